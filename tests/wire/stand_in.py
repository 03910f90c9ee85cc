"""A small stand-in for Discord on loopback: enough for a bot to log in, connect, be asked and stop.

It answers the library's own sockets, so that a bot in a process of its own needs no changes but the two
addresses, which :func:`environment` gives it. It knows nothing of rate limits, permissions or payloads.
"""

import asyncio
import json
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import WSMsgType, web

TOKEN = "MTA5NzY1NDMyMTA5ODc2NTQzMg.GxYzAb.made-up-for-this-test-0123456789AB"
BOT, SERVER, CHANNEL, PERSON = "1097654321098765432", "4200000000000000001", "4200000000000000002", "77"
INTERACTION_TOKEN = "aW50ZXJhY3Rpb24.made-up-interaction-token.0123456789abcdef"
PERSON_NAME = "Reyna Madeup"

_ADDRESSES = """
import os
import discord.gateway
import discord.http
import discord.state
import yarl

discord.http.Route.BASE = os.environ["STAND_IN_REST"]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["STAND_IN_GATEWAY"])
_state = discord.state.ConnectionState.__init__
# The library waits for servers that may still come; here none do.
discord.state.ConnectionState.__init__ = lambda self, **given: _state(self, guild_ready_timeout=0.2, **given)
if "STAND_IN_PAUSE" in os.environ:
    import bot.running

    bot.running._FIRST_PAUSE_SECONDS = float(os.environ["STAND_IN_PAUSE"])
"""

_USER = {
    "id": BOT,
    "username": "deeds",
    "discriminator": "0",
    "avatar": None,
    "bot": True,
    "global_name": None,
}
_EVERYTHING = str((1 << 50) - 1)
_ROLE = {
    "id": SERVER,
    "name": "@everyone",
    "permissions": _EVERYTHING,
    "position": 0,
    "color": 0,
    "hoist": False,
    "managed": False,
    "mentionable": False,
    "flags": 0,
}
_CHANNEL = {
    "id": CHANNEL,
    "type": 0,
    "name": "general",
    "guild_id": SERVER,
    "position": 0,
    "permission_overwrites": [],
    "parent_id": None,
}
_MEMBER = {
    "user": _USER,
    "roles": [],
    "joined_at": "2026-01-01T00:00:00+00:00",
    "deaf": False,
    "mute": False,
    "flags": 0,
}
_SERVER = {
    "id": SERVER,
    "name": "Made-up coalition",
    "owner_id": "1",
    "roles": [_ROLE],
    "emojis": [],
    "features": [],
    "verification_level": 0,
    "default_message_notifications": 0,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw_level": 0,
    "premium_tier": 0,
    "preferred_locale": "en-US",
}
_SERVER_EVENT = {
    **_SERVER,
    "channels": [_CHANNEL],
    "members": [_MEMBER],
    "member_count": 2,
    "threads": [],
    "voice_states": [],
    "presences": [],
    "stage_instances": [],
    "guild_scheduled_events": [],
    "soundboard_sounds": [],
    "large": False,
}


def _json(what: object, status: int = 200) -> web.Response:
    # The library reads an answer as JSON only if that is all its type says, without a character set.
    return web.Response(body=json.dumps(what).encode(), status=status, content_type="application/json")


class StandIn:
    """Serves from a thread of its own; a context manager.

    ``login`` and ``gateway`` are the status codes of the next logins and connections, 200 when they run out;
    ``closes`` is the code the gateway closes with instead of becoming ready; ``garble_commands`` answers a
    sync with what is no command. ``requests`` is what was asked
    for; ``answers`` what the bot said to interactions, each with the id of the interaction.
    """

    def __init__(self) -> None:
        self.login: list[int] = []
        self.gateway: list[int] = []
        self.closes = 0
        self.refuse_answers = False
        self.garble_commands = False
        self.requests: list[str] = []
        self.answers: list[tuple[str, dict[str, Any]]] = []
        self.identified: list[str] = []
        self.rest = ""
        self.socket = ""
        self._changed = threading.Condition()
        self._sockets: list[web.WebSocketResponse] = []
        self._sequence = 0
        self._loop = asyncio.new_event_loop()
        self._runner: web.AppRunner | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(20)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(20)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(20)
        self._loop.close()

    def environment(self, folder: Path) -> dict[str, str]:
        """The variables that send a bot's process here; ``folder`` goes before others on its path."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "sitecustomize.py").write_text(_ADDRESSES)
        root = Path(__file__).resolve().parent.parent.parent
        return {
            "PYTHONPATH": f"{folder}:{root}",
            "STAND_IN_REST": self.rest,
            "STAND_IN_GATEWAY": self.socket,
            "DEEDS_DISCORD__TOKEN": TOKEN,
        }

    def wait_until(self, true: Callable[[], object], seconds: float = 30) -> None:
        """Waits until something the stand-in was told makes the condition true."""
        with self._changed:
            assert self._changed.wait_for(true, seconds), (self.requests, self.answers)

    def asked_for(self, what: str) -> int:
        """How often something was asked for, such as ``GET /users/@me``."""
        return self.requests.count(what)

    def interact(self, number: int, kind: int, data: dict[str, Any]) -> dict[str, Any]:
        """Sends an interaction of the made-up person, and gives what the bot answers it with."""
        permissions = _EVERYTHING
        event = {
            "id": str(number),
            "application_id": BOT,
            "type": kind,
            "token": f"{INTERACTION_TOKEN}{number}",
            "version": 1,
            "guild_id": SERVER,
            "channel_id": CHANNEL,
            "channel": {**_CHANNEL, "permissions": permissions},
            "guild": {"id": SERVER, "locale": "en-US", "features": []},
            "member": {
                **_MEMBER,
                "user": {
                    "id": PERSON,
                    "username": "reyna.madeup",
                    "global_name": PERSON_NAME,
                    "discriminator": "0",
                    "avatar": None,
                },
                "permissions": permissions,
            },
            "locale": "en-US",
            "guild_locale": "en-US",
            "app_permissions": permissions,
            "entitlements": [],
            "authorizing_integration_owners": {"0": SERVER},
            "context": 0,
            "attachment_size_limit": 10_485_760,
            "data": data,
        }
        asyncio.run_coroutine_threadsafe(self._dispatch("INTERACTION_CREATE", event), self._loop).result(20)

        def answer() -> dict[str, Any] | None:
            return next((said for to, said in self.answers if to == str(number)), None)

        self.wait_until(answer)
        found = answer()
        assert found is not None
        return found

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_get("/gateway/", self._connect)
        app.router.add_route("*", "/api/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.rest, self.socket = f"http://{host}:{port}/api", f"ws://{host}:{port}/gateway/"

    async def _stop(self) -> None:
        for each in self._sockets:
            await each.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _note(self, request: str) -> None:
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()

    async def _answer(self, request: web.Request) -> web.Response:
        path = "/" + request.match_info["path"]
        self._note(f"{request.method} {path}")
        if path == "/users/@me" and self.login:
            status = self.login.pop(0)
            if status != 200:
                return _json({"message": f"{status}: made up", "code": 0}, status=status)
        parts = path.strip("/").split("/")
        body = await request.json() if request.can_read_body else None
        match request.method, parts:
            case "GET", ["users", "@me"]:
                return _json(_USER)
            case "GET", ["oauth2", "applications", "@me"] | ["applications", "@me"]:
                told = {"id": BOT, "name": "Deeds", "description": "", "icon": None, "owner": _USER}
                return _json({**told, "verify_key": "0", "bot_public": True, "bot_require_code_grant": False})
            case "PUT", ["applications", _, "commands"]:
                # A command of the message menu has no description, and Discord answers with an empty one.
                given = [
                    {"description": "", **each, "id": str(900 + at), "application_id": BOT, "version": "1"}
                    for at, each in enumerate(body or [])
                ]
                return _json([{}] if self.garble_commands else given)
            case "POST", ["interactions", interaction, _, "callback"]:
                return self._callback(interaction, body or {})
            case "GET", ["guilds", found] if found == SERVER:
                return _json(_SERVER)
            case "GET", ["guilds", _, "members", _]:
                return _json(_MEMBER)
            case "GET", ["guilds", _, "channels"]:
                return _json([_CHANNEL])
        return _json({"message": "made-up: not here", "code": 10003}, status=404)

    def _callback(self, interaction: str, body: dict[str, Any]) -> web.Response:
        with self._changed:
            self.answers.append((interaction, body))
            self._changed.notify_all()
        if self.refuse_answers:
            return _json({"message": "Unknown interaction", "code": 10062}, status=404)
        return _json({"interaction": {"id": interaction, "type": 2}})

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        self._note("CONNECT")
        status = self.gateway.pop(0) if self.gateway else 200
        if status != 200:
            return web.Response(status=status)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41_250}})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            message = json.loads(frame.data)
            if message["op"] == 1:
                await socket.send_json({"op": 11})
            elif message["op"] == 2:
                self.identified.append(message["d"]["token"])
                if self.closes:
                    await socket.close(code=self.closes)
                    break
                await self._ready()
        self._sockets.remove(socket)
        return socket

    async def _ready(self) -> None:
        ready = {
            "v": 10,
            "user": _USER,
            "guilds": [{"id": SERVER, "unavailable": True}],
            "session_id": "made-up-session",
            "resume_gateway_url": self.socket,
            "application": {"id": BOT, "flags": 0},
        }
        await self._dispatch("READY", ready)
        await self._dispatch("GUILD_CREATE", _SERVER_EVENT)

    async def _dispatch(self, event: str, data: dict[str, Any]) -> None:
        self._sequence += 1
        for each in self._sockets:
            await each.send_json({"op": 0, "t": event, "s": self._sequence, "d": data})
