"""``/undo`` and the *History* buttons of cards."""

from dataclasses import replace

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.access import Tier
from bot.services.managing import DemandTyped
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


async def edit(stage: Stage, title: str, *, by: str = "Oscar") -> int:
    """Gives D-1 another title; the number of that change."""
    typed = await stage.services.managing.demand_typed(stage.actor(by), "D-1")
    await stage.services.managing.edit_demand(stage.actor(by), "D-1", replace(typed, title=title))
    return await stage.changes()


async def give_reason(person: Person, why: str) -> Seen:
    assert person.last is not None
    assert person.last.form is not None
    return await person.submit({person.last.form.fields[0].custom_id: why})


async def test_only_organisers_take_back(stage: Stage) -> None:
    for person in (add_helper(stage), stage["Otto"]):
        assert ONLY_ORGANISERS in (await person.slash("undo")).text
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("undo")
    assert "changed nothing yet" in (await stage["Oscar"].slash("undo")).text


async def test_a_slip_is_taken_back_in_view_of_what_happens(stage: Stage) -> None:
    oscar = stage["Oscar"]
    sequence = await edit(stage, "A slip of the pen")
    seen = await oscar.slash("undo")
    assert seen.only_me
    assert "Demand edited" in seen.text
    assert "you" in seen.text
    assert "D-1" in seen.text
    seen = await oscar.choose(str(sequence))
    assert "Take this back?" in seen.text
    assert "D-1 · Title: A slip of the pen → " in seen.text
    await oscar.press("Take back…")
    before = await stage.changes()
    await oscar.press("Take back…", on=seen)
    done = await give_reason(oscar, "That was meant for another demand")
    assert "Taken back" in done.text
    assert await stage.changes() == before + 1
    card = await stage["Mara"].slash("demand", demand="D-1")
    assert "A slip of the pen" not in card.text
    # A second press of the same button finds nothing left.
    again = f"deeds:1:undo:sure:{sequence}"
    await oscar.press(again, on=await stage.forge(again))
    assert "Nothing of this change" in (await give_reason(oscar, "again")).text


async def test_what_somebody_changed_since_is_told_before(stage: Stage) -> None:
    oscar = stage["Oscar"]
    sequence = await edit(stage, "From Oscar")
    await edit(stage, "From Olga", by="Olga")
    await oscar.slash("undo")
    seen = await oscar.choose(str(sequence))
    assert "Nothing of it can be taken back" in seen.text
    assert "changed since by somebody" in seen.text
    assert "2026-03-02 18:00" in seen.text.partition("changed since")[2]
    assert "Take back…" not in seen.labels


async def test_stewards_take_back_anybodys_change(stage: Stage) -> None:
    sequence = await edit(stage, "From Oscar")
    stella = stage["Stella"]
    seen = await stella.slash("undo")
    assert "yours and other people’s" in seen.text
    assert "somebody else" in seen.text
    await stella.choose(str(sequence))
    await stella.press("Take back…")
    assert "Taken back" in (await give_reason(stella, "Not agreed")).text


async def test_forged_and_stale_buttons_do_nothing(stage: Stage) -> None:
    mine = await edit(stage, "From Oscar")
    omar = stage.server.add_person("Omar", roles=["Members", "Organisers"]).go_to("general")
    shown = await stage.forge(f"deeds:1:undo:view:{mine}", f"deeds:1:undo:sure:{mine}")
    assert NOT_FOUND in (await omar.press(f"deeds:1:undo:view:{mine}", on=shown)).text
    await omar.press(f"deeds:1:undo:sure:{mine}", on=shown)
    assert NOT_FOUND in (await give_reason(omar, "a forgery")).text
    for wrong in ("x", "-1", "9" * 20):
        forged = await stage.forge(f"deeds:1:undo:view:{wrong}")
        assert BUTTON_GONE in (await omar.press(f"deeds:1:undo:view:{wrong}", on=forged)).text
    assert ONLY_ORGANISERS in (await stage["Mara"].press(f"deeds:1:undo:view:{mine}", on=shown)).text
    oscar = stage["Oscar"]
    await oscar.press(f"deeds:1:undo:sure:{mine}", on=shown)
    await take_organisers_role_away(stage)
    before = await stage.changes()
    assert ONLY_ORGANISERS in (await give_reason(oscar, "too late")).text
    assert await stage.changes() == before


async def test_a_demand_tells_its_history(stage: Stage) -> None:
    await edit(stage, "Put better")
    mara, oscar = stage["Mara"], stage["Oscar"]
    await mara.slash("demand", demand="D-1")
    seen = await mara.press("History")
    assert "History of D-1" in seen.text
    assert "Demand edited" in seen.text
    assert "→ Put better" in seen.text
    assert "somebody else" not in seen.text
    await stage.restart()
    await oscar.slash("demand", demand="D-1")
    assert "you" in (await oscar.press("History")).text
    assert "D-1" in (await oscar.press("Open")).text


@pytest.mark.parametrize(
    ("command", "kind", "reference"), [("official", "official", "O-1"), ("board", "campaign", "C-1")]
)
async def test_other_cards_tell_theirs(stage: Stage, command: str, kind: str, reference: str) -> None:
    mara = stage["Mara"]
    await mara.slash(command, **{kind: reference})
    seen = await mara.press("History")
    assert f"History of {reference}" in seen.text
    assert "Prepared campaign loaded" in seen.text


async def test_a_long_history_goes_on(stage: Stage) -> None:
    for number in range(20):
        await edit(stage, f"Title {number}")
    mara = stage["Mara"]
    await mara.slash("demand", demand="D-1")
    seen = await mara.press("History")
    assert "Title 19" in seen.text
    seen = await mara.press("Earlier")
    assert "→ Title 11" in seen.text
    assert "→ Title 19" not in seen.text
    assert "→ Title 19" in (await mara.press("Newest")).text


async def test_nothing_hostile_comes_alive(stage: Stage) -> None:
    oscar = stage["Oscar"]
    typed = DemandTyped(HOSTILE, HOSTILE, HOSTILE)
    await stage.services.managing.add_demand(stage.actor("Oscar"), None, typed, ["O-1"])
    made = await stage.changes()
    assert is_harmless(await oscar.slash("undo"))
    assert is_harmless(await oscar.choose(str(made)))
    await oscar.press("Take back…")
    assert is_harmless(await give_reason(oscar, HOSTILE))
    await edit(stage, HOSTILE)
    await oscar.slash("demand", demand="D-1")
    assert is_harmless(await oscar.press("History"))
    assert is_harmless(await oscar.slash("undo"))


async def test_spanish(stage: Stage) -> None:
    typed = await stage.services.managing.demand_typed(stage.actor("Olivia"), "D-1")
    await stage.services.managing.edit_demand(
        stage.actor("Olivia", Tier.ORGANISER, "es"), "D-1", replace(typed, title="Otro título")
    )
    olivia = stage["Olivia"]
    seen = await olivia.slash("undo")
    assert "Se editó una demanda" in seen.text
    seen = await olivia.choose(str(await stage.changes()))
    assert "¿Deshacer esto?" in seen.text
    assert "Otro título" in seen.text
