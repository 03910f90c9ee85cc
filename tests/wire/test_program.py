"""The whole program over the wire: it answers, and its digests arrive once, whatever happens to either."""

import asyncio
import contextlib
import json
import signal
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.__main__ import main
from bot.assembly import open_services
from bot.config import Settings
from bot.domain.access import Actor, Tier
from bot.domain.following import Pace
from bot.domain.vocabulary import Cadence, DeliveryChannel, Visibility
from bot.i18n import Languages
from bot.services.delivering import DeliveryTyped
from bot.services.following import FollowTyped
from bot.services.setup import SettingsChange
from tests.wire.double import Double
from tests.wire.interactions import PERSON
from tests.wire.payloads import V2
from tests.wire.places import CHANNEL, SERVER, TOKEN
from tests.wire.program import PATIENCE, Program, Start, started
from tests.wire.scripted import Ends

pytestmark = pytest.mark.slow

WORDS = Languages().localizer("en")
ZONE = "America/Phoenix"
"""A zone without summer time."""

HASTE = {"DOUBLE_HASTE": "1", "DOUBLE_PAUSE": "0.1", "DEEDS_SCHEDULE__TICK_SECONDS": "5"}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder for everything, and the log of the test run left as it is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "data"))
    monkeypatch.setattr("bot.logs.configure", lambda *_arguments: None)


@pytest.fixture
def double() -> Iterator[Double]:
    """A Discord whose deadline for answers no busy machine misses."""
    with Double() as made:
        made.interactions.deadline = PATIENCE
        yield made


@pytest.fixture
def start(double: Double, tmp_path: Path) -> Iterator[Start]:
    """Starts a program against the double; what still runs at the end is killed."""
    with started(double, tmp_path) as begin:
        yield begin


def schedule(channels: Sequence[str]) -> None:
    """Has a daily digest in each channel, which fell due two hours ago and a day before."""
    assert main(["seed", "co-petition", "--server", SERVER]) == 0
    asyncio.run(_schedule(channels, datetime.now(UTC) - timedelta(hours=30)))


async def _schedule(channels: Sequence[str], then: datetime) -> None:
    # The next one falls due long after the test.
    at = (datetime.now(ZoneInfo(ZONE)) - timedelta(hours=2)).strftime("%H:%M")
    steward = Actor(server=SERVER, person="1.steward", tier=Tier.STEWARD, language="en")
    async with open_services(Settings.load(), clock=lambda: then) as services:
        await services.setup.change(steward, SettingsChange(digest_channels=channels, zone=ZONE))
        for each in channels:
            await services.digests.add_schedule(
                steward,
                campaign="co-petition",
                channel=each,
                cadence=Cadence.DAILY,
                weekday=0,
                day=1,
                at=at,
                language="en",
                readers=Visibility.MEMBERS,
            )


def postings(folder: Path) -> dict[str, dict[str, Any]]:
    """What the outbox holds of each channel that was posted to."""
    with contextlib.closing(sqlite3.connect(folder / "data" / "deeds.db")) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM posting WHERE state <> 'skipped'").fetchall()
    return {row["channel"]: dict(row) for row in rows}


def stands_once(double: Double, channel: str) -> bool:
    """Whether one message stands in a channel, edited into its card."""
    return [bool(each["flags"] & V2) for each in double.messages(channel)] == [True]


FAULTS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "no fault": [],
    "429": [("POST", {"status": 429, "times": 2})],
    "429 for all": [("POST", {"status": 429, "everywhere": True})],
    "500": [("POST", {"status": 500})],
    "502": [("POST", {"status": 502})],
    "502 after it was accepted": [("POST", {"status": 502, "accepted": True})],
    "503": [("POST", {"status": 503})],
    "503 after it was accepted": [("POST", {"status": 503, "accepted": True})],
    "401": [("POST", {"status": 401})],
    "dropped": [("POST", {"ends": Ends.DROPPED})],
    "dropped after it was accepted": [("POST", {"ends": Ends.DROPPED, "accepted": True})],
    "reset": [("POST", {"ends": Ends.RESET})],
    "reset after it was accepted": [("POST", {"ends": Ends.RESET, "accepted": True})],
    "hangs": [("POST", {"ends": Ends.HANGS})],
    "hangs after it was accepted": [("POST", {"ends": Ends.HANGS, "accepted": True})],
    "late": [("POST", {"delay": 4.0})],
    "no JSON": [("POST", {"status": 200, "body": "made up", "accepted": True})],
    "history 503": [("GET", {"status": 503})],
    "history dropped": [("GET", {"ends": Ends.DROPPED})],
    "edit 503": [("PATCH", {"status": 503})],
    "edit dropped after it was accepted": [("PATCH", {"ends": Ends.DROPPED, "accepted": True})],
    "all at once": [
        ("GET", {"status": 503}),
        ("POST", {"ends": Ends.DROPPED, "accepted": True}),
        ("PATCH", {"ends": Ends.RESET}),
    ],
}


def test_a_digest_arrives_once_through_every_fault(double: Double, start: Start, tmp_path: Path) -> None:
    channels = {double.add_channel(what.replace(" ", "-")).id: what for what in FAULTS}
    for channel, what in channels.items():
        for method, fault in FAULTS[what]:
            below = "/*" if method == "PATCH" else ""
            double.fault(method, f"/channels/{channel}/messages{below}", **fault)
    schedule(list(channels))
    program = start("run", **HASTE)
    double.wait_until(lambda: all(stands_once(double, each) for each in channels), PATIENCE)
    # Long enough for whatever would be posted once more.
    program.wait_for("state=sent\n", times=len(channels))
    assert program.end() == 0
    assert {each["state"] for each in postings(tmp_path).values()} == {"sent"}
    for channel, what in channels.items():
        assert stands_once(double, channel), what
        assert postings(tmp_path)[channel]["message"] == double.messages(channel)[0]["id"], what
    assert double.complaints == []
    assert double.routes.unknown == []
    # Those that were scripted, and what eight at once earn of the limit on everything.
    assert double.invalid - double.limits.earned == 4
    assert double.gateway.identified == [TOKEN]


MEMBERS, OPENED, MESSAGES = (
    "/guilds/*/members/{person}",
    "/users/@me/channels",
    "/channels/{channel}/messages",
)
DIRECT_FAULTS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "no fault": [],
    "member 503": [("GET", MEMBERS, {"status": 503})],
    "member dropped": [("GET", MEMBERS, {"ends": Ends.DROPPED})],
    "opened 503": [("POST", OPENED, {"status": 503})],
    "500": [("POST", MESSAGES, {"status": 500})],
    "503 after it was accepted": [("POST", MESSAGES, {"status": 503, "accepted": True})],
    "429": [("POST", MESSAGES, {"status": 429, "times": 2})],
    "dropped": [("POST", MESSAGES, {"ends": Ends.DROPPED})],
    "reset after it was accepted": [("POST", MESSAGES, {"ends": Ends.RESET, "accepted": True})],
    "refused": [("POST", MESSAGES, {"status": 403, "code": 20026})],
    "edit 503": [("PATCH", MESSAGES + "/*", {"status": 503})],
    "edit refused": [("PATCH", MESSAGES + "/*", {"status": 403, "code": 50013})],
}


def follow(people: Sequence[str]) -> str:
    """Has them follow a demand in direct messages, of which there is news; gives its reference."""
    assert main(["seed", "co-petition", "--server", SERVER]) == 0
    return asyncio.run(_follow(people, datetime.now(UTC) - timedelta(hours=1)))


async def _follow(people: Sequence[str], then: datetime) -> str:
    organiser = Actor(server=SERVER, person="1.organiser", tier=Tier.ORGANISER, language="en")
    async with open_services(Settings.load(), clock=lambda: then) as services:
        cell = (await services.boards.board(organiser)).cells[0]
        for each in people:
            member = Actor(
                SERVER, services.people.pseudonym(SERVER, 1, int(each)), Tier.MEMBER, language="es"
            )
            typed = FollowTyped(cell.demand, Pace.CHANGE, "", "", ZONE)
            await services.following.follow(member, int(each), typed)
        said = DeliveryTyped([cell.reference], DeliveryChannel.LETTER, "2026-03-02", "stamped copy")
        await services.delivering.deliver(organiser, said)
    return cell.demand


def test_direct_messages_arrive_once_through_every_fault_until_their_button_ends_it(
    double: Double, start: Start, tmp_path: Path
) -> None:
    people = {double.add_person(f"Made-up {what}"): what for what in DIRECT_FAULTS}
    closed, gone = double.add_person("Made-up closed"), "4200000000000000999"
    double.routes.closed.add(closed)
    channels = {person: double.direct(person) for person in people}
    for person, what in people.items():
        for method, path, fault in DIRECT_FAULTS[what]:
            double.fault(method, path.format(person=person, channel=channels[person]), **fault)
    demand = follow([*people, closed, gone])
    program = start("run", **HASTE)
    double.wait_until(lambda: all(stands_once(double, each) for each in channels.values()), PATIENCE)
    program.wait_for("state=sent\n", times=len(people))
    program.wait_for("state=skipped", times=2)
    for person, what in people.items():
        assert stands_once(double, channels[person]), what
    assert double.messages(double.direct(closed)) == []

    # Where there is no server, there is nobody's role and no server's language either.
    [message] = double.messages(channels[next(iter(people))])
    assert demand in json.dumps(message)
    [button] = [each for each in _parts(message["components"]) if each.get("custom_id")]
    for person, words in ((PERSON, "error-button-gone"), (next(iter(people)), "follow-ended-here")):
        asked = double.press(message, button["custom_id"], person=person)
        told = double.answer_to(asked)
        assert WORDS.plain(words).partition(".")[0] in json.dumps(told, ensure_ascii=False), words
    double.wait_until(lambda: len(rows_of(tmp_path, "subscription")) == len(people) - 1, PATIENCE)
    assert program.end() == 0
    assert "Traceback" not in program.output
    assert double.complaints == []
    assert double.routes.unknown == []


def rows_of(folder: Path, table: str) -> list[dict[str, Any]]:
    """All rows of a table."""
    with contextlib.closing(sqlite3.connect(folder / "data" / "deeds.db")) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM {table}")]  # noqa: S608


def _parts(components: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in components:
        yield each
        yield from _parts(each.get("components", ()))


@pytest.mark.parametrize("accepted", [False, True], ids=["before", "after"])
def test_who_is_killed_around_a_posting_posts_it_once(
    accepted: bool, double: Double, start: Start, tmp_path: Path
) -> None:
    schedule([CHANNEL])
    running: list[Program] = []
    double.fault(
        "POST",
        "/channels/*/messages",
        hook=lambda _request: running[0].process.kill(),
        ends=Ends.DROPPED,
        accepted=accepted,
    )
    running.append(start("run", **HASTE))
    assert running[0].ended() == -signal.SIGKILL
    assert len(double.messages()) == accepted
    # Days later nothing but the message itself tells that it is there.
    double.forget_nonces()
    again = start("run", **HASTE)
    again.wait_for("state=sent\n")
    assert again.end() == 0
    assert stands_once(double, CHANNEL)
    assert len(double.gateway.identified) == 2


def test_who_is_told_to_stop_while_posting_gives_it_up_in_time(
    double: Double, start: Start, tmp_path: Path
) -> None:
    schedule([CHANNEL])
    double.fault("POST", "/channels/*/messages", ends=Ends.HANGS, accepted=True)
    # Patient as it is at a host's: it would wait for longer than it may take to stop.
    program = start("run")
    double.wait_until(lambda: double.messages())
    assert program.end() == 0
    [posting] = postings(tmp_path).values()
    assert (posting["state"], posting["lease_until"], posting["message"]) == ("sending", None, "")
    again = start("run", **HASTE)
    again.wait_for("state=sent\n")
    assert again.end() == 0
    assert stands_once(double, CHANNEL)


def test_whatever_becomes_of_the_connection_it_goes_on_answering(double: Double, start: Start) -> None:
    assert main(["seed", "co-petition", "--server", SERVER]) == 0
    gateway = double.gateway
    gateway.heartbeat_seconds = 0.5
    program = start("run", **HASTE, DOUBLE_HEARTBEAT_TIMEOUT="2")
    program.wait_for("event=commands_synced")

    def answers() -> None:
        assert "Not yet delivered" in json.dumps(double.answer_to(double.command("board")))

    answers()
    # Asked while it is away, and while the way back is barred: it answers when it is back.
    gateway.refusals = [503]
    double.tell(gateway.cut())
    answers()
    for times, end in enumerate(
        (gateway.reconnect(), gateway.close(4000), gateway.invalidate(resumable=True)), start=2
    ):
        double.tell(end)
        double.wait_until(lambda expected=times: len(gateway.resumed) == expected)  # type: ignore[misc]
    gateway.acknowledges = False
    # Only silence counts: the library takes any word for life.
    double.wait_until(lambda: len(gateway.resumed) >= 5)
    gateway.acknowledges = True
    answers()
    assert gateway.identified == [TOKEN]
    double.tell(gateway.invalidate(resumable=False))
    double.wait_until(lambda: len(gateway.identified) == 2)
    answers()
    assert program.end() == 0
    assert sum(each.method == "PUT" for each in double.requests) == 1
    assert "Traceback" not in program.output
    assert double.complaints == []


def test_a_token_that_is_taken_away_ends_the_program(double: Double, start: Start) -> None:
    program = start("run")
    program.wait_for("event=commands_synced")
    double.fault("GET", "/users/@me", status=401, times=None)
    double.tell(double.gateway.close(4004))
    assert program.ended() == 1
    assert program.output.strip().splitlines()[-1] == WORDS.plain("error-token-refused")
    assert double.gateway.identified == [TOKEN]
    assert double.invalid <= 1


def test_a_loop_of_crashes_over_the_database_asks_nothing_of_discord(
    double: Double, start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "data" / "deeds.db"
    file.parent.mkdir()
    file.write_text("a shopping list: rice, beans, batteries, tape and a long rope\n" * 50)
    for _ in range(2):
        assert start("run").ended() == 1
    assert double.requests == []
    assert (double.gateway.connected, double.gateway.identified) == (0, [])
