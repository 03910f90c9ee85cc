"""Verifying what a meeting brought: quickly, by one person at a time, and only what was looked at."""

from datetime import timedelta

import pytest

from bot.demo.simulation import Person, Seen
from bot.domain.vocabulary import ResponseKind, VoteChoice
from bot.rendering.custom_ids import Action, build
from bot.services.drafting import ResponseTyped, SourceTyped, VoteTyped
from tests.cogs.conftest import REVIEW, Stage, message_with
from tests.cogs.test_desk import ALL_FOUR, open_review, report

LONG = "A made-up sentence of what they said at the meeting. " * 5
SHORT = "Made-up words of an office"


async def log_meeting(stage: Stage, words: str = LONG) -> str:
    """One source, three offices, two statements, one promise, one roll call; the campaign's reference."""
    campaign = await stage.build_campaign(officials=3, demands=2)
    actor, drafting = stage.actor("Olga"), stage.services.drafting
    draft = await drafting.start(actor, campaign, SourceTyped(title="Made-up council meeting"))
    offices = [each.value for each in await drafting.officials(actor, draft.id)]
    kinds = (ResponseKind.SUPPORTS, ResponseKind.REFUSES, ResponseKind.COMMITS)
    for office, kind in zip(offices, kinds, strict=True):
        asks = [each.value for each in await drafting.asks(actor, draft.id, office)]
        typed = ResponseTyped(kind, asks, "2026-02-10", words, quotation=words, due="2026-06-30")
        await drafting.add_response(actor, draft.id, typed)
    (demand, _) = await drafting.demands(actor, draft.id)
    votes = dict(zip(offices, (VoteChoice.YES, VoteChoice.NO, VoteChoice.ABSENT), strict=True))
    await drafting.add_vote(actor, draft.id, VoteTyped(demand.value, votes, "2026-02-10", words))
    await drafting.submit(actor, draft.id)
    return campaign


class Thumb:
    """Somebody on a phone, whose every tap is counted: opening a menu, each tick, and sending too."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.taps = 0

    async def slash(self, command: str) -> Seen:
        self.taps += 1
        return await self.person.slash(command)

    async def choose(self, *values: str, menu: str) -> Seen:
        self.taps += 1 + len(values)
        return await self.person.choose(*values, menu=menu)

    async def press(self, label: str, on: Seen | None = None) -> Seen:
        self.taps += 1
        return await self.person.press(label, on=on)

    async def submit(self, ticks: dict[str, list[str]]) -> Seen:
        self.taps += sum(map(len, ticks.values())) + 1
        return await self.person.submit(ticks)


async def verify_page(thumb: Thumb, seen: Seen) -> Seen:
    """Everything on a page."""
    label = [each for each in seen.labels if each.startswith("Verify")][-1]
    seen = await thumb.press(label)
    return await thumb.submit(ALL_FOUR) if seen.form is not None else seen


@pytest.mark.parametrize("start", ["card", "desk"])
async def test_a_meeting_is_verified_in_at_most_ten_taps(stage: Stage, start: str) -> None:
    campaign = await log_meeting(stage)
    await stage.post()
    thumb = Thumb(stage["Oscar"])
    if start == "card":
        thumb.person.go_to(REVIEW)
        card = message_with(thumb.person, REVIEW, "Made-up council meeting")
        seen = await thumb.press("Review", on=card)
    else:
        await thumb.slash("desk")
        seen = await thumb.choose("Made-up council meeting", menu="Review a source")
    while "Nothing more waits from this source" not in seen.text:
        seen = await verify_page(thumb, seen)
    assert thumb.taps <= 10, thumb.taps
    board = (await stage["Mara"].slash("board", campaign=campaign)).text
    assert "Promised, by Jun 30, 2026" in board
    assert "Said no" in board
    assert await stage.waiting() == 0


async def test_one_by_one_the_checklist_is_asked_once(stage: Stage) -> None:
    await log_meeting(stage)
    thumb = Thumb(stage["Oscar"])
    await thumb.slash("desk")
    await thumb.choose("Made-up council meeting", menu="Review a source")
    for number in range(1, 5):
        seen = await thumb.press(f"Verify R-{number}")
        assert (seen.form is not None) == (number == 1)
        if seen.form is not None:
            seen = await thumb.submit(ALL_FOUR)
        assert f"R-{number}: Verified" in seen.text
    assert "Nothing more waits" in seen.text


async def test_what_came_after_the_look_is_not_verified_with_it(stage: Stage) -> None:
    await log_meeting(stage, SHORT)
    oscar = stage["Oscar"]
    seen = await open_review(oscar, "Made-up council meeting")
    assert "Verify the 4 entries shown here" in seen.labels
    await stage.services.reviewing.leave(stage.actor("Oscar"), "S-2")
    await stage.services.reviewing.reject(stage.actor("Stella"), "R-2.1", "Somebody else said that")
    seen = await oscar.press("Verify the 4 entries shown here", on=seen)
    assert seen.form is None
    assert "Something changed here since you looked" in seen.text
    assert "Verify the 3 entries shown here" in seen.labels
    await oscar.press("Verify the 3 entries shown here", on=seen)
    # Between the form and its sending the same is true of each entry by itself.
    await stage.services.reviewing.verify(stage.actor("Oscar"), "R-4.1")
    seen = await oscar.submit(ALL_FOUR)
    assert "R-1: Verified" in seen.text
    assert "R-3: Verified" in seen.text
    assert "▲ R-4: This was decided already" in seen.text


async def test_somebody_is_on_it(stage: Stage) -> None:
    await report(stage, lines=2)
    oscar, stella = stage["Oscar"], stage["Stella"]
    await open_review(oscar)
    seen = await stella.slash("desk")
    assert "Somebody is looking at this" in seen.text
    seen = await stella.choose("Made-up minutes", menu="Review a source")
    assert "Somebody is looking at this" in seen.text
    assert "Oscar" not in seen.text
    assert seen.labels == ("Look again", "Desk")
    forged = build(Action.VERIFY, "R-1.1")
    refused = await stella.press(forged, on=await stage.forge(forged))
    assert "Somebody else is looking at this source until" in refused.text
    await oscar.press("Desk")
    seen = await stella.press("Look again", on=seen)
    assert "You have this to yourself until" in seen.text
    assert "Verify R-1" in seen.labels
    stage.now += timedelta(minutes=30)
    seen = await open_review(oscar)
    assert "Verify R-1" in seen.labels


async def test_marks_of_pages_that_nobody_drew_verify_nothing(stage: Stage) -> None:
    await report(stage, lines=2)
    before = await stage.changes()
    for page, mark in (("1", "0" * 12), ("99999", ""), ("x", "y")):
        forged = build(Action.VERIFY_ALL, "S-2", page, mark)
        seen = await stage["Oscar"].press(forged, on=await stage.forge(forged))
        assert "Something changed here since you looked" in seen.text
    for name in ("Mara", "Otto"):
        forged = build(Action.VERIFY_ALL, "S-2", "1", "0" * 12)
        seen = await stage[name].press(forged, on=await stage.forge(forged))
        assert "Only organisers can do that" in seen.text
    assert await stage.changes() == before
