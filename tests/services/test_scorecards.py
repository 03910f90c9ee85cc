"""The scorecard on an office's card: each holder's own period, and nobody else's."""

from datetime import date
from uuid import uuid4

from bot.domain.dates import EdtfDate
from bot.domain.records import Holder
from bot.domain.scorecards import Promises, Share
from bot.domain.vocabulary import FindingOutcome, HeadlineKey, ResponseKind
from tests.services.world import Built, World


async def _holders(world: World, built: Built) -> None:
    office = built.ids["O-1"]
    holders = [
        Holder(id=uuid4(), official=office, name="Ann", since=EdtfDate("2024-01-09")),
        Holder(id=uuid4(), official=office, name="Bob", since=EdtfDate("2026-10-01")),
    ]
    await world.write(lambda writer: writer.put_all(holders, new=True))


async def test_terms_are_told_apart(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(demands=2)
    await _holders(world, built)
    member = world.here.member
    await world.deliver(built.asks, on="2026-03-02")
    await world.said(ResponseKind.COMMITS, ["A-1"], on="2026-03-10", due="2026-09-30", summary="By September")
    await world.found(FindingOutcome.FULFILLED, "A-2", "a", on="2026-05-01")
    await world.said(ResponseKind.ACKNOWLEDGED, ["A-2"], on="2026-10-20", summary="Thanks")
    card = await world.boards.official(member, "O-1", as_of=date(2026, 11, 10))
    bob, ann = card.terms
    assert (ann.holder, ann.current, ann.asks, ann.inherited) == ("Ann", False, 2, 0)
    assert ann.promises == Promises(overdue=1)
    assert ann.answered == Share(1, 1)
    assert ann.unlooked == 1
    assert (bob.holder, bob.current, bob.asks, bob.inherited) == ("Bob", True, 2, 2)
    # What Ann promised binds nobody after her; what was done stays done.
    assert bob.promises == Promises()
    assert bob.answered == Share(0, 1)
    assert HeadlineKey.PARTLY_MET in bob.headlines


async def test_a_promise_found_kept_after_the_term_counts_for_who_made_it(world: World, built: Built) -> None:
    office = built.ids["O-1"]
    await world.write(
        lambda writer: writer.put(
            Holder(id=uuid4(), official=office, name="Ann", since=EdtfDate("2024-01-09"))
        )
    )
    await world.deliver(built.asks, on="2026-03-02")
    await world.said(ResponseKind.COMMITS, ["A-1"], on="2026-03-10", due="2026-09-30", summary="Soon")
    await world.found(FindingOutcome.KEPT, "A-1", "P-1", on="2026-10-15", title="Seen")
    # That she had left by then is learnt afterwards.
    await world.write(
        lambda writer: writer.put(
            Holder(id=uuid4(), official=office, name="Bob", since=EdtfDate("2026-10-01"))
        )
    )
    bob, ann = (await world.boards.official(world.here.member, "O-1")).terms
    assert (bob.promises, ann.promises) == (Promises(), Promises(kept=1))


async def test_what_is_confidential_counts_for_nobody_else(world: World, built: Built) -> None:
    await _holders(world, built)
    await world.deliver(built.asks, on="2026-03-02")
    plain = (await world.boards.official(world.here.member, "O-1")).terms
    await world.said(ResponseKind.REFUSES, ["A-1"], on="2026-03-05", confidential=True, title="Leak")
    assert (await world.boards.official(world.here.member, "O-1")).terms == plain
    assert (await world.boards.official(world.here.ana, "O-1")).terms != plain


async def test_an_office_that_was_asked_nothing_has_none(world: World, built: Built) -> None:
    await world.group("D-1")
    assert (await world.boards.official(world.here.member, "O-2")).terms == ()
