"""The texts of message files, without a parser: those cost a start more than all that it reads."""

import re
from collections.abc import Iterator
from pathlib import Path

CLDR_LOCALE = "language-cldr"
# An entry begins where a line does; what continues it is indented or a bracket. Comments belong to nobody.
_BEGINNING = re.compile(r"^(?:(-?[A-Za-z][A-Za-z0-9_-]*) *=|#)", re.MULTILINE)
_ONE_LINE = re.compile(r"[^=\n]+=([^{}\n]*\S[^{}\n]*)\s*")


def text_of_file(path: Path) -> str | None:
    """A message file, none where it can't be read."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return None


def texts_of(folder: Path) -> list[str]:
    """Every ``.ftl`` file of a language, but for those that can't be read."""
    return [text for path in sorted(folder.glob("*.ftl")) if (text := text_of_file(path)) is not None]


def entry_texts(text: str) -> Iterator[tuple[str, str]]:
    """The messages and terms of a file, each with its own text; the name of a term begins with a dash."""
    beginnings = list(_BEGINNING.finditer(text))
    ends = [*(each.start() for each in beginnings[1:]), len(text)]
    for beginning, end in zip(beginnings, ends, strict=True):
        if beginning[1]:
            yield beginning[1], text[beginning.start() : end]


class MessageTexts(dict[str, str]):
    """The text of each message and term of a folder; where two have a name, the first one counts."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.language = folder.name
        for text in texts_of(folder):
            for name, own in entry_texts(text):
                self.setdefault(name, own)

    @property
    def cldr_locale(self) -> str:
        """The CLDR locale that serves the language: the message ``language-cldr``, else the folder's name."""
        _, _, said = self.get(CLDR_LOCALE, "").partition("=")
        return said.strip() or self.language


def only_line(text: str) -> str | None:
    """What a message says, none where only a parser can tell: it has values, parts or several lines."""
    found = _ONE_LINE.fullmatch(text)
    return found[1].strip() if found else None
