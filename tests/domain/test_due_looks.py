"""When a judgement, a fresh look and a second look are due, worked by hand."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.headlines import is_stale, recheck_due
from bot.domain.positions import (
    AskFacts,
    CriterionFact,
    DeliveryFact,
    Entry,
    EntryKind,
    not_kept_is_due,
    position,
)
from bot.domain.vocabulary import ClockOwner, CriterionKind, FindingOutcome, ResponseKind
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
    assert not_kept_is_due(EdtfDate(due).latest, owner, EdtfDate(found_on)) is is_due


def test_a_look_goes_stale_after_its_twenty_first_day() -> None:
    facts = replace(SILENT, entries=(_entry(ResponseKind.SUPPORTS, "2026-03-15"),))
    last_fresh = date(2026, 5, 11)
    assert not is_stale(position(facts, last_fresh), last_fresh)
    assert is_stale(position(facts, date(2026, 5, 12)), date(2026, 5, 12))


def test_what_nobody_has_looked_at_yet_goes_stale_three_weeks_after_it_was_handed_over() -> None:
    last_fresh = date(2026, 4, 2)
    assert not is_stale(position(DELIVERED, last_fresh), last_fresh)
    assert is_stale(position(DELIVERED, date(2026, 4, 3)), date(2026, 4, 3))
    some_day = AskFacts(ask=ASK, deliveries=(DeliveryFact(EdtfDate(""), True),))
    assert is_stale(position(some_day, last_fresh), last_fresh)


@pytest.mark.parametrize("kind", [ResponseKind.SUPPORTS, ResponseKind.CLAIM_DONE, FindingOutcome.PARTLY])
def test_what_was_said_or_found_counts_as_a_look(kind: EntryKind) -> None:
    facts = replace(
        DELIVERED,
        criteria=(CriterionFact(CRITERIA[0], CriterionKind.DEED, "a"),),
        entries=(_entry(kind, "2026-06-01"),),
    )
    assert not is_stale(position(facts, date(2026, 6, 22)), date(2026, 6, 22))
    assert is_stale(position(facts, date(2026, 6, 23)), date(2026, 6, 23))


@pytest.mark.parametrize(
    ("on", "since"), [(29, None), (30, 30), (89, 30), (90, 90), (364, 90), (365, 365), (900, 365)]
)
def test_a_fulfilled_criterion_waits_for_another_look_from_each_mark_on(on: int, since: int | None) -> None:
    found_on = date(2026, 1, 1)
    facts = AskFacts(
        ask=ASK,
        criteria=(CriterionFact(CRITERIA[0], CriterionKind.DEED, "a"),),
        entries=(_entry(FindingOutcome.FULFILLED, found_on.isoformat()),),
    )
    day = found_on + timedelta(days=on)
    expected = None if since is None else found_on + timedelta(days=since)
    assert recheck_due(position(facts, day), day) == expected
