"""Wins: told at once and once, where the campaign is posted, and corrected when they no longer stand."""

import json
from collections.abc import Collection
from datetime import date
from functools import partial

import pytest
from sqlalchemy import update

from bot.domain.postings import Posting
from bot.domain.views import CorrectionLine
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
from bot.services.redacting import Redacting, RedactionTyped
from bot.services.revising import RevisionTyped
from bot.storage.tables import posting as table
from bot.storage.writing import Writer
from tests.services.world import HERE, NEWS, OTHER_NEWS, Built, World

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
    period = f"F-2.1 {await world.sequence()}"
    assert {(each.channel, each.period, each.state) for each in planned} == {
        (NEWS, period, PostingState.PLANNED),
        (OTHER_NEWS, period, PostingState.PLANNED),
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
    schedules = await world.digests.schedules(world.here.ana)
    first = next(each for each in schedules if each.schedule.channel == NEWS)
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
    assert {each.period.partition(" ")[0] for each in await wins(world)} == {"F-2.1", "F-3.1"}
    assert built.asks == ("A-1",)


async def posted(world: World, postings: Collection[Posting]) -> None:
    """These went out."""

    async def work(writer: Writer) -> None:
        for each in postings:
            await writer.execute(
                update(table)
                .where(table.c.id == each.id)
                .values(state=PostingState.SENT, attempts=1, message=f"m{each.id.hex[:5]}")
            )

    await world.store.transact(HERE, work)


async def corrections(world: World) -> list[Posting]:
    """What edits messages."""
    return [each for each in await world.postings() if each.kind is PostingKind.CORRECTION]


async def test_a_win_is_struck_when_it_is_found_undone(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await schedule(world)
    await schedule(world, OTHER_NEWS)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    await posted(world, await wins(world))
    world.clock.forward(days=7)
    await world.digests.plan_due()
    await posted(world, [each for each in await world.postings() if each.kind is PostingKind.DIGEST])
    # What only organisers may know, and what was so before it was done, strike nothing.
    await world.found(FindingOutcome.UNDONE, "A-1", "b", on="2026-11-05", confidential=True)
    await world.found(FindingOutcome.NOT_FULFILLED, "A-1", "b", on="2026-10-01")
    assert await corrections(world) == []
    await world.found(FindingOutcome.UNDONE, "A-1", "b", on="2026-11-06")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.UNDONE
    struck = await wins(world)
    assert [each.card for each in struck] == [
        f"{each.first_card} without F-2 F-5, {'es' if each.channel == OTHER_NEWS else 'en'} 2026-11-09"
        for each in struck
    ]
    assert {each.corrects for each in await corrections(world)} == {each.id for each in struck}
    # Found so once more, it is struck already.
    await world.found(FindingOutcome.UNDONE, "A-1", "b", on="2026-11-07")
    assert len(await corrections(world)) == len(struck) == 2
    # The digest which told what was true then stays; the next one tells that it no longer is.
    digests = [each for each in await world.postings() if each.kind is PostingKind.DIGEST]
    assert {each.first_card for each in digests} == {""}
    world.clock.forward(days=1)
    await world.digests.plan_due()
    lines = [each.corrections for each in world.notebook.digests[-2:]]
    assert lines == [(CorrectionLine("F-2", date(2026, 11, 9), "F-5"),)] * 2


async def test_a_win_stands_again_when_what_said_otherwise_is_taken_back(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    await posted(world, await wins(world))
    world.clock.forward(days=7)
    await world.found(FindingOutcome.UNDONE, "A-1", "b", on="2026-11-05")
    first = await world.sequence()
    await world.found(FindingOutcome.UNDONE, "A-1", "b", on="2026-11-06")
    second = await world.sequence()
    # The other one still says that it was undone.
    await world.changes.undo(world.here.ben, first, "Logged of the wrong city")
    [win] = await wins(world)
    assert "without F-2 F-4," in win.card
    await world.changes.undo(world.here.ben, second, "That one, too")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.MET
    [again] = await wins(world)
    assert "without" in win.card
    assert again.card == f"{again.first_card} without , en 2026-11-09"
    assert {each.corrects for each in await corrections(world)} == {win.id}


async def test_a_win_stays_struck_of_what_was_withdrawn_meanwhile(world: World, built: Built) -> None:
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    verified = await world.sequence()
    await posted(world, await wins(world))
    world.clock.forward(days=7)
    await world.found(FindingOutcome.UNDONE, "A-1", "b", on="2026-11-05")
    undone = await world.sequence()
    await world.changes.undo(world.here.ben, verified, "Verified the wrong one")
    await world.changes.undo(world.here.ben, undone, "It was never undone")
    [win] = await wins(world)
    assert "without F-2," in win.card


async def test_a_win_is_struck_when_its_verification_is_undone(world: World, built: Built) -> None:
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b")
    [win] = await wins(world)
    await posted(world, [win])
    await world.changes.undo(world.here.ben, await world.sequence(), "Verified the wrong one")
    [struck] = await wins(world)
    assert "without F-2," in struck.card
    [edit] = await corrections(world)
    assert edit.corrects == win.id
    assert built.asks == ("A-1",)


async def test_a_win_is_struck_by_an_edit_and_by_undoing_one(world: World, built: Built) -> None:
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(FindingOutcome.NOT_FULFILLED, "A-1", "b")
    await edited(world, "F-2", DONE)
    [win] = await wins(world)
    await posted(world, [win])
    # What stood before the edit stands again, and says otherwise.
    await world.changes.undo(world.here.ben, await world.sequence(), "The edit was wrong")
    assert (await world.cell("A-1")).headline.key is not HeadlineKey.MET
    [struck] = await wins(world)
    assert "without F-2 F-2," in struck.card
    # Verified after all it is told again, and lost by yet another edit.
    await world.reviewing.verify(world.here.ben, "F-2.2")
    again = next(each for each in await wins(world) if each.id != win.id)
    await posted(world, [again])
    await edited(world, "F-2", FindingOutcome.PARTLY)
    assert {each.corrects for each in await corrections(world)} == {win.id, again.id}
    assert built.asks == ("A-1",)


async def edited(world: World, reference: str, outcome: FindingOutcome) -> None:
    """A finding's outcome is edited, and the edit verified."""
    review = await world.revising.revise(world.here.ana, reference, RevisionTyped(outcome=outcome))
    await world.verify(world.here.ben, review)


async def test_redacting_a_finding_edits_its_win(world: World, built: Built) -> None:
    words = "Jo Madeup showed us the keys"
    await schedule(world)
    await world.found(DONE, "A-1", "a")
    await world.found(DONE, "A-1", "b", summary=words)
    # The card of the win as it is really drawn: with what its findings say.
    await world.store.transact(HERE, partial(_drawn, words=words))
    [win] = await wins(world)
    await posted(world, [win])
    redacting = Redacting(world.store, world.planner)
    [text] = await redacting.texts(world.here.steward, "F-2", "revision.content_summary")
    typed = RedactionTyped("Somebody showed us the keys", "No names", "F-2")
    await redacting.redact(world.here.steward, "F-2", "revision.content_summary", [text.value], typed)
    [redacted] = await wins(world)
    assert words not in redacted.card
    [edit] = await corrections(world)
    assert edit.corrects == win.id
    # It is as done as it was.
    assert (await world.cell("A-1")).headline.key is HeadlineKey.MET
    assert built.asks == ("A-1",)


async def _drawn(writer: Writer, words: str) -> None:
    card = json.dumps({"components": [{"type": 10, "content": words}]})
    await writer.execute(update(table).where(table.c.kind == PostingKind.WIN).values(card=card))


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
