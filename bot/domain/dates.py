"""Dates as sources give them: Extended Date/Time Format text with its bounds.

The subset is what a source can honestly support: a day, a month, a year, a decade, unspecified
parts (``XXXX-04-20`` is the twentieth of April of an unknown year), an interval, an open interval,
and the qualifiers ``?``, ``~`` and ``%``. An empty text means that nothing is known.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.domain.errors import DeedsError

_PART = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?[?~%]?", re.ASCII
)
_OPEN = ".."
_QUALIFIERS = frozenset("?~%")


def _invalid(text: str) -> DeedsError:
    return DeedsError("date_invalid", {"typed": text[:40]}, typed=text)


def _bounds(part: str, text: str) -> tuple[date | None, date | None]:
    match = _PART.fullmatch(part)
    if match is None:
        raise _invalid(text)
    year, month, day = match["year"], match["month"], match["day"]
    if month not in (None, "XX") and not 1 <= int(month) <= 12:
        raise _invalid(text)
    if day not in (None, "XX"):
        if month == "XX" or not 1 <= int(day) <= 31:
            raise _invalid(text)
        # 2024 is a leap year: 29 February of an unknown year may exist.
        known = int(year) if year.isdigit() else 2024
        if known < 1 or int(day) > calendar.monthrange(known, int(month))[1]:
            raise _invalid(text)
    if year == "XXXX":
        return None, None
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not year.isdigit() and month not in (None, "XX"):
        raise _invalid(text)
    if first < 1:
        raise _invalid(text)
    if month in (None, "XX"):
        return date(first, 1, 1), date(last, 12, 31)
    if day in (None, "XX"):
        return date(first, int(month), 1), date(first, int(month), calendar.monthrange(first, int(month))[1])
    exact = date(first, int(month), int(day))
    return exact, exact


@dataclass(frozen=True)
class EdtfDate:
    """A date as precise as its source, never more.

    ``text`` is EDTF; empty when unknown. Raises ``DeedsError("date_invalid")`` for anything that is
    not a date of the subset, for days that do not exist and for intervals that run backwards.
    """

    text: str = ""

    def __post_init__(self) -> None:
        _ = self._range

    @classmethod
    def of(cls, day: date) -> "EdtfDate":
        """The date that is exactly ``day``."""
        return cls(day.isoformat())

    @cached_property
    def _range(self) -> tuple[date | None, date | None]:
        if not self.text:
            return None, None
        first, slash, second = self.text.partition("/")
        if not slash:
            return _bounds(first, self.text)
        if first == second == _OPEN:
            raise _invalid(self.text)
        earliest = None if first == _OPEN else _bounds(first, self.text)[0]
        latest = None if second == _OPEN else _bounds(second, self.text)[1]
        if earliest and latest and earliest > latest:
            raise _invalid(self.text)
        return earliest, latest

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; none when unknown or open."""
        return self._range[0]

    @property
    def latest(self) -> date | None:
        """The last day it can mean; none when unknown or open."""
        return self._range[1]

    @property
    def is_known(self) -> bool:
        """Whether anything at all is known."""
        return bool(self.text)

    @property
    def is_day(self) -> bool:
        """Whether it is one single day and no doubt stands on it: that alone starts a clock."""
        return (
            self.earliest is not None and self.earliest == self.latest and _QUALIFIERS.isdisjoint(self.text)
        )

    @property
    def sort_key(self) -> str:
        """The earliest bound as text, empty when unknown: unknown dates sort first (DESIGN, two axes)."""
        return self.earliest.isoformat() if self.earliest else ""

    def __str__(self) -> str:
        return self.text


UNKNOWN = EdtfDate("")
