"""The messages of one language as answers use them: each is parsed when it is first needed.

Parsing all of a language takes longer than everything else that a start does, and its syntax trees take more
memory than all texts of the program; a life of the program needs a fraction of them.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.i18n.messages import CLDR_LOCALE, for_right_to_left, nodes, texts_of

if TYPE_CHECKING:
    from babel.core import Locale

# An entry begins where a line does; what continues it is indented or a bracket. Comments belong to nobody.
_BEGINNING = re.compile(r"^(?:(-?[A-Za-z][A-Za-z0-9_-]*) *=|#)", re.MULTILINE)


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


class LateBundle(FluentBundle):
    """A bundle that parses a message, and what that refers to, when it is first asked for."""

    def __init__(self, texts: MessageTexts, locale: "Locale") -> None:
        super().__init__([str(locale)], use_isolating=True)
        self._texts = texts
        self._turned = locale.text_direction == "rtl"
        self._parser = FluentParser(with_spans=False)
        self._known: set[str] = set()
        # Several threads may draw with one language.
        self._parsing = RLock()

    def has_message(self, message_id: str) -> bool:
        """Whether the language has a message, and one without faults."""
        self._need(message_id)
        return bool(super().has_message(message_id))

    def get_message(self, message_id: str) -> Any:
        """The message. Raises ``LookupError`` where there is none."""
        self._need(message_id)
        return super().get_message(message_id)

    def _need(self, name: str) -> None:
        if name in self._known:
            return
        with self._parsing:
            needed = [name]
            parsed: set[str] = set()
            while needed:
                each = needed.pop()
                if each not in self._known and each not in parsed and each in self._texts:
                    parsed.add(each)
                    needed += self._parse(each)
            # Only now: another thread may use a message as soon as it is known.
            self._known |= parsed

    def _parse(self, name: str) -> list[str]:
        """Adds an entry; gives what it refers to."""
        resource = self._parser.parse(self._texts[name])
        self.add_resource(for_right_to_left(resource) if self._turned else resource)
        found = []
        for node in nodes(resource):
            if isinstance(node, ast.MessageReference):
                found.append(node.id.name)
            elif isinstance(node, ast.TermReference):
                found.append(f"-{node.id.name}")
        return found
