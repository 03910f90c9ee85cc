"""Before *not kept*, an office's own words, making public and the brief, as organisers do it on a phone."""

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.vocabulary import FindingOutcome, ResponseKind
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import (
    HOSTILE,
    NOT_FOUND,
    ONLY_ORGANISERS,
    add_helper,
    is_harmless,
    take_organisers_role_away,
)

WORDS = "By the 20th the cameras are off"
REPLY = {
    "reply": "Las cámaras se apagaron en mayo.",
    "language": "es",
    "on": "2026-03-01",
    "source": "Letter of the office",
    "identity": "Called back at the published number",
}


async def promised(stage: Stage) -> str:
    """An office promised something by a date that is over; gives the ask."""
    olga, drafting = stage.actor("Olga"), stage.services.drafting
    ask = (await stage.services.boards.board(olga)).cells[0].reference
    view = await drafting.start(olga, None, SourceTyped(title="Made-up minutes", publisher="The council"))
    typed = ResponseTyped(
        kind=ResponseKind.COMMITS, asks=[ask], on="2026-01-10", due="2026-02-20", summary=WORDS
    )
    await drafting.add_response(olga, view.id, typed)
    review = await drafting.submit(olga, view.id)
    await stage.services.reviewing.verify(stage.actor("Oscar"), review.items[0].token)
    return ask


async def accused(stage: Stage, ask: str) -> str:
    """Olga reports that the promise was not kept; gives the token that waits."""
    olga, drafting = stage.actor("Olga"), stage.services.drafting
    view = await drafting.start(olga, None, SourceTyped(title="Made-up visit"))
    found = FindingTyped(FindingOutcome.NOT_KEPT, ask, "P-1", on="2026-02-28", summary="Still on")
    await drafting.add_finding(olga, view.id, found)
    return (await drafting.submit(olga, view.id)).items[0].token


async def deliver_letter(person: Person, letter: str) -> Seen:
    await person.press(f"{letter} was delivered")
    return await person.submit({"channel": "letter", "on": "2026-03-02", "proof": "Registered letter 17"})


async def test_from_the_desk_to_the_letter_to_not_kept(stage: Stage) -> None:
    token = await accused(stage, await promised(stage))
    oscar, olga = stage["Oscar"], stage["Olga"]
    forged = await stage.forge(f"deeds:1:verify:{token}")
    refusal = await oscar.press(f"deeds:1:verify:{token}", on=forged)
    assert "Before “not kept” the office is heard" in refusal.text
    await olga.slash("desk")
    seen = await olga.choose("R-1", menu="Write to the office")
    assert "Before “not kept”: P-1" in seen.text
    assert WORDS in seen.text
    form = (await olga.press("Write the letter (English)")).form
    assert form is not None
    draft = form.fields[0].value
    assert WORDS in draft
    assert "14 days are kept for your reply" in draft
    assert "Feb 20, 2026" in draft
    assert "Made-up minutes, The council" in draft
    seen = await olga.submit({"text": draft + "\nSigned by all of us."})
    assert "Signed by all of us." in seen.text
    assert "written, not delivered yet" in seen.text
    seen = await deliver_letter(olga, "N-1")
    assert "time to reply until Mar 16, 2026" in seen.text
    refusal = await oscar.press(f"deeds:1:verify:{token}", on=forged)
    assert "can reply until Mar 16, 2026" in refusal.text
    await stage.pass_days(15)
    assert (await oscar.press(f"deeds:1:verify:{token}", on=forged)).form is not None
    # Members read on the card of the promise how the office was heard.
    await stage["Mara"].slash("demand", demand="D-1")
    card = await stage["Mara"].choose("R-1", menu="Open an entry")
    assert "time to reply was until Mar 16, 2026" in card.text
    assert not any("Write to the office" in each for each in card.labels)


async def test_a_spanish_letter_and_one_that_is_hostile(stage: Stage) -> None:
    await promised(stage)
    olivia = stage["Olivia"]
    await olivia.slash("desk")
    await olivia.choose("R-1", menu="Escribir a la oficina")
    form = (await olivia.press("Escribir la carta (español)")).form
    assert form is not None
    assert "Su oficina hizo una promesa" in form.fields[0].value
    seen = await olivia.submit({"text": HOSTILE})
    assert is_harmless(seen)


async def test_a_draft_that_accuses_leads_to_the_letter(stage: Stage) -> None:
    ask = await promised(stage)
    olga, drafting = stage.actor("Olga"), stage.services.drafting
    view = await drafting.start(olga, None, SourceTyped(title="Made-up visit"))
    found = FindingTyped(FindingOutcome.NOT_KEPT, ask, "P-1", on="2026-02-28", summary="Still on")
    await drafting.add_finding(olga, view.id, found)
    await stage["Olga"].slash("log")
    seen = await stage["Olga"].choose("Made-up visit")
    assert "“Not kept” can be verified only once the office was heard" in seen.text
    assert "P-1" in (await stage["Olga"].press("Write to the office (P-1)")).text


async def test_an_offices_own_words_beside_the_headline(stage: Stage) -> None:
    ask = await promised(stage)
    oscar, olga, mara = stage["Oscar"], stage["Olga"], stage["Mara"]
    shown = await oscar.slash("status", demand="D-1")
    await oscar.choose(ask, on=shown)
    form = (await oscar.press("They replied in their own words")).form
    assert form is not None
    seen = await oscar.submit({**REPLY, "on": "next Tuesday"})
    assert "is not a valid date" in seen.text
    assert REPLY["reply"] in seen.text
    await oscar.press("Open the form again")
    seen = await oscar.submit({"on": "2026-03-01"})
    assert "once a second organiser has confirmed" in seen.text
    assert REPLY["reply"] not in (await mara.slash("demand", demand="D-1")).text
    assert "Confirm Y-1" not in (await oscar.slash("desk")).labels
    listed = await olga.slash("desk")
    assert "Called back at the published number" in listed.text
    await olga.press("Confirm Y-1")
    card = await mara.slash("demand", demand="D-1")
    assert REPLY["reply"] in card.text
    assert "in Spanish" in card.text
    assert "Letter of the office" in card.text
    assert "they say: “Las cámaras" in (await mara.slash("board")).text
    assert "Called back" not in card.text


async def test_making_public_and_the_brief(stage: Stage) -> None:
    ask = await promised(stage)
    oscar, olga = stage["Oscar"], stage["Olga"]
    empty = await olga.slash("brief", about="D-1")
    assert "there is nothing to quote" in empty.text
    assert "As a text file" not in empty.labels
    await olga.slash("manage publish", reference="R-1")
    seen = await olga.press("Propose to publish all of this")
    assert "another organiser confirms" in seen.text
    assert "Confirm: make all of this public" not in seen.labels
    bundle = seen.buttons[0].custom_id.rpartition(":")[2]
    forged = await stage.forge(f"deeds:1:publish:confirm:{bundle}")
    refusal = await olga.press(f"deeds:1:publish:confirm:{bundle}", on=forged)
    assert "another organiser has to confirm" in refusal.text
    await oscar.slash("manage publish")
    listed = await oscar.choose(bundle)
    for reference in ("C-1", "D-1", ask, "S-", "R-1"):
        assert reference in listed.text
    done = await oscar.press("Confirm: make all of this public")
    assert "things are public now" in done.text
    unknown = await olga.slash("brief", about="D-1", language="spanish")
    assert "Did you mean “es”?" in unknown.text
    brief = await olga.slash("brief", about="D-1")
    assert brief.only_me
    assert "Post here" not in brief.labels
    assert "made a promise on “Shut off the Flock cameras" in brief.text
    assert "(D-1) (Jan 10, 2026)." in brief.text
    assert "They gave Feb 20, 2026 as its date. On Mar 2, 2026 that was 10 days ago." in brief.text
    assert "Made-up minutes · The council" in brief.text
    assert f"“{WORDS}”" in brief.text
    assert "As of Mar 2, 2026 · rules" in brief.text
    sent = await olga.press("As a text file", on=brief)
    assert sent.files == ("brief-D-1-en.txt",)
    spanish = await olga.slash("brief", about="D-1", language="es")
    assert "Promesa de" in spanish.text
    assert "(en inglés, sin traducir)" in spanish.text
    offered = await olga.autocomplete("brief", "language", "span")
    assert [each.value for each in offered] == ["es"]
    # One person takes it back.
    await olga.slash("manage publish", reference="R-1")
    await olga.press("Take back from the public")
    seen = await olga.submit({"reason": "Too early"})
    assert "For members again" in seen.text
    assert "made a promise" not in (await olga.slash("brief", about="D-1")).text


async def test_tiers(stage: Stage) -> None:
    ask = await promised(stage)
    ids = (
        "deeds:1:letter:R-1",
        f"deeds:1:reply:{ask}",
        "deeds:1:reply_decide:Y-1:confirm",
        "deeds:1:publish:look:R-1",
        "deeds:1:publish:narrow:R-1",
        "deeds:1:brief:D-1:en",
        "deeds:1:page:brief:D-1.en:2",
        "deeds:1:page:publish:R-1:2",
    )
    forged = await stage.forge(*ids[:5])
    more = await stage.forge(*ids[5:])
    for person in (stage["Mara"], stage["Otto"]):
        for each in ids:
            seen = await person.press(each, on=forged if each in ids[:5] else more)
            assert ONLY_ORGANISERS in seen.text, each
    helper = add_helper(stage)
    for command in ("brief", "manage publish"):
        with pytest.raises(CannotDo):
            await stage["Mara"].slash(command, about="D-1") if command == "brief" else await stage[
                "Mara"
            ].slash(command)
    assert ONLY_ORGANISERS in (await helper.slash("brief", about="D-1")).text
    assert ONLY_ORGANISERS in (await helper.slash("manage publish")).text
    assert await helper.autocomplete("brief", "about", "") == ()
    olga = stage["Olga"]
    assert NOT_FOUND in (await olga.slash("brief", about="D-999")).text
    assert "never public by itself" in (await olga.slash("manage publish", reference="P-1")).text
    other = await stage.forge("deeds:1:publish:confirm:x", "deeds:1:letter:R-99", "deeds:1:reply:A-999")
    assert "no longer leads anywhere" in (await olga.press("deeds:1:publish:confirm:x", on=other)).text
    assert NOT_FOUND in (await olga.press("deeds:1:letter:R-99", on=other)).text
    assert NOT_FOUND in (await olga.press("deeds:1:reply:A-999", on=other)).text


async def test_a_lost_role_confirms_nothing(stage: Stage) -> None:
    ask = await promised(stage)
    oscar = stage["Oscar"]
    forged = await stage.forge(f"deeds:1:reply:{ask}")
    await oscar.press(f"deeds:1:reply:{ask}", on=forged)
    await take_organisers_role_away(stage)
    before = await stage.changes()
    seen = await oscar.submit(REPLY)
    assert ONLY_ORGANISERS in seen.text
    assert REPLY["reply"] in seen.text
    assert await stage.changes() == before
