"""Putting right what was posted: when an entry goes out of force, messages that carried it say so.

So does a win when a later finding says otherwise, and stands again when that is taken back.

A posting's card is rewritten in the change that withdraws the entry, so that whatever has not been sent yet
goes out right. What may stand in a channel already is edited by a posting of its own (a *correction*), which
the outbox tries until it is done; see ``Posting.corrects``.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from bot.domain.following import subscription_in
from bot.domain.postings import Posting
from bot.domain.records import (
    Ask,
    Campaign,
    Demand,
    Finding,
    FindingContent,
    Revision,
    Schedule,
    ServerSettings,
)
from bot.domain.visibility import project
from bot.domain.vocabulary import FindingOutcome, PostingState, RevisionState, Visibility
from bot.services.lines import Subject, subjects_by_id
from bot.services.matrix import read_matrix
from bot.services.postings import Planner
from bot.services.protocols import Renderer
from bot.storage.following import by_id
from bot.storage.outbox import by_ids, plan, rewrite, strike, struck, unstrike, wins_carrying
from bot.storage.store import Writer


class Corrections:
    """Rewrites cards and plans what edits the messages."""

    def __init__(self, planner: Planner, renderer: Callable[[], Renderer]) -> None:
        self._planner = planner
        self._renderer = renderer

    async def prepare(self) -> None:
        """Has ready, before the change that may correct or announce something, what draws it.

        What was posted may be in a language in which nothing is posted any longer: it can be any.
        """
        await self._renderer().prepare()

    async def withdrawn(
        self, writer: Writer, subjects: Collection[UUID], settings: ServerSettings, on: date
    ) -> int:
        """Strikes these responses and findings wherever a posting carries them, inside the change that takes
        them out of force; gives how many messages are going to be edited.

        A win that was struck because one of them said otherwise stands again.
        """
        gone = [
            each for each in (await subjects_by_id(writer, subjects)).values() if isinstance(each, Finding)
        ]
        said = await writer.find(Revision, subject=[each.id for each in gone]) if gone else []
        about = {
            ask
            for each in said
            if isinstance(each.content, FindingContent) and each.content.criterion is not None
            for ask in each.content.asks
        }
        asks = await writer.find(Ask, id=about) if about else []
        back: dict[UUID, set[UUID]] = {}
        for ask in asks:
            back |= await unstrike(writer, ask.reference, [each.reference for each in gone])
        again = set().union(*back.values())
        # What was taken out meanwhile is struck for that.
        dead = again - set(await writer.standing_revisions(list(again))) if again else set()
        edited = await strike(writer, {*subjects, *dead}, on)
        known = {each.id for each in edited}
        edited += await by_ids(writer, [each for each in back if each not in known])
        edits = await self._put_right(writer, edited, settings, on)
        # Something else may say otherwise, too.
        return edits + await self._lost_wins(writer, asks, settings, on)

    async def overturned(
        self, writer: Writer, subjects: Collection[Subject], settings: ServerSettings, on: date
    ) -> int:
        """Strikes what wins rested on that one of these findings says otherwise of, inside the change that
        puts it in force; gives how many messages are going to be edited.

        Only where members see it so: the latest finding on the criterion counts, as it does for the headline.
        Digests which told what was true then stay as they are; the next ones tell of it as a correction.
        """
        asks = {
            ask
            for revision in (await writer.standing_revisions([each.id for each in subjects])).values()
            if isinstance(revision.content, FindingContent) and revision.content.criterion is not None
            for ask in revision.content.asks
        }
        found = await writer.find(Ask, id=asks) if asks else []
        return await self._lost_wins(writer, found, settings, on)

    async def _lost_wins(
        self, writer: Writer, asks: Collection[Ask], settings: ServerSettings, on: date
    ) -> int:
        wins = await wins_carrying(writer, {each.reference for each in asks})
        edits = 0
        for ask in asks:
            if ask.reference in wins:
                edits += await self._lost(writer, ask, wins[ask.reference], settings, on)
        return edits

    async def _lost(
        self,
        writer: Writer,
        ask: Ask,
        carried: Mapping[UUID, Collection[UUID]],
        settings: ServerSettings,
        on: date,
    ) -> int:
        """Strikes, in the wins of one ask, what was found on criteria that are not fulfilled any more."""
        demands = await writer.find(Demand, id=ask.demand)
        campaign = await writer.get(Campaign, demands[0].campaign) if demands else None
        shown = project(campaign, Visibility.MEMBERS) if campaign is not None else None
        if shown is None:
            return 0
        matrix = await read_matrix(writer, shown, on, Visibility.MEMBERS, demands=demands)
        standing = await writer.standing_revisions(list(set().union(*carried.values())))
        edits = 0
        for cell in matrix.cells_of({ask.id}):
            for state in cell.position.criteria:
                if state.finding is None or state.outcome is FindingOutcome.FULFILLED:
                    continue
                told = [
                    subject
                    for subject, revision in standing.items()
                    if isinstance(revision.content, FindingContent) and revision.content.criterion == state.id
                ]
                because = state.finding.reference
                edited = await strike(writer, told, on, because=because, only=list(carried))
                edits += await self._put_right(writer, edited, settings, on)
        return edits

    async def _put_right(
        self, writer: Writer, postings: Collection[Posting], settings: ServerSettings, on: date
    ) -> int:
        """Rewrites the cards of these postings, and plans edits of what may stand in a channel."""
        edits = 0
        for posting in postings:
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
    if posting.language:
        return posting.language
    # It was posted before the language was kept with it.
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
