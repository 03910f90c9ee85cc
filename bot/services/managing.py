"""Adding and editing demands and officials, and setting what became of a demand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize, may
from bot.domain.dates import EdtfDate
from bot.domain.edits import refuse_edited
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Campaign, Criterion, Demand, DemandVersion, Holder, Official
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, criteria_of, criteria_retyped, criteria_typed, date_of, text_of
from bot.domain.views import Cell, Choice, ManagedDemand, OfficialSaved, StatusView, TermBegun
from bot.domain.vocabulary import (
    ClockOwner,
    CriterionKind,
    Done,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    Resolution,
    VersionKind,
    Visibility,
)
from bot.services.boards import campaign_named, standing_campaigns, visible
from bot.services.creating import create_once
from bot.services.matrix import read_matrices, read_matrix
from bot.services.picking import use_up
from bot.services.referrals import void_asks
from bot.services.settings import Servers
from bot.storage.store import Reader, Store, Writer

LONGEST_TITLE = LONGEST_LINE


@dataclass(frozen=True)
class DemandTyped:
    """A demand as typed. Criteria come one a line; a line that begins with ``word:`` is a word.

    ``version`` is the number of the version that an edit began with, none for a new demand.
    """

    title: str
    text: str
    criteria: str
    deadline: str = ""
    version: int = 0
    deadline_set_by: ClockOwner = ClockOwner.COALITION


@dataclass(frozen=True)
class OfficialTyped:
    """An official as typed, with who holds the office now and since when (EDTF text)."""

    name: str
    kind: OfficialKind
    jurisdiction: str = ""
    holder: str = ""
    since: str = ""


class Managing:
    """What ``/manage`` and ``/status`` do."""

    def __init__(self, store: Store, servers: Servers) -> None:
        self._store = store
        self._servers = servers

    async def add_demand(
        self,
        actor: Actor,
        campaign: str | None,
        typed: DemandTyped,
        officials: Sequence[str],
        *,
        once: str | None = None,
    ) -> Demand:
        """Adds a demand, its first version, its criteria and an ask to each office.

        It is active if anybody is asked, else a draft that waits for its offices. Sent again with the same
        ``once`` it is the demand that was added the first time. Raises ``DeedsError``:
        a missing text names its field; ``criteria_missing`` when no line is a deed, since an active
        demand has at least one for each ask.
        """
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)
        title = text_of(typed.title, "title", longest=LONGEST_TITLE)
        wording = text_of(typed.text, "text")
        deadline = date_of(typed.deadline, "deadline")
        criteria = criteria_of(typed.criteria)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> Demand:
            found = await campaign_named(writer, campaign, actor.audience, settings.default_campaign)
            language = found.language
            demand = await writer.put(
                Demand(
                    id=uuid4(),
                    campaign=found.id,
                    title=Text(language, title),
                    deadline=deadline,
                    deadline_set_by=typed.deadline_set_by,
                    lifecycle=Lifecycle.ACTIVE if officials else Lifecycle.DRAFT,
                ),
                new=True,
            )
            await writer.put(
                DemandVersion(
                    id=uuid4(),
                    demand=demand.id,
                    kind=VersionKind.ORIGINAL,
                    text=Text(language, wording),
                    since=EdtfDate.of(today),
                ),
                new=True,
            )
            await _add_criteria(writer, demand, criteria, language)
            await _ask(writer, actor, demand, officials)
            return demand

        return await create_once(self._store, actor, Demand, work, action="add_demand", once=once)

    async def demand_typed(self, actor: Actor, reference: str) -> DemandTyped:
        """A demand as it would be typed, for the edit form."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            demand = await visible(reader, Demand, reference, "demand", actor.audience)
            version = await _version(reader, demand)
            criteria = await _criteria(reader, demand)
        return _as_typed(demand, version, criteria, actor.language)

    async def edit_demand(
        self, actor: Actor, reference: str, typed: DemandTyped, *, before: DemandTyped | None = None
    ) -> Demand:
        """Edits a demand. A new wording, or other criteria, make a new version.

        Criteria that are word for word the same keep their findings: they are carried over as they
        stand; a changed one starts without any, under the new version. ``before`` is what the edit began
        with. Raises :class:`EditedMeanwhileError` if somebody changed the demand since, and ``DeedsError``:
        ``criteria_missing`` where an active demand would keep an ask without a deed, and
        ``criteria_decide`` where the edit alone would make something done.
        """
        authorize(actor, Act.MANAGE)
        title = text_of(typed.title, "title", longest=LONGEST_TITLE)
        wording = text_of(typed.text, "text")
        deadline = date_of(typed.deadline, "deadline")
        criteria = criteria_of(typed.criteria)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> Demand:
            demand = await visible(writer, Demand, reference, "demand", actor.audience)
            version = await _version(writer, demand)
            earlier = await _criteria(writer, demand)
            now = _as_typed(demand, version, earlier, actor.language)
            refuse_edited(demand.reference, _in_language(before, actor.language), now)
            done = await _done(writer, actor, reference, today)
            same = [(each.kind, each.text.original) for each in earlier] == criteria
            number = demand.version
            if not same or version.text.original != wording:
                # A version that was undone keeps its number.
                number = max(each.number for each in await writer.find(DemandVersion, demand=demand.id)) + 1
                await writer.put(replace(version, kind=_PAST[version.kind]))
                await writer.put(
                    DemandVersion(
                        id=uuid4(),
                        demand=demand.id,
                        number=number,
                        kind=VersionKind.REISSUED,
                        text=version.text
                        if version.text.original == wording
                        else version.text.reworded(wording),
                        since=EdtfDate.of(today),
                    ),
                    new=True,
                )
                await _carry_over(writer, demand, number, earlier, criteria)
            new_title = demand.title if demand.title.original == title else demand.title.reworded(title)
            edited = await writer.put(
                replace(
                    demand,
                    title=new_title,
                    deadline=deadline,
                    deadline_set_by=typed.deadline_set_by,
                    version=number,
                )
            )
            await _keeps_its_deeds(writer, actor, edited, today)
            # What nobody has found done is not done because its criterion was taken away (rule 2).
            if await _done(writer, actor, reference, today) - done:
                raise DeedsError("criteria_decide", field="criteria")
            return edited

        return await self._store.change(actor.server, work, actor=actor.person, action="edit_demand")

    async def ask_officials(self, actor: Actor, reference: str, officials: Sequence[str]) -> int:
        """Puts a demand to more offices; gives how many were new.

        Raises ``DeedsError("criteria_missing")`` where an active demand has no deed to judge one of them by.
        """
        authorize(actor, Act.MANAGE)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> int:
            demand = await visible(writer, Demand, reference, "demand", actor.audience)
            new = await _ask(writer, actor, demand, officials)
            await _keeps_its_deeds(writer, actor, demand, today)
            return new

        return await self._store.change(actor.server, work, actor=actor.person, action="ask")

    async def group_offices(self, actor: Actor, reference: str, group: str) -> tuple[Choice, ...]:
        """The offices that a group can stand for: every one that is none itself. Raises ``not_found``."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            demand = await visible(reader, Demand, reference, "demand", actor.audience)
            await _named_group(reader, actor, demand, group)
            found = await reader.find(Official, withdrawn=False)
        return tuple(
            Choice(each.reference, each.name, Text("", each.jurisdiction) if each.jurisdiction else None)
            for each in found
            if each.kind is not OfficialKind.GROUP
        )

    async def resolve_group(
        self,
        actor: Actor,
        reference: str,
        group: str,
        officials: Sequence[str],
        *,
        pick: UUID | None = None,
    ) -> int:
        """Puts a demand to the offices that a group it names stands for; gives how many were new.

        The group is no addressee any more: its ask is withdrawn. Raises ``DeedsError``: ``not_found`` for a
        group the demand does not name, ``asks_missing`` without offices, ``office_is_group`` for another
        group among them, ``criteria_missing``.
        """
        authorize(actor, Act.MANAGE)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> int:
            await use_up(writer, actor, pick)
            demand = await visible(writer, Demand, reference, "demand", actor.audience)
            asks = await _named_group(writer, actor, demand, group)
            if not officials:
                raise DeedsError("asks_missing", field="officials")
            for each in officials:
                office = await visible(writer, Official, each, "official", actor.audience)
                if office.kind is OfficialKind.GROUP:
                    raise DeedsError("office_is_group", {"reference": office.reference}, field="officials")
            new = await _ask(writer, actor, demand, officials)
            for ask in asks:
                await writer.put(replace(ask, withdrawn=True))
            await _keeps_its_deeds(writer, actor, demand, today)
            return new

        return await self._store.change(actor.server, work, actor=actor.person, action="resolve_group")

    async def add_official(self, actor: Actor, typed: OfficialTyped, *, once: str | None = None) -> Official:
        """Adds an office with its holder; sent again with the same ``once`` it is the one added before.

        Raises ``DeedsError`` naming the field that is wrong.
        """
        authorize(actor, Act.MANAGE)
        settings = await self._servers.settings_or_default(actor.server)
        _official_fields(typed)

        async def work(writer: Writer) -> Official:
            return await put_official(writer, typed, settings.language)

        return await create_once(self._store, actor, Official, work, action="add_official", once=once)

    async def official_typed(self, actor: Actor, reference: str) -> OfficialTyped:
        """An official as it would be typed, for the edit form."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            official = await visible(reader, Official, reference, "official", actor.audience)
            holder = await _last_holder(reader, official.id)
        return _official_as_typed(official, holder)

    async def edit_official(
        self, actor: Actor, reference: str, typed: OfficialTyped, *, before: OfficialTyped | None = None
    ) -> OfficialSaved:
        """Edits an office. Another holder's name begins a new term and ends the one before.

        Another name with the very same known first day is the same term, its name put right. ``before``
        is what the edit began with. Raises :class:`EditedMeanwhileError` if somebody changed the office
        since, and ``DeedsError``: ``office_is_asked`` when an office that is asked something would become a
        group, ``holder_missing`` when the name of who holds it was taken away,
        ``term_needs_date`` for a new holder whose term does not begin after the one before.
        """
        authorize(actor, Act.MANAGE)
        name, jurisdiction, holder, since = _official_fields(typed)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> OfficialSaved:
            official = await visible(writer, Official, reference, "official", actor.audience)
            serving = await _last_holder(writer, official.id)
            inherited: tuple[Cell, ...] = ()
            term: TermBegun | None = None
            refuse_edited(official.reference, before, _official_as_typed(official, serving))
            is_group = typed.kind is OfficialKind.GROUP
            asked = await writer.count(Ask, official=official.id, withdrawn=False)
            if is_group and official.kind is not typed.kind and asked:
                # A group has no verdict: all that is known of the office would vanish from the board.
                raise DeedsError("office_is_asked", field="kind")
            if serving is not None and not holder:
                raise DeedsError("holder_missing", field="holder")
            if serving is not None and serving.name == holder:
                await writer.put(replace(serving, since=since))
            elif serving is not None and since.is_known and since == serving.since:
                await writer.put(replace(serving, name=holder))
            elif holder:
                if serving is not None:
                    begins = since.earliest or today
                    inherited = await _cells_of_office(writer, actor, official.id, max(today, begins))
                    if not since.is_known or since.sort_key <= serving.since.sort_key:
                        raise DeedsError("term_needs_date", field="since")
                    await writer.put(replace(serving, until=since))
                await writer.put(Holder(id=uuid4(), official=official.id, name=holder, since=since), new=True)
                if serving is not None:
                    term = _term_begun(holder, since, serving.name, inherited)
            new_name = official.name if official.name.original == name else official.name.reworded(name)
            saved = await writer.put(
                replace(official, name=new_name, kind=typed.kind, jurisdiction=jurisdiction)
            )
            return OfficialSaved(saved, term)

        return await self._store.change(actor.server, work, actor=actor.person, action="edit_official")

    async def demand(self, actor: Actor, reference: str) -> ManagedDemand:
        """A demand with whom it is put to and whom it still can be put to, in the order they came."""
        authorize(actor, Act.MANAGE)
        async with self._store.read(actor.server) as reader:
            demand = await visible(reader, Demand, reference, "demand", actor.audience)
            asks = await reader.find(Ask, demand=demand.id, withdrawn=False)
            officials = await reader.find(Official, withdrawn=False)
            void = await void_asks(reader, asks)
        officials.sort(key=lambda each: int(each.reference.partition("-")[2]))
        asked = {each.official for each in asks if each.id not in void}
        return ManagedDemand(
            demand,
            asked=tuple(each for each in officials if each.id in asked),
            askable=tuple(each for each in officials if each.id not in asked),
        )

    async def status(self, actor: Actor, reference: str) -> StatusView:
        """What can be set on a demand. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.STATUS)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            return await _status(reader, actor, reference, today)

    async def set_lifecycle(
        self, actor: Actor, reference: str, lifecycle: Lifecycle, resolution: Resolution | None, why: str
    ) -> StatusView:
        """Moves a demand in its life; a closed one needs its resolution.

        Raises ``DeedsError``: ``resolution_missing``; ``resolution_not_met`` when *met* is claimed for a
        demand whose asks do not all stand at *met* (rule 2), or *partly met* where none has a deed;
        ``criteria_missing`` when an active demand would have an ask without a deed to judge it by,
        ``asks_missing`` when it would have none.
        """
        authorize(actor, Act.STATUS)
        reason = text_of(why, "reason", longest=LONGEST_LINE, required=lifecycle is Lifecycle.CLOSED)
        if lifecycle is not Lifecycle.CLOSED:
            resolution = None
        elif resolution is None:
            raise DeedsError("resolution_missing", field="resolution")
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> StatusView:
            view = await _status(writer, actor, reference, today)
            # Members see the resolution, so it rests on what they see (rule 8).
            readers = max(view.demand.visibility, Visibility.MEMBERS)
            _may_become(
                await _status(writer, actor, reference, today, audience=readers), lifecycle, resolution
            )
            if lifecycle is Lifecycle.ACTIVE and not await _is_asked(writer, view.demand):
                raise DeedsError("asks_missing", field="officials")
            await writer.put(replace(view.demand, lifecycle=lifecycle, resolution=resolution))
            return await _status(writer, actor, reference, today)

        return await self._store.change(
            actor.server, work, actor=actor.person, action="set_lifecycle", why=reason
        )


async def _cells_of_office(reader: Reader, actor: Actor, official: UUID, day: date) -> tuple[Cell, ...]:
    campaigns = await standing_campaigns(reader, actor.audience)
    matrices = await read_matrices(reader, campaigns, day, actor.audience, official=official)
    return tuple(cell for matrix in matrices for cell in matrix.cells)


def _term_begun(holder: str, since: EdtfDate, before: str, cells: Sequence[Cell]) -> TermBegun:
    promises = {each.id for cell in cells for each in cell.position.open_commitments}
    return TermBegun(
        holder=holder,
        since=since,
        before=before,
        asks=len(cells),
        windows=sum(each.position.clock.delivered is not None for each in cells),
        promises=len(promises),
        done=sum(each.position.done is not Done.NOTHING for each in cells),
    )


async def put_official(writer: Writer, typed: OfficialTyped, language: str) -> Official:
    """Puts a new office with its holder on record, inside a change. Raises as adding one does."""
    name, jurisdiction, holder, since = _official_fields(typed)
    official = await writer.put(
        Official(id=uuid4(), name=Text(language, name), kind=typed.kind, jurisdiction=jurisdiction), new=True
    )
    if holder:
        await writer.put(Holder(id=uuid4(), official=official.id, name=holder, since=since), new=True)
    return official


async def _status(
    reader: Reader, actor: Actor, reference: str, today: date, *, audience: Visibility | None = None
) -> StatusView:
    demand = await visible(reader, Demand, reference, "demand", actor.audience)
    campaign = await reader.get(Campaign, demand.campaign)
    if campaign is None:
        raise DeedsError("not_found", {"reference": demand.reference}, typed=reference)
    audience = actor.audience if audience is None else audience
    matrix = await read_matrix(reader, campaign, today, audience, demands=[demand])
    return StatusView(demand, campaign, matrix.cells, matrix.officials, may(actor, Act.HOLD))


_PAST = {
    VersionKind.ORIGINAL: VersionKind.ORIGINAL,
    VersionKind.REISSUED: VersionKind.SUPERSEDED,
    VersionKind.SUPERSEDED: VersionKind.SUPERSEDED,
}


def _may_become(view: StatusView, lifecycle: Lifecycle, resolution: Resolution | None) -> None:
    keys = [each.headline.derived or each.headline for each in view.cells]
    if resolution is Resolution.MET and not (keys and all(each.key is HeadlineKey.MET for each in keys)):
        raise DeedsError("resolution_not_met", {"resolution": resolution.value}, field="resolution")
    with_deeds = {HeadlineKey.MET, HeadlineKey.PARTLY_MET}
    if resolution is Resolution.PARTLY_MET and not any(each.key in with_deeds for each in keys):
        raise DeedsError("resolution_not_met", {"resolution": resolution.value}, field="resolution")
    if lifecycle is Lifecycle.ACTIVE:
        _has_deeds(view.cells)


def _has_deeds(cells: Sequence[Cell]) -> None:
    for cell in cells:
        if not any(each.kind is CriterionKind.DEED for each in cell.position.criteria):
            raise DeedsError("criteria_missing", field="criteria")


async def _done(
    reader: Reader, actor: Actor, reference: str, today: date
) -> frozenset[tuple[Visibility, str]]:
    """The asks of a demand that stand at *met*, for members and for organisers."""
    found: set[tuple[Visibility, str]] = set()
    for audience in (Visibility.MEMBERS, Visibility.ORGANISERS):
        view = await _status(reader, actor, reference, today, audience=audience)
        keys = {each.reference: (each.headline.derived or each.headline).key for each in view.cells}
        found.update((audience, ask) for ask, key in keys.items() if key is HeadlineKey.MET)
    return frozenset(found)


async def _keeps_its_deeds(reader: Reader, actor: Actor, demand: Demand, today: date) -> None:
    if demand.lifecycle is Lifecycle.ACTIVE:
        _has_deeds((await _status(reader, actor, demand.reference, today)).cells)


def _label(place: int) -> str:
    return chr(ord("a") + place)


async def _add_criteria(
    writer: Writer, demand: Demand, criteria: Sequence[tuple[CriterionKind, str]], language: str
) -> None:
    for place, (kind, text) in enumerate(criteria):
        await writer.put(
            Criterion(
                id=uuid4(),
                demand=demand.id,
                version=demand.version,
                label=_label(place),
                kind=kind,
                text=Text(language, text),
            ),
            new=True,
        )


async def _carry_over(
    writer: Writer,
    demand: Demand,
    number: int,
    before: Sequence[Criterion],
    criteria: Sequence[tuple[CriterionKind, str]],
) -> None:
    # An unchanged criterion moves to the new version under its own id, and its findings with it; a
    # changed one stays behind with the version that it belonged to.
    unchanged: dict[tuple[CriterionKind, str], list[Criterion]] = {}
    for each in before:
        unchanged.setdefault((each.kind, each.text.original), []).append(each)
    for place, (kind, text) in enumerate(criteria):
        # Two may say the same of different offices: each is carried over once.
        if alike := unchanged.get((kind, text)):
            kept = alike.pop(0)
            await writer.put(replace(kept, version=number, label=_label(place)))
            continue
        language = before[0].text.language if before else demand.title.language
        await writer.put(
            Criterion(
                id=uuid4(),
                demand=demand.id,
                version=number,
                label=_label(place),
                kind=kind,
                text=Text(language, text),
            ),
            new=True,
        )


async def _ask(writer: Writer, actor: Actor, demand: Demand, officials: Sequence[str]) -> int:
    asked = {each.official: each for each in await writer.find(Ask, demand=demand.id)}
    void = await void_asks(writer, asked.values())
    new = 0
    for reference in dict.fromkeys(officials):
        official = await visible(writer, Official, reference, "official", actor.audience)
        before = asked.get(official.id)
        if before is None:
            await writer.put(Ask(id=uuid4(), demand=demand.id, official=official.id), new=True)
            new += 1
        elif before.withdrawn or before.id in void or before.visibility > Visibility.MEMBERS:
            # From now on it is an ask of its own, and nobody is told what it was opened by.
            shown_to = min(before.visibility, Visibility.MEMBERS)
            await writer.put(replace(before, withdrawn=False, referred_from=None, visibility=shown_to))
            new += 1
    return new


async def _is_asked(reader: Reader, demand: Demand) -> bool:
    return bool(await reader.count(Ask, demand=demand.id, withdrawn=False))


async def done_asks(
    reader: Reader, actor: Actor, reference: str, today: date
) -> frozenset[tuple[Visibility, str]]:
    """The asks of a demand that stand at *met*, for members and for organisers."""
    return await _done(reader, actor, reference, today)


async def refuse_what_rules_forbid(
    reader: Reader,
    actor: Actor,
    demand: Demand,
    today: date,
    *,
    done: frozenset[tuple[Visibility, str]] | None = None,
) -> None:
    """Raises what these use cases would raise for a demand that came to where it is in another way.

    ``done`` are the asks at *met* before its criteria were changed, none where they were not.
    """
    readers = max(demand.visibility, Visibility.MEMBERS)
    view = await _status(reader, actor, demand.reference, today, audience=readers)
    _may_become(view, demand.lifecycle, demand.resolution)
    if demand.lifecycle is Lifecycle.ACTIVE and not await _is_asked(reader, demand):
        raise DeedsError("asks_missing", field="officials")
    if done is not None and await _done(reader, actor, demand.reference, today) - done:
        raise DeedsError("criteria_decide", field="criteria")


async def _named_group(reader: Reader, actor: Actor, demand: Demand, group: str) -> list[Ask]:
    """The ask by which a demand names a group."""
    named = await visible(reader, Official, group, "official", actor.audience)
    asks = await reader.find(Ask, demand=demand.id, official=named.id, withdrawn=False)
    if named.kind is not OfficialKind.GROUP or not asks:
        raise DeedsError("not_found", {"reference": named.reference}, typed=group)
    return asks


def _official_as_typed(official: Official, holder: Holder | None) -> OfficialTyped:
    return OfficialTyped(
        name=official.name.original,
        kind=official.kind,
        jurisdiction=official.jurisdiction,
        holder=holder.name if holder else "",
        since=holder.since.text if holder else "",
    )


def _official_fields(typed: OfficialTyped) -> tuple[str, str, str, EdtfDate]:
    return (
        text_of(typed.name, "name", longest=LONGEST_TITLE),
        text_of(typed.jurisdiction, "jurisdiction", longest=LONGEST_LINE, required=False),
        text_of(typed.holder, "holder", longest=LONGEST_LINE, required=False),
        date_of(typed.since, "since"),
    )


def _in_language(typed: DemandTyped | None, language: str) -> DemandTyped | None:
    # Whoever chose another language while the form was open changed nothing of the demand.
    return replace(typed, criteria=criteria_retyped(typed.criteria, language)) if typed is not None else None


def _as_typed(
    demand: Demand, version: DemandVersion, criteria: Sequence[Criterion], language: str
) -> DemandTyped:
    return DemandTyped(
        title=demand.title.original,
        text=version.text.original,
        criteria=criteria_typed([(each.kind, each.text.original) for each in criteria], language),
        deadline=demand.deadline.text,
        version=version.number,
        deadline_set_by=demand.deadline_set_by,
    )


async def _version(reader: Reader, demand: Demand) -> DemandVersion:
    versions = await reader.find(DemandVersion, demand=demand.id, number=demand.version, withdrawn=False)
    return versions[0]


async def _criteria(reader: Reader, demand: Demand) -> list[Criterion]:
    found = await reader.find(Criterion, demand=demand.id, version=demand.version, withdrawn=False)
    return sorted(found, key=lambda each: each.label)


async def _last_holder(reader: Reader, official: UUID) -> Holder | None:
    found = await reader.find(Holder, official=official, withdrawn=False)
    return max(found, key=lambda each: each.since.sort_key, default=None)
