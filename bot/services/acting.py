"""What members can do now: actions with their tally, and wins that somebody should go and look at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.records import Action, Ask, Report
from bot.domain.references import parse_reference
from bot.domain.views import ActionCard, ActView, Cell, DueItem, LookItem
from bot.domain.vocabulary import CallOutcome, FindingOutcome, Lifecycle, ReportKind, ReportState
from bot.services.ahead import action_lines, by_urgency, current_actions, is_over
from bot.services.boards import standing_campaigns, visible
from bot.services.matrix import Matrix, read_matrices
from bot.services.rounds import Round
from bot.services.settings import Clock, People, Servers
from bot.storage.claims import Claim, claims, release, take
from bot.storage.store import Reader, Store, Writer
from bot.storage.tallies import count_once, counted, forget_marks, has_marks_before

TALLIED_DAYS = 7
LOOK_HOURS = 48


@dataclass(frozen=True)
class _Now:
    """What can be done in a server now, before it is put into words."""

    matrices: Sequence[Matrix]
    actions: Sequence[Action]


class Acting:
    """What ``/act`` does. Who did what is kept nowhere: a tally counts, a mark of the day goes with it."""

    def __init__(self, store: Store, servers: Servers, people: People, clock: Clock) -> None:
        self._store = store
        self._round = Round(store)
        self._servers = servers
        self._people = people
        self._clock = clock

    async def now(self, actor: Actor) -> ActView:
        """What can be done now, the most urgent opened."""
        return await self._view(actor, None)

    async def action(self, actor: Actor, reference: str) -> ActView:
        """The same with this action opened.

        Raises ``DeedsError``: ``not_found``, and ``action_over`` for one that has ended.
        """
        return await self._view(actor, reference)

    async def count(self, actor: Actor, reference: str, outcome: CallOutcome) -> ActView:
        """Counts that somebody did it, once a day for each person. Raises as :meth:`action` does."""
        authorize(actor, Act.ACT)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> bool:
            action = await named_action(writer, actor, reference, today)
            return await self.tally(writer, actor, action, outcome, today)

        counts = await self._store.transact(actor.server, work)
        return await self._view(actor, reference, counts)

    async def tally(
        self, writer: Writer, actor: Actor, action: Action, outcome: CallOutcome, today: date
    ) -> bool:
        """Counts inside another's transaction; says whether this person was not yet counted today."""
        await forget_marks(writer, today)
        mark = self._people.mark(actor, action.id, today)
        return await count_once(writer, action.id, outcome, mark, today)

    async def forget_marks(self) -> int:
        """Forgets in some servers who was counted on days that are over there; gives in how many it did."""
        done = 0
        for server in await self._round.some():
            today = await self._servers.today(server)
            async with self._store.read(server) as reader:
                old = await has_marks_before(reader, today)
            if old:
                await self._forget(server, today)
                done += 1
        return done

    async def _forget(self, server: str, today: date) -> None:
        await self._store.transact(server, lambda writer: forget_marks(writer, today))

    async def _view(self, actor: Actor, reference: str | None, counts: bool | None = None) -> ActView:
        authorize(actor, Act.ACT)
        today = await self._servers.today(actor.server)
        since = today - timedelta(days=TALLIED_DAYS - 1)
        async with self._store.read(actor.server) as reader:
            now = await _now(reader, actor, today)
            shown = list(now.actions)
            if reference is not None:
                opened = await named_action(reader, actor, reference, today)
                # Reached from an older message it is shown too, though nothing needs it any more.
                shown = [opened, *(each for each in shown if each.id != opened.id)]
            times = await counted(reader, [each.id for each in shown], since=since, until=today)
            lines = await action_lines(reader, shown, actor.audience, times)
            looks = await self._looks(reader, actor, now.matrices)
        card = ActionCard(lines[0], shown[0].script, counts) if shown else None
        return ActView(lines, looks, card, today)

    async def _looks(
        self, reader: Reader, actor: Actor, matrices: Sequence[Matrix], *, only: UUID | None = None
    ) -> tuple[LookItem, ...]:
        due = [
            (matrix, cell)
            for matrix in matrices
            for cell in matrix.cells
            if cell.recheck_since is not None and (only is None or cell.id == only)
        ]
        if not due:
            return ()
        taken = await claims(reader, self._clock())
        answered = await _answered(reader)
        found = [
            _look(matrix, cell, taken.get(look_item(cell.reference)), actor)
            for matrix, cell in due
            if cell.id not in answered
        ]
        return tuple(sorted(found, key=lambda each: each.item.since or date.min))

    async def look(self, actor: Actor, ask: str) -> LookItem:
        """One win that is due for a look. Raises ``DeedsError``: ``not_found``, ``look_not_due``."""
        authorize(actor, Act.ACT)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            return await self.due_look(reader, actor, ask, today)

    async def due_look(self, reader: Reader, actor: Actor, ask: str, today: date) -> LookItem:
        """The same inside another's transaction."""
        found = await visible(reader, Ask, ask, "ask", actor.audience)
        campaigns = await standing_campaigns(reader, actor.audience)
        matrices = await read_matrices(reader, campaigns, today, actor.audience, official=found.official)
        if not any(each.id == found.id for matrix in matrices for each in matrix.cells):
            raise DeedsError("not_found", {"reference": found.reference}, typed=ask)
        looks = await self._looks(reader, actor, matrices, only=found.id)
        if not looks:
            raise DeedsError("look_not_due", {"reference": found.reference})
        return looks[0]

    async def take_look(self, actor: Actor, ask: str) -> LookItem:
        """Takes a look for two days, so that two people don't go. Raises ``look_taken`` if somebody has."""
        authorize(actor, Act.ACT)
        today = await self._servers.today(actor.server)
        now = self._clock()

        async def work(writer: Writer) -> LookItem:
            look = await self.due_look(writer, actor, ask, today)
            until = now + timedelta(hours=LOOK_HOURS)
            item = look_item(look.item.cell.reference)
            claim = await take(writer, item, actor.person, now=now, until=until)
            if claim.person != actor.person:
                raise DeedsError("look_taken", {"reference": look.item.cell.reference})
            return await self.due_look(writer, actor, ask, today)

        return await self._store.transact(actor.server, work)

    async def give_back_look(self, actor: Actor, ask: str) -> LookItem:
        """Gives a look back that this person took; one that somebody else has stays theirs."""
        authorize(actor, Act.ACT)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> LookItem:
            look = await self.due_look(writer, actor, ask, today)
            if look.mine:
                await release(writer, [look_item(look.item.cell.reference)])
            return await self.due_look(writer, actor, ask, today)

        return await self._store.transact(actor.server, work)


def look_item(ask: str) -> str:
    """The item of work that a look at an ask is, for :mod:`bot.storage.claims`."""
    return f"look:{ask}"


async def named_action(reader: Reader, actor: Actor, reference: str, today: date) -> Action:
    """The action with that reference. Raises ``not_found``, and ``action_over`` for one that has ended."""
    _, proper = parse_reference(reference, "action")
    action = await visible(reader, Action, proper, "action", actor.audience)
    standing = {each.id for each in await standing_campaigns(reader, actor.audience)}
    if action.campaign not in standing:
        raise DeedsError("not_found", {"reference": proper}, typed=reference)
    if is_over(action, today):
        raise DeedsError("action_over", {"until": action.until})
    return action


async def _now(reader: Reader, actor: Actor, today: date) -> _Now:
    campaigns = await standing_campaigns(reader, actor.audience)
    matrices = await read_matrices(reader, campaigns, today, actor.audience)
    active = [
        cell
        for matrix in matrices
        for cell in matrix.cells
        if matrix.demand(matrix.asks[cell.id].demand).lifecycle is Lifecycle.ACTIVE
    ]
    actions = await current_actions(reader, [each.id for each in campaigns], today, actor.audience)
    return _Now(matrices, by_urgency(actions, active))


async def _answered(reader: Reader) -> Collection[UUID]:
    """Asks of which somebody has told what they saw, and no organiser has decided on it."""
    waiting = await reader.find(Report, state=ReportState.OPEN, withdrawn=False)
    return {ask for each in waiting if each.kind is ReportKind.WENT_AND_LOOKED for ask in each.asks}


def _look(matrix: Matrix, cell: Cell, claim: Claim | None, actor: Actor) -> LookItem:
    demand = matrix.demand(matrix.asks[cell.id].demand)
    fulfilled = {each.id for each in cell.position.criteria if each.outcome is FindingOutcome.FULFILLED}
    return LookItem(
        item=DueItem(
            cell=cell,
            demand=demand,
            official=matrix.official(matrix.asks[cell.id].official),
            since=cell.recheck_since,
        ),
        criteria=tuple(
            (each.label, each.text) for each in matrix.criteria.get(demand.id, ()) if each.id in fulfilled
        ),
        taken_until=claim.until if claim else None,
        mine=claim is not None and claim.person == actor.person,
    )
