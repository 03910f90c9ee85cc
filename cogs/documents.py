"""Documents behind sources: reading one, confirming what was read, saying what it is the same as."""

from collections.abc import Awaitable, Callable

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.typed import LONGEST_ADDRESS, LONGEST_LINE
from bot.rendering.custom_ids import Action
from bot.rendering.documents import document_sheet, reading_progress
from bot.rendering.errors import error_text
from bot.rendering.layout import Sheet, beside
from bot.rendering.log_flow import draft_sheet
from bot.rendering.manage_records import managed_record
from bot.services.documents import Documents, DocumentTyped
from bot.services.drafting import Drafting
from bot.services.records import Records
from cogs.forms import Field, Form, Sent, one
from cogs.interactions import Asked, FrontDoor, uuid_of

LONGEST_DATE = 40
LONGEST_TAG = 20


class ReadingFlow:
    """What follows when somebody gave a link: reading it, where the server lets Deeds fetch."""

    def __init__(self, door: FrontDoor, documents: Documents) -> None:
        self._door = door
        self._documents = documents

    async def offer(self, asked: Asked, target: str, url: str, without: Sheet) -> None:
        """Offers what was read of a target's document; shows ``without`` where nothing is or can be read."""
        if not await self._documents.may_read(asked.actor, target):
            await self._door.update(asked, without)
            return
        await self._door.later(asked)
        await self._door.settle(asked, reading_progress(url, asked.words))
        try:
            view = await self._documents.read(asked.actor, target)
        except DeedsError as error:
            # What could not be read is gone on with by hand: nothing that was typed is lost.
            await self._door.settle(asked, beside(without, above=error_text(error, asked.words), below=()))
            return
        await self._door.settle(asked, document_sheet(view, asked.words))


class DocumentsCog(commands.Cog):
    """The buttons of what was read."""

    def __init__(self, door: FrontDoor, documents: Documents, drafting: Drafting, records: Records) -> None:
        self._door = door
        self._documents = documents
        self._drafting = drafting
        self._records = records
        self._flow = ReadingFlow(door, documents)
        self._steps: dict[str, Callable[[Asked], Awaitable[None]]] = {
            "": self._show,
            "read": self._read,
            "take": self._take,
            "link": self._link,
            "archive": self._archive,
        }
        door.handle(Action.SOURCE, Act.LOG, self._pressed)

    async def _pressed(self, asked: Asked) -> None:
        step = self._steps.get(asked.argument(0))
        if step is None:
            raise DeedsError("button_gone")
        await step(asked)

    async def _show(self, asked: Asked) -> None:
        view = await self._documents.document(asked.actor, asked.reference)
        await self._door.update(asked, document_sheet(view, asked.words))

    async def _read(self, asked: Asked) -> None:
        view = await self._records.managed(asked.actor, asked.reference)
        url = getattr(view.record, "url", "")
        await self._flow.offer(asked, asked.reference, url, managed_record(view, asked.words))

    async def _take(self, asked: Asked) -> None:
        target = asked.reference
        given = await self._documents.typed(asked.actor, target)

        async def then(again: Asked, sent: Sent) -> None:
            typed = DocumentTyped(
                one(sent, "title"),
                one(sent, "publisher"),
                one(sent, "published"),
                one(sent, "language"),
                one(sent, "archive_url"),
            )
            await self._documents.describe(again.actor, target, typed)
            await self._back(again, target)

        fields = (
            Field("title", "form-title", required=False, longest=LONGEST_LINE, default=given.title),
            Field(
                "publisher", "form-publisher", required=False, longest=LONGEST_LINE, default=given.publisher
            ),
            Field(
                "published", "form-published", required=False, longest=LONGEST_DATE, default=given.published
            ),
            Field(
                "language",
                "form-source-language",
                required=False,
                longest=LONGEST_TAG,
                default=given.language,
            ),
            Field(
                "archive_url", "form-archive", required=False, longest=LONGEST_ADDRESS, default=given.archive
            ),
        )
        await self._door.ask(asked, Form(self._door, asked.words, "form-document", Act.LOG, fields, then))

    async def _link(self, asked: Asked) -> None:
        view = await self._documents.link(asked.actor, asked.reference, asked.argument(1))
        if view is None:
            await self._back(asked, asked.reference)
        else:
            await self._door.update(asked, document_sheet(view, asked.words))

    async def _archive(self, asked: Asked) -> None:
        source = asked.reference
        view = await self._records.managed(asked.actor, source)

        async def then(again: Asked, sent: Sent) -> None:
            await self._documents.set_archive(again.actor, source, one(sent, "archive_url"))
            await self._back(again, source)

        archive = getattr(view.record, "archive_url", "")
        fields = (
            Field("archive_url", "form-archive", required=False, longest=LONGEST_ADDRESS, default=archive),
        )
        await self._door.ask(asked, Form(self._door, asked.words, "form-document", Act.MANAGE, fields, then))

    async def _back(self, asked: Asked, target: str) -> None:
        """To where the document was read from: the draft, else the source."""
        try:
            draft = uuid_of(target)
        except DeedsError:
            view = await self._records.managed(asked.actor, target)
            await self._door.update(asked, managed_record(view, asked.words, "managed-saved"))
            return
        await self._door.update(
            asked, draft_sheet(await self._drafting.draft(asked.actor, draft), asked.words)
        )
