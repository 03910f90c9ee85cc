"""Who may import whom: the walls between the rooms, read from the source of every file."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# A room and the rooms it may import. A new room gets its line here, and its line in the design.
ANYTHING = None
ROOMS: dict[str, frozenset[str] | None] = {
    "domain": frozenset(),
    "storage": frozenset({"domain"}),
    "sources": frozenset({"domain"}),
    "i18n": frozenset({"domain"}),
    "services": frozenset({"domain", "storage", "sources"}),
    "rendering": frozenset({"domain", "i18n"}),
    "publishing": frozenset({"domain", "i18n"}),
    "cogs": frozenset({"domain", "services", "rendering", "i18n"}),
    "arguments": frozenset({"i18n", "rendering"}),
    "collecting": frozenset(),
    "config": frozenset(),
    "logs": frozenset(),
    "assembly": ANYTHING,
    "discord_bot": ANYTHING,
    "connection": ANYTHING,
    "drawing": ANYTHING,
    "health": frozenset(),
    "running": ANYTHING,
    "scheduling": ANYTHING,
    "demo": ANYTHING,
    "__main__": ANYTHING,
}
# Libraries that belong to some rooms only: a query stays in storage's reach, Discord out of the record's.
LIBRARY_ROOMS: dict[str, frozenset[str]] = {
    "discord": frozenset({"rendering", "cogs"}),
    "sqlalchemy": frozenset({"storage", "services"}),
    "alembic": frozenset({"storage"}),
    "aiosqlite": frozenset({"storage"}),
    "asyncpg": frozenset({"storage"}),
    "apscheduler": frozenset(),
    "simcord": frozenset(),
    "httpx": frozenset({"sources"}),
    "httpcore": frozenset({"sources"}),
    "stamina": frozenset({"sources"}),
    "protego": frozenset({"sources"}),
    "fluent": frozenset({"i18n"}),
    # CLDR in i18n; files of translations are read in sources and written in publishing.
    "babel": frozenset({"i18n", "sources", "publishing"}),
    "holidays": frozenset({"sources"}),
    "resvg_py": frozenset(),
}
NO_ROOM_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"})


def python_files(root: Path) -> list[Path]:
    """Every source file of the program below ``root``."""
    return sorted(file for top in ("bot", "cogs") for file in (root / top).rglob("*.py"))


def room_of(module: str) -> str | None:
    """The room a module of ours lies in; ``None`` for other modules and for ``bot`` itself."""
    top, _, rest = module.partition(".")
    if top == "cogs":
        return "cogs"
    return rest.partition(".")[0] or None if top == "bot" else None


def module_name(file: Path, root: Path) -> str:
    """The dotted name of a file, ``bot.domain.dates``."""
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(tree: ast.AST, package: str) -> Iterator[tuple[int, str]]:
    """The line and full name of everything imported, at the top, in a function or by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, base] if base else above)
            for alias in node.names:
                # `from bot import rendering` names the room in the second part.
                yield node.lineno, f"{base}.{alias.name}" if base == "bot" else base
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if name in {"import_module", "__import__"} and isinstance(node.args[0].value, str):
                yield node.lineno, node.args[0].value


def faults(file: Path, root: Path) -> Iterator[str]:
    """What is wrong with a file: its place, what it imports, and the rule."""
    own = module_name(file, root)
    shown = file.relative_to(root).as_posix()
    for part in own.split("."):
        if part in NO_ROOM_NAMES:
            yield f"{shown}: no room or file is called {part}; name it after what it is about"
    room = room_of(own)
    if room is None:
        return
    if room not in ROOMS:
        yield f"{shown}: {room} is no room of the house; add it to ROOMS in tests/test_architecture.py"
        return
    allowed = ROOMS[room]
    package = own if file.name == "__init__.py" else own.rpartition(".")[0]
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    for line, name in imports(tree, package):
        top = name.partition(".")[0]
        place = f"{shown}:{line}: imports {name}, but"
        other = room_of(name)
        if other in ROOMS and other != room and allowed is not ANYTHING and other not in allowed:
            may = ", ".join(sorted(allowed)) or "no other room"
            yield f"{place} {room} may import {may}"
        if allowed is ANYTHING or top in {"bot", "cogs"}:
            continue
        if room == "domain" and top not in sys.stdlib_module_names and top != "__future__":
            yield f"{place} domain is made of the standard library only"
        elif top in LIBRARY_ROOMS and room not in LIBRARY_ROOMS[top]:
            rooms = ", ".join(sorted(LIBRARY_ROOMS[top])) or "the rooms that may import anything"
            yield f"{place} {top} belongs to {rooms}"


def test_every_import_keeps_to_the_rooms() -> None:
    found = [fault for file in python_files(ROOT) for fault in faults(file, ROOT)]
    assert not found, "\n".join(found)


def test_every_room_is_seen() -> None:
    seen = {room_of(module_name(file, ROOT)) for file in python_files(ROOT)}
    assert {"domain", "config", "logs", "__main__"} <= seen


@pytest.mark.parametrize(
    ("path", "source", "told"),
    [
        ("bot/domain/a.py", "import bot.storage", "bot/domain/a.py:1: imports bot.storage, but domain may"),
        ("bot/domain/a.py", "\nfrom ..i18n import x", "bot/domain/a.py:2: imports bot.i18n, but domain may"),
        ("bot/domain/a.py", "import pydantic", "the standard library only"),
        (
            "bot/storage/a.py",
            "from bot import services",
            "imports bot.services, but storage may import domain",
        ),
        (
            "bot/storage/a.py",
            "def f():\n    from bot.rendering.card import x",
            "a.py:2: imports bot.rendering",
        ),
        ("bot/services/a.py", "import discord", "discord belongs to cogs, rendering"),
        ("bot/services/a.py", "from importlib import import_module\nimport_module('bot.demo.x')", "a.py:2"),
        ("bot/rendering/a.py", "from bot.services.board import x", "rendering may import domain, i18n"),
        ("bot/rendering/a.py", "import sqlalchemy.sql", "sqlalchemy belongs to services, storage"),
        ("cogs/a.py", "from bot.storage import x", "cogs may import domain, i18n, rendering, services"),
        ("cogs/a.py", "from bot.config import Settings", "imports bot.config, but cogs may"),
        ("bot/domain/__init__.py", "from ..storage import x", "imports bot.storage"),
        ("bot/utils.py", "", "bot/utils.py: no room or file is called utils"),
        ("bot/storage/helpers.py", "", "no room or file is called helpers"),
        ("bot/attic/a.py", "", "attic is no room of the house"),
    ],
)
def test_a_breach_is_named_with_file_line_and_rule(tmp_path: Path, path: str, source: str, told: str) -> None:
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text(source, encoding="utf-8")
    found = [fault for each in python_files(tmp_path) for fault in faults(each, tmp_path)]
    assert any(told in fault for fault in found), found


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("bot/services/a.py", "from bot.domain.dates import EdtfDate\nfrom bot.storage import tables"),
        ("bot/services/a.py", "from . import b\nfrom .b import c\nfrom bot import PROGRAM_VERSION"),
        ("cogs/a.py", "import discord\nfrom bot.services import board\nfrom cogs.b import c"),
        ("bot/assembly.py", "import sqlalchemy\nfrom bot.storage import x\nfrom cogs.board import y"),
        ("bot/domain/a.py", "from __future__ import annotations\nimport hashlib"),
    ],
)
def test_what_the_rooms_allow_is_no_breach(tmp_path: Path, path: str, source: str) -> None:
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text(source, encoding="utf-8")
    assert [fault for each in python_files(tmp_path) for fault in faults(each, tmp_path)] == []


def test_only_the_command_line_and_the_demo_print() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno}: only bot/__main__.py and bot/demo print"
        for file in python_files(ROOT)
        if room_of(module_name(file, ROOT)) not in {"__main__", "demo"}
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not found, "\n".join(found)


def test_nothing_is_left_for_later() -> None:
    words = ["TO" + "DO", "FIX" + "ME", "pragma: no " + "cover", "NotImplemented" + "Error"]
    found = [
        f"{file.relative_to(ROOT)}:{number}: {word}"
        for top in ("bot", "cogs", "tests")
        for file in sorted((ROOT / top).rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        for word in words
        if word in line
    ]
    assert not found, "\n".join(found)
