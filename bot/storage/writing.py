"""Writing the record of one server: every edit ends in the change that is appended with it."""

import dataclasses
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import CursorResult, Executable, Table, and_, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.changes import (
    ChangeHead,
    FieldChange,
    Part,
    SaltedField,
    body_hash,
    canonical,
    change_body,
    commitment_hash,
)
from bot.domain.drafts import Draft, Pick
from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.plans import Plan
from bot.domain.positions import Entry, slots_of
from bot.domain.records import (
    KIND_OF,
    RECORD_KINDS,
    Ask,
    Campaign,
    Delivery,
    Record,
    Revision,
    Schedule,
    ServerSettings,
)
from bot.domain.references import PREFIXES, reference
from bot.domain.texts import Text
from bot.domain.translating import ORIGINALS
from bot.storage import tables
from bot.storage.codec import encode_record, field_types, plain
from bot.storage.engine import Address
from bot.storage.kept import TouchedMarks, marks_of, stands_of
from bot.storage.reading import Reader, of_server, table_of, values_of
from bot.storage.searching import SEARCHED, Touched, index

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Link:
    """What a change says of itself beside its fields."""

    actor: str
    action: str
    why: str
    once: str | None
    parts: Sequence[Part] = ()


def folded_text(record: Record) -> str:
    """The words a record is found by, a space before each: all its texts, in every language."""
    words: list[str] = []
    for name in field_types(type(record)):
        value = getattr(record, name)
        if isinstance(value, Text):
            words += [value.original, *(each.text for each in value.translations)]
        elif ORIGINALS.get((type(record), name)) in _FOUND_BY:
            words += [each.text for each in value]
        elif name in _FOUND_BY and isinstance(value, str):
            words.append(value)
    return " " + fold(" ".join(words))


_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)

# Plain fields that people search by; texts with translations always are.
_FOUND_BY = frozenset({"name", "title", "slug", "publisher", "url", "document", "jurisdiction", "claimed_by"})


@cache
def inserting(table: Table, dialect: str) -> Any:
    """An insert that knows conflicts; what is inserted is told when it is run."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


# As in :mod:`bot.storage.reading`: what every change does is put together once.
@cache
def _editing(name: str) -> Any:
    table = table_of(RECORD_KINDS[name])
    return (
        update(table)
        .where(table.c.server == bindparam("of_server"), table.c.id == bindparam("of_id"))
        .values(
            {each.name: bindparam(f"to_{each.name}") for each in table.c if each.name not in ("server", "id")}
        )
    )


@cache
def _counters() -> Any:
    table = tables.reference_counter
    return select(table.c.kind, table.c.last).where(of_server(table))


@cache
def _moving_head() -> Any:
    table = tables.server_head
    return (
        update(table)
        .where(table.c.server == bindparam("of_server"))
        .values(sequence=bindparam("to_sequence"), hash=bindparam("to_hash"))
    )


@cache
def _locking_head() -> Any:
    table = tables.server_head
    return select(table.c.sequence, table.c.hash).where(of_server(table)).with_for_update()


@cache
def _repeated() -> Any:
    table = tables.change
    return select(table.c.sequence).where(of_server(table), table.c.once == bindparam("by_once"))


class Writer(Reader):
    """A reader that writes too. Rows are held back and go to the database together, before the next read."""

    def __init__(
        self, connection: AsyncConnection, server: str, address: Address, head: ChangeHead | None
    ) -> None:
        super().__init__(connection, server, address)
        self._head = head
        self._edits: dict[tuple[type[Record], UUID, str], tuple[object, object]] = {}
        self._references: dict[UUID, str] = {}
        self._new: dict[type[Record], dict[UUID, Record]] = {}
        self._edited: dict[type[Record], dict[UUID, Record]] = {}
        self._asks: dict[UUID, tuple[UUID, UUID]] = {}
        self._new_entries: list[dict[str, Any]] = []
        self._new_slots: list[dict[str, Any]] = []
        self._known_slots: set[tuple[UUID, str, int]] = set()
        self._ask_slots: list[dict[str, Any]] = []
        self._counters: dict[str, int] = {}
        self._moved_counters: set[str] = set()
        self._touched = Touched()
        self._hidden: set[tuple[type[Record], UUID, str]] = set()
        self._moves_due: set[type[Record]] = set()
        self.marks = TouchedMarks()
        """What is no longer so for those who read it before, once this is committed."""

    async def execute(
        self, statement: Executable, parameters: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None
    ) -> "CursorResult[Any]":
        """See :meth:`Reader.execute`."""
        self.marks.statement(statement)
        return await super().execute(statement, parameters)

    def _chained(self) -> ChangeHead:
        if self._head is None:
            raise RuntimeError("the record is written in a change, never outside one")
        return self._head

    @property
    def sequence(self) -> int:
        """The number this change will have."""
        return self._chained().sequence + 1

    async def put(self, record: R, *, new: bool = False) -> R:
        """Stores a record, new or edited, and notes each field that differs for the change.

        Kinds that people name get a reference when they come without one; a stored record keeps its
        own. ``new`` says that no record has this id, which saves a look. Gives the record as stored.
        """
        return (await self.put_all([record], new=new))[0]

    async def put_all(self, records: Sequence[R], *, new: bool = False) -> list[R]:
        """Stores many records with few statements; see :meth:`put`."""
        self._chained()
        before = {} if new else await self._stored(records)
        kept: list[R] = []
        for record in records:
            held = self._new.get(type(record), {}).get(record.id)
            known = held or self._edited.get(type(record), {}).get(record.id) or before.get(record.id)
            stored = await self._referred(record, known)
            if known is None:
                self._new.setdefault(type(record), {})[record.id] = stored
                self._note_new(stored)
            elif stored != known:
                place = self._new if held is not None else self._edited
                place.setdefault(type(record), {})[record.id] = stored
                self._note_edits(known, stored)
            if isinstance(stored, Ask):
                self._asks[stored.id] = (stored.demand, stored.official)
            if stored != known:
                self._touch(known, stored)
            kept.append(stored)
        return kept

    def _touch(self, known: Record | None, stored: Record) -> None:
        self.marks.marks.update(marks_of(stored))
        if known is not None:
            self.marks.marks.update(marks_of(known))
        if isinstance(stored, Schedule | ServerSettings | Campaign):
            self._moves_due.add(type(stored))
        if type(stored) in SEARCHED:
            self._touched.records[stored.id] = stored
        elif isinstance(stored, Revision):
            self._touched.subjects.add(stored.subject)

    def keep_out(self, record: Record, field: str) -> None:
        """Leaves of this change to a field nothing but its hash, and notes it even where nothing differs.

        For redaction: the value before must not come back as that of the change which takes it away.
        """
        key = (type(record), record.id, field)
        self._hidden.add(key)
        self._edits.setdefault(key, (None, None))
        self._references.setdefault(record.id, record.reference)

    async def _stored(self, records: Sequence[Record]) -> dict[UUID, Record]:
        found: dict[UUID, Record] = {}
        by_kind: dict[type[Record], list[UUID]] = {}
        for record in records:
            held = self._new.get(type(record), {}).get(record.id)
            if held is None and record.id not in self._edited.get(type(record), {}):
                by_kind.setdefault(type(record), []).append(record.id)
        for kind, ids in by_kind.items():
            # Nothing held back has these ids, so that nothing need go to the database first.
            for record in await self._by_ids(kind, ids):
                found[record.id] = record
        return found

    async def _referred(self, record: R, known: Record | None) -> R:
        kind = KIND_OF[type(record)]
        if known is not None and known.reference:
            if record.reference not in ("", known.reference):
                raise ValueError(f"{known.reference} cannot become {record.reference}")
            return record if record.reference else dataclasses.replace(record, reference=known.reference)
        if kind not in PREFIXES:
            return record
        last = await self._last_number(kind)
        if not record.reference:
            last += 1
            record = dataclasses.replace(record, reference=reference(kind, last))
        else:
            last = max(last, int(record.reference.rpartition("-")[2]))
        if last != self._counters.get(kind):
            self._counters[kind] = last
            self._moved_counters.add(kind)
        return record

    async def take_numbers(self, counter: str, count: int) -> range:
        """The next ``count`` numbers of a counter beside those of the references."""
        last = await self._last_number(counter)
        if count:
            self._counters[counter] = last + count
            self._moved_counters.add(counter)
            await self._keep_counters()
        return range(last + 1, last + count + 1)

    async def _last_number(self, kind: str) -> int:
        if not self._counters:
            # The head's row is locked, so nobody else counts now.
            rows = await self._run(_counters(), {"server": self.server})
            self._counters = dict.fromkeys(PREFIXES, 0) | {row.kind: row.last for row in rows}
        return self._counters.get(kind, 0)

    def _note_new(self, record: Record) -> None:
        # Fields at their defaults are left out: a creation is what was said, and its visibility.
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            if field.name == "visibility" or (field.name != "id" and value != field.default):
                self._edits[type(record), record.id, field.name] = (None, plain(value))
        self._references[record.id] = record.reference

    def _note_edits(self, before: Record, after: Record) -> None:
        for name in field_types(type(after)):
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                key = (type(after), after.id, name)
                self._edits[key] = (self._edits.get(key, (plain(old), None))[0], plain(new))
        self._references[after.id] = after.reference

    async def stand(
        self, subject: UUID, campaign: UUID, entries: Sequence[Entry], *, new: bool = False
    ) -> None:
        """Puts ``entries`` in force for a response or finding, in place of those before; none takes it out.

        An entry that says the same as before keeps the change in which it came into force. ``new``
        says that the subject has no entries yet, which saves a look.
        """
        sequence = self.sequence
        self._touched.subjects.add(subject)
        since: dict[UUID, int] = {}
        if not new:
            since = await self._take_out(subject, entries)
        await self._know_asks(each.ask for each in entries)
        for each in entries:
            demand, official = self._asks[each.ask]
            self._touch_stands(each.ask, demand, official, campaign)
            row = values_of(each)
            row["ord"] = row.pop("order")
            self._new_entries.append(
                row
                | {
                    "server": self.server,
                    "campaign": campaign,
                    "demand": demand,
                    "official": official,
                    "sort_date": each.on.sort_key,
                    "sequence": since.get(each.ask, sequence),
                }
            )
            for slot in slots_of(each):
                place = {"server": self.server, "ask": each.ask, "slot": slot, "visibility": each.visibility}
                self._new_slots.append(
                    place
                    | {
                        "subject": subject,
                        "sort_date": each.on.sort_key,
                        "ord": each.order,
                        # A shorter reference of the same letter has the smaller number.
                        "tie": f"{len(each.reference):03d}{each.reference}",
                    }
                )
                if (each.ask, slot, int(each.visibility)) not in self._known_slots:
                    self._known_slots.add((each.ask, slot, int(each.visibility)))
                    self._ask_slots.append(place)

    async def _take_out(self, subject: UUID, entries: Sequence[Entry]) -> dict[UUID, int]:
        entry, slot = tables.entry, tables.entry_slot
        rows = (
            await self.execute(select(entry).where(self._mine(entry), entry.c.subject == subject))
        ).mappings()
        stood = {row["ask"]: row for row in rows}
        for stands in stood.values():
            self._touch_stands(stands["ask"], stands["demand"], stands["official"], stands["campaign"])
        since: dict[UUID, int] = {}
        for each in entries:
            row = stood.get(each.ask)
            if row is not None and all(
                row["ord" if name == "order" else name] == value
                for name, value in values_of(each).items()
                if name not in ("visibility", "under_review", "reference")
            ):
                since[each.ask] = row["sequence"]
        if stood:
            for table in (slot, entry):
                await self._run(delete(table).where(self._mine(table), table.c.subject == subject))
        return since

    def _touch_stands(self, *scopes: UUID) -> None:
        self.marks.marks.update(map(stands_of, scopes))

    async def _know_asks(self, asks: Iterable[UUID]) -> None:
        missing = {each for each in asks if each not in self._asks}
        if missing:
            table = tables.ask
            # Asks put in this very change are known, so nothing held back is missed here.
            rows = await self._run(
                select(table.c.id, table.c.demand, table.c.official).where(
                    self._mine(table), self._within(table.c.id, missing)
                )
            )
            self._asks |= {row.id: (row.demand, row.official) for row in rows}

    async def mark_under_review(self, subject: UUID, under_review: bool) -> None:
        """Says of a subject's entries that a newer revision waits, or no longer waits."""
        self._chained()
        await self._settle()
        table = tables.entry
        which = and_(self._mine(table), table.c.subject == subject)
        rows = await self._run(
            select(table.c.ask, table.c.demand, table.c.official, table.c.campaign).where(which)
        )
        for row in rows:
            self._touch_stands(*row)
        await self._run(update(table).where(which).values(under_review=under_review))

    async def save_draft(self, draft: Draft) -> None:
        """Keeps a draft as it is now."""
        table = tables.draft
        values = values_of(draft) | {"server": self.server}
        statement = self.insert(table).values(values)
        kept = {name: value for name, value in values.items() if name not in ("server", "id")}
        await self.execute(
            statement.on_conflict_do_update(index_elements=[table.c.server, table.c.id], set_=kept)
        )

    async def drop_draft(self, id: UUID) -> None:  # noqa: A002
        """Removes a draft; one that is gone already is no fault."""
        table = tables.draft
        await self.execute(delete(table).where(self._mine(table), table.c.id == id))

    async def save_plan(self, plan: Plan) -> None:
        """Keeps a campaign to be as it is now."""
        table = tables.plan
        values = values_of(plan) | {"server": self.server}
        kept = {name: value for name, value in values.items() if name not in ("server", "id")}
        await self.execute(
            self.insert(table)
            .values(values)
            .on_conflict_do_update(index_elements=[table.c.server, table.c.id], set_=kept)
        )

    async def drop_plan(self, id: UUID) -> None:  # noqa: A002
        """Removes a campaign to be; one that is gone already is no fault."""
        table = tables.plan
        await self.execute(delete(table).where(self._mine(table), table.c.id == id))

    async def save_pick(self, pick: Pick) -> None:
        """Keeps what somebody is choosing as it is now."""
        table = tables.pick
        values = values_of(pick) | {"server": self.server}
        kept = {name: value for name, value in values.items() if name not in ("server", "id")}
        await self.execute(
            self.insert(table)
            .values(values)
            .on_conflict_do_update(index_elements=[table.c.server, table.c.id], set_=kept)
        )

    async def drop_pick(self, id: UUID) -> bool:  # noqa: A002
        """Removes a pick; whether it was still there."""
        table = tables.pick
        done = await self.execute(delete(table).where(self._mine(table), table.c.id == id))
        return bool(done.rowcount)

    async def drop_old_picks(self, person: str, before: datetime) -> None:
        """Removes what a person left unfinished before that instant."""
        table = tables.pick
        await self.execute(
            delete(table).where(self._mine(table), table.c.person == person, table.c.updated < before)
        )

    async def save_baseline(self, slug: str, records: Sequence[Record]) -> None:
        """Keeps what the seed of that name now says of these records; see :meth:`baseline`."""
        statement = self.insert(tables.seed_baseline)
        rows = [
            {
                "server": self.server,
                "slug": slug,
                "record": each.id,
                "kind": KIND_OF[type(each)],
                "body": canonical(
                    {name: value for name, value in encode_record(each).items() if name != "reference"}
                ),
            }
            for each in records
        ]
        if rows:
            kept = {"kind": statement.excluded.kind, "body": statement.excluded.body}
            await self._run(
                statement.on_conflict_do_update(index_elements=["server", "slug", "record"], set_=kept), rows
            )

    def insert(self, table: Table) -> Any:
        """An insert for this database that knows conflicts; for this room's own statements."""
        return inserting(table, self.dialect)

    async def _settle(self) -> None:
        # In the order in which kinds name each other.
        for kind in RECORD_KINDS.values() if self._new else ():
            if fresh := self._new.pop(kind, None):
                await self._insert_records(kind, list(fresh.values()))
                # From here on they are stored, and another edit is an update.
        for kind in RECORD_KINDS.values() if self._edited else ():
            if edited := self._edited.pop(kind, None):
                await self._update_records(kind, list(edited.values()))
        for table, rows in (
            (tables.entry, self._new_entries),
            (tables.entry_slot, self._new_slots),
        ):
            if rows:
                await self._run(self.insert(table), rows)
        if self._ask_slots:
            await self._run(self.insert(tables.ask_slot).on_conflict_do_nothing(), self._ask_slots)
        self._new_entries, self._new_slots, self._ask_slots = [], [], []

    def _row(self, record: Record, table: Table) -> dict[str, Any]:
        row = values_of(record) | {"server": self.server}
        if "folded" in table.c:
            row["folded"] = folded_text(record)
        return row

    async def _insert_records(self, kind: type[Record], fresh: Sequence[Record]) -> None:
        table = table_of(kind)
        await self._run(self.insert(table), [self._row(record, table) for record in fresh])
        if kind is Delivery:
            await self._link_deliveries(fresh)

    async def _update_records(self, kind: type[Record], edited: Sequence[Record]) -> None:
        table = table_of(kind)
        await self._run(
            _editing(KIND_OF[kind]),
            [
                {f"{'of' if name in ('server', 'id') else 'to'}_{name}": value for name, value in row.items()}
                for row in (self._row(record, table) for record in edited)
            ],
        )
        if kind is Delivery:
            link = tables.delivery_ask
            ids = [record.id for record in edited]
            await self._run(delete(link).where(self._mine(link), self._within(link.c.delivery, ids)))
            await self._link_deliveries(edited)

    async def _link_deliveries(self, deliveries: Sequence[Record]) -> None:
        rows = [
            {"server": self.server, "ask": ask, "delivery": each.id}
            for each in deliveries
            if isinstance(each, Delivery)
            for ask in dict.fromkeys(each.asks)
        ]
        if rows:
            await self._run(self.insert(tables.delivery_ask), rows)

    async def _mark_due(self) -> None:
        """Has the server looked at for when its next digest falls due: see :mod:`bot.storage.due`."""
        due = tables.digest_due
        values = {"next_at": _AT_ONCE, "marked": due.c.marked + 1}
        if Schedule in self._moves_due:
            statement = self.insert(due).values(server=self.server, next_at=_AT_ONCE, marked=1)
            await self._run(statement.on_conflict_do_update(index_elements=[due.c.server], set_=values))
        elif self._moves_due:
            await self._run(update(due).where(self._mine(due)).values(values))
        self._moves_due.clear()

    async def append(self, link: Link, clock: Callable[[], datetime]) -> ChangeHead:
        """Writes everything down with the change that holds it; gives the new head.

        Without a single edit nothing is appended.
        """
        await self._settle()
        if self._touched:
            await index(self, self._touched)
            self._touched = Touched()
        await self._mark_due()
        head = self._chained()
        edits = {
            key: value for key, value in self._edits.items() if value[0] != value[1] or key in self._hidden
        }
        if not edits:
            return head
        fields = [
            SaltedField(
                FieldChange(KIND_OF[kind], str(record), self._references[record], field, before, after),
                secrets.token_hex(16),
            )
            for (kind, record, field), (before, after) in edits.items()
        ]
        at = clock()
        actor_salt, why_salt = secrets.token_hex(16), secrets.token_hex(16)
        body = change_body(
            server=self.server,
            head=head,
            at=at,
            action=link.action,
            actor_hash=commitment_hash(actor_salt, link.actor),
            why_hash=commitment_hash(why_salt, link.why),
            fields=fields,
            parts=link.parts,
        )
        after = ChangeHead(head.sequence + 1, body_hash(body))
        place: Mapping[str, Any] = {"server": self.server, "sequence": after.sequence}
        await self._run(
            self.insert(tables.change),
            {
                **place,
                "previous": head.hash,
                "hash": after.hash,
                "body": body,
                "at": at,
                "action": link.action,
                "once": link.once,
            },
        )
        await self._run(
            self.insert(tables.change_author),
            {**place, "actor": link.actor, "actor_salt": actor_salt, "why": link.why, "why_salt": why_salt},
        )
        await self._run(
            self.insert(tables.change_value),
            [
                {
                    **place,
                    "position": position,
                    "kind": each.change.kind,
                    "record": UUID(each.change.record),
                    "reference": each.change.reference,
                    "field": each.change.field,
                    "value": None if hidden else canonical(each.change.value),
                    "salt": None if hidden else each.salt,
                }
                for position, (each, hidden) in enumerate(
                    zip(fields, [key in self._hidden for key in edits], strict=True)
                )
            ],
        )
        await self._keep_counters()
        await self._run(
            _moving_head(), {"of_server": self.server, "to_sequence": after.sequence, "to_hash": after.hash}
        )
        return after

    async def _keep_counters(self) -> None:
        if self._moved_counters:
            insert = self.insert(tables.reference_counter)
            await self._run(
                insert.on_conflict_do_update(
                    index_elements=["server", "kind"], set_={"last": insert.excluded.last}
                ),
                [
                    {"server": self.server, "kind": kind, "last": self._counters[kind]}
                    for kind in sorted(self._moved_counters)
                ],
            )


async def lock_head(reader: Reader) -> ChangeHead:
    """Locks the server's head row until the transaction ends, making it for a new server."""
    given = {"server": reader.server}
    row = (await reader.execute(_locking_head(), given)).first()
    if row is None:
        head = await reader.head()
        await reader.execute(
            inserting(tables.server_head, reader.dialect)
            .values(server=reader.server, sequence=head.sequence, hash=head.hash)
            .on_conflict_do_nothing()
        )
        row = (await reader.execute(_locking_head(), given)).one()
    return ChangeHead(row.sequence, row.hash)


async def refuse_repeated(reader: Reader, once: str) -> None:
    """Raises ``DeedsError("already_done")`` if a change with this key is on the chain."""
    found = (await reader.execute(_repeated(), {"server": reader.server, "by_once": once})).first()
    if found is not None:
        raise DeedsError("already_done", {"change": found.sequence})
