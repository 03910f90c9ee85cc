"""The table of headlines, row by row, worked by hand on one ask.

One made-up story: the demand is delivered on 12 March 2026, the window is 14 days, and each case adds
what it needs. Every case names the whole of its basis.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.headlines import Headline, headline
from bot.domain.positions import (
    AskFacts,
    CriterionFact,
    DeliveryFact,
    Entry,
    EntryKind,
    HandSet,
    position,
)
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockOwner,
    CriterionKind,
    Done,
    FindingOutcome,
    HeadlineKey,
    ResponseKind,
    Said,
)
from tests.domain.strategies import ASK, COMMITMENTS, CRITERIA

A, B, C = CRITERIA
P, Q, _ = COMMITMENTS
OURS = ClockOwner.COALITION

DELIVERED = (DeliveryFact(EdtfDate("2026-03-12"), True),)
TWO_DEEDS = (CriterionFact(A, CriterionKind.DEED, "a"), CriterionFact(B, CriterionKind.DEED, "b"))
DEED_AND_WORD = (CriterionFact(A, CriterionKind.DEED, "a"), CriterionFact(B, CriterionKind.WORD, "b"))

FIRST = ("delivered", "window-over")
OPEN_CRITERIA = ("criterion-open", "criterion-open")
END = ("never-checked",)


def logged(*lines: tuple[EntryKind, str, dict[str, object]]) -> tuple[Entry, ...]:
    """Entries in the order of logging."""
    return tuple(
        Entry(
            ask=ASK,
            subject=UUID(int=500 + order),
            reference=f"{'F' if isinstance(kind, FindingOutcome) else 'R'}-{order}",
            kind=kind,
            on=EdtfDate(on),
            order=order,
            **more,  # type: ignore[arg-type]
        )
        for order, (kind, on, more) in enumerate(lines, start=1)
    )


def said(
    kind: ResponseKind, on: str = "2026-04-01", **more: object
) -> tuple[EntryKind, str, dict[str, object]]:
    """A line of the said axis."""
    return kind, on, more


def found(
    outcome: FindingOutcome, criterion: UUID = A, on: str = "2026-05-01"
) -> tuple[EntryKind, str, dict[str, object]]:
    """A finding on a criterion."""
    return outcome, on, {"criterion": criterion}


def promised(
    due: str = "", on: str = "2026-04-01", by: ClockOwner = ClockOwner.OFFICIAL, which: UUID = P
) -> tuple[EntryKind, str, dict[str, object]]:
    """A promise."""
    return ResponseKind.COMMITS, on, {"commitment": which, "due": EdtfDate(due), "due_set_by": by}


def judged(outcome: FindingOutcome, on: str, which: UUID = P) -> tuple[EntryKind, str, dict[str, object]]:
    """A finding on a promise."""
    return outcome, on, {"commitment": which}


@dataclass(frozen=True)
class Case:
    """A record, a day, and what must stand there."""

    name: str
    message: str
    lines: tuple[tuple[EntryKind, str, dict[str, object]], ...]
    basis: tuple[str, ...]
    said: Said
    done: Done
    parameters: tuple[tuple[str, object], ...] = ()
    on: date = date(2026, 6, 1)
    criteria: tuple[CriterionFact, ...] = TWO_DEEDS
    deliveries: tuple[DeliveryFact, ...] = DELIVERED
    checked: date | None = None
    term: date | None = None

    def facts(self) -> AskFacts:
        """The case as the domain gets it."""
        return AskFacts(
            ask=ASK,
            criteria=self.criteria,
            deliveries=self.deliveries,
            last_checked=self.checked,
            term_start=self.term,
            entries=logged(*self.lines),
        )

    def headline(self) -> Headline:
        """What it reads on its day."""
        return headline(position(self.facts(), self.on), self.on)


CASES = (
    Case(
        "1 a deed once fulfilled was undone",
        "headline-undone",
        (found(FindingOutcome.FULFILLED), found(FindingOutcome.UNDONE, on="2026-05-20")),
        (*FIRST, "nothing-logged", "criterion", "criterion-open", *END),
        Said.WAITING,
        Done.UNDONE,
    ),
    Case(
        "2 every criterion, deeds and words, found fulfilled",
        "headline-met",
        (found(FindingOutcome.FULFILLED), found(FindingOutcome.FULFILLED, B)),
        (*FIRST, "nothing-logged", "criterion", "criterion", *END),
        Said.WAITING,
        Done.COMPLETE,
        criteria=DEED_AND_WORD,
    ),
    Case(
        "3 a promise found not kept after its date",
        "headline-broken",
        (promised("2026-04-30"), judged(FindingOutcome.NOT_KEPT, "2026-05-02")),
        (*FIRST, "said", "promise-not-kept", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
    ),
    Case(
        "3 a promise taken back",
        "headline-broken",
        (promised("2026-12-31"), said(ResponseKind.REVERSES, "2026-05-02", commitment=P)),
        (*FIRST, "said", "promise-reversed", *OPEN_CRITERIA),
        Said.REVERSES,
        Done.NOTHING,
    ),
    Case(
        "4 one of two",
        "headline-partly-met",
        (found(FindingOutcome.FULFILLED), found(FindingOutcome.NOT_FULFILLED, B)),
        (*FIRST, "nothing-logged", "criterion", "criterion", *END),
        Said.WAITING,
        Done.PARTIAL,
        (("fulfilled", 1), ("total", 2)),
    ),
    Case(
        "4 one of two, and a no to the rest",
        "headline-partly-met-refused",
        (said(ResponseKind.REFUSES), found(FindingOutcome.FULFILLED)),
        (*FIRST, "said", "criterion", "criterion-open"),
        Said.REFUSES,
        Done.PARTIAL,
        (("fulfilled", 1), ("total", 2)),
    ),
    Case(
        "4 in part",
        "headline-partly-met-in-part",
        (found(FindingOutcome.PARTLY),),
        (*FIRST, "nothing-logged", "criterion", "criterion-open", *END),
        Said.WAITING,
        Done.PARTIAL,
        (("fulfilled", 0), ("total", 2)),
    ),
    Case(
        "4 in part, and a no to the rest",
        "headline-partly-met-in-part-refused",
        (said(ResponseKind.REFUSES), found(FindingOutcome.PARTLY)),
        (*FIRST, "said", "criterion", "criterion-open"),
        Said.REFUSES,
        Done.PARTIAL,
        (("fulfilled", 0), ("total", 2)),
    ),
    Case(
        "4 a word found fulfilled is not counted, and no deed is no part",
        "headline-waiting-unchecked",
        (found(FindingOutcome.FULFILLED, B),),
        (*FIRST, "nothing-logged", "criterion-open", "criterion", *END),
        Said.WAITING,
        Done.NOTHING,
        (("due", date(2026, 3, 26)),),
        criteria=DEED_AND_WORD,
    ),
    Case(
        "4 a deed of one deed and one word",
        "headline-partly-met",
        (found(FindingOutcome.FULFILLED, A),),
        (*FIRST, "nothing-logged", "criterion", "criterion-open", *END),
        Said.WAITING,
        Done.PARTIAL,
        (("fulfilled", 1), ("total", 2)),
        criteria=DEED_AND_WORD,
    ),
    Case(
        "5 said no",
        "headline-refused",
        (said(ResponseKind.CLAIM_DONE, "2026-03-30"), said(ResponseKind.REFUSES)),
        (*FIRST, "said", "claim", *OPEN_CRITERIA),
        Said.REFUSES,
        Done.CLAIMED,
    ),
    Case(
        "6 says done",
        "headline-claimed",
        (said(ResponseKind.CLAIM_DONE),),
        (*FIRST, "said", *OPEN_CRITERIA),
        Said.ACKNOWLEDGED,
        Done.CLAIMED,
    ),
    Case(
        "6 says done after a no",
        "headline-claimed",
        (said(ResponseKind.REFUSES), said(ResponseKind.CLAIM_DONE, "2026-04-02")),
        (*FIRST, "said", "claim", *OPEN_CRITERIA),
        Said.REFUSES,
        Done.CLAIMED,
    ),
    Case(
        "7 the official's date is over",
        "headline-overdue",
        (promised("2026-05"),),
        (*FIRST, "promise-open", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
        (("due", EdtfDate("2026-05")),),
    ),
    Case(
        "8 promised by a day that is not over",
        "headline-promised-by",
        (promised("2026-06-01"),),
        (*FIRST, "promise-open", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
        (("due", EdtfDate("2026-06-01")),),
    ),
    Case(
        "8 promised without a date",
        "headline-promised-no-date",
        (promised(),),
        (*FIRST, "promise-no-date", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
    ),
    Case(
        "8 promised, with a date of ours that is over",
        "headline-promised-no-date",
        (promised("2026-05-01", by=OURS),),
        (*FIRST, "promise-look-again", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
    ),
    Case(
        "8 a finding of not kept from before the date counts for nothing",
        "headline-promised-by",
        (promised("2026-06-30"), judged(FindingOutcome.NOT_KEPT, "2026-06-01")),
        (*FIRST, "promise-open", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
        (("due", EdtfDate("2026-06-30")),),
    ),
    Case(
        "9 supports",
        "headline-supports",
        (said(ResponseKind.SUPPORTS), said(ResponseKind.NON_ANSWER, "2026-05-01")),
        (*FIRST, "said", *OPEN_CRITERIA),
        Said.SUPPORTS,
        Done.NOTHING,
    ),
    Case(
        "10 replied",
        "headline-replied",
        (said(ResponseKind.ACKNOWLEDGED),),
        (*FIRST, "said", *OPEN_CRITERIA),
        Said.ACKNOWLEDGED,
        Done.NOTHING,
    ),
    Case(
        "10 replied and the promise was kept",
        "headline-replied-kept",
        (promised("2026-04-30"), judged(FindingOutcome.KEPT, "2026-05-02")),
        (*FIRST, "said", "promise-kept", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
    ),
    Case(
        "10 a kept promise is not hidden by a premature judgement of it",
        "headline-replied-kept",
        (
            promised("2026-05-20"),
            judged(FindingOutcome.KEPT, "2026-05-02"),
            judged(FindingOutcome.NOT_KEPT, "2026-05-03"),
        ),
        (*FIRST, "said", "promise-kept", *OPEN_CRITERIA),
        Said.COMMITS,
        Done.NOTHING,
    ),
    Case(
        "11 silent",
        "headline-silent",
        (),
        (*FIRST, "nothing-logged", *OPEN_CRITERIA, "checked"),
        Said.SILENT,
        Done.NOTHING,
        (("days", 41),),
        on=date(2026, 4, 22),
        checked=date(2026, 4, 20),
    ),
    Case(
        "11 silent, a new holder's own days",
        "headline-silent",
        (said(ResponseKind.SUPPORTS, "2026-03-20"),),
        ("delivered", "new-holder", "window-over", "nothing-logged", *OPEN_CRITERIA, "checked"),
        Said.SILENT,
        Done.NOTHING,
        (("days", 21),),
        on=date(2026, 4, 22),
        checked=date(2026, 4, 20),
        term=date(2026, 4, 1),
    ),
    Case(
        "12 waiting on the last day of the window",
        "headline-waiting-by",
        (),
        ("delivered", "window-until", "nothing-logged", *OPEN_CRITERIA, "checked"),
        Said.WAITING,
        Done.NOTHING,
        (("due", date(2026, 3, 26)),),
        on=date(2026, 3, 26),
        checked=date(2026, 3, 26),
    ),
    Case(
        "12 the window is over and the only look was on its last day",
        "headline-waiting-unchecked",
        (),
        (*FIRST, "nothing-logged", *OPEN_CRITERIA, "checked"),
        Said.WAITING,
        Done.NOTHING,
        (("due", date(2026, 3, 26)),),
        checked=date(2026, 3, 26),
    ),
    Case(
        "12 delivered, day unknown",
        "headline-waiting-day-unknown",
        (),
        ("delivered-unknown", "no-clock", "nothing-logged", *OPEN_CRITERIA, "checked"),
        Said.WAITING,
        Done.NOTHING,
        deliveries=(DeliveryFact(EdtfDate(""), True),),
        checked=date(2026, 5, 1),
    ),
    Case(
        "12 delivered in a month: no clock runs",
        "headline-waiting-day-unknown",
        (),
        ("delivered", "no-clock", "nothing-logged", "no-criteria", "checked"),
        Said.WAITING,
        Done.NOTHING,
        criteria=(),
        deliveries=(DeliveryFact(EdtfDate("2026-03"), True), DeliveryFact(EdtfDate(""), True)),
        checked=date(2026, 5, 1),
    ),
    Case(
        "13 no proof of delivery",
        "headline-undelivered",
        (),
        ("no-delivery", *OPEN_CRITERIA, "checked"),
        Said.UNDELIVERED,
        Done.NOTHING,
        deliveries=(DeliveryFact(EdtfDate("2026-03-12"), False),),
        checked=date(2026, 5, 1),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_row_of_the_table(case: Case) -> None:
    where = position(case.facts(), case.on)
    shown = case.headline()
    assert (shown.message, shown.parameters) == (case.message, dict(case.parameters))
    assert (where.said, where.done) == (case.said, case.done)
    assert tuple(line.code for line in shown.basis) == case.basis


def test_every_headline_is_worked_by_hand() -> None:
    assert {case.headline().key for case in CASES} == set(HeadlineKey)


# What each row needs, so that two can hold at once.
ROWS: dict[HeadlineKey, tuple[tuple[EntryKind, str, dict[str, object]], ...]] = {
    HeadlineKey.UNDONE: (found(FindingOutcome.FULFILLED, C), found(FindingOutcome.UNDONE, C, "2026-05-20")),
    HeadlineKey.MET: (found(FindingOutcome.FULFILLED, A), found(FindingOutcome.FULFILLED, B)),
    HeadlineKey.BROKEN: (promised("2026-04-30"), judged(FindingOutcome.NOT_KEPT, "2026-05-02")),
    HeadlineKey.PARTLY_MET: (found(FindingOutcome.PARTLY, A, "2026-03-01"),),
    HeadlineKey.REFUSED: (said(ResponseKind.REFUSES, "2026-05-10"),),
    HeadlineKey.CLAIMED: (said(ResponseKind.CLAIM_DONE, "2026-05-05"),),
    HeadlineKey.OVERDUE: (promised("2026-04-30", which=Q),),
    HeadlineKey.PROMISED: (promised("2026-12-31", on="2026-03-30", which=P),),
    HeadlineKey.SUPPORTS: (said(ResponseKind.SUPPORTS, "2026-04-03"),),
    HeadlineKey.REPLIED: (said(ResponseKind.ACKNOWLEDGED, "2026-04-04"),),
    HeadlineKey.SILENT: (),
}
ORDER = tuple(HeadlineKey)
# Met and undone cannot hold on the same criteria: the undone one is a third.
THREE = (*TWO_DEEDS, CriterionFact(C, CriterionKind.DEED, "c"))


@pytest.mark.parametrize("row", range(len(ROWS) - 1), ids=[each.value for each in list(ROWS)[:-1]])
def test_of_two_rows_that_hold_the_earlier_wins(row: int) -> None:
    earlier, later = ORDER[row], ORDER[row + 1]
    criteria = THREE if earlier is HeadlineKey.UNDONE else TWO_DEEDS
    facts = AskFacts(
        ask=ASK,
        criteria=criteria,
        deliveries=DELIVERED,
        last_checked=date(2026, 5, 30),
        entries=logged(*ROWS[later], *ROWS[earlier]),
    )
    on = date(2026, 6, 1)
    alone = replace(facts, entries=logged(*ROWS[later]), criteria=TWO_DEEDS)
    assert headline(position(alone, on), on).key is later
    assert headline(position(facts, on), on).key is earlier


def test_silent_waiting_and_undelivered_exclude_each_other() -> None:
    silent = AskFacts(ask=ASK, deliveries=DELIVERED, last_checked=date(2026, 5, 30))
    on = date(2026, 6, 1)
    for facts, key in (
        (silent, HeadlineKey.SILENT),
        (replace(silent, last_checked=None), HeadlineKey.WAITING),
        (replace(silent, deliveries=()), HeadlineKey.UNDELIVERED),
    ):
        assert headline(position(facts, on), on).key is key


def test_an_older_claim_does_not_lift_a_later_no() -> None:
    on = date(2026, 6, 1)
    lines = (said(ResponseKind.CLAIM_DONE, "2026-05-11"), said(ResponseKind.REFUSES, "2026-05-10"))
    facts = AskFacts(ask=ASK, criteria=TWO_DEEDS, entries=logged(*lines))
    assert headline(position(facts, on), on).key is HeadlineKey.CLAIMED
    refuted = replace(facts, entries=logged(*lines, found(FindingOutcome.NOT_FULFILLED, on="2026-05-12")))
    assert headline(position(refuted, on), on).key is HeadlineKey.REPLIED


def test_a_finding_logged_with_the_claim_answers_it() -> None:
    lines = logged(said(ResponseKind.CLAIM_DONE, "2026-05-01"), found(FindingOutcome.NOT_FULFILLED))
    together = tuple(replace(each, order=1) for each in lines)
    facts = AskFacts(ask=ASK, criteria=TWO_DEEDS, entries=together)
    assert position(facts, date(2026, 6, 1)).done is Done.NOTHING


def test_undone_without_a_finding_that_it_was_ever_done_is_not_undone() -> None:
    on = date(2026, 6, 1)
    facts = AskFacts(ask=ASK, criteria=TWO_DEEDS, entries=logged(found(FindingOutcome.UNDONE)))
    where = position(facts, on)
    assert where.criteria[0].outcome is FindingOutcome.NOT_FULFILLED
    assert headline(where, on).key is HeadlineKey.UNDELIVERED


def test_a_word_once_fulfilled_and_undone_is_not_met_and_accuses_nobody() -> None:
    on = date(2026, 6, 1)
    lines = (
        found(FindingOutcome.FULFILLED, A),
        found(FindingOutcome.FULFILLED, B),
        found(FindingOutcome.UNDONE, B, "2026-05-20"),
    )
    facts = AskFacts(ask=ASK, criteria=DEED_AND_WORD, entries=logged(*lines))
    assert headline(position(facts, on), on).key is HeadlineKey.PARTLY_MET


def test_a_promise_taken_back_on_an_unknown_day_is_neither_open_nor_broken() -> None:
    on = date(2026, 6, 1)
    facts = AskFacts(
        ask=ASK,
        entries=logged(promised("2026-05-01"), said(ResponseKind.REVERSES, "", commitment=P)),
    )
    where = position(facts, on)
    assert where.open_commitments == ()
    assert headline(where, on).key is HeadlineKey.REPLIED


def test_a_promise_kept_is_kept_even_if_it_was_taken_back_in_between() -> None:
    on = date(2026, 6, 1)
    lines = (
        promised("2026-05-01"),
        said(ResponseKind.REVERSES, "2026-04-10", commitment=P),
        said(ResponseKind.SUPPORTS, "2026-04-20"),
        judged(FindingOutcome.KEPT, "2026-05-02"),
    )
    where = position(AskFacts(ask=ASK, entries=logged(*lines)), on)
    assert [each.state.value for each in where.commitments] == ["kept"]
    assert headline(where, on).key is HeadlineKey.SUPPORTS


def test_the_earliest_of_several_dates_is_the_one_shown() -> None:
    lines = (promised("2026-09-30"), promised("2026-08", which=Q), promised("", which=COMMITMENTS[2]))
    facts = AskFacts(ask=ASK, entries=logged(*lines))
    on = date(2026, 6, 1)
    assert headline(position(facts, on), on).parameters == {"due": EdtfDate("2026-08")}
    assert headline(position(facts, date(2027, 1, 1)), date(2027, 1, 1)).parameters == {
        "due": EdtfDate("2026-08")
    }


def test_the_basis_names_everything_under_review_once() -> None:
    on = date(2026, 6, 1)
    lines = (
        promised("2026-04-30"),
        said(ResponseKind.CLAIM_DONE, "2026-05-01"),
        found(FindingOutcome.PARTLY, on="2026-05-03"),
        judged(FindingOutcome.KEPT, "2026-05-04"),
    )
    entries = tuple(replace(each, under_review=True) for each in logged(*lines))
    shown = headline(position(AskFacts(ask=ASK, criteria=TWO_DEEDS, entries=entries), on), on)
    named = [line.parameters["reference"] for line in shown.basis if line.code == "under-review"]
    assert named == ["F-3", "F-4", "R-1", "R-2"]


def test_the_basis_gives_the_arithmetic_of_the_window() -> None:
    on = date(2026, 4, 22)
    facts = AskFacts(ask=ASK, deliveries=DELIVERED, last_checked=date(2026, 4, 20))
    lines = {line.code: dict(line.parameters) for line in headline(position(facts, on), on).basis}
    assert lines == {
        "delivered": {"on": EdtfDate("2026-03-12")},
        "window-over": {
            "due": date(2026, 3, 26),
            "days": 14,
            "counting": "calendar",
            "owner": "coalition",
        },
        "nothing-logged": {},
        "no-criteria": {},
        "checked": {"on": date(2026, 4, 20)},
    }


def test_the_first_proven_delivery_starts_the_clock_and_an_unproven_or_coming_one_does_not() -> None:
    deliveries = (
        DeliveryFact(EdtfDate("2026-03-20"), True),
        DeliveryFact(EdtfDate("2026-03-12"), True),
        DeliveryFact(EdtfDate("2026-03-01"), False),
        DeliveryFact(EdtfDate("2026-03-05~"), True),
    )
    facts = AskFacts(ask=ASK, deliveries=deliveries)
    clock = position(facts, date(2026, 6, 1)).clock
    assert (clock.start, clock.due) == (date(2026, 3, 12), date(2026, 3, 26))
    assert position(facts, date(2026, 3, 4)).said is Said.UNDELIVERED


def test_a_headline_set_by_hand_shows_its_reason_first_and_the_derived_one_beside_it() -> None:
    on = date(2026, 4, 22)
    facts = AskFacts(
        ask=ASK,
        deliveries=DELIVERED,
        last_checked=date(2026, 4, 20),
        hand_set=HandSet(HeadlineKey.WAITING, Text("en", "they asked for a week"), 3),
        latest_order=3,
    )
    shown = headline(position(facts, on), on)
    assert shown.message == "headline-waiting-set"
    assert shown.derived is not None
    assert shown.derived.key is HeadlineKey.SILENT
    assert shown.basis[0].parameters == {"reason": Text("en", "they asked for a week")}
