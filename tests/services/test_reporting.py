"""What members send, and what becomes of it."""

import pytest

from bot.domain.access import Actor
from bot.domain.vocabulary import ReportState, ResponseKind, RevisionState
from bot.services.drafting import ResponseTyped, SourceTyped
from tests.services.test_acting import add
from tests.services.world import Built, World, refused, refused_anywhere

LINK = "https://news.example/story"


async def send(world: World, number: int = 0, ask: str = "A-1", actor: Actor | None = None) -> str:
    """Reports a link; gives the report's reference."""
    who = actor or world.here.member
    return (await world.reporting.report_link(who, ask, f"{LINK}/{number}", "a note")).reference


async def test_a_link_is_reported_and_told_of(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(2, 2)
    member = world.here.member
    assert [each.value for each in await world.reporting.officials(member)] == ["O-1", "O-2"]
    assert [each.value for each in await world.reporting.asks(member, "O-2")] == ["A-2", "A-4"]
    line = await world.reporting.report_link(member, "A-2", LINK, "")
    assert (line.reference, line.own, line.state) == ("T-1", True, ReportState.OPEN)
    assert [each.reference for each in line.asks] == ["A-2"]
    (mine,) = await world.reporting.mine(member)
    assert mine.reference == "T-1"
    (waiting,) = (await world.reviewing.desk(world.here.ana)).reports
    assert not waiting.own
    # In the review channel nothing tells who sent it, in the outbox neither.
    assert world.notebook.reports[0].own is False
    assert all(member.person not in each.card + each.notice for each in await world.postings())
    assert await world.reporting.mine(world.here.ana) == ()


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "text_missing"),
        ("news.example", "address_invalid"),
        ("javascript:alert(1)", "address_invalid"),
        ("https://me:secret@news.example/", "address_with_credentials"),
        ("https://" + "x" * 1000 + ".example", "address_invalid"),
    ],
)
async def test_what_is_wrong_with_a_link(world: World, built: Built, url: str, code: str) -> None:
    with refused(code, "url"):
        await world.reporting.report_link(world.here.member, built.asks[0], url, "")
    with refused(code, "url"):
        world.reporting.link(world.here.member, url)


async def test_what_one_may_not_see_one_cannot_report_on(world: World, built: Built) -> None:
    group = await world.group("D-1")
    for ask in ("A-99", group):
        with refused("not_found"):
            await world.reporting.report_link(world.here.member, ask, LINK, "")
    with refused("not_found"):
        await world.reporting.report_link(world.there.member, built.asks[0], LINK, "")
    with refused("not_allowed"):
        await world.reporting.report_link(world.here.outsider, built.asks[0], LINK, "")


async def test_five_reports_may_wait(world: World, built: Built) -> None:
    for number in range(5):
        await send(world, number)
    with refused("reports_waiting") as refusal:
        await send(world, 5)
    assert refusal.error.parameters["references"] == ("T-1", "T-2", "T-3", "T-4", "T-5")
    # Somebody else's are none of this person's, and one taken back makes room.
    await send(world, 6, actor=world.here.ben)
    await world.reporting.withdraw(world.here.member, "T-2")
    await send(world, 7)
    with refused("reports_waiting"):
        await send(world, 8)
    await world.reporting.dismiss(world.here.ana, "T-1", "Not theirs")
    await send(world, 8)


async def test_the_same_link_twice(world: World) -> None:
    await world.settle()
    await world.build(2, 1)
    await send(world)
    with refused("report_twice", "url") as refusal:
        await world.reporting.report_link(world.here.member, "A-1", "https://WWW.news.example/story/0/#x", "")
    assert refusal.error.parameters["reference"] == "T-1"
    await send(world, 0, ask="A-2")
    await send(world, 0, actor=world.here.ana)


async def test_who_may_read_and_decide(world: World, built: Built) -> None:
    await send(world)
    other = Actor(server=world.here.member.server, person="1.other", tier=world.here.member.tier)
    for act in (world.reporting.report, world.reporting.withdraw):
        with refused("not_found"):
            await act(other, "T-1")
    with refused("not_found"):
        await world.reporting.withdraw(world.here.ana, "T-1")
    for person in (world.here.member, other):
        with refused("not_allowed"):
            await world.reporting.dismiss(person, "T-1", "no")
        with refused("not_allowed"):
            await world.reporting.same_as(person, "T-1", "R-1")
        with refused("not_allowed"):
            await world.reporting.decidable(person, "T-1")
    with refused("text_missing", "reason"):
        await world.reporting.dismiss(world.here.ana, "T-1", " ")
    await world.reporting.dismiss(world.here.ana, "T-1", "Another office said it")
    told = await world.reporting.report(world.here.member, "T-1")
    assert (told.state, told.reason) == (ReportState.DISMISSED, "Another office said it")
    for decide in (
        world.reporting.dismiss(world.here.ana, "T-1", "again"),
        world.reporting.withdraw(world.here.member, "T-1"),
        world.drafting.start(world.here.ana, None, SourceTyped(url=LINK), report="T-1"),
    ):
        with refused("report_decided"):
            await decide


async def test_logging_from_a_report_says_so_in_steps(world: World, built: Built) -> None:
    await send(world)
    member, ana, ben = world.here.member, world.here.ana, world.here.ben
    view = await world.drafting.start(ana, None, SourceTyped(url=LINK), report="T-1")
    assert view.report is not None
    assert (view.report.reference, view.official) == ("T-1", "O-1")
    typed = ResponseTyped(kind=ResponseKind.SUPPORTS, asks=["A-1"], on="2026-11-01", summary="They like it")
    await world.drafting.add_response(ana, view.id, typed)
    assert (await world.reporting.report(member, "T-1")).state is ReportState.OPEN
    review = await world.drafting.submit(ana, view.id)
    told = await world.reporting.report(member, "T-1")
    assert (told.state, told.taken_state, told.taken_as) == (
        ReportState.TAKEN,
        RevisionState.REPORTED,
        "",
    )
    assert (await world.reporting.report(ana, "T-1")).taken_as == "R-1"
    await world.verify(ben, review)
    told = await world.reporting.report(member, "T-1")
    assert (told.taken_state, told.taken_as) == (RevisionState.VERIFIED, "R-1")
    assert (await world.reviewing.desk(ana)).reports == ()


async def test_a_report_of_what_is_on_record_already(world: World, built: Built) -> None:
    await send(world)
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    for wrong in ("R-99", "D-1", "nonsense"):
        with refused_anywhere("not_found" if wrong == "R-99" else "reference_invalid"):
            await world.reporting.same_as(world.here.ana, "T-1", wrong)
    line = await world.reporting.same_as(world.here.ana, "T-1", "r1")
    assert (line.state, line.taken_as) == (ReportState.TAKEN, "R-1")


async def test_what_is_confidential_shows_in_no_report(world: World, built: Built) -> None:
    await send(world)
    reference = await world.said(ResponseKind.SUPPORTS, ["A-1"], confidential=True)
    await world.reporting.same_as(world.here.ana, "T-1", reference)
    assert (await world.reporting.report(world.here.member, "T-1")).taken_as == ""
    assert (await world.reporting.report(world.here.ana, "T-1")).taken_as == reference


async def test_what_they_said_is_reported_and_counted_once(world: World, built: Built) -> None:
    await add(world, built, "A-1")
    member = world.here.member
    line = await world.reporting.report_said(member, "K-1", "", "They will think about it", once="7")
    assert [each.reference for each in line.asks] == ["A-1"]
    view = await world.acting.now(member)
    assert view.actions[0].times == 1
    with refused("already_done"):
        await world.reporting.report_said(member, "K-1", "", "They will think about it", once="7")
    with refused("not_found"):
        await world.reporting.report_said(member, "K-1", "A-99", "x")
    assert len(await world.reporting.mine(member)) == 1


async def test_an_action_with_several_asks_needs_to_know_which(world: World) -> None:
    await world.settle()
    built = await world.build(2, 1)
    await add(world, built, "A-1", "A-2")
    with refused("asks_missing", "asks"):
        await world.reporting.report_said(world.here.member, "K-1", "", "x")
    line = await world.reporting.report_said(world.here.member, "K-1", "A-2", "x")
    assert [each.reference for each in line.asks] == ["A-2"]
