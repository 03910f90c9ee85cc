"""Random organisers at work, while a plain model in memory says what the record has to be.

They log, edit, verify, reject, contest, decide, take back and redact in any order. After every step each
board is the one that the model's whole list of entries gives (the program reads only the heads of slots),
what a step may not do is refused, and nothing that was ever logged is gone. At the end the chain holds.
"""

import asyncio
import itertools
import os
from collections.abc import Awaitable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid5

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.domain.access import Actor
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.headlines import headline
from bot.domain.positions import AskFacts, CriterionFact, DeliveryFact, Entry, position
from bot.domain.records import Delivery, Finding, Response, Revision
from bot.domain.vocabulary import (
    CriterionKind,
    FindingOutcome,
    ResponseKind,
    RevisionState,
    Visibility,
)
from bot.services.postings import Planner
from bot.services.redacting import Redacting, RedactionTyped
from bot.services.revising import RevisionTyped
from bot.storage.organisers import note_organiser
from bot.storage.store import Store
from tests.services.world import Built, Cast, Hands, World, cast_of

T = TypeVar("T")
SPACE = UUID("0e0c8a55-6a5c-4b5e-8c3c-2f5f5c8f3a10")
SAID = (
    ResponseKind.ACKNOWLEDGED,
    ResponseKind.SUPPORTS,
    ResponseKind.REFUSES,
    ResponseKind.CLAIM_DONE,
    ResponseKind.NON_ANSWER,
)
FOUND = (FindingOutcome.FULFILLED, FindingOutcome.PARTLY, FindingOutcome.NOT_FULFILLED, FindingOutcome.UNDONE)
DAYS = ("2026-10-01", "2026-10-15", "2026-10-15", "2026-11-01")
PEOPLE = ("ana", "ben", "steward")
SECRET = "Quartz"
# Steps of one run and runs; `make model` plays many more of both.
STEPS = int(os.environ.get("MODEL_STEPS", "40"))
RUNS = int(os.environ.get("MODEL_RUNS", "4"))


@dataclass
class Said:
    """One revision of an entry, as the model knows it."""

    kind: ResponseKind | FindingOutcome
    on: str
    reporter: str
    state: str = "reported"
    decided_by: str = ""


@dataclass
class Known:
    """An entry: its revisions, whom it is about, the order in which it was logged."""

    asks: tuple[int, ...]
    order: int
    confidential: bool
    revisions: list[Said] = field(default_factory=list)
    withdrawn: bool = False
    contested_by: str = ""

    @property
    def standing(self) -> Said | None:
        """The last revision that was decided for, if it was not taken out since."""
        decided = [each for each in self.revisions if each.state in ("verified", "withdrawn")]
        return decided[-1] if decided and decided[-1].state == "verified" and not self.withdrawn else None

    @property
    def begun(self) -> Said | None:
        """What an edit begins with: what waits, else what stands or, taken out since, stood."""
        left = [each for each in self.revisions if each.state not in ("rejected", "retired")]
        return left[-1] if left and not self.withdrawn else None

    @property
    def waiting(self) -> Said | None:
        """The revision that waits."""
        return next(
            (each for each in self.revisions if each.state == "reported" and not self.withdrawn), None
        )


class Organising(RuleBasedStateMachine):
    """The machine. ``store`` is set by the test that runs it; each run has a server of its own."""

    store: Store
    loop: asyncio.AbstractEventLoop
    clock: Hands
    folder: Path
    numbers: Iterator[int]

    def __init__(self) -> None:
        super().__init__()
        self.server = f"model-{next(self.numbers)}"
        self.world = World(self.store, self.clock, self.folder)
        self.people: Cast = cast_of(self.server)
        self.known: dict[str, Known] = {}
        self.deliveries: dict[int, list[str]] = {0: [], 1: []}
        self.given_up: set[int] = set()
        # What each change that can be taken back did: who made it, and the model before and after.
        self.done: dict[int, tuple[str, dict[str, Known], dict[str, Known]]] = {}
        self.redacted: set[str] = set()
        self.built: Built = self.run(self._begin())

    async def _begin(self) -> Built:
        long_ago = self.clock() - timedelta(days=30)
        for person in (self.people.ana.person, self.people.ben.person):
            await self.store.transact(self.server, partial(note_organiser, person=person, now=long_ago))
        await self.world.settle(self.server)
        built = await self.world.build(2, 1, server=self.server, slug="model")
        return built

    def run(self, work: Awaitable[T]) -> T:
        """Runs something of the services to its end."""
        return self.loop.run_until_complete(asyncio.ensure_future(work, loop=self.loop))

    def attempt(self, work: Awaitable[T]) -> T | str:
        """What it gives, or the code of its refusal."""
        try:
            return self.run(work)
        except DeedsError as error:
            return error.code

    def actor(self, name: str) -> Actor:
        """One of the people."""
        found: Actor = getattr(self.people, name)
        return found

    def _note(self, name: str, before: dict[str, Known]) -> None:
        sequence = self.run(self.world.sequence(self.server))
        self.done[sequence] = (name, before, deepcopy(self.known))

    def _pick(self, number: int) -> str:
        return sorted(self.known)[number % len(self.known)]

    # What people do

    @rule(
        who=st.sampled_from(PEOPLE),
        kind=st.sampled_from(SAID + FOUND),
        asks=st.sampled_from(((0,), (1,), (0, 1))),
        on=st.sampled_from(DAYS),
        confidential=st.booleans(),
    )
    def reports(self, who: str, kind: Any, asks: tuple[int, ...], on: str, confidential: bool) -> None:
        """Logs a line and sends it to review."""
        before = deepcopy(self.known)
        names = [self.built.asks[each] for each in asks]
        actor = self.actor(who)
        typed: dict[str, Any] = {"on": on, "confidential": confidential, "summary": SECRET}
        if isinstance(kind, FindingOutcome):
            asks = asks[:1]
            told = self.attempt(self.world.find_out(actor, kind, names[0], "a", **typed))
        else:
            told = self.attempt(self.world.say(actor, kind, names, **typed))
        if isinstance(told, str):
            # What nobody ever found done can't have been undone.
            assert (kind, told) == (FindingOutcome.UNDONE, "undone_never_done")
            return
        reference = next(each.line.reference for each in told.items if each.line.reference not in self.known)
        order = self.run(self.world.sequence(self.server))
        self.known[reference] = Known(asks, order, confidential, [Said(kind, on, who)])
        self._note(who, before)

    @precondition(lambda self: self.known)
    @rule(who=st.sampled_from(PEOPLE), number=st.integers(0, 999), verify=st.booleans())
    def decides(self, who: str, number: int, verify: bool) -> None:
        """Verifies or rejects what waits of an entry, or tries to."""
        reference = self._pick(number)
        known = self.known[reference]
        before = deepcopy(self.known)
        waits = known.waiting
        place = known.revisions.index(waits) + 1 if waits else len(known.revisions)
        token = f"{reference}.{place}"
        work: Awaitable[Any] = (
            self.world.reviewing.verify(self.actor(who), token)
            if verify
            else self.world.reviewing.reject(self.actor(who), token, "It does not say so.")
        )
        told = self.attempt(work)
        if known.withdrawn:
            assert told == "not_found"
        elif waits is None:
            assert told == "already_decided"
        elif verify and waits.reporter == who:
            assert told == "own_report"
        else:
            assert not isinstance(told, str), told
            waits.state, waits.decided_by = ("verified" if verify else "rejected"), who
            self._note(who, before)

    @precondition(lambda self: self.known)
    @rule(who=st.sampled_from(PEOPLE), number=st.integers(0, 999), on=st.sampled_from(DAYS))
    def edits(self, who: str, number: int, on: str) -> None:
        """Reports another day for an entry."""
        reference = self._pick(number)
        known = self.known[reference]
        before = deepcopy(self.known)
        told = self.attempt(self.world.revising.revise(self.actor(who), reference, RevisionTyped(on=on)))
        base = known.begun
        if base is None:
            assert told == "not_found"
        elif base.on == on:
            assert told == "nothing_changed"
        else:
            assert not isinstance(told, str), told
            if known.waiting:
                known.waiting.state = "retired"
            known.revisions.append(Said(base.kind, on, who))
            self._note(who, before)

    @precondition(lambda self: self.known)
    @rule(who=st.sampled_from((*PEOPLE, "member")), number=st.integers(0, 999))
    def contests(self, who: str, number: int) -> None:
        """Says that an entry is wrong."""
        reference = self._pick(number)
        known = self.known[reference]
        before = deepcopy(self.known)
        told = self.attempt(self.world.disputes.contest(self.actor(who), reference, "It is wrong."))
        hidden = who == "member" and (
            known.confidential or all(e.state == "reported" for e in known.revisions)
        )
        if isinstance(told, str):
            allowed = {
                "already_contested",
                "not_in_force",
                "not_found",
                "disputes_too_many",
                "dispute_decided",
            }
            assert told in allowed
            assert hidden or known.standing is None or known.contested_by or who == "member", told
        else:
            assert known.standing is not None
            assert not hidden
            known.contested_by = who
            self._note(who, before)

    @precondition(lambda self: any(each.contested_by for each in self.known.values()))
    @rule(who=st.sampled_from(PEOPLE), number=st.integers(0, 999), upheld=st.booleans())
    def settles(self, who: str, number: int, upheld: bool) -> None:
        """Decides a dispute, or tries to."""
        contested = sorted(name for name, each in self.known.items() if each.contested_by)
        reference = contested[number % len(contested)]
        known = self.known[reference]
        before = deepcopy(self.known)
        told = self.attempt(
            self.world.disputes.decide(
                self.actor(who), reference, upheld=upheld, reason="The minutes say so."
            )
        )
        involved = {known.contested_by} | {
            person
            for each in known.revisions
            if each.state in ("verified", "withdrawn")
            for person in (each.reporter, each.decided_by)
        }
        if isinstance(told, str):
            assert told in ("not_fresh", "not_found"), told
            assert who in involved or known.withdrawn or any(who == e.reporter for e in known.revisions)
        else:
            assert who != known.contested_by
            standing = known.standing
            if upheld and standing is not None:
                standing.state = "withdrawn"
            known.contested_by = ""
            self._note(who, before)

    @precondition(lambda self: self.done)
    @rule(who=st.sampled_from(PEOPLE), number=st.integers(0, 999))
    def takes_back(self, who: str, number: int) -> None:
        """Undoes any change, or tries to."""
        sequences = sorted(self.done)
        sequence = sequences[number % len(sequences)]
        by, before, after = self.done[sequence]
        told = self.attempt(self.world.changes.undo(self.actor(who), sequence, "a slip of the thumb"))
        if by != who and who != "steward":
            assert told == "not_found"
            return
        touched = [name for name in after if _can_go_back(before.get(name), after[name])]
        untouched_since = all(self.known.get(name) == after[name] for name in touched)
        if isinstance(told, str):
            assert told == "undo_nothing", told
            seen = self.attempt(self.world.changes.undo_view(self.actor(who), sequence))
            assert not touched or not untouched_since or sequence in self.given_up, (seen, touched)
            return
        assert touched
        # Field by field, what is still as that change left it goes back to what it was before.
        for name in touched:
            self._go_back(name, before.get(name), after[name])
        self.given_up.add(sequence)

    def _go_back(self, name: str, before: Known | None, after: Known) -> None:
        now = self.known[name]
        if before is None:
            now.withdrawn = True
            return
        for place, was in enumerate(after.revisions):
            earlier = before.revisions[place] if place < len(before.revisions) else None
            if earlier is None:
                now.revisions[place].state = "retired"
            elif earlier != was and now.revisions[place] == was:
                now.revisions[place] = deepcopy(earlier)

    @rule(who=st.sampled_from(PEOPLE), on=st.sampled_from(DAYS), ask=st.integers(0, 1))
    def delivers(self, who: str, on: str, ask: int) -> None:
        """Logs a proven delivery."""
        self.run(
            self.world.deliver([self.built.asks[ask]], on, people=replace(self.people, ana=self.actor(who)))
        )
        self.deliveries[ask].append(on)

    @precondition(lambda self: any(name not in self.redacted for name in self.known))
    @rule(number=st.integers(0, 999))
    def redacts(self, number: int) -> None:
        """A steward takes the text of an entry away for good."""
        left = sorted(set(self.known) - self.redacted)
        reference = left[number % len(left)]
        steward = self.people.steward
        redacting = Redacting(self.store, Planner(self.clock, "this-life"))

        async def work() -> None:
            texts = await redacting.texts(steward, reference, "revision.content_summary")
            chosen = [each.value for each in texts]
            await redacting.redact(
                steward,
                reference,
                "revision.content_summary",
                chosen,
                RedactionTyped("Taken away", "a private name", reference),
            )

        told = self.attempt(work())
        if isinstance(told, str):
            assert self.known[reference].withdrawn, told
            return
        self.redacted.add(reference)
        # What was redacted is not given back by taking back older changes.
        self.done = {
            sequence: each
            for sequence, each in self.done.items()
            if each[2].get(reference) == each[1].get(reference)
        }

    # What has to be true after every step

    def _expected(self, audience: Visibility) -> list[str]:
        today = date(2026, 11, 2)
        expected = []
        for ask in (0, 1):
            entries = []
            for reference, known in self.known.items():
                said = known.standing
                level = Visibility.ORGANISERS if known.confidential else Visibility.MEMBERS
                if said is None or ask not in known.asks or level > audience:
                    continue
                entries.append(
                    Entry(
                        ask=UUID(int=ask),
                        subject=uuid5(SPACE, reference),
                        reference=reference,
                        kind=said.kind,
                        on=EdtfDate(said.on),
                        order=known.order,
                        criterion=UUID(int=7) if isinstance(said.kind, FindingOutcome) else None,
                    )
                )
            facts = AskFacts(
                ask=UUID(int=ask),
                criteria=tuple(
                    CriterionFact(UUID(int=each), CriterionKind.DEED, label)
                    for each, label in ((7, "a"), (8, "b"))
                ),
                deliveries=tuple(DeliveryFact(EdtfDate(on), proven=True) for on in self.deliveries[ask]),
                entries=tuple(entries),
            )
            expected.append(headline(position(facts, today), today).key.value)
        return expected

    @invariant()
    def every_board_is_what_the_model_says(self) -> None:
        for actor in (self.people.member, self.people.ana):
            board = self.run(self.world.boards.board(actor))
            found = [each.headline.key.value for each in board.cells]
            assert found == self._expected(actor.audience), (actor.tier, self.known)

    @invariant()
    def nothing_ever_vanishes(self) -> None:
        async def counted() -> tuple[int, int, int]:
            async with self.store.read(self.server) as reader:
                entries = await reader.count(Response) + await reader.count(Finding)
                return entries, await reader.count(Revision), await reader.count(Delivery)

        revisions = sum(len(each.revisions) for each in self.known.values())
        deliveries = sum(map(len, self.deliveries.values()))
        assert self.run(counted()) == (len(self.known), revisions, deliveries)

    @invariant()
    def every_revision_is_in_the_state_that_the_model_says(self) -> None:
        async def states() -> dict[str, list[str]]:
            found: dict[str, list[str]] = {}
            async with self.store.read(self.server) as reader:
                subjects: list[Any] = [*await reader.find(Response), *await reader.find(Finding)]
                for each in subjects:
                    found[each.reference] = [_state(one) for one in await reader.revisions_of(each.id)]
            return found

        expected = {
            name: [one.state for one in each.revisions]
            for name, each in self.known.items()
            if not each.withdrawn
        }
        found = self.run(states())
        assert {name: found[name] for name in expected} == expected

    def teardown(self) -> None:
        self.run(self.world.assert_chains_hold())


def _can_go_back(before: Known | None, after: Known) -> bool:
    """Whether undoing may take back something of what a change did to an entry.

    Disputes are settled by deciding them, and putting in force again what was taken out takes two people.
    """
    if before is None:
        return True
    earlier = [*before.revisions, *itertools.repeat(None, len(after.revisions) - len(before.revisions))]
    return any(
        was != now and (was is None or was.state != "verified")
        for was, now in zip(earlier, after.revisions, strict=True)
    )


def _state(revision: Revision) -> str:
    return (
        "retired" if revision.withdrawn and revision.state is RevisionState.REPORTED else revision.state.value
    )


@pytest.mark.slow
def test_whatever_organisers_do_the_record_is_what_the_model_says(any_url: str, tmp_path: Path) -> None:
    loop = asyncio.new_event_loop()
    clock = Hands()
    store = loop.run_until_complete(Store.open(any_url, clock=clock))

    class Machine(Organising):
        """The machine over this store."""

    Machine.store, Machine.loop, Machine.clock, Machine.folder = store, loop, clock, tmp_path
    Machine.numbers = itertools.count(1)
    try:
        run_state_machine_as_test(
            Machine,
            settings=settings(
                max_examples=RUNS,
                stateful_step_count=STEPS,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                # A run that fails is printed as it was: looking for a shorter one would take hours.
                phases=(Phase.explicit, Phase.generate),
                report_multiple_bugs=False,
                print_blob=True,
            ),
        )
    finally:
        loop.run_until_complete(store.close())
        loop.close()
