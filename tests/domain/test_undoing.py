"""What of a change can be taken back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.changes import FieldChange
from bot.domain.undoing import Done, Kept, reversals, things_done

D, V = "demand-id", "version-id"


def change(field: str, before: Any, after: Any, kind: str = "demand", record: str = D) -> FieldChange:
    return FieldChange(kind, record, "D-1", field, before, after)


def kept(done: list[Done], now: dict[str, dict[str, Any]], **more: Any) -> list[Kept | None]:
    options: dict[str, Any] = {"untouched": (), "bound": {}, "later": {}} | more
    return [each.kept for each in reversals(done, now=now, **options)]


def test_a_record_that_was_made_is_one_thing() -> None:
    done = things_done([change("title", None, "A"), change("visibility", None, 1), change("x", None, 2)])
    assert [(each.made, each.change.field) for each in done] == [(True, "withdrawn")]
    done = things_done([change("title", "A", "B"), change("visibility", 2, 1)], purged={0})
    assert [(each.made, each.purged) for each in done] == [(False, True), (False, False)]


@pytest.mark.parametrize(
    ("done", "now", "why"),
    [
        (Done(change("title", "A", "B")), "B", None),
        (Done(change("title", "A", "B")), "C", Kept.CHANGED),
        (Done(change("title", "A", "B"), purged=True), "B", Kept.PURGED),
        (Done(change("state", "verified", "reported", "revision")), "reported", Kept.SECOND_PERSON),
        (Done(change("state", "reported", "verified", "revision")), "verified", None),
        (Done(change("visibility", 0, 1)), 1, Kept.SECOND_PERSON),
        (Done(change("visibility", 1, 0)), 0, None),
        (Done(change("epoch", 1, 2, "server_settings")), 2, Kept.OTHERWISE),
        (Done(change("state", "open", "upheld", "dispute")), "upheld", Kept.OTHERWISE),
    ],
)
def test_one_thing_alone(done: Done, now: Any, why: Kept | None) -> None:
    assert kept([done], {D: {done.change.field: now, "withdrawn": False}}) == [why]


def test_what_belongs_together_goes_together() -> None:
    done = [
        Done(change("version", 1, 2)),
        Done(change("withdrawn", False, True, "demand_version", V), made=True),
        Done(change("title", "A", "B")),
    ]
    now: dict[str, dict[str, Any]] = {
        D: {"version": 2, "title": "B", "withdrawn": False},
        V: {"withdrawn": False},
    }
    assert kept(done, now, untouched={V}) == [None, None, None]
    assert kept(done, now) == [Kept.TOGETHER, Kept.CHANGED, None]
    assert kept(done, now, untouched={V}, bound={V: Kept.IN_USE}) == [Kept.TOGETHER, Kept.IN_USE, None]


def test_asks_of_one_change_go_one_by_one() -> None:
    done = [Done(change("withdrawn", False, True, "ask", each), made=True) for each in ("a", "b")]
    now = {each: {"withdrawn": False} for each in ("a", "b")}
    assert kept(done, now, untouched={"a", "b"}, bound={"a": Kept.IN_USE}) == [Kept.IN_USE, None]


FIELDS = st.sampled_from(["title", "state", "visibility", "version"])
values = st.one_of(st.none(), st.integers(0, 3), st.sampled_from(["verified", "reported", "x"]))


@given(
    st.lists(
        st.tuples(st.sampled_from(["title", "state", "visibility", "version"]), values, values), max_size=5
    ),
    st.dictionaries(st.sampled_from(["title", "state", "visibility", "version"]), values),
)
def test_undoing_never_verifies_and_never_publishes(
    edits: list[tuple[str, Any, Any]], standing: dict[str, Any]
) -> None:
    done = [Done(change(field, before, after)) for field, before, after in edits]
    for each in reversals(done, now={D: {**standing, "withdrawn": False}}, untouched=(), bound={}, later={}):
        field, before, after = each.done.change.field, each.done.change.before, each.done.change.after
        if each.goes:
            assert standing.get(field) == after
            assert not (field == "state" and before == "verified")
            levels = isinstance(before, int) and isinstance(after, int)
            assert not (field == "visibility" and levels and int(str(before)) < int(str(after)))
