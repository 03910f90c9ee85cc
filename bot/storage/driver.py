"""The connection to a SQLite file: one trip to its thread for each statement.

The asynchronous driver makes four: for a cursor, the statement, its rows and the cursor's end. Each wakes a
thread and the loop again, which costs several times what a short statement takes.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import aiosqlite


class WholeCursor:
    """A cursor that has all of its rows once a statement has run."""

    def __init__(self, connection: "WholeConnection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> "WholeCursor":
        """Runs a statement and takes what it gives."""
        await self._connection.run(lambda here: self._taken(here.execute(sql, parameters)))
        return self

    async def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> "WholeCursor":
        """Runs a statement for each of these."""
        await self._connection.run(lambda here: self._taken(here.executemany(sql, parameters)))
        return self

    def _taken(self, cursor: sqlite3.Cursor) -> None:
        try:
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            # Of what gives rows, it is known only when all of them were taken.
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()

    async def fetchall(self) -> list[Any]:
        """The rows."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Nothing is open any more."""

    async def __aenter__(self) -> "WholeCursor":
        return self


class WholeConnection(aiosqlite.Connection):
    """The driver's connection with such cursors."""

    async def run(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Does something with the connection in its thread."""
        await self._execute(work, self._conn)  # type: ignore[no-untyped-call]

    def cursor(self) -> WholeCursor:  # type: ignore[override]
        """A cursor, which takes no trip of its own."""
        return WholeCursor(self)


def connected(database: str, **arguments: Any) -> WholeConnection:
    """A connection that is opened when it is awaited; ``arguments`` are those of ``sqlite3.connect``."""
    connection = WholeConnection(lambda: sqlite3.connect(database, **arguments), 64)
    # The thread must not outlive a loop that was stopped.
    connection._thread.daemon = True
    return connection
