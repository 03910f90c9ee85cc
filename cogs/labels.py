"""What Discord itself shows of a command: its names and descriptions, in every language it and we know."""

from functools import lru_cache

import discord
from discord import app_commands

from bot.i18n import BASE_LANGUAGE, MESSAGES, Languages, labelled, message_id
from bot.i18n.texts import MessageTexts, only_line

_NAMES = frozenset(
    {
        app_commands.TranslationContextLocation.command_name,
        app_commands.TranslationContextLocation.group_name,
        app_commands.TranslationContextLocation.parameter_name,
    }
)


@lru_cache(maxsize=1)
def _english() -> MessageTexts:
    return MessageTexts(MESSAGES / BASE_LANGUAGE)


def label(key: str) -> app_commands.locale_str:
    """The description of a command or option: the English message, with its key for the translator."""
    # The library wants the words as soon as a cog is imported; that must not load the parsers.
    said = only_line(_english().get(key, ""))
    return app_commands.locale_str(said or Languages().localizer(None).plain(key), key=key)


class Labels(app_commands.Translator):
    """Gives Discord names and descriptions in the languages that both it and we know."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The label in that language, none where we don't speak it or it needs no translation."""
        language = labelled(locale.value, self._languages.available)
        key = string.extras.get("key")
        if key is None and context.location in _NAMES:
            key = message_id("slash", string.message)
        if key is None or language is None:
            return None
        words = await self._languages.ready(language)
        return words.plain(str(key)) if words.has(str(key)) else None
