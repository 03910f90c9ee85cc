"""A promise told in confidence, from the log to the digest: organisers read it everywhere, others nowhere."""

from bot.demo.simulation import Person, Seen
from bot.domain.access import Tier
from bot.domain.vocabulary import HeadlineKey
from bot.rendering.custom_ids import Action, build
from tests.cogs.conftest import REVIEW, Stage, message_with
from tests.cogs.test_desk import ALL_FOUR
from tests.cogs.test_log import STATEMENT, SUMMARY

WORDS = "They told us off the record that they will sign"
TITLE = "Leaked made-up memo"
SECRETS = (WORDS, TITLE, "example.org/leak", "Promised", "R-1", "S-2")


async def leak(stage: Stage) -> None:
    """Olga logs the promise, and Oscar verifies it."""
    olga, oscar = stage["Olga"], stage["Oscar"]
    await olga.slash("log")
    link = "https://example.org/leak"
    await olga.submit({"Link": link, "Title": TITLE, "Confidential?": "confidential"})
    await olga.press("What they said or did")
    seen = await olga.choose("Governor of Colorado")
    if seen.form is None:
        await olga.choose(seen.menus[0].options[0].value)
    promise = {**STATEMENT, "Kind": "commits", SUMMARY: WORDS, "Promised for": "2026-06-30"}
    await olga.submit(promise)
    seen = await olga.press("Finish")
    assert WORDS in seen.text
    await stage.post()
    card = message_with(oscar.go_to(REVIEW), REVIEW, TITLE)
    assert "onfidential" in card.text
    await oscar.press("Review", on=card)
    await oscar.press("Verify R-1")
    seen = await oscar.submit(ALL_FOUR)
    assert "Promised, by Jun 30, 2026" in seen.text


async def opened(stage: Stage, person: Person, reference: str) -> Seen:
    """What a button to that reference shows, whoever drew it."""
    forged = build(Action.OPEN, reference)
    return await person.press(forged, on=await stage.forge(forged))


async def looks(stage: Stage, name: str) -> list[Seen]:
    """Everything somebody can look up."""
    person = stage[name]
    board = await stage.services.boards.board(stage.actor("Olga"))
    cell = next(each for each in board.cells if each.headline.key is HeadlineKey.PROMISED)
    return [
        await person.slash("board"),
        await person.slash("demand", demand=cell.demand),
        await person.slash("official", official=cell.official),
        await person.slash("campaigns"),
        await opened(stage, person, "R-1"),
        await opened(stage, person, "S-2"),
    ]


async def test_a_leaked_promise_is_for_organisers_everywhere(stage: Stage) -> None:
    await leak(stage)
    seen = await looks(stage, "Oscar")
    for place, words in ((0, "Promised"), (1, "Promised"), (2, "Promised"), (4, WORDS)):
        assert words in seen[place].text, place
    assert "onfidential" in seen[4].text
    for name in ("Mara", "Milo"):
        for place, shown in enumerate(await looks(stage, name)):
            hidden = [each for each in SECRETS if each in shown.text]
            # What one asks for by its reference may be named in the refusal, in the words for nothing there.
            assert set(hidden) <= ({"R-1"}, {"S-2"})[place - 4] if place >= 4 else not hidden, shown.text
    for audience in (Tier.MEMBER, Tier.ORGANISER):
        digest = await stage.services.digests.as_of(stage.actor("Olga", audience), None, None)
        assert WORDS not in str(digest)
        assert not digest.changed
    # What an organiser posts for everybody is what everybody may read.
    oscar = stage["Oscar"]
    await oscar.slash("board")
    posted = await oscar.press("Post here")
    assert "Promised" not in posted.text
