"""``/status``: what becomes of a demand, what was looked at, and headlines set by hand."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.headlines import HAND_SETTABLE
from bot.domain.typed import LONGEST_LINE
from bot.domain.views import StatusView
from bot.domain.vocabulary import HeadlineKey, Lifecycle, Resolution
from bot.i18n import message_id
from bot.rendering.custom_ids import Action
from bot.rendering.status import checked, headline_proposed, hold_changed, status_sheet
from bot.rendering.status_ask import ask_of, ask_sheet, headline_options
from bot.services.boards import Boards
from bot.services.managing import Managing
from bot.services.retention import Retention
from bot.services.reviewing import Reviewing
from cogs.boards import suggested
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label

LIFECYCLES = (Lifecycle.ACTIVE, Lifecycle.PAUSED, Lifecycle.CLOSED)


class StatusCog(commands.Cog):
    """``/status`` and its buttons."""

    def __init__(
        self,
        door: FrontDoor,
        boards: Boards,
        managing: Managing,
        reviewing: Reviewing,
        retention: Retention,
    ) -> None:
        self._door = door
        self._boards = boards
        self._managing = managing
        self._reviewing = reviewing
        self._retention = retention
        self._steps = {
            "lifecycle": self._lifecycle,
            "checked": self._checked,
            "ask": self._ask,
            "headline": self._headline,
        }
        door.handle(Action.STATUS, Act.STATUS, self._pressed)
        door.handle(Action.PAGE, Act.STATUS, self._page, what="status")
        door.handle(Action.HOLD, Act.HOLD, self._hold)

    @app_commands.command(name="status", description=label("command-status"), extras={"act": Act.STATUS})
    @app_commands.describe(demand=label("command-status-demand"))
    @app_commands.default_permissions(manage_messages=True)
    @app_commands.guild_only()
    async def status(self, interaction: Anyhow, demand: str) -> None:
        """What can be set on a demand."""
        asked = await self._door.asked(interaction, Act.STATUS)
        view = await self._managing.status(asked.actor, demand)
        await self._door.answer(asked, status_sheet(view, asked.words))

    @status.autocomplete("demand")
    async def _demands(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.STATUS, "demand", typed)

    async def _page(self, asked: Asked) -> None:
        view = await self._managing.status(asked.actor, asked.argument(0))
        await self._door.update(asked, status_sheet(view, asked.words, number=asked.number(1)))

    async def _pressed(self, asked: Asked) -> None:
        view = await self._managing.status(asked.actor, asked.reference)
        step = self._steps.get(asked.argument(0))
        if step is not None:
            await step(asked, view)
        else:
            await self._door.update(asked, status_sheet(view, asked.words))

    async def _ask(self, asked: Asked, view: StatusView) -> None:
        await self._door.update(asked, ask_sheet(view, "".join(asked.values[:1]), asked.words))

    async def _checked(self, asked: Asked, view: StatusView) -> None:
        one_ask = asked.argument(1)
        asks = [ask_of(view, one_ask).reference] if one_ask else [each.reference for each in view.cells]
        cells = await self._reviewing.checked(asked.actor, asks)
        await self._door.update(asked, checked(cells, asked.words, view.officials))

    async def _hold(self, asked: Asked) -> None:
        view = await self._managing.status(asked.actor, asked.reference)
        demand = view.demand
        fields = [Field("reason", "form-hold-reason", Kind.PARAGRAPH, longest=LONGEST_LINE)]

        async def then(asked: Asked, sent: Sent) -> None:
            saved = await self._retention.hold(
                asked.actor, demand.reference, not demand.held, one(sent, "reason")
            )
            await self._door.update(asked, hold_changed(saved, asked.words))

        title = "form-hold-lift-title" if demand.held else "form-hold-title"
        await self._door.ask(asked, Form(self._door, asked.words, title, Act.HOLD, fields, then))

    async def _lifecycle(self, asked: Asked, view: StatusView) -> None:
        words = asked.words
        demand = view.demand
        lifecycles = [(each.value, words.plain(message_id("lifecycle", each.value))) for each in LIFECYCLES]
        resolutions = [(each.value, words.plain(message_id("resolution", each.value))) for each in Resolution]
        fields = [
            Field(
                "lifecycle",
                "form-status-lifecycle",
                Kind.ONE,
                options=lifecycles,
                default=demand.lifecycle.value,
            ),
            Field(
                "resolution",
                "form-status-resolution",
                Kind.ONE,
                required=False,
                options=resolutions,
                default=demand.resolution.value if demand.resolution else "",
            ),
            Field("reason", "form-status-reason", Kind.PARAGRAPH, required=False, longest=LONGEST_LINE),
        ]

        async def then(asked: Asked, sent: Sent) -> None:
            resolution = one(sent, "resolution")
            saved = await self._managing.set_lifecycle(
                asked.actor,
                demand.reference,
                Lifecycle(one(sent, "lifecycle")),
                Resolution(resolution) if resolution else None,
                one(sent, "reason"),
            )
            await self._door.update(asked, status_sheet(saved, asked.words))

        form = Form(self._door, words, "form-status-lifecycle-title", Act.STATUS, fields, then)
        await self._door.ask(asked, form)

    async def _headline(self, asked: Asked, view: StatusView) -> None:
        cell = ask_of(view, asked.argument(1))
        keys = headline_options(HAND_SETTABLE, asked.words)
        fields = [
            Field("key", "form-status-headline", Kind.ONE, options=keys),
            Field("reason", "form-status-headline-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),
        ]

        async def then(asked: Asked, sent: Sent) -> None:
            proposed = await self._reviewing.set_headline(
                asked.actor, cell.reference, HeadlineKey(one(sent, "key")), one(sent, "reason")
            )
            await self._door.update(asked, headline_proposed(proposed, asked.words))

        form = Form(self._door, asked.words, "form-status-headline-title", Act.STATUS, fields, then)
        await self._door.ask(asked, form)
