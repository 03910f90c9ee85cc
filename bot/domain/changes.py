"""The chain of changes: what is hashed, and how it is verified.

A change's body holds one salted hash per field and for the actor and the reason; the values and
salts lie elsewhere and can be purged, so a redacted chain still verifies.
"""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

CHAIN_VERSION = 1
# The version of a link whose fields lie in parts; see ``part_hash``.
PARTS_VERSION = 2
GENESIS = "0" * 64


_encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> str:
    """JSON with sorted keys, no spaces and no NaN: equal values give equal bytes (chain version 1)."""
    return _encoder.encode(value)


def commitment_hash(salt: str, value: object) -> str:
    """The salted hash that stands in the chain for a value."""
    return hashlib.sha256(f"{salt}\n{canonical(value)}".encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class FieldChange:
    """One field of one record, before and after, in JSON values; ``before`` is none at creation."""

    kind: str
    record: str
    reference: str
    field: str
    before: object
    after: object

    @property
    def value(self) -> list[object]:
        """What is hashed and what can be purged."""
        return [self.before, self.after]


@dataclass(frozen=True)
class SaltedField:
    """A field change with its salt."""

    change: FieldChange
    salt: str


@dataclass(frozen=True)
class ChangeHead:
    """The newest link of a server's chain."""

    sequence: int
    hash: str


@dataclass(frozen=True)
class Part:
    """A part of an import in the body of its change: the id of its first record, and its hash."""

    first: str
    hash: str


def change_body(
    *,
    server: str,
    head: ChangeHead,
    at: datetime,
    action: str,
    actor_hash: str,
    why_hash: str,
    fields: Sequence[SaltedField],
    parts: Sequence[Part] = (),
) -> str:
    """The canonical body of the link after ``head``; ``at`` is an aware instant.

    ``parts`` are those of an import, whose fields are too many for one body.
    """
    apart = {"parts": [[each.first, each.hash] for each in parts]} if parts else {}
    return canonical(
        {
            "version": PARTS_VERSION if parts else CHAIN_VERSION,
            "server": server,
            "sequence": head.sequence + 1,
            "previous": head.hash,
            "at": at.astimezone(UTC).isoformat(),
            "action": action,
            "actor": actor_hash,
            "why": why_hash,
            "fields": [
                [
                    each.change.kind,
                    each.change.record,
                    each.change.field,
                    commitment_hash(each.salt, each.change.value),
                ]
                for each in fields
            ],
            **apart,
        }
    )


@dataclass(frozen=True)
class LoadedRecord:
    """What an import says of one record: each field's value with its salt, or the hash of a purged one."""

    kind: str
    record: str
    reference: str
    fields: tuple[tuple[str, object, str], ...]
    purged: tuple[tuple[str, str], ...] = ()


def _created_hash(salt: str, value: object) -> str:
    # ``commitment_hash(salt, [None, value])``, without building the list: imports have a million of them.
    return hashlib.sha256(f"{salt}\n[null,{canonical(value)}]".encode("utf-8", "surrogatepass")).hexdigest()


def part_hash(records: Sequence[LoadedRecord]) -> str:
    """The hash of a part of an import: of one salted hash per field, whether its value is still there or not.

    Fields go by their names, so that a purged one hashes as it did.
    """
    listed: list[list[str]] = []
    for each in records:
        hashes = {name: _created_hash(salt, value) for name, value, salt in each.fields}
        hashes |= dict(each.purged)
        listed += [[each.kind, each.record, name, hashes[name]] for name in sorted(hashes)]
    return body_hash(canonical(listed))


def purged(record: LoadedRecord, fields: Collection[str]) -> LoadedRecord:
    """The same without the values of these fields, of which the hashes stay."""
    gone = tuple((name, _created_hash(salt, value)) for name, value, salt in record.fields if name in fields)
    kept = tuple(each for each in record.fields if each[0] not in fields)
    return LoadedRecord(record.kind, record.record, record.reference, kept, record.purged + gone)


def body_hash(body: str) -> str:
    """The hash of a link."""
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def _follows(body: str, previous: ChangeHead) -> bool:
    try:
        content = json.loads(body)
    except ValueError:
        return False
    return (
        isinstance(content, dict)
        and content.get("sequence") == previous.sequence + 1
        and content.get("previous") == previous.hash
    )


def first_broken_link(links: Sequence[tuple[int, str, str]], start: ChangeHead) -> int | None:
    """The sequence number of the first link that doesn't follow, or none.

    ``links`` are (sequence, body, hash) in order, following ``start``. Any damage is found, never
    raised. Links missing at the end show only against the head that is stored beside them.
    """
    previous = start
    for sequence, body, stored in links:
        if sequence != previous.sequence + 1 or body_hash(body) != stored or not _follows(body, previous):
            return sequence
        previous = ChangeHead(sequence, stored)
    return None
