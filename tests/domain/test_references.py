"""The references people see and type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import DeedsError
from bot.domain.records import RECORD_KINDS
from bot.domain.references import PREFIXES, parse_reference, reference
from tests.domain.strategies import attempt


def test_no_two_kinds_share_a_letter() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert PREFIXES.keys() <= RECORD_KINDS.keys()


@given(st.sampled_from(sorted(PREFIXES)), st.integers(1, 999_999_999), st.sampled_from(("", " ", "\t")))
def test_a_reference_is_read_back_however_it_is_typed(kind: str, number: int, space: str) -> None:
    proper = reference(kind, number)
    letter, digits = proper.split("-")
    for typed in (proper, proper.lower(), letter + digits, f"{space}{letter}{space}-{space}{digits}{space}"):
        assert parse_reference(typed) == (kind, proper)
        assert parse_reference(typed, kind) == (kind, proper)


def test_leading_zeros_and_arabic_digits_are_forgiven() -> None:
    assert parse_reference("d-012") == ("demand", "D-12")
    assert parse_reference("D-١٢") == ("demand", "D-12")


@pytest.mark.parametrize("typed", ["\u2068D-12\u2069", "D-\u206012", "\u200f\u2067 D-12\u2069"])
def test_signs_that_nobody_sees_are_copied_with_it_and_forgiven(typed: str) -> None:
    assert parse_reference(typed) == ("demand", "D-12")


@pytest.mark.parametrize(
    "typed", ["", "D", "12", "D-", "X-1", "D--1", "D-1.5", "D-1234567890", "D-1 D-2", "É-1"]
)
def test_what_is_no_reference_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(DeedsError, match="reference_invalid") as caught:
        parse_reference(typed)
    assert caught.value.parameters == {"typed": typed, "example": "D-1"}


def test_another_kind_than_asked_for_is_refused_with_an_example_of_that_kind() -> None:
    with pytest.raises(DeedsError, match="reference_invalid") as caught:
        parse_reference("D-12", "official")
    assert caught.value.parameters == {"typed": "D-12", "example": "O-1"}


@given(st.text())
def test_any_text_is_a_reference_or_an_error_for_people(typed: str) -> None:
    found = attempt(parse_reference, typed)
    if isinstance(found, DeedsError):
        assert (found.code, found.typed) == ("reference_invalid", typed)
    else:
        assert parse_reference(found[1]) == found
