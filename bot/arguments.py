"""The parser of the command line, which speaks one language: its own words are those of the message files.

The library words what is wrong in English. What it says is read here and said anew, with the nearest of what
there is; a sentence of a later version that is not known here stays as it is.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, NoReturn

from bot.i18n import Localizer
from bot.rendering.safe_text import plain

EXIT_ARGUMENTS = 2
LONGEST_SAID = 1000
_LONGEST_TYPED = 60
# A message selects on it.
_NONE_NEAR = "none"
_ARGUMENT = r"(?:argument (?P<argument>[^:]+): )?"
_SENTENCES = (
    (re.compile(r"argument command: invalid choice: (?P<typed>.+?) \(choose from (?P<known>.+)\)", re.DOTALL),
     "cli-command-unknown"),
    (re.compile(_ARGUMENT + r"invalid choice: (?P<typed>.+?) \(choose from (?P<known>.+)\)", re.DOTALL),
     "cli-argument-choice"),
    (re.compile(_ARGUMENT + r"expected (?:one|at least one|\d+) arguments?"), "cli-argument-value"),
    (re.compile(_ARGUMENT + r"ignored explicit argument (?P<typed>.+)", re.DOTALL), "cli-argument-no-value"),
    (re.compile(r"the following arguments are required: (?P<known>.+)"), "cli-arguments-missing"),
    (re.compile(r"unrecognized arguments: (?P<typed>.+)", re.DOTALL), "cli-arguments-unknown"),
    (re.compile(r"ambiguous option: (?P<typed>.+?) could match (?P<known>.+)", re.DOTALL),
     "cli-option-ambiguous"),
    (re.compile(r"argument (?P<argument>[^:]+): (?P<said>.+)", re.DOTALL), "cli-argument-wrong"),
)  # fmt: skip


class SpeakingParser(argparse.ArgumentParser):
    """Helps and complains in the language of a localizer; ends the program with 2 for wrong arguments."""

    def __init__(self, localizer: Localizer, **told: Any) -> None:
        class Formatter(argparse.HelpFormatter):
            def add_usage(
                self,
                usage: str | None,
                actions: Iterable[argparse.Action],
                groups: Iterable[Any],
                prefix: str | None = None,
            ) -> None:
                said = f"{localizer.plain('cli-usage')} " if prefix is None else prefix
                super().add_usage(usage, actions, groups, said)

        super().__init__(add_help=False, formatter_class=Formatter, **told)
        self._words = localizer
        self._names: list[str] = []
        self._asked = self.add_argument_group(localizer.plain("cli-arguments"))
        self._chosen = self.add_argument_group(localizer.plain("cli-options"))
        self.add_argument("-h", "--help", action="help", help=localizer.plain("cli-help-help"))

    def add_argument(self, *names: str, **told: Any) -> argparse.Action:
        """See the library; the argument comes under a heading in the language."""
        group = self._chosen if names[0].startswith("-") else self._asked
        made = group.add_argument(*names, **told)
        self._names += made.option_strings
        return made

    def parse_known_args(  # type: ignore[override]
        self, args: list[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Knows all of them: whoever typed one that is not there is told by the command that it was for."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self._refuse("cli-arguments-unknown", typed=unknown[0])
        return found, []

    def error(self, message: str) -> NoReturn:
        """Says in the language what the library says in English, with the usage, and ends the program."""
        for pattern, key in _SENTENCES:
            match = pattern.fullmatch(message)
            if match is not None:
                self._refuse(key, **{name: each or "" for name, each in match.groupdict().items()})
        self._end(message)

    def _refuse(self, key: str, *, typed: str = "", known: str = "", **values: str) -> NoReturn:
        near = [_unquoted(each) for each in known.split(", ")] if known else self._names
        shown = _unquoted(typed)[:_LONGEST_TYPED]
        # An option is near another one by its name alone, whatever value was given with it.
        close = get_close_matches(shown.partition("=")[0], near, 1)
        told = {"typed": shown, "known": ", ".join(near), **values}
        self._end(self._words.plain(key, nearest=close[0] if close else _NONE_NEAR, **told))

    def _end(self, said: str) -> NoReturn:
        self.print_usage(sys.stderr)
        # It repeats what was typed, which may hold what moves a terminal.
        self.exit(EXIT_ARGUMENTS, f"{self.prog}: {plain(said, LONGEST_SAID)}\n")


def _unquoted(text: str) -> str:
    """What was typed, where the library quotes it like a literal of its own language."""
    try:
        return str(ast.literal_eval(text)) if text.startswith(("'", '"')) else text
    except (SyntaxError, ValueError):
        return text
