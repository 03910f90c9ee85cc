"""Answers with pictures: drawn when they are asked for, and without them where they can't be."""

from collections.abc import Sequence

from bot.i18n import Localizer
from bot.rendering.illustrated import Illustrated
from bot.services.protocols import Draws
from cogs.interactions import Asked, FrontDoor


async def tell(
    door: FrontDoor, draws: Draws, asked: Asked, messages: Sequence[Illustrated], words: Localizer
) -> None:
    """Answers with these messages in these words, one after the other, privately."""
    # The first picture starts the process that draws them.
    await door.later(asked)
    for each in messages:
        file = await draws.png(each.picture.svg) if each.picture is not None else None
        if each.shown is None or file is None:
            await door.answer(asked, each.plain, words=words)
        else:
            await door.answer(asked, each.shown, files=[(each.name, file)], words=words)
