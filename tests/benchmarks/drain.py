"""Digests of many servers that fall due in the same minute, over real sockets against Discord's limits.

The double holds the bot to fifty requests in any second, as Discord does, while people go on asking for
boards. A server is a small one, with one demand to one office, made once and copied: what is measured is
getting out what waits, not what it says; it has no picture, as a quiet week has none. Beside it a bare client
posts and edits as many bodies that it was given.
"""

import asyncio
import gc
import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.benchmarks.figures import table
from tests.benchmarks.lists import percentile
from tests.benchmarks.moment import NOW
from tests.benchmarks.wire import ACTIONS, PATIENCE, Talks
from tests.wire.double import Double
from tests.wire.interactions import Interaction

REQUESTS_AIM, POSTINGS_AIM, LIMITED_AIM, ANSWER_AIM = 45.0, 22.0, 5, 1.0
FEW, MOST_BARE = 40, 500
_FIRST_SERVER, _FIRST_CHANNEL = 10**17, 2 * 10**17
_EVERY_SECONDS = 0.25
_WINDOW_SECONDS = 10.0

Begin = Callable[[Double], Talks]
"""Starts a bot over the record of these servers against a double."""


def server_id(number: int) -> str:
    """The id of one of the servers."""
    return str(_FIRST_SERVER + number)


def channel_id(number: int) -> str:
    """The id of the channel that its digests go to."""
    return str(_FIRST_CHANNEL + number)


async def prepare(database: str, servers: int) -> None:
    """Makes a record of so many servers, each with a digest that is due now."""
    from bot.domain import records as r
    from bot.domain import vocabulary as v
    from bot.domain.texts import Text
    from bot.services.settings import settings_id
    from bot.storage.migrating import migrate
    from bot.storage.store import Store, Writer

    await migrate(database)
    store = await Store.open(database, clock=lambda: NOW)
    template = server_id(0)

    async def work(writer: Writer) -> None:
        campaign = r.Campaign(id=uuid4(), slug="springfield", title=Text("en", "A town that works"))
        office = r.Official(id=uuid4(), name=Text("en", "Mayor of Springfield"))
        demand = r.Demand(
            id=uuid4(),
            campaign=campaign.id,
            title=Text("en", "Publish the tests of the water"),
            lifecycle=v.Lifecycle.ACTIVE,
        )
        wording = r.DemandVersion(
            id=uuid4(), demand=demand.id, text=Text("en", "All of them, within a year.")
        )
        criterion = r.Criterion(id=uuid4(), demand=demand.id, label="a", text=Text("en", "They are out"))
        ask = r.Ask(id=uuid4(), demand=demand.id, official=office.id)
        schedule = r.Schedule(
            id=uuid4(),
            visibility=v.Visibility.ORGANISERS,
            campaign=campaign.id,
            channel=channel_id(0),
            weekday=NOW.weekday(),
            at=f"{NOW:%H:%M}",
            since=NOW.replace(day=NOW.day - 2),
        )
        settings = r.ServerSettings(id=settings_id(template), digest_channels=(channel_id(0),), zone="UTC")
        for each in (campaign, office, demand, wording, criterion, ask, schedule, settings):
            await writer.put(each, new=True)

    try:
        await store.change(template, work, actor="1.one", action="settle")
    finally:
        await store.close()
    await asyncio.to_thread(_copy, database.removeprefix("sqlite:///"), template, servers)


def _copy(path: str, template: str, servers: int) -> None:
    """The record of the first server again for each other one, with a channel of its own."""
    from bot.services.settings import settings_id
    from bot.storage.tables import METADATA

    connection = sqlite3.connect(path)
    # Nobody misses it if the machine stops meanwhile.
    connection.executescript("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000;")
    connection.execute("CREATE TEMP TABLE copies (server TEXT, channel TEXT, settings TEXT)")
    connection.executemany(
        "INSERT INTO copies VALUES (?, ?, ?)",
        [(server_id(n), channel_id(n), settings_id(server_id(n)).hex) for n in range(1, servers)],
    )
    for each in METADATA.sorted_tables:
        if "server" not in each.c:
            continue
        told = {name: f't."{name}"' for name in each.c.keys()}  # noqa: SIM118 - a collection of columns
        told["server"] = "copies.server"
        if each.name == "schedule":
            told["channel"] = "copies.channel"
        if each.name == "server_settings":
            told |= {
                "id": "copies.settings",
                "digest_channels": f"replace(t.digest_channels, '{channel_id(0)}', copies.channel)",
            }
        names = ", ".join(f'"{name}"' for name in told)
        connection.execute(
            f'INSERT INTO "{each.name}" ({names}) SELECT {", ".join(told.values())} '  # noqa: S608 - own names
            f'FROM "{each.name}" AS t, copies WHERE t.server = ?',
            (template,),
        )
    connection.commit()
    connection.close()


@dataclass(frozen=True)
class Drained:
    """What one bot did with all that was due, and what it then takes to look again and find nothing."""

    said: dict[str, Any]
    idle: dict[str, Any]
    moments: list[float]
    bodies: tuple[Any, Any]
    arrived: int
    limited: int
    asked: list[Interaction]


def measure(begin: Begin, bare: Begin, few: Begin, servers: int) -> str:
    """Lets the bot plan and post what is due in all servers; the table of how that went.

    ``bare`` begins a bot that only posts, ``few`` the same bot over the record of :data:`FEW` servers: where
    its time goes is told of these, since telling takes time as well.
    """
    small = _drained(few, FEW, metered=True)
    found = _drained(begin, servers)
    return _told(servers, found, small, _bare(bare, min(servers, MOST_BARE), found.bodies))


def _double(servers: int) -> Double:
    double = Double(described=False)
    double.limits.buckets = {}
    for number in range(servers):
        double.add_server(f"Server {number}", identity=server_id(number))
        double.add_channel("digests", server=server_id(number), identity=channel_id(number))
    return double


@contextmanager
def _never_still() -> Iterator[None]:
    """Has this process walk nothing for a while: Discord does not stand still for a collector of Python.

    Of a double with ten thousand servers one walk takes a second, and what came meanwhile would be counted
    as if it had come at once.
    """
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _drained(begin: Begin, servers: int, *, metered: bool = False) -> Drained:
    with _double(servers) as double, ThreadPoolExecutor(max_workers=1) as pool, _never_still():
        bot = begin(double)
        bot.hears()
        double.requests.clear()
        before = double.limits.earned
        draining = pool.submit(bot.asks, what="tick", metered=metered)
        asked = double.tell(_ask(double, servers, draining.done), PATIENCE + servers)
        said = draining.result()
        sent = [each for each in double.requests if each.path.startswith("/channels/")]
        limited = double.limits.earned - before
        arrived = sum(bool(double.messages(channel_id(number))) for number in range(servers))
        idle = [bot.asks(what="tick", metered=False) for _ in range(3)]
        bot.ends()
    assert arrived, said
    notice = next(each.body for each in sent if each.method == "POST")
    card = next(each.body for each in sent if each.method == "PATCH")
    moments = [each.at for each in sent]
    least = min(idle, key=lambda each: float(each["processor"]))
    return Drained(said, least, moments, (notice, card), arrived, limited, asked)


def _bare(begin: Begin, servers: int, bodies: tuple[Any, Any]) -> dict[str, Any]:
    """What posting and editing as much takes a bot that has it ready-made; per posting."""
    notice = {name: value for name, value in bodies[0].items() if "nonce" not in name}
    with _double(servers) as double, _never_still():
        bot = begin(double)
        bot.hears()
        channels = [channel_id(number) for number in range(servers)]
        said = bot.asks(what="post", channels=channels, notice=notice, card=bodies[1])
        bot.ends()
    return {name: value / servers for name, value in said.items()}


async def _ask(double: Double, servers: int, is_over: Callable[[], bool]) -> list[Interaction]:
    """People ask for boards, one after the other, for as long as it drains."""
    done: list[Interaction] = []
    chance = random.Random(1)
    kind, data = ACTIONS["board"]
    while not is_over():
        asked = double.interactions.make(kind, data, channel=channel_id(chance.randrange(servers)))
        done.append(asked)
        await double.gateway.dispatch("INTERACTION_CREATE", asked.event)
        async with asyncio.timeout(PATIENCE):
            await asked.done.wait()
        await asyncio.sleep(_EVERY_SECONDS)
    return done


def slowest(moments: Sequence[float], window: float = _WINDOW_SECONDS) -> float:
    """The fewest of these in any whole window from the first to the last, a second; all if it was shorter."""
    ordered = sorted(moments)
    if len(ordered) < 2:
        return 0.0
    length = ordered[-1] - ordered[0]
    if length <= window:
        return len(ordered) / max(length, 1e-9)
    counts = []
    start = ordered[0]
    while start + window <= ordered[-1]:
        counts.append(sum(start <= each < start + window for each in ordered))
        start += window / 2
    return min(counts) / window


def _told(servers: int, found: Drained, small: Drained, bare: dict[str, Any]) -> str:
    moments, said = found.moments, found.said
    length = max(moments) - min(moments)
    answers = [each.seconds for each in found.asked]
    requests, postings = len(moments) / length, found.arrived / length
    late = percentile(answers, 99) / 1000
    each = said["processor"] / found.arrived * 1000

    def met(is_so: bool) -> str:
        return "met" if is_so else "not met"

    spent = small.said["spent"]

    def share(seconds: float) -> str:
        return f"{seconds / small.arrived * 1000:.1f} ms"

    ours = sum(spent.get(each, 0.0) for each in ("plan", "draw", "deliver"))
    rows = [
        ("planned, a second", f"{found.arrived / max(said['planning'], 1e-9):.1f}", "", ""),
        ("arrived", f"{found.arrived:,} of {servers:,}", "", met(found.arrived == servers)),
        ("requests a second", f"{requests:.1f}", f"{REQUESTS_AIM:g}", met(requests >= REQUESTS_AIM)),
        ("in the slowest ten seconds", f"{slowest(moments):.1f}", "", ""),
        ("postings a second", f"{postings:.1f}", f"{POSTINGS_AIM:g}", met(postings >= POSTINGS_AIM)),
        ("a bare client, with all of it ready", f"{1 / bare['seconds']:.1f}", "", ""),
        ("earned 429s", str(found.limited), f"{LIMITED_AIM:g}", met(found.limited <= LIMITED_AIM)),
        (
            f"/board meanwhile, {len(answers):,} times, p50 and p99",
            f"{percentile(answers, 50):.0f} ms, {percentile(answers, 99):.0f} ms",
            f"{ANSWER_AIM:g} s",
            met(late < ANSWER_AIM),
        ),
        ("processor each posting", f"{each:.1f} ms", "", ""),
        (f"of {FEW:,}, with what it takes to tell", share(small.said["processor"]), "", ""),
        ("  planning it", share(spent.get("plan", 0.0)), "", ""),
        ("  drawing its picture", share(spent.get("draw", 0.0)), "", ""),
        ("  delivering it", share(spent.get("deliver", 0.0)), "", ""),
        ("  answers, the wire and the loop itself", share(small.said["thread"] - ours), "", ""),
        ("  the database's thread", share(small.said["processor"] - small.said["thread"]), "", ""),
        ("a bare client's", f"{bare['processor'] * 1000:.1f} ms", "", ""),
        ("ours to the bare client's", f"{each / bare['processor'] / 1000:.1f}", "", ""),
        (
            f"a round with nothing due, {FEW:,} and {servers:,} servers",
            f"{small.idle['processor'] * 1000:.0f} ms, {found.idle['processor'] * 1000:.0f} ms",
            "",
            "",
        ),
    ]
    title = f"{servers:,} digests due in the same minute, against fifty requests a second"
    return table(title, ("", "measured", "aim", ""), rows)
