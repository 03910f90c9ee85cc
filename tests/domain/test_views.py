"""The two questions that views answer themselves."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bot.domain.headlines import headline
from bot.domain.positions import AskFacts, position
from bot.domain.records import Campaign
from bot.domain.texts import Text
from bot.domain.views import BoardView, Cell, CorrectionLine, DigestView
from bot.domain.vocabulary import Basis, HeadlineKey, Visibility

ON = date(2026, 11, 22)
POSITION = position(AskFacts(ask=UUID(int=1)), ON)


def _cell(demand: str, official: str) -> Cell:
    return Cell(
        id=UUID(int=1),
        reference="A-1",
        demand=demand,
        official=official,
        basis=Basis.STATED,
        position=POSITION,
        headline=headline(POSITION, ON),
        stale=False,
        recheck_since=None,
    )


CELL = _cell("D-1", "O-1")
BOARD = BoardView(
    campaign=Campaign(id=UUID(int=2), slug="made-up", title=Text("en", "A made-up campaign")),
    as_of=ON,
    audience=Visibility.MEMBERS,
    demands=(),
    officials=(),
    cells=(CELL, _cell("D-1", "O-2")),
    groups=(),
    one_person_review=False,
)
QUIET = DigestView(
    board=BOARD,
    period="2026-W47",
    since=date(2026, 11, 15),
    first_change=1,
    last_change=1,
    to_do=None,
    changed=(),
    changed_total=0,
    promises=(),
    silent=(),
    rechecks=(),
    stale=(),
    coming=(),
)


def test_the_board_finds_an_ask_by_its_row_and_column() -> None:
    assert BOARD.cell("D-1", "O-1") is CELL
    assert BOARD.cell("D-1", "O-3") is None


def test_a_digest_is_quiet_while_only_the_old_waits() -> None:
    assert QUIET.is_quiet
    assert replace(QUIET, silent=(CELL,), stale=(CELL,), to_do=CELL).is_quiet


def _promise(key: HeadlineKey) -> Cell:
    return replace(CELL, headline=replace(CELL.headline, key=key))


def test_a_digest_with_news_is_not_quiet() -> None:
    assert not replace(QUIET, rechecks=(CELL,)).is_quiet
    assert not replace(QUIET, corrections=(CorrectionLine("R-1", ON),)).is_quiet


def test_only_a_promise_that_somebody_has_to_look_at_ends_the_quiet() -> None:
    assert replace(QUIET, promises=(_promise(HeadlineKey.PROMISED), _promise(HeadlineKey.BROKEN))).is_quiet
    assert not replace(QUIET, promises=(_promise(HeadlineKey.OVERDUE),)).is_quiet


def test_a_digest_with_something_coming_is_not_quiet() -> None:
    assert not replace(QUIET, coming=((CELL, ON),)).is_quiet
