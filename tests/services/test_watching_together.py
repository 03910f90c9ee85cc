"""Servers that watch the same feed: it is asked once for all of them, and each learns of its own alone."""

import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import DeedsError
from bot.domain.feeds import ReadFeed
from bot.domain.leads import LeadKind
from bot.domain.matching import Term
from bot.domain.records import Watch
from bot.domain.vocabulary import Fetching, WatchKind
from bot.services.polling import EVERY, LONGEST_WAIT, next_look
from bot.services.typed_records import WatchTyped
from bot.sources.feeds import FeedReader
from bot.sources.watched import Shared
from bot.storage import watches
from tests.services.test_watching import COUNCIL, FEED, STORY, TODAY, Watched, council, names, watched
from tests.services.world import HERE, THERE, World, cast_of
from tests.sources.feeds import agenda_item, answer, item, matter, meeting, rss
from tests.sources.web import Asked, reply, trap

THIRD = "3003"
SERVERS = (HERE, THERE, THIRD)


@asynccontextmanager
async def together(world: World) -> AsyncIterator[Watched]:
    """A world in which three servers watch the same feed, each with words of its own."""
    async with watched(world) as here:
        await here.begin(cast_of(THERE))
        await here.begin(cast_of(THIRD))
        for server in SERVERS:
            await here.add(who=cast_of(server), terms=f"word{server}")
        yield here


def versioned(here: Watched, *items: str, version: str) -> None:
    """Puts a feed on the web that answers with its version, and to who knows it that nothing changed."""
    body = rss(*items)

    def answering(asked: Asked) -> bytes:
        if asked.headers.get("if-none-match") == version:
            return reply(status="304 Not Modified")
        return reply(body, ETag=version)

    if "gazette.example" not in here.web.answers:
        here.web.host("gazette.example")
    here.web.page("gazette.example", "/feed", answering)


def asked_with(here: Watched) -> list[str | None]:
    """With which version the feed was asked for, each time since last told."""
    found = [each.headers.get("if-none-match") for each in here.web.asked if each.path == "/feed"]
    here.web.asked.clear()
    return found


async def test_a_feed_is_asked_once_and_each_server_finds_its_own_words(any_world: World) -> None:
    async with together(any_world) as here:
        own = [item(f"About word{each}", f"{STORY}/{each}", on=TODAY) for each in SERVERS]
        versioned(here, *own, item("ALPR", STORY + "/all", on=TODAY), version='"1"')
        assert await here.later() == 3
        assert asked_with(here) == [None]
        for server in SERVERS:
            leads = await here.leads(server)
            assert names(leads) == ["ALPR", f"About word{server}"]
            for lead in leads:
                line = await here.world.leads.lead(cast_of(server).ana, lead.id)
                assert line.lead == lead
            assert (await here.standing("W-1", server)).etag == '"1"'
        assert await here.later() == 3
        assert asked_with(here) == ['"1"']
        versioned(here, *own, item("ALPR again", STORY + "/new"), version='"2"')
        assert await here.later() == 3
        assert asked_with(here) == ['"1"']
        for server in SERVERS:
            assert names(await here.leads(server)) == ["ALPR", "ALPR again", f"About word{server}"]


async def test_who_comes_later_is_told_what_stands_there_and_nobody_else_again(any_world: World) -> None:
    async with watched(any_world) as here:
        versioned(here, item("ALPR", STORY, on=TODAY), version='"1"')
        await here.add()
        await here.later()
        await here.begin(cast_of(THERE))
        await here.add(who=cast_of(THERE))
        asked_with(here)
        assert await here.later() == 2
        # What one has not read is asked for whole, once for both.
        assert asked_with(here) == [None]
        assert [len(await here.leads(each)) for each in (HERE, THERE)] == [1, 1]
        await here.later()
        assert asked_with(here) == ['"1"']


async def test_what_one_watches_at_once_the_others_are_not_looked_at_for(world: World) -> None:
    async with together(world) as here:
        versioned(here, version='"1"')
        await here.later()
        before = await here.standing("W-1")
        here.world.clock.forward(minutes=1)
        await here.watching.pause(cast_of(THERE).ana, "W-1", paused=True)
        await here.watching.pause(cast_of(THERE).ana, "W-1", paused=False)
        assert await here.polling.poll_due() == 1
        assert await here.standing("W-1") == before
        ahead = [(await here.standing("W-1", each)).next_at for each in SERVERS]
        assert len(set(ahead)) == 1, "all are due at the same instant again"


async def test_where_one_may_not_go_it_learns_nothing_of_what_others_got_there(any_world: World) -> None:
    async with together(any_world) as here:
        here.web.host("gazette.example")
        here.web.page("gazette.example", "/feed", reply(status="302 Found", Location="http://far.example/x"))
        here.feed(item("ALPR", STORY, on=TODAY), host="far.example", path="/x")
        for server in (HERE, THIRD):
            await here.world.settle(server, fetching=Fetching.LISTED, fetch_hosts=("gazette.example",))
        assert await here.later() == 3
        for server, fault, leads in ((HERE, "fetch_host", 0), (THERE, "", 1), (THIRD, "fetch_host", 0)):
            assert (await here.standing("W-1", server)).fault == fault
            assert len(await here.leads(server)) == leads
        # The first was stopped there, the second went on, the third was stopped by what both learned.
        assert here.web.paths("gazette.example") == ["/feed", "/feed"]
        assert here.web.paths("far.example") == ["/x"]


async def test_a_server_that_fetches_nothing_takes_no_part(world: World) -> None:
    async with together(world) as here:
        versioned(here, item("ALPR", STORY, on=TODAY), version='"1"')
        await here.world.settle(THERE, fetching=Fetching.OFF)
        await here.later()
        assert [len(await here.leads(each)) for each in SERVERS] == [1, 0, 1]
        assert (await here.standing("W-1", THERE)).looked_at is None


async def test_a_dead_feed_is_told_once_in_each_server_and_asked_once_for_all(any_world: World) -> None:
    async with together(any_world) as here:
        here.web.host("gazette.example")
        rounds = 0
        for _ in range(20):
            rounds += bool(await here.later(hours=12))
        assert len(here.web.paths("gazette.example")) == rounds
        for server in SERVERS:
            (lead,) = await here.leads(server)
            assert lead.kind is LeadKind.FEED_DEAD
        versioned(here, version='"1"')
        await here.later(hours=13)
        assert [[each.kind for each in await here.leads(server)] for server in SERVERS] == [
            [LeadKind.FEED_BACK]
        ] * 3


async def test_one_that_goes_wrong_keeps_no_other_of_the_same_feed_back(
    any_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with together(any_world) as here:
        versioned(here, item("ALPR", STORY, on=TODAY), version='"1"')
        kept = watches.note_look

        async def failing(writer: Any, taken: watches.Taken, values: dict[str, Any]) -> bool:
            if taken.server == THERE:
                raise RuntimeError("a database that is full")
            return await kept(writer, taken, values)

        monkeypatch.setattr("bot.services.polling.note_look", failing)
        await here.later()
        assert [len(await here.leads(each)) for each in SERVERS] == [1, 0, 1]
        monkeypatch.setattr("bot.services.polling.note_look", kept)
        await here.later(minutes=11)
        assert [len(await here.leads(each)) for each in SERVERS] == [1, 1, 1]


async def test_a_council_is_asked_once_for_all_who_watch_it(any_world: World) -> None:
    async with watched(any_world) as here:
        await here.begin(cast_of(THERE))
        for server in (HERE, THERE):
            await here.add(COUNCIL, who=cast_of(server), kind=WatchKind.COUNCIL, title="The council")
        recent = {"MatterLastModifiedUtc": "2026-10-30T00:00:00", "MatterIntroDate": "2026-10-30T00:00:00"}
        council(
            here.web,
            matters=[matter(1, "ALPR audit", **recent)],
            meetings=[meeting(5, EventDate="2026-11-09T00:00:00")],
            events_5_eventitems=answer([agenda_item(7, "ALPR hearing")]),
        )
        await here.later()
        paths = here.web.paths("webapi.legistar.example")
        assert len(paths) == len(set(paths)) == 3
        first, second = [names(await here.leads(each)) for each in (HERE, THERE)]
        assert first == second
        assert first


async def test_what_was_changed_while_a_look_was_under_way_is_looked_at_anew(any_world: World) -> None:
    async with watched(any_world) as here:
        ana = here.world.here.ana
        reference = await here.add()
        here.feed(item("ALPR", STORY + "/1", on=TODAY), item("Cameras", STORY + "/2", on=TODAY))
        looking = here.reader.feed
        edits: list[WatchTyped] = []

        async def slowly(content: bytes, charset: str, base: str, terms: tuple[Term, ...]) -> ReadFeed:
            found = await looking(content, charset, base, terms)
            if not edits:
                typed = await here.world.records.typed(ana, reference)
                assert isinstance(typed, WatchTyped)
                edits.append(replace(typed, terms="Cameras"))
                await here.world.records.edit(ana, reference, edits[0], before=typed)
            return found

        here.reader.feed = slowly  # type: ignore[method-assign]
        assert await here.later() == 2
        assert names(await here.leads()) == ["ALPR", "Cameras"]


@pytest.mark.parametrize("change", ["off", "not listed", "withdrawn", "paused"])
async def test_what_is_switched_off_while_a_look_is_under_way_keeps_nothing(
    any_world: World, change: str
) -> None:
    async with watched(any_world) as here:
        world, ana = here.world, here.world.here.ana
        reference = await here.add()
        here.feed(item("ALPR", STORY, on=TODAY), ETag='"1"')
        looking = here.reader.feed

        async def slowly(content: bytes, charset: str, base: str, terms: tuple[Term, ...]) -> ReadFeed:
            found = await looking(content, charset, base, terms)
            match change:
                case "off":
                    await world.settle(fetching=Fetching.OFF)
                case "not listed":
                    await world.settle(fetching=Fetching.LISTED, fetch_hosts=("paper.example",))
                case "withdrawn":
                    await world.records.withdraw(ana, reference, "no longer needed")
                case _:
                    await here.watching.pause(ana, reference, paused=True)
            return found

        here.reader.feed = slowly  # type: ignore[method-assign]
        assert await here.later() == 1
        assert await here.leads() == []
        # As if nobody had looked: it is read in full when it is wanted again.
        standing = await here.standing(reference)
        assert (standing.etag, standing.looked_at, standing.fault) == ("", None, "")
        here.reader.feed = looking  # type: ignore[method-assign]
        match change:
            case "withdrawn":
                await world.records.restore(ana, reference, "needed")
            case "paused":
                await here.watching.pause(ana, reference, paused=False)
            case _:
                await world.settle(fetching=Fetching.ANY)
        await here.later()
        assert names(await here.leads()) == ["ALPR"]


class Reading(FeedReader):
    """A reader that tells what it was asked, and refuses what it is told to."""

    def __init__(self, *refused: tuple[Term, ...]) -> None:
        super().__init__()
        self.refused = refused
        self.asked: list[tuple[Term, ...]] = []

    async def feed(self, content: bytes, charset: str, base: str, terms: tuple[Term, ...]) -> ReadFeed:
        """Reads nothing."""
        self.asked.append(terms)
        if terms in self.refused:
            raise DeedsError("document_unreadable")
        return ReadFeed()


@pytest.mark.parametrize(
    ("refused", "failing", "asked"),
    [
        # Heavy words of one: the feed itself can be read.
        (["a"], ["a"], ["a", "", "b", "c"]),
        # A feed that nobody can read is tried twice, not once for each of many servers.
        (["a", "b", "c", ""], ["a", "b", "c"], ["a", ""]),
        ([], [], ["a", "b", "c"]),
    ],
)
async def test_a_feed_that_hurts_its_reader_is_told_from_words_that_do(
    refused: list[str], failing: list[str], asked: list[str]
) -> None:
    def terms(word: str) -> tuple[Term, ...]:
        return (Term(word),) if word else ()

    reader = Reading(*map(terms, refused))
    shared = Shared(None, reader)  # type: ignore[arg-type]
    failed = []
    for each in "abc":
        try:
            await shared.feed(b"<rss>", "", "", terms(each))
        except DeedsError:
            failed.append(each)
    assert failed == failing
    assert reader.asked == [terms(each) for each in asked]


@given(
    st.text(max_size=40),
    st.integers(1_700_000_000, 2_200_000_000).map(lambda each: datetime.fromtimestamp(each, UTC)),
    st.sampled_from([EVERY, EVERY * 2, EVERY * 16, LONGEST_WAIT]),
)
def test_all_who_watch_an_address_are_due_at_the_same_instants(
    url: str, now: datetime, wait: timedelta
) -> None:
    due = next_look(url, now, wait)
    assert now + wait - EVERY < due <= now + wait
    assert next_look(url, due, EVERY) == due + EVERY
    assert (next_look(url, now + timedelta(seconds=7), wait) - due) % EVERY == timedelta(0)


def test_the_looks_of_many_addresses_are_spread() -> None:
    now = datetime(2026, 11, 2, tzinfo=UTC)
    minutes = [(next_look(f"{FEED}/{n}", now, EVERY) - now) // timedelta(minutes=5) for n in range(3000)]
    assert all(400 < minutes.count(each) < 600 for each in range(6))


async def test_many_that_are_due_are_taken_address_by_address(
    any_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watches, "MOST_TAKEN", 4)
    async with together(any_world) as here:
        for number in range(3):
            await here.add(f"http://gazette.example/{number}", title=str(number))
        await here.polling._prepare()
        now = here.world.clock()
        sizes = []
        while taken := await watches.take_due(here.world.store, now, 2):
            sizes.append(len(taken))
            assert {each.server for each in taken if each.url == FEED} in (set(), set(SERVERS))
        assert sum(sizes) == 6
        assert max(sizes) <= 4
        async with here.world.store.read(HERE) as reader:
            assert len(await reader.find(Watch)) == 4


HOSTILE = "<script>alert(1)</script>ALPR \u202efdp.exe\u202c \u2066[x](http://evil.example)\u2069 @everyone"


async def test_hostile_feeds_hurt_nobody_who_watches_them(world: World) -> None:
    async with watched(world) as here, trap() as came:
        await here.begin(cast_of(THERE))
        many = gzip.compress(rss(*(f"<item><guid>{each}</guid></item>" for each in range(400_000))))
        same = [item(f"ALPR {each}", f"{STORY}/{each}", on=TODAY, key="same") for each in (1, 2, 2)]
        answers = {
            "many": reply(many, kind="application/rss+xml", Content_Encoding="gzip"),
            "same": reply(rss(*same)),
            "words": reply(rss(item(HOSTILE, STORY + "/words", on=TODAY))),
            "inside": reply(status="302 Found", Location="http://127.0.0.1/"),
            "cloud": reply(status="307 Temporary Redirect", Location="http://169.254.169.254/latest"),
            "six": reply(status="301 Moved Permanently", Location="http://[::ffff:127.0.0.1]/"),
            "file": reply(status="302 Found", Location="file:///etc/passwd"),
            "bomb": reply(gzip.compress(b" " * 30_000_000), Content_Encoding="gzip"),
        }
        for name, each in answers.items():
            here.web.host(f"{name}.example")
            here.web.page(f"{name}.example", "/feed", each)
            for server in (HERE, THERE):
                await here.add(f"http://{name}.example/feed", cast_of(server), title=name)
        assert await here.later() == 2 * len(answers)
        assert came == []
        assert all(not each.startswith(("127.", "169.", "::")) for each in here.web.dialled)
        for name in answers:
            assert here.web.paths(f"{name}.example") == ["/feed"], "asked once for both"
        for server in (HERE, THERE):
            lines = (await here.watching.watches(cast_of(server).ana)).watches
            faults = {each.watch.title: each.fault for each in lines}
            assert faults == {
                "many": "",
                "same": "",
                "words": "",
                "inside": "fetch_not_public",
                "cloud": "fetch_not_public",
                "six": "fetch_address",
                "file": "fetch_address",
                "bomb": "fetch_large",
            }
            titles = names(await here.leads(server))
            assert titles[:2] == ["ALPR 1", "ALPR 2"]
            (words,) = titles[2:]
            assert "<" not in words
            assert words.isprintable()
