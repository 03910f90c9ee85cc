"""One ask of a demand: where it stands and what can be set on it."""

from collections.abc import Sequence

from bot.domain.errors import DeedsError
from bot.domain.views import Cell, StatusView
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Localizer
from bot.rendering.asks import ask_text
from bot.rendering.custom_ids import Action, build
from bot.rendering.demand_card import accent
from bot.rendering.headlines import key_words
from bot.rendering.layout import Option, Row, Sheet, button, menu, rows, sheet
from bot.rendering.names import name, plain_name
from bot.rendering.size_budget import fitted


def ask_of(view: StatusView, reference: str) -> Cell:
    """The ask with that reference. Raises ``DeedsError("button_gone")`` if the demand has none such."""
    found = next((each for each in view.cells if each.reference == reference), None)
    if found is None:
        raise DeedsError("button_gone")
    return found


def ask_menu(view: StatusView, localizer: Localizer, cells: Sequence[Cell]) -> Row | None:
    """A menu that opens one of these asks."""
    names = {each.official.reference: each.official.name for each in view.officials}
    options = [
        Option(
            each.reference,
            plain_name(localizer, names[each.official], 90) if each.official in names else each.official,
            each.reference,
        )
        for each in cells
    ]
    return menu(localizer, "menu-status-ask", build(Action.STATUS, view.demand.reference, "ask"), options)


def ask_sheet(view: StatusView, reference: str, localizer: Localizer) -> Sheet:
    """The ask with the buttons that concern it alone. Raises as :func:`ask_of`."""
    cell = ask_of(view, reference)
    demand = view.demand.reference
    heads = {each.official.reference: each.official.name for each in view.officials}
    return sheet(
        [
            *fitted(
                lambda room: [ask_text(localizer, cell, name(localizer, heads[cell.official], room.name))]
            ),
            *rows(
                [
                    button(
                        localizer, "button-status-checked", build(Action.STATUS, demand, "checked", reference)
                    ),
                    button(
                        localizer,
                        "button-status-headline",
                        build(Action.STATUS, demand, "headline", reference),
                    ),
                    button(localizer, "button-status-clocks", build(Action.CLOCK, reference, "show")),
                    button(localizer, "button-reply", build(Action.REPLY, reference)),
                    button(localizer, "button-status-back", build(Action.STATUS, demand, "show")),
                ]
            ),
        ],
        accent([cell]),
    )


def headline_options(keys: frozenset[HeadlineKey], localizer: Localizer) -> list[tuple[str, str]]:
    """The headlines that can be set by hand, in their order."""
    return [(key.value, key_words(key, localizer)) for key in HeadlineKey if key in keys]
