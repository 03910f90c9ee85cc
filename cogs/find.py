"""``/find``: one box for everything on record; the best hit opens."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.rendering.custom_ids import Action
from bot.rendering.found import found
from bot.services.boards import Boards
from bot.services.finding import Searching
from cogs.boards import suggested
from cogs.forms import Field, Form, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label

LONGEST_WORDS = 100


class FindCog(commands.Cog):
    """``/find``, the same from a button, and those that narrow down what was found or turn its pages."""

    def __init__(self, door: FrontDoor, boards: Boards, searching: Searching) -> None:
        self._door = door
        self._boards = boards
        self._searching = searching
        door.handle(Action.FIND, Act.FIND, self._again)

    @app_commands.command(name="find", description=label("command-find"), extras={"act": Act.FIND})
    @app_commands.describe(words=label("command-find-words"), campaign=label("command-find-campaign"))
    @app_commands.guild_only()
    async def find(self, interaction: Anyhow, words: str, campaign: str | None = None) -> None:
        """What is found by these words."""
        asked = await self._door.asked(interaction, Act.FIND)
        view = await self._searching.find(asked.actor, words, campaign=campaign)
        await self._door.answer(asked, found(view, asked.words))

    @find.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.FIND, "campaign", typed)

    async def _again(self, asked: Asked) -> None:
        if asked.reference == "new":
            await self._ask(asked)
            return
        view = await self._searching.find(
            asked.actor,
            asked.argument(2),
            narrowing=asked.reference,
            campaign=asked.argument(1) or None,
            number=asked.number(0),
        )
        await self._door.update(asked, found(view, asked.words))

    async def _ask(self, asked: Asked) -> None:
        async def then(again: Asked, sent: Sent) -> None:
            view = await self._searching.find(again.actor, one(sent, "words"))
            await self._door.answer(again, found(view, again.words))

        # What is looked for is kept nowhere, so that nobody need be asked whether it may be.
        words = Field("words", "form-find-words", longest=LONGEST_WORDS, public_contact=True)
        await self._door.ask(asked, Form(self._door, asked.words, "form-find", Act.FIND, [words], then))
