"""When a schedule is due: local calendar periods, each with a label that no clock change can double."""

import calendar
import difflib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.records import Schedule
from bot.domain.vocabulary import Cadence

_TIME = re.compile(r"(\d{1,2}):(\d{2})")


@dataclass(frozen=True)
class Period:
    """One period: its label (``2026-W32``, ``2026-08-03`` or ``2026-08``) and when it falls due, in UTC."""

    label: str
    local_day: date
    due: datetime


def zone_named(name: str) -> ZoneInfo:
    """The IANA zone of that name. Raises ``DeedsError("zone_unknown")``."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise DeedsError("zone_unknown", {"typed": name[:60]}, typed=name) from error


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    # A name without a place, such as EST, does not say when the clocks change.
    places = (each for each in available_timezones() if "/" in each and not each.startswith("Etc/"))
    return {fold(each): each for each in sorted([*places, "UTC"])}


def zones_like(typed: str, most: int = 10) -> tuple[str, ...]:
    """The IANA zones that what was typed may mean, the likeliest first.

    One alone where it is that very name, whatever its case; else those with the words in them, else
    those spelt nearly so; empty where nothing comes near.
    """
    words = fold(typed[:60])
    zones = _zones()
    if words in zones:
        return (zones[words],)
    if not words:
        return ()
    within = [name for key, name in zones.items() if words in key]
    if within:
        within.sort(key=lambda name: (not fold(name).endswith(words), len(name), name))
        return tuple(within[:most])
    cities = {fold(name.rpartition("/")[2]): name for name in zones.values()}
    near = difflib.get_close_matches(words, {**cities, **zones}, n=most, cutoff=0.7)
    return tuple(dict.fromkeys(zones.get(each) or cities[each] for each in near))


def local_time(typed: str) -> time:
    """Reads ``HH:MM`` on the 24-hour clock. Raises ``DeedsError("time_invalid")``."""
    match = _TIME.fullmatch(typed.strip())
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise DeedsError("time_invalid", {"typed": typed[:20]}, typed=typed)
    return time(int(match[1]), int(match[2]))


def _day_in(schedule: Schedule, anchor: date) -> date:
    if schedule.cadence is Cadence.DAILY:
        return anchor
    if schedule.cadence is Cadence.WEEKLY:
        return anchor - timedelta(days=anchor.weekday()) + timedelta(days=schedule.weekday)
    last = calendar.monthrange(anchor.year, anchor.month)[1]
    return anchor.replace(day=min(schedule.day, last))


def _next_anchor(schedule: Schedule, anchor: date, step: int) -> date:
    if schedule.cadence is Cadence.DAILY:
        return anchor + timedelta(days=step)
    if schedule.cadence is Cadence.WEEKLY:
        return anchor + timedelta(weeks=step)
    month = anchor.year * 12 + anchor.month - 1 + step
    return date(month // 12, month % 12 + 1, 1)


def _period(schedule: Schedule, anchor: date, zone: ZoneInfo) -> Period:
    day = _day_in(schedule, anchor)
    # A time that the clocks skip is read by zoneinfo with the offset before the jump, so it falls
    # due just after; one that comes twice falls due the first time.
    due = datetime.combine(day, local_time(schedule.at), tzinfo=zone).astimezone(UTC)
    if schedule.cadence is Cadence.DAILY:
        label = day.isoformat()
    elif schedule.cadence is Cadence.WEEKLY:
        year, week, _ = day.isocalendar()
        label = f"{year}-W{week:02d}"
    else:
        label = f"{day.year}-{day.month:02d}"
    return Period(label, day, due)


def due_periods(schedule: Schedule, zone: ZoneInfo, after: datetime, until: datetime) -> list[Period]:
    """The periods that fall due after ``after`` and not after ``until`` (both instants), oldest first.

    What is kept up to date has none.
    """
    found: list[Period] = []
    if schedule.cadence is Cadence.LIVE:
        return found
    anchor = until.astimezone(zone).date()
    step = 1
    while True:
        period = _period(schedule, _next_anchor(schedule, anchor, step), zone)
        if period.due <= after:
            return found[::-1]
        if period.due <= until:
            found.append(period)
        step -= 1


def upcoming(schedule: Schedule, zone: ZoneInfo, now: datetime, count: int) -> list[Period]:
    """The next ``count`` periods that fall due after ``now``, soonest first.

    What is kept up to date has none.
    """
    found: list[Period] = []
    if schedule.cadence is Cadence.LIVE:
        return found
    anchor, step = now.astimezone(zone).date(), -1
    while len(found) < count:
        period = _period(schedule, _next_anchor(schedule, anchor, step), zone)
        if period.due > now:
            found.append(period)
        step += 1
    return found
