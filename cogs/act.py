"""``/act``: what members can do now, what came of it, and wins that somebody goes and looks at."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.typed import LONGEST_ADDRESS
from bot.domain.views import LookItem
from bot.domain.vocabulary import CallOutcome, FindingOutcome
from bot.i18n import message_id
from bot.rendering.action_card import act_list, act_sheet, look_sheet, plain_ask
from bot.rendering.custom_ids import Action
from bot.rendering.reports import report_sheet
from bot.rendering.safe_text import plain
from bot.services.acting import Acting
from bot.services.reporting import LONGEST_NOTE, LOOK_OUTCOMES, LookTyped, Reporting
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label

LONGEST_DATE = 40
UNKNOWN = "unknown"
LIST = "list"


class ActCog(commands.Cog):
    """``/act`` with its outcomes, and *go and look*."""

    def __init__(self, door: FrontDoor, acting: Acting, reporting: Reporting) -> None:
        self._door = door
        self._acting = acting
        self._reporting = reporting
        door.handle(Action.ACT, Act.ACT, self._open)
        door.handle(Action.ACT, Act.ACT, self._now, what="now")
        door.handle(Action.ACT, Act.ACT, self._list, what=LIST)
        door.handle(Action.PAGE, Act.ACT, self._page, what="act")
        door.handle(Action.ACT_DONE, Act.ACT, self._done)
        door.handle(Action.ACT_SAID, Act.REPORT, self._said)
        door.handle(Action.LOOK, Act.ACT, self._look)

    @app_commands.command(name="act", description=label("command-act"), extras={"act": Act.ACT})
    @app_commands.guild_only()
    async def act(self, interaction: Anyhow) -> None:
        """The most urgent thing to do, opened, and what else there is."""
        asked = await self._door.asked(interaction, Act.ACT)
        view = await self._acting.now(asked.actor)
        await self._door.answer(asked, act_sheet(view, asked.words))

    async def _now(self, asked: Asked) -> None:
        view = await self._acting.now(asked.actor)
        await self._door.update(asked, act_sheet(view, asked.words))

    async def _list(self, asked: Asked) -> None:
        view = await self._acting.now(asked.actor)
        await self._door.update(asked, act_list(view, asked.words))

    async def _open(self, asked: Asked) -> None:
        view = await self._acting.action(asked.actor, asked.reference)
        await self._door.update(asked, act_sheet(view, asked.words))

    async def _page(self, asked: Asked) -> None:
        reference, number = asked.argument(0), asked.number(1)
        if reference == LIST:
            view = await self._acting.now(asked.actor)
            await self._door.update(asked, act_list(view, asked.words, number=number))
        else:
            view = await self._acting.action(asked.actor, reference)
            await self._door.update(asked, act_sheet(view, asked.words, number=number))

    async def _done(self, asked: Asked) -> None:
        outcome = asked.argument(0)
        if outcome not in set(CallOutcome) - {CallOutcome.THEY_SAID}:
            raise DeedsError("button_gone")
        view = await self._acting.count(asked.actor, asked.reference, CallOutcome(outcome))
        await self._door.update(asked, act_sheet(view, asked.words))

    async def _said(self, asked: Asked) -> None:
        reference = asked.reference
        view = await self._acting.action(asked.actor, reference)
        asks = view.opened.line.asks if view.opened else ()

        async def then(again: Asked, sent: Sent) -> None:
            report = await self._reporting.report_said(
                again.actor, reference, one(sent, "asks"), one(sent, "note"), once=asked.once
            )
            sheet = report_sheet(report, again.words, decides=False, key="report-sent")
            await self._door.update(again, sheet)

        fields = [Field("note", "form-they-said", Kind.PARAGRAPH, longest=LONGEST_NOTE)]
        if len(asks) > 1:
            options = [(each.reference, plain_ask(asked.words, each)) for each in asks]
            fields.insert(0, Field("asks", "form-said-about", Kind.ONE, options=options))
        form = Form(self._door, asked.words, "form-they-said-title", Act.REPORT, fields, then)
        await self._door.ask(asked, form)

    # Going and looking

    async def _look(self, asked: Asked) -> None:
        ask, what = asked.reference, asked.argument(0)
        if asked.id is not None and asked.id.reference == "menu":
            what = ""
        if what == "answer":
            await self._answer(asked, ask)
            return
        if what == "take":
            look = await self._acting.take_look(asked.actor, ask)
        elif what == "back":
            look = await self._acting.give_back_look(asked.actor, ask)
        else:
            look = await self._acting.look(asked.actor, ask)
        await self._door.update(asked, look_sheet(look, asked.words))

    async def _answer(self, asked: Asked, ask: str) -> None:
        look = await self._acting.look(asked.actor, ask)

        async def then(again: Asked, sent: Sent) -> None:
            outcome = one(sent, "outcome")
            typed = LookTyped(
                outcome=None if outcome == UNKNOWN else FindingOutcome(outcome),
                note=one(sent, "note"),
                criterion=one(sent, "criterion"),
                on=one(sent, "on"),
                url=one(sent, "url"),
            )
            report = await self._reporting.report_look(again.actor, ask, typed)
            sheet = report_sheet(report, again.words, decides=False, key="report-sent")
            await self._door.update(again, sheet)

        fields = _look_fields(asked, look)
        form = Form(self._door, asked.words, "form-look-title", Act.ACT, fields, then)
        await self._door.ask(asked, form)


def _look_fields(asked: Asked, look: LookItem) -> list[Field]:
    words = asked.words
    outcomes = [
        (each, words.plain(message_id("look-outcome", each)))
        for each in (*(each.value for each in LOOK_OUTCOMES), UNKNOWN)
    ]
    fields = [
        Field("outcome", "form-look-outcome", Kind.ONE, options=outcomes),
        Field("note", "form-look-note", Kind.PARAGRAPH, longest=LONGEST_NOTE),
        Field("on", "form-seen-on", longest=LONGEST_DATE),
        Field("url", "form-look-url", required=False, longest=LONGEST_ADDRESS),
    ]
    if len(look.criteria) > 1:
        options = [(name, plain(f"{name} · {words.content(text).text}", 100)) for name, text in look.criteria]
        fields.insert(0, Field("criterion", "form-look-criterion", Kind.ONE, options=options))
    return fields
