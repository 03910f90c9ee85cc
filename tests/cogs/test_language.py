"""``/language``: a person’s own choice, wherever they meet the bot; languages load when first used."""

import asyncio
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.access import Context, Tier
from bot.domain.vocabulary import Cadence, ResponseKind, Visibility
from bot.i18n import languages as module
from bot.i18n.texts import texts_of
from bot.services.drafting import ResponseTyped, SourceTyped
from tests.cogs.conftest import Stage, message_with
from tests.cogs.organising import add_digest_channel, change_settings
from tests.cogs.test_act import win

SPANISH_HELP = "Qué puedes hacer aquí"
ENGLISH_HELP = "What you can do here"


async def choose(stage: Stage, name: str, language: str) -> str:
    """Somebody chooses a language by its own name; gives what they are answered."""
    await stage[name].slash("language")
    return (await stage[name].choose(language)).text


async def choose_directly(stage: Stage, name: str, language: str) -> None:
    """The same in direct messages, whose menus the simulation can't open."""
    seen = await stage[name].slash_privately("language")
    assert language in {each.value for each in seen.menu().options}
    actor = replace(stage.actor(name, Tier.PUBLIC), server="", context=Context.DIRECT_MESSAGE)
    await stage.services.choosing.choose(actor, stage[name].id, language)


async def test_everything_that_is_answered_follows_the_choice(stage: Stage) -> None:
    mara = stage["Mara"]
    assert ENGLISH_HELP in (await mara.slash("help")).text
    assert "en español" in await choose(stage, "Mara", "Español")
    assert SPANISH_HELP in (await mara.slash("help")).text
    # Cards, buttons, errors, forms, pictures.
    card = await mara.slash("demand", demand="D-1")
    assert "Publicar aquí" in card.labels
    refused = await mara.slash("demand", demand="D-999")
    assert "Aquí no hay nada con esa referencia" in refused.text
    board = await mara.slash("board")
    await mara.press("Imagen", on=board)
    assert "Demandas" in stage.pictures.svgs[-1] or "demandas" in stage.pictures.svgs[-1]
    form = await mara.slash("digest follow", about="D-1")
    assert form.form is not None
    assert "Tu zona horaria o ciudad" in {each.label for each in form.form.fields}
    # It stays when the bot comes up again, and nobody else is answered in it.
    await stage.restart()
    assert SPANISH_HELP in (await mara.slash("help")).text
    assert ENGLISH_HELP in (await stage["Olga"].slash("help")).text


async def test_the_choice_goes_before_what_discord_says_until_it_is_left_to_it_again(stage: Stage) -> None:
    milo = stage["Milo"]
    assert SPANISH_HELP in (await milo.slash("help")).text
    assert "in English" in await choose(stage, "Milo", "English")
    assert ENGLISH_HELP in (await milo.slash("help")).text
    seen = await milo.slash("language")
    assert "as you chose" in seen.text
    assert [each.label for each in seen.menu().options if each.chosen] == ["English"]
    left = await milo.choose("As my Discord says")
    assert "sigue" in left.text
    assert SPANISH_HELP in (await milo.slash("help")).text


async def test_outsiders_choose_too_and_direct_messages_follow(stage: Stage) -> None:
    assert "en español" in await choose(stage, "Otto", "Español")
    assert SPANISH_HELP in (await stage["Otto"].slash_privately("help")).text
    otto = stage["Otto"]
    await choose_directly(stage, "Otto", "en")
    assert ENGLISH_HELP in (await otto.slash_privately("help")).text
    assert SPANISH_HELP in (await otto.slash("help")).text


async def test_privacy_shows_it_hands_it_over_and_forgets_it(stage: Stage) -> None:
    await choose(stage, "Mara", "Español")
    mara = stage["Mara"]
    seen = await mara.slash("privacy show")
    assert "en qué idioma quieres que te responda Deeds" in seen.text
    asked = await mara.press("Olvidarme…", on=seen)
    done = await mara.press("Olvidarme ahora", on=asked)
    assert "Deeds ya te olvidó" in done.text
    assert ENGLISH_HELP in (await mara.slash("help")).text


async def test_direct_messages_are_a_place_of_their_own_for_privacy(stage: Stage) -> None:
    mara = stage["Mara"]
    await choose_directly(stage, "Mara", "es")
    seen = await mara.slash_privately("privacy show")
    assert "En los mensajes directos con Deeds" in seen.text
    assert "en qué idioma quieres" in seen.text
    assert "Olvidarme…" in seen.labels


@pytest.mark.parametrize("value", ["xx", "\u202e", "", "D-1"])
async def test_a_forged_choice_is_refused_in_one_sentence(stage: Stage, value: str) -> None:
    forged = f"deeds:1:language:{value}"
    seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
    assert "Something went wrong" not in seen.text
    assert ENGLISH_HELP in (await stage["Mara"].slash("help")).text


async def test_what_is_posted_for_everybody_keeps_the_language_of_the_server(stage: Stage) -> None:
    await choose(stage, "Olga", "Español")
    olga, services = stage.actor("Olga"), stage.services
    ask = (await services.boards.board(olga)).cells[0].reference
    draft = await services.drafting.start(olga, None, SourceTyped(title="Minutes"))
    line = ResponseTyped(kind=ResponseKind.COMMITS, asks=[ask], summary="They will", on="2026-03-01")
    await services.drafting.add_response(olga, draft.id, line)
    await services.drafting.submit(olga, draft.id)
    await stage.post()
    card = message_with(stage["Oscar"], "review", "They will")
    assert card.labels == ("Review",)


async def test_a_language_that_nobody_used_yet_loads_outside_the_event_loop(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_in: dict[str, bool] = {}
    beats = 0

    def slow(folder: Path) -> list[str]:
        loaded_in[folder.name] = threading.current_thread() is threading.main_thread()
        reading.set()
        gone_on.wait(20)
        return texts_of(folder)

    reading, gone_on = threading.Event(), threading.Event()
    english = await stage.services.languages.ready("en")
    monkeypatch.setattr("bot.i18n.texts.texts_of", slow)
    languages = module.Languages()
    # As after the first answer in English.
    languages._localizers["en"] = english
    stage.bots[-1].door.languages = languages
    answer = asyncio.create_task(languages.ready("es"))
    while not reading.is_set():
        beats += 1
        await asyncio.sleep(0)
    # The files are being read: everybody else is answered meanwhile.
    assert ENGLISH_HELP in (await stage["Mara"].slash("help")).text
    assert not answer.done()
    gone_on.set()
    assert (await answer).language == "es"
    assert loaded_in == {"es": False}
    assert SPANISH_HELP in (await stage["Milo"].slash("help")).text


async def test_wins_corrections_and_notices_load_their_language_before_the_first_tick(stage: Stage) -> None:
    """Nobody has used French since the restart: see the check at the end of :func:`stage`."""
    channel = add_digest_channel(stage)
    await change_settings(stage, digest_channels=[channel])
    await stage.services.digests.add_schedule(
        stage.actor("Olga"),
        campaign=None,
        channel=channel,
        cadence=Cadence.WEEKLY,
        weekday=0,
        day=1,
        at="9:00",
        language="fr",
        readers=Visibility.MEMBERS,
    )
    await stage.restart()
    await win(stage)
    await stage.post()
    told = [each.text for each in stage["Mara"].visible_messages("digest")]
    assert any("Fait" in each for each in told)
    await change_settings(stage, language="ar")
    await stage.restart()
    mara = stage.actor("Mara", Tier.MEMBER)
    contested = await stage.services.disputes.contest(mara, "F-1", "I was there; it is not so.")
    await stage.restart()
    decided = await stage.services.disputes.decide(
        stage.actor("Stella"), contested.reference, upheld=True, reason="The photo is of another street"
    )
    assert decided.corrected
    await stage.restart()
    await stage.pass_days(8)
    await stage.services.reminders.plan_due()
    await stage.services.disputes.plan_overdue()
