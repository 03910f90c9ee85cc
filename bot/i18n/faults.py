"""What is wrong between the message files: all of it at once, each with its file and line."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from babel.core import Locale
from fluent.syntax import ast

from bot.domain.errors import DeedsError
from bot.i18n.isolation import turns
from bot.i18n.labels import NAME
from bot.i18n.messages import Entry, MessageFolder, nodes
from bot.i18n.negotiation import BASE_LANGUAGE, is_discords
from bot.i18n.texts import CLDR_LOCALE
from bot.i18n.usage import unused

_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_FUNCTIONS = frozenset({"NUMBER", "DATETIME"})
# Only these a language may lack or have alone: it says which CLDR data serves it.
_OPTIONAL = frozenset({CLDR_LOCALE})


def _fault(code: str, entry: Entry, **parameters: str) -> DeedsError:
    return DeedsError(code, {"file": entry.file, "line": str(entry.line), "key": entry.name, **parameters})


def _referenced(entries: Mapping[str, Entry], pattern: ast.Pattern) -> list[tuple[str, str, bool]]:
    """What a pattern refers to: entry, attribute, and whether that lies in ``entries``."""
    found = []
    for node in nodes(pattern):
        if isinstance(node, ast.MessageReference | ast.TermReference):
            name = node.id.name if isinstance(node, ast.MessageReference) else f"-{node.id.name}"
            attribute = node.attribute.name if node.attribute else ""
            known = name in entries and attribute in entries[name].patterns
            found.append((name, attribute, known))
    return found


def _in_ring(entries: Mapping[str, Entry], name: str, attribute: str) -> bool:
    """Whether following its references leads back to where they began."""
    ahead, seen = [(name, attribute)], set[tuple[str, str]]()
    while ahead:
        where = ahead.pop()
        for below, part, known in _referenced(entries, entries[where[0]].patterns[where[1]]):
            if (below, part) == (name, attribute):
                return True
            if known and (below, part) not in seen:
                seen.add((below, part))
                ahead.append((below, part))
    return False


def variables(
    entries: Mapping[str, Entry], pattern: ast.Pattern, seen: frozenset[tuple[str, str]] = frozenset()
) -> frozenset[str]:
    """The variables a pattern needs, with those of the messages it refers to (terms get their own)."""
    found = {node.id.name for node in nodes(pattern) if isinstance(node, ast.VariableReference)}
    for name, attribute, known in _referenced(entries, pattern):
        if known and not name.startswith("-") and (name, attribute) not in seen:
            below = entries[name].patterns[attribute]
            found |= variables(entries, below, seen | {(name, attribute)})
    return frozenset(found)


def _plural_faults(entry: Entry, needed: frozenset[str]) -> list[DeedsError]:
    found = []
    for pattern in entry.patterns.values():
        for node in nodes(pattern):
            if not isinstance(node, ast.SelectExpression):
                continue
            words = {each.key.name for each in node.variants if isinstance(each.key, ast.Identifier)}
            if not words or not words <= _CATEGORIES:
                continue
            lacking = sorted(needed - words)
            if lacking:
                found.append(_fault("message_plural_missing", entry, forms=", ".join(lacking)))
    return found


def own_faults(folder: MessageFolder, locale: Locale) -> list[DeedsError]:
    """What is wrong within one language: broken files, unknown references and functions, plural forms."""
    found = list(folder.faults)
    named = folder.entries.get(CLDR_LOCALE)
    if named is not None and str(locale).replace("_", "-") != folder.cldr_locale:
        found.append(_fault("message_reference_unknown", named, reference=folder.cldr_locale))
    needed = frozenset(locale.plural_form.tags) | {"other"}
    for entry in folder.entries.values():
        for part, pattern in entry.patterns.items():
            if _in_ring(folder.entries, entry.name, part):
                found.append(_fault("message_ring", entry))
            for name, attribute, known in _referenced(folder.entries, pattern):
                if not known:
                    whole = f"{name}.{attribute}" if attribute else name
                    found.append(_fault("message_reference_unknown", entry, reference=whole))
            for node in nodes(pattern):
                if isinstance(node, ast.TextElement) and turns(node.value):
                    found.append(_fault("message_turned", entry))
                if isinstance(node, ast.FunctionReference) and node.id.name not in _FUNCTIONS:
                    found.append(_fault("message_reference_unknown", entry, reference=f"{node.id.name}()"))
        found.extend(_plural_faults(entry, needed))
    return found


def unused_faults(folder: MessageFolder, code: Iterable[Path]) -> list[DeedsError]:
    """Messages that neither these Python files nor other messages name."""
    return [_fault("message_unused", entry) for entry in unused(folder, code)]


def faults_between(base: MessageFolder, other: MessageFolder) -> list[DeedsError]:
    """Messages missing in ``other``, unknown in ``base``, or with other variables there."""
    found = []
    labelled = is_discords(other.language)
    for name, entry in base.entries.items():
        if name in other.entries or name in _OPTIONAL or name.startswith("-"):
            continue
        if name.startswith(NAME) and not labelled:
            continue
        found.append(_fault("message_missing_in", entry, language=other.language))
    for name, entry in other.entries.items():
        if name.startswith("-") or name in _OPTIONAL:
            continue
        original = base.entries.get(name)
        if original is None:
            found.append(_fault("message_unknown_in", entry, language=BASE_LANGUAGE))
            continue
        for attribute in sorted(original.patterns.keys() ^ entry.patterns.keys()):
            found.append(_fault("message_attribute_differs", entry, attribute=attribute or name))
        for attribute in sorted(original.patterns.keys() & entry.patterns.keys()):
            wanted = variables(base.entries, original.patterns[attribute])
            used = variables(other.entries, entry.patterns[attribute])
            if wanted != used:
                names = ", ".join(f"${each}" for each in sorted(wanted ^ used))
                found.append(_fault("message_variables_differ", entry, variables=names))
    return found
