"""Leads: what was noticed outside that a person should look at.

They are no part of the record, and nothing follows from one by itself.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from bot.domain.dates import UNKNOWN, EdtfDate

_LEADS = UUID("b6f1f0d2-5b0e-4c57-9a53-0c1f8a1f6e0b")


class LeadKind(StrEnum):
    """What was noticed."""

    SOURCE_CHANGED = "source_changed"
    SOURCE_GONE = "source_gone"
    FEED_ENTRY = "feed_entry"
    MEETING = "meeting"
    VOTE = "vote"
    FEED_DEAD = "feed_dead"
    FEED_BACK = "feed_back"


class LeadState(StrEnum):
    """What became of it: somebody used it, or said that it is nothing, or that nothing like it is to come.

    ``OVER`` is what ended by itself.
    """

    OPEN = "open"
    USED = "used"
    DISMISSED = "dismissed"
    MUTED = "muted"
    OVER = "over"


class LeadOffer(StrEnum):
    """What a person can do with an open lead; each is a button on its card."""

    LOG = "log"
    SOURCE = "source"
    DISMISS = "dismiss"
    MUTE = "mute"
    WATCH = "watch"


OFFERS: dict[LeadKind, tuple[LeadOffer, ...]] = {
    LeadKind.SOURCE_CHANGED: (LeadOffer.LOG, LeadOffer.DISMISS),
    LeadKind.SOURCE_GONE: (LeadOffer.DISMISS,),
    LeadKind.FEED_ENTRY: (LeadOffer.LOG, LeadOffer.SOURCE, LeadOffer.DISMISS, LeadOffer.MUTE),
    LeadKind.MEETING: (LeadOffer.LOG, LeadOffer.SOURCE, LeadOffer.DISMISS, LeadOffer.MUTE),
    LeadKind.VOTE: (LeadOffer.LOG, LeadOffer.SOURCE, LeadOffer.DISMISS, LeadOffer.MUTE),
    LeadKind.FEED_DEAD: (LeadOffer.WATCH, LeadOffer.DISMISS),
    LeadKind.FEED_BACK: (LeadOffer.WATCH, LeadOffer.DISMISS),
}
"""What is offered for each kind, in the order of the buttons."""


MUTE_FEED, MUTE_TERM, MUTE_ABOUT = "feed", "term", "about"
"""What a choice of what to mute begins with; a term or a reference follows after a colon."""


class NoteKind(StrEnum):
    """What a note says: what a source said before and says now, what else was seen."""

    ADDED = "added"
    REMOVED = "removed"
    BEFORE = "before"
    AFTER = "after"
    FIGURES_BEFORE = "figures_before"
    FIGURES_AFTER = "figures_after"
    DATE_BEFORE = "date_before"
    DATE_AFTER = "date_after"
    MATCHED = "matched"
    VOTED_YES = "voted_yes"
    VOTED_NO = "voted_no"
    VOTED_ABSTAINED = "voted_abstained"
    VOTED_ABSENT = "voted_absent"
    VOTED_OTHERWISE = "voted_otherwise"
    MORE = "more"


@dataclass(frozen=True)
class LeadNote:
    """One thing that is told of a lead: which, and the words of the document or a figure as text."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, kw_only=True)
class Lead:
    """One thing that was noticed, once: its ``id`` is made of what it is, by :func:`lead_id`.

    ``title`` and ``passage`` are in ``language``; ``withheld`` is how many passages about private people were
    left out. ``on`` is the day it is about. ``source`` is the cited source it is about, ``officials`` and
    ``demands`` what it may concern. ``origin`` names what found it, blank for the check of cited sources.
    ``decided_by`` is a pseudonym. Instants are UTC.
    """

    id: UUID
    kind: LeadKind
    url: str
    title: str
    language: str = ""
    passage: str = ""
    withheld: int = 0
    on: EdtfDate = UNKNOWN
    notes: tuple[LeadNote, ...] = ()
    source: UUID | None = None
    officials: tuple[UUID, ...] = ()
    demands: tuple[UUID, ...] = ()
    origin: str = ""
    found: datetime
    state: LeadState = LeadState.OPEN
    decided_by: str = ""
    decided_at: datetime | None = None


def lead_id(server: str, *key: str) -> UUID:
    """The id of what was noticed in a server: always the same for the same ``key``, so that it comes once."""
    return uuid5(_LEADS, "\n".join((server, *key)))
