"""The whole line: a statement logged, verified by a second organiser, and what that makes of the record."""

from bot.domain.vocabulary import DeliveryChannel, FindingOutcome, HeadlineKey, ResponseKind, Said
from bot.services.delivering import DeliveryTyped
from tests.services.world import World, refused


async def test_from_undelivered_to_met(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 2)
    ask = built.asks[0]
    changes = await world.sequence()

    async def one_change_later() -> None:
        nonlocal changes
        changes += 1
        assert await world.sequence() == changes

    board = await world.boards.board(world.here.member)
    assert {each.headline.key for each in board.cells} == {HeadlineKey.UNDELIVERED}

    logged = await world.delivering.deliver(
        world.here.ana,
        DeliveryTyped(asks=[ask], channel=DeliveryChannel.LETTER, on="2026-10-30", proof="stamped copy"),
    )
    assert [each.headline.key for each in logged.cells] == [HeadlineKey.WAITING]
    await one_change_later()

    review = await world.say(world.here.ana, ResponseKind.ACKNOWLEDGED, [ask])
    await one_change_later()
    assert (await world.cell(ask)).headline.key is HeadlineKey.WAITING
    with refused("own_report"):
        await world.reviewing.verify(world.here.ana, review.items[0].token)
    verdict = await world.reviewing.verify(world.here.ben, review.items[0].token)
    await one_change_later()
    assert [each.headline.key for each in verdict.before] == [HeadlineKey.WAITING]
    assert [each.headline.key for each in verdict.after] == [HeadlineKey.REPLIED]
    assert (await world.cell(ask)).headline.key is HeadlineKey.REPLIED

    await world.said(ResponseKind.COMMITS, [ask], due="2026-12-31")
    promised = await world.cell(ask)
    assert (promised.headline.key, promised.position.said) == (HeadlineKey.PROMISED, Said.COMMITS)
    assert str(promised.headline.parameters["due"]) == "2026-12-31"

    await world.found(FindingOutcome.FULFILLED, ask, "a")
    partly = (await world.cell(ask)).headline
    assert (partly.key, partly.parameters["fulfilled"], partly.parameters["total"]) == (
        HeadlineKey.PARTLY_MET,
        1,
        2,
    )
    await world.found(FindingOutcome.FULFILLED, ask, "b")
    assert (await world.cell(ask)).headline.key is HeadlineKey.MET
    changes += 6
    assert await world.sequence() == changes

    others = {each.headline.key for each in (await world.boards.board(world.here.member)).cells[1:]}
    assert others == {HeadlineKey.UNDELIVERED}
    card = await world.boards.demand(world.here.member, built.demands[0])
    assert [each.reference for each in card.lines] == ["F-2", "F-1", "R-2", "R-1"]
    assert card.total == 4
