"""The desk and the decisions: two people, bound to the content, once, and what each does to the record."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from bot.domain.access import SEED
from bot.domain.records import (
    Check,
    Commitment,
    HandSetHeadline,
    Response,
    Revision,
)
from bot.domain.texts import Text
from bot.domain.views import FindingLine, ResponseLine
from bot.domain.vocabulary import (
    CommitmentState,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    PostingKind,
    Resolution,
    ResponseKind,
    RevisionState,
    Visibility,
)
from bot.services.drafting import ResponseTyped
from bot.services.reviewing import NO_SOURCE
from bot.services.revising import RevisionTyped
from bot.storage.store import Writer
from tests.services.world import HERE, START, Built, World, refused

SAID = ResponseKind.ACKNOWLEDGED


async def revisions(world: World) -> list[Revision]:
    async with world.store.read(HERE) as reader:
        return await reader.find(Revision, order="number")


async def test_the_reporter_never_verifies(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    review = await world.say(world.here.ana, SAID, built.asks)
    token = review.items[0].token
    before = await world.sequence()
    with refused("own_report"):
        await world.reviewing.verify(world.here.ana, token)
    with refused("own_report"):
        await world.reviewing.item(world.here.ana, token, verify=True)
    assert (await world.reviewing.item(world.here.ana, token)).own
    assert not (await world.reviewing.item(world.here.ben, token, verify=True)).own
    assert await world.sequence() == before
    verdict = await world.reviewing.verify(world.here.ben, token)
    assert (verdict.state, verdict.left, verdict.line.reference) == (RevisionState.VERIFIED, 0, "R-1")
    assert [each.official.reference for each in verdict.officials] == list(built.officials)
    [revision] = await revisions(world)
    assert (revision.decided_by, revision.decided_at, revision.visibility) == (
        world.here.ben.person,
        START,
        Visibility.MEMBERS,
    )
    async with world.store.read(HERE) as reader:
        [response] = await reader.find(Response)
    assert response.visibility is Visibility.MEMBERS


async def test_a_steward_can_switch_two_people_off(world: World, built: Built) -> None:
    await world.settle(two_people=False)
    review = await world.say(world.here.ana, SAID, built.asks)
    assert not review.two_people
    assert (await world.verify(world.here.ana, review)).state is RevisionState.VERIFIED


async def test_nobody_verifies_what_might_be_their_own(world: World, built: Built) -> None:
    """Pseudonyms of different epochs can't be compared: verification is refused, not guessed."""
    review = await world.say(world.here.ana, SAID, built.asks)
    ben_later = replace(world.here.ben, person="2.ben-1001")
    with refused("identity_incomparable"):
        await world.reviewing.verify(ben_later, review.items[0].token)
    # Rejecting publishes nothing.
    await world.reviewing.reject(ben_later, review.items[0].token, "A duplicate")


async def test_anybody_may_verify_what_a_seed_says(world: World) -> None:
    await world.settle()
    await world.seeding.load(world.here.ana, "co-brokers-2022")
    [first, *_] = (await world.reviewing.desk(world.here.ana)).to_verify
    assert not first.items[0].own
    assert {each.reporter for each in await revisions(world)} == {SEED}
    for actor, item in zip((world.here.ana, world.here.ben), first.items[:2], strict=False):
        assert (await world.reviewing.verify(actor, item.token)).state is RevisionState.VERIFIED
        await world.reviewing.leave(actor, first.source.reference)


async def test_a_decision_is_made_once(world: World, built: Built) -> None:
    tokens = [(await world.say(world.here.ana, SAID, built.asks)).items[-1].token for _ in range(2)]
    await world.reviewing.verify(world.here.ben, tokens[0])
    await world.reviewing.reject(world.here.ben, tokens[1], "Wrong office")
    for token in tokens:
        for attempt in (
            world.reviewing.verify(world.here.ben, token),
            world.reviewing.reject(world.here.ben, token, "Again"),
            world.reviewing.item(world.here.ben, token),
        ):
            with refused("already_decided"):
                await attempt
    rejected = (await revisions(world))[1]
    assert {each.reason for each in await revisions(world)} == {"", "Wrong office"}
    assert rejected.state in (RevisionState.VERIFIED, RevisionState.REJECTED)
    for actor in (world.here.member, world.here.ana):
        assert (await world.boards.demand(actor, "D-1")).total == 1
    with refused("not_found"):
        await world.boards.record(world.here.member, "R-2")
    assert (await world.boards.record(world.here.ana, "R-2")).line.state is RevisionState.REJECTED


@pytest.mark.parametrize("token", ["R-9.1", "R-1.2", "R-1", "R-1.", "R-1.x", "F-1.1"])
async def test_a_forged_token_finds_nothing(world: World, built: Built, token: str) -> None:
    await world.say(world.here.ana, SAID, built.asks)
    with refused("not_found"):
        await world.reviewing.verify(world.here.ben, token)
    with refused("reference_invalid"):
        await world.reviewing.verify(world.here.ben, "")


async def test_a_rejection_needs_a_reason(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, SAID, built.asks)
    with refused("text_missing", "reason"):
        await world.reviewing.reject(world.here.ben, review.items[0].token, " ")
    verdict = await world.reviewing.reject(world.here.ben, review.items[0].token, "Misread")
    assert (verdict.state, verdict.before) == (RevisionState.REJECTED, verdict.after)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.UNDELIVERED


async def test_members_decide_nothing(world: World, built: Built) -> None:
    token = (await world.say(world.here.ana, SAID, built.asks)).items[0].token
    for actor in (world.here.outsider, world.here.member):
        for attempt in (
            world.reviewing.desk(actor),
            world.reviewing.source(actor, "S-1"),
            world.reviewing.item(actor, token),
            world.reviewing.verify(actor, token),
            world.reviewing.reject(actor, token, "No"),
            world.reviewing.checked(actor, built.asks),
            world.reviewing.set_headline(actor, "A-1", HeadlineKey.REPLIED, "No"),
            world.reviewing.decide_headline(actor, uuid4(), confirm=True),
            world.revising.revise(actor, "R-1", RevisionTyped(summary="x")),
        ):
            with refused("not_allowed"):
                await attempt


async def test_a_source_shows_what_of_it_waits(world: World, built: Built) -> None:
    ana = world.here.ana
    draft = await world.draft(ana)
    for summary in ("One", "Two", "Three"):
        await world.drafting.add_response(ana, draft, ResponseTyped(SAID, built.asks, summary=summary))
    await world.drafting.submit(ana, draft)
    review = await world.reviewing.source(world.here.ben, "s1")
    assert [each.line.summary for each in review.items] == ["One", "Two", "Three"]
    left = [(await world.reviewing.verify(world.here.ben, each.token)).left for each in review.items]
    assert left == [2, 1, 0]
    with refused("nothing_waits"):
        await world.reviewing.source(world.here.ben, "S-1")
    with refused("not_found"):
        await world.reviewing.source(world.here.ben, "S-9")
    with refused("nothing_waits"):
        await world.reviewing.source(world.here.ben, NO_SOURCE)


async def test_what_came_without_a_source_is_gathered(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, SAID, built.asks)

    async def lose(writer: Writer) -> None:
        [revision] = await writer.find(Revision)
        await writer.put(replace(revision, content=replace(revision.content, source=None)))

    await world.write(lose)
    found = await world.reviewing.source(world.here.ben, NO_SOURCE)
    assert (found.source.reference, found.items[0].token) == ("", review.items[0].token)


async def test_an_edit_waits_while_the_old_one_stands(any_world: World) -> None:
    """Rule 7."""
    world = any_world
    await world.settle()
    await world.build()
    reference = await world.said(ResponseKind.REFUSES, ["A-1"], quotation="No.")
    review = await world.revising.revise(
        world.here.ana,
        reference,
        RevisionTyped(on="2026-10-30", summary="A milder no", quotation="Not now.", place="p. 2"),
    )
    [item] = review.items
    assert (item.token, item.own) == ("R-1.2", True)
    assert isinstance(item.replaces, ResponseLine)
    assert item.replaces.summary == "They say: refuses"
    card = await world.boards.demand(world.here.member, "D-1")
    assert [(each.summary, each.under_review) for each in card.lines] == [("They say: refuses", True)]
    assert "under-review" in {each.code for each in card.cells[0].headline.basis}
    assert "A milder no" not in repr(card)
    shown = await world.boards.record(world.here.member, reference)
    assert (shown.line.under_review, len(shown.revisions)) == (True, 1)
    assert len((await world.boards.record(world.here.ana, reference)).revisions) == 2
    with refused("own_report"):
        await world.reviewing.verify(world.here.ana, "R-1.2")
    await world.reviewing.verify(world.here.ben, "R-1.2")
    card = await world.boards.demand(world.here.member, "D-1")
    [line] = card.lines
    assert isinstance(line, ResponseLine)
    assert (line.summary, line.quotation, line.under_review, line.revision, str(line.on)) == (
        "A milder no",
        "Not now.",
        False,
        2,
        "2026-10-30",
    )
    assert "under-review" not in {each.code for each in card.cells[0].headline.basis}
    assert (card.total, line.source and line.source.place) == (1, "p. 2")
    assert len((await world.boards.record(world.here.member, reference)).revisions) == 2


async def test_a_rejected_edit_leaves_what_stands(world: World, built: Built) -> None:
    reference = await world.said(ResponseKind.REFUSES, built.asks)
    await world.revising.revise(world.here.ana, reference, RevisionTyped(summary="Otherwise"))
    await world.reviewing.reject(world.here.ben, "R-1.2", "Not what the minutes say")
    [line] = (await world.boards.demand(world.here.member, "D-1")).lines
    assert (line.summary, line.under_review) == ("They say: refuses", False)
    again = await world.revising.revise(world.here.ana, reference, RevisionTyped(summary="Third time"))
    assert [each.token for each in again.items] == ["R-1.3"]


async def test_only_the_newest_edit_waits(world: World, built: Built) -> None:
    await world.say(world.here.ana, SAID, built.asks)
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="Better put"))
    review = await world.revising.revise(world.here.ben, "R-1", RevisionTyped(place="p. 9"))
    assert [(each.token, each.line.summary, each.replaces) for each in review.items] == [
        ("R-1.3", "Better put", None)
    ]
    for token in ("R-1.1", "R-1.2"):
        with refused("already_decided"):
            await world.reviewing.verify(world.here.ben, token)
    await world.reviewing.verify(world.here.ana, "R-1.3")
    [line] = (await world.boards.demand(world.here.member, "D-1")).lines
    assert (line.summary, line.under_review, line.revision) == ("Better put", False, 3)


async def test_a_promise_gets_another_date_by_an_edit(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, due="2026-10-20", on="2026-10-01")
    early = await world.find_out(
        world.here.ana, FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-10-25", summary="Nothing there"
    )
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(due="2026-12-31"))
    assert (await world.cell("A-1")).headline.key is HeadlineKey.OVERDUE
    await world.reviewing.verify(world.here.ben, "R-1.2")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.PROMISED
    # Reported when it was right, and no longer right when verified (rule 4).
    with refused("not_kept_too_early") as refusal:
        await world.reviewing.verify(world.here.ben, early.items[0].token)
    assert str(refusal.error.parameters["due"]) == "2026-12-31"
    async with world.store.read(HERE) as reader:
        assert await reader.count(Commitment) == 1


async def test_an_edit_of_a_finding(world: World, built: Built) -> None:
    reference = await world.found(FindingOutcome.PARTLY, "A-1", "a")
    await world.revising.revise(world.here.ana, reference, RevisionTyped(on="2026-10", summary="Seen twice"))
    await world.reviewing.verify(world.here.ben, "F-1.2")
    shown = await world.boards.record(world.here.member, reference)
    assert isinstance(shown.line, FindingLine)
    assert (shown.line.summary, shown.line.outcome) == ("Seen twice", FindingOutcome.PARTLY)
    with refused("finding_needs_date", "on"):
        await world.revising.revise(world.here.ana, reference, RevisionTyped(on=""))
    assert built.asks == ("A-1",)


@pytest.mark.parametrize(
    ("reference", "typed", "code", "field"),
    [
        ("R-9", RevisionTyped(summary="x"), "not_found", None),
        ("D-1", RevisionTyped(summary="x"), "reference_invalid", None),
        ("R-1", RevisionTyped(), "nothing_changed", None),
        ("R-1", RevisionTyped(due="2026-12-01"), "nothing_changed", None),
        ("R-1", RevisionTyped(summary=" "), "text_missing", "summary"),
        ("R-1", RevisionTyped(place="x" * 301), "text_too_long", "place"),
        ("R-1", RevisionTyped(quotation="x" * 1501), "text_too_long", "quotation"),
        ("R-1", RevisionTyped(on="2027"), "date_future", "on"),
        ("R-2", RevisionTyped(due="x"), "date_invalid", "due"),
        ("R-3", RevisionTyped(summary="x"), "not_found", None),
    ],
)
async def test_what_is_wrong_with_an_edit(
    world: World, built: Built, reference: str, typed: RevisionTyped, code: str, field: str | None
) -> None:
    await world.said(SAID, built.asks)
    await world.said(ResponseKind.COMMITS, built.asks)
    review = await world.say(world.here.ana, SAID, built.asks)
    await world.reviewing.reject(world.here.ben, review.items[0].token, "No")
    before = await world.sequence()
    with refused(code, field):
        await world.revising.revise(world.here.ana, reference, typed)
    assert await world.sequence() == before


async def test_an_edit_gets_its_own_card(world: World, built: Built) -> None:
    await world.said(SAID, built.asks)
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="x"))
    await world.revising.revise(world.here.ana, "R-1", RevisionTyped(summary="y"))
    assert [each.kind for each in await world.postings()] == [PostingKind.REVIEW_CARD] * 3


async def test_the_desk_gathers_what_waits(world: World) -> None:
    await world.settle()
    await world.build(1, 7, reply_window_days=14)
    # A window over, a promise past its date, a win to look at again, something nobody looked at for long,
    # what has just been handed over, nothing, and what was handed over nobody knows when.
    await world.deliver(["A-1"], "2026-10-01")
    await world.said(ResponseKind.COMMITS, ["A-2"], on="2026-09-01", due="2026-10-10")
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-3", label, on="2026-09-20")
    await world.said(ResponseKind.REFUSES, ["A-4"], on="2026-09-01")
    await world.deliver(["A-5"], "2026-10-30")
    await world.deliver(["A-7"], "")
    await world.say(world.here.ana, SAID, ["A-1"])
    draft = await world.draft(world.here.ben)
    desk = await world.reviewing.desk(world.here.ben)
    assert [each.id for each in desk.drafts] == [draft]
    assert [[item.own for item in each.items] for each in desk.to_verify] == [[False]]
    assert [(each.cell.reference, each.since) for each in desk.windows_over] == [("A-1", date(2026, 10, 16))]
    assert [(each.cell.reference, each.since) for each in desk.overdue] == [("A-2", date(2026, 10, 10))]
    assert [(each.cell.reference, each.since) for each in desk.rechecks] == [("A-3", date(2026, 10, 20))]
    assert [(each.cell.reference, each.since) for each in desk.stale] == [("A-4", None), ("A-7", None)]
    assert (desk.undelivered, desk.as_of) == (1, date(2026, 11, 2))
    assert desk.windows_over[0].official.official.reference == "O-1"
    assert desk.windows_over[0].demand.reference == "D-1"

    # Looked at today: the silence is proven, the promise stays overdue until somebody finds out.
    cells = await world.reviewing.checked(world.here.ana, ["A-1", "A-2", "A-3", "A-4", "A-7", "a1"])
    assert [each.reference for each in cells] == ["A-1", "A-2", "A-3", "A-4", "A-7"]
    assert cells[0].headline.key is HeadlineKey.SILENT
    desk = await world.reviewing.desk(world.here.ben)
    assert (desk.windows_over, desk.rechecks, desk.stale) == ((), (), ())
    assert [each.cell.reference for each in desk.overdue] == ["A-2"]


async def test_looking_twice_a_day_is_looking_once(world: World, built: Built) -> None:
    await world.reviewing.checked(world.here.ana, built.asks)
    before = await world.sequence()
    await world.reviewing.checked(world.here.ben, built.asks)
    assert await world.sequence() == before
    world.clock.forward(days=1)
    await world.reviewing.checked(world.here.ben, built.asks)
    async with world.store.read(HERE) as reader:
        assert [each.on for each in await reader.find(Check, order="on")] == [
            date(2026, 11, 2),
            date(2026, 11, 3),
        ]
    with refused("not_found"):
        await world.reviewing.checked(world.here.ben, ["A-1", "A-9"])


async def test_a_demand_that_rests_gives_no_work_but_its_wins(world: World) -> None:
    await world.settle()
    await world.build(2, 2)
    await world.deliver(["A-1", "A-2"], "2026-09-01")
    await world.deliver(["A-3"], "2026-09-01")
    for label in ("a", "b"):
        await world.found(FindingOutcome.FULFILLED, "A-1", label, on="2026-09-20")
    desk = await world.reviewing.desk(world.here.ana)
    assert {"A-2", "A-3"} <= {each.cell.reference for each in desk.windows_over}
    why = "We go on in another way"
    await world.managing.set_lifecycle(world.here.ana, "D-1", Lifecycle.CLOSED, Resolution.PARTLY_MET, why)
    desk = await world.reviewing.desk(world.here.ana)
    assert [each.cell.reference for each in desk.windows_over] == ["A-3"]
    assert [each.cell.reference for each in desk.rechecks] == ["A-1"]
    assert desk.undelivered == 1
    digest = await world.digests.as_of(world.here.member, None, None)
    assert [each.reference for each in digest.rechecks] == ["A-1"]


async def test_a_headline_set_by_hand(any_world: World) -> None:
    """Rule 6: a reason, a second organiser, never an accusation, gone with new verified content."""
    world = any_world
    await world.settle()
    await world.build()
    cell = await world.reviewing.set_headline(
        world.here.ana, "A-1", HeadlineKey.REPLIED, "They phoned us back"
    )
    assert cell.headline.key is HeadlineKey.UNDELIVERED
    [waiting] = (await world.reviewing.desk(world.here.ana)).hand_set
    assert (waiting.key, waiting.reason, waiting.own) == (
        HeadlineKey.REPLIED,
        Text("en", "They phoned us back"),
        True,
    )
    assert not (await world.reviewing.desk(world.here.ben)).hand_set[0].own
    with refused("own_report"):
        await world.reviewing.decide_headline(world.here.ana, waiting.id, confirm=True)
    with refused("identity_incomparable"):
        await world.reviewing.decide_headline(
            replace(world.here.ben, person="2.ben"), waiting.id, confirm=True
        )
    cell = await world.reviewing.decide_headline(world.here.ben, waiting.id, confirm=True)
    assert (cell.headline.key, cell.headline.variant, cell.headline.reason) == (
        HeadlineKey.REPLIED,
        "set",
        Text("en", "They phoned us back"),
    )
    assert cell.headline.derived is not None
    assert cell.headline.derived.key is HeadlineKey.UNDELIVERED
    with refused("already_decided"):
        await world.reviewing.decide_headline(world.here.ben, waiting.id, confirm=False)
    # What is only reported, or delivered, lapses nothing.
    review = await world.say(world.here.ana, ResponseKind.SUPPORTS, ["A-1"])
    await world.deliver(["A-1"])
    assert (await world.cell("A-1")).headline.variant == "set"
    await world.verify(world.here.ben, review)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SUPPORTS
    assert (await world.cell("A-1")).headline.derived is None


async def test_a_second_headline_by_hand_takes_the_place_of_the_first(world: World, built: Built) -> None:
    for key in (HeadlineKey.REPLIED, HeadlineKey.SUPPORTS):
        await world.reviewing.set_headline(world.here.ana, "A-1", key, f"Because {key.value}")
        [waiting] = (await world.reviewing.desk(world.here.ben)).hand_set
        await world.reviewing.decide_headline(world.here.ben, waiting.id, confirm=True)
        assert (await world.cell("A-1")).headline.key is key
    await world.reviewing.set_headline(world.here.ana, "A-1", HeadlineKey.PROMISED, "Rejected")
    [waiting] = (await world.reviewing.desk(world.here.ana)).hand_set
    # Whoever proposed it may take it back.
    await world.reviewing.decide_headline(world.here.ana, waiting.id, confirm=False)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.SUPPORTS
    assert built.asks == ("A-1",)


async def test_confidential_news_lapses_a_headline_for_those_who_may_read_it(
    world: World, built: Built
) -> None:
    await world.reviewing.set_headline(world.here.ana, "A-1", HeadlineKey.REPLIED, "They phoned us back")
    [waiting] = (await world.reviewing.desk(world.here.ben)).hand_set
    await world.reviewing.decide_headline(world.here.ben, waiting.id, confirm=True)
    await world.said(ResponseKind.REFUSES, built.asks, confidential=True)
    assert (await world.cell("A-1", world.here.ana)).headline.key is HeadlineKey.REFUSED
    assert (await world.cell("A-1", world.here.member)).headline.variant == "set"


@pytest.mark.parametrize("key", list(HeadlineKey))
async def test_what_cannot_be_set_by_hand(world: World, built: Built, key: HeadlineKey) -> None:
    settable = {"claimed", "promised", "supports", "replied", "waiting", "undelivered"}
    if key.value in settable:
        await world.reviewing.set_headline(world.here.ana, "A-1", key, "So it is")
        assert len((await world.reviewing.desk(world.here.ana)).hand_set) == 1
    else:
        with refused("headline_not_settable", "key"):
            await world.reviewing.set_headline(world.here.ana, "A-1", key, "So it is")
    assert built.asks == ("A-1",)


async def test_what_is_wrong_with_a_headline_by_hand(world: World, built: Built) -> None:
    group = await world.group("D-1")
    reviewing, ana = world.reviewing, world.here.ana
    with refused("text_missing", "reason"):
        await reviewing.set_headline(ana, "A-1", HeadlineKey.REPLIED, "")
    with refused("not_found"):
        await reviewing.set_headline(ana, "A-9", HeadlineKey.REPLIED, "So it is")
    # A group has no verdict until it is resolved into offices.
    with refused("not_found"):
        await reviewing.set_headline(ana, group, HeadlineKey.REPLIED, "So it is")
    with refused("not_found"):
        await reviewing.checked(ana, [group])
    with refused("not_found"):
        await reviewing.decide_headline(ana, uuid4(), confirm=True)
    async with world.store.read(HERE) as reader:
        assert await reader.count(HandSetHeadline) + await reader.count(Check) == 0
    assert built.asks == ("A-1",)


async def test_all_of_a_promise_is_shown_once_it_is_verified(world: World, built: Built) -> None:
    await world.say(world.here.ana, ResponseKind.COMMITS, built.asks, due="2026-12")
    async with world.store.read(HERE) as reader:
        [promise] = await reader.find(Commitment)
    assert promise.visibility is Visibility.ORGANISERS
    await world.reviewing.verify(world.here.ben, "R-1.1")
    async with world.store.read(HERE) as reader:
        [promise] = await reader.find(Commitment)
    assert promise.visibility is Visibility.MEMBERS
    await world.found(FindingOutcome.KEPT, "A-1", promise.reference)
    shown = await world.boards.record(world.here.member, "F-1")
    assert isinstance(shown.line, FindingLine)
    assert shown.line.commitment == promise.reference
    [fact] = (await world.cell("A-1")).position.commitments
    assert fact.state is CommitmentState.KEPT


async def test_what_was_made_public_stays_public(world: World, built: Built) -> None:
    reference = await world.said(SAID, built.asks)

    async def publish(writer: Writer) -> None:
        found = await writer.by_reference(Response, reference)
        assert found is not None
        await writer.put(replace(found, visibility=Visibility.PUBLIC))

    await world.write(publish)
    await world.revising.revise(world.here.ana, reference, RevisionTyped(summary="Better put"))
    await world.reviewing.verify(world.here.ben, "R-1.2")
    async with world.store.read(HERE) as reader:
        found = await reader.by_reference(Response, reference)
    assert found is not None
    assert found.visibility is Visibility.PUBLIC


async def test_the_order_of_logging_outlives_the_order_of_review(world: World, built: Built) -> None:
    """Of two words of one day the one logged later counts, whichever was verified first."""
    first = await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks, title="One")
    second = await world.say(world.here.ana, ResponseKind.REFUSES, built.asks, title="Two")
    await world.verify(world.here.ben, second)
    await world.verify(world.here.ben, first)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.REFUSED
