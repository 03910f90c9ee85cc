"""Drawing the pictures of what is going to be posted, before it is."""

import asyncio

from bot.services.protocols import Draws
from bot.storage.outbox import Undrawn, put_picture, undrawn
from bot.storage.store import Store

LONGEST_WAIT_SECONDS = 10.0
"""For how long a posting waits for its picture."""

AT_ONCE = 4


class Pictures:
    """Puts pictures into planned cards, of any server, those first that are due first.

    A picture is frozen as SVG with its posting and drawn outside of any transaction. One that can't be drawn,
    or not in time, keeps nothing back: its card goes out as the text it is.
    """

    def __init__(self, store: Store, draws: Draws) -> None:
        self._store = store
        self._draws = draws

    async def draw_due(self) -> int:
        """Draws what is planned and not drawn yet; gives how many pictures were.

        Ends when nothing waits for its picture any more, or after as long as anything waits.
        """
        until = asyncio.get_running_loop().time() + LONGEST_WAIT_SECONDS
        drawn = 0
        while asyncio.get_running_loop().time() < until:
            waiting = await self._store.transact(None, lambda writer: undrawn(writer, limit=AT_ONCE))
            if not waiting:
                break
            drawn += sum(await asyncio.gather(*map(self._draw, waiting)))
        return drawn

    async def _draw(self, picture: Undrawn) -> bool:
        file = await self._draws.png(picture.svg)
        return await self._store.transact(
            picture.server, lambda writer: put_picture(writer, picture.posting, file)
        )
