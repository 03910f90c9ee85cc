"""The demo's walk: a transcript of the whole line, which succeeds only if every step did what it says."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from bot.__main__ import main
from bot.demo.walk import play
from bot.demo.world import world
from bot.domain.headlines import Headline
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Languages, Localizer
from bot.rendering.headlines import plain_words

ROOT = Path(__file__).resolve().parent.parent.parent
HEADLINES = (
    "Not yet delivered",
    "Reply was due",
    "Replied, no commitment",
    "Promised, by",
    "Partly done, 1 of 2",
    "Done, checked",
)
# What the walk's people are called and what they type: words of people, which no log may hold.
TYPED = (
    "demo-member",
    "demo-first-organiser",
    "demo-second-organiser",
    "demo-walk-proof",
    "demo-walk-said",
    "demo-walk-statement-source",
    "demo-walk-promised",
    "demo-walk-promise-source",
    "demo-walk-cameras-off",
    "demo-walk-logs-out",
)


@pytest.fixture(autouse=True)
def as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty folder, and the signals and the log of the test run left as they are."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.logs.configure", lambda *_arguments: None)
    handler = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, handler)


def played(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The walk, in a process of its own that keeps what is temporary in a folder of its own."""
    temporary = folder / "temporary"
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--script"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert list(temporary.iterdir()) == []
    return done


def steps(transcript: str) -> list[str]:
    """The lines that say who does what."""
    return re.findall(r"^ ?\d+\. (.+)$", transcript, re.MULTILINE)


def narrated(words: Localizer, transcript: str) -> None:
    """Every step is told in these words, in order, and the walk says that all of them did what they say."""
    told = steps(transcript)
    assert words.plain("demo-walk-done", count=len(told)) == transcript.strip().splitlines()[-1]
    names = {words.plain(key) for key in TYPED[:3]}
    assert {each.partition(": ")[0] for each in told} == names
    keys = [
        "demo-walk-board",
        "demo-walk-delivers",
        "demo-walk-statement",
        "demo-walk-own",
        "demo-walk-verifies",
        "demo-walk-promise",
        "demo-walk-first-finding",
        "demo-walk-second-finding",
        "demo-walk-digest",
    ]
    said = [each.partition(": ")[2] for each in told]
    places = [said.index(words.plain(key)) for key in keys]
    assert places == sorted(places)


@pytest.mark.slow
def test_the_walk_shows_each_headline_in_order(tmp_path: Path) -> None:
    done = played(tmp_path)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert done.stderr == ""
    places = [done.stdout.index(each) for each in HEADLINES]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    narrated(Languages().localizer("en"), done.stdout)


@pytest.mark.slow
@pytest.mark.parametrize(
    "now",
    [
        pytest.param(datetime(2026, 11, 26, 1, tzinfo=UTC), id="the day before where the server is"),
        pytest.param(datetime(2026, 11, 23, 18, tzinfo=UTC), id="a window that would end on a Saturday"),
    ],
)
def test_the_walk_does_what_it_says_on_any_day(now: datetime) -> None:
    said: list[str] = []
    with time_machine.travel(now, tick=True):
        assert asyncio.run(play(Languages().localizer("en"), said.append)), said[-1]


@pytest.mark.slow
def test_the_walk_is_told_in_spanish_and_its_log_holds_nothing_that_people_wrote(tmp_path: Path) -> None:
    done = played(tmp_path, DEEDS_LANGUAGE="es", DEEDS_LOG__LEVEL="debug")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    words = Languages().localizer("es")
    narrated(words, done.stdout)
    assert "level=" in done.stderr
    for key in TYPED:
        typed = words.plain(key)
        # Long texts are wrapped in the transcript; their beginning shows that they were there.
        assert typed[:25] in done.stdout
        assert typed not in done.stderr
        assert typed[:25] not in done.stderr
    assert "Made-up" not in done.stderr


@pytest.mark.slow
def test_a_step_that_does_not_do_what_it_says_fails_the_walk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(headline: Headline, words: Localizer) -> str:
        return "a made-up headline" if headline.key is HeadlineKey.WAITING else plain_words(headline, words)

    monkeypatch.setattr("bot.demo.walk.plain_words", wrong)
    assert main(["demo", "--script"]) == 1
    said = capsys.readouterr().out
    last = Languages().localizer("en").plain("demo-walk-failed", step=4, what="a made-up headline")
    assert said.strip().splitlines()[-1] == last


async def test_what_is_refused_to_a_visitor_is_no_failure_of_the_demo() -> None:
    async with world(Languages().localizer("en"), live=False) as made:
        member = made.server.as_person(made.cast.member)
        seen = await member.slash("demand", demand="D-99")
        assert "There is nothing by that reference here" in seen.text


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        assert main(["demo", "--no-browser", "--port", str(port)]) == 1
    told = capsys.readouterr().err
    assert told.strip() == Languages().localizer("en").plain("error-port-taken", port=str(port))


@pytest.mark.parametrize("port", ["99999", "-1", "eighty"])
def test_a_port_that_does_not_exist_is_a_wrong_argument(
    port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["demo", f"--port={port}"])
    assert ended.value.code == 2
    assert port in capsys.readouterr().err
