"""Blacking out a text wherever a frozen message carries it, however it was shortened or escaped there."""

import json
from collections.abc import Collection
from typing import Any

from bot.domain.folding import fold

BLACKED = "█████"
# As much of a text as a card shows at its narrowest, and as little as still tells one text from another.
_SHOWN, _TELLING = 24, 4


def blacked(body: str, texts: Collection[str]) -> str | None:
    """The body of a message with every line blacked out that has one of the texts or its beginning.

    The body is JSON, or else a line of text. None where nothing of it had to go.
    """
    needles = [needle for text in texts for needle in _needles(text)]
    try:
        content = json.loads(body)
    except ValueError:
        content = body
    clean = _clean(content, needles)
    if clean == content:
        return None
    return clean if isinstance(clean, str) else json.dumps(clean, ensure_ascii=False, separators=(",", ":"))


def has_any(text: str, texts: Collection[str]) -> bool:
    """Whether a text has one of the others in it, whatever its accents, cases and signs."""
    folded = _bare(text)
    return any(needle in folded for each in texts if len(needle := _bare(each)) >= _TELLING)


def _needles(text: str) -> list[str]:
    # A card shows a text line by line, and each line may be cut.
    lines = [_bare(line)[:_SHOWN].strip() for line in text.splitlines()]
    return [line for line in lines if len(line) >= _TELLING]


def _bare(text: str) -> str:
    return fold(text.replace("\\", "").replace("\u200b", ""))


def _clean(content: Any, needles: Collection[str]) -> Any:
    if isinstance(content, dict):
        return {name: _clean(value, needles) for name, value in content.items()}
    if isinstance(content, list):
        return [_clean(each, needles) for each in content]
    if not isinstance(content, str):
        return content
    lines = content.split("\n")
    return "\n".join(BLACKED if any(each in _bare(line) for each in needles) else line for line in lines)
