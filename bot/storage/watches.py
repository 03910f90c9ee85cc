"""What is watched as it stands between two looks. No part of the record: nothing here moves the chain.

Who looks takes a watch for a while and says so in the database; a look that was overtaken changes nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, exists, func, or_, select, update

from bot.storage.reading import Reader
from bot.storage.store import Store
from bot.storage.tables import watch as watches
from bot.storage.tables import watch_look as looks
from bot.storage.tables import watch_seen as seen
from bot.storage.writing import Writer

TAKEN_FOR = timedelta(minutes=10)
MOST_TAKEN = 1_000
MOST_SEEN = 5_000
SEEN_KEPT = timedelta(days=90)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a watch stands: what was last known of its address, and since when it has not answered.

    ``fault`` is the code of what went wrong last, blank if nothing did. Instants are UTC.
    """

    url: str = ""
    etag: str = ""
    last_modified: str = ""
    cursor: str = ""
    title: str = ""
    looked_at: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    fault: str = ""
    next_at: datetime | None = None


@dataclass(frozen=True)
class Taken:
    """A watch that is ours to look at until ``until``, if nobody has a higher ``fence`` by then."""

    server: str
    watch: UUID
    host: str
    url: str
    fence: int
    until: datetime


_STANDING = tuple(Standing.__dataclass_fields__)


async def standing_of(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Standing]:
    """How watches stand, by their ids; one that nobody has looked at yet is not among them."""
    rows = await reader.execute(
        select(looks.c.watch, *(looks.c[name] for name in _STANDING)).where(
            looks.c.server == reader.server, looks.c.watch.in_(list(ids))
        )
    )
    return {row.watch: Standing(**{name: getattr(row, name) for name in _STANDING}) for row in rows}


async def unprepared(store: Store) -> list[tuple[str, UUID, str]]:
    """The watches that were added, or have another address than at the last look: server, id, address."""

    async def work(writer: Writer) -> list[tuple[str, UUID, str]]:
        rows = await writer.execute(
            select(watches.c.server, watches.c.id, watches.c.url)
            .outerjoin(looks, and_(looks.c.server == watches.c.server, looks.c.watch == watches.c.id))
            .where(
                watches.c.withdrawn.is_(False),
                watches.c.paused.is_(False),
                or_(looks.c.watch.is_(None), looks.c.url != watches.c.url),
            )
            .order_by(watches.c.server, watches.c.id)
        )
        return [(row.server, row.id, row.url) for row in rows]

    return await store.transact(None, work)


async def prepare(store: Store, found: Iterable[tuple[str, UUID, str, str]], now: datetime) -> None:
    """Lets these watches (server, id, address, host) be looked at from now on, as if for the first time."""
    rows = [
        {
            "server": server,
            "watch": watch,
            "url": url,
            "host": host,
            "etag": "",
            "last_modified": "",
            "cursor": "",
            "title": "",
            "looked_at": None,
            "failing_since": None,
            "failures": 0,
            "fault": "",
            "next_at": now,
            "taken_until": None,
            "fence": 0,
        }
        for server, watch, url, host in found
    ]

    async def work(writer: Writer) -> None:
        for row in rows:
            fresh = {name: value for name, value in row.items() if name not in ("server", "watch", "fence")}
            await writer.execute(
                writer.insert(looks)
                .values(**row)
                .on_conflict_do_update(
                    index_elements=[looks.c.server, looks.c.watch],
                    # Whoever looks at the old address meanwhile is overtaken.
                    set_={**fresh, "fence": looks.c.fence + 1},
                )
            )

    if rows:
        await store.transact(None, work)


async def take_due(store: Store, now: datetime, most: int, *, besides: Collection[str] = ()) -> list[Taken]:
    """Takes watches of so many addresses that are due, the longest first, but for the hosts ``besides``.

    Of an address all that are due are taken, those that know no version of it first. What somebody took and
    did not give back in time is due again.
    """
    free = and_(
        looks.c.next_at <= now,
        or_(looks.c.taken_until.is_(None), looks.c.taken_until <= now),
        looks.c.host.not_in(list(besides)),
        exists().where(
            watches.c.server == looks.c.server,
            watches.c.id == looks.c.watch,
            watches.c.withdrawn.is_(False),
            watches.c.paused.is_(False),
        ),
    )
    until = now + TAKEN_FOR

    async def work(writer: Writer) -> list[Taken]:
        first = func.min(looks.c.next_at)
        rows = await writer.execute(
            select(looks.c.url, func.count().label("watches"))
            .where(free)
            .group_by(looks.c.url)
            .order_by(first, looks.c.url)
            .limit(most)
        )
        urls: list[str] = []
        count = 0
        for row in rows:
            count += row.watches
            if urls and count > MOST_TAKEN:
                break
            urls.append(row.url)
        done = await writer.execute(
            update(looks)
            # Another process may have been quicker.
            .where(looks.c.url.in_(urls), free)
            .values(taken_until=until, fence=looks.c.fence + 1)
            .returning(
                looks.c.server,
                looks.c.watch,
                looks.c.host,
                looks.c.url,
                looks.c.fence,
                looks.c.etag,
                looks.c.last_modified,
            )
        )
        mine = sorted(done, key=lambda row: (urls.index(row.url), row.etag + row.last_modified, row.server))
        return [Taken(row.server, row.watch, row.host, row.url, row.fence, until) for row in mine]

    return await store.transact(None, work)


async def note_look(writer: Writer, taken: Taken, values: dict[str, Any]) -> bool:
    """Writes down how a watch stands after a look and gives it back; false if somebody overtook us."""
    done = await writer.execute(
        update(looks)
        .where(looks.c.server == taken.server, looks.c.watch == taken.watch, looks.c.fence == taken.fence)
        .values(taken_until=None, **values)
        .returning(looks.c.watch)
    )
    return done.first() is not None


async def new_among(writer: Writer, watch: UUID, keys: Sequence[str], now: datetime) -> set[str]:
    """Which of these entries were never seen in a watch; from now on all of them were.

    What was last seen long ago is forgotten, and so is the oldest of very many.
    """
    mine = and_(seen.c.server == writer.server, seen.c.watch == watch)
    rows = await writer.execute(select(seen.c.entry).where(mine, seen.c.entry.in_(list(keys))))
    known = {row.entry for row in rows}
    if known:
        await writer.execute(update(seen).where(mine, seen.c.entry.in_(sorted(known))).values(at=now))
    new = [each for each in dict.fromkeys(keys) if each not in known]
    if new:
        await writer.execute(
            writer.insert(seen),
            [{"server": writer.server, "watch": watch, "entry": each, "at": now} for each in new],
        )
    await writer.execute(delete(seen).where(mine, seen.c.at < now - SEEN_KEPT))
    oldest = select(seen.c.at).where(mine).order_by(seen.c.at.desc()).offset(MOST_SEEN).limit(1)
    await writer.execute(delete(seen).where(mine, seen.c.at <= oldest.scalar_subquery()))
    return set(new)


async def look_again(writer: Writer, watch: UUID, at: datetime) -> None:
    """Has a watch looked at as soon as may be; whoever looks at it now goes on."""
    await writer.execute(
        update(looks).where(looks.c.server == writer.server, looks.c.watch == watch).values(next_at=at)
    )
