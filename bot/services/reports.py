"""Members' reports as they are listed, and what an entry that is logged from one does to it."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.records import Campaign, Criterion, Report, ServerSettings
from bot.domain.references import parse_reference
from bot.domain.views import ReportLine
from bot.domain.visibility import project
from bot.domain.vocabulary import ReportState, RevisionState, Visibility
from bot.services.ahead import ask_lines
from bot.services.lines import Subject, subjects_by_id
from bot.storage.store import Reader, Writer


async def open_reports(reader: Reader, settings: ServerSettings) -> tuple[ReportLine, ...]:
    """The reports that wait for an organiser, the oldest first."""
    found = await reader.find(Report, state=ReportState.OPEN, withdrawn=False, order="reported_at")
    return await report_lines(reader, found, Visibility.ORGANISERS, settings)


async def report_lines(
    reader: Reader,
    reports: Sequence[Report],
    audience: Visibility,
    settings: ServerSettings,
    *,
    reader_is: str = "",
) -> tuple[ReportLine, ...]:
    """Reports as they are listed for somebody; ``reader_is`` is their pseudonym, empty for a channel."""
    asks = await ask_lines(reader, {ask for each in reports for ask in each.asks}, audience)
    wanted = {each.criterion for each in reports if each.criterion}
    criteria = {each.id: each for each in await reader.find(Criterion, id=list(wanted))} if wanted else {}
    named = {each.campaign for each in reports}
    campaigns = {each.id: each for each in await reader.find(Campaign, id=list(named))} if named else {}
    subjects = await subjects_by_id(reader, {each.taken_as for each in reports if each.taken_as})
    standing = await reader.standing_revisions(list(subjects))
    zone = zone_named(settings.zone)
    lines = []
    for each in reports:
        taken = subjects.get(each.taken_as) if each.taken_as else None
        state: RevisionState | None = None
        if taken is not None:
            revisions = await reader.revisions_of(taken.id)
            state = RevisionState.VERIFIED if taken.id in standing else revisions[-1].state
        criterion = criteria.get(each.criterion) if each.criterion else None
        campaign = campaigns.get(each.campaign)
        lines.append(
            ReportLine(
                reference=each.reference,
                kind=each.kind,
                campaign=campaign.reference if campaign else "",
                asks=tuple(asks[ask] for ask in each.asks if ask in asks),
                url=each.url,
                note=each.note,
                outcome=each.outcome,
                criterion=criterion.text if criterion else None,
                criterion_label=criterion.label if criterion else "",
                on=each.on,
                state=each.state,
                reported_on=each.reported_at.astimezone(zone).date(),
                reason=each.reason,
                taken_as=_shown_reference(taken, audience),
                taken_state=state,
                own=each.reporter == reader_is,
            )
        )
    return tuple(lines)


def _shown_reference(taken: Subject | None, audience: Visibility) -> str:
    shown = project(taken, audience) if taken is not None else None
    return shown.reference if shown is not None else ""


async def take_report(writer: Writer, report: UUID | None, subject: UUID, decided_by: str) -> None:
    """Says of an open report that it was logged as that response or finding."""
    found = await writer.get(Report, report) if report is not None else None
    if found is not None and found.state is ReportState.OPEN:
        await writer.put(replace(found, state=ReportState.TAKEN, taken_as=subject, decided_by=decided_by))


async def report_to_log(reader: Reader, reference: str) -> Report:
    """The open report that something is logged from. Raises ``not_found``, ``report_decided``."""
    _, proper = parse_reference(reference, "report")
    found = await reader.by_reference(Report, proper)
    if found is None or found.withdrawn:
        raise DeedsError("not_found", {"reference": proper}, typed=reference)
    if found.state is not ReportState.OPEN:
        raise DeedsError("report_decided", {"reference": proper})
    return found
