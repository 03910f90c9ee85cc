"""Short answers: that something was done, with the button that leads on."""

from collections.abc import Sequence
from typing import Any

from discord import ui

from bot.i18n import Localizer
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, rows, sheet
from bot.rendering.safe_text import safe

LONGEST_VALUE = 400


def confirmation(
    localizer: Localizer, key: str, *, buttons: Sequence[ui.Button[Any]] = (), **values: object
) -> Sheet:
    """The message ``key`` as an answer; texts among its values are made harmless."""
    given = {
        name: safe(value, LONGEST_VALUE) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return sheet([localizer.text(key, **given), *rows(buttons)], HOUSE_COLOUR)
