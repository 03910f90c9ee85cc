"""Clocks against a naive model that looks at every day, and worked by hand at the calendar's corners."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clocks import (
    WEEKENDS_ALONE,
    Run,
    Window,
    WorkCalendar,
    run_date,
    run_window,
)
from bot.domain.dates import EdtfDate
from bot.domain.records import ClockChange
from bot.domain.vocabulary import ClockKind, ClockMove, Counting
from tests.domain.strategies import ASK

FIRST = date(2026, 1, 1)
EXTENDED = {ClockMove.EXTEND}
days = st.integers(0, 120).map(lambda number: FIRST + timedelta(days=number))
calendars = st.builds(
    WorkCalendar,
    weekend=st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset({6}), frozenset()]),
    holidays=st.frozensets(days, max_size=12),
    workdays=st.frozensets(days, max_size=3),
)
windows = st.builds(Window, st.integers(0, 40), st.sampled_from(Counting))


def moved(move: ClockMove, on: date | str, days: int = 0, logged: int = 1) -> ClockChange:
    """A move of a clock."""
    return ClockChange(
        id=UUID(int=logged),
        ask=ASK,
        clock=ClockKind.REPLY,
        move=move,
        on=date.fromisoformat(on) if isinstance(on, str) else on,
        days=days,
        reason="they asked for time",
        logged=logged,
    )


moves = st.lists(st.tuples(st.sampled_from(ClockMove), days, st.integers(1, 20)), max_size=6).map(
    lambda rows: [moved(*row, logged=number) for number, row in enumerate(rows, start=1)]
)


def model(start: date, window: Window, moved: Sequence[ClockChange], calendar: WorkCalendar) -> date | None:
    """The last day by asking of every single day whether it counts; none if no day ever is the last."""
    timeline = sorted((each for each in moved if each.on >= start), key=lambda each: (each.on, each.logged))
    return model_from(start, window, timeline, calendar)


def model_from(
    start: date, window: Window, timeline: Sequence[ClockChange], calendar: WorkCalendar
) -> date | None:
    resets = [place for place, each in enumerate(timeline) if each.move is ClockMove.RESET]
    if resets:
        return model_from(timeline[resets[0]].on, window, timeline[resets[0] + 1 :], calendar)
    standing: dict[date, bool] = {}
    day, stands = start, False
    for _ in range(2000):
        for each in timeline:
            if each.on == day and each.move in (ClockMove.PAUSE, ClockMove.RESUME):
                stands = each.move is ClockMove.PAUSE
        standing[day] = stands
        day += timedelta(days=1)
    total = window.days + sum(each.days for each in timeline if each.move in EXTENDED)
    counted = [
        day
        for day, still in standing.items()
        if day > start and not still and not (window.counting is Counting.WORKING and calendar.is_off(day))
    ]
    last = start if total == 0 else counted[total - 1] if len(counted) >= total else None
    if last is None or not calendar.is_off(last):
        return last
    return next(
        (day for day in standing if day > last and not standing[day] and not calendar.is_off(day)), None
    )


@given(days, windows, moves, calendars)
def test_a_window_ends_where_counting_every_single_day_ends(
    start: date, window: Window, logged: list[ClockChange], calendar: WorkCalendar
) -> None:
    assert run_window(start, window, logged, calendar)[1].due == model(start, window, logged, calendar)


@given(days, windows, moves, calendars)
def test_a_window_never_ends_before_its_days_are_over_nor_on_a_day_off(
    start: date, window: Window, logged: list[ClockChange], calendar: WorkCalendar
) -> None:
    first, run = run_window(start, window, logged, calendar)
    assert first >= start
    if run.due is not None:
        assert run.due >= first + timedelta(days=window.days)
        assert not calendar.is_off(run.due)
        assert run.paused is None
    else:
        assert run.paused is not None


@given(days, windows, moves, calendars, st.randoms(use_true_random=False))
def test_the_order_of_arrival_moves_nothing(
    start: date, window: Window, logged: list[ClockChange], calendar: WorkCalendar, chance: object
) -> None:
    shuffled = list(logged)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert run_window(start, window, shuffled, calendar) == run_window(start, window, logged, calendar)


@given(days, windows, calendars, st.integers(0, 60), st.integers(1, 30))
def test_a_pause_keeps_what_was_left(
    start: date, window: Window, calendar: WorkCalendar, after: int, length: int
) -> None:
    pause = moved(ClockMove.PAUSE, start + timedelta(days=after))
    resume = moved(ClockMove.RESUME, start + timedelta(days=after + length), logged=2)
    while_paused = run_window(start, window, [pause], calendar)[1]
    if while_paused.due is not None:
        return
    left = Window(while_paused.left, window.counting)
    resumed = run_window(start, window, [pause, resume], calendar)[1]
    if while_paused.left:
        assert resumed.due == run_window(resume.on - timedelta(days=1), left, (), calendar)[1].due


@given(days, moves)
def test_a_promises_date_moves_by_what_it_was_given_and_by_what_stood_still(
    due: date, logged: list[ClockChange]
) -> None:
    run = run_date(EdtfDate.of(due), logged)
    given_days = sum(each.days for each in logged if each.move is ClockMove.EXTEND)
    if run.due is not None:
        still = sum((each.until - each.since).days for each in run.pauses if each.until)
        assert run.due == due + timedelta(days=given_days + still)
    else:
        assert run.paused is not None
        assert run.paused.since <= due + timedelta(
            days=given_days + sum((each.until - each.since).days for each in run.pauses if each.until)
        )


WORK14 = Window(14, Counting.WORKING)
US = WorkCalendar(
    "US", holidays=frozenset({date(2026, 3, 31), date(2026, 5, 25), date(2026, 12, 25), date(2027, 1, 1)})
)


@pytest.mark.parametrize(
    ("start", "window", "logged", "due", "holidays"),
    [
        # Summer time begins on 8 March and ends on 1 November 2026 in the United States: days are days.
        ("2026-03-01", Window(14), [], "2026-03-16", 0),
        ("2026-03-12", Window(14), [], "2026-03-26", 0),
        ("2026-10-26", Window(7), [], "2026-11-02", 0),
        # 2028 is a leap year, 2026 is not.
        ("2028-02-15", Window(14), [], "2028-02-29", 0),
        ("2026-02-15", Window(14), [], "2026-03-02", 0),
        ("2028-02-29", Window(366), [], "2029-03-01", 0),
        # The end of a year, with its holidays.
        ("2026-12-18", Window(7), [], "2026-12-28", 0),
        ("2026-12-18", Window(14), [], "2027-01-04", 0),
        ("2026-12-18", Window(10, Counting.WORKING), [], "2027-01-05", 2),
        # Working days: day zero is not counted, whatever it is.
        ("2026-03-12", WORK14, [], "2026-04-02", 1),
        ("2026-03-14", Window(1, Counting.WORKING), [], "2026-03-16", 0),
        ("2026-03-15", Window(1, Counting.WORKING), [], "2026-03-16", 0),
        ("2026-03-16", Window(1, Counting.WORKING), [], "2026-03-17", 0),
        # A pause from Friday 20 March, going on on Wednesday the 25th, keeps three working days out.
        (
            "2026-03-12",
            WORK14,
            [(ClockMove.PAUSE, "2026-03-20"), (ClockMove.RESUME, "2026-03-25")],
            "2026-04-07",
            1,
        ),
        # A pause is over on the day on which the clock goes on.
        (
            "2026-03-12",
            Window(14),
            [(ClockMove.PAUSE, "2026-03-20"), (ClockMove.RESUME, "2026-03-25")],
            "2026-04-01",
            0,
        ),
        (
            "2026-03-12",
            Window(14),
            [(ClockMove.PAUSE, "2026-03-20"), (ClockMove.RESUME, "2026-03-20")],
            "2026-03-26",
            0,
        ),
        ("2026-03-12", Window(14), [(ClockMove.PAUSE, "2026-03-20")], None, 0),
        # A pause after the last day comes too late, unless more time is given.
        ("2026-03-12", Window(14), [(ClockMove.PAUSE, "2026-03-27")], "2026-03-26", 0),
        (
            "2026-03-12",
            Window(14),
            [(ClockMove.PAUSE, "2026-03-27"), (ClockMove.EXTEND, "2026-03-28", 7)],
            None,
            0,
        ),
        ("2026-03-12", Window(14), [(ClockMove.EXTEND, "2026-03-20", 10)], "2026-04-06", 0),
        ("2026-03-12", Window(14), [(ClockMove.RESET, "2026-04-01")], "2026-04-15", 0),
        # What was logged before a reset belongs to the window that is gone.
        (
            "2026-03-12",
            Window(14),
            [
                (ClockMove.EXTEND, "2026-03-20", 100),
                (ClockMove.PAUSE, "2026-03-21"),
                (ClockMove.RESET, "2026-04-01"),
            ],
            "2026-04-15",
            0,
        ),
        # What was logged for an earlier window, such as another holder's.
        (
            "2026-03-12",
            Window(14),
            [(ClockMove.PAUSE, "2026-03-11"), (ClockMove.EXTEND, "2026-03-11", 9)],
            "2026-03-26",
            0,
        ),
        # The calendar ends.
        ("9999-12-30", Window(14), [], "9999-12-31", 0),
        ("9999-12-30", WORK14, [], "9999-12-31", 0),
    ],
)
def test_windows_worked_by_hand(
    start: str,
    window: Window,
    logged: list[tuple[ClockMove, str] | tuple[ClockMove, str, int]],
    due: str | None,
    holidays: int,
) -> None:
    timeline = [
        moved(row[0], row[1], row[2] if len(row) == 3 else 0, number)
        for number, row in enumerate(logged, start=1)
    ]
    _, run = run_window(date.fromisoformat(start), window, timeline, US)
    assert (run.due.isoformat() if run.due else None, run.holidays) == (due, holidays)


def test_the_end_of_a_window_that_rolled_says_from_where() -> None:
    _, run = run_window(date(2026, 11, 1), Window(14), ())
    assert (run.rolled_from, run.due) == (date(2026, 11, 15), date(2026, 11, 16))
    _, run = run_window(date(2026, 11, 2), Window(14), ())
    assert (run.rolled_from, run.due) == (None, date(2026, 11, 16))


def test_a_holiday_on_a_weekend_was_no_day_to_leave_out() -> None:
    saturday = replace(US, holidays=frozenset({date(2026, 7, 4)}))
    _, run = run_window(date(2026, 7, 1), Window(3, Counting.WORKING), (), saturday)
    assert (run.due, run.holidays) == (date(2026, 7, 6), 0)


def test_a_weekend_day_that_is_worked_counts() -> None:
    worked = replace(WEEKENDS_ALONE, workdays=frozenset({date(2026, 7, 4)}))
    _, run = run_window(date(2026, 7, 1), Window(3, Counting.WORKING), (), worked)
    assert run.due == date(2026, 7, 4)


def test_moves_of_one_day_come_as_they_were_logged() -> None:
    on = date(2026, 3, 20)
    pause, resume = moved(ClockMove.PAUSE, on, logged=1), moved(ClockMove.RESUME, on, logged=2)
    assert run_window(date(2026, 3, 12), Window(14), [resume, pause])[1].due == date(2026, 3, 26)
    later = replace(pause, logged=3)
    assert run_window(date(2026, 3, 12), Window(14), [resume, later])[1].due is None


def test_a_date_without_a_last_day_never_falls_due() -> None:
    for text in ("", "2026-04-01/..", "XXXX-04-20"):
        assert run_date(EdtfDate(text), [moved(ClockMove.EXTEND, "2026-04-01", 10)]) == Run(None)


def test_a_date_that_is_a_month_is_extended_from_its_last_day() -> None:
    run = run_date(EdtfDate("2026-04"), [moved(ClockMove.EXTEND, "2026-04-20", 10)])
    assert run.due == date(2026, 5, 10)


def test_a_paused_date_does_not_fall_due_and_keeps_its_days() -> None:
    pause = moved(ClockMove.PAUSE, "2026-04-20")
    paused = run_date(EdtfDate("2026-04-30"), [pause])
    assert (paused.due, paused.left) == (None, 11)
    going_on = run_date(EdtfDate("2026-04-30"), [pause, moved(ClockMove.RESUME, "2026-05-20", logged=2)])
    assert going_on.due == date(2026, 5, 30)
    assert run_date(EdtfDate("9999-12-31"), [moved(ClockMove.EXTEND, "2026-04-20", 10)]).due == date.max


def test_days_that_stood_still_are_counted_up_to_a_day() -> None:
    _, run = run_window(
        date(2026, 3, 12),
        Window(14),
        [moved(ClockMove.PAUSE, "2026-03-20"), moved(ClockMove.RESUME, "2026-03-25", logged=2)],
    )
    assert [run.paused_days(date(2026, 3, day)) for day in (19, 20, 22, 25, 31)] == [0, 0, 2, 5, 5]
