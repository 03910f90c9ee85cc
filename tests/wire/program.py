"""``deeds`` in a process of its own, sent to a double of Discord."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.wire.double import Double

PATIENCE = 60.0


class Program:
    """``deeds`` in a process of its own, with its output in a file."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.file = folder / f"output-{time.monotonic_ns()}"
        with self.file.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", *arguments],
                env={**os.environ, **environment},
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def output(self) -> str:
        """All that it has said."""
        return self.file.read_text()

    def wait_for(self, words: str, times: int = 1) -> None:
        """Waits until it has said something."""
        deadline = time.monotonic() + PATIENCE
        while self.output.count(words) < times:
            ended = self.process.poll() is not None
            assert not ended or self.output.count(words) >= times, f"it ended with: {self.output}"
            assert time.monotonic() < deadline, f"{words} was never said: {self.output}"
            time.sleep(0.05)

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Tells it to end, and gives its exit code; ten seconds are what a service manager grants."""
        self.process.send_signal(how)
        return self.process.wait(10)

    def ended(self) -> int:
        """Its exit code, once it ends by itself."""
        return self.process.wait(PATIENCE)


Start = Callable[..., Program]
"""Arguments of ``deeds``, and variables of its environment by name."""


@contextmanager
def started(double: Double, folder: Path) -> Iterator[Start]:
    """Starts programs against the double; what still runs at the end is killed."""
    running: list[Program] = []
    addresses = double.environment(folder / "path")

    def begin(*arguments: str, **environment: str) -> Program:
        running.append(Program(folder, *arguments, **{**addresses, **environment}))
        return running[-1]

    try:
        yield begin
    finally:
        for each in running:
            if each.process.poll() is None:
                each.process.kill()
            each.process.wait(PATIENCE)
