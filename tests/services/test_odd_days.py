"""Digests on odd days: clocks that jump, zones that change, schedules that end, channels and servers that go.

docs/decisions/0009 says what is expected of each.
"""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.vocabulary import Cadence, PostingKind, PostingState, ResponseKind
from bot.services.leaving import Departures
from bot.services.postings import BlockedNotices, ChannelGoneError, Delivered, Postings
from bot.services.setup import TEST_POST
from bot.storage.deleting import departures
from tests.services.scripted_publisher import ScriptedDiscord, ScriptedPublisher
from tests.services.test_digests import digests, scheduled, told
from tests.services.world import HERE, NEWS, REVIEW, START, Built, World


class Gone(ScriptedPublisher):
    """A connection to a Discord in which some channels are no longer seen."""

    def __init__(self, discord: ScriptedDiscord) -> None:
        super().__init__(discord)
        self.gone: set[str] = set()

    async def missing_permissions(self, channel: str, server: str) -> tuple[str, ...]:
        if channel in self.gone:
            raise ChannelGoneError
        return await super().missing_permissions(channel, server)


class Post:
    """The outbox of a world and a Discord whose clock is right, whatever the world's says."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.discord = ScriptedDiscord(now=START)
        self.publisher = Gone(self.discord)
        self.postings = Postings(
            world.store,
            world.clock,
            lambda: self.publisher,
            life="this-life",
            tell=BlockedNotices(world.servers, world.planner, lambda: world.notebook),
            monotonic=lambda: self.discord.now.timestamp(),
        )

    async def tick(self) -> Delivered:
        """What the calendar has done each time it rings."""
        await self.world.digests.plan_due()
        return await self.postings.deliver_due()

    async def pass_time(self, hours: int) -> None:
        """Lets time pass, ticking four times a day."""
        for _ in range(0, hours, 6):
            self.discord.advance(6 * 3600)
            self.world.clock.forward(hours=6)
            await self.tick()

    def in_channel(self, channel: str = NEWS) -> int:
        """How many messages stand there."""
        return sum(each.channel == channel for each in self.discord.messages)


@pytest.fixture
def post(world: World, built: Built) -> Post:
    """An outbox in a server that is set up, with one demand."""
    assert built.campaign == "C-1"
    return Post(world)


async def periods(world: World, state: PostingState) -> list[str]:
    """The periods of the digests in that state, the oldest first."""
    return [each.period for each in await digests(world) if each.state is state]


async def test_a_clock_that_steps_back_posts_nothing_again_and_misses_nothing(
    world: World, post: Post
) -> None:
    await scheduled(world, cadence=Cadence.DAILY)
    await post.pass_time(24)
    assert post.in_channel() == 1
    # Every way back and forth over the hour at which it fell due.
    for hours in (-30, 29, -2, 2, -1):
        world.clock.forward(hours=hours)
        assert await post.tick() == Delivered()
    world.clock.forward(hours=6)
    await post.pass_time(24)
    assert await periods(world, PostingState.SENT) == ["2026-11-03", "2026-11-04"]
    assert post.in_channel() == 2


async def test_a_clock_that_was_ahead_posts_early_once_and_nothing_until_that_day_is_over(
    world: World, post: Post
) -> None:
    await scheduled(world, cadence=Cadence.DAILY)
    world.clock.forward(days=5)
    await post.tick()
    assert await periods(world, PostingState.SENT) == ["2026-11-07"]
    skipped = ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"]
    assert await periods(world, PostingState.SKIPPED) == skipped
    world.clock.forward(days=-5)
    await post.pass_time(5 * 24)
    assert post.in_channel() == 1
    await post.pass_time(24)
    assert await periods(world, PostingState.SENT) == ["2026-11-07", "2026-11-08"]
    assert post.in_channel() == 2


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Honolulu", "Pacific/Kiritimati"])
async def test_a_server_that_moves_gets_every_day_once(world: World, post: Post, zone: str) -> None:
    await scheduled(world, cadence=Cadence.DAILY)
    await post.pass_time(24)
    await world.settle(zone=zone)
    await post.pass_time(3 * 24)
    sent = await periods(world, PostingState.SENT)
    days = [datetime.fromisoformat(each).date() for each in sent]
    assert days == [days[0] + timedelta(days=each) for each in range(len(days))]
    assert days[0].isoformat() == "2026-11-03"
    assert post.in_channel() == len(sent) >= 3


async def test_what_was_planned_before_a_pause_still_goes_out_and_nothing_after_it(
    world: World, post: Post
) -> None:
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    world.clock.forward(days=1)
    post.discord.advance(86_400)
    assert await world.digests.plan_due() == 1
    await world.digests.pause_schedule(world.here.ana, schedule.id, paused=True)
    assert await post.tick() == Delivered(sent=1)
    await post.pass_time(3 * 24)
    assert post.in_channel() == 1


async def test_a_schedule_that_takes_the_place_of_another_counts_from_that_moment(
    world: World, post: Post
) -> None:
    # At nine as before, but in Spanish: made a minute after nine it begins on the next day.
    first = await scheduled(world, cadence=Cadence.DAILY)
    world.clock.now = datetime(2026, 11, 3, 16, 0, 30, tzinfo=UTC)
    assert await post.tick() == Delivered(sent=1)
    world.clock.forward(seconds=30)
    await world.digests.remove_schedule(world.here.ana, first.id)
    await scheduled(world, cadence=Cadence.DAILY, language="es")
    assert await post.tick() == Delivered()
    await post.pass_time(24)
    assert await periods(world, PostingState.SENT) == ["2026-11-03", "2026-11-04"]
    assert post.in_channel() == 2


async def test_a_deleted_channel_is_told_once_and_costs_no_other_channel(world: World, post: Post) -> None:
    await scheduled(world, cadence=Cadence.DAILY)
    await scheduled(world, cadence=Cadence.DAILY, channel="other-news-channel")
    post.publisher.gone = {NEWS}
    await post.pass_time(3 * 24)
    assert await periods(world, PostingState.BLOCKED) == ["2026-11-03", "2026-11-04", "2026-11-05"]
    assert (post.in_channel(), post.in_channel("other-news-channel"), post.in_channel(REVIEW)) == (0, 3, 1)


async def test_a_first_digest_that_never_arrived_is_told_by_the_next_however_late(
    world: World, built: Built, post: Post
) -> None:
    await scheduled(world)
    post.publisher.gone = {NEWS}
    before = await world.said(ResponseKind.ACKNOWLEDGED, built.asks)
    await post.pass_time(7 * 24)
    assert await periods(world, PostingState.BLOCKED) == ["2026-W46"]
    after = await world.said(ResponseKind.SUPPORTS, built.asks)
    post.discord.advance(28 * 86_400)
    world.clock.forward(days=28)
    post.publisher.gone = set()
    await post.tick()
    assert await periods(world, PostingState.SENT) == ["2026-W50"]
    assert told(world.notebook.digests[-1]) == sorted([before, after])


async def test_a_bot_that_is_invited_again_goes_on_and_tells_what_it_missed(
    world: World, built: Built, post: Post
) -> None:
    leaving = Departures(
        world.store, world.servers, world.choosing, world.clock, world.journal, timedelta(days=30)
    )
    schedule = await scheduled(world, cadence=Cadence.DAILY)
    await post.pass_time(24)
    await leaving.left(HERE)
    post.publisher.gone = {NEWS, REVIEW}
    reference = await world.said(ResponseKind.SUPPORTS, built.asks)
    await post.pass_time(48)
    assert len(await periods(world, PostingState.BLOCKED)) == 2

    post.publisher.gone = set()
    await leaving.back(HERE)
    assert await departures(world.store) == {}
    await post.pass_time(24)
    assert await periods(world, PostingState.SENT) == ["2026-11-03", "2026-11-06"]
    assert told(world.notebook.digests[-1]) == [reference]

    # A steward's test post has everything tried again: what the last digest covers is not told twice.
    await world.setup.post_test(world.here.steward, [NEWS], "interaction-1")
    before = post.in_channel()
    assert await post.tick() == Delivered(sent=1, skipped=2)
    assert post.in_channel() == before + 1
    assert [each.state for each in await digests(world, schedule.id)] == [
        PostingState.SENT,
        PostingState.SKIPPED,
        PostingState.SKIPPED,
        PostingState.SENT,
    ]
    tests = [each for each in await world.postings() if TEST_POST in each.key]
    assert [(each.kind, each.state) for each in tests] == [(PostingKind.NOTICE, PostingState.SENT)]
