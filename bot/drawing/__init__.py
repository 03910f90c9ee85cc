"""Turning SVG into PNG in a process of its own: the library holds the interpreter's lock while it draws.

The process starts with the first picture. Whatever goes wrong with it, there is no picture and a line in the
log, never an answer or a digest that fails: see docs/decisions/0010-pictures.md.
"""

import asyncio
import contextlib
import hashlib
import sys
from collections import OrderedDict
from pathlib import Path

import structlog

from bot.rendering.pictures.metrics import FILES

LONGEST_SECONDS = 3.0
LONGEST_START_SECONDS = 10.0
MOST_WAITING = 16
MOST_KEPT = 32
_WORKER = Path(__file__).with_name("worker.py")

log = structlog.stdlib.get_logger(__name__)


class PictureWorker:
    """Draws in one process, one picture after the other (see :class:`bot.services.protocols.Draws`).

    No more than ``most_waiting`` wait for it. One that takes longer than ``seconds`` ends the process, and
    the next picture starts another. Pictures drawn lately are kept.
    """

    def __init__(self, *, seconds: float = LONGEST_SECONDS, most_waiting: int = MOST_WAITING) -> None:
        self._seconds = seconds
        self._most_waiting = most_waiting
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._closed = False

    async def png(self, svg: str) -> bytes | None:
        """The picture, none where it could not be drawn. Raises nothing."""
        key = hashlib.sha256(svg.encode()).digest()
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        if self._closed or self._waiting >= self._most_waiting:
            log.warning("picture_not_drawn", code="closed" if self._closed else "busy", count=self._waiting)
            return None
        self._waiting += 1
        try:
            async with self._turn:
                drawn = await self._drawn(svg)
        finally:
            self._waiting -= 1
        if drawn is not None:
            self._kept[key] = drawn
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return drawn

    async def _drawn(self, svg: str) -> bytes | None:
        try:
            drawn = await self._asked(svg)
        except BaseException as error:
            # An answer that nobody waits for any more would be taken for that to the next question.
            await self._end()
            if not isinstance(error, Exception):
                raise
            code = "timeout" if isinstance(error, TimeoutError) else "worker_ended"
            log.warning("picture_not_drawn", code=code, error=error)
            return None
        if drawn is None:
            log.warning("picture_not_drawn", code="refused")
        return drawn

    async def _asked(self, svg: str) -> bytes | None:
        starts = self._process is None
        if self._process is None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-P",
                str(_WORKER),
                *map(str, FILES),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                # The keys that end the program end the worker by closing its input.
                start_new_session=True,
            )
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise BrokenPipeError
        content = svg.encode()
        async with asyncio.timeout(self._seconds + (LONGEST_START_SECONDS if starts else 0)):
            stdin.write(len(content).to_bytes(4, "big") + content)
            await stdin.drain()
            size = int.from_bytes(await stdout.readexactly(4), "big")
            return await stdout.readexactly(size) if size else None

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def close(self) -> None:
        """Ends the process; nothing is drawn any more."""
        self._closed = True
        async with self._turn:
            await self._end()
