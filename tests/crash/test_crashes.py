"""A hundred points of the crash machine (see README.md); ``make crash`` plays thousands.

`CRASH_POINTS=17,1` plays point 17 alone, `CRASH_SEED=5` others of the same kinds.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.services.postings import STEPS
from tests.conftest import Postgres
from tests.crash.__main__ import MEMORY, WRONG, play, told
from tests.crash.points import SHARES, Point
from tests.crash.stage import Stage

pytestmark = pytest.mark.slow

# The first seed with which each half has every kind of point, and each step three times at least.
USUAL_SEED = 3
SEED = int(os.environ.get("CRASH_SEED", str(USUAL_SEED)))
FIRST, POINTS = map(int, os.environ.get("CRASH_POINTS", "0,100").split(","))
ON_POSTGRES = max(1, POINTS // 10)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A place in memory, where the machine has one."""
    with TemporaryDirectory(prefix="deeds-crash-", dir=MEMORY) as made:
        yield Path(made)


def played(
    folder: Path, first: int, points: int, postgres: Postgres | None, record: Callable[[str, object], None]
) -> Counter[str]:
    """The figures of these points, none of which found anything wrong."""
    figures: Counter[str] = Counter()
    faults = []
    for number, found in play(iter(range(first, first + points)), SEED, folder, postgres, jobs=1):
        figures += found.figures
        faults += [f"seed {SEED}, point {number}: {fault}" for fault in found.faults]
    for name, count in figures.items():
        record(name, count)
    print(told("postgresql" if postgres else "sqlite", figures, figures["milliseconds"] / 1000))
    assert not faults, "\n".join(faults)
    assert [figures[each] for each in WRONG] == [0] * len(WRONG)
    assert figures["points"] == points
    return figures


@pytest.mark.parametrize("half", [0, 1])
def test_killed_anywhere_everything_goes_out_once(
    half: int, folder: Path, record_property: Callable[[str, object], None]
) -> None:
    # In halves, so that two workers share them.
    count = POINTS // 2 if half else POINTS - POINTS // 2
    figures = played(folder, FIRST + half * (POINTS - count), count, None, record_property)
    # That enough went wrong for this to prove something; one point alone proves what it is about.
    if count >= 50 and SEED == USUAL_SEED:
        for step in STEPS:
            assert figures[f"killed at {step}"], step
        for kind in SHARES:
            assert figures[f"kind {kind}"], kind
        for what in ("digest", "board", "direct"):
            assert figures[f"tried again: {what}"], what
        for what in ("edits acknowledged", "boards posted", "direct messages", "pictures", "calls"):
            assert figures[what], what
        # One of a hundred is the whole program.
        assert bool(figures["kind program"]) == bool(half)


def test_a_bot_that_forgets_what_it_posted_is_found_out(folder: Path) -> None:
    figures: Counter[str] = Counter()
    with Stage(folder / "stage", forgetful=True) as stage:
        # Killed when something had just been posted.
        for number in (4, 12, 28):
            figures += Point(stage, 1, number).play().figures
    assert figures["killed at posted"] == 3
    assert figures["duplicated"] >= 3


def test_of_three_that_compete_one_is_killed(
    folder: Path, postgres: Postgres, record_property: Callable[[str, object], None]
) -> None:
    figures = played(folder, FIRST, ON_POSTGRES, postgres, record_property)
    assert POINTS < 100 or figures["lives"] > 3 * ON_POSTGRES
