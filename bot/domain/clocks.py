"""Clocks: how long an office has, and what was logged about the time it was given.

A clock is computed from its first day, its length and its moves, and never stored. Days are local
ones, so neither a change of summer time nor a leap second can move a clock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from bot.domain.dates import EdtfDate
from bot.domain.records import ClockChange
from bot.domain.texts import Text
from bot.domain.vocabulary import ClockMove, ClockOwner, Counting

LONGEST_WINDOW = 366
LONGEST_EXTENSION = 366
MOST_MOVES = 40
"""Moves that one clock may have: reading a board must not grow with what was ever logged."""

_COUNTED_AT_MOST = LONGEST_WINDOW + MOST_MOVES * LONGEST_EXTENSION
_ONE = timedelta(days=1)


@dataclass(frozen=True)
class WorkCalendar:
    """When offices of a jurisdiction are closed: weekends (0 is Monday) and holidays, as data.

    ``workdays`` are days of a weekend that are worked all the same, as some countries have them.
    """

    code: str = ""
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def is_off(self, day: date) -> bool:
        """Whether nobody works on that day."""
        return day in self.holidays or self._is_weekend(day)

    def is_holiday(self, day: date) -> bool:
        """Whether it is a holiday that would have been worked otherwise."""
        return day in self.holidays and not self._is_weekend(day)

    def _is_weekend(self, day: date) -> bool:
        return day.weekday() in self.weekend and day not in self.workdays


WEEKENDS_ALONE = WorkCalendar()


@dataclass(frozen=True)
class Window:
    """How long an office has for a reply, how its days are counted, who says so, and by which law."""

    days: int = 14
    counting: Counting = Counting.CALENDAR
    set_by: ClockOwner = ClockOwner.COALITION
    law: str = ""


TWO_WEEKS = Window()


@dataclass(frozen=True)
class Pause:
    """Days that are not counted: from ``since`` on, up to the day before ``until``; none while it lasts."""

    since: date
    until: date | None
    reason: Text


@dataclass(frozen=True)
class Run:
    """How a clock ran. ``due`` is its last day, none while it is paused or where it has none.

    ``left`` is how many days it still has while paused, ``holidays`` how many were left out, and
    ``rolled_from`` the day off on which it would have ended.
    """

    due: date | None
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[ClockChange, ...] = ()
    reset: ClockChange | None = None
    left: int = 0
    holidays: int = 0
    rolled_from: date | None = None

    @property
    def paused(self) -> Pause | None:
        """The pause that lasts, if one does."""
        return next((each for each in self.pauses if each.until is None), None)

    def paused_days(self, on: date) -> int:
        """How many days up to ``on`` were not counted because the clock stood still."""
        return sum(
            max(0, (min(each.until or on, on) - each.since).days) for each in self.pauses if each.since <= on
        )


def reason_of(move: ClockChange) -> Text:
    """Why a clock was moved, with the translations of that."""
    return Text(move.reason_language, move.reason, move.reason_translations)


def in_order(moves: Iterable[ClockChange]) -> tuple[ClockChange, ...]:
    """Moves by their day, and those of one day as they were logged."""
    return tuple(sorted(moves, key=lambda each: (each.on, each.logged, each.id)))


def later(day: date, days: int) -> date:
    """The day that many days later, the last there is where the calendar ends."""
    return day + timedelta(days=min(days, (date.max - day).days))


def _pauses(moves: Sequence[ClockChange]) -> list[Pause]:
    found: list[Pause] = []
    begun: ClockChange | None = None
    for each in moves:
        if each.move is ClockMove.PAUSE and begun is None:
            begun = each
        elif each.move is ClockMove.RESUME and begun is not None:
            if each.on > begun.on:
                found.append(Pause(begun.on, each.on, reason_of(begun)))
            begun = None
    if begun is not None:
        found.append(Pause(begun.on, None, reason_of(begun)))
    return found


def _extensions(moves: Sequence[ClockChange]) -> tuple[ClockChange, ...]:
    return tuple(each for each in moves if each.move is ClockMove.EXTEND)


def _holding(pauses: Sequence[Pause], day: date) -> Pause | None:
    return next(
        (each for each in pauses if each.since <= day and (each.until is None or day < each.until)), None
    )


def run_window(
    start: date, window: Window, moves: Iterable[ClockChange], calendar: WorkCalendar = WEEKENDS_ALONE
) -> tuple[date, Run]:
    """How a reply window that began on ``start`` ran; gives its first day, after a reset, and the run.

    The first day is day zero. A day that is paused, and for working days a day off, is not counted. A
    window of calendar days that would end on a day off ends on the next working day, as Colorado counts
    (C.R.S. 2-4-108 (1) and (2)) and Alaveteli does. Moves from before ``start`` belong to another window.
    """
    known = tuple(moves)
    return _run(start, window, known, calendar) if known else _run_unmoved(start, window, calendar)


@lru_cache(maxsize=4096)
def _run_unmoved(start: date, window: Window, calendar: WorkCalendar) -> tuple[date, Run]:
    # One delivery reaches many asks: a board has few first days.
    return _run(start, window, (), calendar)


def _run(
    start: date, window: Window, moves: Iterable[ClockChange], calendar: WorkCalendar
) -> tuple[date, Run]:
    known = [each for each in in_order(moves) if each.on >= start]
    resets = [place for place, each in enumerate(known) if each.move is ClockMove.RESET]
    reset = known[resets[-1]] if resets else None
    if reset is not None:
        start, known = reset.on, known[resets[-1] + 1 :]
    pauses, extensions = _pauses(known), _extensions(known)
    left = min(window.days + sum(each.days for each in extensions), _COUNTED_AT_MOST)
    working = window.counting is Counting.WORKING
    day, holidays, rolled_from = start, 0, None
    felt: list[Pause] = []
    if not (pauses or working):
        day, left = later(start, left), 0
    while day < date.max and (left > 0 or calendar.is_off(day)):
        if left == 0 and rolled_from is None:
            rolled_from = day
        day += _ONE
        while (pause := _holding(pauses, day)) is not None:
            felt.append(pause)
            if pause.until is None:
                return start, Run(None, tuple(felt), extensions, reset, left, holidays)
            day = pause.until
        if left > 0 and working and calendar.is_off(day):
            holidays += calendar.is_holiday(day)
        elif left > 0:
            left -= 1
    return start, Run(day, tuple(felt), extensions, reset, 0, holidays, rolled_from)


def run_date(due: EdtfDate, moves: Iterable[ClockChange]) -> Run:
    """How the clock of a promise or of a deadline ran, which falls due at its latest bound.

    Whoever set the date gave it: it is moved by days of the calendar, and never to a working day.
    """
    if due.latest is None:
        return Run(None)
    known = in_order(moves)
    extensions = _extensions(known)
    last = later(due.latest, sum(each.days for each in extensions))
    felt: list[Pause] = []
    for pause in _pauses(known):
        if pause.since > last:
            break
        felt.append(pause)
        if pause.until is None:
            return Run(None, tuple(felt), extensions, left=(last - pause.since).days + 1)
        last = later(last, (pause.until - pause.since).days)
    return Run(last, tuple(felt), extensions)


@dataclass(frozen=True)
class Deadline:
    """The deadline of a demand as it stands for one ask: whose date it is, and how its clock ran."""

    given: EdtfDate
    set_by: ClockOwner
    run: Run

    def is_over(self, on: date) -> bool:
        """Whether its last day is past."""
        return self.run.due is not None and self.run.due < on
