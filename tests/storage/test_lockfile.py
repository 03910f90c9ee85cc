"""The lock beside a SQLite file: one process at a time, and who it is."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.errors import DeedsError
from bot.storage.lockfile import ProcessLock, waiting_lock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from bot.storage.lockfile import ProcessLock
lock = ProcessLock(Path(sys.argv[1]))
lock.acquire("run")
print("held", flush=True)
sys.stdin.read()
"""


def _holding(database: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def _end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


def test_another_process_is_named(tmp_path: Path) -> None:
    database = tmp_path / "deeds.db"
    process = _holding(database)
    try:
        with pytest.raises(DeedsError) as caught:
            ProcessLock(database).acquire("seed")
        assert caught.value.code == "process_running"
        assert caught.value.parameters == {
            "database": str(database),
            "command": "run",
            "process": str(process.pid),
        }
    finally:
        _end(process)
    # Killed, and the file is still there: the lock is free all the same.
    with ProcessLock(database) as lock:
        lock.acquire("seed")


def test_the_same_lock_can_be_taken_again_after_its_release(tmp_path: Path) -> None:
    database = tmp_path / "deeds.db"
    one, two = ProcessLock(database), ProcessLock(database)
    one.acquire("run")
    one.acquire("run")
    with pytest.raises(DeedsError):
        two.acquire("run")
    one.release()
    one.release()
    two.acquire("migrate")
    with pytest.raises(DeedsError) as caught:
        one.acquire("run")
    assert caught.value.parameters["command"] == "migrate"
    two.release()
    assert not one.path.exists()


def test_a_lock_that_was_only_just_taken_names_nobody(tmp_path: Path) -> None:
    database = tmp_path / "deeds.db"
    one = ProcessLock(database)
    one.acquire("run")
    one.path.write_text("", encoding="utf-8")
    with pytest.raises(DeedsError) as caught:
        ProcessLock(database).acquire("seed")
    assert (caught.value.parameters["command"], caught.value.parameters["process"]) == ("deeds", "?")
    one.release()


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DeedsError) as caught:
        ProcessLock(tmp_path / "file" / "deeds.db").acquire("run")
    assert caught.value.code == "database_readonly"


async def test_waiting_ends_when_the_lock_is_free(tmp_path: Path) -> None:
    path, order = tmp_path / "lock", []

    async def hold(name: str) -> None:
        async with waiting_lock(path):
            order.append(f"{name} in")
            await asyncio.sleep(0.08)
            order.append(f"{name} out")

    await asyncio.gather(hold("one"), hold("two"))
    assert order in (["one in", "one out", "two in", "two out"], ["two in", "two out", "one in", "one out"])
    assert not path.exists()


def test_a_lock_file_removed_between_opening_and_locking_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    database = tmp_path / "deeds.db"
    one, two = ProcessLock(database), ProcessLock(database)
    one.acquire("run")
    flock, first = fcntl.flock, [True]

    def just_in_time(file: object, operation: int) -> None:
        if first.pop() if first else False:
            one.release()
        flock(file, operation)  # type: ignore[arg-type]

    monkeypatch.setattr(fcntl, "flock", just_in_time)
    two.acquire("seed")
    assert two.path.exists()
    with pytest.raises(DeedsError):
        one.acquire("run")
    two.release()
