"""The command line: ``deeds`` and ``python -m bot``.

To add a command: a function that takes an `Invocation` and returns the exit code, a line in `COMMANDS`, and
its help (``cli-<name>-help``) in ``bot/i18n/<language>/cli.ftl``. A function imports what it needs where it
needs it, so that ``deeds --help`` and a faulty configuration answer at once.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import PROGRAM_VERSION, logs
from bot.config import (
    ConfigurationFaults,
    Fault,
    FaultKind,
    Settings,
    available_languages,
    environment_name,
    secret_file_name,
)
from bot.domain.errors import DeedsError
from bot.i18n import Languages, Localizer

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_CONFIGURATION = 2
EXIT_INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Invocation:
    """What a command is given: its arguments, the settings, the words to answer with."""

    arguments: argparse.Namespace
    settings: Settings
    localizer: Localizer

    def say(self, key: str, /, **values: object) -> None:
        """Prints a message; a terminal needs no isolation marks."""
        print(self.localizer.plain(key, **values))


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, the key of its help, what it does, and its own arguments."""

    name: str
    help_key: str
    run: Callable[[Invocation], int]
    add_arguments: Callable[[argparse.ArgumentParser, Localizer], None] | None = None
    needs_configuration: bool = True
    """Whether a faulty configuration ends it before it starts; without, it runs on the defaults."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One line of ``deeds check``: whether it stands in the way, and the sentence."""

    passed: bool
    what: str


def check(invocation: Invocation) -> int:
    """Prints one line for each thing looked at; fails if one of them stands in the way."""
    failed = 0
    for look in CHECKS:
        for line in look(invocation):
            invocation.say("check-ok" if line.passed else "check-fault", what=line.what)
            failed += not line.passed
    if failed:
        invocation.say("check-failed", count=failed)
        return EXIT_FAILED
    invocation.say("check-passed")
    return EXIT_DONE


def check_configuration(invocation: Invocation) -> Iterator[Checked]:
    """Where the settings come from, and whether there is a token; faults ended the program before."""
    plain = invocation.localizer.plain
    file = Settings.file(invocation.arguments.config)
    source = (
        plain("check-configuration-file", file=str(file)) if file else plain("check-configuration-defaults")
    )
    yield Checked(True, plain("check-configuration", source=source))
    if invocation.settings.discord.token is not None:
        yield Checked(True, plain("check-token-given"))
    else:
        token = "discord.token"  # noqa: S105 - the name of a setting
        where = {"variable": environment_name(token), "file": secret_file_name(token)}
        yield Checked(True, plain("check-token-missing", **where))


CHECKS: tuple[Callable[[Invocation], Iterator[Checked]], ...] = (check_configuration,)
"""What ``deeds check`` looks at, in this order."""

COMMANDS: tuple[Command, ...] = (Command("check", "cli-check-help", check),)


def fault_sentence(fault: Fault, localizer: Localizer) -> str:
    """A fault of the configuration as one line."""
    key = f"config-fault-{fault.kind}"
    if fault.kind is FaultKind.UNKNOWN and fault.nearest:
        key += "-nearest"
    if fault.kind is FaultKind.INVALID and not fault.given:
        key += "-hidden" if fault.hidden else "-empty"
    values = {
        "where": fault.where,
        "setting": fault.setting,
        "given": fault.given,
        "nearest": fault.nearest,
        "variable": environment_name(fault.setting),
        "file": secret_file_name(fault.setting),
        "allowed": "",
    }
    if fault.allowed:
        values["allowed"] = localizer.plain(fault.allowed, languages=", ".join(available_languages()))
    return localizer.plain(key, **values)


def _parser(localizer: Localizer, commands: Sequence[Command]) -> argparse.ArgumentParser:
    words = localizer.plain
    parser = argparse.ArgumentParser(prog="deeds", description=words("cli-description"))
    parser.add_argument(
        "--version", action="version", version=f"deeds {PROGRAM_VERSION}", help=words("cli-version-help")
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help=words("cli-config-help"))
    names = parser.add_subparsers(
        dest="command", required=True, title=words("cli-commands"), help=words("cli-command-help")
    )
    for command in commands:
        text = words(command.help_key)
        own = names.add_parser(command.name, help=text, description=text)
        # Said after the command, it goes before what was said ahead of it; unsaid, it leaves that alone.
        own.add_argument(
            "--config", type=Path, metavar="FILE", default=argparse.SUPPRESS, help=words("cli-config-help")
        )
        if command.add_arguments is not None:
            command.add_arguments(own, localizer)
    return parser


def _settings(arguments: Sequence[str]) -> tuple[Settings, tuple[Fault, ...]]:
    """The settings, or the defaults and what is wrong; looked at first, since they name the language."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--config", type=Path)
    try:
        path = early.parse_known_args(arguments)[0].config
    except argparse.ArgumentError:
        path = None  # the whole parser says what is wrong with the arguments
    try:
        return Settings.load(path), ()
    except ConfigurationFaults as error:
        return Settings.defaults(), error.faults


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code: 0 done, 1 failed, 2 wrong configuration or arguments."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    settings, faults = _settings(given)
    localizer = Languages().localizer(settings.language)
    parsed = _parser(localizer, COMMANDS).parse_args(given)
    command = next(each for each in COMMANDS if each.name == parsed.command)

    if faults and command.needs_configuration:
        for fault in faults:
            print(fault_sentence(fault, localizer), file=sys.stderr)
        print(localizer.plain("config-faults", count=len(faults)), file=sys.stderr)
        return EXIT_CONFIGURATION

    logs.configure(settings.log.level, settings.log.format)
    try:
        return command.run(Invocation(parsed, settings, localizer))
    except DeedsError as error:
        print(localizer.error(error), file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        print(localizer.plain("cli-interrupted"), file=sys.stderr)
        return EXIT_INTERRUPTED
    except Exception as error:
        # The exception's own text may quote the record; its type and place are enough to mend it.
        told = logs.described(error)
        place = told["location"] or "?"
        print(localizer.plain("cli-unexpected", type=told["exception"], place=place), file=sys.stderr)
        return EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
