"""What a person asks and a bot answers: which answers are taken, until when, and where they stand."""

import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import pytest

from tests.wire.double import Double
from tests.wire.interactions import PERSON, Interaction
from tests.wire.payloads import EPHEMERAL
from tests.wire.places import BOT, CHANNEL, SERVER, Permission

SAID = {"type": 4, "data": {"content": "said"}}
COMMANDS: list[dict[str, Any]] = [
    {
        "name": "digest",
        "description": "Digests",
        "options": [
            {
                "type": 1,
                "name": "latest",
                "description": "The latest",
                "options": [
                    {"type": 3, "name": "campaign", "description": "Of what", "autocomplete": True},
                    {"type": 4, "name": "weeks", "description": "Of how many"},
                    {"type": 7, "name": "channel", "description": "Where"},
                    {"type": 8, "name": "role", "description": "Whose"},
                    {"type": 6, "name": "person", "description": "Who"},
                ],
            }
        ],
    },
    {"name": "Report it", "type": 3},
]


@pytest.fixture
def double() -> Iterator[Double]:
    """A Discord that knows two commands."""
    with Double() as made:
        made.routes.commands = COMMANDS
        yield made


class Client:
    """Answers interactions, as a bot does, but with no library between."""

    def __init__(self, double: Double, session: aiohttp.ClientSession) -> None:
        self._rest = double.rest
        self._session = session

    async def asks(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """The status and the answer."""
        async with self._session.request(method, f"{self._rest}{path}", json=body) as got:
            return got.status, await got.json() if got.status != 204 else None

    async def answers(self, asked: Interaction, body: Any) -> tuple[int, Any]:
        """The first answer to an interaction."""
        return await self.asks("POST", f"/interactions/{asked.id}/{asked.token}/callback", body)

    async def later(
        self, method: str, asked: Interaction, below: str = "", body: Any = None
    ) -> tuple[int, Any]:
        """What follows the first answer."""
        return await self.asks(method, f"/webhooks/{BOT}/{asked.token}{below}", body)


@pytest.fixture
async def client(double: Double) -> AsyncIterator[Client]:
    """A bare client without a token: interactions carry their own."""
    async with aiohttp.ClientSession() as session:
        yield Client(double, session)


async def test_an_answer_is_taken_once_and_in_time(double: Double, client: Client) -> None:
    asked = double.command("digest latest")
    status, told = await client.answers(asked, SAID)
    assert (status, told["interaction"]["id"]) == (200, asked.id)
    assert told["resource"]["message"]["content"] == "said"
    assert [each["content"] for each in double.messages()] == ["said"]
    assert double.answer_to(asked) == SAID
    assert 0 <= asked.seconds < 3
    status, told = await client.answers(asked, SAID)
    assert (status, told["code"]) == (400, 40060)

    late = double.command("digest latest")
    late.created -= double.interactions.deadline
    status, told = await client.answers(late, SAID)
    assert (status, told["code"]) == (404, 10062)
    assert late.answer is None
    status, told = await client.asks("POST", "/interactions/1/unknown/callback", SAID)
    assert (status, told["code"]) == (404, 10062)


async def test_only_what_fits_the_kind_of_interaction_is_taken(double: Double, client: Client) -> None:
    shown = {"title": "Form", "custom_id": "form", "components": [{"type": 10, "content": "words"}]}
    for asked, body in (
        (double.command("digest latest"), {"type": 7, "data": {"content": "x"}}),
        (double.command("digest latest"), {"type": 8, "data": {"choices": []}}),
        (double.autocomplete("digest latest", "campaign", "c"), SAID),
        (double.submit("form", []), {"type": 9, "data": shown}),
        (double.submit("form", []), {"type": 7, "data": {"content": "there is no message"}}),
        (double.command("digest latest"), {"type": 4, "data": {"content": "x" * 2001}}),
        (double.command("digest latest"), {"type": 9, "data": {**shown, "title": ""}}),
        (
            double.autocomplete("digest latest", "weeks", "1"),
            {"type": 8, "data": {"choices": [{"name": "one", "value": "1"}]}},
        ),
    ):
        status, told = await client.answers(asked, body)
        assert (status, told["code"]) == (400, 50035), body
    assert len(double.complaints) == 8
    for asked, body in (
        (double.command("digest latest"), {"type": 9, "data": shown}),
        (
            double.autocomplete("digest latest", "weeks", "1"),
            {"type": 8, "data": {"choices": [{"name": "one", "value": 1}]}},
        ),
    ):
        assert (await client.answers(asked, body))[0] == 200


async def test_a_private_answer_stands_in_no_channel(double: Double, client: Client) -> None:
    asked = double.command("digest latest")
    await client.answers(asked, {"type": 4, "data": {"content": "for you", "flags": EPHEMERAL}})
    assert double.messages() == []
    assert asked.first["content"] == "for you"
    status, told = await client.later("PATCH", asked, "/messages/@original", {"content": "for you alone"})
    assert (status, told["content"]) == (200, "for you alone")
    assert (await client.later("GET", asked, "/messages/@original"))[1]["content"] == "for you alone"
    assert (await client.later("DELETE", asked, "/messages/@original"))[0] == 204
    assert (await client.later("GET", asked, "/messages/@original"))[1]["code"] == 10008


async def test_what_is_promised_comes_later(double: Double, client: Client) -> None:
    asked = double.command("digest latest")
    assert (await client.later("POST", asked, "", {"content": "too early"}))[1]["code"] == 10015
    _, told = await client.answers(asked, {"type": 5})
    assert told["interaction"]["response_message_loading"] is True
    assert double.messages() == []
    # The first that follows is the promised one, also where it is sent as another.
    _, first = await client.later("POST", asked, "", {"content": "promised"})
    assert first["id"] == asked.original
    _, second = await client.later("POST", asked, "", {"content": "and more"})
    assert [each["content"] for each in double.messages()] == ["promised", "and more"]
    await client.later("PATCH", asked, f"/messages/{second['id']}", {"content": "and much more"})
    assert [each["content"] for each in double.messages()] == ["promised", "and much more"]
    assert (await client.later("PUT", asked, "/messages/@original"))[0] == 404
    asked.created = time.monotonic() - double.interactions.token_seconds - 1
    status, told = await client.later("POST", asked, "", {"content": "too late"})
    assert (status, told["code"]) == (401, 50027)

    other = double.command("digest latest")
    await client.answers(other, {"type": 5})
    _, told = await client.later("PATCH", other, "/messages/@original", {"content": "promised too"})
    assert told["id"] == other.original
    assert double.messages()[-1]["content"] == "promised too"


async def test_a_button_changes_the_message_it_stands_on(double: Double, client: Client) -> None:
    button = {"type": 2, "style": 1, "label": "More", "custom_id": "more"}
    row = {"type": 1, "components": [button]}
    await client.answers(
        double.command("digest latest"), {"type": 4, "data": {"content": "a", "components": [row]}}
    )
    [message] = double.messages()
    pressed = double.press(message, "more")
    assert pressed.event["message"]["id"] == message["id"]
    await client.answers(pressed, {"type": 7, "data": {"content": "b"}})
    assert [each["content"] for each in double.messages()] == ["b"]
    chosen = double.press(message, "pick", values=["1"])
    assert chosen.event["data"] == {"custom_id": "pick", "component_type": 3, "values": ["1"]}
    assert (await client.answers(chosen, {"type": 6}))[0] == 200
    await client.later("PATCH", chosen, "/messages/@original", {"content": "c"})
    assert [each["content"] for each in double.messages()] == ["c"]


def test_a_command_arrives_as_discord_tells_it(double: Double) -> None:
    role = double.add_role("members", int(Permission.SEND_MESSAGES), of=[PERSON])
    options = {"campaign": "c", "weeks": 2, "channel": CHANNEL, "role": role.id, "person": PERSON}
    asked = double.command("digest latest", options, locale="es-ES")
    assert asked.event["locale"] == "es-ES"
    assert asked.event["member"]["roles"] == [role.id]
    data = asked.event["data"]
    [below] = data["options"]
    assert (data["name"], below["name"], below["type"]) == ("digest", "latest", 1)
    assert {each["name"]: each["type"] for each in below["options"]} == {
        "campaign": 3,
        "weeks": 4,
        "channel": 7,
        "role": 8,
        "person": 6,
    }
    assert set(data["resolved"]) == {"channels", "roles", "users", "members"}
    typed = double.autocomplete("digest latest", "campaign", "ca")
    assert typed.event["data"]["options"][0]["options"] == [
        {"name": "campaign", "type": 3, "value": "ca", "focused": True}
    ]
    message = {"id": "5", "channel_id": CHANNEL, "content": "https://made-up.example"}
    chosen = double.command("Report it", target=message)
    assert (chosen.event["data"]["type"], chosen.event["data"]["target_id"]) == (3, "5")
    assert chosen.event["guild_id"] == SERVER


async def test_in_direct_messages_there_is_no_member(double: Double) -> None:
    async with (
        aiohttp.ClientSession(headers=double.authorization) as session,
        session.post(f"{double.rest}/users/@me/channels", json={"recipient_id": PERSON}) as got,
    ):
        channel = (await got.json())["id"]
    asked = double.command("digest latest", channel=channel)
    assert asked.event["user"]["id"] == PERSON
    assert asked.event["context"] == 1
    assert "member" not in asked.event
