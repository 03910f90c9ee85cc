"""What becomes of the data of a server that removed the bot: kept for a while, then deleted for good."""

import asyncio
import time
from collections.abc import Collection
from datetime import timedelta

import structlog

from bot.domain.people import departure_mark
from bot.services.choosing import Choosing
from bot.services.settings import Clock, Servers
from bot.storage.deleting import cancel_departure, delete_server, departures, note_departure
from bot.storage.journal import Journal
from bot.storage.store import Store

log = structlog.get_logger(__name__)

# How long one tick may go on deleting; each transaction in it is far shorter.
SECONDS_A_TICK = 2.0


class Departures:
    """Notes departures and sees to them once ``grace`` is over. No person asks for any of this."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        choosing: Choosing,
        clock: Clock,
        journal: Journal,
        grace: timedelta,
    ) -> None:
        self._store = store
        self._servers = servers
        self._choosing = choosing
        self._clock = clock
        self._journal = journal
        self._grace = grace
        self._noted: set[str] = set()

    async def left(self, server: str) -> None:
        """The bot was removed from a server."""
        if await note_departure(self._store, server, self._clock()):
            log.info("server_left", server=server)

    async def back(self, server: str) -> None:
        """The bot is in a server: what was to be deleted stays. What is late already goes first."""
        since = (await departures(self._store)).get(server)
        if since is None:
            return
        if since + self._grace <= self._clock():
            # Half of a record is worse than none.
            while not await self._delete_some(server):
                pass
        elif await cancel_departure(self._store, server):
            log.info("server_back", server=server)

    async def present(self, servers: Collection[str]) -> None:
        """The bot has just connected and is in exactly these servers; some may be out of reach now."""
        known = {each for each in await self._store.servers() if each.isdecimal()}
        # Of a thousand servers none may have left meanwhile: only those that had are looked at one by one.
        for server in sorted(known.intersection(servers, await departures(self._store))):
            await self.back(server)
        for server in sorted(known.difference(servers)):
            await self.left(server)

    async def delete_due(self) -> int:
        """Goes on deleting what has waited long enough; how many servers are gone now."""
        gone = 0
        until = time.monotonic() + SECONDS_A_TICK
        for server, since in (await departures(self._store)).items():
            if since + self._grace > self._clock():
                continue
            while not (done := await self._delete_some(server)) and time.monotonic() < until:
                pass
            gone += done
            if time.monotonic() >= until:
                break
        return gone

    async def _delete_some(self, server: str) -> bool:
        mark = departure_mark(server)
        if mark not in self._noted:
            # First outside the database: a backup that is restored must not bring it back.
            await asyncio.to_thread(self._journal.note, [mark], self._clock())
            self._noted.add(mark)
        done = await delete_server(self._store, server)
        if done:
            self._noted.discard(mark)
            self._servers.look_again(server)
            self._choosing.look_again()
            log.info("server_deleted", server=server)
        return done
