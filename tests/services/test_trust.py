"""Nobody decides in their first seven days as organiser, unless a steward vouches for them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.access import Actor, Tier
from bot.domain.records import Vouch
from bot.domain.vocabulary import HeadlineKey, ResponseKind
from bot.services.trust import Trust, may_decide
from bot.storage.organisers import organiser_since
from tests.services.world import HERE, START, THERE, Built, World, refused

NEW = Actor(server=HERE, person="1.new", tier=Tier.ORGANISER)


async def may(world: World, actor: Actor) -> None:
    settings = await world.servers.settings_or_default(actor.server)
    async with world.store.read(actor.server) as reader:
        await may_decide(reader, actor, settings, world.clock())


async def test_the_day_of_joining_is_the_first_of_seven(any_world: World) -> None:
    world = any_world
    await world.settle()
    # 23:30 in Denver on 2 November, which is the 3rd in UTC.
    world.clock.now = START + timedelta(hours=12, minutes=30)
    await world.trust.met(NEW)
    for days in range(7):
        with refused("too_new") as refusal:
            await may(world, NEW)
        assert refusal.error.parameters == {"day": date(2026, 11, 9)}, days
        world.clock.forward(days=1)
    await may(world, NEW)
    await may(world, world.here.steward)


async def test_who_was_never_met_is_new_today(world: World) -> None:
    await world.settle()
    with refused("too_new") as refusal:
        await may(world, NEW)
    assert refusal.error.parameters == {"day": date(2026, 11, 9)}


async def test_only_organisers_are_noted_and_the_first_time_stands(any_world: World) -> None:
    world = any_world
    member = replace(NEW, tier=Tier.MEMBER)
    await world.trust.met(member)
    async with world.store.read(HERE) as reader:
        assert await organiser_since(reader, NEW.person) is None
    await world.trust.met(NEW)
    world.clock.forward(days=3)
    # Another life of the program remembers nothing and asks the database.
    for trust in (world.trust, Trust(world.store, world.clock)):
        await trust.met(NEW)
    async with world.store.read(HERE) as reader:
        assert await organiser_since(reader, NEW.person) == START
    async with world.store.read(THERE) as reader:
        assert await organiser_since(reader, NEW.person) is None
    assert await world.sequence() == 0


async def test_a_steward_vouches_and_takes_it_back(any_world: World) -> None:
    world = any_world
    await world.settle()
    steward = world.here.steward
    assert await world.trust.vouch(steward, [NEW.person, NEW.person]) == 1
    assert await world.trust.vouch(steward, [NEW.person]) == 0
    await may(world, NEW)
    assert (await world.setup.view(steward)).vouched == 1
    with refused("too_new"):
        await may(world, replace(NEW, server=THERE))
    assert await world.trust.revoke(steward, [NEW.person, "1.somebody"]) == 1
    with refused("too_new"):
        await may(world, NEW)
    assert await world.trust.vouch(steward, [NEW.person]) == 1
    async with world.store.read(HERE) as reader:
        vouches = await reader.find(Vouch, person=NEW.person)
    assert sorted(each.withdrawn for each in vouches) == [False, True]
    assert {each.by for each in vouches} == {steward.person}


@pytest.mark.parametrize("tier", [Tier.PUBLIC, Tier.MEMBER, Tier.ORGANISER])
async def test_only_stewards_vouch(world: World, tier: Tier) -> None:
    await world.settle()
    actor = replace(NEW, tier=tier, founding=True)
    for ask in (world.trust.vouch, world.trust.revoke):
        with refused("not_allowed"):
            await ask(actor, [NEW.person])


async def test_a_new_organiser_logs_and_rejects_but_verifies_nothing(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks)
    token = review.items[0].token
    await world.reviewing.set_headline(world.here.ana, built.asks[0], HeadlineKey.REPLIED, "Why")
    [proposed] = (await world.reviewing.desk(NEW)).hand_set
    before = await world.sequence()
    for attempt in (
        world.reviewing.item(NEW, token, verify=True),
        world.reviewing.verify(NEW, token),
        world.reviewing.decide_headline(NEW, proposed.id, confirm=True),
    ):
        with refused("too_new"):
            await attempt
    assert await world.sequence() == before
    await world.say(NEW, ResponseKind.SUPPORTS, built.asks)
    await world.reviewing.reject(NEW, token, "The date is wrong")
    await world.trust.vouch(world.here.steward, [NEW.person])
    await world.reviewing.decide_headline(NEW, proposed.id, confirm=True)
