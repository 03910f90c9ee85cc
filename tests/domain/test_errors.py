"""The one error that reaches people."""

import pickle

import pytest

from bot.domain.errors import DeedsError, ManyFaultsError


def test_its_own_text_holds_the_code_alone() -> None:
    error = DeedsError("date_invalid", {"typed": "private words"}, field="on", typed="private words")
    assert str(error) == "date_invalid"
    assert "private" not in repr(error)
    assert (error.parameters, error.field, error.typed) == ({"typed": "private words"}, "on", "private words")


def test_its_parameters_are_its_own() -> None:
    parameters: dict[str, object] = {"typed": "x"}
    error = DeedsError("date_invalid", parameters)
    parameters["typed"] = "y"
    assert error.parameters == {"typed": "x"}
    assert DeedsError("not_here").parameters == {}


def test_many_faults_are_counted_and_kept() -> None:
    faults = [DeedsError("one"), DeedsError("other")]
    error = ManyFaultsError(faults)
    assert (error.code, error.parameters, error.faults) == ("many_faults", {"count": 2}, tuple(faults))


@pytest.mark.parametrize(
    "error", [DeedsError("one", {"n": 1}, field="f", typed="t"), ManyFaultsError([DeedsError("one")])]
)
def test_it_survives_the_way_back_from_a_worker_process(error: DeedsError) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(back) is type(error)
    assert (back.code, back.parameters, back.field, back.typed) == (
        error.code,
        error.parameters,
        error.field,
        error.typed,
    )
