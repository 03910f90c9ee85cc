"""Logging: one source, then line after line, every step saved; at the end the lines are reported."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.dates import UNKNOWN
from bot.domain.drafts import Draft, goes_at, lack_of
from bot.domain.errors import DeedsError
from bot.domain.records import (
    LOGGED_PER_CHANGE,
    Ask,
    Campaign,
    Commitment,
    Content,
    Demand,
    Finding,
    FindingContent,
    Official,
    Report,
    Response,
    ResponseContent,
    Revision,
    ServerSettings,
    Source,
    Vote,
)
from bot.domain.references import PREFIXES, parse_reference
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, address_of, date_of, language_of, text_of
from bot.domain.views import Cell, Choice, DraftView, LogOpening, ReportLine, SourceReview
from bot.domain.visibility import project_all
from bot.domain.vocabulary import (
    ClockOwner,
    FindingOutcome,
    Lack,
    NonAnswer,
    PostingKind,
    ResponseKind,
    Visibility,
    VoteChoice,
)
from bot.services.boards import campaign_named, visible
from bot.services.leads import use_lead
from bot.services.lines import draft_view
from bot.services.managing import OfficialTyped, put_official
from bot.services.matrix import Matrix, read_matrix
from bot.services.picking import use_up
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.reports import report_lines, report_to_log, take_report
from bot.services.reviewing import source_review
from bot.services.settings import Clock, Servers
from bot.storage.documents import drop_documents
from bot.storage.outbox import plan
from bot.storage.store import Reader, Store, Writer

LONGEST_QUOTATION = 1500
MOST_LINES = 40


@dataclass(frozen=True)
class SourceTyped:
    """A source as typed: a link or a title at least. ``published`` is EDTF text."""

    title: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""
    confidential: bool = False


@dataclass(frozen=True)
class ResponseTyped:
    """A response as typed. ``asks`` and ``commitment`` are references, dates are EDTF text."""

    kind: ResponseKind
    asks: Sequence[str]
    on: str = ""
    summary: str = ""
    quotation: str = ""
    quotation_language: str = ""
    place: str = ""
    due: str = ""
    commitment: str = ""
    referred_to: str = ""
    non_answer: NonAnswer | None = None


@dataclass(frozen=True)
class FindingTyped:
    """A finding as typed: of a criterion by its label (``a``), or of a commitment by its reference."""

    outcome: FindingOutcome
    ask: str
    target: str
    on: str = ""
    summary: str = ""
    place: str = ""


@dataclass(frozen=True)
class VoteTyped:
    """A roll call as typed: officials' references with what each did."""

    demand: str
    votes: Mapping[str, VoteChoice] = field(default_factory=dict)
    on: str = ""
    summary: str = ""
    place: str = ""


class Drafting:
    """What ``/log`` does. Only the writer of a draft may touch it."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer

    async def start(
        self,
        actor: Actor,
        campaign: str | None,
        typed: SourceTyped,
        *,
        report: str | None = None,
        lead: UUID | None = None,
    ) -> DraftView:
        """Opens a draft for a source. A source already on record under the same address is used again.

        ``report`` is the open report of a member that it is logged from: what they saw becomes a line.
        ``lead`` is the open lead that it is logged from, which is used up by it.

        Raises ``DeedsError`` for what is wrong with the address, the date, or when neither a title nor
        a link was given (``source_missing``), and ``lead_decided`` where somebody else was quicker.
        """
        authorize(actor, Act.LOG)
        today = await self._servers.today(actor.server)
        url = address_of(typed.url, "url")
        title = text_of(typed.title, "title", longest=LONGEST_LINE, required=False)
        if not url and not title:
            raise DeedsError("source_missing", field="url")
        publisher = text_of(typed.publisher, "publisher", longest=LONGEST_LINE, required=False)
        published = date_of(typed.published, "published", today=today)
        settings = await self._servers.settings_or_default(actor.server)
        now = self._clock()

        async def work(writer: Writer) -> Draft:
            found = await campaign_named(writer, campaign, actor.audience, settings.default_campaign)
            reported = await report_to_log(writer, report) if report is not None else None
            source = await known_source(writer, url, typed.confidential) or Source(
                id=uuid4(),
                title=title or url,
                url=url,
                publisher=publisher,
                published=published,
                confidential=typed.confidential,
                # What nobody has verified yet has sources that nobody else reads yet.
                visibility=Visibility.ORGANISERS,
            )
            draft = Draft(
                id=uuid4(),
                person=actor.person,
                campaign=found.id,
                source=source,
                report=reported.id if reported else None,
                started=now,
                updated=now,
            )
            seen = _seen(reported, source, actor.language)
            await writer.save_draft(draft.with_line(seen, now) if seen else draft)
            if lead is not None:
                await use_lead(writer, lead, actor.person, now)
            return draft

        draft = await self._store.transact(actor.server, work)
        return await self.draft(actor, draft.id)

    async def draft(self, actor: Actor, draft: UUID) -> DraftView:
        """One's own draft. Raises ``DeedsError("draft_gone")`` for any other."""
        authorize(actor, Act.LOG)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            kept = await _own(reader, actor, draft)
            view = await draft_view(reader, kept)
            reported = await reader.get(Report, kept.report) if kept.report else None
            if reported is None:
                return view
            (line,) = await report_lines(reader, [reported], actor.audience, settings)
            asks = await reader.find(Ask, id=list(reported.asks))
            offices = await reader.find(Official, id={each.official for each in asks})
            official = offices[0].reference if len(offices) == 1 else ""
            return replace(view, report=line, official=official)

    async def report(self, actor: Actor, reference: str) -> ReportLine:
        """An open report to log from. Raises ``DeedsError``: ``not_found``, ``report_decided``."""
        authorize(actor, Act.LOG)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await report_to_log(reader, reference)
            (line,) = await report_lines(reader, [found], actor.audience, settings)
        return line

    async def opening(self, actor: Actor, campaign: str | None) -> LogOpening:
        """The campaign to log for and the person's own drafts. Raises as :func:`campaign_named` does."""
        authorize(actor, Act.LOG)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            drafts = [
                await draft_view(reader, each, goes_at(each.updated, self._clock(), settings.retention_days))
                for each in await reader.drafts_of(actor.person)
            ]
        return LogOpening(found, tuple(drafts))

    async def officials(self, actor: Actor, draft: UUID) -> tuple[Choice, ...]:
        """The offices asked in the draft's campaign."""
        _, matrix = await self._matrix(actor, draft)
        return tuple(
            Choice(
                each.official.reference,
                each.official.name,
                Text("", each.holder) if each.holder else None,
            )
            for each in matrix.officials
        )

    async def asks(self, actor: Actor, draft: UUID, official: str) -> tuple[Choice, ...]:
        """The asks to one office, as demands."""
        _, matrix = await self._matrix(actor, draft)
        _, reference = parse_reference(official, "official")
        return tuple(
            Choice(each.reference, _demand(matrix, each).title, Text("", each.demand))
            for each in matrix.cells
            if each.official == reference
        )

    async def demands(self, actor: Actor, draft: UUID) -> tuple[Choice, ...]:
        """The demands of the draft's campaign, for a roll call."""
        _, matrix = await self._matrix(actor, draft)
        return tuple(Choice(each.reference, each.title, Text("", each.reference)) for each in matrix.demands)

    async def voters(self, actor: Actor, draft: UUID, demand: str) -> tuple[Choice, ...]:
        """The offices that a demand is put to."""
        _, matrix = await self._matrix(actor, draft)
        _, reference = parse_reference(demand, "demand")
        asked = {each.official for each in matrix.cells if each.demand == reference}
        return tuple(
            Choice(each.official.reference, each.official.name)
            for each in matrix.officials
            if each.official.reference in asked
        )

    async def targets(self, actor: Actor, draft: UUID, ask: str) -> tuple[Choice, ...]:
        """What a finding about an ask can be about: its criteria by label, its promises by reference."""
        _, matrix = await self._matrix(actor, draft)
        async with self._store.read(actor.server) as reader:
            return await targets_of(reader, matrix, cell_of(matrix, ask))

    async def add_response(
        self, actor: Actor, draft: UUID, typed: ResponseTyped, *, pick: UUID | None = None
    ) -> DraftView:
        """Adds what an official said or did, using up the pick of its asks.

        A reversal of one of several promises may name it later (:meth:`tell`). Raises ``DeedsError``
        naming the field that is wrong.
        """
        kept, matrix = await self._matrix(actor, draft)
        today = await self._servers.today(actor.server)
        if not typed.asks:
            raise DeedsError("asks_missing", field="asks")
        cells = list({each.id: each for each in (cell_of(matrix, ask) for ask in typed.asks)}.values())
        if len({each.official for each in cells}) > 1:
            raise DeedsError("one_official_per_line", field="asks")
        summary = text_of(typed.summary, "summary")
        due, owner = date_of(typed.due, "due"), ClockOwner.OFFICIAL
        if typed.kind is not ResponseKind.COMMITS:
            due = UNKNOWN
        commitment = await self._commitment(actor, cells, typed.kind, typed.commitment)
        content = ResponseContent(
            kind=typed.kind,
            asks=tuple(each.id for each in cells),
            on=date_of(typed.on, "on", today=today),
            summary=summary,
            summary_language=actor.language,
            quotation=text_of(typed.quotation, "quotation", longest=LONGEST_QUOTATION, required=False),
            quotation_language=language_of(typed.quotation_language, "language", required=False),
            source=kept.source.id,
            place=text_of(typed.place, "place", longest=LONGEST_LINE, required=False),
            due=due,
            due_set_by=owner,
            commitment=commitment,
            referred_to=await self._referred(actor, typed.kind, typed.referred_to),
            non_answer=typed.non_answer if typed.kind is ResponseKind.NON_ANSWER else None,
        )
        return await self._add(actor, draft, content, pick)

    async def _commitment(
        self, actor: Actor, cells: Sequence[Cell], kind: ResponseKind, typed: str
    ) -> UUID | None:
        if kind is not ResponseKind.REVERSES:
            return None
        promises = open_on_all(cells)
        if not promises:
            raise DeedsError("no_promise_open", field="kind")
        if not typed:
            return promises.copy().pop() if len(promises) == 1 else None
        async with self._store.read(actor.server) as reader:
            found = await visible(reader, Commitment, typed, "commitment", actor.audience)
        if found.id not in promises:
            raise DeedsError("promise_not_open", {"reference": found.reference}, field="commitment")
        return found.id

    async def _referred(self, actor: Actor, kind: ResponseKind, typed: str) -> UUID | None:
        if kind is not ResponseKind.REFERRED or not typed:
            return None
        async with self._store.read(actor.server) as reader:
            return (await visible(reader, Official, typed, "official", actor.audience)).id

    async def tellable(self, actor: Actor, draft: UUID, number: int) -> tuple[Choice, ...]:
        """What a line can still be told: the open promises it may take back, the sorts of non-answer, or
        the offices it may refer to. Nothing for a line that lacks nothing."""
        kept, matrix = await self._matrix(actor, draft)
        line = _line(kept, number)
        cells = matrix.cells_of(set(line.asks))
        lack = lack_of(line)
        if lack is Lack.NON_ANSWER:
            return tuple(Choice(each.value, Text("", each.value)) for each in NonAnswer)
        if lack is Lack.REFERRED:
            async with self._store.read(actor.server) as reader:
                return await offices_beside(reader, matrix, cells, actor.audience)
        if lack is Lack.PROMISE:
            async with self._store.read(actor.server) as reader:
                return await _promises(reader, cells, open_on_all(cells))
        return ()

    async def tell(
        self, actor: Actor, draft: UUID, number: int, value: str, *, pick: UUID | None = None
    ) -> DraftView:
        """Tells a line what it lacks, with one of the values of :meth:`tellable`."""
        kept, matrix = await self._matrix(actor, draft)
        line = _line(kept, number)
        if not isinstance(line, ResponseContent):
            raise DeedsError("draft_gone")
        lack = lack_of(line)
        told = line
        if lack is Lack.PROMISE:
            cells = matrix.cells_of(set(line.asks))
            told = replace(line, commitment=await self._commitment(actor, cells, line.kind, value))
        elif lack is Lack.REFERRED:
            told = replace(line, referred_to=await self._referred(actor, line.kind, value))
        elif lack is Lack.NON_ANSWER and value in set(NonAnswer):
            told = replace(line, non_answer=NonAnswer(value))

        await self._store.transact(
            actor.server, lambda writer: self._change_line(writer, actor, draft, number, line, told, pick)
        )
        return await self.draft(actor, draft)

    async def tell_new_office(
        self, actor: Actor, draft: UUID, number: int, typed: OfficialTyped, *, pick: UUID | None = None
    ) -> DraftView:
        """Puts an office on record that a line refers to, and tells the line.

        Raises ``DeedsError`` as adding an office does, and ``draft_gone`` for a line that refers to nobody.
        """
        authorize(actor, Act.MANAGE)
        kept, _ = await self._matrix(actor, draft)
        settings = await self._servers.settings_or_default(actor.server)
        line = _line(kept, number)
        if not isinstance(line, ResponseContent) or lack_of(line) is not Lack.REFERRED:
            raise DeedsError("draft_gone")

        async def work(writer: Writer) -> None:
            official = await put_official(writer, typed, settings.language)
            told = replace(line, referred_to=official.id)
            await self._change_line(writer, actor, draft, number, line, told, pick)

        await self._store.change(actor.server, work, actor=actor.person, action="add_official")
        return await self.draft(actor, draft)

    async def _change_line(
        self,
        writer: Writer,
        actor: Actor,
        draft: UUID,
        number: int,
        line: Content,
        told: Content,
        pick: UUID | None,
    ) -> None:
        await use_up(writer, actor, pick)
        current = await _own(writer, actor, draft)
        if _line(current, number) != line:
            raise DeedsError("already_done")
        await writer.save_draft(current.with_changed(number, told, self._clock()))

    async def add_finding(
        self, actor: Actor, draft: UUID, typed: FindingTyped, *, pick: UUID | None = None
    ) -> DraftView:
        """Adds what was observed, using up the pick of its criterion.

        Raises ``DeedsError`` naming the field that is wrong.

        ``undone`` needs something once fulfilled; ``not_kept`` a date that the official gave and that
        is over on the day of the finding (rule 4).
        """
        kept, matrix = await self._matrix(actor, draft)
        today = await self._servers.today(actor.server)
        cell = cell_of(matrix, typed.ask)
        on = date_of(typed.on, "on", today=today)
        if not on.is_known:
            raise DeedsError("finding_needs_date", field="on")
        async with self._store.read(actor.server) as reader:
            criterion, commitment = await judged_of(reader, cell, typed.outcome, typed.target, actor.audience)
        judged = FindingContent(
            outcome=typed.outcome, asks=(cell.id,), criterion=criterion, commitment=commitment, on=on
        )
        refuse_outcome(cell, judged)
        content = replace(
            judged,
            summary=text_of(typed.summary, "summary"),
            summary_language=actor.language,
            source=kept.source.id,
            place=text_of(typed.place, "place", longest=LONGEST_LINE, required=False),
        )
        return await self._add(actor, draft, content, pick)

    async def add_vote(
        self, actor: Actor, draft: UUID, typed: VoteTyped, *, pick: UUID | None = None
    ) -> DraftView:
        """Adds a roll call as one entry, using up the pick of its votes.

        Raises ``DeedsError("votes_missing")`` when nobody voted.
        """
        kept, matrix = await self._matrix(actor, draft)
        today = await self._servers.today(actor.server)
        _, demand = parse_reference(typed.demand, "demand")
        cells = {
            each.official: each
            for each in matrix.cells
            if each.demand == demand and each.official in typed.votes
        }
        if not cells:
            raise DeedsError("votes_missing", field="votes")
        officials = {each.official.reference: each.official.id for each in matrix.officials}
        content = ResponseContent(
            kind=ResponseKind.VOTE,
            asks=tuple(each.id for each in cells.values()),
            on=date_of(typed.on, "on", today=today),
            summary=text_of(typed.summary, "summary"),
            summary_language=actor.language,
            source=kept.source.id,
            place=text_of(typed.place, "place", longest=LONGEST_LINE, required=False),
            votes=tuple(Vote(officials[each], typed.votes[each]) for each in cells),
        )
        return await self._add(actor, draft, content, pick)

    async def remove_line(self, actor: Actor, draft: UUID, number: int, *, of: int) -> DraftView:
        """Takes a line out again, counted from one, of a draft that was seen with ``of`` lines.

        Raises ``DeedsError("line_gone")`` if it has another number by now: a second press of the same
        button would take out the next line.
        """
        authorize(actor, Act.LOG)

        async def work(writer: Writer) -> None:
            kept = await _own(writer, actor, draft)
            _line(kept, number)
            if len(kept.lines) != of:
                raise DeedsError("line_gone")
            await writer.save_draft(kept.without_line(number, self._clock()))

        await self._store.transact(actor.server, work)
        return await self.draft(actor, draft)

    async def discard(self, actor: Actor, draft: UUID) -> None:
        """Drops one's own draft."""
        authorize(actor, Act.LOG)

        async def work(writer: Writer) -> None:
            kept = await _own(writer, actor, draft)
            await writer.drop_draft(draft)
            if not kept.source.reference:
                await drop_documents(writer, [kept.source.id])

        await self._store.transact(actor.server, work)

    async def submit(self, actor: Actor, draft: UUID) -> SourceReview:
        """Reports every line of the draft and puts the source's card into the review channel.

        One change: the source if it is new, and each line as a response or finding with its first
        revision. Raises ``DeedsError("draft_empty")``.
        """
        authorize(actor, Act.LOG)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])

        async def work(writer: Writer) -> SourceReview:
            kept = await _own(writer, actor, draft)
            if not kept.lines:
                raise DeedsError("draft_empty")
            if any(lack_of(each) is Lack.PROMISE for each in kept.lines):
                raise DeedsError("reversal_needs_promise")
            source = kept.source
            if not source.reference:
                # Somebody else may have reported from it since the draft was begun.
                known = await known_source(writer, source.url, source.confidential)
                source = known or await writer.put(source, new=True)
            for place, line in enumerate(kept.lines):
                revision = await report(
                    writer,
                    replace(line, source=source.id),
                    campaign=kept.campaign,
                    reporter=actor.person,
                    at=self._clock(),
                    place=place,
                    confidential=source.confidential,
                )
                if place == 0:
                    await take_report(writer, kept.report, revision.subject, actor.person)
            await writer.drop_draft(draft)
            review = await source_review(writer, actor, source, settings, campaign=kept.campaign)
            await plan_review_card(writer, self._planner, self._renderer, review, settings, str(draft))
            return review

        return await self._store.change(
            actor.server, work, actor=actor.person, action="report", once=f"submit:{draft}"
        )

    async def _matrix(self, actor: Actor, draft: UUID) -> tuple[Draft, Matrix]:
        authorize(actor, Act.LOG)
        today: date = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            kept = await _own(reader, actor, draft)
            campaign = await reader.get(Campaign, kept.campaign)
            if campaign is None:
                raise DeedsError("draft_gone")
            # What is told to members must not rest on what was told in confidence (rule 8).
            audience = Visibility.ORGANISERS if kept.source.confidential else Visibility.MEMBERS
            return kept, await read_matrix(reader, campaign, today, min(actor.audience, audience))

    async def _add(self, actor: Actor, draft: UUID, content: Content, pick: UUID | None) -> DraftView:
        async def work(writer: Writer) -> None:
            await use_up(writer, actor, pick)
            kept = await _own(writer, actor, draft)
            if len(kept.lines) >= MOST_LINES:
                raise DeedsError("draft_full", {"most": MOST_LINES})
            await writer.save_draft(kept.with_line(content, self._clock()))

        await self._store.transact(actor.server, work)
        return await self.draft(actor, draft)


async def plan_review_card(
    writer: Writer,
    planner: Planner,
    renderer: Callable[[], Renderer],
    review: SourceReview,
    settings: ServerSettings,
    period: str,
) -> None:
    """Plans the card of what waits from a source into the review channel, where there is one."""
    if settings.review_channel:
        posting = planner.planned(
            server=writer.server,
            kind=PostingKind.REVIEW_CARD,
            origin=review.source.reference,
            channel=settings.review_channel,
            period=period,
            bodies=lambda marker: renderer().review_card(review, settings.language, marker),
        )
        await plan(writer, posting)


async def report(
    writer: Writer,
    content: Content,
    *,
    campaign: UUID,
    reporter: str,
    at: datetime,
    place: int,
    confidential: bool,
) -> Revision:
    """Reports one line inside a change: its record, its promise if it is one, its first revision.

    ``place`` counts the lines of the change from zero.
    """
    logged = writer.sequence * LOGGED_PER_CHANGE + place
    subject: Response | Finding
    if isinstance(content, ResponseContent):
        subject = await writer.put(
            Response(id=uuid4(), campaign=campaign, confidential=confidential, logged=logged), new=True
        )
        if content.kind is ResponseKind.COMMITS:
            await writer.put(Commitment(id=uuid4(), response=subject.id), new=True)
    else:
        subject = await writer.put(
            Finding(id=uuid4(), campaign=campaign, confidential=confidential, logged=logged), new=True
        )
    return await writer.put(
        Revision(id=uuid4(), subject=subject.id, content=content, reported_at=at, reporter=reporter),
        new=True,
    )


def refuse_outcome(cell: Cell, content: FindingContent) -> None:
    """Refuses a finding that accuses without ground.

    Raises ``DeedsError``: ``not_kept_too_early`` before a date that the official gave is over (rule 4),
    ``undone_never_done`` for what was never found fulfilled.
    """
    if content.outcome is FindingOutcome.NOT_KEPT:
        promise = next((each for each in cell.position.commitments if each.id == content.commitment), None)
        if promise is None or not promise.may_be_not_kept(content.on):
            due = promise.falls_due if promise else UNKNOWN
            raise DeedsError("not_kept_too_early", {"due": due}, field="on", typed=content.on.text)
    if content.outcome is FindingOutcome.UNDONE:
        state = next((each for each in cell.position.criteria if each.id == content.criterion), None)
        if state is None or not state.once_fulfilled:
            label = state.label if state else ""
            raise DeedsError("undone_never_done", {"label": label}, field="outcome")


def outcomes_of(target: str) -> tuple[FindingOutcome, ...]:
    """What a finding about this target can say: a promise has a reference, a criterion a label."""
    promise = target.upper().startswith(f"{PREFIXES['commitment']}-")
    return tuple(each for each in FindingOutcome if each.concerns_commitment == promise)


def _seen(reported: Report | None, source: Source, language: str) -> FindingContent | None:
    """What a member saw who went and looked, as the line that an organiser would log from it."""
    if reported is None or reported.outcome is None or reported.criterion is None:
        return None
    return FindingContent(
        outcome=reported.outcome,
        asks=reported.asks,
        criterion=reported.criterion,
        on=reported.on,
        summary=reported.note,
        summary_language=language,
        source=source.id,
    )


async def _own(reader: Reader, actor: Actor, draft: UUID) -> Draft:
    found = await reader.draft(draft)
    if found is None or found.person != actor.person:
        raise DeedsError("draft_gone")
    return found


async def known_source(reader: Reader, url: str, confidential: bool) -> Source | None:
    known = await reader.find(Source, url=url, withdrawn=False) if url else []
    return next((each for each in known if each.confidential == confidential), None)


def open_on_all(cells: Sequence[Cell]) -> set[UUID]:
    """The open promises that every one of these asks was given: only those can be taken back for all of
    them, since a reversal accuses on each ask it names."""
    given = [{each.id for each in cell.position.open_commitments} for cell in cells]
    return set.intersection(*given) if given else set()


async def targets_of(reader: Reader, matrix: Matrix, cell: Cell) -> tuple[Choice, ...]:
    """What a finding about an ask can be about: its criteria by label, its open promises by reference."""
    applying = {each.id for each in cell.position.criteria}
    criteria = [
        Choice(each.label, each.text)
        for each in matrix.criteria.get(matrix.asks[cell.id].demand, ())
        if each.id in applying
    ]
    return (*criteria, *await _promises(reader, [cell]))


async def judged_of(
    reader: Reader, cell: Cell, outcome: FindingOutcome, target: str, audience: Visibility
) -> tuple[UUID | None, UUID | None]:
    """The criterion, or the promise, that a finding with this outcome judges; ``target`` is as typed.

    Raises ``DeedsError``: ``criterion_unknown``, ``not_found`` and ``promise_of_another``.
    """
    if outcome.concerns_commitment:
        found = await visible(reader, Commitment, target, "commitment", audience)
        if found.id not in {each.id for each in cell.position.commitments}:
            raise DeedsError("promise_of_another", {"reference": found.reference}, field="target")
        return None, found.id
    state = next((each for each in cell.position.criteria if each.label == target), None)
    if state is None:
        raise DeedsError("criterion_unknown", {"typed": target[:20]}, field="target")
    return state.id, None


async def offices_beside(
    reader: Reader, matrix: Matrix, cells: Sequence[Cell], audience: Visibility
) -> tuple[Choice, ...]:
    """The offices that a referral about these asks can name; those of the campaign come first, since a
    referral seldom leads far away."""
    asked = {each.official for each in cells}
    here = [each.official for each in matrix.officials]
    ids = {each.id for each in here}
    known = project_all(await reader.find(Official, withdrawn=False), audience)
    return tuple(
        Choice(each.reference, each.name)
        for each in [*here, *(each for each in known if each.id not in ids)]
        if each.reference not in asked
    )


async def _promises(
    reader: Reader, cells: Sequence[Cell], among: Collection[UUID] | None = None
) -> tuple[Choice, ...]:
    pending = {
        each.id: each
        for cell in cells
        for each in cell.position.open_commitments
        if among is None or each.id in among
    }
    records = await reader.find(Commitment, id=list(pending)) if pending else []
    made = {each.id: each.reference for each in records}
    standing = await reader.standing_revisions([each.response for each in records])
    summaries = {
        each.id: standing[each.response].content.summary for each in records if each.response in standing
    }
    choices = []
    for commitment, fact in pending.items():
        if commitment in made:
            known = [fact.reference, fact.due.text] if fact.due.is_known else [fact.reference]
            label = Text("", summaries.get(commitment) or fact.reference)
            choices.append(Choice(made[commitment], label, Text("", " · ".join(known))))
    return tuple(choices)


def _line(draft: Draft, number: int) -> Content:
    if not 1 <= number <= len(draft.lines):
        raise DeedsError("line_gone")
    return draft.lines[number - 1]


def cell_of(matrix: Matrix, ask: str) -> Cell:
    """The cell of an ask by its reference. Raises ``DeedsError("not_found")``."""
    _, reference = parse_reference(ask, "ask")
    found = next((each for each in matrix.cells if each.reference == reference), None)
    if found is None:
        raise DeedsError("not_found", {"reference": reference}, field="asks", typed=ask)
    return found


def _demand(matrix: Matrix, cell: Cell) -> Demand:
    return next(each for each in matrix.demands if each.reference == cell.demand)
