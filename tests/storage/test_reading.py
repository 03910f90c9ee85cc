"""Finding records: by field, by reference, by what people type."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from bot.domain.drafts import Draft
from bot.domain.folding import fold
from bot.domain.records import (
    Ask,
    Campaign,
    Check,
    Delivery,
    Demand,
    Evidence,
    Holder,
    Membership,
    Official,
    Organisation,
    Record,
    Response,
    ResponseContent,
    Source,
)
from bot.domain.vocabulary import Lifecycle, ResponseKind, Visibility
from bot.storage.store import Store, Writer
from tests.storage.made_up import MOMENT, SERVER, changing, put_small, text

M = Visibility.MEMBERS


async def _typed(
    store: Store, kind: type[Record], typed: str, *, limit: int = 25, audience: Visibility = M, **more: object
) -> list[str]:
    async with store.read(SERVER) as reader:
        found = await reader.suggest(kind, fold(typed), limit, audience=audience, **more)  # type: ignore[arg-type]
    return [each.reference for each in found]


async def test_records_are_found_by_reference(store: Store) -> None:
    small = await changing(store, put_small)
    async with store.read(SERVER) as reader:
        assert await reader.by_reference(Demand, "D-2") == small.demands[1]
        assert await reader.by_reference(Demand, "D-3") is None
        assert await reader.by_reference(Official, "D-1") is None
        assert await reader.by_reference(Check, "") is None
        assert await reader.get(Demand, uuid4()) is None
    async with store.read("another") as reader:
        assert await reader.by_reference(Demand, "D-2") is None
        assert await reader.find(Demand) == []


async def test_records_are_found_by_their_fields(store: Store) -> None:
    small = await changing(store, put_small)
    one, two = small.demands
    closed = await changing(store, lambda writer: writer.put(replace(two, lifecycle=Lifecycle.CLOSED)))
    async with store.read(SERVER) as reader:
        assert await reader.find(Demand) == [one, closed]
        assert await reader.find(Demand, lifecycle=Lifecycle.CLOSED) == [closed]
        assert await reader.find(Demand, lifecycle=[Lifecycle.CLOSED, Lifecycle.DRAFT]) == [one, closed]
        assert await reader.find(Demand, id={one.id}, resolution=None) == [one]
        assert await reader.find(Demand, id=[]) == []
        assert await reader.find(Demand, visibility=[Visibility.PUBLIC]) == []
        assert await reader.find(Demand, withdrawn=[False], limit=1) == [one]
        assert await reader.find(Demand, order="-lifecycle") == [one, closed]
        assert await reader.find(Demand, order="lifecycle") == [closed, one]
        assert await reader.find(Ask, demand=one.id, official=[each.id for each in small.officials]) == list(
            small.asks[:2]
        )
        assert await reader.count(Demand) == 2
        assert await reader.count(Demand, id=(one.id, uuid4())) == 1
        with pytest.raises(TypeError, match="cannot be searched"):
            await reader.find(Demand, title=one.title)


async def test_as_many_values_as_anyone_likes(store: Store) -> None:
    small = await changing(store, put_small)
    ids = [uuid4() for _ in range(40_000)] + [small.demands[0].id]
    async with store.read(SERVER) as reader:
        assert await reader.find(Demand, id=ids) == [small.demands[0]]


async def test_references_sort_by_their_numbers(store: Store) -> None:
    made = [Organisation(id=uuid4(), name=f"Group {number}") for number in range(12)]
    await changing(store, lambda writer: writer.put_all(made, new=True))
    async with store.read(SERVER) as reader:
        found = await reader.find(Organisation)
    assert [each.reference for each in found] == [f"G-{number}" for number in range(1, 13)]


async def test_what_people_type_is_found(store: Store) -> None:
    small = await changing(store, put_small)
    holder = Holder(id=uuid4(), official=small.officials[1].id, name="José Made-Up")
    await changing(store, lambda writer: writer.put(holder))
    for typed, expected in (
        ("", ["D-1", "D-2"]),
        ("pip", ["D-2"]),
        ("PIPES repl", ["D-2"]),
        ("tuberia", ["D-2"]),
        ("ipes", []),
        ("pipes water", []),
        ("d-2", ["D-2"]),
        ("D2", ["D-2"]),
        ("2", ["D-2"]),
        ("d", ["D-1", "D-2"]),
        ("o-2", []),
        ("d-3", []),
        ("100%", []),
    ):
        assert await _typed(store, Demand, typed) == expected, typed
    assert await _typed(store, Demand, "", limit=1) == ["D-1"]
    assert await _typed(store, Official, "alcaldia") == ["O-1"]
    assert await _typed(store, Official, "jose") == ["O-2"]
    assert await _typed(store, Campaign, "water") == ["C-1"]


async def test_what_is_hidden_is_not_suggested(store: Store) -> None:
    async def put(writer: Writer) -> Official:
        await writer.put(Source(id=uuid4(), title="Open", visibility=Visibility.PUBLIC))
        await writer.put(Source(id=uuid4(), title="Open to organisers", visibility=Visibility.ORGANISERS))
        await writer.put(Source(id=uuid4(), title="Open no more", withdrawn=True))
        office = await writer.put(Official(id=uuid4(), name=text("Office"), visibility=Visibility.PUBLIC))
        secret = Visibility.ORGANISERS
        await writer.put(Holder(id=uuid4(), official=office.id, name="Hidden", visibility=secret))
        await writer.put(Holder(id=uuid4(), official=office.id, name="Wrong", withdrawn=True))
        return office

    await changing(store, put)
    assert await _typed(store, Source, "open") == ["S-1"]
    assert await _typed(store, Source, "s-2") == []
    assert await _typed(store, Source, "open", audience=Visibility.ORGANISERS) == ["S-1", "S-2"]
    assert await _typed(store, Official, "hidden") == []
    assert await _typed(store, Official, "wrong", audience=Visibility.ORGANISERS) == []
    assert await _typed(store, Official, "hidden", audience=Visibility.ORGANISERS) == ["O-1"]


async def test_suggestions_keep_to_a_campaign(store: Store) -> None:
    one = await changing(store, put_small)
    two = await changing(store, put_small)

    async def join(writer: Writer) -> None:
        group = await writer.put(Organisation(id=uuid4(), name="Friends"))
        await writer.put(Organisation(id=uuid4(), name="Friends of friends"))
        await writer.put(Membership(id=uuid4(), campaign=two.campaign.id, organisation=group.id))
        await writer.put(Evidence(id=uuid4(), campaign=two.campaign.id, summary=text("Friends met")))
        await writer.put(Source(id=uuid4(), title="Friends"))

    await changing(store, join)
    assert await _typed(store, Demand, "pipes", campaign=one.campaign.id) == ["D-2"]
    assert await _typed(store, Demand, "pipes", campaign=two.campaign.id) == ["D-4"]
    assert await _typed(store, Official, "mayor", campaign=two.campaign.id) == ["O-3"]
    assert await _typed(store, Organisation, "friends", campaign=two.campaign.id) == ["G-1"]
    assert await _typed(store, Organisation, "friends", campaign=one.campaign.id) == []
    assert await _typed(store, Evidence, "friends", campaign=two.campaign.id) == ["E-1"]
    assert await _typed(store, Campaign, "", campaign=two.campaign.id) == ["C-2"]
    with pytest.raises(TypeError, match="belongs to no campaign"):
        await _typed(store, Source, "friends", campaign=two.campaign.id)
    with pytest.raises(TypeError, match="not searched"):
        await _typed(store, Response, "friends")


async def test_an_edit_is_found_by_its_new_words(store: Store) -> None:
    small = await changing(store, put_small)
    await changing(store, lambda writer: writer.put(replace(small.demands[1], title=text("Mend the roof"))))
    assert await _typed(store, Demand, "roof") == ["D-2"]
    assert await _typed(store, Demand, "pipes") == []


async def test_deliveries_and_checks_of_asks(store: Store) -> None:
    small = await changing(store, put_small)
    one, two, three, _ = (each.id for each in small.asks)

    async def put(writer: Writer) -> list[Delivery]:
        for ask, on, withdrawn in (
            (one, date(2026, 1, 5), False),
            (one, date(2026, 2, 5), False),
            (one, date(2026, 2, 6), True),
            (two, date(2026, 3, 1), False),
        ):
            await writer.put(Check(id=uuid4(), ask=ask, on=on, withdrawn=withdrawn), new=True)
        return await writer.put_all(
            [
                Delivery(id=uuid4(), asks=(one, two)),
                Delivery(id=uuid4(), asks=(one, one)),
                Delivery(id=uuid4(), asks=(two,), withdrawn=True),
            ]
        )

    both, first, _ = await changing(store, put)
    async with store.read(SERVER) as reader:
        assert await reader.deliveries_of([one, two, three]) == {one: (both, first), two: (both,)}
        assert await reader.last_checks([one, two, three], date(2026, 2, 28)) == {one: date(2026, 2, 5)}
        assert await reader.last_checks([one, two], date(2026, 2, 4)) == {one: date(2026, 1, 5)}
        assert await reader.last_checks([two], date(2026, 3, 1)) == {two: date(2026, 3, 1)}
    async with store.read("another") as reader:
        assert await reader.deliveries_of([one]) == {}
        assert await reader.last_checks([one], date(2026, 12, 1)) == {}


async def test_drafts_are_kept_until_they_are_dropped(store: Store) -> None:
    small = await changing(store, put_small)
    line = ResponseContent(kind=ResponseKind.ACKNOWLEDGED, asks=(small.asks[0].id,), summary="They saw it")
    draft = Draft(
        id=uuid4(),
        person="1.ann",
        campaign=small.campaign.id,
        source=Source(id=uuid4(), title="A letter"),
        started=MOMENT,
        updated=MOMENT,
    )
    other = replace(draft, id=uuid4(), person="1.bob", updated=MOMENT + timedelta(hours=1))
    longer = draft.with_line(line, MOMENT + timedelta(minutes=1))

    async def save(writer: Writer) -> None:
        for each in (draft, other, longer):
            await writer.save_draft(each)

    await store.transact(SERVER, save)
    async with store.read(SERVER) as reader:
        assert await reader.drafts_of("1.ann") == [longer]
        assert await reader.draft(draft.id) == longer
        assert await reader.draft(uuid4()) is None
        assert await reader.all_drafts() == [other, longer]
    async with store.read("another") as reader:
        assert await reader.draft(draft.id) is None
    await store.transact("another", lambda writer: writer.drop_draft(draft.id))
    await store.transact(SERVER, lambda writer: writer.drop_draft(other.id))
    async with store.read(SERVER) as reader:
        assert await reader.all_drafts() == [longer]
    assert (await store.refresh(SERVER)).sequence == 1


async def test_a_writer_sees_what_it_wrote(store: Store) -> None:
    async def work(writer: Writer) -> None:
        small = await put_small(writer)
        assert await writer.find(Demand) == list(small.demands)
        assert await writer.by_reference(Official, "O-1") == small.officials[0]
        assert [each.reference for each in await writer.suggest(Demand, "pipes", 5, audience=M)] == ["D-2"]
        assert writer.sequence == 1
        assert (await writer.head()).sequence == 0

    await changing(store, work)
