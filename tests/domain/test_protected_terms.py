"""Terms that translations must not lose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import DeedsError
from bot.domain.protected_terms import MOST_TERMS, has_term, lost_terms, term_typed, terms_of
from bot.domain.texts import ProtectedTerm

ICE, FLOCK = ProtectedTerm("ICE", ("آيس",)), ProtectedTerm("Flock")


@pytest.mark.parametrize(
    ("text", "term", "is_there"),
    [
        ("Data that reaches ICE.", "ICE", True),
        ("the POLICE said so", "ICE", False),
        ("Thin ice on the lake", "ICE", False),
        ("anti-ICE, ICE's", "ICE", True),
        ("flock cameras", "Flock", True),
        ("Flocks of birds", "Flock", False),
        ("بيانات تصل إلى لـICE اليوم", "ICE", True),
        ("بICE", "ICE", True),
        ("Jose\u0301 Ruiz", "José Ruiz", True),
        ("Jose Ruiz", "José Ruiz", False),
        ("Jane  \n Doe", "Jane Doe", True),
        ("", "ICE", False),
        ("ICE", "", False),
    ],
)
def test_a_term_stands_as_words_of_its_own(text: str, term: str, is_there: bool) -> None:
    assert has_term(text, term) is is_there


@pytest.mark.parametrize(
    ("original", "translation", "lost"),
    [
        ("Stop ICE", "Detener a ICE", ()),
        ("Stop ICE", "Detener el HIELO", ("ICE",)),
        ("Stop ICE", "Arrêter la GLACE", ("ICE",)),
        ("Stop ICE", "أوقفوا الجليد", ("ICE",)),
        ("Stop ICE", "أوقفوا آيس", ()),
        ("Stop ICE", "أوقفوا لآيس", ()),
        ("Switch Flock off and D-12", "Apagar Flock y D-12", ()),
        ("Repeal HB19-1124 and S987", "Derogar HB19-1142 y S987", ("HB19-1124",)),
        ("Pass SB 25-276", "Aprobar SB 25-276", ()),
        ("No term here", "Nada", ()),
        ("POLICE", "policía", ()),
    ],
)
def test_what_a_translation_lost_is_told(original: str, translation: str, lost: tuple[str, ...]) -> None:
    assert lost_terms(original, translation, (ICE, FLOCK)) == lost


def test_terms_are_read_as_they_are_typed() -> None:
    typed = "ICE = آيس، إدارة الهجرة\n\nFlock\nICE=Migra"
    terms = terms_of(typed, "terms")
    assert terms == (ProtectedTerm("ICE", ("آيس", "إدارة الهجرة", "Migra")), ProtectedTerm("Flock"))
    assert terms_of("\n".join(term_typed(each) for each in terms), "terms") == terms


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("\n".join(f"T{n}" for n in range(MOST_TERMS + 1)), "terms_too_many"),
        ("ICE = " + ", ".join(f"a{n}" for n in range(11)), "terms_too_many"),
        ("x" * 81, "text_too_long"),
        ("= something", "text_missing"),
    ],
)
def test_too_many_terms_are_refused(typed: str, code: str) -> None:
    with pytest.raises(DeedsError) as caught:
        terms_of(typed, "terms")
    assert (caught.value.code, caught.value.field) == (code, "terms")


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=12))
def test_any_text_can_be_compared(original: str, translation: str, term: str) -> None:
    lost = lost_terms(original, translation, (ProtectedTerm(term),))
    assert lost_terms(original, original, (ProtectedTerm(term),)) == ()
    assert (term in lost) <= has_term(original, term)
