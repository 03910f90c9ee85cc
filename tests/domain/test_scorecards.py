"""Scorecards: what is counted, of how many, for whom; and what is never said."""

from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import EdtfDate
from bot.domain.positions import DeliveryFact, Entry
from bot.domain.records import Holder
from bot.domain.scorecards import Promises, Share, Term, score, terms_of
from bot.domain.views import Cell
from bot.domain.vocabulary import FindingOutcome, HeadlineKey, ResponseKind
from tests.rendering.records import cell, said, uid

TODAY = date(2026, 11, 22)
DELIVERED = (DeliveryFact(EdtfDate("2026-03-12"), True),)
NOW = Term(None, None, None)


def holder(name: str, since: str = "", until: str = "") -> Holder:
    return Holder(id=uuid4(), official=uid("o1"), name=name, since=EdtfDate(since), until=EdtfDate(until))


def periods(*holders: Holder, on: date = TODAY) -> list[tuple[str, date | None, date | None]]:
    return [(each.holder.name if each.holder else "", each.start, each.end) for each in terms_of(holders, on)]


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_rate_needs_five(part: int, more: int) -> None:
    share = Share(part, part + more)
    assert (share.percent is None) == (share.whole < 5)
    assert share.percent is None or 0 <= share.percent <= 100


def test_terms_follow_one_another() -> None:
    ann, bob = holder("Ann", "2019-01-08", "2023-01-10"), holder("Bob", "2023-01-10")
    assert periods(ann, bob) == [
        ("Bob", date(2023, 1, 10), None),
        ("Ann", date(2019, 1, 8), date(2023, 1, 9)),
    ]
    assert periods(holder("Ann", "2019"), bob) == [
        ("Bob", date(2023, 1, 10), None),
        ("Ann", date(2019, 1, 1), date(2023, 1, 9)),
    ]
    assert periods(holder("Gone", "2019", "2020-06-30")) == [("Gone", date(2019, 1, 1), date(2020, 6, 30))]
    assert periods(holder("Next", "2027-01-01")) == [("", None, None)]
    assert periods() == [("", None, None)]
    assert periods(holder("Somebody")) == [("Somebody", None, None)]


def one(cells: list[Cell], replies: dict[UUID, date], term: Term = NOW, entries: tuple[Entry, ...] = ()):  # type: ignore[no-untyped-def]
    return score(term, cells, replies, entries, TODAY)


def test_replies_count_by_the_last_day_of_the_window() -> None:
    # The window runs from 12 March and ends on 26 March.
    cells = [cell(number, 1, number, deliveries=DELIVERED) for number in range(1, 4)]
    looked = cell(4, 1, 4, deliveries=DELIVERED, last_checked=date(2026, 4, 1))
    fresh = cell(5, 1, 5, deliveries=(DeliveryFact(EdtfDate("2026-11-15"), True),))
    unproven = cell(6, 1, 6, deliveries=(DeliveryFact(EdtfDate("2026-03-12"), False),))
    dayless = cell(7, 1, 7, deliveries=(DeliveryFact(EdtfDate("2026"), True),))
    replies = {uid("a1"): date(2026, 3, 26), uid("a2"): date(2026, 3, 27)}
    found = one([*cells, looked, fresh, unproven, dayless], replies)
    assert found.asks == 7
    assert found.delivered == Share(6, 7)
    assert found.answered == Share(1, 3)
    assert found.answered.percent is None
    assert (found.unlooked, found.running) == (1, 1)


def test_an_answer_before_the_window_needs_none() -> None:
    early = cell(1, deliveries=DELIVERED, entries=(said(ResponseKind.SUPPORTS, "2026-02-01"),))
    assert one([early], {}).answered == Share(0, 0)


def test_what_was_never_delivered_in_a_past_term_was_not_put_to_them() -> None:
    term = Term(holder("Ann", "2024"), date(2024, 1, 1), date(2026, 6, 30))
    found = one([cell(1), cell(2, deliveries=DELIVERED)], {}, term)
    assert (found.asks, found.delivered, found.current) == (1, Share(1, 1), False)
    assert found.holder == "Ann"


def test_asks_of_before_the_term_are_told_apart() -> None:
    old = (DeliveryFact(EdtfDate("2023-05-01"), True),)
    term = Term(holder("Bob", "2024"), date(2024, 1, 1), None)
    found = one([cell(1, deliveries=old), cell(2, deliveries=DELIVERED), cell(3)], {}, term)
    assert (found.asks, found.inherited) == (3, 1)


def _promise(due: str) -> Entry:
    return said(ResponseKind.COMMITS, "2026-04-01", commitment=uid("p1"), due=EdtfDate(due))


def _judged(outcome: FindingOutcome, on: str) -> Entry:
    return Entry(
        ask=uid("a1"),
        subject=uid("f8"),
        reference="F-8",
        kind=outcome,
        on=EdtfDate(on),
        order=8,
        commitment=uid("p1"),
    )


@pytest.mark.parametrize(
    ("due", "later", "expected"),
    [
        ("2026-05-31", [], Promises(overdue=1)),
        ("2026-06-30", [], Promises(overdue=1)),
        ("2026-07-01", [], Promises(left_open=1)),
        ("", [], Promises(left_open=1)),
        ("2026-05-31", [_judged(FindingOutcome.KEPT, "2026-08-01")], Promises(kept=1)),
        ("2026-05-31", [_judged(FindingOutcome.NOT_KEPT, "2026-08-01")], Promises(not_kept=1)),
        ("2026-09-30", [_judged(FindingOutcome.NOT_KEPT, "2026-08-01")], Promises(left_open=1)),
        (
            "2026-09-30",
            [said(ResponseKind.REVERSES, "2026-08-01", 3, commitment=uid("p1"))],
            Promises(taken_back=1),
        ),
    ],
)
def test_promises_of_a_past_term_are_judged_by_what_is_known_today(
    due: str, later: list[Entry], expected: Promises
) -> None:
    end = date(2026, 6, 30)
    made = cell(1, on=end, deliveries=DELIVERED, entries=(_promise(due),))
    found = one([made], {}, Term(holder("Ann"), None, end), tuple(later))
    assert found.promises == expected
    assert found.promises.total == 1


def test_promises_of_today_stand_as_the_card_says() -> None:
    for due, expected in (("2026-11-21", Promises(overdue=1)), ("2026-11-22", Promises(open=1))):
        found = one([cell(1, deliveries=DELIVERED, entries=(_promise(due),))], {})
        assert found.promises == expected


def test_headlines_are_counted_in_their_order() -> None:
    cells = [cell(1), cell(2), cell(3, deliveries=DELIVERED)]
    assert list(one(cells, {}).headlines.items()) == [
        (HeadlineKey.WAITING, 1),
        (HeadlineKey.UNDELIVERED, 2),
    ]


@given(st.lists(st.dates(date(2020, 1, 1), date(2027, 1, 1)), max_size=6, unique=True))
def test_terms_never_overlap(days: list[date]) -> None:
    found = terms_of([holder(str(day), day.isoformat()) for day in days], TODAY)
    for later, earlier in pairwise(found):
        assert earlier.end is not None
        assert later.start == earlier.end + timedelta(days=1)
