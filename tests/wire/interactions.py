"""What a person asks of the bot, and what may still be answered."""

import asyncio
import itertools
import time
from dataclasses import dataclass, field
from typing import Any

from tests.wire.places import BOT, DIRECT, Places

INTERACTION_TOKEN = "aW50ZXJhY3Rpb24.made-up-interaction-token.0123456789abcdef"
PERSON, PERSON_NAME = "77", "Reyna Madeup"
DEADLINE_SECONDS = 3.0
TOKEN_SECONDS = 900.0

COMMAND, COMPONENT, AUTOCOMPLETE, FORM = 2, 3, 4, 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, SHOWN_FORM = 4, 5, 6, 7, 8, 9
FITTING = {
    COMMAND: {MESSAGE, DEFERRED, SHOWN_FORM},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, SHOWN_FORM},
    AUTOCOMPLETE: {CHOICES},
    FORM: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}
"""The answers that each kind of interaction may get."""


@dataclass
class Interaction:
    """One interaction. ``answer`` is the callback's body, as soon as one was taken.

    ``messages`` holds what it was answered with, by id, also where only the person sees it; ``original`` is
    the id of the first. ``source`` is the message whose button was pressed.
    """

    id: str
    token: str
    kind: int
    channel: str
    person: str
    event: dict[str, Any]
    source: str = ""
    created: float = field(default_factory=time.monotonic)
    answer: dict[str, Any] | None = None
    seconds: float = 0.0
    """From its creation to its answer."""

    done: asyncio.Event = field(default_factory=asyncio.Event)
    """Set in the double's own loop, when it is answered."""

    original: str = ""
    loading: bool = False
    messages: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def first(self) -> dict[str, Any]:
        """The message it was answered with, as it stands now."""
        return self.messages[self.original]


class Interactions:
    """All interactions. ``deadline`` and ``token_seconds`` are Discord's unless a test sets them."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._numbers = itertools.count(1)
        self.deadline = DEADLINE_SECONDS
        self.token_seconds = TOKEN_SECONDS
        self.by_id: dict[str, Interaction] = {}
        self.by_token: dict[str, Interaction] = {}

    def make(
        self,
        kind: int,
        data: dict[str, Any],
        *,
        channel: str,
        person: str = PERSON,
        locale: str = "en-US",
        message: dict[str, Any] | None = None,
    ) -> Interaction:
        """An interaction, with the event that tells the bot of it."""
        place = self._places.channels[channel]
        identity = self._places.new_id()
        token = f"{INTERACTION_TOKEN}{next(self._numbers)}"
        event: dict[str, Any] = {
            "id": identity,
            "application_id": BOT,
            "type": kind,
            "token": token,
            "version": 1,
            "channel_id": channel,
            "channel": self._places.channel(place),
            "locale": locale,
            "app_permissions": str(self._places.permissions(place, BOT)),
            "entitlements": [],
            "attachment_size_limit": 10_485_760,
            "data": data,
        }
        if message is not None:
            event["message"] = message
        if place.kind == DIRECT:
            event |= {"user": self._places.user(person), "context": 1}
            event["authorizing_integration_owners"] = {"0": "0"}
        else:
            server = self._places.servers[place.server]
            granted = str(self._places.permissions(place, person))
            event |= {
                "guild_id": server.id,
                "guild": {"id": server.id, "locale": server.locale, "features": []},
                "guild_locale": server.locale,
                "member": {**self._places.member(server, person), "permissions": granted},
                "authorizing_integration_owners": {"0": server.id},
                "context": 0,
            }
            event["channel"]["permissions"] = granted
        made = Interaction(identity, token, kind, channel, person, event, message["id"] if message else "")
        self.by_id[identity] = self.by_token[token] = made
        return made
