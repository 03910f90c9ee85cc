"""Taking people out of the record: what is kept of them, and purging it. The chain holds afterwards.

Nothing here is written through the chain: what it takes away must not come back as the value before.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    and_,
    delete,
    exists,
    false,
    func,
    select,
    text,
    tuple_,
    update,
)

from bot.domain.access import FORGOTTEN, IMPORTED, SEED
from bot.domain.people import PEOPLE, tombstone_mark
from bot.domain.records import (
    Dispute,
    Finding,
    HandSetHeadline,
    OfficialReply,
    Publication,
    Record,
    Report,
    Response,
    Revision,
    ServerSettings,
    Vouch,
)
from bot.domain.vocabulary import ReportState, RevisionState
from bot.storage import tables
from bot.storage.codec import plain
from bot.storage.columns import Coded
from bot.storage.loading import purge_loaded
from bot.storage.reading import Reader, table_of
from bot.storage.store import Store
from bot.storage.writing import Writer

# How many rows one transaction looks at or touches: well under 100 ms on a small machine.
BATCH = 500
_LOOK = 4000
# No pseudonyms: nobody, who loads or imports a campaign, who was forgotten. The index on revisions has the
# same words.
_NOBODY = "NOT IN ('', 'seed', 'imported', 'forgotten')"

Row = dict[str, object]


@dataclass(frozen=True)
class _Part:
    """One way in which the record names people: the fields shown to them beside the one that does."""

    key: str
    kind: type[Record]
    field: str
    shown: tuple[str, ...]


_PARTS = (
    _Part("reports", Report, "reporter", ("reference", "kind", "reported_at", "state", "url", "note")),
    _Part("entries_reported", Revision, "reporter", ("subject", "number", "reported_at", "state")),
    _Part("entries_decided", Revision, "decided_by", ("subject", "number", "decided_at", "state", "reason")),
    _Part("headlines_set", HandSetHeadline, "set_by", ("ask", "key", "state", "reason")),
    _Part("headlines_decided", HandSetHeadline, "decided_by", ("ask", "key", "state")),
    _Part("disputes_raised", Dispute, "raised_by", ("reference", "on", "state", "claim")),
    _Part("disputes_decided", Dispute, "decided_by", ("reference", "decided_on", "state", "reason")),
    _Part("replies_reported", OfficialReply, "reported_by", ("reference", "state")),
    _Part("replies_checked", OfficialReply, "checked_by", ("reference", "state", "identity")),
    _Part("reports_decided", Report, "decided_by", ("reference", "state", "reason")),
    _Part("publications_proposed", Publication, "proposed_by", ("kind", "state")),
    _Part("publications_decided", Publication, "decided_by", ("kind", "state")),
    _Part("vouched_for", Vouch, "person", ("withdrawn",)),
    _Part("vouched", Vouch, "by", ("withdrawn",)),
)
# Beside the record: the table, the column that names somebody, its key and what is shown to them.
_BESIDE: tuple[tuple[Table, str, str, tuple[str, ...]], ...] = (
    (tables.lead, "decided_by", "leads_decided", ("kind", "title", "state", "decided_at")),
)
# Of everything in the history that names somebody.
_CHANGES = "changes"
# What lies beside the record and is one person's alone.
OWN = tuple(
    each
    for each in tables.METADATA.sorted_tables
    if "person" in each.c and "server" in each.c and each not in tables.TABLES.values()
)


def _named(table: Table, column: str, people: Collection[str]) -> ColumnElement[bool]:
    parts = [table.c[column].in_(list(people))]
    if table is tables.lead:
        parts.append(text(f"{column} <> ''"))  # type: ignore[arg-type]
    if table is tables.revision:
        # The index leaves nobody out whom this could mean, and is only used where the question says so.
        parts.append(text(f"{table.name}.{column} {_NOBODY}"))  # type: ignore[arg-type]
    return and_(*parts)


async def stored_about(reader: Reader, people: Collection[str]) -> dict[str, list[Row]]:
    """Everything that one server keeps under these pseudonyms, by kind, in JSON values."""
    found: dict[str, list[Row]] = {
        "drafts": [
            {
                "started": plain(draft.started),
                "updated": plain(draft.updated),
                "source": plain(draft.source),
                "lines": plain(draft.lines),
            }
            for person in people
            for draft in await reader.drafts_of(person)
        ]
    }
    for table, key, shown in (
        (tables.plan, "plans", ("title", "jurisdiction", "offices", "demands", "updated")),
        (tables.pick, "choices", ("flow", "about", "chosen", "updated")),
        (tables.claim, "claims", ("item", "until")),
        (tables.organiser_since, "organiser_since", ("since",)),
        (tables.language_choice, "language_choice", ("language", "chosen")),
        (
            tables.subscription,
            "subscriptions",
            ("topic", "pace", "language", "zone", "quiet_from", "quiet_until", "since"),
        ),
    ):
        found[key] = await _rows(reader, table, "person", people, shown)
    for part in _PARTS:
        found[part.key] = await _rows(reader, table_of(part.kind), part.field, people, part.shown)
    for beside, column, key, fields in _BESIDE:
        found[key] = await _rows(reader, beside, column, people, fields)
    await _name_subjects(reader, found["entries_reported"] + found["entries_decided"])
    await _name_asks(reader, found["headlines_set"] + found["headlines_decided"])
    settings = await reader.find(ServerSettings)
    found["steward"] = [{} for each in settings if set(people) & set(each.steward_people)]
    author, change = tables.change_author, tables.change
    rows = await reader.execute(
        select(change.c.sequence, change.c.at, change.c.action)
        .join(author, and_(author.c.server == change.c.server, author.c.sequence == change.c.sequence))
        .where(author.c.server == reader.server, author.c.actor.in_(list(people)))
        .order_by(change.c.sequence)
    )
    found[_CHANGES] = [{name: plain(value) for name, value in row._mapping.items()} for row in rows]
    return found


async def _rows(
    reader: Reader, table: Table, column: str, people: Collection[str], shown: Iterable[str]
) -> list[Row]:
    rows = await reader.execute(
        select(*(table.c[name] for name in shown)).where(
            table.c.server == reader.server, _named(table, column, people)
        )
    )
    return [{name: plain(value) for name, value in row._mapping.items()} for row in rows]


async def _name_subjects(reader: Reader, rows: Sequence[Row]) -> None:
    ids = {UUID(str(each["subject"])) for each in rows}
    names: dict[str, str] = {}
    for kind in (Response, Finding):
        names |= {str(each.id): each.reference for each in await reader.find(kind, id=ids)}
    for each in rows:
        each["subject"] = names.get(str(each["subject"]), "")


async def _name_asks(reader: Reader, rows: Sequence[Row]) -> None:
    table = tables.ask
    ids = [UUID(str(each["ask"])) for each in rows]
    found = await reader.execute(
        select(table.c.id, table.c.reference).where(table.c.server == reader.server, table.c.id.in_(ids))
    )
    names = {str(row.id): row.reference for row in found}
    for each in rows:
        each["ask"] = names.get(str(each["ask"]), "")


async def has_traces(reader: Reader, people: Collection[str]) -> bool:
    """Whether the server keeps anything under these pseudonyms."""
    places = [
        *((table, "person") for table in OWN),
        (tables.change_author, "actor"),
        *((table_of(part.kind), part.field) for part in _PARTS),
        *((table, column) for table, column, *_ in _BESIDE),
    ]
    for table, column in places:
        asked = exists().where(table.c.server == reader.server, _named(table, column, people))
        if (await reader.execute(select(asked))).scalar_one():
            return True
    settings = await reader.find(ServerSettings)
    return any(set(people) & set(each.steward_people) for each in settings)


async def waiting_of(reader: Reader, people: Collection[str]) -> int:
    """How many entries that these people reported wait for a second person."""
    table = tables.revision
    statement = select(func.count()).where(
        table.c.server == reader.server,
        _named(table, "reporter", people),
        table.c.state == RevisionState.REPORTED,
        table.c.withdrawn == false(),
    )
    return int((await reader.execute(statement)).scalar_one())


async def take_back(writer: Writer, people: Collection[str]) -> int:
    """Withdraws, as part of the change under way, the open reports of these people and what vouches for them.

    Gives the number of reports.
    """
    reports = await writer.find(Report, reporter=list(people), state=ReportState.OPEN)
    await writer.put_all([replace(each, state=ReportState.WITHDRAWN) for each in reports])
    vouches = await writer.find(Vouch, person=list(people), withdrawn=False)
    await writer.put_all([replace(each, withdrawn=True) for each in vouches])
    return len(reports)


async def forget_records(writer: Writer, people: Collection[str]) -> None:
    """Puts nobody in these people's place in every record, and deletes what is theirs alone."""
    mine = list(people)
    for table in OWN:
        await writer.execute(delete(table).where(table.c.server == writer.server, table.c.person.in_(mine)))
    report = tables.report
    # What members write there is theirs; what organisers logged from it has its own words and source.
    await writer.execute(
        update(report)
        .where(report.c.server == writer.server, report.c.reporter.in_(mine))
        .values(note="", url="")
    )
    for kind, fields in PEOPLE.items():
        table = table_of(kind)
        for field in fields:
            if not isinstance(table.c[field].type, Coded):
                await writer.execute(
                    update(table)
                    .where(table.c.server == writer.server, _named(table, field, people))
                    .values({field: FORGOTTEN})
                )
    for table, column, *_ in _BESIDE:
        await writer.execute(
            update(table)
            .where(table.c.server == writer.server, table.c[column].in_(mine))
            .values({column: FORGOTTEN})
        )
    for each in await writer.find(ServerSettings):
        left = tuple(person for person in each.steward_people if person not in people)
        if left != each.steward_people:
            table = tables.server_settings
            await writer.execute(
                update(table)
                .where(table.c.server == writer.server, table.c.id == each.id)
                .values(steward_people=left)
            )


async def reports_of(reader: Reader, people: Collection[str]) -> list[UUID]:
    """The ids of the reports that these people sent."""
    table = tables.report
    rows = await reader.execute(
        select(table.c.id).where(table.c.server == reader.server, table.c.reporter.in_(list(people)))
    )
    return [row.id for row in rows]


async def forget_history(store: Store, server: str, people: Collection[str]) -> None:
    """Purges these people from the history, batch by batch: as authors, and in values that name one."""
    author = tables.change_author
    theirs = and_(author.c.server == server, author.c.actor.in_(list(people)))

    async def purge_authors(writer: Writer) -> int:
        found = select(author.c.sequence).where(theirs).limit(BATCH)
        done = await writer.execute(
            update(author)
            .where(author.c.server == server, author.c.sequence.in_(found))
            .values(actor=None, actor_salt=None)
        )
        return done.rowcount

    while await store.transact(server, purge_authors):
        pass
    after: tuple[int, int] | None = (0, -1)
    while after is not None:
        after = await _forget_values(store, server, people, after)


async def _forget_values(
    store: Store, server: str, people: Collection[str], after: tuple[int, int]
) -> tuple[int, int] | None:
    """Purges what names these people among the next values that name anybody; gives where it stopped."""
    value = tables.change_value

    async def work(writer: Writer) -> tuple[int, int] | None:
        rows = (
            await writer.execute(
                select(value.c.sequence, value.c.position, value.c.value)
                .where(
                    value.c.server == server,
                    text(tables.NAMING),
                    tuple_(value.c.sequence, value.c.position) > after,
                )
                .order_by(value.c.sequence, value.c.position)
                .limit(_LOOK)
            )
        ).all()
        named = [(row.sequence, row.position) for row in rows if any(each in row.value for each in people)]
        await purge_values(writer, named)
        return (rows[-1].sequence, rows[-1].position) if len(rows) == _LOOK else None

    return await store.transact(server, work)


async def purge_values(writer: Writer, places: Collection[tuple[int, int]]) -> None:
    """Purges values and salts of the server's history by (sequence, position)."""
    value = tables.change_value
    listed = list(places)
    for start in range(0, len(listed), BATCH):
        await writer.execute(
            update(value)
            .where(
                value.c.server == writer.server,
                tuple_(value.c.sequence, value.c.position).in_(listed[start : start + BATCH]),
            )
            .values(value=None, salt=None)
        )


async def purge_fields(writer: Writer, records: Collection[UUID], fields: Collection[str]) -> None:
    """Purges what the history holds of these fields of these records."""
    value = tables.change_value
    listed = list(records)
    for start in range(0, len(listed), BATCH):
        await writer.execute(
            update(value)
            .where(
                value.c.server == writer.server,
                value.c.record.in_(listed[start : start + BATCH]),
                value.c.field.in_(list(fields)),
            )
            .values(value=None, salt=None)
        )
    await purge_loaded(writer, listed, fields)


async def bury(writer: Writer, marks: Iterable[str], at: datetime) -> None:
    """Notes that somebody was forgotten, at an instant in UTC; what is known already keeps the later one."""
    table = tables.tombstone
    for mark in marks:
        await writer.execute(
            writer.insert(table)
            .values(server=writer.server, mark=mark, at=at)
            .on_conflict_do_update(index_elements=[table.c.server, table.c.mark], set_={"at": at})
        )


async def tombstones(reader: Reader) -> dict[str, datetime]:
    """When each mark of the server was noted."""
    table = tables.tombstone
    rows = await reader.execute(select(table.c.mark, table.c.at).where(table.c.server == reader.server))
    return {row.mark: row.at for row in rows}


async def forget_everywhere(store: Store, server: str, people: Collection[str], at: datetime) -> int:
    """Takes people out of a server for good; gives how many open reports of theirs were withdrawn.

    Each step is a short transaction and may be repeated: who is cut off in the middle begins again.
    ``at`` is the instant (UTC) of the tombstones.
    """

    async def work(writer: Writer) -> int:
        withdrawn = await take_back(writer, people)
        reports = await reports_of(writer, people)
        await forget_records(writer, people)
        await purge_fields(writer, reports, ("note", "url"))
        await bury(writer, [tombstone_mark(server, each) for each in people], at)
        return withdrawn

    await forget_history(store, server, people)
    taken = await store.change(server, work, actor=FORGOTTEN, action="forget")
    # What was written meanwhile, and what the change itself held.
    await forget_history(store, server, people)
    await store.forget_traces([each.rpartition(".")[2] for each in people])
    return taken


async def known_people(reader: Reader) -> set[str]:
    """Every pseudonym that the server still holds anywhere, for comparing them with tombstones."""
    found: set[str] = set()
    for table, column in (
        *((each, "person") for each in OWN),
        (tables.change_author, "actor"),
        *((each, column) for each, column, *_ in _BESIDE),
    ):
        found |= await _distinct(reader, table, table.c[column])
    for kind, fields in PEOPLE.items():
        table = table_of(kind)
        for field in fields:
            if not isinstance(table.c[field].type, Coded):
                found |= await _distinct(reader, table, table.c[field])
    for each in await reader.find(ServerSettings):
        found |= set(each.steward_people)
    value = tables.change_value
    rows = await reader.execute(
        select(value.c.value).distinct().where(value.c.server == reader.server, text(tables.NAMING))
    )
    for row in rows:
        found |= _strings(row[0])
    return found - {"", SEED, IMPORTED, FORGOTTEN}


async def _distinct(reader: Reader, table: Table, column: Any) -> set[str]:
    statement: Select[Any] = select(column).where(table.c.server == reader.server).distinct()
    return {row[0] for row in await reader.execute(statement) if row[0] is not None}


def _strings(body: str) -> set[str]:
    found: set[str] = set()
    left: list[object] = [json.loads(body)]
    while left:
        each = left.pop()
        if isinstance(each, str):
            found.add(each)
        elif isinstance(each, list):
            left.extend(each)
    return found


async def still_held(store: Store, marks: Mapping[str, datetime]) -> dict[str, set[str]]:
    """By server, the people who are in the record although one of these marks says they were forgotten."""
    found: dict[str, set[str]] = {}
    for server in await store.servers():
        async with store.read(server) as reader:
            people = {each for each in await known_people(reader) if tombstone_mark(server, each) in marks}
        if people:
            found[server] = people
    return found
