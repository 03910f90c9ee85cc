"""Letters, offices' own words, proposals to publish and briefs: any number, any words."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.headlines import HEADLINE_VERSION
from bot.domain.letters import Hearing
from bot.domain.views import (
    BriefView,
    Cell,
    LetterLine,
    PromiseView,
    PublicationView,
    PublishItem,
    ReplyLine,
    ReplyReview,
)
from bot.domain.vocabulary import ClockOwner, FindingOutcome, ResponseKind, RevisionState
from bot.i18n import Languages, Localizer
from bot.rendering.board import board
from bot.rendering.brief import brief_file_sheet, brief_sheet, brief_text
from bot.rendering.demand_card import demand_card
from bot.rendering.desk import desk
from bot.rendering.digest import digest
from bot.rendering.letters import letter_text, promise_sheet
from bot.rendering.official_card import official_card
from bot.rendering.publishing import publication_sheet, waiting_sheet
from bot.rendering.record_card import record_card
from bot.rendering.replies import reply_sheet
from tests.rendering.limits import assert_fits, broken_limits, texts_of, units
from tests.rendering.records import (
    HOSTILE,
    TODAY,
    board_view,
    campaign,
    demand,
    demand_view,
    finding_line,
    head,
    official_view,
    record_lines,
    record_view,
    response_line,
    source,
    text,
    uid,
)
from tests.rendering.test_digest import view_of
from tests.rendering.test_work import desk_view

LANGUAGES = Languages(strict=True)
WORDS = ("short", "w" * 1500, HOSTILE, "👩‍👩‍👧" * 150)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def reply(words: str = "We are on it.", number: int = 1) -> ReplyLine:
    return ReplyLine(f"Y-{number}", words, "es", EdtfDate("2026-11-20"), source(words[:300]))


def answered(cells: tuple[Cell, ...], words: str) -> tuple[Cell, ...]:
    return tuple(replace(each, replies=(reply(words),)) for each in cells)


def promise(count: int = 1, words: str = "By summer") -> PromiseView:
    view = board_view(1, 1, title=words[:300], name=words[:200])
    letters = tuple(
        LetterLine(
            f"N-{number}", words, "es", EdtfDate("2026-11-01"), "letter",
            date(2026, 11, 15) if number % 2 else None, number % 3 == 0, number % 5 == 0,
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    return PromiseView(
        "P-1", response_line(1, words), EdtfDate("2026-10"), campaign(words[:300]),
        head(1, words[:200], words), (demand(1, words[:300]),), view.cells, letters, Hearing(False), TODAY,
    )  # fmt: skip


def brief(count: int, words: str = "They will look into it.") -> BriefView:
    view = board_view(1, min(count, 60), title=words[:300], name=words[:200])
    return BriefView(
        "D-1", text(words[:300]), record_lines(count, words), count, answered(view.cells, words),
        view.demands, view.officials, TODAY, 41,
    )  # fmt: skip


def publication(count: int, words: str = "A demand", **values: Any) -> PublicationView:
    kinds = ("campaign", "demand", "official", "ask", "source", "official_reply")
    items = tuple(
        PublishItem(f"D-{number}", kinds[number % len(kinds)], text(words), text(words))
        for number in range(count)
    )
    return PublicationView("D-1", items, **values)


def harmless(said: str) -> bool:
    # Inside a code block nothing but its own end is alive.
    said = re.sub(r"```text\n[^`]*```", "", said)
    alive = re.search(r"@(everyone|here)|<@|<#|</|<t:|<id:", said)
    return alive is None and re.search(r"(?<!\\)\]\(https://evil", said) is None


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("size", [0, 1, 26, 500])
def test_everything_fits_and_nothing_is_alive(localizer: Localizer, size: int, words: str) -> None:
    some = min(size, 40)
    item = ReplyReview(
        reply(words), board_view().cells[0], demand(1, words[:300]), head(1, words[:200]), words[:300], False
    )
    desk_with = replace(
        desk_view(min(size, 26), words[:300]),
        replies=(item,) * min(size, 12),
        publications=tuple(
            publication(3, words, bundle=uid(f"b{number}"), own=number % 2 == 0) for number in range(some)
        ),
    )
    letters = promise(min(size, 26), words).letters
    card = record_view(response_line(1, words))
    sheets = [
        promise_sheet(promise(min(size, 8), words), localizer, ("en", "es")),
        reply_sheet(item, localizer),
        record_card(replace(card, letters=letters, may_decide=True), localizer),
        waiting_sheet(desk_with.publications, localizer),
        brief_file_sheet(brief(1, words), localizer, "brief.txt"),
    ]
    for number in (1, 2, 9):
        sheets += [
            brief_sheet(brief(size, words), localizer, number=number),
            publication_sheet(publication(size, words), localizer, number=number),
            publication_sheet(publication(size, words, bundle=uid("b")), localizer, number=number),
            desk(desk_with, localizer, number=number),
        ]
    for each in sheets:
        assert_fits(each)
        assert harmless(each.text())


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_an_offices_words_stand_whole_beside_the_headline(localizer: Localizer, words: str) -> None:
    card = demand_view(3)
    said = ""
    office = official_view(3)
    for number in range(1, 8):
        for each in (
            demand_card(replace(card, cells=answered(card.cells, words)), localizer, number=number),
            official_card(replace(office, cells=answered(office.cells, words)), localizer, number=number),
        ):
            assert_fits(each)
            assert harmless(each.text())
            said += each.text()
    view = board_view(2, 13)
    assert_fits(board(replace(view, cells=answered(view.cells, words)), localizer))
    told = view_of(26)
    told = replace(told, silent=answered(told.silent, words), promises=answered(told.promises, words))
    for part in digest(told, localizer):
        assert broken_limits(part.card["components"]) == []
    assert "> short" in said or words != "short"


def test_the_words_of_the_office_end_where_they_end(english: Localizer) -> None:
    card = demand_view(1)
    said = demand_card(replace(card, cells=answered(card.cells, "We did it.\nTwice.")), english).text()
    assert "> We did it.\n> Twice.\n\n-# " in said


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_a_letter_fits_into_its_form(localizer: Localizer, words: str) -> None:
    draft = letter_text(promise(0, words), localizer)
    assert 0 < len(draft) <= 4000
    assert units(draft) < 8000
    assert not re.search("[\u2066-\u2069]", draft)


def test_a_letter_says_what_was_promised_and_nothing_that_is_unknown(english: Localizer) -> None:
    view = promise(0, "By summer")
    line = replace(view.line, on=EdtfDate(""), source=replace(source(), confidential=True, title=""))
    bare = replace(view, line=line, due=EdtfDate(""))
    said = letter_text(bare, english)
    assert "The source" not in said
    assert "The date given" not in said
    assert "“By summer”" in said
    assert "unknown" not in said


def test_a_letter_names_no_publisher_where_none_is_known(english: Localizer) -> None:
    view = promise(0, "By summer")
    told = replace(source(), confidential=False, title="Minutes", publisher="The council")
    for made, shown in (
        (told, "The source: Minutes, The council."),
        (replace(told, publisher=""), "Minutes."),
    ):
        said = letter_text(replace(view, line=replace(view.line, source=made)), english)
        assert shown in said
        assert ", ." not in said


@pytest.mark.parametrize("kind", list(ResponseKind))
@pytest.mark.parametrize("on", ["2026-03-20", "2026-03", "2026", ""])
def test_each_kind_of_response_is_a_sentence(localizer: Localizer, kind: ResponseKind, on: str) -> None:
    view = replace(brief(1), lines=(response_line(1, kind=kind, on=EdtfDate(on)),))
    said = plain(brief_text(view, localizer))
    assert "Mayor of Sunny Valley" in said
    assert "(D-1)" in said
    assert plain(localizer.date(EdtfDate(on))) in said


@pytest.mark.parametrize("outcome", list(FindingOutcome))
def test_each_outcome_is_a_sentence(localizer: Localizer, outcome: FindingOutcome) -> None:
    line = finding_line(1, outcome=outcome, commitment="P-7" if outcome.concerns_commitment else "")
    said = plain(brief_text(replace(brief(1), lines=(line,)), localizer))
    assert ("P-7" if outcome.concerns_commitment else "The cameras are off") in said


def plain(said: str) -> str:
    return "".join(each for each in said if each not in "\u2066\u2067\u2068\u2069")


def test_the_arithmetic_of_a_promise(english: Localizer) -> None:
    def told(due: str, owner: ClockOwner = ClockOwner.OFFICIAL) -> str:
        line = response_line(1, due=EdtfDate(due), due_set_by=owner)
        return plain(brief_sheet(replace(brief(0), lines=(line,), total=1), english).text())

    assert "They gave Nov 2, 2026 as its date. On Nov 22, 2026 that was 20 days ago." in told("2026-11-02")
    assert "On Nov 22, 2026 that was 1 day ahead." in told("2026-11-23")
    assert "the day of this brief" in told("2026-11-22")
    assert "ours to look again is Nov 2, 2026" in told("2026-11-02", ClockOwner.COALITION)


def test_a_contested_entry_is_labelled_and_the_brief_ends_with_where_it_comes_from(
    english: Localizer,
) -> None:
    lines = (response_line(1, contested_since=date(2026, 11, 20)), response_line(2))
    said = plain(brief_sheet(replace(brief(0), lines=lines, total=2), english).text())
    assert said.index("Contested since Nov 20, 2026: somebody says that this is wrong") < said.index("R-2")
    made = f"rules {HEADLINE_VERSION} · record to change 41 · verified and public entries only."
    assert f"As of Nov 22, 2026 · {made}" in said
    assert "nothing to quote" in plain(brief_sheet(brief(0), english).text())
    spanish = plain(brief_sheet(replace(brief(0), lines=lines, total=2), LANGUAGES.localizer("es")).text())
    assert "(en inglés)" in spanish


def test_who_proposed_does_not_confirm(english: Localizer) -> None:
    own = publication_sheet(publication(2, bundle=uid("b"), own=True), english)
    assert "Confirm" not in texts_of(own)
    other = publication_sheet(publication(2, bundle=uid("b")), english)
    assert "Confirm: make all of this public" in texts_of(other)
    done = publication_sheet(publication(2, bundle=uid("b"), state=RevisionState.VERIFIED), english)
    assert "Confirm" not in texts_of(done)
    assert "Take back" in texts_of(publication_sheet(publication(0), english))
