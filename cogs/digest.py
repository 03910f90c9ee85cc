"""``/digest`` and *the same in my language* under what is posted: only for whoever asks."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, Actor
from bot.domain.errors import DeedsError
from bot.domain.following import Pace
from bot.domain.views import DigestView, Suggestion
from bot.rendering.board import board
from bot.rendering.custom_ids import Action
from bot.rendering.digest import illustrated_digest
from bot.rendering.following import followed, following, paces, unfollowed, unfollowed_by_button
from bot.rendering.same import BOARD
from bot.services.boards import Boards
from bot.services.digests import Digests
from bot.services.following import Following, FollowTyped
from bot.services.protocols import Draws
from cogs.boards import suggested
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.illustrated import tell
from cogs.interactions import Anyhow, Asked, FrontDoor, uuid_of
from cogs.labels import label
from cogs.roles import self_assigned

LONGEST_TIME = 5
LONGEST_ZONE = 60
FOLLOWABLE = ("campaign", "demand", "official")
MOST_OF_EACH = 8


class DigestCog(commands.Cog):
    """``/digest`` and the row of languages."""

    digest = app_commands.Group(name="digest", description=label("command-digest"), guild_only=True)

    def __init__(
        self, door: FrontDoor, boards: Boards, digests: Digests, follow: Following, draws: Draws
    ) -> None:
        self._door = door
        self._boards = boards
        self._digests = digests
        self._following = follow
        self._draws = draws
        door.handle(Action.SAME, Act.READ, self._same)
        door.handle(Action.UNFOLLOW, Act.UNFOLLOW, self._end)

    @digest.command(name="latest", description=label("command-digest-latest"), extras={"act": Act.READ})
    @app_commands.describe(campaign=label("command-digest-campaign"))
    async def latest(self, interaction: Anyhow, campaign: str | None = None) -> None:
        """The newest digest, in the reader's language."""
        asked = await self._door.asked(interaction, Act.READ)
        await self._tell(asked, await self._digests.latest(asked.actor, campaign), asked.words.language)

    @digest.command(name="follow", description=label("command-digest-follow"), extras={"act": Act.FOLLOW})
    @app_commands.describe(about=label("command-digest-about"))
    async def follow(self, interaction: Anyhow, about: str | None = None) -> None:
        """Gives the role that digests call, or asks how something is to be told in direct messages."""
        asked = await self._door.asked(interaction, Act.FOLLOW)
        if about is not None:
            await self._ask(asked, about)
            return
        role = await self._digests.role_to_follow(asked.actor)
        await self._turn(asked, self_assigned(interaction.guild, role), follows=True)

    @digest.command(name="unfollow", description=label("command-digest-unfollow"), extras={"act": Act.FOLLOW})
    @app_commands.describe(about=label("command-digest-about"))
    async def unfollow(self, interaction: Anyhow, about: str | None = None) -> None:
        """Takes that role back, or ends what is told in direct messages."""
        asked = await self._door.asked(interaction, Act.FOLLOW)
        if about is not None:
            view = await self._following.stop(asked.actor, about)
            await self._door.answer(asked, unfollowed(view, asked.words))
            return
        role = await self._digests.role_to_follow(asked.actor)
        await self._turn(asked, self_assigned(interaction.guild, role, given=False), follows=False)

    @follow.autocomplete("about")
    async def _followable(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        async def suggest(actor: Actor) -> Sequence[Suggestion]:
            found = [await self._boards.suggest(actor, kind, typed) for kind in FOLLOWABLE]
            return [each for suggestions in found for each in suggestions[:MOST_OF_EACH]]

        return await self._door.choices(interaction, Act.FOLLOW, suggest)

    @unfollow.autocomplete("about")
    async def _followed(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        async def suggest(actor: Actor) -> Sequence[Suggestion]:
            return await self._following.suggest(actor, typed)

        return await self._door.choices(interaction, Act.FOLLOW, suggest)

    async def _ask(self, asked: Asked, about: str) -> None:
        target, zone = await self._following.target(asked.actor, about)
        pace = paces(asked.words)
        fields = [
            Field("pace", "form-follow-pace", Kind.ONE, options=pace, default=pace[0][0]),
            Field("quiet_from", "form-follow-from", required=False, longest=LONGEST_TIME, default="22:00"),
            Field("quiet_until", "form-follow-until", required=False, longest=LONGEST_TIME, default="08:00"),
            Field("zone", "form-follow-zone", longest=LONGEST_ZONE, default=zone),
        ]

        async def sent(again: Asked, typed: Sent) -> None:
            view = await self._following.follow(
                again.actor,
                again.interaction.user.id,
                FollowTyped(
                    about=target.reference,
                    pace=Pace(one(typed, "pace")),
                    quiet_from=one(typed, "quiet_from"),
                    quiet_until=one(typed, "quiet_until"),
                    zone=one(typed, "zone"),
                ),
            )
            await self._door.update(again, followed(view, again.words))

        await self._door.ask(
            asked, Form(self._door, asked.words, "form-follow-title", Act.FOLLOW, fields, sent)
        )

    async def _end(self, asked: Asked) -> None:
        await self._following.stop_by_button(
            asked.actor, asked.interaction.user.id, asked.reference, uuid_of(asked.argument(0))
        )
        await self._door.answer(asked, unfollowed_by_button(asked.words))

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
            words = await self._door.words_in(asked, language)
            await self._door.answer(asked, board(view, words), words=words)
        else:
            await self._tell(
                asked, await self._digests.same(asked.actor, schedule, asked.argument(0)), language
            )

    async def _tell(self, asked: Asked, view: DigestView, language: str) -> None:
        words = await self._door.words_in(asked, language)
        await tell(self._door, self._draws, asked, illustrated_digest(view, words), words)
