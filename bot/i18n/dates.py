"""Dates, times and zones in the words of one locale (CLDR, through Babel)."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from babel import dates as cldr
from babel.core import Locale

from bot.domain.dates import EdtfDate
from bot.domain.periods import zone_named

Say = Callable[..., str]

_OPEN = ".."
_QUALIFIED = {"?": "date-uncertain", "~": "date-approximate", "%": "date-uncertain-and-approximate"}
_DAY, _MONTH, _YEAR = "yMMMd", "yMMM", "y"
_PLAIN = {10: _DAY, 7: _MONTH, 4: _YEAR}
# CLDR's patterns have no ordinals, and French has one for a single day: *1er mars*.
_ONE = re.compile(r"(?<!\d)1(?=\s[^\W\d])")
_FIRST = {"fr": "1er"}
_DIGITS = re.compile(r"^\d{4}(-\d\d){0,2}$")


class DateWords:
    """How one language writes dates. ``say`` formats a message of that language."""

    def __init__(self, locale: Locale, say: Say) -> None:
        self._locale = locale
        self._say = say

    def day(self, value: date) -> str:
        """A calendar day, its month in words: 03/04 is a day in March to some and in April to others."""
        if "MMM" in self._locale.date_formats["medium"].pattern:
            return self._with_first(cldr.format_date(value, "medium", self._locale))
        return self._skeleton(_DAY, value)

    def edtf(self, value: EdtfDate | None) -> str:
        """A date as precise as it is known, and no more."""
        text = value.text if value is not None else ""
        if not text:
            return self._say("date-unknown")
        first, slash, second = text.partition("/")
        if not slash:
            return self._part(first)
        if first == _OPEN:
            return self._say("date-until", date=self._part(second))
        if second == _OPEN:
            return self._say("date-since", date=self._part(first))
        return self._interval(first, second)

    def _interval(self, first: str, second: str) -> str:
        skeleton = _PLAIN.get(len(first))
        if len(first) == len(second) and skeleton and _DIGITS.match(first) and _DIGITS.match(second):
            said = cldr.format_interval(_start(first), _start(second), skeleton, locale=self._locale)
            return self._with_first(str(said))
        return self._say("date-interval", first=self._part(first), last=self._part(second))

    def _part(self, part: str) -> str:
        qualifier = _QUALIFIED.get(part[-1])
        if qualifier:
            return self._say(qualifier, date=self._part(part[:-1]))
        while part.endswith("-XX"):
            part = part[:-3]
        year, _, rest = part.partition("-")
        if year == "XXXX":
            if not rest:
                return self._say("date-unknown")
            # 2024 has a 29 February, which an unknown year may have too.
            day = _start(f"2024-{rest}")
            known = self._skeleton("MMMd", day) if "-" in rest else self._month(day)
            return self._say("date-year-unknown", date=known)
        if year.endswith("XX"):
            return self._say("date-interval", first=f"{year[:2]}00", last=f"{year[:2]}99")
        if year.endswith("X"):
            return self._say("date-decade", year=f"{year[:3]}0")
        if len(part) == 10:
            return self.day(_start(part))
        return self._skeleton(_PLAIN[len(part)], _start(part))

    def _skeleton(self, skeleton: str, value: date) -> str:
        return self._with_first(cldr.format_skeleton(skeleton, value, locale=self._locale))

    def _with_first(self, said: str) -> str:
        first = _FIRST.get(self._locale.language)
        return _ONE.sub(first, said) if first else said

    def _month(self, value: date) -> str:
        return str(cldr.get_month_names("wide", "stand-alone", self._locale)[value.month])

    def moment(self, instant: datetime, zone: str, *, with_zone: bool = False) -> str:
        """Date and time of an instant in a zone, with the zone's short name if asked.

        Raises ``ValueError`` for an instant without a zone of its own, ``DeedsError("zone_unknown")``.
        """
        if instant.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        local = instant.astimezone(zone_named(zone))
        text = self._joined(self.day(local.date()), self.clock(local.time()))
        if not with_zone:
            return text
        name = cldr.get_timezone_name(local, width="short", locale=self._locale)
        return self._say("moment-with-zone", moment=text, zone=name)

    def _joined(self, day: str, clock: str) -> str:
        pattern = str(self._locale.datetime_formats["medium"])
        return pattern.replace("'", "").replace("{0}", clock).replace("{1}", day)

    def clock(self, value: time | str) -> str:
        """A time of day, given as a time or as ``HH:MM``."""
        at = time.fromisoformat(value) if isinstance(value, str) else value
        return cldr.format_time(at, "short", locale=self._locale)

    def weekday(self, number: int) -> str:
        """The name of a weekday; 0 is Monday."""
        return str(cldr.get_day_names("wide", "stand-alone", self._locale)[number])

    def relative(self, day: date, today: date) -> str:
        """How far a day is from today: yesterday, in 3 days, 41 days ago."""
        distance = (day - today).days
        if distance in (-1, 0, 1):
            return self._say(("date-yesterday", "date-today", "date-tomorrow")[distance + 1])
        return cldr.format_timedelta(
            timedelta(days=distance),
            granularity="day",
            # Beyond any span of dates: a count of days is what a clock of ours measures, never months.
            threshold=10**9,
            add_direction=True,
            locale=self._locale,
        )


def _start(part: str) -> date:
    numbers = [int(each) for each in part.split("-")] + [1, 1]
    return date(numbers[0], numbers[1], numbers[2])
