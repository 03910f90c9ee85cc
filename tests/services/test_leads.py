"""What was noticed outside: kept once, told once, decided by a person, forgotten in time."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.access import Actor, Tier
from bot.domain.errors import DeedsError
from bot.domain.leads import OFFERS, Lead, LeadKind, LeadNote, LeadOffer, LeadState, NoteKind, lead_id
from bot.domain.records import Demand, Official, Source
from bot.services.drafting import SourceTyped
from bot.services.leads import MOST_WAITING, note_lead
from bot.services.retention import Retention
from bot.services.typed_records import SourceDetails
from bot.storage import tables
from bot.storage.leads import keep_lead, lead_of
from bot.storage.store import Writer
from tests.services.world import HERE, REVIEW, THERE, World, refused

LINK = "https://news.example/entry"


def made_up_lead(world: World, key: str = "one", server: str = HERE, **changed: Any) -> Lead:
    """A lead that was just noticed."""
    lead = Lead(
        id=lead_id(server, key),
        kind=LeadKind.FEED_ENTRY,
        url=f"{LINK}/{key.replace(' ', '-')}",
        title="The council ends the contract",
        language="en",
        passage="The council voted on Tuesday to end the contract.",
        found=world.clock(),
    )
    return replace(lead, **changed)


async def note(world: World, lead: Lead, server: str = HERE) -> bool:
    """Keeps a lead as whoever noticed it does."""

    async def work(writer: Writer) -> bool:
        return await note_lead(writer, lead)

    return await world.store.transact(server, work)


async def test_it_comes_once_and_leaves_the_record_alone(any_world: World) -> None:
    world = any_world
    await world.settle()
    before = await world.sequence()
    lead = made_up_lead(world)
    assert await note(world, lead)
    assert not await note(world, replace(lead, title="Said anew"))
    (line,) = (await world.reviewing.desk(world.here.ana)).leads
    assert line.lead == lead
    assert line.found_on.isoformat() == "2026-11-02"
    await world.leads.dismiss(world.here.ana, lead.id)
    assert not await note(world, lead), "also once it is decided"
    assert (await world.reviewing.desk(world.here.ana)).leads == ()
    assert await world.sequence() == before


async def test_it_names_what_it_may_concern(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 2)
    async with world.store.read(HERE) as reader:
        (demand,) = await reader.find(Demand, reference="D-2")
        (official,) = await reader.find(Official, reference="O-1")
    lead = made_up_lead(world, demands=(demand.id,), officials=(official.id,))
    await note(world, lead)
    line = await world.leads.lead(world.here.ana, lead.id)
    assert [each.reference for each in line.demands] == ["D-2"]
    assert [each.reference for each in line.officials] == ["O-1"]
    assert line.campaign == built.campaign


async def test_what_is_about_private_people_is_never_stored(world: World) -> None:
    await world.settle()
    story = (
        "An undocumented worker, who spoke on condition of anonymity, was arrested at home.\n"
        "The council meets on Monday.\nCall Tomas at 303-555-0142."
    )
    notes = (LeadNote(NoteKind.ADDED, story.split("\n")[2]), LeadNote(NoteKind.REMOVED, "Nothing else."))
    lead = made_up_lead(world, passage=story, notes=notes)
    await note(world, lead)
    kept = (await world.leads.lead(world.here.ana, lead.id)).lead
    assert kept.passage == "The council meets on Monday."
    assert kept.notes == (LeadNote(NoteKind.REMOVED, "Nothing else."),)
    assert kept.withheld == 3

    async def rows(writer: Writer) -> str:
        return str((await writer.execute(select(tables.lead))).all())

    found = await world.store.transact(HERE, rows)
    assert "anonymity" not in found
    assert "555" not in found


async def test_new_ones_are_told_in_one_message(any_world: World) -> None:
    world = any_world
    await world.settle()
    for number in range(3):
        await note(world, made_up_lead(world, str(number)))
    assert await world.leads.tell_due() == 1
    assert await world.leads.tell_due() == 0
    (told,) = world.notebook.leads
    assert len(told) == 3
    (posting,) = await world.postings()
    assert posting.channel == REVIEW
    await note(world, made_up_lead(world, "later"))
    dismissed = made_up_lead(world, "dismissed before it was told")
    await note(world, dismissed)
    await world.leads.dismiss(world.here.ana, dismissed.id)
    assert await world.leads.tell_due() == 1
    assert [line.lead.id for line in world.notebook.leads[1]] == [lead_id(HERE, "later")]
    assert len(await world.postings()) == 2


async def test_without_a_review_channel_they_wait_to_be_told(world: World) -> None:
    await world.settle(review_channel="")
    await note(world, made_up_lead(world))
    assert await world.leads.tell_due() == 0
    await world.settle(review_channel=REVIEW)
    assert await world.leads.tell_due() == 1


async def test_the_desk_lists_the_newest_and_counts_all(any_world: World) -> None:
    world = any_world
    await world.settle()
    for number in range(MOST_WAITING + 3):
        world.clock.forward(minutes=1)
        await note(world, made_up_lead(world, str(number)))
    view = await world.reviewing.desk(world.here.ana)
    assert view.leads_waiting == MOST_WAITING + 3
    assert len(view.leads) == MOST_WAITING
    assert view.leads[0].lead.url.endswith(f"/{MOST_WAITING + 2}")


async def test_a_draft_or_a_source_uses_it_up(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    first, second = made_up_lead(world, "first"), made_up_lead(world, "second")
    for each in (first, second):
        await note(world, each)
    await world.drafting.start(ana, None, SourceTyped(url=first.url), lead=first.id)
    await world.records.add(ana, SourceDetails("", second.url), lead=second.id)
    for each in (first, second):
        line = await world.leads.lead(ana, each.id)
        assert line.lead.state is LeadState.USED
        assert line.lead.decided_by == ana.person
        with refused("lead_decided"):
            await world.leads.dismiss(ana, each.id)
        with refused("lead_decided"):
            await world.leads.usable(ana, each.id)
    async with world.store.read(HERE) as reader:
        assert [each.url for each in await reader.find(Source)] == [second.url]


@pytest.mark.parametrize("second", ["dismiss", "log", "add"])
async def test_of_two_who_decide_at_once_one_does(any_world: World, second: str) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana, ben, lead = world.here.ana, world.here.ben, made_up_lead(world)
    await note(world, lead)
    before = await world.sequence()

    async def decided(by: Actor, how: str) -> str:
        try:
            if how == "dismiss":
                await world.leads.dismiss(by, lead.id)
            elif how == "log":
                await world.drafting.start(by, None, SourceTyped(url=lead.url), lead=lead.id)
            else:
                await world.records.add(by, SourceDetails("", lead.url), lead=lead.id)
        except DeedsError as error:
            return error.code
        return by.person

    came = await asyncio.gather(decided(ana, second), decided(ben, second), decided(ben, "dismiss"))
    (who,) = {each for each in came if each != "lead_decided"}
    assert came.count("lead_decided") == 2
    line = await world.leads.lead(ana, lead.id)
    assert line.lead.decided_by == who
    async with world.store.read(HERE) as reader:
        drafts = [*await reader.drafts_of(ana.person), *await reader.drafts_of(ben.person)]
        sources = await reader.find(Source)
    used = line.lead.state is LeadState.USED
    assert len(drafts) == (used and second == "log")
    assert len(sources) == await world.sequence() - before == (used and second == "add")


async def test_only_organisers_of_that_server(world: World) -> None:
    await world.settle()
    lead = made_up_lead(world)
    await note(world, lead)
    with refused("not_allowed"):
        await world.leads.lead(world.here.member, lead.id)
    with refused("not_allowed"):
        await world.leads.dismiss(world.here.member, lead.id)
    elsewhere = Actor(THERE, "1.else", Tier.STEWARD)
    with refused("not_found"):
        await world.leads.dismiss(elsewhere, lead.id)
    with refused("not_found"):
        await world.leads.usable(elsewhere, lead.id)
    assert (await world.leads.lead(world.here.ana, lead.id)).lead.state is LeadState.OPEN


async def test_decided_ones_are_emptied_in_time_and_do_not_come_again(any_world: World) -> None:
    world = any_world
    await world.settle()
    decided, waiting = made_up_lead(world, "decided"), made_up_lead(world, "waiting")
    for each in (decided, waiting):
        await note(world, each)
    await world.leads.dismiss(world.here.ana, decided.id)
    world.clock.forward(days=91)
    assert await Retention(world.store, world.servers, world.clock).purge_due()
    async with world.store.read(HERE) as reader:
        kept = await lead_of(reader, decided.id)
        assert kept is not None
        assert (kept.url, kept.title, kept.passage, kept.decided_by) == ("", "", "", "")
        assert await lead_of(reader, waiting.id) == waiting
    with refused("not_found"):
        await world.leads.lead(world.here.ana, decided.id)
    assert not await note(world, decided)


async def test_a_held_demand_keeps_what_may_concern_it(world: World) -> None:
    await world.settle()
    built = await world.build()
    retention = Retention(world.store, world.servers, world.clock)
    await retention.hold(world.here.steward, "D-1", True, "a lawsuit")
    lead = made_up_lead(world, demands=(built.ids["D-1"],))
    await note(world, lead)
    await world.leads.dismiss(world.here.ana, lead.id)
    world.clock.forward(days=200)
    await retention.purge_due()
    assert (await world.leads.lead(world.here.ana, lead.id)).lead.title == lead.title


@pytest.mark.parametrize("kind", LeadKind)
def test_every_kind_offers_something_and_can_be_dismissed(kind: LeadKind) -> None:
    """A kind that is added needs its line in OFFERS of bot/domain/leads.py."""
    assert LeadOffer.DISMISS in OFFERS[kind]


async def test_two_that_notice_it_at_once_keep_it_once(any_world: World) -> None:
    world = any_world
    lead = made_up_lead(world)

    async def work(writer: Writer) -> list[bool]:
        return [await keep_lead(writer, lead), await keep_lead(writer, lead)]

    assert await world.store.transact(HERE, work) == [True, False]
