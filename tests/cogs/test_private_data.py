"""What looks like a private person's data is held back with a question before it is stored."""

from bot.demo.simulation import Seen
from bot.domain.records import Official
from tests.cogs.conftest import Stage

HELD = "a private person’s phone number, and nothing was saved yet"
NUMBER = "303-555-0142"
OFFICE = {
    "Office": "Made-up clerk",
    "Who holds it now": f"Made-Up Person, {NUMBER}",
}


async def _held(stage: Stage, **changed: str) -> Seen:
    olga = stage["Olga"]
    form = await olga.slash("manage official")
    return await olga.submit(OFFICE | changed, form=form)


async def test_a_number_is_held_back_and_what_was_typed_is_kept(stage: Stage) -> None:
    before = await stage.count(Official)
    held = await _held(stage)
    assert HELD in held.text
    assert NUMBER in held.text, "what was typed can be copied"
    assert held.labels == ("Open the form again", "It is public, keep it")
    assert await stage.count(Official) == before
    again = await stage["Olga"].press("Open the form again")
    assert again.form is not None
    assert any(each.value == OFFICE["Who holds it now"] for each in again.form.fields)


async def test_it_is_stored_once_its_sender_says_that_it_may_be(stage: Stage) -> None:
    before = await stage.count(Official)
    await _held(stage)
    saved = await stage["Olga"].press("It is public, keep it")
    assert "Made-up clerk" in saved.text
    assert await stage.count(Official) == before + 1


async def test_it_is_kept_once(stage: Stage) -> None:
    held = await _held(stage)
    before = await stage.count(Official)
    button = held.button("It is public, keep it").custom_id
    copy = await stage.forge(button)
    await stage["Olga"].press(button, on=held)
    assert "no longer kept" in (await stage["Olga"].press(button, on=copy)).text
    assert await stage.count(Official) == before + 1


async def test_nobody_keeps_what_another_typed_nor_what_they_may_no_longer_type(stage: Stage) -> None:
    held = await _held(stage)
    before = await stage.count(Official)
    button = held.button("It is public, keep it")
    forged = await stage.forge(button.custom_id)
    assert "no longer kept" in (await stage["Oscar"].press(button.custom_id, on=forged)).text
    await stage.take_organisers_away()
    assert "Only organisers" in (await stage["Olga"].press(button.custom_id, on=forged)).text
    assert await stage.count(Official) == before


async def test_what_is_wrong_besides_is_told_after_it(stage: Stage) -> None:
    await _held(stage, Since="next Tuesday")
    told = await stage["Olga"].press("It is public, keep it")
    assert "next Tuesday" in told.text
    assert "Open the form again" in told.labels


async def test_what_stood_there_before_is_not_asked_about_again(stage: Stage) -> None:
    await _held(stage)
    await stage["Olga"].press("It is public, keep it")
    reference = f"O-{await stage.count(Official)}"
    form = await stage["Olga"].slash("manage official", official=reference)
    saved = await stage["Olga"].submit({"Where": "Springfield"}, form=form)
    assert HELD not in saved.text


async def test_nothing_of_it_reaches_the_database(stage: Stage) -> None:
    await _held(stage)
    assert NUMBER.encode() not in b"".join(each.read_bytes() for each in stage.folder.rglob("*.db*"))
    await stage["Olga"].press("It is public, keep it")
    assert NUMBER.encode() in stage.file.read_bytes()
