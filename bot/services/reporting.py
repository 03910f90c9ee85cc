"""What members send to the organisers, and what becomes of it.

A report is no part of what anybody is judged by: it is a hint, until an organiser logs something from it that
another verifies.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.records import Action, Ask, Demand, Official, Report, ServerSettings
from bot.domain.references import parse_reference
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, address_of, date_of, same_link, text_of
from bot.domain.views import Choice, ReportLine
from bot.domain.visibility import project, project_all
from bot.domain.vocabulary import (
    CallOutcome,
    FindingOutcome,
    Lifecycle,
    OfficialKind,
    PostingKind,
    ReportKind,
    ReportState,
    Visibility,
)
from bot.services.acting import Acting, look_item, named_action
from bot.services.ahead import ask_lines
from bot.services.boards import standing_campaigns, visible
from bot.services.picking import use_up
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.services.reports import report_lines
from bot.services.reviewing import subject_named
from bot.services.settings import Clock, Servers
from bot.storage.claims import release
from bot.storage.outbox import plan
from bot.storage.store import Reader, Store, Writer

MOST_OPEN = 5
LONGEST_NOTE = 1000
SHOWN_MINE = 25
# What somebody can say who went and looked at a win; none of them means that they couldn't tell.
LOOK_OUTCOMES = (FindingOutcome.FULFILLED, FindingOutcome.PARTLY, FindingOutcome.UNDONE)


@dataclass(frozen=True)
class LookTyped:
    """What somebody saw, as typed: the criterion by its label, blank where there is but one."""

    outcome: FindingOutcome | None
    note: str
    criterion: str = ""
    on: str = ""
    url: str = ""


class Reporting:
    """What ``/report`` does, and what organisers do with reports."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        acting: Acting,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._acting = acting
        self._planner = planner
        self._renderer = renderer

    def link(self, actor: Actor, typed: str) -> str:
        """The address that somebody begins a report with. Raises what is wrong with it."""
        authorize(actor, Act.REPORT)
        found = address_of(typed, "url")
        if not found:
            raise DeedsError("text_missing", {"field": "url"}, field="url", typed=typed)
        return found

    async def officials(self, actor: Actor) -> tuple[Choice, ...]:
        """The offices that are asked something in any campaign."""
        authorize(actor, Act.REPORT)
        async with self._store.read(actor.server) as reader:
            demands = await _open_demands(reader, actor)
            asks = project_all(await reader.find(Ask, demand=list(demands), withdrawn=False), actor.audience)
            found = project_all(
                await reader.find(Official, id={each.official for each in asks}, withdrawn=False),
                actor.audience,
            )
        return tuple(
            Choice(each.reference, each.name, Text("", each.jurisdiction) if each.jurisdiction else None)
            for each in found
            if each.kind is not OfficialKind.GROUP
        )

    async def asks(self, actor: Actor, official: str) -> tuple[Choice, ...]:
        """What one office is asked, as demands. Raises as :func:`visible` does."""
        authorize(actor, Act.REPORT)
        async with self._store.read(actor.server) as reader:
            office = await visible(reader, Official, official, "official", actor.audience)
            demands = await _open_demands(reader, actor)
            asks = project_all(
                await reader.find(Ask, official=office.id, demand=list(demands), withdrawn=False),
                actor.audience,
            )
        return tuple(
            Choice(each.reference, demands[each.demand].title, Text("", demands[each.demand].reference))
            for each in asks
        )

    async def report_link(
        self, actor: Actor, ask: str, url: str, note: str, *, pick: UUID | None = None
    ) -> ReportLine:
        """Reports a page that says something about an ask, using up the pick that chose it.

        Raises ``DeedsError``: ``not_found``, what is wrong with the address, ``report_twice`` for what this
        person has reported already, ``reports_waiting`` while five of theirs are open.
        """
        authorize(actor, Act.REPORT)
        link = self.link(actor, url)
        words = text_of(note, "note", longest=LONGEST_NOTE, required=False)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])

        async def work(writer: Writer) -> ReportLine:
            await use_up(writer, actor, pick)
            found = await _asked(writer, actor, ask)
            report = self._new(actor, found, ReportKind.LINK, url=link, note=words)
            return await self._send(writer, actor, report, settings)

        return await self._store.change(actor.server, work, actor=actor.person, action="send_report")

    async def report_said(
        self, actor: Actor, action: str, ask: str, note: str, *, once: str | None = None
    ) -> ReportLine:
        """Reports what an office said when somebody did what an action asks, and counts that.

        ``ask`` is one of the action's; blank where it has but one. ``once`` is the same each time it is sent.
        Raises ``DeedsError``: ``not_found``,
        ``action_over``, ``reports_waiting``.
        """
        authorize(actor, Act.REPORT)
        words = text_of(note, "note", longest=LONGEST_NOTE)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> ReportLine:
            found = await named_action(writer, actor, action, today)
            report = self._new(
                actor, await _of_action(writer, actor, found, ask), ReportKind.THEY_SAID, note=words
            )
            sent = await self._send(writer, actor, replace(report, on=EdtfDate.of(today)), settings)
            await self._acting.tally(writer, actor, found, CallOutcome.THEY_SAID, today)
            return sent

        return await self._store.change(
            actor.server,
            work,
            actor=actor.person,
            action="send_report",
            once=f"said:{once}" if once else None,
        )

    async def report_look(self, actor: Actor, ask: str, typed: LookTyped) -> ReportLine:
        """Reports what somebody saw who went and looked at a win, and gives the look back.

        Raises ``DeedsError``: as :meth:`Acting.look`, ``look_taken`` while somebody else has it,
        ``criterion_unknown``, ``reports_waiting``, and what is wrong with a field.
        """
        authorize(actor, Act.REPORT)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])
        today = await self._servers.today(actor.server)
        note = text_of(typed.note, "note", longest=LONGEST_NOTE)
        on = date_of(typed.on, "on", today=today)
        if not on.is_known:
            raise DeedsError("finding_needs_date", field="on")
        url = address_of(typed.url, "url")

        async def work(writer: Writer) -> ReportLine:
            look = await self._acting.due_look(writer, actor, ask, today)
            cell = look.item.cell
            if look.taken_until is not None and not look.mine:
                raise DeedsError("look_taken", {"reference": cell.reference})
            label = typed.criterion or (look.criteria[0][0] if len(look.criteria) == 1 else "")
            state = next((each for each in cell.position.criteria if each.label == label), None)
            if state is None or label not in [each for each, _ in look.criteria]:
                raise DeedsError("criterion_unknown", {"typed": label[:20]}, field="target")
            found = await _asked(writer, actor, ask)
            report = self._new(actor, found, ReportKind.WENT_AND_LOOKED, url=url, note=note)
            report = replace(report, on=on, outcome=typed.outcome, criterion=state.id)
            sent = await self._send(writer, actor, report, settings)
            await release(writer, [look_item(cell.reference)])
            return sent

        return await self._store.change(actor.server, work, actor=actor.person, action="send_report")

    def _new(
        self, actor: Actor, asked: tuple[Ask, Demand], kind: ReportKind, *, url: str = "", note: str = ""
    ) -> Report:
        ask, demand = asked
        return Report(
            id=uuid4(),
            campaign=demand.campaign,
            kind=kind,
            asks=(ask.id,),
            url=url,
            note=note,
            reported_at=self._clock(),
            reporter=actor.person,
        )

    async def _send(
        self, writer: Writer, actor: Actor, report: Report, settings: ServerSettings
    ) -> ReportLine:
        mine = await writer.find(Report, reporter=actor.person, withdrawn=False)
        if report.url and report.kind is ReportKind.LINK:
            for each in mine:
                counts = each.state is not ReportState.WITHDRAWN and each.asks == report.asks
                if counts and each.url and same_link(each.url, report.url):
                    raise DeedsError("report_twice", {"reference": each.reference}, field="url")
        waiting = [each.reference for each in mine if each.state is ReportState.OPEN]
        if len(waiting) >= MOST_OPEN:
            raise DeedsError("reports_waiting", {"most": MOST_OPEN, "references": tuple(waiting)})
        sent = await writer.put(report, new=True)
        (line,) = await report_lines(writer, [sent], Visibility.ORGANISERS, settings)
        if settings.review_channel:
            posting = self._planner.planned(
                server=writer.server,
                kind=PostingKind.REVIEW_CARD,
                origin=sent.reference,
                channel=settings.review_channel,
                period=sent.reference,
                bodies=lambda marker: self._renderer().report_card(line, settings.language, marker),
            )
            await plan(writer, posting)
        (own,) = await report_lines(writer, [sent], actor.audience, settings, reader_is=actor.person)
        return own

    async def mine(self, actor: Actor) -> tuple[ReportLine, ...]:
        """One's own reports with what became of them, the newest first."""
        authorize(actor, Act.REPORT)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await reader.find(Report, reporter=actor.person, withdrawn=False)
            found.reverse()
            return await report_lines(reader, found, actor.audience, settings, reader_is=actor.person)

    async def report(self, actor: Actor, reference: str) -> ReportLine:
        """One report: one's own, or for organisers any. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.REPORT)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await _report(reader, actor, reference)
            (line,) = await report_lines(reader, [found], actor.audience, settings, reader_is=actor.person)
        return line

    async def decidable(self, actor: Actor, reference: str) -> ReportLine:
        """An open report, for an organiser. Raises ``not_found``, ``report_decided``."""
        authorize(actor, Act.DESK)
        report = await self.report(actor, reference)
        if report.state is not ReportState.OPEN:
            raise DeedsError("report_decided", {"reference": report.reference})
        return report

    async def withdraw(self, actor: Actor, reference: str) -> ReportLine:
        """Takes one's own open report back. Raises ``not_found``, ``report_decided``."""
        authorize(actor, Act.REPORT)

        async def change(writer: Writer, report: Report) -> Report:
            if report.reporter != actor.person:
                raise DeedsError("not_found", {"reference": report.reference}, typed=reference)
            return replace(report, state=ReportState.WITHDRAWN)

        return await self._decide(actor, reference, "withdraw_report", change)

    async def dismiss(self, actor: Actor, reference: str, reason: str) -> ReportLine:
        """Dismisses a report; its reporter reads why. Raises ``report_decided``."""
        authorize(actor, Act.DESK)
        why = text_of(reason, "reason", longest=LONGEST_LINE)

        async def change(writer: Writer, report: Report) -> Report:
            return replace(report, state=ReportState.DISMISSED, reason=why, decided_by=actor.person)

        return await self._decide(actor, reference, "dismiss_report", change, why)

    async def same_as(self, actor: Actor, reference: str, entry: str) -> ReportLine:
        """Says that a report tells what an entry of the record tells already.

        Raises ``DeedsError``: ``not_found``, ``reference_invalid``, ``report_decided``.
        """
        authorize(actor, Act.DESK)

        async def change(writer: Writer, report: Report) -> Report:
            subject = await subject_named(writer, entry, actor.audience)
            return replace(report, state=ReportState.TAKEN, taken_as=subject.id, decided_by=actor.person)

        return await self._decide(actor, reference, "take_report", change)

    async def _decide(
        self,
        actor: Actor,
        reference: str,
        action: str,
        change: Callable[[Writer, Report], Awaitable[Report]],
        why: str = "",
    ) -> ReportLine:
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ReportLine:
            report = await _report(writer, actor, reference)
            if report.state is not ReportState.OPEN:
                raise DeedsError("report_decided", {"reference": report.reference})
            saved = await writer.put(await change(writer, report))
            (line,) = await report_lines(writer, [saved], actor.audience, settings, reader_is=actor.person)
            return line

        return await self._store.change(actor.server, work, actor=actor.person, action=action, why=why)


async def _report(reader: Reader, actor: Actor, reference: str) -> Report:
    _, proper = parse_reference(reference, "report")
    found = await reader.by_reference(Report, proper)
    readable = found is not None and (
        found.reporter == actor.person or project(found, actor.audience) is not None
    )
    if found is None or found.withdrawn or not readable:
        raise DeedsError("not_found", {"reference": proper}, typed=reference)
    return found


async def _open_demands(reader: Reader, actor: Actor) -> dict[UUID, Demand]:
    campaigns = [each.id for each in await standing_campaigns(reader, actor.audience)]
    found = project_all(await reader.find(Demand, campaign=campaigns, withdrawn=False), actor.audience)
    return {each.id: each for each in found if each.lifecycle is not Lifecycle.DRAFT}


async def _asked(reader: Reader, actor: Actor, ask: str) -> tuple[Ask, Demand]:
    found = await visible(reader, Ask, ask, "ask", actor.audience)
    demand = (await _open_demands(reader, actor)).get(found.demand)
    office = await reader.get(Official, found.official)
    if demand is None or office is None or office.kind is OfficialKind.GROUP:
        raise DeedsError("not_found", {"reference": found.reference}, typed=ask)
    return found, demand


async def _of_action(reader: Reader, actor: Actor, action: Action, ask: str) -> tuple[Ask, Demand]:
    """The ask of an action that was meant: the one named, else its only one."""
    if ask:
        found, demand = await _asked(reader, actor, ask)
        if found.id in action.asks:
            return found, demand
        raise DeedsError("not_found", {"reference": found.reference}, typed=ask)
    lines = await ask_lines(reader, action.asks, actor.audience)
    if len(lines) != 1:
        raise DeedsError("asks_missing", field="asks")
    return await _asked(reader, actor, next(iter(lines.values())).reference)
