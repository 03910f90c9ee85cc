"""What is answered to whoever follows the digests, or no longer does."""

from bot.i18n import Localizer
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, sheet


def following(follows: bool, localizer: Localizer) -> Sheet:
    """That the role was given or taken back, and how to change it."""
    return sheet([localizer.text("follow-on" if follows else "follow-off")], HOUSE_COLOUR)
