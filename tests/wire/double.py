"""The double itself: a server on loopback in a thread of its own, and what a test may ask and tell it."""

import asyncio
import json
import struct
import threading
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from socket import SO_LINGER, SOL_SOCKET
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import BodyPartReader, web

from tests.wire.description import description
from tests.wire.gateway import Gateway
from tests.wire.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    FORM,
    PERSON,
    PERSON_NAME,
    Interaction,
    Interactions,
)
from tests.wire.limits import Limits
from tests.wire.places import (
    BOT,
    CHANNEL,
    MEMBERS,
    SERVER,
    TOKEN,
    Channel,
    Overwrite,
    Places,
    Role,
    Server,
)
from tests.wire.rest import Answer, Rest
from tests.wire.scripted import Ends, Fault, Hook, Request

T = TypeVar("T")

# A bot's process needs no changes but where to connect, and less patience.
_SITE = """
import os
import discord.gateway
import discord.http
import discord.state
import yarl

discord.http.Route.BASE = os.environ["DOUBLE_REST"]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DOUBLE_GATEWAY"])
_state = discord.state.ConnectionState.__init__
_patience = float(os.environ.get("DOUBLE_HEARTBEAT_TIMEOUT", "60"))
# The library waits for servers that may still come; here none do.
discord.state.ConnectionState.__init__ = lambda self, **given: _state(
    self, **{"guild_ready_timeout": 0.2, "heartbeat_timeout": _patience, **given}
)
if "DOUBLE_HASTE" in os.environ:
    # Before anything imports them.
    import bot.domain.postings

    bot.domain.postings.FIRST_RETRY_SECONDS = 1
    bot.domain.postings.SEND_TIMEOUT_SECONDS = 3
    bot.domain.postings.LEASE_SECONDS = 8

    async def _at_once(self, shard_id, *, initial=False):
        pass

    discord.Client.before_identify_hook = _at_once
if "DOUBLE_PAUSE" in os.environ:
    import bot.running

    bot.running._FIRST_PAUSE_SECONDS = float(os.environ["DOUBLE_PAUSE"])
"""

_RESPONSES = {401: "401: Unauthorized", 403: "Missing Access", 404: "404: Not Found"}
_STRING, _INTEGER, _BOOLEAN, _USER, _CHANNEL, _ROLE = 3, 4, 5, 6, 7, 8


class Double:
    """Discord on loopback, while the ``with`` lasts.

    It holds one server with one channel, in which the bot may do everything; a test adds, takes away and
    changes. Everything here may be used from any other thread than its own.

    Reading: ``messages(channel)``, ``requests``, ``asked_for(line)``, ``complaints`` (bodies that Discord
    would refuse), ``invalid`` (the 401, 403 and 429 that count towards a ban), ``limits.earned``.
    Telling: ``fault(...)``, ``heal()``, ``forget_nonces()``, ``nonce_window``, ``clock``, ``limits``,
    ``gateway`` and its methods by :meth:`tell`.

    A bare client needs ``rest`` and the header of :attr:`authorization`; a bot's process needs
    :meth:`environment`. ``described`` says whether bodies are held against Discord's description too, if it
    is at hand: that takes some milliseconds for each body it has not seen before.
    """

    def __init__(self, *, clock: Callable[[], float] = time.time, described: bool = True) -> None:
        self.places = Places(clock)
        self.interactions = Interactions(self.places)
        self.routes = Rest(self.places, self.interactions, description() if described else None)
        self.limits = Limits()
        self.gateway = Gateway(self.places, self._notify)
        self.requests: list[Request] = []
        self.invalid = 0
        self.rest = ""
        self._faults: list[Fault] = []
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._ending = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.add_server("Made-up coalition", identity=SERVER)
        self.add_channel("general", identity=CHANNEL)
        self.add_person(PERSON_NAME, identity=PERSON)

    def __enter__(self) -> Self:
        self._thread.start()
        self.tell(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.tell(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(20)
        self._loop.close()

    def tell(self, work: Coroutine[Any, Any, T], seconds: float = 20) -> T:
        """Does something in the double's own thread: ``double.tell(double.gateway.close(4000))``."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)

    def environment(self, folder: Path) -> dict[str, str]:
        """The variables that send a bot's process here; ``folder`` goes before others on its path.

        Further ones make it less patient: ``DOUBLE_HEARTBEAT_TIMEOUT`` and ``DOUBLE_PAUSE`` are seconds
        until the library gives a silent connection up, and until the first new attempt to connect;
        ``DOUBLE_HASTE`` shortens what postings wait for, and lets a new session begin at once.
        """
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "sitecustomize.py").write_text(_SITE)
        root = Path(__file__).resolve().parent.parent.parent
        return {
            "PYTHONPATH": f"{folder}:{root}",
            "DOUBLE_REST": self.rest,
            "DOUBLE_GATEWAY": self.gateway.address,
            "DEEDS_DISCORD__TOKEN": TOKEN,
        }

    @property
    def authorization(self) -> dict[str, str]:
        """The header with which a client without discord.py is let in."""
        return {"Authorization": f"Bot {TOKEN}"}

    # What stands here

    @property
    def clock(self) -> Callable[[], float]:
        """Seconds since 1970: what messages are dated with, and nonces remembered by."""
        return self.places.clock

    @clock.setter
    def clock(self, clock: Callable[[], float]) -> None:
        self.places.clock = clock

    @property
    def nonce_window(self) -> float:
        """For how many seconds a nonce is known again."""
        return self.routes.nonce_window

    @nonce_window.setter
    def nonce_window(self, seconds: float) -> None:
        self.routes.nonce_window = seconds

    def forget_nonces(self) -> None:
        """As if the window of every nonce had just ended."""
        self.routes.forget_nonces()

    @property
    def channels(self) -> dict[str, Channel]:
        """Every channel by its id; ``overwrites`` may be changed at any time."""
        return self.places.channels

    @property
    def servers(self) -> dict[str, Server]:
        """Every server by its id."""
        return self.places.servers

    def messages(self, channel: str = CHANNEL) -> list[dict[str, Any]]:
        """What stands in a channel, oldest first, each as the API tells it."""
        return sorted(self.places.channels[channel].messages.values(), key=lambda each: int(each["id"]))

    def add_server(self, name: str, *, identity: str = "", permissions: int = MEMBERS) -> Server:
        """A server that the bot is a member of, without channels; its everybody may do what is given."""
        identity = identity or self.places.new_id()
        server = Server(identity, name, {identity: Role(identity, "@everyone", permissions)})
        server.members[BOT] = []
        self.places.servers[identity] = server
        return server

    def add_channel(self, name: str, *, server: str = SERVER, identity: str = "") -> Channel:
        """A channel; a bot that is connected is not told, see :meth:`announce`."""
        channel = Channel(identity or self.places.new_id(), server, name)
        self.places.channels[channel.id] = channel
        return channel

    def add_role(
        self, name: str, permissions: int = 0, *, server: str = SERVER, of: Sequence[str] = ()
    ) -> Role:
        """A role, given to some members."""
        role = Role(self.places.new_id(), name, permissions)
        self.places.servers[server].roles[role.id] = role
        for each in of:
            self.places.servers[server].members.setdefault(each, []).append(role.id)
        return role

    def add_person(self, name: str, *, server: str = SERVER, identity: str = "") -> str:
        """A member without roles; gives the id."""
        identity = identity or self.places.new_id()
        self.places.names[identity] = name
        self.places.servers[server].members.setdefault(identity, [])
        return identity

    def direct(self, person: str) -> str:
        """The channel of direct messages with somebody, made if it is not there; gives its id."""
        return self.routes.direct(person).id

    def overwrite(
        self, channel: str, identity: str, *, allow: int = 0, deny: int = 0, of_member: bool = False
    ) -> None:
        """Puts an overwrite in the place of that role's or member's, and tells the bot."""
        place = self.places.channels[channel]
        place.overwrites = [each for each in place.overwrites if each.id != identity]
        place.overwrites.append(Overwrite(identity, allow, deny, of_member))
        self.announce("CHANNEL_UPDATE", self.places.channel(place))

    def remove_channel(self, channel: str) -> None:
        """Deletes a channel with everything in it, and tells the bot."""
        gone = self.places.channels.pop(channel)
        self.announce("CHANNEL_DELETE", self.places.channel(gone))

    def remove_bot(self, server: str) -> None:
        """Throws the bot out of a server."""
        self.places.servers[server].members.pop(BOT, None)
        self.announce("GUILD_DELETE", {"id": server})

    def invite_bot(self, server: str) -> None:
        """Lets the bot into a server again."""
        self.places.servers[server].members[BOT] = []
        self.announce("GUILD_CREATE", self.places.server_event(self.places.servers[server]))

    def announce(self, event: str, data: dict[str, Any]) -> None:
        """An event for every bot that is connected, and for those that will resume."""
        self.tell(self.gateway.dispatch(event, data))

    # What happens to requests

    def fault(
        self,
        method: str,
        path: str,
        *,
        status: int = 0,
        code: int = 0,
        body: Any = None,
        ends: Ends | None = None,
        accepted: bool = False,
        delay: float = 0.0,
        hook: Hook | None = None,
        retry_after: float = 0.05,
        everywhere: bool = False,
        skip: int = 0,
        times: int | None = 1,
        seconds: float | None = None,
    ) -> Fault:
        """Scripts what becomes of the next requests of that method to that path (``*``: any one segment).

        ``accepted`` says that the request is carried out first: then ``hook`` is called with the
        :class:`Request`, then ``delay`` seconds pass, then it is answered with ``status``, or its connection
        ends as ``ends`` says, or, without either, it is answered as usual. Without ``accepted`` all of that
        comes before; what is neither answered nor ended is carried out after it.

        ``status`` 429 carries ``retry_after`` and, with ``everywhere``, counts for the whole bot; ``code`` is
        Discord's, and ``body`` stands in place of an error's. The first ``skip`` requests pass, then
        ``times`` are met, all if None, for ``seconds`` from now. Of several faults the first that fits
        counts. Gives the fault, which counts what it ``met``.
        """
        made = Fault(
            method,
            path,
            status=status,
            code=code,
            body=body,
            ends=ends,
            accepted=accepted,
            delay=delay,
            hook=hook,
            retry_after=retry_after,
            everywhere=everywhere,
            skip=skip,
            times=times,
            seconds=seconds,
        )
        self._faults.append(made)
        return made

    def heal(self) -> None:
        """No more faults."""
        self._faults.clear()

    @property
    def complaints(self) -> list[str]:
        """The bodies that Discord would have refused, each with why."""
        return self.routes.complaints

    def asked_for(self, line: str) -> int:
        """How often something was asked for, such as ``GET /users/@me``."""
        return sum(each.line == line for each in list(self.requests))

    def wait_until(self, true: Callable[[], object], seconds: float = 30) -> None:
        """Waits until something that the double was told makes the condition true."""
        with self._changed:
            assert self._changed.wait_for(true, seconds), [each.line for each in self.requests[-50:]]

    # What people do

    def command(
        self,
        name: str,
        options: Mapping[str, Any] | None = None,
        *,
        person: str = PERSON,
        channel: str = CHANNEL,
        locale: str = "en-US",
        target: dict[str, Any] | None = None,
    ) -> Interaction:
        """Somebody uses a command: ``double.command("digest latest", {"campaign": "c"})``.

        ``target`` is the message whose menu it was chosen from.
        """
        data = self._invoked(name, channel, options or {})
        if target is not None:
            data |= {"type": 3, "target_id": target["id"]}
            data["resolved"] = {"messages": {target["id"]: target}}
        return self._interact(COMMAND, data, channel, person, locale)

    def autocomplete(
        self,
        name: str,
        option: str,
        typed: str,
        options: Mapping[str, Any] | None = None,
        *,
        person: str = PERSON,
        channel: str = CHANNEL,
        locale: str = "en-US",
    ) -> Interaction:
        """Somebody types into an option of a command, with others filled in before."""
        data = self._invoked(name, channel, {**(options or {}), option: typed})
        place = data
        while place["options"][-1].get("options"):
            place = place["options"][-1]
        place["options"][-1]["focused"] = True
        return self._interact(AUTOCOMPLETE, data, channel, person, locale)

    def press(
        self,
        message: dict[str, Any],
        custom_id: str,
        *,
        values: Sequence[str] | None = None,
        person: str = PERSON,
        locale: str = "en-US",
    ) -> Interaction:
        """Somebody presses a button of a message, or chooses values in a menu of it."""
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": 2 if values is None else 3}
        if values is not None:
            data["values"] = list(values)
        return self._interact(COMPONENT, data, message["channel_id"], person, locale, message=message)

    def submit(
        self,
        custom_id: str,
        fields: Sequence[dict[str, Any]],
        *,
        person: str = PERSON,
        channel: str = CHANNEL,
        locale: str = "en-US",
        message: dict[str, Any] | None = None,
    ) -> Interaction:
        """Somebody sends a form."""
        data = {"custom_id": custom_id, "components": list(fields)}
        return self._interact(FORM, data, channel, person, locale, message=message)

    def answer_to(self, asked: Interaction, seconds: float = 30) -> dict[str, Any]:
        """The body of the bot's answer to an interaction, as soon as one was taken."""
        self.wait_until(lambda: asked.answer is not None, seconds)
        assert asked.answer is not None
        return asked.answer

    def _interact(
        self,
        kind: int,
        data: dict[str, Any],
        channel: str,
        person: str,
        locale: str,
        *,
        message: dict[str, Any] | None = None,
    ) -> Interaction:
        made = self.interactions.make(
            kind, data, channel=channel, person=person, locale=locale, message=message
        )
        self.announce("INTERACTION_CREATE", made.event)
        return made

    def _invoked(self, name: str, channel: str, options: Mapping[str, Any]) -> dict[str, Any]:
        top, *below = name.split(" ")
        whole = next((each for each in self.routes.commands if each["name"] in (top, name)), {})
        if whole.get("name") == name:
            top, below = name, []
        data: dict[str, Any] = {"id": whole.get("id", "1"), "name": top, "type": whole.get("type") or 1}
        place, known = data, whole
        for each in below:
            known = next(
                (option for option in known.get("options") or [] if option["name"] == each), {"type": 1}
            )
            place["options"] = [{"name": each, "type": known["type"]}]
            place = place["options"][0]
        kinds = {option["name"]: option["type"] for option in known.get("options") or []}
        place["options"] = [
            {"name": each, "type": kinds.get(each, _kind_of(value)), "value": value}
            for each, value in options.items()
        ]
        data["resolved"] = self._resolved(channel, place["options"])
        return data

    def _resolved(self, channel: str, options: list[dict[str, Any]]) -> dict[str, Any]:
        resolved: dict[str, Any] = {}
        server = self.places.servers.get(self.places.channels[channel].server)
        for each in options:
            value = str(each["value"])
            if each["type"] == _CHANNEL and value in self.places.channels:
                place = self.places.channels[value]
                granted = str(self.places.permissions(place, PERSON))
                found = {**self.places.channel(place), "permissions": granted}
                resolved.setdefault("channels", {})[value] = found
            elif each["type"] == _ROLE and server is not None:
                resolved.setdefault("roles", {})[value] = self.places.role(server.roles[value])
            elif each["type"] == _USER:
                resolved.setdefault("users", {})[value] = self.places.user(value)
                if server is not None and value in server.members:
                    told = self.places.member(server, value)
                    # Who it is stands beside it.
                    del told["user"]
                    granted = str(self.places.permissions(self.places.channels[channel], value))
                    resolved.setdefault("members", {})[value] = {**told, "permissions": granted}
        return resolved

    # The server

    async def _start(self) -> None:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_route("*", "/api/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.rest = f"http://{host}:{port}/api"
        self.gateway.address = self.routes.gateway_address = f"ws://{host}:{port}/gateway/"

    async def _stop(self) -> None:
        self._ending.set()
        await self.gateway.close(1001)
        if self._runner is not None:
            await self._runner.cleanup()

    def _notify(self) -> None:
        with self._changed:
            self._changed.notify_all()

    async def _serve(self, raw: web.Request) -> web.StreamResponse:
        request = await _read(raw)
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
        fault = next((each for each in list(self._faults) if each.meets(request)), None)
        answer = None
        if fault is not None and not fault.accepted:
            answer = await self._suffer(fault, raw, request)
        if answer is None:
            answer = self._carried_out(request)
            if fault is not None and fault.accepted:
                answer = await self._suffer(fault, raw, request) or answer
        if answer.status in (401, 403, 429) and answer.headers.get("X-RateLimit-Scope") != "shared":
            self.invalid += 1
        self._notify()
        return _written(answer)

    def _carried_out(self, request: Request) -> Answer:
        by_token = request.path.split("/")[1] not in ("interactions", "webhooks")
        verdict = self.limits.take(request.method, request.path, by_token=by_token)
        if verdict.retry_after:
            told = _limited(verdict.retry_after, everywhere=verdict.everywhere)
            return Answer(told.status, told.body, {**verdict.headers, **told.headers})
        answer = self.routes.answer(request)
        return Answer(answer.status, answer.body, verdict.headers)

    async def _suffer(self, fault: Fault, raw: web.Request, request: Request) -> Answer | None:
        if fault.hook is not None:
            waits = fault.hook(request)
            if waits is not None:
                await waits
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.ends is Ends.HANGS:
            await self._ending.wait()
        if fault.ends is not None and raw.transport is not None:
            if fault.ends is Ends.RESET:
                # Without lingering, closing sends a reset in place of an end.
                raw.transport.get_extra_info("socket").setsockopt(
                    SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0)
                )
                raw.transport.abort()
            else:
                raw.transport.close()
        if fault.ends is not None:
            return Answer(500)
        if fault.status == 429:
            return _limited(fault.retry_after, everywhere=fault.everywhere)
        if fault.status:
            message = _RESPONSES.get(fault.status, f"{fault.status}: made up")
            told = {"message": message, "code": fault.code}
            return Answer(fault.status, told if fault.body is None else fault.body)
        return None


def _limited(retry_after: float, *, everywhere: bool) -> Answer:
    body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": everywhere}
    headers = {
        "Retry-After": str(int(retry_after) + 1),
        "X-RateLimit-Scope": "global" if everywhere else "user",
        # What comes without it, the library takes for a ban by Cloudflare.
        "Via": "1.1 google",
        **({"X-RateLimit-Global": "true"} if everywhere else {}),
    }
    return Answer(429, body, headers)


def _written(answer: Answer) -> web.Response:
    if answer.body is None:
        return web.Response(status=answer.status, headers=answer.headers)
    # The library reads an answer as JSON only if that is all its type says, without a character set.
    return web.Response(
        body=json.dumps(answer.body).encode(),
        status=answer.status,
        headers=answer.headers,
        content_type="application/json",
    )


async def _read(raw: web.Request) -> Request:
    body: Any = None
    files: dict[int, tuple[str, bytes]] = {}
    if raw.content_type.startswith("multipart/"):
        async for part in await raw.multipart():
            assert isinstance(part, BodyPartReader)
            content = bytes(await part.read())
            if part.name == "payload_json":
                body = json.loads(content)
            elif part.name and part.name.startswith("files["):
                files[int(part.name[6:-1])] = (part.filename or "", content)
    elif raw.can_read_body:
        body = await raw.json()
    path = "/" + raw.match_info["path"]
    authorised = raw.headers.get("Authorization") == f"Bot {TOKEN}"
    ordered = tuple(files[at] for at in sorted(files))
    return Request(raw.method, path, dict(raw.query), body, ordered, authorised)


def _kind_of(value: object) -> int:
    if isinstance(value, bool):
        return _BOOLEAN
    return _INTEGER if isinstance(value, int) else _STRING
