"""Reading the message files of one language, with everything that is wrong with them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.domain.errors import DeedsError
from bot.i18n.isolation import with_foreign_isolated
from bot.i18n.texts import CLDR_LOCALE, text_of_file


@dataclass(frozen=True)
class Entry:
    """One message or term, and where it stands. ``name`` of a term begins with a dash."""

    name: str
    file: str
    line: int
    node: ast.Message | ast.Term

    @property
    def patterns(self) -> dict[str, ast.Pattern]:
        """Its value under the empty name, and its attributes under theirs."""
        found = {"": self.node.value} if self.node.value is not None else {}
        return found | {each.id.name: each.value for each in self.node.attributes}


@dataclass
class MessageFolder:
    """All that the files of one language hold."""

    language: str
    entries: dict[str, Entry] = field(default_factory=dict)
    faults: list[DeedsError] = field(default_factory=list)

    @property
    def cldr_locale(self) -> str:
        """The CLDR locale that serves it: the message ``language-cldr``, else the folder's name."""
        entry = self.entries.get(CLDR_LOCALE)
        only = entry.node.value.elements[0] if entry and entry.node.value else None
        return only.value.strip() if isinstance(only, ast.TextElement) else self.language


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


@lru_cache(maxsize=256)
def _parsed(text: str) -> ast.Resource:
    # Reading a file takes far longer than all that is done with it; nobody changes what comes of it.
    return FluentParser(with_spans=True).parse(text)


def read_folder(folder: Path) -> MessageFolder:
    """Reads every ``.ftl`` file of a language; never raises for what is in them, but keeps it as faults."""
    found = MessageFolder(folder.name)
    for path in sorted(folder.glob("*.ftl")):
        name = f"{folder.name}/{path.name}"
        text = text_of_file(path)
        if text is None:
            found.faults.append(DeedsError("message_file_unreadable", {"file": name}))
            continue
        resource = _parsed(text)
        for item in resource.body:
            start = item.span.start if item.span else 0
            if isinstance(item, ast.Junk):
                _add_junk(found, name, text, item)
            elif isinstance(item, ast.Message | ast.Term):
                _add_entry(found, name, _line(text, start), item)
    return found


def _add_junk(found: MessageFolder, file: str, text: str, junk: ast.Junk) -> None:
    for note in junk.annotations or []:
        offset = note.span.start if note.span else 0
        found.faults.append(
            DeedsError(
                "message_broken",
                {"file": file, "line": str(_line(text, offset)), "detail": note.message or note.code},
            )
        )


def _add_entry(found: MessageFolder, file: str, line: int, node: ast.Message | ast.Term) -> None:
    name = node.id.name if isinstance(node, ast.Message) else f"-{node.id.name}"
    # A comment belongs to the span of its message, yet people look for the line of the id.
    if node.comment is not None and node.comment.content is not None:
        line += node.comment.content.count("\n") + 1
    earlier = found.entries.get(name)
    if earlier is not None:
        found.faults.append(
            DeedsError(
                "message_twice",
                {
                    "file": file,
                    "line": str(line),
                    "key": name,
                    "first": f"{earlier.file}:{earlier.line}",
                },
            )
        )
        return
    found.entries[name] = Entry(name, file, line, node)


def walk(node: object, visit: Callable[[ast.BaseNode], None]) -> None:
    """Calls ``visit`` for a node and everything below it."""
    if isinstance(node, ast.BaseNode):
        visit(node)
        for value in vars(node).values():
            walk(value, visit)
    elif isinstance(node, list):
        for each in node:
            walk(each, visit)


def nodes(root: object) -> Iterator[ast.BaseNode]:
    """Every node of a syntax tree, the root first."""
    found: list[ast.BaseNode] = []
    walk(root, found.append)
    return iter(found)


def for_right_to_left(resource: ast.Resource) -> ast.Resource:
    """The same messages with Latin words, commands and dates isolated; the resource itself stays as it is."""
    return ast.Resource([_for_right_to_left(each) for each in resource.body])


def _for_right_to_left(entry: ast.EntryType) -> ast.EntryType:
    if all(each.value == with_foreign_isolated(each.value) for each in _texts(entry)):
        return entry
    # Copying takes longer than all the rest, and most messages need none of it.
    copied = entry.clone()
    for each in _texts(copied):
        each.value = with_foreign_isolated(each.value)
    return copied


def _texts(entry: ast.EntryType) -> list[ast.TextElement]:
    return [each for each in nodes(entry) if isinstance(each, ast.TextElement)]
