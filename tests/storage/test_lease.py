"""The leader's lease: one holder, an end on the database's clock, a fence that only grows."""

import asyncio

from sqlalchemy import update

from bot.storage.lease import Lease
from bot.storage.store import Store
from bot.storage.tables import lease as table


async def _pair(url: str, seconds: float = 60) -> tuple[Store, Store, Lease, Lease]:
    one, two = await Store.open(url), await Store.open(url)
    return (
        one,
        two,
        Lease(one, "leader", "one", seconds=seconds),
        Lease(two, "leader", "two", seconds=seconds),
    )


async def _run_out(store: Store) -> None:
    """As if the time had passed on the database's clock."""
    await store.transact(
        None, lambda writer: writer.execute(update(table).values(until=table.c.until - 1000))
    )


async def test_one_leads_and_the_other_stands_by(url: str) -> None:
    one, two, first, second = await _pair(url)
    assert not first.is_held
    assert await first.current_holder() is None
    assert await first.acquire()
    assert not await second.acquire()
    assert (first.is_held, second.is_held) == (True, False)
    assert await second.current_holder() == "one"
    assert await first.renew()
    assert not await second.renew()
    await second.release()  # what it doesn't hold it can't give back
    assert await first.current_holder() == "one"
    await one.close()
    await two.close()


async def test_a_lease_given_back_is_free_at_once(url: str) -> None:
    one, two, first, second = await _pair(url)
    assert await first.acquire()
    await first.release()
    assert not first.is_held
    assert await second.acquire()
    assert second.fence > first.fence
    assert not await first.renew()
    await one.close()
    await two.close()


async def test_a_lease_runs_out_on_the_clock_of_the_database(url: str) -> None:
    one, two, first, second = await _pair(url)
    assert await first.acquire()
    await _run_out(one)
    assert await first.current_holder() is None
    assert not await first.renew()
    assert not first.is_held
    assert await second.acquire()
    assert second.fence == first.fence + 1
    assert not await first.acquire()
    await one.close()
    await two.close()


async def test_the_same_process_takes_it_again_with_a_new_fence(url: str) -> None:
    one, two, first, _ = await _pair(url)
    assert await first.acquire()
    fence = first.fence
    assert await first.acquire()
    assert first.fence == fence + 1
    await one.close()
    await two.close()


async def test_many_ask_and_one_gets_it(url: str) -> None:
    stores = [await Store.open(url) for _ in range(4)]
    leases = [Lease(store, "leader", f"process {number}", seconds=60) for number, store in enumerate(stores)]
    results = await asyncio.gather(*(each.acquire() for each in leases))
    assert sorted(results) == [False, False, False, True]
    for store in stores:
        await store.close()


async def test_what_we_held_long_ago_is_not_surely_ours(url: str) -> None:
    store = await Store.open(url)
    now = [100.0]
    lease = Lease(store, "leader", "one", seconds=30, monotonic=lambda: now[0])
    assert await lease.acquire()
    held = {}
    for seconds in (29, 31):
        now[0] = 100.0 + seconds
        held[seconds] = lease.is_held
    assert held == {29: True, 31: False}
    await store.close()
