"""``/help``: by what one is, in one's own words, anywhere."""

import pytest

from bot.demo.simulation import Server
from tests.cogs.conftest import Stage

MEMBERS, ORGANISERS, STEWARDS = "For everyone", "For organisers", "For stewards"


@pytest.mark.parametrize(
    ("name", "listed", "not_listed"),
    [
        ("Otto", [], [MEMBERS, ORGANISERS, STEWARDS]),
        ("Mara", [MEMBERS], [ORGANISERS, STEWARDS]),
        ("Oscar", [MEMBERS, ORGANISERS], [STEWARDS]),
        ("Stella", [MEMBERS, ORGANISERS, STEWARDS], []),
    ],
)
async def test_help_lists_what_one_may_use(
    stage: Stage, name: str, listed: list[str], not_listed: list[str]
) -> None:
    seen = await stage[name].slash("help")
    assert seen.only_me
    assert all(each in seen.text for each in listed)
    assert not any(each in seen.text for each in not_listed)


async def test_help_sends_outsiders_to_those_who_give_roles(stage: Stage) -> None:
    assert "members’ role" in (await stage["Otto"].slash("help")).text


async def test_whoever_manages_a_new_server_is_shown_the_set_up(stage: Stage) -> None:
    new: Server = stage.discord.add_server("New")
    new.add_role("Owners", "manage_guild")
    new.add_channel("general")
    fern = new.add_person("Fern", roles=["Owners"])
    text = (await fern.slash("help")).text
    assert "`/setup`" in text
    assert "no stewards yet" in text


async def test_topics_open_from_the_menu_also_after_a_restart(stage: Stage) -> None:
    mara = stage["Mara"]
    opened = await mara.slash("help")
    await stage.restart()
    seen = await mara.choose("headlines", on=opened)
    assert "Done, then reversed" in seen.text
    assert "Promise overdue" in (await mara.choose("headlines")).text


async def test_a_forged_topic_gives_the_commands(stage: Stage) -> None:
    mara = stage["Mara"]
    await mara.slash("help")
    for topic in ("axes", "review", "privacy", "commands"):
        assert len((await mara.choose(topic)).text) > 200


async def test_spanish_readers_get_spanish(stage: Stage) -> None:
    text = (await stage["Milo"].slash("help")).text
    assert "Qué puedes hacer aquí" in text
    assert "What you can do" not in text


async def test_help_answers_in_direct_messages(stage: Stage) -> None:
    seen = await stage["Mara"].slash_privately("help")
    assert "What you can do here" in seen.text
