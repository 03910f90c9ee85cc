"""Looking at what is watched, by itself: each feed in its turn, one at a time on each host, and never in the
way of anything else.

A look is taken in the database for a while, so that two processes never look at the same feed and a crash
loses nothing: it is due again when the while is over. What a look found is kept in one transaction with the
note that it was seen, so that it becomes a lead exactly once.

All who watch the same address are due at the same instants, which the address alone tells, so that it is
asked once for all of them.
"""

import asyncio
import zlib
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import structlog

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, EntryKind, page_key
from bot.domain.leads import Lead, LeadKind, LeadNote, LeadState, NoteKind, lead_id
from bot.domain.records import Source, Watch
from bot.domain.vocabulary import WatchKind
from bot.services.documents import hosts_of, may_still_fetch
from bot.services.leads import note_lead
from bot.services.roll_calls import votes_told
from bot.services.settings import Clock, Servers
from bot.services.watch_terms import Wanted, wanted_by, wanted_in
from bot.sources.feeds import FeedReader
from bot.sources.outside import Outside
from bot.sources.watched import Known, Look, Shared, look_at_council, look_at_feed
from bot.storage.leads import decide_lead, lead_of
from bot.storage.store import Store, Writer
from bot.storage.watches import (
    Standing,
    Taken,
    new_among,
    note_look,
    prepare,
    standing_of,
    take_due,
    unprepared,
)

EVERY = timedelta(minutes=30)
LONGEST_WAIT = timedelta(hours=12)
DEAD_AFTER = timedelta(days=7)
# What stood in a feed before somebody began to watch it is no news, but for the last days.
FIRST_BACK = timedelta(days=7)
HOSTS_AT_ONCE = 16
WAITING_PER_HOST = 5
MOST_WAITING = 200
# So much of the time a look was taken for has to be left when it begins.
_LEFT = timedelta(minutes=2)
_EPOCH = datetime.fromtimestamp(0, UTC)
_log = structlog.get_logger(__name__)

_KINDS = {
    EntryKind.STORY: LeadKind.FEED_ENTRY,
    EntryKind.MATTER: LeadKind.FEED_ENTRY,
    EntryKind.MEETING: LeadKind.MEETING,
    EntryKind.VOTE: LeadKind.VOTE,
}


@dataclass(frozen=True)
class _Looked:
    """A watch with what it looks for, and what was seen; ``fault`` is why nothing was."""

    taken: Taken
    watch: Watch
    before: Standing
    wanted: Wanted
    look: Look | None
    fault: str = ""


class Polling:
    """Looks at all watches of all servers when they are due. Closed by :meth:`close`."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        reader: FeedReader,
        outside: Outside,
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._reader = reader
        self._outside = outside
        self._round: asyncio.Task[int] | None = None
        self._common: dict[tuple[str, UUID], tuple[tuple[int, date], Wanted]] = {}

    async def begin_due(self) -> None:
        """Begins a round of looks unless one is under way; waits for nothing. A chore of every tick."""
        if self._round is not None and self._round.done():
            ended, self._round = self._round, None
            # What went wrong in it is told where chores are told of.
            ended.result()
        if self._round is None:
            self._round = asyncio.create_task(self.poll_due())

    async def close(self) -> None:
        """Ends a round that is under way; what it took is due again in a while."""
        if self._round is not None:
            self._round.cancel()
            with suppress(asyncio.CancelledError, DeedsError):
                await self._round
            self._round = None
        await self._reader.close()

    async def poll_due(self) -> int:
        """Looks at everything that is due; gives at how many."""
        await self._prepare()
        lanes: dict[str, dict[str, list[Taken]]] = defaultdict(dict)
        busy: dict[asyncio.Task[None], str] = {}
        looked, more = 0, True
        try:
            while True:
                waiting = sum(map(len, lanes.values()))
                if more and waiting < MOST_WAITING // 2:
                    full = [host for host, lane in lanes.items() if len(lane) >= WAITING_PER_HOST]
                    taken = await take_due(self._store, self._clock(), MOST_WAITING - waiting, besides=full)
                    # Of a host whose lane is full there may be more when it is shorter.
                    more = bool(taken or full)
                    for each in taken:
                        lanes[each.host].setdefault(each.url, []).append(each)
                for host in [host for host in lanes if host not in busy.values()]:
                    if len(busy) >= HOSTS_AT_ONCE:
                        break
                    together = lanes[host].pop(next(iter(lanes[host])))
                    task = asyncio.create_task(self._look_together(together))
                    busy[task] = host
                    looked += len(together)
                    if not lanes[host]:
                        del lanes[host]
                if not busy:
                    break
                done, _ = await asyncio.wait(busy, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    del busy[task]
        finally:
            for task in busy:
                task.cancel()
            await asyncio.gather(*busy, return_exceptions=True)
            # Their readers take memory that nobody needs until the next round.
            await self._reader.close()
        return looked

    async def _prepare(self) -> None:
        """Lets watches be looked at that were added, or have another address now."""
        found = await unprepared(self._store)
        rows = [(server, watch, url, (urlsplit(url).hostname or "").lower()) for server, watch, url in found]
        await prepare(self._store, rows, self._clock())

    async def _look_together(self, together: Sequence[Taken]) -> None:
        """Looks at one address for all who watch it, each with its own words."""
        shared = Shared(self._outside.fetcher, self._reader)
        for each in together:
            try:
                await self._look(each, shared)
            except Exception as error:  # one that goes wrong keeps no other back
                _log.error("look_failed", error=error)

    async def _look(self, taken: Taken, shared: Shared) -> None:
        now = self._clock()
        async with self._store.read(taken.server) as reader:
            watch = await reader.get(Watch, taken.watch)
            before = (await standing_of(reader, [taken.watch])).get(taken.watch)
        if watch is None or before is None or watch.url != before.url or taken.until - now < _LEFT:
            # It is another by now, or too late for a look that nobody else begins meanwhile.
            await self._give_back(taken, {})
            return
        hosts = hosts_of(await self._servers.settings_or_default(taken.server))
        if hosts is None:
            await self._give_back(taken, {"next_at": next_look(watch.url, now, EVERY)})
            return
        wanted = await self._wanted(taken.server, watch.campaign)
        terms, known = wanted_by(watch, wanted), Known(before.etag, before.last_modified, before.cursor)
        look, fault = None, ""
        try:
            if watch.kind is WatchKind.COUNCIL:
                look = await look_at_council(
                    shared, self._reader, watch.url, hosts, known, terms, now, FIRST_BACK
                )
            else:
                look = await look_at_feed(shared, shared, watch.url, hosts, known, terms)
        except DeedsError as error:
            fault = error.code
        looked = _Looked(taken, watch, before, wanted, look, fault)
        today = await self._servers.today(taken.server)

        async def work(writer: Writer) -> int:
            return await _kept(writer, looked, self._clock(), today)

        await self._store.transact(taken.server, work)

    async def _give_back(self, taken: Taken, values: dict[str, Any]) -> None:
        async def work(writer: Writer) -> bool:
            return await note_look(writer, taken, values)

        await self._store.transact(taken.server, work)

    async def _wanted(self, server: str, campaign: UUID) -> Wanted:
        """What the watches of a campaign look for, read again only when the record or the day is another."""
        mark = (await self._store.head(server)).sequence, await self._servers.today(server)
        kept = self._common.get((server, campaign))
        if kept is None or kept[0] != mark:
            async with self._store.read(server) as reader:
                kept = mark, await wanted_in(reader, campaign, EdtfDate.of(mark[1]))
            self._common[server, campaign] = kept
        return kept[1]


def next_look(url: str, now: datetime, wait: timedelta) -> datetime:
    """The last instant within ``wait`` at which everybody looks who watches this address (UTC).

    There is one in every :data:`EVERY`; which one depends on the address alone, so that those of all
    addresses are spread evenly, and nobody can tell from it who else watches the same.
    """
    first = timedelta(seconds=zlib.crc32(url.encode()) % EVERY.total_seconds())
    return now + wait - (now + wait - _EPOCH - first) % EVERY


async def _kept(writer: Writer, looked: _Looked, now: datetime, today: date) -> int:
    """Keeps what a look found, or that it found nothing; gives how many leads came of it."""
    if await writer.get(Watch, looked.watch.id) != looked.watch:
        # What was looked for is not what is wanted any more: it is looked at anew.
        await note_look(writer, looked.taken, {})
        return 0
    if looked.look is not None and not await may_still_fetch(writer, looked.watch.url):
        await note_look(writer, looked.taken, {"next_at": next_look(looked.watch.url, now, EVERY)})
        return 0
    if looked.look is None:
        return await _missed(writer, looked, now)
    before, known, feed = looked.before, looked.look.known, looked.look.feed
    values = {
        "etag": known.etag,
        "last_modified": known.last_modified,
        "cursor": known.cursor,
        "title": feed.title or before.title,
        "looked_at": now,
        "failing_since": None,
        "failures": 0,
        "fault": "",
        "next_at": next_look(looked.watch.url, now, EVERY),
    }
    if not await note_look(writer, looked.taken, values):
        return 0
    if before.failing_since is not None:
        await _answers_again(writer, looked, before.failing_since, now)
    if not looked.look.changed:
        return 0
    new = await new_among(writer, looked.watch.id, [each.key for each in feed.entries], now)
    first = before.looked_at is None
    oldest = today - FIRST_BACK
    votes = dict(looked.look.votes)
    count = 0
    for entry in feed.entries:
        told = entry.published.earliest
        if entry.key not in new or not entry.matched or (first and (told is None or told < oldest)):
            continue
        if entry.link and await writer.find(Source, url=entry.link, withdrawn=False):
            continue
        lines = await votes_told(writer, looked.wanted.officials, votes.get(entry.key, ()))
        count += await note_lead(writer, _lead(writer.server, looked, entry, lines, now))
    return count


async def _missed(writer: Writer, looked: _Looked, now: datetime) -> int:
    """Notes that a look failed; after a week of it organisers are told, once."""
    failures, since = looked.before.failures + 1, looked.before.failing_since or now
    values = {
        "failures": failures,
        "failing_since": since,
        "fault": looked.fault,
        "next_at": next_look(looked.watch.url, now, min(EVERY * 2 ** min(failures - 1, 10), LONGEST_WAIT)),
    }
    if not await note_look(writer, looked.taken, values) or now - since < DEAD_AFTER:
        return 0
    return int(await note_lead(writer, _about_feed(writer.server, looked, LeadKind.FEED_DEAD, since, now)))


async def _answers_again(writer: Writer, looked: _Looked, since: datetime, now: datetime) -> None:
    """Whoever was told that a feed is dead is told that it is not."""
    dead = await lead_of(writer, _about_feed(writer.server, looked, LeadKind.FEED_DEAD, since, now).id)
    if dead is not None:
        await decide_lead(writer, dead.id, LeadState.OVER, "", now)
        await note_lead(writer, _about_feed(writer.server, looked, LeadKind.FEED_BACK, since, now))


def _about_feed(server: str, looked: _Looked, kind: LeadKind, since: datetime, now: datetime) -> Lead:
    watch = looked.watch
    return Lead(
        id=lead_id(server, kind.value, str(watch.id), since.isoformat()),
        kind=kind,
        url=watch.url,
        title=watch.title,
        on=EdtfDate.of(since.date()),
        origin=watch.reference,
        found=now,
    )


def _lead(server: str, looked: _Looked, entry: Entry, votes: Sequence[LeadNote], now: datetime) -> Lead:
    watch, wanted = looked.watch, looked.wanted
    about = [reference for each in entry.matched for reference in each.about]
    key = (entry.kind.value, str(watch.id), entry.key)
    if entry.kind is EntryKind.STORY and entry.link:
        # The same story may stand in several feeds.
        key = (entry.kind.value, page_key(entry.link), "")
    # Who voted on it is concerned, even if nothing else names them.
    cast = (line.partition(" ")[0] for note in votes for line in note.text.split("\n"))
    concerned = (*about, *cast)
    terms = list(dict.fromkeys(each.term for each in entry.matched))
    return Lead(
        id=lead_id(server, *key),
        kind=_KINDS[entry.kind],
        url=entry.link,
        title=entry.title,
        language=entry.language or looked.look.feed.language if looked.look else "",
        passage=entry.passage,
        withheld=entry.withheld,
        on=entry.published,
        notes=(*(LeadNote(NoteKind.MATCHED, each) for each in terms[:10]), *votes),
        officials=tuple(
            dict.fromkeys(wanted.officials[each] for each in concerned if each in wanted.officials)
        ),
        demands=tuple(dict.fromkeys(wanted.demands[each] for each in about if each in wanted.demands)),
        origin=watch.reference,
        found=now,
    )
