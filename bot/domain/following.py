"""Following: who wants to be told of what in direct messages, how often, and when not."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bot.domain.periods import Period, local_time, upcoming, zone_named
from bot.domain.records import Schedule
from bot.domain.vocabulary import Cadence

LOOKS_EVERY = timedelta(minutes=10)
"""How long something that changed may wait to be told, so that what is logged together is told together."""

USUAL_TIME = "09:00"
DIRECT = "dm"


class Topic(StrEnum):
    """What can be followed."""

    CAMPAIGN = "campaign"
    DEMAND = "demand"
    OFFICIAL = "official"


class Pace(StrEnum):
    """How often it is told."""

    CHANGE = "change"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """One thing that one person follows.

    ``person`` is their pseudonym, and ``sealed`` their Discord id, encrypted with a secret that lies outside
    the database. Between ``quiet_from`` and ``quiet_until``, local times (``HH:MM``) in their own ``zone``,
    nothing is sent; both are blank where any hour will do. ``told`` is the last change that they were told
    of, and ``next_at`` when it is looked at again (UTC).
    """

    id: UUID
    person: str
    sealed: str
    topic: Topic
    campaign: UUID
    target: UUID
    pace: Pace
    language: str
    zone: str
    quiet_from: str = ""
    quiet_until: str = ""
    since: datetime
    told: int
    next_at: datetime

    @property
    def channel(self) -> str:
        """What stands in a posting in place of a channel: Discord's own is asked for when it is sent."""
        return f"{DIRECT}:{self.id}"


def subscription_in(channel: str) -> UUID | None:
    """The subscription that a posting's channel stands for, none for a channel of a server."""
    kind, _, identity = channel.partition(":")
    return UUID(identity) if kind == DIRECT else None


def awake(subscription: Subscription, now: datetime) -> datetime:
    """``now``, or the end of the quiet hours that it falls into (UTC)."""
    if not subscription.quiet_from or subscription.quiet_from == subscription.quiet_until:
        return now
    zone = zone_named(subscription.zone)
    local = now.astimezone(zone)
    begin, end = local_time(subscription.quiet_from), local_time(subscription.quiet_until)
    at = local.time().replace(tzinfo=None)
    quiet = begin <= at < end if begin < end else at >= begin or at < end
    if not quiet:
        return now
    day = local.date() + timedelta(days=1 if at >= end else 0)
    return datetime.combine(day, end, tzinfo=zone).astimezone(UTC)


def next_period(subscription: Subscription, now: datetime) -> Period:
    """When it is to be looked at after ``now``, never in quiet hours; the label names what is told then."""
    if subscription.pace is Pace.CHANGE:
        due = awake(subscription, now + LOOKS_EVERY)
        return Period(f"{due:%Y-%m-%dT%H:%M}", due.astimezone(zone_named(subscription.zone)).date(), due)
    zone = zone_named(subscription.zone)
    rhythm = Schedule(
        id=subscription.id,
        campaign=subscription.campaign,
        cadence=Cadence.DAILY if subscription.pace is Pace.DAILY else Cadence.WEEKLY,
        weekday=subscription.since.astimezone(zone).weekday(),
        at=subscription.quiet_until or USUAL_TIME,
    )
    return upcoming(rhythm, zone, now, 1)[0]
