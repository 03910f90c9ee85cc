"""``/report``: a link, the ask, send; the menu of messages; and what becomes of it."""

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.records import Report
from bot.domain.vocabulary import ResponseKind
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, NOT_FOUND, ONLY_MEMBERS, ONLY_ORGANISERS, is_harmless

LINK = "https://news.example/story"
SENT = "Sent. An organiser looks at it"


async def send(person: Person, link: str = LINK, note: str = "") -> Seen:
    """Reports a link about the first thing the governor is asked."""
    await person.slash("report link", link=link)
    await person.choose("Governor of Colorado")
    if person.last is not None and person.last.form is None:
        await person.choose(person.last.menus[0].options[0].value)
    return await person.submit({"note": note})


async def test_link_ask_send(stage: Stage) -> None:
    mara = stage["Mara"]
    seen = await send(mara, note="Minute 12")
    assert seen.only_me
    assert SENT in seen.text
    assert "[news.example](<https://news.example/story>)" in seen.text
    assert "> Minute 12" in seen.text
    mine = await mara.slash("report mine")
    assert "Your 1 report" in mine.text
    assert "Waits for an organiser" in mine.text
    await stage.post()
    card = stage["Oscar"].newest_message("review")
    assert "A member reports" in card.text
    assert "Mara" not in card.text
    assert set(card.labels) == {"Log from this", "On record already", "Dismiss"}
    with pytest.raises(CannotDo):
        mara.visible_messages("review")


async def test_the_menu_of_a_message_takes_its_links_and_never_its_text(stage: Stage) -> None:
    mara = stage["Mara"]
    message = await stage["Milo"].write(
        "Secret gossip about Otto! https://city.example/minutes?x=1). And <https://news.example/a> "
        "https://me:pw@evil.example/ javascript:alert(1)"
    )
    seen = await mara.use_on("Report as response", message)
    assert seen.only_me
    assert [each.label for each in seen.menus[0].options] == ["city.example", "news.example"]
    await mara.choose("city.example")
    await mara.choose("Governor of Colorado")
    if mara.last is not None and mara.last.form is None:
        await mara.choose(mara.last.menus[0].options[0].value)
    assert SENT in (await mara.submit({})).text
    async with stage.services.store.read(str(stage.server.id)) as reader:
        (report,) = await reader.find(Report)
    assert (report.url, report.note) == ("https://city.example/minutes?x=1", "")
    assert b"Secret gossip" not in stage.file.read_bytes()


async def test_a_message_without_links(stage: Stage) -> None:
    message = await stage["Milo"].write("No link in here, not even ftp://x.example")
    assert "There is no link" in (await stage["Mara"].use_on("Report as response", message)).text


async def test_outsiders_and_members_keep_to_what_is_theirs(stage: Stage) -> None:
    mara, milo, otto = stage["Mara"], stage["Milo"], stage["Otto"]
    message = await milo.write(LINK)
    assert ONLY_MEMBERS in (await otto.slash("report link", link=LINK)).text
    assert ONLY_MEMBERS in (await otto.slash("report mine")).text
    assert ONLY_MEMBERS in (await otto.use_on("Report as response", message)).text
    await send(mara)
    forged = await stage.forge(
        "deeds:1:report:T-1",
        "deeds:1:report:T-1:withdraw",
        "deeds:1:report:T-1:dismiss",
        "deeds:1:report:T-1:same",
        "deeds:1:log_start:C-1:T-1",
    )
    answers = [await milo.press(each, on=forged) for each in forged.labels]
    nowhere = "Aquí no hay nada con esa referencia"
    assert all(nowhere in each.text for each in answers[:2])
    assert all("equipo organizador" in each.text for each in answers[2:])
    for label in forged.labels:
        assert (await otto.press(label, on=forged)).text.startswith("✖ Only")
    assert ONLY_ORGANISERS in (await mara.press(forged.labels[2], on=forged)).text
    assert NOT_FOUND in (await stage["Oscar"].press(forged.labels[1], on=forged)).text
    async with stage.services.store.read(str(stage.server.id)) as reader:
        (report,) = await reader.find(Report)
    assert report.state.value == "open"


async def test_what_is_wrong_is_said_before_anything_is_chosen(stage: Stage) -> None:
    mara = stage["Mara"]
    assert "not a web address" in (await mara.slash("report link", link="news.example")).text
    seen = await mara.slash("report link", link="https://me:secret@news.example/")
    assert "user name or password" in seen.text
    for number in range(5):
        await send(mara, f"{LINK}/{number}")
    seen = await send(mara, f"{LINK}/5", "kept for another try")
    assert "T-1, T-2, T-3, T-4" in seen.text
    assert "kept for another try" in seen.text
    assert SENT in (await send(stage["Olga"])).text


async def test_the_same_link_again_is_told_so(stage: Stage) -> None:
    mara = stage["Mara"]
    await send(mara)
    assert "reported this link for this demand already: T-1" in (await send(mara)).text


async def test_an_organiser_dismisses_and_the_reporter_reads_why(stage: Stage) -> None:
    mara, oscar = stage["Mara"], stage["Oscar"]
    await send(mara)
    await oscar.slash("desk")
    seen = await oscar.choose("T-1", menu="Open a report")
    assert "news.example" in seen.text
    await oscar.press("Dismiss")
    seen = await oscar.submit({"reason": "The page is about another city."})
    assert "Not taken up" in seen.text
    mine = await mara.slash("report mine")
    assert "The page is about another city." in mine.text
    await stage.post()
    card = oscar.newest_message("review")
    assert "decided or taken back already" in (await oscar.go_to("review").press("Dismiss", on=card)).text


async def test_what_is_on_record_already(stage: Stage) -> None:
    mara, oscar = stage["Mara"], stage["Oscar"]
    await send(mara)
    await oscar.slash("desk")
    await oscar.choose("T-1", menu="Open a report")
    await oscar.press("On record already")
    assert NOT_FOUND in (await oscar.submit({"entry": "R-999"})).text


async def test_a_report_is_taken_back(stage: Stage) -> None:
    mara = stage["Mara"]
    seen = await send(mara)
    seen = await mara.press("Take it back", on=seen)
    assert "You took it back" in seen.text
    assert "T-1" not in (await stage["Oscar"].slash("desk")).text


async def test_logging_from_a_report_is_prefilled(stage: Stage) -> None:
    mara, oscar = stage["Mara"], stage["Oscar"]
    await send(mara, note="She says yes at minute 12")
    await oscar.slash("desk")
    await oscar.choose("T-1", menu="Open a report")
    form = await oscar.press("Log from this")
    assert form.form is not None
    assert form.form.fields[0].value == LINK
    seen = await oscar.submit({})
    assert "She says yes at minute 12" in seen.text
    seen = await oscar.press("What they said or did")
    assert seen.form is None or seen.form.title
    if seen.form is None:
        assert any(each.chosen for menu in seen.menus for each in menu.options)
        seen = await oscar.press("Done")
    assert seen.form is not None
    by_name = {each.custom_id: each for each in seen.form.fields}
    assert by_name["summary"].value == "She says yes at minute 12"
    await oscar.submit({"kind": ResponseKind.SUPPORTS.value, "on": "2026-03-01"})
    await oscar.press("Finish and send to review")
    assert "a second person still checks it" in (await mara.slash("report mine")).text


async def test_hostile_notes_stay_harmless(stage: Stage) -> None:
    mara, oscar = stage["Mara"], stage["Oscar"]
    assert is_harmless(await send(mara, "https://evil.example/[x](https://evil.example)`@everyone", HOSTILE))
    await stage.post()
    for seen in (
        await mara.slash("report mine"),
        await oscar.slash("desk"),
        oscar.newest_message("review"),
    ):
        assert is_harmless(seen)


async def test_giving_up_sends_nothing(stage: Stage) -> None:
    mara = stage["Mara"]
    await mara.slash("report link", link=LINK)
    assert "Nothing was sent" in (await mara.press("Cancel")).text
    assert await stage.count(Report) == 0


async def test_spanish(stage: Stage) -> None:
    milo = stage["Milo"]
    await milo.slash("report link", link=LINK)
    await milo.choose("O-1")
    if milo.last is not None and milo.last.form is None:
        await milo.choose(milo.last.menus[0].options[0].value)
    assert "Enviado." in (await milo.submit({})).text
    assert "Espera al equipo organizador" in (await milo.slash("report mine")).text
