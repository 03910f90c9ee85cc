"""The history of a record as a timeline, the newest change first."""

from typing import Any

from discord import ui

from bot.domain.views import ChangeEntry, HistoryView
from bot.domain.vocabulary import Visibility
from bot.i18n import Localizer
from bot.rendering.changes import entry_text
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.lines import record_head
from bot.rendering.names import content
from bot.rendering.size_budget import Room, fitted


def history_button(localizer: Localizer, reference: str) -> ui.Button[Any]:
    """The button that opens the history of a record."""
    return button(localizer, "button-history", build(Action.HISTORY, reference))


def history_sheet(view: HistoryView, localizer: Localizer) -> Sheet:
    """One page of it."""

    def draw(room: Room) -> list[str]:
        title = content(localizer, view.title, room.name)
        head = [f"## {localizer.text('history-title', reference=view.reference)}", f"-# {title}"]
        told = [_entry(localizer, each, room) for each in view.entries]
        note = ""
        if view.older is None and view.audience < Visibility.ORGANISERS:
            note = "-# " + localizer.text("history-from")
        return ["\n".join(head), *(told or [localizer.text("history-empty")]), note]

    older = build(Action.HISTORY, view.reference, view.older) if view.older is not None else ""
    return sheet(
        [
            *fitted(draw),
            *rows(
                [
                    None
                    if view.newest
                    else button(localizer, "button-newest", build(Action.HISTORY, view.reference, "newest")),
                    button(localizer, "button-older", older, emoji="▶️") if older else None,
                    button(localizer, "button-manage-open", build(Action.OPEN, view.reference)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _entry(localizer: Localizer, entry: ChangeEntry, room: Room) -> str:
    stood = [
        localizer.labelled(
            localizer.text("change-in-force", record=each.reference), record_head(localizer, each, room)
        )
        for each in entry.in_force
    ]
    return entry_text(localizer, entry, room, stood)
