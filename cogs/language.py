"""``/language``: in which language Deeds answers me; in a server and in direct messages."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.rendering.custom_ids import Action
from bot.rendering.language import AS_DISCORD, language_card
from bot.services.choosing import AS_DISCORD_SAYS, Choosing
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class LanguageCog(commands.Cog):
    """``/language`` and its menu."""

    def __init__(self, door: FrontDoor, choosing: Choosing) -> None:
        self._door = door
        self._choosing = choosing
        door.handle(Action.LANGUAGE, Act.LANGUAGE, self._choose)

    @app_commands.command(
        name="language", description=label("command-language"), extras={"act": Act.LANGUAGE}
    )
    async def language(self, interaction: Anyhow) -> None:
        """The languages, and which one was chosen."""
        asked = await self._door.asked(interaction, Act.LANGUAGE)
        chosen = await self._choosing.of(asked.actor.server, interaction.user.id)
        await self._door.answer(asked, language_card(chosen, asked.words, self._door.languages.named))

    async def _choose(self, asked: Asked) -> None:
        wanted = AS_DISCORD_SAYS if asked.reference == AS_DISCORD else asked.reference
        await self._choosing.choose(asked.actor, asked.interaction.user.id, wanted)
        # In the language that was chosen, so that the answer shows what it says.
        words = await self._door.words(asked.interaction)
        card = language_card(wanted or None, words, self._door.languages.named, new=True)
        await self._door.update(asked, card)
