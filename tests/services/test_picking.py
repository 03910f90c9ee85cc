"""What people choose step by step: kept on every step, theirs alone, used up once."""

from uuid import uuid4

import pytest

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from tests.services.world import World, refused


async def test_choices_on_one_page_leave_the_other_pages_alone(any_world: World) -> None:
    ana, picking = any_world.here.ana, any_world.picking
    pick = await picking.begin(ana, Act.DELIVER, "hand_officials", ["C-1"], [("O-9", "")])
    pick = await picking.choose(ana, Act.DELIVER, pick.id, shown=["O-1", "O-2"], values=["O-2", "O-2", "O-7"])
    assert pick.values == ("O-9", "O-2")
    pick = await picking.choose(ana, Act.DELIVER, pick.id, shown=["O-1", "O-2"], values=["O-1"])
    assert await picking.pick(ana, Act.DELIVER, pick.id) == pick
    assert pick.values == ("O-9", "O-1")
    assert pick.about == ("C-1",)


async def test_an_office_votes_once(world: World) -> None:
    ana, picking = world.here.ana, world.picking
    pick = await picking.begin(ana, Act.LOG, "vote_offices")
    offices = ["O-1", "O-2", "O-3"]
    await picking.choose(ana, Act.LOG, pick.id, shown=offices, values=["O-1", "O-2"], mark="yes")
    pick = await picking.choose(ana, Act.LOG, pick.id, shown=offices, values=["O-2"], mark="no")
    assert pick.marked("yes") == ("O-1",)
    assert pick.marked("no") == ("O-2",)
    pick = await picking.choose(ana, Act.LOG, pick.id, shown=offices, values=[], mark="yes")
    assert pick.chosen == (("O-2", "no"),)


async def test_a_pick_is_its_persons_alone(world: World) -> None:
    ana, picking = world.here.ana, world.picking
    pick = await picking.begin(ana, Act.LOG, "said_official", ["draft"])
    for stranger in (world.here.ben, world.there.ana):
        with refused("pick_gone"):
            await picking.pick(stranger, Act.LOG, pick.id)
        with refused("pick_gone"):
            await picking.choose(stranger, Act.LOG, pick.id, shown=["O-1"], values=["O-1"])
        with refused("pick_gone"):
            await picking.advance(stranger, Act.LOG, pick.id, "said_asks", [])
        with refused("pick_gone"):
            await picking.end(stranger, pick.id)
    with refused("pick_gone"):
        await picking.pick(ana, Act.LOG, uuid4())
    assert await picking.pick(ana, Act.LOG, pick.id) == pick


async def test_members_pick_nothing_of_organisers(world: World) -> None:
    picking = world.picking
    with pytest.raises(DeedsError, match="not_allowed"):
        await picking.begin(world.here.member, Act.LOG, "said_official")


async def test_going_on_keeps_what_was_chosen_before_and_ending_ends(any_world: World) -> None:
    ana, picking = any_world.here.ana, any_world.picking
    pick = await picking.begin(ana, Act.LOG, "said_official", ["draft"])
    pick = await picking.advance(ana, Act.LOG, pick.id, "said_asks", ["draft", "O-1"], [("A-1", "")])
    assert (pick.flow, pick.about, pick.values) == ("said_asks", ("draft", "O-1"), ("A-1",))
    await picking.end(ana, pick.id)
    with refused("pick_gone"):
        await picking.end(ana, pick.id)


async def test_what_was_left_for_two_weeks_goes_with_the_next_beginning(world: World) -> None:
    ana, ben, picking = world.here.ana, world.here.ben, world.picking
    old = await picking.begin(ana, Act.LOG, "said_official")
    his = await picking.begin(ben, Act.LOG, "said_official")
    world.clock.forward(days=13)
    await picking.begin(ana, Act.LOG, "said_official")
    assert await picking.pick(ana, Act.LOG, old.id) == old
    world.clock.forward(days=2)
    await picking.begin(ana, Act.LOG, "said_official")
    with refused("pick_gone"):
        await picking.pick(ana, Act.LOG, old.id)
    assert await picking.pick(ben, Act.LOG, his.id) == his


async def test_what_was_typed_is_kept_as_a_database_can(any_world: World) -> None:
    ana, picking = any_world.here.ana, any_world.picking
    pick = await picking.begin(ana, Act.DELIVER, "hand_officials", ["C-1\ud800\x00"])
    assert (await picking.pick(ana, Act.DELIVER, pick.id)).about == ("C-1",)
