"""A server that removes the bot, invites it again, or is only out of reach."""

from datetime import timedelta

from bot.domain.changes import GENESIS
from bot.storage.deleting import departures
from bot.storage.tables import server_head
from tests.cogs.conftest import Stage


async def left(stage: Stage) -> list[str]:
    """The servers of which it was noted that they removed the bot."""
    return list(await departures(stage.services.store))


async def test_a_removal_is_noted_and_an_invitation_takes_it_back(empty_stage: Stage) -> None:
    stage = empty_stage
    bot = stage.bots[-1]
    guild = bot.guilds[0]
    assert await left(stage) == []
    guild.unavailable = True
    await bot.on_guild_remove(guild)
    assert await left(stage) == []
    guild.unavailable = False
    await bot.on_guild_remove(guild)
    assert await left(stage) == [str(guild.id)]
    await bot.on_guild_join(guild)
    assert await left(stage) == []


async def test_connecting_tells_what_happened_meanwhile(empty_stage: Stage) -> None:
    stage = empty_stage
    server = str(stage.server.id)
    await stage.services.departures.left(server)
    # A server that the bot is not in, of whose record something is kept.
    made = server_head.insert().values(server="9009", sequence=0, hash=GENESIS)
    await stage.services.store.transact("9009", lambda writer: writer.execute(made))
    await stage.bots[-1].on_ready()
    assert await left(stage) == ["9009"]
    stage.now += timedelta(days=31)
    assert await stage.services.departures.delete_due() == 1
    assert await stage.services.store.servers() == [server]
