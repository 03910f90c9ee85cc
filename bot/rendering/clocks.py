"""The clocks of one ask: each with its arithmetic, and the buttons that move the one that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.domain.clocks import Run
from bot.domain.headlines import BasisLine, deadline_basis, promise_basis, window_basis
from bot.domain.views import ClocksView
from bot.domain.vocabulary import ClockKind, ClockMove, ClockOwner, Counting
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.custom_ids import Action, build
from bot.rendering.demand_card import accent
from bot.rendering.headlines import basis_sentence, headline_text
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import content, official_name
from bot.rendering.pages import listed, page
from bot.rendering.size_budget import Room

REPLY, DEADLINE = ClockKind.REPLY.value, ClockKind.DEADLINE.value


@dataclass(frozen=True)
class _Clock:
    """One clock as drawn: its key in ids, what it is called, its lines, and whether it can be moved."""

    key: str
    name: str
    lines: Sequence[BasisLine]
    run: Run
    moves: bool


def _clocks(view: ClocksView, localizer: Localizer) -> list[_Clock]:
    where = view.cell.position
    reply = where.clock
    found = [
        _Clock(
            REPLY,
            localizer.text("clocks-reply"),
            window_basis(where, view.as_of),
            reply.run,
            reply.start is not None,
        )
    ]
    found += [
        _Clock(
            reference,
            localizer.text("clocks-promise", reference=reference),
            promise_basis(promise),
            promise.run,
            promise.due.latest is not None,
        )
        for reference, promise in view.promises
    ]
    if where.deadline is not None:
        found.append(
            _Clock(
                DEADLINE,
                localizer.text("clocks-deadline"),
                deadline_basis(where, view.as_of),
                where.deadline.run,
                where.deadline.given.latest is not None,
            )
        )
    return found


def clocks_sheet(view: ClocksView, localizer: Localizer, *, chosen: str = "", number: int = 1) -> Sheet:
    """Every clock of the ask; ``chosen`` is the one whose buttons are shown, else the first that runs."""
    clocks = _clocks(view, localizer)
    moving = [each for each in clocks if each.moves]
    current = next((each for each in moving if each.key == chosen), moving[0] if moving else None)

    def head(room: Room) -> list[str]:
        title = f"## {localizer.text('clocks-title', reference=view.ask.reference)}"
        demand = f"{view.demand.reference} {content(localizer, view.demand.title, room.name)}"
        office = official_name(localizer, view.official, room.name)
        return [f"{title}\n{office} · {demand}\n**{headline_text(view.cell.headline, localizer)}**"]

    def draw(clock: _Clock, _: Room) -> str:
        lines = [f"**{clock.name}**"]
        lines += ["-# " + basis_sentence(line, localizer) for line in clock.lines]
        return "\n".join(lines)

    entries = listed(clocks, draw, None, lambda each: 2 + len(each.lines))
    foot = localizer.text("clocks-chosen", clock=current.name) if current else ""
    shown = page(localizer, head, entries, number, foot=(foot,), head_lines=6)
    reference = view.ask.reference
    options = [Option(each.key, without_isolation(each.name), chosen=each is current) for each in moving]
    return sheet(
        [
            *shown.blocks,
            menu(localizer, "menu-clocks", build(Action.CLOCK, reference, "show"), options)
            if len(options) > 1
            else None,
            *(_moves(localizer, reference, current) if current else ()),
            *rows(
                [
                    button(localizer, "button-clock-window", build(Action.CLOCK, reference, "window")),
                    button(localizer, "button-clock-campaign", build(Action.CLOCK, reference, "campaign")),
                    button(
                        localizer, "button-status-back", build(Action.STATUS, view.demand.reference, "show")
                    ),
                    *pager(localizer, "clocks", reference, shown.number, shown.count),
                ]
            ),
        ],
        accent([view.cell]),
    )


def _moves(localizer: Localizer, ask: str, clock: _Clock) -> list[Row]:
    pausing = ClockMove.RESUME if clock.run.paused is not None else ClockMove.PAUSE
    offered = [pausing, ClockMove.EXTEND, *([ClockMove.RESET] if clock.key == REPLY else [])]
    return rows(
        [
            button(
                localizer,
                message_id("button-clock", each.value),
                build(Action.CLOCK, ask, each.value, clock.key),
                discord.ButtonStyle.primary if each is ClockMove.RESUME else discord.ButtonStyle.secondary,
            )
            for each in offered
        ]
    )


def counting_options(localizer: Localizer) -> list[tuple[str, str]]:
    """How days can be counted."""
    return [(each.value, localizer.plain(message_id("counting", each.value))) for each in Counting]


def owner_options(localizer: Localizer) -> list[tuple[str, str]]:
    """Whose a date or a window can be."""
    return [(each.value, localizer.plain(message_id("clock", each.value))) for each in ClockOwner]
