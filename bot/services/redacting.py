"""Redaction: a text that must not be kept goes from the record, its history and whatever carries it."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, get_args
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.people import PEOPLE
from bot.domain.postings import Posting, without_picture
from bot.domain.records import KIND_OF, RECORD_KINDS, Record, Revision, Source
from bot.domain.redacting import blacked, has_any
from bot.domain.references import parse_reference
from bot.domain.texts import Text, Translation, fingerprint
from bot.domain.translating import wording_of
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT, text_of
from bot.domain.views import Choice, Redacted
from bot.domain.vocabulary import PostingState
from bot.services.boards import visible
from bot.services.change_lines import INTERNAL
from bot.services.changes import HISTORIES, family_of, stand_again, subjects_of
from bot.services.picking import use_up
from bot.services.postings import Planner
from bot.storage.codec import field_types, restorer
from bot.storage.documents import drop_documents
from bot.storage.history import sequences_of
from bot.storage.leads import clean_leads
from bot.storage.outbox import plan, scrub, scrub_pictures
from bot.storage.redaction import (
    clean_baselines,
    clean_drafts,
    purge_reasons,
    purge_said,
    reasons_said,
    values_said,
)
from bot.storage.searching import forget_text
from bot.storage.store import Reader, Store, Writer

# The texts inside an entry's content, each redacted on its own.
CONTENT = "content"
PARTS = ("summary", "quotation", "place")
REASONS = "author_why"
# Settings and words that the program reads: no texts of people.
_NO_TEXTS = frozenset({"slug", "language", "zone", "document", "holidays", "number", "field", "kind"})
MOST_CHANGES = 20_000


@dataclass(frozen=True)
class RedactionTyped:
    """What a steward typed: what stands instead (blank for nothing), why, and the reference once more."""

    instead: str
    reason: str
    reference: str


@dataclass(frozen=True)
class _Said:
    """A text that a field once held: where in the history it stands, and which records hold it now.

    ``others`` are the translations of it: they say the same in other words, and go with it.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    holders: tuple[UUID, ...]
    others: tuple[str, ...] = ()


class Redacting:
    """What *Redact* in ``/audit`` does."""

    def __init__(self, store: Store, planner: Planner) -> None:
        self._store = store
        self._planner = planner

    async def fields(self, actor: Actor, reference: str) -> tuple[Choice, ...]:
        """The fields of a record, and of what belongs to it, that hold or held texts.

        A value is ``<kind>.<field>``. Raises ``DeedsError("not_found")``.
        """
        authorize(actor, Act.REDACT)
        async with self._store.read(actor.server) as reader:
            records = await _records(reader, actor, reference)
            choices = []
            for kind, field in _textual(records):
                said = await _said(reader, records, kind, field)
                if said:
                    newest = said[-1].text
                    choices.append(Choice(f"{kind}.{field}", Text("", field), Text("", newest)))
        return tuple(choices)

    async def texts(self, actor: Actor, reference: str, field: str) -> tuple[Choice, ...]:
        """What a field said over time, the oldest first; a value names the text without holding it."""
        authorize(actor, Act.REDACT)
        async with self._store.read(actor.server) as reader:
            records = await _records(reader, actor, reference)
            kind, name = _field_of(records, field)
            said = await _said(reader, records, kind, name)
        return tuple(Choice(_value(each.text), Text("", each.text)) for each in said)

    async def redact(
        self,
        actor: Actor,
        reference: str,
        field: str,
        chosen: Collection[str],
        typed: RedactionTyped,
        *,
        pick: UUID | None = None,
    ) -> Redacted:
        """Takes these texts of a field away for good, and puts another in place of what stands.

        They go from the record, from the values of its history with their salts, from drafts, from the frozen
        bodies of messages, of which those that were sent are edited, from what seeds said, from the index of
        words, and from a SQLite file's free pages. The chain still verifies. Raises ``DeedsError``:
        ``redact_confirm`` where the reference was not typed again, ``redact_repeats`` where the reason or the
        new text says it again, ``text_missing`` where a field cannot be blank.
        """
        authorize(actor, Act.REDACT)
        reason = text_of(typed.reason, "reason", longest=LONGEST_LINE)
        instead = text_of(typed.instead, "instead", longest=LONGEST_TEXT, required=False)
        _, proper = parse_reference(reference)
        if typed.reference.replace(" ", "").replace("-", "").casefold() != proper.replace("-", "").casefold():
            raise DeedsError(
                "redact_confirm", {"reference": proper}, field="reference", typed=typed.reference
            )
        texts: list[str] = []

        async def work(writer: Writer) -> Redacted:
            await use_up(writer, actor, pick)
            records = await _records(writer, actor, proper)
            kind, name = _field_of(records, field)
            said = [each for each in await _said(writer, records, kind, name) if _value(each.text) in chosen]
            texts[:] = dict.fromkeys(text for each in said for text in (each.text, *each.others))
            if not texts:
                raise DeedsError("asks_missing")
            if has_any(reason, texts) or has_any(instead, texts):
                raise DeedsError("redact_repeats", field="reason")
            touched = await _take_away(writer, records, kind, name, said, instead)
            await drop_documents(writer, [each.id for each in records if isinstance(each, Source)])
            await clean_leads(writer, lambda said: has_any(said, texts))
            drafts = await clean_drafts(writer, lambda text: instead if has_any(text, texts) else text)
            postings = await scrub(writer, lambda body: blacked(body, texts))
            pictured = await scrub_pictures(writer, lambda words: has_any(words, texts), without_picture)
            known = {each.id for each in postings}
            postings += [each for each in pictured if each.id not in known]
            edits = sum([await self._edit(writer, each) for each in postings])
            return Redacted(proper, len(touched), drafts, len(postings), edits)

        done = await self._store.change(actor.server, work, actor=actor.person, action="redact", why=reason)
        await self._store.forget_traces([part for text in texts for part in _as_stored(text)])
        return done

    async def _edit(self, writer: Writer, posting: Posting) -> int:
        if posting.state not in (PostingState.SENDING, PostingState.SENT) or not posting.card:
            return 0
        return await plan(writer, self._planner.correction(posting, f"{posting.period} {writer.sequence}"))


def _value(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _as_stored(text: str) -> tuple[str, ...]:
    """A text as columns hold it: as it is, and as JSON writes it."""
    return (text, text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n"))


async def _records(reader: Reader, actor: Actor, reference: str) -> list[Record]:
    name, proper = parse_reference(reference)
    if name not in HISTORIES:
        raise DeedsError("not_found", {"reference": proper}, typed=reference)
    record = await visible(reader, HISTORIES[name], proper, name, actor.audience)
    return [record, *await family_of(reader, record, actor.audience)]


def _textual(records: Sequence[Record]) -> list[tuple[str, str]]:
    """The fields with texts of these records, as (kind, field), those of the first record first."""
    found: dict[tuple[str, str], None] = {}
    for kind in dict.fromkeys(type(each) for each in records):
        left_out = INTERNAL | _NO_TEXTS | frozenset(PEOPLE.get(kind, ()))
        for name, hint in field_types(kind).items():
            if kind is Revision and name == CONTENT:
                found |= dict.fromkeys((KIND_OF[kind], f"{CONTENT}_{part}") for part in PARTS)
            elif name not in left_out and not name.endswith("language") and _is_text(hint):
                found[KIND_OF[kind], name] = None
    return [*found, (KIND_OF[type(records[0])], REASONS)]


def _is_text(hint: Any) -> bool:
    return hint in (str, Text) or Text in get_args(hint)


def _field_of(records: Sequence[Record], field: str) -> tuple[str, str]:
    kind, _, name = field.partition(".")
    if (kind, name) not in _textual(records):
        raise DeedsError("button_gone")
    return kind, name


def _text_in(value: Any, part: str) -> str:
    """The text in a value of the history or of a record."""
    if value is None:
        return ""
    if part:
        value = value.get(part, "") if isinstance(value, dict) else getattr(value, part, "")
    if isinstance(value, Text):
        return value.original
    if isinstance(value, dict):
        return str(value.get("original", ""))
    return str(value)


async def _said(reader: Reader, records: Sequence[Record], kind: str, field: str) -> list[_Said]:
    """The texts a field of these records held or holds, the oldest first."""
    own = [each for each in records if KIND_OF[type(each)] == kind]
    if field == REASONS:
        sequences = await sequences_of(reader, [each.id for each in records], limit=MOST_CHANGES)
        reasons: dict[str, list[tuple[int, int]]] = {}
        for sequence, why in await reasons_said(reader, sequences):
            reasons.setdefault(why, []).append((sequence, 0))
        return [_Said(text, tuple(places), ()) for text, places in reasons.items()]
    name, part = _named(field)
    ids = [each.id for each in own]
    places: dict[str, set[tuple[int, int]]] = {}
    others: dict[str, dict[str, None]] = {}
    made: dict[str, set[tuple[int, int]]] = {}
    values = [*await values_said(reader, ids, name)]
    beside = _beside(RECORD_KINDS[kind], field)
    if beside:
        values += [
            (sequence, position, record, {"translations": before}, {"translations": after})
            for sequence, position, record, before, after in await values_said(reader, ids, beside)
        ]
    for sequence, position, _, before, after in values:
        for value in (before, after):
            if text := _text_in(value, part):
                places.setdefault(text, set()).add((sequence, position))
            for each in _translations_in(value):
                places.setdefault(each.text, set()).add((sequence, position))
                made.setdefault(each.of, set()).add((sequence, position))
                others.setdefault(each.of, {}).setdefault(each.text)
    holders: dict[str, list[UUID]] = {}
    for record in own:
        held = [*_translations_in(getattr(record, beside or name))]
        for each in held:
            made.setdefault(each.of, set())
            others.setdefault(each.of, {}).setdefault(each.text)
        for text in dict.fromkeys((_text_in(getattr(record, name), part), *(each.text for each in held))):
            if text:
                holders.setdefault(text, []).append(record.id)
                places.setdefault(text, set())
    return [
        _Said(
            text,
            tuple(sorted(found | made.get(fingerprint(text), set()))),
            tuple(holders.get(text, ())),
            tuple(others.get(fingerprint(text), ())),
        )
        for text, found in places.items()
    ]


def _named(field: str) -> tuple[str, str]:
    """The field of a record, and the part of it, that a field's name means."""
    inside = field.startswith(f"{CONTENT}_")
    return (CONTENT, field.removeprefix(f"{CONTENT}_")) if inside else (field, "")


def _beside(kind: type[Record], field: str) -> str:
    """The field in which the translations of a plain text stand; empty for all else."""
    wording = wording_of(kind, field.removeprefix(f"{CONTENT}_"))
    return wording.translations if wording is not None else ""


def _translations_in(value: Any) -> list[Translation]:
    """The translations in a value of the history or of a record."""
    if isinstance(value, Text):
        return list(value.translations)
    if isinstance(value, tuple):
        return [each for each in value if isinstance(each, Translation)]
    told = value.get("translations") if isinstance(value, dict) else None
    return list(restorer(tuple[Translation, ...])(told or ()))


async def _take_away(
    writer: Writer, records: Sequence[Record], kind: str, field: str, said: Sequence[_Said], instead: str
) -> list[Record]:
    """Purges the history of these texts and puts ``instead`` where they stand; gives the records touched."""
    if field == REASONS:
        await purge_reasons(writer, [sequence for each in said for sequence, _ in each.places])
        writer.keep_out(records[0], "withdrawn")
        return [records[0]]
    name, part = _named(field)
    beside = _beside(RECORD_KINDS[kind], field)
    own = {each.id: each for each in records if KIND_OF[type(each)] == kind}
    await purge_said(writer, sorted({place for each in said for place in each.places}))
    holding = {record for each in said for record in each.holders}
    touched = []
    for record in own.values():
        if record.id in holding:
            record = await writer.put(_without(record, name, part, beside, said, instead))
            touched.append(record)
    for record in touched:
        await forget_text(writer, record.id)
    for record in touched or [next(iter(own.values()))]:
        writer.keep_out(record, name)
        if beside:
            writer.keep_out(record, beside)
    await clean_baselines(writer, own, name)
    for subject in await subjects_of(writer, touched):
        await forget_text(writer, subject.id)
        await stand_again(writer, subject)
    return touched


def _must_say(record: Record, name: str, part: str) -> bool:
    return not part and next(each for each in fields(record) if each.name == name).default is MISSING


def _without(
    record: Record, name: str, part: str, beside: str, said: Sequence[_Said], instead: str
) -> Record:
    """The record without these texts and their translations. Raises ``text_missing``."""
    gone = {each.text for each in said} | {other for each in said for other in each.others}
    value = getattr(record, name)
    kept = tuple(each for each in _translations_in(getattr(record, beside or name)) if each.text not in gone)
    changed: dict[str, Any] = {beside: kept} if beside else {}
    if _text_in(value, part) in gone:
        if not instead and _must_say(record, name, part):
            raise DeedsError("text_missing", {"field": "instead"}, field="instead")
        changed[name] = _instead(value, part, instead)
        # Translations say the same in other words, also those of an earlier wording.
        changed |= {beside: ()} if beside else {}
    elif isinstance(value, Text):
        changed[name] = replace(value, translations=kept)
    return replace(record, **changed)


def _instead(value: Any, part: str, instead: str) -> Any:
    if part:
        return replace(value, **{part: instead})
    if isinstance(value, Text):
        return Text(value.language, instead)
    return instead
