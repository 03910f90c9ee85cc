"""``/desk``: what waits for organisers, and the decisions of the second person."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.typed import LONGEST_LINE
from bot.i18n import message_id
from bot.rendering.custom_ids import Action
from bot.rendering.desk import desk
from bot.rendering.review import decided, review_sheet, tokens_mark, tokens_on, verdict
from bot.rendering.status import checked, headline_decided
from bot.services.reviewing import Reviewing
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor, uuid_of
from cogs.labels import label

# What the second person has made sure of before a line counts.
CHECKLIST = ("opened", "words", "date", "ask")


class DeskCog(commands.Cog):
    """``/desk`` and the buttons of reviews, also on the cards in the review channel."""

    def __init__(self, door: FrontDoor, reviewing: Reviewing) -> None:
        self._door = door
        self._reviewing = reviewing
        door.handle(Action.DESK, Act.DESK, self._desk)
        door.handle(Action.PAGE, Act.DESK, self._page, what="desk")
        door.handle(Action.REVIEW, Act.VERIFY, self._review)
        door.handle(Action.PAGE, Act.VERIFY, self._review_page, what="review")
        door.handle(Action.LEAVE, Act.VERIFY, self._leave)
        door.handle(Action.VERIFY, Act.VERIFY, self._verify)
        door.handle(Action.VERIFY_ALL, Act.VERIFY, self._verify_all)
        door.handle(Action.REJECT, Act.VERIFY, self._reject)
        door.handle(Action.CHECKED, Act.DESK, self._checked)
        door.handle(Action.CONFIRM_HEADLINE, Act.VERIFY, self._confirm)
        door.handle(Action.REJECT_HEADLINE, Act.VERIFY, self._refuse)

    @app_commands.command(name="desk", description=label("command-desk"), extras={"act": Act.DESK})
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_messages=True))
    async def desk(self, interaction: Anyhow) -> None:
        """What waits."""
        asked = await self._door.asked(interaction, Act.DESK)
        view = await self._reviewing.desk(asked.actor)
        await self._door.answer(asked, desk(view, asked.words))

    async def _desk(self, asked: Asked) -> None:
        view = await self._reviewing.desk(asked.actor)
        await self._door.update(asked, desk(view, asked.words))

    async def _page(self, asked: Asked) -> None:
        view = await self._reviewing.desk(asked.actor)
        await self._door.update(asked, desk(view, asked.words, number=asked.number(1)))

    async def _review(self, asked: Asked) -> None:
        view = await self._reviewing.source(asked.actor, asked.reference)
        await self._door.update(asked, review_sheet(view, asked.words))

    async def _review_page(self, asked: Asked) -> None:
        view = await self._reviewing.source(asked.actor, asked.argument(0))
        await self._door.update(asked, review_sheet(view, asked.words, number=asked.number(1)))

    async def _leave(self, asked: Asked) -> None:
        view = await self._reviewing.leave(asked.actor, asked.reference)
        await self._door.update(asked, desk(view, asked.words))

    async def _verify(self, asked: Asked) -> None:
        token = asked.reference
        item = await self._reviewing.item(asked.actor, token, verify=True)

        async def verify(again: Asked) -> None:
            view = await self._reviewing.verify(again.actor, token)
            await self._door.update(again, verdict(view, again.words))

        await self._looked(asked, verify, "form-verify", looked=item.looked, reference=item.line.reference)

    async def _verify_all(self, asked: Asked) -> None:
        review = await self._reviewing.source(asked.actor, asked.reference)
        tokens = tokens_on(review, asked.words, asked.number(0))
        if tokens_mark(tokens) != asked.argument(1):
            # Something was reported, edited or decided since this page was drawn: it is to be seen first.
            sheet = review_sheet(review, asked.words, number=asked.number(0), note="review-moved")
            await self._door.update(asked, sheet)
            return

        async def verify(again: Asked) -> None:
            view = await self._reviewing.verify_all(again.actor, tokens)
            await self._door.update(again, decided(view, again.words))

        await self._looked(asked, verify, "form-verify-all", looked=review.looked, count=len(tokens))

    async def _looked(
        self,
        asked: Asked,
        verify: Callable[[Asked], Awaitable[None]],
        title: str,
        *,
        looked: bool,
        **titled: Any,
    ) -> None:
        """Verifies, once the checklist of the source was gone through."""
        if looked:
            await verify(asked)
            return

        async def then(again: Asked, sent: Sent) -> None:
            await verify(again)

        options = [(each, asked.words.plain(message_id("form-checklist", each))) for each in CHECKLIST]
        fields = (Field("checklist", "form-checklist", Kind.ALL, options=options),)
        form = Form(self._door, asked.words, title, Act.VERIFY, fields, then, **titled)
        await self._door.ask(asked, form)

    async def _reject(self, asked: Asked) -> None:
        token = asked.reference
        item = await self._reviewing.item(asked.actor, token)

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._reviewing.reject(again.actor, token, one(sent, "reason"))
            await self._door.update(again, verdict(view, again.words))

        fields = (Field("reason", "form-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),)
        reference = item.line.reference
        form = Form(self._door, asked.words, "form-reject", Act.VERIFY, fields, then, reference=reference)
        await self._door.ask(asked, form)

    async def _checked(self, asked: Asked) -> None:
        references = asked.values or (asked.reference,)
        cells = await self._reviewing.checked(asked.actor, references)
        await self._door.update(asked, checked(cells, asked.words))

    async def _confirm(self, asked: Asked) -> None:
        cell = await self._reviewing.decide_headline(asked.actor, uuid_of(asked.reference), confirm=True)
        await self._door.update(asked, headline_decided(cell, asked.words))

    async def _refuse(self, asked: Asked) -> None:
        cell = await self._reviewing.decide_headline(asked.actor, uuid_of(asked.reference), confirm=False)
        await self._door.update(asked, headline_decided(cell, asked.words))
