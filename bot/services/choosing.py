"""In which language somebody is answered, where they chose one themselves.

A choice belongs to the server it was made in, under the person's pseudonym there; one that was made in direct
messages, or where the bot is installed for oneself, to the reserved server :data:`DIRECT_MESSAGES`.
"""

from collections import OrderedDict

from bot.domain.access import Act, Actor, authorize
from bot.domain.people import DIRECT_MESSAGES
from bot.services.protocols import Spoken
from bot.services.settings import Clock, People, Servers
from bot.storage.choosing import choose, chosen, newest_choice
from bot.storage.store import Store, Writer

MOST_REMEMBERED = 5000
AS_DISCORD_SAYS = ""


class Choosing:
    """What people chose with ``/language``, kept in memory for whoever was answered lately.

    In a server counts what was chosen there, else what was chosen in direct messages. In those counts what
    was chosen there, else the newest choice made in any server.
    """

    def __init__(
        self, store: Store, servers: Servers, people: People, clock: Clock, languages: Spoken
    ) -> None:
        self._store = store
        self._servers = servers
        self._people = people
        self._clock = clock
        self._languages = languages
        self._known: OrderedDict[tuple[str, int], str | None] = OrderedDict()
        self._changed = 0

    async def of(self, server: str, user: int) -> str | None:
        """The language that a user chose for a server, none where they left it to their Discord.

        ``server`` is blank for direct messages.
        """
        key = (server, user)
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        changed = self._changed
        found = await (self._in_server(server, user) if server else self._in_direct_messages(user))
        # What was read while somebody chose or was forgotten may be over already.
        if changed == self._changed:
            self._known[key] = found or None
            if len(self._known) > MOST_REMEMBERED:
                self._known.popitem(last=False)
        return found or None

    async def choose(self, actor: Actor, user: int, language: str) -> None:
        """Keeps the language that somebody chose; :data:`AS_DISCORD_SAYS` leaves it to their Discord.

        Raises ``DeedsError("language_unknown")`` for one that Deeds does not speak.
        """
        authorize(actor, Act.LANGUAGE)
        if language != AS_DISCORD_SAYS:
            language = self._languages.known(language)
        server = actor.server or DIRECT_MESSAGES
        person = actor.person if actor.server else self._people.pseudonym(server, 1, user)
        now = self._clock()

        async def work(writer: Writer) -> None:
            await choose(writer, person, language, now)

        await self._store.transact(server, work)
        self.look_again(user)

    def look_again(self, user: int | None = None) -> None:
        """No longer remembers what a user chose, nobody's choices where none is named."""
        self._changed += 1
        for key in [each for each in self._known if user in (None, each[1])]:
            del self._known[key]

    async def _in_server(self, server: str, user: int) -> str | None:
        settings = await self._servers.settings_or_default(server)
        async with self._store.read(server) as reader:
            found = await chosen(reader, self._people.pseudonyms(server, settings.epoch, user))
        return found if found is not None else await self._directly(user)

    async def _in_direct_messages(self, user: int) -> str | None:
        found = await self._directly(user)
        if found is not None:
            return found
        people = []
        for server in await self._store.servers():
            settings = await self._servers.settings_or_default(server)
            people += [(server, each) for each in self._people.pseudonyms(server, settings.epoch, user)]
        return await newest_choice(self._store, people)

    async def _directly(self, user: int) -> str | None:
        async with self._store.read(DIRECT_MESSAGES) as reader:
            return await chosen(reader, self._people.pseudonyms(DIRECT_MESSAGES, 1, user))
