"""A migrated database is made once and copied for each test; most tests need SQLite alone."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.store import Store
from tests.services.world import Built, Hands, World


def _copied_file(template: Path, folder: Path) -> str:
    path = folder / "deeds.db"
    shutil.copy(template, path)
    return str(path)


async def _world(url: str, folder: Path) -> AsyncIterator[World]:
    clock = Hands()
    store = await Store.open(url, clock=clock)
    world = World(store, clock, folder)
    await world.met_long_ago()
    yield world
    await world.assert_chains_hold()
    await store.close()


@pytest.fixture
async def world(migrated_file: Path, tmp_path: Path) -> AsyncIterator[World]:
    """Every service over a SQLite file of this test's own; at its end every chain has to hold."""
    async for each in _world(_copied_file(migrated_file, tmp_path), tmp_path):
        yield each


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def any_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated database of each kind in turn."""
    if request.param == "sqlite":
        return _copied_file(request.getfixturevalue("migrated_file"), tmp_path)
    server = request.getfixturevalue("postgres")
    return str(server.new_database(like=request.getfixturevalue("migrated_database")))


@pytest.fixture
async def any_world(any_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """The same on each kind of database in turn."""
    async for each in _world(any_url, tmp_path):
        yield each


@pytest.fixture
async def built(world: World) -> Built:
    """A server that is set up, with one demand to one office."""
    await world.settle()
    return await world.build()
