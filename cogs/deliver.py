"""``/deliver``: which offices got which demands, on which day, and what shows it."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.drafts import Pick
from bot.domain.typed import LONGEST_LINE
from bot.domain.views import Choice
from bot.domain.vocabulary import DeliveryChannel
from bot.i18n import message_id
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action
from bot.rendering.deliveries import delivered
from bot.rendering.pickers import page_count
from bot.services.boards import Boards
from bot.services.delivering import Delivering, DeliveryTyped
from cogs.boards import suggested
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label
from cogs.picking import Pickers, Step

LONGEST_DATE = 40


class DeliverCog(commands.Cog):
    """``/deliver`` and the lists it leads through."""

    def __init__(self, door: FrontDoor, boards: Boards, delivering: Delivering, pickers: Pickers) -> None:
        self._door = door
        self._boards = boards
        self._delivering = delivering
        self._pickers = pickers
        door.handle(Action.DELIVER, Act.DELIVER, self._again)
        pickers.step(
            "hand_officials",
            Step(Act.DELIVER, "pick-handed-to", self._officials, self._picked, self._given_up, several=True),
        )
        pickers.step(
            "hand_asks",
            Step(Act.DELIVER, "pick-handed-asks", self._asks, self._form, self._given_up, several=True),
        )

    @app_commands.command(name="deliver", description=label("command-deliver"), extras={"act": Act.DELIVER})
    @app_commands.describe(campaign=label("command-deliver-campaign"))
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_messages=True))
    async def deliver(self, interaction: Anyhow, campaign: str | None = None) -> None:
        """Log that demands were handed over."""
        asked = await self._door.asked(interaction, Act.DELIVER)
        await self._pickers.begin(asked, "hand_officials", campaign or "")

    @deliver.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.DELIVER, "campaign", typed)

    async def _again(self, asked: Asked) -> None:
        await self._pickers.begin(asked, "hand_officials", asked.reference)

    async def _given_up(self, asked: Asked, pick: Pick) -> None:
        await self._door.update(asked, confirmation(asked.words, "deliver-given-up"))

    async def _officials(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._delivering.officials(asked.actor, pick.about[0] or None)

    async def _picked(self, asked: Asked, pick: Pick) -> None:
        campaign = pick.about[0]
        asks = await self._delivering.asks(asked.actor, pick.values, campaign=campaign or None)
        # As many as one page shows are handed over together as a rule; more have to be looked at.
        preset = asks if page_count(asks) == 1 else ()
        await self._pickers.advance(asked, pick, "hand_asks", campaign, *pick.values, preset=preset)

    async def _asks(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        campaign, *officials = pick.about
        return await self._delivering.asks(asked.actor, officials, campaign=campaign or None)

    async def _form(self, asked: Asked, pick: Pick) -> None:
        async def then(again: Asked, sent: Sent) -> None:
            typed = DeliveryTyped(
                asks=pick.values,
                channel=DeliveryChannel(one(sent, "channel")),
                on=one(sent, "on"),
                proof=one(sent, "proof"),
            )
            view = await self._delivering.deliver(again.actor, typed, pick=pick.id)
            await self._door.update(again, delivered(view, again.words, campaign=pick.about[0]))

        channels = [
            (each.value, asked.words.plain(message_id("delivery", each.value))) for each in DeliveryChannel
        ]
        fields = (
            Field("channel", "form-channel", Kind.ONE, options=channels),
            Field("on", "form-handed-on", required=False, longest=LONGEST_DATE),
            Field("proof", "form-proof", Kind.PARAGRAPH, longest=LONGEST_LINE),
        )
        await self._door.ask(asked, Form(self._door, asked.words, "form-delivery", Act.DELIVER, fields, then))
