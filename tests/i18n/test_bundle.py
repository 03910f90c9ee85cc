"""Messages that are parsed when they are needed say what they say when a whole file is parsed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from babel.core import Locale
from fluent.syntax import FluentParser

from bot.i18n import MESSAGES, Languages
from bot.i18n.bundle import LateBundle
from bot.i18n.messages import read_folder
from bot.i18n.texts import MessageTexts, entry_texts, only_line


@pytest.mark.parametrize("language", Languages().available)
def test_a_message_taken_by_itself_is_the_one_in_its_file(language: str) -> None:
    texts, whole = MessageTexts(MESSAGES / language), read_folder(MESSAGES / language)
    assert set(texts) == set(whole.entries)
    assert texts.cldr_locale == whole.cldr_locale
    parser = FluentParser(with_spans=False)
    for name, text in texts.items():
        [alone] = parser.parse(text).body
        assert alone.equals(whole.entries[name].node, ignored_fields=["span", "comment"]), name


def test_what_is_read_without_a_parser_is_what_is_said() -> None:
    texts, english = MessageTexts(MESSAGES / "en"), Languages().localizer("en")
    read = {name: said for name, text in texts.items() if (said := only_line(text)) is not None}
    assert {name: english.text(name) for name in read} == read
    # Discord is given these as soon as the cogs are imported, when no parser is wanted yet.
    assert {each for each in texts if each.startswith("command-")} <= read.keys()
    assert [
        only_line(each) for each in ("one =\n    One", "one = { two }", "one = One\n    .title = 1", "")
    ] == [None] * 4


def test_where_entries_begin_and_end() -> None:
    text = (
        "# About one.\none = One\n    .title = { $count ->\n        [one] a\n       *[other] b\n    }, more\n"
        "\n## A group\n-two = Two\n#three = gone\nfour= { -two }\n"
    )
    assert dict(entry_texts(text)) == {
        "one": "one = One\n    .title = { $count ->\n        [one] a\n       *[other] b\n    }, more\n\n",
        "-two": "-two = Two\n",
        "four": "four= { -two }\n",
    }


def bundle(tmp_path: Path, text: str, locale: str = "en") -> LateBundle:
    folder = tmp_path / locale
    folder.mkdir()
    (folder / "some.ftl").write_text(text, encoding="utf-8")
    return LateBundle(MessageTexts(folder), Locale.parse(locale))


def said(bundle: LateBundle, name: str) -> str:
    text, errors = bundle.format_pattern(bundle.get_message(name).value, {})
    assert not errors
    return str(text)


def test_what_a_message_refers_to_is_parsed_with_it(tmp_path: Path) -> None:
    made = bundle(
        tmp_path, "one = { two } and { -three }\ntwo = Two, { -three }\n-three = { four }\nfour = 4\n"
    )
    assert said(made, "one").replace("\u2068", "").replace("\u2069", "") == "Two, 4 and 4"


def test_messages_that_refer_to_each_other_end(tmp_path: Path) -> None:
    made = bundle(tmp_path, "one = { two }\ntwo = { one }\n")
    assert made.has_message("one")
    assert made.has_message("two")


def test_a_broken_message_and_a_term_are_no_messages(tmp_path: Path) -> None:
    made = bundle(tmp_path, "one = { $\n-two = Two\nthree = Three\n")
    assert not made.has_message("one")
    assert not made.has_message("-two")
    assert not made.has_message("two")
    assert not made.has_message("five")
    assert said(made, "three") == "Three"
    with pytest.raises(LookupError):
        made.get_message("five")


def test_the_first_of_two_counts(tmp_path: Path) -> None:
    assert said(bundle(tmp_path, "one = First\none = Second\n"), "one") == "First"


def test_latin_words_are_isolated_where_the_language_runs_from_the_right(tmp_path: Path) -> None:
    assert said(bundle(tmp_path, "one = قال Deeds\n", "ar"), "one") != "قال Deeds"


def test_many_threads_find_every_message(tmp_path: Path) -> None:
    names = [f"m{number}" for number in range(200)]
    made = bundle(tmp_path, "-it = It\n" + "".join(f"{each} = {{ -it }} {each}\n" for each in names))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda each: said(made, each), names * 8))
    assert all(text.endswith(each) for text, each in zip(found, names * 8, strict=True))
