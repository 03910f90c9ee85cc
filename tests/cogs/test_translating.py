"""``/translate``, walked by whoever translates, whoever reads over, and whoever may do neither."""

import re
from dataclasses import replace

import pytest

from bot.demo.simulation import Person, Seen
from bot.domain.access import Tier
from bot.domain.exchange import Audience
from bot.domain.records import Demand
from bot.domain.texts import Maker, Translation
from bot.services.settings import host_actor
from bot.services.translating import TranslationTyped
from bot.sources.po_file import LARGEST_PO
from bot.storage.store import Writer
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, ONLY_ORGANISERS, add_helper, is_harmless

TITLE = "D-1.title"
WRITE, NEXT, CHECK = "Translate", "Next", "It says the same"
TAKEN = "Somebody else is at this text"
WRONG = "Something went wrong"
HEAD = b'msgid ""\nmsgstr ""\n"Project-Id-Version: deeds-translations %s 1\\n"\n"Language: %s\\n"\n'


def path_of(seen: Seen) -> str:
    """The path of the text that is shown."""
    return seen.button(WRITE).custom_id.rpartition(":")[2]


def all_of(seen: Seen) -> str:
    """What was said, also after what was shown before."""
    return "\n".join([seen.text, *(each.text for each in seen.followups)])


async def at(stage: Stage, name: str, path: str = TITLE, language: str = "es") -> Seen:
    """Somebody opens one text."""
    forged = f"deeds:1:translate:C-1:{language}:open:{path}"
    return await stage[name].press(forged, on=await stage.forge(forged))


async def the_title(stage: Stage) -> Translation:
    async with stage.services.store.read(str(stage.server.id)) as reader:
        found = await reader.by_reference(Demand, "D-1")
        assert found is not None
        made = found.title.translation("es")
        assert made is not None
        return made


async def translated(stage: Stage, name: str = "Olga", text: str = "Apagar las cámaras Flock hoy") -> Seen:
    """Somebody translates the title of the first demand."""
    form = await stage[name].press(WRITE, on=await at(stage, name))
    return await stage[name].submit({"The translation": text}, form=form)


async def test_text_after_text_and_everyone_their_own(stage: Stage) -> None:
    olga, oscar = stage["Olga"], stage["Oscar"]
    seen = await olga.slash("translate", language="es")
    assert seen.only_me
    assert "Translations, Spanish" in seen.text
    assert "A machine made it." in seen.text
    assert "missing: 0" in seen.text
    other = await oscar.slash("translate", language="es")
    assert path_of(other) != path_of(seen)
    after = await olga.press(NEXT, on=seen)
    assert path_of(after) not in (path_of(seen), path_of(other))
    # What she left is for others again.
    left = await olga.press("Stop", on=after)
    assert WRITE not in left.labels
    assert TAKEN not in (await at(stage, "Oscar", path_of(after))).text


async def test_a_translation_is_checked_by_another_person(stage: Stage) -> None:
    seen = await translated(stage)
    assert "Saved." in seen.text
    assert "You made it, so somebody else has to check it." in seen.text
    assert seen.button(CHECK).disabled
    made = await the_title(stage)
    assert (made.made_by, made.checked) == (Maker.PERSON, False)
    # Her own press is refused, though the button is grey.
    mark = seen.button(CHECK).custom_id
    assert (
        "another person has to check it" in (await stage["Olga"].press(mark, on=await stage.forge(mark))).text
    )
    await stage["Olga"].press("Stop", on=seen)
    read = await at(stage, "Oscar")
    checked = await stage["Oscar"].press(CHECK, on=read)
    assert "Checked" in checked.text
    assert (await the_title(stage)).checked
    # A second press says that it was done.
    again = await stage["Oscar"].press(mark, on=await stage.forge(mark))
    assert "decided already" in again.text
    card = await stage["Milo"].slash("demand", demand="D-1")
    assert "Apagar las cámaras Flock hoy" in card.text


async def test_the_words_are_the_readers_own(stage: Stage) -> None:
    seen = await stage["Olivia"].slash("translate")
    assert "Traducciones, español" in seen.text
    form = await stage["Olivia"].press("Traducir", on=seen)
    assert form.form is not None
    assert form.form.fields[0].label == "La traducción"


@pytest.mark.parametrize("name", ["Mara", "Otto", "helper"])
async def test_whoever_is_no_organiser_is_refused_at_every_step(stage: Stage, name: str) -> None:
    opened = await stage["Olga"].slash("translate", language="es")
    person: Person = add_helper(stage) if name == "helper" else stage[name]
    if name != "Mara":
        assert ONLY_ORGANISERS in (await person.slash("translate")).text
    ids = [each.custom_id for each in opened.buttons if each.custom_id.startswith("deeds:1:translate")]
    ids += [f"deeds:1:translate:C-1:es:{each}" for each in ("file", "take:0", "look", "discard")]
    for each in ids:
        told = await person.press(each, on=await stage.forge(each))
        assert ONLY_ORGANISERS in told.text, each
    assert await person.autocomplete("translate", "campaign", "") == () if name != "Mara" else True


async def test_two_people_at_one_text(stage: Stage) -> None:
    shown = await stage["Olga"].slash("translate", language="es")
    path = path_of(shown)
    seen = await at(stage, "Oscar", path)
    assert TAKEN in seen.text
    assert seen.button(WRITE).disabled
    actor = stage.actor("Oscar")
    before = await stage.changes()
    write = seen.button(WRITE).custom_id
    form = await stage["Oscar"].press(write, on=await stage.forge(write))
    told = await stage["Oscar"].submit({"The translation": "Otra cosa"}, form=form)
    assert "Somebody else is translating this text" in told.text
    assert await stage.changes() == before
    # Half an hour later it is anybody's.
    stage.now = stage.now.replace(hour=stage.now.hour + 1)
    assert TAKEN not in (await at(stage, "Oscar", path)).text
    assert actor.tier is Tier.ORGANISER


async def test_what_somebody_sent_meanwhile_is_shown_and_nothing_is_lost(stage: Stage) -> None:
    olga = stage["Olga"]
    form = await olga.press(WRITE, on=await at(stage, "Olga"))
    await stage.services.translating.translate(
        stage.actor("Oscar"), "C-1", "es", TITLE, TranslationTyped("Las cámaras Flock, apagadas")
    )
    told = await olga.submit({"The translation": "Cámaras Flock fuera"}, form=form)
    assert "Las cámaras Flock, apagadas" in told.text
    assert "Cámaras Flock fuera" in told.text
    assert (await the_title(stage)).text == "Las cámaras Flock, apagadas"


async def test_a_stale_look_marks_nothing(stage: Stage) -> None:
    await translated(stage)
    read = await at(stage, "Oscar")

    async def reword(writer: Writer) -> None:
        demand = await writer.by_reference(Demand, "D-1")
        assert demand is not None
        await writer.put(replace(demand, title=demand.title.reworded("Another title")))

    await stage.services.store.change(str(stage.server.id), reword, actor="1.builder", action="build")
    told = await stage["Oscar"].press(CHECK, on=read)
    assert "has changed since you read it" in told.text
    seen = await at(stage, "Oscar")
    assert "The original has changed since" in seen.text
    assert seen.button(CHECK).disabled
    assert not (await the_title(stage)).checked


@pytest.mark.parametrize("path", ["D-999.title", "D-1.nothing", "R-1.summary", "\u202e", "x" * 40])
async def test_what_is_not_there_is_one_sentence(stage: Stage, path: str) -> None:
    told = await at(stage, "Olga", path)
    assert "There is nothing by that reference here" in told.text or "no longer leads" in told.text
    assert WRONG not in told.text


async def test_hostile_text_is_refused_or_harmless(stage: Stage) -> None:
    olga = stage["Olga"]
    form = await olga.press(WRITE, on=await at(stage, "Olga"))
    told = await olga.submit({"The translation": HOSTILE}, form=form)
    assert "invisible marks" in told.text
    assert is_harmless(told)
    seen = await translated(stage, text=HOSTILE.replace("\u202e", "").replace("\u202c", ""))
    assert is_harmless(seen)
    assert "lost or altered" in seen.text
    assert is_harmless(await stage["Milo"].slash("demand", demand="D-1"))
    form = await olga.press(WRITE, on=seen)
    again = await olga.submit({"The translation": "a" + "\u0301" * 50}, form=form)
    assert "piles up accents" in again.text


# Sending a file


async def the_file(stage: Stage, language: str = "es") -> str:
    server = str(stage.server.id)
    file = await stage.services.translation_files.export(
        host_actor(server), None, language, Audience.ORGANISERS
    )
    return file.content.decode()


def with_title(content: str, text: str) -> str:
    """The file with another translation of the first demand's title."""
    made = re.sub(rf'(msgctxt "{TITLE}"\nmsgid "[^\n]*"\nmsgstr )"[^\n]*"', rf'\1"{text}"', content)
    assert made != content
    return made


async def send(stage: Stage, content: str | bytes, name: str = "Olga") -> Seen:
    person = stage[name]
    await person.slash("translate", language="es")
    form = await person.press("Send a file")
    data = content if isinstance(content, bytes) else content.encode()
    return await person.submit({"The PO file": ("es.po", data)}, form=form)


async def test_a_file_is_shown_before_it_is_taken_over_and_then_checked_by_another(stage: Stage) -> None:
    content = with_title(await the_file(stage), "Apagar hoy las Flock")
    content = content.replace(f'msgctxt "{TITLE}"', f'#, checked\nmsgctxt "{TITLE}"')
    before = await stage.changes()
    seen = await send(stage, content)
    assert seen.only_me
    assert "What this file would change, Spanish" in seen.text
    assert "Changed: 1" in seen.text
    assert "Apagar hoy las Flock" in seen.text
    assert (await the_title(stage)).text in seen.text
    assert "Said in the file to be checked: 1" in seen.text
    assert await stage.changes() == before
    done = await stage["Olga"].press("Take over", on=seen)
    assert "Spanish" in done.text
    made = await the_title(stage)
    assert (made.text, made.made_by, made.checked) == ("Apagar hoy las Flock", Maker.PERSON, False)
    assert await stage.changes() == before + 1
    # It is her own work: she can't check it, somebody else can.
    assert "You made it" in (await at(stage, "Olga")).text
    await stage["Oscar"].press(CHECK, on=await at(stage, "Oscar"))
    assert (await the_title(stage)).checked
    # Pressed twice it is one change.
    take = seen.button("Take over").custom_id
    again = await stage["Olga"].press(take, on=await stage.forge(take))
    assert "no longer kept here" in all_of(again)
    assert await stage.changes() == before + 2


async def test_all_faults_of_a_file_are_told_with_their_lines(stage: Stage) -> None:
    content = with_title(await the_file(stage), "Una \u202edemanda")
    content = content.replace('msgctxt "O-1.name"', 'msgctxt "O-99.name"')
    seen = await send(stage, content)
    assert "There are 2 faults" in seen.text
    assert len(re.findall(r"file\.po:\d+", seen.text.replace("\u2068", "").replace("\u2069", ""))) == 2
    assert "Open the form again" in seen.labels
    assert is_harmless(seen)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b'msgid "\nmsgstr',
        b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
        b"#" * (LARGEST_PO + 1),
        HEAD % (b"elsewhere", b"es"),
        HEAD % (b"co-petition", b"xx"),
    ],
)
async def test_what_is_no_such_file_is_refused_in_a_sentence(stage: Stage, content: bytes) -> None:
    before = await stage.changes()
    seen = await send(stage, content)
    assert WRONG not in seen.text
    assert "Take over" not in seen.labels
    assert await stage.changes() == before


async def test_two_people_import_at_once_and_neither_overwrites_the_other_unseen(stage: Stage) -> None:
    content = await the_file(stage)
    mine = await send(stage, with_title(content, "De Olga"))
    theirs = await send(stage, with_title(content, "De Oscar"), "Oscar")
    await stage["Oscar"].press("Take over", on=theirs)
    told = await stage["Olga"].press("Take over", on=mine)
    assert "Nothing was taken over" in all_of(told)
    assert (await the_title(stage)).text == "De Oscar"
    again = await stage["Olga"].press("Look again", on=mine)
    assert "De Oscar" in again.text
    assert "De Olga" in again.text
    await stage["Olga"].press("Take over", on=again)
    assert (await the_title(stage)).text == "De Olga"


async def test_what_somebody_is_at_is_left_out(stage: Stage) -> None:
    content = with_title(await the_file(stage), "Apagar hoy las Flock")
    shown = await stage["Oscar"].slash("translate", language="es")
    while path_of(shown) != TITLE:
        shown = await stage["Oscar"].press(NEXT, on=shown)
    seen = await send(stage, content)
    assert "Left out, since somebody is at them just now" in seen.text
    assert "Take over" not in seen.labels


async def test_a_file_that_is_gone_and_one_that_is_discarded(stage: Stage) -> None:
    content = with_title(await the_file(stage), "Apagar hoy las Flock")
    seen = await send(stage, content)
    await stage.restart()
    assert "no longer kept here" in all_of(await stage["Olga"].press("Take over", on=seen))
    seen = await send(stage, content)
    look = seen.button("Look again").custom_id
    assert "nothing was changed" in (await stage["Olga"].press("Discard", on=seen)).text
    assert "no longer kept here" in all_of(await stage["Olga"].press(look, on=await stage.forge(look)))


async def test_private_data_in_a_file_is_asked_about(stage: Stage) -> None:
    seen = await send(stage, with_title(await the_file(stage), "Llama a Ana al 303-555-0142"))
    assert "this looks like a private person’s phone number" in seen.text
    seen = await stage["Olga"].press("It is public, keep it")
    assert "Take over" in seen.labels
