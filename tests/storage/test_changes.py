"""Changes: all or nothing, chained, each edit noted, references never used twice."""

import asyncio
import json
from contextvars import Context
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.changes import GENESIS, ChangeHead, FieldChange, commitment_hash, first_broken_link
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Campaign, Check, Delivery, Demand, Official, Organisation, Source
from bot.domain.references import PREFIXES
from bot.storage import tables
from bot.storage.store import Store, Writer
from tests.storage.conftest import only_postgresql
from tests.storage.made_up import MOMENT, SERVER, changing, one_of_each, put_small, text

START = ChangeHead(0, GENESIS)


async def _links(store: Store, server: str = SERVER) -> list[tuple[int, str, str]]:
    async with store.read(server) as reader:
        return await reader.links()


async def test_a_new_server_has_no_links(store: Store) -> None:
    assert await store.head(SERVER) == START
    assert await _links(store) == []
    assert await store.servers() == []


async def test_every_change_is_a_link(store: Store) -> None:
    for name in ("One", "Two", "Three"):
        made = Organisation(id=uuid4(), name=name)
        await changing(store, lambda writer, made=made: writer.put(made))  # type: ignore[misc]
    links = await _links(store)
    assert [sequence for sequence, _, _ in links] == [1, 2, 3]
    assert first_broken_link(links, START) is None
    assert await store.head(SERVER) == await store.refresh(SERVER) == ChangeHead(3, links[-1][2])
    async with store.read(SERVER) as reader:
        assert await reader.links(after=1, limit=1) == links[1:2]


async def test_the_chain_notices_what_was_altered(store: Store) -> None:
    for _ in range(3):
        await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="One")))
    table = tables.change
    altered = (await _links(store))[1][1].replace("test", "best")
    await store.transact(
        None, lambda writer: writer.execute(update(table).where(table.c.sequence == 2).values(body=altered))
    )
    assert first_broken_link(await _links(store), START) == 2


async def test_servers_have_chains_of_their_own(store: Store) -> None:
    for server in ("1", "2", "1"):
        await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="One")), server)
    assert (await store.head("1")).sequence == 2
    assert (await store.head("2")).sequence == 1
    assert await store.servers() == ["1", "2"]


async def test_a_change_says_who_when_what_and_why(engine_name: str, url: str) -> None:
    store = await Store.open(url, clock=lambda: MOMENT)
    made = Organisation(id=uuid4(), name="Friends")
    await store.change(
        SERVER, lambda writer: writer.put(made), actor="1.ann", action="add", why="they signed"
    )
    async with store.read(SERVER) as reader:
        [line] = await reader.history(made.id, 5)
        fields = await reader.changed_fields(1)
        [(_, body, _)] = await reader.links()
    assert (line.actor, line.at, line.action, line.why) == ("1.ann", MOMENT, "add", "they signed")
    assert {(each.field, each.before, each.after) for each in line.fields} == {
        ("name", None, "Friends"),
        ("reference", None, "G-1"),
        ("visibility", None, 1),
    }
    noted = {(each.change.field, commitment_hash(each.salt, each.change.value)) for each in fields}
    assert {(field, hashed) for _, _, field, hashed in json.loads(body)["fields"]} == noted
    assert "1.ann" not in body
    assert "they signed" not in body
    assert "Friends" not in body
    await store.close()


async def test_values_can_be_purged_and_the_chain_still_verifies(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="Friends")))
    await changing(store, lambda writer: writer.put(replace(made, name="Others")))

    async def purge(writer: Writer) -> None:
        value, author = tables.change_value, tables.change_author
        await writer.execute(update(value).where(value.c.sequence == 1).values(value=None, salt=None))
        await writer.execute(update(author).values(actor=None, actor_salt=None, why=None, why_salt=None))

    await store.transact(SERVER, purge)
    assert first_broken_link(await _links(store), START) is None
    async with store.read(SERVER) as reader:
        assert await reader.changed_fields(1) == []
        newest, oldest = await reader.history(made.id, 5)
    assert [each.field for each in newest.fields] == ["name"]
    assert (newest.actor, newest.why, oldest.fields) == ("", "", ())


async def test_only_what_differs_is_noted(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Source(id=uuid4(), title="A", publisher="P")))
    await changing(store, lambda writer: writer.put(replace(made, title="B")))
    async with store.read(SERVER) as reader:
        fields = [each.change for each in await reader.changed_fields(2)]
    assert fields == [FieldChange("source", str(made.id), "S-1", "title", "A", "B")]


async def test_edits_of_one_change_are_one_edit(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Source(id=uuid4(), title="A")))

    async def work(writer: Writer) -> None:
        await writer.put(replace(made, title="B"))
        assert await writer.get(Source, made.id) == replace(made, title="B")
        await writer.put(replace(made, title="C", publisher="P"))
        await writer.put(replace(made, title="C"))
        fresh = await writer.put(Source(id=uuid4(), title="X"))
        await writer.put(replace(fresh, title="Y"))
        assert await writer.get(Source, fresh.id) == replace(fresh, title="Y")
        await writer.put(replace(fresh, title="Z"))

    await changing(store, work)
    async with store.read(SERVER) as reader:
        noted = {
            (each.change.reference, each.change.field): (each.change.before, each.change.after)
            for each in await reader.changed_fields(2)
        }
        assert [each.title for each in await reader.find(Source, order="title")] == ["C", "Z"]
    assert noted == {
        ("S-1", "title"): ("A", "C"),
        ("S-2", "title"): (None, "Z"),
        ("S-2", "reference"): (None, "S-2"),
        ("S-2", "visibility"): (None, 1),
    }


async def test_a_change_without_edits_is_none(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))

    async def there_and_back(writer: Writer) -> None:
        assert await writer.put(made) == made
        await writer.put(replace(made, name="B"))
        await writer.put(made)

    await changing(store, there_and_back)
    assert (await store.refresh(SERVER)).sequence == 1
    async with store.read(SERVER) as reader:
        assert await reader.get(Organisation, made.id) == made


async def test_a_change_that_fails_leaves_nothing(store: Store) -> None:
    async def work(writer: Writer) -> None:
        await writer.put(Organisation(id=uuid4(), name="A"))
        assert await writer.count(Organisation) == 1
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await changing(store, work)
    assert await store.refresh(SERVER) == START
    async with store.read(SERVER) as reader:
        assert await reader.count(Organisation) == 0


async def test_what_is_done_once_is_not_done_twice(store: Store) -> None:
    async def add(server: str, name: str) -> None:
        made = Organisation(id=uuid4(), name=name)
        await store.change(
            server, lambda writer: writer.put(made), actor="a", action="b", once="interaction 7"
        )

    await add(SERVER, "first")
    with pytest.raises(DeedsError) as caught:
        await add(SERVER, "second")
    assert caught.value.code == "already_done"
    assert caught.value.parameters == {"change": 1}
    await add("another", "first")
    async with store.read(SERVER) as reader:
        assert [each.name for each in await reader.find(Organisation)] == ["first"]


async def test_references_count_up_by_kind_and_are_never_used_twice(store: Store) -> None:
    async def fail(writer: Writer) -> None:
        await writer.put(Organisation(id=uuid4(), name="lost"))
        raise ValueError("no")

    async def two(writer: Writer) -> tuple[str, str]:
        first = await writer.put(Organisation(id=uuid4(), name="A"))
        second = await writer.put(Official(id=uuid4(), name=text("O")))
        return first.reference, second.reference

    assert await changing(store, two) == ("G-1", "O-1")
    with pytest.raises(ValueError, match="no"):
        await changing(store, fail)
    assert await changing(store, two) == ("G-2", "O-2")
    assert await changing(store, two, "another") == ("G-1", "O-1")
    given = Organisation(id=uuid4(), name="restored", reference="G-40")
    assert (await changing(store, lambda writer: writer.put(given))).reference == "G-40"
    assert await changing(store, two) == ("G-41", "O-3")


async def test_a_record_keeps_its_reference(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))
    again = await changing(store, lambda writer: writer.put(Organisation(id=made.id, name="B")))
    assert again.reference == "G-1"
    with pytest.raises(ValueError, match="G-1 cannot become G-9"):
        await changing(store, lambda writer: writer.put(replace(made, reference="G-9")))


async def test_a_record_that_names_nothing_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError):
        await changing(
            store, lambda writer: writer.put(Demand(id=uuid4(), campaign=uuid4(), title=text("A")))
        )
    assert await store.refresh(SERVER) == START
    small = await changing(store, put_small)
    stranger = Check(id=uuid4(), ask=small.asks[0].id, on=date(2026, 1, 1))
    with pytest.raises(IntegrityError):
        await changing(store, lambda writer: writer.put(stranger), "another")


async def test_a_second_record_of_the_same_id_is_refused_even_as_new(store: Store) -> None:
    made = await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))
    with pytest.raises(IntegrityError):
        await changing(store, lambda writer: writer.put(replace(made, name="B", reference=""), new=True))
    async with store.read(SERVER) as reader:
        assert await reader.get(Organisation, made.id) == made


async def test_ids_are_a_server_s_own(store: Store) -> None:
    made = Organisation(id=uuid4(), name="A")
    for server in ("1", "2"):
        assert (await changing(store, lambda writer: writer.put(made), server)).reference == "G-1"
    await changing(store, lambda writer: writer.put(replace(made, name="B")), "2")
    async with store.read("1") as reader:
        found = await reader.get(Organisation, made.id)
    assert found is not None
    assert found.name == "A"


async def test_the_record_is_only_written_in_a_change(store: Store) -> None:
    with pytest.raises(RuntimeError, match="in a change"):
        await store.transact(SERVER, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))
    with pytest.raises(RuntimeError, match="in a change"):
        await store.transact(SERVER, lambda writer: writer.stand(uuid4(), uuid4(), []))
    with pytest.raises(RuntimeError, match="in a change"):
        await store.transact(SERVER, lambda writer: writer.mark_under_review(uuid4(), True))


async def test_many_writers_make_one_chain(url: str) -> None:
    stores = [await Store.open(url) for _ in range(3)]

    async def write(store: Store) -> str:
        made = await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))
        return made.reference

    references = await asyncio.gather(*(write(stores[number % 3]) for number in range(18)))
    assert sorted(references, key=lambda each: int(each[2:])) == [f"G-{number}" for number in range(1, 19)]
    assert first_broken_link(await _links(stores[0]), START) is None
    assert {(await store.refresh(SERVER)).sequence for store in stores} == {18}
    for store in stores:
        await store.close()


async def test_the_head_stays_in_memory(url: str) -> None:
    ours, theirs = await Store.open(url), await Store.open(url)
    assert await ours.head(SERVER) == START
    await changing(theirs, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))
    assert await ours.head(SERVER) == START
    assert await ours.refresh(SERVER) == await theirs.head(SERVER)
    for store in (ours, theirs):
        await store.close()


async def test_a_transaction_inside_a_transaction_is_refused(store: Store) -> None:
    async def nested(writer: Writer) -> None:
        async with store.read(SERVER):
            pytest.fail("it got in")

    with pytest.raises(RuntimeError, match="inside a transaction"):
        await changing(store, nested)
    later: list[asyncio.Task[Any]] = []
    async with store.read(SERVER):
        with pytest.raises(RuntimeError, match="inside a transaction"):
            await changing(store, put_small)
        later.append(asyncio.create_task(_after(0.05, store)))
    # What was only started inside may work once the transaction is over.
    assert await later[0] == START


async def _after(seconds: float, store: Store) -> ChangeHead:
    await asyncio.sleep(seconds)
    return await store.refresh(SERVER)


@only_postgresql  # With SQLite's rollback journal nobody can write while somebody reads.
async def test_a_read_sees_one_state(url: str) -> None:
    store = await Store.open(url)
    other = await Store.open(url)
    async with store.read(SERVER) as reader:
        assert await reader.count(Organisation) == 0
        adding = changing(other, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))
        # Somebody else's task: with this one's context it would count as inside the read.
        await asyncio.get_running_loop().create_task(adding, context=Context())
        assert await reader.count(Organisation) == 0
    async with store.read(SERVER) as reader:
        assert await reader.count(Organisation) == 1
    await store.close()
    await other.close()


@only_postgresql  # SQLite has no transactions for reading only.
async def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(DeedsError) as caught:
        async with store.read(SERVER) as reader:
            await reader.execute(delete(tables.campaign))
    assert caught.value.code == "database_readonly"


async def test_deliveries_know_their_asks_after_an_edit(store: Store) -> None:
    made = one_of_each()
    stored = await changing(store, lambda writer: writer.put_all(made))
    delivery = next(each for each in stored if isinstance(each, Delivery))
    ask = next(each for each in stored if isinstance(each, Ask))
    other = Ask(id=uuid4(), demand=ask.demand, official=uuid4())
    official = Official(id=other.official, name=text("Another"))
    await changing(
        store, lambda writer: writer.put_all([official, other, replace(delivery, asks=(other.id,))])
    )
    async with store.read(SERVER) as reader:
        found = await reader.deliveries_of([ask.id, other.id])
    assert [each.id for each in found[other.id]] == [delivery.id]
    assert ask.id not in found


async def test_seed_baselines_are_kept_apart_from_the_record(store: Store) -> None:
    campaign = Campaign(id=uuid4(), slug="water", title=text("Water"))

    async def seed(writer: Writer) -> None:
        stored = await writer.put(campaign)
        await writer.save_baseline("water", [stored])
        await writer.save_baseline("empty", [])

    await changing(store, seed)
    again = replace(campaign, jurisdiction="Springfield")
    await store.transact(SERVER, lambda writer: writer.save_baseline("water", [again]))
    async with store.read(SERVER) as reader:
        [(record, fields)] = (await reader.baseline("water")).items()
        assert await reader.baseline("other") == {}
        assert await reader.get(Campaign, campaign.id) == replace(campaign, reference="C-1")
    assert record == campaign.id
    assert fields["jurisdiction"] == "Springfield"
    assert "reference" not in fields


async def test_changes_are_found_by_time_and_by_what_they_touched(url: str) -> None:
    moments = iter([MOMENT, MOMENT.replace(hour=18), MOMENT.replace(hour=19)])
    store = await Store.open(url, clock=lambda: next(moments))
    ids: list[UUID] = []
    for _ in range(3):
        ids.append((await changing(store, lambda writer: writer.put(Organisation(id=uuid4(), name="A")))).id)
    async with store.read(SERVER) as reader:
        assert await reader.sequence_before(MOMENT.replace(hour=1)) == 0
        assert await reader.sequence_before(MOMENT.replace(hour=18)) == 2
        assert await reader.sequence_before(MOMENT.replace(hour=23)) == 3
        assert await reader.touched_between("organisation", after=1, until=3) == set(ids[1:])
        assert await reader.touched_between("source", after=0, until=3) == set()
    await store.close()


async def test_counters_and_heads_agree_with_the_rows(store: Store) -> None:
    await changing(store, put_small)
    table = tables.reference_counter
    rows = await store.transact(None, lambda writer: writer.execute(select(table.c.kind, table.c.last)))
    counted = {row.kind: row.last for row in rows if row.kind in PREFIXES}
    assert counted == {"campaign": 1, "demand": 2, "official": 2, "ask": 4}
