"""Checking the chain: everything that can be altered beside it or in it is named."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, insert, select, update

from bot.domain.changes import ChangeHead
from bot.domain.ledger import BrokenLink, LedgerFault
from bot.domain.texts import Text
from bot.domain.views import LedgerReport
from bot.domain.vocabulary import FindingOutcome
from bot.services.ledger import Ledger
from bot.services.managing import DemandTyped
from bot.storage import tables
from bot.storage.store import Writer
from tests.services.world import HERE, World, refused

Tamper = Callable[[Writer], Awaitable[object]]


async def filled(world: World) -> None:
    """A server with a campaign, a verified finding and an edited demand."""
    await world.settle()
    await world.build()
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    typed = DemandTyped("Another title", "Another wording", "Test a\nTest b", "2027")
    await world.managing.edit_demand(world.here.ana, "D-1", typed)


async def check(world: World, **options: Any) -> LedgerReport:
    return await Ledger(world.store).check(world.here.steward, **options)


async def tampered(world: World, tamper: Tamper) -> BrokenLink:
    await world.store.transact(HERE, tamper)
    world.tampered = True
    fault = (await check(world)).fault
    assert fault is not None
    return fault


async def test_a_chain_that_holds(any_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world = any_world
    await filled(world)
    monkeypatch.setattr("bot.services.ledger.LINKS_AT_ONCE", 2)
    monkeypatch.setattr("bot.services.ledger.RECORDS_AT_ONCE", 2)
    told: list[tuple[int, int]] = []
    report = await check(world, progress=lambda done, of: told.append((done, of)))
    last = await world.sequence()
    assert (report.fault, report.purged, report.head.sequence) == (None, 0, last)
    assert told[-1] == (last, last)
    assert len(told) == -(-last // 2)
    assert await Ledger(world.store).servers() == [HERE]
    with refused("not_allowed"):
        await Ledger(world.store).check(world.here.ana)


async def test_an_empty_server_has_nothing_to_break(world: World) -> None:
    assert (await check(world)).fault is None


def _update(table: Any, sequence: int, **values: Any) -> Tamper:
    return lambda writer: writer.execute(
        update(table).where(table.c.server == HERE, table.c.sequence == sequence).values(**values)
    )


@pytest.mark.parametrize(
    ("table", "values", "fault"),
    [
        (tables.change, {"body": "{}"}, LedgerFault.ALTERED),
        (tables.change, {"hash": "0" * 64}, LedgerFault.ALTERED),
        (tables.change, {"action": "other"}, LedgerFault.BESIDE),
        (tables.change, {"previous": "f" * 64}, LedgerFault.BESIDE),
        (tables.change_author, {"actor": "1.somebody-else"}, LedgerFault.AUTHOR),
        (tables.change_author, {"why": "another reason"}, LedgerFault.AUTHOR),
        (tables.change_author, {"actor_salt": None}, LedgerFault.AUTHOR),
        (tables.change_value, {"value": '[null,"x"]'}, LedgerFault.VALUE),
        (tables.change_value, {"value": "no json"}, LedgerFault.VALUE),
        (tables.change_value, {"salt": "00"}, LedgerFault.VALUE),
        (tables.change_value, {"field": "other"}, LedgerFault.FIELDS),
    ],
)
async def test_what_was_altered_is_named(
    world: World, table: Any, values: dict[str, Any], fault: LedgerFault
) -> None:
    await filled(world)
    found = await tampered(world, _update(table, 2, **values))
    assert (found.sequence, found.fault) == (2, fault)


@pytest.mark.parametrize("table", [tables.change_author, tables.change_value])
async def test_what_was_taken_away_beside_a_link_is_named(world: World, table: Any) -> None:
    await filled(world)
    found = await tampered(world, lambda writer: writer.execute(delete(table).where(table.c.sequence == 3)))
    assert found.sequence == 3
    assert found.fault in (LedgerFault.AUTHOR, LedgerFault.FIELDS)


async def _take_out(writer: Writer, *sequences: int) -> None:
    for table in (tables.change_value, tables.change_author, tables.change):
        await writer.execute(delete(table).where(table.c.sequence.in_(sequences)))


async def test_a_change_taken_out_is_missing(world: World) -> None:
    await filled(world)
    assert await tampered(world, lambda writer: _take_out(writer, 3)) == BrokenLink(3, LedgerFault.MISSING)


async def test_a_chain_cut_off_at_its_end(world: World) -> None:
    await filled(world)
    last = await world.sequence()
    assert await tampered(world, lambda writer: _take_out(writer, last)) == BrokenLink(last, LedgerFault.HEAD)


async def test_a_chain_longer_than_its_head(world: World) -> None:
    await filled(world)
    last = await world.sequence()
    head = tables.server_head

    async def back(writer: Writer) -> None:
        before = (
            await writer.execute(select(tables.change.c.hash).where(tables.change.c.sequence == last - 1))
        ).scalar_one()
        await writer.execute(update(head).values(sequence=last - 1, hash=before))

    assert (await tampered(world, back)).fault is LedgerFault.HEAD


async def test_a_head_whose_hash_is_another(world: World) -> None:
    await filled(world)
    fault = await tampered(
        world, lambda writer: writer.execute(update(tables.server_head).values(hash="a" * 64))
    )
    assert fault == BrokenLink(await world.sequence(), LedgerFault.HEAD)


async def test_only_a_published_hash_shows_a_chain_written_anew(world: World) -> None:
    await filled(world)
    last = await world.sequence()
    async with world.store.read(HERE) as reader:
        printed = await reader.hash_of(last)
        assert await reader.hash_of(last + 1) == "0" * 64
    assert (await check(world, published=ChangeHead(last, printed[:8]))).fault is None
    for published in (ChangeHead(last, "00000000"), ChangeHead(last + 1, printed[:8])):
        fault = (await check(world, published=published)).fault
        assert fault == BrokenLink(published.sequence, LedgerFault.PUBLISHED)


async def test_a_record_that_was_changed_past_the_chain(any_world: World) -> None:
    world = any_world
    await filled(world)
    demand = tables.demand
    fault = await tampered(world, lambda writer: writer.execute(update(demand).values(lifecycle="closed")))
    assert (fault.fault, fault.reference, fault.field) == (LedgerFault.RECORD, "D-1", "lifecycle")


async def test_a_field_that_no_change_ever_set(world: World) -> None:
    await filled(world)
    fault = await tampered(world, lambda writer: writer.execute(update(tables.demand).values(held=True)))
    assert (fault.fault, fault.reference, fault.field) == (LedgerFault.RECORD, "D-1", "held")


async def test_a_record_that_is_gone(world: World) -> None:
    await filled(world)
    table = tables.criterion
    fault = await tampered(world, lambda writer: writer.execute(delete(table).where(table.c.label == "b")))
    assert fault.fault is LedgerFault.GONE


async def test_a_record_that_no_change_wrote(world: World) -> None:
    await filled(world)
    table = tables.organisation
    values = {
        "server": HERE,
        "id": uuid4(),
        "reference": "G-9",
        "visibility": 1,
        "withdrawn": False,
        "name": "Made up",
        "folded": " made up",
    }
    fault = await tampered(world, lambda writer: writer.execute(insert(table).values(values)))
    assert (fault.fault, fault.reference) == (LedgerFault.UNKNOWN, "G-9")


async def test_purged_values_still_hold_and_are_counted(any_world: World) -> None:
    world = any_world
    await filled(world)
    value, author = tables.change_value, tables.change_author

    async def purge(writer: Writer) -> None:
        await writer.execute(update(value).where(value.c.field == "title").values(value=None, salt=None))
        await writer.execute(update(author).values(actor=None, actor_salt=None, why=None, why_salt=None))
        await writer.execute(update(tables.demand).values(title=Text("en", "")))

    await world.store.transact(HERE, purge)
    report = await check(world)
    assert report.fault is None
    assert report.purged >= 3
