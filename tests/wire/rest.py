"""What each route of the API does. No sockets here: a request goes in, an answer comes out."""

import time
from dataclasses import dataclass, field
from typing import Any, NoReturn

from tests.wire.description import Description
from tests.wire.interactions import (
    CHOICES,
    DEFERRED,
    DEFERRED_UPDATE,
    FITTING,
    MESSAGE,
    SHOWN_FORM,
    UPDATE,
    Interaction,
    Interactions,
)
from tests.wire.payloads import (
    EMPTY_MESSAGE,
    EPHEMERAL,
    INVALID,
    Problem,
    check_choices,
    check_commands,
    check_form,
    check_message,
)
from tests.wire.places import BOT, DIRECT, Channel, Permission, Places, Server
from tests.wire.scripted import Request

NONCE_WINDOW_SECONDS = 300.0
LARGEST_FILE, LARGEST_REQUEST = 10 * 1024 * 1024, 25 * 1024 * 1024
_OPEN = ("interactions", "webhooks")


@dataclass(frozen=True)
class Answer:
    """An answer; without a body it is a 204."""

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class RefusedError(Exception):
    """What a request is refused with, in Discord's words and codes."""

    def __init__(self, status: int, code: int, message: str, problems: list[Problem] | None = None) -> None:
        super().__init__("; ".join([message, *map(str, problems or [])]))
        self.answer = Answer(status, {"message": message, "code": code, **_errors(problems or [])})


def _errors(problems: list[Problem]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for each in problems:
        place = told
        for name in each.place.replace("[", ".").replace("]", "").split(".") if each.place else ():
            place = place.setdefault(name, {})
        place.setdefault("_errors", []).append({"code": "INVALID", "message": each.what})
    return {"errors": told} if told else {}


class Rest:
    """The routes. ``nonce_window`` is for how many seconds a nonce is known again; see ``forget_nonces``.

    ``commands`` are what the bot last gave; ``closed`` are the people who take no direct messages;
    ``complaints`` are the bodies that Discord would refuse, each with why; ``unknown`` are the requests for
    which there is no route here. ``description`` is Discord's own, if bodies are to be held against it too.
    """

    def __init__(
        self, places: Places, interactions: Interactions, description: Description | None = None
    ) -> None:
        self._places = places
        self._interactions = interactions
        self._description = description
        self.complaints: list[str] = []
        self.nonce_window = NONCE_WINDOW_SECONDS
        self.commands: list[dict[str, Any]] = []
        self.closed: set[str] = set()
        self.contents: dict[str, bytes] = {}
        """The bytes of each attachment, by its id."""

        self.gateway_address = ""
        self.unknown: list[str] = []
        self._nonces: dict[str, tuple[float, str, str]] = {}

    def forget_nonces(self) -> None:
        """As if the window of all nonces had just ended."""
        self._nonces.clear()

    def answer(self, request: Request) -> Answer:
        """Carries a request out, or refuses it."""
        parts = request.path.strip("/").split("/")
        try:
            if parts[0] not in _OPEN and not request.authorised:
                raise RefusedError(401, 0, "401: Unauthorized")
            self._sized(request)
            self._described(request)
            found = self._dispatch(request, parts)
        except RefusedError as refused:
            if refused.answer.body["code"] in (INVALID, EMPTY_MESSAGE):
                self.complaints.append(f"{request.line}: {refused}")
            return refused.answer
        return Answer(200 if found is not None else 204, found)

    def _sized(self, request: Request) -> None:
        sizes = [len(content) for _, content in request.files]
        if any(size > LARGEST_FILE for size in sizes) or sum(sizes) > LARGEST_REQUEST:
            raise RefusedError(413, 40005, "Request entity too large")

    def _described(self, request: Request) -> None:
        if self._description is None or request.body is None:
            return
        said = self._description.faults(request.method, request.path, request.body)
        self._refuse([Problem("", f"by Discord's description: {each}") for each in said])

    def _dispatch(self, request: Request, parts: list[str]) -> Any:
        match request.method, parts:
            case "GET", ["users", "@me"]:
                return self._places.user(BOT)
            case "GET", ["users", "@me", "guilds"]:
                return [{"id": each.id, "name": each.name} for each in self._mine()]
            case "POST", ["users", "@me", "channels"]:
                return self._places.channel(self.direct(str(request.body["recipient_id"])))
            case "GET", ["users", person] if person.isdecimal():
                return self._places.user(person)
            case "GET", ["gateway"]:
                return {"url": self.gateway_address}
            case "GET", ["gateway", "bot"]:
                starts = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
                return {"url": self.gateway_address, "shards": 1, "session_start_limit": starts}
            case "GET", ["oauth2", "applications", "@me"] | ["applications", "@me"]:
                told: dict[str, Any] = {"id": BOT, "name": "Deeds", "description": "", "icon": None}
                told |= {"owner": self._places.user(BOT), "verify_key": "0"}
                return {**told, "bot_public": True, "bot_require_code_grant": False}
            case "GET", ["applications", _, "commands"] | ["applications", _, "guilds", _, "commands"]:
                return self.commands
            case "PUT", ["applications", _, "commands"] | ["applications", _, "guilds", _, "commands"]:
                return self._overwrite(request.body)
            case "GET" | "PUT" | "DELETE", ["guilds", server, *below]:
                return self._of_server(request, self._server(server), below)
            case "GET", ["channels", channel]:
                return self._places.channel(self._channel(channel))
            case _, ["channels", channel, "messages", *below]:
                return self._of_messages(request, channel, below)
            case "POST", ["channels", channel, "typing"]:
                self._may(self._channel(channel), Permission.SEND_MESSAGES)
                return None
            case "POST", ["interactions", identity, _, "callback"]:
                return self._callback(request, identity)
            case _, ["webhooks", _, token, *below]:
                return self._of_interaction(request, token, below)
        self._nowhere(request)

    def _nowhere(self, request: Request) -> NoReturn:
        self.unknown.append(request.line)
        raise RefusedError(404, 0, "404: Not Found")

    # Servers

    def _mine(self) -> list[Server]:
        return [each for each in self._places.servers.values() if BOT in each.members]

    def _server(self, server: str) -> Server:
        found = self._places.servers.get(server)
        if found is None or BOT not in found.members:
            raise RefusedError(404, 10004, "Unknown Guild")
        return found

    def _of_server(self, request: Request, server: Server, below: list[str]) -> Any:
        match request.method, below:
            case "GET", []:
                return self._places.server(server)
            case "GET", ["channels"]:
                mine = [each for each in self._places.channels.values() if each.server == server.id]
                return [self._places.channel(each) for each in mine]
            case "GET", ["roles"]:
                return [self._places.role(each) for each in server.roles.values()]
            case "GET", ["members", person]:
                return self._places.member(server, self._member(server, person))
            case "PUT" | "DELETE", ["members", person, "roles", role]:
                roles = server.members[self._member(server, person)]
                if not self._places.base_permissions(server, BOT) & Permission.MANAGE_ROLES:
                    raise RefusedError(403, 50013, "Missing Permissions")
                if role not in server.roles:
                    raise RefusedError(404, 10011, "Unknown Role")
                if role in roles:
                    roles.remove(role)
                if request.method == "PUT":
                    roles.append(role)
                return None
        self._nowhere(request)

    def _member(self, server: Server, person: str) -> str:
        if person not in server.members:
            raise RefusedError(404, 10007, "Unknown Member")
        return person

    def direct(self, person: str) -> Channel:
        """The channel of direct messages with somebody, made if it is not there."""
        found = (
            each
            for each in self._places.channels.values()
            if each.kind == DIRECT and each.recipient == person
        )
        channel = next(found, None)
        if channel is None:
            channel = Channel(self._places.new_id(), "", "", kind=DIRECT, recipient=person)
            self._places.channels[channel.id] = channel
        return channel

    def _overwrite(self, given: Any) -> list[dict[str, Any]]:
        self._refuse(check_commands(given))
        # A command of a menu has no description, and Discord answers with an empty one.
        self.commands = [
            {"description": "", **each, "id": str(900 + at), "application_id": BOT, "version": "1"}
            for at, each in enumerate(given)
        ]
        return self.commands

    # Channels and their messages

    def _channel(self, channel: str) -> Channel:
        found = self._places.channels.get(channel)
        if found is None:
            raise RefusedError(404, 10003, "Unknown Channel")
        if found.kind != DIRECT and BOT not in self._places.servers[found.server].members:
            raise RefusedError(403, 50001, "Missing Access")
        self._may(found, Permission.VIEW_CHANNEL, code=50001)
        return found

    def _may(self, channel: Channel, needed: Permission, *, code: int = 50013) -> None:
        if not self._places.permissions(channel, BOT) & needed:
            told = "Missing Access" if code == 50001 else "Missing Permissions"
            raise RefusedError(403, code, told)

    def _of_messages(self, request: Request, channel: str, below: list[str]) -> Any:
        place = self._channel(channel)
        match request.method, below:
            case "GET", []:
                return self._listed(place, request.query)
            case "POST", []:
                return self._create(place, request)
            case "GET", [message]:
                self._may(place, Permission.READ_MESSAGE_HISTORY)
                return self._message(place, message)
            case "PATCH", [message]:
                if self._message(place, message)["author"]["id"] != BOT:
                    raise RefusedError(403, 50005, "Cannot edit a message authored by another user")
                return self._edit(place.messages, message, request.body, request.files)
            case "DELETE", [message]:
                if self._message(place, message)["author"]["id"] != BOT:
                    self._may(place, Permission.MANAGE_MESSAGES)
                del place.messages[message]
                return None
        self._nowhere(request)

    def _message(self, place: Channel, message: str) -> dict[str, Any]:
        if message not in place.messages:
            raise RefusedError(404, 10008, "Unknown Message")
        return place.messages[message]

    def _listed(self, place: Channel, query: dict[str, str]) -> list[dict[str, Any]]:
        limit = query.get("limit", "50")
        if not limit.isdecimal() or not 1 <= int(limit) <= 100:
            self._refuse([Problem("limit", "is not between 1 and 100")])
        # Without this permission Discord answers with no messages, and with no error either.
        if not self._places.permissions(place, BOT) & Permission.READ_MESSAGE_HISTORY:
            return []
        found = sorted(place.messages.values(), key=lambda each: int(each["id"]), reverse=True)
        if "before" in query:
            found = [each for each in found if int(each["id"]) < int(query["before"])]
        if "after" in query:
            found = [each for each in found if int(each["id"]) > int(query["after"])]
            return found[-int(limit) :]
        return found[: int(limit)]

    def _create(self, place: Channel, request: Request) -> dict[str, Any]:
        body = request.body or {}
        if place.kind == DIRECT and place.recipient in self.closed:
            raise RefusedError(403, 50007, "Cannot send messages to this user")
        self._may(place, Permission.SEND_MESSAGES)
        if request.files:
            self._may(place, Permission.ATTACH_FILES)
        if body.get("embeds"):
            self._may(place, Permission.EMBED_LINKS)
        self._refuse(check_message(body, [name for name, _ in request.files]))
        nonce = body.get("nonce")
        known = self._known(nonce) if nonce is not None and body.get("enforce_nonce") else None
        if known is not None:
            return {**known, "nonce": nonce}
        made = self._made(place.id, body, request.files)
        place.messages[made["id"]] = made
        if nonce is None:
            return made
        self._nonces[str(nonce)] = (self._places.clock(), place.id, made["id"])
        # The history does not tell it again.
        return {**made, "nonce": nonce}

    def _known(self, nonce: Any) -> dict[str, Any] | None:
        at, channel, message = self._nonces.get(str(nonce), (0.0, "", ""))
        if not channel or not 0 <= self._places.clock() - at <= self.nonce_window:
            return None
        place = self._places.channels.get(channel)
        if place is None:
            raise RefusedError(404, 10003, "Unknown Channel")
        return self._message(place, message)

    def _made(
        self,
        channel: str,
        body: dict[str, Any],
        files: tuple[tuple[str, bytes], ...],
        *,
        of: Interaction | None = None,
    ) -> dict[str, Any]:
        identity = self._places.new_id()
        attached = self._attached(channel, body.get("attachments"), files, [])
        return {
            "id": identity,
            "channel_id": channel,
            "author": self._places.user(BOT),
            "content": body.get("content") or "",
            "timestamp": self._places.timestamp(),
            "edited_timestamp": None,
            "tts": bool(body.get("tts")),
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": attached,
            "embeds": body.get("embeds") or [],
            "pinned": False,
            "type": 0,
            "flags": body.get("flags") or 0,
            "components": _shown(body.get("components") or [], attached),
            "application_id": BOT,
            **(self._asked_by(of) if of else {}),
        }

    def _asked_by(self, asked: Interaction) -> dict[str, Any]:
        owners = asked.event["authorizing_integration_owners"]
        told = {"id": asked.id, "type": asked.kind, "user": self._places.user(asked.person)}
        return {
            "webhook_id": BOT,
            "interaction_metadata": {**told, "authorizing_integration_owners": owners},
        }

    def _edit(
        self,
        messages: dict[str, dict[str, Any]],
        message: str,
        body: dict[str, Any],
        files: tuple[tuple[str, bytes], ...],
    ) -> dict[str, Any]:
        before = messages[message]
        attached = self._attached(before["channel_id"], body.get("attachments"), files, before["attachments"])
        said = {
            name: (body[name] if name in body else before[name])
            for name in ("content", "embeds", "components")
        }
        flags = before["flags"] | (body.get("flags") or 0)
        names = [each["filename"] for each in attached]
        asked = {**said, "flags": flags, "allowed_mentions": body.get("allowed_mentions")}
        self._refuse(check_message(asked, names))
        after = {
            **before,
            "content": said["content"] or "",
            "embeds": said["embeds"] or [],
            "components": _shown(said["components"] or [], attached),
            "attachments": attached,
            "flags": flags,
            "edited_timestamp": self._places.timestamp(),
        }
        messages[message] = after
        place = self._places.channels.get(before["channel_id"])
        if place is not None and message in place.messages:
            place.messages[message] = after
        return after

    def _attached(
        self,
        channel: str,
        listed: list[dict[str, Any]] | None,
        files: tuple[tuple[str, bytes], ...],
        before: list[dict[str, Any]],
    ) -> list[dict[str, Any]]:
        """What is attached: files by their numbers, and what an edit keeps by its id."""
        kept = before
        told: dict[str, dict[str, Any]] = {}
        if listed is not None:
            told = {str(each["id"]): each for each in listed}
            kept = [each for each in before if each["id"] in told]
            missing = set(told) - {str(at) for at in range(len(files))} - {each["id"] for each in kept}
            self._refuse([Problem("attachments", f"{each} was not uploaded") for each in sorted(missing)])
        found = list(kept)
        for at, (name, content) in enumerate(files):
            identity = self._places.new_id()
            self.contents[identity] = content
            address = f"https://cdn.made-up.example/attachments/{channel}/{identity}/{name}"
            about = told.get(str(at), {})
            found.append(
                {
                    "id": identity,
                    "filename": about.get("filename") or name,
                    "size": len(content),
                    "url": address,
                    "proxy_url": address,
                    **({"description": about["description"]} if about.get("description") else {}),
                }
            )
        return found

    def _refuse(self, problems: list[Problem]) -> None:
        if not problems:
            return
        if problems[0].code == EMPTY_MESSAGE:
            raise RefusedError(400, EMPTY_MESSAGE, problems[0].what)
        raise RefusedError(400, INVALID, "Invalid Form Body", problems)

    # Interactions

    def _callback(self, request: Request, identity: str) -> dict[str, Any]:
        asked = self._interactions.by_id.get(identity)
        seconds = time.monotonic() - asked.created if asked else 0.0
        if asked is not None and asked.answer is not None:
            raise RefusedError(400, 40060, "Interaction has already been acknowledged.")
        if asked is None or seconds > self._interactions.deadline:
            raise RefusedError(404, 10062, "Unknown interaction")
        body, kind = request.body, request.body.get("type")
        data = body.get("data") or {}
        names = [name for name, _ in request.files]
        if kind not in FITTING[asked.kind] or (kind == UPDATE and not asked.source):
            self._refuse([Problem("type", f"{kind} is no answer to an interaction of type {asked.kind}")])
        if kind == MESSAGE:
            self._refuse(check_message(data, names))
        elif kind == CHOICES:
            self._refuse(check_choices(data.get("choices") or [], _focused(asked.event["data"])))
        elif kind == SHOWN_FORM:
            self._refuse(check_form(data))
        message = self._first(asked, kind, data, request.files)
        asked.answer, asked.seconds = body, seconds
        asked.done.set()
        told: dict[str, Any] = {"id": asked.id, "type": asked.kind}
        if message is None:
            return {"interaction": told, "resource": {"type": kind}}
        told["response_message_id"] = message["id"]
        told["response_message_loading"] = asked.loading
        told["response_message_ephemeral"] = bool(message["flags"] & EPHEMERAL)
        return {"interaction": told, "resource": {"type": kind, "message": message}}

    def _first(
        self, asked: Interaction, kind: int, data: dict[str, Any], files: tuple[tuple[str, bytes], ...]
    ) -> dict[str, Any] | None:
        if kind in (MESSAGE, DEFERRED):
            asked.loading = kind == DEFERRED
            return self._said(asked, data, files)
        if kind in (UPDATE, DEFERRED_UPDATE) and asked.source:
            source = asked.event["message"]
            asked.original = asked.source
            asked.messages.setdefault(asked.source, source)
            if kind == UPDATE:
                return self._edit(asked.messages, asked.source, data, files)
            return asked.messages[asked.source]
        return None

    def _said(
        self, asked: Interaction, data: dict[str, Any], files: tuple[tuple[str, bytes], ...]
    ) -> dict[str, Any]:
        """A message that answers; in the channel only if not just the person sees it."""
        made = self._made(asked.channel, data, files, of=asked)
        asked.messages[made["id"]] = made
        asked.original = asked.original or made["id"]
        if not made["flags"] & EPHEMERAL and not asked.loading:
            self._places.channels[asked.channel].messages[made["id"]] = made
        return made

    def _of_interaction(self, request: Request, token: str, below: list[str]) -> Any:
        asked = self._interactions.by_token.get(token)
        if asked is None or asked.answer is None:
            raise RefusedError(404, 10015, "Unknown Webhook")
        if time.monotonic() - asked.created > self._interactions.token_seconds:
            raise RefusedError(401, 50027, "Invalid Webhook Token")
        body = request.body or {}
        if request.method == "POST" and not below:
            if asked.loading:
                # The first message after a deferral takes the place of what was promised.
                return self._fill(asked, body, request.files)
            self._refuse(check_message(body, [name for name, _ in request.files]))
            return self._said(asked, body, request.files)
        if below[:1] != ["messages"] or len(below) != 2:
            self._nowhere(request)
        message = asked.original if below[1] == "@original" else below[1]
        if message not in asked.messages:
            raise RefusedError(404, 10008, "Unknown Message")
        match request.method:
            case "GET":
                return asked.messages[message]
            case "PATCH" if asked.loading and message == asked.original:
                return self._fill(asked, body, request.files)
            case "PATCH":
                return self._edit(asked.messages, message, body, request.files)
            case "DELETE":
                del asked.messages[message]
                self._places.channels[asked.channel].messages.pop(message, None)
                return None
        self._nowhere(request)

    def _fill(
        self, asked: Interaction, body: dict[str, Any], files: tuple[tuple[str, bytes], ...]
    ) -> dict[str, Any]:
        filled = self._edit(asked.messages, asked.original, body, files)
        asked.loading = False
        if not filled["flags"] & EPHEMERAL:
            self._places.channels[asked.channel].messages[filled["id"]] = filled
        return filled


def _focused(data: dict[str, Any]) -> int:
    """The type of the option that an autocomplete is about."""
    for each in data.get("options") or []:
        if each.get("focused"):
            return int(each["type"])
        if each.get("options"):
            return _focused(each)
    return 3


def _shown(components: list[dict[str, Any]], attached: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Components as they come back: each with a number, and with addresses of what is attached."""
    addresses = {f"attachment://{each['filename']}": each for each in attached}
    taken = {each for each in _numbers(components) if each}
    free = (number for number in range(1, 1000) if number not in taken)

    def show(what: Any) -> Any:
        if isinstance(what, list):
            return [show(each) for each in what]
        if not isinstance(what, dict):
            return what
        numbered = isinstance(what.get("type"), int) and not what.get("id")
        number = {"id": next(free)} if numbered else {}
        shown = {name: show(each) for name, each in what.items()} | number
        found = addresses.get(str(what.get("url")))
        if found is not None:
            shown |= {
                "url": found["url"],
                "proxy_url": found["proxy_url"],
                "attachment_id": found["id"],
                "width": None,
                "height": None,
                "content_type": None,
            }
        return shown

    return [show(each) for each in components]


def _numbers(what: Any) -> list[int]:
    if isinstance(what, list):
        return [number for each in what for number in _numbers(each)]
    if not isinstance(what, dict):
        return []
    below = [number for each in what.values() for number in _numbers(each)]
    return [int(what.get("id") or 0), *below] if isinstance(what.get("type"), int) else below
