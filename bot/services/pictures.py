"""Drawing the pictures of what is going to be posted, before it is."""

import asyncio
from uuid import UUID

from bot.services.protocols import Draws
from bot.storage.outbox import put_picture, undrawn
from bot.storage.store import Store

SECONDS_A_TICK = 10.0
AT_ONCE = 8


class Pictures:
    """Puts pictures into planned cards. Like the tick itself it looks at every server.

    A picture is frozen as SVG with its posting and drawn outside of any transaction. One that can't be drawn,
    or not in time, keeps nothing back: its card goes out as the text it is.
    """

    def __init__(self, store: Store, draws: Draws) -> None:
        self._store = store
        self._draws = draws

    async def draw_due(self) -> int:
        """Draws what is planned and not drawn yet, for some seconds; gives how many pictures were."""
        until = asyncio.get_running_loop().time() + SECONDS_A_TICK
        drawn = 0
        while asyncio.get_running_loop().time() < until:
            waiting = await self._store.transact(None, lambda writer: undrawn(writer, limit=AT_ONCE))
            if not waiting:
                break
            files = await asyncio.gather(*(self._draws.png(each.svg) for each in waiting))
            for each, file in zip(waiting, files, strict=True):
                drawn += await self._put(each.server, each.posting, file)
        return drawn

    async def _put(self, server: str, posting: UUID, file: bytes | None) -> bool:
        return await self._store.transact(server, lambda writer: put_picture(writer, posting, file))
