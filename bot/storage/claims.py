"""Who has taken an item of work, so that two people don't do the same. No part of the record."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, or_, select

from bot.storage.reading import Reader
from bot.storage.tables import claim as table
from bot.storage.writing import Writer


@dataclass(frozen=True)
class Claim:
    """An item that a person (a pseudonym) has taken until an instant, in UTC."""

    item: str
    person: str
    until: datetime


async def take(writer: Writer, item: str, person: str, *, now: datetime, until: datetime) -> Claim:
    """Takes an item for a person unless somebody else has it; gives who has it then.

    Who has it already keeps it for longer. A claim that is over holds nobody.
    """
    statement = writer.insert(table).values(server=writer.server, item=item, person=person, until=until)
    await writer.execute(
        statement.on_conflict_do_update(
            index_elements=[table.c.server, table.c.item],
            set_={"person": person, "until": until},
            where=or_(table.c.until <= now, table.c.person == person),
        )
    )
    row = (await writer.execute(_of(writer).where(table.c.item == item))).one()
    return Claim(row.item, row.person, row.until)


async def release(writer: Writer, items: Collection[str]) -> None:
    """Gives items back, whoever had them."""
    await writer.execute(delete(table).where(table.c.server == writer.server, table.c.item.in_(list(items))))


async def claims(reader: Reader, now: datetime) -> dict[str, Claim]:
    """What is taken now, by item."""
    rows = await reader.execute(_of(reader).where(table.c.until > now))
    return {row.item: Claim(row.item, row.person, row.until) for row in rows}


def _of(reader: Reader) -> "Select[Any]":
    return select(table.c.item, table.c.person, table.c.until).where(table.c.server == reader.server)
