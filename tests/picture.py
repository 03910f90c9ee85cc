"""Draws the README's picture anew: the board of the demo as Chromium shows it. Run by ``make picture``."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

from bot.demo.world import CHANNEL, world
from bot.i18n import Languages
from tests.browser import PreviewBrowser

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "board.png"
WIDTH, HEIGHT = 1000, 860


def chromium() -> str | None:
    """Where Chromium is, none if it is not installed."""
    named = os.environ.get("DEEDS_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome")
    return named or next((found for name in names if (found := shutil.which(name))), None)


async def draw(executable: str, file: Path) -> None:
    """Takes the picture of ``/board`` as a member sees it who pressed *Picture*."""
    async with world(Languages().localizer("en"), live=True) as made:
        viewers = [made.server.as_person(made.cast.member)]
        async with (
            made.simulation.preview(CHANNEL, viewers, zone="America/Denver") as page,
            PreviewBrowser(executable, width=WIDTH, height=HEIGHT) as browser,
        ):
            await browser.open(page.url)
            await browser.idle()
            await browser.run("board")
            await browser.wait_for("Open a demand")
            await browser.click("Picture")
            await browser.wait_for("As text")
            await browser.idle()
            await browser.screenshot(file, selector="#preview-stage")


def main() -> int:
    """Draws the picture; fails where Chromium is not installed."""
    executable = chromium()
    if executable is None:
        print("Chromium is not installed, so the picture can't be drawn.", file=sys.stderr)
        return 1
    asyncio.run(draw(executable, PICTURE))
    print(PICTURE.relative_to(Path.cwd()) if PICTURE.is_relative_to(Path.cwd()) else PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
