"""What is drawn once is drawn anew for another view, language, page or reader, and is what drawing gives."""

from dataclasses import replace

import pytest

from bot.domain.texts import Text
from bot.domain.views import Suggestion
from bot.i18n import Languages
from bot.rendering.board import board
from bot.rendering.direction import facing
from bot.rendering.kept import KeptChoices, KeptSheets
from bot.rendering.layout import payload
from tests.rendering.records import board_view

LANGUAGES = Languages(strict=True)
TAGS = LANGUAGES.available


@pytest.mark.parametrize("tag", TAGS)
def test_a_kept_sheet_sends_what_drawing_it_anew_would(tag: str) -> None:
    words, view = LANGUAGES.localizer(tag), board_view(2, 2)
    kept = KeptSheets()
    for private in (True, False):
        first = kept.sheet(board, view, words, private=private)
        fresh = facing(board(view, words, private=private), words)
        assert payload(first) == payload(fresh)
        again = kept.sheet(board, view, words, private=private)
        assert again is first
        # Sending an Arabic one turns its lines once, not once for each reader.
        assert payload(facing(again, words)) == payload(fresh)


def test_a_sheet_is_kept_for_its_view_language_page_and_reader_alone() -> None:
    kept, view = KeptSheets(), board_view(6, 6)
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    drawn = [
        kept.sheet(board, view, english),
        kept.sheet(board, view, spanish),
        kept.sheet(board, view, english.seen_with(spanish)),
        kept.sheet(board, view, english, number=2),
        kept.sheet(board, view, english, private=False),
        # Equal to the first, and made for whom that was not: services make one for each audience and day.
        kept.sheet(board, replace(view), english),
    ]
    assert len({id(each) for each in drawn}) == len(drawn)


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept, words = KeptSheets(most=2), LANGUAGES.localizer("en")
    one, two, three = (board_view(2, 2) for _ in range(3))
    first, second = kept.sheet(board, one, words), kept.sheet(board, two, words)
    assert kept.sheet(board, one, words) is first
    kept.sheet(board, three, words)
    assert kept.sheet(board, one, words) is first
    assert kept.sheet(board, two, words) is not second


def test_choices_are_labelled_once_for_each_list_and_language() -> None:
    kept, long = KeptChoices(), "A" * 200
    found = (Suggestion("D-1", Text("en", "Open the files")), Suggestion("D-2", Text("en", long)))
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    choices = kept.choices(found, english)
    assert [each.value for each in choices] == ["D-1", "D-2"]
    assert choices[0].name == "D-1 · Open the files"
    assert len(choices[1].name) <= 100
    assert kept.choices(found, english) is choices
    assert kept.choices(found, spanish)[0].name == "D-1 · Open the files (en)"
    other = (replace(found[0], label=Text("en", "Close the files")),)
    assert kept.choices(other, english)[0].name == "D-1 · Close the files"
