"""The tables hold the record: every kind, every field, every server apart."""

from typing import Any

import pytest
from sqlalchemy import insert

from bot.domain.drafts import Draft
from bot.domain.plans import Plan
from bot.domain.positions import Entry
from bot.domain.postings import Posting
from bot.domain.records import RECORD_KINDS, Revision
from bot.storage.codec import field_types
from bot.storage.reading import build, columns_of, values_of
from bot.storage.store import Store
from bot.storage.tables import METADATA, TABLES, campaign, change, draft, entry, plan, posting
from tests.storage.made_up import MOMENT, SERVER, changing, one_of_each

WHERE = "bot/storage/tables.py (and a migration: see bot/storage/README.md)"
# Of no server: who leads, and what the program remembers, is the same for all.
SERVERLESS = {"lease", "memory"}


def test_every_record_kind_has_a_table() -> None:
    missing = [name for name, kind in RECORD_KINDS.items() if kind not in TABLES]
    assert not missing, f"add a table for {missing} to {WHERE}"


@pytest.mark.parametrize("name", RECORD_KINDS)
def test_every_field_has_a_column(name: str) -> None:
    kind = RECORD_KINDS[name]
    columns, fields = set(TABLES[kind].c.keys()), set(field_types(kind))
    assert not fields - columns, f"add columns for {sorted(fields - columns)} of {name} to {WHERE}"
    left = columns - fields - {"server", "folded"}
    assert not left, f"columns {sorted(left)} of {name} have no field; remove them from {WHERE}"


@pytest.mark.parametrize(("kind", "table"), [(Draft, draft), (Plan, plan), (Posting, posting)])
def test_what_is_beside_the_record_has_its_columns(kind: type[Any], table: Any) -> None:
    assert set(table.c.keys()) == set(field_types(kind)) | {"server"}, f"see {WHERE}"


def test_the_index_of_entries_has_a_column_for_each_field() -> None:
    fields = {"ord" if name == "order" else name for name in field_types(Entry)}
    assert fields <= set(entry.c.keys()), f"add columns for {sorted(fields - set(entry.c.keys()))} to {WHERE}"


def test_every_key_begins_with_the_server() -> None:
    for table in METADATA.tables.values():
        if table.name in SERVERLESS:
            assert "server" not in table.c
            continue
        assert next(iter(table.primary_key.columns)).name == "server", table.name
        for link in table.foreign_key_constraints:
            assert link.column_keys[0] == "server", table.name
            assert next(each.column.name for each in link.elements) == "server", table.name


async def test_every_record_comes_back_from_the_database(store: Store) -> None:
    made = one_of_each()
    stored = await changing(store, lambda writer: writer.put_all(made, new=True))
    async with store.read(SERVER) as reader:
        for each in stored:
            assert await reader.get(type(each), each.id) == each
    assert [values_of(each) | {"reference": ""} for each in stored] == [values_of(each) for each in made]


async def test_instants_come_back_in_utc(store: Store) -> None:
    made = one_of_each()
    await changing(store, lambda writer: writer.put_all(made))
    async with store.read(SERVER) as reader:
        [revision] = await reader.find(Revision, number=1)
    assert revision.reported_at == MOMENT
    assert str(revision.reported_at.tzinfo) == "UTC"


async def test_a_naive_instant_is_refused(store: Store) -> None:
    values = {"server": "s", "sequence": 1, "previous": "", "hash": "", "body": "", "action": ""}
    naive = MOMENT.replace(tzinfo=None)
    with pytest.raises(Exception, match="zone"):
        await store.transact(
            None, lambda writer: writer.execute(insert(change).values(values | {"at": naive}))
        )


async def test_both_databases_sort_by_code_point(store: Store) -> None:
    made = one_of_each()
    template = next(each for each in made if type(each).__name__ == "Campaign")

    async def work(writer: Any) -> None:
        for number, slug in enumerate(["b", "A", "á", "a-b", "ab", "Z"]):
            values = values_of(template) | {"slug": slug, "id": made[number].id, "reference": f"C-{number}"}
            await writer.put(type(template)(**values), new=True)

    await changing(store, work)
    async with store.read(SERVER) as reader:
        found = await reader.find(type(template), order="slug")
    assert [each.slug for each in found] == sorted(each.slug for each in found)  # type: ignore[attr-defined]


def test_a_row_becomes_the_record_it_was() -> None:
    made = next(each for each in one_of_each() if type(each).__name__ == "Campaign")
    values = values_of(made)
    assert build(type(made), [values[each.name] for each in columns_of(type(made), campaign)]) == made
