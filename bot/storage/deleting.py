"""Deleting everything that belongs to a server which removed the bot, a batch at a time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, or_, select, tuple_, update

from bot.storage import tables
from bot.storage.memory import drop
from bot.storage.store import Store
from bot.storage.tables import METADATA, departure
from bot.storage.writing import Writer

# Rows per transaction: well under 100 ms of a small machine's time, indexes and overwriting included.
ROWS = 300
# What is deleted last, so that a deletion which was cut off is known to be unfinished.
_LAST = (tables.server_head, departure)


async def note_departure(store: Store, server: str, since: datetime) -> bool:
    """Notes that the bot is no longer in a server, from that instant (UTC); the first note stands.

    False where that was known, or nothing is kept of the server.
    """

    async def work(writer: Writer) -> bool:
        statement = (
            writer.insert(departure)
            .values(server=server, since=since)
            .on_conflict_do_nothing()
            .returning(departure.c.server)
        )
        return (await writer.execute(statement)).first() is not None

    if server not in await store.servers():
        return False
    return await store.transact(server, work)


async def cancel_departure(store: Store, server: str) -> bool:
    """Takes that back, since the bot is in the server again; whether there was anything to take back."""

    async def work(writer: Writer) -> bool:
        done = await writer.execute(delete(departure).where(departure.c.server == server))
        return bool(done.rowcount)

    return await store.transact(server, work)


async def departures(store: Store) -> dict[str, datetime]:
    """Since when (UTC) the bot is no longer in which servers, the longest first."""

    async def work(writer: Writer) -> dict[str, datetime]:
        rows = await writer.execute(
            select(departure.c.server, departure.c.since).order_by(departure.c.since, departure.c.server)
        )
        return {row.server: row.since for row in rows}

    return await store.transact(None, work)


def _order() -> Sequence[Table]:
    """The tables of servers, each before those that its rows name."""
    mine = [each for each in reversed(METADATA.sorted_tables) if "server" in each.c]
    return [*(each for each in mine if each not in _LAST), *_LAST]


async def delete_server(store: Store, server: str, *, rows: int | None = None) -> bool:
    """Deletes some of what is kept of a server; true once nothing is left.

    Every call is one short transaction. Whatever moment it is cut off at, calling again goes on.
    """

    async def work(writer: Writer) -> bool:
        left = rows or ROWS
        for table in _order():
            if table is tables.source:
                left -= await _loosen(writer, server, left)
                if left <= 0:
                    return False
            left -= await _delete_some(writer, table, server, left)
            if left <= 0:
                return False
        return True

    done = await store.transact(server, work)
    if done:
        store.leave(server)
        await drop(store, f"retention {server}")
    return done


async def _loosen(writer: Writer, server: str, most: int) -> int:
    """Sources name each other: the ties go first, since rows go in no order."""
    table = tables.source
    tied = (
        select(table.c.id)
        .where(
            table.c.server == server,
            or_(table.c.translation_of.is_not(None), table.c.reports_on.is_not(None)),
        )
        .limit(most)
    )
    done = await writer.execute(
        update(table)
        .where(table.c.server == server, table.c.id.in_(tied))
        .values(translation_of=None, reports_on=None)
    )
    return done.rowcount


async def _delete_some(writer: Writer, table: Table, server: str, most: int) -> int:
    key = list(table.primary_key.columns)
    some: Any = select(*key).where(table.c.server == server).limit(most)
    which = tuple_(*key).in_(some) if len(key) > 1 else key[0].in_(some)
    done = await writer.execute(delete(table).where(table.c.server == server, which))
    return done.rowcount
