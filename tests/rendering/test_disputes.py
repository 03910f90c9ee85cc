"""Disputes as they are drawn, and posted cards that are corrected."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.errors import DeedsError
from bot.domain.postings import Carried, Struck
from bot.domain.views import DigestView, DisputeCase, DisputeDecided, DisputeLine, DisputesView
from bot.domain.vocabulary import DisputeState, RevisionState
from bot.i18n import Languages, Localizer, without_isolation
from bot.rendering.board import board, board_text
from bot.rendering.corrections import corrected
from bot.rendering.demand_card import demand_card
from bot.rendering.desk import desk
from bot.rendering.digest import digest
from bot.rendering.digest_data import digest_data, digest_text
from bot.rendering.disputes import case_sheet, dispute_decided, dispute_raised, disputes_sheet
from bot.rendering.illustrated import Body
from bot.rendering.record_card import record_card
from bot.rendering.unprompted import Unprompted
from tests.rendering.limits import TEXT, assert_fits, broken_limits, ids_of, texts_of, walk
from tests.rendering.records import (
    HOSTILE,
    TODAY,
    board_view,
    demand_view,
    record_view,
    response_line,
)
from tests.rendering.test_digest import view_of
from tests.rendering.test_work import desk_view

LANGUAGES = Languages(strict=True)
SINCE = date(2026, 11, 20)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def dispute(number: int = 1, words: str = "They never said it", **values: object) -> DisputeLine:
    """A dispute as listed."""
    given: dict[str, object] = {
        "reference": f"Q-{number}",
        "subject": f"R-{number}",
        "on": SINCE,
        "decide_by": date(2026, 11, 27),
        "state": DisputeState.OPEN,
        "claim": words,
        "decided_on": None,
        "reason": "",
        **values,
    }
    return DisputeLine(**given)  # type: ignore[arg-type]


def case(number: int = 1, words: str = "They never said it", today: date = TODAY) -> DisputeCase:
    """A case with asks that rest on the entry."""
    view = board_view(1, 3, title=words, name=words[:200])
    line = response_line(number, words, contested_since=SINCE)
    return DisputeCase(dispute(number, words), line, view.cells, view.officials, today)


@pytest.mark.parametrize("words", ["short", "w" * 4000, HOSTILE], ids=range(3))
@pytest.mark.parametrize("size", [0, 1, 26, 500])
def test_everything_fits_and_nothing_is_alive(localizer: Localizer, size: int, words: str) -> None:
    cases = tuple(case(number, words) for number in range(1, size + 1))
    many = board_view(1, min(size, 60), title=words, name=words[:200])
    decided = DisputeDecided(
        dispute(1, words, state=DisputeState.UPHELD, decided_on=TODAY, reason=words),
        many.cells,
        many.cells,
        many.officials,
        tuple(f"R-{number}" for number in range(min(size, 30))),
        size,
    )
    card = replace(
        record_view(response_line(1, words)), disputes=tuple(each.dispute for each in cases), may_decide=True
    )
    sheets = [disputes_sheet(DisputesView(cases, TODAY), localizer, number=number) for number in (1, 3)]
    sheets += [
        case_sheet(case(1, words), localizer),
        dispute_decided(decided, localizer),
        dispute_raised(dispute(1, words), localizer),
        record_card(card, localizer),
        desk(replace(desk_view(min(size, 26), words), contested=cases), localizer),
    ]
    for each in sheets:
        assert_fits(each)
        said = each.text()
        assert not re.search(r"@(everyone|here)|<@|<#|</|<t:|<id:", said)
        assert not re.search(r"(?<!\\)\]\(https://evil", said)


def test_a_case_shows_its_arithmetic(english: Localizer) -> None:
    said = texts_of(case_sheet(case(), english))
    assert "Raised Nov 20, 2026, to be decided by Nov 27, 2026 (seven days). 5 days are left." in plain(said)
    late = texts_of(case_sheet(case(today=date(2026, 11, 30)), english))
    assert "Overdue for 3 days" in plain(late)
    assert [each for each in ids_of(case_sheet(case(), english)) if ":decide:" in each] == [
        "deeds:1:decide:Q-1:dismissed",
        "deeds:1:decide:Q-1:upheld",
    ]


def plain(text: str) -> str:
    """Without isolation marks."""
    return "".join(each for each in text if each not in "\u2066\u2067\u2068\u2069")


def test_whoever_may_not_decide_is_told_why_and_has_no_buttons(english: Localizer) -> None:
    barred = replace(case(), bar=DeedsError("not_fresh", {"reference": "Q-1"}))
    said = texts_of(case_sheet(barred, english))
    assert "Somebody else has to decide" in said
    assert not [each for each in ids_of(case_sheet(barred, english)) if ":decide:" in each]


def test_contested_is_written_beside_every_headline_that_rests_on_it(english: Localizer) -> None:
    view = board_view(1, 2)
    doubted = replace(view, cells=tuple(replace(each, contested_since=SINCE) for each in view.cells))
    note = "contested since Nov 20, 2026"
    assert plain(texts_of(board(doubted, english))).count(note) == 2
    assert plain(board_text(doubted, english)).count(note) == 2
    card = demand_view(2)
    said = plain(texts_of(demand_card(replace(card, cells=doubted.cells, lines=()), english)))
    # In the overview, and with each ask's details.
    assert said.count(note) >= 3
    told = replace(view_of(2), board=doubted, to_do=doubted.cells[0], silent=doubted.cells)
    assert note in plain(digest_text(told, english))
    data = digest_data(told, english)
    assert {each["contested_since"] for each in data["asks"]} == {"2026-11-20"}


def test_the_card_of_an_entry_tells_what_was_said_against_it(english: Localizer) -> None:
    open_one = replace(record_view(response_line(contested_since=SINCE)), disputes=(dispute(),))
    assert "deeds:1:dispute:R-1" not in ids_of(record_card(open_one, english))
    assert "deeds:1:case:Q-1" in ids_of(record_card(replace(open_one, may_decide=True), english))
    untouched = record_card(record_view(response_line()), english)
    assert "deeds:1:dispute:R-1" in ids_of(untouched)
    upheld = dispute(state=DisputeState.UPHELD, decided_on=TODAY, reason="The minutes say otherwise")
    gone = replace(record_view(response_line(state=RevisionState.WITHDRAWN)), disputes=(upheld,))
    said = plain(texts_of(record_card(gone, english)))
    assert "Withdrawn after a dispute on Nov 22, 2026" in said
    assert "The minutes say otherwise" in said
    assert "deeds:1:dispute:R-1" not in ids_of(record_card(gone, english))


# Corrected cards


def lines_of(card: Body) -> list[str]:
    """Every line of a card's text."""
    return [
        line
        for each in walk(card["components"])
        if each["type"] == TEXT
        for line in each["content"].split("\n")
    ]


def carried_lines(card: Body, carried: Sequence[Carried], reference: str) -> list[str]:
    """The lines that a card carries of an entry."""
    lines = lines_of(card)
    return [
        line
        for each in carried
        if each.reference == reference
        for line in lines[each.line : each.line + each.lines]
    ]


def digest_of(count: int = 3, words: str = "Switch the cameras off", **values: object) -> DigestView:
    return replace(view_of(count, words), **values)  # type: ignore[arg-type]


def test_a_digest_knows_on_which_of_its_lines_an_entry_stands(english: Localizer) -> None:
    view = digest_of(3, changed=(view_of(3).changed[0],))
    parts = digest(view, english)
    found = [line for part in parts for line in carried_lines(part.card, part.carried, "R-1")]
    assert any("R-1" in line for line in found)
    assert any("They will look into it" in line or "Switch the cameras" in line for line in found)
    everywhere = {each.reference for part in parts for each in part.carried}
    # The board's headlines rest on what its cells were made of.
    assert {"R-1", "F-5", "F-9", "F-8"} <= everywhere


def struck_of(carried: Sequence[Carried], references: set[str], because: str = "") -> list[Struck]:
    """The lines that carry these entries, struck."""
    return [
        Struck(each.reference, each.line, each.lines, because)
        for each in carried
        if each.reference in references
    ]


def test_what_another_entry_says_otherwise_of_is_struck_and_why(english: Localizer) -> None:
    [part, *_] = digest(digest_of(1), english)
    said = lines_of(corrected(part.card, struck_of(part.carried, {"F-5"}, "F-31"), TODAY, english))
    assert plain(said[0]).startswith("✎ **Corrected on Nov 22, 2026:** F-31 says otherwise by now.")
    assert any("~~" in line for line in said)


def test_the_entry_is_struck_and_the_rest_stays(english: Localizer) -> None:
    [part, *_] = digest(digest_of(1), english)
    struck = struck_of(part.carried, {"R-1"})
    assert struck
    card = corrected(part.card, struck, TODAY, english)
    said = lines_of(card)
    assert plain(said[0]).startswith("✎ **Corrected on Nov 22, 2026:** R-1 was withdrawn.")
    before = lines_of(part.card)
    gone = {line for each in struck for line in range(each.line, each.line + each.lines)}
    kept = [line for number, line in enumerate(before) if number not in gone]
    assert [line for line in said[1:] if "~~" not in line] == kept
    heads = {before[each.line] for each in struck}
    assert {line.replace("~~", "") for line in said if "~~" in line} == heads
    assert part.card == digest(digest_of(1), english)[0].card


@pytest.mark.parametrize("language", LANGUAGES.available)
@pytest.mark.parametrize("words", ["w" * 4000, HOSTILE, "👩‍👩‍👧" * 400], ids=range(3))
@pytest.mark.parametrize("count", [1, 26, 500])
def test_a_corrected_card_fits_whatever_is_struck(language: str, words: str, count: int) -> None:
    renderer = Unprompted(LANGUAGES)
    for part in renderer.digest(view_of(count, words), language, lambda number: f"mark{number}"):
        references = sorted({each.reference for each in part.carried})
        for some in (references[:1], references[::2], references):
            # As much as can be said of why: some of it went out of force, of some another says otherwise.
            struck = [
                replace(each, because=f"F-{place:07}") if place % 2 else each
                for place, each in enumerate(struck_of(part.carried, set(some)))
            ]
            card = json.loads(renderer.corrected(part.card, struck, TODAY, language))
            assert broken_limits(card["components"]) == []
            assert "mark" in json.dumps(card)


def test_nothing_struck_changes_nothing(english: Localizer) -> None:
    [part, *_] = digest(digest_of(1), english)
    assert corrected(part.card, (), TODAY, english) == part.card


def test_an_entry_there_was_no_room_for_is_not_carried(english: Localizer) -> None:
    shown = digest(digest_of(3), english)
    for part in shown:
        lines = lines_of(part.card)
        for each in part.carried:
            assert 0 <= each.line < each.line + each.lines <= len(lines)


def test_the_notices(english: Localizer) -> None:
    renderer = Unprompted(LANGUAGES)
    notice, card = renderer.dispute_notice(dispute(words=HOSTILE), TODAY, "en", "mark")
    assert card == ""
    told = without_isolation(json.loads(notice)["content"])
    assert told.startswith("Q-1: somebody says that R-1 is wrong. It is to be decided by Nov 27, 2026")
    # What is said against an entry stays between organisers, and out of a channel.
    assert "everyone" not in told
    late = json.loads(renderer.dispute_notice(dispute(), date(2026, 11, 30), "en", "mark")[0])["content"]
    assert "overdue for 3 days" in without_isolation(late)
