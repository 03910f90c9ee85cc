"""One person twice: what is sent again after an answer was lost makes no second record."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.domain.access import Actor
from bot.domain.errors import DeedsError
from bot.domain.records import KIND_OF, Record
from bot.storage.store import Store, Writer

R = TypeVar("R", bound=Record)


async def create_once(
    store: Store,
    actor: Actor,
    kind: type[R],
    work: Callable[[Writer], Awaitable[R]],
    *,
    action: str,
    once: str | None,
    why: str = "",
) -> R:
    """Makes a record of that kind in one change; the record made before if ``once`` is known already.

    ``once`` is the same each time a thing is sent, such as the id of the interaction that opened the form.
    """
    key = f"{action}:{once}" if once else None
    try:
        return await store.change(actor.server, work, actor=actor.person, action=action, why=why, once=key)
    except DeedsError as error:
        if error.code != "already_done":
            raise
        sequence = error.parameters["change"]
        if not isinstance(sequence, int):
            raise
        async with store.read(actor.server) as reader:
            made = await reader.touched_between(KIND_OF[kind], after=sequence - 1, until=sequence)
            found = await reader.find(kind, id=made)
        if len(found) != 1:
            raise
        return found[0]
