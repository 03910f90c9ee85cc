"""Before *not kept*: the letter to the office, from the desk, a draft or the promise's own card."""

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.vocabulary import DeliveryChannel
from bot.i18n import Languages, message_id
from bot.rendering.custom_ids import Action
from bot.rendering.letters import DELIVER, WRITE, letter_text, promise_sheet
from bot.services.letters import HandedOver, Letters
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Asked, FrontDoor

LONGEST_DATE = 40


class LettersCog(commands.Cog):
    """The buttons of a promise about which its office is to be heard."""

    def __init__(self, door: FrontDoor, letters: Letters, languages: Languages) -> None:
        self._door = door
        self._letters = letters
        self._languages = languages
        self._steps = {WRITE: self._write, DELIVER: self._deliver}
        door.handle(Action.LETTER, Act.LOG, self._pressed)

    async def _pressed(self, asked: Asked) -> None:
        step = self._steps.get(asked.argument(0), self._promise)
        await step(asked)

    async def _promise(self, asked: Asked) -> None:
        view = await self._letters.promise(asked.actor, asked.reference)
        await self._door.update(asked, promise_sheet(view, asked.words, self._languages.available))

    async def _write(self, asked: Asked) -> None:
        view = await self._letters.promise(asked.actor, asked.reference)
        words = await self._languages.ready(asked.argument(1))
        begun = next((each for each in view.letters if each.reply_until is None), None)
        same = begun is not None and begun.language == words.language
        text = begun.text if begun is not None and same else letter_text(view, words)

        async def then(again: Asked, sent: Sent) -> None:
            saved = await self._letters.write(again.actor, view.commitment, one(sent, "text"), words.language)
            await self._door.update(again, promise_sheet(saved, again.words, self._languages.available))

        fields = (
            Field(
                "text",
                "form-letter-text",
                Kind.PARAGRAPH,
                longest=LONGEST_TEXT,
                default=text,
                public_contact=True,
            ),
        )
        form = Form(self._door, asked.words, "form-letter", Act.LOG, fields, then, reference=view.commitment)
        await self._door.ask(asked, form)

    async def _deliver(self, asked: Asked) -> None:
        letter = asked.argument(1)

        async def then(again: Asked, sent: Sent) -> None:
            typed = HandedOver(
                channel=DeliveryChannel(one(sent, "channel")),
                on=one(sent, "on"),
                proof=one(sent, "proof"),
                until=one(sent, "until"),
            )
            view = await self._letters.deliver(again.actor, letter, typed)
            await self._door.update(again, promise_sheet(view, again.words, self._languages.available))

        channels = [
            (each.value, asked.words.plain(message_id("delivery", each.value))) for each in DeliveryChannel
        ]
        fields = (
            Field(
                "channel", "form-channel", Kind.ONE, options=channels, default=DeliveryChannel.LETTER.value
            ),
            Field("on", "form-letter-on", longest=LONGEST_DATE),
            Field("proof", "form-proof", Kind.PARAGRAPH, longest=LONGEST_LINE),
            Field("until", "form-letter-until", required=False, longest=LONGEST_DATE),
        )
        await self._door.ask(
            asked, Form(self._door, asked.words, "form-letter-delivery", Act.DELIVER, fields, then)
        )
