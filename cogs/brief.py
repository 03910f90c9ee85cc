"""``/brief``: what a spokesperson can quote, in any language of the bot."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, Actor
from bot.domain.views import Suggestion
from bot.i18n import Languages
from bot.rendering.brief import brief_file_sheet, brief_sheet, brief_text
from bot.rendering.custom_ids import Action
from bot.rendering.direction import facing
from bot.services.briefs import Briefs
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class BriefCog(commands.Cog):
    """``/brief``, its pages and its file."""

    def __init__(self, door: FrontDoor, briefs: Briefs, languages: Languages) -> None:
        self._door = door
        self._briefs = briefs
        self._languages = languages
        door.handle(Action.BRIEF, Act.BRIEF, self._file)
        door.handle(Action.PAGE, Act.BRIEF, self._page, what="brief")

    @app_commands.command(name="brief", description=label("command-brief"), extras={"act": Act.BRIEF})
    @app_commands.describe(about=label("command-brief-about"), language=label("command-brief-language"))
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_messages=True))
    async def brief(self, interaction: Anyhow, about: str, language: str | None = None) -> None:
        """What can be quoted about a campaign, a demand or an office."""
        asked = await self._door.asked(interaction, Act.BRIEF)
        view = await self._briefs.brief(asked.actor, about)
        spoken = self._languages.known(language) if language else asked.words.language
        words = await self._door.words_in(asked, spoken)
        await self._door.answer(asked, brief_sheet(view, words), words=words)

    @brief.autocomplete("about")
    async def _about(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        async def suggest(actor: Actor) -> Sequence[Suggestion]:
            return await self._briefs.suggest(actor, typed)

        return await self._door.choices(interaction, Act.BRIEF, suggest)

    @brief.autocomplete("language")
    async def _spoken(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        asked = await self._door.asked(interaction, Act.BRIEF)
        return [
            app_commands.Choice(name=asked.words.language_name(each), value=each)
            for each in self._languages.available
            if typed.casefold() in f"{each} {asked.words.language_name(each)}".casefold()
        ]

    async def _page(self, asked: Asked) -> None:
        about, _, language = asked.argument(0).partition(".")
        view = await self._briefs.brief(asked.actor, about)
        words = await self._door.words_in(asked, language)
        await self._door.update(asked, facing(brief_sheet(view, words, number=asked.number(1)), words))

    async def _file(self, asked: Asked) -> None:
        view = await self._briefs.brief(asked.actor, asked.reference)
        words = await self._door.words_in(asked, asked.argument(0))
        name = f"brief-{view.reference}-{words.language}.txt"
        content = brief_text(view, words).encode()
        await self._door.answer(asked, brief_file_sheet(view, asked.words, name), files=[(name, content)])
