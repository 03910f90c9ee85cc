"""Locks beside a SQLite file, so that two processes don't do there what only one may."""

import asyncio
import fcntl
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from bot.domain.errors import DeedsError

_POLL_SECONDS = 0.05


class ProcessLock:
    """That one process works on a SQLite file: ``run``, ``seed``, ``migrate`` and ``restore`` take it.

    The kernel drops it when the process ends, however it ends.
    """

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(f"{database.name}.lock")
        self._file: TextIO | None = None

    def acquire(self, command: str) -> None:
        """Takes the lock for ``command``; taking it twice changes nothing.

        Raises ``DeedsError("process_running")`` with the command that holds it, and ``database_readonly``
        where no file can be made.
        """
        if self._file is not None:
            return
        file = _take(self.path)
        if file is None:
            holder = _holder(self.path)
            raise DeedsError("process_running", {"database": str(self.path.with_suffix("")), **holder})
        file.truncate(0)
        file.write(json.dumps({"command": command, "process": os.getpid()}))
        file.flush()
        self._file = file

    def release(self) -> None:
        """Gives the lock back; without holding it nothing happens."""
        if self._file is not None:
            _give_back(self._file, self.path)
            self._file = None

    def __enter__(self) -> "ProcessLock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


@asynccontextmanager
async def waiting_lock(path: Path) -> AsyncIterator[None]:
    """Holds the lock file ``path``, after waiting for as long as another process holds it."""
    while (file := _take(path)) is None:  # noqa: ASYNC110 (another process tells nobody)
        await asyncio.sleep(_POLL_SECONDS)
    try:
        yield
    finally:
        _give_back(file, path)


def held_for(database: Path) -> str | None:
    """The command that holds the :class:`ProcessLock` of a SQLite file, none where nobody does."""
    path = database.with_name(f"{database.name}.lock")
    try:
        with path.open(encoding="utf-8") as file:
            # Shared and for an instant: whoever wants to take it meanwhile tries again by hand.
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return str(_holder(path)["command"])
    except OSError:
        return None
    return None


def _take(path: Path) -> TextIO | None:
    """The locked file, or none if another process holds it."""
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = path.open("a+", encoding="utf-8")
        except OSError as error:
            raise DeedsError("database_readonly", {"database": str(path.with_suffix(""))}) from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        # Whoever held it before may have removed the file between our opening and our locking it.
        with suppress(FileNotFoundError):
            if os.fstat(file.fileno()).st_ino == path.stat().st_ino:
                return file
        file.close()


def _give_back(file: TextIO, path: Path) -> None:
    path.unlink(missing_ok=True)
    file.close()


def _holder(path: Path) -> dict[str, object]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return {"command": str(held["command"]), "process": str(held["process"])}
    except (OSError, ValueError, KeyError, TypeError):
        # It was taken, or let go, this very moment.
        return {"command": "deeds", "process": "?"}
