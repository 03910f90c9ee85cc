"""How often members did what an action asks: counted without names, each person once a day.

No part of the record. A mark says that somebody was counted for an action on a day; it is a keyed hash that
this room cannot undo, and goes when its day is over.
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, select

from bot.domain.vocabulary import CallOutcome
from bot.storage.reading import Reader
from bot.storage.tables import tally, tally_mark
from bot.storage.writing import Writer


async def count_once(writer: Writer, action: UUID, outcome: CallOutcome, mark: str, day: date) -> bool:
    """Counts one more for a local day, unless the mark was counted already; says whether it did."""
    made = await writer.execute(
        writer.insert(tally_mark)
        .values(server=writer.server, mark=mark, day=day)
        .on_conflict_do_nothing(index_elements=[tally_mark.c.server, tally_mark.c.mark])
    )
    if not made.rowcount:
        return False
    one = writer.insert(tally).values(server=writer.server, action=action, day=day, outcome=outcome, count=1)
    await writer.execute(
        one.on_conflict_do_update(
            index_elements=[tally.c.server, tally.c.action, tally.c.day, tally.c.outcome],
            set_={"count": tally.c.count + 1},
        )
    )
    return True


async def counted(reader: Reader, actions: Collection[UUID], *, since: date, until: date) -> dict[UUID, int]:
    """How often each of these actions was done from one local day to another, both included."""
    rows = await reader.execute(
        select(tally.c.action, func.sum(tally.c.count).label("times"))
        .where(
            tally.c.server == reader.server,
            tally.c.action.in_(list(actions)),
            tally.c.day >= since,
            tally.c.day <= until,
        )
        .group_by(tally.c.action)
    )
    return {row.action: int(row.times) for row in rows}


async def is_marked(reader: Reader, mark: str) -> bool:
    """Whether this mark was counted already."""
    found = await reader.execute(
        select(tally_mark.c.day).where(tally_mark.c.server == reader.server, tally_mark.c.mark == mark)
    )
    return found.first() is not None


async def has_marks_before(reader: Reader, day: date) -> bool:
    """Whether there are marks of days that are over."""
    found = await reader.execute(
        select(tally_mark.c.day).where(tally_mark.c.server == reader.server, tally_mark.c.day < day).limit(1)
    )
    return found.first() is not None


async def drop_marks(writer: Writer, marks: Collection[str]) -> None:
    """Forgets these marks, whatever day they are of."""
    await writer.execute(
        delete(tally_mark).where(tally_mark.c.server == writer.server, tally_mark.c.mark.in_(list(marks)))
    )


async def forget_marks(writer: Writer, day: date) -> None:
    """Forgets who was counted before that local day; how many were stays."""
    await writer.execute(
        delete(tally_mark).where(tally_mark.c.server == writer.server, tally_mark.c.day < day)
    )
