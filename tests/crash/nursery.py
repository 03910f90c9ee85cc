"""Lives of the bot, each forked from a process that has imported everything and lived once.

Starting the program takes a second; forking it takes milliseconds, so that thousands can be killed. When it
forks, the nursery has one thread, no event loop, no open database and no socket but its own. Whoever wants a
life sends it what that life is to do together with a socket, over which the life then talks; only the
nursery, whose children they are, kills and reaps them.
"""

import contextlib
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_LONGEST = 1 << 16
ROOT = Path(__file__).resolve().parents[2]


class Life:
    """One life of the bot in a process of its own, as those see it who started it."""

    def __init__(self, nursery: "Nursery", pid: int, line: socket.socket) -> None:
        self._nursery = nursery
        self._line = line
        self._heard = b""
        self.pid = pid
        self.is_over = False

    def hear(self, seconds: float) -> dict[str, Any] | None:
        """What it says next, none once it is over. Raises ``TimeoutError``."""
        self._line.settimeout(seconds)
        while b"\n" not in self._heard:
            try:
                some = self._line.recv(_LONGEST)
            except ConnectionResetError:
                some = b""
            if not some:
                return None
            self._heard += some
        line, _, self._heard = self._heard.partition(b"\n")
        return dict(json.loads(line))

    def go_on(self) -> None:
        """Lets it go on from where it waits."""
        with contextlib.suppress(OSError):
            self._line.sendall(b"\n")

    def kill(self) -> None:
        """SIGKILL, at once; a life that is over stays so."""
        if not self.is_over:
            self.is_over = True
            self._nursery.end(self.pid, kill=True)

    def close(self) -> int:
        """Waits for its end, and gives its status: 0, a fault, or minus the signal."""
        status = 0
        if not self.is_over:
            self.is_over = True
            status = self._nursery.end(self.pid, kill=False)
        self._line.close()
        return status


class Nursery:
    """The nursery's process; a context manager."""

    def __enter__(self) -> Self:
        self._turn = threading.Lock()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.nursery", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            cwd=ROOT,
        )
        theirs.close()
        assert self._ask({}) == {}, "the nursery could not begin"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._control.close()
        self._process.wait(20)

    def warm(self, task: dict[str, Any]) -> None:
        """Lives once in the nursery itself, so that what is made once in a life is there in all."""
        assert self._ask({"warm": task}) == {}, "the nursery could not live"

    def begin(self, task: dict[str, Any]) -> Life:
        """A new life that does what ``task`` says (see :mod:`tests.crash.life`)."""
        ours, theirs = socket.socketpair()
        pid = self._ask(task, theirs.fileno())["pid"]
        theirs.close()
        return Life(self, pid, ours)

    def end(self, pid: int, *, kill: bool) -> int:
        """Kills one, or waits until it has ended; gives its status."""
        return int(self._ask({"end": pid, "kill": kill})["status"])

    def _ask(self, question: dict[str, Any], *sockets: int) -> dict[str, Any]:
        with self._turn:
            socket.send_fds(self._control, [json.dumps(question).encode()], sockets)
            answer = self._control.recv(_LONGEST)
        return dict(json.loads(answer))


def serve(control: socket.socket) -> None:
    """Forks whatever it is asked for, until nobody asks any more; none of its children outlives it."""
    from tests.crash.life import live, warm

    # Whoever interrupts the run means it, and not each of its processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warm()
    lives: set[int] = set()
    while True:
        asked, sockets, _, _ = socket.recv_fds(control, _LONGEST, 1)
        if not asked:
            break
        question = json.loads(asked)
        answer: dict[str, Any] = {}
        if "warm" in question:
            ours, theirs = socket.socketpair()
            with ours, theirs:
                live(question["warm"], theirs)
            # What lies here is never let go: nobody need look at it again in each of its children.
            gc.collect()
            gc.freeze()
        elif sockets:
            pid = os.fork()
            if pid == 0:
                control.close()
                _child(live, question, socket.socket(fileno=sockets[0]))
            os.close(sockets[0])
            lives.add(pid)
            answer = {"pid": pid}
        elif "end" in question:
            pid = question["end"]
            if question["kill"]:
                os.kill(pid, signal.SIGKILL)
            answer = {"status": os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}
            lives.discard(pid)
        control.sendall(json.dumps(answer).encode())
    for pid in lives:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def _child(live: Any, task: dict[str, Any], line: socket.socket) -> None:
    """Lives, and ends without anything that the nursery would do at its own end."""
    status = 1
    try:
        live(task, line)
        status = 0
    except BaseException:
        with contextlib.suppress(OSError):
            line.setblocking(True)
            line.sendall(json.dumps({"failed": traceback.format_exc(limit=-3)}).encode() + b"\n")
    finally:
        os._exit(status)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
