"""What a server keeps about somebody: showing it to them, handing it over, and forgetting them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.access import Act, Actor, Context, authorize
from bot.domain.errors import DeedsError
from bot.domain.people import tombstone_mark
from bot.domain.records import Action
from bot.domain.views import Forgotten, PrivacyView
from bot.services.choosing import Choosing
from bot.services.settings import Clock, People, Servers
from bot.services.trust import Trust
from bot.storage.forgetting import Row, forget_everywhere, has_traces, stored_about, waiting_of
from bot.storage.journal import Journal
from bot.storage.store import Store, Writer
from bot.storage.tallies import drop_marks

# What the file says of itself, so that a reader in years knows what it was.
EXPORT_FORMAT = "deeds/person/1"


@dataclass(frozen=True)
class _Somebody:
    """A person in one server, under every pseudonym they ever had there."""

    server: str
    people: tuple[str, ...]


class Privacy:
    """What ``/privacy`` does. ``user`` is always the asker's own Discord id: nobody asks about another.

    In a server it speaks of that server; in direct messages of the one that is named.
    """

    def __init__(
        self,
        store: Store,
        servers: Servers,
        people: People,
        trust: Trust,
        choosing: Choosing,
        clock: Clock,
        journal: Journal,
    ) -> None:
        self._store = store
        self._servers = servers
        self._people = people
        self._trust = trust
        self._choosing = choosing
        self._clock = clock
        self._journal = journal

    async def servers_of(self, actor: Actor, user: int) -> tuple[str, ...]:
        """The servers that keep anything about this person."""
        authorize(actor, Act.PRIVACY)
        found = []
        for server in await self._store.servers():
            somebody = await self._somebody(server, user)
            async with self._store.read(server) as reader:
                if await has_traces(reader, somebody.people):
                    found.append(server)
        return tuple(found)

    async def show(self, actor: Actor, user: int, server: str = "") -> PrivacyView:
        """What is stored about this person, counted by kind.

        Raises ``DeedsError("not_found")`` in direct messages for a server that keeps nothing about them.
        """
        somebody = await self._asked(actor, user, server)
        settings = await self._servers.settings_or_default(somebody.server)
        async with self._store.read(somebody.server) as reader:
            stored = await stored_about(reader, somebody.people)
            waiting = await waiting_of(reader, somebody.people)
        stewards = [each for each in settings.steward_people if each not in somebody.people]
        return PrivacyView(
            server=somebody.server,
            counts={key: len(rows) for key, rows in stored.items() if rows},
            retention_days=settings.retention_days,
            waiting=waiting,
            open_reports=sum(each["state"] == "open" for each in stored["reports"]),
            stewards_left=len(stewards),
            is_steward=len(stewards) < len(settings.steward_people),
        )

    async def export(self, actor: Actor, user: int, server: str = "") -> dict[str, object]:
        """All of it, in JSON values. Raises as :meth:`show`."""
        somebody = await self._asked(actor, user, server)
        async with self._store.read(somebody.server) as reader:
            stored = await stored_about(reader, somebody.people)
        kept: dict[str, Sequence[Row]] = {key: rows for key, rows in stored.items() if rows}
        return {
            "format": EXPORT_FORMAT,
            "server": somebody.server,
            "exported_at": self._clock().isoformat(),
            "stored": kept,
        }

    async def forget(self, actor: Actor, user: int, server: str = "") -> Forgotten:
        """Forgets this person in one server; done twice it is done once.

        Raises ``DeedsError("last_steward")`` for the only steward there is, and as :meth:`show`.
        """
        somebody = await self._asked(actor, user, server)
        settings = await self._servers.settings_or_default(somebody.server)
        left = [each for each in settings.steward_people if each not in somebody.people]
        if settings.steward_people and not left:
            raise DeedsError("last_steward")
        now = self._clock()
        marks = [tombstone_mark(somebody.server, each) for each in somebody.people]
        # First outside the database: what is only inside would be lost with it.
        await asyncio.to_thread(self._journal.note, marks, now)
        await self._forget_marks(actor, somebody)
        withdrawn = await forget_everywhere(self._store, somebody.server, somebody.people, now)
        self._servers.look_again(somebody.server)
        self._trust.forget(somebody.server, somebody.people)
        self._choosing.look_again(user)
        return Forgotten(
            server=somebody.server,
            withdrawn_reports=withdrawn,
            was_steward=len(left) < len(settings.steward_people),
            stewards_left=len(left),
        )

    async def _forget_marks(self, actor: Actor, somebody: _Somebody) -> None:
        """Removes what says that they were counted today; how many were counted stays."""
        today = await self._servers.today(somebody.server)
        people = [replace(actor, server=somebody.server, person=each) for each in somebody.people]

        async def work(writer: Writer) -> None:
            actions = await writer.find(Action)
            marks = [self._people.mark(each, action.id, today) for each in people for action in actions]
            await drop_marks(writer, marks)

        await self._store.transact(somebody.server, work)

    async def _asked(self, actor: Actor, user: int, server: str) -> _Somebody:
        authorize(actor, Act.PRIVACY)
        if actor.context is not Context.DIRECT_MESSAGE:
            return await self._somebody(actor.server, user)
        # A server that knows nothing of them answers as one that there is not.
        if server not in await self._store.servers():
            raise DeedsError("not_found", {"reference": ""})
        somebody = await self._somebody(server, user)
        async with self._store.read(server) as reader:
            if not await has_traces(reader, somebody.people):
                raise DeedsError("not_found", {"reference": ""})
        return somebody

    async def _somebody(self, server: str, user: int) -> _Somebody:
        settings = await self._servers.settings_or_default(server)
        return _Somebody(server, self._people.pseudonyms(server, settings.epoch, user))
