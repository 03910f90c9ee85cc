"""Names and titles of mixed directions, with controls and piled-up marks, wherever they are shown."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.i18n import Languages, Localizer
from bot.rendering.board import board
from bot.rendering.demand_card import demand_card
from bot.rendering.digest import digest
from bot.rendering.direction import facing
from bot.rendering.layout import Sheet, payload
from bot.rendering.official_card import official_card
from bot.rendering.pictures.board import board_picture
from tests.rendering.limits import texts_of
from tests.rendering.records import board_view, demand_view, official_view
from tests.rendering.test_digest import marker, view_of
from tests.rendering.test_pictures import words_of

LANGUAGES = Languages(strict=True)
OPENING, CLOSING = frozenset("\u2066\u2067\u2068"), "\u2069"
# Embeddings, overrides and marks; those that we set ourselves are isolates and the mark before a line.
REACHING = re.compile("[\u061c\u200e\u202a-\u202e]")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\U000e0000-\U000e0fff]")
# Letters that no message of ours has, of either direction.
HEBREW, GEORGIAN = "שלום", "ქალაქი"
PIECES = st.sampled_from(
    [
        HEBREW, GEORGIAN, "Denver", "مدينة دنفر", "القاهرة", "123",
        "(", ")", "[", "]", " ", " ", "/", ":", "·", "-", "@everyone", "**", "`", "\\", "|",
        "\u202e", "\u202d", "\u202b", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069",
        "\u200f", "\u200e", "\u061c", "\u200b", "\ufeff", "\u2028", "\x00", "\x1b[31m", "\U000e0041",
        "a" + "\u0301" * 30, "ه" + "\u0651" * 30, "\u0489",
    ]
)  # fmt: skip
NAMES = st.lists(PIECES, min_size=1, max_size=14).map(lambda each: "".join(each)).filter(str.strip)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """Every language in turn."""
    return LANGUAGES.localizer(request.param)


def refuse_reordering(said: str) -> None:
    """Fails where something typed reaches beyond itself, or cannot be seen."""
    assert not REACHING.search(said)
    # A mention is broken by what nobody sees.
    assert not UNSEEN.search(said.replace("\n", "").replace("@\u200b", "@"))
    assert sum(1 for _ in re.finditer(r"\u0301{9}|\u0651{9}", said)) == 0
    for line in said.split("\n"):
        depth = 0
        for character in line:
            depth += (character in OPENING) - (character == CLOSING)
            assert depth >= 0, line
        assert depth == 0, line


def refuse_open(said: str, letters: str) -> None:
    """Fails where a foreign name stands in a line with other words and is not kept to itself."""
    for line in said.split("\n"):
        depth, inside = 0, ""
        for character in line:
            depth += (character in OPENING) - (character == CLOSING)
            inside += character if depth else "\0"
        others = re.sub(f"[{letters}]", "", line)
        words = [each for each in others if unicodedata.category(each)[0] in "LN"]
        if letters in line and words:
            assert letters in inside, line


def sheets_of(localizer: Localizer, name: str) -> list[Sheet]:
    """A card of a demand, one of an office, and a board of that name."""
    return [
        demand_card(demand_view(2, name), localizer),
        official_card(official_view(2, name), localizer),
        board(board_view(2, 3, title=name, name=name), localizer),
    ]


def everything(localizer: Localizer, name: str) -> str:
    """All that cards, boards, digests and pictures say of records of that name."""
    sheets = sheets_of(localizer, name)
    said = [texts_of(each) for each in sheets]
    said += [texts_of(facing(each, localizer)).replace("\u200f", "") for each in sheets]
    for part in digest(view_of(2, name, officials=7), localizer, marker):
        said += [str(each) for each in _texts(part.card)]
    picture = board_picture(board_view(2, 3, title=name, name=name), localizer)
    said += [*words_of(picture), picture.alt]
    return "\n".join(said)


def _texts(card: object) -> list[str]:
    if isinstance(card, dict):
        found = [each for key, value in card.items() for each in _texts(value) if key != "custom_id"]
        return [*found, *([str(card["content"])] if isinstance(card.get("content"), str) else [])]
    return [found for each in card for found in _texts(each)] if isinstance(card, list) else []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES)
@example(name="\u202eDenver\u202c \u2067(" + HEBREW)
@example(name="\u2069\u2069" + GEORGIAN + "\u2066")
@example(name="دنفر\u200f) Denver (")
def test_no_name_turns_what_stands_around_it(localizer: Localizer, name: str) -> None:
    refuse_reordering(everything(localizer, name))


@pytest.mark.parametrize("name", [HEBREW, f"({HEBREW})", f"{HEBREW}:"])
def test_a_name_of_the_other_direction_is_kept_to_itself(localizer: Localizer, name: str) -> None:
    letters = GEORGIAN if localizer.direction == "rtl" else HEBREW
    name = name.replace(HEBREW, letters)
    for each in sheets_of(localizer, name):
        # Labels of menus stand alone, each in its own line.
        refuse_open("\n".join(_texts(payload(each))), letters)
