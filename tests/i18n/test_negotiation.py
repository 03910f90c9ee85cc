"""Which language a person is answered in."""

import pytest

from bot.i18n import Languages, negotiate
from bot.i18n.negotiation import matching

AVAILABLE = ("en", "es", "pt-BR")


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("es", "es"),
        ("es-MX", "es"),
        ("ES_419", "es"),
        ("pt-br", "pt-BR"),
        ("en-GB", "en"),
        ("pt", None),
        ("tlh", None),
        ("", None),
        (None, None),
        ("../../etc", None),
    ],
)
def test_a_tag_finds_the_language_it_asks_for(tag: str | None, found: str | None) -> None:
    assert matching(tag, AVAILABLE) == found


@pytest.mark.parametrize(
    ("choice", "discord", "server", "answer"),
    [
        ("es", "en-US", "pt-BR", "es"),
        (None, "es-419", "en", "es"),
        (None, None, "es", "es"),
        (None, "de", "es", "es"),
        ("ar", "es-ES", "en", "es"),
        (None, "de", None, "en"),
        (None, None, None, "en"),
    ],
)
def test_choice_then_discord_then_server_then_english(
    choice: str | None, discord: str | None, server: str | None, answer: str
) -> None:
    assert negotiate(choice, discord, server, AVAILABLE) == answer


def test_languages_negotiate_among_their_own_folders() -> None:
    languages = Languages()
    assert languages.negotiate(None, "es-419", "en") == "es"
    assert languages.negotiate("xx", "xx", "xx") == "en"
