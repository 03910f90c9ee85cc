"""Disputes: contested everywhere at once, decided by a fresh pair of eyes, corrected where it was posted."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.access import Actor
from bot.domain.records import Dispute
from bot.domain.vocabulary import (
    DisputeState,
    FindingOutcome,
    HeadlineKey,
    PostingKind,
    PostingState,
    ResponseKind,
    RevisionState,
    Visibility,
)
from bot.services.revising import RevisionTyped
from bot.storage.outbox import by_id
from tests.services.test_digests import arrive, digests, scheduled
from tests.services.world import HERE, REVIEW, Built, World, refused, refused_anywhere

SAID = ResponseKind.SUPPORTS
TODAY = date(2026, 11, 2)


async def raised(world: World, reference: str = "R-1", *, by: Actor | None = None) -> str:
    """Somebody says that an entry is wrong; gives the dispute's reference."""
    return (await world.disputes.contest(by or world.here.member, reference, "They never said it")).reference


async def decide(world: World, reference: str, *, upheld: bool) -> Any:
    return await world.disputes.decide(world.here.steward, reference, upheld=upheld, reason="See minute 12")


async def notices(world: World) -> list[str]:
    found = [each for each in await world.postings() if each.kind is PostingKind.NOTICE]
    assert {each.channel for each in found} <= {REVIEW}
    return [each.notice.rpartition(" ")[0] for each in reversed(found)]


async def test_contested_shows_everywhere_and_to_everybody_who_sees_the_entry(
    any_world: World,
) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 1)
    await world.said(SAID, ["A-1"])
    for actor in (world.here.member, world.here.ana):
        assert (await world.cell("A-1", actor)).contested_since is None
    assert await raised(world) == "Q-1"
    for actor in (world.here.member, world.here.ana, world.here.steward):
        assert (await world.cell("A-1", actor)).contested_since == TODAY
        assert (await world.cell("A-2", actor)).contested_since is None
        demand = await world.boards.demand(actor, "D-1")
        assert [each.contested_since for each in demand.cells] == [TODAY]
        assert [each.contested_since for each in demand.lines] == [TODAY]
        official = await world.boards.official(actor, "O-1")
        assert [each.contested_since for each in official.cells] == [TODAY, None]
        assert (await world.boards.record(actor, "R-1")).line.contested_since == TODAY
        assert (await world.digests.as_of(actor, None, None)).board.cells[0].contested_since == TODAY
    # The claim is for those who decide, not for members.
    assert (await world.boards.record(world.here.member, "R-1")).disputes[0].claim == ""
    assert (await world.boards.record(world.here.ana, "R-1")).disputes[0].claim == "They never said it"
    await decide(world, "Q-1", upheld=False)
    assert (await world.cell("A-1")).contested_since is None


async def test_only_a_headline_that_rests_on_the_entry_is_contested(world: World, built: Built) -> None:
    await world.said(SAID, built.asks, on="2026-10-01")
    await world.said(ResponseKind.REFUSES, built.asks, on="2026-10-20")
    await raised(world, "R-1")
    assert (await world.cell("A-1")).contested_since is None
    await raised(world, "R-2", by=world.here.ana)
    assert (await world.cell("A-1")).contested_since == TODAY


async def test_organisers_are_told_when_it_is_raised_and_once_when_it_is_overdue(
    world: World, built: Built
) -> None:
    await world.said(SAID, built.asks)
    await raised(world)
    assert await notices(world) == ["dispute Q-1 False"]
    world.clock.forward(days=7)
    assert await world.disputes.plan_overdue() == 0
    world.clock.forward(days=1)
    assert await world.disputes.plan_overdue() == 1
    assert await world.disputes.plan_overdue() == 0
    world.clock.forward(days=30)
    assert await world.disputes.plan_overdue() == 0
    assert await notices(world) == ["dispute Q-1 False", "dispute Q-1 True"]
    [case] = (await world.reviewing.desk(world.here.ana)).contested
    assert (case.dispute.reference, case.dispute.decide_by) == ("Q-1", date(2026, 11, 9))
    await decide(world, "Q-1", upheld=False)
    assert (await world.reviewing.desk(world.here.ana)).contested == ()


async def test_a_server_without_a_review_channel_is_told_nothing(world: World, built: Built) -> None:
    await world.settle(review_channel="")
    await world.said(SAID, built.asks)
    await raised(world)
    world.clock.forward(days=20)
    assert await world.disputes.plan_overdue() == 0
    assert await world.postings() == []


async def test_who_is_part_of_it_does_not_decide(world: World, built: Built) -> None:
    """Neither the reporter nor a verifier of any wording, nor whoever raised it."""
    await world.said(SAID, built.asks)
    await raised(world, by=world.here.steward)
    for actor in (world.here.ana, world.here.ben, world.here.steward):
        assert (await world.disputes.case(actor, "Q-1")).bar is not None
        with refused("not_fresh"):
            await world.disputes.decidable(actor, "Q-1")
        with refused("not_fresh"):
            await world.disputes.decide(actor, "Q-1", upheld=True, reason="Mine")
    fresh = replace(world.here.steward, person="1.fresh")
    assert (await world.disputes.case(fresh, "R-1")).bar is None
    await world.disputes.decide(fresh, "Q-1", upheld=True, reason="It says so")
    with refused("already_decided"):
        await world.disputes.decide(fresh, "Q-1", upheld=False, reason="Or not")


async def test_a_new_organiser_does_not_decide(world: World, built: Built) -> None:
    await world.said(SAID, built.asks)
    await raised(world)
    with refused("too_new"):
        await world.disputes.decide(
            replace(world.here.ana, person="1.new"), "Q-1", upheld=True, reason="Me first"
        )


async def test_where_one_person_does_all_one_person_decides(world: World, built: Built) -> None:
    await world.settle(two_people=False)
    await world.said(SAID, built.asks)
    await raised(world, by=world.here.ana)
    await world.disputes.decide(world.here.ana, "Q-1", upheld=True, reason="I was wrong")


async def test_upheld_takes_the_entry_out_of_force(world: World, built: Built) -> None:
    await world.said(SAID, built.asks)
    await raised(world)
    view = await decide(world, "Q-1", upheld=True)
    assert [each.headline.key for each in view.before] == [HeadlineKey.SUPPORTS]
    assert [each.headline.key for each in view.after] == [HeadlineKey.UNDELIVERED]
    assert (await world.boards.demand(world.here.member, "D-1")).lines == ()
    card = await world.boards.record(world.here.member, "R-1")
    assert card.line.state is RevisionState.WITHDRAWN
    assert [(each.state, each.decided_on, each.reason) for each in card.disputes] == [
        (DisputeState.UPHELD, TODAY, "See minute 12")
    ]
    with refused("not_in_force"):
        await world.disputes.contest(world.here.member, "R-1", "Again")
    # A better wording of it takes the way of every other.
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="What they did say"))
    await world.reviewing.verify(world.here.ben, "R-1.2")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SUPPORTS
    card = await world.boards.record(world.here.member, "R-1")
    assert (card.line.state, card.line.revision) == (RevisionState.VERIFIED, 2)


async def test_an_earlier_wording_does_not_come_back(world: World, built: Built) -> None:
    await world.said(SAID, built.asks)
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="Better put"))
    await world.reviewing.verify(world.here.ben, "R-1.2")
    await raised(world)
    await decide(world, "Q-1", upheld=True)
    card = await world.boards.record(world.here.member, "R-1")
    assert (card.line.state, card.line.revision) == (RevisionState.WITHDRAWN, 2)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.UNDELIVERED


async def test_what_named_a_promise_that_was_not_made_goes_with_it(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(1, 2)
    await world.said(ResponseKind.COMMITS, ["A-1"], due="2026-12-20", on="2026-10-01")
    await world.said(ResponseKind.COMMITS, ["A-2"], due="2026-12-20", on="2026-10-01")
    await world.said(ResponseKind.REVERSES, ["A-1"], on="2026-10-20")
    await world.found(FindingOutcome.KEPT, "A-2", "P-2", on="2026-10-21")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.BROKEN
    await raised(world, "R-1")
    view = await decide(world, "Q-1", upheld=True)
    assert view.with_it == ("R-3",)
    # Nobody is accused of taking back what they never promised.
    assert (await world.cell("A-1")).headline.key is HeadlineKey.UNDELIVERED
    assert (await world.cell("A-2")).headline.variant == "kept"
    await raised(world, "R-2")
    assert (await decide(world, "Q-2", upheld=True)).with_it == ("F-1",)


async def test_a_posted_digest_is_corrected(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(1, 1)
    await scheduled(world)
    world.clock.forward(days=7)
    await world.said(SAID, built.asks, on="2026-11-05")
    await world.said(ResponseKind.ACKNOWLEDGED, built.asks, on="2026-11-06")
    assert await world.digests.plan_due() == 1
    await arrive(world)
    await raised(world)
    view = await decide(world, "Q-1", upheld=True)
    assert view.corrected == 1
    [digest] = await digests(world)
    assert digest.card == f"{digest.first_card} without R-1, en 2026-11-09"
    assert digest.state is PostingState.SENT
    [edit] = [each for each in await world.postings() if each.kind is PostingKind.CORRECTION]
    assert (edit.corrects, edit.channel, edit.state) == (digest.id, digest.channel, PostingState.PLANNED)
    # Another entry of the same digest: struck besides the first, from the card as it was frozen.
    await raised(world, "R-2")
    assert (await decide(world, "Q-2", upheld=True)).corrected == 1
    async with world.store.read(HERE) as reader:
        again = await by_id(reader, digest.id)
    assert again is not None
    assert again.first_card == digest.first_card
    assert sorted(again.card.partition(" without ")[2].partition(", en")[0].split(", ")) == ["R-1", "R-2"]
    # The next digest tells it, and none after that.
    for references in (["R-1", "R-2"], []):
        await arrive(world)
        world.clock.forward(days=7)
        assert await world.digests.plan_due() == 1
        assert [each.reference for each in world.notebook.digests[-1].corrections] == references


async def test_what_was_not_posted_yet_goes_out_right(world: World, built: Built) -> None:
    await scheduled(world)
    world.clock.forward(days=7)
    await world.said(SAID, built.asks, on="2026-11-05")
    await world.digests.plan_due()
    await raised(world)
    assert (await decide(world, "Q-1", upheld=True)).corrected == 0
    [digest] = await digests(world)
    assert "without R-1" in digest.card
    assert [each for each in await world.postings() if each.kind is PostingKind.CORRECTION] == []


async def test_what_a_digest_did_not_carry_corrects_nothing(world: World, built: Built) -> None:
    await scheduled(world)
    world.clock.forward(days=7)
    await world.digests.plan_due()
    await arrive(world)
    await world.said(SAID, built.asks)
    await raised(world)
    assert (await decide(world, "Q-1", upheld=True)).corrected == 0
    assert await decide_again(world) == "already_decided"


async def decide_again(world: World) -> str:
    with refused("already_decided") as refusal:
        await decide(world, "Q-1", upheld=False)
    return refusal.error.code


async def test_one_member_cannot_keep_a_board_contested(world: World, built: Built) -> None:
    for _ in range(6):
        await world.said(SAID, built.asks)
    member = world.here.member
    await raised(world, "R-1")
    with refused("already_contested"):
        await raised(world, "R-1", by=world.here.ana)
    await decide(world, "Q-1", upheld=False)
    with refused("dispute_decided"):
        await raised(world, "R-1")
    await raised(world, "R-1", by=world.here.ana)
    for number in range(2, 7):
        await raised(world, f"R-{number}")
    await world.said(SAID, built.asks)
    with refused("disputes_too_many") as refusal:
        await world.disputes.contest(member, "R-7", "And this")
    assert refusal.error.parameters == {"most": 5}
    await raised(world, "R-7", by=world.here.ana)


@pytest.mark.parametrize("claim", ["", "   ", "\u202e"])
async def test_a_claim_has_words(world: World, built: Built, claim: str) -> None:
    await world.said(SAID, built.asks)
    with refused("text_missing", "claim"):
        await world.disputes.contest(world.here.member, "R-1", claim)


async def test_confidential_entries_are_contested_among_organisers(world: World, built: Built) -> None:
    await world.said(SAID, built.asks, confidential=True)
    with refused("not_found"):
        await raised(world)
    await raised(world, by=world.here.ana)
    assert (await world.cell("A-1", world.here.ben)).contested_since == TODAY
    assert (await world.cell("A-1")).contested_since is None
    for attempt in ("Q-1", "R-1"):
        with refused_anywhere("not_allowed"):
            await world.disputes.case(world.here.member, attempt)
    async with world.store.read(HERE) as reader:
        [dispute] = await reader.find(Dispute)
    assert dispute.visibility is Visibility.ORGANISERS


async def test_what_waits_for_review_is_rejected_there_not_contested(world: World, built: Built) -> None:
    await world.say(world.here.ana, SAID, built.asks)
    with refused("not_in_force"):
        await raised(world, by=world.here.ben)
    with refused("not_found"):
        await raised(world)


async def test_tiers(world: World, built: Built) -> None:
    await world.said(SAID, built.asks)
    with refused("not_allowed"):
        await raised(world, by=world.here.outsider)
    await raised(world)
    for actor in (world.here.outsider, world.here.member):
        with refused("not_allowed"):
            await world.disputes.disputes(actor)
        with refused("not_allowed"):
            await world.disputes.decide(actor, "Q-1", upheld=True, reason="x")
        assert await world.disputes.suggest(actor, "") == ()
    for actor in (world.there.ana, world.there.steward):
        with refused("not_found"):
            await world.disputes.case(actor, "Q-1")
        with refused("not_found"):
            await world.disputes.contest(actor, "R-1", "x")
    labels = [each.reference for each in await world.disputes.suggest(world.here.ana, "")]
    assert labels == ["Q-1", "R-1"]
    assert [each.reference for each in await world.disputes.suggest(world.here.ana, "r-1 ")] == ["Q-1", "R-1"]
