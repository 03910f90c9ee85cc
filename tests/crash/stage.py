"""What a point is played on: a Discord, a nursery, a clock, and a record that is copied for each point."""

import asyncio
import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import asyncpg
from alembic import command
from sqlalchemy import make_url

from bot.domain.following import Pace
from bot.domain.records import Schedule
from bot.domain.vocabulary import Cadence, Visibility
from bot.services.following import Following, FollowTyped
from bot.services.sealing import Seal
from bot.storage.backup import back_up
from bot.storage.engine import Address, make_engine
from bot.storage.migrating import alembic_config, migrate
from bot.storage.revisions import KNOWN_REVISIONS
from bot.storage.store import Store
from tests.conftest import Postgres
from tests.crash.clock import SharedClock
from tests.crash.life import SECRET, keys_in
from tests.crash.nursery import Nursery
from tests.services.world import START, Hands, World, cast_of
from tests.wire.double import Double
from tests.wire.places import BOT, EVERYTHING, SERVER, Channel, Overwrite, Permission, Role, Server
from tests.wire.scripted import Request

ZONE = "America/Denver"
MEMBERS, ORGANISERS, ADMINISTRATOR = "4200000000000000101", "4200000000000000102", "4200000000000000103"
CALLED, FOLLOWER = "4200000000000000104", "4200000000000000301"
REVIEW, NEWS, OTHER_NEWS = "4200000000000000201", "4200000000000000202", "4200000000000000203"
BOARDS = "4200000000000000204"
CHANNELS = (REVIEW, NEWS, OTHER_NEWS, BOARDS)
NONCE_WINDOW = timedelta(minutes=3)


async def make_record(url: str, folder: Path) -> tuple[Schedule, ...]:
    """A server that is set up, in a new database: a campaign, two digests, a live board, and somebody who
    follows it in direct messages; gives the schedules."""
    await migrate(url)
    clock = Hands(START)
    store = await Store.open(url, clock=clock)
    try:
        world = World(store, clock, folder)
        await world.settle(
            SERVER,
            member_role=MEMBERS,
            organiser_role=ORGANISERS,
            review_channel=REVIEW,
            digest_channels=(NEWS, OTHER_NEWS, BOARDS),
            zone=ZONE,
        )
        await world.build(2, 2, server=SERVER)
        follows = Following(
            store,
            world.servers,
            clock,
            world.planner,
            lambda: world.notebook,
            world.digests,
            Seal(SECRET.encode()),
            world.choosing,
            world.journal,
        )
        typed = FollowTyped("C-1", Pace.CHANGE, "", "", ZONE)
        await follows.follow(cast_of(SERVER).member, int(FOLLOWER), typed)
        for channel, cadence, language in (
            (NEWS, Cadence.DAILY, "en"),
            (OTHER_NEWS, Cadence.WEEKLY, "es"),
            (BOARDS, Cadence.LIVE, "en"),
        ):
            await world.digests.add_schedule(
                cast_of(SERVER).ana,
                campaign=None,
                channel=channel,
                cadence=cadence,
                weekday=0,
                day=1,
                at="09:00",
                language=language,
                readers=Visibility.MEMBERS,
            )
        async with store.read(SERVER) as reader:
            return tuple(await reader.find(Schedule))
    finally:
        await store.close()


async def have_called(url: str, folder: Path) -> None:
    """Has digests call a role: a change of its own, since the first release knew of none."""
    clock = Hands(START)
    store = await Store.open(url, clock=clock)
    try:
        await World(store, clock, folder).settle(SERVER, digest_role=CALLED)
    finally:
        await store.close()


async def make_old(record: Path, file: Path) -> None:
    """The same record as the first release would have left it, for migrations to work on."""
    engine = make_engine(Address(file), create=True, foreign_keys=False)
    try:
        async with engine.connect() as connection, connection.begin():
            await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), KNOWN_REVISIONS[0]))
    finally:
        await engine.dispose()
    with contextlib.closing(sqlite3.connect(file)) as old:
        old.execute("ATTACH ? AS now", (str(record),))
        tables = old.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            if table == "alembic_version" or table.startswith("sqlite_"):
                continue
            known = [
                {row[1] for row in old.execute(f'PRAGMA {where}.table_info("{table}")')}
                for where in ("main", "now")
            ]
            shared = ", ".join(f'"{each}"' for each in sorted(known[0] & known[1]))
            old.execute(f'INSERT INTO main."{table}" ({shared}) SELECT {shared} FROM now."{table}"')  # noqa: S608
        # What searching counts came with the second release, which counts it when it migrates.
        old.execute("DELETE FROM reference_counter WHERE kind LIKE 'search%'")
        old.commit()


def coalition(double: Double) -> None:
    """The server that the record belongs to: a review channel and three that members read."""
    everybody = Role(SERVER, "@everyone", int(Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY))
    roles = (
        everybody,
        Role(MEMBERS, "members"),
        Role(ORGANISERS, "organisers"),
        Role(CALLED, "called by digests"),
        Role(ADMINISTRATOR, "deeds", EVERYTHING, managed=True),
    )
    people = {BOT: [ADMINISTRATOR], FOLLOWER: [MEMBERS]}
    double.places.servers[SERVER] = Server(
        SERVER, "Made-up coalition", {each.id: each for each in roles}, people
    )
    double.places.channels.clear()
    for channel in CHANNELS:
        role = ORGANISERS if channel == REVIEW else MEMBERS
        double.places.channels[channel] = Channel(
            channel,
            SERVER,
            f"channel-{channel[-3:]}",
            overwrites=[
                Overwrite(SERVER, deny=int(Permission.VIEW_CHANNEL)),
                Overwrite(role, allow=int(Permission.VIEW_CHANNEL)),
            ],
        )


class Stage:
    """Everything that outlives a point; a context manager.

    ``postgres`` is the server to play on, if any. ``forgetful`` makes lives that double what they post.
    """

    def __init__(self, folder: Path, postgres: Postgres | None = None, *, forgetful: bool = False) -> None:
        self.folder = folder
        self.forgetful = forgetful
        self.postgres = postgres
        self._stack = ExitStack()
        self._template = ""

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.clock = SharedClock(self.folder / "clock")
        self.clock.set(START)
        self.keys = keys_in(self.folder)
        self.record, self.old = self.folder / "record.db", self.folder / "old.db"
        self.backup = self.folder / "first.age"
        if self.postgres is not None:
            url = self.postgres.new_database()
            self._template = str(make_url(url).database)
            self.schedules = asyncio.run(make_record(url, self.folder))
            asyncio.run(have_called(url, self.folder))
        else:
            self.schedules = asyncio.run(self._make_files())
        self.double = self._stack.enter_context(Double(clock=self.clock.monotonic, described=False))
        self.double.nonce_window = NONCE_WINDOW.total_seconds()
        # Limits belong to other tests: points follow each other faster than any bot posts.
        self.double.limits.buckets.clear()
        self.double.limits.everywhere = None
        self.nursery = self._stack.enter_context(Nursery())
        self.clock.set(START + timedelta(days=2))
        acts: list[list[Any]] = [
            ["log_in", None],
            ["report", [1]],
            ["news", None],
            ["tick", None],
            ["settle", 0],
            ["tell", None],
        ]
        with self.scene() as (folder, database):
            self.nursery.warm(self.task(folder, database, acts))
        return self

    def task(self, folder: Path, database: str, acts: list[list[Any]], **more: Any) -> dict[str, Any]:
        """What a life is told; see :mod:`tests.crash.life`."""
        return {
            "acts": acts,
            "clock": str(self.folder / "clock"),
            "folder": str(folder),
            "database": database,
            "rest": self.double.rest,
            "place": self.place(),
            "stop": None,
            "outside": False,
            "lock": True,
            "forgetful": self.forgetful,
            **more,
        }

    async def _make_files(self) -> tuple[Schedule, ...]:
        for file in (self.record, self.old, self.backup):
            file.unlink(missing_ok=True)
        found = await make_record(str(self.record), self.folder)
        await make_old(self.record, self.old)
        await have_called(str(self.record), self.folder)
        await back_up(str(self.record), self.backup, self.keys, workplace=self.folder, now=START)
        return found

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
        self.clock.close()

    @contextlib.contextmanager
    def scene(self, old: bool = False) -> Iterator[tuple[Path, str]]:
        """A folder and a database for one point, gone afterwards; ``old`` is one to be migrated."""
        # Always at the same place: lives that were forked know how to speak to it.
        folder = self.folder / "point"
        folder.mkdir()
        coalition(self.double)
        self.removed: list[dict[str, Any]] = []
        self.double.heal()
        self.double.forget_nonces()
        self.double.requests.clear()
        try:
            if self.postgres is None:
                shutil.copy(self.old if old else self.record, folder / "deeds.db")
                yield folder, "deeds.db"
            else:
                name = f"{self._template}_point"
                self._sql(f"CREATE DATABASE {name}" + ("" if old else f" TEMPLATE {self._template}"))
                try:
                    yield folder, self.postgres.url(name)
                finally:
                    self._sql(f"DROP DATABASE {name} WITH (FORCE)")
        finally:
            shutil.rmtree(folder)

    def _sql(self, statement: str) -> None:
        assert self.postgres is not None
        url = self.postgres.url()

        async def run() -> None:
            connection = await asyncpg.connect(url)
            try:
                await connection.execute(statement)
            finally:
                await connection.close()

        asyncio.run(run())

    @property
    def direct(self) -> str:
        """The channel of direct messages with the one who follows."""
        return self.double.direct(FOLLOWER)

    def remove(self, channel: str, message: str) -> None:
        """Somebody deletes a message."""
        self.removed.append(self.double.channels[channel].messages.pop(message))

    def say(self, channel: str) -> None:
        """Somebody else writes something."""
        places = self.double.places
        identity = places.new_id()
        message = {
            "id": identity,
            "channel_id": channel,
            "author": places.user("12"),
            "content": "Made-up words.",
            "components": [],
            "timestamp": places.timestamp(),
        }
        places.channels[channel].messages[identity] = message

    def arrive(self, request: Request) -> None:
        """Carries out a request whose connection ended long ago."""

        async def carried_out() -> None:
            self.double.routes.answer(request)

        self.double.tell(carried_out())

    def place(self) -> dict[str, Any]:
        """The server as the gateway would announce it."""
        return self.double.places.server_event(self.double.places.servers[SERVER])
