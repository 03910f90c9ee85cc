"""The chain: any damage shows, and redaction is no damage."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.changes import (
    CHAIN_VERSION,
    GENESIS,
    ChangeHead,
    FieldChange,
    SaltedField,
    body_hash,
    canonical,
    change_body,
    commitment_hash,
    first_broken_link,
)

START = ChangeHead(0, GENESIS)
Link = tuple[int, str, str]


def _field(number: int, value: object) -> SaltedField:
    return SaltedField(
        FieldChange("demand", f"id-{number}", f"D-{number}", "title", None, value), salt=f"salt-{number}"
    )


def _chain(values: list[object], start: ChangeHead = START) -> list[Link]:
    links: list[Link] = []
    head = start
    for number, value in enumerate(values):
        body = change_body(
            server="local",
            head=head,
            at=datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=number),
            action="demand_edited",
            actor_hash=commitment_hash("aa", "1.someone"),
            why_hash=commitment_hash("bb", "because"),
            fields=[_field(number, value)],
        )
        head = ChangeHead(head.sequence + 1, body_hash(body))
        links.append((head.sequence, body, head.hash))
    return links


CHAIN = _chain(["one", "dos", "trois", {"four": [4, None, True]}])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=40)
@given(st.lists(values, max_size=5), st.integers(0, 50))
def test_an_untouched_chain_holds_from_any_link_on(written: list[object], sequence: int) -> None:
    start = ChangeHead(sequence, body_hash("before"))
    links = _chain(written, start)
    assert first_broken_link(links, start) is None
    for index, (number, _, stored) in enumerate(links):
        assert first_broken_link(links[index + 1 :], ChangeHead(number, stored)) is None


@given(st.data())
def test_a_change_of_any_byte_of_any_link_shows(data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(CHAIN) - 1))
    sequence, body, stored = CHAIN[index]
    in_body = data.draw(st.booleans())
    target = body if in_body else stored
    place = data.draw(st.integers(0, len(target) - 1))
    other = data.draw(st.characters().filter(lambda each: each != target[place]))
    altered = target[:place] + other + target[place + 1 :]
    link = (sequence, altered, stored) if in_body else (sequence, body, altered)
    assert first_broken_link([*CHAIN[:index], link, *CHAIN[index + 1 :]], START) == sequence


@given(st.integers(0, len(CHAIN) - 1), st.text() | values.map(canonical))
def test_a_forged_link_with_a_fitting_hash_of_its_own_shows(index: int, body: str) -> None:
    forged = (CHAIN[index][0], body, body_hash(body))
    assert first_broken_link([*CHAIN[:index], forged, *CHAIN[index + 1 :]], START) == forged[0]


@pytest.mark.parametrize("index", range(len(CHAIN)))
def test_a_rewritten_link_breaks_the_next_one(index: int) -> None:
    content = json.loads(CHAIN[index][1])
    content["action"] = "rewritten"
    body = canonical(content)
    links = [*CHAIN[:index], (CHAIN[index][0], body, body_hash(body)), *CHAIN[index + 1 :]]
    # The last link has no next one: it shows against the stored head.
    assert first_broken_link(links, START) == (CHAIN[index + 1][0] if index + 1 < len(CHAIN) else None)
    assert links[-1][2] != CHAIN[-1][2] or index + 1 < len(CHAIN)


def test_a_missing_or_moved_link_shows() -> None:
    assert first_broken_link([CHAIN[0], *CHAIN[2:]], START) == 3
    assert first_broken_link([CHAIN[1], CHAIN[0]], START) == 2
    renumbered = [(number, body, stored) for number, (_, body, stored) in enumerate([CHAIN[0], CHAIN[2]], 1)]
    assert first_broken_link(renumbered, START) == 2


def test_a_link_holds_hashes_and_no_values_so_that_redaction_leaves_it_verifiable() -> None:
    secret = "a name that was later redacted"
    links = _chain([secret])
    assert secret not in links[0][1]
    assert _field(0, secret).salt not in links[0][1]
    hashed = json.loads(links[0][1])["fields"][0][3]
    assert hashed == commitment_hash(_field(0, secret).salt, [None, secret])
    assert hashed != commitment_hash("another salt", [None, secret])
    assert first_broken_link(links, START) is None


@given(st.dictionaries(st.text(), values, max_size=4))
def test_equal_values_give_equal_bytes(value: dict[str, object]) -> None:
    turned = dict(reversed(list(value.items())))
    assert canonical(turned) == canonical(value)
    assert json.loads(canonical(value)) == value


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_json_cannot_say_is_not_hashed(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical(number)


def test_instants_are_written_in_utc_and_the_version_stands_in_every_link() -> None:
    at = datetime(2026, 3, 1, 9, tzinfo=timezone(timedelta(hours=-7)))
    body = json.loads(
        change_body(server="local", head=START, at=at, action="x", actor_hash="", why_hash="", fields=[])
    )
    assert body["at"] == "2026-03-01T16:00:00+00:00"
    assert body["version"] == CHAIN_VERSION
    assert (body["sequence"], body["previous"], body["server"]) == (1, GENESIS, "local")


@given(st.text("0123456789abcdef"), st.text(), st.text("0123456789abcdef"), st.text())
def test_no_two_values_or_salts_hash_alike(salt: str, value: str, other_salt: str, other: str) -> None:
    same = (salt, value) == (other_salt, other)
    assert (commitment_hash(salt, value) == commitment_hash(other_salt, other)) is same
