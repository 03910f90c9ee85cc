"""Following in direct messages: choosing it, planning what is due, ending it.

A subscription is no part of the record. It holds the person's Discord id sealed, is looked at when it is due,
and what it tells goes through the outbox like everything unprompted. Whether somebody is still a member is
asked before each message; who is not, or takes no direct messages, is written to no more.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, as_member, authorize
from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.following import Pace, Subscription, Topic, awake, next_period, subscription_in
from bot.domain.people import unfollowed_mark
from bot.domain.periods import Period, local_time, zones_like
from bot.domain.postings import Drawn, Posting
from bot.domain.records import Campaign, Demand, Official, Record, ServerSettings
from bot.domain.references import parse_reference
from bot.domain.views import FollowTarget, FollowView, Suggestion
from bot.domain.visibility import project
from bot.domain.vocabulary import Lifecycle, PostingKind, Visibility
from bot.services.boards import campaign_named, campaigns_asking, visible
from bot.services.choosing import Choosing
from bot.services.digests import Digests
from bot.services.planning import plan_drawn
from bot.services.postings import Planner
from bot.services.protocols import Bodies, Renderer
from bot.services.sealing import Seal
from bot.services.settings import Clock, Servers
from bot.storage import following as kept
from bot.storage.journal import Journal
from bot.storage.store import Reader, Store, Writer

MOST_FOLLOWED = 25
AT_ONCE = 100
_FIRST_LOOK_BACK = timedelta(days=7)
_REST = timedelta(days=1)


@dataclass(frozen=True)
class FollowTyped:
    """What somebody chose: what to follow (a reference), how often, when not, in which zone."""

    about: str
    pace: Pace
    quiet_from: str
    quiet_until: str
    zone: str


class Following:
    """Direct messages of ``/digest follow``. Its planning looks at every server, as the tick does."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
        digests: Digests,
        seal: Seal,
        choosing: Choosing,
        journal: Journal,
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer
        self._digests = digests
        self._seal = seal
        self._choosing = choosing
        self._journal = journal

    async def target(self, actor: Actor, about: str) -> tuple[FollowTarget, str]:
        """What somebody may follow by that reference, and the server's zone.

        Raises ``DeedsError``: ``not_found`` and those of :func:`parse_reference` and :func:`campaign_named`.
        """
        authorize(actor, Act.FOLLOW)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            return await _target(reader, actor, about, settings), settings.zone

    async def follow(self, actor: Actor, user: int, typed: FollowTyped) -> FollowView:
        """Follows something in direct messages; what was followed already is changed.

        Raises ``DeedsError``: as :meth:`target`, ``time_invalid``, ``quiet_half`` where only one end of the
        quiet hours is given, ``zone_unknown``, ``follow_many``.
        """
        authorize(actor, Act.FOLLOW)
        settings = await self._servers.settings_or_default(actor.server)
        quiet = _hours(typed)
        zones = zones_like(typed.zone.strip())
        if len(zones) != 1:
            raise DeedsError("zone_unknown", {"typed": typed.zone[:60]}, field="zone", typed=typed.zone)
        now = self._clock()

        async def work(writer: Writer) -> FollowView:
            target = await _target(writer, actor, typed.about, settings)
            mine = await kept.of_people(writer, [actor.person])
            if len(mine) >= MOST_FOLLOWED and target.target not in {each.target for each in mine}:
                raise DeedsError("follow_many", {"most": MOST_FOLLOWED}, field="about")
            wanted = Subscription(
                id=uuid4(),
                person=actor.person,
                sealed=self._seal.seal(actor.server, user),
                topic=target.topic,
                campaign=target.campaign,
                target=target.target,
                pace=typed.pace,
                language=actor.language,
                zone=zones[0],
                quiet_from=quiet[0],
                quiet_until=quiet[1],
                since=now,
                told=(await writer.head()).sequence,
                next_at=now,
            )
            # What was not told yet at the pace chosen before is told at the new one.
            before = next((each for each in mine if each.target == target.target), wanted)
            wanted = replace(wanted, since=before.since, told=before.told)
            saved = await kept.save(writer, replace(wanted, next_at=next_period(wanted, now).due))
            return _view(saved, target)

        return await self._store.transact(actor.server, work)

    async def mine(self, actor: Actor) -> tuple[FollowView, ...]:
        """What somebody follows here in direct messages."""
        authorize(actor, Act.FOLLOW)
        async with self._store.read(actor.server) as reader:
            return await self._mine(reader, actor)

    async def suggest(self, actor: Actor, typed: str) -> tuple[Suggestion, ...]:
        """What somebody follows, as far as it has what they typed in its name or reference."""
        wanted = fold(typed)
        return tuple(
            Suggestion(each.target.reference, each.target.name)
            for each in await self.mine(actor)
            if wanted in fold(f"{each.target.reference} {each.target.name.original}")
        )

    async def _mine(self, reader: Reader, actor: Actor) -> tuple[FollowView, ...]:
        found = []
        for each in await kept.of_people(reader, [actor.person]):
            target = await _standing(reader, each)
            if target is not None:
                found.append(_view(each, target))
        return tuple(found)

    async def stop(self, actor: Actor, about: str) -> FollowView:
        """Ends what somebody follows by that reference. Raises ``DeedsError("not_followed")``."""
        authorize(actor, Act.FOLLOW)
        wanted = about.strip().casefold()
        for each in await self.mine(actor):
            if each.target.reference.casefold() == wanted and await self._end(actor.server, each.id):
                return each
        raise DeedsError("not_followed", {"typed": about[:40]}, field="about", typed=about)

    async def stop_by_button(self, actor: Actor, user: int, server: str, subscription: UUID) -> None:
        """Ends the one whose message was answered, wherever that is done.

        Raises ``DeedsError("button_gone")`` for anybody else, and where there is nothing to end.
        """
        authorize(actor, Act.UNFOLLOW)
        if server not in await self._store.servers():
            raise DeedsError("button_gone")

        async with self._store.read(server) as reader:
            found = await kept.by_id(reader, subscription)
        mine = found is not None and self._seal.open(server, found.sealed) == user
        if not mine or not await self._end(server, subscription):
            raise DeedsError("button_gone")

    async def _end(self, server: str, subscription: UUID) -> bool:
        """Ends a subscription for good; false if it was gone already."""
        # First outside the database: what is only inside would come back with an old copy of it.
        mark = unfollowed_mark(server, subscription)
        await asyncio.to_thread(self._journal.note, [mark], self._clock())
        return await self._store.transact(server, lambda writer: kept.end(writer, subscription))

    async def user(self, server: str, channel: str) -> int | None:
        """See :class:`bot.services.postings.Addressees`."""
        subscription = subscription_in(channel)
        async with self._store.read(server) as reader:
            found = await kept.by_id(reader, subscription) if subscription else None
        return self._seal.open(server, found.sealed) if found else None

    async def gone(self, writer: Writer, channel: str) -> None:
        """See :class:`bot.services.postings.Addressees`."""
        subscription = subscription_in(channel)
        if subscription is not None:
            await kept.end(writer, subscription)

    async def missed(self, writer: Writer, posting: Posting) -> None:
        """See :class:`bot.services.postings.Addressees`."""
        subscription = subscription_in(posting.channel)
        if subscription is not None and posting.kind is PostingKind.DIRECT:
            until = self._clock() + _REST
            await kept.put_back(writer, subscription, told=posting.first_change - 1, next_at=until)

    async def are_quiet(self, server: str, channel: str) -> bool:
        """See :class:`bot.services.postings.Addressees`."""
        subscription = subscription_in(channel)
        async with self._store.read(server) as reader:
            found = await kept.by_id(reader, subscription) if subscription else None
        now = self._clock()
        return found is not None and awake(found, now) > now

    async def put_off(self, writer: Writer, posting: Posting) -> None:
        """See :class:`bot.services.postings.Addressees`."""
        subscription = subscription_in(posting.channel)
        found = await kept.by_id(writer, subscription) if subscription else None
        if found is not None and posting.kind is PostingKind.DIRECT:
            told = min(found.told, posting.first_change - 1)
            await kept.move_on(writer, found, told=told, next_at=awake(found, self._clock()))

    async def plan_due(self) -> int:
        """Plans what is due to anybody in any server; gives how many messages were newly planned.

        One that fails keeps no other back: what it raised is raised at the end.
        """
        planned = 0
        faults: list[Exception] = []
        now = self._clock()
        for server, subscription in await kept.due(self._store, now, limit=AT_ONCE):
            settings = await self._servers.settings_or_default(server)
            try:
                language = await self._language(server, subscription)
                work = partial(
                    self._look, settings=settings, subscription=subscription, now=now, language=language
                )
                planned += await self._store.transact(server, work)
            except Exception as fault:
                faults.append(fault)
        if faults:
            raise faults[0]
        return planned

    async def _language(self, server: str, subscription: UUID) -> str:
        """The language a follower chose by now, else the one they were answered in when they began."""
        async with self._store.read(server) as reader:
            found = await kept.by_id(reader, subscription)
        user = self._seal.open(server, found.sealed) if found else None
        choice = await self._choosing.of(server, user) if user is not None else None
        language = choice or (found.language if found else "")
        await self._renderer().prepare([language])
        return language

    async def _look(
        self,
        writer: Writer,
        settings: ServerSettings,
        subscription: UUID,
        now: datetime,
        language: str,
    ) -> int:
        kept_now = await kept.by_id(writer, subscription)
        if kept_now is None or kept_now.next_at > now:
            return 0
        found = replace(kept_now, language=language)
        later = awake(found, now)
        if later > now:
            # It fell due while nothing ran, and now it is quiet.
            await kept.move_on(writer, found, told=found.told, next_at=later)
            return 0
        until = (await writer.head()).sequence
        upcoming = next_period(found, now)
        if not await kept.move_on(writer, found, told=until, next_at=upcoming.due):
            return 0
        target = await _standing(writer, found)
        if target is None:
            return 0
        period = replace(upcoming, label=f"{found.next_at:%Y-%m-%dT%H:%M}", due=now)
        planned = 0
        for campaign in await _campaigns(writer, target):
            told = replace(target, campaign=campaign)
            planned += await self._tell(writer, settings, found, told, period, until=until)
        return planned

    async def _tell(
        self,
        writer: Writer,
        settings: ServerSettings,
        found: Subscription,
        target: FollowTarget,
        period: Period,
        *,
        until: int,
    ) -> int:
        """Plans what one campaign brought of what is followed; gives how many messages were newly planned."""
        since = max(found.since, period.due - _FIRST_LOOK_BACK)
        try:
            view = await self._digests.followed(
                writer, settings, target, period, since=since, after=found.told, until=until
            )
        except DeedsError:
            return 0
        # Whoever follows a whole campaign week by week is told of quiet weeks, too.
        regular = found.pace is Pace.WEEKLY and found.topic is Topic.CAMPAIGN
        if not view.changed and not regular:
            return 0
        drawn: list[Drawn] = []

        def bodies(marker_of: Callable[[int], str]) -> tuple[Bodies, ...]:
            drawn[:] = self._renderer().direct(view, found.id, writer.server, found.language, marker_of)
            return tuple((each.notice, each.card) for each in drawn)

        postings = self._planner.planned_parts(
            server=writer.server,
            kind=PostingKind.DIRECT,
            # What one campaign brought is a message of its own.
            origin=f"{found.id}/{target.campaign}",
            channel=found.channel,
            period=period.label,
            bodies=bodies,
            due=found.next_at,
            first_change=view.first_change,
            last_change=view.last_change,
        )
        return await plan_drawn(writer, postings, drawn)


def _hours(typed: FollowTyped) -> tuple[str, str]:
    """The quiet hours, both blank where there are none."""
    begin, end = typed.quiet_from.strip(), typed.quiet_until.strip()
    if bool(begin) != bool(end):
        raise DeedsError("quiet_half", field="quiet_from")
    return (f"{local_time(begin):%H:%M}", f"{local_time(end):%H:%M}") if begin else ("", "")


async def _target(reader: Reader, actor: Actor, about: str, settings: ServerSettings) -> FollowTarget:
    member = as_member(actor)
    kind, proper = parse_reference(about)
    if kind == "demand":
        demand = await visible(reader, Demand, proper, "demand", member.audience)
        if demand.lifecycle is Lifecycle.DRAFT:
            raise DeedsError("not_found", {"reference": proper}, typed=about)
        return FollowTarget(Topic.DEMAND, demand.reference, demand.title, demand.campaign, demand.id)
    if kind == "official":
        official = await visible(reader, Official, proper, "official", member.audience)
        asked = await campaigns_asking(reader, official.id, member.audience)
        if not asked:
            # Nobody asks anything of it yet; where that will be is looked for each time.
            asked = [await campaign_named(reader, None, member.audience, settings.default_campaign)]
        return FollowTarget(Topic.OFFICIAL, official.reference, official.name, asked[0].id, official.id)
    campaign = await campaign_named(reader, proper, member.audience, settings.default_campaign)
    return FollowTarget(Topic.CAMPAIGN, campaign.reference, campaign.title, campaign.id, campaign.id)


_KINDS: dict[Topic, type[Record]] = {
    Topic.CAMPAIGN: Campaign,
    Topic.DEMAND: Demand,
    Topic.OFFICIAL: Official,
}


async def _campaigns(reader: Reader, target: FollowTarget) -> list[UUID]:
    """The campaigns in which something that is followed stands: an office, in all that ask anything of it."""
    if target.topic is not Topic.OFFICIAL:
        return [target.campaign]
    return [each.id for each in await campaigns_asking(reader, target.target, Visibility.MEMBERS)]


async def _standing(reader: Reader, subscription: Subscription) -> FollowTarget | None:
    """What a subscription is about, as members see it by now."""
    found = await reader.get(_KINDS[subscription.topic], subscription.target)
    shown = project(found, Visibility.MEMBERS) if found is not None and not found.withdrawn else None
    if not isinstance(shown, Campaign | Demand | Official):
        return None
    name = shown.name if isinstance(shown, Official) else shown.title
    return FollowTarget(subscription.topic, shown.reference, name, subscription.campaign, subscription.target)


def _view(subscription: Subscription, target: FollowTarget) -> FollowView:
    return FollowView(
        id=subscription.id,
        target=target,
        pace=subscription.pace,
        zone=subscription.zone,
        quiet_from=subscription.quiet_from,
        quiet_until=subscription.quiet_until,
        next_at=subscription.next_at,
    )
