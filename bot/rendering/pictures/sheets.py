"""Messages that show a picture, and the buttons that lead there and back."""

from typing import Any

from discord import ui

from bot.domain.views import BoardView, DemandCard
from bot.i18n import Localizer, message_id
from bot.rendering.board import board
from bot.rendering.custom_ids import Action, build
from bot.rendering.demand_card import demand_card
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, beside, button, post_button, rows, sheet, shown_picture
from bot.rendering.pictures.board import board_picture
from bot.rendering.pictures.canvas import FILE_NAME, Picture
from bot.rendering.pictures.palette import Scheme
from bot.rendering.pictures.timeline import timeline_picture


def scheme_named(text: str) -> Scheme:
    """The ground a button asks for, the dark one if it asks for none."""
    return Scheme.LIGHT if text == Scheme.LIGHT else Scheme.DARK


def picture_of(view: BoardView | DemandCard, localizer: Localizer, number: int, scheme: Scheme) -> Picture:
    """The picture of a board, or the timeline of a demand."""
    if isinstance(view, BoardView):
        return board_picture(view, localizer, number=number, scheme=scheme)
    return timeline_picture(view, localizer, number=number, scheme=scheme)


def picture_sheet(
    view: BoardView | DemandCard,
    picture: Picture,
    localizer: Localizer,
    *,
    scheme: Scheme = Scheme.DARK,
    private: bool = True,
) -> Sheet:
    """The picture, which is sent with it as ``FILE_NAME``, with all of it as text one button away.

    ``private`` adds the other pages, the other ground and *Post here*: what many see stays as it is.
    """
    reference = view.campaign.reference if isinstance(view, BoardView) else view.demand.reference
    other = Scheme.DARK if scheme is Scheme.LIGHT else Scheme.LIGHT
    elsewhere = build(Action.PICTURE, reference, picture.number, other.value)
    buttons: list[ui.Button[Any] | None] = [
        button(localizer, "button-as-text", build(Action.OPEN, reference)),
    ]
    if private:
        buttons += [
            _turn(localizer, "button-page-before", "◀️", reference, picture.number - 1, picture.count, scheme),
            _turn(localizer, "button-page-after", "▶️", reference, picture.number + 1, picture.count, scheme),
            button(localizer, message_id("button", other.value), elsewhere),
            post_button(localizer, "picture", reference, picture.number, scheme.value),
        ]
    return sheet([shown_picture(FILE_NAME, picture.alt), *rows(buttons)], HOUSE_COLOUR)


def picture_failed(view: BoardView | DemandCard, localizer: Localizer, *, private: bool = True) -> Sheet:
    """The same as text, where no picture could be drawn, and that it could not."""
    card = (
        board(view, localizer, private=private)
        if isinstance(view, BoardView)
        else demand_card(view, localizer, private=private)
    )
    return beside(card, above=localizer.text("picture-failed"), below=())


def _turn(
    localizer: Localizer, key: str, emoji: str, reference: str, number: int, count: int, scheme: Scheme
) -> ui.Button[Any] | None:
    if not 1 <= number <= count:
        return None
    return button(localizer, key, build(Action.PICTURE, reference, number, scheme.value), emoji=emoji)
