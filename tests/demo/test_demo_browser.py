"""The demo as a newcomer tries it: the program in a process of its own, its page in a real browser."""

import asyncio
import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.i18n import Languages
from tests.browser import PreviewBrowser

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = Languages().localizer("en")
OFFICE = "Mayor of Denver"
CARD = "#preview-stage"


class Demo:
    """``deeds demo --no-browser`` in a group of processes of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", str(port)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(self.temporary)},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def address(self) -> str:
        """Where it says that it runs."""
        assert self.process.stdout is not None
        said = self.process.stdout.readline()
        found = re.search(r"http://\S+", said)
        assert found, said
        return found[0]

    def end(self, how: signal.Signals) -> int:
        """Tells it to end, and gives its exit code."""
        self.process.send_signal(how)
        return self.process.wait(20)

    def leaves_nothing(self) -> None:
        """Neither files nor processes are left of it."""
        assert list(self.temporary.iterdir()) == []
        with pytest.raises(ProcessLookupError):
            os.killpg(self.process.pid, 0)


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    return number


@pytest.fixture
def demo(tmp_path: Path, port: int) -> Iterator[Demo]:
    """The demo; killed if the test fails before it ends."""
    started = Demo(tmp_path, port)
    yield started
    with contextlib.suppress(ProcessLookupError):
        os.killpg(started.process.pid, signal.SIGKILL)
    started.process.wait(20)


async def open_demand(browser: PreviewBrowser) -> None:
    """The board, and from its menu the first demand of the petition."""
    await browser.run("board")
    await browser.wait_for("Open a demand")
    await browser.click("Open a demand")
    await browser.click("D-1", selector="[role=option]")
    await browser.wait_for("How we will know")


async def hand_over(browser: PreviewBrowser) -> None:
    """``/deliver``, as far as the form, and the form."""
    await browser.run("deliver")
    await browser.wait_for(WORDS.plain("pick-handed-to"))
    await browser.click("Choose")
    await browser.click(OFFICE, selector="[role=option]")
    await browser.click("Apply")
    await browser.wait_for(WORDS.plain("pick-handed-asks"))
    await browser.click("Done")
    await browser.wait_for(WORDS.plain("form-delivery"))
    form = "#modal-root [data-custom-id={}]"
    await browser.click(selector=form.format("channel") + " button")
    await browser.click("In person", selector="[role=option]")
    await browser.click(selector=form.format("on") + " input")
    await browser.type((datetime.now(UTC) - timedelta(days=2)).date().isoformat())
    await browser.click(selector=form.format("proof") + " textarea")
    await browser.type("Made up: a stamped copy")
    await browser.click("Submit")
    await browser.wait_for(WORDS.plain("deliver-now"))


@pytest.mark.slow
async def test_a_member_sees_the_headline_move_after_an_organiser_logged_a_delivery(
    chromium: str, demo: Demo, port: int
) -> None:
    address = await asyncio.to_thread(demo.address)
    assert urlsplit(address).port == port
    async with PreviewBrowser(chromium) as browser:
        browser.patience = 30
        await browser.open(address)
        await open_demand(browser)
        assert "Reply due by" not in await browser.text(CARD)
        await browser.look_as("Olu")
        await hand_over(browser)
        await browser.look_as("Mia")
        await open_demand(browser)
        await browser.wait_for("Reply due by", selector=CARD)
        hosts = {urlsplit(each).hostname for each in browser.requested if each.startswith(("http", "ws"))}
        complaints = browser.complaints
    assert hosts == {"127.0.0.1"}
    assert complaints == []
    assert await asyncio.to_thread(demo.end, signal.SIGINT) in (0, 130)
    demo.leaves_nothing()


@pytest.mark.slow
def test_it_ends_cleanly_when_it_is_terminated_while_it_is_served(demo: Demo) -> None:
    demo.address()
    assert demo.end(signal.SIGTERM) in (0, 130)
    demo.leaves_nothing()


@pytest.mark.slow
def test_it_ends_cleanly_when_it_is_terminated_while_it_is_being_prepared(demo: Demo) -> None:
    while not list(demo.temporary.iterdir()):
        assert demo.process.poll() is None
        time.sleep(0.01)
    assert demo.end(signal.SIGTERM) == 130
    demo.leaves_nothing()
