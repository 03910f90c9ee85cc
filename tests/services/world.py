"""A small world to serve: a store with every service over it, people of each tier in two servers."""

import asyncio
import functools
import inspect
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from bot.assembly import FORMATS, no_publisher
from bot.domain.access import Actor, Tier
from bot.domain.errors import DeedsError
from bot.domain.postings import Carried, Drawn, Posting, Struck
from bot.domain.records import (
    Ask,
    Campaign,
    Criterion,
    Demand,
    DemandVersion,
    Official,
    Record,
    ServerSettings,
)
from bot.domain.texts import Text
from bot.domain.views import (
    BoardView,
    Cell,
    DigestView,
    DisputeLine,
    LeadLine,
    ReportLine,
    SourceReview,
    Verdict,
    WinView,
)
from bot.domain.vocabulary import (
    DeliveryChannel,
    FindingOutcome,
    Lifecycle,
    OfficialKind,
    PostingState,
    ResponseKind,
)
from bot.i18n import Languages
from bot.publishing.po import translation_po
from bot.services.acting import Acting
from bot.services.boards import Boards
from bot.services.briefs import Briefs
from bot.services.changes import Changes
from bot.services.choosing import Choosing
from bot.services.clocks import Clocks
from bot.services.corrections import Corrections
from bot.services.delivering import Delivering, DeliveryTyped
from bot.services.digests import Digests
from bot.services.disputes import Disputes
from bot.services.drafting import Drafting, FindingTyped, ResponseTyped, SourceTyped
from bot.services.exchange import Exchange
from bot.services.finding import Searching
from bot.services.following import Following
from bot.services.leads import Leads
from bot.services.ledger import Ledger
from bot.services.letters import HandedOver, Letters
from bot.services.live import LiveBoards
from bot.services.managing import Managing
from bot.services.picking import Picking
from bot.services.postings import Planner
from bot.services.privacy import Privacy
from bot.services.protocols import Bodies
from bot.services.publishing import Publishing
from bot.services.records import Records
from bot.services.reminding import Reminders
from bot.services.replies import Replies
from bot.services.reporting import Reporting
from bot.services.reviewing import Reviewing
from bot.services.revising import Revising
from bot.services.sealing import Seal
from bot.services.seeding import Seeding
from bot.services.settings import People, Servers, host_actor, settings_id
from bot.services.setup import Setup
from bot.services.starting import Starting
from bot.services.translating import Translating
from bot.services.translation_files import TranslationFiles
from bot.services.trust import Trust
from bot.services.wins import Wins
from bot.storage.journal import Journal
from bot.storage.organisers import note_organiser
from bot.storage.outbox import in_states
from bot.storage.store import Store, Writer
from bot.storage.tables import METADATA

T = TypeVar("T")
R = TypeVar("R", bound=Record)
HERE, THERE = "1001", "2002"
REVIEW, NEWS, OTHER_NEWS = "review-channel", "news-channel", "other-news-channel"
SECRET = b"a made-up secret that lies outside the database"
# A Monday, 11:00 in Denver.
START = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)


class Hands:
    """A clock that shows what it is set to."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **period: float) -> None:
        """Moves it on by the days, hours, minutes given."""
        self.now += timedelta(**period)


@dataclass
class Notebook:
    """Draws nothing and remembers what it was given, so that tests see what would have been drawn."""

    reviews: list[SourceReview] = field(default_factory=list)
    digests: list[DigestView] = field(default_factory=list)
    reports: list[ReportLine] = field(default_factory=list)
    leads: list[tuple[LeadLine, ...]] = field(default_factory=list)
    reminded: list[tuple[SourceReview, int]] = field(default_factory=list)
    boards: list[BoardView] = field(default_factory=list)
    direct_views: list[DigestView] = field(default_factory=list)
    wins: list[WinView] = field(default_factory=list)
    prepared: set[str] = field(default_factory=set)
    parts: int = 1

    async def prepare(self, languages: Collection[str] = ()) -> None:
        self.prepared.update(languages)

    def review_card(self, review: SourceReview, language: str, marker: str) -> Bodies:
        self.reviews.append(review)
        return f"review {language} {marker}", f"{review.source.reference} {marker}"

    def report_card(self, report: ReportLine, language: str, marker: str) -> Bodies:
        self.reports.append(report)
        return f"report {language} {marker}", f"{report.reference} {marker}"

    def leads_card(self, leads: Sequence[LeadLine], language: str, marker: str) -> Bodies:
        self.leads.append(tuple(leads))
        return f"leads {language} {marker}", f"{len(leads)} {marker}"

    def digest(self, view: DigestView, language: str, marker_of: Callable[[int], str]) -> tuple[Drawn, ...]:
        self.digests.append(view)
        # A line for each entry that changed, which all parts carry.
        carried = tuple(Carried(each.line.reference, line) for line, each in enumerate(view.changed, start=1))
        return tuple(
            Drawn(f"{language} {marker_of(n)}", marker_of(n), carried, language=language)
            for n in range(1, self.parts + 1)
        )

    def direct(
        self,
        view: DigestView,
        subscription: UUID,
        server: str,
        language: str,
        marker_of: Callable[[int], str],
    ) -> tuple[Drawn, ...]:
        self.direct_views.append(view)
        card = f"{len(view.changed)} {language} {marker_of(1)}"
        return (Drawn(f"direct {marker_of(1)}", card, language=language),)

    def board(self, view: BoardView, schedule: UUID, language: str, marker: str) -> Drawn:
        self.boards.append(view)
        keys = " ".join(each.headline.key.value for each in view.cells)
        return Drawn(f"board {marker}", f"{keys} {view.as_of} {language} {marker}")

    def board_left(self, card: str, language: str) -> str:
        return card if card.startswith("left ") else f"left {card}"

    def win(self, view: WinView, language: str, marker: str) -> Drawn:
        self.wins.append(view)
        carried = tuple(Carried(each.reference, line) for line, each in enumerate(view.lines, start=1))
        return Drawn(
            f"win {marker}", f"{view.cell.reference} {language} {marker}", carried, language=language
        )

    def corrected(self, card: str, struck: Sequence[Struck], on: date, language: str) -> str:
        gone = ", ".join(f"{each.reference} {each.because}".rstrip() for each in struck)
        return f"{card} without {gone}, {language} {on}"

    def dispute_notice(self, dispute: DisputeLine, today: date, language: str, marker: str) -> Bodies:
        return f"dispute {dispute.reference} {today > dispute.decide_by} {marker}", ""

    def review_reminder(self, review: SourceReview, days: int, language: str, marker: str) -> Bodies:
        self.reminded.append((review, days))
        return f"reminder {days} {marker}", marker

    def bulk_notice(self, count: int, language: str, marker: str) -> Bodies:
        return f"bulk {count} {marker}", marker

    def blocked_notice(self, posting: Posting, campaign: str, language: str, marker: str) -> Bodies:
        return f"blocked {marker}", ""

    def test_notice(self, language: str, marker: str) -> Bodies:
        return f"test {language} {marker}", ""


@dataclass(frozen=True)
class Cast:
    """Who there is in one server."""

    outsider: Actor
    member: Actor
    ana: Actor
    ben: Actor
    steward: Actor

    @property
    def everybody(self) -> tuple[Actor, ...]:
        return self.outsider, self.member, self.ana, self.ben, self.steward


def cast_of(server: str) -> Cast:
    """Made-up people of each tier."""

    def person(name: str, tier: Tier) -> Actor:
        return Actor(server=server, person=f"1.{name}-{server}", tier=tier)

    return Cast(
        outsider=person("outsider", Tier.PUBLIC),
        member=person("member", Tier.MEMBER),
        ana=person("ana", Tier.ORGANISER),
        ben=person("ben", Tier.ORGANISER),
        steward=person("steward", Tier.STEWARD),
    )


@dataclass(frozen=True)
class Built:
    """A campaign as it was built: its references in their order."""

    campaign: str
    demands: tuple[str, ...]
    officials: tuple[str, ...]
    asks: tuple[str, ...]
    ids: dict[str, UUID]


def _in_time(method: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
    @functools.wraps(method)
    async def timed(*arguments: Any, **named: Any) -> T:
        # A service that waits for its own transaction waits for ever.
        async with asyncio.timeout(10):
            return await method(*arguments, **named)

    return timed


def watched(service: T) -> T:
    """The same service, each of whose methods has to come to an end."""
    kind: type = type(service)
    for name in _methods(kind):
        setattr(service, name, _in_time(getattr(service, name)))
    return service


@functools.cache
def _methods(kind: type) -> tuple[str, ...]:
    found = inspect.getmembers(kind, inspect.iscoroutinefunction)
    return tuple(name for name, _ in found if not name.startswith("_"))


class World:
    """All services over one store."""

    def __init__(self, store: Store, clock: Hands, folder: Path) -> None:
        self.store = store
        self.journal = Journal(folder / "forgotten.jsonl")
        self.clock = clock
        self.notebook = Notebook()
        planner = self.planner = Planner(clock, "this-life")
        self.servers = watched(Servers(store, clock))
        self.people = watched(People(self.servers, SECRET, {99}))
        self.trust = watched(Trust(store, clock))
        self.seeding = watched(Seeding(store, clock))
        self.boards = watched(Boards(store, self.servers, self.seeding.bundled))
        self.searching = watched(Searching(store, self.boards))
        self.drafting = watched(Drafting(store, self.servers, clock, planner, lambda: self.notebook))
        self.starting = watched(Starting(store, self.servers, clock))
        self.picking = watched(Picking(store, clock))
        corrections = Corrections(planner, lambda: self.notebook)
        self.reviewing = watched(
            Reviewing(store, self.servers, clock, corrections, Wins(planner, lambda: self.notebook))
        )
        self.letters = watched(Letters(store, self.servers))
        self.replies = watched(Replies(store, self.servers, clock))
        self.publishing = watched(Publishing(store, self.servers, clock))
        self.briefs = watched(Briefs(store, self.servers, self.boards))
        self.disputes = watched(
            Disputes(
                store,
                self.servers,
                clock,
                planner,
                lambda: self.notebook,
                corrections,
            )
        )
        self.reminders = watched(Reminders(store, self.servers, clock, planner, lambda: self.notebook))
        self.revising = watched(Revising(store, self.servers, clock, planner, lambda: self.notebook))
        self.delivering = watched(Delivering(store, self.servers))
        self.managing = watched(Managing(store, self.servers))
        self.clocks = watched(Clocks(store, self.servers))
        self.records = watched(Records(store, self.servers, clock))
        languages = Languages()
        self.translating = watched(Translating(store, self.servers, clock, languages))
        self.translation_files = watched(
            TranslationFiles(
                store,
                self.servers,
                clock,
                languages,
                functools.partial(translation_po, languages=languages),
            )
        )
        self.acting = watched(Acting(store, self.servers, self.people, clock))
        self.leads = watched(Leads(store, self.servers, clock, planner, lambda: self.notebook))
        self.reporting = watched(
            Reporting(store, self.servers, clock, self.acting, planner, lambda: self.notebook)
        )
        self.choosing = watched(Choosing(store, self.servers, self.people, clock, languages))
        self.digests = watched(Digests(store, self.servers, clock, planner, lambda: self.notebook))
        self.following = watched(
            Following(
                store,
                self.servers,
                clock,
                planner,
                lambda: self.notebook,
                self.digests,
                Seal(SECRET),
                self.choosing,
                self.journal,
            )
        )
        self.live_boards = watched(
            LiveBoards(store, self.servers, clock, planner, lambda: self.notebook, no_publisher)
        )
        self.setup = watched(Setup(store, self.servers, clock, languages, planner, lambda: self.notebook))
        self.privacy = watched(
            Privacy(store, self.servers, self.people, self.trust, self.choosing, clock, self.journal)
        )
        corrections = Corrections(planner, lambda: self.notebook)
        self.changes = watched(Changes(store, self.servers, corrections))
        # Said by a test that alters the record past its chain.
        self.tampered = False
        self.exchange = watched(Exchange(store, self.servers, FORMATS))
        self.here = cast_of(HERE)
        self.there = cast_of(THERE)

    async def met_long_ago(self) -> None:
        """The organisers of both servers have been organisers for longer than their first days."""
        for server in (HERE, THERE):
            for person in (cast_of(server).ana.person, cast_of(server).ben.person):
                await self.store.transact(
                    server, functools.partial(note_organiser, person=person, now=START - timedelta(days=30))
                )

    async def settle(self, server: str = HERE, **values: Any) -> ServerSettings:
        """Sets a server up, or changes how it is."""
        defaults: dict[str, Any] = {
            "member_role": "role-member",
            "organiser_role": "role-organiser",
            "review_channel": REVIEW,
            "digest_channels": (NEWS, OTHER_NEWS),
            "steward_people": (cast_of(server).steward.person, "1.second-steward"),
        }

        async def work(writer: Writer) -> ServerSettings:
            now = await writer.get(ServerSettings, settings_id(server))
            base = now or ServerSettings(id=settings_id(server), **defaults)
            return await writer.put(replace(base, **values))

        return await self.store.change(server, work, actor="1.test", action="settle")

    async def build(
        self,
        demands: int = 1,
        officials: int = 1,
        *,
        criteria: int = 2,
        server: str = HERE,
        slug: str = "clean-water",
        **values: Any,
    ) -> Built:
        """A campaign of so many active demands, each put to all of so many offices."""

        async def work(writer: Writer) -> Built:
            campaign = await writer.put(
                Campaign(id=uuid4(), slug=slug, title=Text("en", f"Campaign {slug}"), **values), new=True
            )
            offices = await writer.put_all(
                [Official(id=uuid4(), name=Text("en", f"Office {n} of {slug}")) for n in range(officials)],
                new=True,
            )
            asked = await writer.put_all(
                [
                    Demand(
                        id=uuid4(),
                        campaign=campaign.id,
                        title=Text("en", f"Demand {n} of {slug}"),
                        lifecycle=Lifecycle.ACTIVE,
                    )
                    for n in range(demands)
                ],
                new=True,
            )
            for demand in asked:
                await writer.put(
                    DemandVersion(id=uuid4(), demand=demand.id, text=Text("en", "The wording.")), new=True
                )
                for place in range(criteria):
                    label = chr(ord("a") + place)
                    await writer.put(
                        Criterion(
                            id=uuid4(), demand=demand.id, label=label, text=Text("en", f"Test {label}")
                        ),
                        new=True,
                    )
            asks = await writer.put_all(
                [
                    Ask(id=uuid4(), demand=demand.id, official=office.id)
                    for demand in asked
                    for office in offices
                ],
                new=True,
            )
            records = [campaign, *asked, *offices, *asks]
            return Built(
                campaign=campaign.reference,
                demands=tuple(each.reference for each in asked),
                officials=tuple(each.reference for each in offices),
                asks=tuple(each.reference for each in asks),
                ids={each.reference: each.id for each in records},
            )

        return await self.write(work, server)

    async def write(self, work: Callable[[Writer], Awaitable[T]], server: str = HERE) -> T:
        """A change that no service makes yet."""
        return await self.store.change(server, work, actor="1.test", action="test")

    async def sequence(self, server: str = HERE) -> int:
        """How many changes there are."""
        async with self.store.read(server) as reader:
            return (await reader.head()).sequence

    async def rows(self, server: str = HERE) -> dict[str, int]:
        """How many rows of a server each table has, but for what only says that a server was met."""
        found: dict[str, int] = {}
        async with self.store.read(server) as reader:
            for name, table in METADATA.tables.items():
                if "server" in table.c and name not in ("server_head", "organiser_since"):
                    rows = await reader.execute(select(table).where(table.c.server == server))
                    found[name] = len(rows.all())
        return found

    async def the_record(self, kind: type[R], reference: str) -> R:
        """The record with that reference."""
        async with self.store.read(HERE) as reader:
            found = await reader.by_reference(kind, reference)
        assert found is not None
        return found

    async def group(self, demand: str, name: str = "All elected officials") -> str:
        """Adds a group that a demand names; gives the reference of its ask."""

        async def work(writer: Writer) -> str:
            asked = await writer.by_reference(Demand, demand)
            assert asked is not None
            group = await writer.put(
                Official(id=uuid4(), name=Text("en", name), kind=OfficialKind.GROUP), new=True
            )
            return (await writer.put(Ask(id=uuid4(), demand=asked.id, official=group.id), new=True)).reference

        return await self.write(work)

    async def draft(
        self, actor: Actor, *, confidential: bool = False, title: str = "Council minutes"
    ) -> UUID:
        """Opens a draft."""
        view = await self.drafting.start(actor, None, SourceTyped(title=title, confidential=confidential))
        return view.id

    async def say(
        self,
        actor: Actor,
        kind: ResponseKind,
        asks: Sequence[str],
        *,
        confidential: bool = False,
        **typed: Any,
    ) -> SourceReview:
        """Reports one response."""
        draft = await self.draft(actor, confidential=confidential, title=typed.pop("title", "Minutes"))
        typed.setdefault("summary", f"They say: {kind.value}")
        typed.setdefault("on", "2026-11-01")
        await self.drafting.add_response(actor, draft, ResponseTyped(kind=kind, asks=asks, **typed))
        return await self.drafting.submit(actor, draft)

    async def find_out(
        self,
        actor: Actor,
        outcome: FindingOutcome,
        ask: str,
        target: str,
        *,
        confidential: bool = False,
        **typed: Any,
    ) -> SourceReview:
        """Reports one finding."""
        draft = await self.draft(actor, confidential=confidential, title=typed.pop("title", "Visit"))
        typed.setdefault("summary", f"We saw: {outcome.value}")
        typed.setdefault("on", "2026-11-01")
        await self.drafting.add_finding(
            actor, draft, FindingTyped(outcome=outcome, ask=ask, target=target, **typed)
        )
        return await self.drafting.submit(actor, draft)

    async def verify(self, actor: Actor, review: SourceReview) -> Verdict:
        """Verifies all of a review; gives the last verdict."""
        verdicts = [await self.reviewing.verify(actor, each.token) for each in review.items]
        return verdicts[-1]

    async def said(
        self, kind: ResponseKind, asks: Sequence[str], *, people: Cast | None = None, **typed: Any
    ) -> str:
        """Reports and verifies a response; gives its reference."""
        who = people or self.here
        return (await self.verify(who.ben, await self.say(who.ana, kind, asks, **typed))).line.reference

    async def found(
        self, outcome: FindingOutcome, ask: str, target: str, *, people: Cast | None = None, **typed: Any
    ) -> str:
        """Reports and verifies a finding; gives its reference."""
        who = people or self.here
        review = await self.find_out(who.ana, outcome, ask, target, **typed)
        return (await self.verify(who.ben, review)).line.reference

    async def deliver(
        self, asks: Sequence[str], on: str = "2026-11-01", *, people: Cast | None = None
    ) -> None:
        """Logs a proven delivery."""
        typed = DeliveryTyped(asks=asks, channel=DeliveryChannel.LETTER, on=on, proof="stamped copy")
        await self.delivering.deliver((people or self.here).ana, typed)

    async def heard(self, promise: str, on: str = "2026-10-01", *, people: Cast | None = None) -> None:
        """The office was written to about a promise, and its time to reply ran from that day."""
        who = people or self.here
        view = await self.letters.write(who.ana, promise, "Dear office, what became of it?", "en")
        handed = HandedOver(DeliveryChannel.LETTER, on, "registered letter 17")
        await self.letters.deliver(who.ana, view.letters[0].reference, handed)

    async def cell(self, ask: str, actor: Actor | None = None) -> Cell:
        """The cell of an ask on the default campaign's board."""
        board = await self.boards.board(actor or self.here.member)
        return next(each for each in board.cells if each.reference == ask)

    async def postings(self, server: str = HERE) -> list[Posting]:
        """Everything in a server's outbox, the newest first."""
        async with self.store.read(server) as reader:
            return await in_states(reader, set(PostingState))

    async def assert_chains_hold(self) -> None:
        """Every server's chain verifies from its first link to its head, and the record is what it says."""
        for server in await self.store.servers():
            report = await Ledger(self.store).check(host_actor(server))
            assert self.tampered or report.fault is None, report


def refused(code: str, field: str | None = None) -> "Refusal":
    """Expects a ``DeedsError`` of that code, and of that field."""
    return Refusal(code, field)


def refused_anywhere(code: str) -> "Refusal":
    """Expects a ``DeedsError`` of that code, of whatever field."""
    return Refusal(code, None, any_field=True)


class Refusal(AbstractContextManager["Refusal"]):
    """What :func:`refused` gives."""

    def __init__(self, code: str, field_name: str | None, *, any_field: bool = False) -> None:
        self._code, self._field, self._any_field = code, field_name, any_field
        self.error: DeedsError

    def __enter__(self) -> "Refusal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if error is None:
            pytest.fail(f"{self._code} was not raised")
        if not isinstance(error, DeedsError):
            return False
        assert (error.code, error.field) == (self._code, error.field if self._any_field else self._field)
        self.error = error
        return True
