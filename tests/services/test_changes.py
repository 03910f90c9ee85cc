"""The history of records, and taking back what one changed."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.access import Actor
from bot.domain.records import Ask, Check, Criterion, Demand, DemandVersion, Holder, Response, Revision
from bot.domain.undoing import Kept
from bot.domain.views import HistoryView, UndoView, Who
from bot.domain.vocabulary import (
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    Resolution,
    ResponseKind,
    RevisionState,
    Visibility,
)
from bot.services.changes import PAGE, Changes
from bot.services.managing import DemandTyped, OfficialTyped
from bot.services.setup import SettingsChange
from bot.storage.history import touched_most
from tests.services.world import HERE, Built, World, refused, refused_anywhere

NEW = DemandTyped("A title", "The wording", "Something is done")


def changes(world: World) -> Changes:
    return world.changes


async def undo(world: World, actor: Actor, sequence: int | None = None, why: str = "a slip") -> UndoView:
    """Takes back a change, the newest if none is named."""
    return await changes(world).undo(actor, sequence or await world.sequence(), why)


async def history(world: World, actor: Actor, reference: str, **more: Any) -> HistoryView:
    return await changes(world).history(actor, reference, **more)


def told(view: HistoryView) -> list[str]:
    return [each.action for each in view.entries]


async def test_a_title_goes_back_and_both_stand_in_the_history(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, title="Slip of the pen", deadline="2027"))
    edited = await world.sequence()
    [entry] = (await changes(world).undoable(ana)).entries
    assert (entry.sequence, entry.action, entry.who, entry.touched) == (
        edited,
        "edit_demand",
        Who.YOU,
        ("D-1",),
    )
    view = await changes(world).undo_view(ana, edited)
    assert {(each.field, each.before, each.after) for each in view.goes if each.field == "title"} == {
        ("title", "Slip of the pen", "Demand 0 of clean-water")
    }
    assert view.stays == ()
    await undo(world, ana, why="that was not the title")
    assert await world.managing.demand_typed(ana, "D-1") == typed
    page = await history(world, ana, "D-1")
    assert told(page)[:2] == ["undo", "edit_demand"]
    assert (page.entries[0].who, page.entries[0].why) == (Who.YOU, "that was not the title")
    with refused("undo_nothing"):
        await undo(world, ana, edited)
    # What was taken back can be put back the same way.
    await undo(world, ana, edited + 1)
    assert (await world.managing.demand_typed(ana, "D-1")).title == "Slip of the pen"


async def test_what_somebody_changed_since_stays(world: World, built: Built) -> None:
    ana, ben = world.here.ana, world.here.ben
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, title="From Ana", deadline="2027"))
    edited = await world.sequence()
    world.clock.forward(hours=1)
    await world.managing.edit_demand(ben, "D-1", replace(typed, title="From Ben", deadline="2027"))
    view = await changes(world).undo_view(ana, edited)
    assert [each.field for each in view.goes] == ["deadline"]
    [kept] = view.stays
    assert (kept.line.field, kept.kept, kept.at) == ("title", Kept.CHANGED, world.clock.now)
    await undo(world, ana, edited)
    now = await world.managing.demand_typed(ana, "D-1")
    assert (now.title, now.deadline) == ("From Ben", "")


async def test_only_ones_own_and_a_steward_everybodys(world: World, built: Built) -> None:
    ana, ben, steward = world.here.ana, world.here.ben, world.here.steward
    await world.managing.add_official(ana, OfficialTyped("An office", OfficialKind.AGENCY))
    made = await world.sequence()
    assert [each.sequence for each in (await changes(world).undoable(ana)).entries] == [made]
    assert (await changes(world).undoable(ben)).entries == ()
    assert made in [each.sequence for each in (await changes(world).undoable(steward)).entries]
    for sequence in (made, 9999):
        with refused("not_found"):
            await undo(world, ben, sequence)
    for actor in (world.here.member, world.here.outsider):
        with refused("not_allowed"):
            await changes(world).undoable(actor)
    with refused("text_missing", "reason"):
        await undo(world, steward, made, why=" ")
    await undo(world, steward, made)
    with refused("not_found"):
        await world.boards.official(world.here.member, "O-2")


async def test_a_new_wording_goes_back_as_a_whole(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, text="Wrong", criteria="Test a\nWrong"))
    await undo(world, ana)
    assert await world.managing.demand_typed(ana, "D-1") == typed
    cell = await world.cell("A-1")
    assert (cell.headline.key, cell.headline.parameters["fulfilled"]) == (HeadlineKey.PARTLY_MET, 1)
    card = await world.boards.demand(world.here.member, "D-1")
    assert [each.text.original for each in card.criteria] == ["Test a", "Test b"]
    # The number of the version that was taken back is not used again.
    await world.managing.edit_demand(ana, "D-1", replace(typed, text="Right"))
    async with world.store.read(HERE) as reader:
        versions = await reader.find(DemandVersion, order="number")
        assert await reader.count(Criterion, withdrawn=True) == 1
    assert [(each.number, each.withdrawn) for each in versions] == [(1, False), (2, True), (3, False)]


async def test_half_of_a_new_wording_never_goes_back(world: World, built: Built) -> None:
    ana, ben = world.here.ana, world.here.ben
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, title="New", text="Second"))
    second = await world.sequence()
    now = await world.managing.demand_typed(ben, "D-1")
    await world.managing.edit_demand(ben, "D-1", replace(now, text="Third"))
    view = await changes(world).undo_view(ana, second)
    assert [each.field for each in view.goes] == ["title"]
    assert {each.kept for each in view.stays} >= {Kept.CHANGED}
    await undo(world, ana, second)
    now = await world.managing.demand_typed(ana, "D-1")
    assert (now.title, now.text, now.version) == (typed.title, "Third", 3)


async def test_criteria_decide_also_when_they_are_taken_back(world: World, built: Built) -> None:
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, criteria="Test a\nTest b\nA third"))
    added = await world.sequence()
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    await world.found(FindingOutcome.FULFILLED, "A-1", "b")
    with refused("criteria_decide", "criteria"):
        await undo(world, ana, added)
    await world.found(FindingOutcome.NOT_FULFILLED, "A-1", "c")
    view = await changes(world).undo_view(ana, added)
    assert Kept.IN_USE in {each.kept for each in view.stays}
    with refused("undo_nothing"):
        await undo(world, ana, added)


async def test_a_verification_taken_back_waits_again(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await world.said(ResponseKind.COMMITS, ["A-1"], due="2027-01-01")
    verified = await world.sequence()
    assert (await world.cell("A-1")).headline.key is HeadlineKey.PROMISED
    await undo(world, world.here.steward, verified)
    cell = await world.cell("A-1")
    assert cell.position.said_entry is None
    assert cell.position.commitments == ()
    desk = await world.reviewing.desk(world.here.ben)
    [item] = desk.to_verify[0].items
    assert item.line.reference == "R-1"
    with refused("not_found"):
        await world.boards.record(world.here.member, "R-1")
    # It takes a second person again: undoing the undoing verifies nothing.
    view = await changes(world).undo_view(world.here.steward, verified + 1)
    assert view.goes == ()
    assert Kept.SECOND_PERSON in {each.kept for each in view.stays}
    await world.reviewing.verify(world.here.ben, item.token)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.PROMISED


async def test_the_revision_before_stands_again(world: World, built: Built) -> None:
    from bot.services.revising import RevisionTyped

    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    first = await world.sequence()
    review = await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="Put better"))
    await world.verify(world.here.ben, review)
    await undo(world, world.here.ben)
    cell = await world.cell("A-1")
    assert cell.headline.key is HeadlineKey.SUPPORTS
    assert cell.position.said_entry is not None
    assert cell.position.said_entry.under_review
    card = await world.boards.record(world.here.member, "R-1")
    assert card.line.summary != "Put better"
    # The older verification cannot be taken back beneath the one that waits.
    with refused("undo_nothing"):
        await undo(world, world.here.steward, first)


async def test_what_rests_on_a_promise_keeps_it_in_force(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, ["A-1"], due="2026-10-01")
    promised = await world.sequence()
    await world.found(FindingOutcome.KEPT, "A-1", "P-1", on="2026-10-02")
    view = await changes(world).undo_view(world.here.steward, promised)
    assert view.goes == ()
    assert Kept.IN_USE in {each.kept for each in view.stays}


async def test_no_demand_stays_closed_on_what_is_taken_back(world: World, built: Built) -> None:
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    await world.found(FindingOutcome.FULFILLED, "A-1", "b")
    found = await world.sequence()
    steward = world.here.steward
    await world.managing.set_lifecycle(steward, "D-1", Lifecycle.CLOSED, Resolution.MET, "done")
    with refused("resolution_not_met", "resolution"):
        await undo(world, steward, found)
    await undo(world, steward, found + 1)
    assert (await world.managing.status(steward, "D-1")).demand.lifecycle is Lifecycle.ACTIVE
    await undo(world, steward, found)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.PARTLY_MET


async def test_what_was_made_is_withdrawn_while_nothing_rests_on_it(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(1, 2)
    ana = world.here.ana
    await world.managing.add_demand(ana, None, NEW, ["O-1", "O-2"])
    made = await world.sequence()
    await world.deliver(["A-3"])
    delivered = await world.sequence()
    view = await changes(world).undo_view(ana, made)
    assert view.goes == ()
    await undo(world, world.here.steward, delivered)
    await undo(world, ana, made)
    board = await world.boards.board(world.here.member)
    assert [each.reference for each in board.demands] == ["D-1"]
    async with world.store.read(HERE) as reader:
        assert await reader.count(Ask, withdrawn=True) == 2
    # One can change one's mind, and ask an office again that was asked by mistake.
    await world.managing.add_official(ana, OfficialTyped("A third", OfficialKind.COUNCIL))
    await world.managing.ask_officials(ana, "D-1", ["O-3"])
    await undo(world, ana)
    assert len((await world.managing.demand(ana, "D-1")).askable) == 1
    assert await world.managing.ask_officials(ana, "D-1", ["O-3"]) == 1


async def test_a_look_and_a_report_are_taken_back(world: World, built: Built) -> None:
    ana = world.here.ana
    await world.deliver(["A-1"], "2026-09-01")
    await world.reviewing.checked(ana, ["A-1"])
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SILENT
    await undo(world, ana)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.WAITING
    async with world.store.read(HERE) as reader:
        assert await reader.count(Check, withdrawn=False) == 0
    await world.say(ana, ResponseKind.REFUSES, ["A-1"])
    reported = await world.sequence()
    view = await undo(world, ana, reported)
    assert view.stays[0].kept is Kept.STAYS  # the source
    desk = await world.reviewing.desk(world.here.ben)
    assert desk.to_verify == ()
    async with world.store.read(HERE) as reader:
        [revision] = await reader.find(Revision)
        [response] = await reader.find(Response)
    assert (revision.withdrawn, revision.state, response.withdrawn) == (True, RevisionState.REPORTED, True)


async def test_a_new_term_goes_back(world: World, built: Built) -> None:
    ana = world.here.ana
    await world.managing.edit_official(
        ana, "O-1", OfficialTyped("Office", OfficialKind.AGENCY, holder="A. First", since="2024-01-01")
    )
    before = await world.managing.official_typed(ana, "O-1")
    await world.managing.edit_official(ana, "O-1", replace(before, holder="B. Second", since="2026-01-01"))
    await undo(world, ana)
    assert await world.managing.official_typed(ana, "O-1") == before
    async with world.store.read(HERE) as reader:
        assert await reader.count(Holder, withdrawn=True) == 1


async def test_settings_are_stewards_own(world: World, built: Built) -> None:
    steward = world.here.steward
    await world.setup.change(steward, SettingsChange(language="es", two_people=False))
    await undo(world, steward)
    settings = await world.servers.settings_or_default(HERE)
    assert (settings.language, settings.two_people) == ("en", True)
    await world.setup.name_stewards(steward, ["1.one", "1.two"])
    view = await changes(world).undo_view(steward, await world.sequence())
    assert view.goes == ()
    # Whoever was a steward once takes back no settings any more.
    demoted = replace(steward, tier=world.here.ana.tier)
    with refused("not_allowed"):
        await undo(world, demoted, await world.sequence() - 2)
    # The first settings of all are no edit.
    assert (await changes(world).undo_view(steward, 1)).goes == ()


async def test_a_whole_campaign_is_not_undone_at_once(world: World) -> None:
    await world.settle()
    await world.seeding.load(world.here.steward, "co-petition")
    with refused("undo_never"):
        await undo(world, world.here.steward)


async def test_a_change_too_large_to_undo_says_what_to_do_instead(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.settle()
    await world.managing.add_official(world.here.ana, OfficialTyped("Sheriff", OfficialKind.AGENCY))
    steward, sequence = world.here.steward, await world.sequence()
    async with world.store.read(HERE) as reader:
        (_, count) = (await touched_most(reader, [sequence], 1))[sequence]
    monkeypatch.setattr("bot.services.changes.MOST_UNDONE", count)
    assert (await changes(world).undo_view(steward, sequence)).goes
    monkeypatch.setattr("bot.services.changes.MOST_UNDONE", count - 1)
    with refused("undo_large") as told:
        await undo(world, steward, sequence)
    assert told.error.parameters == {"count": count, "limit": count - 1}


async def test_nobody_publishes_by_undoing(world: World, built: Built) -> None:
    demand = await world.the_record(Demand, "D-1")
    await world.write(lambda writer: writer.put(replace(demand, visibility=Visibility.PUBLIC)))
    await world.write(lambda writer: writer.put(replace(demand, visibility=Visibility.MEMBERS)))
    view = await changes(world).undo_view(world.here.steward, await world.sequence())
    assert [each.kept for each in view.stays] == [Kept.SECOND_PERSON]
    # Narrowing is always allowed.
    assert len((await changes(world).undo_view(world.here.steward, await world.sequence() - 1)).goes) == 0


async def test_members_see_what_changed_and_never_who(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana, member = world.here.ana, world.here.member
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, title="Better", text="Second wording"))
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    page = await history(world, member, "D-1")
    assert told(page) == ["verify", "edit_demand", "test"]
    assert [each.reference for each in page.entries[0].in_force] == ["R-1"]
    assert all(each.who is None and each.why == "" for each in page.entries)
    assert "Second wording" in {line.after for line in page.entries[1].lines}
    everything = repr(page)
    assert "1.ana" not in everything
    assert "1.ben" not in everything
    organisers = await history(world, ana, "D-1")
    assert [each.who for each in organisers.entries][:2] == [Who.ORGANISER, Who.YOU]
    assert "1.ana" not in repr(organisers)
    with refused("not_allowed"):
        await history(world, world.here.outsider, "D-1")
    for reference in ("D-9", "A-1", "T-1"):
        with refused("not_found"):
            await history(world, member, reference)


async def test_members_never_see_what_was_before_they_could(any_world: World) -> None:
    """A name that slipped in while only organisers read is not told when members may read the record."""
    world = any_world
    await world.settle()
    await world.build()
    ana, member = world.here.ana, world.here.member
    await world.managing.add_demand(ana, None, replace(NEW, title="About John Private"), [])
    typed = await world.managing.demand_typed(ana, "D-2")
    await world.managing.edit_demand(ana, "D-2", replace(typed, title="About one person"))
    with refused("not_found"):
        await history(world, member, "D-2")
    await world.managing.ask_officials(ana, "D-2", ["O-1"])
    await world.managing.set_lifecycle(ana, "D-2", Lifecycle.ACTIVE, None, "")
    await world.managing.edit_demand(ana, "D-2", replace(typed, title="About many"))
    for reference in ("D-2", "C-1"):
        page = await history(world, member, reference)
        assert "John Private" not in repr(page)
    page = await history(world, member, "D-2")
    assert told(page)[0] == "edit_demand"
    assert ("About one person", "About many") in {
        (line.before, line.after) for each in page.entries for line in each.lines
    }
    assert "John Private" in repr(await history(world, ana, "D-2"))


async def test_a_history_goes_on_page_by_page(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    for number in range(2 * PAGE):
        await world.managing.edit_demand(ana, "D-1", replace(typed, title=f"Title {number}"))
    seen: list[int] = []
    page = await history(world, world.here.member, "D-1")
    assert page.newest
    while True:
        seen += [each.sequence for each in page.entries]
        if page.older is None:
            break
        page = await history(world, world.here.member, "D-1", before=page.older)
        assert not page.newest
    assert seen == sorted(set(seen), reverse=True)
    assert len(seen) == 2 * PAGE + 1
    listed = await changes(world).undoable(ana)
    assert len(listed.entries) == PAGE
    assert listed.older is not None
    assert len((await changes(world).undoable(ana, before=listed.older)).entries) == PAGE


@pytest.mark.parametrize("reference", ["O-1", "C-1", "R-1", "F-1", "P-1", "L-1", "S-1"])
async def test_everything_that_has_a_reference_has_a_history(
    world: World, built: Built, reference: str
) -> None:
    await world.deliver(["A-1"])
    await world.said(ResponseKind.COMMITS, ["A-1"])
    await world.found(FindingOutcome.PARTLY, "A-1", "a")
    page = await history(world, world.here.ana, reference)
    assert page.entries
    assert page.reference == reference


async def test_no_history_crosses_servers(world: World, built: Built) -> None:
    with refused_anywhere("not_found"):
        await history(world, world.there.ana, "D-1")
    with refused("not_found"):
        await undo(world, world.there.steward, 1)
