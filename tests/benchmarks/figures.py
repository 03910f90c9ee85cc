"""Medians, ratios with their spread, and the table they are printed in."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """How many times as much, round by round: the median, and the least and most of any round."""

    middle: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.least:.2f}–{self.most:.2f})"


def ratio(numbers: Sequence[float], floor: Sequence[float]) -> Ratio:
    """The ratio of two series that were measured in turns, each round against its own."""
    found = [number / below for number, below in zip(numbers, floor, strict=True)]
    return Ratio(statistics.median(found), min(found), max(found))


def verdict(found: Ratio, aim: float) -> str:
    """Whether the median keeps to the aim; as information."""
    return "met" if found.middle <= aim else "not met"


def milliseconds(seconds: Sequence[float]) -> str:
    """The median in milliseconds."""
    return f"{statistics.median(seconds) * 1000:.2f} ms"


def megabytes(sizes: Sequence[float]) -> str:
    """The median in megabytes."""
    return f"{statistics.median(sizes) / 1e6:.1f} MB"


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as what stands in them, the first to the left and the others to the right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    drawn = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    rule = "-" * max(map(len, drawn))
    return "\n".join([title, rule, drawn[0], rule, *drawn[1:], ""])
