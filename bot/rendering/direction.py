"""Which way a message runs: in Arabic every line from right to left, whatever stands first in it.

A client takes the direction of a line from its first letter, and lines here often begin with a reference or a
Latin name. One invisible mark before it settles the matter. Lines without an Arabic letter (a quotation in
English, a link) keep their own.
"""

import copy
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from discord import ui

from bot.i18n import Localizer
from bot.rendering.layout import Sheet
from bot.rendering.safe_text import length
from bot.rendering.size_budget import BUTTON_LABEL, MESSAGE_CONTENT, MESSAGE_TEXT, OPTION_TEXT, PLACEHOLDER

RIGHT_TO_LEFT_MARK = "\u200f"
Body = dict[str, Any]
# Headings, small print, quotations and lists are such only at the very beginning of a line.
_OPENING = re.compile(r"(?:\s*(?:#{1,3}|-#|>>>|>|[-*]|\d+\.) +)*")
_FENCE = "```"
_TEXT_DISPLAY = 10
# Of the room that is left, two parts stay for a correction of what was posted.
_SHARE = 3


def facing(sheet: Sheet, localizer: Localizer) -> Sheet:
    """The message as the reader's language runs: changed in place, and doing it twice changes nothing."""
    if localizer.direction != "rtl":
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


def _texts(components: Sequence[Body]) -> Iterator[Body]:
    for each in components:
        if each.get("type") == _TEXT_DISPLAY:
            yield each
        yield from _texts(each.get("components", ()))


def _marked(texts: Sequence[str], most: int) -> list[str]:
    """The texts of one message with a mark at every line that needs one, as far as there is room."""
    spare = (most - sum(map(length, texts))) // _SHARE
    made = []
    for text in texts:
        lines, in_code = text.split("\n"), False
        for place, line in enumerate(lines):
            in_code ^= line.count(_FENCE) % 2 == 1
            if spare > 0 and not in_code and _needs_mark(line):
                opening = _OPENING.match(line)
                end = opening.end() if opening else 0
                lines[place] = f"{line[:end]}{RIGHT_TO_LEFT_MARK}{line[end:]}"
                spare -= 1
        made.append("\n".join(lines))
    return made


def _label(text: str | None, most: int) -> str | None:
    if not text or length(text) >= most or not _needs_mark(text):
        return text
    return RIGHT_TO_LEFT_MARK + text


def _needs_mark(line: str) -> bool:
    """Whether it holds Arabic letters and yet would run from left to right by its first letter."""
    if line.isascii() or not any(unicodedata.bidirectional(each) in ("R", "AL") for each in line):
        return False
    depth = 0
    for each in line:
        if "\u2066" <= each <= "\u2068":
            depth += 1
        elif each == "\u2069":
            depth = max(0, depth - 1)
        elif depth == 0 and (direction := unicodedata.bidirectional(each)) in ("L", "R", "AL"):
            return direction == "L"
    return True
