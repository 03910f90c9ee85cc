"""Subscriptions: what people follow in direct messages. No part of the record; it goes when they go."""

from collections.abc import Collection
from dataclasses import fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, select, update

from bot.domain.following import Subscription
from bot.domain.people import unfollowed_mark
from bot.storage.reading import Reader
from bot.storage.store import Store
from bot.storage.tables import subscription as table
from bot.storage.writing import Writer

_FIELDS = tuple(each.name for each in fields(Subscription))


async def save(writer: Writer, subscription: Subscription) -> Subscription:
    """Keeps a subscription, in place of another of the same person to the same thing; gives what is kept."""
    values = {name: getattr(subscription, name) for name in _FIELDS}
    changed = {name: value for name, value in values.items() if name not in ("id", "person", "target")}
    statement = writer.insert(table).values(server=writer.server, **values)
    await writer.execute(
        statement.on_conflict_do_update(
            index_elements=[table.c.server, table.c.person, table.c.target], set_=changed
        )
    )
    mine = (table.c.person == subscription.person, table.c.target == subscription.target)
    return (await _found(writer, *mine))[0]


async def by_id(reader: Reader, subscription: UUID) -> Subscription | None:
    """The server's subscription with that id."""
    found = await _found(reader, table.c.id == subscription)
    return found[0] if found else None


async def of_people(reader: Reader, people: Collection[str]) -> list[Subscription]:
    """What somebody follows in the server, under any of these pseudonyms, the oldest first."""
    return await _found(reader, table.c.person.in_(list(people)))


async def count_of(reader: Reader, people: Collection[str]) -> int:
    """How many things somebody follows in the server."""
    statement = select(func.count()).where(table.c.server == reader.server, table.c.person.in_(list(people)))
    return int((await reader.execute(statement)).scalar_one())


async def due(store: Store, now: datetime, *, limit: int) -> list[tuple[str, UUID]]:
    """Subscriptions of any server that are to be looked at by now: server and id, the longest due first."""

    async def work(writer: Writer) -> list[tuple[str, UUID]]:
        statement = (
            select(table.c.server, table.c.id)
            .where(table.c.next_at <= now)
            .order_by(table.c.next_at, table.c.id)
            .limit(limit)
        )
        return [(row.server, row.id) for row in await writer.execute(statement)]

    return await store.transact(None, work)


async def move_on(writer: Writer, subscription: Subscription, *, told: int, next_at: datetime) -> bool:
    """Notes what was told and when to look again; false if somebody else did meanwhile, or it is gone."""
    statement = (
        update(table)
        .where(
            table.c.server == writer.server,
            table.c.id == subscription.id,
            table.c.next_at == subscription.next_at,
        )
        .values(told=told, next_at=next_at)
        .returning(table.c.id)
    )
    return (await writer.execute(statement)).first() is not None


async def put_back(writer: Writer, subscription: UUID, *, told: int, next_at: datetime) -> None:
    """Has what came after the change ``told`` told again, and looked at no sooner than ``next_at``."""
    mine = and_(table.c.server == writer.server, table.c.id == subscription)
    await writer.execute(update(table).where(mine, table.c.told > told).values(told=told))
    await writer.execute(update(table).where(mine, table.c.next_at < next_at).values(next_at=next_at))


async def end(writer: Writer, subscription: UUID) -> bool:
    """Ends a subscription for good; false if it was gone already."""
    statement = delete(table).where(table.c.server == writer.server, table.c.id == subscription)
    return bool((await writer.execute(statement)).rowcount)


async def end_marked(store: Store, marks: Collection[str]) -> int:
    """Ends what the journal says was ended; gives how many there were, in all servers."""
    ended = 0
    for server in await store.servers():

        async def work(writer: Writer) -> int:
            found = [
                each for each in await _found(writer) if unfollowed_mark(writer.server, each.id) in marks
            ]
            return sum([await end(writer, each.id) for each in found])

        ended += await store.transact(server, work)
    return ended


async def _found(reader: Reader, *which: ColumnElement[bool]) -> list[Subscription]:
    statement = (
        select(*(table.c[name] for name in _FIELDS))
        .where(table.c.server == reader.server, *which)
        .order_by(table.c.since, table.c.id)
    )
    return [Subscription(**row._mapping) for row in await reader.execute(statement)]
