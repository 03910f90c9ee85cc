"""``/log``, from the first tap to the card in the review channel."""

import re

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.records import Response, Source
from bot.rendering.custom_ids import Action, build, parse
from tests.cogs.conftest import GENERAL, PETITION, REVIEW, Stage

SUMMARY = "What happened, in short"
STATEMENT = {"Kind": "acknowledged", "Date": "2026-02-10", SUMMARY: "Made-up words of an office"}


async def begin(person: Person, **source: str) -> Seen:
    """A draft for a made-up source."""
    await person.slash("log")
    return await person.submit(
        {"Title": source.get("title", "Made-up minutes"), "Link": source.get("link", "")}
    )


def draft_of(card: Seen) -> str:
    """The draft that a card shows."""
    found = parse(card.button("Finish").custom_id)
    assert found is not None
    return found.reference


async def say(person: Person, office: str = "Governor of Colorado", **typed: str) -> Seen:
    """A line of what an office said; the list of its asks is gone through where there is one."""
    await person.press("What they said or did")
    seen = await person.choose(office)
    if seen.form is None:
        await person.choose(seen.menus[0].options[0].value)
    return await person.submit({**STATEMENT, **typed})


# Who may


@pytest.mark.parametrize("command", ["log", "desk", "deliver"])
async def test_outsiders_and_members_are_refused_in_words(stage: Stage, command: str) -> None:
    for name in ("Otto", "Mona"):
        seen = await stage[name].slash(command)
        assert seen.only_me
        assert "Only organisers can do that" in seen.text


@pytest.mark.parametrize("command", ["log", "desk", "deliver"])
async def test_organisers_and_stewards_are_let_in(stage: Stage, command: str) -> None:
    for name in ("Oscar", "Stella"):
        seen = await stage[name].slash(command)
        assert seen.form or seen.only_me
        assert "Only organisers" not in seen.text


async def test_discord_does_not_even_show_the_commands_to_members(stage: Stage) -> None:
    shown = stage["Mara"].commands()
    assert {"board", "demand"} <= set(shown)
    assert not {"log", "desk", "deliver"} & set(shown)
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("log")


@pytest.mark.parametrize("command", ["log", "deliver"])
async def test_offers_are_for_those_who_may(stage: Stage, command: str) -> None:
    assert [each.value for each in await stage["Olga"].autocomplete(command, "campaign", "")] == ["C-1"]
    assert await stage["Mona"].autocomplete(command, "campaign", "") == ()
    assert await stage["Otto"].autocomplete(command, "campaign", "") == ()


async def test_before_there_is_a_campaign_the_answer_says_what_to_do(empty_stage: Stage) -> None:
    for command in ("log", "deliver"):
        seen = await empty_stage["Olga"].slash(command)
        assert "There is no campaign here yet" in seen.text


async def test_an_unknown_campaign_is_named(stage: Stage) -> None:
    for command in ("log", "deliver"):
        seen = await stage["Olga"].slash(command, campaign="nowhere")
        assert "nowhere" in seen.text
        assert "There is no campaign" in seen.text


async def test_a_role_that_goes_while_the_form_is_open_stops_it(stage: Stage) -> None:
    oscar = stage["Oscar"]
    draft = draft_of(await begin(oscar))
    await oscar.press("What they said or did")
    await oscar.choose("Governor of Colorado")
    await stage.take_organisers_away()
    seen = await oscar.submit({**STATEMENT, SUMMARY: "Typed just before the role went"})
    assert "Only organisers can do that" in seen.text
    assert "Typed just before the role went" in seen.text
    finish = build(Action.LOG_FINISH, draft)
    seen = await oscar.press(finish, on=await stage.forge(finish))
    assert "Only organisers can do that" in seen.text
    assert await stage.count(Response) == 0


# The walk


async def test_a_meeting_takes_at_most_25_taps(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=3, demands=2)
    olga = stage["Olga"]
    taps = 0

    async def tap(seen: object) -> Seen:
        nonlocal taps
        taps += 1
        assert isinstance(seen, Seen)
        return seen

    await tap(await olga.slash("log", campaign=campaign))
    await tap(await olga.submit({"Title": "Made-up council meeting", "Published on": "2026-02-10"}))
    for office, kind in (("Office 001", "supports"), ("Office 002", "refuses"), ("Office 003", "commits")):
        await tap(await olga.press("What they said or did"))
        await tap(await olga.choose(office))
        await tap(await olga.choose("Demand 001", "Demand 002"))
        await tap(await olga.submit({**STATEMENT, "Kind": kind, "Promised for": "2026-06-30"}))
    await tap(await olga.press("Roll call"))
    await tap(await olga.choose("Demand 001"))
    await tap(await olga.choose("Office 001", menu="Yes: choose who"))
    await tap(await olga.choose("Office 002", menu="No: choose who"))
    await tap(await olga.choose("Office 003", menu="Absent: choose who"))
    await tap(await olga.press("Done"))
    seen = await tap(await olga.submit({"Date": "2026-02-10", "What was voted on": "A made-up motion"}))
    assert "Lines so far" in seen.text
    seen = await tap(await olga.press("Finish"))
    assert "4 entries reported" in seen.text
    assert taps <= 25, taps


async def test_what_was_logged_comes_to_the_review_channel_as_one_card(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga, title="Made-up press release", link="https://example.org/release")
    await say(olga, "Governor of Colorado", **{"Promised for": "2026-06-30", "Kind": "commits"})
    await say(olga, "Mayor of Denver", Kind="refuses")
    seen = await olga.press("Finish")
    assert "2 entries reported" in seen.text
    await stage.post()
    cards = [each for each in stage["Oscar"].visible_messages(REVIEW) if "Made-up press release" in each.text]
    assert len(cards) == 1
    assert "2 entries to verify" in cards[0].text
    assert "Promise" in cards[0].text
    assert "Refusal" in cards[0].text
    assert cards[0].labels == ("Review",)
    with pytest.raises(CannotDo):
        stage["Mara"].visible_messages(REVIEW)[0].button("Review")


async def test_a_known_address_is_the_same_source(stage: Stage) -> None:
    before = await stage.count(Source)
    for _ in range(2):
        await begin(stage["Olga"], link="https://example.org/one")
        await say(stage["Olga"])
        await stage["Olga"].press("Finish")
    assert await stage.count(Source) == before + 1


async def test_a_confidential_source_shows_no_address_to_members(stage: Stage) -> None:
    olga = stage["Olga"]
    await olga.slash("log")
    await olga.submit({"Link": "https://example.org/leak", "Title": "Leak", "Confidential?": "confidential"})
    await say(olga)
    await olga.press("Finish")
    oscar = stage["Oscar"]
    await oscar.slash("desk")
    await oscar.choose("Leak", menu="Review a source")
    await oscar.press("Verify R-1")
    await oscar.submit({"checklist": ["opened", "words", "date", "ask"]})
    seen = await stage["Mara"].slash("official", official="O-1")
    assert "Leak" not in seen.text
    assert "example.org" not in seen.text


async def test_a_finding_is_about_a_criterion_with_its_outcomes(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=2, demands=2)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up visit"})
    await olga.press("What was found")
    await olga.choose("Office 002")
    seen = await olga.choose("Demand 001")
    # The demand has one criterion, so nobody is asked which.
    assert seen.form is not None
    assert [each.value for each in seen.form.fields[0].options] == [
        "fulfilled",
        "partly",
        "not_fulfilled",
        "undone",
    ]
    seen = await olga.submit(
        {"Outcome": "fulfilled", "Seen on": "2026-02-20", "What was observed": "It is done"}
    )
    assert "Fulfilled" in seen.text
    assert "Thing 1 is done" in seen.text


async def test_what_the_form_had_no_room_for_is_asked_afterwards(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga)
    seen = await say(olga, Kind="non_answer")
    assert "What sort of reply was it?" in seen.text
    assert {each.label for each in seen.menus[0].options} >= {"Form letter", "Off topic"}
    seen = await olga.choose("Form letter")
    assert "Lines so far" in seen.text
    seen = await say(olga, Kind="referred")
    assert "Which office did they refer you to?" in seen.text
    assert "Governor of Colorado" not in [each.label for each in seen.menus[0].options]
    seen = await olga.press("Cancel")
    assert "Lines so far" in seen.text
    # It can be told later, from the draft, also after a restart.
    await stage.restart()
    seen = await olga.choose("2", menu="Complete a line")
    await olga.choose("Mayor of Denver")
    seen = await olga.press("Finish")
    assert "2 entries reported" in seen.text


async def test_a_reversal_needs_the_promise_it_takes_back(stage: Stage) -> None:
    olga, oscar = stage["Olga"], stage["Oscar"]
    await begin(olga)
    seen = await say(olga, Kind="reverses")
    assert "no open promise" in seen.text
    seen = await olga.press("Open the form again")
    assert {each.custom_id: each.value for each in seen.form.fields}["summary"] == STATEMENT[SUMMARY]  # type: ignore[union-attr]
    await olga.submit({"Kind": "commits", "Promised for": "2026-05"})
    await say(olga, Kind="commits", **{"Promised for": "2026-09", SUMMARY: "A second made-up promise"})
    await olga.press("Finish")
    await oscar.slash("desk")
    await oscar.choose("Made-up minutes", menu="Review a source")
    await oscar.press("Verify R-1")
    await oscar.submit({"checklist": ["opened", "words", "date", "ask"]})
    # The checklist is of the source: it is asked once.
    await oscar.press("Verify R-2")
    await begin(olga, title="Made-up retreat")
    seen = await say(olga, Kind="reverses", Date="2026-02-25")
    assert "Which promise was taken back?" in seen.text
    assert "A second made-up promise" in [each.label for each in seen.menus[0].options]
    await olga.press("Cancel")
    seen = await olga.press("Finish")
    assert "Say which promise was taken back" in seen.text
    await olga.choose("1", menu="Complete a line")
    await olga.choose("A second made-up promise")
    seen = await olga.press("Finish")
    assert "1 entry reported" in seen.text


async def test_lines_are_taken_out_and_drafts_discarded(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga)
    await say(olga, **{SUMMARY: "First made-up line"})
    card = await say(olga, **{SUMMARY: "Second made-up line"})
    seen = await olga.choose("1", menu="Take a line out", on=card)
    assert "First made-up line" not in seen.text
    # The same press once more, as an impatient second phone sends it: from a card with two lines.
    again = card.menu("Take a line out").custom_id
    seen = await olga.choose("1", on=await stage.forge(again, values=("1", "2")))
    assert "no longer in the draft" in seen.text
    seen = await olga.press("Discard")
    assert "with its 1 line?" in seen.text
    seen = await olga.press("Keep it")
    assert "Second made-up line" in seen.text
    await olga.press("Discard")
    seen = await olga.press("Discard")
    assert "Nothing of it was reported" in seen.text
    seen = await olga.slash("log")
    assert seen.form is not None


# Nothing is lost, nothing is done twice


async def test_what_was_typed_is_kept_when_something_is_wrong_with_it(stage: Stage) -> None:
    olga = stage["Olga"]
    await olga.slash("log")
    seen = await olga.submit({"Title": "A long made-up title", "Published on": "next Tuesday"})
    assert "“next Tuesday” is not a valid date" in seen.text
    assert "A long made-up title" in seen.text
    seen = await olga.press("Open the form again")
    assert seen.form is not None
    assert [each.value for each in seen.form.fields][1:4] == ["A long made-up title", "", "next Tuesday"]
    seen = await olga.submit({"Published on": "2026-02"})
    assert "A long made-up title" in seen.text
    seen = await say(olga, Date="2099-01-01", **{SUMMARY: "Kept made-up summary"})
    assert "lies in the future" in seen.text
    assert "Kept made-up summary" in seen.text
    await olga.press("Open the form again")
    seen = await olga.submit({"Date": "2026-01-05"})
    assert "Kept made-up summary" in seen.text
    assert "Jan 5, 2026" in seen.text


async def test_a_form_of_another_person_is_not_opened(stage: Stage) -> None:
    await stage["Olga"].slash("log")
    seen = await stage["Olga"].submit({"Published on": "nonsense"})
    token = seen.button("Open the form again").custom_id
    seen = await stage["Oscar"].press(token, on=await stage.forge(token))
    assert "no longer kept" in seen.text


async def test_a_draft_survives_a_restart(stage: Stage) -> None:
    olga = stage["Olga"]
    card = await begin(olga)
    await say(olga, **{SUMMARY: "Written before the restart"})
    picker = await olga.press("What they said or did")
    await stage.restart()
    seen = await olga.choose("Mayor of Denver", on=picker)
    if seen.form is None:
        await olga.choose(seen.menus[0].options[0].value)
    seen = await olga.submit({**STATEMENT, SUMMARY: "Written after the restart"})
    assert "Written before the restart" in seen.text
    assert "Written after the restart" in seen.text
    await stage.restart()
    seen = await olga.slash("log")
    assert "You have 1 unfinished draft" in seen.text
    seen = await olga.choose("Made-up minutes")
    assert "Written after the restart" in seen.text
    seen = await olga.press("Finish", on=seen)
    assert "2 entries reported" in seen.text
    seen = await olga.press("What they said or did", on=card)
    assert "This draft is no longer there" in seen.text


async def test_a_second_press_reports_nothing_twice(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga)
    card = await say(olga)
    await olga.press("Finish", on=card)
    before = await stage.changes()
    finish = card.button("Finish").custom_id
    seen = await olga.press(finish, on=await stage.forge(finish))
    assert "This was done already" in seen.text
    assert await stage.changes() == before
    assert await stage.count(Response) == 1
    await stage.post()
    await stage.post()
    assert len([each for each in olga.visible_messages(REVIEW) if "Made-up minutes" in each.text]) == 1


async def test_a_form_opened_twice_adds_one_line(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=2, demands=2)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    await olga.press("What they said or did")
    picker = await olga.choose("Office 001")
    first = await olga.choose("Demand 001", on=picker)
    second = await olga.press("Done", on=picker)
    await olga.submit(STATEMENT, form=first)
    seen = await olga.submit(STATEMENT, form=second)
    assert "used already" in seen.text
    seen = await olga.slash("log")
    seen = await olga.choose("Made-up minutes")
    assert "**2**" not in seen.text
    # A second press on a list that is used up adds nothing either.
    stale = await stage.forge(picker.menus[0].custom_id, values=("A-1",))
    assert "used already" in (await olga.choose("A-1", on=stale)).text


# Buttons that nobody drew


FORGED = (
    "deeds:1:log_finish:not-a-draft",
    "deeds:1:log_finish",
    "deeds:1:log_finish:00000000-0000-4000-8000-000000000000",
    "deeds:1:log_response:00000000-0000-4000-8000-000000000000",
    "deeds:1:log_remove:00000000-0000-4000-8000-000000000000:3",
    "deeds:1:log_discard:00000000-0000-4000-8000-000000000000:sure",
    "deeds:1:log_resume:menu",
    "deeds:1:log_tell:x",
    "deeds:1:pick:garbage:1",
    "deeds:1:pick:00000000-0000-4000-8000-000000000000:1:yes",
    "deeds:1:pick_page:00000000-0000-4000-8000-000000000000:99999999",
    "deeds:1:pick_done:00000000-0000-4000-8000-000000000000",
    "deeds:1:pick_cancel:garbage",
    "deeds:1:page:draft:garbage:1",
    "deeds:1:page:review:S-999:1",
    "deeds:1:review:S-999",
    "deeds:1:review:none",
    "deeds:1:review:R-1",
    "deeds:1:verify:R-999.1",
    "deeds:1:verify:garbage",
    "deeds:1:verify",
    "deeds:1:reject:R-999.1",
    "deeds:1:checked:A-999",
    "deeds:1:checked:garbage",
    "deeds:1:confirm_headline:00000000-0000-4000-8000-000000000000",
    "deeds:1:reject_headline:garbage",
    "deeds:1:again:1",
    "deeds:1:unheard_of:1",
    "deeds:9:log_finish:1",
    "deeds:",
    "deeds:1:log_start:C-999",
    "deeds:1:deliver:C-999",
)


async def test_forged_buttons_are_answered_and_change_nothing(stage: Stage) -> None:
    before = await stage.changes()
    for custom_id in FORGED:
        seen = await stage["Olga"].press(custom_id, on=await stage.forge(custom_id))
        assert seen.only_me, custom_id
        assert seen.text.startswith("✖"), custom_id
        assert "Something went wrong inside" not in seen.text, custom_id
    assert await stage.changes() == before


async def test_a_draft_of_somebody_else_is_not_there(stage: Stage) -> None:
    card = await begin(stage["Olga"])
    for button in card.buttons:
        if not button.disabled:
            seen = await stage["Oscar"].press(button.custom_id, on=await stage.forge(button.custom_id))
            assert "This draft is no longer there" in seen.text, button.label


async def test_the_buttons_of_one_server_do_nothing_in_another(stage: Stage) -> None:
    card = await say_one(stage["Olga"])
    other = stage.discord.add_server("Another coalition")
    other.add_channel(GENERAL)
    other.add_role("Members")
    there = other.add_person("Olga", account=stage["Olga"]).go_to(GENERAL)
    finish = card.button("Finish").custom_id
    message = await stage.forge(finish, server=other)
    seen = await there.press(finish, on=message)
    assert "Only organisers" in seen.text
    assert await stage.count(Response) == 0


async def say_one(person: Person) -> Seen:
    """A draft with one line."""
    await begin(person)
    return await say(person)


# Lists of any length


async def test_a_campaign_without_offices_says_so(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=0, demands=1)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    seen = await olga.press("What they said or did")
    assert "nothing to choose" in seen.text
    seen = await olga.press("Cancel")
    assert "No lines yet" in seen.text


async def test_one_office_with_one_ask_is_no_question(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=1, demands=1)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    seen = await olga.press("What they said or did")
    assert seen.form is not None
    seen = await olga.submit(STATEMENT)
    assert "Office 001" in seen.text


@pytest.mark.parametrize("officials", [26, 500])
async def test_long_lists_of_offices_are_paged(stage: Stage, officials: int) -> None:
    campaign = await stage.build_campaign(officials=officials, demands=1)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    seen = await olga.press("What they said or did")
    pages = -(-officials // 25)
    offered = [each.label for each in seen.menus[0].options]
    for number in range(2, pages + 1):
        assert f"Page {number - 1} of {pages}" in seen.text
        seen = await olga.press("More", on=seen)
        offered += [each.label for each in seen.menus[0].options]
    assert len(set(offered)) == officials
    assert "More" not in seen.labels
    seen = await olga.choose(f"Office {officials:03}", on=seen)
    seen = await olga.submit(STATEMENT)
    assert f"Office {officials:03}" in seen.text


@pytest.mark.parametrize("demands", [26, 500])
async def test_asks_are_chosen_over_many_pages(stage: Stage, demands: int) -> None:
    campaign = await stage.build_campaign(officials=1, demands=demands)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    seen = await olga.press("What they said or did")
    everything = [each.value for each in seen.menus[0].options]
    seen = await olga.choose(*everything, on=seen)
    assert "Chosen (25)" in seen.text
    seen = await olga.press("More", on=seen)
    await stage.restart()
    seen = await olga.choose(seen.menus[0].options[0].value, on=seen)
    assert "Chosen (26)" in seen.text
    seen = await olga.press("Back", on=seen)
    assert all(each.chosen for each in seen.menus[0].options)
    seen = await olga.choose(*everything[:3], on=seen)
    assert "Chosen (4)" in seen.text
    await olga.press("Done", on=seen)
    seen = await olga.submit(STATEMENT)
    assert "D-" in seen.text
    seen = await olga.press("Finish")
    assert "1 entry reported" in seen.text


async def test_a_roll_call_of_26_offices_is_one_entry(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=26, demands=1)
    olga = stage["Olga"]
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    seen = await olga.press("Roll call")
    assert seen.labels == ("More", "Done", "Cancel")
    assert [each.placeholder for each in seen.menus] == [
        "Yes: choose who",
        "No: choose who",
        "Abstained: choose who",
        "Absent: choose who",
    ]
    refused = await olga.press("Done", on=seen)
    assert "Nothing is picked" in refused.text
    values = [each.value for each in seen.menus[0].options]
    seen = await olga.choose(*values, menu="Yes: choose who", on=seen)
    # Who is found to have voted no did not vote yes.
    seen = await olga.choose(*values[:5], menu="No: choose who", on=seen)
    assert "Yes (20)" in seen.text
    assert "No (5)" in seen.text
    seen = await olga.press("More", on=seen)
    seen = await olga.choose(seen.menus[0].options[0].value, menu="Absent: choose who", on=seen)
    assert "Absent (1)" in seen.text
    await olga.press("Done", on=seen)
    seen = await olga.submit({"What was voted on": "A made-up motion"})
    await olga.press("Finish")
    actor = stage.actor("Olga")
    record = await stage.services.boards.record(actor, "R-1")
    votes = [choice.value for _, choice in record.line.votes]  # type: ignore[union-attr]
    assert (votes.count("yes"), votes.count("no"), votes.count("absent")) == (20, 5, 1)


async def test_a_draft_with_forty_lines_turns_its_pages(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga)
    for number in range(1, 41):
        seen = await say(olga, **{SUMMARY: f"Made-up line {number} of forty"})
    assert "Made-up line 40 of forty" in seen.text
    seen = await olga.press("Back", on=seen)
    assert "Page" in seen.text
    seen = await say(olga)
    assert "A draft holds 40 lines" in seen.text


# Hostile texts, and the other language


HOSTILE = (
    "@everyone <@1> <@&2> [free](https://evil.example) \u202egnp.exe\u202c ||hidden|| `code` ```x```\n"
    "> quote\n-# small <t:1:R> </log:1> https://evil.example/path"
)


def alive(text: str) -> list[str]:
    """What Discord would bring to life in a text: mentions, links, timestamps, direction overrides."""
    unescaped = re.sub(r"\\.", "", text)
    return re.findall(r"@everyone|<@|<t:|</|\]\(http(?!s://example)|\u202e|\|\|", unescaped)


async def test_hostile_texts_come_out_harmless(stage: Stage) -> None:
    olga = stage["Olga"]
    await olga.slash("log")
    await olga.submit({"Title": HOSTILE[:300].replace("\n", " "), "Publisher": "@here ‮x"})
    seen = await say(olga, **{SUMMARY: HOSTILE, "In their own words": HOSTILE})
    seen = await olga.press("Finish")
    await stage.post()
    card = stage["Oscar"].newest_message(REVIEW)
    raw = [str(part) for message in (seen, card) for part in message.components]
    assert raw
    for each in raw:
        assert not alive(each.replace("\\\\", "\\")), each


async def test_four_thousand_characters_fit_everywhere(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga)
    seen = await say(olga, **{SUMMARY: "W" * 4000, "In their own words": "q" * 1500})
    assert "Lines so far" in seen.text
    for _ in range(4):
        seen = await say(olga, **{SUMMARY: "* " * 2000})
    seen = await olga.press("Finish", on=seen)
    assert "5 entries reported" in seen.text
    await stage.post()
    oscar = stage["Oscar"].go_to(REVIEW)
    seen = await oscar.press("Review")
    assert "Verify R-1" in seen.labels


async def test_a_spanish_speaker_meets_no_english(stage: Stage) -> None:
    olivia = stage["Olivia"]
    seen = await olivia.slash("log", campaign=PETITION)
    assert seen.form is not None
    assert seen.form.title == "La fuente"
    assert [each.label for each in seen.form.fields][:2] == ["Enlace", "Título"]
    seen = await olivia.submit({"Título": "Acta inventada"})
    assert seen.labels[:3] == ("Qué dijeron o hicieron", "Qué se comprobó", "Votación nominal")
    seen = await olivia.press(seen.labels[0])
    assert "¿Quién lo dijo o lo hizo?" in seen.text
    seen = await olivia.choose(seen.menus[0].options[0].value)
    if seen.form is None:
        seen = await olivia.choose(seen.menus[0].options[0].value)
    assert seen.form is not None
    assert "Promesa" in [each.label for each in seen.form.fields[0].options]
    seen = await olivia.submit({"kind": "commits", "on": "mañana", "summary": "Palabras inventadas"})
    assert "no es una fecha" in seen.text
    seen = await olivia.press(seen.labels[0])
    seen = await olivia.submit({"on": "2026-02-01"})
    assert "Palabras inventadas" in seen.text
    seen = await olivia.press(next(each for each in seen.labels if each.startswith("Termin")))
    assert "1 entrada registrada" in seen.text


async def test_a_promise_is_found_kept_or_not_kept(stage: Stage) -> None:
    olga, oscar = stage["Olga"], stage["Oscar"]
    campaign = await stage.build_campaign(officials=1, demands=1)
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up minutes"})
    # One office with one ask: neither is asked for.
    await olga.press("What they said or did")
    await olga.submit({**STATEMENT, "Kind": "commits", "Promised for": "2026-02-20", SUMMARY: "By the 20th"})
    await olga.press("Finish")
    await oscar.slash("desk")
    await oscar.choose("Made-up minutes", menu="Review a source")
    await oscar.press("Verify R-1")
    await oscar.submit({"checklist": ["opened", "words", "date", "ask"]})
    await olga.slash("log", campaign=campaign)
    await olga.submit({"Title": "Made-up visit"})
    seen = await olga.press("What was found")
    assert "a criterion, or a promise?" in seen.text
    assert [each.label for each in seen.menus[0].options] == ["Thing 1 is done", "By the 20th"]
    seen = await olga.choose("By the 20th", on=seen)
    assert seen.form is not None
    assert [each.value for each in seen.form.fields[0].options] == ["kept", "not_kept"]
    observed = {"Outcome": "not_kept", "What was observed": "Nothing had changed"}
    seen = await olga.submit({**observed, "Seen on": "2026-02-20"})
    assert "needs a date that the official gave and a finding dated after it" in seen.text
    await olga.press("Open the form again")
    seen = await olga.submit({"Seen on": "2026-02-21"})
    assert "Promise not kept" in seen.text
    assert "Nothing had changed" in seen.text


async def test_after_a_restart_a_kept_form_is_gone_and_says_so(stage: Stage) -> None:
    olga = stage["Olga"]
    await olga.slash("log")
    error = await olga.submit({"Title": "Made-up title that stays in sight", "Published on": "soon"})
    assert "Made-up title that stays in sight" in error.text
    await stage.restart()
    seen = await olga.press("Open the form again", on=error)
    assert "no longer kept" in seen.text


async def test_members_who_press_the_organisers_again_button_are_refused(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("log")
    error = await oscar.submit({"Published on": "soon"})
    await stage.take_organisers_away()
    seen = await oscar.press("Open the form again", on=error)
    assert seen.form is None
    assert "Only organisers can do that" in seen.text
