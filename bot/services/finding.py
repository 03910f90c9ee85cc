"""Finding things: one box for everything on record, in whatever language it was written."""

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.finding import (
    NARROWINGS,
    FoundView,
    Hit,
    Match,
    Narrowing,
    OpenedCard,
    SearchKind,
    query_of,
    ranked,
    words_of,
)
from bot.domain.records import (
    Action,
    Ask,
    Campaign,
    Demand,
    Event,
    Evidence,
    Official,
    Record,
    Source,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.views import RecordLine
from bot.domain.visibility import project_all
from bot.domain.vocabulary import Visibility
from bot.services.boards import Boards, campaign_named, standing_campaigns, visible
from bot.services.lines import lines_by_subject
from bot.storage.searching import NOWHERE, asked_in, search
from bot.storage.store import Reader, Store

# Of each kind the newest so many matches are ranked.
MOST_RANKED = 1000
PAGE_HITS = 25

_NAMED: dict[SearchKind, type[Record]] = {
    SearchKind.CAMPAIGN: Campaign,
    SearchKind.DEMAND: Demand,
    SearchKind.OFFICIAL: Official,
    SearchKind.EVIDENCE: Evidence,
    SearchKind.SOURCE: Source,
    SearchKind.EVENT: Event,
    SearchKind.ACTION: Action,
}


class Searching:
    """What ``/find`` does."""

    def __init__(self, store: Store, boards: Boards) -> None:
        self._store = store
        self._boards = boards

    async def find(
        self,
        actor: Actor,
        typed: str,
        *,
        narrowing: str = "",
        campaign: str | None = None,
        number: int = 1,
    ) -> FoundView:
        """What is found by these words, the best first and opened; a reference opens what it names.

        ``narrowing`` names one of :class:`Narrowing`, anything else stands for all; ``campaign`` is a
        reference or a short name. Raises ``DeedsError`` as :func:`campaign_named` does.
        """
        authorize(actor, Act.FIND)
        named = await self._named(actor, typed)
        query = query_of(typed)
        if named is not None:
            return FoundView(query=query, opened=named)
        wanted = Narrowing(narrowing) if narrowing in set(Narrowing) else None
        async with self._store.read(actor.server) as reader:
            within = await campaign_named(reader, campaign, actor.audience, None) if campaign else None
            matches, more = await self._matches(reader, actor, query, within)
            counts = Counter(_NARROWING_OF[each.kind] for each in matches)
            shown = [each for each in matches if wanted in (None, _NARROWING_OF[each.kind])]
            count = max(1, -(-max(0, len(shown) - 1) // PAGE_HITS))
            number = min(max(1, number), count)
            first = 1 + (number - 1) * PAGE_HITS
            # The best hit is opened, so that it is on no list; but it has to be named to be opened.
            best = shown[:1] if number == 1 else []
            page = [*best, *shown[first : first + PAGE_HITS]]
            hits = await _hits(reader, page, actor.audience, listed=number == 1)
        opened = None
        if best and hits:
            opened, hits = await self.open(actor, hits[0].reference), hits[1:]
        return FoundView(
            query=query,
            typed=words_of(typed),
            narrowing=wanted,
            campaign=within,
            opened=opened,
            hits=tuple(hits),
            total=len(shown),
            counts={each: counts[each] for each in Narrowing if counts[each]},
            more=frozenset(_NARROWING_OF[each] for each in more),
            number=number,
            count=count,
            ranked=MOST_RANKED,
        )

    async def open(self, actor: Actor, reference: str) -> OpenedCard:
        """The card of whatever has that reference. Raises ``DeedsError`` as :func:`visible` does."""
        authorize(actor, Act.READ)
        kind, proper = parse_reference(reference)
        openers: dict[str, Callable[[], Awaitable[OpenedCard]]] = {
            "campaign": lambda: self._boards.board(actor, proper),
            "demand": lambda: self._boards.demand(actor, proper),
            "official": lambda: self._boards.official(actor, proper),
            "response": lambda: self._boards.record(actor, proper),
            "finding": lambda: self._boards.record(actor, proper),
            "ask": lambda: self._ask(actor, proper),
        }
        return await openers.get(kind, lambda: self._boards.item(actor, proper))()

    async def _ask(self, actor: Actor, reference: str) -> OpenedCard:
        async with self._store.read(actor.server) as reader:
            ask = await visible(reader, Ask, reference, "ask", actor.audience)
            demand = await reader.get(Demand, ask.demand)
        if demand is None:
            raise DeedsError("not_found", {"reference": reference}, typed=reference)
        return await self._boards.demand(actor, demand.reference)

    async def _named(self, actor: Actor, typed: str) -> OpenedCard | None:
        try:
            return await self.open(actor, typed)
        except DeedsError:
            # No reference, or of nothing this person may see: then these are words like any others.
            return None

    async def _matches(
        self, reader: Reader, actor: Actor, query: str, within: Campaign | None
    ) -> tuple[list[Match], Collection[SearchKind]]:
        async def look(kinds: Collection[SearchKind], campaigns: Sequence[UUID]) -> list[Match]:
            found = await search(
                reader,
                query,
                kinds=kinds,
                campaigns=campaigns,
                audience=actor.audience,
                limit=MOST_RANKED,
            )
            more.update(found.more)
            return list(found.found)

        more: set[SearchKind] = set()
        if within is None:
            campaigns = [each.id for each in await standing_campaigns(reader, actor.audience)]
            return ranked(await look(set(SearchKind), [*campaigns, NOWHERE])), more
        found = await look(set(SearchKind), [within.id])
        offices = await look({SearchKind.OFFICIAL}, [NOWHERE])
        asked = await asked_in(reader, within.id, {each.target for each in offices}, actor.audience)
        return ranked([*found, *(each for each in offices if each.target in asked)]), more


_NARROWING_OF = {kind: each for each, kinds in NARROWINGS.items() for kind in kinds}


async def _hits(reader: Reader, matches: Sequence[Match], audience: Visibility, *, listed: bool) -> list[Hit]:
    """The matches, without what the audience may not see after all.

    ``listed`` for a menu, which has no room for what they name.
    """
    ids: dict[SearchKind, list[UUID]] = {}
    for each in matches:
        ids.setdefault(each.kind, []).append(each.target)
    found: dict[UUID, Record] = {}
    for kind, record in _NAMED.items():
        if kind in ids:
            read = await reader.find(record, id=ids[kind], withdrawn=False)
            found |= {each.id: each for each in project_all(read, audience)}
    subjects = [*ids.get(SearchKind.RESPONSE, []), *ids.get(SearchKind.FINDING, [])]
    lines: dict[UUID, RecordLine] = {}
    if subjects:
        lines = await lines_by_subject(reader, subjects, audience, alone=listed)
    hits = []
    for each in matches:
        if each.target in lines:
            line = lines[each.target]
            hits.append(Hit(each.kind, line.reference, Text("", ""), line=line))
        elif each.target in found:
            hits.append(_hit(each.kind, found[each.target]))
    return hits


def _hit(kind: SearchKind, record: Record) -> Hit:
    title: Text | str = getattr(record, "title", getattr(record, "name", getattr(record, "summary", "")))
    on = getattr(record, "on", getattr(record, "published", None))
    return Hit(kind, record.reference, title if isinstance(title, Text) else Text("", title), on=on)
