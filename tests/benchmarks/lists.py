"""Searches, lists and suggestions over records of several sizes: the services alone, without any Discord."""

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from tests.benchmarks.figures import table

Seconds = list[float]
Call = Callable[[], Awaitable[Any]]
AIM_MS, SUGGEST_AIM_MS, GROWTH_AIM = 25.0, 10.0, 2.0
SUGGESTIONS = "autocomplete"


async def calls(services: Any, server: str) -> dict[str, Call]:
    """What is measured, by name; each has been called once."""
    from bot.domain.access import Actor, Tier
    from bot.services.audit import AuditFilter
    from tests.benchmarks.bulk import ARABIC, RARE

    boards, searching = services.boards, services.searching
    organiser = Actor(server=server, person="1.one", tier=Tier.ORGANISER, language="en")
    member = Actor(server=server, person="1.two", tier=Tier.MEMBER, language="en")
    steward = Actor(server=server, person="1.one", tier=Tier.STEWARD, language="en")

    def find(typed: str) -> Call:
        return lambda: searching.find(member, typed)

    found: dict[str, Call] = {
        "/find a rare word": find(RARE),
        "/find a common word": find("office"),
        "/find two words": find("office statement"),
        "/find two common words": find("meeting answered"),
        "/find an Arabic word": find(ARABIC.split()[1]),
        "/find two letters": find("ba"),
        "/find nothing": find("nothinglikeit"),
        "record of a campaign (/board)": lambda: boards.board(member),
        "record of a demand (/demand)": lambda: boards.demand(member, "D-7"),
        "record of an office (/official)": lambda: boards.official(member, "O-3"),
        "campaigns": lambda: boards.campaigns(member),
        "what waits (/desk)": lambda: services.reviewing.desk(organiser),
        "history of 10,000 changes (/demand)": lambda: services.changes.history(organiser, "D-1"),
        "what can be taken back (/undo)": lambda: services.changes.undoable(organiser),
        "newest changes (/audit)": lambda: services.audit.view(steward, AuditFilter()),
        f"{SUGGESTIONS}: demand": lambda: boards.suggest(member, "demand", "re"),
        f"{SUGGESTIONS}: office": lambda: boards.suggest(member, "official", "dis"),
        f"{SUGGESTIONS}: source": lambda: boards.suggest(member, "source", "min"),
        f"{SUGGESTIONS}: source, two words": lambda: boards.suggest(member, "source", "sitting 7"),
    }
    for call in found.values():
        await call()
    return found


Timed = dict[str, dict[int, Seconds]]
"""The seconds of a call by how it found the memory (see ``process.HOW``), and by size."""


async def timed(
    opened: Mapping[int, Any],
    server: str,
    times: int,
    how: Sequence[str],
    prepare: Callable[[int, str], None],
) -> dict[str, Timed]:
    """The seconds of each call, in turns. ``prepare`` is told before each."""
    todo = {size: await calls(services, server) for size, services in opened.items()}
    found: dict[str, Timed] = {}
    for what in todo[min(todo)]:
        found[what] = {each: {size: [] for size in todo} for each in how}
        for _ in range(times):
            for size, services in opened.items():
                for each in reversed(how):
                    prepare(size, each)
                    await services.servers.settings(server)
                    begun = time.perf_counter()
                    await todo[size][what]()
                    found[what][each][size].append(time.perf_counter() - begun)
    return found


def percentile(seconds: Sequence[float], part: int) -> float:
    """So many hundredths of the calls took no longer, in milliseconds."""
    if len(seconds) < 2:
        return seconds[0] * 1000
    return statistics.quantiles(seconds, n=100, method="inclusive")[part - 1] * 1000


def _shown(seconds: Seconds) -> str:
    return f"{percentile(seconds, 50):.1f} / {percentile(seconds, 99):.1f}"


def _met(seconds: Seconds, aim: float) -> str:
    return "met" if percentile(seconds, 99) < aim else "not met"


def lists_table(title: str, found: Mapping[str, Timed]) -> str:
    """One line for each call: median and 99th percentile, and how the median grew in the last step of sizes.

    After a change for each size; for the largest also with nothing remembered, and once more.
    """
    sizes = sorted(next(iter(found.values()))["changed"])
    largest = sizes[-1]
    rows = []
    for what, taken in found.items():
        changed, first, again = taken["changed"], taken["first"][largest], taken["kept"][largest]
        growth = percentile(changed[largest], 50) / percentile(changed[sizes[-2]], 50)
        aim = SUGGEST_AIM_MS if what.startswith(SUGGESTIONS) else AIM_MS
        rows.append(
            (
                what,
                *(_shown(changed[size]) for size in sizes),
                _met(changed[largest], aim),
                f"{growth:.2f}",
                "met" if growth < GROWTH_AIM else "not met",
                _shown(first),
                _met(first, aim),
                _shown(again),
            )
        )
    aims = f"aim: {AIM_MS:g}, {SUGGEST_AIM_MS:g}"
    head = (
        "ms, median / 99th percentile, after a change",
        *(f"{size:,}" for size in sizes),
        aims,
        "growth",
        f"aim: {GROWTH_AIM:g}",
        f"{largest:,}, first after a start",
        aims,
        "once more",
    )
    return table(title, head, rows)
