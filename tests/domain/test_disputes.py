"""Disputes: the week to decide in, and who is fresh."""

from datetime import date
from uuid import UUID

import pytest

from bot.domain.access import SEED
from bot.domain.disputes import decide_by, is_overdue, refuse_the_involved
from bot.domain.errors import DeedsError
from bot.domain.records import Dispute, ResponseContent, Revision
from bot.domain.vocabulary import DisputeState, ResponseKind, RevisionState

RAISED = date(2026, 11, 25)
ONE = UUID(int=1)


def dispute(state: DisputeState = DisputeState.OPEN, raised_by: str = "1.rosa") -> Dispute:
    return Dispute(
        id=ONE, subject=ONE, on=RAISED, decide_by=decide_by(RAISED), state=state, raised_by=raised_by
    )


def revision(reporter: str, verifier: str, state: RevisionState = RevisionState.VERIFIED) -> Revision:
    content = ResponseContent(kind=ResponseKind.SUPPORTS, asks=())
    return Revision(id=ONE, subject=ONE, content=content, state=state, reporter=reporter, decided_by=verifier)


def test_seven_days_to_decide() -> None:
    assert decide_by(RAISED) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("state", "today", "late"),
    [
        (DisputeState.OPEN, date(2026, 12, 2), False),
        (DisputeState.OPEN, date(2026, 12, 3), True),
        (DisputeState.UPHELD, date(2026, 12, 30), False),
        (DisputeState.DISMISSED, date(2026, 12, 30), False),
    ],
)
def test_overdue_the_day_after_the_last(state: DisputeState, today: date, late: bool) -> None:
    assert is_overdue(dispute(state), today) is late


@pytest.mark.parametrize("person", ["1.rosa", "1.ana", "1.ben", "1.cleo"])
def test_who_raised_reported_or_verified_is_not_fresh(person: str) -> None:
    wordings = [
        revision("1.ana", "1.ben"),
        revision("1.cleo", "1.ana", RevisionState.WITHDRAWN),
        revision("1.dina", "1.dina", RevisionState.REJECTED),
    ]
    with pytest.raises(DeedsError) as caught:
        refuse_the_involved(dispute(), wordings, person)
    assert caught.value.code == "not_fresh"
    refuse_the_involved(dispute(), wordings, "1.dina")


def test_where_nobody_can_tell_nobody_decides() -> None:
    with pytest.raises(DeedsError) as caught:
        refuse_the_involved(dispute(), [revision("1.ana", "1.ben")], "2.ana")
    assert caught.value.code == "identity_incomparable"


def test_what_a_seed_reported_or_whose_name_was_purged_bars_nobody() -> None:
    refuse_the_involved(dispute(raised_by=""), [revision(SEED, "")], "1.ana")
