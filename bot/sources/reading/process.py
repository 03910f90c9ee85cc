"""Reading a document in a process of its own, with limits on time and memory.

A new one for each document: whatever one of them does to its reader, the next finds another.
"""

import asyncio
import contextlib
import json
import sys
from pathlib import Path

from bot.domain.errors import DeedsError
from bot.domain.reading import Reading
from bot.sources.reading.data import reading_of

LONGEST_SECONDS = 30.0
LARGEST_DOCUMENT = 20_000_000
LARGEST_READING = 20_000_000
READERS_AT_ONCE = 2
# Nothing of the host's own, its secrets least of all, is near what is read. Compiled code is not written: the
# limit on files would leave half of it behind for the next program to trip over.
ENVIRONMENT = {
    "PYTHONPATH": str(Path(__file__).parents[3]),
    "PYTHONSAFEPATH": "1",
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class DocumentReader:
    """Reads documents, a few at a time; those that come then wait."""

    def __init__(self, *, seconds: float = LONGEST_SECONDS, at_once: int = READERS_AT_ONCE) -> None:
        self._seconds = seconds
        self._turns = asyncio.Semaphore(at_once)

    async def read(self, content: bytes, kind: str = "", charset: str = "") -> Reading:
        """What a document says (see :func:`bot.sources.reading.documents.read_document`).

        Raises ``DeedsError("document_too_large")``, ``DeedsError("document_slow")`` after ``seconds``, and
        ``DeedsError("document_unreadable")`` where the reader ended without an answer.
        """
        if len(content) > LARGEST_DOCUMENT:
            raise DeedsError("document_too_large", {"most": LARGEST_DOCUMENT // 1_000_000})
        async with self._turns:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot.sources.reading.worker",
                kind,
                charset,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env=ENVIRONMENT,
                start_new_session=True,
            )
            try:
                async with asyncio.timeout(self._seconds):
                    answer, _ = await process.communicate(content)
            except TimeoutError as error:
                raise DeedsError("document_slow", {"seconds": int(self._seconds)}) from error
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if not answer or len(answer) > LARGEST_READING:
            raise DeedsError("document_unreadable")
        try:
            return reading_of(json.loads(answer))
        except (ValueError, KeyError, TypeError) as error:
            raise DeedsError("document_unreadable") from error
