"""One point of the crash machine: the bot is killed once, started again until all is done, and then judged.

Everything about a point but the very instant of a kill follows from the seed and its number, so that one that
failed can be played again alone.
"""

import json
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from bot.domain.periods import due_periods, zone_named
from bot.domain.postings import LEASE_SECONDS, nonce_of
from bot.domain.records import Schedule
from bot.domain.vocabulary import Cadence, PostingKind, PostingState
from bot.services.postings import STEPS
from tests.crash.life import address, sound
from tests.crash.program import Program
from tests.crash.stage import (
    BOARDS,
    CALLED,
    CHANNELS,
    NEWS,
    NONCE_WINDOW,
    OTHER_NEWS,
    REVIEW,
    ZONE,
    Stage,
)
from tests.services.world import START
from tests.wire.places import BOT
from tests.wire.scripted import Ends, Request

# How many of a hundred points are of each kind; what is left is killed at a named step.
SHARES = {"wire": 9, "random": 13, "edit": 6, "migrate": 5, "back_up": 5, "restore": 4}
POSTGRES_SHARES = {"wire": 9, "random": 15, "edit": 6, "migrate": 2, "back_up": 2}
WHOLE_PROGRAM_EVERY = 100

DAY = 86_400
PAUSES = (1, 5, 15, 30, 60, 125, 200, 700, 3600, DAY)
LONG_PAUSES = (2 * DAY, 7 * DAY, 30 * DAY)
# How long an act takes here, in seconds: kills at random moments are spread over a little more than that.
TAKES = {"tick": 0.15, "report": 0.08, "migrate": 0.35, "back_up": 0.12, "restore": 0.08, "log_in": 0.02}
# What the first one plans between the digests, the second one posts.
TICKS: list[list[Any]] = [["tick", None], ["tick", None]]
_PATIENCE = 60.0
# A machine that sleeps, or is stopped, wakes with all of its patience gone: only the second time counts.
_OFTEN = 2
# How long a whole program is waited for, in seconds: on a busy machine several start at once.
_PROGRAMS_PATIENCE = 240.0
TEXT_DISPLAY = 10

Acts = list[list[Any]]
"""What a life does: the name of each act, and what it is about."""


@dataclass
class Found:
    """What came of a point: figures that are summed up, and what was wrong, in words."""

    figures: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def wrong(self, figure: str, words: str) -> None:
        """Counts something that must never happen."""
        self.figures[figure] += 1
        self.faults.append(words)


@dataclass
class Killing:
    """How a life is to end: at the step it was told of, or some time after it began an act."""

    step: str = ""
    during: str = ""
    after: float = 0.0


def kind_of(random: Random, number: int, postgres: bool) -> str:
    """Which kind a point is of."""
    if not postgres and number % WHOLE_PROGRAM_EVERY == WHOLE_PROGRAM_EVERY // 2:
        return "program"
    shares = POSTGRES_SHARES if postgres else SHARES
    (kind,) = random.choices([*shares, "step"], [*shares.values(), 100 - sum(shares.values())])
    return kind


class Point:
    """One point; :meth:`play` gives what came of it."""

    def __init__(self, stage: Stage, seed: int, number: int) -> None:
        self.stage = stage
        self.number = number
        self.random = Random(f"{seed}/{number}")
        self.kind = kind_of(self.random, number, stage.postgres is not None)
        self.found = Found()
        self.acknowledged: set[int] = set()
        self.news: set[int] = set()
        self.tried: set[int] = set()
        self.restored = False
        self.lives = 1 if stage.postgres is None else 3
        self._late: list[tuple[float, Request]] = []
        self._numbers = iter(range(1, 10_000))
        self._lock = threading.Lock()
        self._killed = False

    def play(self) -> Found:
        """Plays it to its end."""
        started = time.perf_counter()
        # The whole program migrates when it starts.
        old = self.kind == "migrate" or (self.kind == "program" and self.random.random() < 0.3)
        with self.stage.scene(old=old) as (folder, database):
            self.folder, self.database = folder, database
            self._begin()
            getattr(self, f"_{self.kind}")()
            self._settle()
            self._judge()
        for complaint in self.stage.double.complaints:
            self.found.wrong("mistakes", f"Discord would refuse {complaint}")
        self.stage.double.complaints.clear()
        seen = self.found.figures
        seen["points"] += 1
        seen[f"kind {self.kind}"] += 1
        seen["missed its kill"] += not self._killed
        seen["milliseconds"] += round((time.perf_counter() - started) * 1000)
        return self.found

    # What happens

    def _begin(self) -> None:
        # Ordinary days, a long outage, and those on which the clocks change in Denver (14 March 2027).
        (days,) = self.random.choices(
            [self.random.uniform(1, 4), self.random.uniform(4, 32), self.random.uniform(130.5, 133.5)],
            [86, 11, 3],
        )
        self.stage.clock.set(START + timedelta(days=days))
        if self.kind != "restore" and self.random.random() < 0.08:
            self._skew()

    def _skew(self) -> None:
        """Sets the clock of the bot's machine wrong, or wrong in another way."""
        skew = self.random.choice((-7200, -400, 400, 7200))
        self.stage.clock.set(self.stage.clock.true(), timedelta(seconds=skew))
        self.found.figures["clock set"] += 1

    def _some_news(self) -> Acts:
        """Now and then something of which whoever follows is told ten minutes later."""
        return [["news", None]] if self.random.random() < 0.5 else []

    def _some_reports(self, most: int = 2) -> list[int]:
        found = [next(self._numbers) for _ in range(self.random.randint(0, most))]
        self.tried.update(found)
        return found

    def _step(self) -> None:
        self._trouble(share=0.3)
        step = STEPS[self.number % len(STEPS)]
        time_ = self.random.choice((1, 1, 2, 2, 3, 4, 5, 6))
        reports = self._some_reports()
        if step in ("read_back", "recorded", "noted", "edited", "posted", "ready"):
            reports = reports or self._some_reports(1)
        acts: Acts = [["log_in", None], ["report", reports], *self._some_news(), *TICKS]
        for _ in range(4):
            self._together(acts, Killing(step=step), stop={"step": step, "time": time_})
            self._between_lives()
            if self._killed:
                break
            # The next day there is another digest to post, the board to edit, something to tell of in direct
            # messages, and somebody reports something.
            self._forward(DAY)
            time_ = 1
            reports = self._some_reports(2)
            acts = [["log_in", None], ["report", reports], *self._some_news(), *TICKS]

    def _random(self) -> None:
        self._trouble(share=0.4)
        acts: Acts = [["log_in", None], ["report", self._some_reports()], *self._some_news(), *TICKS]
        if self.random.random() < 0.5:
            # In the midst of what the board and whoever follows waited for.
            self._life(acts)
            self._forward(self.random.choice((700, DAY)))
            acts = [["log_in", None], ["report", self._some_reports()], *self._some_news(), *TICKS]
        during = self.random.choice(("tick", "tick", "tick", "report", "log_in"))
        self._together(acts, self._at_random(during))
        self._between_lives()

    def _wire(self) -> None:
        """Killed while a request is on its way, or its answer."""
        method, path = self.random.choice(
            (
                ("POST", "/channels/*/messages"),
                ("PATCH", "/channels/*/messages/*"),
                ("GET", "/channels/*/messages"),
            )
        )
        skip, accepted = self.random.choice((0, 0, 1, 2)), self.random.random() < 0.6
        acts: Acts = [["log_in", None], ["report", self._some_reports()], *self._some_news(), *TICKS]
        for _ in range(3):
            victims: list[Any] = []

            def kill(_request: Request, victims: list[Any] = victims) -> None:
                self._kill_first(victims)

            fault = self.stage.double.fault(
                method, path, ends=Ends.DROPPED, accepted=accepted, hook=kill, skip=skip
            )
            self._together(acts, Killing(), victims=victims)
            fault.times = 0
            if self._killed:
                self.found.figures[f"killed {'after' if accepted else 'before'} {method}"] += 1
            self._between_lives()
            if self._killed:
                break
            self._forward(DAY)
            skip = self.random.choice((0, 0, 1, 2))
            acts = [["log_in", None], ["report", self._some_reports(2)], *self._some_news(), *TICKS]

    def _edit(self) -> None:
        reports = [next(self._numbers) for _ in range(12)]
        self.tried.update(reports)
        self._together([["report", reports]], self._at_random("report", 4))
        self._between_lives()

    def _migrate(self) -> None:
        self._alone("migrate", self._at_random("migrate"))
        self._between_lives()
        self._alone("migrate")

    def _back_up(self) -> None:
        """A copy is made beside a running bot, and killed; the bot goes on, and the next copy is made."""
        beside = threading.Thread(
            target=self._life, args=([["log_in", None], ["report", self._some_reports()], ["tick", None]],)
        )
        beside.start()
        self._alone("back_up", self._at_random("back_up"), lock=False)
        beside.join()
        self._between_lives()
        if not self._alone("back_up", lock=False):
            self.found.wrong("integrity errors", "after a kill no backup could be made any more")
        self._left_over("backups")

    def _restore(self) -> None:
        """What was posted is forgotten, and a restore of that is killed; then it is restored."""
        self._life([["log_in", None], ["report", self._some_reports(1)], *self._some_news(), *TICKS])
        self._between_lives()
        self._alone("restore", self._at_random("restore"))
        if not (self.folder / self.database).exists():
            self.found.wrong("integrity errors", "the database is gone")
        elif fault := self._sound():
            self.found.wrong("integrity errors", f"after a killed restore: {fault}")
        self._between_lives()
        # A name of its own for what it replaces, as a later second would give it.
        self.stage.clock.forward(1)
        if not self._alone("restore"):
            self.found.wrong("integrity errors", "after a kill nothing could be restored any more")
        self.restored = True
        self._left_over(".")

    def _program(self) -> None:
        """The whole program over the gateway, killed and started again as a service manager would."""
        # Its calendar rings by the machine's own clock, so that one that is far behind would never rest.
        self.stage.clock.set(max(datetime.now(UTC), START + timedelta(days=2)))
        method, path = self.random.choice(
            (("POST", "/channels/*/messages"), ("PATCH", "/channels/*/messages/*"), ("", ""))
        )
        accepted, skip = self.random.random() < 0.6, self.random.choice((0, 1))
        program = Program(self.stage, self.folder)
        if method:
            fault = self.stage.double.fault(
                method,
                path,
                ends=Ends.DROPPED,
                accepted=accepted,
                skip=skip,
                hook=lambda _request: program.kill(),
            )
            self._killed = program.died(_PROGRAMS_PATIENCE)
            fault.times = 0
        else:
            self._killed = not program.died(self.random.uniform(0, 3))
        program.kill()
        program.died(_PROGRAMS_PATIENCE)
        self.found.figures["killed the whole program"] += self._killed
        self._forward(self.random.choice([each for each in (*PAUSES, *LONG_PAUSES) if each > LEASE_SECONDS]))
        again = Program(self.stage, self.folder)

        def posted() -> bool:
            cards = all(self._cards(each) for each in (NEWS, OTHER_NEWS))
            return cards and "event=connected" in again.output

        if not again.until(posted, _PROGRAMS_PATIENCE):
            self.found.wrong("lost", f"started again, the program did not post: {again.output[-2000:]}")
        if status := again.stop():
            self.found.wrong("mistakes", f"the program ended with {status}: {again.output[-2000:]}")

    def _cards(self, channel: str) -> int:
        return sum(bool(each["components"]) for each in list(self._messages(channel).values()))

    def _left_over(self, *folders: str) -> None:
        left = [
            each.name
            for folder in {".", *folders}
            for each in (self.folder / folder).glob(".*")
            if each.name.startswith(".deeds-") or each.name.endswith(".part")
        ]
        if left:
            self.found.wrong("integrity errors", f"copies are left behind: {left}")

    def _at_random(self, during: str, times: float = 1.0) -> Killing:
        return Killing(during=during, after=self.random.uniform(0, 1.15) * TAKES[during] * times)

    def _trouble(self, share: float) -> None:
        """Now and then a request, its answer or both are lost, or it arrives when nobody waits any more."""
        if self.random.random() > share:
            return
        post, patch, history = "/channels/*/messages", "/channels/*/messages/*", "/channels/*/messages"
        chosen = self.random.choice(
            (
                ("POST", post, {"ends": Ends.DROPPED}, "lost request"),
                ("POST", post, {"ends": Ends.DROPPED, "accepted": True}, "lost reply"),
                ("POST", post, {"ends": Ends.RESET, "accepted": True}, "lost reply"),
                ("POST", post, {"status": 503}, "refused by 503"),
                ("POST", post, {"status": 503, "accepted": True}, "accepted and 503"),
                ("POST", post, {"ends": Ends.DROPPED, "hook": self._remember}, "late request"),
                ("POST", post, {"ends": Ends.DROPPED, "hook": self._remember}, "late request"),
                ("PATCH", patch, {"ends": Ends.DROPPED}, "lost request"),
                ("PATCH", patch, {"ends": Ends.DROPPED, "accepted": True}, "lost reply"),
                ("GET", history, {"status": 503}, "history by 503"),
                ("POST", post, {"status": 403, "code": 50013}, "forbidden"),
            )
        )
        method, path, options, name = chosen
        self.stage.double.fault(method, path, skip=self.random.choice((0, 0, 1)), **options)
        self.found.figures[f"trouble: {name}"] += 1

    def _remember(self, request: Request) -> None:
        # Discord is slow, but not slower than it remembers nonces: else it could not be told apart.
        arrives = self.stage.clock.true().timestamp() + self.random.uniform(
            1, NONCE_WINDOW.total_seconds() - 10
        )
        self._late.append((arrives, request))

    def _between_lives(self) -> None:
        self._forward(self.random.choice(PAUSES if self.random.random() < 0.9 else LONG_PAUSES))
        if self.random.random() < 0.03:
            self._moderate()
        if self.random.random() < 0.2:
            self._chatter(self.random.choice((1, 3, 120)))
        if self.kind != "restore" and self.random.random() < 0.05:
            self._skew()

    def _forward(self, seconds: float) -> None:
        """Lets time pass; what was late arrives on the way."""
        clock = self.stage.clock
        until = clock.true().timestamp() + seconds
        for late in sorted((each for each in self._late if each[0] <= until), key=lambda each: each[0]):
            self._late.remove(late)
            clock.forward(late[0] - clock.true().timestamp())
            self.stage.arrive(late[1])
        clock.forward(until - clock.true().timestamp())

    def _moderate(self) -> None:
        """Somebody deletes a message of the bot's."""
        ours = [
            (channel, identifier)
            for channel in CHANNELS
            for identifier, message in self._messages(channel).items()
            if message["author"]["id"] == BOT
        ]
        if ours:
            channel, identifier = self.random.choice(ours)
            self.stage.remove(channel, identifier)
            self.found.figures["deleted by a moderator"] += 1

    def _chatter(self, count: int) -> None:
        """Others write in the channels."""
        for _ in range(count):
            self.stage.say(self.random.choice((NEWS, OTHER_NEWS, BOARDS)))

    def _messages(self, channel: str) -> dict[str, dict[str, Any]]:
        return self.stage.double.channels[channel].messages

    # Lives of the bot

    def _together(
        self,
        acts: Acts,
        killing: Killing,
        *,
        stop: dict[str, Any] | None = None,
        victims: list[Any] | None = None,
    ) -> None:
        """As many lives at once as this kind of database allows, one of which is killed."""
        first = threading.Thread(
            target=self._life, args=(acts, killing), kwargs={"stop": stop, "victims": victims}
        )
        others = [
            threading.Thread(
                target=self._life,
                args=(
                    [each for each in acts if each[0] not in ("report", "news")],
                    Killing(step=killing.step),
                ),
                kwargs={"stop": stop, "victims": victims},
            )
            for _ in range(self.lives - 1)
        ]
        for each in (first, *others):
            each.start()
        for each in (first, *others):
            each.join()

    def _alone(self, act: str, killing: Killing | None = None, *, lock: bool = True) -> bool:
        """A command of its own, without the bot; whether it came to its end."""
        return self._life([[act, None]], killing, outside=True, lock=lock) is not None

    def _life(
        self,
        acts: Acts,
        killing: Killing | None = None,
        *,
        stop: dict[str, Any] | None = None,
        outside: bool = False,
        lock: bool = True,
        victims: list[Any] | None = None,
    ) -> dict[str, Any] | None:
        """One life; gives what its acts gave, none if it did not come to its end."""
        how = killing or Killing()
        task = self.stage.task(self.folder, self.database, acts, stop=stop, outside=outside, lock=lock)
        life = self.stage.nursery.begin(task)
        if victims is not None:
            victims.append(life)
        self.found.figures["lives"] += 1
        gave: dict[str, Any] = {}
        ended = False
        deadline: float | None = None
        unheard = 0
        while True:
            try:
                left = _PATIENCE if deadline is None else max(deadline - time.monotonic(), 0.0005)
                said = life.hear(left)
                unheard = 0
            except TimeoutError:
                if deadline is None:
                    unheard += 1
                    if unheard == _OFTEN:
                        self.found.wrong("integrity errors", f"a life hung in {acts}")
                        life.kill()
                elif self._kill_first([life]):
                    self.found.figures[f"killed during {how.during}"] += 1
                deadline = None
                continue
            if said is None:
                break
            if "acknowledged" in said:
                self.acknowledged.add(said["acknowledged"])
            elif "news" in said:
                self.news.add(said["news"])
            elif "begun" in said:
                if said["begun"] == how.during:
                    deadline = time.monotonic() + how.after
            elif "at" in said:
                if self._kill_first([life]):
                    self.found.figures[f"killed at {said['at']}"] += 1
                else:
                    life.go_on()
            elif "did" in said:
                gave[said["did"]] = said["gave"]
                if said["did"] == how.during:
                    # It was done sooner than expected: then between this act and the next.
                    deadline = time.monotonic() if deadline is not None else None
            elif "forward" in said:
                self._forward(said["forward"])
                life.go_on()
            elif "ended" in said:
                ended = True
                deadline = None
            else:
                self.found.wrong("mistakes", json.dumps(said))
        life.close()
        return gave if ended else None

    def _kill_first(self, lives: list[Any]) -> bool:
        """Kills one of these, unless this point had its kill."""
        with self._lock:
            alive = [each for each in lives if not each.is_over]
            if self._killed or not alive:
                return False
            self._killed = True
            self.random.choice(alive).kill()
            return True

    # Afterwards

    def _sound(self) -> str:
        return sound(self.folder / self.database) if self.stage.postgres is None else ""

    def _settle(self) -> None:
        """A calm life after all that, in which everything comes to its end."""
        self.stage.double.heal()
        self.stage.clock.set(self.stage.clock.true())
        self._forward(NONCE_WINDOW.total_seconds())
        if fault := self._sound():
            self.found.wrong("integrity errors", fault)
        thoroughly = self.stage.postgres is not None or self.random.random() < 0.15
        # A restored backup has forgotten what was logged since, and its numbers are given again.
        news = 0 if self.restored else max(self.news, default=0)
        told = self._life([["log_in", None], ["settle", news], ["tell", thoroughly]])
        if told is None or not told["settle"]:
            self.found.wrong("lost", f"it never came to an end: {told}")
            told = self._life([["tell", True]])
        self.told = told["tell"] if told else None
        if fault := self._sound():
            self.found.wrong("integrity errors", fault)

    def _judge(self) -> None:
        if self.told is None:
            self.found.wrong("integrity errors", "the database could not be read")
            return
        if self.told["fault"]:
            self.found.wrong("integrity errors", f"the chain: {self.told['fault']}")
        rows = self.told["rows"]
        self._judge_plan(rows)
        self._judge_channels(rows)
        self._judge_calls(rows)
        self.found.figures["postings"] += len(rows)
        self.found.figures["edits acknowledged"] += len(self.acknowledged)

    def _judge_plan(self, rows: list[dict[str, Any]]) -> None:
        """Everything that had to be planned was planned."""
        if not self.restored:
            there = set(self.told["reports"]) if self.told else set()
            for number in sorted(self.acknowledged):
                if address(number) not in there:
                    self.found.wrong("lost", f"the acknowledged report {number} is not in the record")
            cards = sum(each["kind"] == "review_card" for each in rows)
            if cards != len(there):
                self.found.wrong("lost", f"{len(there)} reports and {cards} cards")
            for url in there - {address(number) for number in self.tried}:
                self.found.wrong("integrity errors", f"nobody reported {url}")
        if self.kind == "migrate" and self.stage.postgres is not None:
            return  # a new database, in which there is no schedule
        for schedule in self.stage.schedules:
            mine = [each for each in rows if each["schedule"] == str(schedule.id)]
            if schedule.cadence is Cadence.LIVE:
                self._judge_board(mine)
            else:
                self._judge_schedule(schedule, sorted(mine, key=lambda each: (each["due"], each["part"])))
        self._judge_direct([each for each in rows if each["kind"] == PostingKind.DIRECT])

    def _judge_board(self, rows: list[dict[str, Any]]) -> None:
        """The newest board stands in its channel, and says what it was last planned to say."""
        if not rows:
            self.found.wrong("lost", "the live board was never planned")
            return
        newest = max(rows, key=lambda each: int(each["period"]))
        here = [each for each in self._messages(BOARDS).values() if newest["marker"] in _words(each)]
        once = len(here) == 1 or (self.restored and here)
        if newest["state"] != PostingState.SENT or not once:
            self.found.wrong("lost", f"the board is {newest['state']} and stands there {len(here)} times")
        self.found.figures["boards posted"] += len(rows)

    def _judge_direct(self, rows: list[dict[str, Any]]) -> None:
        """Whoever follows was told of all news, each once."""
        arrived = [each for each in rows if each["state"] in (PostingState.SENT, PostingState.SENT_DELETED)]
        self.found.figures["direct messages"] += len(arrived)
        if self.restored:
            return
        for sequence in sorted(self.news):
            told = [each for each in arrived if each["first"] <= sequence <= each["last"]]
            if not told:
                self.found.wrong("lost", f"change {sequence} was told to nobody who follows")
            elif len({each["period"] for each in told}) > 1:
                self.found.wrong("duplicated", f"change {sequence} was told twice to who follows")

    def _judge_schedule(self, schedule: Schedule, rows: list[dict[str, Any]]) -> None:
        """Every period that fell due has its row, the newest arrived, and no change lies between two."""
        due = due_periods(schedule, zone_named(ZONE), schedule.since, self.stage.clock())
        for label in {each.label for each in due} - {each["period"] for each in rows}:
            self.found.wrong("lost", f"{label} of a {schedule.cadence} digest was never planned")
        arrived = [each for each in rows if each["state"] in (PostingState.SENT, PostingState.SENT_DELETED)]
        if rows and rows[-1] not in arrived:
            self.found.wrong("lost", f"the newest digest is {rows[-1]['state']}: {rows[-1]['reason']}")
        for before, after in pairwise(arrived):
            if after["first"] > before["last"] + 1 and not self.restored:
                self.found.wrong("lost", f"no digest tells what came between {before} and {after}")

    def _judge_channels(self, rows: list[dict[str, Any]]) -> None:
        """Every message that is recorded stands in its channel, once, and there is no other."""
        seen = self.found.figures
        standing = {
            channel: [each for each in self._messages(channel).values() if each["author"]["id"] == BOT]
            for channel in (*CHANNELS, self.stage.direct)
        }
        deleted = self.stage.removed
        accounted: set[str] = set()
        for row in rows:
            seen[f"state {row['state']}"] += 1
            seen[f"tried again: {row['kind']}"] += row["attempts"] > 1
            channel = self.stage.direct if row["kind"] == PostingKind.DIRECT else row["channel"]
            here = [each for each in standing[channel] if row["marker"] in _words(each)]
            gone = [each for each in deleted if row["marker"] in _words(each)]
            accounted.update(each["id"] for each in here)
            match row["state"]:
                case PostingState.SENT:
                    if not here and not gone:
                        self.found.wrong("lost", f"{row['key']} is recorded as sent and is not there")
                    if len(here) > 1 and self.restored and channel == BOARDS:
                        # Its key names no time, and the one before stands too far back to be found.
                        seen["forgotten by a restore"] += 1
                    elif len(here) > 1:
                        self.found.wrong("duplicated", f"{row['key']} stands there {len(here)} times")
                    elif here and gone:
                        # Nobody can prevent it: deleted before it was recorded, its nonce forgotten.
                        seen["posted again after a deletion"] += 1
                    # Of what was sent in private no words are kept for longer than 90 days.
                    if here and row["body"] and _texts(here[-1]) != _texts(json.loads(row["body"])):
                        self.found.wrong("lost", f"{row['key']} was never edited into its card")
                    if here and len(here[0]["attachments"]) > 1:
                        self.found.wrong("duplicated", f"{row['key']} shows more than one picture")
                    seen["pictures"] += bool(here and here[0]["attachments"])
                case PostingState.SENT_DELETED:
                    if here or not gone:
                        self.found.wrong(
                            "lost", f"{row['key']} is recorded as deleted: {len(here)}, {len(gone)}"
                        )
                case PostingState.SKIPPED:
                    if here and self.restored:
                        # Posted, forgotten, and older than what was due when it was forgotten.
                        seen["forgotten by a restore"] += 1
                    elif here:
                        self.found.wrong("duplicated", f"{row['key']} was skipped and is there")
                case state:
                    self.found.wrong("lost", f"{row['key']} is still {state}")
        for channel, messages in standing.items():
            others = [each for each in messages if each["id"] not in accounted]
            if self.restored and channel in (REVIEW, BOARDS, self.stage.direct):
                seen["forgotten by a restore"] += len(others)
            elif others:
                self.found.wrong("duplicated", f"{len(others)} messages in {channel} that nobody planned")

    def _judge_calls(self, rows: list[dict[str, Any]]) -> None:
        """The first part of each digest called the role, and nothing else called anybody."""
        digests = {nonce_of(each["key"]) for each in rows if each["kind"] == PostingKind.DIGEST}
        for request in list(self.stage.double.requests):
            if request.method not in ("POST", "PATCH") or "/messages" not in request.path:
                continue
            roles = request.body["allowed_mentions"].get("roles", [])
            calls = str(request.body.get("content") or "").count("<@&")
            if (
                request.body["allowed_mentions"]["parse"]
                or len(roles) != calls
                or roles not in ([], [CALLED])
            ):
                self.found.wrong("mistakes", f"{request.line} calls {request.body['allowed_mentions']}")
            elif roles and request.body.get("nonce") not in digests and not self.restored:
                self.found.wrong("mistakes", f"{request.line} calls a role, and is no digest")
            self.found.figures["calls"] += bool(roles)


def _texts(body: dict[str, Any]) -> list[str]:
    """All texts of a message, in their order: what it says, whatever picture it shows."""
    found: list[str] = [body["content"]] if body.get("content") else []
    parts = list(body.get("components") or ())
    while parts:
        each = parts.pop(0)
        found += [each["content"]] if each.get("type") == TEXT_DISPLAY else []
        parts[:0] = each.get("components", ())
    return found


def _words(message: dict[str, Any]) -> str:
    return json.dumps([message.get("content"), message.get("components")])
