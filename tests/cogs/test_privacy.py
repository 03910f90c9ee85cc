"""``/privacy``: shown, handed over and forgotten, by anybody, for nobody else."""

import pytest

from bot.domain.vocabulary import ResponseKind
from bot.services.drafting import ResponseTyped, SourceTyped
from bot.storage.engine import holds_any
from tests.cogs.conftest import Stage
from tests.files import files_below

NOTHING = "Nothing. Whoever only reads here leaves no trace"
TITLE = "What Deeds keeps about you"


async def log_something(stage: Stage, name: str) -> None:
    """Lets an organiser report one entry and leave a draft."""
    actor = stage.actor(name)
    board = await stage.services.boards.board(actor)
    draft = await stage.services.drafting.start(actor, None, SourceTyped(title="Minutes"))
    typed = ResponseTyped(
        kind=ResponseKind.SUPPORTS, asks=[board.cells[0].reference], summary="They agree", on="2026-03-01"
    )
    await stage.services.drafting.add_response(actor, draft.id, typed)
    await stage.services.drafting.submit(actor, draft.id)
    await stage.services.drafting.start(actor, None, SourceTyped(title="Unfinished"))


@pytest.mark.parametrize("name", ["Otto", "Mara", "Oscar", "Stella"])
async def test_everybody_may_ask(stage: Stage, name: str) -> None:
    seen = await stage[name].slash("privacy show")
    assert seen.only_me
    assert TITLE in seen.text
    assert "Discord keeps its own copies" in seen.text
    assert (NOTHING in seen.text) == (name in ("Otto", "Mara"))


async def test_asking_leaves_nothing_behind(stage: Stage) -> None:
    # Who has become an organiser and has done nothing yet.
    stage.server.add_person("Nora", roles=["Members", "Organisers"])
    nora = stage["Nora"].go_to("general")
    for command in ("privacy export", "privacy forget", "privacy show"):
        seen = await nora.slash(command)
    assert NOTHING in seen.text


async def test_an_organiser_sees_it_all_takes_it_along_and_is_forgotten(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("desk")
    await log_something(stage, "Oscar")
    seen = await oscar.slash("privacy show")
    for words in ("1 draft", "1 version of an entry", "first seen here as an organiser", "90 days"):
        assert words in seen.text
    given = await oscar.press("Send it to me as a file")
    assert given.only_me
    assert given.files == ("deeds-about-me.json",)
    asked = await oscar.press("Forget me …", on=seen)
    assert "1 entry of yours waits" in asked.text
    assert "What stays" in asked.text
    await stage.restart()
    done = await oscar.press("Forget me now", on=asked)
    assert "You are forgotten" in done.text
    assert NOTHING in (await oscar.slash("privacy show")).text
    person = stage.services.people.pseudonym(str(stage.server.id), 1, oscar.id)
    needles = [str(oscar.id).encode(), person.partition(".")[2].encode()]
    for file in files_below(stage.folder):
        assert not holds_any(file, needles), file


async def test_pressing_twice_forgets_once(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await log_something(stage, "Oscar")
    asked = await oscar.slash("privacy forget")
    await oscar.press("Forget me now", on=asked)
    before = await stage.changes()
    again = f"deeds:1:privacy:{stage.server.id}:sure"
    assert "You are forgotten" in (await oscar.press(again, on=await stage.forge(again))).text
    assert await stage.changes() == before


async def test_keeping_everything_leads_back(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await log_something(stage, "Oscar")
    await oscar.slash("privacy forget")
    assert "1 draft" in (await oscar.press("Keep everything")).text


async def test_a_steward_is_told_who_is_left(stage: Stage) -> None:
    stella, olga = stage["Stella"], stage["Olga"]
    asked = await stella.slash("privacy forget")
    assert "You are a steward no more. 1 steward is left" in asked.text
    await stella.press("Forget me now")
    last = await olga.slash("privacy forget")
    assert "You are the only steward" in last.text
    assert "Forget me now" not in last.labels


async def test_in_direct_messages_one_chooses_among_servers_that_know_one(stage: Stage) -> None:
    mara, oscar = stage["Mara"], stage["Oscar"]
    assert "No server keeps anything about you" in (await mara.slash_privately("privacy show")).text
    await log_something(stage, "Oscar")
    seen = await oscar.slash_privately("privacy show")
    assert "On the server Coalition" in seen.text
    assert "1 draft" in seen.text


async def test_a_forged_button_never_reaches_somebody_else(stage: Stage) -> None:
    await log_something(stage, "Oscar")
    mara = stage["Mara"]
    for what in ("show", "export", "forget", "sure", "else", ""):
        for server in (str(stage.server.id), "999", "menu", "local"):
            forged = await stage.forge(f"deeds:1:privacy:{server}:{what}")
            seen = await mara.press(f"deeds:1:privacy:{server}:{what}", on=forged)
            assert "1 draft" not in seen.text
    assert "1 draft" in (await stage["Oscar"].slash("privacy show")).text


async def test_spanish(stage: Stage) -> None:
    seen = await stage["Olivia"].slash("privacy show")
    assert "Qué guarda Deeds sobre ti" in seen.text
