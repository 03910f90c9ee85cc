"""Scorecards: what became of the asks put to an office, term by term (DESIGN, official scorecards).

Everything here counts what cards show anyway, and says of how many. There is no score, no rate of fewer
than five, and nothing by which offices could be ranked.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.positions import CommitmentFact, Entry, not_kept_is_due
from bot.domain.records import Holder
from bot.domain.vocabulary import CommitmentState, FindingOutcome, HeadlineKey, ResponseKind

if TYPE_CHECKING:
    from bot.domain.views import Cell

LEAST_FOR_A_RATE = 5


@dataclass(frozen=True)
class Share:
    """So many of so many. Of fewer than five there is no percentage: one more would change it too much."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """The rate in whole per cent, none where there are too few."""
        return round(100 * self.part / self.whole) if self.whole >= LEAST_FOR_A_RATE else None


@dataclass(frozen=True, kw_only=True)
class Promises:
    """What became of the promises made in a term, as far as is known today.

    ``overdue`` are past the date the official gave and nobody found yet what became of them; ``left_open``
    had a later date when the term ended.
    """

    kept: int = 0
    not_kept: int = 0
    taken_back: int = 0
    overdue: int = 0
    open: int = 0
    left_open: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.kept + self.not_kept + self.taken_back + self.overdue + self.open + self.left_open


@dataclass(frozen=True, kw_only=True)
class TermScore:
    """One holder's own period: the asks of that time, and what was said, promised and done about them.

    ``holder`` is empty for an office of which nobody knows who holds it. ``inherited`` are the asks that
    were delivered before the term began: what was done about them carries over, what was said does not.
    ``answered`` are replies by the last day of the window, of the windows that are over and that somebody
    looked at; ``unlooked`` windows are over too, but nobody looked.
    """

    holder: str = ""
    since: EdtfDate = UNKNOWN
    until: EdtfDate = UNKNOWN
    current: bool = True
    asks: int = 0
    inherited: int = 0
    delivered: Share = Share(0, 0)
    answered: Share = Share(0, 0)
    unlooked: int = 0
    running: int = 0
    promises: Promises = Promises()
    headlines: Mapping[HeadlineKey, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    """A holder's period in office, in local days; ``end`` none for who still holds it."""

    holder: Holder | None
    start: date | None
    end: date | None


def terms_of(holders: Sequence[Holder], today: date) -> tuple[Term, ...]:
    """The periods up to today, the newest first. A term of unknown end ends before the next one begins."""
    known = [each for each in holders if each.since.earliest is None or each.since.earliest <= today]
    if not known:
        return (Term(None, None, None),)
    found: list[Term] = []
    following: date | None = None
    for each in sorted(known, key=lambda one: (one.since.sort_key, one.reference, one.name), reverse=True):
        ends = [day for day in (each.until.latest, following and following - timedelta(days=1)) if day]
        end = min(ends, default=None)
        found.append(Term(each, each.since.earliest, end if end is not None and end < today else None))
        following = each.since.earliest or following
    return tuple(found)


def score(
    term: Term,
    cells: "Sequence[Cell]",
    replies: Mapping[UUID, date],
    since: Sequence[Entry],
    today: date,
) -> TermScore:
    """Counts a term.

    ``cells`` are the office's asks as they stood at the term's last day, or stand today; ``replies`` the
    first day on which each was answered since its window opened; ``since`` what is known today of promises
    that were still open then.
    """
    end = term.end or today
    # What was never delivered while they were there was never put to them.
    own = [each for each in cells if term.end is None or each.position.clock.delivered is not None]
    delivered = [each for each in own if each.position.clock.delivered is not None]
    answered = over = unlooked = running = 0
    for each in delivered:
        clock = each.position.clock
        reply = replies.get(each.id)
        if clock.start is None or (reply is None and each.position.said_entry is not None):
            # Without a day of delivery there is no window; what was answered before it opened needs none.
            continue
        if reply is not None and clock.due is not None and reply <= clock.due:
            answered, over = answered + 1, over + 1
        elif clock.due is None or end <= clock.due:
            running += 1
        elif reply is not None or clock.checked_since_due:
            over += 1
        else:
            unlooked += 1
    holder = term.holder
    return TermScore(
        holder=holder.name if holder is not None else "",
        since=holder.since if holder is not None else UNKNOWN,
        until=holder.until if holder is not None else UNKNOWN,
        current=term.end is None,
        asks=len(own),
        inherited=sum(_inherited(each, term.start) for each in delivered),
        delivered=Share(len(delivered), len(own)),
        answered=Share(answered, over),
        unlooked=unlooked,
        running=running,
        promises=_promises(own, since, term, today),
        headlines=_ordered(Counter(each.headline.key for each in own)),
    )


def _inherited(cell: "Cell", start: date | None) -> bool:
    delivered = cell.position.clock.delivered
    return bool(start and delivered and delivered.earliest and delivered.earliest < start)


def _ordered(counted: Counter[HeadlineKey]) -> dict[HeadlineKey, int]:
    return {key: counted[key] for key in HeadlineKey if counted[key]}


def _promises(cells: "Sequence[Cell]", since: Sequence[Entry], term: Term, today: date) -> Promises:
    counted: Counter[str] = Counter()
    for promise in (each for cell in cells for each in cell.position.commitments):
        state = judged_since(promise, since)
        if state is not CommitmentState.OPEN:
            counted[state.value] += 1
        elif promise.is_past(term.end + timedelta(days=1) if term.end else today):
            counted["overdue"] += 1
        else:
            counted["open" if term.end is None else "left_open"] += 1
    return Promises(
        kept=counted[CommitmentState.KEPT.value],
        not_kept=counted[CommitmentState.NOT_KEPT.value],
        taken_back=counted[CommitmentState.REVERSED.value],
        overdue=counted["overdue"],
        open=counted["open"],
        left_open=counted["left_open"],
    )


def judged_since(promise: CommitmentFact, entries: Sequence[Entry]) -> CommitmentState:
    """What became of a promise, with what was found or taken back after the day it was looked at."""
    if promise.state is not CommitmentState.OPEN:
        return promise.state
    own = sorted((each for each in entries if each.commitment == promise.id), key=lambda each: each.sort_key)
    state = CommitmentState.OPEN
    for each in own:
        if each.kind is FindingOutcome.KEPT:
            state = CommitmentState.KEPT
        elif each.kind is FindingOutcome.NOT_KEPT and not_kept_is_due(
            promise.last_day, promise.due_set_by, each.on
        ):
            state = CommitmentState.NOT_KEPT
        elif each.kind is ResponseKind.REVERSES and state is CommitmentState.OPEN:
            state = CommitmentState.REVERSED
    return state
