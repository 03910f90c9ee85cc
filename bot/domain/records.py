"""The records themselves: flat, frozen, every field with its visibility (see DESIGN's domain terms).

``id`` is internal, ``reference`` is what people see. A record belongs to one server; which one is
the storage room's business, so that no record can name another server's.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.texts import ProtectedTerm, Text, Translation
from bot.domain.visibility import members, organisers, public
from bot.domain.vocabulary import (
    Basis,
    Cadence,
    CampaignState,
    ClockKind,
    ClockMove,
    ClockOwner,
    Counting,
    CriterionKind,
    DeliveryChannel,
    DisputeState,
    EventKind,
    Fetching,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    NonAnswer,
    OfficialKind,
    ReportKind,
    ReportState,
    Resolution,
    ResponseKind,
    RevisionState,
    Stance,
    VersionKind,
    Visibility,
    VoteChoice,
    WatchKind,
)

# The instant of what was never dated, so that no record holds a naive time.
BEFORE_TIME = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every record has. Withdrawn ones stay in the record and are shown to nobody."""

    id: UUID = public()
    reference: str = public("")
    visibility: Visibility = public(Visibility.MEMBERS)
    withdrawn: bool = public(False)


@dataclass(frozen=True, kw_only=True)
class Campaign(Record):
    """A set of demands with a jurisdiction. ``reply_window_days`` are counted as ``window_counting`` says.

    ``holidays`` names the calendar that working days follow, as ``US-CO``; empty for weekends alone.
    ``protected_terms`` stay as they are in every translation. ``earlier_changes`` are those that an
    imported campaign lived through elsewhere, less those that were here before it.
    """

    slug: str = public()
    title: Text = public()
    jurisdiction: str = public("")
    language: str = public("en")
    reply_window_days: int = public(14)
    window_counting: Counting = public(Counting.CALENDAR)
    holidays: str = public("")
    launched: EdtfDate = public(UNKNOWN)
    state: CampaignState = public(CampaignState.STANDING)
    note: Text | None = members(None)
    protected_terms: tuple[ProtectedTerm, ...] = members(())
    earlier_changes: int = organisers(0)


@dataclass(frozen=True, kw_only=True)
class Organisation(Record):
    """An organisation; which campaigns it signed is a :class:`Membership`."""

    name: str = public()


@dataclass(frozen=True, kw_only=True)
class Membership(Record):
    """That an organisation signed a campaign."""

    campaign: UUID = public()
    organisation: UUID = public()


@dataclass(frozen=True, kw_only=True)
class Endorsement(Record):
    """What an organisation does with one demand."""

    demand: UUID = public()
    organisation: UUID = public()
    stance: Stance = public(Stance.ENDORSES)


@dataclass(frozen=True, kw_only=True)
class Official(Record):
    """The office or body a demand is addressed to; ``zone`` is an IANA name, empty for the server's."""

    name: Text = public()
    kind: OfficialKind = public(OfficialKind.ELECTED_OFFICE)
    jurisdiction: str = public("")
    zone: str = public("")


@dataclass(frozen=True, kw_only=True)
class Holder(Record):
    """Who holds an office, from when to when."""

    official: UUID = public()
    name: str = public()
    since: EdtfDate = public(UNKNOWN)
    until: EdtfDate = public(UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class Contact(Record):
    """A public way to reach an office, with the day somebody last made sure of it."""

    official: UUID = public()
    channel: DeliveryChannel = public(DeliveryChannel.OTHER)
    value: str = public()
    verified_on: date | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Demand(Record):
    """What is asked; its wording lies in its versions, its tests in its criteria.

    ``held`` is a legal hold: nothing about the demand is purged while it stands.
    """

    campaign: UUID = public()
    title: Text = public()
    version: int = public(1)
    urgency: Text | None = public(None)
    deadline: EdtfDate = public(UNKNOWN)
    deadline_set_by: ClockOwner = public(ClockOwner.COALITION)
    legal_basis: Text | None = public(None)
    legal_basis_from: Basis = public(Basis.STATED)
    lifecycle: Lifecycle = public(Lifecycle.DRAFT)
    resolution: Resolution | None = public(None)
    held: bool = organisers(False)


@dataclass(frozen=True, kw_only=True)
class DemandVersion(Record):
    """One wording of a demand."""

    demand: UUID = public()
    number: int = public(1)
    kind: VersionKind = public(VersionKind.ORIGINAL)
    text: Text = public()
    since: EdtfDate = public(UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class Criterion(Record):
    """A test written down before any verdict; ``officials`` empty means all that are asked."""

    demand: UUID = public()
    version: int = public(1)
    label: str = public("a")
    kind: CriterionKind = public(CriterionKind.DEED)
    text: Text = public()
    officials: tuple[UUID, ...] = public(())
    basis: Basis = public(Basis.STATED)

    def applies_to(self, official: UUID) -> bool:
        """Whether this office is judged by it."""
        return not self.officials or official in self.officials


@dataclass(frozen=True, kw_only=True)
class Ask(Record):
    """One demand to one official: a cell of the board.

    The reply window is the campaign's unless the ask has its own ``window_days``, counted as
    ``window_counting`` says, whose it is and, for a statutory one, the law it rests on. ``referred_from``
    is the response that sent the demand on to this office.
    """

    demand: UUID = public()
    official: UUID = public()
    basis: Basis = public(Basis.STATED)
    window_days: int | None = public(None)
    window_counting: Counting = public(Counting.CALENDAR)
    window_set_by: ClockOwner = public(ClockOwner.COALITION)
    window_basis: str = public("")
    referred_from: UUID | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """The document behind a claim. A confidential one never says who told us.

    Its title is in its own language; translations of it stand beside it. ``archive_url`` is where a public
    archive keeps it.
    """

    title: str = public()
    title_translations: tuple[Translation, ...] = public(())
    url: str = public("")
    publisher: str = public("")
    published: EdtfDate = public(UNKNOWN)
    language: str = public("")
    document: str = public("")
    archive_url: str = public("")
    confidential: bool = organisers(False)
    content_hash: str = members("")
    last_seen_alive: date | None = members(None)
    translation_of: UUID | None = public(None)
    reports_on: UUID | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Citation(Record):
    """Where in a source one field of one record is said, or what we concluded it from."""

    source: UUID = public()
    subject: UUID = public()
    field: str = public()
    place: str = public("")
    basis: Basis = public(Basis.STATED)
    note: str = public("")
    note_language: str = public("")
    note_translations: tuple[Translation, ...] = public(())


@dataclass(frozen=True, kw_only=True)
class Delivery(Record):
    """That demands were handed to offices. It counts once it has proof (rule 3), which is never public.

    One of a letter about a promise names no asks: it proves nothing about a demand.
    """

    asks: tuple[UUID, ...] = public()
    channel: DeliveryChannel = public(DeliveryChannel.OTHER)
    on: EdtfDate = public(UNKNOWN)
    proof: str = members("")
    proof_language: str = members("")
    proof_translations: tuple[Translation, ...] = members(())
    proof_source: UUID | None = members(None)

    @property
    def is_proven(self) -> bool:
        """Whether there is anything to show for it."""
        return bool(self.proof.strip()) or self.proof_source is not None


@dataclass(frozen=True, kw_only=True)
class Check(Record):
    """That somebody looked at every channel for a reply to an ask, on a day, and logged what there was."""

    ask: UUID = members()
    on: date = members()


@dataclass(frozen=True)
class Vote:
    """One office's part in a roll call."""

    official: UUID
    choice: VoteChoice


@dataclass(frozen=True, kw_only=True)
class ResponseContent:
    """What one revision of a response says. Approval is bound to it (rule 7).

    ``due`` with ``due_set_by`` is the date of a commitment and whose date it is; ``commitment`` is
    the one a reversal takes back; ``votes`` are for a vote alone.
    """

    kind: ResponseKind
    asks: tuple[UUID, ...]
    on: EdtfDate = UNKNOWN
    summary: str = ""
    summary_language: str = "en"
    quotation: str = ""
    quotation_language: str = ""
    source: UUID | None = None
    place: str = ""
    due: EdtfDate = UNKNOWN
    due_set_by: ClockOwner = ClockOwner.OFFICIAL
    commitment: UUID | None = None
    referred_to: UUID | None = None
    non_answer: NonAnswer | None = None
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FindingContent:
    """What one revision of a finding says, of one criterion or of one commitment."""

    outcome: FindingOutcome
    asks: tuple[UUID, ...]
    criterion: UUID | None = None
    commitment: UUID | None = None
    on: EdtfDate = UNKNOWN
    summary: str = ""
    summary_language: str = "en"
    source: UUID | None = None
    place: str = ""


Content = ResponseContent | FindingContent
# How many things one change can log: ``logged`` is the change's number times this, plus the place in it.
LOGGED_PER_CHANGE = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Response(Record):
    """Something an official said or did; what exactly is in its revisions.

    ``logged`` orders it among everything logged in the server.
    """

    campaign: UUID = public()
    visibility: Visibility = public(Visibility.ORGANISERS)
    confidential: bool = organisers(False)
    logged: int = organisers(0)


@dataclass(frozen=True, kw_only=True)
class Finding(Record):
    """An observation about a criterion or a commitment; what exactly is in its revisions.

    ``logged`` orders it among everything logged in the server.
    """

    campaign: UUID = public()
    visibility: Visibility = public(Visibility.ORGANISERS)
    confidential: bool = organisers(False)
    logged: int = organisers(0)


@dataclass(frozen=True, kw_only=True)
class Commitment(Record):
    """A promise inside a response; its date stands in that response's revisions."""

    response: UUID = public()
    visibility: Visibility = public(Visibility.ORGANISERS)


@dataclass(frozen=True, kw_only=True)
class Revision(Record):
    """One immutable state of a response's or finding's content, and its review.

    ``subject`` is the response or finding. ``withdraws``: it asks to take out what stands, which its
    content repeats. ``reporter`` and ``decided_by`` are pseudonyms, never shown. Instants are UTC.
    ``summary_translations`` stand beside the content: approval is bound to the original, which they follow.
    """

    subject: UUID = public()
    number: int = public(1)
    visibility: Visibility = public(Visibility.ORGANISERS)
    content: Content = public()
    summary_translations: tuple[Translation, ...] = public(())
    withdraws: bool = public(False)
    state: RevisionState = public(RevisionState.REPORTED)
    reported_at: datetime = organisers(BEFORE_TIME)
    reporter: str = organisers("")
    decided_at: datetime | None = organisers(None)
    decided_by: str = organisers("")
    reason: str = organisers("")


@dataclass(frozen=True, kw_only=True)
class Evidence(Record):
    """An incident or fact that supports demands and answers none."""

    campaign: UUID = public()
    demands: tuple[UUID, ...] = public(())
    summary: Text = public()
    on: EdtfDate = public(UNKNOWN)
    claimed_by: str = public("")
    supports_from: Basis = public(Basis.INFERRED)


@dataclass(frozen=True, kw_only=True)
class HandSetHeadline(Record):
    """A headline set by the coalition for an ask (rule 6); in force once a second organiser confirmed it.

    ``confirmed_order`` is the sequence number of the change that confirmed it, until then of the one that
    proposed it: newer verified content makes it lapse.
    """

    ask: UUID = members()
    key: HeadlineKey = members()
    reason: str = members("")
    reason_language: str = members("")
    reason_translations: tuple[Translation, ...] = members(())
    state: RevisionState = members(RevisionState.REPORTED)
    confirmed_order: int = members(0)
    set_by: str = organisers("")
    decided_by: str = organisers("")


@dataclass(frozen=True, kw_only=True)
class ClockChange(Record):
    """That a clock of an ask was paused, resumed, extended or reset on a day, and why.

    ``days`` belong to an extension and are counted as the clock is. ``commitment`` names the promise
    whose clock it is. ``logged`` is the number of the change that logged it, which orders moves of one day.
    """

    ask: UUID = public()
    clock: ClockKind = public(ClockKind.REPLY)
    move: ClockMove = public(ClockMove.PAUSE)
    on: date = public()
    days: int = public(0)
    commitment: UUID | None = public(None)
    reason: str = public("")
    reason_language: str = public("")
    reason_translations: tuple[Translation, ...] = public(())
    logged: int = public(0)


@dataclass(frozen=True, kw_only=True)
class Dispute(Record):
    """That somebody says an entry is wrong. While open the entry is shown as contested since ``on``.

    ``subject`` is a response or finding. Who decides has neither reported nor verified it, by
    ``decide_by``. ``raised_by`` and ``decided_by`` are pseudonyms; ``claim`` is what is said to be wrong.
    """

    subject: UUID = public()
    on: date = public()
    decide_by: date = public()
    state: DisputeState = public(DisputeState.OPEN)
    claim: str = organisers("")
    raised_by: str = organisers("")
    decided_on: date | None = public(None)
    decided_by: str = organisers("")
    reason: str = members("")
    reason_language: str = members("")
    reason_translations: tuple[Translation, ...] = members(())


@dataclass(frozen=True, kw_only=True)
class Letter(Record):
    """What the office is written before *not kept* is found: it holds a slot for the office's reply.

    ``delivery`` is how it was delivered, ``reply_until`` the last day of the slot.
    """

    ask: UUID = members()
    commitment: UUID = members()
    text: str = members("")
    language: str = members("en")
    delivery: UUID | None = members(None)
    reply_until: date | None = members(None)


@dataclass(frozen=True, kw_only=True)
class OfficialReply(Record):
    """An office's own words, printed verbatim beside the headline of an ask, a translation below them.

    ``identity`` is how an organiser (``checked_by``, a pseudonym) made sure that it comes from the
    office. ``letter`` is the letter it answers.
    """

    ask: UUID = public()
    text: str = public("")
    language: str = public("en")
    text_translations: tuple[Translation, ...] = public(())
    on: EdtfDate = public(UNKNOWN)
    source: UUID | None = public(None)
    letter: UUID | None = public(None)
    state: RevisionState = public(RevisionState.REPORTED)
    identity: str = organisers("")
    reported_by: str = organisers("")
    checked_by: str = organisers("")


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """A hearing, a vote, a deadline: a day that matters to demands of a campaign."""

    campaign: UUID = public()
    title: Text = public()
    kind: EventKind = public(EventKind.OTHER)
    on: EdtfDate = public(UNKNOWN)
    place: str = public("")
    url: str = public("")
    official: UUID | None = public(None)
    demands: tuple[UUID, ...] = public(())


@dataclass(frozen=True, kw_only=True)
class Action(Record):
    """What members can do now for some asks: a script to read and a number to tap, until a day."""

    campaign: UUID = public()
    title: Text = public()
    asks: tuple[UUID, ...] = public(())
    script: Text = public()
    number: str = public("")
    url: str = public("")
    until: date | None = public(None)


@dataclass(frozen=True, kw_only=True)
class Report(Record):
    """What a member saw and sent to the organisers; it is no part of the record until somebody logs it.

    ``outcome``, ``criterion`` and ``on``, the day it was seen, belong to *went and looked*; no outcome means
    that nobody could tell. ``reporter`` is a pseudonym. ``taken_as`` is what was logged from it.
    """

    campaign: UUID = organisers()
    visibility: Visibility = public(Visibility.ORGANISERS)
    kind: ReportKind = organisers(ReportKind.LINK)
    asks: tuple[UUID, ...] = organisers(())
    url: str = organisers("")
    note: str = organisers("")
    criterion: UUID | None = organisers(None)
    outcome: FindingOutcome | None = organisers(None)
    on: EdtfDate = organisers(UNKNOWN)
    state: ReportState = organisers(ReportState.OPEN)
    reported_at: datetime = organisers(BEFORE_TIME)
    reporter: str = organisers("")
    decided_by: str = organisers("")
    reason: str = organisers("")
    taken_as: UUID | None = organisers(None)


@dataclass(frozen=True, kw_only=True)
class Publication(Record):
    """That somebody proposed to make a record public, which takes a second person.

    ``kind`` names the record's kind, ``subject`` is its id. What is proposed together, since one rests on
    the other, has one ``bundle``, named by the reference ``main``.
    """

    visibility: Visibility = public(Visibility.ORGANISERS)
    kind: str = organisers()
    subject: UUID = organisers()
    state: RevisionState = organisers(RevisionState.REPORTED)
    bundle: UUID | None = organisers(None)
    main: str = organisers("")
    proposed_by: str = organisers("")
    decided_by: str = organisers("")


@dataclass(frozen=True, kw_only=True)
class Vouch(Record):
    """That a steward vouches for an organiser, who may then verify before their first seven days are over."""

    visibility: Visibility = public(Visibility.ORGANISERS)
    person: str = organisers("")
    by: str = organisers("")


@dataclass(frozen=True, kw_only=True)
class Schedule(Record):
    """When a channel gets a digest of a campaign. ``weekday`` 0 is Monday, ``day`` a day of the month.

    ``at`` is local time in the server's zone as ``HH:MM``. ``audience`` is who reads the channel. With a
    ``second_language`` each digest is told in both, one after the other.
    """

    campaign: UUID = organisers()
    channel: str = organisers("")
    cadence: Cadence = organisers(Cadence.WEEKLY)
    weekday: int = organisers(0)
    day: int = organisers(1)
    at: str = organisers("09:00")
    language: str = organisers("en")
    second_language: str = organisers("")
    audience: Visibility = organisers(Visibility.MEMBERS)
    paused: bool = organisers(False)
    since: datetime = organisers(BEFORE_TIME)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is told, in their order."""
        return (self.language, self.second_language) if self.second_language else (self.language,)


@dataclass(frozen=True, kw_only=True)
class Watch(Record):
    """A feed, or a council's public records, that is looked at regularly for what concerns a campaign.

    ``title`` is what it is for, ``language`` that of entries which name none. ``terms`` are looked for beside
    what the campaign names; a reference among the spellings of one says what it is about. ``muted`` are terms
    and references that are looked for no more.
    """

    campaign: UUID = organisers()
    visibility: Visibility = organisers(Visibility.ORGANISERS)
    kind: WatchKind = organisers(WatchKind.FEED)
    url: str = organisers("")
    title: str = organisers("")
    language: str = organisers("")
    terms: tuple[ProtectedTerm, ...] = organisers(())
    muted: tuple[str, ...] = organisers(())
    paused: bool = organisers(False)


@dataclass(frozen=True, kw_only=True)
class ServerSettings(Record):
    """What stewards decided for a server: roles and channels by id, language, zone.

    ``two_people`` off lets one person report and verify, and then every digest says so (rule 2).
    ``epoch`` counts the renewals of the server's pseudonym key. Pseudonyms and internal values are purged
    after ``retention_days``. ``digest_role`` is what members give themselves to be called by digests.
    ``fetching`` says from where documents are fetched, ``fetch_hosts`` are the hosts of a list.
    """

    visibility: Visibility = organisers(Visibility.ORGANISERS)
    language: str = organisers("en")
    zone: str = organisers("America/Denver")
    member_role: str = organisers("")
    organiser_role: str = organisers("")
    steward_people: tuple[str, ...] = organisers(())
    review_channel: str = organisers("")
    digest_channels: tuple[str, ...] = organisers(())
    default_campaign: UUID | None = organisers(None)
    two_people: bool = organisers(True)
    epoch: int = organisers(1)
    retention_days: int = organisers(90)
    digest_role: str = organisers("")
    fetching: Fetching = organisers(Fetching.OFF)
    fetch_hosts: tuple[str, ...] = organisers(())


RECORD_KINDS: dict[str, type[Record]] = {
    "campaign": Campaign,
    "organisation": Organisation,
    "membership": Membership,
    "endorsement": Endorsement,
    "official": Official,
    "holder": Holder,
    "contact": Contact,
    "demand": Demand,
    "demand_version": DemandVersion,
    "criterion": Criterion,
    "ask": Ask,
    "source": Source,
    "citation": Citation,
    "delivery": Delivery,
    "check": Check,
    "response": Response,
    "finding": Finding,
    "commitment": Commitment,
    "revision": Revision,
    "evidence": Evidence,
    "hand_set_headline": HandSetHeadline,
    "clock_change": ClockChange,
    "dispute": Dispute,
    "letter": Letter,
    "official_reply": OfficialReply,
    "event": Event,
    "action": Action,
    "report": Report,
    "publication": Publication,
    "vouch": Vouch,
    "schedule": Schedule,
    "watch": Watch,
    "server_settings": ServerSettings,
}
KIND_OF: dict[type[Record], str] = {kind: name for name, kind in RECORD_KINDS.items()}
