"""What members can do now: actions that are not over, a tally without names, wins to go and look at."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from sqlalchemy import select

from bot.domain.records import Action
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    CallOutcome,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    ReportKind,
    ReportState,
    Visibility,
)
from bot.services.drafting import SourceTyped
from bot.services.reporting import LookTyped
from bot.storage.tables import tally, tally_mark
from bot.storage.writing import Writer
from tests.services.world import HERE, Built, World, refused

TODAY = date(2026, 11, 2)


async def add(world: World, built: Built, *asks: str, title: str = "Call them", **values: object) -> Action:
    """An action for these asks."""

    async def work(writer: Writer) -> Action:
        return await writer.put(
            Action(
                id=uuid4(),
                campaign=built.ids[built.campaign],
                title=Text("en", title),
                script=Text("en", "Hello."),
                number="+1 303 555 0100",
                asks=tuple(built.ids[each] for each in asks),
                **values,  # type: ignore[arg-type]
            ),
            new=True,
        )

    return await world.write(work)


async def test_what_ends_first_comes_first_and_what_is_over_never(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 1)
    await add(world, built, "A-1", title="Later", until=date(2026, 12, 1))
    await add(world, built, "A-2", title="Open")
    await add(world, built, "A-1", title="Soon", until=date(2026, 11, 2))
    await add(world, built, "A-1", title="Over", until=date(2026, 11, 1))
    await add(world, built, "A-1", title="Hidden", visibility=Visibility.ORGANISERS)
    view = await world.acting.now(world.here.member)
    assert [each.title.original for each in view.actions] == ["Soon", "Later", "Open"]
    assert view.opened is not None
    assert view.opened.line.title.original == "Soon"
    assert [each.demand for each in view.opened.line.asks] == ["D-1"]
    with refused("action_over"):
        await world.acting.action(world.here.member, "K-4")
    with refused("action_over"):
        await world.acting.count(world.here.member, "K-4", CallOutcome.REACHED)
    with refused("not_found"):
        await world.acting.action(world.here.member, "K-5")
    with refused("not_found"):
        await world.acting.count(world.there.member, "K-1", CallOutcome.REACHED)
    with refused("not_allowed"):
        await world.acting.now(world.here.outsider)
    # Its last day is over when the server's day is, not the world's.
    world.clock.forward(hours=12)
    view = await world.acting.now(world.here.member)
    assert "Soon" in [each.title.original for each in view.actions]
    world.clock.forward(hours=2)
    view = await world.acting.now(world.here.member)
    assert "Soon" not in [each.title.original for each in view.actions]


async def test_what_is_done_in_part_or_no_longer_or_waits_for_a_look_needs_one(world: World) -> None:
    await world.settle()
    built = await world.build(3, 1)
    for ask in built.asks:
        await add(world, built, ask, title=ask)
    await world.found(FindingOutcome.FULFILLED, "A-1", "a", on="2026-10-20")
    await world.found(FindingOutcome.FULFILLED, "A-2", "a", on="2026-10-20")
    await world.found(FindingOutcome.UNDONE, "A-2", "a", on="2026-10-28")
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-3", label, on="2026-09-20")
    cells = [(await world.cell(ask)).headline.key for ask in built.asks]
    assert cells == [HeadlineKey.PARTLY_MET, HeadlineKey.UNDONE, HeadlineKey.MET]
    view = await world.acting.now(world.here.member)
    assert [each.title.original for each in view.actions] == ["A-2", "A-1", "A-3"]
    digest = await world.digests.as_of(world.here.member, None, None)
    assert digest.to_do is not None
    assert digest.to_do.reference == "A-2"


async def test_an_action_for_what_needs_none_is_not_offered(world: World, built: Built) -> None:
    await add(world, built, "A-1")
    assert (await world.acting.now(world.here.member)).actions
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    await world.found(FindingOutcome.FULFILLED, "A-1", "b")
    assert not (await world.acting.now(world.here.member)).actions
    other = await world.build(1, 1, slug="clean-air")
    await add(world, other, other.asks[0])
    assert (await world.acting.now(world.here.member)).actions
    await world.managing.set_lifecycle(world.here.ana, other.demands[0], Lifecycle.PAUSED, None, "")
    assert not (await world.acting.now(world.here.member)).actions


async def test_a_person_counts_once_a_day_and_by_no_name(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    await add(world, built, "A-1")
    before = await world.sequence()
    member, ana = world.here.member, world.here.ana
    for person, outcome, counts in (
        (member, CallOutcome.REACHED, True),
        (member, CallOutcome.VOICEMAIL, False),
        (ana, CallOutcome.NO_ANSWER, True),
    ):
        view = await world.acting.count(person, "K-1", outcome)
        assert view.opened is not None
        assert view.opened.counted is counts
    assert view.actions[0].times == 2
    # Nothing of it is on the chain, and no pseudonym anywhere near it.
    assert await world.sequence() == before
    async with world.store.read(HERE) as reader:
        marks = (await reader.execute(select(tally_mark))).all()
        counts_of = (await reader.execute(select(tally))).all()
    assert len(marks) == 2
    said = repr(marks) + repr(counts_of)
    assert member.person not in said
    assert member.person.partition(".")[2] not in said
    world.clock.forward(days=1)
    assert await world.acting.forget_marks() == 1
    assert await world.acting.forget_marks() == 0
    async with world.store.read(HERE) as reader:
        assert not (await reader.execute(select(tally_mark))).all()
    view = await world.acting.count(member, "K-1", CallOutcome.REACHED)
    assert view.opened is not None
    assert (view.opened.counted, view.opened.line.times) == (True, 3)
    world.clock.forward(days=6)
    view = await world.acting.now(member)
    assert view.actions[0].times == 1


async def test_the_mark_needs_the_secret(world: World) -> None:
    mark = world.people.mark(world.here.member, "K-1", TODAY)
    assert mark == world.people.mark(world.here.member, "K-1", TODAY)
    others = {
        world.people.mark(world.here.ana, "K-1", TODAY),
        world.people.mark(world.here.member, "K-2", TODAY),
        world.people.mark(world.there.member, "K-1", TODAY),
    }
    assert mark not in others
    assert len(others) == 3


async def won(world: World) -> None:
    """The first ask is found done, and a month goes by."""
    await world.found(FindingOutcome.FULFILLED, "A-1", "a")
    await world.found(FindingOutcome.FULFILLED, "A-1", "b")
    world.clock.forward(days=31)


async def test_a_win_is_looked_at_by_one_person_at_a_time(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    member, ana = world.here.member, world.here.ana
    await won(world)
    (look,) = (await world.acting.now(member)).looks
    assert [name for name, _ in look.criteria] == ["a", "b"]
    assert (await world.acting.take_look(member, "A-1")).mine
    with refused("look_taken"):
        await world.acting.take_look(ana, "A-1")
    seen = await world.acting.look(ana, "A-1")
    assert (seen.mine, seen.taken_until is not None) == (False, True)
    assert not (await world.acting.give_back_look(ana, "A-1")).mine
    assert (await world.acting.look(member, "A-1")).mine
    typed = LookTyped(FindingOutcome.FULFILLED, "Still off.", "a", "2026-12-02")
    with refused("look_taken"):
        await world.reporting.report_look(ana, "A-1", typed)
    await world.acting.give_back_look(member, "A-1")
    assert (await world.acting.take_look(ana, "A-1")).mine
    world.clock.forward(hours=48)
    assert (await world.acting.take_look(member, "A-1")).mine
    other = await world.build(1, 1, slug="clean-air")
    with refused("look_not_due"):
        await world.acting.look(member, other.asks[0])


async def test_what_somebody_saw_goes_to_review_and_is_logged_by_an_organiser(
    world: World, built: Built
) -> None:
    member, ana, ben = world.here.member, world.here.ana, world.here.ben
    await won(world)
    await world.acting.take_look(member, "A-1")
    typed = LookTyped(FindingOutcome.UNDONE, "The cameras are on.", "a", "2026-12-02")
    for wrong, code, field in (
        (replace(typed, on=""), "finding_needs_date", "on"),
        (replace(typed, on="2027-01-01"), "date_future", "on"),
        (replace(typed, note=" "), "text_missing", "note"),
        (replace(typed, criterion="z"), "criterion_unknown", "target"),
        (replace(typed, url="https://me:pw@news.example"), "address_with_credentials", "url"),
    ):
        with refused(code, field):
            await world.reporting.report_look(member, "A-1", wrong)
    report = await world.reporting.report_look(member, "A-1", typed)
    assert (report.kind, report.state, report.criterion_label, report.own) == (
        ReportKind.WENT_AND_LOOKED,
        ReportState.OPEN,
        "a",
        True,
    )
    # Nobody else need go, and nothing counts yet.
    assert not (await world.acting.now(member)).looks
    assert not world.notebook.reports[-1].own
    view = await world.drafting.start(ana, None, SourceTyped(title="A look"), report="T-1")
    assert len(view.lines) == 1
    assert view.report is not None
    review = await world.drafting.submit(ana, view.id)
    assert (await world.reporting.report(member, "T-1")).state is ReportState.TAKEN
    assert (await world.reporting.report(member, "T-1")).taken_as == ""
    await world.verify(ben, review)
    told = await world.reporting.report(member, "T-1")
    assert told.taken_as == review.items[0].line.reference
    assert (await world.cell("A-1")).headline.key.value == "undone"
