"""Wins: told at once and once, where the campaign is posted, and corrected when they no longer stand."""

import pytest

from bot.domain.postings import Posting
from bot.domain.vocabulary import (
    Cadence,
    FindingOutcome,
    HeadlineKey,
    PostingKind,
    PostingState,
    ResponseKind,
    Visibility,
)
from bot.services.protocols import Bodies
from tests.services.world import NEWS, OTHER_NEWS, Built, World

DONE = FindingOutcome.FULFILLED


async def schedule(world: World, channel: str = NEWS, cadence: Cadence = Cadence.DAILY) -> None:
    """Something of the campaign is posted into a channel."""
    await world.digests.add_schedule(
        world.here.ana,
        campaign=None,
        channel=channel,
        cadence=cadence,
        weekday=0,
        day=1,
        at="9:00",
        language="es" if channel == OTHER_NEWS else "en",
        readers=Visibility.MEMBERS,
    )


async def wins(world: World) -> list[Posting]:
    """The wins in the outbox."""
    return [each for each in await world.postings() if each.kind is PostingKind.WIN]


async def test_a_win_is_planned_by_the_finding_that_makes_it_met(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await schedule(world)
    await schedule(world, cadence=Cadence.LIVE)
    await schedule(world, OTHER_NEWS, Cadence.LIVE)
    await world.found(DONE, "A-1", "a")
    await world.said(ResponseKind.CLAIM_DONE, ["A-1"])
    await world.find_out(world.here.ana, DONE, "A-1", "b")
    assert await wins(world) == []
    await world.reviewing.verify(world.here.ben, "F-2.1")
    planned = await wins(world)
    assert {(each.channel, each.period, each.state) for each in planned} == {
        (NEWS, "F-2.1", PostingState.PLANNED),
        (OTHER_NEWS, "F-2.1", PostingState.PLANNED),
    }
    assert {each.card.split(" ")[1] for each in planned} == {"en", "es"}
    view = world.notebook.wins[-1]
    assert view.cell.headline.key is HeadlineKey.MET
    assert {each.reference for each in view.lines} >= {"F-1", "F-2"}
    assert all(each.source is not None for each in view.lines)
    # It is met already: another look that finds the same is no other win.
    await world.found(DONE, "A-1", "b", on="2026-11-02")
    assert len(await wins(world)) == 2


async def test_no_win_is_told_where_nothing_is_posted(world: World, built: Built) -> None:
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    await schedule(world)
    assert await wins(world) == []
    assert built.asks == ("A-1",)


async def test_what_only_organisers_may_know_is_no_win(world: World, built: Built) -> None:
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b", confidential=True)
    assert await wins(world) == []
    # What members can see of it makes it one.
    await world.found(DONE, "A-1", "b")
    assert len(await wins(world)) == 1
    assert {each.reference for each in world.notebook.wins[-1].lines} == {"F-1", "F-3"}
    assert built.asks == ("A-1",)


async def test_a_paused_schedule_and_a_channel_taken_back_get_none(world: World, built: Built) -> None:
    await schedule(world)
    await schedule(world, OTHER_NEWS)
    first = (await world.digests.schedules(world.here.ana))[0]
    await world.digests.pause_schedule(world.here.ana, first.id, paused=True)
    await world.settle(digest_channels=(NEWS,))
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    assert await wins(world) == []
    assert built.asks == ("A-1",)


async def test_a_win_that_no_longer_stands_is_corrected(world: World, built: Built) -> None:
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    await world.disputes.contest(world.here.member, "F-2", "I was there; it is not so.")
    await world.disputes.decide(
        world.here.steward, "Q-1", upheld=True, reason="The photo is of another street"
    )
    [win] = await wins(world)
    assert "without F-2" in win.card
    # Won again, by another finding: that is told again.
    await world.found(DONE, "A-1", "b")
    assert {each.period for each in await wins(world)} == {"F-2.1", "F-3.1"}
    assert built.asks == ("A-1",)


async def test_a_win_is_no_period_of_the_digest(world: World, built: Built) -> None:
    await schedule(world)
    world.clock.forward(days=1)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    [view] = await world.digests.schedules(world.here.ana)
    assert view.last_period == ""
    assert await world.digests.plan_due() == 1
    assert {each.line.reference for each in world.notebook.digests[-1].changed} == {"F-1", "F-2"}
    assert built.asks == ("A-1",)


async def test_a_win_that_cannot_be_drawn_undoes_no_verdict(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object) -> Bodies:
        raise KeyError("made up")

    await schedule(world)
    await world.found(DONE, "A-1", "a")
    monkeypatch.setattr(world.notebook, "win", faulty)
    await world.found(DONE, "A-1", "b")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.MET
    assert await wins(world) == []
    assert built.asks == ("A-1",)
