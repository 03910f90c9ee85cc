"""Who somebody is, what stewards decide, and what is kept while somebody chooses."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from bot.domain.access import Act, Context, Tier
from bot.domain.errors import DeedsError
from bot.domain.vocabulary import PostingKind, Visibility
from bot.services.picking import KEPT_DAYS
from bot.services.settings import LOCAL_SERVER, People, host_actor
from bot.services.setup import SettingsChange
from tests.services.world import HERE, NEWS, REVIEW, SECRET, START, THERE, Built, World, refused


async def test_a_person_has_another_name_in_every_server_and_epoch(world: World) -> None:
    people = world.people
    names = {
        people.pseudonym(server, epoch, user)
        for server in (HERE, THERE)
        for epoch in (1, 2)
        for user in (7, 8)
    }
    assert len(names) == 8
    assert people.pseudonym(HERE, 2, 7).startswith("2.")
    assert people.pseudonym(HERE, 1, 7) == People(world.servers, SECRET).pseudonym(HERE, 1, 7)
    assert people.pseudonym(HERE, 1, 7) != People(world.servers, b"another").pseudonym(HERE, 1, 7)


async def test_the_tier_comes_from_roles_by_id(world: World) -> None:
    async def tier(*roles: int, user: int = 7, server: str = HERE) -> tuple[Tier, bool]:
        actor = await world.people.actor(
            server, user, roles=roles, manages_server=user == 5, language="es", context=Context.SERVER
        )
        assert (actor.server, actor.language) == (server, "es")
        return actor.tier, actor.founding

    # Before a server is set up nobody is an organiser, and whoever manages it may found it.
    assert await tier(20) == (Tier.MEMBER, False)
    assert await tier(20, user=5) == (Tier.MEMBER, True)
    assert await tier(20, user=99) == (Tier.STEWARD, False)
    await world.settle(member_role="10", organiser_role="20", steward_people=(), epoch=3)
    assert await tier() == (Tier.PUBLIC, False)
    assert await tier(10) == (Tier.MEMBER, False)
    assert await tier(10, 20) == (Tier.ORGANISER, False)
    assert await tier(user=5) == (Tier.PUBLIC, True)
    steward = world.people.pseudonym(HERE, 3, 7)
    await world.settle(steward_people=(steward, "3.other"), member_role="")
    assert await tier() == (Tier.STEWARD, False)
    assert await tier(user=5) == (Tier.MEMBER, False)
    assert await tier(user=99) == (Tier.STEWARD, False)
    assert await tier(20, server=THERE) == (Tier.MEMBER, False)
    actor = await world.people.actor(HERE, 7, roles=(), manages_server=False, language="en")
    assert actor.person == steward


async def test_today_is_the_servers_day(world: World) -> None:
    assert await world.servers.today(HERE) == date(2026, 11, 2)
    assert await world.servers.settings(HERE) is None
    assert (await world.servers.settings_or_default(HERE)).zone == "America/Denver"
    await world.settle(zone="Pacific/Auckland")
    assert await world.servers.today(HERE) == date(2026, 11, 3)
    assert await world.servers.today(THERE) == date(2026, 11, 2)
    kept = await world.servers.settings(HERE)
    assert await world.servers.settings(HERE) is kept


def test_whoever_sits_at_the_machine() -> None:
    actor = host_actor()
    assert (actor.server, actor.tier, actor.context) == (LOCAL_SERVER, Tier.STEWARD, Context.COMMAND_LINE)


async def test_the_first_stewards_are_named_by_who_manages_the_server(any_world: World) -> None:
    world = any_world
    founder = replace(world.here.member, founding=True)
    view = await world.setup.view(founder)
    assert (view.is_set_up, view.missing[0], view.languages[0]) == (False, "stewards", "en")
    with refused("stewards_first", "stewards"):
        await world.setup.change(founder, SettingsChange(language="es"))
    with refused("two_stewards", "stewards"):
        await world.setup.name_stewards(founder, ["1.one", "1.one"])
    before = await world.sequence()
    named = await world.setup.name_stewards(founder, ["1.one", "1.two"])
    assert await world.sequence() == before + 1
    assert (named.settings.steward_people, named.is_steward, named.now) == (("1.one", "1.two"), False, START)
    # Named once, they are no longer the founder's to name.
    with refused("stewards_first", "stewards"):
        await world.setup.name_stewards(founder, [founder.person, "1.two"])
    assert (await world.setup.name_stewards(world.here.steward, ["1.one", "1.three"])).is_steward
    assert (await world.setup.view(world.here.steward)).missing == (
        "organiser_role",
        "review_channel",
        "digest_channels",
    )


async def test_stewards_change_what_they_chose_and_nothing_else(world: World) -> None:
    built = await world.build()
    steward = world.here.steward
    view = await world.setup.change(
        steward,
        SettingsChange(
            member_role="10",
            organiser_role="20",
            review_channel="30",
            review_readers=Visibility.ORGANISERS,
            digest_channels=["40", "41", "40"],
            language="es",
            zone=" Europe/Madrid ",
            default_campaign="clean-water",
            two_people=False,
        ),
    )
    settings = view.settings
    assert (settings.member_role, settings.organiser_role, settings.review_channel) == ("10", "20", "30")
    assert (settings.digest_channels, settings.language, settings.zone) == (
        ("40", "41"),
        "es",
        "Europe/Madrid",
    )
    assert (settings.default_campaign, settings.two_people) == (built.ids["C-1"], False)
    assert view.missing == ("stewards",)
    before = await world.sequence()
    again = await world.setup.change(steward, SettingsChange(two_people=True))
    assert again.settings == replace(settings, two_people=True)
    assert (await world.setup.change(steward, SettingsChange())).settings == again.settings
    assert await world.sequence() == before + 1
    emptied = await world.setup.change(steward, SettingsChange(digest_channels=[], review_channel=""))
    assert emptied.missing == ("stewards", "review_channel", "digest_channels")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (SettingsChange(organiser_role="10", member_role="10"), "roles_equal", "organiser_role"),
        (SettingsChange(organiser_role=HERE), "roles_equal", "organiser_role"),
        (SettingsChange(language="french"), "language_unknown", "language"),
        (SettingsChange(default_campaign="another"), "campaign_unknown", "campaign"),
        (
            SettingsChange(review_channel="30", review_readers=Visibility.MEMBERS),
            "review_channel_public",
            "review_channel",
        ),
    ],
)
async def test_what_is_wrong_with_a_setting(
    world: World, built: Built, change: SettingsChange, code: str, field: str
) -> None:
    before = await world.sequence()
    with refused(code, field):
        await world.setup.change(world.here.steward, change)
    assert await world.sequence() == before
    assert built.campaign == "C-1"


@pytest.mark.parametrize("zone", ["", "Denver", "../etc/passwd", "x\0y", "/", "America"])
async def test_a_zone_that_does_not_exist(world: World, zone: str) -> None:
    with pytest.raises(DeedsError) as raised:
        await world.setup.change(world.here.steward, SettingsChange(zone=zone))
    assert raised.value.code == "zone_unknown"


async def test_zones_are_found_by_part_of_their_names(world: World) -> None:
    steward = world.here.steward
    assert await world.setup.zones(steward, "america/denver") == ("America/Denver",)
    assert "America/Denver" in await world.setup.zones(steward, "denver")
    with refused("zone_unknown", "zone"):
        await world.setup.zones(steward, "zzzzzz")
    with refused("not_allowed"):
        await world.setup.zones(world.here.ana, "denver")


async def test_set_up_is_for_stewards(world: World, built: Built) -> None:
    for actor in (world.here.outsider, world.here.member, world.here.ana):
        for attempt in (
            world.setup.view(actor),
            world.setup.name_stewards(actor, ["1.one", "1.two"]),
            world.setup.change(actor, SettingsChange(language="es")),
            world.setup.post_test(actor, [NEWS], "1"),
        ):
            with refused("not_allowed"):
                await attempt
    assert world.setup.help(world.here.outsider).tier is Tier.PUBLIC
    assert built.campaign == "C-1"


async def test_a_test_post_once_per_press(world: World, built: Built) -> None:
    steward = world.here.steward
    assert await world.setup.post_test(steward, [NEWS, REVIEW, NEWS], "interaction-1") == 2
    assert await world.setup.post_test(steward, [NEWS, REVIEW], "interaction-1") == 0
    assert {(each.kind, each.channel) for each in await world.postings()} == {
        (PostingKind.NOTICE, NEWS),
        (PostingKind.NOTICE, REVIEW),
    }
    for channels in ([], [""], ["elsewhere"], [NEWS, "elsewhere"]):
        with refused("channel_not_approved", "channel"):
            await world.setup.post_test(steward, channels, "interaction-2")
    assert built.campaign == "C-1"


async def test_what_somebody_chooses_is_kept_and_theirs(any_world: World) -> None:
    world = any_world
    ana, picking = world.here.ana, world.picking
    pick = await picking.begin(ana, Act.LOG, "officials", ["D-1"], [("O-1", "")])
    chosen = await picking.choose(ana, Act.LOG, pick.id, shown=["O-1", "O-2", "O-3"], values=["O-2", "O-9"])
    assert chosen.values == ("O-2",)
    other_page = await picking.choose(ana, Act.LOG, pick.id, shown=["O-4"], values=["O-4"], mark="yes")
    assert (other_page.marked(""), other_page.marked("yes")) == (("O-2",), ("O-4",))
    moved = await picking.advance(ana, Act.LOG, pick.id, "asks", ["D-1", *other_page.values])
    assert await picking.pick(ana, Act.LOG, pick.id) == moved
    assert (moved.flow, moved.about, moved.chosen) == ("asks", ("D-1", "O-2", "O-4"), ())
    others: list[tuple[Any, str]] = [
        (world.here.ben, "pick_gone"),
        (world.there.ana, "pick_gone"),
    ]
    for actor, code in others:
        for attempt in (
            picking.pick(actor, Act.LOG, pick.id),
            picking.choose(actor, Act.LOG, pick.id, shown=[], values=[]),
            picking.advance(actor, Act.LOG, pick.id, "x", []),
            picking.end(actor, pick.id),
        ):
            with refused(code):
                await attempt
    with refused("not_allowed"):
        await picking.begin(world.here.member, Act.LOG, "officials")
    await picking.end(ana, pick.id)
    with refused("pick_gone"):
        await picking.end(ana, pick.id)
    with refused("pick_gone"):
        await picking.pick(ana, Act.LOG, uuid4())


async def test_what_was_left_unfinished_goes_after_two_weeks(world: World) -> None:
    ana, picking = world.here.ana, world.picking
    old = await picking.begin(ana, Act.LOG, "officials")
    world.clock.now = START + timedelta(days=KEPT_DAYS)
    kept = await picking.begin(ana, Act.LOG, "officials")
    assert await picking.pick(ana, Act.LOG, old.id) == old
    world.clock.forward(seconds=1)
    await picking.begin(ana, Act.LOG, "officials")
    with refused("pick_gone"):
        await picking.pick(ana, Act.LOG, old.id)
    assert await picking.pick(ana, Act.LOG, kept.id) == kept
