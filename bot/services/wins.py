"""Wins: an ask that a verified finding made *met* is told at once, wherever its campaign is posted.

Planned in the change that verifies the finding, so that none is lost and none told twice, and posted through
the outbox. What it rests on is carried like the entries of a digest: when one goes out of force, the message
is corrected.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from uuid import UUID

import structlog

from bot.domain.headlines import rests_on
from bot.domain.postings import Drawn
from bot.domain.records import Campaign, Content, Demand, FindingContent, Schedule, ServerSettings
from bot.domain.views import Cell, WinView
from bot.domain.visibility import project
from bot.domain.vocabulary import CampaignState, FindingOutcome, HeadlineKey, PostingKind, Visibility
from bot.services.lines import standing_lines, subjects_named
from bot.services.matrix import Matrix, read_matrix
from bot.services.planning import plan_drawn
from bot.services.postings import Planner
from bot.services.protocols import Bodies, Renderer
from bot.storage.store import Reader, Writer

log = structlog.stdlib.get_logger(__name__)

_AUDIENCE = Visibility.MEMBERS


def may_win(content: Content) -> bool:
    """Whether verifying this can make an ask met."""
    return (
        isinstance(content, FindingContent)
        and content.criterion is not None
        and content.outcome is FindingOutcome.FULFILLED
    )


class Wins:
    """Plans what tells of wins."""

    def __init__(self, planner: Planner, renderer: Callable[[], Renderer]) -> None:
        self._planner = planner
        self._renderer = renderer

    async def met(
        self,
        reader: Reader,
        campaign: Campaign,
        demands: Sequence[Demand],
        asks: Collection[UUID],
        today: date,
    ) -> frozenset[UUID]:
        """Which of these asks members see as met."""
        _, cells = await _met(reader, campaign, demands, asks, today)
        return frozenset(each.id for each in cells)

    async def announce(
        self,
        writer: Writer,
        campaign: Campaign,
        demands: Sequence[Demand],
        asks: Collection[UUID],
        token: str,
        settings: ServerSettings,
        today: date,
    ) -> int:
        """Plans a message for each of these asks that is met now, inside the change that verified ``token``.

        It goes once into every approved channel into which the campaign's digests or board go. Gives how many
        messages were planned.
        """
        shown = project(campaign, _AUDIENCE)
        if shown is None or shown.state is not CampaignState.STANDING:
            return 0
        schedules = await _by_channel(writer, campaign, settings)
        if not schedules:
            return 0
        matrix, cells = await _met(writer, shown, demands, asks, today)
        planned = 0
        for cell in cells:
            view = await _view(writer, matrix, cell)
            for schedule in schedules:
                planned += await self._plan(writer, schedule, view, token)
        return planned

    async def _plan(self, writer: Writer, schedule: Schedule, view: WinView, token: str) -> int:
        drawn: list[Drawn] = []

        def bodies(marker_of: Callable[[int], str]) -> tuple[Bodies, ...]:
            for part, language in enumerate(schedule.languages, start=1):
                drawn.append(self._renderer().win(view, language, marker_of(part)))
            return tuple((each.notice, each.card) for each in drawn)

        try:
            postings = self._planner.planned_parts(
                server=writer.server,
                kind=PostingKind.WIN,
                origin=view.cell.reference,
                channel=schedule.channel,
                # What was verified, taken back and verified again is told again: the first one is struck.
                period=f"{token} {writer.sequence}",
                bodies=bodies,
                schedule=schedule.id,
            )
        except Exception as error:
            # A message that can't be drawn must not undo what was verified.
            log.error("win_not_drawn", reference=view.cell.reference, exc_info=error)
            return 0
        return await plan_drawn(writer, postings, drawn)


async def _met(
    reader: Reader, campaign: Campaign, demands: Sequence[Demand], asks: Collection[UUID], today: date
) -> tuple[Matrix, tuple[Cell, ...]]:
    matrix = await read_matrix(reader, campaign, today, _AUDIENCE, demands=demands)
    cells = matrix.cells_of(set(asks))
    return matrix, tuple(each for each in cells if each.headline.key is HeadlineKey.MET)


async def _by_channel(reader: Reader, campaign: Campaign, settings: ServerSettings) -> list[Schedule]:
    """The first schedule of each approved channel into which the campaign is posted."""
    found = await reader.find(Schedule, campaign=campaign.id, withdrawn=False, paused=False, order="since")
    channels: dict[str, Schedule] = {}
    for each in found:
        if each.channel in settings.digest_channels and each.audience >= _AUDIENCE:
            channels.setdefault(each.channel, each)
    return list(channels.values())


async def _view(reader: Reader, matrix: Matrix, cell: Cell) -> WinView:
    subjects = await subjects_named(reader, rests_on(cell.position))
    lines = await standing_lines(reader, list(subjects.values()), _AUDIENCE)
    return WinView(
        campaign=matrix.campaign,
        demand=next(each for each in matrix.demands if each.reference == cell.demand),
        official=next(each for each in matrix.officials if each.official.reference == cell.official),
        cell=cell,
        lines=tuple(sorted(lines, key=lambda each: (each.on.sort_key, each.reference))),
    )
