"""Where the record names people, by pseudonym alone, and how it remembers that it forgot somebody."""

import hashlib
from uuid import UUID

from bot.domain.records import (
    Dispute,
    HandSetHeadline,
    OfficialReply,
    Publication,
    Record,
    Report,
    Revision,
    ServerSettings,
    Vouch,
)

# The fields that hold pseudonyms: forgetting and retention take them away. A test finds one that is missing.
PEOPLE: dict[type[Record], tuple[str, ...]] = {
    Revision: ("reporter", "decided_by"),
    HandSetHeadline: ("set_by", "decided_by"),
    Dispute: ("raised_by", "decided_by"),
    OfficialReply: ("reported_by", "checked_by"),
    Report: ("reporter", "decided_by"),
    Publication: ("proposed_by", "decided_by"),
    Vouch: ("person", "by"),
    ServerSettings: ("steward_people",),
}

DIRECT_MESSAGES = "direct"
"""In place of a server: what somebody chose in direct messages, where they are in none."""


def tombstone_mark(server: str, person: str) -> str:
    """What is kept of somebody who was forgotten: who has the pseudonym can make it, nobody can undo it."""
    return hashlib.sha256(f"forgotten\n{server}\n{person}".encode()).hexdigest()


def unfollowed_mark(server: str, subscription: UUID) -> str:
    """What is kept of a subscription that somebody ended."""
    return hashlib.sha256(f"unfollowed\n{server}\n{subscription}".encode()).hexdigest()


def departure_mark(server: str) -> str:
    """What is kept of a server whose data were deleted."""
    return hashlib.sha256(f"departed\n{server}".encode()).hexdigest()
