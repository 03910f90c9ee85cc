"""Campaigns, organisations, contacts, sources, evidence, events and actions: one pattern for all of them."""

from dataclasses import replace
from typing import Any, cast

import pytest

from bot.domain.records import Membership
from bot.domain.vocabulary import DeliveryChannel, EventKind, Lifecycle, ResponseKind, Stance
from bot.services.translating import TranslationTyped
from bot.services.typed_records import (
    ActionTyped,
    AnyTyped,
    CampaignTyped,
    ContactTyped,
    EventTyped,
    EvidenceTyped,
    OrganisationTyped,
    SourceDetails,
)
from tests.services.world import HERE, Built, World, refused, refused_anywhere

ACTION = ActionTyped("Call the mayor", "Hello, I am calling about it.", "+1 303 555 0100", "", "2026-12-01")
EVENT = EventTyped("Hearing", EventKind.HEARING, "2026-11-05", "City hall", "https://city.example/agenda")
EVIDENCE = EvidenceTyped("The camera was on.", "2026-10", "The Gazette")
SOURCE = SourceDetails("Minutes", "https://city.example/minutes", "City", "2026-10-01", "en")
ORGANISATION = OrganisationTyped("Neighbours")
CONTACT = ContactTyped(DeliveryChannel.EMAIL, "office@city.example", "2026-10-01")
EVERY = (ACTION, EVENT, EVIDENCE, SOURCE, ORGANISATION, CONTACT)


async def add(world: World, typed: AnyTyped) -> str:
    """Adds one; gives what it goes by."""
    official = "O-1" if isinstance(typed, ContactTyped) else None
    view = await world.records.add(world.here.ana, typed, official=official)
    return view.record.reference or str(view.record.id)


@pytest.mark.parametrize("typed", EVERY, ids=lambda each: type(each).__name__)
async def test_every_kind_is_added_edited_withdrawn_and_restored(
    world: World, built: Built, typed: AnyTyped
) -> None:
    ana, ben = world.here.ana, world.here.ben
    before = await world.sequence()
    name = await add(world, typed)
    assert await world.sequence() == before + 1
    began = await world.records.typed(ana, name)
    assert began == typed
    first = "name" if isinstance(typed, OrganisationTyped) else ""
    first = first or ("value" if isinstance(typed, ContactTyped) else "")
    first = first or ("summary" if isinstance(typed, EvidenceTyped) else "title")
    other: Any = replace(cast(Any, typed), **{first: "Another one"})
    await world.records.edit(ben, name, other, before=began)
    assert await world.records.typed(ana, name) == other
    with refused("edited_meanwhile"):
        await world.records.edit(ana, name, typed, before=began)
    with refused("text_missing", "reason"):
        await world.records.withdraw(ana, name, "")
    assert (await world.records.withdraw(ana, name, "Twice on record")).record.withdrawn
    with refused("already_withdrawn"):
        await world.records.withdraw(ana, name, "Twice on record")
    assert (await world.records.managed(ben, name)).record.withdrawn
    assert not (await world.records.restore(ben, name, "It was not")).record.withdrawn
    with refused("not_withdrawn"):
        await world.records.restore(ben, name, "It was not")
    for person in (world.here.member, world.here.outsider):
        with refused("not_allowed"):
            await world.records.managed(person, name)
        with refused("not_allowed"):
            await world.records.edit(person, name, typed)
        with refused("not_allowed"):
            await world.records.withdraw(person, name, "no")
    with refused("not_found"):
        await world.records.managed(world.there.ana, name)


async def test_what_is_sent_twice_is_added_once(world: World, built: Built) -> None:
    one = await world.records.add(world.here.ana, EVENT, once="55")
    other = await world.records.add(world.here.ana, EVENT, once="55")
    assert one.record.reference == other.record.reference == "V-1"


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (replace(ACTION, title=""), "text_missing", "title"),
        (replace(ACTION, script=" "), "text_missing", "script"),
        (replace(ACTION, number="call me"), "number_invalid", "number"),
        (replace(ACTION, number="javascript:1"), "number_invalid", "number"),
        (replace(ACTION, url="city.example"), "address_invalid", "url"),
        (replace(ACTION, until="2026-13-01"), "date_invalid", "until"),
        (replace(ACTION, until="2026-12"), "day_needed", "until"),
        (replace(EVENT, on=""), "event_needs_date", "on"),
        (replace(EVENT, on="2026-02-30"), "date_invalid", "on"),
        (replace(EVENT, url="https://a:b@city.example"), "address_with_credentials", "url"),
        (replace(EVIDENCE, summary=""), "text_missing", "summary"),
        (replace(EVIDENCE, source="S-99"), "not_found", None),
        (SourceDetails(""), "source_missing", "url"),
        (OrganisationTyped("x" * 301), "text_too_long", "name"),
        (replace(CONTACT, value=""), "text_missing", "contact"),
        (replace(CONTACT, verified="soon"), "date_invalid", "verified"),
    ],
)
async def test_what_is_wrong_is_named(
    world: World, built: Built, typed: AnyTyped, code: str, field: str | None
) -> None:
    with refused(code, field):
        await add(world, typed)


async def test_an_actions_asks_and_its_translation(world: World) -> None:
    await world.settle()
    await world.build(2, 1)
    await world.group("D-1")
    ana, member = world.here.ana, world.here.member
    await add(world, ACTION)
    assert [each.value for each in await world.records.linkable(ana, "K-1", "asks")] == ["A-1", "A-2"]
    view = await world.records.link(ana, "K-1", "asks", [("A-2", "")])
    assert [each.reference for each in view.asks] == ["A-2"]
    assert await world.records.linked(ana, "K-1", "asks") == (("A-2", ""),)
    for path, text in (("K-1.title", "Llama"), ("K-1.script", "Hola.")):
        await world.translating.translate(ana, "C-1", "es", path, TranslationTyped(text))
    assert (await world.records.managed(ana, "K-1")).languages == ("en", "es")
    with refused("not_found"):
        await world.records.link(ana, "K-1", "asks", [("A-99", "")])
    with refused("button_gone"):
        await world.records.link(ana, "K-1", "demands", [("D-1", "")])
    opened = (await world.acting.now(member)).opened
    assert opened is not None
    translation = opened.script.translation("es")
    assert translation is not None
    assert translation.text == "Hola."
    edited = replace(ACTION, script="Good evening.")
    await world.records.edit(ana, "K-1", edited)
    opened = (await world.acting.now(member)).opened
    assert opened is not None
    assert opened.script.is_stale(translation)


async def test_an_event_stands_on_every_card_it_concerns(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 2)
    ana, member = world.here.ana, world.here.member
    await add(world, EVENT)
    await add(world, replace(EVENT, title="Over", on="2026-11-01"))
    await add(world, replace(EVENT, title="Much later", on="2027-03"))
    await world.records.link(ana, "V-1", "demands", [("D-2", "")])
    await world.records.link(ana, "V-1", "official", [("O-1", "")])
    board = await world.boards.board(member)
    assert [each.reference for each in board.events] == ["V-1", "V-3"]
    assert [each.reference for each in (await world.boards.demand(member, "D-2")).events] == ["V-1"]
    assert not (await world.boards.demand(member, "D-1")).events
    assert [each.reference for each in (await world.boards.official(member, "O-1")).events] == ["V-1"]
    digest = await world.digests.as_of(member, None, None)
    assert [each.reference for each in digest.events] == ["V-1"]
    assert not digest.is_quiet
    await world.records.link(ana, "V-1", "official", [])
    assert not (await world.boards.official(member, "O-1")).events
    await world.records.withdraw(ana, "V-1", "Called off")
    assert [each.reference for each in (await world.boards.board(member)).events] == ["V-3"]


async def test_the_digest_offers_an_action_that_is_not_over(world: World) -> None:
    await world.settle()
    await world.build(2, 1)
    ana, member = world.here.ana, world.here.member
    await world.deliver(["A-1"], on="2026-10-01")
    plain = await world.digests.as_of(member, None, None)
    assert (plain.to_do is not None, plain.action) == (True, None)
    await add(world, ACTION)
    await world.records.link(ana, "K-1", "asks", [("A-2", "")])
    digest = await world.digests.as_of(member, None, None)
    assert digest.action is not None
    assert digest.to_do is not None
    assert (digest.action.reference, digest.to_do.reference) == ("K-1", "A-2")
    world.clock.forward(days=60)
    over = await world.digests.as_of(member, None, None)
    assert over.action is None


async def test_evidence_rests_on_a_source_that_then_stays(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 1)
    ana = world.here.ana
    await add(world, SOURCE)
    await add(world, replace(SOURCE, url="https://city.example/other"))
    await add(world, replace(EVIDENCE, source="S-1", place="page 2"))
    view = await world.records.link(ana, "E-1", "demands", [("D-1", ""), ("D-2", "")])
    assert view.source is not None
    assert (view.source.reference, view.source.place) == ("S-1", "page 2")
    assert [each.reference for each in view.demands] == ["D-1", "D-2"]
    assert (await world.boards.demand(world.here.member, "D-1")).evidence
    with refused("source_cited"):
        await world.records.withdraw(ana, "S-1", "x")
    began = await world.records.typed(ana, "E-1")
    assert isinstance(began, EvidenceTyped)
    view = await world.records.edit(ana, "E-1", replace(began, source="S-2"), before=began)
    assert view.source is not None
    assert view.source.reference == "S-2"
    await world.records.withdraw(ana, "S-1", "Nothing rests on it")
    # What a response rests on stays, too.
    reference = await world.said(ResponseKind.SUPPORTS, ["A-1"])
    line = (await world.boards.record(world.here.member, reference)).line
    assert line.source is not None
    with refused("source_cited"):
        await world.records.withdraw(ana, line.source.reference, "x")


async def test_an_organisation_signs_endorses_and_abstains(world: World) -> None:
    await world.settle()
    built = await world.build(2, 1)
    other = await world.build(1, 1, slug="clean-air")
    ana, member = world.here.ana, world.here.member
    await add(world, ORGANISATION)
    view = await world.records.link(ana, "G-1", "campaigns", [(built.campaign, "")])
    assert [each.reference for each in view.campaigns] == [built.campaign]
    assert [each.value for each in await world.records.linkable(ana, "G-1", "stances")] == ["D-1", "D-2"]
    chosen = [("D-1", "endorses"), ("D-2", "abstains")]
    view = await world.records.link(ana, "G-1", "stances", chosen)
    assert await world.records.linked(ana, "G-1", "stances") == tuple(chosen)
    card = await world.boards.demand(member, "D-2")
    assert card.endorsements == (("Neighbours", Stance.ABSTAINS),)
    await world.records.link(ana, "G-1", "stances", [("D-2", "endorses")])
    assert (await world.boards.demand(member, "D-1")).endorsements == ()
    assert (await world.boards.demand(member, "D-2")).endorsements == (("Neighbours", Stance.ENDORSES),)
    await world.records.link(ana, "G-1", "campaigns", [(other.campaign, "")])
    await world.records.link(ana, "G-1", "campaigns", [(built.campaign, "")])
    async with world.store.read(HERE) as reader:
        assert await reader.count(Membership) == 2
    lines = {each.campaign.reference: each for each in (await world.boards.campaigns(member)).campaigns}
    assert lines[built.campaign].organisations == ("Neighbours",)
    assert lines[other.campaign].organisations == ()


async def test_a_campaign_is_edited_and_made_the_servers_own(world: World, built: Built) -> None:
    other = await world.build(1, 1, slug="clean-air")
    ana = world.here.ana
    began = await world.records.typed(ana, other.campaign)
    assert isinstance(began, CampaignTyped)
    for wrong in ("", "0", "366", "two weeks", "-1", "٣"):
        with refused("window_invalid", "window"):
            await world.records.edit(ana, other.campaign, replace(began, window=wrong))
    typed = CampaignTyped("Clean air now", "Springfield", "30", "Ours alone")
    view = await world.records.edit(ana, other.campaign, typed, before=began)
    assert not view.is_default
    assert (await world.records.set_default(ana, other.campaign)).is_default
    board = await world.boards.board(world.here.member)
    assert board.campaign.title.original == "Clean air now"
    with refused("campaign_is_default"):
        await world.records.withdraw(ana, other.campaign, "x")
    await world.records.set_default(ana, built.campaign)
    await world.records.withdraw(ana, other.campaign, "Began by mistake")
    with refused_anywhere("campaign_unknown"):
        await world.boards.board(world.here.member, other.campaign)
    await world.records.restore(ana, other.campaign, "It was none")
    board = await world.boards.board(world.here.member, other.campaign)
    assert board.campaign.reference == other.campaign


async def test_a_contact_shows_on_its_office_until_it_is_withdrawn(world: World, built: Built) -> None:
    name = await add(world, CONTACT)
    (contact,) = (await world.boards.official(world.here.member, "O-1")).contacts
    assert (contact.value, str(contact.verified_on)) == ("office@city.example", "2026-10-01")
    await world.records.withdraw(world.here.ana, name, "It bounced")
    assert (await world.boards.official(world.here.member, "O-1")).contacts == ()
    assert len((await world.records.contacts(world.here.ana, "O-1")).contacts) == 1


async def test_a_group_is_resolved_into_offices(world: World) -> None:
    await world.settle()
    await world.build(1, 1)
    other = await world.build(1, 2, slug="clean-air")
    await world.group("D-1")
    ana = world.here.ana
    group = "O-4"
    offered = [each.value for each in await world.managing.group_offices(ana, "D-1", group)]
    assert offered == ["O-1", "O-2", "O-3"]
    for officials, code, field in (
        ([], "asks_missing", "officials"),
        ([group], "office_is_group", "officials"),
    ):
        with refused(code, field):
            await world.managing.resolve_group(ana, "D-1", group, officials)
    with refused("not_found"):
        await world.managing.resolve_group(ana, "D-1", "O-1", ["O-2"])
    with refused("not_found"):
        await world.managing.resolve_group(ana, other.demands[0], group, ["O-2"])
    assert await world.managing.resolve_group(ana, "D-1", group, ["O-1", "O-2"]) == 1
    card = await world.boards.demand(world.here.member, "D-1")
    assert ([each.official for each in card.cells], card.groups) == (["O-1", "O-2"], ())
    assert card.demand.lifecycle is Lifecycle.ACTIVE
    with refused("not_found"):
        await world.managing.resolve_group(ana, "D-1", group, ["O-3"])


async def test_every_kind_is_suggested_by_its_words(world: World, built: Built) -> None:
    for typed in (ACTION, EVENT, EVIDENCE, SOURCE, ORGANISATION):
        await add(world, typed)
    ana = world.here.ana
    for kind, word, reference in (
        ("action", "mayor", "K-1"),
        ("event", "hear", "V-1"),
        ("evidence", "camera", "E-1"),
        ("source", "minu", "S-1"),
        ("organisation", "neigh", "G-1"),
    ):
        assert [each.reference for each in await world.boards.suggest(ana, kind, word)] == [reference]
        if kind == "event":
            await world.records.withdraw(ana, reference, "x")
    assert await world.boards.suggest(ana, "event", "hear") == ()
