"""Leads: what was noticed outside, and what organisers make of it. The desk lists them."""

from collections.abc import Awaitable, Callable

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.leads import LeadOffer
from bot.rendering.custom_ids import Action
from bot.rendering.leads import lead_sheet, source_of_lead
from bot.rendering.watching import muted_sheet, muting_sheet
from bot.services.leads import Leads
from bot.services.typed_records import SourceDetails
from bot.services.watching import Watching
from cogs.interactions import Asked, FrontDoor, uuid_of
from cogs.manage_records import RecordForms


class LeadsCog(commands.Cog):
    """The card of a lead and its buttons; *Log from this source* is answered where logging begins."""

    def __init__(self, door: FrontDoor, leads: Leads, records: RecordForms, watching: Watching) -> None:
        self._door = door
        self._leads = leads
        self._records = records
        self._watching = watching
        self._steps: dict[str, Callable[[Asked], Awaitable[None]]] = {
            "": self._show,
            LeadOffer.SOURCE: self._add_source,
            LeadOffer.DISMISS: self._dismiss,
            LeadOffer.MUTE: self._mute,
            "muted": self._muted,
        }
        door.handle(Action.LEAD, Act.DESK, self._pressed)

    async def _pressed(self, asked: Asked) -> None:
        chosen = asked.id is not None and asked.id.reference == "menu"
        step = self._steps.get("" if chosen else asked.argument(0))
        if step is None:
            raise DeedsError("button_gone")
        await step(asked)

    async def _show(self, asked: Asked) -> None:
        view = await self._leads.lead(asked.actor, uuid_of(asked.reference))
        await self._door.update(asked, lead_sheet(view, asked.words))

    async def _add_source(self, asked: Asked) -> None:
        view = await self._leads.usable(asked.actor, uuid_of(asked.reference))
        url, title, published = source_of_lead(view)
        typed = SourceDetails(title, url, published=published, language=view.lead.language)
        await self._records.add_source(asked, typed, lead=view.lead.id)

    async def _dismiss(self, asked: Asked) -> None:
        view = await self._leads.dismiss(asked.actor, uuid_of(asked.reference))
        await self._door.update(asked, lead_sheet(view, asked.words))

    async def _mute(self, asked: Asked) -> None:
        view = await self._watching.muting(asked.actor, uuid_of(asked.reference))
        await self._door.update(asked, muting_sheet(view, asked.words))

    async def _muted(self, asked: Asked) -> None:
        choice = asked.values[0] if asked.values else ""
        watch = await self._watching.mute(asked.actor, uuid_of(asked.reference), choice)
        await self._door.update(asked, muted_sheet(watch, asked.words))
