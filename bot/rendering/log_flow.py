"""Logging: the draft with its lines, the drafts one has, and what was reported at the end."""

from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.domain.views import DraftLine, DraftView, FindingLine, ReportLine, SourceReview
from bot.domain.vocabulary import FindingOutcome, RevisionState
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, pager, rows, sheet
from bot.rendering.lines import kind_words, record_height, record_text, source_text
from bot.rendering.names import content, plain_name
from bot.rendering.pages import Entry, heading, listed, page, said
from bot.rendering.reports import report_text
from bot.rendering.safe_text import plain, safe
from bot.rendering.size_budget import Room

NO_SOURCE = "none"
MOST_LETTERS = 2
# The oldest drafts are told of; a list of more would only be scrolled past.
MOST_TOLD = 10


def source_from(report: ReportLine, localizer: Localizer) -> tuple[str, str, str]:
    """What a member's report is as a source: its link, a title where it has none, and its day."""
    if report.url:
        return report.url, "", ""
    key = message_id("report-source", report.kind.value)
    day = report.on.text or report.reported_on.isoformat()
    return "", localizer.plain(key, reference=report.reference), day


def draft_sheet(view: DraftView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """A draft as its writer goes on with it: the source, the lines so far, and what can be added."""
    section = heading(localizer, "log-lines")
    accused = dict.fromkeys(
        each.line.commitment
        for each in view.lines
        if isinstance(each.line, FindingLine) and each.line.outcome is FindingOutcome.NOT_KEPT
    )
    lines = listed(
        view.lines,
        lambda each, room: _line(localizer, each, room),
        section,
        lambda each: record_height(each.line),
    )
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('log-title')}\n"
            f"-# {content(localizer, view.campaign.title, room.name)}\n"
            f"{source_text(localizer, view.source, room)}",
            report_text(localizer, view.report, room) if view.report else "",
        ],
        lines or [Entry(said(localizer.text("log-no-lines")), 1)],
        number,
        foot=(
            localizer.text("letter-draft-note") if accused else "",
            "-# " + localizer.text("log-saved"),
        ),
        head_lines=5,
    )
    # The menu offers the lines of this page first: it holds no more than 25.
    places = [place for place, each in enumerate(lines) if any(each is one for one in shown.entries)]
    numbers = [_number_option(localizer, each) for each in view.lines[places[0] if places else 0 :]]
    return sheet(
        [
            *shown.blocks,
            menu(
                localizer,
                "menu-log-tell",
                build(Action.LOG_TELL, view.id),
                [_number_option(localizer, each) for each in view.lines if each.lack is not None],
            ),
            # With how many lines it was seen: a second press must not take out the next one.
            menu(localizer, "menu-log-remove", build(Action.LOG_REMOVE, view.id, len(view.lines)), numbers),
            *rows(
                [
                    button(localizer, "button-log-response", build(Action.LOG_RESPONSE, view.id)),
                    button(localizer, "button-log-finding", build(Action.LOG_FINDING, view.id)),
                    button(localizer, "button-log-vote", build(Action.LOG_VOTE, view.id)),
                    *(
                        button(localizer, "button-letter", build(Action.LETTER, each), reference=each)
                        for each in list(accused)[:MOST_LETTERS]
                    ),
                ]
            ),
            *rows(
                [
                    button(
                        localizer,
                        "button-log-finish",
                        build(Action.LOG_FINISH, view.id),
                        discord.ButtonStyle.success,
                        disabled=not view.lines,
                    ),
                    button(
                        localizer,
                        "button-log-discard",
                        build(Action.LOG_DISCARD, view.id),
                        discord.ButtonStyle.danger,
                    ),
                    *pager(localizer, "draft", str(view.id), shown.number, shown.count),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _line(localizer: Localizer, line: DraftLine, room: Room) -> str:
    # Nobody reviews a draft yet: its lines carry no state.
    written = replace(line.line, state=RevisionState.VERIFIED)
    return f"**{line.number}** {record_text(localizer, written, room, sourced=False)}"


def _number_option(localizer: Localizer, line: DraftLine) -> Option:
    return Option(
        str(line.number),
        without_isolation(f"{line.number} · {kind_words(localizer, line.line)}"),
        plain_name(localizer, line.line.said, 100),
    )


def draft_option(localizer: Localizer, view: DraftView) -> Option:
    """A draft as an entry of a menu."""
    return Option(
        str(view.id),
        plain(view.source.title or view.source.url, 100) or view.campaign.reference,
        localizer.plain(
            "log-draft-of", campaign=plain_name(localizer, view.campaign.title, 40), lines=len(view.lines)
        ),
    )


def goes_line(localizer: Localizer, view: DraftView) -> str:
    """A line of its own that says when a draft left untouched goes; nothing while it is in use."""
    return f"\n-# {localizer.text('log-draft-goes', goes=view.goes.date())}" if view.goes else ""


def drafts_sheet(views: Sequence[DraftView], localizer: Localizer, *, campaign: str = "") -> Sheet:
    """One's unfinished drafts, and the way to begin another, in the campaign of that reference."""
    return sheet(
        [
            localizer.text("log-drafts", count=len(views)),
            "\n".join(
                f"**{safe(each.source.title or each.source.url, 80)}**{goes_line(localizer, each)}"
                for each in [each for each in views if each.goes][:MOST_TOLD]
            ),
            menu(
                localizer,
                "menu-log-resume",
                build(Action.LOG_RESUME, "menu"),
                [draft_option(localizer, each) for each in views],
            ),
            *rows(
                [
                    button(
                        localizer,
                        "button-log-start",
                        build(Action.LOG_START, campaign),
                        discord.ButtonStyle.primary,
                    )
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def reported(review: SourceReview, localizer: Localizer, *, number: int = 1) -> Sheet:
    """What was reported when a draft was finished, and what happens with it next."""
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('log-reported', count=len(review.items))}\n"
            f"{source_text(localizer, review.source, room)}",
            localizer.text("log-reported-next" if review.two_people else "log-reported-alone"),
        ],
        listed(
            review.items,
            lambda item, room: record_text(localizer, item.line, room, quoted=False, sourced=False),
            None,
            lambda item: record_height(item.line, quoted=False),
        ),
        number,
        head_lines=6,
    )
    reference = review.source.reference or NO_SOURCE
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    *pager(localizer, "reported", reference, shown.number, shown.count),
                    button(localizer, "button-log-start", build(Action.LOG_START, review.campaign.reference)),
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
