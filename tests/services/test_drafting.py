"""Logging: a source, line after line, and what is refused, with the field that is wrong."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from bot.domain.access import Act
from bot.domain.dates import EdtfDate
from bot.domain.records import (
    Commitment,
    Finding,
    FindingContent,
    Holder,
    Response,
    ResponseContent,
    Revision,
    Source,
)
from bot.domain.texts import Text
from bot.domain.views import FindingLine, ResponseLine
from bot.domain.vocabulary import (
    FindingOutcome,
    HeadlineKey,
    Lack,
    NonAnswer,
    PostingKind,
    PostingState,
    ResponseKind,
    RevisionState,
    Visibility,
    VoteChoice,
)
from bot.services.drafting import (
    LONGEST_QUOTATION,
    FindingTyped,
    ResponseTyped,
    SourceTyped,
    VoteTyped,
    outcomes_of,
)
from bot.storage.store import Writer
from tests.services.world import HERE, NEWS, REVIEW, START, Built, World, refused

SAID = ResponseKind.ACKNOWLEDGED


def says(asks: list[str] | tuple[str, ...], kind: ResponseKind = SAID, **typed: Any) -> ResponseTyped:
    return ResponseTyped(kind=kind, asks=asks, summary=typed.pop("summary", "They said so"), **typed)


async def test_a_draft_begins_with_a_source(world: World, built: Built) -> None:
    ana = world.here.ana
    typed = SourceTyped(
        title=" Council\u202e minutes ", url="https://city.example/m", publisher="City", published="2026-10"
    )
    view = await world.drafting.start(ana, None, typed)
    assert (view.source.title, view.source.url, view.source.publisher, str(view.source.published)) == (
        "Council minutes",
        "https://city.example/m",
        "City",
        "2026-10",
    )
    assert (view.campaign.reference, view.lines, view.started) == (built.campaign, (), START)
    assert await world.drafting.draft(ana, view.id) == view
    opening = await world.drafting.opening(ana, None)
    assert (opening.campaign.reference, [each.id for each in opening.drafts]) == (built.campaign, [view.id])
    link_only = await world.drafting.start(ana, built.campaign, SourceTyped(url="https://city.example/n"))
    assert link_only.source.title == "https://city.example/n"


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (SourceTyped(), "source_missing", "url"),
        (SourceTyped(title="\u202e \u200b"), "source_missing", "url"),
        (SourceTyped(title="x" * 301), "text_too_long", "title"),
        (SourceTyped(title="x", publisher="x" * 301), "text_too_long", "publisher"),
        (SourceTyped(url="ftp://city.example"), "address_invalid", "url"),
        (SourceTyped(url="https://me:pw@city.example"), "address_with_credentials", "url"),
        (SourceTyped(title="x", published="2026-02-30"), "date_invalid", "published"),
        (SourceTyped(title="x", published="2026-11-03"), "date_future", "published"),
    ],
)
async def test_what_is_wrong_with_a_source(
    world: World, built: Built, typed: SourceTyped, code: str, field: str
) -> None:
    with refused(code, field):
        await world.drafting.start(world.here.ana, None, typed)
    with refused("campaign_unknown", "campaign"):
        await world.drafting.start(world.here.ana, "another", SourceTyped(title="x"))
    assert (await world.drafting.opening(world.here.ana, None)).drafts == ()
    assert built.campaign == "C-1"


async def test_a_known_address_is_the_same_source(world: World, built: Built) -> None:
    ana, ben = world.here.ana, world.here.ben
    typed = SourceTyped(title="Minutes", url="https://city.example/m")

    async def report(by: Any, source: SourceTyped) -> str:
        draft = await world.drafting.start(by, None, source)
        await world.drafting.add_response(by, draft.id, says(built.asks))
        return (await world.drafting.submit(by, draft.id)).source.reference

    # Begun before anybody has reported from it.
    early = await world.drafting.start(ben, None, typed)
    assert await report(ana, typed) == "S-1"
    again = await world.drafting.start(ben, None, replace(typed, title="Otherwise named"))
    assert (again.source.reference, again.source.title) == ("S-1", "Minutes")
    assert await report(ben, replace(typed, title="Otherwise named")) == "S-1"
    await world.drafting.add_response(ben, early.id, says(built.asks))
    review = await world.drafting.submit(ben, early.id)
    assert review.source.reference == "S-1"
    assert len(review.items) == 3
    # Who told us in confidence is not mixed up with what is open to all.
    assert await report(ana, replace(typed, confidential=True)) == "S-2"
    async with world.store.read(HERE) as reader:
        found = await reader.find(Source)
    assert [(each.confidential, each.visibility) for each in found] == [
        (False, Visibility.ORGANISERS),
        (True, Visibility.ORGANISERS),
    ]


async def test_a_source_is_read_by_members_once_something_from_it_is_verified(
    world: World, built: Built
) -> None:
    review = await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks)
    leak = await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks, confidential=True)
    await world.reviewing.reject(world.here.ben, review.items[0].token, "wrong paper")
    again = await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks, title="Another paper")

    async def readable() -> list[Visibility]:
        async with world.store.read(HERE) as reader:
            return [each.visibility for each in await reader.find(Source)]

    assert await readable() == [Visibility.ORGANISERS] * 3
    await world.verify(world.here.ben, again)
    await world.verify(world.here.ben, leak)
    assert await readable() == [Visibility.ORGANISERS, Visibility.ORGANISERS, Visibility.MEMBERS]


async def test_a_draft_is_its_writers_alone(world: World, built: Built) -> None:
    ana = world.here.ana
    draft = await world.draft(ana)
    await world.drafting.add_response(ana, draft, says(built.asks))
    drafting = world.drafting
    for other in (world.here.ben, world.here.steward, world.there.ana):
        for attempt in (
            drafting.draft(other, draft),
            drafting.officials(other, draft),
            drafting.asks(other, draft, "O-1"),
            drafting.demands(other, draft),
            drafting.voters(other, draft, "D-1"),
            drafting.targets(other, draft, "A-1"),
            drafting.tellable(other, draft, 1),
            drafting.tell(other, draft, 1, "x"),
            drafting.add_response(other, draft, says(built.asks)),
            drafting.add_finding(other, draft, FindingTyped(FindingOutcome.FULFILLED, "A-1", "a")),
            drafting.add_vote(other, draft, VoteTyped("D-1")),
            drafting.remove_line(other, draft, 1, of=1),
            drafting.discard(other, draft),
            drafting.submit(other, draft),
        ):
            with refused("draft_gone"):
                await attempt
    assert len((await drafting.draft(ana, draft)).lines) == 1
    for actor in (world.here.outsider, world.here.member):
        with refused("not_allowed"):
            await drafting.draft(actor, draft)
        with refused("not_allowed"):
            await drafting.start(actor, None, SourceTyped(title="x"))
    await drafting.discard(ana, draft)
    with refused("draft_gone"):
        await drafting.draft(ana, draft)
    with refused("draft_gone"):
        await drafting.discard(ana, draft)


async def test_every_step_is_kept_and_is_no_record_yet(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(1, 2)
    ana = world.here.ana
    draft = await world.draft(ana)
    before = await world.sequence()
    await world.drafting.add_response(ana, draft, says([built.asks[0]]))
    await world.drafting.add_response(ana, draft, says([built.asks[1]], summary="And another"))
    view = await world.drafting.remove_line(ana, draft, 1, of=2)
    assert [(each.number, each.line.summary) for each in view.lines] == [(1, "And another")]
    with refused("line_gone"):
        await world.drafting.remove_line(ana, draft, 1, of=2)
    for number in (0, 2, -1):
        with refused("line_gone"):
            await world.drafting.remove_line(ana, draft, number, of=1)
    assert await world.sequence() == before
    assert (await world.reviewing.desk(ana)).drafts == (view,)
    assert (await world.reviewing.desk(world.here.ben)).drafts == ()


async def test_choices_of_a_draft(world: World) -> None:
    await world.settle()
    await world.build(2, 2)
    await world.group("D-1")
    ana = world.here.ana
    draft = await world.draft(ana)
    drafting = world.drafting
    assert [each.value for each in await drafting.officials(ana, draft)] == ["O-1", "O-2"]
    assert [each.value for each in await drafting.asks(ana, draft, "o2")] == ["A-2", "A-4"]
    assert [each.value for each in await drafting.demands(ana, draft)] == ["D-1", "D-2"]
    assert [each.value for each in await drafting.voters(ana, draft, "D-2")] == ["O-1", "O-2"]
    assert [each.value for each in await drafting.targets(ana, draft, "A-1")] == ["a", "b"]
    await world.said(ResponseKind.COMMITS, ["A-1"], due="2026-12-01", summary="Fixed by December")
    targets = await drafting.targets(ana, draft, "A-1")
    assert [each.value for each in targets] == ["a", "b", "P-1"]
    assert targets[2].label.original == "Fixed by December"
    assert targets[2].detail == Text("", "R-1 · 2026-12-01")
    assert [each.value for each in await drafting.targets(ana, draft, "A-2")] == ["a", "b"]
    with refused("reference_invalid"):
        await drafting.asks(ana, draft, "D-1")
    assert outcomes_of("a") == tuple(FindingOutcome)[:4]
    assert outcomes_of("p-1") == (FindingOutcome.KEPT, FindingOutcome.NOT_KEPT)


@pytest.mark.parametrize(
    "kind", [each for each in ResponseKind if each not in {ResponseKind.VOTE, ResponseKind.REVERSES}]
)
async def test_every_kind_of_response_is_logged(world: World, kind: ResponseKind) -> None:
    await world.settle()
    built = await world.build(2, 1)
    await world.build(1, 1, slug="other")
    ana = world.here.ana
    draft = await world.draft(ana)
    view = await world.drafting.add_response(
        ana,
        draft,
        ResponseTyped(
            kind=kind,
            asks=built.asks,
            on="2026-10",
            summary="What they said",
            quotation="“Lo haremos”",
            quotation_language="es",
            place="p. 3",
            due="2026-12",
            referred_to="O-2",
            non_answer=NonAnswer.PROCEDURE,
        ),
    )
    [line] = view.lines
    assert isinstance(line.line, ResponseLine)
    assert line.lack is None
    assert (line.line.kind, line.line.demands, line.line.quotation_language) == (kind, ("D-1", "D-2"), "es")
    assert str(line.line.due) == ("2026-12" if kind is ResponseKind.COMMITS else "")
    await world.drafting.submit(ana, draft)
    async with world.store.read(HERE) as reader:
        [revision] = await reader.find(Revision)
        [response] = await reader.find(Response)
        promises = await reader.find(Commitment)
    content = revision.content
    assert isinstance(content, ResponseContent)
    assert (content.kind, content.place, str(content.on)) == (kind, "p. 3", "2026-10")
    assert content.asks == tuple(built.ids[each] for each in built.asks)
    assert (content.referred_to is not None) == (kind is ResponseKind.REFERRED)
    assert (content.non_answer is not None) == (kind is ResponseKind.NON_ANSWER)
    assert (revision.state, revision.number, revision.reporter, revision.reported_at) == (
        RevisionState.REPORTED,
        1,
        ana.person,
        START,
    )
    assert (response.visibility, response.confidential) == (Visibility.ORGANISERS, False)
    assert len(promises) == (kind is ResponseKind.COMMITS)


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (says([]), "asks_missing", "asks"),
        (says(["A-9"]), "not_found", "asks"),
        (says(["R-1"]), "reference_invalid", None),
        (says(["A-1", "A-2"]), "one_official_per_line", "asks"),
        (says(["A-1"], summary=" \n"), "text_missing", "summary"),
        (says(["A-1"], summary="x" * 4001), "text_too_long", "summary"),
        (says(["A-1"], quotation="x" * (LONGEST_QUOTATION + 1)), "text_too_long", "quotation"),
        (says(["A-1"], quotation_language="x" * 21), "language_tag_invalid", "language"),
        (says(["A-1"], quotation_language="@everyone"), "language_tag_invalid", "language"),
        (says(["A-1"], place="x" * 301), "text_too_long", "place"),
        (says(["A-1"], on="yesterday"), "date_invalid", "on"),
        (says(["A-1"], on="2026-11-03"), "date_future", "on"),
        (says(["A-1"], due="soon"), "date_invalid", "due"),
        (says(["A-1"], ResponseKind.REVERSES), "no_promise_open", "kind"),
        (says(["A-1"], ResponseKind.REFERRED, referred_to="O-9"), "not_found", None),
    ],
)
async def test_what_is_wrong_with_a_response(
    world: World, typed: ResponseTyped, code: str, field: str | None
) -> None:
    await world.settle()
    await world.build(1, 2)
    draft = await world.draft(world.here.ana)
    with refused(code, field):
        await world.drafting.add_response(world.here.ana, draft, typed)
    assert (await world.drafting.draft(world.here.ana, draft)).lines == ()


async def test_an_ask_named_twice_is_one(world: World, built: Built) -> None:
    draft = await world.draft(world.here.ana)
    await world.drafting.add_response(world.here.ana, draft, says(["A-1", "a1", "A-1"]))
    await world.drafting.submit(world.here.ana, draft)
    async with world.store.read(HERE) as reader:
        [revision] = await reader.find(Revision)
    assert revision.content.asks == (built.ids["A-1"],)


async def test_a_line_is_told_what_its_form_had_no_room_for(world: World) -> None:
    await world.settle()
    await world.build(1, 2)
    ana, drafting = world.here.ana, world.drafting
    draft = await world.draft(ana)
    await drafting.add_response(ana, draft, says(["A-1"], ResponseKind.NON_ANSWER))
    await drafting.add_response(ana, draft, says(["A-1"], ResponseKind.REFERRED))
    view = await drafting.add_response(ana, draft, says(["A-1"]))
    assert [each.lack for each in view.lines] == [Lack.NON_ANSWER, Lack.REFERRED, None]
    assert [each.value for each in await drafting.tellable(ana, draft, 1)] == [
        each.value for each in NonAnswer
    ]
    assert [each.value for each in await drafting.tellable(ana, draft, 2)] == ["O-2"]
    assert await drafting.tellable(ana, draft, 3) == ()
    assert (await drafting.tell(ana, draft, 1, "no such sort")).lines[0].lack is Lack.NON_ANSWER
    await drafting.tell(ana, draft, 1, NonAnswer.OFF_TOPIC.value)
    view = await drafting.tell(ana, draft, 2, "O-2")
    assert [each.lack for each in view.lines] == [None, None, None]
    assert await drafting.tell(ana, draft, 3, "O-2") == view
    with refused("line_gone"):
        await drafting.tell(ana, draft, 4, "O-2")


async def test_a_reversal_names_the_promise_it_takes_back(world: World) -> None:
    await world.settle()
    await world.build(1, 2)
    ana, drafting = world.here.ana, world.drafting
    await world.said(ResponseKind.COMMITS, ["A-1"], summary="First promise")
    await world.said(ResponseKind.COMMITS, ["A-2"], summary="Another's promise")
    draft = await world.draft(ana)
    one = await drafting.add_response(ana, draft, says(["A-1"], ResponseKind.REVERSES, on="2026-11-02"))
    assert one.lines[0].lack is None
    await world.said(ResponseKind.COMMITS, ["A-1"], summary="Second promise")
    unnamed = await drafting.add_response(ana, draft, says(["A-1"], ResponseKind.REVERSES))
    assert unnamed.lines[1].lack is Lack.PROMISE
    with refused("reversal_needs_promise"):
        await drafting.submit(ana, draft)
    with refused("promise_not_open", "commitment"):
        await drafting.tell(ana, draft, 2, "P-2")
    with refused("promise_not_open", "commitment"):
        await drafting.add_response(ana, draft, says(["A-1"], ResponseKind.REVERSES, commitment="P-2"))
    assert [each.value for each in await drafting.tellable(ana, draft, 2)] == ["P-1", "P-3"]
    told = await drafting.tell(ana, draft, 2, "P-3")
    assert told.lines[1].lack is None
    await world.verify(world.here.ben, await drafting.submit(ana, draft))
    cell = await world.cell("A-1")
    assert cell.headline.key is HeadlineKey.BROKEN
    assert cell.position.open_commitments == ()


async def test_every_outcome_of_a_criterion_is_logged(world: World, built: Built) -> None:
    ana = world.here.ana
    draft = await world.draft(ana)
    for outcome in (FindingOutcome.FULFILLED, FindingOutcome.PARTLY, FindingOutcome.NOT_FULFILLED):
        typed = FindingTyped(outcome, "A-1", "b", on="2026-10-05", summary="Seen", place="gate 2")
        view = await world.drafting.add_finding(ana, draft, typed)
    assert [each.line.outcome for each in view.lines if isinstance(each.line, FindingLine)] == [
        FindingOutcome.FULFILLED,
        FindingOutcome.PARTLY,
        FindingOutcome.NOT_FULFILLED,
    ]
    line = view.lines[0].line
    assert isinstance(line, FindingLine)
    assert (line.criterion_label, line.commitment, line.demands) == ("b", "", ("D-1",))
    assert line.source is not None
    assert line.source.place == "gate 2"
    with refused("draft_gone"):
        await world.drafting.tell(ana, draft, 1, "x")
    await world.drafting.submit(ana, draft)
    async with world.store.read(HERE) as reader:
        findings = await reader.find(Finding)
        revisions = {each.subject: each for each in await reader.find(Revision)}
    contents = [revisions[each.id].content for each in findings]
    assert [isinstance(each, FindingContent) and each.outcome for each in contents] == [
        FindingOutcome.FULFILLED,
        FindingOutcome.PARTLY,
        FindingOutcome.NOT_FULFILLED,
    ]
    assert sorted(each.logged for each in findings) == [each.logged for each in findings]
    assert built.asks == ("A-1",)


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (FindingTyped(FindingOutcome.FULFILLED, "A-9", "a", on="2026-10-01"), "not_found", "asks"),
        (FindingTyped(FindingOutcome.FULFILLED, "A-1", "z", on="2026-10-01"), "criterion_unknown", "target"),
        (FindingTyped(FindingOutcome.FULFILLED, "A-1", "a"), "finding_needs_date", "on"),
        (FindingTyped(FindingOutcome.FULFILLED, "A-1", "a", on="2026-13"), "date_invalid", "on"),
        (FindingTyped(FindingOutcome.FULFILLED, "A-1", "a", on="2026-11-03"), "date_future", "on"),
        (FindingTyped(FindingOutcome.UNDONE, "A-1", "a", on="2026-10-01"), "undone_never_done", "outcome"),
        (FindingTyped(FindingOutcome.FULFILLED, "A-1", "a", on="2026-10-01"), "text_missing", "summary"),
        (FindingTyped(FindingOutcome.KEPT, "A-1", "a", on="2026-10-01"), "reference_invalid", None),
        (FindingTyped(FindingOutcome.KEPT, "A-1", "P-9", on="2026-10-01"), "not_found", None),
        (FindingTyped(FindingOutcome.KEPT, "A-1", "P-2", on="2026-10-01"), "promise_of_another", "target"),
        (FindingTyped(FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-10-20"), "not_kept_too_early", "on"),
        (FindingTyped(FindingOutcome.NOT_KEPT, "A-2", "P-2", on="2026-11-02"), "not_kept_too_early", "on"),
    ],
)
async def test_what_is_wrong_with_a_finding(
    world: World, typed: FindingTyped, code: str, field: str | None
) -> None:
    await world.settle()
    await world.build(1, 2)
    await world.said(ResponseKind.COMMITS, ["A-1"], due="2026-10-20", on="2026-10-01")
    await world.said(ResponseKind.COMMITS, ["A-2"])
    draft = await world.draft(world.here.ana)
    with refused(code, field):
        await world.drafting.add_finding(world.here.ana, draft, typed)
    assert (await world.drafting.draft(world.here.ana, draft)).lines == ()


async def test_a_promise_is_not_kept_only_after_its_date(world: World, built: Built) -> None:
    """Rule 4: the day itself is too early, the day after is not."""
    await world.said(ResponseKind.COMMITS, built.asks, due="2026-10-20", on="2026-10-01")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.OVERDUE
    await world.heard("P-1")
    await world.found(FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-10-21")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.BROKEN
    await world.found(FindingOutcome.KEPT, "A-1", "P-1", on="2026-10-22")
    headline = (await world.cell("A-1")).headline
    assert (headline.key, headline.variant) == (HeadlineKey.REPLIED, "kept")


async def test_what_was_fulfilled_can_be_undone(world: World, built: Built) -> None:
    await world.found(FindingOutcome.FULFILLED, "A-1", "a", on="2026-10-01")
    await world.found(FindingOutcome.UNDONE, "A-1", "a", on="2026-10-20")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.UNDONE
    assert built.asks == ("A-1",)


async def test_a_vote_is_one_entry_for_many_offices(world: World) -> None:
    """A yes is support, never met."""
    await world.settle()
    await world.build(2, 5)
    ana = world.here.ana
    draft = await world.draft(ana)
    votes = {
        "O-1": VoteChoice.YES,
        "O-2": VoteChoice.NO,
        "O-3": VoteChoice.ABSTAINED,
        "O-4": VoteChoice.ABSENT,
        "O-99": VoteChoice.YES,
    }
    view = await world.drafting.add_vote(
        ana, draft, VoteTyped("d1", votes, on="2026-10-12", summary="Roll call on the motion", place="item 4")
    )
    [line] = view.lines
    assert isinstance(line.line, ResponseLine)
    assert [choice for _, choice in line.line.votes] == list(votes.values())[:4]
    review = await world.drafting.submit(ana, draft)
    assert len(review.items) == 1
    await world.verify(world.here.ben, review)
    board = await world.boards.board(world.here.member)
    keys = {each.official: each.headline.key for each in board.cells if each.demand == "D-1"}
    assert keys == {
        "O-1": HeadlineKey.SUPPORTS,
        "O-2": HeadlineKey.REFUSED,
        "O-3": HeadlineKey.REPLIED,
        "O-4": HeadlineKey.UNDELIVERED,
        "O-5": HeadlineKey.UNDELIVERED,
    }
    assert {each.headline.key for each in board.cells if each.demand == "D-2"} == {HeadlineKey.UNDELIVERED}


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (VoteTyped("D-1", {}), "votes_missing", "votes"),
        (VoteTyped("D-1", {"O-9": VoteChoice.YES}), "votes_missing", "votes"),
        (VoteTyped("D-9", {"O-1": VoteChoice.YES}), "votes_missing", "votes"),
        (VoteTyped("O-1", {"O-1": VoteChoice.YES}), "reference_invalid", None),
        (VoteTyped("D-1", {"O-1": VoteChoice.YES}), "text_missing", "summary"),
        (VoteTyped("D-1", {"O-1": VoteChoice.YES}, on="2026-12-01"), "date_future", "on"),
        (
            VoteTyped("D-1", {"O-1": VoteChoice.YES}, summary="x", place="x" * 301),
            "text_too_long",
            "place",
        ),
    ],
)
async def test_what_is_wrong_with_a_vote(
    world: World, built: Built, typed: VoteTyped, code: str, field: str | None
) -> None:
    draft = await world.draft(world.here.ana)
    with refused(code, field):
        await world.drafting.add_vote(world.here.ana, draft, typed)
    assert built.asks == ("A-1",)


async def test_submitting_is_one_change_and_happens_once(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    ana = world.here.ana
    draft = await world.draft(ana)
    with refused("draft_empty"):
        await world.drafting.submit(ana, draft)
    await world.drafting.add_response(ana, draft, says(["A-1"], ResponseKind.COMMITS))
    await world.drafting.add_response(ana, draft, says(["A-1"]))
    typed = FindingTyped(FindingOutcome.PARTLY, "A-1", "a", on="2026-10-01", summary="Half of it")
    await world.drafting.add_finding(ana, draft, typed)
    before = await world.sequence()
    review = await world.drafting.submit(ana, draft)
    assert await world.sequence() == before + 1
    assert (review.source.reference, review.two_people) == ("S-1", True)
    assert [each.token for each in review.items if each.own] == ["R-1.1", "R-2.1", "F-1.1"]
    assert [each.replaces for each in review.items] == [None] * 3
    with refused("already_done"):
        await world.drafting.submit(ana, draft)
    with refused("draft_gone"):
        await world.drafting.draft(ana, draft)
    assert await world.sequence() == before + 1
    assert (await world.reviewing.source(world.here.ben, "S-1")).items != ()


async def test_the_review_card_is_planned_with_the_report(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, SAID, built.asks)
    [posting] = await world.postings()
    assert (posting.kind, posting.channel, posting.state) == (
        PostingKind.REVIEW_CARD,
        REVIEW,
        PostingState.PLANNED,
    )
    assert world.notebook.reviews == [review]
    assert posting.card == f"S-1 {posting.marker}"
    await world.settle(review_channel="", digest_channels=(NEWS,))
    await world.say(world.here.ana, SAID, built.asks)
    assert len(await world.postings()) == 1


async def test_the_review_card_of_the_campaign_that_was_logged(world: World, built: Built) -> None:
    """One source can speak of two campaigns: each report shows its own lines."""
    other = await world.build(slug="air")
    ana = world.here.ana
    source = SourceTyped(url="https://city.example/m")
    for campaign, asks in ((built.campaign, built.asks), (other.campaign, other.asks)):
        draft = await world.drafting.start(ana, campaign, source)
        await world.drafting.add_response(ana, draft.id, says(asks))
        review = await world.drafting.submit(ana, draft.id)
        assert review.campaign.reference == campaign
        assert len(review.items) == 1
    assert [each.campaign.reference for each in (await world.reviewing.desk(ana)).to_verify] == ["C-1", "C-2"]
    assert len(await world.postings()) == 2


async def test_a_draft_has_its_limit(world: World, built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.drafting.MOST_LINES", 3)
    draft = await world.draft(world.here.ana)
    for _ in range(3):
        await world.drafting.add_response(world.here.ana, draft, says(built.asks))
    with refused("draft_full"):
        await world.drafting.add_response(world.here.ana, draft, says(built.asks))


async def test_a_line_changed_meanwhile_is_not_overwritten(world: World, built: Built) -> None:
    ana, drafting = world.here.ana, world.drafting
    draft = await world.draft(ana)
    await drafting.add_response(ana, draft, says(built.asks, ResponseKind.NON_ANSWER))
    pick = await world.picking.begin(ana, Act.LOG, "told")
    await drafting.tell(ana, draft, 1, NonAnswer.OFF_TOPIC.value, pick=pick.id)
    with refused("pick_gone"):
        await drafting.tell(ana, draft, 1, NonAnswer.PROCEDURE.value, pick=pick.id)
    with refused("pick_gone"):
        await drafting.add_response(ana, draft, says(built.asks), pick=pick.id)
    assert len((await drafting.draft(ana, draft)).lines) == 1


async def test_holders_stand_beside_their_offices(world: World, built: Built) -> None:
    async def work(writer: Writer) -> None:
        await writer.put(
            Holder(id=uuid4(), official=built.ids["O-1"], name="A. Holder", since=EdtfDate("2025"))
        )

    await world.write(work)
    draft = await world.draft(world.here.ana)
    for choices in (
        await world.drafting.officials(world.here.ana, draft),
        await world.delivering.officials(world.here.ana, None),
    ):
        assert [each.detail for each in choices] == [Text("", "A. Holder")]
