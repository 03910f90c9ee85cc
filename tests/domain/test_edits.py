"""What changed while a form was open, and what one who typed meanwhile wants on top of it."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.edits import EditedMeanwhileError, Meanwhile, refuse_edited
from bot.domain.typed import clean


@dataclass(frozen=True)
class Typed:
    """A made-up form."""

    title: str = "A title"
    lines: tuple[str, ...] = ("one", "two")
    number: int = 1


def stale(**now: object) -> EditedMeanwhileError:
    return EditedMeanwhileError("D-1", Typed(), replace(Typed(), **now))  # type: ignore[arg-type]


def test_what_is_as_the_edit_began_with_is_not_refused() -> None:
    refuse_edited("D-1", Typed(), Typed())
    refuse_edited("D-1", None, Typed())
    with pytest.raises(EditedMeanwhileError) as refused:
        refuse_edited("D-1", Typed(), Typed(number=2))
    assert refused.value.code == "edited_meanwhile"
    assert refused.value.changed == ()


def test_each_field_says_what_it_was_and_is() -> None:
    assert stale(title="Another", lines=("one",)).changed == (
        Meanwhile("title", "A title", "Another"),
        Meanwhile("lines", "one\ntwo", "one"),
    )


@pytest.mark.parametrize(
    ("mine", "wanted"),
    [
        ("A title", "Another"),  # left as it was: theirs stays
        ("  A title ", "Another"),
        ("Mine", "Mine"),
        ("Another", "Another"),
        ("", ""),  # taken away on purpose
    ],
)
def test_what_one_left_alone_stays_as_somebody_else_put_it(mine: str, wanted: str) -> None:
    assert stale(title="Another").on_top("title", mine) == wanted


def test_a_field_that_nobody_types_keeps_what_was_sent() -> None:
    assert stale(number=2).on_top("number", "7") == "7"
    assert stale(number=2).on_top("unknown", "7") == "7"


@given(before=st.text(), now=st.text(), mine=st.text())
def test_on_top_is_mine_or_theirs_and_never_the_old_one(before: str, now: str, mine: str) -> None:
    error = EditedMeanwhileError("D-1", Typed(before), Typed(now))
    wanted = error.on_top("title", mine)
    assert wanted in (mine, now)
    if mine == before:
        assert clean(wanted) == clean(now)
