"""What must hold between the parts of a campaign: references, citations, tests, promises, votes."""

from collections.abc import Mapping
from typing import Any

from bot.domain.dates import EdtfDate
from bot.domain.vocabulary import CriterionKind, FindingOutcome, Lifecycle, OfficialKind, ResponseKind
from bot.sources.seed_faults import Faults, nearest
from bot.sources.seed_format import OWN, DemandPart, FindingPart, Part, ResponsePart, SourcePart
from bot.sources.seed_parts import Parts, Placed, citations_of

AnyPlaced = Placed[Any]

# What a response of a kind needs besides its summary.
NEEDED_BY_KIND = {
    ResponseKind.NON_ANSWER: "non_answer",
    ResponseKind.REFERRED: "referred_to",
    ResponseKind.REVERSES: "commitment",
    ResponseKind.VOTE: "votes",
}
# And what no other kind may have: it would be dropped without a word.
_OWNERS = {name: kind for kind, name in NEEDED_BY_KIND.items()} | {
    "due": ResponseKind.COMMITS,
    "due_set_by": ResponseKind.COMMITS,
}


def is_given(value: object) -> bool:
    """Whether a field holds anything."""
    return value.is_known if isinstance(value, EdtfDate) else bool(value)


class _Rules:
    def __init__(self, parts: Parts, faults: Faults) -> None:
        self.parts = parts
        self.faults = faults
        self.every_ask = {
            f"{key}/{official}": None for key, each in parts.demands.items() for official in each.part.asks
        }
        self.language = parts.campaign.part.language if parts.campaign else ""

    def fault(self, placed: AnyPlaced, code: str, *keys: str | int, **parameters: str) -> None:
        self.faults.add(code, placed.file.name, placed.line(*keys), **parameters)

    def known(self, placed: AnyPlaced, section: str, name: str, *keys: str | int) -> bool:
        """Whether ``name`` is the id of a part of the section; a fault where it is not."""
        ids = self.parts.named[section]
        if name not in ids and self.parts.complete:
            near = nearest(name, ids)
            self.fault(placed, "seed_dangling", *keys, kind=section, name=name, nearest=near)
        return name in ids

    def cited(self, placed: AnyPlaced) -> None:
        part = placed.part
        for keys, found in citations_of(part):
            for each in found:
                self.known(placed, "source", each.source, *keys)
        if not part.must_cite:
            return
        for key in part.cites:
            if key not in part.must_cite:
                near = nearest(key, part.must_cite)
                self.fault(placed, "seed_unknown_key", "cites", key, key=key, nearest=near)
        for name in part.must_cite:
            if is_given(getattr(part, name)) and name not in part.cites:
                unproven = isinstance(part, FindingPart) and part.outcome is FindingOutcome.FULFILLED
                code = "seed_finding_source" if unproven and name == "summary" else "seed_uncited"
                self.fault(placed, code, name, key=name)

    def languages(self, placed: AnyPlaced, part: Part, *keys: str | int) -> None:
        for name in part.in_languages:
            value = getattr(part, name)
            if self.language and value is not None and not {self.language, OWN} & set(value):
                self.fault(placed, "seed_language_missing", *keys, name, key=name, language=self.language)

    def titled(self, placed: Placed[SourcePart]) -> None:
        """A title in several languages has one in the document's own, which the others translate."""
        part = placed.part
        if OWN in part.title:
            return
        if part.language is None:
            self.fault(placed, "seed_missing_key", "title", key="language")
        elif part.language not in part.title:
            self.fault(placed, "seed_title_missing", "title", key="title", language=part.language)

    def sources(self) -> None:
        followed: dict[str, list[str]] = {}
        for key, placed in self.parts.sources.items():
            self.titled(placed)
            followed[key] = []
            for name in ("translation_of", "reports_on"):
                other = getattr(placed.part, name)
                if other and self.known(placed, "source", other, name):
                    followed[key].append(other)
        settled = settled_order(followed)
        for key in followed:
            if key not in settled and _reaches(followed, key):
                placed = self.parts.sources[key]
                name = "translation_of" if placed.part.translation_of else "reports_on"
                self.fault(placed, "seed_source_loop", name, name=key)

    def demand(self, placed: Placed[DemandPart]) -> None:
        part = placed.part
        for official in part.asks:
            self.known(placed, "official", official, "asks", official)
        for name in ("endorsed_by", "abstains"):
            for organisation in getattr(part, name):
                self.known(placed, "organisation", organisation, name, organisation)
        for organisation in set(part.endorsed_by) & set(part.abstains):
            self.fault(placed, "seed_both_stances", "abstains", organisation, name=organisation)
        labels: dict[str, int] = {}
        for index, criterion in enumerate(part.criterion):
            at = ("criterion", index)
            line = placed.line(*at, "label")
            if criterion.label in labels:
                first = f"{placed.file.name}:{labels[criterion.label]}"
                self.fault(
                    placed, "seed_duplicate", *at, "label", key="criterion", name=criterion.label, first=first
                )
            labels.setdefault(criterion.label, line)
            self.languages(placed, criterion, *at)
            for number, official in enumerate(criterion.officials):
                if official not in part.asks:
                    near = nearest(official, part.asks)
                    keys = (*at, "officials", number)
                    self.fault(placed, "seed_dangling", *keys, kind="ask", name=official, nearest=near)
        if part.lifecycle is not Lifecycle.ACTIVE:
            return
        if not part.asks:
            self.fault(placed, "seed_asks_missing", key="asks")
        deeds = [each for each in part.criterion if each.kind is CriterionKind.DEED]
        for official in part.asks:
            if not any(not each.officials or official in each.officials for each in deeds):
                self.fault(placed, "seed_deed_missing", "asks", official, demand=part.id, official=official)

    def asks(self, placed: AnyPlaced, *, judged: bool) -> list[tuple[str, str]]:
        """The demand and the official of each ask that exists; a group has no verdict (DESIGN, Ask)."""
        every = self.every_ask
        found = []
        for index, name in enumerate(placed.part.asks):
            demand, _, official = name.partition("/")
            if name in every:
                found.append((demand, official))
                asked = self.parts.officials.get(official)
                if judged and asked and asked.part.kind is OfficialKind.GROUP:
                    self.fault(placed, "seed_group_response", "asks", index, name=official)
            elif self.parts.complete and (
                demand in self.parts.demands or demand not in self.parts.named["demand"]
            ):
                near = nearest(name, every)
                self.fault(placed, "seed_dangling", "asks", index, kind="ask", name=name, nearest=near)
        return found

    def promise(self, placed: AnyPlaced) -> None:
        """Whether what is taken back or judged is a promise of this campaign."""
        name = placed.part.commitment
        if self.known(placed, "response", name, "commitment"):
            promise = self.parts.responses.get(name)
            if promise and promise.part.kind is not ResponseKind.COMMITS:
                self.fault(placed, "seed_not_a_promise", "commitment", name=name)

    def response(self, placed: Placed[ResponsePart]) -> None:
        part = placed.part
        asked = {official for _, official in self.asks(placed, judged=True)}
        needed = NEEDED_BY_KIND.get(part.kind)
        if part.kind is ResponseKind.VOTE and not part.votes:
            self.fault(placed, "seed_vote_missing", "kind")
        elif needed and not is_given(getattr(part, needed)):
            self.fault(placed, "seed_needs", "kind", key=str(part.kind), needed=needed)
        for name, owner in _OWNERS.items():
            if is_given(getattr(part, name)) and part.kind is not owner:
                self.fault(placed, "seed_unfit", name, key=name, kind=str(part.kind), owner=str(owner))
        if part.due.is_known and part.due_set_by is None:
            self.fault(placed, "seed_due_owner", "due")
        if part.due_set_by is not None and not part.due.is_known:
            self.fault(placed, "seed_needs", "due_set_by", key="due_set_by", needed="due")
        if part.quotation and not part.quotation_language:
            self.fault(placed, "seed_needs", "quotation", key="quotation", needed="quotation_language")
        if part.referred_to:
            self.known(placed, "official", part.referred_to, "referred_to")
        if part.commitment:
            self.promise(placed)
        if part.kind is ResponseKind.VOTE and part.votes:
            for official in sorted(asked - set(part.votes)):
                self.fault(placed, "seed_vote_lacking", "votes", name=official)
            for official in part.votes:
                if official not in asked:
                    self.fault(placed, "seed_vote_stray", "votes", official, name=official)

    def finding(self, placed: Placed[FindingPart]) -> None:
        part = placed.part
        asked = self.asks(placed, judged=True)
        needed, unfit = "criterion", "commitment"
        if part.outcome.concerns_commitment:
            needed, unfit = unfit, needed
        if not getattr(part, needed):
            self.fault(placed, "seed_needs", "outcome", key=str(part.outcome), needed=needed)
        if getattr(part, unfit):
            self.fault(placed, "seed_needs", unfit, key=str(part.outcome), needed=needed)
        elif part.commitment:
            self.promise(placed)
        elif part.criterion:
            for demand, official in asked:
                tests = self.parts.demands[demand].part.criterion
                own = [each.label for each in tests if not each.officials or official in each.officials]
                if part.criterion not in own:
                    near = nearest(part.criterion, own)
                    name = f"{demand}/{part.criterion}"
                    self.fault(
                        placed, "seed_dangling", "criterion", kind="criterion", name=name, nearest=near
                    )
            if len({demand for demand, _ in asked}) > 1:
                self.fault(placed, "seed_one_demand", "asks")


def settled_order(followed: Mapping[str, list[str]]) -> list[str]:
    """The keys so that each comes after those it follows; those in a loop, or behind one, are left out."""
    settled: list[str] = []
    done: set[str] = set()
    waiting = list(followed)
    while waiting:
        ready = [
            key for key in waiting if all(other in done or other not in followed for other in followed[key])
        ]
        if not ready:
            break
        settled += ready
        done.update(ready)
        waiting = [key for key in waiting if key not in done]
    return settled


def _reaches(followed: Mapping[str, list[str]], start: str) -> bool:
    """Whether one comes back to ``start``: what merely points into a loop is no fault of its own."""
    seen: set[str] = set()
    ahead = list(followed[start])
    while ahead:
        key = ahead.pop()
        if key == start:
            return True
        if key not in seen:
            seen.add(key)
            ahead += followed.get(key, [])
    return False


def check(parts: Parts, faults: Faults) -> None:
    """Adds a fault for everything that does not hold."""
    rules = _Rules(parts, faults)
    for placed in parts.all():
        rules.cited(placed)
        rules.languages(placed, placed.part)
    rules.sources()
    for demand in parts.demands.values():
        rules.demand(demand)
    for evidence in parts.evidence.values():
        for key in evidence.part.supports:
            rules.known(evidence, "demand", key, "supports", key)
    for delivery in parts.deliveries.values():
        rules.asks(delivery, judged=False)
    for response in parts.responses.values():
        rules.response(response)
    for finding in parts.findings.values():
        rules.finding(finding)
