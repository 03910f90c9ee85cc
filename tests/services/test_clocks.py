"""Moving clocks with a reason, windows of asks and campaigns, and what boards, desk and digest make of it."""

from collections.abc import Awaitable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event

from bot.domain.clocks import MOST_MOVES
from bot.domain.dates import EdtfDate
from bot.domain.edits import EditedMeanwhileError
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, ClockChange, Demand
from bot.domain.views import ClocksView
from bot.domain.vocabulary import (
    ClockKind,
    ClockMove,
    ClockOwner,
    Counting,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    Resolution,
    ResponseKind,
    Visibility,
)
from bot.services.clocks import (
    CampaignWindowTyped,
    MoveTyped,
    WindowTyped,
    campaign_window_typed,
    window_typed,
)
from bot.storage.store import Writer
from tests.services.world import Built, World, refused

PAUSE, RESUME, EXTEND, RESET = ClockMove
WHY = "They asked for time."
OWN_WINDOW = WindowTyped("10", Counting.WORKING, ClockOwner.STATUTORY, "C.R.S. 24-72-203", WHY)


def move(
    world: World, kind: ClockMove, on: str = "", days: str = "", clock: str = "reply", ask: str = "A-1"
) -> Awaitable[ClocksView]:
    """Moves a clock as Ana."""
    return world.clocks.move(world.here.ana, ask, clock, kind, MoveTyped(WHY, on, days))


async def codes(world: World, ask: str = "A-1") -> list[str]:
    """The lines of an ask's basis as members see them."""
    return [line.code for line in (await world.cell(ask)).headline.basis]


async def set_deadline(world: World, deadline: str, owner: ClockOwner = ClockOwner.STATUTORY) -> None:
    """Gives D-1 a deadline."""

    async def work(writer: Writer) -> None:
        demand = await writer.by_reference(Demand, "D-1")
        assert demand is not None
        await writer.put(replace(demand, deadline=EdtfDate(deadline), deadline_set_by=owner))

    await world.write(work)


async def test_a_window_is_paused_goes_on_and_keeps_what_was_left(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-12")
    assert (await world.cell("A-1")).position.clock.due == date(2026, 10, 26)
    paused = await move(world, PAUSE, "2026-10-20")
    assert paused.cell.headline.message == "headline-waiting-paused"
    assert paused.cell.position.clock.run.left == 7
    await world.reviewing.checked(world.here.ben, built.asks)
    # However often somebody looks, a window that stands still is never over.
    assert (await world.cell("A-1")).headline.key is HeadlineKey.WAITING
    going_on = await move(world, RESUME, "2026-10-30")
    assert going_on.cell.position.clock.due == date(2026, 11, 5)
    assert going_on.cell.headline.message == "headline-waiting-by"
    world.clock.forward(days=4)
    await world.reviewing.checked(world.here.ben, built.asks)
    silent = await world.cell("A-1")
    # From 12 October to 6 November, without the ten days on which the window stood still.
    assert silent.headline.parameters == {"days": 15}
    assert "was-paused" in await codes(world)


async def test_a_look_before_the_extended_end_is_no_look_after_it(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-12")
    await world.reviewing.checked(world.here.ben, built.asks)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SILENT
    view = await move(world, EXTEND, "2026-10-20", "10")
    assert view.cell.position.clock.due == date(2026, 11, 5)
    assert view.cell.headline.message == "headline-waiting-by"
    assert await codes(world) == [
        "delivered",
        "extended",
        "window-until",
        "nothing-logged",
        "criterion-open",
        "criterion-open",
        "checked",
    ]


async def test_a_window_starts_afresh_only_with_something_new_handed_over(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-01")
    with refused("reset_needs_delivery", "on"):
        await move(world, RESET, "2026-10-20")
    await world.deliver(built.asks, "2026-10-21")
    with refused("reset_needs_delivery", "on"):
        await move(world, RESET, "2026-10-20")
    view = await move(world, RESET, "2026-10-21")
    assert (view.cell.position.clock.start, view.cell.position.clock.due) == (
        date(2026, 10, 21),
        date(2026, 11, 4),
    )
    assert await codes(world) == [
        "delivered",
        "reset",
        "window-until",
        "nothing-logged",
        "criterion-open",
        "criterion-open",
        "never-checked",
    ]


async def test_more_time_for_a_promise_does_not_change_whose_date_it_is(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-09-01", due="2026-10-10")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.OVERDUE
    view = await move(world, EXTEND, "2026-10-12", "30", clock="P-1")
    promise = view.cell.position.commitments[0]
    assert (promise.due, promise.due_set_by) == (EdtfDate("2026-10-10"), ClockOwner.OFFICIAL)
    assert view.cell.headline.message == "headline-promised-extended"
    assert view.cell.headline.parameters == {"due": EdtfDate("2026-10-10"), "until": date(2026, 11, 9)}
    assert "promise-moved" in await codes(world)
    # Nobody says "not kept" of a promise that was given more time before that is over.
    with refused("not_kept_too_early", "on") as refusal:
        await world.find_out(world.here.ana, FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-11-01")
    assert refusal.error.parameters["due"] == EdtfDate("2026-11-09")
    assert not (await world.reviewing.desk(world.here.ben)).overdue
    world.clock.forward(days=8)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.OVERDUE
    overdue = (await world.reviewing.desk(world.here.ben)).overdue
    assert [each.since for each in overdue] == [date(2026, 11, 9)]


async def test_a_finding_that_was_reported_before_more_time_was_given_is_not_verified(
    world: World, built: Built
) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-09-01", due="2026-10-10")
    review = await world.find_out(world.here.ana, FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-11-01")
    await move(world, EXTEND, "2026-10-12", "30", clock="P-1")
    with refused("not_kept_too_early"):
        await world.verify(world.here.ben, review)


async def test_the_clock_of_a_promise_that_was_judged_stands(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-09-01", due="2026-10-10")
    await world.heard("P-1")
    await world.found(FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-11-01")
    for kind in (PAUSE, EXTEND):
        with refused("clock_not_running"):
            await move(world, kind, days="5", clock="P-1")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.BROKEN


async def test_a_promise_to_several_asks_has_one_clock(world: World) -> None:
    await world.settle()
    await world.build(2, 1)
    await world.said(ResponseKind.COMMITS, ["A-1", "A-2"], on="2026-09-01", due="2026-10-10")
    await move(world, PAUSE, "2026-10-10", clock="P-1")
    for ask in ("A-1", "A-2"):
        assert (await world.cell(ask)).headline.message == "headline-promised-paused"
    await move(world, RESUME, "2026-11-01", clock="P-1", ask="A-2")
    for ask in ("A-1", "A-2"):
        assert (await world.cell(ask)).position.commitments[0].last_day == date(2026, 11, 1)


async def test_what_was_promised_in_confidence_is_moved_in_confidence(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-09-01", due="2026-12-10", confidential=True)
    await move(world, EXTEND, days="5", clock="P-1")
    async with world.store.read("1001") as reader:
        assert [each.visibility for each in await reader.find(ClockChange)] == [Visibility.ORGANISERS]
    assert "extended" not in await codes(world)


async def test_a_deadline_is_the_demands_and_is_moved_for_one_office(world: World) -> None:
    await world.settle()
    await world.build(1, 3)
    await set_deadline(world, "2026-11-06")
    desk = await world.reviewing.desk(world.here.ana)
    assert [(each.cell.reference, each.since) for each in desk.deadlines] == [
        (ask, date(2026, 11, 6)) for ask in ("A-1", "A-2", "A-3")
    ]
    view = await move(world, EXTEND, days="10", clock="deadline", ask="A-2")
    assert view.cell.position.deadline is not None
    assert view.cell.position.deadline.run.due == date(2026, 11, 16)
    assert [code for code in await codes(world, "A-2") if "deadline" in code or code == "extended"] == [
        "deadline", "extended", "deadline-moved"
    ]  # fmt: skip
    desk = await world.reviewing.desk(world.here.ana)
    assert [each.cell.reference for each in desk.deadlines] == ["A-1", "A-3"]
    digest = await world.digests.as_of(world.here.member, None, None)
    assert [(each.demand, each.on, each.asks) for each in digest.deadlines] == [
        ("D-1", date(2026, 11, 6), 2),
        ("D-1", date(2026, 11, 16), 1),
    ]
    assert not digest.is_quiet
    world.clock.forward(days=5)
    assert await codes(world, "A-1") == ["no-delivery", "criterion-open", "criterion-open", "deadline-over"]
    await world.reviewing.checked(world.here.ana, ["A-1"])
    desk = await world.reviewing.desk(world.here.ana)
    assert [each.cell.reference for each in desk.deadlines] == ["A-3"]


async def test_the_deadline_of_what_is_done_asks_for_nothing(world: World, built: Built) -> None:
    await set_deadline(world, "2026-11-06")
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-1", label)
    assert not (await world.reviewing.desk(world.here.ana)).deadlines
    assert not (await world.digests.as_of(world.here.member, None, None)).deadlines


async def test_an_ask_gets_a_window_of_its_own_and_loses_it(world: World) -> None:
    await world.settle()
    await world.build(1, 2)
    await world.deliver(["A-1", "A-2"], "2026-10-12")
    view = await world.clocks.set_window(world.here.ana, "A-1", OWN_WINDOW)
    # Ten working days from 12 October; the campaign names no holidays.
    assert view.cell.position.clock.due == date(2026, 10, 26)
    assert (await world.cell("A-2")).position.clock.window.set_by is ClockOwner.COALITION
    lines = {line.code: line.parameters for line in (await world.cell("A-1")).headline.basis}
    assert lines["window-law"] == {"law": "C.R.S. 24-72-203"}
    assert lines["window-over"] == {
        "due": date(2026, 10, 26),
        "days": 10,
        "counting": "working",
        "owner": "statutory",
    }
    back = WindowTyped("", Counting.WORKING, ClockOwner.OFFICIAL, "", WHY)
    view = await world.clocks.set_window(world.here.ana, "A-1", back, before=window_typed(view.ask))
    assert view.cell.position.clock.window == (await world.cell("A-2")).position.clock.window
    with refused("nothing_changed"):
        await world.clocks.set_window(world.here.ana, "A-1", back)


async def test_the_holidays_of_the_jurisdiction_are_left_out(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-30")
    typed = CampaignWindowTyped("10", Counting.WORKING, "us-co", WHY)
    view = await world.clocks.set_campaign_window(world.here.ana, "A-1", typed)
    # Veterans Day, Wednesday 11 November, is no working day in Colorado.
    assert (view.campaign.holidays, view.cell.position.clock.due) == ("US-CO", date(2026, 11, 16))
    # A start loads the library of calendars exactly where some campaign of some server names one.
    assert await world.store.calendars() == {"US-CO"}
    assert {line.code: line.parameters for line in view.cell.headline.basis}["holidays"] == {"count": 1}
    again = campaign_window_typed(view.campaign)
    with refused("nothing_changed"):
        await world.clocks.set_campaign_window(
            world.here.ana, "A-1", replace(again, reason=WHY), before=again
        )


@pytest.mark.parametrize(
    ("typed", "nearest"), [("USA", "US"), ("us-colrado", "US-CO"), ("ES_MADRIT", "ES-MD"), ("\u202e💥", "ZW")]
)
async def test_a_calendar_that_is_not_known_is_refused_with_the_nearest(
    world: World, built: Built, typed: str, nearest: str
) -> None:
    with refused("calendar_unknown", "holidays") as refusal:
        await world.clocks.set_campaign_window(
            world.here.ana, "A-1", CampaignWindowTyped("10", Counting.WORKING, typed, WHY)
        )
    assert refusal.error.parameters["nearest"] == nearest


async def test_who_edits_a_window_second_is_told(world: World, built: Built) -> None:
    before = (await world.clocks.clocks(world.here.ana, "A-1")).ask
    await world.clocks.set_window(world.here.ben, "A-1", OWN_WINDOW)
    with pytest.raises(EditedMeanwhileError):
        await world.clocks.set_window(
            world.here.ana, "A-1", replace(OWN_WINDOW, days="20"), before=window_typed(before)
        )


async def test_who_moves_a_clock_second_is_told(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-30")
    seen = (await world.clocks.clocks(world.here.ana, "A-1")).moves
    typed = MoveTyped(WHY, days="5", moves=seen)
    await world.clocks.move(world.here.ben, "A-1", "reply", EXTEND, typed)
    with refused("clock_moved_meanwhile"):
        await world.clocks.move(world.here.ana, "A-1", "reply", EXTEND, typed)
    assert (await world.cell("A-1")).position.clock.due == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("kind", "typed", "code", "field"),
    [
        (PAUSE, MoveTyped(" \u200b"), "text_missing", "reason"),
        (PAUSE, MoveTyped("x" * 301), "text_too_long", "reason"),
        (PAUSE, MoveTyped(WHY, "2026-11-03"), "date_future", "on"),
        (PAUSE, MoveTyped(WHY, "next Tuesday"), "date_invalid", "on"),
        (PAUSE, MoveTyped(WHY, "2026-02-31"), "date_invalid", "on"),
        (PAUSE, MoveTyped(WHY, "2026-10"), "clock_day_needed", "on"),
        (PAUSE, MoveTyped(WHY, "2026-10-20~"), "clock_day_needed", "on"),
        (PAUSE, MoveTyped(WHY, "2026-10-11"), "clock_day_early", "on"),
        (PAUSE, MoveTyped(WHY, "2026-10-27"), "clock_over", "on"),
        (RESUME, MoveTyped(WHY), "clock_not_paused", None),
        (EXTEND, MoveTyped(WHY), "clock_days_invalid", "days"),
        (EXTEND, MoveTyped(WHY, days="0"), "clock_days_invalid", "days"),
        (EXTEND, MoveTyped(WHY, days="-3"), "clock_days_invalid", "days"),
        (EXTEND, MoveTyped(WHY, days="367"), "clock_days_invalid", "days"),
        (EXTEND, MoveTyped(WHY, days="³"), "clock_days_invalid", "days"),
        (EXTEND, MoveTyped(WHY, days="two weeks"), "clock_days_invalid", "days"),
        (EXTEND, MoveTyped(WHY, "2026-10-11", "5"), "clock_day_early", "on"),
        (RESET, MoveTyped(WHY), "reset_needs_delivery", "on"),
    ],
)
async def test_what_cannot_be_done_to_a_clock_is_refused(
    world: World, built: Built, kind: ClockMove, typed: MoveTyped, code: str, field: str | None
) -> None:
    await world.deliver(built.asks, "2026-10-12")
    before = await world.sequence()
    with refused(code, field):
        await world.clocks.move(world.here.ana, "A-1", "reply", kind, typed)
    assert await world.sequence() == before


@pytest.mark.parametrize("clock", ["reply", "deadline", "P-1", "P-99", "R-1", "", "promise"])
async def test_a_clock_that_does_not_run_is_not_moved(world: World, built: Built, clock: str) -> None:
    # A promise without a date has no clock either.
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-09-01")
    for kind in (PAUSE, EXTEND):
        with refused("clock_not_running"):
            await move(world, kind, days="5", clock=clock)


@pytest.mark.parametrize("clock", ["deadline", "P-1"])
async def test_only_a_reply_window_starts_afresh(world: World, built: Built, clock: str) -> None:
    await set_deadline(world, "2026-12-01")
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-09-01", due="2026-12-10")
    with refused("clock_not_running"):
        await move(world, RESET, clock=clock)


async def test_a_clock_is_not_moved_without_end(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-12")

    async def work(writer: Writer) -> None:
        ask = built.ids["A-1"]
        for number in range(MOST_MOVES):
            await writer.put(
                ClockChange(
                    id=UUID(int=number), ask=ask, clock=ClockKind.REPLY, move=EXTEND,
                    on=date(2026, 10, 20), days=1, reason=WHY, logged=number,
                ),
                new=True,
            )  # fmt: skip

    await world.write(work)
    with refused("clock_moved_too_often"):
        await move(world, EXTEND, days="1")


@pytest.mark.parametrize("days", ["0", "367", "ten", "1e3", "-1"])
async def test_a_window_has_a_length(world: World, built: Built, days: str) -> None:
    with refused("clock_days_invalid", "days"):
        await world.clocks.set_window(world.here.ana, "A-1", replace(OWN_WINDOW, days=days))
    with refused("clock_days_invalid", "days"):
        await world.clocks.set_campaign_window(
            world.here.ana, "A-1", CampaignWindowTyped(days, Counting.WORKING, "", WHY)
        )


async def test_a_window_by_law_names_the_law(world: World, built: Built) -> None:
    with refused("law_missing", "law"):
        await world.clocks.set_window(world.here.ana, "A-1", replace(OWN_WINDOW, law=" "))


async def test_only_organisers_move_clocks_and_only_here(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-12")
    here, there = world.here, world.there

    def attempts(actor: Any) -> list[Awaitable[object]]:
        typed = CampaignWindowTyped("10", Counting.WORKING, "", WHY)
        return [
            world.clocks.clocks(actor, "A-1"),
            world.clocks.move(actor, "A-1", "reply", PAUSE, MoveTyped(WHY)),
            world.clocks.set_window(actor, "A-1", OWN_WINDOW),
            world.clocks.set_campaign_window(actor, "A-1", typed),
        ]

    for actor, code in (
        (here.member, "not_allowed"),
        (here.outsider, "not_allowed"),
        (there.ana, "not_found"),
    ):
        for attempt in attempts(actor):
            with refused(code):
                await attempt
    for rubbish in ("A-99", "D-1", "💥"):
        with pytest.raises(DeedsError, match=r"not_found|reference_invalid"):
            await world.clocks.clocks(here.ana, rubbish)


async def test_an_ask_to_a_group_has_no_clock(world: World, built: Built) -> None:
    group = await world.group("D-1")
    with refused("not_found"):
        await world.clocks.clocks(world.here.ana, group)


async def test_a_pause_of_the_holder_before_is_over_with_the_term(world: World, built: Built) -> None:
    typed = await world.managing.official_typed(world.here.ana, "O-1")
    before = replace(typed, holder="A. First", since="2024-01-01")
    await world.managing.edit_official(world.here.ana, "O-1", before)
    await world.deliver(built.asks, "2026-10-12")
    await move(world, PAUSE, "2026-10-20")
    await world.managing.edit_official(
        world.here.ana, "O-1", replace(before, holder="B. Second", since="2026-10-28")
    )
    clock = (await world.cell("A-1")).position.clock
    assert (clock.start, clock.due, clock.new_term) == (
        date(2026, 10, 28),
        date(2026, 11, 11),
        date(2026, 10, 28),
    )


async def test_everything_is_on_the_chain_with_its_reason(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await world.deliver(["A-1"], "2026-10-12")
    await move(world, PAUSE, "2026-10-20")
    await move(world, RESUME, "2026-10-25")
    await move(world, EXTEND, days="5")
    await world.clocks.set_window(world.here.ana, "A-1", OWN_WINDOW)
    async with world.store.read("1001") as reader:
        logged = await reader.find(ClockChange)
        ask = await reader.by_reference(Ask, "A-1")
        assert ask is not None
        history = await reader.history(ask.id, 1)
    assert [each.move for each in sorted(logged, key=lambda each: each.logged)] == [PAUSE, RESUME, EXTEND]
    assert [(each.action, each.why) for each in history] == [("set_window", WHY)]
    # Ten working days from 12 October without five, and five more.
    assert (await world.cell("A-1")).position.clock.due == date(2026, 11, 6)


async def test_a_board_asks_once_for_the_moves_of_all_its_clocks(world: World) -> None:
    await world.settle()
    await world.build(3, 5)
    asks = [f"A-{number}" for number in range(1, 16)]
    await world.deliver(asks, "2026-10-12")

    async def count() -> int:
        statements: list[str] = []
        engine = world.store._engine.sync_engine

        def note(_c: object, _k: object, statement: str, *_: object) -> None:
            statements.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        await world.boards.board(world.here.member)
        event.remove(engine, "before_cursor_execute", note)
        return len(statements)

    before = await count()
    for ask in asks:
        await move(world, EXTEND, "2026-10-20", "3", ask=ask)
        await move(world, EXTEND, "2026-10-21", "3", ask=ask)
    assert await count() == before


async def test_what_was_won_is_looked_at_again_while_the_demand_rests(world: World, built: Built) -> None:
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-1", label, on="2026-10-01")
    world.clock.forward(days=10)
    for lifecycle, resolution in ((Lifecycle.PAUSED, None), (Lifecycle.CLOSED, Resolution.MET)):
        await world.managing.set_lifecycle(world.here.ana, "D-1", lifecycle, resolution, WHY)
        desk = await world.reviewing.desk(world.here.ben)
        assert [(each.cell.reference, each.since) for each in desk.rechecks] == [("A-1", date(2026, 10, 31))]
        digest = await world.digests.as_of(world.here.member, None, None)
        assert [each.reference for each in digest.rechecks] == ["A-1"]
    await world.reviewing.checked(world.here.ben, ["A-1"])
    assert not (await world.reviewing.desk(world.here.ben)).rechecks
    # The next look is 90 days after the finding, whatever was looked at in between.
    world.clock.forward(days=47)
    assert not (await world.reviewing.desk(world.here.ben)).rechecks
    world.clock.forward(days=1)
    desk = await world.reviewing.desk(world.here.ben)
    assert [each.since for each in desk.rechecks] == [date(2026, 12, 30)]
    # Finding it fulfilled once more is a look, and puts nothing off: the last one stays after a year.
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-1", label, on="2026-12-30")
    assert not (await world.reviewing.desk(world.here.ben)).rechecks
    world.clock.forward(days=274)
    assert not (await world.reviewing.desk(world.here.ben)).rechecks
    world.clock.forward(days=1)
    desk = await world.reviewing.desk(world.here.ben)
    assert [each.since for each in desk.rechecks] == [date(2027, 10, 1)]
    # What was undone and done again begins anew.
    await world.found(FindingOutcome.UNDONE, "A-1", "a", on="2027-10-01")
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-1", label, on="2027-10-01")
    world.clock.forward(days=30)
    desk = await world.reviewing.desk(world.here.ben)
    assert [each.since for each in desk.rechecks] == [date(2027, 10, 31)]
