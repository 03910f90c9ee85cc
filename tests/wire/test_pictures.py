"""A digest's picture over real sockets: it comes with the edit, however often, and goes with another."""

from types import SimpleNamespace
from typing import Any, cast

from discord.ext import commands
from discord.http import HTTPClient

from bot.discord_bot import DiscordPublisher
from bot.domain.postings import without_picture
from bot.drawing.worker import draw
from bot.i18n import Languages
from bot.rendering.pictures.metrics import FILES
from bot.rendering.unprompted import Unprompted
from tests.rendering.test_digest import view_of
from tests.wire.double import Double
from tests.wire.places import CHANNEL
from tests.wire.test_rest import double, library

__all__ = ["double", "library"]


async def test_a_picture_comes_with_the_edit_and_goes_with_another(
    double: Double, library: HTTPClient
) -> None:
    bot = SimpleNamespace(http=library, is_ready=lambda: True)
    publisher = DiscordPublisher(cast(commands.Bot, cast(Any, bot)))
    first = Unprompted(Languages()).digest(view_of(3), "es", lambda number: f"mark{number}")[0]
    assert first.picture is not None
    png = draw(first.picture.svg, [str(each) for each in FILES])

    message = await publisher.post(CHANNEL, first.notice, "nonce")
    for _ in range(2):
        await publisher.edit(CHANNEL, message, first.picture.card, png)
        [shown] = double.messages()
        [attached] = shown["attachments"]
        assert double.routes.contents[str(attached["id"])] == png
        assert attached["description"].startswith("Tablero de ")
        [gallery] = [each for each in shown["components"][0]["components"] if each["type"] == 12]
        assert gallery["items"][0]["media"]["url"] == attached["url"]
    await publisher.edit(CHANNEL, message, without_picture(first.picture.card))
    [shown] = double.messages()
    assert shown["attachments"] == []
    assert double.complaints == []
