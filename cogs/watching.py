"""Watches: the list, pausing, trying out, looking again for what was muted. ``/manage watch`` opens it."""

from collections.abc import Awaitable, Callable, Sequence

from discord.ext import commands

from bot.domain.access import Act, Actor
from bot.domain.errors import DeedsError
from bot.domain.views import Suggestion
from bot.rendering.custom_ids import Action
from bot.rendering.watching import watch_tested, watches_sheet
from bot.services.watching import Watching
from cogs.interactions import Asked, FrontDoor
from cogs.manage_records import RecordForms


class WatchingCog(commands.Cog):
    """What the buttons of watches do; their forms are those of all records."""

    def __init__(self, door: FrontDoor, watching: Watching, records: RecordForms) -> None:
        self._door = door
        self._watching = watching
        self._records = records
        self._steps: dict[str, Callable[[Asked], Awaitable[None]]] = {
            "test": self._test,
            "pause": self._pause,
            "resume": self._resume,
            "unmute": self._unmute,
        }
        door.handle(Action.WATCH, Act.MANAGE, self._pressed)
        door.handle(Action.WATCH, Act.MANAGE, self._list, what="list")
        door.handle(Action.WATCH, Act.MANAGE, self._add, what="new")
        door.handle(Action.PAGE, Act.MANAGE, self._page, what="watches")

    async def open(self, asked: Asked, watch: str | None, campaign: str | None) -> None:
        """A watch; without one the list, or with a campaign the form for a new one."""
        if watch is not None or campaign is not None:
            await self._records.open(asked, "watch", watch, campaign)
        else:
            await self._list(asked)

    async def suggest(self, actor: Actor, typed: str) -> Sequence[Suggestion]:
        """The watches that what is typed can mean."""
        return await self._watching.suggest(actor, typed)

    async def _pressed(self, asked: Asked) -> None:
        step = self._steps.get(asked.argument(0))
        if step is None:
            raise DeedsError("button_gone")
        await step(asked)

    async def _list(self, asked: Asked) -> None:
        view = await self._watching.watches(asked.actor)
        await self._door.update(asked, watches_sheet(view, asked.words))

    async def _page(self, asked: Asked) -> None:
        view = await self._watching.watches(asked.actor)
        await self._door.update(asked, watches_sheet(view, asked.words, number=asked.number(1)))

    async def _add(self, asked: Asked) -> None:
        await self._records.open(asked, "watch", None)

    async def _test(self, asked: Asked) -> None:
        # A feed may take its time.
        await self._door.later(asked)
        view = await self._watching.test(asked.actor, asked.reference)
        await self._door.settle(asked, watch_tested(view, asked.words))

    async def _pause(self, asked: Asked) -> None:
        watch = await self._watching.pause(asked.actor, asked.reference, paused=True)
        await self._records.show(asked, watch.reference)

    async def _resume(self, asked: Asked) -> None:
        watch = await self._watching.pause(asked.actor, asked.reference, paused=False)
        await self._records.show(asked, watch.reference)

    async def _unmute(self, asked: Asked) -> None:
        muted = asked.values[0] if asked.values else ""
        watch = await self._watching.unmute(asked.actor, asked.reference, muted)
        await self._records.show(asked, watch.reference)
