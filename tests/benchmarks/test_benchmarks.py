"""That the benchmark still runs and says what it should; never how fast anything is."""

import asyncio
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.access import Actor, Tier
from bot.domain.changes import GENESIS, ChangeHead, first_broken_link
from bot.domain.records import Ask, Response
from bot.storage.migrating import migrate
from bot.storage.store import Store
from tests.benchmarks import __main__ as benchmark
from tests.benchmarks import process, wire
from tests.benchmarks.bulk import RARE
from tests.benchmarks.drain import slowest
from tests.benchmarks.feeds import measured as measured_feeds
from tests.benchmarks.figures import ratio, table, verdict
from tests.benchmarks.languages import languages_table
from tests.benchmarks.made_up import DEMANDS, FINDINGS, IN_THE_PERIOD, OFFICIALS, Campaign, fill
from tests.benchmarks.pictures import pictures_table
from tests.wire.double import Double

RESPONSES = 80


async def miniature(folder: Path, server: str) -> tuple[str, Campaign]:
    """A small record of a server and what it is about."""
    database = str(folder / "made-up.db")
    await migrate(database)
    store = await Store.open(database)
    try:
        return f"sqlite:///{database}", await fill(store, server, RESPONSES)
    finally:
        await store.close()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the measured bot keeps its secret."""
    monkeypatch.setenv("BENCHMARK_FOLDER", str(tmp_path))
    return tmp_path


async def test_the_made_up_record_is_a_true_one(folder: Path) -> None:
    database, made = await miniature(folder, "1001")
    async with process.opened(database) as services:
        async with services.store.read("1001") as reader:
            links = await reader.links(limit=RESPONSES * 2)
            assert len(links) == RESPONSES + 1
            assert first_broken_link(links, ChangeHead(0, GENESIS)) is None
            assert (await reader.head()).hash == links[-1][2]
            assert await reader.count(Ask) == OFFICIALS * DEMANDS
            assert await reader.count(Response) == RESPONSES - RESPONSES // 4
        organiser = Actor(server="1001", person="1.one", tier=Tier.ORGANISER, language="en")
        digest = await services.digests.preview(organiser, made.schedule.id)
        assert digest.changed_total == IN_THE_PERIOD
        assert digest.last_change - digest.first_change + 1 == IN_THE_PERIOD


async def test_both_bots_answer_what_is_measured(folder: Path) -> None:
    database, _ = await miniature(folder, await process.server_id())
    cards = {}
    async with process.station(database) as here:
        await here.sync()
        for what in benchmark.READS:
            for how in process.HOW:
                whole, inside = await here.act(what, 2, how)
                assert len(whole) == len(inside) == 2
            cards[what] = here.answer
    assert cards["board"]
    assert cards["demand"]
    async with process.station("") as bare:
        await bare.sync()
        for what in benchmark.LONG:
            bare.learn(what, cards[what])
            await bare.act(f"long {what}", 1, process.KEPT)
            assert _words(bare.answer) == _words(cards[what])
            await bare.act(what, 1, process.KEPT)
        await bare.act("autocomplete", 1, process.KEPT)


def _words(components: Any) -> list[str]:
    return [part["content"] for card in components for part in card["components"] if "content" in part]


async def test_the_services_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[dict[str, Any]] = []
    monkeypatch.setattr(process, "say", lambda **answer: said.append(answer))
    database, _ = await miniature(folder, "1001")
    await process.read(database, database, "1001", "2", "1")
    found = said[0]["seconds"]
    assert set(found) == {*benchmark.READS, "official", "digest"}
    assert {len(seconds) for each in found.values() for seconds in each.values()} == {2}


class Scripted:
    """A child process that answers at once, so that only the talk with it is tried."""

    def __init__(self, folder: Path, what: str, *arguments: str) -> None:
        self._what = what

    def hears(self) -> dict[str, Any]:
        """What that kind of process says."""
        if self._what == "lists":
            taken = {"10": [0.1, 0.1], "20": [0.1, 0.2]}
            return {"seconds": {"/find": dict.fromkeys(process.HOW, taken)}}
        if self._what == "export":
            return {"seconds": 1.5, "bytes": 2_000_000}
        if self._what == "import":
            return {"seconds": 61.0, "processor": 9.0, "longest": 0.25, "memory": 5e7, "records": 1234}
        if self._what == "read":
            return {"seconds": {"digest": {"small": [0.1, 0.1], "large": [0.1, 0.2]}}}
        return {"server": "1001"} if self._what == "server" else {"ready": True, "memory": 50e6}

    def asks(self, **words: Any) -> dict[str, Any]:
        """What a bot's process answers."""
        if words["what"] in ("memory", "answer", "learn"):
            return {"memory": 50e6, "components": []}
        return {"whole": [0.002] * words["times"], "inside": [0.001] * words["times"]}

    def ends(self) -> None:
        """Nothing has to end."""


def test_every_table_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "Child", Scripted)
    # Only a bot that answers can be timed over the wire: see below.
    monkeypatch.setattr(benchmark, "over_the_wire", lambda *_given: ["Over the wire"])
    monkeypatch.setattr(benchmark, "drained", lambda *_given: "Drained")
    printed = benchmark.run(
        benchmark.Plan(
            small=60,
            large=90,
            rounds=2,
            times=3,
            cold_times=1,
            starts=1,
            postgres=False,
            lists=(10, 20),
            list_times=3,
            stored=30,
            feeds=20,
        )
    )
    for what in benchmark.READS:
        assert printed.count(f"{what}, cold after a change") == 2
    assert re.search(r"SQLite +1,234 +61.0 s +9.0 s +0.25 s +50.0 MB +not met", printed)
    assert re.search(r"^a near copy .* 3 of 3$", printed, re.MULTILINE)
    assert re.search(r"^a translation .* 3 of 3$", printed, re.MULTILINE)
    for said in ("start to ready", "memory after every read", "digest", "PostgreSQL: ", "Not measured: "):
        assert said in printed


@pytest.mark.slow
async def test_both_bots_answer_over_the_wire(folder: Path) -> None:
    server = await process.server_id()
    database, _ = await miniature(folder, server)
    databases = {benchmark.BARE: "", benchmark.LARGE: database}

    def begin(database: str, double: Double) -> benchmark.Child:
        return benchmark.Child(folder, "wire", database, server, double.rest, double.gateway.address)

    printed = await asyncio.to_thread(
        lambda: wire.measure(begin, databases, server, bare=benchmark.BARE, rounds=1, times=3)
    )
    for what in ("/board", "/demand", "autocomplete"):
        assert re.search(rf"^{what} +bare +[\d.]+ ms", printed, re.MULTILINE)
        assert re.search(rf"^{what}, cold after a change +large +[\d.]+ ms", printed, re.MULTILINE)
    station = wire.Station(begin, "", server, servers=3)
    station.ends()
    assert station.memory > 1e6
    assert station.started > 0


def test_a_process_answers_line_by_line(folder: Path) -> None:
    child = benchmark.Child(folder, "serve", "")
    assert child.hears()["ready"] is True
    said = child.asks(what="board", times=2, how=process.KEPT)
    assert len(said["whole"]) == len(said["inside"]) == 2
    assert child.asks(what="memory")["memory"] > 1e6
    child.ends()


async def test_a_long_past_is_found_like_what_was_logged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[dict[str, Any]] = []
    monkeypatch.setattr(process, "say", lambda **answer: said.append(answer))
    monkeypatch.setattr(process, "EDITS", 30)
    named = []
    for size in (100, 300):
        named.append(f"{size}=sqlite:///{folder / f'{size}.db'}")
        await process.prepare_long(named[-1].partition("=")[2], str(size))
    server = await process.server_id()
    async with process.opened(named[1].partition("=")[2]) as services:
        async with services.store.read(server) as reader:
            assert await reader.count(Response) == 300 + process.WAITING - min(150 // 4, FINDINGS)
            links = await reader.links(limit=1000)
            assert first_broken_link(links, ChangeHead(0, GENESIS)) is None
        member = Actor(server=server, person="1.two", tier=Tier.MEMBER, language="en")
        found = await services.searching.find(member, RARE)
        assert found.total == 10
        assert (await services.searching.find(member, "answered")).total >= 150
        # What is written after it goes on from there.
        organiser = Actor(server=server, person="1.one", tier=Tier.ORGANISER, language="en")
        assert (await services.reviewing.desk(organiser)).to_verify
    await process.lists(server, "2", *named)
    for taken in said[-1]["seconds"].values():
        assert {len(each) for how in process.HOW for each in taken[how].values()} == {2}
    file = folder / "campaign.json"
    await process.export_file(named[0].partition("=")[2], server, str(file))
    assert said[-1]["bytes"] == file.stat().st_size
    await process.import_file(f"sqlite:///{folder / 'into.db'}", server, str(file))
    assert said[-1]["records"] > 100
    assert 0 < said[-1]["longest"] <= said[-1]["seconds"]


def test_the_private_server_goes_when_the_benchmark_is_stopped(folder: Path) -> None:
    script = (
        "import signal, sys; from tests.benchmarks import __main__ as b;"
        "signal.signal(signal.SIGTERM, b._stopped)\n"
        "class Server:\n"
        "    def __init__(self, programs): pass\n"
        "    def start(self): print('started', flush=True)\n"
        "    def stop(self): print('stopped', flush=True)\n"
        "b.Postgres, b._postgres_programs = Server, lambda: 1\n"
        "with b.postgres(True): signal.pause()\n"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "started\n"
    child.terminate()
    assert child.communicate()[0] == "stopped\n"
    assert child.returncode == 128 + signal.SIGTERM


def test_ratios_are_worked_out_round_by_round() -> None:
    found = ratio([2.0, 6.0, 40.0], [1.0, 2.0, 10.0])
    assert (found.least, found.middle, found.most) == (2.0, 3.0, 4.0)
    assert (verdict(found, 3.0), verdict(found, 2.9)) == ("met", "not met")


def test_a_table_has_straight_columns() -> None:
    drawn = table("Title", ("", "one"), [("a", "1.00"), ("long name", "10.00")]).splitlines()
    assert drawn[0] == "Title"
    assert {len(line) for line in drawn[4:6]} == {len("long name") + 2 + len("10.00")}


def test_pictures_are_measured() -> None:
    said = pictures_table(1)
    assert said.count("kB") == 5
    assert "timeline, 6 offices" in said
    assert " 0 kB" not in said


def test_languages_are_measured_beside_english(tmp_path: Path) -> None:
    said = languages_table(1, tmp_path)
    for tag in ("en", "es", "qps"):
        assert re.search(rf"^{tag} +[0-9.]+ ms", said, re.MULTILINE), said


@pytest.mark.slow
async def test_what_is_due_in_many_servers_is_posted(folder: Path) -> None:
    plan = replace(benchmark.QUICK, drained=5)
    printed = await asyncio.to_thread(benchmark.drained, folder, plan)
    assert re.search(r"^arrived +5 of 5 +met", printed, re.MULTILINE)
    assert re.search(r"^earned 429s +0 ", printed, re.MULTILINE)


def test_the_slowest_window_is_the_one_with_the_fewest() -> None:
    assert slowest([0.0, 1.0, 2.0, 10.0, 11.0, 12.0, 20.0], window=10) == pytest.approx(0.3)
    assert slowest([0.0, 1.0, 2.0], window=10) == 1.5
    assert slowest([1.0]) == 0.0


@pytest.mark.slow
async def test_a_round_of_looks_is_measured_beside_nothing_else(tmp_path: Path) -> None:
    found = await measured_feeds(str(tmp_path), 4, idle_seconds=2.0)
    assert (found.looks, found.leads) == (4, 4)
    assert found.idle.whole
    assert found.polling.whole
    assert found.seconds > 0
