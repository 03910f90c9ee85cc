"""``/manage`` for actions, events, organisations, contacts, sources, evidence and campaigns."""

from dataclasses import replace

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.records import Contact, Event
from bot.services.typed_records import EventTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    BUTTON_GONE,
    HOSTILE,
    NOT_FOUND,
    ONLY_ORGANISERS,
    add_helper,
    is_harmless,
    take_organisers_role_away,
)

KINDS = ("action", "event", "evidence", "source", "organisation")
EVENT = {"title": "Hearing on the cameras", "on": "2026-03-10", "place": "City hall"}
ACTION = {"title": "Call the mayor", "script": "Hello.", "number": "+1 303 555 0100", "until": "2026-03-20"}


async def add(person: Person, kind: str, typed: dict[str, str]) -> Seen:
    """Adds a record with the form of its kind."""
    await person.slash(f"manage {kind}")
    return await person.submit(typed)


async def test_only_organisers_manage_records(stage: Stage) -> None:
    await add(stage["Oscar"], "event", EVENT)
    for person in (add_helper(stage), stage["Otto"]):
        for kind in KINDS:
            assert ONLY_ORGANISERS in (await person.slash(f"manage {kind}")).text
            assert await person.autocomplete(f"manage {kind}", kind, "") == ()
        assert ONLY_ORGANISERS in (await person.slash("manage contact", official="O-1")).text
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("manage event")
    forged = await stage.forge(
        "deeds:1:record:V-1:edit",
        "deeds:1:record:V-1:withdraw",
        "deeds:1:record:V-1:demands",
        "deeds:1:record:C-1:default",
        "deeds:1:contact:O-1",
    )
    for label in forged.labels:
        assert ONLY_ORGANISERS in (await stage["Mara"].press(label, on=forged)).text


async def test_an_event_is_added_linked_edited_withdrawn_and_restored(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    seen = await add(oscar, "event", {**EVENT, "kind": "Hearing"})
    assert "V-1 · Hearing on the cameras" in seen.text
    assert "Added." in seen.text
    assert "about no demand yet" in seen.text
    await oscar.press("Choose demands")
    seen = await oscar.choose("D-1")
    if "Done" in seen.labels:
        seen = await oscar.press("Done")
    assert "D-1" in seen.text
    await oscar.press("Choose the office")
    seen = await oscar.choose("O-3")
    assert "Mayor of Denver" in seen.text
    for command, option in (("demand", "D-1"), ("official", "O-3")):
        card = await mara.slash(command, **{command: option})
        assert "Coming up" in card.text
        assert "Hearing on the cameras" in card.text
    assert "Hearing on the cameras" in (await mara.slash("board")).text
    assert [each.value for each in await oscar.autocomplete("manage event", "event", "cameras")] == ["V-1"]
    await oscar.slash("manage event", event="V-1")
    await oscar.press("Edit")
    seen = await oscar.submit({"title": "The hearing"})
    assert "V-1 · The hearing" in seen.text
    await oscar.press("Withdraw")
    seen = await oscar.submit({"reason": "Called off"})
    assert "Withdrawn" in seen.text
    assert seen.labels == ("Restore",)
    assert "The hearing" not in (await mara.slash("board")).text
    assert await oscar.autocomplete("manage event", "event", "hearing") == ()
    await oscar.slash("manage event", event="V-1")
    await oscar.press("Restore")
    seen = await oscar.submit({"reason": "It takes place after all"})
    assert "Withdrawn" not in seen.text
    assert "The hearing" in (await mara.slash("board")).text


async def test_an_action_is_ready_in_a_form_and_a_list(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    seen = await add(oscar, "action", ACTION)
    assert "about no ask yet" in seen.text
    await oscar.press("Choose demands")
    seen = await oscar.choose("A-2")
    if "Done" in seen.labels:
        seen = await oscar.press("Done")
    assert "Asks:" in seen.text
    seen = await oscar.press("Add a translation")
    assert "What members can do" in seen.text
    await oscar.choose("Spanish")
    assert (await oscar.press("Translate")).form is not None
    seen = await oscar.submit({"translation": "Llama"})
    assert "nobody has checked" in seen.text
    assert "Call the mayor" in (await mara.slash("act")).text
    assert "Llama" in (await stage["Milo"].slash("act")).text


async def test_two_people_editing_see_what_changed(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await add(oscar, "event", EVENT)
    await oscar.slash("manage event", event="V-1")
    await oscar.press("Edit")
    services, olga = stage.services, stage.actor("Olga")
    began = await services.records.typed(olga, "V-1")
    assert isinstance(began, EventTyped)
    await services.records.edit(olga, "V-1", replace(began, place="Town hall"), before=began)
    seen = await oscar.submit({"title": "From Oscar"})
    assert "Town hall" in seen.text
    assert "From Oscar" in seen.text
    now = await services.records.typed(olga, "V-1")
    assert isinstance(now, EventTyped)
    assert now.title == EVENT["title"]


async def test_contacts_of_an_office(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    before = len((await oscar.slash("manage contact", official="O-3")).menus)
    await oscar.press("Add a contact")
    seen = await oscar.submit({"channel": "Email", "value": "mayor@city.example", "verified": "2026-03-01"})
    assert "mayor@" in seen.text.replace("\u200b", "")
    assert "confirmed on" in seen.text
    assert "mayor@" in await office(mara)
    seen = await oscar.press("All contacts")
    assert len(seen.menus) >= before
    async with stage.services.store.read(str(stage.server.id)) as reader:
        contact = next(each for each in await reader.find(Contact) if each.value == "mayor@city.example")
    await oscar.choose(str(contact.id), menu="Open a contact")
    await oscar.press("Withdraw")
    assert "Withdrawn" in (await oscar.submit({"reason": "It bounced"})).text
    assert "mayor@" not in await office(mara)


async def office(person: Person) -> str:
    """Every page of an office's card."""
    seen = await person.slash("official", official="O-3")
    said = seen.text
    while "More" in seen.labels:
        seen = await person.press("More", on=seen)
        said += seen.text
    return said.replace("\u200b", "")


async def test_an_organisation_signs_and_takes_its_stand(stage: Stage) -> None:
    oscar = stage["Oscar"]
    seen = await add(oscar, "organisation", {"name": "Neighbours of Nowhere"})
    reference = seen.text.split(" ")[1]
    assert "What it supports" not in seen.labels
    await oscar.press("Campaigns it signed")
    seen = await oscar.choose("C-1")
    if "Done" in seen.labels:
        seen = await oscar.press("Done")
    assert "Signed C-1" in seen.text
    await oscar.press("What it supports")
    await oscar.choose("D-1", menu="Endorses")
    await oscar.choose("D-2", menu="Abstains from")
    seen = await oscar.press("Done")
    assert "Endorses: D-1" in seen.text
    assert "Abstains from: D-2" in seen.text
    assert "Neighbours of Nowhere" in (await stage["Mara"].slash("campaigns")).text
    assert reference in [
        each.value for each in await oscar.autocomplete("manage organisation", "organisation", "neigh")
    ]


async def test_a_campaign_is_edited(stage: Stage) -> None:
    oscar = stage["Oscar"]
    seen = await oscar.slash("manage campaign", campaign="C-1")
    assert "Reply window" in seen.text
    await oscar.press("Edit")
    assert "whole number of days" in (await oscar.submit({"window": "0"})).text
    await oscar.press("Open the form again")
    assert "30 days" in (await oscar.submit({"window": "30"})).text
    if "Make it the server’s own" in (await oscar.slash("manage campaign", campaign="C-1")).labels:
        seen = await oscar.press("Make it the server’s own")
        assert "The server’s own campaign" in seen.text


async def test_a_group_is_named_office_by_office(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    seen = await oscar.slash("manage demand", demand="D-1")
    group = seen.menu("Name the offices of a group").options[0]
    await oscar.choose(group.value, menu="Name the offices of a group")
    seen = await oscar.choose("O-2")
    if "Done" in seen.labels:
        seen = await oscar.press("Done")
    assert group.label not in seen.text.partition("Put to")[2].partition(".")[0]
    assert "Attorney General" in (await mara.slash("demand", demand="D-1")).text


async def test_hostile_texts_stay_harmless_in_every_kind(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    for kind, typed in (
        ("action", {"title": HOSTILE, "script": HOSTILE}),
        ("event", {"title": HOSTILE, "on": "2026-03-09", "place": HOSTILE}),
        ("evidence", {"summary": HOSTILE, "claimed_by": HOSTILE}),
        ("source", {"title": HOSTILE, "publisher": HOSTILE}),
        ("organisation", {"name": HOSTILE}),
    ):
        assert is_harmless(await add(oscar, kind, typed))
    assert is_harmless(await mara.slash("board"))


async def test_what_is_wrong_is_said_and_kept(stage: Stage) -> None:
    oscar = stage["Oscar"]
    seen = await add(oscar, "action", {**ACTION, "number": "call me maybe"})
    assert "not a telephone number" in seen.text
    assert "call me maybe" in seen.text
    await oscar.press("Open the form again")
    assert "Added." in (await oscar.submit({"number": "(303) 555-0100"})).text
    seen = await add(oscar, "event", {**EVENT, "on": "31 February"})
    assert "not a valid date" in seen.text
    for kind, reference in (("action", "K-99"), ("event", "V-99"), ("source", "S-9999"), ("event", "D-1")):
        assert NOT_FOUND in (await oscar.slash(f"manage {kind}", **{kind: reference})).text
    forged = await stage.forge("deeds:1:record:K-1:burn", "deeds:1:record:nonsense:edit")
    assert BUTTON_GONE in (await oscar.press(forged.labels[0], on=forged)).text
    assert "is not a reference" in (await oscar.press(forged.labels[1], on=forged)).text


async def test_sent_after_the_role_was_taken_away(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage event")
    await take_organisers_role_away(stage)
    seen = await oscar.submit(EVENT)
    assert ONLY_ORGANISERS in seen.text
    assert EVENT["title"] in seen.text
    assert await stage.count(Event) == 0


async def test_spanish(stage: Stage) -> None:
    olivia = stage["Olivia"]
    form = (await olivia.slash("manage event")).form
    assert form is not None
    assert form.title == "Una fecha nueva"
    assert "Añadido." in (await olivia.submit(EVENT)).text
