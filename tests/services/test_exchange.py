"""Whole campaigns: out, in again, and out the same; all of it or nothing."""

import asyncio
import json
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.domain.access import FORGOTTEN, IMPORTED, Actor
from bot.domain.changes import ChangeHead
from bot.domain.errors import ManyFaultsError
from bot.domain.exchange import EXCHANGED, KEPT_BACK, Audience, FileFormat
from bot.domain.finding import SearchKind
from bot.domain.ledger import BrokenLink
from bot.domain.records import (
    RECORD_KINDS,
    Campaign,
    Commitment,
    Finding,
    HandSetHeadline,
    Organisation,
    Record,
    Response,
    Revision,
    Source,
)
from bot.domain.texts import Text
from bot.domain.views import ImportReport
from bot.domain.vocabulary import CampaignState, HeadlineKey, ResponseKind, RevisionState, Visibility
from bot.services import exchange
from bot.services.ledger import Ledger
from bot.services.settings import host_actor
from bot.storage import tables
from bot.storage.forgetting import forget_everywhere
from bot.storage.loading import Loader, loaded_values, purge_loaded
from bot.storage.searching import NOWHERE, search
from bot.storage.store import Store, Writer
from tests.conftest import Postgres
from tests.services.random_campaign import PERSON, put_random
from tests.services.world import HERE, THERE, Hands, World, cast_of, refused

T = TypeVar("T")
HOST = host_actor()


async def exported(
    world: World,
    actor: Actor = HOST,
    form: FileFormat = FileFormat.JSON,
    audience: Audience = Audience.ORGANISERS,
    campaign: str | None = None,
) -> bytes:
    return (await world.exchange.export(actor, campaign, form, audience)).content


async def imported(world: World, folder: Path, content: bytes, actor: Actor = HOST) -> ImportReport:
    path = folder / "campaign.file"
    path.write_bytes(content)
    return await world.exchange.load(actor, path)


async def drawn(world: World, seed: int, server: str = "local", slug: str = "drawn") -> Campaign:
    return await world.write(lambda writer: put_random(writer, Random(seed), slug), server)


def at(server: str) -> Actor:
    return host_actor(server)


async def fault(world: World, server: str) -> BrokenLink | None:
    """What does not hold of a server's chain, down to the last record."""
    return (await Ledger(world.store).check(at(server))).fault


async def test_what_is_exported_imports_and_exports_the_same(any_world: World, tmp_path: Path) -> None:
    world = any_world
    await drawn(world, 7)
    for form in FileFormat:
        first = await exported(world, form=form)
        server = f"{len(form)}000"
        report = await imported(world, tmp_path, first, at(server))
        assert report.renumbered == report.known == ()
        for other in FileFormat:
            assert await exported(world, at(server), other) == await exported(world, form=other)
        assert await fault(world, server) is None
        # As one change, after which everything stands where it stood.
        assert await world.sequence(server) == 1
        for actor in (HOST, at(server)):
            board = await world.boards.board(actor)
            assert board.cells
        mine, theirs = await world.boards.board(HOST), await world.boards.board(at(server))
        assert [each.headline for each in mine.cells] == [each.headline for each in theirs.cells]


@pytest.mark.parametrize("slug", ["co-brokers-2022", "co-petition", "ny-fusion-2024"])
async def test_the_bundled_campaigns_come_back_as_they_were(world: World, tmp_path: Path, slug: str) -> None:
    await world.seeding.load(HOST, slug)
    for review in (await world.reviewing.desk(HOST)).to_verify[:2]:
        await world.verify(HOST, review)
    first = await exported(world)
    await imported(world, tmp_path, first, at(THERE))
    assert await exported(world, at(THERE)) == first


@pytest.mark.postgres
async def test_from_one_kind_of_database_to_the_other_and_back(
    world: World, tmp_path: Path, postgres: Postgres, migrated_database: str
) -> None:
    await drawn(world, 11)
    first = await exported(world)
    store = await Store.open(postgres.new_database(like=migrated_database), clock=Hands())
    other = World(store, Hands(), tmp_path)
    try:
        await imported(other, tmp_path, first)
        over = await exported(other)
        assert over == first
        await imported(world, tmp_path, over, at(THERE))
        assert await exported(world, at(THERE)) == first
    finally:
        await store.close()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_any_campaign_comes_back_as_it_was(migrated_file: Path, tmp_path: Path, seed: int) -> None:
    async def there_and_back() -> None:
        path = tmp_path / f"{seed}.db"
        shutil.copy(migrated_file, path)
        store = await Store.open(str(path), clock=Hands())
        try:
            world = World(store, Hands(), tmp_path)
            await drawn(world, seed)
            first = await exported(world)
            await imported(world, tmp_path, first, at(HERE))
            assert await exported(world, at(HERE)) == first
            await imported(world, tmp_path, await exported(world, form=FileFormat.CSV), at(THERE))
            assert await exported(world, at(THERE)) == first
            await same_index(world, first, "local", HERE)
        finally:
            await store.close()
            path.unlink()

    asyncio.run(there_and_back())


async def same_index(world: World, content: bytes, one: str, other: str) -> None:
    """That the same words find the same of what is in the file in both servers, for every reader."""
    known = {row["reference"] for rows in json.loads(content)["records"].values() for row in rows}
    for word in ("water", "nothing", "cmd", "شارع"):
        for audience in Visibility:
            found = []
            for server in (one, other):
                async with world.store.read(server) as reader:
                    campaigns = [each.id for each in await reader.find(Campaign)]
                    matches = await search(
                        reader,
                        word,
                        kinds=list(SearchKind),
                        campaigns=[NOWHERE, *campaigns],
                        audience=audience,
                        limit=1000,
                    )
                    names = set()
                    for kind in RECORD_KINDS.values():
                        targets = {each.target for each in matches.found}
                        names |= {each.reference for each in await reader.find(kind, id=targets)}
                found.append(names & known)
            assert found[0] == found[1]


async def test_nobody_is_in_an_export_and_nobody_is_who_imported(world: World, tmp_path: Path) -> None:
    await drawn(world, 3)
    for form in FileFormat:
        content = await exported(world, form=form)
        assert PERSON.encode() not in content
        assert b"a member wrote this" not in content
    await imported(world, tmp_path, await exported(world), at(HERE))
    async with world.store.read(HERE) as reader:
        revisions = await reader.find(Revision)
        assert {each.reporter for each in revisions} == {IMPORTED}
        assert {each.decided_by for each in revisions} == {"", IMPORTED}
        assert all(bool(each.decided_by) == (each.state is not RevisionState.REPORTED) for each in revisions)


async def test_what_waits_can_be_verified_by_anybody_after_an_import(world: World, tmp_path: Path) -> None:
    await world.settle()
    built = await world.build()
    await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks)
    await world.settle(THERE)
    await imported(world, tmp_path, await exported(world, at(HERE)), at(THERE))
    [review] = (await world.reviewing.desk(world.there.ana)).to_verify
    assert not review.items[0].own
    await world.verify(world.there.ana, review)
    [cell] = (await world.boards.board(world.there.member)).cells
    assert cell.headline.key.value == "supports"


async def test_what_somebody_forgotten_reported_can_be_verified_by_nobody_after_an_import(
    world: World, tmp_path: Path
) -> None:
    await world.settle()
    built = await world.build()
    await world.said(ResponseKind.SUPPORTS, built.asks)
    await world.say(world.here.ana, ResponseKind.REFUSES, built.asks)
    await world.reviewing.set_headline(world.here.ana, built.asks[0], HeadlineKey.REPLIED, "They moved.")
    await forget_everywhere(world.store, HERE, [world.here.ana.person], world.clock())
    for form in FileFormat:
        server = f"{len(form)}000"
        await world.settle(server)
        content = await exported(world, at(HERE), form)
        await imported(world, tmp_path, content, at(server))
        assert await exported(world, at(server), form) == content
        steward = cast_of(server).steward
        desk = await world.reviewing.desk(steward)
        with refused("identity_forgotten"):
            await world.verify(steward, desk.to_verify[0])
        async with world.store.read(server) as reader:
            [by_hand] = await reader.find(HandSetHeadline)
            verified, waiting = await reader.find(Revision)
        with refused("identity_forgotten"):
            await world.reviewing.decide_headline(steward, by_hand.id, confirm=True)
        # Only what waits says so: what was decided is done, whoever did it.
        assert (verified.reporter, waiting.reporter) == (IMPORTED, FORGOTTEN)


async def test_members_and_the_public_get_what_they_may_read(world: World) -> None:
    await world.settle()
    built = await world.build()
    standing = await world.said(ResponseKind.SUPPORTS, built.asks)
    await world.said(ResponseKind.REFUSES, built.asks, confidential=True)
    await world.say(world.here.ana, ResponseKind.COMMITS, built.asks)
    whole = json.loads(await exported(world, at(HERE)))
    shown = json.loads(await exported(world, at(HERE), audience=Audience.MEMBERS))
    assert len(whole["records"]["response"]) == 3
    assert [each["reference"] for each in shown["records"]["response"]] == [standing]
    assert [each["state"] for each in shown["records"]["revision"]] == ["verified"]
    assert shown["head"]["audience"] == "members"
    text = json.dumps(shown)
    for hidden in ("reported_at", "decided_at", "confidential", "They say: refuses", "They say: commits"):
        assert hidden not in text
    with refused("not_found"):
        await exported(world, at(HERE), audience=Audience.PUBLIC)


async def test_drafts_and_hidden_sources_stay_where_they_are(world: World) -> None:
    for seed in range(3):
        slug = f"drawn-{seed}"
        await drawn(world, seed, slug=slug)
        rows = json.loads(await exported(world, audience=Audience.PUBLIC, campaign=slug))["records"]
        known = {row["reference"] for listed in rows.values() for row in listed}
        async with world.store.read("local") as reader:
            for name in set(rows) & {"source", "response", "official", "demand"}:
                for row in rows[name]:
                    [record] = await reader.find(RECORD_KINDS[name], reference=row["reference"])
                    assert record.visibility is Visibility.PUBLIC
                    assert not record.withdrawn
        assert not any(row.get("lifecycle") == "draft" for row in rows.get("demand", []))
        # Nothing names what is not there.
        assert named(rows) <= known


def named(value: Any, key: str = "") -> set[str]:
    """Every reference that a file names."""
    if isinstance(value, dict):
        return {name for key, each in value.items() if key != "reference" for name in named(each, key)}
    if isinstance(value, list):
        return {name for each in value for name in named(each, key)}
    links = {"asks", "source", "subject", "official", "demand", "demands", "campaign", "organisation", "ask"}
    return {value} if key in links else set()


async def test_a_record_that_is_not_empty_gives_new_references(any_world: World, tmp_path: Path) -> None:
    world = any_world
    await drawn(world, 5)
    first = await exported(world)
    await world.build(server=HERE, slug="older")
    report = await imported(world, tmp_path, first, at(HERE))
    assert report.campaign == "C-2"
    assert ("C-1", "C-2") in report.renumbered
    assert len(dict(report.renumbered)) == len(report.renumbered)
    async with world.store.read(HERE) as reader:
        for kind in (Campaign, Response, Finding, Commitment, Source, Organisation):
            found = await reader.find(kind)
            assert len({each.reference for each in found}) == len(found)
    again = await exported(world, at(HERE), campaign="drawn")
    assert len(json.loads(again)["records"]["response"]) == 6
    assert await fault(world, HERE) is None
    # What comes next goes on counting.
    built = await world.build(server=HERE, slug="newest")
    assert built.campaign == "C-3"


async def test_organisations_and_addresses_on_record_are_not_doubled(world: World, tmp_path: Path) -> None:
    async def work(writer: Writer) -> None:
        campaign = await writer.put(Campaign(id=ids[0], slug="old", title=Text("en", "Old")))
        await writer.put(Organisation(id=ids[1], name="Friends"))
        await writer.put(Source(id=ids[2], title="Known", url="https://news.example/a"))
        await writer.put(Source(id=ids[3], title="Hidden", url="https://news.example/b", confidential=True))
        assert campaign.reference == "C-1"

    ids = [uuid4() for _ in range(4)]
    await world.write(work, HERE)
    file = minimal(
        organisation=[{"reference": "G-7", "name": "FRIENDS"}],
        membership=[{"reference": "m", "campaign": "C-4", "organisation": "G-7"}],
        source=[
            {"reference": "S-1", "title": "Same", "url": "https://news.example/a"},
            {"reference": "S-2", "title": "Other", "url": "https://news.example/b"},
        ],
        citation=[{"reference": "c", "source": "S-1", "subject": "C-4", "field": "title"}],
    )
    report = await imported(world, tmp_path, json.dumps(file).encode(), at(HERE))
    assert report.known == (("G-7", "G-1"), ("S-1", "S-1"))
    async with world.store.read(HERE) as reader:
        assert [each.title for each in await reader.find(Source)] == ["Known", "Hidden", "Other"]
        assert [each.name for each in await reader.find(Organisation)] == ["Friends"]
    assert await fault(world, HERE) is None


def minimal(**rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The smallest file, with more rows in it."""
    campaign = {"reference": "C-4", "slug": "small", "title": {"language": "en", "original": "Small"}}
    head: dict[str, Any] = {
        "format": "deeds-campaign",
        "version": 1,
        "audience": "organisers",
        "program": "0",
    }
    head |= {"headlines": 1, "change": 3}
    return {"head": head, "records": {"campaign": [campaign], **rows}}


async def test_a_campaign_of_that_name_is_not_imported_twice(world: World, tmp_path: Path) -> None:
    content = json.dumps(minimal()).encode()
    assert (await imported(world, tmp_path, content)).campaign == "C-4"
    before = await world.rows("local")
    with refused("import_slug", "campaign"):
        await imported(world, tmp_path, content)
    assert await world.rows("local") == before


async def test_the_change_number_goes_on_counting(world: World, tmp_path: Path) -> None:
    await world.settle(THERE)
    await imported(world, tmp_path, json.dumps(minimal()).encode(), at(THERE))
    assert json.loads(await exported(world, at(THERE)))["head"]["change"] == 3
    await world.settle(THERE, zone="UTC")
    assert json.loads(await exported(world, at(THERE)))["head"]["change"] == 4


class StopHereError(Exception):
    """The power fails."""


def failing(world: World, monkeypatch: pytest.MonkeyPatch, after: int, *, clean: bool) -> None:
    """Lets the import's ``after``-th transaction fail, and every later one too unless ``clean``."""
    count = 0
    load, change = world.store.load, world.store.change

    async def counted(run: Callable[[], Awaitable[T]]) -> T:
        nonlocal count
        count += 1
        if count == after or (count > after and not clean):
            raise StopHereError
        return await run()

    async def loading(server: str, work: Callable[[Loader], Awaitable[T]]) -> T:
        return await counted(lambda: load(server, work))

    async def changing(server: str, work: Callable[[Writer], Awaitable[T]], **rest: Any) -> T:
        return await counted(lambda: change(server, work, **rest))

    monkeypatch.setattr(world.store, "load", loading)
    monkeypatch.setattr(world.store, "change", changing)


@pytest.mark.parametrize("clean", [True, False])
async def test_an_import_that_is_cut_off_anywhere_leaves_nothing_in_the_end(
    any_world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clean: bool
) -> None:
    world = any_world
    monkeypatch.setattr(exchange, "_BATCH", 25)
    await drawn(world, 13)
    content = await exported(world)
    await world.build(server=HERE, slug="other")
    before = await world.rows(HERE)
    head = await world.store.refresh(HERE)
    steps = 0
    while True:
        steps += 1
        with monkeypatch.context() as patch:
            failing(world, patch, steps, clean=clean)
            try:
                await imported(world, tmp_path, content, at(HERE))
            except StopHereError:
                pass
            else:
                break
        # Nobody sees anything of it, and the chain does not know of it.
        assert await world.store.refresh(HERE) == head
        assert await fault(world, HERE) is None
        view = await world.boards.campaigns(at(HERE))
        assert [each.campaign.slug for each in view.campaigns] == ["other"]
        async with world.store.read(HERE) as reader:
            for kind in (Response, Source, Organisation):
                assert all(each.withdrawn for each in await reader.find(kind))
        if clean:
            assert await world.rows(HERE) == before
    assert steps > 6
    # The last try found what the one before left, took it away, and brought all of it.
    again = await exported(world, at(HERE), campaign="drawn")
    assert len(json.loads(again)["records"]["revision"]) == len(json.loads(content)["records"]["revision"])
    async with world.store.read(HERE) as reader:
        assert await reader.count(Campaign, state=CampaignState.LOADING) == 0
        assert await reader.count(Response) == 6
    assert await fault(world, HERE) is None


async def test_references_are_free_again_after_an_import_that_failed(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await drawn(world, 17)
    content = await exported(world)
    with monkeypatch.context() as patch:
        failing(world, patch, 3, clean=False)
        with pytest.raises(StopHereError):
            await imported(world, tmp_path, content, at(HERE))
    report = await imported(world, tmp_path, content, at(HERE))
    assert report.renumbered == ()
    assert await exported(world, at(HERE)) == content


async def test_a_newer_try_takes_an_older_one_away(world: World, tmp_path: Path) -> None:
    await drawn(world, 19)
    content = await exported(world)
    load = world.store.load
    calls = 0

    async def loading(server: str, work: Callable[[Loader], Awaitable[T]]) -> T:
        nonlocal calls
        calls += 1
        if calls == 2:
            # Somebody else begins between two batches.
            await imported(world, tmp_path, json.dumps(minimal()).encode(), at(HERE))
        return await load(server, work)

    world.store.load = loading  # type: ignore[method-assign]
    with refused("import_replaced"):
        await imported(world, tmp_path, content, at(HERE))
    assert [each.campaign.slug for each in (await world.boards.campaigns(at(HERE))).campaigns] == ["small"]
    assert (await world.rows(HERE))["response"] == 0


async def test_who_may(world: World, tmp_path: Path) -> None:
    await world.settle()
    await world.build()
    for actor in (world.here.outsider, world.here.member, world.here.ana):
        with refused("not_allowed"):
            await exported(world, actor)
    await exported(world, world.here.steward)
    with refused("not_here"):
        await imported(world, tmp_path, b"", world.here.steward)
    with refused("no_campaigns"):
        await exported(world, at(THERE))


async def test_what_is_too_large_is_said_with_its_size(world: World) -> None:
    await world.build(server="local")
    with refused("export_too_large") as caught:
        await world.exchange.export(HOST, None, FileFormat.JSON, Audience.ORGANISERS, most=100)
    assert caught.error.parameters["reference"] == "C-1"
    file = await world.exchange.export(HOST, None, FileFormat.CSV, Audience.MEMBERS, most=100_000)
    assert (file.name, file.campaign) == ("clean-water-members.zip", "C-1")


async def test_a_record_that_moves_all_the_time_is_not_exported_in_pieces(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.build(server="local")
    refresh, moved = world.store.refresh, 0

    async def moving(server: str) -> ChangeHead:
        nonlocal moved
        moved += 1
        if moved < 4:
            await world.build(server=server, slug=f"another-{moved}")
        return await refresh(server)

    monkeypatch.setattr(world.store, "refresh", moving)
    assert len(json.loads(await exported(world, campaign="clean-water"))["records"]["demand"]) == 1
    moved = -1000
    with refused("export_busy"):
        await exported(world, campaign="clean-water")


async def test_what_an_import_said_can_be_purged_and_the_chain_holds(
    any_world: World, tmp_path: Path
) -> None:
    world = any_world
    await drawn(world, 23)
    await imported(world, tmp_path, await exported(world), at(HERE))
    async with world.store.read(HERE) as reader:
        revisions = await reader.find(Revision)
        said = await loaded_values(reader, [each.id for each in revisions])
    assert {number for number, _ in said.values()} == {1}
    assert {name for _, each in said.values() for name, *_ in each.fields} >= {"content", "reporter"}
    gone = [each.id for each in revisions[:3]]
    await world.store.transact(HERE, lambda writer: purge_loaded(writer, gone, ["content"]))
    await world.store.transact(HERE, lambda writer: purge_loaded(writer, [gone[0]]))
    assert await fault(world, HERE) is None
    async with world.store.read(HERE) as reader:
        said = await loaded_values(reader, gone)
        body = (await reader.execute(select(tables.load_part.c.content))).scalars().all()
    assert said[gone[0]][1].fields == ()
    assert "content" not in {name for name, *_ in said[gone[1]][1].fields}
    assert "content" in dict(said[gone[1]][1].purged)
    assert len(body) == len({*body})


async def test_an_import_stands_in_the_history_of_what_it_brought(world: World, tmp_path: Path) -> None:
    await world.settle()
    built = await world.build()
    await world.settle(THERE)
    await imported(world, tmp_path, await exported(world, at(HERE)), at(THERE))
    changes = world.changes
    for actor in (world.there.member, world.there.ana):
        [entry] = (await changes.history(actor, built.demands[0])).entries
        assert (entry.sequence, entry.action) == (2, "import")
        assert entry.lines
    with refused("undo_never"):
        await changes.undo(world.there.steward, 2, "a mistake")


async def test_an_import_that_was_altered_afterwards_is_found(world: World, tmp_path: Path) -> None:
    await drawn(world, 29)
    await imported(world, tmp_path, await exported(world), at(HERE))
    part = tables.load_part

    async def alter(writer: Writer) -> None:
        content = (await writer.execute(select(part.c.content).limit(1))).scalar_one()
        await writer.execute(part.update().values(content=content.replace("drawn", "other")))

    world.tampered = True
    await world.store.transact(HERE, alter)
    found = await fault(world, HERE)
    assert found is not None
    assert (found.sequence, found.fault.value) == (1, "part")


async def test_what_looks_private_is_refused_before_anything_is_stored(world: World, tmp_path: Path) -> None:
    file = minimal()
    file["records"]["campaign"][0]["title"]["original"] = "Call Made-Up Person at 303-555-0142"
    path = tmp_path / "file.json"
    path.write_text(json.dumps(file))
    with pytest.raises(ManyFaultsError) as raised:
        await world.exchange.load(HOST, path)
    [fault] = raised.value.faults
    assert (fault.code, fault.parameters["field"], fault.parameters["kind"]) == (
        "import_private_data",
        "title",
        "phone",
    )
    assert "303" not in repr(fault.parameters)
    assert sum((await world.rows("local")).values()) == 0
    report = await world.exchange.load(HOST, path, keep_private=True)
    assert report is not None


def test_progress_is_told_to_the_end(migrated_file: Path, tmp_path: Path) -> None:
    async def load() -> list[tuple[int, int]]:
        shutil.copy(migrated_file, tmp_path / "a.db")
        store = await Store.open(str(tmp_path / "a.db"), clock=Hands())
        world = World(store, Hands(), tmp_path)
        path = tmp_path / "file.json"
        path.write_text(json.dumps(minimal()))
        told: list[tuple[int, int]] = []
        await world.exchange.load(HOST, path, lambda done, total: told.append((done, total)))
        await store.close()
        return told

    told = asyncio.run(load())
    assert told == sorted(told)
    assert told[-1] == (2, 2)


def test_every_kind_is_exported_or_kept_back() -> None:
    where = "bot/domain/exchange.py"
    assert set(EXCHANGED) | KEPT_BACK == set(RECORD_KINDS), f"say in {where} what becomes of a new kind"
    assert not set(EXCHANGED) & KEPT_BACK
    assert all(issubclass(RECORD_KINDS[each], Record) for each in EXCHANGED)
