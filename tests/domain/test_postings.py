"""Keys, nonces and markers of unprompted messages."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.postings import (
    FIRST_RETRY_SECONDS,
    LEASE_SECONDS,
    LONGEST_RETRY_SECONDS,
    READ_BACK_MARGIN,
    SEND_TIMEOUT_SECONDS,
    Posting,
    Why,
    marker_of,
    nonce_of,
    posting_key,
    reason_parts,
    reason_text,
    retry_after,
)
from bot.domain.vocabulary import PostingKind

# What the parts of a key are made of: ids, period labels and numbers, none of which holds a slash.
plain = st.text("0123456789abcdefWT:-", min_size=1, max_size=12)
parts = st.fixed_dictionaries(
    {
        "server": plain,
        "kind": st.sampled_from(PostingKind),
        "origin": plain,
        "channel": plain,
        "period": plain,
        "part": st.integers(1, 9),
    }
)
KEY = "local/digest/5c0c/1234/2026-W32/1"


@given(parts, parts)
def test_two_postings_share_a_key_only_if_they_are_the_same(
    one: dict[str, object], other: dict[str, object]
) -> None:
    assert (posting_key(**one) == posting_key(**other)) is (one == other)  # type: ignore[arg-type]


@given(st.text(), st.text())
def test_nonce_and_marker_follow_the_key_alone_and_fit_discord(one: str, other: str) -> None:
    assert len(nonce_of(one)) <= 25
    assert (nonce_of(one) == nonce_of(other)) is (one == other)
    assert (marker_of(one) == marker_of(other)) is (one == other)


def test_nonce_and_marker_never_change_between_versions() -> None:
    # A posting planned by an older program must be recognised by a newer one.
    assert nonce_of(KEY) == "18d2d39d9fb524ec6c97a075"
    assert marker_of(KEY) == "a2b8054841"


def test_a_posting_carries_the_nonce_and_marker_of_its_key() -> None:
    due = datetime(2026, 8, 3, 15, tzinfo=UTC)
    posting = Posting(
        id=UUID(int=1),
        server="local",
        kind=PostingKind.DIGEST,
        key=KEY,
        channel="1234",
        period="2026-W32",
        notice="{}",
        card="{}",
        due=due,
        planned=due + timedelta(hours=2),
    )
    assert (posting.nonce, posting.marker) == (nonce_of(KEY), marker_of(KEY))
    assert posting.read_back_from == due - READ_BACK_MARGIN


@given(st.sampled_from(Why), st.lists(st.text("abc_019", min_size=1)))
def test_a_reason_is_read_back_as_it_was_written(why: Why, details: list[str]) -> None:
    assert reason_parts(reason_text(why, *details)) == (why, tuple(details))


def test_no_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="Why"):
        reason_parts("")


@given(st.integers(-1, 10_000))
def test_waits_double_and_never_pass_the_longest(attempts: int) -> None:
    wait = retry_after(attempts)
    assert timedelta(seconds=FIRST_RETRY_SECONDS) <= wait <= timedelta(seconds=LONGEST_RETRY_SECONDS)
    assert retry_after(attempts + 1) in (wait, wait * 2, timedelta(seconds=LONGEST_RETRY_SECONDS))


def test_a_send_gives_up_long_before_its_lease_is_over() -> None:
    assert SEND_TIMEOUT_SECONDS * 2 < LEASE_SECONDS
