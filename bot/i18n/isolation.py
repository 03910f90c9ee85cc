"""Direction marks: keeping a name from turning the sentence around it."""

import re

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_OPENING = frozenset("\u2066\u2067\u2068")
_ISOLATES = re.compile("[\u2066-\u2069]")
_OVERRIDES = re.compile("[\u202a-\u202e]")


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
