"""What people wrote, made harmless: in Discord's markdown nothing of it is ever alive.

Foreign text goes through :func:`safe` (markdown), :func:`code` (what was typed, shown as it is) or
:func:`plain` (labels, terminals, JSON). Cutting happens before escaping and between whole
characters as people see them, so that no escape and no letter is ever cut in two.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from bot.i18n import isolated

ELLIPSIS = "…"
ZERO_WIDTH_SPACE = "\u200b"
_JOINERS = "\u200c\u200d"
_MARKS_IN_A_ROW = 4
# Letters and signs that show nothing and serve only to hide or to pad.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_MARKUP = re.compile(r"[\\*_~|`\[\]]")
_OPENING = re.compile(r"<(?=\S)")
_LINE_START = re.compile(r"^([#>+\-])", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d+)([.)])", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
_SPACES = re.compile(r"[^\S\n]+")
_ANY_SPACES = re.compile(r"\s+")
# French sets one before its signs, which must not begin a line alone.
_UNBROKEN = ("\u00a0", "\u202f")
# Kept although Python calls them unprintable; the last three are what French puts before a colon.
_UNPRINTABLE_BUT_KEPT = re.compile("[\n\t\u00a0\u2009\u202f]")
# All that may have to be taken out of a text that is printable: padding, and what may be a tower of marks.
_SUSPECT = re.compile(rf"[{''.join(_BLANK)}]|[^\w\s\x00-\x7f]{{{_MARKS_IN_A_ROW + 1}}}")


def length(text: str) -> int:
    """The length as Discord's clients count it, in UTF-16 units: never less than in characters."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _is_control(character: str, category: str) -> bool:
    # Unassigned code points may be emoji newer than this Python's tables; the noncharacters never are.
    if category == "Cn":
        return ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
    return category[0] == "C" and character not in "\n\t"


def _joins(before: str, after: str) -> bool:
    # A joiner between letters shapes Persian, Arabic and Indic words; between symbols it makes one emoji.
    return bool(before and after) and all(
        each.isalpha() or _is_mark(each) or unicodedata.category(each) in ("So", "Sk")
        for each in (before, after)
    )


def _kept(text: str) -> Iterator[str]:
    marks = 0
    before = ""
    for index, character in enumerate(text):
        category = unicodedata.category(character)
        if character in _JOINERS:
            if not _joins(before, text[index + 1 : index + 2]):
                continue
        elif category in ("Zl", "Zp"):
            character = "\n"
        elif character in _BLANK or _is_control(character, category):
            continue
        if category[0] == "M":
            marks += 1
            if marks > _MARKS_IN_A_ROW:
                continue
        else:
            marks = 0
        before = character
        yield character


# One hostile name stands in every line of a list.
@lru_cache(maxsize=128)
def _taken_apart(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(_kept(text)))


def cleaned(text: str, *, lines: bool = False) -> str:
    """The text in NFC without controls, direction marks, invisible padding and towers of marks, trimmed.

    Without ``lines`` everything becomes one line.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFC", text)
        # Taking a text apart letter by letter is slow, and hardly any has something to be taken out.
        if _SUSPECT.search(text) or not _UNPRINTABLE_BUT_KEPT.sub("", text).isprintable():
            text = _taken_apart(text)
    if not lines:
        if any(each in text for each in _UNBROKEN):
            return _ANY_SPACES.sub(_one_space, text).strip()
        return " ".join(text.split())
    text = "\n".join(line.strip() for line in _SPACES.sub(_one_space, text).split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip()


def _one_space(found: re.Match[str]) -> str:
    return found[0] if found[0] in _UNBROKEN else " "


def clusters(text: str) -> Iterator[str]:
    """The characters as people see them: a letter with its marks, a joined emoji, a flag."""
    current = ""
    flags = 0
    for character in text:
        code_point = ord(character)
        is_flag = 0x1F1E6 <= code_point <= 0x1F1FF
        attached = current and (
            character in _JOINERS
            or current[-1] == "\u200d"
            or _is_mark(character)
            or 0x1F3FB <= code_point <= 0x1F3FF
            or (is_flag and flags % 2 == 1)
        )
        flags = flags + 1 if is_flag else 0
        if attached:
            current += character
        else:
            if current:
                yield current
            current = character
    if current:
        yield current


def _escaped(text: str) -> str:
    text = _MARKUP.sub(r"\\\g<0>", text)
    text = text.replace("://", "\\://").replace("@", f"@{ZERO_WIDTH_SPACE}")
    text = _OPENING.sub(f"\\<{ZERO_WIDTH_SPACE}", text)
    text = _LINE_START.sub(r"\\\1", text)
    return _NUMBERED.sub(r"\1\\\2", text)


def _unescaped(text: str) -> str:
    return text


def _clipped(text: str, limit: int, write: Callable[[str], str]) -> str:
    written = write(text)
    return written if length(written) <= limit else _cut(text, limit, write)


# As above: a long name is cut for every line that it stands in.
@lru_cache(maxsize=128)
def _cut(text: str, limit: int, write: Callable[[str], str]) -> str:
    # Writing never shortens, so no more than the limit can stay: the rest need not be taken apart.
    pieces = list(islice(clusters(text), max(limit, 0)))
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        if length(write("".join(pieces[:middle]))) + 1 <= limit:
            low = middle
        else:
            high = middle - 1
    kept = "".join(pieces[:low])
    word = kept.rfind(" ")
    # A cut between words reads better, as long as it costs little.
    if word > len(kept) * 0.8:
        kept = kept[:word]
    return write(kept.rstrip()) + ELLIPSIS if limit > 0 else ""


def safe(text: str, limit: int = 4000, *, lines: bool = False) -> str:
    """Foreign text for Discord's markdown: at most ``limit`` UTF-16 units, nothing in it alive."""
    return _clipped(cleaned(text, lines=lines), limit, _escaped)


def plain(text: str, limit: int = 4000, *, lines: bool = False) -> str:
    """Foreign text where no markdown is read: labels, options, terminals, JSON."""
    return _clipped(cleaned(text, lines=lines), limit, _unescaped)


def _defused(text: str) -> str:
    return text.replace("`", "ˋ").replace("@", f"@{ZERO_WIDTH_SPACE}").replace("<", f"<{ZERO_WIDTH_SPACE}")


def code(text: str, limit: int = 200) -> str:
    """Something typed, on one line, as it is, in a code span that it cannot leave."""
    inner = _clipped(cleaned(text), limit, _defused)
    return f"`{inner}`" if inner else "` `"


def code_block(text: str, limit: int = 1500) -> str:
    """Something longer that was typed, in a code block that it cannot leave."""
    return f"```text\n{_clipped(cleaned(text, lines=True), limit, _defused)}\n```"


def quote(text: str, limit: int = 1000) -> str:
    """Foreign text as a block quote, line by line; one that begins from right to left keeps its own order."""
    return "\n".join(f"> {_in_order(line)}" for line in safe(text, limit, lines=True).split("\n"))


def _in_order(line: str) -> str:
    if line.isascii():
        return line
    kinds = (unicodedata.bidirectional(each) for each in line)
    return isolated(line) if next((each for each in kinds if each in ("L", "R", "AL")), "L") != "L" else line


def pieces(text: str, size: int = 1000) -> tuple[str, ...]:
    """A long text in pieces of at most ``size`` characters, cut between paragraphs, words or letters."""
    rest = cleaned(text, lines=True)
    found: list[str] = []
    while len(rest) > size:
        window = rest[: size + 1]
        cut = max(window.rfind("\n", size // 2), window.rfind(" ", size // 2))
        if cut <= 0:
            cut = _cluster_border(rest, size)
        found.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return (*found, rest) if rest else tuple(found)


def _cluster_border(text: str, size: int) -> int:
    cut = 0
    for each in clusters(text[: size + 16]):
        if cut + len(each) > size and cut:
            break
        cut += len(each)
    return cut
