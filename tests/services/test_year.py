"""A campaign's year, played from ``year.txt``: the board at every month's end is the one worked out by hand.

A line of the script is a day, who does it and what. A line that begins with ``=`` is the board as members see
it at the end of that day, ask after ask.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from bot.domain.access import Actor
from bot.domain.errors import DeedsError
from bot.domain.records import Commitment, HandSetHeadline, Response
from bot.domain.vocabulary import (
    ClockMove,
    DeliveryChannel,
    FindingOutcome,
    HeadlineKey,
    ResponseKind,
    VoteChoice,
)
from bot.services.clocks import MoveTyped
from bot.services.delivering import DeliveryTyped
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped, VoteTyped
from bot.services.letters import HandedOver
from bot.services.managing import OfficialTyped
from bot.services.revising import RevisionTyped
from tests.services.world import HERE, Built, World

SCRIPT = (Path(__file__).parent / "year.txt").read_text(encoding="utf-8")
YEAR = 2027
LINE = re.compile(r"(\d\d)-(\d\d) (\S+) (.+?)(?: -> (\w+))?")
SEATS = {"ana": "ana", "ben": "ben", "mia": "member", "sue": "steward"}


@dataclass
class Player:
    """Plays the script, and remembers what each line called what it made."""

    world: World
    built: Built
    tokens: dict[str, str] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    promises: dict[str, str] = field(default_factory=dict)
    disputes: dict[str, str] = field(default_factory=dict)

    def actor(self, name: str) -> Actor:
        """Who a line is about."""
        found: Actor = getattr(self.world.here, SEATS[name])
        return found

    async def play(self, day: date, who: str, what: str) -> None:
        """Does what a line says."""
        verb, _, rest = what.partition(" ")
        do: Callable[[date, str, str], Awaitable[None]] = getattr(self, f"_{verb}")
        await do(day, who, rest)

    async def _delivers(self, day: date, who: str, rest: str) -> None:
        typed = DeliveryTyped(rest.split(), DeliveryChannel.LETTER, day.isoformat(), "stamped copy")
        await self.world.delivering.deliver(self.actor(who), typed)

    async def _checks(self, day: date, who: str, rest: str) -> None:
        await self.world.reviewing.checked(self.actor(who), rest.split())

    async def _says(self, day: date, who: str, rest: str) -> None:
        said, _, name = rest.partition(" as ")
        words = said.split()
        options = dict(zip(words[2::2], words[3::2], strict=False))
        typed = ResponseTyped(
            ResponseKind(words[0]),
            [words[1]],
            on=options.get("on", day.isoformat()),
            summary=f"They say: {name}",
            due=options.get("due", ""),
            commitment=self.promises[options["of"]] if "of" in options else "",
            referred_to=options.get("to", ""),
        )
        await self._log(who, name, typed, confidential=options.get("in") == "confidence")

    async def _finds(self, day: date, who: str, rest: str) -> None:
        outcome, ask, target, _, name = rest.split()
        where = target if len(target) == 1 else self.promises[target]
        typed = FindingTyped(FindingOutcome(outcome), ask, where, day.isoformat(), f"We saw: {name}")
        await self._log(who, name, typed)

    async def _votes(self, day: date, who: str, rest: str) -> None:
        cast, _, name = rest.partition(" as ")
        demand, *each = cast.split()
        votes = {office: VoteChoice(choice) for office, _, choice in (one.partition("=") for one in each)}
        await self._log(who, name, VoteTyped(demand, votes, day.isoformat(), f"The roll: {name}"))

    async def _log(
        self,
        who: str,
        name: str,
        typed: ResponseTyped | FindingTyped | VoteTyped,
        *,
        confidential: bool = False,
    ) -> None:
        actor, drafting = self.actor(who), self.world.drafting
        source = SourceTyped(title=f"Paper: {name}", confidential=confidential)
        draft = (await drafting.start(actor, None, source)).id
        if isinstance(typed, ResponseTyped):
            await drafting.add_response(actor, draft, typed)
        elif isinstance(typed, FindingTyped):
            await drafting.add_finding(actor, draft, typed)
        else:
            await drafting.add_vote(actor, draft, typed)
        [item] = (await drafting.submit(actor, draft)).items
        self.tokens[name], self.references[name] = item.token, item.line.reference

    async def _verifies(self, day: date, who: str, name: str) -> None:
        await self.world.reviewing.verify(self.actor(who), self.tokens[name])
        await self._note_promises(name)

    async def _writes(self, day: date, who: str, name: str) -> None:
        letters, actor = self.world.letters, self.actor(who)
        view = await letters.write(actor, self.promises[name], "Dear office, what became of it?", "en")
        handed = HandedOver(DeliveryChannel.LETTER, day.isoformat(), "registered letter")
        await letters.deliver(actor, view.letters[0].reference, handed)

    async def _note_promises(self, name: str) -> None:
        async with self.world.store.read(HERE) as reader:
            response = await reader.by_reference(Response, self.references[name])
            for each in await reader.find(Commitment, response=response.id) if response else []:
                self.promises[name] = each.reference

    async def _rejects(self, day: date, who: str, name: str) -> None:
        await self.world.reviewing.reject(self.actor(who), self.tokens[name], "It does not say that.")

    async def _edits(self, day: date, who: str, rest: str) -> None:
        old, _, on, _, name = rest.split()
        review = await self.world.revising.revise(self.actor(who), self.references[old], RevisionTyped(on=on))
        self.tokens[name], self.references[name] = review.items[0].token, self.references[old]

    async def _sets(self, day: date, who: str, rest: str) -> None:
        key, ask, _, name = rest.split()
        await self.world.reviewing.set_headline(self.actor(who), ask, HeadlineKey(key), "As agreed")
        self.tokens[name] = ask

    async def _confirms(self, day: date, who: str, name: str) -> None:
        async with self.world.store.read(HERE) as reader:
            waiting = await reader.find(HandSetHeadline, ask=self.built.ids[self.tokens[name]])
        await self.world.reviewing.decide_headline(self.actor(who), waiting[-1].id, confirm=True)

    async def _contests(self, day: date, who: str, rest: str) -> None:
        entry, _, name = rest.split()
        line = await self.world.disputes.contest(
            self.actor(who), self.references[entry], f"It is wrong: {name}"
        )
        self.disputes[name] = line.reference

    async def _upholds(self, day: date, who: str, name: str) -> None:
        await self._decides(who, name, upheld=True)

    async def _dismisses(self, day: date, who: str, name: str) -> None:
        await self._decides(who, name, upheld=False)

    async def _decides(self, who: str, name: str, *, upheld: bool) -> None:
        await self.world.disputes.decide(
            self.actor(who), self.disputes[name], upheld=upheld, reason="The minutes say so."
        )

    async def _passes(self, day: date, office: str, rest: str) -> None:
        _, name, _, since = rest.split()
        managing, ana = self.world.managing, self.world.here.ana
        before = await managing.official_typed(ana, office)
        typed = OfficialTyped(before.name, before.kind, before.jurisdiction, name, since)
        await managing.edit_official(ana, office, typed, before=before)

    async def _resets(self, day: date, who: str, rest: str) -> None:
        await self._moves(who, rest, ClockMove.RESET)

    async def _pauses(self, day: date, who: str, rest: str) -> None:
        await self._moves(who, rest, ClockMove.PAUSE)

    async def _resumes(self, day: date, who: str, rest: str) -> None:
        await self._moves(who, rest, ClockMove.RESUME)

    async def _extends(self, day: date, who: str, rest: str) -> None:
        ask, _, days = rest.split()
        typed = MoveTyped("They asked for time.", days=days)
        await self.world.clocks.move(self.actor(who), ask, "reply", ClockMove.EXTEND, typed)

    async def _moves(self, who: str, rest: str, move: ClockMove) -> None:
        ask, _, on = rest.split()
        await self.world.clocks.move(self.actor(who), ask, "reply", move, MoveTyped("As agreed.", on=on))


async def told(attempt: Awaitable[None]) -> str | None:
    """The code of the refusal that an attempt met, none if it went through."""
    try:
        await attempt
    except DeedsError as error:
        return error.code
    return None


def _day(month: str, day: str) -> datetime:
    # Noon in Denver, so that the local day is the one that is written.
    return datetime(YEAR, int(month), int(day), 19, tzinfo=UTC)


async def test_the_board_at_every_months_end_is_the_one_worked_out_by_hand(world: World) -> None:
    world.clock.now = _day("01", "01")
    await world.settle()
    built = await world.build(3, 3)
    player = Player(world, built)
    played = boards = 0
    for number, line in enumerate(SCRIPT.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        where = f"year.txt:{number}: {line}"
        if line.startswith("="):
            _, day, *expected = line.replace("/", " ").split()
            month, _, of_month = day.partition("-")
            world.clock.now = _day(month, of_month)
            cells = (await world.boards.board(world.here.member)).cells
            assert [each.headline.key.value for each in cells] == expected, where
            boards += 1
            continue
        match = LINE.fullmatch(line)
        assert match, where
        month, day, who, what, refusal = match.groups()
        world.clock.now = _day(month, day)
        played += 1
        assert await told(player.play(world.clock.now.date(), who, what)) == refusal, where
    assert boards == 12
    assert played >= 190
    await _what_only_organisers_know(world)


async def _what_only_organisers_know(world: World) -> None:
    """What came in confidence moves the organisers' board and nobody else's."""
    ask = "A-6"
    assert (await world.cell(ask)).headline.key is HeadlineKey.SILENT
    assert (await world.cell(ask, world.here.ana)).headline.key is HeadlineKey.REFUSED


def test_every_line_of_the_script_is_read() -> None:
    for line in SCRIPT.splitlines():
        if line and not line.startswith(("#", "=")):
            match = LINE.fullmatch(line)
            assert match, line
            assert hasattr(Player, f"_{match[4].split()[0]}"), line
