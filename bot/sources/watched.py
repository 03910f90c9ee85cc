"""Looking at what is watched: a feed, or a council's public records over the web API of Legistar.

Fetched politely (:mod:`bot.sources.fetching`), read elsewhere (:mod:`bot.sources.feeds`), stored by others.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from bot.domain.feeds import Entry, EntryKind, ReadFeed, Voted
from bot.domain.matching import Term
from bot.sources.feeds import FeedReader

if TYPE_CHECKING:
    from bot.sources.fetching import Fetcher
    from bot.sources.places import Hosts

PAGE = 100
MOST_PAGES = 5
# What is left is looked at next time: what is changed longest ago comes first.
MOST_MEETINGS = 10
MOST_VOTES = 20
FIRST_BACK = timedelta(days=7)


@dataclass(frozen=True)
class Known:
    """What is known from the last look: which version was given, and how far the records were read."""

    etag: str = ""
    last_modified: str = ""
    cursor: str = ""


@dataclass(frozen=True)
class Look:
    """What was seen; ``changed`` is false where the server said that nothing did.

    ``known`` is for the next look, ``votes`` are the roll calls by the keys of their entries.
    """

    feed: ReadFeed
    known: Known
    changed: bool = True
    votes: tuple[tuple[str, tuple[Voted, ...]], ...] = ()


async def look_at_feed(
    fetcher: "Fetcher", reader: FeedReader, url: str, hosts: "Hosts", known: Known, terms: tuple[Term, ...]
) -> Look:
    """Fetches a feed unless it has not changed, and reads it.

    Raises ``DeedsError`` as fetching and reading do.
    """
    from bot.sources.fetching import Version

    found = await fetcher.fetch(url, hosts, Version(known.etag, known.last_modified))
    if not found.changed:
        return Look(ReadFeed(), known, changed=False)
    feed = await reader.feed(found.body, found.charset, found.url, terms)
    return Look(feed, Known(found.version.etag, found.version.last_modified))


async def look_at_council(
    fetcher: "Fetcher",
    reader: FeedReader,
    base: str,
    hosts: "Hosts",
    known: Known,
    terms: tuple[Term, ...],
    now: datetime,
    back: timedelta = FIRST_BACK,
) -> Look:
    """Asks what changed since the last look: matters, then meetings with their agendas and votes.

    ``base`` is the address of the council in the API, such as ``https://webapi.legistar.com/v1/springfield``.
    The first look goes ``back`` so far. Raises as above.
    """
    council = _Council(fetcher, reader, base.rstrip("/"), hosts, terms)
    since = _since(known.cursor, now - back)
    matters, since["matters"] = await council.matters(since["matters"])
    items, votes, since["meetings"] = await council.meetings(since["meetings"])
    feed = ReadFeed(urlsplit(base).path.rpartition("/")[2], "", (*matters, *items))
    return Look(feed, Known(cursor=json.dumps(since, sort_keys=True)), votes=tuple(votes))


def _since(cursor: str, first: datetime) -> dict[str, str]:
    """How far each kind was read; to ``first`` where nothing was."""
    start = first.strftime("%Y-%m-%dT%H:%M:%S")
    found = {"matters": start, "meetings": start}
    if cursor:
        found |= {key: str(value) for key, value in json.loads(cursor).items() if key in found}
    return found


@dataclass(frozen=True)
class _Council:
    fetcher: "Fetcher"
    reader: FeedReader
    base: str
    hosts: "Hosts"
    terms: tuple[Term, ...]

    async def matters(self, since: str) -> tuple[list[Entry], str]:
        """What matched of the matters that changed, and until when all of them were seen."""
        found: list[Entry] = []
        for page in range(MOST_PAGES):
            content = await self._page("matters", "MatterLastModifiedUtc", since, page)
            read = await self.reader.matters(content, self._site(), self.terms)
            found += read
            if len(read) < PAGE:
                break
        return [each for each in found if each.matched], _last(found, since)

    async def meetings(self, since: str) -> tuple[list[Entry], list[tuple[str, tuple[Voted, ...]]], str]:
        """What matched on the agendas of the meetings that changed, with the roll calls of what was voted."""
        content = await self._page("events", "EventLastModifiedUtc", since, 0, MOST_MEETINGS)
        meetings = await self.reader.meetings(content)
        items: list[Entry] = []
        votes: list[tuple[str, tuple[Voted, ...]]] = []
        for meeting in meetings:
            agenda = await self._get(f"events/{meeting.number}/eventitems?AgendaNote=1")
            for item in await self.reader.agenda(agenda, meeting, self.terms):
                items.append(item)
                if item.kind is EntryKind.VOTE and len(votes) < MOST_VOTES:
                    cast = await self.reader.votes(await self._get(f"eventitems/{item.number}/votes"))
                    votes.append((item.key, cast))
        return items, votes, _last(meetings, since)

    async def _page(self, what: str, field: str, since: str, number: int, size: int = PAGE) -> bytes:
        condition = quote(f"{field} gt datetime'{since}'", safe="")
        order = f"%24orderby={field}&%24top={size}&%24skip={number * size}"
        return await self._get(f"{what}?%24filter={condition}&{order}")

    async def _get(self, path: str) -> bytes:
        return (await self.fetcher.fetch(f"{self.base}/{path}", self.hosts)).body

    def _site(self) -> str:
        """The address of the council's own pages."""
        return f"https://{urlsplit(self.base).path.rpartition('/')[2]}.legistar.com"


def _last(found: Sequence[Entry], since: str) -> str:
    return max((each.changed for each in found if each.changed), default=since)
