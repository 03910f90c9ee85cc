"""The scorecard of an office: each holder's own period, read as it stood at its end."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from bot.domain.positions import Entry
from bot.domain.records import Campaign, Holder, Official
from bot.domain.scorecards import TermScore, score, terms_of
from bot.domain.views import Cell
from bot.domain.vocabulary import OfficialKind, Visibility
from bot.services.matrix import Matrix, read_matrices
from bot.storage.store import Reader

MOST_TERMS = 6


async def scorecard(
    reader: Reader,
    official: Official,
    holders: Sequence[Holder],
    campaigns: Sequence[Campaign],
    today: date,
    audience: Visibility,
    now: Sequence[Matrix],
) -> tuple[TermScore, ...]:
    """The newest six terms, the newest first; ``now`` is how the office's asks stand today.

    Each earlier term is read as a board of its last day is: the cost follows the asks and the terms, never
    what was logged. A group has none: nobody in particular was asked.
    """
    if official.kind is OfficialKind.GROUP:
        return ()
    found = []
    for term in terms_of(holders, today)[:MOST_TERMS]:
        parts: Sequence[Matrix] = now
        since: list[Entry] = []
        if term.end is not None:
            parts = await read_matrices(reader, campaigns, term.end, audience, official=official.id)
        cells = [cell for part in parts for cell in part.cells]
        if term.end is not None and any(cell.position.open_commitments for cell in cells):
            heads = await reader.entry_heads([each.id for each in cells], today, audience)
            since = [entry for entries in heads.values() for entry in entries]
        replies = await _replies(reader, cells, term.end or today, audience)
        found.append(score(term, cells, replies, since, today))
    # An office that was never asked anything has no scorecard.
    return tuple(found) if any(each.asks for each in found) else ()


async def _replies(
    reader: Reader, cells: Sequence[Cell], until: date, audience: Visibility
) -> dict[UUID, date]:
    """The day of the first reply to each ask since its window opened."""
    opened: dict[date, list[UUID]] = defaultdict(list)
    for cell in cells:
        if cell.position.clock.start is not None:
            opened[cell.position.clock.start].append(cell.id)
    found: dict[UUID, date] = {}
    for start, asks in opened.items():
        found |= await reader.first_replies(asks, start, until, audience)
    return found
