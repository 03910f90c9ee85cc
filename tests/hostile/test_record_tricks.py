"""Making a verdict appear without its basis: what one organiser alone, or two careless ones, might try."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.access import Actor, Tier
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.records import Campaign, Schedule
from bot.domain.vocabulary import (
    Cadence,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    Resolution,
    ResponseKind,
    Visibility,
)
from bot.services.drafting import SourceTyped
from bot.services.managing import OfficialTyped
from bot.services.revising import RevisionTyped
from bot.storage.store import Writer
from tests.services.world import HERE, NEWS, Built, World, refused, refused_anywhere


async def test_a_reversal_accuses_only_where_the_promise_was_made(world: World) -> None:
    await world.settle()
    built = await world.build(demands=2)
    promised, other = built.asks
    await world.said(ResponseKind.COMMITS, [promised], due="2027-01-01")
    with refused_anywhere("no_promise_open"):
        await world.say(world.here.ana, ResponseKind.REVERSES, [promised, other])
    await world.said(ResponseKind.REVERSES, [promised])
    assert (await world.cell(promised)).headline.key is HeadlineKey.BROKEN
    assert (await world.cell(other)).headline.key is not HeadlineKey.BROKEN


async def test_a_new_holder_took_nothing_back(world: World) -> None:
    await world.settle()
    built = await world.build()
    (ask,) = built.asks
    await world.said(ResponseKind.COMMITS, [ask], due="2027-01-01")
    review = await world.say(world.here.ana, ResponseKind.REVERSES, [ask], on="2026-11-02")
    office = await world.managing.official_typed(world.here.ana, built.officials[0])
    await world.managing.edit_official(
        world.here.ana, built.officials[0], replace(office, holder="Somebody New", since="2026-11-02")
    )
    # The promise was another holder's: whoever holds the office now took nothing back.
    with refused_anywhere("no_promise_open"):
        await world.verify(world.here.ben, review)
    assert (await world.cell(ask)).headline.key is not HeadlineKey.BROKEN


async def test_nothing_open_rests_on_a_confidential_promise(world: World) -> None:
    await world.settle()
    built = await world.build()
    (ask,) = built.asks
    await world.said(ResponseKind.COMMITS, [ask], due="2026-11-01", confidential=True)
    assert (await world.cell(ask, world.here.ana)).headline.key is HeadlineKey.OVERDUE
    with refused_anywhere("no_promise_open"):
        await world.say(world.here.ana, ResponseKind.REVERSES, [ask])
    draft = await world.draft(world.here.ana)
    open_targets = await world.drafting.targets(world.here.ana, draft, ask)
    secret = await world.draft(world.here.ana, confidential=True, title="Told in confidence")
    confidential_targets = await world.drafting.targets(world.here.ana, secret, ask)
    assert len(confidential_targets) == len(open_targets) + 1
    with refused_anywhere("promise_of_another"):
        await world.find_out(
            world.here.ana, FindingOutcome.NOT_KEPT, ask, confidential_targets[-1].value, on="2026-11-02"
        )
    assert (await world.cell(ask)).headline.key is HeadlineKey.UNDELIVERED


async def test_an_edit_alone_never_makes_done(built: Built, world: World) -> None:
    (ask,), (demand,) = built.asks, built.demands
    await world.found(FindingOutcome.FULFILLED, ask, "a")
    assert (await world.cell(ask)).headline.key is HeadlineKey.PARTLY_MET
    before = await world.managing.demand_typed(world.here.ana, demand)
    first = before.criteria.splitlines()[0]
    with refused("criteria_decide", "criteria"):
        await world.managing.edit_demand(world.here.ana, demand, replace(before, criteria=first))
    assert (await world.cell(ask)).headline.key is HeadlineKey.PARTLY_MET
    # What was done stays done when the wording alone is another.
    await world.found(FindingOutcome.FULFILLED, ask, "b")
    before = await world.managing.demand_typed(world.here.ana, demand)
    await world.managing.edit_demand(world.here.ana, demand, replace(before, text="Said better."))
    assert (await world.cell(ask)).headline.key is HeadlineKey.MET


async def test_a_demand_is_not_closed_as_met_on_what_members_may_not_see(built: Built, world: World) -> None:
    (ask,), (demand,) = built.asks, built.demands
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, ask, label, confidential=True)
    assert (await world.cell(ask, world.here.ana)).headline.key is HeadlineKey.MET
    assert (await world.cell(ask)).headline.key is HeadlineKey.UNDELIVERED
    for resolution in (Resolution.MET, Resolution.PARTLY_MET):
        with refused("resolution_not_met", "resolution"):
            await world.managing.set_lifecycle(
                world.here.ana, demand, Lifecycle.CLOSED, resolution, "We say so."
            )


async def test_an_office_with_asks_does_not_vanish_among_the_groups(built: Built, world: World) -> None:
    (ask,), (office,) = built.asks, built.officials
    await world.said(ResponseKind.REFUSES, [ask])
    with refused("office_is_asked", "kind"):
        await world.managing.edit_official(
            world.here.ana, office, OfficialTyped("Office 0 of clean-water", OfficialKind.GROUP)
        )
    assert (await world.cell(ask)).headline.key is HeadlineKey.REFUSED


async def test_whoever_wrote_the_revision_never_verifies_it(built: Built, world: World) -> None:
    ana, ben = world.here.ana, world.here.ben
    (ask,) = built.asks
    review = await world.say(ana, ResponseKind.SUPPORTS, [ask])
    reference, token = review.items[0].line.reference, review.items[0].token
    revised = await world.revising.revise(ben, reference, RevisionTyped(summary="Ben's words"))
    newer = revised.items[0].token
    # The replaced revision is gone for everybody, whoever still holds its card.
    for actor in (ana, ben):
        with refused_anywhere("already_decided"):
            await world.reviewing.verify(actor, token)
    with refused_anywhere("own_report"):
        await world.reviewing.verify(ben, newer)
    assert (await world.cell(ask)).headline.key is HeadlineKey.UNDELIVERED


async def test_nobody_takes_part_under_two_pseudonyms(built: Built, world: World) -> None:
    review = await world.say(world.here.ana, ResponseKind.SUPPORTS, [built.asks[0]])
    later = replace(world.here.ana, person=f"2.{world.here.ana.person.partition('.')[2]}")
    for disguise in (later, replace(later, person="0.host"), replace(later, person="seedy")):
        with refused_anywhere("identity_incomparable"):
            await world.reviewing.verify(disguise, review.items[0].token)


async def test_of_two_who_verify_at_once_one_does(built: Built, world: World) -> None:
    review = await world.say(world.here.ana, ResponseKind.SUPPORTS, [built.asks[0]])
    token = review.items[0].token
    before = await world.sequence()
    done = await asyncio.gather(
        world.reviewing.verify(world.here.ben, token),
        world.reviewing.verify(world.here.steward, token),
        return_exceptions=True,
    )
    refusals = [each for each in done if isinstance(each, DeedsError)]
    assert [each.code for each in refusals] == ["already_decided"]
    assert await world.sequence() == before + 1


async def test_of_two_founders_at_once_one_names_the_stewards(world: World) -> None:
    founders = [
        Actor(server=HERE, person=f"1.founder-{name}", tier=Tier.MEMBER, founding=True) for name in "ab"
    ]
    await world.setup.name_stewards(founders[0], ["1.founder-a", "1.friend-a"])
    # The second pressed while the first was not yet known: who they are was settled before.
    with refused("stewards_first", "stewards"):
        await world.setup.name_stewards(founders[1], ["1.founder-b", "1.friend-b"])
    settings = await world.servers.settings(HERE)
    assert settings is not None
    assert settings.steward_people == ("1.founder-a", "1.friend-a")


@pytest.mark.parametrize("people", [[], ["1.one"], ["1.one", "1.one"]])
async def test_one_person_is_no_two_stewards(world: World, people: list[str]) -> None:
    founder = Actor(server=HERE, person="1.one", tier=Tier.MEMBER, founding=True)
    with refused("two_stewards", "stewards"):
        await world.setup.name_stewards(founder, people)


async def test_a_campaign_of_organisers_is_not_told_to_members(world: World) -> None:
    await world.settle()
    built = await world.build(visibility=Visibility.ORGANISERS)
    with refused("no_campaigns"):
        await world.digests.add_schedule(
            world.here.ana,
            campaign=built.campaign,
            channel=NEWS,
            cadence=Cadence.WEEKLY,
            weekday=0,
            day=1,
            at="09:00",
            language="en",
            readers=Visibility.MEMBERS,
        )


async def test_a_campaign_withheld_after_it_was_scheduled_is_not_told(built: Built, world: World) -> None:
    view = await world.digests.add_schedule(
        world.here.ana,
        campaign=None,
        channel=NEWS,
        cadence=Cadence.DAILY,
        weekday=0,
        day=1,
        at="09:00",
        language="en",
        readers=Visibility.MEMBERS,
    )

    async def withhold(writer: Writer) -> None:
        campaign = await writer.by_reference(Campaign, built.campaign)
        assert campaign is not None
        await writer.put(replace(campaign, visibility=Visibility.ORGANISERS))

    await world.write(withhold)
    with refused_anywhere("not_found"):
        await world.digests.preview(world.here.ana, view.id)
    assert isinstance(view.schedule, Schedule)


async def test_a_confidential_source_is_not_reused_by_its_address(built: Built, world: World) -> None:
    url = "https://news.example/told"
    first = await world.drafting.start(
        world.here.ana, None, SourceTyped(title="Who told us", url=url, confidential=True)
    )
    second = await world.drafting.start(world.here.ben, None, SourceTyped(title="Paper", url=url))
    assert first.source.title == "Who told us"
    assert second.source.title == "Paper"
    assert not second.source.confidential


async def test_dates_of_promises_are_those_that_were_verified(built: Built, world: World) -> None:
    (ask,) = built.asks
    made = await world.said(ResponseKind.COMMITS, [ask], due="2027-06-01")
    await world.revising.revise(world.here.ana, made, RevisionTyped(due="2026-10-01"))
    cell = await world.cell(ask)
    assert cell.headline.key is HeadlineKey.PROMISED
    assert cell.headline.parameters["due"] == EdtfDate("2027-06-01")


async def test_a_headline_proposed_before_what_was_verified_since_is_not_confirmed(
    built: Built, world: World
) -> None:
    (ask,) = built.asks
    await world.reviewing.set_headline(world.here.ana, ask, HeadlineKey.SUPPORTS, "They were friendly.")
    (proposed,) = (await world.reviewing.desk(world.here.ben)).hand_set
    await world.said(ResponseKind.REFUSES, [ask])
    with refused("headline_lapsed"):
        await world.reviewing.decide_headline(world.here.ben, proposed.id, confirm=True)
    cell = await world.cell(ask)
    assert (cell.headline.key, cell.headline.derived) == (HeadlineKey.REFUSED, None)
    await world.reviewing.decide_headline(world.here.ben, proposed.id, confirm=False)
    assert not (await world.reviewing.desk(world.here.ben)).hand_set
