"""What an organiser is still writing: kept at every step, seen by nobody else, no part of the record."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bot.domain.records import Content, Source


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One source with the lines written so far. ``person`` is its writer's pseudonym; instants are UTC.

    ``source.reference`` is empty while the source is new, else that of the source already on record.
    """

    id: UUID
    person: str
    campaign: UUID
    source: Source
    lines: tuple[Content, ...] = ()
    started: datetime
    updated: datetime

    def with_line(self, line: Content, now: datetime) -> "Draft":
        """The draft with one more line."""
        return replace(self, lines=(*self.lines, line), updated=now)

    def without_line(self, number: int, now: datetime) -> "Draft":
        """The draft without its ``number``-th line, counted from one."""
        kept = tuple(line for index, line in enumerate(self.lines, start=1) if index != number)
        return replace(self, lines=kept, updated=now)
