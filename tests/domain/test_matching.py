"""Looking for what the record is about in what others write. All names are made up."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.matching import LONGEST_PASSAGE, Matcher, Term, holder_terms, office_term, passage

MAYOR = office_term("Mayor of Springfield", "O-1")
NAMES = holder_terms("Ana Quiroga", ["Mayor of Springfield", "Springfield"], "O-1")


def found(text: str, *terms: Term) -> list[str]:
    """What of a text the terms stand for."""
    return [text[each.start : each.end] for each in Matcher(terms).hits(text)]


@pytest.mark.parametrize(
    ("term", "text", "seen"),
    [
        ("ICE", "The POLICE and ice at the OFFICE", []),
        ("ICE", "ICE.", ["ICE"]),
        ("ICE", "They met I.C.E. agents", ["I.C.E"]),
        ("ICE", "l’ICE et l'ICE", ["ICE"]),
        ("ICE", "قالت وICE", ["ICE"]),
        ("ICE", "ICEland", []),
        ("ICE", "#NoTechForICE", []),
        ("Flock", "FLOCK cameras", ["FLOCK"]),
        ("Flock", "a flocking bird", []),
        ("HB19-1124", "under HB 19-1124, they", ["HB 19-1124"]),
        ("HB19-1124", "HB19-11245", []),
        ("S987", "bill S.987", ["S.987"]),
        ("Alcaldía", "La ALCALDIA de", ["ALCALDIA"]),
        ("procureur général", "le Procureur Ge\u0301ne\u0301ral", ["Procureur Ge\u0301ne\u0301ral"]),
        ("procureur général", "le procureur, dit le général", []),
        ("Ministère de l'Intérieur", "le ministere de l’Interieur", ["ministere de l’Interieur"]),
        ("cámaras", "camara", []),
        ("الشرطة", "وللشرطة", ["وللشرطة"]),
        ("الشرطة", "بالشُّرطة", ["بالشُّرطة"]),
        ("شرطة", "الشرطه", ["الشرطه"]),
        ("آيس", "بآيس", ["بآيس"]),
        ("كولورادو", "في ولاية كولورادو.", ["كولورادو"]),
        ("ملك", "المالكة", []),
        ("2026", "عام ٢٠٢٦", ["٢٠٢٦"]),
        ("", "anything", []),
        ("—", "— anything", []),
        ("the", "so the end", ["the"]),
    ],
)
def test_words_are_found_as_people_spell_them(term: str, text: str, seen: list[str]) -> None:
    assert found(text, Term(term)) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The mayor of Springfield said", True),
        ("Springfield's mayor said", True),
        ("Springfield Mayor Ana Quiroga", True),
        ("the mayor of Shelbyville, not far from the old town of Springfield", False),
        ("The mayor said", False),
    ],
)
def test_an_office_is_found_in_any_order_within_a_few_words(text: str, seen: bool) -> None:
    assert bool(found(text, MAYOR)) is seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Ana Quiroga spoke", True),
        ("Ana Maria Quiroga spoke", True),
        ("Mayor Quiroga spoke", True),
        ("In Springfield, the council met. Quiroga was late", True),
        ("Quiroga is a town in Spain", False),
        ("Mr. Quiroga bought a farm", False),
    ],
)
def test_a_family_name_needs_something_near_that_says_whose_it_is(text: str, seen: bool) -> None:
    assert bool(found(text, *NAMES)) is seen


def test_a_name_of_one_word_stands_for_itself() -> None:
    assert holder_terms("Quiroga", ["Mayor"], "O-1") == (Term("Quiroga", ("O-1",)),)
    assert holder_terms(" ", ["Mayor"], "O-1") == ()


def test_one_word_of_a_text_is_not_two_of_a_term() -> None:
    assert found("New again", Term("New New", any_order=True, spread=3)) == []
    assert found("New New again", Term("New New", any_order=True, spread=3)) == []


def test_each_term_is_told_once_and_says_what_it_is_about() -> None:
    hits = Matcher([Term("ALPR", ("D-1", "D-2")), Term("ALPR", ("D-1", "D-2"))]).hits("ALPR, ALPR and ALPR")
    assert [(each.term.about, each.start) for each in hits] == [(("D-1", "D-2"), 0)]


def test_the_passage_lies_around_what_matched_and_ends_at_words() -> None:
    text = "word " * 200 + "ALPR " + "other " * 200
    hits = Matcher([Term("ALPR")]).hits(text)
    shown = passage(text, hits)
    assert "ALPR" in shown
    assert len(shown) <= LONGEST_PASSAGE + 2
    assert shown.startswith("…word ")
    assert shown.endswith(" other…")
    assert passage("short ALPR", hits) == "short ALPR"
    assert passage(text, ()).startswith("word word")


LETTERS = some.text(some.characters(categories=["Lu", "Ll", "Lo", "Mn", "Nd", "Po", "Zs", "Cf"]), max_size=60)
WORDS = some.text(some.sampled_from("abcdeéñçœABCD"), min_size=2, max_size=8)


@given(LETTERS, some.lists(LETTERS, max_size=5))
def test_whatever_is_written_hits_lie_inside_the_text(text: str, terms: list[str]) -> None:
    for each in Matcher(Term(term) for term in terms).hits(text):
        assert 0 <= each.start < each.end <= len(text)
        assert len(passage(text, [each])) <= LONGEST_PASSAGE + 2


@given(WORDS, WORDS, WORDS)
def test_a_word_is_found_on_its_own_and_never_inside_another(word: str, before: str, after: str) -> None:
    assert found(f"{before} {word}, {after}", Term(word))
    alone = {unicodedata.normalize("NFC", each) for each in (before, after)}
    if not any(Matcher([Term(word)]).hits(each) for each in alone):
        assert found(f"{before}{word}{after}".replace(" ", ""), Term(word)) == []


@given(WORDS, WORDS)
def test_case_and_accents_do_not_matter_but_for_capitals_alone(word: str, other: str) -> None:
    spelled = unicodedata.normalize("NFD", word.swapcase())
    if word.isupper():
        assert found(word.lower(), Term(word)) == []
        assert found(unicodedata.normalize("NFD", word), Term(word))
    else:
        assert found(f"{other} {spelled}", Term(word))


@given(some.text(some.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"), min_size=3, max_size=8))
def test_an_arabic_word_is_found_with_all_that_is_written_in_one_with_it(word: str) -> None:
    for particles in ("", "و", "ف", "ب", "ل", "ال", "وال", "بال", "فبال", "لل", "ولل"):
        assert found(f"قال {particles}{word} أمس", Term(word)), particles
