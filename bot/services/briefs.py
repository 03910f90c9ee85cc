"""``/brief``: what can be quoted, for a spokesperson: verified and public only, contested things first."""

from datetime import date
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.headlines import rests_on
from bot.domain.records import Campaign, Demand, Official
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.views import BriefView, Cell, Suggestion
from bot.domain.visibility import project
from bot.domain.vocabulary import Visibility
from bot.services.boards import MOST_SUGGESTIONS, Boards, standing_campaigns, visible
from bot.services.lines import standing_lines
from bot.services.matrix import Matrix, read_matrices, read_matrix
from bot.services.settings import Servers
from bot.storage.store import Reader, Store

MOST_ENTRIES = 200


class Briefs:
    """Gathers what is public about a campaign, a demand or an office."""

    def __init__(self, store: Store, servers: Servers, boards: Boards) -> None:
        self._store = store
        self._servers = servers
        self._boards = boards

    async def brief(self, actor: Actor, reference: str) -> BriefView:
        """Everything quotable about a campaign, a demand or an office, the newest of it.

        Raises ``DeedsError``: ``reference_invalid`` for any other kind, ``not_found``.
        """
        authorize(actor, Act.BRIEF)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            title, scope, matrices = await _about(reader, actor, reference, today)
            subjects, total = await reader.newest_subjects(
                **scope, audience=Visibility.PUBLIC, as_of=today, limit=MOST_ENTRIES
            )
            lines = await standing_lines(reader, subjects, Visibility.PUBLIC)
            head = await reader.head()
        cells = [each for matrix in matrices for each in matrix.cells if _is_quotable(each)]
        demands = {each.reference: each for matrix in matrices for each in matrix.demands}
        officials = {each.official.reference: each for matrix in matrices for each in matrix.officials}
        _, proper = parse_reference(reference)
        return BriefView(
            reference=proper,
            title=title,
            lines=tuple(sorted(lines, key=lambda each: each.contested_since is None)),
            total=total,
            cells=tuple(sorted(cells, key=lambda each: each.contested_since is None)),
            demands=tuple(demands.values()),
            officials=tuple(officials.values()),
            as_of=today,
            last_change=head.sequence,
        )

    async def suggest(self, actor: Actor, typed: str) -> tuple[Suggestion, ...]:
        """Campaigns, demands and offices that are meant by what is typed."""
        found: list[Suggestion] = []
        for kind in ("demand", "official", "campaign"):
            found.extend(await self._boards.suggest(actor, kind, typed))
        return tuple(found[:MOST_SUGGESTIONS])


def _is_quotable(cell: Cell) -> bool:
    # What rests on nothing public says only that nothing of it is public.
    known = bool(rests_on(cell.position)) or cell.position.clock.delivered is not None
    return known or bool(cell.replies)


async def _about(
    reader: Reader, actor: Actor, reference: str, today: date
) -> tuple[Text, dict[str, UUID], list[Matrix]]:
    kind, proper = parse_reference(reference)
    public = Visibility.PUBLIC
    if kind == "official":
        official = await visible(reader, Official, proper, "official", actor.audience)
        scope = {"official": official.id}
        if project(official, public) is None:
            return official.name, scope, []
        campaigns = await standing_campaigns(reader, public)
        return (
            official.name,
            scope,
            await read_matrices(reader, campaigns, today, public, official=official.id),
        )
    if kind == "demand":
        demand = await visible(reader, Demand, proper, "demand", actor.audience)
        found = await reader.get(Campaign, demand.campaign)
        campaign = project(found, public) if found is not None else None
        if campaign is None or project(demand, public) is None:
            return demand.title, {"demand": demand.id}, []
        matrix = await read_matrix(reader, campaign, today, public, demands=[demand])
        return demand.title, {"demand": demand.id}, [matrix]
    if kind == "campaign":
        own = await visible(reader, Campaign, proper, "campaign", actor.audience)
        shown = project(own, public)
        if shown is None:
            return own.title, {"campaign": own.id}, []
        return own.title, {"campaign": own.id}, [await read_matrix(reader, shown, today, public)]
    raise DeedsError("reference_invalid", {"typed": reference[:40], "example": "D-1"}, typed=reference)
