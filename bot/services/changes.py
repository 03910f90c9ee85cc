"""What was changed: the history of a record, and taking one's own changes back."""

import sys
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from bot.domain.access import Act, Actor, Tier, authorize
from bot.domain.errors import DeedsError
from bot.domain.records import (
    KIND_OF,
    RECORD_KINDS,
    Action,
    Ask,
    Campaign,
    ClockChange,
    Commitment,
    Contact,
    Criterion,
    Delivery,
    Demand,
    DemandVersion,
    Dispute,
    Event,
    Finding,
    HandSetHeadline,
    Holder,
    Membership,
    Official,
    Record,
    Response,
    Revision,
    ServerSettings,
    Vouch,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, text_of
from bot.domain.undoing import Done, Kept, Reversal, reversals, things_done
from bot.domain.views import ChangeEntry, FieldLine, HistoryView, KeptLine, UndoList, UndoView
from bot.domain.visibility import project_all
from bot.domain.vocabulary import Lifecycle, RevisionState, Visibility
from bot.services.boards import visible
from bot.services.change_lines import field_lines, who_of
from bot.services.corrections import Corrections
from bot.services.lines import Subject, standing_lines
from bot.services.managing import done_asks, refuse_what_rules_forbid
from bot.services.settings import Servers
from bot.services.standing import stand
from bot.storage.codec import encode_record, plain, restore_field
from bot.storage.history import (
    StoredChange,
    StoredField,
    ask_is_used,
    changes,
    criterion_is_used,
    fields_of,
    in_force_of,
    instants,
    last_touched,
    promise_is_used,
    sequences_of,
    these_changes,
    touched_most,
    visibility_moves,
)
from bot.storage.store import Reader, Store, Writer

PAGE = 8
MOST_LINES = 8
MOST_IN_FORCE = 4
MOST_TOUCHED = 6
# Made by a machine from a file, or about people: taking those back has ways of its own.
NOT_UNDONE = frozenset({"seed", "import", "forget", "redact"})
# A change larger than this is a whole campaign, not an edit. Taking it back is one transaction, and on SQLite
# everybody waits while one writes; the campaign can be withdrawn at one stroke.
MOST_UNDONE = 2000
HISTORIES: dict[str, type[Record]] = {
    name: kind
    for name, kind in RECORD_KINDS.items()
    if name not in ("ask", "report", "dispute", "letter", "server_settings")
}


class Changes:
    """What the *History* buttons and ``/undo`` do."""

    def __init__(self, store: Store, servers: Servers, corrections: Corrections) -> None:
        self._store = store
        self._servers = servers
        self._corrections = corrections

    async def history(self, actor: Actor, reference: str, *, before: int | None = None) -> HistoryView:
        """A page of what became of a record and of what belongs to it, the newest first.

        Members see what they may read now, from when they could; nobody sees who anybody is. ``before`` is
        the number of a change: the page begins below it. Raises ``DeedsError`` as :func:`visible` does.
        """
        authorize(actor, Act.READ)
        settings = await self._servers.settings_or_default(actor.server)
        name, proper = parse_reference(reference)
        if name not in HISTORIES:
            raise DeedsError("not_found", {"reference": proper}, typed=reference)
        audience = actor.audience
        async with self._store.read(actor.server) as reader:
            record: Any = await visible(reader, HISTORIES[name], proper, name, audience)
            if _is_draft(record) and audience < Visibility.ORGANISERS:
                raise DeedsError("not_found", {"reference": proper}, typed=reference)
            parts = project_all(await family_of(reader, record, audience), audience)
            ids = {record.id, *(each.id for each in parts)}
            since = (
                await _readable_since(reader, [record, *parts], audience)
                if audience < Visibility.ORGANISERS
                else {}
            )
            sequences, standing = await self._page(reader, record, ids, since, before, audience)
            older = sequences[PAGE - 1] if len(sequences) > PAGE else None
            sequences = sequences[:PAGE]
            stored = await fields_of(reader, sequences, records=ids)
            stored = [each for each in stored if _readable(each, since)]
            lines = await field_lines(reader, stored, audience)
            entries = [
                self._entry(actor, settings, each, lines.get(each.sequence, ()))
                for each in await these_changes(reader, sequences)
            ]
            for place, each in enumerate(entries):
                if each.sequence in standing:
                    in_force = await standing_lines(reader, standing[each.sequence][:MOST_IN_FORCE], audience)
                    entries[place] = replace(each, in_force=in_force)
        if audience < Visibility.ORGANISERS:
            entries = [replace(each, who=None, why="") for each in entries]
        return HistoryView(
            proper,
            _title(record),
            tuple(each for each in entries if each.lines or each.in_force or each.action == "redact"),
            older,
            before is None,
            audience,
        )

    async def _page(
        self,
        reader: Reader,
        record: Record,
        ids: Collection[UUID],
        since: Mapping[UUID, int],
        before: int | None,
        audience: Visibility,
    ) -> tuple[list[int], dict[int, list[UUID]]]:
        """The numbers of the changes on a page and one more, with what came into force in each."""
        found = set(await sequences_of(reader, ids, before=before, limit=PAGE + 1))
        if since:
            # Nothing is told from before anything of it could be read.
            first = min(since.values())
            found = {each for each in found if each >= first}
        standing: dict[int, list[UUID]] = defaultdict(list)
        if isinstance(record, Demand):
            for sequence, subject in await in_force_of(
                reader, record.id, before=before, audience=audience, limit=PAGE * MOST_IN_FORCE
            ):
                standing[sequence].append(subject)
        return sorted(found | set(standing), reverse=True)[: PAGE + 1], standing

    def _entry(
        self, actor: Actor, settings: ServerSettings, change: StoredChange, lines: Sequence[FieldLine]
    ) -> ChangeEntry:
        return ChangeEntry(
            sequence=change.sequence,
            at=change.at,
            action=change.action,
            who=who_of(actor, change.actor, settings),
            why=change.why,
            lines=tuple(lines[:MOST_LINES]),
            more=max(0, len(lines) - MOST_LINES),
        )

    async def undoable(self, actor: Actor, *, before: int | None = None) -> UndoList:
        """The newest changes that this person may take back: their own, a steward everybody's."""
        authorize(actor, Act.UNDO)
        settings = await self._servers.settings_or_default(actor.server)
        person = None if actor.tier >= Tier.STEWARD else actor.person
        async with self._store.read(actor.server) as reader:
            found = await changes(reader, before=before, limit=PAGE + 1, person=person)
            touched = await touched_most(reader, [each.sequence for each in found[:PAGE]], MOST_TOUCHED)
        entries = []
        for each in found[:PAGE]:
            records, count = touched[each.sequence]
            names = tuple(dict.fromkeys(reference for _, _, reference in records if reference))
            entry = self._entry(actor, settings, each, ())
            entries.append(replace(entry, touched=names, more=count))
        older = found[PAGE - 1].sequence if len(found) > PAGE else None
        return UndoList(tuple(entries), older, before is None)

    async def undo_view(self, actor: Actor, sequence: int) -> UndoView:
        """What undoing a change would take back, and what would stay and why.

        Raises ``DeedsError``: ``not_found`` for a change that is not this person's to undo, and
        ``undo_never`` for one that is not undone this way, ``undo_large`` for one of too many fields.
        """
        authorize(actor, Act.UNDO)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            change, found = await self._reversals(reader, actor, sequence)
            moments = await instants(reader, {each.since for each in found if each.since is not None})
            goes = [_as_undone(each, sequence) for each in found if each.goes]
            told = await field_lines(reader, goes, actor.audience)
            kept = []
            for each in found:
                if each.kept is not None:
                    lines = await field_lines(reader, [_as_done(each, sequence)], actor.audience)
                    at = moments.get(each.since or 0)
                    kept += [KeptLine(line, each.kept, at) for line in lines.get(sequence, ())]
        return UndoView(self._entry(actor, settings, change, ()), told.get(sequence, ()), tuple(kept))

    async def undo(self, actor: Actor, sequence: int, reason: str, *, once: str | None = None) -> UndoView:
        """Takes back what can be taken back of a change, as a change of its own.

        Gives what it took back. Raises ``DeedsError`` as :meth:`undo_view` does, ``undo_nothing`` where
        nothing can be taken back, and what the rules of the record refuse: ``criteria_missing``,
        ``criteria_decide``, ``asks_missing``, ``resolution_not_met``, ``roles_equal``.
        """
        authorize(actor, Act.UNDO)
        why = text_of(reason, "reason", longest=LONGEST_LINE)
        today = await self._servers.today(actor.server)
        settings = await self._servers.settings_or_default(actor.server)
        view = await self.undo_view(actor, sequence)
        await self._corrections.prepare()

        async def work(writer: Writer) -> None:
            _, found = await self._reversals(writer, actor, sequence)
            goes = [each.done for each in found if each.goes]
            if not goes:
                raise DeedsError("undo_nothing")
            records = await _records(writer, goes)
            demands = await _demands(writer, records.values())
            moved = any(isinstance(each, Criterion | DemandVersion) for each in records.values())
            done = {
                each.id: await done_asks(writer, actor, each.reference, today) if moved else None
                for each in demands
                if not each.withdrawn
            }
            for record in _reverted(goes, records):
                _refuse_settings(record)
                await writer.put(record)
            subjects = await subjects_of(writer, records.values())
            for subject in subjects:
                await stand_again(writer, subject)
            standing = await writer.standing_revisions([each.id for each in subjects])
            # Whoever read of it in a digest learns that it no longer stands.
            gone = [each.id for each in subjects if each.withdrawn or each.id not in standing]
            if gone:
                await self._corrections.withdrawn(writer, gone, settings, today)
            await self._corrections.overturned(writer, subjects, settings, today)
            for demand in await writer.find(Demand, id=list(done), withdrawn=False):
                await refuse_what_rules_forbid(writer, actor, demand, today, done=done[demand.id])

        key = f"undo:{once}" if once else None
        await self._store.change(actor.server, work, actor=actor.person, action="undo", why=why, once=key)
        return view

    async def _reversals(
        self, reader: Reader, actor: Actor, sequence: int
    ) -> tuple[StoredChange, tuple[Reversal, ...]]:
        found = await these_changes(reader, [sequence])
        if not found or (actor.tier < Tier.STEWARD and found[0].actor != actor.person):
            raise DeedsError("not_found", {"reference": ""})
        [change] = found
        (_, count) = (await touched_most(reader, [sequence], 1))[sequence]
        if change.action in NOT_UNDONE:
            raise DeedsError("undo_never")
        if count > MOST_UNDONE:
            raise DeedsError("undo_large", {"count": count, "limit": MOST_UNDONE})
        stored = await fields_of(reader, [sequence])
        if any(each.change.kind in _STEWARDS_OWN for each in stored):
            authorize(actor, Act.SETUP)
        purged = {place for place, each in enumerate(stored) if each.purged}
        done = things_done([each.change for each in stored], purged)
        records = await _records(reader, done)
        untouched = {
            str(record.id)
            for record in records.values()
            if _is_as_made(record, [each for each in stored if each.change.record == str(record.id)])
        }
        return change, reversals(
            done,
            now={str(each.id): encode_record(each) for each in records.values()},
            untouched=untouched,
            bound=await _bound(reader, done, records),
            later=await last_touched(reader, list(records), sequence),
        )


_STEWARDS_OWN = frozenset({KIND_OF[ServerSettings], KIND_OF[Vouch]})


def _is_draft(record: object) -> bool:
    return isinstance(record, Demand) and record.lifecycle is Lifecycle.DRAFT


def _title(record: Any) -> Text:
    for name in ("title", "name", "summary"):
        shown = getattr(record, name, None)
        if isinstance(shown, Text):
            return shown
        if isinstance(shown, str) and shown:
            return Text("", shown)
    return Text("", record.reference)


async def family_of(reader: Reader, record: Record, audience: Visibility) -> list[Record]:
    """What belongs to a record and is told with it. Looks for replies are not: they would drown the rest."""
    found: list[Record] = []
    if isinstance(record, Demand):
        asks = await reader.find(Ask, demand=record.id)
        ids = [each.id for each in asks]
        found += asks
        found += await reader.find(DemandVersion, demand=record.id)
        found += await reader.find(Criterion, demand=record.id)
        found += await reader.find(HandSetHeadline, ask=ids)
        found += await reader.find(ClockChange, ask=ids)
        deliveries = await reader.deliveries_of([each.id for each in project_all(asks, audience)])
        found += {each.id: each for reached in deliveries.values() for each in reached}.values()
    elif isinstance(record, Official):
        found += await reader.find(Holder, official=record.id)
        found += await reader.find(Contact, official=record.id)
        found += await reader.find(Ask, official=record.id)
    elif isinstance(record, Campaign):
        found += await reader.find(Membership, campaign=record.id)
        found += await reader.find(Event, campaign=record.id)
        found += await reader.find(Action, campaign=record.id)
        demands = await reader.find(Demand, campaign=record.id)
        found += [each for each in demands if audience >= Visibility.ORGANISERS or not _is_draft(each)]
    elif isinstance(record, Response | Finding):
        found += await reader.find(Revision, subject=record.id)
        found += await reader.find(Commitment, response=record.id)
        found += await reader.find(Dispute, subject=record.id)
    return found


async def _readable_since(reader: Reader, records: Sequence[Record], audience: Visibility) -> dict[UUID, int]:
    """For each record the change since which that audience can read it without a break.

    The first of the records is the one the others belong to: nothing of them is told from before it.
    """
    states: dict[UUID, dict[str, object]] = {
        each.id: {"withdrawn": False, "lifecycle": Lifecycle.DRAFT.value if isinstance(each, Demand) else ""}
        for each in records
    }
    by_change: dict[tuple[int, UUID], dict[str, object]] = defaultdict(dict)
    for sequence, record, field, after in await visibility_moves(reader, list(states)):
        by_change[sequence, record][field] = after
    since: dict[UUID, int] = {}
    for (sequence, record), values in by_change.items():
        now = states[record]
        now.update(values)
        level = now.get("visibility")
        readable = (
            isinstance(level, int)
            and level <= audience
            and now["withdrawn"] is False
            and now["lifecycle"] != Lifecycle.DRAFT.value
        )
        if readable:
            since.setdefault(record, sequence)
        else:
            since.pop(record, None)
    # A record whose moves were purged is told from nowhere on.
    first = since.get(records[0].id, sys.maxsize)
    return {each.id: max(first, since.get(each.id, sys.maxsize)) for each in records}


def _readable(stored: StoredField, since: Mapping[UUID, int]) -> bool:
    first = since.get(UUID(stored.change.record), 0)
    if stored.sequence != first or stored.change.before is None:
        return stored.sequence >= first
    # The change that showed a record to them tells that it did, not what it was before.
    return stored.change.field in ("visibility", "state", "withdrawn", "lifecycle")


def _as_done(reversal: Reversal, sequence: int) -> StoredField:
    return StoredField(sequence, reversal.done.change, reversal.done.purged)


def _as_undone(reversal: Reversal, sequence: int) -> StoredField:
    change = reversal.done.change
    if not reversal.done.made:
        change = replace(change, before=change.after, after=change.before)
    return StoredField(sequence, change, False)


async def _records(reader: Reader, done: Sequence[Done]) -> dict[UUID, Record]:
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for each in done:
        wanted[each.change.kind].add(UUID(each.change.record))
    found: dict[UUID, Record] = {}
    for name, ids in wanted.items():
        if name in RECORD_KINDS:
            found |= {each.id: each for each in await reader.find(RECORD_KINDS[name], id=ids)}
    return found


def _is_as_made(record: Record, stored: Sequence[StoredField]) -> bool:
    """Whether a record still holds what it was made with; what was left out then were the defaults."""
    told = {each.change.field: each.change.after for each in stored}
    return all(
        plain(getattr(record, each.name)) == told.get(each.name, _default(each))
        for each in fields(record)
        if each.name != "id"
    )


def _default(field: Any) -> object:
    try:
        return plain(field.default)
    except TypeError:  # a field without a default was told of when the record was made
        return field


async def _bound(reader: Reader, done: Sequence[Done], records: Mapping[UUID, Record]) -> dict[str, Kept]:
    """The records that something else rests on by now, or that were decided anew."""
    found: dict[str, Kept] = {}
    made = {each.change.record for each in done if each.made}
    for record in records.values():
        own = str(record.id)
        if own in made and await _is_used(reader, record, made):
            found[own] = Kept.IN_USE
        elif isinstance(record, Revision):
            revisions = await reader.revisions_of(record.subject)
            # What this very change reported goes with it; none is left where all of the entry was taken back.
            others = [each for each in revisions if not each.withdrawn and str(each.id) not in made]
            newest = max((each.number for each in others), default=0)
            if newest > record.number:
                found[own] = Kept.NEWER
            elif await _carries(reader, record):
                found[own] = Kept.IN_USE
    return found


async def _is_used(reader: Reader, record: Record, made: Collection[str]) -> bool:
    others: list[Record] = []
    if isinstance(record, Ask):
        if await ask_is_used(reader, record.id):
            return True
        waiting = await reader.waiting_revisions()
        if any(record.id in each.content.asks for each in waiting):
            return True
        others += (await reader.deliveries_of([record.id])).get(record.id, ())
    elif isinstance(record, Demand):
        others += await reader.find(Ask, demand=record.id, withdrawn=False)
    elif isinstance(record, Official):
        others += await reader.find(Ask, official=record.id, withdrawn=False)
    elif isinstance(record, Criterion):
        return await criterion_is_used(reader, record.demand, record.id)
    return any(str(each.id) not in made for each in others)


async def _carries(reader: Reader, revision: Revision) -> bool:
    """Whether something in force rests on the promise that a verified revision made."""
    if revision.state is not RevisionState.VERIFIED:
        return False
    for each in await reader.find(Commitment, response=revision.subject):
        if await promise_is_used(reader, revision.content.asks, each.id, but=revision.subject):
            return True
    return False


def _reverted(goes: Sequence[Done], records: Mapping[UUID, Record]) -> list[Record]:
    changed: dict[UUID, dict[str, Any]] = defaultdict(dict)
    for each in goes:
        change, record = each.change, UUID(each.change.record)
        kind = RECORD_KINDS[change.kind]
        before = True if each.made else restore_field(kind, change.field, change.before)
        changed[record][change.field] = before
    return [replace(records[record], **values) for record, values in changed.items()]


def _refuse_settings(record: Record) -> None:
    if not isinstance(record, ServerSettings) or not record.organiser_role:
        return
    if record.organiser_role == record.member_role:
        raise DeedsError("roles_equal", field="organiser_role")


async def _demands(reader: Reader, records: Collection[Record]) -> list[Demand]:
    """The demands whose life a reversal of these records touches."""
    ids: set[UUID] = set()
    asks: set[UUID] = set()
    for each in records:
        if isinstance(each, Demand):
            ids.add(each.id)
        elif isinstance(each, DemandVersion | Criterion | Ask):
            ids.add(each.demand)
        elif isinstance(each, Revision):
            asks |= set(each.content.asks)
        elif isinstance(each, Delivery):
            asks |= set(each.asks)
    ids |= {each.demand for each in await reader.find(Ask, id=asks)} if asks else set()
    return await reader.find(Demand, id=ids) if ids else []


async def subjects_of(reader: Reader, records: Collection[Record]) -> list[Subject]:
    """The responses and findings among these records and those that revisions among them belong to."""
    ids = {each.subject for each in records if isinstance(each, Revision)}
    ids |= {each.id for each in records if isinstance(each, Response | Finding)}
    if not ids:
        return []
    return [*await reader.find(Response, id=ids), *await reader.find(Finding, id=ids)]


async def stand_again(writer: Writer, subject: Subject) -> None:
    """Puts in force what now stands of a response or finding, or takes it out; says whether more waits."""
    standing = (await writer.standing_revisions([subject.id])).get(subject.id)
    if subject.withdrawn or standing is None:
        await writer.stand(subject.id, subject.campaign, ())
    else:
        await stand(writer, subject, standing)
    waiting = await writer.count(Revision, subject=subject.id, state=RevisionState.REPORTED, withdrawn=False)
    await writer.mark_under_review(subject.id, bool(waiting))
