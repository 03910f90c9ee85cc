"""What Discord itself draws, in its own languages: names and descriptions of commands, options and choices.

A name is the message ``slash-<name>``, one for every command, subcommand and option of that name; a
description is the message ``command-…`` that its code names. Discord's rules for both are checked here.
"""

import unicodedata
from collections.abc import Iterator

from fluent.syntax import ast

from bot.domain.errors import DeedsError
from bot.i18n.messages import Entry, MessageFolder
from bot.i18n.negotiation import is_discords

NAME = "slash-"
"""The beginning of the ids of names."""

_DESCRIPTION = "command-"
# What stands in the menu of a message has a name and no description.
_IN_MENUS = frozenset({"command-report-message"})
LONGEST_NAME, LONGEST_DESCRIPTION = 32, 100


def is_name(text: str) -> bool:
    """Whether Discord takes a text for a name: 1 to 32 small letters, digits, ``-``, ``_`` and ``'``."""
    return 1 <= len(text) <= LONGEST_NAME and all(
        (each in "-_'" or unicodedata.category(each)[0] in "LN" or _of_thai_or_hindi(each))
        and each == each.lower()
        for each in text
    )


def _of_thai_or_hindi(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith(("DEVANAGARI", "THAI"))


def label_faults(folder: MessageFolder) -> list[DeedsError]:
    """What Discord would refuse of the labels of one language, each with its file and line.

    A name stands for one command or option only, and for no other's English name either: two that stand
    side by side may then never be called the same.
    """
    if not is_discords(folder.language):
        return []
    found: list[DeedsError] = []
    names: dict[str, Entry] = {}
    for entry, said in _labels(folder, NAME):
        if not is_name(said):
            found.append(_fault("label_not_a_name", entry, said))
            continue
        first = names.setdefault(said, entry)
        own = entry.name.removeprefix(NAME)
        if first is not entry or (said != own and f"{NAME}{said}" in folder.entries):
            other = first if first is not entry else folder.entries[f"{NAME}{said}"]
            found.append(_fault("label_twice", entry, said, first=f"{other.file}:{other.line}"))
    for entry, said in _labels(folder, _DESCRIPTION):
        most = LONGEST_NAME if entry.name in _IN_MENUS else LONGEST_DESCRIPTION
        if not 1 <= len(said) <= most:
            found.append(_fault("label_too_long", entry, said[:20], length=len(said), most=most))
    return found


def _labels(folder: MessageFolder, prefix: str) -> Iterator[tuple[Entry, str]]:
    for entry in folder.entries.values():
        pattern = entry.patterns.get("")
        if entry.name.startswith(prefix) and pattern is not None:
            parts = [each.value if isinstance(each, ast.TextElement) else "{" for each in pattern.elements]
            yield entry, "".join(parts).strip()


def _fault(code: str, entry: Entry, said: str, **parameters: object) -> DeedsError:
    where = {"file": entry.file, "line": str(entry.line), "key": entry.name, "label": said}
    return DeedsError(code, {**where, **parameters})
