"""Writing SVG: escaped, measured, in lines that never leave their place, in the reader's direction."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor, sqrt
from xml.sax.saxutils import escape, quoteattr

from bot.i18n import Localizer, isolated, without_isolation
from bot.rendering.pictures.metrics import FAMILY, drawable, width
from bot.rendering.pictures.palette import Palette
from bot.rendering.safe_text import ELLIPSIS, clusters

FILE_NAME = "deeds.png"
LARGEST_SCALE = 2.0
MOST_PIXELS = 1_200_000
"""So many keep the largest board below 300 kB and 300 ms; smaller ones are drawn twice their size."""
_BETWEEN = " · "
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT, _POP = "\u2067", "\u2066", "\u2069"
# Digits around strokes are turned about after an Arabic letter, whatever a date or a number means by them.
_NUMBERS = re.compile(r"\d+(?:[/.:‑-]\d+)+")
# Any white space but those two, with which French keeps a sign by its word and a thousand by its hundreds.
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True)
class Picture:
    """A picture as text: its SVG and what it says for those who can't see it; numbers count from one."""

    svg: str
    alt: str
    number: int = 1
    count: int = 1


def fitted(text: str, room: float, size: float, most: int = 1, *, bold: bool = False) -> list[str]:
    """The text in at most ``most`` lines of that width; what there is no room for ends in an ellipsis."""
    lines: list[str] = []
    words = _words(text)
    while words:
        line = words.pop(0)
        if width(line, size, bold=bold) > room:
            line, rest = _broken(line, room, size, bold)
            if rest:
                words.insert(0, rest)
        while words and width(f"{line} {words[0]}", size, bold=bold) <= room:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
        if len(lines) > most:
            last = f"{lines[most - 1]} {lines[most]}"
            return [*lines[: most - 1], _ended(last, room, size, bold)]
    return lines


def fits(text: str, room: float, size: float, most: int) -> bool:
    """Whether the text stands in so many lines without a word broken or left out."""
    widest = max((width(each, size) for each in _words(text)), default=0)
    return widest <= room and len(fitted(text, room, size, most + 1)) <= most


def _words(text: str) -> list[str]:
    """What a line may end between."""
    return [word for each in _BREAKS.split(text) if (word := drawable(each))]


def _broken(word: str, room: float, size: float, bold: bool) -> tuple[str, str]:
    """A word too long for a line in two: as much as stands on one, at least one letter, and the rest."""
    used = 0.0
    end = 0
    for each in clusters(word):
        wide = width(each, size, bold=bold)
        if end and used + wide > room:
            break
        used += wide
        end += len(each)
    return word[:end], word[end:]


def _ended(line: str, room: float, size: float, bold: bool) -> str:
    room -= width(ELLIPSIS, size, bold=bold)
    kept, _ = _broken(line, room, size, bold)
    return kept.rstrip() + ELLIPSIS


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for each in text:
        direction = unicodedata.bidirectional(each)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _directed(line: str, right_to_left: bool) -> str:
    # The drawing library takes every line for one that runs from left to right unless it is told so.
    line = without_isolation(line)
    if not right_to_left:
        return f"{_RIGHT_TO_LEFT}{line}{_POP}" if is_right_to_left(line) else line
    line = _NUMBERS.sub(lambda found: f"{_LEFT_TO_RIGHT}{found[0]}{_POP}", line)
    # A day after a Latin name would be read as a part of it.
    parts = line.split(_BETWEEN)
    line = line if len(parts) == 1 else _BETWEEN.join(map(isolated, parts))
    return f"{_RIGHT_TO_LEFT}{line}{_POP}"


@dataclass
class Canvas:
    """A page that grows downwards. Places are given as in a language that runs from left to right.

    In one that runs the other way everything is mirrored, so that whoever draws need not know.
    """

    localizer: Localizer
    palette: Palette
    width: float
    height: float = 0
    _parts: list[str] = field(default_factory=list)

    @property
    def mirrored(self) -> bool:
        """Whether the reader's language runs from right to left."""
        return self.localizer.direction == "rtl"

    def _left(self, x: float, wide: float) -> float:
        return self.width - x - wide if self.mirrored else x

    def box(self, x: float, y: float, wide: float, high: float, colour: str, *, round_by: float = 0) -> None:
        """A filled rectangle."""
        self._parts.append(
            f'<rect x="{self._left(x, wide):g}" y="{y:g}" width="{wide:g}" height="{high:g}" '
            f'rx="{round_by:g}" fill="{colour}"/>'
        )

    def line(
        self, x: float, y: float, to_x: float, to_y: float, colour: str, *, dashed: bool = False
    ) -> None:
        """A thin line."""
        dash = ' stroke-dasharray="3 3"' if dashed else ""
        self._parts.append(
            f'<path d="M{self._left(x, 0):g} {y:g}L{self._left(to_x, 0):g} {to_y:g}" '
            f'stroke="{colour}" stroke-width="1"{dash}/>'
        )

    def shape(self, drawn: str, x: float, y: float, size: float, colour: str) -> None:
        """A shape in a square. It is not mirrored: the shapes are the same in every language."""
        place = f"translate({self._left(x, size):g} {y:g}) scale({size / 16:g})"
        self._parts.append(f'<g transform="{place}">{drawn.replace("{c}", colour)}</g>')

    def words(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        size: float,
        colour: str,
        *,
        bold: bool = False,
        centred: bool = False,
    ) -> float:
        """Lines of text, the top of the first at ``y``; gives where the next thing may stand."""
        anchor = "middle" if centred else "end" if self.mirrored else "start"
        weight = ' font-weight="700"' if bold else ""
        for line in lines:
            said = escape(_directed(line, self.mirrored))
            self._parts.append(
                f'<text x="{self._left(x, 0):g}" y="{y + size:g}" font-size="{size:g}" fill="{colour}" '
                f'text-anchor="{anchor}"{weight}>{said}</text>'
            )
            y += leading(size)
        return y

    def svg(self) -> str:
        """All of it, on a ground of its own with round corners."""
        wide, high = round(self.width), round(self.height)
        # In steps of an eighth: on the same grid, letters that repeat take less room in the file.
        scale = min(LARGEST_SCALE, floor(8 * sqrt(MOST_PIXELS / (wide * high or 1))) / 8)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide * scale:g}" height="{high * scale:g}" '
            f'viewBox="0 0 {wide} {high}" font-family={quoteattr(FAMILY)}>'
            f'<rect width="{wide}" height="{high}" rx="10" fill="{self.palette.ground}"/>'
            f"{''.join(self._parts)}</svg>"
        )


def leading(size: float) -> float:
    """From one line of a text to the next: Arabic letters reach further up and down than Latin ones."""
    return round(size * 1.32, 1)
