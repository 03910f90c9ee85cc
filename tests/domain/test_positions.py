"""From verified content to entries and slots."""

from datetime import date
from uuid import UUID

import pytest

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.positions import AskFacts, DeliveryFact, Entry, entries_of, position, slots_of
from bot.domain.records import Ask, Content, Criterion, FindingContent, ResponseContent, Vote
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockOwner,
    FindingOutcome,
    ResponseKind,
    Said,
    Visibility,
    VoteChoice,
)

MAYOR, COUNCIL, SHERIFF = (UUID(int=number) for number in (11, 12, 13))
DEMAND, PROMISE, CRITERION, ELSEWHERE = (UUID(int=number) for number in (21, 22, 23, 24))
ASKS = tuple(
    Ask(id=UUID(int=100 + number), demand=DEMAND, official=office)
    for number, office in enumerate((MAYOR, COUNCIL, SHERIFF))
)
ON = EdtfDate("2026-03-12")


def _entries(
    content: Content, *, promise: UUID | None = None, under_review: bool = False
) -> tuple[Entry, ...]:
    return entries_of(
        subject=UUID(int=31),
        reference="R-1",
        content=content,
        asks=ASKS,
        order=7,
        visibility=Visibility.MEMBERS,
        commitment=promise,
        under_review=under_review,
    )


def test_only_the_asks_that_a_response_answers_get_an_entry() -> None:
    entries = _entries(
        ResponseContent(
            kind=ResponseKind.REFERRED, asks=(ASKS[0].id, ASKS[2].id), on=ON, referred_to=ELSEWHERE
        ),
        under_review=True,
    )
    assert [each.ask for each in entries] == [ASKS[0].id, ASKS[2].id]
    assert {each.referred_to for each in entries} == {ELSEWHERE}
    assert all(each.under_review for each in entries)
    assert {each.sort_key for each in entries} == {("2026-03-12", 7, 3, "R-1")}


def test_a_roll_call_becomes_each_offices_own_position() -> None:
    entries = _entries(
        ResponseContent(
            kind=ResponseKind.VOTE,
            asks=tuple(each.id for each in ASKS),
            on=ON,
            votes=(Vote(MAYOR, VoteChoice.YES), Vote(COUNCIL, VoteChoice.NO)),
        )
    )
    # An office that the roll call does not name stands as if it had been absent.
    assert [each.kind for each in entries] == [
        ResponseKind.SUPPORTS,
        ResponseKind.REFUSES,
        ResponseKind.VOTE,
    ]
    assert slots_of(entries[2]) == ()


def test_a_promise_carries_its_date_and_whose_date_it_is() -> None:
    (entry,) = _entries(
        ResponseContent(
            kind=ResponseKind.COMMITS,
            asks=(ASKS[0].id,),
            on=ON,
            due=EdtfDate("2026-06"),
            due_set_by=ClockOwner.COALITION,
        ),
        promise=PROMISE,
    )
    assert (entry.commitment, entry.due, entry.due_set_by) == (
        PROMISE,
        EdtfDate("2026-06"),
        ClockOwner.COALITION,
    )


def test_a_reversal_names_the_promise_it_takes_back() -> None:
    (entry,) = _entries(
        ResponseContent(kind=ResponseKind.REVERSES, asks=(ASKS[0].id,), on=ON, commitment=PROMISE)
    )
    assert entry.commitment == PROMISE
    assert slots_of(entry) == ("firm", f"reversal:{PROMISE}")


def test_a_finding_names_its_criterion_or_its_promise() -> None:
    (of_criterion,) = _entries(
        FindingContent(outcome=FindingOutcome.PARTLY, asks=(ASKS[0].id,), criterion=CRITERION, on=ON)
    )
    (of_promise,) = _entries(
        FindingContent(outcome=FindingOutcome.KEPT, asks=(ASKS[0].id,), commitment=PROMISE, on=ON)
    )
    assert (of_criterion.criterion, of_criterion.commitment, of_criterion.due) == (CRITERION, None, UNKNOWN)
    assert (of_promise.criterion, of_promise.commitment) == (None, PROMISE)


@pytest.mark.parametrize(
    ("kind", "slots"),
    [
        (ResponseKind.ACKNOWLEDGED, ("reply",)),
        (ResponseKind.NON_ANSWER, ("reply",)),
        (ResponseKind.REFERRED, ("reply",)),
        (ResponseKind.STEP, ("reply",)),
        (ResponseKind.CLAIM_DONE, ("reply", "claim")),
        (ResponseKind.SUPPORTS, ("firm",)),
        (ResponseKind.REFUSES, ("firm",)),
        (ResponseKind.COMMITS, ("firm", f"promise:{PROMISE}")),
        (ResponseKind.REVERSES, ("firm", f"reversal:{PROMISE}")),
        (ResponseKind.VOTE, ()),
        (ResponseKind.PRESS_NO_REPLY, ()),
        (FindingOutcome.FULFILLED, (f"criterion:{CRITERION}", f"once:{CRITERION}")),
        (FindingOutcome.PARTLY, (f"criterion:{CRITERION}",)),
        (FindingOutcome.NOT_FULFILLED, (f"criterion:{CRITERION}",)),
        (FindingOutcome.UNDONE, (f"criterion:{CRITERION}",)),
        (FindingOutcome.KEPT, (f"kept:{PROMISE}",)),
        (FindingOutcome.NOT_KEPT, (f"not_kept:{PROMISE}",)),
    ],
)
def test_each_kind_competes_in_its_slots(kind: ResponseKind | FindingOutcome, slots: tuple[str, ...]) -> None:
    entry = Entry(
        ask=ASKS[0].id,
        subject=UUID(int=31),
        reference="R-1",
        kind=kind,
        on=ON,
        order=1,
        criterion=CRITERION,
        commitment=PROMISE,
    )
    assert slots_of(entry) == slots


def test_later_references_come_after_earlier_ones_of_the_same_moment() -> None:
    nine, ten = (
        Entry(
            ask=ASKS[0].id,
            subject=UUID(int=number),
            reference=f"R-{number}",
            kind=ResponseKind.SUPPORTS,
            on=ON,
            order=1,
        )
        for number in (9, 10)
    )
    assert nine.sort_key < ten.sort_key
    assert nine.moment == ten.moment


def test_a_delivery_within_the_term_starts_the_clock_itself() -> None:
    facts = AskFacts(
        ask=ASKS[0].id,
        deliveries=(DeliveryFact(ON, True),),
        term_start=date(2026, 1, 13),
    )
    found = position(facts, date(2026, 6, 1))
    assert found.said is Said.WAITING
    assert (found.clock.start, found.clock.due, found.clock.new_term) == (
        date(2026, 3, 12),
        date(2026, 3, 26),
        None,
    )


def test_a_term_that_has_not_begun_and_a_look_that_has_not_been_change_nothing_yet() -> None:
    facts = AskFacts(
        ask=ASKS[0].id,
        deliveries=(DeliveryFact(ON, True),),
        term_start=date(2027, 1, 12),
        last_checked=date(2027, 1, 12),
    )
    clock = position(facts, date(2026, 6, 1)).clock
    assert (clock.start, clock.new_term, clock.last_checked) == (date(2026, 3, 12), None, None)


def test_a_criterion_without_named_offices_applies_to_all_that_are_asked() -> None:
    text = Text("en", "The contract has ended")
    general = Criterion(id=CRITERION, demand=DEMAND, text=text)
    limited = Criterion(id=CRITERION, demand=DEMAND, text=text, officials=(SHERIFF,))
    assert general.applies_to(MAYOR)
    assert limited.applies_to(SHERIFF)
    assert not limited.applies_to(MAYOR)
