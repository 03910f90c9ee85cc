"""When somebody is told of what they follow, and that it is never in their quiet hours."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.following import LOOKS_EVERY, Pace, Subscription, Topic, awake, next_period, subscription_in
from bot.domain.periods import local_time, zone_named

# A Monday, 11:00 in Denver.
NOW = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
DENVER = zone_named("America/Denver")
MINE = Subscription(
    id=UUID(int=5),
    person="1.me",
    sealed="",
    topic=Topic.DEMAND,
    campaign=UUID(int=1),
    target=UUID(int=2),
    pace=Pace.CHANGE,
    language="en",
    zone="America/Denver",
    quiet_from="22:00",
    quiet_until="08:00",
    since=NOW,
    told=0,
    next_at=NOW,
)


def at(text: str) -> datetime:
    """That time in Denver."""
    return datetime.fromisoformat(text).replace(tzinfo=DENVER).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-02T21:59", "2026-11-02T21:59"),
        ("2026-11-02T22:00", "2026-11-03T08:00"),
        ("2026-11-03T03:00", "2026-11-03T08:00"),
        ("2026-11-03T07:59", "2026-11-03T08:00"),
        ("2026-11-03T08:00", "2026-11-03T08:00"),
        # The clocks go back and forward in the night: eight is eight all the same.
        ("2026-10-31T23:00", "2026-11-01T08:00"),
        ("2026-03-07T23:00", "2026-03-08T08:00"),
    ],
)
def test_quiet_hours_over_midnight(now: str, then: str) -> None:
    assert awake(MINE, at(now)) == at(then)


def test_quiet_hours_within_a_day_and_none() -> None:
    siesta = replace(MINE, quiet_from="13:00", quiet_until="15:30")
    assert awake(siesta, at("2026-11-02T14:00")) == at("2026-11-02T15:30")
    assert awake(siesta, at("2026-11-02T23:00")) == at("2026-11-02T23:00")
    for none in (replace(MINE, quiet_from="", quiet_until=""), replace(MINE, quiet_until="22:00")):
        assert awake(none, at("2026-11-02T23:00")) == at("2026-11-02T23:00")


@given(
    st.timedeltas(timedelta(0), timedelta(days=400)),
    st.times(),
    st.times(),
    st.sampled_from(("America/Denver", "Asia/Kathmandu", "Pacific/Auckland", "UTC")),
    st.sampled_from(Pace),
)
def test_nobody_is_told_in_their_quiet_hours(
    later: timedelta, begin: time, end: time, zone: str, pace: Pace
) -> None:
    mine = replace(MINE, quiet_from=f"{begin:%H:%M}", quiet_until=f"{end:%H:%M}", zone=zone, pace=pace)
    now = NOW + later
    due = next_period(mine, now).due
    assert now < due <= now + timedelta(days=9)
    told = due.astimezone(zone_named(zone))
    # Of an hour that comes twice or never, the clocks' own rule holds.
    if mine.quiet_from == mine.quiet_until or told.utcoffset() != now.astimezone(told.tzinfo).utcoffset():
        return
    quiet_from, quiet_until = local_time(mine.quiet_from), local_time(mine.quiet_until)
    local = told.time()
    if quiet_from < quiet_until:
        assert not quiet_from <= local < quiet_until
    else:
        assert quiet_until <= local < quiet_from


def test_a_day_and_a_week_are_told_when_the_quiet_ends() -> None:
    daily = next_period(replace(MINE, pace=Pace.DAILY), NOW)
    assert (daily.due, daily.label) == (at("2026-11-03T08:00"), "2026-11-03")
    weekly = next_period(replace(MINE, pace=Pace.WEEKLY), NOW)
    assert (weekly.due, weekly.label) == (at("2026-11-09T08:00"), "2026-W46")
    loud = next_period(replace(MINE, pace=Pace.DAILY, quiet_from="", quiet_until=""), NOW)
    assert loud.due == at("2026-11-03T09:00")
    assert next_period(MINE, NOW).due == NOW + LOOKS_EVERY


def test_a_channel_of_a_server_is_nobodys_subscription() -> None:
    assert subscription_in(MINE.channel) == MINE.id
    assert subscription_in("123456789012345678") is None
