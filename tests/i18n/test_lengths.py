"""What Discord cuts off or refuses: a message too long in one language fails here, not at a person."""

import pytest
from fluent.syntax import ast

from bot.i18n import Languages
from bot.i18n.messages import read_folder

LANGUAGES = Languages(strict=True)
# By the beginning of the id; what a value takes is counted as a reference, since names are shortened to fit.
LABELS = {"form-": 45, "button-": 80, "menu-": 150, "pick-": 150, "command-": 100, "help-topic-": 100}
MENU_OF_MESSAGES = {"command-report-message": 32}
ATTRIBUTES = {"description": 100, "placeholder": 100}


def shortest(pattern: ast.Pattern) -> int:
    """How long it is at least, with its longest variant."""
    length = 0
    for each in pattern.elements:
        if isinstance(each, ast.TextElement):
            length += len(each.value)
        elif isinstance(each.expression, ast.SelectExpression):
            length += max(shortest(variant.value) for variant in each.expression.variants)
        else:
            length += len("R-100")
    return length


@pytest.mark.parametrize("language", LANGUAGES.available)
def test_labels_titles_and_descriptions_fit(language: str) -> None:
    long = []
    for name, entry in read_folder(LANGUAGES.folder / language).entries.items():
        most = MENU_OF_MESSAGES.get(name) or next(
            (limit for beginning, limit in LABELS.items() if name.startswith(beginning)), None
        )
        for attribute, pattern in entry.patterns.items():
            limit = ATTRIBUTES.get(attribute) if attribute else most
            if limit and shortest(pattern) > limit:
                where = f"{language}/{entry.file}:{entry.line}"
                long.append(
                    f"{where}: {name} {attribute} has {shortest(pattern)} characters, at most {limit}"
                )
    assert not long, "\n".join(long)
