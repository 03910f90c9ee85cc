"""``deeds run``: from an empty process to a connected bot, and cleanly back.

The database comes first, so that a crash loop over it spends no connection to Discord; the first
connection is retried with growing pauses; one process leads and the others stand by.
"""

import asyncio
import contextlib
import random
import secrets
import signal

import aiohttp
import discord
import structlog

from bot.assembly import Services, only_process, open_services, sqlite_file
from bot.config import Settings
from bot.discord_bot import DeedsBot, DiscordPublisher
from bot.domain.errors import DeedsError
from bot.scheduling import Calendar
from bot.services.postings import NotReadyError, Publisher
from bot.storage.lease import Lease
from bot.storage.migrating import migrate

log = structlog.get_logger(__name__)

_LEADER = "leader"
_FIRST_PAUSE_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 300.0


class Runner:
    """One life of ``deeds run``."""

    def __init__(self, settings: Settings, token: str) -> None:
        self._settings = settings
        self._token = token
        self._bot: DeedsBot | None = None
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Runs until SIGINT or SIGTERM.

        Raises ``DeedsError``: ``database_in_use`` and what storage raises; ``token_refused`` and
        ``intents_refused`` when Discord won't have us.
        """
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, self._stop.set)
        with only_process(self._settings, "run"):
            await migrate(self._settings.database_url())
            async with open_services(self._settings, publisher=self._publisher) as services:
                services.languages.localizer(self._settings.language)
                if sqlite_file(self._settings) is None:
                    await self._lead(services)
                else:
                    await self._serve(services)

    def _publisher(self) -> Publisher:
        if self._bot is None:
            raise NotReadyError
        return DiscordPublisher(self._bot)

    async def _lead(self, services: Services) -> None:
        """Stands by until the lease is free, then serves while it is held."""
        seconds = self._settings.lease.seconds
        lease = Lease(services.store, _LEADER, secrets.token_hex(8), seconds=seconds)
        log.info("standing_by")
        while not self._stop.is_set():
            if await lease.acquire():
                log.info("leading")
                keeper = asyncio.create_task(self._keep(lease, seconds / 3))
                try:
                    await self._serve(services)
                finally:
                    keeper.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await keeper
                    await lease.release()
                return
            await self._pause(seconds / 3)

    async def _keep(self, lease: Lease, every: float) -> None:
        while not self._stop.is_set():
            await asyncio.sleep(every)
            try:
                held = await lease.renew()
            except DeedsError:
                # The database may be back in time; what counts is whether the lease surely still runs.
                held = lease.is_held
            if not held:
                log.error("lease_lost")
                self._stop.set()

    async def _serve(self, services: Services) -> None:
        calendar = Calendar(
            services.store,
            services.digests,
            services.postings,
            tick_seconds=self._settings.schedule.tick_seconds,
        )
        pause = _FIRST_PAUSE_SECONDS
        try:
            while not self._stop.is_set():
                connected = await self._connect(services, calendar)
                if self._stop.is_set():
                    return
                pause = _FIRST_PAUSE_SECONDS if connected else min(pause * 2, _LONGEST_PAUSE_SECONDS)
                log.warning("connection_lost", wait_seconds=round(pause))
                # Several hosts that lost the same network should not all come back at the same instant.
                await self._pause(pause * random.uniform(0.8, 1.2))  # noqa: S311 - no secret
        finally:
            await calendar.stop()

    async def _connect(self, services: Services, calendar: Calendar) -> bool:
        """One connection, until it ends or we are told to stop; says whether it ever was ready."""
        bot = DeedsBot(services, served=tuple(self._settings.discord.servers))
        self._bot = bot
        ready = False

        async def when_ready() -> None:
            nonlocal ready
            await bot.wait_until_ready()
            ready = True
            log.info("connected", count=len(bot.guilds))
            await bot.sync_if_changed()
            calendar.start()

        connection = asyncio.create_task(bot.start(self._token))
        watcher = asyncio.create_task(when_ready())
        stopped = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({connection, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if connection.done():
                connection.result()
        except discord.LoginFailure as error:
            raise DeedsError("token_refused") from error
        except discord.PrivilegedIntentsRequired as error:
            raise DeedsError("intents_refused") from error
        except (discord.DiscordException, aiohttp.ClientError, OSError, AttributeError) as error:
            # AttributeError: discord.py 2.7.1 stumbles over its own state when the first socket fails.
            log.warning("connection_failed", error=error)
        finally:
            for task in (watcher, stopped):
                task.cancel()
            await bot.close()
            connection.cancel()
            with contextlib.suppress(BaseException):
                await connection
        return ready

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)
