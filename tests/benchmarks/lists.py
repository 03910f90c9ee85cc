"""Searches, lists and suggestions over records of several sizes: the services alone, nothing remembered."""

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
    from bot.domain.records import Demand
    from tests.benchmarks.bulk import ARABIC, RARE

    boards, searching = services.boards, services.searching
    organiser = Actor(server=server, person="1.one", tier=Tier.ORGANISER, language="en")
    member = Actor(server=server, person="1.two", tier=Tier.MEMBER, language="en")
    async with services.store.read(server) as reader:
        edited = await reader.by_reference(Demand, "D-1")
    assert edited is not None

    async def history() -> Any:
        async with services.store.read(server) as reader:
            return await reader.history(edited.id, 25)

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
        "history of 10,000 changes": history,
        f"{SUGGESTIONS}: demand": lambda: boards.suggest(member, "demand", "re"),
        f"{SUGGESTIONS}: office": lambda: boards.suggest(member, "official", "dis"),
        f"{SUGGESTIONS}: source": lambda: boards.suggest(member, "source", "min"),
        f"{SUGGESTIONS}: source, two words": lambda: boards.suggest(member, "source", "sitting 7"),
    }
    for call in found.values():
        await call()
    return found


async def timed(
    opened: Mapping[int, Any], server: str, times: int, cool: Callable[[Any, str], None]
) -> dict[str, dict[int, Seconds]]:
    """The seconds of each call for each size, in turns."""
    todo = {size: await calls(services, server) for size, services in opened.items()}
    found: dict[str, dict[int, Seconds]] = {}
    for what in todo[min(todo)]:
        taken: dict[int, Seconds] = {size: [] for size in todo}
        for _ in range(times):
            for size, services in opened.items():
                cool(services.store, server)
                await services.servers.settings(server)
                begun = time.perf_counter()
                await todo[size][what]()
                taken[size].append(time.perf_counter() - begun)
        found[what] = taken
    return found


def percentile(seconds: Sequence[float], part: int) -> float:
    """So many hundredths of the calls took no longer, in milliseconds."""
    if len(seconds) < 2:
        return seconds[0] * 1000
    return statistics.quantiles(seconds, n=100, method="inclusive")[part - 1] * 1000


def lists_table(title: str, found: Mapping[str, Mapping[int, Seconds]]) -> str:
    """One line for each call: median and 99th percentile for each size, and the growth of the last step."""
    sizes = sorted(next(iter(found.values())))
    rows = []
    for what, by_size in found.items():
        shown = [
            f"{percentile(by_size[size], 50):.1f} / {percentile(by_size[size], 99):.1f}" for size in sizes
        ]
        growth = percentile(by_size[sizes[-1]], 50) / percentile(by_size[sizes[-2]], 50)
        aim = SUGGEST_AIM_MS if what.startswith(SUGGESTIONS) else AIM_MS
        met = percentile(by_size[sizes[-1]], 99) < aim
        rows.append(
            (
                what,
                *shown,
                f"{growth:.2f}",
                "met" if met else "not met",
                "met" if growth < GROWTH_AIM else "not met",
            )
        )
    head = (
        "ms, median / 99th percentile",
        *(f"{size:,}" for size in sizes),
        "growth",
        f"aim: {AIM_MS:g}, {SUGGEST_AIM_MS:g}",
        f"aim: {GROWTH_AIM:g}",
    )
    return table(title, head, rows)
