"""What was drawn lately: looking something up is mostly looking at what somebody just looked at.

Views and suggestions never change, and services hand out the very same ones until the record moves or the
local day ends: so what was drawn is known by what it was drawn from, and nothing has to be thrown out in
time. Each is made for one audience, so that what is drawn from it is for no other; all that is added is the
language.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from discord import app_commands

from bot.domain.views import Suggestion
from bot.i18n import Localizer
from bot.rendering.direction import facing
from bot.rendering.layout import Sheet
from bot.rendering.names import plain_name

V = TypeVar("V", contravariant=True)
D = TypeVar("D")

_LONGEST_CHOICE = 100
_LONGEST_LABEL = 85


class Draws(Protocol[V]):
    """A function that draws one page of a view."""

    def __call__(self, view: V, localizer: Localizer, /, *, number: int = 1, private: bool = True) -> Sheet:
        """The ``number``-th page."""
        ...


class _Drawn(Generic[D]):
    """What was drawn from a thing, for each way of drawing it; what was not asked for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        # The thing stands beside what was drawn: while it does, nothing else can have its id.
        self._drawn: OrderedDict[tuple[object, ...], tuple[object, D]] = OrderedDict()

    def of(self, thing: object, how: tuple[object, ...], draw: Callable[[], D]) -> D:
        key = (id(thing), *how)
        known = self._drawn.get(key)
        if known is not None:
            self._drawn.move_to_end(key)
            return known[1]
        drawn = draw()
        self._drawn[key] = (thing, drawn)
        if len(self._drawn) > self._most:
            self._drawn.popitem(last=False)
        return drawn


class KeptSheets:
    """Draws each page of a view once per language.

    A sheet may be sent to several people at once, since nobody changes anything in it any more.
    """

    def __init__(self, most: int = 128) -> None:
        self._drawn: _Drawn[Sheet] = _Drawn(most)

    def sheet(
        self, draw: Draws[V], view: V, localizer: Localizer, *, number: int = 1, private: bool = True
    ) -> Sheet:
        """The page as ``draw`` draws it, the way the language runs."""

        def drawn() -> Sheet:
            made = facing(draw(view, localizer, number=number, private=private), localizer)
            made.settle()
            return made

        return self._drawn.of(view, (draw, localizer.language, localizer.labels, number, private), drawn)


class KeptChoices:
    """Labels each list of suggestions once per language."""

    def __init__(self, most: int = 128) -> None:
        self._drawn: _Drawn[list[app_commands.Choice[str]]] = _Drawn(most)

    def choices(self, found: tuple[Suggestion, ...], localizer: Localizer) -> list[app_commands.Choice[str]]:
        """What Discord offers to choose from."""

        def drawn() -> list[app_commands.Choice[str]]:
            return [
                app_commands.Choice(
                    name=f"{each.reference} · {plain_name(localizer, each.label, _LONGEST_LABEL)}"[
                        :_LONGEST_CHOICE
                    ],
                    value=each.reference,
                )
                for each in found
            ]

        return self._drawn.of(found, (localizer.language, localizer.labels), drawn)
