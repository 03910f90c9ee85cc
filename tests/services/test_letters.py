"""Before *not kept*: the letter, its delivery, the time to reply, and the office's own words."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.records import Letter
from bot.domain.vocabulary import DeliveryChannel, FindingOutcome, HeadlineKey, ResponseKind, Visibility
from bot.services.letters import HandedOver
from bot.services.replies import ReplyTyped
from tests.services.world import Built, World, refused

TYPED = ReplyTyped("Lo hicimos en mayo.", "es", "2026-11-02", "https://office.example/reply", "called back")


async def broken_promise(world: World) -> str:
    """A promise past its date, and a finding on it that waits; gives the finding's token."""
    await world.said(ResponseKind.COMMITS, ["A-1"], due="2026-10-20", on="2026-10-01")
    review = await world.find_out(world.here.ana, FindingOutcome.NOT_KEPT, "A-1", "P-1", on="2026-10-25")
    return review.items[0].token


async def written(world: World, text: str = "Dear office") -> str:
    return (await world.letters.write(world.here.ana, "P-1", text, "en")).letters[0].reference


HANDED = HandedOver(DeliveryChannel.LETTER, "2026-11-02", "registered letter")


async def test_not_kept_is_not_verified_before_the_office_was_heard(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    token = await broken_promise(world)
    for attempt in (
        world.reviewing.item(world.here.ben, token, verify=True),
        world.reviewing.verify(world.here.ben, token),
    ):
        with refused("not_kept_unheard") as refusal:
            await attempt
        assert refusal.error.parameters == {"reference": "P-1"}
    assert (await world.cell("A-1")).headline.key is HeadlineKey.OVERDUE
    letter = await written(world)
    with refused("not_kept_unheard"):
        await world.reviewing.verify(world.here.ben, token)
    view = await world.letters.deliver(world.here.ana, letter, HANDED)
    assert view.hearing.until == date(2026, 11, 16)
    world.clock.forward(days=14)
    with refused("not_kept_reply_due") as refusal:
        await world.reviewing.verify(world.here.ben, token)
    assert refusal.error.parameters == {"reference": "P-1", "until": date(2026, 11, 16)}
    world.clock.forward(days=1)
    await world.reviewing.verify(world.here.ben, token)
    assert (await world.cell("A-1")).headline.key is HeadlineKey.BROKEN
    # Members see on the promise's card how the office was heard.
    [line] = (await world.boards.record(world.here.member, "R-1")).letters
    assert (line.reference, line.reply_until, line.is_over) == ("N-1", date(2026, 11, 16), True)


async def test_taking_a_promise_back_needs_no_letter(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, due="2026-12-20", on="2026-10-01")
    await world.said(ResponseKind.REVERSES, built.asks, on="2026-10-20")
    assert (await world.cell("A-1")).headline.key is HeadlineKey.BROKEN


async def test_who_replied_was_heard(world: World, built: Built) -> None:
    token = await broken_promise(world)
    letter = await written(world)
    await world.letters.deliver(world.here.ana, letter, HANDED)
    await world.replies.log(world.here.ana, "A-1", TYPED)
    with refused("not_kept_reply_due"):
        await world.reviewing.verify(world.here.ben, token)
    await world.replies.decide(world.here.ben, "Y-1", confirm=True)
    assert (await world.letters.promise(world.here.ana, "R-1")).letters[0].answered
    await world.reviewing.verify(world.here.ben, token)
    # Their words stand beside the accusation.
    cell = await world.cell("A-1")
    assert (cell.headline.key, cell.replies[0].text) == (HeadlineKey.BROKEN, TYPED.text)


async def test_a_letter_is_changed_until_it_is_delivered(world: World, built: Built) -> None:
    await broken_promise(world)
    assert await written(world) == await written(world, "Dear Mayor") == "N-1"
    view = await world.letters.promise(world.here.ben, "P-1")
    assert [each.text for each in view.letters] == ["Dear Mayor"]
    await world.letters.deliver(world.here.ana, "N-1", replace(HANDED, until="2026-12-01"))
    with refused("letter_delivered"):
        await world.letters.deliver(world.here.ana, "N-1", HANDED)
    assert await written(world, "Once more") == "N-2"
    # A letter about a promise is no delivery of the demand.
    assert (await world.cell("A-1")).position.clock.delivered is None


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (replace(HANDED, on=""), "letter_needs_day", "on"),
        (replace(HANDED, on="2026-10"), "letter_needs_day", "on"),
        (replace(HANDED, on="2026-10-31?"), "letter_needs_day", "on"),
        (replace(HANDED, on="2026-12-01"), "date_future", "on"),
        (replace(HANDED, proof=" "), "proof_missing", "proof"),
        (replace(HANDED, until="2026-11-02"), "reply_time_too_short", "until"),
        (replace(HANDED, until="soon"), "date_invalid", "until"),
    ],
)
async def test_what_is_wrong_with_a_delivery(
    world: World, built: Built, typed: HandedOver, code: str, field: str
) -> None:
    await broken_promise(world)
    letter = await written(world)
    with refused(code, field):
        await world.letters.deliver(world.here.ana, letter, typed)


async def test_who_may_and_what_is_no_promise(world: World, built: Built) -> None:
    await broken_promise(world)
    await world.said(ResponseKind.SUPPORTS, built.asks)
    for actor in (world.here.member, world.here.outsider):
        with refused("not_allowed"):
            await world.letters.promise(actor, "P-1")
        with refused("not_allowed"):
            await world.replies.log(actor, "A-1", TYPED)
    with refused("not_found"):
        await world.letters.promise(world.there.ana, "P-1")
    with refused("no_promise_here"):
        await world.letters.promise(world.here.ana, "R-2")
    with refused("text_missing", "text"):
        await world.letters.write(world.here.ana, "P-1", " ", "en")


async def test_an_offices_words_are_printed_once_a_second_organiser_confirmed_them(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build(1, 2)
    await world.said(ResponseKind.REFUSES, ["A-1"])
    await world.replies.log(world.here.ana, "A-1", TYPED)
    assert (await world.cell("A-1")).replies == ()
    [waiting] = (await world.reviewing.desk(world.here.ben)).replies
    assert (waiting.identity, waiting.own) == ("called back", False)
    with refused("own_report"):
        await world.replies.decide(world.here.ana, "Y-1", confirm=True)
    with refused("too_new"):
        await world.replies.decide(replace(world.here.ben, person="1.new"), "Y-1", confirm=True)
    await world.replies.decide(world.here.ben, "Y-1", confirm=True)
    with refused("already_decided"):
        await world.replies.decide(world.here.ben, "Y-1", confirm=False)
    for cell in (await world.cell("A-1"), (await world.boards.official(world.here.member, "O-1")).cells[0]):
        [line] = cell.replies
        assert (line.text, line.language, line.on.text) == (TYPED.text, "es", "2026-11-02")
        assert line.source is not None
        assert line.source.url == TYPED.source
    assert (await world.cell("A-2")).replies == ()
    assert (await world.reviewing.desk(world.here.ben)).replies == ()
    # The newest stands; on an earlier day none had been given.
    await world.replies.log(world.here.ben, "A-1", replace(TYPED, text="Older", on="2026-10-01"))
    await world.replies.decide(world.here.ana, "Y-2", confirm=True)
    assert [each.reference for each in (await world.cell("A-1")).replies] == ["Y-1"]
    then = await world.boards.board(world.here.member, as_of=date(2026, 10, 15))
    assert [each.text for each in then.cells[0].replies] == ["Older"]
    await world.replies.log(world.here.ben, "A-1", replace(TYPED, text="Never said"))
    await world.replies.decide(world.here.ben, "Y-3", confirm=False)
    assert [each.reference for each in (await world.cell("A-1")).replies] == ["Y-1"]


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (replace(TYPED, text=" "), "text_missing", "reply"),
        (replace(TYPED, text="x" * 1501), "text_too_long", "reply"),
        (replace(TYPED, language="Spanish!"), "language_tag_invalid", "language"),
        (replace(TYPED, on=""), "reply_needs_date", "on"),
        (replace(TYPED, on="2027"), "date_future", "on"),
        (replace(TYPED, source=""), "text_missing", "source"),
        (replace(TYPED, source="https://user:pw@office.example/"), "address_with_credentials", "source"),
        (replace(TYPED, source="x" * 301), "text_too_long", "source"),
        (replace(TYPED, identity=""), "text_missing", "identity"),
    ],
)
async def test_what_is_wrong_with_a_reply(
    world: World, built: Built, typed: ReplyTyped, code: str, field: str
) -> None:
    before = await world.sequence()
    with refused(code, field):
        await world.replies.log(world.here.ana, "A-1", typed)
    assert await world.sequence() == before


async def test_a_confidential_promise_is_heard_of_by_organisers_alone(world: World, built: Built) -> None:
    await world.said(ResponseKind.COMMITS, built.asks, due="2026-10-20", on="2026-10-01", confidential=True)
    await written(world)
    assert (await world.boards.record(world.here.ana, "R-1")).letters[0].reference == "N-1"
    with refused("not_found"):
        await world.boards.record(world.here.member, "R-1")
    async with world.store.read(world.here.ana.server) as reader:
        from_record = await reader.by_reference(Letter, "N-1")
    assert from_record is not None
    assert from_record.visibility is Visibility.ORGANISERS
