"""Getting messages out once: every state, every fault, every point at which the process can die."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

from bot import logs
from bot.domain.errors import DeedsError
from bot.domain.postings import Posting, Why, nonce_of, reason_parts, reason_text, retry_after
from bot.domain.records import Campaign, Schedule, ServerSettings
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.vocabulary import PostingKind, PostingState
from bot.services.postings import (
    HISTORY,
    STEPS,
    BlockedNotices,
    Delivered,
    NotReadyError,
    Outcome,
    Planner,
    Postings,
    Publisher,
)
from bot.services.protocols import Bodies, Renderer
from bot.services.settings import Servers, settings_id
from bot.storage import outbox
from bot.storage.migrating import migrate
from bot.storage.store import Store
from bot.storage.tables import posting as table
from bot.storage.writing import Writer
from tests.services.scripted_publisher import (
    Fault,
    Killed,
    Script,
    ScriptedDiscord,
    ScriptedPublisher,
    faultless,
    in_order,
)

SERVER = "server-1"
CHANNEL = "channel-1"
LEASE = 120


@pytest.fixture(scope="module")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file that each test copies."""
    path = tmp_path_factory.mktemp("postings") / "empty.db"
    asyncio.run(migrate(str(path)))
    return path


@pytest.fixture
async def store(empty_database: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """A real database of its own."""
    path = tmp_path / "deeds.db"
    shutil.copy(empty_database, path)
    opened = await Store.open(str(path))
    yield opened
    await opened.close()


class Stage:
    """A database, a scripted Discord and the lives of the process between them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.discord = ScriptedDiscord()
        self.skew = timedelta()
        self.lives = 0
        self.publisher = ScriptedPublisher(self.discord)
        self.told: list[Posting] = []
        self.restart()

    def clock(self) -> datetime:
        """What the process takes for the time."""
        return self.discord.now + self.skew

    def restart(self) -> None:
        """A new life of the process."""
        self.lives += 1
        self.planner = Planner(self.clock, f"life-{self.lives}")

    def scripted(self, script: Script = faultless, **options: float) -> ScriptedPublisher:
        """A new connection, which does what the script says."""
        self.publisher = ScriptedPublisher(self.discord, script, **options)
        return self.publisher

    def postings(self, **options: object) -> Postings:
        """The service of this life."""
        return Postings(
            self.store,
            self.clock,
            lambda: self.publisher,
            **{  # type: ignore[arg-type]
                "life": self.planner.life,
                "lease_seconds": LEASE,
                "monotonic": lambda: self.discord.now.timestamp(),
                "tell": Telling(self.tell),
                **options,
            },
        )

    async def tell(self, writer: Writer, posting: Posting) -> Posting | None:
        self.told.append(posting)
        return None

    def posting(self, origin: str = "S-1", *, channel: str = CHANNEL, **options: object) -> Posting:
        """A posting of this life that nobody planned yet."""
        return self.planner.planned(
            **{  # type: ignore[arg-type]
                "server": SERVER,
                "kind": PostingKind.REVIEW_CARD,
                "origin": origin,
                "channel": channel,
                "period": "once",
                "bodies": bodies,
                **options,
            }
        )

    async def plan(self, *postings: Posting) -> Posting:
        """Puts them into the outbox; gives the first."""

        async def work(writer: Writer) -> None:
            for each in postings:
                assert await outbox.plan(writer, each)

        await self.store.transact(SERVER, work)
        return postings[0]

    async def row(self, posting: Posting) -> Posting:
        """The posting as it is now."""
        async with self.store.read(posting.server) as reader:
            found = await outbox.by_key(reader, posting.key)
        assert found is not None
        return found

    async def row_in(self, writer: Writer, posting: Posting) -> Posting:
        """The same inside a transaction."""
        found = await outbox.by_key(writer, posting.key)
        assert found is not None
        return found

    def seen(self, posting: Posting) -> list[str]:
        """What people see of it."""
        return [each.body for each in self.discord.carrying(posting.marker)]


def bodies(marker: str) -> Bodies:
    return f'{{"content":"secret words {marker}"}}', f'{{"components":["secret words {marker}"]}}'


@pytest.fixture
def stage(store: Store) -> Stage:
    return Stage(store)


async def test_a_good_day_takes_one_message_and_one_edit(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())

    assert await stage.postings().deliver_due() == Delivered(sent=1)

    row = await stage.row(posting)
    assert (row.state, row.attempts, row.lease_until, row.retry_at) == (PostingState.SENT, 1, None, None)
    (message,) = stage.discord.messages
    assert (message.id, message.nonce, message.body) == (row.message, nonce_of(posting.key), posting.card)
    assert stage.publisher.requests == {"permissions": 1, "post": 1, "edit": 1}
    assert await stage.postings().deliver_due() == Delivered()


async def test_nothing_planned_asks_nothing(stage: Stage) -> None:
    assert await stage.postings().deliver_due() == Delivered()
    assert not stage.publisher.requests


async def test_a_notice_without_a_card_stays_as_it_is(stage: Stage) -> None:
    posting = await stage.plan(stage.posting(bodies=lambda marker: (f"only {marker}", "")))
    await stage.postings().deliver_due()
    assert stage.seen(posting) == [posting.notice]
    assert stage.publisher.requests["edit"] == 0


@pytest.mark.parametrize("made", [lambda m: ("nothing", m), lambda m: (m, "nothing")])
def test_a_body_without_its_marker_is_a_mistake(stage: Stage, made: Callable[[str], Bodies]) -> None:
    with pytest.raises(ValueError, match="marker"):
        stage.posting(bodies=made)


async def test_parts_go_out_in_order_and_wait_for_each_other(stage: Stage) -> None:
    parts = stage.planner.planned_parts(
        server=SERVER,
        kind=PostingKind.DIGEST,
        origin="schedule",
        channel=CHANNEL,
        period="2026-W32",
        bodies=lambda marker_of: tuple((f"{n} {marker_of(n)}", "") for n in (1, 2, 3)),
    )
    await stage.plan(*reversed(parts))
    stage.scripted(in_order(post=[None, Fault.LOST_REQUEST]))

    assert await stage.postings().deliver_due() == Delivered(sent=1, again=1)
    assert (await stage.row(parts[2])).state is PostingState.PLANNED
    stage.discord.advance(60)
    assert await stage.postings().deliver_due() == Delivered(sent=2)

    assert [each.body[0] for each in stage.discord.messages] == ["1", "2", "3"]
    assert len({each.marker for each in parts}) == 3


async def test_one_channel_after_the_other_message_several_channels_at_once(stage: Stage) -> None:
    await stage.plan(*(stage.posting(f"S-{n}", channel=f"channel-{n % 3}") for n in range(12)))
    await stage.postings(at_once=5).deliver_due()
    assert set(stage.publisher.most_at_once.values()) == {1}
    for channel in range(3):
        here = [each for each in stage.discord.messages if each.channel == f"channel-{channel}"]
        assert len(here) == 4


async def test_a_lost_request_is_made_again_after_looking(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.LOST_REQUEST]))

    assert await stage.postings().deliver_due() == Delivered(again=1)
    row = await stage.row(posting)
    assert row.state is PostingState.SENDING
    assert row.retry_at == stage.discord.now + timedelta(seconds=10)
    assert await stage.postings().deliver_due() == Delivered()

    stage.discord.advance(10)
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(posting) == [posting.card]
    assert stage.publisher.requests["find"] == 1


async def test_a_lost_reply_is_found_by_its_marker_and_edited(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    stage.discord.chatter(CHANNEL, 300)
    stage.discord.advance(86400)

    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(posting) == [posting.card]
    assert stage.publisher.requests["post"] == 1


async def test_a_late_request_meets_the_nonce_of_the_second(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.LATE]), late=100)
    await stage.postings().deliver_due()
    stage.discord.advance(10)
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    stage.discord.advance(300)
    assert stage.seen(posting) == [posting.card]
    assert stage.discord.deduplicated == 1


async def test_a_request_the_library_repeats_gives_one_message(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.REPEATED], edit=[Fault.REPEATED]))
    await stage.postings().deliver_due()
    assert stage.seen(posting) == [posting.card]


@pytest.mark.parametrize("request_name", ["permissions", "find", "post", "edit"])
async def test_a_request_that_hangs_is_given_up_and_tried_again(stage: Stage, request_name: str) -> None:
    posting = await stage.plan(stage.posting())
    stage.restart()  # so that it looks first
    stage.scripted(in_order(**{request_name: [Fault.HANGS]}))
    # A lease of that length leaves the search as short a time.
    options = {"send_timeout": 0.01, "lease_seconds": 0.03}
    assert await stage.postings(**options).deliver_due() == Delivered(again=1)
    stage.discord.advance(60)
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(posting) == [posting.card]


async def test_an_edit_whose_reply_is_lost_is_done_again_without_looking(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(edit=[Fault.LOST_REQUEST, Fault.LOST_REPLY]))
    assert await stage.postings().deliver_due() == Delivered(again=1)
    assert stage.seen(posting) == [posting.notice]
    stage.discord.missing[CHANNEL] = {HISTORY}
    for expected in (Delivered(again=1), Delivered(sent=1)):
        stage.discord.advance(60)
        assert await stage.postings().deliver_due() == expected
    assert stage.publisher.requests["find"] == 0
    assert stage.seen(posting) == [posting.card]


async def test_a_message_deleted_before_the_edit_is_never_posted_again(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(edit=[Fault.LOST_REQUEST]))
    await stage.postings().deliver_due()
    stage.discord.messages[0].deleted = True
    stage.discord.advance(86400)
    assert await stage.postings().deliver_due() == Delivered(sent_deleted=1)
    assert (await stage.row(posting)).state is PostingState.SENT_DELETED
    stage.discord.advance(86400)
    assert await stage.postings().deliver_due() == Delivered()
    assert stage.seen(posting) == []


async def test_a_message_deleted_before_it_was_recorded_is_known_by_its_nonce(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    stage.discord.messages[0].deleted = True
    stage.discord.advance(30)
    assert await stage.postings().deliver_due() == Delivered(sent_deleted=1)
    assert stage.seen(posting) == []


async def test_a_refused_message_is_blocked_alone_and_told(stage: Stage) -> None:
    refused, next_one = stage.posting("S-1"), stage.posting("S-2")
    await stage.plan(refused, next_one)
    stage.scripted(in_order(post=[Fault.REFUSED]))
    assert await stage.postings().deliver_due() == Delivered(blocked=1, sent=1)
    rows = {each.state: each for each in [await stage.row(refused), await stage.row(next_one)]}
    assert rows[PostingState.BLOCKED].reason == "refused:50035"
    assert [each.reason for each in stage.told] == ["refused:50035"]


async def test_a_forbidden_channel_costs_one_request_and_is_told_once(stage: Stage) -> None:
    await stage.plan(*(stage.posting(f"S-{n}") for n in range(5)), stage.posting("S-9", channel="channel-2"))
    stage.scripted(lambda request: Fault.FORBIDDEN if request == "post" else None)
    assert await stage.postings(at_once=1).deliver_due() == Delivered(blocked=2)
    assert stage.publisher.requests["post"] == 2
    assert sorted(each.channel for each in stage.told) == ["channel-1", "channel-2"]
    async with stage.store.read(SERVER) as reader:
        blocked = await outbox.in_states(reader, [PostingState.BLOCKED])
    assert [each.reason for each in blocked] == ["refused:50013"] * 6

    # The next week: still blocked, nobody is told again.
    stage.discord.advance(7 * 86400)
    await stage.plan(stage.posting("S-10"))
    await stage.postings().deliver_due()
    assert len(stage.told) == 2

    # Mended, sent, and blocked again: that is told.
    stage.scripted()
    assert await stage.postings().reopen(SERVER, CHANNEL) == 6
    assert await stage.postings().deliver_due() == Delivered(sent=6)
    stage.discord.advance(60)
    await stage.plan(stage.posting("S-11"))
    stage.scripted(lambda request: Fault.FORBIDDEN if request == "post" else None)
    await stage.postings().deliver_due()
    assert len(stage.told) == 3


async def test_missing_permissions_are_named_and_nothing_is_posted(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.discord.missing[CHANNEL] = {"view_channel", "send_messages", HISTORY}
    assert await stage.postings().deliver_due() == Delivered(blocked=1)
    row = await stage.row(posting)
    assert reason_parts(row.reason) == (Why.MISSING, ("send_messages", "view_channel"))
    assert not stage.discord.messages

    stage.discord.missing.clear()
    assert await stage.postings().reopen(SERVER) == 1
    assert await stage.postings().deliver_due() == Delivered(sent=1)


async def test_a_deleted_channel_blocks(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(permissions=[Fault.CHANNEL_GONE]))
    assert await stage.postings().deliver_due() == Delivered(blocked=1)
    assert reason_parts((await stage.row(posting)).reason) == (Why.CHANNEL_GONE, ())


@pytest.fixture
async def unverified(stage: Stage) -> Posting:
    """A posting whose message nobody can look for: it is there, but the bot can't know."""
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    stage.discord.missing[CHANNEL] = {HISTORY}
    stage.discord.advance(86400)
    assert await stage.postings().deliver_due() == Delivered(unverified=1)
    assert [each.state for each in stage.told] == [PostingState.UNVERIFIED]
    return posting


async def test_a_retry_that_cannot_look_asks_an_organiser(stage: Stage, unverified: Posting) -> None:
    assert (await stage.row(unverified)).reason == "history"
    assert await stage.postings().resolve(SERVER, unverified.key, arrived=True)
    row = await stage.row(unverified)
    assert (row.state, reason_parts(row.reason)) == (PostingState.SENT, (Why.SAID_SO, ()))
    assert not await stage.postings().resolve(SERVER, unverified.key, arrived=False)
    assert len(stage.seen(unverified)) == 1


async def test_what_an_organiser_does_not_see_is_posted(stage: Stage, unverified: Posting) -> None:
    stage.discord.messages.clear()
    assert await stage.postings().resolve(SERVER, unverified.key, arrived=False)
    stage.restart()
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(unverified) == [unverified.card]


async def test_with_the_permission_given_it_looks_by_itself(stage: Stage, unverified: Posting) -> None:
    stage.discord.missing.clear()
    await stage.postings().reopen(SERVER)
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(unverified) == [unverified.card]


async def test_only_what_fell_due_in_this_life_needs_no_history(stage: Stage) -> None:
    stage.discord.missing[CHANNEL] = {HISTORY}
    postings = stage.postings()
    late = stage.posting(due=stage.clock() - timedelta(days=6))
    await stage.plan(late, stage.posting("S-2"))
    assert await postings.deliver_due() == Delivered(unverified=1, sent=1)
    assert stage.publisher.requests["find"] == 0
    assert (await stage.row(late)).state is PostingState.UNVERIFIED


async def test_refused_history_makes_a_retry_unverified(stage: Stage) -> None:
    await stage.plan(stage.posting())
    stage.restart()
    stage.scripted(in_order(find=[Fault.UNREADABLE]))
    assert await stage.postings().deliver_due() == Delivered(unverified=1)


async def test_a_history_too_long_to_read_ends_as_unverified(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.restart()
    stage.scripted(lambda request: Fault.HANGS if request == "find" else None)
    options = {"send_timeout": 0.01, "lease_seconds": 0.03}
    for _ in range(5):
        assert await stage.postings(**options).deliver_due() == Delivered(again=1)
        stage.discord.advance(600)
    assert await stage.postings(**options).deliver_due() == Delivered(unverified=1)
    assert (await stage.row(posting)).attempts == 6
    assert stage.publisher.requests["post"] == 0


async def scheduled(store: Store) -> UUID:
    """A schedule with its campaign and the server's settings."""
    campaign = Campaign(
        id=uuid4(),
        slug="made-up",
        title=Text(
            "en",
            "Made-up campaign",
            (Translation("es", "Campaña inventada", Maker.PERSON, True, fingerprint("Made-up campaign")),),
        ),
    )
    schedule = Schedule(id=uuid4(), campaign=campaign.id, channel=CHANNEL)

    async def work(writer: Writer) -> None:
        await writer.put(campaign)
        await writer.put(schedule)
        await writer.put(
            ServerSettings(id=settings_id(SERVER), review_channel="review", language="es"), new=True
        )

    await store.change(SERVER, work, actor="0.host", action="test")
    return schedule.id


def digest(stage: Stage, schedule: UUID, week: int, first: int, last: int) -> Posting:
    """A weekly digest of changes ``first`` to ``last``, planned now."""
    return stage.posting(
        str(schedule),
        kind=PostingKind.DIGEST,
        period=f"2026-W{week}",
        due=stage.clock(),
        schedule=schedule,
        first_change=first,
        last_change=last,
    )


async def test_a_digest_that_a_later_one_covers_is_skipped(stage: Stage) -> None:
    schedule = await scheduled(stage.store)
    old = await stage.plan(digest(stage, schedule, 32, 1, 5))
    stage.scripted(lambda request: Fault.LOST_REQUEST if request == "post" else None)
    await stage.postings().deliver_due()
    stage.discord.advance(7 * 86400)
    async with stage.store.read(SERVER) as reader:
        first = await outbox.covered_until(reader, schedule, CHANNEL) + 1
    assert first == 1
    new = await stage.plan(digest(stage, schedule, 33, first, 9))
    stage.scripted()

    assert await stage.postings().deliver_due() == Delivered(skipped=1, sent=1)
    assert (await stage.row(old)).state is PostingState.SKIPPED
    assert stage.seen(old) == []
    assert stage.seen(new) == [new.card]
    async with stage.store.read(SERVER) as reader:
        assert await outbox.covered_until(reader, schedule, CHANNEL) == 9


async def test_a_covered_digest_that_did_arrive_is_sent(stage: Stage) -> None:
    schedule = await scheduled(stage.store)
    old = await stage.plan(digest(stage, schedule, 32, 1, 5))
    stage.scripted(in_order(post=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    stage.discord.advance(7 * 86400)
    await stage.plan(digest(stage, schedule, 33, 1, 9))
    assert await stage.postings().deliver_due() == Delivered(sent=2)
    assert stage.seen(old) == [old.card]


async def test_a_covered_digest_that_nobody_can_look_for_bothers_nobody(stage: Stage) -> None:
    schedule = await scheduled(stage.store)
    await stage.plan(digest(stage, schedule, 32, 1, 5))
    stage.scripted(in_order(post=[Fault.LOST_REQUEST]))
    await stage.postings().deliver_due()
    stage.discord.missing[CHANNEL] = {HISTORY}
    stage.discord.advance(7 * 86400)
    await stage.plan(digest(stage, schedule, 33, 1, 9))
    assert await stage.postings().deliver_due() == Delivered(skipped=1, sent=1)


async def test_a_digest_that_covers_less_leaves_the_older_one_to_be_posted(stage: Stage) -> None:
    schedule = await scheduled(stage.store)
    old = await stage.plan(digest(stage, schedule, 32, 1, 5))
    stage.discord.advance(60)
    await stage.plan(digest(stage, schedule, 33, 6, 9))
    assert await stage.postings().deliver_due() == Delivered(sent=2)
    assert stage.seen(old) == [old.card]


async def test_a_restored_database_finds_what_it_forgot(stage: Stage) -> None:
    due = stage.clock()
    posting = await stage.plan(stage.posting(due=due))
    await stage.postings().deliver_due()

    async def forget(writer: Writer) -> None:
        await writer.execute(table.delete())

    await stage.store.transact(SERVER, forget)
    stage.restart()
    stage.discord.advance(400)
    await stage.plan(stage.posting(due=due))
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert len(stage.seen(posting)) == 1
    assert stage.publisher.requests["post"] == 1


async def test_a_clock_that_was_ahead_hides_no_message(stage: Stage) -> None:
    stage.skew = timedelta(hours=5)
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    stage.discord.advance(3600)
    stage.skew = timedelta()  # and set right: leases and waits of the future hold nobody

    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(posting) == [posting.card]


async def test_a_clock_set_forward_does_not_take_what_we_are_sending(stage: Stage) -> None:
    await stage.plan(stage.posting())
    postings = stage.postings()
    held = await postings.claim()
    assert held is not None
    stage.skew = timedelta(days=1)
    assert await postings.claim() is None
    assert await stage.postings().claim() is not None


async def test_too_little_lease_left_sends_nothing(stage: Stage) -> None:
    await stage.plan(stage.posting())
    postings = stage.postings()
    claim = await postings.claim()
    assert claim is not None
    stage.discord.advance(LEASE - 19)
    outcome = await postings.send(claim)
    assert await postings.record(claim, outcome) == Delivered(again=1)
    assert stage.publisher.requests["post"] == 0


async def test_a_process_that_dies_with_many_claims_in_hand_loses_and_doubles_nothing(stage: Stage) -> None:
    planned = [stage.posting(f"S-{n}", channel=f"channel-{n}") for n in range(9)]
    await stage.plan(*planned)
    held = await stage.postings().claim_some(6)
    assert len(held) == 6
    postings = stage.postings()
    # One of them was sent, and nobody wrote it down.
    assert (await postings.send(held[0])).state is PostingState.SENT
    stage.restart()
    assert await stage.postings().deliver_due() == Delivered(sent=3)
    stage.discord.advance(LEASE)
    stage.restart()
    assert await stage.postings().deliver_due() == Delivered(sent=6)
    assert [stage.seen(each) for each in planned] == [[each.card] for each in planned]


async def test_channels_that_hang_hold_up_no_other(stage: Stage) -> None:
    slow = [stage.posting(f"S-{n}", channel=f"slow-{n}") for n in range(3)]
    quick = [stage.posting(f"Q-{n}", channel=f"quick-{n}") for n in range(20)]
    await stage.plan(*slow, *quick)
    let_go = asyncio.Event()

    class Hanging(ScriptedPublisher):
        async def post(self, channel: str, body: str, nonce: str) -> str:
            if channel.startswith("slow"):
                await let_go.wait()
            return await super().post(channel, body, nonce)

    stage.publisher = Hanging(stage.discord)
    delivering = asyncio.create_task(stage.postings(at_once=5).deliver_due())
    async with asyncio.timeout(20):
        while any(not stage.seen(each) for each in quick):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)
    assert not any(stage.seen(each) for each in slow)
    let_go.set()
    assert await delivering == Delivered(sent=23)


async def test_whoever_lost_the_claim_records_nothing(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    slow = stage.postings()
    claim = await slow.claim()
    assert claim is not None
    stage.discord.advance(LEASE)
    stage.restart()
    assert await stage.postings().deliver_due() == Delivered(sent=1)

    assert await slow.record(claim, Outcome(PostingState.BLOCKED)) == Delivered(overtaken=1)
    assert (await stage.row(posting)).state is PostingState.SENT
    assert stage.told == []


async def test_overtaken_while_posting_edits_nothing(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    claim = await (slow := stage.postings()).claim()
    assert claim is not None

    class Sleeper(ScriptedPublisher):
        async def post(self, channel: str, body: str, nonce: str) -> str:
            message = await super().post(channel, body, nonce)
            stage.discord.advance(LEASE)
            stage.publisher = quick
            assert await stage.postings().deliver_due() == Delivered(sent=1)
            stage.publisher = self
            return message

    quick = ScriptedPublisher(stage.discord)
    stage.publisher = sleeper = Sleeper(stage.discord)
    outcome = await slow.send(claim)
    assert await slow.record(claim, outcome) == Delivered(overtaken=1)
    assert sleeper.requests["edit"] == 0
    assert stage.seen(posting) == [posting.card]


async def test_a_stop_in_the_middle_gives_the_claim_up(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.HANGS]))
    ready = asyncio.Event()

    async def checkpoint(step: str) -> None:
        if step == "ready":
            ready.set()

    running = asyncio.create_task(stage.postings(checkpoint=checkpoint).deliver_due())
    await ready.wait()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert stage.discord.messages
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    row = await stage.row(posting)
    assert (row.state, row.lease_until) == (PostingState.SENDING, None)
    stage.restart()
    stage.discord.advance(10)
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(posting) == [posting.card]


async def test_a_mistake_of_ours_is_an_unknown_outcome_and_repeats_no_words(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.MISTAKE]))
    with capture_logs() as events:
        assert await stage.postings().deliver_due() == Delivered(again=1)
        stage.discord.advance(60)
        assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert [each["event"] for each in events] == ["posting_failed", "posting_worked_on", "posting_worked_on"]
    written = repr([logs.allow_listed(None, "", dict(each)) for each in events])
    assert posting.marker in written
    assert "secret" not in written
    assert "what was to be posted" not in written


async def test_without_a_connection_nothing_is_claimed(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())

    def not_connected() -> Publisher:
        raise NotReadyError

    postings = Postings(stage.store, stage.clock, not_connected, life="life-1")
    assert await postings.deliver_due() == Delivered()
    assert (await stage.row(posting)).attempts == 0


async def test_a_refused_token_ends_the_round(stage: Stage) -> None:
    await stage.plan(*(stage.posting(f"S-{n}") for n in range(5)))
    stage.scripted(lambda request: Fault.NOT_READY if request == "post" else None)
    assert await stage.postings(at_once=1).deliver_due() == Delivered(again=1)
    assert stage.publisher.requests["post"] == 1


async def test_a_database_that_fails_says_so_and_the_message_is_found_later(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())

    async def failing(*_: object) -> None:
        raise DeedsError("disk_full")

    with pytest.MonkeyPatch.context() as patch:

        async def breaks(step: str) -> None:
            if step == "posted":
                patch.setattr(stage.store, "transact", failing)

        with pytest.raises(DeedsError, match="disk_full"):
            await stage.postings(checkpoint=breaks).deliver_due()

    stage.discord.advance(LEASE)
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    assert stage.seen(posting) == [posting.card]


@pytest.mark.parametrize("killed_at", STEPS)
@pytest.mark.parametrize("days", [0, 30])
async def test_killed_at_any_step_it_goes_out_once(stage: Stage, killed_at: str, days: int) -> None:
    posting = await stage.plan(stage.posting())
    reached: list[str] = []

    async def checkpoint(step: str) -> None:
        reached.append(step)
        if step == killed_at and stage.lives < 3:
            raise Killed

    stage.restart()  # planned in an earlier life, so that it looks too
    with pytest.raises(Killed):
        await stage.postings(checkpoint=checkpoint).deliver_due()
    assert reached == list(STEPS[: STEPS.index(killed_at) + 1])

    stage.discord.advance(LEASE + days * 86400)
    stage.restart()
    expected = Delivered() if killed_at == "recorded" else Delivered(sent=1)
    assert await stage.postings(checkpoint=checkpoint).deliver_due() == expected
    assert (await stage.row(posting)).state is PostingState.SENT
    assert stage.seen(posting) == [posting.card]
    assert len(stage.discord.messages) == 1


class WordsRenderer(Renderer):
    """Draws nothing but the blocked notice."""

    def blocked_notice(self, posting: Posting, campaign: str, language: str, marker: str) -> Bodies:
        return f"{campaign}|{language}|{posting.state}|{posting.reason}|{marker}", ""

    async def prepare(self, languages: Collection[str] = ()) -> None:
        assert languages


def blocked_notices(stage: Stage) -> BlockedNotices:
    return BlockedNotices(Servers(stage.store, stage.clock), stage.planner, WordsRenderer)


class Telling:
    """Tells organisers by a function."""

    def __init__(self, told: Callable[[Writer, Posting], Awaitable[Posting | None]]) -> None:
        self._told = told

    async def prepare(self, server: str) -> None:
        pass

    async def __call__(self, writer: Writer, posting: Posting) -> Posting | None:
        return await self._told(writer, posting)


async def test_organisers_are_told_in_the_review_channel_once(stage: Stage) -> None:
    schedule = await scheduled(stage.store)
    tell = blocked_notices(stage)
    stage.discord.missing[CHANNEL] = {"send_messages"}
    await stage.plan(digest(stage, schedule, 32, 1, 5), stage.posting())

    for _ in range(2):
        await stage.postings(tell=tell).deliver_due()
        await stage.postings().reopen(SERVER)
        stage.discord.advance(60)

    notices = [each.body.rsplit("|", 1)[0] for each in stage.discord.messages]
    assert notices == ["Campaña inventada|es|blocked|missing:send_messages"] * 2
    assert {each.channel for each in stage.discord.messages} == {"review"}


async def test_a_notice_that_cannot_be_drawn_leaves_the_posting_blocked(stage: Stage) -> None:
    async def faulty(writer: Writer, posting: Posting) -> Posting | None:
        raise KeyError(posting.notice)

    async def without_database(writer: Writer, posting: Posting) -> Posting | None:
        raise DeedsError("disk_full")

    posting = await stage.plan(stage.posting())
    stage.discord.missing[CHANNEL] = {"send_messages"}
    with pytest.raises(DeedsError, match="disk_full"):
        await stage.postings(tell=Telling(without_database)).deliver_due()
    assert (await stage.row(posting)).state is PostingState.SENDING
    stage.discord.advance(LEASE)
    with capture_logs() as events:
        assert await stage.postings(tell=Telling(faulty)).deliver_due() == Delivered(blocked=1)
    assert [each["event"] for each in events] == ["posting_notice_failed", "posting_worked_on"]
    assert (await stage.row(posting)).state is PostingState.BLOCKED


async def test_where_nobody_can_be_told_it_is_blocked_all_the_same(stage: Stage) -> None:
    tell = blocked_notices(stage)
    stage.discord.missing["review"] = stage.discord.missing[CHANNEL] = {"send_messages"}
    await stage.plan(stage.posting())  # no settings yet
    assert await stage.postings(tell=tell).deliver_due() == Delivered(blocked=1)
    await scheduled(stage.store)
    await stage.plan(stage.posting("S-2", channel="review"))
    assert await stage.postings(tell=tell).deliver_due() == Delivered(blocked=1)
    await stage.plan(stage.posting("S-3", channel="channel-3"))
    stage.discord.missing["channel-3"] = {"send_messages"}
    # That notice can't be posted either, and no notice tells of a notice.
    assert await stage.postings(tell=tell).deliver_due() == Delivered(blocked=2)
    assert not stage.discord.messages


async def test_a_skipped_period_is_recorded_and_never_posted(stage: Stage) -> None:
    posting = replace(stage.posting(), state=PostingState.SKIPPED, reason=reason_text(Why.COVERED))
    await stage.plan(posting)
    assert await stage.postings().deliver_due() == Delivered()
    assert await stage.row(posting) == posting


def test_waits_double_up_to_ten_minutes() -> None:
    waits = [retry_after(attempts).total_seconds() for attempts in (0, 1, 2, 3, 6, 7, 10_000)]
    assert waits == [10, 10, 20, 40, 320, 600, 600]


@pytest.mark.parametrize("why", list(Why))
def test_a_reason_is_read_as_it_was_written(why: Why) -> None:
    assert reason_parts(reason_text(why)) == (why, ())
    assert reason_parts(reason_text(why, "one", 2)) == (why, ("one", "2"))


async def corrected(stage: Stage, posting: Posting, words: str) -> Posting:
    """Something that a posting carries was withdrawn: its card says so, and its message is to."""
    edit = stage.planner.correction(await stage.row(posting), words)

    async def work(writer: Writer) -> None:
        await outbox.rewrite(writer, await stage.row_in(writer, posting), f"{words} {posting.marker}")
        assert await outbox.plan(writer, edit)

    await stage.store.transact(SERVER, work)
    return edit


async def test_a_correction_edits_what_stands_there(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    await stage.postings().deliver_due()
    edit = await corrected(stage, posting, "put right")
    assert await stage.postings().deliver_due() == Delivered(sent=1)
    (message,) = stage.discord.messages
    assert message.body == f"put right {posting.marker}"
    assert stage.publisher.requests["post"] == 1
    assert (await stage.row(edit)).state is PostingState.SENT
    assert (await stage.row(posting)).first_card == posting.card


@pytest.mark.parametrize("step", ["claimed", "permitted", "edited", "recorded"])
async def test_a_correction_survives_the_end_of_the_process(stage: Stage, step: str) -> None:
    posting = await stage.plan(stage.posting())
    await stage.postings().deliver_due()
    edit = await corrected(stage, posting, "put right")

    async def dies(reached: str) -> None:
        if reached == step:
            raise Killed

    with pytest.raises(Killed):
        await stage.postings(checkpoint=dies).deliver_due()
    stage.restart()
    stage.discord.advance(2 * LEASE)
    await stage.postings().deliver_due()
    assert stage.seen(posting) == [f"put right {posting.marker}"]
    assert (await stage.row(edit)).state is PostingState.SENT


async def test_a_correction_waits_for_the_message_and_is_tried_until_it_stands(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    # The message's own card is on its way when its words change.
    stage.scripted(in_order(edit=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    assert (await stage.row(posting)).state is PostingState.SENDING
    edit = await corrected(stage, posting, "put right")
    stage.scripted(in_order(edit=[None, Fault.LOST_REQUEST]))
    for _ in range(3):
        stage.discord.advance(700)
        await stage.postings().deliver_due()
    assert stage.seen(posting) == [f"put right {posting.marker}"]
    assert [(await stage.row(each)).state for each in (posting, edit)] == [PostingState.SENT] * 2
    assert stage.publisher.requests["post"] == 0


async def test_of_two_corrections_the_later_words_stay(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    await stage.postings().deliver_due()
    await corrected(stage, posting, "put right")
    stage.scripted(in_order(edit=[Fault.LOST_REPLY]))
    await stage.postings().deliver_due()
    await corrected(stage, posting, "put right twice")
    for _ in range(2):
        stage.discord.advance(700)
        await stage.postings().deliver_due()
    assert stage.seen(posting) == [f"put right twice {posting.marker}"]


@pytest.mark.parametrize("before", [True, False])
async def test_a_message_that_was_deleted_needs_no_correction(stage: Stage, before: bool) -> None:
    posting = await stage.plan(stage.posting())
    await stage.postings().deliver_due()
    if before:
        edit = await corrected(stage, posting, "put right")
    stage.discord.messages[0].deleted = True
    if not before:
        edit = await corrected(stage, posting, "put right")
    assert await stage.postings().deliver_due() == Delivered(sent_deleted=1)
    assert (await stage.row(edit)).state is PostingState.SENT_DELETED


async def test_a_correction_of_what_never_arrived_posts_nothing(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.REFUSED]))
    await stage.postings().deliver_due()
    await corrected(stage, posting, "put right")
    stage.scripted()
    assert await stage.postings().deliver_due() == Delivered(sent_deleted=1)
    assert stage.publisher.requests["post"] == 0


async def test_a_correction_finds_a_message_whose_id_nobody_noted(stage: Stage) -> None:
    posting = await stage.plan(stage.posting())
    stage.scripted(in_order(post=[Fault.KILLED_AFTER]))
    with pytest.raises(Killed):
        await stage.postings().deliver_due()

    async def given_up(writer: Writer) -> None:
        # As when the history could not be read, and somebody said that it stands there.
        await writer.execute(
            table.update().where(table.c.server == SERVER).values(state=PostingState.SENT, lease_until=None)
        )

    await stage.store.transact(SERVER, given_up)
    await corrected(stage, posting, "put right")
    stage.restart()
    stage.scripted()
    await stage.postings().deliver_due()
    assert stage.seen(posting) == [f"put right {posting.marker}"]
