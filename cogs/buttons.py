"""All buttons and menus: one dynamic item reads their ids, so that they survive a restart."""

import re
from typing import Any, Self

import discord
from discord import ui

from bot.rendering.custom_ids import PREFIX, parse
from cogs.interactions import Anyhow, FrontDoor

# Whatever begins with our name is answered, also what an older or a newer version drew.
OURS = rf"{PREFIX}:.*"


def pressable(door: FrontDoor) -> type[ui.DynamicItem[ui.Item[Any]]]:
    """The item class that hands every press to the front door."""

    class Pressed(ui.DynamicItem[ui.Item[Any]], template=re.compile(OURS)):
        """A button or a menu of any message of ours."""

        @classmethod
        async def from_custom_id(
            cls, interaction: Anyhow, item: ui.Item[Any], match: re.Match[str], /
        ) -> Self:
            return cls(item)

        async def callback(self, interaction: discord.Interaction[Any]) -> None:
            data: Any = interaction.data or {}
            await door.press(interaction, parse(self.custom_id), data.get("values", ()))

    return Pressed
