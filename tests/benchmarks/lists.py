"""Searches, lists and suggestions over records of several sizes: the services alone, without any Discord."""

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass
class Timed:
    """The seconds of a call for each size: with nothing remembered, and once more right after it."""

    cold: dict[int, Seconds]
    again: dict[int, Seconds]


async def timed(
    opened: Mapping[int, Any], server: str, times: int, cool: Callable[[Any, str], None]
) -> dict[str, Timed]:
    """The seconds of each call for each size, in turns."""
    todo = {size: await calls(services, server) for size, services in opened.items()}
    found: dict[str, Timed] = {}
    for what in todo[min(todo)]:
        found[what] = Timed({size: [] for size in todo}, {size: [] for size in todo})
        for _ in range(times):
            for size, services in opened.items():
                cool(services.store, server)
                await services.servers.settings(server)
                for taken in (found[what].cold, found[what].again):
                    begun = time.perf_counter()
                    await todo[size][what]()
                    taken[size].append(time.perf_counter() - begun)
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
    """One line for each call: median and 99th percentile for each size, and the growth of the last step."""
    sizes = sorted(next(iter(found.values())).cold)
    largest = sizes[-1]
    rows = []
    for what, taken in found.items():
        cold, again = taken.cold, taken.again
        growth = percentile(cold[largest], 50) / percentile(cold[sizes[-2]], 50)
        aim = SUGGEST_AIM_MS if what.startswith(SUGGESTIONS) else AIM_MS
        rows.append(
            (
                what,
                *(_shown(cold[size]) for size in sizes),
                _met(cold[largest], aim),
                f"{growth:.2f}",
                "met" if growth < GROWTH_AIM else "not met",
                _shown(again[largest]),
                _met(again[largest], aim),
            )
        )
    aims = f"aim: {AIM_MS:g}, {SUGGEST_AIM_MS:g}"
    head = (
        "ms, median / 99th percentile",
        *(f"{size:,}" for size in sizes),
        aims,
        "growth",
        f"aim: {GROWTH_AIM:g}",
        f"{largest:,}, once more",
        aims,
    )
    return table(title, head, rows)
