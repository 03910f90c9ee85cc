"""What Discord itself shows of a command: its description, in English and in every language it knows."""

from functools import lru_cache

import discord
from discord import app_commands

from bot.i18n import Languages, Localizer

# Discord's own names of languages, where they differ from ours.
_DISCORD_LOCALES = {"es-ES": "es", "es-419": "es", "en-US": "en", "en-GB": "en"}


@lru_cache(maxsize=1)
def _languages() -> Languages:
    return Languages()


def _words(language: str) -> Localizer:
    return _languages().localizer(language)


def label(key: str) -> app_commands.locale_str:
    """The description of a command or option: the English message, with its key for the translator."""
    return app_commands.locale_str(_words("en").plain(key), key=key)


class Labels(app_commands.Translator):
    """Gives Discord the descriptions in the languages that both it and we know."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The label in that language, none where we don't speak it or it needs no translation."""
        key = string.extras.get("key")
        language = _DISCORD_LOCALES.get(locale.value, locale.value.partition("-")[0])
        if key is None or language == "en" or language not in _languages().available:
            return None
        return _words(language).plain(str(key))
