"""A link that is given is read where a steward allows it: offered, confirmed, and never in the way."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.records import Source
from bot.domain.vocabulary import Fetching
from bot.sources.outside import Outside
from tests.cogs.conftest import Stage
from tests.cogs.organising import HOSTILE, ONLY_ORGANISERS, ONLY_STEWARDS, change_settings, is_harmless
from tests.cogs.test_log import say
from tests.services.test_documents import HOST, LINK, PAGE, STORY
from tests.sources.web import Web, made_up_web, reply

DOCUMENTS = Path(__file__).parents[1] / "sources" / "documents"


@pytest_asyncio.fixture
async def web(stage: Stage) -> AsyncIterator[Web]:
    """A made-up web that the bot reads from."""
    async with made_up_web() as found:
        found.host(HOST)
        found.page(HOST, "/release", reply(PAGE.format(story=STORY)))
        stage.outside = Outside(network=found.network(), spacing=0.01)
        # A week after the page was published.
        await stage.pass_days((date(2026, 10, 27) - stage.now.date()).days)
        await stage.restart()
        yield found
        await stage.outside.close()


async def sources(stage: Stage) -> list[Source]:
    async with stage.services.store.read(str(stage.server.id)) as reader:
        return [each for each in await reader.find(Source) if HOST in each.url]


async def test_logging_from_a_link_offers_what_the_page_says(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    olga = stage["Olga"]
    await olga.slash("log")
    seen = await olga.submit({"Link": LINK})
    assert seen.only_me
    assert "What was read" in seen.text
    assert "Sheriff ends the contract" in seen.text
    assert "City of Springfield" in seen.text
    assert "to the day" in seen.text
    assert "One passage withheld" in seen.text
    assert "anonymity" not in seen.text
    form = (await olga.press("Check and take over")).form
    assert form is not None
    assert "2026-10-20" not in form.text
    given = [each.value for each in form.fields]
    assert given[:4] == ["Sheriff ends the contract", "City of Springfield", "2026-10-20", "en"]


async def test_what_fails_to_be_read_is_one_sentence_above_the_draft(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    olga = stage["Olga"]
    await olga.slash("log")
    seen = await olga.submit({"Link": f"http://{HOST}/nothing"})
    assert "✖" in seen.text
    assert "What they said or did" in seen.labels


async def test_without_the_switch_nothing_changes_and_nobody_is_asked(stage: Stage, web: Web) -> None:
    olga = stage["Olga"]
    await olga.slash("log")
    seen = await olga.submit({"Link": LINK})
    assert "What was read" not in seen.text
    assert web.asked == []


async def test_a_new_source_is_read_and_its_archive_link_typed(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.LISTED, fetch_hosts=HOST)
    olga = stage["Olga"]
    await olga.slash("manage source")
    seen = await olga.submit({"Link": LINK})
    assert "What was read" in seen.text
    await olga.press("Check and take over")
    seen = await olga.submit({"Link to a public archive": "https://archive.example/1"})
    assert "[archive.example](<https://archive.example/1>)" in seen.text
    assert "Text kept as it was read" in seen.text
    (source,) = await sources(stage)
    assert (source.title, source.archive_url) == ("Sheriff ends the contract", "https://archive.example/1")
    await olga.press("Archive link")
    await olga.submit({"Link to a public archive": ""})
    (source,) = await sources(stage)
    assert source.archive_url == ""


async def test_a_copy_in_a_draft_becomes_the_source_that_is_there(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    olga = stage["Olga"]
    await olga.slash("manage source")
    await olga.submit({"Link": LINK})
    web.page(HOST, "/copy", reply(PAGE.format(story="")))
    await olga.slash("log")
    seen = await olga.submit({"Link": f"http://{HOST}/copy"})
    (offer,) = [each for each in seen.labels if each.startswith("It is S-")]
    seen = await olga.press(offer)
    assert LINK in seen.text
    assert f"http://{HOST}/copy" not in seen.text


async def test_hostile_pages_stay_words(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    escaped = HOSTILE.replace("<", "&lt;").replace(">", "&gt;")
    web.page(
        HOST, "/evil", reply(f"<!doctype html><title>{escaped}</title><p>{escaped} " + "word " * 60 + "</p>")
    )
    olga = stage["Olga"]
    await olga.slash("manage source")
    seen = await olga.submit({"Link": f"http://{HOST}/evil"})
    assert is_harmless(seen)


async def test_members_have_no_part_in_it(stage: Stage, web: Web) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    for what in ("", ":read", ":take", ":link:S-1", ":archive"):
        forged = f"deeds:1:source:S-1{what}"
        seen = await stage["Mara"].press(forged, on=await stage.forge(forged))
        assert ONLY_ORGANISERS in seen.text
    assert web.asked == []


async def test_a_steward_switches_it_on_in_setup(stage: Stage, web: Web) -> None:
    stella = stage["Stella"]
    forged = "deeds:1:setup:sources:show"
    seen = await stella.press(forged, on=await stage.forge(forged))
    assert "Fetching: off" in seen.text
    await stella.choose("Fetching: from the sites of the list")
    await stella.press("Edit the list of sites")
    seen = await stella.submit({"Sites, one a line": "city.example\nhttps://news.example/page"})
    assert "`city.example` `news.example`" in seen.text
    oscar = stage["Oscar"]
    assert ONLY_STEWARDS in (await oscar.press(forged, on=await stage.forge(forged))).text


@pytest.mark.parametrize(("first", "second"), [("/fr", "/ar"), ("/ar", "/fr")])
async def test_a_translation_of_what_is_on_record_is_offered_chosen_and_saved(
    stage: Stage, web: Web, first: str, second: str
) -> None:
    await change_settings(stage, fetching=Fetching.ANY)
    for path, name in (("/fr", "communique.txt"), ("/ar", "communique-ar.txt")):
        web.page(HOST, path, reply((DOCUMENTS / name).read_bytes(), kind="text/plain; charset=utf-8"))
    web.page(HOST, "/other", reply(PAGE.format(story="")))
    olga = stage["Olga"]
    for path in (first, "/other"):
        await olga.slash("manage source")
        await olga.submit({"Link": f"http://{HOST}{path}"})
    original = next(each for each in await sources(stage) if each.url.endswith(first))
    await olga.slash("log")
    seen = await olga.submit({"Link": f"http://{HOST}{second}"})
    assert "probably a translation" in seen.text
    (offer,) = [each for each in seen.labels if "Translation of" in each or "Reports on" in each]
    assert offer == f"Translation of {original.reference}", "the other source is neither"
    seen = await olga.press(offer)
    assert offer not in seen.labels, "what is settled is offered no more"
    assert f"**Translation of** · {original.reference}" in seen.text
    await olga.press("Check and take over")
    await olga.submit({"Title": "The same release"})
    await say(olga)
    assert "1 entry reported" in (await olga.press("Finish")).text
    saved = next(each for each in await sources(stage) if each.url.endswith(second))
    assert (saved.translation_of, saved.reports_on) == (original.id, None)
    assert saved.content_hash
    assert (saved.title, saved.language) == ("The same release", second.removeprefix("/"))
