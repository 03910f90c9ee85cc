"""Starting a campaign from nothing: pasted lists or a sheet become a plan, and the plan the record."""

import asyncio
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.plans import (
    Plan,
    PlannedCriterion,
    PlannedDemand,
    PlannedOffice,
    demands_of,
    offices_of,
)
from bot.domain.records import Ask, Campaign, Criterion, Demand, DemandVersion, Holder, Official
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, criteria_of, text_of
from bot.domain.views import Choice
from bot.domain.vocabulary import Lifecycle, OfficialKind, VersionKind
from bot.services.settings import Clock, Servers
from bot.sources.spreadsheet import as_csv, as_workbook, read_campaign, template_rows
from bot.storage.store import Reader, Store, Writer

LONGEST_SLUG = 40


@dataclass(frozen=True)
class PlanTyped:
    """The start of a campaign as pasted: see :mod:`bot.domain.plans` for how lists are read."""

    title: str
    where: str = ""
    offices: str = ""
    demands: str = ""


@dataclass(frozen=True)
class SavedPlan:
    """A campaign that was just saved; ``drafts`` counts its demands that start as drafts."""

    campaign: Campaign
    drafts: int


class Starting:
    """What *Start a campaign* does. A plan is its writer's own until it is saved."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def start(self, actor: Actor, typed: PlanTyped) -> Plan:
        """A plan from pasted lists. Raises ``ManyFaultsError`` with the line of each fault."""
        authorize(actor, Act.MANAGE)
        title, where = _names(typed)
        return await self._begin(actor, title, where, offices_of(typed.offices), demands_of(typed.demands))

    async def read_sheet(
        self, actor: Actor, typed: PlanTyped, content: bytes, *, keep_private: bool = False
    ) -> Plan:
        """A plan from a filled-in template, CSV or XLSX.

        ``keep_private``: what looks like a private person's data belongs to an office and is public.

        Raises what :func:`bot.sources.spreadsheet.read_campaign` raises: every fault with row and column.
        """
        authorize(actor, Act.MANAGE)
        title, where = _names(typed)
        offices, demands = await asyncio.to_thread(read_campaign, content, keep_private=keep_private)
        return await self._begin(actor, title, where, offices, demands)

    async def _begin(
        self,
        actor: Actor,
        title: str,
        where: str,
        offices: Sequence[PlannedOffice],
        demands: Sequence[PlannedDemand],
    ) -> Plan:
        settings = await self._servers.settings_or_default(actor.server)
        plan = Plan(
            id=uuid4(),
            person=actor.person,
            title=title,
            jurisdiction=where,
            language=settings.language,
            offices=tuple(offices),
            demands=tuple(demands),
            updated=self._clock(),
        )
        return await self._keep(actor, plan)

    async def _keep(self, actor: Actor, plan: Plan) -> Plan:
        async def work(writer: Writer) -> Plan:
            await writer.save_plan(plan)
            return plan

        return await self._store.transact(actor.server, work)

    async def plans(self, actor: Actor) -> tuple[Plan, ...]:
        """The campaigns that this person is putting together, the newest first."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            return tuple(await reader.plans_of(actor.person))

    async def plan(self, actor: Actor, plan: UUID) -> Plan:
        """One's own plan. Raises ``DeedsError("plan_gone")`` for any other."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            return await _own(reader, actor, plan)

    async def change_names(self, actor: Actor, plan: UUID, typed: PlanTyped) -> Plan:
        """Another title or jurisdiction."""
        title, where = _names(typed)
        return await self._change(actor, plan, lambda found: replace(found, title=title, jurisdiction=where))

    async def change_offices(self, actor: Actor, plan: UUID, typed: str) -> Plan:
        """Other offices; those that stay keep their kinds and what they are asked."""
        offices = offices_of(typed)

        def changed(found: Plan) -> Plan:
            known = {fold(each.name): each for each in found.offices}
            return found.with_offices(
                [
                    replace(each, name=before.name, kind=before.kind, jurisdiction=before.jurisdiction)
                    if (before := known.get(fold(each.name)))
                    else each
                    for each in offices
                ]
            )

        return await self._change(actor, plan, changed)

    async def change_demands(self, actor: Actor, plan: UUID, typed: str) -> Plan:
        """Other demands; those of the same title keep their criteria and whom they are put to."""
        demands = demands_of(typed)
        return await self._change(actor, plan, lambda found: found.with_demands(demands))

    async def change_kinds(self, actor: Actor, plan: UUID, kinds: Sequence[tuple[str, str]]) -> Plan:
        """What sort of office each is: pairs of an office's place and a kind; the others are elected."""

        def changed(found: Plan) -> Plan:
            chosen = dict(kinds)
            return found.with_offices(
                [
                    replace(each, kind=OfficialKind(chosen.get(str(place), OfficialKind.ELECTED_OFFICE)))
                    for place, each in enumerate(found.offices, 1)
                ]
            )

        return await self._change(actor, plan, changed)

    async def ask(self, actor: Actor, plan: UUID, number: int, offices: Collection[str]) -> Plan:
        """Puts the ``number``-th demand to the offices at these places."""

        def changed(found: Plan) -> Plan:
            names = tuple(each.name for place, each in enumerate(found.offices, 1) if str(place) in offices)
            return found.with_demand(number, replace(demand_at(found, number), asked=names))

        return await self._change(actor, plan, changed)

    async def change_criteria(self, actor: Actor, plan: UUID, number: int, typed: str) -> Plan:
        """The criteria of the ``number``-th demand, one a line. Raises as ``criteria_of`` does."""
        criteria = tuple(PlannedCriterion(kind, text) for kind, text in criteria_of(typed))

        def changed(found: Plan) -> Plan:
            return found.with_demand(number, replace(demand_at(found, number), criteria=criteria))

        return await self._change(actor, plan, changed)

    async def _change(self, actor: Actor, plan: UUID, change: Callable[[Plan], Plan]) -> Plan:
        authorize(actor, Act.MANAGE)

        async def work(writer: Writer) -> Plan:
            changed = replace(change(await _own(writer, actor, plan)), updated=self._clock())
            await writer.save_plan(changed)
            return changed

        return await self._store.transact(actor.server, work)

    async def offices(self, actor: Actor, plan: UUID) -> tuple[Choice, ...]:
        """The plan's offices to choose from, by their places."""
        found = await self.plan(actor, plan)
        return tuple(
            Choice(str(place), Text("", each.name), Text("", each.holder) if each.holder else None)
            for place, each in enumerate(found.offices, 1)
        )

    async def discard(self, actor: Actor, plan: UUID) -> None:
        """Throws a plan away. Raises ``DeedsError("plan_gone")``."""
        authorize(actor, Act.MANAGE)

        async def work(writer: Writer) -> None:
            await _own(writer, actor, plan)
            await writer.drop_plan(plan)

        await self._store.transact(actor.server, work)

    def templates(self, actor: Actor, language: str) -> tuple[tuple[str, bytes], ...]:
        """The empty sheet to fill in, as a workbook and as CSV: names with contents."""
        authorize(actor, Act.MANAGE)
        rows = template_rows(language)
        return (("campaign.xlsx", as_workbook(rows)), ("campaign.csv", as_csv(rows)))

    async def save(self, actor: Actor, plan: UUID) -> SavedPlan:
        """Makes the plan the record, as one change; a demand that nobody is asked, or without a deed to
        judge by, starts as a draft.

        An office of the same name that is on record already is asked as it stands there. Raises
        ``DeedsError("plan_gone")``, also for a second press of the same button.
        """
        authorize(actor, Act.MANAGE)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> SavedPlan:
            found = await _own(writer, actor, plan)
            campaign = await _write(writer, found, EdtfDate.of(today))
            await writer.drop_plan(plan)
            return SavedPlan(campaign, sum(not each.is_ready for each in found.demands))

        return await self._store.change(
            actor.server, work, actor=actor.person, action="start_campaign", once=f"plan {plan}"
        )


def demand_at(plan: Plan, number: int) -> PlannedDemand:
    """The ``number``-th demand of a plan, from one. Raises ``DeedsError("button_gone")`` past its end."""
    if not 1 <= number <= len(plan.demands):
        raise DeedsError("button_gone")
    return plan.demands[number - 1]


def _names(typed: PlanTyped) -> tuple[str, str]:
    return (
        text_of(typed.title, "title", longest=LONGEST_LINE),
        text_of(typed.where, "jurisdiction", longest=LONGEST_LINE, required=False),
    )


async def _own(reader: Reader, actor: Actor, plan: UUID) -> Plan:
    found = await reader.plans_of(actor.person, plan)
    if not found:
        raise DeedsError("plan_gone")
    return found[0]


async def _write(writer: Writer, plan: Plan, today: EdtfDate) -> Campaign:
    language = plan.language
    campaign = await writer.put(
        Campaign(
            id=uuid4(),
            slug=await _slug(writer, plan.title),
            title=Text(language, plan.title),
            jurisdiction=plan.jurisdiction,
            language=language,
            launched=today,
        ),
        new=True,
    )
    offices = await _offices(writer, plan)
    for planned in plan.demands:
        demand = await writer.put(
            Demand(
                id=uuid4(),
                campaign=campaign.id,
                title=Text(language, planned.title),
                deadline=planned.deadline,
                lifecycle=Lifecycle.ACTIVE if planned.is_ready else Lifecycle.DRAFT,
            ),
            new=True,
        )
        await writer.put(
            DemandVersion(
                id=uuid4(),
                demand=demand.id,
                kind=VersionKind.ORIGINAL,
                text=Text(language, planned.text or planned.title),
                since=today,
            ),
            new=True,
        )
        await writer.put_all(
            [
                Criterion(
                    id=uuid4(),
                    demand=demand.id,
                    label=chr(ord("a") + place),
                    kind=each.kind,
                    text=Text(language, each.text),
                )
                for place, each in enumerate(planned.criteria)
            ],
            new=True,
        )
        await writer.put_all(
            [Ask(id=uuid4(), demand=demand.id, official=offices[name].id) for name in planned.asked], new=True
        )
    return campaign


async def _offices(writer: Writer, plan: Plan) -> dict[str, Official]:
    known = {fold(each.name.original): each for each in await writer.find(Official, withdrawn=False)}
    found: dict[str, Official] = {}
    for planned in plan.offices:
        office = known.get(fold(planned.name))
        if office is None:
            office = await writer.put(
                Official(
                    id=uuid4(),
                    name=Text(plan.language, planned.name),
                    kind=planned.kind,
                    jurisdiction=planned.jurisdiction or plan.jurisdiction,
                ),
                new=True,
            )
            if planned.holder:
                await writer.put(
                    Holder(id=uuid4(), official=office.id, name=planned.holder, since=planned.since), new=True
                )
        found[planned.name] = office
    return found


async def _slug(reader: Reader, title: str) -> str:
    base = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:LONGEST_SLUG].strip("-") or "campaign"
    taken = {each.slug for each in await reader.find(Campaign)}
    number = 1
    while (slug := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return slug
