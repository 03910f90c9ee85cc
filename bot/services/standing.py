"""Putting what was verified in force."""

from dataclasses import replace
from uuid import UUID

from bot.domain.positions import entries_of
from bot.domain.records import Ask, Commitment, Response, Revision, Source
from bot.domain.vocabulary import Visibility
from bot.services.lines import Subject
from bot.storage.store import Writer


async def stand(writer: Writer, subject: Subject, revision: Revision) -> None:
    """Puts a verified revision in force: its record becomes readable and its entries count."""
    seen_by = shown_to(subject)
    if subject.visibility != seen_by:
        await writer.put(replace(subject, visibility=seen_by))
    commitment: UUID | None = None
    if isinstance(subject, Response):
        promise = await writer.find(Commitment, response=subject.id)
        commitment = promise[0].id if promise else None
        for each in promise:
            if each.visibility != seen_by:
                await writer.put(replace(each, visibility=seen_by))
    await show_source(writer, revision.content.source)
    asks = await writer.find(Ask, id=list(revision.content.asks))
    entries = entries_of(
        subject=subject.id,
        reference=subject.reference,
        content=revision.content,
        asks=asks,
        order=subject.logged,
        visibility=seen_by,
        commitment=commitment,
    )
    await writer.stand(subject.id, subject.campaign, entries)


def shown_to(subject: Subject) -> Visibility:
    """Who reads a response or finding that is in force."""
    # What was made public stays so; the rest goes to members, and confidential things to nobody else.
    if subject.confidential:
        return Visibility.ORGANISERS
    return min(subject.visibility, Visibility.MEMBERS)


async def show_source(writer: Writer, source: UUID | None) -> None:
    """Lets members read a source once something from it is verified; a confidential one stays as it is."""
    found = await writer.get(Source, source) if source else None
    if found is not None and not found.confidential and found.visibility > Visibility.MEMBERS:
        await writer.put(replace(found, visibility=Visibility.MEMBERS))
