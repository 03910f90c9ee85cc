"""Faults of seed files: each with its file and line, collected so that all are told at once."""

import difflib
from collections.abc import Iterable

from bot.domain.errors import DeedsError, ManyFaultsError

LONGEST_TYPED = 60
# Nobody mends more at once, and a hostile file must not make the list the attack.
MOST_FAULTS = 500
MOST_CANDIDATES = 300
NONE_NEAR = "none"


def shown(value: object) -> str:
    """What was typed, short and without characters that could disturb the sentence around it."""
    text = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in str(value))
    return text if len(text) <= LONGEST_TYPED else text[:LONGEST_TYPED] + "…"


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name closest to an unknown one; ``none`` when no name is close (a message selects on it)."""
    candidates = list(known)
    if len(candidates) > MOST_CANDIDATES:
        return NONE_NEAR
    matches = difflib.get_close_matches(name[:LONGEST_TYPED], candidates, n=1, cutoff=0.6)
    return matches[0] if matches else NONE_NEAR


class Faults:
    """A growing list of faults. Each has ``file`` and ``line`` (a text, so that no language groups it)."""

    def __init__(self) -> None:
        self._found: list[tuple[str, int, DeedsError]] = []

    def add(self, code: str, file: str, line: int, **parameters: str) -> None:
        """Notes a fault; ``parameters`` are what its sentence needs besides file and line."""
        if self.full:
            return
        values = {name: value if name == "allowed" else shown(value) for name, value in parameters.items()}
        error = DeedsError(code, {"file": file, "line": str(line), **values}, typed=parameters.get("typed"))
        self._found.append((file, line, error))

    @property
    def full(self) -> bool:
        """Whether there are so many that the rest has to wait."""
        return len(self._found) >= MOST_FAULTS

    def __bool__(self) -> bool:
        return bool(self._found)

    def error(self) -> ManyFaultsError:
        """All of them, in the order of files and lines."""
        return ManyFaultsError([each[2] for each in sorted(self._found, key=lambda each: each[:2])])
