"""What one life of the bot does: real services on a real database, real sockets to a Discord on loopback.

A life is given its acts in order. It says over its line what it has begun and done, and every edit whose
acknowledgement a person would have seen; at the step it was told to stop at it says so and waits there.
"""

import asyncio
import contextlib
import importlib
import json
import logging
import secrets
import shutil
import socket
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, MutableMapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import discord
import pyrage
import structlog
from discord.ext import commands
from discord.http import Route

from bot import assembly
from bot.assembly import Services, journal, only_process, open_services
from bot.config import DatabaseSettings, Settings
from bot.discord_bot import DiscordPublisher
from bot.domain.access import Actor, Tier
from bot.domain.postings import STOPPED, WAITING
from bot.domain.records import Report
from bot.domain.vocabulary import DeliveryChannel, PostingKind, PostingState
from bot.scheduling import Calendar
from bot.services.delivering import DeliveryTyped
from bot.services.settings import host_actor
from bot.sources.calendars import prepare_calendars
from bot.storage import store as storing
from bot.storage.backup import Keys, back_up, check_copy, restore
from bot.storage.following import of_people
from bot.storage.migrating import migrate
from bot.storage.outbox import in_states
from bot.storage.store import Store
from tests.crash.clock import SharedClock
from tests.crash.outside import look, look_out
from tests.services.world import cast_of
from tests.wire.places import BOT, SERVER, TOKEN

SECRET = "a made-up secret that lies outside of every database"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364600000000600023081d02f0000000049454e44ae426082"
)
_ROUNDS = 40
_PATIENCE_SECONDS = 1300.0


def keys_in(folder: Path) -> Keys:
    """What backups are locked and opened with, from a file in ``folder``, made if it is not there."""
    file = folder / "key"
    if not file.exists():
        file.write_text(f"{pyrage.x25519.Identity.generate()}\n")
    identity = pyrage.x25519.Identity.from_str(file.read_text().strip())
    return Keys((str(identity.to_public()),), identity=file)


def settings_for(folder: Path, database: str) -> Settings:
    """The settings of a host whose data are in ``folder``."""
    return Settings(data_directory=folder, master_secret=SECRET, database=DatabaseSettings(url=database))


def warm() -> None:
    """Has everything imported and read that a life would import and read."""
    for name in ("alembic.command", "alembic.runtime.migration", "asyncpg", "bot.rendering.unprompted"):
        importlib.import_module(name)
    logging.disable(logging.CRITICAL)
    prepare_calendars()
    # Every life has a connection of its own, but none compiles again what it says to the database, and none
    # reads again what it says to people.
    for module, name in ((storing, "make_engine"), (assembly, "Languages")):
        setattr(module, name, cache(getattr(module, name)))


def live(task: dict[str, Any], line: socket.socket) -> None:
    """One life, from its beginning to its end."""
    asyncio.run(_Life(task, line).run())


class Forgetful(DiscordPublisher):
    """A mistake for the machine to find: it never looks back, and no nonce is like another."""

    async def find(self, channel: str, marker: str, since: datetime) -> str | None:
        """Finds nothing."""
        return None

    async def post(self, channel: str, body: str, nonce: str) -> str:
        """Posts as if for the first time."""
        return await super().post(channel, body, secrets.token_hex(12))


class Pencil:
    """Draws the same for everybody, at once."""

    async def png(self, _svg: str) -> bytes | None:
        """The smallest of pictures."""
        return PNG


class _Life:
    def __init__(self, task: dict[str, Any], line: socket.socket) -> None:
        self._task = task
        self._line = line
        line.setblocking(False)
        self._clock = SharedClock(Path(task["clock"]))
        self._folder = Path(task["folder"])
        self._settings = settings_for(self._folder, task["database"])
        self._keys = keys_in(self._folder.parent)
        self._reached: Counter[str] = Counter()
        self._bot: commands.Bot | None = None
        structlog.configure(processors=[self._complain])

    def _complain(self, _logger: object, level: str, event: MutableMapping[str, Any]) -> NoReturn:
        """Tells of every error in the log: whoever is killed has a reason, but not to make mistakes."""
        if level in ("error", "critical"):
            self._say(error={name: str(value) for name, value in event.items()})
        raise structlog.DropEvent

    def _say(self, **what: Any) -> None:
        # A line is short, and whoever is to hear it listens.
        self._line.sendall(json.dumps(what).encode() + b"\n")

    async def _stopped(self) -> None:
        """Waits where it is; what else is under way goes on."""
        await asyncio.get_running_loop().sock_recv(self._line, 1)

    async def checkpoint(self, step: str) -> None:
        """Counts the step, and stops at the one it was told to stop at."""
        self._reached[step] += 1
        stop = self._task.get("stop")
        if stop and (stop["step"], stop["time"]) == (step, self._reached[step]):
            self._say(at=step)
            await self._stopped()

    async def run(self) -> None:
        """Does all of its acts, and says what it reached."""
        lock = only_process(self._settings, "run") if self._task["lock"] else contextlib.nullcontext()
        with lock:
            if self._task["outside"]:
                await self._each(self._outside)
            else:
                async with open_services(
                    self._settings, clock=self._clock, publisher=lambda: self._publisher
                ) as services:
                    await self._serve(services)
        self._say(ended=dict(self._reached))

    async def _each(self, act: Callable[[str, Any], Awaitable[object]]) -> None:
        for name, value in self._task["acts"]:
            self._say(begun=name)
            self._say(did=name, gave=await act(name, value))

    async def _outside(self, name: str, value: Any) -> object:
        """The acts that are commands of their own, with no bot beside."""
        url, now = self._settings.database_url(), self._clock()
        match name:
            case "migrate":
                return await migrate(url)
            case "back_up":
                target = self._folder / "backups"
                target.mkdir(exist_ok=True)
                # Always the same file, as a host's own script may name it, which then moves it elsewhere.
                file = target / "weekly.age"
                file.unlink(missing_ok=True)
                made = await back_up(url, file, self._keys, workplace=self._folder, now=now)
                return made.contents.changes
            case "restore":
                put = await restore(
                    url,
                    self._folder.parent / "first.age",
                    self._keys,
                    journal(self._settings),
                    workplace=self._folder,
                    now=now,
                    replace=True,
                )
                return put.contents.changes
            case "import":
                async with open_services(self._settings, clock=self._clock) as services:
                    report = await services.exchange.load(host_actor(SERVER), Path(value), self._loaded)
                    return report.campaign
        raise ValueError(name)

    def _loaded(self, done: int, total: int) -> None:
        self._say(loaded=done / total)
        held = self._task.get("held")
        if held is not None and done / total >= held:
            # Nothing else goes on meanwhile: it is killed exactly here.
            self._line.setblocking(True)
            self._line.recv(1)

    async def _serve(self, services: Services) -> None:
        services.postings._checkpoint = self.checkpoint
        services.postings._monotonic = self._clock.monotonic
        # What draws is a process that dies with its input, and no part of the protocol: a file is a file.
        services.pictures._draws = Pencil()
        if web := self._task.get("web"):
            look_out(services, web, self.checkpoint)
        self._services = services
        try:
            await self._each(self._beside)
        finally:
            if self._bot is not None:
                await self._bot.close()

    async def _beside(self, name: str, value: Any) -> object:
        services = self._services
        match name:
            case "log_in":
                self._bot = await logged_in(self._task["rest"], self._task["place"])
                made = Forgetful if self._task["forgetful"] else DiscordPublisher
                self._publisher = made(self._bot)
                return None
            case "tick":
                await self._calendar().tick()
                return None
            case "report":
                await self._report(value)
                return None
            case "news":
                return await self._news()
            case "look":
                await look(services)
                return None
            case "settle":
                return await self._settle(services, value)
            case "tell":
                return await self._tell(services, thoroughly=value)
        raise ValueError(name)

    def _calendar(self) -> Calendar:
        services = self._services
        return Calendar(
            services.store,
            services.digests,
            services.disputes,
            services.postings,
            tick_seconds=300,
            pictures=services.pictures,
            chores={
                "forget_marks": services.acting.forget_marks,
                "delete_departed": services.departures.delete_due,
                "retention": services.retention.purge_due,
                "look_at_boards": services.live_boards.look,
                "boards": services.live_boards.plan_due,
                "follow": services.following.plan_due,
                "remind": services.reminders.plan_due,
            },
        )

    async def _report(self, numbers: list[int]) -> None:
        """Each number is reported by a member of its own, who then reads that it was taken."""
        for number in numbers:
            actor = Actor(server=SERVER, person=f"1.member-{number}", tier=Tier.MEMBER)
            await self._services.reporting.report_link(actor, "A-1", address(number), "It was said there.")
            self._say(acknowledged=number)

    async def _news(self) -> int:
        """Something that members learn of is logged, and whoever logged it reads that it was; gives where."""
        typed = DeliveryTyped(["A-1"], DeliveryChannel.LETTER, "2026-11-01", secrets.token_hex(4))
        organiser = Actor(server=SERVER, person="1.organiser", tier=Tier.ORGANISER)
        await self._services.delivering.deliver(organiser, typed)
        sequence = (await self._services.store.head(SERVER)).sequence
        self._say(news=sequence)
        return sequence

    async def _settle(self, services: Services, news: int) -> int:
        """Ticks with time passing in between until nothing waits any more; gives how many rounds it took.

        Until everybody who follows was told of the change ``news``, too.
        """
        calendar = self._calendar()
        for round_ in range(_ROUNDS):
            await services.postings.reopen(SERVER)
            await calendar.tick()
            waits = await self._rows(services.store, WAITING | STOPPED)
            stands = await self._board_stands(services.store)
            if not waits and stands and await self._told_until(services.store) >= news:
                return round_ + 1
            self._say(forward=_PATIENCE_SECONDS)
            await self._stopped()
        return 0

    async def _board_stands(self, store: Store) -> bool:
        """Whether the newest live board is there: one that somebody deleted is posted anew a tick later."""
        found = await self._rows(store, frozenset(PostingState))
        boards = [each for each in found if each.kind is PostingKind.BOARD]
        newest = max(boards, key=lambda each: int(each.period), default=None)
        return newest is None or newest.state is not PostingState.SENT_DELETED

    async def _told_until(self, store: Store) -> int:
        async with store.read(SERVER) as reader:
            follows = await of_people(reader, [cast_of(SERVER).member.person])
            return min([each.told for each in follows], default=(await reader.head()).sequence)

    async def _rows(self, store: Store, states: frozenset[PostingState]) -> list[Any]:
        async with store.read(SERVER) as reader:
            return await in_states(reader, states, limit=10_000)

    async def _tell(self, services: Services, *, thoroughly: bool) -> dict[str, Any]:
        """What the database holds in the end, and if asked whether every value is the one on the chain."""
        rows = await self._rows(services.store, frozenset(PostingState))
        async with services.store.read(SERVER) as reader:
            reports = [each.url for each in await reader.find(Report)]
        checked = await services.ledger.check(host_actor(SERVER)) if thoroughly else None
        return {
            "rows": [
                {
                    "key": each.key,
                    "marker": each.marker,
                    "state": each.state.value,
                    "reason": each.reason,
                    "period": each.period,
                    "part": each.part,
                    "attempts": each.attempts,
                    "kind": each.kind.value,
                    "schedule": str(each.schedule) if each.schedule else None,
                    "channel": each.channel,
                    "body": each.card or each.notice,
                    "message": each.message,
                    "due": each.due.timestamp(),
                    "first": each.first_change,
                    "last": each.last_change,
                }
                for each in rows
            ],
            "reports": reports,
            "fault": repr(checked.fault) if checked and checked.fault else "",
        }


def address(number: int) -> str:
    """The page that the report of that number names."""
    return f"https://made-up.example/{number}"


async def logged_in(rest: str, place: dict[str, Any]) -> commands.Bot:
    """A bot that has logged in over loopback and was told of its server, without the gateway."""
    Route.BASE = rest
    bot = commands.Bot(
        command_prefix=commands.when_mentioned,
        help_command=None,
        intents=discord.Intents(guilds=True),
        max_messages=None,
        member_cache_flags=discord.MemberCacheFlags.none(),
        allowed_mentions=discord.AllowedMentions.none(),
    )
    await bot.login(TOKEN)
    bot._connection._add_guild_from_data(place)  # type: ignore[arg-type]
    bot._ready.set()
    assert bot.user is not None
    assert str(bot.user.id) == BOT
    return bot


def sound(database: Path) -> str:
    """What SQLite and the chains say of a file that nobody has open; empty if it is whole.

    Looks at a copy, so that whoever comes next still finds what a killed process left half written.
    """
    with tempfile.TemporaryDirectory(dir=database.parent) as folder:
        copy = Path(folder) / database.name
        for ending in ("", "-journal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copy(f"{database}{ending}", f"{copy}{ending}")
        try:
            with contextlib.closing(sqlite3.connect(copy)) as opened:
                opened.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            check_copy(copy)
        except Exception as error:
            return f"{error!r} {error.__cause__!r}"
    return ""
