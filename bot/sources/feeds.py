"""Reading feeds in processes of their own, with limits on time and memory: many feeds to a process.

A process is replaced after many feeds, and at once when one of them hit a limit, so that what one feed does
to its reader no other sees. Nothing of a feed but what matched leaves the process.
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, ReadFeed, Voted
from bot.domain.matching import Term
from bot.sources.reading.feed_data import entry_data, entry_from, feed_from, terms_data, votes_from
from bot.sources.reading.process import ENVIRONMENT

T = TypeVar("T")

# What a feed may use of the processor is limited where it is read; this is for a machine that is busy.
LONGEST_SECONDS = 60.0
LARGEST_FEED = 20_000_000
LARGEST_ANSWER = 10_000_000
READERS = 1
FEEDS_PER_READER = 500


@dataclass
class _Worker:
    process: asyncio.subprocess.Process
    read: int = 0


class FeedReader:
    """Reads feeds, ``at_once`` at a time; those that come then wait. Closed by :meth:`close`."""

    def __init__(self, *, seconds: float = LONGEST_SECONDS, at_once: int = READERS) -> None:
        self._seconds = seconds
        self._turns = asyncio.Semaphore(at_once)
        self._idle: list[_Worker] = []

    async def feed(self, content: bytes, charset: str, base: str, terms: tuple[Term, ...]) -> ReadFeed:
        """The newest entries of a feed and what matched (see :func:`bot.sources.reading.feeds.read_feed`).

        Raises ``DeedsError``: ``feed_none`` for what is no feed, ``document_too_large``, ``document_slow``,
        and ``document_unreadable`` where the reader ended without an answer.
        """
        read = await self._read("feed", content, charset=charset, base=base, terms=_told(terms))
        return _built(lambda: feed_from(read))

    async def matters(self, content: bytes, site: str, terms: tuple[Term, ...]) -> tuple[Entry, ...]:
        """The matters of a council's answer, each with what matched. Raises as :meth:`feed` does."""
        read = await self._read("matters", content, base=site, terms=_told(terms))
        return _built(lambda: tuple(map(entry_from, read)))

    async def meetings(self, content: bytes) -> tuple[Entry, ...]:
        """The meetings of a council's answer. Raises as :meth:`feed` does."""
        read = await self._read("meetings", content)
        return _built(lambda: tuple(map(entry_from, read)))

    async def agenda(self, content: bytes, meeting: Entry, terms: tuple[Term, ...]) -> tuple[Entry, ...]:
        """What of a meeting's agenda matched. Raises as :meth:`feed` does."""
        read = await self._read("agenda", content, meeting=entry_data(meeting), terms=_told(terms))
        return _built(lambda: tuple(map(entry_from, read)))

    async def votes(self, content: bytes) -> tuple[Voted, ...]:
        """Who voted what. Raises as :meth:`feed` does."""
        read = await self._read("votes", content)
        return _built(lambda: votes_from(read))

    async def _read(self, what: str, content: bytes, **asked: Any) -> Any:
        if len(content) > LARGEST_FEED:
            raise DeedsError("document_too_large", {"most": LARGEST_FEED // 1_000_000})
        line = json.dumps({"what": what, "length": len(content), **asked}) + "\n"
        async with self._worker() as worker:
            answer = await self._asked(worker, line.encode() + content)
        try:
            found = json.loads(answer)
            if "refused" in found:
                raise DeedsError(str(found["refused"]))
            return found["read"]
        except (ValueError, KeyError, TypeError) as error:
            raise DeedsError("document_unreadable") from error

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[_Worker]:
        """A reader for one feed: it goes back to the others if it did well, and ends if not."""
        async with self._turns:
            worker = self._idle.pop() if self._idle else await _begun()
            well = False
            try:
                yield worker
                worker.read += 1
                well = worker.read < FEEDS_PER_READER
            finally:
                if well:
                    self._idle.append(worker)
                else:
                    await _ended(worker)

    async def _asked(self, worker: _Worker, request: bytes) -> bytes:
        given, answers = worker.process.stdin, worker.process.stdout
        if given is None or answers is None:
            raise DeedsError("document_unreadable")
        try:
            async with asyncio.timeout(self._seconds):
                given.write(request)
                await given.drain()
                answer = await answers.readline()
        except TimeoutError as error:
            raise DeedsError("document_slow", {"seconds": int(self._seconds)}) from error
        except (OSError, ValueError) as error:  # it ended, or its answer has no end
            raise DeedsError("document_unreadable") from error
        if not answer.endswith(b"\n"):
            raise DeedsError("document_unreadable")
        return answer

    async def close(self) -> None:
        """Ends the readers that wait; the next feed begins another."""
        while self._idle:
            await _ended(self._idle.pop())


async def _begun() -> _Worker:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.sources.reading.feed_worker",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=ENVIRONMENT,
        start_new_session=True,
        limit=LARGEST_ANSWER,
    )
    return _Worker(process)


async def _ended(worker: _Worker) -> None:
    with contextlib.suppress(ProcessLookupError):
        worker.process.kill()
    if worker.process.stdin is not None:
        worker.process.stdin.close()
    # Read to its end as well: an answer that nobody read would keep its pipe open, and us waiting.
    await worker.process.communicate()


def _told(terms: tuple[Term, ...]) -> str:
    return json.dumps(terms_data(terms))


def _built(make: Callable[[], T]) -> T:
    try:
        return make()
    except (DeedsError, ValueError, KeyError, TypeError) as error:
        raise DeedsError("document_unreadable") from error
