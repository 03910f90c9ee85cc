"""Referrals from ``/log`` to the board, and what ``/manage official`` says of a new holder."""

from bot.demo.simulation import Person, Seen
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, ONLY_ORGANISERS, is_harmless
from tests.cogs.test_log import begin, say

NEW_OFFICE = "Another office, not on record yet"


async def verify(person: Person) -> Seen:
    """Verifies the first entry that waits."""
    await person.slash("desk")
    await person.choose("Made-up minutes", menu="Review a source")
    await person.press("Verify R-1")
    return await person.submit({"checklist": ["opened", "words", "date", "ask"]})


async def test_an_office_that_is_not_on_record_is_added_and_asked(stage: Stage) -> None:
    olga, oscar, mara = stage["Olga"], stage["Oscar"], stage["Mara"]
    await begin(olga)
    await say(olga, "Mayor of Denver", Kind="referred")
    form = (await olga.choose(NEW_OFFICE)).form
    assert form is not None
    assert form.title == "The office they referred to"
    seen = await olga.submit({"Office": "\u200b", "Kind": "agency", "Who holds it now": "C. Clerk"})
    assert "Open the form again" in seen.labels
    await olga.press("Open the form again")
    seen = await olga.submit({"Office": HOSTILE, "Kind": "agency"})
    assert "Lines so far" in seen.text
    assert is_harmless(seen)
    await olga.press("Finish")
    seen = await verify(oscar)
    assert "Now asked as well, because they were referred to" in seen.text
    assert "Not yet delivered" in seen.text
    assert is_harmless(seen)
    office = (await mara.autocomplete("official", "official", "everyone"))[0].value
    card = await mara.slash("official", official=office)
    assert "Opened because Mayor of Denver referred to them (R-1)." in card.text
    assert is_harmless(card)


async def test_what_was_opened_shows_in_spanish(stage: Stage) -> None:
    olga, oscar = stage["Olga"], stage["Oscar"]
    await begin(olga)
    await say(olga, "Mayor of Denver", Kind="referred")
    await olga.choose(NEW_OFFICE)
    await olga.submit({"Office": "County clerk", "Kind": "agency"})
    await olga.press("Finish")
    await verify(oscar)
    offices = await stage["Milo"].autocomplete("official", "official", "county")
    card = await stage["Milo"].slash("official", official=offices[0].value)
    assert "remitió a esta oficina (R-1)." in card.text


async def test_the_form_of_an_office_is_for_organisers(stage: Stage) -> None:
    olga = stage["Olga"]
    await begin(olga)
    await say(olga, "Mayor of Denver", Kind="referred")
    await olga.choose(NEW_OFFICE)
    await stage.take_organisers_away()
    before = await stage.changes()
    seen = await olga.submit({"Office": "County clerk", "Kind": "agency"})
    assert ONLY_ORGANISERS in seen.text
    assert await stage.changes() == before


async def test_a_new_holder_is_told_of_with_what_carries_over(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await stage.build_campaign(officials=1, demands=2)
    office = (await oscar.autocomplete("manage official", "official", "Office 001"))[0].value
    await oscar.slash("manage official", official=office)
    seen = await oscar.submit({"Who holds it now": "A. First", "Since": "2024-01-01"})
    assert "New term" not in seen.text
    await oscar.slash("manage official", official=office)
    seen = await oscar.submit({"Who holds it now": HOSTILE, "Since": "2026-02-20"})
    assert "2 asks carry over: the office is asked, not the person." in seen.text
    assert "What was said starts afresh on that day." in seen.text
    assert is_harmless(seen)


async def test_whose_deadline_it_is_is_asked_and_shown(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage demand", demand="D-1")
    await oscar.press("Edit")
    await oscar.submit({"Deadline": "2026-03-06", "Whose deadline it is": "statutory"})
    card = await stage["Mara"].slash("demand", demand="D-1")
    text = card.text
    while "More" in card.labels:
        card = await stage["Mara"].press("More", on=card)
        text += card.text
    assert "Deadline: Mar 6, 2026, set by law" in text
    desk = await oscar.slash("desk")
    assert "Deadlines near, or over and not checked since" in desk.text
    assert "Deadline set by law: Mar 6, 2026." in desk.text
