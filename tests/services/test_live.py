"""Live boards: one message, edited after changes and not too often, posted again where it was deleted."""

import pytest
from sqlalchemy import delete, update

from bot.domain.postings import Posting
from bot.domain.views import BoardView
from bot.domain.vocabulary import Cadence, PostingKind, PostingState, ResponseKind, Visibility
from bot.services.live import LiveBoards
from bot.services.postings import HISTORY, Delivered, Postings
from bot.services.setup import SettingsChange
from bot.storage.outbox import note_gone
from bot.storage.tables import posting as table
from bot.storage.writing import Writer
from tests.services.scripted_publisher import Fault, ScriptedDiscord, ScriptedPublisher, in_order
from tests.services.world import HERE, NEWS, OTHER_NEWS, Built, World, refused


class Channel:
    """The channel that boards go into, and the world that keeps them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.discord = ScriptedDiscord(now=world.clock.now)
        self.publisher = ScriptedPublisher(self.discord)
        self.postings = Postings(
            world.store, world.clock, lambda: self.publisher, life=world.planner.life, send_timeout=0.05
        )
        world.live_boards._publisher_of = lambda: self.publisher

    async def tick(self, **period: float) -> Delivered:
        """Lets time pass, then does what a tick does."""
        self.world.clock.forward(**(period or {"minutes": 2}))
        self.discord.now = self.world.clock.now
        await self.world.live_boards.plan_due()
        return await self.postings.deliver_due()

    async def look(self, **period: float) -> int:
        """Lets time pass, then looks whether the boards still stand."""
        self.world.clock.forward(**(period or {"minutes": 2}))
        return await self.world.live_boards.look()

    async def boards(self) -> list[Posting]:
        """The boards in the outbox, the oldest first."""
        found = [each for each in await self.world.postings() if each.kind is PostingKind.BOARD]
        return sorted(found, key=lambda each: int(each.period))

    @property
    def seen(self) -> list[str]:
        """The messages that stand there."""
        return [each.body for each in self.discord.messages if not each.deleted]


@pytest.fixture
async def channel(world: World, built: Built) -> Channel:
    """A channel with a live board scheduled, of a campaign with one ask."""
    assert built.asks == ("A-1",)
    # What waits there to be verified is not what these tests are about.
    await world.settle(review_channel="")
    await live(world)
    return Channel(world)


async def live(world: World, channel: str = NEWS, **typed: object) -> None:
    """Schedules a live board."""
    await world.digests.add_schedule(
        world.here.ana,
        **{  # type: ignore[arg-type]
            "campaign": None,
            "channel": channel,
            "cadence": Cadence.LIVE,
            "weekday": 3,
            "day": 9,
            "at": "9:00",
            "language": "en",
            "readers": Visibility.MEMBERS,
            **typed,
        },
    )


async def test_a_board_is_posted_once_and_edited_when_something_changed(channel: Channel) -> None:
    world = channel.world
    assert await channel.tick() == Delivered(sent=1)
    [message] = channel.discord.messages
    assert message.body.startswith("undelivered 2026-11-02 en ")
    assert message.edits == 1
    for _ in range(3):
        assert await channel.tick() == Delivered()
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick() == Delivered(sent=1)
    assert await channel.tick() == Delivered()
    assert message.body.startswith("supports ")
    assert len(channel.discord.messages) == 1
    assert channel.publisher.requests["post"] == 1
    # What shows nothing on the board edits nothing.
    await world.say(world.here.ana, ResponseKind.REFUSES, ["A-1"])
    assert await channel.tick() == Delivered()
    # Another day is another number of days in every headline.
    assert await channel.tick(days=1) == Delivered(sent=1)
    assert " 2026-11-03 " in message.body


async def test_it_is_edited_once_a_minute_at_most(channel: Channel) -> None:
    world = channel.world
    await channel.tick()
    await channel.tick()
    kinds = (ResponseKind.SUPPORTS, ResponseKind.REFUSES, ResponseKind.SUPPORTS, ResponseKind.REFUSES)
    edits = channel.discord.messages[0].edits
    for kind in kinds:
        await world.said(kind, ["A-1"])
        await channel.tick(seconds=10)
    assert channel.discord.messages[0].edits == edits + 1
    await channel.tick(seconds=60)
    assert channel.discord.messages[0].edits == edits + 2
    assert channel.discord.messages[0].body.startswith("refused ")
    # A clock that was set back holds nothing up.
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick(hours=-5) == Delivered(sent=1)


async def test_a_deleted_one_is_posted_again_with_the_next_change(channel: Channel) -> None:
    world = channel.world
    await channel.tick()
    channel.discord.messages[0].deleted = True
    assert await channel.tick() == Delivered()
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick() == Delivered(sent_deleted=1)
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["supports"]
    assert [each.state for each in await channel.boards()] == [PostingState.SENT_DELETED, PostingState.SENT]
    assert await channel.tick() == Delivered()


async def test_a_deleted_one_is_posted_again_as_soon_as_somebody_looks(channel: Channel) -> None:
    await channel.tick()
    assert await channel.look() == 0
    channel.discord.messages[0].deleted = True
    # Once a minute is enough.
    assert await channel.look(seconds=10) == 0
    assert await channel.look(seconds=60) == 1
    assert await channel.tick() == Delivered(sent=1)
    assert len(channel.seen) == 1
    assert [each.state for each in await channel.boards()] == [PostingState.SENT_DELETED, PostingState.SENT]
    for _ in range(3):
        assert await channel.look() == 0
        assert await channel.tick() == Delivered()
    assert len(channel.discord.messages) == 2


async def test_one_that_was_deleted_while_nothing_ran_is_posted_again_at_the_start(channel: Channel) -> None:
    await channel.tick()
    channel.discord.messages[0].deleted = True
    world = channel.world
    again = LiveBoards(
        world.store,
        world.servers,
        world.clock,
        world.planner,
        lambda: world.notebook,
        lambda: channel.publisher,
    )
    assert await again.look() == 1
    assert await again.plan_due() == 1
    assert await channel.postings.deliver_due() == Delivered(sent=1)


@pytest.mark.parametrize(
    "fault", [Fault.LOST_REQUEST, Fault.REFUSED, Fault.CHANNEL_GONE, Fault.NOT_READY, Fault.FORBIDDEN]
)
async def test_what_discord_does_not_tell_today_it_tells_another_time(channel: Channel, fault: Fault) -> None:
    await channel.tick()
    channel.discord.messages[0].deleted = True
    channel.publisher.script = in_order(stands=[fault])
    assert await channel.look() == 0
    assert await channel.tick() == Delivered()
    assert await channel.look() == 1


async def test_an_edit_that_begins_while_somebody_looks_wins(channel: Channel) -> None:
    world = channel.world
    await channel.tick()
    channel.discord.messages[0].deleted = True
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    world.clock.forward(minutes=2)
    [board] = await channel.boards()
    assert await world.live_boards.plan_due() == 1
    # It is planned again: what the look found out is told by the edit that fails.
    assert not await world.store.transact(HERE, lambda writer: note_gone(writer, board))
    assert await channel.postings.deliver_due() == Delivered(sent_deleted=1)
    assert await channel.tick() == Delivered(sent=1)
    assert len(channel.seen) == 1


async def test_only_boards_that_are_kept_are_looked_at_and_a_few_at_a_time(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = channel.world
    await live(world, OTHER_NEWS)
    await live(world, language="es")
    assert await channel.tick() == Delivered(sent=3)
    monkeypatch.setattr("bot.services.live.LOOKS_A_TICK", 2)
    for message in channel.discord.messages:
        message.deleted = True
    views = await world.digests.schedules(world.here.ana)
    paused = next(each for each in views if each.schedule.channel == OTHER_NEWS)
    await world.digests.pause_schedule(world.here.ana, paused.id, paused=True)
    assert await channel.look() == 2
    # The next tick goes on where that one stopped, and the round ends.
    assert await channel.look(seconds=5) == 0
    assert channel.publisher.requests["stands"] == 2


async def test_a_restored_database_finds_the_board_that_it_has_forgotten(channel: Channel) -> None:
    world = channel.world
    await channel.tick()
    [board] = await channel.boards()
    await world.store.transact(
        HERE, lambda writer: writer.execute(delete(table).where(table.c.id == board.id))
    )
    again = Channel(world)
    again.discord, again.publisher = channel.discord, channel.publisher
    world.live_boards._looked.clear()
    await again.tick(days=40)
    assert len(channel.seen) == 1
    # Where nobody may read back, a board is posted all the same.
    await live(world, OTHER_NEWS)
    channel.discord.missing[OTHER_NEWS] = {HISTORY}
    assert await again.tick() == Delivered(sent=1)


async def test_an_edit_of_which_nobody_heard_is_made_again(channel: Channel) -> None:
    world = channel.world
    await channel.tick()
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    channel.publisher.script = in_order(edit=[Fault.LOST_REPLY, Fault.LOST_REQUEST])
    assert await channel.tick() == Delivered(again=1)
    # While it is on its way nothing else is begun.
    await world.said(ResponseKind.REFUSES, ["A-1"])
    assert await channel.tick(hours=1) == Delivered(again=1)
    assert await channel.tick(hours=1) == Delivered(sent=1)
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["refused"]


async def test_a_message_of_which_nobody_knows_is_looked_for(channel: Channel) -> None:
    world = channel.world
    await channel.tick()
    [board] = await channel.boards()
    # An organiser's word put it there: its id was never learnt.
    await world.store.transact(board.server, lambda writer: forget_message(writer, board))
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick() == Delivered(sent=1)
    assert channel.publisher.requests["post"] == 1
    assert channel.publisher.requests["find"] == 2


async def forget_message(writer: Writer, board: Posting) -> None:
    """As if the message's id had never been noted."""
    await writer.execute(update(table).where(table.c.id == board.id).values(message=""))


async def test_a_blocked_one_says_the_newest_once_it_is_let(channel: Channel) -> None:
    world = channel.world
    channel.discord.missing[NEWS] = {"send_messages"}
    assert await channel.tick() == Delivered(blocked=1)
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick() == Delivered()
    channel.discord.missing.clear()
    [view] = await world.digests.schedules(world.here.ana)
    assert view.last_state == "blocked"
    await world.digests.try_again(world.here.ana, view.id, "interaction-1")
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["supports"]


async def test_nothing_goes_where_nothing_is_to_go(channel: Channel) -> None:
    world = channel.world
    [view] = await world.digests.schedules(world.here.ana)
    await world.digests.pause_schedule(world.here.ana, view.id, paused=True)
    assert await channel.tick() == Delivered()
    await world.digests.pause_schedule(world.here.ana, view.id, paused=False)
    await world.setup.change(world.here.steward, SettingsChange(digest_channels=(OTHER_NEWS,)))
    assert await channel.tick() == Delivered()
    await world.setup.change(world.here.steward, SettingsChange(digest_channels=(NEWS,)))
    channel.discord.readers[NEWS] = Visibility.PUBLIC
    assert await channel.tick() == Delivered(blocked=1)
    assert channel.seen == []
    await world.digests.remove_schedule(world.here.ana, view.id)
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick() == Delivered()


@pytest.mark.parametrize("ended", [True, False])
async def test_one_that_is_left_says_so_and_one_that_is_resumed_goes_on(
    channel: Channel, ended: bool
) -> None:
    world = channel.world
    ana = world.here.ana
    assert await channel.tick() == Delivered(sent=1)
    [view] = await world.digests.schedules(ana)
    if ended:
        await world.digests.remove_schedule(ana, view.id)
    else:
        await world.digests.pause_schedule(ana, view.id, paused=True)
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["left"]
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await channel.tick() == Delivered()
    if ended:
        return
    # Saying it once is enough, also where the schedule is removed afterwards.
    await world.digests.pause_schedule(ana, view.id, paused=True)
    assert await channel.tick() == Delivered()
    await world.digests.pause_schedule(ana, view.id, paused=False)
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["supports"]


async def test_one_whose_campaign_or_channel_was_taken_back_says_so(channel: Channel) -> None:
    world = channel.world
    assert await channel.tick() == Delivered(sent=1)
    await world.setup.change(world.here.steward, SettingsChange(digest_channels=(OTHER_NEWS,)))
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["left"]
    assert await channel.tick() == Delivered()
    await world.setup.change(world.here.steward, SettingsChange(digest_channels=(NEWS,)))
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["undelivered"]
    await world.records.withdraw(world.here.ana, "C-1", "It is over")
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["left"]
    await world.records.restore(world.here.ana, "C-1", "It goes on")
    assert await channel.tick() == Delivered(sent=1)
    assert [each.partition(" ")[0] for each in channel.seen] == ["undelivered"]


async def test_there_is_one_in_a_channel_and_it_never_falls_due(channel: Channel) -> None:
    world = channel.world
    with refused("schedule_exists", "channel"):
        await live(world, at="10:00")
    await live(world, OTHER_NEWS)
    assert await channel.tick() == Delivered(sent=2)
    world.clock.forward(days=40)
    assert await world.digests.plan_due() == 0
    assert await world.digests.next_wake() is None
    views = await world.digests.schedules(world.here.ana)
    assert [(each.following, each.last_state) for each in views] == [((), "sent")] * 2
    with refused("button_gone"):
        await world.digests.post_now(world.here.ana, views[0].id, "1")
    preview = await world.digests.preview(world.here.ana, views[0].id)
    assert isinstance(preview, BoardView)


async def test_a_restart_neither_posts_nor_edits_anew(channel: Channel) -> None:
    await channel.tick()
    again = Channel(channel.world)
    again.discord, again.publisher = channel.discord, channel.publisher
    channel.world.live_boards._looked.clear()
    assert await again.tick() == Delivered()
    assert channel.discord.messages[0].edits == 1
