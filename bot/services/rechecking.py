"""Looking again, once a week, at the documents behind sources: still there, changed, gone.

A task beside the ticks, one document after the other and a few at a time. What is due and how each was found
stands in the database, so that a crash loses nothing and no two processes look at the same one.
"""

import asyncio
import contextlib
import time
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import structlog

from bot.domain.errors import DeedsError
from bot.domain.leads import Lead, LeadKind, lead_id
from bot.domain.likeness import traits_of
from bot.domain.reading import Reading
from bot.domain.records import Source
from bot.domain.revisiting import EVERY, Look, SightState, difference
from bot.domain.vocabulary import Fetching
from bot.services.documents import bounded, hosts_of, keep_reading, may_still_fetch, reading_kept
from bot.services.leads import note_lead
from bot.services.resting import Resting, resting_on
from bot.services.settings import Clock, Servers
from bot.sources.outside import Outside
from bot.storage.documents import (
    begin_looks,
    claim_look,
    copy_of,
    drop_documents,
    settle_look,
    sources_to_watch,
)
from bot.storage.store import Store, Writer

if TYPE_CHECKING:
    from bot.sources.fetching import Version

MOST_A_ROUND = 20
LONGEST_ROUND_SECONDS = 120.0
ENROLLED_AT_ONCE = 200
# Longer than fetching and reading can take together.
CLAIMED_FOR = timedelta(minutes=10)
# What says nothing about the document: it may not be asked, or the way there is closed from here.
_NOT_ASKED = frozenset(
    {
        "fetch_address",
        "fetch_port",
        "fetch_host",
        "fetch_not_public",
        "fetch_large",
        "fetch_packed",
        "fetch_redirects",
        "fetch_robots",
        "document_too_large",
        "document_slow",
        "document_unreadable",
    }
)
_GONE = "fetch_gone"
_STATUS = "fetch_status"

log = structlog.stdlib.get_logger(__name__)


class Rechecks:
    """Looks at what is due. Closed by :meth:`close`."""

    def __init__(self, store: Store, servers: Servers, clock: Clock, outside: Outside) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._outside = outside
        self._task: asyncio.Task[None] | None = None
        self._enrolled: dict[str, int] = {}

    async def begin(self) -> None:
        """Begins a round unless one is under way, and waits for nothing. A chore of every tick."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._round())

    async def close(self) -> None:
        """Ends the round that is under way; what it had taken is looked at again later."""
        task, self._task = self._task, None
        if task is not None and not task.done():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _round(self) -> None:
        try:
            await self.look_due()
        except Exception as error:  # the next tick begins another round
            log.error("source_check_failed", error=error)

    async def look_due(self) -> int:
        """Looks at what is due, within the budget of a round; gives at how many documents."""
        servers = await self._fetching()
        for server in servers:
            await self._enrol(server)
        until = time.monotonic() + LONGEST_ROUND_SECONDS
        looked = 0
        while servers and looked < MOST_A_ROUND and time.monotonic() < until:
            now = self._clock()
            look = await claim_look(self._store, servers, now, now + CLAIMED_FOR)
            if look is None:
                break
            looked += 1
            try:
                await self._look(look)
            except DeedsError as error:
                # The database was busy, say: it is given back when its time is over.
                log.error("source_check_failed", server=look.server, error=error)
        return looked

    async def _fetching(self) -> list[str]:
        """The servers that let Deeds fetch."""
        found = []
        for server in await self._store.servers():
            settings = await self._servers.settings(server)
            if settings is not None and settings.fetching is not Fetching.OFF:
                found.append(server)
        return found

    async def _enrol(self, server: str) -> None:
        """Has new sources looked at, spread over a week."""
        head = (await self._store.head(server)).sequence
        if self._enrolled.get(server) == head:
            return
        now = self._clock()

        async def work(writer: Writer) -> int:
            found = await sources_to_watch(writer, ENROLLED_AT_ONCE)
            await begin_looks(writer, [(each, now + _share(each)) for each in found])
            return len(found)

        if await self._store.transact(server, work) < ENROLLED_AT_ONCE:
            self._enrolled[server] = head

    async def _look(self, look: Look) -> None:
        settings = await self._servers.settings_or_default(look.server)
        hosts = hosts_of(settings)
        async with self._store.read(look.server) as reader:
            source = await reader.get(Source, look.source)
            copy = await copy_of(reader, look.source)
        if source is None or source.withdrawn or source.confidential or not source.url:
            drop = source is None or source.confidential
            await self._store.transact(look.server, partial(_leave, look=look, drop=drop, now=self._clock()))
            return
        if hosts is None:
            await self._settle(look.put_off(self._clock()))
            return
        from bot.sources.fetching import Version

        moved = copy is None or copy.url != source.url
        known = None if moved else Version(look.etag, look.last_modified)
        try:
            fetched, found = await self._outside.document(source.url, hosts, known)
        except DeedsError as error:
            await self._failed(look, source, error)
            return
        reading = bounded(found) if found else None
        changed = reading is not None and copy is not None and traits_of(reading).digest != copy.digest
        await self._store.transact(
            look.server,
            partial(
                self._seen,
                look=look,
                version=fetched.version,
                source=source,
                reading=reading,
                moved=moved,
                # Asked for before: it may take longer than what is written may wait for.
                on_it=await self._resting_on(source, look.server) if changed else Resting(),
            ),
        )

    async def _resting_on(self, source: Source, server: str) -> Resting:
        async with self._store.read(server) as reader:
            return await resting_on(reader, source.id)

    async def _settle(self, look: Look) -> None:
        async def work(writer: Writer) -> None:
            await settle_look(writer, look)

        await self._store.transact(look.server, work)

    async def _failed(self, look: Look, source: Source, error: DeedsError) -> None:
        now = self._clock()
        status = str(error.parameters.get("status", ""))
        # What refuses us, or has a fault of its own in what it answers, may be there for everybody else.
        if error.code in _NOT_ASKED or (error.code == _STATUS and not status.startswith("5")):
            await self._settle(look.put_off(now))
            return
        missed = look.missed(now, gone=error.code == _GONE)
        lost = missed.state is SightState.GONE and look.state is not SightState.GONE
        on_it = await self._resting_on(source, look.server) if lost else Resting()

        async def work(writer: Writer) -> None:
            if await writer.get(Source, source.id) != source:
                await settle_look(writer, look)
                return
            if not await settle_look(writer, missed):
                return
            if lost:
                gone = _lead(look.server, source, LeadKind.SOURCE_GONE, now, str(now.date()), on_it)
                await note_lead(writer, gone)

        await self._store.transact(look.server, work)

    async def _seen(
        self,
        writer: Writer,
        *,
        look: Look,
        version: "Version",
        source: Source,
        reading: Reading | None,
        moved: bool,
        on_it: Resting,
    ) -> None:
        now = self._clock()
        if await writer.get(Source, source.id) != source:
            # It may be confidential by now, or lead elsewhere: it is looked at anew.
            await settle_look(writer, look)
            return
        if not await may_still_fetch(writer, source.url):
            await settle_look(writer, look.put_off(now))
            return
        look = replace(look, etag=version.etag, last_modified=version.last_modified)
        copy = await copy_of(writer, source.id)
        if reading is None:
            kept = copy.digest if copy else ""
            await settle_look(writer, look.found(look.digest or kept, kept, now))
            return
        before = await reading_kept(writer, source.id)
        digest = traits_of(reading).digest
        if copy is None or before is None or moved:
            if await settle_look(writer, look.found(digest, digest, now)):
                await keep_reading(writer, source, reading, now)
            return
        if not await settle_look(writer, look.found(digest, copy.digest, now)):
            return
        if digest not in (copy.digest, look.digest):
            lead = _lead(look.server, source, LeadKind.SOURCE_CHANGED, now, digest, on_it)
            told = replace(lead, notes=difference(before, reading), withheld=len(reading.withheld))
            await note_lead(writer, told)


async def _leave(writer: Writer, *, look: Look, drop: bool, now: datetime) -> None:
    """No longer looks at what is no source any more, or none that may be asked."""
    if drop:
        await drop_documents(writer, [look.source])
    else:
        await settle_look(writer, look.put_off(now))


def _share(source: UUID) -> timedelta:
    """Where in the week a source has its turn: always the same, and all of them spread evenly."""
    return EVERY * ((source.int >> 64) % 10_000) / 10_000


def _lead(server: str, source: Source, kind: LeadKind, now: datetime, version: str, on_it: Resting) -> Lead:
    return Lead(
        id=lead_id(server, kind.value, str(source.id), version),
        kind=kind,
        url=source.url,
        title="",
        language=source.language,
        source=source.id,
        demands=on_it.demands,
        officials=on_it.officials,
        found=now,
    )
