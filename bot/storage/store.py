"""One open database and the two ways into it: short reads, and changes that are all or nothing."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Coroutine, Iterator, Sequence
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.changes import ChangeHead, Part
from bot.domain.errors import DeedsError
from bot.storage import tables
from bot.storage.engine import (
    BEGIN,
    READING,
    WRITING,
    Address,
    address_of,
    holds_any,
    make_engine,
    try_to_open,
)
from bot.storage.faults import told
from bot.storage.kept import Shelves
from bot.storage.loading import Loader
from bot.storage.reading import Reader, to_the_end
from bot.storage.remembering import RememberingReader
from bot.storage.revisions import KNOWN_REVISIONS, REVISION
from bot.storage.writing import Link, Writer, lock_head, refuse_repeated

__all__ = ["Reader", "Store", "Writer", "utc_now"]

T = TypeVar("T")


class _Open:
    """A transaction under way, as those who run inside it see it."""

    def __init__(self) -> None:
        self.ended = False


_inside: ContextVar[_Open | None] = ContextVar("inside_a_transaction", default=None)


@contextmanager
def _inside_one() -> Iterator[None]:
    _refuse_nesting()
    this = _Open()
    token = _inside.set(this)
    try:
        yield
    finally:
        this.ended = True
        _inside.reset(token)


def _refuse_nesting() -> None:
    around = _inside.get()
    # A task that was started inside a transaction still carries it when it is long over.
    if around is not None and not around.ended:
        raise RuntimeError("a transaction inside a transaction would wait for itself")


def utc_now() -> datetime:
    """The instant it is, in UTC."""
    return datetime.now(UTC)


class Store:
    """One open database. Faults below come as ``DeedsError``, such as ``database_locked`` or ``disk_full``.

    Inside a transaction nothing but the database may be awaited: with SQLite everybody else waits.
    """

    def __init__(self, address: Address, engine: AsyncEngine, clock: Callable[[], datetime]) -> None:
        self.address = address
        self._engine = engine
        self._reading = engine
        self._clock = clock
        self._heads: dict[str, ChangeHead] = {}
        self._shelves = Shelves()
        self._running: set[asyncio.Task[Any]] = set()
        self._single: AsyncConnection | None = None
        self._turn = asyncio.Lock()
        if address.url is not None:
            # One view of the database for all queries of a read.
            self._reading = engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )

    @classmethod
    async def open(cls, url: str, *, clock: Callable[[], datetime] = utc_now) -> "Store":
        """Opens a migrated database; ``clock`` gives the instant of each change, in UTC.

        Raises ``DeedsError``: ``database_missing`` for a SQLite file that isn't there, ``database_old``
        for one that was not migrated, ``database_newer`` for one of a later program, and others.
        """
        address = address_of(url)
        with told(address):
            await try_to_open(address)
        store = cls(address, make_engine(address), clock)
        try:
            await store._check_revision()
        except BaseException:
            await store.close()
            raise
        return store

    async def _check_revision(self) -> None:
        async with self._transaction(write=False) as connection:
            with told(self.address):
                names = await to_the_end(connection.run_sync(lambda sync: inspect(sync).get_table_names()))
                found = None
                if "alembic_version" in names:
                    statement = text("SELECT version_num FROM alembic_version")
                    found = (await to_the_end(connection.execute(statement))).scalar_one_or_none()
        if found == REVISION:
            return
        known = found is None or found in KNOWN_REVISIONS
        raise DeedsError("database_old" if known else "database_newer", {"database": str(self.address)})

    async def close(self) -> None:
        """Waits for changes under way and closes every connection."""
        while self._running:
            await asyncio.wait(set(self._running))
        async with self._turn:
            if self._single is not None:
                with suppress(Exception):
                    await to_the_end(self._single.close())
                self._single = None
        await to_the_end(self._engine.dispose())

    @asynccontextmanager
    async def _transaction(self, *, write: bool) -> AsyncIterator[AsyncConnection]:
        with _inside_one():
            if self.address.url is not None:
                async with self._pooled(write=write) as connection:
                    yield connection
            else:
                async with self._turn, self._alone(write=write) as connection:
                    yield connection

    @asynccontextmanager
    async def _pooled(self, *, write: bool) -> AsyncIterator[AsyncConnection]:
        connection = (self._engine if write else self._reading).connect()
        try:
            with told(self.address):
                await to_the_end(_started(connection))
            async with self._ended(connection):
                yield connection
        finally:
            if connection.sync_connection is not None:
                await to_the_end(connection.close())

    @asynccontextmanager
    async def _alone(self, *, write: bool) -> AsyncIterator[AsyncConnection]:
        with told(self.address):
            connection = await to_the_end(self._connected())
        async with self._ended(connection, WRITING if write else READING):
            yield connection

    async def _connected(self) -> AsyncConnection:
        """The one connection to a SQLite file."""
        if self._single is None:
            connection = self._engine.connect()
            await connection.start()
            self._single = connection
        return self._single

    @asynccontextmanager
    async def _ended(self, connection: AsyncConnection, begin: str = "") -> AsyncIterator[None]:
        """Begins, and ends it with a commit, or with a rollback when anything is raised."""

        async def start() -> None:
            if begin:
                (await connection.get_raw_connection()).info[BEGIN] = begin
            await connection.begin()

        async def commit() -> None:
            await connection.commit()

        async def roll_back() -> None:
            await connection.rollback()
            if begin:
                # After a commit that failed SQLAlchemy takes it for ended, but SQLite is still inside.
                await connection.run_sync(lambda sync: sync.connection.rollback())

        try:
            with told(self.address):
                await to_the_end(start())
            yield
            with told(self.address):
                await to_the_end(commit())
        except BaseException:
            # What went wrong first is what people hear of; a lost connection can't be rolled back.
            with suppress(Exception):
                await to_the_end(roll_back())
            raise

    def read(self, server: str) -> AbstractAsyncContextManager[Reader]:
        """A short read of one server: all its queries see the same state.

        What was read before, and was not written since, is not read again.
        """
        if self.address.url is not None:
            return self._read(server)
        return self._read_alone(server)

    @asynccontextmanager
    async def across(self) -> AsyncIterator[Reader]:
        """A short read for what runs on its own for all servers: its statements say which rows they mean."""
        async with self._transaction(write=False) as connection:
            yield Reader(connection, "", self.address)

    @asynccontextmanager
    async def _read(self, server: str) -> AsyncIterator[Reader]:
        async with self._transaction(write=False) as connection:
            # The first statement fixes what all the others see; what is kept has to be of that very state.
            reader = Reader(connection, server, self.address)
            shelf = self._shelves.of(server, (await reader.head()).sequence)
            if shelf is None:
                yield reader
            else:
                yield RememberingReader(connection, server, self.address, self._engine.dialect, shelf)

    @asynccontextmanager
    async def _read_alone(self, server: str) -> AsyncIterator[Reader]:
        head = self._heads.get(server)
        if head is None:
            async with self._transaction(write=False) as connection:
                yield Reader(connection, server, self.address)
            return
        # Nobody writes before this read has ended, so that it begins a transaction only if it needs one.
        with _inside_one():
            async with self._turn, AsyncExitStack() as stack:

                async def begin() -> AsyncConnection:
                    return await stack.enter_async_context(self._alone(write=False))

                shelf = self._shelves.of(server, self._heads.get(server, head).sequence)
                if shelf is None:
                    yield Reader(await begin(), server, self.address)
                else:
                    yield RememberingReader(begin, server, self.address, self._engine.dialect, shelf)

    async def change(
        self,
        server: str,
        work: Callable[[Writer], Awaitable[T]],
        *,
        actor: str,
        action: str,
        why: str = "",
        once: str | None = None,
        parts: Sequence[Part] = (),
    ) -> T:
        """Runs ``work`` and appends one change with all its edits, in one transaction; none without edits.

        A caller that is cancelled may find the change committed all the same: it is all there or not
        at all. ``once`` is kept with the change; raises ``DeedsError("already_done")`` if it is known.
        ``parts`` are those of an import, stored by :meth:`load` before.
        """
        link = Link(actor, action, why, once, parts)
        return await self._undisturbed(self._changing(server, work, link))

    async def _changing(self, server: str, work: Callable[[Writer], Awaitable[T]], link: Link) -> T:
        committing = False
        with self._shelves.writing(server):
            try:
                async with self._transaction(write=True) as connection:
                    head = await lock_head(Reader(connection, server, self.address))
                    writer = Writer(connection, server, self.address, head)
                    if link.once is not None:
                        await refuse_repeated(writer, link.once)
                    result = await work(writer)
                    head = await writer.append(link, self._clock)
                    committing = True
            except BaseException:
                if committing:
                    # Nobody knows whether it is there.
                    self._shelves.leave(server)
                raise
            if link.parts:
                self._shelves.leave(server)
            else:
                self._shelves.wrote(server, writer.marks, head.sequence)
            self._heads[server] = head
        return result

    async def load(self, server: str, work: Callable[[Loader], Awaitable[T]]) -> T:
        """Runs ``work`` in one transaction of an import, whose change comes when everything is there."""
        return await self._undisturbed(self._loading(server, work))

    async def _loading(self, server: str, work: Callable[[Loader], Awaitable[T]]) -> T:
        try:
            async with self._transaction(write=True) as connection:
                return await work(Loader(connection, server, self.address, None))
        finally:
            self._shelves.leave(server)

    async def transact(self, server: str | None, work: Callable[[Writer], Awaitable[T]]) -> T:
        """Runs ``work`` in one transaction outside the chain: drafts, postings, leases.

        Without a server the work's statements have to say themselves which rows they mean.
        """
        return await self._undisturbed(self._transacting(server, work))

    async def _transacting(self, server: str | None, work: Callable[[Writer], Awaitable[T]]) -> T:
        writer: Writer | None = None
        try:
            async with self._transaction(write=True) as connection:
                writer = Writer(connection, server or "", self.address, None)
                return await work(writer)
        finally:
            if writer is not None and server is not None:
                self._shelves.wrote(server, writer.marks)
            elif writer is not None and writer.marks.everything:
                self._shelves.clear()

    async def _undisturbed(self, work: Coroutine[Any, Any, T]) -> T:
        """Runs to its end what a cancelled caller no longer waits for."""
        try:
            _refuse_nesting()
        except RuntimeError:
            work.close()
            raise
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._forget)
        return await asyncio.shield(task)

    def _forget(self, task: "asyncio.Task[Any]") -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()

    async def head(self, server: str) -> ChangeHead:
        """The newest link of a server's chain, from memory after the first time; see :meth:`refresh`."""
        return self._heads.get(server) or await self.refresh(server)

    async def refresh(self, server: str) -> ChangeHead:
        """Reads the head anew, for when another process may have written."""
        async with self.read(server) as reader:
            head = await reader.head()
        return self._noticed(server, head)

    async def refresh_all(self) -> None:
        """The same for every server whose head is remembered, with one question."""
        if not self._heads:
            return
        async with self._transaction(write=False) as connection:
            table = tables.server_head
            rows = await Reader(connection, "", self.address).execute(
                select(table.c.server, table.c.sequence, table.c.hash)
            )
        for row in rows:
            if row.server in self._heads:
                self._noticed(row.server, ChangeHead(row.sequence, row.hash))

    def _noticed(self, server: str, head: ChangeHead) -> ChangeHead:
        known = self._heads.get(server)
        if known is None or known.sequence < head.sequence:
            self._shelves.leave(server)
            self._heads[server] = head
        return self._heads[server]

    async def forget_traces(self, texts: Collection[str]) -> bool:
        """Makes sure that a SQLite file holds none of these texts, not even where rows once lay.

        SQLite overwrites what it deletes, but for what it moved to other pages before. Where the file still
        has one it is written anew, which others wait for. Gives whether that was necessary; a PostgreSQL
        server cleans up after itself, in its own time.
        """
        path = self.address.path
        if path is None:
            return False
        if not await asyncio.to_thread(holds_any, path, [each.encode() for each in texts]):
            return False
        await self._undisturbed(self._write_anew())
        return True

    async def _write_anew(self) -> None:
        async with self._turn:
            with told(self.address):
                connection = await to_the_end(self._connected())
                # SQLite does it outside of any transaction only, and SQLAlchemy would begin one.
                raw: Any = (await connection.get_raw_connection()).driver_connection
                cursor = await to_the_end(raw.execute("VACUUM"))
                await to_the_end(cursor.close())

    def leave(self, server: str) -> None:
        """No longer remembers the head of a server whose data are gone."""
        self._heads.pop(server, None)
        self._shelves.leave(server)

    async def servers(self) -> list[str]:
        """Every server that has a chain, for what runs on its own for all of them."""
        async with self.across() as reader:
            rows = await reader.execute(
                select(tables.server_head.c.server).order_by(tables.server_head.c.server)
            )
            return [row.server for row in rows]

    async def servers_after(self, server: str, *, limit: int) -> list[str]:
        """The next servers behind this one, in their order."""
        table = tables.server_head
        statement = select(table.c.server).where(table.c.server > server).order_by(table.c.server)
        async with self.across() as reader:
            return [row.server for row in await reader.execute(statement.limit(limit))]

    async def calendars(self) -> set[str]:
        """The calendars of holidays that campaigns of any server are counted by."""
        named = tables.campaign.c.holidays
        async with self.across() as reader:
            rows = await reader.execute(select(named).where(named != "").distinct())
            return {row.holidays for row in rows}


async def _started(connection: AsyncConnection) -> None:
    await connection.start()
