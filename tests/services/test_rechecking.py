"""Looking again at the documents behind sources: alive, changed, gone, back again."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.domain.leads import LeadKind, NoteKind
from bot.domain.reading import Reading
from bot.domain.revisiting import EVERY, SightState
from bot.domain.views import LeadLine
from bot.domain.vocabulary import Fetching
from bot.services.rechecking import CLAIMED_FOR, MOST_A_ROUND, Rechecks
from bot.services.setup import SettingsChange
from bot.services.typed_records import SourceDetails
from bot.sources.fetching import Fetched, Version
from bot.sources.outside import Outside
from bot.sources.places import Hosts
from bot.storage.documents import claim_look, copy_of, sight_of
from bot.storage.store import Writer
from tests.services.test_documents import allow, documents_of, source_of
from tests.services.world import HERE, World
from tests.sources.web import Asked, Web, made_up_web, reply

HOST = "city.example"
WEEK = timedelta(days=7)
PAGE = """<!doctype html><html lang="en"><head><title>Contract</title></head><body><article>
<p>The sheriff keeps the contract with the data broker until the end of the year, as he has said before.</p>
<p>It costs the county {cost} a year, and the council has to agree to it in public each autumn.</p>
</article></body></html>"""


@pytest_asyncio.fixture
async def web() -> AsyncIterator[Web]:
    async with made_up_web() as found:
        found.host(HOST)
        found.page(HOST, "/a", reply(PAGE.format(cost="$40,000")))
        yield found


@pytest_asyncio.fixture
async def outside(web: Web) -> AsyncIterator[Outside]:
    found = Outside(network=web.network(), spacing=0.005)
    yield found
    await found.close()


def checks_of(world: World, outside: Outside) -> Rechecks:
    """The service over this web."""
    return Rechecks(world.store, world.servers, world.clock, outside)


async def prepared(world: World, *paths: str) -> list[str]:
    """A server that fetches, with sources at these paths; their references."""
    await world.settle()
    await allow(world)
    return [
        (
            await world.records.add(world.here.ana, SourceDetails(path, f"http://{HOST}{path}"))
        ).record.reference
        for path in paths
    ]


async def a_week_later(world: World, checks: Rechecks) -> int:
    """Has everything looked at that falls due within a week; at how many documents."""
    await checks.look_due()
    world.clock.forward(days=7, minutes=1)
    looked = 0
    while found := await checks.look_due():
        looked += found
    return looked


async def leads_of(world: World) -> tuple[LeadLine, ...]:
    return (await world.reviewing.desk(world.here.ana)).leads


async def state_of(world: World, reference: str) -> SightState:
    source = await source_of(world, reference)
    async with world.store.read(HERE) as reader:
        return (await sight_of(reader, source.id)).state


async def test_what_is_still_there_is_noted_and_asked_with_its_version(
    any_world: World, web: Web, outside: Outside
) -> None:
    world = any_world

    def answer(asked: Asked) -> bytes:
        if asked.headers.get("if-none-match") == '"7"':
            return reply(status="304 Not Modified")
        return reply(PAGE.format(cost="$40,000"), ETag='"7"')

    web.page(HOST, "/a", answer)
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    assert await a_week_later(world, checks) == 1
    assert await a_week_later(world, checks) == 1
    assert [each.headers.get("if-none-match") for each in web.asked if each.path == "/a"] == [None, '"7"']
    source = await source_of(world, reference)
    async with world.store.read(HERE) as reader:
        sight = await sight_of(reader, source.id)
    assert sight.state is SightState.ALIVE
    assert sight.seen_alive == world.clock()
    assert await leads_of(world) == ()


async def test_a_changed_text_is_a_lead_that_says_what_changed(
    any_world: World, web: Web, outside: Outside
) -> None:
    world = any_world
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    await a_week_later(world, checks)
    web.page(HOST, "/a", reply(PAGE.format(cost="$90,000")))
    await a_week_later(world, checks)
    (line,) = await leads_of(world)
    assert line.lead.kind is LeadKind.SOURCE_CHANGED
    assert line.source is not None
    assert line.source.reference == reference
    notes = {each.kind: each.text for each in line.lead.notes}
    assert "$40,000" in notes[NoteKind.FIGURES_BEFORE]
    assert "$90,000" in notes[NoteKind.FIGURES_AFTER]
    assert "$40,000" in notes[NoteKind.BEFORE]
    assert "$90,000" in notes[NoteKind.AFTER]
    assert await state_of(world, reference) is SightState.CHANGED
    await a_week_later(world, checks)
    assert len(await leads_of(world)) == 1, "the same change is told once"
    web.page(HOST, "/a", reply(PAGE.format(cost="$40,000")))
    await a_week_later(world, checks)
    assert await state_of(world, reference) is SightState.ALIVE
    assert len(await leads_of(world)) == 1


async def test_what_is_gone_is_a_lead_once_and_comes_back(
    any_world: World, web: Web, outside: Outside
) -> None:
    world = any_world
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    await a_week_later(world, checks)
    web.page(HOST, "/a", reply("gone", status="410 Gone"))
    for _ in range(3):
        await a_week_later(world, checks)
    (line,) = await leads_of(world)
    assert line.lead.kind is LeadKind.SOURCE_GONE
    assert await state_of(world, reference) is SightState.GONE
    web.page(HOST, "/a", reply(PAGE.format(cost="$40,000")))
    await a_week_later(world, checks)
    assert await state_of(world, reference) is SightState.ALIVE
    web.page(HOST, "/a", reply("gone", status="404 Not Found"))
    await a_week_later(world, checks)
    assert len(await leads_of(world)) == 2, "gone another time"


async def test_out_of_reach_counts_after_three_times_over_days(
    world: World, web: Web, outside: Outside
) -> None:
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    await a_week_later(world, checks)
    web.page(HOST, "/a", reply("broken", status="503 Service Unavailable"))
    world.clock.forward(days=7, minutes=1)
    for _ in range(3):
        assert await state_of(world, reference) is SightState.ALIVE
        await checks.look_due()
        assert await checks.look_due() == 0, "not asked again on the same day"
        world.clock.forward(days=1, minutes=1)
    assert await state_of(world, reference) is SightState.GONE
    (line,) = await leads_of(world)
    assert line.lead.kind is LeadKind.SOURCE_GONE


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "418 I'm a teapot"])
async def test_a_page_that_refuses_us_is_not_gone(
    world: World, web: Web, outside: Outside, status: str
) -> None:
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    web.page(HOST, "/a", reply("no", status=status))
    for _ in range(4):
        await a_week_later(world, checks)
    assert await state_of(world, reference) is SightState.UNSEEN
    assert await leads_of(world) == ()


async def test_nobody_is_asked_where_it_is_off_or_confidential(
    world: World, web: Web, outside: Outside
) -> None:
    (reference,) = await prepared(world, "/a")
    await world.setup.change(world.here.steward, SettingsChange(fetching=Fetching.OFF))
    checks = checks_of(world, outside)
    assert await a_week_later(world, checks) == 0
    await allow(world, Fetching.LISTED, "elsewhere.example")
    await a_week_later(world, checks)
    await allow(world)
    source = await source_of(world, reference)

    async def hide(writer: Writer) -> None:
        await writer.put(replace(source, confidential=True))

    await world.store.change(HERE, hide, actor="1.test", action="test")
    await a_week_later(world, checks)
    assert web.asked == []


async def test_a_round_has_a_budget_and_looks_are_spread(world: World, web: Web, outside: Outside) -> None:
    paths = [f"/p{number}" for number in range(MOST_A_ROUND + 5)]
    for path in paths:
        web.page(HOST, path, reply("gone", status="404 Not Found"))
    await prepared(world, *paths)
    checks = checks_of(world, outside)
    assert await checks.look_due() < 5, "few of them are due at once"
    world.clock.forward(days=7, minutes=1)
    assert await checks.look_due() == MOST_A_ROUND
    assert web.most_open == 1


async def test_two_processes_never_look_at_the_same_one(any_world: World, web: Web, outside: Outside) -> None:
    world = any_world
    await prepared(world, "/a", "/b", "/c")
    for path in ("/b", "/c"):
        web.page(HOST, path, reply(PAGE.format(cost="$1")))
    one, other = checks_of(world, outside), checks_of(world, outside)
    await one.look_due()
    asked = len(web.paths(HOST))
    world.clock.forward(days=7, minutes=1)
    first, second = await asyncio.gather(one.look_due(), other.look_due())
    assert first + second == len(web.paths(HOST)) - asked


async def test_what_was_taken_and_never_finished_is_looked_at_later(
    any_world: World, outside: Outside
) -> None:
    world = any_world
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    await checks.look_due()
    world.clock.forward(days=7, minutes=1)
    now = world.clock()
    taken = await claim_look(world.store, [HERE], now, now + CLAIMED_FOR)
    if taken is not None:
        assert await checks.look_due() == 0
        world.clock.forward(minutes=11)
    assert await checks.look_due() <= 1
    assert await state_of(world, reference) is SightState.ALIVE


async def test_a_round_delays_no_tick_and_ends_with_the_program(
    world: World, web: Web, outside: Outside
) -> None:
    asked = asyncio.Event()

    async def slow(_: Asked) -> AsyncIterator[bytes]:
        asked.set()
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n"
        await asyncio.sleep(60)
        yield b"too late!"

    web.page(HOST, "/a", slow)
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    await checks.look_due()
    world.clock.forward(days=7, minutes=1)
    async with asyncio.timeout(5):
        await checks.begin()
        await checks.begin()
        await asked.wait()
        await checks.close()
    assert await state_of(world, reference) is SightState.UNSEEN


async def test_reading_by_hand_counts_as_seen(world: World, outside: Outside) -> None:
    (reference,) = await prepared(world, "/a")
    await documents_of(world, outside).read(world.here.ana, reference)
    assert await state_of(world, reference) is SightState.ALIVE
    checks = checks_of(world, outside)
    await checks.look_due()
    world.clock.forward(days=6)
    assert await checks.look_due() == 0
    assert EVERY == WEEK


@pytest.mark.parametrize("change", ["off", "not listed", "confidential", "withdrawn", "elsewhere"])
async def test_what_is_changed_while_a_look_is_under_way_keeps_nothing_of_it(
    any_world: World, web: Web, outside: Outside, change: str
) -> None:
    world, ana = any_world, any_world.here.ana
    (reference,) = await prepared(world, "/a")
    checks = checks_of(world, outside)
    looking = outside.document

    async def slowly(url: str, hosts: Hosts, known: Version | None = None) -> tuple[Fetched, Reading | None]:
        found = await looking(url, hosts, known)
        match change:
            case "off":
                await allow(world, Fetching.OFF)
            case "not listed":
                await allow(world, Fetching.LISTED, "other.example")
            case "withdrawn":
                await world.records.withdraw(ana, reference, "no longer needed")
            case _:
                source = await source_of(world, reference)
                changed = (
                    replace(source, confidential=True)
                    if change == "confidential"
                    else replace(source, url=f"http://{HOST}/b")
                )
                await world.write(lambda writer: writer.put(changed))
        outside.document = looking  # type: ignore[method-assign]
        return found

    outside.document = slowly  # type: ignore[method-assign]
    web.page(HOST, "/a", reply(PAGE.format(cost="$40,000"), ETag='"1"'))
    web.page(HOST, "/b", reply(PAGE.format(cost="$90,000")))
    await a_week_later(world, checks)
    source = await source_of(world, reference)
    async with world.store.read(HERE) as reader:
        copy = await copy_of(reader, source.id)
    if change == "elsewhere":
        assert copy is not None
        assert copy.url == f"http://{HOST}/b"
        assert "$90,000" in copy.body
    else:
        assert copy is None
    assert await leads_of(world) == ()
    if change in ("off", "not listed"):
        await allow(world)
        await a_week_later(world, checks)
        asked = [each.headers.get("if-none-match") for each in web.asked if each.path == "/a"]
        assert asked == [None, None], "what was not kept is not known either"
