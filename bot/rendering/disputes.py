"""Disputes: what is contested, a case to look into, and what a decision did."""

from collections.abc import Sequence
from datetime import date

import discord

from bot.domain.views import DisputeCase, DisputeDecided, DisputeLine, DisputesView
from bot.domain.vocabulary import DisputeState
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import CONTESTED, HOUSE_COLOUR, standing
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.lines import record_height, record_text
from bot.rendering.names import content, joined, name
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.review import before_after
from bot.rendering.safe_text import plain, quote
from bot.rendering.size_budget import Room, height

MOST_NAMED = 10
UPHELD, DISMISSED = "upheld", "dismissed"


def clock_text(localizer: Localizer, dispute: DisputeLine, today: date) -> str:
    """The arithmetic: when it was raised, by when it is to be decided, how many days that is from today."""
    left = (dispute.decide_by - today).days
    said_when = localizer.text("dispute-clock", on=dispute.on, by=dispute.decide_by)
    late = localizer.text("dispute-overdue", days=-left) if left < 0 else ""
    return f"{said_when} {late or localizer.text('dispute-days-left', days=left)}"


def dispute_text(localizer: Localizer, case: DisputeCase, room: Room) -> str:
    """An open dispute in a list: which entry, the clock, what is said."""
    dispute = case.dispute
    about = f" · {name(localizer, case.line.said, room.name)}" if case.line is not None else ""
    lines = [
        f"**{dispute.reference}** · {CONTESTED} {dispute.subject}{about}",
        f"-# {clock_text(localizer, dispute, case.as_of)}",
        quote(dispute.claim, min(room.text, 300)) + "\n" if dispute.claim else "",
    ]
    return "\n".join(line for line in lines if line)


def case_entries(localizer: Localizer, cases: Sequence[DisputeCase], section: Draw | None) -> list[Entry]:
    """Open disputes as entries of a list, here and on the desk."""
    return listed(
        cases,
        lambda case, room: dispute_text(localizer, case, room),
        section,
        lambda case: 3 + height(case.dispute.claim[:300]),
    )


def case_menu(localizer: Localizer, cases: Sequence[DisputeCase]) -> Row | None:
    """The menu that opens a dispute."""
    options = [
        Option(
            case.dispute.reference,
            f"{case.dispute.reference} · {case.dispute.subject}",
            plain(case.dispute.claim, 100),
        )
        for case in cases
    ]
    return menu(localizer, "menu-case", build(Action.CASE, "menu"), options)


def disputes_sheet(view: DisputesView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """What is contested, the first to be decided at the top."""
    entries = case_entries(localizer, view.disputes, None)
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('disputes-title', count=len(view.disputes))}"],
        entries or [Entry(said(localizer.text("disputes-none")), 1)],
        number,
        foot=("-# " + localizer.text("disputes-how"),),
    )
    on_page = [
        case
        for case, entry in zip(view.disputes, entries, strict=True)
        if any(entry is each for each in shown.entries)
    ]
    return sheet(
        [
            *shown.blocks,
            case_menu(localizer, on_page),
            *rows(pager(localizer, "disputes", "all", shown.number, shown.count)),
        ],
        HOUSE_COLOUR,
    )


def case_sheet(case: DisputeCase, localizer: Localizer) -> Sheet:
    """A dispute to look into: what is said, the entry, what rests on it, and the two ways to decide."""
    dispute = case.dispute
    is_open = dispute.state is DisputeState.OPEN
    heads = {each.official.reference: each.official.name for each in case.officials}
    title = localizer.text("dispute-case", reference=dispute.reference, subject=dispute.subject)
    entries = [
        Entry(
            lambda room: quote(dispute.claim, room.text),
            height(dispute.claim),
            heading(localizer, "dispute-claim"),
        )
    ]
    line = case.line
    if line is not None:
        entries.append(
            Entry(
                lambda room: record_text(localizer, line, room),
                record_height(line),
                heading(localizer, "dispute-entry"),
            )
        )
    entries += listed(
        case.cells,
        lambda cell, room: " · ".join(
            [
                cell.demand,
                name(localizer, heads[cell.official], room.name) if cell.official in heads else cell.official,
                standing(cell, localizer),
            ]
        ),
        heading(localizer, "dispute-cells"),
    )
    shown = page(
        localizer,
        lambda _: [
            f"## {title}\n-# {clock_text(localizer, dispute, case.as_of)}"
            if is_open
            else f"## {title}\n{decided_text(localizer, dispute)}"
        ],
        entries,
        foot=(localizer.error(case.bar) if case.bar is not None else "",),
        page_lines=10_000,
    )
    may = is_open and case.bar is None
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    button(
                        localizer,
                        "button-dismiss",
                        build(Action.DECIDE, dispute.reference, DISMISSED),
                        discord.ButtonStyle.secondary,
                    )
                    if may
                    else None,
                    button(
                        localizer,
                        "button-uphold",
                        build(Action.DECIDE, dispute.reference, UPHELD),
                        discord.ButtonStyle.danger,
                    )
                    if may
                    else None,
                    button(localizer, "button-open-entry", build(Action.OPEN, dispute.subject)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def decided_text(localizer: Localizer, dispute: DisputeLine) -> str:
    """What became of a dispute, and since when; of an open one its clock without today."""
    if dispute.state is DisputeState.OPEN or dispute.decided_on is None:
        return localizer.text(
            "dispute-open-line", reference=dispute.reference, on=dispute.on, by=dispute.decide_by
        )
    state = localizer.text(message_id("dispute-state", dispute.state.value))
    return localizer.text("dispute-decided", reference=dispute.reference, state=state, on=dispute.decided_on)


def dispute_entries(localizer: Localizer, disputes: Sequence[DisputeLine]) -> list[Entry]:
    """What was said against an entry, on its card: what became of it and the reason given."""

    def draw(dispute: DisputeLine, room: Room) -> str:
        told = decided_text(localizer, dispute)
        return f"{told}\n{content(localizer, dispute.why, room.text)}" if dispute.reason else told

    return listed(disputes, draw, heading(localizer, "dispute-section"), lambda each: 1 + height(each.reason))


def dispute_raised(dispute: DisputeLine, localizer: Localizer) -> Sheet:
    """That a dispute was raised, and what happens next."""
    return sheet(
        [
            f"## {dispute.reference}",
            localizer.text("dispute-raised", subject=dispute.subject, by=dispute.decide_by),
            *rows([button(localizer, "button-open-entry", build(Action.OPEN, dispute.subject))]),
        ],
        HOUSE_COLOUR,
    )


def dispute_decided(view: DisputeDecided, localizer: Localizer) -> Sheet:
    """What a decision did: the entry, what went with it, posted digests, and where the asks stand now."""
    dispute = view.dispute
    upheld = dispute.state is DisputeState.UPHELD
    lines = listed(
        view.after,
        lambda cell, room: before_after(localizer, view.before, [cell], view.officials, room)[0],
        heading(localizer, "verdict-headlines"),
    )
    shown = page(
        localizer,
        lambda room: [
            f"## {decided_text(localizer, dispute)}",
            localizer.text("dispute-upheld" if upheld else "dispute-dismissed", subject=dispute.subject),
            localizer.text(
                "dispute-with-it",
                count=len(view.with_it),
                references=joined(localizer, view.with_it, MOST_NAMED),
            )
            if view.with_it
            else "",
            localizer.text("dispute-corrected", count=view.corrected) if upheld else "",
        ],
        lines,
        head_lines=6,
        page_lines=10_000,
    )
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    button(localizer, "button-open-entry", build(Action.OPEN, dispute.subject)),
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
