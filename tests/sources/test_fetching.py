"""Getting pages: politely, within limits, from public places only."""

import asyncio
import gzip
import itertools
import zlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot.domain.errors import DeedsError
from bot.sources import fetching
from bot.sources.fetching import Fetched, Fetcher, Version
from bot.sources.places import Hosts
from tests.sources.hostile_addresses import AS_ADDRESS, AS_TEXT
from tests.sources.web import Asked, Web, made_up_web, reply, trap

ANY = Hosts(any_public=True)
REST = 0.02
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest_asyncio.fixture
async def web() -> AsyncIterator[Web]:
    async with made_up_web() as found:
        yield found


@pytest_asyncio.fixture
async def fetcher(web: Web) -> AsyncIterator[Fetcher]:
    found = Fetcher(version="0.0", network=web.network(), now=lambda: NOW, spacing=REST, first_wait=0.01)
    yield found
    await found.close()


async def refused(fetcher: Fetcher, url: str, hosts: Hosts = ANY) -> str:
    with pytest.raises(DeedsError) as error:
        await fetcher.fetch(url, hosts)
    return error.value.code


async def test_a_page_is_fetched_with_what_its_server_says_of_it(web: Web, fetcher: Fetcher) -> None:
    web.host(
        "city.example", news=reply("<p>hello", ETag='"1"', Last_Modified="Wed, 25 Nov 2026 08:00:00 GMT")
    )
    found = await fetcher.fetch("http://city.example/news", ANY)
    assert found == Fetched(
        "http://city.example/news",
        "text/html",
        "utf-8",
        b"<p>hello",
        Version('"1"', "Wed, 25 Nov 2026 08:00:00 GMT"),
    )
    assert [each.path for each in web.asked] == ["/robots.txt", "/news"]
    assert web.asked[1].headers["user-agent"] == "Deeds/0.0"
    assert web.asked[1].headers["accept-encoding"] == "gzip"


async def test_an_unchanged_page_is_not_sent_again(web: Web, fetcher: Fetcher) -> None:
    def answer(asked: Asked) -> bytes:
        same = asked.headers.get("if-none-match") == '"1"'
        return reply(status="304 Not Modified") if same else reply("new", ETag='"1"')

    web.host("city.example", news=answer)
    first = await fetcher.fetch("http://city.example/news", ANY)
    again = await fetcher.fetch("http://city.example/news", ANY, first.version)
    assert first.changed
    assert (again.changed, again.body, again.version) == (False, b"", first.version)


async def test_not_changed_without_a_question_is_no_answer(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", news=reply(status="304 Not Modified"))
    assert await refused(fetcher, "http://city.example/news") == "fetch_status"


# Where a place may be reached


@pytest.mark.parametrize("url", AS_TEXT)
async def test_a_hostile_address_is_refused_and_nothing_is_dialled(url: str) -> None:
    """The system's own lookup answers, and a trap listens where the addresses lead."""
    async with trap() as came:
        fetcher = Fetcher(version="0.0")
        try:
            assert await refused(fetcher, url) in {
                "fetch_address", "fetch_port", "fetch_not_public", "fetch_no_host",
            }  # fmt: skip
        finally:
            await fetcher.close()
        assert came == []


async def test_a_name_that_leads_to_an_address_that_is_not_public_is_refused(
    web: Web, fetcher: Fetcher
) -> None:
    for number, address in enumerate(AS_ADDRESS):
        web.host(f"h{number}.example", [address])
        assert await refused(fetcher, f"http://h{number}.example/") == "fetch_not_public"
    assert web.dialled == []


async def test_one_address_of_several_that_is_not_public_refuses_the_name(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", ["93.184.9.1", "10.0.0.1"], news=reply("x"))
    assert await refused(fetcher, "http://city.example/news") == "fetch_not_public"
    assert web.dialled == []


async def test_a_lookup_that_changes_its_mind_reaches_nothing(web: Web, fetcher: Fetcher) -> None:
    """Public when first asked, then loopback, then public again: what was judged is what is dialled."""
    async with trap() as came:
        web.host("city.example", ["93.184.9.1"], ["127.0.0.1"], ["93.184.9.1"], news=reply("x"))
        # The first lookup is for robots.txt, the second for the page.
        assert await refused(fetcher, "http://city.example/news") == "fetch_not_public"
        assert web.dialled == ["93.184.9.1"]
        assert came == []


async def test_each_redirect_is_judged_afresh(web: Web, fetcher: Fetcher) -> None:
    web.host("inner.example", ["192.168.0.7"])
    targets = {
        "http://127.0.0.1/": "fetch_not_public",
        "http://inner.example/": "fetch_not_public",
        "http://[::1]/": "fetch_not_public",
        "file:///etc/passwd": "fetch_address",
        "http://user:pw@city.example/": "fetch_address",
        "http://city.example:22/": "fetch_port",
        "//169.254.169.254/latest/meta-data": "fetch_not_public",
        "http://nowhere.example/": "fetch_no_host",
    }
    web.host("city.example")
    for number, (target, code) in enumerate(targets.items()):
        web.page("city.example", f"/{number}", reply(status="302 Found", Location=target))
        assert await refused(fetcher, f"http://city.example/{number}") == code
    assert set(web.dialled) == {web.addresses["city.example"][0][0]}


async def test_a_redirect_stays_among_the_hosts_that_were_allowed(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", old=reply(status="301 Moved", Location="https://other.example/"), a=reply("x"))
    allowed = Hosts(frozenset({"city.example"}))
    assert await refused(fetcher, "http://city.example/old", allowed) == "fetch_host"
    assert (await fetcher.fetch("http://city.example/a", allowed)).body == b"x"
    assert await refused(fetcher, "http://city.example/a", Hosts()) == "fetch_host"


async def test_redirects_are_followed_a_few_times_and_never_in_a_ring(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", ring=reply(status="302 Found", Location="/ring2"), end=reply("there"))
    web.page("city.example", "/ring2", reply(status="307 Again", Location="/ring"))
    for number in range(8):
        web.page("city.example", f"/{number}", reply(status="302 Found", Location=f"/{number + 1}"))
    web.page("city.example", "/8", reply(status="302 Found", Location="/end"))
    assert await refused(fetcher, "http://city.example/ring") == "fetch_redirects"
    assert web.paths("city.example") == ["/ring", "/ring2"]
    assert await refused(fetcher, "http://city.example/0") == "fetch_redirects"
    found = await fetcher.fetch("http://city.example/5", ANY)
    assert (found.url, found.body) == ("http://city.example/end", b"there")


async def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch, web: Web) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{web.port}")
    web.host("city.example", ["10.0.0.1"])
    fetcher = Fetcher(version="0.0", network=web.network())
    assert await refused(fetcher, "http://city.example/") == "fetch_not_public"
    await fetcher.close()
    assert web.asked == []


async def test_no_cookie_comes_back(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", a=reply("x", Set_Cookie="seen=1; Path=/"))
    await fetcher.fetch("http://city.example/a", ANY)
    await fetcher.fetch("http://city.example/a", ANY)
    assert all("cookie" not in each.headers for each in web.asked)


# Limits


async def _endless(_: Asked) -> AsyncIterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
    for _part in itertools.count():
        yield b"a" * 65_536


def _packed(body: bytes, packing: str = "gzip") -> bytes:
    return reply(body, Content_Encoding=packing)


async def test_a_body_without_end_is_cut_off(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", endless=_endless)
    assert await refused(fetcher, "http://city.example/endless") == "fetch_large"


async def test_a_bomb_is_cut_off_while_it_unfolds(
    web: Web, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred megabytes in a tenth of one: no more is unpacked than the limit and one piece."""
    unpacked = 0

    real = zlib.decompressobj

    class Watched:
        def __init__(self, bits: int) -> None:
            self._inner = real(bits)

        def decompress(self, data: bytes, most: int) -> bytes:
            nonlocal unpacked
            found = self._inner.decompress(data, most)
            unpacked += len(found)
            return found

        def __getattr__(self, name: str) -> object:
            return getattr(self._inner, name)

    packer = zlib.compressobj(9, wbits=31)
    zeros = b"\0" * 1_000_000
    bomb = b"".join(packer.compress(zeros) for _ in range(100)) + packer.flush()
    web.host("city.example", bomb=_packed(bomb))
    monkeypatch.setattr(zlib, "decompressobj", Watched)
    assert await refused(fetcher, "http://city.example/bomb") == "fetch_large"
    assert unpacked <= fetching.MOST_BYTES + 65_536


async def test_a_packed_body_is_unpacked(web: Web, fetcher: Fetcher) -> None:
    text = b"<p>" + b"word " * 100_000
    web.host("city.example", a=_packed(gzip.compress(text)), b=_packed(gzip.compress(text), "X-GZIP"))
    assert (await fetcher.fetch("http://city.example/a", ANY)).body == text
    assert (await fetcher.fetch("http://city.example/b", ANY)).body == text


@pytest.mark.parametrize(
    "answer",
    [
        _packed(b"not packed"),
        _packed(gzip.compress(b"word " * 1000)[:-20]),
        _packed(gzip.compress(b"a") + b"more behind it"),
        _packed(b"x", "br"),
        _packed(gzip.compress(gzip.compress(b"x")), "gzip, gzip"),
        _packed(b"", "gzip"),
    ],
    ids=["no gzip", "cut short", "something behind", "brotli", "twice", "empty"],
)
async def test_what_cannot_be_unpacked_in_full_is_refused(web: Web, fetcher: Fetcher, answer: bytes) -> None:
    web.host("city.example", page=answer)
    assert await refused(fetcher, "http://city.example/page") == "fetch_packed"


async def test_a_slow_drip_ends_with_the_time_for_the_whole(
    web: Web, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def drip(_: Asked) -> AsyncIterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
        while True:
            yield b"a"
            await asyncio.sleep(0.01)

    monkeypatch.setattr(fetching, "LONGEST_SECONDS", 0.5)
    web.host("city.example", drip=drip)
    assert await refused(fetcher, "http://city.example/drip") == "fetch_slow"


async def test_a_name_that_is_never_looked_up_ends_too(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(host: str, port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    monkeypatch.setattr("bot.sources.network.LONGEST_LOOKUP_SECONDS", 0.05)
    monkeypatch.setattr(web, "resolve", never)
    fetcher = Fetcher(version="0.0", network=web.network())
    assert await refused(fetcher, "http://city.example/") == "fetch_no_host"
    await fetcher.close()


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"]
)
async def test_a_broken_answer_is_asked_again_and_then_given_up(
    web: Web, fetcher: Fetcher, answer: bytes
) -> None:
    web.host("city.example", page=answer)
    assert await refused(fetcher, "http://city.example/page") == "fetch_unreachable"
    assert len(web.paths("city.example")) == fetching.ATTEMPTS


# Trying again


def _after(*answers: bytes) -> Callable[[Asked], bytes]:
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


async def test_what_may_go_better_is_tried_again(web: Web, fetcher: Fetcher) -> None:
    busy = reply(status="503 Busy")
    limited = reply(status="429 Slowly", Retry_After="0")
    web.host("city.example", page=_after(busy, limited, reply("there")))
    assert (await fetcher.fetch("http://city.example/page", ANY)).body == b"there"
    assert len(web.paths("city.example")) == 3


@pytest.mark.parametrize("wait", ["3600", "Thu, 26 Nov 2026 13:00:00 GMT", "99999999999999999999"])
async def test_a_page_that_wants_a_long_rest_gets_it(web: Web, fetcher: Fetcher, wait: str) -> None:
    web.host("city.example", page=reply(status="503 Busy", Retry_After=wait))
    assert await refused(fetcher, "http://city.example/page") == "fetch_status"
    assert len(web.paths("city.example")) == 1


@pytest.mark.parametrize("wait", ["soon", "-5", "", "Thu, 26 Nov 2026 11:00:00 GMT", "１"])
async def test_a_rest_that_nobody_can_read_is_our_own(web: Web, fetcher: Fetcher, wait: str) -> None:
    web.host("city.example", page=_after(reply(status="429 Slowly", Retry_After=wait), reply("x")))
    assert (await fetcher.fetch("http://city.example/page", ANY)).body == b"x"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("404 Not Found", "fetch_gone"),
        ("410 Gone", "fetch_gone"),
        ("401 Who", "fetch_status"),
        ("403 No", "fetch_status"),
        ("451 Law", "fetch_status"),
        ("500 Broken", "fetch_status"),
        ("204 Nothing", "fetch_status"),
        ("206 Part", "fetch_status"),
    ],
)
async def test_an_answer_that_stands_is_not_asked_again(
    web: Web, fetcher: Fetcher, status: str, code: str
) -> None:
    web.host("city.example", page=reply(status=status))
    assert await refused(fetcher, "http://city.example/page") == code
    assert len(web.paths("city.example")) == 1


# Politeness


async def test_one_host_is_asked_one_thing_at_a_time_with_a_rest_between(web: Web, fetcher: Fetcher) -> None:
    async def slowly(asked: Asked) -> AsyncIterator[bytes]:
        await asyncio.sleep(0.01)
        yield reply("x")

    web.host("city.example", a=slowly, b=slowly, c=slowly)
    await asyncio.gather(*(fetcher.fetch(f"http://city.example/{each}", ANY) for each in "abc"))
    assert web.most_open == 1
    times = [each.at for each in web.asked]
    assert all(later - earlier >= REST for earlier, later in itertools.pairwise(times))


async def test_a_slow_host_keeps_no_other_waiting(web: Web, fetcher: Fetcher) -> None:
    held = asyncio.Event()

    async def hangs(_: Asked) -> AsyncIterator[bytes]:
        await held.wait()
        yield reply("late")

    web.host("slow.example", a=hangs)
    web.host("city.example", a=reply("x"))
    waiting = asyncio.create_task(fetcher.fetch("http://slow.example/a", ANY))
    assert (await fetcher.fetch("http://city.example/a", ANY)).body == b"x"
    assert not waiting.done()
    held.set()
    assert (await waiting).body == b"late"


ROBOTS = (
    "User-agent: *\nDisallow: /private\nCrawl-delay: {delay}\n\nUser-agent: Deeds\nDisallow: /not-for-deeds\n"
)


async def test_what_a_host_asks_of_robots_is_done(web: Web, fetcher: Fetcher) -> None:
    web.host("city.example", robots_txt=reply(ROBOTS.format(delay=0)), a=reply("x"))
    web.page("city.example", "/not-for-deeds", reply("x"))
    assert await refused(fetcher, "http://city.example/not-for-deeds") == "fetch_robots"
    await fetcher.fetch("http://city.example/a", ANY)
    assert [each.path for each in web.asked] == ["/robots.txt", "/a"]


async def test_a_wish_for_longer_rests_is_kept(web: Web, fetcher: Fetcher) -> None:
    web.host(
        "city.example", robots_txt=reply("User-agent: *\nCrawl-delay: 0.2\n"), a=reply("x"), b=reply("y")
    )
    await fetcher.fetch("http://city.example/a", ANY)
    await fetcher.fetch("http://city.example/b", ANY)
    first, second = (each.at for each in web.asked[1:])
    assert second - first >= 0.2


@pytest.mark.parametrize("status", ["404 None", "403 No", "401 Who"])
async def test_no_robots_file_is_consent(web: Web, fetcher: Fetcher, status: str) -> None:
    web.host("city.example", robots_txt=reply(status=status), a=reply("x"))
    assert (await fetcher.fetch("http://city.example/a", ANY)).body == b"x"


async def test_a_robots_file_out_of_reach_is_a_refusal_for_now(web: Web, fetcher: Fetcher) -> None:
    web.host(
        "city.example",
        robots_txt=_after(reply(status="500 Broken"), reply("User-agent: *\nAllow: /\n")),
        a=reply("x"),
    )
    assert await refused(fetcher, "http://city.example/a") == "fetch_status"
    assert web.paths("city.example") == []
    assert (await fetcher.fetch("http://city.example/a", ANY)).body == b"x"


async def test_a_robots_file_that_is_elsewhere_is_followed_to_public_places_only(
    web: Web, fetcher: Fetcher
) -> None:
    moved = reply(status="301 Moved", Location="http://www.city.example/robots.txt")
    web.host("city.example", robots_txt=moved, a=reply("x"))
    web.host("www.city.example", robots_txt=reply("User-agent: *\nDisallow: /\n"))
    web.host("bad.example", robots_txt=reply(status="301 Moved", Location="http://127.0.0.1/"))
    assert (
        await refused(fetcher, "http://city.example/a", Hosts(frozenset({"city.example"}))) == "fetch_robots"
    )
    assert await refused(fetcher, "http://bad.example/a") == "fetch_not_public"


async def test_how_many_hosts_are_remembered_has_an_end(
    web: Web, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_HOSTS_KEPT", 3)
    for number in range(6):
        web.host(f"h{number}.example", a=reply("x"))
        await fetcher.fetch(f"http://h{number}.example/a", ANY)
    assert len(fetcher._robots) <= 3
    assert len(fetcher._turns) <= 4
