"""Discord's limits, and what gives way first when a thing is too long.

Long texts are shortened first, names next, entries at the end of a list last; what was left out is
said and reached by pages or by opening the entry.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.rendering.safe_text import ELLIPSIS, length

MESSAGE_TEXT = 4000
MESSAGE_CONTENT = 2000
COMPONENTS = 40
OPTIONS = 25
OPTION_TEXT = 100
BUTTON_LABEL = 80
PLACEHOLDER = 150
CUSTOM_ID = 100
MODAL_TITLE = 45
ROW_BUTTONS = 5
PAGE_LINES = 30
LINE_WIDTH = 70


@dataclass(frozen=True)
class Room:
    """How much of each thing may be shown: characters of a text, of a name, of a link."""

    text: int
    name: int
    link: int


LADDER = (
    Room(1200, 120, 300),
    Room(600, 110, 200),
    Room(300, 100, 140),
    Room(160, 80, 80),
    Room(90, 60, 0),
    Room(50, 40, 0),
    Room(25, 24, 0),
)


def height(*texts: str) -> int:
    """How many lines of a page these texts will take, roughly."""
    return sum(1 + min(len(text), LADDER[0].text) // LINE_WIDTH for text in texts if text)


def total(blocks: Sequence[str]) -> int:
    """What the blocks count together."""
    return sum(length(block) for block in blocks)


def fitted(
    draw: Callable[[Room], Sequence[str]], most: int = MESSAGE_TEXT, rooms: Sequence[Room] = LADDER
) -> list[str]:
    """The blocks drawn with as much room as the limit allows."""
    blocks: list[str] = []
    for room in rooms:
        blocks = [block for block in draw(room) if block]
        if total(blocks) <= most:
            return blocks
    return trimmed(blocks, most)


def trimmed(blocks: Sequence[str], most: int = MESSAGE_TEXT) -> list[str]:
    """The blocks without the lines at the end that are too much; never a part of a line."""
    kept: list[str] = []
    left = most - 2
    for block in blocks:
        lines: list[str] = []
        for line in block.split("\n"):
            if length(line) + 1 > left:
                kept.append("\n".join([*lines, ELLIPSIS]))
                return kept
            lines.append(line)
            left -= length(line) + 1
        kept.append("\n".join(lines))
    return kept
