"""``/desk`` and the decisions of the second person, also from the card in the review channel."""

from datetime import timedelta
from uuid import uuid4

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.dates import EdtfDate
from bot.domain.records import Ask, Check, Delivery
from bot.domain.vocabulary import DeliveryChannel, FindingOutcome, HeadlineKey, ResponseKind, Visibility
from bot.rendering.custom_ids import Action, build
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped
from bot.storage.store import Writer
from tests.cogs.conftest import REVIEW, Stage

# The governor's ask of the petition; the first three are to a group, which has no verdict.
FIRST = "A-4"
ALL_FOUR = {"checklist": ["opened", "words", "date", "ask"]}


async def report(stage: Stage, name: str = "Olga", *, lines: int = 1, title: str = "Made-up minutes") -> None:
    """Somebody reports some lines about the governor's first ask."""
    actor = stage.actor(name)
    drafting = stage.services.drafting
    draft = await drafting.start(actor, None, SourceTyped(title=title))
    offices = await drafting.officials(actor, draft.id)
    asks = await drafting.asks(actor, draft.id, offices[0].value)
    for number in range(1, lines + 1):
        typed = ResponseTyped(
            ResponseKind.COMMITS, [asks[0].value], "2026-02-10", f"Made-up promise {number}", due="2026-06-30"
        )
        await drafting.add_response(actor, draft.id, typed)
    await drafting.submit(actor, draft.id)


async def open_review(person: Person, title: str = "Made-up minutes") -> Seen:
    """The private view of a source's lines, from the desk."""
    await person.slash("desk")
    return await person.choose(title, menu="Review a source")


async def test_an_empty_desk_says_that_nothing_waits(empty_stage: Stage) -> None:
    seen = await empty_stage["Olga"].slash("desk")
    assert seen.only_me
    assert "Nothing waits" in seen.text


async def test_a_second_person_verifies_and_sees_before_and_after(stage: Stage) -> None:
    await report(stage)
    oscar = stage["Oscar"]
    seen = await open_review(oscar)
    assert seen.labels == ("Verify R-1", "Reject R-1", "Edit R-1", "Desk")
    seen = await oscar.press("Verify R-1")
    assert seen.form is not None
    assert seen.form.title == "Verify R-1"
    assert [each.label for each in seen.form.fields[0].options] == [
        "I opened the source",
        "The words match it",
        "The date is right",
        "It is the right demand and office",
    ]
    seen = await oscar.submit(ALL_FOUR)
    assert "R-1: Verified" in seen.text
    assert "Not yet delivered → **◇ Promised, by Jun 30, 2026**" in seen.text
    assert "Nothing more waits from this source" in seen.text
    seen = await stage["Mara"].slash("board")
    assert "Promised, by Jun 30, 2026" in seen.text


async def test_all_four_have_to_be_ticked(stage: Stage) -> None:
    await report(stage)
    oscar = stage["Oscar"]
    await open_review(oscar)
    await oscar.press("Verify R-1")
    with pytest.raises(CannotDo):
        await oscar.submit({"checklist": ["opened", "words", "date"]})
    assert await stage.headline(FIRST) == "undelivered"


async def test_the_reporter_has_no_button_and_is_refused_with_a_forged_one(stage: Stage) -> None:
    await report(stage, "Olga")
    olga = stage["Olga"]
    seen = await open_review(olga)
    assert seen.labels == ("Reject R-1", "Edit R-1", "Desk")
    assert "You reported this" in seen.text
    forged = build(Action.VERIFY, "R-1.1")
    before = await stage.changes()
    seen = await olga.press(forged, on=await stage.forge(forged))
    assert seen.form is None
    assert "You reported this, so another person has to verify it" in seen.text
    assert await stage.changes() == before


async def test_the_card_in_the_review_channel_leads_to_the_same(stage: Stage) -> None:
    await report(stage, lines=2)
    await stage.post()
    oscar = stage["Oscar"].go_to(REVIEW)
    card = next(each for each in oscar.visible_messages() if "Made-up minutes" in each.text)
    assert "You reported this" not in card.text
    seen = await oscar.press("Review", on=card)
    assert seen.only_me
    each = ("Verify R-1", "Reject R-1", "Edit R-1", "Verify R-2", "Reject R-2", "Edit R-2")
    assert seen.labels == (*each, "Verify the 2 entries shown here", "Desk")
    await stage.restart()
    await oscar.press("Verify R-2", on=seen)
    seen = await oscar.submit(ALL_FOUR)
    assert "R-2: Verified" in seen.text
    assert "1 more entry waits from this source" in seen.text
    assert seen.labels == ("Verify R-1", "Reject R-1", "Edit R-1", "Desk")
    await oscar.press("Desk", on=seen)
    # The reporter's own look at the public card is private and has no Verify.
    seen = await stage["Olga"].go_to(REVIEW).press("Review", on=card)
    assert seen.labels == ("Reject R-1", "Edit R-1", "Desk")


async def test_a_rejection_needs_a_reason_and_changes_no_headline(stage: Stage) -> None:
    await report(stage)
    oscar = stage["Oscar"]
    await open_review(oscar)
    await oscar.press("Reject R-1")
    with pytest.raises(CannotDo):
        await oscar.submit({"Why": ""})
    seen = await oscar.submit({"Why": "   "})
    assert "Reason is empty" in seen.text
    await oscar.press("Open the form again")
    seen = await oscar.submit({"Why": "The date is another one"})
    assert "R-1: Rejected" in seen.text
    assert await stage.headline(FIRST) == "undelivered"
    seen = await stage["Oscar"].slash("desk")
    assert "Made-up minutes" not in seen.text


async def test_two_people_who_decide_at_once_decide_once(stage: Stage) -> None:
    await report(stage)
    oscar, stella = stage["Oscar"], stage["Stella"]
    await open_review(oscar)
    first = await oscar.press("Verify R-1")
    # Half an hour later it is anybody's again.
    stage.now += timedelta(minutes=30)
    await open_review(stella)
    second = await stella.press("Reject R-1")
    seen = await oscar.submit(ALL_FOUR, form=first)
    assert "Somebody else is looking at this source until" in seen.text
    stage.now += timedelta(minutes=30)
    await oscar.press("Open the form again")
    await oscar.submit(ALL_FOUR)
    seen = await stella.submit({"Why": "Too late"}, form=second)
    assert "This was decided already" in seen.text
    assert "Too late" in seen.text
    forged = build(Action.VERIFY, "R-1.1")
    seen = await oscar.press(forged, on=await stage.forge(forged))
    assert "This was decided already" in seen.text
    forged = build(Action.REVIEW, "S-2")
    seen = await oscar.press(forged, on=await stage.forge(forged))
    assert "Nothing waits for verification here" in seen.text


async def test_a_role_that_goes_before_the_decision_stops_it(stage: Stage) -> None:
    await report(stage)
    oscar = stage["Oscar"]
    await open_review(oscar)
    await oscar.press("Verify R-1")
    await stage.take_organisers_away()
    seen = await oscar.submit(ALL_FOUR)
    assert "Only organisers can do that" in seen.text
    forged = build(Action.VERIFY, "R-1.1")
    seen = await oscar.press(forged, on=await stage.forge(forged))
    assert "Only organisers can do that" in seen.text


async def test_members_do_nothing_with_the_buttons_of_organisers(stage: Stage) -> None:
    await report(stage)
    for action, reference in (
        (Action.DESK, ""),
        (Action.REVIEW, "S-2"),
        (Action.VERIFY, "R-1.1"),
        (Action.REJECT, "R-1.1"),
        (Action.CHECKED, FIRST),
        (Action.LOG_START, ""),
        (Action.DELIVER, ""),
    ):
        forged = build(action, reference)
        for name in ("Mara", "Mona", "Otto"):
            seen = await stage[name].press(forged, on=await stage.forge(forged))
            assert "Only organisers can do that" in seen.text or "Solo" in seen.text, forged


async def test_checked_is_one_tap_and_counts_once_a_day(stage: Stage) -> None:
    await deliver(stage, "2026-01-05")
    oscar = stage["Oscar"]
    seen = await oscar.slash("desk")
    assert "Reply window over, not checked since (1)" in seen.text
    checked = seen.menu("Checked, no change").custom_id
    seen = await oscar.choose(FIRST, menu=checked, on=seen)
    assert "1 ask checked today, no change" in seen.text
    assert "No reply logged, 56 days" in seen.text
    seen = await oscar.choose(FIRST, on=await stage.forge(checked, values=(FIRST,)))
    assert "checked today" in seen.text
    assert await stage.count(Check) == 1
    seen = await oscar.press("Desk", on=seen)
    assert "Reply window over" not in seen.text


async def deliver(stage: Stage, day: str) -> None:
    """The first ask was handed over on that day."""

    async def work(writer: Writer) -> None:
        ask = await writer.by_reference(Ask, FIRST)
        assert ask is not None
        await writer.put(
            Delivery(
                id=uuid4(),
                asks=(ask.id,),
                channel=DeliveryChannel.LETTER,
                on=EdtfDate(day),
                proof="A made-up receipt",
                visibility=Visibility.MEMBERS,
            )
        )

    await stage.services.store.change(str(stage.server.id), work, actor="1.x", action="deliver")


async def test_a_headline_by_hand_is_confirmed_by_another_person(stage: Stage) -> None:
    reviewing = stage.services.reviewing
    for reason in ("Made-up reason", "Another made-up reason"):
        await reviewing.set_headline(stage.actor("Olga"), FIRST, HeadlineKey.REPLIED, reason)
    seen = await stage["Olga"].slash("desk")
    assert "Headlines proposed by hand (2)" in seen.text
    confirm = [each for each in seen.buttons if each.label == "Confirm A-4"]
    assert all(each.disabled for each in confirm)
    forged = confirm[0].custom_id if confirm else (await proposals(stage))[0]
    refused = await stage["Olga"].press(forged, on=await stage.forge(forged))
    assert "You reported this" in refused.text
    oscar = stage["Oscar"]
    ids = await proposals(stage)
    seen = await oscar.slash("desk")
    seen = await oscar.press(ids[0], on=seen)
    assert FIRST in seen.text
    assert await stage.headline(FIRST) == "replied"
    seen = await oscar.press(ids[0], on=await stage.forge(ids[0]))
    assert "This was decided already" in seen.text
    other = ids[1].replace("confirm", "reject")
    seen = await oscar.press(other, on=await stage.forge(other))
    assert FIRST in seen.text
    assert "proposed by hand" not in (await oscar.slash("desk")).text


async def proposals(stage: Stage) -> list[str]:
    """The ids of the buttons that confirm each proposal."""
    desk = await stage.services.reviewing.desk(stage.actor("Oscar"))
    return [build(Action.CONFIRM_HEADLINE, each.id) for each in desk.hand_set]


async def test_the_desk_leads_back_to_ones_own_drafts_alone(stage: Stage) -> None:
    actor = stage.actor("Olga")
    await stage.services.drafting.start(actor, None, SourceTyped(title="Half a draft"))
    seen = await stage["Olga"].slash("desk")
    assert "Your drafts (1)" in seen.text
    seen = await stage["Olga"].choose("Half a draft", on=seen)
    assert "No lines yet" in seen.text
    assert "Half a draft" not in (await stage["Oscar"].slash("desk")).text


async def test_a_review_of_many_lines_turns_its_pages(stage: Stage) -> None:
    lines = 40
    await report(stage, lines=lines)
    oscar = stage["Oscar"]
    seen = await open_review(oscar)
    found = [each for each in seen.labels if each.startswith("Verify R")]
    while "More" in seen.labels:
        seen = await oscar.press("More", on=seen)
        found += [each for each in seen.labels if each.startswith("Verify R")]
    assert sorted(found, key=lambda each: int(each.split("-")[1])) == [
        f"Verify R-{number}" for number in range(1, lines + 1)
    ]


async def test_a_desk_with_500_things_due_turns_its_pages(stage: Stage) -> None:
    await stage.build_campaign(officials=500, demands=1)

    async def work(writer: Writer) -> None:
        asks = await writer.find(Ask, withdrawn=False)
        await writer.put(
            Delivery(
                id=uuid4(),
                asks=tuple(each.id for each in asks),
                channel=DeliveryChannel.EMAIL,
                on=EdtfDate("2026-01-02"),
                proof="A made-up receipt",
                visibility=Visibility.MEMBERS,
            )
        )

    await stage.services.store.change(str(stage.server.id), work, actor="1.x", action="deliver")
    oscar = stage["Oscar"]
    seen = await oscar.slash("desk")
    assert "Reply window over, not checked since (50" in seen.text
    seen = await oscar.press("More", on=seen)
    offered = [each.value for each in seen.menu("Checked, no change").options]
    shown = [each for each in offered if f"{each} · " in seen.text]
    assert shown
    seen = await oscar.choose(*shown, menu="Checked, no change", on=seen)
    assert f"{len(shown)} asks checked today" in seen.text


async def test_a_finding_for_each_criterion_makes_it_done(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=1, demands=1)
    actor, drafting = stage.actor("Olga"), stage.services.drafting
    draft = await drafting.start(actor, campaign, SourceTyped(title="Made-up visit"))
    (office,) = await drafting.officials(actor, draft.id)
    (ask,) = await drafting.asks(actor, draft.id, office.value)
    (target,) = await drafting.targets(actor, draft.id, ask.value)
    typed = FindingTyped(FindingOutcome.FULFILLED, ask.value, target.value, "2026-02-20", "It is done")
    await drafting.add_finding(actor, draft.id, typed)
    await drafting.submit(actor, draft.id)
    oscar = stage["Oscar"]
    await open_review(oscar, "Made-up visit")
    await oscar.press("Verify F-1")
    seen = await oscar.submit(ALL_FOUR)
    assert "✔ Done, checked" in seen.text


async def test_the_spanish_desk_is_spanish(stage: Stage) -> None:
    await report(stage)
    await deliver(stage, "2026-01-05")
    olivia = stage["Olivia"]
    seen = await olivia.slash("desk")
    for english in ("Desk", "To verify", "Reply window", "checked", "Log something"):
        assert english not in seen.text
        assert english not in seen.labels
    seen = await olivia.choose("Made-up minutes", menu=build(Action.REVIEW, "menu"))
    assert "Antes de verificar" in seen.text
    seen = await olivia.press("Verificar R-1")
    assert seen.form is not None
    assert seen.form.title == "Verificar R-1"
    assert seen.form.fields[0].options[0].label == "Abrí la fuente"
    seen = await olivia.submit(ALL_FOUR)
    assert "R-1: Verificad" in seen.text
    assert "Promesa" in seen.text
