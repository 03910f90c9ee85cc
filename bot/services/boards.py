"""Looking things up: the board, a demand, an official, a response, the campaigns."""

from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar, cast
from uuid import UUID

from bot.domain.access import Act, Actor, authorize, may
from bot.domain.errors import DeedsError
from bot.domain.finding import ItemCard
from bot.domain.folding import fold
from bot.domain.records import (
    Action,
    Ask,
    Campaign,
    Citation,
    Commitment,
    Contact,
    Delivery,
    Demand,
    DemandVersion,
    Dispute,
    Endorsement,
    Event,
    Evidence,
    Finding,
    Holder,
    Membership,
    Official,
    Organisation,
    Record,
    Response,
    Source,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.translating import written
from bot.domain.views import (
    BoardView,
    BundledCampaign,
    CampaignLine,
    CampaignsView,
    CitationLine,
    DeliveryLine,
    DemandCard,
    OfficialCard,
    RecordCard,
    Suggestion,
)
from bot.domain.visibility import project, project_all
from bot.domain.vocabulary import CampaignState, HeadlineKey, Lifecycle, RevisionState, Stance, Visibility
from bot.services.ahead import (
    action_lines,
    by_urgency,
    current_actions,
    event_lines,
    events_ahead,
)
from bot.services.lines import (
    Surroundings,
    contested,
    dispute_line,
    letter_lines,
    source_line,
    standing_lines,
)
from bot.services.matrix import Matrix, read_matrices, read_matrix
from bot.services.scorecards import scorecard
from bot.services.settings import Servers
from bot.storage.searching import suggested_sources
from bot.storage.store import Reader, Store

NEWEST_LINES = 10
# What members once read stays to be found, with what became of it.
_WERE_IN_FORCE = (RevisionState.VERIFIED, RevisionState.WITHDRAWN)
MOST_SUGGESTIONS = 25
_CACHED_VIEWS = 512

R = TypeVar("R", bound=Record)
Item = Evidence | Source | Event | Action
V = TypeVar("V")

SUGGESTED: dict[str, type[Record]] = {
    "campaign": Campaign,
    "demand": Demand,
    "official": Official,
    "source": Source,
    "organisation": Organisation,
    "evidence": Evidence,
    "event": Event,
    "action": Action,
}


async def visible(reader: Reader, kind: type[R], typed: str, name: str, audience: Visibility) -> R:
    """The record with that reference if the audience may see it.

    Raises ``DeedsError("reference_invalid")`` and ``DeedsError("not_found")``; what one may not see is
    not found either.
    """
    _, reference = parse_reference(typed, name)
    record = await reader.by_reference(kind, reference)
    shown = project(record, audience) if record is not None else None
    if shown is None:
        raise DeedsError("not_found", {"reference": reference}, typed=typed)
    return shown


async def standing_campaigns(reader: Reader, audience: Visibility) -> list[Campaign]:
    """The campaigns that audience sees, in the order they came; one still being loaded is invisible."""
    found = await reader.find(Campaign, state=CampaignState.STANDING, withdrawn=False)
    return sorted(project_all(found, audience), key=lambda each: int(each.reference.partition("-")[2]))


async def campaigns_asking(reader: Reader, official: UUID, audience: Visibility) -> list[Campaign]:
    """The campaigns that audience sees in which something is asked of an office, in the order they came."""
    asks = await reader.find(Ask, official=official, withdrawn=False)
    demands = await reader.find(Demand, id={each.demand for each in asks}, withdrawn=False) if asks else []
    asking = {each.campaign for each in project_all(demands, audience)}
    return [each for each in await standing_campaigns(reader, audience) if each.id in asking]


async def campaign_named(
    reader: Reader, typed: str | None, audience: Visibility, default: UUID | None
) -> Campaign:
    """The campaign with that reference or short name, else the server's default, else the first.

    Raises ``DeedsError("no_campaigns")`` where there is none, ``DeedsError("campaign_unknown")``.
    """
    campaigns = await standing_campaigns(reader, audience)
    if not campaigns:
        raise DeedsError("no_campaigns")
    if typed is None or not typed.strip():
        return next((each for each in campaigns if each.id == default), campaigns[0])
    wanted = typed.strip().casefold()
    for each in campaigns:
        if wanted in (each.reference.casefold(), each.slug.casefold()):
            return each
    raise DeedsError("campaign_unknown", {"typed": typed[:40]}, field="campaign", typed=typed)


class Boards:
    """The reading side. Views are cached until the server's chain moves or its local day ends."""

    def __init__(
        self, store: Store, servers: Servers, bundled: Callable[[], Awaitable[tuple[BundledCampaign, ...]]]
    ) -> None:
        self._store = store
        self._servers = servers
        self._bundled = bundled
        self._cache: OrderedDict[tuple[object, ...], object] = OrderedDict()
        # The head that the views of each server in the cache were made at.
        self._heads: dict[str, int] = {}

    async def _cached(
        self, actor: Actor, as_of: date, key: tuple[object, ...], build: Callable[[], Awaitable[V]]
    ) -> V:
        head = await self._store.head(actor.server)
        full = (actor.server, head.sequence, actor.audience, as_of, *key)
        if full in self._cache:
            self._cache.move_to_end(full)
            return cast(V, self._cache[full])
        view = await build()
        self._forget_older(actor.server, head.sequence)
        self._cache[full] = view
        while len(self._cache) > _CACHED_VIEWS:
            self._cache.popitem(last=False)
        return view

    def _forget_older(self, server: str, head: int) -> None:
        """Drops views of a server that nobody can ask for again: hundreds of boards are a heap to walk."""
        if self._heads.get(server) == head:
            return
        self._heads[server] = head
        for each in [each for each in self._cache if each[0] == server and each[1] != head]:
            del self._cache[each]

    async def board(
        self, actor: Actor, campaign: str | None = None, *, as_of: date | None = None
    ) -> BoardView:
        """The board of a campaign, by reference, short name or the server's default.

        ``as_of`` is a local day, today if none. Raises ``DeedsError`` as :func:`campaign_named` does.
        """
        authorize(actor, Act.READ)
        day = as_of or await self._servers.today(actor.server)
        return await self._cached(actor, day, ("board", campaign), lambda: self._board(actor, campaign, day))

    async def _board(self, actor: Actor, campaign: str | None, day: date) -> BoardView:
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            matrix = await read_matrix(reader, found, day, actor.audience)
            ahead = await events_ahead(reader, [found.id], day, actor.audience)
            events = await event_lines(reader, ahead, actor.audience)
        view = board_view(matrix, day, actor.audience, one_person=not settings.two_people)
        return replace(view, events=events)

    async def demand(self, actor: Actor, reference: str, *, as_of: date | None = None) -> DemandCard:
        """One demand. Raises ``DeedsError`` as :func:`visible` does."""
        authorize(actor, Act.READ)
        day = as_of or await self._servers.today(actor.server)
        key = parse_reference(reference, "demand")
        return await self._cached(actor, day, key, lambda: self._demand(actor, reference, day))

    async def _demand(self, actor: Actor, reference: str, day: date) -> DemandCard:
        audience = actor.audience
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            demand = await visible(reader, Demand, reference, "demand", audience)
            if demand.lifecycle is Lifecycle.DRAFT and audience < Visibility.ORGANISERS:
                raise DeedsError("not_found", {"reference": demand.reference}, typed=reference)
            campaign = await _campaign_of(reader, demand, audience, reference)
            matrix = await read_matrix(reader, campaign, day, audience, demands=[demand])
            versions = project_all(
                await reader.find(DemandVersion, demand=demand.id, withdrawn=False), audience
            )
            version = next((each for each in versions if each.number == demand.version), None)
            if version is None:
                raise DeedsError("not_found", {"reference": demand.reference}, typed=reference)
            subjects, total = await reader.newest_subjects(
                demand=demand.id, audience=audience, as_of=day, limit=NEWEST_LINES
            )
            found = await reader.find(Evidence, campaign=campaign.id, withdrawn=False)
            evidence = [each for each in project_all(found, audience) if demand.id in each.demands]
            ahead = await events_ahead(reader, [campaign.id], day, audience)
            actions = by_urgency(
                await current_actions(reader, [campaign.id], day, audience),
                [each for each in matrix.cells if demand.lifecycle is Lifecycle.ACTIVE],
            )
            asked = {each.id for each in matrix.cells}
            return DemandCard(
                campaign=campaign,
                demand=demand,
                version=version,
                versions=len(versions),
                criteria=matrix.criteria.get(demand.id, ()),
                officials=matrix.officials,
                cells=matrix.cells,
                groups=matrix.groups,
                endorsements=await _endorsements(reader, demand.id, audience),
                citations=await _citations(reader, demand.id, audience),
                deliveries=await _deliveries(reader, matrix, day, audience),
                lines=await standing_lines(reader, subjects, audience),
                total=total,
                evidence=tuple(evidence),
                as_of=day,
                audience=audience,
                one_person_review=not settings.two_people,
                events=await event_lines(
                    reader, [each for each in ahead if demand.id in each.demands], audience
                ),
                actions=await action_lines(
                    reader, [each for each in actions if asked.intersection(each.asks)], audience
                ),
            )

    async def official(self, actor: Actor, reference: str, *, as_of: date | None = None) -> OfficialCard:
        """One office, with all its asks in every campaign. Raises ``DeedsError`` as :func:`visible` does."""
        authorize(actor, Act.READ)
        day = as_of or await self._servers.today(actor.server)
        key = parse_reference(reference, "official")
        return await self._cached(actor, day, key, lambda: self._official(actor, reference, day))

    async def _official(self, actor: Actor, reference: str, day: date) -> OfficialCard:
        audience = actor.audience
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            official = await visible(reader, Official, reference, "official", audience)
            campaigns = await standing_campaigns(reader, audience)
            parts = await read_matrices(reader, campaigns, day, audience, official=official.id)
            asked = {each.demand for part in parts for each in part.asks.values()}
            subjects, total = await reader.newest_subjects(
                official=official.id, audience=audience, as_of=day, limit=NEWEST_LINES
            )
            holders = await reader.find(Holder, official=official.id, withdrawn=False)
            holders = project_all(holders, audience)
            contacts = await reader.find(Contact, official=official.id, withdrawn=False)
            terms = await scorecard(reader, official, holders, campaigns, day, audience, parts)
            ahead = await events_ahead(reader, [each.id for each in campaigns], day, audience)
            return OfficialCard(
                official=official,
                terms=terms,
                holders=tuple(sorted(holders, key=lambda each: each.since.sort_key, reverse=True)),
                contacts=tuple(project_all(contacts, audience)),
                demands=tuple(each for part in parts for each in part.demands if each.id in asked),
                cells=tuple(each for part in parts for each in part.cells),
                groups=tuple(each for part in parts for each in part.groups),
                lines=await standing_lines(reader, subjects, audience),
                total=total,
                as_of=day,
                audience=audience,
                one_person_review=not settings.two_people,
                events=await event_lines(
                    reader, [each for each in ahead if each.official == official.id], audience
                ),
            )

    async def record(self, actor: Actor, reference: str) -> RecordCard:
        """One response or finding with its revisions.

        Members see what is in force, organisers also what waits. Raises ``DeedsError`` as :func:`visible`.
        """
        authorize(actor, Act.READ)
        name, proper = parse_reference(reference)
        kinds: dict[str, type[Response] | type[Finding]] = {"response": Response, "finding": Finding}
        if name not in kinds:
            raise DeedsError(
                "reference_invalid", {"typed": reference[:40], "example": "R-1"}, typed=reference
            )
        audience = actor.audience
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            record = await visible(reader, kinds[name], proper, name, audience)
            campaign = await _campaign_of(reader, record, audience, reference)
            revisions = [each for each in await reader.revisions_of(record.id) if not each.withdrawn]
            waiting = any(each.state is RevisionState.REPORTED for each in revisions)
            if audience < Visibility.ORGANISERS:
                revisions = [each for each in revisions if each.state in _WERE_IN_FORCE]
            in_force = (await reader.standing_revisions([record.id])).get(record.id)
            since = (await contested(reader)).get(record.id)
            around = await Surroundings.of(reader, [each.content for each in revisions])
            lines = tuple(
                around.line(
                    each.content,
                    audience,
                    reference=record.reference,
                    state=each.state,
                    revision=each.number,
                    under_review=waiting and in_force is not None and each.id == in_force.id,
                    confidential=record.confidential,
                    translations=each.summary_translations,
                    contested_since=since if in_force is not None and each.id == in_force.id else None,
                )
                for each in revisions
            )
            about = await reader.find(Dispute, subject=record.id, withdrawn=False)
            made = await reader.find(Commitment, response=record.id, withdrawn=False)
            letters = await letter_lines(reader, made[0].id, audience, today) if made else ()
        if not lines:
            raise DeedsError("not_found", {"reference": proper}, typed=reference)
        standing = [each for each in lines if in_force is not None and each.revision == in_force.number]
        return RecordCard(
            line=(standing or list(lines))[-1],
            revisions=lines,
            campaign=campaign,
            disputes=tuple(dispute_line(each, record.reference, audience) for each in reversed(about)),
            may_decide=may(actor, Act.DISPUTE),
            letters=letters,
            may_edit=may(actor, Act.LOG),
        )

    async def item(self, actor: Actor, reference: str) -> ItemCard:
        """A fact, a source, an event or an action. Raises ``DeedsError`` as :func:`visible` does."""
        authorize(actor, Act.READ)
        name, proper = parse_reference(reference)
        kinds: dict[str, type[Item]] = {
            "evidence": Evidence,
            "source": Source,
            "event": Event,
            "action": Action,
        }
        if name not in kinds:
            raise DeedsError("not_found", {"reference": proper}, typed=reference)
        audience = actor.audience
        async with self._store.read(actor.server) as reader:
            record = await visible(reader, kinds[name], proper, name, audience)
            campaign = None
            if not isinstance(record, Source):
                campaign = await _campaign_of(reader, record, audience, reference)
            if isinstance(record, Source):
                cited = project_all(await reader.find(Citation, source=record.id, withdrawn=False), audience)
                about = {each.subject for each in cited}
            elif isinstance(record, Action):
                about = {each.demand for each in await reader.find(Ask, id=record.asks, withdrawn=False)}
            else:
                about = set(record.demands)
            demands = await reader.find(Demand, id=about, withdrawn=False)
            standing = {each.id for each in await standing_campaigns(reader, audience)}
            return ItemCard(
                record=record,
                campaign=campaign,
                source=source_line(record, audience) if isinstance(record, Source) else None,
                citations=() if isinstance(record, Source) else await _citations(reader, record.id, audience),
                demands=tuple(
                    each
                    for each in project_all(demands, audience)
                    if each.campaign in standing
                    and (each.lifecycle is not Lifecycle.DRAFT or audience >= Visibility.ORGANISERS)
                ),
            )

    async def campaigns(self, actor: Actor) -> CampaignsView:
        """The campaigns of the server with how their asks stand."""
        authorize(actor, Act.READ)
        day = await self._servers.today(actor.server)
        return await self._cached(actor, day, ("campaigns", actor.tier), lambda: self._campaigns(actor, day))

    async def _campaigns(self, actor: Actor, day: date) -> CampaignsView:
        lines = []
        async with self._store.read(actor.server) as reader:
            campaigns = await standing_campaigns(reader, actor.audience)
            signed = await _signed(reader, campaigns, actor.audience)
            for matrix in await read_matrices(reader, campaigns, day, actor.audience):
                counts: Counter[HeadlineKey] = Counter(each.headline.key for each in matrix.cells)
                lines.append(
                    CampaignLine(
                        campaign=matrix.campaign,
                        organisations=tuple(sorted(signed[matrix.campaign.id])),
                        demands=len(matrix.demands),
                        officials=len(matrix.officials),
                        headlines={key: counts[key] for key in HeadlineKey if counts[key]},
                    )
                )
        loaded = {each.slug for each in campaigns}
        bundled = tuple(
            BundledCampaign(each.slug, each.title, each.slug in loaded, each.by_ally)
            for each in await self._bundled()
        )
        return CampaignsView(tuple(lines), bundled, may(actor, Act.MANAGE))

    async def suggest(
        self, actor: Actor, kind: str, typed: str, *, campaign: str | None = None
    ) -> tuple[Suggestion, ...]:
        """Up to 25 records of a kind whose reference or any word begins with what is typed.

        Kind ``prepared`` are the campaigns that come with the program, by their short names.
        Nothing for a person who may not read: autocomplete is checked like everything else.
        """
        if not may(actor, Act.READ):
            return ()
        day = await self._servers.today(actor.server)
        folded = fold(typed)[:60]
        if kind == "prepared":
            return tuple(
                Suggestion(each.slug, each.title)
                for each in await self._bundled()
                if folded in fold(f"{each.slug} {each.title.original}")
            )[:MOST_SUGGESTIONS]
        return await self._cached(
            actor,
            day,
            ("suggest", kind, folded, campaign),
            lambda: self._suggest(actor, kind, folded, campaign),
        )

    async def _suggest(
        self, actor: Actor, kind: str, folded: str, campaign: str | None
    ) -> tuple[Suggestion, ...]:
        audience = actor.audience
        equals: dict[str, object] = {}
        if kind == "campaign":
            equals["state"] = CampaignState.STANDING
        elif kind == "demand" and audience < Visibility.ORGANISERS:
            equals["lifecycle"] = [each for each in Lifecycle if each is not Lifecycle.DRAFT]
        async with self._store.read(actor.server) as reader:
            within = None
            if campaign:
                within = (await campaign_named(reader, campaign, audience, None)).id
            found: Sequence[Record]
            if kind == "source":
                found = await suggested_sources(reader, folded, audience, MOST_SUGGESTIONS)
            else:
                found = await reader.suggest(
                    SUGGESTED[kind], folded, MOST_SUGGESTIONS, campaign=within, audience=audience, **equals
                )
            standing = {each.id for each in await standing_campaigns(reader, audience)}
        return tuple(
            Suggestion(each.reference, suggested_label(each))
            for each in found
            if not isinstance(each, Demand | Evidence | Event | Action) or each.campaign in standing
        )


def suggested_label(record: Any) -> Text:
    """What a record is called where it is suggested."""
    if isinstance(record, Official | Organisation):
        shown: Text | str = record.name
    else:
        shown = record.summary if isinstance(record, Evidence) else record.title
    if isinstance(shown, Text):
        return shown
    return written(record, "title") or Text("", shown)


def board_view(matrix: Matrix, day: date, audience: Visibility, *, one_person: bool) -> BoardView:
    """The board that a matrix shows."""
    return BoardView(
        campaign=matrix.campaign,
        as_of=day,
        audience=audience,
        demands=matrix.demands,
        officials=matrix.officials,
        cells=matrix.cells,
        groups=matrix.groups,
        one_person_review=one_person,
    )


async def _campaign_of(
    reader: Reader,
    record: Demand | Response | Finding | Evidence | Event | Action,
    audience: Visibility,
    typed: str,
) -> Campaign:
    found = await reader.get(Campaign, record.campaign)
    shown = project(found, audience) if found is not None else None
    if shown is None or shown.state is not CampaignState.STANDING:
        # In the words of one that isn't there: else they would tell that it is.
        raise DeedsError("not_found", {"reference": record.reference}, typed=typed)
    return shown


async def _signed(
    reader: Reader, campaigns: Sequence[Campaign], audience: Visibility
) -> dict[UUID, list[str]]:
    """The names of the organisations that signed each campaign."""
    ids = [each.id for each in campaigns]
    signed = project_all(await reader.find(Membership, campaign=ids, withdrawn=False), audience)
    found = await reader.find(Organisation, id={each.organisation for each in signed})
    names = {each.id: each.name for each in project_all(found, audience)}
    by_campaign: dict[UUID, list[str]] = {campaign: [] for campaign in ids}
    for each in signed:
        if each.organisation in names:
            by_campaign[each.campaign].append(names[each.organisation])
    return by_campaign


async def _endorsements(reader: Reader, demand: UUID, audience: Visibility) -> tuple[tuple[str, Stance], ...]:
    found = project_all(await reader.find(Endorsement, demand=demand, withdrawn=False), audience)
    signed = await reader.find(Organisation, id=[each.organisation for each in found])
    names = {each.id: each.name for each in project_all(signed, audience)}
    return tuple(
        sorted((names[each.organisation], each.stance) for each in found if each.organisation in names)
    )


async def _citations(reader: Reader, demand: UUID, audience: Visibility) -> tuple[CitationLine, ...]:
    found = project_all(await reader.find(Citation, subject=demand, withdrawn=False), audience)
    sources = {each.id: each for each in await reader.find(Source, id={each.source for each in found})}
    lines = []
    for each in found:
        line = source_line(sources.get(each.source), audience, place=each.place, basis=each.basis)
        if line is not None:
            lines.append(CitationLine(each.field, line, written(each, "note") or Text("", "")))
    return tuple(sorted(lines, key=lambda each: (each.field, each.source.reference, each.source.place)))


async def _deliveries(
    reader: Reader, matrix: Matrix, day: date, audience: Visibility
) -> tuple[DeliveryLine, ...]:
    asks = {each.id: each for each in matrix.asks.values()}
    found: list[tuple[Delivery, Ask]] = []
    for ask, deliveries in (await reader.deliveries_of(list(asks))).items():
        found.extend((each, asks[ask]) for each in project_all(deliveries, audience))
    officials = {each.official.id: each.official.name for each in matrix.officials}
    return tuple(
        delivery_line(delivery, officials[ask.official])
        for delivery, ask in sorted(found, key=lambda pair: pair[0].on.sort_key, reverse=True)
        if ask.official in officials and delivery.on.sort_key <= day.isoformat()
    )


def delivery_line(delivery: Delivery, official: Text) -> DeliveryLine:
    """A delivery as listed for one office."""
    return DeliveryLine(
        reference=delivery.reference,
        channel=delivery.channel.value,
        on=delivery.on,
        proof=delivery.proof,
        proven=delivery.is_proven,
        official=official,
        proof_language=delivery.proof_language,
        proof_translations=delivery.proof_translations,
    )
