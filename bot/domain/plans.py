"""A campaign that somebody is still putting together: kept at every step, and no record yet.

It is pasted as lists or read from a spreadsheet; both come down to rows, so that faults are told with
the row and column in which they stand.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.folding import fold
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT, date_of, text_of
from bot.domain.vocabulary import CriterionKind, OfficialKind

MOST_OFFICES = 200
MOST_DEMANDS = 100
_BETWEEN = re.compile(r"\t|[;؛]|\s\|\s")
# What a name says of its kind; shown in the preview, where it can be put right.
_KINDS: tuple[tuple[OfficialKind, re.Pattern[str]], ...] = (
    (
        OfficialKind.GROUP,
        re.compile(
            r"^(all|every|todos|todas|cities|ciudades|tous|toutes|chaque|villes|les villes|كل|جميع|مدن)\b"
        ),
    ),
    (
        OfficialKind.COUNCIL,
        re.compile(
            r"\b(council|concejo|consejo|ayuntamiento|conseil|assembly|asamblea|assemblee|legislature"
            r"|(ال)?مجلس)\b"
        ),
    ),
    (
        OfficialKind.COMPANY,
        re.compile(r"\b(inc|llc|ltd|corp|corporation|company|empresa|entreprise|societe|s\.a|(ال)?شركه)\b"),
    ),
    (
        OfficialKind.AGENCY,
        re.compile(
            r"\b(department|departamento|departement|agency|agencia|agence|police|policia|division|bureau|commission|comision|board|junta|district|distrito"
            r"|(ال)?(وزاره|وكاله|اداره|شرطه|هييه|لجنه|دايره))\b"
        ),
    ),
)


@dataclass(frozen=True)
class PlannedCriterion:
    """A test that will be written down with its demand."""

    kind: CriterionKind
    text: str


@dataclass(frozen=True)
class PlannedOffice:
    """An office that will be asked something, with who holds it now and since when."""

    name: str
    kind: OfficialKind = OfficialKind.ELECTED_OFFICE
    holder: str = ""
    since: EdtfDate = UNKNOWN
    jurisdiction: str = ""


@dataclass(frozen=True)
class PlannedDemand:
    """A demand with its tests and the names of the offices it will be put to."""

    title: str
    text: str = ""
    deadline: EdtfDate = UNKNOWN
    criteria: tuple[PlannedCriterion, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether somebody is asked and there is a deed to judge them by; else it starts as a draft."""
        return bool(self.asked) and any(each.kind is CriterionKind.DEED for each in self.criteria)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A whole campaign to be. ``person`` is its writer's pseudonym; instants are UTC."""

    id: UUID
    person: str
    title: str
    jurisdiction: str = ""
    language: str = "en"
    offices: tuple[PlannedOffice, ...] = ()
    demands: tuple[PlannedDemand, ...] = ()
    updated: datetime

    def with_offices(self, offices: Sequence[PlannedOffice]) -> "Plan":
        """The plan with other offices: who is no longer among them is asked nothing."""
        names = {each.name for each in offices}
        demands = tuple(
            replace(each, asked=tuple(name for name in each.asked if name in names)) for each in self.demands
        )
        return replace(self, offices=tuple(offices), demands=demands)

    def with_demands(self, demands: Sequence[PlannedDemand]) -> "Plan":
        """The plan with other demands: those of the same title keep whom they are put to and their tests."""
        known = {fold(each.title): each for each in self.demands}
        kept = []
        for each in demands:
            before = known.get(fold(each.title))
            kept.append(replace(each, criteria=before.criteria, asked=before.asked) if before else each)
        return replace(self, demands=tuple(kept))

    def with_demand(self, number: int, demand: PlannedDemand) -> "Plan":
        """The plan with another demand in place of its ``number``-th, counted from one."""
        demands = tuple(demand if place == number else each for place, each in enumerate(self.demands, 1))
        return replace(self, demands=demands)


class PlanFaults:
    """Faults with the row and the column in which they stand; pasted lists have no columns (``none``)."""

    def __init__(self) -> None:
        self._found: list[DeedsError] = []

    def add(self, code: str, row: int, column: str = "none", **parameters: object) -> None:
        """Notes a fault."""
        self._found.append(DeedsError(code, {"row": str(row), "column": column, **parameters}))

    def note(self, error: DeedsError, row: int, column: str = "none") -> None:
        """Notes what the reading of one cell raised, at its place."""
        code = {"date_invalid": "plan_date"}.get(error.code, f"plan_{error.code}")
        parameters = {name: value for name, value in error.parameters.items() if name != "field"}
        self.add(code, row, column, **parameters)

    def raise_all(self) -> None:
        """Raises all of them together, if there are any."""
        if self._found:
            raise ManyFaultsError(self._found)


def kind_of_office(name: str) -> OfficialKind:
    """What a name says of its kind: an elected office unless a word of it says otherwise."""
    folded = fold(name)
    return next((kind for kind, words in _KINDS if words.search(folded)), OfficialKind.ELECTED_OFFICE)


def offices_of(typed: str) -> tuple[PlannedOffice, ...]:
    """Reads offices, one a line: the office, then who holds it, then since when, between semicolons.

    Raises ``ManyFaultsError`` with every fault, by line.
    """
    faults = PlanFaults()
    found: list[PlannedOffice] = []
    for row, line in _lines(typed):
        name, holder, since, *_ = (*(each.strip() for each in _BETWEEN.split(line)), "", "", "")
        try:
            office = PlannedOffice(
                text_of(name, "name", longest=LONGEST_LINE),
                kind_of_office(name),
                text_of(holder, "holder", longest=LONGEST_LINE, required=False),
                date_of(since, "since"),
            )
        except DeedsError as error:
            faults.note(error, row)
            continue
        if fold(office.name) in {fold(each.name) for each in found}:
            faults.add("plan_office_twice", row, typed=office.name)
        found.append(office)
    if not found:
        faults.add("plan_no_offices", 1)
    if len(found) > MOST_OFFICES:
        faults.add("plan_too_many", len(found), most=MOST_OFFICES)
    faults.raise_all()
    return tuple(found)


def demands_of(typed: str) -> tuple[PlannedDemand, ...]:
    """Reads demands: one a line, or paragraphs whose first line is the title and whose rest the wording.

    Raises ``ManyFaultsError`` with every fault, by line.
    """
    faults = PlanFaults()
    found: list[PlannedDemand] = []
    for row, title, wording in _paragraphs(typed):
        try:
            demand = PlannedDemand(
                text_of(title, "title", longest=LONGEST_LINE),
                text_of(wording, "text", longest=LONGEST_TEXT, required=False),
            )
        except DeedsError as error:
            faults.note(error, row)
            continue
        if fold(demand.title) in {fold(each.title) for each in found}:
            faults.add("plan_demand_twice", row, typed=demand.title)
        found.append(demand)
    if not found:
        faults.add("plan_no_demands", 1)
    if len(found) > MOST_DEMANDS:
        faults.add("plan_too_many", len(found), most=MOST_DEMANDS)
    faults.raise_all()
    return tuple(found)


def offices_typed(offices: Iterable[PlannedOffice]) -> str:
    """Offices as they would be typed: the inverse of :func:`offices_of`, but for kinds."""
    lines = ("; ".join((each.name, each.holder, each.since.text)).rstrip("; ") for each in offices)
    return "\n".join(lines)


def demands_typed(demands: Sequence[PlannedDemand]) -> str:
    """Demands as they would be typed: the inverse of :func:`demands_of`, but for tests and offices."""
    if not any(each.text for each in demands):
        return "\n".join(each.title for each in demands)
    return "\n\n".join("\n".join(part for part in (each.title, each.text) if part) for each in demands)


def _lines(typed: str) -> list[tuple[int, str]]:
    return [(row, line) for row, line in enumerate(typed.splitlines(), 1) if line.strip(" \t;|")]


def _paragraphs(typed: str) -> list[tuple[int, str, str]]:
    lines = typed.splitlines()
    if not any(not line.strip() for line in typed.strip().splitlines()):
        return [(row, line, "") for row, line in _lines(typed)]
    found: list[tuple[int, str, list[str]]] = []
    open_paragraph = False
    for row, line in enumerate(lines, 1):
        if not line.strip():
            open_paragraph = False
        elif open_paragraph:
            found[-1][2].append(line)
        else:
            found.append((row, line, []))
            open_paragraph = True
    return [(row, title, "\n".join(rest)) for row, title, rest in found]
