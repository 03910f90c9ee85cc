"""Ids and references that nobody drew, pressed by people they were not drawn for."""

from uuid import uuid4

import pytest

from bot.domain.vocabulary import ResponseKind
from bot.rendering.custom_ids import Action
from bot.services.drafting import ResponseTyped, SourceTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import BUTTON_GONE, NOT_FOUND, ONLY_MEMBERS, ONLY_ORGANISERS, ONLY_STEWARDS

ORGANISERS_ONLY = [
    each
    for each in Action
    if each.value.startswith(("log", "pick", "desk", "review", "verify", "reject", "checked", "confirm"))
    or each in (Action.DELIVER, Action.STATUS, Action.MANAGE, Action.LOAD, Action.SCHEDULE)
]
# A list checks for itself whose it is and what it is for: members choose from some too.
PICK_GONE = "This list was used already or was left open for too long"
REFUSALS = (BUTTON_GONE, PICK_GONE, ONLY_ORGANISERS, ONLY_STEWARDS, ONLY_MEMBERS)


@pytest.mark.parametrize("action", ORGANISERS_ONLY)
async def test_an_organisers_button_is_refused_to_everybody_else(stage: Stage, action: Action) -> None:
    ids = [f"deeds:1:{action.value}:{each}" for each in ("D-1", "edit:D-1", "menu", str(uuid4()))]
    before = await stage.changes()
    for name in ("Mara", "Otto"):
        for each in ids:
            seen = await stage[name].press(each, on=await stage.forge(each))
            assert any(words in seen.text for words in REFUSALS), (name, each, seen.text)
            assert seen.form is None
    assert await stage.changes() == before


async def test_set_up_is_the_stewards_alone(stage: Stage) -> None:
    before = await stage.changes()
    for screen, what in (("overview", "one"), ("roles", "organisers"), ("stewards", "people")):
        forged = f"deeds:1:setup:{screen}:{what}"
        for name in ("Mara", "Oscar", "Otto", "Mona"):
            seen = await stage[name].press(forged, on=await stage.forge(forged))
            assert ONLY_STEWARDS in seen.text
    assert await stage.changes() == before


@pytest.mark.parametrize("page", ["desk", "review", "draft", "status", "manage", "schedules"])
async def test_a_page_of_organisers_is_not_turned_to_by_members(stage: Stage, page: str) -> None:
    forged = f"deeds:1:page:{page}:D-1:2"
    seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
    assert ONLY_ORGANISERS in seen.text


async def test_what_is_not_there_and_what_one_may_not_see_are_told_alike(stage: Stage) -> None:
    olga, mara = stage["Olga"], stage["Mara"]
    actor = stage.actor("Olga")
    ask = (await stage.services.boards.board(actor)).cells[0].reference
    draft = await stage.services.drafting.start(actor, None, SourceTyped(title="Told in confidence"))
    typed = ResponseTyped(kind=ResponseKind.SUPPORTS, asks=[ask], summary="Nobody has checked this")
    await stage.services.drafting.add_response(actor, draft.id, typed)
    review = await stage.services.drafting.submit(actor, draft.id)
    waiting = review.items[0].line.reference
    for forged in (f"deeds:1:open:{waiting}", "deeds:1:open:R-99999"):
        seen = await mara.press(forged, on=await stage.forge(forged))
        assert NOT_FOUND in seen.text
    shown = await olga.press(f"deeds:1:open:{waiting}", on=await stage.forge(f"deeds:1:open:{waiting}"))
    assert NOT_FOUND not in shown.text
    # What an organiser posts for everybody is what members see: nothing that waits.
    posted = f"deeds:1:post:x:{waiting}"
    assert NOT_FOUND in (await olga.press(posted, on=await stage.forge(posted))).text


async def test_wildcards_find_no_more_than_nothing_typed_does(stage: Stage) -> None:
    every = await stage["Mara"].autocomplete("demand", "demand", "")
    for typed in ("%", "_", "' OR 1=1 --", "\\", "%' ESCAPE '", "\x00", "D-%", "\ud800"):
        assert await stage["Mara"].autocomplete("demand", "demand", typed) in ((), every)
    assert await stage["Otto"].autocomplete("demand", "demand", "") == ()
