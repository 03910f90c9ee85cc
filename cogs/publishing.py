"""The buttons of making things public; ``/manage publish`` opens them."""

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.typed import LONGEST_LINE
from bot.rendering.custom_ids import Action
from bot.rendering.publishing import CONFIRM, LOOK, NARROW, PROPOSE, REJECT, SHOW, publication_sheet
from bot.services.publishing import Publishing
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Asked, FrontDoor, uuid_of


class PublishingCog(commands.Cog):
    """Proposing, confirming, rejecting and taking back."""

    def __init__(self, door: FrontDoor, publishing: Publishing) -> None:
        self._door = door
        self._publishing = publishing
        for what, answer in (
            (PROPOSE, self._propose),
            (CONFIRM, self._confirm),
            (REJECT, self._reject),
            (NARROW, self._narrow),
            (SHOW, self._show),
            (LOOK, self._look),
        ):
            door.handle(Action.PUBLISH, Act.PUBLISH, answer, what=what)
        door.handle(Action.PAGE, Act.PUBLISH, self._page, what="publish")

    async def _look(self, asked: Asked) -> None:
        view = await self._publishing.look(asked.actor, asked.argument(0))
        await self._door.update(asked, publication_sheet(view, asked.words))

    async def _propose(self, asked: Asked) -> None:
        view = await self._publishing.propose(asked.actor, asked.argument(0))
        await self._door.update(asked, publication_sheet(view, asked.words))

    async def _confirm(self, asked: Asked) -> None:
        view = await self._publishing.decide(asked.actor, uuid_of(asked.argument(0)), confirm=True)
        await self._door.update(asked, publication_sheet(view, asked.words))

    async def _reject(self, asked: Asked) -> None:
        view = await self._publishing.decide(asked.actor, uuid_of(asked.argument(0)), confirm=False)
        await self._door.update(asked, publication_sheet(view, asked.words))

    async def _show(self, asked: Asked) -> None:
        if not asked.values:
            raise DeedsError("button_gone")
        view = await self._publishing.bundle(asked.actor, uuid_of(asked.values[0]))
        await self._door.update(asked, publication_sheet(view, asked.words))

    async def _page(self, asked: Asked) -> None:
        view = await self._publishing.shown(asked.actor, asked.argument(0))
        await self._door.update(asked, publication_sheet(view, asked.words, number=asked.number(1)))

    async def _narrow(self, asked: Asked) -> None:
        reference = asked.argument(0)

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._publishing.narrow(again.actor, reference, one(sent, "reason"))
            await self._door.update(again, publication_sheet(view, again.words))

        fields = (Field("reason", "form-narrow-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),)
        form = Form(self._door, asked.words, "form-narrow", Act.PUBLISH, fields, then, reference=reference)
        await self._door.ask(asked, form)
