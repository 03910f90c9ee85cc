"""A server's settings, and who somebody is in it."""

import hmac
from collections.abc import Callable, Collection
from datetime import date, datetime
from uuid import UUID, uuid5

from bot.domain.access import Actor, Context, Tier, tier_in
from bot.domain.periods import zone_named
from bot.domain.records import ServerSettings
from bot.storage.store import Store

Clock = Callable[[], datetime]
LOCAL_SERVER = "local"
_SETTINGS = UUID("5f0c0d54-6f7e-4a68-9d0e-6a4f9b2a8f31")


def settings_id(server: str) -> UUID:
    """The id of a server's one settings record."""
    return uuid5(_SETTINGS, server)


class Servers:
    """Settings per server, kept in memory while the server's chain has not moved."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._known: dict[str, tuple[int, ServerSettings | None]] = {}

    async def settings(self, server: str) -> ServerSettings | None:
        """The settings a steward saved, none before the server is set up."""
        head = await self._store.head(server)
        known = self._known.get(server)
        if known is None or known[0] != head.sequence:
            async with self._store.read(server) as reader:
                known = (head.sequence, await reader.get(ServerSettings, settings_id(server)))
            self._known[server] = known
        return known[1]

    def look_again(self, server: str) -> None:
        """Has the settings read anew, for what changed them without moving the chain."""
        self._known.pop(server, None)

    async def settings_or_default(self, server: str) -> ServerSettings:
        """The settings, or what holds before anybody chose."""
        return await self.settings(server) or ServerSettings(id=settings_id(server))

    async def today(self, server: str) -> date:
        """The local day in the server's zone."""
        settings = await self.settings_or_default(server)
        return self._clock().astimezone(zone_named(settings.zone)).date()


class People:
    """Turns a Discord person into an :class:`Actor` whose pseudonym no database can undo.

    ``secret`` lies outside the database. ``rescue`` are the user ids that the host's configuration
    names stewards.
    """

    def __init__(self, servers: Servers, secret: bytes, rescue: Collection[int] = ()) -> None:
        self._servers = servers
        self._secret = secret
        self._rescue = frozenset(rescue)

    def pseudonym(self, server: str, epoch: int, user: int) -> str:
        """``<epoch>.<HMAC>`` of a user in a server (DESIGN, people)."""
        message = f"{server}:{epoch}:{user}".encode()
        return f"{epoch}.{hmac.digest(self._secret, message, 'sha256').hex()[:32]}"

    def pseudonyms(self, server: str, epoch: int, user: int) -> tuple[str, ...]:
        """Every pseudonym that a user ever had in a server, up to that epoch."""
        return tuple(self.pseudonym(server, each, user) for each in range(1, epoch + 1))

    def mark(self, actor: Actor, *about: object) -> str:
        """A keyed hash that says of this person what ``about`` names, and that no database can undo."""
        message = ":".join(("mark", actor.server, actor.person, *map(str, about))).encode()
        return hmac.digest(self._secret, message, "sha256").hex()[:32]

    async def actor(
        self,
        server: str,
        user: int,
        *,
        roles: Collection[int],
        manages_server: bool,
        language: str,
        context: Context = Context.SERVER,
    ) -> Actor:
        """Who this is, by the role ids that came with the interaction."""
        settings = await self._servers.settings(server)
        epoch = settings.epoch if settings else 1
        person = self.pseudonym(server, epoch, user)
        tier = tier_in(
            settings, roles={str(role) for role in roles}, person=person, rescued=user in self._rescue
        )
        has_stewards = settings is not None and bool(settings.steward_people)
        return Actor(
            server=server,
            person=person,
            tier=tier,
            language=language,
            context=context,
            founding=manages_server and not has_stewards,
        )


def host_actor(server: str = LOCAL_SERVER, language: str = "en") -> Actor:
    """The person at the machine's own command line."""
    return Actor(
        server=server,
        person="0.host",
        tier=Tier.STEWARD,
        language=language,
        context=Context.COMMAND_LINE,
    )
