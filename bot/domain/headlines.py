"""The headline of an ask: one pure function of its position and the local date.

The rows stand in DESIGN's order and the first match wins. Nothing here is ever stored, so that no
date that passes can accuse anybody by itself (rule 4).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from uuid import UUID

from bot.domain.clocks import Run, reason_of
from bot.domain.dates import EdtfDate
from bot.domain.positions import CommitmentFact, Entry, Position
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockOwner,
    CommitmentState,
    CriterionKind,
    Done,
    FindingOutcome,
    HeadlineKey,
    Said,
)

HEADLINE_VERSION = 2
STALE_AFTER_DAYS = 21
RECHECK_AFTER_DAYS = (30, 90, 365)
NOTHING_EARLIER: Mapping[UUID, date] = MappingProxyType({})

# Rule 6: what accuses, and what needs a finding or a clock, can't be set by hand.
HAND_SETTABLE = frozenset(
    {
        HeadlineKey.CLAIMED,
        HeadlineKey.PROMISED,
        HeadlineKey.SUPPORTS,
        HeadlineKey.REPLIED,
        HeadlineKey.WAITING,
        HeadlineKey.UNDELIVERED,
    }
)

Parameter = str | int | date | EdtfDate | Text


@dataclass(frozen=True)
class BasisLine:
    """One line of what a headline rests on; ``basis-<code>`` names its sentence."""

    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True)
class Headline:
    """What stands in a cell: a key, the variant of its wording, and what the wording needs.

    ``derived`` is the headline that the record itself gives where the coalition set another by hand,
    with ``reason``.
    """

    key: HeadlineKey
    variant: str = ""
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    basis: tuple[BasisLine, ...] = ()
    derived: "Headline | None" = None
    reason: Text | None = None

    @property
    def message(self) -> str:
        """The id of its wording in every language."""
        stem = f"headline-{self.key.replace('_', '-')}"
        return f"{stem}-{self.variant}" if self.variant else stem


def _promised(open_commitments: tuple[CommitmentFact, ...]) -> tuple[str, dict[str, Parameter]]:
    dated = [
        each for each in open_commitments if each.due_set_by is ClockOwner.OFFICIAL and each.due.is_known
    ]
    if not dated:
        return "no-date", {}
    promise = dated[0]
    if promise.run.paused is not None:
        return "paused", {"due": promise.due}
    if promise.is_moved and promise.last_day is not None:
        return "extended", {"due": promise.due, "until": promise.last_day}
    return "by", {"due": promise.due}


def _first_match(position: Position, on: date) -> tuple[HeadlineKey, str, dict[str, Parameter]]:
    deeds = [each for each in position.criteria if each.kind is CriterionKind.DEED]
    states = [each.state for each in position.commitments]
    open_commitments = position.open_commitments
    if position.done is Done.UNDONE:
        return HeadlineKey.UNDONE, "", {}
    if position.done is Done.COMPLETE:
        return HeadlineKey.MET, "", {}
    if CommitmentState.NOT_KEPT in states or position.said is Said.REVERSES:
        return HeadlineKey.BROKEN, "", {}
    if position.done is Done.PARTIAL:
        fulfilled = sum(each.outcome is FindingOutcome.FULFILLED for each in deeds)
        variant = "refused" if position.said is Said.REFUSES else ""
        if fulfilled == 0:
            variant = "in-part-refused" if variant else "in-part"
        return HeadlineKey.PARTLY_MET, variant, {"fulfilled": fulfilled, "total": len(position.criteria)}
    if position.said is Said.REFUSES and not (
        position.claim and position.said_entry and position.claim.sort_key > position.said_entry.sort_key
    ):
        return HeadlineKey.REFUSED, "", {}
    if position.done is Done.CLAIMED:
        return HeadlineKey.CLAIMED, "", {}
    past = [each for each in open_commitments if each.is_past(on)]
    if past:
        return HeadlineKey.OVERDUE, "", {"due": past[0].due}
    if open_commitments:
        variant, parameters = _promised(open_commitments)
        return HeadlineKey.PROMISED, variant, parameters
    if position.said is Said.SUPPORTS:
        return HeadlineKey.SUPPORTS, "", {}
    if position.said_entry is not None:
        return HeadlineKey.REPLIED, "kept" if CommitmentState.KEPT in states else "", {}
    if position.said is Said.SILENT and position.clock.start is not None:
        # Days are counted from the first day of the window: that is how long they have had.
        days = (on - position.clock.start).days - position.clock.run.paused_days(on)
        return HeadlineKey.SILENT, "", {"days": days}
    if position.said is Said.WAITING:
        due, paused = position.clock.due, position.clock.run.paused
        if paused is not None:
            return HeadlineKey.WAITING, "paused", {"since": paused.since}
        if due is None:
            return HeadlineKey.WAITING, "day-unknown", {}
        return HeadlineKey.WAITING, "by" if on <= due else "unchecked", {"due": due}
    return HeadlineKey.UNDELIVERED, "", {}


def window_basis(position: Position, on: date) -> list[BasisLine]:
    """The arithmetic of the reply window, from the delivery to its last day."""
    clock = position.clock
    if clock.delivered is None:
        return [BasisLine("no-delivery")]
    lines = [
        BasisLine("delivered", {"on": clock.delivered})
        if clock.delivered.is_known
        else BasisLine("delivered-unknown")
    ]
    if clock.start is None:
        lines.append(BasisLine("no-clock"))
        return lines
    if clock.new_term:
        lines.append(BasisLine("new-holder", {"since": clock.new_term}))
    window, run = clock.window, clock.run
    if run.reset is not None:
        lines.append(BasisLine("reset", {"on": run.reset.on, "reason": reason_of(run.reset)}))
    if window.law:
        lines.append(BasisLine("window-law", {"law": window.law}))
    if run.holidays:
        lines.append(BasisLine("holidays", {"count": run.holidays}))
    lines.extend(_moved_lines(run))
    if run.rolled_from is not None:
        lines.append(BasisLine("rolled", {"on": run.rolled_from}))
    length: dict[str, Parameter] = {
        "days": window.days,
        "counting": window.counting.value,
        "owner": window.set_by.value,
    }
    if clock.due is None:
        lines.append(BasisLine("window-paused", {"left": run.left, **length}))
    else:
        code = "window-over" if on > clock.due else "window-until"
        lines.append(BasisLine(code, {"due": clock.due, **length}))
    return lines


def _moved_lines(run: Run) -> list[BasisLine]:
    """Each pause and each extension with its reason, the earliest first."""
    lines: list[tuple[date, BasisLine]] = []
    for pause in run.pauses:
        parameters: dict[str, Parameter] = {"since": pause.since, "reason": pause.reason}
        if pause.until is None:
            lines.append((pause.since, BasisLine("paused", parameters)))
        else:
            lines.append((pause.since, BasisLine("was-paused", {**parameters, "until": pause.until})))
    for each in run.extensions:
        lines.append(
            (each.on, BasisLine("extended", {"days": each.days, "on": each.on, "reason": reason_of(each)}))
        )
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def promise_basis(promise: CommitmentFact) -> list[BasisLine]:
    """One promise, what became of it, and the time it was given."""
    owner = promise.due_set_by if promise.due.is_known else ClockOwner.COALITION
    code = {
        CommitmentState.OPEN: "promise-open",
        CommitmentState.KEPT: "promise-kept",
        CommitmentState.NOT_KEPT: "promise-not-kept",
        CommitmentState.REVERSED: "promise-reversed",
    }[promise.state]
    if promise.state is CommitmentState.OPEN and owner is not ClockOwner.OFFICIAL:
        code = "promise-look-again" if promise.due.is_known else "promise-no-date"
    judged = promise.judged.on if promise.judged else EdtfDate("")
    reference = promise.judged.reference if promise.judged else promise.reference
    lines = [
        BasisLine(code, {"made": promise.made, "due": promise.due, "on": judged, "reference": reference})
    ]
    lines.extend(_moved_lines(promise.run))
    if promise.is_moved and promise.last_day is not None:
        lines.append(
            BasisLine(
                "promise-moved",
                {"due": promise.due, "until": promise.last_day, "reference": promise.reference},
            )
        )
    return lines


def deadline_basis(position: Position, on: date) -> list[BasisLine]:
    """The demand's deadline, whose it is, and the time it was given; nothing without one."""
    deadline = position.deadline
    if deadline is None:
        return []
    owner = deadline.set_by.value
    code = "deadline-over" if deadline.is_over(on) else "deadline"
    lines = [BasisLine(code, {"on": deadline.given, "owner": owner}), *_moved_lines(deadline.run)]
    if deadline.run.due is not None and deadline.run.due != deadline.given.latest:
        lines.append(BasisLine("deadline-moved", {"until": deadline.run.due}))
    return lines


def _entries(position: Position) -> list[Entry]:
    entries = [position.said_entry, position.claim]
    entries.extend(each.judged for each in position.commitments)
    entries.extend(each.finding for each in position.criteria)
    return [each for each in entries if each is not None]


def rests_on(position: Position) -> frozenset[str]:
    """The references of the responses and findings that a position and its headline rest on (rule 8)."""
    made = {each.reference for each in position.commitments}
    return frozenset(made | {each.reference for each in _entries(position)})


def _under_review(position: Position) -> tuple[str, ...]:
    """The references of all that the headline rests on and that waits for a newer revision (rule 7)."""
    entries = _entries(position)
    references = {each.reference for each in entries if each.under_review}
    references |= {each.reference for each in position.commitments if each.under_review}
    return tuple(sorted(references, key=lambda each: (len(each), each)))


def basis(position: Position, on: date) -> tuple[BasisLine, ...]:
    """The responses, findings and arithmetic under a headline (rule 8), in reading order."""
    lines = window_basis(position, on)
    clock, entry = position.clock, position.said_entry
    # An open promise is told below, with its date.
    told = {each.reference for each in position.open_commitments}
    if entry is not None and entry.reference not in told:
        lines.append(
            BasisLine("said", {"position": entry.kind.value, "on": entry.on, "reference": entry.reference})
        )
    elif entry is None and clock.delivered is not None:
        lines.append(BasisLine("nothing-logged"))
    if position.claim is not None and position.claim != entry:
        lines.append(BasisLine("claim", {"on": position.claim.on, "reference": position.claim.reference}))
    for promise in position.commitments:
        lines.extend(promise_basis(promise))
    for criterion in position.criteria:
        if criterion.finding is None or criterion.outcome is None:
            lines.append(BasisLine("criterion-open", {"label": criterion.label}))
        else:
            lines.append(
                BasisLine(
                    "criterion",
                    {
                        "label": criterion.label,
                        "outcome": criterion.outcome.value,
                        "on": criterion.finding.on,
                        "reference": criterion.finding.reference,
                    },
                )
            )
    if not position.criteria:
        lines.append(BasisLine("no-criteria"))
    lines.extend(deadline_basis(position, on))
    if clock.last_checked:
        lines.append(BasisLine("checked", {"on": clock.last_checked}))
    elif entry is None and clock.delivered is not None:
        # Before anything was handed over, or once it was answered, nobody need look for a reply.
        lines.append(BasisLine("never-checked"))
    lines.extend(BasisLine("under-review", {"reference": each}) for each in _under_review(position))
    return tuple(lines)


def headline(position: Position, on: date) -> Headline:
    """The headline of a position on the local day ``on``, with its basis. Pure."""
    key, variant, parameters = _first_match(position, on)
    derived = Headline(key, variant, parameters, basis(position, on))
    hand_set = position.hand_set
    if hand_set is None or hand_set.key not in HAND_SETTABLE:
        return derived
    line = BasisLine("hand-set", {"reason": hand_set.reason})
    return Headline(hand_set.key, "set", {}, (line, *derived.basis), derived=derived, reason=hand_set.reason)


def last_look(position: Position) -> date | None:
    """The last day on which anybody is known to have looked: a check, or what was said or found since.

    A reply or a finding is dated by its earliest bound, so that a vague date never passes for a fresh look.
    """
    entries = [position.said_entry, position.claim, *(each.finding for each in position.criteria)]
    entries.extend(each.judged for each in position.commitments)
    seen = [each.on.earliest for each in entries if each is not None and each.on.earliest]
    if position.clock.last_checked is not None:
        seen.append(position.clock.last_checked)
    return max(seen, default=None)


def is_stale(position: Position, on: date) -> bool:
    """Whether an ask that was handed over or answered has not been looked at for three weeks.

    Freshness is data (DESIGN): an old status is then not repeated as if it were today's.
    """
    delivered = position.clock.delivered
    if delivered is None and position.said_entry is None:
        return False
    # Where nobody has looked yet, the weeks begin when it was handed over, if that day is known.
    seen = last_look(position) or (delivered.earliest if delivered is not None else None)
    return seen is None or (on - seen).days > STALE_AFTER_DAYS


def fulfilled_since(findings: Iterable[Entry]) -> dict[UUID, date]:
    """Since when each criterion has been found fulfilled and nothing else, by earliest bounds.

    The findings are of one ask, in any order; one without a day begins nothing.
    """
    since: dict[UUID, date] = {}
    for each in sorted(findings, key=lambda entry: entry.sort_key):
        if each.criterion is None:
            continue
        if each.kind is not FindingOutcome.FULFILLED:
            since.pop(each.criterion, None)
        elif each.on.earliest is not None:
            since.setdefault(each.criterion, each.on.earliest)
    return since


def recheck_due(position: Position, on: date, since: Mapping[UUID, date] = NOTHING_EARLIER) -> date | None:
    """The day since when a fulfilled criterion waits to be looked at again (rule 5), if one does.

    A look at 30, 90 and 365 days after it was first found so (``since``, see :func:`fulfilled_since`; else
    the latest finding); a check logged since then answers it, and so does finding it fulfilled once more.
    """
    waiting: list[date] = []
    for criterion in position.criteria:
        finding = criterion.finding
        if criterion.outcome is not FindingOutcome.FULFILLED or finding is None or not finding.on.earliest:
            continue
        first = since.get(criterion.id, finding.on.earliest)
        passed = [first + timedelta(days=days) for days in RECHECK_AFTER_DAYS]
        passed = [day for day in passed if day <= on]
        looked = max(finding.on.earliest, position.clock.last_checked or date.min)
        if passed and looked < passed[-1]:
            waiting.append(passed[-1])
    return min(waiting, default=None)
