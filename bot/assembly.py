"""Opens what the program needs, builds the services once and hands them out by name."""

import contextlib
import os
import secrets
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache, partial
from pathlib import Path

from bot.config import Settings
from bot.domain.errors import DeedsError
from bot.domain.exchange import CampaignRows, FileFormat
from bot.domain.translating import TranslationFile
from bot.drawing import PictureWorker
from bot.i18n import Languages
from bot.services.acting import Acting
from bot.services.audit import Audit
from bot.services.boards import Boards
from bot.services.briefs import Briefs
from bot.services.changes import Changes
from bot.services.choosing import Choosing
from bot.services.clocks import Clocks
from bot.services.corrections import Corrections
from bot.services.delivering import Delivering
from bot.services.digests import Digests
from bot.services.disputes import Disputes
from bot.services.documents import Documents
from bot.services.drafting import Drafting
from bot.services.exchange import Exchange, Written
from bot.services.finding import Searching
from bot.services.following import Following
from bot.services.leads import Leads
from bot.services.leaving import Departures
from bot.services.ledger import Ledger
from bot.services.letters import Letters
from bot.services.live import LiveBoards
from bot.services.managing import Managing
from bot.services.picking import Picking
from bot.services.pictures import LONGEST_WAIT_SECONDS, Pictures
from bot.services.polling import Polling
from bot.services.postings import BlockedNotices, NotReadyError, Planner, Postings, Publisher
from bot.services.privacy import Privacy
from bot.services.protocols import Renderer
from bot.services.publishing import Publishing
from bot.services.rechecking import Rechecks
from bot.services.records import Records
from bot.services.redacting import Redacting
from bot.services.reminding import Reminders
from bot.services.replies import Replies
from bot.services.reporting import Reporting
from bot.services.retention import Retention
from bot.services.reviewing import Reviewing
from bot.services.revising import Revising
from bot.services.sealing import Seal
from bot.services.seeding import Seeding
from bot.services.settings import Clock, People, Servers
from bot.services.setup import Setup
from bot.services.starting import Starting
from bot.services.translating import Translating
from bot.services.translation_files import TranslationFiles
from bot.services.trust import Trust
from bot.services.watching import Watching
from bot.services.wins import Wins
from bot.sources.feeds import FeedReader
from bot.sources.outside import Outside
from bot.storage.journal import Journal
from bot.storage.lockfile import ProcessLock
from bot.storage.migrating import migrate
from bot.storage.store import Store, utc_now

SHORTEST_SECRET = 32


def _json(campaign: CampaignRows) -> bytes:
    from bot.publishing.campaign_json import campaign_json

    return campaign_json(campaign)


def _tables(campaign: CampaignRows) -> bytes:
    from bot.publishing.tables import campaign_tables

    return campaign_tables(campaign)


def _po(languages: Languages, file: TranslationFile) -> bytes:
    from bot.publishing.po import translation_po

    return translation_po(file, languages)


FORMATS: dict[FileFormat, Written] = {FileFormat.JSON: _json, FileFormat.CSV: _tables}
"""What writes each form of a whole campaign."""


@dataclass(frozen=True)
class Services:
    """Every service by name."""

    store: Store
    languages: Languages
    clock: Clock
    servers: Servers
    people: People
    choosing: Choosing
    trust: Trust
    boards: Boards
    searching: Searching
    drafting: Drafting
    picking: Picking
    reviewing: Reviewing
    disputes: Disputes
    letters: Letters
    replies: Replies
    publishing: Publishing
    briefs: Briefs
    revising: Revising
    reminders: Reminders
    delivering: Delivering
    managing: Managing
    clocks: Clocks
    records: Records
    translating: Translating
    acting: Acting
    reporting: Reporting
    leads: Leads
    outside: Outside
    documents: Documents
    rechecks: Rechecks
    watching: Watching
    polling: Polling
    digests: Digests
    following: Following
    live_boards: LiveBoards
    setup: Setup
    seeding: Seeding
    starting: Starting
    exchange: Exchange
    translation_files: TranslationFiles
    postings: Postings
    privacy: Privacy
    departures: Departures
    retention: Retention
    ledger: Ledger
    changes: Changes
    audit: Audit
    redacting: Redacting
    drawing: PictureWorker
    pictures: Pictures


def master_secret(settings: Settings) -> bytes:
    """The secret that pseudonyms are made with: the configured one, else one made on first use.

    It lies outside the database, readable by its owner alone: who has only the database can't tell
    who anybody is. Raises ``DeedsError("secret_unreadable")``.
    """
    if settings.master_secret is not None:
        return settings.master_secret.get_secret_value().encode()
    path = settings.data_directory / "master.key"
    try:
        if not path.exists():
            _make_secret(path)
        secret = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise DeedsError("secret_unreadable", {"file": str(path)}) from error
    if len(secret) < SHORTEST_SECRET:
        raise DeedsError("secret_unreadable", {"file": str(path)})
    return secret.encode()


def journal(settings: Settings) -> Journal:
    """The file that remembers, outside the database, who was forgotten."""
    return Journal(settings.data_directory / "forgotten.jsonl")


def departure_grace(settings: Settings) -> timedelta:
    """For how long the data of a server that removed the bot are kept."""
    return timedelta(days=settings.departure.days)


def _make_secret(path: Path) -> None:
    """Makes the file with all of its content at once; whoever comes second takes what is there."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(name, path)
    finally:
        os.unlink(name)


def no_publisher() -> Publisher:
    """What posts where there is no Discord: nothing does."""
    raise NotReadyError


@asynccontextmanager
async def open_services(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    publisher: Callable[[], Publisher] = no_publisher,
    database: Path | None = None,
) -> AsyncIterator[Services]:
    """Opens the migrated database and builds the services; closes it at the end.

    ``publisher`` is asked when something is to be posted, since the bot that posts is built from these
    services. ``database`` overrides the configured one with a SQLite file.
    """
    store = await Store.open(str(database) if database else settings.database_url(), clock=clock)
    drawing, outside = PictureWorker(), Outside()
    try:
        services = build_services(store, settings, clock, publisher, drawing, outside=outside)
        try:
            yield services
        finally:
            await services.rechecks.close()
            await services.polling.close()
    finally:
        await outside.close()
        await drawing.close()
        await store.close()


def build_services(
    store: Store,
    settings: Settings,
    clock: Clock,
    publisher: Callable[[], Publisher],
    drawing: PictureWorker,
    languages: Languages | None = None,
    outside: Outside | None = None,
) -> Services:
    """The services over an open store, in the program's own languages unless others are given.

    ``outside`` is the way to the web, closed by whoever made it.
    """
    outside = outside or Outside()
    feeds = FeedReader()
    languages = languages or Languages()
    servers = Servers(store, clock)
    life = secrets.token_hex(8)
    planner = Planner(clock, life)

    @lru_cache(maxsize=1)
    def renderer() -> Renderer:
        # Drawing needs the Discord library, which a command such as `deeds seed` has no use for.
        from bot.rendering.unprompted import Unprompted

        return Unprompted(languages)

    seeding = Seeding(store, clock)
    corrections = Corrections(planner, renderer)
    secret = master_secret(settings)
    people = People(servers, secret, settings.discord.stewards)
    digests = Digests(store, servers, clock, planner, renderer)
    choosing = Choosing(store, servers, people, clock, languages)
    forgotten = journal(settings)
    following = Following(
        store, servers, clock, planner, renderer, digests, Seal(secret), choosing, forgotten
    )
    trust = Trust(store, clock)
    boards = Boards(store, servers, seeding.bundled)
    acting = Acting(store, servers, people, clock)
    return Services(
        store=store,
        languages=languages,
        clock=clock,
        servers=servers,
        people=people,
        choosing=choosing,
        trust=trust,
        boards=boards,
        searching=Searching(store, boards),
        drafting=Drafting(store, servers, clock, planner, renderer),
        picking=Picking(store, clock),
        letters=Letters(store, servers),
        replies=Replies(store, servers, clock),
        publishing=Publishing(store, servers, clock),
        briefs=Briefs(store, servers, boards),
        reviewing=Reviewing(store, servers, clock, corrections, Wins(planner, renderer)),
        disputes=Disputes(store, servers, clock, planner, renderer, corrections),
        revising=Revising(store, servers, clock, planner, renderer),
        reminders=Reminders(store, servers, clock, planner, renderer),
        delivering=Delivering(store, servers),
        managing=Managing(store, servers),
        clocks=Clocks(store, servers),
        records=Records(store, servers, clock),
        translating=Translating(store, servers, clock, languages),
        acting=acting,
        reporting=Reporting(store, servers, clock, acting, planner, renderer),
        outside=outside,
        documents=Documents(store, servers, clock, outside),
        rechecks=Rechecks(store, servers, clock, outside),
        watching=Watching(store, servers, clock, feeds, outside),
        polling=Polling(store, servers, clock, feeds, outside),
        leads=Leads(store, servers, clock, planner, renderer),
        digests=digests,
        following=following,
        live_boards=LiveBoards(store, servers, clock, planner, renderer, publisher),
        setup=Setup(store, servers, clock, languages, planner, renderer),
        seeding=seeding,
        starting=Starting(store, servers, clock),
        exchange=Exchange(store, servers, FORMATS),
        translation_files=TranslationFiles(store, servers, clock, languages, partial(_po, languages)),
        postings=Postings(
            store,
            clock,
            publisher,
            life=life,
            tell=BlockedNotices(servers, planner, renderer),
            addressees=following,
            drawing_seconds=LONGEST_WAIT_SECONDS,
        ),
        privacy=Privacy(store, servers, people, trust, choosing, clock, forgotten),
        departures=Departures(store, servers, choosing, clock, forgotten, departure_grace(settings)),
        retention=Retention(store, servers, clock),
        ledger=Ledger(store),
        changes=Changes(store, servers, Corrections(planner, renderer)),
        audit=Audit(store, servers),
        redacting=Redacting(store, planner),
        drawing=drawing,
        pictures=Pictures(store, drawing),
    )


def sqlite_file(settings: Settings) -> Path | None:
    """The database's file, none where it is a PostgreSQL server."""
    url = settings.database_url()
    return None if url.startswith("postgresql://") else Path(url.removeprefix("sqlite:///"))


@contextmanager
def only_process(settings: Settings, command: str) -> Iterator[None]:
    """Keeps other commands that write away from a SQLite file.

    Raises ``DeedsError("process_running")`` naming the command that holds it.
    """
    file = sqlite_file(settings)
    if file is None:
        yield
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = ProcessLock(file)
    lock.acquire(command)
    try:
        yield
    finally:
        lock.release()


@asynccontextmanager
async def migrated(settings: Settings) -> AsyncIterator[Services]:
    """The services over a database that was just brought up to date."""
    await migrate(settings.database_url())
    async with open_services(settings) as services:
        yield services
