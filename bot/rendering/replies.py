"""An office's own words: printed beside the headline, and waiting for a second organiser."""

from collections.abc import Sequence

import discord

from bot.domain.views import Cell, ReplyLine, ReplyReview
from bot.domain.vocabulary import RevisionState
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Row, Sheet, button, rows, sheet
from bot.rendering.lines import source_text
from bot.rendering.names import name, translated, written_in
from bot.rendering.pages import Draw, Entry
from bot.rendering.safe_text import cleaned, quote, safe
from bot.rendering.size_budget import LINE_WIDTH, Room, fitted

OWN_WORDS = "✉"
WHOLE = 3200
SHORT = 60


def reply_text(localizer: Localizer, reply: ReplyLine, room: Room) -> str:
    """An office's own words, all of them, with their day, language and source."""
    head = [
        f"{OWN_WORDS} **{localizer.text('reply-own-words')}**",
        localizer.date(reply.on),
        reply.reference,
        written_in(localizer, reply.language),
    ]
    # The empty line ends the quotation, so that nothing else stands in their mouth.
    translation = translated(localizer, reply.words, room.text)
    return "\n".join(
        [
            " · ".join(each for each in head if each),
            f"{quote(reply.text, WHOLE)}\n",
            *([f"-# {translation}"] if translation else []),
            "-# " + source_text(localizer, reply.source, room),
        ]
    )


def reply_entries(localizer: Localizer, replies: Sequence[ReplyLine], section: Draw | None) -> list[Entry]:
    """The replies of an ask as entries that pages can part, each drawn whole."""

    def drawn(reply: ReplyLine) -> Draw:
        return lambda room: reply_text(localizer, reply, room)

    return [
        Entry(drawn(each), 4 + len(each.text) // LINE_WIDTH + each.text.count("\n"), section)
        for each in replies
    ]


def reply_brief(localizer: Localizer, cell: Cell) -> str:
    """The beginning of an office's newest words, where one line has to do; empty without any."""
    if not cell.replies:
        return ""
    reply = cell.replies[0]
    words = safe(cleaned(reply.text), SHORT)
    brief = (
        f"{OWN_WORDS} {localizer.text('reply-brief', words=words)} {written_in(localizer, reply.language)}"
    )
    return brief.rstrip()


def review_text(localizer: Localizer, item: ReplyReview, room: Room) -> str:
    """A reply that waits: for which ask, the words, and how its identity was checked."""
    office = name(localizer, item.official.official.name, room.name)
    lines = [
        f"{item.cell.reference} · {item.cell.demand} · {office}",
        reply_text(localizer, item.line, room) if item.line is not None else "",
        localizer.text("reply-identity", how=safe(item.identity, room.text)),
        "-# " + localizer.text("review-own") if item.own else "",
    ]
    return "\n".join(line for line in lines if line)


def review_entries(localizer: Localizer, items: Sequence[ReplyReview], section: Draw) -> list[Entry]:
    """Replies that wait for a second organiser, each with its buttons, for the desk."""

    def entry(item: ReplyReview) -> Entry:
        words = item.line.text if item.line is not None else ""
        return Entry(
            lambda room: review_text(localizer, item, room),
            8 + len(words) // LINE_WIDTH,
            section,
            lambda: _decisions(localizer, item),
        )

    return [entry(each) for each in items]


def _decisions(localizer: Localizer, item: ReplyReview) -> Row:
    reference = item.line.reference if item.line is not None else ""
    return rows(
        [
            None
            if item.own
            else button(
                localizer,
                "button-reply-confirm",
                build(Action.REPLY_DECIDE, reference, "confirm"),
                discord.ButtonStyle.success,
                reference=reference,
            ),
            button(
                localizer,
                "button-reply-reject",
                build(Action.REPLY_DECIDE, reference, "reject"),
                discord.ButtonStyle.danger,
                reference=reference,
            ),
        ]
    )[0]


_TOLD = {
    RevisionState.REPORTED: "reply-logged",
    RevisionState.VERIFIED: "reply-confirmed",
    RevisionState.REJECTED: "reply-rejected",
}


def reply_sheet(item: ReplyReview, localizer: Localizer) -> Sheet:
    """What became of a reply."""
    return sheet(
        [
            *fitted(
                lambda room: [
                    f"## {item.line.reference if item.line else ''}",
                    localizer.text(_TOLD[item.state]),
                    review_text(localizer, item, room),
                ]
            ),
            *rows(
                [
                    button(localizer, "button-manage-open", build(Action.OPEN, item.cell.demand)),
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
