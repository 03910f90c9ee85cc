"""What waits too long is told again at three, seven and fourteen days; many reversals alert once an hour."""

from bot.domain.vocabulary import PostingKind, PostingState, ResponseKind
from bot.services.reminding import Reminders
from tests.services.world import HERE, REVIEW, Built, World

SAID = ResponseKind.SUPPORTS


async def told(world: World, state: PostingState = PostingState.PLANNED) -> list[str]:
    """The first words of each reminder and alert, the oldest first."""
    found = [each for each in await world.postings() if each.kind is PostingKind.REMINDER]
    assert {each.channel for each in found} <= {REVIEW}
    return [" ".join(each.notice.split()[:2]) for each in reversed(found) if each.state is state]


async def test_each_source_is_told_once_at_each_step(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    await world.say(world.here.ana, SAID, built.asks)
    days: list[int] = []
    for day in range(1, 20):
        world.clock.forward(days=1)
        if await world.reminders.plan_due():
            days.append(day)
        # A second look and a second process plan nothing more.
        world.clock.forward(minutes=11)
        assert await world.reminders.plan_due() == 0
        world.clock.forward(minutes=-11)
    assert days == [3, 7, 14]
    assert [days for _, days in world.notebook.reminded] == [3, 7, 14]


async def test_after_an_outage_only_the_last_step_is_told(world: World, built: Built) -> None:
    await world.say(world.here.ana, SAID, built.asks)
    world.clock.forward(days=8)
    assert await world.reminders.plan_due() == 1
    assert await told(world) == ["reminder 7"]


async def test_what_is_decided_is_not_told(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, SAID, built.asks)
    world.clock.forward(days=3)
    assert await world.reminders.plan_due() == 1
    await world.verify(world.here.ben, review)
    world.clock.forward(minutes=11)
    assert await world.reminders.plan_due() == 0
    assert await told(world) == []
    assert await told(world, PostingState.SKIPPED) == ["reminder 3"]
    world.clock.forward(days=10)
    assert await world.reminders.plan_due() == 0


async def test_without_a_review_channel_nobody_is_told(world: World) -> None:
    await world.settle(review_channel="")
    built = await world.build()
    await world.say(world.here.ana, SAID, built.asks)
    world.clock.forward(days=30)
    assert await world.reminders.plan_due() == 0


async def reject(world: World, built: Built, times: int) -> None:
    for _ in range(times):
        review = await world.say(world.here.ana, SAID, built.asks)
        await world.reviewing.reject(world.here.ben, review.items[-1].token, "No")


async def test_six_rejections_within_an_hour_are_told_once(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    await reject(world, built, 5)
    assert await world.reminders.plan_due() == 0
    await reject(world, built, 1)
    assert await world.reminders.plan_due() == 1
    await reject(world, built, 1)
    again = Reminders(world.store, world.servers, world.clock, world.planner, lambda: world.notebook)
    assert await again.plan_due() == 0
    assert await told(world) == ["bulk 6"]
    [posting] = [each for each in await world.postings() if each.kind is PostingKind.REMINDER]
    assert "ben" not in f"{posting.key}{posting.notice}{posting.card}"
    world.clock.forward(hours=1)
    assert await world.reminders.plan_due() == 0
    await reject(world, built, 6)
    assert await world.reminders.plan_due() == 1
    assert await world.sequence(HERE) > 0


async def test_rejections_of_several_people_or_days_alert_nobody(world: World, built: Built) -> None:
    await reject(world, built, 5)
    review = await world.say(world.here.ana, SAID, built.asks)
    await world.reviewing.reject(world.here.steward, review.items[-1].token, "No")
    world.clock.forward(minutes=61)
    await reject(world, built, 4)
    assert await world.reminders.plan_due() == 0
