"""Before *not kept*: the promise, the letter to the office, and its time to reply."""

from collections.abc import Sequence

import discord

from bot.domain.letters import REPLY_SLOT_DAYS
from bot.domain.views import DueItem, LetterLine, PromiseView
from bot.i18n import Localizer, without_isolation
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Row, Sheet, button, menu, rows, sheet
from bot.rendering.lines import record_height, record_text
from bot.rendering.names import plain_name, shown_as, written_in
from bot.rendering.pages import Entry, heading, listed, page, said
from bot.rendering.safe_text import code_block, plain
from bot.rendering.size_budget import LINE_WIDTH, OPTIONS, Room

LONGEST_QUOTED = 1200
LONGEST_LETTER = 4000
SHOWN_LETTER = 1500
WRITE, DELIVER = "write", "deliver"


def letter_text(view: PromiseView, localizer: Localizer) -> str:
    """The draft of a letter in a language: the promise in their words, its date and source, and the request.

    Plain text that people change before they send it.
    """
    line = view.line
    said = line.quotation or shown_as(localizer, line.said).text
    words = plain(said, LONGEST_QUOTED, lines=True)
    source = line.source
    known = source is not None and not source.confidential and bool(source.title)
    office = plain_name(localizer, view.official.official.name) if view.official else ""
    holder = plain(view.official.holder, 120) if view.official else ""
    demands = [
        f"{localizer.quoted(plain_name(localizer, each.title, 150))} ({each.reference})"
        for each in view.demands
    ]
    parts = [
        localizer.plain("letter-to", office=office, holder=holder, named="yes" if holder else "no"),
        localizer.plain(
            "letter-promise",
            on=line.on,
            dated="yes" if line.on.is_known else "no",
            demands=tuple(demands),
            count=len(demands),
        ),
        without_isolation(localizer.quoted(words)),
        localizer.plain(
            "letter-source",
            title=plain(shown_as(localizer, source.titled).text, 200),
            publisher=plain(source.publisher, 100),
            published="yes" if source.publisher else "no",
        )
        if source is not None and known
        else "",
        localizer.plain(
            "letter-request", due=view.due, dated="yes" if view.due.is_known else "no", days=REPLY_SLOT_DAYS
        ),
        localizer.plain("letter-close", campaign=plain_name(localizer, view.campaign.title, 200)),
    ]
    return without_isolation("\n\n".join(part for part in parts if part))[:LONGEST_LETTER]


def letter_state(localizer: Localizer, letter: LetterLine) -> str:
    """One line: whether the letter was delivered, and by when the office can reply."""
    if letter.reply_until is None:
        return localizer.text("letter-not-delivered", reference=letter.reference)
    values = {"reference": letter.reference, "on": letter.delivered, "until": letter.reply_until}
    if letter.answered:
        return localizer.text("letter-answered", **values)
    return localizer.text("letter-over" if letter.is_over else "letter-runs", **values)


def letter_entries(localizer: Localizer, letters: Sequence[LetterLine]) -> list[Entry]:
    """The letters about a promise on its card: how the office was heard."""
    return listed(
        letters, lambda each, _: letter_state(localizer, each), heading(localizer, "letter-section")
    )


def _next(localizer: Localizer, view: PromiseView) -> str:
    if view.hearing.is_over:
        return localizer.text("letter-next-found", reference=view.commitment)
    if view.hearing.until is not None:
        return localizer.text("letter-next-wait", until=view.hearing.until)
    if any(each.reply_until is None for each in view.letters):
        return localizer.text("letter-next-deliver")
    return localizer.text("letter-next-write")


def _letter(localizer: Localizer, letter: LetterLine, room: Room) -> str:
    language = written_in(localizer, letter.language)
    text = code_block(letter.text, min(room.text, SHOWN_LETTER))
    return "\n".join(each for each in (letter_state(localizer, letter), language, text) if each)


def promise_sheet(
    view: PromiseView, localizer: Localizer, languages: Sequence[str], *, number: int = 1
) -> Sheet:
    """A promise with the letters about it, and the next step; ``languages`` are those a draft is there in."""
    reference = view.commitment
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('letter-title', reference=reference)}",
            record_text(localizer, view.line, room),
            _next(localizer, view),
        ],
        listed(
            view.letters,
            lambda each, room: _letter(localizer, each, room),
            heading(localizer, "letter-section"),
            lambda each: 3 + min(len(each.text), SHOWN_LETTER) // LINE_WIDTH,
        )
        or [Entry(said("-# " + localizer.text("letter-why")), 2)],
        number,
        head_lines=3 + record_height(view.line),
        page_lines=10_000,
    )
    begun = next((each for each in view.letters if each.reply_until is None), None)
    delivered = next((each for each in view.letters if each.reply_until is not None), None)
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    *(
                        button(
                            localizer,
                            "button-letter-write",
                            build(Action.LETTER, reference, WRITE, language),
                            language=localizer.language_name(language),
                        )
                        for language in languages
                        if not view.hearing.is_over
                    ),
                ]
            ),
            *rows(
                [
                    button(
                        localizer,
                        "button-letter-delivered",
                        build(Action.LETTER, reference, DELIVER, begun.reference),
                        discord.ButtonStyle.primary,
                        reference=begun.reference,
                    )
                    if begun is not None
                    else None,
                    button(localizer, "button-reply", build(Action.REPLY, view.cells[0].reference))
                    if delivered is not None and view.cells
                    else None,
                    button(localizer, "button-open-entry", build(Action.OPEN, view.line.reference)),
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def letter_menu(localizer: Localizer, overdue: Sequence[DueItem]) -> Row | None:
    """The menu that opens the promises that are past their date, before anybody finds them not kept."""
    options: dict[str, Option] = {}
    for item in overdue:
        for promise in item.cell.position.open_commitments:
            options.setdefault(
                promise.reference,
                Option(
                    promise.reference,
                    f"{promise.reference} · {plain_name(localizer, item.official.official.name, 80)}",
                    plain(f"{item.demand.reference} {plain_name(localizer, item.demand.title, 90)}", 100),
                ),
            )
    return menu(localizer, "menu-letter", build(Action.LETTER, "menu"), list(options.values())[:OPTIONS])
