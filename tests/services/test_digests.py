"""Digests: what stands in one, when one is due, and that every change is told exactly once."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID, uuid4

import pytest

from bot.domain.errors import DeedsError
from bot.domain.postings import Drawn, Posting
from bot.domain.records import Action, Ask, Campaign, Schedule
from bot.domain.texts import Text
from bot.domain.views import DeliveryLine, DigestView, ScheduleView
from bot.domain.vocabulary import (
    Cadence,
    FindingOutcome,
    HeadlineKey,
    PostingKind,
    PostingState,
    ResponseKind,
    Visibility,
)
from bot.services.digests import OLDER_PERIOD
from bot.storage.store import Writer
from bot.storage.tables import posting as outbox
from tests.services.world import HERE, NEWS, OTHER_NEWS, START, THERE, Built, World, refused


async def scheduled(world: World, **values: Any) -> ScheduleView:
    """A weekly digest, Mondays at nine in Denver, unless said otherwise."""
    chosen: dict[str, Any] = {
        "campaign": None,
        "channel": NEWS,
        "cadence": Cadence.WEEKLY,
        "weekday": 0,
        "day": 1,
        "at": "9:00",
        "language": "en",
        "readers": Visibility.MEMBERS,
    }
    return await world.digests.add_schedule(world.here.ana, **(chosen | values))


async def previewed(world: World, schedule: UUID) -> DigestView:
    """The digest that a schedule would post now."""
    view = await world.digests.preview(world.here.ana, schedule)
    assert isinstance(view, DigestView)
    return view


async def digests(world: World, schedule: UUID | None = None) -> list[Posting]:
    """The digests in the outbox, the oldest first."""
    found = [each for each in await world.postings() if each.kind is PostingKind.DIGEST]
    return sorted((each for each in found if schedule in (None, each.schedule)), key=lambda each: each.due)


async def arrive(world: World) -> None:
    """Everything planned is posted."""

    async def work(writer: Writer) -> None:
        await writer.execute(
            outbox.update()
            .where(outbox.c.server == HERE, outbox.c.state == PostingState.PLANNED)
            .values(state=PostingState.SENT)
        )

    await world.store.transact(HERE, work)


def told(view: DigestView) -> list[str]:
    return sorted(each.line.reference for each in view.changed)


async def test_as_of_a_day_counts_what_took_effect_by_then(any_world: World) -> None:
    """Whatever is dated after does not count; when it was recorded does not matter."""
    world = any_world
    await world.settle()
    await world.build(1, 3)
    # Logged in an order that has nothing to do with the order of what happened.
    await world.said(ResponseKind.REFUSES, ["A-1"], on="2026-10-21")
    await world.deliver(["A-1", "A-2"], "2026-10-15")
    await world.found(FindingOutcome.PARTLY, "A-2", "a", on="2026-10-20")
    await world.said(ResponseKind.SUPPORTS, ["A-1"], on="2026-10-14")
    await world.deliver(["A-3"], "2026-10-13")
    await world.said(ResponseKind.COMMITS, ["A-3"], on="2026-10-13", due="2026-10-25")
    await world.say(world.here.ana, ResponseKind.REFUSES, ["A-3"], on="2026-10-18")
    member = world.here.member

    async def on(day: date) -> DigestView:
        return await world.digests.as_of(member, None, day)

    view = await on(date(2026, 10, 20))
    assert told(view) == ["F-1", "L-1", "R-2"]
    assert [each.headline.key for each in view.board.cells] == [
        HeadlineKey.SUPPORTS,
        HeadlineKey.PARTLY_MET,
        HeadlineKey.PROMISED,
    ]
    assert (view.since, view.period, view.changed_total) == (date(2026, 10, 13), "2026-10-20", 3)
    assert [each.line.on.text for each in view.changed] == ["2026-10-20", "2026-10-15", "2026-10-14"]
    assert [(cell.reference, day) for cell, day in view.coming] == [
        ("A-3", date(2026, 10, 25)),
        ("A-2", date(2026, 10, 29)),
    ]
    assert [each.reference for each in view.promises] == ["A-3"]
    earlier = await on(date(2026, 10, 13))
    assert told(earlier) == ["L-2", "R-3"]
    before = await on(date(2026, 10, 1))
    assert (told(before), before.is_quiet) == ([], True)
    assert {each.headline.key for each in before.board.cells} == {HeadlineKey.UNDELIVERED}
    later = await on(date(2026, 11, 1))
    assert [each.headline.key for each in later.board.cells] == [
        HeadlineKey.REFUSED,
        HeadlineKey.PARTLY_MET,
        HeadlineKey.OVERDUE,
    ]
    assert later.to_do is not None
    assert later.to_do.reference == "A-3"
    world.clock.forward(days=400)
    assert (await on(date(2026, 10, 20))).changed == view.changed
    with refused("not_allowed"):
        await world.digests.as_of(world.here.outsider, None, None)


async def test_a_digest_names_the_silent_and_the_stale(world: World) -> None:
    await world.settle()
    await world.build(1, 3)
    await world.deliver(["A-1", "A-2"], "2026-09-01")
    await world.reviewing.checked(world.here.ana, ["A-1"])
    view = await world.digests.as_of(world.here.member, None, None)
    assert [each.reference for each in view.silent] == ["A-1"]
    assert [each.reference for each in view.stale] == ["A-2"]
    assert view.to_do is not None
    assert view.to_do.reference == "A-1"
    # Days later it is the window that was not looked at since.
    await world.deliver(["A-3"], "2026-10-28")
    view = await world.digests.as_of(world.here.member, None, None)
    assert [(cell.reference, day) for cell, day in view.coming] == [("A-3", date(2026, 11, 11))]


async def test_a_digest_opens_with_waiting_only_where_nothing_else_is_to_be_done(world: World) -> None:
    await world.settle()
    await world.build(1, 2)
    await world.deliver(["A-1"], "2026-11-01")
    view = await world.digests.as_of(world.here.member, None, None)
    assert view.to_do is not None
    assert (view.to_do.reference, view.to_do.headline.key) == ("A-2", HeadlineKey.UNDELIVERED)
    # What was handed over yesterday has not gone unchecked for three weeks.
    assert view.stale == ()
    await world.deliver(["A-2"], "2026-11-01")
    view = await world.digests.as_of(world.here.member, None, None)
    assert view.to_do is not None
    assert view.to_do.headline.variant == "by"


async def test_a_period_in_which_one_person_could_verify_says_so(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await scheduled(world)

    async def posted() -> bool:
        world.clock.forward(days=7)
        await world.digests.plan_due()
        await arrive(world)
        return world.notebook.digests[-1].one_person_lately

    async def today() -> bool:
        view = await world.digests.as_of(world.here.member, None, None)
        assert len(view.hash) == 64
        return view.one_person_lately

    assert not await posted()
    await world.settle(two_people=False)
    # While it is off the board itself says so.
    assert not await posted()
    await world.settle(two_people=True)
    assert await today()
    assert await posted()
    assert await today()
    assert not await posted()
    assert not await today()


async def test_due_once_per_period(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    schedule = await scheduled(world)
    assert await world.digests.plan_due() == 0
    assert await world.digests.next_wake() == datetime(2026, 11, 9, 16, tzinfo=UTC)
    world.clock.now = datetime(2026, 11, 9, 15, 59, 59, tzinfo=UTC)
    assert await world.digests.plan_due() == 0
    world.clock.forward(seconds=1)
    counts = await asyncio.gather(*(world.digests.plan_due() for _ in range(3)))
    assert sorted(counts) == [0, 0, 1]
    world.clock.forward(days=6)
    assert await world.digests.plan_due() == 0
    [posting] = await digests(world)
    assert (posting.period, posting.channel, posting.due, posting.schedule) == (
        "2026-W46",
        NEWS,
        datetime(2026, 11, 9, 16, tzinfo=UTC),
        schedule.id,
    )
    view = await world.digests.schedule(world.here.ana, schedule.id)
    assert (view.last_period, view.last_state) == ("2026-W46", "planned")
    assert [each.label for each in view.following] == ["2026-W47", "2026-W48", "2026-W49"]


async def test_planning_what_is_not_due_writes_nothing(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    await scheduled(world)
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 1

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a tick with nothing to do began to write")

    monkeypatch.setattr(world.store, "transact", refuse)
    monkeypatch.setattr(world.store, "change", refuse)
    for _ in range(3):
        assert await world.digests.plan_due() == 0
        world.clock.forward(days=1)
    assert built.campaign == "C-1"


async def test_after_an_outage_only_the_newest_is_posted(world: World, built: Built) -> None:
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    world.clock.forward(days=4)
    reference = await world.said(ResponseKind.SUPPORTS, built.asks)
    assert await world.digests.plan_due() == 1
    postings = await digests(world, schedule.id)
    assert [(each.period, each.state, each.reason) for each in postings] == [
        ("2026-11-03", PostingState.SKIPPED, OLDER_PERIOD),
        ("2026-11-04", PostingState.SKIPPED, OLDER_PERIOD),
        ("2026-11-05", PostingState.SKIPPED, OLDER_PERIOD),
        ("2026-11-06", PostingState.PLANNED, ""),
    ]
    assert told(world.notebook.digests[-1]) == [reference]
    assert await world.digests.plan_due() == 0


@pytest.mark.parametrize(
    ("begin", "expected"),
    [
        # The clocks go forward at two: half past two does not exist on the eighth of March.
        (datetime(2026, 3, 6, 18, tzinfo=UTC), ["03-07T09:30", "03-08T09:30", "03-09T08:30"]),
        # They go back at two: half past one comes twice on the first of November.
        (datetime(2026, 10, 30, 18, tzinfo=UTC), ["10-31T07:30", "11-01T07:30", "11-02T08:30"]),
    ],
)
async def test_the_clocks_change_and_no_day_is_lost_or_doubled(
    world: World, begin: datetime, expected: list[str]
) -> None:
    world.clock.now = begin
    await world.settle()
    await world.build()
    await scheduled(world, cadence=Cadence.DAILY, at="2:30" if begin.month == 3 else "1:30")
    for _ in range(3 * 24 * 2):
        world.clock.forward(minutes=30)
        await world.digests.plan_due()
    postings = await digests(world)
    assert [f"{each.due:%m-%dT%H:%M}" for each in postings] == expected
    assert {each.state for each in postings} == {PostingState.PLANNED}


async def test_another_zone_posts_no_period_again(world: World, built: Built) -> None:
    await scheduled(world)
    world.clock.now = datetime(2026, 11, 9, 16, 1, tzinfo=UTC)
    assert await world.digests.plan_due() == 1
    # An hour later it is nine there, too, and the digest would have two parts by now.
    await world.settle(zone="America/Los_Angeles")
    world.notebook.parts = 2
    world.clock.forward(hours=2)
    assert await world.digests.plan_due() == 0
    assert len(await digests(world)) == 1
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 2
    assert built.campaign == "C-1"


async def test_pausing_makes_up_for_nothing(world: World, built: Built) -> None:
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    ana = world.here.ana
    paused = await world.digests.pause_schedule(ana, schedule.id, paused=True)
    assert (paused.schedule.paused, paused.following) == (True, ())
    world.clock.forward(days=3)
    reference = await world.said(ResponseKind.SUPPORTS, built.asks)
    assert await world.digests.plan_due() == 0
    assert await world.digests.next_wake() is None
    resumed = await world.digests.pause_schedule(ana, schedule.id, paused=False)
    assert resumed.schedule.since == world.clock.now
    assert await world.digests.plan_due() == 0
    world.clock.forward(hours=23)
    before = await world.sequence()
    # Pressed again it changes nothing: what fell due since is still due.
    await world.digests.pause_schedule(ana, schedule.id, paused=False)
    assert await world.sequence() == before
    assert await world.digests.plan_due() == 1
    [posting] = await digests(world)
    assert posting.state is PostingState.PLANNED
    assert told(world.notebook.digests[-1]) == [reference]


async def test_what_ends_between_the_look_and_the_plan_is_not_posted(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    world.clock.forward(days=1)
    change = world.store.transact

    async def pause_first(*arguments: Any) -> Any:
        monkeypatch.undo()
        await world.digests.pause_schedule(world.here.ana, schedule.id, paused=True)
        return await change(*arguments)

    monkeypatch.setattr(world.store, "transact", pause_first)
    assert await world.digests.plan_due() == 0
    assert await digests(world) == []
    assert built.campaign == "C-1"


async def test_posting_now_is_one_more_and_pressing_twice_is_once(world: World, built: Built) -> None:
    schedule = await scheduled(world)
    ana = world.here.ana
    assert await world.digests.post_now(ana, schedule.id, "interaction-7")
    await world.said(ResponseKind.SUPPORTS, built.asks)
    world.notebook.parts = 2
    assert not await world.digests.post_now(ana, schedule.id, "interaction-7")
    [posting] = await digests(world)
    assert (posting.period, posting.due) == ("interaction-7", START)
    assert await world.digests.post_now(ana, schedule.id, "interaction-8")
    assert [each.part for each in await digests(world)].count(2) == 1
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 2


async def test_a_digest_is_refused_a_channel_that_others_read(world: World, built: Built) -> None:
    schedule = await scheduled(world)
    with refused("channel_too_wide", "channel"):
        await world.digests.post_now(world.here.ana, schedule.id, "x", readers=Visibility.PUBLIC)
    with refused("channel_too_wide", "channel"):
        await scheduled(world, channel=OTHER_NEWS, readers=Visibility.PUBLIC)
    # Where every member of the server is a member, everybody there may read it.
    await world.settle(member_role="")
    await scheduled(world, channel=OTHER_NEWS, readers=Visibility.PUBLIC)
    assert built.campaign == "C-1"


async def test_a_channel_that_stewards_took_back_gets_nothing(world: World, built: Built) -> None:
    schedule = await scheduled(world)
    await world.settle(digest_channels=())
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 0
    assert not (await world.digests.schedule(world.here.ana, schedule.id)).approved
    with refused("channel_not_approved", "channel"):
        await world.digests.post_now(world.here.ana, schedule.id, "x")
    with refused("no_channel_approved", "channel"):
        await world.digests.schedule_choices(world.here.ana)
    assert built.campaign == "C-1"


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"channel": "elsewhere"}, "channel_not_approved", "channel"),
        ({"weekday": 7}, "weekday_invalid", "weekday"),
        ({"weekday": -1}, "weekday_invalid", "weekday"),
        ({"day": 0}, "day_invalid", "day"),
        ({"day": 32}, "day_invalid", "day"),
        ({"at": "25:00"}, "time_invalid", None),
        ({"campaign": "another"}, "campaign_unknown", "campaign"),
    ],
)
async def test_what_is_wrong_with_a_schedule(
    world: World, built: Built, values: dict[str, Any], code: str, field: str | None
) -> None:
    with refused(code, field):
        await scheduled(world, **values)
    assert await world.digests.schedules(world.here.ana) == ()


async def test_the_same_digest_on_the_same_days_is_refused(world: World, built: Built) -> None:
    for values in (
        {"cadence": Cadence.WEEKLY, "weekday": 2, "day": 1},
        {"cadence": Cadence.DAILY, "weekday": 3, "day": 4},
        {"cadence": Cadence.MONTHLY, "weekday": 0, "day": 31},
    ):
        await scheduled(world, **values)
        with refused("schedule_exists", "channel"):
            await scheduled(world, **values, at="10:00")
    with refused("schedule_exists", "channel"):
        await scheduled(world, cadence=Cadence.DAILY, weekday=5, day=9)
    await scheduled(world, cadence=Cadence.DAILY, language="es")
    assert len(await world.digests.schedules(world.here.ana)) == 4
    assert built.campaign == "C-1"


async def test_schedules_are_organisers_business(world: World, built: Built) -> None:
    schedule = await scheduled(world)
    digests_ = world.digests
    for actor in (world.here.outsider, world.here.member):
        for attempt in (
            digests_.schedules(actor),
            digests_.schedule(actor, schedule.id),
            digests_.schedule_choices(actor),
            digests_.pause_schedule(actor, schedule.id, paused=True),
            digests_.remove_schedule(actor, schedule.id),
            digests_.preview(actor, schedule.id),
            digests_.post_now(actor, schedule.id, "x"),
        ):
            with refused("not_allowed"):
                await attempt
    choices = await digests_.schedule_choices(world.here.ana)
    assert (choices.channels, choices.language) == ((NEWS, OTHER_NEWS), "en")
    assert [each.reference for each in choices.campaigns] == [built.campaign]
    await digests_.remove_schedule(world.here.ana, schedule.id)
    for attempt in (
        digests_.schedule(world.here.ana, schedule.id),
        digests_.remove_schedule(world.here.ana, schedule.id),
        digests_.pause_schedule(world.here.ana, schedule.id, paused=True),
        digests_.preview(world.here.ana, schedule.id),
        digests_.post_now(world.here.ana, uuid4(), "x"),
    ):
        with refused("schedule_gone"):
            await attempt
    world.clock.forward(days=7)
    assert await digests_.plan_due() == 0


async def test_a_preview_is_what_would_be_posted(world: World, built: Built) -> None:
    schedule = await scheduled(world)
    reference = await world.said(ResponseKind.SUPPORTS, built.asks)
    preview = await previewed(world, schedule.id)
    assert told(preview) == [reference]
    await world.digests.post_now(world.here.ana, schedule.id, "interaction-1")
    assert replace(world.notebook.digests[-1], period=preview.period) == preview


async def test_a_preview_in_my_language_is_the_preview_also_where_todays_was_posted(
    world: World, built: Built
) -> None:
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    world.clock.forward(days=1)
    assert await world.digests.plan_due() == 1
    await arrive(world)
    new = await world.said(ResponseKind.SUPPORTS, built.asks)
    preview = await previewed(world, schedule.id)
    assert told(preview) == [new]
    assert await world.digests.same(world.here.member, schedule.id, preview.period) == preview


async def test_an_old_digest_read_again_is_the_one_that_was_posted(world: World, built: Built) -> None:
    """However many came after it, and without the action that was over meanwhile."""
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    await added(world, "Call today", until=START.date() + timedelta(days=1))
    later = await added(world, "Write to them", until=START.date() + timedelta(days=400))
    world.notebook.parts = 25
    world.clock.forward(days=1)
    assert await world.digests.plan_due() == 25
    posted = world.notebook.digests[-1]
    assert posted.action is not None
    assert posted.action.title.original == "Call today"
    await arrive(world)
    for _ in range(5):
        await world.said(ResponseKind.SUPPORTS, built.asks)
        world.clock.forward(days=1)
        assert await world.digests.plan_due() == 25
        await arrive(world)
    again = await world.digests.same(world.here.member, schedule.id, posted.period)
    assert (again.first_change, again.last_change) == (posted.first_change, posted.last_change)
    assert (again.board.as_of, again.since, again.retold) == (posted.board.as_of, posted.since, True)
    assert again.action is not None
    assert again.action.reference == later


async def added(world: World, title: str, *, until: date) -> str:
    """An action for the first ask; gives its reference."""

    async def work(writer: Writer) -> str:
        ask = await writer.by_reference(Ask, "A-1")
        campaign = await writer.by_reference(Campaign, "C-1")
        assert ask is not None
        assert campaign is not None
        action = Action(
            id=uuid4(),
            campaign=campaign.id,
            title=Text("en", title),
            asks=(ask.id,),
            script=Text("en", "Hello"),
            until=until,
        )
        return (await writer.put(action, new=True)).reference

    return await world.write(work)


async def test_a_first_digest_tells_of_a_week(world: World, built: Built) -> None:
    await world.said(ResponseKind.SUPPORTS, built.asks, on="2026-10-01")
    world.clock.forward(days=10)
    new = await world.said(ResponseKind.REFUSES, built.asks, on="2026-10-02")
    await world.deliver(built.asks, "2026-09-30")
    schedule = await scheduled(world)
    view = await previewed(world, schedule.id)
    assert told(view) == ["L-1", new]
    assert view.since == date(2026, 11, 5)
    [line] = [each.line for each in view.changed if isinstance(each.line, DeliveryLine)]
    assert line.official.original == "Office 0 of clean-water"


async def test_every_change_is_told_exactly_once(world: World, built: Built) -> None:
    """Over many periods, some missed or blocked, what was posted covers all without gap or overlap."""
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    first = await world.sequence()
    expected: list[str] = []
    seen: list[str] = []
    ranges: list[tuple[int, int]] = []
    for day in range(14):
        for _ in range(day % 3):
            expected.append(await world.said(ResponseKind.SUPPORTS, built.asks))
        if day % 4 == 1:
            await world.deliver(built.asks)
            expected.append(f"L-{1 + day // 4}")
        world.clock.forward(days=1)
        if day % 5 == 2:
            continue
        if day % 6 == 4:
            await world.digests.post_now(world.here.ana, schedule.id, f"interaction-{day}")
        else:
            await world.digests.plan_due()
        if day in (3, 7):
            # Discord refused it, and nobody read it.
            await stop(world)
            continue
        view = world.notebook.digests[-1]
        await arrive(world)
        seen += [each.line.reference for each in view.changed]
        ranges.append((view.first_change, view.last_change))
    assert ranges[0][0] <= first + 1
    for (_, last), (following, _) in pairwise(ranges):
        assert following == last + 1
    assert ranges[-1][1] == await world.sequence()
    assert sorted(seen) == sorted(expected)
    for earlier in await digests(world):
        assert earlier.first_change <= earlier.last_change + 1


async def stop(world: World, *, attempts: int = 1) -> None:
    async def work(writer: Writer) -> None:
        await writer.execute(
            outbox.update()
            .where(outbox.c.server == HERE, outbox.c.state == PostingState.PLANNED)
            .values(state=PostingState.BLOCKED, reason="missing:send_messages", attempts=attempts)
        )

    await world.store.transact(HERE, work)


async def test_one_digest_that_cannot_be_built_keeps_no_other_back(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.build(slug="broken")
    gone = await scheduled(world, campaign="broken")
    kept = await scheduled(world, campaign="clean-water")
    await world.settle(THERE)
    await world.build(server=THERE, slug="there")
    there = await world.digests.add_schedule(
        world.there.ana,
        campaign=None,
        channel=NEWS,
        cadence=Cadence.WEEKLY,
        weekday=0,
        day=1,
        at="09:00",
        language="es",
        readers=Visibility.MEMBERS,
    )

    draw = world.notebook.digest

    def fail(view: DigestView, *rest: Any) -> tuple[Drawn, ...]:
        if view.board.campaign.slug == "broken":
            raise DeedsError("not_found", {"reference": ""})
        return draw(view, *rest)

    monkeypatch.setattr(world.notebook, "digest", fail)
    world.clock.forward(days=7)
    with refused("not_found"):
        await world.digests.plan_due()
    assert await digests(world, gone.id) == []
    assert len(await digests(world, kept.id)) == 1
    assert [each.schedule for each in await world.postings(THERE)] == [there.id]
    assert built.campaign == "C-1"


async def test_what_was_refused_days_ago_is_written_anew_when_it_is_tried_again(
    world: World, built: Built
) -> None:
    schedule = await scheduled(world)
    await added(world, "Call this week", until=START.date() + timedelta(days=8))
    await added(world, "Write to them", until=START.date() + timedelta(days=40))
    world.notebook.parts = 2
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 2
    await stop(world)
    refused_ones = await digests(world)
    # On the same day it is what it was.
    await world.digests.try_again(world.here.ana, schedule.id, "interaction-1")
    assert [each.state for each in await digests(world)] == [PostingState.PLANNED] * 2
    await stop(world)
    new = await world.said(ResponseKind.SUPPORTS, built.asks)
    world.clock.forward(days=3)
    await world.digests.try_again(world.here.ana, schedule.id, "interaction-2")
    view = world.notebook.digests[-1]
    assert view.action is not None
    assert view.action.title.original == "Write to them"
    assert told(view) == [new]
    assert view.first_change == refused_ones[0].first_change
    # The outbox skips the older one, which the new one covers; once is enough.
    await world.digests.try_again(world.here.ana, schedule.id, "interaction-3")
    found = {each.period for each in await digests(world)}
    assert found == {refused_ones[0].period, "interaction-2"}
    # What may have been accepted stays what it is, and is looked for.
    await stop(world, attempts=2)
    world.clock.forward(days=3)
    await world.digests.try_again(world.here.ana, schedule.id, "interaction-4")
    assert {each.period for each in await digests(world)} == found


async def test_a_withdrawn_campaign_is_posted_no_more_and_its_schedules_say_so(
    world: World, built: Built
) -> None:
    await world.build(slug="second")
    gone = await scheduled(world, campaign="second")
    await world.records.withdraw(world.here.ana, "C-2", "It is over")
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 0
    # It is done with until the next period, not looked at again and again.
    wake = await world.digests.next_wake()
    assert wake is not None
    assert wake > world.clock()
    [view] = await world.digests.schedules(world.here.ana)
    assert (view.id, view.standing, view.approved, view.following) == (gone.id, False, True, ())
    await world.records.restore(world.here.ana, "C-2", "It goes on")
    assert await world.digests.plan_due() == 1
    [view] = await world.digests.schedules(world.here.ana)
    assert (view.standing, len(view.following)) == (True, 3)


async def test_schedules_come_in_the_order_they_were_made(world: World, built: Built) -> None:
    made = []
    for channel, language in ((NEWS, "es"), (OTHER_NEWS, "en"), (NEWS, "en")):
        made.append((await scheduled(world, channel=channel, language=language)).id)
        world.clock.forward(minutes=1)
    assert [each.id for each in await world.digests.schedules(world.here.ana)] == made
    async with world.store.read(HERE) as reader:
        stored = await reader.find(Schedule)
    assert {each.visibility for each in stored} == {Visibility.ORGANISERS}
    assert {each.at for each in stored} == {"09:00"}
    assert world.clock.now == START + timedelta(minutes=3)
    assert built.campaign == "C-1"
