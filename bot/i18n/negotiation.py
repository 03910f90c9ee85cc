"""Which language a person is answered in."""

from collections.abc import Sequence
from functools import lru_cache

BASE_LANGUAGE = "en"

# https://discord.com/developers/docs/reference#locales
DISCORD_LOCALES = (
    *("bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id"),
    *("it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi"),
    *("zh-CN", "zh-TW"),
)


def matching(tag: str | None, available: Sequence[str]) -> str | None:
    """The available language a tag asks for: ``es-MX`` and ``ES_419`` find ``es``; none if there is none."""
    return _matching(tag, tuple(available)) if tag else None


@lru_cache(maxsize=512)
def _matching(tag: str, available: tuple[str, ...]) -> str | None:
    # Every answer asks for the same few.
    known = {each.casefold(): each for each in available}
    parts = tag.replace("_", "-").casefold().split("-")
    while parts:
        found = known.get("-".join(parts))
        if found:
            return found
        parts.pop()
    return None


def negotiate(
    person_choice: str | None,
    discord_locale: str | None,
    server_language: str | None,
    available: Sequence[str],
) -> str:
    """The person's own choice, else what their Discord says, else the server's, else English.

    A wish that no folder fulfils is passed over, so that a language taken away later hurts nobody.
    """
    for wish in (person_choice, discord_locale, server_language):
        found = matching(wish, available)
        if found:
            return found
    return BASE_LANGUAGE


def is_discords(language: str) -> bool:
    """Whether Discord has a language, so that commands can be labelled in it. It has no Arabic."""
    return any(matching(each, [language]) for each in DISCORD_LOCALES)


def labelled(locale: str, available: Sequence[str]) -> str | None:
    """The language in which Discord shows labels to somebody of that locale, none for English ones."""
    found = matching(locale, available)
    return None if found in (None, BASE_LANGUAGE) else found
