"""Going round all servers a few at a time, for what no index tells and what may wait a while."""

from bot.storage.store import Store

AT_A_TICK = 100


class Round:
    """Goes through the servers in their order, again and again. Each of its users has one of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._after = ""

    async def some(self) -> list[str]:
        """The next servers, :data:`AT_A_TICK` at most: a tick takes as long however many there are."""
        found = await self._store.servers_after(self._after, limit=AT_A_TICK)
        self._after = found[-1] if len(found) == AT_A_TICK else ""
        return found
