"""``/translate``: the worklist of translators, the form to type in, and the second pair of eyes."""

from discord import Permissions, app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.views import TranslationItem
from bot.i18n import Languages
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action
from bot.rendering.translating import (
    CHECK,
    DISCARD,
    FILE,
    LEAVE,
    LOOK,
    NEXT,
    OPEN,
    TAKE_OVER,
    WRITE,
    place_of,
    preview_sheet,
    taken_over_sheet,
    worklist_sheet,
)
from bot.services.boards import Boards
from bot.services.translating import Translating, TranslationTyped
from bot.services.translation_files import TranslationFiles
from cogs.boards import suggested
from cogs.forms import Field, Form, Kind, Sent, Then, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class TranslateCog(commands.Cog):
    """``/translate`` and its buttons."""

    def __init__(
        self,
        door: FrontDoor,
        boards: Boards,
        translating: Translating,
        files: TranslationFiles,
        languages: Languages,
    ) -> None:
        self._door = door
        self._boards = boards
        self._translating = translating
        self._files = files
        self._languages = languages
        door.handle(Action.TRANSLATE, Act.TRANSLATE, self._pressed)
        door.handle(Action.PAGE, Act.TRANSLATE, self._page, what="translate")
        door.handle(Action.PAGE, Act.TRANSLATE, self._file_page, what="po")

    @app_commands.command(
        name="translate", description=label("command-translate"), extras={"act": Act.TRANSLATE}
    )
    @app_commands.describe(
        language=label("command-translate-language"), campaign=label("command-translate-campaign")
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(Permissions(manage_messages=True))
    async def translate(self, interaction: Anyhow, language: str = "", campaign: str | None = None) -> None:
        """The next text to translate."""
        asked = await self._door.asked(interaction, Act.TRANSLATE)
        # What was not counted yet is, all of it.
        await self._door.later(asked)
        view = await self._translating.next(asked.actor, campaign, language)
        await self._door.answer(asked, worklist_sheet(view, asked.words))

    @translate.autocomplete("language")
    async def _languages_named(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        words = await self._door.words(interaction)
        named = [(each, words.language_name(each)) for each in self._languages.available]
        wanted = typed.strip().casefold()
        return [
            app_commands.Choice(name=shown, value=each)
            for each, shown in named
            if wanted in f"{each} {shown}".casefold()
        ]

    @translate.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.TRANSLATE, "campaign", typed)

    async def _pressed(self, asked: Asked) -> None:
        campaign, language = asked.reference, asked.argument(0)
        what, path = asked.argument(1), asked.argument(2)
        if language == "menu":
            language, what = "".join(asked.values[:1]), what or NEXT
        if what in (NEXT, OPEN, LEAVE):
            await self._door.later(asked)
        if what == NEXT:
            view = await self._translating.next(asked.actor, campaign, language, after=path)
            await self._door.update(asked, worklist_sheet(view, asked.words))
        elif what == OPEN:
            view = await self._translating.item(asked.actor, campaign, language, path)
            await self._door.update(asked, worklist_sheet(view, asked.words))
        elif what == LEAVE:
            view = await self._translating.leave(asked.actor, campaign, language, path)
            await self._door.update(asked, worklist_sheet(view, asked.words))
        elif what == CHECK:
            mark = asked.argument(3)
            await self._translating.check(asked.actor, campaign, language, path, mark)
            await self._door.later(asked)
            view = await self._translating.item(asked.actor, campaign, language, path)
            await self._door.update(asked, worklist_sheet(view, asked.words, note="translate-checked"))
        elif what == WRITE:
            await self._write(asked, campaign, language, path)
        elif what == FILE:
            await self._send(asked)
        elif what == LOOK:
            await self._door.later(asked)
            seen = await self._files.look(asked.actor)
            await self._door.update(asked, preview_sheet(seen, asked.words))
        elif what == TAKE_OVER:
            await self._door.later(asked)
            report = await self._files.take_over(asked.actor, path)
            await self._door.update(asked, taken_over_sheet(report, asked.words))
        elif what == DISCARD:
            self._files.discard(asked.actor)
            await self._door.update(asked, confirmation(asked.words, "po-discarded"))
        else:
            raise DeedsError("button_gone")

    async def _send(self, asked: Asked) -> None:
        async def then(again: Asked, sent: Sent) -> None:
            content = again.files["file"]
            view = await self._files.send(again.actor, content, keep_private=again.keeps_private)
            await self._door.update(again, preview_sheet(view, again.words))

        fields = (Field("file", "form-translate-file-file", Kind.FILE),)
        await self._door.ask(
            asked, Form(self._door, asked.words, "form-translate-file", Act.TRANSLATE, fields, then)
        )

    async def _file_page(self, asked: Asked) -> None:
        await self._door.later(asked)
        view = await self._files.look(asked.actor)
        await self._door.update(asked, preview_sheet(view, asked.words, number=asked.number(1)))

    async def _page(self, asked: Asked) -> None:
        await self._door.later(asked)
        view = await self._translating.item(asked.actor, *place_of(asked.argument(0)))
        await self._door.update(asked, worklist_sheet(view, asked.words, number=asked.number(1)))

    async def _write(self, asked: Asked, campaign: str, language: str, path: str) -> None:
        item = await self._translating.text(asked.actor, campaign, language, path)

        def onto(base: TranslationTyped) -> Then:
            async def then(again: Asked, sent: Sent) -> None:
                typed = TranslationTyped(one(sent, "translation"))
                await self._translating.translate(again.actor, campaign, language, path, typed, before=base)
                await self._door.later(again)
                saved = await self._translating.item(again.actor, campaign, language, path)
                await self._door.update(again, worklist_sheet(saved, again.words, note="translate-saved"))

            return then

        before = TranslationTyped(item.made.text if item.made is not None else "")
        form = Form(
            self._door,
            asked.words,
            "form-translate",
            Act.TRANSLATE,
            (_field(item, before),),
            onto(before),
            onto=onto,
            language=asked.words.language_name(language),
        )
        await self._door.ask(asked, form)


def _field(item: TranslationItem, before: TranslationTyped) -> Field:
    return Field(
        "translation",
        "form-translate-translation",
        Kind.PARAGRAPH,
        longest=item.longest,
        default=before.translation,
        # What is read out to an office may hold its number, and so may its translation.
        public_contact=item.kind == "action",
    )
