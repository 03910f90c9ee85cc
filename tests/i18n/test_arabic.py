"""Arabic: its plural forms, its dates, its direction, and how it speaks to people."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from fluent.syntax import ast

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.i18n import Languages, without_isolation
from bot.i18n.isolation import with_foreign_isolated
from bot.i18n.messages import nodes, read_folder

LANGUAGES = Languages(strict=True)
ARABIC = LANGUAGES.localizer("ar")
ARABIC_LETTER = re.compile("[\u0621-\u064a]")
# Orders and the second person of the present are said to a man or to a woman; nothing here says which.
ORDERS = re.compile(
    r"(?<![\u0621-\u0652])(?:اختر|أضف|اكتب|اضغط|انقر|أدخل|افتح|انظر|احذف|اقرأ|جرّب|تأكد|تحقق من|راجع|استخدم"
    r"|تختار|تريد|تودّ|تكتب|تكتبه|ترسل|تضيف|تستطيع|تضغط|تسجله|تتابعه|تتابع|تراه|تعرف)(?![\u0621-\u0652])"
)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 يوم"),
        (1, "يوم واحد"),
        (2, "يومان"),
        (3, "3 أيام"),
        (10, "10 أيام"),
        (11, "11 يومًا"),
        (99, "99 يومًا"),
        (100, "100 يوم"),
        (102, "102 يوم"),
        (103, "103 أيام"),
        (1000, "1,000 يوم"),
    ],
)
def test_a_number_takes_the_form_that_goes_with_it(count: int, said: str) -> None:
    assert ARABIC.plain("duration-days", count=count) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2022-04-20", "20 أبريل 2022"),
        ("2022-04", "أبريل 2022"),
        ("2022", "2022"),
        ("XXXX-04-20", "20 أبريل، في سنة غير معروفة"),
        ("2022-04-20/2022-05-03", "20 أبريل – 3 مايو 2022"),
        ("2022-04~", "نحو أبريل 2022"),
        ("", "تاريخ غير معروف"),
    ],
)
def test_a_date_has_its_month_in_words_and_our_digits(text: str, said: str) -> None:
    assert without_isolation(ARABIC.date(EdtfDate(text))) == said


def test_a_day_is_never_written_in_numbers_alone() -> None:
    assert ARABIC.date(date(2026, 3, 4)) == "4 مارس 2026"


def test_the_words_are_those_of_the_house() -> None:
    assert ARABIC.plain("headline-silent", days=41) == "لا رد مسجَّل منذ 41 يومًا"
    assert ARABIC.plain("headline-silent", days=2) == "لا رد مسجَّل منذ يومين"
    assert ARABIC.plain("headline-partly-met", fulfilled=1, total=2) == "تنفيذ جزئي، 1 من 2"
    # It would read as "demanded", or as an accusation.
    assert not re.search("مطالب|ادعاء|ادّعاء", ARABIC.plain("headline-claimed"))


def test_it_runs_from_right_to_left_and_is_called_by_its_own_name() -> None:
    assert (ARABIC.direction, ARABIC.own_name) == ("rtl", "العربية")


def test_commands_and_dates_written_in_a_message_keep_their_order() -> None:
    said = ARABIC.error(DeedsError("date_invalid", {"typed": "never"}))
    assert "\u20662026-03-12\u2069" in said
    assert "\u2066`/manage demand`\u2069" in ARABIC.text("board-no-asks")
    assert "\u2066" not in ARABIC.plain("board-no-asks")
    english = LANGUAGES.localizer("en").error(DeedsError("date_invalid", {"typed": "never"}))
    assert "\u2066" not in english


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("عبر `/manage demand` أو", "عبر [`/manage demand`] أو"),
        ("في /desk.", "في [/desk]."),
        ("هكذا: +1 303 555 0100.", "هكذا: [+1 303 555 0100]."),
        ("(R-41, F-3).", "([R-41, F-3])."),
        ("بعد 30 و90 و365 يومًا", "بعد 30 و90 و365 يومًا"),
        ("عبر --audience organisers.", "عبر [--audience organisers]."),
        ("«Deeds»", "«[Deeds]»"),
        ("US وUS-CO.", "[US] و[US-CO]."),
        ("بـ https://.", "بـ [https://]."),
        ("لا شيء · هنا", "لا شيء · هنا"),
    ],
)
def test_what_is_not_arabic_is_isolated_without_the_signs_around_it(text: str, isolated: str) -> None:
    marked = with_foreign_isolated(text).replace("\u2066", "[").replace("\u2069", "]")
    assert marked == isolated


def test_an_enumeration_of_latin_letters_runs_as_arabic_does() -> None:
    said = ARABIC.text("card-criteria-open", labels=["a", "b"])
    assert said == "المعايير \u2068\u2068a\u2069 و\u2068b\u2069\u2069: لم يثبت شيء بعد."
    assert ARABIC.plain("card-criteria-open", labels=["a", "b"]) == "المعايير a وb: لم يثبت شيء بعد."


def arabic_texts() -> Iterator[tuple[str, str]]:
    """Every piece of text of every Arabic message, with where it stands."""
    for entry in read_folder(LANGUAGES.folder / "ar").entries.values():
        for node in nodes(entry.node):
            if isinstance(node, ast.TextElement):
                yield f"{entry.file}:{entry.line}", node.value


def test_nobody_is_spoken_to_as_a_man_or_as_a_woman() -> None:
    ordered = [f"{place}: {found[0]}" for place, text in arabic_texts() for found in ORDERS.finditer(text)]
    assert not ordered, "say it with a noun («إضافة»), a passive or «يمكنك»:\n" + "\n".join(ordered)


def test_commas_and_question_marks_are_arabic() -> None:
    # What stands among Latin words follows those.
    wrong = [
        f"{place}: {text}"
        for place, text in arabic_texts()
        if re.search("[\u0621-\u0652»)] ?[,;?]", text) or re.search("[,;?] ?[\u0621-\u064a]", text)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_files_hold_no_marks_of_direction() -> None:
    for path in sorted((LANGUAGES.folder / "ar").glob("*.ftl")):
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", path.read_text(encoding="utf-8")), (
            path
        )
