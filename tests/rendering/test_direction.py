"""Lines of an Arabic message run from right to left, whatever stands first; others stay as they are."""

import json
import re

import pytest

from bot.domain.access import Tier
from bot.domain.texts import Text
from bot.domain.views import HelpView
from bot.i18n import Languages
from bot.rendering.direction import facing, facing_body, facing_label
from bot.rendering.help import help_card
from bot.rendering.layout import Option, button, menu, payload, rows, sheet
from bot.rendering.names import enumerated, labelled, paragraphs
from bot.rendering.safe_text import length
from tests.rendering.limits import broken_limits, texts_of, walk

LANGUAGES = Languages(strict=True)
BEGIN, END = "\u200f\u2067", "\u2069"
BRACKETS = str.maketrans("[]", "()")
PARTED = " \u200f· "
# What is told apart by a sign behind its hyphen: no line ends there.
WHOLE = re.compile(r"(?<![A-Z`/])([A-Z]-)(?=\d)")
ARABIC, ENGLISH = LANGUAGES.localizer("ar"), LANGUAGES.localizer("en")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("R-1 · وعد", "(R-1 · وعد)"),
        ("## R-1 · وعد", "## (R-1 · وعد)"),
        ("-# Denver · فعل", "-# (Denver · فعل)"),
        # Else the day would go with the city, and the month stand apart from both.
        ("Denver · 20 أبريل 2022", "(Denver · 20 أبريل 2022)"),
        ("> - D-1 · مطلب", "> - (D-1 · مطلب)"),
        ("**D-1** · مطلب", "**(D-1** · مطلب)"),
        ("**▷ لا تسليم بعد**", "**(▷ لا تسليم بعد)**"),
        ("**أي المطالب؟**", "**(أي المطالب؟)**"),
        ("مطلب *(بالإنجليزية)*", "(مطلب *[بالإنجليزية])*"),
        ("لا شيء بعد.", "(لا شيء بعد.)"),
        ("D-1 · مطلب\n\nنص", "(D-1 · مطلب)\n\n(نص)"),
        ("مطلب D-12 وR-3", "(مطلب D-12 وR-3)"),
        ("مطلب `D-1` https://example.org/D-1", "(مطلب `D-1` https://example.org/D-1)"),
        ("قانون SB-276", "(قانون SB-276)"),
        ("> “We will not.”", "> “We will not.”"),
        ("https://example.org", "https://example.org"),
        ("```\nD-1 مطلب\n```", "```\nD-1 مطلب\n```"),
        ("", ""),
    ],
)
def test_a_line_is_turned_after_what_makes_it_a_heading(line: str, shown: str) -> None:
    body = facing_body({"content": line}, ARABIC)
    if shown != line:
        shown = WHOLE.sub("\\1\u2060", shown)
        shown = shown.replace(" · ", PARTED).replace("(", BEGIN).replace(")", END).translate(BRACKETS)
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
    assert f"## {BEGIN}D-\u20601{PARTED}مطلب{END}\n{BEGIN}نص{END}" in said
    assert f"{BEGIN}\u2066D-\u20601{END}{PARTED}مطلب{END}" in said.split("\n")
    assert f"{BEGIN}اعتماد \u2066R-\u20601{END}{END}" in said.split("\n")
    assert "مطلب" in said.split("\n"), "Arabic alone needs nothing in a menu"
    assert broken_limits(payload(once)) == []
    before = json.dumps(payload(once))
    assert json.dumps(payload(facing(once, ARABIC))) == before
    assert BEGIN not in texts_of(facing(made(), ENGLISH))  # type: ignore[arg-type]


def test_marks_never_make_a_message_too_long_and_leave_room_for_a_correction() -> None:
    lines = "\n".join(["D-1 · مطلب"] * 400)[:3900]
    body = {"components": [{"type": 17, "components": [{"type": 10, "content": lines}]}]}
    [text] = [each["content"] for each in walk(facing_body(body, ARABIC)["components"]) if each["type"] == 10]
    assert text.count(BEGIN) == (4000 - length(lines)) // 3 // 5
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


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("يُضاف عبر /manage source", f"{BEGIN}يُضاف عبر \u2066/manage source{END}{END}"),
        ("الاتصال بشأن «الكاميرات»", f"{BEGIN}الاتصال بشأن «الكاميرات»{END}"),
        ("الاتصال بشأن D-12", f"{BEGIN}الاتصال بشأن \u2066D-\u206012{END}{END}"),
        ("العنوان", "العنوان"),
        ("2026-03-12", "2026-03-12"),
    ],
)
def test_what_a_form_asks_keeps_its_commands_and_its_last_sign(label: str, shown: str) -> None:
    assert facing_label(label, 100, ARABIC) == shown
    assert facing_label(label, 100, ENGLISH) == label
    # Where there is no room for marks, the words matter more.
    assert facing_label(label, len(label), ARABIC) == label


def test_the_sign_of_a_channel_stays_before_its_name() -> None:
    said = "القنوات: <#1478089506816000007> <@&12> <@!3> <t:1:R>"
    [text] = [
        each["content"]
        for each in walk(facing_body({"components": [{"type": 10, "content": said}]}, ARABIC)["components"])
    ]
    assert text == (
        f"{BEGIN}القنوات: \u2068<#1478089506816000007>{END} \u2068<@&12>{END} \u2068<@!3>{END} <t:1:R>{END}"
    )


def test_a_reference_on_a_label_stays_whole_as_far_as_there_is_room() -> None:
    label = "الاتصال بشأن D-12"
    fitting = {spare: facing_label(label, len(label) + spare, ARABIC) for spare in range(7)}
    whole = f"{BEGIN}الاتصال بشأن D-\u206012{END}"
    assert fitting[2] == label
    assert fitting[3] == f"{BEGIN}{label}{END}"
    assert fitting[4] == whole
    assert "\u206612" not in fitting[5]
    assert fitting[6] == f"{BEGIN}الاتصال بشأن \u2066D-\u206012{END}{END}"


def test_arrows_point_onward_as_the_language_runs() -> None:
    before, after = "button-page-before", "button-page-after"
    assert str(button(ARABIC, after, "deeds:1:page:a:b:2", emoji="▶️").emoji) == "◀️"
    assert str(button(ARABIC, before, "deeds:1:page:a:b:1", emoji="◀️").emoji) == "▶️"
    assert str(button(ENGLISH, after, "deeds:1:page:a:b:2", emoji="▶️").emoji) == "▶️"
    assert [each.onward for each in (ARABIC, ENGLISH)] == ["←", "→"]


def test_english_words_keep_their_full_stop_beside_an_arabic_label() -> None:
    text = Text("en", "It is done.\nReally.")
    said = paragraphs(ARABIC, text, 200)
    assert said.startswith("It is done.\n\u2068Really.\u2069 *(")
    assert paragraphs(ENGLISH, text, 200) == text.original
    assert labelled(ARABIC, text, 200).startswith("\u2068It is done. Really.\u2069 (")
    # Of a list that is given as one value the first word decides where nothing keeps it apart.
    assert enumerated(ARABIC, ["Aurora", "حملة"]) == "\u2068Aurora\u2069 وحملة"
    assert enumerated(ENGLISH, ["Aurora", "Paz"]) == "Aurora and Paz"
