"""What changes did, field by field, for one audience: ids as references, people as nobody."""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from bot.domain.access import Actor
from bot.domain.changes import FieldChange
from bot.domain.people import PEOPLE
from bot.domain.protected_terms import term_typed
from bot.domain.records import (
    RECORD_KINDS,
    Ask,
    Campaign,
    Commitment,
    Criterion,
    Delivery,
    Demand,
    Finding,
    FindingContent,
    Letter,
    Official,
    Organisation,
    Record,
    Response,
    ResponseContent,
    ServerSettings,
    Source,
)
from bot.domain.texts import ProtectedTerm, Text, Translation
from bot.domain.translating import ORIGINALS
from bot.domain.views import FieldLine, Who
from bot.domain.visibility import level_of
from bot.domain.vocabulary import Visibility
from bot.storage.codec import restore_field
from bot.storage.history import StoredField
from bot.storage.store import Reader

# What the program keeps for itself: it says nothing to people that another field doesn't.
INTERNAL = frozenset(
    {"id", "reference", "logged", "confirmed_order", "number", "label", "version", "epoch"}
    # Of texts in one language; what their translations say is told under the text's own name.
    | {"reason_language", "note_language", "proof_language"}
    | {"decided_at", "reported_at", "since_change", "earlier_changes", "subject", "content_hash", "taken_as"}
)
# What a record says of itself, the first that it has.
SAYS = ("title", "name", "text", "summary", "content", "proof", "reason", "claim", "value", "note", "on")
# The parts of an entry's content that are told one by one.
_PARTS = ("summary", "quotation", "on", "place", "due")
# After a translation that a person checked, as on a list that is ticked off.
CHECKED_MARK = " ✓"
_NAMED: tuple[type[Record], ...] = (
    Ask,
    Campaign,
    Commitment,
    Delivery,
    Demand,
    Finding,
    Letter,
    Official,
    Organisation,
    Response,
    Source,
)


def who_of(actor: Actor, person: str, settings: ServerSettings) -> Who:
    """How an organiser is told who made a change."""
    if person == actor.person:
        return Who.YOU
    if person in settings.steward_people:
        return Who.STEWARD
    if person == "0.host":
        return Who.HOST
    return Who.ORGANISER if person[:1].isdigit() else Who.NOBODY


async def field_lines(
    reader: Reader, fields: Sequence[StoredField], audience: Visibility
) -> dict[int, tuple[FieldLine, ...]]:
    """The lines of each change, without what is internal, above the audience or about people."""
    made = {
        (each.sequence, each.change.record)
        for each in fields
        if each.change.field == "visibility" and each.change.before is None and not each.purged
    }
    names = await references(reader, fields)
    found: dict[int, list[FieldLine]] = defaultdict(list)
    wholes: dict[tuple[int, str], list[StoredField]] = defaultdict(list)
    for each in fields:
        key = (each.sequence, each.change.record)
        if each.change.kind not in RECORD_KINDS:
            continue
        if key in made:
            wholes[key].append(each)
        else:
            found[each.sequence] += _lines(each, audience, names)
    for (sequence, _), parts in reversed(wholes.items()):
        found[sequence].insert(0, _made(parts, audience, names))
    return {sequence: tuple(lines) for sequence, lines in found.items()}


def _made(parts: Sequence[StoredField], audience: Visibility, names: Mapping[UUID, str]) -> FieldLine:
    values = {each.change.field: each for each in parts}
    first = parts[0].change
    for name in SAYS:
        lines = _lines(values[name], audience, names) if name in values else []
        if lines:
            return dataclasses.replace(lines[-1], made=True, before=None)
    return FieldLine(first.kind, first.reference, "", made=True)


def _lines(each: StoredField, audience: Visibility, names: Mapping[UUID, str]) -> list[FieldLine]:
    change = each.change
    kind = RECORD_KINDS[change.kind]
    if change.field in INTERNAL or change.field in PEOPLE.get(kind, ()):
        return []
    if level_of(kind, change.field) > audience:
        return []
    if each.purged:
        return [FieldLine(change.kind, change.reference, change.field, purged=True)]
    return [
        FieldLine(change.kind, change.reference, field, said(before, names), said(after, names))
        for field, before, after in _parts(kind, change)
    ]


def _parts(kind: type[Record], change: FieldChange) -> Iterable[tuple[str, Any, Any]]:
    before = restore_field(kind, change.field, change.before)
    after = restore_field(kind, change.field, change.after)
    if not isinstance(after, ResponseContent | FindingContent):
        yield from _wordings(kind, change.field, before, after)
        return
    for part in reversed(_PARTS):
        old, new = getattr(before, part, None), getattr(after, part, None)
        if old != new and new:
            yield part, old, new


def _wordings(kind: type[Record], field: str, before: Any, after: Any) -> Iterable[tuple[str, Any, Any]]:
    """A field before and after; of a text whose original stayed, each translation that did not."""
    original = ORIGINALS.get((kind, field))
    same = isinstance(before, Text) and isinstance(after, Text) and before.original == after.original
    if original is None and not same:
        yield field, before, after
        return
    old, new = (
        {each.language: each for each in (value.translations if isinstance(value, Text) else value or ())}
        for value in (before, after)
    )
    for language in sorted({*old, *new}):
        if old.get(language) != new.get(language):
            yield original or field, old.get(language), new.get(language)


def said(value: Any, names: Mapping[UUID, str]) -> object:
    """A value of the record with ids as references; what names nothing that people know is left out."""
    if isinstance(value, UUID):
        return names.get(value, "")
    if isinstance(value, tuple):
        listed = [said(each, names) for each in value]
        return tuple(each for each in listed if each != "")
    if isinstance(value, Text):
        return value.original
    if isinstance(value, Translation):
        return f"{value.language}: {value.text}{CHECKED_MARK if value.checked else ''}"
    if isinstance(value, ProtectedTerm):
        return term_typed(value)
    return value


async def references(reader: Reader, fields: Iterable[StoredField]) -> dict[UUID, str]:
    """What people call the records that these values name by id."""
    wanted: set[UUID] = set()
    for each in fields:
        for value in (each.change.before, each.change.after):
            wanted |= set(_ids(value))
    return await named(reader, wanted)


def _ids(value: object) -> Iterable[UUID]:
    if isinstance(value, str) and len(value) == 36 and value.count("-") == 4:
        try:
            yield UUID(value)
        except ValueError:
            return
    elif isinstance(value, list):
        for each in value:
            yield from _ids(each)


async def named(reader: Reader, ids: Collection[UUID]) -> dict[UUID, str]:
    """The references of these records, of whatever kind; a criterion's label."""
    found: dict[UUID, str] = {}
    for kind in _NAMED:
        left = [each for each in ids if each not in found]
        if not left:
            break
        found |= {each.id: each.reference for each in await reader.find(kind, id=left)}
    left = [each for each in ids if each not in found]
    if left:
        found |= {each.id: each.label for each in await reader.find(Criterion, id=left)}
    return found
