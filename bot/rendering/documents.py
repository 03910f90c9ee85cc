"""What was read of a document, as a card for the person who confirms it; and how it was found since."""

from collections.abc import Sequence

import discord

from bot.domain.likeness import Kinship
from bot.domain.reading import Flag, Reading
from bot.domain.revisiting import Sight, SightState
from bot.domain.views import DocumentView, KinLine
from bot.i18n import Localizer, message_id
from bot.rendering.addresses import address
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Row, Sheet, button, rows, sheet
from bot.rendering.lines import source_text
from bot.rendering.reading import likeness_text
from bot.rendering.safe_text import quote, safe
from bot.rendering.size_budget import Room, fitted

MOST_DOUBTS = 8
_MOST_BEGUN = 1
_LONGEST_WORDS = 60


def reading_progress(url: str, localizer: Localizer) -> Sheet:
    """That a document is being fetched and read."""
    found = address(url)
    return sheet(
        [localizer.text("document-progress", host=safe(found.host if found else "", 253))], HOUSE_COLOUR
    )


def document_sheet(view: DocumentView, localizer: Localizer) -> Sheet:
    """What was read, what is doubtful in it and withheld, what it seems to be the same as, and what to do."""
    blocks = fitted(
        lambda room: [
            f"## {localizer.text('document-title')}\n{source_text(localizer, view.source, room)}",
            "\n".join(_fact(localizer, field, reference) for field, reference in view.linked),
            _read(localizer, view.reading, room),
            _doubts(localizer, view.reading),
            *(_kin(localizer, each, room) for each in view.kin),
            f"-# {localizer.text('document-is-read')}",
        ]
    )
    return sheet([*blocks, *_buttons(localizer, view)], HOUSE_COLOUR)


def _fact(localizer: Localizer, field: str, value: str) -> str:
    return f"**{localizer.field_label(field)}** · {value or localizer.text('reading-not-said')}"


def _read(localizer: Localizer, reading: Reading, room: Room) -> str:
    published = ""
    if reading.published.is_known:
        precision = localizer.text(message_id("document-precision", reading.precision or "day"))
        published = f"{localizer.date(reading.published)} ({precision})"
    language = localizer.language_name(reading.language) if reading.language else ""
    begun = "\n".join(reading.paragraphs[:_MOST_BEGUN])
    lines = [
        _fact(localizer, "title", safe(reading.title, room.name)),
        _fact(localizer, "publisher", safe(reading.publisher, room.name)),
        _fact(localizer, "published", published),
        _fact(localizer, "language", language),
        quote(begun, room.text // 2) if begun else "",
    ]
    return "\n".join(each for each in lines if each)


def _doubts(localizer: Localizer, reading: Reading) -> str:
    flags = list(dict.fromkeys(reading.flags))
    lines = []
    if flags:
        lines.append(f"**{localizer.text('reading-flags', count=len(flags))}**")
        lines += [f"• {_doubt(localizer, each)}" for each in flags[:MOST_DOUBTS]]
        if len(flags) > MOST_DOUBTS:
            lines.append(localizer.text("list-more", count=len(flags) - MOST_DOUBTS))
    if reading.withheld:
        lines.append(f"▲ {localizer.text('reading-withheld', count=len(reading.withheld))}")
    return "\n".join(lines)


def _doubt(localizer: Localizer, flag: Flag) -> str:
    doubt = localizer.text(message_id("doubt", flag.doubt))
    written = safe(flag.text, _LONGEST_WORDS)
    if flag.place is None:
        return localizer.text("reading-doubt", doubt=doubt, written=written, has_words=bool(written))
    return localizer.text(
        "reading-doubt-at", place=flag.place, doubt=doubt, written=written, has_words=bool(written)
    )


def _kin(localizer: Localizer, kin: KinLine, room: Room) -> str:
    # Every line of the score in small print: a person weighs it.
    score = likeness_text(kin.likeness, localizer).split("\n")
    lines = [f"**{safe(score[0], 200)}**", source_text(localizer, kin.source, room)]
    return "\n".join([*lines, *(f"-# {safe(each, room.name)}" for each in score[1:])])


def _buttons(localizer: Localizer, view: DocumentView) -> list[Row]:
    back = build(Action.LOG_RESUME, view.target) if view.is_draft else build(Action.RECORD, view.target)
    return rows(
        [
            button(
                localizer,
                "button-document-take",
                build(Action.SOURCE, view.target, "take"),
                discord.ButtonStyle.primary,
            ),
            *(
                button(
                    localizer,
                    message_id("button-kin", each.likeness.kinship or "none"),
                    build(Action.SOURCE, view.target, "link", each.source.reference),
                    reference=each.source.reference,
                )
                for each in view.kin
                if _may_link(view, each)
            ),
            button(localizer, "button-document-back", back),
        ]
    )


def _may_link(view: DocumentView, kin: KinLine) -> bool:
    # What is on record already as two sources stays two; a person withdraws one by hand.
    return view.is_draft or kin.likeness.kinship in (Kinship.TRANSLATION, Kinship.SAME_EVENT)


def sight_lines(localizer: Localizer, sight: Sight) -> Sequence[str]:
    """How a source's document was found, each a line; nothing where nobody looked."""
    lines = []
    if sight.read is not None:
        lines.append(localizer.text("sight-read", on=sight.read.date()))
    if sight.seen_alive is not None:
        lines.append(localizer.text("sight-alive", on=sight.seen_alive.date()))
    if sight.since is not None and sight.state in (SightState.CHANGED, SightState.GONE):
        lines.append("▲ " + localizer.text(message_id("sight", sight.state.value), on=sight.since.date()))
    return [f"-# {each}" for each in lines]
