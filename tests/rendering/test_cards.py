"""The cards people look things up on: within Discord's limits, and saying what they must."""

from dataclasses import replace

import pytest
from discord import ui

from bot.domain.headlines import BasisLine, Headline
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.views import BundledCampaign, CampaignLine, CampaignsView
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Languages, Localizer, without_isolation
from bot.rendering.board import board, board_text
from bot.rendering.campaigns import campaigns
from bot.rendering.custom_ids import Action, parse
from bot.rendering.demand_card import demand_card
from bot.rendering.headlines import COLOURS, SHAPES, basis_brief, headline_words
from bot.rendering.official_card import official_card
from bot.rendering.record_card import record_card
from tests.rendering.limits import assert_fits, ids_of, texts_of
from tests.rendering.records import (
    HOSTILE,
    board_view,
    campaign,
    demand_view,
    finding_line,
    official_view,
    record_lines,
    record_view,
    response_line,
    text,
)

LANGUAGES = Languages(strict=True)
SIZES = (0, 1, 26, 500)
WORDS = ("short", "w" * 4000, "many words " * 400, HOSTILE, "ي" * 3000, "👩‍👩‍👧" * 500, "**" * 2000)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def _next_page(view: ui.LayoutView, number: int) -> bool:
    read = [parse(each) for each in ids_of(view)]
    return any(
        each is not None and each.action is Action.PAGE and each.arguments[-1] == str(number + 1)
        for each in read
    )


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("size", SIZES)
def test_every_card_fits_whatever_it_holds(localizer: Localizer, size: int, words: str) -> None:
    size = min(size, 30)
    for number in (1, 3):
        assert_fits(board(board_view(size, min(size, 5), title=words, name=words), localizer, number=number))
        assert_fits(demand_card(demand_view(size, words), localizer, number=number))
        assert_fits(official_card(official_view(size, words), localizer, number=number))


def _demands(count: int) -> CampaignsView:
    lines = tuple(
        CampaignLine(campaign(f"Campaign {index}"), (HOSTILE,) * 9, 3, 4, {HeadlineKey.SILENT: 2})
        for index in range(count)
    )
    bundled = tuple(
        BundledCampaign(f"slug-{index}", text("Title"), index % 2 == 0, True) for index in range(count)
    )
    return CampaignsView(lines, bundled, True)


@pytest.mark.parametrize("size", SIZES)
def test_lists_of_campaigns_fit(localizer: Localizer, size: int) -> None:
    for number in (1, 2, 99):
        assert_fits(campaigns(_demands(size), localizer, number=number))


@pytest.mark.parametrize(("demands", "officials"), [(500, 1), (1, 500), (26, 13)])
def test_a_big_board_is_reached_page_by_page(english: Localizer, demands: int, officials: int) -> None:
    view = board_view(demands, officials, groups=0)
    seen: list[str] = []
    offered: set[str] = set()
    number = 1
    while True:
        shown = board(view, english, number=number)
        assert_fits(shown)
        seen += [line for line in shown.text().split("\n") if " Office " in line]
        offered |= {word for word in texts_of(shown).split() if word.startswith("D-")}
        if not _next_page(shown, number):
            break
        number += 1
    assert len(seen) == demands * officials
    assert offered == {f"D-{row}" for row in range(1, demands + 1)}


def test_a_page_that_is_not_there_gives_the_nearest(english: Localizer) -> None:
    view = board_view(40, 1)
    first, last = board(view, english, number=-3), board(view, english, number=10_000)
    assert "**D-1 · " in first.text()
    assert "**D-40 · " in last.text()


def test_every_headline_has_a_shape_of_its_own_and_a_colour() -> None:
    assert len(set(SHAPES.values())) == len(HeadlineKey)
    assert set(COLOURS) == set(HeadlineKey)


def test_the_board_says_shape_and_words_and_nothing_by_colour_alone(english: Localizer) -> None:
    said = board(board_view(), english).text()
    for line in (
        "✔ Office 2 · **Done, checked**",
        "⊘ Office 5 · **Said no**",
        "▷ Office 13 · **Not yet delivered**",
    ):
        assert line in said
    assert "No reply logged" in said
    assert "a group, its offices are not named yet" in said


def test_an_empty_board_says_what_to_do(localizer: Localizer) -> None:
    assert "/manage demand" in board(board_view(0, 0), localizer).text()
    assert "/manage campaign" in campaigns(CampaignsView((), (), False), localizer).text()
    assert "/manage demand" in board_text(board_view(0, 0), localizer)


def test_review_by_one_person_is_said_wherever_the_board_is(english: Localizer) -> None:
    for said in (
        board(board_view(one_person=True), english).text(),
        board_text(board_view(one_person=True), english),
        demand_card(demand_view(), english).text(),
    ):
        assert "one person may report and verify" in said
    assert "one person may report and verify" not in board(board_view(), english).text()


def test_only_private_answers_offer_to_post_here(english: Localizer) -> None:
    posting = {"deeds:1:post:board:C-1:1"}
    assert posting <= set(ids_of(board(board_view(), english)))
    assert not posting & set(ids_of(board(board_view(), english, private=False)))


def test_every_headline_stands_with_its_basis(english: Localizer) -> None:
    view = demand_view(1, officials=1)
    said = demand_card(view, english).text()
    assert "Delivered: \u2068Mar 12, 2026\u2069." in said
    assert "Reply window over: Mar 26, 2026 (14 days, set by the coalition)." in without_isolation(said)
    assert "found undone" in said


def test_a_text_without_translation_is_labelled() -> None:
    spanish = LANGUAGES.localizer("es")
    said = board(board_view(1, 1), spanish).text()
    assert "sin traducir" in said
    assert "Office 1 (en)" in said
    assert "sin traducir" not in board(board_view(1, 1), LANGUAGES.localizer("en")).text()


def test_where_it_stands_comes_before_the_wording(english: Localizer) -> None:
    for asks in (1, 2):
        view = demand_view(asks)
        said = demand_card(view, english).text()
        assert said.index(headline_words(view.cells[0].headline, english)) < said.index("**Wording**")


def test_criteria_without_a_finding_share_a_line(english: Localizer) -> None:
    unseen = [BasisLine("criterion-open", {"label": label}) for label in "abc"]
    basis = (BasisLine("no-delivery"), *unseen, BasisLine("never-checked"))
    said = basis_brief(Headline(HeadlineKey.UNDELIVERED, basis=basis), english)
    assert [without_isolation(each) for each in said] == [
        "No proof of delivery logged.",
        "Criteria a, b, and c: nothing found yet.",
        "Nobody has looked in every channel for a reply yet.",
    ]
    alone = Headline(HeadlineKey.UNDELIVERED, basis=(unseen[1],))
    assert without_isolation(basis_brief(alone, english)[0]) == "Criterion b: nothing found yet."


def test_the_plain_board_has_no_markdown(english: Localizer) -> None:
    said = board_text(board_view(2, 3), english)
    assert "**" not in said
    assert "\u2068" not in said
    assert "  ✔ Office 2 (Office): Done, checked" in said


def _whole(view_of: object, english: Localizer) -> str:
    said, number = "", 1
    while True:
        shown = record_card(view_of, english, number=number)  # type: ignore[arg-type]
        assert_fits(shown)
        said += shown.text()
        if not _next_page(shown, number):
            return said
        number += 1


def test_the_card_of_an_entry_shows_all_of_it(english: Localizer) -> None:
    words = " ".join(f"word{index}" for index in range(500))
    said = _whole(record_view(response_line(1, words)), english)
    assert all(said.count(f"word{index}") >= 2 for index in range(500))


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_cards_of_entries_fit(localizer: Localizer, words: str) -> None:
    for line in (response_line(1, words), finding_line(1, words), *record_lines(3, words)):
        for number in (1, 2, 9):
            assert_fits(record_card(record_view(line, record_lines(30, words)), localizer, number=number))


def test_an_entry_under_review_says_so(english: Localizer) -> None:
    said = record_card(record_view(finding_line()), english).text()
    assert "under review" in said
    assert "[gazette.example](<https://gazette.example/story>)" in said


def test_an_unchecked_translation_is_told_once_however_much_is_translated() -> None:
    spanish = LANGUAGES.localizer("es")

    def translated(words: str, checked: bool = False) -> Text:
        return Text(
            "en", words, (Translation("es", f"({words})", Maker.MACHINE, checked, fingerprint(words)),)
        )

    view = demand_view(1)
    view = replace(
        view,
        campaign=replace(view.campaign, title=translated("Campaign")),
        demand=replace(view.demand, title=translated("Title"), urgency=translated("At once")),
        version=replace(view.version, text=translated("Wording")),
        criteria=(replace(view.criteria[0], text=translated("Criterion")),),
    )
    said = demand_card(view, spanish).text()
    assert "(Wording)" in said
    assert said.casefold().count("traducción automática sin revisar") == 1
