"""What lies ahead: events, actions that are not over, and which ask most needs one."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

from bot.domain.records import Action, Ask, Demand, Event, Official
from bot.domain.views import ActionLine, AskLine, Cell, EventLine
from bot.domain.visibility import project_all
from bot.domain.vocabulary import HeadlineKey, Lifecycle, Visibility
from bot.storage.store import Reader

# What a member or an organiser can best do now: first what may be wrong, then what went wrong, what is late,
# what never began, and what is not enough. Nothing whose date is over without anybody having looked accuses
# by itself.
NEEDS = (
    HeadlineKey.OVERDUE,
    HeadlineKey.CLAIMED,
    HeadlineKey.UNDONE,
    HeadlineKey.BROKEN,
    HeadlineKey.SILENT,
    HeadlineKey.WAITING,
    HeadlineKey.UNDELIVERED,
    HeadlineKey.PARTLY_MET,
    HeadlineKey.SUPPORTS,
    HeadlineKey.REPLIED,
    HeadlineKey.REFUSED,
    HeadlineKey.PROMISED,
)


def neediest(cells: Iterable[Cell]) -> Cell | None:
    """The ask about which most can be done now, none where nothing is to be done about any."""
    needing = [each for each in cells if each.headline.key in NEEDS or each.recheck_since is not None]
    return min(needing, key=_need, default=None)


def _need(cell: Cell) -> int:
    key = cell.headline.key
    if key is HeadlineKey.WAITING and cell.headline.variant == "by":
        # While the office still has time to reply there is nothing to do but wait.
        return len(NEEDS)
    # A win that is to be looked at again comes after what never began.
    return NEEDS.index(key if key in NEEDS else HeadlineKey.PARTLY_MET)


def by_urgency(actions: Collection[Action], cells: Collection[Cell]) -> list[Action]:
    """The actions for an ask that needs one, and those for no ask; what ends first comes first."""
    known = {each.id: each for each in cells}

    def place(action: Action) -> tuple[date, int, int]:
        cell = neediest(known[each] for each in action.asks if each in known)
        need = _need(cell) if cell else len(NEEDS)
        return action.until or date.max, need, int(action.reference.partition("-")[2])

    serving = [
        each for each in actions if not each.asks or neediest(known[ask] for ask in each.asks if ask in known)
    ]
    return sorted(serving, key=place)


async def current_actions(
    reader: Reader, campaigns: Collection[UUID], day: date, audience: Visibility
) -> list[Action]:
    """The actions of these campaigns that are not over on a local day."""
    found = await reader.find(Action, campaign=list(campaigns), withdrawn=False)
    return [each for each in project_all(found, audience) if not is_over(each, day)]


def is_over(action: Action, day: date) -> bool:
    """Whether the action ended before that local day."""
    return action.until is not None and action.until < day


async def ask_lines(reader: Reader, asks: Collection[UUID], audience: Visibility) -> dict[UUID, AskLine]:
    """Asks in words, without those that the audience may not see; drafts are organisers' own."""
    if not asks:
        return {}
    found = project_all(await reader.find(Ask, id=list(asks), withdrawn=False), audience)
    demands = {
        each.id: each
        for each in project_all(await reader.find(Demand, id={one.demand for one in found}), audience)
        if each.lifecycle is not Lifecycle.DRAFT or audience is Visibility.ORGANISERS
    }
    offices = await reader.find(Official, id={each.official for each in found})
    officials = {each.id: each for each in project_all(offices, audience)}
    return {
        each.id: AskLine(
            each.reference,
            demands[each.demand].reference,
            demands[each.demand].title,
            officials[each.official].name,
        )
        for each in found
        if each.demand in demands and each.official in officials
    }


async def action_lines(
    reader: Reader, actions: Sequence[Action], audience: Visibility, times: dict[UUID, int] | None = None
) -> tuple[ActionLine, ...]:
    """Actions as they are listed, in the order given."""
    asks = await ask_lines(reader, {ask for each in actions for ask in each.asks}, audience)
    return tuple(
        ActionLine(
            reference=each.reference,
            title=each.title,
            until=each.until,
            number=each.number,
            url=each.url,
            asks=tuple(asks[ask] for ask in each.asks if ask in asks),
            times=(times or {}).get(each.id, 0),
        )
        for each in actions
    )


async def events_ahead(
    reader: Reader, campaigns: Collection[UUID], day: date, audience: Visibility
) -> list[Event]:
    """The events of these campaigns that are not over on a local day, the next one first."""
    if not campaigns:
        return []
    found = await reader.find(Event, campaign=list(campaigns), withdrawn=False)
    ahead = [
        each for each in project_all(found, audience) if each.on.latest is not None and each.on.latest >= day
    ]
    return sorted(ahead, key=lambda each: (each.on.sort_key, int(each.reference.partition("-")[2])))


async def event_lines(reader: Reader, events: Sequence[Event], audience: Visibility) -> tuple[EventLine, ...]:
    """Events as they are listed, in the order given."""
    if not events:
        return ()
    wanted = {each.official for each in events if each.official}
    offices = await reader.find(Official, id=list(wanted), withdrawn=False) if wanted else []
    officials = {each.id: each.name for each in project_all(offices, audience)}
    named = {demand for each in events for demand in each.demands}
    found = await reader.find(Demand, id=list(named), withdrawn=False) if named else []
    demands = {
        each.id: each.reference
        for each in project_all(found, audience)
        if each.lifecycle is not Lifecycle.DRAFT or audience is Visibility.ORGANISERS
    }
    return tuple(
        EventLine(
            reference=each.reference,
            title=each.title,
            kind=each.kind,
            on=each.on,
            place=each.place,
            url=each.url,
            official=officials.get(each.official) if each.official else None,
            demands=tuple(demands[demand] for demand in each.demands if demand in demands),
        )
        for each in events
    )
