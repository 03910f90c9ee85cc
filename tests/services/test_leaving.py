"""A server that removed the bot: its data stay for a while, and then nothing of them is left."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.following import Pace
from bot.domain.people import departure_mark
from bot.domain.postings import Carried, Pictured
from bot.domain.records import Demand
from bot.domain.vocabulary import PostingState, ResponseKind
from bot.services.following import FollowTyped
from bot.services.leaving import Departures
from bot.storage import deleting
from bot.storage.deleting import delete_server, departures
from bot.storage.outbox import carry, in_states, keep_picture
from bot.storage.store import Writer
from bot.storage.tables import METADATA
from tests.services.world import HERE, THERE, Cast, World
from tests.storage.made_up import one_of_each

GRACE = timedelta(days=30)


def leaving(world: World) -> Departures:
    """The service, with its grace."""
    return Departures(world.store, world.servers, world.choosing, world.clock, world.journal, GRACE)


async def fill(world: World, server: str, people: Cast) -> None:
    """One record of every kind, and everything that lies beside the record."""
    await world.settle(server)
    built = await world.build(server=server)

    async def work(writer: Writer) -> None:
        for record in one_of_each():
            # A server has its settings already, and one campaign of that name.
            if type(record).__name__ != "ServerSettings":
                await writer.put(record)

    await world.store.change(server, work, actor=people.ana.person, action="test")
    await world.said(ResponseKind.SUPPORTS, built.asks, people=people)
    await world.draft(people.ana)
    typed = FollowTyped(built.officials[0], Pace.CHANGE, "", "", "America/Denver")
    await world.following.follow(people.member, 111222333444555666, typed)

    async def post(writer: Writer) -> None:
        [posting, *_] = await in_states(writer, set(PostingState), limit=1)
        await keep_picture(writer, posting.id, Pictured("<svg/>", "card", "words"), posting.planned)
        await carry(writer, posting.id, {Carried("R-1", 1): posting.id})

    await world.store.transact(server, post)


async def rows_of(world: World) -> dict[tuple[str, str], int]:
    """How many rows each table has for each server."""
    found: dict[tuple[str, str], int] = {}

    async def work(writer: Writer) -> None:
        for table in METADATA.sorted_tables:
            if "server" in table.c:
                for row in await writer.execute(select(table.c.server)):
                    found[table.name, row.server] = found.get((table.name, row.server), 0) + 1

    await world.store.transact(None, work)
    return found


async def test_all_of_it_goes_and_nothing_of_anybody_else(any_world: World) -> None:
    world = any_world
    await fill(world, HERE, world.here)
    await fill(world, THERE, world.there)
    before = await rows_of(world)
    tables = {table for table, server in before if server == HERE}
    assert {"subscription", "posting_picture", "posting_subject"} <= tables
    service = leaving(world)
    await service.left(HERE)
    world.clock.forward(days=29)
    assert await service.delete_due() == 0
    world.clock.forward(days=1)
    assert await service.delete_due() == 1
    after = await rows_of(world)
    assert after == {key: count for key, count in before.items() if key[1] == THERE}
    assert len(after) > 20
    assert await departures(world.store) == {}
    assert list(world.journal.read()) == [departure_mark(HERE)]
    # Whoever invites it again begins anew.
    assert await world.servers.settings(HERE) is None
    await world.build(server=HERE)


async def test_it_can_be_cut_off_after_every_row(any_world: World) -> None:
    world = any_world
    await fill(world, HERE, world.here)
    calls = 0
    while not await delete_server(world.store, HERE, rows=7):
        calls += 1
    assert calls > 30
    assert not [table for table, server in await rows_of(world) if server == HERE]


async def test_an_invitation_in_time_keeps_everything(world: World) -> None:
    await fill(world, HERE, world.here)
    service = leaving(world)
    await service.left(HERE)
    first = (await departures(world.store))[HERE]
    world.clock.forward(days=20)
    # It is told again at each start; the first day stands.
    await service.left(HERE)
    assert (await departures(world.store))[HERE] == first
    await service.back(HERE)
    world.clock.forward(days=20)
    assert await service.delete_due() == 0
    async with world.store.read(HERE) as reader:
        assert await reader.count(Demand) > 0


async def test_an_invitation_that_comes_late_finds_nothing_half_deleted(world: World) -> None:
    await fill(world, HERE, world.here)
    service = leaving(world)
    await service.left(HERE)
    world.clock.forward(days=31)
    await delete_server(world.store, HERE, rows=5)
    await service.back(HERE)
    assert not [table for table, server in await rows_of(world) if server == HERE]


async def test_what_happened_while_nobody_looked_is_noted_when_the_bot_connects(world: World) -> None:
    for server in (HERE, THERE, "local"):
        await world.build(server=server)
    service = leaving(world)
    await service.present({THERE, "3003"})
    assert set(await departures(world.store)) == {HERE}
    await service.present({HERE})
    assert set(await departures(world.store)) == {THERE}


async def test_a_server_of_which_nothing_is_kept_leaves_no_note(world: World) -> None:
    await leaving(world).left("4004")
    assert await departures(world.store) == {}


async def test_a_tick_goes_on_for_a_moment_only(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await fill(world, HERE, world.here)
    service = leaving(world)
    await service.left(HERE)
    world.clock.forward(days=31)
    monkeypatch.setattr("bot.services.leaving.SECONDS_A_TICK", 0.0)
    monkeypatch.setattr(deleting, "ROWS", 5)
    assert await service.delete_due() == 0
    ticks = 1
    while await departures(world.store):
        await service.delete_due()
        ticks += 1
    assert ticks >= 2
    assert not [table for table, server in await rows_of(world) if server == HERE]
