"""What of the record rests on a source: for telling whose entries are touched when it changes or goes."""

from dataclasses import dataclass
from uuid import UUID

from bot.domain.records import (
    Ask,
    Citation,
    Contact,
    Criterion,
    Delivery,
    Demand,
    DemandVersion,
    Event,
    Evidence,
    Holder,
    Official,
    OfficialReply,
)
from bot.domain.vocabulary import RevisionState
from bot.storage.store import Reader


@dataclass(frozen=True)
class Resting:
    """The ids of the demands and offices that something is said about which rests on a source."""

    demands: tuple[UUID, ...] = ()
    officials: tuple[UUID, ...] = ()


async def resting_on(reader: Reader, source: UUID) -> Resting:
    """Through citations, responses and findings that stand or wait, proofs of delivery and offices' replies.

    What was rejected, replaced or withdrawn rests on nothing any more.
    """
    cited = {each.subject for each in await reader.find(Citation, source=source, withdrawn=False)}
    asks = await _asks(reader, source, cited)
    demands: set[UUID] = set()
    officials: set[UUID] = set()
    if cited:
        named = list(cited)
        demands |= {each.id for each in await reader.find(Demand, id=named, withdrawn=False)}
        officials |= {each.id for each in await reader.find(Official, id=named, withdrawn=False)}
        for evidence in await reader.find(Evidence, id=named, withdrawn=False):
            demands.update(evidence.demands)
        for event in await reader.find(Event, id=named, withdrawn=False):
            demands.update(event.demands)
            officials |= {event.official} if event.official else set()
        demands |= {each.demand for each in await reader.find(Criterion, id=named, withdrawn=False)}
        demands |= {each.demand for each in await reader.find(DemandVersion, id=named, withdrawn=False)}
        officials |= {each.official for each in await reader.find(Holder, id=named, withdrawn=False)}
        officials |= {each.official for each in await reader.find(Contact, id=named, withdrawn=False)}
    for ask in await reader.find(Ask, id=list(asks), withdrawn=False) if asks else ():
        demands.add(ask.demand)
        officials.add(ask.official)
    return Resting(tuple(sorted(demands)), tuple(sorted(officials)))


async def _asks(reader: Reader, source: UUID, cited: set[UUID]) -> set[UUID]:
    asks: set[UUID] = set()
    revisions = await reader.revisions_from(source)
    stand = await reader.standing_revisions(cited | {each.subject for each in revisions})
    for each in revisions:
        in_force = stand.get(each.subject)
        if each.state is RevisionState.REPORTED or (in_force is not None and in_force.id == each.id):
            asks.update(each.content.asks)
    for subject in cited & stand.keys():
        asks.update(stand[subject].content.asks)
    proofs = await reader.find(Delivery, proof_source=source, withdrawn=False)
    for delivery in (
        *proofs,
        *(await reader.find(Delivery, id=list(cited), withdrawn=False) if cited else ()),
    ):
        asks.update(delivery.asks)
    for reply in await reader.find(OfficialReply, source=source, withdrawn=False):
        if reply.state is not RevisionState.REJECTED:
            asks.add(reply.ask)
    return asks
