"""``/digest`` and the row of languages: the same post, in my language, only for me."""

import json
from datetime import timedelta

import discord
import pytest

from bot.demo.simulation import Seen
from bot.domain.access import Tier
from bot.domain.errors import DeedsError
from bot.domain.following import Pace
from bot.domain.views import Cell
from bot.domain.vocabulary import Cadence, DeliveryChannel, PostingKind, PostingState, Visibility
from bot.services.delivering import DeliveryTyped
from bot.services.following import FollowTyped
from bot.storage.outbox import in_states
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    BUTTON_GONE,
    NOT_FOUND,
    ONLY_MEMBERS,
    add_digest_channel,
    change_settings,
)

ENGLISH, SPANISH = "English", "Español"


async def schedule(stage: Stage, cadence: Cadence) -> None:
    """Something in Spanish goes into a channel of members."""
    channel = add_digest_channel(stage)
    await change_settings(stage, digest_channels=[channel])
    await stage.services.digests.add_schedule(
        stage.actor("Olga"),
        campaign=None,
        channel=channel,
        cadence=cadence,
        weekday=0,
        day=1,
        at="09:00",
        language="es",
        readers=Visibility.MEMBERS,
    )


async def posted(stage: Stage, cadence: Cadence = Cadence.DAILY) -> Seen:
    """What was posted, as a member sees it."""
    await schedule(stage, cadence)
    await stage.pass_days(1)
    await stage.services.digests.plan_due()
    await stage.services.live_boards.plan_due()
    await stage.post()
    return stage["Mara"].newest_message("digest")


async def test_the_digest_in_my_language_for_me_alone(stage: Stage) -> None:
    post = await posted(stage)
    assert "Una cosa que hacer ahora" in post.text or "Periodo tranquilo" in post.text
    assert {ENGLISH, SPANISH} <= set(post.labels)
    mara = stage["Mara"]
    seen = await mara.press(ENGLISH, on=post)
    assert seen.only_me
    assert "A quiet time" in seen.text or "One thing to do now" in seen.text
    assert "Flock" in seen.text
    # Whoever presses the other one gets that, whatever their Discord speaks.
    assert "A quiet time" not in (await mara.press(SPANISH, on=post)).text
    assert len(stage["Milo"].visible_messages("digest")) == 1


async def test_the_live_board_in_my_language(stage: Stage) -> None:
    post = await posted(stage, Cadence.LIVE)
    assert "Se mantiene al día" in post.text
    seen = await stage["Milo"].press(ENGLISH, on=post)
    assert seen.only_me
    assert "Not yet delivered" in seen.text
    assert "History" in seen.labels


async def test_the_buttons_survive_a_restart_and_ask_again_who_may(stage: Stage) -> None:
    post = await posted(stage)
    await stage.restart()
    assert (await stage["Mara"].press(ENGLISH, on=post)).only_me
    outsider = stage.server.add_person("Nora", roles=["Moderators"]).go_to("general")
    button = post.button(ENGLISH).custom_id
    message = await stage.forge(button)
    assert ONLY_MEMBERS in (await outsider.press(button, on=message)).text


@pytest.mark.parametrize(
    "forged",
    [
        "deeds:1:same:00000000-0000-0000-0000-000000000000:2026-W10:en",
        "deeds:1:same:00000000-0000-0000-0000-000000000000:board:en",
    ],
)
async def test_what_was_never_scheduled_is_not_found(stage: Stage, forged: str) -> None:
    seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
    assert NOT_FOUND in seen.text


async def test_what_was_corrected_since_is_said(stage: Stage) -> None:
    post = await posted(stage)
    mara = stage["Mara"]
    assert "As the record stands now" not in (await mara.press(ENGLISH, on=post)).text
    await change_settings(stage, language="es")
    assert "As the record stands now" in (await mara.press(ENGLISH, on=post)).text


async def test_the_latest_digest(stage: Stage) -> None:
    mara, milo = stage["Mara"], stage["Milo"]
    # Where none was posted yet: as of today.
    seen = await mara.slash("digest latest")
    assert seen.only_me
    assert "Flock" in seen.text
    await posted(stage)
    seen = await milo.slash("digest latest", campaign="co-petition")
    assert "tranquilo" in seen.text or "Una cosa" in seen.text
    assert "registro hasta el cambio" in seen.text
    assert await mara.autocomplete("digest latest", "campaign", "")
    assert "There is no campaign" in (await mara.slash("digest latest", campaign="nothing")).text


async def held(stage: Stage, name: str) -> set[str]:
    """The names of the roles that somebody has now."""
    guild = stage.bots[-1].get_guild(stage.server.id)
    assert guild is not None
    member = await guild.fetch_member(stage[name].id)
    return {each.name for each in member.roles}


async def test_members_give_themselves_the_role_that_digests_call(stage: Stage) -> None:
    mara = stage["Mara"]
    assert "call no role" in (await mara.slash("digest follow")).text
    role = stage.server.add_role("Digest")
    await change_settings(stage, digest_role=str(role))
    seen = await mara.slash("digest follow")
    assert seen.only_me
    assert "you are called" in seen.text
    assert "Digest" in await held(stage, "Mara")
    assert "you are called" in (await mara.slash("digest follow")).text
    assert "no longer call you" in (await mara.slash("digest unfollow")).text
    assert "Digest" not in await held(stage, "Mara")


async def test_a_digest_calls_that_role_and_nobody_else(stage: Stage) -> None:
    role = stage.server.add_role("Digest")
    await change_settings(stage, digest_role=str(role))
    await schedule(stage, Cadence.DAILY)
    await stage.pass_days(1)
    await stage.services.digests.plan_due()
    async with stage.services.store.read(str(stage.server.id)) as reader:
        planned = [each for each in await in_states(reader, set(PostingState)) if each.card]
    digests = [each for each in planned if each.kind is PostingKind.DIGEST]
    first, *others = sorted(digests, key=lambda each: each.part)
    notice = json.loads(first.notice)
    assert notice["content"].count("<@&") == 1
    assert f"<@&{role}>" in notice["content"]
    assert notice["allowed_mentions"] == {"parse": [], "roles": [str(role)]}
    for body in (first.card, *(each.notice for each in others)):
        assert json.loads(body)["allowed_mentions"] == {"parse": []}


async def test_only_a_role_that_opens_nothing_is_handed_out(stage: Stage) -> None:
    mara, server = stage["Mara"], stage.server
    powerful = str(server.add_role("Powerful", "manage_messages"))
    server.add_role("Insiders")
    server.add_channel("inside", readers=["Insiders"])
    for role in (powerful, str(server.role_id("Insiders"))):
        await change_settings(stage, digest_role=role)
        assert "opens something" in (await mara.slash("digest follow")).text
    await change_settings(stage, digest_role="123456789012345678")
    assert "no longer there" in (await mara.slash("digest follow")).text
    assert await held(stage, "Mara") == {"@everyone", "Members"}
    # What somebody has can be given back, whatever became of the role.
    await change_settings(stage, digest_role=powerful)
    assert "no longer call you" in (await mara.slash("digest unfollow")).text


async def test_a_role_that_rings_for_nobody_is_not_handed_out(stage: Stage) -> None:
    mara, stella = stage["Mara"], stage["Stella"]
    role = stage.server.add_role("Digest")
    await change_settings(stage, digest_role=str(role))
    guild = stage.bots[-1].get_guild(stage.server.id)
    assert guild is not None
    ringing = discord.Permissions(mention_everyone=True, administrator=True).value
    for each in guild.me.roles:
        # Private: the simulation lets nobody take permissions from the bot.
        each._permissions &= ~ringing
    assert "rings for nobody" in (await mara.slash("digest follow")).text
    menu = "deeds:1:setup:roles:digest"
    screen = await stella.press("deeds:1:setup:roles:show", on=await stage.forge("deeds:1:setup:roles:show"))
    assert "rings for nobody" in (await stella.choose("Digest", menu=menu, on=screen)).text
    assert "Digest" not in await held(stage, "Mara")
    found = guild.get_role(role)
    assert found is not None
    await found.edit(mentionable=True)
    await stage.discord.settle()
    assert "you are called" in (await mara.slash("digest follow")).text


@pytest.mark.parametrize("name", ["Members", "Organisers"])
async def test_nobody_makes_themselves_an_organiser(stage: Stage, name: str) -> None:
    with pytest.raises(DeedsError, match="digest_role_taken"):
        await change_settings(stage, digest_role=str(stage.server.role_id(name)))
    free = str(stage.server.add_role("Free"))
    await change_settings(stage, digest_role=free)
    with pytest.raises(DeedsError, match="digest_role_taken"):
        await change_settings(stage, organiser_role=free)


async def test_stewards_choose_the_role_on_the_screen_of_roles(stage: Stage) -> None:
    stella = stage["Stella"]
    stage.server.add_role("Digest")
    stage.server.add_role("Powerful", "kick_members")
    screen = await stage.forge("deeds:1:setup:roles:show")
    seen = await stella.press("deeds:1:setup:roles:show", on=screen)
    menu = "deeds:1:setup:roles:digest"
    assert "opens something" in (await stella.choose("Powerful", menu=menu, on=seen)).text
    seen = await stella.choose("Digest", menu=menu, on=seen)
    assert "Called by digests:" in seen.text
    settings = await stage.services.servers.settings_or_default(str(stage.server.id))
    assert settings.digest_role == str(stage.server.role_id("Digest"))


async def followed(stage: Stage) -> Cell:
    """The first ask of the board; what is followed is its demand."""
    return (await stage.services.boards.board(stage.actor("Olga"))).cells[0]


async def news(stage: Stage) -> None:
    """Something happens to that ask."""
    ask = (await followed(stage)).reference
    typed = DeliveryTyped(asks=[ask], channel=DeliveryChannel.LETTER, on="2026-03-02", proof="stamped copy")
    await stage.services.delivering.deliver(stage.actor("Olga"), typed)


async def test_following_in_direct_messages_until_the_button_ends_it(stage: Stage) -> None:
    mara, demand = stage["Mara"], (await followed(stage)).demand
    form = (await mara.slash("digest follow", about=demand)).form
    assert form is not None
    fields = {each.custom_id: each.value for each in form.fields}
    chosen = {**fields, "pace": "change", "quiet_from": "", "quiet_until": ""}
    seen = await mara.submit({key: value for key, value in chosen.items() if key in fields})
    assert seen.only_me
    assert demand in seen.text
    assert "When something changes" in seen.text
    await news(stage)
    stage.now += timedelta(minutes=11)
    assert await stage.services.following.plan_due() == 1
    await stage.post()
    [message] = mara.direct_messages()
    assert demand in message.text
    assert message.labels == ("Stop telling me",)
    assert not stage["Milo"].direct_messages()
    await stage.restart()
    button = message.button("Stop telling me").custom_id
    assert BUTTON_GONE in (await stage["Oscar"].press(button, on=await stage.forge(button))).text
    assert "no longer told" in (await mara.press_privately("Stop telling me", on=message)).text
    # A second time, there or where somebody put the same button, there is nothing to end.
    assert BUTTON_GONE in (await mara.press_privately("Stop telling me", on=message)).text
    assert BUTTON_GONE in (await mara.press(button, on=await stage.forge(button))).text
    assert "don’t follow" in (await mara.slash("digest unfollow", about=demand)).text


async def test_hours_that_end_when_they_begin_are_no_quiet_hours(stage: Stage) -> None:
    mara = stage["Mara"]
    form = (await mara.slash("digest follow", about="C-1")).form
    assert form is not None
    chosen = {"pace": "daily", "quiet_from": "08:00", "quiet_until": "08:00", "zone": "America/Denver"}
    seen = await mara.submit(chosen)
    assert "At any hour" in seen.text
    assert "8:00" in seen.text


async def test_who_has_lost_the_members_role_is_told_nothing(stage: Stage) -> None:
    demand = (await followed(stage)).demand
    typed = FollowTyped(about=demand, pace=Pace.CHANGE, quiet_from="", quiet_until="", zone="America/Denver")
    await stage.services.following.follow(stage.actor("Mara", Tier.MEMBER), stage["Mara"].id, typed)
    await news(stage)
    await change_settings(stage, member_role=str(stage.server.add_role("New members")))
    stage.now += timedelta(minutes=11)
    assert await stage.services.following.plan_due() == 1
    await stage.post()
    assert not stage["Mara"].direct_messages()
    assert await stage.services.following.mine(stage.actor("Mara", Tier.MEMBER)) == ()


async def test_what_was_planned_before_somebody_lost_the_role_is_not_sent(stage: Stage) -> None:
    mara, demand = stage["Mara"], (await followed(stage)).demand
    typed = FollowTyped(about=demand, pace=Pace.CHANGE, quiet_from="", quiet_until="", zone="America/Denver")
    await stage.services.following.follow(stage.actor("Mara", Tier.MEMBER), mara.id, typed)
    await news(stage)
    stage.now += timedelta(minutes=11)
    assert await stage.services.following.plan_due() == 1
    await change_settings(stage, member_role=str(stage.server.add_role("New members")))
    await stage.post()
    assert not mara.direct_messages()


async def test_the_button_ends_it_for_who_is_no_member_any_more(stage: Stage) -> None:
    mara, demand = stage["Mara"], (await followed(stage)).demand
    typed = FollowTyped(about=demand, pace=Pace.CHANGE, quiet_from="", quiet_until="", zone="America/Denver")
    await stage.services.following.follow(stage.actor("Mara", Tier.MEMBER), mara.id, typed)
    await news(stage)
    stage.now += timedelta(minutes=11)
    await stage.services.following.plan_due()
    await stage.post()
    await change_settings(stage, member_role=str(stage.server.add_role("New members")))
    [message] = mara.direct_messages()
    seen = await mara.press_privately("Stop telling me", on=message)
    assert "no longer told" in seen.text
    # It tells them nothing besides: what is asked in direct messages belongs to no server.
    assert demand not in seen.text
