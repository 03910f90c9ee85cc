"""The health file: that ``deeds run`` is well, for service managers and containers to look at.

How old the file is says it all: it is written anew at short intervals, and by the loop that does everything
else, so that it grows old as soon as the program stands still. What is in it is for people.
"""

import json
import os
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """What the program is doing."""

    STARTING = "starting"
    STANDING_BY = "standing_by"
    CONNECTING = "connecting"
    SERVING = "serving"


class HealthFile:
    """A file with one line of JSON; whoever reads it finds all of it or what was there before."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, state: State, last_tick: datetime | None) -> None:
        """Writes it anew. ``last_tick`` is when the last whole tick of the calendar ended, in UTC.

        Raises ``OSError``.
        """
        told = {
            "state": state.value,
            "written": datetime.now(UTC).isoformat(timespec="seconds"),
            "last_tick": last_tick.isoformat(timespec="seconds") if last_tick else None,
            "process": os.getpid(),
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=self._path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(json.dumps(told) + "\n")
            # Whoever watches the program is often another user.
            os.chmod(name, 0o644)
            os.replace(name, self._path)
        except OSError:
            with suppress(OSError):
                os.unlink(name)
            raise

    def remove(self) -> None:
        """Takes it away: the program has ended."""
        with suppress(OSError):
            self._path.unlink()
