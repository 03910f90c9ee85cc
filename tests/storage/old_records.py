"""Records as earlier releases left them, one for each migration, to be restored and migrated.

The release itself made each: ``python -m tests.storage.old_records`` writes the one of the tables that the
program has now. A test names a migration that has none; then make it with the commit before that migration.
"""

import asyncio
import contextlib
import lzma
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.vocabulary import Cadence, FindingOutcome, ResponseKind, Visibility
from bot.storage.migrating import migrate
from bot.storage.revisions import REVISION
from bot.storage.store import Store
from tests.services.world import HERE, Hands, World

FOLDER = Path(__file__).parent / "released"


def old_record(revision: str) -> bytes:
    """The SQLite file of a release."""
    return lzma.decompress(file_of(revision).read_bytes())


def file_of(revision: str) -> Path:
    """Where it lies."""
    return FOLDER / f"{revision}.db.xz"


async def write_record(path: Path) -> None:
    """A server with a campaign, entries that were verified and one that waits, a draft and a schedule."""
    await migrate(str(path))
    store = await Store.open(str(path), clock=Hands())
    world = World(store, Hands(), path.parent)
    try:
        await world.met_long_ago()
        await world.settle(zone="America/Denver")
        built = await world.build(2, 2)
        await world.deliver(built.asks, "2026-10-01")
        await world.said(ResponseKind.REFUSES, built.asks[2:3], on="2026-10-10")
        for criterion in ("a", "b"):
            await world.found(FindingOutcome.FULFILLED, built.asks[0], criterion, on="2026-10-20")
        await world.say(world.here.ben, ResponseKind.SUPPORTS, built.asks[3:], on="2026-10-22")
        await world.draft(world.here.ana)
        await world.digests.add_schedule(
            world.here.ana,
            campaign=None,
            channel="news-channel",
            cadence=Cadence.WEEKLY,
            weekday=0,
            day=1,
            at="09:00",
            language="en",
            readers=Visibility.MEMBERS,
        )
        board = await world.boards.board(world.here.member)
        assert [each.headline.key.value for each in board.cells] == ["met", "waiting", "refused", "waiting"]
        assert await world.sequence(HERE) == 11
    finally:
        await store.close()
    with contextlib.closing(sqlite3.connect(path)) as written:
        written.execute("VACUUM")


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        made = Path(folder) / "deeds.db"
        asyncio.run(write_record(made))
        file_of(REVISION).write_bytes(lzma.compress(made.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
