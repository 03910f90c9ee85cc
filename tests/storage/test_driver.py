"""The connection to a SQLite file: what a statement gives is all there after one trip."""

import sqlite3
from pathlib import Path

import pytest

from bot.storage.driver import connected


async def test_a_statement_gives_its_rows_and_counts(tmp_path: Path) -> None:
    connection = connected(str(tmp_path / "some.db"))
    await connection
    try:
        cursor = connection.cursor()
        await cursor.execute("CREATE TABLE thing (name TEXT UNIQUE)")
        assert (cursor.description, await cursor.fetchall()) == (None, [])
        await cursor.executemany("INSERT INTO thing VALUES (?)", [("one",), ("two",)])
        assert cursor.rowcount == 2
        await cursor.execute("INSERT INTO thing VALUES (?) RETURNING name", ("three",))
        assert [each[0] for each in cursor.description] == ["name"]
        assert (await cursor.fetchall(), cursor.rowcount, cursor.lastrowid) == ([("three",)], 1, 3)
        with pytest.raises(sqlite3.IntegrityError):
            await cursor.execute("INSERT INTO thing VALUES (?)", ("one",))
        await cursor.execute("SELECT name FROM thing ORDER BY name")
        assert await cursor.fetchall() == [("one",), ("three",), ("two",)]
        assert await cursor.fetchall() == []
    finally:
        await connection.close()
