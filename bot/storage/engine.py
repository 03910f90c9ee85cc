"""Opening a database: its address, its connections, and the care each kind needs."""

import asyncio
import os
import sqlite3
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.domain.errors import DeedsError
from bot.storage.driver import connected

BUSY_TIMEOUT_MS = 5000
CONNECT_TIMEOUT_SECONDS = 10
LOCK_TIMEOUT_MS = 10_000
# The statement that opens a transaction; a connection's ``info`` names it before each one.
BEGIN = "deeds_begin"
READING = "BEGIN"
WRITING = "BEGIN IMMEDIATE"

_PRAGMAS = (
    # First of all, so that the next ones wait too.
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    # SQLite's write-ahead log can lose data before 3.51.3 when it is reset; the rollback journal can't.
    "PRAGMA journal_mode=TRUNCATE",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
)


@dataclass(frozen=True)
class Address:
    """Where a database is: ``path`` for a file, else ``url`` of a server. Its text never shows a password."""

    path: Path | None
    url: URL | None = None
    read_only: bool = False

    def __str__(self) -> str:
        return str(self.path) if self.url is None else self.url.render_as_string(hide_password=True)


def address_of(text: str) -> Address:
    """Reads a path, ``sqlite:///path`` (``?mode=ro`` opens it for reading only) or ``postgresql://…``.

    Raises ``DeedsError("database_address")``.
    """
    typed = text.strip()
    if "://" not in typed:
        if not typed:
            raise DeedsError("database_address", field="database.url")
        return Address(Path(typed).expanduser())
    try:
        url = make_url(typed)
    except (ArgumentError, ValueError) as error:
        raise DeedsError("database_address", field="database.url") from error
    dialect = url.drivername.partition("+")[0]
    if dialect == "sqlite" and url.database and not url.host:
        return Address(Path(url.database).expanduser(), read_only=url.query.get("mode") == "ro")
    if dialect in ("postgresql", "postgres") and url.database:
        return Address(None, url.set(drivername="postgresql+asyncpg"))
    raise DeedsError("database_address", field="database.url")


def make_engine(
    address: Address,
    *,
    create: bool = False,
    pool_size: int = 5,
    foreign_keys: bool = True,
    streams: bool = False,
) -> AsyncEngine:
    """The engine for an address; ``create`` makes a missing SQLite file.

    With ``streams`` the rows of a statement can be taken some at a time, which each statement pays for.
    SQLite gets one connection, always: everything goes through it, one after the other.
    """
    if address.url is not None:
        return create_async_engine(
            address.url,
            hide_parameters=True,
            pool_size=pool_size,
            max_overflow=0,
            pool_pre_ping=True,
            connect_args={
                "timeout": CONNECT_TIMEOUT_SECONDS,
                "server_settings": {
                    "application_name": "deeds",
                    "timezone": "UTC",
                    "jit": "off",
                    "lock_timeout": str(LOCK_TIMEOUT_MS),
                },
            },
        )
    assert address.path is not None  # noqa: S101 (an address is one or the other)
    url = URL.create(
        "sqlite+aiosqlite",
        database=_file(address.path),
        query={"mode": _mode(address, create), "uri": "true"},
    )
    engine = create_async_engine(
        url,
        hide_parameters=True,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        # The driver must not open transactions of its own: it would begin them as readers.
        connect_args={"isolation_level": None, **({} if streams else {"async_creator_fn": connected})},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        try:
            cursor = connection.cursor()
            for pragma in (*_PRAGMAS, f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}"):
                cursor.execute(pragma)
            cursor.close()
        except BaseException:
            # The pool has not taken it yet, and would leave its thread running for ever.
            connection.close()
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.info.get(BEGIN, READING))

    return engine


def _file(path: Path) -> str:
    return f"file:{quote(str(path.absolute()))}"


def _mode(address: Address, create: bool) -> str:
    return "ro" if address.read_only else "rwc" if create else "rw"


async def try_to_open(address: Address, *, create: bool = False) -> None:
    """Raises ``sqlite3.OperationalError`` for a file that cannot be opened; a server is not asked.

    The asynchronous driver would find out too, but its thread may outlive the loop then and complain.
    """
    if address.path is not None:
        path = address.path
        uri = f"{_file(path)}?mode={_mode(address, create)}"

        def look() -> None:
            if create:
                # SQLite itself would let everybody on the machine read the record. What can't be
                # made here it can't make either, and says why.
                with suppress(OSError):
                    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            sqlite3.connect(uri, uri=True).close()

        await asyncio.to_thread(look)


def holds_any(path: Path, needles: Collection[bytes], *, chunk: int = 1 << 20) -> bool:
    """Whether a file has one of these byte strings anywhere; ``chunk`` is how many bytes are read at once."""
    longest = max(map(len, needles), default=0)
    tail = b""
    with path.open("rb") as file:
        while block := file.read(chunk):
            window = tail + block
            if any(each in window for each in needles):
                return True
            tail = window[-(longest - 1) :] if longest > 1 else b""
    return False


def sqlite_version() -> str:
    """The version of SQLite in use, for the log at start."""
    return sqlite3.sqlite_version
