"""Lines of an Arabic message run from right to left, whatever stands first; others stay as they are."""

import json

import pytest

from bot.i18n import Languages
from bot.rendering.direction import RIGHT_TO_LEFT_MARK as MARK
from bot.rendering.direction import facing, facing_body
from bot.rendering.layout import Option, button, menu, payload, rows, sheet
from bot.rendering.safe_text import length
from tests.rendering.limits import broken_limits, texts_of, walk

LANGUAGES = Languages(strict=True)
ARABIC, ENGLISH = LANGUAGES.localizer("ar"), LANGUAGES.localizer("en")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("R-1 · وعد", f"{MARK}R-1 · وعد"),
        ("## R-1 · وعد", f"## {MARK}R-1 · وعد"),
        ("-# Denver · فعل", f"-# {MARK}Denver · فعل"),
        ("> - D-1 · مطلب", f"> - {MARK}D-1 · مطلب"),
        ("**D-1** · مطلب", f"{MARK}**D-1** · مطلب"),
        ("\u2068رد\u2069: \u2068Denver\u2069", f"{MARK}\u2068رد\u2069: \u2068Denver\u2069"),
        ("\u2068Denver\u2069 · مطلب", "\u2068Denver\u2069 · مطلب"),
        ("مطلب · D-1", "مطلب · D-1"),
        ("> “We will not.”", "> “We will not.”"),
        ("https://example.org", "https://example.org"),
        ("```\nD-1 مطلب\n```", "```\nD-1 مطلب\n```"),
        ("", ""),
    ],
)
def test_a_line_gets_its_mark_after_what_makes_it_a_heading(line: str, shown: str) -> None:
    body = facing_body({"content": line}, ARABIC)
    assert body == {"content": shown}
    assert facing_body(body, ARABIC) == body
    assert facing_body({"content": line}, ENGLISH) == {"content": line}


def test_a_message_is_marked_with_its_labels_and_once() -> None:
    def made() -> object:
        options = [Option("D-1", "D-1 · مطلب", "Denver، جهة"), Option("D-2", "مطلب")]
        pick = menu(ARABIC, "menu-open-demand", "deeds:1:open:menu", options)
        press = button(ARABIC, "button-verify", "deeds:1:verify:R-1", reference="R-1")
        return sheet(["## D-1 · مطلب\nنص", *rows([press]), pick])

    once = facing(made(), ARABIC)  # type: ignore[arg-type]
    said = texts_of(once)
    assert f"## {MARK}D-1 · مطلب\nنص" in said
    assert f"{MARK}D-1 · مطلب" in said.split("\n")
    assert broken_limits(payload(once)) == []
    before = json.dumps(payload(once))
    assert json.dumps(payload(facing(once, ARABIC))) == before
    assert MARK not in texts_of(facing(made(), ENGLISH))  # type: ignore[arg-type]


def test_marks_never_make_a_message_too_long_and_leave_room_for_a_correction() -> None:
    lines = "\n".join(["D-1 · مطلب"] * 400)[:3990]
    body = {"components": [{"type": 17, "components": [{"type": 10, "content": lines}]}]}
    [text] = [each["content"] for each in walk(facing_body(body, ARABIC)["components"]) if each["type"] == 10]
    assert text.count(MARK) == (4000 - length(lines)) // 3
    assert length(text) <= 4000
    assert MARK not in lines


def test_what_goes_out_by_itself_is_left_as_it_was_given() -> None:
    body = {"components": [{"type": 10, "content": "R-1 · وعد"}], "content": None}
    assert facing_body(body, ARABIC) != body
    assert body == {"components": [{"type": 10, "content": "R-1 · وعد"}], "content": None}
