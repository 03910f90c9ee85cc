"""Responses, findings and sources as they are listed, for one audience."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from bot.domain.dates import UNKNOWN
from bot.domain.drafts import Draft, lack_of
from bot.domain.errors import DeedsError
from bot.domain.records import (
    Ask,
    Campaign,
    Commitment,
    Content,
    Criterion,
    Delivery,
    Demand,
    Dispute,
    Finding,
    FindingContent,
    Letter,
    Official,
    OfficialReply,
    Record,
    Response,
    ResponseContent,
    Source,
)
from bot.domain.texts import Text, Translation
from bot.domain.views import (
    DisputeCase,
    DisputeLine,
    DraftLine,
    DraftView,
    FindingLine,
    LetterLine,
    RecordLine,
    ReplyLine,
    ResponseLine,
    SourceLine,
)
from bot.domain.visibility import project, project_all
from bot.domain.vocabulary import Basis, DisputeState, RevisionState, Visibility
from bot.storage.store import Reader

Subject = Response | Finding
R = TypeVar("R", bound=Record)
SUGGESTED_FROM = 100


def source_line(
    source: Source | None, audience: Visibility, *, place: str = "", basis: Basis = Basis.STATED
) -> SourceLine | None:
    """The source as that audience may see it, none where it may not."""
    shown = project(source, audience) if source else None
    if source is None or shown is None:
        return None
    return SourceLine(
        reference=shown.reference,
        title=shown.title,
        url=shown.url,
        publisher=shown.publisher,
        published=shown.published,
        language=shown.language,
        place=place,
        basis=basis,
        confidential=shown.confidential,
        title_translations=shown.title_translations,
        archive_url=shown.archive_url,
    )


@dataclass
class Surroundings:
    """The records that lines name, read once for many lines."""

    asks: dict[UUID, Ask] = field(default_factory=dict)
    demands: dict[UUID, Demand] = field(default_factory=dict)
    officials: dict[UUID, Official] = field(default_factory=dict)
    sources: dict[UUID, Source] = field(default_factory=dict)
    criteria: dict[UUID, Criterion] = field(default_factory=dict)
    commitments: dict[UUID, Commitment] = field(default_factory=dict)

    @classmethod
    async def of(cls, reader: Reader, contents: Sequence[Content]) -> "Surroundings":
        """Reads what these contents name."""
        found = cls()
        found.asks = await _by_id(reader, Ask, {ask for each in contents for ask in each.asks})
        found.demands = await _by_id(reader, Demand, {each.demand for each in found.asks.values()})
        voting = {
            vote.official for each in contents if isinstance(each, ResponseContent) for vote in each.votes
        }
        referred = {
            each.referred_to for each in contents if isinstance(each, ResponseContent) and each.referred_to
        }
        found.officials = await _by_id(
            reader, Official, {each.official for each in found.asks.values()} | voting | referred
        )
        found.sources = await _by_id(reader, Source, {each.source for each in contents if each.source})
        findings = [each for each in contents if isinstance(each, FindingContent)]
        found.criteria = await _by_id(
            reader, Criterion, {each.criterion for each in findings if each.criterion}
        )
        found.commitments = await _by_id(
            reader, Commitment, {each.commitment for each in contents if each.commitment}
        )
        return found

    def _officials_of(self, asks: Iterable[UUID]) -> tuple[Text, ...]:
        named = dict.fromkeys(self.asks[ask].official for ask in asks if ask in self.asks)
        return tuple(self.officials[each].name for each in named if each in self.officials)

    def _demands_of(self, asks: Iterable[UUID]) -> tuple[str, ...]:
        named = dict.fromkeys(self.asks[ask].demand for ask in asks if ask in self.asks)
        return tuple(self.demands[each].reference for each in named if each in self.demands)

    def line(
        self,
        content: Content,
        audience: Visibility,
        *,
        reference: str = "",
        state: RevisionState = RevisionState.REPORTED,
        revision: int = 1,
        under_review: bool = False,
        confidential: bool = False,
        source: SourceLine | None = None,
        contested_since: date | None = None,
        translations: tuple[Translation, ...] = (),
    ) -> RecordLine:
        """The line of one content, with the translations of its summary.

        ``source`` is for a draft whose source is not yet on record.
        """
        if source is None and content.source is not None:
            source = source_line(self.sources.get(content.source), audience, place=content.place)
        officials, demands = self._officials_of(content.asks), self._demands_of(content.asks)
        commitment = self.commitments.get(content.commitment) if content.commitment else None
        if isinstance(content, FindingContent):
            criterion = self.criteria.get(content.criterion) if content.criterion else None
            return FindingLine(
                reference=reference,
                outcome=content.outcome,
                on=content.on,
                summary=content.summary,
                summary_language=content.summary_language,
                criterion=criterion.text if criterion else None,
                criterion_label=criterion.label if criterion else "",
                commitment=commitment.reference if commitment else "",
                officials=officials,
                demands=demands,
                source=source,
                state=state,
                revision=revision,
                under_review=under_review,
                confidential=confidential,
                contested_since=contested_since,
                summary_translations=translations,
            )
        votes = tuple(
            (self.officials[vote.official].name, vote.choice)
            for vote in content.votes
            if vote.official in self.officials
        )
        office = self.officials.get(content.referred_to) if content.referred_to else None
        return ResponseLine(
            reference=reference,
            kind=content.kind,
            on=content.on,
            summary=content.summary,
            summary_language=content.summary_language,
            quotation=content.quotation,
            quotation_language=content.quotation_language,
            officials=officials,
            demands=demands,
            votes=votes,
            due=content.due,
            due_set_by=content.due_set_by,
            source=source,
            state=state,
            revision=revision,
            under_review=under_review,
            confidential=confidential,
            contested_since=contested_since,
            referred_to=office.name if office and office.visibility <= audience else None,
            commitment=commitment.reference if commitment else "",
            summary_translations=translations,
        )


async def _by_id(reader: Reader, kind: type[R], ids: Collection[UUID]) -> dict[UUID, R]:
    return {each.id: each for each in await reader.find(kind, id=list(ids))} if ids else {}


async def subjects_by_id(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Subject]:
    """The responses and findings with these ids."""
    found: dict[UUID, Subject] = {}
    found.update(await _by_id(reader, Response, ids))
    missing = [each for each in ids if each not in found]
    found.update(await _by_id(reader, Finding, missing))
    return found


async def subjects_named(reader: Reader, references: Collection[str]) -> dict[str, UUID]:
    """The ids of the responses and findings with these references."""
    if not references:
        return {}
    responses = await reader.by_references(Response, references)
    findings = await reader.by_references(Finding, references)
    return {each.reference: each.id for each in (*responses, *findings)}


async def reply_lines(
    reader: Reader, replies: Sequence[OfficialReply], audience: Visibility
) -> tuple[ReplyLine, ...]:
    """Offices' own words as they are printed, without what the audience may not read."""
    shown = project_all(replies, audience)
    sources = await _by_id(reader, Source, {each.source for each in shown if each.source})
    return tuple(
        ReplyLine(
            reference=each.reference,
            text=each.text,
            language=each.language,
            on=each.on,
            source=source_line(sources.get(each.source) if each.source else None, audience),
            text_translations=each.text_translations,
        )
        for each in shown
    )


async def letter_lines(
    reader: Reader, commitment: UUID, audience: Visibility, today: date
) -> tuple[LetterLine, ...]:
    """The letters about a promise that an audience may see, the newest first."""
    letters = project_all(await reader.find(Letter, commitment=commitment, withdrawn=False), audience)
    deliveries = await letter_deliveries(reader, letters)
    replies = await reader.find(
        OfficialReply, ask=list({each.ask for each in letters}), state=RevisionState.VERIFIED, withdrawn=False
    )
    answered = {each.letter for each in replies}
    lines = []
    for each in reversed(letters):
        delivery = deliveries.get(each.delivery) if each.delivery else None
        lines.append(
            LetterLine(
                reference=each.reference,
                text=each.text,
                language=each.language,
                delivered=delivery.on if delivery else UNKNOWN,
                channel=delivery.channel.value if delivery else "",
                reply_until=each.reply_until,
                answered=each.id in answered,
                is_over=each.reply_until is not None and each.reply_until < today,
            )
        )
    return tuple(lines)


async def letter_deliveries(reader: Reader, letters: Sequence[Letter]) -> dict[UUID, Delivery]:
    """The deliveries of letters, by their ids."""
    ids = [each.delivery for each in letters if each.delivery]
    return {each.id: each for each in await reader.find(Delivery, id=ids, withdrawn=False)} if ids else {}


def dispute_line(dispute: Dispute, subject: str, audience: Visibility) -> DisputeLine:
    """A dispute as listed; what its raiser said is for organisers alone, the reason for members."""
    return DisputeLine(
        reference=dispute.reference,
        subject=subject,
        on=dispute.on,
        decide_by=dispute.decide_by,
        state=dispute.state,
        claim=dispute.claim if audience >= Visibility.ORGANISERS else "",
        decided_on=dispute.decided_on,
        reason=dispute.reason if audience >= Visibility.MEMBERS else "",
        reason_language=dispute.reason_language,
        reason_translations=dispute.reason_translations if audience >= Visibility.MEMBERS else (),
    )


async def contested(reader: Reader) -> dict[UUID, date]:
    """Since when each contested response or finding is, for as long as nobody has decided.

    Whoever may see the entry sees that it is contested, and that alone: so no dispute is projected.
    """
    open_disputes = await reader.find(Dispute, state=DisputeState.OPEN, withdrawn=False)
    since: dict[UUID, date] = {}
    for each in open_disputes:
        since[each.subject] = min(each.on, since.get(each.subject, each.on))
    return since


async def standing_lines(
    reader: Reader, subjects: Sequence[UUID], audience: Visibility
) -> tuple[RecordLine, ...]:
    """The lines in force of these subjects, in the order given, without those above the audience."""
    return tuple((await lines_by_subject(reader, subjects, audience)).values())


async def newest_lines(
    reader: Reader, campaign: UUID, audience: Visibility, as_of: date
) -> tuple[RecordLine, ...]:
    """The newest lines in force of a campaign, as many as suggestions are picked from."""
    subjects, _ = await reader.newest_subjects(
        campaign=campaign, audience=audience, as_of=as_of, limit=SUGGESTED_FROM
    )
    return await standing_lines(reader, subjects, audience)


async def lines_by_subject(
    reader: Reader, subjects: Sequence[UUID], audience: Visibility, *, alone: bool = False
) -> dict[UUID, RecordLine]:
    """The same by subject; ``alone`` without the offices, demands and sources they name."""
    revisions = await reader.standing_revisions(subjects)
    records = await subjects_by_id(reader, subjects)
    around = Surroundings()
    if not alone:
        around = await Surroundings.of(reader, [each.content for each in revisions.values()])
    waiting = await reader.under_review(list(revisions))
    since = await contested(reader) if revisions else {}
    lines: dict[UUID, RecordLine] = {}
    for subject in subjects:
        found, revision = records.get(subject), revisions.get(subject)
        record = project(found, audience) if found is not None else None
        if record is None or revision is None:
            continue
        lines[subject] = around.line(
            revision.content,
            audience,
            reference=record.reference,
            state=revision.state,
            revision=revision.number,
            under_review=subject in waiting,
            confidential=record.confidential,
            contested_since=since.get(subject),
            translations=revision.summary_translations,
        )
    return lines


async def open_disputes(reader: Reader, audience: Visibility, today: date) -> tuple[DisputeCase, ...]:
    """What waits to be decided, the oldest first, as the desk lists it."""
    pending = await reader.find(Dispute, state=DisputeState.OPEN, withdrawn=False)
    pending.sort(key=lambda each: (each.decide_by, len(each.reference), each.reference))
    subjects = await subjects_by_id(reader, [each.subject for each in pending])
    lines = {
        each.reference: each
        for each in await standing_lines(reader, [each.subject for each in pending], audience)
    }
    return tuple(
        DisputeCase(
            dispute_line(each, subjects[each.subject].reference, audience),
            lines.get(subjects[each.subject].reference),
            (),
            (),
            today,
        )
        for each in pending
        if each.subject in subjects
    )


async def draft_view(reader: Reader, draft: Draft, goes: datetime | None = None) -> DraftView:
    """A draft as its writer sees it; ``goes`` is when it will be deleted, if that has to be told."""
    campaign = await reader.get(Campaign, draft.campaign)
    if campaign is None:
        raise DeedsError("draft_gone")
    line = source_line(draft.source, Visibility.ORGANISERS)
    source = line or SourceLine("", draft.source.title, "", "", UNKNOWN, "")
    around = await Surroundings.of(reader, draft.lines)
    return DraftView(
        id=draft.id,
        campaign=campaign,
        source=source,
        lines=tuple(
            DraftLine(
                number,
                around.line(
                    each,
                    Visibility.ORGANISERS,
                    source=replace(source, place=each.place),
                    confidential=draft.source.confidential,
                ),
                lack_of(each),
            )
            for number, each in enumerate(draft.lines, start=1)
        ),
        started=draft.started,
        goes=goes,
    )
