"""``/status``: lifecycle, checked today, headlines proposed by hand."""

import pytest

from bot.demo.simulation import CannotDo
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    HOSTILE,
    NOT_FOUND,
    ONLY_ORGANISERS,
    add_helper,
    is_harmless,
    take_organisers_role_away,
)

TITLE = "Shut off the Flock cameras"


async def test_only_organisers_set_a_status(stage: Stage) -> None:
    for person in (add_helper(stage), stage["Otto"]):
        assert ONLY_ORGANISERS in (await person.slash("status", demand="D-1")).text
        assert await person.autocomplete("status", "demand", "") == ()
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("status", demand="D-1")
    oscar = stage["Oscar"]
    assert TITLE in (await oscar.slash("status", demand="D-1")).text
    offered = await oscar.autocomplete("status", "demand", "flock")
    assert "D-1" in [each.value for each in offered]


@pytest.mark.parametrize("typed", ["D-999", "d 999"])
async def test_what_is_not_there_is_not_found(stage: Stage, typed: str) -> None:
    assert NOT_FOUND in (await stage["Oscar"].slash("status", demand=typed)).text


async def test_rubbish_is_told_what_a_reference_looks_like(stage: Stage) -> None:
    seen = await stage["Oscar"].slash("status", demand=HOSTILE)
    assert "is not a reference" in seen.text
    assert is_harmless(seen)


async def test_a_demand_is_paused_and_goes_on(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("status", demand="D-1")
    await oscar.press("Change status")
    assert "Status: Paused" in (await oscar.submit({"Status": "paused"})).text
    await oscar.press("Change status")
    assert oscar.last is not None
    assert oscar.last.form is not None
    assert [each.value for each in oscar.last.form.fields[0].options if each.chosen] == ["paused"]
    assert "Status: Active" in (await oscar.submit({"Status": "active"})).text


async def test_closing_needs_a_resolution_and_a_reason_and_keeps_what_was_typed(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("status", demand="D-1")
    await oscar.press("Change status")
    seen = await oscar.submit({"Status": "closed", "Why": HOSTILE})
    assert "needs a resolution" in seen.text
    assert is_harmless(seen)
    form = (await oscar.press("Open the form again")).form
    assert form is not None
    assert form.fields[2].value == HOSTILE
    assert [each.value for each in form.fields[0].options if each.chosen] == ["closed"]
    seen = await oscar.submit({"Status": "closed", "What came of it": "withdrawn", "Why": "Put anew"})
    assert "Closed" in seen.text
    assert "ithdrawn" in seen.text


async def test_met_is_not_a_matter_of_opinion(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("status", demand="D-1")
    await oscar.press("Change status")
    for claimed in ("met", "partly_met"):
        seen = await oscar.submit({"Status": "closed", "What came of it": claimed, "Why": "They said so"})
        assert "The record does not say so" in seen.text
        await oscar.press("Open the form again")


async def test_all_asks_are_checked_at_once_or_one(stage: Stage) -> None:
    oscar = stage["Oscar"]
    reference = await stage.build_campaign(officials=3, demands=1)
    board = await stage.services.boards.board(stage.actor("Oscar"), reference)
    demand = board.demands[0].reference
    await oscar.slash("status", demand=demand)
    assert "3 asks checked today" in (await oscar.press("Checked today")).text
    shown = await oscar.slash("status", demand=demand)
    ask = shown.menus[0].options[1].value
    seen = await oscar.choose(ask)
    assert ask in seen.text
    assert "Office 002" in seen.text
    assert "1 ask checked today" in (await oscar.press("Checked today", on=seen)).text


async def test_a_headline_by_hand_waits_for_a_second_organiser(stage: Stage) -> None:
    oscar, olga = stage["Oscar"], stage["Olga"]
    shown = await oscar.slash("status", demand="D-1")
    ask = shown.menus[0].options[0].value
    await oscar.choose(ask)
    form = (await oscar.press("Propose a headline")).form
    assert form is not None
    offered = {each.value for each in form.fields[0].options}
    assert offered == {"claimed", "promised", "supports", "replied", "waiting", "undelivered"}
    seen = await oscar.submit({"Headline": "supports", "Why": HOSTILE})
    assert "waits for a second organiser" in seen.text
    assert await stage.headline(ask) == "undelivered"
    await olga.slash("desk")
    await olga.press("Confirm")
    assert await stage.headline(ask) == "supports"
    card = await stage["Mara"].slash("demand", demand="D-1")
    assert is_harmless(card)


async def test_a_forged_ask_leads_nowhere(stage: Stage) -> None:
    oscar = stage["Oscar"]
    shown = await oscar.slash("status", demand="D-1")
    other = (await stage.services.boards.board(stage.actor("Oscar"))).cells[-1]
    assert other.demand != "D-1"
    with pytest.raises(CannotDo):
        await oscar.choose(other.reference, on=shown)


async def test_a_form_of_somebody_whose_role_was_taken_away_changes_nothing(stage: Stage) -> None:
    oscar = stage["Oscar"]
    shown = await oscar.slash("status", demand="D-1")
    await stage.restart()
    await oscar.press("Change status", on=shown)
    await take_organisers_role_away(stage)
    before = await stage.changes()
    seen = await oscar.submit({"Status": "paused", "Why": "Typed for nothing?"})
    assert ONLY_ORGANISERS in seen.text
    assert "Typed for nothing?" in seen.text
    assert ONLY_ORGANISERS in (await oscar.press("Checked today", on=shown)).text
    assert await stage.changes() == before


async def test_spanish(stage: Stage) -> None:
    olivia = stage["Olivia"]
    seen = await olivia.slash("status", demand="D-1")
    assert "Estado" in seen.text
    form = (await olivia.press("Cambiar el estado")).form
    assert form is not None
    assert form.title == "Estado de la demanda"


@pytest.mark.parametrize("officials", [0, 1, 26, 500])
async def test_any_number_of_asks(stage: Stage, officials: int) -> None:
    reference = await stage.build_campaign(officials=officials, demands=1)
    board = await stage.services.boards.board(stage.actor("Oscar"), reference)
    oscar = stage["Oscar"]
    seen = await oscar.slash("status", demand=board.demands[0].reference)
    assert seen.button("Checked today").disabled == (officials == 0)
    pages, offered = 1, {each.value for menu in seen.menus for each in menu.options}
    while "More" in seen.labels and pages < 4:
        seen = await oscar.press("More")
        offered |= {each.value for menu in seen.menus for each in menu.options}
        pages += 1
    assert len(offered) == officials if officials <= 26 else len(offered) > 40


async def test_a_steward_holds_a_demand_and_lifts_it_again(stage: Stage) -> None:
    stella, oscar = stage["Stella"], stage["Oscar"]
    assert "Legal hold …" not in (await oscar.slash("status", demand="D-1")).labels
    await stella.slash("status", demand="D-1")
    await stella.press("Legal hold …")
    seen = await stella.submit({"Why": HOSTILE})
    assert "D-1 is under a legal hold" in seen.text
    shown = await stella.press("Back to its status")
    assert "nothing about this demand is deleted" in shown.text
    assert "nothing about this demand is deleted" in (await oscar.slash("status", demand="D-1")).text
    forged = await stage.forge("deeds:1:hold:D-1")
    assert "Only stewards" in (await oscar.press("deeds:1:hold:D-1", on=forged)).text
    await stella.press("Lift the legal hold …", on=shown)
    assert "is lifted" in (await stella.submit({"Why": "counsel says so"})).text
