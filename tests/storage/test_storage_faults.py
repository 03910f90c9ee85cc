"""Faults below: a clear code, nothing half done, no password, and work goes on afterwards."""

import asyncio
import os
import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.domain.errors import DeedsError
from bot.domain.records import Organisation, Source
from bot.storage import engine as engine_module
from bot.storage.engine import address_of
from bot.storage.faults import code_of, told
from bot.storage.migrating import migrate
from bot.storage.store import Store, Writer
from tests.conftest import Postgres
from tests.storage.conftest import only_postgresql, only_sqlite
from tests.storage.made_up import SERVER, changing


async def _put(writer: Writer) -> Organisation:
    return await writer.put(Organisation(id=uuid4(), name="A"))


async def _refused(store: Store, code: str) -> None:
    with pytest.raises(DeedsError) as caught:
        await changing(store, _put)
    assert caught.value.code == code
    assert caught.value.parameters == {"database": str(store.address)}


@only_sqlite
async def test_a_full_disk_loses_nothing_acknowledged(store: Store) -> None:
    await changing(store, _put)
    pages = await store.transact(None, lambda writer: writer.execute(text("PRAGMA page_count")))
    limit = pages.scalar_one() + 4
    await store.transact(None, lambda writer: writer.execute(text(f"PRAGMA max_page_count={limit}")))
    acknowledged = 1

    async def fill() -> None:
        nonlocal acknowledged
        for _ in range(50):
            await changing(store, lambda writer: writer.put(Source(id=uuid4(), title="long " * 2000)))
            acknowledged += 1

    with pytest.raises(DeedsError) as caught:
        await fill()
    assert caught.value.code == "disk_full"
    await store.transact(None, lambda writer: writer.execute(text("PRAGMA max_page_count=1000000")))
    assert (await store.refresh(SERVER)).sequence == acknowledged
    async with store.read(SERVER) as reader:
        assert await reader.count(Source) == acknowledged - 1
        assert (await reader.execute(text("PRAGMA integrity_check"))).scalar_one() == "ok"
    await changing(store, _put)


@only_sqlite
async def test_a_file_for_reading_only_can_be_read(url: str) -> None:
    store = await Store.open(url)
    await changing(store, _put)
    await store.close()
    reading = await Store.open(f"sqlite:///{url}?mode=ro")
    assert (await reading.head(SERVER)).sequence == 1
    await _refused(reading, "database_readonly")
    assert (await reading.refresh(SERVER)).sequence == 1
    await reading.close()


@only_sqlite
@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write to any file")
async def test_a_file_without_the_right_to_write(url: str) -> None:
    Path(url).chmod(0o444)  # noqa: ASYNC240
    store = await Store.open(url)
    await _refused(store, "database_readonly")
    await store.close()


@only_sqlite
async def test_a_file_that_another_process_holds(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("PRAGMA busy_timeout=50", *engine_module._PRAGMAS[1:]))
    store = await Store.open(url)
    other = sqlite3.connect(url, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await _refused(store, "database_locked")
    assert await store.servers() == []  # reading goes on beside it
    other.execute("ROLLBACK")
    other.close()
    await changing(store, _put)
    await store.close()


@only_sqlite
async def test_a_commit_that_has_to_wait_for_a_reader_too_long(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("PRAGMA busy_timeout=50", *engine_module._PRAGMAS[1:]))
    store = await Store.open(url)
    other = sqlite3.connect(url, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM campaign").fetchone()
    await _refused(store, "database_locked")
    other.execute("ROLLBACK")
    other.close()
    assert await store.refresh(SERVER) == await store.head(SERVER)
    assert (await store.head(SERVER)).sequence == 0
    await changing(store, _put)
    await store.close()


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(
        "These are notes, and long enough to be taken for something else. " * 40, encoding="utf-8"
    )
    for attempt in (Store.open, migrate):
        with pytest.raises(DeedsError) as caught:
            await attempt(str(path))
        assert caught.value.code == "database_not_one"


def _damaged(whole: Path, path: Path) -> Path:
    content = bytearray(whole.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    return path


async def test_a_damaged_file(tmp_path: Path, migrated_file: Path) -> None:
    path = _damaged(migrated_file, tmp_path / "damaged.db")
    with pytest.raises(DeedsError) as caught:
        await Store.open(str(path))
    assert caught.value.code == "database_damaged"


async def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DeedsError) as caught:
        await Store.open(str(tmp_path / "nowhere" / "deeds.db"))
    assert caught.value.code == "database_missing"


async def test_a_server_that_is_not_there() -> None:
    with pytest.raises(DeedsError) as caught:
        await Store.open("postgresql://ann:s3cret@127.0.0.1:9/deeds")
    assert caught.value.code == "database_unreachable"
    assert "s3cret" not in str(caught.value.parameters)


@pytest.mark.postgres
async def test_a_database_that_the_server_does_not_have(postgres: Postgres) -> None:
    for attempt in (Store.open, migrate):
        with pytest.raises(DeedsError) as caught:
            await attempt(postgres.url("nowhere"))
        assert caught.value.code == "database_absent"


@pytest.mark.postgres
async def test_an_account_that_the_server_does_not_know(postgres: Postgres) -> None:
    url = make_url(postgres.url()).set(username="stranger", password="s3cret")
    with pytest.raises(DeedsError) as caught:
        await Store.open(url.render_as_string(hide_password=False))
    assert caught.value.code == "database_refused"
    assert "s3cret" not in str(caught.value.parameters)


@only_postgresql
async def test_a_lost_connection_is_told_and_the_next_one_works(url: str) -> None:
    store, other = await Store.open(url), await Store.open(url)

    async def cut(writer: Writer) -> None:
        await _put(writer)
        await writer.count(Organisation)
        own = (await writer.execute(text("SELECT pg_backend_pid()"))).scalar_one()
        await asyncio.get_running_loop().run_in_executor(None, _terminate, url, own)
        await writer.count(Organisation)

    with pytest.raises(DeedsError) as caught:
        await changing(store, cut)
    assert caught.value.code == "database_lost"
    assert (await store.refresh(SERVER)).sequence == 0
    await changing(store, _put)
    assert (await other.refresh(SERVER)).sequence == 1
    for each in (store, other):
        await each.close()


def _terminate(url: str, process: int) -> None:
    async def run() -> None:
        other = await Store.open(url)
        await other.transact(
            None, lambda writer: writer.execute(text(f"SELECT pg_terminate_backend({process})"))
        )
        await other.close()

    asyncio.run(run())


@only_postgresql
async def test_a_row_that_another_process_locks_for_long(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "LOCK_TIMEOUT_MS", 50)
    store, other = await Store.open(url), await Store.open(url)
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def hold(writer: Writer) -> None:
        await _put(writer)
        inside.set()
        await go_on.wait()

    holding = asyncio.create_task(changing(other, hold))
    await inside.wait()
    await _refused(store, "database_locked")
    go_on.set()
    await holding
    await changing(store, _put)
    assert (await store.refresh(SERVER)).sequence == 2
    for each in (store, other):
        await each.close()


def test_our_own_mistakes_are_not_dressed_up(tmp_path: Path) -> None:
    address = address_of(str(tmp_path / "a.db"))
    with pytest.raises(ValueError, match="ours"), told(address):
        raise ValueError("ours")
    with pytest.raises(DeedsError) as caught, told(address):
        raise DeedsError("already_done")
    assert caught.value.code == "already_done"
    assert code_of(PoolTimeout()) == "database_busy"
    assert code_of(ValueError()) is None
    constraint = sqlite3.IntegrityError()
    constraint.sqlite_errorcode = sqlite3.SQLITE_CONSTRAINT
    assert code_of(constraint) is None


async def test_no_parameter_of_a_statement_is_in_an_error(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="A private name")))
    with pytest.raises(Exception) as caught:  # noqa: PT011 (whichever the driver raises)
        await changing(
            store, lambda writer: writer.put(Organisation(id=made.id, name="A private name"), new=True)
        )
    assert "A private name" not in str(caught.value)
