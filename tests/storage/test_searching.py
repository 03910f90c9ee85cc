"""Searching: what is found by which words, by whom, and what is left of what is gone."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy import text as sql

from bot.domain.dates import EdtfDate
from bot.domain.finding import Match, SearchKind, query_of
from bot.domain.folding import fold
from bot.domain.records import (
    DemandVersion,
    Finding,
    FindingContent,
    Holder,
    Record,
    Response,
    ResponseContent,
    Revision,
    Source,
)
from bot.domain.vocabulary import FindingOutcome, Lifecycle, ResponseKind, RevisionState, Visibility
from bot.storage.migrating import migrate
from bot.storage.reading import Reader
from bot.storage.searching import NOWHERE, Matches, forget_text, search
from bot.storage.store import Store, Writer
from bot.storage.tables import search_record, search_use, search_word
from tests.storage.conftest import only_sqlite
from tests.storage.made_up import MOMENT, SERVER, Small, changing, entry, put_small, text
from tests.storage.test_entries import Explained

EVERYBODY = Visibility.ORGANISERS
ALL = frozenset(SearchKind)


async def look(
    store: Store,
    typed: str,
    campaigns: Sequence[UUID],
    *,
    kinds: frozenset[SearchKind] = ALL,
    audience: Visibility = EVERYBODY,
    limit: int = 50,
    server: str = SERVER,
) -> Matches:
    """What a search for these words gives."""
    async with store.read(server) as reader:
        return await search(
            reader,
            fold(typed),
            kinds=kinds,
            campaigns=[*campaigns, NOWHERE],
            audience=audience,
            limit=limit,
        )


def targets(found: Matches) -> set[UUID]:
    """What opens."""
    return {each.target for each in found.found}


async def say(
    store: Store,
    small: Small,
    summary: str,
    *,
    visibility: Visibility = Visibility.MEMBERS,
    kind: type[Response] | type[Finding] = Response,
    server: str = SERVER,
) -> UUID:
    """A response or finding in force."""
    subject = uuid4()
    ask = small.asks[0].id
    content: Any = ResponseContent(kind=ResponseKind.SUPPORTS, asks=(ask,), summary=summary)
    if kind is Finding:
        content = FindingContent(outcome=FindingOutcome.PARTLY, asks=(ask,), summary=summary)

    async def work(writer: Writer) -> None:
        await writer.put(kind(id=subject, campaign=small.campaign.id, visibility=visibility), new=True)
        made = Revision(id=uuid4(), subject=subject, content=content, state=RevisionState.VERIFIED)
        await writer.put(made, new=True)
        await writer.stand(subject, small.campaign.id, [replace(entry(ask, subject), visibility=visibility)])

    await changing(store, work, server)
    return subject


async def test_every_word_begins_some_word_in_whatever_language(store: Store) -> None:
    small = await changing(store, put_small)
    here = [small.campaign.id]
    tests, pipes = small.demands
    for typed, expected in (
        ("tests", {tests.id}),
        ("publ", {tests.id}),
        ("PIP repl", {pipes.id}),
        ("tubería", {pipes.id}),
        ("tuberia", {pipes.id}),
        ("ipes", set()),
        ("publish pipes", set()),
        ("springf", {small.officials[0].id}),
        ("wat", {small.campaign.id, small.officials[1].id}),
    ):
        assert targets(await look(store, typed, here)) == expected, typed


async def test_arabic_letters_and_french_ligatures_fold(store: Store) -> None:
    small = await changing(store, put_small)
    said = {
        "أُعلِنت نتائج المدرسة إلى الأهالي": ("اعلنت", "المدرسه", "الي", "الأه"),
        "Le cœur de l'œuvre": ("coeur", "cœur oeuv"),
        "La alcaldía respondió": ("ALCALDIA RESP", "respondio"),
    }
    for summary, asked in said.items():
        subject = await say(store, small, summary)
        for typed in asked:
            assert targets(await look(store, typed, [small.campaign.id])) == {subject}, typed


async def test_a_whole_title_is_told_from_words(store: Store) -> None:
    small = await changing(store, put_small)
    found = await look(store, "¡Replace, the pipes!", [small.campaign.id])
    assert [(each.target, each.exact, each.whole) for each in found.found] == [(small.demands[1].id, True, 3)]
    [begun] = (await look(store, "replace the pip", [small.campaign.id])).found
    assert (begun.exact, begun.whole) == (False, 2)


async def test_wordings_and_holders_open_what_they_belong_to(store: Store) -> None:
    small = await changing(store, put_small)
    demand, mayor = small.demands[0], small.officials[0]
    version = DemandVersion(id=uuid4(), demand=demand.id, text=text("Every laboratory report, online"))
    holder = Holder(id=uuid4(), official=mayor.id, name="Alex Example")
    await changing(store, lambda writer: writer.put_all([version, holder]))
    here = [small.campaign.id]
    assert targets(await look(store, "laborat publish", here)) == {demand.id}
    assert targets(await look(store, "mayor alex", here)) == {mayor.id}
    await changing(store, lambda writer: writer.put(replace(mayor, name=text("Governor"))))
    assert targets(await look(store, "governor alex", here)) == {mayor.id}
    assert targets(await look(store, "mayor alex", here)) == set()
    await changing(store, lambda writer: writer.put(replace(demand, withdrawn=True)))
    assert targets(await look(store, "laborat", here)) == set()


async def test_nobody_finds_what_they_may_not_read(store: Store) -> None:
    small = await changing(store, put_small)
    here = [small.campaign.id]
    hidden = await say(store, small, "whispered", visibility=Visibility.ORGANISERS)
    leak = Source(id=uuid4(), title="Whispers", confidential=True)
    draft = replace(small.demands[0], lifecycle=Lifecycle.DRAFT, title=text("Whisper no more"))
    wording = DemandVersion(id=uuid4(), demand=draft.id, text=text("whispering"))
    await changing(store, lambda writer: writer.put_all([leak, draft, wording]))
    assert targets(await look(store, "whisper", here)) == {hidden, leak.id, draft.id}
    for audience in (Visibility.MEMBERS, Visibility.PUBLIC):
        assert await look(store, "whisper", here, audience=audience) == Matches()
    # Neither what belongs to another campaign, nor to another server.
    assert targets(await look(store, "whisper", [])) == {leak.id}
    assert await look(store, "whisper", here, server="1002") == Matches()


async def test_only_what_is_in_force_is_found(store: Store) -> None:
    small = await changing(store, put_small)
    here = [small.campaign.id]
    subject = await say(store, small, "They promised lanterns")
    finding = await say(store, small, "No lantern stands", kind=Finding)
    assert targets(await look(store, "lantern", here)) == {subject, finding}
    content = ResponseContent(kind=ResponseKind.SUPPORTS, asks=(small.asks[0].id,), summary="candles")
    waiting = Revision(id=uuid4(), subject=subject, number=2, content=content)
    await changing(store, lambda writer: writer.put(waiting))
    assert targets(await look(store, "candles", here)) == set()

    async def verify(writer: Writer) -> None:
        await writer.put(replace(waiting, state=RevisionState.VERIFIED))
        await writer.stand(subject, small.campaign.id, [entry(small.asks[0].id, subject)])

    await changing(store, verify)
    assert targets(await look(store, "candles", here)) == {subject}
    assert targets(await look(store, "lanterns", here)) == set()

    async def take_back(writer: Writer) -> None:
        await writer.put(replace(waiting, state=RevisionState.WITHDRAWN))
        await writer.stand(subject, small.campaign.id, [])

    await changing(store, take_back)
    assert targets(await look(store, "candles", here)) == set()


async def _index(store: Store) -> list[tuple[Any, ...]]:
    async def read(writer: Writer) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for table in (search_record, search_word, search_use):
            found += [tuple(row) for row in await writer.execute(select(table))]
        return found

    return await store.transact(None, read)


async def test_the_newest_of_a_kind_are_looked_at_and_that_there_are_more_is_said(store: Store) -> None:
    small = await changing(store, put_small)
    subjects = [await say(store, small, f"Answer {number} about lamps") for number in range(7)]
    found = await look(store, "lamp", [small.campaign.id], limit=3)
    assert targets(found) == set(subjects[-3:])
    assert found.more == {SearchKind.RESPONSE}
    assert (await look(store, "lamp", [small.campaign.id], limit=7)).more == frozenset()
    both = await look(store, "lamps answ", [small.campaign.id], limit=4)
    assert targets(both) == set(subjects[-4:])
    # However old, what is called exactly so is among them.
    old = Source(id=uuid4(), title="Minutes 1")
    await changing(store, lambda writer: writer.put(old))
    more = [Source(id=uuid4(), title=f"Minutes 1{number}") for number in range(9)]
    await changing(store, lambda writer: writer.put_all(more))
    found = await look(store, "minutes 1", [small.campaign.id], limit=2)
    assert old.id in targets(found)


async def test_words_that_begin_too_many_are_followed_as_far_as_they_are_common(store: Store) -> None:
    small = await changing(store, put_small)
    sources = [Source(id=uuid4(), title=f"zebra{number:03}") for number in range(260)]
    await changing(store, lambda writer: writer.put_all(sources))
    found = await look(store, "z", [small.campaign.id], limit=1000)
    assert len(found.found) == 200
    assert found.more == {SearchKind.SOURCE}


async def test_a_search_that_is_no_search_finds_nothing(store: Store) -> None:
    small = await changing(store, put_small)
    for typed in (
        "",
        "   ",
        "?!*",
        '"',
        "NEAR(a b)",
        "pipes OR 1=1 --",
        "a" * 5000,
        "x\u0301" * 4000,
        "%_%",
        "\x00\ud800",
        "co:lo:n",
    ):
        found = await look(store, query_of(typed), [small.campaign.id])
        assert found == Matches(), typed
    # Signs are not words: what is left is searched for.
    assert targets(await look(store, '"pipes" NOT*', [small.campaign.id])) == set()
    assert targets(await look(store, '"pipes"*', [small.campaign.id])) == {small.demands[1].id}


async def test_what_is_forgotten_leaves_nothing(store: Store) -> None:
    before = await _index(store)
    small = await changing(store, put_small)
    steady = await _index(store)
    subject = await say(store, small, "Unrepeatable pipes")
    await changing(store, lambda writer: forget_text(writer, subject))
    assert targets(await look(store, "unrepeat", [small.campaign.id])) == set()
    assert sorted(map(str, await _index(store))) == sorted(map(str, steady))
    for each in (small.campaign, *small.demands, *small.officials):
        await changing(store, lambda writer, one=each: forget_text(writer, one.id))  # type: ignore[misc]
    assert await _index(store) == before == []


@only_sqlite
async def test_no_byte_of_what_is_forgotten_stays_in_the_file(store: Store, url: str) -> None:
    small = await changing(store, put_small)
    kept = await say(store, small, "The whole council met again")
    subject = await say(store, small, "Xylophonist met again")
    indexed = await _index(store)
    assert any("xylophonist" in row for row in indexed)
    await store.transact(SERVER, lambda writer: forget_text(writer, subject))
    found = await asyncio.to_thread(Path(url).read_bytes)
    assert b"xylophonist" not in found
    assert targets(await look(store, "met again", [small.campaign.id])) == {kept}


async def test_old_rows_are_found_after_a_migration(store: Store, url: str) -> None:
    """As the migration fills it, so the writer would have: what was there before is found like what comes."""
    small = await changing(store, put_small)
    more: list[Record] = [
        Source(id=uuid4(), title="Leaked", confidential=True, published=EdtfDate("2026-01")),
        DemandVersion(id=uuid4(), demand=small.demands[0].id, text=text("Every report", "Cada informe")),
        Holder(id=uuid4(), official=small.officials[0].id, name="Alex Example"),
        replace(small.demands[1], lifecycle=Lifecycle.DRAFT),
    ]
    await changing(store, lambda writer: writer.put_all(more))
    await say(store, small, "They said «sí»")
    await say(store, small, "We saw it", kind=Finding)

    def readable(rows: Sequence[Any]) -> set[tuple[Any, ...]]:
        words = {row.number: row.word for row in rows if hasattr(row, "number")}
        return {
            (
                *map(str, (row.record, row.kind, row.target, row.visibility, row.campaign, row.sort_date)),
                *sorted(words[number] for number in row.words),
            )
            for row in rows
            if hasattr(row, "record")
        }

    async def everything() -> set[tuple[Any, ...]]:
        async def read(writer: Writer) -> list[Any]:
            found: list[Any] = []
            for table in (search_record, search_word):
                found += (await writer.execute(select(table))).all()
            return found

        return readable(await store.transact(None, read))

    written = await everything()
    assert len(written) > 8

    async def back(writer: Writer) -> None:
        for name in ("search_record", "search_word", "search_use"):
            await writer.execute(sql(f"DELETE FROM {name}"))  # noqa: S608
        await writer.execute(sql("DELETE FROM reference_counter WHERE kind LIKE 'search_%'"))

    await store.transact(None, back)
    assert await everything() == set()
    await _fill(url)
    assert await everything() == written
    assert await migrate(url)
    await say(store, small, "And another one")
    assert len(await everything()) == len(written) + 1


async def _fill(url: str) -> None:
    from importlib import import_module

    from bot.storage.engine import address_of, make_engine

    fill = import_module("bot.storage.migrations.versions.0002_organising")._fill_search
    engine = make_engine(address_of(url))
    try:
        async with engine.begin() as connection:
            await connection.run_sync(fill)
    finally:
        await engine.dispose()


async def test_no_search_walks_what_is_on_record(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    small = await changing(store, put_small)
    sources = [
        Source(
            id=uuid4(),
            title=f"Minutes {number} of the {'river' if number % 50 == 0 else 'town'} council",
            published=EdtfDate.of((MOMENT + timedelta(days=number)).date()),
        )
        for number in range(1500)
    ]
    await changing(store, lambda writer: writer.put_all(sources, new=True))
    await store.transact(None, lambda writer: writer.execute(sql("ANALYZE")))
    seen: list[tuple[Any, Any]] = []
    execute = Reader.execute

    async def spy(self: Reader, statement: Any, parameters: Any = None) -> Any:
        seen.append((statement, parameters))
        return await execute(self, statement, parameters)

    monkeypatch.setattr(Reader, "execute", spy)
    for typed in ("river", "town", "minutes council", "minutes river"):
        assert (await look(store, typed, [small.campaign.id], limit=20)).found
    monkeypatch.undo()
    async with store.read(SERVER) as reader:
        for statement, parameters in seen:
            plan = "\n".join(str(row) for row in await reader.execute(Explained(statement), parameters))
            for table in ("search_word", "search_use", "search_record"):
                assert f"Seq Scan on {table}" not in plan, f"{statement}\n{plan}"
                assert f"SCAN {table}" not in plan, f"{statement}\n{plan}"


def test_matches_say_what_ranks_them() -> None:
    one = Match(SearchKind.DEMAND, uuid4(), True, 1, "", 1)
    assert replace(one, exact=False) != one
