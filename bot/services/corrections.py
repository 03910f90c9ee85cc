"""Putting right what was posted: when an entry goes out of force, messages that carried it say so.

A posting's card is rewritten in the change that withdraws the entry, so that whatever has not been sent yet
goes out right. What may stand in a channel already is edited by a posting of its own (a *correction*), which
the outbox tries until it is done; see ``Posting.corrects``.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from bot.domain.following import subscription_in
from bot.domain.postings import Posting
from bot.domain.records import Revision, Schedule, ServerSettings
from bot.domain.vocabulary import PostingState, RevisionState
from bot.services.lines import Subject, subjects_by_id
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.storage.following import by_id
from bot.storage.outbox import plan, rewrite, strike, struck
from bot.storage.store import Writer


class Corrections:
    """Rewrites cards and plans what edits the messages."""

    def __init__(self, planner: Planner, renderer: Callable[[], Renderer]) -> None:
        self._planner = planner
        self._renderer = renderer

    async def withdrawn(
        self, writer: Writer, subjects: Collection[UUID], settings: ServerSettings, on: date
    ) -> int:
        """Strikes these responses and findings wherever a posting carries them, inside the change that takes
        them out of force; gives how many messages are going to be edited."""
        edits = 0
        for posting in await strike(writer, subjects, on):
            language = await _language(writer, posting, settings)
            lines = await struck(writer, posting.id)
            first = posting.first_card or posting.card
            await rewrite(writer, posting, self._renderer().corrected(first, lines, on, language))
            if _may_stand_there(posting):
                period = f"{posting.period} {writer.sequence}"
                edits += await plan(writer, self._planner.correction(posting, period))
        return edits


def _may_stand_there(posting: Posting) -> bool:
    return posting.attempts > 0 or posting.state in (PostingState.SENDING, PostingState.SENT)


async def _language(writer: Writer, posting: Posting, settings: ServerSettings) -> str:
    follows = subscription_in(posting.channel)
    subscription = await by_id(writer, follows) if follows else None
    if subscription is not None:
        return subscription.language
    schedule = await writer.get(Schedule, posting.schedule) if posting.schedule else None
    return schedule.language if schedule else settings.language


async def take_out(writer: Writer, subject: Subject) -> list[Subject]:
    """Takes an entry out of force, and what says of its promise that it was taken back, kept or not kept."""
    named = await writer.subjects_on_promises_of(subject.id)
    found = await subjects_by_id(writer, [subject.id, *named])
    gone = [found[each] for each in (subject.id, *named) if each in found]
    standing = await writer.standing_revisions([each.id for each in gone])
    for each in gone:
        revision: Revision | None = standing.get(each.id)
        if revision is not None:
            await writer.put(replace(revision, state=RevisionState.WITHDRAWN))
        await writer.stand(each.id, each.campaign, ())
    return gone
