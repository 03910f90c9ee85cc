"""What can be wrong with a chain of changes, and how one link is held against what is stored beside it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.changes import (
    ChangeHead,
    LoadedRecord,
    body_hash,
    commitment_hash,
    first_broken_link,
    part_hash,
)

SHORT_HASH = 8
"""How many characters of a hash are printed where people read it."""


class LedgerFault(StrEnum):
    """What is wrong, in the order in which it is looked for."""

    MISSING = "missing"
    ALTERED = "altered"
    UNLINKED = "unlinked"
    BESIDE = "beside"
    AUTHOR = "author"
    FIELDS = "fields"
    VALUE = "value"
    PART = "part"
    PUBLISHED = "published"
    HEAD = "head"
    GONE = "gone"
    UNKNOWN = "unknown"
    RECORD = "record"


@dataclass(frozen=True)
class BrokenLink:
    """The first thing that does not hold: the change's number, what it is, and the record if it is one."""

    sequence: int
    fault: LedgerFault
    reference: str = ""
    field: str = ""


@dataclass(frozen=True)
class StoredLink:
    """A link as it lies in the database; ``at`` is in UTC."""

    sequence: int
    previous: str
    hash: str
    body: str
    at: datetime
    action: str


@dataclass(frozen=True)
class StoredAuthor:
    """Who made a change and why; with its salt none where it was purged."""

    actor: str | None
    actor_salt: str | None
    why: str | None
    why_salt: str | None


@dataclass(frozen=True)
class StoredValue:
    """What lies in the database of one field of a change; ``value`` is JSON, with its salt none if purged."""

    kind: str
    record: str
    reference: str
    field: str
    value: str | None
    salt: str | None

    @property
    def purged(self) -> bool:
        """Whether only its hash is left."""
        return self.value is None


def broken_link(links: Sequence[StoredLink], start: ChangeHead) -> BrokenLink | None:
    """The first of the links, in order, that does not follow ``start`` or the one before; none if all do."""
    broken = first_broken_link([(each.sequence, each.body, each.hash) for each in links], start)
    if broken is None:
        return None
    place = next(index for index, each in enumerate(links) if each.sequence == broken)
    link = links[place]
    before = links[place - 1].sequence if place else start.sequence
    if link.sequence != before + 1:
        return BrokenLink(before + 1, LedgerFault.MISSING)
    if body_hash(link.body) != link.hash:
        return BrokenLink(link.sequence, LedgerFault.ALTERED)
    return BrokenLink(link.sequence, LedgerFault.UNLINKED)


def fault_beside(
    server: str, link: StoredLink, author: StoredAuthor | None, values: Sequence[StoredValue]
) -> BrokenLink | None:
    """What does not match the hashed body of a link that follows: its columns, its author, its values.

    Values and salts that were purged are taken for what they are: their hashes stand in the body.
    """
    body = json.loads(link.body)
    told = tuple(body.get(name) for name in ("server", "previous", "at", "action"))
    if told != (server, link.previous, link.at.astimezone(UTC).isoformat(), link.action):
        return BrokenLink(link.sequence, LedgerFault.BESIDE)
    if author is None or not (
        _holds(author.actor_salt, author.actor, body.get("actor"))
        and _holds(author.why_salt, author.why, body.get("why"))
    ):
        return BrokenLink(link.sequence, LedgerFault.AUTHOR)
    expected = [[each.kind, each.record, each.field] for each in values]
    listed = body.get("fields")
    if not isinstance(listed, list) or [each[:3] for each in listed] != expected:
        return BrokenLink(link.sequence, LedgerFault.FIELDS)
    for (*_, hashed), each in zip(listed, values, strict=True):
        if each.value is not None and not _value_holds(each.value, each.salt, hashed):
            return BrokenLink(link.sequence, LedgerFault.VALUE, each.reference, each.field)
    return None


def broken_part(link: StoredLink, first: str, records: Sequence[LoadedRecord] | None) -> BrokenLink | None:
    """What does not hold of the part of an import that begins with that id; none where it is whole."""
    hashed = {each[0]: each[1] for each in json.loads(link.body).get("parts", ())}
    if records is not None and part_hash(records) == hashed.get(first):
        return None
    return BrokenLink(link.sequence, LedgerFault.PART, records[0].reference if records else "")


def parts_of(link: StoredLink) -> list[str]:
    """The ids that the parts of an import's change begin with."""
    return [str(each[0]) for each in json.loads(link.body).get("parts", ())]


def _holds(salt: str | None, value: str | None, hashed: object) -> bool:
    return value is None or (salt is not None and commitment_hash(salt, value) == hashed)


def _value_holds(value: str, salt: str | None, hashed: object) -> bool:
    try:
        return salt is not None and commitment_hash(salt, json.loads(value)) == hashed
    except ValueError:
        return False
