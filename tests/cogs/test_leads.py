"""What was noticed outside: on the desk, in the review channel, and what organisers make of it."""

from typing import Any
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.leads import Lead, LeadKind, LeadState, lead_id
from bot.domain.records import Source
from bot.services.leads import note_lead
from bot.storage.store import Writer
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, ONLY_ORGANISERS, is_harmless

LINK = "https://news.example/council"


async def noticed(stage: Stage, key: str = "one", **changed: Any) -> UUID:
    """Something that was noticed; gives its id."""
    server = str(stage.server.id)
    values: dict[str, Any] = {
        "id": lead_id(server, key),
        "kind": LeadKind.FEED_ENTRY,
        "url": LINK,
        "title": "Council ends the contract",
        "language": "en",
        "passage": "The council voted on Tuesday.",
        "on": EdtfDate("2026-01-14"),
        "found": stage.services.clock(),
    }
    lead = Lead(**(values | changed))

    async def work(writer: Writer) -> None:
        await note_lead(writer, lead)

    await stage.services.store.transact(server, work)
    return lead.id


async def state_of(stage: Stage, lead: UUID) -> LeadState:
    return (await stage.services.leads.lead(stage.actor("Olga"), lead)).lead.state


async def test_it_is_told_in_the_review_channel_and_opens_from_there(stage: Stage) -> None:
    await noticed(stage)
    await noticed(stage, "two", title="A second thing", url="https://news.example/two")
    assert await stage.services.leads.tell_due() == 1
    await stage.post()
    card = stage["Oscar"].newest_message("review")
    assert "2 things were noticed outside" in card.text
    assert "[news.example](<https://news.example/council>)" in card.text
    assert {each.label for each in card.menus[0].options} == {"Council ends the contract", "A second thing"}
    seen = await stage["Olga"].choose("Council ends the contract", on=card)
    assert seen.only_me
    assert "> The council voted on Tuesday." in seen.text
    assert set(seen.labels) >= {"Log from this source", "Add as source", "Dismiss"}


async def test_the_desk_lists_it_and_dismissing_takes_it_off(stage: Stage) -> None:
    lead = await noticed(stage)
    olga = stage["Olga"]
    desk = await olga.slash("desk")
    assert "Noticed outside (1)" in desk.text
    await olga.choose("Council ends the contract")
    seen = await olga.press("Dismiss")
    assert "Dismissed." in seen.text
    assert "Dismiss" not in seen.labels
    assert "Noticed outside" not in (await olga.slash("desk")).text
    assert await state_of(stage, lead) is LeadState.DISMISSED


async def test_logging_from_it_begins_with_what_is_known(stage: Stage) -> None:
    lead = await noticed(stage)
    olga = stage["Olga"]
    await olga.slash("desk")
    await olga.choose("Council ends the contract")
    form = await olga.press("Log from this source")
    assert form.form is not None
    given = {each.label: each.value for each in form.form.fields}
    assert LINK in given.values()
    assert "Council ends the contract" in given.values()
    assert "2026-01-14" in given.values()
    assert await state_of(stage, lead) is LeadState.OPEN, "a form that is only opened decides nothing"
    seen = await olga.submit({})
    assert "[news.example](<https://news.example/council>)" in seen.text
    assert await state_of(stage, lead) is LeadState.USED
    again = await olga.press(
        f"deeds:1:log_start:::{lead}", on=await stage.forge(f"deeds:1:log_start:::{lead}")
    )
    assert "dealt with this already" in again.text


async def test_adding_it_as_a_source(stage: Stage) -> None:
    lead = await noticed(stage)
    olga = stage["Olga"]
    await olga.slash("desk")
    await olga.choose("Council ends the contract")
    await olga.press("Add as source")
    await olga.submit({})
    async with stage.services.store.read(str(stage.server.id)) as reader:
        added = [each for each in await reader.find(Source) if each.url == LINK]
    assert [(each.title, each.language, each.published.text) for each in added] == [
        ("Council ends the contract", "en", "2026-01-14")
    ]
    assert await state_of(stage, lead) is LeadState.USED


async def test_members_neither_see_it_nor_decide(stage: Stage) -> None:
    lead = await noticed(stage)
    for what in ("", ":dismiss", ":source", ":mute"):
        forged = f"deeds:1:lead:{lead}{what}"
        seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
        assert ONLY_ORGANISERS in seen.text
    assert await state_of(stage, lead) is LeadState.OPEN


async def test_hostile_words_stay_words(stage: Stage) -> None:
    lead = await noticed(stage, title=HOSTILE, passage=HOSTILE, url="https://evil.example/@everyone")
    forged = f"deeds:1:lead:{lead}"
    seen = await stage["Olga"].press(forged, on=await stage.forge(forged))
    assert is_harmless(seen)
    assert await stage.services.leads.tell_due() == 1
    await stage.post()
    assert is_harmless(stage["Oscar"].newest_message("review"))
