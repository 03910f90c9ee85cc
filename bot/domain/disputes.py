"""Disputes: somebody says that an entry is wrong, and a fresh pair of eyes decides within a week.

A date that passes decides nothing: past it, the dispute is overdue, and the entry stays contested.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.access import FORGOTTEN, same_person
from bot.domain.errors import DeedsError
from bot.domain.records import Dispute, Revision
from bot.domain.vocabulary import DisputeState, RevisionState

DECIDE_WITHIN_DAYS = 7
MOST_OPEN_PER_MEMBER = 5


def decide_by(on: date) -> date:
    """The last day on which a dispute that was raised on a day is decided in time."""
    return on + timedelta(days=DECIDE_WITHIN_DAYS)


def is_overdue(dispute: Dispute, today: date) -> bool:
    """Whether it is still open after its last day."""
    return dispute.state is DisputeState.OPEN and today > dispute.decide_by


def refuse_the_involved(dispute: Dispute, revisions: Iterable[Revision], person: str) -> None:
    """Refuses a decider who is not fresh: the one who raised it, and who reported or verified the entry.

    Raises ``DeedsError("not_fresh")``, and ``identity_incomparable`` where nobody can tell.
    """
    people = {dispute.raised_by}
    for each in revisions:
        if each.state in (RevisionState.VERIFIED, RevisionState.WITHDRAWN):
            people |= {each.reporter, each.decided_by}
    # Who was purged or forgotten stands for nobody: else an old entry could be decided by nobody at all.
    people -= {"", FORGOTTEN}
    if person in people or any(same_person(each, person) for each in people):
        raise DeedsError("not_fresh", {"reference": dispute.reference})
