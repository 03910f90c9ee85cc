"""Getting unprompted messages out: each one once, whatever happens to the machine, the network or Discord.

A posting is planned with everything it will say, claimed, worked on, and its outcome recorded. Claiming and
recording are transactions of their own; the network comes between them:

    planned ──claim──▶ sending ──▶ sent           the message stands in the channel
                         │  ▲      sent_deleted   it stood there and somebody deleted it: never again
                         │  │      blocked        Discord refuses: organisers are told
                         └──┘      unverified     it may stand there, and nobody can look: organisers are told
                       retry_at    skipped        a later digest tells all of it

Nothing that may have been accepted is ever sent blindly again: a second attempt, and any for what was planned
or due before the process last started, first looks for the posting's marker in the channel. While the first
attempt may still be on its way, Discord itself drops the second by its nonce. What remains impossible: a
message that somebody deletes before it is recorded and after Discord forgot the nonce is posted again.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Protocol, TypeVar
from uuid import UUID, uuid4

import structlog

from bot.domain.errors import DeedsError
from bot.domain.following import subscription_in
from bot.domain.postings import (
    LEASE_SECONDS,
    MOST_LOOKS,
    MOST_REFUSALS,
    SEND_TIMEOUT_SECONDS,
    STOPPED,
    WAITING,
    Posting,
    Why,
    marker_of,
    posting_key,
    reason_text,
    retry_after,
    without_picture,
)
from bot.domain.records import Campaign, Schedule, ServerSettings
from bot.domain.vocabulary import PostingKind, PostingState, Visibility
from bot.services.protocols import Bodies, Renderer
from bot.services.settings import Clock, Servers, settings_id
from bot.storage import outbox
from bot.storage.store import Store
from bot.storage.writing import Writer

T = TypeVar("T")
Parts = Callable[[Callable[[int], str]], tuple[Bodies, ...]]
Checkpoint = Callable[[str], Awaitable[None]]

HISTORY = "read_message_history"
"""The permission that only looking back needs."""

ATTACHING = "attach_files"
"""The permission that only pictures need: without it cards go out as text."""

AT_ONCE = 32
"""How many channels are worked on together: fifty requests a second, each of which may take half of one."""

_GATHERED_SECONDS = 0.1

STEPS = ("claimed", "permitted", "read_back", "ready", "posted", "noted", "edited", "recorded")
"""The points between which a process can die: a checkpoint is awaited with each name when it is reached."""

_MADE_FOR = {
    PostingKind.DIGEST: Visibility.MEMBERS,
    PostingKind.REVIEW_CARD: Visibility.ORGANISERS,
    PostingKind.NOTICE: Visibility.PUBLIC,
    PostingKind.REMINDER: Visibility.ORGANISERS,
    PostingKind.BOARD: Visibility.MEMBERS,
    PostingKind.WIN: Visibility.MEMBERS,
    # It takes something away from a message that stands there, whoever reads the channel by now.
    PostingKind.CORRECTION: Visibility.PUBLIC,
}
"""Who may read each kind: permissions of a channel change after it was chosen, so it is asked each time."""

_PICTURED = (PostingKind.DIGEST, PostingKind.BOARD, PostingKind.DIRECT)
"""The kinds whose cards may show a picture."""

log = structlog.stdlib.get_logger(__name__)


CLOSED = 50007
"""Discord's code for direct messages that somebody doesn't take."""


class PublishError(Exception):
    """A fault of a :class:`Publisher`. Its text never holds what was to be posted."""


class RefusedError(PublishError):
    """Discord refused, and would refuse again (a 4xx): nothing was accepted.

    ``code`` is Discord's. ``whole_channel`` says that it would refuse every message there, as with a
    missing permission.
    """

    def __init__(self, code: int, *, whole_channel: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.whole_channel = whole_channel


class MessageGoneError(PublishError):
    """The message was there and is deleted (10008)."""


class ChannelGoneError(PublishError):
    """The channel or the server is gone or no longer seen (10003, 10004, 50001)."""


class NotAMemberError(PublishError):
    """Somebody is not in the server (any more), or without the role of its members."""


class HistoryUnreadableError(PublishError):
    """The channel's history can't be read, so not finding something there would prove nothing."""


class NotReadyError(PublishError):
    """Nothing was accepted, and the next one would fare no better: not connected, or the token refused."""


class OutcomeUnknownError(PublishError):
    """Nobody knows whether it was accepted: a 5xx, a timeout, a dropped socket."""


class Publisher(Protocol):
    """How a message gets into a channel. Every fault it raises is a :class:`PublishError`.

    Bodies are frozen JSON, sent as they are.
    """

    async def missing_permissions(self, channel: str, server: str) -> tuple[str, ...]:
        """The names of Discord's permissions that the bot lacks to post there and to read back.

        Raises :class:`ChannelGoneError` for a channel of any other server.
        """

    async def readers(self, channel: str, settings: ServerSettings, server: str) -> Visibility:
        """The widest audience that reads a channel of that server at this moment, by its settings.

        Raises :class:`ChannelGoneError` for a channel of any other server.
        """

    async def find(self, channel: str, marker: str, since: datetime) -> str | None:
        """The id of our own message that carries ``marker``, the oldest if there are several.

        Looks from the newest message back to ``since``, and at a hundred messages at least: a clock
        that was ahead must not hide one.
        """

    async def post(self, channel: str, body: str, nonce: str) -> str:
        """Posts and gives the message's id; the same nonce within minutes gives the same message."""

    async def edit(self, channel: str, message: str, body: str, picture: bytes | None = None) -> None:
        """Replaces a message of ours; doing it twice is as good as once.

        ``picture`` is the content of the file that the body attaches, if it attaches one.
        """

    async def stands(self, channel: str, message: str) -> bool:
        """Whether a message that was posted is still there."""

    async def direct_channel(self, server: str, user: int, role: str) -> str:
        """The channel of direct messages with a member of a server; with ``role``, one who has it now.

        The other methods take it like any other channel, but for the permissions and the readers. Raises
        :class:`NotAMemberError`.
        """


class Planner:
    """Makes postings. ``life`` names this life of the process: a new one each time it starts."""

    def __init__(self, clock: Clock, life: str) -> None:
        self._clock = clock
        self.life = life

    def planned(
        self,
        *,
        server: str,
        kind: PostingKind,
        origin: str,
        channel: str,
        period: str,
        bodies: Callable[[str], Bodies],
        due: datetime | None = None,
        schedule: UUID | None = None,
        first_change: int = 0,
        last_change: int = 0,
    ) -> Posting:
        """One posting, for :func:`bot.storage.outbox.plan` inside the transaction that gives rise to it.

        ``bodies`` makes the notice and the card from the marker both must carry; an empty card leaves the
        notice as it is. ``due`` is when the period fell due (UTC), now if none. Raises ``ValueError``
        where the marker is missing.
        """
        (posting,) = self.planned_parts(
            server=server,
            kind=kind,
            origin=origin,
            channel=channel,
            period=period,
            bodies=lambda marker_of_part: (bodies(marker_of_part(1)),),
            due=due,
            schedule=schedule,
            first_change=first_change,
            last_change=last_change,
        )
        return posting

    def planned_parts(
        self,
        *,
        server: str,
        kind: PostingKind,
        origin: str,
        channel: str,
        period: str,
        bodies: Parts,
        due: datetime | None = None,
        schedule: UUID | None = None,
        first_change: int = 0,
        last_change: int = 0,
    ) -> tuple[Posting, ...]:
        """Several parts of one thing, posted in order; ``bodies`` is given each part's marker by its number.

        Plan all of them in one transaction. Else as :meth:`planned`.
        """
        now = self._clock()

        def key(part: int) -> str:
            return posting_key(
                server=server, kind=kind, origin=origin, channel=channel, period=period, part=part
            )

        made = tuple(
            Posting(
                id=uuid4(),
                server=server,
                kind=kind,
                key=key(part),
                channel=channel,
                period=period,
                part=part,
                notice=notice,
                card=card,
                due=due or now,
                planned=now,
                schedule=schedule,
                first_change=first_change,
                last_change=last_change,
                life=self.life,
            )
            for part, (notice, card) in enumerate(bodies(lambda part: marker_of(key(part))), start=1)
        )
        for each in made:
            if each.marker not in each.notice or (each.card and each.marker not in each.card):
                raise ValueError("a posting without its marker could never be found again")
        return made

    def correction(self, posting: Posting, period: str) -> Posting:
        """What edits the message of ``posting`` into its card, once per ``period``; see :class:`Posting`."""
        now = self._clock()
        return Posting(
            id=uuid4(),
            server=posting.server,
            kind=PostingKind.CORRECTION,
            key=posting_key(
                server=posting.server,
                kind=PostingKind.CORRECTION,
                origin=posting.marker,
                channel=posting.channel,
                period=period,
                part=posting.part,
            ),
            channel=posting.channel,
            period=period,
            part=posting.part,
            notice="",
            card="",
            due=now,
            planned=now,
            life=self.life,
            corrects=posting.id,
        )


class Teller(Protocol):
    """What organisers are told when a posting stops."""

    async def prepare(self, server: str) -> None:
        """Has ready what the notice is drawn with, before that transaction."""

    async def __call__(self, writer: Writer, posting: Posting) -> Posting | None:
        """The notice for a posting that was just blocked or could not be verified, none where nobody is to
        be told. Called inside the transaction that records it: nothing but the database may be awaited.
        """


class Addressees(Protocol):
    """Who a direct message is for: known only to those who can open what is sealed."""

    async def user(self, server: str, channel: str) -> int | None:
        """The Discord id behind what stands in place of a channel; none if nobody is written to any more."""

    async def gone(self, writer: Writer, channel: str) -> None:
        """Nothing more goes there: they left, or take no direct messages. Part of the transaction."""

    async def missed(self, writer: Writer, posting: Posting) -> None:
        """What this one was to tell is told with the next, after a while. Part of the transaction."""

    async def are_quiet(self, server: str, channel: str) -> bool:
        """Whether it is an hour at which they want no message."""

    async def put_off(self, writer: Writer, posting: Posting) -> None:
        """What this one was to tell is told when their quiet hours are over. Part of the transaction."""


class BlockedNotices:
    """Tells organisers in the server's review channel, in the server's language."""

    def __init__(self, servers: Servers, planner: Planner, renderer: Callable[[], Renderer]) -> None:
        self._servers = servers
        self._planner = planner
        self._renderer = renderer

    async def prepare(self, server: str) -> None:
        """See :class:`Teller`."""
        settings = await self._servers.settings_or_default(server)
        await self._renderer().prepare([settings.language])

    async def __call__(self, writer: Writer, posting: Posting) -> Posting | None:
        """See :class:`Teller`; a review channel that is itself blocked can't be told."""
        settings = await writer.get(ServerSettings, settings_id(posting.server))
        channel = settings.review_channel if settings else ""
        if settings is None or channel in ("", posting.channel):
            return None
        title = await self._campaign(writer, posting, settings.language)
        return self._planner.planned(
            server=posting.server,
            kind=PostingKind.NOTICE,
            origin=posting.marker,
            channel=channel,
            # Blocked again after somebody had it tried again: that is told again.
            period=str(posting.fence),
            bodies=lambda marker: self._renderer().blocked_notice(posting, title, settings.language, marker),
        )

    async def _campaign(self, writer: Writer, posting: Posting, language: str) -> str:
        schedule = await writer.get(Schedule, posting.schedule) if posting.schedule else None
        campaign = await writer.get(Campaign, schedule.campaign) if schedule else None
        if campaign is None:
            return ""
        translation = campaign.title.translation(language)
        return translation.text if translation else campaign.title.original


@dataclass(frozen=True)
class Delivered:
    """What one round did: how many postings ended in each state, and how many are to be tried again.

    ``overtaken`` counts those that somebody else had claimed by the time we were done.
    """

    sent: int = 0
    sent_deleted: int = 0
    blocked: int = 0
    unverified: int = 0
    skipped: int = 0
    again: int = 0
    overtaken: int = 0

    def __add__(self, other: "Delivered") -> "Delivered":
        return Delivered(
            **{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)}
        )


@dataclass(frozen=True)
class Claim:
    """A posting this process holds. ``ends`` is the lease's end on the monotonic clock."""

    posting: Posting
    covered: bool
    pictured: bool
    ends: float


@dataclass(frozen=True)
class Outcome:
    """What an attempt came to. State ``sending`` means that nobody knows yet.

    Of direct messages ``gone`` says that no further ones are to go to that person, ``missed`` that this one
    did not reach them, and ``put_off`` that it came at an hour at which they want none.
    """

    state: PostingState
    reason: str = ""
    whole_channel: bool = False
    stop: bool = False
    gone: bool = False
    missed: bool = False
    put_off: bool = False


class _OvertakenError(Exception):
    """Somebody else claimed the posting meanwhile."""


async def _no_checkpoint(_step: str) -> None:
    return None


class Postings:
    """Delivers what is planned.

    ``publisher_of`` gives the publisher or raises :class:`NotReadyError`. ``life`` is the planner's.
    ``tell`` makes the notice for organisers, ``addressees`` knows who direct messages are for. ``at_once``
    bounds how many channels are worked on together: one that hangs holds up no other. For ``drawing_seconds``
    a posting waits for its picture. ``checkpoint`` is awaited at each of :data:`STEPS`; only
    tests give one, to kill the process there.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        publisher_of: Callable[[], Publisher],
        *,
        life: str,
        tell: Teller | None = None,
        addressees: Addressees | None = None,
        lease_seconds: float = LEASE_SECONDS,
        send_timeout: float = SEND_TIMEOUT_SECONDS,
        at_once: int = AT_ONCE,
        drawing_seconds: float = 0.0,
        monotonic: Callable[[], float] = time.monotonic,
        checkpoint: Checkpoint = _no_checkpoint,
    ) -> None:
        self._store = store
        self._clock = clock
        self._publisher_of = publisher_of
        self._life = life
        self._tell = tell
        self._addressees = addressees
        self._lease = timedelta(seconds=lease_seconds)
        self._timeout = send_timeout
        self._at_once = at_once
        self._drawing = timedelta(seconds=drawing_seconds)
        self._monotonic = monotonic
        self._checkpoint = checkpoint
        self._started = clock()
        # What we hold, and until when: the clock of the database may be set forward meanwhile.
        self._busy: dict[UUID, float] = {}
        self.worked_at = monotonic()
        """When a posting was last claimed or recorded, on the monotonic clock."""
        self.recorded = 0
        """How many outcomes were recorded in this life."""

    async def deliver_due(self) -> Delivered:
        """Works on everything that is due until nothing is left, many channels at once.

        Raises ``DeedsError`` when the database fails; what was under way is then looked for later.
        """
        try:
            self._publisher_of()
        except NotReadyError:
            return Delivered()
        total = Delivered()
        at_work: set[asyncio.Task[tuple[Delivered, bool]]] = set()
        faults: list[BaseException] = []
        stopped = False
        try:
            while True:
                if not stopped and not faults:
                    claims = await self.claim_some(self._at_once - len(at_work))
                    at_work |= {asyncio.create_task(self._work_on(each)) for each in claims}
                if not at_work:
                    break
                done, at_work = await asyncio.wait(at_work, return_when=asyncio.FIRST_COMPLETED)
                if at_work:
                    # Those that end soon after make room for new ones together: one transaction claims them.
                    more, at_work = await asyncio.wait(at_work, timeout=_GATHERED_SECONDS)
                    done |= more
                for each in done:
                    if fault := each.exception():
                        faults.append(fault)
                        continue
                    delivered, stops = each.result()
                    total += delivered
                    stopped = stopped or stops
        except BaseException:
            for each in at_work:
                each.cancel()
            await asyncio.gather(*at_work, return_exceptions=True)
            raise
        if faults:
            raise faults[0]
        return total

    async def _work_on(self, claim: Claim) -> tuple[Delivered, bool]:
        """What it came to, and whether the next one would fare no better."""
        try:
            outcome = await self.send(claim)
            return await self.record(claim, outcome), outcome.stop
        finally:
            self._busy.pop(claim.posting.id, None)

    async def claim(self) -> Claim | None:
        """Takes the next posting; see :meth:`claim_some`."""
        return next(iter(await self.claim_some(1)), None)

    async def claim_some(self, most: int) -> list[Claim]:
        """Takes the next postings, no two of one channel, committed before a single byte leaves.

        They are held until they are recorded, or until their lease ends.
        """
        if most < 1:
            return []
        # Read before the clock that the database is told: ours then ends no later than what others see.
        started = self._monotonic()
        ends = started + self._lease.total_seconds()

        async def work(writer: Writer) -> list[outbox.Claimed]:
            busy = [posting for posting, until in self._busy.items() if until > started]
            found = await outbox.claim(
                writer, now=self._clock(), lease=self._lease, busy=busy, most=most, drawing=self._drawing
            )
            # Before the commit, so that no other worker of ours can come between.
            self._busy |= {each.posting.id: ends for each in found}
            return found

        claimed = await self._store.transact(None, work)
        if claimed:
            self.worked_at = self._monotonic()
            await self._checkpoint("claimed")
        return [Claim(each.posting, each.covered, each.pictured, ends) for each in claimed]

    async def send(self, claim: Claim) -> Outcome:
        """Does what is left to do on Discord's side. Raises nothing that the publisher raises."""
        direct = subscription_in(claim.posting.channel) is not None
        try:
            return await self._attempt(claim)
        except MessageGoneError:
            return Outcome(PostingState.SENT_DELETED)
        except ChannelGoneError:
            reason = reason_text(Why.CHANNEL_GONE)
            if direct:
                return self._later(claim, reason)
            return Outcome(PostingState.BLOCKED, reason, whole_channel=True)
        except HistoryUnreadableError:
            reason = reason_text(Why.HISTORY)
            if direct:
                # Nobody else can look there, and whoever reads it is told again sooner than not at all.
                return Outcome(PostingState.SKIPPED, reason, missed=True)
            return Outcome(PostingState.UNVERIFIED, reason)
        except NotAMemberError:
            return Outcome(PostingState.SKIPPED, reason_text(Why.NO_MEMBER), gone=True)
        except RefusedError as error:
            reason = reason_text(Why.REFUSED, error.code)
            if direct and error.code == CLOSED:
                # What somebody doesn't take is their own affair: nobody is told, and nothing is tried again.
                return Outcome(PostingState.SKIPPED, reason_text(Why.CLOSED), gone=True)
            if direct:
                return self._later(claim, reason)
            return Outcome(PostingState.BLOCKED, reason, whole_channel=error.whole_channel)
        except NotReadyError:
            return Outcome(PostingState.SENDING, stop=True)
        except (OutcomeUnknownError, TimeoutError, _OvertakenError):
            return Outcome(PostingState.SENDING)
        except asyncio.CancelledError:
            # The process is asked to stop. The next one then need not wait for the lease to end.
            with suppress(DeedsError):
                await self.record(claim, Outcome(PostingState.SENDING))
            raise
        except Exception as error:
            # A mistake of ours in the middle of sending: it may be out there all the same.
            log.error("posting_failed", posting=claim.posting.marker, exc_info=error)
            return Outcome(PostingState.SENDING)

    def _later(self, claim: Claim, reason: str) -> Outcome:
        """What becomes of a direct message that is refused: no organiser can mend it, and it may pass.

        It is tried again some times; then what it tells is left to the next one.
        """
        if claim.posting.attempts < MOST_REFUSALS:
            return Outcome(PostingState.SENDING, reason)
        return Outcome(PostingState.SKIPPED, reason, missed=True)

    async def _attempt(self, claim: Claim) -> Outcome:
        posting = claim.posting
        publisher = self._publisher_of()
        if subscription_in(posting.channel) is not None:
            return await self._direct(publisher, claim)
        missing = await self._bounded(publisher.missing_permissions(posting.channel, posting.server))
        await self._checkpoint("permitted")
        if needed := sorted(set(missing) - {HISTORY, ATTACHING}):
            return Outcome(PostingState.BLOCKED, reason_text(Why.MISSING, *needed), whole_channel=True)
        if await self._reaches_too_far(publisher, posting):
            return Outcome(PostingState.BLOCKED, reason_text(Why.TOO_WIDE))

        if posting.kind is PostingKind.CORRECTION:
            return await self._correct(publisher, claim, posting.channel, missing)
        return await self._place(publisher, claim, posting.channel, missing)

    async def _direct(self, publisher: Publisher, claim: Claim) -> Outcome:
        """The same to one person, if they still follow and are still a member."""
        posting = claim.posting
        user = await self._addressees.user(posting.server, posting.channel) if self._addressees else None
        if user is None:
            return Outcome(PostingState.SKIPPED, reason_text(Why.UNFOLLOWED))
        async with self._store.read(posting.server) as reader:
            settings = await reader.get(ServerSettings, settings_id(posting.server))
        role = settings.member_role if settings else ""
        channel = await self._bounded(publisher.direct_channel(posting.server, user, role))
        await self._checkpoint("permitted")
        if posting.kind is PostingKind.CORRECTION:
            return await self._correct(publisher, claim, channel, ())
        # What has begun to arrive, or may have, is gone on with: told later it would be told twice.
        quiet = posting.part == 1 and posting.attempts == 1 and await self._are_quiet(posting)
        return await self._place(publisher, claim, channel, (), quiet=quiet)

    async def _are_quiet(self, posting: Posting) -> bool:
        known = self._addressees
        return known is not None and await known.are_quiet(posting.server, posting.channel)

    async def _place(
        self,
        publisher: Publisher,
        claim: Claim,
        channel: str,
        missing: Collection[str],
        *,
        quiet: bool = False,
    ) -> Outcome:
        """Posts what is not there yet, unless it is ``quiet`` there now, and edits it into its card."""
        posting = claim.posting
        message = posting.message
        # A board's key names no time: a database that was restored gives it again, whenever that is.
        undated = posting.kind is PostingKind.BOARD and HISTORY not in missing
        if not message and (undated or self._may_be_there(posting)):
            if HISTORY not in missing:
                message = await self._look(publisher, claim, channel)
                await self._checkpoint("read_back")
            elif not claim.covered:
                raise HistoryUnreadableError
        if not message:
            if claim.covered:
                return Outcome(PostingState.SKIPPED, reason_text(Why.COVERED))
            if quiet:
                return Outcome(PostingState.SKIPPED, reason_text(Why.QUIET), put_off=True)
            if self._monotonic() + self._timeout > claim.ends:
                raise OutcomeUnknownError
            await self._checkpoint("ready")
            message = await self._bounded(publisher.post(channel, posting.notice, posting.nonce))
            await self._checkpoint("posted")
        if message != posting.message:
            if not await self._note(posting, message):
                raise _OvertakenError
            await self._checkpoint("noted")
        if posting.card:
            await self._edit(publisher, posting, channel, message, missing, pictured=claim.pictured)
        return Outcome(PostingState.SENT)

    async def _correct(
        self, publisher: Publisher, claim: Claim, channel: str, missing: Collection[str]
    ) -> Outcome:
        """Brings a message to what its posting's card has become: doing it twice is as good as once."""
        posting = claim.posting
        async with self._store.read(posting.server) as reader:
            first = await outbox.by_id(reader, posting.corrects) if posting.corrects else None
        if first is None or first.state is PostingState.SENT_DELETED:
            return Outcome(PostingState.SENT_DELETED)
        message = first.message
        if not message:
            # Somebody's word, or a history that could not be read: it may stand there under its own mark.
            if HISTORY in missing:
                raise HistoryUnreadableError
            message = await self._look(publisher, replace(claim, posting=first), channel)
            await self._checkpoint("read_back")
        if not message:
            return Outcome(PostingState.SENT_DELETED)
        await self._edit(publisher, first, channel, message, missing)
        return Outcome(PostingState.SENT)

    async def _edit(
        self,
        publisher: Publisher,
        posting: Posting,
        channel: str,
        message: str,
        missing: Collection[str],
        *,
        pictured: bool = True,
    ) -> None:
        """Edits a posting's message into its card, with the picture that shows if there is one."""
        card, picture = posting.card, None
        if pictured and posting.kind in _PICTURED:
            async with self._store.read(posting.server) as reader:
                picture = await outbox.picture_of(reader, posting.id)
        if picture is not None and ATTACHING in missing:
            card, picture = without_picture(card), None
        await self._bounded(publisher.edit(channel, message, card, picture))
        await self._checkpoint("edited")

    async def _reaches_too_far(self, publisher: Publisher, posting: Posting) -> bool:
        """Whether others read the channel by now than those the posting was made for."""
        async with self._store.read(posting.server) as reader:
            found = await reader.get(ServerSettings, settings_id(posting.server))
        settings = found or ServerSettings(id=settings_id(posting.server))
        readers = await self._bounded(publisher.readers(posting.channel, settings, posting.server))
        return readers < _MADE_FOR[posting.kind]

    def _may_be_there(self, posting: Posting) -> bool:
        if posting.attempts > 1:
            return True
        if posting.reason == reason_text(Why.SAID_SO):
            return False
        # An earlier life may have posted what fell due in its time, and a database restored from a
        # backup has forgotten it.
        return posting.life != self._life or posting.due < self._started

    async def _look(self, publisher: Publisher, claim: Claim, channel: str) -> str:
        posting = claim.posting
        # A long history takes many requests; what is left of the lease must still do for the posting.
        most = claim.ends - self._monotonic() - 2 * self._timeout
        call = publisher.find(channel, posting.marker, posting.read_back_from)
        try:
            return await self._bounded(call, most) or ""
        except TimeoutError:
            if posting.attempts < MOST_LOOKS:
                raise
            raise HistoryUnreadableError from None

    async def _bounded(self, call: Awaitable[T], seconds: float | None = None) -> T:
        async with asyncio.timeout(self._timeout if seconds is None else seconds):
            return await call

    async def _note(self, posting: Posting, message: str) -> bool:
        return await self._store.transact(
            posting.server, lambda writer: outbox.note_message(writer, posting, message)
        )

    async def record(self, claim: Claim, outcome: Outcome) -> Delivered:
        """Writes the outcome down and gives the claim up; nothing, if somebody else claimed it meanwhile.

        What stopped is told to organisers in the same transaction, once until it goes on.
        """
        posting = claim.posting
        waits = outcome.state in WAITING
        retry_at = self._clock() + retry_after(posting.attempts) if waits else None
        if outcome.state in STOPPED and self._tell is not None:
            await self._tell.prepare(posting.server)

        async def work(writer: Writer) -> bool:
            if not await outbox.settle(
                writer, posting, outcome.state, reason=outcome.reason, retry_at=retry_at
            ):
                return False
            if outcome.gone and self._addressees is not None:
                await self._addressees.gone(writer, posting.channel)
            if outcome.missed and self._addressees is not None:
                await self._addressees.missed(writer, posting)
            if outcome.put_off and self._addressees is not None:
                await self._addressees.put_off(writer, posting)
            if outcome.state in STOPPED:
                await self._told(writer, posting, outcome)
            if outcome.whole_channel:
                await outbox.block_channel(writer, posting, outcome.reason)
            return True

        kept = await self._store.transact(posting.server, work)
        self.worked_at = self._monotonic()
        self.recorded += 1
        await self._checkpoint("recorded")
        state = ("again" if waits else outcome.state.value) if kept else "overtaken"
        log.info(
            "posting_worked_on",
            posting=posting.marker,
            server=posting.server,
            channel=posting.channel,
            state=state,
            attempt=posting.attempts,
            code=outcome.reason or None,
        )
        return Delivered(**{state: 1})

    async def _told(self, writer: Writer, posting: Posting, outcome: Outcome) -> None:
        # A notice that can't be posted is not told of: where would one tell it? And who gets direct messages
        # is for nobody else to know.
        if self._tell is None or posting.kind is PostingKind.NOTICE or subscription_in(posting.channel):
            return
        if not await outbox.is_news(writer, posting, outcome.reason):
            return
        stopped = replace(posting, state=outcome.state, reason=outcome.reason)
        try:
            notice = await self._tell(writer, stopped)
        except DeedsError:
            raise
        except Exception as error:
            # A notice that can't be drawn must not undo the record, or it would be refused for ever.
            log.error("posting_notice_failed", posting=posting.marker, exc_info=error)
            return
        if notice is not None:
            await outbox.plan(writer, notice)

    async def reopen(self, server: str, channel: str | None = None) -> int:
        """Has what was blocked or unverified in a server, or one channel of it, tried again.

        For when permissions were mended. Gives how many there were. What may have arrived is looked for
        first; digests that a later one covers are skipped.
        """
        return await self._store.transact(server, lambda writer: outbox.reopen(writer, channel))

    async def resolve(self, server: str, key: str, *, arrived: bool) -> bool:
        """An organiser's word on an unverified posting: it is there, or it is not and is to be posted.

        False if it is not unverified (any more).
        """
        return await self._store.transact(server, lambda writer: outbox.resolve(writer, key, arrived=arrived))
