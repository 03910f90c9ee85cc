"""Making things public: two people, exactly what was listed, never what is confidential; and the brief."""

from dataclasses import replace

import pytest

from bot.domain.vocabulary import FindingOutcome, HeadlineKey, ResponseKind, RevisionState
from bot.services.replies import ReplyTyped
from bot.services.revising import RevisionTyped
from tests.services.world import Built, World, refused

SAID = ResponseKind.SUPPORTS


async def published(world: World, reference: str) -> None:
    """Ana proposes, Ben confirms."""
    view = await world.publishing.propose(world.here.ana, reference)
    assert view.bundle is not None
    await world.publishing.decide(world.here.ben, view.bundle, confirm=True)


async def public_lines(world: World, reference: str = "D-1") -> list[str]:
    return [each.reference for each in (await world.briefs.brief(world.here.ana, reference)).lines]


async def test_exactly_what_is_listed_becomes_public(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 2)
    await world.said(SAID, ["A-1"])
    await world.said(SAID, ["A-3"])
    listed = ["C-1", "D-1", "O-1", "A-1", "S-1", "R-1"]
    view = await world.publishing.look(world.here.ana, "R-1")
    assert [each.reference for each in view.items] == listed
    proposed = await world.publishing.propose(world.here.ana, "R-1")
    assert proposed.bundle is not None
    assert [each.reference for each in proposed.items] == listed
    assert proposed.own
    # Nothing is public before a second person says so.
    assert (await world.briefs.brief(world.here.ana, "D-1")).lines == ()
    with refused("own_proposal"):
        await world.publishing.decide(world.here.ana, proposed.bundle, confirm=True)
    with refused("too_new"):
        await world.publishing.decide(replace(world.here.ben, person="1.new"), proposed.bundle, confirm=True)
    [waiting] = (await world.reviewing.desk(world.here.ben)).publications
    assert (waiting.reference, waiting.own) == ("R-1", False)
    done = await world.publishing.decide(world.here.ben, proposed.bundle, confirm=True)
    assert done.state is RevisionState.VERIFIED
    with refused("already_decided"):
        await world.publishing.decide(world.here.ben, proposed.bundle, confirm=False)
    assert await public_lines(world) == ["R-1"]
    brief = await world.briefs.brief(world.here.ana, "C-1")
    assert [each.reference for each in brief.lines] == ["R-1"]
    assert [(each.reference, each.headline.key) for each in brief.cells] == [("A-1", HeadlineKey.SUPPORTS)]
    assert (await world.briefs.brief(world.here.ana, "D-2")).lines == ()
    assert (await world.reviewing.desk(world.here.ben)).publications == ()
    with refused("public_already"):
        await world.publishing.propose(world.here.ana, "R-1")
    # Members see what they saw before.
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SUPPORTS


async def test_what_is_not_public_yet_is_suggested(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 2)
    await world.said(SAID, ["A-1"], summary="She supports the first one")
    await world.said(SAID, ["A-3"], confidential=True)
    await world.said(SAID, ["A-3"], summary="She supports the other one")

    async def suggested(typed: str) -> list[str]:
        return [each.reference for each in await world.publishing.suggest(world.here.ana, typed)]

    assert await suggested("") == ["D-1", "D-2", "R-3", "R-1"]
    assert await suggested("d2") == ["D-2"]
    assert await suggested("FIRST") == ["R-1"]
    await published(world, "R-1")
    assert await suggested("") == ["D-2", "R-3"]
    assert await world.publishing.suggest(world.here.member, "") == ()


async def test_a_finding_on_a_promise_brings_the_promise(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, due="2026-10-20", on="2026-10-01")
    await world.found(FindingOutcome.KEPT, "A-1", "P-1", on="2026-10-21")
    view = await world.publishing.look(world.here.ana, "F-1")
    assert {"R-1", "F-1", "S-1", "S-2", "A-1"} <= {each.reference for each in view.items}
    await published(world, "F-1")
    brief = await world.briefs.brief(world.here.ana, "O-1")
    assert {each.reference for each in brief.lines} == {"R-1", "F-1"}
    assert brief.cells[0].headline.variant == "kept"


async def test_what_is_confidential_is_never_public(world: World, built: Built) -> None:
    await world.said(SAID, built.asks, confidential=True)
    await world.say(world.here.ana, SAID, built.asks)
    for reference in ("R-1", "S-1"):
        with refused("confidential_never_public"):
            await world.publishing.propose(world.here.ana, reference)
    with refused("publish_not_verified"):
        await world.publishing.propose(world.here.ana, "R-2")
    for reference in ("L-9", "P-9", "Q-1"):
        with refused("not_found" if reference == "L-9" else "not_publishable"):
            await world.publishing.look(world.here.ana, reference)


async def test_an_edit_of_something_public_takes_a_second_person_like_every_edit(
    world: World, built: Built
) -> None:
    await world.said(SAID, built.asks)
    await published(world, "R-1")
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="Better put"))
    [line] = (await world.briefs.brief(world.here.ana, "D-1")).lines
    assert line.summary != "Better put"
    await world.reviewing.verify(world.here.ben, "R-1.2")
    [line] = (await world.briefs.brief(world.here.ana, "D-1")).lines
    assert line.summary == "Better put"


async def test_what_changed_since_the_proposal_is_proposed_anew(world: World) -> None:
    await world.settle()
    await world.build(1, 1)
    await world.said(SAID, ["A-1"])
    view = await world.publishing.propose(world.here.ana, "R-1")
    assert view.bundle is not None
    world.clock.forward(days=1)
    dispute = await world.disputes.contest(world.here.member, "R-1", "No")
    await world.disputes.decide(world.here.steward, dispute.reference, upheld=True, reason="Right")
    with refused("publish_not_verified"):
        await world.publishing.decide(world.here.ben, view.bundle, confirm=True)
    rejected = await world.publishing.decide(world.here.ben, view.bundle, confirm=False)
    assert rejected.state is RevisionState.REJECTED
    assert (await world.briefs.brief(world.here.ana, "D-1")).lines == ()


async def test_taking_back_takes_one_person_and_a_reason(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(1, 2)
    await world.said(SAID, ["A-1"])
    await world.said(SAID, ["A-2"])
    await published(world, "R-1")
    await published(world, "R-2")
    with refused("text_missing", "reason"):
        await world.publishing.narrow(world.here.ana, "R-1", " ")
    await world.publishing.narrow(world.here.ana, "R-1", "Not checked well enough")
    assert await public_lines(world) == ["R-2"]
    with refused("not_public"):
        await world.publishing.narrow(world.here.ana, "R-1", "Again")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SUPPORTS
    # What rests on a demand goes back with it.
    gone = await world.publishing.narrow(world.here.ana, "D-1", "A mistake")
    assert [each.reference for each in gone.items] == ["D-1", "A-1", "A-2", "R-2"]
    brief = await world.briefs.brief(world.here.ana, "O-2")
    assert (brief.lines, brief.cells) == ((), ())
    await published(world, "R-2")
    assert await public_lines(world) == ["R-2"]
    gone = await world.publishing.narrow(world.here.ana, "S-2", "Its address is private")
    assert [each.reference for each in gone.items] == ["S-2", "R-2"]


async def test_that_a_demand_was_delivered_can_be_public(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-01")
    await world.reviewing.checked(world.here.ana, built.asks)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SILENT
    await published(world, "A-1")
    # What nobody made public is not said to be so: neither silence nor that nothing was delivered.
    assert (await world.briefs.brief(world.here.ana, "D-1")).cells == ()
    await published(world, "L-1")
    [cell] = (await world.briefs.brief(world.here.ana, "D-1")).cells
    assert (cell.headline.key, cell.headline.parameters["days"]) == (HeadlineKey.SILENT, 32)


async def test_the_brief_puts_contested_things_first_and_prints_replies(world: World, built: Built) -> None:
    await world.said(SAID, built.asks, on="2026-10-01")
    await world.said(ResponseKind.REFUSES, built.asks, on="2026-10-20")
    await published(world, "R-1")
    await published(world, "R-2")
    await world.disputes.contest(world.here.member, "R-1", "No")
    typed = ReplyTyped("We said so.", "en", "2026-11-01", "Letter of the office", "called back")
    await world.replies.log(world.here.ana, "A-1", typed)
    await world.replies.decide(world.here.ben, "Y-1", confirm=True)
    brief = await world.briefs.brief(world.here.ana, "D-1")
    assert [(each.reference, each.contested_since is not None) for each in brief.lines] == [
        ("R-1", True),
        ("R-2", False),
    ]
    assert brief.cells[0].replies == ()
    await published(world, "Y-1")
    brief = await world.briefs.brief(world.here.ana, "D-1")
    assert [each.text for each in brief.cells[0].replies] == ["We said so."]
    assert brief.last_change == await world.sequence()


async def test_tiers_and_servers(world: World, built: Built) -> None:
    await world.said(SAID, built.asks)
    proposed = await world.publishing.propose(world.here.ana, "D-1")
    assert proposed.bundle is not None
    for actor in (world.here.member, world.here.outsider):
        for attempt in (
            world.publishing.look(actor, "D-1"),
            world.publishing.propose(actor, "D-1"),
            world.publishing.decide(actor, proposed.bundle, confirm=True),
            world.publishing.narrow(actor, "D-1", "x"),
            world.briefs.brief(actor, "D-1"),
        ):
            with refused("not_allowed"):
                await attempt
    for attempt in (
        world.publishing.look(world.there.ana, "D-1"),
        world.publishing.bundle(world.there.ana, proposed.bundle),
        world.publishing.decide(world.there.ana, proposed.bundle, confirm=True),
        world.briefs.brief(world.there.ana, "D-1"),
    ):
        with refused("not_found"):
            await attempt
    with refused("reference_invalid"):
        await world.briefs.brief(world.here.ana, "R-1")


@pytest.mark.parametrize("reference", ["C-1", "D-1", "O-1"])
async def test_a_brief_of_what_is_not_public_is_empty(world: World, built: Built, reference: str) -> None:
    await world.said(SAID, built.asks)
    brief = await world.briefs.brief(world.here.ana, reference)
    assert (brief.lines, brief.cells, brief.total) == ((), (), 0)
    assert brief.title.original
