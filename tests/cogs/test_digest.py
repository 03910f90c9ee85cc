"""``/digest`` and the row of languages: the same post, in my language, only for me."""

import pytest

from bot.demo.simulation import Seen
from bot.domain.vocabulary import Cadence, Visibility
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    NOT_FOUND,
    ONLY_MEMBERS,
    add_digest_channel,
    change_settings,
)

ENGLISH, SPANISH = "English", "Español"


async def schedule(stage: Stage, cadence: Cadence) -> None:
    """Something in Spanish goes into a channel of members."""
    channel = add_digest_channel(stage)
    await change_settings(stage, digest_channels=[channel])
    await stage.services.digests.add_schedule(
        stage.actor("Olga"),
        campaign=None,
        channel=channel,
        cadence=cadence,
        weekday=0,
        day=1,
        at="09:00",
        language="es",
        readers=Visibility.MEMBERS,
    )


async def posted(stage: Stage, cadence: Cadence = Cadence.DAILY) -> Seen:
    """What was posted, as a member sees it."""
    await schedule(stage, cadence)
    await stage.pass_days(1)
    await stage.services.digests.plan_due()
    await stage.services.live_boards.plan_due()
    await stage.post()
    return stage["Mara"].newest_message("digest")


async def test_the_digest_in_my_language_for_me_alone(stage: Stage) -> None:
    post = await posted(stage)
    assert "Una cosa que hacer ahora" in post.text or "Periodo tranquilo" in post.text
    assert {ENGLISH, SPANISH} <= set(post.labels)
    mara = stage["Mara"]
    seen = await mara.press(ENGLISH, on=post)
    assert seen.only_me
    assert "A quiet time" in seen.text or "One thing to do now" in seen.text
    assert "Flock" in seen.text
    # Whoever presses the other one gets that, whatever their Discord speaks.
    assert "A quiet time" not in (await mara.press(SPANISH, on=post)).text
    assert len(stage["Milo"].visible_messages("digest")) == 1


async def test_the_live_board_in_my_language(stage: Stage) -> None:
    post = await posted(stage, Cadence.LIVE)
    assert "Se mantiene al día" in post.text
    seen = await stage["Milo"].press(ENGLISH, on=post)
    assert seen.only_me
    assert "Not yet delivered" in seen.text
    assert "History" in seen.labels


async def test_the_buttons_survive_a_restart_and_ask_again_who_may(stage: Stage) -> None:
    post = await posted(stage)
    await stage.restart()
    assert (await stage["Mara"].press(ENGLISH, on=post)).only_me
    outsider = stage.server.add_person("Nora", roles=["Moderators"]).go_to("general")
    button = post.button(ENGLISH).custom_id
    message = await stage.forge(button)
    assert ONLY_MEMBERS in (await outsider.press(button, on=message)).text


@pytest.mark.parametrize(
    "forged",
    [
        "deeds:1:same:00000000-0000-0000-0000-000000000000:2026-W10:en",
        "deeds:1:same:00000000-0000-0000-0000-000000000000:board:en",
    ],
)
async def test_what_was_never_scheduled_is_not_found(stage: Stage, forged: str) -> None:
    seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
    assert NOT_FOUND in seen.text


async def test_what_was_corrected_since_is_said(stage: Stage) -> None:
    post = await posted(stage)
    mara = stage["Mara"]
    assert "As the record stands now" not in (await mara.press(ENGLISH, on=post)).text
    await change_settings(stage, language="es")
    assert "As the record stands now" in (await mara.press(ENGLISH, on=post)).text


async def test_the_latest_digest(stage: Stage) -> None:
    mara, milo = stage["Mara"], stage["Milo"]
    # Where none was posted yet: as of today.
    seen = await mara.slash("digest latest")
    assert seen.only_me
    assert "Flock" in seen.text
    await posted(stage)
    seen = await milo.slash("digest latest", campaign="co-petition")
    assert "tranquilo" in seen.text or "Una cosa" in seen.text
    assert "registro hasta el cambio" in seen.text
    assert await mara.autocomplete("digest latest", "campaign", "")
    assert "There is no campaign" in (await mara.slash("digest latest", campaign="nothing")).text
