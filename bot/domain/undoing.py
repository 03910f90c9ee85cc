"""What of a change can be undone: a record gets back what it held, where it still holds what came after.

Nothing is deleted: what a change made is withdrawn. Undoing verifies nothing, publishes nothing and brings
nothing before more readers, since all of that takes two people.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.domain.changes import FieldChange


class Kept(StrEnum):
    """Why something that a change did stays as it is."""

    CHANGED = "changed"
    PURGED = "purged"
    OTHERWISE = "otherwise"
    SECOND_PERSON = "second_person"
    IN_USE = "in_use"
    NEWER = "newer"
    STAYS = "stays"
    TOGETHER = "together"


@dataclass(frozen=True)
class Done:
    """One thing that a change did to a record. ``made``: the change made the record, which has no before.

    ``purged``: only the hashes of its values are left.
    """

    change: FieldChange
    made: bool = False
    purged: bool = False


@dataclass(frozen=True)
class Reversal:
    """One thing a change did, and why it stays; ``since`` is the later change that it is kept for, if any."""

    done: Done
    kept: Kept | None = None
    since: int | None = None

    @property
    def goes(self) -> bool:
        """Whether undoing the change takes it back."""
        return self.kept is None


# Settled in a way of their own, which has its own rules.
_OTHERWISE_KINDS = frozenset({"campaign", "dispute", "official_reply", "report", "publication"})
_OTHERWISE_FIELDS = frozenset(
    {
        ("server_settings", "epoch"),
        ("server_settings", "steward_people"),
        ("server_settings", "review_channel"),
        ("server_settings", "digest_channels"),
    }
)
# These belong to each other: half of a new version, of a new term or of a decision would be neither.
_STRUCTURE_KINDS = frozenset({"demand_version", "criterion", "holder", "revision", "hand_set_headline"})
_STRUCTURE_FIELDS = frozenset({"version", "withdrawn", "state", "visibility", "lifecycle", "resolution"})
# Made in numbers by one change, each of them a thing of its own.
_SINGLE_KINDS = frozenset({"ask", "check"})


def things_done(changes: Sequence[FieldChange], purged: Collection[int] = ()) -> tuple[Done, ...]:
    """What a change did, a record that it made as one thing; ``purged`` are places among ``changes``.

    Every record has its visibility from the change that made it on, which is how that one is known.
    """
    made = {
        each.record
        for place, each in enumerate(changes)
        if place not in purged and each.field == "visibility" and each.before is None
    }
    found: dict[tuple[str, str], Done] = {}
    for place, each in enumerate(changes):
        gone = place in purged
        if each.record in made:
            known = found.get((each.record, ""))
            found[each.record, ""] = Done(
                FieldChange(each.kind, each.record, each.reference, "withdrawn", False, True),
                made=True,
                purged=gone or (known is not None and known.purged),
            )
        else:
            found[each.record, each.field] = Done(each, purged=gone)
    return tuple(found.values())


def reversals(
    done: Sequence[Done],
    *,
    now: Mapping[str, Mapping[str, Any]],
    untouched: Collection[str],
    bound: Mapping[str, Kept],
    later: Mapping[tuple[str, str], int],
) -> tuple[Reversal, ...]:
    """What can be taken back of the things that a change did.

    ``now`` holds the records as JSON values by id; ``untouched`` are those of them that hold what they
    were made with; ``bound`` says of records why they can't be touched; ``later`` is the last change
    that touched a field of a record, or (with an empty field) the record.
    """
    found = [_alone(each, now, untouched, bound, later) for each in done]
    together = [index for index, each in enumerate(found) if _is_structure(each.done)]
    if len({found[index].done.change.kind for index in together} - _SINGLE_KINDS) == 0:
        together = []
    if any(_holds_back(found[index], now) for index in together):
        for index in together:
            if found[index].goes:
                found[index] = replace(found[index], kept=Kept.TOGETHER)
    return tuple(found)


def _holds_back(reversal: Reversal, now: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether what belongs together has to stay because this does.

    An ask that a referral opened, and that somebody went on with, stands without what opened it.
    """
    change = reversal.done.change
    opened = change.kind == "ask" and now.get(change.record, {}).get("referred_from") is not None
    return not reversal.goes and reversal.kept is not Kept.STAYS and not opened


def _is_structure(done: Done) -> bool:
    change = done.change
    return (
        done.made or change.kind in _STRUCTURE_KINDS or change.field in _STRUCTURE_FIELDS
    ) and change.kind != "source"


def _alone(
    done: Done,
    now: Mapping[str, Mapping[str, Any]],
    untouched: Collection[str],
    bound: Mapping[str, Kept],
    later: Mapping[tuple[str, str], int],
) -> Reversal:
    change = done.change
    stands = now.get(change.record, {})
    # Other entries may cite a source by now, and are nothing without it.
    if (change.kind == "source" and (done.made or change.field == "visibility")) or not stands:
        return Reversal(done, Kept.STAYS)
    otherwise = change.kind in _OTHERWISE_KINDS or (done.made and change.kind == "server_settings")
    if otherwise or (change.kind, change.field) in _OTHERWISE_FIELDS:
        return Reversal(done, Kept.OTHERWISE)
    if done.purged:
        return Reversal(done, Kept.PURGED)
    if done.made and (change.record not in untouched or stands["withdrawn"]):
        return Reversal(done, Kept.CHANGED, later.get((change.record, "")))
    if not done.made and stands.get(change.field) != change.after:
        return Reversal(done, Kept.CHANGED, later.get((change.record, change.field)))
    if change.record in bound:
        return Reversal(done, bound[change.record])
    if not done.made and _takes_two(change):
        return Reversal(done, Kept.SECOND_PERSON)
    return Reversal(done)


def _takes_two(change: FieldChange) -> bool:
    if change.field == "state":
        return change.before == "verified"
    if change.field == "visibility":
        # Numbers: the lower, the more readers.
        return (
            isinstance(change.before, int) and isinstance(change.after, int) and change.before < change.after
        )
    return False
