"""Faults of a file that people hand in: each with its place, collected so that all are told at once."""

from pathlib import Path

from bot.domain.errors import DeedsError, ManyFaultsError
from bot.sources.seed_faults import MOST_FAULTS, shown


class PlacedFaults:
    """A growing list of faults, each with the ``place`` where it is: a path, or a table, row and column."""

    def __init__(self) -> None:
        self._found: list[DeedsError] = []

    def add(self, code: str, place: str, **parameters: str) -> None:
        """Notes a fault; ``parameters`` are what its sentence needs besides the place."""
        if self.full:
            return
        values = {name: value if name == "allowed" else shown(value) for name, value in parameters.items()}
        self._found.append(DeedsError(code, {"place": shown(place), **values}, typed=parameters.get("typed")))

    @property
    def full(self) -> bool:
        """Whether there are so many that the rest has to wait."""
        return len(self._found) >= MOST_FAULTS

    def __bool__(self) -> bool:
        return bool(self._found)

    def error(self) -> ManyFaultsError:
        """All of them, in the order in which they were found."""
        return ManyFaultsError(self._found)


def bytes_of(path: Path, most: int, faults: PlacedFaults) -> bytes | None:
    """What a file holds, up to one byte more than ``most``; nothing where it can't be read, and why."""
    try:
        if not path.is_file():
            faults.add("import_missing", str(path))
            return None
        with path.open("rb") as opened:
            return opened.read(most + 1)
    except OSError:
        faults.add("import_unreadable", str(path))
        return None
