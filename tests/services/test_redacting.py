"""Redaction: no byte of the text is left in the file, and the chain still verifies."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.exchange import Audience, FileFormat
from bot.domain.records import Demand
from bot.domain.redacting import BLACKED
from bot.domain.texts import Text
from bot.domain.vocabulary import HeadlineKey, PostingState, ResponseKind, Visibility
from bot.services.drafting import ResponseTyped, SourceTyped
from bot.services.ledger import Ledger
from bot.services.postings import Planner
from bot.services.redacting import Redacting, RedactionTyped
from bot.services.revising import RevisionTyped
from bot.services.settings import host_actor
from bot.storage.outbox import in_states
from bot.storage.store import Writer
from bot.storage.tables import load_part
from bot.storage.tables import posting as outbox
from tests.services.world import HERE, THERE, Built, World, refused

NAME = "Johnathan Q. Privateperson"
SAID = f"The office said that {NAME} had called twice"


def redacting(world: World) -> Redacting:
    return Redacting(world.store, Planner(world.clock, "this-life"))


async def chosen(world: World, reference: str, field: str, text: str) -> list[str]:
    found = await redacting(world).texts(world.here.steward, reference, field)
    return [each.value for each in found if text in each.label.original]


async def redact(
    world: World, reference: str, field: str, text: str, instead: str = "", reason: str = "a private person"
) -> None:
    values = await chosen(world, reference, field, text)
    assert values
    typed = RedactionTyped(instead, reason, reference.lower())
    await redacting(world).redact(world.here.steward, reference, field, values, typed)


def holds(path: Path, text: str) -> bool:
    return text.encode() in path.read_bytes()


def file_of(world: World) -> Path:
    path = world.store.address.path
    assert path is not None
    return path


async def test_a_name_goes_from_everywhere_and_nothing_breaks(world: World, built: Built) -> None:
    await world.said(ResponseKind.REFUSES, ["A-1"], summary=SAID)
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary=f"{SAID}, in May"))
    draft = await world.drafting.start(world.here.ana, None, SourceTyped(title=f"About {NAME}"))
    path = file_of(world)
    assert holds(path, NAME)
    steward = world.here.steward
    fields = {each.value for each in await redacting(world).fields(steward, "R-1")}
    assert {"revision.content_summary"} <= fields
    values = await chosen(world, "R-1", "revision.content_summary", NAME)
    assert len(values) == 2
    typed = RedactionTyped("The office said that somebody had called", "a private person", "r 1")
    done = await redacting(world).redact(steward, "R-1", "revision.content_summary", values, typed)
    assert (done.reference, done.records) == ("R-1", 2)
    card = await world.boards.record(world.here.member, "R-1")
    assert card.line.summary == "The office said that somebody had called"
    assert (await world.cell("A-1")).headline.key is HeadlineKey.REFUSED
    report = await Ledger(world.store).check(steward)
    assert report.fault is None
    assert report.purged >= 3
    for actor in (world.here.ana, world.here.member):
        page = await world.changes.history(actor, "R-1")
        assert page.entries[0].action == "redact"
        assert NAME not in repr(page)
    await world.drafting.discard(world.here.ana, draft.id)
    await world.store.forget_traces([NAME])
    assert not holds(path, NAME)
    assert not holds(path, NAME.split()[-1].casefold())


async def test_what_was_only_in_the_past_goes_too(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    typed = await world.managing.demand_typed(ana, "D-1")
    await world.managing.edit_demand(ana, "D-1", replace(typed, title=f"For {NAME}"))
    await world.managing.edit_demand(ana, "D-1", replace(typed, title="For everybody"))
    await redact(world, "D-1", "demand.title", NAME)
    assert (await world.managing.demand_typed(ana, "D-1")).title == "For everybody"
    assert (await Ledger(world.store).check(world.here.steward)).fault is None
    page = await world.changes.history(ana, "D-1")
    assert page.entries[0].why == "a private person"
    assert [line.purged for each in page.entries[1:3] for line in each.lines] == [True, True]
    assert NAME not in repr(page)
    assert await chosen(world, "D-1", "demand.title", NAME) == []
    if world.store.address.path is not None:
        assert not holds(world.store.address.path, NAME)


async def test_a_reason_is_a_text_like_any_other(world: World, built: Built) -> None:
    steward = world.here.steward
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    await world.changes.undo(steward, await world.sequence(), f"{NAME} asked for it")
    await redact(world, "R-1", "response.author_why", NAME)
    assert (await Ledger(world.store).check(steward)).fault is None
    assert not holds(file_of(world), NAME)


async def test_frozen_messages_are_blacked_out_and_sent_ones_edited(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, ResponseKind.REFUSES, ["A-1"], summary=SAID)
    assert review.items

    async def freeze(writer: Writer) -> None:
        cards = f'{{"content":"## R-1\\n{SAID.replace(".", chr(92) * 2 + ".")}\\nother"}}'
        await writer.execute(outbox.update().values(card=cards, state=PostingState.SENT, message="77"))

    await world.store.transact(HERE, freeze)
    await redact(world, "R-1", "revision.content_summary", NAME, "Somebody called")
    async with world.store.read(HERE) as reader:
        postings = await in_states(reader, set(PostingState))
    cards = [each.card for each in postings if each.card]
    assert cards == [f'{{"content":"## R-1\\n{BLACKED}\\nother"}}']
    assert any(each.corrects is not None for each in postings)
    assert not holds(file_of(world), NAME)


async def test_drafts_say_it_no_more(world: World, built: Built) -> None:
    await world.said(ResponseKind.REFUSES, ["A-1"], summary=SAID)
    draft = await world.draft(world.here.ana)
    again = ResponseTyped(ResponseKind.REFUSES, ["A-1"], summary=SAID)
    await world.drafting.add_response(world.here.ana, draft, again)
    await redact(world, "R-1", "revision.content_summary", NAME)
    kept = await world.drafting.draft(world.here.ana, draft)
    assert kept.lines[0].line.summary == ""
    assert not holds(file_of(world), NAME)


async def test_a_seed_does_not_bring_it_back(world: World) -> None:
    await world.settle()
    steward = world.here.steward
    await world.seeding.load(steward, "co-brokers-2022")
    said = await redacting(world).texts(steward, "R-1", "revision.content_summary")
    typed = RedactionTyped("Something was said", "not ours to keep", "R-1")
    await redacting(world).redact(steward, "R-1", "revision.content_summary", [said[0].value], typed)
    demand = await redacting(world).texts(steward, "D-1", "demand.title")
    typed = RedactionTyped("A title of ours", "not ours to keep", "D-1")
    await redacting(world).redact(steward, "D-1", "demand.title", [demand[0].value], typed)
    report = await world.seeding.load(steward, "co-brokers-2022")
    assert report.unchanged
    assert (await world.the_record(Demand, "D-1")).title == Text("en", "A title of ours")


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (RedactionTyped("", "a reason", "D-2"), "redact_confirm", "reference"),
        (RedactionTyped("", " ", "D-1"), "text_missing", "reason"),
        (RedactionTyped("", "a reason", "D-1"), "text_missing", "instead"),
        (RedactionTyped("x", "It said Demand 0 of clean-water", "D-1"), "redact_repeats", "reason"),
        (RedactionTyped("DEMAND 0 of clean water", "a reason", "D-1"), "redact_repeats", "reason"),
    ],
)
async def test_what_is_refused(
    world: World, built: Built, typed: RedactionTyped, code: str, field: str
) -> None:
    values = await chosen(world, "D-1", "demand.title", "Demand")
    before = await world.sequence()
    with refused(code, field):
        await redacting(world).redact(world.here.steward, "D-1", "demand.title", values, typed)
    assert await world.sequence() == before


async def test_only_stewards_redact_and_only_what_is_there(world: World, built: Built) -> None:
    typed = RedactionTyped("x", "a reason", "D-1")
    for actor in (world.here.ana, world.here.member, world.here.outsider):
        for asked in (
            redacting(world).fields(actor, "D-1"),
            redacting(world).texts(actor, "D-1", "demand.title"),
            redacting(world).redact(actor, "D-1", "demand.title", ["x"], typed),
        ):
            with refused("not_allowed"):
                await asked
    steward = world.here.steward
    with refused("not_found"):
        await redacting(world).fields(world.there.steward, "D-1")
    with refused("button_gone"):
        await redacting(world).texts(steward, "D-1", "demand.lifecycle")
    with refused("asks_missing"):
        await redacting(world).redact(steward, "D-1", "demand.title", ["forged"], typed)


async def test_nothing_of_it_is_undone(world: World, built: Built) -> None:
    await redact(world, "D-1", "demand.title", "Demand", "Another")
    with refused("undo_never"):
        await world.changes.undo(world.here.steward, await world.sequence(), "no")
    demand = await world.the_record(Demand, "D-1")
    assert demand.visibility is Visibility.MEMBERS


async def test_what_an_import_brought_goes_like_everything_else(any_world: World, tmp_path: Path) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    await world.said(ResponseKind.REFUSES, built.asks, summary=SAID)
    away = host_actor(HERE)
    file = tmp_path / "campaign.json"
    file.write_bytes((await world.exchange.export(away, None, FileFormat.JSON, Audience.ORGANISERS)).content)
    await world.settle(THERE)
    await world.exchange.load(host_actor(THERE), file)
    steward = world.there.steward
    kind = "revision.content_summary"
    found = await redacting(world).texts(steward, "R-1", kind)
    assert [NAME in each.label.original for each in found] == [True]
    typed = RedactionTyped("The office said that somebody had called", "a private person", "r 1")
    await redacting(world).redact(steward, "R-1", kind, [each.value for each in found], typed)
    assert (await Ledger(world.store).check(steward)).fault is None
    async with world.store.read(THERE) as reader:
        rows = await reader.execute(select(load_part.c.content).where(load_part.c.server == THERE))
        assert NAME not in "".join(row.content for row in rows)
