"""``/setup``: who may, what each screen does, what it says is missing, and the test post."""

import pytest

from bot.demo.simulation import CannotDo, Server
from bot.domain.access import Tier
from bot.domain.errors import DeedsError
from bot.rendering.custom_ids import Action, build
from bot.rendering.setup import Screen
from tests.cogs.conftest import Stage
from tests.cogs.organising import ONLY_STEWARDS, add_digest_channel, add_helper, change_settings
from tests.cogs.test_desk import ALL_FOUR, open_review, report


def found(stage: Stage) -> Server:
    """Another server with the bot in it, that nobody has set up."""
    new = stage.discord.add_server("New")
    new.add_role("Owners", "manage_guild", "manage_messages")
    new.add_role("Crew", "manage_messages")
    new.add_channel("general")
    new.add_channel("desk", readers=["Crew"])
    for name in ("Fern", "Finn"):
        new.add_person(name, roles=["Owners"])
    new.add_person("Fay", roles=["Crew"])
    new.add_person("Flo")
    return new


async def test_only_stewards_set_a_server_up(stage: Stage) -> None:
    helper = add_helper(stage)
    for person in (helper, stage["Otto"]):
        seen = await person.slash("setup")
        assert ONLY_STEWARDS in seen.text
        assert seen.only_me
        assert not seen.menus
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("setup")
    assert "Set-up" in (await stage["Stella"].slash("setup")).text


async def test_the_first_screen_is_the_first_that_lacks_something(stage: Stage) -> None:
    stella = stage["Stella"]
    assert "Digest channels" in (await stella.slash("setup")).text
    channel = add_digest_channel(stage)
    await stella.choose("digest")
    seen = await stella.slash("setup")
    assert "Everything is set" in seen.text
    settings = await stage.services.servers.settings_or_default(str(stage.server.id))
    assert settings.digest_channels == (channel,)


async def test_a_founder_names_two_stewards_and_nothing_else(stage: Stage) -> None:
    new = found(stage)
    fern, finn, fay = (new.as_person(name) for name in ("Fern", "Finn", "Fay"))
    seen = await fern.slash("setup")
    assert "Stewards" in seen.text
    assert "No stewards named yet" in seen.text
    # Whatever the screen that is asked for, the stewards come first.
    assert "No stewards named yet" in (await fern.press("Next")).text
    seen = await fern.choose(fern, fay)
    assert "2 stewards named" in seen.text
    assert "Organisers" in (await fern.press("Next")).text
    assert ONLY_STEWARDS in (await finn.slash("setup")).text
    settings = await stage.services.servers.settings_or_default(str(new.id))
    assert settings.steward_people == tuple(
        stage.services.people.pseudonym(str(new.id), 1, each.id) for each in (fern, fay)
    )
    assert str(fern.id) not in str(settings)


async def test_a_founder_who_is_no_steward_is_out_again(stage: Stage) -> None:
    new = found(stage)
    fern, finn, fay = (new.as_person(name) for name in ("Fern", "Finn", "Fay"))
    opened = await fern.slash("setup")
    again = await fern.slash("setup")
    seen = await fern.choose(finn, fay, on=again)
    assert "decide the rest" in seen.text
    assert not seen.menus
    assert ONLY_STEWARDS in (await fern.choose(fern, fay, on=opened)).text
    assert "Set-up" in (await finn.slash("setup")).text


async def test_nobody_else_founds_a_server(stage: Stage) -> None:
    new = found(stage)
    with pytest.raises(CannotDo):
        await new.as_person("Flo").slash("setup")
    assert "Organisers" not in (await new.as_person("Flo").slash("help")).text


async def test_stewards_are_two_people(stage: Stage) -> None:
    stella = stage["Stella"]
    await stella.slash("setup")
    for _ in range(4):
        seen = await stella.press("Back")
    assert seen.menus[0].kind == "people"
    assert seen.menus[0].least == 2
    person = stage.services.people.pseudonym(str(stage.server.id), 1, stella.id)
    with pytest.raises(DeedsError, match="two_stewards"):
        await stage.services.setup.name_stewards(stage.actor("Stella", Tier.STEWARD), [person, person])


async def test_bots_are_no_stewards(stage: Stage) -> None:
    stella = stage["Stella"]
    robot = stage.server.add_person("Robot", bot=True)
    await stella.slash("setup")
    for _ in range(4):
        await stella.press("Back")
    before = await stage.changes()
    assert "A bot cannot be a steward" in (await stella.choose(stella, robot)).text
    assert await stage.changes() == before


async def test_a_test_tries_again_what_was_held_up(stage: Stage) -> None:
    add_digest_channel(stage)
    channel = str(stage.server.channel_id("digest"))
    await change_settings(stage, digest_channels=[channel])
    actor = stage.actor("Stella", Tier.STEWARD)
    await stage.services.setup.post_test(actor, [channel], "1")
    stage.discord.fail("POST", "/channels/*/messages", status=403, code=50013)
    await stage.post()
    await stage.post()
    assert not stage["Mara"].visible_messages("digest")
    await stage.services.setup.post_test(actor, [channel], "2")
    await stage.post()
    assert len(stage["Mara"].visible_messages("digest")) == 2


async def test_roles_are_chosen_and_never_the_same(stage: Stage) -> None:
    stella = stage["Stella"]
    stage.server.add_role("Choir")
    await stella.slash("setup")
    for _ in range(3):
        await stella.press("Back")
    assert "@Organisers" in (await stella.choose("Choir", menu="Role of the members")).text
    seen = await stella.choose("Choir", menu="Role of the organisers")
    assert "cannot have the same role" in seen.text
    settings = await stage.services.servers.settings_or_default(str(stage.server.id))
    assert settings.member_role == str(stage.server.role_id("Choir"))
    assert settings.organiser_role == str(stage.server.role_id("Organisers"))


async def test_the_role_of_everybody_makes_no_organisers(stage: Stage) -> None:
    stella = stage["Stella"]
    await stella.slash("setup")
    await stella.press("Back")
    await stella.press("Back")
    # The role of everybody has the server's own id.
    with pytest.raises(DeedsError, match="roles_equal"):
        await change_settings(stage, organiser_role=str(stage.server.id))
    await change_settings(stage, member_role=str(stage.server.id))
    assert "everybody on this server" in (await stella.press("deeds:1:setup:roles:show")).text


async def test_a_review_channel_that_members_read_is_refused(stage: Stage) -> None:
    stella = stage["Stella"]
    stage.server.add_channel("lounge", readers=["Members"])
    await stella.slash("setup")
    await stella.press("Back")
    for channel in ("general", "lounge"):
        seen = await stella.choose(channel)
        assert "Others than organisers read this channel" in seen.text
    settings = await stage.services.servers.settings_or_default(str(stage.server.id))
    assert settings.review_channel == str(stage.server.channel_id("review"))


async def test_missing_permissions_are_said_channel_by_channel(stage: Stage) -> None:
    stella = stage["Stella"]
    stage.server.add_channel("locked", readers=["Members"], bot_reads=False)
    add_digest_channel(stage)
    await stella.slash("setup")
    seen = await stella.choose("digest", "locked", "general")
    lines = seen.text.splitlines()
    assert any("#digest" in line and "can post here" in line for line in lines)
    assert any("#locked" in line and "View Channel" in line for line in lines)
    assert "Everybody on this server reads it" in seen.text
    assert "More people read this channel" in seen.text


async def test_language_and_zone_are_checked(stage: Stage) -> None:
    stella = stage["Stella"]
    await stella.slash("setup")
    seen = await stella.press("Next")
    assert "America/Denver" in seen.text
    assert "11:00" in seen.text
    await stella.choose("es")
    form = (await stella.press("Change the time zone")).form
    assert form is not None
    assert form.fields[0].value == "America/Denver"
    seen = await stella.submit({"zone": "Berlin"})
    assert "Europe/Berlin" in seen.text
    assert "7:00" in seen.text
    settings = await stage.services.servers.settings_or_default(str(stage.server.id))
    assert (settings.language, settings.zone) == ("es", "Europe/Berlin")


async def test_a_zone_that_may_be_several_is_asked_back(stage: Stage) -> None:
    stella = stage["Stella"]
    await stella.slash("setup")
    await stella.press("Next")
    await stella.press("Change the time zone")
    seen = await stella.submit({"zone": "mountain"})
    assert [each.value for each in seen.menus[0].options] == ["US/Mountain", "Canada/Mountain"]
    assert "US/Mountain" in (await stella.choose("US/Mountain")).text


async def test_a_zone_nobody_knows_keeps_what_was_typed(stage: Stage) -> None:
    stella = stage["Stella"]
    await stella.slash("setup")
    await stella.press("Next")
    await stella.press("Change the time zone")
    seen = await stella.submit({"zone": "qqqqqq"})
    assert "is not a time zone" in seen.text
    form = (await stella.press("Open the form again")).form
    assert form is not None
    assert form.fields[0].value == "qqqqqq"
    assert "Europe/Paris" in (await stella.submit({"zone": "paris"})).text


async def test_a_test_post_arrives_once(stage: Stage) -> None:
    stella = stage["Stella"]
    add_digest_channel(stage)
    await stella.slash("setup")
    await stella.choose("digest")
    await stella.press("Next")
    await stella.press("Next")
    await stella.press("Next")
    asked = await stella.press("Post a test")
    assert [each.label for each in asked.menus[0].options] == ["#review", "#digest"]
    seen = await stella.choose("#digest")
    assert "1 test is on its way" in seen.text
    await stage.post()
    await stage.post()
    digest = stage["Mara"].visible_messages("digest")
    assert len(digest) == 1
    assert "A test: Deeds can post here" in digest[0].text
    assert not [each for each in stage["Olga"].visible_messages("review") if "A test" in each.text]


async def test_a_test_goes_to_no_other_channel(stage: Stage) -> None:
    actor = stage.actor("Stella", Tier.STEWARD)
    general = str(stage.server.channel_id("general"))
    with pytest.raises(DeedsError, match="channel_not_approved"):
        await stage.services.setup.post_test(actor, [general], "1")


async def test_two_people_can_be_switched_off_and_on(stage: Stage) -> None:
    stella = stage["Stella"]
    add_digest_channel(stage)
    await stella.slash("setup")
    await stella.choose("digest")
    await stella.slash("setup")
    assert "One person may report" in (await stella.press("Let one person verify alone")).text
    assert "Two people" in (await stella.press("Ask for two people again")).text


async def test_buttons_check_again_who_presses_and_survive_a_restart(stage: Stage) -> None:
    stella = stage["Stella"]
    opened = await stella.slash("setup")
    other = await stella.slash("setup")
    await stage.restart()
    assert "Review channel" in (await stella.press("Back", on=other)).text
    await stage.services.setup.name_stewards(
        stage.actor("Stella", Tier.STEWARD),
        [
            stage.services.people.pseudonym(str(stage.server.id), 1, stage[name].id)
            for name in ("Olga", "Oscar")
        ],
    )
    before = await stage.changes()
    assert ONLY_STEWARDS in (await stella.press("Next", on=opened)).text
    assert await stage.changes() == before


async def test_setup_speaks_spanish(stage: Stage) -> None:
    new = found(stage)
    eva = new.add_person("Eva", roles=["Owners"], locale="es-ES")
    seen = await eva.slash("setup")
    assert "Responsables" in seen.text
    assert "Siguiente" in seen.labels


async def vouching(stage: Stage) -> None:
    """The steward opens the screen on which she vouches."""
    stella = stage["Stella"]
    seen = await stella.slash("setup")
    while "New organisers" not in seen.text:
        seen = await stella.press("Back")


async def test_a_new_organiser_verifies_once_a_steward_vouches(stage: Stage) -> None:
    await report(stage)
    nora = stage.server.add_person("Nora", roles=["Members", "Organisers"]).go_to("general")
    await open_review(nora)
    seen = await nora.press("Verify R-1")
    assert seen.form is None
    assert "less than seven days" in seen.text
    assert "Mar 9, 2026" in seen.text
    await vouching(stage)
    stella = stage["Stella"]
    seen = await stella.choose(nora, menu="Vouch for")
    assert f"Vouched for: <@{nora.id}>" in seen.text or "Vouched for: @Nora" in seen.text
    assert "Stewards vouch for 5 people" in seen.text
    await open_review(nora)
    assert (await nora.press("Verify R-1")).form is not None
    seen = await stella.choose(nora, menu="Take it back for")
    assert "Stewards vouch for 4 people" in seen.text
    assert "less than seven days" in (await nora.submit(ALL_FOUR)).text
    await stage.pass_days(7)
    await open_review(nora)
    await nora.press("Verify R-1")
    assert "R-1: Verified" in (await nora.submit(ALL_FOUR)).text


async def test_nobody_vouches_for_a_bot_and_nobody_but_stewards_vouches(stage: Stage) -> None:
    robot = stage.server.add_person("Robot", bot=True)
    await vouching(stage)
    before = await stage.changes()
    assert "A bot verifies nothing" in (await stage["Stella"].choose(robot, menu="Vouch for")).text
    menu = build(Action.SETUP, Screen.TRUST, "vouch")
    seen = await stage["Oscar"].choose("7", on=await stage.forge(menu, values=("7",)))
    assert ONLY_STEWARDS in seen.text
    assert await stage.changes() == before


async def test_stewards_choose_how_long_things_are_kept(stage: Stage) -> None:
    stella = stage["Stella"]
    seen = await stella.press(
        "deeds:1:setup:overview:show", on=await stage.forge("deeds:1:setup:overview:show")
    )
    assert "Kept for 90 days" in seen.text
    await stella.press("Change how long", on=seen)
    for wrong in ("29", "3651", "soon", "٣٠", "-40"):
        refused = await stella.submit({"Days, from 30 to 3650": wrong})
        assert "from 30 to 3650" in refused.text
        await stella.press("Open the form again")
    assert "Kept for 45 days" in (await stella.submit({"Days, from 30 to 3650": " 45 "})).text
