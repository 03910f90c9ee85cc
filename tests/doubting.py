"""A reader that trusts no memory: whatever is kept is read once more, and has to be the same.

It takes the place of the real one in every test (tests/conftest.py), so that all that tests do to a record
proves that nothing which is kept outlives what it was made of.
"""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from bot.storage.kept import MISSING, Mark
from bot.storage.remembering import RememberingReader

T = TypeVar("T")
V = TypeVar("V")

FAULTS: list[str] = []
"""What was kept and no longer so. Gathered, since a program that survives any error would hide it."""


def _compare(what: object, kept: object, fresh: object) -> None:
    if kept != fresh:
        FAULTS.append(f"{what}: kept {kept!r}, but it is {fresh!r}")
        raise AssertionError(FAULTS[-1])


class DoubtingReader(RememberingReader):
    """Reads everything, and compares it with what is kept."""

    async def _kept(
        self,
        family: Hashable,
        key: Hashable,
        marks: Callable[[], Iterable[Mark]],
        load: Callable[[], Awaitable[T]],
        rows: Callable[[Any], int] = lambda _: 1,
    ) -> T:
        known = self._shelf.answers(family).get(key) if self._holds else None
        answer = await super()._kept(family, key, marks, load, rows)
        if known is not None:
            _compare((family, key), answer, await load())
        return answer

    async def _each(
        self,
        family: Hashable,
        keys: Iterable[UUID],
        mark: Callable[[UUID], Mark],
        load: Callable[[list[UUID]], Awaitable[Mapping[UUID, V]]],
        rows: Callable[[Any], int] = lambda _: 1,
    ) -> dict[UUID, V]:
        wanted = tuple(keys)
        answers = self._shelf.answers(family) if self._holds else {}
        known = [key for key in wanted if key in answers]
        found = await super()._each(family, wanted, mark, load, rows)
        if known:
            fresh = await load(known)
            for key in known:
                _compare((family, key), found.get(key, MISSING), fresh.get(key, MISSING))
        return found

    def notes(self, name: Hashable) -> Mapping[Hashable, Any]:
        """Nothing, so that everything is worked out anew."""
        return {}

    def note(self, name: Hashable, key: Hashable, value: Any) -> None:
        """Compares what was worked out with what is kept, where both were made of the same."""
        known = super().notes(name).get(key)
        if known is not None and known[0] == value[0]:
            _compare((name, key), known[1], value[1])
        super().note(name, key, value)
