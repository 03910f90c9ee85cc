"""What is in force: the index finds what the domain would, and never walks the history."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import ClauseElement, Executable
from sqlalchemy import text as sql
from sqlalchemy.ext.compiler import compiles

from bot.domain.dates import EdtfDate
from bot.domain.positions import Entry, heads
from bot.domain.records import Check, Response, ResponseContent, Revision
from bot.domain.vocabulary import FindingOutcome, ResponseKind, RevisionState, Visibility
from bot.storage.reading import Reader
from bot.storage.store import Store, Writer
from tests.domain.strategies import FIRST_DAY, LAST_DAY, entry_lists
from tests.storage.made_up import SERVER, Small, changing, entry, put_small

AS_OF = st.dates(FIRST_DAY, LAST_DAY)
# Every example works in a server of its own, so one database does for all of them.
SHARED = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def _small(store: Store, server: str = SERVER) -> Small:
    return await changing(store, put_small, server)


async def _stand(store: Store, small: Small, entries: Iterable[Entry], server: str = SERVER) -> None:
    by_subject: dict[UUID, list[Entry]] = {}
    for each in entries:
        by_subject.setdefault(each.subject, []).append(each)

    async def work(writer: Writer) -> None:
        for subject, own in by_subject.items():
            await writer.put(Response(id=subject, campaign=small.campaign.id))
            await writer.stand(subject, small.campaign.id, own)

    await changing(store, work, server)


@SHARED
@given(
    drawn=entry_lists(most=12),
    asks=st.lists(st.integers(0, 3), min_size=12, max_size=12),
    levels=st.lists(st.sampled_from(Visibility), min_size=12, max_size=12),
    as_of=AS_OF,
    audience=st.sampled_from(Visibility),
)
async def test_heads_are_those_of_the_domain(
    store: Store,
    drawn: Sequence[Entry],
    asks: Sequence[int],
    levels: Sequence[Visibility],
    as_of: date,
    audience: Visibility,
) -> None:
    server = uuid4().hex
    small = await _small(store, server)
    entries = [
        replace(each, ask=small.asks[asks[number]].id, visibility=levels[number])
        for number, each in enumerate(drawn)
    ]
    await _stand(store, small, entries, server)
    async with store.read(server) as reader:
        found = await reader.entry_heads([each.id for each in small.asks], as_of, audience)
    shown = [
        each for each in entries if each.visibility <= audience and each.on.sort_key <= as_of.isoformat()
    ]
    for ask in small.asks:
        assert found.get(ask.id, ()) == heads(each for each in shown if each.ask == ask.id)


@SHARED
@given(
    drawn=entry_lists(most=10),
    asks=st.lists(st.integers(0, 3), min_size=10, max_size=10),
    levels=st.lists(st.sampled_from(Visibility), min_size=10, max_size=10),
    as_of=AS_OF,
    audience=st.sampled_from(Visibility),
    limit=st.integers(1, 6),
)
async def test_newest_subjects_are_the_newest(
    store: Store,
    drawn: Sequence[Entry],
    asks: Sequence[int],
    levels: Sequence[Visibility],
    as_of: date,
    audience: Visibility,
    limit: int,
) -> None:
    server = uuid4().hex
    small = await _small(store, server)
    # Each subject speaks of its ask and of the first one, as a roll call speaks of many.
    entries = [
        replace(each, ask=ask, visibility=levels[number])
        for number, each in enumerate(drawn)
        for ask in {small.asks[asks[number]].id, small.asks[0].id}
    ]
    await _stand(store, small, entries, server)
    scopes: list[tuple[dict[str, UUID], set[UUID]]] = [
        ({"campaign": small.campaign.id}, {each.id for each in small.asks}),
        (
            {"demand": small.demands[0].id},
            {each.id for each in small.asks if each.demand == small.demands[0].id},
        ),
        (
            {"official": small.officials[1].id},
            {each.id for each in small.asks if each.official == small.officials[1].id},
        ),
    ]
    for scope, within in scopes:
        shown = {
            (each.on.sort_key, each.order, each.subject)
            for each in entries
            if each.ask in within and each.visibility <= audience and each.on.sort_key <= as_of.isoformat()
        }
        async with store.read(server) as reader:
            found, count = await reader.newest_subjects(
                **scope,
                audience=audience,
                as_of=as_of,
                limit=limit,
            )
        assert found == [each[2] for each in sorted(shown, reverse=True)][:limit]
        assert count == len(shown)


async def test_exactly_one_scope_is_named(store: Store) -> None:
    async with store.read(SERVER) as reader:
        for scope in ({}, {"demand": uuid4(), "official": uuid4()}):
            with pytest.raises(TypeError, match="exactly one"):
                await reader.newest_subjects(
                    **scope, audience=Visibility.PUBLIC, as_of=date(2026, 1, 1), limit=1
                )


async def test_the_count_stops_at_a_thousand_and_one(store: Store) -> None:
    small = await _small(store)
    [ask, *_] = small.asks

    async def load(writer: Writer) -> None:
        made = [Response(id=uuid4(), campaign=small.campaign.id) for _ in range(1005)]
        for number, each in enumerate(await writer.put_all(made, new=True)):
            await writer.stand(each.id, small.campaign.id, [entry(ask.id, each.id, order=number)], new=True)

    await changing(store, load)
    async with store.read(SERVER) as reader:
        found, count = await reader.newest_subjects(
            demand=ask.demand, audience=Visibility.MEMBERS, as_of=date(2026, 1, 1), limit=2
        )
    assert (len(found), count) == (2, 1001)


async def test_lines_of_one_change_are_ordered_by_their_references(store: Store) -> None:
    small = await _small(store)
    ask = small.asks[0].id
    entries = [replace(entry(ask, uuid4()), reference=reference) for reference in ("R-9", "R-10", "R-2")]
    await _stand(store, small, entries)
    async with store.read(SERVER) as reader:
        found = await reader.entry_heads([ask], date(2026, 1, 1), Visibility.MEMBERS)
    assert found == {ask: heads(entries)}
    assert found[ask][0].reference == "R-10"


async def test_standing_again_replaces_what_stood(store: Store) -> None:
    small = await _small(store)
    one, two, subject = small.asks[0].id, small.asks[1].id, uuid4()
    await _stand(store, small, [entry(one, subject), entry(two, subject)])
    await _stand(store, small, [entry(two, subject, kind=ResponseKind.REFUSES)])

    async def heads_now() -> dict[UUID, tuple[Entry, ...]]:
        async with store.read(SERVER) as reader:
            return await reader.entry_heads([one, two], date(2026, 1, 1), Visibility.MEMBERS)

    assert await heads_now() == {two: (entry(two, subject, kind=ResponseKind.REFUSES),)}
    await changing(store, lambda writer: writer.stand(subject, small.campaign.id, []))
    assert await heads_now() == {}


async def test_only_what_is_new_counts_as_newly_in_force(store: Store) -> None:
    small = await _small(store)
    one, two, subject = small.asks[0].id, small.asks[1].id, uuid4()
    await _stand(store, small, [entry(one, subject)])  # change 2
    public = replace(entry(one, subject), visibility=Visibility.PUBLIC)

    async def show_to_all(writer: Writer) -> None:
        response = await writer.get(Response, subject)
        assert response is not None
        await writer.put(replace(response, visibility=Visibility.PUBLIC))
        await writer.stand(subject, small.campaign.id, [public, entry(two, subject)])

    await changing(store, show_to_all)  # change 3
    async with store.read(SERVER) as reader:
        assert await reader.latest_orders([one, two, uuid4()]) == {one: 2, two: 3}
        for after, expected in ((0, [(subject, 2), (subject, 3)]), (2, [(subject, 3)]), (3, [])):
            assert (
                await reader.standing_since(
                    small.campaign.id, after=after, until=9, audience=Visibility.MEMBERS
                )
                == expected
            )
        assert await reader.standing_since(
            small.campaign.id, after=0, until=3, audience=Visibility.PUBLIC
        ) == [(subject, 2)]
        assert await reader.standing_since(uuid4(), after=0, until=3, audience=Visibility.ORGANISERS) == []


async def test_a_week_is_found_by_its_effective_dates(store: Store) -> None:
    small = await _small(store)
    ask = small.asks[0].id
    subjects = {on: uuid4() for on in ("2026-03-01", "2026-03-02", "2026-03-08", "2026-03-09", "")}
    secret = uuid4()
    await _stand(
        store,
        small,
        [
            *(entry(ask, each, on=on, order=number) for number, (on, each) in enumerate(subjects.items())),
            entry(ask, secret, on="2026-03-05", order=9, visibility=Visibility.ORGANISERS),
        ],
    )
    async with store.read(SERVER) as reader:
        week = {"after": date(2026, 3, 1), "until": date(2026, 3, 8)}
        assert await reader.effective_between(small.campaign.id, **week, audience=Visibility.MEMBERS) == [
            subjects["2026-03-02"],
            subjects["2026-03-08"],
        ]
        everything = await reader.effective_between(small.campaign.id, **week, audience=Visibility.ORGANISERS)
    assert secret in everything


async def test_entries_are_marked_under_review(store: Store) -> None:
    small = await _small(store)
    ask, subject = small.asks[0].id, uuid4()
    await _stand(store, small, [entry(ask, subject)])
    for mark in (True, False):
        await changing(store, lambda writer, mark=mark: writer.mark_under_review(subject, mark))  # type: ignore[misc]
        async with store.read(SERVER) as reader:
            [found] = (await reader.entry_heads([ask], date(2026, 1, 1), Visibility.MEMBERS))[ask]
        assert found.under_review is mark


async def test_entries_of_another_server_are_not_seen(store: Store) -> None:
    small = await _small(store)
    ask = small.asks[0].id
    await _stand(store, small, [entry(ask, uuid4())])
    async with store.read("another") as reader:
        assert await reader.entry_heads([ask], date(2026, 1, 1), Visibility.ORGANISERS) == {}
        assert await reader.latest_orders([ask]) == {}
        assert await reader.newest_subjects(
            demand=small.demands[0].id, audience=Visibility.ORGANISERS, as_of=date(2026, 1, 1), limit=5
        ) == ([], 0)


async def test_the_last_verified_revision_is_in_force_until_withdrawn(store: Store) -> None:
    made = await _revisions(
        store,
        {
            "verified twice": [RevisionState.VERIFIED, RevisionState.VERIFIED, RevisionState.REPORTED],
            "withdrawn": [RevisionState.VERIFIED, RevisionState.WITHDRAWN],
            "rejected": [RevisionState.VERIFIED, RevisionState.REJECTED],
            "never verified": [RevisionState.REPORTED],
        },
    )
    async with store.read(SERVER) as reader:
        found = await reader.standing_revisions(made.values())
        assert len(await reader.revisions_of(made["verified twice"])) == 3
        waiting = await reader.waiting_revisions()
    assert {subject: revision.number for subject, revision in found.items()} == {
        made["verified twice"]: 2,
        made["rejected"]: 1,
    }
    assert {each.subject for each in waiting} == {made["verified twice"], made["never verified"]}


async def _revisions(store: Store, states: dict[str, list[RevisionState]]) -> dict[str, UUID]:
    small = await _small(store)
    template = Revision(
        id=uuid4(),
        subject=uuid4(),
        content=ResponseContent(kind=ResponseKind.SUPPORTS, asks=(small.asks[0].id,)),
    )
    subjects = {name: uuid4() for name in states}

    async def work(writer: Writer) -> None:
        for name, each in states.items():
            await writer.put(Response(id=subjects[name], campaign=small.campaign.id))
            for number, state in enumerate(each, start=1):
                revision = replace(template, id=uuid4(), subject=subjects[name], number=number, state=state)
                await writer.put(revision, new=True)

    await changing(store, work)
    return subjects


async def test_what_waits_is_found_by_campaign(store: Store) -> None:
    made = await _revisions(store, {"one": [RevisionState.REPORTED]})
    async with store.read(SERVER) as reader:
        [waiting] = await reader.waiting_revisions()
        response = await reader.get(Response, made["one"])
        assert response is not None
        assert await reader.waiting_revisions(response.campaign) == [waiting]
        assert await reader.waiting_revisions(uuid4()) == []


WALKS = re.compile(
    r"Seq Scan on (entry\w*|revision|\"check\"|change_value)"
    r"|SCAN (entry\w*|whole|found|revision|check|change\w*)\b"
)


class Explained(Executable, ClauseElement):
    """A statement's plan instead of its rows."""

    inherit_cache = False

    def __init__(self, statement: Any) -> None:
        self.statement = statement


@compiles(Explained, "sqlite")
def _explain_sqlite(element: Explained, compiler: Any, **options: Any) -> str:
    return "EXPLAIN QUERY PLAN " + _without_columns(element, compiler, options)


@compiles(Explained, "postgresql")
def _explain_postgresql(element: Explained, compiler: Any, **options: Any) -> str:
    return "EXPLAIN " + _without_columns(element, compiler, options)


def _without_columns(element: Explained, compiler: Any, options: dict[str, Any]) -> str:
    written = str(compiler.process(element.statement, **options))
    # A plan is text: nothing may be decoded as if it were the statement's rows.
    compiler._result_columns.clear()
    return written


async def test_no_query_of_the_board_walks_the_history(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    small = await _small(store)
    asks, today = [each.id for each in small.asks], date(2026, 1, 1)
    content = ResponseContent(kind=ResponseKind.SUPPORTS, asks=(asks[0],))
    kinds = (ResponseKind.SUPPORTS, ResponseKind.ACKNOWLEDGED)
    entries = [
        entry(
            # The first demand has few: for most of a table, reading all of it is the best plan.
            asks[0] if number % 50 == 0 else asks[2 + number % 2],
            uuid4(),
            kind=kinds[number // 4 % 2],
            on=f"{2010 + number % 15}-01-01",
            order=number,
        )
        for number in range(1000)
    ]

    async def load(writer: Writer) -> None:
        await writer.put_all(
            [Response(id=each.subject, campaign=small.campaign.id) for each in entries], new=True
        )
        await writer.put_all(
            [
                Revision(id=uuid4(), subject=each.subject, content=content, state=RevisionState.VERIFIED)
                for each in entries
            ],
            new=True,
        )
        await writer.put_all(
            [
                Check(id=uuid4(), ask=each.ask, on=date(2020, 1, 1) + timedelta(days=each.order))
                for each in entries
            ],
            new=True,
        )
        for each in entries:
            await writer.stand(each.subject, small.campaign.id, [each], new=True)

    await changing(store, load)
    await store.transact(None, lambda writer: writer.execute(sql("ANALYZE")))
    seen: list[tuple[Any, Any]] = []
    execute = Reader.execute

    async def spy(self: Reader, statement: Any, parameters: Any = None) -> Any:
        seen.append((statement, parameters))
        return await execute(self, statement, parameters)

    monkeypatch.setattr(Reader, "execute", spy)
    everybody = Visibility.ORGANISERS
    async with store.read(SERVER) as reader:
        await reader.entry_heads(asks, today, everybody)
        await reader.latest_orders(asks)
        await reader.first_replies(asks, date(2015, 1, 1), today, everybody)
        await reader.last_checks(asks, today)
        await reader.newest_subjects(demand=small.demands[0].id, audience=everybody, as_of=today, limit=5)
        await reader.newest_subjects(official=uuid4(), audience=everybody, as_of=today, limit=5)
        await reader.standing_revisions([entries[0].subject])
        await reader.standing_since(small.campaign.id, after=2, until=3, audience=everybody)
        await reader.waiting_revisions()
        await reader.changed_fields(1)
        await reader.touched_between("check", after=0, until=1)
    monkeypatch.undo()
    assert len(seen) > 10
    async with store.read(SERVER) as reader:
        for statement, parameters in seen:
            plan = "\n".join(str(row) for row in await reader.execute(Explained(statement), parameters))
            assert plan
            assert not WALKS.search(plan), f"{statement}\n{plan}"


def test_findings_and_responses_share_no_word() -> None:
    assert not {each.value for each in FindingOutcome} & {each.value for each in ResponseKind}


def test_an_entry_without_a_day_sorts_first() -> None:
    assert EdtfDate("").sort_key < EdtfDate("0001").sort_key
