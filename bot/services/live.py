"""Live boards: one message per schedule with the campaign's board, edited in place after changes.

Planned at the scheduler's tick and posted through the outbox, like everything unprompted: the same posting
is planned again with another card, and editing twice is as good as once. A message that somebody deleted is
told by the edit that fails, and posted anew as a posting of its own.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta

from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.postings import WAITING, Posting
from bot.domain.records import Campaign, Schedule, ServerSettings
from bot.domain.views import BoardView
from bot.domain.visibility import project
from bot.domain.vocabulary import Cadence, CampaignState, PostingKind, PostingState
from bot.services.boards import board_view
from bot.services.matrix import read_matrix
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.settings import Clock, Servers
from bot.storage.outbox import of_schedule, plan, renew
from bot.storage.store import Reader, Store

EDITED_EVERY = timedelta(minutes=1)
SECONDS_A_TICK = 2.0

_GONE = (PostingState.SENT_DELETED, PostingState.SKIPPED)


class LiveBoards:
    """Keeps the boards that stand in channels up to date. Like the tick itself it looks at every server."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer
        # At which change and on which day the boards of a server were last found to be as they should be.
        self._looked: dict[str, tuple[int, date]] = {}

    async def plan_due(self) -> int:
        """Plans what brings boards up to date; gives how many messages are going to be posted or edited.

        A server that fails keeps no other one back: what it raised is raised at the end. What there is no
        time for is seen to at the next tick.
        """
        planned = 0
        faults: list[Exception] = []
        until = time.monotonic() + SECONDS_A_TICK
        for server in await self._store.servers():
            settings = await self._servers.settings_or_default(server)
            today = self._clock().astimezone(zone_named(settings.zone)).date()
            seen = (await self._store.head(server)).sequence, today
            if self._looked.get(server) == seen:
                continue
            try:
                count, settled = await self._see_to(server, settings, today)
            except Exception as fault:
                faults.append(fault)
                continue
            planned += count
            if settled:
                self._looked[server] = seen
            if time.monotonic() >= until:
                break
        if faults:
            raise faults[0]
        return planned

    async def _see_to(self, server: str, settings: ServerSettings, today: date) -> tuple[int, bool]:
        async with self._store.read(server) as reader:
            schedules = await reader.find(Schedule, withdrawn=False, paused=False, cadence=Cadence.LIVE)
        planned, settled = 0, True
        for schedule in schedules:
            # A channel that stewards took back gets nothing more.
            if schedule.channel in settings.digest_channels:
                count, done = await self._keep(server, settings, schedule, today)
                planned += count
                settled = settled and done
        return planned, settled

    async def _keep(
        self, server: str, settings: ServerSettings, schedule: Schedule, today: date
    ) -> tuple[int, bool]:
        """Plans what one board needs; gives how much, and whether nothing is left to be seen to."""
        async with self._store.read(server) as reader:
            posted = await of_schedule(reader, schedule.id)
            newest = max(posted, key=lambda each: int(each.period), default=None)
            if newest is not None and newest.state is PostingState.SENDING:
                return 0, False
            try:
                view = await live_board(reader, settings, schedule, today)
            except DeedsError:
                # The campaign is not there for members any more: what stands, stands.
                return 0, True
        if newest is None or newest.state in _GONE:
            number = int(newest.period) + 1 if newest else 1
            return int(await self._post(schedule, server, view, number)), False
        _, card = self._renderer().board(view, schedule.id, schedule.language, newest.marker)
        if card == newest.card:
            return 0, newest.state not in WAITING
        now = self._clock()
        if newest.due <= now < newest.due + EDITED_EVERY:
            return 0, False
        renewed = await self._store.transact(server, lambda writer: renew(writer, newest, card, now))
        return int(renewed), False

    async def _post(self, schedule: Schedule, server: str, view: BoardView, number: int) -> bool:
        posting: Posting = self._planner.planned(
            server=server,
            kind=PostingKind.BOARD,
            origin=str(schedule.id),
            channel=schedule.channel,
            period=str(number),
            bodies=lambda marker: self._renderer().board(view, schedule.id, schedule.language, marker),
            schedule=schedule.id,
        )
        return await self._store.transact(server, lambda writer: plan(writer, posting))


async def live_board(reader: Reader, settings: ServerSettings, schedule: Schedule, on: date) -> BoardView:
    """The board that a schedule keeps in its channel, on a local day.

    Raises ``DeedsError("not_found")`` where its readers no longer have the campaign.
    """
    found = await reader.get(Campaign, schedule.campaign)
    campaign = project(found, schedule.audience) if found is not None else None
    if campaign is None or campaign.state is not CampaignState.STANDING:
        raise DeedsError("not_found", {"reference": ""})
    matrix = await read_matrix(reader, campaign, on, schedule.audience)
    return board_view(matrix, on, schedule.audience, one_person=not settings.two_people)
