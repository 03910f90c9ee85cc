"""The rules that no command can get round, each as a property of everything that can be recorded."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.access import same_person
from bot.domain.clocks import Window, run_window
from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.headlines import (
    HAND_SETTABLE,
    fulfilled_since,
    headline,
    is_stale,
    recheck_due,
)
from bot.domain.positions import (
    CRITERION_OUTCOMES,
    FIRM,
    AskFacts,
    CriterionFact,
    DeliveryFact,
    Entry,
    HandSet,
    entries_of,
    heads,
    position,
)
from bot.domain.records import Ask, ResponseContent, Vote
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockOwner,
    CommitmentState,
    CriterionKind,
    Done,
    FindingOutcome,
    HeadlineKey,
    ResponseKind,
    Said,
    Visibility,
    VoteChoice,
)
from tests.domain.strategies import (
    ASK,
    COMMITMENTS,
    CRITERIA,
    WORDS,
    days,
    edtf_dates,
    entry_lists,
    facts,
    hand_sets,
)

ACCUSING = (HeadlineKey.BROKEN, HeadlineKey.UNDONE, HeadlineKey.REFUSED)
spans = st.integers(0, 500).map(lambda count: timedelta(days=count))


def _entry(kind: ResponseKind | FindingOutcome, on: EdtfDate, order: int, **more: object) -> Entry:
    values: dict[str, object] = {
        "ask": ASK,
        "subject": UUID(int=9000 + order),
        "reference": f"R-{order}",
        "kind": kind,
        "on": on,
        "order": order,
    }
    return Entry(**{**values, **more})  # type: ignore[arg-type]


# --- Rule 1: words are words -------------------------------------------------------------------------


@given(facts(entry_lists(WORDS)), days)
def test_no_sequence_of_words_reaches_partly_met_or_met(given_facts: AskFacts, on: date) -> None:
    key = headline(position(given_facts, on), on).key
    assert key not in (HeadlineKey.PARTLY_MET, HeadlineKey.MET, HeadlineKey.UNDONE)


@given(facts(entry_lists(WORDS)), days)
def test_no_sequence_of_words_moves_done_past_claimed(given_facts: AskFacts, on: date) -> None:
    assert position(given_facts, on).done in (Done.NOTHING, Done.CLAIMED)


@given(facts(), entry_lists(WORDS, most=5), days)
def test_words_added_to_any_record_never_raise_done_past_claimed(
    given_facts: AskFacts, words: tuple[Entry, ...], on: date
) -> None:
    added = tuple(replace(each, order=each.order + 100) for each in words)
    before = position(given_facts, on).done
    after = position(replace(given_facts, entries=given_facts.entries + added), on).done
    assert after is before or {before, after} <= {Done.NOTHING, Done.CLAIMED}


@given(edtf_dates(), st.sampled_from(VoteChoice), facts(), days)
def test_a_yes_vote_is_supports_and_never_met(
    when: EdtfDate, choice: VoteChoice, given_facts: AskFacts, on: date
) -> None:
    office = UUID(int=77)
    votes = entries_of(
        subject=UUID(int=78),
        reference="R-1",
        content=ResponseContent(kind=ResponseKind.VOTE, asks=(ASK,), on=when, votes=(Vote(office, choice),)),
        asks=[Ask(id=ASK, demand=UUID(int=79), official=office)],
        order=1,
        visibility=Visibility.MEMBERS,
    )
    assert (
        votes[0].kind
        is {
            VoteChoice.YES: ResponseKind.SUPPORTS,
            VoteChoice.NO: ResponseKind.REFUSES,
            VoteChoice.ABSTAINED: ResponseKind.NON_ANSWER,
            VoteChoice.ABSENT: ResponseKind.VOTE,
        }[choice]
    )
    voted = position(replace(given_facts, entries=votes), on)
    assert voted.done is Done.NOTHING
    if choice is VoteChoice.ABSENT:
        assert voted == position(replace(given_facts, entries=()), on)


# --- Rule 2: done needs every criterion, and two people ----------------------------------------------


@given(facts(), days)
def test_met_needs_the_latest_finding_on_every_criterion_to_say_fulfilled(
    given_facts: AskFacts, on: date
) -> None:
    present = [each for each in given_facts.entries if each.on.sort_key <= on.isoformat()]
    latest: dict[UUID, object] = {}
    for entry in sorted(given_facts.entries, key=lambda each: each.sort_key):
        if entry.criterion is not None and entry.kind in CRITERION_OUTCOMES and entry in present:
            latest[entry.criterion] = entry.kind
    every = bool(given_facts.criteria) and all(
        latest.get(each.id) is FindingOutcome.FULFILLED for each in given_facts.criteria
    )
    assert (headline(position(given_facts, on), on).key is HeadlineKey.MET) is every


@given(st.integers(1, 3), st.text("abcdef0123456789", min_size=1), st.integers(1, 3))
def test_the_reporter_never_verifies(epoch: int, pseudonym: str, other_epoch: int) -> None:
    reporter = f"{epoch}.{pseudonym}"
    if epoch == other_epoch:
        assert same_person(reporter, f"{other_epoch}.{pseudonym}")
        assert not same_person(reporter, f"{other_epoch}.{pseudonym}0")
    else:
        with pytest.raises(DeedsError, match="identity_incomparable"):
            same_person(reporter, f"{other_epoch}.{pseudonym}")


# --- Rule 3: silence needs a proof, a window that is over and a look ----------------------------------


@given(facts(entry_lists(most=2)), days)
@example(
    AskFacts(
        ask=ASK,
        deliveries=(DeliveryFact(EdtfDate("2026-03-12"), True),),
        last_checked=date(2026, 4, 20),
    ),
    date(2026, 4, 22),
)
def test_silent_never_without_proof_window_and_check(given_facts: AskFacts, on: date) -> None:
    found = position(given_facts, on)
    shown = headline(found, on)
    if HeadlineKey.SILENT not in (shown.key, shown.derived and shown.derived.key):
        return
    proven = [
        each.on.earliest
        for each in given_facts.deliveries
        if each.proven and each.on.is_day and each.on.earliest and each.on.earliest <= on
    ]
    assert proven
    due = min(proven) + timedelta(days=given_facts.window.days)
    assert due < on
    assert given_facts.last_checked is not None
    assert due < given_facts.last_checked <= on


@given(facts(), days)
def test_silent_only_while_nobody_replied(given_facts: AskFacts, on: date) -> None:
    found = position(given_facts, on)
    if found.said in (Said.SILENT, Said.WAITING, Said.UNDELIVERED):
        assert found.said_entry is None
    else:
        assert found.said_entry is not None


@given(facts(st.just(())), edtf_dates(), days)
def test_no_reply_to_the_press_moves_nothing(given_facts: AskFacts, when: EdtfDate, on: date) -> None:
    pressed = replace(given_facts, entries=(_entry(ResponseKind.PRESS_NO_REPLY, when, 1),))
    assert position(pressed, on) == position(given_facts, on)


# --- Rule 4: nothing accuses by itself ----------------------------------------------------------------


def _moved_until(given_facts: AskFacts, last: date) -> AskFacts:
    # A clock moved later is something that happened, not time that passed.
    return replace(given_facts, moves=tuple(each for each in given_facts.moves if each.on <= last))


@given(st.data(), days, spans)
def test_nothing_becomes_broken_undone_or_refused_by_the_passing_of_time(
    data: st.DataObject, first: date, later: timedelta
) -> None:
    given_facts = _moved_until(data.draw(facts(entry_lists(until=first))), first)
    before = headline(position(given_facts, first), first).key
    after = headline(position(given_facts, first + later), first + later).key
    for key in ACCUSING:
        assert after is not key or before is key


@given(st.data(), days, spans)
def test_nothing_becomes_met_or_partly_met_by_the_passing_of_time(
    data: st.DataObject, first: date, later: timedelta
) -> None:
    given_facts = data.draw(facts(entry_lists(until=first)))
    found, aged = position(given_facts, first), position(given_facts, first + later)
    assert aged.done is found.done
    after = headline(aged, first + later).key
    assert after is not HeadlineKey.MET or headline(found, first).key is HeadlineKey.MET


@given(st.data(), days, spans)
def test_time_alone_changes_no_promise(data: st.DataObject, first: date, later: timedelta) -> None:
    given_facts = replace(_moved_until(data.draw(facts(entry_lists(until=first))), first), term_start=None)
    assert position(given_facts, first).commitments == position(given_facts, first + later).commitments


@given(facts(), days)
def test_not_kept_only_by_a_finding_dated_after_the_officials_date(given_facts: AskFacts, on: date) -> None:
    for promise in position(given_facts, on).commitments:
        if promise.state is CommitmentState.NOT_KEPT:
            assert promise.due_set_by is ClockOwner.OFFICIAL
            assert promise.due.latest is not None
            assert promise.judged is not None
            assert promise.judged.on.earliest is not None
            assert promise.judged.on.earliest > promise.due.latest


@given(facts(), days)
def test_broken_only_by_a_finding_or_by_taking_back(given_facts: AskFacts, on: date) -> None:
    found = position(given_facts, on)
    if headline(found, on).key is HeadlineKey.BROKEN:
        assert found.said is Said.REVERSES or CommitmentState.NOT_KEPT in {
            each.state for each in found.commitments
        }


@given(facts(), days)
def test_our_own_look_again_date_never_makes_overdue(given_facts: AskFacts, on: date) -> None:
    ours = replace(
        given_facts,
        entries=tuple(replace(each, due_set_by=ClockOwner.COALITION) for each in given_facts.entries),
    )
    found = position(ours, on)
    shown = headline(found, on)
    assert shown.key is not HeadlineKey.OVERDUE
    if shown.key is HeadlineKey.PROMISED:
        assert shown.variant == "no-date"
    assert CommitmentState.NOT_KEPT not in {each.state for each in found.commitments}


@given(edtf_dates(), days)
def test_a_due_date_that_is_not_a_day_falls_due_at_its_latest_bound(due: EdtfDate, on: date) -> None:
    given_facts = AskFacts(
        ask=ASK,
        entries=(_entry(ResponseKind.COMMITS, UNKNOWN, 1, commitment=COMMITMENTS[0], due=due),),
    )
    shown = headline(position(given_facts, on), on)
    past = due.latest is not None and on > due.latest
    assert shown.key is (HeadlineKey.OVERDUE if past else HeadlineKey.PROMISED)


# --- Rule 6: what can be set by hand -----------------------------------------------------------------


@given(facts(hand_set=hand_sets), days)
def test_a_headline_set_by_hand_is_of_the_allowed_keys_with_the_derived_one_beside_it(
    given_facts: AskFacts, on: date
) -> None:
    shown = headline(position(given_facts, on), on)
    derived = headline(position(replace(given_facts, hand_set=None), on), on)
    hand_set = given_facts.hand_set
    assert hand_set is not None
    if hand_set.key in HAND_SETTABLE and given_facts.latest_order <= hand_set.order:
        assert (shown.key, shown.variant, shown.reason) == (hand_set.key, "set", hand_set.reason)
        assert shown.derived == derived
        assert shown.basis[0].code == "hand-set"
        assert shown.basis[1:] == derived.basis
    else:
        assert shown == derived


def test_what_accuses_or_needs_a_finding_can_never_be_set_by_hand() -> None:
    never = {
        HeadlineKey.UNDONE,
        HeadlineKey.MET,
        HeadlineKey.BROKEN,
        HeadlineKey.PARTLY_MET,
        HeadlineKey.REFUSED,
        HeadlineKey.OVERDUE,
        HeadlineKey.SILENT,
    }
    assert set(HeadlineKey) - never == HAND_SETTABLE


@given(facts(), st.sampled_from(sorted(HAND_SETTABLE)), st.integers(0, 9), days)
def test_a_headline_set_by_hand_lapses_with_new_verified_content(
    given_facts: AskFacts, key: HeadlineKey, order: int, on: date
) -> None:
    lapsed = replace(
        given_facts, hand_set=HandSet(key, Text("en", "as agreed"), order), latest_order=order + 1
    )
    standing = replace(lapsed, latest_order=order)
    assert position(lapsed, on).hand_set is None
    assert headline(position(lapsed, on), on).derived is None
    assert headline(position(standing, on), on).key is key


# --- One pure function -------------------------------------------------------------------------------


@given(facts(hand_set=st.none() | hand_sets), days)
def test_equal_input_gives_an_equal_headline(given_facts: AskFacts, on: date) -> None:
    copied = replace(given_facts, entries=tuple(replace(each) for each in given_facts.entries))
    assert position(copied, on) == position(given_facts, on)
    assert headline(position(copied, on), on) == headline(position(given_facts, on), on)


@given(st.data(), facts(), days)
def test_the_order_of_arrival_is_irrelevant(data: st.DataObject, given_facts: AskFacts, on: date) -> None:
    shuffled = replace(
        given_facts,
        entries=tuple(data.draw(st.permutations(given_facts.entries))),
        deliveries=tuple(data.draw(st.permutations(given_facts.deliveries))),
    )
    assert position(shuffled, on) == position(given_facts, on)


@given(st.data(), entry_lists(most=6), days)
def test_entries_logged_in_one_breath_have_one_order_too(
    data: st.DataObject, entries: tuple[Entry, ...], on: date
) -> None:
    tied = tuple(replace(each, order=1) for each in entries)
    shuffled = tuple(data.draw(st.permutations(tied)))
    assert position(AskFacts(ask=ASK, entries=tied), on) == position(AskFacts(ask=ASK, entries=shuffled), on)
    assert heads(tied) == heads(shuffled)


@given(facts(), days)
def test_heads_suffice(given_facts: AskFacts, on: date) -> None:
    present = [each for each in given_facts.entries if each.on.sort_key <= on.isoformat()]
    assert position(replace(given_facts, entries=heads(present)), on) == position(given_facts, on)


@given(entry_lists())
def test_heads_of_heads_are_heads(entries: tuple[Entry, ...]) -> None:
    assert heads(heads(entries)) == heads(entries)


@given(facts(), days)
def test_what_takes_effect_later_does_not_count_yet(given_facts: AskFacts, on: date) -> None:
    present = tuple(each for each in given_facts.entries if each.on.sort_key <= on.isoformat())
    assert position(replace(given_facts, entries=present), on) == position(given_facts, on)


# --- The said axis -----------------------------------------------------------------------------------


@given(
    facts(), entry_lists((ResponseKind.ACKNOWLEDGED, ResponseKind.NON_ANSWER, ResponseKind.REFERRED)), days
)
def test_polite_noise_never_displaces_a_firm_word(
    given_facts: AskFacts, noise: tuple[Entry, ...], on: date
) -> None:
    firm = _entry(ResponseKind.REFUSES, UNKNOWN, 50)
    given_facts = replace(given_facts, term_start=None, entries=(*given_facts.entries, firm))
    found = position(given_facts, on)
    added = tuple(replace(each, order=each.order + 100) for each in noise)
    after = position(replace(given_facts, entries=given_facts.entries + added), on)
    assert (after.said, after.said_entry) == (found.said, found.said_entry)


@given(facts(entry_lists(tuple(FIRM))), days)
def test_the_latest_firm_word_stands_and_unknown_dates_sort_first(given_facts: AskFacts, on: date) -> None:
    undated = _entry(ResponseKind.SUPPORTS, UNKNOWN, 50)
    given_facts = replace(given_facts, term_start=None, entries=(*given_facts.entries, undated))
    present = [each for each in given_facts.entries if each.on.earliest is None or each.on.earliest <= on]
    dated = [each for each in present if each.on.earliest is not None]
    expected = max(dated or present, key=lambda each: (each.on.earliest or date.min, each.order))
    assert position(given_facts, on).said_entry == expected


@given(facts(), days)
def test_any_reply_outranks_undelivered_waiting_and_silent(given_facts: AskFacts, on: date) -> None:
    replied = replace(
        given_facts,
        term_start=None,
        entries=(*given_facts.entries, _entry(ResponseKind.STEP, UNKNOWN, 500)),
    )
    assert position(replied, on).said not in (Said.UNDELIVERED, Said.WAITING, Said.SILENT)


# --- A new holder ------------------------------------------------------------------------------------


@given(st.data(), days, spans)
def test_a_new_holder_starts_afresh_and_what_was_done_carries_over(
    data: st.DataObject, eve: date, later: timedelta
) -> None:
    term = eve + timedelta(days=1)
    on = term + later
    before = _moved_until(data.draw(facts(entry_lists(until=eve))), eve)
    before = replace(
        before,
        term_start=None,
        last_checked=None,
        deliveries=tuple(each for each in before.deliveries if (each.on.earliest or eve) <= eve),
    )
    after = position(replace(before, term_start=term), on)
    old = position(before, on)
    assert after.said_entry is None
    assert after.commitments == ()
    assert after.done is old.done
    assert after.criteria == old.criteria
    assert after.clock.delivered == old.clock.delivered
    if old.clock.start is not None:
        assert after.clock.start == term
        # Neither a pause nor more time given to the one before counts for the new holder.
        assert (after.clock.start, after.clock.run) == run_window(term, before.window, ())
        assert after.clock.new_term == term


@given(days, st.integers(0, 30), st.integers(0, 60))
def test_a_word_on_the_first_day_of_the_term_is_the_new_holders(
    term: date, earlier: int, window: int
) -> None:
    words = (
        _entry(ResponseKind.REFUSES, EdtfDate.of(term - timedelta(days=1 + earlier)), 1),
        _entry(ResponseKind.SUPPORTS, EdtfDate.of(term), 2),
    )
    given_facts = AskFacts(ask=ASK, term_start=term, window=Window(window), entries=words)
    assert position(given_facts, term).said_entry == words[1]
    assert position(replace(given_facts, entries=words[:1]), term).said is Said.UNDELIVERED


# --- Freshness -------------------------------------------------------------------------------------


@given(facts(), days)
def test_what_is_stale_was_delivered_or_answered_and_not_checked_for_three_weeks(
    given_facts: AskFacts, on: date
) -> None:
    found = position(given_facts, on)
    checked = given_facts.last_checked
    recent = checked is not None and timedelta(0) <= on - checked <= timedelta(days=21)
    told = [each.on.earliest for each in given_facts.entries if each.on.earliest]
    lately = any(timedelta(0) <= on - day <= timedelta(days=21) for day in told)
    touched = found.clock.delivered is not None or found.said_entry is not None
    if recent or not touched:
        assert not is_stale(found, on)
    elif not lately:
        assert is_stale(found, on)


@pytest.mark.parametrize(
    ("after", "checked", "since"),
    [
        (29, None, None),
        (30, None, 30),
        (89, None, 30),
        (90, None, 90),
        (365, None, 365),
        (800, None, 365),
        (40, 29, 30),
        (40, 30, None),
        (95, 89, 90),
        (95, 90, None),
    ],
)
def test_a_fulfilled_criterion_is_looked_at_again_after_30_90_and_365_days(
    after: int, checked: int | None, since: int | None
) -> None:
    found_on = date(2026, 1, 1)
    given_facts = AskFacts(
        ask=ASK,
        criteria=(CriterionFact(CRITERIA[0], CriterionKind.DEED, "a"),),
        last_checked=None if checked is None else found_on + timedelta(days=checked),
        entries=(_entry(FindingOutcome.FULFILLED, EdtfDate.of(found_on), 1, criterion=CRITERIA[0]),),
    )
    on = found_on + timedelta(days=after)
    expected = None if since is None else found_on + timedelta(days=since)
    assert recheck_due(position(given_facts, on), on) == expected


def test_finding_it_fulfilled_again_is_a_look_and_puts_no_later_one_off() -> None:
    first = date(2026, 1, 1)
    again = [
        _entry(
            FindingOutcome.FULFILLED,
            EdtfDate.of(first + timedelta(days=30 * month)),
            month + 1,
            criterion=CRITERIA[0],
        )
        for month in range(4)
    ]
    since = fulfilled_since(again)
    assert since == {CRITERIA[0]: first}
    given_facts = AskFacts(
        ask=ASK, criteria=(CriterionFact(CRITERIA[0], CriterionKind.DEED, "a"),), entries=heads(again)
    )
    for after, due in ((90, None), (364, None), (365, 365)):
        on = first + timedelta(days=after)
        expected = None if due is None else first + timedelta(days=due)
        assert recheck_due(position(given_facts, on), on, since) == expected
    undone = _entry(FindingOutcome.UNDONE, EdtfDate.of(first + timedelta(days=100)), 9, criterion=CRITERIA[0])
    assert fulfilled_since([*again, undone]) == {}
    unknown = _entry(FindingOutcome.FULFILLED, EdtfDate(""), 10, criterion=CRITERIA[0])
    assert fulfilled_since([unknown, again[1]]) == {CRITERIA[0]: first + timedelta(days=30)}
