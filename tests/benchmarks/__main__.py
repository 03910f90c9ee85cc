"""``python -m tests.benchmarks``: measures and prints; see the note of this package for how to read it."""

import argparse
import asyncio
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from tests.benchmarks.drain import FEW
from tests.benchmarks.drain import measure as measure_drain
from tests.benchmarks.feeds import feeds_table
from tests.benchmarks.figures import Ratio, megabytes, milliseconds, ratio, table, verdict
from tests.benchmarks.languages import languages_table
from tests.benchmarks.lists import lists_table
from tests.benchmarks.pictures import pictures_table
from tests.benchmarks.process import HOW, KEPT
from tests.benchmarks.sources import sources
from tests.benchmarks.wire import measure, named, sizes
from tests.conftest import Postgres, _postgres_programs
from tests.wire.double import Double

READS_AIM, GROWTH_AIM, MEMORY_AIM, IMPORT_AIM = 3.0, 1.2, 2.5, 60.0
ROOT = Path(__file__).resolve().parent.parent.parent
UNMEASURED = (
    "Not measured: Discord itself (a real answer adds the way there and back to both bots alike), a slow\n"
    "disk, a machine under load."
)


@dataclass(frozen=True)
class Plan:
    """How much is measured: responses in the two records, rounds, and actions in a round."""

    small: int
    large: int
    rounds: int
    times: int
    cold_times: int
    starts: int
    postgres: bool
    lists: tuple[int, ...] = (1_000, 100_000, 1_000_000)
    """How many responses there are in the records whose searches and lists are timed."""

    list_times: int = 200
    imported: int = 100_000
    """How many responses there are in the file that is imported."""

    wire_times: int = 200
    """How often each action is done over the wire in a round."""

    drained: int = 300
    """In how many servers a digest falls due at once."""

    only_lists: bool = False
    only_wire: bool = False
    only_languages: bool = False
    only_drain: bool = False
    bulk: bool = False
    """Whether the large record is written in bulk, as those for lists are."""

    only_sources: bool = False
    stored: int = 100_000
    """Among how many documents the same one is looked for."""
    only_feeds: bool = False
    feeds: int = 1_000
    """How many feeds are looked at in a round."""

    records: Path | None = None
    """Where the SQLite records are kept from run to run; made anew each time if nowhere."""


FULL = Plan(small=1_000, large=100_000, rounds=7, times=40, cold_times=6, starts=5, postgres=True)
QUICK = Plan(
    small=1_000,
    large=10_000,
    rounds=3,
    times=20,
    cold_times=3,
    starts=3,
    postgres=True,
    lists=(1_000, 10_000, 100_000),
    list_times=50,
    imported=10_000,
    stored=10_000,
    wire_times=50,
)


_running: set[subprocess.Popen[str]] = set()


class Child:
    """A process of :mod:`tests.benchmarks.process` and the conversation with it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.process", *arguments],
            cwd=ROOT,
            # Else each of our processes would compile all of Deeds anew, and of the library nothing.
            env={
                **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
                "BENCHMARK_FOLDER": str(folder),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        _running.add(self._process)

    def hears(self) -> dict[str, Any]:
        """Its next answer."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a measured process ended with {self._process.wait()}")
        return cast(dict[str, Any], json.loads(line))

    def asks(self, **words: object) -> dict[str, Any]:
        """Tells it something and waits for the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return self.hears()

    def ends(self) -> None:
        """Lets it end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()
        _running.discard(self._process)


def once(folder: Path, *arguments: str) -> dict[str, Any]:
    """The one answer of a process."""
    child = Child(folder, *arguments)
    try:
        return child.hears()
    finally:
        child.ends()


Samples = dict[str, list[float]]


def starts(folder: Path, what: str, databases: Mapping[str, str], rounds: int) -> tuple[Samples, Samples]:
    """Seconds from starting an interpreter to its word that the bot is ready, and its memory then."""
    seconds: Samples = {name: [] for name in databases}
    memory: Samples = {name: [] for name in databases}
    for _ in range(rounds):
        for name, database in databases.items():
            begun = time.perf_counter()
            child = Child(folder, what, database)
            said = child.hears()
            seconds[name].append(time.perf_counter() - begun)
            memory[name].append(said.get("memory", 0))
            child.ends()
    return seconds, memory


READS = ("board", "demand", "autocomplete")
LONG = ("board", "demand")
BARE, SMALL, LARGE = "bare", "small", "large"


@dataclass
class Reads:
    """What the bots in the simulation were measured to take, by action and bot; a median for each round."""

    whole: dict[tuple[str, str], list[float]]
    inside: dict[tuple[str, str], list[float]]
    memory: Samples


def reads(folder: Path, databases: Mapping[str, str], plan: Plan) -> Reads:
    """Lets the bots answer in turns."""
    found = Reads({}, {}, {})
    with ExitStack() as stack:
        children: dict[str, Child] = {}
        for name, database in databases.items():
            children[name] = Child(folder, "serve", database)
            stack.callback(children[name].ends)
            children[name].hears()
        # What ours answers becomes the bare bot's long constant.
        for what in LONG:
            children[LARGE].asks(what=what, times=1, how=KEPT)
            components = children[LARGE].asks(what="answer")["components"]
            children[BARE].asks(what="learn", which=what, components=components)
        todo: list[tuple[str, str, str]] = []
        for what in READS:
            todo.append((BARE, what, KEPT))
            if what in LONG:
                todo.append((BARE, f"long {what}", KEPT))
            todo.extend((name, what, how) for how in HOW for name in (SMALL, LARGE))
        for name, what, how in todo:
            children[name].asks(what=what, times=3, how=how)
        found.memory = {name: [child.asks(what="memory")["memory"]] for name, child in children.items()}
        for _ in range(plan.rounds):
            for name, what, how in todo:
                times = plan.times if how == KEPT else plan.cold_times
                said = children[name].asks(what=what, times=times, how=how)
                key = (named(what, how), name)
                found.whole.setdefault(key, []).append(statistics.median(said["whole"]))
                found.inside.setdefault(key, []).append(statistics.median(said["inside"]))
    return found


def services(folder: Path, databases: Mapping[str, str], server: str, plan: Plan) -> dict[str, Samples]:
    """Seconds of each reading of the services alone, by what is read and from which record."""
    small, large = databases[SMALL], databases[LARGE]
    said = once(folder, "read", small, large, server, str(plan.rounds), str(plan.cold_times))
    return cast(dict[str, Samples], said["seconds"])


def reads_table(title: str, found: Mapping[tuple[str, str], list[float]], plan: Plan) -> str:
    """One line for each action, from memory and cold."""
    rows: list[Sequence[str]] = []
    for what in READS:
        for key in (named(what, how) for how in HOW):
            bare, small, large = found[what, BARE], found[key, SMALL], found[key, LARGE]
            above, growth = ratio(large, bare), ratio(large, small)
            same = found.get((f"long {what}", BARE))
            rows.append(
                (
                    key if what == "autocomplete" else f"/{key}",
                    milliseconds(bare),
                    milliseconds(small),
                    milliseconds(large),
                    str(ratio(small, bare)),
                    str(above),
                    str(ratio(large, same)) if same else "",
                    str(growth),
                    verdict(above, READS_AIM),
                    verdict(growth, GROWTH_AIM),
                )
            )
    head = (
        "",
        "bare bot",
        f"ours, {plan.small:,}",
        f"ours, {plan.large:,}",
        f"{plan.small:,} / bare",
        f"{plan.large:,} / bare",
        "/ bare, same card",
        "growth",
        f"aim: {READS_AIM:g}",
        f"aim: {GROWTH_AIM:g}",
    )
    return table(title, head, rows)


def against_bare(title: str, rows: Sequence[tuple[str, Samples, Any, float | None]]) -> str:
    """One line for each thing that is measured once for a process."""
    lines = []
    for name, samples, shown, aim in rows:
        bare, small, large = samples[BARE], samples[SMALL], samples[LARGE]
        above = ratio(large, bare)
        said = verdict(above, aim) + f" ({aim:g})" if aim else "none set"
        lines.append(
            (name, shown(bare), shown(small), shown(large), str(above), str(ratio(large, small)), said)
        )
    return table(title, ("", "bare bot", "small", "large", "times the bare bot", "growth", "aim"), lines)


def growth_table(title: str, found: Mapping[str, Samples], plan: Plan) -> str:
    """One line for each reading of the services."""
    rows = []
    for what, samples in found.items():
        growth: Ratio = ratio(samples[LARGE], samples[SMALL])
        rows.append(
            (
                what,
                milliseconds(samples[SMALL]),
                milliseconds(samples[LARGE]),
                str(growth),
                verdict(growth, GROWTH_AIM),
            )
        )
    return table(title, ("", f"{plan.small:,}", f"{plan.large:,}", "growth", f"aim: {GROWTH_AIM:g}"), rows)


@contextmanager
def postgres(wanted: bool) -> Iterator[Postgres | None]:
    """A private server, where its programs are installed."""
    programs = _postgres_programs() if wanted else None
    if programs is None:
        yield None
        return
    server = Postgres(programs)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def run(plan: Plan) -> str:
    """Measures everything; gives the whole text."""
    folder = Path(tempfile.mkdtemp(prefix="deeds-benchmark-"))
    try:
        with postgres(plan.postgres) as server:
            return _measured(folder, plan, server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _told(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def lists(folder: Path, plan: Plan, server: Postgres | None) -> list[str]:
    """Searches, lists and suggestions over records of three sizes, on each kind of database."""
    kept = plan.records or folder
    kept.mkdir(parents=True, exist_ok=True)
    places = [("SQLite", {size: f"sqlite:///{kept.absolute() / f'long-{size}.db'}" for size in plan.lists})]
    if server is not None:
        places.append(("PostgreSQL", {size: server.new_database() for size in plan.lists}))
    discord_server = once(folder, "server")["server"]
    parts = []
    for name, urls in places:
        _told(f"Making records with up to {plan.lists[-1]:,} responses on {name} ...")
        for size, url in urls.items():
            if not (url.startswith("sqlite") and Path(url.removeprefix("sqlite:///")).exists()):
                once(folder, "prepare_long", url, str(size))
        _told("Searching ...")
        named = [f"{size}={url}" for size, url in urls.items()]
        said = once(folder, "lists", discord_server, str(plan.list_times), *named)["seconds"]
        read = {what: {how: _sized(taken) for how, taken in each.items()} for what, each in said.items()}
        parts.append(lists_table(f"Searches, lists and suggestions on {name}", read))
    return parts


def _sized(taken: Mapping[str, list[float]]) -> dict[int, list[float]]:
    return {int(size): each for size, each in taken.items()}


def imports(folder: Path, plan: Plan, server: Postgres | None) -> str:
    """A whole campaign with so many responses out of one record and into empty ones of each kind."""
    source, file = f"sqlite:///{folder / 'from.db'}", folder / "campaign.json"
    discord_server = once(folder, "server")["server"]
    _told(f"Making a file with {plan.imported:,} responses ...")
    once(folder, "prepare_long", source, str(plan.imported))
    written = once(folder, "export", source, discord_server, str(file))
    urls = {"SQLite": f"sqlite:///{folder / 'into.db'}"}
    if server is not None:
        urls["PostgreSQL"] = server.new_database()
    _told("Importing it ...")
    rows = []
    for name, url in urls.items():
        said = once(folder, "import", url, discord_server, str(file))
        rows.append(
            (
                name,
                f"{said['records']:,}",
                f"{said['seconds']:.1f} s",
                f"{said['processor']:.1f} s",
                f"{said['longest']:.2f} s",
                megabytes([said["memory"]]),
                "met" if said["seconds"] < IMPORT_AIM else "not met",
            )
        )
    title = (
        f"A campaign with {plan.imported:,} responses imported: {written['bytes'] / 1e6:.0f} MB of JSON,"
        f" exported in {written['seconds']:.1f} s"
    )
    head = ("", "records", "seconds", "processor", "longest step", "memory", f"aim: {IMPORT_AIM:g} s")
    return table(title, head, rows)


def over_the_wire(folder: Path, databases: Mapping[str, str], server: str, plan: Plan) -> list[str]:
    """Both bots in processes of their own, answering through real sockets."""

    def begin(database: str, double: Double) -> Child:
        return Child(folder, "wire", database, server, double.rest, double.gateway.address)

    _told("Answering over the wire ...")
    answers = measure(begin, databases, server, bare=BARE, rounds=plan.rounds, times=plan.wire_times)
    _told("Starting over the wire ...")
    return [answers, sizes(begin, databases, server, bare=BARE, rounds=plan.starts)]


def drained(folder: Path, plan: Plan) -> str:
    """Digests of many servers that are due at once."""

    def begin(servers: int) -> Callable[[Double], Child]:
        database = f"sqlite:///{folder / f'due-{servers}.db'}" if servers else ""
        if servers:
            _told(f"Making {servers:,} servers ...")
            once(folder, "prepare_due", database, str(servers))
        return lambda double: Child(folder, "wire", database, "", double.rest, double.gateway.address)

    many, bare, few = begin(plan.drained), begin(0), begin(FEW)
    _told("Posting what is due ...")
    return measure_drain(many, bare, few, plan.drained)


def documents(folder: Path, plan: Plan, server: Postgres | None) -> list[str]:
    """The same document again, among many, on each kind of database."""
    kept = plan.records or folder
    kept.mkdir(parents=True, exist_ok=True)
    file = kept.absolute() / f"documents-{plan.stored}.db"
    urls = {f"sqlite:///{file}": file.exists()}
    if server is not None:
        urls[server.new_database()] = False
    _told(f"Looking for documents among {plan.stored:,} ...")
    return [
        asyncio.run(sources(url, plan.stored, plan.list_times, filled=filled)) for url, filled in urls.items()
    ]


def _measured(folder: Path, plan: Plan, server: Postgres | None) -> str:
    if plan.only_sources:
        return "\n".join([*documents(folder, plan, server), UNMEASURED])
    if plan.only_drain:
        return "\n".join([drained(folder, plan), UNMEASURED])
    if plan.only_feeds:
        return "\n".join([feeds_table(folder, plan.feeds), UNMEASURED])
    if plan.only_lists:
        return "\n".join([*lists(folder, plan, server), imports(folder, plan, server), UNMEASURED])
    if plan.only_languages:
        return languages_table(plan.list_times, folder)
    sizes = {SMALL: plan.small, LARGE: plan.large}
    kept = plan.records or folder
    kept.mkdir(parents=True, exist_ok=True)
    names = {
        name: f"long-{size}" if plan.bulk and name == LARGE else str(size) for name, size in sizes.items()
    }
    files = {name: f"sqlite:///{kept.absolute() / file}.db" for name, file in names.items()}
    missing = {name: url for name, url in files.items() if not Path(url.removeprefix("sqlite:///")).exists()}
    bots = {BARE: "", **files}
    stored = {name: server.new_database() for name in sizes} if server and not plan.only_wire else {}
    _told(f"Making records with {plan.small:,} and {plan.large:,} responses ...")
    with ThreadPoolExecutor(max_workers=2) as pool:
        orders = [
            (places[name], str(sizes[name]))
            for name in (LARGE, SMALL)
            for places in (missing, stored)
            if name in places
        ]

        def made(order: tuple[str, str]) -> dict[str, Any]:
            long = plan.bulk and order[1] == str(plan.large)
            return once(folder, "prepare_long" if long else "prepare", *order)

        list(pool.map(made, orders))
    if server:
        for name in stored:
            done = server.run(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                str(server.port),
                "-U",
                "deeds",
                "-c",
                "VACUUM ANALYZE",
                stored[name],
            )
            assert done.returncode == 0, done.stdout
    discord_server = once(folder, "server")["server"]
    wire = over_the_wire(folder, bots, discord_server, plan)
    if plan.only_wire:
        return "\n".join([*wire, UNMEASURED])
    _told("Starting ...")
    started, _ = starts(folder, "start", bots, plan.starts)
    started_alone, memory_alone = starts(folder, "alone", bots, plan.starts)
    _told("Answering ...")
    answered = reads(folder, bots, plan)
    _told("Reading ...")
    read = services(folder, files, discord_server, plan)
    parts = [
        *wire,
        reads_table(
            "Answers in the simulated Discord, the whole round trip (median; ratios: median, least–most)",
            answered.whole,
            plan,
        ),
        reads_table(
            "The same inside the bot alone, from the interaction to handing over the answer",
            answered.inside,
            plan,
        ),
        against_bare(
            f"Start and size (small: {plan.small:,} responses, large: {plan.large:,})",
            [
                ("start to ready, simulated", started, milliseconds, None),
                ("start to loaded, no simulation", started_alone, milliseconds, None),
                ("memory after every read, simulated", answered.memory, megabytes, MEMORY_AIM),
                ("memory when loaded, no simulation", memory_alone, megabytes, MEMORY_AIM),
            ],
        ),
        growth_table(
            "Services alone on SQLite, nothing remembered; the digest, drawn too, has 50 changes in its week",
            read,
            plan,
        ),
    ]
    if server:
        read = services(folder, stored, discord_server, plan)
        parts.append(growth_table("The same on PostgreSQL", read, plan))
    else:
        why = "its server programs were not found" if plan.postgres else "left out as asked"
        parts.append(f"PostgreSQL: {why}, so nothing was measured on it.\n")
    parts += [*lists(folder, plan, server), imports(folder, plan, server), pictures_table(plan.times)]
    parts.append(languages_table(plan.list_times, folder))
    parts.append(drained(folder, plan))
    parts += documents(folder, plan, server)
    parts.append(feeds_table(folder, plan.feeds))
    return "\n".join([*parts, UNMEASURED])


def _stopped(number: int, _frame: object) -> None:
    """Ends what was started, as an interrupt from the keyboard would: the private server too."""
    for each in list(_running):
        each.terminate()
    sys.exit(128 + number)


def main() -> None:
    """Prints the tables. Whatever they say, the exit code is 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10,000 instead of 100,000, fewer rounds")
    parser.add_argument("--no-postgres", action="store_true", help="leave PostgreSQL out")
    parser.add_argument(
        "--records", type=Path, help="a folder that keeps the SQLite records for the next run"
    )
    parser.add_argument("--only-lists", action="store_true", help="only searches, lists and the import")
    parser.add_argument("--only-wire", action="store_true", help="only both bots over real sockets")
    parser.add_argument("--only-languages", action="store_true", help="only a digest in each language")
    parser.add_argument("--only-drain", action="store_true", help="only digests that are due at once")
    parser.add_argument("--responses", type=int, help="how many responses the large record has")
    parser.add_argument("--only-sources", action="store_true", help="only the same document among many")
    parser.add_argument("--only-feeds", action="store_true", help="only a round of looks at feeds")
    parser.add_argument("--servers", type=int, help="in how many servers they are due")
    chosen = parser.parse_args()
    signal.signal(signal.SIGTERM, _stopped)
    plan = QUICK if chosen.quick else FULL
    print(
        run(
            replace(
                plan,
                postgres=not (
                    chosen.no_postgres
                    or chosen.only_wire
                    or chosen.only_languages
                    or chosen.only_drain
                    or chosen.only_feeds
                ),
                large=chosen.responses or plan.large,
                bulk=chosen.responses is not None,
                drained=chosen.servers or plan.drained,
                only_drain=chosen.only_drain,
                only_feeds=chosen.only_feeds,
                records=chosen.records,
                only_lists=chosen.only_lists,
                only_wire=chosen.only_wire,
                only_languages=chosen.only_languages,
                only_sources=chosen.only_sources,
            )
        )
    )


if __name__ == "__main__":
    main()
