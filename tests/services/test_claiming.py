"""Two people never look at the same source at once, and its checklist is gone through once."""

from datetime import timedelta

import pytest

from bot.domain.views import SourceReview
from bot.domain.vocabulary import ResponseKind, RevisionState
from bot.services.drafting import ResponseTyped
from bot.services.reviewing import NO_SOURCE
from tests.services.world import Built, World, refused

SAID = ResponseKind.SUPPORTS


async def meeting(world: World, built: Built, lines: int = 3) -> SourceReview:
    """One source with some lines, reported by the steward."""
    draft = await world.draft(world.here.steward)
    for number in range(lines):
        typed = ResponseTyped(kind=SAID, asks=built.asks, on="2026-11-01", summary=f"Line {number}")
        await world.drafting.add_response(world.here.steward, draft, typed)
    return await world.drafting.submit(world.here.steward, draft)


async def test_opening_takes_it_for_half_an_hour(any_world: World) -> None:
    world = any_world
    await world.settle()
    review = await meeting(world, await world.build())
    source, token = review.source.reference, review.items[0].token
    ana, ben = world.here.ana, world.here.ben
    opened = await world.reviewing.source(ana, source)
    until = world.clock() + timedelta(minutes=30)
    assert (opened.taken_until, opened.mine) == (until, True)
    seen = await world.reviewing.source(ben, source)
    assert (seen.taken_until, seen.mine) == (until, False)
    assert [(each.taken_until, each.mine) for each in (await world.reviewing.desk(ben)).to_verify] == [
        (until, False)
    ]
    before = await world.sequence()
    for attempt in (
        world.reviewing.verify(ben, token),
        world.reviewing.reject(ben, token, "No"),
        world.reviewing.item(ben, token, verify=True),
        world.reviewing.verify_all(ben, [each.token for each in review.items]),
    ):
        with refused("taken") as refusal:
            await attempt
        assert refusal.error.parameters == {"until": until}
        assert "ana" not in str(refusal.error.parameters)
    assert await world.sequence() == before
    world.clock.now = until
    assert (await world.reviewing.source(ben, source)).mine
    with refused("taken"):
        await world.reviewing.verify(ana, token)


async def test_deciding_the_last_gives_it_back_and_so_does_leaving(world: World, built: Built) -> None:
    ana, ben = world.here.ana, world.here.ben
    review = await meeting(world, built)
    source = review.source.reference
    await world.reviewing.source(ana, source)
    # Only who has it gives it back.
    await world.reviewing.leave(ben, source)
    with refused("taken"):
        await world.reviewing.verify(ben, review.items[0].token)
    [waiting] = (await world.reviewing.leave(ana, source)).to_verify
    assert waiting.taken_until is None
    first, second, third = (each.token for each in review.items)
    verdict = await world.reviewing.verify(ben, first)
    assert verdict.rest is not None
    assert (verdict.left, verdict.rest.mine, len(verdict.rest.items)) == (2, True, 2)
    with refused("taken"):
        await world.reviewing.reject(ana, second, "No")
    await world.reviewing.verify(ben, second)
    assert (await world.reviewing.verify(ben, third)).rest is None
    # A new line from the same source is anybody's.
    again = await meeting(world, built, 1)
    assert again.source.reference != source or again.taken_until is None
    assert (await world.reviewing.source(ana, again.source.reference)).mine


async def test_a_reporter_takes_nothing_away_from_the_others(world: World, built: Built) -> None:
    review = await meeting(world, built, 2)
    reporter = world.here.steward
    assert (await world.reviewing.source(reporter, review.source.reference)).taken_until is None
    verdict = await world.reviewing.reject(reporter, review.items[0].token, "A slip of the pen")
    assert verdict.rest is not None
    assert verdict.rest.taken_until is None
    assert (await world.reviewing.source(world.here.ana, review.source.reference)).mine
    with refused("taken"):
        await world.reviewing.reject(reporter, review.items[1].token, "Too")


async def test_the_checklist_holds_while_one_has_the_source(world: World, built: Built) -> None:
    ana = world.here.ana
    review = await meeting(world, built)
    first, second, third = (each.token for each in review.items)
    assert not (await world.reviewing.source(ana, review.source.reference)).looked
    assert not (await world.reviewing.item(ana, first, verify=True)).looked
    await world.reviewing.verify(ana, first)
    assert (await world.reviewing.item(ana, second, verify=True)).looked
    world.clock.forward(minutes=29)
    assert (await world.reviewing.source(ana, review.source.reference)).looked
    world.clock.forward(minutes=29)
    await world.reviewing.verify(ana, second)
    world.clock.forward(minutes=30)
    assert not (await world.reviewing.item(ana, third, verify=True)).looked
    await world.reviewing.verify(world.here.ben, third)


async def test_all_at_once_is_each_by_itself(world: World, built: Built) -> None:
    review = await meeting(world, built)
    tokens = [each.token for each in review.items]
    await world.reviewing.reject(world.here.ben, tokens[1], "Not what the source says")
    before = await world.sequence()
    await world.reviewing.leave(world.here.ben, review.source.reference)
    done = await world.reviewing.verify_all(world.here.ana, [*tokens, tokens[0]])
    assert [each.line.reference for each in done.verdicts] == ["R-1", "R-3"]
    assert {each.state for each in done.verdicts} == {RevisionState.VERIFIED}
    assert [(reference, error.code) for reference, error in done.refused] == [("R-2", "already_decided")]
    assert done.rest is None
    assert await world.sequence() == before + 2
    with refused("already_decided"):
        await world.reviewing.verify_all(world.here.ana, tokens)


@pytest.mark.parametrize("reference", ["S-99", "R-1", "rubbish", NO_SOURCE, "S-1"])
async def test_a_forged_source_takes_nothing(world: World, built: Built, reference: str) -> None:
    await meeting(world, built)
    outsider = world.there.ana
    for attempt in (
        world.reviewing.source(outsider, reference),
        world.reviewing.source(world.here.member, reference),
        world.reviewing.leave(world.here.member, reference),
    ):
        with pytest.raises(Exception, match=r"not_found|nothing_waits|not_allowed|reference_invalid"):
            await attempt
    assert all(each.taken_until is None for each in (await world.reviewing.desk(world.here.ana)).to_verify)
