"""Campaigns to be: lists are read as people paste them, and every fault is told with its line."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import EdtfDate
from bot.domain.errors import ManyFaultsError
from bot.domain.plans import (
    MOST_OFFICES,
    Plan,
    PlannedCriterion,
    PlannedDemand,
    PlannedOffice,
    demands_of,
    demands_typed,
    kind_of_office,
    offices_of,
    offices_typed,
)
from bot.domain.vocabulary import CriterionKind, OfficialKind

DEED = PlannedCriterion(CriterionKind.DEED, "It is done.")
PLAN = Plan(
    id=UUID(int=1),
    person="1.ana",
    title="Made up",
    offices=(PlannedOffice("Mayor"), PlannedOffice("Sheriff")),
    demands=(
        PlannedDemand("Publish", criteria=(DEED,), asked=("Mayor", "Sheriff")),
        PlannedDemand("Stop", asked=("Sheriff",)),
    ),
    updated=datetime(2026, 3, 2, tzinfo=UTC),
)


def faults(error: ManyFaultsError) -> list[tuple[str, object]]:
    return [(each.code, each.parameters["row"]) for each in error.faults]


def test_offices_are_read_one_a_line_with_what_is_known_of_them() -> None:
    typed = "Mayor of Springfield; Made-Up Person; 2024-01\n\nCity Council\tsomebody\n ; \nSheriff | Made-Up"
    assert offices_of(typed) == (
        PlannedOffice("Mayor of Springfield", holder="Made-Up Person", since=EdtfDate("2024-01")),
        PlannedOffice("City Council", OfficialKind.COUNCIL, "somebody"),
        PlannedOffice("Sheriff", holder="Made-Up"),
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Mayor of Denver", OfficialKind.ELECTED_OFFICE),
        ("Denver City Council", OfficialKind.COUNCIL),
        ("Concejo Municipal", OfficialKind.COUNCIL),
        ("Department of Revenue", OfficialKind.AGENCY),
        ("Policía de Springfield", OfficialKind.AGENCY),
        ("Made-Up Cameras, Inc.", OfficialKind.COMPANY),
        ("All elected officials", OfficialKind.GROUP),
        ("Todos los cargos", OfficialKind.GROUP),
        ("Conseil municipal de Springfield", OfficialKind.COUNCIL),
        ("Département des transports", OfficialKind.AGENCY),
        ("Société des caméras", OfficialKind.COMPANY),
        ("Toutes les personnes élues", OfficialKind.GROUP),
        ("Mairie de Springfield", OfficialKind.ELECTED_OFFICE),
        ("Incumbent of the Allegheny seat", OfficialKind.ELECTED_OFFICE),
    ],
)
def test_a_name_says_its_kind(name: str, kind: OfficialKind) -> None:
    assert kind_of_office(name) is kind


def test_every_fault_of_a_list_is_told_with_its_line() -> None:
    typed = "Mayor\n; nobody\nMAYOR\nSheriff; x; next Tuesday\n" + "y" * 301
    with pytest.raises(ManyFaultsError) as raised:
        offices_of(typed)
    assert faults(raised.value) == [
        ("plan_text_missing", "2"),
        ("plan_office_twice", "3"),
        ("plan_date", "4"),
        ("plan_text_too_long", "5"),
    ]


@pytest.mark.parametrize("typed", ["", " \n\t\n", ";;"])
def test_a_list_of_nothing_is_refused(typed: str) -> None:
    for read in (offices_of, demands_of):
        if read is demands_of and typed == ";;":
            continue
        with pytest.raises(ManyFaultsError) as raised:
            read(typed)
        assert raised.value.faults[0].code in ("plan_no_offices", "plan_no_demands")


def test_there_is_an_end_to_lists() -> None:
    with pytest.raises(ManyFaultsError) as raised:
        offices_of("\n".join(f"Office {n}" for n in range(MOST_OFFICES + 1)))
    assert [each.code for each in raised.value.faults] == ["plan_too_many"]


def test_demands_are_titles_or_paragraphs() -> None:
    assert demands_of("Publish\n  \nStop".replace("\n  ", "")) == (
        PlannedDemand("Publish"),
        PlannedDemand("Stop"),
    )
    assert demands_of("Publish\nAll of it,\nat once.\n\nStop\n\n") == (
        PlannedDemand("Publish", "All of it,\nat once."),
        PlannedDemand("Stop"),
    )
    with pytest.raises(ManyFaultsError) as raised:
        demands_of("Publish\n\nStop\nnow\n\npublish")
    assert faults(raised.value) == [("plan_demand_twice", "6")]


words = st.text("abcdefgh ", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(words, min_size=1, max_size=6, unique_by=lambda each: " ".join(each.split())))
def test_what_is_shown_for_editing_reads_back_as_it_was(titles: list[str]) -> None:
    demands = tuple(PlannedDemand(each, each if place % 2 else "") for place, each in enumerate(titles))
    assert demands_of(demands_typed(demands)) == demands
    offices = tuple(
        PlannedOffice(
            each, kind_of_office(each), each if place % 2 else "", EdtfDate("2024" if place % 3 else "")
        )
        for place, each in enumerate(titles)
    )
    assert offices_of(offices_typed(offices)) == offices


def test_another_list_keeps_what_was_said_of_those_that_stay() -> None:
    fewer = PLAN.with_offices((PlannedOffice("Sheriff"), PlannedOffice("Clerk")))
    assert [each.asked for each in fewer.demands] == [("Sheriff",), ("Sheriff",)]
    renamed = PLAN.with_demands((PlannedDemand("publish", "now"), PlannedDemand("New")))
    assert renamed.demands == (
        PlannedDemand("publish", "now", criteria=(DEED,), asked=("Mayor", "Sheriff")),
        PlannedDemand("New"),
    )


def test_a_demand_is_ready_once_somebody_is_asked_and_can_be_judged() -> None:
    word = PlannedCriterion(CriterionKind.WORD, "They say so.")
    assert [each.is_ready for each in PLAN.demands] == [True, False]
    assert not PlannedDemand("x", criteria=(word,), asked=("Mayor",)).is_ready
    assert not PlannedDemand("x", criteria=(DEED,)).is_ready
