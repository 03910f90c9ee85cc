"""Reading with a memory: what was read before and still holds is not read again."""

from collections.abc import Awaitable, Callable, Collection, Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.positions import Entry
from bot.domain.records import (
    Ask,
    Check,
    Delivery,
    Demand,
    Finding,
    Holder,
    Membership,
    Official,
    OfficialReply,
    Organisation,
    Record,
    Response,
    Revision,
)
from bot.domain.vocabulary import RevisionState, Visibility
from bot.storage import tables
from bot.storage.engine import Address
from bot.storage.kept import ID_FIELDS, MISSING, Mark, Shelf, any_of, naming, reached, referring, stands_of
from bot.storage.reading import Reader, standing

R = TypeVar("R", bound=Record)
T = TypeVar("T")
V = TypeVar("V")

Begin = Callable[[], Awaitable[AsyncConnection]]
"""Begins the transaction, for a read that may turn out to need none."""

# What else decides which records of a kind are suggested, beside the kind itself.
_SUGGESTED_BY: Mapping[type[Record], tuple[type[Record], ...]] = {
    Official: (Holder, Ask, Demand),
    Organisation: (Membership,),
}


class RememberingReader(Reader):
    """A reader that answers from a shelf what is kept there, and keeps there what it reads.

    Its methods give what those of :class:`Reader` give. Once something was written that this read does not
    see, it leaves the shelf alone.
    """

    def __init__(
        self,
        connection: AsyncConnection | Begin,
        server: str,
        address: Address,
        dialect: Dialect,
        shelf: Shelf,
    ) -> None:
        self.server = server
        self._address = address
        self._dialect = dialect
        self._begin: Begin | None = None
        if isinstance(connection, AsyncConnection):
            self._connection = connection
        else:
            self._begin = connection
        self._shelf = shelf
        self._version = shelf.version

    async def _run(self, statement: Any, parameters: Any = None) -> Any:
        if self._begin is not None:
            self._connection, self._begin = await self._begin(), None
        return await super()._run(statement, parameters)

    @property
    def _holds(self) -> bool:
        return self._shelf.version == self._version

    def notes(self, name: Hashable) -> Mapping[Hashable, Any]:
        """What was worked out before under a name."""
        return self._shelf.notes(name) if self._holds else {}

    def note(self, name: Hashable, key: Hashable, value: Any) -> None:
        """Keeps what was worked out."""
        if self._holds:
            self._shelf.note(name, key, value)

    async def _kept(
        self,
        family: Hashable,
        key: Hashable,
        marks: Callable[[], Iterable[Mark]],
        load: Callable[[], Awaitable[T]],
        rows: Callable[[Any], int] = lambda _: 1,
    ) -> T:
        """The kept answer, else the one that ``load`` gives, which is kept until a mark is touched."""
        if not self._holds:
            return await load()
        found = self._shelf.answers(family).get(key)
        if found is not None:
            return cast(T, found[0])
        answer = await load()
        if self._holds:
            self._shelf.keep(family, key, answer, rows(answer), marks())
        return answer

    async def _records(
        self,
        family: Hashable,
        key: Hashable,
        marks: Callable[[], Iterable[Mark]],
        load: Callable[[], Awaitable[list[R]]],
    ) -> list[R]:
        """The same for a list of records, which is the caller's own."""

        async def fixed() -> tuple[R, ...]:
            return tuple(await load())

        return list(await self._kept(family, key, marks, fixed, len))

    async def _each(
        self,
        family: Hashable,
        keys: Iterable[UUID],
        mark: Callable[[UUID], Mark],
        load: Callable[[list[UUID]], Awaitable[Mapping[UUID, V]]],
        rows: Callable[[Any], int] = lambda _: 1,
    ) -> dict[UUID, V]:
        """Answers by id, without those that have none: what is not kept is loaded, all of it at once."""
        wanted = tuple(keys)
        whole = self._shelf.whole(family, wanted) if self._holds else None
        if whole is not None:
            return cast(dict[UUID, V], whole.copy())
        answers = self._shelf.answers(family) if self._holds else {}
        found: dict[UUID, V] = {}
        missing = []
        for key in wanted:
            kept = answers.get(key)
            if kept is None:
                missing.append(key)
            elif kept[0] is not MISSING:
                found[key] = kept[0]
        if missing:
            loaded = await load(missing)
            found |= loaded
            if self._holds:
                for key in missing:
                    answer = loaded.get(key, MISSING)
                    size = 0 if answer is MISSING else rows(answer)
                    self._shelf.keep(family, key, answer, size, (mark(key),))
        if self._holds:
            self._shelf.keep_whole(family, wanted, found.copy())
        return found

    async def get(self, kind: type[R], id: UUID) -> R | None:  # noqa: A002
        """See :meth:`Reader.get`."""
        return (await self._by_id(kind, (id,))).get(id)

    async def _by_id(self, kind: type[R], ids: Iterable[UUID]) -> dict[UUID, R]:
        async def load(missing: list[UUID]) -> Mapping[UUID, R]:
            if len(missing) == 1:
                one = await super(RememberingReader, self).get(kind, missing[0])
                return {one.id: one} if one is not None else {}
            found = await super(RememberingReader, self).find(kind, id=missing)
            return {each.id: each for each in found}

        return await self._each(("by_id", kind), ids, partial(naming, kind, "id"), load)

    async def by_reference(self, kind: type[R], reference: str) -> R | None:
        """See :meth:`Reader.by_reference`."""

        async def load() -> R | None:
            return await super(RememberingReader, self).by_reference(kind, reference)

        return await self._kept(("by_reference", kind), reference, lambda: [referring(kind, reference)], load)

    async def find(
        self, kind: type[R], *, order: str | None = None, limit: int | None = None, **equals: object
    ) -> list[R]:
        """See :meth:`Reader.find`."""
        told = _told(equals)
        if () in told.values():
            return []

        if set(told) == {"id"} and order is None and limit is None and isinstance(told["id"], tuple):
            named = await self._by_id(kind, told["id"])
            return sorted(named.values(), key=lambda each: (len(each.reference), each.reference, each.id))

        async def load() -> list[R]:
            return await super(RememberingReader, self).find(kind, order=order, limit=limit, **told)

        key = (order, limit, *told.items())
        return await self._records(("find", kind), key, lambda: _found_by(kind, told), load)

    async def entry_heads(
        self, asks: Collection[UUID], as_of: date, audience: Visibility
    ) -> dict[UUID, tuple[Entry, ...]]:
        """See :meth:`Reader.entry_heads`."""

        async def load(missing: list[UUID]) -> Mapping[UUID, tuple[Entry, ...]]:
            return await super(RememberingReader, self).entry_heads(missing, as_of, audience)

        return await self._each(("heads", as_of, audience), asks, stands_of, load, len)

    async def findings_on(
        self, criteria: Collection[tuple[UUID, UUID]], as_of: date, audience: Visibility
    ) -> dict[UUID, list[Entry]]:
        """See :meth:`Reader.findings_on`."""
        key = tuple(sorted(criteria, key=str))

        async def load() -> dict[UUID, list[Entry]]:
            return await super(RememberingReader, self).findings_on(criteria, as_of, audience)

        found = await self._kept(
            ("findings", as_of, audience),
            key,
            lambda: {stands_of(ask) for ask, _ in criteria},
            load,
            lambda each: sum(map(len, each.values())),
        )
        return {ask: list(entries) for ask, entries in found.items()}

    async def first_replies(
        self, asks: Collection[UUID], since: date, until: date, audience: Visibility
    ) -> dict[UUID, date]:
        """See :meth:`Reader.first_replies`."""

        async def load(missing: list[UUID]) -> Mapping[UUID, date]:
            return await super(RememberingReader, self).first_replies(missing, since, until, audience)

        return await self._each(("first_replies", since, until, audience), asks, stands_of, load)

    async def latest_orders(
        self, asks: Collection[UUID], audience: Visibility = Visibility.ORGANISERS
    ) -> dict[UUID, int]:
        """See :meth:`Reader.latest_orders`."""

        async def load(missing: list[UUID]) -> Mapping[UUID, int]:
            return await super(RememberingReader, self).latest_orders(missing, audience)

        return await self._each(("orders", audience), asks, stands_of, load)

    async def deliveries_of(self, asks: Collection[UUID]) -> dict[UUID, tuple[Delivery, ...]]:
        """See :meth:`Reader.deliveries_of`."""

        async def load(missing: list[UUID]) -> Mapping[UUID, tuple[Delivery, ...]]:
            return await super(RememberingReader, self).deliveries_of(missing)

        return await self._each("deliveries", asks, reached, load, len)

    async def last_checks(self, asks: Collection[UUID], as_of: date) -> dict[UUID, date]:
        """See :meth:`Reader.last_checks`."""

        async def load(missing: list[UUID]) -> Mapping[UUID, date]:
            return await super(RememberingReader, self).last_checks(missing, as_of)

        return await self._each(("checks", as_of), asks, partial(naming, Check, "ask"), load)

    async def newest_replies(
        self, asks: Collection[UUID], as_of: date, audience: Visibility
    ) -> list[OfficialReply]:
        """See :meth:`Reader.newest_replies`."""

        async def load(missing: list[UUID]) -> Mapping[UUID, OfficialReply]:
            found = await super(RememberingReader, self).newest_replies(missing, as_of, audience)
            return {each.ask: each for each in found}

        kept = await self._each(
            ("replies", as_of, audience), asks, partial(naming, OfficialReply, "ask"), load
        )
        return sorted(kept.values(), key=lambda each: (len(each.reference), each.reference, each.id))

    async def newest_subjects(
        self,
        *,
        demand: UUID | None = None,
        official: UUID | None = None,
        campaign: UUID | None = None,
        audience: Visibility,
        as_of: date,
        limit: int,
    ) -> tuple[list[UUID], int]:
        """See :meth:`Reader.newest_subjects`."""

        async def load() -> tuple[tuple[UUID, ...], int]:
            found, count = await super(RememberingReader, self).newest_subjects(
                demand=demand,
                official=official,
                campaign=campaign,
                audience=audience,
                as_of=as_of,
                limit=limit,
            )
            return tuple(found), count

        scopes = (demand, official, campaign)
        found, count = await self._kept(
            ("newest", audience, as_of, limit),
            scopes,
            lambda: [stands_of(each) for each in scopes if each is not None],
            load,
            lambda each: len(each[0]),
        )
        return list(found), count

    async def standing_revisions(self, subjects: Collection[UUID]) -> dict[UUID, Revision]:
        """See :meth:`Reader.standing_revisions`."""
        found = await self._revisions(subjects)
        return standing(each for revisions in found.values() for each in revisions)

    async def under_review(self, subjects: Collection[UUID]) -> set[UUID]:
        """See :meth:`Reader.under_review`."""
        return {
            subject
            for subject, revisions in (await self._revisions(subjects)).items()
            if any(each.state is RevisionState.REPORTED and not each.withdrawn for each in revisions)
        }

    async def _revisions(self, subjects: Collection[UUID]) -> dict[UUID, tuple[Revision, ...]]:
        """All revisions of each subject, by their numbers."""

        async def load(missing: list[UUID]) -> Mapping[UUID, tuple[Revision, ...]]:
            found: dict[UUID, list[Revision]] = {}
            for each in await super(RememberingReader, self).find(Revision, subject=missing, order="number"):
                found.setdefault(each.subject, []).append(each)
            return {subject: tuple(each) for subject, each in found.items()}

        return await self._each("revisions", subjects, partial(naming, Revision, "subject"), load, len)

    async def waiting_revisions(self, campaign: UUID | None = None) -> list[Revision]:
        """See :meth:`Reader.waiting_revisions`. Most of what waits has waited before."""

        async def load_ids() -> tuple[UUID, ...]:
            rows = await self._rows(self._waiting_for_review([tables.revision.c.id], campaign))
            return tuple(row.id for row in rows)

        deciding = (Revision,) if campaign is None else (Revision, Response, Finding)
        ids = await self._kept("waiting", campaign, lambda: map(any_of, deciding), load_ids, len)
        revisions = await self._by_id(Revision, ids)
        return [revisions[each] for each in ids]

    async def answered(
        self, question: Hashable, kinds: Collection[type[Record]], answer: Callable[[], Awaitable[T]]
    ) -> T:
        """See :meth:`Reader.answered`."""
        return await self._kept("answered", question, lambda: map(any_of, kinds), answer)

    async def suggest(
        self,
        kind: type[R],
        folded: str,
        limit: int,
        *,
        campaign: UUID | None = None,
        audience: Visibility,
        **equals: object,
    ) -> list[R]:
        """See :meth:`Reader.suggest`."""
        told = _told(equals)

        async def load() -> list[R]:
            return await super(RememberingReader, self).suggest(
                kind, folded, limit, campaign=campaign, audience=audience, **told
            )

        key = (folded, limit, campaign, audience, *told.items())
        deciding: tuple[type[Record], ...] = (kind, *_SUGGESTED_BY.get(kind, ()))
        return await self._records(("suggest", kind), key, lambda: map(any_of, deciding), load)


def _told(equals: Mapping[str, object]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, Iterable) and not isinstance(value, str) else value
        for name, value in equals.items()
    }


def _found_by(kind: type[Record], equals: Mapping[str, Any]) -> Sequence[Mark]:
    """The marks of what :meth:`Reader.find` finds: the fewest that the ids in one field give."""
    named: list[list[Mark]] = []
    for name in ID_FIELDS[kind]:
        if name in equals:
            value = equals[name]
            named.append(
                [naming(kind, name, each) for each in (value if isinstance(value, tuple) else (value,))]
            )
    return min(named, key=len, default=[any_of(kind)])
