"""What is posted goes to those it is for when it goes out, whatever was true when it was planned."""

from typing import Any

import pytest

from bot.discord_bot import DiscordPublisher
from bot.domain.access import Tier
from bot.domain.postings import Posting, Why, reason_parts
from bot.domain.records import ServerSettings
from bot.domain.views import ScheduleView
from bot.domain.vocabulary import Cadence, PostingKind, PostingState, ResponseKind, Visibility
from bot.services.drafting import ResponseTyped, SourceTyped
from bot.services.postings import ChannelGoneError
from bot.services.settings import settings_id
from bot.storage.outbox import in_states
from tests.cogs.conftest import REVIEW, Stage
from tests.cogs.organising import add_digest_channel, change_settings


async def schedule(stage: Stage, channel: str) -> ScheduleView:
    await change_settings(stage, digest_channels=[channel])
    return await stage.services.digests.add_schedule(
        stage.actor("Olga"),
        campaign=None,
        channel=channel,
        cadence=Cadence.DAILY,
        weekday=0,
        day=1,
        at="09:00",
        language="en",
        readers=Visibility.MEMBERS,
    )


def open_to_everybody(stage: Stage, channel: str) -> None:
    """As when somebody takes the channel's own permissions away: the server's hold, and all may look."""
    found: Any = stage.bots[-1].get_channel(int(channel))
    found._overwrites = []


async def rows(stage: Stage, kind: PostingKind) -> list[Posting]:
    async with stage.services.store.read(str(stage.server.id)) as reader:
        found = await in_states(reader, set(PostingState))
    return [each for each in found if each.kind is kind]


async def test_a_digest_is_not_posted_where_others_read_by_now(stage: Stage) -> None:
    channel = add_digest_channel(stage)
    await schedule(stage, channel)
    open_to_everybody(stage, channel)
    await stage.pass_days(1)
    await stage.services.digests.plan_due()
    await stage.post()
    (digest, *_) = await rows(stage, PostingKind.DIGEST)
    assert digest.state is PostingState.BLOCKED
    assert reason_parts(digest.reason) == (Why.TOO_WIDE, ())
    assert not [each for each in stage["Mara"].visible_messages("digest") if digest.marker in each.text]
    told = stage["Olga"].newest_message(REVIEW).text
    assert "More people can read the channel" in told


async def test_a_digest_is_posted_where_only_members_read(stage: Stage) -> None:
    channel = add_digest_channel(stage)
    await schedule(stage, channel)
    await stage.pass_days(1)
    await stage.services.digests.plan_due()
    await stage.post()
    assert {each.state for each in await rows(stage, PostingKind.DIGEST)} == {PostingState.SENT}


async def test_no_review_card_goes_to_a_channel_that_was_opened(stage: Stage) -> None:
    olga = stage.actor("Olga")
    open_to_everybody(stage, str(stage.server.channel_id(REVIEW)))
    view = await stage.services.drafting.start(olga, None, SourceTyped(title="Told in confidence"))
    board = await stage.services.boards.board(olga)
    typed = ResponseTyped(
        kind=ResponseKind.SUPPORTS, asks=[board.cells[0].reference], summary="Nobody has checked this"
    )
    await stage.services.drafting.add_response(olga, view.id, typed)
    await stage.services.drafting.submit(olga, view.id)
    await stage.post()
    (card,) = await rows(stage, PostingKind.REVIEW_CARD)
    assert (card.state, card.reason) == (PostingState.BLOCKED, "too_wide")
    assert not any("confidence" in each.text for each in stage["Olga"].visible_messages(REVIEW))


async def test_nothing_is_posted_into_another_server(stage: Stage) -> None:
    elsewhere = stage.discord.add_server("Elsewhere")
    foreign = str(elsewhere.add_channel("digest"))
    await change_settings(stage, digest_channels=[foreign])
    steward = stage.actor("Stella", Tier.STEWARD)
    assert await stage.services.setup.post_test(steward, [foreign], "1") == 1
    await stage.post()
    (notice,) = await rows(stage, PostingKind.NOTICE)
    assert (notice.state, notice.reason) == (PostingState.BLOCKED, "channel_gone")
    publisher = DiscordPublisher(stage.bots[-1])
    settings = ServerSettings(id=settings_id(str(elsewhere.id)))
    assert await publisher.readers(foreign, settings, str(elsewhere.id)) is Visibility.MEMBERS
    with pytest.raises(ChannelGoneError):
        await publisher.readers(foreign, settings, str(stage.server.id))
