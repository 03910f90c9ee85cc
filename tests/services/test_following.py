"""Following in direct messages: what is told, when, to whom, and how it ends."""

from dataclasses import replace
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, select

from bot.domain.access import Actor, Context, Tier
from bot.domain.following import Pace, Topic
from bot.domain.people import unfollowed_mark
from bot.domain.postings import MOST_REFUSALS
from bot.domain.records import Ask, Demand, Official
from bot.domain.views import FollowView
from bot.domain.vocabulary import PostingKind, PostingState, ResponseKind, Visibility
from bot.services.following import MOST_FOLLOWED, FollowTyped
from bot.services.postings import Delivered, Postings
from bot.storage import following as kept
from bot.storage.tables import posting as postings
from bot.storage.tables import subscription as table
from bot.storage.writing import Writer
from tests.services.scripted_publisher import Fault, ScriptedDiscord, ScriptedPublisher, in_order
from tests.services.world import HERE, START, THERE, Built, World, refused

ME, OTHER = 111222333444555666, 222333444555666777


def somebody(world: World, user: int = ME, tier: Tier = Tier.MEMBER) -> Actor:
    """A person as the front door makes them."""
    return Actor(HERE, world.people.pseudonym(HERE, 1, user), tier)


class Mailbox:
    """Direct messages as people get them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.discord = ScriptedDiscord(now=world.clock.now)
        self.publisher = ScriptedPublisher(self.discord)
        self.postings = Postings(
            world.store,
            world.clock,
            lambda: self.publisher,
            life=world.planner.life,
            addressees=world.following,
            tell=None,
        )

    async def follow(self, about: str, pace: Pace = Pace.CHANGE, user: int = ME, **typed: Any) -> FollowView:
        """Somebody follows something, at any hour unless said otherwise."""
        chosen: dict[str, Any] = {"quiet_from": "", "quiet_until": "", "zone": "America/Denver", **typed}
        wanted = FollowTyped(about=about, pace=pace, **chosen)
        return await self.world.following.follow(somebody(self.world, user), user, wanted)

    async def tick(self, **period: float) -> Delivered:
        """Lets time pass, then does what a tick does."""
        self.world.clock.forward(**(period or {"minutes": 11}))
        self.discord.now = self.world.clock.now
        await self.world.following.plan_due()
        return await self.postings.deliver_due()

    def sent_to(self, user: int = ME) -> int:
        """How many messages somebody got."""
        return sum(each.channel == f"direct-{user}" for each in self.discord.messages)


@pytest.fixture
async def mailbox(world: World, built: Built) -> Mailbox:
    """Nobody follows anything yet; what waits to be verified is not told anywhere."""
    assert built.asks == ("A-1",)
    await world.settle(review_channel="")
    return Mailbox(world)


async def follows(world: World, user: int = ME) -> list[str]:
    """What somebody follows, by reference."""
    return [each.target.reference for each in await world.following.mine(somebody(world, user))]


async def test_a_change_is_told_once_and_only_to_who_follows(mailbox: Mailbox) -> None:
    world = mailbox.world
    await world.build(1, 1, slug="other")
    await mailbox.follow("D-1")
    await mailbox.follow("D-2", user=OTHER)
    assert await mailbox.tick() == Delivered()
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await mailbox.tick() == Delivered(sent=1)
    for _ in range(3):
        assert await mailbox.tick() == Delivered()
    assert (mailbox.sent_to(ME), mailbox.sent_to(OTHER)) == (1, 0)
    view = world.notebook.direct_views[-1]
    assert view.about is not None
    assert (view.about.topic, view.about.reference) == (Topic.DEMAND, "D-1")
    assert [each.line.reference for each in view.changed] == ["R-1"]


async def test_a_campaign_an_office_and_a_demand(mailbox: Mailbox) -> None:
    world = mailbox.world
    for about in ("C-1", "O-1", "D-1"):
        await mailbox.follow(about)
    await world.deliver(["A-1"])
    assert await mailbox.tick() == Delivered(sent=3)
    assert sorted(await follows(world)) == ["C-1", "D-1", "O-1"]


async def asked_too(world: World) -> str:
    """What the second campaign demands is put to the first office, too; gives that ask."""

    async def work(writer: Writer) -> str:
        demand, office = await writer.by_reference(Demand, "D-2"), await writer.by_reference(Official, "O-1")
        assert demand is not None
        assert office is not None
        return (await writer.put(Ask(id=uuid4(), demand=demand.id, official=office.id), new=True)).reference

    return await world.write(work)


async def test_an_office_is_followed_in_every_campaign_that_asks_it(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("O-1")
    await mailbox.follow("O-1", Pace.WEEKLY, user=OTHER)
    # It comes to stand in another campaign only afterwards, and another office beside it.
    other = await world.build(1, 1, slug="other")
    ask = await asked_too(world)
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    await world.settle(default_campaign=other.ids[other.campaign])
    await world.said(ResponseKind.REFUSES, [ask])
    await world.said(ResponseKind.REFUSES, ["A-2"])
    assert await mailbox.tick() == Delivered(sent=2)
    told = {
        view.board.campaign.reference: [each.line.reference for each in view.changed]
        for view in world.notebook.direct_views[-2:]
    }
    assert told == {"C-1": ["R-1"], "C-2": ["R-2"]}
    # A week without news in a campaign is no message of its own.
    assert await mailbox.tick(days=7) == Delivered(sent=2)
    assert await mailbox.tick(days=7) == Delivered()


async def test_what_members_may_not_see_of_an_office_is_told_to_nobody(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("O-1")
    await world.build(1, 1, slug="other", visibility=Visibility.ORGANISERS)
    ask = await asked_too(world)
    await world.deliver([ask])
    await world.say(world.here.ana, ResponseKind.SUPPORTS, ["A-1"])
    assert await mailbox.tick() == Delivered()


async def test_days_and_weeks_are_told_at_their_time(mailbox: Mailbox) -> None:
    world = mailbox.world
    quiet: dict[str, Any] = {"quiet_from": "22:00", "quiet_until": "08:00"}
    await mailbox.follow("D-1", Pace.DAILY, **quiet)
    await mailbox.follow("C-1", Pace.WEEKLY, **quiet)
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await mailbox.tick(hours=20) == Delivered()
    assert await mailbox.tick(hours=1) == Delivered(sent=1)
    assert await mailbox.tick(days=1) == Delivered()
    # A week later the campaign's tells that one change, and the demand's has nothing new.
    assert await mailbox.tick(days=5) == Delivered(sent=1)
    assert len(world.notebook.direct_views[-1].changed) == 1
    # A quiet week of a campaign is told, too.
    assert await mailbox.tick(days=7) == Delivered(sent=1)


async def test_nothing_is_sent_in_quiet_hours_also_after_an_outage(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1", quiet_from="22:00", quiet_until="08:00")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    # It is eleven in the morning; the machine comes back at half past ten in the evening.
    assert await mailbox.tick(hours=11, minutes=30) == Delivered()
    assert await mailbox.tick(hours=9) == Delivered()
    assert await mailbox.tick(hours=1) == Delivered(sent=1)


async def test_what_was_planned_before_quiet_hours_waits_until_they_are_over(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1", quiet_from="22:00", quiet_until="08:00")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    # Just before ten in the evening it is planned, and the machine stops.
    world.clock.forward(hours=10, minutes=59)
    assert await world.following.plan_due() == 1
    assert await mailbox.tick(hours=4) == Delivered(skipped=1)
    assert mailbox.sent_to() == 0
    assert await mailbox.tick(hours=6) == Delivered()
    assert await mailbox.tick(minutes=2) == Delivered(sent=1)
    assert [each.line.reference for each in world.notebook.direct_views[-1].changed] == ["R-1"]
    assert await mailbox.tick() == Delivered()


async def test_what_went_out_before_quiet_hours_is_completed_in_them(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1", quiet_from="22:00", quiet_until="08:00")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(post=[Fault.LOST_REPLY])
    assert await mailbox.tick(hours=10, minutes=59) == Delivered(again=1)
    assert await mailbox.tick() == Delivered(sent=1)
    assert mailbox.sent_to() == 1


async def test_who_is_no_member_any_more_is_told_nothing(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.discord.strangers.add(ME)
    assert await mailbox.tick() == Delivered(skipped=1)
    assert mailbox.sent_to() == 0
    assert await follows(world) == []
    assert mailbox.publisher.requests["post"] == 0


async def test_closed_direct_messages_end_it_quietly(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(post=[Fault.CLOSED])
    assert await mailbox.tick() == Delivered(skipped=1)
    assert await follows(world) == []
    assert [each.kind for each in await world.postings() if each.state is PostingState.BLOCKED] == []
    await world.said(ResponseKind.REFUSES, ["A-1"])
    assert await mailbox.tick() == Delivered()


REFUSALS = [
    *product(("direct", "post", "edit"), (Fault.REFUSED, Fault.FORBIDDEN)),
    # For the first request it is how somebody is told to be no member.
    *product(("post", "edit"), (Fault.CHANNEL_GONE,)),
]


@pytest.mark.parametrize(("request_", "fault"), REFUSALS)
async def test_another_refusal_is_tried_again(mailbox: Mailbox, request_: str, fault: Fault) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(**{request_: [fault, fault]})
    assert await mailbox.tick() == Delivered(again=1)
    # Others need not wait for it.
    await mailbox.follow("D-1", user=OTHER)
    await world.said(ResponseKind.REFUSES, ["A-1"])
    assert await mailbox.tick() == Delivered(again=1, sent=2)
    assert await mailbox.tick() == Delivered(sent=1)
    assert (mailbox.sent_to(ME), mailbox.sent_to(OTHER)) == (2, 1)
    assert await follows(world) == ["D-1"]


@pytest.mark.parametrize(
    "fault", [Fault.LOST_REQUEST, Fault.LOST_REPLY, Fault.HANGS, Fault.NOT_READY, Fault.MISTAKE]
)
@pytest.mark.parametrize("request_", ["direct", "post", "edit"])
async def test_what_nobody_knows_is_tried_until_it_arrives_once(
    mailbox: Mailbox, request_: str, fault: Fault
) -> None:
    world = mailbox.world
    mailbox.postings._timeout = 0.05
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(**{request_: [fault, fault]})
    assert await mailbox.tick() == Delivered(again=1)
    if request_ != "post" or fault not in (Fault.LOST_REPLY, Fault.HANGS):
        assert await mailbox.tick() == Delivered(again=1)
    # What was carried out is found the second time.
    assert await mailbox.tick() == Delivered(sent=1)
    assert mailbox.sent_to() == 1
    [posting] = [each for each in await world.postings() if each.kind is PostingKind.DIRECT]
    assert posting.state is PostingState.SENT
    [message] = mailbox.discord.messages
    assert message.body == posting.card
    assert await follows(world) == ["D-1"]


async def test_what_was_refused_ten_times_is_told_with_the_next(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(post=[Fault.REFUSED] * MOST_REFUSALS)
    for _ in range(MOST_REFUSALS - 1):
        assert await mailbox.tick() == Delivered(again=1)
    assert await mailbox.tick() == Delivered(skipped=1)
    assert mailbox.publisher.requests["post"] == MOST_REFUSALS
    [posting] = [each for each in await world.postings() if each.kind is PostingKind.DIRECT]
    assert posting.reason == "refused:50035"
    # It rests for a day, and what it had to tell is told then.
    assert await mailbox.tick(hours=20) == Delivered()
    assert await mailbox.tick(hours=5) == Delivered(sent=1)
    assert [each.line.reference for each in world.notebook.direct_views[-1].changed] == ["R-1"]
    assert await mailbox.tick(days=2) == Delivered()
    assert await follows(world) == ["D-1"]
    # Nobody but the one it was for has to do with it.
    assert {each.kind for each in await world.postings()} == {PostingKind.DIRECT}


async def test_where_nobody_can_look_it_is_told_with_the_next(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(post=[Fault.LOST_REQUEST], find=[Fault.UNREADABLE])
    assert await mailbox.tick() == Delivered(again=1)
    assert await mailbox.tick() == Delivered(skipped=1)
    assert await mailbox.tick(days=2) == Delivered(sent=1)
    assert [each.line.reference for each in world.notebook.direct_views[-1].changed] == ["R-1"]
    assert mailbox.sent_to() == 1


async def test_a_restored_database_finds_the_message_that_it_has_forgotten(mailbox: Mailbox) -> None:
    world = mailbox.world
    view = await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    async with world.store.read(HERE) as reader:
        before = await kept.by_id(reader, view.id)
    assert before is not None
    assert await mailbox.tick() == Delivered(sent=1)

    async def forget(writer: Writer) -> None:
        await writer.execute(delete(postings).where(postings.c.kind == PostingKind.DIRECT))
        await kept.save(writer, before)

    await world.store.transact(HERE, forget)
    world.clock.forward(days=3)
    again = Mailbox(world)
    again.discord, again.publisher = mailbox.discord, mailbox.publisher
    assert await again.tick() == Delivered(sent=1)
    assert again.sent_to() == 1


async def test_a_message_that_its_reader_deleted_is_not_sent_again(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(edit=[Fault.LOST_REQUEST])
    assert await mailbox.tick() == Delivered(again=1)
    mailbox.discord.messages[0].deleted = True
    assert await mailbox.tick() == Delivered(sent_deleted=1)
    assert await mailbox.tick() == Delivered()


@pytest.mark.parametrize("stranger_at", ["planned", "noted"])
async def test_who_left_between_two_steps_reads_nothing_more(mailbox: Mailbox, stranger_at: str) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    if stranger_at == "noted":
        mailbox.publisher.script = in_order(edit=[Fault.LOST_REQUEST])
        assert await mailbox.tick() == Delivered(again=1)
    else:
        world.clock.forward(minutes=11)
        assert await world.following.plan_due() == 1
    mailbox.discord.strangers.add(ME)
    assert await mailbox.tick() == Delivered(skipped=1)
    # At most the sentence for the lock screen, which tells nothing of the record.
    assert [each.body.partition(" ")[0] for each in mailbox.discord.messages] == (
        ["direct"] if stranger_at == "noted" else []
    )
    assert await follows(world) == []
    # Back again they begin anew, and what was planned before does not come after them.
    mailbox.discord.strangers.clear()
    await mailbox.follow("D-1")
    assert await mailbox.tick() == Delivered()


async def test_what_is_lost_on_the_way_is_looked_for(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    mailbox.publisher.script = in_order(post=[Fault.LOST_REPLY])
    assert await mailbox.tick() == Delivered(again=1)
    assert await mailbox.tick() == Delivered(sent=1)
    assert mailbox.sent_to() == 1


async def test_unfollowing_between_planning_and_sending(mailbox: Mailbox) -> None:
    world = mailbox.world
    view = await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    world.clock.forward(minutes=11)
    assert await world.following.plan_due() == 1
    await world.following.stop(somebody(world), "d-1")
    assert await mailbox.postings.deliver_due() == Delivered(skipped=1)
    with refused("not_followed", "about"):
        await world.following.stop(somebody(world), view.target.reference)


async def test_what_somebody_ended_is_written_down_outside_the_database(mailbox: Mailbox) -> None:
    world = mailbox.world
    by_command, by_button = await mailbox.follow("D-1"), await mailbox.follow("C-1")
    await world.following.stop(somebody(world), "D-1")
    await world.following.stop_by_button(somebody(world), ME, HERE, by_button.id)
    marks = {unfollowed_mark(HERE, each.id) for each in (by_command, by_button)}
    assert set(world.journal.read()) == marks
    # What is followed anew is another subscription, which no old mark ends.
    assert unfollowed_mark(HERE, (await mailbox.follow("D-1")).id) not in marks


async def test_the_button_works_for_its_reader_alone(mailbox: Mailbox) -> None:
    world = mailbox.world
    view = await mailbox.follow("D-1")
    here = replace(somebody(world), server="", context=Context.DIRECT_MESSAGE, tier=Tier.PUBLIC)
    for user, server in ((OTHER, HERE), (ME, THERE), (ME, "nowhere")):
        with refused("button_gone"):
            await world.following.stop_by_button(here, user, server, view.id)
    await world.following.stop_by_button(here, ME, HERE, view.id)
    with refused("button_gone"):
        await world.following.stop_by_button(here, ME, HERE, view.id)
    assert await follows(world) == []


async def test_what_may_be_followed(mailbox: Mailbox) -> None:
    world = mailbox.world
    outsider = replace(somebody(world), tier=Tier.PUBLIC)
    with refused("not_allowed"):
        await world.following.target(outsider, "D-1")
    with refused("not_found"):
        await mailbox.follow("D-99")
    wrong: list[tuple[dict[str, Any], str, str | None]] = [
        ({"quiet_from": "22:00"}, "quiet_half", "quiet_from"),
        ({"quiet_from": "late", "quiet_until": "8:00"}, "time_invalid", None),
        ({"zone": "Nowhere/At all"}, "zone_unknown", "zone"),
    ]
    for typed, code, field in wrong:
        with refused(code, field):
            await mailbox.follow("D-1", **typed)
    # Choosing again changes what was chosen, and is one thing all the same.
    await mailbox.follow("D-1")
    await mailbox.follow("D-1", Pace.WEEKLY, quiet_from="22:00", quiet_until="7:00")
    [view] = await world.following.mine(somebody(world))
    assert (view.pace, view.quiet_until) == (Pace.WEEKLY, "07:00")
    assert [each.reference for each in await world.following.suggest(somebody(world), "demand")] == ["D-1"]


async def test_choosing_another_pace_loses_nothing_that_was_not_told_yet(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1", Pace.WEEKLY)
    reference = await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await mailbox.tick(days=3) == Delivered()
    await mailbox.follow("D-1", Pace.CHANGE)
    assert await mailbox.tick() == Delivered(sent=1)
    view = world.notebook.direct_views[-1]
    assert [each.line.reference for each in view.changed] == [reference]
    assert view.since == START.date()
    await mailbox.follow("D-1", Pace.DAILY)
    assert await mailbox.tick(days=1) == Delivered()


async def test_nobody_follows_without_end(mailbox: Mailbox) -> None:
    world = mailbox.world
    await world.build(MOST_FOLLOWED, 1, slug="many")
    for number in range(1, MOST_FOLLOWED + 1):
        await mailbox.follow(f"D-{number}")
    with refused("follow_many", "about"):
        await mailbox.follow(f"D-{MOST_FOLLOWED + 1}")


async def test_the_database_leads_to_nobody(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    await mailbox.tick()
    async with world.store.read(HERE) as reader:
        [row] = (await reader.execute(select(table))).all()
    assert str(ME) not in str(row)
    [posting] = [each for each in await world.postings() if each.kind is PostingKind.DIRECT]
    assert str(ME) not in str(posting)
    assert posting.state is PostingState.SENT


async def test_forgetting_somebody_ends_it(mailbox: Mailbox) -> None:
    world = mailbox.world
    await mailbox.follow("D-1")
    await mailbox.follow("D-1", user=OTHER)
    shown = await world.privacy.show(somebody(world), ME)
    assert shown.counts["subscriptions"] == 1
    exported = (await world.privacy.export(somebody(world), ME))["stored"]
    assert isinstance(exported, dict)
    assert exported["subscriptions"][0]["pace"] == "change"
    assert "sealed" not in exported["subscriptions"][0]
    await world.privacy.forget(somebody(world), ME)
    assert await follows(world) == []
    assert await follows(world, OTHER) == ["D-1"]
    await world.said(ResponseKind.SUPPORTS, ["A-1"])
    assert await mailbox.tick() == Delivered(sent=1)
    assert mailbox.sent_to() == 0
    assert world.clock() > START
