"""Bringing in a whole campaign, batch by batch, that nobody sees until its last batch.

The ids of an import lie in one block (``id_in``), so that what it brought can be found, and taken away again
where it was interrupted. What it says goes to the chain as one change: the fields lie in parts, of which the
change holds the hashes (docs/decisions/0006).
"""

import json
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, and_, bindparam, cast, delete, func, insert, select, update

from bot.domain.changes import LoadedRecord, Part, canonical, part_hash, purged
from bot.domain.errors import DeedsError
from bot.domain.exchange import EXCHANGED, defaults_of, id_beside, id_in, number_in_block
from bot.domain.positions import Entry
from bot.domain.records import KIND_OF, RECORD_KINDS, Ask, Demand, Official, Record, Revision
from bot.domain.references import PREFIXES
from bot.storage import tables
from bot.storage.codec import plain
from bot.storage.reading import Reader
from bot.storage.searching import (
    SEARCHED,
    LoadedWords,
    Touched,
    count_loaded,
    forget_loaded,
    index,
    index_loaded,
)
from bot.storage.writing import Writer

# What people could name, or would find by its text, while its campaign is still invisible.
_HIDDEN = tuple(kind for kind in EXCHANGED if kind in PREFIXES and kind != "campaign")
_SALT_LETTERS = 32


def said_of(record: Record) -> LoadedRecord:
    """What an import says of a record, with new salts. Fields at their defaults are left out."""
    named = []
    for name, default in defaults_of(type(record)).items():
        value = getattr(record, name)
        if name == "visibility" or (name != "id" and value != default):
            named.append((name, value))
    salts = secrets.token_hex(_SALT_LETTERS // 2 * len(named))
    fields = tuple(
        (name, plain(value), salts[place * _SALT_LETTERS : (place + 1) * _SALT_LETTERS])
        for place, (name, value) in enumerate(named)
    )
    return LoadedRecord(KIND_OF[type(record)], str(record.id), record.reference, fields)


def _content(said: Sequence[LoadedRecord]) -> str:
    return canonical([[each.kind, each.record, each.reference, each.fields, each.purged] for each in said])


def _said(content: str) -> list[LoadedRecord]:
    return [
        LoadedRecord(
            kind,
            record,
            reference,
            tuple((name, value, salt) for name, value, salt in fields),
            tuple((name, hashed) for name, hashed in gone),
        )
        for kind, record, reference, fields, gone in json.loads(content)
    ]


@dataclass(frozen=True)
class Standing:
    """What a verified revision puts in force for its subject."""

    subject: UUID
    campaign: UUID
    entries: tuple[Entry, ...]
    revision: Revision


@dataclass(frozen=True)
class Batch:
    """What goes to the database together, with what it adds to the chain."""

    records: Sequence[Record]
    standing: Sequence[Standing]
    content: str
    part: Part

    @classmethod
    def of(cls, records: Sequence[Record], standing: Sequence[Standing]) -> "Batch":
        """The batch of these records; made outside the transaction, which only writes it down."""
        said = [said_of(each) for each in records]
        return cls(records, standing, _content(said), Part(str(records[0].id), part_hash(said)))


@dataclass
class Block:
    """An import under way: its ids, and what its batches have to know of each other."""

    number: int
    count: int
    asks: dict[UUID, tuple[UUID, UUID]] = field(default_factory=dict)
    slots: set[tuple[UUID, str, int]] = field(default_factory=set)
    words: LoadedWords = field(default_factory=LoadedWords)
    wholes: dict[UUID, Record] = field(default_factory=dict)

    @property
    def first(self) -> UUID:
        """Its first id."""
        return id_in(self.number, 0)

    @property
    def last(self) -> UUID:
        """Its last id."""
        return id_in(self.number, self.count - 1)


class Loader(Writer):
    """A writer for batches of an import. What it brings came into force before every change here.

    So an import is no news of this week: entries have the sequence number 0.
    """

    @property
    def sequence(self) -> int:
        """Before the first change."""
        return 0

    async def begin(self, block: Block, counters: dict[str, int]) -> None:
        """Notes that an import begins, and takes the references that its records have."""
        await self._run(
            tables.load.insert(), {"server": self.server, "first": block.first, "last": block.last}
        )
        self._counters, self._moved_counters = counters, set(counters)
        await self._keep_counters()

    async def bring(self, block: Block, batch: Batch) -> None:
        """Stores a batch. Raises ``DeedsError("import_replaced")`` if a newer try took this one away."""
        load = tables.load
        mine = and_(self._mine(load), load.c.first == block.first)
        if (await self._run(select(load.c.first).where(mine).with_for_update())).first() is None:
            raise DeedsError("import_replaced")
        self._asks, self._known_slots = block.asks, block.slots
        for kind in RECORD_KINDS.values():
            if fresh := [each for each in batch.records if type(each) is kind]:
                await self._insert_records(kind, fresh)
        self._asks |= {
            each.id: (each.demand, each.official) for each in batch.records if isinstance(each, Ask)
        }
        for each in batch.standing:
            await self.stand(each.subject, each.campaign, each.entries, new=True)
        await self._settle()
        searched = {each.id: each for each in batch.records if type(each) in SEARCHED}
        block.wholes |= {id_: each for id_, each in searched.items() if isinstance(each, Demand | Official)}
        await index(self, Touched(searched), block.wholes)
        said = [(each.entries, each.campaign, each.revision) for each in batch.standing]
        await index_loaded(self, said, block.words)
        await self._run(
            tables.load_part.insert(),
            {"server": self.server, "first": UUID(batch.part.first), "content": batch.content},
        )

    def _row(self, record: Record, table: Any) -> dict[str, Any]:
        row = super()._row(record, table)
        if table.name in _HIDDEN:
            row["withdrawn"] = True
        return row

    async def count_words(self, uses: Sequence[tuple[int, int]]) -> None:
        """Notes how often words of the import are used."""
        await count_loaded(self, uses)

    async def take_away(self, first: UUID, last: UUID) -> None:
        """Removes what an interrupted import brought between two ids, entries first."""
        await forget_loaded(self, first, last)
        for name in ("entry_slot", "entry"):
            await self._between(tables.METADATA.tables[name], "subject", first, last)
        await self._between(tables.ask_slot, "ask", first, last)
        await self._between(tables.delivery_ask, "delivery", first, last)
        for kind in reversed(EXCHANGED):
            await self._between(tables.METADATA.tables[kind], "id", first, last)
        await self._between(tables.load_part, "first", first, last)

    async def _between(self, table: Any, column: str, first: UUID, last: UUID) -> None:
        await self._run(delete(table).where(self._mine(table), table.c[column].between(first, last)))

    async def forget(self, first: UUID) -> None:
        """Forgets an interrupted import of which nothing is left, with its references, which nobody saw."""
        load, counter = tables.load, tables.reference_counter
        await self._run(delete(load).where(self._mine(load), load.c.first == first))
        await self._run(delete(counter).where(self._mine(counter), counter.c.kind.in_(PREFIXES)))
        for kind in PREFIXES:
            table = tables.METADATA.tables[kind]
            number = cast(func.substr(table.c.reference, 3), Integer)
            newest = select(func.max(number)).where(self._mine(table), table.c.reference != "")
            last = (await self._run(newest)).scalar_one()
            if last:
                await self._run(insert(counter).values(server=self.server, kind=kind, last=last))


async def reveal(writer: Writer, block: Block, withdrawn: Sequence[Record]) -> None:
    """Shows what an import brought, but for what its file calls withdrawn; in the import's own change."""
    for kind in _HIDDEN:
        table = tables.METADATA.tables[kind]
        of_block = and_(table.c.server == writer.server, table.c.id.between(block.first, block.last))
        await writer.execute(update(table).where(of_block).values(withdrawn=False))
        hidden = [{"of_id": each.id} for each in withdrawn if KIND_OF[type(each)] == kind]
        if hidden:
            one = and_(table.c.server == writer.server, table.c.id == bindparam("of_id"))
            await writer.execute(update(table).where(one).values(withdrawn=True), hidden)
    load = tables.load
    await writer.execute(
        update(load)
        .where(load.c.server == writer.server, load.c.first == block.first)
        .values(sequence=writer.sequence)
    )


async def last_numbers(reader: Reader) -> dict[str, int]:
    """The number of the last reference of each kind that ever had one."""
    table = tables.reference_counter
    rows = await reader.execute(select(table.c.kind, table.c.last).where(table.c.server == reader.server))
    return {row.kind: row.last for row in rows if row.last and row.kind in PREFIXES}


async def loaded_values(reader: Reader, records: Collection[UUID]) -> dict[UUID, tuple[int, LoadedRecord]]:
    """What imports said of these records, each with the number of its change; others are left out."""
    if not records:
        return {}
    load, part = tables.load, tables.load_part
    lowest, highest = min(records), max(records)
    found: dict[UUID, tuple[int, LoadedRecord]] = {}
    loads = await reader.execute(
        select(load.c.first, load.c.last, load.c.sequence).where(
            load.c.server == reader.server,
            load.c.first <= highest,
            load.c.last >= lowest,
            load.c.sequence.is_not(None),
        )
    )
    for one in loads.all():
        own = [each for each in records if one.first <= each <= one.last]
        if not own:
            continue
        before = part.alias("before")
        # By the end of the index: PostgreSQL knows no greatest of its ids.
        start = (
            select(before.c.first)
            .where(before.c.server == reader.server, before.c.first.between(one.first, min(own)))
            .order_by(before.c.first.desc())
            .limit(1)
            .scalar_subquery()
        )
        rows = await reader.execute(
            select(part.c.content).where(
                part.c.server == reader.server, part.c.first >= start, part.c.first <= max(own)
            )
        )
        wanted = {str(each) for each in own}
        for row in rows:
            for each in _said(row.content):
                if each.record in wanted:
                    found[UUID(each.record)] = one.sequence, each
    return found


async def finished(reader: Reader) -> list[tuple[int, UUID, UUID]]:
    """The imports that came to their end, by their change, with their first and last ids."""
    table = tables.load
    rows = await reader.execute(
        select(table.c.sequence, table.c.first, table.c.last)
        .where(table.c.server == reader.server, table.c.sequence.is_not(None))
        .order_by(table.c.sequence)
    )
    return [(row.sequence, row.first, row.last) for row in rows]


async def purge_loaded(
    writer: Writer, records: Collection[UUID], fields: Collection[str] | None = None
) -> None:
    """Removes what imports said in these fields of these records, or in all of them; the hashes stay."""
    part = tables.load_part
    said = await loaded_values(writer, records)
    firsts: dict[UUID, set[str]] = {}
    for record in said:
        newest = (
            select(part.c.first)
            .where(part.c.server == writer.server, part.c.first.between(id_beside(record, 0), record))
            .order_by(part.c.first.desc())
            .limit(1)
        )
        firsts.setdefault((await writer.execute(newest)).scalar_one(), set()).add(str(record))
    for first, gone in firsts.items():
        mine = and_(part.c.server == writer.server, part.c.first == first)
        content = (await writer.execute(select(part.c.content).where(mine))).scalar_one()
        left = [
            purged(each, fields if fields is not None else [name for name, *_ in each.fields])
            if each.record in gone
            else each
            for each in _said(content)
        ]
        await writer.execute(update(part).where(mine).values(content=_content(left)))


# The fields that a place can name, in an order that only grows at its end within one run of the program.
_FIELDS = tuple(dict.fromkeys(name for kind in RECORD_KINDS.values() for name in defaults_of(kind)))


def place_in_load(record: UUID, field: str) -> int:
    """Where in an import's change a field of a record stands: below zero, unlike the change's own values."""
    return -1 - number_in_block(record) * len(_FIELDS) - _FIELDS.index(field)


def is_in_load(place: int) -> bool:
    """Whether a place in a change lies in the parts of an import."""
    return place < 0


async def purge_places(writer: Writer, places: Collection[tuple[int, int]]) -> None:
    """Removes what imports said at these places, each with the number of its change; the hashes stay."""
    firsts = {sequence: first for sequence, first, _ in await finished(writer)} if places else {}
    for sequence, place in places:
        number, field_number = divmod(-1 - place, len(_FIELDS))
        await purge_loaded(writer, [id_beside(firsts[sequence], number)], [_FIELDS[field_number]])


async def part_of_load(reader: Reader, first: str) -> list[LoadedRecord] | None:
    """What the part of an import that begins with that id says; none where it is gone."""
    table = tables.load_part
    content = (
        await reader.execute(
            select(table.c.content).where(table.c.server == reader.server, table.c.first == UUID(first))
        )
    ).scalar_one_or_none()
    return None if content is None else _said(content)


async def unfinished(reader: Reader) -> list[tuple[UUID, UUID]]:
    """The first and last ids of imports that are under way or were interrupted."""
    table = tables.load
    rows = await reader.execute(
        select(table.c.first, table.c.last).where(table.c.server == reader.server, table.c.sequence.is_(None))
    )
    return [(row.first, row.last) for row in rows]
