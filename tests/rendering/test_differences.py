"""A text before and after."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.differences import difference
from bot.rendering.safe_text import length


def test_short_texts_are_shown_whole() -> None:
    assert difference("The old one", "The new one", 50) == ("The old one", "The new one")
    assert difference("", "new", 50) == ("", "new")
    assert difference("a\nb", "a\nc", 50) == ("a · b", "a · c")


def test_long_texts_begin_where_they_part() -> None:
    same = " ".join(f"word{n}" for n in range(200))
    old, new = difference(f"{same} old", f"{same} new", 60)
    assert (old[0], new[0]) == ("…", "…")
    assert old.endswith("word199 old")
    assert new.endswith("word199 new")


@given(st.text(), st.text(), st.integers(10, 200))
def test_never_longer_than_asked_for(before: str, after: str, most: int) -> None:
    assert all(length(each) <= most for each in difference(before, after, most))
