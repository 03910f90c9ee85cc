"""Faults that a test scripts: which requests they meet, how often, and what becomes of each."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True)
class Request:
    """One request as it came: the path below the API's address, and the body as it was read."""

    method: str
    path: str
    query: dict[str, str]
    body: Any = None
    files: tuple[tuple[str, bytes], ...] = ()
    """Name and content of each file, by its number."""

    authorised: bool = True
    at: float = field(default_factory=time.monotonic)

    @property
    def line(self) -> str:
        """``GET /users/@me``"""
        return f"{self.method} {self.path}"


class Ends(StrEnum):
    """How the connection of a request ends without an answer."""

    DROPPED = "dropped"
    """Closed in order, as by a proxy that restarts."""

    RESET = "reset"
    """Cut: the other side reads ECONNRESET."""

    HANGS = "hangs"
    """Never; nobody answers."""


Hook = Callable[[Request], Awaitable[None] | None]


@dataclass
class Fault:
    """What becomes of the requests that it meets; see :meth:`tests.wire.double.Double.fault`."""

    method: str
    path: str
    status: int = 0
    code: int = 0
    body: Any = None
    ends: Ends | None = None
    accepted: bool = False
    delay: float = 0.0
    hook: Hook | None = None
    retry_after: float = 0.05
    everywhere: bool = False
    skip: int = 0
    times: int | None = 1
    seconds: float | None = None
    met: int = 0
    """How many requests it has met."""

    _since: float = field(default_factory=time.monotonic)

    def meets(self, request: Request) -> bool:
        """Whether it is this request's turn; counts it if so."""
        if request.method != self.method or not _fits(self.path, request.path):
            return False
        if self.seconds is not None and request.at - self._since > self.seconds:
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if self.times is not None and self.met >= self.times:
            return False
        self.met += 1
        return True


def _fits(pattern: str, path: str) -> bool:
    """Segment by segment; ``*`` is any one segment."""
    wanted, given = pattern.strip("/").split("/"), path.strip("/").split("/")
    return len(wanted) == len(given) and all(
        each in ("*", found) for each, found in zip(wanted, given, strict=True)
    )
