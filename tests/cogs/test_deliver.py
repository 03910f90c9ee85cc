"""``/deliver``: offices, demands, date and proof, many asks at once."""

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.records import Delivery
from bot.rendering.custom_ids import Action, build
from tests.cogs.conftest import Stage

HANDED = {"How it was handed over": "letter", "On which day": "2026-02-20", "Proof": "A made-up receipt"}


async def reach_form(person: Person, *offices: str, campaign: str | None = None) -> Seen:
    """The form, with every ask of these offices."""
    seen = await person.slash("deliver", **({"campaign": campaign} if campaign else {}))
    seen = await person.choose(*offices, on=seen)
    return seen if seen.form is not None else await person.press("Done", on=seen)


async def test_one_delivery_for_many_asks(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=2, demands=3)
    olga = stage["Olga"]
    await olga.slash("deliver", campaign=campaign)
    seen = await olga.choose("Office 001", "Office 002")
    assert "Chosen (6)" in seen.text
    assert all(each.chosen for each in seen.menus[0].options)
    seen = await olga.press("Done", on=seen)
    assert seen.form is not None
    seen = await olga.submit(HANDED)
    assert "Delivery logged for 6 asks" in seen.text
    assert "Reply due by Mar 6, 2026" in seen.text
    assert "A made-up receipt" in seen.text
    assert await stage.count(Delivery) == 1
    seen = await olga.press("Log another delivery", on=seen)
    assert [each.label for each in seen.menus[0].options] == ["Office 001", "Office 002"]


async def test_what_was_not_handed_over_is_taken_out(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=1, demands=3)
    olga = stage["Olga"]
    # A campaign with one office does not ask which.
    seen = await olga.slash("deliver", campaign=campaign)
    assert "Chosen (3)" in seen.text
    kept = [each.value for each in seen.menus[0].options][1:]
    seen = await olga.choose(*kept, on=seen)
    assert seen.form is not None
    seen = await olga.submit(HANDED)
    assert "Delivery logged for 2 asks" in seen.text


async def test_only_the_chosen_campaign_is_offered(stage: Stage) -> None:
    first = await stage.build_campaign(officials=2, demands=1, slug="one-more")
    seen = await stage["Olga"].slash("deliver", campaign=first)
    assert [each.label for each in seen.menus[0].options] == ["Office 001", "Office 002"]
    seen = await stage["Olga"].slash("deliver")
    assert "Governor of Colorado" in [each.label for each in seen.menus[0].options]


async def test_without_proof_or_with_a_future_day_nothing_is_logged_and_nothing_lost(stage: Stage) -> None:
    olga = stage["Olga"]
    await reach_form(olga, "Governor of Colorado")
    with pytest.raises(CannotDo):
        await olga.submit({**HANDED, "Proof": ""})
    seen = await olga.submit({**HANDED, "Proof": "  \u202e "})
    assert "Without proof a delivery proves nothing" in seen.text
    assert "2026-02-20" in seen.text
    await olga.press("Open the form again")
    seen = await olga.submit({"On which day": "2027-01-01", "Proof": "Case number 12, made up"})
    assert "lies in the future" in seen.text
    assert "Case number 12, made up" in seen.text
    await olga.press("Open the form again")
    seen = await olga.submit({"On which day": "2026-02"})
    assert "Delivery logged" in seen.text
    assert "Case number 12, made up" in seen.text
    assert "Delivered, day unknown" in seen.text


async def test_two_forms_of_one_pick_log_one_delivery(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=2, demands=2)
    olga = stage["Olga"]
    await olga.slash("deliver", campaign=campaign)
    picker = await olga.choose("Office 001")
    first = await olga.press("Done", on=picker)
    second = await olga.press("Done", on=picker)
    await olga.submit(HANDED, form=first)
    seen = await olga.submit(HANDED, form=second)
    assert "used already" in seen.text
    assert await stage.count(Delivery) == 1


async def test_the_pick_survives_a_restart_and_can_be_given_up(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=30, demands=2)
    olga = stage["Olga"]
    seen = await olga.slash("deliver", campaign=campaign)
    seen = await olga.choose("Office 001", "Office 025", on=seen)
    await stage.restart()
    seen = await olga.press("More", on=seen)
    assert "Chosen (2)" in seen.text
    seen = await olga.choose("Office 030", on=seen)
    seen = await olga.press("Done", on=seen)
    assert "Chosen (6)" in seen.text
    seen = await olga.press("Cancel", on=seen)
    assert "Nothing was logged" in seen.text
    assert await stage.count(Delivery) == 0


@pytest.mark.parametrize(("officials", "demands"), [(0, 1), (1, 1), (26, 1), (500, 1), (1, 26), (2, 250)])
async def test_lists_of_any_length(stage: Stage, officials: int, demands: int) -> None:
    campaign = await stage.build_campaign(officials=officials, demands=demands)
    olga = stage["Olga"]
    seen = await olga.slash("deliver", campaign=campaign)
    if not officials:
        assert "nothing to choose" in seen.text
        return
    if officials > 1:
        seen = await olga.choose(*[each.value for each in seen.menus[0].options], on=seen)
    if officials > 25:
        assert "Chosen (25)" in seen.text
        seen = await olga.press("Done", on=seen)
    if officials == demands == 1:
        assert seen.form is not None
    elif officials * demands > 25:
        # So many are only handed over after a look: none is chosen beforehand, unless one page shows all.
        if demands > 25:
            assert "Chosen" not in seen.text
            seen = await olga.choose(*[each.value for each in seen.menus[0].options], on=seen)
        seen = await olga.press("Done", on=seen)
    seen = await olga.submit(HANDED)
    assert "Delivery logged" in seen.text


async def test_a_role_that_goes_stops_the_delivery(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await reach_form(oscar, "Governor of Colorado")
    await stage.take_organisers_away()
    seen = await oscar.submit(HANDED)
    assert "Only organisers can do that" in seen.text
    assert "A made-up receipt" in seen.text
    assert await stage.count(Delivery) == 0


async def test_a_pick_of_somebody_else_is_not_there(stage: Stage) -> None:
    seen = await stage["Olga"].slash("deliver")
    for custom_id in (each.custom_id for each in seen.buttons):
        other = await stage["Oscar"].press(custom_id, on=await stage.forge(custom_id))
        assert "used already or was left open" in other.text
    menu = seen.menus[0].custom_id
    other = await stage["Oscar"].choose("O-1", on=await stage.forge(menu, values=("O-1",)))
    assert "used already or was left open" in other.text


async def test_values_that_were_never_offered_are_ignored(stage: Stage) -> None:
    olga = stage["Olga"]
    seen = await olga.slash("deliver")
    forged = await stage.forge(seen.menus[0].custom_id, values=("O-999", "@everyone"))
    seen = await olga.choose("O-999", "@everyone", on=forged)
    assert "Which offices got something?" in seen.text
    assert "Chosen" not in seen.text
    forged = await stage.forge(build(Action.DELIVER))
    assert "Which offices" in (await olga.press(build(Action.DELIVER), on=forged)).text


async def test_hostile_proof_comes_out_harmless(stage: Stage) -> None:
    olga = stage["Olga"]
    await reach_form(olga, "Governor of Colorado")
    seen = await olga.submit({**HANDED, "Proof": "@everyone [x](https://evil.example) \u202egnp <@&1> ||y||"})
    raw = str(seen.components)
    assert "@everyone" not in raw
    assert "\u202e" not in raw
    # What is left of a link has its bracket and its colon taken away.
    assert "[x](" not in raw
    assert "https://evil" not in raw
    assert "<@&1>" not in raw


async def test_in_spanish(stage: Stage) -> None:
    olivia = stage["Olivia"]
    seen = await olivia.slash("deliver")
    assert "¿Qué oficinas recibieron algo?" in seen.text
    seen = await olivia.choose(seen.menus[0].options[0].value, on=seen)
    if seen.form is None:
        seen = await olivia.press(seen.labels[0], on=seen)
    assert seen.form is not None
    assert seen.form.title == "La entrega"
    assert "Carta" in [each.label for each in seen.form.fields[0].options]
    seen = await olivia.submit({"channel": "letter", "on": "2026-02-20", "proof": "Un acuse inventado"})
    for english in ("Delivery", "Reply due", "ask"):
        assert english not in seen.text
