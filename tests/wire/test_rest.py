"""Messages over real sockets: what Discord does with them, and what a test may do to Discord."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import HTTPClient, Route

from tests.wire.double import Double
from tests.wire.places import BOT, CHANNEL, SERVER, TOKEN, Permission
from tests.wire.scripted import Ends, Request

MESSAGES = f"/channels/{CHANNEL}/messages"


@pytest.fixture
def double() -> Iterator[Double]:
    """A Discord that lets everything through as fast as it comes."""
    with Double() as made:
        made.limits.buckets.clear()
        yield made


Answered = tuple[int, Any]


class Client:
    """A client with nothing of discord.py's patience: one request, one answer."""

    def __init__(self, double: Double, session: aiohttp.ClientSession) -> None:
        self._double = double
        self._session = session

    async def asks(self, method: str, path: str, body: Any = None, **query: Any) -> Answered:
        """The status and the body of the answer."""
        address, headers = f"{self._double.rest}{path}", self._double.authorization
        async with self._session.request(method, address, json=body, params=query, headers=headers) as got:
            return got.status, await got.json() if got.status != 204 else None

    async def says(self, content: str, **more: Any) -> Answered:
        """Posts into the channel."""
        return await self.asks("POST", MESSAGES, {"content": content, **more})


@pytest.fixture
async def client(double: Double) -> AsyncIterator[Client]:
    """A bare client."""
    async with aiohttp.ClientSession() as session:
        yield Client(double, session)


@pytest.fixture
async def library(double: Double, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[HTTPClient]:
    """The library's own client, without a gateway."""
    monkeypatch.setattr(Route, "BASE", double.rest)
    http = HTTPClient(asyncio.get_running_loop())
    await http.static_login(TOKEN)
    yield http
    await http.close()


def route(method: str, path: str = MESSAGES) -> Route:
    return Route(method, path)


def code(answered: Answered) -> tuple[int, int]:
    """The status and Discord's code of a refusal."""
    return answered[0], answered[1]["code"]


async def test_a_message_is_posted_read_edited_and_deleted(double: Double, client: Client) -> None:
    status, made = await client.says("first", nonce="n-1", enforce_nonce=True)
    assert (status, made["author"]["id"], made["nonce"]) == (200, BOT, "n-1")
    _, second = await client.says("second")
    status, listed = await client.asks("GET", MESSAGES)
    assert [each["content"] for each in listed] == ["second", "first"]
    assert "nonce" not in listed[1]
    for query, told in (
        ({"before": second["id"]}, ["first"]),
        ({"after": made["id"]}, ["second"]),
        ({"limit": 1}, ["second"]),
    ):
        _, listed = await client.asks("GET", MESSAGES, **query)
        assert [each["content"] for each in listed] == told
    assert code(await client.asks("GET", MESSAGES, limit=101)) == (400, 50035)
    status, edited = await client.asks("PATCH", f"{MESSAGES}/{made['id']}", {"content": "edited"})
    assert (status, edited["content"], edited["timestamp"]) == (200, "edited", made["timestamp"])
    assert (await client.asks("GET", f"{MESSAGES}/{made['id']}"))[1]["edited_timestamp"]
    assert await client.asks("DELETE", f"{MESSAGES}/{made['id']}") == (204, None)
    assert code(await client.asks("GET", f"{MESSAGES}/{made['id']}")) == (404, 10008)
    assert code(await client.asks("PATCH", f"{MESSAGES}/{made['id']}", {"content": "x"})) == (404, 10008)
    assert [each["content"] for each in double.messages()] == ["second"]


async def test_a_nonce_gives_the_same_message_for_as_long_as_it_is_known(
    double: Double, client: Client
) -> None:
    now = 1_800_000_000.0
    double.clock = lambda: now
    first = (await client.says("a", nonce="n", enforce_nonce=True))[1]["id"]
    now += double.nonce_window
    assert (await client.says("b", nonce="n", enforce_nonce=True))[1]["id"] == first
    # Who does not ask for it gets another message.
    assert (await client.says("c", nonce="n"))[1]["id"] != first
    now += double.nonce_window + 1
    other = (await client.says("d", nonce="n", enforce_nonce=True))[1]["id"]
    await client.asks("DELETE", f"{MESSAGES}/{other}")
    assert code(await client.says("e", nonce="n", enforce_nonce=True)) == (404, 10008)
    double.forget_nonces()
    assert (await client.says("f", nonce="n", enforce_nonce=True))[0] == 200
    assert [each["content"] for each in double.messages()] == ["a", "c", "f"]


async def test_what_roles_and_overwrites_take_away_is_refused(double: Double, client: Client) -> None:
    _, made = await client.says("there")
    everybody = double.servers[SERVER].roles[SERVER]
    role = double.add_role("digests", of=[BOT])
    everybody.permissions = int(
        Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES | Permission.READ_MESSAGE_HISTORY
    )
    assert (await client.says("embedded", embeds=[{"title": "t"}]))[1]["code"] == 50013
    double.overwrite(CHANNEL, SERVER, deny=Permission.SEND_MESSAGES)
    assert code(await client.says("no")) == (403, 50013)
    # What a role grants outweighs what everybody is denied, and a member's own outweighs that.
    double.overwrite(CHANNEL, role.id, allow=Permission.SEND_MESSAGES)
    assert (await client.says("yes"))[0] == 200
    double.overwrite(CHANNEL, BOT, deny=Permission.SEND_MESSAGES, of_member=True)
    assert code(await client.says("no")) == (403, 50013)
    double.overwrite(CHANNEL, BOT, deny=Permission.READ_MESSAGE_HISTORY, of_member=True)
    assert await client.asks("GET", MESSAGES) == (200, [])
    assert code(await client.asks("GET", f"{MESSAGES}/{made['id']}")) == (403, 50013)
    double.overwrite(CHANNEL, BOT, deny=Permission.VIEW_CHANNEL, of_member=True)
    for method, path in (("GET", MESSAGES), ("POST", MESSAGES), ("GET", f"/channels/{CHANNEL}")):
        assert code(await client.asks(method, path, {"content": "x"})) == (403, 50001)
    role.permissions = int(Permission.ADMINISTRATOR)
    assert (await client.says("an administrator"))[0] == 200
    assert double.invalid == 7
    double.remove_bot(SERVER)
    assert code(await client.says("no")) == (403, 50001)
    assert code(await client.asks("GET", f"/guilds/{SERVER}")) == (404, 10004)
    double.invite_bot(SERVER)
    double.channels[CHANNEL].overwrites.clear()
    assert (await client.says("back"))[0] == 200
    double.remove_channel(CHANNEL)
    assert code(await client.says("no")) == (404, 10003)


async def test_a_message_of_somebody_else_is_not_ours_to_edit(double: Double, client: Client) -> None:
    _, made = await client.says("ours")
    double.channels[CHANNEL].messages[made["id"]]["author"] = double.places.user("77")
    assert code(await client.asks("PATCH", f"{MESSAGES}/{made['id']}", {"content": "x"})) == (403, 50005)
    assert code(await client.asks("DELETE", f"{MESSAGES}/{made['id']}")) == (403, 50013)
    double.add_role("moderators", Permission.MANAGE_MESSAGES, of=[BOT])
    assert (await client.asks("DELETE", f"{MESSAGES}/{made['id']}"))[0] == 204


async def test_what_stands_in_a_server_is_told(double: Double, client: Client) -> None:
    role = double.add_role("digest", of=["77"])
    mine = double.add_role("Deeds", Permission.MANAGE_ROLES, of=[BOT])
    assert (await client.asks("GET", "/users/@me"))[1]["id"] == BOT
    assert (await client.asks("GET", "/users/@me/guilds"))[1] == [{"id": SERVER, "name": "Made-up coalition"}]
    assert (await client.asks("GET", f"/guilds/{SERVER}"))[1]["id"] == SERVER
    assert [each["id"] for each in (await client.asks("GET", f"/guilds/{SERVER}/channels"))[1]] == [CHANNEL]
    assert [each["name"] for each in (await client.asks("GET", f"/guilds/{SERVER}/roles"))[1]] == [
        "@everyone",
        "digest",
        "Deeds",
    ]
    assert (await client.asks("GET", f"/guilds/{SERVER}/members/77"))[1]["roles"] == [role.id]
    assert code(await client.asks("GET", f"/guilds/{SERVER}/members/78")) == (404, 10007)
    given = f"/guilds/{SERVER}/members/77/roles/"
    assert await client.asks("DELETE", given + role.id) == (204, None)
    assert (await client.asks("GET", f"/guilds/{SERVER}/members/77"))[1]["roles"] == []
    assert await client.asks("PUT", given + role.id) == (204, None)
    assert code(await client.asks("PUT", given + "1")) == (404, 10011)
    mine.permissions = 0
    assert code(await client.asks("PUT", given + role.id)) == (403, 50013)
    assert (await client.asks("GET", "/gateway/bot"))[1]["session_start_limit"]["total"] == 1000
    assert code(await client.asks("GET", "/guilds/1")) == (404, 10004)
    assert code(await client.asks("GET", "/made/up")) == (404, 0)
    assert double.routes.unknown == ["GET /made/up"]


async def test_direct_messages_reach_whoever_takes_them(double: Double, client: Client) -> None:
    _, opened = await client.asks("POST", "/users/@me/channels", {"recipient_id": "77"})
    _, again = await client.asks("POST", "/users/@me/channels", {"recipient_id": "77"})
    assert opened["id"] == again["id"]
    path = f"/channels/{opened['id']}/messages"
    assert (await client.asks("POST", path, {"content": "a word"}))[0] == 200
    double.routes.closed.add("77")
    assert code(await client.asks("POST", path, {"content": "a word"})) == (403, 50007)
    assert [each["content"] for each in double.messages(opened["id"])] == ["a word"]


async def test_who_brings_no_token_or_another_is_refused(double: Double) -> None:
    async with aiohttp.ClientSession() as session:
        for headers in ({}, {"Authorization": "Bot another"}):
            async with session.get(f"{double.rest}/users/@me", headers=headers) as got:
                assert got.status == 401
    assert double.invalid == 2


async def test_files_come_with_a_message_and_go_with_an_edit(double: Double, library: HTTPClient) -> None:
    picture = discord.MediaGalleryItem("attachment://board.png", description="the board")
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.MediaGallery(picture))
    file = discord.File(__file__, filename="board.png", description="the board")
    with discord.http.handle_message_parameters(file=file, view=view) as parameters:
        made = await library.send_message(int(CHANNEL), params=parameters)
    [attached] = made["attachments"]
    assert (attached["filename"], attached["description"]) == ("board.png", "the board")
    assert double.routes.contents[str(attached["id"])].startswith(b'"""Messages over real sockets')
    [gallery] = double.messages()[0]["components"]
    assert gallery["items"][0]["media"]["url"] == attached["url"]
    assert double.complaints == []

    gone = {"attachments": [], "components": [{"type": 10, "content": "no picture"}]}
    await library.edit_message(int(CHANNEL), made["id"], params=_parameters(gone))
    assert double.messages()[0]["attachments"] == []
    with pytest.raises(discord.HTTPException):
        await library.edit_message(
            int(CHANNEL), made["id"], params=_parameters({"attachments": [{"id": "5"}]})
        )


def _parameters(payload: dict[str, Any]) -> discord.http.MultipartParameters:
    return discord.http.MultipartParameters(payload=payload, multipart=None, files=None)


async def test_a_notice_becomes_a_card_only_if_its_text_goes(double: Double, client: Client) -> None:
    _, made = await client.says("a plain sentence")
    card = {"flags": 1 << 15, "components": [{"type": 17, "components": [{"type": 10, "content": "card"}]}]}
    assert code(await client.asks("PATCH", f"{MESSAGES}/{made['id']}", card)) == (400, 50035)
    status, edited = await client.asks("PATCH", f"{MESSAGES}/{made['id']}", {**card, "content": None})
    assert (status, edited["content"], edited["flags"]) == (200, "", 1 << 15)
    # It stays one: nothing plain comes back.
    assert code(await client.asks("PATCH", f"{MESSAGES}/{made['id']}", {"content": "plain"})) == (400, 50035)
    assert len(double.complaints) == 2


async def test_what_is_too_large_is_refused(
    double: Double, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.wire.rest.LARGEST_FILE", 3)
    form = aiohttp.FormData()
    form.add_field("payload_json", json.dumps({"content": "with a file"}))
    form.add_field("files[0]", b"four", filename="a.bin")
    address, headers = f"{double.rest}{MESSAGES}", double.authorization
    async with aiohttp.ClientSession() as session, session.post(address, data=form, headers=headers) as got:
        assert (got.status, (await got.json())["code"]) == (413, 40005)


@pytest.mark.parametrize("accepted", [False, True])
@pytest.mark.parametrize("ends", [Ends.DROPPED, Ends.RESET, Ends.HANGS])
async def test_a_connection_ends_before_or_after_the_request_was_carried_out(
    ends: Ends, accepted: bool, double: Double, client: Client
) -> None:
    fault = double.fault("POST", "/channels/*/messages", ends=ends, accepted=accepted)
    raised = TimeoutError if ends is Ends.HANGS else aiohttp.ClientConnectionError
    with pytest.raises(raised):
        async with asyncio.timeout(0.3 if ends is Ends.HANGS else 10):
            await client.says("once")
    assert fault.met == 1
    assert len(double.messages()) == accepted
    assert (await client.says("again"))[0] == 200


@pytest.mark.parametrize("accepted", [False, True])
@pytest.mark.parametrize(
    ("status", "raised"),
    [(500, None), (502, None), (503, discord.DiscordServerError), (429, None), (403, discord.Forbidden)],
)
async def test_what_the_library_makes_of_each_status(
    status: int,
    raised: type[Exception] | None,
    accepted: bool,
    double: Double,
    library: HTTPClient,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sleep = asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda _seconds: sleep(0))
    double.fault("POST", "/channels/*/messages", status=status, accepted=accepted)
    body = {"content": "once", "nonce": "n", "enforce_nonce": True}
    if raised is None:
        await library.request(route("POST"), json=body)
    else:
        with pytest.raises(raised):
            await library.request(route("POST"), json=body)
    assert double.asked_for(f"POST {MESSAGES}") == (2 if raised is None else 1)
    assert len(double.messages()) == (raised is None or accepted)


async def test_faults_wait_their_turn_and_end(double: Double, client: Client) -> None:
    double.fault("GET", "/channels/*/messages", status=500)
    fault = double.fault("POST", "/channels/*/messages", status=503, skip=1, times=2)
    assert [(await client.says("a"))[0] for _ in range(4)] == [200, 503, 503, 200]
    assert fault.met == 2
    double.fault("POST", "/channels/*/messages", status=503, times=None, seconds=0.0)
    assert (await client.says("too late for it"))[0] == 200
    lasting = double.fault("POST", "/channels/*/messages", status=503, code=1, times=None)
    assert [code(await client.says("a")) for _ in range(3)] == [(503, 1)] * 3
    assert lasting.met == 3
    double.heal()
    assert (await client.says("a"))[0] == 200


@pytest.mark.parametrize("accepted", [False, True])
async def test_a_hook_is_called_at_the_very_instant(accepted: bool, double: Double, client: Client) -> None:
    seen: list[tuple[str, int]] = []

    def hook(request: Request) -> None:
        seen.append((request.body["content"], len(double.messages())))

    double.fault("POST", "/channels/*/messages", hook=hook, accepted=accepted, delay=0.05)
    assert (await client.says("once"))[0] == 200
    assert seen == [("once", int(accepted))]
    assert len(double.messages()) == 1


async def test_a_bucket_tells_what_is_left_and_refuses_what_is_too_much(
    double: Double, client: Client, library: HTTPClient
) -> None:
    double.limits.buckets["POST", "/channels/*/messages"] = (2, 0.4)
    other = double.add_channel("another").id
    assert [(await client.says("a"))[0] for _ in range(3)] == [200, 200, 429]
    assert (await client.asks("POST", f"/channels/{other}/messages", {"content": "a"}))[0] == 200
    assert (double.limits.earned, double.invalid) == (1, 1)
    await asyncio.sleep(0.4)
    async with asyncio.TaskGroup() as group:
        for _ in range(4):
            group.create_task(library.request(route("POST"), json={"content": "b"}))
    assert len(double.messages()) == 6
    assert len(double.messages(other)) == 1


async def test_so_many_requests_in_a_second_are_the_most_of_all(
    double: Double, client: Client, library: HTTPClient
) -> None:
    double.limits.everywhere = (3, 0.3)
    await asyncio.sleep(0.3)
    answers = [await client.asks("GET", "/users/@me") for _ in range(4)]
    assert [status for status, _ in answers] == [200, 200, 200, 429]
    assert answers[-1][1]["global"] is True
    assert 0 < answers[-1][1]["retry_after"] <= 0.3
    assert double.limits.earned == 1
    # The library waits as long as it is told, and comes again.
    for _ in range(4):
        await library.request(route("GET", "/users/@me"))
