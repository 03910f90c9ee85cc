"""What an organiser is still writing or choosing: kept at every step, shown to nobody else, no record yet."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from bot.domain.records import Content, ResponseContent, Source
from bot.domain.vocabulary import Lack, ResponseKind


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One source with the lines written so far. ``person`` is its writer's pseudonym; instants are UTC.

    ``source.reference`` is empty while the source is new, else that of the source already on record.
    ``report`` is the member's report that it is logged from.
    """

    id: UUID
    person: str
    campaign: UUID
    source: Source
    lines: tuple[Content, ...] = ()
    report: UUID | None = None
    started: datetime
    updated: datetime

    def with_line(self, line: Content, now: datetime) -> "Draft":
        """The draft with one more line."""
        return replace(self, lines=(*self.lines, line), updated=now)

    def with_changed(self, number: int, line: Content, now: datetime) -> "Draft":
        """The draft with another line in place of its ``number``-th, counted from one."""
        lines = tuple(line if index == number else kept for index, kept in enumerate(self.lines, start=1))
        return replace(self, lines=lines, updated=now)

    def without_line(self, number: int, now: datetime) -> "Draft":
        """The draft without its ``number``-th line, counted from one."""
        kept = tuple(line for index, line in enumerate(self.lines, start=1) if index != number)
        return replace(self, lines=kept, updated=now)


# A draft that nobody touched for so many days is told of; a week later at the earliest it may go.
UNTOUCHED_DAYS = 30
_NOTICE_DAYS = 7


def drafts_kept_days(retention_days: int) -> int:
    """For how many days a draft is kept that nobody touches: as long as all else, never without a notice."""
    return max(retention_days, UNTOUCHED_DAYS + _NOTICE_DAYS)


def goes_at(updated: datetime, now: datetime, retention_days: int) -> datetime | None:
    """When a draft will go, if it was left untouched for so long that its writer has to be told."""
    if now - updated < timedelta(days=UNTOUCHED_DAYS):
        return None
    return updated + timedelta(days=drafts_kept_days(retention_days))


def lack_of(line: Content) -> Lack | None:
    """What a line can still be told that its form had no room for."""
    if not isinstance(line, ResponseContent):
        return None
    if line.kind is ResponseKind.REVERSES and line.commitment is None:
        return Lack.PROMISE
    if line.kind is ResponseKind.NON_ANSWER and line.non_answer is None:
        return Lack.NON_ANSWER
    if line.kind is ResponseKind.REFERRED and line.referred_to is None:
        return Lack.REFERRED
    return None


@dataclass(frozen=True, kw_only=True)
class Pick:
    """What somebody is choosing from lists of any length; kept, since no button's id holds that much.

    ``flow`` names the step, ``about`` what was chosen in the steps before it, and ``chosen`` the values
    of this step, each with its mark: blank, or how an office voted. ``updated`` is in UTC.
    """

    id: UUID
    person: str
    flow: str
    about: tuple[str, ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()
    updated: datetime

    @property
    def values(self) -> tuple[str, ...]:
        """What is chosen, whatever its mark."""
        return tuple(value for value, _ in self.chosen)

    def marked(self, mark: str) -> tuple[str, ...]:
        """What is chosen with this mark."""
        return tuple(value for value, given in self.chosen if given == mark)

    def with_page(self, shown: Collection[str], values: Collection[str], mark: str, now: datetime) -> "Pick":
        """The pick after a choice among the entries ``shown`` on one page; other pages keep theirs.

        An entry has one mark: what is chosen here loses the one it had.
        """
        kept = tuple(
            (value, given)
            for value, given in self.chosen
            if value not in values and (given != mark or value not in shown)
        )
        added = tuple((value, mark) for value in dict.fromkeys(values) if value in shown)
        return replace(self, chosen=(*kept, *added), updated=now)
