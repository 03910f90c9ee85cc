"""Everything that can be wrong with message files is found, with file and line."""

from pathlib import Path

import pytest

from bot.domain.errors import DeedsError
from bot.i18n import Languages

BASE = "a = A { $x }\nb = B\n"


def codes(tmp_path: Path, **files: str) -> list[tuple[str, str, str]]:
    for name, messages in files.items():
        language, _, file = name.partition("_")
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / f"{file or 'm'}.ftl").write_bytes(messages.encode())
    return [
        (each.code, str(each.parameters.get("file", "")), str(each.parameters.get("line", "")))
        for each in Languages(tmp_path).fault_errors()
    ]


def test_the_message_files_of_this_program_are_without_fault() -> None:
    assert Languages().faults() == []


def test_all_is_well(tmp_path: Path) -> None:
    assert codes(tmp_path, en=BASE, es="b = Be\na = { $x } A\n") == []


@pytest.mark.parametrize(
    ("spanish", "found"),
    [
        ("a = A { $x }\n", [("message_missing_in", "en/m.ftl", "2")]),
        (BASE + "c = C\n", [("message_unknown_in", "es/m.ftl", "3")]),
        ("a = A { $y }\nb = B\n", [("message_variables_differ", "es/m.ftl", "1")]),
        ("a = A\nb = B\n", [("message_variables_differ", "es/m.ftl", "1")]),
        ("\n# why\na = { $x }\nb = B\n    .hint = C\n", [("message_attribute_differs", "es/m.ftl", "4")]),
        (BASE + "b = Otra\n", [("message_twice", "es/m.ftl", "3")]),
        ("a = A { $x }\nb = { -none }\n", [("message_reference_unknown", "es/m.ftl", "2")]),
        ("a = A { $x }\nb = { none }\n", [("message_reference_unknown", "es/m.ftl", "2")]),
        ("a = A { $x }\nb = { a.none }\n", [("message_reference_unknown", "es/m.ftl", "2")]),
        ("a = A\u202e { $x }\nb = B\n", [("message_turned", "es/m.ftl", "1")]),
        ("a = A { $x }\nb = \u2067B\u2069\n", [("message_turned", "es/m.ftl", "2")]),
        ("a = A { $x }\nb = B\u200f\n", [("message_turned", "es/m.ftl", "2")]),
        ("a = A { UPPER($x) }\nb = B\n", [("message_reference_unknown", "es/m.ftl", "1")]),
        (
            "a = { $x ->\n    [one] uno\n   *[other] otros\n }\nb = B\n",
            [("message_plural_missing", "es/m.ftl", "1")],
        ),
    ],
)
def test_each_kind_of_fault_is_found(tmp_path: Path, spanish: str, found: list[tuple[str, str, str]]) -> None:
    assert codes(tmp_path, en=BASE, es=spanish) == found


def test_all_broken_messages_are_found_at_once_with_their_lines(tmp_path: Path) -> None:
    found = codes(tmp_path, en="a = A\nb = { \nc = C\nd = { $x -> }\n")
    assert [each[0] for each in found] == ["message_broken", "message_broken"]
    assert [each[2] for each in found] == ["2", "4"] or [each[2] for each in found] == ["3", "4"]


def test_a_message_twice_in_two_files_of_a_language_is_found(tmp_path: Path) -> None:
    assert codes(tmp_path, en_one="a = A\n", en_two="\na = B\n") == [("message_twice", "en/two.ftl", "2")]


def test_a_file_that_is_not_utf_8_is_found_and_the_rest_serves(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.ftl").write_bytes(b"a = \xff\xfe\n")
    (tmp_path / "en" / "good.ftl").write_text("b = B\n", encoding="utf-8")
    languages = Languages(tmp_path)
    assert [each.code for each in languages.fault_errors()] == ["message_file_unreadable"]
    assert languages.localizer("en").text("b") == "B"


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    assert codes(tmp_path, en="\ufeffa = A\r\nb = B\r\n", es="a = A\nb = B\n") == []


def test_the_words_of_a_plural_are_told_from_other_choices(tmp_path: Path) -> None:
    choice = "a = { $x ->\n    [refused] no\n   *[other] yes\n }\n"
    assert codes(tmp_path, en=choice, es=choice) == []


def test_exact_numbers_beside_plural_forms_are_welcome(tmp_path: Path) -> None:
    base = "a = { $x ->\n    [0] none\n    [one] one\n   *[other] more\n }\n"
    spanish = "a = { $x ->\n    [one] una\n    [many] de\n   *[other] más\n }\n"
    assert codes(tmp_path, en=base, es=spanish) == []


def test_a_variable_may_come_through_a_reference(tmp_path: Path) -> None:
    english = "a = A { $x }\nb = { a }, B\n"
    assert codes(tmp_path, en=english, es="a = A { $x }\nb = { $x }\n") == []
    assert codes(tmp_path, es="a = A { $x }\nb = nada\n") == [("message_variables_differ", "es/m.ftl", "2")]


def test_messages_that_refer_to_each_other_in_a_ring_are_found_and_harmless(tmp_path: Path) -> None:
    found = codes(tmp_path, en="a = { b }\nb = { a }\nc = { a }\nd = { d }\n")
    assert found == [("message_ring", "en/m.ftl", line) for line in ("1", "2", "4")]
    assert Languages(tmp_path).localizer("en").text("a") == "a"
    with pytest.raises(DeedsError):
        Languages(tmp_path, strict=True).localizer("en").text("a")


def test_without_english_nothing_can_be_compared(tmp_path: Path) -> None:
    assert [each[0] for each in codes(tmp_path, es="a = A\n")] == ["language_missing"]


def test_a_locale_that_cldr_does_not_know_is_found(tmp_path: Path) -> None:
    found = codes(tmp_path, en="language-cldr = en-ZZZZZ\na = A\n", es="language-cldr = es-MX\na = A\n")
    assert found == [("message_reference_unknown", "en/m.ftl", "1")]


def test_only_folders_named_like_a_language_count(tmp_path: Path) -> None:
    codes(tmp_path, en="a = A\n", es="a = A\n")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.ftl").write_text("a = A\n", encoding="utf-8")
    (tmp_path / "ar").mkdir()
    assert Languages(tmp_path).available == ("en", "es")


def test_faults_are_told_in_a_language(tmp_path: Path) -> None:
    spanish = Languages()
    codes(tmp_path, en="a = A\n", es="b = B\n")
    lines = [spanish.localizer("es").error(each) for each in Languages(tmp_path).fault_errors()]
    assert len(lines) == 2
    assert all("falta" in each or "no existe" in each for each in lines)
    assert Languages(tmp_path).faults() != []
