"""``deeds run`` in a process of its own, on a clock that is set."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.crash.life import SECRET
from tests.crash.stage import Stage

_CLOCK = """
import pathlib

import bot.assembly
import tests.crash.clock

_clock = tests.crash.clock.SharedClock(pathlib.Path({file!r}))
bot.assembly.open_services.__wrapped__.__kwdefaults__["clock"] = _clock
"""
_GRACE_SECONDS = 10.0
_POLL_SECONDS = 0.02


class Program:
    """It starts at once, on the database ``deeds.db`` in ``folder``."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        place = folder / "site"
        addresses = stage.double.environment(place)
        with (place / "sitecustomize.py").open("a") as site:
            site.write(_CLOCK.format(file=str(stage.folder / "clock")))
        self._file = folder / f"output-{time.monotonic_ns()}"
        with self._file.open("w") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                env={
                    **os.environ,
                    **addresses,
                    "DEEDS_DATA_DIRECTORY": str(folder),
                    "DEEDS_MASTER_SECRET": SECRET,
                },
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def output(self) -> str:
        """All that it has said."""
        return self._file.read_text()

    def kill(self) -> None:
        """SIGKILL, at once."""
        self._process.kill()

    def died(self, seconds: float) -> bool:
        """Waits that long for its end; whether it came."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def until(self, true: Callable[[], object], seconds: float) -> bool:
        """Waits until something is true of the world; whether it became so while the program ran."""
        deadline = time.monotonic() + seconds
        while not true():
            if self._process.poll() is not None or time.monotonic() > deadline:
                return False
            time.sleep(_POLL_SECONDS)
        return True

    def stop(self) -> int:
        """SIGTERM; gives its exit code, or what SIGKILL gives if it takes longer than it is granted."""
        self._process.send_signal(signal.SIGTERM)
        if not self.died(_GRACE_SECONDS):
            self._process.kill()
        return self._process.wait()
