"""A made-up campaign with any number of verified responses, written in bulk.

Every response comes in a change of its own, as if an organiser had logged and another had verified it. The
writer is storage's own; it only brings many changes to the database together, since a hundred thousand
transactions would take longer than everything that is measured.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Insert, Table, Update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain import records as r
from bot.domain import vocabulary as v
from bot.domain.changes import ChangeHead
from bot.domain.dates import EdtfDate
from bot.domain.positions import entries_of
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.services.settings import settings_id
from bot.storage.engine import Address
from bot.storage.searching import Touched, index
from bot.storage.store import Store, Writer
from bot.storage.tables import server_head
from bot.storage.writing import Link, lock_head
from tests.benchmarks.moment import NOW

OFFICIALS, DEMANDS = 12, 20
IN_THE_PERIOD = 50
"""How many of the responses were logged, and took effect, in the last week."""

PROMISES, FINDINGS = 60, 120
"""How many promises and findings there are beside the responses: of these a record has what it has."""

_YEARS = timedelta(days=730)
_WEEK = timedelta(days=7)
_HELD = 20_000
_KINDS = (
    *(v.ResponseKind.ACKNOWLEDGED,) * 5,
    *(v.ResponseKind.NON_ANSWER,) * 3,
    *(v.ResponseKind.REFERRED,) * 2,
    *(v.ResponseKind.SUPPORTS,) * 2,
    v.ResponseKind.REFUSES,
    v.ResponseKind.CLAIM_DONE,
    v.ResponseKind.STEP,
    v.ResponseKind.PRESS_NO_REPLY,
)
_EVERYWHERE = (v.ResponseKind.ACKNOWLEDGED, v.ResponseKind.SUPPORTS, v.ResponseKind.CLAIM_DONE)
_TOPICS = ("water", "bridges", "buses", "parks", "schools", "clinics", "lights", "rents", "files", "trees")
_ACTS = ("Publish the tests of the", "Repair all the")
_OFFICES = ("Mayor", "Council", "Water board", "Sheriff", "Clerk", "Auditor", "Treasurer", "Transit agency")


class PatientWriter(Writer):
    """Storage's writer, whose changes wait until many of them go to the database at once."""

    def __init__(self, connection: AsyncConnection, server: str, address: Address, head: ChangeHead) -> None:
        super().__init__(connection, server, address, head)
        self._waiting: dict[Table, tuple[Insert, list[Any]]] = {}
        self._moved_head: tuple[Update, Any] | None = None
        self._count = 0
        self._patient = True
        self._later = Touched()

    async def _run(self, statement: Any, parameters: Any = None) -> Any:
        if not self._patient:
            return await super()._run(statement, parameters)
        if isinstance(statement, Insert) and parameters is not None:
            assert isinstance(statement.table, Table)
            _, rows = self._waiting.setdefault(statement.table, (statement, []))
            found = parameters if isinstance(parameters, list) else [parameters]
            rows.extend(found)
            self._count += len(found)
            return None
        if isinstance(statement, Update) and statement.table is server_head:
            # Of the chain's head only the last value counts.
            self._moved_head = statement, parameters
            return None
        return await super()._run(statement, parameters)

    async def _keep_counters(self) -> None:
        """At the end is soon enough: nobody else counts meanwhile."""

    async def changed(self, at: datetime) -> None:
        """Ends a change made at that instant; what follows belongs to the next."""
        self._later.records |= self._touched.records
        self._later.subjects |= self._touched.subjects
        self._touched = Touched()
        self._head = await self.append(Link("1.made-up", "verify", "", None), lambda: at)
        self._edits.clear()
        self._references.clear()
        if self._count > _HELD:
            await self.bring()

    async def bring(self) -> None:
        """Brings everything that waits to the database."""
        for statement, rows in self._waiting.values():
            await super()._run(statement, rows)
        self._waiting, self._count = {}, 0
        if self._moved_head is not None:
            await super()._run(*self._moved_head)
            self._moved_head = None

    async def end(self) -> None:
        """Brings the rest, makes all of it findable, and keeps the counters."""
        await self.bring()
        self._patient = False
        subjects = sorted(self._later.subjects)
        await index(self, Touched(self._later.records))
        for start in range(0, len(subjects), _HELD):
            await index(self, Touched(subjects=set(subjects[start : start + _HELD])))
        await super()._keep_counters()


@dataclass(frozen=True)
class Campaign:
    """What the responses are about."""

    campaign: r.Campaign
    demands: tuple[r.Demand, ...]
    officials: tuple[r.Official, ...]
    asks: tuple[r.Ask, ...]
    criteria: dict[UUID, r.Criterion]
    sources: tuple[r.Source, ...]
    schedule: r.Schedule


class _Ids:
    """Ids and choices that are the same in every run."""

    def __init__(self) -> None:
        self.random = random.Random(20260603)

    def __call__(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)


def _text(english: str, spanish: str) -> Text:
    return Text("en", english, (Translation("es", spanish, Maker.PERSON, True, fingerprint(english)),))


async def fill(store: Store, server: str, responses: int, *, waiting: int = 0, edits: int = 0) -> Campaign:
    """Writes the campaign with that many responses into an empty record of a server.

    Besides, so many that wait to be verified, and so many edits of the first demand.
    """

    async def work(writer: Writer) -> Campaign:
        patient = PatientWriter(writer._connection, server, writer._address, await lock_head(writer))
        ids = _Ids()
        made = await _campaign(patient, ids, server)
        await patient.changed(NOW - _YEARS - timedelta(days=40))
        await _responses(patient, ids, made, responses)
        await _waiting(patient, ids, made, waiting)
        await _edits(patient, made, edits)
        await patient.end()
        return made

    return await store.transact(server, work)


async def _campaign(writer: Writer, ids: _Ids, server: str) -> Campaign:
    campaign = await writer.put(
        r.Campaign(
            id=ids(),
            slug="springfield",
            title=_text("A town that works", "Una ciudad que funciona"),
            launched=EdtfDate("2024-05-01"),
        ),
        new=True,
    )
    officials = await writer.put_all(
        [
            r.Official(
                id=ids(),
                name=_text(
                    f"{_OFFICES[n % len(_OFFICES)]}, district {n + 1}", f"Oficina del distrito {n + 1}"
                ),
            )
            for n in range(OFFICIALS)
        ],
        new=True,
    )
    demands = await writer.put_all(
        [
            r.Demand(
                id=ids(),
                campaign=campaign.id,
                title=_text(f"{_ACTS[n % 2]} {_TOPICS[n // 2]}", f"Que atiendan: {_TOPICS[n // 2]}"),
                lifecycle=v.Lifecycle.ACTIVE,
            )
            for n in range(DEMANDS)
        ],
        new=True,
    )
    asks = await writer.put_all(
        [r.Ask(id=ids(), demand=demand.id, official=each.id) for demand in demands for each in officials],
        new=True,
    )
    sources = await writer.put_all(
        [
            r.Source(
                id=ids(),
                title=f"Minutes of meeting {n + 1}",
                url=f"https://springfield.example/minutes/{n + 1}",
                publisher="The Springfield Paper",
                published=EdtfDate("2024-05-02"),
                language="en",
            )
            for n in range(100)
        ],
        new=True,
    )
    organisations = await writer.put_all(
        [r.Organisation(id=ids(), name=f"Neighbours of district {n + 1}") for n in range(8)], new=True
    )
    criteria: dict[UUID, r.Criterion] = {}
    for demand in demands:
        wording = _text(
            f"We ask that you {demand.title.original.lower()} of this town within a year, and say how. " * 3,
            "Pedimos que lo hagan en un año y que digan cómo. " * 3,
        )
        await writer.put(r.DemandVersion(id=ids(), demand=demand.id, text=wording), new=True)
        criteria[demand.id] = await writer.put(
            r.Criterion(
                id=ids(),
                demand=demand.id,
                label="a",
                text=_text("It is done everywhere", "Está hecho en todo"),
            ),
            new=True,
        )
        await writer.put(
            r.Criterion(
                id=ids(),
                demand=demand.id,
                label="b",
                kind=v.CriterionKind.WORD,
                text=_text("They say so in public", "Lo dicen en público"),
            ),
            new=True,
        )
        await writer.put_all(
            [
                r.Citation(id=ids(), source=ids.random.choice(sources).id, subject=demand.id, field=field)
                for field in ("title", "text", "criteria", "urgency")
            ],
            new=True,
        )
        await writer.put_all(
            [r.Endorsement(id=ids(), demand=demand.id, organisation=each.id) for each in organisations],
            new=True,
        )
    await writer.put_all(
        [r.Membership(id=ids(), campaign=campaign.id, organisation=each.id) for each in organisations],
        new=True,
    )
    await writer.put_all(
        [
            r.Holder(id=ids(), official=each.id, name=f"Made-Up Person {n + 1}", since=EdtfDate("2023-01-10"))
            for n, each in enumerate(officials)
        ],
        new=True,
    )
    await writer.put_all(
        [
            r.Delivery(
                id=ids(),
                asks=tuple(ask.id for ask in asks if ask.official == each.id),
                channel=v.DeliveryChannel.LETTER,
                on=EdtfDate("2024-05-20"),
                proof="A stamped copy",
            )
            for each in officials
        ],
        new=True,
    )
    await writer.put_all(
        [
            r.Check(id=ids(), ask=ask.id, on=day)
            for ask in asks
            for day in (date(2024, 7, 1), date(2026, 5, 28))
        ],
        new=True,
    )
    schedule = await writer.put(
        r.Schedule(
            id=ids(), visibility=v.Visibility.ORGANISERS, campaign=campaign.id, channel="1", since=NOW
        ),
        new=True,
    )
    await writer.put(
        r.ServerSettings(id=settings_id(server), digest_channels=("1",), organiser_role="1"), new=True
    )
    return Campaign(
        campaign, tuple(demands), tuple(officials), tuple(asks), criteria, tuple(sources), schedule
    )


def _moments(count: int) -> Iterator[datetime]:
    """When each was logged: evenly over two years, and the last fifty in the last week."""
    recent = min(count, IN_THE_PERIOD)
    before = count - recent
    for number in range(before):
        yield NOW - _WEEK - _YEARS * ((before - number) / (before + 1)) - timedelta(days=1)
    for number in range(recent):
        yield NOW - _WEEK * ((recent - number) / (recent + 2))


async def _responses(writer: PatientWriter, ids: _Ids, made: Campaign, responses: int) -> None:
    """Every ask is answered in each way among the first, and promises and findings come then too.

    So the board shows as much with a thousand as with a hundred thousand: only the history is longer.
    """
    promises, findings = min(PROMISES, responses // 4), min(FINDINGS, responses // 4)
    early = [(ask, kind) for kind in _EVERYWHERE for ask in made.asks]
    for number, at in enumerate(_moments(responses)):
        if number < promises:
            ask = made.asks[number * 4 % len(made.asks)]
            await _response(writer, ids, made, at, v.ResponseKind.COMMITS, [ask])
        elif number < promises + findings:
            await _finding(writer, ids, made, at, made.asks[(number - promises) * 2 % len(made.asks)])
        elif number < promises + findings + len(early):
            ask, kind = early[number - promises - findings]
            await _response(writer, ids, made, at, kind, [ask])
        else:
            demand = ids.random.randrange(DEMANDS)
            own = made.asks[demand * OFFICIALS : (demand + 1) * OFFICIALS]
            asks = ids.random.sample(own, ids.random.choice((1, 1, 1, 2)))
            await _response(writer, ids, made, at, ids.random.choice(_KINDS), asks)
        await writer.changed(at)


async def _response(
    writer: Writer, ids: _Ids, made: Campaign, at: datetime, kind: v.ResponseKind, asks: Sequence[r.Ask]
) -> None:
    response = await writer.put(
        r.Response(
            id=ids(), campaign=made.campaign.id, visibility=v.Visibility.MEMBERS, logged=_logged(writer)
        ),
        new=True,
    )
    commitment = None
    if kind is v.ResponseKind.COMMITS:
        promise = r.Commitment(id=ids(), response=response.id, visibility=v.Visibility.MEMBERS)
        commitment = (await writer.put(promise, new=True)).id
    content = r.ResponseContent(
        kind=kind,
        asks=tuple(ask.id for ask in asks),
        on=EdtfDate.of(at.date()),
        summary=f"The office answered at its meeting of {at:%d %B} and read a statement.",
        source=ids.random.choice(made.sources).id,
        place=f"minute {ids.random.randrange(90)}",
        due=EdtfDate("2027-01-31") if commitment else EdtfDate(""),
    )
    await _verified(writer, ids, made, at, response, content, asks, commitment)


async def _finding(writer: Writer, ids: _Ids, made: Campaign, at: datetime, ask: r.Ask) -> None:
    finding = await writer.put(
        r.Finding(
            id=ids(), campaign=made.campaign.id, visibility=v.Visibility.MEMBERS, logged=_logged(writer)
        ),
        new=True,
    )
    content = r.FindingContent(
        outcome=ids.random.choice((v.FindingOutcome.PARTLY, v.FindingOutcome.NOT_FULFILLED)),
        asks=(ask.id,),
        criterion=made.criteria[ask.demand].id,
        on=EdtfDate.of(at.date()),
        summary="Two of us went and looked.",
        source=ids.random.choice(made.sources).id,
    )
    await _verified(writer, ids, made, at, finding, content, [ask], None)


async def _waiting(writer: PatientWriter, ids: _Ids, made: Campaign, count: int) -> None:
    for number in range(count):
        response = await writer.put(
            r.Response(id=ids(), campaign=made.campaign.id, logged=_logged(writer)), new=True
        )
        content = r.ResponseContent(
            kind=v.ResponseKind.ACKNOWLEDGED,
            asks=(made.asks[number % len(made.asks)].id,),
            on=EdtfDate.of(NOW.date()),
            summary="Somebody says that the office wrote back.",
            source=made.sources[number % 20].id,
        )
        await writer.put(
            r.Revision(id=ids(), subject=response.id, content=content, reported_at=NOW, reporter="1.one"),
            new=True,
        )
        await writer.changed(NOW)


async def _edits(writer: PatientWriter, made: Campaign, count: int) -> None:
    # Only the last edit is looked for and stored; those before it are on the chain alone.
    before = made.demands[0]
    for number in range(count - 1):
        after = replace(before, deadline=EdtfDate(f"{2027 + number % 50}-01-01"))
        writer._note_edits(before, after)
        await writer.changed(NOW)
        before = after
    if count:
        await writer.bring()
        await writer.put(replace(before, deadline=EdtfDate("2099")))
        await writer.changed(NOW)


def _logged(writer: Writer) -> int:
    return writer.sequence * r.LOGGED_PER_CHANGE


async def _verified(
    writer: Writer,
    ids: _Ids,
    made: Campaign,
    at: datetime,
    subject: r.Response | r.Finding,
    content: r.Content,
    asks: Sequence[r.Ask],
    commitment: UUID | None,
) -> None:
    await writer.put(
        r.Revision(
            id=ids(),
            subject=subject.id,
            visibility=v.Visibility.MEMBERS,
            content=content,
            state=v.RevisionState.VERIFIED,
            reported_at=at,
            reporter="1.one",
            decided_at=at,
            decided_by="1.two",
        ),
        new=True,
    )
    entries = entries_of(
        subject=subject.id,
        reference=subject.reference,
        content=content,
        asks=asks,
        order=subject.logged,
        visibility=subject.visibility,
        commitment=commitment,
    )
    await writer.stand(subject.id, made.campaign.id, entries, new=True)
