"""The floor: a discord.py bot of a few lines whose commands answer constants.

``/board`` and ``/demand`` answer one line. ``/long`` answers constants that are, component for component,
what our bot answered to the same commands: what remains between it and ours is the work of ours alone.
"""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

CONSTANT = "Pong."
CHOICES = tuple(app_commands.Choice(name=f"Demand {number}", value=f"D-{number}") for number in range(1, 26))


class Constant(ui.LayoutView):
    """A card that is known beforehand."""

    def __init__(self, components: Sequence[dict[str, Any]]) -> None:
        super().__init__(timeout=None)
        self._components = list(components)
        self.stop()

    def has_components_v2(self) -> bool:
        """It is a card."""
        return True

    def to_components(self) -> list[dict[str, Any]]:
        """The card as it goes over the wire."""
        return self._components


class BareBot(commands.Bot):
    """As little as answers."""

    def __init__(self) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        super().__init__(
            command_prefix=commands.when_mentioned, help_command=None, intents=intents, max_messages=None
        )
        self.long: dict[str, Constant] = {}

    async def setup_hook(self) -> None:
        """Adds the three commands."""

        @self.tree.command(name="board", description="A constant")
        async def board(interaction: discord.Interaction) -> None:
            await interaction.response.send_message(CONSTANT, ephemeral=True)

        @self.tree.command(name="demand", description="A constant")
        async def demand(interaction: discord.Interaction, demand: str) -> None:
            await interaction.response.send_message(CONSTANT, ephemeral=True)

        @self.tree.command(name="long", description="A long constant")
        async def long(interaction: discord.Interaction, which: str) -> None:
            await interaction.response.send_message(view=self.long[which], ephemeral=True)

        @demand.autocomplete("demand")
        async def choices(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return list(CHOICES)
