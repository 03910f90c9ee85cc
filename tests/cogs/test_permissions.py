"""One table says who may do what: the commands, the help and docs/permissions.md are held to it here.

``WRITE_PERMISSIONS=1 pytest tests/cogs/test_permissions.py`` writes the document anew.
"""

import ast
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import discord
from discord import app_commands

from bot.domain.access import RULES, Act, Context, Tier
from bot.rendering.custom_ids import Action
from bot.rendering.help import COMMANDS
from tests.cogs.conftest import Stage

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs" / "permissions.md"
WHO = {
    Tier.PUBLIC: ("Anybody", "also outsiders of the coalition who are in the server"),
    Tier.MEMBER: ("Members", "whoever has the members’ role; everybody, where none was chosen"),
    Tier.ORGANISER: ("Organisers", "whoever has the organisers’ role"),
    Tier.STEWARD: ("Stewards", "the people whom stewards name in `/setup`, and those whom the host names"),
}
WHERE = {
    Context.SERVER: "in a server",
    Context.DIRECT_MESSAGE: "in direct messages",
    Context.COMMAND_LINE: "on the host’s command line",
}
HEAD = """# Who may do what

This file is made from the table that commands, autocomplete, buttons, menus, forms and services ask
([bot/domain/access.py](../bot/domain/access.py)) and from what is registered with it. A test fails when
the two differ; `WRITE_PERMISSIONS=1 .venv/bin/pytest tests/cogs/test_permissions.py` writes it anew.

Whoever may do something may also do all that stands above it. Discord’s own permissions only decide whose
list shows a command; whether it answers is decided here, again at every press and when a form is sent. A
record that somebody may not see is *not found* for them, exactly like one that does not exist. A button
that opens something of a higher tier asks again.
"""
FOUNDING = """A server without stewards lets whoever has Discord’s *Manage Server* name the first ones in
`/setup`, and do nothing else.
"""


def acts_of(command: app_commands.Command | app_commands.Group | app_commands.ContextMenu) -> set[Act]:  # type: ignore[type-arg]
    """What one must be allowed to do for a command or any of its subcommands."""
    if isinstance(command, app_commands.Group):
        return set[Act]().union(*(acts_of(each) for each in command.commands))
    return {command.extras["act"]}


def test_the_help_lists_every_command_under_its_tier(stage: Stage) -> None:
    """A command that is added or moved has to be told in bot/rendering/help.py, for whom the table says."""
    expected: dict[Tier, set[str]] = defaultdict(set)
    for command in stage.bots[-1].tree.get_commands(type=discord.AppCommandType.chat_input):
        lowest = min(RULES[each].tier for each in acts_of(command))
        # What anybody may use stands with what members may: help is read by one list from the top.
        expected[max(lowest, Tier.MEMBER)].add(command.name)
    listed = {tier: set(names) for tier, names in COMMANDS.items()}
    assert listed == dict(expected), "COMMANDS of bot/rendering/help.py and the commands differ"


def test_the_document_says_what_the_table_says(stage: Stage) -> None:
    """docs/permissions.md is what the table, the commands and the buttons make."""
    made = document(stage)
    if os.environ.get("WRITE_PERMISSIONS"):
        DOCUMENT.write_text(made, encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == made, "docs/permissions.md is not what the table makes"


def document(stage: Stage) -> str:
    """The whole file."""
    commands: dict[Act, list[str]] = defaultdict(list)
    for each in stage.bots[-1].tree.walk_commands():
        if isinstance(each, app_commands.Command):
            commands[each.extras["act"]].append(f"`/{each.qualified_name}` {each.description}")
    for menu in stage.bots[-1].tree.get_commands(type=discord.AppCommandType.message):
        commands[menu.extras["act"]].append(f"*Apps → {menu.name}* on a message")
    labels = buttons(stage)
    lines = [HEAD]
    for tier, (who, meaning) in WHO.items():
        lines += [f"## {who}", "", f"That is {meaning}.", ""]
        for act, rule in RULES.items():
            if rule.tier is tier:
                lines += [f"**{act.value.replace('_', ' ')}** · {_where(rule.contexts)}", ""]
                lines += [f"- {each}" for each in sorted(commands[act])]
                if labels[act]:
                    lines.append(
                        f"- Buttons and menus: {', '.join(f'*{each}*' for each in sorted(labels[act]))}"
                    )
                if not commands[act] and not labels[act]:
                    lines.append(
                        "- Asked by the screens and commands that it is part of; it has no button of its own"
                    )
                lines.append("")
        if tier is Tier.STEWARD:
            lines.append(FOUNDING.strip())
    return "\n".join(lines).rstrip() + "\n"


def _where(contexts: frozenset[Context]) -> str:
    *first, last = [words for context, words in WHERE.items() if context in contexts]
    return f"{', '.join(first)} or {last}" if first else last


def buttons(stage: Stage) -> dict[Act, set[str]]:
    """The labels of buttons and menus, by what one must be allowed to do for them."""
    handlers = stage.bots[-1].door.handlers
    labels = _labels()
    found: dict[Act, set[str]] = defaultdict(set)
    for key, action, what in _drawn():
        acts = {
            handler.act
            for (known, of), handler in handlers.items()
            if known is action and of in ((what, "") if (action, what) in handlers else ("",))
        } or {handler.act for (known, _), handler in handlers.items() if known is action}
        if len(acts) == 1 and key in labels and action not in (Action.PAGE, Action.AGAIN, Action.KEEP):
            found[acts.pop()].add(labels[key])
    return found


def _labels() -> dict[str, str]:
    """The English words of each message of one line; what they name stands as an ellipsis."""
    found = {}
    for file in sorted((ROOT / "bot" / "i18n" / "en").glob("*.ftl")):
        text = file.read_text(encoding="utf-8")
        for key, said in re.findall(r"^([a-z0-9-]+) = (.+)$", text, re.MULTILINE):
            found[key] = re.sub(r"\{[^}]*\}", "…", said)
    return found


def _drawn() -> Iterator[tuple[str, Action, str]]:
    """Every button and menu of the code: its label’s message, its action, and what its id names first."""
    for folder in ("bot/rendering", "cogs"):
        for file in sorted((ROOT / folder).glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in ("button", "menu"):
                    yield from _ids(node)


def _ids(call: ast.Call) -> Iterator[tuple[str, Action, str]]:
    keys = [each.value for each in call.args if isinstance(each, ast.Constant)]
    built = [each for each in call.args if isinstance(each, ast.Call) and ast.unparse(each.func) == "build"]
    if keys and built and ast.unparse(built[0].args[0]).startswith("Action."):
        action = Action[ast.unparse(built[0].args[0]).removeprefix("Action.")]
        rest = built[0].args[1:2]
        what = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
        yield str(keys[0]), action, str(what)
