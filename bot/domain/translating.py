"""Which fields of the record can be translated, and how each is read and written, whatever its form.

Some fields are :class:`Text` and hold their translations themselves. Others are plain strings with a language
of their own, which were there before; their translations stand in ``<field>_translations`` beside them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast
from uuid import UUID

from bot.domain.records import (
    KIND_OF,
    Action,
    Campaign,
    Citation,
    ClockChange,
    Criterion,
    Delivery,
    Demand,
    DemandVersion,
    Dispute,
    Event,
    Evidence,
    HandSetHeadline,
    Official,
    OfficialReply,
    Record,
    Revision,
    Source,
)
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.vocabulary import RevisionState

R = TypeVar("R", bound=Record)


class Wording(NamedTuple):
    """A field that can be translated; of a plain string, also the fields of its language and translations."""

    field: str
    language: str = ""
    translations: str = ""


def _plain(field: str, language: str = "") -> Wording:
    return Wording(field, language or f"{field}_language", f"{field}_translations")


# Quotations are evidence and stay as they were said; a letter is written to an office in one language.
WORDINGS: dict[type[Record], tuple[Wording, ...]] = {
    Campaign: (Wording("title"), Wording("note")),
    Demand: (Wording("title"), Wording("urgency"), Wording("legal_basis")),
    DemandVersion: (Wording("text"),),
    Criterion: (Wording("text"),),
    Official: (Wording("name"),),
    Action: (Wording("title"), Wording("script")),
    Event: (Wording("title"),),
    Revision: (_plain("summary"),),
    HandSetHeadline: (_plain("reason"),),
    ClockChange: (_plain("reason"),),
    OfficialReply: (_plain("text", "language"),),
    Dispute: (_plain("reason"),),
    Delivery: (_plain("proof"),),
    Evidence: (Wording("summary"),),
    Source: (_plain("title", "language"),),
    Citation: (_plain("note"),),
}
# A plain field's name by that of its translations: what one holds in another language, the other does too.
ORIGINALS: MappingProxyType[tuple[type[Record], str], str] = MappingProxyType(
    {
        (kind, each.translations): each.field
        for kind, wordings in WORDINGS.items()
        for each in wordings
        if each.translations
    }
)


def wording_of(kind: type[Record], field: str) -> Wording | None:
    """How a field of a kind is translated, none where it is not."""
    return next((each for each in WORDINGS.get(kind, ()) if each.field == field), None)


def written(record: Any, field: str) -> Text | None:
    """A field as a text with its translations; none where it holds no text, or none can be translated.

    A title that is nothing but the address of a source is no text.
    """
    wording = wording_of(type(record), field)
    if wording is None:
        return None
    if not wording.translations:
        found: Text | None = getattr(record, field)
        return found if found is not None and found.original else None
    holder = record.content if isinstance(record, Revision) else record
    original: str = getattr(holder, field)
    if not original or (isinstance(record, Source) and original == record.url):
        return None
    return Text(getattr(holder, wording.language), original, getattr(record, wording.translations))


def rewritten(record: R, field: str, text: Text) -> R:
    """The record with the translations of ``text`` for that field, its original as it was."""
    wording = wording_of(type(record), field)
    if wording is None:
        raise ValueError(f"{type(record).__name__}.{field} is not translated")
    changed: dict[str, Any] = {
        wording.translations or field: text.translations if wording.translations else text
    }
    return replace(record, **changed)


class State(StrEnum):
    """How far the translation of a text into a language has come."""

    MISSING = "missing"
    STALE = "stale"
    UNCHECKED = "unchecked"
    CHECKED = "checked"


def state_of(text: Text, language: str) -> State:
    """How far the translation of a text into a language has come."""
    found = text.translation(language)
    if found is None or not found.text.strip():
        return State.MISSING
    if text.is_stale(found):
        return State.STALE
    return State.CHECKED if found.checked else State.UNCHECKED


@dataclass(frozen=True)
class Item:
    """One text that can be translated: where it stands, and what it is about.

    ``path`` names it for people and files, as ``D-12.title`` or ``D-12.criterion-0f3a5c7e9b1d.text``.
    ``reference`` is what opens, ``about`` the title of that where the text is not the title itself.
    """

    path: str
    record: Record
    field: str
    text: Text
    reference: str
    about: Text | None = None

    @property
    def kind(self) -> str:
        """The word for the kind of its record."""
        return KIND_OF[type(self.record)]

    @property
    def column(self) -> str:
        """The field of its record in which its translations stand."""
        wording = wording_of(type(self.record), self.field)
        return (wording.translations if wording is not None else "") or self.field

    @property
    def longest(self) -> int:
        """How long its translation may be."""
        return LONGEST.get((self.kind, self.field), LONGEST_LINE)


# Texts that may be longer than a line.
LONGEST: dict[tuple[str, str], int] = {
    ("campaign", "note"): LONGEST_TEXT,
    ("demand", "urgency"): LONGEST_TEXT,
    ("demand", "legal_basis"): LONGEST_TEXT,
    ("demand_version", "text"): LONGEST_TEXT,
    ("criterion", "text"): LONGEST_TEXT,
    ("action", "script"): LONGEST_TEXT,
    ("revision", "summary"): LONGEST_TEXT,
    ("evidence", "summary"): LONGEST_TEXT,
    ("official_reply", "text"): LONGEST_TEXT,
}
_TITLED = (Campaign, Demand, Official, Action, Event, Source)


def items_of(records: Mapping[str, Sequence[Record]]) -> Iterator[Item]:
    """Every text of a campaign's records that can be translated, in the order of their importance.

    ``records`` are by kind. Withdrawn ones, earlier wordings and what is not in force are left out:
    nobody reads them in a list. A text without a language is a name, the same in all of them.
    """
    by_id = {each.id: each for some in records.values() for each in some}
    standing = _standing(cast(Sequence[Revision], records.get("revision", ())))
    for kind, wordings in WORDINGS.items():
        for record in records.get(KIND_OF[kind], ()):
            owner = _owner(record, by_id)
            if record.withdrawn or owner is None or owner.withdrawn or not _is_read(record, owner, standing):
                continue
            for each in wordings:
                text = written(record, each.field)
                if text is not None and text.language:
                    yield _item(record, owner, each.field, text)


def _item(record: Record, owner: Record, field: str, text: Text) -> Item:
    part = "" if record.reference or isinstance(record, Revision) else f".{_part(record)}"
    about = None
    if isinstance(owner, _TITLED) and (owner is not record or field not in ("title", "name")):
        about = written(owner, "name" if isinstance(owner, Official) else "title")
    return Item(f"{owner.reference}{part}.{field}", record, field, text, owner.reference, about)


def _part(record: Record) -> str:
    # The last digits: records of one import begin alike.
    return f"{KIND_OF[type(record)]}-{record.id.hex[-12:]}"


def _owner(record: Record, by_id: Mapping[UUID, Record]) -> Record | None:
    """The record that people know by a reference: itself, or the one it belongs to."""
    if record.reference:
        return record
    for field in ("demand", "ask", "subject"):
        above = by_id.get(getattr(record, field, None) or UUID(int=0))
        if above is not None:
            return above if above.reference else _owner(above, by_id)
    return None


def _standing(revisions: Sequence[Revision]) -> dict[UUID, UUID]:
    """The revision in force of each subject that has one."""
    found: dict[UUID, Revision] = {}
    for each in sorted(revisions, key=lambda one: one.number):
        if not each.withdrawn and each.state in (RevisionState.VERIFIED, RevisionState.WITHDRAWN):
            found[each.subject] = each
    return {subject: each.id for subject, each in found.items() if each.state is RevisionState.VERIFIED}


def _is_read(record: Record, owner: Record, standing: Mapping[UUID, UUID]) -> bool:
    if isinstance(record, DemandVersion):
        return isinstance(owner, Demand) and record.number == owner.version
    if isinstance(record, Criterion):
        return isinstance(owner, Demand) and record.version == owner.version
    if isinstance(record, Revision):
        return standing.get(record.subject) == record.id
    if isinstance(record, HandSetHeadline | OfficialReply):
        return record.state is RevisionState.VERIFIED
    return not isinstance(record, Source) or not record.confidential


# What a file of translations says of itself, and the flag by which one says that somebody checked it.
FILE_PROJECT = "deeds-translations"
FILE_VERSION = "1"
CHECKED_FLAG = "checked"


@dataclass(frozen=True)
class TranslationFile:
    """The texts of a campaign (its short name) with their translations into a language.

    ``reader`` is the language of its comments, ``at`` the instant it was made, in UTC.
    """

    slug: str
    language: str
    reader: str
    at: datetime
    items: tuple[Item, ...]
