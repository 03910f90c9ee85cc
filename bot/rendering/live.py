"""What is posted between the digests: the board that is kept up to date, and wins."""

import copy
from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from bot.domain.headlines import rests_on
from bot.domain.views import BoardView, WinView
from bot.i18n import Localizer
from bot.rendering.board import board_entries, board_names, board_summary, count_words, one_person_note
from bot.rendering.corrections import ROOM_FOR_CORRECTION, text_components
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR, basis_sentences, next_act, standing
from bot.rendering.illustrated import Body, Illustrated, illustrated, named_after
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.lines import record_height, record_text
from bot.rendering.names import name, tag_notes
from bot.rendering.pages import Entry, Page, heading, listed, packed, page, said
from bot.rendering.pictures.board import board_picture
from bot.rendering.same import BOARD, Named, language_buttons
from bot.rendering.size_budget import MESSAGE_TEXT, Room

HEAD_LINES = 3
LIVE_LINES = 46
WIN_LINES = 10_000
MOST_BASIS = 6


def live_board_sheet(
    view: BoardView, localizer: Localizer, schedule: UUID, *, marker: str = "", languages: Named = ()
) -> Sheet:
    """The board as it stands in a channel; where it is longer than a message, its beginning."""
    return _live_board(view, localizer, schedule, marker, languages)()


def illustrated_board(
    view: BoardView, localizer: Localizer, schedule: UUID, *, marker: str = "", languages: Named = ()
) -> Illustrated:
    """The same with the board as a picture over its lines, whose file is named after what it shows."""
    make = _live_board(view, localizer, schedule, marker, languages)
    if not view.cells:
        return Illustrated(make())
    picture = board_picture(view, localizer)
    return illustrated(make, picture, name=named_after(picture, "board"))


def _live_board(
    view: BoardView, localizer: Localizer, schedule: UUID, marker: str, languages: Named
) -> Callable[[], Sheet]:
    """What frames the board anew each time."""
    notes = tag_notes(localizer, board_names(view))
    kept = " · ".join(each for each in (localizer.text("board-live"), marker) if each)
    entries = board_entries(localizer, view)
    # What everybody sees has no pages to turn: the rest is a button away.
    first = packed(entries, HEAD_LINES, LIVE_LINES)[0]
    left = len(entries) - len(first)
    shown = page(
        localizer,
        lambda room: [
            "\n".join(
                (
                    f"## {name(localizer, view.campaign.title, room.name)}",
                    board_summary(localizer, view),
                    # At the top, where nothing is cut however long the board is.
                    f"-# {kept}",
                )
            ),
            "-# " + count_words(localizer, view.cells) if view.cells else "",
        ],
        first,
        foot=(
            localizer.text("digest-board-more", count=left) if left else "",
            "" if view.demands else localizer.text("board-empty"),
            "\n".join(each for each in (one_person_note(localizer, view.one_person_review), notes) if each),
        ),
        head_lines=HEAD_LINES,
        page_lines=LIVE_LINES,
    )

    def make() -> Sheet:
        buttons = [
            button(localizer, "button-board", build(Action.OPEN, view.campaign.reference)),
            button(localizer, "button-find", build(Action.FIND, "new")),
            button(localizer, "button-report", build(Action.REPORT, "new")),
            button(localizer, "button-act", build(Action.ACT, "now")),
        ]
        same = language_buttons(languages, schedule, BOARD)
        return sheet([*shown.blocks, *rows(buttons), *rows(same)], HOUSE_COLOUR)

    return make


def left_as_it_is(card: Body, localizer: Localizer) -> Body:
    """The card of a board, saying in place of how it is kept up to date that it no longer is."""
    made = copy.deepcopy(card)
    for each in text_components(made["components"]):
        each["content"] = each["content"].replace(localizer.text("board-live"), localizer.text("board-left"))
    return made


def win_card(view: WinView, localizer: Localizer, marker: str = "") -> tuple[Sheet, Page]:
    """That an ask was met: whose, what it rests on with its sources, and what is still to be done."""
    shown = page(
        localizer,
        lambda room: [f"## {localizer.text('win-title')}\n{_demand(view, localizer, room)}"],
        _entries(view, localizer),
        foot=("-# " + " · ".join(each for each in (localizer.text("win-looks"), marker) if each),),
        page_lines=WIN_LINES,
        most=MESSAGE_TEXT - ROOM_FOR_CORRECTION,
    )
    buttons = [
        button(localizer, "button-win-open", build(Action.OPEN, view.demand.reference)),
        button(localizer, "button-board", build(Action.OPEN, view.campaign.reference)),
        button(localizer, "button-report", build(Action.REPORT, "new")),
    ]
    return sheet([*shown.blocks, *rows(buttons)], HOUSE_COLOUR), shown


def _demand(view: WinView, localizer: Localizer, room: Room) -> str:
    return (
        f"**{name(localizer, view.official.official.name, room.name)}** · "
        f"{view.demand.reference} {name(localizer, view.demand.title, room.name)}\n"
        f"-# {name(localizer, view.campaign.title, room.name)}"
    )


def _entries(view: WinView, localizer: Localizer) -> Sequence[Entry]:
    cell = view.cell
    section = heading(localizer, "win-basis")
    stands = "\n".join(
        (
            standing(cell, localizer),
            f"-# {' '.join(basis_sentences(cell.headline, localizer))}",
            f"-# {localizer.onward} {next_act(cell, localizer)}",
        )
    )
    left = len(view.lines) - MOST_BASIS
    return [
        Entry(said(stands), 3, about=partial(rests_on, cell.position)),
        *listed(
            view.lines[:MOST_BASIS],
            lambda line, room: record_text(localizer, line, room, quoted=False),
            section,
            lambda line: record_height(line, quoted=False),
            lambda line: frozenset({line.reference}),
        ),
        *([Entry(said(localizer.text("list-more", count=left)), 1, section)] if left > 0 else ()),
    ]
