"""What people type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.typed import address_of, clean, date_of, text_of
from tests.domain.strategies import attempt

TODAY = date(2026, 11, 22)


@given(st.text())
def test_cleaning_twice_changes_nothing_and_leaves_nothing_that_cannot_be_stored(typed: str) -> None:
    cleaned = clean(typed)
    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned
    assert not {"\u202e", "\u2066", "\x00", "\r"} & set(cleaned)


def test_marks_piled_on_one_letter_are_refused_and_real_writing_is_not() -> None:
    for written in ("Nguyễn Thị", "مُحَمَّدٌ", "शक्ति", "שָׁלוֹם", "a" + "\u0301" * 8):
        assert text_of(written, "summary") == clean(written)
    with pytest.raises(DeedsError, match="text_marks") as piled:
        text_of("a" + "\u0315" * 4000, "summary", longest=5000)
    assert (piled.value.field, piled.value.typed) == ("summary", "a" + "\u0315" * 4000)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        (" a\x00b\u202ec\ud800 ", "abc"),
        ("line\nline", "line\nline"),
        ("e\u0301", "é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200b", ""),
    ],
)
def test_controls_and_overrides_go_and_joiners_stay(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


def test_a_text_is_required_only_where_it_is_and_not_too_long() -> None:
    assert text_of(" words ", "summary") == "words"
    assert text_of("  ", "summary", required=False) == ""
    assert text_of("x" * 5, "summary", longest=5) == "xxxxx"
    with pytest.raises(DeedsError, match="text_missing") as missing:
        text_of(" ", "summary")
    assert (missing.value.field, missing.value.typed) == ("summary", " ")
    with pytest.raises(DeedsError, match="text_too_long") as long:
        text_of("x" * 6, "summary", longest=5)
    assert long.value.parameters == {"field": "summary", "longest": 5, "length": 6}
    assert long.value.typed == "x" * 6


def test_a_date_is_read_forgiving_spaces_alone() -> None:
    assert date_of(" 2026-03-12 ", "on") == EdtfDate("2026-03-12")
    assert date_of("2019-10 / 2020-06", "on") == EdtfDate("2019-10/2020-06")
    assert date_of(" ", "on") == UNKNOWN
    with pytest.raises(DeedsError, match="date_invalid") as caught:
        date_of("12 March", "on")
    assert (caught.value.field, caught.value.typed) == ("on", "12 March")


@pytest.mark.parametrize("typed", ["2026-11-22", "2026-11", "2026", "", "XXXX-12-24", "2026-01/.."])
def test_what_may_have_been_by_today_is_not_in_the_future(typed: str) -> None:
    assert date_of(typed, "on", today=TODAY).text == typed


@pytest.mark.parametrize("typed", ["2026-11-23", "2026-12", "2027", "2027-01/.."])
def test_what_lies_wholly_after_today_was_not_said_yet(typed: str) -> None:
    with pytest.raises(DeedsError, match="date_future") as caught:
        date_of(typed, "on", today=TODAY)
    assert (caught.value.field, caught.value.typed) == ("on", typed)


@pytest.mark.parametrize(
    "typed", ["https://example.org/a?b=c#d", "http://example.org", "https://[::1]/x", ""]
)
def test_web_addresses(typed: str) -> None:
    assert address_of(f" {typed} ", "url") == typed


@pytest.mark.parametrize(
    "typed",
    [
        "example.org",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://",
        "https://exa mple.org",
        "https://[::1",
        "https://example.org/" + "x" * 1000,
    ],
)
def test_what_is_no_web_address_is_refused(typed: str) -> None:
    with pytest.raises(DeedsError, match="address_invalid") as caught:
        address_of(typed, "url")
    assert (caught.value.field, caught.value.typed) == ("url", typed)


@pytest.mark.parametrize("typed", ["https://me:secret@example.org", "https://me@example.org"])
def test_an_address_with_credentials_is_refused(typed: str) -> None:
    with pytest.raises(DeedsError, match="address_with_credentials"):
        address_of(typed, "url")


@given(st.text() | st.text("htps:/[]@.:%x 1"))
def test_any_text_is_an_address_or_an_error_for_people(typed: str) -> None:
    found = attempt(lambda text: address_of(text, "url"), typed)
    if isinstance(found, DeedsError):
        assert found.code in ("address_invalid", "address_with_credentials")
    else:
        assert found == "" or found.startswith(("http://", "https://", "HTTP")) or ":" in found
