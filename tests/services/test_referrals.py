"""A referral opens an ask to the office named, and a new holder inherits what was asked."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Criterion, Demand, Official, Response, ResponseContent, Revision
from bot.domain.texts import Text
from bot.domain.views import ResponseLine
from bot.domain.vocabulary import (
    ClockMove,
    ClockOwner,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    ResponseKind,
    Said,
    Visibility,
)
from bot.services.clocks import MoveTyped
from bot.services.drafting import ResponseTyped
from bot.services.managing import OfficialTyped
from bot.services.revising import RevisionTyped
from bot.storage.store import Writer
from tests.services.world import Built, World, refused

REFERRED = ResponseKind.REFERRED


@pytest.fixture
async def clerk(world: World, built: Built) -> str:
    """An office that nobody asks anything yet."""
    typed = OfficialTyped("County clerk", OfficialKind.AGENCY)
    return (await world.managing.add_official(world.here.ana, typed)).reference


async def withdraw(world: World, reference: str) -> None:
    """Takes a response out of the record."""

    async def work(writer: Writer) -> None:
        response = await writer.by_reference(Response, reference)
        assert response is not None
        await writer.put(replace(response, withdrawn=True))
        await writer.stand(response.id, response.campaign, ())

    await world.write(work)


async def test_a_verified_referral_opens_an_ask_to_the_office_named(
    world: World, built: Built, clerk: str
) -> None:
    review = await world.say(world.here.ana, REFERRED, built.asks, referred_to=clerk)
    assert len((await world.boards.board(world.here.ana)).cells) == 1
    verdict = await world.verify(world.here.ben, review)
    assert [(each.official, each.headline.key) for each in verdict.opened] == [
        (clerk, HeadlineKey.UNDELIVERED)
    ]
    assert clerk in [each.official.reference for each in verdict.officials]
    board = await world.boards.board(world.here.member)
    [old, new] = board.cells
    assert old.opened is None
    assert new.opened is not None
    assert (new.opened.reference, new.opened.stands) == ("R-1", True)
    assert new.opened.office == Text("en", "Office 0 of clean-water")
    # Both came with one change.
    async with world.store.read("1001") as reader:
        [entry] = await reader.history(new.id, 5)
    assert entry.action == "verify"


async def test_an_office_that_is_asked_already_is_not_asked_twice(world: World) -> None:
    await world.settle()
    await world.build(1, 2)
    review = await world.say(world.here.ana, REFERRED, ["A-1"], referred_to="O-2")
    assert (await world.verify(world.here.ben, review)).opened == ()
    assert all(each.opened is None for each in (await world.boards.board(world.here.member)).cells)


async def test_a_referral_of_several_demands_opens_an_ask_for_each(world: World) -> None:
    await world.settle()
    await world.build(3, 1)
    await world.build(1, 1, slug="other")
    review = await world.say(world.here.ana, REFERRED, ["A-1", "A-2"], referred_to="O-2")
    verdict = await world.verify(world.here.ben, review)
    assert [(each.demand, each.official) for each in verdict.opened] == [("D-1", "O-2"), ("D-2", "O-2")]


@pytest.mark.parametrize("lifecycle", [Lifecycle.CLOSED, Lifecycle.DRAFT])
async def test_a_demand_that_is_not_put_to_anybody_now_opens_nothing(
    world: World, built: Built, clerk: str, lifecycle: Lifecycle
) -> None:
    review = await world.say(world.here.ana, REFERRED, built.asks, referred_to=clerk)

    async def work(writer: Writer) -> None:
        demand = await writer.by_reference(Demand, "D-1")
        assert demand is not None
        await writer.put(replace(demand, lifecycle=lifecycle))

    await world.write(work)
    assert (await world.verify(world.here.ben, review)).opened == ()


async def test_no_ask_opens_that_no_deed_could_judge(world: World, built: Built, clerk: str) -> None:
    async def work(writer: Writer) -> None:
        for each in await writer.find(Criterion):
            await writer.put(replace(each, officials=(built.ids["O-1"],)))

    await world.write(work)
    review = await world.say(world.here.ana, REFERRED, built.asks, referred_to=clerk)
    verdict = await world.verify(world.here.ben, review)
    assert (verdict.opened, verdict.unjudged) == ((), ("D-1",))


async def test_what_was_said_in_confidence_opens_an_ask_for_organisers_alone(
    world: World, built: Built, clerk: str
) -> None:
    await world.said(REFERRED, built.asks, referred_to=clerk, confidential=True)
    assert len((await world.boards.board(world.here.ana)).cells) == 2
    assert len((await world.boards.board(world.here.member)).cells) == 1
    # Whoever asks the office in the open tells nobody why it was asked.
    assert await world.managing.ask_officials(world.here.ana, "D-1", [clerk]) == 1
    shown = (await world.boards.board(world.here.member)).cells
    assert [each.opened for each in shown] == [None, None]


async def test_an_ask_that_nobody_went_on_with_goes_with_its_referral(
    world: World, built: Built, clerk: str
) -> None:
    reference = await world.said(REFERRED, built.asks, referred_to=clerk)
    await withdraw(world, reference)
    board = await world.boards.board(world.here.ana)
    assert [each.reference for each in board.cells] == ["A-1"]
    assert [each.official.reference for each in board.officials] == ["O-1"]
    # It comes back with another referral, or when somebody asks the office.
    again = await world.said(REFERRED, built.asks, referred_to=clerk)
    opened = (await world.cell("A-2")).opened
    assert opened is not None
    assert (opened.reference, opened.stands) == (again, True)
    await withdraw(world, again)
    assert await world.managing.ask_officials(world.here.ana, "D-1", [clerk]) == 1
    assert (await world.cell("A-2")).opened is None


async def test_an_ask_that_somebody_went_on_with_stays_with_a_note(
    world: World, built: Built, clerk: str
) -> None:
    reference = await world.said(REFERRED, built.asks, referred_to=clerk)
    await world.deliver(["A-2"])
    await withdraw(world, reference)
    opened = (await world.cell("A-2")).opened
    assert opened is not None
    assert (opened.reference, opened.office, opened.stands) == (reference, None, False)


@pytest.mark.parametrize("went_on", [False, True])
async def test_who_undoes_a_verification_takes_back_the_ask_that_nobody_went_on_with(
    world: World, built: Built, clerk: str, went_on: bool
) -> None:
    await world.said(REFERRED, built.asks, referred_to=clerk)
    verified = await world.sequence()
    if went_on:
        await world.deliver(["A-2"])
    await world.changes.undo(world.here.ben, verified, "It was the wrong office.")
    cells = {each.reference: each for each in (await world.boards.board(world.here.ana)).cells}
    assert cells["A-1"].position.said is Said.UNDELIVERED
    assert ("A-2" in cells) is went_on
    if went_on:
        opened = cells["A-2"].opened
        assert opened is not None
        assert not opened.stands
    async with world.store.read("1001") as reader:
        [ask] = await reader.find(Ask, reference="A-2")
    assert ask.withdrawn is not went_on


async def test_a_referral_that_names_another_office_by_now_no_longer_stands(
    world: World, built: Built, clerk: str
) -> None:
    await world.said(REFERRED, built.asks, referred_to=clerk)
    async with world.store.read("1001") as reader:
        [revision] = await reader.find(Revision)
    before = revision.content
    assert isinstance(before, ResponseContent)
    other = await world.managing.add_official(world.here.ana, OfficialTyped("Sheriff", OfficialKind.AGENCY))

    async def work(writer: Writer) -> None:
        content = replace(before, referred_to=other.id)
        await writer.put(replace(revision, id=uuid4(), number=2, content=content), new=True)

    await world.write(work)
    assert [each.reference for each in (await world.boards.board(world.here.ana)).cells] == ["A-1"]


async def test_the_office_that_was_referred_to_can_be_put_right(
    world: World, built: Built, clerk: str
) -> None:
    reference = await world.said(REFERRED, built.asks, referred_to=clerk)
    sheriff = await world.managing.add_official(world.here.ana, OfficialTyped("Sheriff", OfficialKind.AGENCY))
    offered = [each.value for each in await world.revising.referable(world.here.ana, reference)]
    assert set(offered) == {clerk, sheriff.reference}
    typed = RevisionTyped(referred_to=sheriff.reference)
    review = await world.revising.revise(world.here.ana, reference, typed)
    [item] = review.items
    assert isinstance(item.line, ResponseLine)
    assert item.line.referred_to == Text("en", "Sheriff")
    # Until somebody else has verified it the clerk is asked, and then the sheriff in their place.
    board = await world.boards.board(world.here.member)
    assert [each.official for each in board.cells] == [built.officials[0], clerk]
    verdict = await world.verify(world.here.ben, review)
    assert [each.official for each in verdict.opened] == [sheriff.reference]
    board = await world.boards.board(world.here.member)
    assert [each.official for each in board.cells] == [built.officials[0], sheriff.reference]
    # What is no referral any more names nobody, and takes no office.
    said = RevisionTyped(kind=ResponseKind.SUPPORTS, referred_to=clerk)
    review = await world.revising.revise(world.here.ana, reference, said)
    assert isinstance(review.items[0].line, ResponseLine)
    assert review.items[0].line.referred_to is None


async def test_an_office_that_is_not_on_record_is_added_from_the_draft(world: World, built: Built) -> None:
    ana = world.here.ana
    draft = await world.draft(ana)
    typed = ResponseTyped(kind=REFERRED, asks=built.asks, summary="Ask the clerk", on="2026-11-01")
    await world.drafting.add_response(ana, draft, typed)
    assert await world.drafting.tellable(ana, draft, 1) == ()
    with refused("text_missing", "name"):
        await world.drafting.tell_new_office(ana, draft, 1, OfficialTyped(" ", OfficialKind.AGENCY))
    office = OfficialTyped("County clerk", OfficialKind.AGENCY, holder="C. Clerk", since="2025-01-01")
    view = await world.drafting.tell_new_office(ana, draft, 1, office)
    assert view.lines[0].lack is None
    with refused("draft_gone"):
        await world.drafting.tell_new_office(ana, draft, 1, office)
    await world.verify(world.here.ben, await world.drafting.submit(ana, draft))
    assert (await world.cell("A-2")).official == "O-2"
    async with world.store.read("1001") as reader:
        assert len(await reader.find(Official)) == 2


async def test_only_the_writer_of_a_draft_adds_an_office_from_it(world: World, built: Built) -> None:
    draft = await world.draft(world.here.ana)
    typed = ResponseTyped(kind=REFERRED, asks=built.asks, summary="Ask the clerk", on="2026-11-01")
    await world.drafting.add_response(world.here.ana, draft, typed)
    office = OfficialTyped("County clerk", OfficialKind.AGENCY)
    for actor, code in (
        (world.here.ben, "draft_gone"),
        (world.here.member, "not_allowed"),
        (world.there.ana, "draft_gone"),
    ):
        with refused(code):
            await world.drafting.tell_new_office(actor, draft, 1, office)
    async with world.store.read("1001") as reader:
        assert len(await reader.find(Official)) == 1


async def test_offices_of_other_campaigns_can_be_referred_to(world: World) -> None:
    await world.settle()
    await world.build(1, 2)
    await world.build(1, 1, slug="other")
    draft = await world.draft(world.here.ana)
    typed = ResponseTyped(kind=REFERRED, asks=["A-1"], summary="Ask them", on="2026-11-01")
    await world.drafting.add_response(world.here.ana, draft, typed)
    offered = await world.drafting.tellable(world.here.ana, draft, 1)
    assert [each.value for each in offered] == ["O-2", "O-3"]


# --- A new holder --------------------------------------------------------------------------------------

FIRST = OfficialTyped("Office 0", OfficialKind.ELECTED_OFFICE, holder="A. First", since="2024-01-01")
SECOND = replace(FIRST, holder="B. Second", since="2026-10-28")


async def test_a_new_holder_inherits_asks_mid_window_and_mid_promise(world: World) -> None:
    await world.settle()
    await world.build(3, 1)
    ana = world.here.ana
    assert (await world.managing.edit_official(ana, "O-1", FIRST)).term is None
    await world.deliver(["A-1", "A-2"], "2026-10-20")
    await world.said(ResponseKind.COMMITS, ["A-2"], on="2026-10-21", due="2026-10-25")
    await world.found(FindingOutcome.FULFILLED, "A-2", "a", on="2026-10-22")
    term = (await world.managing.edit_official(ana, "O-1", SECOND)).term
    assert term is not None
    assert (term.holder, term.since, term.before) == ("B. Second", EdtfDate("2026-10-28"), "A. First")
    assert (term.asks, term.windows, term.promises, term.done) == (3, 2, 1, 1)
    waiting, done, undelivered = [await world.cell(f"A-{number}") for number in (1, 2, 3)]
    # Delivered to the office before the term: the window starts with it.
    clock = waiting.position.clock
    assert (clock.start, clock.due) == (date(2026, 10, 28), date(2026, 11, 11))
    assert (waiting.position.said, waiting.headline.message) == (Said.WAITING, "headline-waiting-by")
    # The promise was the other's, and overdue only of them; what was done stays done.
    assert done.position.commitments == ()
    assert done.headline.key is HeadlineKey.PARTLY_MET
    assert undelivered.headline.key is HeadlineKey.UNDELIVERED
    # As of the last day of the term before, everything reads as it did.
    board = await world.boards.board(world.here.member, as_of=date(2026, 10, 27))
    before = {each.reference: each for each in board.cells}
    assert [each.reference for each in before["A-2"].position.commitments] == ["R-1"]
    assert before["A-1"].position.clock.start == date(2026, 10, 20)


async def test_a_predecessors_promise_is_not_the_successors_to_take_back(world: World, built: Built) -> None:
    await world.managing.edit_official(world.here.ana, "O-1", FIRST)
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-10-21", due="2026-12-25")
    await world.managing.edit_official(world.here.ana, "O-1", SECOND)
    with refused("no_promise_open", "kind"):
        await world.say(world.here.ana, ResponseKind.REVERSES, built.asks, commitment="P-1")
    with refused("clock_not_running"):
        await world.clocks.move(
            world.here.ana, "A-1", "P-1", ClockMove.EXTEND, MoveTyped("They asked.", days="5")
        )


async def test_a_holder_whose_first_day_is_unknown_keeps_everything(world: World, built: Built) -> None:
    unknown = replace(FIRST, since="")
    assert (await world.managing.edit_official(world.here.ana, "O-1", unknown)).term is None
    await world.deliver(built.asks, "2026-10-20")
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-10-21", due="2026-12-25")
    cell = await world.cell("A-1")
    assert cell.position.clock.new_term is None
    assert len(cell.position.commitments) == 1
    with refused("term_needs_date", "since"):
        await world.managing.edit_official(world.here.ana, "O-1", replace(unknown, holder="B. Second"))
    term = (await world.managing.edit_official(world.here.ana, "O-1", SECOND)).term
    assert term is not None
    assert term.promises == 1
    assert (await world.cell("A-1")).position.commitments == ()


async def test_a_term_that_has_not_begun_changes_nothing_yet(world: World, built: Built) -> None:
    await world.managing.edit_official(world.here.ana, "O-1", FIRST)
    await world.deliver(built.asks, "2026-10-20")
    await world.said(ResponseKind.COMMITS, built.asks, on="2026-10-21", due="2026-12-25")
    term = (
        await world.managing.edit_official(world.here.ana, "O-1", replace(SECOND, since="2027-01-12"))
    ).term
    assert term is not None
    assert (term.windows, term.promises) == (1, 1)
    assert (await world.cell("A-1")).headline.message == "headline-promised-by"
    world.clock.forward(days=71)
    assert (await world.cell("A-1")).headline.message == "headline-waiting-by"


async def test_putting_a_name_right_begins_no_term(world: World, built: Built) -> None:
    await world.managing.edit_official(world.here.ana, "O-1", FIRST)
    saved = await world.managing.edit_official(world.here.ana, "O-1", replace(FIRST, holder="A. Fürst"))
    assert saved.term is None


async def test_whose_deadline_it_is_can_be_said(world: World, built: Built) -> None:
    typed = await world.managing.demand_typed(world.here.ana, "D-1")
    edited = replace(typed, deadline="2026-12", deadline_set_by=ClockOwner.STATUTORY)
    await world.managing.edit_demand(world.here.ana, "D-1", edited, before=typed)
    assert await world.managing.demand_typed(world.here.ana, "D-1") == edited
    card = await world.boards.demand(world.here.member, "D-1")
    assert card.demand.deadline_set_by is ClockOwner.STATUTORY
    with pytest.raises(DeedsError, match="edited_meanwhile"):
        await world.managing.edit_demand(world.here.ana, "D-1", typed, before=typed)


async def test_the_ask_says_so_to_those_alone_who_may_know(world: World, built: Built, clerk: str) -> None:
    await world.said(REFERRED, built.asks, referred_to=clerk)
    async with world.store.read("1001") as reader:
        [ask] = await reader.find(Ask, reference="A-2")
    assert ask.visibility is Visibility.MEMBERS
