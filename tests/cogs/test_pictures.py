"""The board and a demand's timeline as pictures: the way there and back, and what is left without them."""

from datetime import timedelta

import pytest

from bot.demo.simulation import Seen
from bot.domain.vocabulary import Cadence, DeliveryChannel, ResponseKind, Visibility
from bot.rendering.pictures.canvas import FILE_NAME
from bot.services.delivering import DeliveryTyped
from bot.services.drafting import ResponseTyped, SourceTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import NOT_FOUND, add_digest_channel, change_settings

FAILED = "could not be drawn"
_GALLERY = 12


def alt(seen: Seen) -> str:
    """What is read out in place of the picture."""
    inside = [part for each in seen.components for part in each.get("components", ())]
    return "".join(
        item["description"] for each in inside if each["type"] == _GALLERY for item in each["items"]
    )


async def test_the_board_is_a_picture_and_text_again(stage: Stage) -> None:
    mara = stage["Mara"]
    text = await mara.slash("board")
    picture = await mara.press("Picture", on=text)
    assert picture.files == (FILE_NAME,)
    assert picture.only_me
    assert alt(picture).startswith("Board of Colorado: Flock cameras and ICE, petition on Mar 2, 2026:")
    assert "Not yet delivered" in stage.pictures.svgs[-1]

    light = await mara.press("Light", on=picture)
    assert light.files == (FILE_NAME,)
    assert stage.pictures.svgs[-1] != stage.pictures.svgs[-2]
    assert "Dark" in light.labels
    # What is posted is what was looked at.
    assert (await mara.press("Post here", on=light)).files == (FILE_NAME,)
    assert stage.pictures.svgs[-1] == stage.pictures.svgs[-2]

    back = await mara.press("As text", on=light)
    assert back.files == ()
    assert back.text == text.text


async def test_a_demand_has_a_timeline(stage: Stage) -> None:
    mara = stage["Mara"]
    picture = await mara.press("Timeline", on=await mara.slash("demand", demand="D-1"))
    assert picture.files == (FILE_NAME,)
    assert alt(picture).startswith("Timeline of D-1, ")
    assert "Wording" in (await mara.press("As text", on=picture)).text


async def test_pictures_speak_the_readers_language(stage: Stage) -> None:
    milo = stage["Milo"]
    picture = await milo.press("Imagen", on=await milo.slash("board"))
    assert alt(picture).startswith("Tablero de ")
    assert "Aún sin entregar" in stage.pictures.svgs[-1]


async def test_a_posted_picture_stays_as_it_is(stage: Stage) -> None:
    mara, oscar = stage["Mara"], stage["Oscar"]
    picture = await mara.press("Picture", on=await mara.slash("board"))
    posted = await mara.press("Post here", on=picture)
    assert not posted.only_me
    assert posted.files == (FILE_NAME,)
    assert posted.labels == ("As text",)
    # Whoever presses something on what everybody sees is answered alone.
    board = await oscar.press("As text", on=posted)
    assert board.only_me
    public = await mara.press("Post here", on=await mara.slash("board"))
    own = await oscar.press("Picture", on=public)
    assert own.only_me
    assert own.files == (FILE_NAME,)


@pytest.mark.parametrize("button", ["Light", "Post here"])
async def test_without_a_worker_there_is_the_text(stage: Stage, button: str) -> None:
    mara = stage["Mara"]
    seen = await mara.press("Timeline", on=await mara.slash("demand", demand="D-1"))
    await stage.pictures.close()
    if button == "Post here":
        # The same picture is kept; tomorrow's is another.
        await stage.pass_days(1)
    answer = await mara.press(button, on=seen)
    assert FAILED in answer.text
    assert "Wording" in answer.text
    assert answer.files == ()


async def scheduled(stage: Stage, cadence: Cadence) -> None:
    """Something goes into a channel of members, in Spanish."""
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


async def changed(stage: Stage) -> None:
    """Something happens to the first ask."""
    ask = (await stage.services.boards.board(stage.actor("Olga"))).cells[0].reference
    typed = DeliveryTyped(asks=[ask], channel=DeliveryChannel.LETTER, on="2026-03-02", proof="stamped copy")
    await stage.services.delivering.deliver(stage.actor("Olga"), typed)


async def test_the_latest_digest_comes_with_its_picture(stage: Stage) -> None:
    await changed(stage)
    seen = await stage["Mara"].slash("digest latest")
    assert seen.only_me
    assert seen.files == (FILE_NAME,)
    assert alt(seen).startswith("Board of Colorado")
    # All that it shows is told below it, and the whole board is a button away.
    assert "Flock" in seen.text
    last = (seen, *seen.followups)[-1]
    assert "Not yet delivered" in (await stage["Mara"].press("Board", on=last)).text
    assert all(not each.files for each in seen.followups)
    assert alt(await stage["Milo"].slash("digest latest")).startswith("Tablero de ")
    await stage.pictures.close()
    stage.now += timedelta(days=1)
    without = await stage["Mara"].slash("digest latest")
    assert (without.files, alt(without)) == ((), "")
    assert "Flock" in without.text


async def test_a_preview_shows_the_picture_that_is_posted(stage: Stage) -> None:
    await changed(stage)
    await scheduled(stage, Cadence.WEEKLY)
    olga = stage["Olga"]
    overview = await olga.slash("schedule")
    one = await olga.choose(overview.menus[0].options[0].value, on=overview)
    seen = await olga.press("Preview", on=one)
    shown = [each for each in (seen, *seen.followups) if each.files]
    assert [each.files for each in shown] == [(FILE_NAME,)]
    assert shown[0].only_me
    assert alt(shown[0]).startswith("Tablero de ")


async def test_a_live_board_stands_with_its_picture_and_is_previewed_with_it(stage: Stage) -> None:
    await scheduled(stage, Cadence.LIVE)
    await stage.services.live_boards.plan_due()
    await stage.services.pictures.draw_due()
    await stage.post()
    [first] = stage["Mara"].visible_messages("digest")
    assert alt(first).startswith("Tablero de ")
    assert len(first.files) == 1
    olga = stage["Olga"]
    overview = await olga.slash("schedule")
    one = await olga.choose(overview.menus[0].options[0].value, on=overview)
    previewed = await olga.press("Preview", on=one)
    assert [each.files for each in (previewed, *previewed.followups) if each.files] == [first.files]
    await changed(stage)
    stage.now += timedelta(minutes=2)
    await stage.services.live_boards.plan_due()
    await stage.services.pictures.draw_due()
    await stage.post()
    [second] = stage["Mara"].visible_messages("digest")
    assert second.message_id == first.message_id
    assert len(second.files) == 1
    assert second.files != first.files


async def test_a_live_board_that_a_moderator_deleted_stands_there_again(stage: Stage) -> None:
    await scheduled(stage, Cadence.LIVE)
    await stage.services.live_boards.plan_due()
    await stage.post()
    [first] = stage["Mara"].visible_messages("digest")
    assert first._message is not None
    await first._message.delete()
    assert await stage.services.live_boards.look() == 1
    await stage.services.live_boards.plan_due()
    await stage.post()
    [again] = stage["Mara"].visible_messages("digest")
    assert again.message_id != first.message_id
    assert await stage.services.live_boards.look() == 0


async def test_a_forged_picture_finds_nothing_that_is_not_there(stage: Stage) -> None:
    for reference, told in (
        ("C-99", "There is no campaign"),
        ("D-99", NOT_FOUND),
        ("O-1", "is not a reference like"),
        ("menu", "is not a reference like"),
    ):
        forged = f"deeds:1:picture:{reference}:1:light"
        seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
        assert told in seen.text, reference
        assert seen.files == ()
    assert stage.pictures.svgs == []


async def test_a_posted_digest_shows_the_board(stage: Stage) -> None:
    await report(stage)
    channel = add_digest_channel(stage)
    await change_settings(stage, digest_channels=[channel])
    await stage.services.digests.add_schedule(
        stage.actor("Olga"),
        campaign=None,
        channel=channel,
        cadence=Cadence.DAILY,
        weekday=0,
        day=1,
        at="09:00",
        language="es",
        readers=Visibility.MEMBERS,
    )
    await stage.pass_days(1)
    await stage.services.digests.plan_due()
    assert await stage.services.pictures.draw_due() == 1
    await stage.post()
    mara = stage["Mara"]
    first = next(each for each in mara.visible_messages("digest") if each.files)
    assert first.files == (FILE_NAME,)
    assert alt(first).startswith("Tablero de ")
    # The board as text is one button away.
    assert "Not yet delivered" in (await mara.press("Tablero", on=first)).text


async def report(stage: Stage) -> None:
    """Something happens in the week: a quiet one is told in three lines."""
    olga, oscar = stage.actor("Olga"), stage.actor("Oscar")
    ask = (await stage.services.boards.board(olga)).cells[0].reference
    draft = await stage.services.drafting.start(olga, None, SourceTyped(title="Paper", publisher="Press"))
    line = ResponseTyped(kind=ResponseKind.SUPPORTS, asks=[ask], summary="They are for it")
    await stage.services.drafting.add_response(olga, draft.id, line)
    token = (await stage.services.drafting.submit(olga, draft.id)).items[0].token
    await stage.services.reviewing.verify(oscar, token)
