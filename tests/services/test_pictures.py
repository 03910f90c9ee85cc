"""Pictures of digests: frozen when they are planned, drawn before they are sent, kept with every edit."""

import json
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from bot.domain.following import Pace
from bot.domain.postings import Posting
from bot.domain.records import Official, ServerSettings
from bot.domain.vocabulary import PostingKind, PostingState, ResponseKind
from bot.i18n import Languages
from bot.rendering.unprompted import Unprompted
from bot.services.corrections import Corrections
from bot.services.digests import Digests
from bot.services.following import Following, FollowTyped
from bot.services.lines import subjects_named
from bot.services.live import LiveBoards
from bot.services.pictures import Pictures
from bot.services.postings import ATTACHING, Postings
from bot.services.redacting import Redacting, RedactionTyped
from bot.services.sealing import Seal
from bot.services.settings import settings_id
from bot.storage.outbox import by_id, picture_of, undrawn
from bot.storage.store import Reader, Writer
from tests.services.scripted_publisher import Message, ScriptedDiscord, ScriptedPublisher
from tests.services.test_digests import scheduled
from tests.services.test_live import live
from tests.services.world import HERE, NEWS, SECRET, Built, World

FILE = b"\x89PNG as good as any"
UNPROMPTED = Unprompted(Languages())


@dataclass
class Pencil:
    """Draws the same for everybody, or nothing."""

    file: bytes | None = FILE
    svgs: list[str] = field(default_factory=list)

    async def png(self, svg: str) -> bytes | None:
        self.svgs.append(svg)
        return self.file


class Press:
    """A planned digest with what draws it and what posts it."""

    def __init__(self, world: World, discord: ScriptedDiscord) -> None:
        self.world = world
        self.discord = discord
        self.pencil = Pencil()
        self.digests = Digests(world.store, world.servers, world.clock, world.planner, lambda: UNPROMPTED)
        self.pictures = Pictures(world.store, self.pencil)
        self.publisher = ScriptedPublisher(discord)

    async def plan(self) -> Posting:
        await scheduled(self.world)
        self.world.clock.forward(days=7)
        assert await self.digests.plan_due() == 1
        return await self.digest()

    async def digest(self) -> Posting:
        [found] = [each for each in await self.world.postings() if each.kind is PostingKind.DIGEST]
        return found

    async def deliver(self) -> None:
        self.discord.now = self.world.clock.now
        await Postings(
            self.world.store, self.world.clock, lambda: self.publisher, life=self.world.planner.life
        ).deliver_due()

    async def kept(self, posting: Posting) -> bytes | None:
        async with self.world.store.read(HERE) as reader:
            return await picture_of(reader, posting.id)

    async def again(self, posting: Posting) -> Posting:
        async with self.world.store.read(HERE) as reader:
            found = await by_id(reader, posting.id)
        assert found is not None
        return found

    async def left(self) -> int:
        """How many pictures wait to be drawn."""
        return len(await self.world.store.transact(None, lambda writer: undrawn(writer, limit=9)))


@pytest.fixture
async def press(world: World, built: Built) -> Press:
    await world.said(ResponseKind.SUPPORTS, built.asks[:1], on="2026-11-01")
    return Press(world, ScriptedDiscord())


def shows(card: str) -> bool:
    body = json.loads(card)
    return bool(body["attachments"]) and '"type":12' in card


def posted(press: Press) -> list[Message]:
    """The digests in their channel."""
    return [each for each in press.discord.messages if each.channel == NEWS]


def message(press: Press) -> tuple[str, bytes | None]:
    """What stands in the channel."""
    [found] = posted(press)
    return found.body, found.picture


async def test_a_digest_shows_the_board_as_a_picture(press: Press) -> None:
    posting = await press.plan()
    # Nothing is drawn where it is planned; until then the card is whole without it.
    assert press.pencil.svgs == []
    assert not shows(posting.card)
    assert await press.pictures.draw_due() == 1
    assert [each.startswith("<svg") for each in press.pencil.svgs] == [True]
    drawn = await press.digest()
    assert shows(drawn.card)
    assert await press.kept(posting) == FILE
    await press.deliver()
    assert message(press) == (drawn.card, FILE)
    # Once is enough.
    assert await press.pictures.draw_due() == 0
    assert len(press.pencil.svgs) == 1


async def test_a_direct_message_shows_what_somebody_follows(press: Press) -> None:
    world = press.world
    following = Following(
        world.store,
        world.servers,
        world.clock,
        world.planner,
        lambda: UNPROMPTED,
        press.digests,
        Seal(SECRET),
        world.choosing,
        world.journal,
    )
    await following.follow(world.here.member, 7, FollowTyped("C-1", Pace.CHANGE, "", "", "America/Denver"))
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    world.clock.forward(minutes=11)
    assert await following.plan_due() == 1
    assert await press.pictures.draw_due() == 1
    press.discord.now = world.clock.now
    await Postings(
        world.store,
        world.clock,
        lambda: press.publisher,
        life=world.planner.life,
        addressees=following,
    ).deliver_due()
    [direct] = [each for each in press.discord.messages if each.channel == "direct-7"]
    assert direct.picture == FILE
    assert shows(direct.body)


async def test_what_cannot_be_drawn_goes_out_as_text(press: Press) -> None:
    press.pencil.file = None
    posting = await press.plan()
    assert await press.pictures.draw_due() == 0
    assert await press.left() == 0
    await press.deliver()
    assert message(press) == (posting.card, None)
    assert await press.pictures.draw_due() == 0


async def test_what_was_sent_before_it_was_drawn_stays_as_it_is(press: Press) -> None:
    posting = await press.plan()
    await press.deliver()
    assert await press.pictures.draw_due() == 0
    assert await press.left() == 0
    assert (await press.digest()).card == posting.card
    assert message(press) == (posting.card, None)


async def test_a_process_that_dies_in_between_leaves_it_to_the_next(press: Press) -> None:
    await press.plan()
    later = Press(press.world, press.discord)
    assert await later.pictures.draw_due() == 1
    await later.deliver()
    assert message(later)[1] == FILE


async def correct(press: Press) -> None:
    """What the newest digest carries of R-1 is struck."""
    world = press.world
    async with world.store.read(HERE) as reader:
        subject = await subject_named(reader, "R-1")

    async def work(writer: Writer) -> None:
        settings = await writer.get(ServerSettings, settings_id(HERE))
        assert settings is not None
        today = world.clock.now.date()
        await Corrections(world.planner, lambda: UNPROMPTED).withdrawn(writer, [subject], settings, today)

    await world.store.change(HERE, work, actor="1.tester", action="test")


async def subject_named(reader: Reader, reference: str) -> UUID:
    return (await subjects_named(reader, {reference}))[reference]


async def test_a_correction_takes_the_picture_with_what_it_showed(press: Press) -> None:
    posting = await press.plan()
    await press.pictures.draw_due()
    await press.deliver()
    await correct(press)
    await press.deliver()
    body, _ = message(press)
    assert "~~" in body
    assert not shows(body)
    # The card as it was frozen has it still.
    assert shows((await press.again(posting)).first_card)


async def test_what_is_corrected_before_it_is_drawn_gets_no_picture(press: Press) -> None:
    await press.plan()
    await correct(press)
    assert await press.pictures.draw_due() == 0
    await press.deliver()
    body, picture = message(press)
    assert "~~" in body
    assert picture is None
    assert not shows(body)


async def redacted(world: World) -> str:
    """The first office's name is redacted; gives what it was."""
    async with world.store.read(HERE) as reader:
        [official, *_] = await reader.find(Official)
    redacting = Redacting(world.store, world.planner)
    texts = await redacting.texts(world.here.steward, official.reference, "official.name")
    await redacting.redact(
        world.here.steward,
        official.reference,
        "official.name",
        [each.value for each in texts],
        RedactionTyped("An office", "a private person", official.reference),
    )
    return official.name.original


@pytest.mark.parametrize("drawn", [True, False])
async def test_a_redacted_name_goes_with_the_picture(press: Press, drawn: bool) -> None:
    world = press.world
    posting = await press.plan()
    if drawn:
        await press.pictures.draw_due()
        await press.deliver()
    official = await redacted(world)
    assert await press.kept(posting) is None
    assert await press.left() == 0
    await press.deliver()
    body, picture = message(press)
    assert official not in body
    assert picture is None
    assert not shows(body)


async def test_where_nothing_may_be_attached_the_text_goes_out(press: Press) -> None:
    await press.plan()
    await press.pictures.draw_due()
    press.discord.missing[NEWS] = {ATTACHING}
    await press.deliver()
    body, picture = message(press)
    assert picture is None
    assert not shows(body)
    assert (await press.digest()).state is PostingState.SENT


async def test_a_quiet_week_is_three_lines_and_no_picture(press: Press) -> None:
    world = press.world
    await scheduled(world)
    for _ in range(2):
        world.clock.forward(days=7)
        await press.digests.plan_due()
        await press.pictures.draw_due()
        await press.deliver()
    assert len(press.pencil.svgs) == 1
    assert [each.picture for each in posted(press)] == [FILE, None]


class Wall(Press):
    """A live board with what draws it and what posts it."""

    def __init__(self, world: World, discord: ScriptedDiscord) -> None:
        super().__init__(world, discord)
        self.boards = LiveBoards(
            world.store,
            world.servers,
            world.clock,
            world.planner,
            lambda: UNPROMPTED,
            lambda: self.publisher,
        )

    async def tick(self) -> None:
        """Two minutes later: what is planned is drawn and then sent, as at any tick."""
        self.world.clock.forward(minutes=2)
        await self.boards.plan_due()
        await self.pictures.draw_due()
        await self.deliver()


@pytest.fixture
async def wall(world: World, built: Built) -> Wall:
    """A live board that stands in its channel with its picture."""
    await world.settle(review_channel="")
    await live(world)
    assert built.asks == ("A-1",)
    made = Wall(world, ScriptedDiscord(now=world.clock.now))
    await made.tick()
    return made


async def test_a_live_board_stands_with_its_picture_and_gets_another_when_it_changed(wall: Wall) -> None:
    world = wall.world
    before, file = message(wall)
    assert file == FILE
    assert shows(before)
    # Nothing is drawn or edited again while nothing changed.
    await wall.tick()
    assert len(wall.pencil.svgs) == posted(wall)[0].edits == 1
    wall.pencil.file = b"another"
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    await wall.tick()
    after, file = message(wall)
    assert file == b"another"
    # One attachment, named anew: the one before goes with the edit.
    first, second = (json.loads(each)["attachments"] for each in (before, after))
    assert len(first) == len(second) == 1
    assert first[0]["filename"] != second[0]["filename"]
    assert posted(wall)[0].edits == 2
    await wall.tick()
    assert posted(wall)[0].edits == 2


async def test_a_live_board_that_cannot_be_drawn_is_text_until_it_changes(wall: Wall) -> None:
    world = wall.world
    wall.pencil.file = None
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    await wall.tick()
    body, file = message(wall)
    assert (file, shows(body)) == (None, False)
    assert await wall.left() == 0
    wall.pencil.file = FILE
    await wall.tick()
    assert posted(wall)[0].edits == 2
    await world.said(ResponseKind.REFUSES, ["A-1"])
    await wall.tick()
    body, file = message(wall)
    assert (file, shows(body)) == (FILE, True)


async def test_a_live_board_without_leave_to_attach_is_text(wall: Wall) -> None:
    wall.discord.missing[NEWS] = {ATTACHING}
    await wall.world.said(ResponseKind.SUPPORTS, ["A-1"])
    await wall.tick()
    body, file = message(wall)
    assert (file, shows(body)) == (None, False)


async def test_a_live_board_whose_process_dies_between_planning_and_drawing_is_drawn_by_the_next(
    wall: Wall,
) -> None:
    await wall.world.said(ResponseKind.SUPPORTS, ["A-1"])
    wall.world.clock.forward(minutes=2)
    await wall.boards.plan_due()
    later = Wall(wall.world, wall.discord)
    assert await later.pictures.draw_due() == 1
    await later.deliver()
    body, file = message(later)
    assert (file, shows(body)) == (FILE, True)


async def test_a_name_that_is_redacted_goes_from_a_live_board_and_its_picture(wall: Wall) -> None:
    world = wall.world
    official = await redacted(world)
    await wall.tick()
    body, file = message(wall)
    assert official not in body
    # It stands there with the name that it has now, drawn anew.
    assert (file, shows(body)) == (FILE, True)
    assert official not in wall.pencil.svgs[-1]
    assert len(posted(wall)) == 1
