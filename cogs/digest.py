"""``/digest`` and *the same in my language* under what is posted: only for whoever asks."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.views import DigestView
from bot.rendering.board import board
from bot.rendering.custom_ids import Action
from bot.rendering.digest import digest_sheets
from bot.rendering.following import following
from bot.rendering.same import BOARD
from bot.services.boards import Boards
from bot.services.digests import Digests
from cogs.boards import suggested
from cogs.interactions import Anyhow, Asked, FrontDoor, uuid_of
from cogs.labels import label
from cogs.roles import self_assigned


class DigestCog(commands.Cog):
    """``/digest`` and the row of languages."""

    digest = app_commands.Group(name="digest", description=label("command-digest"), guild_only=True)

    def __init__(self, door: FrontDoor, boards: Boards, digests: Digests) -> None:
        self._door = door
        self._boards = boards
        self._digests = digests
        door.handle(Action.SAME, Act.READ, self._same)

    @digest.command(name="latest", description=label("command-digest-latest"), extras={"act": Act.READ})
    @app_commands.describe(campaign=label("command-digest-campaign"))
    async def latest(self, interaction: Anyhow, campaign: str | None = None) -> None:
        """The newest digest, in the reader's language."""
        asked = await self._door.asked(interaction, Act.READ)
        await self._tell(asked, await self._digests.latest(asked.actor, campaign), asked.words.language)

    @digest.command(name="follow", description=label("command-digest-follow"), extras={"act": Act.FOLLOW})
    async def follow(self, interaction: Anyhow) -> None:
        """Gives the role that digests call."""
        asked = await self._door.asked(interaction, Act.FOLLOW)
        role = await self._digests.role_to_follow(asked.actor)
        await self._turn(asked, self_assigned(interaction.guild, role), follows=True)

    @digest.command(name="unfollow", description=label("command-digest-unfollow"), extras={"act": Act.FOLLOW})
    async def unfollow(self, interaction: Anyhow) -> None:
        """Takes that role back."""
        asked = await self._door.asked(interaction, Act.FOLLOW)
        role = await self._digests.role_to_follow(asked.actor)
        await self._turn(asked, self_assigned(interaction.guild, role, given=False), follows=False)

    async def _turn(self, asked: Asked, role: discord.Role, *, follows: bool) -> None:
        member = asked.interaction.user
        if not isinstance(member, discord.Member):
            raise DeedsError("not_here", {"act": Act.FOLLOW.value})
        change = member.add_roles if follows else member.remove_roles
        try:
            await change(role)
        except discord.Forbidden as error:
            raise DeedsError("digest_role_not_allowed", field="digest_role") from error
        await self._door.answer(asked, following(follows, asked.words))

    @latest.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.READ, "campaign", typed)

    async def _same(self, asked: Asked) -> None:
        schedule, language = uuid_of(asked.reference), asked.argument(1)
        if asked.argument(0) == BOARD:
            view = await self._digests.same_board(asked.actor, schedule)
            await self._door.answer(asked, board(view, self._door.languages.localizer(language)))
        else:
            await self._tell(
                asked, await self._digests.same(asked.actor, schedule, asked.argument(0)), language
            )

    async def _tell(self, asked: Asked, view: DigestView, language: str) -> None:
        for each in digest_sheets(view, self._door.languages.localizer(language)):
            await self._door.answer(asked, each)
