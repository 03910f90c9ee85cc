"""The desk: what waits for a second pair of eyes, for a look, for a date; and the decisions on it."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize, same_person
from bot.domain.dates import UNKNOWN
from bot.domain.drafts import goes_at
from bot.domain.errors import DeedsError
from bot.domain.headlines import HAND_SETTABLE
from bot.domain.periods import zone_named
from bot.domain.positions import CommitmentFact
from bot.domain.records import (
    Ask,
    Campaign,
    Check,
    Demand,
    Finding,
    HandSetHeadline,
    Response,
    ResponseContent,
    Revision,
    ServerSettings,
    Source,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.translating import written
from bot.domain.typed import LONGEST_LINE, text_of
from bot.domain.views import (
    Cell,
    Decided,
    DeskView,
    DueItem,
    HandSetReview,
    OfficialHead,
    ReplyReview,
    ReviewItem,
    SourceLine,
    SourceReview,
    Verdict,
)
from bot.domain.vocabulary import (
    Done,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    RevisionState,
    Said,
    Visibility,
)
from bot.services.boards import standing_campaigns, visible
from bot.services.corrections import Corrections, take_out
from bot.services.leads import waiting_leads
from bot.services.letters import refuse_unheard
from bot.services.lines import (
    Subject,
    Surroundings,
    draft_view,
    open_disputes,
    source_line,
    subjects_by_id,
)
from bot.services.matrix import Matrix, matrix_of_ask, read_matrices, read_matrix
from bot.services.publishing import waiting_publications
from bot.services.referrals import Opened, open_referred
from bot.services.replies import waiting_replies
from bot.services.reports import open_reports
from bot.services.settings import Clock, Servers
from bot.services.standing import shown_to, stand
from bot.services.trust import may_decide
from bot.services.wins import Wins, may_win
from bot.storage.claims import Claim, claims, release, take
from bot.storage.store import Reader, Store, Writer

T = TypeVar("T")
NO_SOURCE = "none"
TAKEN_FOR = timedelta(minutes=30)
DEADLINE_NEAR_DAYS = 7


def review_token(subject: Subject, revision: Revision) -> str:
    """What a decision is bound to: this revision of this record, whose content can't change (rule 7)."""
    return f"{subject.reference}.{revision.number}"


async def source_review(
    reader: Reader,
    actor: Actor,
    source: Source | None,
    settings: ServerSettings,
    *,
    campaign: UUID | None = None,
) -> SourceReview:
    """The lines of one source that wait, in one campaign: that one, else whose have waited the longest.

    ``source`` none gathers those without a source. Raises ``DeedsError("nothing_waits")`` where none is.
    """
    found = await _reviews(reader, actor, settings, {}, only=source)
    if source is None:
        found = tuple(each for each in found if not each.source.reference)
    if campaign is not None:
        found = tuple(each for each in found if each.campaign.id == campaign)
    if not found:
        raise DeedsError("nothing_waits", {"reference": source.reference if source else ""})
    return found[0]


async def waiting_reviews(reader: Reader, actor: Actor, settings: ServerSettings) -> tuple[SourceReview, ...]:
    """Everything that waits to be verified, by source and campaign, what has waited the longest first."""
    return await _reviews(reader, actor, settings, {})


async def _reviews(
    reader: Reader,
    actor: Actor,
    settings: ServerSettings,
    taken: Mapping[str, Claim],
    *,
    only: Source | None = None,
) -> tuple[SourceReview, ...]:
    waiting = await reader.waiting_revisions()
    if only is not None:
        waiting = [each for each in waiting if each.content.source == only.id]
    if not waiting:
        return ()
    subjects = await subjects_by_id(reader, {each.subject for each in waiting})
    # What one change reported has one instant: its lines come as they were written.
    logged = {each.id: each.logged for each in subjects.values()}
    waiting.sort(key=lambda each: (each.reported_at, logged.get(each.subject, 0), each.number))
    standing = await reader.standing_revisions(list(subjects))
    around = await Surroundings.of(
        reader, [*(each.content for each in waiting), *(each.content for each in standing.values())]
    )
    campaigns = {each.id: each for each in await standing_campaigns(reader, actor.audience)}
    grouped: dict[tuple[UUID | None, UUID], list[ReviewItem]] = defaultdict(list)
    since: dict[tuple[UUID | None, UUID], datetime] = {}
    for revision in waiting:
        subject = subjects.get(revision.subject)
        if subject is None or subject.withdrawn or subject.campaign not in campaigns:
            continue
        before = standing.get(subject.id)
        since.setdefault((revision.content.source, subject.campaign), revision.reported_at)
        grouped[revision.content.source, subject.campaign].append(
            ReviewItem(
                token=review_token(subject, revision),
                line=around.line(
                    revision.content,
                    actor.audience,
                    reference=subject.reference,
                    state=revision.state,
                    revision=revision.number,
                    confidential=subject.confidential,
                ),
                own=revision.reporter == actor.person,
                withdraws=revision.withdraws,
                reason=revision.reason,
                replaces=around.line(
                    before.content,
                    actor.audience,
                    reference=subject.reference,
                    state=before.state,
                    revision=before.number,
                    under_review=True,
                )
                if before
                else None,
            )
        )
    reviews = []
    for (source_id, campaign_id), items in grouped.items():
        source = around.sources.get(source_id) if source_id else None
        line = source_line(source, actor.audience) or SourceLine("", "", "", "", UNKNOWN, "")
        review = SourceReview(
            line,
            campaigns[campaign_id],
            tuple(items),
            settings.two_people,
            since=since[source_id, campaign_id],
        )
        reviews.append(_taken(review, actor, taken, source))
    return tuple(reviews)


def _work_on(source: Source | None) -> str:
    """The item of work that looking at a source is."""
    return f"review:{source.reference if source else NO_SOURCE}"


def _checklist_of(source: Source | None) -> str:
    """The item that whoever is looking at a source has once they went through its checklist."""
    return f"checklist:{source.reference if source else NO_SOURCE}"


def _taken(
    review: SourceReview, actor: Actor, taken: Mapping[str, Claim], source: Source | None
) -> SourceReview:
    claim = taken.get(_work_on(source))
    if claim is None:
        return review
    mine = claim.person == actor.person
    looked = mine and _has_looked(actor, taken, source)
    return replace(review, taken_until=claim.until, mine=mine, looked=looked)


def _has_looked(actor: Actor, taken: Mapping[str, Claim], source: Source | None) -> bool:
    checklist = taken.get(_checklist_of(source))
    return checklist is not None and checklist.person == actor.person


class Reviewing:
    """What ``/desk`` does. The verifier is never the reporter, unless a steward switched that off."""

    def __init__(
        self, store: Store, servers: Servers, clock: Clock, corrections: Corrections, wins: Wins
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._corrections = corrections
        self._wins = wins

    async def desk(self, actor: Actor) -> DeskView:
        """Everything that waits for organisers, newest duty first where dates say so."""
        authorize(actor, Act.DESK)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        items: dict[str, list[DueItem]] = defaultdict(list)
        undelivered = 0
        hand_set: list[HandSetReview] = []
        replies: list[ReplyReview] = []
        async with self._store.read(actor.server) as reader:
            drafts = [
                await draft_view(reader, each, goes_at(each.updated, self._clock(), settings.retention_days))
                for each in await reader.drafts_of(actor.person)
            ]
            reviews = await _reviews(reader, actor, settings, await claims(reader, self._clock()))
            contested = await open_disputes(reader, actor.audience, today)
            reports = await open_reports(reader, settings)
            leads, leads_waiting = await waiting_leads(reader, actor, settings)
            campaigns = await standing_campaigns(reader, actor.audience)
            for matrix in await read_matrices(reader, campaigns, today, actor.audience):
                active = {each.reference for each in matrix.demands if each.lifecycle is Lifecycle.ACTIVE}
                for cell in matrix.cells:
                    is_active = cell.demand in active
                    undelivered += is_active and cell.headline.key is HeadlineKey.UNDELIVERED
                    for duty, since in _duties(cell, today):
                        # A demand that rests asks for nothing, but what it won is looked at again (rule 5).
                        if not is_active and duty != "recheck":
                            continue
                        items[duty].append(_due_item(matrix, cell, since))
                if matrix.cells:
                    hand_set.extend(await _hand_set_reviews(reader, actor, matrix))
                    replies.extend(await waiting_replies(reader, actor, matrix))
            publications = await waiting_publications(reader, actor)
        return DeskView(
            drafts=tuple(drafts),
            to_verify=reviews,
            hand_set=tuple(hand_set),
            windows_over=_oldest(items["window"]),
            overdue=_oldest(items["overdue"]),
            deadlines=_oldest(items["deadline"]),
            rechecks=_oldest(items["recheck"]),
            stale=_oldest(items["stale"]),
            undelivered=undelivered,
            as_of=today,
            contested=contested,
            replies=tuple(replies),
            publications=publications,
            reports=reports,
            leads=leads,
            leads_waiting=leads_waiting,
        )

    async def source(self, actor: Actor, reference: str) -> SourceReview:
        """The waiting lines of one source, by its reference; ``none`` stands for lines without a source.

        Whoever may verify any of them has taken the source from now on for half an hour, unless somebody
        else has. Raises ``DeedsError("nothing_waits")``.
        """
        authorize(actor, Act.VERIFY)
        settings = await self._servers.settings_or_default(actor.server)
        now = self._clock()

        async def work(writer: Writer) -> SourceReview:
            source = await _source_named(writer, actor, reference)
            review = await source_review(writer, actor, source, settings)
            if any(review.may_verify(each) for each in review.items) and await _is_trusted(
                writer, actor, settings, now
            ):
                await self._take(writer, actor, source, now)
            return _taken(review, actor, await claims(writer, now), source)

        return await self._store.transact(actor.server, work)

    async def leave(self, actor: Actor, reference: str) -> DeskView:
        """Gives a source back that this person has taken, if they have; and the desk."""
        authorize(actor, Act.VERIFY)

        async def work(writer: Writer) -> None:
            source = await _source_named(writer, actor, reference)
            claim = (await claims(writer, self._clock())).get(_work_on(source))
            if claim is not None and claim.person == actor.person:
                await release(writer, [_work_on(source), _checklist_of(source)])

        await self._store.transact(actor.server, work)
        return await self.desk(actor)

    async def _take(self, writer: Writer, actor: Actor, source: Source | None, now: datetime) -> Claim:
        claim = await take(writer, _work_on(source), actor.person, now=now, until=now + TAKEN_FOR)
        if claim.person == actor.person and _has_looked(actor, await claims(writer, now), source):
            await self._confirm(writer, actor, source, claim, now)
        return claim

    async def _confirm(
        self, writer: Writer, actor: Actor, source: Source | None, claim: Claim, now: datetime
    ) -> None:
        await take(writer, _checklist_of(source), actor.person, now=now, until=claim.until)

    async def item(self, actor: Actor, token: str, *, verify: bool = False) -> ReviewItem:
        """The line that a decision is about, before it is made.

        Raises ``DeedsError`` as the decision would: ``not_found``, ``already_decided``, ``taken``, and with
        ``verify`` ``own_report`` for the reporter, ``too_new`` in the first days (see ``trust.py``), and
        for *not kept* what :func:`refuse_unheard` raises.
        """
        authorize(actor, Act.VERIFY)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            subject, revision = await _waiting(reader, actor, token)
            if verify:
                await self._may_verify(reader, actor, subject.reference, revision.reporter, settings)
                await refuse_unheard(reader, revision.content, None, today)
            source = await reader.get(Source, revision.content.source) if revision.content.source else None
            taken = await claims(reader, self._clock())
            _refuse_taken(taken.get(_work_on(source)), actor, settings)
            around = await Surroundings.of(reader, [revision.content])
            line = around.line(
                revision.content,
                actor.audience,
                reference=subject.reference,
                state=revision.state,
                revision=revision.number,
                confidential=subject.confidential,
            )
        looked = _has_looked(actor, taken, source)
        own = revision.reporter == actor.person
        return ReviewItem(token, line, own, None, looked, revision.withdraws, revision.reason)

    async def verify(self, actor: Actor, token: str) -> Verdict:
        """Verifies exactly that revision, which from now on is in force.

        It says as well that the checklist of its source was gone through, which holds while this person
        has taken it. Raises ``DeedsError``: ``own_report`` for the reporter, ``too_new``, ``taken`` while
        somebody else is looking at its source, ``already_decided``, ``not_found``, and the domain's own
        refusals where the record moved on meanwhile.
        """
        return await self._decide(actor, token, RevisionState.VERIFIED, "")

    async def verify_all(self, actor: Actor, tokens: Sequence[str]) -> Decided:
        """Verifies these revisions, each bound to its content and each a change of its own, as one by one.

        What cannot be verified keeps none of the others back, and is told.
        """
        verdicts: list[Verdict] = []
        refused: list[tuple[str, DeedsError]] = []
        for token in dict.fromkeys(tokens):
            try:
                verdicts.append(await self.verify(actor, token))
            except DeedsError as error:
                refused.append((token.partition(".")[0], error))
        if not verdicts and refused:
            raise refused[0][1]
        return Decided(tuple(verdicts), tuple(refused), verdicts[-1].rest if verdicts else None)

    async def reject(self, actor: Actor, token: str, reason: str) -> Verdict:
        """Rejects that revision, with a reason its reporter can read."""
        return await self._decide(
            actor, token, RevisionState.REJECTED, text_of(reason, "reason", longest=LONGEST_LINE)
        )

    async def _decide(self, actor: Actor, token: str, state: RevisionState, reason: str) -> Verdict:
        authorize(actor, Act.VERIFY)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        await self._corrections.prepare()

        async def work(writer: Writer) -> Verdict:
            subject, revision = await _waiting(writer, actor, token)
            verified = state is RevisionState.VERIFIED
            if verified:
                await self._may_verify(writer, actor, subject.reference, revision.reporter, settings)
            source = await writer.get(Source, revision.content.source) if revision.content.source else None
            now = self._clock()
            was_taken = _work_on(source) in await claims(writer, now)
            claim = await self._take(writer, actor, source, now)
            _refuse_taken(claim, actor, settings)
            if verified:
                await self._confirm(writer, actor, source, claim, now)
            campaign = await writer.get(Campaign, subject.campaign)
            if campaign is None:
                raise DeedsError("not_found", {"reference": subject.reference})
            touched = set(revision.content.asks)
            asks = await writer.find(Ask, id=list(touched))
            demands = await writer.find(Demand, id={each.demand for each in asks})
            matrix = await read_matrix(writer, campaign, today, actor.audience, demands=demands)
            came_to = RevisionState.WITHDRAWN if verified and revision.withdraws else state
            if came_to is RevisionState.VERIFIED:
                promise = _still_right(matrix, revision)
                due = promise.falls_due if promise else None
                await refuse_unheard(writer, revision.content, due, today)
            decided = await writer.put(
                replace(
                    revision,
                    state=came_to,
                    decided_at=now,
                    decided_by=actor.person,
                    # Why something is withdrawn stays with it.
                    reason=revision.reason if verified else reason,
                    visibility=shown_to(subject) if verified else revision.visibility,
                )
            )
            wins = came_to is RevisionState.VERIFIED and may_win(decided.content)
            won = await self._wins.met(writer, campaign, demands, touched, today) if wins else frozenset()
            opened = Opened((), ())
            if came_to is RevisionState.VERIFIED:
                await stand(writer, subject, decided)
                opened = await open_referred(writer, subject.id, decided.content, shown_to(subject))
                await self._corrections.overturned(writer, [subject], settings, today)
            elif came_to is RevisionState.WITHDRAWN:
                gone = await take_out(writer, subject)
                await self._corrections.withdrawn(writer, [each.id for each in gone], settings, today)
            await writer.mark_under_review(subject.id, False)
            if wins:
                fresh = touched - won
                await self._wins.announce(writer, campaign, demands, fresh, token, settings, today)
            after = await read_matrix(writer, campaign, today, actor.audience, demands=demands)
            if came_to is RevisionState.VERIFIED:
                _takes_back_a_promise(after, subject, revision)
            new = after.cells_of({each.id for each in opened.asks})
            around = await Surroundings.of(writer, [decided.content])
            left = sum(
                each.content.source == decided.content.source for each in await writer.waiting_revisions()
            )
            if not left or not (was_taken or verified):
                await release(writer, [_work_on(source), _checklist_of(source)])
            waiting = await _reviews(writer, actor, settings, await claims(writer, now), only=source)
            rest = next((each for each in waiting if source is not None or not each.source.reference), None)
            return Verdict(
                line=around.line(
                    decided.content,
                    actor.audience,
                    reference=subject.reference,
                    state=came_to,
                    revision=decided.number,
                    confidential=subject.confidential,
                ),
                state=came_to,
                before=matrix.cells_of(touched),
                after=after.cells_of(touched),
                officials=_columns(after, (*after.cells_of(touched), *new)),
                left=left,
                rest=rest,
                opened=new,
                unjudged=tuple(each.reference for each in opened.unjudged),
            )

        return await self._store.change(
            actor.server, work, actor=actor.person, action=_DECISIONS[state], why=reason
        )

    async def checked(self, actor: Actor, asks: Sequence[str]) -> tuple[Cell, ...]:
        """Logs that every channel was looked at today for these asks, and nothing new was there."""
        authorize(actor, Act.DESK)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> tuple[Cell, ...]:
            found: dict[UUID, Ask] = {}
            for reference in dict.fromkeys(asks):
                ask = await visible(writer, Ask, reference, "ask", actor.audience)
                found[ask.id] = ask
                # Who presses twice has looked once.
                if not await writer.count(Check, ask=ask.id, on=today, withdrawn=False):
                    await writer.put(Check(id=uuid4(), ask=ask.id, on=today), new=True)
            cells = {each.id: each for each in await _cells_of(writer, found.values(), today, actor.audience)}
            for missing in (each for each in found.values() if each.id not in cells):
                # An ask to a group has no verdict until the group is resolved into offices.
                raise DeedsError("not_found", {"reference": missing.reference})
            return tuple(cells[each] for each in found)

        return await self._change(actor, "check", work)

    async def set_headline(self, actor: Actor, ask: str, key: HeadlineKey, reason: str) -> Cell:
        """Proposes a headline set by hand (rule 6); a second organiser has to confirm it.

        Raises ``DeedsError("headline_not_settable")`` for one that only the record can give.
        """
        authorize(actor, Act.STATUS)
        if key not in HAND_SETTABLE:
            raise DeedsError("headline_not_settable", {"key": key.value}, field="key")
        why = text_of(reason, "reason", longest=LONGEST_LINE)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> Cell:
            found = await visible(writer, Ask, ask, "ask", actor.audience)
            await writer.put(
                HandSetHeadline(
                    id=uuid4(),
                    ask=found.id,
                    key=key,
                    reason=why,
                    reason_language=actor.language,
                    set_by=actor.person,
                    confirmed_order=writer.sequence,
                ),
                new=True,
            )
            return await _cell_of(writer, found, today, actor.audience)

        return await self._change(actor, "set_headline", work, why)

    async def decide_headline(self, actor: Actor, hand_set: UUID, *, confirm: bool) -> Cell:
        """Confirms or rejects a hand-set headline. Raises ``own_report`` for whoever proposed it,
        ``too_new`` and ``headline_lapsed`` for confirming one that newer verified content has overtaken."""
        authorize(actor, Act.VERIFY)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> Cell:
            found = await writer.get(HandSetHeadline, hand_set)
            if found is None or found.withdrawn:
                raise DeedsError("not_found", {"reference": ""})
            if found.state is not RevisionState.REPORTED:
                raise DeedsError("already_decided", {"reference": ""})
            if confirm:
                await self._may_verify(writer, actor, "", found.set_by, settings)
            newest = await writer.latest_orders([found.ask])
            if confirm and newest.get(found.ask, 0) > found.confirmed_order:
                # It lapses when new verified content arrives (rule 6), also before anybody confirmed it.
                raise DeedsError("headline_lapsed")
            state = RevisionState.VERIFIED if confirm else RevisionState.REJECTED
            await writer.put(
                replace(found, state=state, decided_by=actor.person, confirmed_order=writer.sequence)
            )
            ask = await writer.get(Ask, found.ask)
            if ask is None:
                raise DeedsError("not_found", {"reference": ""})
            return await _cell_of(writer, ask, today, actor.audience)

        return await self._change(actor, "confirm_headline" if confirm else "reject_headline", work)

    async def _may_verify(
        self, reader: Reader, actor: Actor, reference: str, reporter: str, settings: ServerSettings
    ) -> None:
        if settings.two_people and same_person(reporter, actor.person):
            raise DeedsError("own_report", {"reference": reference})
        await may_decide(reader, actor, settings, self._clock())

    async def _change(
        self, actor: Actor, action: str, work: Callable[[Writer], Awaitable[T]], why: str = ""
    ) -> T:
        return await self._store.change(actor.server, work, actor=actor.person, action=action, why=why)


_DECISIONS = {RevisionState.VERIFIED: "verify", RevisionState.REJECTED: "reject"}


def _still_right(matrix: Matrix, revision: Revision) -> CommitmentFact | None:
    # Between report and verification the promise may have got another date.
    content = revision.content
    if isinstance(content, ResponseContent) or content.outcome is not FindingOutcome.NOT_KEPT:
        return None
    facts = {each.id: each for cell in matrix.cells for each in cell.position.commitments}
    promise = facts.get(content.commitment) if content.commitment else None
    if promise is None or not promise.may_be_not_kept(content.on):
        raise DeedsError("not_kept_too_early", {"due": promise.falls_due if promise else UNKNOWN})
    return promise


def _takes_back_a_promise(after: Matrix, subject: Subject, revision: Revision) -> None:
    # Between report and verification the promise may have become another holder's, who alone broke it.
    for cell in after.cells_of(set(revision.content.asks)):
        entry = cell.position.said_entry
        accuses = cell.position.said is Said.REVERSES and entry is not None and entry.subject == subject.id
        made = {each.id for each in cell.position.commitments}
        if accuses and entry is not None and entry.commitment not in made:
            raise DeedsError("no_promise_open", field="kind")


async def _waiting(reader: Reader, actor: Actor, token: str) -> tuple[Subject, Revision]:
    """The revision that a token is bound to, if it still waits."""
    reference, _, number = token.partition(".")
    subject = await subject_named(reader, reference, actor.audience)
    revision = next(
        (each for each in await reader.revisions_of(subject.id) if str(each.number) == number), None
    )
    if revision is None:
        raise DeedsError("not_found", {"reference": subject.reference}, typed=token)
    if revision.state is not RevisionState.REPORTED or revision.withdrawn:
        raise DeedsError("already_decided", {"reference": subject.reference})
    return subject, revision


def _refuse_taken(claim: Claim | None, actor: Actor, settings: ServerSettings) -> None:
    if claim is not None and claim.person != actor.person:
        raise DeedsError("taken", {"until": claim.until.astimezone(zone_named(settings.zone))})


async def _is_trusted(reader: Reader, actor: Actor, settings: ServerSettings, now: datetime) -> bool:
    try:
        await may_decide(reader, actor, settings, now)
    except DeedsError:
        return False
    return True


async def _source_named(reader: Reader, actor: Actor, reference: str) -> Source | None:
    if reference == NO_SOURCE:
        return None
    return await visible(reader, Source, reference, "source", actor.audience)


async def subject_named(reader: Reader, reference: str, audience: Visibility) -> Subject:
    """The response or finding with that reference. Raises as :func:`visible` does."""
    name, proper = parse_reference(reference)
    if name == "finding":
        return await visible(reader, Finding, proper, "finding", audience)
    return await visible(reader, Response, proper, "response", audience)


async def _cells_of(
    reader: Reader, asks: Collection[Ask], as_of: date, audience: Visibility
) -> tuple[Cell, ...]:
    """The cells of these asks, each campaign read once however many they are."""
    demands = await reader.find(Demand, id={each.demand for each in asks})
    wanted = {each.id for each in asks}
    cells: list[Cell] = []
    for campaign in await reader.find(Campaign, id={each.campaign for each in demands}):
        own = [each for each in demands if each.campaign == campaign.id]
        matrix = await read_matrix(reader, campaign, as_of, audience, demands=own)
        cells.extend(matrix.cells_of(wanted))
    return tuple(cells)


async def _cell_of(reader: Reader, ask: Ask, as_of: date, audience: Visibility) -> Cell:
    matrix = await matrix_of_ask(reader, ask, as_of, audience)
    found = matrix.cells_of({ask.id})
    if not found:
        # An ask to a group has no verdict until the group is resolved into offices.
        raise DeedsError("not_found", {"reference": ask.reference})
    return found[0]


async def retire_waiting(writer: Writer, subject: UUID) -> None:
    """Takes back what waits for a subject: of several revisions nobody could tell which to verify."""
    waiting = await writer.find(Revision, subject=subject, state=RevisionState.REPORTED, withdrawn=False)
    for each in waiting:
        await writer.put(replace(each, withdrawn=True))


def _columns(matrix: Matrix, cells: Sequence[Cell]) -> tuple[OfficialHead, ...]:
    shown = {each.official for each in cells}
    return tuple(each for each in matrix.officials if each.official.reference in shown)


def _due_item(matrix: Matrix, cell: Cell, since: date | None) -> DueItem:
    return DueItem(
        cell=cell,
        demand=next(each for each in matrix.demands if each.reference == cell.demand),
        official=next(each for each in matrix.officials if each.official.reference == cell.official),
        since=since,
    )


def _duties(cell: Cell, today: date) -> list[tuple[str, date | None]]:
    clock = cell.position.clock
    duties: list[tuple[str, date | None]] = []
    if (
        cell.position.said is Said.WAITING
        and clock.due is not None
        and clock.due < today
        and not clock.checked_since_due
    ):
        duties.append(("window", clock.due + timedelta(days=1)))
    past = [each.last_day for each in cell.position.open_commitments if each.is_past(today)]
    if past:
        duties.append(("overdue", min(each for each in past if each)))
    if cell.recheck_since:
        duties.append(("recheck", cell.recheck_since))
    if cell.stale and not duties:
        duties.append(("stale", clock.last_checked))
    if (deadline := _deadline_to_look_at(cell, today)) is not None:
        duties.append(("deadline", deadline))
    return duties


def _deadline_to_look_at(cell: Cell, today: date) -> date | None:
    """The deadline's last day if it is near, or if nobody has looked since it was over."""
    deadline, checked = cell.position.deadline, cell.position.clock.last_checked
    if deadline is None or deadline.run.due is None or cell.position.done is Done.COMPLETE:
        return None
    last = deadline.run.due
    if deadline.is_over(today):
        return last if checked is None or checked <= last else None
    return last if last <= today + timedelta(days=DEADLINE_NEAR_DAYS) else None


def _oldest(items: list[DueItem]) -> tuple[DueItem, ...]:
    return tuple(sorted(items, key=lambda each: each.since or date.min))


async def _hand_set_reviews(reader: Reader, actor: Actor, matrix: Matrix) -> list[HandSetReview]:
    cells = {each.id: each for each in matrix.cells}
    found = await reader.find(HandSetHeadline, ask=list(cells), state=RevisionState.REPORTED, withdrawn=False)
    return [
        HandSetReview(
            each.id,
            cells[each.ask],
            each.key,
            written(each, "reason") or Text("", each.reason),
            each.set_by == actor.person,
        )
        for each in found
    ]
