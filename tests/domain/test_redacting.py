"""Blacking a text out of a frozen message."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.redacting import BLACKED, blacked, has_any

NAME = "María-José Privada"


@pytest.mark.parametrize(
    "line",
    [
        f"R-1 · {NAME} llamó",
        "R-1 · MARÍA\\-JOSÉ PRIVADA",
        "> Maria-Jose Privada",
        f"**{NAME}**",
    ],
)
def test_a_line_that_has_it_goes_whatever_its_dress(line: str) -> None:
    card = json.dumps({"components": [{"content": f"before\n{line}\nafter"}, {"id": 3, "label": "x"}]})
    assert json.loads(blacked(card, [NAME]) or "") == {
        "components": [{"content": f"before\n{BLACKED}\nafter"}, {"id": 3, "label": "x"}]
    }
    assert blacked(line, [NAME]) == BLACKED


def test_what_was_cut_short_goes_too() -> None:
    long = "They said that the person who called lives at the corner of two streets"
    assert blacked(json.dumps(["They said that the person…"]), [long]) == json.dumps(
        [BLACKED], ensure_ascii=False
    )


def test_what_has_nothing_of_it_stays() -> None:
    assert blacked('{"content":"other"}', [NAME]) is None
    assert blacked("plain", ["", " ", "x"]) is None
    assert not has_any("other", [NAME, "", "x"])
    assert has_any("maria jose privada", [NAME])


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda each: st.lists(each) | st.dictionaries(st.text(), each)
    )
)
def test_any_body_is_read(content: object) -> None:
    found = blacked(json.dumps(content), ["a text of some length"])
    assert found is None or json.loads(found) != content
