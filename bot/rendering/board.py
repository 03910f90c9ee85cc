"""The board: a campaign's demands, each with the offices it is put to and where that ask stands."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from discord import ui

from bot.domain.headlines import rests_on
from bot.domain.records import Demand
from bot.domain.texts import Text
from bot.domain.views import Addressee, BoardView, Cell, OfficialHead
from bot.domain.vocabulary import HeadlineKey, Lifecycle
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.custom_ids import Action, build
from bot.rendering.events import event_entries
from bot.rendering.headlines import (
    HOUSE_COLOUR,
    contested_note,
    headline_words,
    key_words,
    plain_words,
    shape,
)
from bot.rendering.history import history_button
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, post_button, rows, sheet
from bot.rendering.names import name, plain_name, plain_official, tag_notes, translation_notes
from bot.rendering.pages import Draw, Entry, listed, page, said
from bot.rendering.replies import reply_brief
from bot.rendering.size_budget import Room

BOARD_LINES = 22


def count_words(localizer: Localizer, cells: Sequence[Cell]) -> str:
    """How many asks stand at which headline, in the order of the headlines."""
    counted = Counter(cell.headline.key for cell in cells)
    return " · ".join(
        f"{shape(key)} {localizer.labelled(key_words(key, localizer), str(counted[key]))}"
        for key in HeadlineKey
        if counted[key]
    )


def board_names(view: BoardView) -> list[Text]:
    """Every name that stands on the board."""
    return [
        view.campaign.title,
        *(each.title for each in view.demands),
        *(each.official.name for each in view.officials),
        *(each.official.name for each in view.groups),
    ]


def board_summary(localizer: Localizer, view: BoardView) -> str:
    """One line: the day, and how much there is."""
    return localizer.text(
        "board-summary",
        date=view.as_of,
        demands=len(view.demands),
        officials=len(view.officials),
        asks=len(view.cells),
    )


def one_person_note(localizer: Localizer, one_person_review: bool) -> str:
    """What has to be said where one person may report and verify (rule 2); else empty."""
    return "-# " + localizer.text("board-one-person") if one_person_review else ""


def cell_line(localizer: Localizer, cell: Cell, head: OfficialHead | None, room: Room) -> str:
    """An ask on the board: its shape, the office, the headline's words."""
    official = name(localizer, head.official.name, room.name) if head else cell.official
    parts = [f"{shape(cell.headline.key)} {official}", f"**{headline_words(cell.headline, localizer)}**"]
    parts.append(contested_note(cell.contested_since, localizer))
    parts.append(reply_brief(localizer, cell))
    if cell.headline.variant != "unchecked":
        parts.append(freshness(localizer, cell))
    return " · ".join(part for part in parts if part)


def freshness(localizer: Localizer, cell: Cell) -> str:
    """When somebody last looked, where that is long ago; else empty (freshness is data)."""
    if not cell.stale:
        return ""
    checked = cell.position.clock.last_checked
    return (
        localizer.text("board-last-checked", date=checked)
        if checked
        else localizer.text("board-never-checked")
    )


def group_line(localizer: Localizer, group: Addressee, room: Room) -> str:
    """A group that a demand names: it has no verdict until it is resolved into offices."""
    return "∴ " + localizer.text("board-group", group=name(localizer, group.official.name, room.name))


def demand_heading(localizer: Localizer, demand: Demand) -> Draw:
    """The heading of a demand's block: reference, title and, unless active, its lifecycle."""

    def draw(room: Room) -> str:
        parts = [demand_title(localizer, demand, room), lifecycle_words(localizer, demand)]
        return " · ".join(part for part in parts if part)

    return draw


def demand_title(localizer: Localizer, demand: Demand, room: Room) -> str:
    """A demand's reference and title in bold."""
    return f"**{demand.reference} · {name(localizer, demand.title, room.name)}**"


def lifecycle_words(localizer: Localizer, demand: Demand) -> str:
    """Where the demand stands in its own life; empty while it is simply active."""
    if demand.resolution is not None:
        return localizer.text(message_id("resolution", demand.resolution.value))
    if demand.lifecycle is Lifecycle.ACTIVE:
        return ""
    return localizer.text(message_id("lifecycle", demand.lifecycle.value))


def board_entries(localizer: Localizer, view: BoardView) -> list[Entry]:
    """An entry per ask and group, in sections by demand."""
    heads = {each.official.reference: each for each in view.officials}
    cells: dict[str, list[Cell]] = {each.reference: [] for each in view.demands}
    for cell in view.cells:
        cells.setdefault(cell.demand, []).append(cell)
    groups: dict[str, list[Addressee]] = {}
    for group in view.groups:
        groups.setdefault(group.demand, []).append(group)
    entries: list[Entry] = []
    for demand in view.demands:
        section = demand_heading(localizer, demand)
        own = listed(
            cells[demand.reference],
            lambda cell, room: cell_line(localizer, cell, heads.get(cell.official), room),
            section,
            about=lambda cell: rests_on(cell.position),
        )
        own += listed(
            groups.get(demand.reference, ()), lambda group, room: group_line(localizer, group, room), section
        )
        entries.extend(own or [Entry(said(localizer.text("board-no-asks")), 1, section)])
    return entries


def board(view: BoardView, localizer: Localizer, *, number: int = 1, private: bool = True) -> Sheet:
    """The board's ``number``-th page, with menus to open what it shows.

    ``private`` adds *Post here*: what everybody in a channel sees has no use for it.
    """
    board_lines = board_entries(localizer, view)
    entries = [*board_lines, *event_entries(localizer, view.events)]
    notes = tag_notes(localizer, board_names(view))
    shown = page(
        localizer,
        lambda room: [
            f"## {name(localizer, view.campaign.title, room.name)}\n{board_summary(localizer, view)}",
            "-# " + count_words(localizer, view.cells) if view.cells else "",
        ],
        entries,
        number,
        foot=(
            "" if view.demands else localizer.text("board-empty"),
            "\n".join(each for each in (one_person_note(localizer, view.one_person_review), notes) if each),
        ),
        page_lines=BOARD_LINES,
        head_lines=2,
    )
    reference = view.campaign.reference
    demands, officials = _on_page(localizer, view, shown.entries, board_lines)
    return sheet(
        [
            *shown.blocks,
            open_menu(localizer, "menu-open-demand", "demands", demands),
            open_menu(localizer, "menu-open-official", "officials", officials),
            *rows(
                [
                    picture_button(localizer, "button-picture", reference) if view.cells else None,
                    *pager(localizer, "board", reference, shown.number, shown.count),
                    history_button(localizer, reference) if private else None,
                    post_button(localizer, "board", reference, shown.number) if private else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def picture_button(localizer: Localizer, key: str, reference: str) -> ui.Button[Any]:
    """The same as a picture: of a board, or the timeline of a demand."""
    return button(localizer, key, build(Action.PICTURE, reference))


def open_menu(localizer: Localizer, key: str, kind: str, options: Sequence[Option]) -> Row | None:
    """A menu that opens the card of what is chosen."""
    return menu(localizer, key, build(Action.OPEN, "menu", kind), options)


def demand_option(localizer: Localizer, demand: Demand) -> Option:
    """A demand as an entry of a menu."""
    return Option(demand.reference, f"{demand.reference} · {plain_name(localizer, demand.title, 90)}")


def official_option(localizer: Localizer, head: OfficialHead) -> Option:
    """An office as an entry of a menu, with its holder below."""
    return Option(head.official.reference, plain_name(localizer, head.official.name, 100), head.holder)


def _on_page(
    localizer: Localizer, view: BoardView, shown: Sequence[Entry], entries: Sequence[Entry]
) -> tuple[list[Option], list[Option]]:
    sections = {id(entry.section) for entry in shown}
    # The sections stand in the order of the demands, so the n-th section is the n-th demand.
    order = list(dict.fromkeys(id(entry.section) for entry in entries))
    demands = [demand for demand, section in zip(view.demands, order, strict=True) if section in sections]
    named = {each.reference for each in demands}
    asked = {cell.official for cell in view.cells if cell.demand in named}
    return (
        [demand_option(localizer, each) for each in demands],
        [official_option(localizer, each) for each in view.officials if each.official.reference in asked],
    )


def board_text(view: BoardView, localizer: Localizer) -> str:
    """The whole board as plain text, for terminals and mail."""
    heads = {each.official.reference: each for each in view.officials}
    lines = [plain_name(localizer, view.campaign.title), without_isolation(board_summary(localizer, view))]
    if view.one_person_review:
        lines.append(localizer.plain("board-one-person"))
    if not view.demands:
        lines.append(localizer.plain("board-empty"))
    for demand in view.demands:
        state = lifecycle_words(localizer, demand)
        title = f"{demand.reference}  {plain_name(localizer, demand.title)}"
        lines.extend(["", f"{title} ({state})" if state else title])
        for cell in (each for each in view.cells if each.demand == demand.reference):
            head = heads.get(cell.official)
            official = plain_official(localizer, head) if head else cell.official
            words = localizer.labelled(official, plain_words(cell.headline, localizer))
            stands = f"  {shape(cell.headline.key)} {words}"
            note = without_isolation(contested_note(cell.contested_since, localizer))
            lines.append(f"{stands} · {note}" if note else stands)
        for group in (each for each in view.groups if each.demand == demand.reference):
            named = plain_name(localizer, group.official.name)
            lines.append("  ∴ " + localizer.plain("board-group", group=named))
    notes = translation_notes(localizer, board_names(view))
    if notes:
        lines.extend(["", without_isolation(" · ".join(notes))])
    return "\n".join(lines)
