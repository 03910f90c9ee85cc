"""Making things public: exactly what would become public, and what was decided."""

from collections.abc import Sequence

import discord

from bot.domain.views import PublicationView, PublishItem
from bot.domain.vocabulary import RevisionState
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import content
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.size_budget import Room

PROPOSE, CONFIRM, REJECT, NARROW = "propose", "confirm", "reject", "narrow"
LOOK, SHOW = "look", "show"
LONGEST_LABEL = 160


def _item(localizer: Localizer, item: PublishItem, room: Room) -> str:
    parts = [
        localizer.text(message_id("publish-kind", item.kind)),
        item.reference,
        content(localizer, item.label, min(room.text, LONGEST_LABEL)) if item.label.original else "",
        content(localizer, item.detail, room.name) if item.detail is not None else "",
    ]
    return " · ".join(part for part in parts if part)


def _told(localizer: Localizer, view: PublicationView) -> str:
    if view.state is RevisionState.WITHDRAWN:
        return localizer.text("publish-narrowed", count=len(view.items))
    if view.bundle is None:
        key = "publish-would" if view.items else "publish-is"
        return localizer.text(key, count=len(view.items), reference=view.reference)
    if view.state is RevisionState.VERIFIED:
        return localizer.text("publish-confirmed", count=len(view.items))
    if view.state is RevisionState.REJECTED:
        return localizer.text("publish-rejected")
    return localizer.text("publish-waits-own" if view.own else "publish-waits", count=len(view.items))


def publication_sheet(view: PublicationView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """What is, would be or was made public, item by item, with what can be done about it."""
    shown = page(
        localizer,
        lambda _: [
            f"## {localizer.text('publish-title', reference=view.reference)}\n{_told(localizer, view)}"
        ],
        listed(
            view.items,
            lambda item, room: _item(localizer, item, room),
            heading(localizer, "publish-list", count=len(view.items)) if view.items else None,
        )
        or [Entry(said("-# " + localizer.text("publish-how")), 2)],
        number,
    )
    waits = view.bundle is not None and view.state is RevisionState.REPORTED
    key = str(view.bundle) if view.bundle is not None else view.reference
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    button(
                        localizer,
                        "button-publish-propose",
                        build(Action.PUBLISH, PROPOSE, view.reference),
                        discord.ButtonStyle.primary,
                    )
                    if view.bundle is None and view.items and view.state is RevisionState.REPORTED
                    else None,
                    button(
                        localizer,
                        "button-publish-confirm",
                        build(Action.PUBLISH, CONFIRM, view.bundle),
                        discord.ButtonStyle.success,
                    )
                    if waits and not view.own
                    else None,
                    button(
                        localizer,
                        "button-publish-reject",
                        build(Action.PUBLISH, REJECT, view.bundle),
                        discord.ButtonStyle.danger,
                    )
                    if waits
                    else None,
                    button(
                        localizer,
                        "button-publish-narrow",
                        build(Action.PUBLISH, NARROW, view.reference),
                        discord.ButtonStyle.danger,
                    )
                    if view.bundle is None and not view.items and view.state is RevisionState.REPORTED
                    else None,
                    *pager(localizer, "publish", key, shown.number, shown.count),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def waiting_sheet(views: Sequence[PublicationView], localizer: Localizer) -> Sheet:
    """The proposals that wait for a second organiser."""
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('desk-publish', count=len(views))}"],
        waiting_entries(localizer, views, None)
        or [Entry(said(localizer.text("publish-none")), 1), Entry(said(localizer.text("publish-how")), 2)],
    )
    return sheet([*shown.blocks, waiting_menu(localizer, views)], HOUSE_COLOUR)


def waiting_entries(
    localizer: Localizer, views: Sequence[PublicationView], section: Draw | None
) -> list[Entry]:
    """Proposals as entries of a list, for the desk."""

    def draw(view: PublicationView, room: Room) -> str:
        told = localizer.text("publish-line", reference=view.reference, count=len(view.items))
        return f"{told}\n-# {localizer.text('review-own')}" if view.own else told

    return listed(views, draw, section, lambda _: 2)


def waiting_menu(localizer: Localizer, views: Sequence[PublicationView]) -> Row | None:
    """The menu that opens a proposal."""
    options = [
        Option(
            str(each.bundle),
            localizer.plain("publish-line", reference=each.reference, count=len(each.items)),
        )
        for each in views
    ]
    return menu(localizer, "menu-publish", build(Action.PUBLISH, SHOW), options)
