"""Finding a time zone by what somebody typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.periods import zone_named, zones_like


@pytest.mark.parametrize(
    ("typed", "likeliest"),
    [
        ("America/Denver", "America/Denver"),
        ("america denver", "America/Denver"),
        ("denver", "America/Denver"),
        ("Denvr", "America/Denver"),
        ("utc", "UTC"),
        ("são paulo", "America/Sao_Paulo"),
    ],
)
def test_a_zone_is_found_however_its_place_is_typed(typed: str, likeliest: str) -> None:
    assert zones_like(typed)[0] == likeliest


def test_a_zone_typed_in_full_is_the_only_one() -> None:
    assert zones_like("america/denver") == ("America/Denver",)


@pytest.mark.parametrize("typed", ["", " / ", "qqqqqqqqqq"])
def test_what_comes_near_no_zone_finds_none(typed: str) -> None:
    assert zones_like(typed) == ()


@settings(max_examples=25)
@given(st.text(max_size=20) | st.sampled_from(("a", "america", "new york", "Kolkatta")), st.integers(1, 25))
def test_every_zone_that_is_offered_exists_and_none_twice(typed: str, most: int) -> None:
    found = zones_like(typed, most)
    assert len(found) <= most
    assert len(set(found)) == len(found)
    assert [zone_named(each).key for each in found] == list(found)
