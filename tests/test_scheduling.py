"""The calendar: it rings when something is due, whatever failed before, and never twice at once."""

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot import scheduling
from bot.scheduling import Calendar
from bot.services.digests import Digests
from bot.services.disputes import Disputes
from bot.services.pictures import Pictures
from bot.services.postings import Postings
from bot.storage.memory import Heartbeat, last_heartbeat
from bot.storage.store import Store

SELDOM = 3600.0


async def nothing() -> None:
    """What a service does that has nothing to do."""


class Services:
    """The services that the calendar asks; ``plan`` and ``deliver`` can be replaced."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.plan: Callable[[], Awaitable[None]] = nothing
        self.deliver: Callable[[], Awaitable[None]] = nothing
        self.due: list[datetime] = []
        self.looked_for_overdue = 0
        self.under_way = self.most_at_once = 0
        self.worked_at = 0.0
        self.recorded = 0
        self.planned_so_far: Callable[[int], Awaitable[None]] | None = None

    async def plan_due(self, planned_so_far: Callable[[int], Awaitable[None]] | None = None) -> int:
        """See :meth:`Digests.plan_due`."""
        self.planned_so_far = planned_so_far
        self.under_way += 1
        self.most_at_once = max(self.most_at_once, self.under_way)
        try:
            self.asked.append("plan")
            await self.plan()
        finally:
            self.under_way -= 1
        return 0

    async def plan_overdue(self) -> int:
        """See :meth:`Disputes.plan_overdue`."""
        self.looked_for_overdue += 1
        return 0

    async def deliver_due(self) -> None:
        """See :meth:`Postings.deliver_due`."""
        self.asked.append("deliver")
        await self.deliver()

    async def next_wake(self) -> datetime | None:
        """The instants of ``due``, one after the other."""
        return self.due.pop(0) if self.due else None

    async def until_asked(self, times: int) -> None:
        """Waits until it was asked to plan that often."""
        async with asyncio.timeout(20):
            while self.asked.count("plan") < times:  # noqa: ASYNC110 - the calendar tells nobody
                await asyncio.sleep(0.01)


@pytest.fixture
async def store(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """An empty record."""
    opened = await Store.open(str(shutil.copy(migrated_file, tmp_path)))
    yield opened
    await opened.close()


@pytest.fixture
def services() -> Services:
    """Services that have nothing to do."""
    return Services()


@pytest.fixture
async def calendar(store: Store, services: Services) -> AsyncIterator[Calendar]:
    """A calendar that rings once, and then not for an hour unless something falls due."""
    made = Calendar(
        store,
        cast(Digests, services),
        cast(Disputes, services),
        cast(Postings, services),
        tick_seconds=SELDOM,
    )
    yield made
    await made.stop()


def quick(store: Store, services: Services) -> Calendar:
    """A calendar that rings, and is looked after, twenty times a second."""
    return Calendar(
        store,
        cast(Digests, services),
        cast(Disputes, services),
        cast(Postings, services),
        tick_seconds=0.05,
    )


def well(calendar: Calendar) -> bool:
    """Whether it goes round by now."""
    return calendar.is_well


async def fails() -> None:
    """What a service does that has a fault."""
    raise LookupError("made up")


async def test_it_catches_up_at_once(calendar: Calendar, services: Services) -> None:
    calendar.start()
    await services.until_asked(1)
    calendar.start()
    await asyncio.sleep(0.05)
    assert services.asked == ["plan", "deliver"]
    assert services.looked_for_overdue == 1


async def test_chores_are_done_at_every_tick_whatever_fails(store: Store, services: Services) -> None:
    done: list[str] = []

    async def chore() -> None:
        done.append("chore")

    made = Calendar(
        store,
        cast(Digests, services),
        cast(Disputes, services),
        cast(Postings, services),
        tick_seconds=SELDOM,
        chores={"failing": fails, "forget": chore},
    )
    await made.tick()
    await made.tick()
    assert done == ["chore", "chore"]
    await made.stop()


async def test_a_failing_service_stops_neither_the_others_nor_the_next_tick(
    calendar: Calendar, services: Services, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_servers() -> Any:
        raise OSError

    monkeypatch.setattr(store, "servers", no_servers)
    services.plan = services.deliver = fails
    services.due = [datetime.now(UTC) + timedelta(seconds=0.2)]
    calendar.start()
    await services.until_asked(2)
    assert services.asked[:3] == ["plan", "deliver", "plan"]


async def test_it_rings_at_the_instant_something_falls_due(calendar: Calendar, services: Services) -> None:
    rang: list[datetime] = []

    async def note() -> None:
        rang.append(datetime.now(UTC))
        if len(rang) == 1:
            services.due = [rang[0] + timedelta(seconds=0.3)]

    services.plan = note
    calendar.start()
    await services.until_asked(2)
    assert rang[1] - rang[0] >= timedelta(seconds=0.3)
    await asyncio.sleep(0.1)
    assert len(rang) == 2


async def test_alarms_that_ring_meanwhile_are_neither_lost_nor_run_beside(
    calendar: Calendar, services: Services
) -> None:
    let_go = asyncio.Event()

    async def wait() -> None:
        await let_go.wait()

    services.plan = wait
    calendar.start()
    await services.until_asked(1)
    await calendar.tick()
    await calendar.tick()
    assert services.asked == ["plan"]
    let_go.set()
    await services.until_asked(2)
    await calendar.stop()
    assert services.asked == ["plan", "deliver"] * 2
    assert services.most_at_once == 1


async def test_it_ends_after_the_tick_that_has_begun(calendar: Calendar, services: Services) -> None:
    let_go = asyncio.Event()

    async def wait() -> None:
        await let_go.wait()

    services.plan = wait
    services.due = [datetime.now(UTC) + timedelta(seconds=60)]
    calendar.start()
    await services.until_asked(1)
    await calendar.tick()
    stopping = asyncio.create_task(calendar.stop())
    await asyncio.sleep(0.05)
    assert not stopping.done()
    let_go.set()
    await stopping
    assert services.asked == ["plan", "deliver"]
    await calendar.stop()


async def test_a_tick_that_hangs_is_cut_short(
    calendar: Calendar, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "_PATIENCE_SECONDS", 0.1)
    cut = asyncio.Event()

    async def hang() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cut.set()

    services.deliver = hang
    calendar.start()
    await services.until_asked(1)
    await calendar.stop()
    await asyncio.sleep(0)
    assert cut.is_set()


async def test_chores_come_after_planning_and_none_stops_another(store: Store, services: Services) -> None:
    done: list[str] = []

    async def chore() -> None:
        done.append(services.asked[-1])

    made = Calendar(
        store,
        cast(Digests, services),
        cast(Disputes, services),
        cast(Postings, services),
        tick_seconds=SELDOM,
        chores={"broken": fails, "whole": chore},
    )
    await made.tick()
    assert done == ["plan"]
    assert services.asked == ["plan", "deliver"]


async def test_a_tick_that_hangs_is_begun_again(
    store: Store, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "_HUNG_SECONDS", 0.3)
    hung = 0

    async def hang_once() -> None:
        nonlocal hung
        hung += 1
        if hung == 1:
            await asyncio.Event().wait()

    services.plan = hang_once
    made = quick(store, services)
    made.start()
    await services.until_asked(3)
    assert services.most_at_once == 1
    assert made.is_well
    assert made.ended is not None
    await made.stop()


async def test_a_tick_that_hangs_is_not_well_until_it_is_cut(
    store: Store, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    # So long that a busy machine is no hang.
    monkeypatch.setattr(scheduling, "_HUNG_SECONDS", 2.0)
    monkeypatch.setattr(scheduling, "_PATIENCE_SECONDS", 0.05)
    services.plan = lambda: asyncio.Event().wait()  # type: ignore[assignment, return-value]
    made = Calendar(
        store,
        cast(Digests, services),
        cast(Disputes, services),
        cast(Postings, services),
        tick_seconds=SELDOM,
    )
    made.start()
    await services.until_asked(1)
    assert well(made)
    async with asyncio.timeout(20):
        while well(made):  # noqa: ASYNC110 - nothing tells that time has passed
            await asyncio.sleep(0.01)
    # Postings that go on being worked on are no standstill, however long it takes.
    services.worked_at = time.monotonic()
    assert well(made)
    await made.stop()


async def test_ringing_that_stopped_is_begun_again(store: Store, services: Services) -> None:
    made = quick(store, services)
    made.start()
    await services.until_asked(1)
    # As if the clock on the wall had been set back by an hour.
    await made._stop_ringing()
    asked = services.asked.count("plan")
    await services.until_asked(asked + 2)
    await made.stop()


async def test_what_is_cancelled_inside_a_step_ends_no_tick(calendar: Calendar, services: Services) -> None:
    async def cancelled() -> None:
        gone = asyncio.get_running_loop().create_future()
        gone.cancel()
        await gone

    services.plan = cancelled
    await calendar.tick()
    assert services.asked == ["plan", "deliver"]
    assert calendar.ended is not None


async def test_every_whole_tick_leaves_a_heartbeat(
    calendar: Calendar, services: Services, store: Store
) -> None:
    assert await last_heartbeat(store) is None
    await calendar.tick()
    first = await last_heartbeat(store)
    assert first is not None
    assert first.ended == calendar.ended
    assert abs(datetime.now(UTC) - first.moved) < timedelta(seconds=60)
    await calendar.tick()
    second = await last_heartbeat(store)
    assert second is not None
    assert second.ended is not None
    assert first.ended is not None
    assert second.ended > first.ended


async def test_what_is_planned_is_delivered_while_others_are_planned(
    calendar: Calendar, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "_SOON_SECONDS", 0.01)
    delivered = asyncio.Event()

    async def deliver() -> None:
        services.recorded += 1
        delivered.set()

    async def plan() -> None:
        assert services.planned_so_far is not None
        # So far ahead that it waits for the first to be delivered.
        await services.planned_so_far(scheduling._MOST_AHEAD)
        assert delivered.is_set()
        services.asked.append("planned")

    services.plan, services.deliver = plan, deliver
    await calendar.tick()
    assert services.asked.index("deliver") < services.asked.index("planned")
    assert services.asked[-1] == "deliver"


async def test_planning_does_not_wait_for_what_stands_still(
    calendar: Calendar, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "_SOON_SECONDS", 0.01)
    monkeypatch.setattr(scheduling, "_STANDSTILL_SECONDS", 0.05)

    async def plan() -> None:
        assert services.planned_so_far is not None
        for _ in range(3):
            await services.planned_so_far(10_000)
        services.asked.append("planned")

    services.plan = plan
    async with asyncio.timeout(20):
        await calendar.tick()
    assert "planned" in services.asked


async def test_pictures_are_drawn_to_the_end_before_the_last_delivery(
    store: Store, services: Services
) -> None:
    drawing: list[str] = []

    class Drawing:
        async def draw_due(self) -> int:
            drawing.append(services.asked[-1])
            await asyncio.sleep(0.05)
            services.asked.append("drawn")
            return 0

    made = Calendar(
        store,
        cast(Digests, services),
        cast(Disputes, services),
        cast(Postings, services),
        tick_seconds=SELDOM,
        pictures=cast(Pictures, Drawing()),
    )
    await made.tick()
    assert drawing == ["plan"]
    assert services.asked[-2:] == ["drawn", "deliver"]


async def test_a_long_tick_is_seen_to_move(store: Store, services: Services) -> None:
    let_go = asyncio.Event()

    async def wait() -> None:
        await let_go.wait()

    services.plan = wait
    made = quick(store, services)
    made.start()
    heartbeat: Heartbeat | None = None
    async with asyncio.timeout(20):
        while heartbeat is None:
            await asyncio.sleep(0.02)
            heartbeat = await last_heartbeat(store)
    assert heartbeat.ended is None
    let_go.set()
    await made.stop()
