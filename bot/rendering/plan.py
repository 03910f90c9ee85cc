"""A campaign that is being put together: how to begin, what it is so far, and how each demand is judged."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.domain.plans import Plan, PlannedDemand, PlannedOffice
from bot.domain.typed import criteria_typed
from bot.domain.vocabulary import CriterionKind, OfficialKind
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, attached, button, menu, pager, rows, sheet
from bot.rendering.names import joined, person
from bot.rendering.pages import Entry, heading, listed, packed, page, said
from bot.rendering.safe_text import plain, safe
from bot.rendering.size_budget import OPTIONS, Room

MOST_NAMED = 12
TEMPLATES = ("surveillance", "records", "investigation", "policy", "money", "promise")
HEAD_LINES = 3


def start_button(localizer: Localizer) -> ui.Button[Any]:
    """*Start a campaign*, for who may."""
    return _button(localizer, "offer")


def start_offer(plans: Sequence[Plan], localizer: Localizer) -> Sheet:
    """How to begin, and what was begun before."""
    options = [Option(str(each.id), plain(each.title, 100)) for each in plans[:OPTIONS]]
    return sheet(
        [
            f"## {localizer.text('start-title')}\n{localizer.text('start-intro')}",
            menu(localizer, "menu-start-resume", build(Action.START, "open"), options),
            *rows(
                [
                    _button(localizer, "new", style=discord.ButtonStyle.primary),
                    _button(localizer, "file"),
                    _button(localizer, "template"),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _button(
    localizer: Localizer,
    what: str,
    plan: Plan | None = None,
    *arguments: object,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
) -> ui.Button[Any]:
    where = build(Action.START, what, plan.id if plan else "", *arguments)
    return button(localizer, message_id("button-start", what), where, style)


def template_sheet(localizer: Localizer, names: Sequence[str]) -> Sheet:
    """The template as files, with how to fill it in."""
    said_kinds = [localizer.text(message_id("official-kind", each.value)) for each in OfficialKind]
    kinds = localizer.text("start-template-kinds", kinds=localizer.join(said_kinds, style="or"))
    return sheet(
        [
            f"## {localizer.text('start-template-title')}\n{localizer.text('start-template-intro')}\n{kinds}",
            *(attached(each) for each in names),
            *rows([_button(localizer, "file", style=discord.ButtonStyle.primary)]),
        ],
        HOUSE_COLOUR,
    )


def _office(office: PlannedOffice, localizer: Localizer, room: Room) -> str:
    kind = localizer.text(message_id("official-kind", office.kind.value))
    facts = [
        person(localizer, office.holder, room.name),
        kind if office.kind is not OfficialKind.ELECTED_OFFICE else "",
    ]
    return " · ".join([f"**{safe(office.name, room.name)}**", *(each for each in facts if each)])


def _demand(number: int, demand: PlannedDemand, localizer: Localizer, room: Room) -> str:
    asked = [safe(each, room.name) for each in demand.asked]
    lines = [f"**{number} · {safe(demand.title, room.name)}**"]
    if demand.text:
        lines.append(safe(demand.text, room.text))
    lines.append(
        localizer.text("manage-asked", officials=joined(localizer, asked, MOST_NAMED))
        if asked
        else localizer.text("manage-asked-none")
    )
    lines += [
        f"- {safe(each.text, room.name)}"
        + (f" · {localizer.text('criterion-kind-word')}" if each.kind is CriterionKind.WORD else "")
        for each in demand.criteria
    ]
    if not demand.is_ready:
        key = "start-lacks-criteria" if asked else "start-lacks-offices"
        lines.append(f"-# ✎ {localizer.text(key)}")
    return "\n".join(lines)


def plan_sheet(plan: Plan, localizer: Localizer, *, number: int = 1) -> Sheet:
    """The ``number``-th page of what would be saved, with everything that can still be changed."""
    entries = listed(
        plan.offices,
        lambda each, room: _office(each, localizer, room),
        heading(localizer, "start-offices", count=len(plan.offices)),
    )
    demands: list[Entry] = listed(
        list(enumerate(plan.demands, 1)),
        lambda each, room: _demand(*each, localizer, room),
        heading(localizer, "start-demands", count=len(plan.demands)),
        lambda each: 3 + len(each[1].criteria),
    )
    entries = [*entries, *demands] or [Entry(said(""), 1)]
    shown = page(
        localizer,
        lambda room: [
            f"## {safe(plan.title, room.name)}",
            "-# "
            + " · ".join(
                each for each in (safe(plan.jurisdiction, room.name), localizer.text("start-preview")) if each
            ),
        ],
        entries,
        number,
        head_lines=HEAD_LINES,
    )
    return sheet(
        [
            *shown.blocks,
            menu(
                localizer,
                "menu-start-criteria",
                build(Action.START, "criteria", plan.id),
                _on_page(plan, entries, shown.number),
            ),
            *rows(
                [
                    _button(localizer, "save", plan, style=discord.ButtonStyle.primary),
                    _button(localizer, "asks", plan),
                    _button(localizer, "offices", plan),
                    _button(localizer, "kinds", plan),
                    _button(localizer, "demands", plan),
                    _button(localizer, "names", plan),
                    _button(localizer, "discard", plan),
                    *pager(localizer, "plan", str(plan.id), shown.number, shown.count),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _on_page(plan: Plan, entries: Sequence[Entry], number: int) -> list[Option]:
    """The demands that stand on a page, and with only offices there the first ones."""
    pages = packed(entries, HEAD_LINES)
    before = sum(len(each) for each in pages[: number - 1])
    places = range(before, before + len(pages[number - 1]))
    shown = [place - len(plan.offices) for place in places if place >= len(plan.offices)]
    return [
        Option(str(place + 1), f"{place + 1} · {plain(plan.demands[place].title, 90)}")
        for place in (shown or range(len(plan.demands)))[:OPTIONS]
    ]


def criteria_sheet(plan: Plan, number: int, localizer: Localizer) -> Sheet:
    """The question how a demand will be judged, with templates to begin from."""
    demand = plan.demands[number - 1]
    options = [Option(each, localizer.plain(message_id("criteria-template", each))) for each in TEMPLATES]
    return sheet(
        [
            f"## {safe(demand.title, 200)}\n{localizer.text('start-criteria-intro')}",
            menu(localizer, "menu-start-template", build(Action.START, "judge", plan.id, number), options),
            *rows(
                [
                    _button(localizer, "own", plan, number),
                    _button(localizer, "open", plan),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def template_criteria(template: str, demand: PlannedDemand, localizer: Localizer) -> str:
    """What the form of a demand's criteria starts with: a template's lines, else what it has so far."""
    if template not in TEMPLATES:
        return criteria_typed([(each.kind, each.text) for each in demand.criteria], localizer.language)
    return localizer.attribute_or_none(message_id("criteria-template", template), "lines") or ""


def plan_saved(reference: str, drafts: int, localizer: Localizer) -> Sheet:
    """That the campaign is on record, and what comes next."""
    return sheet(
        [
            f"## {localizer.text('start-saved')}",
            localizer.text("start-saved-drafts", count=drafts) if drafts else "",
            localizer.text("start-saved-next"),
            *rows(
                [
                    button(localizer, "button-board", build(Action.OPEN, reference)),
                    button(localizer, "button-deliver", build(Action.DELIVER, reference)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
