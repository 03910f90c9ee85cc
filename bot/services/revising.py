"""Editing and withdrawing what is on record: each time a revision that somebody else verifies (rule 7)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize, same_person
from bot.domain.dates import UNKNOWN
from bot.domain.edits import refuse_edited
from bot.domain.errors import DeedsError
from bot.domain.records import (
    Ask,
    Campaign,
    Commitment,
    Content,
    Demand,
    FindingContent,
    Official,
    Response,
    ResponseContent,
    Revision,
    ServerSettings,
    Source,
    Vote,
)
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, address_of, date_of, language_of, text_of
from bot.domain.views import Cell, Choice, EntryEdit, SourceReview
from bot.domain.vocabulary import (
    ClockOwner,
    FindingOutcome,
    NonAnswer,
    ResponseKind,
    RevisionState,
    Visibility,
    VoteChoice,
)
from bot.services.boards import visible
from bot.services.drafting import (
    LONGEST_QUOTATION,
    SourceTyped,
    cell_of,
    judged_of,
    known_source,
    offices_beside,
    open_on_all,
    plan_review_card,
    refuse_outcome,
    targets_of,
)
from bot.services.lines import Subject, Surroundings
from bot.services.matrix import Matrix, read_matrix
from bot.services.picking import use_up
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.reviewing import retire_waiting, source_review, subject_named
from bot.services.settings import Clock, Servers
from bot.storage.store import Reader, Store, Writer

LONGEST_LANGUAGE = 20


@dataclass(frozen=True)
class RevisionTyped:
    """An edit of a response or finding as typed; none leaves what is there. Dates are EDTF text.

    ``asks`` are references, ``votes`` the references of offices with what each did. ``target`` is what was
    looked at of the ask ``ask``: a criterion by its label, a promise by its reference. ``referred_to`` is the
    reference of an office.
    """

    kind: ResponseKind | None = None
    outcome: FindingOutcome | None = None
    asks: Sequence[str] | None = None
    on: str | None = None
    summary: str | None = None
    quotation: str | None = None
    quotation_language: str | None = None
    place: str | None = None
    due: str | None = None
    due_set_by: ClockOwner | None = None
    non_answer: NonAnswer | None = None
    votes: Mapping[str, VoteChoice] | None = None
    ask: str | None = None
    target: str | None = None
    referred_to: str | None = None
    source: SourceTyped | None = None


@dataclass(frozen=True)
class EntryTyped:
    """A response or finding as it would be typed, for the forms that edit it."""

    kind: str = ""
    outcome: str = ""
    on: str = ""
    summary: str = ""
    quotation: str = ""
    quotation_language: str = ""
    place: str = ""
    due: str = ""
    due_set_by: str = ""
    non_answer: str = ""


class Revising:
    """What the record card's *Edit* and *Withdraw* do."""

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

    async def entry(self, actor: Actor, reference: str) -> EntryEdit:
        """A response or finding as an edit begins: with what waits, else with what stands.

        Raises ``DeedsError("not_found")``, also where everything about it was rejected or withdrawn.
        """
        authorize(actor, Act.LOG)
        async with self._store.read(actor.server) as reader:
            subject, begun = await _begun(reader, actor, reference)
            return await _entry(reader, actor, subject, begun)

    async def typed(self, actor: Actor, reference: str) -> EntryTyped:
        """The same as it would be typed."""
        authorize(actor, Act.LOG)
        async with self._store.read(actor.server) as reader:
            _, begun = await _begun(reader, actor, reference)
            return _as_typed(begun.content)

    async def officials(self, actor: Actor, reference: str) -> tuple[Choice, ...]:
        """The offices asked in the entry's campaign."""
        matrix, _ = await self._around(actor, reference)
        return tuple(
            Choice(
                each.official.reference, each.official.name, Text("", each.holder) if each.holder else None
            )
            for each in matrix.officials
        )

    async def asks(self, actor: Actor, reference: str, official: str) -> tuple[Choice, ...]:
        """The asks to one of these offices, as demands."""
        matrix, _ = await self._around(actor, reference)
        titles = {each.reference: each.title for each in matrix.demands}
        return tuple(
            Choice(each.reference, titles[each.demand], Text("", each.demand))
            for each in matrix.cells
            if each.official == official
        )

    async def voters(self, actor: Actor, reference: str) -> tuple[Choice, ...]:
        """The offices that the demand of a roll call is put to."""
        matrix, begun = await self._around(actor, reference)
        demands = {each.demand for each in matrix.cells_of(set(begun.content.asks))}
        asked = {each.official for each in matrix.cells if each.demand in demands}
        return tuple(
            Choice(each.official.reference, each.official.name)
            for each in matrix.officials
            if each.official.reference in asked
        )

    async def targets(self, actor: Actor, reference: str, ask: str) -> tuple[Choice, ...]:
        """What a finding about one of these asks can be about: criteria by label, promises by reference."""
        matrix, _ = await self._around(actor, reference)
        async with self._store.read(actor.server) as reader:
            return await targets_of(reader, matrix, cell_of(matrix, ask))

    async def referable(self, actor: Actor, reference: str) -> tuple[Choice, ...]:
        """The offices that a referral can name."""
        matrix, begun = await self._around(actor, reference)
        cells = matrix.cells_of(set(begun.content.asks))
        async with self._store.read(actor.server) as reader:
            return await offices_beside(reader, matrix, cells, actor.audience)

    async def _around(self, actor: Actor, reference: str) -> tuple[Matrix, Revision]:
        authorize(actor, Act.LOG)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            subject, begun = await _begun(reader, actor, reference)
            campaign = await reader.get(Campaign, subject.campaign)
            if campaign is None:
                raise DeedsError("not_found", {"reference": subject.reference})
            return await read_matrix(reader, campaign, today, _readers(actor, subject)), begun

    async def revise(
        self,
        actor: Actor,
        reference: str,
        typed: RevisionTyped,
        *,
        before: EntryTyped | None = None,
        pick: UUID | None = None,
    ) -> SourceReview:
        """Reports a new revision of a response or finding; what stands goes on standing, labelled.

        It begins with what waits, else with what stands, and takes the place of what waited. ``before`` is
        what the form began with; ``pick`` is used up. Raises :class:`EditedMeanwhileError` if somebody
        changed since what is typed here, and ``DeedsError``: ``not_found``, ``nothing_changed``,
        ``vote_stays_vote``, and naming its field what is wrong with it.
        """
        authorize(actor, Act.LOG)
        today = await self._servers.today(actor.server)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])

        async def work(writer: Writer) -> SourceReview:
            await use_up(writer, actor, pick)
            subject, begun = await _begun(writer, actor, reference)
            if before is not None:
                refuse_edited(subject.reference, before, _where_typed(before, begun.content, typed))
            content = await _revised(writer, actor, subject, begun.content, typed, today)
            if content == begun.content:
                raise DeedsError("nothing_changed", {"reference": subject.reference})
            if isinstance(content, ResponseContent) and content.kind is ResponseKind.COMMITS:
                await _promised(writer, subject)
            return await self._report(writer, actor, subject, _following(begun, content), settings)

        return await self._store.change(actor.server, work, actor=actor.person, action="revise")

    async def withdraw(self, actor: Actor, reference: str, reason: str) -> EntryEdit:
        """Takes an entry out of the record, with a reason.

        What still waits goes at once, by its reporter; what stands goes once somebody else confirms it,
        and stands until then. Raises ``DeedsError``: ``not_found``, ``already_decided`` for what stands no
        longer, ``withdrawal_waits`` if that was asked for already, ``not_yours_to_withdraw`` for what
        another person reported and nobody verified yet.
        """
        authorize(actor, Act.LOG)
        why = text_of(reason, "reason", longest=LONGEST_LINE)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])

        async def work(writer: Writer) -> EntryEdit:
            subject, begun = await _begun(writer, actor, reference)
            standing = (await writer.standing_revisions([subject.id])).get(subject.id)
            if _asks_to_withdraw(begun):
                raise DeedsError("withdrawal_waits", {"reference": subject.reference})
            if standing is not None:
                asked = replace(_following(standing, standing.content), withdraws=True, reason=why)
                await self._report(writer, actor, subject, asked, settings)
                return await _entry(writer, actor, *await _begun(writer, actor, reference))
            if begun.state is not RevisionState.REPORTED:
                raise DeedsError("already_decided", {"reference": subject.reference})
            if settings.two_people and not same_person(begun.reporter, actor.person):
                raise DeedsError("not_yours_to_withdraw", {"reference": subject.reference})
            gone = await writer.put(replace(begun, state=RevisionState.WITHDRAWN, reason=why))
            return await _entry(writer, actor, subject, gone)

        return await self._store.change(actor.server, work, actor=actor.person, action="withdraw", why=why)

    async def _report(
        self, writer: Writer, actor: Actor, subject: Subject, revision: Revision, settings: ServerSettings
    ) -> SourceReview:
        await retire_waiting(writer, subject.id)
        number = max(each.number for each in await writer.revisions_of(subject.id)) + 1
        revision = replace(revision, number=number, reported_at=self._clock(), reporter=actor.person)
        await writer.put(revision, new=True)
        await writer.mark_under_review(subject.id, True)
        content = revision.content
        source = await writer.get(Source, content.source) if content.source else None
        review = await source_review(writer, actor, source, settings, campaign=subject.campaign)
        period = f"{subject.reference}.{number}"
        await plan_review_card(writer, self._planner, self._renderer, review, settings, period)
        return review


def _following(before: Revision, content: Content) -> Revision:
    """A new revision after another. Translations are kept: where the summary differs they are stale."""
    return Revision(
        id=uuid4(),
        subject=before.subject,
        content=content,
        summary_translations=before.summary_translations,
    )


async def _begun(reader: Reader, actor: Actor, reference: str) -> tuple[Subject, Revision]:
    """What an edit begins with: the revision that waits, else the one that stands or stood."""
    subject = await subject_named(reader, reference, actor.audience)
    revisions = [each for each in await reader.revisions_of(subject.id) if not each.withdrawn]
    begun = [each for each in revisions if each.state is not RevisionState.REJECTED]
    if not begun:
        raise DeedsError("not_found", {"reference": subject.reference}, typed=reference)
    return subject, begun[-1]


async def _entry(reader: Reader, actor: Actor, subject: Subject, begun: Revision) -> EntryEdit:
    around = await Surroundings.of(reader, [begun.content])
    standing = await reader.standing_revisions([subject.id])
    line = around.line(
        begun.content,
        actor.audience,
        reference=subject.reference,
        state=begun.state,
        revision=begun.number,
        confidential=subject.confidential,
    )
    return EntryEdit(line, stands=subject.id in standing, withdraws=_asks_to_withdraw(begun))


def _asks_to_withdraw(revision: Revision) -> bool:
    return revision.withdraws and revision.state is RevisionState.REPORTED


def _readers(actor: Actor, subject: Subject) -> Visibility:
    # What is told to members must not rest on what was told in confidence (rule 8).
    return min(actor.audience, Visibility.ORGANISERS if subject.confidential else Visibility.MEMBERS)


def _as_typed(content: Content) -> EntryTyped:
    if isinstance(content, FindingContent):
        return EntryTyped(
            outcome=content.outcome.value, on=content.on.text, summary=content.summary, place=content.place
        )
    return EntryTyped(
        kind=content.kind.value,
        on=content.on.text,
        summary=content.summary,
        quotation=content.quotation,
        quotation_language=content.quotation_language,
        place=content.place,
        due=content.due.text,
        due_set_by=content.due_set_by.value,
        non_answer=content.non_answer.value if content.non_answer else "",
    )


def _where_typed(before: EntryTyped, content: Content, typed: RevisionTyped) -> EntryTyped:
    """What the form began with, as it stands now: what it does not edit is nothing to compare."""
    now = _as_typed(content)
    edited = {name: value for name, value in vars(now).items() if getattr(typed, name, None) is not None}
    return replace(before, **edited)


async def _promised(writer: Writer, subject: Subject) -> None:
    """The promise of a response, made where it became one only now."""
    if isinstance(subject, Response) and not await writer.count(Commitment, response=subject.id):
        await writer.put(Commitment(id=uuid4(), response=subject.id), new=True)


async def _revised(
    writer: Writer, actor: Actor, subject: Subject, before: Content, typed: RevisionTyped, today: date
) -> Content:
    on = before.on if typed.on is None else date_of(typed.on, "on", today=today)
    summary = before.summary if typed.summary is None else text_of(typed.summary, "summary")
    place = before.place
    if typed.place is not None:
        place = text_of(typed.place, "place", longest=LONGEST_LINE, required=False)
    source = before.source
    if typed.source is not None:
        source = (await _source(writer, subject, typed.source, today)).id
    if isinstance(before, FindingContent):
        if not on.is_known:
            raise DeedsError("finding_needs_date", field="on")
        found = replace(before, on=on, summary=summary, place=place, source=source)
        if typed.ask is not None and typed.target is not None:
            return await _looked_at(
                writer, actor, subject, found, typed.ask, typed.target, typed.outcome, today
            )
        if typed.outcome is None:
            return found
        return await _concluded(writer, actor, subject, found, typed.outcome, today)
    said = replace(before, on=on, summary=summary, place=place, source=source)
    return await _said(writer, actor, subject, said, typed, today)


async def _concluded(
    writer: Writer,
    actor: Actor,
    subject: Subject,
    found: FindingContent,
    outcome: FindingOutcome,
    today: date,
) -> FindingContent:
    if outcome.concerns_commitment != found.outcome.concerns_commitment:
        raise DeedsError("criterion_unknown", {"typed": outcome.value}, field="outcome")
    changed = replace(found, outcome=outcome)
    asks = await writer.find(Ask, id=list(found.asks))
    for cell in await _cells(writer, actor, subject, asks, today):
        refuse_outcome(cell, changed)
    return changed


async def _looked_at(
    writer: Writer,
    actor: Actor,
    subject: Subject,
    found: FindingContent,
    ask: str,
    target: str,
    outcome: FindingOutcome | None,
    today: date,
) -> FindingContent:
    """The same observation of something else: a criterion or a promise of that ask."""
    readers = _readers(actor, subject)
    record = await visible(writer, Ask, ask, "ask", readers)
    cells = await _cells(writer, actor, subject, [record], today)
    if not cells:
        raise DeedsError("not_found", {"reference": record.reference}, field="asks")
    [cell] = cells
    concluded = outcome or found.outcome
    criterion, commitment = await judged_of(writer, cell, concluded, target, readers)
    changed = replace(found, outcome=concluded, asks=(record.id,), criterion=criterion, commitment=commitment)
    refuse_outcome(cell, changed)
    return changed


async def _said(
    writer: Writer,
    actor: Actor,
    subject: Subject,
    before: ResponseContent,
    typed: RevisionTyped,
    today: date,
) -> ResponseContent:
    kind = typed.kind or before.kind
    is_vote = kind is ResponseKind.VOTE
    if is_vote != (before.kind is ResponseKind.VOTE):
        raise DeedsError("vote_stays_vote", {"reference": subject.reference}, field="kind")
    changed = before
    if typed.quotation is not None:
        words = text_of(typed.quotation, "quotation", longest=LONGEST_QUOTATION, required=False)
        changed = replace(changed, quotation=words)
    if typed.quotation_language is not None:
        language = language_of(typed.quotation_language, "language", required=False)
        changed = replace(changed, quotation_language=language)
    if typed.due is not None:
        changed = replace(changed, due=date_of(typed.due, "due"))
    if typed.due_set_by is not None:
        changed = replace(changed, due_set_by=typed.due_set_by)
    if kind is not ResponseKind.COMMITS:
        changed = replace(changed, due=UNKNOWN, due_set_by=ClockOwner.OFFICIAL)
    if kind is not ResponseKind.NON_ANSWER:
        changed = replace(changed, non_answer=None)
    elif typed.non_answer is not None:
        changed = replace(changed, non_answer=typed.non_answer)
    if kind is not ResponseKind.REFERRED:
        changed = replace(changed, referred_to=None)
    elif typed.referred_to is not None:
        readers = _readers(actor, subject)
        office = await visible(writer, Official, typed.referred_to, "official", readers)
        changed = replace(changed, referred_to=office.id)
    if typed.asks is not None and not is_vote:
        changed = replace(changed, asks=await _asked(writer, actor, subject, typed.asks, today))
    if typed.votes is not None and is_vote:
        changed = await _voted(writer, actor, subject, changed, typed.votes, today)
    if kind is not ResponseKind.REVERSES:
        changed = replace(changed, commitment=None)
    elif before.kind is not kind or changed.asks != before.asks:
        asks = await writer.find(Ask, id=list(changed.asks))
        open_promises = open_on_all(await _cells(writer, actor, subject, asks, today))
        if not open_promises:
            raise DeedsError("no_promise_open", field="kind")
        if len(open_promises) > 1:
            raise DeedsError("reversal_needs_promise", field="kind")
        changed = replace(changed, commitment=next(iter(open_promises)))
    return replace(changed, kind=kind)


async def _asked(
    writer: Writer, actor: Actor, subject: Subject, typed: Sequence[str], today: date
) -> tuple[UUID, ...]:
    if not typed:
        raise DeedsError("asks_missing", field="asks")
    readers = _readers(actor, subject)
    asks = [await visible(writer, Ask, each, "ask", readers) for each in dict.fromkeys(typed)]
    cells = {each.id for each in await _cells(writer, actor, subject, asks, today)}
    for missing in (each for each in asks if each.id not in cells):
        raise DeedsError("not_found", {"reference": missing.reference}, field="asks")
    if len({each.official for each in asks}) > 1:
        raise DeedsError("one_official_per_line", field="asks")
    return tuple(each.id for each in asks)


async def _voted(
    writer: Writer,
    actor: Actor,
    subject: Subject,
    before: ResponseContent,
    typed: Mapping[str, VoteChoice],
    today: date,
) -> ResponseContent:
    demands = {each.demand for each in await writer.find(Ask, id=list(before.asks))}
    matrix = await _matrix(writer, actor, subject, await writer.find(Demand, id=demands), today)
    officials = {each.official.reference: each.official.id for each in matrix.officials}
    cells = [each for each in matrix.cells if each.official in typed]
    if not cells:
        raise DeedsError("votes_missing", field="votes")
    return replace(
        before,
        asks=tuple(each.id for each in cells),
        votes=tuple(Vote(officials[each.official], typed[each.official]) for each in cells),
    )


async def _cells(
    reader: Reader, actor: Actor, subject: Subject, asks: Sequence[Ask], today: date
) -> tuple[Cell, ...]:
    """The cells of these asks in the entry's own campaign."""
    demands = await reader.find(Demand, id={each.demand for each in asks}, campaign=subject.campaign)
    matrix = await _matrix(reader, actor, subject, demands, today)
    return matrix.cells_of({each.id for each in asks})


async def _matrix(
    reader: Reader, actor: Actor, subject: Subject, demands: Sequence[Demand], today: date
) -> Matrix:
    campaign = await reader.get(Campaign, subject.campaign)
    if campaign is None:
        raise DeedsError("not_found", {"reference": subject.reference})
    return await read_matrix(reader, campaign, today, _readers(actor, subject), demands=demands)


async def _source(writer: Writer, subject: Subject, typed: SourceTyped, today: date) -> Source:
    """The source typed: the one on record under the same address, else a new one.

    An entry told in confidence stays so whatever is cited for it, and no other becomes so.
    """
    url = address_of(typed.url, "url")
    title = text_of(typed.title, "title", longest=LONGEST_LINE, required=False)
    if not url and not title:
        raise DeedsError("source_missing", field="url")
    publisher = text_of(typed.publisher, "publisher", longest=LONGEST_LINE, required=False)
    published = date_of(typed.published, "published", today=today)
    known = await known_source(writer, url, subject.confidential)
    if known is not None:
        return known
    return await writer.put(
        Source(
            id=uuid4(),
            title=title or url,
            url=url,
            publisher=publisher,
            published=published,
            confidential=subject.confidential,
            visibility=Visibility.ORGANISERS if subject.confidential else Visibility.MEMBERS,
        ),
        new=True,
    )
