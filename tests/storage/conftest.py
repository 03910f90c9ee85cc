"""Databases for the storage tests: a migrated one is made once and copied for each test."""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.storage.migrating import migrate
from bot.storage.store import Store
from tests.conftest import Postgres

ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
only_postgresql = pytest.mark.parametrize("engine_name", ENGINES[1:], indirect=True)
only_sqlite = pytest.mark.parametrize("engine_name", ENGINES[:1], indirect=True)
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "deeds.db"
    asyncio.run(migrate(str(path)))
    return path


@pytest.fixture(scope="session")
def migrated_database(postgres: Postgres) -> tuple[Postgres, str]:
    """A server with a migrated database to copy, and that one's name."""
    url = postgres.new_database()
    asyncio.run(migrate(url))
    return postgres, str(make_url(url).database)


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
    server, template = request.getfixturevalue("migrated_database")
    name = f"copy_{next(_numbers)}"
    port = str(server.port)
    made = server.run("createdb", "-h", "127.0.0.1", "-p", port, "-U", "deeds", "-T", template, name)
    assert made.returncode == 0, made.stdout
    return str(server.url(name))


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
