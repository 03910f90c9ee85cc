"""Editing every part of an entry, and withdrawing it: a new revision each time, verified by somebody else."""

import pytest

from bot.domain.edits import EditedMeanwhileError
from bot.domain.records import Commitment, Response, ResponseContent, Revision, Source
from bot.domain.views import FindingLine, ResponseLine
from bot.domain.vocabulary import (
    ClockOwner,
    FindingOutcome,
    HeadlineKey,
    NonAnswer,
    ResponseKind,
    RevisionState,
    VoteChoice,
)
from bot.services.drafting import SourceTyped, VoteTyped
from bot.services.revising import RevisionTyped
from tests.services.world import HERE, Built, World, refused, refused_anywhere

Said = ResponseKind


async def edit(world: World, reference: str, typed: RevisionTyped) -> ResponseLine | FindingLine:
    """Edited by one, verified by another; the line that stands then."""
    review = await world.revising.revise(world.here.ana, reference, typed)
    item = next(each for each in review.items if each.line.reference == reference)
    await world.reviewing.verify(world.here.ben, item.token)
    return (await world.boards.record(world.here.member, reference)).line


async def contents(world: World, reference: str) -> list[Revision]:
    async with world.store.read(HERE) as reader:
        response = await reader.by_reference(Response, reference)
        assert response is not None
        return await reader.revisions_of(response.id)


async def test_every_part_of_a_statement_can_be_put_right(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 2)
    reference = await world.said(Said.ACKNOWLEDGED, [built.asks[0]])
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.REPLIED
    # The kind, with a date and whose it is; a promise is made where there was none.
    promise = RevisionTyped(kind=Said.COMMITS, due="2026-12-31", due_set_by=ClockOwner.COALITION)
    line = await edit(world, reference, promise)
    assert isinstance(line, ResponseLine)
    assert (line.kind, line.due.text, line.due_set_by) == (Said.COMMITS, "2026-12-31", ClockOwner.COALITION)
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.PROMISED
    line = await edit(world, reference, RevisionTyped(due_set_by=ClockOwner.OFFICIAL))
    assert isinstance(line, ResponseLine)
    assert line.due_set_by is ClockOwner.OFFICIAL
    async with world.store.read(HERE) as reader:
        assert await reader.count(Commitment) == 1
    # Another office and other demands.
    theirs = [each.value for each in await world.revising.asks(world.here.ana, reference, built.officials[1])]
    line = await edit(world, reference, RevisionTyped(asks=theirs))
    assert len(line.demands) == 2
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.UNDELIVERED
    assert (await world.cell(theirs[0])).headline.key is HeadlineKey.PROMISED
    # Their words with their language, the place, the source.
    typed = RevisionTyped(
        quotation="Lo haremos.",
        quotation_language="es",
        place="min. 12",
        source=SourceTyped(title="The recording", url="https://example.org/recording"),
    )
    line = await edit(world, reference, typed)
    assert isinstance(line, ResponseLine)
    assert (line.quotation, line.quotation_language) == ("Lo haremos.", "es")
    assert line.source is not None
    assert (line.source.title, line.source.place) == ("The recording", "min. 12")
    # What belongs to a kind goes with it.
    typed = RevisionTyped(kind=Said.NON_ANSWER, non_answer=NonAnswer.PROCEDURE)
    line = await edit(world, reference, typed)
    assert isinstance(line, ResponseLine)
    assert not line.due.is_known
    content = (await contents(world, reference))[-1].content
    assert isinstance(content, ResponseContent)
    assert content.non_answer is NonAnswer.PROCEDURE
    await edit(world, reference, RevisionTyped(kind=Said.REFUSES))
    content = (await contents(world, reference))[-1].content
    assert isinstance(content, ResponseContent)
    assert content.non_answer is None


async def test_the_source_on_record_is_used_again(world: World, built: Built) -> None:
    reference = await world.said(Said.SUPPORTS, built.asks)
    url = "https://example.org/recording"
    await edit(world, reference, RevisionTyped(source=SourceTyped(url=url)))
    other = await world.said(Said.SUPPORTS, built.asks)
    await edit(world, other, RevisionTyped(source=SourceTyped(url=url, title="Another title")))
    async with world.store.read(HERE) as reader:
        assert await reader.count(Source, url=url) == 1
    with refused("source_missing", "url"):
        await edit(world, reference, RevisionTyped(source=SourceTyped(publisher="Somebody")))


async def test_a_confidential_entry_cites_confidential_sources(world: World, built: Built) -> None:
    review = await world.say(world.here.ana, Said.COMMITS, built.asks, confidential=True)
    await world.verify(world.here.ben, review)
    source = SourceTyped(title="A second leak", url="https://example.org/leak")
    review = await world.revising.revise(world.here.ana, "R-1", RevisionTyped(source=source))
    assert review.source.confidential
    await world.verify(world.here.ben, review)
    with refused("not_found"):
        await world.boards.record(world.here.member, "R-1")
    async with world.store.read(HERE) as reader:
        assert all(each.confidential for each in await reader.find(Source))


async def test_votes_can_be_put_right_and_stay_votes(world: World) -> None:
    await world.settle()
    built = await world.build(1, 3)
    draft = await world.draft(world.here.ana)
    votes = dict.fromkeys(built.officials[:2], VoteChoice.YES)
    await world.drafting.add_vote(
        world.here.ana, draft, VoteTyped(built.demands[0], votes, "2026-11-01", "A motion")
    )
    await world.verify(world.here.ben, await world.drafting.submit(world.here.ana, draft))
    assert len(await world.revising.voters(world.here.ana, "R-1")) == 3
    right = {built.officials[1]: VoteChoice.NO, built.officials[2]: VoteChoice.ABSENT}
    line = await edit(world, "R-1", RevisionTyped(votes=right))
    assert isinstance(line, ResponseLine)
    assert [choice for _, choice in line.votes] == [VoteChoice.NO, VoteChoice.ABSENT]
    keys = [(await world.cell(each)).headline.key for each in built.asks]
    assert keys == [HeadlineKey.UNDELIVERED, HeadlineKey.REFUSED, HeadlineKey.UNDELIVERED]
    for typed, code, field in (
        (RevisionTyped(kind=Said.SUPPORTS), "vote_stays_vote", "kind"),
        (RevisionTyped(votes={}), "votes_missing", "votes"),
        (RevisionTyped(asks=[built.asks[0]]), "nothing_changed", None),
    ):
        with refused(code, field):
            await world.revising.revise(world.here.ana, "R-1", typed)


async def test_a_finding_stays_about_what_it_is_about(world: World, built: Built) -> None:
    reference = await world.found(FindingOutcome.PARTLY, built.asks[0], "a")
    line = await edit(world, reference, RevisionTyped(outcome=FindingOutcome.FULFILLED))
    assert isinstance(line, FindingLine)
    assert line.outcome is FindingOutcome.FULFILLED
    other = await world.found(FindingOutcome.PARTLY, built.asks[0], "b")
    for outcome, code in (
        (FindingOutcome.KEPT, "criterion_unknown"),
        (FindingOutcome.UNDONE, "undone_never_done"),
    ):
        with refused(code, "outcome"):
            await world.revising.revise(world.here.ana, other, RevisionTyped(outcome=outcome))


async def test_what_was_looked_at_can_be_put_right(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(2, 2)
    first, other = built.asks[0], built.asks[3]
    reference = await world.found(FindingOutcome.PARTLY, first, "a")
    assert (await world.cell(first)).headline.key is HeadlineKey.PARTLY_MET
    # Another criterion of another demand to another office; until it is verified the old one stands.
    offered = await world.revising.targets(world.here.ana, reference, other)
    assert [each.value for each in offered] == ["a", "b"]
    review = await world.revising.revise(world.here.ana, reference, RevisionTyped(ask=other, target="b"))
    assert (await world.cell(first)).headline.key is HeadlineKey.PARTLY_MET
    assert (await world.cell(other)).headline.key is HeadlineKey.UNDELIVERED
    await world.verify(world.here.ben, review)
    line = (await world.boards.record(world.here.member, reference)).line
    assert isinstance(line, FindingLine)
    assert (line.criterion_label, line.demands) == ("b", (built.demands[1],))
    assert (await world.cell(first)).headline.key is HeadlineKey.UNDELIVERED
    assert (await world.cell(other)).headline.key is HeadlineKey.PARTLY_MET
    # A promise in place of a criterion is kept or not.
    await world.said(Said.COMMITS, [first], on="2026-09-01", due="2026-12-31")
    kept = RevisionTyped(ask=first, target="P-1", outcome=FindingOutcome.KEPT)
    line = await edit(world, reference, kept)
    assert isinstance(line, FindingLine)
    assert (line.commitment, line.criterion, line.criterion_label) == ("P-1", None, "")
    assert (await world.cell(other)).headline.key is HeadlineKey.UNDELIVERED
    # And back.
    line = await edit(
        world, reference, RevisionTyped(ask=first, target="a", outcome=FindingOutcome.FULFILLED)
    )
    assert isinstance(line, FindingLine)
    assert (line.commitment, line.criterion_label) == ("", "a")


async def test_what_is_wrong_with_what_was_looked_at(world: World) -> None:
    await world.settle()
    built = await world.build(2, 1)
    elsewhere = await world.build(1, 1, slug="another")
    await world.said(Said.COMMITS, built.asks[:1], on="2026-09-01", due="2026-12-31")
    reference = await world.found(FindingOutcome.PARTLY, built.asks[0], "a")
    group = await world.group(built.demands[0])
    before = await world.sequence()
    one, two = built.asks
    kept, undone, broken = FindingOutcome.KEPT, FindingOutcome.UNDONE, FindingOutcome.NOT_KEPT
    for ask, target, outcome, code in (
        (one, "z", None, "criterion_unknown"),
        (one, "P-1", None, "criterion_unknown"),
        (one, "a", kept, "reference_invalid"),
        (two, "P-1", kept, "promise_of_another"),
        (two, "a", undone, "undone_never_done"),
        (one, "P-1", broken, "not_kept_too_early"),
        (elsewhere.asks[0], "a", None, "not_found"),
        (group, "a", None, "not_found"),
        ("A-999", "a", None, "not_found"),
        (one, "a", None, "nothing_changed"),
    ):
        typed = RevisionTyped(ask=ask, target=target, outcome=outcome)
        with refused_anywhere(code):
            await world.revising.revise(world.here.ana, reference, typed)
    assert await world.sequence() == before


async def test_a_promise_is_found_broken_only_after_its_day_also_by_an_edit(
    world: World, built: Built
) -> None:
    await world.said(Said.COMMITS, built.asks, on="2026-09-01", due="2026-09-20")
    reference = await world.found(FindingOutcome.KEPT, built.asks[0], "P-1", on="2026-09-20")
    with refused("not_kept_too_early", "on"):
        await world.revising.revise(world.here.ana, reference, RevisionTyped(outcome=FindingOutcome.NOT_KEPT))
    await world.heard("P-1")
    late = RevisionTyped(outcome=FindingOutcome.NOT_KEPT, on="2026-11-01")
    await edit(world, reference, late)
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.BROKEN


async def test_what_is_wrong_with_other_asks(world: World) -> None:
    await world.settle()
    built = await world.build(1, 2)
    other = await world.build(1, 1, slug="another")
    reference = await world.said(Said.SUPPORTS, [built.asks[0]])
    group = await world.group(built.demands[0])
    before = await world.sequence()
    for asks, code in (
        ((), "asks_missing"),
        (built.asks, "one_official_per_line"),
        (other.asks, "not_found"),
        ((group,), "not_found"),
    ):
        with refused(code, "asks"):
            await world.revising.revise(world.here.ana, reference, RevisionTyped(asks=asks))
    with refused("not_found"):
        await world.revising.revise(world.here.ana, reference, RevisionTyped(asks=["A-999"]))
    with refused("no_promise_open", "kind"):
        await world.revising.revise(world.here.ana, reference, RevisionTyped(kind=Said.REVERSES))
    assert await world.sequence() == before


async def test_a_statement_becomes_the_reversal_of_the_one_open_promise(world: World, built: Built) -> None:
    await world.said(Said.COMMITS, built.asks, on="2026-09-01")
    reference = await world.said(Said.REFUSES, built.asks)
    line = await edit(world, reference, RevisionTyped(kind=Said.REVERSES))
    assert isinstance(line, ResponseLine)
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.BROKEN
    await world.said(Said.COMMITS, built.asks, on="2026-09-02")
    await world.said(Said.COMMITS, built.asks, on="2026-09-03")
    third = await world.said(Said.REFUSES, built.asks)
    with refused("reversal_needs_promise", "kind"):
        await world.revising.revise(world.here.ana, third, RevisionTyped(kind=Said.REVERSES))


async def test_who_edits_second_is_told_what_changed(world: World, built: Built) -> None:
    reference = await world.said(Said.SUPPORTS, built.asks, summary="As it was")
    opened = await world.revising.typed(world.here.ana, reference)
    assert (opened.kind, opened.summary) == ("supports", "As it was")
    await world.revising.revise(world.here.ben, reference, RevisionTyped(summary="As Ben puts it"))
    with pytest.raises(EditedMeanwhileError) as told:
        await world.revising.revise(
            world.here.ana, reference, RevisionTyped(summary="As Ana puts it", place="p. 3"), before=opened
        )
    assert [(each.field, each.before, each.now) for each in told.value.changed] == [
        ("summary", "As it was", "As Ben puts it")
    ]
    # What the form did not hold is nothing to be told of, and stays as Ben put it.
    review = await world.revising.revise(
        world.here.ana, reference, RevisionTyped(place="p. 3"), before=opened
    )
    assert review.items[-1].line.summary == "As Ben puts it"


async def test_what_stands_is_withdrawn_by_two_people(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    reference = await world.said(Said.COMMITS, built.asks, due="2026-12-31")
    view = await world.revising.withdraw(world.here.ana, reference, "Somebody of the same name said it")
    assert (view.stands, view.withdraws) == (True, True)
    cell = await world.cell(built.asks[0])
    assert cell.headline.key is HeadlineKey.PROMISED
    line = (await world.boards.record(world.here.member, reference)).line
    assert (line.state, line.under_review) == (RevisionState.VERIFIED, True)
    with refused("withdrawal_waits"):
        await world.revising.withdraw(world.here.ben, reference, "Again")
    [review] = (await world.reviewing.desk(world.here.ben)).to_verify
    [item] = review.items
    assert (item.withdraws, item.reason) == (True, "Somebody of the same name said it")
    with refused("own_report"):
        await world.reviewing.verify(world.here.ana, item.token)
    verdict = await world.reviewing.verify(world.here.ben, item.token)
    assert verdict.state is RevisionState.WITHDRAWN
    assert [each.headline.key for each in verdict.after] == [HeadlineKey.UNDELIVERED]
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.UNDELIVERED
    last = (await contents(world, reference))[-1]
    assert (last.state, last.reason) == (RevisionState.WITHDRAWN, "Somebody of the same name said it")
    with refused("already_decided"):
        await world.revising.withdraw(world.here.ana, reference, "Again")
    # A better wording can be reported, and stands once it is verified.
    await edit(world, reference, RevisionTyped(summary="What was really said"))
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.PROMISED


async def test_a_withdrawal_that_is_rejected_leaves_everything(world: World, built: Built) -> None:
    reference = await world.said(Said.SUPPORTS, built.asks)
    await world.revising.withdraw(world.here.ana, reference, "I am not sure")
    verdict = await world.reviewing.reject(world.here.ben, f"{reference}.2", "I am")
    assert verdict.state is RevisionState.REJECTED
    line = (await world.boards.record(world.here.member, reference)).line
    assert (line.state, line.under_review) == (RevisionState.VERIFIED, False)
    assert (await contents(world, reference))[-1].reason == "I am"


async def test_what_waits_goes_by_its_reporter_alone(world: World, built: Built) -> None:
    await world.say(world.here.ana, Said.SUPPORTS, built.asks)
    with refused("not_yours_to_withdraw"):
        await world.revising.withdraw(world.here.ben, "R-1", "Not mine")
    with refused("text_missing", "reason"):
        await world.revising.withdraw(world.here.ana, "R-1", " ")
    view = await world.revising.withdraw(world.here.ana, "R-1", "A slip of the pen")
    assert (view.stands, view.withdraws, view.line.state) == (False, False, RevisionState.WITHDRAWN)
    assert (await world.reviewing.desk(world.here.ben)).to_verify == ()
    with refused("already_decided"):
        await world.reviewing.verify(world.here.ben, "R-1.1")


@pytest.mark.parametrize("reference", ["R-9", "D-1", "rubbish"])
async def test_only_organisers_edit_and_only_their_own_servers_entries(
    world: World, built: Built, reference: str
) -> None:
    await world.said(Said.SUPPORTS, built.asks)
    for actor, named in ((world.here.member, "R-1"), (world.there.ana, "R-1"), (world.here.ana, reference)):
        for attempt in (
            world.revising.entry(actor, named),
            world.revising.typed(actor, named),
            world.revising.officials(actor, named),
            world.revising.asks(actor, named, "O-1"),
            world.revising.voters(actor, named),
            world.revising.revise(actor, named, RevisionTyped(summary="x")),
            world.revising.withdraw(actor, named, "x"),
        ):
            with pytest.raises(Exception, match=r"not_allowed|not_found|reference_invalid"):
                await attempt


async def test_with_a_promise_goes_what_was_found_of_it(world: World, built: Built) -> None:
    promise = await world.said(Said.COMMITS, built.asks, on="2026-09-01", due="2026-09-20")
    await world.heard("P-1")
    finding = await world.found(FindingOutcome.NOT_KEPT, built.asks[0], "P-1", on="2026-11-01")
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.BROKEN
    await world.revising.withdraw(world.here.ana, promise, "They never promised that")
    await world.reviewing.verify(world.here.ben, f"{promise}.2")
    assert (await world.cell(built.asks[0])).headline.key is HeadlineKey.UNDELIVERED
    line = (await world.boards.record(world.here.member, finding)).line
    assert line.state is RevisionState.WITHDRAWN
