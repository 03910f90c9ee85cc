"""Checking a server's chain of changes: link by link, value by value, record by record."""

import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import MISSING, fields
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.changes import GENESIS, ChangeHead
from bot.domain.ledger import (
    BrokenLink,
    LedgerFault,
    StoredLink,
    broken_link,
    broken_part,
    fault_beside,
    parts_of,
)
from bot.domain.records import RECORD_KINDS, Record
from bot.domain.views import LedgerReport
from bot.storage.ledger import (
    LastValue,
    kinds_there,
    last_values,
    next_ids,
    standing_ids,
    stored_authors,
    stored_links,
    stored_values,
)
from bot.storage.loading import finished, part_of_load
from bot.storage.store import Reader, Store

# Short reads: with SQLite everybody else waits meanwhile.
LINKS_AT_ONCE = 200
RECORDS_AT_ONCE = 200

Progress = Callable[[int, int], None]


class Ledger:
    """What ``deeds check --ledger`` does."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def servers(self) -> list[str]:
        """Every server that has a chain."""
        return await self._store.servers()

    async def check(
        self, actor: Actor, *, published: ChangeHead | None = None, progress: Progress | None = None
    ) -> LedgerReport:
        """Checks the chain of the actor's server up to its present head, and the records against it.

        ``published`` is a change's number with the beginning of the hash that a digest printed for it:
        links cut off at the end show by nothing else. ``progress`` is told how many changes were done, of
        how many. The report names the first fault.
        """
        authorize(actor, Act.AUDIT)
        async with self._store.read(actor.server) as reader:
            head = await reader.head()
        checked = ChangeHead(0, GENESIS)
        purged = 0
        while checked.sequence < head.sequence:
            async with self._store.read(actor.server) as reader:
                fault, checked, more = await _next_links(reader, checked, head, published)
            purged += more
            if fault is not None:
                return LedgerReport(actor.server, head, purged, fault)
            if progress is not None:
                progress(checked.sequence, head.sequence)
        if published is not None and published.sequence > head.sequence:
            return LedgerReport(
                actor.server, head, purged, BrokenLink(head.sequence + 1, LedgerFault.PUBLISHED)
            )
        fault = (
            await self._beyond(actor.server)
            or await self._imports(actor.server, head)
            or await self._records(actor.server)
        )
        return LedgerReport(actor.server, head, purged, fault)

    async def _beyond(self, server: str) -> BrokenLink | None:
        async with self._store.read(server) as reader:
            head = await reader.head()
            links = await stored_links(reader, head.sequence, sys.maxsize, 1)
        return BrokenLink(links[0].sequence, LedgerFault.HEAD) if links else None

    async def _imports(self, server: str, head: ChangeHead) -> BrokenLink | None:
        """Whether what imports said is what their changes hashed, part by part, and its records are there."""
        async with self._store.read(server) as reader:
            numbers = [sequence for sequence, *_ in await finished(reader) if sequence <= head.sequence]
        for number in numbers:
            async with self._store.read(server) as reader:
                [link] = await stored_links(reader, number - 1, number, 1)
            for first in parts_of(link):
                async with self._store.read(server) as reader:
                    fault = await _part_fault(reader, link, first)
                if fault is not None:
                    return fault
        return None

    async def _records(self, server: str) -> BrokenLink | None:
        async with self._store.read(server) as reader:
            kinds = await kinds_there(reader)
        for kind in kinds:
            after: UUID | None = None
            while True:
                # The records and what the chain says of them are read as of one moment.
                async with self._store.read(server) as reader:
                    ids = await next_ids(reader, kind, after, RECORDS_AT_ONCE)
                    if not ids:
                        break
                    records = await reader.find(kind, id=ids)
                    told = await last_values(reader, kind, ids)
                for record in records:
                    fault = _differing(record, told.get(record.id, {}))
                    if fault is not None:
                        return fault
                if len(ids) < RECORDS_AT_ONCE:
                    break
                after = ids[-1]
        return None


async def _next_links(
    reader: Reader, checked: ChangeHead, head: ChangeHead, published: ChangeHead | None
) -> tuple[BrokenLink | None, ChangeHead, int]:
    links = await stored_links(reader, checked.sequence, head.sequence, LINKS_AT_ONCE)
    if not links:
        # The head knows of changes that are gone.
        return BrokenLink(checked.sequence + 1, LedgerFault.HEAD), checked, 0
    fault = broken_link(links, checked)
    first, last = links[0].sequence, links[-1].sequence
    whole = [each for each in links if fault is None or each.sequence < fault.sequence]
    authors = await stored_authors(reader, first, last)
    values = await stored_values(reader, first, last)
    beside = None
    for link in whole:
        beside = fault_beside(reader.server, link, authors.get(link.sequence), values.get(link.sequence, []))
        if beside is None and published is not None and _is_another(link, published):
            beside = BrokenLink(link.sequence, LedgerFault.PUBLISHED)
        if beside is not None:
            break
    if (fault := beside or fault) is not None:
        return fault, checked, 0
    if last == head.sequence and links[-1].hash != head.hash:
        return BrokenLink(last, LedgerFault.HEAD), checked, 0
    written: dict[str, dict[UUID, tuple[int, str]]] = defaultdict(dict)
    for sequence, each in ((number, value) for number, found in values.items() for value in found):
        written[each.kind].setdefault(UUID(each.record), (sequence, each.reference))
    for name, records in written.items():
        there = await standing_ids(reader, RECORD_KINDS[name], records) if name in RECORD_KINDS else set()
        for record, (sequence, reference) in records.items():
            if record not in there:
                return BrokenLink(sequence, LedgerFault.GONE, reference), checked, 0
    purged = sum(each.purged for found in values.values() for each in found)
    return None, ChangeHead(last, links[-1].hash), purged


async def _part_fault(reader: Reader, link: StoredLink, first: str) -> BrokenLink | None:
    said = await part_of_load(reader, first)
    if (fault := broken_part(link, first, said)) is not None or said is None:
        return fault
    written: dict[str, dict[UUID, str]] = defaultdict(dict)
    for each in said:
        written[each.kind][UUID(each.record)] = each.reference
    for name, records in written.items():
        there = await standing_ids(reader, RECORD_KINDS[name], records)
        for record, reference in records.items():
            if record not in there:
                return BrokenLink(link.sequence, LedgerFault.GONE, reference)
    return None


def _is_another(link: StoredLink, published: ChangeHead) -> bool:
    return link.sequence == published.sequence and not link.hash.startswith(published.hash)


def _differing(record: Record, told: dict[str, LastValue]) -> BrokenLink | None:
    """The first field of a record that is not what the chain last said; what was purged may be anything."""
    if not told:
        return BrokenLink(0, LedgerFault.UNKNOWN, record.reference)
    for each in fields(record):
        if each.name == "id":
            continue
        now, last = getattr(record, each.name), told.get(each.name)
        if last is None:
            # What a record was made with is noted only where it differs from the default.
            holds = each.default is not MISSING and now == each.default
        else:
            holds = last.purged or now == last.value
        if not holds:
            newest = last or max(told.values(), key=lambda one: one.sequence)
            return BrokenLink(
                newest.sequence, LedgerFault.RECORD, record.reference or newest.reference, each.name
            )
    return None
