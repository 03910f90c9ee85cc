"""Pictures over real sockets: one comes with the edit, however often, and goes with another."""

from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from discord.ext import commands
from discord.http import HTTPClient

from bot.discord_bot import DiscordPublisher
from bot.domain.postings import without_picture
from bot.drawing.worker import draw
from bot.i18n import Languages
from bot.rendering.pictures.metrics import FILES
from bot.rendering.unprompted import Unprompted
from bot.services.postings import OutcomeUnknownError
from tests.rendering.records import board_view
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


async def test_a_changed_board_replaces_its_picture_and_a_deleted_one_is_noticed(
    double: Double, library: HTTPClient
) -> None:
    bot = SimpleNamespace(http=library, is_ready=lambda: True, get_channel=lambda _: None)
    publisher = DiscordPublisher(cast(commands.Bot, cast(Any, bot)))
    renderer = Unprompted(Languages())
    message = ""
    names = set()
    for size in (2, 3):
        drawn = renderer.board(board_view(size, 3), UUID(int=7), "en", "mark")
        assert drawn.picture is not None
        png = draw(drawn.picture.svg, [str(each) for each in FILES])
        message = message or await publisher.post(CHANNEL, drawn.notice, "nonce")
        await publisher.edit(CHANNEL, message, drawn.picture.card, png)
        [shown] = double.messages()
        [attached] = shown["attachments"]
        names.add(attached["filename"])
        assert double.routes.contents[str(attached["id"])] == png
    assert len(names) == 2
    assert await publisher.stands(CHANNEL, message)
    double.places.channels[CHANNEL].messages.clear()
    assert not await publisher.stands(CHANNEL, message)
    # What is not answered proves nothing.
    double.fault("GET", "/channels/*/messages/*", status=503, times=None)
    with pytest.raises(OutcomeUnknownError):
        await publisher.stands(CHANNEL, message)
    assert double.complaints == []
