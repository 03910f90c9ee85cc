"""What people do again and again must not fill the machine."""

from typing import Any

import pytest

from bot.domain.errors import DeedsError
from cogs.forms import LONGEST_OPEN
from tests.cogs.conftest import Stage


def open_forms(stage: Stage) -> dict[str, Any]:
    return stage.bots[-1]._connection._view_store._modals


async def test_a_form_that_is_closed_instead_of_sent_goes_some_day(stage: Stage) -> None:
    olga = stage["Olga"]
    for _ in range(3):
        await olga.slash("manage official")
    forms = list(open_forms(stage).values())
    assert len(forms) == 3
    assert {each.timeout for each in forms} == {LONGEST_OPEN}
    for each in forms:
        each._dispatch_timeout()
    assert not open_forms(stage)


async def test_refused_forms_are_kept_in_a_bounded_number(stage: Stage) -> None:
    door = stage.bots[-1].door
    olga = stage["Olga"]
    await olga.slash("manage official")
    (form,) = open_forms(stage).values()

    class Press:
        """As much of an interaction as keeping a form asks for."""

        def __init__(self, number: int) -> None:
            self.id = number
            self.user = type("User", (), {"id": 1})

    for number in range(2000):
        door._keep(Press(number), form)  # type: ignore[arg-type]
    assert len(door._forms) == 500


async def test_what_is_looked_up_is_cached_in_a_bounded_number(stage: Stage) -> None:
    boards, actor = stage.services.boards, stage.actor("Mara")
    for number in range(700):
        await boards.suggest(actor, "demand", f"x{number} " + "y" * 6000)
    with pytest.raises(DeedsError) as raised:
        await boards.suggest(actor, "demand", "x", campaign="z" * 6000)
    assert len(str(raised.value.parameters)) < 200
    assert len(boards._cache) <= 512
    assert max(len(str(each)) for each in boards._cache) < 400
