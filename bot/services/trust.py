"""Who may decide on what others reported: no organiser in their first seven days, unless a steward vouches.

The days are those of the server's zone, and the day on which somebody is first met as organiser is the first.
Stewards need nobody to vouch for them. An account is taken for a person: nothing here can tell that two of
them belong to one.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from bot.domain.access import FORGOTTEN, Act, Actor, Tier, authorize
from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.records import ServerSettings, Vouch
from bot.services.settings import Clock
from bot.storage.organisers import note_organiser, organiser_since
from bot.storage.store import Reader, Store, Writer

FIRST_DAYS = 7


async def may_decide(reader: Reader, actor: Actor, settings: ServerSettings, now: datetime) -> None:
    """Whether this organiser may verify, confirm or decide at an instant (UTC).

    Raises ``DeedsError("too_new")`` with the ``day`` from which they may, if nobody vouches for them.
    """
    if actor.tier >= Tier.STEWARD or await vouched_for(reader, actor.person):
        return
    since = await organiser_since(reader, actor.person) or now
    zone = zone_named(settings.zone)
    day = since.astimezone(zone).date() + timedelta(days=FIRST_DAYS)
    if now.astimezone(zone).date() < day:
        raise DeedsError("too_new", {"day": day})


async def vouched_for(reader: Reader, person: str) -> bool:
    """Whether a steward vouches for a person (a pseudonym)."""
    return bool(await reader.count(Vouch, person=person, withdrawn=False))


async def vouched_count(reader: Reader) -> int:
    """For how many people of the server a steward vouches."""
    return len({each.person for each in await reader.find(Vouch, withdrawn=False)} - {FORGOTTEN})


class Trust:
    """Vouching, and since when people are organisers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._met: set[tuple[str, str]] = set()

    async def met(self, actor: Actor) -> None:
        """Keeps since when somebody is an organiser, the first time they are met as one."""
        known = (actor.server, actor.person)
        if actor.tier < Tier.ORGANISER or known in self._met:
            return
        async with self._store.read(actor.server) as reader:
            since = await organiser_since(reader, actor.person)
        if since is None:
            now = self._clock()
            await self._store.transact(actor.server, lambda writer: note_organiser(writer, actor.person, now))
        self._met.add(known)

    def forget(self, server: str, people: Collection[str]) -> None:
        """Meets these people anew, should they come back."""
        self._met -= {(server, each) for each in people}

    async def vouch(self, actor: Actor, people: Sequence[str]) -> int:
        """A steward vouches for these people (pseudonyms); for how many nobody did before."""
        authorize(actor, Act.VOUCH)

        async def work(writer: Writer) -> int:
            new = [each for each in dict.fromkeys(people) if not await vouched_for(writer, each)]
            await writer.put_all([Vouch(id=uuid4(), person=each, by=actor.person) for each in new], new=True)
            return len(new)

        return await self._store.change(actor.server, work, actor=actor.person, action="vouch")

    async def revoke(self, actor: Actor, people: Sequence[str]) -> int:
        """Takes vouching for these people back, whichever steward had vouched; for how many somebody had."""
        authorize(actor, Act.VOUCH)

        async def work(writer: Writer) -> int:
            found = await writer.find(Vouch, person=list(dict.fromkeys(people)), withdrawn=False)
            await writer.put_all([replace(each, withdrawn=True) for each in found])
            return len({each.person for each in found})

        return await self._store.change(actor.server, work, actor=actor.person, action="revoke_vouch")
