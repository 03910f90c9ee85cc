"""Changes as people look them up: the newest first, page by page, of some records or of a whole server."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select, text, true, union_all

from bot.domain.changes import FieldChange, LoadedRecord
from bot.storage import tables
from bot.storage.loading import finished, loaded_values
from bot.storage.reading import Reader

# How many records one statement asks about, well below what SQLite puts together.
_AT_ONCE = 100
# What decides who may read a record; see ``tables.HIDING``.
_HIDING = frozenset({"visibility", "withdrawn", "lifecycle"})


@dataclass(frozen=True)
class StoredChange:
    """A change without what it did; ``actor`` and ``why`` are empty where they were purged."""

    sequence: int
    at: datetime
    action: str
    hash: str
    actor: str
    why: str


@dataclass(frozen=True)
class StoredField:
    """What a change did to a field; ``purged``: its values are gone, before and after are none."""

    sequence: int
    change: FieldChange
    purged: bool


async def changes(
    reader: Reader,
    *,
    before: int | None = None,
    limit: int,
    person: str | None = None,
    actions: Collection[str] | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[StoredChange]:
    """The newest changes of the server, those before a number where one is given.

    ``person`` is a pseudonym, ``since`` and ``until`` are instants, the first included.
    """
    change, author = tables.change, tables.change_author
    parts: list[ColumnElement[bool]] = [change.c.server == reader.server]
    if before is not None:
        parts.append(change.c.sequence < before)
    if actions is not None:
        parts.append(reader.within(change.c.action, actions))
    if since is not None:
        parts.append(change.c.at >= since)
    if until is not None:
        parts.append(change.c.at < until)
    if person is not None:
        parts += [author.c.server == reader.server, author.c.actor == person]
        if before is not None:
            parts.append(author.c.sequence < before)
    order = change.c.sequence if person is None else author.c.sequence
    return await _read(reader, and_(*parts), order.desc(), limit)


async def these_changes(reader: Reader, sequences: Collection[int]) -> list[StoredChange]:
    """The changes with these numbers, the newest first."""
    table = tables.change
    return await _read(
        reader,
        and_(table.c.server == reader.server, reader.within(table.c.sequence, sequences)),
        table.c.sequence.desc(),
        len(sequences),
    )


async def _read(reader: Reader, which: Any, order: Any, limit: int) -> list[StoredChange]:
    change, author = tables.change, tables.change_author
    rows = await reader.execute(
        select(change.c.sequence, change.c.at, change.c.action, change.c.hash, author.c.actor, author.c.why)
        .join(author, and_(author.c.server == change.c.server, author.c.sequence == change.c.sequence))
        .where(which)
        .order_by(order)
        .limit(limit)
    )
    return [
        StoredChange(row.sequence, row.at, row.action, row.hash, row.actor or "", row.why or "")
        for row in rows
    ]


async def fields_of(
    reader: Reader, sequences: Collection[int], *, records: Collection[UUID] | None = None
) -> list[StoredField]:
    """What these changes did, to these records alone if any are named, in their order."""
    value = tables.change_value
    if not sequences:
        return []
    parts = [value.c.server == reader.server]
    if records is None:
        parts.append(reader.within(value.c.sequence, sequences))
    else:
        # By record and only among the page's changes: one of them may have touched everything there is.
        parts += [
            reader.within(value.c.record, records),
            value.c.sequence.between(min(sequences), max(sequences)),
        ]
    wanted = set(sequences)
    rows = [row for row in await reader.execute(select(value).where(*parts)) if row.sequence in wanted]
    rows.sort(key=lambda row: (row.sequence, row.position))
    # What an import said of a record lies apart from what other changes say.
    loaded = await loaded_values(reader, records) if records is not None else {}
    said = [
        each
        for sequence, record in loaded.values()
        if sequence in wanted
        for each in _loaded_fields(sequence, record)
    ]
    return said + [_field(row) for row in rows]


async def touched_most(
    reader: Reader, sequences: Sequence[int], most: int
) -> dict[int, tuple[list[tuple[str, UUID, str]], int]]:
    """For each change the first ``most`` records it touched, as (kind, id, reference), and how many fields.

    However much a change did, no more than a little of it is read.
    """
    value, change = tables.change_value, tables.change
    rows = await reader.execute(
        select(value.c.sequence, value.c.kind, value.c.record, value.c.reference)
        .where(
            value.c.server == reader.server,
            reader.within(value.c.sequence, sequences),
            value.c.position < most * 8,
        )
        .order_by(value.c.sequence, value.c.position)
    )
    records: dict[int, dict[tuple[str, UUID, str], None]] = {each: {} for each in sequences}
    for row in rows:
        records[row.sequence][row.kind, row.record, row.reference] = None
    # By the end of an index: one of them may have touched everything there is.
    last = (
        select(func.max(value.c.position))
        .where(value.c.server == change.c.server, value.c.sequence == change.c.sequence)
        .correlate(change)
        .scalar_subquery()
        .label("last")
    )
    counted = await reader.execute(
        select(change.c.sequence, last).where(
            change.c.server == reader.server, reader.within(change.c.sequence, sequences)
        )
    )
    count = {row.sequence: row.last + 1 for row in counted if row.last is not None}
    return {each: (list(own)[:most], count.get(each, 0)) for each, own in records.items()}


async def sequences_of(
    reader: Reader, records: Collection[UUID], *, before: int | None = None, limit: int
) -> list[int]:
    """The numbers of the changes that touched any of these records, the newest first."""
    value = tables.change_value
    found: set[int] = set()
    listed = list(records)
    for start in range(0, len(listed), _AT_ONCE):
        # The newest of each record by the end of an index: what lies further back is not read.
        parts = [
            select(value.c.sequence)
            .distinct()
            .where(
                value.c.server == reader.server,
                value.c.record == record,
                value.c.sequence < before if before is not None else true(),
            )
            .order_by(value.c.sequence.desc())
            .limit(limit)
            .subquery()
            for record in listed[start : start + _AT_ONCE]
        ]
        rows = await reader.execute(union_all(*(select(each.c.sequence) for each in parts)))
        found.update(row[0] for row in rows)
    for sequence, first, last in await finished(reader):
        if (before is None or sequence < before) and any(first <= each <= last for each in listed):
            found.add(sequence)
    return sorted(found, reverse=True)[:limit]


async def in_force_of(
    reader: Reader, demand: UUID, *, before: int | None, audience: int, limit: int
) -> list[tuple[int, UUID]]:
    """The responses and findings about a demand in force, with the change in which each came into force.

    In the very order of its index: an import brings a hundred thousand in one change.
    """
    table = tables.entry
    parts = [
        table.c.server == reader.server,
        table.c.demand == demand,
        table.c.visibility <= audience,
    ]
    if before is not None:
        parts.append(table.c.sequence < before)
    rows = await reader.execute(
        select(table.c.sequence, table.c.subject)
        .distinct()
        .where(*parts)
        .order_by(table.c.sequence.desc(), table.c.subject.desc())
        .limit(limit)
    )
    return [(row.sequence, row.subject) for row in rows]


async def last_touched(reader: Reader, records: Collection[UUID], after: int) -> dict[tuple[str, str], int]:
    """The last change after a number that touched each field of these records, and (no field) each record."""
    value = tables.change_value
    rows = await reader.execute(
        select(value.c.record, value.c.field, func.max(value.c.sequence).label("last"))
        .where(
            value.c.server == reader.server, reader.within(value.c.record, records), value.c.sequence > after
        )
        .group_by(value.c.record, value.c.field)
    )
    found: dict[tuple[str, str], int] = {}
    for row in rows.mappings():
        record, field, sequence = row["record"], row["field"], int(row["last"])
        found[str(record), field] = sequence
        found[str(record), ""] = max(sequence, found.get((str(record), ""), 0))
    return found


async def visibility_moves(reader: Reader, records: Collection[UUID]) -> list[tuple[int, UUID, str, Any]]:
    """What became of what hides these records: (change, record, field, value after), in order."""
    value = tables.change_value
    rows = await reader.execute(
        select(value.c.sequence, value.c.record, value.c.field, value.c.value).where(
            value.c.server == reader.server,
            reader.within(value.c.record, records),
            text(tables.HIDING),
        )
    )
    found = [
        (row.sequence, row.record, row.field, json.loads(row.value)[1] if row.value is not None else None)
        for row in rows
    ]
    for record, (sequence, said) in (await loaded_values(reader, records)).items():
        found += [(sequence, record, name, after) for name, after, _ in said.fields if name in _HIDING]
    # Sorted out here: told the order, SQLite would walk the whole server instead.
    return sorted(found, key=lambda each: each[0])


async def instants(reader: Reader, sequences: Collection[int]) -> Mapping[int, datetime]:
    """When these changes were made."""
    return {each.sequence: each.at for each in await these_changes(reader, sequences)} if sequences else {}


async def criterion_is_used(reader: Reader, demand: UUID, criterion: UUID) -> bool:
    """Whether anything in force speaks of a criterion of a demand."""
    table = tables.entry
    rows = await reader.execute(
        select(table.c.subject)
        .where(table.c.server == reader.server, table.c.demand == demand, table.c.criterion == criterion)
        .limit(1)
    )
    return rows.first() is not None


async def ask_is_used(reader: Reader, ask: UUID) -> bool:
    """Whether anything in force speaks of an ask."""
    table = tables.entry
    rows = await reader.execute(
        select(table.c.subject).where(table.c.server == reader.server, table.c.ask == ask).limit(1)
    )
    return rows.first() is not None


async def promise_is_used(reader: Reader, asks: Collection[UUID], commitment: UUID, *, but: UUID) -> bool:
    """Whether anything in force about these asks speaks of a promise, but the response that made it."""
    table = tables.entry
    rows = await reader.execute(
        select(table.c.subject)
        .where(
            table.c.server == reader.server,
            reader.within(table.c.ask, asks),
            table.c.commitment == commitment,
            table.c.subject != but,
        )
        .limit(1)
    )
    return rows.first() is not None


def _loaded_fields(sequence: int, said: LoadedRecord) -> list[StoredField]:
    told = [(name, value, False) for name, value, _ in said.fields]
    told += [(name, None, True) for name, _ in said.purged]
    return [
        StoredField(sequence, FieldChange(said.kind, said.record, said.reference, name, None, value), gone)
        for name, value, gone in told
    ]


def _field(row: Any) -> StoredField:
    before, after = json.loads(row.value) if row.value is not None else (None, None)
    change = FieldChange(row.kind, str(row.record), row.reference, row.field, before, after)
    return StoredField(row.sequence, change, row.value is None)
