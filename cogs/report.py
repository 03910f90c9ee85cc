"""``/report``: members send a link about an ask, and organisers decide what becomes of it."""

from collections.abc import Awaitable, Callable, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, may
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError
from bot.domain.typed import LONGEST_ADDRESS, LONGEST_LINE, links_in
from bot.domain.views import Choice, ReportLine
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action
from bot.rendering.reports import link_choice, my_reports, report_sheet
from bot.services.reporting import LONGEST_NOTE, Reporting
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label
from cogs.picking import Choices, Pickers, Step, Then

LONGEST_REFERENCE = 20


class ReportCog(commands.Cog):
    """``/report link``, ``/report mine``, the menu of messages, and what organisers do with reports."""

    report = app_commands.Group(
        name="report", description=label("command-report"), guild_only=True, extras={"act": Act.REPORT}
    )

    def __init__(self, door: FrontDoor, reporting: Reporting, pickers: Pickers) -> None:
        self._door = door
        self._reporting = reporting
        self._pickers = pickers
        self._steps: dict[str, Callable[[Asked], Awaitable[None]]] = {
            "": self._show,
            "withdraw": self._withdraw,
            "dismiss": self._dismiss,
            "same": self._same,
        }
        door.handle(Action.REPORT, Act.REPORT, self._pressed)
        door.handle(Action.REPORT, Act.REPORT, self._new, what="new")
        door.handle(Action.REPORT, Act.REPORT, self._mine, what="mine")
        door.handle(Action.PAGE, Act.REPORT, self._page, what="reports")

        def step(flow: str, question: str, choices: Choices, then: Then) -> None:
            pickers.step(flow, Step(Act.REPORT, question, choices, then, self._given_up))

        step("report_link", "pick-report-link", self._links, self._link_chosen)
        step("report_official", "pick-report-official", self._officials, self._official_chosen)
        step("report_ask", "pick-report-ask", self._asks, self._ask_chosen)
        self.of_message = app_commands.ContextMenu(
            name=label("command-report-message"), callback=self._message, extras={"act": Act.REPORT}
        )
        self.of_message.guild_only = True

    @report.command(name="link", description=label("command-report-link"), extras={"act": Act.REPORT})
    @app_commands.describe(link=label("command-report-link-link"))
    async def link(self, interaction: Anyhow, link: str) -> None:
        """A page that says something about an ask."""
        asked = await self._door.asked(interaction, Act.REPORT)
        await self._begin(asked, self._reporting.link(asked.actor, link))

    @report.command(name="mine", description=label("command-report-mine"), extras={"act": Act.REPORT})
    async def mine(self, interaction: Anyhow) -> None:
        """What became of one's own reports."""
        asked = await self._door.asked(interaction, Act.REPORT)
        reports = await self._reporting.mine(asked.actor)
        await self._door.answer(asked, my_reports(reports, asked.words))

    async def _message(self, interaction: Anyhow, message: discord.Message) -> None:
        asked = await self._door.asked(interaction, Act.REPORT)
        # Of the message nothing but its links is looked at, and nothing else goes on from here.
        links = links_in(message.content)
        if not links:
            raise DeedsError("no_links")
        await self._pickers.begin(asked, "report_link", *links)

    async def _new(self, asked: Asked) -> None:
        await self._begin(asked, "")

    async def _begin(self, asked: Asked, link: str) -> None:
        await self._pickers.begin(asked, "report_official", link)

    async def _links(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return [link_choice(number, url) for number, url in enumerate(pick.about)]

    async def _link_chosen(self, asked: Asked, pick: Pick) -> None:
        chosen = pick.about[int(pick.values[0])]
        await self._pickers.advance(asked, pick, "report_official", chosen)

    async def _officials(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._reporting.officials(asked.actor)

    async def _official_chosen(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "report_ask", *pick.about, *pick.values)

    async def _asks(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._reporting.asks(asked.actor, pick.about[1])

    async def _ask_chosen(self, asked: Asked, pick: Pick) -> None:
        ask = pick.values[0]

        async def then(again: Asked, sent: Sent) -> None:
            report = await self._reporting.report_link(
                again.actor, ask, one(sent, "url"), one(sent, "note"), pick=pick.id
            )
            sheet = report_sheet(report, again.words, decides=False, key="report-sent")
            await self._door.update(again, sheet)

        fields = (
            Field("url", "form-report-url", longest=LONGEST_ADDRESS, default=pick.about[0]),
            Field("note", "form-report-note", Kind.PARAGRAPH, False, longest=LONGEST_NOTE),
        )
        await self._door.ask(
            asked, Form(self._door, asked.words, "form-report-title", Act.REPORT, fields, then)
        )

    async def _given_up(self, asked: Asked, pick: Pick) -> None:
        await self._door.update(asked, confirmation(asked.words, "report-given-up"))

    # One's own, and what organisers decide

    async def _mine(self, asked: Asked) -> None:
        reports = await self._reporting.mine(asked.actor)
        await self._door.update(asked, my_reports(reports, asked.words))

    async def _page(self, asked: Asked) -> None:
        reports = await self._reporting.mine(asked.actor)
        await self._door.update(asked, my_reports(reports, asked.words, number=asked.number(1)))

    async def _pressed(self, asked: Asked) -> None:
        chosen = asked.id is not None and asked.id.reference == "menu"
        step = self._steps.get("" if chosen else asked.argument(0))
        if step is None:
            raise DeedsError("button_gone")
        await step(asked)

    async def _show(self, asked: Asked) -> None:
        await self._shown(asked, await self._reporting.report(asked.actor, asked.reference))

    async def _shown(self, asked: Asked, report: ReportLine, key: str = "") -> None:
        decides = may(asked.actor, Act.DESK)
        await self._door.update(asked, report_sheet(report, asked.words, decides=decides, key=key))

    async def _withdraw(self, asked: Asked) -> None:
        report = await self._reporting.withdraw(asked.actor, asked.reference)
        await self._shown(asked, report)

    async def _dismiss(self, asked: Asked) -> None:
        report = await self._reporting.decidable(asked.actor, asked.reference)

        async def then(again: Asked, sent: Sent) -> None:
            saved = await self._reporting.dismiss(again.actor, report.reference, one(sent, "reason"))
            await self._shown(again, saved)

        fields = (Field("reason", "form-report-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),)
        await self._decide(asked, report, "form-report-dismiss", fields, then)

    async def _same(self, asked: Asked) -> None:
        report = await self._reporting.decidable(asked.actor, asked.reference)

        async def then(again: Asked, sent: Sent) -> None:
            saved = await self._reporting.same_as(again.actor, report.reference, one(sent, "entry"))
            await self._shown(again, saved)

        fields = (Field("entry", "form-report-entry", longest=LONGEST_REFERENCE),)
        await self._decide(asked, report, "form-report-same", fields, then)

    async def _decide(
        self,
        asked: Asked,
        report: ReportLine,
        title: str,
        fields: Sequence[Field],
        then: Callable[[Asked, Sent], Awaitable[None]],
    ) -> None:
        form = Form(self._door, asked.words, title, Act.DESK, fields, then, reference=report.reference)
        await self._door.ask(asked, form)
