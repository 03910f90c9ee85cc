"""A long past, written in bulk: so many verified responses that logging them one by one would take hours.

They come as an import would: all in one change of the chain, each with its response, its verified revision,
its entry in force and its words in the index. The statements are storage's own; only their rows are made
here, and brought to the database in the way that each takes the most at once.
"""

import asyncio
import itertools
import json
import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Table, func, make_url, select
from sqlalchemy.dialects import sqlite

from bot.domain import records as r
from bot.domain import vocabulary as v
from bot.domain.dates import EdtfDate
from bot.domain.finding import SearchKind
from bot.storage import tables
from bot.storage.codec import plain
from bot.storage.engine import address_of
from bot.storage.searching import Searchable, entry_words, searchable
from bot.storage.store import Store
from bot.storage.writing import folded_text
from tests.benchmarks.made_up import Campaign
from tests.benchmarks.moment import NOW

CHUNK = 20_000
FIRST_NUMBER = 10_000_000
"""References of what is written here begin above all that is logged one by one."""

RARE, ARABIC = "xylophone", "أُعلِنت النتائج في المدرسة"
"""A word that ten responses have, and what every hundredth says in Arabic."""

_VOCABULARY = 20_000
_KINDS = (
    *(v.ResponseKind.ACKNOWLEDGED,) * 5,
    *(v.ResponseKind.NON_ANSWER,) * 3,
    *(v.ResponseKind.SUPPORTS,) * 2,
    v.ResponseKind.REFUSES,
)
_SLOTS = {
    v.ResponseKind.ACKNOWLEDGED: "reply",
    v.ResponseKind.NON_ANSWER: "reply",
    v.ResponseKind.SUPPORTS: "firm",
    v.ResponseKind.REFUSES: "firm",
}
_PAST = timedelta(days=3650)


@dataclass
class Index:
    """The index that searching reads, built at once: every word gets its number when it is first met."""

    server: str
    numbers: dict[tuple[tuple[str, int, UUID], str], int]
    place: int
    known: int
    """How many words there were before."""

    uses: dict[int, int] = field(default_factory=dict)

    @classmethod
    async def of(cls, store: Store, server: str) -> "Index":
        """The index as it stands, to go on from."""
        async with store.read(server) as reader:
            word, record = tables.search_word, tables.search_record
            rows = await reader.execute(select(word).where(word.c.server == server))
            numbers = {((row.kind, int(row.visibility), row.campaign), row.word): row.number for row in rows}
            places = await reader.execute(select(func.max(record.c.place)).where(record.c.server == server))
        return cls(server, numbers, int(places.scalar_one()), max(numbers.values()))

    def add(self, each: Searchable) -> tuple[int, list[int]]:
        """The place of a record and the numbers of its words."""
        self.place += 1
        own = []
        for word in each.words:
            key = (each.scope, word)
            number = self.numbers.get(key)
            if number is None:
                number = self.numbers[key] = max(self.known, len(self.numbers)) + 1
            self.uses[number] = self.uses.get(number, 0) + 1
            own.append(number)
        return self.place, sorted(own)


Rows = dict[Table, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Forms:
    """How a database takes what its driver would not change by itself."""

    id: Callable[[UUID], Any]
    words: Callable[[Sequence[int]], Any]
    yes: Any
    no: Any
    instant: Any


SQLITE = Forms(
    lambda each: each.hex,
    lambda numbers: json.dumps(numbers, separators=(",", ":")),
    1,
    0,
    NOW.replace(tzinfo=None).isoformat(" "),
)
POSTGRESQL = Forms(lambda each: each, list, True, False, NOW)


def _row(table: Table, **values: Any) -> tuple[Any, ...]:
    return tuple(values[column.name] for column in table.c)


def _uses(forms: Forms, index: Index, rows: Rows, each: Searchable) -> None:
    place, numbers = index.add(each)
    rows[tables.search_record].append(
        _row(
            tables.search_record,
            server=index.server,
            record=forms.id(each.record),
            place=place,
            kind=each.kind.value,
            target=forms.id(each.target),
            visibility=int(each.visibility),
            campaign=forms.id(each.campaign),
            sort_date=each.sort_date,
            words=forms.words(numbers),
        )
    )
    rows[tables.search_use].extend((index.server, number, place) for number in numbers)


class Past:
    """Makes the rows, chunk by chunk. The same in every run."""

    def __init__(self, index: Index, made: Campaign, forms: Forms) -> None:
        self.index = index
        self._made = made
        self._forms = forms
        self._random = random.Random(20260604)
        syllables = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te")
        every = itertools.product(syllables, repeat=4)
        words = ["".join(each) for each in itertools.islice(every, _VOCABULARY)]
        self._random.shuffle(words)
        # As in any language: a few words are everywhere, most are hardly anywhere.
        self._words = words
        self._weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))

    def chunks(self, responses: int) -> Iterator[Rows]:
        """All rows, the oldest responses first."""
        for start in range(0, responses, CHUNK):
            rows = self._empty()
            for number in range(start, min(start + CHUNK, responses)):
                self._response(rows, number, responses)
            yield rows

    def sources(self, count: int) -> Rows:
        """So many sources beside those that the campaign has."""
        rows = self._empty()
        for number in range(count):
            source = r.Source(
                id=UUID(int=self._random.getrandbits(128), version=4),
                reference=f"S-{FIRST_NUMBER + number}",
                title=f"Minutes of sitting {number} on {self._some(1)[0]}",
                publisher="The Springfield Paper",
                published=EdtfDate("2020-02-03"),
                language="en",
            )
            values = {name: plain(getattr(source, name)) for name in source.__dataclass_fields__}
            values |= {
                "server": self.index.server,
                "id": self._forms.id(source.id),
                "visibility": int(source.visibility),
                "withdrawn": self._forms.no,
                "confidential": self._forms.no,
                "title_translations": "[]",
                "folded": folded_text(source),
            }
            rows[tables.source].append(_row(tables.source, **values))
            found = searchable(source, folded_text(source))
            assert found is not None
            _uses(self._forms, self.index, rows, found)
        return rows

    def vocabulary(self) -> Rows:
        """Every word that was met here first."""
        rows = self._empty()
        for ((kind, level, campaign), word), number in self.index.numbers.items():
            if number <= self.index.known:
                continue
            rows[tables.search_word].append(
                _row(
                    tables.search_word,
                    server=self.index.server,
                    word=word,
                    kind=kind,
                    visibility=level,
                    campaign=self._forms.id(campaign),
                    number=number,
                    uses=self.index.uses[number],
                )
            )
        return rows

    def _empty(self) -> Rows:
        written = (
            tables.response,
            tables.revision,
            tables.entry,
            tables.entry_slot,
            tables.source,
            tables.search_record,
            tables.search_word,
            tables.search_use,
        )
        return {table: [] for table in written}

    def _some(self, count: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._weights, k=count)

    def _response(self, rows: Rows, number: int, responses: int) -> None:
        forms, server, made = self._forms, self.index.server, self._made
        ask = made.asks[self._random.randrange(len(made.asks))]
        subject = UUID(int=self._random.getrandbits(128), version=4)
        kind = self._random.choice(_KINDS)
        on = (NOW - timedelta(days=30) - _PAST * ((responses - number) / (responses + 1))).date()
        summary = f"The office answered at its meeting about {' '.join(self._some(4))}."
        if number % 100 == 0:
            summary = f"{ARABIC} {self._some(1)[0]}"
        elif number % max(1, responses // 10) == 7 % max(1, responses // 10):
            summary += f" A {RARE} was played."
        content = r.ResponseContent(kind=kind, asks=(ask.id,), on=EdtfDate.of(on), summary=summary)
        reference = f"R-{FIRST_NUMBER + number}"
        shown, ask_id, subject_id = int(v.Visibility.MEMBERS), forms.id(ask.id), forms.id(subject)
        everywhere = {
            "server": server,
            "visibility": shown,
            "withdrawn": forms.no,
            "campaign": forms.id(made.campaign.id),
        }
        rows[tables.response].append(
            _row(
                tables.response,
                id=subject_id,
                reference=reference,
                confidential=forms.no,
                logged=number,
                **everywhere,
            )
        )
        rows[tables.revision].append(
            _row(
                tables.revision,
                id=forms.id(UUID(int=self._random.getrandbits(128), version=4)),
                reference="",
                subject=subject_id,
                number=1,
                content=json.dumps(plain(content), separators=(",", ":"), sort_keys=True, ensure_ascii=False),
                state=v.RevisionState.VERIFIED.value,
                reported_at=forms.instant,
                reporter="1.one",
                decided_at=forms.instant,
                decided_by="1.two",
                reason="",
                withdraws=forms.no,
                summary_translations="[]",
                **everywhere,
            )
        )
        stands = {"server": server, "ask": ask_id, "subject": subject_id, "visibility": shown}
        stands |= {"sort_date": on.isoformat(), "ord": number}
        rows[tables.entry].append(
            _row(
                tables.entry,
                campaign=forms.id(made.campaign.id),
                demand=forms.id(ask.demand),
                official=forms.id(ask.official),
                reference=reference,
                kind=kind.value,
                on=on.isoformat(),
                criterion=None,
                commitment=None,
                due="",
                due_set_by=v.ClockOwner.OFFICIAL.value,
                referred_to=None,
                under_review=forms.no,
                sequence=1,
                **stands,
            )
        )
        rows[tables.entry_slot].append(
            _row(tables.entry_slot, slot=_SLOTS[kind], tie=f"{len(reference):03d}{reference}", **stands)
        )
        _uses(
            forms,
            self.index,
            rows,
            Searchable(
                record=subject,
                kind=SearchKind.RESPONSE,
                target=subject,
                visibility=v.Visibility.MEMBERS,
                campaign=made.campaign.id,
                sort_date=on.isoformat(),
                words=entry_words(content),
            ),
        )


async def write_past(database: str, index: Index, made: Campaign, responses: int) -> None:
    """Adds so many older responses, and a hundredth as many sources, to a record nobody has open."""
    address = address_of(database)
    if address.path is not None:
        await asyncio.to_thread(_into_sqlite, str(address.path), Past(index, made, SQLITE), responses)
    else:
        await _into_postgresql(database, Past(index, made, POSTGRESQL), responses)


def _all(past: Past, responses: int) -> Iterator[Rows]:
    yield from past.chunks(responses)
    yield past.sources(responses // 100)
    yield past.vocabulary()


def _more_uses(past: Past) -> list[tuple[int, str, int]]:
    """How often words that were there before are used now."""
    index = past.index
    return [(uses, index.server, number) for number, uses in index.uses.items() if number <= index.known]


def _counters(past: Past, responses: int) -> dict[str, int]:
    return {
        "search_place": past.index.place,
        "search_word": len(past.index.numbers),
        "response": FIRST_NUMBER + responses,
        "source": FIRST_NUMBER + responses // 100,
    }


_COUNT = (
    "INSERT INTO reference_counter (server, kind, last) VALUES ({}, {}, {})"
    " ON CONFLICT (server, kind) DO UPDATE SET last = excluded.last"
)


_SLOTS_OF_ASKS = "INSERT INTO ask_slot SELECT DISTINCT server, ask, slot, visibility FROM entry_slot"
_USE = "UPDATE search_word SET uses = uses + {} WHERE server = {} AND number = {}"


def _into_sqlite(path: str, past: Past, responses: int) -> None:
    server = past.index.server
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # A file that fails half way is thrown away: nothing here has to survive anything.
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-500000", "locking_mode=EXCLUSIVE"):
            connection.execute(f"PRAGMA {pragma}")
        dialect = sqlite.dialect(paramstyle="qmark")
        connection.execute("BEGIN")
        for rows in _all(past, responses):
            for table, made_rows in rows.items():
                if made_rows:
                    # In the order of their keys, which is the order in which they lie.
                    made_rows.sort(key=lambda row: row[:3]) if table is tables.search_use else None
                    connection.executemany(str(table.insert().compile(dialect=dialect)), made_rows)
        connection.executemany(
            _COUNT.format("?", "?", "?"),
            [(server, kind, last) for kind, last in _counters(past, responses).items()],
        )
        connection.executemany(_USE.format("?", "?", "?"), _more_uses(past))
        connection.execute(f"{_SLOTS_OF_ASKS} WHERE true ON CONFLICT DO NOTHING")
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA journal_mode=TRUNCATE")
    finally:
        connection.close()


async def _into_postgresql(database: str, past: Past, responses: int) -> None:
    import asyncpg

    server = past.index.server
    url = make_url(database).set(drivername="postgresql")
    connection = await asyncpg.connect(url.render_as_string(False))
    try:
        async with connection.transaction():
            await connection.execute("SET LOCAL session_replication_role = replica")
            for rows in _all(past, responses):
                for table, made_rows in rows.items():
                    if made_rows:
                        await connection.copy_records_to_table(
                            table.name, records=made_rows, columns=[column.name for column in table.c]
                        )
            await connection.executemany(
                _COUNT.format("$1", "$2", "$3"),
                [(server, kind, last) for kind, last in _counters(past, responses).items()],
            )
            await connection.executemany(_USE.format("$1", "$2", "$3"), _more_uses(past))
            await connection.execute(f"{_SLOTS_OF_ASKS} ON CONFLICT DO NOTHING")
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
