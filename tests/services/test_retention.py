"""What goes after the period a server chose, what never goes, and what a legal hold keeps."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from bot.domain import records as r
from bot.domain import vocabulary as v
from bot.domain.access import FORGOTTEN, SEED, Actor, Tier
from bot.domain.drafts import Pick, drafts_kept_days
from bot.domain.postings import Posting
from bot.domain.records import ServerSettings
from bot.domain.visibility import internal_fields
from bot.services.ledger import Ledger
from bot.services.retention import Retention
from bot.storage import retention as storage
from bot.storage.claims import claims, take
from bot.storage.store import Writer
from bot.storage.tables import posting
from tests.services.world import HERE, THERE, Built, World, refused


def retention(world: World) -> Retention:
    """The service, as after a start."""
    return Retention(world.store, world.servers, world.clock)


async def purge(service: Retention) -> None:
    """Lets the calendar tick until everything is done for the day."""
    for _ in range(5000):
        if await service.purge_due():
            return
    pytest.fail("it never came to an end")


async def lead_a_life(world: World, built: Built) -> None:
    """Everything that retention is about, on the first ask: decided, and with a word in it to look for."""
    ana, ben, ask = world.here.ana, world.here.ben, built.ids[built.asks[0]]
    await world.deliver(built.asks[:1])
    await world.said(v.ResponseKind.SUPPORTS, built.asks[:1], summary="public words")
    rejected = await world.say(ana, v.ResponseKind.REFUSES, built.asks[:1], summary="rejected words")
    await world.reviewing.reject(ben, rejected.items[0].token, "internal reason")
    await world.reviewing.set_headline(ana, built.asks[0], v.HeadlineKey.WAITING, "shown reason")
    [proposal] = (await world.reviewing.desk(ben)).hand_set
    await world.reviewing.decide_headline(ben, proposal.id, confirm=True)
    await world.managing.set_lifecycle(ana, built.demands[0], v.Lifecycle.PAUSED, None, "internal why")

    async def work(writer: Writer) -> None:
        response = (await writer.find(r.Response))[0]
        await writer.put_all(
            [
                r.Dispute(
                    id=uuid4(),
                    subject=response.id,
                    on=date(2026, 11, 2),
                    decide_by=date(2026, 11, 9),
                    state=v.DisputeState.DISMISSED,
                    claim="internal claim",
                    reason="shown outcome",
                    decided_on=date(2026, 11, 3),
                    raised_by=ana.person,
                    decided_by=ben.person,
                ),
                r.OfficialReply(
                    id=uuid4(),
                    ask=ask,
                    text="their own words",
                    state=v.RevisionState.VERIFIED,
                    identity="internal identity",
                    reported_by=ana.person,
                    checked_by=ben.person,
                ),
                r.Report(
                    id=uuid4(),
                    campaign=built.ids[built.campaign],
                    asks=(ask,),
                    note="internal note",
                    state=v.ReportState.DISMISSED,
                    reported_at=world.clock(),
                    reporter=ana.person,
                    decided_by=ben.person,
                ),
                r.Vouch(id=uuid4(), person=ana.person, by=ben.person),
            ],
            new=True,
        )

    await world.store.change(HERE, work, actor=ana.person, action="test", why="internal why")


async def lie_around(world: World, built: Built) -> UUID:
    """What lies beside the record; gives the id of a draft."""
    ana = world.here.ana

    async def work(writer: Writer) -> None:
        await writer.save_pick(Pick(id=uuid4(), person=ana.person, flow="deliver", updated=world.clock()))
        until = world.clock() + timedelta(hours=1)
        await take(writer, "item", ana.person, now=world.clock(), until=until)

    await world.store.transact(HERE, work)
    return await world.draft(ana)


async def everything(world: World) -> str:
    """All that the server holds, in records and in the history."""
    async with world.store.read(HERE) as reader:
        head = await reader.head()
        found: list[object] = [
            await reader.find(kind) for kind in r.RECORD_KINDS.values() if kind is not ServerSettings
        ]
        found += [await reader.changed_fields(n) for n in range(1, head.sequence + 1)]
        for demand in await reader.find(r.Demand):
            found.append(await reader.history(demand.id, 1000))
        found.append(await reader.all_drafts())
    return repr(found)


INTERNAL = ("rejected words", "internal reason", "internal why", "internal claim", "internal identity")
SHOWN = ("public words", "shown reason", "shown outcome", "their own words")


async def test_after_the_period_people_and_internal_words_are_gone_and_the_record_stands(
    any_world: World,
) -> None:
    world = any_world
    built = await world.build()
    await world.settle()
    await lead_a_life(world, built)
    draft = await lie_around(world, built)
    cell = await world.cell(built.asks[0])
    before = await everything(world)
    people = (world.here.ana.person, world.here.ben.person)
    assert all(each in before for each in (*INTERNAL, *SHOWN, *people, "internal note"))
    world.clock.forward(days=89)
    await purge(retention(world))
    after = await everything(world)
    # What lies beside the record goes earlier; of the record nothing has gone.
    assert all(each in after for each in (*INTERNAL, *SHOWN, *people, "internal note", str(draft)))
    world.clock.forward(days=2)
    await purge(retention(world))
    after = await everything(world)
    assert not any(each in after for each in (*INTERNAL, *people, "internal note"))
    assert all(each in after for each in SHOWN)
    assert str(draft) not in after
    assert (await world.cell(built.asks[0])).position.said is cell.position.said
    await world.assert_chains_hold()
    await assert_ledger_holds(world)


async def assert_ledger_holds(world: World) -> None:
    """The whole check that ``deeds check --ledger`` makes finds nothing."""
    steward = Actor(HERE, "0.host", Tier.STEWARD)
    assert (await Ledger(world.store).check(steward)).fault is None


async def test_what_still_waits_is_kept_whoever_reported_it(world: World) -> None:
    built = await world.build()
    await world.settle()
    review = await world.say(world.here.ana, v.ResponseKind.SUPPORTS, built.asks)
    await world.reviewing.set_headline(world.here.ana, built.asks[0], v.HeadlineKey.WAITING, "a reason")
    world.clock.forward(days=200)
    await purge(retention(world))
    with refused("own_report"):
        await world.reviewing.verify(world.here.ana, review.items[0].token)
    await world.verify(world.here.ben, review)
    await assert_ledger_holds(world)


async def test_a_second_time_there_is_nothing_to_do(world: World) -> None:
    built = await world.build()
    await world.settle()
    await lead_a_life(world, built)
    world.clock.forward(days=100)
    await purge(retention(world))
    once = await everything(world)
    service = retention(world)
    await purge(service)
    world.clock.forward(days=1)
    await purge(service)
    assert await everything(world) == once


async def test_it_goes_on_where_it_stopped(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    built = await world.build()
    await world.settle()
    for _ in range(3):
        await lead_a_life(world, built)
    world.clock.forward(days=100)
    monkeypatch.setattr("bot.services.retention.SECONDS_A_TICK", 0.0)
    for name, small in (("LOOK", 4), ("BATCH", 2)):
        monkeypatch.setattr(storage, name, small)
    assert not await retention(world).purge_due()
    assert "internal why" in await everything(world)
    # As if it crashed after every step.
    for _ in range(2000):
        if await retention(world).purge_due():
            break
    after = await everything(world)
    assert not any(each in after for each in INTERNAL)
    assert all(each in after for each in SHOWN)
    await assert_ledger_holds(world)


async def test_a_held_demand_keeps_everything_that_hangs_on_it_and_nothing_else(any_world: World) -> None:
    world = any_world
    built = await world.build(demands=2)
    await world.settle()
    steward = world.here.steward
    await lead_a_life(world, built)
    other = replace(built, asks=built.asks[1:], demands=built.demands[1:])
    await world.said(v.ResponseKind.SUPPORTS, other.asks, summary="the other's words")
    rejected = await world.say(world.here.ana, v.ResponseKind.REFUSES, other.asks, summary="other rejected")
    await world.reviewing.reject(world.here.ben, rejected.items[0].token, "other reason")
    service = retention(world)
    demand = await service.hold(steward, built.demands[0], True, "a letter from counsel")
    assert demand.held
    world.clock.forward(days=100)
    await purge(service)
    kept = await everything(world)
    assert all(each in kept for each in INTERNAL if each != "internal why")
    assert "internal note" in kept
    assert "other rejected" not in kept
    assert "other reason" not in kept
    await service.hold(steward, built.demands[0], False, "counsel says so")
    await purge(service)
    after = await everything(world)
    assert not any(each in after for each in INTERNAL)
    assert all(each in after for each in SHOWN)
    await assert_ledger_holds(world)


async def test_only_stewards_hold_and_only_with_a_reason(world: World) -> None:
    built = await world.build()
    await world.settle()
    service = retention(world)
    for actor in (world.here.outsider, world.here.member, world.here.ana):
        with refused("not_allowed"):
            await service.hold(actor, built.demands[0], True, "why")
    with refused("text_missing", "reason"):
        await service.hold(world.here.steward, built.demands[0], True, "  ")
    with refused("not_found"):
        await service.hold(world.there.steward, built.demands[0], True, "why")


async def test_what_lies_beside_the_record_goes_by_its_own_days(world: World) -> None:
    built = await world.build()
    await world.settle(retention_days=30)
    draft = await lie_around(world, built)
    service = retention(world)
    world.clock.forward(days=1)
    await purge(service)
    async with world.store.read(HERE) as reader:
        assert await claims(reader, world.clock() - timedelta(days=9)) == {}
    world.clock.forward(days=drafts_kept_days(30) - 2)
    await purge(service)
    async with world.store.read(HERE) as reader:
        assert await reader.draft(draft) is not None
    world.clock.forward(days=2)
    await purge(service)
    async with world.store.read(HERE) as reader:
        assert await reader.draft(draft) is None


async def test_each_server_has_its_own_period(world: World) -> None:
    for server, people, days in ((HERE, world.here, 365), (THERE, world.there, 30)):
        await world.settle(server, retention_days=days)
        built = await world.build(server=server)
        await world.said(v.ResponseKind.SUPPORTS, built.asks, people=people)
    world.clock.forward(days=31)
    await purge(retention(world))
    for server, named in ((HERE, True), (THERE, False)):
        async with world.store.read(server) as reader:
            [revision] = await reader.find(r.Revision)
        assert (revision.reporter != FORGOTTEN) is named


async def test_what_a_seed_says_stays_the_seeds(world: World) -> None:
    await world.settle()
    await world.seeding.load(world.here.steward, "co-brokers-2022")
    world.clock.forward(days=100)
    await purge(retention(world))
    async with world.store.read(HERE) as reader:
        revisions = await reader.find(r.Revision)
    assert {each.reporter for each in revisions} <= {SEED}
    await assert_ledger_holds(world)


async def test_cards_for_organisers_are_emptied_and_digests_are_not(world: World) -> None:
    built = await world.build()
    await world.settle()
    await world.say(world.here.ana, v.ResponseKind.SUPPORTS, built.asks)
    [card] = await world.postings()

    async def work(writer: Writer) -> None:
        await writer.execute(update(posting).values(state=v.PostingState.SENT))

    await world.store.transact(HERE, work)
    assert card.notice
    world.clock.forward(days=100)
    await purge(retention(world))
    [after] = await world.postings()
    assert isinstance(after, Posting)
    assert (after.notice, after.card, after.key) == ("", "", card.key)


def test_internal_fields_are_those_that_only_organisers_read() -> None:
    assert {"reporter", "decided_by", "reason"} <= internal_fields(r.Revision)
    assert "content" not in internal_fields(r.Revision)
    assert "title" not in internal_fields(r.Campaign)


async def test_the_writer_of_a_forgotten_draft_is_told_when_it_goes(world: World) -> None:
    built = await world.build()
    await world.settle()
    ana = world.here.ana
    await lie_around(world, built)
    world.clock.forward(days=29)
    [draft] = (await world.drafting.opening(ana, None)).drafts
    assert draft.goes is None
    world.clock.forward(days=1)
    [draft] = (await world.drafting.opening(ana, None)).drafts
    assert draft.goes == world.clock() + timedelta(days=60)
    assert (await world.reviewing.desk(ana)).drafts == (draft,)
    assert not (await world.reviewing.desk(world.here.ben)).drafts
