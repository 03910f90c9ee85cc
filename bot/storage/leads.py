"""What was noticed outside, as it waits for a person. No part of the record: nothing here moves the chain."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text, update

from bot.domain.leads import Lead, LeadState
from bot.storage.reading import Reader
from bot.storage.store import Store
from bot.storage.tables import UNTOLD
from bot.storage.tables import lead as table
from bot.storage.writing import Writer

_FIELDS = tuple(each.name for each in fields(Lead))


async def keep_lead(writer: Writer, lead: Lead) -> bool:
    """Keeps a lead that is not known yet, decided or not; whether it was new."""
    values = {name: getattr(lead, name) for name in _FIELDS}
    statement = (
        writer.insert(table)
        .values(server=writer.server, told=False, **values)
        .on_conflict_do_nothing()
        .returning(table.c.id)
    )
    return (await writer.execute(statement)).first() is not None


async def lead_of(reader: Reader, lead: UUID) -> Lead | None:
    """The lead with that id, none if the server has none."""
    rows = await reader.execute(_all().where(table.c.server == reader.server, table.c.id == lead))
    row = rows.one_or_none()
    return _built(row) if row is not None else None


async def open_leads(reader: Reader, most: int) -> tuple[list[Lead], int]:
    """The newest leads that wait, at most so many, and how many wait in all."""
    waiting = (table.c.server == reader.server, table.c.state == LeadState.OPEN)
    rows = await reader.execute(_all().where(*waiting).order_by(table.c.found.desc(), table.c.id).limit(most))
    found = [_built(row) for row in rows]
    if len(found) < most:
        return found, len(found)
    counted = await reader.execute(select(func.count()).select_from(table).where(*waiting))
    return found, int(counted.scalar_one())


async def decide_lead(writer: Writer, lead: UUID, state: LeadState, person: str, at: datetime) -> bool:
    """Says what became of an open lead, by whom (a pseudonym) and when (UTC); false if it is not open."""
    done = await writer.execute(
        update(table)
        .where(table.c.server == writer.server, table.c.id == lead, table.c.state == LeadState.OPEN)
        .values(state=state, decided_by=person, decided_at=at, told=True)
    )
    return bool(done.rowcount)


async def servers_to_tell(store: Store) -> list[str]:
    """The servers with leads that nobody was told of, in one question for all."""

    async def work(writer: Writer) -> list[str]:
        rows = await writer.execute(select(table.c.server).where(text(UNTOLD)).distinct())
        return sorted(row.server for row in rows)

    return await store.transact(None, work)


async def untold_leads(reader: Reader, most: int) -> list[Lead]:
    """The oldest leads that nobody was told of, at most so many."""
    rows = await reader.execute(
        _all()
        .where(table.c.server == reader.server, text(UNTOLD))
        .order_by(table.c.found, table.c.id)
        .limit(most)
    )
    return [_built(row) for row in rows]


async def note_told(writer: Writer, leads: Collection[UUID]) -> None:
    """Notes that these leads were told of."""
    await writer.execute(
        update(table).where(table.c.server == writer.server, table.c.id.in_(list(leads))).values(told=True)
    )


async def clean_leads(writer: Writer, says: Callable[[str], bool]) -> None:
    """Takes the words from leads that say what ``says`` looks for."""
    rows = await writer.execute(_all().where(table.c.server == writer.server))
    found = [
        each.id
        for each in map(_built, rows)
        if any(map(says, (each.title, each.passage, each.url, *(note.text for note in each.notes))))
    ]
    await writer.execute(
        update(table)
        .where(table.c.server == writer.server, table.c.id.in_(found))
        .values(title="", passage="", url="", notes=())
    )


def _all() -> Any:
    return select(*(table.c[name] for name in _FIELDS))


def _built(row: Any) -> Lead:
    values: Sequence[Any] = row
    return Lead(**dict(zip(_FIELDS, values, strict=True)))
