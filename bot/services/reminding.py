"""What organisers are told unasked: what waits too long, and many reversals by one person.

Planned at the scheduler's tick, like digests, and posted through the outbox: each once.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.domain.access import Actor, Tier
from bot.domain.postings import Posting, posting_key
from bot.domain.records import ServerSettings
from bot.domain.views import SourceReview
from bot.domain.vocabulary import PostingKind
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.reviewing import NO_SOURCE, waiting_reviews
from bot.services.rounds import Round
from bot.services.settings import Clock, Servers
from bot.storage.claims import claims, take
from bot.storage.outbox import by_key, plan, skip_planned
from bot.storage.store import Reader, Store, Writer

STEPS = (3, 7, 14)
"""Days after which what waits to be verified is told again."""
MOST_REVERSALS = 5
WITHIN = timedelta(hours=1)
REVERSALS = ("reject", "reject_headline", "undo", "withdraw")
LOOKS_EVERY = timedelta(minutes=10)
BULK, DECIDED = "bulk", "decided"


class Reminders:
    """Plans reminders and alerts. Each tick looks at some servers."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._round = Round(store)
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer
        self._looked: dict[str, datetime] = {}

    async def plan_due(self) -> int:
        """Plans what is due in some servers; gives how many were newly planned.

        A server that fails keeps no other one back: what it raised is raised at the end.
        """
        planned = 0
        faults: list[Exception] = []
        for server in await self._round.some():
            settings = await self._servers.settings(server)
            if settings is None or not settings.review_channel:
                continue
            try:
                await self._renderer().prepare([settings.language])
                planned += await self._alert(server, settings)
                planned += await self._remind(server, settings)
            except Exception as fault:
                faults.append(fault)
        if faults:
            raise faults[0]
        return planned

    async def _alert(self, server: str, settings: ServerSettings) -> int:
        """Tells of more than five reversals by one person within an hour, once an hour, and names nobody."""
        now = self._clock()
        async with self._store.read(server) as reader:
            if not await reader.acting_often(REVERSALS, since=now - WITHIN, more_than=MOST_REVERSALS):
                return 0

        async def work(writer: Writer) -> int:
            planned = 0
            often = await writer.acting_often(REVERSALS, since=now - WITHIN, more_than=MOST_REVERSALS)
            for each in often:
                item = f"{BULK}:{each.actor}"
                if item in await claims(writer, now):
                    continue
                await take(writer, item, each.actor, now=now, until=now + WITHIN)
                posting = self._posting(
                    server,
                    settings,
                    BULK,
                    str(each.last),
                    partial(self._renderer().bulk_notice, each.count, settings.language),
                )
                planned += await plan(writer, posting)
            return planned

        return await self._store.transact(server, work)

    async def _remind(self, server: str, settings: ServerSettings) -> int:
        """Tells of what has waited for three, seven and fourteen days, each source once at each step."""
        now = self._clock()
        looked = self._looked.get(server)
        # Days are what counts here: what waits need not be read at every tick.
        if looked is not None and looked <= now < looked + LOOKS_EVERY:
            return 0

        async def work(writer: Writer) -> int:
            due = await self._due(writer, settings, now)
            current = {self._key(server, settings, review, days) for review, days in due}
            # Decided before it could be posted: then it is no longer to be said.
            await skip_planned(writer, PostingKind.REMINDER, current, but=f"/{BULK}/", reason=DECIDED)
            planned = 0
            for review, days in due:
                if await by_key(writer, self._key(server, settings, review, days)) is not None:
                    continue
                posting = self._posting(
                    server,
                    settings,
                    _origin(review),
                    _period(review, days),
                    partial(self._renderer().review_reminder, review, days, settings.language),
                )
                planned += await plan(writer, posting)
            return planned

        planned = await self._store.transact(server, work)
        self._looked[server] = now
        return planned

    async def _due(
        self, reader: Reader, settings: ServerSettings, now: datetime
    ) -> list[tuple[SourceReview, int]]:
        """What has waited for a step, with the last step it has reached; each source once."""
        organisers = Actor(reader.server, "", Tier.ORGANISER, settings.language)
        due: dict[str, tuple[SourceReview, int]] = {}
        for review in await waiting_reviews(reader, organisers, settings):
            waited = (now - review.since).days if review.since else 0
            reached = [days for days in STEPS if days <= waited]
            if reached and _origin(review) not in due:
                due[_origin(review)] = review, reached[-1]
        return list(due.values())

    def _key(self, server: str, settings: ServerSettings, review: SourceReview, days: int) -> str:
        return posting_key(
            server=server,
            kind=PostingKind.REMINDER,
            origin=_origin(review),
            channel=settings.review_channel,
            period=_period(review, days),
            part=1,
        )

    def _posting(
        self,
        server: str,
        settings: ServerSettings,
        origin: str,
        period: str,
        bodies: Callable[[str], tuple[str, str]],
    ) -> Posting:
        return self._planner.planned(
            server=server,
            kind=PostingKind.REMINDER,
            origin=origin,
            channel=settings.review_channel,
            period=period,
            bodies=bodies,
        )


def _origin(review: SourceReview) -> str:
    return review.source.reference or NO_SOURCE


def _period(review: SourceReview, days: int) -> str:
    # What is reported from the same source later waits by itself.
    return f"{review.since:%Y-%m-%d}+{days}" if review.since else f"+{days}"
