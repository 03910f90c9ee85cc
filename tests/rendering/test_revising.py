"""Editing, withdrawing, reminding: every sheet fits, whatever was typed, and shows no name."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.errors import DeedsError
from bot.domain.views import Decided, EntryEdit, ReviewItem, Verdict
from bot.domain.vocabulary import ResponseKind, RevisionState
from bot.i18n import Languages, Localizer
from bot.rendering.review import (
    bulk_card,
    decided,
    reminder_card,
    review_card,
    review_sheet,
    tokens_mark,
    tokens_on,
)
from bot.rendering.revising import entry_sheet, revised, withdrawn
from tests.rendering.limits import assert_fits, texts_of
from tests.rendering.records import HOSTILE, cell, finding_line, head, response_line
from tests.rendering.test_work import review

UNTIL = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
SIZES = (1, 26, 500)
LANGUAGES = Languages(strict=True)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """Both languages in turn."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English."""
    return LANGUAGES.localizer("en")


@pytest.mark.parametrize("words", ["They will look into it.", HOSTILE, "x" * 4000])
def test_an_entry_fits_as_it_is_edited(localizer: Localizer, words: str) -> None:
    lines = (
        response_line(1, words),
        response_line(2, words, kind=ResponseKind.VOTE),
        finding_line(3, words),
        response_line(4, words, state=RevisionState.WITHDRAWN),
    )
    for line in lines:
        for stands, withdraws in ((True, True), (True, False), (False, False)):
            view = EntryEdit(line, stands, withdraws)
            assert_fits(entry_sheet(view, localizer))
            assert_fits(withdrawn(view, localizer))
    waiting = review(2, words)
    assert_fits(revised(waiting, waiting.items[1].line.reference, localizer))


@pytest.mark.parametrize("words", ["They will look into it.", HOSTILE, "x" * 4000])
@pytest.mark.parametrize("count", SIZES)
def test_what_is_decided_leads_on_to_what_is_left(localizer: Localizer, words: str, count: int) -> None:
    cells = tuple(cell(number, number, number) for number in range(1, 30))
    heads = tuple(head(number, words, words) for number in range(1, 30))
    rest = replace(review(count, words), taken_until=UNTIL, mine=True, looked=True)
    one = Verdict(response_line(1, words), RevisionState.VERIFIED, cells, cells, heads, count, rest)
    many = Decided((one,) * 40, (("R-9", DeedsError("already_decided", {"reference": "R-9"})),) * 20, rest)
    assert_fits(decided(many, localizer))
    assert_fits(decided(replace(many, rest=None), localizer))
    for number in (1, 2, 99):
        assert_fits(review_sheet(rest, localizer, number=number, note="review-moved"))
    anothers = review_sheet(replace(rest, mine=False), localizer)
    assert_fits(anothers)
    assert f"<t:{int(UNTIL.timestamp())}:t>" in texts_of(anothers)


@pytest.mark.parametrize("words", ["Why", HOSTILE, "x" * 300])
def test_reminders_alarms_and_withdrawals_fit_on_cards(localizer: Localizer, words: str) -> None:
    assert_fits(reminder_card(review(26, words), 14, localizer, "marker"))
    assert_fits(bulk_card(6, localizer, "marker"))
    item = ReviewItem("R-1.2", response_line(1, words), False, response_line(1, words), False, True, words)
    waiting = replace(review(1, words), items=(item,))
    for drawn in (review_card(waiting, localizer, "marker"), review_sheet(waiting, localizer)):
        assert_fits(drawn)


def test_a_page_is_marked_by_what_is_on_it(english: Localizer) -> None:
    waiting = review(500, "They will look into it.")
    pages = [tokens_on(waiting, english, number) for number in (1, 2, 3)]
    assert len({tokens_mark(each) for each in pages}) == 3
    assert not set(pages[0]) & set(pages[1])
    assert tokens_on(review(4, "x", own=True), english, 1) == ()
