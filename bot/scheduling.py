"""The calendar: APScheduler rings, the services say what is due and see to it.

Only an alarm clock: what is due is read from the database each time, so that nothing depends on whether
an alarm was missed. A tick that fails is logged and the next one comes all the same. A tick that hangs is cut
short and begun again, and so is the ringing if it stops; the heartbeat in the database tells others.

What is planned is drawn and delivered while the rest is planned: see
docs/decisions/0014-many-digests-at-once.md.
"""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.services.digests import Digests
from bot.services.disputes import Disputes
from bot.services.pictures import Pictures
from bot.services.postings import Postings
from bot.storage.memory import Heartbeat, keep_heartbeat
from bot.storage.store import Store

log = structlog.get_logger(__name__)
_TICK, _WAKE = "tick", "wake"
_PATIENCE_SECONDS = 8.0

# Longer than anything takes that a tick waits for: a posting's lease is two minutes.
_HUNG_SECONDS = 300.0
_MISSED_TICKS = 3

# How many digests may be planned ahead of what was delivered, and for how long delivering may stand still
# before planning no longer waits for it.
_MOST_AHEAD = 64
_STANDSTILL_SECONDS = 5.0

# How soon somebody looks again for what others of the same round bring about.
_SOON_SECONDS = 0.5


class Calendar:
    """Ticks every ``tick_seconds``, and at the very instant the next digest falls due.

    ``pictures`` are drawn while others are planned and delivered: without them cards go out as text.
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
        pictures: Pictures | None = None,
        chores: Mapping[str, Callable[[], Awaitable[object]]] | None = None,
    ) -> None:
        self._store = store
        self._postings = postings
        self._tick_seconds = tick_seconds
        self._steps: dict[str, Callable[[], Awaitable[object]]] = {
            "refresh": self._refresh,
            "plan": self._plan,
            "disputes": disputes.plan_overdue,
            **(chores or {}),
            "wake": self._set_alarm,
        }
        self._digests = digests
        self._pictures = pictures
        self._scheduler: AsyncIOScheduler | None = None
        self._watcher: asyncio.Task[None] | None = None
        self._work: asyncio.Task[None] | None = None
        self._rung = False
        self._under_way: list[str] = []
        self._moved = time.monotonic()
        self._ended: datetime | None = None

    @property
    def is_well(self) -> bool:
        """Whether it goes round: not, while a tick hangs and could not be cut short yet."""
        return self._still < _HUNG_SECONDS

    @property
    def ended(self) -> datetime | None:
        """When the last whole tick of this calendar ended, in UTC."""
        return self._ended

    @property
    def _still(self) -> float:
        """For how many seconds nothing of it has moved: no step was begun or ended, no posting worked on."""
        return time.monotonic() - max(self._moved, self._postings.worked_at)

    @property
    def _goes_round(self) -> bool:
        return self._work is not None and not self._work.done()

    def start(self) -> None:
        """Starts ringing; the first tick comes at once, to catch up. Starting twice is as good as once."""
        if self._watcher is not None:
            return
        self._moved = time.monotonic()
        self._ring()
        self._watcher = asyncio.create_task(self._watch())

    def _ring(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self._begin,
            IntervalTrigger(seconds=self._tick_seconds, timezone=UTC),
            id=_TICK,
            next_run_time=datetime.now(UTC),
            # However late an alarm is, it still rings, and several missed ones ring once.
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()

    async def _stop_ringing(self) -> None:
        if self._scheduler is not None and self._scheduler.running:
            self._scheduler.shutdown(wait=False)
            # It shuts down in the loop's next round; until then it counts as running.
            await asyncio.sleep(0)
        self._scheduler = None

    async def stop(self) -> None:
        """Stops ringing and waits for a tick that has begun; one that hangs is cut short."""
        self._rung = False
        if self._watcher is not None:
            self._watcher.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watcher
            self._watcher = None
        await self._stop_ringing()
        # A watcher that was about to begin a tick again has done so by now.
        self._rung = False
        if self._work is not None and not self._work.done():
            await asyncio.wait({self._work}, timeout=_PATIENCE_SECONDS)
            await self._cut()

    async def tick(self) -> None:
        """Plans what is due and delivers what is planned. Never raises.

        An alarm that rings meanwhile makes it go round once more, so that none is lost and none overlaps.
        """
        under_way = self._goes_round
        await self._begin()
        if not under_way and self._work is not None:
            # Only waited for: whoever gives up waiting doesn't end the tick.
            await asyncio.wait({self._work})

    async def _begin(self) -> None:
        self._rung = True
        if not self._goes_round:
            self._work = asyncio.create_task(self._go_round())

    async def _go_round(self) -> None:
        while self._rung:
            self._rung = False
            async with asyncio.TaskGroup() as tasks:
                others = [tasks.create_task(self._see_to_all())]
                if self._pictures is not None:
                    others.append(
                        tasks.create_task(self._until(others[:1], "pictures", self._pictures.draw_due))
                    )
                await self._until(others, "deliver", self._postings.deliver_due)
            self._moved = time.monotonic()
            self._ended = datetime.now(UTC)
            await self._survive("heartbeat", self._beat)

    async def _see_to_all(self) -> None:
        for step, work in self._steps.items():
            with self._noted(step):
                await self._survive(step, work)

    async def _until(
        self, others: Collection["asyncio.Task[None]"], step: str, work: Callable[[], Awaitable[object]]
    ) -> None:
        """Does what there is to do while others bring more, and once more when they have ended."""
        over = False
        while not over:
            _, pending = await asyncio.wait(others, timeout=_SOON_SECONDS)
            over = not pending
            # To look again and again is no move: else nobody would notice that the others hang.
            with self._noted(step, moves=over):
                await self._survive(step, work)

    @contextlib.contextmanager
    def _noted(self, step: str, *, moves: bool = True) -> Iterator[None]:
        self._under_way.append(step)
        self._moved = time.monotonic() if moves else self._moved
        try:
            yield
        finally:
            self._under_way.remove(step)
            self._moved = time.monotonic() if moves else self._moved

    async def _plan(self) -> None:
        postings, begun, stood_at = self._postings, self._postings.recorded, -1

        async def planned(count: int) -> None:
            """Waits while so many are planned and not delivered, but not for what stands still."""
            nonlocal stood_at
            since = self._moved = time.monotonic()
            while count - (postings.recorded - begun) >= _MOST_AHEAD and postings.recorded != stood_at:
                if time.monotonic() - max(since, postings.worked_at) >= _STANDSTILL_SECONDS:
                    stood_at = postings.recorded
                await asyncio.sleep(_SOON_SECONDS / 5)

        await self._digests.plan_due(planned)

    async def _cut(self) -> None:
        """Ends the tick that is under way; one that does not even end then is left to itself."""
        work, self._work = self._work, None
        if work is not None and not work.done():
            work.cancel()
            await asyncio.wait({work}, timeout=_PATIENCE_SECONDS)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._tick_seconds)
            await self._survive("watch", self._look_after)

    async def _look_after(self) -> None:
        """Begins a tick again that hangs, and the ringing if it has stopped."""
        still = self._still
        if self._goes_round:
            if still >= _HUNG_SECONDS:
                log.error("tick_hung", step=", ".join(self._under_way), wait_seconds=round(still))
                await self._cut()
                await self._begin()
            else:
                # A long round, such as many digests at once, is no standstill.
                await self._beat()
        elif still >= _MISSED_TICKS * self._tick_seconds:
            # It waits by the clock on the wall, which may have been set back.
            log.error("tick_missed", wait_seconds=round(still))
            await self._stop_ringing()
            self._ring()

    async def _beat(self) -> None:
        moved = datetime.now(UTC).timestamp() - self._still
        await keep_heartbeat(self._store, Heartbeat(self._ended, datetime.fromtimestamp(moved, UTC)))

    async def _refresh(self) -> None:
        # On PostgreSQL another process, such as `deeds seed`, may have moved a chain; whoever would on SQLite
        # refuses to while we run.
        if self._store.address.url is not None:
            await self._store.refresh_all()

    async def _survive(self, step: str, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            # Something inside was cancelled, and not we.
            log.error("tick_failed", action=step, error=error)
        except Exception as error:  # a tick that raises would end the schedule for good
            log.error("tick_failed", action=step, error=error)

    async def _set_alarm(self) -> None:
        due = await self._digests.next_wake()
        if due is not None and self._scheduler is not None:
            self._scheduler.add_job(
                self._begin, DateTrigger(due), id=_WAKE, replace_existing=True, misfire_grace_time=None
            )
