"""Folding texts for the search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("José PEÑA", "jose pena"),
        ("  Straße,\tÉcole – d'été ", "strasse ecole d ete"),
        ("Œuvre", "oeuvre"),
        ("Łódź Ðð Þór Ærø ıI", "lodz dd thor aero ii"),
        ("إِلغاءُ العَقـــد", "الغاء العقد"),
        ("مدرسة على", "مدرسه علي"),
        ("آ ٱ أ", "ا ا ا"),
        ("٢٠٢٦", "2026"),
        ("D-12", "d 12"),
        ("a\u200bb", "ab"),
        ("ﬁnal", "final"),
        ("", ""),
        ("…", ""),
    ],
)
def test_nobody_has_to_type_an_accent(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_what_is_folded_is_words_with_one_space_between(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(each.isalnum() or each == " " for each in folded)


@given(st.text(st.characters(codec="latin-1")))
def test_case_is_irrelevant(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.lower())
