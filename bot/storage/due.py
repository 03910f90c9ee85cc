"""Which servers have a digest to plan: looked up by the instant, never by walking all of them.

A server's row is made of its schedules, settings and campaigns. Whatever writes one of those marks the row,
in the same transaction: it is due at once, and what was worked out meanwhile no longer counts.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, tuple_, update

from bot.domain.vocabulary import Cadence
from bot.storage.store import Store
from bot.storage.tables import digest_due as table
from bot.storage.tables import schedule as schedules
from bot.storage.writing import Writer


@dataclass(frozen=True)
class DueServer:
    """A server with when (UTC) its next digest falls due; ``marked`` counts what changed its row."""

    server: str
    next_at: datetime
    marked: int


async def due_servers(store: Store, now: datetime, *, after: DueServer | None, limit: int) -> list[DueServer]:
    """Servers that are to be looked at by now, the longest due first, beginning behind ``after``."""
    statement = select(table.c.server, table.c.next_at, table.c.marked).where(table.c.next_at <= now)
    if after is not None:
        behind = tuple_(table.c.next_at, table.c.server) > tuple_(after.next_at, after.server)
        statement = statement.where(behind)
    statement = statement.order_by(table.c.next_at, table.c.server).limit(limit)

    async with store.across() as reader:
        rows = await reader.execute(statement)
        return [DueServer(row.server, row.next_at, row.marked) for row in rows]


async def next_due(store: Store, now: datetime) -> datetime | None:
    """The next instant after ``now`` at which any server is to be looked at."""
    statement = select(func.min(table.c.next_at)).where(table.c.next_at > now)

    async with store.across() as reader:
        found: datetime | None = (await reader.execute(statement)).scalar_one()
        return found


async def note_due(writer: Writer, looked_at: DueServer, next_at: datetime | None) -> None:
    """Notes when a server that was looked at is due again, none for never, unless it was marked meanwhile."""
    given = {"of_server": looked_at.server, "as_marked": looked_at.marked}
    await writer.execute(*((_NOTE, {**given, "due_at": next_at}) if next_at else (_DROP, given)))


_UNMARKED = (table.c.server == bindparam("of_server"), table.c.marked == bindparam("as_marked"))
_NOTE = update(table).where(*_UNMARKED).values(next_at=bindparam("due_at"))
_DROP = delete(table).where(*_UNMARKED)


async def servers_with_boards(store: Store) -> list[str]:
    """The servers that keep a live board."""
    statement = (
        select(schedules.c.server)
        .distinct()
        .where(
            schedules.c.cadence == Cadence.LIVE,
            schedules.c.withdrawn.is_(False),
            schedules.c.paused.is_(False),
        )
        .order_by(schedules.c.server)
    )

    async with store.across() as reader:
        return [row.server for row in await reader.execute(statement)]
