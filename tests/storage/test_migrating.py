"""Migrations: the same tables from both ways, on a full database, all or nothing, one at a time."""

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.domain.errors import DeedsError
from bot.domain.records import Record
from bot.storage import migrating
from bot.storage.engine import address_of, make_engine
from bot.storage.migrating import alembic_config, migrate
from bot.storage.revisions import KNOWN_REVISIONS, REVISION
from bot.storage.store import Store
from bot.storage.tables import METADATA
from tests.storage.conftest import only_sqlite
from tests.storage.made_up import SERVER, changing, one_of_each

ROOT = Path(__file__).parents[2]
MADE_UP = "9998"
MIGRATE = (
    "import asyncio, sys; from bot.storage.migrating import migrate; print(asyncio.run(migrate(sys.argv[1])))"
)


async def _inspect(url: str, look: Callable[[Connection], Any]) -> Any:
    engine = make_engine(address_of(url))
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(look)
    finally:
        await engine.dispose()


async def _tables(url: str) -> set[str]:
    found = await _inspect(url, lambda connection: inspect(connection).get_table_names())
    return set(found)


def test_the_program_knows_every_migration() -> None:
    config = alembic_config(None)  # type: ignore[arg-type]
    scripts = [each.revision for each in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(scripts)) == KNOWN_REVISIONS, "list it in bot/storage/revisions.py"


async def test_migrations_make_the_tables_that_the_code_describes(url: str) -> None:
    def differences(connection: Connection) -> Any:
        options = {"compare_type": True, "compare_server_default": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)

    assert await _inspect(url, differences) == [], "add a migration to bot/storage/migrations/versions"


async def test_foreign_keys_are_checked_at_the_end(url: str) -> None:
    def options(connection: Connection) -> list[str]:
        names = list(METADATA.tables)
        keys = [key for name in names for key in inspect(connection).get_foreign_keys(name)]
        return [str(key["name"]) for key in keys if key["options"].get("initially") != "DEFERRED"]

    assert await _inspect(url, options) == []


async def test_a_new_database_is_migrated_once(empty_url: str) -> None:
    assert await migrate(empty_url) == (None, REVISION)
    assert await migrate(empty_url) == (REVISION, REVISION)
    assert await _tables(empty_url) == {*METADATA.tables, "alembic_version"}
    store = await Store.open(empty_url)
    assert await store.servers() == []
    await store.close()
    address = address_of(empty_url)
    if address.path:
        left = {each.name for each in address.path.parent.iterdir()}
        assert left <= {"deeds.db", "deeds.db-journal"}  # the journal is emptied, not removed


async def test_a_full_database_survives_a_migration(
    url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The way of every migration to come: tables are rebuilt while rows of every kind lie in them."""
    store = await Store.open(url)
    stored = await changing(store, lambda writer: writer.put_all(one_of_each()))
    await store.close()
    _with_one_more(monkeypatch, tmp_path, 'op.drop_column("campaign", "folded")', rebuilt=True)
    assert await migrate(url) == (REVISION, MADE_UP)
    engine = make_engine(address_of(url))
    async with engine.connect() as connection:
        for name in ("campaign", "demand", "ask", "delivery_ask", "change_value"):
            assert (await connection.execute(text(f"SELECT count(*) FROM {name}"))).scalar_one() > 0, name  # noqa: S608
        titles = (await connection.execute(text("SELECT title FROM campaign"))).scalars().all()
    await engine.dispose()
    assert len(titles) == len([each for each in stored if type(each).__name__ == "Campaign"])


def _with_one_more(
    monkeypatch: pytest.MonkeyPatch, folder: Path, step: str, *, rebuilt: bool = False
) -> None:
    """Migrations as they are, and a made-up one after them."""
    copy = folder / "migrations"
    shutil.copytree(
        Path(migrating.__file__).parent / "migrations", copy, ignore=shutil.ignore_patterns("__pycache__")
    )
    if rebuilt:
        step = (
            'with op.batch_alter_table("campaign", recreate="auto") as batch:\n'
            '        batch.add_column(sa.Column("extra", sa.Text(), nullable=True))\n'
            '        batch.alter_column("jurisdiction", existing_type=sa.Text(), nullable=True)'
        )
    (copy / "versions" / f"{MADE_UP}_made_up.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f'revision = "{MADE_UP}"\ndown_revision = "{REVISION}"\n\n\n'
        f"def upgrade() -> None:\n    {step}\n",
        encoding="utf-8",
    )
    original = migrating.alembic_config

    def config(connection: Connection) -> Any:
        found = original(connection)
        found.set_main_option("script_location", str(copy))
        return found

    monkeypatch.setattr(migrating, "alembic_config", config)
    monkeypatch.setattr(migrating, "REVISION", MADE_UP)
    monkeypatch.setattr(migrating, "KNOWN_REVISIONS", (*KNOWN_REVISIONS, MADE_UP))


async def test_a_migration_that_fails_changes_nothing(
    url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _with_one_more(
        monkeypatch,
        tmp_path,
        'op.create_table("half_way", sa.Column("id", sa.Integer()))\n    op.execute("SELECT * FROM nowhere")',
    )
    with pytest.raises(Exception, match="nowhere"):
        await migrate(url)
    monkeypatch.undo()
    assert "half_way" not in await _tables(url)
    assert await migrate(url) == (REVISION, REVISION)


@only_sqlite
async def test_a_migration_that_leaves_orphans_changes_nothing(
    url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store = await Store.open(url)
    made: list[Record] = one_of_each()
    await changing(store, lambda writer: writer.put_all(made))
    await store.close()
    _with_one_more(monkeypatch, tmp_path, 'op.execute("DELETE FROM demand")')
    with pytest.raises(DeedsError) as caught:
        await migrate(url)
    assert caught.value.code == "database_orphans"
    monkeypatch.undo()
    store = await Store.open(url)
    async with store.read(SERVER) as reader:
        demand = next(each for each in made if type(each).__name__ == "Demand")
        assert await reader.get(type(demand), demand.id) is not None
    await store.close()


async def test_a_database_that_was_not_migrated_is_refused(empty_url: str, engine_name: str) -> None:
    if engine_name == "sqlite":
        with pytest.raises(DeedsError) as caught:
            await Store.open(empty_url)
        assert caught.value.code == "database_missing"
        path = address_of(empty_url).path
        assert path is not None
        path.parent.mkdir()
        path.touch()
    with pytest.raises(DeedsError) as caught:
        await Store.open(empty_url)
    assert caught.value.code == "database_old"


async def test_a_database_of_a_later_program_is_refused(url: str) -> None:
    engine = make_engine(address_of(url))
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    for attempt in (Store.open, migrate):
        with pytest.raises(DeedsError) as caught:
            await attempt(url)
        assert caught.value.code == "database_newer"
        assert caught.value.parameters == {"database": str(address_of(url))}


def test_two_processes_migrate_at_once(empty_url: str) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", MIGRATE, empty_url], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(2)
    ]
    said = sorted(each.communicate()[0].strip() for each in processes)
    assert said == [f"('{REVISION}', '{REVISION}')", f"(None, '{REVISION}')"]


def test_there_is_no_way_back(url: str) -> None:
    async def down() -> None:
        engine = make_engine(address_of(url))
        try:
            async with engine.connect() as connection:
                await connection.run_sync(lambda sync: command.downgrade(alembic_config(sync), "base"))
        finally:
            await engine.dispose()

    with pytest.raises(AttributeError, match="downgrade"):
        asyncio.run(down())
