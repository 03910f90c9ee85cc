"""Bringing a database to the form this program needs."""

from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.errors import DeedsError
from bot.storage.engine import BEGIN, WRITING, Address, address_of, make_engine, try_to_open
from bot.storage.faults import told
from bot.storage.lockfile import waiting_lock
from bot.storage.revisions import KNOWN_REVISIONS, REVISION

if TYPE_CHECKING:
    from alembic.config import Config

# Any number will do, as long as every process that migrates uses the same.
ADVISORY_LOCK = 0x6465656473


def alembic_config(connection: Connection) -> "Config":
    """Alembic's configuration for an open connection; there is no configuration file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


async def migrate(url: str) -> tuple[str | None, str]:
    """Applies what is missing, all of it or nothing, and gives the revision before and after.

    A missing SQLite file is made. Processes that migrate at once wait for each other. Raises
    ``DeedsError("database_newer")`` for a database of a later program.
    """
    address = address_of(url)
    with told(address):
        async with _only_one(address):
            await try_to_open(address, create=True)
            # A rebuilt table would take its children with it: SQLite's foreign keys have to be off
            # before the transaction begins.
            engine = make_engine(address, create=True, pool_size=1, foreign_keys=False)
            try:
                async with engine.connect() as connection:
                    if address.path is not None:
                        (await connection.get_raw_connection()).info[BEGIN] = WRITING
                    async with connection.begin():
                        return await _upgrade(connection, address)
            finally:
                await engine.dispose()


async def _upgrade(connection: AsyncConnection, address: Address) -> tuple[str | None, str]:
    if address.url is not None:
        await connection.execute(text("SET LOCAL lock_timeout = 0"))
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
    before = await connection.run_sync(_revision)
    if before is not None and before not in KNOWN_REVISIONS:
        raise DeedsError("database_newer", {"database": str(address)})
    if before != REVISION:
        # Imported here: most starts find a database that is up to date, and the library is large.
        from alembic import command

        await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), REVISION))
        if address.path is not None:
            orphans = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
            if orphans:
                raise DeedsError("database_orphans", {"database": str(address), "count": len(orphans)})
    return before, REVISION


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _only_one(address: Address) -> AbstractAsyncContextManager[None]:
    """Waits for other processes that migrate the same file; PostgreSQL has a lock of its own for that."""
    if address.path is None:
        return nullcontext()
    return waiting_lock(address.path.with_name(f"{address.path.name}.migrating"))
