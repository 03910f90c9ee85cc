"""A demand's status: what can be set on it, and what came of setting it."""

from collections.abc import Mapping, Sequence

from bot.domain.records import Demand
from bot.domain.texts import Text
from bot.domain.views import Cell, OfficialHead, StatusView
from bot.i18n import Localizer, message_id
from bot.rendering.board import cell_line
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action, build
from bot.rendering.demand_card import accent
from bot.rendering.headlines import headline_text, next_act, standing
from bot.rendering.layout import Sheet, button, pager, rows, sheet
from bot.rendering.names import content, name
from bot.rendering.pages import heading, listed, page
from bot.rendering.size_budget import Room
from bot.rendering.status_ask import ask_menu

ASK_LINES = 24


def status_sheet(view: StatusView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """What is set on a demand, with the buttons to change it."""
    demand = view.demand
    heads = {each.official.reference: each for each in view.officials}

    def head(room: Room) -> list[str]:
        state = localizer.text(message_id("lifecycle", demand.lifecycle.value))
        if demand.resolution is not None:
            state += " · " + localizer.text(message_id("resolution", demand.resolution.value))
        title = content(localizer, demand.title, room.name)
        held = f"\n⚖️ {localizer.text('hold-stands')}" if demand.held else ""
        return [f"## {demand.reference} · {title}\n{localizer.text('status-is', state=state)}{held}"]

    entries = listed(
        view.cells,
        lambda cell, room: cell_line(localizer, cell, heads.get(cell.official), room),
        heading(localizer, "card-asks"),
    )
    shown = page(localizer, head, entries, number, page_lines=ASK_LINES)
    on_page = [
        cell
        for cell, entry in zip(view.cells, entries, strict=True)
        if any(entry is each for each in shown.entries)
    ]
    return sheet(
        [
            *shown.blocks,
            ask_menu(view, localizer, on_page),
            *rows(
                [
                    button(
                        localizer,
                        "button-status-lifecycle",
                        build(Action.STATUS, demand.reference, "lifecycle"),
                    ),
                    button(
                        localizer,
                        "button-status-checked",
                        build(Action.STATUS, demand.reference, "checked"),
                        disabled=not view.cells,
                    ),
                    button(
                        localizer,
                        "button-hold-lift" if demand.held else "button-hold-set",
                        build(Action.HOLD, demand.reference),
                    )
                    if view.may_hold
                    else None,
                    *pager(localizer, "status", demand.reference, shown.number, shown.count),
                ]
            ),
        ],
        accent(view.cells),
    )


def hold_changed(demand: Demand, localizer: Localizer) -> Sheet:
    """That a legal hold was set or lifted, and what that does."""
    key = "hold-set" if demand.held else "hold-lifted"
    return confirmation(
        localizer,
        key,
        reference=demand.reference,
        buttons=[button(localizer, "button-hold-back", build(Action.STATUS, demand.reference))],
    )


def checked(cells: Sequence[Cell], localizer: Localizer, officials: Sequence[OfficialHead] = ()) -> Sheet:
    """That these asks were looked at today, with where each stands now."""
    names = {each.official.reference: each.official.name for each in officials}
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('checked-logged', count=len(cells))}"],
        listed(cells, lambda cell, room: _checked(localizer, cell, names, room), None, lambda _: 2),
        page_lines=60,
    )
    return sheet(
        [*shown.blocks, *rows([button(localizer, "button-desk", build(Action.DESK))])], accent(cells)
    )


def _checked(localizer: Localizer, cell: Cell, names: Mapping[str, Text], room: Room) -> str:
    office = name(localizer, names[cell.official], room.name) if cell.official in names else cell.official
    stands = localizer.labelled(office, standing(cell, localizer))
    return f"{cell.reference} · {cell.demand} · {stands}\n-# {localizer.onward} {next_act(cell, localizer)}"


def headline_proposed(cell: Cell, localizer: Localizer) -> Sheet:
    """That a headline was proposed by hand: what the record gives stands until a second person confirms."""
    return sheet(
        [
            localizer.text("status-headline-proposed", reference=cell.reference),
            localizer.text("card-derived", headline=headline_text(cell.headline, localizer)),
        ],
        accent([cell]),
    )


def headline_decided(cell: Cell, localizer: Localizer) -> Sheet:
    """Where an ask stands after a proposal was confirmed or rejected."""
    stands = standing(cell, localizer)
    return sheet(
        [
            f"{cell.reference} · {cell.demand} · {localizer.labelled(cell.official, stands)}",
            *rows([button(localizer, "button-desk", build(Action.DESK))]),
        ],
        accent([cell]),
    )
