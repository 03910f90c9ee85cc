"""What ``/manage`` does with every kind of record but demands and offices: add, edit, withdraw, restore.

One pattern for all: a record as typed knows how to come from a record and how to go onto one, so that adding,
editing and noticing that somebody else edited meanwhile are the same for each of them.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar, TypeVar
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.edits import refuse_edited
from bot.domain.errors import DeedsError
from bot.domain.records import (
    Action,
    Ask,
    Campaign,
    Citation,
    Contact,
    Demand,
    Endorsement,
    Event,
    Evidence,
    Membership,
    Official,
    Organisation,
    Record,
    ServerSettings,
    Source,
    Watch,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, text_of
from bot.domain.views import Choice, Linked, Manageable, ManagedRecord, OfficialContacts
from bot.domain.vocabulary import (
    CampaignState,
    Fetching,
    Lifecycle,
    OfficialKind,
    Stance,
    Visibility,
)
from bot.services.ahead import ask_lines
from bot.services.boards import campaign_named, standing_campaigns, visible
from bot.services.creating import create_once
from bot.services.leads import use_lead
from bot.services.lines import source_line
from bot.services.picking import use_up
from bot.services.settings import Clock, Servers, settings_id
from bot.services.typed_records import (
    TYPED,
    ActionTyped,
    AnyTyped,
    ContactTyped,
    EventTyped,
    EvidenceTyped,
    OrganisationTyped,
    SourceDetails,
    Typed,
    WatchTyped,
)
from bot.services.watch_terms import own_terms
from bot.services.watching import watch_line
from bot.storage.documents import sight_of
from bot.storage.store import Reader, Store, Writer

R = TypeVar("R", bound=Record)
KINDS: dict[str, type[Manageable]] = {
    "campaign": Campaign,
    "organisation": Organisation,
    "source": Source,
    "evidence": Evidence,
    "event": Event,
    "action": Action,
    "watch": Watch,
}
MOST_WATCHES = 200
MOST_WATCHES_OF_HOST = 20


class Records:
    """What ``/manage`` does with every kind of record but demands and offices."""

    # What each kind can be linked with, beside what it holds itself.
    links: ClassVar[dict[type[Record], tuple[str, ...]]] = {
        Organisation: ("campaigns", "stances"),
        Evidence: ("demands",),
        Event: ("demands", "official"),
        Action: ("asks",),
    }

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def add(
        self,
        actor: Actor,
        typed: AnyTyped,
        *,
        campaign: str | None = None,
        official: str | None = None,
        once: str | None = None,
        lead: UUID | None = None,
    ) -> ManagedRecord:
        """Adds a record: evidence, an event or an action to a campaign, a contact to an office.

        ``lead`` is the open lead that it is made from, which is used up by it. Sent again with the same
        ``once`` it is the one that was added before. Raises ``DeedsError`` naming the field that is wrong,
        ``lead_decided`` where somebody was quicker, and as :func:`campaign_named` and :func:`visible` do.
        """
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> Manageable:
            blank = await self._blank(writer, actor, typed, campaign, official, settings)
            made = _onto(typed, blank)
            await _refuse_watch(writer, made)
            record: Manageable = await writer.put(made, new=True)
            await _cite(writer, actor, record, typed)
            if lead is not None:
                await use_lead(writer, lead, actor.person, self._clock())
            return record

        kind = KIND_TYPED[type(typed)]
        made = await create_once(self._store, actor, kind, work, action="add_record", once=once)
        async with self._store.read(actor.server) as reader:
            return await self._managed(reader, made, settings)

    async def _blank(
        self,
        writer: Writer,
        actor: Actor,
        typed: AnyTyped,
        campaign: str | None,
        official: str | None,
        settings: ServerSettings,
    ) -> Manageable:
        if isinstance(typed, OrganisationTyped):
            return Organisation(id=uuid4(), name="")
        if isinstance(typed, SourceDetails):
            return Source(id=uuid4(), title="")
        if isinstance(typed, ContactTyped):
            office = await visible(writer, Official, official or "", "official", actor.audience)
            return Contact(id=uuid4(), official=office.id, value="")
        found = await campaign_named(writer, campaign, actor.audience, settings.default_campaign)
        empty = Text(found.language, "")
        if isinstance(typed, EvidenceTyped):
            return Evidence(id=uuid4(), campaign=found.id, summary=empty)
        if isinstance(typed, EventTyped):
            return Event(id=uuid4(), campaign=found.id, title=empty)
        if isinstance(typed, WatchTyped):
            return Watch(id=uuid4(), campaign=found.id)
        return Action(id=uuid4(), campaign=found.id, title=empty, script=empty)

    async def typed(self, actor: Actor, name: str) -> AnyTyped:
        """A record as it would be typed, for the edit form; ``name`` is its reference, a contact's its id."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            return await _as_typed(reader, await _found(reader, actor, name))

    async def edit(
        self, actor: Actor, name: str, typed: AnyTyped, *, before: AnyTyped | None = None
    ) -> ManagedRecord:
        """Edits a record. ``before`` is what the edit began with.

        Raises :class:`EditedMeanwhileError` if somebody changed it since, and as :meth:`add` does.
        """
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ManagedRecord:
            record = await _found(writer, actor, name)
            refuse_edited(record.reference, before, await _as_typed(writer, record))
            changed = _onto(typed, record)
            await _refuse_watch(writer, changed)
            edited = await writer.put(changed)
            await _cite(writer, actor, edited, typed)
            return await self._managed(writer, edited, settings)

        return await self._store.change(actor.server, work, actor=actor.person, action="edit_record")

    async def managed(self, actor: Actor, name: str) -> ManagedRecord:
        """A record with what it is linked with, withdrawn or not. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            return await self._managed(reader, await _found(reader, actor, name), settings)

    async def contacts(self, actor: Actor, official: str) -> OfficialContacts:
        """An office's contacts, withdrawn ones too. Raises as :func:`visible` does."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            office = await visible(reader, Official, official, "official", actor.audience)
            found = await reader.find(Contact, official=office.id)
        return OfficialContacts(office, tuple(sorted(found, key=lambda each: (each.withdrawn, each.value))))

    async def withdraw(self, actor: Actor, name: str, reason: str) -> ManagedRecord:
        """Takes a record out of everybody's sight; it stays in the record and can be restored.

        Raises ``DeedsError``: ``already_withdrawn``, ``source_cited`` for a source that anything rests on,
        ``campaign_is_default``.
        """
        return await self._stand(actor, name, reason, withdrawn=True)

    async def restore(self, actor: Actor, name: str, reason: str) -> ManagedRecord:
        """Puts a withdrawn record back. Raises ``DeedsError("not_withdrawn")``."""
        return await self._stand(actor, name, reason, withdrawn=False)

    async def _stand(self, actor: Actor, name: str, reason: str, *, withdrawn: bool) -> ManagedRecord:
        authorize(actor, Act.MANAGE)
        why = text_of(reason, "reason", longest=LONGEST_LINE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ManagedRecord:
            record = await _found(writer, actor, name)
            if record.withdrawn == withdrawn:
                code = "already_withdrawn" if withdrawn else "not_withdrawn"
                raise DeedsError(code, {"reference": record.reference})
            if withdrawn and isinstance(record, Source) and await writer.is_cited(record.id):
                raise DeedsError("source_cited", {"reference": record.reference})
            if withdrawn and record.id == settings.default_campaign:
                raise DeedsError("campaign_is_default", {"reference": record.reference})
            if not withdrawn:
                await _refuse_watch(writer, record)
            saved = await writer.put(replace(record, withdrawn=withdrawn))
            return await self._managed(writer, saved, settings)

        action = "withdraw_record" if withdrawn else "restore_record"
        return await self._store.change(actor.server, work, actor=actor.person, action=action, why=why)

    async def set_default(self, actor: Actor, name: str) -> ManagedRecord:
        """Makes a campaign the server's own: the one that is meant where none is named."""
        authorize(actor, Act.MANAGE)

        async def work(writer: Writer) -> ManagedRecord:
            record = await visible(writer, Campaign, name, "campaign", actor.audience)
            kept = await writer.get(ServerSettings, settings_id(actor.server))
            settings = kept or ServerSettings(id=settings_id(actor.server))
            saved = await writer.put(replace(settings, default_campaign=record.id))
            return await self._managed(writer, record, saved)

        return await self._store.change(actor.server, work, actor=actor.person, action="set_default_campaign")

    async def linkable(self, actor: Actor, name: str, what: str) -> tuple[Choice, ...]:
        """What a record can be linked with. ``what`` is one of :attr:`links` for its kind."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            record = await _found(reader, actor, name)
            _may_link(record, what)
            if what == "campaigns":
                campaigns = await standing_campaigns(reader, actor.audience)
                return tuple(Choice(each.reference, each.title) for each in campaigns)
            if what == "official":
                offices = await reader.find(Official, withdrawn=False)
                return tuple(Choice(each.reference, each.name) for each in offices)
            campaigns_of = (
                await _signed(reader, record.id)
                if isinstance(record, Organisation)
                else [_campaign_of(record)]
            )
            demands = await reader.find(Demand, campaign=campaigns_of, withdrawn=False)
            if what != "asks":
                return tuple(Choice(each.reference, each.title, Text("", each.reference)) for each in demands)
            active = [each.id for each in demands if each.lifecycle is not Lifecycle.DRAFT]
            asks = await reader.find(Ask, demand=active, withdrawn=False)
            officials = await reader.find(Official, id={each.official for each in asks})
            judged = {each.id for each in officials if each.kind is not OfficialKind.GROUP}
            lines = await ask_lines(
                reader, [each.id for each in asks if each.official in judged], actor.audience
            )
            return tuple(Choice(each.reference, each.title, each.official) for each in lines.values())

    async def linked(self, actor: Actor, name: str, what: str) -> tuple[tuple[str, str], ...]:
        """What it is linked with now, as (reference, mark)."""
        view = await self.managed(actor, name)
        _may_link(view.record, what)
        if what == "asks":
            return tuple((each.reference, "") for each in view.asks)
        if what == "official":
            return ((view.official.reference, ""),) if view.official else ()
        found: Sequence[Linked] = {
            "demands": view.demands,
            "campaigns": view.campaigns,
            "stances": view.stances,
        }[what]
        return tuple((each.reference, each.mark) for each in found)

    async def link(
        self,
        actor: Actor,
        name: str,
        what: str,
        chosen: Sequence[tuple[str, str]],
        *,
        pick: UUID | None = None,
    ) -> ManagedRecord:
        """Links a record with exactly these (reference, mark), using up the pick that chose them.

        Raises as :func:`visible` does.
        """
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ManagedRecord:
            await use_up(writer, actor, pick)
            record = await _found(writer, actor, name)
            _may_link(record, what)
            if isinstance(record, Organisation):
                await _link_organisation(writer, actor, record, what, chosen)
                return await self._managed(writer, record, settings)
            kind, kind_name = _LINKED_KINDS[what]
            ids = [(await visible(writer, kind, each, kind_name, actor.audience)).id for each, _ in chosen]
            if isinstance(record, Action):
                record = await writer.put(replace(record, asks=tuple(dict.fromkeys(ids))))
            elif what == "official" and isinstance(record, Event):
                record = await writer.put(replace(record, official=ids[0] if ids else None))
            elif isinstance(record, Event | Evidence):
                record = await writer.put(replace(record, demands=tuple(dict.fromkeys(ids))))
            return await self._managed(writer, record, settings)

        return await self._store.change(actor.server, work, actor=actor.person, action="link_record")

    async def _managed(self, reader: Reader, record: Manageable, settings: ServerSettings) -> ManagedRecord:
        view = ManagedRecord(record, is_default=record.id == settings.default_campaign)
        if isinstance(record, Watch):
            view = replace(view, watch=await watch_line(reader, record, settings))
        if isinstance(record, Evidence | Event | Action | Watch):
            view = replace(view, campaign=await reader.get(Campaign, record.campaign))
        if isinstance(record, Contact):
            view = replace(view, official=await reader.get(Official, record.official))
        if isinstance(record, Event) and record.official:
            view = replace(view, official=await reader.get(Official, record.official))
        if isinstance(record, Event | Evidence):
            found = (
                await reader.find(Demand, id=list(record.demands), withdrawn=False) if record.demands else []
            )
            view = replace(view, demands=tuple(Linked(each.reference, each.title) for each in found))
        if isinstance(record, Evidence):
            citation = await _citation(reader, record.id)
            source = await reader.get(Source, citation.source) if citation else None
            place = citation.place if citation else ""
            view = replace(view, source=source_line(source, Visibility.ORGANISERS, place=place))
        if isinstance(record, Source):
            kin = [
                (name, source_line(await reader.get(Source, other), Visibility.ORGANISERS))
                for name, other in (
                    ("translation_of", record.translation_of),
                    ("reports_on", record.reports_on),
                )
                if other is not None
            ]
            view = replace(
                view,
                sight=await sight_of(reader, record.id),
                kin=tuple((name, line) for name, line in kin if line is not None),
                may_read=settings.fetching is not Fetching.OFF
                and bool(record.url)
                and not record.confidential,
            )
        if isinstance(record, Action):
            lines = await ask_lines(reader, record.asks, Visibility.ORGANISERS)
            others = tuple(each.language for each in record.script.translations)
            view = replace(
                view,
                asks=tuple(lines[each] for each in record.asks if each in lines),
                languages=(record.script.language, *others),
            )
        if isinstance(record, Organisation):
            view = await _signing(reader, view, record.id)
        return view


_LINKED_KINDS: dict[str, tuple[type[Record], str]] = {
    "asks": (Ask, "ask"),
    "demands": (Demand, "demand"),
    "official": (Official, "official"),
}


# The kind of record that each typed one becomes, but for a campaign, which is made otherwise.
KIND_TYPED: dict[type, type[Manageable]] = {
    OrganisationTyped: Organisation,
    ContactTyped: Contact,
    SourceDetails: Source,
    EvidenceTyped: Evidence,
    EventTyped: Event,
    ActionTyped: Action,
    WatchTyped: Watch,
}


def _onto(typed: Typed, record: Any) -> Any:
    return typed.onto(record)


def _campaign_of(record: Manageable) -> UUID:
    if isinstance(record, Evidence | Event | Action | Watch):
        return record.campaign
    raise DeedsError("not_found", {"reference": record.reference})


def _may_link(record: Record, what: str) -> None:
    if what not in Records.links.get(type(record), ()):
        raise DeedsError("button_gone")


async def _found(reader: Reader, actor: Actor, name: str) -> Manageable:
    """The record of that reference, or the contact of that id, also a withdrawn one.

    Raises ``reference_invalid`` and ``not_found``.
    """
    record: Manageable | None
    try:
        contact = UUID(name)
    except ValueError:
        kind_name, reference = parse_reference(name)
        if kind_name not in KINDS:
            raise DeedsError("not_found", {"reference": reference}, typed=name) from None
        record = await reader.by_reference(KINDS[kind_name], reference)
    else:
        reference, record = "", await reader.get(Contact, contact)
    loading = isinstance(record, Campaign) and record.state is not CampaignState.STANDING
    if record is None or loading or record.visibility > actor.audience:
        raise DeedsError("not_found", {"reference": reference}, typed=name)
    return record


# What a word of a watch can be about.
_NAMED: dict[str, type[Record]] = {"demand": Demand, "official": Official}


async def _refuse_watch(reader: Reader, record: Record) -> None:
    """Refuses what is watched already, what its words name and nobody knows, and too much.

    Raises ``DeedsError``: ``watch_known``, ``not_found``, ``watches_too_many``, ``watches_of_host``.
    """
    if not isinstance(record, Watch):
        return
    others = [each for each in await reader.find(Watch, withdrawn=False) if each.id != record.id]
    same = [each for each in others if (each.campaign, each.url) == (record.campaign, record.url)]
    if same:
        raise DeedsError("watch_known", {"reference": same[0].reference}, field="url")
    if len(others) >= MOST_WATCHES:
        raise DeedsError("watches_too_many", {"most": MOST_WATCHES})
    host = urlsplit(record.url).hostname or ""
    if sum(urlsplit(each.url).hostname == host for each in others) >= MOST_WATCHES_OF_HOST:
        raise DeedsError("watches_of_host", {"most": MOST_WATCHES_OF_HOST, "host": host}, field="url")
    for reference in (about for word in record.terms for term in own_terms(word) for about in term.about):
        kind = parse_reference(reference)[0]
        known = _NAMED.get(kind)
        if known is None or await reader.by_reference(known, reference) is None:
            raise DeedsError("not_found", {"reference": reference}, field="terms", typed=reference)


async def _as_typed(reader: Reader, record: Manageable) -> AnyTyped:
    if isinstance(record, Evidence):
        citation = await _citation(reader, record.id)
        source = await reader.get(Source, citation.source) if citation else None
        return EvidenceTyped.of(record, citation, source.reference if source else "")
    return TYPED[type(record)](record)


async def _citation(reader: Reader, subject: UUID) -> Citation | None:
    found = await reader.find(Citation, subject=subject, field="summary", withdrawn=False)
    return found[0] if found else None


async def _cite(writer: Writer, actor: Actor, record: Manageable, typed: AnyTyped) -> None:
    """What evidence rests on, as a citation of its summary."""
    if not isinstance(typed, EvidenceTyped):
        return
    place = text_of(typed.place, "place", longest=LONGEST_LINE, required=False)
    before = await _citation(writer, record.id)
    if not typed.source.strip():
        if before is not None:
            await writer.put(replace(before, withdrawn=True))
        return
    source = await visible(writer, Source, typed.source, "source", actor.audience)
    if before is not None and before.source == source.id:
        await writer.put(replace(before, place=place))
        return
    if before is not None:
        await writer.put(replace(before, withdrawn=True))
    await writer.put(
        Citation(id=uuid4(), source=source.id, subject=record.id, field="summary", place=place), new=True
    )


async def _signed(reader: Reader, organisation: UUID) -> list[UUID]:
    found = await reader.find(Membership, organisation=organisation, withdrawn=False)
    return [each.campaign for each in found]


async def _signing(reader: Reader, view: ManagedRecord, organisation: UUID) -> ManagedRecord:
    signed = await _signed(reader, organisation)
    campaigns = await reader.find(Campaign, id=signed, withdrawn=False) if signed else []
    found = await reader.find(Endorsement, organisation=organisation, withdrawn=False)
    stances = {each.demand: each.stance.value for each in found}
    demands = await reader.find(Demand, id=list(stances), withdrawn=False) if stances else []
    return replace(
        view,
        campaigns=tuple(Linked(each.reference, each.title) for each in campaigns),
        stances=tuple(
            Linked(each.reference, each.title, stances[each.id])
            for each in demands
            if each.campaign in signed
        ),
    )


async def _link_organisation(
    writer: Writer,
    actor: Actor,
    organisation: Organisation,
    what: str,
    chosen: Sequence[tuple[str, str]],
) -> None:
    if what == "campaigns":
        wanted = {
            (await visible(writer, Campaign, each, "campaign", actor.audience)).id for each, _ in chosen
        }
        memberships = {
            each.campaign: each for each in await writer.find(Membership, organisation=organisation.id)
        }
        for campaign, membership in memberships.items():
            await writer.put(replace(membership, withdrawn=campaign not in wanted))
        for campaign in wanted - set(memberships):
            new = Membership(id=uuid4(), campaign=campaign, organisation=organisation.id)
            await writer.put(new, new=True)
        return
    stances = {
        (await visible(writer, Demand, each, "demand", actor.audience)).id: Stance(mark)
        for each, mark in chosen
    }
    known = {each.demand: each for each in await writer.find(Endorsement, organisation=organisation.id)}
    for demand, endorsement in known.items():
        stance = stances.get(demand, endorsement.stance)
        await writer.put(replace(endorsement, stance=stance, withdrawn=demand not in stances))
    for demand in [each for each in stances if each not in known]:
        taken = Endorsement(id=uuid4(), demand=demand, organisation=organisation.id, stance=stances[demand])
        await writer.put(taken, new=True)
