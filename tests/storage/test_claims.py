"""Items of work are taken by one person at a time."""

from datetime import timedelta

from bot.storage.claims import claims, release, take
from bot.storage.store import Store, Writer
from tests.storage.made_up import MOMENT, SERVER

HOUR = timedelta(hours=1)


async def test_an_item_has_one_taker_until_it_is_over(store: Store) -> None:
    async def taking(person: str, hours: int, server: str = SERVER) -> str:
        now = MOMENT + hours * HOUR
        found = await store.transact(
            server, lambda writer: take(writer, "verify:R-1.1", person, now=now, until=now + 2 * HOUR)
        )
        return found.person

    assert await taking("1.ana", 0) == "1.ana"
    assert await taking("1.ben", 1) == "1.ana"
    assert await taking("1.ben", 1, "another server") == "1.ben"
    assert await taking("1.ana", 1) == "1.ana"  # for longer
    assert await taking("1.ben", 2) == "1.ana"
    assert await taking("1.ben", 3) == "1.ben"


async def test_what_is_given_back_is_free(store: Store) -> None:
    until = MOMENT + HOUR

    async def work(writer: Writer) -> None:
        for item in ("one", "two"):
            await take(writer, item, "1.ana", now=MOMENT, until=until)

    await store.transact(SERVER, work)
    await store.transact(SERVER, lambda writer: release(writer, ["one"]))
    async with store.read(SERVER) as reader:
        assert set(await claims(reader, MOMENT)) == {"two"}
        assert await claims(reader, until) == {}
