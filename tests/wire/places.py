"""Servers, channels, roles and messages, and who may do what in them, as Discord works it out."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntFlag
from typing import Any

BOT = "1097654321098765432"
TOKEN = "MTA5NzY1NDMyMTA5ODc2NTQzMg.GxYzAb.made-up-for-this-test-0123456789AB"
SERVER, CHANNEL = "4200000000000000001", "4200000000000000002"
OWNER = "1"

_EPOCH_MILLISECONDS = 1_420_070_400_000
TEXT, DIRECT = 0, 1


class Permission(IntFlag):
    """The permissions that the double looks at, by Discord's bits."""

    ADMINISTRATOR = 1 << 3
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MANAGE_ROLES = 1 << 28


EVERYTHING = (1 << 50) - 1
MEMBERS = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
)
"""What everybody may do in a server unless a test says otherwise."""


@dataclass
class Role:
    """A role; the one with the server's id is everybody's."""

    id: str
    name: str
    permissions: int = 0
    managed: bool = False


@dataclass
class Overwrite:
    """What a channel grants or takes away, for a role or for one member."""

    id: str
    allow: int = 0
    deny: int = 0
    of_member: bool = False


@dataclass
class Channel:
    """A channel with its messages, each as the API tells it, by id."""

    id: str
    server: str
    name: str
    kind: int = TEXT
    overwrites: list[Overwrite] = field(default_factory=list)
    recipient: str = ""
    messages: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Server:
    """A server: its roles by id, and the roles of each member that is known, by the member's id."""

    id: str
    name: str
    roles: dict[str, Role]
    members: dict[str, list[str]] = field(default_factory=dict)
    owner: str = OWNER
    locale: str = "en-US"


class Places:
    """Everything that stands in the double. ``clock`` gives seconds since 1970 and may be set at any time."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.servers: dict[str, Server] = {}
        self.channels: dict[str, Channel] = {}
        self.names: dict[str, str] = {OWNER: "Made-up owner"}
        self._numbers = itertools.count(1)

    def new_id(self) -> str:
        """A snowflake of this instant."""
        milliseconds = int(self.clock() * 1000) - _EPOCH_MILLISECONDS
        return str((milliseconds << 22) | (next(self._numbers) & 0x3FFFFF))

    def timestamp(self) -> str:
        """This instant as the API writes it."""
        return datetime.fromtimestamp(self.clock(), UTC).isoformat()

    def permissions(self, channel: Channel, person: str) -> int:
        """What somebody may do in a channel (Discord's page on permissions, "Permission Overwrites")."""
        if channel.kind == DIRECT:
            return EVERYTHING
        server = self.servers[channel.server]
        mine = server.members.get(person, [])
        granted = self.base_permissions(server, person)
        if granted & Permission.ADMINISTRATOR:
            return EVERYTHING
        everybody = [each for each in channel.overwrites if each.id == server.id]
        roles = [each for each in channel.overwrites if not each.of_member and each.id in mine]
        alone = [each for each in channel.overwrites if each.of_member and each.id == person]
        for group in (everybody, roles, alone):
            for each in group:
                granted &= ~each.deny
            for each in group:
                granted |= each.allow
        return granted

    def base_permissions(self, server: Server, person: str) -> int:
        """What somebody's roles grant in the whole server."""
        if person == server.owner:
            return EVERYTHING
        granted = server.roles[server.id].permissions
        for each in server.members.get(person, []):
            granted |= server.roles[each].permissions
        return EVERYTHING if granted & Permission.ADMINISTRATOR else granted

    def user(self, person: str) -> dict[str, Any]:
        """An account as the API tells it."""
        name = "deeds" if person == BOT else self.names.get(person, f"Made-up {person}")
        return {
            "id": person,
            "username": name.lower().replace(" ", "."),
            "discriminator": "0",
            "avatar": None,
            "global_name": None if person == BOT else name,
            **({"bot": True} if person == BOT else {}),
        }

    def member(self, server: Server, person: str) -> dict[str, Any]:
        """A member as the API tells it."""
        return {
            "user": self.user(person),
            "roles": list(server.members.get(person, [])),
            "joined_at": "2026-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }

    def channel(self, channel: Channel) -> dict[str, Any]:
        """A channel as the API tells it."""
        if channel.kind == DIRECT:
            recipients = [self.user(channel.recipient)]
            return {"id": channel.id, "type": DIRECT, "recipients": recipients, "last_message_id": None}
        return {
            "id": channel.id,
            "type": channel.kind,
            "name": channel.name,
            "guild_id": channel.server,
            "position": 0,
            "parent_id": None,
            "permission_overwrites": [
                {
                    "id": each.id,
                    "type": int(each.of_member),
                    "allow": str(each.allow),
                    "deny": str(each.deny),
                }
                for each in channel.overwrites
            ],
        }

    def role(self, role: Role) -> dict[str, Any]:
        """A role as the API tells it."""
        return {
            "id": role.id,
            "name": role.name,
            "permissions": str(role.permissions),
            "position": 0 if role.id in self.servers else 1,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": role.managed,
            "mentionable": False,
            "flags": 0,
        }

    def server(self, server: Server) -> dict[str, Any]:
        """A server as the API tells it."""
        return {
            "id": server.id,
            "name": server.name,
            "owner_id": server.owner,
            "roles": [self.role(each) for each in server.roles.values()],
            "emojis": [],
            "features": [],
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "preferred_locale": server.locale,
        }

    def server_event(self, server: Server, channels: list[Channel] | None = None) -> dict[str, Any]:
        """A server as the gateway announces it, with its channels where somebody has looked for them."""
        if channels is None:
            channels = [each for each in self.channels.values() if each.server == server.id]
        return {
            **self.server(server),
            "channels": [self.channel(each) for each in channels],
            "members": [self.member(server, BOT)],
            "member_count": len(server.members),
            "joined_at": "2026-01-01T00:00:00+00:00",
            "threads": [],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "large": False,
            "unavailable": False,
        }
