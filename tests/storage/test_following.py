"""Subscriptions on both databases: kept once, looked at when they are due, gone when they end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from bot.domain.following import Pace, Subscription, Topic
from bot.domain.records import Campaign
from bot.domain.texts import Text
from bot.storage import following
from bot.storage.store import Store
from bot.storage.writing import Writer
from tests.storage.made_up import SERVER, changing

NOW = datetime(2026, 8, 3, 15, 0, 0, 123456, tzinfo=UTC)
DAY = timedelta(days=1)
THERE = "2002"
ME, OTHER = "1.abcdef0123456789", "1.fedcba9876543210"


@pytest.fixture
async def campaign(store: Store) -> UUID:
    """A campaign in one server, and another in another."""

    async def work(writer: Writer) -> UUID:
        return (await writer.put(Campaign(id=uuid4(), slug="water", title=Text("en", "Water")))).id

    await changing(store, work, THERE)
    return await changing(store, work)


def subscription(campaign: UUID, person: str = ME, **values: object) -> Subscription:
    """Something that somebody follows, due now."""
    given: dict[str, object] = {
        "id": uuid4(),
        "person": person,
        "sealed": "made up and sealed",
        "topic": Topic.OFFICIAL,
        "campaign": campaign,
        "target": uuid4(),
        "pace": Pace.CHANGE,
        "language": "es",
        "zone": "America/Denver",
        "quiet_from": "22:00",
        "quiet_until": "08:00",
        "since": NOW - DAY,
        "told": 2**40,
        "next_at": NOW,
    }
    return Subscription(**{**given, **values})  # type: ignore[arg-type]


async def save(store: Store, each: Subscription, server: str = SERVER) -> Subscription:
    return await store.transact(server, lambda writer: following.save(writer, each))


async def kept(store: Store, each: UUID, server: str = SERVER) -> Subscription | None:
    async with store.read(server) as reader:
        return await following.by_id(reader, each)


async def test_it_comes_back_as_it_was_kept_and_in_its_server_alone(store: Store, campaign: UUID) -> None:
    mine = subscription(campaign)
    assert await save(store, mine) == mine
    assert await kept(store, mine.id) == mine
    assert await kept(store, mine.id, THERE) is None
    assert await kept(store, uuid4()) is None


async def test_choosing_again_changes_what_was_chosen(store: Store, campaign: UUID) -> None:
    mine = await save(store, subscription(campaign))
    again = replace(
        mine, id=uuid4(), pace=Pace.WEEKLY, quiet_from="", quiet_until="", told=7, next_at=NOW + DAY
    )
    saved = await save(store, again)
    assert saved == replace(again, id=mine.id)
    other = await save(store, subscription(campaign, OTHER, target=mine.target, since=NOW))
    older = await save(store, subscription(campaign, since=NOW - 2 * DAY))
    async with store.read(SERVER) as reader:
        assert await following.of_people(reader, [ME]) == [older, saved]
        assert await following.of_people(reader, [ME, OTHER]) == [older, saved, other]
        assert await following.of_people(reader, []) == []
        assert await following.count_of(reader, [ME, OTHER]) == 3
    async with store.read(THERE) as reader:
        assert await following.of_people(reader, [ME]) == []


async def test_what_is_due_comes_from_every_server_the_longest_due_first(
    store: Store, campaign: UUID
) -> None:
    async with store.read(THERE) as reader:
        [elsewhere] = await reader.find(Campaign)
    late = await save(store, subscription(campaign, next_at=NOW - DAY))
    there = await save(store, subscription(elsewhere.id, next_at=NOW - 2 * DAY), THERE)
    now = await save(store, subscription(campaign))
    await save(store, subscription(campaign, next_at=NOW + timedelta(microseconds=1)))
    assert await following.due(store, NOW, limit=9) == [
        (THERE, there.id),
        (SERVER, late.id),
        (SERVER, now.id),
    ]
    assert await following.due(store, NOW, limit=1) == [(THERE, there.id)]
    assert await following.due(store, NOW - 3 * DAY, limit=9) == []


async def test_of_two_who_look_one_moves_it_on(store: Store, campaign: UUID) -> None:
    mine = await save(store, subscription(campaign))
    for expected in (True, False):
        moved = await store.transact(
            SERVER, lambda writer: following.move_on(writer, mine, told=9, next_at=NOW + DAY)
        )
        assert moved is expected
    assert await kept(store, mine.id) == replace(mine, told=9, next_at=NOW + DAY)


async def test_what_was_missed_is_told_again_after_a_while(store: Store, campaign: UUID) -> None:
    mine = await save(store, subscription(campaign, told=20))
    other = await save(store, subscription(campaign, OTHER, told=20))

    async def put_back(told: int, next_at: datetime) -> Subscription | None:
        await store.transact(
            SERVER, lambda writer: following.put_back(writer, mine.id, told=told, next_at=next_at)
        )
        return await kept(store, mine.id)

    assert await put_back(11, NOW + DAY) == replace(mine, told=11, next_at=NOW + DAY)
    # Neither is more forgotten nor sooner looked at by what a later part says.
    assert await put_back(15, NOW) == replace(mine, told=11, next_at=NOW + DAY)
    assert await kept(store, other.id) == other


async def test_it_ends_for_good(store: Store, campaign: UUID) -> None:
    mine = await save(store, subscription(campaign))
    for server, expected in ((THERE, False), (SERVER, True), (SERVER, False)):
        ended = await store.transact(server, lambda writer: following.end(writer, mine.id))
        assert ended is expected, server
    assert await kept(store, mine.id) is None
