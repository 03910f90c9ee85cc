"""What an organiser is still writing."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bot.domain.drafts import Draft, Pick, lack_of
from bot.domain.records import Content, FindingContent, ResponseContent, Source
from bot.domain.vocabulary import FindingOutcome, Lack, NonAnswer, ResponseKind

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


def test_a_line_is_changed_in_its_place() -> None:
    draft = Draft(
        id=UUID(int=1),
        person="1.someone",
        campaign=UUID(int=2),
        source=Source(id=UUID(int=3), title="A made-up letter"),
        lines=LINES,
        started=THEN,
        updated=THEN,
    )
    changed = draft.with_changed(2, LINES[0], LATER)
    assert (changed.lines, changed.updated) == ((LINES[0], LINES[0], LINES[2]), LATER)
    assert draft.with_changed(9, LINES[0], LATER).lines == LINES


@pytest.mark.parametrize(
    ("line", "lack"),
    [
        (ResponseContent(kind=ResponseKind.REVERSES, asks=()), Lack.PROMISE),
        (ResponseContent(kind=ResponseKind.REVERSES, asks=(), commitment=UUID(int=7)), None),
        (ResponseContent(kind=ResponseKind.NON_ANSWER, asks=()), Lack.NON_ANSWER),
        (ResponseContent(kind=ResponseKind.NON_ANSWER, asks=(), non_answer=NonAnswer.PROCEDURE), None),
        (ResponseContent(kind=ResponseKind.REFERRED, asks=()), Lack.REFERRED),
        (ResponseContent(kind=ResponseKind.REFERRED, asks=(), referred_to=UUID(int=7)), None),
        (ResponseContent(kind=ResponseKind.SUPPORTS, asks=()), None),
        (FindingContent(outcome=FindingOutcome.KEPT, asks=()), None),
    ],
)
def test_a_line_lacks_what_its_form_had_no_room_for(line: Content, lack: Lack | None) -> None:
    assert lack_of(line) is lack
