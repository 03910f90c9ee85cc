"""How wide a text is in the font of the pictures, read from the font files themselves."""

import struct
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Noto Sans Arabic"
FILES = (FONTS / "NotoSansArabic-Regular.ttf", FONTS / "NotoSansArabic-Bold.ttf")
# What a character takes that the font lacks, in parts of the size.
_UNKNOWN = 0.6
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2066\u2067\u2068\u2069")


class Font:
    """The advance widths of one font file.

    Arabic letters are measured as they stand alone, which is never less than joined: a line may end up
    shorter than measured, not longer.
    """

    def __init__(self, content: bytes) -> None:
        tables: dict[bytes, int] = {}
        for number in range(struct.unpack_from(">H", content, 4)[0]):
            tag, _, offset, _ = struct.unpack_from(">4sIII", content, 12 + 16 * number)
            tables[tag] = offset
        self._em: int = struct.unpack_from(">H", content, tables[b"head"] + 18)[0]
        count: int = struct.unpack_from(">H", content, tables[b"hhea"] + 34)[0]
        self._advances = struct.unpack_from(">" + "H2x" * count, content, tables[b"hmtx"])
        self._glyphs = _characters(content, tables[b"cmap"])

    def has(self, character: str) -> bool:
        """Whether the font can draw it, or it is one that shows nothing."""
        return ord(character) in self._glyphs or character in _INVISIBLE

    def width(self, text: str, size: float) -> float:
        """How much room a text takes on one line."""
        return sum(self._advance(each) for each in text) * size

    def _advance(self, character: str) -> float:
        if character in _INVISIBLE:
            return 0.0
        glyph = self._glyphs.get(ord(character))
        if glyph is None:
            return _UNKNOWN
        # The last width stands for all that follow.
        return float(self._advances[min(glyph, len(self._advances) - 1)]) / self._em


def _characters(content: bytes, start: int) -> dict[int, int]:
    """The glyph of each character, from the Unicode part of the ``cmap`` table (its format 4)."""
    count = struct.unpack_from(">H", content, start + 2)[0]
    found: dict[int, int] = {}
    for number in range(count):
        platform, _, offset = struct.unpack_from(">HHI", content, start + 4 + 8 * number)
        if platform in (0, 3) and struct.unpack_from(">H", content, start + offset)[0] == 4:
            found |= _segments(content, start + offset)
    return found


def _segments(content: bytes, start: int) -> dict[int, int]:
    count = struct.unpack_from(">H", content, start + 6)[0] // 2
    ends = start + 14
    starts = ends + 2 * count + 2
    deltas = starts + 2 * count
    offsets = deltas + 2 * count
    found: dict[int, int] = {}
    for number in range(count):
        last, first, delta, offset = (
            struct.unpack_from(">H", content, table + 2 * number)[0]
            for table in (ends, starts, deltas, offsets)
        )
        for code in range(first, last + 1):
            glyph = code
            if offset:
                place = offsets + 2 * number + offset + 2 * (code - first)
                glyph = struct.unpack_from(">H", content, place)[0]
                if glyph == 0:
                    continue
            glyph = (glyph + delta) & 0xFFFF
            if glyph:
                found[code] = glyph
    return found


@lru_cache(maxsize=2)
def font(bold: bool) -> Font:
    """The regular or the bold font; its file is read once."""
    return Font(FILES[bold].read_bytes())


def width(text: str, size: float, *, bold: bool = False) -> float:
    """See :meth:`Font.width`."""
    return font(bold).width(text, size)


def drawable(text: str) -> str:
    """The text without what the font can't draw: a row of boxes says nothing."""
    known = font(False)
    return " ".join("".join(each for each in text if each.isspace() or known.has(each)).split())
