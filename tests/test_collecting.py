"""When Python's collector works, and what it leaves alone."""

import gc
from collections.abc import Iterator

import pytest

from bot.collecting import keep_loaded, undisturbed


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leaves the collector as it was found."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.enable()
    gc.freeze()


class Ring:
    """Something that only the collector can let go."""

    alive = 0

    def __init__(self) -> None:
        self.itself = self
        Ring.alive += 1

    def __del__(self) -> None:
        Ring.alive -= 1


def test_the_collector_rests_while_the_program_is_loaded() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count()


def test_the_collector_works_again_where_loading_fails() -> None:
    with pytest.raises(ImportError), undisturbed():
        raise ImportError
    assert gc.isenabled()


def test_what_an_earlier_connection_left_is_let_go_with_the_next() -> None:
    keep_loaded()
    kept = Ring()
    keep_loaded()
    del kept
    gc.collect()
    assert Ring.alive == 1
    keep_loaded(again=True)
    assert Ring.alive == 0
