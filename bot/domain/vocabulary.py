"""The words of the record. Each is used in code, commands, tables and texts exactly as here."""

from enum import IntEnum, StrEnum


class Visibility(IntEnum):
    """Who may read a thing; ordered, so that a reader of one level reads every lower one."""

    PUBLIC = 0
    MEMBERS = 1
    ORGANISERS = 2


class Basis(StrEnum):
    """Whether a source says a thing or we concluded it (rule 8)."""

    STATED = "stated"
    INFERRED = "inferred"


class CampaignState(StrEnum):
    """A campaign being loaded in batches is invisible until its last batch."""

    LOADING = "loading"
    STANDING = "standing"


class OfficialKind(StrEnum):
    """What a demand is addressed to. A group has no verdict until it is resolved into offices."""

    ELECTED_OFFICE = "elected_office"
    AGENCY = "agency"
    COUNCIL = "council"
    COMPANY = "company"
    GROUP = "group"


class Lifecycle(StrEnum):
    """Where a demand stands in its own life, apart from what came of it."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


class Resolution(StrEnum):
    """What came of a closed demand."""

    MET = "met"
    PARTLY_MET = "partly_met"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class VersionKind(StrEnum):
    """Why a version of a demand exists."""

    ORIGINAL = "original"
    REISSUED = "reissued"
    SUPERSEDED = "superseded"


class CriterionKind(StrEnum):
    """A deed, or a word that was itself demanded."""

    DEED = "deed"
    WORD = "word"


class ClockOwner(StrEnum):
    """Who set a date; dates of different owners are never mixed."""

    STATUTORY = "statutory"
    OFFICIAL = "official"
    COALITION = "coalition"


class Counting(StrEnum):
    """How the days of a clock are counted: all, or without weekends and the jurisdiction's holidays."""

    CALENDAR = "calendar"
    WORKING = "working"


class ClockKind(StrEnum):
    """Which clock of an ask is meant: the reply window, a promise's date, the demand's deadline."""

    REPLY = "reply"
    PROMISE = "promise"
    DEADLINE = "deadline"


class ClockMove(StrEnum):
    """What was done to a clock, each time with a reason."""

    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    RESET = "reset"


class DeliveryChannel(StrEnum):
    """How a demand reached an office."""

    IN_PERSON = "in_person"
    LETTER = "letter"
    EMAIL = "email"
    WEB_FORM = "web_form"
    PUBLIC_COMMENT = "public_comment"
    OTHER = "other"


class ResponseKind(StrEnum):
    """What an official said: the words of the said axis, and the kinds that count as one of them."""

    ACKNOWLEDGED = "acknowledged"
    NON_ANSWER = "non_answer"
    REFERRED = "referred"
    SUPPORTS = "supports"
    COMMITS = "commits"
    REFUSES = "refuses"
    REVERSES = "reverses"
    CLAIM_DONE = "claim_done"
    STEP = "step"
    VOTE = "vote"
    PRESS_NO_REPLY = "press_no_reply"


class NonAnswer(StrEnum):
    """What sort of non-answer it was."""

    FORM_LETTER = "form_letter"
    OFF_TOPIC = "off_topic"
    NO_POSITION = "no_position"
    PROCEDURE = "procedure"


class Lack(StrEnum):
    """What a line of a draft can still be told: the promise taken back is needed, the others help."""

    PROMISE = "promise"
    NON_ANSWER = "non_answer"
    REFERRED = "referred"


class VoteChoice(StrEnum):
    """One office's part in a roll call."""

    YES = "yes"
    NO = "no"
    ABSTAINED = "abstained"
    ABSENT = "absent"


class WatchKind(StrEnum):
    """What is watched: a feed, or a council's public records over the web API of Legistar."""

    FEED = "feed"
    COUNCIL = "council"


class FindingOutcome(StrEnum):
    """What was observed of a criterion (first four) or of a commitment (last two)."""

    FULFILLED = "fulfilled"
    PARTLY = "partly"
    NOT_FULFILLED = "not_fulfilled"
    UNDONE = "undone"
    KEPT = "kept"
    NOT_KEPT = "not_kept"

    @property
    def concerns_commitment(self) -> bool:
        """Whether it speaks of a commitment rather than of a criterion."""
        return self in (FindingOutcome.KEPT, FindingOutcome.NOT_KEPT)


class RevisionState(StrEnum):
    """Where a revision stands in its review."""

    REPORTED = "reported"
    VERIFIED = "verified"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class DisputeState(StrEnum):
    """Where a dispute stands: open, or decided that the entry is wrong (upheld) or stands (dismissed)."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class ReportKind(StrEnum):
    """What a member sends to the organisers: a link, what an office said on the phone, what they saw."""

    LINK = "link"
    THEY_SAID = "they_said"
    WENT_AND_LOOKED = "went_and_looked"


class ReportState(StrEnum):
    """What became of a member's report; taken: it was logged from."""

    OPEN = "open"
    TAKEN = "taken"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class EventKind(StrEnum):
    """What happens on a day that matters to a campaign."""

    HEARING = "hearing"
    VOTE = "vote"
    DEADLINE = "deadline"
    OTHER = "other"


class CallOutcome(StrEnum):
    """How an action went: what a member taps after a call."""

    REACHED = "reached"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    THEY_SAID = "they_said"


class Stance(StrEnum):
    """What an organisation of the campaign does with one demand."""

    ENDORSES = "endorses"
    ABSTAINS = "abstains"


class Said(StrEnum):
    """The said axis."""

    UNDELIVERED = "undelivered"
    WAITING = "waiting"
    SILENT = "silent"
    ACKNOWLEDGED = "acknowledged"
    NON_ANSWER = "non_answer"
    REFERRED = "referred"
    SUPPORTS = "supports"
    COMMITS = "commits"
    REFUSES = "refuses"
    REVERSES = "reverses"


class Done(StrEnum):
    """The done axis."""

    NOTHING = "nothing"
    CLAIMED = "claimed"
    PARTIAL = "partial"
    COMPLETE = "complete"
    UNDONE = "undone"


class HeadlineKey(StrEnum):
    """The headlines, in the order in which the first match wins."""

    UNDONE = "undone"
    MET = "met"
    BROKEN = "broken"
    PARTLY_MET = "partly_met"
    REFUSED = "refused"
    CLAIMED = "claimed"
    OVERDUE = "overdue"
    PROMISED = "promised"
    SUPPORTS = "supports"
    REPLIED = "replied"
    SILENT = "silent"
    WAITING = "waiting"
    UNDELIVERED = "undelivered"


class CommitmentState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    NOT_KEPT = "not_kept"
    REVERSED = "reversed"


class Cadence(StrEnum):
    """How often a digest goes out; *live* is one message with the board that is kept up to date instead."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    LIVE = "live"


class Fetching(StrEnum):
    """From where a server lets Deeds fetch documents and feeds."""

    OFF = "off"
    LISTED = "listed"
    ANY = "any"


class PostingState(StrEnum):
    """The life of one unprompted message."""

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    SENT_DELETED = "sent_deleted"
    BLOCKED = "blocked"
    UNVERIFIED = "unverified"
    SKIPPED = "skipped"


class PostingKind(StrEnum):
    """What an unprompted message is; a correction edits one that stands there already."""

    DIGEST = "digest"
    REVIEW_CARD = "review_card"
    NOTICE = "notice"
    REMINDER = "reminder"
    CORRECTION = "correction"
    BOARD = "board"
    WIN = "win"
    DIRECT = "direct"
