"""``deeds backup``, ``restore`` and what ``check`` says of them, as a host meets them."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyrage
import pytest

from bot.__main__ import main
from bot.storage.deleting import note_departure
from bot.storage.lockfile import ProcessLock, held_for
from bot.storage.memory import Heartbeat, keep_heartbeat
from bot.storage.store import Store
from tests.files import files_below


@pytest.fixture(autouse=True)
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A host with a record, a public key and its secret one in another place; the data directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.logs.configure", lambda *_arguments: None)
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(f"{identity}\n")
    monkeypatch.setenv("DEEDS_BACKUP__RECIPIENTS", str(identity.to_public()))
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "data"))
    assert main(["seed"]) == 0
    return tmp_path / "data"


def test_a_backup_is_made_beside_a_running_bot_and_restored_elsewhere(
    host: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = ProcessLock(host / "deeds.db")
    lock.acquire("run")
    assert main(["check"]) == 0
    assert "none was made from this database" in capsys.readouterr().out
    assert main(["backup"]) == 0
    said = capsys.readouterr().out
    assert "one server" in said
    assert "was not tried out" in said
    [file] = files_below(host / "backups")
    assert main(["backup", str(tmp_path / "mine.age"), "--identity", "key.txt"]) == 0
    assert "can be restored" in capsys.readouterr().out
    assert main(["check"]) == 0
    assert "last backup: " in (said := capsys.readouterr().out)
    assert "none was made" not in said
    assert main(["restore", str(file), "--identity", "key.txt", "--replace"]) == 1
    assert "run" in capsys.readouterr().err
    lock.release()
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "elsewhere"))
    assert main(["restore", str(file), "--identity", "key.txt"]) == 0
    assert "Nobody had to be forgotten again" in capsys.readouterr().out
    assert main(["digest", "--campaign", "co-petition"]) == 0
    assert main(["restore", str(file), "--identity", "key.txt"]) == 1
    assert "--replace" in capsys.readouterr().err
    assert main(["restore", str(file), "--identity", "key.txt", "--replace"]) == 0
    assert "is kept as" in capsys.readouterr().out


def test_only_the_newest_are_kept(host: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = host / "backups"
    folder.mkdir()
    for day in range(1, 6):
        (folder / f"2026010{day}T000000Z.deeds.age").touch()
    (folder / "notes.txt").touch()
    assert main(["backup", "--keep", "3"]) == 0
    assert "3 older backups were removed" in capsys.readouterr().out
    assert len(files_below(folder)) == 4
    assert main(["backup", "one.age", "--keep", "3"]) == 1
    for wrong in ("0", "-1", "many", "1001"):
        with pytest.raises(SystemExit) as ended:
            main(["backup", "--keep", wrong])
        assert ended.value.code == 2


def test_without_a_key_or_a_record_there_is_no_backup(
    host: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEEDS_BACKUP__RECIPIENTS")
    assert main(["backup"]) == 1
    assert "backup.recipients" in capsys.readouterr().err
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "nothing"))
    assert main(["backup"]) == 1
    assert "deeds seed" in capsys.readouterr().err


def test_check_names_the_servers_that_removed_the_bot(host: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def leave() -> None:
        store = await Store.open(str(host / "deeds.db"))
        await note_departure(store, "local", datetime(2026, 3, 1, tzinfo=UTC))
        await store.close()

    asyncio.run(leave())
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "server local removed the bot" in said
    assert "31" in said


def test_check_tells_of_a_calendar_that_stands_still_while_run_works(
    host: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def beat(ended: datetime, moved: datetime) -> None:
        async def keep() -> None:
            store = await Store.open(str(host / "deeds.db"))
            await keep_heartbeat(store, Heartbeat(ended, moved))
            await store.close()

        asyncio.run(keep())

    now = datetime.now(UTC)
    lock = ProcessLock(host / "deeds.db")
    assert held_for(host / "deeds.db") is None
    lock.acquire("run")
    assert held_for(host / "deeds.db") == "run"
    assert main(["check"]) == 0
    assert "not gone round yet" in capsys.readouterr().out
    # A tick may take long, as long as it moves.
    beat(now - timedelta(hours=1), now)
    assert main(["check"]) == 0
    assert "last whole tick ended" in capsys.readouterr().out
    beat(now - timedelta(hours=1), now - timedelta(minutes=10))
    assert main(["check"]) == 1
    assert "stood still" in capsys.readouterr().out
    lock.release()
    assert main(["check"]) == 0
    assert "calendar" not in capsys.readouterr().out
    # Another command that works there posts nothing anyway.
    lock.acquire("seed")
    assert main(["check"]) == 0
    lock.release()
