"""Finding records by words: an index of our own, the same in both databases.

Every word is kept once for each kind, visibility and campaign it is used in, so that what a reader may
not see, or did not ask for, costs nothing and is not even counted. Where a word is used stands in the
order of coming: the newest are read first, and reading stops when there are enough. A text itself is
nowhere in the index, and a word that nothing uses any longer is removed.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
    update,
)

from bot.domain.finding import LONGEST_QUERY, Match, SearchKind, ranked
from bot.domain.folding import fold
from bot.domain.records import (
    Action,
    Campaign,
    Content,
    Demand,
    DemandVersion,
    Event,
    Evidence,
    Holder,
    Official,
    Record,
    ResponseContent,
    Revision,
    Source,
)
from bot.domain.texts import Text, Translation
from bot.domain.translating import written
from bot.domain.vocabulary import Lifecycle, Visibility
from bot.storage.columns import TEXT
from bot.storage.reading import Reader
from bot.storage.tables import ask, demand, entry, search_record, search_use, search_word

if TYPE_CHECKING:
    from bot.domain.positions import Entry
    from bot.storage.writing import Writer

NOWHERE = UUID(int=0)
LONGEST_WORD = 40
MOST_WORDS = 8
# So many words that begin as typed are followed, the most used first.
MOST_BEGUN = 200
_SPREAD = 8
_LATEST = 100
_LAST = "\U0010ffff"
# No folded word holds this sign, so that a whole title can be a word of its own.
_TITLE = "="

_KINDS: dict[type[Record], SearchKind] = {
    Campaign: SearchKind.CAMPAIGN,
    Demand: SearchKind.DEMAND,
    DemandVersion: SearchKind.DEMAND,
    Official: SearchKind.OFFICIAL,
    Holder: SearchKind.OFFICIAL,
    Evidence: SearchKind.EVIDENCE,
    Source: SearchKind.SOURCE,
    Event: SearchKind.EVENT,
    Action: SearchKind.ACTION,
}
SEARCHED: frozenset[type[Record]] = frozenset(_KINDS)
_KIND_OF = {each.value: each for each in SearchKind}


@dataclass(frozen=True, kw_only=True)
class Searchable:
    """What a record is found by, as one audience may. ``target`` is the record that opens."""

    record: UUID
    kind: SearchKind
    target: UUID
    visibility: Visibility
    campaign: UUID = NOWHERE
    sort_date: str = ""
    words: frozenset[str]

    @property
    def scope(self) -> tuple[str, int, UUID]:
        """What all of its words are kept apart by."""
        return self.kind.value, int(self.visibility), self.campaign


def words_of(folded: str) -> frozenset[str]:
    """The words of a folded text."""
    return frozenset(each[:LONGEST_WORD] for each in folded.split())


def title_words(*titles: Text | str) -> frozenset[str]:
    """Each title, in each of its languages, as one word."""
    said: list[str] = []
    for title in titles:
        said += _languages(title) if isinstance(title, Text) else [title]
    return frozenset(_TITLE + cut for each in said if (cut := fold(each)[:LONGEST_QUERY].rstrip()))


def _languages(written: Text) -> list[str]:
    return [written.original, *(each.text for each in written.translations)]


def searchable(record: Record, folded: str, whole: Record | None = None) -> Searchable | None:
    """What a record is found by; none for one that is withdrawn or is not searched.

    ``folded`` are its words, ``whole`` the demand of a wording or the office of a holder, whose words
    it is found by too.
    """
    if record.withdrawn or type(record) not in _KINDS or (whole is not None and whole.withdrawn):
        return None
    shown = max(record.visibility, whole.visibility if whole is not None else record.visibility)
    demand = whole if isinstance(whole, Demand) else record
    hidden = isinstance(demand, Demand) and demand.lifecycle is Lifecycle.DRAFT
    if hidden or (isinstance(record, Source) and record.confidential):
        shown = Visibility.ORGANISERS
    title: Text | str = getattr(record, "title", getattr(record, "name", ""))
    if isinstance(record, Source):
        title = written(record, "title") or title
    date = getattr(record, "on", getattr(record, "published", None))
    campaign = record.id if isinstance(record, Campaign) else getattr(demand, "campaign", NOWHERE)
    return Searchable(
        record=record.id,
        kind=_KINDS[type(record)],
        target=whole.id if whole is not None else record.id,
        visibility=shown,
        campaign=campaign,
        sort_date=date.sort_key if date is not None else "",
        words=words_of(folded) | title_words(title),
    )


def entry_words(content: Content, translations: Iterable[Translation] = ()) -> frozenset[str]:
    """What a response or finding is found by, in every language."""
    said = [content.summary, *(each.text for each in translations)]
    if isinstance(content, ResponseContent):
        said.append(content.quotation)
    return words_of(fold(" ".join(said)))


@dataclass
class Touched:
    """What a change did to whatever is searched: the records, and the responses and findings by id."""

    records: dict[UUID, Record] = field(default_factory=dict)
    subjects: set[UUID] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.records or self.subjects)


async def index(writer: "Writer", touched: Touched, known: Mapping[UUID, Record] | None = None) -> None:
    """Makes findable what a change left behind, and unfindable what it took away.

    ``known`` are demands and offices as they are going to be, while the database still hides them.
    """
    made, looked_at = await _records(writer, touched.records, known or {})
    made += await _entries(writer, touched.subjects)
    await _write(writer, made, (looked_at | touched.subjects) - {each.record for each in made})


@dataclass
class LoadedWords:
    """The words of a campaign that is being loaded, whose uses are counted when all of it is there.

    Nobody searches it before, and nothing else uses its words: each is apart for its campaign.
    """

    numbers: dict[tuple[tuple[str, int, UUID], str], int] = field(default_factory=dict)
    uses: dict[int, int] = field(default_factory=dict)


async def index_loaded(
    writer: "Writer", standing: Sequence[tuple[Sequence["Entry"], UUID, Revision]], loaded: LoadedWords
) -> None:
    """Makes findable what a batch of a loaded campaign puts in force: entries, their campaign, what is said.

    The same as :func:`index` for responses and findings that are new, with few statements.
    """
    made = [
        Searchable(
            record=entries[0].subject,
            kind=SearchKind.RESPONSE if isinstance(revision.content, ResponseContent) else SearchKind.FINDING,
            target=entries[0].subject,
            visibility=max(each.visibility for each in entries),
            campaign=campaign,
            sort_date=max(each.on.sort_key for each in entries),
            words=entry_words(revision.content, revision.summary_translations),
        )
        for entries, campaign, revision in standing
        if entries
    ]
    if not made:
        return
    scopes = [each.scope for each in made]
    new = {
        (scope, word) for scope, each in zip(scopes, made, strict=True) for word in each.words
    } - loaded.numbers.keys()
    loaded.numbers |= await _new_words(writer, sorted(new))
    places = await writer.take_numbers("search_place", len(made))
    rows = []
    for scope, each, place in zip(scopes, made, places, strict=True):
        own = sorted(loaded.numbers[scope, word] for word in each.words)
        for number in own:
            loaded.uses[number] = loaded.uses.get(number, 0) + 1
        rows.append(_row_of(writer.server, each, place, own))
    await writer.execute(search_record.insert(), rows)
    record = search_record
    brought = and_(record.c.server == writer.server, record.c.place.between(places[0], places[-1]))
    if writer.dialect == "postgresql":
        words = select(record.c.server, func.unnest(record.c.words), record.c.place).where(brought)
    else:
        listed = func.json_each(record.c.words).table_valued("value")
        words = (
            select(record.c.server, listed.c.value, record.c.place)
            .select_from(record.join(listed, true()))
            .where(brought)
        )
    await writer.execute(search_use.insert().from_select(["server", "word", "place"], words))


async def count_loaded(writer: "Writer", uses: Sequence[tuple[int, int]]) -> None:
    """Notes how often words of a loaded campaign are used, by their numbers."""
    await writer.execute(
        update(search_word)
        .where(search_word.c.server == writer.server, search_word.c.number == bindparam("of_number"))
        .values(uses=bindparam("counted")),
        [{"of_number": number, "counted": count} for number, count in uses],
    )


async def forget_loaded(writer: "Writer", first: UUID, last: UUID) -> None:
    """Takes out of the index what an interrupted import brought between two ids."""
    table = search_record
    rows = await writer.execute(
        select(table.c.record).where(table.c.server == writer.server, table.c.record.between(first, last))
    )
    await _write(writer, [], {row.record for row in rows})


async def forget_text(writer: "Writer", record: UUID) -> None:
    """Leaves nothing in the index of a record's words, nor of those of its wordings and holders.

    For redaction: whatever is written about the record afterwards is indexed anew. Words that nothing
    else uses are removed; SQLite overwrites them, as it does with everything (``secure_delete``).
    """
    table = search_record
    rows = await writer.execute(
        select(table.c.record).where(
            table.c.server == writer.server, or_(table.c.record == record, table.c.target == record)
        )
    )
    await _write(writer, [], {row.record for row in rows})


async def _records(
    writer: "Writer", records: Mapping[UUID, Record], known: Mapping[UUID, Record]
) -> tuple[list[Searchable], set[UUID]]:
    """What these records, and what is found by their words, are found by; and all that were looked at."""
    from bot.storage.writing import folded_text

    found: dict[UUID, Record] = dict(records)
    wholes: dict[UUID, Record] = {}
    demands = [each.id for each in records.values() if isinstance(each, Demand)]
    officials = [each.id for each in records.values() if isinstance(each, Official)]
    parts: list[Record] = []
    if demands:
        parts += await writer.find(DemandVersion, demand=demands)
    if officials:
        parts += await writer.find(Holder, official=officials)
    found |= {each.id: each for each in parts if each.id not in found}
    worded = {each.demand for each in found.values() if isinstance(each, DemandVersion)}
    held = {each.official for each in found.values() if isinstance(each, Holder)}
    if worded:
        wholes |= {each.id: each for each in await writer.find(Demand, id=worded)}
    if held:
        wholes |= {each.id: each for each in await writer.find(Official, id=held)}
    made = []
    for each in found.values():
        above = None
        if isinstance(each, DemandVersion | Holder):
            id_ = each.demand if isinstance(each, DemandVersion) else each.official
            above = known.get(id_) or wholes.get(id_)
            if above is None:
                continue
        folded = folded_text(each) + (folded_text(above) if above is not None else "")
        one = searchable(each, folded, above)
        if one is not None:
            made.append(one)
    return made, set(found)


async def _entries(writer: "Writer", subjects: Collection[UUID]) -> list[Searchable]:
    if not subjects:
        return []
    rows = await writer.execute(
        select(
            entry.c.subject,
            entry.c.campaign,
            func.max(entry.c.visibility).label("visibility"),
            func.max(entry.c.sort_date).label("sort_date"),
        )
        .where(entry.c.server == writer.server, writer._within(entry.c.subject, subjects))
        .group_by(entry.c.subject, entry.c.campaign)
    )
    standing = {row.subject: row for row in rows}
    made = []
    for subject, revision in (await writer.standing_revisions(list(standing))).items():
        row, content = standing[subject], revision.content
        said = isinstance(content, ResponseContent)
        made.append(
            Searchable(
                record=subject,
                kind=SearchKind.RESPONSE if said else SearchKind.FINDING,
                target=subject,
                visibility=Visibility(row.visibility),
                campaign=row.campaign,
                sort_date=row.sort_date,
                words=entry_words(content, revision.summary_translations),
            )
        )
    return made


async def _write(writer: "Writer", made: Sequence[Searchable], gone: Collection[UUID]) -> None:
    table, mine = search_record, search_record.c.server == writer.server
    ids = {each.record for each in made} | set(gone)
    rows = await writer.execute(select(table).where(mine, writer._within(table.c.record, ids)))
    known = {row.record: row for row in rows}
    numbers = await _numbers(writer, made)
    places = iter(await writer.take_numbers("search_place", sum(each.record not in known for each in made)))
    rows_made, used, unused = [], [], []
    for each in made:
        before = known.get(each.record)
        own = sorted(numbers[each.scope, word] for word in each.words)
        place = before.place if before is not None else next(places)
        stood = set(before.words) if before is not None else set()
        used += [(number, place) for number in own if number not in stood]
        unused += [(number, place) for number in stood.difference(own)]
        rows_made.append(_row_of(writer.server, each, place, own))
    unused += [
        (number, known[record].place) for record in gone if record in known for number in known[record].words
    ]
    replaced = [record for record in ids if record in known]
    if replaced:
        await writer.execute(delete(table).where(mine, writer._within(table.c.record, replaced)))
    if rows_made:
        await writer.execute(table.insert(), rows_made)
    await _count(writer, used, 1)
    await _count(writer, unused, -1)


def _row_of(server: str, made: Searchable, place: int, words: Sequence[int]) -> dict[str, Any]:
    return {
        "server": server,
        "record": made.record,
        "place": place,
        "kind": made.kind.value,
        "target": made.target,
        "visibility": made.visibility,
        "campaign": made.campaign,
        "sort_date": made.sort_date,
        "words": words,
    }


async def _count(writer: "Writer", uses: Sequence[tuple[int, int]], by: int) -> None:
    """Notes uses of words, or that they are no more (``by`` -1); a word without any goes."""
    if not uses:
        return
    counted: dict[int, int] = {}
    for number, _ in uses:
        counted[number] = counted.get(number, 0) + by
    word, use = search_word, search_use
    if by > 0:
        rows = [{"server": writer.server, "word": number, "place": place} for number, place in uses]
        await writer.execute(use.insert(), rows)
    else:
        await writer.execute(
            delete(use).where(
                use.c.server == writer.server,
                use.c.word == bindparam("of_word"),
                use.c.place == bindparam("of_place"),
            ),
            [{"of_word": number, "of_place": place} for number, place in uses],
        )
    await writer.execute(
        update(word)
        .where(word.c.server == writer.server, word.c.number == bindparam("of_number"))
        .values(uses=word.c.uses + bindparam("more", type_=Integer())),
        [{"of_number": number, "more": more} for number, more in counted.items()],
    )
    if by < 0:
        await writer.execute(
            delete(word).where(
                word.c.server == writer.server, writer._within(word.c.number, counted), word.c.uses <= 0
            )
        )


async def _numbers(
    writer: "Writer", made: Sequence[Searchable]
) -> dict[tuple[tuple[str, int, UUID], str], int]:
    """The number of each word within its scope, made for those that are new."""
    wanted: dict[tuple[str, int, UUID], set[str]] = {}
    for each in made:
        wanted.setdefault(each.scope, set()).update(each.words)
    found: dict[tuple[tuple[str, int, UUID], str], int] = {}
    table = search_word
    for scope, words in wanted.items():
        kind, level, campaign = scope
        rows = await writer.execute(
            select(table.c.word, table.c.number).where(
                table.c.server == writer.server,
                writer._within(table.c.word, words),
                table.c.kind == kind,
                table.c.visibility == level,
                table.c.campaign == campaign,
            )
        )
        found |= {(scope, row.word): row.number for row in rows}
    missing = [
        (scope, word) for scope, words in wanted.items() for word in words if (scope, word) not in found
    ]
    return found | await _new_words(writer, sorted(missing))


async def _new_words(
    writer: "Writer", missing: Sequence[tuple[tuple[str, int, UUID], str]]
) -> dict[tuple[tuple[str, int, UUID], str], int]:
    """Numbers for words that are new within their scopes."""
    if not missing:
        return {}
    fresh = dict(zip(missing, await writer.take_numbers("search_word", len(missing)), strict=True))
    await writer.execute(
        search_word.insert(),
        [
            {
                "server": writer.server,
                "word": word,
                "kind": kind,
                "visibility": level,
                "campaign": campaign,
                "number": number,
                "uses": 0,
            }
            for ((kind, level, campaign), word), number in fresh.items()
        ],
    )
    return fresh


async def asked_in(
    reader: Reader, campaign: UUID, officials: Collection[UUID], audience: Visibility
) -> set[UUID]:
    """Those of the offices that are asked something in the campaign, as far as the audience may see it."""
    asked, about = ask, demand
    rows = await reader.execute(
        select(asked.c.official)
        .distinct()
        .join(about, and_(about.c.server == asked.c.server, about.c.id == asked.c.demand))
        .where(
            asked.c.server == reader.server,
            reader._within(asked.c.official, officials),
            asked.c.withdrawn == false(),
            asked.c.visibility <= audience,
            about.c.campaign == campaign,
            about.c.withdrawn == false(),
            about.c.visibility <= audience,
            or_(about.c.lifecycle != Lifecycle.DRAFT, literal(audience >= Visibility.ORGANISERS)),
        )
    )
    return {row.official for row in rows}


async def suggested_sources(reader: Reader, folded: str, audience: Visibility, limit: int) -> list[Source]:
    """The newest sources in which every folded word begins some word, or whose reference begins so.

    Sources grow with the record, so that none are walked: words come from the index, references from the
    newest numbers.
    """

    async def answer() -> tuple[Source, ...]:
        return await _suggested_sources(reader, folded, audience, limit)

    return list(await reader.answered(("sources", folded, audience, limit), (Source,), answer))


async def _suggested_sources(
    reader: Reader, folded: str, audience: Visibility, limit: int
) -> tuple[Source, ...]:
    words = folded.split()
    compact = "".join(words)
    found: list[Source] = []
    if not words or re.fullmatch(r"s?[0-9]+", compact):
        references = await _references(reader, compact.removeprefix("s"))
        found += await reader.find(Source, reference=references, withdrawn=False)
    if words:
        matches = await search(
            reader,
            folded,
            kinds={SearchKind.SOURCE},
            campaigns=[NOWHERE],
            audience=audience,
            limit=limit,
        )
        ids = {each.target for each in ranked(matches.found)} - {each.id for each in found}
        found += await reader.find(Source, id=ids, withdrawn=False)
    shown = [each for each in found if each.visibility <= audience]
    shown.sort(key=lambda each: int(each.reference.partition("-")[2]), reverse=True)
    return tuple(shown[:limit])


async def _references(reader: Reader, number: str) -> list[str]:
    """Those of the newest sources; with a number the one that has it, and those that begin with it."""
    last = await reader.last_reference("source")
    if not number:
        return [f"S-{each}" for each in range(last, max(0, last - _LATEST), -1)]
    begun = [f"S-{number}"]
    for digits in range(1, len(str(last)) - len(number) + 1):
        first = int(number) * 10**digits
        begun += [f"S-{each}" for each in range(first, min(first + 10**digits, first + _LATEST, last + 1))]
    return begun[:_LATEST]


@dataclass(frozen=True)
class _Begun:
    """A word of the index that begins as somebody typed."""

    kind: str
    word: str
    number: int
    uses: int


@dataclass(frozen=True)
class Matches:
    """What was found, kind by kind newest first, and of which kinds there is more than was looked at."""

    found: tuple[Match, ...] = ()
    more: frozenset[SearchKind] = frozenset()


async def search(
    reader: Reader,
    folded: str,
    *,
    kinds: Collection[SearchKind],
    campaigns: Collection[UUID],
    audience: Visibility,
    limit: int,
) -> Matches:
    """The newest ``limit`` records of each kind in which every folded word begins some word.

    ``campaigns`` are those whose content may be found; what belongs to none is named by ``NOWHERE``.
    Besides, however old, come those whose whole title is ``folded``.
    """
    typed = list(dict.fromkeys(each[:LONGEST_WORD] for each in folded.split()))[:MOST_WORDS]
    if not typed or not kinds or not campaigns:
        return Matches()
    title = _TITLE + folded[:LONGEST_QUERY].rstrip()
    begun, cut = await _begun(reader, [*typed, title], kinds, campaigns, audience)
    parts: list[Select[Any]] = []
    crowded: set[str] = set()
    for kind in sorted(each.value for each in kinds):
        own = [[each for each in begun[word] if each.kind == kind] for word in typed]
        if all(own):
            drawn, some_left = _newest(reader, own, limit)
            parts.append(drawn)
            if some_left:
                crowded.add(kind)
    titled = [each.number for each in begun[title]]
    if titled:
        parts.append(_places(reader, titled, (), limit))
    if not parts:
        return Matches()
    places = union_all(*(select(each.subquery().c.place) for each in parts)).subquery()
    table = search_record
    exact = {word: {each.number for each in begun[word] if each.word == word} for word in typed}
    whole_titles = set(titled)
    # Where nothing but whole words was found there is nothing to tell apart.
    tells = bool(titled) or any(each.word != word for word in typed for each in begun[word])
    columns = [table.c.place, table.c.kind, table.c.target, table.c.sort_date]
    statement = select(*columns, *([table.c.words] if tells else ())).where(
        table.c.server == reader.server, table.c.place.in_(select(places.c.place))
    )
    rows: Sequence[Any] = (await reader.execute(statement)).all()
    found: dict[str, list[Match]] = {}
    for place, kind, target, sort_date, *rest in rows:
        words: tuple[int, ...] = rest[0] if tells else ()
        found.setdefault(kind, []).append(
            Match(
                kind=_KIND_OF[kind],
                target=target,
                exact=not whole_titles.isdisjoint(words),
                whole=sum(not numbers.isdisjoint(words) for numbers in exact.values())
                if tells
                else len(typed),
                sort_date=sort_date,
                place=place,
            )
        )
    kept: list[Match] = []
    more = {SearchKind(each) for each in crowded} | {SearchKind(each) for each in cut}
    for kind, own_matches in found.items():
        newest = sorted(own_matches, key=lambda each: (not each.exact, -each.place))
        if len(newest) > limit:
            more.add(SearchKind(kind))
        kept += newest[:limit]
    return Matches(tuple(kept), frozenset(more & {each.kind for each in kept}))


async def _begun(
    reader: Reader,
    typed: Sequence[str],
    kinds: Collection[SearchKind],
    campaigns: Collection[UUID],
    audience: Visibility,
) -> tuple[dict[str, list[_Begun]], set[str]]:
    """The words that begin as typed, a title only as a whole; and in which kinds some were left out."""
    table = search_word
    listed = [each.value for each in kinds]
    parts = []
    for word in typed:
        which = (
            table.c.word == word
            if word.startswith(_TITLE)
            else and_(table.c.word >= word, table.c.word < word + _LAST)
        )
        parts.append(
            select(
                literal(word, TEXT).label("typed"),
                table.c.kind,
                table.c.word,
                table.c.number,
                table.c.uses,
            )
            .where(
                table.c.server == reader.server,
                which,
                table.c.visibility <= audience,
                reader._within(table.c.kind, listed),
                reader._within(table.c.campaign, campaigns),
            )
            # The word itself before those that go on.
            .order_by(case((table.c.word == word, 0), else_=1), table.c.uses.desc(), table.c.number)
            .limit(MOST_BEGUN)
            .subquery()
        )
    rows = (await reader.execute(union_all(*(select(part) for part in parts)))).all()
    begun: dict[str, list[_Begun]] = {word: [] for word in typed}
    for row in rows:
        begun[row.typed].append(_Begun(row.kind, row.word, row.number, row.uses))
    cut = {each.kind for own in begun.values() if len(own) >= MOST_BEGUN for each in own}
    return begun, cut


def _newest(reader: Reader, own: Sequence[Sequence[_Begun]], limit: int) -> tuple["Select[Any]", bool]:
    """The newest places of one kind where each of these words is used; whether rare ones were left out."""
    rarest = min(own, key=lambda begun: sum(each.uses for each in begun))
    others = [[each.number for each in begun] for begun in own if begun is not rarest]
    streams: list[Select[Any]] = []
    few: list[int] = []
    spent, left_out = 0, False
    for each in sorted(rarest, key=lambda one: -one.uses):
        if spent > _SPREAD * limit:
            left_out = True
            break
        spent += min(each.uses, limit)
        if each.uses > limit:
            # A stream of its own is read from its newest end and stops in time.
            streams.append(_places(reader, [each.number], others, limit))
        else:
            few.append(each.number)
    if few:
        streams.append(_places(reader, few, others, limit))
    if len(streams) == 1:
        return streams[0], left_out
    every = union_all(*(select(each.subquery().c.place) for each in streams)).subquery()
    return select(every.c.place).distinct().order_by(every.c.place.desc()).limit(limit + 1), left_out


def _places(
    reader: Reader, numbers: Sequence[int], others: Iterable[Sequence[int]], limit: int
) -> "Select[Any]":
    use, record = search_use.alias(), search_record.alias()
    of = use.c.word == numbers[0] if len(numbers) == 1 else reader._within(use.c.word, numbers)
    statement = select(use.c.place).where(use.c.server == reader.server, of)
    if len(numbers) > 1:
        statement = statement.distinct()
    beside = list(others)
    if beside:
        whole = select(record.c.words).where(record.c.server == use.c.server, record.c.place == use.c.place)
        if reader.dialect == "postgresql":
            # LIMIT in a lateral join keeps the planner from reading all records into a hash.
            one = whole.correlate(use).limit(1).lateral("one")
            statement = statement.select_from(use.join(one, true())).where(
                *(_has(reader, one.c.words, each) for each in beside)
            )
        else:
            statement = statement.where(
                whole.where(*(_has(reader, record.c.words, each) for each in beside)).exists()
            )
    return statement.order_by(use.c.place.desc()).limit(limit + 1)


def _has(reader: Reader, words: Any, numbers: Sequence[int]) -> ColumnElement[bool]:
    """Whether a record uses any of these words."""
    if reader.dialect == "postgresql":
        wanted = bindparam(None, list(numbers), ARRAY(BigInteger()), unique=True)
        return cast(words, ARRAY(BigInteger())).op("&&", is_comparison=True)(wanted)
    used = func.json_each(words).table_valued("value", name="used")
    listed = func.json_each(json.dumps(list(numbers))).table_valued("value", name="wanted")
    return exists(select(used.c.value).where(used.c.value.in_(select(listed.c.value))).correlate_except(used))
