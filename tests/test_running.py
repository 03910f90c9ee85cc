"""The whole program in a process of its own, against a double of Discord: how it starts and ends."""

import asyncio
import contextlib
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.__main__ import main
from bot.assembly import open_services
from bot.config import Settings
from bot.domain.errors import DeedsError
from bot.i18n import Languages
from bot.running import Runner
from bot.storage.lease import Lease
from bot.storage.migrating import migrate
from tests.wire.double import Double
from tests.wire.interactions import INTERACTION_TOKEN, PERSON, PERSON_NAME
from tests.wire.places import SERVER, TOKEN
from tests.wire.program import PATIENCE, Start, started

pytestmark = pytest.mark.slow

WORDS = Languages().localizer("en")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder for everything, and the log of the test run left as it is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "data"))
    monkeypatch.setattr("bot.logs.configure", lambda *_arguments: None)


@pytest.fixture
def double() -> Iterator[Double]:
    """A Discord on loopback."""
    with Double() as made:
        yield made


@pytest.fixture
def start(double: Double, tmp_path: Path) -> Iterator[Start]:
    """Starts a program against the double; what still runs at the end is killed."""
    with started(double, tmp_path) as begin:
        yield begin


def sentence(code: str, **parameters: object) -> str:
    """The message of an error, as the command line tells it."""
    return WORDS.plain(f"error-{code.replace('_', '-')}", **parameters)


def test_a_refused_token_is_told_in_one_sentence_and_tried_once(double: Double, start: Start) -> None:
    double.fault("GET", "/users/@me", status=401, times=None)
    program = start("run")
    assert program.ended() == 1
    said = program.output
    assert said.strip().splitlines()[-1] == sentence("token_refused")
    assert "Traceback" not in said
    assert TOKEN not in said
    assert double.asked_for("GET /users/@me") == 1
    assert double.gateway.identified == []


@pytest.mark.parametrize(("closes", "code"), [(4004, "token_refused"), (4014, "intents_refused")])
def test_a_connection_that_discord_will_never_take_ends_the_program(
    closes: int, code: str, double: Double, start: Start
) -> None:
    double.gateway.closes = closes
    program = start("run")
    assert program.ended() == 1
    assert program.output.strip().splitlines()[-1] == sentence(code)
    assert double.gateway.identified == [TOKEN]


def test_an_unreadable_answer_to_the_commands_is_told_and_the_bot_goes_on(
    double: Double, start: Start
) -> None:
    double.fault("PUT", "/applications/*/commands", status=200, body=[{}])
    program = start("run")
    program.wait_for("event=commands_not_synced")
    assert "KeyError" in program.output
    assert program.process.poll() is None
    assert program.end() == 0


def test_a_discord_that_is_down_is_tried_again_until_it_answers(double: Double, start: Start) -> None:
    double.fault("GET", "/users/@me", status=503, times=2)
    double.gateway.refusals = [503]
    program = start("run", DOUBLE_PAUSE="0.1")
    program.wait_for("event=commands_synced")
    assert program.output.count("event=connection_failed") == 3
    assert program.output.count("event=connection_lost") == 3
    assert double.asked_for("GET /users/@me") == 4
    assert double.gateway.identified == [TOKEN]
    assert program.end() == 0
    assert TOKEN not in program.output


@pytest.mark.parametrize("host", ["127.0.0.1:9", "made-up.invalid"])
def test_where_nothing_listens_it_waits_and_can_be_stopped(host: str, start: Start) -> None:
    program = start("run", DOUBLE_REST=f"http://{host}/api", DOUBLE_PAUSE="0.2")
    program.wait_for("event=connection_lost", times=2)
    assert program.end(signal.SIGINT) == 0


def filled(components: list[dict[str, Any]], values: dict[str, str]) -> list[dict[str, Any]]:
    """The fields of a form with what a person put into them."""
    sent = []
    for label in components:
        field = label["component"]
        value = values.get(field["custom_id"], "")
        chosen = {"value": value} if field["type"] == 4 else {"value": field["options"][0]["value"]}
        sent.append(
            {"type": 18, "component": {**chosen, "type": field["type"], "custom_id": field["custom_id"]}}
        )
    return sent


def test_nothing_that_people_write_gets_into_the_log(double: Double, start: Start, tmp_path: Path) -> None:
    assert main(["seed", "co-petition", "--server", SERVER]) == 0
    program = start("run", DEEDS_LOG__LEVEL="debug", DEEDS_DISCORD__STEWARDS=PERSON)
    program.wait_for("event=commands_synced")
    typed = {
        "title": "Reyna's cousin was taken on Tuesday, call 303-555-0199",
        "url": "https://made-up.example/reyna-madeup",
        "publisher": "A0-made-up-12345678",
        "published": "sometime in the night",
    }

    board = double.answer_to(double.command("board"))
    assert "Not yet delivered" in json.dumps(board)
    form = double.answer_to(double.command("log"))
    assert form["type"] == 9
    fields = filled(form["data"]["components"], typed)
    double.answer_to(double.submit(form["data"]["custom_id"], fields))
    assert double.complaints == []
    # An answer that comes too late is an error of the library's, with an address that holds the token.
    double.fault("POST", "/interactions/*/*/callback", status=404, code=10062, times=None)
    double.command("board")
    program.wait_for("event=refusal_not_delivered")
    assert program.end() == 0

    written = {
        path: path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file() and path.name != "deeds.db" and path.suffix != ".pyc"
    }
    assert program.file in written
    secrets = (TOKEN, INTERACTION_TOKEN, PERSON_NAME, "reyna", "Madeup", *typed.values(), "taken on Tuesday")
    for path, content in written.items():
        for secret in secrets:
            assert secret.encode() not in content, f"{path.name} holds {secret}"
    assert "level=debug" in program.output or "level=info" in program.output


def test_while_one_runs_others_that_write_are_refused_and_readers_are_not(
    double: Double,
    start: Start,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert main(["seed", "co-petition"]) == 0
    program = start("run")
    program.wait_for("event=commands_synced")
    before = revision_and_size(tmp_path)
    capsys.readouterr()
    monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
    for arguments in (["run"], ["seed"], ["migrate"]):
        assert main(arguments) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert "(run, process " in told.err
        assert len(told.err.splitlines()) == 1
    monkeypatch.delenv("DEEDS_DISCORD__TOKEN")
    assert main(["check"]) == 0
    assert main(["digest", "--campaign", "co-petition", "--as-of", "2026-11-22"]) == 0
    assert "Not yet delivered" in capsys.readouterr().out
    assert revision_and_size(tmp_path) == before
    assert program.end() == 0
    assert main(["seed"]) == 0


def test_a_lock_ends_with_the_process_that_held_it(double: Double, start: Start) -> None:
    program = start("run")
    program.wait_for("event=commands_synced")
    program.process.kill()
    program.process.wait(PATIENCE)
    again = start("run")
    again.wait_for("event=connected")
    assert again.end() == 0
    # What Discord was given the first time is remembered.
    assert sum(each.method == "PUT" for each in double.requests) == 1


def revision_and_size(folder: Path) -> tuple[str, int]:
    """What would differ if somebody had migrated or seeded."""
    with contextlib.closing(sqlite3.connect(folder / "data" / "deeds.db")) as database:
        (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone()
        (changes,) = database.execute("SELECT count(*) FROM change").fetchone()
    return revision, changes


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database at this program's revision."""
    assert main(["migrate"]) == 0
    return tmp_path / "data" / "deeds.db"


def failed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence with which a command fails."""
    capsys.readouterr()
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 1
    return told.err.strip()


WRITERS = (["migrate"], ["seed"], ["run"])


@pytest.mark.parametrize("arguments", [*WRITERS, ["digest"]], ids=lambda given: given[0])
def test_a_newer_database_is_left_alone(
    arguments: list[str], database: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
    with contextlib.closing(sqlite3.connect(database)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    before = database.read_bytes()
    assert failed(arguments, capsys) == sentence("database_newer", database=str(database))
    assert database.read_bytes() == before


@pytest.mark.parametrize("arguments", [*WRITERS, ["digest"]], ids=lambda given: given[0])
def test_a_file_that_is_no_database_is_left_alone(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
    file = tmp_path / "data" / "deeds.db"
    file.parent.mkdir()
    file.write_text("a shopping list: rice, beans, batteries, tape and a long rope\n" * 50)
    before = file.read_bytes()
    assert failed(arguments, capsys) == sentence("database_not_one", database=str(file))
    assert file.read_bytes() == before


def test_check_tells_what_is_wrong_with_a_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "data" / "deeds.db"
    file.parent.mkdir()
    file.write_text("a shopping list: rice, beans, batteries, tape and a long rope\n" * 50)
    assert main(["check"]) == 1
    assert sentence("database_not_one", database=str(file)) in capsys.readouterr().out


# Root may write everywhere, so this becomes somebody who may not, with all that it needs loaded before.
UNPRIVILEGED = """
import os, sys
import alembic.runtime.migration, bot.assembly, bot.i18n, bot.storage.migrating
from bot.__main__ import main
bot.i18n.Languages().localizer("en").plain("cli-description")
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(["migrate"]))
"""


def test_a_file_that_may_only_be_read(database: Path, tmp_path: Path) -> None:
    database.chmod(0o444)
    database.parent.chmod(0o555)
    for folder in (tmp_path, *tmp_path.parents[:3]) if os.geteuid() == 0 else ():
        folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o055)
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED],
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    database.parent.chmod(0o755)
    assert done.stderr.strip() == sentence("database_readonly", database=str(database))
    assert done.returncode == 1


def test_the_health_file_lasts_as_long_as_the_program(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "data" / "health.json"
    program = start("run", DEEDS_HEALTH__FILE="health.json", DEEDS_SCHEDULE__TICK_SECONDS="5")
    program.wait_for("event=connected")
    deadline = time.monotonic() + PATIENCE
    while json.loads(file.read_text())["last_tick"] is None:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert json.loads(file.read_text())["state"] == "serving"
    assert program.end() == 0
    assert not file.exists()


def test_check_and_sync_with_a_token(
    double: Double, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", double.rest)
    monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
    assert main(["migrate"]) == 0
    assert main(["check"]) == 0
    assert main(["sync"]) == 0
    assert main(["sync"]) == 0
    said = capsys.readouterr().out
    assert WORDS.plain("sync-done") in said
    assert WORDS.plain("sync-unchanged") in said
    assert sum(each.method == "PUT" for each in double.requests) == 1
    double.fault("GET", "/users/@me", status=401)
    double.fault("GET", "/users/@me", status=503)
    assert main(["check"]) == 1
    assert sentence("token_refused") in capsys.readouterr().out
    assert main(["sync"]) == 1
    assert capsys.readouterr().err.strip() == sentence("discord_unreachable")


def test_run_without_a_token_says_where_to_put_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run"]) == 2
    assert "DEEDS_DISCORD__TOKEN" in capsys.readouterr().err


def test_of_two_processes_on_postgres_one_serves_and_the_other_takes_over(
    postgres_database: str, double: Double, start: Start
) -> None:
    shared = {
        "DEEDS_DATABASE__URL": postgres_database,
        "DEEDS_LEASE__SECONDS": "10",
        "DEEDS_MASTER_SECRET": "made up for this test, and long enough",
    }
    first = start("run", **shared)
    first.wait_for("event=connected")
    second = start("run", **shared)
    second.wait_for("event=standing_by")
    assert double.gateway.identified == [TOKEN]
    first.process.kill()
    first.process.wait(PATIENCE)
    second.wait_for("event=connected")
    assert double.gateway.identified == [TOKEN, TOKEN]
    assert "event=leading" in second.output
    # One that ends by itself gives the lease back, so nobody waits for it to run out.
    third = start("run", **shared)
    third.wait_for("event=standing_by")
    assert second.end() == 0
    third.wait_for("event=leading")
    assert third.end() == 0


async def test_a_crash_loop_spares_connections_also_over_restarts(tmp_path: Path) -> None:
    now = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
    settings = Settings.defaults().model_copy(update={"data_directory": tmp_path})
    await migrate(settings.database_url())
    async with open_services(settings, clock=lambda: now) as services:
        for _ in range(10):
            assert await Runner(settings, TOKEN)._spacing(services) == 0
            now += timedelta(seconds=1)
        assert await Runner(settings, TOKEN)._spacing(services) == 890
        now += timedelta(seconds=890)
        assert await Runner(settings, TOKEN)._spacing(services) == 0
        assert await Runner(settings, TOKEN)._spacing(services) == 1
        # A clock that was set back must not hold it up.
        now -= timedelta(days=1)
        assert await Runner(settings, TOKEN)._spacing(services) == 0


@pytest.mark.parametrize("answer", [False, DeedsError("database_lost"), None])
async def test_who_cannot_renew_the_lease_stops_serving(
    answer: bool | DeedsError | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings.defaults().model_copy(update={"data_directory": tmp_path})
    await migrate(settings.database_url())
    async with open_services(settings) as services:
        lease = Lease(services.store, "leader", "one", seconds=1)
        assert await lease.acquire()

        async def renew() -> bool:
            if isinstance(answer, DeedsError):
                raise answer
            if answer is None:
                await asyncio.Event().wait()
            return False

        monkeypatch.setattr(lease, "renew", renew)
        runner = Runner(settings, TOKEN)
        async with asyncio.timeout(PATIENCE):
            await runner._keep(lease, 1)
        assert runner._end.is_set()
        assert not runner._stop.is_set()
