"""What is due is looked up by the instant: after every change that moves it, and in no other server."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.records import Schedule
from bot.domain.vocabulary import Cadence
from bot.storage.deleting import delete_server
from bot.storage.due import DueServer, due_servers, note_due
from bot.storage.store import Writer
from bot.storage.tables import digest_due
from tests.services.test_digests import digests, scheduled
from tests.services.world import HERE, NEWS, OTHER_NEWS, World

FAR = timedelta(days=3650)


async def rows(world: World) -> list[DueServer]:
    """Every server that is to be looked at some day."""
    return await due_servers(world.store, world.clock() + FAR, after=None, limit=9)


async def due(world: World) -> datetime:
    """When the server is looked at next."""
    [found] = await rows(world)
    return found.next_at


async def test_an_edited_schedule_falls_due_at_its_new_hour(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    schedule = await scheduled(world)
    await world.digests.plan_due()
    assert await due(world) == datetime(2026, 11, 9, 16, tzinfo=UTC)

    async def sooner(writer: Writer) -> None:
        found = await writer.get(Schedule, schedule.id)
        assert found is not None
        await writer.put(replace(found, at="08:00", cadence=Cadence.DAILY))

    await world.store.change(HERE, sooner, actor="1.tester", action="test")
    assert await due(world) < world.clock()
    await world.digests.plan_due()
    assert await due(world) == datetime(2026, 11, 3, 15, tzinfo=UTC)
    assert await world.digests.next_wake() == await due(world)


async def test_a_paused_or_removed_schedule_is_not_looked_at(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    schedule = await scheduled(world)
    await world.digests.pause_schedule(world.here.ana, schedule.id, paused=True)
    await world.digests.plan_due()
    assert await rows(world) == []
    assert await world.digests.next_wake() is None
    world.clock.forward(days=8)
    await world.digests.pause_schedule(world.here.ana, schedule.id, paused=False)
    assert await world.digests.plan_due() == 0
    assert await due(world) == datetime(2026, 11, 16, 16, tzinfo=UTC)
    await world.digests.remove_schedule(world.here.ana, schedule.id)
    await world.digests.plan_due()
    assert await rows(world) == []


async def test_a_server_that_changes_its_zone_is_looked_at_anew(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await scheduled(world)
    await world.digests.plan_due()
    await world.settle(zone="Asia/Tokyo")
    await world.digests.plan_due()
    assert await due(world) == datetime(2026, 11, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "start", "first", "second"),
    [
        # The clocks in Denver go forward on 14 March 2027, and back on 7 November 2027.
        ("2:30", "2027-03-13", "2027-03-13 09:30", "2027-03-14 09:30"),
        ("1:30", "2027-11-06", "2027-11-06 07:30", "2027-11-07 07:30"),
    ],
)
async def test_days_on_which_clocks_are_changed(
    any_world: World, at: str, start: str, first: str, second: str
) -> None:
    world = any_world
    await world.settle()
    await world.build()
    world.clock.now = datetime.fromisoformat(f"{start}T07:00:00+00:00")
    await scheduled(world, cadence=Cadence.DAILY, at=at)
    await world.digests.plan_due()
    for instant in (first, second):
        assert await due(world) == datetime.fromisoformat(f"{instant}+00:00")
        world.clock.now = await due(world)
        assert await world.digests.plan_due() == 1
    assert len(await digests(world)) == 2


async def test_a_channel_that_is_approved_again_is_looked_at(any_world: World) -> None:
    world = any_world
    await world.settle(digest_channels=(NEWS, OTHER_NEWS))
    await world.build()
    await scheduled(world)
    await world.settle(digest_channels=(OTHER_NEWS,))
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 0
    await world.settle(digest_channels=(NEWS,))
    assert await world.digests.plan_due() == 1


async def test_those_that_are_due_come_page_by_page(any_world: World) -> None:
    store, now = any_world.store, any_world.clock()
    hours = {"a": 2, "b": 1, "c": 1, "d": -1}

    async def work(writer: Writer) -> None:
        rows = [
            {"server": name, "next_at": now - timedelta(hours=before), "marked": 1}
            for name, before in hours.items()
        ]
        await writer.execute(writer.insert(digest_due), rows)

    await store.transact(None, work)
    seen: list[str] = []
    last: DueServer | None = None
    while found := await due_servers(store, now, after=last, limit=2):
        last = found[-1]
        seen += [each.server for each in found]
    assert seen == ["a", "b", "c"]


async def test_a_server_that_is_deleted_leaves_nothing(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await scheduled(world)
    while not await delete_server(world.store, HERE):
        pass
    assert await rows(world) == []


async def test_what_is_changed_while_it_is_looked_at_is_looked_at_again(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await scheduled(world)
    [before] = await rows(world)
    await scheduled(world, cadence=Cadence.DAILY, channel=NEWS)
    await world.store.transact(HERE, lambda writer: note_due(writer, before, world.clock() + FAR))
    await world.store.transact(HERE, lambda writer: note_due(writer, before, None))
    assert await due(world) < world.clock()
    await world.digests.plan_due()
    assert await due(world) == datetime(2026, 11, 3, 16, tzinfo=UTC)
