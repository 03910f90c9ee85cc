"""Until when a reading holds, and when a judgement is due, worked by hand."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.headlines import facts_valid_until, headline, is_stale, recheck_due, valid_until
from bot.domain.positions import (
    AskFacts,
    CriterionFact,
    DeliveryFact,
    Entry,
    EntryKind,
    HandSet,
    not_kept_is_due,
    position,
)
from bot.domain.vocabulary import ClockOwner, CriterionKind, FindingOutcome, HeadlineKey, ResponseKind
from tests.domain.strategies import ASK, COMMITMENTS, CRITERIA

DELIVERED = AskFacts(ask=ASK, deliveries=(DeliveryFact(EdtfDate("2026-03-12"), True),))
SILENT = replace(DELIVERED, last_checked=date(2026, 4, 20))


def _entry(kind: EntryKind, on: str, due: str = "") -> Entry:
    return Entry(
        ask=ASK,
        subject=UUID(int=31),
        reference="R-1",
        kind=kind,
        on=EdtfDate(on),
        order=1,
        criterion=CRITERIA[0],
        commitment=COMMITMENTS[0],
        due=EdtfDate(due),
    )


@pytest.mark.parametrize(
    ("due", "owner", "found_on", "is_due"),
    [
        ("2026-04-30", ClockOwner.OFFICIAL, "2026-05-01", True),
        ("2026-04-30", ClockOwner.OFFICIAL, "2026-04-30", False),
        ("2026-04", ClockOwner.OFFICIAL, "2026-04-30", False),
        ("2026-04", ClockOwner.OFFICIAL, "2026-05", True),
        ("2026-04-30", ClockOwner.OFFICIAL, "2026", False),
        ("2026-04-30", ClockOwner.OFFICIAL, "", False),
        ("2026-04/..", ClockOwner.OFFICIAL, "2027-01-01", False),
        ("", ClockOwner.OFFICIAL, "2027-01-01", False),
        ("2026-04-30", ClockOwner.COALITION, "2026-05-01", False),
        ("2026-04-30", ClockOwner.STATUTORY, "2026-05-01", False),
    ],
)
def test_not_kept_needs_a_finding_after_the_date_that_the_official_gave(
    due: str, owner: ClockOwner, found_on: str, is_due: bool
) -> None:
    assert not_kept_is_due(EdtfDate(due), owner, EdtfDate(found_on)) is is_due


@pytest.mark.parametrize("hand_set", [None, HandSet(HeadlineKey.WAITING, "they asked for a week", 0)])
def test_silence_holds_for_its_day_also_under_a_headline_set_by_hand(hand_set: HandSet | None) -> None:
    on = date(2026, 4, 22)
    facts = replace(SILENT, hand_set=hand_set)
    found = position(facts, on)
    assert valid_until(found, on) == on
    assert facts_valid_until(facts, on) == on
    assert headline(found, on) != headline(found, on + timedelta(days=1))


def test_the_window_strikes_on_its_last_day() -> None:
    assert facts_valid_until(DELIVERED, date(2026, 3, 20)) == date(2026, 3, 26)
    assert facts_valid_until(DELIVERED, date(2026, 3, 26)) == date(2026, 3, 26)
    assert facts_valid_until(DELIVERED, date(2026, 3, 27)) is None


def test_a_promise_strikes_on_the_last_day_of_its_date() -> None:
    facts = AskFacts(ask=ASK, entries=(_entry(ResponseKind.COMMITS, "2026-03-12", "2026-05"),))
    assert facts_valid_until(facts, date(2026, 4, 1)) == date(2026, 5, 31)
    assert facts_valid_until(facts, date(2026, 6, 1)) is None


def test_a_look_goes_stale_after_its_twenty_first_day() -> None:
    facts = replace(SILENT, entries=(_entry(ResponseKind.SUPPORTS, "2026-03-15"),))
    last_fresh = date(2026, 5, 11)
    assert facts_valid_until(facts, date(2026, 5, 1)) == last_fresh
    assert not is_stale(position(facts, last_fresh), last_fresh)
    assert is_stale(position(facts, date(2026, 5, 12)), date(2026, 5, 12))


@pytest.mark.parametrize(
    ("on", "end"), [(1, 29), (29, 29), (30, 89), (89, 89), (90, 364), (364, 364), (365, None)]
)
def test_a_fulfilled_criterion_strikes_on_the_eve_of_each_second_look(on: int, end: int | None) -> None:
    found_on = date(2026, 1, 1)
    facts = AskFacts(
        ask=ASK,
        criteria=(CriterionFact(CRITERIA[0], CriterionKind.DEED, "a"),),
        entries=(_entry(FindingOutcome.FULFILLED, found_on.isoformat()),),
    )
    day = found_on + timedelta(days=on)
    last = facts_valid_until(facts, day)
    assert last == (None if end is None else found_on + timedelta(days=end))
    if last is not None:
        after = last + timedelta(days=1)
        assert recheck_due(position(facts, after), after) == after


@pytest.mark.parametrize(
    "facts",
    [
        AskFacts(ask=ASK, entries=(_entry(ResponseKind.SUPPORTS, "2026-06-10"),)),
        AskFacts(ask=ASK, deliveries=(DeliveryFact(EdtfDate("2026-06-10"), True),)),
        AskFacts(ask=ASK, term_start=date(2026, 6, 10)),
        AskFacts(ask=ASK, last_checked=date(2026, 6, 10)),
    ],
    ids=["entry", "delivery", "term", "look"],
)
def test_what_takes_effect_later_ends_a_reading_on_its_eve(facts: AskFacts) -> None:
    on, eve = date(2026, 6, 1), date(2026, 6, 9)
    assert valid_until(position(facts, on), on) is None
    assert facts_valid_until(facts, on) == eve
    assert facts_valid_until(facts, on, [date(2026, 6, 5)]) == date(2026, 6, 4)


def test_a_delivery_without_proof_ends_nothing() -> None:
    facts = AskFacts(ask=ASK, deliveries=(DeliveryFact(EdtfDate("2026-06-10"), False),))
    assert facts_valid_until(facts, date(2026, 6, 1)) is None
