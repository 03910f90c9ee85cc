"""The right of reply: an office is heard before anybody finds that it did not keep a promise.

It is written to; the letter's delivery is proven; its time to reply is over, or it replied.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.dates import EdtfDate
from bot.domain.records import Delivery, Letter, OfficialReply
from bot.domain.vocabulary import RevisionState

REPLY_SLOT_DAYS = 14


@dataclass(frozen=True)
class Hearing:
    """How far an office has been heard about a promise.

    ``until`` is the last day of the time to reply that runs now, none where no letter is known to have
    reached the office; ``is_over`` says that it was heard.
    """

    is_over: bool
    until: date | None = None


def reply_until(delivered_on: date) -> date:
    """The last day to reply to a letter delivered on a day, unless another was set."""
    return delivered_on + timedelta(days=REPLY_SLOT_DAYS)


def hearing(
    letters: Iterable[tuple[Letter, Delivery | None]],
    replies: Iterable[OfficialReply],
    due: EdtfDate,
    today: date,
) -> Hearing:
    """How far an office has been heard about a promise that was due at ``due``.

    ``letters`` come with their deliveries; ``replies`` are the office's confirmed words on the asks that the
    promise was made for. A letter without a proven delivery proves nothing (rule 3).
    """
    confirmed = [each for each in replies if each.state is RevisionState.VERIFIED and not each.withdrawn]
    answered = {each.letter for each in confirmed if each.letter is not None}
    running: date | None = None
    for letter, delivery in letters:
        if letter.withdrawn or delivery is None or delivery.withdrawn or not delivery.is_proven:
            continue
        if letter.id in answered or (letter.reply_until is not None and letter.reply_until < today):
            return Hearing(True)
        if letter.reply_until is not None:
            running = min(running or letter.reply_until, letter.reply_until)
    spoke = [each.on.earliest for each in confirmed if each.on.earliest is not None]
    if due.latest is not None and any(each > due.latest for each in spoke):
        return Hearing(True)
    return Hearing(False, running)
