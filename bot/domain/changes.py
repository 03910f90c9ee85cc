"""The chain of changes: what is hashed, and how it is verified.

A change's body holds one salted hash per field and for the actor and the reason; the values and
salts lie elsewhere and can be purged, so a redacted chain still verifies.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

CHAIN_VERSION = 1
GENESIS = "0" * 64


def canonical(value: object) -> str:
    """JSON with sorted keys, no spaces and no NaN: equal values give equal bytes (chain version 1)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


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


def change_body(
    *,
    server: str,
    head: ChangeHead,
    at: datetime,
    action: str,
    actor_hash: str,
    why_hash: str,
    fields: Sequence[SaltedField],
) -> str:
    """The canonical body of the link after ``head``; ``at`` is an aware instant."""
    return canonical(
        {
            "version": CHAIN_VERSION,
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
        }
    )


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
