"""``/board``, ``/demand``, ``/official``, ``/campaigns``, and the buttons *open*, *page* and *post here*."""

from uuid import uuid4

import pytest
from discord.http import Route
from sqlalchemy import event

from bot.demo.simulation import Person, Seen
from bot.domain.records import Campaign
from bot.domain.texts import Text
from bot.services.managing import DemandTyped
from bot.storage.store import Writer
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    BUTTON_GONE,
    NOT_FOUND,
    ONLY_MEMBERS,
    ONLY_ORGANISERS,
    ONLY_STEWARDS,
    change_settings,
)

READING: tuple[tuple[str, dict[str, str]], ...] = (
    ("board", {}),
    ("demand", {"demand": "D-1"}),
    ("official", {"official": "O-1"}),
    ("campaigns", {}),
)


async def through(person: Person, seen: Seen) -> list[Seen]:
    """All pages, one after the other."""
    pages = [seen]
    while "More" in seen.labels:
        seen = await person.press("More", on=seen)
        pages.append(seen)
    return pages


async def test_members_read_and_outsiders_do_not(stage: Stage) -> None:
    for name, reads in (("Otto", False), ("Mara", True), ("Oscar", True), ("Stella", True)):
        for command, options in READING:
            seen = await stage[name].slash(command, **options)
            assert seen.only_me
            assert (ONLY_MEMBERS in seen.text) is not reads, (name, command)


async def test_autocomplete_is_empty_for_outsiders(stage: Stage) -> None:
    for command, option in (("board", "campaign"), ("demand", "demand"), ("official", "official")):
        assert await stage["Otto"].autocomplete(command, option, "") == ()
        assert await stage["Mara"].autocomplete(command, option, "") != ()


async def test_without_a_member_role_everybody_reads(stage: Stage) -> None:
    await change_settings(stage, member_role="")
    assert "Flock" in (await stage["Otto"].slash("board")).text


async def test_the_board_shows_every_ask_and_opens_cards(stage: Stage) -> None:
    mara = stage["Mara"]
    seen = await mara.slash("board")
    assert "Colorado: Flock cameras and ICE" in seen.text
    assert "Not yet delivered" in seen.text
    assert "D-1" in [each.value for each in seen.menu("Open a demand").options]
    card = await mara.choose("D-1", menu="Open a demand", on=seen)
    assert "Flock" in card.text
    assert card.only_me
    office = await mara.slash("board")
    card = await mara.choose("Mayor of Denver", menu="Open an office", on=office)
    assert "Mayor of Denver" in card.text


async def test_references_are_forgiving_and_autocomplete_needs_no_accents(stage: Stage) -> None:
    mara = stage["Mara"]
    for typed in ("D-1", "d-1", "d1", " D 1 "):
        assert "D-1" in (await mara.slash("demand", demand=typed)).text
    assert "O-1" in [each.value for each in await mara.autocomplete("official", "official", "góv")]


async def test_not_there_and_not_yours_read_the_same(stage: Stage) -> None:
    mara = stage["Mara"]
    missing = (await mara.slash("demand", demand="D-999")).text
    assert NOT_FOUND in missing
    # The next demand is a draft, which members do not see.
    typed = DemandTyped("Hidden", "Still being written", "Something is done")
    draft = await stage.services.managing.add_demand(stage.actor("Olga"), None, typed, ())
    hidden = (await mara.slash("demand", demand=draft.reference)).text
    assert hidden.replace(draft.reference, "D-999") == missing
    assert "Hidden" in (await stage["Oscar"].slash("demand", demand=draft.reference)).text
    assert "Hidden" not in (await mara.slash("board")).text


async def test_post_here_shows_the_same_to_everybody_without_post_here(stage: Stage) -> None:
    mara = stage["Mara"]
    private = await mara.slash("demand", demand="D-1")
    posted = await mara.press("Post here", on=private)
    assert not posted.only_me
    assert "Post here" not in posted.labels
    assert posted.message_id in [each.message_id for each in stage["Otto"].visible_messages("general")]
    # Whoever presses on it gets a private answer, if they may read.
    seen = await stage["Oscar"].press("Board", on=posted)
    assert seen.only_me
    assert "Colorado" in seen.text
    assert ONLY_MEMBERS in (await stage["Otto"].press("Board", on=posted)).text


async def test_what_only_organisers_see_is_not_posted(stage: Stage) -> None:
    typed = DemandTyped("Hidden", "Still being written", "Something is done")
    draft = await stage.services.managing.add_demand(stage.actor("Olga"), None, typed, ())
    olga = stage["Olga"]
    card = await olga.slash("demand", demand=draft.reference)
    assert "Hidden" in card.text
    seen = await olga.press("Post here", on=card)
    assert seen.only_me
    assert NOT_FOUND in seen.text
    assert not stage["Mara"].visible_messages("general")


async def test_buttons_survive_a_restart(stage: Stage) -> None:
    mara = stage["Mara"]
    board = await mara.slash("board")
    await stage.restart()
    assert "Flock" in (await mara.choose("D-1", menu="Open a demand", on=board)).text


@pytest.mark.parametrize(
    ("forged", "said"),
    [
        ("deeds:1:open:D-999", NOT_FOUND),
        ("deeds:1:open:X", "is not a reference"),
        ("deeds:1:open:L-1", NOT_FOUND),
        ("deeds:1:page:board:D-1:1", "Flock"),
        ("deeds:1:page:nonsense:D-1:1", "Flock"),
        ("deeds:1:page:demand:D-1:99999", "Flock"),
        ("deeds:1:page:demand:D-1:-4", "Flock"),
        ("deeds:1:nonsense:D-1", BUTTON_GONE),
        ("deeds:1:open", "is not a reference"),
        ("deeds:1:manage:edit:D-1", ONLY_ORGANISERS),
        ("deeds:1:manage:nonsense:D-1", BUTTON_GONE),
        ("deeds:1:status:D-1:lifecycle", ONLY_ORGANISERS),
        ("deeds:1:schedule:new:add", ONLY_ORGANISERS),
        ("deeds:1:load:co-brokers-2022", ONLY_ORGANISERS),
        ("deeds:1:setup:overview:one", ONLY_STEWARDS),
    ],
)
async def test_forged_buttons_are_answered_and_change_nothing(stage: Stage, forged: str, said: str) -> None:
    mara = stage["Mara"]
    before = await stage.changes()
    button = {"type": 2, "style": 2, "label": "Forged", "custom_id": forged}
    await stage.bots[-1].http.request(
        Route("POST", "/channels/{channel_id}/messages", channel_id=stage.server.channel_id("general")),
        json={"flags": 32768, "components": [{"type": 1, "components": [button]}]},
    )
    seen = await mara.press("Forged")
    assert seen.only_me
    assert said in seen.text
    assert await stage.changes() == before


async def test_spanish(stage: Stage) -> None:
    milo = stage["Milo"]
    assert "cámaras Flock" in (await milo.slash("board")).text
    assert "Aquí no hay nada con esa referencia" in (await milo.slash("demand", demand="D-999")).text
    assert "Publicar aquí" in (await milo.slash("official", official="O-1")).labels


async def test_no_campaign_yet(empty_stage: Stage) -> None:
    mara, oscar = empty_stage["Mara"], empty_stage["Oscar"]
    assert "no campaign here yet" in (await mara.slash("board")).text
    assert "No campaign yet" in (await mara.slash("campaigns")).text
    seen = await oscar.slash("campaigns")
    assert "Load a prepared one" in seen.text
    assert [each.value for each in seen.menu("Load a campaign").options] == [
        "co-brokers-2022",
        "co-petition",
        "ny-fusion-2024",
    ]


@pytest.mark.parametrize(
    ("officials", "demands"), [(0, 0), (0, 1), (1, 1), (26, 2), (500, 1), (2, 26), (1, 500)]
)
async def test_boards_of_any_size(empty_stage: Stage, officials: int, demands: int) -> None:
    stage = empty_stage
    await stage.build_campaign(officials=officials, demands=demands)
    mara = stage["Mara"]
    seen = await mara.slash("board")
    pages = await through(mara, seen) if officials * demands < 100 else [seen]
    text = "\n".join(each.text for each in pages)
    if officials * demands < 100:
        assert text.count("Not yet delivered") >= officials * demands
        assert len({each.text for each in pages}) == len(pages)
    else:
        assert "Page 1 of" in text
    for page in pages:
        assert all(0 < len(each.options) <= 25 for each in page.menus)
    if demands and officials:
        card = await mara.slash("demand", demand="D-1")
        assert "Demand 001" in card.text
        card = await mara.slash("official", official="O-1")
        assert "Office 001" in card.text


@pytest.mark.parametrize("count", [26])
async def test_many_campaigns(empty_stage: Stage, count: int) -> None:
    stage = empty_stage
    for n in range(count):
        await stage.build_campaign(officials=0, demands=0, slug=f"made-up-{n}")
    mara = stage["Mara"]
    pages = await through(mara, await mara.slash("campaigns"))
    text = "\n".join(each.text for each in pages)
    assert all(f"C-{n} " in text for n in range(1, count + 1))
    offered = {each.value for page in pages for menu in page.menus for each in menu.options}
    assert len(offered) == count
    assert len(await mara.autocomplete("board", "campaign", "")) == 25
    assert "C-26" in (await mara.autocomplete("board", "campaign", "made-up-25"))[0].label


async def test_hundreds_of_campaigns_are_read_like_one(empty_stage: Stage) -> None:
    stage = empty_stage
    await stage.build_campaign(officials=1, demands=1)

    async def queries(person: str, command: str, **options: str) -> int:
        counted = 0
        engine = stage.stores[-1]._engine.sync_engine

        def count(*_: object) -> None:
            nonlocal counted
            counted += 1

        event.listen(engine, "before_cursor_execute", count)
        try:
            assert (await stage[person].slash(command, **options)).text
        finally:
            event.remove(engine, "before_cursor_execute", count)
        return counted

    asked: tuple[tuple[str, str, dict[str, str]], ...] = (
        ("Mara", "campaigns", {}),
        ("Mara", "official", {"official": "O-1"}),
        ("Olga", "desk", {}),
    )
    few = [await queries(person, command, **options) for person, command, options in asked]

    async def work(writer: Writer) -> None:
        made = [Campaign(id=uuid4(), slug=f"many-{n}", title=Text("en", f"Campaign {n}")) for n in range(500)]
        await writer.put_all(made, new=True)

    await stage.services.store.change(str(stage.server.id), work, actor="1.builder", action="build")
    many = [await queries(person, command, **options) for person, command, options in asked]
    assert max(each - before for each, before in zip(many, few, strict=True)) < 20
    seen = await stage["Mara"].slash("campaigns")
    assert "Page 1 of" in seen.text
    assert len(seen.menus[0].options) <= 25
