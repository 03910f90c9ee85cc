"""Folding: what people type finds what was written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.folding import fold


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Alcaldía de Springfield", "alcaldia DE springfield"),
        ("Publicación «íntegra»", "publicacion integra"),
        ("Le cœur de l’œuvre", "le coeur de l'oeuvre"),
        ("Straße", "STRASSE"),
        ("مُحَمَّدٌ", "محمد"),
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("مدرسة", "مدرسه"),
        ("كـــتاب", "کتاب"),
        ("٢٠٢٦", "2026"),
        ("Ｆｕｌｌ", "full"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("D-12", "d 12"),
        ("  many\t\n spaces ", "many spaces"),
        ("Łódź, Ærø", "lodz aero"),
    ],
)
def test_what_is_typed_finds_what_is_written(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


def test_different_words_stay_different() -> None:
    assert fold("water") != fold("waters")
    assert fold("صحة") != fold("صحف")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_is_words_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == folded.strip()
    assert "  " not in folded
    assert all(each == " " or each.isalnum() for each in folded)


@given(st.text())
def test_the_form_in_which_accents_are_stored_does_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
