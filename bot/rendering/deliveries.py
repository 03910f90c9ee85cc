"""Deliveries: what logging one did."""

from bot.domain.views import DeliveryLogged
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.demand_card import accent
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.lines import delivery_text
from bot.rendering.pages import heading, listed, page
from bot.rendering.review import before_after


def delivered(view: DeliveryLogged, localizer: Localizer, *, campaign: str = "") -> Sheet:
    """The delivery as logged, with where each of its asks stands now; *more* goes on in that campaign."""
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('deliver-logged', count=view.asks)}",
            delivery_text(localizer, view.line, room, whom=False),
        ],
        listed(
            view.cells,
            lambda cell, room: before_after(localizer, (), [cell], view.officials, room)[0],
            heading(localizer, "deliver-now"),
        ),
        page_lines=60,
    )
    return sheet(
        [*shown.blocks, *rows([button(localizer, "button-deliver-more", build(Action.DELIVER, campaign))])],
        accent(view.cells),
    )
