"""An entry of the record as it is edited or withdrawn, and what became of that."""

from typing import Any

import discord
from discord import ui

from bot.domain.views import EntryEdit, ResponseLine, SourceReview
from bot.domain.vocabulary import ResponseKind, RevisionState
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.lines import record_text
from bot.rendering.review import item_text
from bot.rendering.size_budget import fitted


def _parts(localizer: Localizer, view: EntryEdit) -> list[ui.Button[Any]]:
    """What can be edited of it: a roll call has votes where a statement has a kind and demands."""
    parts = ["words"]
    if not isinstance(view.line, ResponseLine):
        parts.append("target")
    elif view.line.kind is ResponseKind.VOTE:
        parts.append("votes")
    else:
        parts += ["kind", "asks"]
        parts += ["referred"] if view.line.kind is ResponseKind.REFERRED else []
    keys = {
        "words": "button-edit-words",
        "kind": "button-edit-kind",
        "asks": "button-edit-asks",
        "votes": "button-edit-votes",
        "referred": "button-edit-referred",
        "target": "button-edit-target",
        "source": "button-edit-source",
    }
    return [
        button(localizer, keys[part], build(Action.EDIT, view.line.reference, part))
        for part in (*parts, "source")
    ]


def edit_button(localizer: Localizer, reference: str) -> ui.Button[Any]:
    """The way to edit or withdraw an entry."""
    return button(localizer, "button-edit", build(Action.EDIT, reference), reference=reference)


def entry_sheet(view: EntryEdit, localizer: Localizer) -> Sheet:
    """What an edit begins with, what can be edited, and the way to withdraw it."""
    reference = view.line.reference
    notes = [localizer.text("edit-stands" if view.stands else "edit-waits")]
    if view.withdraws:
        notes.append(localizer.text("edit-withdrawal-waits"))
    withdraw = button(
        localizer, "button-withdraw", build(Action.WITHDRAW, reference), discord.ButtonStyle.danger
    )
    gone = view.line.state is RevisionState.WITHDRAWN
    return sheet(
        [
            *fitted(
                lambda room: [
                    f"## {localizer.text('edit-title', reference=reference)}",
                    record_text(localizer, view.line, room),
                    *notes,
                ]
            ),
            *rows(_parts(localizer, view)),
            *rows(
                [
                    None if gone or view.withdraws else withdraw,
                    button(localizer, "button-open-entry", build(Action.OPEN, reference)),
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def revised(review: SourceReview, reference: str, localizer: Localizer) -> Sheet:
    """That a new wording was reported, and what happens with it next."""
    item = next(each for each in review.items if each.line.reference == reference)
    return sheet(
        [
            *fitted(
                lambda room: [
                    f"## {localizer.text('edit-reported', reference=reference)}",
                    item_text(localizer, item, room),
                    localizer.text("edit-reported-next"),
                ]
            ),
            *rows(
                [
                    edit_button(localizer, reference),
                    button(localizer, "button-open-entry", build(Action.OPEN, reference)),
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def withdrawn(view: EntryEdit, localizer: Localizer) -> Sheet:
    """That an entry was withdrawn, or will be once somebody else confirms it."""
    key = "withdraw-asked" if view.withdraws else "withdraw-done"
    return sheet(
        [
            *fitted(
                lambda room: [
                    f"## {localizer.text(key, reference=view.line.reference)}",
                    record_text(localizer, view.line, room),
                    localizer.text("withdraw-asked-next") if view.withdraws else "",
                ]
            ),
            *rows([button(localizer, "button-desk", build(Action.DESK))]),
        ],
        HOUSE_COLOUR,
    )
