"""Whatever a service does to the record and whatever a record holds can be told, in every language."""

import ast
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import pytest

from bot.domain.people import PEOPLE
from bot.domain.records import RECORD_KINDS
from bot.domain.translating import ORIGINALS
from bot.i18n import Languages, message_id
from bot.rendering.changes import action_words, field_words, value_words
from bot.services.change_lines import INTERNAL
from bot.storage.codec import field_types
from tests.i18n.code_words import python_files

LANGUAGES = Languages(strict=True)


def _texts(node: ast.expr, tables: dict[str, ast.Dict]) -> Iterator[str]:
    """The texts an expression can be, through the ways to choose one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, tables)
        yield from _texts(node.orelse, tables)
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in tables:
        for each in tables[node.value.id].values:
            yield from _texts(each, tables)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def actions_in(path: Path) -> set[str]:
    """The kinds of changes that a file makes: what it hands on as ``action``, by name or by place."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tables = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    places: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names = [each.arg for each in node.args.args if each.arg != "self"]
            if "action" in names:
                places[node.name] = names.index("action")
    found: set[str] = set()
    for node in ast.walk(tree):
        # What is chosen first and handed on under its name.
        if isinstance(node, ast.Assign) and any(
            isinstance(each, ast.Name) and each.id == "action" for each in node.targets
        ):
            found.update(_texts(node.value, tables))
        if not isinstance(node, ast.Call):
            continue
        found.update(
            text for each in node.keywords if each.arg == "action" for text in _texts(each.value, tables)
        )
        place = places.get(_called(node))
        if place is not None and len(node.args) > place:
            found.update(_texts(node.args[place], tables))
    return found


def test_every_kind_of_change_has_its_words() -> None:
    made = {name: path.name for path in python_files("bot/services") for name in actions_in(path)}
    assert {"add_demand", "verify", "reject", "check", "name_stewards", "pause_schedule", "undo"} <= set(made)
    missing = [
        f"did-{name.replace('_', '-')} (bot/services/{file})"
        for name, file in sorted(made.items())
        for language in LANGUAGES.available
        if not LANGUAGES.localizer(language).has(message_id("did", name))
    ]
    assert not missing, f"add to bot/i18n/<language>/changes.ftl: {missing}"


def test_a_kind_of_change_that_is_not_known_is_told_in_general() -> None:
    for language in LANGUAGES.available:
        assert action_words(LANGUAGES.localizer(language), "of_a_later_program")


@pytest.mark.parametrize("language", LANGUAGES.available)
def test_every_kind_of_record_and_every_field_has_a_name(language: str) -> None:
    localizer = LANGUAGES.localizer(language)
    missing = []
    for name, kind in RECORD_KINDS.items():
        if not localizer.has(message_id("change-record", name)):
            missing.append(message_id("change-record", name))
        for field in field_types(kind):
            if field in INTERNAL or field in PEOPLE.get(kind, ()) or (kind, field) in ORIGINALS:
                continue
            if not localizer.field_label(field) and not localizer.has(message_id("change-field", field)):
                missing.append(message_id("change-field", field))
            elif not field_words(localizer, field):
                missing.append(f"{field} reads as nothing")
    assert not missing, f"add to bot/i18n/{language}/changes.ftl: {sorted(set(missing))}"


def _enums(hint: Any) -> Iterator[type[Enum]]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        yield hint
    for each in get_args(hint):
        yield from _enums(each)


@pytest.mark.parametrize("language", LANGUAGES.available)
def test_every_word_that_a_field_can_hold_is_said(language: str) -> None:
    localizer = LANGUAGES.localizer(language)
    tables = {
        table
        for kind in RECORD_KINDS.values()
        for hint in field_types(kind).values()
        for table in _enums(hint)
    }
    for table in tables:
        for each in table:
            assert value_words(localizer, each) != str(each.value), (
                f"{table.__name__} needs words in changes.py"
            )


def test_the_scan_reads_what_is_handed_on_by_place(tmp_path: Path) -> None:
    file = tmp_path / "made_up.py"
    file.write_text(
        "TABLE = {1: 'one', 2: 'two'}\n"
        "def save(actor, action): store.change(actor, action=action)\n"
        "save(actor, 'three' if x else 'four')\n"
        "store.change(action=TABLE[1])\n"
        "action = 'five' if y else 'six'\n"
    )
    assert actions_in(file) == {"one", "two", "three", "four", "five", "six"}
