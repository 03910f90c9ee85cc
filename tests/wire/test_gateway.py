"""Connections, as the library's own client lives through them, and as bytes."""

import asyncio
import json
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import suppress
from typing import Any

import aiohttp
import discord
import pytest
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.wire.double import Double
from tests.wire.gateway import Gateway, zstd_stream
from tests.wire.places import CHANNEL, MEMBERS, SERVER, TOKEN

PATIENCE = 20.0


class Client(discord.Client):
    """The library's client, which counts what happens to it and is ready as soon as it can be."""

    def __init__(self, **options: Any) -> None:
        super().__init__(intents=discord.Intents(guilds=True), guild_ready_timeout=0.05, **options)
        self.seen: Counter[str] = Counter()
        self.tree = app_commands.CommandTree(self)
        self._told = asyncio.Event()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """The library waits five seconds here, for Discord's sake."""

    def dispatch(self, event: str, /, *given: Any, **named: Any) -> None:
        """Counts every event."""
        super().dispatch(event, *given, **named)
        self.seen[event] += 1
        self._told.set()

    async def until(self, event: str, times: int) -> None:
        """Waits until an event has come so often."""
        async with asyncio.timeout(PATIENCE):
            while self.seen[event] < times:
                self._told.clear()
                await self._told.wait()


@pytest.fixture
def double() -> Iterator[Double]:
    with Double() as made:
        yield made


Connect = Callable[..., Coroutine[Any, Any, Client]]


@pytest.fixture
async def connect(double: Double, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Connect]:
    """Connects clients; they are closed at the end."""
    monkeypatch.setattr(Route, "BASE", double.rest)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(double.gateway.address))
    running: list[tuple[Client, asyncio.Task[None]]] = []

    async def begin(**options: Any) -> Client:
        client = Client(**options)
        running.append((client, asyncio.create_task(client.start(TOKEN))))
        await client.until("ready", 1)
        return client

    yield begin
    for client, task in running:
        await client.close()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _cut_while_something_happens(gateway: Gateway, end: Coroutine[Any, Any, None]) -> None:
    await end
    await gateway.dispatch(
        "CHANNEL_CREATE", {"id": "5", "type": 0, "name": "new", "guild_id": SERVER, "position": 1}
    )


async def test_a_client_is_ready_and_knows_its_server(double: Double, connect: Connect) -> None:
    client = await connect()
    [server] = client.guilds
    assert server.name == "Made-up coalition"
    assert server.me.guild_permissions.value == MEMBERS
    assert [str(each.id) for each in server.text_channels] == [CHANNEL]
    assert double.gateway.identified == [TOKEN]
    # Where Zstandard is installed, the library prefers it.
    assert double.gateway.compressions in (["zlib-stream"], ["zstd-stream"])
    assert double.gateway.heartbeats == 1


async def test_however_a_connection_ends_it_is_resumed_and_nothing_is_missed(
    double: Double, connect: Connect
) -> None:
    client, gateway = await connect(), double.gateway
    ends = [gateway.close(code) for code in (4000, 1000, 1001, 4009)]
    ends += [gateway.cut(), gateway.reconnect(), gateway.invalidate(resumable=True)]
    for times, end in enumerate(ends, start=1):
        await asyncio.to_thread(double.tell, _cut_while_something_happens(gateway, end))
        await client.until("resumed", times)
        await client.until("guild_channel_create", times)
    assert len(gateway.resumed) == len(ends)
    assert gateway.identified == [TOKEN]
    assert client.seen["ready"] == 1
    assert client.seen["guild_channel_create"] == len(ends)


async def test_a_session_that_is_not_known_again_is_begun_anew(double: Double, connect: Connect) -> None:
    client, gateway = await connect(), double.gateway
    await asyncio.to_thread(double.tell, gateway.invalidate(resumable=False))
    await client.until("ready", 2)
    gateway.resumes = False
    await asyncio.to_thread(double.tell, gateway.cut())
    await client.until("ready", 3)
    assert (len(gateway.identified), gateway.resumed) == (3, [])
    assert gateway.live == 1


async def test_without_answers_to_heartbeats_the_connection_is_made_anew(
    double: Double, connect: Connect
) -> None:
    double.gateway.heartbeat_seconds = 0.1
    client = await connect(heartbeat_timeout=0.5)
    double.gateway.acknowledges = False
    await client.until("resumed", 1)
    assert 4000 in double.gateway.closed_with
    assert double.gateway.heartbeats > 2


@pytest.mark.parametrize(
    ("closes", "raised"),
    [
        (4004, discord.ConnectionClosed),
        (4011, discord.ConnectionClosed),
        (4014, discord.PrivilegedIntentsRequired),
    ],
)
async def test_some_codes_are_final(
    closes: int, raised: type[Exception], double: Double, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    double.gateway.closes = closes
    client = Client()
    with pytest.raises(raised):
        await client.start(TOKEN)
    await client.close()


async def test_privileged_intents_and_a_wrong_token_are_refused(double: Double) -> None:
    async with aiohttp.ClientSession() as session:
        for told, closed in (
            ({"token": TOKEN, "intents": 2}, 4014),
            ({"token": "wrong", "intents": 0}, 4004),
        ):
            async with session.ws_connect(double.gateway.address) as socket:
                assert (await socket.receive_json())["op"] == 10
                await socket.send_json({"op": 2, "d": told})
                await socket.receive()
                assert socket.close_code == closed


async def test_a_connection_can_be_refused_before_it_begins(double: Double) -> None:
    double.gateway.refusals = [503]
    async with aiohttp.ClientSession() as session:
        for query, status in (("", 503), ("?compress=made-up", 400)):
            with pytest.raises(aiohttp.WSServerHandshakeError) as raised:
                await session.ws_connect(double.gateway.address + query)
            assert raised.value.status == status


async def test_the_same_words_come_plain_and_packed(double: Double) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(double.gateway.address) as socket:
            plain = (await socket.receive()).data
        async with session.ws_connect(f"{double.gateway.address}?compress=zlib-stream") as socket:
            packed = (await socket.receive()).data
        assert zlib.decompressobj().decompress(packed).decode() == plain
        async with session.ws_connect(f"{double.gateway.address}?compress=zstd-stream") as socket:
            packed = (await socket.receive()).data
    assert json.loads(plain)["op"] == 10
    # A frame that ends nowhere: magic number, no checksum and no size, a window of 2 MB; then a stored block.
    assert packed[:6] == b"\x28\xb5\x2f\xfd\x00\x58"
    assert int.from_bytes(packed[6:9], "little") == len(plain) << 3
    assert packed[9:].decode() == plain


def test_a_long_message_takes_several_blocks() -> None:
    pack = zstd_stream()
    assert pack("a")[6:] == b"\x08\x00\x00a"
    long = pack("b" * (128 * 1024 + 1))
    assert long[:3] == (128 * 1024 << 3).to_bytes(3, "little")
    assert long[-4:] == b"\x08\x00\x00b"


async def test_the_library_understands_every_kind_of_interaction(double: Double, connect: Connect) -> None:
    client = await connect()

    @client.tree.command()
    async def echo(interaction: discord.Interaction, words: str) -> None:
        """Says it again."""
        button: discord.ui.Button[discord.ui.View] = discord.ui.Button(label="More", custom_id="more")
        view = discord.ui.View(timeout=None)
        view.add_item(button)
        await interaction.response.send_message(words, view=view)

    @echo.autocomplete("words")
    async def suggest(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=typed * 2, value=typed)]

    @client.tree.command()
    async def later(interaction: discord.Interaction) -> None:
        """Takes its time."""
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(content="now")
        await interaction.followup.send("and more", ephemeral=True)

    await client.tree.sync()
    interaction = await asyncio.to_thread(lambda: double.autocomplete("echo", "words", "a"))
    said = await asyncio.to_thread(double.answer_to, interaction)
    assert said["data"]["choices"] == [{"name": "aa", "value": "a"}]
    interaction = await asyncio.to_thread(lambda: double.command("echo", {"words": "hello"}))
    said = await asyncio.to_thread(double.answer_to, interaction)
    assert said["data"]["content"] == "hello"
    interaction = await asyncio.to_thread(lambda: double.command("later"))
    await asyncio.to_thread(double.wait_until, lambda: len(interaction.messages) == 2)
    assert [each["content"] for each in interaction.messages.values()] == ["now", "and more"]
    assert [each["content"] for each in double.messages()] == ["hello"]
    assert double.complaints == []
    assert double.routes.unknown == []
