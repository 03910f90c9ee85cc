"""Members' reports: the card in the review channel, what organisers do with one, what became of it."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.texts import Text
from bot.domain.views import Choice, ReportLine
from bot.domain.vocabulary import ReportKind, ReportState, RevisionState
from bot.i18n import Localizer, message_id
from bot.rendering.action_card import ask_words, plain_ask
from bot.rendering.addresses import address, link
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import name
from bot.rendering.pages import Entry, listed, page, said
from bot.rendering.safe_text import plain, quote, safe
from bot.rendering.size_budget import Room, fitted, height


def look_outcome(localizer: Localizer, report: ReportLine) -> str:
    """What somebody saw who went and looked."""
    outcome = report.outcome.value if report.outcome else "unknown"
    return localizer.text(message_id("look-outcome", outcome))


def link_choice(number: int, url: str) -> Choice:
    """A link of a message to choose: its host, and below where on it the link leads."""
    found = address(url)
    host = found.host if found else url
    return Choice(str(number), Text("", host), Text("", url.partition("://")[2].partition("/")[2] or host))


def report_head(localizer: Localizer, report: ReportLine) -> str:
    """What sort of report it is, and from which day."""
    kind = localizer.text(message_id("report-kind", report.kind.value))
    return f"**{report.reference} · {kind}** · {localizer.date(report.reported_on)}"


def report_text(localizer: Localizer, report: ReportLine, room: Room) -> str:
    """A report in full: about what, which host it leads to, what was seen and noted."""
    looked = report.kind is ReportKind.WENT_AND_LOOKED
    seen = [look_outcome(localizer, report), localizer.date(report.on)] if looked else []
    criterion = (
        f"**{safe(report.criterion_label, 20)}** · {name(localizer, report.criterion, room.text)}"
        if report.criterion is not None
        else ""
    )
    lines = [
        report_head(localizer, report),
        *(ask_words(localizer, each, room) for each in report.asks),
        criterion,
        " · ".join(seen),
        link(report.url, room.link),
        quote(report.note, room.text) if report.note else "",
    ]
    return "\n".join(each for each in lines if each)


def became(localizer: Localizer, report: ReportLine) -> str:
    """What became of a report, for the one who sent it; the entry itself only where they may see it."""
    if report.state is not ReportState.TAKEN:
        return localizer.text(message_id("report-state", report.state.value))
    if report.taken_state is RevisionState.VERIFIED:
        key = "report-taken-verified" if report.taken_as else "report-taken"
    elif report.taken_state is RevisionState.REPORTED:
        key = "report-taken-waits"
    else:
        key = "report-taken-rejected"
    return localizer.text(key)


def _standing(localizer: Localizer, report: ReportLine, room: Room) -> str:
    parts = [f"{localizer.onward} {became(localizer, report)}", report.taken_as]
    lines = [
        " · ".join(each for each in parts if each),
        quote(report.reason, room.text) if report.reason else "",
    ]
    return "\n".join(each for each in lines if each)


def decisions(localizer: Localizer, report: ReportLine) -> list[Row]:
    """What an organiser can do with an open report."""
    if report.state is not ReportState.OPEN:
        return []
    reference = report.reference
    return rows(
        [
            button(
                localizer,
                "button-report-log",
                build(Action.LOG_START, report.campaign, reference),
                discord.ButtonStyle.primary,
            ),
            button(localizer, "button-report-same", build(Action.REPORT, reference, "same")),
            button(
                localizer,
                "button-report-dismiss",
                build(Action.REPORT, reference, "dismiss"),
                discord.ButtonStyle.danger,
            ),
        ]
    )


def report_card(report: ReportLine, localizer: Localizer, marker: str = "") -> Sheet:
    """The card in the review channel: what was reported, and by nobody's name."""
    blocks = fitted(
        lambda room: [
            f"## {localizer.text('report-title')}",
            report_text(localizer, report, room),
            f"-# {localizer.text('report-is-a-hint')}" + (f" · {marker}" if marker else ""),
        ]
    )
    return sheet([*blocks, *decisions(localizer, report)], HOUSE_COLOUR)


def report_sheet(report: ReportLine, localizer: Localizer, *, decides: bool, key: str = "") -> Sheet:
    """One report, for the one who sent it, or with ``decides`` for an organiser.

    ``key`` is a message that says what was just done.
    """
    shown = fitted(
        lambda room: [
            localizer.text(key) if key else "",
            report_text(localizer, report, room),
            _standing(localizer, report, room) if report.own or report.state is not ReportState.OPEN else "",
        ]
    )
    is_open = report.state is ReportState.OPEN
    last: list[ui.Button[ui.LayoutView] | None] = [
        button(localizer, "button-report-withdraw", build(Action.REPORT, report.reference, "withdraw"))
        if report.own and is_open
        else None,
        button(localizer, "button-report-mine", build(Action.REPORT, "mine")) if report.own else None,
        button(localizer, "button-report-entry", build(Action.OPEN, report.taken_as))
        if report.taken_as
        else None,
        button(localizer, "button-desk", build(Action.DESK)) if decides else None,
    ]
    return sheet([*shown, *(decisions(localizer, report) if decides else ()), *rows(last)], HOUSE_COLOUR)


def report_option(localizer: Localizer, report: ReportLine) -> Option:
    """A report as an entry of a menu."""
    kind = localizer.plain(message_id("report-kind", report.kind.value))
    about = plain_ask(localizer, report.asks[0]) if report.asks else plain(report.note, 100)
    return Option(report.reference, f"{report.reference} · {kind}", about)


def report_menu(localizer: Localizer, reports: Sequence[ReportLine]) -> Row | None:
    """The menu that opens one of these reports."""
    return menu(
        localizer,
        "menu-report",
        build(Action.REPORT, "menu"),
        [report_option(localizer, each) for each in reports],
    )


def my_reports(reports: Sequence[ReportLine], localizer: Localizer, *, number: int = 1) -> Sheet:
    """One's own reports with what became of each, the newest first."""
    entries = listed(
        reports,
        lambda each, room: f"{report_text(localizer, each, room)}\n{_standing(localizer, each, room)}",
        None,
        lambda each: 5 + height(each.note, each.reason),
    )
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('report-mine', count=len(reports))}"],
        entries or [Entry(said(localizer.text("report-mine-none")), 2)],
        number,
    )
    on_page = [
        report
        for report, entry in zip(reports, entries, strict=True)
        if any(entry is one for one in shown.entries)
    ]
    return sheet(
        [
            *shown.blocks,
            report_menu(localizer, on_page),
            *rows(
                [
                    *pager(localizer, "reports", "mine", shown.number, shown.count),
                    button(localizer, "button-report-new", build(Action.REPORT, "new")),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
