"""The chain of changes as it lies in the database, in batches: for checking it, never for showing it."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, not_, select

from bot.domain.ledger import StoredAuthor, StoredLink, StoredValue
from bot.domain.records import RECORD_KINDS, Record
from bot.storage import tables
from bot.storage.codec import restore_field
from bot.storage.loading import loaded_values, unfinished
from bot.storage.reading import Reader, build, table_of


@dataclass(frozen=True)
class LastValue:
    """What the chain last said of a field: in which change, and the value unless it was ``purged``."""

    sequence: int
    reference: str
    purged: bool
    value: Any = None


async def stored_links(reader: Reader, after: int, until: int, limit: int) -> list[StoredLink]:
    """The links of the changes ``(after, until]``, in order, at most ``limit`` of them."""
    table = tables.change
    rows = await reader.execute(
        select(table.c.sequence, table.c.previous, table.c.hash, table.c.body, table.c.at, table.c.action)
        .where(table.c.server == reader.server, table.c.sequence > after, table.c.sequence <= until)
        .order_by(table.c.sequence)
        .limit(limit)
    )
    return [build(StoredLink, row) for row in rows]


async def stored_authors(reader: Reader, first: int, last: int) -> dict[int, StoredAuthor]:
    """Who made the changes ``[first, last]`` and why."""
    table = tables.change_author
    rows = await reader.execute(
        select(table.c.sequence, table.c.actor, table.c.actor_salt, table.c.why, table.c.why_salt).where(
            table.c.server == reader.server, table.c.sequence.between(first, last)
        )
    )
    return {row[0]: build(StoredAuthor, row[1:]) for row in rows}


async def stored_values(reader: Reader, first: int, last: int) -> dict[int, list[StoredValue]]:
    """The values of the changes ``[first, last]``, each change's in their order."""
    table = tables.change_value
    rows = await reader.execute(
        select(
            table.c.sequence,
            table.c.kind,
            table.c.record,
            table.c.reference,
            table.c.field,
            table.c.value,
            table.c.salt,
        )
        .where(table.c.server == reader.server, table.c.sequence.between(first, last))
        .order_by(table.c.sequence, table.c.position)
    )
    found: dict[int, list[StoredValue]] = {}
    for row in rows:
        value = StoredValue(row.kind, str(row.record), row.reference, row.field, row.value, row.salt)
        found.setdefault(row.sequence, []).append(value)
    return found


async def standing_ids(reader: Reader, kind: type[Record], ids: Collection[UUID]) -> set[UUID]:
    """Which of these ids have a record of that kind."""
    return {each.id for each in await reader.find(kind, id=ids)}


async def kinds_there(reader: Reader) -> list[type[Record]]:
    """The kinds of which the server has a record, in their order."""
    there = [
        exists().where(table_of(kind).c.server == reader.server).label(name)
        for name, kind in RECORD_KINDS.items()
    ]
    row = (await reader.execute(select(*there))).one()
    return [kind for kind, found in zip(RECORD_KINDS.values(), row, strict=True) if found]


async def next_ids(reader: Reader, kind: type[Record], after: UUID | None, limit: int) -> list[UUID]:
    """The ids of the records of a kind, in their order, from the one that follows ``after``.

    What an import that is not finished has brought so far is no part of the record yet.
    """
    table = table_of(kind)
    beyond = table.c.id > after if after is not None else table.c.id.is_not(None)
    loading = [not_(table.c.id.between(first, last)) for first, last in await unfinished(reader)]
    rows = await reader.execute(
        select(table.c.id)
        .where(and_(table.c.server == reader.server, beyond, *loading))
        .order_by(table.c.id)
        .limit(limit)
    )
    return [row[0] for row in rows]


async def last_values(
    reader: Reader, kind: type[Record], ids: Collection[UUID]
) -> dict[UUID, dict[str, LastValue]]:
    """What the chain last said of each field of these records of one kind."""
    table = tables.change_value
    rows = await reader.execute(
        select(table.c.record, table.c.field, table.c.sequence, table.c.reference, table.c.value)
        .where(table.c.server == reader.server, reader.within(table.c.record, ids))
        .order_by(table.c.record, table.c.sequence)
    )
    newest: dict[UUID, dict[str, Any]] = {}
    for row in rows:
        newest.setdefault(row.record, {})[row.field] = row
    found: dict[UUID, dict[str, LastValue]] = {}
    for record, (sequence, said) in (await loaded_values(reader, ids)).items():
        # What came by an import came before all that was changed since.
        own = found.setdefault(record, {})
        for name, value, _ in said.fields:
            own[name] = LastValue(sequence, said.reference, False, restore_field(kind, name, value))
        own |= {name: LastValue(sequence, said.reference, purged=True) for name, _ in said.purged}
    for record, fields in newest.items():
        found.setdefault(record, {}).update(
            {
                name: LastValue(row.sequence, row.reference, row.value is None, _after(kind, name, row.value))
                for name, row in fields.items()
            }
        )
    return found


def _after(kind: type[Record], field: str, value: str | None) -> Any:
    return None if value is None else restore_field(kind, field, json.loads(value)[1])
