"""Made-up records to store: a small campaign, and one of every kind with every field filled."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar
from uuid import UUID, uuid4

from bot.domain import records as r
from bot.domain import vocabulary as v
from bot.domain.dates import EdtfDate
from bot.domain.positions import Entry, EntryKind
from bot.domain.texts import Maker, ProtectedTerm, Text, Translation, fingerprint
from bot.storage.store import Store, Writer

T = TypeVar("T")
SERVER = "1001"
MOMENT = datetime(2026, 3, 12, 17, 30, 15, 123456, tzinfo=UTC)


def text(original: str, spanish: str = "") -> Text:
    """A text, with a Spanish translation if one is given."""
    made = Translation("es", spanish, Maker.PERSON, True, fingerprint(original))
    return Text("en", original, (made,) if spanish else ())


def in_spanish(original: str, spanish: str) -> tuple[Translation, ...]:
    """The translations of a text in one language."""
    return (Translation("es", spanish, Maker.MACHINE, False, fingerprint(original)),)


async def changing(store: Store, work: Callable[[Writer], Awaitable[T]], server: str = SERVER) -> T:
    """A change of which nothing but its work matters."""
    return await store.change(server, work, actor="1.tester", action="test")


@dataclass(frozen=True)
class Small:
    """One campaign with two demands to two officials."""

    campaign: r.Campaign
    demands: tuple[r.Demand, ...]
    officials: tuple[r.Official, ...]
    asks: tuple[r.Ask, ...]


async def put_small(writer: Writer) -> Small:
    """Stores a :class:`Small`."""
    campaign = await writer.put(r.Campaign(id=uuid4(), slug=f"water-{uuid4()}", title=text("Clean water")))
    demands = await writer.put_all(
        [
            r.Demand(
                id=uuid4(), campaign=campaign.id, title=text("Publish the tests", "Publicar las pruebas")
            ),
            r.Demand(id=uuid4(), campaign=campaign.id, title=text("Replace the pipes", "Cambiar la tubería")),
        ],
        new=True,
    )
    officials = await writer.put_all(
        [
            r.Official(id=uuid4(), name=text("Mayor of Springfield", "Alcaldía de Springfield")),
            r.Official(id=uuid4(), name=text("Water board"), kind=v.OfficialKind.AGENCY),
        ],
        new=True,
    )
    asks = await writer.put_all(
        [
            r.Ask(id=uuid4(), demand=demand.id, official=official.id)
            for demand in demands
            for official in officials
        ],
        new=True,
    )
    return Small(campaign, tuple(demands), tuple(officials), tuple(asks))


def one_of_each() -> list[r.Record]:
    """One record of every kind, no field at its default where it can be otherwise, in no particular order."""
    eastern = timezone(-timedelta(hours=7))
    campaign, organisation, demand, official, ask = uuid4(), uuid4(), uuid4(), uuid4(), uuid4()
    source, other_source, response, promise, criterion = (uuid4() for _ in range(5))
    delivery, letter = uuid4(), uuid4()
    everywhere = v.Visibility.PUBLIC
    made: list[r.Record] = [
        r.Membership(id=uuid4(), visibility=everywhere, campaign=campaign, organisation=organisation),
        r.Campaign(
            id=campaign,
            visibility=everywhere,
            withdrawn=True,
            slug="water",
            title=text("Water, “clean”", "Agua limpia"),
            jurisdiction="Springfield",
            language="es",
            reply_window_days=21,
            window_counting=v.Counting.WORKING,
            holidays="US-CO",
            launched=EdtfDate("2026-01"),
            state=v.CampaignState.LOADING,
            note=text("A note"),
            protected_terms=(ProtectedTerm("WATER", ("الماء", "agua")), ProtectedTerm("Act 7")),
            earlier_changes=12,
        ),
        r.Organisation(id=organisation, name="Friends of the River"),
        r.Endorsement(id=uuid4(), demand=demand, organisation=organisation, stance=v.Stance.ABSTAINS),
        r.Official(
            id=official,
            name=text("Mayor"),
            kind=v.OfficialKind.COUNCIL,
            jurisdiction="Springfield",
            zone="America/Denver",
        ),
        r.Holder(
            id=uuid4(),
            official=official,
            name="Made-Up Person",
            since=EdtfDate("2024-01-08"),
            until=EdtfDate("2028/.."),
        ),
        r.Contact(
            id=uuid4(),
            official=official,
            channel=v.DeliveryChannel.EMAIL,
            value="mayor@springfield.example",
            verified_on=date(2026, 2, 3),
        ),
        r.Demand(
            id=demand,
            campaign=campaign,
            title=text("Replace the pipes"),
            version=2,
            urgency=text("Now"),
            deadline=EdtfDate("2026-12"),
            deadline_set_by=v.ClockOwner.STATUTORY,
            legal_basis=text("An act"),
            legal_basis_from=v.Basis.INFERRED,
            lifecycle=v.Lifecycle.CLOSED,
            resolution=v.Resolution.PARTLY_MET,
            held=True,
        ),
        r.DemandVersion(
            id=uuid4(),
            demand=demand,
            number=2,
            kind=v.VersionKind.REISSUED,
            text=text("All of them"),
            since=EdtfDate("2026"),
        ),
        r.Criterion(
            id=criterion,
            demand=demand,
            version=2,
            label="b",
            kind=v.CriterionKind.WORD,
            text=text("They say so"),
            officials=(official,),
            basis=v.Basis.INFERRED,
        ),
        r.Ask(
            id=ask,
            demand=demand,
            official=official,
            basis=v.Basis.INFERRED,
            window_days=3,
            window_counting=v.Counting.WORKING,
            window_set_by=v.ClockOwner.STATUTORY,
            window_basis="A made-up act, section 2",
            referred_from=response,
        ),
        r.Source(id=other_source, title="The original", url="https://news.example/1"),
        r.Source(
            id=source,
            title="A report",
            title_translations=in_spanish("A report", "Un informe"),
            url="https://news.example/2",
            publisher="The Springfield Paper",
            published=EdtfDate("2026-02~"),
            language="en",
            document="report.pdf",
            confidential=True,
            content_hash="ab" * 32,
            last_seen_alive=date(2026, 3, 1),
            translation_of=other_source,
            reports_on=other_source,
        ),
        r.Citation(
            id=uuid4(),
            source=source,
            subject=demand,
            field="title",
            place="line 4",
            basis=v.Basis.INFERRED,
            note="a note",
            note_language="en",
            note_translations=in_spanish("a note", "una nota"),
        ),
        r.Delivery(
            id=delivery,
            asks=(ask,),
            channel=v.DeliveryChannel.LETTER,
            on=EdtfDate("2026-03-12"),
            proof="a stamp",
            proof_language="en",
            proof_translations=in_spanish("a stamp", "un sello"),
            proof_source=source,
        ),
        r.Check(id=uuid4(), ask=ask, on=date(2026, 4, 20)),
        r.Response(id=response, campaign=campaign, confidential=True, logged=2_000_001),
        r.Finding(id=uuid4(), campaign=campaign, confidential=True, logged=2_000_002),
        r.Commitment(id=promise, response=response),
        r.Revision(
            id=uuid4(),
            subject=response,
            number=1,
            content=r.ResponseContent(
                kind=v.ResponseKind.VOTE,
                asks=(ask,),
                on=EdtfDate("2026-03"),
                summary="They voted. “Yes”, said all: نعم",
                source=source,
                due=EdtfDate("2026-06"),
                referred_to=official,
                non_answer=v.NonAnswer.OFF_TOPIC,
                votes=(r.Vote(official, v.VoteChoice.ABSENT),),
            ),
            summary_translations=in_spanish("They voted", "Votaron"),
            state=v.RevisionState.VERIFIED,
            reported_at=MOMENT.astimezone(eastern),
            reporter="1.one",
            decided_at=MOMENT + timedelta(days=1),
            decided_by="1.two",
            reason="it is so",
        ),
        r.Revision(
            id=uuid4(),
            subject=response,
            number=2,
            withdraws=True,
            content=r.FindingContent(
                outcome=v.FindingOutcome.PARTLY, asks=(ask,), criterion=uuid4(), on=EdtfDate("2026-05-01")
            ),
        ),
        r.Evidence(
            id=uuid4(),
            campaign=campaign,
            demands=(demand,),
            summary=text("A pipe burst"),
            on=EdtfDate("2026-01-01"),
            claimed_by="The Springfield Paper",
            supports_from=v.Basis.STATED,
        ),
        r.HandSetHeadline(
            id=uuid4(),
            ask=ask,
            key=v.HeadlineKey.WAITING,
            reason="a mistake",
            reason_language="en",
            reason_translations=in_spanish("a mistake", "un error"),
            state=v.RevisionState.VERIFIED,
            confirmed_order=7,
            set_by="1.one",
            decided_by="1.two",
        ),
        r.ClockChange(
            id=uuid4(),
            ask=ask,
            clock=v.ClockKind.PROMISE,
            move=v.ClockMove.EXTEND,
            on=date(2026, 4, 1),
            days=10,
            commitment=promise,
            reason="they asked for time",
            reason_language="en",
            reason_translations=in_spanish("they asked for time", "pidieron tiempo"),
            logged=7,
        ),
        r.Dispute(
            id=uuid4(),
            subject=response,
            on=date(2026, 4, 2),
            decide_by=date(2026, 4, 9),
            state=v.DisputeState.UPHELD,
            claim="the date is wrong",
            raised_by="1.three",
            decided_on=date(2026, 4, 5),
            decided_by="1.four",
            reason="the minutes say otherwise",
            reason_language="en",
            reason_translations=in_spanish("the minutes say otherwise", "las actas dicen otra cosa"),
        ),
        r.Letter(
            id=letter,
            ask=ask,
            commitment=promise,
            text="Dear made-up mayor",
            language="es",
            delivery=delivery,
            reply_until=date(2026, 5, 1),
        ),
        r.OfficialReply(
            id=uuid4(),
            ask=ask,
            text="We are on it.",
            text_translations=in_spanish("We are on it.", "Estamos en ello."),
            language="es",
            on=EdtfDate("2026-04-20"),
            source=source,
            letter=letter,
            state=v.RevisionState.VERIFIED,
            identity="called back at the published number",
            reported_by="1.one",
            checked_by="1.two",
        ),
        r.Event(
            id=uuid4(),
            campaign=campaign,
            title=text("Council hearing"),
            kind=v.EventKind.HEARING,
            on=EdtfDate("2026-05-05"),
            place="City hall",
            url="https://springfield.example/hearing",
            official=official,
            demands=(demand,),
        ),
        r.Action(
            id=uuid4(),
            campaign=campaign,
            title=text("Call the mayor"),
            asks=(ask,),
            script=text("Hello, I am calling about the pipes."),
            number="+1 303 555 0100",
            url="https://springfield.example/contact",
            until=date(2026, 5, 5),
        ),
        r.Report(
            id=uuid4(),
            campaign=campaign,
            kind=v.ReportKind.WENT_AND_LOOKED,
            asks=(ask,),
            url="https://news.example/3",
            note="the camera is on",
            criterion=criterion,
            outcome=v.FindingOutcome.UNDONE,
            on=EdtfDate("2026-05-04"),
            state=v.ReportState.TAKEN,
            reported_at=MOMENT,
            reporter="1.five",
            decided_by="1.two",
            reason="logged",
            taken_as=response,
        ),
        r.Publication(
            id=uuid4(),
            kind="demand",
            subject=demand,
            state=v.RevisionState.VERIFIED,
            bundle=uuid4(),
            main="D-1",
            proposed_by="1.one",
            decided_by="1.two",
        ),
        r.Vouch(id=uuid4(), person="1.one", by="1.two"),
        r.Schedule(
            id=uuid4(),
            campaign=campaign,
            channel="42",
            cadence=v.Cadence.MONTHLY,
            weekday=3,
            day=28,
            at="18:30",
            language="es",
            second_language="en",
            audience=v.Visibility.PUBLIC,
            paused=True,
            since=MOMENT,
        ),
        r.Watch(
            id=uuid4(),
            campaign=campaign,
            visibility=v.Visibility.PUBLIC,
            kind=v.WatchKind.COUNCIL,
            url="https://webapi.legistar.example/v1/springfield",
            title="Votes of the council",
            language="es",
            terms=(ProtectedTerm("ALPR", ("plate reader", "D-1")),),
            muted=("O-1", "plate reader"),
            paused=True,
        ),
        r.ServerSettings(
            id=uuid4(),
            language="es",
            zone="America/Bogota",
            member_role="1",
            organiser_role="2",
            steward_people=("1.one", "1.two"),
            review_channel="3",
            digest_channels=("4", "5"),
            default_campaign=campaign,
            two_people=False,
            epoch=2,
            retention_days=30,
            digest_role="6",
        ),
    ]
    return made


def entry(
    ask: UUID,
    subject: UUID,
    *,
    kind: EntryKind = v.ResponseKind.SUPPORTS,
    on: str = "",
    order: int = 1,
    visibility: v.Visibility = v.Visibility.MEMBERS,
) -> Entry:
    """An entry of which most does not matter."""
    return Entry(
        ask=ask,
        subject=subject,
        reference=f"R-{order}",
        kind=kind,
        on=EdtfDate(on),
        order=order,
        visibility=visibility,
    )
