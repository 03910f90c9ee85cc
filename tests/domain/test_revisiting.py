"""How a document is found over weeks, and what is told of a change in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.leads import LeadNote, NoteKind
from bot.domain.reading import Figure, Reading
from bot.domain.revisiting import AGAIN, EVERY, FAILURES, MOST_SHOWN, Look, SightState, difference

NOW = datetime(2026, 11, 2, 18, tzinfo=UTC)
DAY = timedelta(days=1)
LOOK = Look(server="1001", source=uuid4(), due=NOW)


def reading(*paragraphs: str, figures: tuple[str, ...] = (), on: str = "", title: str = "A title") -> Reading:
    written = tuple(Figure(each, None, "", 1) for each in figures)
    return Reading(title=title, published=EdtfDate(on), paragraphs=paragraphs, figures=written)


def test_what_is_as_it_was_is_alive_since_the_first_look() -> None:
    first = LOOK.found("a", "a", NOW)
    assert (first.state, first.since, first.seen_alive, first.due) == (
        SightState.ALIVE,
        NOW,
        NOW,
        NOW + EVERY,
    )
    second = first.found("a", "a", NOW + EVERY)
    assert (second.since, second.seen_alive) == (NOW, NOW + EVERY)


def test_a_change_counts_from_when_it_was_first_seen() -> None:
    changed = LOOK.found("a", "a", NOW).found("b", "a", NOW + EVERY)
    assert (changed.state, changed.since) == (SightState.CHANGED, NOW + EVERY)
    assert changed.found("b", "a", NOW + 2 * EVERY).since == NOW + EVERY
    assert changed.found("c", "a", NOW + 2 * EVERY).since == NOW + 2 * EVERY
    assert changed.found("a", "a", NOW + 2 * EVERY).state is SightState.ALIVE


def test_gone_is_gone_at_once_and_told_since_when() -> None:
    gone = LOOK.found("a", "a", NOW).missed(NOW + EVERY, gone=True)
    assert (gone.state, gone.since, gone.seen_alive) == (SightState.GONE, NOW + EVERY, NOW)
    still = gone.missed(NOW + 2 * EVERY, gone=True)
    assert (still.state, still.since, still.due) == (SightState.GONE, NOW + EVERY, NOW + 3 * EVERY)
    assert still.found("a", "a", NOW + 3 * EVERY).state is SightState.ALIVE


def test_out_of_reach_is_asked_again_the_next_day_and_gone_after_three_times_over_days() -> None:
    look, at = LOOK.found("a", "a", NOW), NOW + EVERY
    for _ in range(FAILURES - 1):
        look = look.missed(at, gone=False)
        assert (look.state, look.due) == (SightState.ALIVE, at + AGAIN)
        at += DAY
    look = look.missed(at, gone=False)
    assert (look.state, look.since) == (SightState.GONE, NOW + EVERY)


def test_many_failures_within_a_day_are_one_outage() -> None:
    look = LOOK
    for hour in range(10):
        look = look.missed(NOW + timedelta(hours=hour), gone=False)
    assert look.state is SightState.UNSEEN
    assert look.found("a", "a", NOW + DAY).failures == 0


def test_nothing_is_told_of_layout_accents_and_case() -> None:
    assert difference(reading("El alcalde habló."), reading("el Alcalde hablo")) == ()


def test_a_paragraph_is_told_as_changed_added_or_gone() -> None:
    before = reading("It costs forty thousand dollars a year.", "The council meets on Monday.", "Old news.")
    after = reading(
        "It costs ninety thousand dollars a year.", "The council meets on Monday.", "Something else entirely!"
    )
    assert difference(before, after) == (
        LeadNote(NoteKind.BEFORE, "It costs forty thousand dollars a year."),
        LeadNote(NoteKind.AFTER, "It costs ninety thousand dollars a year."),
        LeadNote(NoteKind.REMOVED, "Old news."),
        LeadNote(NoteKind.ADDED, "Something else entirely!"),
    )


def test_figures_and_date_stand_first() -> None:
    before = reading("x", figures=("$22.1 million", "471"), on="2026-04")
    after = reading("x", figures=("$25 million", "471"), on="2026-05")
    assert difference(before, after) == (
        LeadNote(NoteKind.DATE_BEFORE, "2026-04"),
        LeadNote(NoteKind.DATE_AFTER, "2026-05"),
        LeadNote(NoteKind.FIGURES_BEFORE, "$22.1 million"),
        LeadNote(NoteKind.FIGURES_AFTER, "$25 million"),
    )


def test_a_page_that_is_another_is_told_in_part() -> None:
    before = reading(*(f"old words number {each}" for each in range(200)))
    after = reading(*(f"andere Zeilen {each} dazu" for each in range(200)))
    notes = difference(before, after)
    assert len(notes) <= 2 * MOST_SHOWN + 1
    assert notes[-1].kind is NoteKind.MORE
    assert int(notes[-1].text) > 0


@pytest.mark.parametrize("hostile", ["", " \n", "\u202e" * 50, "x" * 500_000])
def test_whatever_a_page_says_is_compared(hostile: str) -> None:
    assert all(each.text.strip() for each in difference(reading(hostile), reading("plain")))
    assert difference(reading(hostile), replace(reading(hostile))) == ()
