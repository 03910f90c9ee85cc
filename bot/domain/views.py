"""What people are shown: read models that services fill and rendering draws.

Every view is computed for one audience; nothing in it is above that audience. Dates are local to
the campaign's server, instants are UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bot.domain.access import Tier
from bot.domain.changes import GENESIS, ChangeHead
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.exchange import Audience
from bot.domain.feeds import Entry
from bot.domain.following import Pace, Topic
from bot.domain.headlines import Headline
from bot.domain.leads import Lead
from bot.domain.ledger import BrokenLink
from bot.domain.letters import Hearing
from bot.domain.likeness import Likeness
from bot.domain.periods import Period
from bot.domain.positions import CommitmentFact, Position
from bot.domain.reading import Reading
from bot.domain.records import (
    Action,
    Ask,
    Campaign,
    Contact,
    Criterion,
    Demand,
    DemandVersion,
    Event,
    Evidence,
    Holder,
    Official,
    Organisation,
    Schedule,
    ServerSettings,
    Source,
    Watch,
)
from bot.domain.revisiting import Sight
from bot.domain.scorecards import TermScore
from bot.domain.texts import Text, Translation
from bot.domain.translating import State as TranslationState
from bot.domain.undoing import Kept
from bot.domain.vocabulary import (
    Basis,
    ClockOwner,
    DisputeState,
    EventKind,
    FindingOutcome,
    HeadlineKey,
    Lack,
    ReportKind,
    ReportState,
    ResponseKind,
    RevisionState,
    Stance,
    Visibility,
    VoteChoice,
)


@dataclass(frozen=True)
class OfficialHead:
    """A column of the board: the office and who holds it on that day (empty if unknown)."""

    official: Official
    holder: str


@dataclass(frozen=True)
class SourceLine:
    """A source as it is cited. ``confidential`` ones carry no address for anybody but organisers."""

    reference: str
    title: str
    url: str
    publisher: str
    published: EdtfDate
    language: str
    place: str = ""
    basis: Basis = Basis.STATED
    confidential: bool = False
    title_translations: tuple[Translation, ...] = ()
    archive_url: str = ""

    @property
    def titled(self) -> Text:
        """Its title with the translations of it; a title that is only its address is in no language."""
        language = self.language if self.title != self.url else ""
        return Text(language, self.title, self.title_translations)


@dataclass(frozen=True)
class ReplyLine:
    """An office's own words on an ask, as they are printed."""

    reference: str
    text: str
    language: str
    on: EdtfDate
    source: SourceLine | None
    text_translations: tuple[Translation, ...] = ()

    @property
    def words(self) -> Text:
        """The same words with their translations."""
        return Text(self.language, self.text, self.text_translations)


@dataclass(frozen=True)
class Referral:
    """Why an ask was opened: by which response, of which office; it ``stands`` while that is in force.

    ``office`` is none where the referral stands no more.
    """

    reference: str
    office: Text | None
    stands: bool


@dataclass(frozen=True)
class Cell:
    """One ask: its headline and position on a day, and whether it waits for a look.

    ``contested_since`` is the first day on which anybody said that something it rests on is wrong, while
    that is undecided. ``replies`` are the office's own words, the newest.
    ``opened`` says so where a referral opened it.
    """

    id: UUID
    reference: str
    demand: str
    official: str
    basis: Basis
    position: Position
    headline: Headline
    stale: bool
    recheck_since: date | None
    contested_since: date | None = None
    replies: tuple[ReplyLine, ...] = ()
    opened: Referral | None = None


@dataclass(frozen=True)
class Addressee:
    """A group a demand names, kept without a verdict."""

    demand: str
    official: Official
    basis: Basis


@dataclass(frozen=True)
class EventLine:
    """A hearing, a vote or a deadline that lies ahead; ``demands`` are references."""

    reference: str
    title: Text
    kind: EventKind
    on: EdtfDate
    place: str
    url: str
    official: Text | None
    demands: tuple[str, ...]


@dataclass(frozen=True)
class AskLine:
    """An ask in words: its references, the demand's title and the office."""

    reference: str
    demand: str
    title: Text
    official: Text


@dataclass(frozen=True)
class ActionLine:
    """An action that is not over. ``times`` is how often it was done in the last seven days, by whomever."""

    reference: str
    title: Text
    until: date | None
    number: str
    url: str
    asks: tuple[AskLine, ...]
    times: int = 0


@dataclass(frozen=True)
class BoardView:
    """The board of a campaign as one audience sees it at the end of ``as_of``."""

    campaign: Campaign
    as_of: date
    audience: Visibility
    demands: tuple[Demand, ...]
    officials: tuple[OfficialHead, ...]
    cells: tuple[Cell, ...]
    groups: tuple[Addressee, ...]
    one_person_review: bool
    events: tuple[EventLine, ...] = ()

    def cell(self, demand: str, official: str) -> Cell | None:
        """The ask of a demand to an official, by their references."""
        return next(
            (each for each in self.cells if each.demand == demand and each.official == official), None
        )


@dataclass(frozen=True)
class CitationLine:
    """A field of a record and the source that supports it."""

    field: str
    source: SourceLine
    note: Text


@dataclass(frozen=True)
class ResponseLine:
    """A response as listed: what, whose, when, from where.

    ``referred_to`` is the office that a referral names, ``commitment`` the promise that is taken back.
    """

    reference: str
    kind: ResponseKind
    on: EdtfDate
    summary: str
    summary_language: str
    quotation: str
    quotation_language: str
    officials: tuple[Text, ...]
    demands: tuple[str, ...]
    votes: tuple[tuple[Text, VoteChoice], ...]
    due: EdtfDate
    due_set_by: ClockOwner
    source: SourceLine | None
    state: RevisionState
    revision: int
    under_review: bool
    confidential: bool = False
    contested_since: date | None = None
    referred_to: Text | None = None
    commitment: str = ""
    summary_translations: tuple[Translation, ...] = ()

    @property
    def said(self) -> Text:
        """The summary with its translations."""
        return Text(self.summary_language, self.summary, self.summary_translations)


@dataclass(frozen=True)
class FindingLine:
    """A finding as listed: of which criterion or commitment, what, when, from where."""

    reference: str
    outcome: FindingOutcome
    on: EdtfDate
    summary: str
    summary_language: str
    criterion: Text | None
    criterion_label: str
    commitment: str
    officials: tuple[Text, ...]
    demands: tuple[str, ...]
    source: SourceLine | None
    state: RevisionState
    revision: int
    under_review: bool
    confidential: bool = False
    contested_since: date | None = None
    summary_translations: tuple[Translation, ...] = ()

    @property
    def said(self) -> Text:
        """The summary with its translations."""
        return Text(self.summary_language, self.summary, self.summary_translations)


RecordLine = ResponseLine | FindingLine


@dataclass(frozen=True)
class DeliveryLine:
    """A delivery as listed."""

    reference: str
    channel: str
    on: EdtfDate
    proof: str
    proven: bool
    official: Text
    proof_language: str = ""
    proof_translations: tuple[Translation, ...] = ()

    @property
    def shown_proof(self) -> Text:
        """What there is to show for it, with its translations."""
        return Text(self.proof_language, self.proof, self.proof_translations)


@dataclass(frozen=True)
class DemandCard:
    """Everything a member looks up about one demand.

    ``lines`` are the newest verified ones of ``total``, which stops counting at 1,001.
    """

    campaign: Campaign
    demand: Demand
    version: DemandVersion
    versions: int
    criteria: tuple[Criterion, ...]
    officials: tuple[OfficialHead, ...]
    cells: tuple[Cell, ...]
    groups: tuple[Addressee, ...]
    endorsements: tuple[tuple[str, Stance], ...]
    citations: tuple[CitationLine, ...]
    deliveries: tuple[DeliveryLine, ...]
    lines: tuple[RecordLine, ...]
    total: int
    evidence: tuple[Evidence, ...]
    as_of: date
    audience: Visibility
    one_person_review: bool
    events: tuple[EventLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()


@dataclass(frozen=True)
class OfficialCard:
    """Everything a member looks up about one office; ``terms`` is its scorecard, the newest term first."""

    official: Official
    holders: tuple[Holder, ...]
    contacts: tuple[Contact, ...]
    demands: tuple[Demand, ...]
    cells: tuple[Cell, ...]
    groups: tuple[Addressee, ...]
    lines: tuple[RecordLine, ...]
    total: int
    as_of: date
    audience: Visibility
    one_person_review: bool
    terms: tuple[TermScore, ...] = ()
    events: tuple[EventLine, ...] = ()


@dataclass(frozen=True)
class DisputeLine:
    """That somebody says an entry is wrong, and what became of it; ``claim`` is for organisers alone."""

    reference: str
    subject: str
    on: date
    decide_by: date
    state: DisputeState
    claim: str
    decided_on: date | None
    reason: str
    reason_language: str = ""
    reason_translations: tuple[Translation, ...] = ()

    @property
    def why(self) -> Text:
        """The reason with its translations."""
        return Text(self.reason_language, self.reason, self.reason_translations)


@dataclass(frozen=True)
class RecordCard:
    """One response or finding, opened, with what was said against it, the newest first.

    ``may_decide`` and ``may_edit``: disputes and edits are the reader's work. ``letters`` are those about the
    promise that it makes.
    """

    line: RecordLine
    revisions: tuple[RecordLine, ...]
    campaign: Campaign
    disputes: tuple[DisputeLine, ...] = ()
    may_decide: bool = False
    letters: tuple["LetterLine", ...] = ()
    may_edit: bool = False


@dataclass(frozen=True)
class LetterLine:
    """A letter to an office about a promise: when it was delivered, and by when the office can reply.

    ``reply_until`` is none until it is delivered. ``answered``: a reply to it was confirmed.
    """

    reference: str
    text: str
    language: str
    delivered: EdtfDate
    channel: str
    reply_until: date | None
    answered: bool
    is_over: bool


@dataclass(frozen=True)
class PromiseView:
    """A promise before it is found not kept: what was promised, the letters, how far the office was heard."""

    commitment: str
    line: ResponseLine
    due: EdtfDate
    campaign: Campaign
    official: OfficialHead | None
    demands: tuple[Demand, ...]
    cells: tuple[Cell, ...]
    letters: tuple[LetterLine, ...]
    hearing: Hearing
    as_of: date


@dataclass(frozen=True)
class ReplyReview:
    """An office's own words for an ask, and what became of them; ``line`` is none before they are logged."""

    line: ReplyLine | None
    cell: Cell
    demand: Demand
    official: OfficialHead
    identity: str
    own: bool
    state: RevisionState = RevisionState.REPORTED


@dataclass(frozen=True)
class PublishItem:
    """One thing that becomes public with others."""

    reference: str
    kind: str
    label: Text
    detail: Text | None = None


@dataclass(frozen=True)
class PublicationView:
    """What would be, is proposed to be, or was made public; withdrawn: taken back.

    ``bundle`` is the proposal's id, none where nobody proposed anything. ``own``: by the reader.
    """

    reference: str
    items: tuple[PublishItem, ...]
    bundle: UUID | None = None
    own: bool = False
    state: RevisionState = RevisionState.REPORTED


@dataclass(frozen=True)
class BriefView:
    """What can be quoted about a campaign, a demand or an office: public alone, contested things first.

    ``lines`` are the newest of ``total``; ``last_change`` is the record's last change.
    """

    reference: str
    title: Text
    lines: tuple[RecordLine, ...]
    total: int
    cells: tuple[Cell, ...]
    demands: tuple[Demand, ...]
    officials: tuple[OfficialHead, ...]
    as_of: date
    last_change: int


@dataclass(frozen=True)
class DisputeCase:
    """A dispute to look into: what is said, by which rule it can be decided, what would change.

    ``cells`` are the asks that the entry is about. ``bar`` is what a decision by this reader would raise,
    none if they may decide. ``line`` is none for an entry that is no longer in force.
    """

    dispute: DisputeLine
    line: RecordLine | None
    cells: tuple[Cell, ...]
    officials: tuple[OfficialHead, ...]
    as_of: date
    bar: DeedsError | None = None


@dataclass(frozen=True)
class DisputesView:
    """The open disputes, the one to be decided first at the top."""

    disputes: tuple[DisputeCase, ...]
    as_of: date


@dataclass(frozen=True)
class DisputeDecided:
    """What deciding a dispute did.

    ``with_it`` are the references of the entries that had nothing left to rest on, ``corrected`` how many
    posted messages are being edited.
    """

    dispute: DisputeLine
    before: tuple[Cell, ...]
    after: tuple[Cell, ...]
    officials: tuple[OfficialHead, ...]
    with_it: tuple[str, ...] = ()
    corrected: int = 0


@dataclass(frozen=True)
class CampaignLine:
    """A campaign in the list, with how many asks stand at which headline."""

    campaign: Campaign
    organisations: tuple[str, ...]
    demands: int
    officials: int
    headlines: Mapping[HeadlineKey, int]


@dataclass(frozen=True)
class BundledCampaign:
    """A campaign that comes with the program and can be loaded."""

    slug: str
    title: Text
    loaded: bool
    by_ally: bool


@dataclass(frozen=True)
class CampaignsView:
    """The campaigns of a server that the audience may see."""

    campaigns: tuple[CampaignLine, ...]
    bundled: tuple[BundledCampaign, ...]
    may_manage: bool


@dataclass(frozen=True)
class Suggestion:
    """One autocomplete choice: the reference that is sent, and the text that is shown."""

    reference: str
    label: Text


@dataclass(frozen=True)
class KinLine:
    """A source whose document seems to be the same or to tell of the same, and how alike they are."""

    source: SourceLine
    likeness: Likeness


@dataclass(frozen=True)
class DocumentView:
    """What was read of a source's document, for the person who confirms it; ``target`` names it in buttons.

    ``is_draft``: the source is in a draft of theirs. ``linked`` is what a person said it is to other sources:
    the field and the reference of each.
    """

    target: str
    source: SourceLine
    reading: Reading
    kin: tuple[KinLine, ...]
    sight: Sight
    is_draft: bool
    linked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class LeadLine:
    """A lead as it is listed: with the cited source it is about and the names of what it may concern.

    ``campaign`` is the reference of the campaign it may concern, blank if none is known. ``found_on`` is the
    server's local day. ``votes`` are those of a roll call, as references of offices with what each did.
    """

    lead: Lead
    source: SourceLine | None
    officials: tuple[Suggestion, ...]
    demands: tuple[Suggestion, ...]
    campaign: str
    found_on: date
    votes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class DraftLine:
    """One line of a draft: a response or a finding still being written; ``lack`` if it can be told more."""

    number: int
    line: RecordLine
    lack: Lack | None = None


@dataclass(frozen=True)
class DraftView:
    """A draft as its writer sees it: the source, the lines so far, and since when.

    ``report`` is what it is logged from, ``official`` the office that that is about.
    ``goes`` is the instant (UTC) at which it is deleted, where it was left untouched for long.
    """

    id: UUID
    campaign: Campaign
    source: SourceLine
    lines: tuple[DraftLine, ...]
    started: datetime
    report: "ReportLine | None" = None
    official: str = ""
    goes: datetime | None = None


@dataclass(frozen=True)
class LogOpening:
    """Where logging begins: the campaign meant, and the person's own drafts, the newest first."""

    campaign: Campaign
    drafts: tuple[DraftView, ...]


@dataclass(frozen=True)
class Choice:
    """An entry of a menu: what is sent and what is shown, with a second line."""

    value: str
    label: Text
    detail: Text | None = None


@dataclass(frozen=True)
class ReviewItem:
    """One line waiting for verification. ``token`` binds an approval to exactly this content (rule 7).

    ``looked`` says that the reader has gone through the checklist of its source. ``withdraws``: what
    ``replaces`` holds would be taken out, for a ``reason``.
    """

    token: str
    line: RecordLine
    own: bool
    replaces: RecordLine | None
    looked: bool = False
    withdraws: bool = False
    reason: str = ""


@dataclass(frozen=True)
class EntryEdit:
    """A response or finding as its next edit begins; ``stands`` says that a verified revision is in force.

    ``withdraws``: that it is taken out waits for somebody else.
    """

    line: RecordLine
    stands: bool
    withdraws: bool


@dataclass(frozen=True)
class SourceReview:
    """A source with the lines that came from it and wait: one card in the review channel.

    While somebody is looking at it, ``taken_until`` is the instant (UTC) until when others leave it to them;
    ``mine`` says that it is the reader, ``looked`` that they have gone through its checklist.
    ``since`` is the instant (UTC) at which the oldest of its lines was reported.
    """

    source: SourceLine
    campaign: Campaign
    items: tuple[ReviewItem, ...]
    two_people: bool
    taken_until: datetime | None = None
    mine: bool = False
    looked: bool = False
    since: datetime | None = None

    def may_verify(self, item: ReviewItem) -> bool:
        """Whether the reader is another person than the item's reporter, where that is asked for."""
        return not (item.own and self.two_people)


@dataclass(frozen=True)
class DueItem:
    """An ask that waits for a person: a window that is over, a promise that is past, a win to re-check."""

    cell: Cell
    demand: Demand
    official: OfficialHead
    since: date | None


@dataclass(frozen=True)
class ReportLine:
    """A member's report. ``own`` says that it is the reader's; who else reported is in no view.

    ``taken_as`` is the entry that was logged from it, empty where the reader may not see it (yet);
    ``taken_state`` is how its review stands.
    """

    reference: str
    kind: ReportKind
    campaign: str
    asks: tuple[AskLine, ...]
    url: str
    note: str
    outcome: FindingOutcome | None
    criterion: Text | None
    criterion_label: str
    on: EdtfDate
    state: ReportState
    reported_on: date
    reason: str = ""
    taken_as: str = ""
    taken_state: RevisionState | None = None
    own: bool = False


@dataclass(frozen=True)
class LookItem:
    """A win that is due for a look; ``taken_until`` is an instant (UTC) if somebody is on the way."""

    item: DueItem
    criteria: tuple[tuple[str, Text], ...]
    taken_until: datetime | None = None
    mine: bool = False


@dataclass(frozen=True)
class ActionCard:
    """An action, opened. ``counted`` says whether what was just pressed counted; none if nothing was."""

    line: ActionLine
    script: Text
    counted: bool | None = None


@dataclass(frozen=True)
class ActView:
    """What a member can do now, the most urgent first; ``opened`` is the one that is shown."""

    actions: tuple[ActionLine, ...]
    looks: tuple[LookItem, ...]
    opened: ActionCard | None
    as_of: date


@dataclass(frozen=True)
class DeskView:
    """What waits for organisers. ``mine`` are the reader's own drafts.

    ``leads`` are the newest of the ``leads_waiting``.
    """

    drafts: tuple[DraftView, ...]
    to_verify: tuple[SourceReview, ...]
    hand_set: tuple["HandSetReview", ...]
    windows_over: tuple[DueItem, ...]
    overdue: tuple[DueItem, ...]
    rechecks: tuple[DueItem, ...]
    stale: tuple[DueItem, ...]
    undelivered: int
    as_of: date
    deadlines: tuple[DueItem, ...] = ()
    contested: tuple["DisputeCase", ...] = ()
    replies: tuple["ReplyReview", ...] = ()
    publications: tuple["PublicationView", ...] = ()
    reports: tuple[ReportLine, ...] = ()
    leads: tuple[LeadLine, ...] = ()
    leads_waiting: int = 0


@dataclass(frozen=True)
class HandSetReview:
    """A hand-set headline waiting for a second organiser."""

    id: UUID
    cell: Cell
    key: HeadlineKey
    reason: Text
    own: bool


@dataclass(frozen=True)
class Verdict:
    """What a review decision did: the headlines of the asks it touched, before and after.

    ``left`` counts what else waits from its source, and ``rest`` is that, none where nothing does.
    ``opened`` are the asks that a referral opened, ``unjudged`` the demands for which it opened none, since
    they have no deed to judge the office by.
    """

    line: RecordLine
    state: RevisionState
    before: tuple[Cell, ...]
    after: tuple[Cell, ...]
    officials: tuple[OfficialHead, ...]
    left: int
    rest: SourceReview | None = None
    opened: tuple[Cell, ...] = ()
    unjudged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decided:
    """What verifying several entries in one go did; ``refused`` are those that could not be, and why."""

    verdicts: tuple[Verdict, ...]
    refused: tuple[tuple[str, DeedsError], ...]
    rest: SourceReview | None


@dataclass(frozen=True)
class DeliveryLogged:
    """What logging a delivery did."""

    line: DeliveryLine
    asks: int
    cells: tuple[Cell, ...]
    officials: tuple[OfficialHead, ...]


@dataclass(frozen=True)
class StatusView:
    """What can be set on a demand, and what is; ``may_hold`` whether the reader sets legal holds."""

    demand: Demand
    campaign: Campaign
    cells: tuple[Cell, ...]
    officials: tuple[OfficialHead, ...]
    may_hold: bool = False


@dataclass(frozen=True)
class ClocksView:
    """The clocks of an ask: its reply window, its open promises by their references, its deadline.

    ``moves`` is how often they were moved, which says whether somebody did meanwhile.
    """

    campaign: Campaign
    demand: Demand
    official: OfficialHead
    ask: Ask
    cell: Cell
    promises: tuple[tuple[str, CommitmentFact], ...]
    moves: int
    as_of: date


@dataclass(frozen=True)
class TermBegun:
    """What a new holder inherits: how many asks, of which how many windows start afresh and how many have
    something done; and how many open promises stay with ``before``, who held the office."""

    holder: str
    since: EdtfDate
    before: str
    asks: int
    windows: int
    promises: int
    done: int


@dataclass(frozen=True)
class OfficialSaved:
    """An office as it was saved, and the term that began with it, if one did."""

    official: Official
    term: TermBegun | None = None


@dataclass(frozen=True)
class ManagedDemand:
    """A demand with the offices it is put to and those it still can be put to."""

    demand: Demand
    asked: tuple[Official, ...]
    askable: tuple[Official, ...]


@dataclass(frozen=True)
class ScheduleView:
    """A schedule in words: what, where, when next; ``approved`` is whether its channel still is.

    ``standing`` is whether the campaign is still there for those it is posted for.
    ``last_state`` is that of the newest period, of the part that is furthest from having arrived, and
    ``last_reason`` why it stopped.
    """

    id: UUID
    schedule: Schedule
    campaign: Campaign
    zone: str
    following: tuple[Period, ...]
    last_state: str
    last_period: str
    approved: bool = True
    standing: bool = True
    last_reason: str = ""


@dataclass(frozen=True)
class ScheduleChoices:
    """What a new schedule can be made of; ``language`` is the server's."""

    campaigns: tuple[Campaign, ...]
    channels: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class ChangeLine:
    """Something that changed in a digest's period: a record line, or a delivery.

    ``cells`` are its asks as they stand now, but for those that a newer change has told of already.
    """

    line: RecordLine | DeliveryLine
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class DeadlineLine:
    """A deadline that comes up: its demand, its last day, for how many offices; ``cell`` is one of them."""

    demand: str
    on: date
    cell: Cell
    asks: int


@dataclass(frozen=True)
class WinView:
    """An ask that was just met: its demand, its office, and the entries in force that this rests on."""

    campaign: Campaign
    demand: Demand
    official: OfficialHead
    cell: Cell
    lines: tuple[RecordLine, ...]


@dataclass(frozen=True)
class FollowTarget:
    """Something that can be followed: a campaign, or a demand or an office within one."""

    topic: Topic
    reference: str
    name: Text
    campaign: UUID
    target: UUID


@dataclass(frozen=True)
class FollowView:
    """What somebody follows, and when it is told next."""

    id: UUID
    target: FollowTarget
    pace: Pace
    zone: str
    quiet_from: str
    quiet_until: str
    next_at: datetime


@dataclass(frozen=True)
class CorrectionLine:
    """An entry that went out of force after a message had told it, and the day on which it did.

    ``because`` is the entry that says otherwise since, where it is not withdrawn.
    """

    reference: str
    on: date
    because: str = ""


@dataclass(frozen=True)
class DigestView:
    """A digest's content in the order of its sections.

    ``first_change`` and ``last_change`` are the sequence numbers it covers, ``hash`` that of the last one:
    printed where many people read it, it shows when links are cut off the chain's end.
    ``one_person_lately``: for a part of the period one person could report and verify (rule 2).
    ``to_do`` is the ask that most needs something done; ``action`` is how members can do it, if there is one.
    ``corrections`` are entries that earlier messages told and that no longer stand; ``sources`` those of the
    entries under the asks it lists, by the entry's reference. ``schedule`` is what it was made for, if
    anything; ``retold`` says that it was posted before and that this is the same, as the record stands now.
    ``role`` is the id of the role that its first message calls, if any; ``about`` is what alone it tells of.
    """

    board: BoardView
    period: str
    since: date
    first_change: int
    last_change: int
    to_do: Cell | None
    changed: tuple[ChangeLine, ...]
    changed_total: int
    promises: tuple[Cell, ...]
    silent: tuple[Cell, ...]
    rechecks: tuple[Cell, ...]
    stale: tuple[Cell, ...]
    coming: tuple[tuple[Cell, date], ...]
    covers_from: date | None = None
    hash: str = GENESIS
    one_person_lately: bool = False
    deadlines: tuple[DeadlineLine, ...] = ()
    action: ActionLine | None = None
    events: tuple[EventLine, ...] = ()
    corrections: tuple[CorrectionLine, ...] = ()
    schedule: UUID | None = None
    retold: bool = False
    role: str = ""
    about: FollowTarget | None = None
    sources: Mapping[str, SourceLine] = field(default_factory=dict)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing happened and nothing waits but what already did: then three lines do.

        A promise that is not due yet, or is known to be broken, is no news; one that is overdue and that
        nobody has looked at stays some.
        """
        dated = self.coming or self.deadlines or self.events
        overdue = any(each.headline.key is HeadlineKey.OVERDUE for each in self.promises)
        return not (self.changed or overdue or self.rechecks or dated or self.corrections)


class Who(StrEnum):
    """Who made a change, as it is told: nobody's pseudonym is ever shown."""

    YOU = "you"
    ORGANISER = "organiser"
    STEWARD = "steward"
    HOST = "host"
    NOBODY = "nobody"


@dataclass(frozen=True)
class FieldLine:
    """One field of one record before and after a change, as values of the domain; ids are references.

    ``record`` is the reference, empty for a record that has none. ``made``: the record itself was made,
    and ``after`` is what it says. ``purged``: the values are gone.
    """

    kind: str
    record: str
    field: str
    before: object = None
    after: object = None
    made: bool = False
    purged: bool = False


@dataclass(frozen=True)
class ChangeEntry:
    """One change in a list. ``at`` is in UTC; ``why`` and ``who`` are for organisers alone.

    ``touched`` are references, ``more`` how many fields it touched besides ``lines``. ``in_force`` are the
    entries that came into force with it.
    """

    sequence: int
    at: datetime
    action: str
    who: Who | None = None
    why: str = ""
    touched: tuple[str, ...] = ()
    lines: tuple[FieldLine, ...] = ()
    more: int = 0
    in_force: tuple[RecordLine, ...] = ()


@dataclass(frozen=True)
class HistoryView:
    """A page of the history of a record. ``older`` is where the next page begins, none at the end."""

    reference: str
    title: Text
    entries: tuple[ChangeEntry, ...]
    older: int | None
    newest: bool
    audience: Visibility


@dataclass(frozen=True)
class UndoList:
    """The newest changes that the reader may undo. ``older`` as in a history."""

    entries: tuple[ChangeEntry, ...]
    older: int | None
    newest: bool


@dataclass(frozen=True)
class KeptLine:
    """Something a change did that stays, why, and since when where somebody changed it later (UTC)."""

    line: FieldLine
    kept: Kept
    at: datetime | None = None


@dataclass(frozen=True)
class UndoView:
    """What undoing a change takes back (``before`` is what stands now) and what stays as it is."""

    entry: ChangeEntry
    goes: tuple[FieldLine, ...]
    stays: tuple[KeptLine, ...]


@dataclass(frozen=True)
class Redacted:
    """What a redaction reached: records that said the text, drafts, frozen messages, those to be edited."""

    reference: str
    records: int
    drafts: int
    messages: int
    edits: int


@dataclass(frozen=True)
class OnePersonTime:
    """A time (UTC) in which one person could report and verify; ``until`` none while it lasts."""

    since: datetime
    until: datetime | None
    off: Who
    on: Who | None


@dataclass(frozen=True)
class AuditView:
    """A page of a server's changes, and how its chain stands.

    ``verified`` is the change up to which links were checked, ``broken`` the first that doesn't hold.
    """

    entries: tuple[ChangeEntry, ...]
    older: int | None
    newest: bool
    group: str
    day: str
    mine: bool
    head: ChangeHead
    verified: int
    broken: int | None
    one_person: tuple[OnePersonTime, ...]


@dataclass(frozen=True)
class LedgerReport:
    """What checking a server's chain found: up to which head, how many values are purged, the first fault."""

    server: str
    head: ChangeHead
    purged: int
    fault: BrokenLink | None


@dataclass(frozen=True)
class SetupView:
    """The server's settings with what is still missing for work to begin.

    ``now`` is the instant (UTC) at which it was read, ``languages`` those to choose from;
    ``is_steward`` says whether the reader may go on once the stewards are named, ``vouched`` for how many
    organisers a steward vouches.
    """

    settings: ServerSettings
    is_set_up: bool
    missing: tuple[str, ...]
    now: datetime | None = None
    languages: tuple[str, ...] = ()
    is_steward: bool = True
    vouched: int = 0


@dataclass(frozen=True)
class ChannelSight:
    """What is to be known of a channel before anything is posted there.

    ``missing`` are the permissions the bot lacks, by Discord's names; ``readers`` the roles that read it.
    ``is_open`` says that everybody in the server reads it, ``too_wide`` that more do than should.
    ``seen`` is false for a channel that is gone or that the bot may not see at all.
    """

    id: str
    name: str = ""
    missing: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    is_open: bool = False
    too_wide: bool = False
    seen: bool = True


@dataclass(frozen=True)
class HelpView:
    """Which commands the reader may use."""

    tier: Tier
    founding: bool


@dataclass(frozen=True)
class SeedReport:
    """What loading a bundled campaign did: what was new, what people changed since and was kept.

    ``kept`` are references with names of fields; ``campaign`` is the campaign's reference.
    """

    slug: str
    added: int
    kept: tuple[tuple[str, str], ...]
    unchanged: bool
    campaign: str = ""


@dataclass(frozen=True)
class ServerName:
    """A server as its members call it; the name is the id where Discord tells none."""

    id: str
    name: str


@dataclass(frozen=True)
class PrivacyView:
    """What a server keeps about somebody: how many by kind, and what forgetting them would mean.

    ``waiting`` are their entries that wait for a second person, ``stewards_left`` the stewards besides them.
    """

    server: str
    counts: Mapping[str, int]
    retention_days: int
    waiting: int
    open_reports: int
    stewards_left: int
    is_steward: bool


@dataclass(frozen=True)
class Forgotten:
    """What forgetting somebody did."""

    server: str
    withdrawn_reports: int
    was_steward: bool
    stewards_left: int


Manageable = Campaign | Organisation | Contact | Source | Evidence | Event | Action | Watch


@dataclass(frozen=True)
class WatchLine:
    """A watch with how it stands: the title its feed gives, and when it was last read.

    ``failing_since`` is when it stopped answering, ``fault`` the code of why. Instants are UTC, ``zone`` is
    the server's.
    """

    watch: Watch
    title: str = ""
    looked_at: datetime | None = None
    failing_since: datetime | None = None
    fault: str = ""
    zone: str = "UTC"


@dataclass(frozen=True)
class WatchList:
    """Everything a server watches; ``fetching`` says whether its stewards let anything be fetched."""

    watches: tuple[WatchLine, ...]
    fetching: bool


@dataclass(frozen=True)
class WatchTest:
    """What a watch would find now if all of it were new: of how many entries, for how many terms."""

    watch: Watch
    title: str
    entries: int
    found: tuple[Entry, ...]
    terms: int


@dataclass(frozen=True)
class MuteView:
    """What can be muted about a lead: its watch, the terms that matched, and what they are about."""

    lead: LeadLine
    watch: Watch
    terms: tuple[str, ...]
    about: tuple[Suggestion, ...]


@dataclass(frozen=True)
class Linked:
    """Something a record is linked with, by its reference; ``mark`` says how if there are several ways."""

    reference: str
    label: Text
    mark: str = ""


@dataclass(frozen=True)
class ManagedRecord:
    """A record as organisers manage it, withdrawn ones too, with what it belongs to and is linked with.

    ``asks``, ``demands``, ``campaigns`` and ``stances`` are what it is linked with, each for the kinds that
    have them. ``languages`` are those of its texts, the language of record first. ``sight`` is how a source's
    document was found, ``kin`` the sources it is a translation of or reports on, by ``translation_of`` and
    ``reports_on``; ``may_read``: its document may be fetched.
    """

    record: Manageable
    campaign: Campaign | None = None
    official: Official | None = None
    asks: tuple[AskLine, ...] = ()
    demands: tuple[Linked, ...] = ()
    campaigns: tuple[Linked, ...] = ()
    stances: tuple[Linked, ...] = ()
    source: SourceLine | None = None
    languages: tuple[str, ...] = ()
    is_default: bool = False
    sight: Sight | None = None
    kin: tuple[tuple[str, SourceLine], ...] = ()
    may_read: bool = False
    watch: "WatchLine | None" = None


@dataclass(frozen=True)
class OfficialContacts:
    """An office with its public contacts, withdrawn ones too."""

    official: Official
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class ExportedFile:
    """A whole campaign as a file; ``rows`` are how many records it holds, ``campaign`` is the reference."""

    name: str
    content: bytes
    campaign: str
    audience: Audience
    rows: int


@dataclass(frozen=True)
class ImportReport:
    """What importing a campaign did.

    ``renumbered`` are references in the file with those they have here, none in a record that was empty;
    ``known`` those of organisations and sources that were here already, with the ones that stand for them.
    """

    slug: str
    campaign: str
    added: int
    renumbered: tuple[tuple[str, str], ...]
    known: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TranslationItem:
    """A text of the record as a translator gets it, with what its translation into ``language`` lost.

    ``path`` names it, ``reference`` is what opens, ``about`` the title of that where the text is none itself.
    ``own``: this person made the translation, so somebody else has to check it. ``mark`` is bound to both
    wordings. ``taken_until``: somebody else is at it until then.
    """

    path: str
    kind: str
    field: str
    reference: str
    about: Text | None
    text: Text
    language: str
    state: TranslationState
    longest: int
    lost: tuple[str, ...] = ()
    own: bool = False
    mark: str = ""
    taken_until: datetime | None = None

    @property
    def made(self) -> Translation | None:
        """The translation, stale or not."""
        return self.text.translation(self.language)


@dataclass(frozen=True)
class Worklist:
    """What there is to translate of a campaign, and one text of it; none where nothing is left to do.

    ``counts`` are of all its texts.
    """

    campaign: Campaign
    language: str
    languages: tuple[str, ...]
    counts: Mapping[TranslationState, int]
    item: TranslationItem | None

    @property
    def total(self) -> int:
        """How many texts there are."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class PoChange:
    """A translation that a file changes: of which text (its path), from what (blank for none) to what.

    ``lost`` are the protected terms that the new one lost.
    """

    path: str
    before: str
    after: str
    lost: tuple[str, ...] = ()


@dataclass(frozen=True)
class PoPreview:
    """What taking over a file of translations would change; nothing is changed yet.

    ``same`` entries say what is there already, ``taken`` are paths of texts that somebody else is at, which
    are left out, ``flags`` counts entries that say of themselves that they were checked. ``mark`` binds the
    word to take it over to these very changes.
    """

    campaign: str
    title: Text
    language: str
    name: str
    changes: tuple[PoChange, ...]
    same: int
    taken: tuple[str, ...]
    flags: int
    mark: str


@dataclass(frozen=True)
class PoReport:
    """What importing a file of translations did, in the campaign of that reference.

    ``same`` entries said what was there already. ``lost`` are paths of texts with the protected terms that
    their new translation lost.
    """

    campaign: str
    language: str
    changed: int
    checked: int
    same: int
    lost: tuple[tuple[str, tuple[str, ...]], ...]
