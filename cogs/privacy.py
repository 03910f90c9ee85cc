"""``/privacy``: what is kept about me, handed to me, and forgotten; in a server and in direct messages."""

import json
from collections.abc import Awaitable, Callable

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, Context
from bot.domain.errors import DeedsError
from bot.domain.views import ServerName
from bot.rendering.custom_ids import Action
from bot.rendering.privacy import (
    EXPORT,
    FILE_NAME,
    FORGET,
    SHOW,
    SURE,
    export_card,
    forget_question,
    forgotten_card,
    privacy_card,
    server_choice,
)
from bot.services.privacy import Privacy
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label

Step = Callable[[Asked, str], Awaitable[None]]


class PrivacyCog(commands.Cog):
    """``/privacy`` and its buttons. Only ever about the person who presses."""

    privacy = app_commands.Group(name="privacy", description=label("command-privacy"))

    def __init__(self, door: FrontDoor, privacy: Privacy) -> None:
        self._door = door
        self._privacy = privacy
        self._steps: dict[str, Step] = {
            SHOW: self._show,
            EXPORT: self._export,
            FORGET: self._question,
            SURE: self._forget,
        }
        door.handle(Action.PRIVACY, Act.PRIVACY, self._pressed)

    @privacy.command(name="show", description=label("command-privacy-show"), extras={"act": Act.PRIVACY})
    async def show(self, interaction: Anyhow) -> None:
        """What is stored about the person."""
        await self._begin(interaction, SHOW)

    @privacy.command(name="export", description=label("command-privacy-export"), extras={"act": Act.PRIVACY})
    async def export(self, interaction: Anyhow) -> None:
        """All of it as a file."""
        await self._begin(interaction, EXPORT)

    @privacy.command(name="forget", description=label("command-privacy-forget"), extras={"act": Act.PRIVACY})
    async def forget(self, interaction: Anyhow) -> None:
        """What forgetting would mean, and the button that does it."""
        await self._begin(interaction, FORGET)

    async def _begin(self, interaction: Anyhow, what: str) -> None:
        asked = await self._door.asked(interaction, Act.PRIVACY)
        await self._door.later(asked)
        if asked.actor.context is not Context.DIRECT_MESSAGE:
            await self._steps[what](asked, "")
            return
        found = await self._privacy.servers_of(asked.actor, interaction.user.id)
        if len(found) == 1:
            await self._steps[what](asked, found[0])
        else:
            names = [ServerName(each, self._name(asked, each)) for each in found]
            await self._door.answer(asked, server_choice(names, asked.words, what))

    async def _pressed(self, asked: Asked) -> None:
        step = self._steps.get(asked.argument(0))
        if step is None:
            raise DeedsError("button_gone")
        await step(asked, asked.reference)

    def _name(self, asked: Asked, server: str) -> str:
        """What the server is called, in direct messages alone: elsewhere it is the one they are in."""
        if asked.actor.context is not Context.DIRECT_MESSAGE:
            return ""
        guild = asked.interaction.client.get_guild(int(server)) if server.isdecimal() else None
        return guild.name if guild is not None else server

    async def _show(self, asked: Asked, server: str) -> None:
        view = await self._privacy.show(asked.actor, asked.interaction.user.id, server)
        await self._door.update(asked, privacy_card(view, asked.words, self._name(asked, server)))

    async def _export(self, asked: Asked, server: str) -> None:
        stored = await self._privacy.export(asked.actor, asked.interaction.user.id, server)
        content = json.dumps(stored, ensure_ascii=False, indent=2).encode("utf-8", "replace")
        card = export_card(asked.words, self._name(asked, server))
        await self._door.answer(asked, card, files=[(FILE_NAME, content)])

    async def _question(self, asked: Asked, server: str) -> None:
        view = await self._privacy.show(asked.actor, asked.interaction.user.id, server)
        await self._door.update(asked, forget_question(view, asked.words, self._name(asked, server)))

    async def _forget(self, asked: Asked, server: str) -> None:
        await self._door.later(asked)
        done = await self._privacy.forget(asked.actor, asked.interaction.user.id, server)
        await self._door.update(asked, forgotten_card(done, asked.words, self._name(asked, server)))
