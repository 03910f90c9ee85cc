"""Purging what has been kept long enough: who did what, and what only organisers read. See docs/privacy.md.

Every function here does a little in one transaction and may be repeated. The chain holds afterwards, and what
members or the public read, before and after, is never touched.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, and_, delete, exists, or_, select, text, tuple_, update

from bot.domain.access import FORGOTTEN, IMPORTED, SEED
from bot.domain.leads import LeadState
from bot.domain.people import PEOPLE
from bot.domain.records import (
    KIND_OF,
    RECORD_KINDS,
    Ask,
    Commitment,
    Content,
    Demand,
    Dispute,
    Finding,
    HandSetHeadline,
    OfficialReply,
    Publication,
    Record,
    Report,
    Response,
    ResponseContent,
    Revision,
    Vouch,
)
from bot.domain.visibility import internal_fields
from bot.domain.vocabulary import DisputeState, PostingKind, PostingState, ReportState, RevisionState
from bot.storage import tables
from bot.storage.documents import drop_documents, unclaimed_copies
from bot.storage.forgetting import BATCH, purge_fields, purge_values
from bot.storage.reading import Reader, build, columns_of, table_of
from bot.storage.writing import Writer

# Values of the history that one transaction looks at.
LOOK = 1000
PICK_DAYS = 7
_NOBODY = ("", SEED, IMPORTED, FORGOTTEN)
_INTERNAL: Mapping[str, frozenset[str]] = {name: internal_fields(kind) for name, kind in RECORD_KINDS.items()}
_INTERNAL_POSTINGS = (PostingKind.REVIEW_CARD, PostingKind.REMINDER, PostingKind.NOTICE, PostingKind.DIRECT)
_SETTLED = (PostingState.SENT, PostingState.SENT_DELETED, PostingState.SKIPPED)


@dataclass(frozen=True)
class Bounds:
    """Up to when things go: an instant (UTC) with the last change before it, and the local day it is.

    ``drafts`` is the instant up to which drafts go that nobody touched since.
    """

    cutoff: datetime
    sequence: int
    today: date
    now: datetime
    drafts: datetime


@dataclass(frozen=True)
class Held:
    """What a legal hold keeps: demands, and the asks that they are put to offices by."""

    demands: frozenset[UUID]
    asks: frozenset[UUID]

    def __bool__(self) -> bool:
        return bool(self.demands)


async def held(reader: Reader) -> Held:
    """The demands of the server that are held, with their asks."""
    demands = frozenset(each.id for each in await reader.find(Demand, held=True))
    asks = await reader.find(Ask, demand=demands) if demands else []
    return Held(demands, frozenset(each.id for each in asks))


async def purge_beside(writer: Writer, bounds: Bounds) -> int:
    """Deletes what lies beside the record and is over: choices, claims, marks, drafts, texts; how much."""
    pick, claim, mark, draft = tables.pick, tables.claim, tables.tally_mark, tables.draft
    plan = tables.plan
    gone = 0
    for table, over in (
        (pick, pick.c.updated < bounds.now - timedelta(days=PICK_DAYS)),
        (plan, plan.c.updated < bounds.drafts),
        (claim, claim.c.until < bounds.now),
        (mark, mark.c.day < bounds.today),
    ):
        gone += await _delete(writer, table, over)
    orphans = await unclaimed_copies(writer, bounds.drafts, BATCH)
    await drop_documents(writer, orphans)
    gone += len(orphans)
    keep = await held(writer)
    drafts = [each for each in await writer.all_drafts() if each.updated < bounds.drafts]
    old = [each.id for each in drafts if not any(_touches(line, keep) for line in each.lines)]
    return gone + await _delete(writer, draft, draft.c.id.in_(old[:BATCH]))


async def _delete(writer: Writer, table: Table, over: ColumnElement[bool]) -> int:
    key = list(table.primary_key.columns)
    some: Any = select(*key).where(table.c.server == writer.server, over).limit(BATCH)
    done = await writer.execute(delete(table).where(table.c.server == writer.server, tuple_(*key).in_(some)))
    return done.rowcount


def _touches(content: Content, keep: Held) -> bool:
    return not keep.asks.isdisjoint(content.asks)


async def purge_postings(writer: Writer, bounds: Bounds) -> int:
    """Empties what was posted for organisers alone; digests stay, since corrections edit them."""
    if await held(writer):
        return 0
    table = tables.posting
    found = (
        select(table.c.id)
        .where(
            table.c.server == writer.server,
            table.c.kind.in_(_INTERNAL_POSTINGS),
            table.c.state.in_(_SETTLED),
            table.c.due < bounds.cutoff,
            or_(table.c.notice != "", table.c.card != ""),
        )
        .limit(BATCH)
    )
    done = await writer.execute(
        update(table).where(table.c.server == writer.server, table.c.id.in_(found)).values(notice="", card="")
    )
    return done.rowcount


async def purge_revisions(writer: Writer, bounds: Bounds) -> int:
    """Takes people and reasons from decided revisions, and the words from rejected ones; how many."""
    table = tables.revision
    decided = and_(
        table.c.server == writer.server,
        table.c.state != RevisionState.REPORTED,
        table.c.decided_at < bounds.cutoff,
    )
    keep = await held(writer)
    # What is held is left out afterwards, and must not take the places of what is not.
    most = None if keep else BATCH
    found: dict[UUID, Revision] = {}
    for column in ("reporter", "decided_by"):
        # As the index on people has it.
        named = text(f"revision.{column} NOT IN ('', 'seed', 'imported', 'forgotten')")
        rows = await writer.execute(
            select(*columns_of(Revision, table)).where(decided, named).order_by(table.c.id).limit(most)
        )
        found |= {each.id: each for each in (build(Revision, row) for row in rows)}
    free = [each for each in found.values() if not _touches(each.content, keep)][:BATCH]
    for each in free:
        rejected = each.state is RevisionState.REJECTED
        await writer.execute(
            update(table)
            .where(table.c.server == writer.server, table.c.id == each.id)
            .values(
                reporter=_nobody(each.reporter),
                decided_by=_nobody(each.decided_by),
                reason="",
                content=_emptied(each.content) if rejected else each.content,
            )
        )
    await purge_fields(writer, [each.id for each in free], ("reporter", "decided_by", "reason"))
    rejected_ones = [each.id for each in free if each.state is RevisionState.REJECTED]
    await purge_fields(writer, rejected_ones, ("content",))
    return len(free)


def _nobody(person: str) -> str:
    return person if person in _NOBODY else FORGOTTEN


def _emptied(content: Content) -> Content:
    if isinstance(content, ResponseContent):
        return replace(content, summary="", quotation="", place="")
    return replace(content, summary="", place="")


async def purge_leads(writer: Writer, bounds: Bounds) -> int:
    """Empties leads that were decided long enough ago: what they said and who decided; how many."""
    keep = await held(writer)
    table = tables.lead
    rows = await writer.execute(
        select(table.c.id, table.c.demands)
        .where(
            table.c.server == writer.server,
            table.c.state != LeadState.OPEN,
            table.c.decided_at < bounds.cutoff,
            or_(table.c.url != "", table.c.title != "", table.c.decided_by.not_in(_NOBODY)),
        )
        .order_by(table.c.id)
        .limit(None if keep else BATCH)
    )
    free = [row.id for row in rows if keep.demands.isdisjoint(row.demands)][:BATCH]
    await writer.execute(
        update(table)
        .where(table.c.server == writer.server, table.c.id.in_(free))
        .values(url="", title="", passage="", notes=(), officials=(), demands=(), source=None, decided_by="")
    )
    return len(free)


# What else of each kind goes with its people, and when it is decided: everything else still waits.
_ALSO: dict[type[Record], tuple[str, ...]] = {
    HandSetHeadline: (),
    Dispute: ("claim",),
    OfficialReply: ("identity",),
    Report: ("note", "url", "reason"),
    Publication: (),
    Vouch: (),
}
_OPEN: dict[type[Record], object] = {
    HandSetHeadline: RevisionState.REPORTED,
    Dispute: DisputeState.OPEN,
    OfficialReply: RevisionState.REPORTED,
    Report: ReportState.OPEN,
    Publication: RevisionState.REPORTED,
}


async def purge_decided(writer: Writer, bounds: Bounds) -> int:
    """Takes people and organisers' own words from what was decided and not touched since; how many."""
    keep = await held(writer)
    gone = 0
    for kind, also in _ALSO.items():
        table = table_of(kind)
        people = PEOPLE[kind]
        value = tables.change_value
        since = exists().where(
            value.c.server == table.c.server,
            value.c.record == table.c.id,
            value.c.sequence > bounds.sequence,
        )
        over = [or_(*(table.c[field].not_in(_NOBODY) for field in people)), ~since]
        if kind in _OPEN:
            over.append(table.c.state != _OPEN[kind])
        ids = [
            row.id
            for row in await writer.execute(
                select(table.c.id).where(table.c.server == writer.server, *over).order_by(table.c.id)
            )
        ]
        kept = await hanging(writer, keep, {kind: ids})
        free = [each for each in ids if each not in kept][:BATCH]
        for field in people:
            await writer.execute(
                update(table)
                .where(table.c.server == writer.server, table.c.id.in_(free), table.c[field].not_in(_NOBODY))
                .values({field: FORGOTTEN})
            )
        if also:
            await writer.execute(
                update(table)
                .where(table.c.server == writer.server, table.c.id.in_(free))
                .values(dict.fromkeys(also, ""))
            )
        await purge_fields(writer, free, (*people, *also))
        gone += len(free)
    return gone


@dataclass(frozen=True)
class Place:
    """How far the history was gone through: a change, and the value in it."""

    sequence: int = 0
    position: int = -1

    def __str__(self) -> str:
        return f"{self.sequence} {self.position}"

    @classmethod
    def read(cls, written: str | None) -> "Place":
        """The inverse of its text; the beginning where there is none."""
        return cls(*map(int, written.split())) if written else cls()


async def purge_history(writer: Writer, bounds: Bounds, after: Place) -> Place | None:
    """Purges internal values, authors and reasons of the next old changes; where it stopped, if it did."""
    value = tables.change_value
    rows = (
        await writer.execute(
            select(
                value.c.sequence,
                value.c.position,
                value.c.kind,
                value.c.record,
                value.c.field,
                value.c.value.is_not(None).label("there"),
            )
            .where(
                value.c.server == writer.server,
                tuple_(value.c.sequence, value.c.position) > (after.sequence, after.position),
                value.c.sequence <= bounds.sequence,
            )
            .order_by(value.c.sequence, value.c.position)
            .limit(LOOK)
        )
    ).all()
    if not rows:
        return None
    last = Place(rows[-1].sequence, rows[-1].position)
    ids: dict[type[Record], set[UUID]] = defaultdict(set)
    for row in rows:
        if row.kind in RECORD_KINDS:
            ids[RECORD_KINDS[row.kind]].add(row.record)
    keep = await held(writer)
    kept = await hanging(writer, keep, ids)
    internal = [
        (row.sequence, row.position)
        for row in rows
        if row.there and row.field in _INTERNAL.get(row.kind, ()) and row.record not in kept
    ]
    await purge_values(writer, internal)
    keeping = {row.sequence for row in rows if row.record in kept}
    if keep:
        # Of a change that began before or goes on, nobody sees here what else hangs on it.
        keeping |= {rows[0].sequence} if rows[0].position else set()
        keeping |= {last.sequence} if len(rows) == LOOK else set()
    await _purge_authors(writer, {row.sequence for row in rows} - keeping)
    return last if len(rows) == LOOK else None


async def _purge_authors(writer: Writer, sequences: Collection[int]) -> None:
    author = tables.change_author
    listed = sorted(sequences)
    for start in range(0, len(listed), BATCH):
        await writer.execute(
            update(author)
            .where(
                author.c.server == writer.server,
                author.c.sequence.in_(listed[start : start + BATCH]),
                or_(author.c.actor.is_not(None), author.c.why.is_not(None)),
            )
            .values(actor=None, actor_salt=None, why=None, why_salt=None)
        )


async def hanging(reader: Reader, keep: Held, ids: Mapping[type[Record], Iterable[UUID]]) -> set[UUID]:
    """Which of these records hang on a demand that is held. Where that can't be told, they do."""
    found: set[UUID] = set()
    if not keep:
        return found
    for kind, some in ids.items():
        wanted = list(some)
        name = KIND_OF[kind]
        if name in _UNRELATED:
            continue
        if name in _ANYWHERE:
            found.update(wanted)
            continue
        for record in await reader.find(kind, id=wanted):
            if await _hangs(reader, keep, record):
                found.add(record.id)
    return found


# Kinds that belong to no demand, and those that may belong to any.
_UNRELATED = frozenset(
    {
        "campaign",
        "organisation",
        "membership",
        "official",
        "holder",
        "contact",
        "vouch",
        "schedule",
        "watch",
        "server_settings",
    }
)
_ANYWHERE = frozenset({"source", "citation", "publication"})


async def _hangs(reader: Reader, keep: Held, record: Any) -> bool:
    if isinstance(record, Demand):
        return record.id in keep.demands
    if isinstance(record, Revision):
        return _touches(record.content, keep)
    if isinstance(record, Commitment):
        return await _subject_hangs(reader, keep, record.response)
    if isinstance(record, Dispute):
        return await _subject_hangs(reader, keep, record.subject)
    demands = {getattr(record, "demand", None), *getattr(record, "demands", ())}
    asks = {record.id, getattr(record, "ask", None), *getattr(record, "asks", ())}
    if demands & keep.demands or asks & keep.asks:
        return True
    return isinstance(record, Response | Finding) and await _subject_hangs(reader, keep, record.id)


async def _subject_hangs(reader: Reader, keep: Held, subject: UUID) -> bool:
    revisions = await reader.revisions_of(subject)
    return any(_touches(each.content, keep) for each in revisions)
