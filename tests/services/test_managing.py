"""Adding and editing demands and officials, and what a demand's life allows."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from bot.domain.records import Ask, Criterion, Demand, DemandVersion, Holder
from bot.domain.typed import criteria_of
from bot.domain.views import FindingLine
from bot.domain.vocabulary import (
    CriterionKind,
    DeliveryChannel,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    Resolution,
    ResponseKind,
    VersionKind,
)
from bot.services.delivering import DeliveryTyped
from bot.services.managing import DemandTyped, OfficialTyped
from bot.storage.store import Writer
from tests.services.world import HERE, Built, World, refused

TYPED = DemandTyped("A title", "The wording", "Something is done\nword: Something is said", "2027-01")


async def test_a_demand_is_added_whole(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(1, 2)
    before = await world.sequence()
    demand = await world.managing.add_demand(world.here.ana, None, TYPED, ["O-1", "o2", "O-1"])
    assert await world.sequence() == before + 1
    assert (demand.reference, demand.lifecycle, demand.deadline.text) == ("D-2", Lifecycle.ACTIVE, "2027-01")
    card = await world.boards.demand(world.here.member, "D-2")
    assert card.version.text.original == "The wording"
    assert [(each.label, each.kind, each.text.original) for each in card.criteria] == [
        ("a", CriterionKind.DEED, "Something is done"),
        ("b", CriterionKind.WORD, "Something is said"),
    ]
    assert [each.official for each in card.cells] == ["O-1", "O-2"]
    managed = await world.managing.demand(world.here.ana, "D-2")
    assert (len(managed.asked), len(managed.askable)) == (2, 0)
    assert await world.managing.demand_typed(world.here.ana, "D-2") == replace(TYPED, version=1)


async def test_a_demand_without_offices_is_a_draft(world: World, built: Built) -> None:
    demand = await world.managing.add_demand(world.here.ana, built.campaign, TYPED, [])
    assert demand.lifecycle is Lifecycle.DRAFT
    with refused("not_found"):
        await world.boards.demand(world.here.member, demand.reference)
    with refused("asks_missing", "officials"):
        await world.managing.set_lifecycle(world.here.ana, "D-2", Lifecycle.ACTIVE, None, "")
    assert await world.managing.ask_officials(world.here.ana, "D-2", ["O-1", "O-1"]) == 1
    assert await world.managing.ask_officials(world.here.ana, "D-2", ["O-1"]) == 0
    await world.managing.set_lifecycle(world.here.ana, "D-2", Lifecycle.ACTIVE, None, "")
    assert len((await world.boards.demand(world.here.member, "D-2")).cells) == 1


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"title": " "}, "text_missing", "title"),
        ({"title": "x" * 301}, "text_too_long", "title"),
        ({"text": ""}, "text_missing", "text"),
        ({"criteria": ""}, "criteria_missing", "criteria"),
        ({"criteria": "word: only words"}, "criteria_missing", "criteria"),
        ({"criteria": "\n".join(["a deed"] * 11)}, "criteria_too_many", "criteria"),
        ({"criteria": "x" * 301}, "text_too_long", "criteria"),
        ({"deadline": "2027-02-30"}, "date_invalid", "deadline"),
    ],
)
async def test_what_is_wrong_with_a_demand(
    world: World, built: Built, values: dict[str, Any], code: str, field: str
) -> None:
    with refused(code, field):
        await world.managing.add_demand(world.here.ana, None, replace(TYPED, **values), ["O-1"])
    with refused(code, field):
        await world.managing.edit_demand(world.here.ana, "D-1", replace(TYPED, **values))
    with refused("not_found"):
        await world.managing.add_demand(world.here.ana, None, TYPED, ["O-9"])
    async with world.store.read(HERE) as reader:
        assert await reader.count(Demand) == len(built.demands)


def test_criteria_are_read_line_by_line() -> None:
    assert criteria_of(" One \n\nPalabra: two\nWORD : three\nNote: four") == [
        (CriterionKind.DEED, "One"),
        (CriterionKind.WORD, "two"),
        (CriterionKind.WORD, "three"),
        (CriterionKind.DEED, "Note: four"),
    ]


async def test_an_unchanged_criterion_keeps_its_findings(any_world: World) -> None:
    """They carry over to a new version only where the criterion is unchanged."""
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    await world.found(FindingOutcome.FULFILLED, "A-1", "b")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.MET
    typed = await world.managing.demand_typed(ana, "D-1")
    assert typed.criteria == "Test a\nTest b"
    await world.managing.edit_demand(ana, "D-1", replace(typed, criteria="A new test\nTest a"))
    cell = await world.cell("A-1")
    assert (cell.headline.key, cell.headline.parameters["fulfilled"]) == (HeadlineKey.PARTLY_MET, 1)
    card = await world.boards.demand(world.here.member, "D-1")
    assert [(each.label, each.text.original, each.version) for each in card.criteria] == [
        ("a", "A new test", 2),
        ("b", "Test a", 2),
    ]
    assert (card.version.number, card.version.kind, card.versions) == (2, VersionKind.REISSUED, 2)
    # What was found of the criterion left behind is still on record.
    line = (await world.boards.record(world.here.member, "F-2")).line
    assert isinstance(line, FindingLine)
    assert line.criterion is not None
    assert line.criterion.original == "Test b"
    await world.managing.edit_demand(
        ana, "D-1", replace(typed, text="Another wording", criteria="A new test\nTest a")
    )
    assert (await world.cell("A-1")).headline.key is HeadlineKey.PARTLY_MET
    async with world.store.read(HERE) as reader:
        versions = await reader.find(DemandVersion, order="number")
        assert await reader.count(Criterion) == 3
    assert [each.kind for each in versions] == [
        VersionKind.ORIGINAL,
        VersionKind.SUPERSEDED,
        VersionKind.REISSUED,
    ]


async def test_what_is_sent_again_makes_no_second_record(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    added = await world.managing.add_demand(ana, None, TYPED, ["O-1"], once="77")
    before = await world.sequence()
    assert await world.managing.add_demand(ana, None, TYPED, ["O-1"], once="77") == added
    office = await world.managing.add_official(
        ana, OfficialTyped("An office", OfficialKind.AGENCY), once="77"
    )
    again = await world.managing.add_official(ana, OfficialTyped("Another", OfficialKind.AGENCY), once="77")
    assert again == office
    assert await world.sequence() == before + 1
    assert (await world.managing.add_demand(ana, None, TYPED, [], once="78")).reference == "D-3"


async def test_a_title_or_a_deadline_makes_no_version(world: World, built: Built) -> None:
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    before = await world.sequence()
    await world.managing.edit_demand(ana, "D-1", typed)
    assert await world.sequence() == before
    edited = await world.managing.edit_demand(
        ana, "D-1", replace(typed, title="Newly named", deadline="2027")
    )
    assert (edited.title.original, edited.deadline.text, edited.version) == ("Newly named", "2027", 1)
    assert await world.sequence() == before + 1
    with refused("edited_meanwhile"):
        await world.managing.edit_demand(ana, "D-1", replace(typed, text="x"), before=typed)
    assert built.demands == ("D-1",)


async def test_every_ask_of_an_active_demand_has_a_deed_to_judge_it_by(world: World) -> None:
    await world.settle()
    built = await world.build(1, 2)

    async def limit(writer: Writer) -> None:
        for each, office in zip(await writer.find(Criterion, order="label"), built.officials, strict=True):
            await writer.put(replace(each, officials=(built.ids[office],)))

    await world.write(limit)
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    with refused("criteria_missing", "criteria"):
        await world.managing.edit_demand(ana, "D-1", replace(typed, criteria="Test a"))
    await world.managing.add_official(ana, OfficialTyped("A third office", OfficialKind.COUNCIL))
    with refused("criteria_missing", "criteria"):
        await world.managing.ask_officials(ana, "D-1", ["O-3"])
    async with world.store.read(HERE) as reader:
        assert await reader.count(Ask) == 2
    # A demand that rests may be changed step by step, and has to be whole to be active again.
    await world.managing.set_lifecycle(ana, "D-1", Lifecycle.PAUSED, None, "")
    await world.managing.edit_demand(ana, "D-1", replace(typed, criteria="Test a"))
    with refused("criteria_missing", "criteria"):
        await world.managing.set_lifecycle(ana, "D-1", Lifecycle.ACTIVE, None, "")


async def test_the_life_of_a_demand(world: World, built: Built) -> None:
    ana = world.here.ana

    async def become(lifecycle: Lifecycle, resolution: Resolution | None = None, why: str = "So") -> None:
        view = await world.managing.set_lifecycle(ana, "D-1", lifecycle, resolution, why)
        assert (view.demand.lifecycle, view.demand.resolution) == (
            lifecycle,
            resolution if lifecycle is Lifecycle.CLOSED else None,
        )

    with refused("resolution_missing", "resolution"):
        await become(Lifecycle.CLOSED)
    with refused("text_missing", "reason"):
        await become(Lifecycle.CLOSED, Resolution.WITHDRAWN, "")
    # Words make nothing met, and neither does a headline set by hand.
    await world.said(ResponseKind.CLAIM_DONE, built.asks)
    for resolution in (Resolution.MET, Resolution.PARTLY_MET):
        with refused("resolution_not_met", "resolution"):
            await become(Lifecycle.CLOSED, resolution)
    await become(Lifecycle.PAUSED, Resolution.MET)
    await become(Lifecycle.ACTIVE, why="")
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    with refused("resolution_not_met", "resolution"):
        await become(Lifecycle.CLOSED, Resolution.MET)
    await become(Lifecycle.CLOSED, Resolution.PARTLY_MET)
    await become(Lifecycle.ACTIVE)
    await world.found(FindingOutcome.FULFILLED, "A-1", "b")
    await become(Lifecycle.CLOSED, Resolution.MET)
    await become(Lifecycle.CLOSED, Resolution.SUPERSEDED)
    with refused("not_found"):
        await world.managing.set_lifecycle(ana, "D-9", Lifecycle.PAUSED, None, "")
    status = await world.managing.status(ana, "D-1")
    assert (status.demand.resolution, len(status.cells)) == (Resolution.SUPERSEDED, 1)


async def test_a_new_holder_inherits_the_demand_never_the_blame(any_world: World) -> None:
    world = any_world
    await world.settle()
    ana = world.here.ana
    await world.build()
    office = await world.managing.add_official(
        ana, OfficialTyped("The mayor", OfficialKind.ELECTED_OFFICE, "Springfield", "A. First", "2024-01-01")
    )
    assert office.reference == "O-2"
    await world.managing.ask_officials(ana, "D-1", ["O-2"])
    await world.deliver(["A-2"], "2026-09-01")
    await world.said(ResponseKind.REFUSES, ["A-2"], on="2026-09-20")
    await world.said(ResponseKind.COMMITS, ["A-2"], on="2026-09-25", due="2026-10-01")
    await world.found(FindingOutcome.FULFILLED, "A-2", "a", on="2026-09-28")
    typed = await world.managing.official_typed(ana, "O-2")
    edited = replace(typed, holder="B. Second", since="2026-10-30")
    before = await world.sequence()
    await world.managing.edit_official(ana, "O-2", edited, before=typed)
    assert await world.sequence() == before + 1
    cell = await world.cell("A-2")
    assert (cell.position.said_entry, cell.position.commitments) == (None, ())
    assert cell.headline.key is HeadlineKey.PARTLY_MET
    assert str(cell.position.clock.start) == "2026-10-30"
    card = await world.boards.official(world.here.member, "O-2")
    assert [(each.name, each.since.text, each.until.text) for each in card.holders] == [
        ("B. Second", "2026-10-30", ""),
        ("A. First", "2024-01-01", "2026-10-30"),
    ]
    board = await world.boards.board(world.here.member)
    assert [each.holder for each in board.officials] == ["", "B. Second"]
    with refused("edited_meanwhile"):
        await world.managing.edit_official(ana, "O-2", edited, before=typed)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": ""}, "text_missing", "name"),
        ({"name": "x" * 301}, "text_too_long", "name"),
        ({"jurisdiction": "x" * 301}, "text_too_long", "jurisdiction"),
        ({"since": "soon"}, "date_invalid", "since"),
        ({"holder": ""}, "holder_missing", "holder"),
        ({"holder": "B. Second", "since": ""}, "term_needs_date", "since"),
        ({"holder": "B. Second", "since": "2023"}, "term_needs_date", "since"),
        # The same first day, differently written: no term begins after the one before.
        ({"holder": "B. Second", "since": "2024-01"}, "term_needs_date", "since"),
    ],
)
async def test_what_is_wrong_with_an_office(
    world: World, values: dict[str, Any], code: str, field: str
) -> None:
    await world.settle()
    typed = OfficialTyped("The mayor", OfficialKind.ELECTED_OFFICE, "", "A. First", "2024-01-01")
    await world.managing.add_official(world.here.ana, typed)
    with refused(code, field):
        await world.managing.edit_official(world.here.ana, "O-1", replace(typed, **values))
    async with world.store.read(HERE) as reader:
        assert await reader.count(Holder) == 1


async def test_an_office_is_put_right(world: World) -> None:
    await world.settle()
    ana = world.here.ana
    typed = OfficialTyped("The mayor", OfficialKind.ELECTED_OFFICE, "", "A. Frist", "2024-01-01")
    await world.managing.add_official(ana, typed)
    await world.managing.edit_official(ana, "O-1", replace(typed, name="The Mayor", holder="A. First"))
    await world.managing.edit_official(
        ana, "O-1", replace(typed, name="The Mayor", holder="A. First", since="2024-02-01")
    )
    found = await world.managing.official_typed(ana, "O-1")
    assert found == OfficialTyped("The Mayor", OfficialKind.ELECTED_OFFICE, "", "A. First", "2024-02-01")
    async with world.store.read(HERE) as reader:
        assert await reader.count(Holder) == 1
    await world.managing.add_official(ana, OfficialTyped("A council", OfficialKind.COUNCIL))
    await world.managing.edit_official(
        ana, "O-2", OfficialTyped("A council", OfficialKind.COUNCIL, "", "C. Chair", "")
    )
    assert (await world.managing.official_typed(ana, "O-2")).holder == "C. Chair"


async def test_managing_is_for_organisers(world: World, built: Built) -> None:
    managing = world.managing
    office = OfficialTyped("An office", OfficialKind.AGENCY)
    for actor in (world.here.outsider, world.here.member):
        for attempt in (
            managing.add_demand(actor, None, TYPED, []),
            managing.edit_demand(actor, "D-1", TYPED),
            managing.demand_typed(actor, "D-1"),
            managing.demand(actor, "D-1"),
            managing.ask_officials(actor, "D-1", ["O-1"]),
            managing.add_official(actor, office),
            managing.edit_official(actor, "O-1", office),
            managing.official_typed(actor, "O-1"),
            managing.status(actor, "D-1"),
            managing.set_lifecycle(actor, "D-1", Lifecycle.PAUSED, None, ""),
            world.delivering.officials(actor, None),
            world.delivering.asks(actor, ["O-1"]),
            world.delivering.deliver(actor, DeliveryTyped(built.asks, DeliveryChannel.EMAIL, "", "x")),
        ):
            with refused("not_allowed"):
                await attempt


async def test_a_delivery_is_logged_for_many_asks_at_once(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 2, reply_window_days=10)
    ana = world.here.ana
    assert [each.value for each in await world.delivering.officials(ana, None)] == ["O-1", "O-2"]
    assert [each.value for each in await world.delivering.asks(ana, ["O-1", "o2"])] == [
        "A-1",
        "A-2",
        "A-3",
        "A-4",
    ]
    typed = DeliveryTyped(["A-1", "a4", "A-1"], DeliveryChannel.IN_PERSON, "2026-10-20", " photograph ")
    before = await world.sequence()
    logged = await world.delivering.deliver(ana, typed)
    assert await world.sequence() == before + 1
    assert (logged.line.reference, logged.line.proof, logged.line.proven, logged.asks) == (
        "L-1",
        "photograph",
        True,
        2,
    )
    assert [each.reference for each in logged.cells] == ["A-1", "A-4"]
    assert [each.official.reference for each in logged.officials] == ["O-1", "O-2"]
    assert {str(each.headline.parameters["due"]) for each in logged.cells} == {"2026-10-30"}
    [line] = (await world.boards.demand(world.here.member, "D-2")).deliveries
    assert (line.channel, line.on.text) == ("in_person", "2026-10-20")


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"asks": []}, "asks_missing", "asks"),
        ({"asks": ["A-9"]}, "not_found", None),
        ({"asks": ["D-1"]}, "reference_invalid", None),
        ({"proof": " "}, "proof_missing", "proof"),
        ({"proof": "x" * 301}, "text_too_long", "proof"),
        ({"on": "2026-11-03"}, "date_future", "on"),
        ({"on": "31/10"}, "date_invalid", "on"),
    ],
)
async def test_what_is_wrong_with_a_delivery(
    world: World, built: Built, values: dict[str, Any], code: str, field: str | None
) -> None:
    typed = DeliveryTyped(built.asks, DeliveryChannel.EMAIL, "2026-11-01", "an answer from their server")
    with refused(code, field):
        await world.delivering.deliver(world.here.ana, replace(typed, **values))
    assert (await world.cell("A-1")).headline.key is HeadlineKey.UNDELIVERED


async def test_deliveries_go_to_offices_not_to_groups_or_drafts(world: World, built: Built) -> None:
    ana = world.here.ana
    group = await world.group("D-1")

    async def draft(writer: Writer) -> None:
        [campaign] = [built.ids[built.campaign]]
        demand = await writer.put(
            Demand(id=uuid4(), campaign=campaign, title=(await writer.find(Demand))[0].title), new=True
        )
        await writer.put(Ask(id=uuid4(), demand=demand.id, official=built.ids["O-1"]), new=True)

    await world.write(draft)
    assert [each.value for each in await world.delivering.asks(ana, ["O-1", "O-2"])] == ["A-1"]
    with refused("not_found", "asks"):
        await world.delivering.deliver(ana, DeliveryTyped([group], DeliveryChannel.EMAIL, "", "x"))
    undated = await world.delivering.deliver(ana, DeliveryTyped(["A-1"], DeliveryChannel.EMAIL, "", "x"))
    assert undated.cells[0].headline.variant == "day-unknown"


async def test_a_word_is_prefilled_in_the_language_of_whoever_edits_and_read_in_every_one(
    world: World, built: Built
) -> None:
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, criteria="Test a\nword: They say so"))
    shown = {
        language: await world.managing.demand_typed(replace(ana, language=language), "D-1")
        for language in ("en", "es", "fr", "ar", "eo")
    }
    assert {language: each.criteria.splitlines()[1] for language, each in shown.items()} == {
        "en": "word: They say so",
        "es": "palabra: They say so",
        "fr": "parole\u00a0: They say so",
        "ar": "قول: They say so",
        "eo": "word: They say so",
    }
    # Opened in French, sent in Arabic: nothing was changed meanwhile, and nothing is lost.
    before = shown["fr"]
    arabic = replace(ana, language="ar")
    version = before.version
    same = await world.managing.edit_demand(arabic, "D-1", replace(before, title="New"), before=before)
    assert (same.title.original, same.version) == ("New", version)
    after = await world.managing.demand_typed(arabic, "D-1")
    mixed = replace(after, criteria=f"{before.criteria}\nقول: ثانية\npalabra: tercera")
    await world.managing.edit_demand(ana, "D-1", mixed, before=after)
    lines = (await world.managing.demand_typed(ana, "D-1")).criteria.splitlines()
    assert lines == ["Test a", "word: They say so", "word: ثانية", "word: tercera"]
    # What somebody else really changed is still told.
    with refused("edited_meanwhile"):
        await world.managing.edit_demand(arabic, "D-1", replace(before, text="x"), before=before)
