"""*The same in my language*: the row of languages under messages that everybody in a channel reads."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import discord
from discord import ui

from bot.rendering.custom_ids import Action, build

BOARD = "board"
"""In place of a period's label: the board that is kept up to date."""

Named = Sequence[tuple[str, str]]
"""Languages by their tags, each with its own name for itself."""


def language_buttons(languages: Named, schedule: UUID, period: str) -> list[ui.Button[Any]]:
    """A button for each language in its own words; none where there is only one."""
    if len(languages) < 2:
        return []
    return [
        ui.Button(
            label=own_name,
            custom_id=build(Action.SAME, schedule, period, tag),
            style=discord.ButtonStyle.secondary,
        )
        for tag, own_name in languages
    ]
