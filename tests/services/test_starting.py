"""A campaign from nothing: a plan is its writer's own, and saving makes it the record in one change."""

from collections.abc import Awaitable

import pytest

from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.plans import Plan
from bot.domain.records import Ask, Campaign, Criterion, Demand, DemandVersion, Holder, Official
from bot.domain.vocabulary import CriterionKind, Lifecycle, OfficialKind
from bot.services.starting import PlanTyped
from bot.sources.spreadsheet import as_csv, template_rows
from tests.services.world import HERE, World, cast_of

TYPED = PlanTyped(
    "Clean Water Now",
    "Springfield",
    "Mayor of Springfield; Made-Up Person; 2024-01-08\nCity Council\nWater Company",
    "Publish the tests\n\nReplace the pipes\nAll of them.\n\nThink about it",
)


async def refused(attempt: Awaitable[object]) -> str:
    with pytest.raises(DeedsError) as raised:
        await attempt
    return raised.value.code


async def planned(world: World) -> Plan:
    """A plan whose first two demands are put to offices, the first of them with criteria."""
    ana, starting = world.here.ana, world.starting
    plan = await starting.start(ana, TYPED)
    await starting.ask(ana, plan.id, 1, ["1", "2"])
    await starting.ask(ana, plan.id, 2, ["1"])
    return await starting.change_criteria(ana, plan.id, 1, "They are out.\nword: They say so.")


async def test_a_saved_plan_is_a_campaign_in_one_change(world: World) -> None:
    plan = await planned(world)
    before = (await world.store.head(HERE)).sequence
    saved = await world.starting.save(world.here.ana, plan.id)
    assert (await world.store.head(HERE)).sequence == before + 1
    assert (saved.campaign.slug, saved.campaign.jurisdiction, saved.drafts) == (
        "clean-water-now",
        "Springfield",
        2,
    )
    async with world.store.read(HERE) as reader:
        demands = await reader.find(Demand, campaign=saved.campaign.id)
        asks = await reader.find(Ask)
        criteria = await reader.find(Criterion, order="label")
        wordings = await reader.find(DemandVersion)
        [holder] = await reader.find(Holder)
        offices = await reader.find(Official)
    assert [each.lifecycle for each in demands] == [Lifecycle.ACTIVE, Lifecycle.DRAFT, Lifecycle.DRAFT]
    assert len(asks) == 3
    assert [(each.label, each.kind) for each in criteria] == [
        ("a", CriterionKind.DEED),
        ("b", CriterionKind.WORD),
    ]
    assert {each.text.original for each in wordings} == {
        "Publish the tests",
        "All of them.",
        "Think about it",
    }
    assert holder.name == "Made-Up Person"
    assert [each.kind for each in offices] == [
        OfficialKind.ELECTED_OFFICE,
        OfficialKind.COUNCIL,
        OfficialKind.COMPANY,
    ]
    board = await world.boards.board(world.here.member)
    assert [each.reference for each in board.demands] == ["D-1"]
    assert await world.starting.plans(world.here.ana) == ()


async def test_it_is_saved_once(world: World) -> None:
    plan = await planned(world)
    await world.starting.save(world.here.ana, plan.id)
    assert await refused(world.starting.save(world.here.ana, plan.id)) in ("plan_gone", "already_done")
    async with world.store.read(HERE) as reader:
        assert await reader.count(Campaign) == 1


async def test_a_plan_is_nobody_elses(world: World) -> None:
    plan = await planned(world)
    starting = world.starting
    for other in (world.here.ben, world.here.steward, cast_of("2002").ana):
        assert await starting.plans(other) == ()
        for attempt in (
            starting.plan(other, plan.id),
            starting.ask(other, plan.id, 1, ["1"]),
            starting.change_names(other, plan.id, TYPED),
            starting.discard(other, plan.id),
            starting.save(other, plan.id),
        ):
            assert await refused(attempt) == "plan_gone"
    for low in (world.here.member, world.here.outsider):
        assert await refused(starting.start(low, TYPED)) == "not_allowed"
        assert await refused(starting.save(low, plan.id)) == "not_allowed"
        with pytest.raises(DeedsError, match="not_allowed"):
            starting.templates(low, "en")


async def test_every_part_can_be_put_right_before_it_is_saved(world: World) -> None:
    ana, starting = world.here.ana, world.starting
    plan = await planned(world)
    plan = await starting.change_names(ana, plan.id, PlanTyped("Cleaner Water", ""))
    assert (plan.title, plan.jurisdiction) == ("Cleaner Water", "")
    plan = await starting.change_kinds(ana, plan.id, [("1", "agency"), ("3", "group")])
    plan = await starting.change_offices(ana, plan.id, "mayor of springfield\nWater Company\nSheriff")
    assert [(each.name, each.kind) for each in plan.offices] == [
        ("Mayor of Springfield", OfficialKind.AGENCY),
        ("Water Company", OfficialKind.GROUP),
        ("Sheriff", OfficialKind.ELECTED_OFFICE),
    ]
    plan = await starting.change_demands(ana, plan.id, "Replace the pipes\nPublish the tests")
    assert [each.asked for each in plan.demands] == [("Mayor of Springfield",), ("Mayor of Springfield",)]
    assert plan.demands[1].is_ready
    assert await refused(starting.ask(ana, plan.id, 9, ["1"])) == "button_gone"
    await starting.discard(ana, plan.id)
    assert await refused(starting.plan(ana, plan.id)) == "plan_gone"


async def test_an_office_that_is_on_record_is_asked_as_it_stands(world: World) -> None:
    first = await planned(world)
    await world.starting.save(world.here.ana, first.id)
    second = await planned(world)
    saved = await world.starting.save(world.here.ana, second.id)
    assert saved.campaign.slug == "clean-water-now-2"
    async with world.store.read(HERE) as reader:
        assert await reader.count(Official) == 3
        assert await reader.count(Holder) == 1
        assert await reader.count(Ask) == 6


async def test_faults_of_all_lists_keep_the_plan_from_being_made(world: World) -> None:
    with pytest.raises(ManyFaultsError):
        await world.starting.start(world.here.ana, PlanTyped("T", "", "Mayor\nMayor", "Publish"))
    assert (
        await refused(world.starting.start(world.here.ana, PlanTyped(" ", "", "Mayor", "x")))
        == "text_missing"
    )
    assert await world.starting.plans(world.here.ana) == ()


async def test_a_sheet_makes_the_same_plan(world: World) -> None:
    rows = [["Publish", "", "", "It is out.", "Mayor"], ["Publish", "", "", "", "Sheriff"]]
    content = as_csv([*template_rows("en"), *rows])
    plan = await world.starting.read_sheet(world.here.ana, PlanTyped("مياه نظيفة", "Springfield"), content)
    saved = await world.starting.save(world.here.ana, plan.id)
    assert (saved.drafts, saved.campaign.title.original) == (0, "مياه نظيفة")
    assert saved.campaign.slug == "campaign"
    for name, empty in world.starting.templates(world.here.ana, "es"):
        assert name.startswith("campaign.")
        assert (
            await refused(world.starting.read_sheet(world.here.ana, PlanTyped("T"), empty)) == "sheet_empty"
        )
