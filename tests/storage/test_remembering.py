"""What a store keeps of what it read, when it lets it go, and how much of it there is."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Check, Demand, Official, Response
from bot.storage import tables
from bot.storage.kept import LONGEST_ANSWER, Shelves, TouchedMarks, any_of, marks_of, naming
from bot.storage.remembering import RememberingReader
from bot.storage.store import Store, Writer
from tests.storage.conftest import only_postgresql
from tests.storage.made_up import SERVER, changing, put_small, text


@pytest.fixture(autouse=True)
def trusting(monkeypatch: pytest.MonkeyPatch, nothing_kept_is_old: None) -> None:
    """Here a kept answer is not read once more: whether it is read is what is looked at."""
    monkeypatch.setattr("bot.storage.store.RememberingReader", RememberingReader)


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """What is asked of the database meanwhile, but for the head of the chain."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "server_head" not in statement and not statement.startswith("BEGIN"):
            said.append(statement)

    event.listen(store._engine.sync_engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(store._engine.sync_engine, "before_cursor_execute", note)


async def _titles(store: Store) -> list[str]:
    async with store.read(SERVER) as reader:
        return [each.title.original for each in await reader.find(Demand)]


async def test_what_was_not_written_since_is_not_read_again(store: Store) -> None:
    small = await changing(store, put_small)
    one = small.demands[0]
    await _titles(store)
    with statements(store) as said:
        await _titles(store)
        async with store.read(SERVER) as reader:
            assert await reader.find(Ask, demand=()) == []
    assert said == []
    await changing(store, lambda writer: writer.put(replace(one, title=text("Another"))))
    with statements(store) as said:
        assert (await _titles(store))[0] == "Another"
    assert len(said) == 1


async def test_a_write_lets_nothing_go_that_does_not_depend_on_it(store: Store) -> None:
    small = await changing(store, put_small)
    one, two = small.demands
    async with store.read(SERVER) as reader:
        mine, others = await reader.find(Ask, demand=one.id), await reader.find(Ask, demand=two.id)
        await reader.find(Official)
    await changing(store, lambda writer: writer.put(replace(mine[0], window_days=9)))
    with statements(store) as said:
        async with store.read(SERVER) as reader:
            assert await reader.find(Ask, demand=two.id) == others
            await reader.find(Official)
            assert said == []
            assert (await reader.find(Ask, demand=one.id))[0].window_days == 9
    assert len(said) == 1


async def test_a_record_that_moves_is_missed_here_and_found_there(store: Store) -> None:
    small = await changing(store, put_small)
    here, there = small.asks[:2]
    look = Check(id=uuid4(), ask=here.id, on=date(2026, 6, 1))
    await changing(store, lambda writer: writer.put(look, new=True))
    async with store.read(SERVER) as reader:
        assert await reader.find(Check, ask=here.id) == [look]
        assert await reader.find(Check, ask=there.id) == []
        assert await reader.last_checks([here.id, there.id], look.on) == {here.id: look.on}
    await changing(store, lambda writer: writer.put(replace(look, ask=there.id)))
    async with store.read(SERVER) as reader:
        assert await reader.find(Check, ask=here.id) == []
        assert len(await reader.find(Check, ask=there.id)) == 1
        assert await reader.last_checks([here.id, there.id], look.on) == {there.id: look.on}


async def test_that_there_is_none_is_let_go_when_there_is_one(store: Store) -> None:
    small = await changing(store, put_small)
    new = replace(small.demands[0], id=uuid4(), reference="")
    async with store.read(SERVER) as reader:
        assert await reader.get(Demand, new.id) is None
        assert await reader.by_reference(Demand, "D-3") is None
    await changing(store, lambda writer: writer.put(new, new=True))
    async with store.read(SERVER) as reader:
        assert (await reader.get(Demand, new.id)) == (await reader.by_reference(Demand, "D-3"))


async def test_what_is_rolled_back_was_never_so(store: Store) -> None:
    small = await changing(store, put_small)
    before = await _titles(store)

    async def work(writer: Writer) -> None:
        await writer.put(replace(small.demands[0], title=text("Never")))
        assert "Never" in [each.title.original for each in await writer.find(Demand)]
        raise LookupError

    with pytest.raises(LookupError):
        await changing(store, work)
    with statements(store) as said:
        assert await _titles(store) == before
    assert said == []


async def test_what_is_written_past_the_record_lets_everything_go(store: Store) -> None:
    await changing(store, put_small)
    table = tables.TABLES[Demand]

    async def work(writer: Writer) -> None:
        await writer.execute(update(table).where(table.c.server == SERVER).values(withdrawn=True))

    for server in (SERVER, None):
        await _titles(store)
        await store.transact(server, work)
        with statements(store) as said:
            async with store.read(SERVER) as reader:
                assert all(each.withdrawn for each in await reader.find(Demand))
        assert len(said) == 1


async def test_a_commit_of_which_nobody_knows_lets_everything_go(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = await changing(store, put_small)
    await _titles(store)
    commit = AsyncConnection.commit

    async def unheard(connection: AsyncConnection) -> None:
        await commit(connection)
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(AsyncConnection, "commit", unheard)
        with pytest.raises(DeedsError, match="database_unreachable"):
            await changing(store, lambda writer: writer.put(replace(small.demands[0], title=text("New"))))
    assert (await _titles(store))[0] == "New"


@only_postgresql
async def test_what_another_process_wrote_is_seen_at_once(store: Store, url: str) -> None:
    small = await changing(store, put_small)
    await _titles(store)
    other = await Store.open(url)
    try:
        await changing(other, lambda writer: writer.put(replace(small.demands[0], title=text("Elsewhere"))))
        assert (await _titles(store))[0] == "Elsewhere"
        # And what that one remembers is not what this one writes afterwards.
        await _titles(other)
        await changing(store, lambda writer: writer.put(replace(small.demands[0], title=text("Here"))))
        assert (await _titles(other))[0] == "Here"
    finally:
        await other.close()


@only_postgresql
async def test_a_read_that_began_before_a_write_sees_nothing_of_it(store: Store) -> None:
    small = await changing(store, put_small)
    before = await _titles(store)
    read = asyncio.Event()
    written = asyncio.Event()

    async def reads() -> list[str]:
        async with store.read(SERVER) as reader:
            read.set()
            await written.wait()
            return [each.title.original for each in await reader.find(Demand)]

    reading = asyncio.create_task(reads())
    await read.wait()
    await changing(store, lambda writer: writer.put(replace(small.demands[0], title=text("Later"))))
    await _titles(store)
    written.set()
    assert await reading == before
    assert (await _titles(store))[0] == "Later"


async def test_a_server_that_left_leaves_nothing(store: Store) -> None:
    await changing(store, put_small)
    await _titles(store)
    store.leave(SERVER)
    assert store._shelves._room.taken == 0


def test_servers_read_longest_ago_make_room() -> None:
    shelves = Shelves(most_rows=10)
    for name in ("one", "two"):
        shelf = shelves.of(name, 1)
        assert shelf is not None
        shelf.keep("find", name, (), 5, [("demand",)])
        shelf.note("cells", name, (1, 2))
    assert shelves._room.taken == 14
    assert shelves.of("two", 1) is not None
    assert list(shelves._shelves) == ["two"]
    assert shelves._room.taken == 7
    shelf = shelves.of("two", 1)
    assert shelf is not None
    shelf.keep("find", "two", (), 5, [("demand",)])
    assert shelves._room.taken == 7
    shelf.keep("find", "long", (), LONGEST_ANSWER + 1, [("demand",)])
    assert shelves._room.taken == 7


def test_a_shelf_is_begun_anew_where_another_process_wrote() -> None:
    shelves = Shelves()
    first = shelves.of("one", 3)
    assert first is not None
    assert shelves.of("one", 3) is first
    # A read that began before the newest write may not use it, and takes it from nobody.
    assert shelves.of("one", 2) is None
    with shelves.writing("one"):
        assert shelves.of("one", 4) is None
    assert shelves.of("one", 3) is first
    assert shelves.of("one", 4) is not first


def test_letting_go_gives_the_room_back() -> None:
    shelves = Shelves()
    shelf = shelves.of("one", 1)
    assert shelf is not None
    ids = [uuid4(), uuid4()]
    shelf.keep("each", ids[0], "a", 1, [naming(Ask, "demand", ids[0])])
    shelf.keep("each", ids[1], "b", 1, [naming(Ask, "demand", ids[1]), any_of(Response)])
    touched = TouchedMarks()
    touched.marks.add(naming(Ask, "demand", ids[1]))
    shelves.wrote("one", touched, 2)
    assert list(shelf.answers("each")) == [ids[0]]
    assert (shelf.sequence, shelves._room.taken) == (2, 2)
    assert list(shelf._bearing) == [naming(Ask, "demand", ids[0])]
    touched.everything = True
    shelves.wrote("one", touched, 3)
    assert shelves._room.taken == 0


def test_every_id_of_a_record_is_a_mark_of_it() -> None:
    ask = Ask(id=uuid4(), demand=uuid4(), official=uuid4(), reference="A-1", referred_from=None)
    assert set(marks_of(ask)) == {
        ("ask",),
        ("ask", "reference", "A-1"),
        ("ask", "id", ask.id),
        ("ask", "demand", ask.demand),
        ("ask", "official", ask.official),
        ("ask", "referred_from", None),
    }


async def test_what_another_process_wrote_is_noticed_for_all_servers_at_once(store: Store, url: str) -> None:
    await store.refresh_all()
    small = await changing(store, put_small)
    await store.head("another")
    other = await Store.open(url)
    try:
        await changing(other, lambda writer: writer.put(replace(small.demands[0], title=text("Elsewhere"))))
        with statements(store) as said:
            await store.refresh_all()
        assert said == []
        assert await store.head(SERVER) == await other.head(SERVER)
        assert (await _titles(store))[0] == "Elsewhere"
    finally:
        await other.close()


async def test_many_answers_are_put_together_once_until_one_of_them_goes(store: Store) -> None:
    small = await changing(store, put_small)
    one = small.asks[0]
    # Asks that nobody has: what matters is that there are many.
    asks = (one.id, *(uuid4() for _ in range(100)))
    day = date(2026, 1, 2)

    async def checked(keys: tuple[UUID, ...]) -> dict[UUID, date]:
        async with store.read(SERVER) as reader:
            return await reader.last_checks(keys, day)

    before = await checked(asks)
    with statements(store) as said:
        again = await checked(asks)
    assert (said, again) == ([], before)
    # What one caller does to its answer is no matter of the next.
    again.clear()
    assert await checked(asks) == before
    await changing(store, lambda writer: writer.put(Check(id=uuid4(), ask=one.id, on=day), new=True))
    assert (await checked(asks))[one.id] == day
    with statements(store) as said:
        assert one.id not in await checked(asks[1:])
        assert (await checked((*asks[1:], one.id)))[one.id] == day
    assert said == []


def test_what_was_put_together_goes_with_any_of_its_parts() -> None:
    shelf = Shelves().of("1", 1)
    assert shelf is not None
    keys = tuple(uuid4() for _ in range(64))
    for each in keys:
        shelf.keep("family", each, each, 1, (naming(Ask, "id", each),))
    shelf.keep_whole("family", keys, {each: each for each in keys})
    assert shelf.whole("family", keys) == {each: each for each in keys}
    assert shelf.whole("family", keys[1:]) is None
    assert shelf.whole("other", keys) is None
    touched = TouchedMarks()
    touched.marks.add(naming(Ask, "id", uuid4()))
    shelf.touch(touched)
    assert shelf.whole("family", keys) is not None
    touched.marks.add(naming(Ask, "id", keys[3]))
    shelf.touch(touched)
    assert shelf.whole("family", keys) is None
    shelf.keep_whole("family", keys[:63], {})
    assert shelf.whole("family", keys[:63]) is None, "a few are looked up one by one"
