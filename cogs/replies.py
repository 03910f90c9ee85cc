"""An office's own words: logged from an ask or a letter, confirmed by a second organiser."""

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.typed import LONGEST_LINE
from bot.rendering.custom_ids import Action
from bot.rendering.replies import reply_sheet
from bot.services.replies import LONGEST_REPLY, Replies, ReplyTyped
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Asked, FrontDoor

LONGEST_DATE = 40
LONGEST_ADDRESS = 1000
LONGEST_TAG = 20


class RepliesCog(commands.Cog):
    """The buttons of an office's own words."""

    def __init__(self, door: FrontDoor, replies: Replies) -> None:
        self._door = door
        self._replies = replies
        door.handle(Action.REPLY, Act.LOG, self._log)
        door.handle(Action.REPLY_DECIDE, Act.VERIFY, self._decide)

    async def _log(self, asked: Asked) -> None:
        item = await self._replies.ask(asked.actor, asked.reference)

        async def then(again: Asked, sent: Sent) -> None:
            typed = ReplyTyped(
                text=one(sent, "reply"),
                language=one(sent, "language"),
                on=one(sent, "on"),
                source=one(sent, "source"),
                identity=one(sent, "identity"),
            )
            logged = await self._replies.log(again.actor, item.cell.reference, typed)
            await self._door.update(again, reply_sheet(logged, again.words))

        fields = (
            Field("reply", "form-reply-text", Kind.PARAGRAPH, longest=LONGEST_REPLY, public_contact=True),
            Field("language", "form-reply-language", longest=LONGEST_TAG, default=asked.words.language),
            Field("on", "form-reply-on", longest=LONGEST_DATE),
            Field("source", "form-reply-source", longest=LONGEST_ADDRESS),
            Field("identity", "form-reply-identity", Kind.PARAGRAPH, longest=LONGEST_LINE),
        )
        form = Form(
            self._door,
            asked.words,
            "form-reply",
            Act.LOG,
            fields,
            then,
            reference=item.cell.reference,
        )
        await self._door.ask(asked, form)

    async def _decide(self, asked: Asked) -> None:
        confirm = asked.argument(0) == "confirm"
        item = await self._replies.decide(asked.actor, asked.reference, confirm=confirm)
        await self._door.update(asked, reply_sheet(item, asked.words))
