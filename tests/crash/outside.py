"""What a life of the crash machine sees of the web, and the steps at which it dies while it looks there."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.assembly import Services
from bot.services import leads, polling, rechecking
from tests.sources.web import Web

LOOKING = ("page_fetched", "lead_begun", "lead_written", "look_kept")
"""Fetched and nothing stored; before and after a lead, inside a transaction; that transaction done."""
TELLING = ("told_begun", "told_written", "told_kept")
"""The same for the message that tells of leads."""

Checkpoint = Callable[[str], Awaitable[None]]


def look_out(services: Services, web: dict[str, Any], checkpoint: Checkpoint) -> None:
    """Leads a life's requests to a web on loopback, and has it say when it comes to one of the steps."""
    services.outside._network = Web(addresses=web["addresses"], port=web["port"]).network()
    services.outside._spacing = 0.0

    def after(step: str, work: Callable[..., Awaitable[Any]]) -> Any:
        async def done(*given: Any, **named: Any) -> Any:
            try:
                return await work(*given, **named)
            finally:
                await checkpoint(step)

        return done

    def around(begun: str, written: str, work: Callable[..., Awaitable[Any]]) -> Any:
        async def done(*given: Any, **named: Any) -> Any:
            await checkpoint(begun)
            return await after(written, work)(*given, **named)

        return done

    fetcher: Any = services.outside.fetcher
    fetcher.fetch = after("page_fetched", fetcher.fetch)
    for module in (polling, rechecking):
        module.note_lead = around("lead_begun", "lead_written", leads.note_lead)  # type: ignore[attr-defined]
    looking: tuple[Any, ...] = (services.polling, services.rechecks)
    for service in looking:
        service._look = after("look_kept", service._look)
    leads.plan = around("told_begun", "told_written", leads.plan)  # type: ignore[attr-defined]
    services.leads._tell = after("told_kept", services.leads._tell)  # type: ignore[method-assign]


async def look(services: Services) -> None:
    """What a tick does about the web: look at what is due, tell of it, deliver that."""
    await services.polling.poll_due()
    await services.rechecks.look_due()
    await services.leads.tell_due()
    await services.postings.deliver_due()
