"""Copies of the record: made beside a running bot, encrypted, tried out, and put back.

A copy is always a SQLite database, whichever kind it was made from, so that it can be put back into either.
Encrypted it is a file of age (age-encryption.org/v1), which other programs open too.
"""

import asyncio
import fcntl
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyrage
from sqlalchemy import func, insert, select, text

from bot.domain.changes import GENESIS, ChangeHead, first_broken_link
from bot.domain.errors import DeedsError
from bot.domain.people import departure_mark
from bot.storage import tables
from bot.storage.deleting import delete_server
from bot.storage.engine import BUSY_TIMEOUT_MS, Address, address_of, make_engine
from bot.storage.faults import told
from bot.storage.following import end_marked
from bot.storage.forgetting import forget_everywhere, still_held
from bot.storage.journal import Journal
from bot.storage.lease import Lease
from bot.storage.memory import keep
from bot.storage.migrating import migrate
from bot.storage.store import Store

# How often a turn to write is waited for, each time as long as a connection waits.
_TURNS = 3
# What the program remembers of its last backup; in a copy, when that was made.
LAST_BACKUP = "last backup"
SUFFIX = ".deeds.age"
_NAME = re.compile(r"\d{8}T\d{6}Z" + re.escape(SUFFIX))
# How the folder of a copy begins that lies open for a moment, and how a backup ends that is not whole yet.
_PRIVATE = ".deeds-"
_PART = ".part"
_SQLITE = b"SQLite format 3\x00"
_ROWS = 2000
_LINKS = 5000
_PIECE = 1 << 20
_TRIES = 10
_LEADER = "leader"
_LONGEST_RESTORE_SECONDS = 3600.0

Advance = Callable[[int], object]
# A step's name and how much there is to do; what it gives is told how much was done.
Progress = Callable[[str, int], AbstractContextManager[Advance]]


def silent(_step: str, _total: int) -> AbstractContextManager[Advance]:
    """Progress that nobody sees."""
    return nullcontext(lambda _done: None)


@dataclass(frozen=True)
class Keys:
    """What backups are locked and opened with. Recipients can only lock; the other two also open."""

    recipients: tuple[str, ...] = ()
    passphrase: str = ""
    identity: Path | None = None

    @property
    def lock(self) -> bool:
        """Whether there is anything to encrypt with."""
        return bool(self.recipients or self.passphrase)

    @property
    def opens(self) -> bool:
        """Whether what was encrypted with these can be opened again with these."""
        return bool(self.identity) if self.recipients else bool(self.passphrase)


@dataclass(frozen=True)
class Contents:
    """What a copy holds."""

    servers: int
    changes: int


@dataclass(frozen=True)
class Made:
    """A backup that was made. ``tried`` says that it was opened and read again."""

    file: Path
    bytes: int
    contents: Contents
    tried: bool
    pruned: int


@dataclass(frozen=True)
class Restored:
    """A backup that was put back: when it was made (UTC), whom it forgot again, what it replaced."""

    taken: datetime | None
    contents: Contents
    people: int
    servers: int
    replaced: str


async def back_up(
    url: str,
    target: Path,
    keys: Keys,
    *,
    workplace: Path,
    now: datetime,
    keep_newest: int | None = None,
    progress: Progress = silent,
) -> Made:
    """Copies a database into an encrypted file: in a folder under a name of its own, else under that name.

    It may run beside a bot. ``workplace`` is where the copy lies before it is encrypted, beside the database.
    Raises ``DeedsError``: ``backup_no_key``, ``backup_exists``, ``backup_no_space``, ``backup_damaged``,
    ``backup_unwritable``, ``backup_recipient``, ``backup_identity``, and what storage raises.
    """
    if not keys.lock:
        raise DeedsError("backup_no_key")
    recipients = [_recipient(each) for each in keys.recipients]
    file = _file_for(target, now)
    with _told(file):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        size = await _size(url)
        _need(workplace, size * (2 if keys.opens else 1))
        _need(file.parent, size)
        with _private_folder(workplace) as folder:
            copy = folder / "copy.db"
            await _copy(url, copy, now, progress)
            contents = await asyncio.to_thread(check_copy, copy, progress)
            with _part_of(file) as part:
                await asyncio.to_thread(_encrypt, copy, part, recipients, keys.passphrase, progress)
                copy.unlink()
                if keys.opens:
                    again = folder / "again.db"
                    await asyncio.to_thread(open_backup, part, again, keys, progress)
                    if await asyncio.to_thread(check_copy, again, progress) != contents:
                        raise DeedsError("backup_damaged", {"file": str(file)})
                os.replace(part, file)
                _sync(file.parent)
    await _remember(url, now)
    pruned = prune(file.parent, keep_newest) if keep_newest is not None and file != target else 0
    return Made(file, file.stat().st_size, contents, keys.opens, pruned)


async def _remember(url: str, now: datetime) -> None:
    """Notes when the last backup was made; the backup stands also where a busy bot leaves no turn."""
    store = await Store.open(url)
    try:
        for _ in range(_TURNS):
            try:
                await keep(store, LAST_BACKUP, now.astimezone(UTC).isoformat())
                return
            except DeedsError as error:
                if error.code != "database_locked":
                    raise
    finally:
        await store.close()


def _file_for(target: Path, now: datetime) -> Path:
    file = target / f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}{SUFFIX}" if target.is_dir() else target
    if file.exists():
        raise DeedsError("backup_exists", {"file": str(file)})
    return file


def _length(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def prune(folder: Path, newest: int) -> int:
    """Removes all but the newest backups that have a name of ours in a folder; how many."""
    ours = sorted(each for each in folder.iterdir() if _NAME.fullmatch(each.name))
    old = ours[: max(0, len(ours) - max(1, newest))]
    for each in old:
        each.unlink()
    return len(old)


async def _size(url: str) -> int:
    address = address_of(url)
    if address.path is not None:
        return address.path.stat().st_size
    store = await Store.open(url)
    try:

        async def ask(writer: Any) -> int:
            found = await writer.execute(select(func.pg_database_size(func.current_database())))
            return int(found.scalar_one())

        return await store.transact(None, ask)
    finally:
        await store.close()


def _need(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    # A page more than nothing: a full disk harms others too.
    if free < needed + _PIECE:
        values = {"folder": str(folder), "needed": _megabytes(needed), "free": _megabytes(free)}
        raise DeedsError("backup_no_space", values)


def _megabytes(size: int) -> int:
    return -(-size // _PIECE)


@contextmanager
def _private_folder(workplace: Path) -> Iterator[Path]:
    """A folder that only its owner reads, gone afterwards, as is what killed processes left there."""
    for each in workplace.glob(f"{_PRIVATE}*"):
        # Copies that nobody removes would hold on to people who are forgotten since.
        with _held(each) as ours:
            if ours:
                shutil.rmtree(each, ignore_errors=True)
    while True:
        with tempfile.TemporaryDirectory(prefix=_PRIVATE, dir=workplace, ignore_cleanup_errors=True) as name:
            folder = Path(name)
            with _held(folder) as ours:
                # Another process may have taken it for abandoned before we held it.
                if ours and folder.exists():
                    yield folder
                    return


@contextmanager
def _part_of(file: Path) -> Iterator[Path]:
    """Where a backup is written until it is whole; removes what killed processes left of earlier ones."""
    of_ours = rf"\.({_NAME.pattern}|{re.escape(file.name)})-[a-z0-9_]{{8}}{re.escape(_PART)}"
    for each in file.parent.glob(f".*{_PART}"):
        if re.fullmatch(of_ours, each.name):
            with _held(each) as ours:
                if ours:
                    each.unlink(missing_ok=True)
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{file.name}-", suffix=_PART, dir=file.parent)
        os.close(handle)
        part = Path(name)
        with _held(part) as ours:
            if not (ours and part.exists()):
                continue
            try:
                yield part
            finally:
                part.unlink(missing_ok=True)
            return


@contextmanager
def _held(path: Path) -> Iterator[bool]:
    """Whether a file or folder is ours alone; the kernel lets go of it when the process ends."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        yield False
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
    finally:
        os.close(handle)


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeedsError("backup_unwritable", {"file": str(file)}) from error


def _make_private(file: Path) -> None:
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


async def _copy(url: str, target: Path, now: datetime, progress: Progress) -> None:
    """A plain copy as of one instant, which tells in itself when that was."""
    address = address_of(url)
    with told(address):
        if address.path is not None:
            await asyncio.to_thread(_vacuum_into, address.path, target, progress)
        else:
            await migrate(str(target))
            await _copy_rows(address, Address(target), progress)
    await asyncio.to_thread(_stamp, target, now)


def _vacuum_into(source: Path, target: Path, progress: Progress) -> None:
    # In one go: a copy in steps begins anew whenever somebody writes.
    _make_private(target)
    # Not for reading only: what a crash left half written, and nobody has opened since, is rolled back first.
    connection = sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        with progress("copy", 1) as advance:
            connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
            connection.execute("VACUUM INTO ?", (str(target),))
            advance(1)
    finally:
        connection.close()


async def _copy_rows(source: Address, target: Address, progress: Progress) -> None:
    """Every row of every table, into empty tables, as of one instant; leases stay with their database."""
    reading = make_engine(source, foreign_keys=False, streams=True)
    writing = make_engine(target, foreign_keys=False)
    try:
        async with reading.connect() as there, writing.connect() as here:
            if source.url is not None:
                await there.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            ordered = [each for each in tables.METADATA.sorted_tables if each is not tables.lease]
            counts = [
                (await there.execute(select(func.count()).select_from(each))).scalar_one() for each in ordered
            ]
            with progress("copy", sum(counts)) as advance:
                async with here.begin():
                    if target.url is not None:
                        for each in reversed(ordered):
                            await here.execute(text(f'TRUNCATE "{each.name}" CASCADE'))
                    for each in ordered:
                        rows = await there.stream(select(each))
                        async for some in rows.mappings().partitions(_ROWS):
                            await here.execute(insert(each), [dict(row) for row in some])
                            advance(len(some))
    finally:
        await reading.dispose()
        await writing.dispose()


def _stamp(copy: Path, now: datetime) -> None:
    # What the program remembers of one machine means nothing on another.
    with sqlite3.connect(copy) as connection:
        connection.execute("DELETE FROM memory")
        connection.execute("DELETE FROM lease")
        connection.execute(
            "INSERT INTO memory (name, value) VALUES (?, ?)", (LAST_BACKUP, now.astimezone(UTC).isoformat())
        )
    connection.close()


def check_copy(copy: Path, progress: Progress = silent) -> Contents:
    """Reads the whole of a SQLite file: its pages, its links between rows, the chain of every server.

    Raises ``DeedsError("backup_damaged")``.
    """
    damaged = DeedsError("backup_damaged", {"file": copy.name})
    connection = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
    try:
        [said] = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if said != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise damaged
        heads = connection.execute("SELECT server, sequence, hash FROM server_head").fetchall()
        total = sum(head[1] for head in heads)
        with progress("check", total) as advance:
            for server, sequence, stored in heads:
                if _end_of_chain(connection, server, advance) != ChangeHead(sequence, stored):
                    raise damaged
        return Contents(len(heads), total)
    except sqlite3.DatabaseError as error:
        raise damaged from error
    finally:
        connection.close()


def _end_of_chain(connection: sqlite3.Connection, server: str, advance: Advance) -> ChangeHead | None:
    """The last link of a chain that holds, none for one that is broken."""
    rows = connection.execute(
        "SELECT sequence, body, hash FROM change WHERE server = ? ORDER BY sequence", (server,)
    )
    at = ChangeHead(0, GENESIS)
    while some := rows.fetchmany(_LINKS):
        if first_broken_link(some, at) is not None:
            return None
        at = ChangeHead(some[-1][0], some[-1][2])
        advance(len(some))
    return at


def _recipient(written: str) -> Any:
    for kind in (pyrage.x25519.Recipient, pyrage.ssh.Recipient):
        try:
            return kind.from_str(written)
        except pyrage.RecipientError:
            continue
    raise DeedsError("backup_recipient", {"recipient": written[:24]})


def _identities(file: Path) -> list[Any]:
    """The keys of a file as ``age-keygen`` writes it, or an SSH key without a passphrase.

    Raises ``DeedsError("backup_identity")``.
    """
    try:
        content = file.read_bytes()
        if content.startswith(b"-----BEGIN"):
            return [pyrage.ssh.Identity.from_buffer(content)]
        lines = [each.strip() for each in content.decode("utf-8").splitlines()]
        found = [
            pyrage.x25519.Identity.from_str(each) for each in lines if each.startswith("AGE-SECRET-KEY-")
        ]
    except (OSError, UnicodeDecodeError, pyrage.IdentityError) as error:
        raise DeedsError("backup_identity", {"file": str(file)}) from error
    if not found:
        raise DeedsError("backup_identity", {"file": str(file)})
    return found


class _Counted:
    """A file to read from that tells how far it was read."""

    def __init__(self, file: BinaryIO, advance: Advance) -> None:
        self._file = file
        self._advance = advance

    def read(self, size: int = -1) -> bytes:
        """As a file's."""
        piece = self._file.read(size)
        self._advance(len(piece))
        return piece


def _encrypt(
    plain: Path, target: Path, recipients: Sequence[Any], passphrase: str, progress: Progress
) -> None:
    with plain.open("rb") as source, target.open("wb") as sink:
        with progress("encrypt", plain.stat().st_size) as advance:
            if recipients:
                pyrage.encrypt_io(_Counted(source, advance), sink, list(recipients))
            else:
                # The library encrypts with a passphrase in memory alone.
                sink.write(pyrage.passphrase.encrypt(source.read(), passphrase))
                advance(plain.stat().st_size)
        sink.flush()
        os.fsync(sink.fileno())


def open_backup(file: Path, target: Path, keys: Keys, progress: Progress = silent) -> None:
    """Decrypts a backup into a new file that only its owner reads.

    Raises ``DeedsError``: ``backup_unreadable`` for no file of ours, ``backup_locked`` where the key at hand
    doesn't open it, ``backup_no_identity`` where there is none, ``backup_identity``.
    """
    try:
        with file.open("rb") as source:
            head = source.read(64)
            if not head.startswith(b"age-encryption.org/v1"):
                raise DeedsError("backup_unreadable", {"file": str(file)})
            source.seek(0)
            identities = _identities(keys.identity) if keys.identity else []
            if not identities and not keys.passphrase:
                raise DeedsError("backup_no_identity", {"file": str(file)})
            _make_private(target)
            with target.open("wb") as sink, progress("decrypt", file.stat().st_size) as advance:
                if identities:
                    pyrage.decrypt_io(_Counted(source, advance), sink, identities)
                else:
                    sink.write(_opened(source.read(), keys.passphrase))
                    advance(file.stat().st_size)
    except pyrage.DecryptError as error:
        raise DeedsError("backup_locked", {"file": str(file)}) from error
    except OSError as error:
        raise DeedsError("backup_unreadable", {"file": str(file)}) from error
    with target.open("rb") as found:
        if found.read(len(_SQLITE)) != _SQLITE:
            raise DeedsError("backup_unreadable", {"file": str(file)})


def _opened(sealed: bytes, passphrase: str) -> bytes:
    for tries_left in reversed(range(_TRIES)):
        try:
            found: bytes = pyrage.passphrase.decrypt(sealed, passphrase)
            return found
        except pyrage.DecryptError as error:
            # The library measures the machine first, and gives up where that is busier than it was before.
            if not tries_left or not str(error).startswith("Excessive work"):
                raise
    raise AssertionError("unreachable")


async def restore(
    url: str,
    file: Path,
    keys: Keys,
    journal: Journal,
    *,
    workplace: Path,
    now: datetime,
    replace: bool = False,
    progress: Progress = silent,
) -> Restored:
    """Puts a backup in place of a database, after it was read through, brought up to date, and has forgotten
    again whoever was forgotten since it was made.

    Whoever calls holds the lock of a SQLite file. Without ``replace`` nothing that is there is touched; with
    it, what was there is kept beside. Raises ``DeedsError``: ``restore_exists``, ``backup_newer``,
    ``database_in_use`` while a bot leads on a PostgreSQL server, what :func:`open_backup` and
    :func:`check_copy` raise, and what storage raises.
    """
    address = address_of(url)
    with _told(address.path or workplace):
        marks = journal.read()
        there = await _is_there(address)
        if there and not replace:
            raise DeedsError("restore_exists", {"database": str(address)})
        _need(workplace, 2 * _length(file))
        with _private_folder(workplace) as folder:
            copy = folder / "copy.db"
            await asyncio.to_thread(open_backup, file, copy, keys, progress)
            await asyncio.to_thread(check_copy, copy, progress)
            taken = await asyncio.to_thread(_taken, copy)
            try:
                await migrate(str(copy))
            except DeedsError as error:
                if error.code != "database_newer":
                    raise
                raise DeedsError("backup_newer", {"file": str(file)}) from error
            if there:
                marks |= await _buried(url)
            since = {mark: at for mark, at in marks.items() if taken is None or at >= taken}
            people, servers = await _forget_again(copy, since)
            contents = await asyncio.to_thread(check_copy, copy, progress)
            stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            if address.path is not None:
                replaced = _swap(copy, address.path, stamp) if there else _put(copy, address.path)
            else:
                kept = workplace / f"replaced-{stamp}.db"
                replaced = await _fill(url, copy, kept if there else None, now, progress)
    return Restored(taken, contents, people, servers, replaced)


async def _is_there(address: Address) -> bool:
    if address.path is not None:
        return address.path.exists()
    await migrate(cast(Any, address.url).render_as_string(hide_password=False))
    store = await Store.open(cast(Any, address.url).render_as_string(hide_password=False))
    try:
        return bool(await store.servers())
    finally:
        await store.close()


def _taken(copy: Path) -> datetime | None:
    connection = sqlite3.connect(copy)
    try:
        row = connection.execute("SELECT value FROM memory WHERE name = ?", (LAST_BACKUP,)).fetchone()
        return datetime.fromisoformat(row[0]) if row else None
    except (sqlite3.DatabaseError, ValueError):
        return None
    finally:
        connection.close()


async def _buried(url: str) -> Mapping[str, datetime]:
    """The tombstones of the database that is about to be replaced; none where it can't be read any more."""
    try:
        store = await Store.open(url)
    except DeedsError:
        return {}
    try:

        async def read(writer: Any) -> dict[str, datetime]:
            table = tables.tombstone
            return {row.mark: row.at for row in await writer.execute(select(table.c.mark, table.c.at))}

        return await store.transact(None, read)
    except DeedsError:
        return {}
    finally:
        await store.close()


async def _forget_again(copy: Path, marks: Mapping[str, datetime]) -> tuple[int, int]:
    """Forgets the people and deletes the servers of these marks; how many of each there were.

    What somebody ended ends again, too.
    """
    store = await Store.open(str(copy))
    try:
        servers = await _departed(store, marks)
        for server in servers:
            while not await delete_server(store, server):
                pass
        found = await still_held(store, marks)
        for server, people in found.items():
            await forget_everywhere(store, server, people, max(marks.values()))
        await end_marked(store, marks)
    finally:
        await store.close()
    return sum(map(len, found.values())), len(servers)


async def _departed(store: Store, marks: Collection[str]) -> list[str]:
    return [each for each in await store.servers() if departure_mark(each) in marks]


def _put(copy: Path, path: Path) -> str:
    with copy.open("rb+") as written:
        os.fsync(written.fileno())
    os.replace(copy, path)
    _sync(path.parent)
    return ""


def _swap(copy: Path, path: Path, stamp: str) -> str:
    """Puts a file in place of another, which stays beside it with its rollback journal.

    At no instant is there no file: a program that started then would begin an empty record.
    """
    aside = path.with_name(f"{path.name}.replaced-{stamp}")
    _link(path, aside)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        # Left where it is, SQLite would take it for the new file's and play it back into that.
        os.replace(journal, aside.with_name(f"{aside.name}-journal"))
    _put(copy, path)
    return str(aside)


def _link(path: Path, aside: Path) -> None:
    """A second name for a file; where the file system knows none, a new one in place of the old."""
    try:
        os.link(path, aside)
    except OSError:
        os.replace(path, aside)


async def _fill(url: str, copy: Path, kept: Path | None, now: datetime, progress: Progress) -> str:
    """Fills a PostgreSQL database from a copy, in one transaction; ``kept`` is where what was there goes."""
    store = await Store.open(url)
    lease = Lease(store, _LEADER, "restore", seconds=_LONGEST_RESTORE_SECONDS)
    try:
        if not await lease.acquire():
            raise DeedsError("database_in_use", {"database": str(store.address)})
        try:
            if kept is not None:
                await _copy(url, kept, now, progress)
            with told(store.address):
                await _copy_rows(Address(copy), store.address, progress)
        finally:
            await lease.release()
    finally:
        await store.close()
    return str(kept) if kept is not None else ""
