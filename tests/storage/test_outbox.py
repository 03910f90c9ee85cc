"""The outbox's rows on both databases: planned once, claimed once, recorded by whoever holds the claim."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from bot.domain.postings import Posting, posting_key
from bot.domain.records import Campaign, Schedule
from bot.domain.texts import Text
from bot.domain.vocabulary import PostingKind, PostingState
from bot.storage import outbox
from bot.storage.migrating import migrate
from bot.storage.store import Store
from bot.storage.writing import Writer

NOW = datetime(2026, 8, 3, 15, 0, tzinfo=UTC)
LEASE = timedelta(seconds=120)
SERVER = "server-1"
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated database of each kind."""
    if request.param == "sqlite":
        address = str(tmp_path / "deeds.db")
    else:
        address = request.getfixturevalue("postgres_database")
    await migrate(address)
    return address


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """The database, open."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


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
    return found.posting if found else None


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
    found = await store.transact(None, lambda writer: outbox.claim(writer, now=NOW, lease=LEASE))
    assert found is not None
    assert (found.posting.period, found.covered) == ("2026-W1", expected)
