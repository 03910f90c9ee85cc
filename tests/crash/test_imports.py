"""Imports that are killed: of a campaign that was coming in, everybody sees all or nothing."""

import asyncio
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import text

from bot.domain.changes import ChangeHead
from bot.domain.exchange import Audience, FileFormat
from bot.domain.vocabulary import ResponseKind
from bot.services.settings import host_actor
from bot.storage.loading import unfinished
from bot.storage.migrating import migrate
from bot.storage.store import Store, Writer
from tests.conftest import Postgres
from tests.crash.__main__ import MEMORY
from tests.crash.clock import SharedClock
from tests.crash.life import sound
from tests.crash.nursery import Life, Nursery
from tests.services.world import HERE, START, Hands, World, cast_of
from tests.wire.places import SERVER

pytestmark = pytest.mark.slow

HOST = host_actor(SERVER)
RESPONSES = 500
OTHER = "3003"
ALREADY, COMING = "clean-air", "clean-water"
# How far imports have come when they are killed: reading is the first half, storing the second, and after 1
# nothing but showing is left. Each begins with what the one before left, so some die while they clear up.
# At the first ones an import waits for its end, so that however fast or busy a machine is, it dies there; ...
HELD = (0.0, 0.6, 0.7, 0.9, 1.0)
# ... at the others it goes on and is killed up to so many milliseconds later: none of these is at a seam.
PASSED = (0.5, 0.5, 0.7, 1.0, 1.0)
LATEST_MS = 40
SHOWN = 2.0
_PATIENCE = 60.0


@dataclass
class Seen:
    """What a server's people, its chain and its tables say."""

    campaigns: list[str]
    found: int
    head: ChangeHead
    rows: dict[str, int]
    left: int


def many_times(export: bytes) -> bytes:
    """The same campaign with its one response said over and over."""
    file = json.loads(export)
    said, revision = file["records"]["response"][0], file["records"]["revision"][0]
    for number in range(2, RESPONSES + 1):
        name = f"R-{number}"
        file["records"]["response"].append(said | {"reference": name, "order": number})
        file["records"]["revision"].append(revision | {"reference": f"{name}/revision/1", "subject": name})
    return json.dumps(file).encode()


class Machine:
    """Where a host's imports are killed and begun again."""

    def __init__(self, folder: Path, nursery: Nursery, postgres: Postgres | None) -> None:
        self.nursery = nursery
        self.folder = folder
        self.data = folder / "data"
        self.data.mkdir()
        self.campaign = folder / "campaign.json"
        self.file = None if postgres else self.data / "deeds.db"
        self.url = postgres.new_database() if postgres else str(self.file)
        self.clock = SharedClock(folder / "clock")
        self.clock.set(START)

    async def make(self) -> None:
        """A record with one campaign, and the file of another."""
        await migrate(self.url)
        store = await Store.open(self.url, clock=Hands())
        try:
            world = World(store, Hands(), self.folder)
            await world.met_long_ago()
            await world.settle()
            built = await world.build(slug=COMING)
            await world.said(ResponseKind.SUPPORTS, built.asks)
            actor = host_actor(HERE)
            file = await world.exchange.export(actor, COMING, FileFormat.JSON, Audience.ORGANISERS)
            await world.settle(SERVER)
            await world.build(2, 2, server=SERVER, slug=ALREADY)
        finally:
            await store.close()
        self.campaign.write_bytes(many_times(file.content))

    async def undisturbed(self) -> dict[str, int]:
        """The rows of a server with the same record after an import that nobody killed."""
        store = await Store.open(self.url, clock=Hands())
        try:
            world = World(store, Hands(), self.folder)
            await world.settle(OTHER)
            await world.build(2, 2, server=OTHER, slug=ALREADY)
            await world.exchange.load(host_actor(OTHER), self.campaign)
            return await world.rows(OTHER)
        finally:
            await store.close()

    def begin(self, held: float | None = None) -> Life:
        """A process that imports the file, and waits once it has come as far as ``held``."""
        task: dict[str, Any] = {
            "acts": [["import", str(self.campaign)]],
            "clock": str(self.folder / "clock"),
            "folder": str(self.data),
            "database": self.url,
            "outside": True,
            "lock": True,
            "held": held,
        }
        return self.nursery.begin(task)

    def killed(self, moment: float, after: float = 0.0, *, held: bool = False) -> bool:
        """Kills an import that has come so far, and some seconds more; whether it had not ended by itself."""
        life = self.begin(moment if held else None)
        come = 0.0
        try:
            while (said := life.hear(_PATIENCE)) is not None:
                assert "failed" not in said, said["failed"]
                if "loaded" in said:
                    # It says that all is done before it is shown, and once more when it is.
                    come = SHOWN if come == said["loaded"] == 1.0 else said["loaded"]
                if come >= moment:
                    break
            time.sleep(after)
            life.kill()
            while (said := life.hear(_PATIENCE)) is not None:
                if "did" in said:
                    return False
            return True
        finally:
            life.close()

    def imported(self) -> str:
        """Imports to the end; the campaign's reference, or what was refused."""
        life = self.begin()
        gave = ""
        while (said := life.hear(_PATIENCE)) is not None:
            gave = said.get("gave", said.get("failed", gave))
        life.close()
        return gave

    async def look(self) -> Seen:
        """What is there now; whatever it is, the file is sound and the chains hold."""
        if self.file is not None:
            assert sound(self.file) == ""
        store = await Store.open(self.url, clock=Hands())
        try:
            if self.file is None:
                await store.transact(None, _alone)
            world = World(store, Hands(), self.folder)
            await world.assert_chains_hold()
            campaigns = await world.boards.campaigns(HOST)
            found = await world.searching.find(cast_of(SERVER).ana, "supports")
            async with store.read(SERVER) as reader:
                left = len(await unfinished(reader))
                head = await reader.head()
            return Seen(
                campaigns=sorted(each.campaign.slug for each in campaigns.campaigns),
                found=found.total,
                head=head,
                rows=await world.rows(SERVER),
                left=left,
            )
        finally:
            await store.close()


async def _alone(writer: Writer) -> None:
    """Waits until a server has noticed that a client is dead, and has done with what it asked last."""
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    async with asyncio.timeout(_PATIENCE):
        # Nothing in this process will know of it.
        while (await writer.execute(others)).scalar_one():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def machine(request: pytest.FixtureRequest) -> Iterator[Machine]:
    """A machine with each kind of database in turn."""
    server = None if request.param == "sqlite" else request.getfixturevalue("postgres")
    with TemporaryDirectory(prefix="deeds-crash-", dir=MEMORY) as folder, Nursery() as nursery:
        made = Machine(Path(folder), nursery, server)
        asyncio.run(made.make())
        yield made


def test_an_import_that_is_killed_is_there_as_a_whole_or_not_at_all(machine: Machine) -> None:
    random = Random(1)
    whole = asyncio.run(machine.undisturbed())
    before = now = asyncio.run(machine.look())
    assert before.campaigns == [ALREADY]
    interrupted = 0
    for moment in HELD:
        assert machine.killed(moment, held=True)
        now = asyncio.run(machine.look())
        # Nobody sees anything of it.
        assert (now.head, now.campaigns, now.found) == (before.head, before.campaigns, before.found)
        interrupted += now.left
    assert interrupted == sum(moment > 0.5 for moment in HELD)
    for moment in PASSED:
        was_killed = machine.killed(moment, random.uniform(0, LATEST_MS) / 1000)
        now = asyncio.run(machine.look())
        if now.head != before.head:
            break
        assert was_killed
        assert (now.campaigns, now.found) == (before.campaigns, before.found)
    if now.head == before.head:
        # Nobody was told that it came to its end, and yet it did.
        machine.killed(SHOWN)
        now = asyncio.run(machine.look())
    # All of it, as one change, and not a row of what was begun before.
    assert now.head.sequence == before.head.sequence + 1
    assert now.campaigns == [ALREADY, COMING]
    assert now.found > before.found
    assert now.rows == whole
    assert "import_slug" in machine.imported()
