"""Unprompted messages: their keys, nonces and markers, so that none goes out twice."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.domain.vocabulary import PostingKind, PostingState

LEASE_SECONDS = 120
SEND_TIMEOUT_SECONDS = 20


def posting_key(*, server: str, kind: PostingKind, origin: str, channel: str, period: str, part: int) -> str:
    """The key of a posting: what it is, from what it comes, where, for which period, which part."""
    return f"{server}/{kind.value}/{origin}/{channel}/{period}/{part}"


def nonce_of(key: str) -> str:
    """The nonce of a posting: always the same for the same key, 24 characters (Discord allows 25)."""
    return hashlib.blake2b(key.encode(), digest_size=12).hexdigest()


def marker_of(key: str) -> str:
    """The short visible mark by which a posting is found again in a channel's history."""
    return hashlib.blake2b(key.encode(), digest_size=5, person=b"deeds-marker").hexdigest()


@dataclass(frozen=True, kw_only=True)
class Posting:
    """One row of the outbox.

    ``notice`` is the body of the plain first message and ``card`` the body it is edited into, both
    frozen JSON. ``due`` is when its period fell due: history is read back from there. ``life`` names
    the life of the process that planned it. ``fence`` grows with every claim, so that a claim that
    lost its lease can't record anything. All instants are UTC.
    """

    id: UUID
    server: str
    kind: PostingKind
    key: str
    channel: str
    period: str
    part: int = 1
    state: PostingState = PostingState.PLANNED
    notice: str
    card: str
    due: datetime
    planned: datetime
    schedule: UUID | None = None
    first_change: int = 0
    last_change: int = 0
    life: str = ""
    attempts: int = 0
    fence: int = 0
    lease_until: datetime | None = None
    retry_at: datetime | None = None
    message: str = ""
    reason: str = ""

    @property
    def nonce(self) -> str:
        """See :func:`nonce_of`."""
        return nonce_of(self.key)

    @property
    def marker(self) -> str:
        """See :func:`marker_of`."""
        return marker_of(self.key)
