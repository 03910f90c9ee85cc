"""What an organiser is still writing."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.domain.drafts import Draft, Pick
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


def test_a_pick_keeps_what_was_chosen_on_other_pages() -> None:
    pick = Pick(id=UUID(int=1), person="1.someone", flow="asks", updated=THEN)
    first = pick.with_page(("A-1", "A-2"), ("A-1", "A-2"), "", LATER)
    second = first.with_page(("A-3", "A-4"), ("A-4",), "", LATER)
    assert second.values == ("A-1", "A-2", "A-4")
    assert second.updated == LATER
    fewer = second.with_page(("A-1", "A-2"), ("A-2",), "", LATER)
    assert set(fewer.values) == {"A-2", "A-4"}
    assert pick.values == ()


def test_a_pick_gives_each_entry_one_mark() -> None:
    pick = Pick(id=UUID(int=1), person="1.someone", flow="vote", updated=THEN)
    page = ("O-1", "O-2", "O-3")
    voted = pick.with_page(page, ("O-1", "O-2"), "yes", LATER).with_page(page, ("O-2", "O-3"), "no", LATER)
    assert voted.marked("yes") == ("O-1",)
    assert voted.marked("no") == ("O-2", "O-3")
    assert voted.with_page(page, (), "no", LATER).values == ("O-1",)


def test_a_pick_takes_nothing_that_was_not_on_the_page() -> None:
    pick = Pick(id=UUID(int=1), person="1.someone", flow="asks", updated=THEN)
    assert pick.with_page(("A-1",), ("A-1", "A-9", "A-1"), "", LATER).values == ("A-1",)
