"""``/audit``: its pages, its file, and taking a text away for good."""

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.access import Tier
from bot.domain.records import Official
from bot.domain.vocabulary import OfficialKind
from bot.services.managing import OfficialTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import BUTTON_GONE, HOSTILE, NOT_FOUND, ONLY_STEWARDS, add_helper, is_harmless

NAME = "Johnathan Q. Privateperson"


async def send(person: Person, *typed: str) -> Seen:
    assert person.last is not None
    assert person.last.form is not None
    fields = [each.custom_id for each in person.last.form.fields]
    return await person.submit(dict(zip(fields, typed, strict=True)))


async def add_office(stage: Stage, name: str) -> None:
    await stage.services.managing.add_official(stage.actor("Oscar"), OfficialTyped(name, OfficialKind.AGENCY))


async def test_only_stewards_see_it(stage: Stage) -> None:
    for person in (add_helper(stage), stage["Mona"]):
        assert ONLY_STEWARDS in (await person.slash("audit")).text
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("audit")
    ids = ("deeds:1:audit:page:newest:all:any", "deeds:1:audit:file::all:any", "deeds:1:audit:redact")
    forged = await stage.forge(*ids)
    for each in ids:
        assert ONLY_STEWARDS in (await stage["Oscar"].press(each, on=forged)).text


async def test_the_changes_the_chain_and_the_switch(stage: Stage) -> None:
    stella = stage["Stella"]
    await add_office(stage, "An office")
    seen = await stella.slash("audit")
    assert seen.only_me
    assert "The chain holds together up to its last change, 3." in seen.text
    assert "Office added" in seen.text
    assert "somebody else" in seen.text
    seen = await stella.choose("files")
    assert "Prepared campaign loaded" in seen.text
    assert "Office added" not in seen.text
    assert "No change here fits" in (await stella.slash("audit", day="2019")).text
    assert "is not a valid date" in (await stella.slash("audit", day="yesterday")).text
    for number in range(12):
        await add_office(stage, f"Office {number}")
    await stella.slash("audit")
    seen = await stella.press("Earlier")
    assert "`5`" in seen.text
    assert "`15`" in (await stella.press("Newest")).text
    forged = await stage.forge("deeds:1:audit:page:newest:forged:any")
    assert BUTTON_GONE in (await stella.press("deeds:1:audit:page:newest:forged:any", on=forged)).text


async def test_the_file_is_handed_over(stage: Stage) -> None:
    stella = stage["Stella"]
    await stella.slash("audit")
    seen = await stella.press("As a file")
    assert seen.only_me
    assert "2 changes as a table" in seen.text
    assert seen.files == ("audit.csv",)


async def test_a_name_is_redacted_for_good(stage: Stage) -> None:
    await add_office(stage, f"Office of {NAME}")
    stella = stage["Stella"]
    await stella.slash("audit")
    await stella.press("Redact…")
    seen = await send(stella, "o-9999")
    assert NOT_FOUND in seen.text
    async with stage.services.store.read(str(stage.server.id)) as reader:
        offices = {each.name.original: each.reference for each in await reader.find(Official)}
    reference = offices[f"Office of {NAME}"]
    await stella.slash("audit")
    await stella.press("Redact…")
    seen = await send(stella, reference)
    seen = await stella.choose("Office · Name") if seen.menus else seen
    if "Redact…" not in seen.labels:
        seen = await stella.choose(f"Office of {NAME}")
    assert "goes for good" in seen.text
    assert NAME in seen.text
    await stella.press("Redact…")
    before = await stage.changes()
    assert "This is not" in (await send(stella, "An office", "a private person", "O-1")).text
    assert await stage.changes() == before
    await stella.press("Open the form again")
    done = await send(stella, "An office", "a private person", reference)
    assert "Redacted" in done.text
    assert await stage.changes() == before + 1
    seen = await stella.press("History")
    assert "Text redacted" in seen.text
    assert "Reason: a private person" in seen.text
    assert NAME not in seen.text
    assert NAME not in (await stage["Mara"].slash("official", official=reference)).text
    assert NAME.encode() not in stage.file.read_bytes()


async def test_nothing_hostile_comes_alive(stage: Stage) -> None:
    await add_office(stage, HOSTILE)
    stella = stage["Stella"]
    await stage.services.changes.undo(stage.actor("Stella", Tier.STEWARD), await stage.changes(), HOSTILE)
    assert is_harmless(await stella.slash("audit"))
    assert is_harmless(await stella.slash("audit", day=HOSTILE[:20]))
    await stella.slash("audit")
    await stella.press("Redact…")
    assert is_harmless(await send(stella, HOSTILE[:20]))
