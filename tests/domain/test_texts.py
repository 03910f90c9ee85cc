"""Texts and their translations."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.texts import Maker, Text, Translation, fingerprint

ORIGINAL = "Close the contract"
SPANISH = Translation("es", "Cerrar el contrato", Maker.PERSON, True, fingerprint(ORIGINAL))
TEXT = Text("en", ORIGINAL, (SPANISH,))


def test_a_translation_is_found_by_its_language() -> None:
    assert TEXT.translation("es") is SPANISH
    assert TEXT.translation("fr") is None
    assert TEXT.translation("en") is None


def test_a_translation_goes_stale_when_the_original_changes_and_is_kept() -> None:
    assert not TEXT.is_stale(SPANISH)
    reworded = TEXT.reworded("End the contract")
    assert reworded.original == "End the contract"
    assert reworded.translation("es") is SPANISH
    assert reworded.is_stale(SPANISH)
    assert not reworded.reworded(ORIGINAL).is_stale(SPANISH)


@given(st.text(), st.text())
def test_two_texts_have_one_fingerprint_only_if_they_are_the_same(one: str, other: str) -> None:
    assert (fingerprint(one) == fingerprint(other)) is (one == other)
    assert len(fingerprint(one)) == 16
