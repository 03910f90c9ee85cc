"""The desk: what waits for organisers, each with the way to deal with it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import accumulate
from typing import Any, TypeVar

import discord

from bot.domain.views import DeskView, DueItem, HandSetReview, SourceReview
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.disputes import case_entries, case_menu
from bot.rendering.headlines import (
    HOUSE_COLOUR,
    deadline_sentences,
    headline_text,
    key_words,
    next_act,
    shape,
    standing,
)
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.leads import lead_menu, lead_summary
from bot.rendering.letters import letter_menu
from bot.rendering.lines import source_text
from bot.rendering.log_flow import draft_option, goes_line
from bot.rendering.names import content, name, plain_name
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.publishing import waiting_entries, waiting_menu
from bot.rendering.replies import review_entries
from bot.rendering.reports import report_menu, report_text
from bot.rendering.review import review_option, taken_note
from bot.rendering.safe_text import plain
from bot.rendering.size_budget import OPTIONS, Room, height

T = TypeVar("T")


def _due(localizer: Localizer, item: DueItem, room: Room, note: str = "") -> str:
    # A headline that names its own day needs no second one.
    dated = item.since is not None and not item.cell.headline.parameters and not note
    parts = [
        item.cell.reference,
        name(localizer, item.official.official.name, room.name),
        f"{item.demand.reference} {name(localizer, item.demand.title, room.name)}",
        localizer.text("desk-since", date=item.since) if dated else "",
    ]
    lines = [
        standing(item.cell, localizer),
        " · ".join(part for part in parts if part),
        f"-# {note}" if note else "",
        f"-# {localizer.onward} {next_act(item.cell, localizer)}",
    ]
    return "\n".join(line for line in lines if line)


def _deadline(localizer: Localizer, on: date, item: DueItem, room: Room) -> str:
    return _due(localizer, item, room, deadline_sentences(item.cell, on, localizer))


def _to_verify(localizer: Localizer, review: SourceReview, room: Room) -> str:
    parts = [
        source_text(localizer, review.source, room),
        content(localizer, review.campaign.title, room.name),
        localizer.text("review-title", count=len(review.items)),
        f"<t:{int(review.since.timestamp())}:R>" if review.since else "",
    ]
    note = taken_note(localizer, review)
    line = "• " + " · ".join(part for part in parts if part)
    return f"{line}\n{note}" if note else line


def _height(lines: int, _: DueItem) -> int:
    return lines


def _hand_set(localizer: Localizer, item: HandSetReview, room: Room) -> str:
    lines = [
        f"{item.cell.reference} · {shape(item.key)} **{key_words(item.key, localizer)}** · "
        f"{item.cell.demand} · {item.cell.official}",
        content(localizer, item.reason, room.text),
        "-# " + localizer.text("card-derived", headline=headline_text(item.cell.headline, localizer)),
        "-# " + localizer.text("review-own") if item.own else "",
    ]
    return "\n".join(line for line in lines if line)


def _hand_set_buttons(localizer: Localizer, item: HandSetReview) -> Row:
    return rows(
        [
            button(
                localizer,
                "button-confirm-headline",
                build(Action.CONFIRM_HEADLINE, item.id),
                discord.ButtonStyle.success,
                disabled=item.own,
                reference=item.cell.reference,
            ),
            button(
                localizer,
                "button-reject-headline",
                build(Action.REJECT_HEADLINE, item.id),
                discord.ButtonStyle.danger,
                reference=item.cell.reference,
            ),
        ]
    )[0]


def _hand_set_entry(localizer: Localizer, item: HandSetReview, section: Draw) -> Entry:
    return Entry(
        lambda room: _hand_set(localizer, item, room), 8, section, lambda: _hand_set_buttons(localizer, item)
    )


def _sections(localizer: Localizer, view: DeskView) -> list[tuple[str, Sequence[DueItem]]]:
    return [
        ("desk-overdue", view.overdue),
        ("desk-windows", view.windows_over),
        ("desk-deadlines", view.deadlines),
        ("desk-rechecks", view.rechecks),
        ("desk-stale", view.stale),
    ]


def _entries(localizer: Localizer, view: DeskView) -> list[Entry]:
    drafts = heading(localizer, "desk-drafts", count=len(view.drafts))
    verify = heading(localizer, "desk-verify", count=sum(len(each.items) for each in view.to_verify))
    hand_set = heading(localizer, "desk-hand-set", count=len(view.hand_set))
    entries = listed(
        view.drafts,
        lambda each, room: (
            f"{source_text(localizer, each.source, room)} · "
            + localizer.text("desk-draft", lines=len(each.lines), started=each.started.date())
            + goes_line(localizer, each)
        ),
        drafts,
        lambda _: 2,
    )
    entries += listed(
        view.to_verify,
        lambda each, room: _to_verify(localizer, each, room),
        verify,
        lambda _: 3,
    )
    entries += listed(
        view.reports,
        lambda each, room: report_text(localizer, each, room),
        heading(localizer, "desk-reports", count=len(view.reports)),
        lambda each: 3 + height(each.note),
    )
    entries += listed(
        view.leads,
        lambda each, room: lead_summary(localizer, each, room),
        heading(localizer, "desk-leads", count=view.leads_waiting),
        lambda _: 3,
    )
    entries += [_hand_set_entry(localizer, each, hand_set) for each in view.hand_set]
    replies = heading(localizer, "desk-replies", count=len(view.replies))
    publications = heading(localizer, "desk-publish", count=len(view.publications))
    entries += review_entries(localizer, view.replies, replies)
    entries += waiting_entries(localizer, view.publications, publications)
    contested = heading(localizer, "desk-contested", count=len(view.contested))
    entries += case_entries(localizer, view.contested, contested)
    for key, items in _sections(localizer, view):
        deadlines = key == "desk-deadlines"
        entries += listed(
            items,
            partial(_deadline, localizer, view.as_of) if deadlines else partial(_due, localizer),
            heading(localizer, key, count=len(items)),
            partial(_height, 5 if deadlines else 4),
        )
    return entries


def due_option(localizer: Localizer, item: DueItem) -> Option:
    """An ask that waits, as an entry of a menu."""
    return Option(
        item.cell.reference,
        f"{item.cell.reference} · {plain_name(localizer, item.official.official.name, 80)}",
        plain(f"{item.demand.reference} {plain_name(localizer, item.demand.title, 90)}", 100),
    )


def check_menu(localizer: Localizer, items: Sequence[DueItem]) -> Row | None:
    """The menu that marks asks as checked without a change; each ask once."""
    unique = {item.cell.reference: item for item in items}
    options = [due_option(localizer, each) for each in unique.values()]
    return menu(localizer, "menu-checked", build(Action.CHECKED, "menu"), options, most=OPTIONS)


def _seen(items: Sequence[T], first: int, places: Sequence[int]) -> Sequence[T]:
    """Those of ``items`` that are on the page, the first of them being entry ``first``; all if none is."""
    return [items[place - first] for place in places if first <= place < first + len(items)] or items


def desk(view: DeskView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """The desk's ``number``-th page; a menu offers what is on it, else what has waited longest."""
    entries = _entries(localizer, view)
    due = [item for _, items in _sections(localizer, view) for item in items]
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('desk-title')}\n-# {localizer.date(view.as_of)}"],
        entries or [Entry(said(localizer.text("desk-empty")), 1)],
        number,
        foot=(localizer.text("desk-undelivered", count=view.undelivered) if view.undelivered else "",),
    )
    places = [place for place, each in enumerate(entries) if any(each is one for one in shown.entries)]
    # In the order of the entries.
    parts: tuple[Sequence[Any], ...] = (
        view.drafts,
        view.to_verify,
        view.reports,
        view.leads,
        view.hand_set,
        view.replies,
        view.publications,
        view.contested,
        due,
    )
    firsts = accumulate(map(len, parts), initial=0)
    drafts, to_verify, reports, leads, _, _, publications, contested, waiting = (
        _seen(part, first, places) for part, first in zip(parts, firsts, strict=False)
    )
    return sheet(
        [
            *shown.blocks,
            menu(
                localizer,
                "menu-review",
                build(Action.REVIEW, "menu"),
                [review_option(localizer, each) for each in to_verify],
            ),
            menu(
                localizer,
                "menu-log-resume",
                build(Action.LOG_RESUME, "menu"),
                [draft_option(localizer, each) for each in drafts],
            ),
            case_menu(localizer, contested),
            waiting_menu(localizer, publications),
            letter_menu(localizer, view.overdue),
            report_menu(localizer, reports),
            lead_menu(localizer, leads),
            check_menu(localizer, waiting),
            *rows(
                [
                    *pager(localizer, "desk", "all", shown.number, shown.count),
                    button(localizer, "button-log-start", build(Action.LOG_START)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
