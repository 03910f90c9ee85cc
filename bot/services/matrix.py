"""Reading a campaign's asks with everything their headlines rest on, for one audience and one day."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bot.domain.clocks import Window
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
from bot.domain.views import Addressee, Cell, OfficialHead, ReplyLine
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
        return Window(campaign.reply_window_days, campaign.window_counting)
    return Window(ask.window_days, ask.window_counting, ask.window_set_by, ask.window_basis)


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


async def _matrices(
    reader: Reader,
    campaigns: Sequence[Campaign],
    found_demands: Sequence[Demand],
    found_asks: Sequence[Ask],
    as_of: date,
    audience: Visibility,
) -> list[Matrix]:
    demands = sorted(project_all(found_demands, audience), key=lambda each: _number(each.reference))
    demand_of = {each.id: each for each in demands}
    asks = [each for each in project_all(found_asks, audience) if each.demand in demand_of]
    officials = project_all(
        await reader.find(Official, id={each.official for each in asks}, withdrawn=False), audience
    )
    by_id = {each.id: each for each in officials}
    asks = [each for each in asks if each.official in by_id]
    holders: dict[UUID, list[Holder]] = defaultdict(list)
    for holder in project_all(await reader.find(Holder, official=list(by_id), withdrawn=False), audience):
        holders[holder.official].append(holder)
    criteria: dict[UUID, list[Criterion]] = defaultdict(list)
    found_criteria = await reader.find(Criterion, demand=list(demand_of), withdrawn=False)
    for criterion in project_all(found_criteria, audience):
        if criterion.version == demand_of[criterion.demand].version:
            criteria[criterion.demand].append(criterion)
    for each_list in criteria.values():
        each_list.sort(key=lambda each: each.label)
    judged = [each for each in asks if by_id[each.official].kind is not OfficialKind.GROUP]
    ids = [each.id for each in judged]
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
    campaign_of = {each.id: each for each in campaigns}
    calendars = {each.id: work_calendar(each.holidays, as_of.year) for each in campaigns}
    referrals = await referrals_of(reader, asks, audience, by_id)
    # Opened by what stands no more, and nobody went on from there: that is no ask.
    void = {ask for ask, each in referrals.items() if not each.stands}
    first_found = await _fulfilled_since(reader, heads, as_of, audience)
    cells: dict[UUID, list[Cell]] = defaultdict(list)
    for ask in judged:
        demand = demand_of[ask.demand]
        serving = holder_on(holders[ask.official], as_of)
        facts = AskFacts(
            ask=ask.id,
            criteria=tuple(
                CriterionFact(each.id, each.kind, each.label)
                for each in criteria[ask.demand]
                if each.applies_to(ask.official)
            ),
            deliveries=tuple(
                # That there is proof counts for all who know of the delivery; what it is, is for members.
                DeliveryFact(each.on, each.is_proven)
                for each in deliveries.get(ask.id, [])
                if project(each, audience) is not None
            ),
            last_checked=checks.get(ask.id),
            term_start=serving.since.earliest if serving else None,
            window=window_of(ask, campaign_of[demand.campaign]),
            calendar=calendars[demand.campaign],
            moves=tuple(moves[ask.id]),
            deadline=demand.deadline,
            deadline_set_by=demand.deadline_set_by,
            entries=heads.get(ask.id, ()),
            hand_set=hand_set.get(ask.id),
            latest_order=orders.get(ask.id, 0),
        )
        if ask.id in void and not _is_begun(ask, facts, deliveries.get(ask.id)):
            continue
        void.discard(ask.id)
        where = position(facts, as_of)
        named = rests_on(where) if since else frozenset()
        doubted = [
            since[each.subject] for each in facts.entries if each.subject in since and each.reference in named
        ]
        cells[demand.campaign].append(
            Cell(
                id=ask.id,
                reference=ask.reference,
                demand=demand.reference,
                official=by_id[ask.official].reference,
                basis=ask.basis,
                position=where,
                headline=headline(where, as_of),
                stale=is_stale(where, as_of),
                recheck_since=recheck_due(where, as_of, first_found.get(ask.id, NOTHING_EARLIER)),
                contested_since=min(doubted, default=None),
                replies=(words[ask.id],) if ask.id in words else (),
                opened=referrals.get(ask.id),
            )
        )
    columns = []
    for each in sorted(officials, key=lambda each: _number(each.reference)):
        if each.kind is not OfficialKind.GROUP:
            serving = holder_on(holders[each.id], as_of)
            columns.append(OfficialHead(each, serving.name if serving else ""))
    demands_in: dict[UUID, list[Demand]] = defaultdict(list)
    for demand in demands:
        demands_in[demand.campaign].append(demand)
    asks_in: dict[UUID, list[Ask]] = defaultdict(list)
    for ask in asks:
        if ask.id in void:
            continue
        asks_in[demand_of[ask.demand].campaign].append(ask)
    matrices = []
    for campaign in campaigns:
        asked = {each.official for each in asks_in[campaign.id]}
        groups = [
            Addressee(demand_of[ask.demand].reference, by_id[ask.official], ask.basis)
            for ask in asks_in[campaign.id]
            if by_id[ask.official].kind is OfficialKind.GROUP
        ]
        groups.sort(key=lambda each: (_number(each.demand), _number(each.official.reference)))
        own = sorted(cells[campaign.id], key=lambda each: (_number(each.demand), _number(each.official)))
        matrices.append(
            Matrix(
                campaign=campaign,
                demands=tuple(demands_in[campaign.id]),
                officials=tuple(each for each in columns if each.official.id in asked),
                holders={each: tuple(holders[each]) for each in asked if each in holders},
                criteria={
                    each.id: tuple(criteria[each.id])
                    for each in demands_in[campaign.id]
                    if each.id in criteria
                },
                asks={each.id: each for each in asks_in[campaign.id]},
                cells=tuple(own),
                groups=tuple(groups),
            )
        )
    return matrices


def _is_begun(ask: Ask, facts: AskFacts, deliveries: Sequence[Delivery] | None) -> bool:
    """Whether anything was logged on an ask."""
    return bool(
        deliveries
        or facts.entries
        or facts.moves
        or facts.hand_set
        or facts.last_checked
        or ask.window_days is not None
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
        found[each.ask] = HandSet(each.key, each.reason, each.confirmed_order)
    return found
