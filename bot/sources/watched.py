"""Looking at what is watched: a feed, or a council's public records over the web API of Legistar.

Fetched politely (:mod:`bot.sources.fetching`), once for all who look at the same (:class:`Shared`), read
elsewhere (:mod:`bot.sources.feeds`), stored by others.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, urlsplit

from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, EntryKind, ReadFeed, Voted
from bot.domain.matching import Term
from bot.sources.feeds import FeedReader

if TYPE_CHECKING:
    from bot.sources.fetching import Fetched, Fetcher, Version
    from bot.sources.places import Hosts

PAGE = 100
MOST_PAGES = 5
# What is left is looked at next time: what is changed longest ago comes first.
MOST_MEETINGS = 10
MOST_VOTES = 20
FIRST_BACK = timedelta(days=7)
# What is kept while several look at the same, in bytes; what is beyond is asked for again.
MOST_SHARED = 20_000_000


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


class Web(Protocol):
    """What gets pages: see :meth:`bot.sources.fetching.Fetcher.fetch`."""

    async def fetch(self, url: str, hosts: "Hosts", known: "Version | None" = None) -> "Fetched":
        """What is at an address, or that it is as it was at ``known``."""
        ...


class ReadsFeeds(Protocol):
    """What reads feeds: see :meth:`bot.sources.feeds.FeedReader.feed`."""

    async def feed(self, content: bytes, charset: str, base: str, terms: tuple[Term, ...]) -> ReadFeed:
        """The newest entries of a feed and what matched."""
        ...


@dataclass(frozen=True)
class _Answer:
    """What an address gave, or why it gave nothing, and the addresses on the way there."""

    found: "Fetched | DeedsError"
    way: tuple[str, ...]


class Shared:
    """For those who look at the same address one after the other: it is asked once, and read once.

    What one of them may not visit it is refused, whatever another got there. What is looked for and found is
    each one's own.
    """

    def __init__(self, fetcher: "Fetcher", reader: FeedReader) -> None:
        self._fetcher = fetcher
        self._reader = reader
        self._answers: dict[str, _Answer] = {}
        self._room = MOST_SHARED
        self._doubted: bytes | None = None
        self._fault: DeedsError | None = None

    async def fetch(self, url: str, hosts: "Hosts", known: "Version | None" = None) -> "Fetched":
        """What is at an address, or that it is as it was at ``known``. Raises as ``Fetcher.fetch`` does."""
        from bot.sources.places import checked

        answer = self._answers.get(url)
        if answer is not None:
            for each in answer.way:
                checked(each, hosts)
        if answer is None or not _is_for(answer, known):
            answer = await self._asked(url, hosts, known)
        if isinstance(answer.found, DeedsError):
            raise DeedsError(answer.found.code, answer.found.parameters)
        return answer.found

    async def _asked(self, url: str, hosts: "Hosts", known: "Version | None") -> _Answer:
        way: list[str] = []
        found: Fetched | DeedsError
        try:
            found = await self._fetcher.fetch(url, hosts, known, way)
        except DeedsError as error:
            found = error
        answer = _Answer(found, tuple(way))
        size = 0 if isinstance(found, DeedsError) else len(found.body)
        if size <= self._room:
            self._room -= size
            self._answers[url] = answer
        return answer

    async def feed(self, content: bytes, charset: str, base: str, terms: tuple[Term, ...]) -> ReadFeed:
        """The newest entries of a feed and what matched. Raises as ``FeedReader.feed`` does.

        Where that fails for one of them, it is seen for the next whether it is the feed that can't be read.
        """
        if content == self._doubted and self._fault is None:
            try:
                await self._reader.feed(content, charset, base, ())
                self._doubted = None
            except DeedsError as error:
                self._fault = error
        if content == self._doubted and self._fault is not None:
            raise DeedsError(self._fault.code, self._fault.parameters)
        try:
            return await self._reader.feed(content, charset, base, terms)
        except DeedsError:
            self._doubted, self._fault = content, None
            raise


def _is_for(answer: _Answer, known: "Version | None") -> bool:
    """Whether an answer that one got is what another would get who knows that version and may go there."""
    if isinstance(answer.found, DeedsError):
        # The first might not go where this one may.
        return answer.found.code != "fetch_host"
    return answer.found.changed or answer.found.version == known


async def look_at_feed(
    fetcher: Web, reader: ReadsFeeds, url: str, hosts: "Hosts", known: Known, terms: tuple[Term, ...]
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
    fetcher: Web,
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
    fetcher: Web
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
