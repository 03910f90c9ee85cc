"""What organisers do with watches: list, pause, try out, mute. Adding and editing is in ``records.py``."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from bot.domain.access import Act, Actor, authorize, may
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry
from bot.domain.folding import fold
from bot.domain.leads import MUTE_ABOUT, MUTE_FEED, MUTE_TERM, LeadState, NoteKind
from bot.domain.matching import Term
from bot.domain.records import ServerSettings, Watch
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.views import LeadLine, MuteView, Suggestion, WatchLine, WatchList, WatchTest
from bot.domain.vocabulary import Fetching, WatchKind
from bot.services.boards import visible
from bot.services.documents import hosts_of
from bot.services.leads import decide, lead_to_use
from bot.services.settings import Clock, Servers
from bot.services.watch_terms import wanted_by, wanted_in
from bot.sources.feeds import FeedReader
from bot.sources.outside import Outside
from bot.sources.watched import Known, look_at_council, look_at_feed
from bot.storage.store import Reader, Store, Writer
from bot.storage.watches import look_again, standing_of

if TYPE_CHECKING:
    from bot.sources.places import Hosts

MOST_SUGGESTIONS = 25
# A council has few entries a week.
_TRIED_BACK = timedelta(days=60)


async def watch_line(reader: Reader, watch: Watch, settings: ServerSettings) -> WatchLine:
    """A watch with how it stands."""
    standing = (await standing_of(reader, [watch.id])).get(watch.id)
    if standing is None or standing.url != watch.url:
        return WatchLine(watch, zone=settings.zone)
    return WatchLine(
        watch, standing.title, standing.looked_at, standing.failing_since, standing.fault, settings.zone
    )


class Watching:
    """What ``/manage watch`` does, and *Mute this* on what a watch found."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        reader: FeedReader,
        outside: Outside,
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._reader = reader
        self._outside = outside

    async def watches(self, actor: Actor) -> WatchList:
        """Everything the server watches: what does not answer comes first, what is paused last."""
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await reader.find(Watch, withdrawn=False)
            lines = [await watch_line(reader, each, settings) for each in found]
        lines.sort(
            key=lambda each: (each.watch.paused, each.failing_since is None, each.watch.title.casefold())
        )
        return WatchList(tuple(lines), settings.fetching is not Fetching.OFF)

    async def suggest(self, actor: Actor, typed: str) -> tuple[Suggestion, ...]:
        """The watches whose reference or what they are for holds what is typed; nothing for who may not."""
        if not may(actor, Act.MANAGE):
            return ()
        folded = fold(typed[:60])
        async with self._store.read(actor.server) as reader:
            found = await reader.find(Watch, withdrawn=False)
        named = [each for each in found if folded in fold(f"{each.reference} {each.title}")]
        return tuple(Suggestion(each.reference, Text("", each.title)) for each in named[:MOST_SUGGESTIONS])

    async def pause(self, actor: Actor, reference: str, *, paused: bool) -> Watch:
        """Pauses a watch, or goes on with it. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.MANAGE)

        async def work(writer: Writer) -> Watch:
            found = await visible(writer, Watch, reference, "watch", actor.audience)
            if not paused:
                await look_again(writer, found.id, self._clock())
            return await writer.put(replace(found, paused=paused))

        action = "pause_watch" if paused else "resume_watch"
        return await self._store.change(actor.server, work, actor=actor.person, action=action)

    async def test(self, actor: Actor, reference: str) -> WatchTest:
        """What a watch would find now, if all of it were new. Nothing is kept.

        Raises ``DeedsError``: ``not_found``, ``fetching_off``, and what fetching and reading raise.
        """
        authorize(actor, Act.MANAGE)
        today = EdtfDate.of(await self._servers.today(actor.server))
        async with self._store.read(actor.server) as reader:
            watch = await visible(reader, Watch, reference, "watch", actor.audience)
            terms = wanted_by(watch, await wanted_in(reader, watch.campaign, today))
        hosts = hosts_of(await self._servers.settings_or_default(actor.server))
        if hosts is None:
            raise DeedsError("fetching_off")
        try:
            return await self._tried(watch, hosts, terms)
        finally:
            await self._reader.close()

    async def _tried(self, watch: Watch, hosts: "Hosts", terms: tuple[Term, ...]) -> WatchTest:
        fetcher, reader = self._outside.fetcher, self._reader
        if watch.kind is WatchKind.COUNCIL:
            now = self._clock()
            look = await look_at_council(fetcher, reader, watch.url, hosts, Known(), terms, now, _TRIED_BACK)
        else:
            look = await look_at_feed(fetcher, reader, watch.url, hosts, Known(), terms)
        found: Sequence[Entry] = [each for each in look.feed.entries if each.matched]
        return WatchTest(watch, look.feed.title, len(look.feed.entries), tuple(found), len(terms))

    async def unmute(self, actor: Actor, reference: str, muted: str) -> Watch:
        """Looks again for what was muted in a watch. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.MANAGE)

        async def work(writer: Writer) -> Watch:
            found = await visible(writer, Watch, reference, "watch", actor.audience)
            left = tuple(each for each in found.muted if each != muted)
            return await writer.put(replace(found, muted=left))

        return await self._store.change(actor.server, work, actor=actor.person, action="unmute_watch")

    async def muting(self, actor: Actor, lead: UUID) -> MuteView:
        """What can be muted about a lead. Raises ``DeedsError``: ``not_found``, ``lead_decided``."""
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            line = await lead_to_use(reader, actor, lead, settings)
            return _mutable(line, await _watch_of(reader, actor, line))

    async def mute(self, actor: Actor, lead: UUID, choice: str) -> Watch:
        """Mutes a watch, or a term, an office or a demand in it; the lead is done with.

        ``choice`` is as in :data:`bot.domain.leads.MUTE_FEED` and the others. Raises as :meth:`muting`, and
        ``DeedsError("button_gone")`` for what the lead is not about.
        """
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> Watch:
            line = await lead_to_use(writer, actor, lead, settings)
            watch = await _watch_of(writer, actor, line)
            view = _mutable(line, watch)
            what, _, value = choice.partition(":")
            known = {MUTE_TERM: view.terms, MUTE_ABOUT: tuple(each.reference for each in view.about)}
            if what != MUTE_FEED and value not in known.get(what, ()):
                raise DeedsError("button_gone")
            await decide(writer, lead, LeadState.MUTED, actor.person, self._clock())
            if what == MUTE_FEED:
                return await writer.put(replace(watch, paused=True))
            return await writer.put(replace(watch, muted=tuple(dict.fromkeys((*watch.muted, value)))))

        return await self._store.change(actor.server, work, actor=actor.person, action="mute_watch")


async def _watch_of(reader: Reader, actor: Actor, line: LeadLine) -> Watch:
    kind, _ = parse_reference(line.lead.origin) if line.lead.origin else ("", "")
    if kind != "watch":
        raise DeedsError("button_gone")
    return await visible(reader, Watch, line.lead.origin, "watch", actor.audience)


def _mutable(line: LeadLine, watch: Watch) -> MuteView:
    terms = tuple(each.text for each in line.lead.notes if each.kind is NoteKind.MATCHED)
    return MuteView(line, watch, terms, (*line.officials, *line.demands))
