"""The language that people choose: where it counts, how it is kept, and that it goes when they do."""

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.domain.access import Actor, Context, Tier
from bot.domain.following import Pace
from bot.domain.people import DIRECT_MESSAGES, tombstone_mark
from bot.domain.vocabulary import ResponseKind
from bot.i18n import Languages
from bot.services import choosing as choosing_module
from bot.services.choosing import AS_DISCORD_SAYS, Choosing
from bot.services.following import FollowTyped
from bot.services.leaving import Departures
from bot.storage.engine import holds_any
from bot.storage.forgetting import still_held
from bot.storage.store import Reader, Writer
from bot.storage.tables import language_choice as table
from tests.files import files_below
from tests.services.world import HERE, THERE, World, refused

ME, OTHER = 111222333444555666, 222333444555666777
NOWHERE = "9009"


def somebody(world: World, user: int = ME, server: str = HERE) -> Actor:
    """A person as the front door makes them, who need not be a member."""
    return Actor(server, world.people.pseudonym(server, 1, user), Tier.PUBLIC)


def directly(world: World, user: int = ME) -> Actor:
    """The same, writing to the bot alone."""
    return replace(somebody(world, user, ""), context=Context.DIRECT_MESSAGE)


async def rows(world: World) -> int:
    """How many choices are kept."""

    async def work(writer: Writer) -> int:
        return int((await writer.execute(select(func.count()).select_from(table))).scalar_one())

    return await world.store.transact(None, work)


def anew(world: World) -> Choosing:
    """What a process that has just started knows."""
    return Choosing(world.store, world.servers, world.people, world.clock, Languages())


async def test_it_counts_where_it_was_made(any_world: World) -> None:
    world = any_world
    assert await world.choosing.of(HERE, ME) is None
    await world.choosing.choose(somebody(world), ME, "es")
    for choosing in (world.choosing, anew(world)):
        assert await choosing.of(HERE, ME) == "es"
        assert await choosing.of(HERE, OTHER) is None
        # Another server knows nothing of it; in direct messages somebody is the same person everywhere.
        assert await choosing.of(THERE, ME) is None
        assert await choosing.of("", ME) == "es"


async def test_what_is_chosen_in_direct_messages_counts_wherever_nothing_else_was(any_world: World) -> None:
    world = any_world
    await world.choosing.choose(directly(world), ME, "es")
    await world.choosing.choose(somebody(world, server=THERE), ME, "en")
    for choosing in (world.choosing, anew(world)):
        assert await choosing.of("", ME) == "es"
        assert await choosing.of(HERE, ME) == "es"
        assert await choosing.of(THERE, ME) == "en"


async def test_the_newest_of_several_servers_counts_in_direct_messages(world: World) -> None:
    await world.settle(THERE)
    await world.choosing.choose(somebody(world), ME, "es")
    world.clock.forward(minutes=1)
    await world.choosing.choose(somebody(world, server=THERE), ME, "en")
    assert await world.choosing.of("", ME) == "en"
    world.clock.forward(minutes=1)
    await world.choosing.choose(somebody(world), ME, "es")
    assert await world.choosing.of("", ME) == "es"


async def test_leaving_it_to_discord_counts_too(world: World) -> None:
    await world.choosing.choose(directly(world), ME, "es")
    await world.choosing.choose(somebody(world), ME, AS_DISCORD_SAYS)
    assert await world.choosing.of(HERE, ME) is None
    assert await world.choosing.of(THERE, ME) == "es"
    await world.choosing.choose(directly(world), ME, AS_DISCORD_SAYS)
    assert await world.choosing.of("", ME) is None


async def test_a_language_that_is_not_there_is_refused(world: World) -> None:
    for typed in ("xx", "spanish", "\u202e", "x" * 500):
        with refused("language_unknown", "language") as told:
            await world.choosing.choose(somebody(world), ME, typed)
        assert len(str(told.error.parameters["typed"])) <= 20
    assert await rows(world) == 0


async def test_an_answer_from_memory_reads_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for user in (ME, OTHER):
        await world.choosing.of(HERE, user)
        await world.choosing.of("", user)
    reads: list[str] = []
    original = world.store.read

    def counted(server: str) -> AbstractAsyncContextManager[Reader]:
        reads.append(server)
        return original(server)

    monkeypatch.setattr(world.store, "read", counted)
    for user in (ME, OTHER, ME):
        await world.choosing.of(HERE, user)
        await world.choosing.of("", user)
    assert reads == []


async def test_only_so_many_are_remembered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing_module, "MOST_REMEMBERED", 3)
    for user in range(10):
        await world.choosing.of(HERE, user)
    assert len(world.choosing._known) == 3


async def test_forgetting_takes_it_away_at_once_and_to_the_last_byte(world: World, tmp_path: Path) -> None:
    await world.settle()
    await world.choosing.choose(somebody(world), ME, "es")
    await world.choosing.choose(somebody(world, OTHER), OTHER, "es")
    shown = await world.privacy.show(somebody(world), ME)
    assert shown.counts == {"language_choice": 1}
    stored = (await world.privacy.export(somebody(world), ME))["stored"]
    assert isinstance(stored, dict)
    assert stored["language_choice"][0]["language"] == "es"
    await world.privacy.forget(somebody(world), ME)
    assert await world.choosing.of(HERE, ME) is None
    assert await world.choosing.of(HERE, OTHER) == "es"
    code = somebody(world).person.partition(".")[2].encode()
    for file in files_below(tmp_path):
        assert not holds_any(file, [code, str(ME).encode()]), file


async def test_what_was_chosen_in_direct_messages_is_shown_and_forgotten_there(world: World) -> None:
    await world.choosing.choose(directly(world), ME, "es")
    me = directly(world)
    assert await world.privacy.servers_of(me, ME) == (DIRECT_MESSAGES,)
    assert (await world.privacy.show(me, ME, DIRECT_MESSAGES)).counts == {"language_choice": 1}
    with refused("not_found"):
        await world.privacy.show(directly(world, OTHER), OTHER, DIRECT_MESSAGES)
    await world.privacy.forget(me, ME, DIRECT_MESSAGES)
    assert await world.choosing.of("", ME) is None
    assert await world.privacy.servers_of(me, ME) == ()


async def test_a_backup_that_brings_it_back_forgets_it_again(world: World) -> None:
    for actor, server in ((somebody(world), HERE), (directly(world), DIRECT_MESSAGES)):
        await world.choosing.choose(actor, ME, "es")
        person = world.people.pseudonym(server, 1, ME)
        marks = {tombstone_mark(server, person): world.clock()}
        assert await still_held(world.store, marks) == {server: {person}}


async def test_it_goes_with_a_server_that_nobody_ever_set_up(world: World) -> None:
    await world.choosing.choose(somebody(world, server=NOWHERE), ME, "es")
    grace = timedelta(days=30)
    leaving = Departures(world.store, world.servers, world.choosing, world.clock, world.journal, grace)
    await leaving.left(NOWHERE)
    world.clock.forward(days=31)
    assert await leaving.delete_due() == 1
    assert await rows(world) == 0
    assert await world.choosing.of(NOWHERE, ME) is None


async def test_what_is_told_in_direct_messages_is_told_in_the_language_chosen_by_now(world: World) -> None:
    await world.build(1, 1)
    member = replace(somebody(world), tier=Tier.MEMBER)
    typed = FollowTyped(about="D-1", pace=Pace.CHANGE, quiet_from="", quiet_until="", zone="America/Denver")
    await world.following.follow(member, ME, typed)
    told = []
    for language in ("es", AS_DISCORD_SAYS):
        await world.choosing.choose(member, ME, language)
        await world.said(ResponseKind.SUPPORTS, ["A-1"])
        world.clock.forward(minutes=11)
        await world.following.plan_due()
        told.append(next(each.card for each in await world.postings() if each.kind == "direct"))
    assert [each.split()[1] for each in told] == ["es", "en"]
    assert "es" in world.notebook.prepared
