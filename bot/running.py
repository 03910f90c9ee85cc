"""``deeds run``: from an empty process to a connected bot, and cleanly back.

The database comes first, so that a crash loop over it spends no connection to Discord; the first
connection is retried with growing pauses; one process leads and the others stand by.
"""

import asyncio
import contextlib
import json
import random
import secrets
import signal
from collections.abc import AsyncIterator

import aiohttp
import discord
import structlog

from bot.assembly import Services, only_process, open_services, sqlite_file
from bot.collecting import collect, keep_loaded
from bot.config import Settings
from bot.discord_bot import DeedsBot, DiscordPublisher, Pace
from bot.domain.errors import DeedsError
from bot.health import HealthFile, State
from bot.scheduling import Calendar
from bot.services.postings import NotReadyError, Publisher
from bot.storage.lease import LEADER, Lease
from bot.storage.memory import keep, recall
from bot.storage.migrating import migrate

log = structlog.get_logger(__name__)

_FIRST_PAUSE_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 300.0

# A crash loop must not use up the 1,000 connections that Discord allows in a day, after which it takes the
# token away: ten at once do no harm, and ten in fifteen minutes make 960 a day.
_CONNECTIONS = "connections"
_AT_ONCE = 10
_WITHIN_SECONDS = 900.0

# What Discord closes the connection with (Gateway close event codes).
_AUTHENTICATION_FAILED = 4004
_INTENTS = (4013, 4014)


def calendar_of(services: Services, tick_seconds: float) -> Calendar:
    """What ``deeds run`` sees to by itself."""
    return Calendar(
        services.store,
        services.digests,
        services.disputes,
        services.postings,
        tick_seconds=tick_seconds,
        pictures=services.pictures,
        chores={
            "forget_marks": services.acting.forget_marks,
            "delete_departed": services.departures.delete_due,
            "retention": services.retention.purge_due,
            "look_at_boards": services.live_boards.look,
            "boards": services.live_boards.plan_due,
            "follow": services.following.plan_due,
            "remind": services.reminders.plan_due,
            "look_at_sources": services.rechecks.begin,
            "look_at_feeds": services.polling.begin_due,
            "leads": services.leads.tell_due,
            "collect": collect,
        },
    )


class Runner:
    """One life of ``deeds run``. Made inside the loop that runs it."""

    def __init__(self, settings: Settings, token: str) -> None:
        self._settings = settings
        self._token = token
        self._bot: DeedsBot | None = None
        self._pace = Pace()
        self._stop = asyncio.Event()
        # Ends the connection and the calendar; the process may go on, and stand by again.
        self._end = asyncio.Event()
        self._calendar: Calendar | None = None
        self._state = State.STARTING
        self._connected_before = False

    async def run(self) -> None:
        """Runs until SIGINT or SIGTERM.

        Raises ``DeedsError``: ``process_running`` and what storage raises; ``token_refused`` and
        ``intents_refused`` when Discord won't have us.
        """
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, self.stop)
        with only_process(self._settings, "run"):
            await migrate(self._settings.database_url())
            async with open_services(self._settings, publisher=self._publisher) as services, self._health():
                if sqlite_file(self._settings) is None:
                    await self._stand_by(services)
                else:
                    await self._serve(services)

    def stop(self) -> None:
        """Makes :meth:`run` end soon, and cleanly."""
        self._stop.set()
        self._end.set()

    @contextlib.asynccontextmanager
    async def _health(self) -> AsyncIterator[None]:
        """Says in the health file, for as long as it is so, that the program is well."""
        file = self._settings.health_file()
        if file is None:
            yield
            return
        health = HealthFile(file)
        teller = asyncio.create_task(self._tell(health))
        try:
            yield
        finally:
            teller.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await teller
            health.remove()

    async def _tell(self, health: HealthFile) -> None:
        while True:
            calendar = self._calendar
            if calendar is None or calendar.is_well:
                try:
                    health.write(self._state, calendar.ended if calendar else None)
                except OSError as error:
                    log.error("health_not_written", error=error)
            await asyncio.sleep(self._settings.schedule.tick_seconds)

    def _publisher(self) -> Publisher:
        if self._bot is None:
            raise NotReadyError
        return DiscordPublisher(self._bot, self._pace)

    async def _stand_by(self, services: Services) -> None:
        """Serves whenever the lease is ours, and waits for it else."""
        seconds = self._settings.lease.seconds
        lease = Lease(services.store, LEADER, secrets.token_hex(8), seconds=seconds)
        log.info("standing_by")
        self._state = State.STANDING_BY
        while not self._stop.is_set():
            self._end.clear()
            try:
                leads = await lease.acquire()
            except DeedsError as error:
                # A database that restarts is no reason to end: who stands by is there for the bad days.
                log.warning("lease_unknown", error=error)
                leads = False
            if leads:
                await self._lead(services, lease, seconds)
            else:
                await self._pause(seconds / 3, self._stop)

    async def _lead(self, services: Services, lease: Lease, seconds: float) -> None:
        log.info("leading")
        keeper = asyncio.create_task(self._keep(lease, seconds))
        try:
            await self._serve(services)
        finally:
            keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await keeper
            with contextlib.suppress(DeedsError):
                await lease.release()

    async def _keep(self, lease: Lease, seconds: float) -> None:
        """Renews the lease, and ends the serving while there is time left for it before another begins."""
        loop = asyncio.get_running_loop()
        every = seconds / 5
        renewed = loop.time()
        while not self._end.is_set():
            await asyncio.sleep(every)
            asked = loop.time()
            try:
                async with asyncio.timeout(every):
                    held = await lease.renew()
            except (DeedsError, TimeoutError) as error:
                log.warning("lease_unknown", error=error)
                held = lease.is_held and loop.time() - renewed < seconds - 2 * every
            else:
                renewed = asked
            if not held:
                log.error("lease_lost")
                self._end.set()

    async def _serve(self, services: Services) -> None:
        calendar = calendar_of(services, self._settings.schedule.tick_seconds)
        self._calendar = calendar
        pause = _FIRST_PAUSE_SECONDS
        try:
            while not self._end.is_set():
                self._state = State.CONNECTING
                wait = await self._spacing(services)
                if wait > 0:
                    log.warning("connections_spaced", wait_seconds=round(wait))
                    await self._pause(wait, self._end)
                    continue
                connected = await self._connect(services, calendar)
                if self._end.is_set():
                    return
                pause = _FIRST_PAUSE_SECONDS if connected else min(pause * 2, _LONGEST_PAUSE_SECONDS)
                log.warning("connection_lost", wait_seconds=round(pause))
                # Several hosts that lost the same network should not all come back at the same instant.
                await self._pause(pause * random.uniform(0.8, 1.2), self._end)  # noqa: S311 - no secret
        finally:
            self._bot = None
            await calendar.stop()
            self._calendar = None
            self._state = State.STANDING_BY

    async def _spacing(self, services: Services) -> float:
        """How many seconds the next connection must wait; none, and it is noted, if it may be made now.

        The database remembers, so that a program that is started again and again counts as one.
        """
        now = services.clock().timestamp()
        kept = json.loads(await recall(services.store, _CONNECTIONS) or "[]")
        # A clock that was set back must not hold us up for longer than it would have.
        recent = [each for each in kept if now - _WITHIN_SECONDS < each <= now]
        if len(recent) >= _AT_ONCE:
            return float(recent[0]) + _WITHIN_SECONDS - now
        await keep(services.store, _CONNECTIONS, json.dumps([*recent, now]))
        return 0.0

    async def _connect(self, services: Services, calendar: Calendar) -> bool:
        """One connection, until it ends or we are told to stop; says whether it ever was ready."""
        bot = DeedsBot(services, served=tuple(self._settings.discord.servers))
        self._bot = bot
        ready = False

        async def when_ready() -> None:
            nonlocal ready
            await bot.wait_until_ready()
            ready = True
            keep_loaded(again=self._connected_before)
            self._connected_before = True
            log.info("connected", count=len(bot.guilds))
            self._state = State.SERVING
            calendar.start()
            try:
                await bot.sync_if_changed()
            except Exception as error:
                # Nobody awaits this task, so an answer that the library can't read would be lost in silence.
                # The commands that Discord was given before still work; the next connection tries again.
                log.error("commands_not_synced", error=error)

        connection = asyncio.create_task(bot.start(self._token))
        watcher = asyncio.create_task(when_ready())
        ended = asyncio.create_task(self._end.wait())
        try:
            await asyncio.wait({connection, ended}, return_when=asyncio.FIRST_COMPLETED)
            if connection.done():
                connection.result()
        except discord.LoginFailure as error:
            raise DeedsError("token_refused") from error
        except discord.PrivilegedIntentsRequired as error:
            raise DeedsError("intents_refused") from error
        except (discord.DiscordException, aiohttp.ClientError, OSError, AttributeError) as error:
            # AttributeError: discord.py 2.7.1 stumbles over its own state when the first socket fails.
            code = getattr(error, "code", None)
            if code == _AUTHENTICATION_FAILED:
                raise DeedsError("token_refused") from error
            if code in _INTENTS:
                raise DeedsError("intents_refused") from error
            log.warning("connection_failed", error=error)
        finally:
            for task in (watcher, ended):
                task.cancel()
            await bot.close()
            connection.cancel()
            await asyncio.gather(connection, watcher, ended, return_exceptions=True)
        return ready

    async def _pause(self, seconds: float, until: asyncio.Event) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(until.wait(), seconds)
