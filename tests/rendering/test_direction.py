"""Lines of an Arabic message run from right to left, whatever stands first; others stay as they are."""

import json

import pytest

from bot.domain.access import Tier
from bot.domain.views import HelpView
from bot.i18n import Languages
from bot.rendering.direction import facing, facing_body
from bot.rendering.help import help_card
from bot.rendering.layout import Option, button, menu, payload, rows, sheet
from bot.rendering.safe_text import length
from tests.rendering.limits import broken_limits, texts_of, walk

LANGUAGES = Languages(strict=True)
BEGIN, END = "\u200f\u2067", "\u2069"
BRACKETS = str.maketrans("[]", "()")
ARABIC, ENGLISH = LANGUAGES.localizer("ar"), LANGUAGES.localizer("en")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("R-1 · وعد", "(R-1 · وعد)"),
        ("## R-1 · وعد", "## (R-1 · وعد)"),
        ("-# Denver · فعل", "-# (Denver · فعل)"),
        ("> - D-1 · مطلب", "> - (D-1 · مطلب)"),
        ("**D-1** · مطلب", "**(D-1** · مطلب)"),
        ("**▷ لا تسليم بعد**", "**(▷ لا تسليم بعد)**"),
        ("**أي المطالب؟**", "**(أي المطالب؟)**"),
        ("مطلب *(بالإنجليزية)*", "(مطلب *[بالإنجليزية])*"),
        ("لا شيء بعد.", "(لا شيء بعد.)"),
        ("D-1 · مطلب\n\nنص", "(D-1 · مطلب)\n\n(نص)"),
        ("> “We will not.”", "> “We will not.”"),
        ("https://example.org", "https://example.org"),
        ("```\nD-1 مطلب\n```", "```\nD-1 مطلب\n```"),
        ("", ""),
    ],
)
def test_a_line_is_turned_after_what_makes_it_a_heading(line: str, shown: str) -> None:
    body = facing_body({"content": line}, ARABIC)
    assert body == {"content": shown.replace("(", BEGIN).replace(")", END).translate(BRACKETS)}
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
    assert f"## {BEGIN}D-1 · مطلب{END}\n{BEGIN}نص{END}" in said
    assert f"{BEGIN}D-1 · مطلب{END}" in said.split("\n")
    assert f"{BEGIN}اعتماد R-1{END}" in said.split("\n")
    assert "مطلب" in said.split("\n"), "Arabic alone needs nothing in a menu"
    assert broken_limits(payload(once)) == []
    before = json.dumps(payload(once))
    assert json.dumps(payload(facing(once, ARABIC))) == before
    assert BEGIN not in texts_of(facing(made(), ENGLISH))  # type: ignore[arg-type]


def test_marks_never_make_a_message_too_long_and_leave_room_for_a_correction() -> None:
    lines = "\n".join(["D-1 · مطلب"] * 400)[:3900]
    body = {"components": [{"type": 17, "components": [{"type": 10, "content": lines}]}]}
    [text] = [each["content"] for each in walk(facing_body(body, ARABIC)["components"]) if each["type"] == 10]
    assert text.count(BEGIN) == (4000 - length(lines)) // 3 // 3
    assert length(text) <= 4000
    assert BEGIN not in lines


def test_what_goes_out_by_itself_is_left_as_it_was_given() -> None:
    body = {"components": [{"type": 10, "content": "R-1 · وعد"}], "content": None}
    assert facing_body(body, ARABIC) != body
    assert body == {"components": [{"type": 10, "content": "R-1 · وعد"}], "content": None}


def test_a_command_in_the_help_keeps_its_stroke_before_it() -> None:
    view = HelpView(Tier.MEMBER, founding=False)
    assert "\u2068`/board`\u2069" in help_card(view, LANGUAGES.localizer("ar")).text()
    assert "\n`/board` " in help_card(view, LANGUAGES.localizer("fr")).text()
