"""Made-up records for property tests: small pools of days, promises and criteria, so that they collide."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from hypothesis import strategies as st

from bot.domain.clocks import Window
from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.positions import AskFacts, CriterionFact, DeliveryFact, Entry, EntryKind, HandSet
from bot.domain.records import ClockChange
from bot.domain.vocabulary import (
    ClockKind,
    ClockMove,
    ClockOwner,
    Counting,
    CriterionKind,
    FindingOutcome,
    HeadlineKey,
    ResponseKind,
    Visibility,
)

T = TypeVar("T")
FIRST_DAY = date(2025, 11, 1)
LAST_DAY = date(2026, 12, 31)
ASK = UUID(int=1)
COMMITMENTS = tuple(UUID(int=100 + number) for number in range(3))
CRITERIA = tuple(UUID(int=200 + number) for number in range(3))

WORDS: tuple[EntryKind, ...] = tuple(ResponseKind)
FINDINGS: tuple[EntryKind, ...] = tuple(FindingOutcome)

days = st.dates(FIRST_DAY, LAST_DAY)


def _forms(first: date) -> tuple[str, ...]:
    last = first + timedelta(days=first.day)
    return (
        first.isoformat(),
        f"{first.isoformat()}~",
        f"{first:%Y-%m}",
        f"{first:%Y}",
        f"{first.isoformat()}/{last.isoformat()}",
        f"{first.isoformat()}/..",
        f"../{last.isoformat()}",
        f"XXXX-{first:%m-%d}",
        "",
    )


# A fixed pool is drawn from many times faster than dates are put together.
_FIRSTS = tuple(FIRST_DAY + timedelta(days=number) for number in range(0, (LAST_DAY - FIRST_DAY).days, 3))
_PLAIN_DAYS = tuple(EdtfDate.of(first) for first in _FIRSTS)
_ANY = tuple(dict.fromkeys(EdtfDate(text) for first in _FIRSTS[::4] for text in _forms(first)))


def edtf_dates() -> st.SearchStrategy[EdtfDate]:
    """Dates as sources give them, from a day to nothing at all."""
    return st.sampled_from(_PLAIN_DAYS + _ANY)


@st.composite
def entry_lists(
    draw: st.DrawFn,
    kinds: tuple[EntryKind, ...] = WORDS + FINDINGS,
    until: date | None = None,
    most: int = 10,
) -> tuple[Entry, ...]:
    """Entries of one ask in any order of arrival; with ``until``, none takes effect after that day."""
    chosen = draw(st.lists(st.sampled_from(kinds), max_size=most))
    orders = draw(st.permutations(range(1, len(chosen) + 1)))
    entries = []
    for kind, order in zip(chosen, orders, strict=True):
        on = draw(edtf_dates())
        if until is not None and on.earliest is not None and on.earliest > until:
            on = EdtfDate.of(until)
        is_finding = isinstance(kind, FindingOutcome)
        entries.append(
            Entry(
                ask=ASK,
                subject=UUID(int=1000 + order),
                reference=f"{'F' if is_finding else 'R'}-{order}",
                kind=kind,
                on=on,
                order=order,
                criterion=draw(st.sampled_from(CRITERIA)) if is_finding else None,
                commitment=draw(st.sampled_from(COMMITMENTS)),
                due=draw(edtf_dates()) if kind is ResponseKind.COMMITS else UNKNOWN,
                due_set_by=draw(st.sampled_from(ClockOwner)),
                visibility=Visibility.MEMBERS,
                under_review=draw(st.booleans()),
            )
        )
    return tuple(entries)


criteria = st.lists(st.sampled_from(CriterionKind), max_size=len(CRITERIA)).map(
    lambda kinds: tuple(
        CriterionFact(CRITERIA[number], kind, "abc"[number]) for number, kind in enumerate(kinds)
    )
)
deliveries = st.lists(st.builds(DeliveryFact, edtf_dates(), st.booleans()), max_size=3).map(tuple)
moves = st.lists(
    st.builds(
        ClockChange,
        id=st.uuids(),
        ask=st.just(ASK),
        clock=st.sampled_from(ClockKind),
        move=st.sampled_from(ClockMove),
        on=days,
        days=st.integers(1, 40),
        commitment=st.none() | st.sampled_from(COMMITMENTS),
        reason=st.just("they asked for time"),
        logged=st.integers(1, 9),
    ),
    max_size=4,
).map(tuple)
hand_sets = st.builds(HandSet, st.sampled_from(HeadlineKey), st.just("as agreed"), st.integers(0, 10))


def facts(
    entries: st.SearchStrategy[tuple[Entry, ...]] | None = None,
    hand_set: st.SearchStrategy[HandSet | None] | None = None,
) -> st.SearchStrategy[AskFacts]:
    """Facts of one ask; without a hand-set headline unless asked for."""
    return st.builds(
        AskFacts,
        ask=st.just(ASK),
        criteria=criteria,
        deliveries=deliveries,
        last_checked=st.none() | days,
        term_start=st.none() | days,
        window=st.builds(Window, st.integers(0, 60), st.sampled_from(Counting)),
        moves=moves,
        deadline=st.just(UNKNOWN) | edtf_dates(),
        deadline_set_by=st.sampled_from(ClockOwner),
        entries=entry_lists() if entries is None else entries,
        hand_set=st.none() if hand_set is None else hand_set,
        latest_order=st.integers(0, 10),
    )


def attempt(make: Callable[[str], T], typed: str) -> T | DeedsError:
    """What ``make`` gives for it, or the error it tells people; any other exception is a fault."""
    try:
        return make(typed)
    except DeedsError as error:
        return error
