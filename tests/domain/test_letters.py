"""The right of reply: when an office counts as heard."""

from datetime import date
from uuid import UUID

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.letters import Hearing, hearing, reply_until
from bot.domain.records import Delivery, Letter, OfficialReply
from bot.domain.vocabulary import RevisionState

DUE = EdtfDate("2026-10-20")
UNTIL = date(2026, 11, 14)
ONE, TWO = UUID(int=1), UUID(int=2)
LETTER = Letter(id=ONE, ask=ONE, commitment=ONE, text="Dear office", delivery=TWO, reply_until=UNTIL)
HANDED = Delivery(id=TWO, asks=(), on=EdtfDate("2026-10-31"), proof="receipt")


def reply(
    on: str, *, letter: UUID | None = None, state: RevisionState = RevisionState.VERIFIED
) -> OfficialReply:
    return OfficialReply(id=TWO, ask=ONE, text="We did it", on=EdtfDate(on), letter=letter, state=state)


def test_fourteen_days_to_reply() -> None:
    assert reply_until(date(2026, 10, 31)) == UNTIL


@pytest.mark.parametrize(
    ("letters", "replies", "today", "expected"),
    [
        ([], [], UNTIL, Hearing(False)),
        ([(Letter(id=ONE, ask=ONE, commitment=ONE), None)], [], UNTIL, Hearing(False)),
        ([(LETTER, HANDED)], [], UNTIL, Hearing(False, UNTIL)),
        ([(LETTER, HANDED)], [], date(2026, 11, 15), Hearing(True)),
        # Without proof that it arrived, nobody was asked (rule 3).
        ([(LETTER, Delivery(id=TWO, asks=()))], [], date(2027, 1, 1), Hearing(False)),
        ([(LETTER, None)], [], date(2027, 1, 1), Hearing(False)),
        # Who has replied need not be waited for.
        ([(LETTER, HANDED)], [reply("2026-11-02", letter=ONE)], date(2026, 11, 2), Hearing(True)),
        (
            [(LETTER, HANDED)],
            [reply("2026-10-01", letter=ONE, state=RevisionState.REPORTED)],
            date(2026, 11, 2),
            Hearing(False, UNTIL),
        ),
        ([], [reply("2026-10-21")], date(2026, 11, 2), Hearing(True)),
        ([], [reply("2026-10-20")], date(2026, 11, 2), Hearing(False)),
    ],
)
def test_heard(
    letters: list[tuple[Letter, Delivery | None]],
    replies: list[OfficialReply],
    today: date,
    expected: Hearing,
) -> None:
    assert hearing(letters, replies, DUE, today) == expected
