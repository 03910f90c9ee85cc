"""What everybody uses: the board, a demand, an official, the campaigns, opening things, and pictures."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, Actor, as_member
from bot.domain.references import parse_reference
from bot.domain.views import BoardView, DemandCard, Suggestion
from bot.rendering.board import board
from bot.rendering.campaigns import campaigns
from bot.rendering.custom_ids import Action
from bot.rendering.demand_card import demand_card
from bot.rendering.item_card import item_card
from bot.rendering.kept import KeptSheets
from bot.rendering.layout import Sheet
from bot.rendering.official_card import official_card
from bot.rendering.pictures.canvas import FILE_NAME
from bot.rendering.pictures.palette import Scheme
from bot.rendering.pictures.sheets import (
    picture_failed,
    picture_of,
    picture_sheet,
    scheme_named,
)
from bot.rendering.record_card import record_card
from bot.services.boards import Boards
from bot.services.protocols import Draws
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class BoardsCog(commands.Cog):
    """``/board``, ``/demand``, ``/official``, ``/campaigns``; buttons *open*, *page*, *post here*, *picture*.

    ``pictures`` is what draws.
    """

    def __init__(self, door: FrontDoor, boards: Boards, pictures: Draws) -> None:
        self._door = door
        self._boards = boards
        self._pictures = pictures
        self._sheets = KeptSheets()
        door.handle(Action.OPEN, Act.READ, self._open)
        door.handle(Action.PAGE, Act.READ, self._page)
        door.handle(Action.POST, Act.READ, self._post)
        door.handle(Action.PICTURE, Act.READ, self._picture)

    @app_commands.command(name="board", description=label("command-board"), extras={"act": Act.READ})
    @app_commands.describe(campaign=label("command-board-campaign"))
    @app_commands.guild_only()
    async def board(self, interaction: Anyhow, campaign: str | None = None) -> None:
        """The board of a campaign."""
        asked = await self._door.asked(interaction, Act.READ)
        view = await self._boards.board(asked.actor, campaign)
        await self._door.answer(asked, self._sheets.sheet(board, view, asked.words))

    @app_commands.command(name="demand", description=label("command-demand"), extras={"act": Act.READ})
    @app_commands.describe(demand=label("command-demand-demand"))
    @app_commands.guild_only()
    async def demand(self, interaction: Anyhow, demand: str) -> None:
        """One demand."""
        asked = await self._door.asked(interaction, Act.READ)
        card = await self._boards.demand(asked.actor, demand)
        await self._door.answer(asked, self._sheets.sheet(demand_card, card, asked.words))

    @app_commands.command(name="official", description=label("command-official"), extras={"act": Act.READ})
    @app_commands.describe(official=label("command-official-official"))
    @app_commands.guild_only()
    async def official(self, interaction: Anyhow, official: str) -> None:
        """One official."""
        asked = await self._door.asked(interaction, Act.READ)
        card = await self._boards.official(asked.actor, official)
        await self._door.answer(asked, self._sheets.sheet(official_card, card, asked.words))

    @app_commands.command(name="campaigns", description=label("command-campaigns"), extras={"act": Act.READ})
    @app_commands.guild_only()
    async def campaigns(self, interaction: Anyhow) -> None:
        """The campaigns of the server."""
        asked = await self._door.asked(interaction, Act.READ)
        view = await self._boards.campaigns(asked.actor)
        await self._door.answer(asked, campaigns(view, asked.words))

    @board.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.READ, "campaign", typed)

    @demand.autocomplete("demand")
    async def _demands(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.READ, "demand", typed)

    @official.autocomplete("official")
    async def _officials(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.READ, "official", typed)

    async def _open(self, asked: Asked) -> None:
        await self._door.update(asked, await self._sheet(asked, "", asked.reference, 1))

    async def _page(self, asked: Asked) -> None:
        sheet = await self._sheet(asked, asked.reference, asked.argument(0), asked.number(1))
        await self._door.update(asked, sheet)

    async def _post(self, asked: Asked) -> None:
        # What an organiser sees besides is not for everybody in the channel.
        shown = replace(asked, actor=as_member(asked.actor))
        if asked.reference == "picture":
            view = await self._pictured(shown, asked.argument(0))
            await self._door.later(asked, public=True)
            scheme = scheme_named(asked.argument(2))
            sheet, files = await self._drawn(shown, view, asked.number(1), scheme=scheme, private=False)
            await self._door.answer(asked, sheet, public=True, files=files)
            return
        sheet = await self._sheet(shown, asked.reference, asked.argument(0), asked.number(1), private=False)
        await self._door.answer(asked, sheet, public=True)

    async def _picture(self, asked: Asked) -> None:
        view = await self._pictured(asked, asked.reference)
        # The first picture starts the process that draws them.
        await self._door.later(asked)
        scheme = scheme_named(asked.argument(1))
        sheet, files = await self._drawn(asked, view, asked.number(0), scheme=scheme)
        await self._door.update(asked, sheet, files=files)

    async def _pictured(self, asked: Asked, reference: str) -> BoardView | DemandCard:
        kind, proper = parse_reference(reference)
        if kind == "campaign":
            return await self._boards.board(asked.actor, proper)
        return await self._boards.demand(asked.actor, proper)

    async def _drawn(
        self,
        asked: Asked,
        view: BoardView | DemandCard,
        number: int,
        *,
        scheme: Scheme = Scheme.DARK,
        private: bool = True,
    ) -> tuple[Sheet, list[tuple[str, bytes]]]:
        """The picture with its file; where it can't be drawn, the same as text."""
        picture = picture_of(view, asked.words, number, scheme)
        drawn = await self._pictures.png(picture.svg)
        if drawn is None:
            return picture_failed(view, asked.words, private=private), []
        return picture_sheet(view, picture, asked.words, scheme=scheme, private=private), [(FILE_NAME, drawn)]

    async def _sheet(
        self, asked: Asked, what: str, reference: str, number: int, *, private: bool = True
    ) -> Sheet:
        if what == "campaigns":
            return campaigns(await self._boards.campaigns(asked.actor), asked.words, number=number)
        kind, proper = parse_reference(reference)
        if kind == "campaign":
            view = await self._boards.board(asked.actor, proper)
            return self._sheets.sheet(board, view, asked.words, number=number, private=private)
        if kind == "demand":
            card = await self._boards.demand(asked.actor, proper)
            return self._sheets.sheet(demand_card, card, asked.words, number=number, private=private)
        if kind == "official":
            office = await self._boards.official(asked.actor, proper)
            return self._sheets.sheet(official_card, office, asked.words, number=number, private=private)
        if kind in ("response", "finding"):
            record = await self._boards.record(asked.actor, proper)
            return record_card(record, asked.words, number=number, private=private)
        item = await self._boards.item(asked.actor, proper)
        return item_card(item, asked.words, number=number, private=private)


async def suggested(
    door: FrontDoor, boards: Boards, interaction: Anyhow, act: Act, kind: str, typed: str
) -> list[app_commands.Choice[str]]:
    """Autocomplete over one kind of record, within the campaign chosen beside it if there is one."""
    namespace: Any = interaction.namespace
    campaign = getattr(namespace, "campaign", None) if kind != "campaign" else None

    async def suggest(actor: Actor) -> Sequence[Suggestion]:
        return await boards.suggest(actor, kind, typed, campaign=campaign)

    return await door.choices(interaction, act, suggest)
