"""The worklist of translators."""

import asyncio
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any
from uuid import uuid4

import pytest

from bot.domain.access import FORGOTTEN
from bot.domain.edits import EditedMeanwhileError
from bot.domain.exchange import Audience
from bot.domain.records import (
    Ask,
    Campaign,
    Demand,
    Holder,
    Official,
    Response,
    ResponseContent,
    Revision,
    Source,
)
from bot.domain.texts import Maker, ProtectedTerm, Translation, fingerprint
from bot.domain.translating import State, items_of, state_of
from bot.domain.views import TranslationItem, Worklist
from bot.domain.vocabulary import HeadlineKey, OfficialKind, ResponseKind, RevisionState, Visibility
from bot.i18n import Languages
from bot.services.exporting import Gathering
from bot.services.settings import host_actor
from bot.services.translating import Translating, TranslationTyped
from bot.services.typed_records import CampaignTyped
from bot.sources.po_file import parse_po
from tests.services.random_campaign import put_random
from tests.services.world import HERE, Built, World, refused

TITLE = "D-1.title"
HOST = host_actor(HERE)


async def typed(world: World, path: str, text: str, language: str = "es", **who: Any) -> TranslationItem:
    actor = who.get("by", world.here.ana)
    return await world.translating.translate(actor, "C-1", language, path, TranslationTyped(text))


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
    checked = await world.translating.check(ben, "C-1", "es", TITLE, item.mark)
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


async def say_many(world: World, count: int) -> None:
    """So many responses in force, each with a source, of which every second cites the same one."""

    async def work(writer: Any) -> None:
        campaign = await writer.by_reference(Campaign, "C-1")
        ask = await writer.by_reference(Ask, "A-1")
        sources = await writer.put_all(
            [Source(id=uuid4(), title=f"Page {n}", language="en") for n in range(count // 2 + 1)], new=True
        )
        responses = await writer.put_all(
            [
                Response(id=uuid4(), campaign=campaign.id, visibility=Visibility.MEMBERS, logged=n)
                for n in range(count)
            ],
            new=True,
        )
        revisions = [
            Revision(
                id=uuid4(),
                subject=each.id,
                number=1,
                content=ResponseContent(
                    kind=ResponseKind.NON_ANSWER,
                    asks=(ask.id,),
                    summary=f"Words {n}",
                    summary_language="en",
                    source=sources[n // 2 if n % 2 else -1].id,
                ),
                state=RevisionState.VERIFIED,
                reported_at=world.clock(),
                reporter="1.somebody",
                visibility=Visibility.MEMBERS,
            )
            for n, each in enumerate(responses)
        ]
        await writer.put_all(revisions, new=True)

    await world.write(work)


async def counted(world: World, language: str = "es") -> Counter[State]:
    """The states of all texts, by the file of translations."""
    file = await world.translation_files.export(HOST, None, language, Audience.ORGANISERS)
    entries = parse_po(file.content, file.name).entries
    found: Counter[State] = Counter()
    for each in entries:
        item = await world.translating.text(world.here.ana, "C-1", language, each.path)
        found[item.state] += 1
    return found


async def test_the_list_has_every_text_however_many_were_said(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    before = (await world.translating.next(world.here.ana, None, "es")).total
    await say_many(world, 620)
    view = await world.translating.next(world.here.ana, None, "es")
    # Each source is counted once, also that which is cited in every part.
    assert view.counts == {State.MISSING: before + 620 + 311}
    last = await world.translating.next(world.here.ana, None, "es", after="R-2.summary")
    assert opened(last).path == "R-1.summary"
    item = await typed(world, "R-1.summary", "Palabras")
    await world.translating.leave(world.here.ana, "C-1", "es", "R-1.summary")
    await world.translating.check(world.here.ben, "C-1", "es", "R-1.summary", item.mark)
    view = await world.translating.item(world.here.ben, "C-1", "es", "R-1.summary")
    assert view.counts == {State.MISSING: before + 620 + 311 - 1, State.CHECKED: 1}
    # What was kept and moved along is what is counted anew.
    assert (await renewed(world).item(world.here.ana, "C-1", "es", TITLE)).counts == view.counts


def renewed(world: World) -> Translating:
    """The same service with nothing counted yet."""
    return Translating(world.store, world.servers, world.clock, Languages())


@pytest.mark.parametrize("seed", range(5))
async def test_the_list_and_the_file_have_the_same_texts(
    world: World, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("bot.services.exporting._IN_A_PART", 3)
    await world.settle()
    await world.write(lambda writer: put_random(writer, Random(seed)))
    for language in ("es", "ar"):
        view = await renewed(world).leave(world.here.ana, "C-1", language, "")
        assert view.counts == await counted(world, language)


async def test_the_list_goes_round_and_ends_before_where_it_began(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.exporting._IN_A_PART", 2)
    await say_many(world, 5)
    paths = await all_paths(world)
    assert (
        len(paths)
        == len(set(paths))
        == (await world.translating.leave(world.here.steward, "C-1", "es", "")).total
    )
    for path in paths[1:]:
        item = await typed(world, path, f"Traducido {path}")
        await world.translating.check(world.here.ben, "C-1", "es", path, item.mark)
    world.clock.forward(minutes=31)
    # Nothing else is left, and what one comes from is not given again.
    assert (await world.translating.next(world.here.ben, None, "es", after=paths[0])).item is None
    assert opened(await world.translating.next(world.here.ben, None, "es", after=paths[3])).path == paths[0]
    assert (
        opened(await world.translating.next(world.here.ben, None, "es", after="R-99.gone")).path == paths[0]
    )


async def test_two_people_at_once_get_different_texts_of_a_long_list(
    any_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = any_world
    monkeypatch.setattr("bot.services.exporting._IN_A_PART", 4)
    await world.settle()
    await world.build()
    await say_many(world, 10)
    people = (world.here.ana, world.here.ben, world.here.steward)
    views = await asyncio.gather(
        *(world.translating.next(each, None, "es", after="R-9.summary") for each in people)
    )
    assert len({opened(each).path for each in views}) == len(people)
    assert all(each.counts == views[0].counts for each in views)


async def test_what_changes_between_two_parts_is_seen_as_it_is_by_then(
    any_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = any_world
    monkeypatch.setattr("bot.services.exporting._IN_A_PART", 2)
    await world.settle()
    await world.build()
    await say_many(world, 6)
    async with world.store.read(world.here.ana.server) as reader:
        campaign = await reader.by_reference(Campaign, "C-1")
    assert campaign is not None
    seen: list[str] = []
    parts = 0
    async for records in Gathering(world.store, world.here.ana.server, Audience.ORGANISERS).in_parts(
        campaign
    ):
        parts += 1
        seen += [each.path for each in items_of(records) if each.kind == "revision"]
        if parts == 2:
            # Newer ones than those that were there, and a translation of one that is still to come.
            await say_many(world, 2)
            await typed(world, "R-1.summary", "Palabras")
        for each in items_of(records):
            if each.path == "R-1.summary":
                assert state_of(each.text, "es") is State.UNCHECKED
    assert seen == [f"R-{n}.summary" for n in (6, 5, 4, 3, 2, 1)]
    # Nothing is kept of a count during which somebody changed something.
    waiting = asyncio.ensure_future(world.translating.leave(world.here.ben, "C-1", "es", ""))
    await asyncio.sleep(0)
    await say_many(world, 1)
    await waiting
    view = await world.translating.leave(world.here.ben, "C-1", "es", "")
    assert view.counts == (await renewed(world).leave(world.here.ben, "C-1", "es", "")).counts


async def test_another_campaigns_text_is_none_of_this_list(world: World, built: Built) -> None:
    await world.build(slug="other")
    with refused("not_found"):
        await world.translating.item(world.here.ana, "C-1", "es", "D-2.title")
    with refused("not_found"):
        await world.translating.text(world.here.ana, "C-2", "es", "C-1.title")
    assert (await world.translating.text(world.here.ana, "C-2", "es", "D-2.title")).path == "D-2.title"
