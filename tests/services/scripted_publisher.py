"""A channel that does to postings what networks do: loses, delays, repeats, refuses, forgets.

`ScriptedDiscord` is the world that outlives the process: its messages, its clock, the nonces it remembers.
`ScriptedPublisher` is one connection to it, with a script that says what happens to each request.
"""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum, auto

from bot.domain.records import ServerSettings
from bot.domain.vocabulary import Visibility
from bot.services.postings import (
    HISTORY,
    ChannelGoneError,
    HistoryUnreadableError,
    MessageGoneError,
    NotAMemberError,
    NotReadyError,
    OutcomeUnknownError,
    RefusedError,
)

START = datetime(2026, 8, 3, 15, 0, tzinfo=UTC)


class Fault(StrEnum):
    """What can happen to a request."""

    LOST_REQUEST = auto()  # it never arrived
    LOST_REPLY = auto()  # it was carried out, nobody heard
    LATE = auto()  # nobody heard, and it is carried out only later
    REPEATED = auto()  # the library sent it twice, since the first reply was lost
    HANGS = auto()  # no reply, ever; it was carried out
    REFUSED = auto()  # a definite 4xx for this message
    FORBIDDEN = auto()  # a definite 4xx for the whole channel
    CLOSED = auto()  # somebody takes no direct messages
    CHANNEL_GONE = auto()
    NOT_READY = auto()
    UNREADABLE = auto()  # history refused although the permission seems to be there
    MISTAKE = auto()  # a programming error in the publisher
    KILLED_BEFORE = auto()  # the process dies before the request leaves
    KILLED_AFTER = auto()  # the process dies after it was carried out
    KILLED_LATE = auto()  # the process dies, and the request is carried out later


class Killed(BaseException):
    """The process is gone: nothing of it runs any more."""


@dataclass
class Message:
    """One message as the channel holds it."""

    id: str
    channel: str
    body: str
    nonce: str
    at: datetime
    deleted: bool = False
    edits: int = 0
    picture: bytes | None = None


@dataclass
class ScriptedDiscord:
    """Channels with their messages; ``nonce_window`` is how long a nonce is remembered."""

    now: datetime = START
    nonce_window: timedelta = timedelta(minutes=3)
    messages: list[Message] = field(default_factory=list)
    missing: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    readers: dict[str, Visibility] = field(default_factory=dict)
    strangers: set[int] = field(default_factory=set)
    deduplicated: int = 0
    _late: list[tuple[datetime, str, str, str]] = field(default_factory=list)
    _ids: int = 0

    def clock(self) -> datetime:
        """The true time."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Lets time pass; what was late arrives on the way."""
        self.now += timedelta(seconds=seconds)
        for late in sorted(each for each in self._late if each[0] <= self.now):
            self._late.remove(late)
            at, channel, body, nonce = late
            try:
                self.create(channel, body, nonce, at)
            except MessageGoneError:
                continue

    def create(self, channel: str, body: str, nonce: str, at: datetime) -> Message:
        """Carries out a post that arrives at ``at``."""
        for known in reversed(self.messages):
            if (known.channel, known.nonce) == (channel, nonce) and at - known.at <= self.nonce_window:
                if known.deleted:
                    raise MessageGoneError
                self.deduplicated += 1
                return known
        self._ids += 1
        message = Message(f"m{self._ids}", channel, body, nonce, at)
        self.messages.append(message)
        return message

    def create_later(self, channel: str, body: str, nonce: str, seconds: float) -> None:
        """A post that was accepted but is carried out only after ``seconds``."""
        self._late.append((self.now + timedelta(seconds=seconds), channel, body, nonce))

    def chatter(self, channel: str, count: int) -> None:
        """What others say in the channel."""
        for _ in range(count):
            self._ids += 1
            self.messages.append(Message(f"m{self._ids}", channel, "chatter", f"n{self._ids}", self.now))

    def carrying(self, marker: str, *, deleted: bool = False) -> list[Message]:
        """The messages with that marker; the deleted ones if asked for, else those one can see."""
        return [each for each in self.messages if marker in each.body and each.deleted == deleted]


Script = Callable[[str], Fault | None]


def in_order(**faults: Iterable[Fault | None]) -> Script:
    """A script that gives each kind of request its faults in order, and then none."""
    queues = {name: deque(each) for name, each in faults.items()}

    def next_fault(request: str) -> Fault | None:
        queue = queues.get(request)
        return queue.popleft() if queue else None

    return next_fault


def faultless(_request: str) -> None:
    """The script of a good day."""


class ScriptedPublisher:
    """One life's connection to the scripted Discord. ``requests`` counts what was asked of it."""

    def __init__(
        self, discord: ScriptedDiscord, script: Script = faultless, *, late: float = 30, timeout: float = 20
    ) -> None:
        self.discord = discord
        self.script = script
        self.late = late
        self.timeout = timeout
        self.requests: Counter[str] = Counter()
        self.in_flight: Counter[str] = Counter()
        self.most_at_once: Counter[str] = Counter()

    async def _fault(self, request: str) -> Fault | None:
        self.requests[request] += 1
        await asyncio.sleep(0)
        fault = self.script(request)
        if fault is Fault.LOST_REQUEST:
            self.discord.advance(self.timeout)
            raise OutcomeUnknownError
        if fault is Fault.REFUSED:
            raise RefusedError(50035)
        if fault is Fault.CLOSED:
            raise RefusedError(50007)
        if fault is Fault.FORBIDDEN:
            raise RefusedError(50013, whole_channel=True)
        if fault is Fault.CHANNEL_GONE:
            raise ChannelGoneError
        if fault is Fault.NOT_READY:
            raise NotReadyError
        if fault is Fault.KILLED_BEFORE:
            raise Killed
        if fault is Fault.MISTAKE:
            raise ValueError("what was to be posted")
        return fault

    async def _reply(self, fault: Fault | None) -> None:
        if fault in (Fault.KILLED_AFTER, Fault.KILLED_LATE):
            raise Killed
        if fault is Fault.HANGS:
            await asyncio.Event().wait()
        if fault in (Fault.LOST_REPLY, Fault.LATE):
            self.discord.advance(self.timeout)
            raise OutcomeUnknownError

    async def missing_permissions(self, channel: str, server: str) -> tuple[str, ...]:
        await self._reply(await self._fault("permissions"))
        return tuple(sorted(self.discord.missing[channel]))

    async def readers(self, channel: str, settings: ServerSettings, server: str) -> Visibility:
        return self.discord.readers.get(channel, Visibility.ORGANISERS)

    async def stands(self, channel: str, message: str) -> bool:
        await self._reply(await self._fault("stands"))
        return any(each.id == message and not each.deleted for each in self.discord.messages)

    async def direct_channel(self, server: str, user: int, role: str) -> str:
        await self._reply(await self._fault("direct"))
        if user in self.discord.strangers:
            raise NotAMemberError
        return f"direct-{user}"

    async def find(self, channel: str, marker: str, since: datetime) -> str | None:
        fault = await self._fault("find")
        await self._reply(fault)
        if fault is Fault.UNREADABLE or HISTORY in self.discord.missing[channel]:
            raise HistoryUnreadableError
        here = [each for each in self.discord.messages if each.channel == channel and not each.deleted]
        read = here[-100:] + [each for each in here[:-100] if each.at >= since]
        found = [each for each in read if marker in each.body]
        return min(found, key=lambda each: each.at).id if found else None

    async def post(self, channel: str, body: str, nonce: str) -> str:
        self.in_flight[channel] += 1
        self.most_at_once[channel] = max(self.most_at_once[channel], self.in_flight[channel])
        try:
            fault = await self._fault("post")
            if fault in (Fault.LATE, Fault.KILLED_LATE):
                self.discord.create_later(channel, body, nonce, self.late)
                await self._reply(fault)
            message = self.discord.create(channel, body, nonce, self.discord.now)
            if fault is Fault.REPEATED:
                message = self.discord.create(channel, body, nonce, self.discord.now)
            await self._reply(fault)
            return message.id
        finally:
            self.in_flight[channel] -= 1

    async def edit(self, channel: str, message: str, body: str, picture: bytes | None = None) -> None:
        fault = await self._fault("edit")
        found = next(each for each in self.discord.messages if each.id == message)
        assert found.channel == channel
        if found.deleted:
            raise MessageGoneError
        for _ in range(2 if fault is Fault.REPEATED else 1):
            found.body = body
            found.picture = picture
            found.edits += 1
        await self._reply(fault)
