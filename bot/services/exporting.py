"""From the record to a campaign's rows: everything that belongs to it, as one audience may read it."""

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from copy import copy
from typing import Any, TypeVar, cast
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.exchange import (
    DERIVED,
    EXCHANGED,
    OWNERS,
    Audience,
    Row,
    defaults_of,
    exchanged_fields,
    names_rows,
    waits_for_the_forgotten,
)
from bot.domain.records import (
    KIND_OF,
    Action,
    Ask,
    Campaign,
    Check,
    Citation,
    ClockChange,
    Commitment,
    Contact,
    Content,
    Criterion,
    Delivery,
    Demand,
    DemandVersion,
    Dispute,
    Endorsement,
    Event,
    Evidence,
    Finding,
    FindingContent,
    HandSetHeadline,
    Holder,
    Letter,
    Membership,
    Official,
    OfficialReply,
    Organisation,
    Record,
    Response,
    ResponseContent,
    Revision,
    Source,
)
from bot.domain.texts import Text
from bot.domain.visibility import project
from bot.domain.vocabulary import Lifecycle, RevisionState, Visibility
from bot.storage.codec import field_types, plain
from bot.storage.store import Reader, Store

R = TypeVar("R", bound=Record)
# How much one short read takes: between two of them others get their turn.
_PAGE = 2_000
# How many responses or findings make up a part, with all that is said of them.
_IN_A_PART = 500
_OF_CAMPAIGN = (Membership, Demand, Evidence, Event, Action)
_SAID: tuple[type[Response] | type[Finding], ...] = (Response, Finding)


class Gathering:
    """What belongs to one campaign, read page by page, each page as the audience may read it."""

    def __init__(self, store: Store, server: str, audience: Audience) -> None:
        self._store = store
        self._server = server
        self._audience = audience.visibility
        self._named: set[UUID] = set()
        self.records: dict[str, list[Record]] = {kind: [] for kind in EXCHANGED}
        self.lapsed: set[UUID] = set()

    @property
    def whole(self) -> bool:
        """Whether nothing is hidden: then what was withdrawn, or waits, is there too."""
        return self._audience is Visibility.ORGANISERS

    async def _pages(
        self, ids: Iterable[UUID], read: Callable[[Reader, list[UUID]], Awaitable[Iterable[Record]]]
    ) -> list[Record]:
        wanted, found = list(dict.fromkeys(ids)), list[Record]()
        for start in range(0, len(wanted), _PAGE):
            async with self._store.read(self._server) as reader:
                found += await read(reader, wanted[start : start + _PAGE])
        return found

    def _keep(self, found: Iterable[Record]) -> None:
        for each in found:
            shown = each if self.whole else project(each, self._audience)
            if shown is not None:
                self.records[KIND_OF[type(each)]].append(shown)

    async def _take(self, kind: type[Record], field: str, ids: Iterable[UUID]) -> None:
        """Takes the records of a kind whose ``field`` is one of ``ids``."""

        async def found(reader: Reader, some: list[UUID]) -> Iterable[Record]:
            equals: dict[str, Any] = {field: some}
            return await reader.find(kind, **equals)

        self._keep(await self._pages(ids, found))

    async def _take_each(self, field: str, ids: Sequence[UUID], *kinds: type[Record]) -> None:
        for kind in kinds:
            await self._take(kind, field, ids)

    def ids(self, kind: type[Record]) -> list[UUID]:
        """The ids of those of a kind that were taken."""
        return [each.id for each in self.records[KIND_OF[kind]]]

    def _all(self, kind: type[R]) -> list[R]:
        return cast(list[R], self.records[KIND_OF[kind]])

    async def gather(self, campaign: Campaign) -> None:
        """Takes everything."""
        await self._take_frame(campaign)
        await self._take_each("campaign", self.ids(Campaign), *_SAID)
        await self._take_said()
        await self._take_named()

    async def in_parts(self, campaign: Campaign) -> AsyncIterator[Mapping[str, Sequence[Record]]]:
        """The same in parts: what is neither response nor finding, then some of those at a time.

        The newest come first, and whom and what several parts name is in the first of them alone. Only two
        parts are in memory; others may change the record between them.
        """
        await self._take_frame(campaign)
        await self._take_named()
        yield self.records
        for kind in _SAID:
            below = ""
            while True:
                part = copy(self)
                part.records = {each: [] for each in EXCHANGED}
                below = await part._take_below(kind, campaign, below)
                if not below:
                    break
                yield part.records

    async def _take_below(self, kind: type[Response] | type[Finding], campaign: Campaign, below: str) -> str:
        """Takes the newest with a lower number than that reference; gives the last one's, empty after it."""
        async with self._store.read(self._server) as reader:
            found = await reader.newest_numbered(kind, campaign.id, below=below, limit=_IN_A_PART)
        self._keep(found)
        await self._take_said()
        order = {each.id: place for place, each in enumerate(found)}
        self.records["revision"].sort(key=lambda each: order[cast(Revision, each).subject])
        await self._take_named()
        return found[-1].reference if found else ""

    async def _take_frame(self, campaign: Campaign) -> None:
        self._keep([campaign])
        await self._take_each("campaign", self.ids(Campaign), *_OF_CAMPAIGN)
        if not self.whole:
            # A draft is shown to organisers alone.
            self.records["demand"] = [
                each for each in self._all(Demand) if each.lifecycle is not Lifecycle.DRAFT
            ]
        await self._take_each("demand", self.ids(Demand), DemandVersion, Criterion, Endorsement, Ask)
        asks = self.ids(Ask)
        await self._take_each("ask", asks, Check, HandSetHeadline, ClockChange, Letter, OfficialReply)
        self._keep(await self._pages(asks, lambda reader, some: reader.deliveries_reaching(some)))
        delivered = {each.id: each for each in self.records["delivery"]}
        self.records["delivery"] = list(delivered.values())
        if not self.whole:
            self.records["official_reply"] = [
                each for each in self._all(OfficialReply) if each.state is RevisionState.VERIFIED
            ]
        await self._mark_lapsed()

    async def _take_named(self) -> None:
        """Takes whom and what the taken ones name, unless an earlier part named it."""
        officials = set(self._officials()) - self._named
        self._named |= officials
        await self._take(Official, "id", officials)
        await self._take_each("official", self.ids(Official), Holder, Contact)
        signed = [*(each.organisation for each in self._all(Membership))]
        signed += [each.organisation for each in self._all(Endorsement)]
        await self._take(Organisation, "id", signed)
        await self._take_sources()

    async def _take_said(self) -> None:
        subjects = [*self.ids(Response), *self.ids(Finding)]
        if self.whole:
            await self._take(Revision, "subject", subjects)
        else:
            # Of what was said others read what stands, not what it once was or might become.
            async def standing(reader: Reader, some: list[UUID]) -> Iterable[Record]:
                return (await reader.standing_revisions(some)).values()

            self._keep(await self._pages(subjects, standing))
            stood = {each.subject for each in self._all(Revision)}
            for name in ("response", "finding"):
                self.records[name] = [each for each in self.records[name] if each.id in stood]
        await self._take(Commitment, "response", self.ids(Response))
        await self._take(Dispute, "subject", [*self.ids(Response), *self.ids(Finding)])

    async def _mark_lapsed(self) -> None:
        newest: dict[UUID, int] = {}
        set_by_hand = self._all(HandSetHeadline)
        asks = list({each.ask for each in set_by_hand})
        for start in range(0, len(asks), _PAGE):
            async with self._store.read(self._server) as reader:
                newest |= await reader.latest_orders(asks[start : start + _PAGE])
        self.lapsed = {each.id for each in set_by_hand if newest.get(each.ask, 0) > each.confirmed_order}
        if not self.whole:
            self.records["hand_set_headline"] = [
                each
                for each in set_by_hand
                if each.state is RevisionState.VERIFIED and each.id not in self.lapsed
            ]

    def _officials(self) -> Iterable[UUID]:
        for ask in self._all(Ask):
            yield ask.official
        for criterion in self._all(Criterion):
            yield from criterion.officials
        for event in self._all(Event):
            if event.official is not None:
                yield event.official
        for revision in self._all(Revision):
            if isinstance(revision.content, ResponseContent):
                yield from (each.official for each in revision.content.votes)
                if revision.content.referred_to is not None:
                    yield revision.content.referred_to

    async def _take_sources(self) -> None:
        """Sources that something names, what is cited from them, and what those sources name in turn."""
        named: list[UUID | None] = [each.content.source for each in self._all(Revision)]
        named += [each.proof_source for each in self._all(Delivery)]
        named += [each.source for each in self._all(OfficialReply)]
        cited = [
            each for kind in EXCHANGED if kind not in ("source", "citation") for each in self.records[kind]
        ]
        subjects = [each.id for each in cited]
        while True:
            before = len(self.records["citation"])
            await self._take(Citation, "subject", subjects)
            named += [each.source for each in self._all(Citation)[before:]]
            new = {each for each in named if each is not None} - self._named
            if not new:
                return
            self._named |= new
            have = len(self.records["source"])
            await self._take(Source, "id", new)
            fresh = self._all(Source)[have:]
            named = [source for each in fresh for source in (each.translation_of, each.reports_on)]
            subjects = [each.id for each in fresh]


def _number(record: Record) -> int:
    return int(record.reference.rpartition("-")[2] or 0)


class Rows:
    """The rows of what was gathered: named, put in order, freed of what names nothing in the file."""

    def __init__(self, gathered: Gathering) -> None:
        self._gathered = gathered
        self._names: dict[UUID, str] = {}
        logged = [*gathered.records["response"], *gathered.records["finding"]]
        logged.sort(key=lambda each: (cast(Response, each).logged, KIND_OF[type(each)], _number(each)))
        self._order = {each.id: place for place, each in enumerate(logged, start=1)}

    def all(self) -> dict[str, list[Row]]:
        """The rows of each kind."""
        ordered = {kind: self._ordered(kind) for kind in EXCHANGED}
        return {kind: [self._row(kind, each) for each in records] for kind, records in ordered.items()}

    def _ordered(self, kind: str) -> list[Record]:
        """The records of a kind that hang together with the rest, in their order; gives each its name."""
        found = [each for each in self._gathered.records[kind] if self._hangs_together(kind, each)]
        if kind not in OWNERS:
            found.sort(key=_number)
            self._names |= {each.id: each.reference for each in found}
            return found
        owner, by = OWNERS[kind]
        names = self._names
        found.sort(
            key=lambda each: (
                _natural(names[getattr(each, owner)]),
                *(_sortable(getattr(each, name), names) for name in by),
                each.id,
            )
        )
        counted: dict[str, int] = defaultdict(int)
        for each in found:
            name = names[getattr(each, owner)]
            counted[name] += 1
            names[each.id] = f"{name}/{kind}/{counted[name]}"
        return found

    def _hangs_together(self, kind: str, record: Record) -> bool:
        """Whether everything that the record means nothing without is in the file."""
        for name, hint in exchanged_fields(kind).items():
            if hint is UUID and getattr(record, name) not in self._names:
                return False
        if isinstance(record, Delivery):
            return any(each in self._names for each in record.asks)
        if isinstance(record, Revision):
            if isinstance(record.content, FindingContent):
                of = (record.content.criterion, record.content.commitment)
                if not any(each in self._names for each in of if each is not None):
                    return False
            return any(each in self._names for each in record.content.asks)
        return True

    def _row(self, kind: str, record: Record) -> Row:
        row: Row = {"reference": self._names[record.id]}
        defaults = defaults_of(type(record))
        derived = DERIVED.get(kind, {})
        for name, hint in exchanged_fields(kind).items():
            if name in derived or name == "reference":
                continue
            value = getattr(record, name)
            if value != defaults[name]:
                self._say(row, name, hint, value)
        if "order" in derived:
            row["order"] = self._order[record.id]
        if "lapsed" in derived and record.id in self._gathered.lapsed:
            row["lapsed"] = True
        if waits_for_the_forgotten(record):
            row["forgotten"] = True
        return row

    def _say(self, row: Row, name: str, hint: Any, value: Any) -> None:
        if names_rows(hint):
            found = self._named(value)
            if found is not None:
                row[name] = found
        elif isinstance(value, ResponseContent | FindingContent):
            row[name] = self._content(value)
        elif isinstance(value, Visibility):
            row[name] = value.name.lower()
        elif isinstance(value, Text):
            row[name] = _words(value)
        else:
            row[name] = plain(value)

    def _named(self, value: UUID | Sequence[UUID] | None) -> str | list[str] | None:
        if isinstance(value, UUID):
            return self._names.get(value)
        return [self._names[each] for each in value or () if each in self._names]

    def _content(self, content: Content) -> Row:
        found: Row = {"type": "finding" if isinstance(content, FindingContent) else "response"}
        defaults = defaults_of(type(content))
        for name, hint in field_types(type(content)).items():
            value = getattr(content, name)
            if name == "votes":
                votes = [
                    {"official": self._names[each.official], "choice": each.choice.value}
                    for each in content.votes  # type: ignore[union-attr]
                    if each.official in self._names
                ]
                if votes:
                    found[name] = votes
            elif value != defaults[name]:
                self._say(found, name, hint, value)
        if "source" not in found:
            # A place means nothing without what it is a place in, and might tell which that is.
            found.pop("place", None)
        return found


def _words(text: Text) -> Row:
    found = cast(Row, plain(text))
    if not found["translations"]:
        del found["translations"]
    return found


def _natural(name: str) -> tuple[tuple[str, int], ...]:
    """A name so that D-2 comes before D-10."""
    parts: list[tuple[str, int]] = []
    for each in name.split("/"):
        letters, _, number = each.rpartition("-")
        parts.append((letters, int(number)) if number.isdecimal() else (each, 0))
    return tuple(parts)


def _sortable(value: Any, names: Mapping[UUID, str]) -> tuple[Any, ...]:
    """A value that can be compared with all others of its field."""
    if isinstance(value, UUID):
        return _natural(names.get(value, ""))
    if isinstance(value, EdtfDate):
        return value.sort_key, value.text
    return (value,) if isinstance(value, int) else (str(plain(value)),)


async def gather(store: Store, server: str, campaign: Campaign, audience: Audience) -> dict[str, list[Row]]:
    """A campaign's rows by kind, as that audience may read them."""
    gathered = Gathering(store, server, audience)
    await gathered.gather(campaign)
    return Rows(gathered).all()
