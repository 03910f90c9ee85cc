"""``deeds demo --script``: a walk through the demo's world, printed as each person sees it.

Every step states what must be on the screen afterwards. The walk succeeds only if all of it was.
"""

import textwrap
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.demo.simulation import CannotDo, Person, Seen
from bot.demo.world import CHANNEL, World, post_digests, world
from bot.domain.clocks import Window, run_window
from bot.domain.dates import EdtfDate
from bot.domain.headlines import Headline
from bot.domain.vocabulary import DeliveryChannel, FindingOutcome, HeadlineKey, ResponseKind
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, parse
from bot.rendering.headlines import plain_words

DEMAND, OFFICIAL = "D-1", "O-3"
DELIVERED_DAYS_AGO, PROMISED_IN_DAYS, WINDOW_DAYS = 30, 60, 14
WIDTH = 96


class StepFailed(Exception):  # noqa: N818 - it reads as what happened
    """What a step promised was not there."""


async def play(words: Localizer, say: Callable[[str], None] = print) -> bool:
    """Plays the walk, telling it line by line; true if every step did what it says."""
    async with world(words, live=False) as made:
        walk = Walk(made, words, say)
        try:
            await walk.whole()
        except (StepFailed, CannotDo) as failure:
            say(words.plain("demo-walk-failed", step=walk.step, what=str(failure)))
            return False
    say(words.plain("demo-walk-done", count=walk.step))
    return True


class Walk:
    """The walk's state: who acts, and how many steps were taken."""

    def __init__(self, made: World, words: Localizer, say: Callable[[str], None]) -> None:
        self._world = made
        self._words = words
        # These people's Discord is in English, whatever language the walk is told in.
        self._theirs = made.services.languages.localizer("en")
        self._say = say
        self.step = 0
        self._member = made.server.as_person(made.cast.member)
        self._first = made.server.as_person(made.cast.first_organiser)
        self._second = made.server.as_person(made.cast.second_organiser)
        self._today = made.services.clock().date()

    async def whole(self) -> None:
        """Every step, in order. Raises :class:`StepFailed`."""
        self._today = await self._world.services.servers.today(str(self._world.server.id))
        delivered = self._today - timedelta(days=DELIVERED_DAYS_AGO)
        # Two weeks end on the next working day where they would end on a day off.
        _, window = run_window(delivered, Window(WINDOW_DAYS), ())
        assert window.due is not None  # noqa: S101 (nothing pauses it)
        promised = EdtfDate.of(self._today + timedelta(days=PROMISED_IN_DAYS))

        await self._board()
        await self._look(Headline(HeadlineKey.UNDELIVERED))
        await self._deliver(delivered.isoformat())
        await self._look(Headline(HeadlineKey.WAITING, "unchecked", {"due": window.due}))
        await self._log(
            "demo-walk-statement",
            "demo-walk-statement-source",
            self._said(ResponseKind.ACKNOWLEDGED, "demo-walk-said"),
        )
        await self._verify(Headline(HeadlineKey.REPLIED))
        await self._log(
            "demo-walk-promise",
            "demo-walk-promise-source",
            self._said(ResponseKind.COMMITS, "demo-walk-promised", due=promised.text),
        )
        await self._verify(Headline(HeadlineKey.PROMISED, "by", {"due": promised}))
        await self._log(
            "demo-walk-first-finding",
            "demo-walk-first-finding-source",
            self._found("a", "demo-walk-cameras-off"),
        )
        await self._verify(Headline(HeadlineKey.PARTLY_MET, "", {"fulfilled": 1, "total": 2}))
        await self._log(
            "demo-walk-second-finding",
            "demo-walk-second-finding-source",
            self._found("b", "demo-walk-logs-out"),
        )
        await self._verify(Headline(HeadlineKey.MET))
        await self._digest(Headline(HeadlineKey.MET))

    def _day(self, offset: int) -> str:
        return (self._today + timedelta(days=offset)).isoformat()

    def _tell(self, who: Person, key: str) -> None:
        self.step += 1
        self._say("")
        self._say(f"{self.step:2}. {self._words.labelled(who.name, self._words.plain(key))}")

    def _show(self, seen: Seen) -> Seen:
        for line in seen.text.splitlines():
            for each in textwrap.wrap(line, WIDTH, subsequent_indent="  ") or [""]:
                self._say(f"    │ {each}")
        if seen.form is not None:
            fields = ", ".join(each.label for each in seen.form.fields)
            self._say(f"    │ ▤ {self._theirs.labelled(seen.form.title, fields)}")
        if seen.labels:
            self._say(f"    │ [{'] ['.join(seen.labels)}]")
        return seen

    def _expect(self, seen: Seen, headline: Headline) -> None:
        wanted = plain_words(headline, self._theirs)
        if wanted not in seen.text:
            raise StepFailed(wanted)

    async def _board(self) -> None:
        self._tell(self._member, "demo-walk-board")
        seen = self._show(await self._member.slash("board"))
        self._expect(seen, Headline(HeadlineKey.UNDELIVERED))

    async def _look(self, headline: Headline) -> None:
        self._tell(self._member, "demo-walk-looks")
        self._expect(self._show(await self._member.slash("demand", demand=DEMAND)), headline)

    async def _deliver(self, day: str) -> None:
        who = self._first
        self._tell(who, "demo-walk-delivers")
        self._show(await who.slash("deliver"))
        seen = await who.choose(OFFICIAL)
        ask = seen.menus[0].options[0].value
        await who.choose(ask)
        self._show(
            await who.submit(
                {
                    "channel": DeliveryChannel.IN_PERSON.value,
                    "on": day,
                    "proof": self._words.plain("demo-walk-proof"),
                }
            )
        )

    async def _log(self, told: str, source: str, add: Callable[[], Awaitable[None]]) -> None:
        who = self._first
        self._tell(who, told)
        await who.slash("log")
        self._show(await who.submit({"title": self._words.plain(source), "published": self._day(-1)}))
        await add()
        self._show(await self._press(who, Action.LOG_FINISH))

    def _said(self, kind: ResponseKind, what: str, *, due: str = "") -> Callable[[], Awaitable[None]]:
        async def add() -> None:
            who = self._first
            await self._press(who, Action.LOG_RESPONSE)
            seen = await who.choose(OFFICIAL)
            await who.choose(seen.menus[0].options[0].value)
            self._show(
                await who.submit(
                    {
                        "kind": kind.value,
                        "on": self._day(-1),
                        "summary": self._words.plain(what),
                        "due": due,
                    }
                )
            )

        return add

    def _found(self, criterion: str, what: str) -> Callable[[], Awaitable[None]]:
        async def add() -> None:
            who = self._first
            await self._press(who, Action.LOG_FINDING)
            seen = await who.choose(OFFICIAL)
            await who.choose(seen.menus[0].options[0].value)
            await who.choose(criterion)
            self._show(
                await who.submit(
                    {
                        "outcome": FindingOutcome.FULFILLED.value,
                        "on": self._day(-1),
                        "summary": self._words.plain(what),
                    }
                )
            )

        return add

    async def _press(self, who: Person, action: Action) -> Seen:
        found = _button(who.last, action) if who.last else None
        if found is None:
            raise StepFailed(action.value)
        return await who.press(found)

    async def _verify(self, headline: Headline) -> None:
        """The reporter finds no button to verify with; the other organiser does; the member sees it."""
        own, other = self._first, self._second
        self._tell(own, "demo-walk-own")
        seen = self._show(await self._open_review(own))
        if _button(seen, Action.VERIFY) is not None:
            raise StepFailed(self._words.plain("demo-walk-own"))
        self._tell(other, "demo-walk-verifies")
        seen = self._show(await self._open_review(other))
        form = self._show(await self._press(other, Action.VERIFY))
        every = [each.value for each in form.form.fields[0].options] if form.form else []
        self._expect(self._show(await other.submit({"checklist": every})), headline)
        await self._look(headline)

    async def _open_review(self, who: Person) -> Seen:
        seen = await who.slash("desk")
        menu = next((each for each in seen.menus if _is(each.custom_id, Action.REVIEW)), None)
        if menu is None:
            raise StepFailed(Action.REVIEW.value)
        return await who.choose(menu.options[0].value, menu=menu.custom_id)

    async def _digest(self, headline: Headline) -> None:
        before = len(self._member.visible_messages(CHANNEL))
        await post_digests(self._world)
        self._tell(self._member, "demo-walk-digest")
        parts = self._member.visible_messages(CHANNEL)[before:]
        if not parts:
            raise StepFailed(self._words.plain("demo-walk-digest"))
        for part in parts:
            self._show(part)
        wanted = plain_words(headline, self._theirs)
        if not any(wanted in part.text for part in parts):
            raise StepFailed(wanted)


def _is(custom_id: str, action: Action) -> bool:
    found = parse(custom_id)
    return found is not None and found.action is action


def _button(seen: Seen, action: Action) -> str | None:
    return next((each.custom_id for each in seen.buttons if _is(each.custom_id, action)), None)
