"""The calendar: APScheduler rings, the services say what is due and see to it.

Only an alarm clock: what is due is read from the database each time, so that nothing depends on whether
an alarm was missed. A tick that fails is logged and the next one comes all the same.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.services.digests import Digests
from bot.services.disputes import Disputes
from bot.services.postings import Postings
from bot.storage.store import Store

log = structlog.get_logger(__name__)
_TICK, _WAKE = "tick", "wake"
_PATIENCE_SECONDS = 8.0


class Calendar:
    """Ticks every ``tick_seconds``, and at the very instant the next digest falls due.

    ``chores`` are what else is seen to at every tick, by the name that the log gives a failure.
    """

    def __init__(
        self,
        store: Store,
        digests: Digests,
        disputes: Disputes,
        postings: Postings,
        *,
        tick_seconds: float,
        chores: Mapping[str, Callable[[], Awaitable[object]]] | None = None,
    ) -> None:
        self._store = store
        self._digests = digests
        self._disputes = disputes
        self._postings = postings
        self._tick_seconds = tick_seconds
        self._chores = dict(chores or {})
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._ticking = asyncio.Lock()
        self._rung = False

    def start(self) -> None:
        """Starts ringing; the first tick comes at once, to catch up. Starting twice is as good as once."""
        if self._scheduler.running:
            return
        self._scheduler.add_job(
            self.tick,
            IntervalTrigger(seconds=self._tick_seconds, timezone=UTC),
            id=_TICK,
            next_run_time=datetime.now(UTC),
            # However late an alarm is, it still rings, and several missed ones ring once.
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Stops ringing and waits for a tick that has begun; one that hangs is cut short."""
        self._rung = False
        # Shutting the scheduler down cancels the job it runs; without jobs it only stops ringing.
        self._scheduler.remove_all_jobs()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE_SECONDS), self._ticking:
                pass
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
            # It shuts down in the loop's next round; until then it counts as running.
            await asyncio.sleep(0)

    async def tick(self) -> None:
        """Plans what is due and delivers what is planned. Never raises.

        An alarm that rings meanwhile makes it go round once more, so that none is lost and none overlaps.
        """
        self._rung = True
        if self._ticking.locked():
            return
        async with self._ticking:
            while self._rung:
                self._rung = False
                await self._survive("refresh", self._refresh)
                await self._survive("plan", self._digests.plan_due)
                await self._survive("disputes", self._disputes.plan_overdue)
                await self._survive("deliver", self._postings.deliver_due)
                for name, chore in self._chores.items():
                    await self._survive(name, chore)
                await self._survive("wake", self._set_alarm)

    async def _refresh(self) -> None:
        # On PostgreSQL another process, such as `deeds seed`, may have moved a chain.
        for server in await self._store.servers():
            await self._store.refresh(server)

    async def _survive(self, step: str, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except Exception as error:  # a tick that raises would end the schedule for good
            log.error("tick_failed", action=step, error=error)

    async def _set_alarm(self) -> None:
        due = await self._digests.next_wake()
        if due is not None and self._scheduler.get_job(_TICK) is not None:
            self._scheduler.add_job(
                self.tick, DateTrigger(due), id=_WAKE, replace_existing=True, misfire_grace_time=None
            )
