"""What searching finds, and in which order it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.folding import fold
from bot.domain.records import Action, Campaign, Demand, Event, Evidence, Source
from bot.domain.texts import Text
from bot.domain.typed import clean
from bot.domain.views import (
    BoardView,
    CitationLine,
    DemandCard,
    OfficialCard,
    RecordCard,
    RecordLine,
    SourceLine,
)

# What is searched for is cut to this, which is also as much as a button can carry.
LONGEST_QUERY = 60


class SearchKind(StrEnum):
    """What can be found: each opens a card."""

    CAMPAIGN = "campaign"
    DEMAND = "demand"
    OFFICIAL = "official"
    RESPONSE = "response"
    FINDING = "finding"
    EVIDENCE = "evidence"
    SOURCE = "source"
    EVENT = "event"
    ACTION = "action"


class Narrowing(StrEnum):
    """What a search can be narrowed to."""

    DEMANDS = "demands"
    OFFICIALS = "officials"
    RECORD = "record"
    SOURCES = "sources"
    DATES = "dates"


NARROWINGS: dict[Narrowing, frozenset[SearchKind]] = {
    Narrowing.DEMANDS: frozenset({SearchKind.CAMPAIGN, SearchKind.DEMAND}),
    Narrowing.OFFICIALS: frozenset({SearchKind.OFFICIAL}),
    Narrowing.RECORD: frozenset({SearchKind.RESPONSE, SearchKind.FINDING}),
    Narrowing.SOURCES: frozenset({SearchKind.EVIDENCE, SearchKind.SOURCE}),
    Narrowing.DATES: frozenset({SearchKind.EVENT, SearchKind.ACTION}),
}
# Who types a name looks for the thing before what was logged about it.
_NAMED = {SearchKind.CAMPAIGN, SearchKind.DEMAND, SearchKind.OFFICIAL}


@dataclass(frozen=True)
class Match:
    """A record in which every word that was typed begins some word.

    ``exact`` says that its whole title was typed, ``whole`` how many of the words stand in it as typed.
    ``sort_date`` is the earliest bound of its date, ``place`` the order in which it came.
    """

    kind: SearchKind
    target: UUID
    exact: bool
    whole: int
    sort_date: str
    place: int


def query_of(typed: str) -> str:
    """What is searched for: folded words, as many as a button can carry."""
    folded = fold(typed[:1000])
    if len(folded) <= LONGEST_QUERY:
        return folded
    cut = folded[: LONGEST_QUERY + 1]
    # A word in the middle of which the rest begins is better left out than searched for by half.
    return cut.rpartition(" ")[0] or folded[:LONGEST_QUERY]


def words_of(typed: str) -> str:
    """What was typed as a sentence may repeat it; empty if less of it is searched for."""
    words = " ".join(clean(typed[:1000]).split())
    return words if fold(words) == query_of(typed) else ""


def ranked(matches: Iterable[Match]) -> list[Match]:
    """The best first, each thing once.

    A title that is exactly what was typed comes first; then who has more of the words as typed; then
    things with names before entries about them; then the newer.
    """
    best: dict[UUID, Match] = {}
    for each in sorted(
        matches,
        key=lambda one: (one.exact, one.whole, one.kind in _NAMED, one.sort_date, one.place),
        reverse=True,
    ):
        best.setdefault(each.target, each)
    return list(best.values())


@dataclass(frozen=True)
class ItemCard:
    """What has no card of its own: a fact, a source, an event or an action.

    ``source`` is the line of a source as it may be cited; ``demands`` are those it is about or supports.
    """

    record: Evidence | Source | Event | Action
    campaign: Campaign | None = None
    source: SourceLine | None = None
    citations: tuple[CitationLine, ...] = ()
    demands: tuple[Demand, ...] = ()


OpenedCard = BoardView | DemandCard | OfficialCard | RecordCard | ItemCard


@dataclass(frozen=True)
class Hit:
    """A match as it is listed. A response or finding has its ``line``, everything else its title."""

    kind: SearchKind
    reference: str
    title: Text
    on: EdtfDate | None = None
    line: RecordLine | None = None


@dataclass(frozen=True)
class FoundView:
    """A page of what was found for ``query``; on the first one the best hit is opened.

    ``total`` and ``counts`` are of what was ranked: at most ``ranked`` of each kind, and ``more`` says
    where there is more than that. A reference that was typed is ``opened`` without a list. ``typed`` is the
    query as its words were written, empty where nobody knows any more.
    """

    query: str
    typed: str = ""
    narrowing: Narrowing | None = None
    campaign: Campaign | None = None
    opened: OpenedCard | None = None
    hits: tuple[Hit, ...] = ()
    total: int = 0
    counts: Mapping[Narrowing, int] = field(default_factory=dict)
    more: frozenset[Narrowing] = frozenset()
    number: int = 1
    count: int = 1
    ranked: int = 0
