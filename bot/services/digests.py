"""Digests: what stands in one, when one is due, and planning it into the outbox."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.following import Topic
from bot.domain.headlines import rests_on
from bot.domain.periods import Period, due_periods, local_time, upcoming, zone_named
from bot.domain.postings import ARRIVED, STOPPED, WAITING, Drawn, Posting
from bot.domain.records import Campaign, Delivery, Schedule, ServerSettings
from bot.domain.views import (
    ActionLine,
    BoardView,
    Cell,
    ChangeLine,
    CorrectionLine,
    DeadlineLine,
    DeliveryLine,
    DigestView,
    FollowTarget,
    RecordLine,
    ScheduleChoices,
    ScheduleView,
    SourceLine,
)
from bot.domain.visibility import project, project_all
from bot.domain.vocabulary import (
    Cadence,
    CampaignState,
    Done,
    HeadlineKey,
    Lifecycle,
    PostingKind,
    PostingState,
    Visibility,
)
from bot.services.ahead import (
    action_lines,
    by_urgency,
    current_actions,
    event_lines,
    events_ahead,
    neediest,
)
from bot.services.boards import board_view, campaign_named, delivery_line, standing_campaigns
from bot.services.lines import standing_lines, subjects_by_id, subjects_named
from bot.services.live import leave_board, live_board
from bot.services.matrix import Matrix, read_matrix
from bot.services.planning import plan_drawn
from bot.services.postings import Planner
from bot.services.protocols import Bodies, Renderer
from bot.services.settings import Clock, Servers
from bot.storage.due import DueServer, due_servers, next_due, note_due
from bot.storage.outbox import (
    corrected_since,
    covered_until,
    of_schedule,
    of_schedule_until,
    plan,
    reopen,
    resolve,
)
from bot.storage.store import Reader, Store, Writer

COMING_WITHIN_DAYS = 14
CHANGED_WITHIN_DAYS = 7
MOST_CHANGED = 200
SHOWN_NEXT = 3
SOURCED = 5
"""Of how many asks of each section the sources are told: messages list no more of them."""
OLDER_PERIOD = "older_period"
PREVIEW = "preview"
"""In place of a period's label: what would be posted now, which is no day's that was posted already."""

PlannedSoFar = Callable[[int], Awaitable[None]]

_LOOKED_AT_ONCE = 50
_LOOKED_AT_EVERY = timedelta(days=7)

_PROMISES = (HeadlineKey.BROKEN, HeadlineKey.OVERDUE, HeadlineKey.PROMISED)


class Digests:
    """Builds digests and plans those that are due. The tick alone looks at every server."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer

    async def as_of(self, actor: Actor, campaign: str | None, day: date | None) -> DigestView:
        """The digest of a campaign at the end of a local day, for members.

        *What changed* is what took effect in the seven days before; when it was recorded doesn't matter.
        """
        authorize(actor, Act.READ)
        on = day or await self._servers.today(actor.server)
        settings = await self._servers.settings_or_default(actor.server)
        audience = min(actor.audience, Visibility.MEMBERS)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, audience, settings.default_campaign)
            since = on - timedelta(days=CHANGED_WITHIN_DAYS)
            subjects = await reader.effective_between(found.id, after=since, until=on, audience=audience)
            matrix = await read_matrix(reader, found, on, audience)
            deliveries = [
                each
                for each in await _deliveries(reader, matrix)
                if each.on.sort_key and since.isoformat() < each.on.sort_key <= on.isoformat()
            ]
            return await _digest(
                reader,
                matrix,
                settings,
                audience=audience,
                on=on,
                since=since,
                period=on.isoformat(),
                subjects=subjects,
                deliveries=deliveries,
                changes=(0, (await reader.head()).sequence),
                told_before=await reader.sequence_before(_midnight(since, settings)),
            )

    async def plan_due(self, planned_so_far: PlannedSoFar | None = None) -> int:
        """Plans every digest that is due in any server; gives how many were newly planned.

        After an outage only the newest period of a schedule is posted and covers what came since the
        last digest; the older ones are recorded as skipped. A digest that can't be built keeps no other
        one back: what it raised is raised when all the others are planned. ``planned_so_far`` is awaited
        with how many were, after each server: whoever delivers them may need time to come after.
        """
        planned = 0
        faults: list[Exception] = []
        last: DueServer | None = None
        while found := await due_servers(self._store, self._clock(), after=last, limit=_LOOKED_AT_ONCE):
            for last in found:
                try:
                    planned += await self._look_at(last, faults)
                except Exception as fault:
                    faults.append(fault)
                if planned_so_far is not None:
                    await planned_so_far(planned)
        if faults:
            raise faults[0]
        return planned

    async def _look_at(self, server: DueServer, faults: list[Exception]) -> int:
        """Plans what is due in a server, and notes when it is due again unless something failed."""
        settings = await self._servers.settings_or_default(server.server)
        async with self._store.read(server.server) as reader:
            schedules = await reader.find(Schedule, withdrawn=False, paused=False)
            newest = {each.id: await of_schedule(reader, each.id, limit=1) for each in schedules}
        zone, now = zone_named(settings.zone), self._clock()
        due: dict[UUID, list[Period]] = {}
        ahead: list[datetime] = []
        for schedule in schedules:
            # A channel that stewards took back gets nothing more; its schedules stand, and say so.
            if schedule.channel not in settings.digest_channels:
                continue
            after = max([schedule.since, *(each.due for each in newest[schedule.id])])
            if periods := due_periods(schedule, zone, after, now):
                due[schedule.id] = periods
                after = periods[-1].due
            ahead += [each.due for each in upcoming(schedule, zone, after, 1)]
        # Sooner than necessary does no harm, and nothing that was forgotten is forgotten for long.
        regular = [each for each in schedules if each.cadence is not Cadence.LIVE]
        again = min([*ahead, now + _LOOKED_AT_EVERY]) if regular else None
        await self._renderer().prepare(
            {tag for each in schedules if each.id in due for tag in each.languages}
        )
        planned = failed = 0
        for left, (schedule_id, periods) in enumerate(due.items(), start=1 - len(due)):
            whole = left == 0 and not failed
            try:
                planned += await self._plan_due(
                    server.server,
                    settings,
                    schedule_id,
                    periods,
                    then=partial(note_due, looked_at=server, next_at=again) if whole else None,
                )
            except Exception as fault:
                faults.append(fault)
                failed += 1
        if not due:
            await self._store.transact(server.server, lambda writer: note_due(writer, server, again))
        return planned

    async def _plan_due(
        self,
        server: str,
        settings: ServerSettings,
        schedule_id: UUID,
        due: Sequence[Period],
        *,
        then: Callable[[Writer], Awaitable[None]] | None,
    ) -> int:
        """Plans the newest of these periods, and does what belongs to the same transaction."""

        async def work(writer: Writer) -> int:
            planned = await newest(writer)
            if then is not None:
                await then(writer)
            return planned

        async def newest(writer: Writer) -> int:
            schedule = await writer.get(Schedule, schedule_id)
            if schedule is None or schedule.withdrawn or schedule.paused:
                return 0
            if await _campaign_of(writer, schedule, schedule.audience) is None:
                # It was withdrawn: its schedules stand, and say so.
                return 0
            planned = await of_schedule(writer, schedule.id)
            # In another zone, or read again, a period may have other parts than when it was planned.
            labels = {each.period for each in planned}
            ahead = [
                each
                for each in due
                if each.label not in labels and (not planned or each.due > planned[0].due)
            ]
            if not ahead:
                return 0
            for period in ahead[:-1]:
                skipped = self._planner.planned(
                    server=server,
                    kind=PostingKind.DIGEST,
                    origin=str(schedule.id),
                    channel=schedule.channel,
                    period=period.label,
                    bodies=lambda marker: (marker, ""),
                    due=period.due,
                    schedule=schedule.id,
                )
                await plan(writer, replace(skipped, state=PostingState.SKIPPED, reason=OLDER_PERIOD))
            # Skipped periods carry nothing: what was planned before is all that counts for the next.
            return await self._plan(writer, server, settings, schedule, ahead[-1], planned)

        return await self._store.transact(server, work)

    async def _plan(
        self,
        writer: Writer,
        server: str,
        settings: ServerSettings,
        schedule: Schedule,
        period: Period,
        planned: Sequence[Posting],
    ) -> int:
        """Plans the parts of one digest with what each carries; gives how many were newly planned."""
        view = await self._view(writer, settings, schedule, period, planned)
        drawn: list[Drawn] = []

        def bodies(marker_of: Callable[[int], str]) -> tuple[Bodies, ...]:
            # One digest, however many languages: its parts are counted through and planned together.
            for language in schedule.languages:
                # Whoever takes the role is called once.
                told = replace(view, role="") if drawn else view
                drawn.extend(self._renderer().digest(told, language, partial(_later, marker_of, len(drawn))))
            return tuple((each.notice, each.card) for each in drawn)

        postings = self._planner.planned_parts(
            server=server,
            kind=PostingKind.DIGEST,
            origin=str(schedule.id),
            channel=schedule.channel,
            period=period.label,
            bodies=bodies,
            due=period.due,
            schedule=schedule.id,
            first_change=view.first_change,
            last_change=view.last_change,
        )
        return await plan_drawn(writer, postings, drawn)

    async def _view(
        self,
        reader: Reader,
        settings: ServerSettings,
        schedule: Schedule,
        period: Period,
        planned: Sequence[Posting],
    ) -> DigestView:
        """What a schedule's next digest tells: all that none of its digests has told yet."""
        after = await covered_until(reader, schedule.id, schedule.channel)
        until = (await reader.head()).sequence
        on = self._clock().astimezone(zone_named(settings.zone)).date()
        view = await self._between(
            reader, settings, schedule, period, after, until, planned, on=on, audience=schedule.audience
        )
        return replace(view, role=settings.digest_role)

    async def _between(
        self,
        reader: Reader,
        settings: ServerSettings,
        schedule: Schedule,
        period: Period,
        after: int,
        until: int,
        planned: Sequence[Posting],
        *,
        on: date,
        audience: Visibility,
    ) -> DigestView:
        campaign = await _campaign_of(reader, schedule, audience)
        if campaign is None:
            raise DeedsError("not_found", {"reference": ""})
        zone = zone_named(settings.zone)
        start = period.due - timedelta(days=CHANGED_WITHIN_DAYS)
        if after:
            told = [each.due for each in planned if each.last_change == after]
            start = min(told, default=start)
        elif untold := [each for each in planned if each.channel == schedule.channel and each.first_change]:
            # The first digest is still on its way, or was stopped: this one tells what it would have.
            first = min(untold, key=lambda each: (each.first_change, each.due))
            after = first.first_change - 1
            start = min(start, first.due - timedelta(days=CHANGED_WITHIN_DAYS))
        else:
            # The first digest of a schedule tells what its readers have not yet been told: a week.
            after = await reader.sequence_before(start)
        corrected = await corrected_since(reader, schedule.id, start)
        stood = await reader.standing_since(campaign.id, after=after, until=until, audience=audience)
        matrix = await read_matrix(reader, campaign, on, audience)
        recorded = await reader.touched_between("delivery", after=after, until=until)
        deliveries = (
            [each for each in await _deliveries(reader, matrix) if each.id in recorded] if recorded else []
        )
        view = await _digest(
            reader,
            matrix,
            settings,
            audience=audience,
            on=on,
            since=start.astimezone(zone).date(),
            period=period.label,
            subjects=[subject for subject, _ in stood],
            deliveries=deliveries,
            changes=(after + 1, until),
            told_before=after,
            corrected=corrected,
            # Read again weeks later it opens with nothing that was over meanwhile.
            act_on=max(on, self._clock().astimezone(zone).date()),
        )
        return replace(view, schedule=schedule.id)

    async def same(self, actor: Actor, schedule: UUID, period: str) -> DigestView:
        """The digest that a schedule posted for a period, for one person, from the record as it stands now.

        What was corrected since is corrected in it. For a period that was not posted (a preview) it is what
        would be posted now. Raises ``DeedsError("not_found")``.
        """
        authorize(actor, Act.READ)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await reader.get(Schedule, schedule)
            if found is None or found.cadence is Cadence.LIVE:
                raise DeedsError("not_found", {"reference": ""})
            return await self._same(reader, settings, found, period, min(actor.audience, found.audience))

    async def _same(
        self,
        reader: Reader,
        settings: ServerSettings,
        schedule: Schedule,
        period: str,
        audience: Visibility,
    ) -> DigestView:
        planned = await of_schedule_until(reader, schedule.id, period)
        if not planned:
            now = self._clock()
            made_up = Period(period, now.date(), now)
            untold = await of_schedule(reader, schedule.id)
            return await self._view(reader, settings, replace(schedule, audience=audience), made_up, untold)
        first = next(each for each in planned if each.period == period)
        day = first.planned.astimezone(zone_named(settings.zone)).date()
        view = await self._between(
            reader,
            settings,
            schedule,
            Period(period, day, first.due),
            first.first_change - 1,
            first.last_change,
            planned,
            on=day,
            audience=audience,
        )
        return replace(view, retold=(await reader.head()).sequence > first.last_change)

    async def same_board(self, actor: Actor, schedule: UUID) -> BoardView:
        """The board that a schedule keeps in its channel, for one person.

        Raises ``DeedsError("not_found")``.
        """
        authorize(actor, Act.READ)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await reader.get(Schedule, schedule)
            if found is None:
                raise DeedsError("not_found", {"reference": ""})
            audience = min(actor.audience, found.audience)
            return await live_board(reader, settings, replace(found, audience=audience), today)

    async def latest(self, actor: Actor, campaign: str | None) -> DigestView:
        """The newest digest of a campaign that arrived anywhere in the server; as of today where none did.

        Raises as :func:`campaign_named` does.
        """
        authorize(actor, Act.READ)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            named = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            newest: tuple[Posting, Schedule] | None = None
            for schedule in await reader.find(Schedule, campaign=named.id):
                for posting in await of_schedule(reader, schedule.id):
                    if posting.kind is PostingKind.DIGEST and posting.state in ARRIVED:
                        if newest is None or posting.due > newest[0].due:
                            newest = posting, schedule
                        break
            if newest is not None:
                posting, schedule = newest
                audience = min(actor.audience, schedule.audience)
                return await self._same(reader, settings, schedule, posting.period, audience)
        return await self.as_of(actor, named.reference, None)

    async def followed(
        self,
        reader: Reader,
        settings: ServerSettings,
        target: FollowTarget,
        period: Period,
        *,
        since: datetime,
        after: int,
        until: int,
    ) -> DigestView:
        """What the changes ``(after, until]`` brought of one thing alone, for members.

        Raises ``DeedsError("not_found")`` where members no longer have its campaign.
        """
        found = await reader.get(Campaign, target.campaign)
        campaign = project(found, Visibility.MEMBERS) if found is not None else None
        if campaign is None or campaign.state is not CampaignState.STANDING:
            raise DeedsError("not_found", {"reference": ""})
        zone = zone_named(settings.zone)
        on = self._clock().astimezone(zone).date()
        matrix = _only(await read_matrix(reader, campaign, on, Visibility.MEMBERS), target)
        asks = {each.id for each in matrix.cells}
        stood = await reader.standing_since(
            campaign.id, after=after, until=until, audience=Visibility.MEMBERS
        )
        revisions = await reader.standing_revisions([subject for subject, _ in stood])
        recorded = await reader.touched_between("delivery", after=after, until=until)
        view = await _digest(
            reader,
            matrix,
            settings,
            audience=Visibility.MEMBERS,
            on=on,
            since=since.astimezone(zone).date(),
            period=period.label,
            subjects=[
                subject
                for subject, _ in stood
                if subject in revisions and not asks.isdisjoint(revisions[subject].content.asks)
            ],
            deliveries=[each for each in await _deliveries(reader, matrix) if each.id in recorded],
            changes=(after + 1, until),
            told_before=after,
        )
        whole = target.topic is Topic.CAMPAIGN
        return replace(view, about=target, events=view.events if whole else ())

    async def role_to_follow(self, actor: Actor) -> str:
        """The id of the role that digests call. Raises ``DeedsError("no_digest_role")``."""
        authorize(actor, Act.FOLLOW)
        settings = await self._servers.settings_or_default(actor.server)
        if not settings.digest_role:
            raise DeedsError("no_digest_role")
        return settings.digest_role

    async def schedules(self, actor: Actor) -> tuple[ScheduleView, ...]:
        """The schedules of the server in the order they were made, with their next three periods."""
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await reader.find(Schedule, withdrawn=False, order="since")
            return tuple([await self._schedule_view(reader, each, settings) for each in found])

    async def schedule(self, actor: Actor, schedule: UUID) -> ScheduleView:
        """One schedule. Raises ``DeedsError("schedule_gone")``."""
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            return await self._schedule_view(reader, await _schedule(reader, schedule), settings)

    async def schedule_choices(self, actor: Actor, campaign: str | None = None) -> ScheduleChoices:
        """What a new schedule can be made of; the campaign meant comes first.

        Raises ``DeedsError``: ``no_channel_approved`` where stewards approved none, ``no_campaigns``,
        ``campaign_unknown``.
        """
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        if not settings.digest_channels:
            raise DeedsError("no_channel_approved", field="channel")
        async with self._store.read(actor.server) as reader:
            first = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            others = await standing_campaigns(reader, actor.audience)
        campaigns = (first, *(each for each in others if each.id != first.id))
        return ScheduleChoices(campaigns, settings.digest_channels, settings.language)

    async def add_schedule(
        self,
        actor: Actor,
        *,
        campaign: str | None,
        channel: str,
        cadence: Cadence,
        weekday: int,
        day: int,
        at: str,
        language: str,
        second_language: str = "",
        readers: Visibility,
    ) -> ScheduleView:
        """Schedules a digest into a channel that a steward approved.

        ``readers`` is the widest audience that can read the channel: a digest for members is refused a
        channel that others read too. With a ``second_language`` each digest is told in both. Raises
        ``DeedsError``: ``channel_not_approved``, ``channel_too_wide``, ``time_invalid``, ``weekday_invalid``,
        ``day_invalid``, ``live_in_one_language``, and ``schedule_exists`` for the same digest in one of these
        languages on the same days.
        """
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        audience = Visibility.MEMBERS
        _may_go_to(settings, channel, audience, readers)
        if not 0 <= weekday <= 6:
            raise DeedsError("weekday_invalid", field="weekday")
        if not 1 <= day <= 31:
            raise DeedsError("day_invalid", field="day")
        second_language = second_language if second_language != language else ""
        if cadence is Cadence.LIVE and second_language:
            raise DeedsError("live_in_one_language", field="language")
        # What the cadence does not ask for would make two of the same.
        weekday = weekday if cadence is Cadence.WEEKLY else 0
        day = day if cadence is Cadence.MONTHLY else 1
        time = local_time(at)
        now = self._clock()

        async def work(writer: Writer) -> ScheduleView:
            found = await campaign_named(writer, campaign, audience, settings.default_campaign)
            same = await writer.find(
                Schedule,
                withdrawn=False,
                campaign=found.id,
                channel=channel,
                cadence=cadence,
                weekday=weekday,
                day=day,
            )
            if any({language, second_language}.intersection(each.languages) for each in same):
                raise DeedsError("schedule_exists", field="channel")
            schedule = await writer.put(
                Schedule(
                    id=uuid4(),
                    visibility=Visibility.ORGANISERS,
                    campaign=found.id,
                    channel=channel,
                    cadence=cadence,
                    weekday=weekday,
                    day=day,
                    at=f"{time:%H:%M}",
                    language=language,
                    second_language=second_language,
                    audience=audience,
                    since=now,
                ),
                new=True,
            )
            return await self._schedule_view(writer, schedule, settings)

        return await self._store.change(actor.server, work, actor=actor.person, action="add_schedule")

    async def pause_schedule(self, actor: Actor, schedule: UUID, *, paused: bool) -> ScheduleView:
        """Pauses a schedule, or lets it go on: what fell due in between is not made up for."""
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        now = self._clock()
        await self._prepare(actor.server, schedule)

        async def work(writer: Writer) -> ScheduleView:
            found = await _schedule(writer, schedule)
            since = now if found.paused and not paused else found.since
            if paused and found.cadence is Cadence.LIVE:
                await leave_board(writer, found, self._planner, self._renderer())
            saved = await writer.put(replace(found, paused=paused, since=since))
            return await self._schedule_view(writer, saved, settings)

        action = "pause_schedule" if paused else "resume_schedule"
        return await self._store.change(actor.server, work, actor=actor.person, action=action)

    async def remove_schedule(self, actor: Actor, schedule: UUID) -> None:
        """Ends a schedule; what it posted stays."""
        authorize(actor, Act.SCHEDULE)
        await self._prepare(actor.server, schedule)

        async def work(writer: Writer) -> None:
            found = await _schedule(writer, schedule)
            if found.cadence is Cadence.LIVE:
                await leave_board(writer, found, self._planner, self._renderer())
            await writer.put(replace(found, withdrawn=True))

        await self._store.change(actor.server, work, actor=actor.person, action="remove_schedule")

    async def _prepare(self, server: str, schedule: UUID) -> None:
        async with self._store.read(server) as reader:
            await self._renderer().prepare((await _schedule(reader, schedule)).languages)

    async def preview(self, actor: Actor, schedule: UUID) -> DigestView | BoardView:
        """The digest that this schedule would post now, or the board that it keeps up to date."""
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await _schedule(reader, schedule)
            now = self._clock()
            if found.cadence is Cadence.LIVE:
                on = now.astimezone(zone_named(settings.zone)).date()
                return await live_board(reader, settings, found, on)
            period = Period(PREVIEW, now.date(), now)
            planned = await of_schedule(reader, found.id)
            return await self._view(reader, settings, found, period, planned)

    async def post_now(
        self, actor: Actor, schedule: UUID, interaction: str, *, readers: Visibility = Visibility.MEMBERS
    ) -> bool:
        """Plans a digest at once; whether it was new.

        ``interaction`` is its period's label: pressing twice posts once. ``readers`` as for
        :meth:`add_schedule`, which also names what is raised, besides ``button_gone`` for a live board.
        """
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        now = self._clock()
        await self._prepare(actor.server, schedule)

        async def work(writer: Writer) -> bool:
            found = await _schedule(writer, schedule)
            if found.cadence is Cadence.LIVE:
                raise DeedsError("button_gone")
            _may_go_to(settings, found.channel, found.audience, readers)
            planned = await of_schedule(writer, found.id)
            if any(each.period == interaction for each in planned):
                return False
            period = Period(interaction, now.date(), now)
            return bool(await self._plan(writer, actor.server, settings, found, period, planned))

        return await self._store.transact(actor.server, work)

    async def try_again(self, actor: Actor, schedule: UUID, interaction: str) -> ScheduleView:
        """Has what stopped in a schedule's channel tried again, for when somebody mended it.

        What may have arrived is looked for first; digests that a later one covers are skipped. One that was
        refused on an earlier day is written anew, with ``interaction`` for its period's label: what it opened
        with may be over by now.
        """
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare()

        async def work(writer: Writer) -> ScheduleView:
            found = await _schedule(writer, schedule)
            for each in await writer.find(Schedule, channel=found.channel, withdrawn=False, paused=False):
                await self._write_anew(writer, settings, each, interaction)
            await reopen(writer, found.channel)
            return await self._schedule_view(writer, found, settings)

        return await self._store.transact(actor.server, work)

    async def _write_anew(
        self, writer: Writer, settings: ServerSettings, schedule: Schedule, interaction: str
    ) -> None:
        """Plans a schedule's newest digest again, if all of it was refused on an earlier day for certain."""
        planned = await of_schedule(writer, schedule.id)
        newest = [each for each in planned if each.period == planned[0].period]
        # After a single attempt that was refused nothing of it can have been accepted.
        refused = all(
            each.kind is PostingKind.DIGEST
            and each.state is PostingState.BLOCKED
            and each.attempts <= 1
            and not each.message
            for each in newest
        )
        zone, now = zone_named(settings.zone), self._clock()
        if (
            not newest
            or not refused
            or newest[0].planned.astimezone(zone).date() == now.astimezone(zone).date()
        ):
            return
        if await _campaign_of(writer, schedule, schedule.audience) is not None:
            period = Period(interaction, now.date(), now)
            await self._plan(writer, writer.server, settings, schedule, period, planned)

    async def settle(self, actor: Actor, schedule: UUID, *, arrived: bool) -> ScheduleView:
        """An organiser's word on what could not be confirmed: it is in the channel, or is to be posted."""
        authorize(actor, Act.SCHEDULE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ScheduleView:
            found = await _schedule(writer, schedule)
            for posting in await of_schedule(writer, found.id):
                if posting.state is PostingState.UNVERIFIED:
                    await resolve(writer, posting.key, arrived=arrived)
            return await self._schedule_view(writer, found, settings)

        return await self._store.transact(actor.server, work)

    async def _schedule_view(
        self, reader: Reader, schedule: Schedule, settings: ServerSettings
    ) -> ScheduleView:
        campaign = await reader.get(Campaign, schedule.campaign)
        if campaign is None:
            raise DeedsError("not_found", {"reference": ""})
        planned = await of_schedule(reader, schedule.id)
        newest = [each for each in planned if each.period == planned[0].period]
        last = min(newest, key=_nearness, default=None)
        approved = schedule.channel in settings.digest_channels
        standing = await _campaign_of(reader, schedule, schedule.audience) is not None
        following = (
            upcoming(schedule, zone_named(settings.zone), self._clock(), SHOWN_NEXT)
            if approved and standing and not schedule.paused
            else ()
        )
        return ScheduleView(
            id=schedule.id,
            schedule=schedule,
            campaign=campaign,
            zone=settings.zone,
            following=tuple(following),
            last_state=last.state.value if last else "",
            last_period=last.period if last else "",
            approved=approved,
            standing=standing,
            last_reason=last.reason if last and last.state in STOPPED else "",
        )

    async def next_wake(self) -> datetime | None:
        """The next instant at which any schedule falls due, or has to be looked at, for the calendar."""
        return await next_due(self._store, self._clock())


def _later(marker_of: Callable[[int], str], before: int, part: int) -> str:
    """The marker of a part that so many others come before."""
    return marker_of(before + part)


def _may_go_to(settings: ServerSettings, channel: str, audience: Visibility, readers: Visibility) -> None:
    if channel not in settings.digest_channels:
        raise DeedsError("channel_not_approved", field="channel")
    if settings.member_role and readers < audience:
        raise DeedsError("channel_too_wide", field="channel")


def _only(matrix: Matrix, target: FollowTarget) -> Matrix:
    """What of a campaign belongs to the thing that is followed."""
    if target.topic is Topic.CAMPAIGN:
        return matrix
    named = target.reference
    cells = tuple(each for each in matrix.cells if named in (each.demand, each.official))
    demands = {each.demand for each in cells}
    officials = {each.official for each in cells}
    return replace(
        matrix,
        cells=cells,
        demands=tuple(each for each in matrix.demands if each.reference in demands),
        officials=tuple(each for each in matrix.officials if each.official.reference in officials),
        groups=(),
    )


def _nearness(posting: Posting) -> int:
    """How near a part is to having arrived: first what a person has to see to, then what waits."""
    return 0 if posting.state in STOPPED else 1 if posting.state in WAITING else 2


async def _schedule(reader: Reader, schedule: UUID) -> Schedule:
    found = await reader.get(Schedule, schedule)
    if found is None or found.withdrawn:
        raise DeedsError("schedule_gone")
    return found


async def _campaign_of(reader: Reader, schedule: Schedule, audience: Visibility) -> Campaign | None:
    """A schedule's campaign as the audience sees it, none where it does not any more."""
    found = await reader.get(Campaign, schedule.campaign)
    campaign = project(found, audience) if found is not None else None
    return campaign if campaign is not None and campaign.state is CampaignState.STANDING else None


async def _deliveries(reader: Reader, matrix: Matrix) -> list[Delivery]:
    found = await reader.deliveries_of([each.id for each in matrix.cells])
    unique = {each.id: each for deliveries in found.values() for each in deliveries}
    return [each for each in unique.values() if each.is_proven and not each.withdrawn]


def _midnight(day: date, settings: ServerSettings) -> datetime:
    return datetime.combine(day, time.min, zone_named(settings.zone))


async def _digest(
    reader: Reader,
    matrix: Matrix,
    settings: ServerSettings,
    *,
    audience: Visibility,
    on: date,
    since: date,
    period: str,
    subjects: Sequence[UUID],
    deliveries: Sequence[Delivery],
    changes: tuple[int, int],
    told_before: int,
    corrected: Mapping[str, tuple[date, str]] | None = None,
    act_on: date | None = None,
) -> DigestView:
    board = board_view(matrix, on, audience, one_person=not settings.two_people)
    active = {each.reference for each in matrix.demands if each.lifecycle is Lifecycle.ACTIVE}
    events = await events_ahead(reader, [matrix.campaign.id], on, audience)
    until = (on + timedelta(days=COMING_WITHIN_DAYS)).isoformat()
    cells = [each for each in matrix.cells if each.demand in active]
    shown = list(subjects)[:MOST_CHANGED]
    lines = await standing_lines(reader, shown, audience)
    asks = await _asks_of(reader, shown)
    changed: list[ChangeLine] = [
        ChangeLine(line, matrix.cells_of(asks.get(line.reference, set()))) for line in lines
    ]
    for delivery in project_all(deliveries, audience):
        touched = matrix.cells_of(set(delivery.asks))
        if touched:
            changed.append(ChangeLine(_line(matrix, delivery, touched), touched))
    # Newest first; of one day, what was logged last. Where an ask stands now is told once, at its newest.
    changed.reverse()
    changed.sort(key=lambda each: each.line.on.sort_key, reverse=True)
    to_do, action = await _one_thing(reader, matrix, cells, act_on or on, audience)
    told: set[UUID] = set()
    for place, each in enumerate(changed):
        changed[place] = replace(each, cells=tuple(cell for cell in each.cells if cell.id not in told))
        told.update(cell.id for cell in each.cells)
    promises = tuple(each for key in _PROMISES for each in cells if each.headline.key is key)
    silent = tuple(each for each in cells if each.headline.key is HeadlineKey.SILENT)
    # What was won is looked at again when its demand is closed, too (rule 5).
    rechecks = tuple(each for each in matrix.cells if each.recheck_since)
    stale = tuple(each for each in cells if each.stale)
    coming = _coming(cells, on)
    listed = [promises, silent, rechecks, stale, [each for each, _ in coming], [to_do] if to_do else []]
    return DigestView(
        board=board,
        period=period,
        since=since,
        first_change=changes[0],
        last_change=changes[1],
        to_do=to_do,
        changed=tuple(changed),
        changed_total=len(subjects) + len(changed) - len(lines),
        promises=promises,
        silent=silent,
        rechecks=rechecks,
        stale=stale,
        coming=coming,
        hash=await reader.hash_of(changes[1]),
        one_person_lately=settings.two_people
        and await _one_person(reader, settings, told_before, changes[1]),
        deadlines=_deadlines(cells, on),
        action=action,
        events=await event_lines(reader, [each for each in events if each.on.sort_key <= until], audience),
        corrections=tuple(
            CorrectionLine(reference, struck, because)
            for reference, (struck, because) in sorted(
                (corrected or {}).items(), key=lambda each: (each[1], each[0])
            )
        ),
        sources=await _sources(reader, [each for section in listed for each in section[:SOURCED]], audience),
    )


async def _sources(reader: Reader, cells: Sequence[Cell], audience: Visibility) -> dict[str, SourceLine]:
    """The sources of the entries that these asks rest on, by the entry's reference."""
    named = {reference for each in cells for reference in rests_on(each.position)}
    subjects = await subjects_named(reader, named)
    lines = await standing_lines(reader, list(subjects.values()), audience)
    return {each.reference: each.source for each in lines if each.source is not None}


async def _one_person(reader: Reader, settings: ServerSettings, after: int, until: int) -> bool:
    """Whether reporters could verify their own entries at any time in the changes ``(after, until]``."""
    two_people = True
    for sequence, change in await reader.field_changes(settings.id, "two_people"):
        if after < sequence <= until and not two_people:
            return True
        if sequence > until:
            break
        two_people = bool(change.after)
        if sequence > after and not two_people:
            return True
    return not two_people


async def _one_thing(
    reader: Reader, matrix: Matrix, cells: Sequence[Cell], on: date, audience: Visibility
) -> tuple[Cell | None, ActionLine | None]:
    """The ask that most needs something done: one that members have an action for, else whichever it is."""
    actions = await current_actions(reader, [matrix.campaign.id], on, audience)
    for action in by_urgency(actions, cells):
        cell = neediest(each for each in cells if each.id in action.asks)
        if cell is not None:
            return cell, (await action_lines(reader, [action], audience))[0]
    return neediest(cells), None


async def _asks_of(reader: Reader, subjects: Sequence[UUID]) -> dict[str, set[UUID]]:
    records = await subjects_by_id(reader, subjects)
    revisions = await reader.standing_revisions(subjects)
    return {
        records[subject].reference: set(revision.content.asks)
        for subject, revision in revisions.items()
        if subject in records
    }


def _line(matrix: Matrix, delivery: Delivery, cells: Sequence[Cell]) -> DeliveryLine | RecordLine:
    official = next(
        each for each in matrix.officials if each.official.reference == cells[0].official
    ).official
    return delivery_line(delivery, official.name)


def _coming(cells: Sequence[Cell], on: date) -> tuple[tuple[Cell, date], ...]:
    until = on + timedelta(days=COMING_WITHIN_DAYS)
    found: list[tuple[Cell, date]] = []
    for cell in cells:
        if cell.position.said_entry is None and cell.position.clock.due:
            found.append((cell, cell.position.clock.due))
        found.extend((cell, each.last_day) for each in cell.position.open_commitments if each.last_day)
    return tuple(sorted((each for each in found if on <= each[1] <= until), key=lambda each: each[1]))


def _deadlines(cells: Sequence[Cell], on: date) -> tuple[DeadlineLine, ...]:
    """What falls due soon, once for each demand and day: most offices share the demand's deadline."""
    until = on + timedelta(days=COMING_WITHIN_DAYS)
    found: dict[tuple[date, str], list[Cell]] = {}
    for cell in cells:
        deadline = cell.position.deadline
        last = deadline.run.due if deadline is not None else None
        if last is not None and on <= last <= until and cell.position.done is not Done.COMPLETE:
            found.setdefault((last, cell.demand), []).append(cell)
    return tuple(
        DeadlineLine(demand, last, own[0], len(own))
        for (last, demand), own in sorted(found.items(), key=lambda each: each[0][0])
    )
