"""What the program remembers between two starts, such as which commands Discord was last given."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, select

from bot.storage.store import Store
from bot.storage.tables import memory
from bot.storage.writing import Writer

_HEARTBEAT = "heartbeat"


@dataclass(frozen=True)
class Heartbeat:
    """How the calendar of ``deeds run`` goes: when its last whole tick ended, none yet in that life of the
    program, and when anything in it was last seen to move. Both in UTC."""

    ended: datetime | None
    moved: datetime


async def recall(store: Store, name: str) -> str | None:
    """What was kept under that name, none if nothing was."""

    async def work(writer: Writer) -> str | None:
        found = await writer.execute(select(memory.c.value).where(memory.c.name == name))
        value: str | None = found.scalar_one_or_none()
        return value

    return await store.transact(None, work)


async def keep(store: Store, name: str, value: str) -> None:
    """Keeps a value under a name, in place of what was there."""

    async def work(writer: Writer) -> None:
        statement = writer.insert(memory).values(name=name, value=value)
        await writer.execute(
            statement.on_conflict_do_update(index_elements=[memory.c.name], set_={"value": value})
        )

    await store.transact(None, work)


async def drop(store: Store, name: str) -> None:
    """Forgets what was kept under a name."""

    async def work(writer: Writer) -> None:
        await writer.execute(delete(memory).where(memory.c.name == name))

    await store.transact(None, work)


async def keep_heartbeat(store: Store, heartbeat: Heartbeat) -> None:
    """Keeps the newest heartbeat."""
    ended = heartbeat.ended.astimezone(UTC).isoformat() if heartbeat.ended else None
    await keep(store, _HEARTBEAT, json.dumps([ended, heartbeat.moved.astimezone(UTC).isoformat()]))


async def last_heartbeat(store: Store) -> Heartbeat | None:
    """The newest heartbeat, none where no calendar ever went round."""
    kept = await recall(store, _HEARTBEAT)
    if kept is None:
        return None
    ended, moved = json.loads(kept)
    return Heartbeat(datetime.fromisoformat(ended) if ended else None, datetime.fromisoformat(moved))
