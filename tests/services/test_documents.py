"""Reading what a link leads to, keeping it, finding its like: over a made-up web on loopback."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest_asyncio
from sqlalchemy import func, select

from bot import logs
from bot.domain.likeness import Kinship
from bot.domain.reading import Reading
from bot.domain.records import Source
from bot.domain.vocabulary import Fetching
from bot.services.documents import MOST_CHARACTERS, Documents, DocumentTyped, bounded
from bot.services.drafting import SourceTyped
from bot.services.postings import Planner
from bot.services.redacting import Redacting, RedactionTyped
from bot.services.retention import Retention
from bot.services.setup import SettingsChange
from bot.services.typed_records import SourceDetails
from bot.sources.fetching import Fetched, Version
from bot.sources.outside import Outside
from bot.sources.places import Hosts
from bot.storage import tables
from bot.storage.documents import copy_of
from bot.storage.store import Writer
from tests.services.world import HERE, World, refused
from tests.sources.web import Web, made_up_web, reply

HOST = "city.example"
LINK = f"http://{HOST}/release"
STORY = "An undocumented cook, who spoke on condition of anonymity, was arrested in Elm Street."
PAGE = """<!doctype html><html lang="en"><head><title>Sheriff ends the contract</title>
<meta property="og:site_name" content="City of Springfield">
<meta property="article:published_time" content="2026-10-20"></head><body><article>
<h1>Sheriff ends the contract</h1>
<p>The sheriff of Springfield said on Tuesday that the contract with LexisNexis over $22.1 million ends.</p>
<p>{story}</p>
<p>Maria Ortega of the Springfield Council and Peter Halloway of Open Records welcomed what 471 people had
asked for in a petition, as Diane Whitcombe said.</p>
<p>The council meets again in Springfield to look at the 750,000 records that were handed over.</p>
</article></body></html>"""


@pytest_asyncio.fixture
async def web() -> AsyncIterator[Web]:
    async with made_up_web() as found:
        found.host(HOST)
        found.page(HOST, "/release", reply(PAGE.format(story=STORY), ETag='"1"'))
        yield found


@pytest_asyncio.fixture
async def outside(web: Web) -> AsyncIterator[Outside]:
    found = Outside(network=web.network(), spacing=0.01)
    yield found
    await found.close()


def documents_of(world: World, outside: Outside) -> Documents:
    """The service over this web."""
    return Documents(world.store, world.servers, world.clock, outside)


async def allow(world: World, fetching: Fetching = Fetching.ANY, hosts: str | None = None) -> None:
    """What a steward does in /setup."""
    await world.setup.change(world.here.steward, SettingsChange(fetching=fetching, fetch_hosts=hosts))


async def begun(world: World, url: str = LINK, **typed: Any) -> str:
    """A draft of Ana's from that link."""
    return str((await world.drafting.start(world.here.ana, None, SourceTyped(url=url, **typed))).id)


async def recorded(world: World, documents: Documents, url: str = LINK) -> str:
    """A source on record that was read; its reference."""
    added = (await world.records.add(world.here.ana, SourceDetails("", url))).record.reference
    await documents.read(world.here.ana, added)
    return added


async def recorded_unread(world: World, url: str) -> str:
    """A source on record that nobody read; its reference."""
    return (await world.records.add(world.here.ana, SourceDetails("", url))).record.reference


async def source_of(world: World, reference: str) -> Source:
    async with world.store.read(HERE) as reader:
        found = await reader.by_reference(Source, reference)
    assert found is not None
    return found


async def test_it_is_off_until_a_steward_switches_it_on(world: World, web: Web, outside: Outside) -> None:
    await world.settle()
    await world.build()
    documents, ana = documents_of(world, outside), world.here.ana
    draft = await begun(world)
    assert not await documents.may_read(ana, draft)
    with refused("fetching_off"):
        await documents.read(ana, draft)
    assert web.asked == []
    with refused("not_allowed"):
        await world.setup.change(ana, SettingsChange(fetching=Fetching.ANY))
    before = await world.sequence()
    await allow(world)
    assert await world.sequence() == before + 1, "a change of the record like every other setting"
    assert await documents.may_read(ana, draft)


async def test_only_hosts_of_the_list_are_asked(world: World, web: Web, outside: Outside) -> None:
    await world.settle()
    await world.build()
    documents, draft = documents_of(world, outside), await begun(world)
    await allow(world, Fetching.LISTED, "other.example\nhttps://news.example/some/page")
    with refused("fetch_host"):
        await documents.read(world.here.ana, draft)
    assert web.asked == []
    await allow(world, Fetching.LISTED, "*.CITY.example")
    assert (await documents.read(world.here.ana, draft)).reading.title == "Sheriff ends the contract"
    settings = await world.servers.settings(HERE)
    assert settings is not None
    assert settings.fetch_hosts == (HOST,)
    with refused("host_invalid", "fetch_hosts"):
        await allow(world, Fetching.LISTED, "not a_host!")


async def test_what_was_read_is_offered_and_a_person_confirms_it(any_world: World, outside: Outside) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await allow(world)
    documents, ana = documents_of(world, outside), world.here.ana
    draft = await begun(world)
    view = await documents.read(ana, draft)
    assert view.reading.published.text == "2026-10-20"
    assert view.is_draft
    assert len(view.reading.withheld) == 1
    given = await documents.typed(ana, draft)
    assert given == DocumentTyped("Sheriff ends the contract", "City of Springfield", "2026-10-20", "en")
    async with world.store.read(HERE) as reader:
        (kept,) = await reader.drafts_of(ana.person)
    assert kept.source.title == LINK, "nothing is written before a person confirms it"
    await documents.describe(ana, draft, replace(given, archive="https://archive.example/1"))
    async with world.store.read(HERE) as reader:
        (kept,) = await reader.drafts_of(ana.person)
    assert (kept.source.title, kept.source.language) == ("Sheriff ends the contract", "en")
    assert kept.source.archive_url == "https://archive.example/1"
    assert len(kept.source.content_hash) == 64
    with refused("address_invalid", "archive_url"):
        await documents.describe(ana, draft, DocumentTyped("A title", archive="ftp://archive.example"))
    with refused("date_future", "published"):
        await documents.describe(ana, draft, DocumentTyped("A title", published="2036-01-01"))


async def test_what_somebody_typed_stands_before_what_was_read(world: World, outside: Outside) -> None:
    await world.settle()
    await world.build()
    await allow(world)
    documents = documents_of(world, outside)
    draft = await begun(world, title="My own title", published="2026-10")
    await documents.read(world.here.ana, draft)
    given = await documents.typed(world.here.ana, draft)
    assert (given.title, given.published, given.publisher) == (
        "My own title",
        "2026-10",
        "City of Springfield",
    )


async def test_a_source_on_record_is_described_in_one_change(any_world: World, outside: Outside) -> None:
    world = any_world
    await world.settle()
    await allow(world)
    documents, ana = documents_of(world, outside), world.here.ana
    reference = await recorded(world, documents)
    before = await world.sequence()
    await documents.describe(ana, reference, await documents.typed(ana, reference))
    assert await world.sequence() == before + 1
    assert (await source_of(world, reference)).title == "Sheriff ends the contract"
    await documents.set_archive(ana, reference, "https://archive.example/2")
    managed = await world.records.managed(ana, reference)
    assert managed.sight is not None
    assert managed.sight.read == world.clock()


async def test_nothing_private_is_stored_and_nothing_of_documents_logged(
    world: World, outside: Outside
) -> None:
    written = io.StringIO()
    logs.configure("debug", "json", written)
    await world.settle()
    await allow(world)
    documents = documents_of(world, outside)
    reference = await recorded(world, documents)
    source = await source_of(world, reference)
    async with world.store.read(HERE) as reader:
        copy = await copy_of(reader, source.id)
    assert copy is not None
    assert "Whitcombe" in copy.body
    for private in ("anonymity", "undocumented cook", "Elm Street"):
        assert private not in copy.body
    with refused("fetch_gone"):
        await documents.read(world.here.ana, await recorded_unread(world, f"http://{HOST}/nothing"))
    logs.configure()
    said = written.getvalue()
    assert not any(
        word in said for word in ("Whitcombe", "anonymity", "Sheriff ends", "/release", "/nothing")
    )


async def test_a_confidential_source_is_never_asked_for(world: World, web: Web, outside: Outside) -> None:
    await world.settle()
    await world.build()
    await allow(world)
    documents = documents_of(world, outside)
    draft = await begun(world, confidential=True)
    assert not await documents.may_read(world.here.ana, draft)
    with refused("source_confidential"):
        await documents.read(world.here.ana, draft)
    assert web.asked == []


async def test_what_cannot_be_fetched_leaves_the_draft_as_it_is(
    world: World, web: Web, outside: Outside
) -> None:
    await world.settle()
    await world.build()
    await allow(world)
    documents = documents_of(world, outside)
    draft = await begun(world, f"http://{HOST}/nothing", title="A title")
    with refused("fetch_gone"):
        await documents.read(world.here.ana, draft)
    with refused("document_not_read"):
        await documents.document(world.here.ana, draft)
    async with world.store.read(HERE) as reader:
        (kept,) = await reader.drafts_of(world.here.ana.person)
    assert kept.source.title == "A title"


async def test_drafts_of_others_are_nobodys_business(world: World, outside: Outside) -> None:
    await world.settle()
    await world.build()
    await allow(world)
    documents, draft = documents_of(world, outside), await begun(world)
    for what in (documents.read, documents.document, documents.typed):
        with refused("draft_gone"):
            await what(world.here.ben, draft)
    with refused("not_allowed"):
        await documents.read(world.here.member, draft)


async def test_copies_and_translations_are_offered_and_a_person_decides(
    any_world: World, web: Web, outside: Outside
) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await allow(world)
    documents, ana = documents_of(world, outside), world.here.ana
    first = await recorded(world, documents)
    web.page(HOST, "/copy", reply(PAGE.format(story="")))
    draft = await begun(world, f"http://{HOST}/copy")
    (kin,) = (await documents.read(ana, draft)).kin
    assert kin.source.reference == first
    assert kin.likeness.kinship is Kinship.COPY
    await documents.link(ana, draft, first)
    async with world.store.read(HERE) as reader:
        (kept,) = await reader.drafts_of(ana.person)
    assert kept.source.reference == first
    with refused("kinship_gone"):
        await documents.link(ana, draft, first)


async def test_a_report_of_the_same_event_is_a_change_of_the_record(
    any_world: World, web: Web, outside: Outside
) -> None:
    world = any_world
    await world.settle()
    await allow(world)
    documents, ana = documents_of(world, outside), world.here.ana
    first = await recorded(world, documents)
    web.page(
        HOST,
        "/story",
        reply(
            "<!doctype html><html lang='en'><head><title>Local news</title></head><body><article>"
            "<p>After months of protest Springfield and LexisNexis part ways, which Ortega, Halloway and "
            "Whitcombe had long called for at the courthouse.</p><p>About 750,000 entries were affected, a "
            "spokesman told reporters who came to the building that evening.</p></article></body></html>"
        ),
    )
    second = await recorded(world, documents, f"http://{HOST}/story")
    (kin,) = (await documents.document(ana, second)).kin
    assert (kin.source.reference, kin.likeness.kinship) == (first, Kinship.SAME_EVENT)
    before = await world.sequence()
    await documents.link(ana, second, first)
    assert await world.sequence() == before + 1
    assert (await source_of(world, second)).reports_on == (await source_of(world, first)).id
    assert (await documents.document(ana, second)).kin == (), "what is decided is not asked again"


async def held(world: World) -> dict[str, int]:
    """How many rows are kept of documents."""

    async def work(writer: Writer) -> dict[str, int]:
        found = {}
        for table in (tables.source_copy, tables.source_traits, tables.source_mark, tables.source_look):
            counted = await writer.execute(select(func.count()).select_from(table))
            found[table.name] = int(counted.scalar_one())
        return found

    return await world.store.transact(HERE, work)


async def test_discarding_a_draft_and_time_take_the_text_along(world: World, outside: Outside) -> None:
    await world.settle()
    await world.build()
    await allow(world)
    documents, ana = documents_of(world, outside), world.here.ana
    draft = (await world.drafting.start(ana, None, SourceTyped(url=LINK))).id
    await documents.read(ana, str(draft))
    assert (await held(world))["source_copy"] == 1
    await world.drafting.discard(ana, draft)
    assert set((await held(world)).values()) == {0}
    await documents.read(ana, await begun(world))
    world.clock.forward(days=91)
    assert await Retention(world.store, world.servers, world.clock).purge_due()
    assert set((await held(world)).values()) == {0}


async def test_redacting_a_source_drops_its_text(world: World, outside: Outside) -> None:
    await world.settle()
    await allow(world)
    documents = documents_of(world, outside)
    reference = await recorded(world, documents)
    await documents.describe(world.here.ana, reference, DocumentTyped("Names Tomas"))
    steward, redacting = world.here.steward, Redacting(world.store, Planner(world.clock, "life"))
    (chosen,) = [
        each.value
        for each in await redacting.texts(steward, reference, "source.title")
        if each.label.original == "Names Tomas"
    ]
    typed = RedactionTyped("A page", "private", reference)
    await redacting.redact(steward, reference, "source.title", [chosen], typed)
    assert set((await held(world)).values()) == {0}


def test_a_book_is_kept_in_part() -> None:
    from bot.domain.reading import Doubt, Reading

    long = Reading(paragraphs=("x" * 100_000,) * 5)
    kept = bounded(long)
    assert sum(map(len, kept.paragraphs)) <= MOST_CHARACTERS
    assert [each.doubt for each in kept.flags] == [Doubt.CUT_SHORT]
    assert bounded(kept) is kept


async def test_what_a_steward_switches_off_meanwhile_keeps_nothing(
    world: World, web: Web, outside: Outside
) -> None:
    await world.settle()
    await world.build()
    await allow(world)
    documents, draft = documents_of(world, outside), await begun(world)
    looking = outside.document

    async def slowly(url: str, hosts: Hosts, known: Version | None = None) -> tuple[Fetched, Reading | None]:
        found = await looking(url, hosts, known)
        await allow(world, Fetching.OFF)
        return found

    outside.document = slowly  # type: ignore[method-assign]
    with refused("fetching_off"):
        await documents.read(world.here.ana, draft)
    with refused("document_not_read"):
        await documents.document(world.here.ana, draft)
