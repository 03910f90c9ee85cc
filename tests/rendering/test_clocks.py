"""The screen of an ask's clocks: within limits however many there are, harmless whatever was written."""

import pytest

from bot.domain.clocks import Window
from bot.domain.dates import EdtfDate
from bot.domain.records import Ask
from bot.domain.views import ClocksView
from bot.domain.vocabulary import ClockKind, ClockMove, ClockOwner, Counting, ResponseKind
from bot.i18n import Languages, Localizer
from bot.rendering.clocks import clocks_sheet
from tests.rendering.limits import assert_fits, ids_of
from tests.rendering.records import (
    DELIVERED,
    HOSTILE,
    TODAY,
    campaign,
    cell,
    clock_change,
    demand,
    head,
    said,
    uid,
)

LANGUAGES = Languages(strict=True)
EXTEND, PAUSE = ClockMove.EXTEND, ClockMove.PAUSE


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


def view(promises: int = 0, words: str = "They asked for time", *, delivered: bool = True) -> ClocksView:
    """An ask with so many open promises, each of which was given more time."""
    entries = tuple(
        said(
            ResponseKind.COMMITS, "2026-03-20", number, commitment=uid(f"p{number}"), due=EdtfDate("2026-12")
        )
        for number in range(1, promises + 1)
    )
    moves = [clock_change(PAUSE, "2026-03-20", 0, words)]
    moves += [
        clock_change(
            EXTEND, "2026-04-01", 5, words, clock=ClockKind.PROMISE, promise=uid(f"p{number}"), number=number
        )
        for number in range(1, promises + 1)
    ]
    shown = cell(
        deliveries=DELIVERED if delivered else (),
        entries=entries,
        moves=tuple(moves),
        window=Window(10, Counting.WORKING, ClockOwner.STATUTORY, words),
        deadline=EdtfDate("2026-12-01"),
    )
    facts = shown.position.open_commitments
    return ClocksView(
        campaign=campaign(words),
        demand=demand(1, words),
        official=head(1, words, words),
        ask=Ask(id=uid("a1"), reference="A-1", demand=uid("d1"), official=uid("o1")),
        cell=shown,
        promises=tuple((f"P-{number}", fact) for number, fact in enumerate(facts, start=1)),
        moves=len(moves),
        as_of=TODAY,
    )


@pytest.mark.parametrize("words", ["They asked for time", HOSTILE], ids=["plain", "hostile"])
@pytest.mark.parametrize("promises", [0, 1, 26, 500])
def test_any_number_of_clocks_fits(localizer: Localizer, promises: int, words: str) -> None:
    for number in (1, 3):
        shown = clocks_sheet(view(promises, words), localizer, number=number)
        assert_fits(shown)
        if words == HOSTILE:
            assert not [
                each for each in ("@everyone", "<@1>", "[city.gov](", "\u202e") if each in shown.text()
            ]


def test_the_buttons_move_the_clock_that_was_chosen() -> None:
    english = LANGUAGES.localizer("en")
    ids = ids_of(clocks_sheet(view(2), english))
    assert {"deeds:1:clock:A-1:resume:reply", "deeds:1:clock:A-1:reset:reply"} <= set(ids)
    ids = ids_of(clocks_sheet(view(2), english, chosen="P-2"))
    assert {"deeds:1:clock:A-1:pause:P-2", "deeds:1:clock:A-1:extend:P-2"} <= set(ids)
    assert not [each for each in ids if ":reset:" in each]
    # What is not there is not chosen.
    assert "deeds:1:clock:A-1:resume:reply" in ids_of(clocks_sheet(view(2), english, chosen="P-9"))


def test_what_does_not_run_is_not_moved() -> None:
    ids = ids_of(clocks_sheet(view(delivered=False), LANGUAGES.localizer("en")))
    assert not [each for each in ids if each.endswith(":reply")]
    assert "deeds:1:clock:A-1:pause:deadline" in ids
