"""Getting a page or a feed from the web: politely, within limits, from public places only.

An address is judged as text (:mod:`bot.sources.places`), then the address it leads to as it is dialled
(:mod:`bot.sources.network`), and both again at every redirect.
"""

import asyncio
import http.cookiejar
import ssl
import zlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

import httpx
import stamina
from protego import Protego

from bot.domain.errors import DeedsError
from bot.sources.network import CheckedNetwork, NoSuchHostError, NotPublicError
from bot.sources.places import Hosts, Place, checked

AGENT = "Deeds"
MOST_REDIRECTS = 5
MOST_WIRE_BYTES = 5_000_000
MOST_BYTES = 20_000_000
LONGEST_SECONDS = 30.0
LONGEST_SILENCE_SECONDS = 10.0
ATTEMPTS = 3
FIRST_WAIT_SECONDS = 1.0
# A page that asks to wait longer than this is left for another day.
LONGEST_WAIT_SECONDS = 20.0
SPACING_SECONDS = 1.0
MOST_SPACING_SECONDS = 30.0
# RFC 9309: at least this much of the file is read, and what was read is used for a day at most.
MOST_ROBOTS_BYTES = 500 * 1024
ROBOTS_KEPT = timedelta(days=1)
MOST_HOSTS_KEPT = 1024
MOST_AT_ONCE = 32
_CHUNK = 65_536
# What zlib calls the form with a header of gzip and a window of any size.
_GZIP = 31
_PACKED = frozenset({"gzip", "x-gzip"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WORTH_ANOTHER_TRY = frozenset({429, 502, 503, 504})


@dataclass(frozen=True)
class Version:
    """What a server said about the version it gave, sent back so that it may answer *not changed*."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True)
class Fetched:
    """What an address gave. ``url`` is where it stood in the end; ``body`` is empty if it had not changed."""

    url: str
    kind: str
    charset: str
    body: bytes = field(repr=False)
    version: Version
    changed: bool = True


@dataclass
class _Turn:
    """Whose turn it is at one host, and when the next request may leave."""

    spacing: float
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    waiting: int = 0


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: httpx.Headers
    body: bytes


# The library would log every wait with fields that nobody listed.
stamina.instrumentation.set_on_retry_hooks([])


class _WorthAnotherTryError(Exception):
    """It may go better in a moment; ``after`` is the wait the page asked for, in seconds."""

    def __init__(self, error: DeedsError, after: float | None = None) -> None:
        super().__init__(error.code)
        self.error = error
        self.after = after


def _backoff(error: Exception) -> bool | float:
    if not isinstance(error, _WorthAnotherTryError):
        return False
    if error.after is None:
        return True
    return error.after if error.after <= LONGEST_WAIT_SECONDS else False


@lru_cache(maxsize=1)
def _trusted() -> ssl.SSLContext:
    # Reading the world's certificates takes longer than a small page.
    return httpx.create_ssl_context(trust_env=False)


class _Transport(httpx.AsyncHTTPTransport):
    """The library's own, whose connections our network makes; it has no public place to give it one."""

    def __init__(self, network: CheckedNetwork) -> None:
        super().__init__(
            verify=_trusted(), trust_env=False, limits=httpx.Limits(max_connections=MOST_AT_ONCE)
        )
        self._pool._network_backend = network


class Fetcher:
    """Gets what is at public addresses, one request per host at a time. Closed by :meth:`close`.

    ``spacing`` are the seconds that a host rests between two requests, ``first_wait`` those before the second
    attempt, each later wait being longer.
    """

    def __init__(
        self,
        *,
        version: str,
        network: CheckedNetwork | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        spacing: float = SPACING_SECONDS,
        first_wait: float = FIRST_WAIT_SECONDS,
    ) -> None:
        self._spacing = spacing
        self._first_wait = first_wait
        self._network = network or CheckedNetwork()
        self._now = now
        self._agent = f"{AGENT}/{version}"
        self._client = httpx.AsyncClient(
            transport=_Transport(self._network),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(LONGEST_SILENCE_SECONDS),
        )
        # No page is told that it has seen us before.
        self._client.cookies.jar.set_policy(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
        self._turns: OrderedDict[str, _Turn] = OrderedDict()
        self._robots: OrderedDict[str, tuple[datetime, Protego]] = OrderedDict()

    async def fetch(
        self, url: str, hosts: Hosts, known: Version | None = None, way: list[str] | None = None
    ) -> Fetched:
        """What is at an address, or that it is as it was at ``known``.

        ``way`` is given every address on the way there, one that may not be visited too.

        Raises ``DeedsError`` with one of the codes ``fetch_address``, ``fetch_port``, ``fetch_host``,
        ``fetch_not_public``, ``fetch_no_host``, ``fetch_unreachable``, ``fetch_slow``, ``fetch_large``,
        ``fetch_packed``, ``fetch_redirects``, ``fetch_robots``, ``fetch_gone``, ``fetch_status``.
        """
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                return await self._followed(url, hosts, known or Version(), [] if way is None else way)
        except TimeoutError as error:
            raise DeedsError("fetch_slow", {"host": _host_shown(url)}) from error

    async def _followed(self, url: str, hosts: Hosts, known: Version, way: list[str]) -> Fetched:
        seen = {url}
        for _ in range(MOST_REDIRECTS + 1):
            way.append(url)
            place = checked(url, hosts)
            if not await self._may_visit(place):
                raise DeedsError("fetch_robots", {"host": place.host})
            answer = await self._asked(place, known, MOST_BYTES)
            if answer.status not in _REDIRECTS:
                return _found(place, answer, known)
            url = urljoin(url, answer.headers.get("location", ""))
            if url in seen:
                break
            seen.add(url)
        raise DeedsError("fetch_redirects", {"host": _host_shown(url), "most": MOST_REDIRECTS})

    async def _asked(self, place: Place, known: Version, most: int) -> _Answer:
        """The answer to one address, asked again where that may help."""
        headers = {"User-Agent": self._agent, "Accept-Encoding": "gzip", "Accept": "*/*"}
        if known.etag:
            headers["If-None-Match"] = known.etag
        if known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        try:
            async for attempt in stamina.retry_context(
                on=_backoff,
                attempts=ATTEMPTS,
                timeout=LONGEST_SECONDS,
                wait_initial=self._first_wait,
                wait_max=LONGEST_WAIT_SECONDS,
                wait_jitter=self._first_wait,
            ):
                with attempt:
                    async with self._turn(place.host):
                        return await self._once(place, headers, most)
        except _WorthAnotherTryError as error:
            raise error.error from error
        raise AssertionError("a retry either returns or raises")

    async def _once(self, place: Place, headers: dict[str, str], most: int) -> _Answer:
        host = {"host": place.host}
        try:
            async with self._client.stream("GET", place.url, headers=headers) as response:
                if response.status_code in _WORTH_ANOTHER_TRY:
                    raise _WorthAnotherTryError(
                        DeedsError("fetch_status", {**host, "status": str(response.status_code)}),
                        self._asked_to_wait(response.headers.get("retry-after", "")),
                    )
                body = b""
                if response.status_code == httpx.codes.OK:
                    body = await _body(response, most, host)
                return _Answer(response.status_code, response.headers, body)
        except NotPublicError as error:
            raise DeedsError("fetch_not_public", host) from error
        except NoSuchHostError as error:
            raise DeedsError("fetch_no_host", host) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise DeedsError("fetch_address") from error
        except httpx.TimeoutException as error:
            raise _WorthAnotherTryError(DeedsError("fetch_slow", host)) from error
        except httpx.TransportError as error:
            raise _WorthAnotherTryError(DeedsError("fetch_unreachable", host)) from error

    def _asked_to_wait(self, text: str) -> float | None:
        if text.strip().isascii() and text.strip().isdigit():
            return float(text.strip()[:6])
        try:
            until = parsedate_to_datetime(text)
        except (TypeError, ValueError):
            return None
        return max(0.0, (until.astimezone(UTC) - self._now()).total_seconds())

    @asynccontextmanager
    async def _turn(self, host: str) -> AsyncIterator[None]:
        """Waits until nobody else asks this host, and until it had a rest."""
        turn = self._turns.setdefault(host, _Turn(self._spacing))
        self._turns.move_to_end(host)
        turn.waiting += 1
        try:
            async with turn.lock:
                await asyncio.sleep(max(0.0, turn.free_at - asyncio.get_running_loop().time()))
                try:
                    yield
                finally:
                    turn.free_at = asyncio.get_running_loop().time() + turn.spacing
        finally:
            turn.waiting -= 1
            for name in [name for name, each in self._turns.items() if not each.waiting][:-MOST_HOSTS_KEPT]:
                del self._turns[name]

    async def _may_visit(self, place: Place) -> bool:
        """What the host's robots.txt says (RFC 9309): none is consent, one out of reach a refusal."""
        known = self._robots.get(place.origin)
        if known is None or self._now() - known[0] > ROBOTS_KEPT:
            known = self._now(), await self._robots_of(place.origin)
            self._robots[place.origin] = known
            while len(self._robots) > MOST_HOSTS_KEPT:
                self._robots.popitem(last=False)
        rules = known[1]
        delay = rules.crawl_delay(AGENT)
        if delay is not None:
            spacing = min(max(float(delay), self._spacing), MOST_SPACING_SECONDS)
            self._turns.setdefault(place.host, _Turn(spacing)).spacing = spacing
        return bool(rules.can_fetch(place.url, AGENT))

    async def _robots_of(self, origin: str) -> Protego:
        url = f"{origin}/robots.txt"
        for _ in range(MOST_REDIRECTS + 1):
            # Where the file stands does not widen what may be read: it holds rules for this host alone.
            place = checked(url, Hosts(any_public=True))
            answer = await self._asked(place, Version(), MOST_ROBOTS_BYTES)
            if answer.status in _REDIRECTS:
                url = urljoin(url, answer.headers.get("location", ""))
                continue
            if answer.status >= httpx.codes.INTERNAL_SERVER_ERROR:
                raise DeedsError("fetch_status", {"host": place.host, "status": str(answer.status)})
            return Protego.parse(answer.body.decode("utf-8", "replace"))
        return Protego.parse("")

    async def close(self) -> None:
        """Lets all connections go."""
        await self._client.aclose()
        self._network.close()


def _found(place: Place, answer: _Answer, known: Version) -> Fetched:
    host = {"host": place.host}
    version = Version(answer.headers.get("etag", "")[:200], answer.headers.get("last-modified", "")[:100])
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    if answer.status == httpx.codes.NOT_MODIFIED and known != Version():
        return Fetched(place.url, kind.strip().lower(), "", b"", known, changed=False)
    if answer.status in (httpx.codes.NOT_FOUND, httpx.codes.GONE):
        raise DeedsError("fetch_gone", {**host, "status": str(answer.status)})
    if answer.status != httpx.codes.OK:
        raise DeedsError("fetch_status", {**host, "status": str(answer.status)})
    charset = rest.partition("charset=")[2].partition(";")[0].strip(" \"'")
    return Fetched(place.url, kind.strip().lower(), charset[:40], answer.body, version)


async def _body(response: httpx.Response, most: int, host: dict[str, str]) -> bytes:
    """The body unpacked, within its limits on the wire and afterwards.

    The library's own unpacking gives a chunk of 300 kB as one of 67 MB, so it is not used.
    """
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing != "identity" and packing not in _PACKED:
        raise DeedsError("fetch_packed", host)
    unpack = zlib.decompressobj(_GZIP) if packing in _PACKED else None
    found, wire = bytearray(), 0
    try:
        async for chunk in response.aiter_raw(_CHUNK):
            wire += len(chunk)
            if wire > min(MOST_WIRE_BYTES, most):
                raise DeedsError("fetch_large", {**host, "most": most // 1_000_000})
            rest = chunk
            while rest:
                found += rest if unpack is None else unpack.decompress(rest, _CHUNK)
                rest = b"" if unpack is None else unpack.unconsumed_tail
                if len(found) > most:
                    raise DeedsError("fetch_large", {**host, "most": most // 1_000_000})
    except zlib.error as error:
        raise DeedsError("fetch_packed", host) from error
    if unpack is not None and (not unpack.eof or unpack.unused_data):
        raise DeedsError("fetch_packed", host)
    return bytes(found)


def _host_shown(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
