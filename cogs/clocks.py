"""*Clocks* of ``/status``: pausing, extending and starting afresh what an office was given, with a reason."""

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.typed import LONGEST_LINE
from bot.domain.vocabulary import ClockMove, ClockOwner, Counting
from bot.i18n import message_id
from bot.rendering.clocks import clocks_sheet, counting_options, owner_options
from bot.rendering.custom_ids import Action
from bot.services.clocks import (
    CampaignWindowTyped,
    Clocks,
    MoveTyped,
    WindowTyped,
    campaign_window_typed,
    window_typed,
)
from cogs.forms import Field, Form, Kind, Sent, Then, one
from cogs.interactions import Asked, FrontDoor

LONGEST_DAYS = 5
LONGEST_DATE = 40
_REASON = Field("reason", "form-clock-reason", Kind.PARAGRAPH, longest=LONGEST_LINE)


class ClocksCog(commands.Cog):
    """The screen of an ask's clocks and its buttons."""

    def __init__(self, door: FrontDoor, clocks: Clocks) -> None:
        self._door = door
        self._clocks = clocks
        self._steps = {"show": self._show, "window": self._window, "campaign": self._campaign}
        door.handle(Action.CLOCK, Act.STATUS, self._pressed)
        door.handle(Action.PAGE, Act.STATUS, self._page, what="clocks")

    async def _pressed(self, asked: Asked) -> None:
        step = asked.argument(0)
        if step in self._steps:
            await self._steps[step](asked)
        elif step in set(ClockMove):
            await self._move(asked, ClockMove(step))
        else:
            raise DeedsError("button_gone")

    async def _show(self, asked: Asked) -> None:
        view = await self._clocks.clocks(asked.actor, asked.reference)
        await self._door.update(asked, clocks_sheet(view, asked.words, chosen="".join(asked.values[:1])))

    async def _page(self, asked: Asked) -> None:
        view = await self._clocks.clocks(asked.actor, asked.argument(0))
        await self._door.update(asked, clocks_sheet(view, asked.words, number=asked.number(1)))

    async def _move(self, asked: Asked, move: ClockMove) -> None:
        ask, clock = asked.reference, asked.argument(1)
        before = await self._clocks.clocks(asked.actor, ask)

        async def then(asked: Asked, sent: Sent) -> None:
            typed = MoveTyped(
                reason=one(sent, "reason"),
                on=one(sent, "on"),
                days=one(sent, "days"),
                moves=before.moves,
            )
            view = await self._clocks.move(asked.actor, ask, clock, move, typed)
            await self._door.update(asked, clocks_sheet(view, asked.words, chosen=clock))

        days = Field("days", "form-clock-days", longest=LONGEST_DAYS)
        fields = [
            *([days] if move is ClockMove.EXTEND else []),
            Field("on", message_id("form-clock-on", move.value), required=False, longest=LONGEST_DATE),
            _REASON,
        ]
        title = message_id("form-clock", move.value)
        await self._door.ask(asked, Form(self._door, asked.words, title, Act.STATUS, fields, then))

    async def _window(self, asked: Asked) -> None:
        ask = asked.reference
        now = window_typed((await self._clocks.clocks(asked.actor, ask)).ask)

        def onto(base: WindowTyped) -> Then:
            async def then(asked: Asked, sent: Sent) -> None:
                typed = WindowTyped(
                    days=one(sent, "days"),
                    counting=Counting(one(sent, "counting")),
                    set_by=ClockOwner(one(sent, "set_by")),
                    law=one(sent, "law"),
                    reason=one(sent, "reason"),
                )
                view = await self._clocks.set_window(asked.actor, ask, typed, before=base)
                await self._door.update(asked, clocks_sheet(view, asked.words))

            return then

        fields = [
            Field(
                "days",
                "form-window-days",
                required=False,
                longest=LONGEST_DAYS,
                default=now.days,
            ),
            Field(
                "counting",
                "form-window-counting",
                Kind.ONE,
                options=counting_options(asked.words),
                default=now.counting.value,
            ),
            Field(
                "set_by",
                "form-window-owner",
                Kind.ONE,
                options=owner_options(asked.words),
                default=now.set_by.value,
            ),
            Field("law", "form-window-law", required=False, longest=LONGEST_LINE, default=now.law),
            _REASON,
        ]
        form = Form(self._door, asked.words, "form-window", Act.STATUS, fields, onto(now), onto=onto)
        await self._door.ask(asked, form)

    async def _campaign(self, asked: Asked) -> None:
        ask = asked.reference
        now = campaign_window_typed((await self._clocks.clocks(asked.actor, ask)).campaign)

        def onto(base: CampaignWindowTyped) -> Then:
            async def then(asked: Asked, sent: Sent) -> None:
                typed = CampaignWindowTyped(
                    days=one(sent, "days"),
                    counting=Counting(one(sent, "counting")),
                    holidays=one(sent, "holidays"),
                    reason=one(sent, "reason"),
                )
                view = await self._clocks.set_campaign_window(asked.actor, ask, typed, before=base)
                await self._door.update(asked, clocks_sheet(view, asked.words))

            return then

        fields = [
            Field(
                "days",
                "form-campaign-window-days",
                longest=LONGEST_DAYS,
                default=now.days,
            ),
            Field(
                "counting",
                "form-window-counting",
                Kind.ONE,
                options=counting_options(asked.words),
                default=now.counting.value,
            ),
            Field(
                "holidays",
                "form-campaign-holidays",
                required=False,
                longest=LONGEST_LINE,
                default=now.holidays,
            ),
            _REASON,
        ]
        form = Form(self._door, asked.words, "form-campaign-window", Act.MANAGE, fields, onto(now), onto=onto)
        await self._door.ask(asked, form)
