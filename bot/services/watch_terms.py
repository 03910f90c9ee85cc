"""What a watch looks for: offices and who holds them, terms and bills of demands, and its own words.

Names are looked for in every language they were translated into. Another spelling of one, or a short form,
is what stands with it among the protected terms of its campaign: *Denver Police Department = DPD*.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.matching import Term, demand_terms, holder_terms, office_term
from bot.domain.protected_terms import has_term
from bot.domain.records import Ask, Campaign, Demand, DemandVersion, Holder, Official, Watch
from bot.domain.references import parse_reference
from bot.domain.texts import ProtectedTerm, Text
from bot.domain.vocabulary import Lifecycle, OfficialKind
from bot.storage.store import Reader

# Bills as their parliaments number them: HB19-1124, SB 25-276, S987.
_BILL = re.compile(r"(?<!\w)(?:[HS][BJRCM]{0,3}|AB|LD|HF|SF)[ .-]?\d{1,5}(?:-\d{1,5})?(?!\w)")
_SHORTEST_BILL = 4


@dataclass(frozen=True)
class Wanted:
    """What is looked for, and the ids of the offices and demands that it is about, by their references."""

    terms: tuple[Term, ...] = ()
    officials: dict[str, UUID] = field(default_factory=dict)
    demands: dict[str, UUID] = field(default_factory=dict)


async def wanted_in(reader: Reader, campaign: UUID, today: EdtfDate) -> Wanted:
    """What every watch of a campaign looks for: its active demands and the offices they are put to."""
    found = await reader.get(Campaign, campaign)
    demands = await reader.find(Demand, campaign=campaign, withdrawn=False, lifecycle=Lifecycle.ACTIVE)
    if found is None or found.withdrawn or not demands:
        return Wanted()
    asks = await reader.find(Ask, demand=[each.id for each in demands], withdrawn=False)
    officials = await reader.find(Official, id={each.official for each in asks}, withdrawn=False)
    offices = [each for each in officials if each.kind is not OfficialKind.GROUP]
    holders = await reader.find(Holder, official=[each.id for each in offices], withdrawn=False)
    versions = await reader.find(DemandVersion, demand=[each.id for each in demands], withdrawn=False)
    names = _Names(found.protected_terms)
    terms = [
        *_of_offices(offices, holders, names, today),
        *_of_demands(demands, versions, names),
    ]
    return Wanted(
        tuple(dict.fromkeys(terms)),
        {each.reference: each.id for each in offices},
        {each.reference: each.id for each in demands},
    )


def wanted_by(watch: Watch, common: Wanted) -> tuple[Term, ...]:
    """What one watch looks for: what all of its campaign do and its own words, less what was muted."""
    muted = frozenset(watch.muted)
    words = frozenset(map(fold, watch.muted))
    terms = []
    for each in (*common.terms, *(term for word in watch.terms for term in own_terms(word))):
        about = tuple(reference for reference in each.about if reference not in muted)
        if fold(each.text) in words or (each.about and not about):
            continue
        terms.append(replace(each, about=about))
    return tuple(terms)


def own_terms(word: ProtectedTerm) -> tuple[Term, ...]:
    """A word of a watch with its other spellings; references among these say what it is about."""
    about, spelled = [], [word.term]
    for each in word.also:
        try:
            about.append(parse_reference(each)[1])
        except DeedsError:
            spelled.append(each)
    return tuple(Term(each, tuple(about)) for each in spelled)


class _Names:
    """How else names are spelled, by the protected terms of a campaign."""

    def __init__(self, protected: Sequence[ProtectedTerm]) -> None:
        self.protected = protected
        self.used: set[str] = set()

    def of(self, name: str) -> list[str]:
        """A name with its other spellings, whichever of them it is itself."""
        found = [name]
        for term in self.protected:
            spelled = (term.term, *term.also)
            if fold(name) in map(fold, spelled):
                found += spelled
                self.used.update(map(fold, spelled))
        return list(dict.fromkeys(found))


def _of_offices(
    offices: Sequence[Official], holders: Sequence[Holder], names: _Names, today: EdtfDate
) -> Iterable[Term]:
    for office in offices:
        called = list(dict.fromkeys(each for name in _spelled(office.name) for each in names.of(name)))
        yield from (office_term(each, office.reference) for each in called)
        for holder in holders:
            if holder.official == office.id and _holds(holder, today):
                for name in names.of(holder.name):
                    yield from holder_terms(name, [*called, office.jurisdiction], office.reference)


def _holds(holder: Holder, today: EdtfDate) -> bool:
    ended = holder.until.latest
    return ended is None or today.earliest is None or ended >= today.earliest


def _of_demands(
    demands: Sequence[Demand], versions: Sequence[DemandVersion], names: _Names
) -> Iterable[Term]:
    texts = {
        each.reference: "\n".join(
            text
            for written in (each.title, each.legal_basis, _wording(each, versions))
            if written is not None
            for text in _spelled(written)
        )
        for each in demands
    }
    for term in names.protected:
        about = tuple(reference for reference, text in texts.items() if has_term(text, term.term))
        # The name of an office that no demand speaks of is looked for as its name already.
        if about or fold(term.term) not in names.used:
            yield from (Term(each, about) for each in (term.term, *term.also))
    for demand in demands:
        yield from (
            term for title in _spelled(demand.title) for term in demand_terms(title, demand.reference)
        )
    for reference, text in texts.items():
        bills = (" ".join(each.split()) for each in _BILL.findall(text))
        yield from (Term(each, (reference,)) for each in bills if len(each) >= _SHORTEST_BILL)


def _wording(demand: Demand, versions: Sequence[DemandVersion]) -> Text | None:
    return next(
        (each.text for each in versions if each.demand == demand.id and each.number == demand.version), None
    )


def _spelled(text: Text) -> list[str]:
    """A text in all its languages."""
    return list(dict.fromkeys((text.original, *(each.text for each in text.translations))))
