"""Unprompted messages: their keys, nonces and markers, so that none goes out twice."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bot.domain.vocabulary import PostingKind, PostingState

LEASE_SECONDS = 120
SEND_TIMEOUT_SECONDS = 20
FIRST_RETRY_SECONDS = 10
LONGEST_RETRY_SECONDS = 600
MOST_LOOKS = 6
MOST_REFUSALS = 10
"""How often a direct message that Discord refuses is tried: the last time forty minutes after the first."""

MEDIA_GALLERY = 12
READ_BACK_MARGIN = timedelta(minutes=10)

WAITING = frozenset({PostingState.PLANNED, PostingState.SENDING})
"""States in which a posting still has to be worked on."""
ARRIVED = frozenset({PostingState.SENT, PostingState.SENT_DELETED})
"""States in which its message is known to have stood in the channel."""
STOPPED = frozenset({PostingState.BLOCKED, PostingState.UNVERIFIED})
"""States that wait for a person."""


class Why(StrEnum):
    """Why a posting is where it is; stands in :attr:`Posting.reason` before a colon and its details."""

    MISSING = "missing"
    CHANNEL_GONE = "channel_gone"
    REFUSED = "refused"
    TOO_WIDE = "too_wide"
    HISTORY = "history"
    COVERED = "covered"
    SAID_SO = "said_so"
    UNFOLLOWED = "unfollowed"
    NO_MEMBER = "no_member"
    CLOSED = "closed"
    QUIET = "quiet"


def reason_text(why: Why, *details: str | int) -> str:
    """A reason as it is stored: ``missing:send_messages+view_channel``, ``refused:50035``."""
    return f"{why.value}:{'+'.join(map(str, details))}" if details else why.value


def reason_parts(reason: str) -> tuple[Why, tuple[str, ...]]:
    """The inverse of :func:`reason_text`. Raises ``ValueError`` where there is no reason."""
    why, _, details = reason.partition(":")
    return Why(why), tuple(details.split("+")) if details else ()


def retry_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts whose outcome nobody knows: 10 s, doubled, at most 10 min.

    The first waits stay well inside the minutes in which Discord knows a nonce again.
    """
    doublings = min(max(attempts, 1) - 1, 16)
    return timedelta(seconds=min(FIRST_RETRY_SECONDS * 2**doublings, LONGEST_RETRY_SECONDS))


def posting_key(*, server: str, kind: PostingKind, origin: str, channel: str, period: str, part: int) -> str:
    """The key of a posting: what it is, from what it comes, where, for which period, which part."""
    return f"{posting_prefix(server=server, kind=kind, origin=origin)}{channel}/{period}/{part}"


def posting_prefix(*, server: str, kind: PostingKind, origin: str) -> str:
    """What the keys of all postings of one thing begin with."""
    return f"{server}/{kind.value}/{origin}/"


def nonce_of(key: str) -> str:
    """The nonce of a posting: always the same for the same key, 24 characters (Discord allows 25)."""
    return hashlib.blake2b(key.encode(), digest_size=12).hexdigest()


def marker_of(key: str) -> str:
    """The short visible mark by which a posting is found again in a channel's history."""
    return hashlib.blake2b(key.encode(), digest_size=5, person=b"deeds-marker").hexdigest()


@dataclass(frozen=True)
class Carried:
    """That a card carries an entry of the record: its reference and the lines of the card's text.

    ``line`` counts from zero through all texts of the card in their order.
    """

    reference: str
    line: int
    lines: int = 1


@dataclass(frozen=True)
class Struck(Carried):
    """Such lines as they are struck: the entry went out of force, or ``because`` another says otherwise."""

    because: str = ""


@dataclass(frozen=True)
class Pictured:
    """A picture for a card: its SVG, the card that shows it, and all words that may stand in it, in full."""

    svg: str
    card: str
    words: str


@dataclass(frozen=True)
class Drawn:
    """One message as it is frozen: the plain notice, the card it is edited into, and what that carries.

    With a ``picture`` the card becomes the one that shows it, if the picture can be drawn before it is sent.
    ``language`` is the one it was drawn in.
    """

    notice: str
    card: str
    carried: tuple[Carried, ...] = ()
    picture: Pictured | None = None
    language: str = ""


def without_picture(card: str) -> str:
    """A frozen card without its picture."""
    body = json.loads(card)
    body["attachments"] = []
    for frame in body.get("components", ()):
        if "components" in frame:
            frame["components"] = [each for each in frame["components"] if each.get("type") != MEDIA_GALLERY]
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, kw_only=True)
class Posting:
    """One row of the outbox.

    ``notice`` is the body of the plain first message and ``card`` the body it is edited into, both
    frozen JSON. ``due`` is when its period fell due: history is read back from there. ``life`` names
    the life of the process that planned it. ``fence`` grows with every claim, so that a claim that
    lost its lease can't record anything; ``attempts`` counts the claims. ``message`` is the id of the
    message as soon as it is known, also while the posting is still ``sending``. ``reason`` is made by
    :func:`reason_text`. A correction says nothing of its own: it brings the message of the posting it
    ``corrects`` to what that posting's ``card`` has become. ``first_card`` is the card as it was frozen,
    empty while nothing of it was corrected. ``language`` is the one it is in, blank where that does not
    matter to what may become of it. All instants are UTC.
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
    corrects: UUID | None = None
    first_card: str = ""
    language: str = ""

    @property
    def nonce(self) -> str:
        """See :func:`nonce_of`."""
        return nonce_of(self.key)

    @property
    def marker(self) -> str:
        """See :func:`marker_of`."""
        return marker_of(self.key)

    @property
    def read_back_from(self) -> datetime:
        """Where a search of the channel's history for this posting may stop."""
        return min(self.due, self.planned) - READ_BACK_MARGIN
