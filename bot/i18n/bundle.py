"""The messages of one language as answers use them: each is parsed when it is first needed.

Parsing all of a language takes longer than everything else that a start does, and its syntax trees take more
memory than all texts of the program; a life of the program needs a fraction of them.
"""

from threading import RLock
from typing import TYPE_CHECKING, Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.i18n.messages import for_right_to_left, nodes
from bot.i18n.texts import MessageTexts

if TYPE_CHECKING:
    from babel.core import Locale


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
