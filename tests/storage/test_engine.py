"""Addresses of databases, and how each kind is opened."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.domain.errors import DeedsError
from bot.storage.engine import address_of, make_engine, sqlite_version
from bot.storage.store import Store
from tests.storage.conftest import only_sqlite


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("deeds.db", "deeds.db"),
        (" /var/lib/deeds/deeds.db ", "/var/lib/deeds/deeds.db"),
        ("sqlite:///deeds.db", "deeds.db"),
        ("sqlite:////var/lib/deeds.db", "/var/lib/deeds.db"),
        ("sqlite+aiosqlite:///deeds.db", "deeds.db"),
    ],
)
def test_files(typed: str, path: str) -> None:
    address = address_of(typed)
    assert (address.path, address.url, address.read_only) == (Path(path), None, False)
    assert str(address) == path


def test_a_file_in_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    assert address_of("~/deeds.db").path == Path("/home/somebody/deeds.db")


@pytest.mark.parametrize(
    "typed", ["postgresql://ann:s3cret@db.example/deeds", "postgres://ann:s3cret@db.example/deeds"]
)
def test_a_server_s_password_is_never_shown(typed: str) -> None:
    address = address_of(typed)
    assert address.url is not None
    assert address.url.drivername == "postgresql+asyncpg"
    assert address.url.password == "s3cret"
    assert "s3cret" not in str(address)
    assert "s3cret" not in repr(address)


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "mysql://x/y", "sqlite://", "sqlite:///", "postgresql://host", "postgresql://h:port/x", "://"],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(DeedsError) as caught:
        address_of(typed)
    assert caught.value.code == "database_address"
    assert "s3cret" not in json.dumps(caught.value.parameters)


@only_sqlite
async def test_sqlite_is_opened_with_care(store: Store) -> None:
    expected = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }
    async with store.read("1") as reader:
        for pragma, value in expected.items():
            assert (await reader.execute(text(f"PRAGMA {pragma}"))).scalar_one() == value, pragma


async def test_a_file_name_may_hold_anything(tmp_path: Path, migrated_file: Path) -> None:
    path = shutil.copy(migrated_file, tmp_path / "what? 100% #1 ñ.db")
    store = await Store.open(str(path))
    assert await store.servers() == []
    await store.close()


async def test_a_missing_file_is_only_made_when_asked(tmp_path: Path) -> None:
    address = address_of(str(tmp_path / "a.db"))
    for create in (False, True):
        engine = make_engine(address, create=create)
        if create:
            async with engine.connect() as connection:
                assert (await connection.execute(text("SELECT 1"))).scalar_one() == 1
        else:
            with pytest.raises(OperationalError):
                await engine.connect()
        assert (tmp_path / "a.db").exists() is create
        await engine.dispose()


def test_the_version_of_sqlite_is_known() -> None:
    assert tuple(int(part) for part in sqlite_version().split(".")) >= (3, 35, 0)
