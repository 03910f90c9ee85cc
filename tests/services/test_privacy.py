"""What is kept about somebody, and forgetting them: afterwards no byte of the database leads to them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select

from bot.domain import records as r
from bot.domain import vocabulary as v
from bot.domain.access import FORGOTTEN, Actor, Context, Tier, same_person
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError
from bot.domain.leads import LeadState
from bot.domain.people import PEOPLE
from bot.domain.plans import Plan
from bot.domain.texts import Text
from bot.services.leads import note_lead
from bot.storage import tables
from bot.storage.claims import take
from bot.storage.engine import holds_any
from bot.storage.forgetting import OWN
from bot.storage.leads import decide_lead
from bot.storage.organisers import note_organiser
from bot.storage.store import Writer
from bot.storage.tables import METADATA
from tests.files import files_below
from tests.services.test_leads import made_up_lead
from tests.services.world import HERE, THERE, Built, World, refused
from tests.storage.made_up import one_of_each

ME, OTHER, THIRD = 111222333444555666, 222333444555666777, 333444555666777888


def somebody(world: World, user: int, tier: Tier = Tier.ORGANISER, *, epoch: int = 1) -> Actor:
    """An actor as the front door makes them."""
    return Actor(HERE, world.people.pseudonym(HERE, epoch, user), tier)


def by_direct_message(actor: Actor) -> Actor:
    """The same person, writing to the bot alone."""
    return replace(actor, server="", context=Context.DIRECT_MESSAGE, tier=Tier.MEMBER)


async def met_long_ago(world: World, actor: Actor) -> None:
    """Lets somebody have been an organiser for longer than their first days."""
    since = world.clock() - timedelta(days=30)
    await world.store.transact(HERE, lambda writer: note_organiser(writer, actor.person, since))


async def leave_traces(world: World, built: Built, user: int, other: int) -> None:
    """Lets one person do everything that leaves a trace, and another person something beside it."""
    me, them = somebody(world, user), somebody(world, other)
    ask, demand = built.ids[built.asks[0]], built.demands[0]
    campaign = built.ids[built.campaign]
    for actor in (me, them):
        await met_long_ago(world, actor)
    await world.settle(steward_people=(me.person, them.person, "1.third"))
    await world.settle(steward_people=(me.person, them.person))
    await world.deliver(built.asks)
    # Reported by one and decided by the other, both ways; one of each waits.
    for one, two in ((me, them), (them, me)):
        await world.verify(two, await world.say(one, v.ResponseKind.SUPPORTS, built.asks))
        rejected = await world.say(one, v.ResponseKind.REFUSES, built.asks)
        await world.reviewing.reject(two, rejected.items[0].token, "the words do not match")
        await world.say(one, v.ResponseKind.ACKNOWLEDGED, built.asks)
        await world.reviewing.set_headline(one, built.asks[0], v.HeadlineKey.WAITING, "a reason")
    await world.draft(me)
    await world.managing.set_lifecycle(me, demand, v.Lifecycle.PAUSED, None, "a pause")

    async def work(writer: Writer) -> None:
        responses = await writer.find(r.Response)
        for one, two in ((me.person, them.person), (them.person, me.person)):
            await writer.put_all(
                [
                    r.Dispute(
                        id=uuid4(),
                        subject=responses[0].id,
                        on=date(2026, 11, 1),
                        decide_by=date(2026, 11, 8),
                        raised_by=one,
                        decided_by=two,
                        claim="wrong",
                    ),
                    r.OfficialReply(id=uuid4(), ask=ask, reported_by=one, checked_by=two),
                    r.Publication(
                        id=uuid4(), kind="demand", subject=campaign, proposed_by=one, decided_by=two
                    ),
                    r.Vouch(id=uuid4(), person=one, by=two),
                ],
                new=True,
            )
            for state in (v.ReportState.OPEN, v.ReportState.DISMISSED):
                await writer.put(
                    r.Report(
                        id=uuid4(),
                        campaign=campaign,
                        state=state,
                        reporter=one,
                        decided_by=two if state is v.ReportState.DISMISSED else "",
                        note=f"noted by {'me' if one == me.person else 'them'}",
                        reported_at=world.clock(),
                    )
                )

    await world.store.change(HERE, work, actor=me.person, action="test", once="interaction-1")

    async def beside(writer: Writer) -> None:
        for actor in (me, them):
            await writer.save_pick(
                Pick(id=uuid4(), person=actor.person, flow="deliver", updated=world.clock())
            )
            await writer.save_plan(
                Plan(id=uuid4(), person=actor.person, title="A plan", updated=world.clock())
            )
            until = world.clock() + timedelta(hours=1)
            await take(writer, f"item of {actor.person[-4:]}", actor.person, now=world.clock(), until=until)
            lead = made_up_lead(world, f"lead of {actor.person[-4:]}")
            await note_lead(writer, lead)
            await decide_lead(writer, lead.id, LeadState.DISMISSED, actor.person, world.clock())

    await world.store.transact(HERE, beside)
    for actor, each in ((me, user), (them, other)):
        await world.choosing.choose(actor, each, "es")


async def dumped(world: World) -> str:
    """Every value of every column of every table."""
    found: list[str] = []

    async def work(writer: Writer) -> None:
        for table in METADATA.sorted_tables:
            found.extend(str(row) for row in await writer.execute(select(*table.columns)))

    await world.store.transact(None, work)
    return "\n".join(found)


def needles(world: World, users: Sequence[int], *, epochs: int = 1) -> list[str]:
    """What would lead to these people: their ids, and their pseudonyms without the epoch."""
    names = [name for user in users for name in world.people.pseudonyms(HERE, epochs, user)]
    return [*map(str, users), *(each.partition(".")[2] for each in names)]


async def test_after_forgetting_no_byte_leads_to_the_person(
    any_world: World, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    world = any_world
    built = await world.build(criteria=1)
    await leave_traces(world, built, ME, OTHER)
    mine, theirs = needles(world, [ME]), needles(world, [OTHER])
    before = await dumped(world)
    assert mine[1] in before
    assert theirs[1] in before
    await world.privacy.forget(somebody(world, ME), ME)
    after = await dumped(world)
    assert not any(each in after for each in mine)
    assert theirs[1] in after, "nobody else is forgotten with them"
    file = world.store.address.path
    everything = files_below(tmp_path)
    assert any(each.name == "forgotten.jsonl" for each in everything)
    if file is not None:
        assert file in everything
    for each in everything:
        assert not holds_any(each, [needle.encode() for needle in mine]), each
    assert not any(each in "".join(capfd.readouterr()) for each in mine)
    await world.assert_chains_hold()


async def test_nothing_is_left_in_a_file_where_rows_were_moved_about(world: World, tmp_path: Path) -> None:
    # Many rows by many people: pages split, and what was moved leaves copies that deleting does not reach.
    built = await world.build()
    people = [world.people.pseudonym(HERE, 1, user) for user in range(ME, ME + 300)]

    async def work(writer: Writer) -> None:
        for n in range(3000):
            await writer.put(
                r.Report(
                    id=uuid4(),
                    campaign=built.ids[built.campaign],
                    reporter=people[n % 300],
                    note=f"note {n}",
                    reported_at=world.clock(),
                ),
                new=True,
            )

    for _ in range(3):
        await world.store.change(HERE, work, actor=people[0], action="test")
    mine = needles(world, [ME, ME + 1])
    await world.privacy.forget(somebody(world, ME), ME)
    await world.privacy.forget(somebody(world, ME + 1), ME + 1)
    for each in files_below(tmp_path):
        assert not holds_any(each, [needle.encode() for needle in mine]), each


async def test_what_waits_can_no_longer_be_verified_but_rejected_and_logged_again(world: World) -> None:
    built = await world.build()
    await world.settle()
    me, them = somebody(world, ME), somebody(world, OTHER)
    await met_long_ago(world, them)
    token = (await world.say(me, v.ResponseKind.SUPPORTS, built.asks)).items[0].token
    await world.reviewing.set_headline(me, built.asks[0], v.HeadlineKey.WAITING, "a reason")
    await world.privacy.forget(me, ME)
    for anybody in (them, me):
        with refused("identity_forgotten"):
            await world.reviewing.verify(anybody, token)
    [proposal] = (await world.reviewing.desk(them)).hand_set
    with refused("identity_forgotten"):
        await world.reviewing.decide_headline(them, proposal.id, confirm=True)
    await world.reviewing.decide_headline(them, proposal.id, confirm=False)
    await world.reviewing.reject(them, token, "nobody can be told from its reporter")
    again = await world.say(me, v.ResponseKind.SUPPORTS, built.asks)
    await world.verify(them, again)
    assert (await world.cell(built.asks[0])).headline.key is v.HeadlineKey.SUPPORTS


async def test_what_was_verified_stays_as_it_is(world: World) -> None:
    built = await world.build()
    await world.settle()
    me, them = somebody(world, ME), somebody(world, OTHER)
    await met_long_ago(world, them)
    await world.deliver(built.asks)
    await world.verify(them, await world.say(me, v.ResponseKind.SUPPORTS, built.asks))
    before = await world.cell(built.asks[0])
    for actor, user in ((me, ME), (them, OTHER)):
        await world.privacy.forget(actor, user)
    assert await world.cell(built.asks[0]) == before
    async with world.store.read(HERE) as reader:
        revisions = await reader.find(r.Revision)
    assert {(each.reporter, each.decided_by) for each in revisions} == {(FORGOTTEN, FORGOTTEN)}


async def test_open_reports_are_withdrawn_with_what_was_written_in_them(world: World) -> None:
    built = await world.build()
    await leave_traces(world, built, ME, OTHER)
    forgotten = await world.privacy.forget(somebody(world, ME), ME)
    assert (forgotten.withdrawn_reports, forgotten.was_steward, forgotten.stewards_left) == (1, True, 1)
    async with world.store.read(HERE) as reader:
        reports = await reader.find(r.Report)
        vouches = await reader.find(r.Vouch)
    assert sorted(each.note for each in reports) == ["", "", "noted by them", "noted by them"]
    mine = [each for each in reports if each.reporter == FORGOTTEN]
    assert sorted(each.state for each in mine) == [v.ReportState.DISMISSED, v.ReportState.WITHDRAWN]
    assert [each.withdrawn for each in vouches if each.person == FORGOTTEN] == [True]
    assert "noted by me" not in await dumped(world)


async def test_a_steward_who_was_forgotten_is_one_no_more_at_once(world: World) -> None:
    await world.settle(
        steward_people=tuple(somebody(world, user).person for user in (ME, OTHER)), member_role="10"
    )
    await world.privacy.forget(somebody(world, ME), ME)
    actor = await world.people.actor(HERE, ME, roles=(), manages_server=False, language="en")
    assert actor.tier is Tier.PUBLIC


async def test_the_last_steward_stays_until_there_is_another(world: World) -> None:
    await world.settle(steward_people=(somebody(world, ME).person,))
    with refused("last_steward"):
        await world.privacy.forget(somebody(world, ME), ME)
    assert not world.journal.path.exists()


async def test_every_pseudonym_that_somebody_ever_had_is_forgotten(world: World) -> None:
    built = await world.build()
    await world.settle(epoch=1)
    await world.say(somebody(world, ME), v.ResponseKind.SUPPORTS, built.asks)
    await world.settle(epoch=3)
    await world.say(somebody(world, ME, epoch=3), v.ResponseKind.SUPPORTS, built.asks)
    await world.privacy.forget(somebody(world, ME, epoch=3), ME)
    dump = await dumped(world)
    assert not any(each in dump for each in needles(world, [ME], epochs=3))


async def test_forgetting_twice_and_forgetting_nothing_change_nothing_more(world: World) -> None:
    await world.settle()
    built = await world.build()
    await leave_traces(world, built, ME, OTHER)
    await world.privacy.forget(somebody(world, ME), ME)
    before = await world.sequence()
    await world.privacy.forget(somebody(world, ME), ME)
    await world.privacy.forget(somebody(world, THIRD), THIRD)
    assert await world.sequence() == before


async def test_it_is_shown_by_kind_and_handed_over_whole(any_world: World) -> None:
    world = any_world
    built = await world.build(criteria=1)
    await leave_traces(world, built, ME, OTHER)
    me = somebody(world, ME)
    shown = await world.privacy.show(me, ME)
    assert shown.counts == {
        "drafts": 1,
        "plans": 1,
        "choices": 1,
        "claims": 1,
        "organiser_since": 1,
        "language_choice": 1,
        "reports": 2,
        "reports_decided": 1,
        "leads_decided": 1,
        "entries_reported": 3,
        "entries_decided": 2,
        "headlines_set": 1,
        "disputes_raised": 1,
        "disputes_decided": 1,
        "replies_reported": 1,
        "replies_checked": 1,
        "publications_proposed": 1,
        "publications_decided": 1,
        "vouched_for": 1,
        "vouched": 1,
        "steward": 1,
        "changes": 8,
    }
    assert (shown.waiting, shown.open_reports, shown.stewards_left) == (1, 1, 1)
    handed = await world.privacy.export(me, ME)
    stored = handed["stored"]
    assert isinstance(stored, dict)
    assert {key: len(rows) for key, rows in stored.items()} == dict(shown.counts)
    assert [each["note"] for each in stored["reports"]] == ["noted by me", "noted by me"]
    assert {each["subject"] for each in stored["entries_reported"]} <= {f"R-{n}" for n in range(1, 9)}
    assert not any(each in str(handed) for each in needles(world, [ME, OTHER]))


async def test_by_direct_message_a_person_chooses_among_the_servers_that_know_them(world: World) -> None:
    built = await world.build()
    await leave_traces(world, built, ME, OTHER)
    await world.settle(THERE)
    alone = by_direct_message(somebody(world, ME))
    assert await world.privacy.servers_of(alone, ME) == (HERE,)
    assert (await world.privacy.show(alone, ME, HERE)).counts["reports"] == 2
    for forged in (THERE, "9", "", "1 OR 1"):
        for asked in (world.privacy.show, world.privacy.export, world.privacy.forget):
            with refused("not_found"):
                await asked(alone, ME, forged)
    await world.privacy.forget(alone, ME, HERE)
    assert await world.privacy.servers_of(alone, ME) == ()


async def test_in_a_server_nobody_reaches_into_another(world: World) -> None:
    built = await world.build()
    await leave_traces(world, built, ME, OTHER)
    there = replace(somebody(world, ME), server=THERE)
    assert not (await world.privacy.show(there, ME, HERE)).counts
    await world.privacy.forget(there, ME, HERE)
    assert (await world.privacy.show(somebody(world, ME), ME)).counts


def test_nobody_is_the_forgotten_one() -> None:
    for pair in ((FORGOTTEN, "1.a"), ("1.a", FORGOTTEN), (FORGOTTEN, FORGOTTEN)):
        with pytest.raises(DeedsError) as caught:
            same_person(*pair)
        assert caught.value.code == "identity_forgotten"


def test_every_field_that_holds_a_pseudonym_is_known() -> None:
    # Made-up records hold made-up pseudonyms wherever one belongs.
    for record in one_of_each():
        for name in type(record).__dataclass_fields__:
            value = getattr(record, name)
            texts = value if isinstance(value, tuple) else (value,)
            if any(isinstance(each, str) and re.fullmatch(r"\d\.[a-z]+", each) for each in texts):
                assert name in PEOPLE.get(type(record), ()), (
                    f"{type(record).__name__}.{name} names people: list it in bot/domain/people.py, and in "
                    "the index of tables.py (NAMING) with its migration"
                )


def test_the_index_over_values_that_name_people_knows_all_of_them() -> None:
    named = {field for fields in PEOPLE.values() for field in fields}
    assert set(re.findall(r"'(\w+)'", tables.NAMING)) == named


async def test_an_outsider_may_ask_too(world: World) -> None:
    outsider = somebody(world, THIRD, Tier.PUBLIC)
    assert not (await world.privacy.show(outsider, THIRD)).counts


async def test_who_was_counted_today_is_forgotten_and_the_count_stays(world: World) -> None:
    built = await world.build()
    await world.settle()

    async def work(writer: Writer) -> str:
        action = r.Action(
            id=uuid4(),
            campaign=built.ids[built.campaign],
            title=Text("en", "Call"),
            asks=(built.ids[built.asks[0]],),
            script=Text("en", "Hello"),
        )
        return (await writer.put(action, new=True)).reference

    action = await world.write(work)
    for user in (ME, OTHER):
        await world.acting.count(somebody(world, user, Tier.MEMBER), action, v.CallOutcome.REACHED)
    await world.privacy.forget(somebody(world, ME, Tier.MEMBER), ME)

    async def left(writer: Writer) -> tuple[int, int]:
        marks = (await writer.execute(select(tables.tally_mark))).all()
        tally = (await writer.execute(select(tables.tally.c.count))).scalar_one()
        return len(marks), tally

    assert await world.store.transact(HERE, left) == (1, 2)


async def test_what_is_ones_own_is_shown_whatever_table_it_lies_in(world: World) -> None:
    built = await world.build(criteria=1)
    await leave_traces(world, built, ME, OTHER)
    counted = await world.privacy.show(somebody(world, ME), ME)
    # Add a new table of people's to leave_traces above, to stored_about, and to the words of /privacy.
    assert {each.name for each in OWN} == {
        "draft",
        "plan",
        "pick",
        "claim",
        "organiser_since",
        "subscription",
        "language_choice",
    }
    kept = {"drafts", "plans", "choices", "claims", "organiser_since", "language_choice"}
    assert kept <= set(counted.counts)
