"""Databases for the storage tests: a migrated one is made once and copied for each test."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.store import Store

ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
only_postgresql = pytest.mark.parametrize("engine_name", ENGINES[1:], indirect=True)
only_sqlite = pytest.mark.parametrize("engine_name", ENGINES[:1], indirect=True)


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn."""
    return str(request.param)


@pytest.fixture
def url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated database for this test alone."""
    if engine_name == "sqlite":
        path = tmp_path / "deeds.db"
        shutil.copy(request.getfixturevalue("migrated_file"), path)
        return str(path)
    server = request.getfixturevalue("postgres")
    return str(server.new_database(like=request.getfixturevalue("migrated_database")))


@pytest.fixture
def empty_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with nothing in it."""
    if engine_name == "sqlite":
        return str(tmp_path / "new" / "deeds.db")
    return str(request.getfixturevalue("postgres").new_database())


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An open store on a database for this test alone."""
    opened = await Store.open(url)
    yield opened
    await opened.close()
