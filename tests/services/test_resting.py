"""What of the record rests on a source, and that whoever is told of its change is told whose it is."""

from dataclasses import replace
from uuid import UUID, uuid4

from bot.domain.leads import LeadKind
from bot.domain.records import Citation, Criterion, Delivery, Demand, Holder, Official, Revision, Source
from bot.domain.vocabulary import FindingOutcome, ResponseKind
from bot.services.resting import resting_on
from bot.sources.outside import Outside
from tests.services.test_documents import allow
from tests.services.test_rechecking import HOST, PAGE, a_week_later, checks_of, leads_of
from tests.services.world import HERE, World
from tests.sources.web import made_up_web, reply


async def named(world: World, source: UUID) -> tuple[list[str], list[str]]:
    """The references of the demands and offices that something rests on a source about."""
    async with world.store.read(HERE) as reader:
        found = await resting_on(reader, source)
        demands = await reader.find(Demand, id=list(found.demands)) if found.demands else []
        officials = await reader.find(Official, id=list(found.officials)) if found.officials else []
    return sorted(each.reference for each in demands), sorted(each.reference for each in officials)


async def source_behind(world: World) -> UUID:
    """The source of what was reported last."""
    async with world.store.read(HERE) as reader:
        revision = max(await reader.find(Revision), key=lambda each: each.reported_at)
        source = revision.content.source
    assert source is not None
    return source


async def test_a_response_rests_on_its_source_while_it_stands_or_waits(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 2)
    await world.said(ResponseKind.SUPPORTS, built.asks[:1])
    first = await source_behind(world)
    assert await named(world, first) == (["D-1"], ["O-1"])
    nobody = await world.write(lambda writer: writer.put(Source(id=uuid4(), title="Nobody's"), new=True))
    assert await named(world, nobody.id) == ([], [])
    # What waits for its verifier rests on it too; what is rejected does not.
    world.clock.forward(minutes=1)
    review = await world.say(world.here.ana, ResponseKind.REFUSES, built.asks[3:])
    second = await source_behind(world)
    assert second != first
    assert await named(world, second) == (["D-2"], ["O-2"])
    for each in review.items:
        await world.reviewing.reject(world.here.ben, each.token, "It does not say so.")
    assert await named(world, second) == ([], [])


async def test_a_finding_rests_on_its_source(world: World) -> None:
    await world.settle()
    built = await world.build(2, 1)
    await world.found(FindingOutcome.FULFILLED, built.asks[1], "a")
    assert await named(world, await source_behind(world)) == (["D-2"], ["O-1"])


async def test_so_do_citations_of_parts_and_proofs_of_deliveries(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 2)
    source = await world.write(lambda writer: writer.put(Source(id=uuid4(), title="Minutes"), new=True))
    async with world.store.read(HERE) as reader:
        (demand,) = await reader.find(Demand, reference="D-1")
        criteria = await reader.find(Criterion, demand=demand.id)
        (office,) = await reader.find(Official, reference="O-2")
    await world.write(
        lambda writer: writer.put(
            Citation(id=uuid4(), source=source.id, subject=criteria[0].id, field="text"), new=True
        )
    )
    assert await named(world, source.id) == (["D-1"], [])
    holder = await world.write(
        lambda writer: writer.put(Holder(id=uuid4(), official=office.id, name="Ana Quiroga"), new=True)
    )
    await world.write(
        lambda writer: writer.put(
            Citation(id=uuid4(), source=source.id, subject=holder.id, field="name"), new=True
        )
    )
    assert await named(world, source.id) == (["D-1"], ["O-2"])
    await world.deliver(built.asks[2:3])
    async with world.store.read(HERE) as reader:
        (delivery,) = await reader.find(Delivery)
    await world.write(lambda writer: writer.put(replace(delivery, proof_source=source.id)))
    assert await named(world, source.id) == (["D-1", "D-2"], ["O-1", "O-2"])


async def test_a_source_that_changed_or_is_gone_says_whose_entries_rest_on_it(any_world: World) -> None:
    world = any_world
    await world.settle()
    await allow(world)
    built = await world.build(2, 2)
    await world.said(ResponseKind.SUPPORTS, built.asks[3:])
    behind = await source_behind(world)
    async with world.store.read(HERE) as reader:
        source = await reader.get(Source, behind)
    assert source is not None
    await world.write(lambda writer: writer.put(replace(source, url=f"http://{HOST}/a")))
    async with made_up_web() as web:
        web.host(HOST)
        web.page(HOST, "/a", reply(PAGE.format(cost="$40,000")))
        outside = Outside(network=web.network(), spacing=0.005)
        checks = checks_of(world, outside)
        await a_week_later(world, checks)
        web.page(HOST, "/a", reply(PAGE.format(cost="$90,000")))
        await a_week_later(world, checks)
        web.page(HOST, "/a", reply(status="410 Gone"))
        await a_week_later(world, checks)
        await outside.close()
    lines = await leads_of(world)
    assert {each.lead.kind for each in lines} == {LeadKind.SOURCE_CHANGED, LeadKind.SOURCE_GONE}
    for line in lines:
        assert [each.reference for each in line.demands] == ["D-2"]
        assert [each.reference for each in line.officials] == ["O-2"]
