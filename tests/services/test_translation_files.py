"""Translations as a file: out, in again unchanged, and in again as what people made of it."""

import contextlib
import io
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import ManyFaultsError
from bot.domain.exchange import Audience
from bot.domain.records import Demand
from bot.domain.texts import Maker, Translation
from bot.domain.translating import State, state_of
from bot.domain.views import PoReport
from bot.domain.vocabulary import ResponseKind
from bot.i18n import Languages
from bot.rendering.exchange import po_lines
from bot.services.settings import host_actor
from bot.services.translating import TranslationTyped
from bot.services.typed_records import CampaignTyped
from bot.sources.po_file import LARGEST_PO, parse_po
from tests.services.random_campaign import put_random
from tests.services.world import HERE, Built, World, refused

HOST = host_actor(HERE)
ENGLISH = Languages(strict=True).localizer("en")


async def exported(world: World, language: str = "es", **told: Any) -> str:
    audience = told.get("audience", Audience.ORGANISERS)
    file = await world.translation_files.export(told.get("by", HOST), None, language, audience)
    return file.content.decode()


async def imported(world: World, folder: Path, content: str | bytes, **told: Any) -> PoReport:
    path = folder / "es.po"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return await world.translation_files.load(told.pop("by", HOST), path, **told)


async def faults(world: World, folder: Path, content: str | bytes) -> list[tuple[str, str]]:
    with pytest.raises(ManyFaultsError) as caught:
        await imported(world, folder, content)
    for each in caught.value.faults:
        assert ENGLISH.error(each)
    return [(each.code, str(each.parameters["place"])) for each in caught.value.faults]


def put(content: str, original: str, translation: str, flags: str = "") -> str:
    """The file with a translation, typed as a person would."""
    entry = f'msgid "{original}"\nmsgstr ""'
    assert content.count(entry) == 1, content
    made = content.replace(entry, f'msgid "{original}"\nmsgstr "{translation}"')
    head, _, tail = made.partition(f'msgid "{original}"')
    place = head.rindex("msgctxt")
    return f'{head[:place]}{flags}{head[place:]}msgid "{original}"{tail}'


async def the_title(world: World) -> Translation | None:
    return (await world.the_record(Demand, "D-1")).title.translation("es")


@pytest.mark.parametrize("seed", range(4))
async def test_a_file_that_nobody_changed_changes_nothing(world: World, tmp_path: Path, seed: int) -> None:
    await world.settle()
    await world.write(lambda writer: put_random(writer, Random(seed)))
    for language in ("es", "fr", "ar"):
        content = await exported(world, language)
        before = await world.sequence()
        report = await imported(world, tmp_path, content)
        assert (report.changed, report.lost) == (0, ())
        assert await world.sequence() == before
        assert await exported(world, language) == content


async def test_it_says_where_each_text_stands_and_who_made_what(world: World, built: Built) -> None:
    await world.said(ResponseKind.REFUSES, ["A-1"], summary='They "refuse"\nand say so')
    await world.translating.translate(world.here.ana, "C-1", "es", "D-1.title", TranslationTyped("Demanda"))
    content = await exported(world)
    catalog = read_po(io.BytesIO(content.encode()))
    assert catalog.project == "deeds-translations clean-water"
    entry = catalog.get("Demand 0 of clean-water", "D-1.title")
    assert entry is not None
    assert (entry.string, entry.locations) == ("Demanda", [("D-1", None)])
    assert "A person made it." in entry.auto_comments
    said = catalog.get('They "refuse"\nand say so', "R-1.summary")
    assert said is not None
    assert not said.string
    assert "confidential" not in content


async def test_what_people_made_of_it_is_a_persons_and_unchecked_unless_flagged(
    world: World, built: Built, tmp_path: Path
) -> None:
    content = await exported(world)
    report = await imported(world, tmp_path, put(content, "Demand 0 of clean-water", "Agua limpia"))
    assert (report.changed, report.checked) == (1, 0)
    made = await the_title(world)
    assert made is not None
    assert (made.text, made.made_by, made.checked) == ("Agua limpia", Maker.PERSON, False)
    # Nobody in the server made it, so any organiser can check it.
    item = (await world.translating.item(world.here.ana, "C-1", "es", "D-1.title")).item
    assert item is not None
    assert not item.own
    content = (await exported(world)).replace('msgctxt "D-1.title"', '#, checked\nmsgctxt "D-1.title"')
    report = await imported(world, tmp_path, content)
    assert (report.changed, report.checked) == (1, 1)
    checked = await the_title(world)
    assert checked is not None
    assert checked.checked
    # A program that edits the text of a checked one leaves nothing behind that would say so of the new one.
    content = (await exported(world)).replace("Agua limpia", "Agua más limpia")
    assert (await imported(world, tmp_path, content)).checked == 0
    page = await world.changes.history(world.here.ana, "D-1")
    assert page.entries[0].action == "import_translations"


async def test_stale_ones_are_fuzzy_and_stand_again_without_the_mark(
    world: World, built: Built, tmp_path: Path
) -> None:
    await world.translating.translate(world.here.ana, "C-1", "es", "D-1.title", TranslationTyped("Demanda"))

    async def reword(writer: Any) -> None:
        demand = await writer.by_reference(Demand, "D-1")
        await writer.put(replace(demand, title=demand.title.reworded("Another demand")))

    await world.write(reword)
    content = await exported(world)
    assert content.count("#, fuzzy") == 1
    assert (await imported(world, tmp_path, content)).changed == 0
    assert (await imported(world, tmp_path, content.replace("#, fuzzy\n", ""))).changed == 1
    text = (await world.the_record(Demand, "D-1")).title
    assert state_of(text, "es") is State.UNCHECKED


async def test_empty_and_left_out_entries_remove_nothing(world: World, built: Built, tmp_path: Path) -> None:
    await world.translating.translate(world.here.ana, "C-1", "es", "D-1.title", TranslationTyped("Demanda"))
    content = await exported(world)
    assert (await imported(world, tmp_path, content.replace('"Demanda"', '""'))).changed == 0
    head = content.partition("\n\n")[0]
    assert (await imported(world, tmp_path, head + "\n")).same == 0
    assert await the_title(world) is not None


async def test_lost_terms_are_told(world: World, built: Built, tmp_path: Path) -> None:
    campaign = await world.records.typed(world.here.ana, "C-1")
    assert isinstance(campaign, CampaignTyped)
    await world.records.edit(
        world.here.ana, "C-1", CampaignTyped(campaign.title, campaign.jurisdiction, "14", "", "Demand")
    )
    content = put(await exported(world), "Demand 0 of clean-water", "Algo")
    report = await imported(world, tmp_path, content)
    assert report.lost == (("D-1.title", ("Demand",)),)
    assert any("Demand" in line for line in list(po_lines(report, ENGLISH))[1:])


async def test_every_fault_is_told_with_its_line_and_nothing_is_taken(
    world: World, built: Built, tmp_path: Path
) -> None:
    content = await exported(world)
    content = put(content, "Demand 0 of clean-water", "Una \u202edemanda")
    content = put(content, "The wording.", "The wording.")
    content = put(content, "Test a", "x" * 4001)
    content = put(content, "Test b", "bien")
    content = content.replace('msgid "Campaign clean-water"', 'msgid "Another campaign"')
    content = content.replace('msgctxt "O-1.name"', 'msgctxt "O-99.name"')
    last = content.rindex("#:")
    content += "\n" + content[last:].replace("\u202e", "")
    found = await faults(world, tmp_path, content)
    assert [code for code, _ in found] == ["po_twice"]
    found = await faults(world, tmp_path, content[: content.rindex("\n#:")])
    assert {code for code, _ in found} == {
        "po_original_changed",
        "po_directions",
        "po_same",
        "po_long",
        "po_unknown",
    }
    lines = content.split("\n")
    for code, place in found:
        number = int(place.removeprefix("es.po:"))
        assert any("msgctxt" in each for each in lines[number - 2 : number + 1]), (code, place)
    assert await the_title(world) is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "po_header"),
        (b"# nothing\n", "po_header"),
        (b"\xff\xfe\x00", "po_encoding"),
        (b'msgid ""\nmsgstr "a\x00b"\n', "po_character"),
        (b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n', "po_plural"),
        (b'msgid "a\nmsgstr "b"\n', "po_header"),
        (b"this is no such file\n", "po_syntax"),
        (b'msgid ""\nmsgstr ""\n"Project-Id-Version: other 1\\n"\n', "po_header"),
        (b'msgid ""\nmsgstr ""\n"Project-Id-Version: deeds-translations clean-water 9\\n"\n', "po_header"),
        (
            b'msgid ""\nmsgstr ""\n"Project-Id-Version: deeds-translations clean-water 1\\n"\n',
            "po_no_language",
        ),
        (b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=many\\n"\n', "po_syntax"),
        (b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=no-such\\n"\n', "po_header"),
        (b'msgid ""\nmsgstr ""\n"POT-Creation-Date: never\\n"\n', "po_syntax"),
        (b"#" * (LARGEST_PO + 1), "po_large"),
    ],
)
async def test_what_is_no_such_file_gets_a_sentence(
    world: World, built: Built, tmp_path: Path, content: bytes, code: str
) -> None:
    assert {each for each, _ in await faults(world, tmp_path, content)} == {code}


async def test_another_campaign_language_or_person_is_refused(
    world: World, built: Built, tmp_path: Path
) -> None:
    content = await exported(world)
    with refused("campaign_unknown", "campaign"):
        await imported(world, tmp_path, content.replace("clean-water 1", "dirty-water 1"))
    with refused("language_unknown", "language"):
        await imported(world, tmp_path, content.replace("Language: es", "Language: eo"))
    with refused("language_unknown", "language"):
        await exported(world, "spanish")
    with refused("not_allowed"):
        await exported(world, by=world.here.ana)
    with refused("not_here"):
        await imported(world, tmp_path, content, by=world.here.steward)
    path = tmp_path / "none.po"
    with pytest.raises(ManyFaultsError):
        await world.translation_files.load(HOST, path)
    with refused("export_too_large"):
        await world.translation_files.export(HOST, None, "es", Audience.ORGANISERS, most=10)


async def test_private_data_is_asked_about(world: World, built: Built, tmp_path: Path) -> None:
    content = put(await exported(world), "Demand 0 of clean-water", "Llama a Ana al 303-555-0142")
    with pytest.raises(ManyFaultsError) as caught:
        await imported(world, tmp_path, content)
    assert [each.code for each in caught.value.faults] == ["import_private_data"]
    assert (await imported(world, tmp_path, content, keep_private=True)).changed == 1


async def test_a_file_for_members_has_what_members_read(world: World, built: Built) -> None:
    await world.said(ResponseKind.REFUSES, ["A-1"], summary="Told in confidence", confidential=True)
    await world.said(ResponseKind.REFUSES, ["A-1"], summary="Told in public")
    await world.say(world.here.ana, ResponseKind.REFUSES, ["A-1"], summary="Not verified")
    content = await exported(world, audience=Audience.MEMBERS)
    assert "Told in public" in content
    for hidden in ("Told in confidence", "Not verified"):
        assert hidden not in content
    assert "Not verified" not in await exported(world)


@given(st.binary(max_size=400))
def test_no_bytes_get_more_than_faults(content: bytes) -> None:
    with contextlib.suppress(ManyFaultsError):
        parse_po(content, "x.po")


@given(st.text(min_size=1, max_size=60).filter(lambda each: "\r" not in each and "\0" not in each))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    catalog = Catalog(locale="es", project="deeds-translations x", version="1", fuzzy=False)
    catalog.add(text, text, context="D-1.title")
    written = io.BytesIO()
    write_po(written, catalog, width=0)
    (entry,) = parse_po(written.getvalue(), "x.po").entries
    assert (entry.path, entry.original, entry.translation) == ("D-1.title", text, text)
