"""A whole campaign as rows that another server can read: which kinds, which fields, in which order.

A row is a record without its id and without anybody's pseudonym. It names other rows by their reference;
what has no reference of its own is named by its owner's, as ``D-12/criterion/2``. A field that is missing
has its default, so that a field which comes later changes nothing in older files.
"""

import dataclasses
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from bot.domain.access import FORGOTTEN
from bot.domain.dates import EdtfDate
from bot.domain.people import PEOPLE
from bot.domain.records import KIND_OF, RECORD_KINDS, FindingContent, Record, ResponseContent
from bot.domain.references import PREFIXES
from bot.domain.texts import Text
from bot.domain.vocabulary import RevisionState, Visibility

FORMAT = "deeds-campaign"
FORMAT_VERSION = 1
# An import orders what it logs within one change's numbers; see ``LOGGED_PER_CHANGE``.
MOST_LOGGED = 999_999

# Each kind after those that its rows must name.
EXCHANGED: tuple[str, ...] = (
    "campaign",
    "organisation",
    "membership",
    "official",
    "holder",
    "contact",
    "demand",
    "demand_version",
    "criterion",
    "endorsement",
    "source",
    "ask",
    "delivery",
    "check",
    "response",
    "finding",
    "commitment",
    "revision",
    "evidence",
    "hand_set_headline",
    "clock_change",
    "letter",
    "official_reply",
    "event",
    "action",
    "dispute",
    "citation",
)
# What is about people, or about a server and not about its campaign, stays where it is.
KEPT_BACK = frozenset({"report", "publication", "vouch", "schedule", "watch", "server_settings"})

# Numbers and states that mean something in one record alone; pseudonyms never leave either.
_LEFT_OUT: dict[str, frozenset[str]] = {
    "campaign": frozenset({"state", "earlier_changes"}),
    "response": frozenset({"logged"}),
    "finding": frozenset({"logged"}),
    "hand_set_headline": frozenset({"confirmed_order"}),
}
# What stands in a row for those numbers: the place among all that was logged, and whether newer verified
# content has overtaken a hand-set headline. And for who reported what still waits, that they were forgotten:
# then nobody can tell who must not verify it, there as here.
DERIVED: dict[str, dict[str, Any]] = {
    "response": {"order": int},
    "finding": {"order": int},
    "revision": {"forgotten": bool},
    "hand_set_headline": {"lapsed": bool, "forgotten": bool},
    "official_reply": {"forgotten": bool},
}


class Owner(NamedTuple):
    """The field that names a row's owner, and the fields that put its rows in order."""

    field: str
    by: tuple[str, ...]


OWNERS: dict[str, Owner] = {
    "membership": Owner("campaign", ("organisation",)),
    "holder": Owner("official", ("since", "name")),
    "contact": Owner("official", ("channel", "value")),
    "demand_version": Owner("demand", ("number",)),
    "criterion": Owner("demand", ("version", "label")),
    "endorsement": Owner("demand", ("organisation",)),
    "check": Owner("ask", ("on",)),
    "revision": Owner("subject", ("number",)),
    "hand_set_headline": Owner("ask", ("key", "reason")),
    "clock_change": Owner("ask", ("on", "clock", "move")),
    "citation": Owner("subject", ("field", "source", "place", "note")),
}

# What one row may be told apart by: two rows that agree in all of these can't both be stored.
UNIQUE: dict[str, tuple[str, ...]] = {
    "demand_version": ("demand", "number"),
    "ask": ("demand", "official"),
    "revision": ("subject", "number"),
}
SUBJECTS: dict[str, frozenset[str]] = {
    "revision": frozenset({"response", "finding"}),
    "dispute": frozenset({"response", "finding"}),
}
# The kind that a field of that name means, where the name itself does not say it.
_MEANS = {
    "asks": "ask",
    "demands": "demand",
    "officials": "official",
    "referred_to": "official",
    "referred_from": "response",
    "translation_of": "source",
    "reports_on": "source",
    "proof_source": "source",
}


def meant(kind: str, field: str) -> frozenset[str]:
    """The kinds that a field of references may name."""
    if field == "subject":
        return SUBJECTS.get(kind, frozenset(EXCHANGED))
    return frozenset({_MEANS.get(field, field)})


@cache
def exchanged_fields(kind: str) -> Mapping[str, Any]:
    """The fields of a kind's rows with their declared types, the reference first."""
    hints = get_type_hints(RECORD_KINDS[kind])
    left_out = {*_LEFT_OUT.get(kind, ()), *PEOPLE.get(RECORD_KINDS[kind], ()), "id", "reference"}
    found: dict[str, Any] = {"reference": str}
    for each in dataclasses.fields(RECORD_KINDS[kind]):
        if each.name not in left_out:
            found[each.name] = hints[each.name]
    return types.MappingProxyType(found | DERIVED.get(kind, {}))


def waits_for_the_forgotten(record: Record) -> bool:
    """Whether a record that its reporter must not verify waits, and its reporter was forgotten."""
    if "forgotten" not in DERIVED.get(KIND_OF[type(record)], {}):
        return False
    reported_by, *_ = PEOPLE[type(record)]
    waits = getattr(record, "state", None) is RevisionState.REPORTED
    return waits and bool(getattr(record, reported_by) == FORGOTTEN)


_DEFAULTS: dict[Any, Mapping[str, object]] = {}


def defaults_of(kind: Any) -> Mapping[str, object]:
    """The defaults of a dataclass by field; ``dataclasses.MISSING`` where a field has none."""
    found = _DEFAULTS.get(kind)
    if found is None:
        values = {each.name: each.default for each in dataclasses.fields(kind)}
        found = _DEFAULTS[kind] = types.MappingProxyType(values)
    return found


def inner_type(hint: Any) -> tuple[Any, bool]:
    """The type without ``None``, and whether ``None`` was possible."""
    if get_origin(hint) in (types.UnionType, Union):
        inner = [each for each in get_args(hint) if each is not type(None)]
        if len(inner) == 1:
            return inner[0], True
    return hint, False


@cache
def names_rows(hint: Any) -> bool:
    """Whether a field of that type names other rows, one or several."""
    inner, _ = inner_type(hint)
    return inner is UUID or (get_origin(inner) is tuple and get_args(inner)[0] is UUID)


def id_in(block: int, number: int) -> UUID:
    """The ``number``-th id of an import's block, which is 60 random bits: in order, apart from all others.

    The form is version 8 of RFC 9562, whose bits are free.
    """
    high = (block >> 12) << 16 | 0x8000 | (block & 0xFFF)
    return UUID(int=high << 64 | 0b10 << 62 | number)


def id_beside(first: UUID, number: int) -> UUID:
    """The ``number``-th id of the block that ``first`` belongs to."""
    return UUID(int=first.int >> 62 << 62 | number)


def number_in_block(id_: UUID) -> int:
    """The inverse of :func:`id_in`, for an id that is known to be of an import."""
    return id_.int & ((1 << 62) - 1)


class Audience(StrEnum):
    """For whom an export is made."""

    ORGANISERS = "organisers"
    MEMBERS = "members"
    PUBLIC = "public"

    @property
    def visibility(self) -> Visibility:
        """What these people may read."""
        return Visibility[self.name]


class FileFormat(StrEnum):
    """The forms of an export."""

    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True)
class Head:
    """What a file says of itself. ``change`` counts the changes its record had lived through."""

    audience: Audience
    program: str
    headlines: int
    change: int

    def data(self) -> dict[str, object]:
        """The same as JSON values."""
        return {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "audience": self.audience.value,
            "program": self.program,
            "headlines": self.headlines,
            "change": self.change,
        }


Row = dict[str, Any]


@dataclass(frozen=True)
class CampaignRows:
    """A campaign's rows by kind, in their order, ready to be written to a file."""

    head: Head
    rows: Mapping[str, Sequence[Row]]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(map(len, self.rows.values()))


class Form(StrEnum):
    """How a cell of a table holds a value."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    NAMES = "names"
    JSON = "json"


# The file in a zip of tables that says what they are.
HEAD_FILE = "head.json"
# What a spreadsheet may take for a formula at the beginning of a cell, and the mark that keeps it from that.
MARKED = frozenset("=+-@\t\r\n\0'")


class Column(NamedTuple):
    """A column of a kind's table: the keys that lead to its value, its form and its default.

    ``inside`` is the first key where a cell lies in a text that may be missing as a whole; ``of`` are the
    contents, responses or findings, that have the field at all.
    """

    path: tuple[str, ...]
    form: Form
    default: object
    inside: str = ""
    of: frozenset[str] = frozenset({"response", "finding"})

    def belongs(self, *, is_finding: bool) -> bool:
        """Whether that content has the field."""
        return ("finding" if is_finding else "response") in self.of

    @property
    def title(self) -> str:
        """What stands above it."""
        return ".".join(self.path)


_TEXT_COLUMNS = (
    ("language", Form.TEXT, ""),
    ("original", Form.TEXT, ""),
    ("translations", Form.JSON, ()),
)


@cache
def columns(kind: str) -> tuple[Column, ...]:
    """The columns of a kind's table."""
    found: list[Column] = []
    defaults = defaults_of(RECORD_KINDS[kind])
    for name, hint in exchanged_fields(kind).items():
        default = defaults.get(name, 0 if hint is int else False)
        inner, _ = inner_type(hint)
        if inner is Text:
            found += [
                Column((name, part), form, standard, inside=name) for part, form, standard in _TEXT_COLUMNS
            ]
        elif get_origin(inner) in (types.UnionType, Union):
            found += _content_columns(name)
        else:
            found.append(Column((name,), _form(inner), _cell_default(hint, default)))
    return tuple(found)


def _content_columns(name: str) -> list[Column]:
    found = {"type": Column((name, "type"), Form.TEXT, None)}
    for word, kind in (("response", ResponseContent), ("finding", FindingContent)):
        for field, hint in get_type_hints(kind).items():
            known = found.get(field)
            if known is not None:
                found[field] = known._replace(of=known.of | {word})
                continue
            default = _cell_default(hint, defaults_of(kind)[field])
            form = _form(inner_type(hint)[0])
            found[field] = Column((name, field), form, default, of=frozenset({word}))
    return list(found.values())


def _cell_default(hint: Any, default: object) -> object:
    if hint is str and default is dataclasses.MISSING:
        # A text that has to be there may still be empty.
        return ""
    if default is dataclasses.MISSING or default is None:
        return None
    if isinstance(default, Visibility):
        return default.name.lower()
    if isinstance(default, EdtfDate):
        return default.text
    if isinstance(default, datetime):
        return default.isoformat()
    return default


def _form(inner: Any) -> Form:
    if inner is bool:
        return Form.TRUTH
    if inner is int:
        return Form.NUMBER
    if get_origin(inner) is tuple:
        return Form.NAMES if get_args(inner)[0] is UUID else Form.JSON
    return Form.TEXT


def has_reference(kind: str) -> bool:
    """Whether people know records of a kind by a reference of their own."""
    return kind in PREFIXES
