"""Choosing from lists of any length: pages of 25, every choice kept, the same for every command."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.access import Act, authorize
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError
from bot.domain.views import Choice
from bot.rendering.custom_ids import Action
from bot.rendering.pickers import page_count, page_values, picker
from bot.services.picking import Picking
from cogs.interactions import Asked, FrontDoor, uuid_of

Choices = Callable[[Asked, Pick], Awaitable[Sequence[Choice]]]
Then = Callable[[Asked, Pick], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """One list of a flow: its question, what it offers, what follows, and where giving up leads.

    ``question`` is a message, and ``named`` gives the texts in it. ``several`` may be chosen at once;
    ``marks`` are the menus that the list is chosen in, none for one, else one for each thing that a
    choice can say, as in a roll call; ``marks_said`` begins the messages of their names. ``needed``:
    nobody goes on without a choice.
    """

    act: Act
    question: str
    choices: Choices
    then: Then
    back: Then
    several: bool = False
    marks: tuple[str, ...] = ()
    marks_said: str = "vote"
    needed: bool = True
    named: Callable[[Asked, Pick], Awaitable[Mapping[str, str]]] | None = None


class Pickers:
    """Draws the lists, keeps what is chosen and goes on to what follows."""

    def __init__(self, door: FrontDoor, picking: Picking) -> None:
        self._door = door
        self._picking = picking
        self._steps: dict[str, Step] = {}
        # Each list checks what one must be allowed to do for it; all of them are organisers' work.
        door.handle(Action.PICK, Act.READ, self._choose)
        door.handle(Action.PICK_PAGE, Act.READ, self._page)
        door.handle(Action.PICK_DONE, Act.READ, self._done)
        door.handle(Action.PICK_CANCEL, Act.READ, self._cancel)

    def step(self, flow: str, step: Step) -> None:
        """Registers a list under the name of its flow; each has one."""
        if flow in self._steps:
            raise ValueError(f"{flow} is a list already")
        self._steps[flow] = step

    async def begin(
        self, asked: Asked, flow: str, *about: str, preset: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Opens a list in place of the message the button is on, with these values and marks chosen."""
        pick = await self._picking.begin(asked.actor, self._steps[flow].act, flow, about, preset)
        await self._open(asked, pick)

    async def advance(
        self,
        asked: Asked,
        pick: Pick,
        flow: str,
        *about: str,
        preset: Sequence[Choice] = (),
        marked: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Goes on to another list, with these choices made already; ``marked`` are values with marks."""
        chosen = [*((each.value, "") for each in preset), *marked]
        act = self._steps[flow].act
        await self._open(asked, await self._picking.advance(asked.actor, act, pick.id, flow, about, chosen))

    async def _open(self, asked: Asked, pick: Pick) -> None:
        step = self._steps[pick.flow]
        choices = await step.choices(asked, pick)
        if len(choices) == 1 and step.needed and not step.marks:
            # A list of one is no question.
            await step.then(asked, await self._keep(asked, pick, (choices[0].value,), (choices[0].value,)))
        else:
            await self._show(asked, pick, choices, 1)

    async def _show(self, asked: Asked, pick: Pick, choices: Sequence[Choice], number: int) -> None:
        step = self._steps[pick.flow]
        sheet = picker(
            asked.words,
            step.question,
            choices,
            pick,
            number=number,
            several=step.several,
            marks=step.marks,
            marks_said=step.marks_said,
            named=await step.named(asked, pick) if step.named else {},
        )
        await self._door.update(asked, sheet)

    async def _keep(
        self, asked: Asked, pick: Pick, shown: Sequence[str], values: Sequence[str], mark: str = ""
    ) -> Pick:
        act = self._steps[pick.flow].act
        return await self._picking.choose(asked.actor, act, pick.id, shown=shown, values=values, mark=mark)

    async def _asked(self, asked: Asked) -> tuple[Step, Pick]:
        pick = await self._picking.pick(asked.actor, Act.READ, uuid_of(asked.reference))
        step = self._steps.get(pick.flow)
        if step is None:
            raise DeedsError("pick_gone")
        authorize(asked.actor, step.act)
        return step, pick

    async def _choose(self, asked: Asked) -> None:
        step, pick = await self._asked(asked)
        choices = await step.choices(asked, pick)
        offered = [each.value for each in choices]
        number, mark = asked.number(0), asked.argument(1)
        if not set(asked.values) <= set(offered) or mark not in (step.marks or ("",)):
            # The press came from a list that was gone on from meanwhile: show where things are.
            await self._show(asked, pick, choices, 1)
            return
        shown = page_values(choices, number) if step.several else offered
        pick = await self._keep(asked, pick, shown, asked.values, mark)
        if step.marks or (step.several and (page_count(choices) > 1 or not pick.chosen)):
            await self._show(asked, pick, choices, number)
        else:
            await step.then(asked, pick)

    async def _page(self, asked: Asked) -> None:
        step, pick = await self._asked(asked)
        await self._show(asked, pick, await step.choices(asked, pick), asked.number(0))

    async def _done(self, asked: Asked) -> None:
        step, pick = await self._asked(asked)
        if step.needed and not pick.chosen:
            raise DeedsError("asks_missing")
        await step.then(asked, pick)

    async def _cancel(self, asked: Asked) -> None:
        step, pick = await self._asked(asked)
        await self._picking.end(asked.actor, pick.id)
        await step.back(asked, pick)
