"""The long run, ``make crash N=10000``: its last line says what was lost, doubled and broken."""

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tqdm import tqdm

from bot.services.postings import STEPS
from tests.conftest import Postgres, _postgres_programs
from tests.crash.points import Found, Point
from tests.crash.stage import Stage

WRONG = ("lost", "duplicated", "integrity errors", "mistakes")
EXCEPTIONS = ("posted again after a deletion", "forgotten by a restore")
SHARE_ON_POSTGRES = 10
STATE = Path(".crash")
# What a killed process has written the kernel has: no disk need turn for that.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Journal:
    """What came of each point so far, a line each, so that an interrupted run goes on where it stopped."""

    def __init__(self, file: Path) -> None:
        self.figures: Counter[str] = Counter()
        self.done: set[int] = set()
        self.failed: dict[int, list[str]] = {}
        file.parent.mkdir(exist_ok=True)
        known = file.read_text().splitlines() if file.exists() else []
        for line in known:
            try:
                said = json.loads(line)
            except ValueError:
                continue  # cut off in the middle: that point is played again
            self._add(said)
        self._file = file.open("a")

    def _add(self, said: dict[str, Any]) -> None:
        self.done.add(said["point"])
        self.figures.update(said["figures"])
        if said["faults"]:
            self.failed[said["point"]] = said["faults"]

    def note(self, number: int, found: Found) -> None:
        """Adds a point."""
        said = {"point": number, "figures": found.figures, "faults": found.faults}
        self._file.write(json.dumps(said) + "\n")
        self._file.flush()
        self._add(said)

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()


def play(
    numbers: Iterator[int], seed: int, folder: Path, postgres: Postgres | None, jobs: int
) -> Iterator[tuple[int, Found]]:
    """Plays points, several at a time on stages of their own, and gives each as it ends."""
    here = threading.local()
    lock = threading.Lock()
    with ExitStack() as stack, ThreadPoolExecutor(jobs) as pool:

        def one(number: int) -> tuple[int, Found]:
            if not hasattr(here, "stage"):
                with lock:
                    place = Path(tempfile.mkdtemp(prefix="stage-", dir=folder))
                    here.stage = stack.enter_context(Stage(place, postgres))
            try:
                return number, Point(here.stage, seed, number).play()
            except Exception as error:
                found = Found()
                found.wrong("mistakes", f"the machine itself: {error!r}")
                found.figures["points"] += 1
                return number, found

        waiting: set[Future[tuple[int, Found]]] = set()
        for number in numbers:
            waiting.add(pool.submit(one, number))
            if len(waiting) >= jobs:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (each.result() for each in done)
        for each in waiting:
            yield each.result()


def run(backend: str, numbers: range, seed: int, jobs: int, state: Path | None) -> Counter[str]:
    """Plays these points on one kind of database; gives all figures, those in ``state`` included."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="deeds-crash-", dir=MEMORY)))
        journal = Journal(state or folder / "points.jsonl")
        stack.callback(journal.close)
        postgres = None
        if backend == "postgresql":
            programs = _postgres_programs()
            if programs is None:
                sys.exit("PostgreSQL's server programs were not found (on Debian: apt install postgresql)")
            postgres = Postgres(programs)
            stack.callback(postgres.stop)
            postgres.start()
        wanted = [each for each in numbers if each not in journal.done]
        bar = stack.enter_context(
            tqdm(total=len(numbers), initial=len(numbers) - len(wanted), desc=backend, unit="point")
        )
        for number, found in play(iter(wanted), seed, folder, postgres, jobs):
            journal.note(number, found)
            bar.update()
            for fault in found.faults:
                bar.write(f"{backend}, seed {seed}, point {number}: {fault}")
            bar.set_postfix({each: journal.figures[each] for each in WRONG[:3]})
    return journal.figures


def told(backend: str, figures: Counter[str], seconds: float) -> str:
    """What a run came to, in some lines."""
    steps = ", ".join(f"{step} {figures[f'killed at {step}']}" for step in STEPS)
    others = ", ".join(
        f"{name.removeprefix('killed ')} {count}"
        for name, count in sorted(figures.items())
        if name.startswith("killed ") and not any(name == f"killed at {step}" for step in STEPS)
    )
    troubles = ", ".join(
        f"{name.removeprefix('trouble: ')} {count}"
        for name, count in sorted(figures.items())
        if name.startswith("trouble: ")
    )
    states = ", ".join(
        f"{name.removeprefix('state ')} {count}"
        for name, count in sorted(figures.items())
        if name.startswith("state ")
    )
    again = ", ".join(
        f"{name.removeprefix('tried again: ')} {count}"
        for name, count in sorted(figures.items())
        if name.startswith("tried again: ") and count
    )
    points = max(figures["points"], 1)
    return "\n".join(
        (
            f"{backend}: {figures['points']} points in {seconds:.0f} s of this run, "
            f"{figures['milliseconds'] / points / 1000:.2f} s each; {figures['lives']} lives, "
            f"{figures['postings']} postings, {figures['edits acknowledged']} edits acknowledged",
            f"  killed at a step: {steps}",
            f"  killed elsewhere: {others}; not killed in time: {figures['missed its kill']}",
            f"  troubles: {troubles}; clocks set: {figures['clock set']}; "
            f"deleted by a moderator: {figures['deleted by a moderator']}",
            f"  postings: {states}; boards {figures['boards posted']}, direct messages "
            f"{figures['direct messages']}, with a picture {figures['pictures']}, calls of a role "
            f"{figures['calls']}; tried more than once: {again}",
            "  what no program can prevent: "
            + ", ".join(f"{name} {figures[name]}" for name in EXCEPTIONS)
            + f"; mistakes in the log: {figures['mistakes']}",
        )
    )


def main() -> int:
    """Runs as asked; 1 if anything was lost, doubled or broken."""
    parser = argparse.ArgumentParser(prog="make crash", description=__doc__)
    parser.add_argument("points", type=int, help="how many points; a tenth of them on PostgreSQL as well")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--backend", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--jobs", type=int, default=2, help="how many points at a time")
    parser.add_argument(
        "--only", type=int, help="this point alone, on one backend, whatever was played before"
    )
    given = parser.parse_args()
    total: Counter[str] = Counter()
    for backend in ("sqlite", "postgresql") if given.backend == "both" else (given.backend,):
        tenth = given.backend == "both" and backend == "postgresql"
        many = max(1, given.points // SHARE_ON_POSTGRES) if tenth else given.points
        numbers = range(many)
        state: Path | None = STATE / f"{backend}-{given.seed}.jsonl"
        if given.only is not None:
            numbers, state = range(given.only, given.only + 1), None
        started = time.monotonic()
        figures = run(backend, numbers, given.seed, given.jobs, state)
        print(told(backend, figures, time.monotonic() - started))
        total += figures
    print(
        f"{total['points']} points: {total['lost']} lost, {total['duplicated']} duplicated, "
        f"{total['integrity errors']} integrity errors"
    )
    return 1 if any(total[each] for each in WRONG) else 0


if __name__ == "__main__":
    sys.exit(main())
