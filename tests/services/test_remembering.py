"""What a store remembers is what one says that remembers nothing, whatever happens to the record."""

import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.records import (
    Ask,
    Campaign,
    Check,
    ClockChange,
    Criterion,
    Delivery,
    Demand,
    Dispute,
    Event,
    Finding,
    HandSetHeadline,
    Holder,
    Official,
    OfficialReply,
    Record,
    Response,
    Revision,
    Source,
)
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockKind,
    ClockMove,
    Counting,
    CriterionKind,
    DeliveryChannel,
    DisputeState,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    ResponseKind,
    RevisionState,
    Visibility,
)
from bot.services.redacting import Redacting, RedactionTyped
from bot.storage import tables
from bot.storage.store import Store, Writer
from tests.services.world import HERE, Built, World

STEPS = 25
DAYS = ("2026-09-01", "2026-10-01", "2026-10-15", "2026-11-01", "2026-11", "")
Step = Callable[[], Awaitable[object]]


class Somebody:
    """Does one thing after the other to a record, by chance, through the services and past them."""

    def __init__(self, world: World, built: Built, seed: int) -> None:
        self.world, self.built, self.random = world, built, random.Random(seed)

    def _on(self) -> EdtfDate:
        return EdtfDate(self.random.choice(DAYS))

    async def _edit(self, kind: type[Record], *changes: dict[str, Any]) -> None:
        """Edits any record of a kind in one of these ways, or withdraws it or gives it back."""

        async def work(writer: Writer) -> None:
            found = await writer.find(kind)
            if found:
                one = self.random.choice(found)
                ways = [
                    *changes,
                    {"withdrawn": not one.withdrawn},
                    {"visibility": self.random.choice(list(Visibility))},
                ]
                await writer.put(replace(one, **self.random.choice(ways)))

        await self.world.write(work)

    async def _add(self, record: Record) -> None:
        async def work(writer: Writer) -> None:
            await writer.put(record, new=True)

        await self.world.write(work)

    def _id(self, references: tuple[str, ...]) -> Any:
        return self.built.ids[self.random.choice(references)]

    async def _subject(self) -> Any:
        async with self.world.store.read(HERE) as reader:
            found: list[Any] = [*await reader.find(Response), *await reader.find(Finding)]
        return self.random.choice(found) if found else None

    async def says(self) -> None:
        """Something is said and verified, or waits."""
        asks = self.random.sample(self.built.asks, self.random.choice((1, 2)))
        kind = self.random.choice((*(ResponseKind.SUPPORTS, ResponseKind.REFUSES), ResponseKind.COMMITS))
        typed: dict[str, Any] = {"on": self._on().text, "confidential": self.random.random() < 0.2}
        if kind is ResponseKind.COMMITS:
            typed["due"] = "2026-10-20"
        review = await self.world.say(self.world.here.ana, kind, asks, **typed)
        if self.random.random() < 0.8:
            await self.world.verify(self.world.here.ben, review)

    async def finds(self) -> None:
        """Something is found and verified."""
        outcome = self.random.choice((FindingOutcome.FULFILLED, FindingOutcome.PARTLY, FindingOutcome.UNDONE))
        ask = self.random.choice(self.built.asks)
        await self.world.found(outcome, ask, self.random.choice("ab"), on="2026-09-15")

    async def verifies(self) -> None:
        """Whatever waits is verified, or rejected."""
        desk = await self.world.reviewing.desk(self.world.here.ben)
        tokens = [each.token for review in desk.to_verify for each in review.items]
        if not tokens:
            return
        token = self.random.choice(tokens)
        if self.random.random() < 0.7:
            await self.world.reviewing.verify(self.world.here.ben, token)
        else:
            await self.world.reviewing.reject(self.world.here.ben, token, "not what it says")

    async def withdraws(self) -> None:
        """Asks for an entry to be taken out."""
        subject = await self._subject()
        if subject is not None:
            await self.world.revising.withdraw(self.world.here.ana, subject.reference, "was wrong")

    async def takes_back(self) -> None:
        """Takes back one of the last changes."""
        for actor in (self.world.here.ana, self.world.here.ben):
            view = await self.world.changes.undoable(actor)
            if view.entries:
                entry = self.random.choice(view.entries)
                await self.world.changes.undo(actor, entry.sequence, "a mistake")

    async def redacts(self) -> None:
        """Takes the words of an entry away for good."""
        subject = await self._subject()
        if subject is None:
            return
        steward, field = self.world.here.steward, "revision.content_summary"
        redacting = Redacting(self.world.store, self.world.planner)
        texts = await redacting.texts(steward, subject.reference, field)
        typed = RedactionTyped("Taken away", "a private name", subject.reference)
        await redacting.redact(steward, subject.reference, field, [each.value for each in texts], typed)

    async def contests(self) -> None:
        """An entry is contested."""
        subject = await self._subject()
        if subject is not None:
            day = date(2026, 10, 20)
            await self._add(Dispute(id=uuid4(), subject=subject.id, on=day, decide_by=date(2026, 10, 27)))

    async def replies(self) -> None:
        """An office's own words are confirmed."""
        ask = self._id(self.built.asks)
        reply = OfficialReply(
            id=uuid4(), ask=ask, text="We did.", on=self._on(), state=RevisionState.VERIFIED
        )
        await self._add(reply)

    async def delivers(self) -> None:
        """A demand is handed over."""
        asks = tuple({self._id(self.built.asks), self._id(self.built.asks)})
        proof = self.random.choice(("a stamped copy", ""))
        await self._add(
            Delivery(id=uuid4(), asks=asks, channel=DeliveryChannel.LETTER, on=self._on(), proof=proof)
        )

    async def looks(self) -> None:
        """Somebody looked for a reply."""
        day = self.random.choice((date(2026, 10, 30), date(2026, 11, 2), date(2026, 11, 20)))
        await self._add(Check(id=uuid4(), ask=self._id(self.built.asks), on=day))

    async def gives_time(self) -> None:
        """A clock is moved."""
        move = self.random.choice((ClockMove.PAUSE, ClockMove.RESUME, ClockMove.EXTEND, ClockMove.RESET))
        clock = self.random.choice((ClockKind.REPLY, ClockKind.DEADLINE))
        await self._add(
            ClockChange(
                id=uuid4(),
                ask=self._id(self.built.asks),
                clock=clock,
                move=move,
                on=date(2026, 10, 10),
                days=5,
                reason="a holiday",
                logged=await self.world.sequence(),
            )
        )

    async def sets_by_hand(self) -> None:
        """A headline is set by hand."""
        order = await self.world.sequence()
        await self._add(
            HandSetHeadline(
                id=uuid4(),
                ask=self._id(self.built.asks),
                key=HeadlineKey.REPLIED,
                reason="they wrote to us all",
                state=RevisionState.VERIFIED,
                confirmed_order=order + 1,
            )
        )

    async def takes_office(self) -> None:
        """An office has a new holder."""
        official = self._id(self.built.officials)
        await self._add(Holder(id=uuid4(), official=official, name="New", since=self._on()))

    async def plans(self) -> None:
        """An event is added."""
        demands = (self._id(self.built.demands),)
        campaign = self.built.ids[self.built.campaign]
        await self._add(
            Event(
                id=uuid4(),
                campaign=campaign,
                demands=demands,
                title=Text("en", "A hearing"),
                on=EdtfDate("2026-12-01"),
            )
        )

    async def edits(self) -> None:
        """A record is edited, withdrawn, given back or shown to others."""
        days = {"reply_window_days": 2, "window_counting": Counting.WORKING}
        until = EdtfDate(self.random.choice(("2026-10-05", "2027")))
        kind, *ways = self.random.choice(
            (
                (
                    Demand,
                    {"lifecycle": Lifecycle.PAUSED},
                    {"lifecycle": Lifecycle.ACTIVE},
                    {"deadline": until},
                ),
                (Ask, {"window_days": 3}, {"window_days": None}),
                (Official, {"name": Text("en", "Another office")}),
                (Criterion, {"kind": CriterionKind.WORD}, {"kind": CriterionKind.DEED}, {"label": "z"}),
                (
                    Campaign,
                    days,
                    {"holidays": "US-CO"},
                ),
                (Holder, {"since": self._on()}, {"name": "Somebody"}),
                (Delivery, {"on": self._on()}, {"asks": (self._id(self.built.asks),)}, {"proof": ""}),
                (Check, {"ask": self._id(self.built.asks)}),
                (ClockChange, {"days": 30}, {"ask": self._id(self.built.asks)}),
                (Dispute, {"state": DisputeState.UPHELD}),
                (OfficialReply, {"text": "We did not."}, {"ask": self._id(self.built.asks)}),
                (HandSetHeadline, {"reason": "another reason"}),
                (Source, {"title": "Another title"}, {"confidential": True}),
                (Event, {"on": EdtfDate("2026-01-01")}),
                (Response, {"confidential": True}),
            )
        )
        await self._edit(kind, *ways)

    async def fails(self) -> None:
        """A change that is not committed, after it has written."""

        async def work(writer: Writer) -> None:
            demand = await writer.by_reference(Demand, self.built.demands[0])
            assert demand is not None
            await writer.put(replace(demand, title=Text("en", "Never so")))
            await writer.find(Demand)
            raise DeedsError("stopped")

        await self.world.write(work)

    async def purges(self) -> None:
        """Something is written past the chain, as retention and forgetting do."""
        revision = tables.TABLES[Revision]

        async def work(writer: Writer) -> None:
            await writer.execute(
                update(revision).where(revision.c.server == HERE).values(reporter="forgotten")
            )

        await self.world.store.transact(self.random.choice((HERE, None)), work)

    async def waits(self) -> None:
        """Days pass."""
        self.world.clock.forward(days=self.random.choice((1, 10, 31)))

    @property
    def steps(self) -> tuple[Step, ...]:
        """What they do, what happens often more often."""
        return (
            *(self.says,) * 4,
            *(self.finds,) * 2,
            *(self.verifies,) * 2,
            *(self.edits,) * 6,
            self.withdraws,
            self.takes_back,
            self.redacts,
            self.contests,
            self.replies,
            self.delivers,
            self.looks,
            self.gives_time,
            self.sets_by_hand,
            self.takes_office,
            self.plans,
            self.fails,
            self.purges,
            self.waits,
        )


async def _seen(world: World, built: Built) -> dict[str, object]:
    """What people of each tier see, or the code of their refusal."""
    seen: dict[str, object] = {}
    for actor in (world.here.member, world.here.ana):
        asked: dict[str, Awaitable[object]] = {
            "board": world.boards.board(actor),
            "campaigns": world.boards.campaigns(actor),
            "suggest": world.boards.suggest(actor, "official", "off"),
            "find": world.searching.find(actor, "office"),
            **{each: world.boards.demand(actor, each) for each in built.demands},
            **{each: world.boards.official(actor, each) for each in built.officials},
        }
        if actor is world.here.ana:
            asked["desk"] = world.reviewing.desk(actor)
        for name, answer in asked.items():
            try:
                seen[f"{actor.tier.name} {name}"] = await answer
            except DeedsError as error:
                seen[f"{actor.tier.name} {name}"] = error.code
    return seen


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
async def test_after_every_step_what_people_see_is_what_a_store_without_memory_says(
    any_world: World, any_url: str, tmp_path: Path, seed: int
) -> None:
    world = any_world
    await world.met_long_ago()
    await world.settle()
    built = await world.build(2, 2)
    somebody = Somebody(world, built, seed)
    done = set()
    for number in range(STEPS):
        step = somebody.random.choice(somebody.steps)
        with suppress(DeedsError):
            # What the record refuses is refused, and changes nothing.
            await step()
            done.add(step.__name__)
        forgetful = await Store.open(any_url, clock=world.clock)
        try:
            expected = await _seen(World(forgetful, world.clock, tmp_path), built)
        finally:
            await forgetful.close()
        assert await _seen(world, built) == expected, (seed, number, step.__name__)
    assert len(done) > 10
    world.tampered = True
