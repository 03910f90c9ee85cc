"""``/export``: a whole campaign as a file."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.exchange import Audience, FileFormat
from bot.i18n import message_id
from bot.rendering.exchange import exported
from bot.services.boards import Boards
from bot.services.exchange import Exchange
from cogs.boards import suggested
from cogs.interactions import Anyhow, FrontDoor
from cogs.labels import label

# What Discord takes in direct messages and in every server, however it is boosted.
_LEAST_LIMIT = 10 * 1024 * 1024


class ExportCog(commands.Cog):
    """``/export``."""

    def __init__(self, door: FrontDoor, boards: Boards, exchange: Exchange) -> None:
        self._door = door
        self._boards = boards
        self._exchange = exchange

    @app_commands.command(name="export", description=label("command-export"), extras={"act": Act.EXPORT})
    @app_commands.describe(
        campaign=label("command-export-campaign"),
        form=label("command-export-form"),
        audience=label("command-export-audience"),
    )
    @app_commands.choices(
        form=[
            app_commands.Choice(name=label(message_id("export-form", each.value)), value=each.value)
            for each in FileFormat
        ],
        audience=[
            app_commands.Choice(name=label(message_id("export-for", each.value)), value=each.value)
            for each in Audience
        ],
    )
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def export(
        self,
        interaction: Anyhow,
        campaign: str | None = None,
        form: str = FileFormat.JSON,
        audience: str = Audience.ORGANISERS,
    ) -> None:
        """Sends the file to whoever asked, and to nobody else."""
        asked = await self._door.asked(interaction, Act.EXPORT)
        await self._door.later(asked)
        guild = interaction.guild
        file = await self._exchange.export(
            asked.actor,
            campaign,
            FileFormat(form),
            Audience(audience),
            most=guild.filesize_limit if guild else _LEAST_LIMIT,
        )
        await self._door.answer(asked, exported(file, asked.words), files=[(file.name, file.content)])

    @export.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.EXPORT, "campaign", typed)
