"""Looking at feeds and at cited sources, killed at each step: nothing is lost, and no lead comes twice."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.domain.leads import Lead, LeadKind
from bot.domain.postings import STOPPED, WAITING
from bot.domain.records import Source
from bot.domain.vocabulary import Fetching, PostingState, WatchKind
from bot.services.typed_records import CampaignTyped, SourceDetails, WatchTyped
from bot.storage.documents import copy_of
from bot.storage.leads import open_leads, untold_leads
from bot.storage.outbox import in_states
from bot.storage.store import Store
from tests.crash.__main__ import MEMORY
from tests.crash.life import sound
from tests.crash.outside import LOOKING, TELLING
from tests.crash.stage import REVIEW, Stage
from tests.services.world import Hands, World, cast_of
from tests.sources.feeds import item, rss
from tests.sources.web import Web, made_up_web, reply
from tests.wire.places import BOT, SERVER

pytestmark = pytest.mark.slow

ANA = cast_of(SERVER).ana
FEED, PAPER = "http://gazette.example/feed", "http://paper.example/feed"
CITED = "http://city.example/contract"
PAGE = """<!doctype html><html lang="en"><head><title>Contract</title></head><body><article>
<p>The sheriff keeps the contract with the data broker until the end of the year, as he has said before.</p>
<p>It costs the county ${cost},000 a year, and the council has to agree to it in public each autumn.</p>
</article></body></html>"""
# Each step the first time it is reached, when feeds are looked at, and the third, when cited sources are.
# What is posted of it has points of its own: here it is killed at the beginning, between and at the end.
KILLS = [(step, time) for time in (1, 3) for step in LOOKING] + [
    (step, 1) for step in (*TELLING, "claimed", "posted", "edited")
]
_MOST_LIVES = 3
_PATIENCE = 60.0


@contextmanager
def web_beside() -> Iterator[Web]:
    """A made-up web that answers while this thread does other things."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    made = made_up_web()
    try:
        yield asyncio.run_coroutine_threadsafe(made.__aenter__(), loop).result(10)
        asyncio.run_coroutine_threadsafe(made.__aexit__(None, None, None), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


@dataclass
class Seen:
    """All leads, how many of them nobody was told of and messages wait, and what is kept of the page."""

    leads: list[Lead]
    waits: int
    kept: str


class Machine:
    """A server that watches two feeds and cites a page, and lives of the bot that look at them."""

    def __init__(self, stage: Stage, web: Web, folder: Path, database: str) -> None:
        self.stage, self.web = stage, web
        self.folder, self.database = folder, database
        self.url = database if stage.postgres else str(folder / database)
        for host in ("gazette.example", "paper.example", "city.example"):
            web.host(host)

    async def make(self) -> None:
        """What is watched and cited."""
        store = await Store.open(self.url, clock=Hands(self.stage.clock()))
        try:
            world = World(store, Hands(self.stage.clock()), self.folder)
            await world.settle(SERVER, fetching=Fetching.ANY)
            typed = await world.records.typed(ANA, "C-1")
            assert isinstance(typed, CampaignTyped)
            await world.records.edit(ANA, "C-1", replace(typed, terms="ALPR"))
            for url in (FEED, PAPER):
                await world.records.add(ANA, WatchTyped(WatchKind.FEED, url, "News"))
            await world.records.add(ANA, SourceDetails("The contract", CITED))
        finally:
            await store.close()

    def news(self, number: int) -> None:
        """Something new stands in both feeds, the same story among it, and the page says something else."""
        feed = [
            item(f"ALPR gazette-{each}-end", f"http://gazette.example/{each}", key=str(each))
            for each in range(1, number + 1)
        ]
        paper = [
            item(f"ALPR paper-{each}-end", f"http://paper.example/{each}", key=str(each))
            for each in range(1, number + 1)
        ]
        self.web.page("gazette.example", "/feed", reply(rss(*feed), ETag=f'"{number}"'))
        self.web.page("paper.example", "/feed", reply(rss(*paper), ETag=f'"{number}"'))
        self.web.page(
            "city.example",
            "/contract",
            reply(PAGE.replace("{cost}", str(100 + number)), ETag=f'"{number}"'),
        )

    def life(self, stop: tuple[str, int] | None = None) -> bool:
        """Looks at what is due; killed at a step if it is told so. Whether it was."""
        task = self.stage.task(
            self.folder,
            self.database,
            [["log_in", None], ["look", None]],
            stop=stop and {"step": stop[0], "time": stop[1]},
            web={"port": self.web.port, "addresses": self.web.addresses},
        )
        life = self.stage.nursery.begin(task)
        try:
            while (said := life.hear(_PATIENCE)) is not None:
                assert "failed" not in said, said["failed"]
                assert "error" not in said, said
                if "at" in said:
                    life.kill()
                    return True
            return False
        finally:
            life.close()

    def settled(self) -> Seen:
        """What is there once everything came to its end: what the dead one had taken is due again later."""
        for _ in range(_MOST_LIVES):
            self.stage.clock.forward(timedelta(minutes=11).total_seconds())
            assert not self.life()
            seen = asyncio.run(self.look())
            if not seen.waits:
                break
        return seen

    async def look(self) -> Seen:
        """What is there now; whatever it is, the file is sound."""
        if self.stage.postgres is None:
            assert sound(Path(self.url)) == ""
        store = await Store.open(self.url, clock=Hands())
        try:
            async with store.read(SERVER) as reader:
                leads, _ = await open_leads(reader, 1000)
                untold = await untold_leads(reader, 1000)
                waiting = await in_states(reader, WAITING | STOPPED)
                source = (await reader.find(Source, url=CITED))[0]
                copy = await copy_of(reader, source.id)
                sent = await in_states(reader, frozenset(PostingState))
            assert len({each.key for each in sent}) == len(sent)
            return Seen(leads, len(untold) + len(waiting), copy.body if copy else "")
        finally:
            await store.close()

    def messages(self) -> list[str]:
        """What stands in the review channel."""
        found = self.stage.double.channels[REVIEW].messages.values()
        return [json.dumps(each) for each in found if each["author"]["id"] == BOT]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def machine(request: pytest.FixtureRequest) -> Iterator[Machine]:
    """A machine with each kind of database in turn."""
    server = None if request.param == "sqlite" else request.getfixturevalue("postgres")
    with (
        TemporaryDirectory(prefix="deeds-crash-", dir=MEMORY) as folder,
        Stage(Path(folder) / "stage", server) as stage,
        stage.scene() as (place, database),
        web_beside() as web,
    ):
        made = Machine(stage, web, place, database)
        asyncio.run(made.make())
        yield made


def test_looks_that_are_killed_lose_nothing_and_tell_nothing_twice(machine: Machine) -> None:
    machine.news(0)
    assert not machine.life()
    machine.stage.clock.forward(timedelta(days=7, minutes=1).total_seconds())
    assert not machine.life()
    first = asyncio.run(machine.look())
    assert (first.leads, first.waits) == ([], 0)
    assert "$100,000" in first.kept
    killed: dict[str, bool] = {}
    for number, (step, time) in enumerate(KILLS, 1):
        machine.news(number)
        machine.stage.clock.forward(timedelta(days=7, minutes=1).total_seconds())
        killed[f"{step} {time}"] = machine.life((step, time))
        seen = machine.settled()
        assert seen.waits == 0, step
        wanted = sorted(
            f"ALPR {paper}-{each}-end" for paper in ("gazette", "paper") for each in range(1, number + 1)
        )
        assert sorted(each.title for each in seen.leads if each.kind is LeadKind.FEED_ENTRY) == wanted, step
        assert sum(each.kind is LeadKind.SOURCE_CHANGED for each in seen.leads) == number, step
        assert seen.kept == first.kept, "the first text stays"
        # Each is told of in one message, and in no other.
        messages = machine.messages()
        for title in wanted:
            assert sum(title in each for each in messages) == 1, (step, title)
    assert all(killed.values()), killed
