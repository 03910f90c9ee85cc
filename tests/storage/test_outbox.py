"""The outbox's rows on both databases: planned once, claimed once, recorded by whoever holds the claim."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from bot.domain.postings import Carried, Drawn, Pictured, Posting, Struck, posting_key
from bot.domain.records import Campaign, Schedule
from bot.domain.texts import Text
from bot.domain.vocabulary import Cadence, PostingKind, PostingState
from bot.storage import outbox
from bot.storage.store import Store
from bot.storage.writing import Writer

NOW = datetime(2026, 8, 3, 15, 0, tzinfo=UTC)
LEASE = timedelta(seconds=120)
SERVER = "server-1"
MINUTE = timedelta(minutes=1)
BEFORE_ALL = UUID(int=0)


def posting(
    origin: str = "S-1", *, server: str = SERVER, channel: str = "channel-1", **options: object
) -> Posting:
    """A posting due now."""
    values: dict[str, object] = {"kind": PostingKind.REVIEW_CARD, "period": "once", "part": 1} | options
    key = posting_key(
        server=server,
        kind=PostingKind(str(values["kind"])),
        origin=origin,
        channel=channel,
        period=str(values["period"]),
        part=int(str(values["part"])),
    )
    given = {"due": NOW, "planned": NOW, "notice": "notice", "card": "card", "life": "life-1"} | values
    return Posting(id=uuid4(), server=server, key=key, channel=channel, **given)  # type: ignore[arg-type]


async def plan(store: Store, *postings: Posting) -> list[bool]:
    """Plans them in one transaction."""

    async def work(writer: Writer) -> list[bool]:
        return [await outbox.plan(writer, each) for each in postings]

    return await store.transact(None, work)


async def claim(store: Store, now: datetime = NOW, busy: tuple[UUID, ...] = ()) -> Posting | None:
    """Claims one."""
    found = await store.transact(None, lambda writer: outbox.claim(writer, now=now, lease=LEASE, busy=busy))
    return found[0].posting if found else None


async def settle(store: Store, held: Posting | None, state: PostingState, **options: object) -> bool:
    """Records an outcome."""
    assert held is not None
    return await store.transact(
        None,
        lambda writer: outbox.settle(writer, held, state, **options),  # type: ignore[arg-type]
    )


async def row(store: Store, key: str) -> Posting | None:
    async with store.read(SERVER) as reader:
        return await outbox.by_key(reader, key)


async def test_a_posting_is_stored_as_it_was_planned_and_planned_once(store: Store) -> None:
    planned = posting(first_change=3, last_change=2**40)
    assert await plan(store, planned) == [True]
    assert await row(store, planned.key) == planned
    again = replace(planned, id=uuid4(), notice="other words")
    assert await plan(store, again, posting("S-2")) == [False, True]
    assert await row(store, planned.key) == planned


async def test_the_same_posting_planned_by_many_at_once_is_planned_once(url: str, store: Store) -> None:
    other = await Store.open(url)
    try:
        made = [posting() for _ in range(20)]
        results = await asyncio.gather(
            *(plan(each, one) for each, one in zip([store, other] * 10, made, strict=True))
        )
    finally:
        await other.close()
    assert sorted(results) == [[False]] * 19 + [[True]]


async def test_no_server_sees_the_postings_of_another(store: Store) -> None:
    theirs = posting(server="server-2")
    await plan(store, theirs)
    async with store.read(SERVER) as reader:
        assert await outbox.by_key(reader, theirs.key) is None
        assert await outbox.in_states(reader, list(PostingState)) == []
    await settle(store, await claim(store), PostingState.BLOCKED)
    assert await store.transact(SERVER, lambda writer: outbox.reopen(writer)) == 0
    resolved = await store.transact(SERVER, lambda writer: outbox.resolve(writer, theirs.key, arrived=True))
    assert not resolved


@pytest.mark.parametrize("processes", [1, 3])
async def test_many_that_claim_at_once_claim_each_posting_once(
    url: str, store: Store, processes: int
) -> None:
    count = 30
    await plan(store, *(posting(f"S-{n}", channel=f"channel-{n}") for n in range(count)))
    stores = [store, *[await Store.open(url) for _ in range(processes - 1)]]
    claimed: Counter[str] = Counter()

    async def worker(mine: Store) -> None:
        misses = 0
        while misses < 3:
            held = await claim(mine)
            if held is None:
                # Others may hold rows that they are just claiming.
                misses += 1
                continue
            assert (held.state, held.fence, held.attempts) == (PostingState.SENDING, 1, 1)
            claimed[held.key] += 1
            await asyncio.sleep(0)
            assert await settle(mine, held, PostingState.SENT)

    try:
        await asyncio.gather(*(worker(each) for each in stores for _ in range(3)))
    finally:
        for each in stores[1:]:
            await each.close()
    assert len(claimed) == count
    assert set(claimed.values()) == {1}
    async with store.read(SERVER) as reader:
        assert len(await outbox.in_states(reader, [PostingState.SENT])) == count


@pytest.mark.parametrize("processes", [1, 3])
async def test_many_that_claim_some_at_once_never_claim_the_same(
    url: str, store: Store, processes: int
) -> None:
    count = 40
    await plan(store, *(posting(f"S-{n}", channel=f"channel-{n}") for n in range(count)))
    stores = [store, *[await Store.open(url) for _ in range(processes - 1)]]
    claimed: Counter[UUID] = Counter()

    async def worker(mine: Store) -> None:
        misses = 0
        while misses < 3:
            found = await mine.transact(
                None, lambda writer: outbox.claim(writer, now=NOW, lease=LEASE, most=7)
            )
            assert len(found) <= 7
            misses += not found
            claimed.update(each.posting.id for each in found)
            for each in found:
                assert await settle(mine, each.posting, PostingState.SENT)

    try:
        await asyncio.gather(*(worker(each) for each in stores for _ in range(2)))
    finally:
        for each in stores[1:]:
            await each.close()
    assert len(claimed) == count
    assert set(claimed.values()) == {1}


async def test_some_that_are_claimed_together_go_to_channels_of_their_own(store: Store) -> None:
    digest = {"kind": PostingKind.DIGEST, "channel": "channel-2", "period": "2026-W32"}
    await plan(
        store,
        posting("S-1"),
        posting("S-2"),
        posting("S-3", server="server-2"),
        *(posting("schedule", part=part, **digest) for part in (2, 1)),
    )

    async def claim_some(most: int) -> list[str]:
        found = await store.transact(
            None, lambda writer: outbox.claim(writer, now=NOW, lease=LEASE, most=most)
        )
        for each in found:
            assert await row(store, each.posting.key) in (each.posting, None)
        return [each.posting.key.split("/")[2] + str(each.posting.part) for each in found]

    assert sorted(await claim_some(9)) == ["S-11", "S-31", "schedule1"]
    assert await claim_some(9) == []


async def test_what_is_being_drawn_is_left_to_it_for_a_while(store: Store) -> None:
    drawn_now, plain = posting("S-1"), posting("S-2", channel="channel-2")
    await plan(store, drawn_now, plain)
    await keep(store, drawn_now, PICTURE)

    async def claimed(now: datetime) -> list[tuple[UUID, bool]]:
        found = await store.transact(
            None,
            lambda writer: outbox.claim(writer, now=now, lease=LEASE, most=9, drawing=timedelta(seconds=10)),
        )
        for each in found:
            await settle(store, each.posting, PostingState.SENDING)
        return [(each.posting.id, each.pictured) for each in found]

    assert await claimed(NOW) == [(plain.id, False)]
    # Whatever the clock says when it was set back, nothing waits for longer than that.
    assert (drawn_now.id, True) in await claimed(NOW - MINUTE)
    assert (drawn_now.id, True) in await claimed(NOW + timedelta(seconds=10))
    assert await drawn(store, drawn_now, b"file") is False


async def test_a_claim_holds_until_its_lease_ends(store: Store) -> None:
    await plan(store, posting())
    first = await claim(store)
    assert first is not None
    assert first.lease_until == NOW + LEASE
    assert await claim(store, NOW + LEASE - timedelta(seconds=1)) is None
    second = await claim(store, NOW + LEASE)
    assert second is not None
    assert (second.fence, second.attempts) == (2, 2)


async def test_only_the_newest_claim_records(store: Store) -> None:
    planned = posting()
    await plan(store, planned)
    first = await claim(store)
    assert first is not None
    assert await store.transact(None, lambda writer: outbox.note_message(writer, first, "m1"))
    second = await claim(store, NOW + LEASE)
    assert second is not None
    assert second.message == "m1"

    assert not await settle(store, first, PostingState.BLOCKED, reason="missing")
    assert not await store.transact(None, lambda writer: outbox.note_message(writer, first, "m2"))
    assert await settle(store, second, PostingState.SENT)
    assert not await settle(store, second, PostingState.BLOCKED)
    stored = await row(store, planned.key)
    assert stored is not None
    assert (stored.state, stored.message, stored.reason) == (PostingState.SENT, "m1", "")
    assert await claim(store, NOW + 10 * LEASE) is None


async def test_a_retry_waits_for_its_time(store: Store) -> None:
    await plan(store, posting())
    await settle(store, await claim(store), PostingState.SENDING, retry_at=NOW + MINUTE)
    assert await claim(store, NOW + MINUTE - timedelta(seconds=1)) is None
    held = await claim(store, NOW + MINUTE)
    assert held is not None
    assert held.retry_at is None


async def test_leases_and_waits_of_a_clock_that_was_ahead_hold_nobody(store: Store) -> None:
    await plan(store, posting("S-1"), posting("S-2", channel="channel-2"))
    ahead = NOW + timedelta(hours=5)
    held = await claim(store, ahead)
    await settle(store, await claim(store, ahead), PostingState.SENDING, retry_at=ahead + MINUTE)
    assert held is not None
    assert await claim(store, NOW, busy=(held.id,)) is not None
    assert await claim(store, NOW, busy=(held.id,)) is None
    assert await claim(store, NOW) is not None
    assert await claim(store, NOW) is None


async def test_a_clock_a_little_behind_does_not_break_a_fresh_lease(store: Store) -> None:
    await plan(store, posting())
    assert await claim(store, NOW) is not None
    assert await claim(store, NOW - timedelta(seconds=30)) is None


async def test_one_message_at_a_time_goes_to_a_channel(store: Store) -> None:
    await plan(
        store,
        posting("S-1", due=NOW - MINUTE),
        posting("S-2"),
        posting("S-3", channel="channel-2", due=NOW + MINUTE),
        posting("S-4", server="server-2", due=NOW + 2 * MINUTE),
    )
    first, elsewhere, other_server = [await claim(store) for _ in range(3)]
    assert first is not None
    assert elsewhere is not None
    assert other_server is not None
    assert [each.key.split("/")[2] for each in (first, elsewhere, other_server)] == ["S-1", "S-3", "S-4"]
    assert await claim(store) is None
    await settle(store, first, PostingState.SENT)
    second = await claim(store)
    assert second is not None
    assert "S-2" in second.key


async def test_a_part_waits_for_the_parts_before_it(store: Store) -> None:
    parts = [posting("schedule", kind=PostingKind.DIGEST, period="2026-W32", part=part) for part in (2, 1)]
    await plan(store, *parts)
    first = await claim(store)
    assert first is not None
    assert first.part == 1
    await settle(store, first, PostingState.SENDING, retry_at=NOW + MINUTE)
    assert await claim(store) is None
    await settle(store, await claim(store, NOW + MINUTE), PostingState.BLOCKED)
    second = await claim(store)
    assert second is not None
    assert second.part == 2


async def test_a_blocked_channel_takes_what_was_never_tried_with_it(store: Store) -> None:
    tried = posting("S-0")
    others = [posting("S-1"), posting("S-2", channel="channel-2"), posting("S-3", server="server-2")]
    await plan(store, tried, *others)
    await settle(store, await claim(store), PostingState.SENDING, retry_at=NOW)
    refused = replace(others[0], channel="channel-1")
    assert await store.transact(None, lambda writer: outbox.block_channel(writer, refused, "missing")) == 1
    async with store.read(SERVER) as reader:
        (blocked,) = await outbox.in_states(reader, [PostingState.BLOCKED])
    assert (blocked.key, blocked.reason) == (others[0].key, "missing")

    async def reopen(writer: Writer) -> list[int]:
        return [await outbox.reopen(writer, "channel-2"), await outbox.reopen(writer)]

    assert await store.transact(SERVER, reopen) == [0, 1]
    assert await row(store, others[0].key) == others[0]


async def test_the_same_trouble_is_news_once(store: Store) -> None:
    async def is_news(minutes: int, reason: str) -> bool:
        later = posting(f"S-{minutes}", planned=NOW + minutes * MINUTE)
        await plan(store, later)
        held = await claim(store)
        await settle(store, held, PostingState.BLOCKED, reason=reason)
        return await store.transact(None, lambda writer: outbox.is_news(writer, later, reason))

    assert await is_news(1, "missing:send_messages")
    assert not await is_news(2, "missing:send_messages")
    assert await is_news(3, "channel_gone")
    await plan(store, posting("S-9", planned=NOW + 4 * MINUTE))
    await settle(store, await claim(store), PostingState.SENT)
    assert await is_news(5, "channel_gone")


@pytest.fixture
async def schedule(store: Store) -> UUID:
    """A stored schedule."""
    campaign = Campaign(id=uuid4(), slug="made-up", title=Text("en", "Made-up campaign"))
    made = Schedule(id=uuid4(), campaign=campaign.id, channel="channel-1")

    async def work(writer: Writer) -> None:
        await writer.put(campaign)
        await writer.put(made)

    await store.change(SERVER, work, actor="0.host", action="test")
    return made.id


def weekly(schedule: UUID, week: int, last: int, *, first: int = 1, **options: Any) -> Posting:
    """A weekly digest of the changes ``first`` to ``last``."""
    return posting(
        str(schedule),
        kind=PostingKind.DIGEST,
        schedule=schedule,
        period=f"2026-W{week}",
        due=NOW + timedelta(weeks=week),
        first_change=first,
        last_change=last,
        **options,
    )


async def test_covered_until_counts_whole_periods_only(store: Store, schedule: UUID) -> None:
    async def covered(channel: str = "channel-1") -> int:
        async with store.read(SERVER) as reader:
            return await outbox.covered_until(reader, schedule, channel)

    assert await covered() == 0
    sent, deleted = PostingState.SENT, PostingState.SENT_DELETED
    await plan(store, weekly(schedule, 1, 10, state=sent), weekly(schedule, 1, 10, part=2, state=deleted))
    assert await covered() == 10
    await plan(store, weekly(schedule, 2, 20, state=sent), weekly(schedule, 2, 20, part=2))
    await plan(store, weekly(schedule, 3, 30, state=PostingState.BLOCKED))
    assert await covered() == 10
    await settle(store, await claim(store), PostingState.SENT)
    assert await covered() == 20
    assert await covered("channel-2") == 0
    async with store.read(SERVER) as reader:
        found = await outbox.of_schedule(reader, schedule, limit=4)
        assert [(each.period, each.part) for each in found] == [
            ("2026-W3", 1),
            ("2026-W2", 1),
            ("2026-W2", 2),
            ("2026-W1", 1),
        ]
        assert await outbox.of_schedule(reader, uuid4()) == []


@pytest.mark.parametrize(
    ("state", "first", "last", "expected"),
    [
        (PostingState.PLANNED, 1, 9, True),
        (PostingState.SENT, 1, 5, True),
        (PostingState.BLOCKED, 1, 9, False),
        (PostingState.SKIPPED, 1, 9, False),
        (PostingState.PLANNED, 2, 9, False),
        (PostingState.PLANNED, 1, 4, False),
    ],
)
async def test_covered_by_a_later_digest_that_tells_all_of_it(
    store: Store, schedule: UUID, state: PostingState, first: int, last: int, expected: bool
) -> None:
    await plan(store, weekly(schedule, 1, 5), weekly(schedule, 2, last, first=first, state=state))
    [found] = await store.transact(None, lambda writer: outbox.claim(writer, now=NOW, lease=LEASE))
    assert (found.posting.period, found.covered) == ("2026-W1", expected)


PICTURE = Pictured("<svg>one</svg>", "card with one", "Water board")
ANOTHER = Pictured("<svg>another</svg>", "card with another", "Mayor")


async def keep(store: Store, held: Posting, picture: Pictured) -> None:
    """Keeps a picture of a posting."""
    await store.transact(held.server, lambda writer: outbox.keep_picture(writer, held.id, picture, NOW))


async def drawn(store: Store, held: Posting, content: bytes | None) -> bool:
    """Puts a drawn picture into its card."""
    return await store.transact(held.server, lambda writer: outbox.put_picture(writer, held.id, content))


async def waiting(store: Store, limit: int = 9) -> list[str]:
    """The pictures that wait to be drawn."""
    found = await store.transact(None, lambda writer: outbox.undrawn(writer, limit=limit))
    return [each.svg for each in found]


async def file_of(store: Store, held: Posting) -> bytes | None:
    """The file of a posting's card."""
    async with store.read(held.server) as reader:
        return await outbox.picture_of(reader, held.id)


async def again(store: Store, held: Posting) -> Posting:
    """A posting as it stands now."""
    async with store.read(held.server) as reader:
        found = await outbox.by_id(reader, held.id)
    assert found is not None
    return found


async def test_a_picture_is_drawn_once_and_put_into_its_card(store: Store) -> None:
    one, two, there = posting(), posting("S-2", due=NOW - MINUTE), posting("S-3", server="server-2")
    await plan(store, one, two, there)
    await keep(store, one, PICTURE)
    await keep(store, two, ANOTHER)
    await keep(store, there, replace(PICTURE, svg="<svg>there</svg>"))
    assert await waiting(store, limit=1) == [ANOTHER.svg]
    assert set(await waiting(store)) == {PICTURE.svg, ANOTHER.svg, "<svg>there</svg>"}
    content = bytes(range(256))
    assert await drawn(store, one, content)
    assert (await again(store, one)).card == PICTURE.card
    assert await file_of(store, one) == content
    assert await file_of(store, replace(one, server="server-2")) is None
    # A second time there is nothing to put anywhere, and what is drawn stays.
    assert not await drawn(store, one, b"other")
    assert await file_of(store, one) == content
    # One that could not be drawn leaves its card alone.
    assert not await drawn(store, two, None)
    assert (await again(store, two)).card == "card"
    assert await waiting(store) == ["<svg>there</svg>"]


async def test_what_was_tried_before_it_was_drawn_keeps_its_card(store: Store) -> None:
    held = posting()
    await plan(store, held)
    await keep(store, held, PICTURE)
    await settle(store, await claim(store), PostingState.SENDING, retry_at=NOW)
    assert not await drawn(store, held, b"file")
    assert (await again(store, held)).card == "card"
    assert await waiting(store) == []


async def test_a_board_is_planned_again_with_another_picture(store: Store, schedule: UUID) -> None:
    board = posting("board", kind=PostingKind.BOARD, schedule=schedule)
    await plan(store, board)
    await keep(store, board, PICTURE)
    assert await drawn(store, board, b"one")
    await settle(store, await claim(store), PostingState.SENT)
    standing = await again(store, board)

    async def renew(card: str, picture: Pictured | None) -> bool:
        now = await again(store, board)
        made = Drawn("notice", card, picture=picture)
        return await store.transact(SERVER, lambda writer: outbox.renew(writer, now, made, NOW + MINUTE))

    assert await renew("new card", ANOTHER)
    assert await file_of(store, board) is None
    assert await waiting(store) == [ANOTHER.svg]
    assert await drawn(store, board, b"another")
    planned = await again(store, board)
    assert (planned.card, planned.state, planned.attempts) == (ANOTHER.card, PostingState.PLANNED, 1)
    assert await file_of(store, board) == b"another"
    # Whoever looked before it moved on changes nothing.
    late = Drawn("notice", "late card")
    assert not await store.transact(SERVER, lambda writer: outbox.renew(writer, standing, late, NOW))
    # Without a picture the one before goes.
    await settle(store, await claim(store, NOW + MINUTE), PostingState.SENT)
    assert await renew("plain card", None)
    assert await file_of(store, board) is None
    assert (await again(store, board)).card == "plain card"


async def test_a_picture_with_a_redacted_word_goes(store: Store) -> None:
    one, two, undrawn = posting(), posting("S-2"), posting("S-3")
    await plan(store, one, two, undrawn)
    for held, picture in ((one, PICTURE), (two, ANOTHER), (undrawn, PICTURE)):
        await keep(store, held, picture)
    await drawn(store, one, b"one")
    await drawn(store, two, b"two")
    found = await store.transact(
        SERVER,
        lambda writer: outbox.scrub_pictures(writer, lambda words: "Water" in words, lambda card: f"{card}!"),
    )
    assert [each.id for each in found] == [one.id]
    assert (await again(store, one)).card == f"{PICTURE.card}!"
    assert await file_of(store, one) is None
    assert await file_of(store, two) == b"two"
    assert await waiting(store) == []


async def test_boards_that_stand_are_gone_through_by_their_ids(store: Store, schedule: UUID) -> None:
    def board(number: int, **options: Any) -> Posting:
        given: dict[str, Any] = {
            "kind": PostingKind.BOARD,
            "schedule": schedule,
            "state": PostingState.SENT,
            "message": "m",
        }
        return posting(str(number), **{**given, **options})

    async def standing(after: UUID = BEFORE_ALL, limit: int = 9) -> list[UUID]:
        found = await store.transact(
            None, lambda writer: outbox.standing_boards(writer, after=after, limit=limit)
        )
        return [each.id for each in found]

    boards = [board(number) for number in range(3)]
    others = [
        board(3, message=""),
        board(4, state=PostingState.PLANNED),
        board(5, state=PostingState.SENT_DELETED),
        board(6, kind=PostingKind.DIGEST),
    ]
    await plan(store, *boards, *others)
    # Only a schedule that keeps a board up to date has one that is looked at.
    assert await standing() == []
    await change_schedule(store, schedule, cadence=Cadence.LIVE)
    ids = sorted(each.id for each in boards)
    assert await standing() == ids
    assert await standing(limit=2) == ids[:2]
    assert await standing(after=ids[1]) == ids[2:]
    first = await again(store, boards[0])
    assert await store.transact(SERVER, lambda writer: outbox.note_gone(writer, first))
    assert not await store.transact(SERVER, lambda writer: outbox.note_gone(writer, first))
    assert (await again(store, boards[0])).state is PostingState.SENT_DELETED
    assert boards[0].id not in await standing()
    for values in ({"paused": True}, {"withdrawn": True}):
        await change_schedule(store, schedule, **{"paused": False, "withdrawn": False, **values})
        assert await standing() == []


async def change_schedule(store: Store, schedule: UUID, **values: Any) -> None:
    """Changes a schedule."""

    async def work(writer: Writer) -> None:
        found = await writer.get(Schedule, schedule)
        assert found is not None
        await writer.put(replace(found, **values))

    await store.change(SERVER, work, actor="1.tester", action="test")


async def test_what_wins_carry_is_struck_for_what_says_otherwise(store: Store, schedule: UUID) -> None:
    def win(ask: str, **options: Any) -> Posting:
        given: dict[str, Any] = {
            "kind": PostingKind.WIN,
            "schedule": schedule,
            "state": PostingState.SENT,
            "period": "F-1.1",
        }
        return posting(ask, **{**given, **options})

    first, second, other = win("A-1"), win("A-1", channel="channel-2"), win("A-12")
    digest = weekly(schedule, 1, 9, state=PostingState.SENT)
    finding, unrelated = uuid4(), uuid4()
    await plan(store, first, second, other, digest)

    async def carry(writer: Writer) -> None:
        for held in (first, second, other, digest):
            await outbox.carry(writer, held.id, {Carried("F-1", 2): finding, Carried("F-2", 3): unrelated})

    await store.transact(SERVER, carry)
    async with store.read(SERVER) as reader:
        found = await outbox.wins_carrying(reader, ["A-1", "A-7"])
    assert found == {"A-1": {each.id: {finding, unrelated} for each in (first, second)}}
    on = NOW.date()
    only = list(found["A-1"])
    struck = await store.transact(
        SERVER, lambda writer: outbox.strike(writer, [finding], on, because="F-9", only=only)
    )
    assert {each.id for each in struck} == {first.id, second.id}
    async with store.read(SERVER) as reader:
        assert await outbox.wins_carrying(reader, ["A-1"]) == {
            "A-1": {each.id: {unrelated} for each in (first, second)}
        }
        assert await outbox.struck(reader, first.id) == [Struck("F-1", 2, 1, "F-9")]
        assert await outbox.struck(reader, digest.id) == []
        # Until it is edited, no digest has anything to tell of it.
        assert await outbox.corrected_since(reader, schedule, NOW - MINUTE) == {}
    edit = posting("edit", kind=PostingKind.CORRECTION, corrects=first.id)
    await plan(store, edit)
    async with store.read(SERVER) as reader:
        assert await outbox.corrected_since(reader, schedule, NOW - MINUTE) == {"F-1": (on, "F-9")}
