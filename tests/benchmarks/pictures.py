"""Pictures: how long the SVG and the PNG of each size take, the first start, and how large the file is."""

import asyncio
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.figures import milliseconds, table

AIM_MS, AIM_KB = 300.0, 300.0


@dataclass
class Pictured:
    """The seconds of each part of the work on one picture, and the size of its file in bytes."""

    written: list[float]
    drawn: list[float]
    size: int


async def pictures(rounds: int) -> tuple[float, dict[str, Pictured]]:
    """The seconds until the first picture is there, and every picture by its name; nothing is kept."""
    from bot.drawing import PictureWorker
    from bot.i18n import Languages
    from bot.rendering.pictures.board import board_picture
    from bot.rendering.pictures.canvas import Picture
    from bot.rendering.pictures.timeline import timeline_picture
    from tests.rendering.records import board_view, demand_view

    words = Languages().localizer("es")
    title, office = "Switch the cameras off in every street of the city", "Mayor of Sunny Valley"
    timeline = demand_view(6, title, officials=6)

    def board(demands: int, officials: int) -> Callable[[], Picture]:
        view = board_view(demands, officials, title=title, name=office)
        return lambda: board_picture(view, words)

    drawers: dict[str, Callable[[], Picture]] = {
        "board, 4 demands to 4 offices": board(4, 4),
        "board, 12 demands to 5 offices": board(12, 5),
        "board, 12 demands to 12 offices": board(12, 12),
        "timeline, 6 offices": lambda: timeline_picture(timeline, words),
    }
    worker = PictureWorker()
    try:
        began = time.perf_counter()
        await worker.png(board(1, 1)().svg)
        start = time.perf_counter() - began
        found = {}
        for name, draw in drawers.items():
            found[name] = taken = Pictured([], [], 0)
            draw()
            for number in range(rounds):
                began = time.perf_counter()
                svg = draw().svg
                taken.written.append(time.perf_counter() - began)
                began = time.perf_counter()
                # Another text each time: what was drawn lately is kept.
                png = await worker.png(f"{svg}<!--{number}-->")
                taken.drawn.append(time.perf_counter() - began)
                taken.size = len(png or b"")
        return start, found
    finally:
        await worker.close()


def pictures_table(rounds: int) -> str:
    """The table, with whether the aims were met; the worst of each counts."""
    start, found = asyncio.run(pictures(rounds))
    rows = [
        [
            name,
            milliseconds(each.written),
            milliseconds(each.drawn),
            f"{each.size / 1000:.0f} kB",
            _verdict(each),
        ]
        for name, each in found.items()
    ]
    rows.append(["the first one, with the start of its process", "", f"{start * 1000:.0f} ms", "", ""])
    head = [
        "picture",
        "written in the bot",
        "drawn in the worker",
        "file",
        f"{AIM_MS:.0f} ms, {AIM_KB:.0f} kB",
    ]
    return table("Pictures", head, rows)


def _verdict(each: Pictured) -> str:
    taken = 1000 * (statistics.median(each.written) + statistics.median(each.drawn))
    return "met" if each.size and taken <= AIM_MS and each.size <= 1000 * AIM_KB else "not met"
