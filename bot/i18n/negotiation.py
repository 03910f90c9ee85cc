"""Which language a person is answered in."""

from collections.abc import Sequence

BASE_LANGUAGE = "en"


def matching(tag: str | None, available: Sequence[str]) -> str | None:
    """The available language a tag asks for: ``es-MX`` and ``ES_419`` find ``es``; none if there is none."""
    if not tag:
        return None
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
