"""Making things public: one organiser proposes, another confirms; taking back needs one and a reason.

What is published rests on other things, which become public with it: nothing is readable whose demand, office
or source is not. Exactly what that is gets listed before anybody decides. Confidential things never do.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize, may, same_person
from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.records import (
    KIND_OF,
    Action,
    Ask,
    Campaign,
    Commitment,
    Contact,
    Criterion,
    Delivery,
    Demand,
    DemandVersion,
    Event,
    Evidence,
    Finding,
    Holder,
    Official,
    OfficialReply,
    Publication,
    Record,
    Response,
    ResponseContent,
    Revision,
    Source,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.translating import written
from bot.domain.typed import LONGEST_LINE, text_of
from bot.domain.views import PublicationView, PublishItem, Suggestion
from bot.domain.vocabulary import Lifecycle, RevisionState, Visibility
from bot.services.boards import MOST_SUGGESTIONS, campaign_named, suggested_label, visible
from bot.services.lines import newest_lines
from bot.services.settings import Clock, Servers
from bot.services.standing import stand
from bot.services.trust import may_decide
from bot.storage.store import Reader, Store, Writer

PUBLISHABLE: dict[str, type[Record]] = {
    KIND_OF[kind]: kind
    for kind in (
        Campaign,
        Demand,
        Official,
        Ask,
        Source,
        Delivery,
        Response,
        Finding,
        Evidence,
        Event,
        Action,
        OfficialReply,
    )
}

_NAMED = (Demand, Evidence, Event, Action)
"""Kinds that are suggested by their names."""


class Publishing:
    """What ``/manage publish`` does."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def look(self, actor: Actor, reference: str) -> PublicationView:
        """What publishing a record would make public, and whether that was proposed already.

        Raises ``DeedsError``: ``reference_invalid``, ``not_found``, ``not_publishable`` for a kind that is
        never public by itself, ``confidential_never_public``, ``draft_not_public``, ``publish_not_verified``.
        """
        authorize(actor, Act.PUBLISH)
        async with self._store.read(actor.server) as reader:
            record = await _named(reader, actor, reference)
            pending = await _pending_of(reader, record.id)
            if pending is not None:
                return await _bundle_view(reader, actor, pending)
            return PublicationView(
                record.reference, tuple(await _items(reader, await _missing(reader, record)))
            )

    async def suggest(self, actor: Actor, typed: str) -> tuple[Suggestion, ...]:
        """What could be made public and is not: demands, the newest entries in force, and what else there is.

        Of the server's own campaign, or the first; anything else can be named by its reference.
        """
        if not may(actor, Act.PUBLISH):
            return ()
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        folded, found = fold(typed)[:60], list[Suggestion]()
        async with self._store.read(actor.server) as reader:
            campaign = await campaign_named(reader, None, actor.audience, settings.default_campaign)
            for kind in _NAMED:
                some = await reader.suggest(
                    kind,
                    folded,
                    MOST_SUGGESTIONS,
                    campaign=campaign.id,
                    audience=actor.audience,
                    visibility=Visibility.MEMBERS,
                )
                found += [Suggestion(each.reference, suggested_label(each)) for each in some]
            lines = await newest_lines(reader, campaign.id, Visibility.MEMBERS, today)
            public = {
                each.reference for each in await newest_lines(reader, campaign.id, Visibility.PUBLIC, today)
            }
        entries = [Suggestion(each.reference, each.said) for each in lines]
        matching = [
            each
            for each in entries
            if each.reference not in public and folded in fold(f"{each.reference} {each.label.original}")
        ]
        # Demands come first, then what was said and done; neither may crowd the other out.
        half = MOST_SUGGESTIONS // 2
        most = max(half, MOST_SUGGESTIONS - len(matching))
        return (*found[:most], *matching)[:MOST_SUGGESTIONS]

    async def propose(self, actor: Actor, reference: str) -> PublicationView:
        """Proposes to publish a record with what it rests on.

        Raises as :meth:`look`, and ``public_already``.
        """
        authorize(actor, Act.PUBLISH)

        async def work(writer: Writer) -> PublicationView:
            record = await _named(writer, actor, reference)
            pending = await _pending_of(writer, record.id)
            if pending is not None:
                return await _bundle_view(writer, actor, pending)
            missing = await _missing(writer, record)
            if not missing:
                raise DeedsError("public_already", {"reference": record.reference})
            bundle = uuid4()
            await writer.put_all(
                [
                    Publication(
                        id=uuid4(),
                        kind=KIND_OF[type(each)],
                        subject=each.id,
                        bundle=bundle,
                        main=record.reference,
                        proposed_by=actor.person,
                    )
                    for each in missing
                ],
                new=True,
            )
            return await _bundle_view(writer, actor, bundle)

        return await self._store.change(actor.server, work, actor=actor.person, action="propose_publication")

    async def bundle(self, actor: Actor, bundle: UUID) -> PublicationView:
        """A proposal with all that it would make public. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.PUBLISH)
        async with self._store.read(actor.server) as reader:
            return await _bundle_view(reader, actor, bundle)

    async def shown(self, actor: Actor, which: str) -> PublicationView:
        """A proposal by its id, or what publishing a record would make public, by its reference."""
        try:
            bundle = UUID(which)
        except ValueError:
            return await self.look(actor, which)
        return await self.bundle(actor, bundle)

    async def decide(self, actor: Actor, bundle: UUID, *, confirm: bool) -> PublicationView:
        """Confirms a proposal, and all of it is public from now on; or rejects it.

        Raises ``DeedsError``: ``not_found``, ``already_decided``, ``own_proposal``, ``too_new``, and what
        became of its parts since: ``confidential_never_public``, ``publication_changed``.
        """
        authorize(actor, Act.PUBLISH)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> PublicationView:
            found = await _publications(writer, bundle)
            if any(each.state is not RevisionState.REPORTED for each in found):
                raise DeedsError("already_decided", {"reference": found[0].main})
            if confirm:
                await may_decide(writer, actor, settings, self._clock())
                if settings.two_people and same_person(found[0].proposed_by, actor.person):
                    raise DeedsError("own_proposal", {"reference": found[0].main})
                await _publish(writer, found)
            state = RevisionState.VERIFIED if confirm else RevisionState.REJECTED
            await writer.put_all([replace(each, state=state, decided_by=actor.person) for each in found])
            return await _bundle_view(writer, actor, bundle)

        action = "confirm_publication" if confirm else "reject_publication"
        return await self._store.change(actor.server, work, actor=actor.person, action=action)

    async def narrow(self, actor: Actor, reference: str, reason: str) -> PublicationView:
        """Takes a record back from the public, with everything public that rests on it.

        It takes one person and a reason. Raises ``DeedsError``: ``not_found``, ``not_public``.
        """
        authorize(actor, Act.PUBLISH)
        why = text_of(reason, "reason", longest=LONGEST_LINE)

        async def work(writer: Writer) -> PublicationView:
            record = await _named(writer, actor, reference)
            if record.visibility is not Visibility.PUBLIC:
                raise DeedsError("not_public", {"reference": record.reference})
            gone = await _resting_on(writer, record)
            for each in gone:
                await _show_to(writer, each, Visibility.MEMBERS)
            return PublicationView(
                record.reference, tuple(await _items(writer, gone)), state=RevisionState.WITHDRAWN
            )

        return await self._store.change(actor.server, work, actor=actor.person, action="narrow", why=why)

    async def waiting(self, actor: Actor) -> tuple[PublicationView, ...]:
        """The proposals that wait for a second organiser."""
        authorize(actor, Act.PUBLISH)
        async with self._store.read(actor.server) as reader:
            return await waiting_publications(reader, actor)


async def waiting_publications(reader: Reader, actor: Actor) -> tuple[PublicationView, ...]:
    """The proposals that wait for a second organiser, as the desk lists them."""
    found = await reader.find(Publication, state=RevisionState.REPORTED, withdrawn=False)
    bundles = dict.fromkeys(each.bundle for each in found if each.bundle is not None)
    return tuple([await _bundle_view(reader, actor, each) for each in bundles])


async def _named(reader: Reader, actor: Actor, reference: str) -> Record:
    kind, proper = parse_reference(reference)
    if kind not in PUBLISHABLE:
        raise DeedsError("not_publishable", {"reference": proper}, typed=reference)
    record: Record = await visible(reader, PUBLISHABLE[kind], proper, kind, actor.audience)
    return record


async def _pending_of(reader: Reader, subject: UUID) -> UUID | None:
    found = await reader.find(Publication, subject=subject, state=RevisionState.REPORTED, withdrawn=False)
    return next((each.bundle for each in found if each.bundle is not None), None)


async def _publications(reader: Reader, bundle: UUID) -> list[Publication]:
    found = await reader.find(Publication, bundle=bundle, withdrawn=False)
    if not found:
        raise DeedsError("not_found", {"reference": ""})
    return found


async def _bundle_view(reader: Reader, actor: Actor, bundle: UUID) -> PublicationView:
    found = await _publications(reader, bundle)
    return PublicationView(
        reference=found[0].main,
        items=tuple(await _items(reader, await _subjects(reader, found))),
        bundle=bundle,
        own=found[0].proposed_by == actor.person,
        state=found[0].state,
    )


async def _subjects(reader: Reader, publications: Sequence[Publication]) -> list[Record]:
    ids: dict[str, list[UUID]] = defaultdict(list)
    for each in publications:
        ids[each.kind].append(each.subject)
    found: list[Record] = []
    for kind, own in ids.items():
        if kind in PUBLISHABLE:
            found.extend(await reader.find(PUBLISHABLE[kind], id=own))
    order = list(PUBLISHABLE)
    return sorted(found, key=lambda each: (order.index(KIND_OF[type(each)]), _number(each)))


def _number(record: Record) -> int:
    return int(record.reference.partition("-")[2] or 0)


async def _missing(reader: Reader, record: Record) -> list[Record]:
    """What is not public yet of a record and all that it rests on, in the order of the kinds.

    Raises ``DeedsError`` for what must not or cannot be.
    """
    found: dict[UUID, Record] = {}

    async def add(each: Record) -> None:
        if each.id in found:
            return
        found[each.id] = each
        for other in await _rests_on(reader, each):
            await add(other)

    await add(record)
    for each in found.values():
        _refuse_the_confidential(each)
    missing = [each for each in found.values() if await _is_missing(reader, each)]
    order = list(PUBLISHABLE)
    return sorted(missing, key=lambda each: (order.index(KIND_OF[type(each)]), _number(each)))


def _refuse_the_confidential(record: Record) -> None:
    secret = isinstance(record, Source | Response | Finding) and record.confidential
    if secret or record.withdrawn or record.visibility is Visibility.ORGANISERS:
        raise DeedsError("confidential_never_public", {"reference": record.reference})
    if isinstance(record, Demand) and record.lifecycle is Lifecycle.DRAFT:
        raise DeedsError("draft_not_public", {"reference": record.reference})
    if isinstance(record, OfficialReply) and record.state is not RevisionState.VERIFIED:
        raise DeedsError("publish_not_verified", {"reference": record.reference})


async def _is_missing(reader: Reader, record: Record) -> bool:
    if record.visibility is not Visibility.PUBLIC:
        return True
    return any(each.visibility is not Visibility.PUBLIC for each in await _parts(reader, record))


async def _rests_on(reader: Reader, record: Record) -> list[Record]:
    """What has to be readable for a record to mean anything."""
    named: list[tuple[type[Record], Collection[UUID]]] = []
    if isinstance(record, Demand):
        named = [(Campaign, [record.campaign])]
    elif isinstance(record, Ask):
        named = [(Demand, [record.demand]), (Official, [record.official])]
    elif isinstance(record, Delivery):
        named = [(Ask, record.asks)]
    elif isinstance(record, Response | Finding):
        return await _rests_on_entries(reader, record)
    elif isinstance(record, Evidence):
        named = [(Campaign, [record.campaign]), (Demand, record.demands)]
    elif isinstance(record, Event):
        offices = [record.official] if record.official else []
        named = [(Campaign, [record.campaign]), (Demand, record.demands), (Official, offices)]
    elif isinstance(record, Action):
        named = [(Campaign, [record.campaign]), (Ask, record.asks)]
    elif isinstance(record, OfficialReply):
        named = [(Ask, [record.ask]), (Source, [record.source] if record.source else [])]
    found: list[Record] = []
    for kind, ids in named:
        if ids:
            found.extend(await reader.find(kind, id=list(ids)))
    return found


async def _rests_on_entries(reader: Reader, record: Response | Finding) -> list[Record]:
    revision = (await reader.standing_revisions([record.id])).get(record.id)
    if revision is None:
        raise DeedsError("publish_not_verified", {"reference": record.reference})
    content = revision.content
    found: list[Record] = [*await reader.find(Ask, id=list(content.asks))]
    if content.source is not None:
        found.extend(await reader.find(Source, id=[content.source]))
    promise = await reader.get(Commitment, content.commitment) if content.commitment else None
    if promise is not None:
        found.extend(await reader.find(Response, id=[promise.response]))
    if isinstance(content, ResponseContent) and content.referred_to is not None:
        found.extend(await reader.find(Official, id=[content.referred_to]))
    return found


async def _parts(reader: Reader, record: Record) -> list[Record]:
    """What is read as a part of a record, and follows it."""
    kinds: dict[type[Record], tuple[tuple[type[Record], str], ...]] = {
        Demand: ((DemandVersion, "demand"), (Criterion, "demand")),
        Official: ((Holder, "official"), (Contact, "official")),
        Response: ((Commitment, "response"),),
    }
    found: list[Record] = []
    for kind, field in kinds.get(type(record), ()):
        named: dict[str, Any] = {field: record.id}
        found.extend(await reader.find(kind, withdrawn=False, **named))
    if isinstance(record, Response | Finding):
        found.extend((await reader.standing_revisions([record.id])).values())
    return found


async def _show_to(writer: Writer, record: Record, visibility: Visibility) -> None:
    for each in await _parts(writer, record):
        if each.visibility is not visibility:
            await writer.put(replace(each, visibility=visibility))
    changed = replace(record, visibility=visibility)
    await writer.put(changed)
    if isinstance(changed, Response | Finding):
        revision: Revision | None = (await writer.standing_revisions([record.id])).get(record.id)
        if revision is not None:
            await stand(writer, changed, revision)


async def _publish(writer: Writer, publications: Sequence[Publication]) -> None:
    subjects = await _subjects(writer, publications)
    listed = {each.id for each in subjects}
    for each in subjects:
        _refuse_the_confidential(each)
        # What it rests on may be another thing by now than what was proposed: then it is proposed anew.
        if any(other.id not in listed for other in await _missing(writer, each)):
            raise DeedsError("publication_changed", {"reference": each.reference})
    for each in subjects:
        await _show_to(writer, each, Visibility.PUBLIC)


async def _resting_on(reader: Reader, record: Record) -> list[Record]:
    """A public record with everything public that rests on it."""
    public: dict[str, Any] = {"visibility": Visibility.PUBLIC, "withdrawn": False}
    found: dict[UUID, Record] = {record.id: record}

    def add(records: Sequence[Record]) -> None:
        found.update({each.id: each for each in records})

    if isinstance(record, Campaign):
        add(await reader.find(Demand, campaign=record.id, **public))
    demands = [each.id for each in found.values() if isinstance(each, Demand)]
    if demands:
        add(await reader.find(Ask, demand=demands, **public))
    if isinstance(record, Official):
        add(await reader.find(Ask, official=record.id, **public))
    asks = {each.id for each in found.values() if isinstance(each, Ask)}
    campaigns = {each.campaign for each in found.values() if isinstance(each, Demand)} | {record.id}
    entries = await reader.public_subjects(asks) if asks else []
    if isinstance(record, Source):
        everywhere = await reader.public_subjects(None)
        standing = await reader.standing_revisions(everywhere)
        entries = [each for each, revision in standing.items() if revision.content.source == record.id]
        add([each for each in await reader.find(OfficialReply, **public) if each.source == record.id])
    if isinstance(record, Response):
        entries = await reader.subjects_on_promises_of(record.id)
    if entries:
        add(await reader.find(Response, id=entries, **public))
        add(await reader.find(Finding, id=entries, **public))
    if asks:
        add(await reader.find(OfficialReply, ask=list(asks), **public))
        handed = {each.id: each for given in (await reader.deliveries_of(asks)).values() for each in given}
        add([each for each in handed.values() if each.visibility is Visibility.PUBLIC])
        for action in await reader.find(Action, **public):
            if asks & set(action.asks):
                add([action])
    touched = set(demands)
    for kind in (Evidence, Event):
        for each in await reader.find(kind, campaign=list(campaigns), **public) if campaigns else []:
            named = set(getattr(each, "demands", ()))
            if (
                isinstance(record, Campaign)
                or named & touched
                or getattr(each, "official", None) == record.id
            ):
                add([each])
    order = list(PUBLISHABLE)
    return sorted(found.values(), key=lambda each: (order.index(KIND_OF[type(each)]), _number(each)))


async def _items(reader: Reader, records: Sequence[Record]) -> list[PublishItem]:
    subjects = [each.id for each in records if isinstance(each, Response | Finding)]
    standing = await reader.standing_revisions(subjects) if subjects else {}
    asks = [each for each in records if isinstance(each, Ask)]
    demands = (
        {each.id: each for each in await reader.find(Demand, id={each.demand for each in asks})}
        if asks
        else {}
    )
    offices = (
        {each.id: each for each in await reader.find(Official, id={each.official for each in asks})}
        if asks
        else {}
    )
    items = []
    for each in records:
        label = Text("", "")
        detail: Text | None = None
        if isinstance(each, Campaign | Demand | Event | Action):
            label = each.title
        elif isinstance(each, Official):
            label = each.name
        elif isinstance(each, Evidence):
            label = each.summary
        elif isinstance(each, Source):
            label = written(each, "title") or Text("", each.title)
        elif isinstance(each, OfficialReply):
            label = written(each, "text") or Text("", each.text)
        elif isinstance(each, Delivery):
            label = Text("", each.on.text)
        elif isinstance(each, Ask) and each.demand in demands and each.official in offices:
            label, detail = offices[each.official].name, Text("", demands[each.demand].reference)
        elif each.id in standing:
            label = written(standing[each.id], "summary") or Text("", "")
        items.append(PublishItem(each.reference, KIND_OF[type(each)], label, detail))
    return items
