"""``/dispute``: that an entry is wrong, who decides it, and what follows.

While a dispute is open its entry is contested wherever it or a headline that rests on it is shown. It is
decided by somebody who neither reported nor verified the entry nor raised the dispute.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, Tier, authorize, may
from bot.domain.disputes import MOST_OPEN_PER_MEMBER, decide_by, is_overdue, refuse_the_involved
from bot.domain.errors import DeedsError
from bot.domain.postings import Posting
from bot.domain.records import Ask, Campaign, Demand, Dispute, ServerSettings
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, text_of
from bot.domain.views import (
    Cell,
    DisputeCase,
    DisputeDecided,
    DisputeLine,
    DisputesView,
    OfficialHead,
    RecordLine,
    Suggestion,
)
from bot.domain.vocabulary import (
    CampaignState,
    DisputeState,
    PostingKind,
    Visibility,
)
from bot.services.boards import MOST_SUGGESTIONS, campaign_named
from bot.services.corrections import Corrections, take_out
from bot.services.lines import (
    Subject,
    dispute_line,
    newest_lines,
    open_disputes,
    standing_lines,
    subjects_by_id,
)
from bot.services.matrix import read_matrix
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.reviewing import subject_named
from bot.services.rounds import Round
from bot.services.settings import Clock, Servers
from bot.services.trust import may_decide
from bot.storage.outbox import by_key, plan
from bot.storage.store import Reader, Store, Writer

LONGEST_CLAIM = 1000


class Disputes:
    """Raises, lists and decides disputes."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        planner: Planner,
        renderer: Callable[[], Renderer],
        corrections: Corrections,
    ) -> None:
        self._store = store
        self._round = Round(store)
        self._servers = servers
        self._clock = clock
        self._planner = planner
        self._renderer = renderer
        self._corrections = corrections

    async def contestable(self, actor: Actor, reference: str) -> RecordLine:
        """The entry that somebody is about to call wrong. Raises ``DeedsError`` as :meth:`contest`."""
        authorize(actor, Act.CONTEST)
        async with self._store.read(actor.server) as reader:
            subject = await _in_force(reader, actor, reference)
            await self._refuse_repeated(reader, actor, subject)
            (line,) = await standing_lines(reader, [subject.id], actor.audience)
        return line

    async def contest(self, actor: Actor, reference: str, claim: str) -> DisputeLine:
        """Raises a dispute about a response or finding in force, in the person's own words.

        Organisers are told in the review channel. Raises ``DeedsError``: ``not_found``, ``not_in_force``,
        ``already_contested``, ``dispute_decided`` for a member whose dispute of it was dismissed, and
        ``disputes_too_many`` for one who has five open ones.
        """
        authorize(actor, Act.CONTEST)
        words = text_of(claim, "claim", longest=LONGEST_CLAIM)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> DisputeLine:
            subject = await _in_force(writer, actor, reference)
            await self._refuse_repeated(writer, actor, subject)
            dispute = await writer.put(
                Dispute(
                    id=uuid4(),
                    visibility=Visibility.ORGANISERS if subject.confidential else Visibility.MEMBERS,
                    subject=subject.id,
                    on=today,
                    decide_by=decide_by(today),
                    claim=words,
                    raised_by=actor.person,
                ),
                new=True,
            )
            line = dispute_line(dispute, subject.reference, actor.audience)
            if settings.review_channel:
                await plan(writer, self._notice(writer.server, settings, line, today, "raised"))
            return line

        return await self._store.change(actor.server, work, actor=actor.person, action="contest")

    async def _refuse_repeated(self, reader: Reader, actor: Actor, subject: Subject) -> None:
        about = await reader.find(Dispute, subject=subject.id, withdrawn=False)
        if any(each.state is DisputeState.OPEN for each in about):
            raise DeedsError("already_contested", {"reference": subject.reference})
        if actor.tier >= Tier.ORGANISER:
            return
        # One person alone must be able to keep neither an entry nor a board contested for ever.
        if any(each.raised_by == actor.person and each.state is DisputeState.DISMISSED for each in about):
            raise DeedsError("dispute_decided", {"reference": subject.reference})
        pending = await reader.find(Dispute, state=DisputeState.OPEN, withdrawn=False)
        if sum(each.raised_by == actor.person for each in pending) >= MOST_OPEN_PER_MEMBER:
            raise DeedsError("disputes_too_many", {"most": MOST_OPEN_PER_MEMBER})

    def _notice(
        self, server: str, settings: ServerSettings, dispute: DisputeLine, today: date, period: str
    ) -> Posting:
        return self._planner.planned(
            server=server,
            kind=PostingKind.NOTICE,
            origin=dispute.reference,
            channel=settings.review_channel,
            period=period,
            bodies=lambda marker: self._renderer().dispute_notice(dispute, today, settings.language, marker),
        )

    async def plan_overdue(self) -> int:
        """Tells the organisers of some servers of the disputes that are past their last day, each once."""
        told = 0
        for server in await self._round.some():
            settings = await self._servers.settings_or_default(server)
            if not settings.review_channel:
                continue
            await self._renderer().prepare([settings.language])
            today = await self._servers.today(server)
            async with self._store.read(server) as reader:
                pending = await reader.find(Dispute, state=DisputeState.OPEN, withdrawn=False)
                late = [each for each in pending if is_overdue(each, today)]
                subjects = await subjects_by_id(reader, [each.subject for each in late])
                notices = []
                for each in late:
                    line = dispute_line(each, subjects[each.subject].reference, Visibility.ORGANISERS)
                    notice = self._notice(server, settings, line, today, "overdue")
                    if await by_key(reader, notice.key) is None:
                        notices.append(notice)
            for notice in notices:
                told += await self._store.transact(server, partial(plan, posting=notice))
        return told

    async def disputes(self, actor: Actor) -> DisputesView:
        """The open disputes, the one to be decided first at the top."""
        authorize(actor, Act.DISPUTE)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            return DisputesView(await open_disputes(reader, actor.audience, today), today)

    async def case(self, actor: Actor, reference: str) -> DisputeCase:
        """A dispute, or the open dispute of an entry, to look into. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.DISPUTE)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            dispute = await _dispute(reader, actor, reference)
            subject = (await subjects_by_id(reader, [dispute.subject]))[dispute.subject]
            lines = await standing_lines(reader, [subject.id], actor.audience)
            _, cells, officials = await _resting_on(reader, actor, subject, today)
            bar: DeedsError | None = None
            try:
                await self._may_decide(reader, actor, settings, dispute)
            except DeedsError as error:
                bar = error
        line = dispute_line(dispute, subject.reference, actor.audience)
        return DisputeCase(line, lines[0] if lines else None, cells, officials, today, bar)

    async def _may_decide(
        self, reader: Reader, actor: Actor, settings: ServerSettings, dispute: Dispute
    ) -> None:
        await may_decide(reader, actor, settings, self._clock())
        if settings.two_people:
            revisions = await reader.revisions_of(dispute.subject)
            refuse_the_involved(dispute, revisions, actor.person)

    async def decidable(self, actor: Actor, reference: str) -> DisputeLine:
        """A dispute that this person may decide now. Raises ``DeedsError`` as :meth:`decide`."""
        authorize(actor, Act.DISPUTE)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            dispute = await self._open(reader, actor, settings, reference)
            subject = (await subjects_by_id(reader, [dispute.subject]))[dispute.subject]
            return dispute_line(dispute, subject.reference, actor.audience)

    async def _open(self, reader: Reader, actor: Actor, settings: ServerSettings, reference: str) -> Dispute:
        dispute = await _dispute(reader, actor, reference)
        if dispute.state is not DisputeState.OPEN:
            raise DeedsError("already_decided", {"reference": dispute.reference})
        await self._may_decide(reader, actor, settings, dispute)
        return dispute

    async def decide(self, actor: Actor, reference: str, *, upheld: bool, reason: str) -> DisputeDecided:
        """Decides a dispute, with a reason that members read.

        Dismissed, the entry stands. Upheld, it goes out of force, and with it what named a promise that it
        made; every posted digest that carried any of them is edited. A new wording of it can be reported
        and verified like any other. Raises ``DeedsError``: ``not_found``, ``already_decided``,
        ``not_fresh``, ``identity_incomparable``, ``too_new`` (see ``trust.py``), and what is wrong with
        the reason.
        """
        authorize(actor, Act.DISPUTE)
        why = text_of(reason, "reason", longest=LONGEST_LINE)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        await self._corrections.prepare()

        async def work(writer: Writer) -> DisputeDecided:
            dispute = await self._open(writer, actor, settings, reference)
            subject = (await subjects_by_id(writer, [dispute.subject]))[dispute.subject]
            asks, before, _ = await _resting_on(writer, actor, subject, today)
            decided = await writer.put(
                replace(
                    dispute,
                    state=DisputeState.UPHELD if upheld else DisputeState.DISMISSED,
                    decided_on=today,
                    decided_by=actor.person,
                    reason=why,
                    reason_language=actor.language,
                )
            )
            with_it: tuple[str, ...] = ()
            corrected = 0
            if upheld:
                gone = await take_out(writer, subject)
                with_it = tuple(each.reference for each in gone if each.id != subject.id)
                corrected = await self._corrections.withdrawn(
                    writer, [each.id for each in gone], settings, today
                )
            after, officials = await _cells(writer, actor, asks, today)
            return DisputeDecided(
                dispute=dispute_line(decided, subject.reference, actor.audience),
                before=before,
                after=after,
                officials=officials,
                with_it=with_it,
                corrected=corrected,
            )

        action = "uphold" if upheld else "dismiss"
        return await self._store.change(actor.server, work, actor=actor.person, action=action, why=why)

    async def suggest(self, actor: Actor, typed: str) -> tuple[Suggestion, ...]:
        """Open disputes and the newest entries in force whose reference or summary holds what is typed."""
        if not may(actor, Act.DISPUTE):
            return ()
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        wanted = typed.strip().casefold()
        async with self._store.read(actor.server) as reader:
            found = [
                Suggestion(each.dispute.reference, Text("", f"{each.dispute.subject} · {each.dispute.claim}"))
                for each in await open_disputes(reader, actor.audience, today)
            ]
            campaign = await campaign_named(reader, None, actor.audience, settings.default_campaign)
            lines = await newest_lines(reader, campaign.id, actor.audience, today)
        found += [Suggestion(each.reference, each.said) for each in lines]
        return tuple(
            each for each in found if wanted in f"{each.reference} {each.label.original}".casefold()
        )[:MOST_SUGGESTIONS]


async def _in_force(reader: Reader, actor: Actor, reference: str) -> Subject:
    subject = await subject_named(reader, reference, actor.audience)
    campaign = await reader.get(Campaign, subject.campaign)
    shown = campaign is not None and not campaign.withdrawn and campaign.visibility <= actor.audience
    if not shown or (campaign is not None and campaign.state is not CampaignState.STANDING):
        raise DeedsError("not_found", {"reference": subject.reference}, typed=reference)
    if subject.id not in await reader.standing_revisions([subject.id]):
        raise DeedsError("not_in_force", {"reference": subject.reference})
    return subject


async def _dispute(reader: Reader, actor: Actor, reference: str) -> Dispute:
    kind, proper = parse_reference(reference)
    if kind == "dispute":
        found = await reader.by_reference(Dispute, proper)
    else:
        subject = await subject_named(reader, proper, actor.audience)
        about = await reader.find(Dispute, subject=subject.id, state=DisputeState.OPEN, withdrawn=False)
        found = about[0] if about else None
    if found is None or found.withdrawn or found.visibility > actor.audience:
        raise DeedsError("not_found", {"reference": proper}, typed=reference)
    return found


async def _resting_on(
    reader: Reader, actor: Actor, subject: Subject, today: date
) -> tuple[set[UUID], tuple[Cell, ...], tuple[OfficialHead, ...]]:
    """The asks that a subject's revision in force names, with their cells and offices."""
    revision = (await reader.standing_revisions([subject.id])).get(subject.id)
    asks = set(revision.content.asks) if revision else set()
    cells, officials = await _cells(reader, actor, asks, today)
    return asks, cells, officials


async def _cells(
    reader: Reader, actor: Actor, asks: Collection[UUID], today: date
) -> tuple[tuple[Cell, ...], tuple[OfficialHead, ...]]:
    named = await reader.find(Ask, id=list(asks)) if asks else []
    demands = await reader.find(Demand, id={each.demand for each in named}) if named else []
    cells: list[Cell] = []
    officials: dict[str, OfficialHead] = {}
    for campaign in await reader.find(Campaign, id={each.campaign for each in demands}) if demands else []:
        own = [each for each in demands if each.campaign == campaign.id]
        matrix = await read_matrix(reader, campaign, today, actor.audience, demands=own)
        cells.extend(matrix.cells_of(asks))
        officials.update({each.official.reference: each for each in matrix.officials})
    shown = {each.official for each in cells}
    return tuple(cells), tuple(officials[each] for each in sorted(shown))
