"""``/help``: the commands the reader may use, and how things work here."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.rendering.custom_ids import Action
from bot.rendering.help import Topic, help_card
from bot.rendering.layout import Sheet
from bot.services.setup import Setup
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class HelpCog(commands.Cog):
    """``/help`` and its menu of topics."""

    def __init__(self, door: FrontDoor, setup: Setup) -> None:
        self._door = door
        self._setup = setup
        door.handle(Action.HELP, Act.HELP, self._topic)

    @app_commands.command(name="help", description=label("command-help"), extras={"act": Act.HELP})
    async def help(self, interaction: Anyhow) -> None:
        """What the person may do here."""
        await self._show(await self._door.asked(interaction, Act.HELP), Topic.COMMANDS)

    async def _topic(self, asked: Asked) -> None:
        await self._door.update(asked, self._card(asked, asked.reference))

    async def _show(self, asked: Asked, topic: str) -> None:
        await self._door.answer(asked, self._card(asked, topic))

    def _card(self, asked: Asked, topic: str) -> Sheet:
        view = self._setup.help(asked.actor)
        return help_card(view, asked.words, topic, self._door.languages.named)
