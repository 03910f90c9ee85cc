"""The way out to the web and the reader of what comes back, made when they are first needed.

One for the whole process, so that a site is asked by nobody else at the same time. Most starts of the program
fetch nothing, and the libraries for it take long to load.
"""

from typing import TYPE_CHECKING

from bot import PROGRAM_VERSION
from bot.domain.reading import Reading
from bot.sources.places import Hosts

if TYPE_CHECKING:
    from bot.sources.fetching import Fetched, Fetcher, Version
    from bot.sources.network import CheckedNetwork
    from bot.sources.reading.process import DocumentReader


class Outside:
    """Fetches and reads. Closed by :meth:`close`; ``network`` and ``spacing`` are for a web of one's own."""

    def __init__(self, *, network: "CheckedNetwork | None" = None, spacing: float | None = None) -> None:
        self._network = network
        self._spacing = spacing
        self._fetcher: Fetcher | None = None
        self._reader: DocumentReader | None = None

    @property
    def fetcher(self) -> "Fetcher":
        """What gets pages and feeds."""
        if self._fetcher is None:
            from bot.sources.fetching import FIRST_WAIT_SECONDS, SPACING_SECONDS, Fetcher

            spacing = SPACING_SECONDS if self._spacing is None else self._spacing
            wait = FIRST_WAIT_SECONDS if self._spacing is None else self._spacing
            self._fetcher = Fetcher(
                version=PROGRAM_VERSION, network=self._network, spacing=spacing, first_wait=wait
            )
        return self._fetcher

    @property
    def reader(self) -> "DocumentReader":
        """What reads documents."""
        if self._reader is None:
            from bot.sources.reading.process import DocumentReader

            self._reader = DocumentReader()
        return self._reader

    async def document(
        self, url: str, hosts: Hosts, known: "Version | None" = None
    ) -> "tuple[Fetched, Reading | None]":
        """What is at an address and what it says; no reading where it is as it was at ``known``.

        Raises as ``Fetcher.fetch`` and ``DocumentReader.read`` do.
        """
        fetched = await self.fetcher.fetch(url, hosts, known)
        if not fetched.changed:
            return fetched, None
        return fetched, await self.reader.read(fetched.body, fetched.kind, fetched.charset)

    async def close(self) -> None:
        """Lets all connections go."""
        if self._fetcher is not None:
            await self._fetcher.close()
