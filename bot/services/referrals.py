"""Referrals: when an office sends a demand on to another one, that one is asked, and the ask says why."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bot.domain.records import Ask, Content, Criterion, Demand, Official, Response, ResponseContent
from bot.domain.views import Referral
from bot.domain.visibility import project_all
from bot.domain.vocabulary import CriterionKind, Lifecycle, OfficialKind, ResponseKind, Visibility
from bot.storage.store import Reader, Writer

# What was closed or never put to anybody is not put to one more office by itself.
_OPEN = frozenset({Lifecycle.ACTIVE, Lifecycle.PAUSED})


@dataclass(frozen=True)
class Opened:
    """The asks that a referral opened, and the demands that have no deed to judge the office by."""

    asks: tuple[Ask, ...]
    unjudged: tuple[Demand, ...]


def refers_to(content: Content) -> UUID | None:
    """The office that a response sends the demand on to, if it does."""
    if isinstance(content, ResponseContent) and content.kind is ResponseKind.REFERRED:
        return content.referred_to
    return None


async def open_referred(writer: Writer, response: UUID, content: Content, visibility: Visibility) -> Opened:
    """Opens, inside the change that verifies a referral, an ask to the office named for each of its demands.

    None where that office is asked already, for a demand that is closed, and where the demand has no deed to
    judge that office by. One that an earlier referral had opened, and that went with it, opens again.
    """
    office = refers_to(content)
    official = await writer.get(Official, office) if office else None
    if official is None or official.withdrawn:
        return Opened((), ())
    asks = await writer.find(Ask, id=list(content.asks))
    demands = await writer.find(Demand, id={each.demand for each in asks}, withdrawn=False)
    known = {
        each.demand: each
        for each in await writer.find(Ask, official=official.id, demand=[each.id for each in demands])
    }
    void = await void_asks(writer, known.values())
    opened: list[Ask] = []
    unjudged: list[Demand] = []
    for demand in demands:
        before = known.get(demand.id)
        if demand.lifecycle not in _OPEN:
            continue
        if before is None and not await _can_be_judged(writer, demand, official):
            unjudged.append(demand)
        elif before is None:
            ask = Ask(
                id=uuid4(),
                demand=demand.id,
                official=official.id,
                visibility=visibility,
                referred_from=response,
            )
            opened.append(await writer.put(ask, new=True))
        elif before.referred_from is not None and (before.withdrawn or before.id in void):
            opened.append(
                await writer.put(
                    replace(before, withdrawn=False, referred_from=response, visibility=visibility)
                )
            )
    return Opened(tuple(opened), tuple(unjudged))


async def _can_be_judged(reader: Reader, demand: Demand, official: Official) -> bool:
    criteria = await reader.find(Criterion, demand=demand.id, version=demand.version, withdrawn=False)
    return official.kind is OfficialKind.GROUP or any(
        each.kind is CriterionKind.DEED and each.applies_to(official.id) for each in criteria
    )


async def _in_force(reader: Reader, asks: Iterable[Ask]) -> tuple[dict[UUID, Response], dict[UUID, Content]]:
    """The responses that opened these asks, and what those of them say that are in force."""
    ids = {each.referred_from for each in asks if each.referred_from is not None}
    responses = {each.id: each for each in await reader.find(Response, id=ids)} if ids else {}
    standing = await reader.standing_revisions(list(responses)) if responses else {}
    return responses, {
        subject: revision.content
        for subject, revision in standing.items()
        if not responses[subject].withdrawn
    }


async def void_asks(reader: Reader, asks: Collection[Ask]) -> set[UUID]:
    """Those of the asks that a referral opened which no longer stands."""
    _, contents = await _in_force(reader, asks)
    return {
        each.id
        for each in asks
        if each.referred_from is not None and not _names(contents.get(each.referred_from), each)
    }


def _names(content: Content | None, ask: Ask) -> bool:
    return content is not None and refers_to(content) == ask.official


async def referrals_of(
    reader: Reader, asks: Sequence[Ask], audience: Visibility, officials: Mapping[UUID, Official]
) -> dict[UUID, Referral]:
    """Why these asks were opened, for those that a referral opened and whose response that audience may read.

    ``officials`` are those read already. As many queries however many asks there are.
    """
    opened = [each for each in asks if each.referred_from is not None]
    if not opened:
        return {}
    responses, contents = await _in_force(reader, opened)
    named = {ask for content in contents.values() for ask in content.asks}
    office_of = {each.id: each.official for each in await reader.find(Ask, id=named)}
    missing = {each for each in office_of.values() if each not in officials}
    found = await reader.find(Official, id=missing) if missing else []
    names = {**officials, **{each.id: each for each in project_all(found, audience)}}
    referrals = {}
    for ask in opened:
        response = responses.get(ask.referred_from) if ask.referred_from else None
        if response is None or response.visibility > audience:
            continue
        content = contents.get(response.id)
        office: Official | None = None
        if content is not None and _names(content, ask):
            office = next((names.get(office_of[each]) for each in content.asks if each in office_of), None)
        referrals[ask.id] = Referral(
            response.reference, office.name if office else None, _names(content, ask)
        )
    return referrals
