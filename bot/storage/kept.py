"""What was read of the record, kept until something it depends on is written.

Every answer that is kept bears *marks*, which say of what rows it was made, or would have been made
(``("ask", "demand", id)``: the asks of that demand). Whatever is written touches the marks of the rows as
they were and as they are, and once it is committed every answer that bears such a mark is let go. Nothing is
let go for being old, and nothing is corrected in place (docs/decisions/0011).
"""

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, get_args
from uuid import UUID

from sqlalchemy.sql.dml import UpdateBase

from bot.domain.records import KIND_OF, Delivery, Record
from bot.storage import tables
from bot.storage.codec import field_types

Mark = tuple[str | UUID | None, ...]

MOST_ROWS = 40_000
"""So many rows are kept of all servers together: some thirty megabytes."""

LONGEST_ANSWER = 5_000
"""An answer with more rows is not kept: reading it again costs little beside using it."""

MISSING: Any = object()
"""The answer to a question that has none."""

_MOST_NOTEBOOKS = 12
_MARKS_IN_A_ROW = 8
_MANY = 64
_WATCHED = frozenset(
    {
        *tables.TABLES.values(),
        tables.entry,
        tables.entry_slot,
        tables.ask_slot,
        tables.delivery_ask,
    }
)


ID_FIELDS: Mapping[type[Record], tuple[str, ...]] = {
    kind: tuple(name for name, hint in field_types(kind).items() if hint is UUID or UUID in get_args(hint))
    for kind in KIND_OF
}
"""The fields of each kind that hold one id: by these its records are told apart."""


def marks_of(record: Record) -> Iterator[Mark]:
    """Every mark that an answer can bear which has, or lacks, this record."""
    kind = type(record)
    yield any_of(kind)
    yield referring(kind, record.reference)
    for name in ID_FIELDS[kind]:
        yield naming(kind, name, getattr(record, name))
    if isinstance(record, Delivery):
        for ask in record.asks:
            yield reached(ask)


def any_of(kind: type[Record]) -> Mark:
    """The mark of all records of a kind."""
    return (KIND_OF[kind],)


def naming(kind: type[Record], field: str, value: UUID | None) -> Mark:
    """The mark of the records of a kind that have that id in a field."""
    return KIND_OF[kind], field, value


def referring(kind: type[Record], reference: str) -> Mark:
    """The mark of the record with a reference."""
    return KIND_OF[kind], "reference", reference


def reached(ask: UUID) -> Mark:
    """The mark of the deliveries that reached an ask."""
    return "delivered", ask


def stands_of(scope: UUID) -> Mark:
    """The mark of what is in force about an ask, a demand, an official or a campaign."""
    return "stands", scope


class TouchedMarks:
    """The marks that a write touches; ``everything`` where it did not say which."""

    def __init__(self) -> None:
        self.marks: set[Mark] = set()
        self.everything = False

    def statement(self, statement: object) -> None:
        """Looks at a statement that comes from elsewhere: unless it only reads, or writes beside the record,
        nobody can say what it touches."""
        if getattr(statement, "is_select", False):
            return
        if not isinstance(statement, UpdateBase) or statement.table in _WATCHED:
            self.everything = True


class _Room:
    """How many rows are kept of all servers together."""

    def __init__(self) -> None:
        self.taken = 0


class Answer(NamedTuple):
    """An answer, the room it takes in rows, and its marks, each once."""

    value: Any
    room: int
    marks: tuple[Mark, ...]


class Shelf:
    """What is kept of one server. ``sequence`` is the link of the chain at which all of it holds."""

    def __init__(self, sequence: int, room: _Room) -> None:
        self.sequence = sequence
        # Moves with every write, so that a read which began before can tell.
        self.version = 0
        self._room = room
        self._rows = 0
        self._answers: dict[Hashable, dict[Hashable, Answer]] = {}
        self._bearing: dict[Mark, set[tuple[Hashable, Hashable]]] = {}
        self._wholes: dict[Hashable, tuple[tuple[Hashable, ...], dict[Any, Any]]] = {}
        self._notes: OrderedDict[Hashable, dict[Hashable, Any]] = OrderedDict()

    def _take(self, rows: int) -> None:
        self._rows += rows
        self._room.taken += rows

    def answers(self, family: Hashable) -> dict[Hashable, Answer]:
        """The answers to one kind of question."""
        return self._answers.setdefault(family, {})

    def keep(self, family: Hashable, key: Hashable, answer: Any, rows: int, marks: Iterable[Mark]) -> None:
        """Keeps an answer until one of its marks is touched."""
        if rows > LONGEST_ANSWER:
            return
        self._drop(family, key)
        borne = tuple(dict.fromkeys(marks))
        self._wholes.pop(family, None)
        # An empty answer and its marks take room too.
        room = 1 + rows + len(borne) // _MARKS_IN_A_ROW
        self.answers(family)[key] = Answer(answer, room, borne)
        self._take(room)
        for mark in borne:
            self._bearing.setdefault(mark, set()).add((family, key))

    def whole(self, family: Hashable, keys: tuple[Hashable, ...]) -> dict[Any, Any] | None:
        """The answers to many questions of one kind together, as they were last put together.

        None unless they were for these very keys, and no answer of that kind was kept or let go since.
        """
        known = self._wholes.get(family)
        return known[1] if known is not None and known[0] == keys else None

    def keep_whole(self, family: Hashable, keys: tuple[Hashable, ...], found: dict[Any, Any]) -> None:
        """Keeps so many answers together, for the next board: looking up each takes most of its time."""
        if len(keys) >= _MANY:
            self._wholes[family] = keys, found

    def touch(self, touched: TouchedMarks) -> None:
        """Lets go what bears a touched mark."""
        self.version += 1
        for mark in touched.marks:
            for family, key in tuple(self._bearing.get(mark, ())):
                self._drop(family, key)

    def _drop(self, family: Hashable, key: Hashable) -> None:
        dropped = self.answers(family).pop(key, None)
        if dropped is None:
            return
        self._wholes.pop(family, None)
        self._take(-dropped.room)
        for mark in dropped.marks:
            bearing = self._bearing[mark]
            bearing.discard((family, key))
            if not bearing:
                del self._bearing[mark]

    def notes(self, name: Hashable) -> dict[Hashable, Any]:
        """What was worked out under a name: pure results, each beside all that it was made of."""
        if name not in self._notes:
            while len(self._notes) >= _MOST_NOTEBOOKS:
                self._take(-len(self._notes.popitem(last=False)[1]))
            self._notes[name] = {}
        self._notes.move_to_end(name)
        return self._notes[name]

    def note(self, name: Hashable, key: Hashable, value: Any) -> None:
        """Keeps a result until its name was not asked for in a long time, or the shelf is let go."""
        notes = self.notes(name)
        self._take(key not in notes)
        notes[key] = value

    def let_go(self) -> None:
        """Gives its room back; whoever still reads from it notices."""
        self.version += 1
        self._take(-self._rows)


class Shelves:
    """The shelves of all servers, the one used last at the end."""

    def __init__(self, most_rows: int = MOST_ROWS) -> None:
        self._most_rows = most_rows
        self._room = _Room()
        self._shelves: OrderedDict[str, Shelf] = OrderedDict()
        self._writing: dict[str, int] = {}

    def of(self, server: str, sequence: int) -> Shelf | None:
        """The shelf of a server as it is at that link of its chain; none while it holds for another one.

        One that lags behind though nobody here writes is begun anew: another process wrote.
        """
        while self._room.taken > self._most_rows:
            self.leave(next(iter(self._shelves)))
        shelf = self._shelves.get(server)
        if shelf is not None and shelf.sequence != sequence:
            if sequence < shelf.sequence or server in self._writing:
                return None
            self.leave(server)
            shelf = None
        if shelf is None:
            shelf = self._shelves[server] = Shelf(sequence, self._room)
        self._shelves.move_to_end(server)
        return shelf

    @contextmanager
    def writing(self, server: str) -> Iterator[None]:
        """While a write may be committed that :meth:`wrote` has not told of."""
        self._writing[server] = self._writing.get(server, 0) + 1
        try:
            yield
        finally:
            self._writing[server] -= 1
            if not self._writing[server]:
                del self._writing[server]

    def wrote(self, server: str, touched: TouchedMarks, sequence: int | None = None) -> None:
        """Lets go what a committed write touched; ``sequence`` is the head of the chain where that moved."""
        if touched.everything:
            self.leave(server)
        elif (shelf := self._shelves.get(server)) is not None:
            shelf.touch(touched)
            if sequence is not None:
                shelf.sequence = sequence

    def leave(self, server: str) -> None:
        """Lets go all that is kept of a server."""
        shelf = self._shelves.pop(server, None)
        if shelf is not None:
            shelf.let_go()

    def clear(self) -> None:
        """Lets go everything."""
        for server in list(self._shelves):
            self.leave(server)
