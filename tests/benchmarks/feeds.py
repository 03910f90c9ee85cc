"""Feeds: a round of looks at all that is watched while people go on asking for boards.

The web is made up, on loopback: hosts of two feeds each, which are asked as politely as real ones. Each feed
has twenty entries that were seen before and two new ones, one of which names what is looked for. The servers
that watch are small; the one that people ask in has a campaign of 240 asks.
"""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.benchmarks.figures import table
from tests.benchmarks.lists import percentile
from tests.benchmarks.moment import NOW

ANSWER_AIM = 1.0
FEEDS_PER_SERVER, FEEDS_PER_HOST = 100, 2
_RESPONSES, _OLD, _NEW = 1_000, 20, 2
_PAUSE_SECONDS, _IDLE_SECONDS = 0.1, 20.0
_WORDS = "The council met on Tuesday and spoke about streets, parks and the budget of the year. " * 4


@dataclass
class Answers:
    """What people waited, in seconds: the whole round trip, and inside the bot."""

    whole: list[float] = field(default_factory=list)
    inside: list[float] = field(default_factory=list)

    def row(self, name: str) -> list[str]:
        """A line of the table: medians and 99th percentiles in milliseconds."""
        shown = [percentile(each, part) for each in (self.whole, self.inside) for part in (50, 99)]
        return [name, str(len(self.whole)), *(f"{each:.1f}" for each in shown)]


@dataclass
class Round:
    """What one round of looks took and brought."""

    idle: Answers
    polling: Answers
    seconds: float
    looks: int
    leads: int
    before: int
    most: int
    reader: int


def _resident(pid: int | str) -> int:
    """The bytes of memory that a process has; none where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


async def _watched(store: Any, server: str, urls: list[str]) -> None:
    from bot.domain import records as r
    from bot.domain import vocabulary as v
    from bot.domain.texts import ProtectedTerm, Text
    from bot.services.settings import settings_id

    async def work(writer: Any) -> None:
        terms = (ProtectedTerm("ALPR"),)
        campaign = r.Campaign(id=uuid4(), slug="town", title=Text("en", "A town"), protected_terms=terms)
        office = r.Official(id=uuid4(), name=Text("en", "Mayor of Springfield"))
        title = Text("en", "End the ALPR contract")
        demand = r.Demand(id=uuid4(), campaign=campaign.id, title=title, lifecycle=v.Lifecycle.ACTIVE)
        ask = r.Ask(id=uuid4(), demand=demand.id, official=office.id)
        settings = r.ServerSettings(id=settings_id(server), fetching=v.Fetching.ANY)
        watches = [r.Watch(id=uuid4(), campaign=campaign.id, url=url, title="A feed") for url in urls]
        for each in (campaign, office, demand, ask, settings, *watches):
            await writer.put(each, new=True)

    await store.change(server, work, actor="1.one", action="settle")


def _feed(number: int, new: int) -> bytes:
    from tests.sources.feeds import item, rss

    link = f"http://news{number // FEEDS_PER_HOST}.example/{number}"
    on = "Mon, 01 Jan 2024 08:00:00 GMT"
    old = [item(f"Story {n}", f"{link}/{n}", _WORDS, on, str(n)) for n in range(_OLD)]
    texts = [_WORDS + ("ALPR" if n == 0 else "") for n in range(new)]
    fresh = [item(f"New {n}", f"{link}/new{n}", text, "", f"new{n}") for n, text in enumerate(texts)]
    return rss(*fresh, *old)


async def measured(folder: str, feeds: int, idle_seconds: float = _IDLE_SECONDS) -> Round:
    """Looks at so many feeds, while a person asks for boards, ten a second at most."""
    from bot.storage.migrating import migrate
    from bot.storage.store import Store
    from tests.benchmarks.made_up import fill
    from tests.benchmarks.process import server_id, station
    from tests.sources.web import made_up_web, reply

    database = f"sqlite:///{folder}/feeds.db"
    os.environ["BENCHMARK_FOLDER"] = folder
    await migrate(database)
    store = await Store.open(database)
    await fill(store, await server_id(), _RESPONSES)
    for first in range(0, feeds, FEEDS_PER_SERVER):
        numbers = range(first, min(feeds, first + FEEDS_PER_SERVER))
        urls = [f"http://news{each // FEEDS_PER_HOST}.example/{each}" for each in numbers]
        await _watched(store, f"watching-{first}", urls)
    await store.close()
    async with made_up_web() as web, station(database) as here:
        for number in range(feeds):
            host = f"news{number // FEEDS_PER_HOST}.example"
            if host not in web.answers:
                web.host(host, [f"93.184.{len(web.addresses) // 250}.{len(web.addresses) % 250 + 1}"])
            web.page(host, f"/{number}", reply(_feed(number, 0)))
        services = here._services
        services.outside._network = web.network()
        await here.sync()
        await services.polling.poll_due()
        for number in range(feeds):
            host = f"news{number // FEEDS_PER_HOST}.example"
            web.page(host, f"/{number}", reply(_feed(number, _NEW)))
        await _due_again(services.store)
        loop = asyncio.get_running_loop()

        async def asked(answers: Answers, on: Callable[[], bool]) -> None:
            while on():
                here._inside.seconds.clear()
                begun = loop.time()
                assert await here._person.slash("board")
                answers.whole.append(loop.time() - begun)
                answers.inside += here._inside.seconds
                await asyncio.sleep(_PAUSE_SECONDS)

        idle, polling = Answers(), Answers()
        until = loop.time() + idle_seconds
        await asked(Answers(), lambda: loop.time() < until - idle_seconds * 0.8)
        await asked(idle, lambda: loop.time() < until)
        before, most, reader = _resident("self"), 0, 0
        begun = loop.time()
        looking: asyncio.Task[int] = asyncio.create_task(services.polling.poll_due())

        async def weighed() -> None:
            nonlocal most, reader
            while not looking.done():
                most = max(most, _resident("self"))
                readers = [each.process.pid for each in services.polling._reader._idle]
                reader = max([reader, *map(_resident, readers)])
                await asyncio.sleep(0.2)

        weighing = asyncio.create_task(weighed())
        await asked(polling, lambda: not looking.done())
        looks = await looking
        seconds = loop.time() - begun
        await weighing
        return Round(idle, polling, seconds, looks, await _leads(services.store), before, most, reader)


async def _due_again(store: Any) -> None:
    from sqlalchemy import update

    from bot.storage.tables import watch_look

    async def work(writer: Any) -> None:
        await writer.execute(update(watch_look).values(next_at=NOW))

    await store.transact(None, work)


async def _leads(store: Any) -> int:
    from sqlalchemy import func, select

    from bot.storage.tables import lead

    async def work(writer: Any) -> int:
        return int((await writer.execute(select(func.count()).select_from(lead))).scalar_one())

    return int(await store.transact(None, work))


def feeds_table(folder: Path, feeds: int) -> str:
    """A line for the answers while nothing else happens, and one while feeds are looked at."""
    found = asyncio.run(measured(str(folder.absolute()), feeds))
    worst = percentile(found.polling.whole, 99) / 1000
    kept = "met" if worst <= ANSWER_AIM else "not met"
    head = ["", "answers", "p50", "p99", "inside p50", "inside p99"]
    title = f"/board while {found.looks} feeds with {found.looks * _NEW} new entries are looked at, ms"
    rows = [found.idle.row("nothing else"), found.polling.row("looking at feeds")]
    lines = [
        table(title, head, rows),
        f"99 of 100 answers within {worst:.2f} s; aim {ANSWER_AIM:.0f} s: {kept}.",
        f"The round took {found.seconds:.0f} s and brought {found.leads} leads.",
        f"Memory of the bot: {found.before / 1e6:.0f} MB before, {found.most / 1e6:.0f} MB at most; "
        f"of the reader: {found.reader / 1e6:.0f} MB at most.",
        "",
    ]
    return "\n".join(lines)
