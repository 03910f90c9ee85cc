"""Which way a message runs: in Arabic every line from right to left, whatever stands first in it.

Some clients take the direction of a line from its first letter, and lines here often begin with a reference
or a Latin name; others run every line from left to right and put its full stop first. A mark before the line
settles it for the former, an isolate around it for the latter. Lines without an Arabic letter (a quotation in
English, a link) keep their own direction.
"""

import copy
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from discord import ui

from bot.i18n import Localizer
from bot.i18n.isolation import isolated, with_foreign_isolated
from bot.rendering.layout import Sheet
from bot.rendering.safe_text import length
from bot.rendering.size_budget import BUTTON_LABEL, MESSAGE_CONTENT, MESSAGE_TEXT, OPTION_TEXT, PLACEHOLDER

_MARK, _ISOLATE, _POP = "\u200f", "\u2067", "\u2069"
Body = dict[str, Any]
# Headings, small print, quotations and lists are such only at the very beginning of a line; bold words only
# where no invisible sign stands between a word and its stars.
_OPENING = re.compile(r"(?:\s*(?:#{1,3}|-#|>>>|>|[-*]|\d+\.) +)*(?:\*{1,3}|~~)*")
_CLOSING = re.compile(r"(?:\*{1,3}|~~)*$")
_FENCE = "```"
# What a label has to be turned for: a word or number of the other direction, or a sign that ends it.
_MIXED = re.compile(r"[A-Za-z0-9]|[^\w\s]$")
_COST = 3
_TEXT_DISPLAY = 10
# Numbers follow a Latin word before them, over a separator too: the day of a date would leave its month.
_BETWEEN = " · "
# A reference that browsers would break at its hyphen: its number would go to the wrong end of the next line.
# Copied with the sign that keeps it whole it is read all the same. Addresses stay as they are.
_REFERENCE = re.compile(r"https?://\S+|`[^`]*`|(?<![A-Za-z0-9_-])(?P<letter>[A-Z]-)(?=\d)")
_WHOLE = "\u2060"
# The sign of a channel or person stands before its name, whatever runs around it. Around, never inside.
_MENTION = re.compile(r"<(?:#|@[&!]?)\d+>")
# Of the room that is left, two parts stay for a correction of what was posted.
_SHARE = 3


def facing(sheet: Sheet, localizer: Localizer) -> Sheet:
    """The message as the reader's language runs: changed in place, and doing it twice changes nothing."""
    if localizer.direction != "rtl" or sheet.is_settled:
        return sheet
    items = list(sheet.walk_children())
    texts = [each for each in items if isinstance(each, ui.TextDisplay)]
    for text, marked in zip(texts, _marked([each.content for each in texts], MESSAGE_TEXT), strict=True):
        text.content = marked
    for item in items:
        if isinstance(item, ui.Button):
            item.label = _label(item.label, BUTTON_LABEL)
        elif isinstance(item, ui.Select):
            item.placeholder = _label(item.placeholder, PLACEHOLDER)
            for option in item.options:
                option.label = _label(option.label, OPTION_TEXT) or option.label
                option.description = _label(option.description, OPTION_TEXT)
    return sheet


def facing_body(body: Body, localizer: Localizer) -> Body:
    """The same of the body of a message that goes out by itself; the one that was given stays as it is."""
    if localizer.direction != "rtl":
        return body
    made = copy.deepcopy(body)
    if made.get("content"):
        [made["content"]] = _marked([made["content"]], MESSAGE_CONTENT)
    texts = list(_texts(made.get("components", ())))
    for text, marked in zip(texts, _marked([each["content"] for each in texts], MESSAGE_TEXT), strict=True):
        text["content"] = marked
    return made


def facing_label(text: str, most: int, localizer: Localizer) -> str:
    """A label of a form as the reader's language runs, where it fits into ``most`` characters."""
    return (_label(text, most) or text) if localizer.direction == "rtl" else text


def _texts(components: Sequence[Body]) -> Iterator[Body]:
    for each in components:
        if each.get("type") == _TEXT_DISPLAY:
            yield each
        yield from _texts(each.get("components", ()))


def _marked(texts: Sequence[str], most: int) -> list[str]:
    """The texts of one message with every Arabic line turned, as far as there is room."""
    spare = (most - sum(map(length, texts))) // _SHARE
    made = []
    for text in texts:
        lines, in_code = text.split("\n"), False
        for place, line in enumerate(lines):
            in_code ^= line.count(_FENCE) % 2 == 1
            opening = _OPENING.match(line)
            end = opening.end() if opening else 0
            cost = _cost(line[end:])
            if spare >= cost and not in_code and _runs_left(line[end:]):
                kept = _MENTION.sub(lambda found: isolated(found[0]), line[end:])
                lines[place] = line[:end] + _turned(_REFERENCE.sub(_kept_whole, kept))
                spare -= cost
        made.append("\n".join(lines))
    return made


def _label(text: str | None, most: int) -> str | None:
    if not text or not _runs_left(text) or not _MIXED.search(text):
        return text
    # Commands and dates keep their order, and references their numbers, where there is room for more marks.
    ordered = with_foreign_isolated(text)
    tries = (_REFERENCE.sub(_kept_whole, ordered), ordered, _REFERENCE.sub(_kept_whole, text), text)
    return next((turned for each in tries if length(turned := _turned(each)) <= most), text)


def _cost(line: str) -> int:
    """How many invisible signs turn a line."""
    references = sum(bool(each["letter"]) for each in _REFERENCE.finditer(line))
    return _COST + line.count(_BETWEEN) + references + 2 * len(_MENTION.findall(line))


def _kept_whole(found: re.Match[str]) -> str:
    return f"{found[0]}{_WHOLE}" if found["letter"] else found[0]


def _turned(line: str) -> str:
    closing = _CLOSING.search(line)
    end = closing.start() if closing else len(line)
    inner = line[:end].replace(_BETWEEN, f" {_MARK}· ")
    return f"{_MARK}{_ISOLATE}{inner}{_POP}{line[end:]}"


def _runs_left(line: str) -> bool:
    """Whether it holds Arabic letters and is not turned yet."""
    return (
        not line.isascii()
        and not line.startswith(_MARK)
        and any(unicodedata.bidirectional(each) in ("R", "AL") for each in line)
    )
