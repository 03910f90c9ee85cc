"""*Clocks* of ``/status``: what a window is made of, moving it with a reason, and who may."""

from datetime import timedelta

import pytest

from bot.demo.simulation import Person, Seen
from bot.domain.records import ClockChange
from bot.domain.vocabulary import DeliveryChannel
from bot.services.delivering import DeliveryTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    BUTTON_GONE,
    HOSTILE,
    ONLY_ORGANISERS,
    is_harmless,
    take_organisers_role_away,
)

WHY = "They asked for time to find the contract."


async def open_clocks(person: Person, *, button: str = "Clocks") -> Seen:
    """Opens the clocks of the first ask of D-1."""
    shown = await person.slash("status", demand="D-1")
    await person.choose(shown.menus[0].options[0].value)
    return await person.press(button)


async def deliver(stage: Stage, on: str) -> str:
    """Logs a proven delivery of the first ask of D-1; gives its reference."""
    cell = (await stage.services.boards.board(stage.actor("Oscar"))).cells[0]
    typed = DeliveryTyped([cell.reference], DeliveryChannel.LETTER, on, "stamped copy")
    await stage.services.delivering.deliver(stage.actor("Oscar"), typed)
    return cell.reference


async def test_a_window_is_paused_and_goes_on_with_its_arithmetic_everywhere(stage: Stage) -> None:
    await deliver(stage, "2026-02-20")
    oscar, mara = stage["Oscar"], stage["Mara"]
    seen = await open_clocks(oscar)
    assert "Reply window open until Mar 6, 2026 (14 days, set by the coalition)." in seen.text
    assert {"Pause", "Give more time", "Start afresh"} <= set(seen.labels)
    await oscar.press("Pause")
    seen = await oscar.submit({"First day that is not counted": "2026-02-27", "Why": WHY})
    assert "Reply window paused since Feb 27, 2026" in seen.text
    assert "Reply window paused, with 8 of 14 days left (set by the coalition)." in seen.text
    assert "Pause" not in seen.labels
    card = await mara.slash("demand", demand="D-1")
    assert f"Paused since: Feb 27, 2026 – “{WHY}”." in card.text
    assert "lets the reply window go on with" in card.text
    await oscar.press("Let it go on")
    seen = await oscar.submit({"First day that is counted again": "2026-03-02", "Why": "They found it."})
    assert "Reply due by Mar 9, 2026" in seen.text
    card = await mara.slash("demand", demand="D-1")
    assert f"Paused: Feb 27, 2026, going on: Mar 2, 2026 – “{WHY}”." in card.text


async def test_what_was_typed_is_kept_when_a_move_is_refused(stage: Stage) -> None:
    await deliver(stage, "2026-02-20")
    oscar = stage["Oscar"]
    await open_clocks(oscar)
    await oscar.press("Give more time")
    seen = await oscar.submit({"Days more": "soon", "Why": HOSTILE})
    assert "whole number of days, from 1 to 366" in seen.text
    assert is_harmless(seen)
    form = (await oscar.press("Open the form again")).form
    assert form is not None
    assert [each.value for each in form.fields] == ["soon", "", HOSTILE]
    seen = await oscar.submit({"Days more": "7", "Why": HOSTILE})
    assert "Extended by 7 days: Mar 2, 2026" in seen.text
    assert is_harmless(seen)
    assert is_harmless(await stage["Mara"].slash("demand", demand="D-1"))


async def test_two_who_give_more_time_at_once_give_it_once(stage: Stage) -> None:
    await deliver(stage, "2026-02-20")
    oscar, olga = stage["Oscar"], stage["Olga"]
    for person in (oscar, olga):
        await open_clocks(person)
        await person.press("Give more time")
    await oscar.submit({"Days more": "7", "Why": WHY})
    seen = await olga.submit({"Days more": "7", "Why": WHY})
    assert "Somebody else moved a clock" in seen.text
    assert "Mar 13, 2026" in (await open_clocks(olga)).text


async def test_a_window_starts_afresh_after_another_delivery(stage: Stage) -> None:
    await deliver(stage, "2026-02-02")
    oscar = stage["Oscar"]
    await open_clocks(oscar)
    await oscar.press("Start afresh")
    seen = await oscar.submit({"Why": "We sent it to the new address."})
    assert "only after another proven delivery" in seen.text
    await deliver(stage, "2026-03-01")
    await open_clocks(oscar)
    await oscar.press("Start afresh")
    seen = await oscar.submit({"First day of the new window": "2026-03-01", "Why": "The new address."})
    assert "Reply window started afresh: Mar 1, 2026" in seen.text
    assert "Its last day, Mar 15, 2026, is no working day" in seen.text
    assert "Reply due by Mar 16, 2026" in seen.text


async def test_an_ask_gets_a_window_set_by_law_in_working_days(stage: Stage) -> None:
    await deliver(stage, "2026-02-12")
    oscar = stage["Oscar"]
    await open_clocks(oscar)
    await oscar.press("Window of the campaign")
    sent = {"How days are counted": "working", "Why": "As the law counts."}
    seen = await oscar.submit({"Days": "10", "Calendar of holidays": "Colorado", **sent})
    assert "No calendar of holidays is called “Colorado”" in seen.text
    await oscar.press("Open the form again")
    seen = await oscar.submit({"Days": "10", "Calendar of holidays": "us-co", **sent})
    assert "1 holiday left out." in seen.text
    assert "Feb 27, 2026 (10 working days, set by the coalition)" in seen.text
    await oscar.press("Window of this ask")
    seen = await oscar.submit({"Days": "3", "Whose window it is": "statutory", **sent})
    assert "A window set by law needs its legal basis." in seen.text
    await oscar.press("Open the form again")
    seen = await oscar.submit(
        {"Days": "3", "Whose window it is": "statutory", "Legal basis": "C.R.S. 24-72-203", **sent}
    )
    assert "Legal basis of the reply window: C.R.S. 24-72-203." in seen.text
    assert "Feb 18, 2026 (3 working days, set by law)" in seen.text


async def test_a_clock_that_does_not_run_offers_no_moves(stage: Stage) -> None:
    seen = await open_clocks(stage["Oscar"])
    assert "No proof of delivery logged." in seen.text
    assert "Pause" not in seen.labels
    assert "Window of this ask" in seen.labels


async def test_a_form_of_somebody_whose_role_was_taken_away_moves_nothing(stage: Stage) -> None:
    await deliver(stage, "2026-02-20")
    oscar = stage["Oscar"]
    shown = await open_clocks(oscar)
    await stage.restart()
    await oscar.press("Pause", on=shown)
    await take_organisers_role_away(stage)
    before = await stage.changes()
    seen = await oscar.submit({"Why": WHY})
    assert ONLY_ORGANISERS in seen.text
    assert WHY in seen.text
    assert ONLY_ORGANISERS in (await oscar.press("Give more time", on=shown)).text
    assert await stage.changes() == before
    async with stage.services.store.read(str(stage.server.id)) as reader:
        assert not await reader.find(ClockChange)


async def test_a_button_of_a_clock_that_is_gone_says_so(stage: Stage) -> None:
    await deliver(stage, "2026-02-20")
    oscar, olga = stage["Oscar"], stage["Olga"]
    stale = await open_clocks(oscar)
    await open_clocks(olga)
    await olga.press("Pause")
    await olga.submit({"Why": WHY})
    await oscar.press("Pause", on=stale)
    seen = await oscar.submit({"Why": WHY})
    assert "This clock is paused already" in seen.text
    assert BUTTON_GONE not in seen.text


async def test_spanish(stage: Stage) -> None:
    await deliver(stage, "2026-02-20")
    olivia = stage["Olivia"]
    seen = await open_clocks(olivia, button="Plazos")
    assert "Plazo de respuesta abierto hasta: 6 mar 2026 (14 días, según la coalición)." in seen.text
    form = (await olivia.press("Poner en pausa")).form
    assert form is not None
    assert form.title == "Poner el plazo en pausa"
    seen = await olivia.submit({"Motivo": "Pidieron tiempo."})
    assert "Plazo de respuesta en pausa desde 2 mar 2026" in seen.text


@pytest.mark.parametrize("later", [timedelta(days=0), timedelta(days=40)])
async def test_the_clocks_of_an_ask_are_of_its_day(stage: Stage, later: timedelta) -> None:
    await deliver(stage, "2026-02-20")
    await stage.discord.advance(later)
    stage.now += later
    seen = await open_clocks(stage["Oscar"])
    assert ("Reply window over: Mar 6, 2026" in seen.text) is bool(later)
