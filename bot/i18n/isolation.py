"""Direction marks: keeping a name from turning the sentence around it."""

import re

LEFT_TO_RIGHT_ISOLATE = "\u2066"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_OPENING = frozenset("\u2066\u2067\u2068")
_ISOLATES = re.compile("[\u2066-\u2069]")
# Every character with Unicode's property Bidi_Control.
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = re.compile("[\u202a-\u202e]")
# A command, an address, a bill's number or a date: what has an order of its own with the signs in it.
# Signs that end a sentence or stand around a word belong to the language it stands in.
_LETTER, _SIGN = r"A-Za-z0-9\u00c0-\u024f", r"#$%&'+./:=@^_~<>|\"\-"
_FOREIGN_WORD = rf"[{_SIGN}]*[{_LETTER}](?:[{_LETTER}{_SIGN},]*[{_LETTER}\"/])?"
_FOREIGN = re.compile(rf"`[^`]*`|{_FOREIGN_WORD}(?:,? (?:= )?{_FOREIGN_WORD})*")


def without_isolation(text: str) -> str:
    """The text without isolation marks, for button labels, command names, JSON and terminals."""
    return _ISOLATES.sub("", text)


def isolated(text: str) -> str:
    """The text kept from turning what stands around it, for lines that no message makes."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _is_balanced(text: str) -> bool:
    depth = 0
    for mark in _ISOLATES.findall(text):
        depth += 1 if mark in _OPENING else -1
        if depth < 0:
            return False
    return depth == 0


def contained(text: str) -> str:
    """The text with every direction mark removed that would reach beyond it.

    Overrides and embeddings go always; isolates only where they do not pair up, because a sentence
    that was itself formatted here may stand inside another.
    """
    if text.isascii():
        return text
    text = _OVERRIDES.sub("", text)
    return text if _is_balanced(text) else _ISOLATES.sub("", text)


def with_foreign_isolated(text: str) -> str:
    """Words of a right-to-left language with every command, date and Latin word among them in its own order.

    Without it ``/board`` shows its stroke behind it and ``2026-03-12`` begins with its day, since strokes and
    digits follow the letters around them.
    """
    return _FOREIGN.sub(_in_order, text)


def _in_order(found: re.Match[str]) -> str:
    # A number alone reads the same everywhere.
    return found[0] if found[0].isdigit() else f"{LEFT_TO_RIGHT_ISOLATE}{found[0]}{POP_ISOLATE}"


def turns(text: str) -> bool:
    """Whether a text holds a control of direction; a message needs none, since values are isolated."""
    return _CONTROLS.search(text) is not None
