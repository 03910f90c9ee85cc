"""Choosing from a list of any length: pages of a menu, with what is chosen so far always in sight."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.domain.drafts import Pick
from bot.domain.views import Choice
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Row, Sheet, button, menu, rows, sheet
from bot.rendering.names import name, plain_name
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import OPTIONS, Room, fitted

MOST_NAMED = 20


def page_count(choices: Sequence[Choice]) -> int:
    """How many pages of a menu these choices take."""
    return max(1, -(-len(choices) // OPTIONS))


def page_of(choices: Sequence[Choice], number: int) -> tuple[Choice, ...]:
    """The choices on a page, the nearest there is."""
    number = min(max(1, number), page_count(choices))
    return tuple(choices[(number - 1) * OPTIONS : number * OPTIONS])


def page_values(choices: Sequence[Choice], number: int) -> tuple[str, ...]:
    """The values on that page: what a choice made there decides on."""
    return tuple(choice.value for choice in page_of(choices, number))


def picker(
    localizer: Localizer,
    key: str,
    choices: Sequence[Choice],
    pick: Pick,
    *,
    number: int = 1,
    several: bool = True,
    marks: Sequence[str] = (),
    marks_said: str = "vote",
    named: Mapping[str, str] | None = None,
) -> Sheet:
    """A page of choices under the question ``key``, whose texts are ``named``.

    One menu, or one for each of ``marks`` (how an office voted: ``vote-<mark>``). With ``several``
    there is *Go on*, also where choosing goes on by itself: a form that was closed is reached again by it.
    """
    pages = page_count(choices)
    number = min(max(1, number), pages)
    page = localizer.text("page-of", number=number, count=pages)

    under = {each: localizer.text(message_id(marks_said, each)) for each in marks}

    def draw(room: Room) -> list[str]:
        texts = {each: safe(text, room.name) for each, text in (named or {}).items()}
        return [
            f"**{localizer.text(key, **texts)}**",
            "" if choices else localizer.text("pick-nothing"),
            *(_chosen(localizer, choices, pick, under, room) if several else ()),
            f"-# {page}" if pages > 1 else "",
        ]

    menus = [
        _menu(localizer, page_of(choices, number), pick, number, mark, under.get(mark), several)
        for mark in marks or ("",)
    ]
    return sheet(
        [*fitted(draw), *menus, *rows(_buttons(localizer, pick, number, pages, several and bool(choices)))],
        HOUSE_COLOUR,
    )


def _buttons(
    localizer: Localizer, pick: Pick, number: int, pages: int, goes_on: bool
) -> list[ui.Button[Any]]:
    found: list[ui.Button[Any]] = []
    if number > 1:
        before = build(Action.PICK_PAGE, pick.id, number - 1)
        found.append(button(localizer, "button-page-before", before, emoji="◀️"))
    if number < pages:
        after = build(Action.PICK_PAGE, pick.id, number + 1)
        found.append(button(localizer, "button-page-after", after, emoji="▶️"))
    if goes_on:
        done, style = build(Action.PICK_DONE, pick.id), discord.ButtonStyle.primary
        found.append(button(localizer, "button-pick-done", done, style))
    found.append(button(localizer, "button-cancel", build(Action.PICK_CANCEL, pick.id)))
    return found


def _menu(
    localizer: Localizer,
    shown: Sequence[Choice],
    pick: Pick,
    number: int,
    mark: str,
    said: str | None,
    several: bool,
) -> Row | None:
    chosen = set(pick.marked(mark))
    options = [
        Option(
            choice.value,
            plain_name(localizer, choice.label, 100),
            plain_name(localizer, choice.detail, 100) if choice.detail else "",
            several and choice.value in chosen,
        )
        for choice in shown
    ]
    custom_id = build(Action.PICK, pick.id, number, mark)
    # Whoever takes the last one back has chosen none of this page.
    most, least = (OPTIONS, 0) if several else (1, 1)
    if said is None:
        return menu(localizer, "menu-pick", custom_id, options, most=most, least=least)
    return menu(localizer, "menu-pick-mark", custom_id, options, most=most, least=least, mark=said)


def _chosen(
    localizer: Localizer, choices: Sequence[Choice], pick: Pick, under: Mapping[str, str], room: Room
) -> list[str]:
    labels = {choice.value: choice.label for choice in choices}
    found = []
    for mark, said in (under or {"": localizer.text("pick-chosen")}).items():
        values = [value for value in pick.marked(mark) if value in labels]
        if not values:
            continue
        names = [name(localizer, labels[value], room.name) for value in values[:MOST_NAMED]]
        if len(values) > MOST_NAMED:
            names.append(localizer.text("list-more", count=len(values) - MOST_NAMED))
        found.append(f"{said} ({localizer.number(len(values))}): " + " · ".join(names))
    return found
