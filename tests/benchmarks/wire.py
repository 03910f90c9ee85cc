"""Both bots over real sockets: a double of Discord for each in this process, each bot in one of its own.

Measured is what Discord would see: from sending an interaction until its answer was taken, one after the
other and so many at once. What the double itself takes lies in it, for both alike; a bot's share of the
processor is asked of its own process.
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.benchmarks.figures import Ratio, megabytes, milliseconds, ratio, table, verdict
from tests.benchmarks.process import CHANGED, FIRST, HOW, KEPT, STAGES
from tests.wire.double import Double
from tests.wire.interactions import AUTOCOMPLETE, COMMAND, Interaction

AT_ONCE = 32
COLD_AIM, KEPT_AIM, START_AIM, MEMORY_AIM = 3.0, 1.5, 1.5, 2.5
MANY_SERVERS = 2_500
PATIENCE = 600.0

Data = dict[str, Any]


class Talks(Protocol):
    """A bot's process, which is told something and answers."""

    def hears(self) -> dict[str, Any]:
        """Its next answer."""

    def asks(self, **words: object) -> dict[str, Any]:
        """Tells it something and waits for the answer."""

    def ends(self) -> None:
        """Lets it end."""


Begin = Callable[[str, Double], Talks]
"""Starts a bot over a database (none for the bare bot) against a double."""


def _option(name: str, value: str, *, focused: bool = False) -> Data:
    return {"name": name, "type": 3, "value": value, **({"focused": True} if focused else {})}


def _command(name: str, *options: Data) -> Data:
    return {"id": "1", "name": name, "type": 1, "options": list(options)}


ACTIONS: Mapping[str, tuple[int, Data]] = {
    "board": (COMMAND, _command("board")),
    "demand": (COMMAND, _command("demand", _option("demand", "D-7"))),
    "autocomplete": (AUTOCOMPLETE, _command("demand", _option("demand", "re", focused=True))),
}
LONG = ("board", "demand")


@dataclass
class Taken:
    """What one action took one bot: a median, a 99th percentile, and figures of many at once, per round."""

    p50: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)
    each_second: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)


class Station:
    """One bot before its double."""

    def __init__(self, begin: Begin, database: str, server: str, *, servers: int = 1) -> None:
        self._double = Double(described=False)
        # The floor is what a bot can do, not what Discord would let it.
        self._double.limits.everywhere = None
        self._double.interactions.deadline = PATIENCE
        self._double.add_server("Springfield", identity=server)
        self._channel = self._double.add_channel("general", server=server).id
        for number in range(servers - 1):
            other = self._double.add_server(f"Server {number}").id
            self._double.add_channel("general", server=other)
        self._double.__enter__()
        begun = time.perf_counter()
        self._bot = begin(database, self._double)
        self.laps: dict[str, float] = self._bot.hears().get("laps", {})
        self.started = time.perf_counter() - begun
        self.memory = self._asks("memory")["memory"]

    def _asks(self, what: str, **words: object) -> dict[str, Any]:
        return self._bot.asks(what=what, **words)

    def ends(self) -> None:
        """Ends the bot and its Discord."""
        self._bot.ends()
        self._double.__exit__(None, None, None)

    def how(self, how: str) -> None:
        """What each interaction finds remembered; see ``process.HOW``."""
        self._asks("how", how=how)

    def learn(self, which: str, components: Sequence[Data]) -> None:
        """Gives the bare bot a constant."""
        self._asks("learn", which=which, components=components)

    def answer(self, what: str) -> Data:
        """What the bot answers to an action."""
        [asked] = self._double.tell(self._act(*ACTIONS[what], times=1, at_once=1))
        assert asked.answer is not None
        return dict(asked.answer["data"])

    def act(self, kind: int, data: Data, taken: Taken, *, times: int) -> None:
        """Has it done one after the other and many at once; adds a round to what was taken."""
        alone = self._double.tell(self._act(kind, data, times=times, at_once=1), PATIENCE)
        seconds = sorted(asked.seconds for asked in alone)
        taken.p50.append(statistics.median(seconds))
        taken.p99.append(seconds[min(len(seconds) * 99 // 100, len(seconds) - 1)])
        before, begun = self._asks("processor")["processor"], time.perf_counter()
        together = self._double.tell(self._act(kind, data, times=times * 2, at_once=AT_ONCE), PATIENCE)
        taken.each_second.append(len(together) / (time.perf_counter() - begun))
        taken.processor.append((self._asks("processor")["processor"] - before) / len(together))

    async def _act(self, kind: int, data: Data, *, times: int, at_once: int) -> list[Interaction]:
        done: list[Interaction] = []

        async def person() -> None:
            while len(done) < times:
                asked = self._double.interactions.make(kind, data, channel=self._channel)
                done.append(asked)
                await self._double.gateway.dispatch("INTERACTION_CREATE", asked.event)
                async with asyncio.timeout(PATIENCE):
                    await asked.done.wait()

        async with asyncio.TaskGroup() as people:
            for _ in range(at_once):
                people.create_task(person())
        # What was asked and answered is not kept: neither is it by Discord.
        self._double.interactions.by_id.clear()
        self._double.interactions.by_token.clear()
        self._double.requests.clear()
        return done


def named(what: str, how: str) -> str:
    """What a row of a table is called."""
    return {KEPT: what, CHANGED: f"{what}, cold after a change", FIRST: f"{what}, first after a start"}[how]


def measure(
    begin: Begin, databases: Mapping[str, str], server: str, *, bare: str, rounds: int, times: int
) -> str:
    """The tables of both bots over the wire; ``databases`` by name, ``bare`` the name of the one without."""
    taken: dict[tuple[str, str], Taken] = {}
    with ExitStack() as stack:
        stations: dict[str, Station] = {}
        for name, database in databases.items():
            stations[name] = Station(begin, database, server)
            stack.callback(stations[name].ends)
        ours = [name for name in databases if name != bare]
        for what in LONG:
            stations[bare].learn(what, stations[ours[-1]].answer(what)["components"])
        todo: list[tuple[str, str, int, Data, str]] = []
        for what, (kind, data) in ACTIONS.items():
            todo.append((what, bare, kind, data, KEPT))
            if what in LONG:
                long = _command("long", _option("which", what))
                todo.append((f"{what}, same card", bare, COMMAND, long, KEPT))
            todo += [(named(what, how), name, kind, data, how) for name in ours for how in HOW]
        for number in range(rounds + 1):
            for what, name, kind, data, how in todo:
                stations[name].how(how)
                found = Taken() if number == 0 else taken.setdefault((what, name), Taken())
                stations[name].act(kind, data, found, times=times)
    return _answers(taken, ours, bare)


def _answers(taken: Mapping[tuple[str, str], Taken], ours: Sequence[str], bare: str) -> str:
    rows = []
    for (what, name), each in taken.items():
        floor = taken[what.split(",")[0], bare]
        above: Ratio = ratio(each.p50, floor.p50)
        aim = KEPT_AIM if what in ACTIONS else COLD_AIM
        rows.append(
            (
                what if what.startswith("autocomplete") else f"/{what}",
                name,
                milliseconds(each.p50),
                milliseconds(each.p99),
                f"{statistics.median(each.each_second):.0f}",
                milliseconds(each.processor),
                str(above),
                str(ratio(each.processor, floor.processor)),
                f"{verdict(above, aim)} ({aim:g})" if name in ours else "",
            )
        )
    head = (
        *("", "bot", "p50", "p99", f"a second, {AT_ONCE} at once", "processor each"),
        *("p50 / bare", "processor / bare", "aim for p50"),
    )
    return table("Over the wire, from sending an interaction until its answer was taken", head, rows)


def sizes(begin: Begin, databases: Mapping[str, str], server: str, *, bare: str, rounds: int) -> str:
    """The table of starting and of memory, in one server and in many."""
    rows, stages = [], []
    for servers in (1, MANY_SERVERS):
        laps: dict[tuple[str, str], list[float]] = {}
        seconds: dict[str, list[float]] = {name: [] for name in databases}
        memory: dict[str, list[float]] = {name: [] for name in databases}
        for _ in range(rounds):
            for name, database in databases.items():
                station = Station(begin, database, server, servers=servers)
                station.ends()
                seconds[name].append(station.started)
                memory[name].append(station.memory)
                for stage in STAGES:
                    laps.setdefault((name, stage), []).append(station.laps.get(stage, 0.0))
        for name in databases:
            start, size = ratio(seconds[name], seconds[bare]), ratio(memory[name], memory[bare])
            rows.append(
                (
                    f"{servers:,}",
                    name,
                    milliseconds(seconds[name]),
                    megabytes(memory[name]),
                    str(start),
                    str(size),
                    "" if name == bare else f"{verdict(start, START_AIM)} ({START_AIM:g})",
                    "" if name == bare else f"{verdict(size, MEMORY_AIM)} ({MEMORY_AIM:g})",
                )
            )
            each = [laps[name, stage] for stage in STAGES]
            rest = [whole - sum(known) for whole, *known in zip(seconds[name], *each, strict=True)]
            stages.append((f"{servers:,}", name, milliseconds(rest), *map(milliseconds, each)))
    head = ("servers", "bot", "start to ready", "memory", "start / bare", "memory / bare")
    started = table("Over the wire, from an empty process to ready", (*head, "aim", "aim"), rows)
    title = "Where that goes: the interpreter first, the connection last"
    return "\n".join([started, table(title, ("servers", "bot", "interpreter", *STAGES), stages)])
