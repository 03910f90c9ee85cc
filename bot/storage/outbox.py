"""The outbox: every unprompted message as a row that says how far it got.

A row is claimed in one transaction and its outcome recorded in another, so that none spans the network.
Each claim raises the row's fence, and whoever records has to hold the newest one: a process that slept
through its lease can't overwrite what another one did since.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    true,
    update,
)

from bot.domain.postings import (
    ARRIVED,
    LONGEST_RETRY_SECONDS,
    STOPPED,
    WAITING,
    Carried,
    Drawn,
    Pictured,
    Posting,
    Struck,
    Why,
    posting_prefix,
    reason_text,
)
from bot.domain.vocabulary import Cadence, PostingKind, PostingState
from bot.storage.columns import Instant
from bot.storage.reading import Reader, build, columns_of, of_server, values_of
from bot.storage.tables import posting as table
from bot.storage.tables import posting_picture as pictures
from bot.storage.tables import posting_subject as carries
from bot.storage.tables import schedule as schedules
from bot.storage.writing import Writer, inserting


@dataclass(frozen=True)
class Claimed:
    """A posting that is ours until its lease ends.

    ``covered`` says that a later posting of the same schedule tells everything this one would, ``pictured``
    that there is a picture for it.
    """

    posting: Posting
    covered: bool
    pictured: bool


async def plan(writer: Writer, posting: Posting) -> bool:
    """Puts a posting into the outbox; false, and nothing changes, if its key is there already."""
    return (await writer.execute(_planning(writer.dialect), values_of(posting))).first() is not None


# What every posting asks is put together once, like what boards ask: see :mod:`bot.storage.reading`.
@cache
def _planning(dialect: str) -> Any:
    return (
        inserting(table, dialect)
        .on_conflict_do_nothing(index_elements=[table.c.server, table.c.key])
        .returning(table.c.id)
    )


def _past(instant: Any, now: Any, longest: Any) -> ColumnElement[bool]:
    # Further ahead than we ever write: the clock was ahead when it was written, and it holds nobody.
    return or_(instant.is_(None), instant <= now, instant > longest)


def _claimable() -> "Select[Any]":
    now, longest_lease = bindparam("now", type_=Instant()), bindparam("longest_lease", type_=Instant())
    longest_wait = bindparam("longest_wait", type_=Instant())
    other = table.alias("other")
    on_its_way = and_(
        other.c.server == table.c.server,
        other.c.channel == table.c.channel,
        other.c.state == PostingState.SENDING,
        other.c.id != table.c.id,
        other.c.lease_until > now,
        other.c.lease_until <= longest_lease,
    )
    earlier_part = and_(
        other.c.server == table.c.server,
        other.c.channel == table.c.channel,
        other.c.state.in_(WAITING),
        other.c.kind == table.c.kind,
        other.c.period == table.c.period,
        other.c.schedule.is_not_distinct_from(table.c.schedule),
        other.c.part < table.c.part,
    )
    # What corrects a message comes after whatever is still being done with it.
    not_yet_there = and_(
        other.c.server == table.c.server,
        other.c.id == table.c.corrects,
        other.c.state.in_(WAITING),
    )
    picture = and_(pictures.c.server == table.c.server, pictures.c.posting == table.c.id)
    since = bindparam("drawn_since", type_=Instant())
    being_drawn = and_(picture, pictures.c.content.is_(None), pictures.c.kept > since, pictures.c.kept <= now)
    later = and_(
        other.c.server == table.c.server,
        other.c.schedule == table.c.schedule,
        table.c.kind == PostingKind.DIGEST,
        other.c.kind == PostingKind.DIGEST,
        other.c.channel == table.c.channel,
        other.c.due > table.c.due,
        other.c.state.in_(WAITING | ARRIVED),
        other.c.first_change <= table.c.first_change,
        other.c.last_change >= table.c.last_change,
    )
    return (
        select(
            *columns_of(Posting, table),
            exists().where(later).label("is_covered"),
            exists().where(picture).label("has_picture"),
        )
        .where(
            table.c.state == bindparam("state", type_=table.c.state.type),
            _past(table.c.lease_until, now, longest_lease),
            _past(table.c.retry_at, now, longest_wait),
            table.c.id.not_in(bindparam("busy", expanding=True)),
            ~exists().where(on_its_way),
            ~exists().where(earlier_part),
            ~exists().where(not_yet_there),
            ~exists().where(being_drawn),
        )
        # As the index has them: then the first rows will do, however many wait.
        .order_by(table.c.due, table.c.part)
        .limit(bindparam("most", type_=Integer()))
        .with_for_update(skip_locked=True, of=table)
    )


_CLAIMABLE = _claimable()


async def claim(
    writer: Writer,
    *,
    now: datetime,
    lease: timedelta,
    busy: Collection[UUID] = (),
    most: int = 1,
    drawing: timedelta = timedelta(),
) -> list[Claimed]:
    """Takes those postings that have been due the longest, of any server, ``most`` at most.

    Free are planned ones, and those being sent whose lease ended or whose time to retry has come, while no
    other message is on its way to the same channel and no earlier part is waiting; of each channel one is
    taken. ``busy`` are those this process is working on: only they tell, when the clock was set forward.
    Uncertain ones go first. For as long as ``drawing`` a posting is left to whoever draws its picture.
    """
    taken: dict[tuple[str, str], Claimed] = {}
    for state in (PostingState.SENDING, PostingState.PLANNED):
        values = {
            "state": state,
            "now": now,
            # Twice as long as we give, since others read the clock a little earlier or later.
            "longest_lease": now + 2 * lease,
            "longest_wait": now + timedelta(seconds=2 * LONGEST_RETRY_SECONDS),
            "busy": list(busy),
            "drawn_since": now - drawing,
            "most": most - len(taken),
        }
        for row in (await writer.execute(_CLAIMABLE, values)).all() if len(taken) < most else ():
            posting = build(Posting, row[:-2])
            # What the same statement found for a channel does not know of each other yet.
            taken.setdefault(
                (posting.server, posting.channel), Claimed(posting, row.is_covered, row.has_picture)
            )
    if not taken:
        return []
    held = {
        key: replace(
            each.posting,
            state=PostingState.SENDING,
            fence=each.posting.fence + 1,
            attempts=each.posting.attempts + 1,
            lease_until=now + lease,
            retry_at=None,
        )
        for key, each in taken.items()
    }
    await writer.execute(
        _TAKE,
        [
            {
                "of_server": each.server,
                "taken": each.id,
                **{name: getattr(each, name) for name in ("fence", "attempts", "lease_until")},
            }
            for each in held.values()
        ],
    )
    return [replace(each, posting=held[key]) for key, each in taken.items()]


_TAKE = (
    update(table)
    .where(
        table.c.server == bindparam("of_server", type_=table.c.server.type),
        table.c.id == bindparam("taken", type_=table.c.id.type),
    )
    .values(
        state=PostingState.SENDING,
        retry_at=None,
        **{name: bindparam(name) for name in ("fence", "attempts", "lease_until")},
    )
)


_HELD = and_(
    table.c.server == bindparam("of_server", type_=table.c.server.type),
    table.c.id == bindparam("held", type_=table.c.id.type),
    table.c.state == PostingState.SENDING,
    table.c.fence == bindparam("by_fence", type_=table.c.fence.type),
)


def _holding(posting: Posting) -> dict[str, Any]:
    return {"of_server": posting.server, "held": posting.id, "by_fence": posting.fence}


_NOTE_MESSAGE = update(table).where(_HELD).values(message=bindparam("noted")).returning(table.c.id)
_SETTLE = (
    update(table)
    .where(_HELD)
    .values(
        state=bindparam("then"),
        reason=bindparam("because"),
        retry_at=bindparam("again_at"),
        lease_until=None,
    )
    .returning(table.c.id)
)


async def note_message(writer: Writer, posting: Posting, message: str) -> bool:
    """Notes the id of a claimed posting's message while it is still being sent.

    False, and nothing changes, if the claim is no longer the newest.
    """
    given = {**_holding(posting), "noted": message}
    return (await writer.execute(_NOTE_MESSAGE, given)).first() is not None


async def settle(
    writer: Writer,
    posting: Posting,
    state: PostingState,
    *,
    reason: str = "",
    retry_at: datetime | None = None,
) -> bool:
    """Records what became of a claimed posting and gives the claim up.

    ``sending`` with ``retry_at`` says that nobody knows and when to look again. False, and nothing
    changes, if the claim is no longer the newest.
    """
    given = {**_holding(posting), "then": state, "because": reason, "again_at": retry_at}
    return (await writer.execute(_SETTLE, given)).first() is not None


async def block_channel(writer: Writer, posting: Posting, reason: str) -> int:
    """Blocks everything else planned for that channel and never tried, without another refused request."""
    statement = (
        update(table)
        .where(
            table.c.server == posting.server,
            table.c.channel == posting.channel,
            table.c.state == PostingState.PLANNED,
            table.c.attempts == 0,
        )
        .values(state=PostingState.BLOCKED, reason=reason)
    )
    return (await writer.execute(statement)).rowcount


async def is_news(writer: Writer, posting: Posting, reason: str) -> bool:
    """Whether the one settled before in the same channel did not stop for the same reason."""
    statement = (
        select(table.c.state, table.c.reason)
        .where(
            table.c.server == posting.server,
            table.c.channel == posting.channel,
            table.c.state.in_(STOPPED | ARRIVED),
            table.c.id != posting.id,
            table.c.planned <= posting.planned,
        )
        .order_by(table.c.planned.desc(), table.c.due.desc(), table.c.part.desc())
        .limit(1)
    )
    before = (await writer.execute(statement)).first()
    return before is None or before.state not in STOPPED or before.reason != reason


async def reopen(writer: Writer, channel: str | None = None) -> int:
    """Has the server's blocked and unverified postings, of one channel or all, tried again.

    Gives how many there were. Those that were tried before are looked for in the channel first.
    """
    where = [table.c.server == writer.server, table.c.state.in_(STOPPED)]
    if channel is not None:
        where.append(table.c.channel == channel)
    statement = update(table).where(*where).values(state=PostingState.PLANNED, reason="", retry_at=None)
    return (await writer.execute(statement)).rowcount


async def resolve(writer: Writer, key: str, *, arrived: bool) -> bool:
    """A person's word on an unverified posting: it stands in the channel, or it does not and is to be posted.

    False if it is not unverified.
    """
    told: dict[str, Any] = {"state": PostingState.SENT, "reason": reason_text(Why.SAID_SO)}
    if not arrived:
        # As if it had never been tried: nobody has to look again.
        told |= {"state": PostingState.PLANNED, "attempts": 0}
    statement = (
        update(table)
        .where(table.c.server == writer.server, table.c.key == key, table.c.state == PostingState.UNVERIFIED)
        .values(**told)
        .returning(table.c.id)
    )
    return (await writer.execute(statement)).first() is not None


async def carry(writer: Writer, posting: UUID, carried: Mapping[Carried, UUID]) -> None:
    """Notes which entries (ids of responses and findings) a planned posting's card carries, and where."""
    rows = [
        {
            "server": writer.server,
            "posting": posting,
            "subject": subject,
            "line": each.line,
            "lines": each.lines,
            "reference": each.reference,
            "because": "",
        }
        for each, subject in carried.items()
    ]
    if rows:
        await writer.execute(writer.insert(carries).on_conflict_do_nothing(), rows)


@dataclass(frozen=True)
class Undrawn:
    """A picture that is not drawn yet."""

    server: str
    posting: UUID
    svg: str


async def keep_picture(writer: Writer, posting: UUID, picture: Pictured, now: datetime) -> None:
    """Keeps the picture of what was just planned, in place of an earlier one; it is drawn later."""
    values = {
        "svg": picture.svg,
        "card": picture.card,
        "words": picture.words,
        "content": None,
        "kept": now,
    }
    statement = writer.insert(pictures).values(server=writer.server, posting=posting, **values)
    await writer.execute(
        statement.on_conflict_do_update(index_elements=[pictures.c.server, pictures.c.posting], set_=values)
    )


async def undrawn(writer: Writer, *, limit: int) -> list[Undrawn]:
    """Pictures of any server that are not drawn yet, the one whose posting is due first at the front.

    Those that no posting would show any more are dropped.
    """
    still = and_(
        table.c.server == pictures.c.server,
        table.c.id == pictures.c.posting,
        table.c.state == PostingState.PLANNED,
        or_(table.c.attempts == 0, table.c.kind == PostingKind.BOARD),
        table.c.first_card == "",
    )
    await writer.execute(delete(pictures).where(pictures.c.content.is_(None), ~exists().where(still)))
    rows = await writer.execute(
        select(pictures.c.server, pictures.c.posting, pictures.c.svg)
        .join(table, and_(table.c.server == pictures.c.server, table.c.id == pictures.c.posting))
        .where(pictures.c.content.is_(None))
        .order_by(table.c.due, table.c.id)
        .limit(limit)
    )
    return [Undrawn(row.server, row.posting, row.svg) for row in rows]


async def put_picture(writer: Writer, posting: UUID, content: bytes | None) -> bool:
    """Puts a drawn picture into the card of its posting; none: it could not be drawn, and the card stays.

    False, and the picture is dropped, where the posting was tried or corrected before it was drawn. What is
    edited anew each time may have been tried before.
    """
    mine = and_(pictures.c.server == writer.server, pictures.c.posting == posting)
    if content is not None:
        shown = select(pictures.c.card).where(mine, pictures.c.content.is_(None)).scalar_subquery()
        statement = (
            update(table)
            .where(
                table.c.server == writer.server,
                table.c.id == posting,
                table.c.state == PostingState.PLANNED,
                or_(table.c.attempts == 0, table.c.kind == PostingKind.BOARD),
                table.c.first_card == "",
                exists().where(mine, pictures.c.content.is_(None)),
            )
            .values(card=shown)
            .returning(table.c.id)
        )
        if (await writer.execute(statement)).first() is not None:
            await writer.execute(update(pictures).where(mine).values(content=content, svg="", card=""))
            return True
    await writer.execute(delete(pictures).where(mine, pictures.c.content.is_(None)))
    return False


async def picture_of(reader: Reader, posting: UUID) -> bytes | None:
    """The picture that a posting's card shows, as a file."""
    statement = select(pictures.c.content).where(
        pictures.c.server == reader.server, pictures.c.posting == posting
    )
    found: bytes | None = (await reader.execute(statement)).scalar()
    return found


async def scrub_pictures(
    writer: Writer, tells: Callable[[str], bool], clean: Callable[[str], str]
) -> list[Posting]:
    """Drops pictures in whose words or cards ``tells`` finds something; gives the postings that showed one.

    ``clean`` takes the picture out of the card that shows it.
    """
    rows = await writer.execute(
        select(
            pictures.c.posting,
            pictures.c.words,
            pictures.c.card,
            pictures.c.content.is_not(None).label("drawn"),
        ).where(pictures.c.server == writer.server)
    )
    told = {row.posting: row.drawn for row in rows if tells(row.words) or tells(row.card)}
    if not told:
        return []
    await writer.execute(
        delete(pictures).where(pictures.c.server == writer.server, pictures.c.posting.in_(list(told)))
    )
    drawn = [posting for posting, is_drawn in told.items() if is_drawn]
    shown = await _read(writer, table.c.id.in_(drawn), limit=len(drawn))
    for posting in shown:
        cards = {
            name: clean(getattr(posting, name)) for name in ("card", "first_card") if getattr(posting, name)
        }
        await writer.execute(
            update(table).where(table.c.server == posting.server, table.c.id == posting.id).values(cards)
        )
    return shown


async def strike(
    writer: Writer,
    subjects: Collection[UUID],
    on: date,
    *,
    because: str = "",
    only: Collection[UUID] | None = None,
) -> list[Posting]:
    """Marks these entries as struck on a day wherever a posting carries them; gives those postings.

    Left out are postings that nobody will see any more, and what is struck already. ``because`` as in
    :class:`Struck`; with ``only`` no other postings are touched.
    """
    mine = and_(carries.c.server == writer.server, carries.c.subject.in_(list(subjects)))
    if only is not None:
        mine = and_(mine, carries.c.posting.in_(list(only)))
    gone = (PostingState.SKIPPED, PostingState.SENT_DELETED)
    touched = (
        select(carries.c.posting)
        .join(table, and_(table.c.server == carries.c.server, table.c.id == carries.c.posting))
        .where(mine, carries.c.struck.is_(None), table.c.state.not_in(gone))
    )
    found = [row.posting for row in await writer.execute(touched.distinct())]
    if not found:
        return []
    await writer.execute(
        update(carries).where(mine, carries.c.struck.is_(None)).values(struck=on, because=because)
    )
    return await _read(writer, table.c.id.in_(found), limit=len(found))


async def struck(reader: Reader, posting: UUID) -> list[Struck]:
    """What of a posting's card is struck by now, in the order of its lines."""
    rows = await reader.execute(
        select(carries.c.reference, carries.c.line, carries.c.lines, carries.c.because)
        .where(carries.c.server == reader.server, carries.c.posting == posting, carries.c.struck.is_not(None))
        .order_by(carries.c.line, carries.c.reference)
    )
    return [Struck(row.reference, row.line, row.lines, row.because) for row in rows]


async def wins_carrying(reader: Reader, asks: Collection[str]) -> dict[str, dict[UUID, set[UUID]]]:
    """Of the wins of these asks: which entries each carries that are not struck, by the ask's reference."""
    found: dict[str, dict[UUID, set[UUID]]] = {}
    for ask in asks:
        rows = await reader.execute(
            select(carries.c.posting, carries.c.subject)
            .join(table, and_(table.c.server == carries.c.server, table.c.id == carries.c.posting))
            .where(carries.c.server == reader.server, carries.c.struck.is_(None), _tells_win(reader, ask))
        )
        for row in rows:
            found.setdefault(ask, {}).setdefault(row.posting, set()).add(row.subject)
    return found


async def unstrike(writer: Writer, ask: str, because: Collection[str]) -> dict[UUID, set[UUID]]:
    """Takes back what was struck in the wins of an ask because these entries said otherwise.

    Gives, by posting, which entries it carries as if they stood again.
    """
    mine = and_(
        carries.c.server == writer.server,
        carries.c.because.in_(list(because)),
        carries.c.posting.in_(select(table.c.id).where(_tells_win(writer, ask))),
    )
    statement = update(carries).where(mine).values(struck=None, because="")
    found: dict[UUID, set[UUID]] = {}
    for row in await writer.execute(statement.returning(carries.c.posting, carries.c.subject)):
        found.setdefault(row.posting, set()).add(row.subject)
    return found


def _tells_win(reader: Reader, ask: str) -> ColumnElement[bool]:
    keys = posting_prefix(server=reader.server, kind=PostingKind.WIN, origin=ask)
    # Up to what follows the slash that it ends in: a range, which the index of keys answers.
    beyond = keys[:-1] + chr(ord("/") + 1)
    return and_(table.c.server == reader.server, table.c.key >= keys, table.c.key < beyond)


async def corrected_since(reader: Reader, schedule: UUID, since: datetime) -> dict[str, tuple[date, str]]:
    """Entries that were struck from a schedule's messages since an instant, by reference.

    With the day, and what says otherwise since where they are not withdrawn.
    """
    given = {
        "server": reader.server,
        "of_schedule": schedule,
        "since": since,
        # A message that is corrected again was corrected on an earlier day, too: its own day tells them
        # apart, which begins earlier or later than UTC's.
        "from_day": since.date() - timedelta(days=1),
    }
    rows = await reader.execute(_corrected_since(), given)
    return {row.reference: (row.struck, row.because) for row in rows}


@cache
def _corrected_since() -> "Select[Any]":
    fixed = table.alias("fixed")
    after = and_(
        fixed.c.server == table.c.server,
        fixed.c.corrects == table.c.id,
        fixed.c.planned > bindparam("since"),
    )
    return (
        select(
            carries.c.reference,
            func.max(carries.c.struck).label("struck"),
            # Withdrawn somewhere is withdrawn, whatever was found before.
            func.min(carries.c.because).label("because"),
        )
        .join(table, and_(table.c.server == carries.c.server, table.c.id == carries.c.posting))
        .where(
            of_server(carries),
            carries.c.struck >= bindparam("from_day"),
            table.c.schedule == bindparam("of_schedule"),
            exists().where(after),
        )
        .group_by(carries.c.reference)
    )


async def skip_planned(
    writer: Writer, kind: PostingKind, current: Collection[str], *, but: str, reason: str
) -> int:
    """Skips what is planned of a kind and was never tried, except the keys in ``current``.

    Left alone are keys that hold ``but``. Gives how many were skipped.
    """
    statement = (
        update(table)
        .where(
            table.c.server == writer.server,
            table.c.kind == kind,
            table.c.state == PostingState.PLANNED,
            table.c.attempts == 0,
            table.c.key.not_in(list(current)),
            table.c.key.not_like(f"%{but}%"),
        )
        .values(state=PostingState.SKIPPED, reason=reason)
        .returning(table.c.id)
    )
    return len((await writer.execute(statement)).all())


async def rewrite(writer: Writer, posting: Posting, card: str) -> None:
    """Puts another card in place of a posting's, keeping the first: from now on this one is sent."""
    await writer.execute(
        update(table)
        .where(table.c.server == posting.server, table.c.id == posting.id)
        .values(card=card, first_card=posting.first_card or posting.card)
    )


async def renew(writer: Writer, posting: Posting, drawn: Drawn, now: datetime) -> bool:
    """Has the message of a posting brought to another card, with another picture or none.

    What stopped or was not sent yet stays so, and will say the newest. False, and nothing changes, while it
    is being sent and if it moved on.
    """
    values: dict[str, Any] = {"card": drawn.card, "first_card": "", "due": now}
    if posting.state is PostingState.SENT:
        # As after a first attempt: where its message is not known, it is looked for.
        values |= {"state": PostingState.PLANNED, "attempts": 1, "retry_at": None, "reason": ""}
    statement = (
        update(table)
        .where(
            table.c.server == posting.server,
            table.c.id == posting.id,
            table.c.fence == posting.fence,
            table.c.state == posting.state,
            table.c.state != PostingState.SENDING,
        )
        .values(**values)
        .returning(table.c.id)
    )
    if (await writer.execute(statement)).first() is None:
        return False
    if drawn.picture is not None:
        await keep_picture(writer, posting.id, drawn.picture, now)
    else:
        mine = and_(pictures.c.server == writer.server, pictures.c.posting == posting.id)
        await writer.execute(delete(pictures).where(mine))
    return True


async def standing_boards(writer: Writer, *, after: UUID, limit: int) -> list[Posting]:
    """Boards of any server that stand in their channels and are kept up to date, by their ids."""
    statement = (
        select(*columns_of(Posting, table))
        .join(schedules, and_(schedules.c.server == table.c.server, schedules.c.id == table.c.schedule))
        .where(
            schedules.c.cadence == Cadence.LIVE,
            schedules.c.withdrawn.is_(False),
            schedules.c.paused.is_(False),
            table.c.kind == PostingKind.BOARD,
            table.c.state == PostingState.SENT,
            table.c.message != "",
            table.c.id > after,
        )
        .order_by(table.c.id)
        .limit(limit)
    )
    return [build(Posting, row) for row in (await writer.execute(statement)).all()]


async def note_gone(writer: Writer, posting: Posting) -> bool:
    """Notes that the message of a posting that was sent is deleted; false if it is being worked on again."""
    statement = (
        update(table)
        .where(
            table.c.server == posting.server,
            table.c.id == posting.id,
            table.c.fence == posting.fence,
            table.c.state == PostingState.SENT,
        )
        .values(state=PostingState.SENT_DELETED)
        .returning(table.c.id)
    )
    return (await writer.execute(statement)).first() is not None


async def scrub(writer: Writer, clean: Callable[[str], str | None], *, limit: int = 1000) -> list[Posting]:
    """Puts other bodies in place of the frozen ones, wherever ``clean`` gives one; gives those postings.

    ``clean`` is asked for each body and gives none where it may stay. The newest ``limit`` are looked at.
    """
    found = []
    for posting in await _read(writer, true(), limit=limit):
        bodies = {
            name: body
            for name in ("notice", "card", "first_card")
            if getattr(posting, name) and (body := clean(getattr(posting, name))) is not None
        }
        if bodies:
            await writer.execute(
                update(table).where(table.c.server == posting.server, table.c.id == posting.id).values(bodies)
            )
            found.append(posting)
    return found


async def by_id(reader: Reader, posting: UUID) -> Posting | None:
    """The server's posting with that id."""
    found = await _read(reader, table.c.id == posting, limit=1)
    return found[0] if found else None


async def by_ids(reader: Reader, postings: Collection[UUID]) -> list[Posting]:
    """The server's postings with these ids."""
    return await _read(reader, table.c.id.in_(list(postings)), limit=len(postings)) if postings else []


async def by_key(reader: Reader, key: str) -> Posting | None:
    """The server's posting with that key."""
    found = await _read(reader, table.c.key == key, limit=1)
    return found[0] if found else None


async def in_states(reader: Reader, states: Collection[PostingState], *, limit: int = 100) -> list[Posting]:
    """The server's postings in those states, newest first."""
    return await _read(reader, table.c.state.in_(list(states)), limit=limit)


async def of_schedule(reader: Reader, schedule: UUID, *, limit: int = 100) -> list[Posting]:
    """What was planned for a schedule, newest period first; wins have no period."""
    given = {"server": reader.server, "of_schedule": schedule, "most": limit}
    return [build(Posting, row) for row in (await reader.execute(_of_schedule(), given)).all()]


async def of_schedule_until(reader: Reader, schedule: UUID, period: str) -> list[Posting]:
    """The same up to a period of it, however long ago that was; empty where nothing was planned for it."""
    mine = and_(table.c.schedule == schedule, table.c.kind != PostingKind.WIN)
    found = await _read(reader, and_(mine, table.c.period == period), limit=1)
    return await _read(reader, and_(mine, table.c.due <= found[0].due), limit=100) if found else []


@cache
def _of_schedule() -> "Select[Any]":
    return _reading(table.c.schedule == bindparam("of_schedule"), table.c.kind != PostingKind.WIN)


def _reading(*which: ColumnElement[bool]) -> "Select[Any]":
    return (
        select(*columns_of(Posting, table))
        .where(of_server(table), *which)
        .order_by(table.c.due.desc(), table.c.part, table.c.planned.desc(), table.c.id)
        .limit(bindparam("most", type_=Integer()))
    )


async def _read(reader: Reader, which: ColumnElement[bool], *, limit: int) -> list[Posting]:
    given = {"server": reader.server, "most": limit}
    return [build(Posting, row) for row in (await reader.execute(_reading(which), given)).all()]


async def covered_until(reader: Reader, schedule: UUID, channel: str) -> int:
    """The last change that a schedule has told in that channel, with every part of the period; 0 if none.

    The next digest covers what comes after it: so nothing is lost with a period that stayed blocked.
    """
    given = {"server": reader.server, "of_schedule": schedule, "in_channel": channel}
    return (await reader.execute(_covered_until(), given)).scalar_one() or 0


@cache
def _covered_until() -> "Select[Any]":
    left = func.sum(case((table.c.state.in_(ARRIVED), 0), else_=1))
    told = (
        select(func.max(table.c.last_change).label("last"))
        .where(
            of_server(table),
            table.c.schedule == bindparam("of_schedule"),
            table.c.channel == bindparam("in_channel"),
            table.c.kind == PostingKind.DIGEST,
        )
        .group_by(table.c.period)
        .having(left == 0)
        .subquery()
    )
    return select(func.max(told.c.last))
