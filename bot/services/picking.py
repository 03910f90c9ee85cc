"""What people choose from lists of any length: every choice is kept, so that a restart loses none."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError
from bot.domain.typed import clean
from bot.services.settings import Clock
from bot.storage.store import Reader, Store, Writer

KEPT_DAYS = 14


class Picking:
    """Keeps what is chosen, step by step. Only the person who chooses may touch it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def begin(
        self,
        actor: Actor,
        act: Act,
        flow: str,
        about: Sequence[str] = (),
        chosen: Sequence[tuple[str, str]] = (),
    ) -> Pick:
        """Opens a pick at its first step; what this person left unfinished for two weeks goes."""
        authorize(actor, act)
        now = self._clock()
        pick = Pick(
            id=uuid4(),
            person=actor.person,
            flow=flow,
            # Some of it was typed, and a database takes no lone surrogate.
            about=tuple(map(clean, about)),
            chosen=tuple(chosen),
            updated=now,
        )

        async def work(writer: Writer) -> Pick:
            await writer.drop_old_picks(actor.person, now - timedelta(days=KEPT_DAYS))
            await writer.save_pick(pick)
            return pick

        return await self._store.transact(actor.server, work)

    async def pick(self, actor: Actor, act: Act, pick: UUID) -> Pick:
        """One's own pick. Raises ``DeedsError("pick_gone")`` for any other."""
        authorize(actor, act)
        async with self._store.read(actor.server) as reader:
            return await own_pick(reader, actor, pick)

    async def choose(
        self,
        actor: Actor,
        act: Act,
        pick: UUID,
        *,
        shown: Collection[str],
        values: Collection[str],
        mark: str = "",
    ) -> Pick:
        """Keeps what was chosen among the entries ``shown``; see :meth:`Pick.with_page`."""
        authorize(actor, act)

        async def work(writer: Writer) -> Pick:
            changed = (await own_pick(writer, actor, pick)).with_page(shown, values, mark, self._clock())
            await writer.save_pick(changed)
            return changed

        return await self._store.transact(actor.server, work)

    async def advance(
        self,
        actor: Actor,
        act: Act,
        pick: UUID,
        flow: str,
        about: Sequence[str],
        chosen: Sequence[tuple[str, str]] = (),
    ) -> Pick:
        """Goes on to another step, with what was chosen before in ``about``."""
        authorize(actor, act)

        async def work(writer: Writer) -> Pick:
            found = await own_pick(writer, actor, pick)
            changed = replace(
                found, flow=flow, about=tuple(about), chosen=tuple(chosen), updated=self._clock()
            )
            await writer.save_pick(changed)
            return changed

        return await self._store.transact(actor.server, work)

    async def end(self, actor: Actor, pick: UUID) -> None:
        """Drops one's own pick. Raises ``DeedsError("pick_gone")``."""

        async def work(writer: Writer) -> None:
            await own_pick(writer, actor, pick)
            await writer.drop_pick(pick)

        await self._store.transact(actor.server, work)


async def own_pick(reader: Reader, actor: Actor, pick: UUID) -> Pick:
    """The person's own pick. Raises ``DeedsError("pick_gone")``: used up, given up, or another's."""
    found = await reader.pick(pick)
    if found is None or found.person != actor.person:
        raise DeedsError("pick_gone")
    return found


async def use_up(writer: Writer, actor: Actor, pick: UUID | None) -> None:
    """Ends a pick with the change that it led to: a second press of the same button finds it gone."""
    if pick is not None:
        await own_pick(writer, actor, pick)
        await writer.drop_pick(pick)
