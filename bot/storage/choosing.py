"""Which language people chose to be answered in. No part of the record; it goes when they go."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select, tuple_

from bot.storage.reading import Reader
from bot.storage.store import Store
from bot.storage.tables import language_choice as table
from bot.storage.writing import Writer, lock_head

_AT_ONCE = 200


async def choose(writer: Writer, person: str, language: str, at: datetime) -> None:
    """Keeps what a person (a pseudonym) chose at an instant in UTC, in place of what they had chosen."""
    # A server that nobody set up gets the row by which it is known, and deleted when it removes the bot.
    await lock_head(writer)
    values = {"language": language, "chosen": at}
    statement = writer.insert(table).values(server=writer.server, person=person, **values)
    await writer.execute(
        statement.on_conflict_do_update(index_elements=[table.c.server, table.c.person], set_=values)
    )


async def chosen(reader: Reader, people: Collection[str]) -> str | None:
    """What somebody chose in the server under any of these pseudonyms, the newest; none if nothing."""
    rows = await reader.execute(
        select(table.c.language)
        .where(table.c.server == reader.server, table.c.person.in_(list(people)))
        .order_by(table.c.chosen.desc())
        .limit(1)
    )
    found: str | None = rows.scalar_one_or_none()
    return found


async def newest_choice(store: Store, people: Sequence[tuple[str, str]]) -> str | None:
    """The newest choice of somebody by their pseudonyms, each with its server; none if they made none."""

    async def work(writer: Writer) -> str | None:
        newest: tuple[datetime, str] | None = None
        for start in range(0, len(people), _AT_ONCE):
            rows = await writer.execute(
                select(table.c.chosen, table.c.language)
                .where(tuple_(table.c.server, table.c.person).in_(list(people[start : start + _AT_ONCE])))
                .order_by(table.c.chosen.desc())
                .limit(1)
            )
            for row in rows:
                newest = max(newest or (row.chosen, row.language), (row.chosen, row.language))
        return newest[1] if newest else None

    return await store.transact(None, work)
