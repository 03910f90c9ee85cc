"""What goes wrong below, told so that a person can mend it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.domain.errors import DeedsError
from bot.storage.engine import Address

# Primary result codes of SQLite (sqlite.org/rescode.html).
_SQLITE = {
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_LOCKED: "database_locked",
    sqlite3.SQLITE_READONLY: "database_readonly",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "database_unwritable",
    sqlite3.SQLITE_CORRUPT: "database_damaged",
    sqlite3.SQLITE_NOTADB: "database_not_one",
    sqlite3.SQLITE_CANTOPEN: "database_missing",
    sqlite3.SQLITE_PERM: "database_readonly",
}
# SQLSTATE codes, or the classes they begin with (PostgreSQL's manual, appendix A); the longer match wins.
_POSTGRESQL = {
    "08": "database_lost",
    "57P": "database_lost",
    "25P03": "database_lost",
    "28": "database_refused",
    "3D000": "database_absent",
    "53100": "disk_full",
    "53300": "database_busy",
    "25006": "database_readonly",
    "40": "database_locked",
    "55P03": "database_locked",
    "42501": "database_readonly",
    "58": "database_unwritable",
    "XX001": "database_damaged",
    "XX002": "database_damaged",
}


def code_of(error: BaseException) -> str | None:
    """The error code for a driver's exception; none for one that is our own mistake."""
    if isinstance(error, PoolTimeout):
        return "database_busy"
    origin: BaseException | None = error
    seen: set[int] = set()
    while origin is not None and id(origin) not in seen:
        seen.add(id(origin))
        if isinstance(origin, sqlite3.Error):
            return _SQLITE.get(getattr(origin, "sqlite_errorcode", 0) & 0xFF)
        state = getattr(origin, "sqlstate", None)
        if isinstance(state, str):
            for length in (5, 3, 2):
                if state[:length] in _POSTGRESQL:
                    return _POSTGRESQL[state[:length]]
            return None
        origin = (origin.orig if isinstance(origin, DBAPIError) else None) or origin.__cause__
    if isinstance(error, DBAPIError):
        return "database_lost" if error.connection_invalidated else None
    if isinstance(error, OSError):  # what a connection that is refused or never answers raises
        return "database_unreachable"
    return None


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Turns what a driver raises into a :class:`DeedsError` that names the database, without its password."""
    try:
        yield
    except DeedsError:
        raise
    except Exception as error:
        code = code_of(error)
        if code is None:
            raise
        raise DeedsError(code, {"database": str(address)}) from error
