"""What is kept of the documents behind sources: their text as it was read, how they were found since.

And what finds their like among others. No part of the record: nothing here moves the chain.

A text may be read for a source that is not on record yet, since the draft it is in was not sent.
"""

import json
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, exists, false, or_, select, text, update

from bot.domain.dates import EdtfDate
from bot.domain.likeness import Traits, marks_of
from bot.domain.revisiting import Look, Sight, SightState
from bot.storage import tables
from bot.storage.columns import TEXT, UUID_TYPE
from bot.storage.reading import Reader
from bot.storage.store import Store
from bot.storage.tables import source_copy, source_look, source_mark, source_traits
from bot.storage.writing import Writer

LARGEST_COPY = 1_000_000
"""Bytes of one document's text, before it is packed."""
# What more documents share than this tells none from another.
COMMON = 64
CANDIDATES = 24


@dataclass(frozen=True)
class Copy:
    """What a document said when it was read (an instant in UTC): ``body`` is its reading as JSON text.

    ``digest`` is that of its words, ``url`` the address that was asked for it.
    """

    source: UUID
    url: str
    digest: str
    body: str
    read: datetime


async def keep_copy(writer: Writer, copy: Copy, traits: Traits) -> None:
    """Keeps what was read for a source, in place of what was kept before."""
    await drop_documents(writer, [copy.source], looks=False)
    content = zlib.compress(copy.body.encode(), 9)
    await writer.execute(
        writer.insert(source_copy).values(
            server=writer.server,
            source=copy.source,
            url=copy.url,
            digest=copy.digest,
            content=content,
            read=copy.read,
        )
    )
    await writer.execute(
        writer.insert(source_traits).values(
            server=writer.server, source=copy.source, body=traits_text(traits)
        )
    )
    marks = [{"server": writer.server, "mark": each, "source": copy.source} for each in marks_of(traits)]
    await writer.execute(writer.insert(source_mark).values(marks))


async def copy_of(reader: Reader, source: UUID) -> Copy | None:
    """What was kept of a source's document, none if nothing was."""
    mine = (source_copy.c.server == reader.server, source_copy.c.source == source)
    row = (await reader.execute(select(source_copy).where(*mine))).one_or_none()
    if row is None:
        return None
    return Copy(row.source, row.url, row.digest, zlib.decompress(row.content).decode(), row.read)


async def drop_documents(writer: Writer, sources: Collection[UUID], *, looks: bool = True) -> None:
    """Deletes what is kept of these sources' documents; with ``looks`` also how they were found."""
    wanted = list(sources)
    rows = await writer.execute(
        select(source_traits.c.source, source_traits.c.body).where(
            source_traits.c.server == writer.server, source_traits.c.source.in_(wanted)
        )
    )
    for row in rows:
        marks = marks_of(_traits_of(row.body))
        await writer.execute(
            delete(source_mark).where(
                source_mark.c.server == writer.server,
                source_mark.c.mark.in_(marks),
                source_mark.c.source == row.source,
            )
        )
    for table in (source_traits, source_copy, *((source_look,) if looks else ())):
        await writer.execute(delete(table).where(table.c.server == writer.server, table.c.source.in_(wanted)))


async def unclaimed_copies(reader: Reader, before: datetime, most: int) -> list[UUID]:
    """Sources that never came on record although their text was read before that instant (UTC)."""
    table, source = source_copy, tables.source
    rows = await reader.execute(
        select(table.c.source)
        .where(
            table.c.server == reader.server,
            table.c.read < before,
            ~exists().where(source.c.server == table.c.server, source.c.id == table.c.source),
        )
        .limit(most)
    )
    return [row.source for row in rows]


# The same document again


async def likely_kin(reader: Reader, traits: Traits, but: UUID) -> list[tuple[UUID, Traits]]:
    """Other documents of the server that share what few do, those that share most first.

    Only what :func:`bot.domain.likeness.likeness` then finds counts.
    """
    marks = marks_of(traits)
    if not marks:
        return []
    values: dict[str, Any] = {f"mark{place}": each for place, each in enumerate(marks)}
    rows = await reader.execute(_followed(len(marks)), values | {"server": reader.server, "but": but})
    return [(row.source, _traits_of(row.body)) for row in rows]


@lru_cache(maxsize=64)
def _followed(count: int) -> Any:
    """Follows so many marks to a few documents each, and gives those documents that have most of them.

    A mark that many have would cost much and tells nothing. Counted where the rows are: taking a thousand of
    them over to count here costs more than finding them. As text, since putting it together anew each time
    takes longer than the database does.
    """
    table, traits = source_mark.name, source_traits.name
    parts = " UNION ALL ".join(
        f"SELECT * FROM (SELECT {place} AS place, source FROM {table} "  # noqa: S608 - nothing of anybody's
        f"WHERE server = :server AND mark = :mark{place} LIMIT {COMMON + 1}) AS followed{place}"
        for place in range(count)
    )
    statement = (
        f"WITH followed AS MATERIALIZED ({parts}), "  # noqa: S608
        f"rare AS (SELECT place FROM followed GROUP BY place HAVING count(*) <= {COMMON}), "
        "likely AS (SELECT source, count(*) AS shared FROM followed "
        "WHERE place IN (SELECT place FROM rare) AND source <> :but "
        f"GROUP BY source ORDER BY shared DESC, source LIMIT {CANDIDATES}) "
        f"SELECT likely.source, body FROM likely JOIN {traits} AS kept "
        "ON kept.server = :server AND kept.source = likely.source ORDER BY shared DESC, likely.source"
    )
    return text(statement).bindparams(bindparam("but", type_=UUID_TYPE)).columns(source=UUID_TYPE, body=TEXT)


def traits_text(traits: Traits) -> str:
    """What is compared of a document, as it is kept."""
    return json.dumps(
        [
            traits.digest,
            traits.language,
            traits.published.text,
            sorted(traits.numbers),
            sorted(traits.names),
            sorted(traits.sketch),
            traits.shape,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _traits_of(text: str) -> Traits:
    digest, language, published, numbers, names, sketch, shape = json.loads(text)
    return Traits(
        digest,
        language,
        EdtfDate(published),
        frozenset(numbers),
        frozenset(names),
        frozenset(sketch),
        tuple(shape),
    )


# Looking again


async def sources_to_watch(reader: Reader, most: int) -> list[UUID]:
    """Sources on record with an address that nobody looks at yet; confidential ones are never looked at."""
    source, look = tables.source, source_look
    rows = await reader.execute(
        select(source.c.id)
        .where(
            source.c.server == reader.server,
            source.c.withdrawn == false(),
            source.c.confidential == false(),
            source.c.url != "",
            ~exists().where(look.c.server == source.c.server, look.c.source == source.c.id),
        )
        .order_by(source.c.id)
        .limit(most)
    )
    return [row.id for row in rows]


async def begin_looks(writer: Writer, dues: Sequence[tuple[UUID, datetime]]) -> None:
    """Has these sources looked at from these instants (UTC) on."""
    for source, due in dues:
        look = Look(server=writer.server, source=source, due=due)
        await writer.execute(
            writer.insert(source_look)
            .values(**_look_values(look), claimed_until=None)
            .on_conflict_do_nothing()
        )


async def claim_look(store: Store, servers: Collection[str], now: datetime, until: datetime) -> Look | None:
    """Takes the look that is due the longest in any of these servers, until an instant; none if none is due.

    Nobody else gets it meanwhile, in this process or another.
    """
    table = source_look

    async def work(writer: Writer) -> Look | None:
        free = or_(table.c.claimed_until.is_(None), table.c.claimed_until <= now)
        picked = (
            select(table.c.server, table.c.source)
            .where(table.c.due <= now, table.c.server.in_(list(servers)), free)
            .order_by(table.c.due, table.c.source)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = (await writer.execute(picked)).one_or_none()
        if row is None:
            return None
        mine = and_(table.c.server == row.server, table.c.source == row.source)
        await writer.execute(update(table).where(mine).values(claimed_until=until))
        return _look_built((await writer.execute(_looks().where(mine))).one())

    return await store.transact(None, work)


async def settle_look(writer: Writer, look: Look) -> bool:
    """Writes down what a look found and gives it back; false if it is no longer there."""
    table = source_look
    done = await writer.execute(
        update(table)
        .where(table.c.server == writer.server, table.c.source == look.source)
        .values(**_look_values(look), claimed_until=None)
    )
    return bool(done.rowcount)


async def note_seen(writer: Writer, look: Look) -> None:
    """The same for a document that somebody had read just now, whether it was looked at before or not."""
    values = _look_values(look)
    await writer.execute(
        writer.insert(source_look)
        .values(**values, claimed_until=None)
        .on_conflict_do_update(index_elements=[source_look.c.server, source_look.c.source], set_=values)
    )


async def sight_of(reader: Reader, source: UUID) -> Sight:
    """How a source's document was found."""
    look = source_look
    rows = await reader.execute(
        select(look.c.state, look.c.seen_alive, look.c.since).where(
            look.c.server == reader.server, look.c.source == source
        )
    )
    row = rows.one_or_none()
    mine = (source_copy.c.server == reader.server, source_copy.c.source == source)
    read = (await reader.execute(select(source_copy.c.read).where(*mine))).scalar_one_or_none()
    if row is None:
        return Sight(SightState.UNSEEN, read=read)
    return Sight(row.state, row.seen_alive, row.since, read)


_LOOK_FIELDS = (
    "server", "source", "due", "state", "etag", "last_modified", "digest", "seen_alive", "since", "failures",
    "failing_since",
)  # fmt: skip


def _look_values(look: Look) -> dict[str, Any]:
    return {name: getattr(look, name) for name in _LOOK_FIELDS}


def _looks() -> Any:
    return select(*(source_look.c[name] for name in _LOOK_FIELDS))


def _look_built(row: Any) -> Look:
    return Look(**dict(zip(_LOOK_FIELDS, row, strict=True)))
