"""Two servers in one database: nothing done in one is seen, counted or reached from the other."""

from typing import Any
from uuid import UUID

from bot.domain.access import Act
from bot.domain.vocabulary import (
    Cadence,
    DeliveryChannel,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    ResponseKind,
    Visibility,
    VoteChoice,
)
from bot.services.delivering import DeliveryTyped
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped, VoteTyped
from bot.services.managing import DemandTyped, OfficialTyped
from bot.services.revising import RevisionTyped
from bot.services.setup import SettingsChange
from tests.services.world import HERE, NEWS, REVIEW, THERE, Cast, World, refused_anywhere


async def schedule_in(world: World, people: Cast) -> UUID:
    view = await world.digests.add_schedule(
        people.ana,
        campaign=None,
        channel=NEWS,
        cadence=Cadence.WEEKLY,
        weekday=0,
        day=1,
        at="09:00",
        language="en",
        readers=Visibility.MEMBERS,
    )
    return view.id


async def seen_from(world: World, people: Cast) -> list[Any]:
    """Every view that people of a server have."""
    views: list[Any] = []
    for actor in (people.member, people.ana):
        views += [
            await world.boards.board(actor),
            await world.boards.demand(actor, "D-1"),
            await world.boards.official(actor, "O-1"),
            await world.boards.record(actor, "R-1"),
            await world.boards.campaigns(actor),
            await world.digests.as_of(actor, None, None),
            *[
                await world.boards.suggest(actor, kind, "")
                for kind in ("campaign", "demand", "official", "source")
            ],
        ]
    views += [
        await world.reviewing.desk(people.ana),
        await world.digests.schedules(people.ana),
        await world.digests.schedule_choices(people.ana),
        await world.drafting.opening(people.ana, None),
        await world.delivering.officials(people.ana, None),
        await world.delivering.asks(people.ana, ["O-1"]),
        await world.managing.demand(people.ana, "D-1"),
        await world.managing.demand_typed(people.ana, "D-1"),
        await world.managing.official_typed(people.ana, "O-1"),
        await world.managing.status(people.ana, "D-1"),
        await world.setup.view(people.steward),
        await world.servers.settings(people.ana.server),
        await world.postings(people.ana.server),
        await world.sequence(people.ana.server),
    ]
    return views


async def do_everything(world: World, people: Cast, asks: tuple[str, ...]) -> None:
    """Uses every use case that writes."""
    ana, ben = people.ana, people.ben
    server = ana.server
    await world.deliver(asks[:2], "2026-10-01", people=people)
    await world.said(ResponseKind.COMMITS, asks[:1], people=people, due="2026-10-20")
    await world.said(ResponseKind.REVERSES, asks[:1], people=people, on="2026-11-02")
    await world.found(FindingOutcome.FULFILLED, asks[1], "a", people=people)
    draft = await world.draft(ana)
    view = await world.boards.board(ana)
    votes = {each.official.reference: VoteChoice.YES for each in view.officials}
    vote = VoteTyped(view.demands[0].reference, votes, summary="Roll call")
    await world.drafting.add_vote(ana, draft, vote)
    review = await world.drafting.submit(ana, draft)
    await world.reviewing.reject(ben, review.items[0].token, "Not in the minutes")
    await world.revising.revise(ana, "R-1", RevisionTyped(summary="Better put"))
    await world.reviewing.checked(ana, asks)
    await world.reviewing.set_headline(ana, asks[1], HeadlineKey.REPLIED, "They phoned")
    [waiting] = (await world.reviewing.desk(ben)).hand_set
    await world.reviewing.decide_headline(ben, waiting.id, confirm=True)
    await world.managing.add_official(ana, OfficialTyped("Another office", OfficialKind.AGENCY))
    typed = DemandTyped("Another demand", "Its wording", "Its test")
    demand = await world.managing.add_demand(ana, None, typed, [view.officials[0].official.reference])
    await world.managing.set_lifecycle(ana, demand.reference, Lifecycle.PAUSED, None, "A rest")
    schedule = await schedule_in(world, people)
    await world.digests.post_now(ana, schedule, "now")
    await world.setup.change(people.steward, SettingsChange(zone="Pacific/Auckland", language="es"))
    await world.seeding.load(ana, "co-petition")
    await world.picking.begin(ana, Act.LOG, "officials")
    assert await world.sequence(server) > 20


async def test_nothing_done_in_one_server_changes_a_view_of_another(any_world: World) -> None:
    world = any_world
    await world.settle(THERE)
    there = await world.build(1, 1, server=THERE, slug="there")
    await world.said(ResponseKind.SUPPORTS, there.asks, people=world.there)
    await world.deliver(there.asks, people=world.there)
    before = await seen_from(world, world.there)
    await world.settle()
    here = await world.build(2, 2, slug="here")
    await do_everything(world, world.here, here.asks)
    assert await seen_from(world, world.there) == before
    # And read afresh, not from what was kept.
    assert await seen_from(World(world.store, world.clock, world.journal.path.parent), world.there) == before
    assert {each.server for each in await world.postings()} == {HERE}


async def test_no_id_or_reference_reaches_into_another_server(world: World) -> None:
    """The other server is empty but for its settings: everything named there lies here."""
    await world.settle()
    await world.settle(THERE)
    built = await world.build(1, 1)
    await world.build(0, 0, server=THERE, slug="empty")
    await world.said(ResponseKind.COMMITS, built.asks)
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    await world.say(world.here.ana, ResponseKind.REFUSES, built.asks)
    await world.reviewing.set_headline(world.here.ana, "A-1", HeadlineKey.REPLIED, "They phoned")
    [hand_set] = (await world.reviewing.desk(world.here.ben)).hand_set
    schedule = await schedule_in(world, world.here)
    draft = await world.draft(world.here.ana)
    pick = await world.picking.begin(world.here.ana, Act.LOG, "officials")
    before = [await world.sequence(server) for server in (HERE, THERE)]
    own = await world.draft(world.there.ana)
    # The very same pseudonym in another server is another person.
    for actor in (world.there.ana, world.there.steward):
        attempts: list[tuple[str, Any]] = [
            ("not_found", world.boards.demand(actor, "D-1")),
            ("not_found", world.boards.official(actor, "O-1")),
            ("not_found", world.boards.record(actor, "R-1")),
            ("not_found", world.boards.record(actor, "F-1")),
            ("campaign_unknown", world.boards.board(actor, "clean-water")),
            ("campaign_unknown", world.digests.as_of(actor, "clean-water", None)),
            ("campaign_unknown", world.drafting.start(actor, "clean-water", SourceTyped(title="x"))),
            ("not_found", world.reviewing.source(actor, "S-1")),
            ("not_found", world.reviewing.item(actor, "R-2.1")),
            ("not_found", world.reviewing.verify(actor, "R-2.1")),
            ("not_found", world.reviewing.reject(actor, "R-2.1", "No")),
            ("not_found", world.reviewing.checked(actor, ["A-1"])),
            ("not_found", world.reviewing.set_headline(actor, "A-1", HeadlineKey.REPLIED, "So")),
            ("not_found", world.reviewing.decide_headline(actor, hand_set.id, confirm=True)),
            ("not_found", world.revising.revise(actor, "R-1", RevisionTyped(summary="x"))),
            ("draft_gone", world.drafting.draft(actor, draft)),
            ("draft_gone", world.drafting.submit(actor, draft)),
            ("draft_gone", world.drafting.discard(actor, draft)),
            ("pick_gone", world.picking.pick(actor, Act.LOG, pick.id)),
            ("pick_gone", world.picking.end(actor, pick.id)),
            ("not_found", world.delivering.asks(actor, ["O-1"])),
            (
                "not_found",
                world.delivering.deliver(actor, DeliveryTyped(["A-1"], DeliveryChannel.EMAIL, "", "x")),
            ),
            ("not_found", world.managing.demand(actor, "D-1")),
            ("not_found", world.managing.demand_typed(actor, "D-1")),
            ("not_found", world.managing.edit_demand(actor, "D-1", DemandTyped("x", "x", "x"))),
            ("not_found", world.managing.ask_officials(actor, "D-1", ["O-1"])),
            ("not_found", world.managing.official_typed(actor, "O-1")),
            (
                "not_found",
                world.managing.edit_official(actor, "O-1", OfficialTyped("x", OfficialKind.AGENCY)),
            ),
            ("not_found", world.managing.add_demand(actor, None, DemandTyped("x", "x", "x"), ["O-1"])),
            ("not_found", world.managing.status(actor, "D-1")),
            ("not_found", world.managing.set_lifecycle(actor, "D-1", Lifecycle.PAUSED, None, "x")),
            ("schedule_gone", world.digests.schedule(actor, schedule)),
            ("schedule_gone", world.digests.preview(actor, schedule)),
            ("schedule_gone", world.digests.post_now(actor, schedule, "x")),
            ("schedule_gone", world.digests.pause_schedule(actor, schedule, paused=True)),
            ("schedule_gone", world.digests.remove_schedule(actor, schedule)),
        ]
        for code, attempt in attempts:
            with refused_anywhere(code):
                await attempt
    ana = world.there.ana
    with refused_anywhere("not_found"):
        await world.drafting.add_response(ana, own, ResponseTyped(ResponseKind.REFUSES, ["A-1"], summary="x"))
    with refused_anywhere("not_found"):
        await world.drafting.add_finding(
            ana, own, FindingTyped(FindingOutcome.FULFILLED, "A-1", "a", on="2026-10-01")
        )
    with refused_anywhere("votes_missing"):
        await world.drafting.add_vote(ana, own, VoteTyped("D-1", {"O-1": VoteChoice.YES}, summary="x"))
    assert await world.drafting.asks(ana, own, "O-1") == ()
    assert [await world.sequence(server) for server in (HERE, THERE)] == before
    assert {each.channel for each in await world.postings()} == {REVIEW}
    assert await world.postings(THERE) == []
