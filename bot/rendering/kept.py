"""Sheets that were drawn lately: looking something up is mostly looking at what somebody just looked at."""

from collections import OrderedDict
from typing import Protocol, TypeVar

from bot.i18n import Localizer
from bot.rendering.layout import Sheet

V = TypeVar("V", contravariant=True)


class Draws(Protocol[V]):
    """A function that draws one page of a view."""

    def __call__(self, view: V, localizer: Localizer, /, *, number: int = 1, private: bool = True) -> Sheet:
        """The ``number``-th page."""
        ...


class KeptSheets:
    """Draws each page of a view once per language.

    Views never change, and services hand out the very same one until the record moves or its local day
    ends: so a sheet is known by the view it was drawn from, and nothing has to be thrown out in time.
    A sheet may be sent to several people at once, since sending one changes nothing in it.
    """

    def __init__(self, most: int = 128) -> None:
        self._most = most
        # The view stands beside its sheet: while it does, nothing else can have its id.
        self._sheets: OrderedDict[tuple[object, ...], tuple[object, Sheet]] = OrderedDict()

    def sheet(
        self, draw: Draws[V], view: V, localizer: Localizer, *, number: int = 1, private: bool = True
    ) -> Sheet:
        """The page as ``draw`` draws it."""
        key = (draw, id(view), localizer.language, localizer.labels, number, private)
        known = self._sheets.get(key)
        if known is not None:
            self._sheets.move_to_end(key)
            return known[1]
        drawn = draw(view, localizer, number=number, private=private)
        self._sheets[key] = (view, drawn)
        if len(self._sheets) > self._most:
            self._sheets.popitem(last=False)
        return drawn
