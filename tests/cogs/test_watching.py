"""Watches in Discord: added, tried out, muted, and a vote that opens the roll call."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.leads import Lead, LeadKind, LeadNote, LeadState, NoteKind, lead_id
from bot.domain.records import Demand, Official
from bot.domain.vocabulary import Fetching
from bot.services.leads import note_lead
from bot.storage.store import Writer
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, ONLY_ORGANISERS, change_settings, is_harmless
from tests.sources.feeds import item, rss
from tests.sources.web import Web, made_up_web, reply

FEED = "http://gazette.example/feed"


@pytest.fixture
async def web(stage: Stage) -> AsyncIterator[Web]:
    """The web that the bot of this test sees."""
    async with made_up_web() as web:
        outside = stage.services.outside
        outside._network, outside._spacing = web.network(), 0.0
        yield web
        await outside.close()


async def add(stage: Stage, name: str = "Olga", **more: str) -> str:
    """Adds a watch through its form; gives what is answered."""
    person = stage[name]
    await person.slash("manage watch", campaign="C-1")
    values = {"Address": FEED, "What it is for": "The Gazette", **more}
    return (await person.submit(values)).text


async def noticed(stage: Stage, kind: LeadKind, notes: tuple[LeadNote, ...], origin: str) -> None:
    """Something that a watch found."""
    server = str(stage.server.id)
    async with stage.services.store.read(server) as reader:
        offices = await reader.find(Official, withdrawn=False)
        (demand,) = await reader.find(Demand, reference="D-1")
    lead = Lead(
        id=lead_id(server, kind.value),
        kind=kind,
        url="https://gazette.example/1",
        title="The ALPR vote",
        notes=notes,
        officials=tuple(each.id for each in offices),
        demands=(demand.id,),
        origin=origin,
        found=stage.services.clock(),
    )

    async def work(writer: Writer) -> None:
        await note_lead(writer, lead)

    await stage.services.store.transact(server, work)


async def test_a_watch_is_added_tried_out_paused_and_listed(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    web.host("gazette.example", feed=reply("", kind="application/rss+xml"))
    web.page(
        "gazette.example", "/feed", reply(rss(item("A plate reader", "https://g.example/1", "It reads.")))
    )
    assert "W-1 · The Gazette" in await add(stage, **{"More words to look for": "plate reader = D-1"})
    olga = stage["Olga"]
    tried = await olga.press("Try it out")
    assert "Entries read now: 1. Would have come to the desk: 1" in tried.text
    assert "A plate reader" in tried.text
    await olga.press("Back to the watch")
    assert "Paused" in (await olga.press("Pause")).text
    listed = await olga.press("All watches")
    assert "**W-1** The Gazette" in listed.text
    assert "Paused" in listed.text
    await olga.choose("The Gazette")
    assert "Not read yet" in (await olga.press("Go on")).text


async def test_what_a_feed_says_is_shown_without_doing_harm(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    web.host("gazette.example")
    stories = (
        item(f"plate reader {each}", text=f"plate reader {each}", key=str(n))
        for n, each in enumerate(HOSTILE)
    )
    web.page("gazette.example", "/feed", reply(rss(*stories, title="".join(HOSTILE[:2]))))
    await add(stage, **{"More words to look for": "plate reader"})
    tried = await stage["Olga"].press("Try it out")
    assert is_harmless(tried)


async def test_where_nothing_is_fetched_the_list_says_so_and_nothing_is_tried(stage: Stage) -> None:
    await add(stage)
    tried = await stage["Olga"].press("Try it out")
    said = "".join(each.text for each in (tried, *tried.followups))
    assert "Deeds fetches nothing for this server" in said
    assert "Deeds fetches nothing for this server" in (await stage["Olga"].slash("manage watch")).text


async def test_only_organisers_watch(stage: Stage) -> None:
    await add(stage)
    for what in ("W-1:test", "W-1:pause", "W-1:unmute", "list", "new"):
        forged = f"deeds:1:watch:{what}"
        assert ONLY_ORGANISERS in (await stage["Mara"].press(forged, on=await stage.forge(forged))).text
    assert len(await stage["Olga"].autocomplete("manage watch", "watch", "gaz")) == 1


async def test_muting_from_the_desk_is_taken_back_on_the_card_of_the_watch(stage: Stage) -> None:
    await add(stage)
    await noticed(stage, LeadKind.FEED_ENTRY, (LeadNote(NoteKind.MATCHED, "ALPR"),), "W-1")
    olga = stage["Olga"]
    await olga.slash("desk")
    await olga.choose("The ALPR vote")
    await olga.press("Mute this")
    assert "Muted." in (await olga.choose("ALPR")).text
    opened = await olga.press("Open the watch")
    assert "Muted" in opened.text
    assert "ALPR" in opened.text
    assert "ALPR" not in (await olga.choose("ALPR")).text
    assert "Noticed outside" not in (await olga.slash("desk")).text


async def test_a_vote_opens_the_roll_call_with_who_voted_what(stage: Stage) -> None:
    await add(stage)
    voted = "O-3 · Ana Quiroga"
    notes = (LeadNote(NoteKind.VOTED_YES, voted), LeadNote(NoteKind.VOTED_NO, "Somebody Else"))
    await noticed(stage, LeadKind.VOTE, notes, "W-1")
    olga = stage["Olga"]
    await olga.slash("desk")
    seen = await olga.choose("The ALPR vote")
    assert "**Voted yes:**" in seen.text
    assert "Somebody Else" in seen.text
    await olga.press("Log from this source")
    call = await olga.submit({})
    chosen = {option.value for menu in call.menus for option in menu.options if option.chosen}
    assert chosen == {"O-3"}
    server = str(stage.server.id)
    line = await stage.services.leads.lead(stage.actor("Olga"), lead_id(server, LeadKind.VOTE.value))
    assert line.lead.state is LeadState.USED
