"""*Edit* and *Withdraw*, from the card of an entry, from a review, and when two people edit at once."""

import pytest

from bot.demo.simulation import Person, Seen
from bot.domain.vocabulary import FindingOutcome, ResponseKind
from bot.rendering.custom_ids import Action, build
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped
from tests.cogs.conftest import REVIEW, Stage, message_with
from tests.cogs.organising import HOSTILE, is_harmless
from tests.cogs.test_desk import ALL_FOUR, open_review, report
from tests.cogs.test_verifying import SHORT, log_meeting

SUMMARY = "What happened, in short"


async def verified(stage: Stage) -> None:
    """R-1, a made-up promise, stands."""
    await report(stage)
    await stage.services.reviewing.verify(stage.actor("Oscar"), "R-1.1")


async def open_entry(stage: Stage, person: Person, reference: str = "R-1") -> Seen:
    """The card of an entry, as a menu or a search opens it."""
    forged = build(Action.OPEN, reference)
    return await person.press(forged, on=await stage.forge(forged))


async def test_from_the_card_to_a_new_wording_that_another_verifies(stage: Stage) -> None:
    await verified(stage)
    olga = stage["Olga"]
    seen = await open_entry(stage, olga)
    seen = await olga.press("Edit R-1", on=seen)
    assert "Until then the verified one stands" in seen.text
    assert seen.labels[:4] == ("Words and date", "Kind and promise", "Office and demands", "Source")
    seen = await olga.press("Words and date")
    assert seen.form is not None
    assert seen.form.title == "Edit R-1"
    seen = await olga.submit({SUMMARY: "Better put", "Language of their words": "es"})
    assert "R-1: new wording reported" in seen.text
    assert "Would replace" in seen.text
    member = (await open_entry(stage, stage["Mara"])).text
    assert "Made-up promise 1" in member
    assert "under review" in member
    assert "Better put" not in member
    oscar = stage["Oscar"]
    await open_review(oscar)
    await oscar.press("Verify R-1")
    await oscar.submit(ALL_FOUR)
    assert "Better put" in (await open_entry(stage, stage["Mara"])).text


async def test_kind_and_whose_date(stage: Stage) -> None:
    await verified(stage)
    olga = stage["Olga"]
    await olga.press("Edit R-1", on=await open_entry(stage, olga))
    await olga.press("Kind and promise")
    seen = await olga.submit({"Whose date is it?": "coalition", "Promised for": "2026-07-31"})
    assert "our own date to look again" in seen.text
    await olga.press("Edit R-1")
    await olga.press("Kind and promise")
    seen = await olga.submit({"Kind": "refuses"})
    assert "Jul 31" not in seen.text
    # Each edit takes the place of what waited.
    assert await stage.waiting() == 1


async def test_another_office_and_its_demands(stage: Stage) -> None:
    await log_meeting(stage, SHORT)
    olga = stage["Olga"]
    await olga.press("Edit R-1", on=await open_review(olga, "Made-up council meeting"))
    await olga.press("Office and demands")
    await olga.choose("Office 003")
    seen = await olga.choose("Demand 002")
    assert "Office 003" in seen.text
    assert "D-5" in seen.text
    assert "D-4" not in seen.text


async def test_what_was_looked_at(stage: Stage) -> None:
    campaign = await stage.build_campaign(officials=2, demands=2)
    actor, drafting = stage.actor("Olga"), stage.services.drafting
    draft = await drafting.start(actor, campaign, SourceTyped(title="Made-up visit"))
    one, two = [each.value for each in await drafting.officials(actor, draft.id)]
    (ask, _), (other, _) = [await drafting.asks(actor, draft.id, each) for each in (one, two)]
    (target,) = await drafting.targets(actor, draft.id, ask.value)
    seen_on = "2026-02-20"
    found = FindingTyped(FindingOutcome.PARTLY, ask.value, target.value, seen_on, "Half of it")
    await drafting.add_finding(actor, draft.id, found)
    promise = ResponseTyped(ResponseKind.COMMITS, [other.value], "2026-02-10", "We will", due="2026-06-30")
    await drafting.add_response(actor, draft.id, promise)
    await drafting.submit(actor, draft.id)
    await stage.services.reviewing.verify(stage.actor("Oscar"), "R-1.1")
    olga = stage["Olga"]
    seen = await olga.press("Edit F-1", on=await open_entry(stage, olga, "F-1"))
    assert seen.labels[:3] == ("Words and date", "What was looked at", "Source")
    await olga.press("What was looked at")
    await olga.choose("Office 002")
    # One criterion alone is no question.
    seen = await olga.choose("Demand 002")
    assert "F-1: new wording reported" in seen.text
    assert "Office 002" in seen.text
    assert "Partly fulfilled" in seen.text
    await olga.press("Edit F-1")
    await olga.press("What was looked at")
    await olga.choose("Office 002")
    await olga.choose("Demand 001")
    seen = await olga.choose("P-1")
    assert seen.form is not None
    seen = await olga.submit({"Outcome": "kept"})
    assert "On the promise P-1" in seen.text
    # The list that led there is used up.
    assert await stage.waiting() == 1


async def test_the_office_that_they_referred_to(stage: Stage) -> None:
    await log_meeting(stage, SHORT)
    olga = stage["Olga"]
    await olga.press("Edit R-1", on=await open_review(olga, "Made-up council meeting"))
    await olga.press("Kind and promise")
    await olga.submit({"Kind": "referred"})
    seen = await olga.press("Edit R-1")
    assert seen.labels[3] == "Office they referred to"
    await olga.press("Office they referred to")
    seen = await olga.choose("Office 003")
    assert "To: Office 003" in seen.text
    await olga.press("Edit R-1")
    await olga.press("Kind and promise")
    seen = await olga.submit({"Kind": "supports"})
    assert "To: Office 003" not in seen.text


async def test_votes_and_a_source(stage: Stage) -> None:
    await log_meeting(stage, SHORT)
    olga = stage["Olga"]
    seen = await olga.press("Edit R-4", on=await open_review(olga, "Made-up council meeting"))
    assert seen.labels[:3] == ("Words and date", "Votes", "Source")
    await olga.press("Votes")
    await olga.choose("Office 001", "Office 002", menu="No: choose who")
    seen = await olga.press("Done")
    assert "No: Office 001" in seen.text
    await olga.press("Edit R-4")
    await olga.press("Source")
    seen = await olga.submit({"Title": "The recording", "Place in the source": "minute 12"})
    assert "minute 12" in seen.text
    seen = await stage["Oscar"].slash("desk")
    assert "The recording" in seen.text


async def test_withdrawing_takes_two(stage: Stage) -> None:
    await verified(stage)
    olga, oscar = stage["Olga"], stage["Oscar"]
    await olga.press("Edit R-1", on=await open_entry(stage, olga))
    await olga.press("Withdraw")
    seen = await olga.submit({"Why it has to go": "Somebody of the same name said it"})
    assert "withdrawal waits for somebody else" in seen.text
    await stage.post()
    card = message_with(oscar.go_to(REVIEW), REVIEW, "Would be taken out of the record")
    assert "Somebody of the same name said it" in card.text
    seen = await oscar.press("Review", on=card)
    assert seen.labels[0] == "Withdraw R-1"
    await oscar.press("Withdraw R-1")
    seen = await oscar.submit(ALL_FOUR)
    assert "R-1: Withdrawn" in seen.text
    assert "Promised" not in (await stage["Mara"].slash("board")).text
    stale = build(Action.EDIT, "R-1")
    seen = await olga.press(stale, on=await stage.forge(stale))
    assert "Withdraw" not in seen.labels


async def test_who_edits_second_sees_what_changed(stage: Stage) -> None:
    await verified(stage)
    olga, oscar = stage["Olga"], stage["Oscar"]
    for person in (olga, oscar):
        await person.press("Edit R-1", on=await open_entry(stage, person))
        await person.press("Words and date")
    await olga.submit({SUMMARY: "As Olga puts it"})
    seen = await oscar.submit({SUMMARY: "As Oscar puts it", "Place in the source": "p. 3"})
    assert "Somebody else changed R-1 while you were writing" in seen.text
    for words in ("Made-up promise 1", "As Olga puts it", "As Oscar puts it"):
        assert words.split()[-1] in seen.text
    seen = await oscar.press(seen.labels[0])
    assert seen.form is not None
    seen = await oscar.submit({})
    assert "R-1: new wording reported" in seen.text
    assert "As Oscar puts it" in seen.text


async def test_members_see_no_edit_and_may_not(stage: Stage) -> None:
    await verified(stage)
    assert not [each for each in (await open_entry(stage, stage["Mara"])).labels if "Edit" in each]
    before = await stage.changes()
    forged = [
        build(Action.EDIT, "R-1", part)
        for part in ("", "words", "kind", "asks", "votes", "referred", "target", "source", "x")
    ]
    for custom_id in (*forged, build(Action.WITHDRAW, "R-1")):
        seen = await stage["Mara"].press(custom_id, on=await stage.forge(custom_id))
        assert "Only organisers can do that" in seen.text
    for custom_id in (build(Action.EDIT, "R-9"), build(Action.EDIT, "D-1", "words"), build(Action.WITHDRAW)):
        seen = await stage["Olga"].press(custom_id, on=await stage.forge(custom_id))
        assert seen.form is None
        assert seen.text.startswith("✖")
    assert await stage.changes() == before


@pytest.mark.parametrize("part", ["Words and date", "Source"])
async def test_hostile_texts_stay_texts(stage: Stage, part: str) -> None:
    await verified(stage)
    olga = stage["Olga"]
    await olga.press("Edit R-1", on=await open_entry(stage, olga))
    await olga.press(part)
    field = SUMMARY if part != "Source" else "Title"
    seen = await olga.submit({field: HOSTILE, "Place in the source": HOSTILE})
    assert "new wording reported" in seen.text
    assert is_harmless(seen)
    await stage.post()
    oscar = stage["Oscar"].go_to(REVIEW)
    assert all(is_harmless(each) for each in oscar.visible_messages())


async def test_a_second_press_edits_once(stage: Stage) -> None:
    await log_meeting(stage, SHORT)
    olga = stage["Olga"]
    await olga.press("Edit R-4", on=await open_review(olga, "Made-up council meeting"))
    await olga.press("Votes")
    seen = await olga.choose("Office 001", menu="No: choose who")
    done = seen.button("Done").custom_id
    await olga.press("Done")
    before = await stage.changes()
    again = await olga.press(done, on=await stage.forge(done))
    assert again.text.startswith("✖")
    assert await stage.changes() == before


async def test_in_spanish_everything_is_spanish(stage: Stage) -> None:
    actor, drafting = stage.actor("Olga"), stage.services.drafting
    draft = await drafting.start(actor, None, SourceTyped(title="Acta inventada"))
    offices = await drafting.officials(actor, draft.id)
    asks = await drafting.asks(actor, draft.id, offices[0].value)
    typed = ResponseTyped(ResponseKind.SUPPORTS, [asks[0].value], "2026-02-10", "Palabras inventadas")
    await drafting.add_response(actor, draft.id, typed)
    await drafting.submit(actor, draft.id)
    olivia = stage["Olivia"]
    await olivia.slash("desk")
    seen = await olivia.choose("Acta inventada", menu=build(Action.REVIEW, "menu"))
    seen = await olivia.press("Editar R-1", on=seen)
    for english in ("Edit ", "Words", "Withdraw", "Nobody", "Source"):
        assert english not in seen.text
        assert not [each for each in seen.labels if english in each]
    seen = await olivia.press("Tipo y promesa")
    assert seen.form is not None
    assert "¿De quién es la fecha?" in [each.label for each in seen.form.fields]
