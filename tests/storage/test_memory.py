"""What the program remembers between two starts."""

from bot.storage.memory import keep, recall
from bot.storage.store import Store


async def test_what_was_kept_is_recalled(url: str) -> None:
    store = await Store.open(url)
    assert await recall(store, "commands") is None
    await keep(store, "commands", "abc")
    await keep(store, "commands", "def")
    await keep(store, "other", "ghi")
    await store.close()
    again = await Store.open(url)
    assert await recall(again, "commands") == "def"
    assert await recall(again, "other") == "ghi"
    await again.close()
