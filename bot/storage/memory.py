"""What the program remembers between two starts, such as which commands Discord was last given."""

from sqlalchemy import delete, select

from bot.storage.store import Store
from bot.storage.tables import memory
from bot.storage.writing import Writer


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
