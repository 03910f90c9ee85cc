"""Sealing: nobody reads an id without the secret, and nobody puts another in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.sealing import Seal

SECRET = b"a made-up secret that lies outside the database"
SEAL = Seal(SECRET)
USER = 111222333444555666


@given(st.integers(0, 2**64 - 1), st.text(max_size=30))
def test_what_is_sealed_opens_again(user: int, server: str) -> None:
    assert SEAL.open(server, SEAL.seal(server, user)) == user


def test_twice_the_same_is_never_the_same() -> None:
    assert SEAL.seal("1", USER) != SEAL.seal("1", USER)
    sealed = SEAL.seal("1", USER)
    assert f"{USER:x}" not in sealed
    assert USER.to_bytes(8, "big").hex() not in sealed


def test_it_opens_with_its_secret_and_in_its_server_alone() -> None:
    sealed = SEAL.seal("1", USER)
    assert Seal(b"another made-up secret of the same length!!!!!").open("1", sealed) is None
    assert SEAL.open("2", sealed) is None


@pytest.mark.parametrize("place", [0, 20, 35])
def test_what_was_changed_does_not_open(place: int) -> None:
    sealed = bytearray.fromhex(SEAL.seal("1", USER))
    sealed[place] ^= 1
    assert SEAL.open("1", sealed.hex()) is None


@pytest.mark.parametrize("sealed", ["", "nothing", "00", "00" * 200])
def test_what_was_never_sealed_does_not_open(sealed: str) -> None:
    assert SEAL.open("1", sealed) is None
