"""Leads: what was noticed outside, until a person has looked at it. See bot.domain.leads.

Who notices something calls :func:`note_lead` in a transaction of its own. The rest follows by itself:
organisers are told once, in one message for all that came meanwhile, and the desk shows what waits.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.leads import Lead, LeadNote, LeadState
from bot.domain.periods import zone_named
from bot.domain.records import Campaign, Demand, Official, Record, ServerSettings, Source
from bot.domain.views import LeadLine, Suggestion
from bot.domain.visibility import project_all
from bot.domain.vocabulary import PostingKind, Visibility
from bot.services.lines import source_line
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.roll_calls import votes_in
from bot.services.settings import Clock, Servers
from bot.storage.leads import (
    decide_lead,
    keep_lead,
    lead_of,
    note_told,
    open_leads,
    servers_to_tell,
    untold_leads,
)
from bot.storage.outbox import plan
from bot.storage.store import Reader, Store, Writer

R = TypeVar("R", bound=Record)

MOST_WAITING = 50
"""How many leads the desk lists, the newest; the others follow when these are decided."""
MOST_TOLD = 100
LONGEST_PASSAGE = 2_000
LONGEST_TITLE = 300
LONGEST_LINK = 1_000
MOST_NOTES = 24
LONGEST_NOTE = 500


async def note_lead(writer: Writer, lead: Lead) -> bool:
    """Keeps a lead unless it is known; whether it was new. What is about private people is left out first."""
    return await keep_lead(writer, _without_people(lead))


def _without_people(lead: Lead) -> Lead:
    # Its patterns take a moment to be made, and most starts of the program need none.
    from bot.sources.reading.withholding import kept_of

    withheld = 0

    def kept(text: str, longest: int) -> str:
        nonlocal withheld
        found = kept_of([each for each in text.split("\n") if each.strip()])
        withheld += len(found.withheld)
        return "\n".join(found.paragraphs)[:longest]

    notes = [LeadNote(each.kind, kept(each.text, LONGEST_NOTE)) for each in lead.notes[:MOST_NOTES]]
    return replace(
        lead,
        url=lead.url if len(lead.url) <= LONGEST_LINK else "",
        title=kept(lead.title, LONGEST_TITLE),
        passage=kept(lead.passage, LONGEST_PASSAGE),
        notes=tuple(each for each in notes if each.text),
        withheld=lead.withheld + withheld,
    )


async def use_lead(writer: Writer, lead: UUID, person: str, at: datetime) -> None:
    """Says of an open lead that somebody went on from it. Raises ``lead_decided`` as :func:`decide`."""
    await decide(writer, lead, LeadState.USED, person, at)


async def decide(writer: Writer, lead: UUID, state: LeadState, person: str, at: datetime) -> None:
    """Says what became of an open lead. Raises ``lead_decided``: of two at once the first one decides."""
    if not await decide_lead(writer, lead, state, person, at):
        raise DeedsError("lead_decided")


async def lead_to_use(reader: Reader, actor: Actor, lead: UUID, settings: ServerSettings) -> LeadLine:
    """The open lead that something is made from. Raises ``not_found``, ``lead_decided``."""
    line = await _line_of(reader, actor, lead, settings)
    if line.lead.state is not LeadState.OPEN:
        raise DeedsError("lead_decided")
    return line


async def waiting_leads(
    reader: Reader, actor: Actor, settings: ServerSettings
) -> tuple[tuple[LeadLine, ...], int]:
    """The newest leads that wait, and how many wait in all."""
    found, count = await open_leads(reader, MOST_WAITING)
    return await lead_lines(reader, found, actor.audience, settings), count


async def lead_lines(
    reader: Reader, leads: Sequence[Lead], audience: Visibility, settings: ServerSettings
) -> tuple[LeadLine, ...]:
    """Leads as they are listed, with the names of what each may concern."""
    if not leads:
        return ()
    demands = await _known(reader, Demand, {one for each in leads for one in each.demands}, audience)
    officials = await _known(reader, Official, {one for each in leads for one in each.officials}, audience)
    campaigns = await _known(reader, Campaign, {each.campaign for each in demands.values()}, audience)
    sources = await _known(reader, Source, {each.source for each in leads if each.source}, audience)
    zone = zone_named(settings.zone)
    lines = []
    for each in leads:
        about = [demands[one] for one in each.demands if one in demands]
        named = [campaigns[one.campaign].reference for one in about if one.campaign in campaigns]
        lines.append(
            LeadLine(
                lead=each,
                source=source_line(sources.get(each.source), audience) if each.source else None,
                officials=tuple(
                    Suggestion(officials[one].reference, officials[one].name)
                    for one in each.officials
                    if one in officials
                ),
                demands=tuple(Suggestion(one.reference, one.title) for one in about),
                campaign=named[0] if named else "",
                found_on=each.found.astimezone(zone).date(),
                votes=_cast(each, {officials[one].reference for one in each.officials if one in officials}),
            )
        )
    return tuple(lines)


def _cast(lead: Lead, offices: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((office, choice.value) for office, choice in votes_in(lead) if office in offices)


async def _known(reader: Reader, kind: type[R], ids: set[UUID], audience: Visibility) -> dict[UUID, R]:
    found = await reader.find(kind, id=list(ids)) if ids else []
    return {each.id: each for each in project_all(found, audience)}


async def _line_of(reader: Reader, actor: Actor, lead: UUID, settings: ServerSettings) -> LeadLine:
    found = await lead_of(reader, lead)
    # What was emptied is as good as gone.
    emptied = found is not None and not (found.decided_by or found.url or found.title)
    if found is None or (found.state is not LeadState.OPEN and emptied):
        raise DeedsError("not_found", {"reference": ""})
    (line,) = await lead_lines(reader, [found], actor.audience, settings)
    return line


class Leads:
    """Showing leads, deciding on them, and telling organisers that there are new ones."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer

    async def lead(self, actor: Actor, lead: UUID) -> LeadLine:
        """One lead, decided or not. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.DESK)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            return await _line_of(reader, actor, lead, settings)

    async def usable(self, actor: Actor, lead: UUID) -> LeadLine:
        """A lead to make something from. Raises ``DeedsError``: ``not_found``, ``lead_decided``."""
        authorize(actor, Act.DESK)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            return await lead_to_use(reader, actor, lead, settings)

    async def dismiss(self, actor: Actor, lead: UUID) -> LeadLine:
        """Says that a lead is nothing. Raises ``DeedsError``: ``not_found``, ``lead_decided``."""
        authorize(actor, Act.DESK)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> LeadLine:
            await lead_to_use(writer, actor, lead, settings)
            await decide(writer, lead, LeadState.DISMISSED, actor.person, self._clock())
            return await _line_of(writer, actor, lead, settings)

        return await self._store.transact(actor.server, work)

    async def tell_due(self) -> int:
        """Plans a message in each server with new leads; gives how many messages. A chore of every tick.

        A server without a review channel is told once it has one. One that fails keeps no other back: what it
        raised is raised at the end.
        """
        planned = 0
        faults: list[Exception] = []
        for server in await servers_to_tell(self._store):
            settings = await self._servers.settings(server)
            if settings is None or not settings.review_channel:
                continue
            try:
                await self._renderer().prepare([settings.language])
                planned += await self._store.transact(server, partial(self._tell, settings=settings))
            except Exception as fault:
                faults.append(fault)
        if faults:
            raise faults[0]
        return planned

    async def _tell(self, writer: Writer, settings: ServerSettings) -> int:
        found = await untold_leads(writer, MOST_TOLD)
        waiting = [each for each in found if each.state is LeadState.OPEN]
        await note_told(writer, [each.id for each in found])
        if not waiting:
            return 0
        lines = await lead_lines(writer, waiting, Visibility.ORGANISERS, settings)
        posting = self._planner.planned(
            server=writer.server,
            kind=PostingKind.REVIEW_CARD,
            origin="leads",
            channel=settings.review_channel,
            # Each lead is told of once, so the first of them names the message.
            period=str(waiting[0].id),
            bodies=lambda marker: self._renderer().leads_card(lines, settings.language, marker),
        )
        return int(await plan(writer, posting))
