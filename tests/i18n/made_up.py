"""A language that nobody speaks, made from English: accented, longer by forty in a hundred, in brackets."""

import re
import shutil
from pathlib import Path

from fluent.syntax import ast, parse, serialize

from bot.i18n import Languages
from bot.i18n.messages import walk

TAG = "qps"
OWN_NAME = "⟦Þšéúðó⟧"
OPENS, CLOSES = "⟦", "⟧"
_ACCENTED = str.maketrans("aceinosuyzADEINOSUYZlrtgdhkbpfmwvjqx", "áçéíñóšúýžÁÐÉÍÑÓŠÚÝŽłŕťğďĥķƀþƒɱŵṽĵʠẋ")
_VOWEL = re.compile("[áéíóúý]")
# Names of commands, marks of Markdown and ids are the same in every language.
_KEPT = re.compile(r"(`[^`]*`|/[a-z]+|<[^>]*>)")


def pseudo(text: str) -> str:
    """A text in that language; every vowel is said twice."""
    parts = _KEPT.split(text)
    parts[::2] = [_VOWEL.sub(lambda found: found[0] * 2, each.translate(_ACCENTED)) for each in parts[::2]]
    return "".join(parts)


def _spoken(entry: ast.Message | ast.Term) -> None:
    def visit(node: ast.BaseNode) -> None:
        if isinstance(node, ast.TextElement):
            node.value = pseudo(node.value)

    walk(entry, visit)
    for pattern in (entry.value, *(each.value for each in entry.attributes)):
        if pattern is not None:
            pattern.elements = [ast.TextElement(OPENS), *pattern.elements, ast.TextElement(CLOSES)]


def with_made_up(folder: Path, *, cldr: str = "el") -> Languages:
    """The program's languages and this one: a folder more, and nothing else.

    ``cldr`` is the locale whose plural forms, dates and numbers serve it: one without Latin letters, so that
    an English date or list would show.
    """
    shutil.copytree(Languages().folder, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for file in (folder / "en").glob("*.ftl"):
        resource = parse(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Message | ast.Term):
                if entry.id.name == "language-own-name":
                    entry.value = ast.Pattern([ast.TextElement(OWN_NAME)])
                elif entry.id.name == "language-cldr":
                    entry.value = ast.Pattern([ast.TextElement(cldr)])
                else:
                    _spoken(entry)
        resource.body = [each for each in resource.body if not _is_label(each)]
        (folder / TAG).mkdir(exist_ok=True)
        (folder / TAG / file.name).write_text(serialize(resource), encoding="utf-8")
    return Languages(folder, strict=True)


def _is_label(entry: ast.EntryType) -> bool:
    # Discord does not know this language, so it needs no names of commands.
    return isinstance(entry, ast.Message) and entry.id.name.startswith("slash-")
