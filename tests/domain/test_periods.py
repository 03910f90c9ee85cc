"""When a schedule is due, on the days when clocks change and on all others."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import DeedsError
from bot.domain.periods import Period, due_periods, local_time, upcoming, zone_named
from bot.domain.records import Schedule
from bot.domain.vocabulary import Cadence
from tests.domain.strategies import attempt

DENVER = ZoneInfo("America/Denver")
DAILY = Schedule(id=UUID(int=1), campaign=UUID(int=2), cadence=Cadence.DAILY, at="09:00")
WEEKLY = replace(DAILY, cadence=Cadence.WEEKLY, weekday=0)
MONTHLY = replace(DAILY, cadence=Cadence.MONTHLY, day=31)


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=DENVER)


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_nine_in_the_morning_stays_nine_when_the_clocks_change() -> None:
    spring = due_periods(DAILY, DENVER, local(2026, 3, 7), local(2026, 3, 9))
    assert [each.due for each in spring] == [utc(2026, 3, 7, 16), utc(2026, 3, 8, 15)]
    autumn = due_periods(DAILY, DENVER, local(2026, 10, 31), local(2026, 11, 2))
    assert [each.due for each in autumn] == [utc(2026, 10, 31, 15), utc(2026, 11, 1, 16)]


def test_a_time_that_the_clocks_skip_falls_due_once_just_after() -> None:
    schedule = replace(DAILY, at="02:30")
    found = due_periods(schedule, DENVER, local(2026, 3, 8), local(2026, 3, 9))
    assert found == [Period("2026-03-08", date(2026, 3, 8), utc(2026, 3, 8, 9, 30))]
    assert found[0].due.astimezone(DENVER).time() == time(3, 30)


def test_a_time_that_comes_twice_falls_due_the_first_time_alone() -> None:
    schedule = replace(DAILY, at="01:30")
    found = due_periods(schedule, DENVER, local(2026, 11, 1), local(2026, 11, 2))
    assert found == [Period("2026-11-01", date(2026, 11, 1), utc(2026, 11, 1, 7, 30))]


def test_the_week_has_its_iso_number_even_where_the_year_turns() -> None:
    found = due_periods(replace(WEEKLY, weekday=4), DENVER, local(2026, 12, 25, 12), local(2027, 1, 8, 12))
    assert [(each.label, each.local_day) for each in found] == [
        ("2026-W53", date(2027, 1, 1)),
        ("2027-W01", date(2027, 1, 8)),
    ]


def test_the_thirty_first_is_the_last_day_of_a_shorter_month() -> None:
    found = due_periods(MONTHLY, DENVER, local(2027, 12, 31, 12), local(2028, 4, 30, 12))
    assert [(each.label, each.local_day) for each in found] == [
        ("2028-01", date(2028, 1, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("2028-03", date(2028, 3, 31)),
        ("2028-04", date(2028, 4, 30)),
    ]


def test_what_falls_due_exactly_then_is_due_and_what_was_due_before_is_not() -> None:
    due = local(2026, 8, 3, 9)
    assert [each.label for each in due_periods(WEEKLY, DENVER, due - timedelta(weeks=1), due)] == ["2026-W32"]
    assert due_periods(WEEKLY, DENVER, due, due) == []
    assert upcoming(WEEKLY, DENVER, due, 1)[0].label == "2026-W33"


def test_a_span_that_runs_backwards_holds_no_period() -> None:
    assert due_periods(DAILY, DENVER, local(2026, 8, 3), local(2026, 7, 1)) == []


def test_another_zone_keeps_the_labels_and_moves_the_instants() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    after, until = utc(2026, 8, 1, 20), utc(2026, 8, 10, 20)
    here, there = due_periods(DAILY, DENVER, after, until), due_periods(DAILY, tokyo, after, until)
    common = {each.label: each.due for each in here}.keys() & {each.label for each in there}
    assert len(common) >= 8
    for label in common:
        moved = next(each for each in here if each.label == label).due
        assert moved - next(each for each in there if each.label == label).due == timedelta(hours=15)


def test_a_calendar_day_that_a_zone_left_out_is_neither_lost_nor_doubled() -> None:
    apia = ZoneInfo("Pacific/Apia")
    found = due_periods(DAILY, apia, utc(2011, 12, 28), utc(2012, 1, 2))
    labels = [each.label for each in found]
    assert labels == sorted(set(labels))
    assert "2011-12-30" in labels


zones = st.sampled_from(
    ("America/Denver", "Europe/Madrid", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Sao_Paulo", "UTC")
).map(ZoneInfo)
times = st.times().map(lambda each: f"{each:%H:%M}") | st.sampled_from(("00:00", "01:30", "02:30", "23:59"))
schedules = st.builds(
    lambda cadence, weekday, day, at: replace(DAILY, cadence=cadence, weekday=weekday, day=day, at=at),
    st.sampled_from([each for each in Cadence if each is not Cadence.LIVE]),
    st.integers(0, 6),
    st.integers(1, 31),
    times,
)
instants = st.datetimes(datetime(2016, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(schedules, zones, instants, st.integers(0, 120))
def test_what_is_upcoming_is_later_due(schedule: Schedule, zone: ZoneInfo, now: datetime, days: int) -> None:
    until = now + timedelta(days=days)
    due = due_periods(schedule, zone, now, until)
    coming = upcoming(schedule, zone, now, len(due) + 1)
    assert coming[: len(due)] == due
    assert coming[-1].due > until


@given(schedules, zones, instants, st.lists(st.integers(0, 60), min_size=1, max_size=4))
def test_no_period_is_lost_and_no_label_comes_twice_however_often_one_looks(
    schedule: Schedule, zone: ZoneInfo, start: datetime, steps: list[int]
) -> None:
    found: list[Period] = []
    now = start
    for step in steps:
        later = now + timedelta(days=step)
        found.extend(due_periods(schedule, zone, now, later))
        now = later
    assert found == due_periods(schedule, zone, start, now)
    labels = [each.label for each in found]
    assert len(labels) == len(set(labels))
    assert all(one.due <= other.due for one, other in pairwise(found))
    longest = {Cadence.DAILY: 2, Cadence.WEEKLY: 8, Cadence.MONTHLY: 32}[schedule.cadence]
    if not found:
        assert now - start <= timedelta(days=longest)
    for one, other in pairwise(found):
        assert other.local_day - one.local_day <= timedelta(days=longest - 1)


@given(st.text())
def test_any_text_is_a_time_or_an_error_for_people(typed: str) -> None:
    found = attempt(local_time, typed)
    if isinstance(found, DeedsError):
        assert (found.code, found.typed) == ("time_invalid", typed)
    else:
        hour, minute = map(int, typed.split(":"))
        assert found == time(hour, minute)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("09:00", time(9)), (" 9:05 ", time(9, 5)), ("00:00", time(0)), ("23:59", time(23, 59))],
)
def test_times_on_the_24_hour_clock(typed: str, found: time) -> None:
    assert local_time(typed) == found


@pytest.mark.parametrize(
    "typed",
    [
        *("24:00", "12:60", "9", "9:5", "9:00 pm", "1_0:00", "-1:00", "9" * 30 + ":00", "09:00:00", ""),
        # What cron takes means another thing on each machine: in UTC, or with 0 or 7 for Sunday.
        *("0 9 * * 1", "*/5 * * * *", "0 9 31 2 *", "@weekly", "* 9"),
    ],
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(DeedsError, match="time_invalid"):
        local_time(typed)


@settings(max_examples=50)
@given(st.text() | st.sampled_from(("", "America", "../etc/passwd", "/etc", "\0", ".", "a" * 400)))
def test_any_text_is_a_zone_or_an_error_for_people(name: str) -> None:
    found = attempt(zone_named, name)
    if isinstance(found, DeedsError):
        assert (found.code, found.typed) == ("zone_unknown", name)
    else:
        assert found.key == name


def test_what_is_kept_up_to_date_never_falls_due() -> None:
    live = replace(DAILY, cadence=Cadence.LIVE)
    now = datetime(2026, 11, 9, 18, tzinfo=UTC)
    assert due_periods(live, zone_named("America/Denver"), now - timedelta(days=400), now) == []
    assert upcoming(live, zone_named("America/Denver"), now, 3) == []
