"""The worklist of translators."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from bot.domain.access import FORGOTTEN
from bot.domain.edits import EditedMeanwhileError
from bot.domain.records import Campaign, Demand, Holder, Official
from bot.domain.texts import Maker, ProtectedTerm, Translation, fingerprint
from bot.domain.translating import State
from bot.domain.views import TranslationItem, Worklist
from bot.domain.vocabulary import HeadlineKey, OfficialKind, ResponseKind
from bot.services.translating import TranslationTyped
from bot.services.typed_records import CampaignTyped
from tests.services.world import Built, World, refused

TITLE = "D-1.title"


async def typed(world: World, path: str, text: str, language: str = "es", **who: Any) -> TranslationItem:
    actor = who.get("by", world.here.ana)
    view = await world.translating.translate(actor, "C-1", language, path, TranslationTyped(text))
    assert view.item is not None
    return view.item


def opened(view: Worklist) -> TranslationItem:
    assert view.item is not None
    return view.item


async def all_paths(world: World, language: str = "es") -> list[str]:
    """Every text of the list in its order."""
    view = await world.translating.next(world.here.steward, None, language)
    found: list[str] = []
    while view.item is not None and view.item.path not in found:
        found.append(view.item.path)
        view = await world.translating.next(world.here.steward, None, language, after=found[-1])
    return found


async def test_the_list_goes_through_everything_that_members_read(world: World, built: Built) -> None:
    await world.deliver(["A-1"])
    await world.said(ResponseKind.REFUSES, ["A-1"], summary="They refuse")
    await world.reviewing.set_headline(world.here.ana, "A-1", HeadlineKey.REPLIED, "They phoned")
    waiting = (await world.reviewing.desk(world.here.ben)).hand_set[0]
    await world.reviewing.decide_headline(world.here.ben, waiting.id, confirm=True)
    paths = await all_paths(world)
    fields = [(each.partition(".")[0], each.rpartition(".")[2]) for each in paths]
    assert fields == [
        ("C-1", "title"),
        ("D-1", "title"),
        ("D-1", "text"),
        ("D-1", "text"),
        ("D-1", "text"),
        ("O-1", "name"),
        ("R-1", "summary"),
        ("A-1", "reason"),
        ("L-1", "proof"),
    ]
    # Nothing in English is translated into English.
    assert await all_paths(world, "en") == []


async def test_a_translation_is_typed_by_one_and_checked_by_another(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana, ben, member = world.here.ana, world.here.ben, world.here.member
    before = await world.translating.next(ana, None, "es")
    assert (before.counts[State.MISSING], before.counts.get(State.CHECKED, 0)) == (before.total, 0)
    item = await typed(world, TITLE, "  Demanda 0 de clean-water ")
    assert (item.state, item.own) == (State.UNCHECKED, True)
    shown = (await world.boards.demand(member, "D-1")).demand.title.translation("es")
    assert shown == Translation(
        "es", "Demanda 0 de clean-water", Maker.PERSON, False, fingerprint("Demand 0 of clean-water")
    )
    with refused("own_translation"):
        await world.translating.check(ana, "C-1", "es", TITLE, item.mark)
    with refused("translation_taken"):
        # Ana had the first text of the list and no other, so what is refused here is another one's.
        await world.translating.next(ben, None, "es", after=opened(before).path)
        await world.translating.translate(ben, "C-1", "es", opened(before).path, TranslationTyped("x"))
    with refused("translation_moved"):
        await world.translating.check(ben, "C-1", "es", TITLE, "0" * 12)
    checked = opened(await world.translating.check(ben, "C-1", "es", TITLE, item.mark))
    assert checked.state is State.CHECKED
    with refused("already_decided"):
        await world.translating.check(ben, "C-1", "es", TITLE, item.mark)
    page = await world.changes.history(ana, "D-1")
    assert [each.action for each in page.entries[:2]] == ["check_translation", "translate"]


async def test_checking_can_be_undone_and_one_person_may_where_two_are_not_asked(
    world: World, built: Built
) -> None:
    item = await typed(world, TITLE, "Una demanda")
    await world.translating.check(world.here.ben, "C-1", "es", TITLE, item.mark)
    await world.changes.undo(world.here.ben, await world.sequence(), "a slip")
    assert opened(await world.translating.item(world.here.ben, "C-1", "es", TITLE)).state is State.UNCHECKED
    await world.settle(two_people=False)
    await world.translating.check(world.here.ana, "C-1", "es", TITLE, item.mark)


async def test_what_a_machine_made_can_be_checked_by_whoever_brought_it(world: World, built: Built) -> None:
    async def work(writer: Any) -> None:
        demand = await writer.by_reference(Demand, "D-1")
        made = Translation("es", "De máquina", Maker.MACHINE, False, fingerprint(demand.title.original))
        await writer.put(replace(demand, title=demand.title.translated(made)))

    await world.store.change(world.here.ana.server, work, actor=world.here.ana.person, action="test")
    item = opened(await world.translating.item(world.here.ana, "C-1", "es", TITLE))
    assert (item.own, item.made and item.made.made_by) == (False, Maker.MACHINE)
    await world.translating.check(world.here.ana, "C-1", "es", TITLE, item.mark)


async def test_who_made_it_last_is_its_maker(world: World, built: Built) -> None:
    await typed(world, TITLE, "Primera")
    await typed(world, TITLE, "Segunda", by=world.here.ben)
    item = await typed(world, TITLE, "Primera")
    with refused("own_translation"):
        await world.translating.check(world.here.ana, "C-1", "es", TITLE, item.mark)
    with refused("identity_incomparable"):
        await world.translating.check(replace(world.here.ben, person="2.ben"), "C-1", "es", TITLE, item.mark)
    # Somebody who is forgotten is nobody it could be.
    assert world.here.ana.person != FORGOTTEN
    await world.privacy.forget(world.here.ana, 1)
    await world.translating.check(world.here.ben, "C-1", "es", TITLE, item.mark)


async def test_a_new_wording_has_to_be_translated_anew(world: World, built: Built) -> None:
    item = await typed(world, TITLE, "Una demanda")
    await world.translating.check(world.here.ben, "C-1", "es", TITLE, item.mark)

    async def reword(writer: Any) -> None:
        demand = await writer.by_reference(Demand, "D-1")
        await writer.put(replace(demand, title=demand.title.reworded("Another demand")))

    await world.write(reword)
    stale = opened(await world.translating.item(world.here.ben, "C-1", "es", TITLE))
    assert stale.state is State.STALE
    with refused("translation_stale"):
        await world.translating.check(world.here.ben, "C-1", "es", TITLE, stale.mark)
    # Still right: sent once more it is of the new wording, and waits for a second person.
    again = await typed(world, TITLE, "Una demanda")
    assert again.state is State.UNCHECKED


async def test_two_people_never_get_the_same_text(world: World, built: Built) -> None:
    ana, ben = world.here.ana, world.here.ben
    first = opened(await world.translating.next(ana, None, "es"))
    second = opened(await world.translating.next(ben, None, "es"))
    assert first.path != second.path
    assert opened(await world.translating.item(ben, "C-1", "es", first.path)).taken_until is not None
    with refused("translation_taken"):
        await world.translating.translate(ben, "C-1", "es", first.path, TranslationTyped("Mía"))
    # Another language is another work, and what is left is anybody's.
    assert opened(await world.translating.next(ben, None, "fr")).path == first.path
    await world.translating.leave(ana, "C-1", "es", first.path)
    assert opened(await world.translating.item(ben, "C-1", "es", first.path)).taken_until is None
    world.clock.forward(minutes=31)
    assert opened(await world.translating.next(ana, None, "es", after=second.path)).path != second.path


async def test_a_form_that_is_late_sees_what_others_typed(world: World, built: Built) -> None:
    await typed(world, TITLE, "De Ana")
    with pytest.raises(EditedMeanwhileError):
        await world.translating.translate(
            world.here.ben,
            "C-1",
            "es",
            TITLE,
            TranslationTyped("De Ben"),
            before=TranslationTyped(""),
        )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text_missing"),
        (" \u200b\n", "text_missing"),
        ("Demand 0 of clean-water", "translation_same"),
        ("Una \u202edemanda", "translation_directions"),
        ("\u2066Una demanda\u2069", "translation_directions"),
        ("x" * 301, "text_too_long"),
        ("a" + "\u0301" * 20, "text_marks"),
    ],
)
async def test_what_is_no_translation_is_refused_with_what_was_typed(
    world: World, built: Built, text: str, code: str
) -> None:
    with refused(code, "translation") as caught:
        await typed(world, TITLE, text)
    assert caught.error.typed == text


async def test_controls_are_left_out_and_nothing_is_saved_twice(world: World, built: Built) -> None:
    item = await typed(world, TITLE, "Una\x00 demanda\ud800")
    assert item.made is not None
    assert item.made.text == "Una demanda"
    with refused("translation_unchanged", "translation"):
        await typed(world, TITLE, "Una demanda")


@pytest.mark.parametrize(
    ("language", "nearest"),
    [
        ("xx", "none"),
        ("esp", "es"),
        ("Spanish", "es"),
        ("العربية ", "ar"),
        ("ES", None),
        ("e\u202es", None),
    ],
)
async def test_a_language_that_is_not_there_names_the_nearest(
    world: World, built: Built, language: str, nearest: str | None
) -> None:
    if nearest is None:
        assert (await world.translating.next(world.here.ana, None, language)).language == "es"
        return
    with refused("language_unknown", "language") as caught:
        await world.translating.next(world.here.ana, None, language)
    assert caught.error.parameters["nearest"] == nearest


async def test_the_language_of_record_has_nothing_to_translate(world: World, built: Built) -> None:
    assert (await world.translating.next(world.here.ana, None, "en")).item is None
    with refused("not_found"):
        await typed(world, TITLE, "Something else", "en")
    for path in ("D-99.title", "D-1.nothing", "D-1.lifecycle", "R-1.summary", ""):
        with refused("not_found"):
            await typed(world, path, "Nada")


async def test_lost_terms_are_told_and_never_refused(world: World, built: Built) -> None:
    async def work(writer: Any) -> None:
        office = await writer.by_reference(Official, "O-1")
        demand = await writer.by_reference(Demand, "D-1")
        await writer.put(replace(office, kind=OfficialKind.COMPANY, name=office.name.reworded("Flock")))
        await writer.put(Holder(id=uuid4(), official=office.id, name="Ana Núñez"), new=True)
        title = demand.title.reworded("Ana Núñez and Flock: end HB19-1124 with ICE, not the POLICE")
        await writer.put(replace(demand, title=title))

    await world.write(work)
    campaign = await world.records.typed(world.here.ana, "C-1")
    assert isinstance(campaign, CampaignTyped)
    await world.records.edit(world.here.ana, "C-1", replace(campaign, terms="ICE = Migra\nVINE"))
    item = await typed(world, TITLE, "Ana Nunez y el Rebaño: fin a HB19-1124 con el HIELO")
    assert set(item.lost) == {"Ana Núñez", "Flock", "ICE"}
    item = await typed(world, TITLE, "Ana Núñez y Flock: fin a la HB19-1124 con la Migra, no la POLICÍA")
    assert item.lost == ()
    seen = opened(await world.translating.item(world.here.ben, "C-1", "es", TITLE))
    assert seen.lost == ()
    assert (await world.the_record(Campaign, "C-1")).protected_terms == (
        ProtectedTerm("ICE", ("Migra",)),
        ProtectedTerm("VINE"),
    )
    # A name that is a protected term may stay as it is.
    assert (await typed(world, "O-1.name", "Flock")).state is State.UNCHECKED


async def test_only_organisers_translate(world: World, built: Built) -> None:
    for actor in (world.here.member, world.here.outsider):
        with refused("not_allowed"):
            await world.translating.next(actor, None, "es")
        with refused("not_allowed"):
            await world.translating.check(actor, "C-1", "es", TITLE, "x")
    with refused("no_campaigns"):
        await world.translating.translate(world.there.ana, "C-1", "es", TITLE, TranslationTyped("x"))


async def test_a_new_organiser_checks_nothing_in_the_first_days(world: World, built: Built) -> None:
    item = await typed(world, TITLE, "Una demanda")
    with refused("too_new"):
        await world.translating.check(
            replace(world.here.ben, person="1.newcomer"), "C-1", "es", TITLE, item.mark
        )
