"""Reading the record of one server."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Coroutine, Hashable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    CompoundSelect,
    CursorResult,
    Executable,
    Integer,
    Select,
    Table,
    Text,
    and_,
    any_,
    bindparam,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    true,
    type_coerce,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.changes import GENESIS, ChangeHead, FieldChange, SaltedField
from bot.domain.drafts import Draft, Pick
from bot.domain.plans import Plan
from bot.domain.positions import REPLY_SLOTS, Entry, heads
from bot.domain.records import (
    KIND_OF,
    RECORD_KINDS,
    Campaign,
    Delivery,
    Demand,
    Finding,
    Official,
    OfficialReply,
    Organisation,
    Record,
    Response,
    Revision,
)
from bot.domain.vocabulary import RevisionState, Visibility
from bot.storage import tables
from bot.storage.codec import field_types
from bot.storage.columns import TEXT, Coded
from bot.storage.engine import Address
from bot.storage.faults import told

R = TypeVar("R", bound=Record)
T = TypeVar("T")

# Counts stop here: a reader is told "more than a thousand".
COUNT_LIMIT = 1001


@dataclass(frozen=True)
class HistoryLine:
    """One change that touched a record: who (a pseudonym), when (UTC), why, and what it did to that record.

    ``actor`` and ``why`` are empty, and ``fields`` shorter, where values were purged.
    """

    sequence: int
    at: datetime
    action: str
    actor: str
    why: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class ActingOften:
    """A person (a pseudonym) with how many changes they made, and the number of the last."""

    actor: str
    count: int
    last: int


async def to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Awaits ``work`` without ever leaving it half done.

    A cancelled caller gets its ``CancelledError`` only once the work has ended: a statement that is
    abandoned midway leaves a connection that nobody can use.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise


def table_of(kind: type[Record]) -> Table:
    """The table of a record kind."""
    return tables.TABLES[kind]


def columns_of(kind: type[Any], table: Table) -> list["Column[Any]"]:
    """The columns of a dataclass' fields, in their order."""
    return [table.c[name] for name in field_types(kind)]


def values_of(thing: Any) -> dict[str, Any]:
    """The fields of a flat dataclass by name."""
    return {name: getattr(thing, name) for name in field_types(type(thing))}


def build(kind: type[T], row: Sequence[Any]) -> T:
    """The dataclass from a row of :func:`columns_of`."""
    return kind(**dict(zip(field_types(kind), row, strict=True)))


# Other names for the same tables; making one anew costs as much as running the statement.
_FOUND = tables.entry_slot.alias("found")
_WHOLE, _MADE = tables.entry.alias("whole"), tables.entry.alias("made")


def _entry_columns(table: Any) -> list[Any]:
    return [table.c["ord" if name == "order" else name] for name in field_types(Entry)]


def of_server(table: Any) -> ColumnElement[bool]:
    """That a row is the server's, which is told as ``server`` when the statement is run."""
    return cast(ColumnElement[bool], table.c.server == bindparam("server"))


# What boards, cards and digests ask is put together once: that takes three times as long as running it.
@cache
def _heads_statement(dialect: str) -> "Select[Any]":
    slot, found = tables.ask_slot, _FOUND
    newest = (
        select(found.c.subject)
        .where(
            found.c.server == slot.c.server,
            found.c.ask == slot.c.ask,
            found.c.slot == slot.c.slot,
            found.c.visibility == slot.c.visibility,
            found.c.sort_date <= bindparam("day"),
        )
        .order_by(found.c.sort_date.desc(), found.c.ord.desc(), found.c.tie.desc())
        .limit(1)
    )
    wanted = and_(
        of_server(slot),
        _among(slot.c.ask, dialect, "asks"),
        slot.c.visibility <= bindparam("level"),
    )
    if dialect == "postgresql":
        # LIMIT in a lateral join keeps the planner from reading the whole table into a hash.
        head = newest.correlate(slot).lateral("head")
        whole = _WHOLE
        one = (
            select(whole)
            .where(
                whole.c.server == slot.c.server,
                whole.c.ask == slot.c.ask,
                whole.c.subject == head.c.subject,
            )
            .correlate(slot, head)
            .limit(1)
            .lateral("one")
        )
        return (
            select(*_entry_columns(one)).select_from(slot.join(head, true()).join(one, true())).where(wanted)
        )
    whole = tables.entry
    return (
        select(*_entry_columns(whole))
        .select_from(slot)
        .join(
            whole,
            and_(
                whole.c.server == slot.c.server,
                whole.c.ask == slot.c.ask,
                whole.c.subject == newest.correlate(slot).scalar_subquery(),
            ),
        )
        .where(wanted)
    )


def _among(column: Any, dialect: str, name: str | None = None, listed: Any = None) -> ColumnElement[bool]:
    """``column IN values`` with one parameter: the values as :meth:`Reader._listed` lists them."""
    if dialect == "postgresql":
        return cast(ColumnElement[bool], column == any_(bindparam(name, listed, ARRAY(column.type))))
    values = func.json_each(bindparam(name, listed, Text)).table_valued("value")
    return cast(ColumnElement[bool], column.in_(select(values.c.value)))


@lru_cache(maxsize=64)
def _newest_of(name: str, level: Visibility, most: int) -> "Select[Any]":
    """One visibility at a time, so that the index holds the order and hidden rows cost nothing."""
    table = tables.entry
    return (
        select(table.c.sort_date, table.c.ord, table.c.subject)
        .distinct()
        .where(
            of_server(table),
            table.c[name] == bindparam("scope"),
            table.c.visibility == level,
            table.c.sort_date <= bindparam("day"),
        )
        .order_by(table.c.sort_date.desc(), table.c.ord.desc(), table.c.subject.desc())
        .limit(most)
    )


@lru_cache(maxsize=64)
def _newest_statement(name: str, audience: Visibility, limit: int) -> "CompoundSelect[Any]":
    each_level = [
        _newest_of(name, level, limit).add_columns(literal(int(level)).label("level"))
        for level in Visibility
        if level <= audience
    ]
    return union_all(*(select(each.subquery()) for each in each_level))


@lru_cache(maxsize=16)
def _count_statement(name: str, level: Visibility) -> "Select[Any]":
    # Ordered although only counted: by the index PostgreSQL can stop, by a hash it reads all.
    return select(func.count()).select_from(_newest_of(name, level, COUNT_LIMIT).subquery())


def _by_number(table: Table) -> tuple[Any, ...]:
    # D-2 before D-10, without a column of its own.
    return (func.length(table.c.reference), table.c.reference, table.c.id)


def standing(revisions: Iterable[Revision]) -> dict[UUID, Revision]:
    """Of these revisions, in the order of their numbers, the one in force of each subject."""
    # Sorted out here: told the state, SQLite would walk all verified revisions instead.
    decided = (RevisionState.VERIFIED, RevisionState.WITHDRAWN)
    last = {each.subject: each for each in revisions if each.state in decided}
    return {
        subject: revision
        for subject, revision in last.items()
        if revision.state is RevisionState.VERIFIED and not revision.withdrawn
    }


class _How(Enum):
    """How a field is compared in :meth:`Reader.find`; what is compared by value is told when it is run."""

    EMPTY = auto()
    TRUE = auto()
    FALSE = auto()
    AMONG = auto()
    EQUAL = auto()


_Asked = tuple[tuple[str, _How], ...]
"""By which fields records are found, and how."""


def _how(value: object) -> _How:
    if value is None:
        return _How.EMPTY
    if isinstance(value, bool):
        # Told in the statement itself, where the indexes of what stands look for it.
        return _How.TRUE if value else _How.FALSE
    if isinstance(value, Iterable) and not isinstance(value, str):
        return _How.AMONG
    return _How.EQUAL


def _where(table: Table, dialect: str, asked: _Asked) -> ColumnElement[bool]:
    parts = [of_server(table)]
    for name, how in asked:
        column = table.c[name]
        match how:
            case _How.EMPTY:
                parts.append(column.is_(None))
            case _How.TRUE | _How.FALSE:
                parts.append(column == (true() if how is _How.TRUE else false()))
            case _How.AMONG:
                parts.append(_among(column, dialect, f"its_{name}"))
            case _How.EQUAL:
                parts.append(column == bindparam(f"its_{name}"))
    return and_(*parts)


@lru_cache(maxsize=1024)
def _found_statement(
    name: str, dialect: str, asked: _Asked, order: str | None, limited: bool
) -> "Select[Any]":
    kind = RECORD_KINDS[name]
    table = table_of(kind)
    statement = select(*columns_of(kind, table)).where(_where(table, dialect, asked))
    if order is None:
        statement = statement.order_by(*_by_number(table))
    else:
        column = table.c[order.removeprefix("-")]
        statement = (
            statement.order_by(column.desc(), table.c.id.desc())
            if order.startswith("-")
            else statement.order_by(column, table.c.id)
        )
    return statement.limit(bindparam("most", type_=Integer())) if limited else statement


@lru_cache(maxsize=256)
def _counted_statement(name: str, dialect: str, asked: _Asked) -> "Select[Any]":
    table = table_of(RECORD_KINDS[name])
    return select(func.count()).select_from(table).where(_where(table, dialect, asked))


@cache
def _id_statement(name: str) -> "Select[Any]":
    kind = RECORD_KINDS[name]
    table = table_of(kind)
    return select(*columns_of(kind, table)).where(of_server(table), table.c.id == bindparam("wanted"))


@cache
def _reference_statement(name: str) -> "Select[Any]":
    kind = RECORD_KINDS[name]
    table = table_of(kind)
    return select(*columns_of(kind, table)).where(
        of_server(table), table.c.reference == bindparam("wanted"), table.c.reference != ""
    )


@cache
def _first_replies_statement(dialect: str) -> "Select[Any]":
    slot, found = tables.ask_slot, _FOUND
    first = (
        select(found.c.sort_date)
        .where(
            found.c.server == slot.c.server,
            found.c.ask == slot.c.ask,
            found.c.slot == slot.c.slot,
            found.c.visibility == slot.c.visibility,
            found.c.sort_date >= bindparam("since"),
            found.c.sort_date <= bindparam("until"),
        )
        .order_by(found.c.sort_date)
        .limit(1)
        .correlate(slot)
        .scalar_subquery()
    )
    return select(slot.c.ask, first).where(
        of_server(slot),
        _among(slot.c.ask, dialect, "asks"),
        slot.c.slot.in_(REPLY_SLOTS),
        slot.c.visibility <= bindparam("level"),
    )


def _of_ask(table: Table) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """That a row is of the ask which a statement is about to look at."""
    ask = tables.ask
    return table.c.server == ask.c.server, table.c.ask == ask.c.id


def _first_of_each_ask(found: "Select[Any]", dialect: str) -> "Select[Any]":
    """Each of the ``asks`` with the first of what is found of it, none where there is nothing."""
    ask = tables.ask
    first = found.limit(1).correlate(ask).scalar_subquery()
    return select(ask.c.id, first).where(of_server(ask), _among(ask.c.id, dialect, "asks"))


@cache
def _latest_orders_statement(dialect: str) -> "Select[Any]":
    found = tables.entry
    newest = (
        select(found.c.sequence)
        .where(
            *_of_ask(found),
            found.c.visibility <= bindparam("level"),
        )
        .order_by(found.c.sequence.desc())
    )
    return _first_of_each_ask(newest, dialect)


@cache
def _last_checks_statement(dialect: str) -> "Select[Any]":
    check = tables.check
    newest = (
        select(check.c.on)
        .where(
            *_of_ask(check),
            check.c.withdrawn == false(),
            check.c.on <= bindparam("day"),
        )
        .order_by(check.c.on.desc())
    )
    return _first_of_each_ask(newest, dialect)


@cache
def _newest_replies_statement(dialect: str) -> "Select[Any]":
    reply = tables.official_reply
    said_on = type_coerce(reply.c.on, TEXT)
    newest = (
        select(reply.c.id)
        .where(
            *_of_ask(reply),
            reply.c.state == RevisionState.VERIFIED,
            reply.c.withdrawn == false(),
            reply.c.visibility <= bindparam("level"),
            # Dates sort as text: what is less precise comes first.
            said_on <= bindparam("day", type_=TEXT),
        )
        .order_by(said_on.desc(), func.length(reply.c.reference).desc(), reply.c.reference.desc())
    )
    return _first_of_each_ask(newest, dialect)


@cache
def _reached_statement(dialect: str) -> "Select[Any]":
    link = tables.delivery_ask
    return select(link.c.ask, link.c.delivery).where(of_server(link), _among(link.c.ask, dialect, "asks"))


@cache
def _standing_since_statement() -> "Select[Any]":
    table = tables.entry
    return (
        select(table.c.sequence, table.c.subject)
        .distinct()
        .where(
            of_server(table),
            table.c.campaign == bindparam("of_campaign"),
            table.c.sequence > bindparam("after"),
            table.c.sequence <= bindparam("until"),
            table.c.visibility <= bindparam("level"),
        )
        .order_by(table.c.sequence, table.c.subject)
    )


@cache
def _revisions_statement(dialect: str) -> "Select[Any]":
    table = tables.revision
    return (
        select(*columns_of(Revision, table))
        .where(of_server(table), _among(table.c.subject, dialect, "subjects"))
        .order_by(table.c.number)
    )


@cache
def _last_reference_statement() -> "Select[Any]":
    table = tables.reference_counter
    return select(table.c.last).where(of_server(table), table.c.kind == bindparam("counted"))


@cache
def _hash_statement() -> "Select[Any]":
    table = tables.change
    return select(table.c.hash).where(of_server(table), table.c.sequence == bindparam("at"))


@cache
def _head_statement() -> "Select[Any]":
    table = tables.server_head
    return select(table.c.sequence, table.c.hash).where(of_server(table))


@cache
def _sequence_before_statement() -> "Select[Any]":
    table = tables.change
    return (
        select(table.c.sequence)
        .where(of_server(table), table.c.at <= bindparam("instant"))
        .order_by(table.c.at.desc(), table.c.sequence.desc())
        .limit(1)
    )


@cache
def _touched_statement() -> "Select[Any]":
    table = tables.change_value
    return (
        select(table.c.record)
        .distinct()
        .where(
            of_server(table),
            table.c.sequence > bindparam("after"),
            table.c.sequence <= bindparam("until"),
            table.c.kind == bindparam("touched"),
        )
    )


@cache
def _field_changes_statement() -> "Select[Any]":
    table = tables.change_value
    return (
        select(table)
        .where(
            of_server(table),
            table.c.record == bindparam("changed"),
            table.c.field == bindparam("its_field"),
            table.c.value.is_not(None),
        )
        .order_by(table.c.sequence)
    )


class Reader:
    """What can be read of one server, inside one short transaction. No query leaves the server."""

    def __init__(self, connection: AsyncConnection, server: str, address: Address) -> None:
        self.server = server
        self._connection = connection
        self._address = address
        self._dialect = connection.dialect

    @property
    def dialect(self) -> str:
        """Which database it is: ``sqlite`` or ``postgresql``."""
        return self._dialect.name

    def notes(self, name: Hashable) -> Mapping[Hashable, Any]:
        """What was worked out before, under a name, where that is kept; see :meth:`note`."""
        return {}

    def note(self, name: Hashable, key: Hashable, value: Any) -> None:
        """Keeps what was worked out, where anything is kept.

        It has to be a pure result beside all that it was made of: nobody lets it go when that changes.
        """

    async def answered(
        self, question: Hashable, kinds: Collection[type[Record]], answer: Callable[[], Awaitable[T]]
    ) -> T:
        """What ``answer`` gives, which may be kept until any record of these kinds is written.

        For this room's own questions; what is given is everybody's and must not be changed.
        """
        return await answer()

    async def _settle(self) -> None:
        """Brings to the database what a writer still holds back."""

    async def execute(
        self, statement: Executable, parameters: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None
    ) -> "CursorResult[Any]":
        """Runs a statement of this room; it has to keep within the server by itself."""
        await self._settle()
        return await self._run(statement, parameters)

    async def _run(self, statement: Executable, parameters: Any = None) -> "CursorResult[Any]":
        with told(self._address):
            return await to_the_end(self._connection.execute(statement, parameters))

    async def _rows(self, statement: "Select[Any] | CompoundSelect[Any]", **given: Any) -> Sequence[Any]:
        """What a statement gives of this server, with what else it is told."""
        return (await self.execute(statement, {"server": self.server, **given})).all()

    def _within(self, column: "Column[Any]", values: Iterable[Any]) -> ColumnElement[bool]:
        """``column IN values`` with a single parameter, however many there are."""
        return _among(column, self.dialect, None, self._listed(column, values))

    def _listed(self, column: "Column[Any]", values: Iterable[Any]) -> Any:
        found = list(values)
        if self.dialect == "postgresql":
            return found
        process = column.type.dialect_impl(self._dialect).bind_processor(self._dialect)
        return json.dumps([process(each) if process else each for each in found])

    def within(self, column: "Column[Any]", values: Iterable[Any]) -> ColumnElement[bool]:
        """``column IN values`` for this room's own statements, with a single parameter."""
        return self._within(column, values)

    def _mine(self, table: Any) -> ColumnElement[bool]:
        return cast(ColumnElement[bool], table.c.server == self.server)

    def _asked(self, table: Table, equals: Mapping[str, object]) -> tuple[_Asked, dict[str, Any]]:
        """By which fields records are found, and what the statement is told of them."""
        told: dict[str, Any] = {}
        asked = []
        for name, value in equals.items():
            column = table.c[name]
            if isinstance(column.type, Coded):
                raise TypeError(f"{table.name}.{name} cannot be searched")
            how = _how(value)
            asked.append((name, how))
            if how is _How.AMONG:
                told[f"its_{name}"] = self._listed(column, cast(Iterable[Any], value))
            elif how is _How.EQUAL:
                told[f"its_{name}"] = value
        return tuple(asked), told

    async def get(self, kind: type[R], id: UUID) -> R | None:  # noqa: A002
        """The record with that id."""
        rows = await self._rows(_id_statement(KIND_OF[kind]), wanted=id)
        return build(kind, rows[0]) if rows else None

    async def _by_ids(self, kind: type[R], ids: Collection[UUID]) -> list[R]:
        """Those with these ids that the database has; what a writer holds back stays where it is."""
        if len(ids) == 1:
            statement, told = _id_statement(KIND_OF[kind]), {"wanted": next(iter(ids))}
        else:
            asked, told = self._asked(table_of(kind), {"id": ids})
            statement = _found_statement(KIND_OF[kind], self.dialect, asked, None, False)
        rows = await self._run(statement, {"server": self.server, **told})
        return [build(kind, row) for row in rows]

    async def by_reference(self, kind: type[R], reference: str) -> R | None:
        """The record with that reference, such as ``D-12``; none for an empty one."""
        rows = await self._rows(_reference_statement(KIND_OF[kind]), wanted=reference)
        return build(kind, rows[0]) if rows else None

    async def by_references(self, kind: type[R], references: Collection[str]) -> list[R]:
        """The records of a kind with these references."""
        table = table_of(kind)
        rows = await self._rows(
            select(*columns_of(kind, table)).where(
                self._mine(table), self._within(table.c.reference, references), table.c.reference != ""
            )
        )
        return [build(kind, row) for row in rows]

    async def find(
        self, kind: type[R], *, order: str | None = None, limit: int | None = None, **equals: object
    ) -> list[R]:
        """Records whose fields equal the given values, withdrawn ones too.

        A collection means any of its members, none means empty. ``order`` names a field, with a
        leading ``-`` for descending; without it records come by the number of their reference.
        """
        if any(isinstance(each, Collection) and not each and each != "" for each in equals.values()):
            return []
        asked, told = self._asked(table_of(kind), equals)
        if limit is not None:
            told["most"] = limit
        statement = _found_statement(KIND_OF[kind], self.dialect, asked, order, limit is not None)
        return [build(kind, row) for row in await self._rows(statement, **told)]

    async def newest_numbered(self, kind: type[R], campaign: UUID, *, below: str = "", limit: int) -> list[R]:
        """Records of a campaign by the number of their reference, the highest first, withdrawn ones too.

        ``below`` is the reference to go on from. For who goes through all of them: nothing of it is kept.
        """
        table = table_of(kind)
        length, reference = func.length(table.c.reference), table.c.reference
        statement = select(*columns_of(kind, table)).where(
            self._mine(table), table.c.campaign == campaign, reference != ""
        )
        if below:
            lower = or_(length < len(below), and_(length == len(below), reference < below))
            statement = statement.where(lower)
        statement = statement.order_by(length.desc(), reference.desc()).limit(limit)
        return [build(kind, row) for row in await self._rows(statement)]

    async def count(self, kind: type[Record], **equals: object) -> int:
        """How many records :meth:`find` would give."""
        asked, told = self._asked(table_of(kind), equals)
        [[found]] = await self._rows(_counted_statement(KIND_OF[kind], self.dialect, asked), **told)
        return int(found)

    async def entry_heads(
        self, asks: Collection[UUID], as_of: date, audience: Visibility
    ) -> dict[UUID, tuple[Entry, ...]]:
        """What ``heads()`` would keep of each ask's entries that ``audience`` may read, up to ``as_of``.

        Unknown dates always count. Each slot is looked up in an index: the cost grows with the
        slots, never with the history.
        """
        rows = await self._rows(
            _heads_statement(self.dialect),
            asks=self._listed(tables.ask_slot.c.ask, asks),
            level=audience,
            day=as_of.isoformat(),
        )
        candidates: dict[UUID, dict[UUID, Entry]] = {}
        for row in rows:
            candidate = build(Entry, row)
            candidates.setdefault(candidate.ask, {})[candidate.subject] = candidate
        return {ask: heads(each.values()) for ask, each in candidates.items()}

    async def findings_on(
        self, criteria: Collection[tuple[UUID, UUID]], as_of: date, audience: Visibility
    ) -> dict[UUID, list[Entry]]:
        """Every finding on these criteria, each with its ask, that ``audience`` may read, up to ``as_of``.

        For the few that are fulfilled: its cost follows how often those were looked at.
        """
        slot, whole = tables.entry_slot, tables.entry
        statement = (
            select(*_entry_columns(whole))
            .select_from(slot)
            .join(
                whole,
                and_(
                    whole.c.server == slot.c.server,
                    whole.c.ask == slot.c.ask,
                    whole.c.subject == slot.c.subject,
                ),
            )
            .where(
                self._mine(slot),
                self._within(slot.c.ask, {ask for ask, _ in criteria}),
                self._within(slot.c.slot, {f"criterion:{criterion}" for _, criterion in criteria}),
                slot.c.visibility <= audience,
                slot.c.sort_date <= as_of.isoformat(),
            )
        )
        found: dict[UUID, list[Entry]] = {}
        for row in await self._rows(statement):
            entry = build(Entry, row)
            found.setdefault(entry.ask, []).append(entry)
        return found

    async def first_replies(
        self, asks: Collection[UUID], since: date, until: date, audience: Visibility
    ) -> dict[UUID, date]:
        """The first day from ``since`` to ``until`` on which each ask was answered, by earliest bounds.

        Looked up in the slots of replies, one seek for each: the cost never grows with the history.
        """
        rows = await self._rows(
            _first_replies_statement(self.dialect),
            asks=self._listed(tables.ask_slot.c.ask, asks),
            since=since.isoformat(),
            until=until.isoformat(),
            level=audience,
        )
        days: dict[UUID, date] = {}
        for ask, day in rows:
            if day is not None:
                days[ask] = min(days.get(ask, date.max), date.fromisoformat(day))
        return days

    async def latest_orders(
        self, asks: Collection[UUID], audience: Visibility = Visibility.ORGANISERS
    ) -> dict[UUID, int]:
        """For each ask the change in which its newest content for that audience came into force."""
        rows = await self._rows(
            _latest_orders_statement(self.dialect),
            asks=self._listed(tables.ask.c.id, asks),
            level=audience,
        )
        return {row[0]: row[1] for row in rows if row[1] is not None}

    async def deliveries_of(self, asks: Collection[UUID]) -> dict[UUID, tuple[Delivery, ...]]:
        """The deliveries of each ask that were not withdrawn, in the order of logging."""
        if not asks:
            return {}
        links = await self._rows(
            _reached_statement(self.dialect), asks=self._listed(tables.delivery_ask.c.ask, asks)
        )
        # One delivery reaches many asks, and names each of them: it is read once, not once for each.
        reached: dict[UUID, set[UUID]] = {}
        for ask, delivery in links:
            reached.setdefault(delivery, set()).add(ask)
        found: dict[UUID, list[Delivery]] = {}
        for each in await self.find(Delivery, id=list(reached), withdrawn=False):
            for ask in reached[each.id]:
                found.setdefault(ask, []).append(each)
        return {ask: tuple(each) for ask, each in found.items()}

    async def deliveries_reaching(self, asks: Collection[UUID]) -> list[Delivery]:
        """The deliveries that reached any of these asks, withdrawn ones too."""
        link = tables.delivery_ask
        rows = await self._rows(
            select(link.c.delivery).distinct().where(self._mine(link), self._within(link.c.ask, asks))
        )
        return await self.find(Delivery, id=[row.delivery for row in rows])

    async def last_checks(self, asks: Collection[UUID], as_of: date) -> dict[UUID, date]:
        """The last day up to ``as_of`` on which somebody looked for replies to each ask."""
        rows = await self._rows(
            _last_checks_statement(self.dialect), asks=self._listed(tables.ask.c.id, asks), day=as_of
        )
        return {row[0]: row[1] for row in rows if row[1] is not None}

    async def newest_subjects(
        self,
        *,
        demand: UUID | None = None,
        official: UUID | None = None,
        campaign: UUID | None = None,
        audience: Visibility,
        as_of: date,
        limit: int,
    ) -> tuple[list[UUID], int]:
        """Responses and findings in force, newest first, of one demand, one official or one campaign.

        Gives at most ``limit`` of them and how many there are, counted up to 1001.
        """
        scopes = {"demand": demand, "official": official, "campaign": campaign}
        named = {name: value for name, value in scopes.items() if value is not None}
        if len(named) != 1:
            raise TypeError("name exactly one of demand, official and campaign")
        [(name, value)] = named.items()
        given = {"scope": value, "day": as_of.isoformat()}
        rows = await self._rows(_newest_statement(name, audience, limit), **given)
        found = {(row.sort_date, row.ord, row.subject) for row in rows}
        counted = 0
        for level, count in Counter(row.level for row in rows).items():
            if count < limit:
                counted += count
            else:
                [[every]] = await self._rows(_count_statement(name, Visibility(level)), **given)
                counted += int(every)
        subjects = list(dict.fromkeys(row[2] for row in sorted(found, reverse=True)))
        return subjects[:limit], min(counted, COUNT_LIMIT)

    async def standing_since(
        self, campaign: UUID, *, after: int, until: int, audience: Visibility
    ) -> list[tuple[UUID, int]]:
        """Subjects that came into force in the changes ``(after, until]``, with the change, in its order."""
        rows = await self._rows(
            _standing_since_statement(), of_campaign=campaign, after=after, until=until, level=audience
        )
        return [(row.subject, row.sequence) for row in rows]

    async def effective_between(
        self, campaign: UUID, *, after: date, until: date, audience: Visibility
    ) -> list[UUID]:
        """Subjects in force whose effective date's earliest bound is in ``(after, until]``, oldest first."""
        table = tables.entry
        rows = await self._rows(
            select(table.c.sort_date, table.c.ord, table.c.subject)
            .distinct()
            .where(
                self._mine(table),
                table.c.campaign == campaign,
                self._within(table.c.visibility, [level for level in Visibility if level <= audience]),
                table.c.sort_date > after.isoformat(),
                table.c.sort_date <= until.isoformat(),
            )
            .order_by(table.c.sort_date, table.c.ord, table.c.subject)
        )
        return list(dict.fromkeys(row.subject for row in rows))

    async def public_subjects(self, asks: Collection[UUID] | None) -> list[UUID]:
        """The public responses and findings in force about these asks, about any without."""
        table = tables.entry
        statement = (
            select(table.c.subject)
            .distinct()
            .where(self._mine(table), table.c.visibility == Visibility.PUBLIC)
            .order_by(table.c.subject)
        )
        if asks is not None:
            statement = statement.where(self._within(table.c.ask, asks))
        return [row[0] for row in await self._rows(statement)]

    async def newest_replies(
        self, asks: Collection[UUID], as_of: date, audience: Visibility
    ) -> list[OfficialReply]:
        """For each ask the office's newest confirmed words that ``audience`` may read, up to ``as_of``."""
        rows = await self._rows(
            _newest_replies_statement(self.dialect),
            asks=self._listed(tables.ask.c.id, asks),
            level=audience,
            day=as_of.isoformat(),
        )
        ids = [row[1] for row in rows if row[1] is not None]
        return await self.find(OfficialReply, id=ids) if ids else []

    async def subjects_on_promises_of(self, response: UUID) -> list[UUID]:
        """What is in force and says of this response's promise that it was taken back, kept or not kept."""
        table, promise, link = tables.entry, tables.commitment, _MADE
        rows = await self._rows(
            select(table.c.subject)
            .distinct()
            .select_from(
                link.join(
                    table,
                    and_(
                        table.c.server == link.c.server,
                        table.c.ask == link.c.ask,
                        table.c.commitment == link.c.commitment,
                        table.c.subject != link.c.subject,
                    ),
                ).join(promise, and_(promise.c.server == link.c.server, promise.c.id == link.c.commitment))
            )
            .where(self._mine(link), link.c.subject == response, promise.c.response == response)
            .order_by(table.c.subject)
        )
        return [row[0] for row in rows]

    async def standing_revisions(self, subjects: Collection[UUID]) -> dict[UUID, Revision]:
        """The revision in force of each subject: the last verified one, unless it was withdrawn since."""
        if not subjects:
            return {}
        rows = await self._rows(
            _revisions_statement(self.dialect), subjects=self._listed(tables.revision.c.subject, subjects)
        )
        return standing(build(Revision, row) for row in rows)

    async def under_review(self, subjects: Collection[UUID]) -> set[UUID]:
        """Those of the subjects of which a revision waits for its verifier."""
        waiting = await self.find(Revision, subject=subjects, state=RevisionState.REPORTED, withdrawn=False)
        return {each.subject for each in waiting}

    async def revisions_of(self, subject: UUID) -> list[Revision]:
        """All revisions of a response or finding, first to last."""
        return await self.find(Revision, subject=subject, order="number")

    async def revisions_from(self, source: UUID) -> list[Revision]:
        """Revisions whose content names a source. Reads all there are: for what is rarely asked."""
        table = tables.revision
        rows = await self._rows(
            select(*columns_of(Revision, table)).where(
                self._mine(table),
                table.c.withdrawn == false(),
                type_coerce(table.c.content, TEXT).contains(str(source)),
            )
        )
        found = [build(Revision, row) for row in rows]
        return [each for each in found if each.content.source == source]

    async def waiting_revisions(self, campaign: UUID | None = None) -> list[Revision]:
        """Revisions that wait for a verifier, the oldest first."""
        statement = self._waiting_for_review(columns_of(Revision, tables.revision), campaign)
        return [build(Revision, row) for row in await self._rows(statement)]

    def _waiting_for_review(self, columns: Sequence["Column[Any]"], campaign: UUID | None) -> "Select[Any]":
        table = tables.revision
        statement = (
            select(*columns)
            .where(
                self._mine(table),
                table.c.state == RevisionState.REPORTED,
                table.c.withdrawn == false(),
            )
            .order_by(table.c.reported_at, table.c.id)
        )
        if campaign is not None:
            parts = []
            for kind in (Response, Finding):
                owner = table_of(kind)
                parts.append(
                    exists().where(
                        owner.c.server == table.c.server,
                        owner.c.id == table.c.subject,
                        owner.c.campaign == campaign,
                    )
                )
            statement = statement.where(or_(*parts))
        return statement

    async def suggest(
        self,
        kind: type[R],
        folded: str,
        limit: int,
        *,
        campaign: UUID | None = None,
        audience: Visibility,
        **equals: object,
    ) -> list[R]:
        """Records in which every folded word begins some word, or whose reference begins so.

        Officials are found by the names of their holders too. Withdrawn records and those above
        ``audience`` are left out; ``campaign`` keeps to what belongs to it, ``equals`` as in :meth:`find`.
        """
        table = table_of(kind)
        if "folded" not in table.c:
            raise TypeError(f"{table.name} is not searched by text")
        asked, told = self._asked(table, equals)
        statement = select(*columns_of(kind, table)).where(
            _where(table, self.dialect, asked),
            table.c.withdrawn == false(),
            table.c.visibility <= audience,
        )
        typed = folded.split()
        if typed:
            begins = [_begins(table.c.folded, word) for word in typed]
            matches = and_(*begins)
            if kind is Official:
                holder = tables.holder
                matches = or_(
                    matches,
                    exists().where(
                        holder.c.server == table.c.server,
                        holder.c.official == table.c.id,
                        holder.c.withdrawn == false(),
                        holder.c.visibility <= audience,
                        *(_begins(holder.c.folded, word) for word in typed),
                    ),
                )
            compact = "".join(typed)
            if re.fullmatch(r"[a-z]?[0-9]*", compact):
                matches = or_(matches, _refers(table.c.reference, compact))
            statement = statement.where(matches)
        if campaign is not None:
            statement = statement.where(_in_campaign(kind, table, campaign))
        statement = statement.order_by(*_by_number(table)).limit(limit)
        return [build(kind, row) for row in await self._rows(statement, **told)]

    async def last_reference(self, kind: str) -> int:
        """The number of the newest reference of a kind; 0 before the first."""
        rows = await self._rows(_last_reference_statement(), counted=kind)
        return int(rows[0][0]) if rows else 0

    async def is_cited(self, source: UUID) -> bool:
        """Whether anything that was not withdrawn rests on a source.

        What revisions say is one text to the database, so that for a source nothing rests on it reads all of
        them: for what people rarely ask.
        """
        parts = []
        for table, column in (
            (tables.citation, tables.citation.c.source),
            (tables.delivery, tables.delivery.c.proof_source),
            (tables.official_reply, tables.official_reply.c.source),
        ):
            parts.append((table, column == source))
        parts.append((tables.revision, type_coerce(tables.revision.c.content, TEXT).contains(str(source))))
        where = [
            exists().where(self._mine(table), table.c.withdrawn == false(), each) for table, each in parts
        ]
        for each in where:
            if (await self.execute(select(each))).scalar_one():
                return True
        return False

    async def draft(self, id: UUID) -> Draft | None:  # noqa: A002
        """A draft."""
        found = await self._drafts(tables.draft.c.id == id)
        return found[0] if found else None

    async def drafts_of(self, person: str) -> list[Draft]:
        """A person's drafts, the newest first."""
        return await self._drafts(tables.draft.c.person == person)

    async def all_drafts(self) -> list[Draft]:
        """Everybody's drafts, the newest first."""
        return await self._drafts(true())

    async def _drafts(self, which: ColumnElement[bool]) -> list[Draft]:
        table = tables.draft
        rows = await self._rows(
            select(*columns_of(Draft, table))
            .where(self._mine(table), which)
            .order_by(table.c.updated.desc(), table.c.id)
        )
        return [build(Draft, row) for row in rows]

    async def plans_of(self, person: str, id: UUID | None = None) -> list[Plan]:  # noqa: A002
        """The campaigns that a person is putting together, the newest first, or the one with that id."""
        table = tables.plan
        which = true() if id is None else table.c.id == id
        rows = await self._rows(
            select(*columns_of(Plan, table))
            .where(self._mine(table), table.c.person == person, which)
            .order_by(table.c.updated.desc(), table.c.id)
        )
        return [build(Plan, row) for row in rows]

    async def pick(self, id: UUID) -> Pick | None:  # noqa: A002
        """What somebody is choosing."""
        table = tables.pick
        rows = await self._rows(select(*columns_of(Pick, table)).where(self._mine(table), table.c.id == id))
        return build(Pick, rows[0]) if rows else None

    async def hash_of(self, sequence: int) -> str:
        """The hash of a change; that before the first one where there is no such change."""
        rows = await self._rows(_hash_statement(), at=sequence)
        return str(rows[0][0]) if rows else GENESIS

    async def head(self) -> ChangeHead:
        """The newest link of the server's chain; sequence 0 before the first."""
        rows = await self._rows(_head_statement())
        return ChangeHead(rows[0][0], rows[0][1]) if rows else ChangeHead(0, GENESIS)

    async def sequence_before(self, instant: datetime) -> int:
        """The number of the last change made at or before an instant; 0 if there is none."""
        rows = await self._rows(_sequence_before_statement(), instant=instant)
        return int(rows[0][0]) if rows else 0

    async def acting_often(
        self, actions: Collection[str], *, since: datetime, more_than: int
    ) -> list[ActingOften]:
        """Who made more than so many changes of these kinds after an instant, by pseudonym."""
        change, author = tables.change, tables.change_author
        count, last = func.count(), func.max(change.c.sequence)
        rows = await self._rows(
            select(author.c.actor, count, last)
            .join(change, and_(change.c.server == author.c.server, change.c.sequence == author.c.sequence))
            .where(
                self._mine(change),
                change.c.at > since,
                change.c.action.in_(list(actions)),
                author.c.actor.is_not(None),
            )
            .group_by(author.c.actor)
            .having(count > more_than)
            .order_by(last)
        )
        return [ActingOften(*row) for row in rows]

    async def touched_between(self, kind: str, *, after: int, until: int) -> set[UUID]:
        """The ids of the records of a kind that the changes ``(after, until]`` touched."""
        rows = await self._rows(_touched_statement(), after=after, until=until, touched=kind)
        return {row[0] for row in rows}

    async def baseline(self, slug: str) -> dict[UUID, dict[str, object]]:
        """What the seed of that name last said of each record: field to JSON value, without the reference."""
        table = tables.seed_baseline
        rows = await self._rows(
            select(table.c.record, table.c.body).where(self._mine(table), table.c.slug == slug)
        )
        return {row.record: json.loads(row.body) for row in rows}

    async def links(self, after: int = 0, limit: int = 1000) -> list[tuple[int, str, str]]:
        """Links of the chain as (sequence, body, hash), in order, for ``first_broken_link``."""
        table = tables.change
        rows = await self._rows(
            select(table.c.sequence, table.c.body, table.c.hash)
            .where(self._mine(table), table.c.sequence > after)
            .order_by(table.c.sequence)
            .limit(limit)
        )
        return [(row[0], row[1], row[2]) for row in rows]

    async def changed_fields(self, sequence: int) -> list[SaltedField]:
        """What a change did, field by field, without what was purged."""
        table = tables.change_value
        rows = await self._rows(
            select(table)
            .where(self._mine(table), table.c.sequence == sequence, table.c.value.is_not(None))
            .order_by(table.c.position)
        )
        return [SaltedField(_field_change(row), row.salt) for row in rows]

    async def field_changes(self, record: UUID, field: str) -> list[tuple[int, FieldChange]]:
        """What became of one field of a record, with the change's number, without what was purged."""
        rows = await self._rows(_field_changes_statement(), changed=record, its_field=field)
        return [(row.sequence, _field_change(row)) for row in rows]

    async def history(self, record: UUID, limit: int) -> list[HistoryLine]:
        """The changes that touched a record, the newest first."""
        value, change, author = tables.change_value, tables.change, tables.change_author
        touched = (
            select(value.c.sequence)
            .distinct()
            .where(self._mine(value), value.c.record == record)
            .order_by(value.c.sequence.desc())
            .limit(limit)
        )
        sequences = [row[0] for row in await self._rows(touched)]
        fields = await self._rows(
            select(value)
            .where(
                self._mine(value),
                value.c.record == record,
                self._within(value.c.sequence, sequences),
                value.c.value.is_not(None),
            )
            .order_by(value.c.sequence, value.c.position)
        )
        by_change: dict[int, list[FieldChange]] = {}
        for row in fields:
            by_change.setdefault(row.sequence, []).append(_field_change(row))
        lines = await self._rows(
            select(change.c.sequence, change.c.at, change.c.action, author.c.actor, author.c.why)
            .join(author, and_(author.c.server == change.c.server, author.c.sequence == change.c.sequence))
            .where(self._mine(change), self._within(change.c.sequence, sequences))
            .order_by(change.c.sequence.desc())
        )
        return [
            HistoryLine(
                sequence=row.sequence,
                at=row.at,
                action=row.action,
                actor=row.actor or "",
                why=row.why or "",
                fields=tuple(by_change.get(row.sequence, ())),
            )
            for row in lines
        ]


def _field_change(row: Any) -> FieldChange:
    before, after = json.loads(row.value)
    return FieldChange(row.kind, str(row.record), row.reference, row.field, before, after)


def _begins(column: Column[Any], word: str) -> ColumnElement[bool]:
    # Folded text begins with a space, so that every word is found by one before it.
    return column.contains(f" {word}", autoescape=True)


def _refers(column: Column[Any], compact: str) -> ColumnElement[bool]:
    letter, number = ("_", compact) if compact[0].isdecimal() else (compact[0].upper(), compact[1:])
    return column.like(f"{letter}-{number}%")


def _in_campaign(kind: type[Record], table: Table, campaign: UUID) -> ColumnElement[bool]:
    if kind is Campaign:
        return table.c.id == campaign
    if "campaign" in table.c:
        return table.c.campaign == campaign
    if kind is Official:
        ask, demand = tables.ask, table_of(Demand)
        return exists().where(
            ask.c.server == table.c.server,
            ask.c.official == table.c.id,
            ask.c.withdrawn == false(),
            demand.c.server == ask.c.server,
            demand.c.id == ask.c.demand,
            demand.c.campaign == campaign,
        )
    if kind is Organisation:
        membership = tables.membership
        return exists().where(
            membership.c.server == table.c.server,
            membership.c.organisation == table.c.id,
            membership.c.campaign == campaign,
        )
    raise TypeError(f"{KIND_OF[kind]} belongs to no campaign")
