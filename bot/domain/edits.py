"""Two people at one record: what somebody changed while another was still writing."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.domain.errors import DeedsError
from bot.domain.typed import clean

T = TypeVar("T")


@dataclass(frozen=True)
class Meanwhile:
    """A field that somebody changed: what the form began with, and what stands now, both as typed."""

    field: str
    before: str
    now: str


class EditedMeanwhileError(DeedsError):
    """Somebody changed the record since the form was opened; nothing was overwritten.

    ``before`` is what the form began with and ``now`` what would be typed for the record as it stands:
    two values of one dataclass whose fields are named like those of the form.
    """

    def __init__(self, reference: str, before: object, now: object) -> None:
        super().__init__("edited_meanwhile", {"reference": reference})
        self.before = before
        self.now = now

    @property
    def changed(self) -> tuple[Meanwhile, ...]:
        """The fields of the form that differ by now, in their order."""
        return tuple(
            Meanwhile(each.name, before, now)
            for each in dataclasses.fields(_dataclass(self.now))
            if (before := typed_in(self.before, each.name)) is not None
            and (now := typed_in(self.now, each.name)) is not None
            and before != now
        )

    def on_top(self, field: str, mine: str) -> str:
        """What one who began with ``before`` and typed ``mine`` wants on top of ``now``.

        Where they left a field as it was, what somebody else put there stays.
        """
        before, now = typed_in(self.before, field), typed_in(self.now, field)
        if before is None or now is None or _same(mine, now) or not _same(mine, before):
            return mine
        return now


def refuse_edited(reference: str, before: T | None, now: T) -> None:
    """Raises :class:`EditedMeanwhileError` where a record is no longer what an edit began with.

    ``before`` none: whoever edits has not looked at it, and there is nothing to compare.
    """
    if before is not None and before != now:
        raise EditedMeanwhileError(reference, before, now)


def typed_in(typed: object, field: str) -> str | None:
    """What a field of a typed dataclass holds, lists a line each; none where no person types it."""
    value = getattr(typed, field, None)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Sequence) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    return None


def _dataclass(value: object) -> Any:
    return value


def _same(one: str, other: str) -> bool:
    return clean(one.replace("\r\n", "\n")) == clean(other.replace("\r\n", "\n"))
