"""What an organiser is still writing."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.domain.drafts import Draft
from bot.domain.records import ResponseContent, Source
from bot.domain.vocabulary import ResponseKind

THEN = datetime(2026, 3, 12, 9, tzinfo=UTC)
LATER = THEN + timedelta(minutes=5)
LINES = tuple(
    ResponseContent(kind=kind, asks=(UUID(int=9),))
    for kind in (ResponseKind.ACKNOWLEDGED, ResponseKind.SUPPORTS, ResponseKind.REFUSES)
)


def test_lines_are_added_at_the_end_and_taken_out_by_number() -> None:
    draft = Draft(
        id=UUID(int=1),
        person="1.someone",
        campaign=UUID(int=2),
        source=Source(id=UUID(int=3), title="A made-up letter"),
        started=THEN,
        updated=THEN,
    )
    written = draft
    for line in LINES:
        written = written.with_line(line, LATER)
    assert written.lines == LINES
    assert (written.started, written.updated) == (THEN, LATER)
    assert written.without_line(2, LATER).lines == (LINES[0], LINES[2])
    assert written.without_line(9, LATER).lines == LINES
    assert draft.lines == ()
