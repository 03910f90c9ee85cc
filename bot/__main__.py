"""The command line: ``deeds`` and ``python -m bot``.

To add a command: a function that takes an `Invocation` and returns the exit code, a line in `COMMANDS`, and
its help (``cli-<name>-help``) in ``bot/i18n/<language>/cli.ftl``. A function imports what it needs where it
needs it, so that ``deeds --help`` and a faulty configuration answer at once.
"""

import argparse
import asyncio
import contextlib
import json
import os
import re
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot import PROGRAM_VERSION, logs
from bot.arguments import SpeakingParser
from bot.config import (
    ConfigurationFaults,
    Fault,
    FaultKind,
    LogLevel,
    Settings,
    available_languages,
    environment_name,
    secret_file_name,
)
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.i18n import Languages, Localizer, message_id
from bot.rendering.safe_text import plain

if TYPE_CHECKING:
    from bot.domain.reading import Reading
    from bot.domain.views import DigestView, ExportedFile, ImportReport, LedgerReport, PoReport
    from bot.services.starting import SavedPlan
    from bot.storage.backup import Keys

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_CONFIGURATION = 2
EXIT_INTERRUPTED = 130
LONGEST_ERROR = 100_000

# A calendar that has not moved for so many ticks stands still.
FEW_TICKS = 5

# What the endings of files say; of others, their first bytes do.
KINDS = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html", ".pdf": "application/pdf"}

# Beyond lie typing mistakes, and the ends of the calendar that reckoning with days falls off.
YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Invocation:
    """What a command is given: its arguments, the settings, the words to answer with."""

    arguments: argparse.Namespace
    settings: Settings
    localizer: Localizer

    def say(self, key: str, /, **values: object) -> None:
        """Prints a message; a terminal needs no isolation marks."""
        print(self.localizer.plain(key, **values))

    def complain(self, key: str, /, **values: object) -> None:
        """Prints what is wrong, beside the command's own output."""
        print(self.localizer.plain(key, **values), file=sys.stderr)


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, the key of its help, what it does, and its own arguments."""

    name: str
    help_key: str
    run: Callable[[Invocation], int]
    add_arguments: Callable[[argparse.ArgumentParser, Localizer], None] | None = None
    needs_configuration: bool = True
    """Whether a faulty configuration ends it before it starts; without, it runs on the defaults."""
    is_service: bool = False
    """Whether it logs what it does as it goes; others answer on the terminal and log only errors."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One line of ``deeds check``: whether it stands in the way, and the sentence."""

    passed: bool
    what: str


def _published(localizer: Localizer) -> Callable[[str], tuple[int, str]]:
    def read(text: str) -> tuple[int, str]:
        match = re.fullmatch(r"([0-9]{1,15}):([0-9a-fA-F]{8,64})", text)
        if match is None:
            raise argparse.ArgumentTypeError(localizer.plain("cli-check-published-wrong", given=text))
        return int(match[1]), match[2].lower()

    return read


def check_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Whether the chains of changes are looked at too, of which server, and what a digest printed of one."""
    plain = localizer.plain
    parser.add_argument("--ledger", action="store_true", help=plain("cli-check-ledger"))
    parser.add_argument("--languages", action="store_true", help=plain("cli-check-languages"))
    parser.add_argument("--server", type=_server(localizer), metavar="ID", help=plain("cli-check-server"))
    parser.add_argument(
        "--published", type=_published(localizer), metavar="CHANGE:HASH", help=plain("cli-check-published")
    )


def check(invocation: Invocation) -> int:
    """Prints one line for each thing looked at; fails if one of them stands in the way."""
    arguments = invocation.arguments
    if arguments.published is not None and not (arguments.ledger and arguments.server):
        invocation.complain("cli-check-published-needs")
        return EXIT_CONFIGURATION
    failed = 0
    looks = (check_languages,) if arguments.languages else CHECKS
    for look in (*looks, check_ledger) if arguments.ledger else looks:
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


def check_database(invocation: Invocation) -> Iterator[Checked]:
    """Whether the database is there, fits this program, and its chain of changes holds together."""
    from bot.assembly import sqlite_file
    from bot.storage.store import Store

    plain = invocation.localizer.plain
    file = sqlite_file(invocation.settings)
    if file is not None and not file.exists():
        yield Checked(True, plain("check-database-none"))
        return

    async def look() -> int:
        store = await Store.open(invocation.settings.database_url())
        try:
            return len(await store.servers())
        finally:
            await store.close()

    try:
        servers = asyncio.run(look())
    except DeedsError as error:
        yield Checked(False, invocation.localizer.error(error))
    else:
        yield Checked(True, plain("check-database", count=servers))


def check_keeping(invocation: Invocation) -> Iterator[Checked]:
    """When the last backup was made, and which servers removed the bot and lose their data when."""
    from bot.assembly import departure_grace, sqlite_file
    from bot.storage.backup import LAST_BACKUP
    from bot.storage.deleting import departures
    from bot.storage.memory import recall
    from bot.storage.store import Store

    plain = invocation.localizer.plain
    file = sqlite_file(invocation.settings)
    if file is not None and not file.exists():
        return

    async def look() -> tuple[str | None, dict[str, datetime]]:
        store = await Store.open(invocation.settings.database_url())
        try:
            return await recall(store, LAST_BACKUP), await departures(store)
        finally:
            await store.close()

    try:
        last, gone = asyncio.run(look())
    except DeedsError:
        return  # why it can't be opened was told before
    made = invocation.localizer.moment(datetime.fromisoformat(last), "UTC") if last else ""
    yield Checked(True, plain("check-backup", at=made) if last else plain("check-backup-none"))
    for server, since in gone.items():
        at = since + departure_grace(invocation.settings)
        yield Checked(
            True, plain("check-departure", server=server, at=invocation.localizer.moment(at, "UTC"))
        )


def check_calendar(invocation: Invocation) -> Iterator[Checked]:
    """While ``deeds run`` works on this database: whether its calendar goes round."""
    from bot.assembly import sqlite_file
    from bot.storage.lease import LEADER, Lease
    from bot.storage.lockfile import held_for
    from bot.storage.memory import Heartbeat, last_heartbeat
    from bot.storage.store import Store

    localizer = invocation.localizer
    file = sqlite_file(invocation.settings)
    if file is not None and held_for(file) != "run":
        return

    async def look() -> tuple[bool, Heartbeat | None]:
        store = await Store.open(invocation.settings.database_url())
        try:
            # On PostgreSQL the one that leads is the one whose calendar goes round.
            leads = file is not None or await Lease(store, LEADER, "", seconds=0).current_holder() is not None
            return leads, await last_heartbeat(store)
        finally:
            await store.close()

    try:
        leads, heartbeat = asyncio.run(look())
    except DeedsError:
        return  # why it can't be opened was told before
    if not leads:
        return
    if heartbeat is None:
        yield Checked(True, localizer.plain("check-calendar-none"))
        return
    ended = heartbeat.ended
    at = localizer.moment(ended or heartbeat.moved, "UTC")
    limit = FEW_TICKS * timedelta(seconds=invocation.settings.schedule.tick_seconds)
    if datetime.now(UTC) - heartbeat.moved > limit:
        yield Checked(False, localizer.plain("check-calendar-still", at=at))
    else:
        yield Checked(True, localizer.plain("check-calendar", at=at))


def check_seeds(invocation: Invocation) -> Iterator[Checked]:
    """Whether the bundled campaigns read without a fault."""
    from bot.sources.seeds import bundled_campaign, bundled_slugs

    for slug in bundled_slugs():
        try:
            bundled_campaign(slug)
        except ManyFaultsError as error:
            for fault in error.faults:
                yield Checked(False, invocation.localizer.error(fault))
        else:
            yield Checked(True, invocation.localizer.plain("check-seed", slug=slug))


def check_texts(invocation: Invocation) -> Iterator[Checked]:
    """Whether every language has every message, unbroken."""
    languages = Languages()
    faults = languages.faults(invocation.localizer.language)
    for fault in faults:
        yield Checked(False, fault)
    if not faults:
        names = invocation.localizer.join(
            [languages.localizer(each).own_name for each in languages.available]
        )
        yield Checked(True, invocation.localizer.plain("check-texts", languages=names))


def check_languages(invocation: Invocation) -> Iterator[Checked]:
    """How complete each language is, then everything that is wrong with its messages."""
    localizer = invocation.localizer
    root = Path(__file__).parent
    code = [*root.rglob("*.py"), *(root.parent / "cogs").glob("*.py")]
    for state in Languages().states(code):
        counts = {name: state.count(*codes) for name, codes in _FAULTS.items()}
        broken = len(state.faults) - sum(counts.values())
        what = localizer.plain(
            "check-language",
            language=state.own_name or state.tag,
            tag=state.tag,
            messages=state.messages,
            broken=broken,
            **counts,
        )
        yield Checked(not state.faults, what)
        for fault in state.faults:
            yield Checked(False, plain(localizer.error(fault), LONGEST_ERROR))


_FAULTS = {
    "missing": ("message_missing_in",),
    "unknown": ("message_unknown_in",),
    "unused": ("message_unused",),
    "variables": ("message_variables_differ",),
    "labels": ("label_not_a_name", "label_twice", "label_too_long"),
}
"""What ``deeds check --languages`` counts, by the codes of faults; all others are broken messages."""


def check_discord(invocation: Invocation) -> Iterator[Checked]:
    """With a token: whether Discord takes it, and what the bot may do in each channel it was given."""
    token = invocation.settings.discord.token
    if token is None:
        return
    from bot.assembly import sqlite_file
    from bot.connection import permissions_by_channel

    file = sqlite_file(invocation.settings)
    if file is not None and not file.exists():
        return
    plain = invocation.localizer.plain
    try:
        found = asyncio.run(permissions_by_channel(invocation.settings, token.get_secret_value()))
    except DeedsError as error:
        yield Checked(False, invocation.localizer.error(error))
        return
    for channel in found:
        values = {"server": channel.server, "channel": channel.channel}
        if channel.missing:
            missing = invocation.localizer.join(list(channel.missing))
            yield Checked(False, plain("check-channel-missing", missing=missing, **values))
        else:
            yield Checked(True, plain("check-channel", **values))


def check_ledger(invocation: Invocation) -> Iterator[Checked]:
    """Whether every server's chain of changes holds together, and the record is what its changes say."""
    from bot.assembly import open_services, sqlite_file
    from bot.domain.changes import ChangeHead
    from bot.domain.ledger import SHORT_HASH
    from bot.services.settings import host_actor

    localizer, arguments = invocation.localizer, invocation.arguments
    file = sqlite_file(invocation.settings)
    if file is not None and not file.exists():
        return
    published = ChangeHead(*arguments.published) if arguments.published else None

    async def look() -> "list[LedgerReport]":
        async with open_services(invocation.settings) as services:
            servers = [arguments.server] if arguments.server else await services.ledger.servers()
            reports = []
            for server in servers:
                with _progress(localizer.plain("check-ledger-progress", server=server)) as progress:
                    actor = host_actor(server, localizer.language)
                    reports.append(await services.ledger.check(actor, published=published, progress=progress))
            return reports

    for report in asyncio.run(look()):
        values = {"server": report.server, "hash": report.head.hash[:SHORT_HASH]}
        if report.fault is None:
            changes = report.head.sequence
            yield Checked(True, localizer.plain("check-ledger", changes=changes, **values))
            if report.purged:
                yield Checked(True, localizer.plain("check-ledger-purged", count=report.purged, **values))
        else:
            fault = report.fault
            field = localizer.field_label(fault.field) or fault.field
            what = localizer.plain(
                message_id("ledger-fault", fault.fault.value),
                reference=fault.reference or "?",
                field=field or "?",
            )
            number = str(fault.sequence)
            yield Checked(False, localizer.plain("check-ledger-broken", number=number, what=what, **values))


@contextlib.contextmanager
def _progress(what: str) -> "Iterator[Callable[[int, int], None]]":
    """A bar on a terminal, for chains that take long enough to wonder; nothing elsewhere."""
    from tqdm import tqdm

    # None: only where somebody looks.
    with tqdm(desc=what, disable=None, delay=1, leave=False, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show


CHECKS: tuple[Callable[[Invocation], Iterator[Checked]], ...] = (
    check_configuration,
    check_database,
    check_keeping,
    check_calendar,
    check_seeds,
    check_texts,
    check_discord,
)
"""What ``deeds check`` looks at, in this order."""


def run(invocation: Invocation) -> int:
    """Connects to Discord and serves until told to stop."""
    from bot.collecting import undisturbed

    with undisturbed():
        from bot.running import Runner

    token = invocation.settings.discord.token
    if token is None:
        name = "discord.token"
        invocation.complain("run-needs-token", variable=environment_name(name), file=secret_file_name(name))
        return EXIT_CONFIGURATION

    async def serve() -> None:
        # Made inside the loop: it holds an event that belongs to it.
        await Runner(invocation.settings, token.get_secret_value()).run()

    asyncio.run(serve())
    return EXIT_DONE


def sync(invocation: Invocation) -> int:
    """Gives Discord the commands if they changed since it was last given them."""
    from bot.connection import sync_commands

    token = invocation.settings.discord.token
    if token is None:
        name = "discord.token"
        invocation.complain("run-needs-token", variable=environment_name(name), file=secret_file_name(name))
        return EXIT_CONFIGURATION
    changed = asyncio.run(sync_commands(invocation.settings, token.get_secret_value()))
    invocation.say("sync-done" if changed else "sync-unchanged")
    return EXIT_DONE


def migrate(invocation: Invocation) -> int:
    """Brings the database up to date; other commands that write do so by themselves."""
    from bot.assembly import only_process
    from bot.storage.migrating import migrate as bring_up_to_date

    with only_process(invocation.settings, "migrate"):
        before, after = asyncio.run(bring_up_to_date(invocation.settings.database_url()))
    invocation.say("migrate-unchanged" if before == after else "migrate-done", revision=after)
    return EXIT_DONE


def _server(localizer: Localizer) -> Callable[[str], str]:
    def read(text: str) -> str:
        # What a slip writes into a server that isn't there would be found by nobody again.
        if text != "local" and not re.fullmatch(r"[0-9]{1,20}", text):
            raise argparse.ArgumentTypeError(localizer.plain("cli-server-wrong", given=text[:40]))
        return text

    return read


def seed_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Which campaigns, into which server."""
    parser.add_argument("campaign", nargs="*", metavar="CAMPAIGN", help=localizer.plain("cli-seed-campaign"))
    parser.add_argument(
        "--server",
        type=_server(localizer),
        default="local",
        metavar="ID",
        help=localizer.plain("cli-server-help"),
    )


def seed(invocation: Invocation) -> int:
    """Loads bundled campaigns: those named, else all but the allies'."""
    from bot.assembly import migrated, only_process
    from bot.services.settings import host_actor
    from bot.sources.seeds import bundled_campaign, bundled_slugs

    named: list[str] = invocation.arguments.campaign
    campaigns = [bundled_campaign(slug) for slug in named or bundled_slugs()]
    actor = host_actor(invocation.arguments.server, invocation.localizer.language)

    async def load() -> None:
        async with migrated(invocation.settings) as services:
            for campaign in campaigns:
                if campaign.ally and not named:
                    continue
                report = await services.seeding.load_campaign(actor, campaign)
                key = "seed-unchanged" if report.unchanged else "seed-done"
                invocation.say(key, slug=report.slug, count=report.added)
                for reference, field in report.kept:
                    invocation.say("seed-kept", reference=reference, field=field)

    with only_process(invocation.settings, "seed"):
        asyncio.run(load())
    return EXIT_DONE


def _day(localizer: Localizer) -> Callable[[str], date]:
    def read(text: str) -> date:
        told = argparse.ArgumentTypeError(localizer.plain("cli-digest-as-of-wrong", given=text))
        try:
            day = date.fromisoformat(text)
        except ValueError as error:
            raise told from error
        if day.year not in YEARS:
            raise told
        return day

    return read


def export_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Which campaign, in which form, for whom, to where."""
    plain = localizer.plain
    parser.add_argument("--campaign", metavar="CAMPAIGN", help=plain("cli-export-campaign"))
    parser.add_argument("--format", choices=("json", "csv"), default="json", help=plain("cli-export-format"))
    parser.add_argument(
        "--audience",
        choices=("organisers", "members", "public"),
        default="organisers",
        help=plain("cli-export-audience"),
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help=plain("cli-export-output"))
    parser.add_argument("--po", metavar="LANGUAGE", help=plain("cli-export-po"))
    parser.add_argument("--schema", action="store_true", help=plain("cli-export-schema"))
    parser.add_argument("--sheet", action="store_true", help=plain("cli-export-sheet"))
    parser.add_argument(
        "--server", type=_server(localizer), default="local", metavar="ID", help=plain("cli-server-help")
    )


def export(invocation: Invocation) -> int:
    """Writes a whole campaign to a file."""
    from bot.assembly import open_services, sqlite_file
    from bot.domain.exchange import Audience, FileFormat
    from bot.services.settings import host_actor

    arguments = invocation.arguments
    if arguments.schema:
        from bot.sources.campaign_format import schema_text

        print(schema_text(), end="")
        return EXIT_DONE
    if arguments.sheet:
        return _empty_sheet(arguments.output, invocation.localizer)
    form = FileFormat(arguments.format)
    if form is FileFormat.CSV and arguments.output is None and sys.stdout.isatty():
        raise DeedsError("export_terminal")
    file = sqlite_file(invocation.settings)
    if file is not None and not file.exists():
        raise DeedsError("no_database")

    async def read() -> "ExportedFile":
        async with open_services(invocation.settings) as services:
            actor = host_actor(arguments.server, invocation.localizer.language)
            audience = Audience(arguments.audience)
            if arguments.po is not None:
                return await services.translation_files.export(
                    actor, arguments.campaign, arguments.po, audience
                )
            return await services.exchange.export(actor, arguments.campaign, form, audience)

    _hand_out(asyncio.run(read()).content, arguments.output)
    return EXIT_DONE


def _empty_sheet(output: Path | None, localizer: Localizer) -> int:
    """Hands out the sheet to start a campaign with: a workbook where the file is called so, else CSV."""
    from bot.sources.spreadsheet import as_csv, as_workbook, template_rows

    rows = template_rows(localizer.language)
    book = output is not None and output.suffix.lower() == ".xlsx"
    _hand_out(as_workbook(rows) if book else as_csv(rows), output)
    return EXIT_DONE


def _hand_out(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        _write(output, content)


def _write(path: Path, content: bytes) -> None:
    """Writes a file with all of its content or none, readable by its owner alone."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise DeedsError("export_unwritable", {"file": str(path)}) from error


def import_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Which file, into which server."""
    parser.add_argument("file", type=Path, metavar="FILE", help=localizer.plain("cli-import-file"))
    parser.add_argument("--title", default="", metavar="TITLE", help=localizer.plain("cli-import-title"))
    parser.add_argument("--where", default="", metavar="PLACE", help=localizer.plain("cli-import-where"))
    parser.add_argument(
        "--keep-private", action="store_true", help=localizer.plain("cli-import-keep-private")
    )
    parser.add_argument(
        "--server",
        type=_server(localizer),
        default="local",
        metavar="ID",
        help=localizer.plain("cli-server-help"),
    )


def import_(invocation: Invocation) -> int:
    """Reads a whole campaign from a file: all of it or nothing."""
    from bot.assembly import migrated, only_process
    from bot.rendering.exchange import import_lines
    from bot.services.settings import host_actor

    arguments, localizer = invocation.arguments, invocation.localizer
    if arguments.file.suffix.lower() in (".csv", ".xlsx"):
        return _import_sheet(invocation)
    if arguments.file.suffix.lower() == ".po":
        return _import_translations(invocation)

    async def load() -> "ImportReport":
        async with migrated(invocation.settings) as services:
            with _progress(arguments.file.name) as progress:
                actor = host_actor(arguments.server, localizer.language)
                return await services.exchange.load(
                    actor, arguments.file, progress, keep_private=arguments.keep_private
                )

    with only_process(invocation.settings, "import"):
        report = asyncio.run(load())
    for line in import_lines(report, localizer):
        print(line)
    return EXIT_DONE


def _import_translations(invocation: Invocation) -> int:
    """Takes over translations from a PO file: all of them or none."""
    from bot.assembly import migrated, only_process
    from bot.rendering.exchange import po_lines
    from bot.services.settings import host_actor

    arguments, localizer = invocation.arguments, invocation.localizer

    async def load() -> "PoReport":
        async with migrated(invocation.settings) as services:
            actor = host_actor(arguments.server, localizer.language)
            return await services.translation_files.load(
                actor, arguments.file, keep_private=arguments.keep_private
            )

    with only_process(invocation.settings, "import"):
        report = asyncio.run(load())
    for line in po_lines(report, localizer):
        print(line)
    return EXIT_DONE


def _import_sheet(invocation: Invocation) -> int:
    """Starts a campaign from a filled-in sheet, as *Start a campaign* does in Discord."""
    from bot.assembly import migrated, only_process
    from bot.rendering.exchange import sheet_lines
    from bot.services.settings import host_actor
    from bot.services.starting import PlanTyped
    from bot.sources.spreadsheet import LARGEST_FILE

    arguments, localizer = invocation.arguments, invocation.localizer
    if not arguments.title.strip():
        raise DeedsError("sheet_title_missing")
    try:
        with arguments.file.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise DeedsError("import_missing", {"place": str(arguments.file)}) from error
    except OSError as error:
        raise DeedsError("import_unreadable", {"place": str(arguments.file)}) from error

    async def start() -> "SavedPlan":
        async with migrated(invocation.settings) as services:
            actor = host_actor(arguments.server, localizer.language)
            typed = PlanTyped(arguments.title, arguments.where)
            plan = await services.starting.read_sheet(
                actor, typed, content, keep_private=arguments.keep_private
            )
            return await services.starting.save(actor, plan.id)

    with only_process(invocation.settings, "import"):
        saved = asyncio.run(start())
    for line in sheet_lines(saved.campaign, saved.drafts, localizer):
        print(line)
    return EXIT_DONE


def digest_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Which campaign, on which day, how."""
    plain = localizer.plain
    parser.add_argument("--campaign", metavar="CAMPAIGN", help=plain("cli-digest-campaign"))
    parser.add_argument("--as-of", type=_day(localizer), metavar="YYYY-MM-DD", help=plain("cli-digest-as-of"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=plain("cli-digest-format"))
    parser.add_argument(
        "--server", type=_server(localizer), default="local", metavar="ID", help=plain("cli-server-help")
    )


def digest(invocation: Invocation) -> int:
    """Prints a campaign's digest at the end of a day, as members see it."""
    from bot.assembly import open_services, sqlite_file
    from bot.rendering.digest_data import digest_data, digest_text
    from bot.services.settings import host_actor

    arguments, words = invocation.arguments, invocation.localizer
    file = sqlite_file(invocation.settings)
    if file is not None and not file.exists():
        raise DeedsError("no_database")

    async def build() -> "DigestView":
        async with open_services(invocation.settings) as services:
            actor = host_actor(arguments.server, words.language)
            return await services.digests.as_of(actor, arguments.campaign, arguments.as_of)

    view = asyncio.run(build())
    if arguments.format == "json":
        print(json.dumps(digest_data(view, words), ensure_ascii=False, indent=2))
    else:
        print(digest_text(view, words))
    return EXIT_DONE


def _newest(localizer: Localizer) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1000:
            raise argparse.ArgumentTypeError(localizer.plain("cli-backup-keep-wrong", given=text))
        return int(text)

    return read


def backup_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Where to, how many to keep, and a key to try it out with."""
    plain = localizer.plain
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help=plain("cli-backup-path"))
    parser.add_argument("--keep", type=_newest(localizer), metavar="N", help=plain("cli-backup-keep"))
    parser.add_argument("--identity", type=Path, metavar="FILE", help=plain("cli-backup-identity"))


def _keys(invocation: Invocation) -> "Keys":
    from bot.storage.backup import Keys

    backup = invocation.settings.backup
    passphrase = backup.passphrase.get_secret_value() if backup.passphrase else ""
    return Keys(backup.recipients, passphrase, invocation.arguments.identity)


@contextlib.contextmanager
def _bar(localizer: Localizer, step: str, total: int) -> Iterator[Callable[[int], object]]:
    """A bar on a terminal, nothing elsewhere."""
    from tqdm import tqdm

    label = localizer.plain(message_id("cli-step", step))
    with tqdm(total=total, desc=label, unit="", unit_scale=True, disable=None, leave=False) as shown:
        yield shown.update


def backup(invocation: Invocation) -> int:
    """Copies the record into an encrypted file, also beside a running bot."""
    from bot.assembly import sqlite_file
    from bot.storage.backup import back_up

    settings, arguments = invocation.settings, invocation.arguments
    file = sqlite_file(settings)
    if file is not None and not file.exists():
        raise DeedsError("no_database")
    target = arguments.path
    if target is None:
        target = settings.data_directory / "backups"
        target.mkdir(parents=True, exist_ok=True, mode=0o700)
    elif arguments.keep is not None and not target.is_dir():
        raise DeedsError("backup_keep_needs_folder", {"file": str(target)})
    made = asyncio.run(
        back_up(
            settings.database_url(),
            target,
            _keys(invocation),
            workplace=file.parent if file is not None else _workplace(settings),
            now=datetime.now(UTC),
            keep_newest=arguments.keep,
            progress=partial(_bar, invocation.localizer),
        )
    )
    size = -(-made.bytes // 1024)
    contents = made.contents
    invocation.say(
        "backup-done", file=str(made.file), size=size, servers=contents.servers, changes=contents.changes
    )
    invocation.say("backup-tried" if made.tried else "backup-not-tried")
    if made.pruned:
        invocation.say("backup-pruned", count=made.pruned)
    invocation.say("backup-secret")
    return EXIT_DONE


def _workplace(settings: Settings) -> Path:
    """Where copies of a PostgreSQL database lie before they are encrypted."""
    settings.data_directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    return settings.data_directory


def restore_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """From where, with which key, and whether what is there may be replaced."""
    plain = localizer.plain
    parser.add_argument("file", type=Path, metavar="FILE", help=plain("cli-restore-file"))
    parser.add_argument("--identity", type=Path, metavar="FILE", help=plain("cli-backup-identity"))
    parser.add_argument("--replace", action="store_true", help=plain("cli-restore-replace"))


def restore(invocation: Invocation) -> int:
    """Puts a backup in the database's place, and forgets again whoever was forgotten since."""
    from bot.assembly import journal, only_process, sqlite_file
    from bot.storage.backup import restore as put_back

    settings, arguments = invocation.settings, invocation.arguments
    file = sqlite_file(settings)
    with only_process(settings, "restore"):
        done = asyncio.run(
            put_back(
                settings.database_url(),
                arguments.file,
                _keys(invocation),
                journal(settings),
                workplace=file.parent if file is not None else _workplace(settings),
                now=datetime.now(UTC),
                replace=arguments.replace,
                progress=partial(_bar, invocation.localizer),
            )
        )
    taken = invocation.localizer.moment(done.taken, "UTC") if done.taken else "?"
    invocation.say("restore-done", taken=taken, servers=done.contents.servers, changes=done.contents.changes)
    invocation.say("restore-forgotten", people=done.people)
    if done.servers:
        invocation.say("restore-departed", count=done.servers)
    if done.replaced:
        invocation.say("restore-replaced", file=done.replaced)
    return EXIT_DONE


def _port(localizer: Localizer) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or int(text) > 65535:
            raise argparse.ArgumentTypeError(localizer.plain("cli-demo-port-wrong", given=text))
        return int(text)

    return read


def demo_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Where the demo is served, or whether it is played without a browser."""
    plain = localizer.plain
    parser.add_argument("--port", type=_port(localizer), default=0, help=plain("cli-demo-port"))
    parser.add_argument("--no-browser", action="store_true", help=plain("cli-demo-no-browser"))
    parser.add_argument("--script", action="store_true", help=plain("cli-demo-script"))


def demo(invocation: Invocation) -> int:
    """The real bot on a fresh record in a simulated Discord, in the browser or as a transcript."""
    try:
        from bot.demo.serving import serve
        from bot.demo.walk import play
    except ModuleNotFoundError as error:
        if error.name != "simcord":
            raise
        raise DeedsError("demo_not_installed") from error

    arguments = invocation.arguments
    # Told to end in either way, and at any moment, it still removes its folder. A shell may have started
    # it in the background with SIGINT ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    if arguments.script:
        return EXIT_DONE if asyncio.run(play(invocation.localizer)) else EXIT_FAILED
    asyncio.run(serve(invocation.localizer, port=arguments.port, open_browser=not arguments.no_browser))
    return EXIT_DONE


def source_arguments(parser: argparse.ArgumentParser, localizer: Localizer) -> None:
    """Which document, and how what was read is shown."""
    plain = localizer.plain
    parser.add_argument("act", choices=("read", "compare"), help=plain("cli-source-act"))
    parser.add_argument("file", type=Path, metavar="FILE", help=plain("cli-source-file"))
    parser.add_argument("other", type=Path, metavar="OTHER", nargs="?", help=plain("cli-source-other"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=plain("cli-source-format"))


def _read_document(file: Path) -> "Reading":
    from bot.sources.reading.process import LARGEST_DOCUMENT, DocumentReader

    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_DOCUMENT + 1)
    except OSError as error:
        raise DeedsError("document_missing", {"place": str(file)}) from error
    return asyncio.run(DocumentReader().read(content, KINDS.get(file.suffix.casefold(), "")))


def source(invocation: Invocation) -> int:
    """Reads a document in a process of its own, or compares two, and prints what it found; stores nothing."""
    from bot.domain.likeness import likeness, traits_of
    from bot.rendering.reading import likeness_text, reading_text
    from bot.sources.reading.data import likeness_data, reading_data

    arguments, words = invocation.arguments, invocation.localizer
    if (arguments.act == "compare") != (arguments.other is not None):
        raise DeedsError("documents_to_compare")
    reading = _read_document(arguments.file)
    if arguments.other is None:
        data, text = reading_data(reading), reading_text(reading, words)
    else:
        found = likeness(traits_of(reading), traits_of(_read_document(arguments.other)))
        data, text = likeness_data(found), likeness_text(found, words)
    print(json.dumps(data, ensure_ascii=False, indent=2) if arguments.format == "json" else text)
    return EXIT_DONE


COMMANDS: tuple[Command, ...] = (
    Command("demo", "cli-demo-help", demo, demo_arguments, needs_configuration=False),
    Command("check", "cli-check-help", check, check_arguments),
    Command("run", "cli-run-help", run, is_service=True),
    Command("seed", "cli-seed-help", seed, seed_arguments),
    Command("export", "cli-export-help", export, export_arguments),
    Command("import", "cli-import-help", import_, import_arguments),
    Command("digest", "cli-digest-help", digest, digest_arguments),
    Command("source", "cli-source-help", source, source_arguments, needs_configuration=False),
    Command("backup", "cli-backup-help", backup, backup_arguments),
    Command("restore", "cli-restore-help", restore, restore_arguments),
    Command("migrate", "cli-migrate-help", migrate),
    Command("sync", "cli-sync-help", sync),
)


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
    parser = SpeakingParser(localizer, prog="deeds", description=words("cli-description"))
    parser.add_argument(
        "--version", action="version", version=f"deeds {PROGRAM_VERSION}", help=words("cli-version-help")
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help=words("cli-config-help"))
    parser.add_argument("--language", metavar="TAG", help=words("cli-language-help"))
    names = parser.add_subparsers(
        dest="command", required=True, title=words("cli-commands"), help=words("cli-command-help")
    )
    for command in commands:
        text = words(command.help_key)
        own = names.add_parser(command.name, localizer=localizer, help=text, description=text)
        # Said after the command, it goes before what was said ahead of it; unsaid, it leaves that alone.
        own.add_argument(
            "--config", type=Path, metavar="FILE", default=argparse.SUPPRESS, help=words("cli-config-help")
        )
        own.add_argument(
            "--language", metavar="TAG", default=argparse.SUPPRESS, help=words("cli-language-help")
        )
        if command.add_arguments is not None:
            command.add_arguments(own, localizer)
    return parser


def _early(arguments: Sequence[str]) -> argparse.Namespace:
    """What decides in which words everything else is told, also what is wrong with the arguments."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--config", type=Path)
    early.add_argument("--language")
    try:
        return early.parse_known_args(arguments)[0]
    except argparse.ArgumentError:
        # The whole parser says what is wrong with the arguments.
        return argparse.Namespace(config=None, language=None)


def _settings(path: Path | None) -> tuple[Settings, tuple[Fault, ...]]:
    """The settings, or the defaults and what is wrong."""
    try:
        return Settings.load(path), ()
    except ConfigurationFaults as error:
        return Settings.defaults(), error.faults


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code: 0 done, 1 failed, 2 wrong configuration or arguments."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    early = _early(given)
    settings, faults = _settings(early.config)
    languages = Languages()
    localizer = languages.localizer(settings.language)
    if early.language is not None:
        try:
            localizer = languages.localizer(languages.known(early.language))
        except DeedsError as error:
            print(plain(localizer.error(error), LONGEST_ERROR), file=sys.stderr)
            return EXIT_CONFIGURATION
    parsed = _parser(localizer, COMMANDS).parse_args(given)
    command = next(each for each in COMMANDS if each.name == parsed.command)

    if faults and command.needs_configuration:
        for fault in faults:
            print(fault_sentence(fault, localizer), file=sys.stderr)
        print(localizer.plain("config-faults", count=len(faults)), file=sys.stderr)
        return EXIT_CONFIGURATION

    quiet = not command.is_service and settings.log.level is LogLevel.INFO
    logs.configure(LogLevel.ERROR if quiet else settings.log.level, settings.log.format)
    try:
        code = command.run(Invocation(parsed, settings, localizer))
        sys.stdout.flush()
        return code
    except DeedsError as error:
        # It repeats what was typed, which may hold what moves a terminal.
        print(plain(localizer.error(error), LONGEST_ERROR, lines=True), file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        print(localizer.plain("cli-interrupted"), file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough; flushing at exit must not complain about it either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except Exception as error:
        # The exception's own text may quote the record; its type and place are enough to mend it.
        told = logs.described(error)
        place = told["location"] or "?"
        print(localizer.plain("cli-unexpected", type=told["exception"], place=place), file=sys.stderr)
        return EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
