"""Reading a campaign's asks with everything their headlines rest on, for one audience and one day."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, cast
from uuid import UUID

from bot.domain.clocks import Window, WorkCalendar
from bot.domain.errors import DeedsError
from bot.domain.headlines import (
    NOTHING_EARLIER,
    fulfilled_since,
    headline,
    is_stale,
    recheck_due,
    rests_on,
)
from bot.domain.positions import AskFacts, CriterionFact, DeliveryFact, Entry, HandSet, position
from bot.domain.records import (
    Ask,
    Campaign,
    ClockChange,
    Criterion,
    Delivery,
    Demand,
    HandSetHeadline,
    Holder,
    Official,
)
from bot.domain.texts import Text
from bot.domain.translating import written
from bot.domain.views import Addressee, Cell, OfficialHead, Referral, ReplyLine
from bot.domain.visibility import project, project_all
from bot.domain.vocabulary import FindingOutcome, Lifecycle, OfficialKind, RevisionState, Visibility
from bot.services.lines import contested, reply_lines
from bot.services.referrals import referrals_of
from bot.sources.calendars import work_calendar
from bot.storage.store import Reader


def holder_on(holders: Sequence[Holder], day: date) -> Holder | None:
    """Who holds the office on that day; unknown bounds are open."""
    serving = [
        each
        for each in holders
        if (each.since.earliest is None or each.since.earliest <= day)
        and (each.until.latest is None or each.until.latest >= day)
    ]
    return max(serving, key=lambda each: each.since.sort_key, default=None)


@dataclass(frozen=True)
class Matrix:
    """A campaign's demands, officials and asks, with the cells among them.

    ``cells`` are in the order of the demands, then of the officials; groups have none.
    """

    campaign: Campaign
    demands: tuple[Demand, ...]
    officials: tuple[OfficialHead, ...]
    holders: dict[UUID, tuple[Holder, ...]]
    criteria: dict[UUID, tuple[Criterion, ...]]
    asks: dict[UUID, Ask]
    cells: tuple[Cell, ...]
    groups: tuple[Addressee, ...]

    def demand(self, demand: UUID) -> Demand:
        """The demand with that id."""
        return next(each for each in self.demands if each.id == demand)

    def official(self, official: UUID) -> OfficialHead:
        """The column of that official."""
        return next(each for each in self.officials if each.official.id == official)

    def cells_of(self, asks: Collection[UUID]) -> tuple[Cell, ...]:
        """The cells of these asks."""
        return tuple(each for each in self.cells if each.id in asks)


def _number(reference: str) -> int:
    return int(reference.partition("-")[2])


def window_of(ask: Ask, campaign: Campaign) -> Window:
    """The reply window of an ask: its own, else the campaign's, which the coalition set."""
    if ask.window_days is None:
        return _window_of_campaign(campaign)
    return _own_window(ask, ask.window_days)


def _window_of_campaign(campaign: Campaign) -> Window:
    return Window(campaign.reply_window_days, campaign.window_counting)


def _own_window(ask: Ask, days: int) -> Window:
    return Window(days, ask.window_counting, ask.window_set_by, ask.window_basis)


async def read_matrix(
    reader: Reader,
    campaign: Campaign,
    as_of: date,
    audience: Visibility,
    *,
    demands: Sequence[Demand] | None = None,
) -> Matrix:
    """Reads the asks of a campaign, or of some demands of it, at the end of ``as_of``.

    Its cost follows the number of asks, not the number of things logged about them.
    """
    if demands is None:
        demands = await reader.find(Demand, campaign=campaign.id, withdrawn=False)
        demands = [each for each in demands if each.lifecycle is not Lifecycle.DRAFT]
    asks = await reader.find(Ask, demand=[each.id for each in demands], withdrawn=False)
    return (await _matrices(reader, [campaign], demands, asks, as_of, audience))[0]


async def read_matrices(
    reader: Reader,
    campaigns: Sequence[Campaign],
    as_of: date,
    audience: Visibility,
    *,
    official: UUID | None = None,
) -> list[Matrix]:
    """The same for several campaigns, in their order, or for what one official is asked in them.

    As many queries as for one: a server with hundreds of campaigns is read like one with one.
    """
    ids = {each.id for each in campaigns}
    if official is None:
        demands = await reader.find(Demand, campaign=list(ids), withdrawn=False)
        demands = [each for each in demands if each.lifecycle is not Lifecycle.DRAFT]
        asks = await reader.find(Ask, demand=[each.id for each in demands], withdrawn=False)
    else:
        asks = await reader.find(Ask, official=official, withdrawn=False)
        demands = await reader.find(Demand, id={each.demand for each in asks}, withdrawn=False)
        demands = [each for each in demands if each.campaign in ids and each.lifecycle is not Lifecycle.DRAFT]
    return await _matrices(reader, campaigns, demands, asks, as_of, audience)


async def matrix_of_ask(reader: Reader, ask: Ask, as_of: date, audience: Visibility) -> Matrix:
    """The matrix of the demand that an ask belongs to."""
    demand = await reader.get(Demand, ask.demand)
    campaign = await reader.get(Campaign, demand.campaign) if demand else None
    if demand is None or campaign is None:
        raise DeedsError("not_found", {"reference": ask.reference})
    return await read_matrix(reader, campaign, as_of, audience, demands=[demand])


@dataclass(frozen=True)
class _Frame:
    """Who is asked what: all that does not depend on what became of it."""

    demands: tuple[Demand, ...]
    demand_of: Mapping[UUID, Demand]
    officials: Mapping[UUID, Official]
    asks: tuple[Ask, ...]
    judged: tuple["_Judged", ...]
    """In the order of the demands, then of the officials."""

    ids: tuple[UUID, ...]
    """Of the asks that are judged."""

    criteria: Mapping[UUID, tuple[Criterion, ...]]
    holders: Mapping[UUID, tuple[Holder, ...]]
    serving: Mapping[UUID, Holder | None]
    """Who holds each office on the day."""

    @cached_property
    def placed(self) -> Mapping[UUID, "_Placed"]:
        """What each campaign's matrix has beside its cells, where every ask stands."""
        return _placed(self, frozenset())


@dataclass(frozen=True)
class _Placed:
    """What the matrix of one campaign has beside its cells. Several matrices may have the very same."""

    demands: tuple[Demand, ...] = ()
    officials: tuple[OfficialHead, ...] = ()
    holders: dict[UUID, tuple[Holder, ...]] = field(default_factory=dict)
    criteria: dict[UUID, tuple[Criterion, ...]] = field(default_factory=dict)
    asks: dict[UUID, Ask] = field(default_factory=dict)
    groups: tuple[Addressee, ...] = ()


_NOTHING = _Placed()


def _placed(frame: _Frame, void: Collection[UUID]) -> dict[UUID, _Placed]:
    """The same by campaign, without asks that are void."""
    columns = []
    for each in sorted(frame.officials.values(), key=lambda each: _number(each.reference)):
        if each.kind is not OfficialKind.GROUP:
            holding = frame.serving[each.id]
            columns.append(OfficialHead(each, holding.name if holding else ""))
    demands: dict[UUID, list[Demand]] = defaultdict(list)
    for demand in frame.demands:
        demands[demand.campaign].append(demand)
    asks: dict[UUID, list[Ask]] = defaultdict(list)
    for ask in frame.asks:
        if ask.id not in void:
            asks[frame.demand_of[ask.demand].campaign].append(ask)
    found = {}
    for campaign, own in demands.items():
        asked = {each.official for each in asks[campaign]}
        groups = [
            Addressee(frame.demand_of[ask.demand].reference, frame.officials[ask.official], ask.basis)
            for ask in asks[campaign]
            if frame.officials[ask.official].kind is OfficialKind.GROUP
        ]
        groups.sort(key=lambda each: (_number(each.demand), _number(each.official.reference)))
        found[campaign] = _Placed(
            demands=tuple(own),
            officials=tuple(each for each in columns if each.official.id in asked),
            holders={each: frame.holders[each] for each in asked if each in frame.holders},
            criteria={each.id: frame.criteria[each.id] for each in own if each.id in frame.criteria},
            asks={each.id: each for each in asks[campaign]},
            groups=tuple(groups),
        )
    return found


class _Judged(NamedTuple):
    """An ask that is judged, with what of its cell does not depend on what became of it.

    Ids are told apart by a number that Python works out anew each time, so looking things up by them is most
    of what reading a board takes: what can be is looked up here, once.
    """

    id: UUID
    ask: Ask
    demand: Demand
    official: str
    serving: Holder | None
    criteria: tuple[CriterionFact, ...]


async def _frame(
    reader: Reader,
    found_demands: Sequence[Demand],
    found_asks: Sequence[Ask],
    as_of: date,
    audience: Visibility,
) -> _Frame:
    officials = await reader.find(
        Official, id=sorted({each.official for each in found_asks}), withdrawn=False
    )
    holders = await reader.find(Holder, official=[each.id for each in officials], withdrawn=False)
    criteria = await reader.find(Criterion, demand=[each.id for each in found_demands], withdrawn=False)
    made_of = (tuple(found_demands), tuple(found_asks), tuple(officials), tuple(holders), tuple(criteria))
    name = ("frame", as_of, audience)
    key = tuple(each.id for each in found_asks)
    before = reader.notes(name).get(key)
    if before is not None and before[0] == made_of:
        return cast(_Frame, before[1])
    frame = _framed(*made_of, as_of, audience)
    reader.note(name, key, (made_of, frame))
    return frame


def _framed(
    found_demands: Sequence[Demand],
    found_asks: Sequence[Ask],
    found_officials: Sequence[Official],
    found_holders: Sequence[Holder],
    found_criteria: Sequence[Criterion],
    as_of: date,
    audience: Visibility,
) -> _Frame:
    demands = sorted(project_all(found_demands, audience), key=lambda each: _number(each.reference))
    demand_of = {each.id: each for each in demands}
    officials = {each.id: each for each in project_all(found_officials, audience)}
    asks = [
        each
        for each in project_all(found_asks, audience)
        if each.demand in demand_of and each.official in officials
    ]
    holders: dict[UUID, list[Holder]] = defaultdict(list)
    for holder in project_all(found_holders, audience):
        if holder.official in officials:
            holders[holder.official].append(holder)
    criteria: dict[UUID, list[Criterion]] = defaultdict(list)
    for criterion in project_all(found_criteria, audience):
        demand = demand_of.get(criterion.demand)
        if demand is not None and criterion.version == demand.version:
            criteria[criterion.demand].append(criterion)
    for each_list in criteria.values():
        each_list.sort(key=lambda each: each.label)
    serving = {each: holder_on(holders[each], as_of) for each in officials}
    judged = [
        _Judged(
            ask.id,
            ask,
            demand_of[ask.demand],
            officials[ask.official].reference,
            serving[ask.official],
            tuple(
                CriterionFact(each.id, each.kind, each.label)
                for each in criteria.get(ask.demand, ())
                if each.applies_to(ask.official)
            ),
        )
        for ask in asks
        if officials[ask.official].kind is not OfficialKind.GROUP
    ]
    judged.sort(key=lambda each: (_number(each.demand.reference), _number(each.official)))
    return _Frame(
        demands=tuple(demands),
        demand_of=demand_of,
        officials=officials,
        asks=tuple(asks),
        judged=tuple(judged),
        ids=tuple(each.id for each in judged),
        criteria={demand: tuple(each) for demand, each in criteria.items()},
        holders={official: tuple(each) for official, each in holders.items()},
        serving=serving,
    )


async def _matrices(
    reader: Reader,
    campaigns: Sequence[Campaign],
    found_demands: Sequence[Demand],
    found_asks: Sequence[Ask],
    as_of: date,
    audience: Visibility,
) -> list[Matrix]:
    frame = await _frame(reader, found_demands, found_asks, as_of, audience)
    ids = frame.ids
    heads = await reader.entry_heads(ids, as_of, audience)
    deliveries = await reader.deliveries_of(ids)
    checks = await reader.last_checks(ids, as_of)
    hand_set = await _hand_set(reader, ids, audience)
    orders = await reader.latest_orders(list(hand_set), audience) if hand_set else {}
    since = await contested(reader) if heads else {}
    replied = await reader.newest_replies(ids, as_of, audience)
    words: dict[UUID, ReplyLine] = dict(
        zip((each.ask for each in replied), await reply_lines(reader, replied, audience), strict=True)
    )
    moves: dict[UUID, list[ClockChange]] = defaultdict(list)
    for move in project_all(await reader.find(ClockChange, ask=ids, withdrawn=False), audience):
        moves[move.ask].append(move)
    windows = {each.id: _window_of_campaign(each) for each in campaigns}
    calendars = {each.id: work_calendar(each.holidays, as_of.year) for each in campaigns}
    referrals = await referrals_of(reader, frame.asks, audience, frame.officials)
    # Opened by what stands no more, and nobody went on from there: that is no ask.
    void = {ask for ask, each in referrals.items() if not each.stands}
    first_found = await _fulfilled_since(reader, heads, as_of, audience)
    name = ("cells", as_of, audience)
    judged_before = reader.notes(name)
    cells: dict[UUID, list[Cell]] = defaultdict(list)
    row: list[Cell] = []
    in_row: Demand | None = None
    for id_, ask, demand, official, serving, criteria in frame.judged:
        if demand is not in_row:
            in_row, row = demand, cells[demand.campaign]
            window, calendar = windows[demand.campaign], calendars[demand.campaign]
        entries = heads.get(id_, ())
        basis = _Basis(
            ask=ask,
            demand=demand,
            window=window if ask.window_days is None else _own_window(ask, ask.window_days),
            official=official,
            serving=serving,
            criteria=criteria,
            deliveries=deliveries.get(id_, ()),
            checked=checks.get(id_) if checks else None,
            calendar=calendar,
            moves=tuple(moves[id_]) if moves and id_ in moves else (),
            entries=entries,
            hand_set=hand_set.get(id_) if hand_set else None,
            latest_order=orders.get(id_, 0) if orders else 0,
            doubts=tuple((each.reference, since[each.subject]) for each in entries if each.subject in since)
            if since
            else (),
            words=words.get(id_) if words else None,
            opened=referrals.get(id_) if referrals else None,
            first_found=first_found.get(id_, NOTHING_EARLIER) if first_found else NOTHING_EARLIER,
        )
        if void and id_ in void:
            if not _is_begun(basis):
                continue
            void.discard(id_)
        before = judged_before.get(id_)
        if before is None or before[0] != basis:
            before = basis, _judged(basis, as_of, audience)
            reader.note(name, id_, before)
        row.append(before[1])
    placed = frame.placed if not void else _placed(frame, void)
    matrices = []
    for campaign in campaigns:
        own = placed.get(campaign.id, _NOTHING)
        matrices.append(
            Matrix(
                campaign=campaign,
                demands=own.demands,
                officials=own.officials,
                holders=own.holders,
                criteria=own.criteria,
                asks=own.asks,
                cells=tuple(cells[campaign.id]),
                groups=own.groups,
            )
        )
    return matrices


class _Basis(NamedTuple):
    """All that a cell is made of, beside the day and the audience: two that are equal make equal cells."""

    ask: Ask
    demand: Demand
    window: Window
    official: str
    serving: Holder | None
    criteria: tuple[CriterionFact, ...]
    deliveries: tuple[Delivery, ...]
    checked: date | None
    calendar: WorkCalendar
    moves: tuple[ClockChange, ...]
    entries: tuple[Entry, ...]
    hand_set: HandSet | None
    latest_order: int
    doubts: tuple[tuple[str, date], ...]
    words: ReplyLine | None
    opened: Referral | None
    first_found: Mapping[UUID, date]


def _judged(basis: _Basis, as_of: date, audience: Visibility) -> Cell:
    """The cell, from nothing but its basis."""
    ask, demand = basis.ask, basis.demand
    facts = AskFacts(
        ask=ask.id,
        criteria=basis.criteria,
        deliveries=tuple(
            # That there is proof counts for all who know of the delivery; what it is, is for members.
            DeliveryFact(each.on, each.is_proven)
            for each in basis.deliveries
            if project(each, audience) is not None
        ),
        last_checked=basis.checked,
        term_start=basis.serving.since.earliest if basis.serving else None,
        window=basis.window,
        calendar=basis.calendar,
        moves=basis.moves,
        deadline=demand.deadline,
        deadline_set_by=demand.deadline_set_by,
        entries=basis.entries,
        hand_set=basis.hand_set,
        latest_order=basis.latest_order,
    )
    where = position(facts, as_of)
    named = rests_on(where) if basis.doubts else frozenset()
    return Cell(
        id=ask.id,
        reference=ask.reference,
        demand=demand.reference,
        official=basis.official,
        basis=ask.basis,
        position=where,
        headline=headline(where, as_of),
        stale=is_stale(where, as_of),
        recheck_since=recheck_due(where, as_of, basis.first_found),
        contested_since=min((day for reference, day in basis.doubts if reference in named), default=None),
        replies=(basis.words,) if basis.words else (),
        opened=basis.opened,
    )


def _is_begun(basis: _Basis) -> bool:
    """Whether anything was logged on an ask."""
    return bool(
        basis.deliveries
        or basis.entries
        or basis.moves
        or basis.hand_set
        or basis.checked
        or basis.ask.window_days is not None
    )


async def _fulfilled_since(
    reader: Reader, heads: Mapping[UUID, Sequence[Entry]], as_of: date, audience: Visibility
) -> dict[UUID, dict[UUID, date]]:
    """Since when the wins among the asks have stood, by ask and criterion: only theirs are looked up."""
    won = {
        (ask, entry.criterion)
        for ask, entries in heads.items()
        for entry in entries
        if entry.criterion is not None and entry.kind is FindingOutcome.FULFILLED
    }
    findings = await reader.findings_on(won, as_of, audience) if won else {}
    return {ask: fulfilled_since(entries) for ask, entries in findings.items()}


async def _hand_set(reader: Reader, asks: Sequence[UUID], audience: Visibility) -> dict[UUID, HandSet]:
    found: dict[UUID, HandSet] = {}
    confirmed = await reader.find(
        HandSetHeadline, ask=list(asks), withdrawn=False, state=RevisionState.VERIFIED
    )
    for each in sorted(project_all(confirmed, audience), key=lambda one: one.confirmed_order):
        found[each.ask] = HandSet(
            each.key, written(each, "reason") or Text("", each.reason), each.confirmed_order
        )
    return found
