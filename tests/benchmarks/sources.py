"""The same document again: how long it takes to find a text's like among many, in the service's own way.

The texts are made up as what is compared of them: figures, names, runs of words. Some names and figures are
in thousands of them, most in few, as in what a coalition collects. Each is looked for as a near copy and as a
translation would be, and as what is there for the first time.
"""

import asyncio
import random
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.likeness import SKETCH, Kinship, Traits, likeness, marks_of
from bot.storage.documents import likely_kin, traits_text
from bot.storage.store import Store
from bot.storage.tables import source_mark, source_traits
from tests.benchmarks.figures import table
from tests.benchmarks.lists import percentile
from tests.benchmarks.moment import NOW

AIM_MS = 50.0
SERVER = "1001"
_NAMES, _FIGURES = 30_000, 200_000
Found = dict[str, tuple[list[float], list[float], int]]
"""The seconds of looks by what is looked for, those of the processor, and how many were right."""


def made_up(number: int) -> Traits:
    """What is compared of the ``number``-th text; always the same for the same number."""
    dice = random.Random(number)

    def rare(most: int) -> int:
        return int(most * dice.random() ** 4)

    day = NOW.date() - timedelta(days=dice.randrange(3000))
    figures = {str(1000 + rare(_FIGURES)) for _ in range(14)} | {str(dice.randrange(1, 40)) for _ in range(6)}
    return Traits(
        digest=f"{number:064x}",
        language=dice.choice(("en", "es", "fr", "ar")),
        published=EdtfDate(day.isoformat()),
        numbers=frozenset(figures),
        names=frozenset(f"name{rare(_NAMES)}" for _ in range(25)),
        sketch=frozenset(dice.getrandbits(64) for _ in range(SKETCH)),
        shape=tuple(dice.randrange(80, 900) for _ in range(18)),
    )


def near_copy(traits: Traits) -> Traits:
    """The same with a twentieth of its words changed."""
    dice = random.Random(traits.digest)
    kept = dice.sample(sorted(traits.sketch), SKETCH - SKETCH // 20)
    added = (dice.getrandbits(64) for _ in range(SKETCH // 20))
    return replace(traits, digest="f" + traits.digest[1:], sketch=frozenset((*kept, *added)))


def translation(traits: Traits) -> Traits:
    """The same in another language: no words in common, its names and figures but a few, its shape."""
    dice = random.Random(traits.digest)
    return replace(
        traits,
        digest="e" + traits.digest[1:],
        language="es" if traits.language != "es" else "en",
        names=frozenset(dice.sample(sorted(traits.names), len(traits.names) * 9 // 10)),
        sketch=frozenset(dice.getrandbits(64) for _ in range(SKETCH)),
        shape=tuple(int(each * 1.2) for each in traits.shape),
    )


def _id(number: int) -> UUID:
    return UUID(int=number + 1)


def _rows(count: int) -> tuple[list[tuple[str, UUID, str]], list[tuple[str, int, UUID]]]:
    texts, marks = [], []
    for number in range(count):
        traits = made_up(number)
        texts.append((SERVER, _id(number), traits_text(traits)))
        marks += [(SERVER, each, _id(number)) for each in marks_of(traits)]
    # In the order of the index: whoever fills it at once writes no page twice.
    marks.sort(key=lambda each: (each[1], each[2].int))
    return texts, marks


def fill(file: str, count: int) -> None:
    """Writes so many texts into a migrated SQLite file."""
    texts, marks = _rows(count)
    with sqlite3.connect(file) as connection:
        connection.executemany(
            f"INSERT INTO {source_traits.name} (server, source, body) VALUES (?, ?, ?)",  # noqa: S608
            ((server, source.hex, body) for server, source, body in texts),
        )
        connection.executemany(
            f"INSERT INTO {source_mark.name} (server, mark, source) VALUES (?, ?, ?)",  # noqa: S608
            ((server, mark, source.hex) for server, mark, source in marks),
        )


async def fill_postgres(url: str, count: int) -> None:
    """The same for a migrated PostgreSQL database."""
    import asyncpg

    texts, marks = _rows(count)
    connection = await asyncpg.connect(url)
    try:
        for name, rows in ((source_traits.name, texts), (source_mark.name, marks)):
            await connection.copy_records_to_table(name, records=rows)
        await connection.execute("ANALYZE")
    finally:
        await connection.close()


async def measured(store: Store, count: int, times: int) -> Found:
    """Each look among ``count`` texts: its seconds, those of the processor, and how many were right."""
    kinds: dict[str, Callable[[int], tuple[Traits, Kinship | None]]] = {
        "a near copy": lambda number: (near_copy(made_up(number)), Kinship.NEAR_COPY),
        "a translation": lambda number: (translation(made_up(number)), Kinship.TRANSLATION),
        "a text that is new": lambda number: (made_up(count + number), None),
    }
    found: Found = {}
    for what, make in kinds.items():
        taken: list[float] = []
        worked: list[float] = []
        right = 0
        for turn in range(times):
            number = turn * (count // times)
            traits, kinship = make(number)
            begun, began = time.perf_counter(), time.process_time()
            async with store.read(SERVER) as reader:
                others = await likely_kin(reader, traits, UUID(int=0))
            kin = {each: likeness(traits, other).kinship for each, other in others}
            taken.append(time.perf_counter() - begun)
            worked.append(time.process_time() - began)
            right += kin.get(_id(number)) is kinship if kinship else not any(kin.values())
        found[what] = taken, worked, right
    return found


def sources_table(title: str, found: Found) -> str:
    """A line for each kind of text."""
    rows: list[Sequence[str]] = []
    for what, (taken, worked, right) in found.items():
        p50, p99 = percentile(taken, 50), percentile(taken, 99)
        rows.append(
            (
                what,
                f"{p50:.1f}",
                f"{p99:.1f}",
                "met" if p99 < AIM_MS else "not met",
                f"{percentile(worked, 50):.1f}",
                f"{right} of {len(taken)}",
            )
        )
    head = ("", "median, ms", "99th percentile", f"aim: {AIM_MS:g}", "of the processor", "right")
    return table(title, head, rows)


async def sources(url: str, count: int, times: int, *, filled: bool) -> str:
    """Fills a database of either kind, unless it is ``filled``, and measures; gives the table."""
    from bot.storage.migrating import migrate

    on_sqlite = url.startswith("sqlite")
    if not filled:
        await migrate(url)
        if on_sqlite:
            await asyncio.to_thread(fill, url.removeprefix("sqlite:///"), count)
        else:
            await fill_postgres(url, count)
    store = await Store.open(url)
    try:
        found = await measured(store, count, times)
    finally:
        await store.close()
    name = "SQLite" if on_sqlite else "PostgreSQL"
    return sources_table(f"The same document among {count:,} on {name}", found)
