"""Watches: what they look for, what becomes of what they find, and what happens when something goes wrong."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.domain.leads import Lead, LeadKind, LeadState, NoteKind
from bot.domain.protected_terms import terms_of
from bot.domain.records import Campaign, Demand, Official, Watch
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.vocabulary import Fetching, OfficialKind, WatchKind
from bot.services import polling, records
from bot.services.leads import note_lead
from bot.services.managing import DemandTyped, OfficialTyped
from bot.services.polling import EVERY, LONGEST_WAIT, Polling
from bot.services.typed_records import CampaignTyped, SourceDetails, WatchTyped
from bot.services.watching import Watching
from bot.sources.feeds import FeedReader
from bot.sources.outside import Outside
from bot.storage import tables, watches
from bot.storage.leads import open_leads
from bot.storage.store import Writer
from bot.storage.watches import take_due
from tests.services.world import HERE, THERE, Cast, World, refused, refused_anywhere
from tests.sources.feeds import agenda_item, answer, item, matter, meeting, rss, vote
from tests.sources.web import Asked, Web, made_up_web, reply

FEED = "http://gazette.example/feed"
STORY = "http://gazette.example/story"
TODAY = "Mon, 02 Nov 2026 08:00:00 GMT"
COUNCIL = "http://webapi.legistar.example/v1/springfield"


class Watched:
    """A world with a web, a campaign in it, and what looks at both."""

    def __init__(self, world: World, web: Web) -> None:
        self.world, self.web = world, web
        self.outside = Outside(network=web.network(), spacing=0.0)
        self.reader = FeedReader()
        parts = (world.store, world.servers, world.clock, self.reader, self.outside)
        self.watching, self.polling = Watching(*parts), Polling(*parts)

    async def begin(self, who: Cast | None = None) -> None:
        """A campaign with an office, its holder, a protected term and an active demand."""
        ana = (who or self.world.here).ana
        await self.world.settle(ana.server, fetching=Fetching.ANY)
        typed = OfficialTyped(
            "Mayor of Springfield", OfficialKind.ELECTED_OFFICE, "Springfield", "Ana Quiroga"
        )
        await self.world.build(0, 0, server=ana.server)
        office = await self.world.managing.add_official(ana, typed)
        await self.world.managing.add_demand(
            ana,
            None,
            DemandTyped("End the ALPR contract", "End it, as HB19-1124 says.", "It is ended."),
            [office.reference],
        )
        campaign = await self.world.records.typed(ana, "C-1")
        assert isinstance(campaign, CampaignTyped)
        await self.world.records.edit(ana, "C-1", replace(campaign, terms="ALPR = plate readers"))

    async def add(self, url: str = FEED, who: Cast | None = None, **more: Any) -> str:
        """Adds a watch; gives its reference."""
        typed = WatchTyped(**{"kind": WatchKind.FEED, "url": url, "title": "The Gazette", **more})
        return (await self.world.records.add((who or self.world.here).ana, typed)).record.reference

    def feed(self, *items: str, host: str = "gazette.example", path: str = "/feed", **headers: str) -> None:
        """Puts a feed on the web."""
        if host not in self.web.answers:
            self.web.host(host)
        self.web.page(host, path, reply(rss(*items), kind="application/rss+xml", **headers))

    async def later(self, **time: Any) -> int:
        """Some time passes, and everything that is due is looked at."""
        self.world.clock.forward(**(time or {"minutes": 31}))
        return await self.polling.poll_due()

    async def leads(self, server: str = HERE) -> list[Lead]:
        """What waits on the desk."""
        async with self.world.store.read(server) as reader:
            return (await open_leads(reader, 100))[0]

    async def until_told(self) -> None:
        """Waits until something waits on the desk."""
        for _ in range(6000):
            if await self.leads():
                return
            await asyncio.sleep(0.02)
        raise AssertionError("nothing was told")

    async def standing(self, reference: str, server: str = HERE) -> watches.Standing:
        """How a watch stands."""
        async with self.world.store.read(server) as reader:
            watch = await reader.by_reference(Watch, reference)
            assert watch is not None
            return (await watches.standing_of(reader, [watch.id]))[watch.id]


@asynccontextmanager
async def watched(world: World) -> AsyncIterator[Watched]:
    """A world that watches."""
    async with made_up_web() as web:
        here = Watched(world, web)
        await here.begin()
        try:
            yield here
        finally:
            await here.polling.close()
            await here.outside.close()


def names(leads: Sequence[Lead]) -> list[str]:
    """The titles of leads, in their order."""
    return sorted(each.title for each in leads)


async def test_what_names_an_office_or_a_term_becomes_a_lead_once(any_world: World) -> None:
    async with watched(any_world) as here:
        here.feed(item("Old news about ALPR", STORY + "/0", on="Mon, 05 Oct 2026 08:00:00 GMT", key="0"))
        reference = await here.add()
        assert await here.later() == 1
        assert await here.leads() == [], "what stood there before is no news"
        text = "<p>Nothing.</p><p>Mayor Quiroga spoke about plate readers.</p>"
        here.feed(
            item("A speech", STORY + "/1", text, TODAY, "1"), item("The weather", STORY + "/2", key="2")
        )
        await here.later()
        await here.later()
        (lead,) = await here.leads()
        assert (lead.kind, lead.url, lead.title) == (LeadKind.FEED_ENTRY, STORY + "/1", "A speech")
        assert lead.passage == "Mayor Quiroga spoke about plate readers."
        assert (lead.on.text, lead.language, lead.origin) == ("2026-11-02", "en", reference)
        assert len(lead.officials) == len(lead.demands) == 1
        assert {each.text for each in lead.notes} == {"Quiroga", "plate readers"}
        line = await here.world.leads.lead(here.world.here.ana, lead.id)
        assert [each.reference for each in (*line.officials, *line.demands)] == ["O-1", "D-1"]
        assert await here.world.leads.tell_due() == 1


async def test_the_last_days_of_a_new_watch_are_news(world: World) -> None:
    async with watched(world) as here:
        here.feed(
            item("ALPR today", STORY + "/1", on=TODAY),
            item("ALPR last month", STORY + "/2", on="Mon, 05 Oct 2026 08:00:00 GMT"),
            item("ALPR some day", STORY + "/3"),
        )
        await here.add()
        await here.later()
        assert names(await here.leads()) == ["ALPR today"]


async def test_the_same_story_in_two_feeds_and_what_is_on_record_come_once_or_never(any_world: World) -> None:
    async with watched(any_world) as here:
        here.feed()
        here.feed(host="paper.example")
        await here.add()
        await here.add("http://paper.example/feed")
        await here.later()
        ana = here.world.here.ana
        await here.world.records.add(ana, SourceDetails("Known", STORY + "/known"))
        here.feed(item("ALPR one", STORY + "/1?utm_source=x"), item("ALPR known", STORY + "/known"))
        here.feed(item("ALPR two", "http://www.gazette.example/story/1/"), host="paper.example")
        assert await here.later() == 2
        assert len(await here.leads()) == 1


async def test_what_did_not_change_is_not_read_again(world: World) -> None:
    async with watched(world) as here:
        asked: list[Asked] = []

        def answering(request: Asked) -> bytes:
            asked.append(request)
            if request.headers.get("if-none-match") == '"v1"':
                return reply(status="304 Not Modified")
            return reply(rss(item("ALPR", STORY, on=TODAY)), ETag='"v1"')

        here.web.host("gazette.example")
        here.web.page("gazette.example", "/feed", answering)
        reference = await here.add()
        await here.later()
        await here.later()
        assert [each.headers.get("if-none-match") for each in asked] == [None, '"v1"']
        assert len(await here.leads()) == 1
        assert (await here.standing(reference)).etag == '"v1"'


async def test_a_dead_feed_is_told_once_after_a_week_and_when_it_comes_back(any_world: World) -> None:
    async with watched(any_world) as here:
        here.web.host("gazette.example")
        reference = await here.add()
        await here.later()
        since = here.world.clock()
        assert (await here.standing(reference)).fault == "fetch_gone"
        waits = []
        for _ in range(40):
            await here.later(hours=6)
            standing = await here.standing(reference)
            assert standing.next_at is not None
            waits.append(standing.next_at - here.world.clock())
        assert max(waits) <= LONGEST_WAIT
        assert waits[0] >= EVERY
        (lead,) = await here.leads()
        assert (lead.kind, lead.origin, lead.on.text) == (
            LeadKind.FEED_DEAD,
            reference,
            since.date().isoformat(),
        )
        here.feed()
        await here.later(hours=13)
        (back,) = await here.leads()
        assert back.kind is LeadKind.FEED_BACK
        over = await here.world.leads.lead(here.world.here.ana, lead.id)
        assert over.lead.state is LeadState.OVER
        line = (await here.watching.watches(here.world.here.ana)).watches[0]
        assert (line.failing_since, line.fault) == (None, "")


async def test_one_bad_feed_delays_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sources.fetching.LONGEST_SECONDS", 3.0)
    async with watched(world) as here:

        async def drip(_: Asked) -> AsyncIterator[bytes]:
            yield b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
            while True:
                yield b" "
                await asyncio.sleep(0.2)

        here.web.host("slow.example")
        here.web.page("slow.example", "/feed", lambda asked: drip(asked))
        here.web.host("circle.example")
        here.web.page("circle.example", "/feed", reply(status="302 Found", Location="/feed"))
        here.web.host("page.example", feed=reply("<html>no feed</html>"))
        here.feed(item("ALPR", STORY, on=TODAY))
        for host in ("slow", "circle", "page", "gazette"):
            await here.add(f"http://{host}.example/feed")
        here.world.clock.forward(minutes=31)
        polling = asyncio.create_task(here.polling.poll_due())
        await here.until_told()
        assert not polling.done(), "the slow one is still dripping"
        assert await polling == 4
        states = {
            each.watch.url: each.fault for each in (await here.watching.watches(world.here.ana)).watches
        }
        assert states == {
            "http://slow.example/feed": "fetch_slow",
            "http://circle.example/feed": "fetch_redirects",
            "http://page.example/feed": "feed_none",
            FEED: "",
        }


async def test_one_host_is_asked_one_thing_at_a_time(world: World) -> None:
    async with watched(world) as here:
        for number in range(8):
            here.feed(item("ALPR", f"{STORY}/{number}", on=TODAY), path=f"/{number}")
            await here.add(f"http://gazette.example/{number}", title=f"Feed {number}")
        assert await here.later() == 8
        assert here.web.most_open == 1
        assert len(await here.leads()) == 8


async def test_two_processes_never_look_at_the_same_and_a_crash_loses_nothing(any_world: World) -> None:
    async with watched(any_world) as here:
        here.feed(item("ALPR", STORY, on=TODAY))
        await here.add()
        await here.polling._prepare()
        store, now = here.world.store, here.world.clock()
        (taken,) = await take_due(store, now, 10)
        assert await take_due(store, now, 10) == []
        assert await here.polling.poll_due() == 0
        # Whoever took it is gone.
        await here.later(minutes=11)
        assert len(await here.leads()) == 1
        # It was not gone after all: what it comes back with changes nothing.
        await here.polling._look_together([taken])
        assert len(await here.leads()) == 1
        assert (await here.standing("W-1")).looked_at == here.world.clock()


async def test_a_look_that_fails_to_be_kept_is_looked_at_again(
    any_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with watched(any_world) as here:
        here.feed(item("ALPR one", STORY + "/1", on=TODAY), item("ALPR two", STORY + "/2", on=TODAY))
        await here.add()
        told = 0

        async def dying(writer: Writer, lead: Lead) -> bool:
            nonlocal told
            told += 1
            if told == 2:
                raise RuntimeError("a crash between two leads")
            return await note_lead(writer, lead)

        monkeypatch.setattr(polling, "note_lead", dying)
        await here.later()
        assert await here.leads() == []
        await here.later(minutes=11)
        assert names(await here.leads()) == ["ALPR one", "ALPR two"]


async def test_fetching_that_is_off_or_not_allowed_is_no_fault_of_the_feed(world: World) -> None:
    async with watched(world) as here:
        here.feed(item("ALPR", STORY, on=TODAY))
        reference = await here.add()
        await world.settle(fetching=Fetching.OFF)
        await here.later()
        assert here.web.asked == []
        assert (await here.standing(reference)).failing_since is None
        assert not (await here.watching.watches(world.here.ana)).fetching
        with refused("fetching_off"):
            await here.watching.test(world.here.ana, reference)
        await world.settle(fetching=Fetching.LISTED, fetch_hosts=("other.example",))
        await here.later()
        assert here.web.asked == []
        assert (await here.standing(reference)).fault == "fetch_host"


async def test_what_is_muted_comes_no_more_and_can_come_again(any_world: World) -> None:
    async with watched(any_world) as here:
        ana = here.world.here.ana
        here.feed(item("ALPR and Ana Quiroga", STORY + "/1", on=TODAY))
        reference = await here.add()
        await here.later()
        (lead,) = await here.leads()
        view = await here.watching.muting(ana, lead.id)
        assert (view.terms, [each.reference for each in view.about]) == (
            ("ALPR", "Ana Quiroga"),
            ["O-1", "D-1"],
        )
        with refused("button_gone"):
            await here.watching.mute(ana, lead.id, "term:something else")
        await here.watching.mute(ana, lead.id, "term:ALPR")
        assert await here.leads() == []
        with refused("lead_decided"):
            await here.watching.mute(ana, lead.id, "feed")
        here.feed(
            item("ALPR again", STORY + "/2", on=TODAY), item("Ana Quiroga again", STORY + "/3", on=TODAY)
        )
        await here.later()
        (lead,) = await here.leads()
        assert lead.title == "Ana Quiroga again"
        await here.watching.mute(ana, lead.id, "about:O-1")
        here.feed(item("Mayor of Springfield, ALPR", STORY + "/4"), item("plate readers", STORY + "/5"))
        await here.later()
        (lead,) = await here.leads()
        assert lead.title == "plate readers"
        await here.watching.unmute(ana, reference, "ALPR")
        here.feed(item("ALPR at last", STORY + "/6"))
        await here.later()
        assert names(await here.leads()) == ["ALPR at last", "plate readers"]
        await here.watching.mute(ana, lead.id, "feed")
        here.feed(item("ALPR too late", STORY + "/7"))
        assert await here.later() == 0
        await here.watching.pause(ana, reference, paused=False)
        assert await here.polling.poll_due() == 1
        assert "ALPR too late" in names(await here.leads())


async def test_a_try_shows_what_would_be_found_and_keeps_nothing(world: World) -> None:
    async with watched(world) as here:
        here.feed(item("ALPR", STORY, on="Mon, 05 Oct 2026 08:00:00 GMT"), item("The weather"))
        reference = await here.add()
        seen = await here.watching.test(world.here.ana, reference)
        assert (seen.entries, [each.title for each in seen.found]) == (2, ["ALPR"])
        assert seen.terms > 3
        assert await here.leads() == []
        async with world.store.read(HERE) as reader:
            rows = await reader.execute(select(func.count()).select_from(tables.watch_seen))
            assert rows.scalar_one() == 0


async def test_another_address_begins_anew(world: World) -> None:
    async with watched(world) as here:
        here.feed(item("ALPR", STORY, on=TODAY), ETag='"v1"')
        reference = await here.add()
        await here.later()
        here.feed(item("Old ALPR", STORY + "/old"), path="/other")
        typed = await world.records.typed(world.here.ana, reference)
        assert isinstance(typed, WatchTyped)
        await world.records.edit(
            world.here.ana, reference, replace(typed, url="http://gazette.example/other"), before=typed
        )
        await here.later()
        assert here.web.asked[-1].path == "/other"
        assert "if-none-match" not in here.web.asked[-1].headers
        assert names(await here.leads()) == ["ALPR"], "what stood at the new address is no news"


async def test_a_withdrawn_watch_is_left_alone_and_a_restored_one_goes_on(world: World) -> None:
    async with watched(world) as here:
        here.feed(item("ALPR", STORY))
        reference = await here.add()
        await here.later()
        await world.records.withdraw(world.here.ana, reference, "no longer needed")
        here.feed(item("ALPR new", STORY + "/2"))
        assert await here.later() == 0
        await world.records.restore(world.here.ana, reference, "needed")
        assert await here.later() == 1
        assert names(await here.leads()) == ["ALPR new"]


async def test_a_watch_needs_an_address_that_may_be_asked(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with watched(world) as here:
        monkeypatch.setattr(records, "MOST_WATCHES_OF_HOST", 1)
        monkeypatch.setattr(records, "MOST_WATCHES", 2)
        for url, code in (
            ("", "text_missing"),
            ("feed", "address_invalid"),
            ("http://gazette.example:8080/feed", "fetch_port"),
            ("http://user:secret@gazette.example/", "address_with_credentials"),
        ):
            with refused_anywhere(code):
                await here.add(url)
        with refused_anywhere("not_found"):
            await here.add(terms="ALPR = D-99")
        with refused_anywhere("not_found"):
            await here.add(terms="ALPR = S-1")
        reference = await here.add(terms="camera = Kamera, D-1, O-1")
        with refused_anywhere("watch_known"):
            await here.add()
        with refused_anywhere("watches_of_host"):
            await here.add("http://gazette.example/other")
        await here.add("http://paper.example/feed")
        with refused("watches_too_many"):
            await here.add("http://third.example/feed")
        typed = await world.records.typed(world.here.ana, reference)
        assert isinstance(typed, WatchTyped)
        assert typed.terms == "camera = Kamera, D-1, O-1"


async def translated(here: Watched) -> None:
    """The office has its name in other languages, and short forms among the protected terms."""

    async def work(writer: Writer) -> None:
        (office,) = await writer.find(Official, reference="O-1")
        (demand,) = await writer.find(Demand, reference="D-1")
        names = {"es": "Alcaldía de Springfield", "ar": "عمدة سبرينغفيلد"}
        titles = {"fr": "Fin du contrat des caméras"}
        await writer.put(replace(office, name=in_languages(office.name, names)))
        await writer.put(replace(demand, title=in_languages(demand.title, titles)))
        (campaign,) = await writer.find(Campaign, reference="C-1")
        terms = "\n".join(
            (
                "ALPR = plate readers",
                "MOS = Mayor of Springfield, بلدية سبرينغفيلد",
                "Ana Quiroga = آنا كيروغا",
                "ICE",
            )
        )
        await writer.put(replace(campaign, protected_terms=terms_of(terms, "terms")))

    await here.world.write(work)


def in_languages(text: Text, others: dict[str, str]) -> Text:
    """A text with translations."""
    made = (
        Translation(
            language=into, text=words, made_by=Maker.PERSON, checked=True, of=fingerprint(text.original)
        )
        for into, words in others.items()
    )
    return replace(text, translations=tuple(made))


NAMING = [
    ("La Alcaldia de Springfield responde", ["O-1"], []),
    ("قال رئيس وعمدة سبرينغفيلد اليوم", ["O-1"], []),
    ("The MOS has answered", ["O-1"], []),
    ("واجتمعت بلدية سبرينغفيلد امس", ["O-1"], []),
    ("وقالت آنا كيروغا للصحافة", ["O-1"], []),
    ("Vers la fin d'un contrat des cameras ?", [], ["D-1"]),
    ("They will end the costly ALPR contract", [], ["D-1"]),
    ("ICE came", [], []),
]
NAMING_NOTHING = [
    "The POLICE and the mos of old, MOSS and SMOS",
    "The ice melts, JUSTICE",
    "بلديات سبرينغفيلدية",
    "كيروغا وحدها",
    "Un contrat de fin d'année",
]


async def test_names_are_found_in_every_language_and_in_their_short_forms(any_world: World) -> None:
    async with watched(any_world) as here:
        await translated(here)
        here.feed()
        await here.add()
        await here.later()
        titles = [*(title for title, _, _ in NAMING), *NAMING_NOTHING]
        here.feed(*(item(title, f"{STORY}/{number}") for number, title in enumerate(titles)))
        await here.later()
        leads = {each.title: each for each in await here.leads()}
        assert sorted(leads) == sorted(title for title, _, _ in NAMING)
        for title, offices, demands in NAMING:
            line = await here.world.leads.lead(here.world.here.ana, leads[title].id)
            assert [each.reference for each in line.officials] == offices, title
            assert [each.reference for each in line.demands] == demands, title
            terms = [each.text for each in line.lead.notes]
            assert len(terms) == len(set(terms)), "each is told once"


async def test_its_own_words_say_what_they_are_about(world: World) -> None:
    async with watched(world) as here:
        here.feed()
        await here.add(terms="Kameras = caméras, D-1, O-1")
        await here.later()
        here.feed(item("Les CAMERAS", STORY))
        await here.later()
        (lead,) = await here.leads()
        assert (len(lead.officials), len(lead.demands)) == (1, 1)


async def test_nobody_sees_or_touches_the_watches_of_another_server(world: World) -> None:
    async with watched(world) as here:
        reference = await here.add()
        there = world.there.ana
        assert (await here.watching.watches(there)).watches == ()
        assert await here.watching.suggest(there, "") == ()
        for call in (
            here.watching.pause(there, reference, paused=True),
            here.watching.test(there, reference),
            here.watching.unmute(there, reference, "x"),
            world.records.managed(there, reference),
        ):
            with refused("not_found"):
                await call
        for actor in (world.here.member, world.here.outsider):
            with refused("not_allowed"):
                await here.watching.watches(actor)
            assert await here.watching.suggest(actor, "") == ()
        assert [each.reference for each in await here.watching.suggest(world.here.ana, "gaz")] == [reference]


async def test_private_people_are_left_out_before_anything_is_kept(world: World) -> None:
    async with watched(world) as here:
        here.feed()
        await here.add()
        await here.later()
        here.feed(item("ALPR", STORY, "<p>ALPR caught a woman: call 303-555-0142.</p><p>More on ALPR.</p>"))
        await here.later()
        (lead,) = await here.leads()
        assert (lead.passage, lead.withheld) == ("More on ALPR.", 1)
        path = world.store.address.path
        assert path is not None
        assert b"555-0142" not in path.read_bytes()


async def test_what_was_seen_is_forgotten_in_time_and_never_grows_without_bound(
    any_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watches, "MOST_SEEN", 20)
    async with watched(any_world) as here:
        await here.add()
        for turn in range(6):
            here.feed(*(item(f"n{turn}-{number}", key=f"{turn}-{number}") for number in range(10)))
            await here.later()

        async def count() -> int:
            async with here.world.store.read(HERE) as reader:
                rows = await reader.execute(select(func.count()).select_from(tables.watch_seen))
                return int(rows.scalar_one())

        assert await count() <= 30
        here.feed(item("one", key="one"))
        await here.later(days=91)
        assert await count() == 1


def council(web: Web, *, matters: list[Any], meetings: list[Any], **pages: bytes) -> None:
    """Puts the API of a council on the web."""
    if "webapi.legistar.example" not in web.answers:
        web.host("webapi.legistar.example")
    asked = web.answers["webapi.legistar.example"]

    class Pages(dict[str, Any]):
        def get(self, path: str, default: Any = None) -> Any:
            where, _, query = path.partition("?")
            rows = {"matters": matters, "events": meetings}.get(where.rpartition("/")[2])
            if rows is None or not where.startswith("/v1/springfield/"):
                found = pages.get(where.removeprefix("/v1/springfield/").replace("/", "_"))
                return (lambda _: reply(found)) if found is not None else default
            assert "%24filter=" in query
            assert "gt%20datetime%27" in query
            skip = int(query.partition("%24skip=")[2])
            top = int(query.partition("%24top=")[2].partition("&")[0])
            return lambda _: reply(answer(rows[skip : skip + top]), kind="application/json")

    asked.clear()
    web.answers["webapi.legistar.example"] = Pages()


async def test_a_council_is_watched_for_matters_meetings_and_votes(any_world: World) -> None:
    async with watched(any_world) as here:
        reference = await here.add(COUNCIL + "/", kind=WatchKind.COUNCIL, title="The council")
        council(
            here.web,
            matters=[matter(1, "Parks"), *(matter(n, "ALPR audit") for n in range(2, 4))],
            meetings=[meeting(5)],
            events_5_eventitems=answer(
                [
                    agenda_item(7, "ALPR contract", 1),
                    agenda_item(8, "ALPR hearing"),
                    agenda_item(9, "Parks", 1),
                ]
            ),
            eventitems_7_votes=answer(
                [vote(1, "Quiroga, Ana", "Yea"), vote(2, "Bo Winter", "Nay"), vote(3, "Cy Low", "Recused")]
            ),
        )
        await here.later()
        await here.world.store.refresh_all()
        assert await here.leads() == [], "from March: no news in November"
        await here.world.records.edit(
            here.world.here.ana, reference, WatchTyped(WatchKind.COUNCIL, COUNCIL + "x", "The council")
        )
        await here.world.records.edit(
            here.world.here.ana, reference, WatchTyped(WatchKind.COUNCIL, COUNCIL, "The council")
        )
        seen = await here.watching.test(here.world.here.ana, reference)
        assert [each.title for each in seen.found] == [
            "26-0002 ALPR audit",
            "26-0003 ALPR audit",
            "ALPR contract",
            "ALPR hearing",
        ]
        cursor = json.loads((await here.standing(reference)).cursor)
        assert cursor["matters"] == "2026-03-04T10:00:00.123"
        council(
            here.web,
            matters=[],
            meetings=[meeting(6)],
            events_6_eventitems=answer([agenda_item(17, "ALPR again", 0)]),
            eventitems_17_votes=answer(
                [vote(1, "Quiroga, Ana", "Yea"), vote(2, "Bo Winter", "Nay"), vote(3, "Cy Low", "Recused")]
            ),
        )
        await here.later()
        (lead,) = await here.leads()
        assert lead.kind is LeadKind.VOTE
        assert [(each.kind, each.text) for each in lead.notes] == [
            (NoteKind.MATCHED, "ALPR"),
            (NoteKind.VOTED_YES, "O-1 · Quiroga, Ana"),
            (NoteKind.VOTED_NO, "Bo Winter"),
            (NoteKind.VOTED_OTHERWISE, "Cy Low · Recused"),
        ]
        line = await here.world.leads.lead(here.world.here.ana, lead.id)
        assert line.votes == (("O-1", "yes"),)
        async with here.world.store.read(HERE) as reader:
            (office,) = await reader.find(Official, reference="O-1")
        assert office.id in lead.officials


async def test_a_long_list_of_matters_is_read_page_by_page(world: World) -> None:
    async with watched(world) as here:
        reference = await here.add(COUNCIL, kind=WatchKind.COUNCIL)
        rows = [
            matter(n, "ALPR" if n > 240 else "Parks", MatterLastModifiedUtc="2026-10-30T00:00:00")
            for n in range(1, 251)
        ]
        council(here.web, matters=rows, meetings=[])
        await here.watching.test(world.here.ana, reference)
        pages = [each.path for each in here.web.asked if "/matters?" in each.path]
        assert [each.partition("skip=")[2] for each in pages] == ["0", "100", "200"]


async def test_a_council_that_answers_otherwise_is_a_fault_and_no_more(world: World) -> None:
    async with watched(world) as here:
        reference = await here.add(COUNCIL, kind=WatchKind.COUNCIL)
        here.web.host("webapi.legistar.example")
        await here.later()
        assert (await here.standing(reference)).fault == "fetch_gone"


async def test_a_round_goes_on_beside_ticks_and_ends_with_the_program(world: World) -> None:
    async with watched(world) as here:
        here.feed(item("ALPR", STORY, on=TODAY))
        await here.add()
        await here.polling.begin_due()
        await here.polling.begin_due()
        await here.until_told()
        await here.polling.close()
        assert here.reader._idle == []


async def test_a_look_that_comes_too_late_is_left_to_the_next(world: World) -> None:
    async with watched(world) as here:
        here.feed(item("ALPR", STORY, on=TODAY))
        await here.add()
        await here.polling._prepare()
        (taken,) = await take_due(world.store, world.clock(), 10)
        world.clock.forward(minutes=9)
        await here.polling._look_together([taken])
        assert here.web.asked == []
        assert await here.polling.poll_due() == 1
        assert timedelta(0) < EVERY
        assert THERE != HERE
