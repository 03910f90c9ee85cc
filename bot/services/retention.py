"""Keeping for as long as a server says, and holding back where a lawyer says so."""

import time
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from bot.domain.access import Act, Actor, authorize
from bot.domain.drafts import drafts_kept_days
from bot.domain.records import Demand
from bot.domain.typed import LONGEST_LINE, text_of
from bot.services.boards import visible
from bot.services.rounds import Round
from bot.services.settings import Clock, Servers
from bot.storage.memory import drop, keep, recall
from bot.storage.retention import (
    Bounds,
    Place,
    purge_beside,
    purge_decided,
    purge_history,
    purge_leads,
    purge_postings,
    purge_revisions,
)
from bot.storage.store import Store, Writer

# How long one tick may go on; each transaction in it is far shorter.
SECONDS_A_TICK = 1.0
_STEPS = (
    purge_beside,
    purge_postings,
    purge_leads,
    purge_revisions,
    purge_decided,
)


class Retention:
    """What goes by itself after ``retention_days``, and the legal hold that keeps it."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._round = Round(store)
        self._servers = servers
        self._clock = clock
        self._done: dict[str, date] = {}
        self._left: list[str] = []

    async def purge_due(self) -> bool:
        """Goes on with what is due in some servers, for a moment; whether it is done there for today."""
        until = time.monotonic() + SECONDS_A_TICK
        self._left = self._left or await self._round.some()
        while self._left:
            server = self._left[-1]
            today = await self._servers.today(server)
            if self._done.get(server) != today and not await self._purge(server, today, until):
                return False
            self._done[server] = today
            self._left.pop()
            if time.monotonic() >= until:
                # However many servers have something to go, a tick is over soon.
                return not self._left
        return True

    async def _purge(self, server: str, today: date, until: float) -> bool:
        bounds = await self._bounds(server, today)
        for step in _STEPS:
            while await self._store.transact(server, partial(step, bounds=bounds)):
                if time.monotonic() >= until:
                    return False
        name = f"retention {server}"
        place: Place | None = Place.read(await recall(self._store, name))
        while place is not None:
            at = place
            place = await self._store.transact(server, partial(purge_history, bounds=bounds, after=at))
            # All up to the last change that was old enough is done, or all up to where it stopped.
            reached = place or Place(max(bounds.sequence, at.sequence), _END)
            await keep(self._store, name, str(reached))
            if place is not None and time.monotonic() >= until:
                return False
        return True

    async def _bounds(self, server: str, today: date) -> Bounds:
        settings = await self._servers.settings_or_default(server)
        now = self._clock()
        cutoff = now - timedelta(days=settings.retention_days)
        async with self._store.read(server) as reader:
            sequence = await reader.sequence_before(cutoff)
        drafts = now - timedelta(days=drafts_kept_days(settings.retention_days))
        return Bounds(cutoff, sequence, today, now, drafts)

    async def hold(self, actor: Actor, reference: str, held: bool, why: str) -> Demand:
        """Sets or lifts a legal hold on a demand, with the reason: while it stands nothing of it is purged.

        Raises ``DeedsError("not_found")``, and what a reason can be wrong with.
        """
        authorize(actor, Act.HOLD)
        reason = text_of(why, "reason", longest=LONGEST_LINE)

        async def work(writer: Writer) -> Demand:
            demand = await visible(writer, Demand, reference, "demand", actor.audience)
            return await writer.put(replace(demand, held=held))

        action = "hold" if held else "lift_hold"
        demand = await self._store.change(actor.server, work, actor=actor.person, action=action, why=reason)
        if not held:
            # What was passed by while it was held is gone through again.
            await drop(self._store, f"retention {actor.server}")
            self._done.pop(actor.server, None)
        return demand


# After every value of a change.
_END = (1 << 31) - 1
