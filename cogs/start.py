"""*Start a campaign*: pasted lists or a filled-in sheet become a plan, and the plan becomes the record."""

from collections.abc import Mapping

from bot.domain.access import Act
from bot.domain.drafts import Pick
from bot.domain.plans import Plan, demands_typed, offices_typed
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.views import Choice
from bot.domain.vocabulary import OfficialKind
from bot.i18n import Localizer
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action, build
from bot.rendering.layout import button
from bot.rendering.plan import (
    criteria_sheet,
    plan_saved,
    plan_sheet,
    start_offer,
    template_criteria,
    template_sheet,
)
from bot.services.starting import PlanTyped, Starting, demand_at
from cogs.forms import Field, Form, Kind, Sent, Then, one
from cogs.interactions import Asked, FrontDoor, uuid_of
from cogs.picking import Pickers, Step

SURE = "sure"
ASKS, KINDS = "start_asks", "start_kinds"
# What an office can be besides an elected one, which needs no mark.
MARKS = tuple(each.value for each in OfficialKind if each is not OfficialKind.ELECTED_OFFICE)


class StartCog:
    """The buttons, menus and forms of *Start a campaign*; it has no command of its own."""

    def __init__(self, door: FrontDoor, starting: Starting, pickers: Pickers) -> None:
        self._door = door
        self._starting = starting
        self._pickers = pickers
        for what, answer in {
            "offer": self._offer,
            "new": self._new,
            "file": self._file,
            "template": self._template,
            "open": self._open,
            "names": self._names,
            "offices": self._offices,
            "demands": self._demands,
            "kinds": self._kinds,
            "asks": self._asks,
            "criteria": self._criteria,
            "judge": self._judge,
            "own": self._judge,
            "save": self._save,
            "discard": self._discard,
        }.items():
            door.handle(Action.START, Act.MANAGE, answer, what=what)
        door.handle(Action.PAGE, Act.MANAGE, self._page, what="plan")
        pickers.step(
            ASKS,
            Step(
                Act.MANAGE,
                "start-ask",
                self._office_choices,
                self._asked,
                self._back,
                several=True,
                needed=False,
                named=self._demand_named,
            ),
        )
        pickers.step(
            KINDS,
            Step(
                Act.MANAGE,
                "start-kinds",
                self._office_choices,
                self._kinds_chosen,
                self._back,
                several=True,
                marks=MARKS,
                marks_said="official-kind",
                needed=False,
            ),
        )

    async def _offer(self, asked: Asked) -> None:
        await self._door.update(asked, start_offer(await self._starting.plans(asked.actor), asked.words))

    async def _show(self, asked: Asked, plan: Plan, number: int = 1) -> None:
        await self._door.update(asked, plan_sheet(plan, asked.words, number=number))

    async def _plan(self, asked: Asked) -> Plan:
        chosen = asked.argument(0) or next(iter(asked.values), "")
        return await self._starting.plan(asked.actor, uuid_of(chosen))

    async def _open(self, asked: Asked) -> None:
        await self._show(asked, await self._plan(asked))

    async def _page(self, asked: Asked) -> None:
        await self._show(asked, await self._plan(asked), asked.number(1))

    # The beginning

    async def _new(self, asked: Asked) -> None:
        async def then(again: Asked, sent: Sent) -> None:
            plan = await self._starting.start(again.actor, _typed(sent))
            await self._ask_whom(again, plan, 1)

        fields = (*_name_fields(PlanTyped("")), _offices_field(""), _demands_field(""))
        await self._door.ask(asked, self._form(asked.words, "form-start", fields, then))

    async def _file(self, asked: Asked) -> None:
        async def then(again: Asked, sent: Sent) -> None:
            plan = await self._starting.read_sheet(
                again.actor, _typed(sent), again.files["sheet"], keep_private=again.keeps_private
            )
            await self._show(again, plan)

        fields = (*_name_fields(PlanTyped("")), Field("sheet", "form-start-sheet", Kind.FILE))
        await self._door.ask(asked, self._form(asked.words, "form-start-file", fields, then))

    async def _template(self, asked: Asked) -> None:
        files = self._starting.templates(asked.actor, asked.words.language)
        sheet = template_sheet(asked.words, [name for name, _ in files])
        await self._door.answer(asked, sheet, files=files)

    def _form(self, words: Localizer, title: str, fields: tuple[Field, ...], then: Then) -> Form:
        return Form(self._door, words, title, Act.MANAGE, fields, then)

    # Putting it right

    async def _names(self, asked: Asked) -> None:
        plan = await self._plan(asked)

        async def then(again: Asked, sent: Sent) -> None:
            await self._show(again, await self._starting.change_names(again.actor, plan.id, _typed(sent)))

        fields = _name_fields(PlanTyped(plan.title, plan.jurisdiction))
        await self._door.ask(asked, self._form(asked.words, "form-start-names", fields, then))

    async def _offices(self, asked: Asked) -> None:
        plan = await self._plan(asked)

        async def then(again: Asked, sent: Sent) -> None:
            typed = one(sent, "offices")
            await self._show(again, await self._starting.change_offices(again.actor, plan.id, typed))

        fields = (_offices_field(offices_typed(plan.offices)),)
        await self._door.ask(asked, self._form(asked.words, "form-start-offices-title", fields, then))

    async def _demands(self, asked: Asked) -> None:
        plan = await self._plan(asked)

        async def then(again: Asked, sent: Sent) -> None:
            typed = one(sent, "demands")
            await self._show(again, await self._starting.change_demands(again.actor, plan.id, typed))

        fields = (_demands_field(demands_typed(plan.demands)),)
        await self._door.ask(asked, self._form(asked.words, "form-start-demands-title", fields, then))

    # Who is asked what, and what sort of office each is

    async def _office_choices(self, asked: Asked, pick: Pick) -> tuple[Choice, ...]:
        return await self._starting.offices(asked.actor, uuid_of(pick.about[0]))

    async def _demand_named(self, asked: Asked, pick: Pick) -> Mapping[str, str]:
        plan = await self._starting.plan(asked.actor, uuid_of(pick.about[0]))
        number = int(pick.about[1])
        return {
            "demand": demand_at(plan, number).title,
            "number": pick.about[1],
            "count": str(len(plan.demands)),
        }

    async def _back(self, asked: Asked, pick: Pick) -> None:
        await self._show(asked, await self._starting.plan(asked.actor, uuid_of(pick.about[0])))

    async def _asks(self, asked: Asked) -> None:
        await self._ask_whom(asked, await self._plan(asked), 1)

    async def _ask_whom(self, asked: Asked, plan: Plan, number: int) -> None:
        await self._pickers.begin(asked, ASKS, str(plan.id), str(number), preset=_preset(plan, number))

    async def _asked(self, asked: Asked, pick: Pick) -> None:
        number = int(pick.about[1])
        plan = await self._starting.ask(asked.actor, uuid_of(pick.about[0]), number, pick.values)
        if number < len(plan.demands):
            await self._ask_whom(asked, plan, number + 1)
        else:
            await self._show(asked, plan)

    async def _kinds(self, asked: Asked) -> None:
        plan = await self._plan(asked)
        preset = [
            (str(place), each.kind.value)
            for place, each in enumerate(plan.offices, 1)
            if each.kind.value in MARKS
        ]
        await self._pickers.begin(asked, KINDS, str(plan.id), preset=preset)

    async def _kinds_chosen(self, asked: Asked, pick: Pick) -> None:
        plan = await self._starting.change_kinds(asked.actor, uuid_of(pick.about[0]), pick.chosen)
        await self._show(asked, plan)

    # How each demand is judged

    async def _criteria(self, asked: Asked) -> None:
        plan = await self._plan(asked)
        number = int(asked.values[0]) if asked.values and asked.values[0].isdecimal() else 0
        demand_at(plan, number)
        await self._door.update(asked, criteria_sheet(plan, number, asked.words))

    async def _judge(self, asked: Asked) -> None:
        plan = await self._plan(asked)
        number = asked.number(1)
        template = next(iter(asked.values), "")
        words = await self._door.languages.ready(plan.language)

        async def then(again: Asked, sent: Sent) -> None:
            typed = one(sent, "criteria")
            changed = await self._starting.change_criteria(again.actor, plan.id, number, typed)
            await self._show(again, changed)

        default = template_criteria(template, demand_at(plan, number), words)
        fields = (
            Field("criteria", "form-demand-criteria", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=default),
        )
        await self._door.ask(asked, self._form(asked.words, "form-start-criteria", fields, then))

    # The end

    async def _save(self, asked: Asked) -> None:
        saved = await self._starting.save(asked.actor, uuid_of(asked.argument(0)))
        await self._door.update(asked, plan_saved(saved.campaign.reference, saved.drafts, asked.words))

    async def _discard(self, asked: Asked) -> None:
        plan = await self._plan(asked)
        if asked.argument(1) == SURE:
            await self._starting.discard(asked.actor, plan.id)
            await self._door.update(asked, confirmation(asked.words, "start-discarded"))
            return
        buttons = (
            button(asked.words, "button-start-discard", build(Action.START, "discard", plan.id, SURE)),
            button(asked.words, "button-start-open", build(Action.START, "open", plan.id)),
        )
        sheet = confirmation(asked.words, "start-discard-sure", buttons=buttons, title=plan.title)
        await self._door.update(asked, sheet)


def _preset(plan: Plan, number: int) -> list[tuple[str, str]]:
    """Whom a demand is put to so far; for one that was never asked about, whom the one before it is."""
    asked = demand_at(plan, number).asked
    if not asked and number > 1:
        asked = demand_at(plan, number - 1).asked
    return [(str(place), "") for place, each in enumerate(plan.offices, 1) if each.name in asked]


def _name_fields(typed: PlanTyped) -> tuple[Field, Field]:
    return (
        Field("title", "form-start-title", longest=LONGEST_LINE, default=typed.title),
        Field(
            "where", "form-official-jurisdiction", required=False, longest=LONGEST_LINE, default=typed.where
        ),
    )


def _offices_field(typed: str) -> Field:
    return Field("offices", "form-start-offices", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=typed)


def _demands_field(typed: str) -> Field:
    return Field("demands", "form-start-demands", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=typed)


def _typed(sent: Sent) -> PlanTyped:
    return PlanTyped(one(sent, "title"), one(sent, "where"), one(sent, "offices"), one(sent, "demands"))
