"""Who leads: of several processes on one database, the one that holds the lease."""

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Float, literal_column, or_, select, update

from bot.storage.store import Store
from bot.storage.tables import lease as table
from bot.storage.writing import Writer

LEADER = "leader"
"""The lease of the one process that is connected to Discord and posts."""

_NOW = {
    "postgresql": "extract(epoch from clock_timestamp())",
    # 2440587.5 is the Julian day on which 1970 began.
    "sqlite": "((julianday('now') - 2440587.5) * 86400.0)",
}


class Lease:
    """A lease that lasts ``seconds`` on the database's own clock, whatever the clocks of its processes say.

    ``holder`` names the life of a process; no two may share it. Each time the lease changes hands its fence
    grows, so that what an earlier holder still does can be told apart.
    """

    def __init__(
        self,
        store: Store,
        name: str,
        holder: str,
        *,
        seconds: float,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._name = name
        self._holder = holder
        self._seconds = seconds
        self._monotonic = monotonic
        self._until = 0.0
        self.fence = 0

    @property
    def is_held(self) -> bool:
        """Whether the lease is surely ours still, counted from before we last asked for it."""
        return self._monotonic() < self._until

    async def acquire(self) -> bool:
        """Takes the lease if it is free or has run out; ``fence`` is then a new number."""

        async def take(writer: Writer) -> Any:
            now = _now(writer)
            statement = writer.insert(table).values(
                name=self._name, holder=self._holder, fence=1, until=now + self._seconds
            )
            statement = statement.on_conflict_do_update(
                index_elements=[table.c.name],
                set_={"holder": self._holder, "fence": table.c.fence + 1, "until": now + self._seconds},
                where=or_(table.c.until <= now, table.c.holder == self._holder),
            ).returning(table.c.fence)
            return (await writer.execute(statement)).scalar_one_or_none()

        asked = self._monotonic()
        fence = await self._store.transact(None, take)
        if fence is None:
            self._until = 0.0
            return False
        self.fence = fence
        self._until = asked + self._seconds
        return True

    async def renew(self) -> bool:
        """Makes it last again; false, and the lease is lost, if it ran out before or another took it."""

        async def extend(writer: Writer) -> bool:
            now = _now(writer)
            statement = (
                update(table)
                .where(
                    table.c.name == self._name,
                    table.c.holder == self._holder,
                    table.c.fence == self.fence,
                    table.c.until > now,
                )
                .values(until=now + self._seconds)
                .returning(table.c.fence)
            )
            return (await writer.execute(statement)).first() is not None

        asked = self._monotonic()
        kept = await self._store.transact(None, extend)
        self._until = asked + self._seconds if kept else 0.0
        return kept

    async def release(self) -> None:
        """Gives it back, so that nobody has to wait until it runs out."""

        async def free(writer: Writer) -> None:
            await writer.execute(
                update(table)
                .where(
                    table.c.name == self._name, table.c.holder == self._holder, table.c.fence == self.fence
                )
                .values(until=0)
            )

        self._until = 0.0
        await self._store.transact(None, free)

    async def current_holder(self) -> str | None:
        """Who holds it now, for telling people; none if it is free."""

        async def look(writer: Writer) -> Any:
            statement = select(table.c.holder).where(table.c.name == self._name, table.c.until > _now(writer))
            return (await writer.execute(statement)).scalar_one_or_none()

        holder = await self._store.transact(None, look)
        return None if holder is None else str(holder)


def _now(writer: Writer) -> ColumnElement[float]:
    return literal_column(_NOW[writer.dialect], Float())
