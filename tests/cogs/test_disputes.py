"""``/dispute``: a member says that an entry is wrong, organisers decide, the posted digest is edited."""

import pytest

from bot.demo.simulation import CannotDo
from bot.domain.vocabulary import Cadence, ResponseKind, Visibility
from bot.services.drafting import ResponseTyped, SourceTyped
from tests.cogs.conftest import REVIEW, Stage, message_with
from tests.cogs.organising import (
    HOSTILE,
    NOT_FOUND,
    ONLY_MEMBERS,
    ONLY_ORGANISERS,
    add_digest_channel,
    add_helper,
    change_settings,
    is_harmless,
    take_organisers_role_away,
)

CLAIM = "The minutes say the opposite"


async def said(stage: Stage, summary: str = "They support it") -> str:
    """Olga reports and Oscar verifies that an office supports its first demand."""
    olga, drafting = stage.actor("Olga"), stage.services.drafting
    view = await drafting.start(olga, None, SourceTyped(title="Made-up minutes"))
    board = await stage.services.boards.board(olga)
    typed = ResponseTyped(
        kind=ResponseKind.SUPPORTS, asks=[board.cells[0].reference], on="2026-03-01", summary=summary
    )
    await drafting.add_response(olga, view.id, typed)
    review = await drafting.submit(olga, view.id)
    verdict = await stage.services.reviewing.verify(stage.actor("Oscar"), review.items[0].token)
    return verdict.line.reference


async def open_entry(stage: Stage, name: str, reference: str) -> None:
    """Somebody opens an entry from the card of the first demand."""
    await stage[name].slash("demand", demand="D-1")
    await stage[name].choose(reference, menu="Open an entry")


async def contested(stage: Stage, reference: str) -> None:
    await open_entry(stage, "Mara", reference)
    await stage["Mara"].press("This is wrong")
    await stage["Mara"].submit({"claim": CLAIM})


async def test_a_member_says_that_an_entry_is_wrong(stage: Stage) -> None:
    reference = await said(stage)
    mara = stage["Mara"]
    await open_entry(stage, "Mara", reference)
    form = (await mara.press("This is wrong")).form
    assert form is not None
    assert form.title == f"What is wrong with {reference}?"
    seen = await mara.submit({"claim": CLAIM})
    assert seen.only_me
    assert "now shows as contested everywhere" in seen.text
    # At once, and for everybody.
    for name in ("Mara", "Olga", "Stella"):
        assert "contested since Mar 2, 2026" in (await stage[name].slash("demand", demand="D-1")).text
        assert "contested since" in (await stage[name].slash("board")).text
    await stage.post()
    assert "somebody says that R-1 is wrong" in stage["Olga"].newest_message(REVIEW).text
    assert CLAIM not in (await mara.slash("demand", demand="D-1")).text
    await open_entry(stage, "Mara", reference)
    assert mara.last is not None
    assert "This is wrong" not in mara.last.labels


async def test_a_fresh_pair_of_eyes_decides(stage: Stage) -> None:
    reference = await said(stage)
    await contested(stage, reference)
    olga, oscar = stage["Olga"], stage["Oscar"]
    listed = await olga.slash("dispute")
    assert "to be decided by Mar 9, 2026 (seven days). 7 days are left." in listed.text
    assert CLAIM in listed.text
    seen = await olga.choose("Q-1")
    assert "Somebody else has to decide" in seen.text
    assert "It stands" not in seen.labels
    # A forged button decides no more than the one that was not drawn.
    forged = await stage.forge("deeds:1:decide:Q-1:upheld")
    assert "Somebody else has to decide" in (await oscar.press("deeds:1:decide:Q-1:upheld", on=forged)).text
    olivia = stage["Olivia"]
    seen = await olivia.slash("dispute", entry="Q-1")
    assert "Es incorrecta: retirarla" in seen.labels
    await olivia.press("Se mantiene")
    seen = await olivia.submit({"reason": "Las actas lo dicen"})
    assert "se mantiene" in seen.text
    await open_entry(stage, "Mara", reference)
    assert stage["Mara"].last is not None
    assert "Las actas lo dicen" in stage["Mara"].last.text
    assert "contested since" not in (await stage["Mara"].slash("board")).text
    # Twice is once.
    again = await stage.forge("deeds:1:decide:Q-1:upheld")
    assert "decid" in (await olivia.press("deeds:1:decide:Q-1:upheld", on=again)).text


async def test_the_posted_digest_is_edited(stage: Stage) -> None:
    channel = add_digest_channel(stage)
    await change_settings(stage, digest_channels=[channel])
    schedule = await stage.services.digests.add_schedule(
        stage.actor("Olga"), campaign=None, channel=channel, cadence=Cadence.DAILY, weekday=0, day=1,
        at="09:00", language="en", readers=Visibility.MEMBERS,
    )  # fmt: skip
    reference = await said(stage, "They support it with all their heart")
    await stage.services.digests.post_now(stage.actor("Olga"), schedule.id, "now")
    await stage.post()
    mara = stage["Mara"]
    before = message_with(mara, "digest", "with all their heart")
    assert "Supports, nothing done" in before.text
    await contested(stage, reference)
    olivia = stage["Olivia"]
    await olivia.slash("dispute", entry="Q-1")
    await olivia.press("Es incorrecta: retirarla")
    seen = await olivia.submit({"reason": "No lo dijeron"})
    assert "mensaje" in seen.text
    await stage.post()
    after = next(each for each in mara.visible_messages("digest") if each.message_id == before.message_id)
    assert after.edited
    assert after.text.startswith("✎ **Corrected on Mar 2, 2026:** R-1 was withdrawn.")
    assert "with all their heart" not in after.text
    struck = [line for line in after.text.splitlines() if "~~" in line]
    assert any("R-1" in line for line in struck)
    assert any("Supports, nothing done" in line for line in struck)
    assert len(after.buttons) == len(before.buttons)
    assert "Supports, nothing done" not in (await mara.slash("board")).text


async def test_tiers_and_what_is_not_there(stage: Stage) -> None:
    reference = await said(stage)
    for person in (add_helper(stage), stage["Otto"]):
        assert ONLY_ORGANISERS in (await person.slash("dispute")).text
        assert await person.autocomplete("dispute", "entry", "") == ()
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("dispute")
    button = f"deeds:1:dispute:{reference}"
    forged = await stage.forge(button, "deeds:1:case:Q-1", "deeds:1:dispute:R-99", "deeds:1:dispute:x")
    assert ONLY_MEMBERS in (await stage["Otto"].press(button, on=forged)).text
    assert ONLY_ORGANISERS in (await stage["Mara"].press("deeds:1:case:Q-1", on=forged)).text
    assert NOT_FOUND in (await stage["Mara"].press("deeds:1:dispute:R-99", on=forged)).text
    assert "is not a reference" in (await stage["Mara"].press("deeds:1:dispute:x", on=forged)).text
    assert NOT_FOUND in (await stage["Olga"].slash("dispute", entry="Q-9")).text
    offered = await stage["Olga"].autocomplete("dispute", "entry", "support")
    assert [each.value for each in offered] == [reference]


async def test_what_was_typed_is_kept_and_a_lost_role_decides_nothing(stage: Stage) -> None:
    reference = await said(stage)
    mara, olivia = stage["Mara"], stage["Olivia"]
    await open_entry(stage, "Mara", reference)
    await mara.press("This is wrong")
    seen = await mara.submit({"claim": HOSTILE})
    assert "contested" in seen.text
    listed = await stage["Olga"].slash("dispute")
    assert is_harmless(listed)
    await olivia.slash("dispute", entry="Q-1")
    await olivia.press("Es incorrecta: retirarla")
    await take_organisers_role_away(stage)
    before = await stage.changes()
    seen = await olivia.submit({"reason": "Escrito en vano"})
    assert "Escrito en vano" in seen.text
    assert await stage.changes() == before
