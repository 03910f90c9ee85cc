"""Going round all servers a few at a time."""

from typing import cast

from bot.services import rounds
from bot.services.rounds import Round
from bot.storage.store import Store


class Servers:
    """As many servers as a store has, in their order."""

    def __init__(self, *servers: str) -> None:
        self.servers = list(servers)

    async def servers_after(self, server: str, *, limit: int) -> list[str]:
        """See :meth:`Store.servers_after`."""
        return [each for each in sorted(self.servers) if each > server][:limit]


async def test_every_server_has_its_turn_again_and_again(monkeypatch: object) -> None:
    rounds_before = rounds.AT_A_TICK
    rounds.AT_A_TICK = 2
    try:
        there = Servers("a", "b", "c")
        going = Round(cast(Store, there))
        assert [await going.some() for _ in range(3)] == [["a", "b"], ["c"], ["a", "b"]]
        there.servers += ["d", "e"]
        there.servers.remove("a")
        assert [await going.some() for _ in range(3)] == [["c", "d"], ["e"], ["b", "c"]]
    finally:
        rounds.AT_A_TICK = rounds_before
