"""``/language``: the reader's own choice, in the words of each language."""

from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, menu, sheet
from bot.rendering.same import Named

AS_DISCORD = "discord"


def _name(localizer: Localizer) -> str:
    """What the language is called inside a sentence of its own, where many write it small."""
    named = localizer.language_name(localizer.language)
    return localizer.own_name if named == localizer.language else named


def language_card(chosen: str | None, localizer: Localizer, languages: Named, *, new: bool = False) -> Sheet:
    """The languages to choose from, with the one that was chosen; ``new``: it was chosen just now."""
    if new:
        said = localizer.text("language-chosen" if chosen else "language-left")
    elif chosen:
        said = localizer.text("language-is", language=_name(localizer))
    else:
        said = localizer.text("language-none", language=_name(localizer))
    options = [Option(tag, name, chosen=tag == chosen) for tag, name in languages]
    left = Option(AS_DISCORD, localizer.plain("language-as-discord"), chosen=chosen is None)
    return sheet(
        [
            f"## {localizer.text('language-title')}",
            said,
            localizer.text("language-where"),
            menu(localizer, "menu-language", build(Action.LANGUAGE, "menu"), [*options, left]),
            f"-# {localizer.text('language-labels')}",
        ],
        HOUSE_COLOUR,
    )
