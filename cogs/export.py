"""``/export``: a whole campaign as a file."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.exchange import Audience, FileFormat
from bot.i18n import message_id
from bot.rendering.exchange import exported
from bot.services.boards import Boards
from bot.services.exchange import Exchange
from bot.services.translation_files import TranslationFiles
from cogs.boards import suggested
from cogs.interactions import Anyhow, FrontDoor
from cogs.labels import label

# What Discord takes in direct messages and in every server, however it is boosted.
_LEAST_LIMIT = 10 * 1024 * 1024
PO = "po"


class ExportCog(commands.Cog):
    """``/export``."""

    def __init__(
        self, door: FrontDoor, boards: Boards, exchange: Exchange, translations: TranslationFiles
    ) -> None:
        self._door = door
        self._boards = boards
        self._exchange = exchange
        self._translations = translations

    @app_commands.command(name="export", description=label("command-export"), extras={"act": Act.EXPORT})
    @app_commands.describe(
        campaign=label("command-export-campaign"),
        form=label("command-export-form"),
        audience=label("command-export-audience"),
        language=label("command-export-language"),
    )
    @app_commands.choices(
        form=[
            app_commands.Choice(name=label(message_id("export-form", each)), value=each)
            for each in (*(each.value for each in FileFormat), PO)
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
        language: str = "",
    ) -> None:
        """Sends the file to whoever asked, and to nobody else."""
        asked = await self._door.asked(interaction, Act.EXPORT)
        await self._door.later(asked)
        guild = interaction.guild
        most = guild.filesize_limit if guild else _LEAST_LIMIT
        if form == PO:
            file = await self._translations.export(
                asked.actor, campaign, language, Audience(audience), most=most
            )
        else:
            file = await self._exchange.export(
                asked.actor, campaign, FileFormat(form), Audience(audience), most=most
            )
        await self._door.answer(asked, exported(file, asked.words), files=[(file.name, file.content)])

    @export.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.EXPORT, "campaign", typed)
