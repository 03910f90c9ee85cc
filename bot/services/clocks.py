"""The clocks of asks: how long an office has, and every change to that with its reason."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.clocks import LONGEST_EXTENSION, LONGEST_WINDOW, MOST_MOVES, Run
from bot.domain.edits import refuse_edited
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Campaign, ClockChange, Commitment
from bot.domain.typed import LONGEST_LINE, clean, date_of, text_of
from bot.domain.views import ClocksView
from bot.domain.vocabulary import ClockKind, ClockMove, ClockOwner, CommitmentState, Counting
from bot.services.boards import visible
from bot.services.matrix import matrix_of_ask
from bot.services.settings import Servers
from bot.sources.calendars import calendar_code
from bot.storage.store import Reader, Store, Writer


@dataclass(frozen=True)
class MoveTyped:
    """A move of a clock as typed: the day, blank for today; how many days more; and why.

    ``moves`` is how often the ask's clocks had been moved when the form was opened, none if unknown.
    """

    reason: str
    on: str = ""
    days: str = ""
    moves: int | None = None


@dataclass(frozen=True)
class WindowTyped:
    """A reply window as typed; without ``days`` it is the campaign's again."""

    days: str
    counting: Counting
    set_by: ClockOwner
    law: str
    reason: str


@dataclass(frozen=True)
class CampaignWindowTyped:
    """A campaign's reply window as typed, with the calendar that working days follow."""

    days: str
    counting: Counting
    holidays: str
    reason: str


def window_typed(ask: Ask) -> WindowTyped:
    """An ask's own window as it would be typed, for its form."""
    days = str(ask.window_days) if ask.window_days is not None else ""
    return WindowTyped(days, ask.window_counting, ask.window_set_by, ask.window_basis, "")


def campaign_window_typed(campaign: Campaign) -> CampaignWindowTyped:
    """A campaign's window as it would be typed, for its form."""
    return CampaignWindowTyped(
        str(campaign.reply_window_days), campaign.window_counting, campaign.holidays, ""
    )


class Clocks:
    """What *Clocks* of ``/status`` does."""

    def __init__(self, store: Store, servers: Servers) -> None:
        self._store = store
        self._servers = servers

    async def clocks(self, actor: Actor, ask: str) -> ClocksView:
        """The clocks of an ask. Raises ``DeedsError("not_found")``, also for an ask to a group."""
        authorize(actor, Act.STATUS)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            return await _clocks(reader, actor, ask, today)

    async def move(self, actor: Actor, ask: str, clock: str, move: ClockMove, typed: MoveTyped) -> ClocksView:
        """Pauses, resumes, extends or resets a clock: ``reply``, ``deadline`` or a promise's reference.

        Raises ``DeedsError``: ``clock_not_running`` where there is no such clock or it has no day to run
        to, ``clock_paused`` and ``clock_not_paused``, ``clock_over`` for pausing what is over,
        ``clock_day_needed`` and ``clock_day_early``, ``clock_days_invalid``, ``reset_needs_delivery``
        without a proven delivery since the window began, ``clock_moved_too_often``,
        ``clock_moved_meanwhile``.
        """
        authorize(actor, Act.STATUS)
        today = await self._servers.today(actor.server)
        reason = text_of(typed.reason, "reason", longest=LONGEST_LINE)
        on = _day(typed.on, today)
        days = _days(typed.days, LONGEST_EXTENSION) if move is ClockMove.EXTEND else 0

        async def work(writer: Writer) -> ClocksView:
            view = await _clocks(writer, actor, ask, today)
            if typed.moves is not None and typed.moves != view.moves:
                raise DeedsError("clock_moved_meanwhile", {"reference": view.ask.reference})
            kind, run, commitment = await _clock(writer, view, clock)
            own = [
                each
                for each in await writer.find(ClockChange, ask=view.ask.id, clock=kind, withdrawn=False)
                if each.commitment == (commitment.id if commitment else None)
            ]
            _may_move(view, kind, run, move, on, own)
            if move is ClockMove.RESET:
                await _delivered_since(writer, view, on)
            for each in await _asks_of(writer, view, commitment):
                change = ClockChange(
                    id=uuid4(),
                    ask=each.id,
                    visibility=max(each.visibility, commitment.visibility) if commitment else each.visibility,
                    clock=kind,
                    move=move,
                    on=on,
                    days=days,
                    commitment=commitment.id if commitment else None,
                    reason=reason,
                    reason_language=actor.language,
                    logged=writer.sequence,
                )
                await writer.put(change, new=True)
            return await _clocks(writer, actor, ask, today)

        return await self._store.change(
            actor.server, work, actor=actor.person, action=f"clock_{move.value}", why=reason
        )

    async def set_window(
        self, actor: Actor, ask: str, typed: WindowTyped, *, before: WindowTyped | None = None
    ) -> ClocksView:
        """Gives an ask a reply window of its own, or the campaign's again.

        ``before`` is what the edit began with. Raises :class:`EditedMeanwhileError` if somebody changed
        the window since, and ``DeedsError``: ``clock_days_invalid``, ``law_missing`` for a statutory window
        without its legal basis, ``nothing_changed``.
        """
        authorize(actor, Act.STATUS)
        today = await self._servers.today(actor.server)
        reason = text_of(typed.reason, "reason", longest=LONGEST_LINE)
        law = text_of(typed.law, "law", longest=LONGEST_LINE, required=False)
        own = bool(clean(typed.days))
        days = _days(typed.days, LONGEST_WINDOW) if own else None
        if own and typed.set_by is ClockOwner.STATUTORY and not law:
            raise DeedsError("law_missing", field="law")

        async def work(writer: Writer) -> ClocksView:
            found = await visible(writer, Ask, ask, "ask", actor.audience)
            refuse_edited(found.reference, before, window_typed(found))
            edited = replace(
                found,
                window_days=days,
                window_counting=typed.counting if own else Counting.CALENDAR,
                window_set_by=typed.set_by if own else ClockOwner.COALITION,
                window_basis=law if own else "",
            )
            if edited == found:
                raise DeedsError("nothing_changed", {"reference": found.reference})
            await writer.put(edited)
            return await _clocks(writer, actor, ask, today)

        return await self._store.change(
            actor.server, work, actor=actor.person, action="set_window", why=reason
        )

    async def set_campaign_window(
        self,
        actor: Actor,
        ask: str,
        typed: CampaignWindowTyped,
        *,
        before: CampaignWindowTyped | None = None,
    ) -> ClocksView:
        """Sets the reply window of the whole campaign that an ask belongs to; gives that ask's clocks.

        ``before`` as for :meth:`set_window`. Raises ``DeedsError``: ``clock_days_invalid``,
        ``calendar_unknown`` with the nearest calendar there is, ``nothing_changed``.
        """
        authorize(actor, Act.MANAGE)
        today = await self._servers.today(actor.server)
        reason = text_of(typed.reason, "reason", longest=LONGEST_LINE)
        days = _days(typed.days, LONGEST_WINDOW)
        named = text_of(typed.holidays, "holidays", longest=LONGEST_LINE, required=False)
        # The first one of all loads a library.
        holidays = await asyncio.to_thread(calendar_code, named)

        async def work(writer: Writer) -> ClocksView:
            view = await _clocks(writer, actor, ask, today)
            campaign = await writer.get(Campaign, view.campaign.id)
            if campaign is None:
                raise DeedsError("not_found", {"reference": view.ask.reference}, typed=ask)
            refuse_edited(campaign.reference, before, campaign_window_typed(campaign))
            edited = replace(
                campaign, reply_window_days=days, window_counting=typed.counting, holidays=holidays
            )
            if edited == campaign:
                raise DeedsError("nothing_changed", {"reference": campaign.reference})
            await writer.put(edited)
            return await _clocks(writer, actor, ask, today)

        return await self._store.change(
            actor.server, work, actor=actor.person, action="set_window", why=reason
        )


async def _clocks(reader: Reader, actor: Actor, ask: str, today: date) -> ClocksView:
    found = await visible(reader, Ask, ask, "ask", actor.audience)
    matrix = await matrix_of_ask(reader, found, today, actor.audience)
    cells = matrix.cells_of({found.id})
    if not cells:
        raise DeedsError("not_found", {"reference": found.reference}, typed=ask)
    facts = {each.id: each for each in cells[0].position.open_commitments}
    records = await reader.find(Commitment, id=list(facts)) if facts else []
    return ClocksView(
        campaign=matrix.campaign,
        demand=matrix.demand(found.demand),
        official=matrix.official(found.official),
        ask=found,
        cell=cells[0],
        promises=tuple((each.reference, facts[each.id]) for each in records),
        moves=await reader.count(ClockChange, ask=found.id, withdrawn=False),
        as_of=today,
    )


async def _clock(reader: Reader, view: ClocksView, clock: str) -> tuple[ClockKind, Run, Commitment | None]:
    where = view.cell.position
    if clock == ClockKind.REPLY and where.clock.start is not None:
        return ClockKind.REPLY, where.clock.run, None
    if clock == ClockKind.DEADLINE and where.deadline is not None and where.deadline.given.latest:
        return ClockKind.DEADLINE, where.deadline.run, None
    promise = next((fact for reference, fact in view.promises if reference == clock), None)
    if promise is None or promise.state is not CommitmentState.OPEN or promise.due.latest is None:
        raise DeedsError("clock_not_running")
    return ClockKind.PROMISE, promise.run, await reader.get(Commitment, promise.id)


async def _asks_of(reader: Reader, view: ClocksView, commitment: Commitment | None) -> list[Ask]:
    """The asks whose clock it is: a promise that was given to several has one clock on all of them."""
    if commitment is None:
        return [view.ask]
    standing = await reader.standing_revisions([commitment.response])
    return await reader.find(Ask, id=list(standing[commitment.response].content.asks), withdrawn=False)


def _may_move(
    view: ClocksView, kind: ClockKind, run: Run, move: ClockMove, on: date, own: Sequence[ClockChange]
) -> None:
    if move is ClockMove.RESET and kind is not ClockKind.REPLY:
        raise DeedsError("clock_not_running")
    if move is ClockMove.PAUSE and run.paused is not None:
        raise DeedsError("clock_paused")
    if move is ClockMove.RESUME and run.paused is None:
        raise DeedsError("clock_not_paused")
    if move is ClockMove.PAUSE and run.due is not None and on > run.due:
        raise DeedsError("clock_over", {"due": run.due}, field="on")
    start = view.cell.position.clock.start if kind is ClockKind.REPLY else None
    latest = max([each.on for each in own] + ([start] if start else []), default=None)
    if latest is not None and on < latest:
        raise DeedsError("clock_day_early", {"latest": latest}, field="on")
    if len(own) >= MOST_MOVES:
        raise DeedsError("clock_moved_too_often", {"most": MOST_MOVES})


async def _delivered_since(reader: Reader, view: ClocksView, on: date) -> None:
    # Starting afresh without anything new handed over would only hide how long they have had.
    start = view.cell.position.clock.start
    deliveries = (await reader.deliveries_of([view.ask.id])).get(view.ask.id, ())
    days = [each.on.earliest for each in deliveries if each.is_proven and each.on.is_day and each.on.earliest]
    if start is None or not any(start < day <= on for day in days):
        raise DeedsError("reset_needs_delivery", field="on")


def _day(typed: str, today: date) -> date:
    found = date_of(typed, "on", today=today)
    if not found.is_known:
        return today
    if not found.is_day or found.earliest is None:
        raise DeedsError("clock_day_needed", field="on", typed=typed)
    return found.earliest


def _days(typed: str, most: int) -> int:
    text = clean(typed)
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and 1 <= int(text) <= most):
        raise DeedsError("clock_days_invalid", {"most": most}, field="days", typed=typed)
    return int(text)
