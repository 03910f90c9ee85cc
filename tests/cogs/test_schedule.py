"""``/schedule``: making, reading, pausing, ending a schedule; preview and posting at once."""

from collections.abc import Mapping

import discord
import pytest
from sqlalchemy import update

from bot.demo.simulation import CannotDo, FormValue, Person, Seen
from bot.domain.errors import DeedsError
from bot.domain.vocabulary import Cadence, PostingState, Visibility
from bot.storage.tables import posting
from bot.storage.writing import Writer
from cogs.interactions import uuid_of
from tests.cogs.conftest import REVIEW, Stage
from tests.cogs.organising import (
    ONLY_ORGANISERS,
    add_digest_channel,
    add_helper,
    change_settings,
    take_organisers_role_away,
)

MONDAY = "weekly-0"
BUTTON_ADD = "deeds:1:schedule:new:add"


async def approve(stage: Stage, *names: str, readers: list[str] | None = None) -> None:
    """Channels that a steward approved."""
    await change_settings(
        stage, digest_channels=[add_digest_channel(stage, name, readers=readers) for name in names]
    )


async def add(person: Person, **typed: FormValue) -> Seen:
    """Fills in the form for a new schedule."""
    await person.slash("schedule")
    await person.press("New schedule")
    return await person.submit(filled(person, typed))


def filled(person: Person, typed: Mapping[str, FormValue]) -> dict[str, FormValue]:
    assert person.last is not None
    assert person.last.form is not None
    names = ("campaign", "channel", "rhythm", "at", "language")
    fields = dict(zip(names, person.last.form.fields, strict=True))
    values: dict[str, FormValue] = {}
    for name, field in fields.items():
        chosen = next((each.value for each in field.options if each.chosen), field.value)
        values[field.custom_id] = typed.get(name, chosen)
    return values


async def schedules(stage: Stage) -> int:
    return len(await stage.services.digests.schedules(stage.actor("Olga")))


async def test_only_organisers_schedule(stage: Stage) -> None:
    for person in (add_helper(stage), stage["Otto"]):
        assert ONLY_ORGANISERS in (await person.slash("schedule")).text
        assert await person.autocomplete("schedule", "campaign", "") == ()
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("schedule")
    assert "No digest is scheduled yet" in (await stage["Oscar"].slash("schedule")).text
    assert await stage["Oscar"].autocomplete("schedule", "campaign", "")


async def test_without_an_approved_channel_nothing_is_scheduled(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("schedule")
    assert "No channel is approved" in (await oscar.press("New schedule")).text


async def test_a_schedule_is_made_and_told_with_its_next_three_dates(stage: Stage) -> None:
    await approve(stage, "digest")
    seen = await add(stage["Oscar"], rhythm=MONDAY, at="09:00")
    assert "Every Monday at 9:00" in seen.text
    assert "#digest" in seen.text
    # It is Monday eleven o'clock in Denver, and the clocks change on Sunday: nine is nine all the same.
    for day in ("Mar 9", "Mar 16", "Mar 23"):
        assert any(day in line and "9:00" in line for line in seen.text.splitlines())
    listed = await stage["Olga"].slash("schedule")
    assert "Every Monday at 9:00" in listed.text
    assert "Every Monday" in (await stage["Olga"].choose(listed.menus[0].options[0].value)).text


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        ("daily", "Every day at 17:30|Every day at 5:30"),
        ("weekly-6", "Every Sunday"),
        ("monthly-15", "Every month on day 15"),
        ("monthly-31", "or on the last day of a shorter month"),
    ],
)
async def test_rhythms(stage: Stage, rhythm: str, words: str) -> None:
    await approve(stage, "digest")
    seen = await add(stage["Oscar"], rhythm=rhythm, at="17:30")
    assert any(each in seen.text for each in words.split("|"))


async def test_a_time_that_is_none_keeps_what_was_typed(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    seen = await add(oscar, rhythm="weekly-3", at="25:00")
    assert "is not a time of day" in seen.text
    await oscar.press("Open the form again")
    values = filled(oscar, {})
    assert "25:00" in values.values()
    assert "weekly-3" in values.values()
    assert await schedules(stage) == 0
    seen = await oscar.submit(filled(oscar, {"at": "08:15"}))
    assert "Every Thursday at 8:15" in seen.text


async def test_the_same_digest_is_not_scheduled_twice(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    await add(oscar, rhythm=MONDAY, at="09:00")
    assert (
        "goes into this channel on these days already" in (await add(oscar, rhythm=MONDAY, at="10:00")).text
    )
    assert await schedules(stage) == 1


async def test_a_channel_with_other_readers_is_refused(stage: Stage) -> None:
    stage.server.add_role("Guests")
    await change_settings(
        stage,
        digest_channels=[
            str(stage.server.channel_id("general")),
            add_digest_channel(stage, "guests", readers=["Members", "Guests"]),
        ],
    )
    oscar = stage["Oscar"]
    for name in ("general", "guests"):
        seen = await add(oscar, channel=str(stage.server.channel_id(name)))
        assert "More people read this channel" in seen.text
    assert await schedules(stage) == 0
    # Where everybody is a member, everybody may read it.
    await change_settings(stage, member_role="")
    assert "#general" in (await add(oscar, channel=str(stage.server.channel_id("general")))).text


async def test_a_channel_that_is_gone_is_said_to_be_gone(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    card = await add(oscar)
    gone = stage.bots[-1].get_channel(stage.server.channel_id("digest"))
    assert isinstance(gone, discord.TextChannel)
    await gone.delete()
    await stage.discord.settle()
    question = await oscar.press("Post now", on=card)
    assert "does not see this channel" in (await oscar.press("Post now", on=question)).text
    assert "does not see this channel" in (await add(oscar, rhythm="daily")).text
    assert await schedules(stage) == 1


async def test_pausing_resuming_and_ending(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    await add(oscar)
    assert "Paused" in (await oscar.press("Pause")).text
    assert "Next, in the time zone" in (await oscar.press("Resume")).text
    assert "End this schedule?" in (await oscar.press("Remove")).text
    assert await schedules(stage) == 1
    assert "has ended" in (await oscar.press("Remove")).text
    assert await schedules(stage) == 0
    assert "No digest is scheduled yet" in (await oscar.press("All schedules")).text


async def test_a_preview_is_seen_by_its_asker_alone(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    await add(oscar, language="es")
    pressed = await oscar.press("Preview")
    # The schedule stays where it is, and what would be posted comes below it.
    assert "Preview" in pressed.labels
    assert all(each.only_me for each in pressed.followups)
    # What the schedule posts is in its language, what is said about it in the reader's.
    first, card, *_ = [each.text for each in pressed.followups]
    assert "Phones show this sentence first" in first
    assert "> Ya está aquí el nuevo resumen." in first
    assert "petición" in card
    assert not stage["Mara"].visible_messages("digest")


async def test_a_preview_in_two_languages_shows_both(stage: Stage) -> None:
    await approve(stage, "digest")
    await change_settings(stage, digest_role=str(stage.server.add_role("Readers")))
    oscar = stage["Oscar"]
    await add(oscar, language=["en", "es"])
    first, *cards = [each.text for each in (await oscar.press("Preview")).followups]
    # The role is called once.
    assert "> The new digest is here. @Readers\n" in first
    assert first.endswith("> Ya está aquí el nuevo resumen.")
    assert "Flock" in cards[0]
    assert "petición" in cards[-1]


async def test_posting_now_posts_once_however_often_it_is_pressed(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    opened = await add(oscar)
    question = await oscar.press("Post now", on=opened)
    assert "Post this digest now?" in question.text
    sure = question.button("Post now").custom_id
    assert "On its way" in (await oscar.press(sure)).text
    await stage.services.digests.post_now(
        stage.actor("Oscar"),
        (await stage.services.digests.schedules(stage.actor("Oscar")))[0].id,
        sure.split(":")[-1],
    )
    await stage.post()
    await stage.post()
    assert len(stage["Mara"].visible_messages("digest")) == 1
    assert "Flock" in stage["Mara"].visible_messages("digest")[0].text


async def test_nothing_is_posted_into_a_channel_that_was_opened_meanwhile(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    await add(oscar)
    view = (await stage.services.digests.schedules(stage.actor("Oscar")))[0]
    with pytest.raises(DeedsError, match="channel_too_wide"):
        await stage.services.digests.post_now(stage.actor("Oscar"), view.id, "1", readers=Visibility.PUBLIC)
    await change_settings(stage, digest_channels=[])
    assert "not approved" in (await oscar.slash("schedule")).text
    await stage.pass_days(30)
    assert await stage.services.digests.plan_due() == 0


async def test_what_goes_out_no_more_is_said_without_a_date(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=1, demands=1)
    await approve(stage, "digest")
    olivia = stage["Olivia"]
    await add(stage["Oscar"], campaign=campaign, rhythm=MONDAY)
    assert "en la zona horaria" in (await olivia.slash("schedule")).text
    await stage.services.records.withdraw(stage.actor("Oscar"), campaign, "It is over")
    seen = await olivia.slash("schedule")
    assert "ya no ven esta campaña" in seen.text
    assert "en la zona horaria" not in seen.text
    await stage.services.records.restore(stage.actor("Oscar"), campaign, "It goes on")
    await change_settings(stage, digest_channels=[])
    seen = await olivia.slash("schedule")
    assert "no sale nada" in seen.text
    assert "en la zona horaria" not in seen.text


async def test_buttons_are_checked_again_and_survive_a_restart(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    await add(oscar)
    opened = await oscar.slash("schedule")
    identity = opened.menus[0].options[0].value
    await stage.restart()
    assert "Next, in the time zone" in (await oscar.choose(identity, on=opened)).text
    card = await oscar.press("Pause")
    form_owner = stage["Oscar"]
    await form_owner.slash("schedule")
    await form_owner.press("New schedule")
    values = filled(form_owner, {"rhythm": "daily"})
    await take_organisers_role_away(stage)
    assert ONLY_ORGANISERS in (await form_owner.submit(values)).text
    assert ONLY_ORGANISERS in (await oscar.press("Resume", on=card)).text
    assert await schedules(stage) == 1


async def test_a_schedule_that_is_gone_is_said_to_be_gone(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    card = await add(oscar)
    view = (await stage.services.digests.schedules(stage.actor("Oscar")))[0]
    await stage.services.digests.remove_schedule(stage.actor("Oscar"), view.id)
    assert "no longer there" in (await oscar.press("Pause", on=card)).text


async def test_a_forged_schedule_leads_nowhere(stage: Stage) -> None:
    for forged in ("00000000-0000-0000-0000-000000000000", "D-1", "x" * 60):
        with pytest.raises(DeedsError, match=r"schedule_gone|button_gone"):
            await stage.services.digests.schedule(stage.actor("Oscar"), uuid_of(forged))


async def test_spanish(stage: Stage) -> None:
    await approve(stage, "digest")
    olivia = stage["Olivia"]
    await olivia.slash("schedule")
    form = (await olivia.press(BUTTON_ADD)).form
    assert form is not None
    assert form.title == "Un resumen nuevo"
    assert "Una vez por semana: lunes" in [each.label for each in form.fields[2].options]


async def test_long_lists_have_pages(stage: Stage) -> None:
    count = 26
    await approve(stage, *[f"digest-{n}" for n in range(25)])
    actor = stage.actor("Olga")
    choices = await stage.services.digests.schedule_choices(actor)
    for n in range(count):
        await stage.services.digests.add_schedule(
            actor,
            campaign=None,
            channel=choices.channels[n % 25],
            cadence=Cadence.WEEKLY,
            weekday=n // 25,
            day=1,
            at="09:00",
            language="en",
            readers=Visibility.MEMBERS,
        )
    olga = stage["Olga"]
    seen = await olga.slash("schedule")
    pages = 1
    while "More" in seen.labels:
        seen = await olga.press("More")
        pages += 1
    assert pages > count // 25
    assert f"Page {pages} of {pages}" in seen.text


async def post_now(stage: Stage, person: Person, opened: Seen) -> None:
    """Plans a digest at once and works on the outbox."""
    question = await person.press("Post now", on=opened)
    await person.press(question.button("Post now").custom_id)
    await stage.post()
    await stage.post()


async def test_a_blocked_digest_is_told_once_with_what_to_do_and_tried_again(stage: Stage) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    opened = await add(oscar)
    stage.discord.fail("POST", "*/messages", status=403, code=50013)
    await post_now(stage, oscar, opened)
    told = [each.text for each in stage["Olga"].visible_messages(REVIEW) if "was not posted" in each.text]
    assert len(told) == 1
    assert "Try again" in told[0]
    assert not stage["Mara"].visible_messages("digest")
    listed = await oscar.slash("schedule")
    assert "Discord refused it (error 50013)" in listed.text
    card = await oscar.choose(listed.menus[0].options[0].value)
    await oscar.press("Try again", on=card)
    await stage.post()
    assert len(stage["Mara"].visible_messages("digest")) == 1
    listed = await oscar.slash("schedule")
    assert "Try again" not in (await oscar.choose(listed.menus[0].options[0].value)).labels
    # Nothing is left to be tried: pressing an old button again posts nothing.
    stale = f"deeds:1:schedule:{listed.menus[0].options[0].value}:retry"
    await oscar.press(stale, on=await stage.forge(stale))
    await stage.post()
    assert len(stage["Mara"].visible_messages("digest")) == 1


@pytest.mark.parametrize(("word", "messages"), [("It is there", 0), ("It is not there", 1)])
async def test_what_could_not_be_confirmed_is_settled_by_a_word(
    stage: Stage, word: str, messages: int
) -> None:
    await approve(stage, "digest")
    oscar = stage["Oscar"]
    await add(oscar)
    view = (await stage.services.digests.schedules(stage.actor("Oscar")))[0]
    await stage.services.digests.post_now(stage.actor("Oscar"), view.id, "1")

    async def unconfirmed(writer: Writer) -> None:
        state = {"state": PostingState.UNVERIFIED, "reason": "history"}
        await writer.execute(update(posting).where(posting.c.schedule == view.id).values(state))

    await stage.services.store.transact(str(stage.server.id), unconfirmed)
    listed = await oscar.slash("schedule")
    card = await oscar.choose(listed.menus[0].options[0].value)
    assert "It may stand there already" in card.text
    settled = await oscar.press(word, on=card)
    assert word not in settled.labels
    await stage.post()
    assert len(stage["Mara"].visible_messages("digest")) == messages
    # Whoever is too late settles nothing.
    stale = f"deeds:1:schedule:{view.id}:missing"
    await oscar.press(stale, on=await stage.forge(stale))
    await stage.post()
    assert len(stage["Mara"].visible_messages("digest")) == messages
