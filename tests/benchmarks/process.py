"""One process with one bot in the simulated Discord, told by lines on its input what to do.

``python -m tests.benchmarks.process <what> …``; every answer is a line of JSON. The parent takes turns
between such processes, so that whatever else the machine does hits all of them.
"""

import asyncio
import gc
import itertools
import json
import logging
import os
import resource
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

Seconds = list[float]
RECENT, WAITING, EDITS = 900, 200, 10_000
DEMAND, OFFICIAL = "D-7", "O-3"
KEPT, CHANGED, FIRST = "kept", "changed", "first"
HOW = (KEPT, CHANGED, FIRST)
"""What a bot still has when it is asked: the very view; all that a change of it left; nothing."""


def say(**answer: object) -> None:
    """Tells the parent."""
    print(json.dumps(answer), file=sys.__stdout__, flush=True)


def resident_bytes() -> int:
    """The memory of this process that is in use now; where the system does not tell, the most it ever was."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
    return pages * os.sysconf("SC_PAGE_SIZE")


def forget(store: Any, server: str) -> None:
    """Has a store remember nothing of a server, as after a start.

    The chain moves as the store remembers it, so that no view counts any longer either.
    """
    from bot.domain.changes import ChangeHead

    store._shelves.leave(server)
    head = store._heads.get(server, ChangeHead(0, ""))
    store._heads[server] = ChangeHead(head.sequence + 1, head.hash)


async def changing(store: Any, server: str) -> Callable[[], None]:
    """What has a store let go of a record what a change of it would let go; made of one real change.

    The record itself would be another one with every measurement. The change verifies a response to one ask:
    of the demand and the office that are looked at, so that what is read next has indeed changed.
    """
    from bot.domain.changes import ChangeHead

    touched: list[Any] = []
    wrote = store._shelves.wrote

    def noted(*given: Any) -> None:
        touched.append(given[1])
        wrote(*given)

    store._shelves.wrote = noted
    try:
        await _change(store, server)
    finally:
        store._shelves.wrote = wrote

    def changed() -> None:
        head = store._heads[server]
        store._heads[server] = ChangeHead(head.sequence + 1, head.hash)
        # PostgreSQL itself tells at which link it is.
        wrote(server, touched[-1], None if store.address.url else head.sequence + 1)

    return changed


async def _change(store: Any, server: str) -> None:
    from dataclasses import replace
    from uuid import uuid4

    from bot.domain import records as r
    from bot.domain import vocabulary as v
    from bot.domain.dates import EdtfDate
    from bot.services.standing import stand
    from bot.storage.store import Writer
    from tests.benchmarks.moment import NOW

    subject: r.Response | None = None

    async def report(writer: Writer) -> r.Revision:
        nonlocal subject
        demand = await writer.by_reference(r.Demand, DEMAND)
        official = await writer.by_reference(r.Official, OFFICIAL)
        source = await writer.by_reference(r.Source, "S-1")
        assert demand is not None
        assert official is not None
        assert source is not None
        [ask] = await writer.find(r.Ask, demand=demand.id, official=official.id)
        logged = writer.sequence * r.LOGGED_PER_CHANGE
        subject = await writer.put(r.Response(id=uuid4(), campaign=demand.campaign, logged=logged), new=True)
        content = r.ResponseContent(
            kind=v.ResponseKind.ACKNOWLEDGED,
            asks=(ask.id,),
            on=EdtfDate.of(NOW.date()),
            summary="The office wrote back once more.",
            source=source.id,
        )
        revision = r.Revision(
            id=uuid4(), subject=subject.id, content=content, reported_at=NOW, reporter="1.one"
        )
        return await writer.put(revision, new=True)

    async def verify(writer: Writer) -> None:
        assert subject is not None
        state = v.RevisionState.VERIFIED
        decided = replace(reported, state=state, decided_at=NOW, decided_by="1.two")
        await stand(writer, subject, await writer.put(decided))

    reported = await store.change(server, report, actor="1.one", action="submit")
    await store.change(server, verify, actor="1.two", action="verify")


STAGES = ("imports", "database", "commands", "connection")
"""Where a start goes, beside what the interpreter and the measuring itself take."""


class Laps:
    """How long each stage of a start took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._since = time.perf_counter()

    def done(self, stage: str) -> None:
        """Notes that a stage ends, and the next begins."""
        now = time.perf_counter()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now


class InsideTheBot:
    """Notes how long a bot itself takes: from an interaction's arrival to handing its answer to the wire.

    The simulation's own work, which is most of a round trip, lies outside of that.
    """

    def __init__(self) -> None:
        self.seconds: Seconds = []
        self._arrived = 0.0

    @contextmanager
    def watching(self, bot: Any) -> Iterator[None]:
        """Listens at the two ends of the library: its parser of events and its sender of answers."""
        from discord.webhook import async_

        parsers = bot._connection.parsers
        parse = parsers["INTERACTION_CREATE"]
        adapter = async_.AsyncWebhookAdapter
        send = adapter.create_interaction_response

        def arrived(data: Any) -> None:
            self._arrived = time.perf_counter()
            parse(data)

        def answered(*given: Any, **named: Any) -> Any:
            self.seconds.append(time.perf_counter() - self._arrived)
            return send(*given, **named)

        parsers["INTERACTION_CREATE"] = arrived
        adapter.create_interaction_response = answered  # type: ignore[method-assign]
        try:
            yield
        finally:
            adapter.create_interaction_response = send  # type: ignore[method-assign]


class Station:
    """A person in front of one bot, who does the same thing again and again."""

    def __init__(self, bot: Any, server: Any, services: Any, inside: InsideTheBot) -> None:
        self._bot = bot
        self._services = services
        self._inside = inside
        self._server = server
        self._changed: Callable[[], None] | None = None
        self.answer: Sequence[Any] = ()
        """The components of the last answer."""
        self._person = server.add_person("Ana")

    async def sync(self) -> None:
        """Gives the simulated Discord the commands, which it forgets with its process."""
        await self._bot.tree.sync()

    def learn(self, what: str, components: Sequence[dict[str, Any]]) -> None:
        """Gives the bare bot a constant to answer."""
        from tests.benchmarks.bare import Constant

        self._bot.long[what] = Constant(components)

    async def act(self, what: str, times: int, how: str) -> tuple[Seconds, Seconds]:
        """Does it so often; the seconds of each whole round trip, and those inside the bot.

        ``how`` is one of :data:`HOW`.
        """
        actions: dict[str, Callable[[], Awaitable[Any]]] = {
            "board": lambda: self._person.slash("board"),
            "demand": lambda: self._person.slash("demand", demand="D-7"),
            "long board": lambda: self._person.slash("long", which="board"),
            "long demand": lambda: self._person.slash("long", which="demand"),
            "autocomplete": lambda: self._person.autocomplete("demand", "demand", "re"),
        }
        whole: Seconds = []
        self._inside.seconds.clear()
        gc.collect()
        if how != KEPT and self._changed is None:
            self._changed = await changing(self._services.store, str(self._server.id))
        for _ in range(times):
            if how == FIRST:
                forget(self._services.store, str(self._server.id))
            elif how == CHANGED and self._changed is not None:
                self._changed()
            begun = time.perf_counter()
            seen = await actions[what]()
            whole.append(time.perf_counter() - begun)
            assert seen, what
            self.answer = getattr(seen, "components", ())
        assert len(self._inside.seconds) == times, what
        return whole, list(self._inside.seconds)


@asynccontextmanager
async def opened(
    database: str, publisher: Callable[[], Any] | None = None, laps: Laps | None = None
) -> AsyncIterator[Any]:
    """The services over a database, migrated as ``deeds run`` does; none for the bare bot."""
    laps = laps or Laps()
    if not database:
        yield None
        return
    # As ``deeds run`` does.
    from bot.collecting import keep_loaded, undisturbed

    with undisturbed():
        import bot.running  # noqa: F401

    import structlog

    from bot.assembly import no_publisher, open_services
    from bot.config import Settings
    from bot.storage.migrating import migrate
    from tests.benchmarks.moment import NOW

    laps.done("imports")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    folder = Path(os.environ["BENCHMARK_FOLDER"])
    settings = Settings.defaults().model_copy(
        update={
            "data_directory": folder,
            "database": Settings.defaults().database.model_copy(update={"url": database}),
        }
    )
    await migrate(settings.database_url())
    async with open_services(settings, clock=lambda: NOW, publisher=publisher or no_publisher) as services:
        # As ``deeds run`` does once it is connected.
        keep_loaded()
        laps.done("database")
        yield services


def _bot(services: Any) -> Any:
    if services is None:
        from tests.benchmarks.bare import BareBot

        return BareBot()
    from bot.discord_bot import DeedsBot

    return DeedsBot(services)


@asynccontextmanager
async def station(database: str) -> AsyncIterator[Station]:
    """A bot in the simulated Discord, ready."""
    from bot.demo.simulation import SimulatedDiscord
    from tests.benchmarks.moment import NOW

    async with AsyncExitStack() as stack:
        services = await stack.enter_async_context(opened(database))
        bot = _bot(services)
        simulation = await stack.enter_async_context(SimulatedDiscord(bot, at=NOW))
        inside = InsideTheBot()
        stack.enter_context(inside.watching(bot))
        server = simulation.add_server("Springfield")
        server.add_channel("general")
        yield Station(bot, server, services, inside)


async def serve(database: str) -> None:
    """Does what it is told, line by line, until its input ends."""
    loop = asyncio.get_running_loop()
    async with station(database) as here:
        await here.sync()
        say(ready=True)
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            told = json.loads(line)
            if told["what"] == "memory":
                gc.collect()
                say(memory=resident_bytes())
            elif told["what"] == "answer":
                say(components=here.answer)
            elif told["what"] == "learn":
                here.learn(told["which"], told["components"])
                say(learnt=told["which"])
            else:
                whole, inside = await here.act(told["what"], told["times"], told["how"])
                say(whole=whole, inside=inside)


async def wire(database: str, server: str, rest: str, gateway: str) -> None:
    """Connects a bot to a double of Discord and answers there; does what it is told until its input ends.

    With no server it is told to plan and to deliver what is due.
    """
    laps = Laps()
    import discord
    import yarl
    from discord.gateway import DiscordWebSocket

    from tests.wire.places import TOKEN

    laps.done("imports")
    discord.http.Route.BASE = rest
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    state = discord.state.ConnectionState.__init__

    def at_once(self: Any, **given: Any) -> None:
        # The library waits two seconds for servers that may still come; here none do.
        state(self, **{"guild_ready_timeout": 0.05, **given})

    discord.state.ConnectionState.__init__ = at_once  # type: ignore[method-assign]
    loop = asyncio.get_running_loop()
    publishers: list[Any] = []
    async with opened(database, lambda: publishers[-1], laps) as services:
        bot = _bot(services)
        prepare = bot.setup_hook

        async def commands() -> None:
            laps.done("connection")
            await prepare()
            laps.done("commands")

        bot.setup_hook = commands
        laps.done("imports" if services is None else "commands")
        if services is not None:
            from bot.discord_bot import DiscordPublisher, Pace

            publishers.append(DiscordPublisher(bot, Pace()))
        connection = asyncio.create_task(bot.start(TOKEN))
        parse, how = bot._connection.parsers["INTERACTION_CREATE"], KEPT
        changed: Callable[[], None] | None = None

        def arrived(data: Any) -> None:
            if how == FIRST:
                forget(services.store, server)
            elif how == CHANGED and changed is not None:
                changed()
            parse(data)

        bot._connection.parsers["INTERACTION_CREATE"] = arrived
        ready = asyncio.create_task(bot.wait_until_ready())
        await asyncio.wait({connection, ready}, return_when=asyncio.FIRST_COMPLETED)
        await ready
        laps.done("connection")
        say(ready=True, laps=laps.seconds)
        if services is not None:
            from bot.collecting import keep_loaded

            # As `deeds run` does: the servers that the connection told of are kept as well.
            keep_loaded(again=True)
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            told = json.loads(line)
            if told["what"] == "how":
                how = told["how"]
                if how == CHANGED and changed is None:
                    changed = await changing(services.store, server)
            elif told["what"] == "learn":
                from tests.benchmarks.bare import Constant

                bot.long[told["which"]] = Constant(told["components"])
            elif told["what"] == "memory":
                gc.collect()
            elif told["what"] == "tick":
                say(**await _ticked(services, metered=told["metered"]))
                continue
            elif told["what"] == "post":
                say(**await _posted(bot, told["channels"], told["notice"], told["card"]))
                continue
            say(processor=time.process_time(), memory=resident_bytes())
        await bot.close()
        await asyncio.gather(connection, return_exceptions=True)


async def _ticked(services: Any, *, metered: bool) -> dict[str, Any]:
    """One round of the calendar; ``metered``: with what it took by what was done, which takes time itself."""
    from bot.running import calendar_of
    from tests.benchmarks.meter import Meter

    calendar = calendar_of(services, 3600.0)
    meter, planning = Meter(), [0.0]
    if metered:
        meter.install()
    plan = meter.naming("plan", calendar._plan)

    async def timed() -> None:
        begun = time.perf_counter()
        await plan()
        planning[0] = time.perf_counter() - begun

    calendar._steps["plan"] = timed
    calendar._postings.deliver_due = meter.naming("deliver", calendar._postings.deliver_due)  # type: ignore[method-assign]
    if calendar._pictures is not None:
        calendar._pictures.draw_due = meter.naming("draw", calendar._pictures.draw_due)  # type: ignore[method-assign]
    begun, processor, thread = time.perf_counter(), time.process_time(), time.thread_time()
    await calendar.tick()
    asyncio.get_running_loop().set_task_factory(None)
    return {
        "seconds": time.perf_counter() - begun,
        "planning": planning[0],
        "processor": time.process_time() - processor,
        "thread": time.thread_time() - thread,
        "spent": meter.seconds,
    }


async def _posted(bot: Any, channels: Sequence[str], notice: Any, card: Any) -> dict[str, Any]:
    """Posts and edits ready-made bodies, as fast as the same pace lets a bot that does nothing else."""
    from discord.http import Route

    from bot.discord_bot import Pace

    pace, left = Pace(), list(channels)

    async def person() -> None:
        while left:
            place = {"channel_id": left.pop()}
            await pace.turn()
            made = await bot.http.request(
                Route("POST", "/channels/{channel_id}/messages", **place), json=notice
            )
            await pace.turn()
            route = Route(
                "PATCH", "/channels/{channel_id}/messages/{message_id}", message_id=made["id"], **place
            )
            await bot.http.request(route, json=card)

    begun, processor = time.perf_counter(), time.process_time()
    async with asyncio.TaskGroup() as people:
        for _ in range(32):
            people.create_task(person())
    return {"seconds": time.perf_counter() - begun, "processor": time.process_time() - processor}


async def start(database: str) -> None:
    """Gets a bot ready in the simulation, says so and ends."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(station(database))
        say(ready=True)


async def alone(database: str) -> None:
    """Gets a bot ready without the simulation: everything loaded and every command made."""
    async with opened(database) as services:
        bot = _bot(services)
        await bot.setup_hook()
        say(ready=len(bot.tree.get_commands()), memory=resident_bytes())
        await bot.close()


async def tell_server() -> None:
    """Says which server the records are for."""
    say(server=await server_id())


async def server_id() -> str:
    """The id that the simulation gives its first server: the record is made for it beforehand."""
    from bot.demo.simulation import SimulatedDiscord
    from tests.benchmarks.bare import BareBot
    from tests.benchmarks.moment import NOW

    async with SimulatedDiscord(BareBot(), at=NOW) as simulation:
        return str(simulation.add_server("Springfield").id)


async def prepare(database: str, responses: str) -> None:
    """Makes a database with so many responses."""
    from bot.storage.migrating import migrate
    from bot.storage.store import Store
    from tests.benchmarks.made_up import fill

    server = await server_id()
    await migrate(database)
    store = await Store.open(database)
    try:
        await fill(store, server, int(responses))
    finally:
        await store.close()
    say(made=int(responses))


async def prepare_due(database: str, servers: str) -> None:
    """Makes a database of so many servers, each with a digest that is due."""
    from tests.benchmarks.drain import prepare as prepare_servers

    await prepare_servers(database, int(servers))
    say(made=int(servers))


async def prepare_long(database: str, responses: str) -> None:
    """Makes a database with so many responses, a demand with a long history, and work that waits."""
    from bot.storage.migrating import migrate
    from bot.storage.store import Store
    from tests.benchmarks.bulk import Index, write_past
    from tests.benchmarks.made_up import fill

    server = await server_id()
    await migrate(database)
    store = await Store.open(database)
    edits = min(EDITS, int(responses) * 10)
    try:
        made = await fill(store, server, min(RECENT, int(responses) // 2), waiting=WAITING, edits=edits)
        index = await Index.of(store, server)
    finally:
        await store.close()
    await write_past(database, index, made, int(responses) - min(RECENT, int(responses) // 2))
    say(made=int(responses))


async def lists(server: str, times: str, *named: str) -> None:
    """Times searches, lists and suggestions over databases named ``size=address``, in turns."""
    from tests.benchmarks.lists import timed

    async with AsyncExitStack() as stack:
        over = {}
        for each in named:
            size, _, database = each.partition("=")
            over[int(size)] = await stack.enter_async_context(opened(database))
        stores = {size: services.store for size, services in over.items()}
        changed = {size: await changing(store, server) for size, store in stores.items()}

        def prepare(size: int, how: str) -> None:
            if how == FIRST:
                forget(stores[size], server)
            elif how == CHANGED:
                changed[size]()

        found = await timed(over, server, int(times), HOW, prepare)
    say(seconds=found)


async def export_file(database: str, server: str, file: str) -> None:
    """Writes the whole record into a file, for others to import."""
    from bot.domain.exchange import Audience, FileFormat
    from bot.services.settings import host_actor

    async with opened(database) as services:
        begun = time.perf_counter()
        host = host_actor(server, "en")
        found = await services.exchange.export(host, None, FileFormat.JSON, Audience.ORGANISERS)
        taken = time.perf_counter() - begun
    await asyncio.to_thread(Path(file).write_bytes, found.content)
    say(seconds=taken, bytes=len(found.content))


async def import_file(database: str, server: str, file: str) -> None:
    """Imports a file into an empty database; the longest time between two steps of its bar too."""
    from bot.services.settings import host_actor

    steps: Seconds = []
    async with opened(database) as services:
        host = host_actor(server, "en")
        begun, processor = time.perf_counter(), time.process_time()

        def progress(done: int, total: int) -> None:
            steps.append(time.perf_counter())

        report = await services.exchange.load(host, Path(file), progress, keep_private=True)
        taken, processor = time.perf_counter() - begun, time.process_time() - processor
    longest = max(after - before for before, after in itertools.pairwise([begun, *steps]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    say(seconds=taken, processor=processor, records=report.added, longest=longest, memory=peak)


async def read(small: str, large: str, server: str, rounds: str, times: str) -> None:
    """Times what the services read, without any Discord and with nothing remembered, and the digest.

    Both records are read in turns by this one process, since nothing else tells them apart.
    """
    found: dict[str, dict[str, Seconds]] = {}
    async with opened(small) as over_small, opened(large) as over_large:
        readings = {
            "small": await _readings(over_small, server),
            "large": await _readings(over_large, server),
        }
        for _ in range(int(rounds)):
            for what in readings["small"]:
                taken: dict[str, Seconds] = {name: [] for name in readings}
                for _ in range(int(times)):
                    for name, services in (("small", over_small), ("large", over_large)):
                        forget(services.store, server)
                        await services.servers.settings(server)
                        begun = time.perf_counter()
                        await readings[name][what]()
                        taken[name].append(time.perf_counter() - begun)
                for name, seconds in taken.items():
                    found.setdefault(what, {}).setdefault(name, []).append(statistics.median(seconds))
    say(seconds=found)


async def _readings(services: Any, server: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    from bot.domain.access import Actor, Tier
    from bot.domain.records import Schedule
    from bot.rendering.unprompted import Unprompted

    boards = services.boards
    organiser = Actor(server=server, person="1.one", tier=Tier.ORGANISER, language="en")
    member = Actor(server=server, person="1.two", tier=Tier.MEMBER, language="en")
    async with services.store.read(server) as reader:
        [schedule] = await reader.find(Schedule)
    rendering = Unprompted(services.languages)

    async def digest() -> None:
        view = await services.digests.preview(organiser, schedule.id)
        rendering.digest(view, "en", lambda part: f"marker {part}")

    readings: dict[str, Callable[[], Awaitable[Any]]] = {
        "board": lambda: boards.board(member),
        "demand": lambda: boards.demand(member, "D-7"),
        "official": lambda: boards.official(member, "O-3"),
        "autocomplete": lambda: boards.suggest(member, "demand", "re"),
        "digest": digest,
    }
    for reading in readings.values():
        await reading()
    return readings


DOES: dict[str, Callable[..., Awaitable[None]]] = {
    "serve": serve,
    "wire": wire,
    "start": start,
    "alone": alone,
    "prepare": prepare,
    "read": read,
    "prepare_long": prepare_long,
    "prepare_due": prepare_due,
    "lists": lists,
    "export": export_file,
    "import": import_file,
    "server": tell_server,
}


def main() -> None:
    """Does what the arguments say."""
    logging.disable(logging.WARNING)
    # What a bot logs must not get between the answers.
    sys.stdout = sys.stderr
    what, *given = sys.argv[1:]
    asyncio.run(_done(what, given))


async def _done(what: str, given: list[str]) -> None:
    await DOES[what](*given)


if __name__ == "__main__":
    main()
