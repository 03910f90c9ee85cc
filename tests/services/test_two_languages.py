"""One digest in two languages: each once, in order, corrected in its own, whatever happens meanwhile."""

from typing import Any

import pytest

from bot.domain.postings import Posting
from bot.domain.vocabulary import Cadence, FindingOutcome, PostingKind, PostingState, ResponseKind, Visibility
from bot.services.postings import BlockedNotices, Postings
from tests.services.scripted_publisher import Fault, Killed, ScriptedDiscord, ScriptedPublisher
from tests.services.test_digests import arrive, digests, scheduled
from tests.services.test_disputes import decide, raised
from tests.services.world import NEWS, Built, World, refused

BOTH: dict[str, Any] = {"language": "en", "second_language": "es"}


def languages(postings: list[Posting]) -> list[str]:
    """In which language each is, by part."""
    return [each.notice.split(" ")[0] for each in sorted(postings, key=lambda each: each.part)]


async def test_the_parts_of_both_are_counted_through(any_world: World) -> None:
    world = any_world
    await world.settle(digest_role="1234")
    await world.build()
    world.notebook.parts = 2
    view = await scheduled(world, **BOTH)
    assert view.schedule.languages == ("en", "es")
    world.clock.forward(days=7)
    assert await world.digests.plan_due() == 4
    assert await world.digests.plan_due() == 0
    planned = await digests(world)
    assert [each.part for each in sorted(planned, key=lambda each: each.part)] == [1, 2, 3, 4]
    assert languages(planned) == ["en", "en", "es", "es"]
    assert len({each.key for each in planned}) == len({each.period for each in planned}) * 4
    assert all(each.marker in each.notice and each.marker in each.card for each in planned)
    # The role is called once, by the first.
    assert [each.role for each in world.notebook.digests] == ["1234", ""]
    assert world.notebook.prepared >= {"en", "es"}
    # The next period tells both only of what is new.
    await arrive(world)
    world.clock.forward(days=7)
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await world.digests.plan_due() == 4
    assert [len(each.changed) for each in world.notebook.digests[-2:]] == [1, 1]


@pytest.mark.parametrize("call", ["post", "edit", "find"])
@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize(
    "fault",
    [
        Fault.LOST_REQUEST,
        Fault.LOST_REPLY,
        Fault.LATE,
        Fault.REPEATED,
        Fault.KILLED_BEFORE,
        Fault.KILLED_AFTER,
        Fault.KILLED_LATE,
    ],
)
async def test_each_arrives_once_whatever_happens_at_any_step(
    world: World, built: Built, call: str, number: int, fault: Fault
) -> None:
    await world.settle(review_channel="")
    await scheduled(world, **BOTH)
    world.clock.forward(days=7)
    discord = ScriptedDiscord(now=world.clock.now)
    seen = 0

    def script(request: str) -> Fault | None:
        nonlocal seen
        seen += request == call
        return fault if request == call and seen == number + 1 else None

    publisher = ScriptedPublisher(discord, script)
    for life in range(12):
        postings = Postings(
            world.store,
            discord.clock,
            lambda: publisher,
            life=f"life-{life}",
            tell=BlockedNotices(world.servers, world.planner, lambda: world.notebook),
            monotonic=lambda: discord.now.timestamp(),
        )
        try:
            await world.digests.plan_due()
            await postings.deliver_due()
        except Killed:
            pass
        discord.advance(150)
    planned = await digests(world)
    assert languages(planned) == ["en", "es"]
    assert [each.state for each in planned] == [PostingState.SENT] * 2
    for each in planned:
        assert len(discord.carrying(each.marker)) == 1
    standing = [each.body for each in discord.messages if each.channel == NEWS]
    ordered = sorted(planned, key=lambda each: each.part)
    assert [ordered[0].marker in standing[0], ordered[1].marker in standing[1]] == [True, True]


async def test_what_is_corrected_is_corrected_in_both(world: World, built: Built) -> None:
    await scheduled(world, **BOTH)
    world.clock.forward(days=7)
    await world.said(ResponseKind.SUPPORTS, built.asks, on="2026-11-05")
    assert await world.digests.plan_due() == 2
    await arrive(world)
    await raised(world)
    assert (await decide(world, "Q-1", upheld=True)).corrected == 2
    cards = [each.card for each in sorted(await digests(world), key=lambda each: each.part)]
    assert [each.partition(" without R-1, ")[2][:2] for each in cards] == ["en", "es"]


async def test_a_win_is_told_in_both(world: World, built: Built) -> None:
    await scheduled(world, **BOTH)
    for criterion in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-1", criterion)
    wins = [each for each in await world.postings() if each.kind is PostingKind.WIN]
    told = [each.card.split(" ")[1] for each in sorted(wins, key=lambda each: each.part)]
    assert told == ["en", "es"]


async def test_a_second_language_that_is_the_first_is_none(world: World, built: Built) -> None:
    view = await scheduled(world, language="es", second_language="es")
    assert view.schedule.languages == ("es",)


async def test_the_same_digest_is_not_scheduled_again_in_one_of_its_languages(
    world: World, built: Built
) -> None:
    await scheduled(world, **BOTH)
    for language in ("en", "es"):
        with refused("schedule_exists", "channel"):
            await scheduled(world, language=language)
    with refused("schedule_exists", "channel"):
        await scheduled(world, language="fr", second_language="es")
    await scheduled(world, language="fr")


async def test_the_live_board_is_one_message_in_one_language(world: World, built: Built) -> None:
    with refused("live_in_one_language", "language"):
        await scheduled(world, cadence=Cadence.LIVE, **BOTH)
    await scheduled(world, cadence=Cadence.LIVE, language="en", readers=Visibility.MEMBERS)
