"""From the verified record of one ask to its position on the two axes.

What the record says of an ask is a set of :class:`Entry`. Only the latest entry of each *slot*
matters to a position, so a store may hand over those heads alone: the result is the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bot.domain.clocks import (
    TWO_WEEKS,
    WEEKENDS_ALONE,
    Deadline,
    Run,
    Window,
    WorkCalendar,
    run_date,
    run_window,
)
from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.records import Ask, ClockChange, Content, FindingContent
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockKind,
    ClockOwner,
    CommitmentState,
    CriterionKind,
    Done,
    FindingOutcome,
    HeadlineKey,
    ResponseKind,
    Said,
    Visibility,
    VoteChoice,
)

EntryKind = ResponseKind | FindingOutcome

FIRM = {
    ResponseKind.SUPPORTS: Said.SUPPORTS,
    ResponseKind.COMMITS: Said.COMMITS,
    ResponseKind.REFUSES: Said.REFUSES,
    ResponseKind.REVERSES: Said.REVERSES,
}
# A claim or a reported step is, on the said axis, no more than a reply (DESIGN, two axes).
REPLY = {
    ResponseKind.ACKNOWLEDGED: Said.ACKNOWLEDGED,
    ResponseKind.NON_ANSWER: Said.NON_ANSWER,
    ResponseKind.REFERRED: Said.REFERRED,
    ResponseKind.CLAIM_DONE: Said.ACKNOWLEDGED,
    ResponseKind.STEP: Said.ACKNOWLEDGED,
}
# The slots in which every answer competes.
REPLY_SLOTS = ("firm", "reply")
CRITERION_OUTCOMES = frozenset(outcome for outcome in FindingOutcome if not outcome.concerns_commitment)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One verified statement about one ask: a response's position, a vote already resolved, or a finding.

    ``order`` is the order of logging. ``due`` belongs to the commitment a ``commits`` entry makes;
    ``commitment`` is the one it makes, takes back or judges. ``under_review`` says that a newer
    revision waits for its verification.
    """

    ask: UUID
    subject: UUID
    reference: str
    kind: EntryKind
    on: EdtfDate
    order: int
    criterion: UUID | None = None
    commitment: UUID | None = None
    due: EdtfDate = UNKNOWN
    due_set_by: ClockOwner = ClockOwner.OFFICIAL
    referred_to: UUID | None = None
    visibility: Visibility = Visibility.MEMBERS
    under_review: bool = False

    @property
    def moment(self) -> tuple[str, int]:
        """Earliest bound first, unknown before all, then the order of logging."""
        return self.on.sort_key, self.order

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """The moment, and for lines logged by one change their references, so that none is a tie."""
        return *self.moment, len(self.reference), self.reference


_VOTES: dict[VoteChoice, EntryKind] = {
    VoteChoice.YES: ResponseKind.SUPPORTS,
    VoteChoice.NO: ResponseKind.REFUSES,
    VoteChoice.ABSTAINED: ResponseKind.NON_ANSWER,
    # Absent moves nothing: an entry of kind vote competes in no slot.
    VoteChoice.ABSENT: ResponseKind.VOTE,
}


def entries_of(
    *,
    subject: UUID,
    reference: str,
    content: Content,
    asks: Iterable[Ask],
    order: int,
    visibility: Visibility,
    commitment: UUID | None = None,
    under_review: bool = False,
) -> tuple[Entry, ...]:
    """What a verified revision says of each of its asks.

    ``asks`` are the records of the asks it names, ``commitment`` the promise that a response of kind
    ``commits`` holds. A vote becomes each office's own position: a yes supports, and is never a deed.
    """
    entries: list[Entry] = []
    for ask in asks:
        if ask.id not in content.asks:
            continue
        kind: EntryKind
        named = content.commitment
        criterion: UUID | None = None
        due, due_set_by, referred_to = UNKNOWN, ClockOwner.OFFICIAL, None
        if isinstance(content, FindingContent):
            kind, criterion = content.outcome, content.criterion
        else:
            kind, due, due_set_by = content.kind, content.due, content.due_set_by
            referred_to = content.referred_to
            if kind is ResponseKind.VOTE:
                choice = next((each.choice for each in content.votes if each.official == ask.official), None)
                kind = _VOTES[choice] if choice else ResponseKind.VOTE
            elif kind is ResponseKind.COMMITS:
                named = commitment
        entries.append(
            Entry(
                ask=ask.id,
                subject=subject,
                reference=reference,
                kind=kind,
                on=content.on,
                order=order,
                criterion=criterion,
                commitment=named,
                due=due,
                due_set_by=due_set_by,
                referred_to=referred_to,
                visibility=visibility,
                under_review=under_review,
            )
        )
    return tuple(entries)


def slots_of(entry: Entry) -> tuple[str, ...]:
    """The slots an entry competes in; a store keeps the latest of each."""
    kind = entry.kind
    if isinstance(kind, FindingOutcome):
        if kind.concerns_commitment:
            # One slot each: a premature "not kept" counts for nothing and must not hide a "kept".
            return (f"{kind.value}:{entry.commitment}",)
        criterion = f"criterion:{entry.criterion}"
        return (criterion, f"once:{entry.criterion}") if kind is FindingOutcome.FULFILLED else (criterion,)
    slots: list[str] = []
    if kind in FIRM:
        slots.append("firm")
    if kind in REPLY:
        slots.append("reply")
    if kind is ResponseKind.CLAIM_DONE:
        slots.append("claim")
    if kind is ResponseKind.COMMITS and entry.commitment:
        slots.append(f"promise:{entry.commitment}")
    if kind is ResponseKind.REVERSES and entry.commitment:
        slots.append(f"reversal:{entry.commitment}")
    return tuple(slots)


def heads(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The latest entry of each slot, which is all that a position depends on."""
    latest: dict[str, Entry] = {}
    for entry in entries:
        for slot in slots_of(entry):
            if slot not in latest or latest[slot].sort_key < entry.sort_key:
                latest[slot] = entry
    return tuple(sorted(set(latest.values()), key=lambda entry: entry.sort_key))


@dataclass(frozen=True)
class CriterionFact:
    """A criterion that applies to the ask."""

    id: UUID
    kind: CriterionKind
    label: str


@dataclass(frozen=True)
class DeliveryFact:
    """A delivery of the ask."""

    on: EdtfDate
    proven: bool


@dataclass(frozen=True)
class HandSet:
    """A confirmed headline set by the coalition; ``order`` is when it came into force."""

    key: HeadlineKey
    reason: Text
    order: int


@dataclass(frozen=True, kw_only=True)
class AskFacts:
    """Everything a position is derived from. ``term_start`` is the current holder's first day, if known.

    ``moves`` are what was logged about the ask's clocks, ``calendar`` says when its offices are closed,
    ``deadline`` is the demand's.
    """

    ask: UUID
    criteria: tuple[CriterionFact, ...] = ()
    deliveries: tuple[DeliveryFact, ...] = ()
    last_checked: date | None = None
    term_start: date | None = None
    window: Window = TWO_WEEKS
    calendar: WorkCalendar = WEEKENDS_ALONE
    moves: tuple[ClockChange, ...] = ()
    deadline: EdtfDate = UNKNOWN
    deadline_set_by: ClockOwner = ClockOwner.COALITION
    entries: tuple[Entry, ...] = ()
    hand_set: HandSet | None = None
    latest_order: int = 0


@dataclass(frozen=True)
class ReplyClock:
    """The reply window's arithmetic. ``start`` is none when no proven delivery has a day.

    ``due`` is the window's last day: none without a start, and while the clock is paused.
    """

    delivered: EdtfDate | None
    start: date | None
    last_checked: date | None
    new_term: date | None
    window: Window
    run: Run

    @property
    def due(self) -> date | None:
        """The last day of the window as it stands."""
        return self.run.due

    @property
    def checked_since_due(self) -> bool:
        """Whether somebody looked after the window was over."""
        return self.due is not None and self.last_checked is not None and self.last_checked > self.due


@dataclass(frozen=True)
class CriterionState:
    """The latest finding on one criterion, if any; ``once_fulfilled`` if any said fulfilled."""

    id: UUID
    kind: CriterionKind
    label: str
    finding: Entry | None
    once_fulfilled: bool

    @property
    def outcome(self) -> FindingOutcome | None:
        """What the latest finding says; something never fulfilled cannot have been undone."""
        if self.finding is None:
            return None
        outcome = FindingOutcome(self.finding.kind)
        if outcome is FindingOutcome.UNDONE and not self.once_fulfilled:
            return FindingOutcome.NOT_FULFILLED
        return outcome


@dataclass(frozen=True)
class CommitmentFact:
    """One promise as it stands: its date, whose date that is, and what became of it.

    ``judged`` is the finding on it or the entry that took it back. ``due`` is the date that was given,
    whoever gave more time since; ``run`` says when it falls due.
    """

    id: UUID
    reference: str
    made: EdtfDate
    due: EdtfDate
    due_set_by: ClockOwner
    state: CommitmentState
    judged: Entry | None
    run: Run
    under_review: bool = False

    @property
    def last_day(self) -> date | None:
        """The last day it has, with the time it was given since; none while its clock is paused."""
        return self.run.due

    @property
    def is_moved(self) -> bool:
        """Whether it falls due on another day than the date that was given says."""
        return self.last_day is not None and self.last_day != self.due.latest

    @property
    def falls_due(self) -> EdtfDate:
        """When it falls due as it stands: the day it was moved to, else the date that was given."""
        return EdtfDate.of(self.last_day) if self.is_moved and self.last_day else self.due

    def is_past(self, on: date) -> bool:
        """Whether the date the official gave is over; our own look-again date never counts (row 7)."""
        return self.due_set_by is ClockOwner.OFFICIAL and self.last_day is not None and self.last_day < on

    def may_be_not_kept(self, finding_on: EdtfDate) -> bool:
        """Whether a finding of that date may say *not kept*: see :func:`not_kept_is_due`."""
        return not_kept_is_due(self.last_day, self.due_set_by, finding_on)


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where an ask stands on both axes, with what that rests on."""

    said: Said
    done: Done
    said_entry: Entry | None
    claim: Entry | None
    criteria: tuple[CriterionState, ...]
    commitments: tuple[CommitmentFact, ...]
    clock: ReplyClock
    hand_set: HandSet | None
    deadline: Deadline | None = None

    @property
    def open_commitments(self) -> tuple[CommitmentFact, ...]:
        """Promises without a finding on them that were not taken back, earliest date first."""
        pending = [each for each in self.commitments if each.state is CommitmentState.OPEN]
        return tuple(sorted(pending, key=lambda each: (each.last_day or date.max, each.made.sort_key)))


def _in_term(entry: Entry, term_start: date | None) -> bool:
    # An undated word cannot be credited to a holder whose first day is known: unknown dates come first.
    return term_start is None or entry.on.sort_key >= term_start.isoformat()


def _latest(entries: Iterable[Entry]) -> Entry | None:
    return max(entries, key=lambda entry: entry.sort_key, default=None)


def _clock(facts: AskFacts, as_of: date) -> ReplyClock:
    proven = [
        each
        for each in facts.deliveries
        if each.proven and (each.on.earliest is None or each.on.earliest <= as_of)
    ]
    dated = sorted(each.on.earliest for each in proven if each.on.is_day and each.on.earliest)
    term = facts.term_start if facts.term_start and facts.term_start <= as_of else None
    start: date | None = None
    delivered: EdtfDate | None = None
    if dated:
        # The first delivery starts the clock, as sending again must not excuse silence; for a new
        # holder the window starts afresh with the term, or with the first delivery within it.
        start = max(dated[0], term) if term else dated[0]
        delivered = EdtfDate.of(dated[0])
    elif proven:
        # The best known of them, so that the same record always shows the same one.
        delivered = min(
            (each.on for each in proven), key=lambda on: (on.earliest is None, on.sort_key, on.text)
        )
    new_term = term if term and start == term and dated[0] < term else None
    run = Run(None)
    if start is not None:
        start, run = run_window(start, facts.window, _moves(facts, ClockKind.REPLY, as_of), facts.calendar)
    checked = facts.last_checked if facts.last_checked and facts.last_checked <= as_of else None
    return ReplyClock(
        delivered=delivered,
        start=start,
        last_checked=checked,
        new_term=new_term,
        window=facts.window,
        run=run,
    )


def _moves(
    facts: AskFacts, clock: ClockKind, as_of: date, commitment: UUID | None = None
) -> list[ClockChange]:
    return [
        each
        for each in facts.moves
        if each.clock is clock and each.commitment == commitment and each.on <= as_of
    ]


def _deadline(facts: AskFacts, as_of: date) -> Deadline | None:
    if not facts.deadline.is_known:
        return None
    run = run_date(facts.deadline, _moves(facts, ClockKind.DEADLINE, as_of))
    return Deadline(facts.deadline, facts.deadline_set_by, run)


def _commitments(
    facts: AskFacts, entries: list[Entry], term_start: date | None, as_of: date
) -> tuple[CommitmentFact, ...]:
    promises: dict[UUID, Entry] = {}
    for entry in sorted(entries, key=lambda each: each.sort_key):
        if entry.kind is ResponseKind.COMMITS and entry.commitment and _in_term(entry, term_start):
            promises[entry.commitment] = entry
    found: list[CommitmentFact] = []
    for commitment, made in sorted(promises.items(), key=lambda each: each[1].sort_key):
        own = [each for each in entries if each.commitment == commitment]
        run = run_date(made.due, _moves(facts, ClockKind.PROMISE, as_of, commitment))
        # What takes a promise back names it, so it comes after it even where its day is unknown.
        reversal = _latest(each for each in own if each.kind is ResponseKind.REVERSES)
        judged = _latest(
            each
            for each in own
            if each.kind is FindingOutcome.KEPT
            or (each.kind is FindingOutcome.NOT_KEPT and not_kept_is_due(run.due, made.due_set_by, each.on))
        )
        state = CommitmentState.OPEN
        if judged is not None:
            state = CommitmentState.KEPT if judged.kind is FindingOutcome.KEPT else CommitmentState.NOT_KEPT
        elif reversal is not None:
            state = CommitmentState.REVERSED
        found.append(
            CommitmentFact(
                id=commitment,
                reference=made.reference,
                made=made.on,
                due=made.due,
                due_set_by=made.due_set_by,
                state=state,
                judged=judged or reversal,
                run=run,
                under_review=made.under_review,
            )
        )
    return tuple(found)


def not_kept_is_due(last_day: date | None, due_set_by: ClockOwner, finding_on: EdtfDate) -> bool:
    """Whether a finding of that date may say *not kept*: after a date the official gave (rule 4).

    ``last_day`` is that date's last day with the time given since, none where it never falls due.
    """
    return (
        due_set_by is ClockOwner.OFFICIAL
        and last_day is not None
        and finding_on.earliest is not None
        and finding_on.earliest > last_day
    )


def _criteria(facts: AskFacts, entries: list[Entry]) -> tuple[CriterionState, ...]:
    states = []
    for criterion in facts.criteria:
        own = [each for each in entries if each.kind in CRITERION_OUTCOMES and each.criterion == criterion.id]
        states.append(
            CriterionState(
                id=criterion.id,
                kind=criterion.kind,
                label=criterion.label,
                finding=_latest(own),
                once_fulfilled=any(each.kind is FindingOutcome.FULFILLED for each in own),
            )
        )
    return tuple(states)


def _done(criteria: tuple[CriterionState, ...], claim: Entry | None) -> Done:
    deeds = [each.outcome for each in criteria if each.kind is CriterionKind.DEED]
    if FindingOutcome.UNDONE in deeds:
        return Done.UNDONE
    if criteria and all(each.outcome is FindingOutcome.FULFILLED for each in criteria):
        return Done.COMPLETE
    if FindingOutcome.FULFILLED in deeds or FindingOutcome.PARTLY in deeds:
        return Done.PARTIAL
    if claim is not None:
        latest = _latest(each.finding for each in criteria if each.finding)
        # A finding logged together with the claim, of the same day, already answers it.
        if latest is None or latest.moment < claim.moment:
            return Done.CLAIMED
    return Done.NOTHING


def position(facts: AskFacts, as_of: date) -> Position:
    """Derives both axes at the end of the local day ``as_of``.

    Pure: equal input gives equal output. Entries dated after ``as_of`` do not count; what was said
    before the current holder's term does not count on the said axis, what was done does.
    """
    limit = as_of.isoformat()
    entries = [each for each in facts.entries if each.on.sort_key <= limit]
    term = facts.term_start if facts.term_start and facts.term_start <= as_of else None
    clock = _clock(facts, as_of)
    spoken = [each for each in entries if _in_term(each, term)]
    firm = _latest(each for each in spoken if each.kind in FIRM)
    reply = _latest(each for each in spoken if each.kind in REPLY)
    if firm is not None:
        said, said_entry = FIRM[ResponseKind(firm.kind)], firm
    elif reply is not None:
        said, said_entry = REPLY[ResponseKind(reply.kind)], reply
    else:
        said_entry = None
        if clock.delivered is None:
            said = Said.UNDELIVERED
        elif clock.checked_since_due:
            said = Said.SILENT
        else:
            said = Said.WAITING
    claim = _latest(each for each in entries if each.kind is ResponseKind.CLAIM_DONE)
    criteria = _criteria(facts, entries)
    hand_set = facts.hand_set
    if hand_set is not None and facts.latest_order > hand_set.order:
        hand_set = None
    return Position(
        said=said,
        done=_done(criteria, claim),
        said_entry=said_entry,
        claim=claim,
        criteria=criteria,
        commitments=_commitments(facts, entries, term, as_of),
        clock=clock,
        hand_set=hand_set,
        deadline=_deadline(facts, as_of),
    )
