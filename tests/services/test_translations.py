"""Translations of what stands in one language: shown with their labels, found, followed, and redacted."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.records import Record, Response, Revision, Source
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.translating import ORIGINALS, WORDINGS, rewritten, written
from bot.domain.vocabulary import ResponseKind
from bot.i18n import Languages
from bot.rendering.changes import entry_text
from bot.rendering.names import content, labelled, translated
from bot.rendering.size_budget import LADDER
from bot.services.redacting import Redacting, RedactionTyped
from bot.services.revising import RevisionTyped
from bot.storage.store import Reader
from tests.services.test_finding import shown
from tests.services.world import Built, World

LANGUAGES = Languages(strict=True)
SAID = "They refuse to answer"
IN_SPANISH = "Se niegan a contestar, áspero"


def spanish(original: str, text: str, *, checked: bool = True, by: Maker = Maker.PERSON) -> Translation:
    return Translation("es", text, by, checked, fingerprint(original))


async def standing(reader: Reader, reference: str) -> Revision:
    subject = await reader.by_reference(Response, reference)
    assert subject is not None
    return (await reader.standing_revisions([subject.id]))[subject.id]


async def put_translation(world: World, reference: str, made: Translation) -> None:
    async def work(writer: Any) -> None:
        revision = await standing(writer, reference)
        text = written(revision, "summary")
        assert text is not None
        await writer.put(rewritten(revision, "summary", text.translated(made)))

    await world.write(work)


@pytest.fixture
async def translated_entry(world: World, built: Built) -> World:
    """R-1 stands with a checked translation of its summary."""
    assert await world.said(ResponseKind.REFUSES, ["A-1"], summary=SAID) == "R-1"
    await put_translation(world, "R-1", spanish(SAID, IN_SPANISH))
    return world


async def test_an_entry_is_read_in_the_language_asked_for(translated_entry: World) -> None:
    world = translated_entry
    line = (await world.boards.record(world.here.member, "R-1")).line
    es, en = LANGUAGES.localizer("es"), LANGUAGES.localizer("en")
    assert content(es, line.said, 200) == IN_SPANISH
    assert content(en, line.said, 200) == SAID
    bare = replace(line, summary_translations=())
    assert es.content_label(es.content(bare.said)) in content(es, bare.said, 200)


async def test_a_new_revision_keeps_translations_as_stale(translated_entry: World) -> None:
    world = translated_entry
    review = await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="They now refuse"))
    # Who verifies sees the words that are to be verified, whatever their language.
    assert {each.line.summary_translations for each in review.items} == {()}
    await world.verify(world.here.ben, review)
    line = (await world.boards.record(world.here.member, "R-1")).line
    assert line.said.is_stale(line.summary_translations[0])
    assert LANGUAGES.localizer("es").content(line.said).stale
    review = await world.revising.revise(world.here.ana, "R-1", RevisionTyped(place="page 2"))
    await world.verify(world.here.ben, review)
    line = (await world.boards.record(world.here.member, "R-1")).line
    assert line.summary_translations[0].text == IN_SPANISH


async def hits(world: World, words: str) -> list[str]:
    return shown(await world.searching.find(world.here.member, words))


async def test_a_translation_is_found_whatever_its_accents(translated_entry: World) -> None:
    world = translated_entry
    for words in ("niegan", "aspero", "refuse"):
        assert await hits(world, words) == ["R-1"], words

    async def work(writer: Any) -> None:
        source = await writer.by_reference(Source, "S-1")
        text = written(source, "title")
        assert text is not None
        made = Translation("ar", "محضر المجلس", Maker.MACHINE, False, fingerprint(text.original))
        await writer.put(rewritten(source, "title", text.translated(made)))

    await world.write(work)
    assert await hits(world, "مَحضر") == ["S-1"]


async def test_history_tells_which_translation_changed(translated_entry: World) -> None:
    world = translated_entry
    page = await world.changes.history(world.here.ana, "R-1")
    told = "\n".join(entry_text(LANGUAGES.localizer("en"), each, LADDER[0]) for each in page.entries)
    assert f"es: {IN_SPANISH}" in told


def holds(world: World, text: str) -> bool:
    path = world.store.address.path
    assert path is not None
    return text.encode() in Path(path).read_bytes()


@pytest.mark.parametrize("which", ["original", "translation"])
async def test_redaction_takes_translations_too(translated_entry: World, which: str) -> None:
    world = translated_entry
    assert holds(world, IN_SPANISH)
    redacting = Redacting(world.store, world.planner)
    field, steward = "revision.content_summary", world.here.steward
    values = {each.label.original: each.value for each in await redacting.texts(steward, "R-1", field)}
    chosen = values[SAID if which == "original" else IN_SPANISH]
    typed = RedactionTyped("Something else", "private", "R-1")
    await redacting.redact(steward, "R-1", field, [chosen], typed)
    line = (await world.boards.record(world.here.member, "R-1")).line
    assert line.summary_translations == ()
    assert line.summary == ("Something else" if which == "original" else SAID)
    assert not holds(world, IN_SPANISH)
    assert holds(world, SAID) is (which == "translation")
    assert not await hits(world, "niegan")


def test_every_field_that_is_translated_is_one_of_its_record() -> None:
    for kind, wordings in WORDINGS.items():
        names = set(kind.__dataclass_fields__)
        for each in wordings:
            assert {each.translations or each.field} <= names, (kind, each)
            if kind is not Revision:
                assert {each.field, each.language or each.field} <= names, (kind, each)
    assert ORIGINALS[Revision, "summary_translations"] == "summary"


@pytest.mark.parametrize("kind", list(WORDINGS))
def test_every_text_of_a_record_can_be_translated(kind: type[Record]) -> None:
    texts = {
        name
        for name, each in kind.__dataclass_fields__.items()
        if "Text" in str(each.type).replace("ProtectedTerm", "")
    }
    assert texts <= {each.field for each in WORDINGS[kind]}


def test_labels_say_what_a_translation_is() -> None:
    es = LANGUAGES.localizer("es")
    text = Text("en", SAID, (spanish(SAID, IN_SPANISH, checked=False, by=Maker.MACHINE),))
    assert es.text("content-translation-machine") in content(es, text, 200)
    assert es.text("content-translation-machine") in labelled(es, text, 200)
    assert es.text("content-translation-stale") in content(es, text.reworded("Other"), 200)
    whole = Text("en", SAID, (spanish(SAID, IN_SPANISH),))
    assert translated(es, whole, 200) == f"{IN_SPANISH} ({es.text('content-translation')})"
    assert translated(es, Text("en", SAID), 200) == ""
    assert translated(LANGUAGES.localizer("en"), whole, 200) == ""
