"""``/undo``: taking back what one changed; and the *History* buttons of cards."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.typed import LONGEST_LINE
from bot.rendering.custom_ids import Action
from bot.rendering.history import history_sheet
from bot.rendering.undo import undo_list, undo_sheet, undone
from bot.services.changes import Changes
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class UndoCog(commands.Cog):
    """``/undo`` and its buttons, and the history of every record."""

    def __init__(self, door: FrontDoor, changes: Changes) -> None:
        self._door = door
        self._changes = changes
        door.handle(Action.HISTORY, Act.READ, self._history)
        door.handle(Action.UNDO, Act.UNDO, self._open, what="menu")
        door.handle(Action.UNDO, Act.UNDO, self._page, what="page")
        door.handle(Action.UNDO, Act.UNDO, self._view, what="view")
        door.handle(Action.UNDO, Act.UNDO, self._sure, what="sure")

    @app_commands.command(name="undo", description=label("command-undo"), extras={"act": Act.UNDO})
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_messages=True))
    async def undo(self, interaction: Anyhow) -> None:
        """What can be taken back."""
        asked = await self._door.asked(interaction, Act.UNDO)
        await self._door.answer(asked, undo_list(await self._changes.undoable(asked.actor), asked.words))

    async def _history(self, asked: Asked) -> None:
        view = await self._changes.history(asked.actor, asked.reference, before=change_in(asked, 0))
        await self._door.update(asked, history_sheet(view, asked.words))

    async def _page(self, asked: Asked) -> None:
        view = await self._changes.undoable(asked.actor, before=change_in(asked, 0))
        await self._door.update(asked, undo_list(view, asked.words))

    async def _open(self, asked: Asked) -> None:
        view = await self._changes.undo_view(asked.actor, number_of("".join(asked.values[:1])))
        await self._door.update(asked, undo_sheet(view, asked.words))

    async def _view(self, asked: Asked) -> None:
        view = await self._changes.undo_view(asked.actor, number_of(asked.argument(0)))
        await self._door.update(asked, undo_sheet(view, asked.words, number=asked.number(1)))

    async def _sure(self, asked: Asked) -> None:
        sequence = number_of(asked.argument(0))
        once = asked.once

        async def then(asked: Asked, sent: Sent) -> None:
            view = await self._changes.undo(asked.actor, sequence, one(sent, "reason"), once=once)
            await self._door.update(asked, undone(view, asked.words))

        fields = (Field("reason", "form-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),)
        await self._door.ask(asked, Form(self._door, asked.words, "form-undo", Act.UNDO, fields, then))


def change_in(asked: Asked, place: int) -> int | None:
    """The change that a page begins below, none for the newest page."""
    text = asked.argument(place)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def number_of(text: str) -> int:
    """The number of a change in a button or a menu. Raises ``DeedsError("button_gone")`` for a forged one."""
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        raise DeedsError("button_gone")
    return int(text)
