"""What is posted between the digests: the live board, wins, and the row of languages."""

import json
import re
from dataclasses import replace
from uuid import UUID

import pytest

from bot.domain.postings import MEDIA_GALLERY, without_picture
from bot.domain.views import BoardView, WinView
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Languages, Localizer
from bot.rendering.corrections import carried
from bot.rendering.digest import digest_sheets
from bot.rendering.illustrated import COMPONENTS_V2, Body, card_body, pictured_body
from bot.rendering.layout import payload
from bot.rendering.live import live_board_sheet, win_card
from bot.rendering.same import BOARD, language_buttons
from bot.rendering.schedule_answers import previewed
from bot.rendering.unprompted import Unprompted, frozen
from tests.rendering.limits import broken_limits, walk
from tests.rendering.records import HOSTILE, board_view, finding_line
from tests.rendering.test_digest import view_of

_INVISIBLE = re.compile("[\u200e\u200f\u2060\u2066-\u2069]")
LANGUAGES = Languages(strict=True)
SCHEDULE = UUID(int=7)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


def win_of(words: str = "Switch the cameras off", lines: int = 2) -> WinView:
    """An ask that was met, with so many findings under it."""
    board = board_view(1, 13, title=words, name=words[:200])
    cell = next(each for each in board.cells if each.headline.key is HeadlineKey.MET)
    head = next(each for each in board.officials if each.official.reference == cell.official)
    found = tuple(finding_line(number, words) for number in range(1, lines + 1))
    return WinView(board.campaign, board.demands[0], head, cell, found)


def said(board: BoardView, localizer: Localizer) -> str:
    return live_board_sheet(board, localizer, SCHEDULE, marker="mark123", languages=LANGUAGES.named).text()


@pytest.mark.parametrize("words", ["short", "w" * 4000, HOSTILE])
@pytest.mark.parametrize("size", [(0, 0), (1, 1), (12, 12), (40, 30)])
def test_a_live_board_fits_one_message(localizer: Localizer, size: tuple[int, int], words: str) -> None:
    board = board_view(*size, title=words, name=words[:200])
    drawn = live_board_sheet(board, localizer, SCHEDULE, marker="mark123", languages=LANGUAGES.named)
    assert broken_limits(payload(drawn)) == []
    assert "mark123" in drawn.text()
    assert "@everyone" not in drawn.text()


def test_a_live_board_leads_on_and_speaks_every_language(localizer: Localizer) -> None:
    drawn = live_board_sheet(board_view(), localizer, SCHEDULE, languages=LANGUAGES.named)
    ids = [each["custom_id"] for each in walk(payload(drawn)) if "custom_id" in each]
    assert ids == [
        "deeds:1:open:C-1",
        "deeds:1:find:new",
        "deeds:1:report:new",
        "deeds:1:act:now",
        *(f"deeds:1:same:{SCHEDULE}:{BOARD}:{tag}" for tag in LANGUAGES.available),
    ]
    labels = [each["label"] for each in walk(payload(drawn)) if each.get("type") == 2]
    assert {"English", "Español", "Français"} <= set(labels)


def test_of_a_long_board_the_rest_is_a_button_away(localizer: Localizer) -> None:
    def left(words: str) -> list[int]:
        return [n for n in range(1, 1200) if localizer.text("digest-board-more", count=n) in words]

    long = said(board_view(40, 30), localizer)
    assert len(left(long)) == 1
    # Nobody can turn pages in what everybody sees.
    assert not any(localizer.text("page-of", number=1, count=n) in long for n in range(2, 60))
    assert left(said(board_view(2, 3), localizer)) == []


def test_a_board_that_is_left_says_so_in_no_more_words(localizer: Localizer) -> None:
    view, unprompted = board_view(3, 3), Unprompted(LANGUAGES)
    drawn = unprompted.board(view, SCHEDULE, localizer.language, "mark")
    left = unprompted.board_left(drawn.card, localizer.language)
    assert localizer.text("board-live") in drawn.card
    assert localizer.text("board-live") not in left
    assert localizer.text("board-left") in left
    assert "mark" in left
    assert len(left) <= len(drawn.card)
    assert unprompted.board_left(left, localizer.language) == left


def test_one_language_needs_no_row() -> None:
    assert language_buttons([("en", "English")], SCHEDULE, BOARD) == []
    assert len(language_buttons([(f"x{n}", f"X{n}") for n in range(4)], SCHEDULE, "2026-W47")) == 4


def test_frozen_boards_and_wins_are_the_same_every_time_and_name_nobody() -> None:
    renderer = Unprompted(LANGUAGES)
    board = board_view(3, 3)
    once = renderer.board(board, SCHEDULE, "es", "mark123")
    assert once == renderer.board(board, SCHEDULE, "es", "mark123")
    win = renderer.win(win_of(), "es", "mark123")
    for notice, card in ((once.notice, once.card), (win.notice, win.card)):
        assert "mark123" in notice
        assert "mark123" in card
        assert "cameras" not in notice
        body = json.loads(card)
        assert body["flags"] == COMPONENTS_V2
        assert body["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("size", [1, 12, 40])
def test_a_board_shows_its_picture_over_its_lines(size: int) -> None:
    renderer = Unprompted(LANGUAGES)
    drawn = renderer.board(board_view(size, 3), SCHEDULE, "es", "mark123")
    assert drawn.picture is not None
    assert drawn.picture.svg.startswith("<svg")
    body = json.loads(drawn.picture.card)
    assert broken_limits(body["components"]) == []
    [attached] = body["attachments"]
    assert attached["description"].startswith("Tablero de ")
    [gallery] = [each for each in walk(body["components"]) if each.get("type") == MEDIA_GALLERY]
    assert gallery["items"][0]["media"]["url"] == f"attachment://{attached['filename']}"
    assert gallery["items"][0]["description"] == attached["description"]
    # Without it all of it is there, and another board's picture is another file.
    assert without_picture(drawn.picture.card).count("mark123") == 1
    other = renderer.board(board_view(size, 2), SCHEDULE, "es", "mark123")
    assert other.picture is not None
    assert json.loads(other.picture.card)["attachments"][0]["filename"] != attached["filename"]
    assert "cameras" in drawn.picture.words


def test_an_empty_board_has_no_picture() -> None:
    assert Unprompted(LANGUAGES).board(board_view(0, 0), SCHEDULE, "en", "mark123").picture is None


@pytest.mark.parametrize("words", ["short", "w" * 4000, HOSTILE])
@pytest.mark.parametrize("lines", [0, 1, 40])
def test_a_win_fits_and_says_what_it_rests_on(localizer: Localizer, lines: int, words: str) -> None:
    drawn, _ = win_card(win_of(words, lines), localizer, "mark123")
    assert broken_limits(payload(drawn)) == []
    assert "mark123" in drawn.text()
    assert "@everyone" not in drawn.text()


def test_a_win_carries_its_findings_with_their_sources(localizer: Localizer) -> None:
    drawn, shown = win_card(win_of(), localizer)
    assert drawn.text().count("(<https://gazette.example") == 2
    card = card_body(drawn)
    assert {"F-1", "F-2"} <= {each.reference for each in carried(shown, card)}


def test_a_digest_ends_with_the_row_of_languages_where_it_was_scheduled(localizer: Localizer) -> None:
    view = view_of()
    assert "deeds:1:same" not in json.dumps([payload(each) for each in digest_sheets(view, localizer)])
    scheduled = type(view)(**{**vars(view), "schedule": SCHEDULE})
    drawn = digest_sheets(scheduled, localizer, languages=LANGUAGES.named)
    rows = [[each["custom_id"] for each in walk(payload(one)) if "custom_id" in each] for one in drawn]
    assert rows[-1][-len(LANGUAGES.available) :] == [
        f"deeds:1:same:{SCHEDULE}:2026-W47:{tag}" for tag in LANGUAGES.available
    ]
    assert not any(rows[:-1])
    for each in drawn:
        assert broken_limits(payload(each)) == []


def test_a_preview_is_what_is_posted_but_for_its_mark(localizer: Localizer) -> None:
    board = board_view(2, 2)
    [made] = previewed(board, SCHEDULE, localizer, LANGUAGES.named)
    assert _unmarked(said(board, localizer)) == _INVISIBLE.sub("", made.plain.text())
    renderer = Unprompted(LANGUAGES)
    posted = renderer.board(board, SCHEDULE, localizer.language, "mark123")
    assert posted.picture is not None
    assert made.picture is not None
    assert made.picture.svg == posted.picture.svg
    assert _body(pictured_body(made), localizer) == _unmarked(posted.picture.card)
    view = replace(view_of(), schedule=SCHEDULE)
    drawn = previewed(view, SCHEDULE, localizer, LANGUAGES.named)
    for part, made in zip(renderer.digest(view, localizer.language, lambda _: "mark123"), drawn, strict=True):
        assert _body(card_body(made.plain), localizer) == _unmarked(part.card)
        if part.picture is not None:
            assert _body(pictured_body(made), localizer) == _unmarked(part.picture.card)
    assert [bool(each.picture) for each in drawn] == [True, *[False] * (len(drawn) - 1)]


def _unmarked(text: str) -> str:
    """Without the mark, and without invisible signs: the mark takes room that turns one more Arabic line."""
    return _INVISIBLE.sub("", text).replace(" · mark123", "")


def _body(body: Body | None, localizer: Localizer) -> str:
    assert body is not None
    return _INVISIBLE.sub("", frozen(body, localizer))
