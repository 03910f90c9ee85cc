"""*Start a campaign* in the simulated server, by people of every tier."""

import io

import pytest
from openpyxl import load_workbook

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.records import Ask, Campaign, Demand
from bot.sources.spreadsheet import as_workbook, template_rows
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, ONLY_ORGANISERS, is_harmless

LISTS = {
    "Title of the campaign": "Made-Up Water",
    "Where": "Springfield",
    "Offices, one a line": "Mayor of Springfield; Made-Up Person; 2024-01-08\nCity Council",
    "Demands, one a line": "Publish the tests\nReplace the pipes",
}


async def begin(person: Person, **changed: str) -> Seen:
    await person.slash("campaigns")
    await person.press("Start a campaign")
    form = await person.press("Paste lists")
    return await person.submit(LISTS | changed, form=form)


async def test_a_campaign_is_started_from_nothing_and_its_board_stands(empty_stage: Stage) -> None:
    oscar, mara = empty_stage["Oscar"], empty_stage["Mara"]
    offered = await oscar.slash("board")
    assert "There is no campaign here yet" in offered.text
    await oscar.press("Start a campaign")
    form = await oscar.press("Paste lists")
    seen = await oscar.submit(LISTS, form=form)
    assert "1 of 2: who is asked this? Publish the tests" in seen.text
    seen = await oscar.choose("Mayor of Springfield", "City Council")
    # Whoever is asked the first is likely asked the second: one tap goes on with the same.
    assert "2 of 2" in seen.text
    assert "Mayor of Springfield · City Council" in seen.text
    seen = await oscar.press("Done")
    assert "Made-Up Water" in seen.text
    assert "only you see it until it is saved" in seen.text
    assert "City Council** · Council" in seen.text
    for title in ("Publish the tests", "Replace the pipes"):
        asked = await oscar.choose(f"{1 if 'tests' in title else 2} · {title}", on=seen)
        assert title in asked.text
        form = await oscar.choose("Records are published", on=asked)
        assert form.form is not None
        assert "without an account" in form.form.fields[0].value
        seen = await oscar.submit({}, form=form)
    assert "starts as a draft" not in seen.text
    assert await empty_stage.count(Campaign) == 0
    saved = await oscar.press("Save the campaign")
    assert "The campaign is on record" in saved.text
    assert await empty_stage.count(Ask) == 4
    board = await mara.slash("board")
    assert board.text.count("Not yet delivered") >= 4


async def test_the_offer_is_for_who_may(empty_stage: Stage) -> None:
    for name in ("Mara", "Otto"):
        for command in ("board", "campaigns"):
            seen = await empty_stage[name].slash(command)
            assert "Start a campaign" not in seen.labels
    forged = await empty_stage.forge("deeds:1:start:offer", "deeds:1:start:template", "deeds:1:start:new")
    for label in ("deeds:1:start:offer", "deeds:1:start:template", "deeds:1:start:new"):
        assert ONLY_ORGANISERS in (await empty_stage["Mara"].press(label, on=forged)).text


async def test_a_plan_goes_on_after_a_restart_and_for_nobody_else(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await begin(oscar)
    await empty_stage.restart()
    await oscar.slash("campaigns")
    await oscar.press("Start a campaign")
    seen = await oscar.choose("Made-Up Water")
    assert "Put to nobody yet" in seen.text
    save = seen.button("Save the campaign").custom_id
    forged = await empty_stage.forge(save)
    assert "saved or discarded already" in (await empty_stage["Olga"].press(save, on=forged)).text
    assert await empty_stage.count(Campaign) == 0


async def test_what_is_saved_without_criteria_is_a_draft_that_members_do_not_see(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await begin(oscar)
    await oscar.press("Done")
    seen = await oscar.press("Done")
    assert seen.text.count("starts as a draft") == 2
    saved = await oscar.press("Save the campaign")
    assert "2 demands are drafts" in saved.text
    assert await empty_stage.count(Demand) == 2
    assert "Publish the tests" not in (await empty_stage["Mara"].slash("board")).text


async def test_every_part_is_put_right_in_the_preview(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await begin(oscar)
    await oscar.press("Cancel")
    form = await oscar.press("Offices")
    assert form.form is not None
    assert form.form.fields[0].value == LISTS["Offices, one a line"]
    await oscar.submit({"Offices, one a line": "Mayor of Springfield\nWater Works"}, form=form)
    await oscar.press("Kinds of offices")
    await oscar.choose("Water Works", menu="Company: choose who")
    seen = await oscar.press("Done")
    assert "Water Works** · Company" in seen.text
    form = await oscar.press("Demands")
    seen = await oscar.submit({"Demands, one a line": "Publish it all"}, form=form)
    assert "Replace the pipes" not in seen.text
    form = await oscar.press("Title")
    seen = await oscar.submit({"Title of the campaign": "Another name"}, form=form)
    assert "Another name" in seen.text
    await oscar.press("Discard")
    assert "Nothing of it was saved" in (await oscar.press("Discard")).text


async def test_a_filled_in_sheet_is_a_plan(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await oscar.slash("campaigns")
    await oscar.press("Start a campaign")
    template = await oscar.press("Get the template")
    assert template.files == ("campaign.xlsx", "campaign.csv")
    rows = [
        *template_rows("en"),
        [
            "Publish",
            "All of it.",
            "2026-12",
            "It is out.",
            "Mayor of Springfield",
            "",
            "Made-Up Person",
            "",
            "",
        ],
    ]
    form = await oscar.press("Send a spreadsheet")
    seen = await oscar.submit(
        {
            "Title of the campaign": "From a sheet",
            "The filled-in template": ("campaign.xlsx", as_workbook(rows)),
        },
        form=form,
    )
    assert "From a sheet" in seen.text
    assert "It is out." in seen.text
    assert "on record" in (await oscar.press("Save the campaign")).text


async def test_a_sheet_with_faults_tells_all_of_them_and_keeps_what_was_typed(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await oscar.slash("campaigns")
    await oscar.press("Start a campaign")
    form = await oscar.press("Send a spreadsheet")
    content = b"demand,office,since\nPublish,Mayor,next Tuesday\n,Mayor,\n"
    seen = await oscar.submit(
        {"Title of the campaign": "From a sheet", "The filled-in template": ("campaign.csv", content)},
        form=form,
    )
    assert "There are 2 faults" in seen.text
    assert "Row 2, column C (“since”): “next Tuesday” is not a valid date" in seen.text
    assert "Row 3, column A (“demand”)" in seen.text
    assert "From a sheet" in seen.text
    assert "Open the form again" in seen.labels


async def test_what_looks_private_in_a_sheet_is_asked_about(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await oscar.slash("campaigns")
    await oscar.press("Start a campaign")
    form = await oscar.press("Send a spreadsheet")
    content = b"demand,office,holder\nPublish,Mayor,Made-Up Person 303-555-0142\n"
    held = await oscar.submit(
        {"Title of the campaign": "From a sheet", "The filled-in template": ("campaign.csv", content)},
        form=form,
    )
    assert "Row 2, column C (“holder”): this looks like a private person’s phone number." in held.text
    assert held.labels == ("Open the form again", "It is public, keep it")
    seen = await oscar.press("It is public, keep it")
    assert "From a sheet" in seen.text
    assert "Save the campaign" in seen.labels


async def test_faults_of_a_list_are_told_with_their_line(empty_stage: Stage) -> None:
    seen = await begin(empty_stage["Oscar"], **{"Offices, one a line": "Mayor\nMayor; x; 31 February"})
    assert "Line 2" in seen.text
    assert "Open the form again" in seen.labels
    assert await empty_stage.count(Campaign) == 0


async def test_hostile_names_are_harmless(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    title = HOSTILE.replace("\n", " ")
    changed = {
        "Title of the campaign": title,
        "Offices, one a line": f"{title}\nMayor",
        "Demands, one a line": title,
    }
    seen = await begin(oscar, **changed)
    assert is_harmless(seen)
    seen = await oscar.press("Done")
    assert is_harmless(seen)
    await oscar.choose(seen.menu("How will we know?").options[0].label)
    assert oscar.last is not None
    assert "before anybody judges" in oscar.last.text
    assert is_harmless(oscar.last)


async def test_a_second_press_of_save_saves_nothing_twice(empty_stage: Stage) -> None:
    oscar = empty_stage["Oscar"]
    await begin(oscar)
    seen = await oscar.press("Cancel")
    save = seen.button("Save the campaign").custom_id
    forged = await empty_stage.forge(save)
    await oscar.press(save, on=forged)
    assert "already" in (await oscar.press(save, on=forged)).text
    assert await empty_stage.count(Campaign) == 1


async def test_spanish_reads_spanish(empty_stage: Stage) -> None:
    olivia = empty_stage["Olivia"]
    await olivia.slash("campaigns")
    await olivia.press("Empezar una campaña")
    template = await olivia.press("Obtener la plantilla")
    assert "Una fila por cada oficina" in template.text
    with pytest.raises(CannotDo):
        await olivia.press("Save the campaign")
    assert load_workbook(io.BytesIO(as_workbook(template_rows("es")))).worksheets[0]["A1"].value == "demanda"
