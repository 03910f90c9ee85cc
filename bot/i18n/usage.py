"""Which messages nothing in the program names any more."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

from fluent.syntax import ast as fluent

from bot.i18n.keys import DYNAMIC_PREFIXES
from bot.i18n.messages import Entry, MessageFolder, nodes
from bot.i18n.texts import CLDR_LOCALE

_PREFIX = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*-$")
# The library of plural forms and dates reads it, not our code.
_READ_BY_THE_LOADER = frozenset({CLDR_LOCALE})


def unused(folder: MessageFolder, code: Iterable[Path]) -> list[Entry]:
    """The messages of a language that neither these Python files nor other messages name."""
    constants, prefixes = _named(code)
    beginnings = (*DYNAMIC_PREFIXES, *prefixes)
    referred = {
        name
        for entry in folder.entries.values()
        for each in entry.patterns.values()
        for name in _refers(each)
    }
    known = constants | referred | _READ_BY_THE_LOADER
    return [
        entry
        for name, entry in folder.entries.items()
        if name not in known and not name.startswith(beginnings)
    ]


def _named(code: Iterable[Path]) -> tuple[set[str], set[str]]:
    """The texts that stand in code, and the beginnings of ids that it puts together."""
    constants: set[str] = set()
    prefixes: set[str] = set()
    for path in code:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            elif isinstance(node, ast.JoinedStr) and node.values:
                first = node.values[0]
                if isinstance(first, ast.Constant) and _PREFIX.match(str(first.value)):
                    prefixes.add(str(first.value))
            elif isinstance(node, ast.Call) and node.args and _is_message_id(node.func):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    prefixes.add(f"{first.value}-")
    return constants, prefixes


def _is_message_id(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == "message_id"


def _refers(pattern: fluent.Pattern) -> set[str]:
    return {
        f"-{each.id.name}" if isinstance(each, fluent.TermReference) else each.id.name
        for each in nodes(pattern)
        if isinstance(each, fluent.MessageReference | fluent.TermReference)
    }
