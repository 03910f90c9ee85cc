"""Since when somebody is an organiser of a server. No part of the record."""

from datetime import datetime

from sqlalchemy import select

from bot.storage.reading import Reader
from bot.storage.tables import organiser_since as table
from bot.storage.writing import Writer


async def organiser_since(reader: Reader, person: str) -> datetime | None:
    """The instant (UTC) at which a person (a pseudonym) was first met as organiser, none before that."""
    rows = await reader.execute(
        select(table.c.since).where(table.c.server == reader.server, table.c.person == person)
    )
    found: datetime | None = rows.scalar_one_or_none()
    return found


async def note_organiser(writer: Writer, person: str, now: datetime) -> None:
    """Keeps that a person was met as organiser; the first time stands."""
    values = {"server": writer.server, "person": person, "since": now}
    await writer.execute(writer.insert(table).values(values).on_conflict_do_nothing())
