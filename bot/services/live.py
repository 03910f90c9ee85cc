"""Live boards: one message per schedule with the campaign's board, edited in place after changes.

Planned at the scheduler's tick and posted through the outbox, like everything unprompted: the same posting
is planned again with another card and another picture, and editing twice is as good as once. A message that
somebody deleted is posted anew as a posting of its own. That it is deleted is told by the edit that fails, or
by looking: some boards at each tick, so that each is looked at every few minutes. Being told by Discord would
cost hearing of every message that anybody writes.
"""

import asyncio
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID

from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.postings import WAITING, Drawn, Posting
from bot.domain.records import Campaign, Schedule, ServerSettings
from bot.domain.views import BoardView
from bot.domain.visibility import project
from bot.domain.vocabulary import Cadence, CampaignState, PostingKind, PostingState
from bot.services.boards import board_view
from bot.services.matrix import read_matrix
from bot.services.planning import plan_drawn
from bot.services.postings import NotReadyError, Planner, Publisher, PublishError
from bot.services.protocols import Bodies, Renderer
from bot.services.settings import Clock, Servers
from bot.storage.due import servers_with_boards
from bot.storage.outbox import note_gone, of_schedule, plan, renew, rewrite, standing_boards
from bot.storage.store import Reader, Store, Writer

EDITED_EVERY = timedelta(minutes=1)
SECONDS_A_TICK = 2.0
LOOKED_AT_EVERY = timedelta(minutes=1)
LOOKS_A_TICK = 20
LOOK_SECONDS = 5.0
_BEFORE_ALL = UUID(int=0)

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
        publisher_of: Callable[[], Publisher],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer
        self._publisher_of = publisher_of
        # Up to which board this round has come, and when it began.
        self._after = _BEFORE_ALL
        self._round: datetime | None = None
        # At which change and on which day the boards of a server were last found to be as they should be.
        self._looked: dict[str, tuple[int, date]] = {}

    async def look(self) -> int:
        """Looks whether some boards still stand where they were posted; gives how many did not.

        Each is looked at once a minute, or more seldom where there are many. What Discord does not tell
        today it tells another time.
        """
        now = self._clock()
        if self._after == _BEFORE_ALL:
            if self._round is not None and self._round <= now < self._round + LOOKED_AT_EVERY:
                return 0
            self._round = now
        try:
            publisher = self._publisher_of()
        except NotReadyError:
            return 0
        boards = await self._store.transact(
            None, lambda writer: standing_boards(writer, after=self._after, limit=LOOKS_A_TICK)
        )
        self._after = boards[-1].id if len(boards) == LOOKS_A_TICK else _BEFORE_ALL
        return sum([await self._is_gone(publisher, each) for each in boards])

    async def _is_gone(self, publisher: Publisher, board: Posting) -> bool:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                if await publisher.stands(board.channel, board.message):
                    return False
        except (PublishError, TimeoutError):
            return False
        gone = await self._store.transact(board.server, lambda writer: note_gone(writer, board))
        if gone:
            self._looked.pop(board.server, None)
        return gone

    async def plan_due(self) -> int:
        """Plans what brings boards up to date; gives how many messages are going to be posted or edited.

        A server that fails keeps no other one back: what it raised is raised at the end. What there is no
        time for is seen to at the next tick.
        """
        planned = 0
        faults: list[Exception] = []
        until = time.monotonic() + SECONDS_A_TICK
        for server in await servers_with_boards(self._store):
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
        await self._renderer().prepare({each.language for each in schedules})
        planned, settled = 0, True
        for schedule in schedules:
            # A channel that stewards took back gets no board any more.
            if schedule.channel in settings.digest_channels:
                count, done = await self._keep(server, settings, schedule, today)
            else:
                count, done = await self._leave(server, schedule), True
            planned += count
            settled = settled and done
        return planned, settled

    async def _leave(self, server: str, schedule: Schedule) -> int:
        """Plans what has a board say that it is left; gives how much."""

        async def work(writer: Writer) -> bool:
            return await leave_board(writer, schedule, self._planner, self._renderer())

        return int(await self._store.transact(server, work))

    async def _keep(
        self, server: str, settings: ServerSettings, schedule: Schedule, today: date
    ) -> tuple[int, bool]:
        """Plans what one board needs; gives how much, and whether nothing is left to be seen to."""
        async with self._store.read(server) as reader:
            posted = await of_schedule(reader, schedule.id)
            newest = max(posted, key=lambda each: int(each.period), default=None)
            if newest is not None and newest.state is PostingState.SENDING:
                return 0, False
            view: BoardView | None
            try:
                view = await live_board(reader, settings, schedule, today)
            except DeedsError:
                view = None
        if view is None:
            # The campaign is not there for members any more.
            return await self._leave(server, schedule), True
        if newest is None or newest.state in _GONE:
            number = int(newest.period) + 1 if newest else 1
            return int(await self._post(schedule, server, view, number)), False
        drawn = self._renderer().board(view, schedule.id, schedule.language, newest.marker)
        if newest.card in (drawn.card, drawn.picture.card if drawn.picture else ""):
            return 0, newest.state not in WAITING
        now = self._clock()
        if newest.due <= now < newest.due + EDITED_EVERY:
            return 0, False
        renewed = await self._store.transact(server, lambda writer: renew(writer, newest, drawn, now))
        return int(renewed), False

    async def _post(self, schedule: Schedule, server: str, view: BoardView, number: int) -> bool:
        drawn: list[Drawn] = []

        def bodies(marker: str) -> Bodies:
            drawn[:] = [self._renderer().board(view, schedule.id, schedule.language, marker)]
            return drawn[0].notice, drawn[0].card

        posting: Posting = self._planner.planned(
            server=server,
            kind=PostingKind.BOARD,
            origin=str(schedule.id),
            channel=schedule.channel,
            period=str(number),
            bodies=bodies,
            schedule=schedule.id,
        )

        async def work(writer: Writer) -> bool:
            return bool(await plan_drawn(writer, [posting], drawn))

        return await self._store.transact(server, work)


async def leave_board(writer: Writer, schedule: Schedule, planner: Planner, renderer: Renderer) -> bool:
    """Has the board that a schedule kept say that it no longer is, since what stands there grows old.

    Gives whether a message is going to be edited: not, where none may stand there or it says so already.
    """
    posted = await of_schedule(writer, schedule.id)
    newest = max(posted, key=lambda each: int(each.period), default=None)
    if newest is None or newest.state in _GONE:
        return False
    card = renderer.board_left(newest.card, schedule.language)
    if card == newest.card:
        return False
    await rewrite(writer, newest, card)
    if not newest.message and newest.state not in (PostingState.SENDING, PostingState.SENT):
        return False
    told = f"{newest.period} {(await writer.head()).sequence}"
    return await plan(writer, planner.correction(newest, told))


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
