"""Taking back: the list of changes, what exactly goes back and what stays, and that it was done."""

import discord

from bot.domain.views import ChangeEntry, KeptLine, UndoList, UndoView, Who
from bot.i18n import Localizer, message_id
from bot.rendering.changes import action_words, entry_head, line_text, moment
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, rows, sheet
from bot.rendering.pages import Entry, heading, listed, page, said
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import Room, fitted

UNDO_LINES = 28


def undo_list(view: UndoList, localizer: Localizer) -> Sheet:
    """The changes that can be taken back, one page of them."""
    others = any(each.who is not Who.YOU for each in view.entries)

    def draw(room: Room) -> list[str]:
        title = localizer.text("undo-title-steward" if others else "undo-title")
        lines = [_listed(localizer, each, room) for each in view.entries]
        return [f"## {title}", *(lines or [localizer.text("undo-empty")])]

    options = [
        Option(
            str(each.sequence),
            localizer.plain(
                "undo-option",
                action=action_words(localizer, each.action),
                records=", ".join(each.touched) or str(each.sequence),
            ),
        )
        for each in view.entries
    ]
    older = build(Action.UNDO, "page", view.older) if view.older is not None else ""
    return sheet(
        [
            *fitted(draw),
            menu(localizer, "menu-undo", build(Action.UNDO, "menu"), options),
            *rows(
                [
                    None
                    if view.newest
                    else button(localizer, "button-newest", build(Action.UNDO, "page", "newest")),
                    button(localizer, "button-older", older, emoji="▶️") if older else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _listed(localizer: Localizer, entry: ChangeEntry, room: Room) -> str:
    about = " · ".join(each for each in (*entry.touched, safe(entry.why, room.name)) if each)
    return entry_head(localizer, entry) + (f"\n-# {about}" if about else "")


def undo_sheet(view: UndoView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """What exactly would go back and what would stay, before anything is done."""
    sequence = view.entry.sequence
    entries: list[Entry] = [
        *listed(
            view.goes,
            lambda line, room: f"• {line_text(localizer, line, room)}",
            heading(localizer, "undo-goes", count=len(view.goes)),
            lambda _: 2,
        ),
        *listed(
            view.stays,
            lambda kept, room: _kept(localizer, kept, room),
            heading(localizer, "undo-stays", count=len(view.stays)),
            lambda _: 2,
        ),
    ]
    if not view.goes:
        entries.insert(0, Entry(said(localizer.text("undo-nothing-goes"))))
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('undo-view-title')}\n{entry_head(localizer, view.entry)}"],
        entries,
        number,
        foot=("-# " + localizer.text("undo-waits"),) if view.goes else (),
        page_lines=UNDO_LINES,
    )
    turns = [
        button(localizer, key, build(Action.UNDO, "view", sequence, to), emoji=emoji)
        for key, to, emoji, there in (
            ("button-page-before", shown.number - 1, "◀️", shown.number > 1),
            ("button-page-after", shown.number + 1, "▶️", shown.number < shown.count),
        )
        if there
    ]
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    button(
                        localizer,
                        "button-undo",
                        build(Action.UNDO, "sure", sequence),
                        discord.ButtonStyle.danger,
                    )
                    if view.goes
                    else None,
                    *turns,
                    button(localizer, "button-undo-list", build(Action.UNDO, "page", "newest")),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _kept(localizer: Localizer, kept: KeptLine, room: Room) -> str:
    why = localizer.text(message_id("kept", kept.kept.value))
    when = f" · {moment(kept.at)}" if kept.at is not None else ""
    return f"• {line_text(localizer, kept.line, room)}\n-# {why}{when}"


def undone(view: UndoView, localizer: Localizer) -> Sheet:
    """That it was done, with what went back."""
    shown = page(
        localizer,
        lambda _: [localizer.text("undo-done")],
        listed(view.goes, lambda line, room: f"• {line_text(localizer, line, room)}", None, lambda _: 2),
        page_lines=UNDO_LINES,
    )
    back = button(localizer, "button-undo-list", build(Action.UNDO, "page", "newest"))
    return sheet([*shown.blocks, *rows([back])], HOUSE_COLOUR)
