"""A campaign of everything that can be exported, drawn at random: many revisions, many states, odd words."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from bot.domain import records as r
from bot.domain import vocabulary as v
from bot.domain.dates import EdtfDate
from bot.domain.positions import entries_of
from bot.domain.texts import Maker, ProtectedTerm, Text, Translation, fingerprint
from bot.services.standing import shown_to
from bot.storage.store import Writer

T = TypeVar("T")
WORDS = (
    "",
    "water",
    "=1+1",
    "@SUM(A1)",
    "-2",
    "+3",
    "'quoted",
    "''twice",
    "\ttab",
    "\rreturn",
    'a,b;c\n"d"',
    "شارع الماء",
    "e\u0301 \u202eevil\u202c \u200b",
    "…" * 300,
    "=cmd|' /C calc'!A0",
    "null",
    "true",
    " space ",
)
DAYS = ("", "2026-03-12", "2026", "2025-11/2026-02", "XXXX-04-20", "2026-01~", "../2026-05")
PERSON = "1.0123456789abcdef0123456789abcdef"
START = datetime(2026, 3, 2, 18, 0, 0, 123456, tzinfo=UTC)


class Drawn:
    """Draws records; ``writer`` stores them as services would."""

    def __init__(self, random: Random, writer: Writer) -> None:
        self.random = random
        self.writer = writer

    def id(self) -> UUID:
        """A new id."""
        return UUID(int=self.random.getrandbits(128), version=4)

    def one(self, choices: Sequence[T]) -> T:
        """One of them."""
        return self.random.choice(choices)

    def some(self, choices: Sequence[T]) -> tuple[T, ...]:
        """One or several of them."""
        return tuple(self.random.sample(choices, self.random.randint(1, min(3, len(choices)))))

    def often(self) -> bool:
        """Mostly yes."""
        return self.random.random() < 0.7

    def words(self) -> str:
        """Some words."""
        return self.one(WORDS)

    def on(self) -> EdtfDate:
        """Some date, or none."""
        return EdtfDate(self.one(DAYS))

    def day(self) -> date:
        """Some day."""
        return date(2026, 1, 1) + timedelta(days=self.random.randint(0, 300))

    def text(self) -> Text:
        """A text, perhaps with a translation that has gone stale."""
        return Text("en", self.words() or "nothing", self.translations())

    def translations(self) -> tuple[Translation, ...]:
        """Perhaps a translation, which may have gone stale."""
        made = Translation(
            "es", self.words(), self.one(tuple(Maker)), self.often(), fingerprint(self.words())
        )
        return (made,) if self.often() else ()

    def level(self) -> v.Visibility:
        """Who may read something."""
        return self.one(tuple(v.Visibility))

    def is_gone(self) -> bool:
        """Whether it was withdrawn."""
        return self.random.random() < 0.1


async def put_random(writer: Writer, random: Random, slug: str = "drawn") -> r.Campaign:
    """Stores the campaign."""
    d = Drawn(random, writer)
    put = writer.put
    campaign = await put(
        r.Campaign(
            id=d.id(),
            slug=slug,
            title=d.text(),
            note=d.text() if d.often() else None,
            window_counting=d.one(tuple(v.Counting)),
            launched=d.on(),
            jurisdiction=d.words(),
            visibility=v.Visibility.PUBLIC,
            protected_terms=(ProtectedTerm("ICE"), ProtectedTerm(d.words() or "VINE", (d.words(),))),
        )
    )
    organisations = [await put(r.Organisation(id=d.id(), name=d.words())) for _ in range(3)]
    members = [
        await put(r.Membership(id=d.id(), campaign=campaign.id, organisation=each.id, withdrawn=d.is_gone()))
        for each in d.some(organisations)
    ]
    officials = [
        await put(
            r.Official(
                id=d.id(),
                name=d.text(),
                kind=d.one(tuple(v.OfficialKind)),
                zone=d.one(("", "America/Denver")),
                visibility=d.level(),
            )
        )
        for _ in range(3)
    ]
    holders = [
        await put(r.Holder(id=d.id(), official=d.one(officials).id, name=d.words(), since=d.on()))
        for _ in range(4)
    ]
    contacts = [
        await put(
            r.Contact(
                id=d.id(),
                official=d.one(officials).id,
                value=d.words(),
                verified_on=d.day() if d.often() else None,
            )
        )
        for _ in range(3)
    ]
    demands = [
        await put(
            r.Demand(
                id=d.id(),
                campaign=campaign.id,
                title=d.text(),
                lifecycle=d.one(tuple(v.Lifecycle)),
                urgency=d.text() if d.often() else None,
                deadline=d.on(),
                held=d.often(),
                resolution=d.one((None, *v.Resolution)),
                visibility=d.level(),
            )
        )
        for _ in range(3)
    ]
    versions, criteria = [], []
    for demand in demands:
        for number in range(1, random.randint(2, 3)):
            versions.append(
                await put(
                    r.DemandVersion(id=d.id(), demand=demand.id, number=number, text=d.text(), since=d.on())
                )
            )
        for label in "aab":
            criteria.append(
                await put(
                    r.Criterion(
                        id=d.id(),
                        demand=demand.id,
                        label=label,
                        text=d.text(),
                        kind=d.one(tuple(v.CriterionKind)),
                        withdrawn=d.is_gone(),
                        officials=d.some([each.id for each in officials]) if d.often() else (),
                    )
                )
            )
        await put(r.Endorsement(id=d.id(), demand=demand.id, organisation=d.one(organisations).id))
    asks = [
        await put(
            r.Ask(
                id=d.id(),
                demand=demand.id,
                official=official.id,
                withdrawn=d.is_gone(),
                window_days=d.one((None, 3)),
                window_basis=d.words(),
            )
        )
        for demand in demands
        for official in d.some(officials)
    ]
    sources: list[r.Source] = []
    for _ in range(4):
        before = d.one(sources).id if sources and d.often() else None
        sources.append(
            await put(
                r.Source(
                    id=d.id(),
                    title=d.words(),
                    title_translations=d.translations(),
                    url=d.one(("", f"https://news.example/{d.id()}")),
                    published=d.on(),
                    confidential=d.is_gone(),
                    translation_of=before,
                    last_seen_alive=d.one((None, d.day())),
                    visibility=d.level(),
                )
            )
        )
    # What translates something may have a smaller number than what it translates.
    late = await put(r.Source(id=d.id(), title="The original"))
    sources[0] = await put(r.Source(**{**vars(sources[0]), "reports_on": late.id}))
    deliveries = [
        await put(
            r.Delivery(
                id=d.id(),
                asks=d.some([each.id for each in asks]),
                on=d.on(),
                proof=d.words(),
                proof_language="en",
                proof_translations=d.translations(),
                proof_source=d.one((None, d.one(sources).id)),
                withdrawn=d.is_gone(),
            )
        )
        for _ in range(3)
    ]
    for _ in range(3):
        await put(r.Check(id=d.id(), ask=d.one(asks).id, on=d.day()))
    subjects: list[r.Response | r.Finding] = [
        await _said(d, campaign, asks, officials, sources, place) for place in range(6)
    ]
    promises = [
        each for each in await writer.find(r.Commitment) if each.response in {one.id for one in subjects}
    ]
    subjects += [
        await _found(d, campaign, asks, criteria, promises, sources, place) for place in range(6, 10)
    ]
    evidence = [
        await put(
            r.Evidence(
                id=d.id(),
                campaign=campaign.id,
                demands=d.some([each.id for each in demands]),
                summary=d.text(),
                on=d.on(),
                claimed_by=d.words(),
            )
        )
        for _ in range(2)
    ]
    for ask in d.some(asks):
        await put(
            r.HandSetHeadline(
                id=d.id(),
                ask=ask.id,
                key=v.HeadlineKey.WAITING,
                reason=d.words(),
                reason_language="en",
                reason_translations=d.translations(),
                set_by=PERSON,
                state=d.one(tuple(v.RevisionState)),
                confirmed_order=d.one((0, writer.sequence)),
            )
        )
        promise = d.one(promises) if promises else None
        await put(
            r.ClockChange(
                id=d.id(),
                ask=ask.id,
                on=d.day(),
                days=random.randint(0, 9),
                reason=d.words(),
                reason_translations=d.translations(),
                commitment=promise.id if promise else None,
            )
        )
        letter = None
        if promise is not None:
            letter = await put(
                r.Letter(
                    id=d.id(),
                    ask=ask.id,
                    commitment=promise.id,
                    text=d.words(),
                    delivery=d.one(deliveries).id,
                    reply_until=d.day(),
                )
            )
        await put(
            r.OfficialReply(
                id=d.id(),
                ask=ask.id,
                text=d.words(),
                text_translations=d.translations(),
                on=d.on(),
                source=d.one(sources).id,
                letter=letter.id if letter else None,
                state=d.one(tuple(v.RevisionState)),
                identity=d.words(),
                reported_by=PERSON,
                checked_by=PERSON,
            )
        )
    await put(
        r.Event(
            id=d.id(),
            campaign=campaign.id,
            title=d.text(),
            on=d.on(),
            official=d.one(officials).id,
            demands=d.some([each.id for each in demands]),
        )
    )
    await put(
        r.Action(
            id=d.id(),
            campaign=campaign.id,
            title=d.text(),
            script=d.text(),
            number=d.words(),
            asks=d.some([each.id for each in asks]),
            until=d.one((None, d.day())),
        )
    )
    decided = d.often()
    await put(
        r.Dispute(
            id=d.id(),
            subject=d.one(subjects).id,
            on=d.day(),
            decide_by=d.day(),
            claim=d.words(),
            raised_by=PERSON,
            decided_on=d.day() if decided else None,
            decided_by=PERSON if decided else "",
            state=v.DisputeState.UPHELD if decided else v.DisputeState.OPEN,
            reason=d.words() if decided else "",
            reason_language="es",
            reason_translations=d.translations(),
        )
    )
    cited: list[r.Record] = [
        *members,
        *holders,
        *contacts,
        *criteria,
        *versions,
        *evidence,
        *subjects,
        *sources,
    ]
    for _ in range(8):
        await put(
            r.Citation(
                id=d.id(),
                source=d.one(sources).id,
                subject=d.one(cited).id,
                field="text",
                place=d.words(),
                note=d.words(),
                note_language="en",
                note_translations=d.translations(),
            )
        )
    # What is not exported: a report by somebody, and who vouches for whom.
    await put(r.Report(id=d.id(), campaign=campaign.id, reporter=PERSON, note="a member wrote this"))
    return campaign


def _revisions(d: Drawn, subject: r.Response | r.Finding, contents: Sequence[r.Content]) -> list[r.Revision]:
    found = []
    for number, content in enumerate(contents, start=1):
        last = number == len(contents)
        state = (
            d.one(tuple(v.RevisionState))
            if last
            else d.one((v.RevisionState.VERIFIED, v.RevisionState.REJECTED))
        )
        decided = state is not v.RevisionState.REPORTED
        found.append(
            r.Revision(
                id=d.id(),
                subject=subject.id,
                number=number,
                content=content,
                summary_translations=d.translations(),
                state=state,
                reported_at=START + timedelta(hours=d.random.randint(0, 9)),
                reporter=PERSON,
                decided_at=START + timedelta(days=2) if decided else None,
                decided_by=PERSON if decided else "",
                reason=d.words(),
                visibility=shown_to(subject) if decided else v.Visibility.ORGANISERS,
            )
        )
    return found


async def _stand(
    d: Drawn,
    subject: r.Response | r.Finding,
    revisions: list[r.Revision],
    asks: Sequence[r.Ask],
    promise: r.Commitment | None,
) -> None:
    await d.writer.put_all(revisions, new=True)
    standing = (await d.writer.standing_revisions([subject.id])).get(subject.id)
    if standing is None or subject.withdrawn:
        return
    entries = entries_of(
        subject=subject.id,
        reference=subject.reference,
        content=standing.content,
        asks=asks,
        order=subject.logged,
        visibility=shown_to(subject),
        commitment=promise.id if promise else None,
        under_review=revisions[-1].state is v.RevisionState.REPORTED,
    )
    await d.writer.stand(subject.id, subject.campaign, entries, new=True)


async def _said(
    d: Drawn,
    campaign: r.Campaign,
    asks: Sequence[r.Ask],
    officials: Sequence[r.Official],
    sources: Sequence[r.Source],
    place: int,
) -> r.Response:
    kind = d.one(tuple(v.ResponseKind))
    subject = await d.writer.put(
        r.Response(
            id=d.id(),
            campaign=campaign.id,
            confidential=d.is_gone(),
            withdrawn=d.is_gone(),
            visibility=d.level(),
            logged=d.writer.sequence * r.LOGGED_PER_CHANGE + place,
        )
    )
    promise = None
    if kind is v.ResponseKind.COMMITS:
        promise = await d.writer.put(r.Commitment(id=d.id(), response=subject.id))
    votes = tuple(r.Vote(each.id, d.one(tuple(v.VoteChoice))) for each in d.some(officials))
    contents = [
        r.ResponseContent(
            kind=kind,
            asks=d.some([each.id for each in asks]),
            on=d.on(),
            summary=d.words(),
            quotation=d.words(),
            quotation_language=d.one(("", "es")),
            source=d.one((None, d.one(sources).id)),
            place=d.words(),
            due=d.on(),
            referred_to=d.one((None, d.one(officials).id)),
            votes=votes if kind is v.ResponseKind.VOTE else (),
        )
        for _ in range(d.random.randint(1, 3))
    ]
    await _stand(d, subject, _revisions(d, subject, contents), asks, promise)
    return subject


async def _found(
    d: Drawn,
    campaign: r.Campaign,
    asks: Sequence[r.Ask],
    criteria: Sequence[r.Criterion],
    promises: Sequence[r.Commitment],
    sources: Sequence[r.Source],
    place: int,
) -> r.Finding:
    subject = await d.writer.put(
        r.Finding(
            id=d.id(),
            campaign=campaign.id,
            withdrawn=d.is_gone(),
            logged=d.writer.sequence * r.LOGGED_PER_CHANGE + place,
        )
    )
    of_promise = bool(promises) and d.often()
    outcomes = [each for each in v.FindingOutcome if each.concerns_commitment is of_promise]
    content = r.FindingContent(
        outcome=d.one(outcomes),
        asks=(d.one(asks).id,),
        on=d.on(),
        summary=d.words(),
        criterion=None if of_promise else d.one(criteria).id,
        commitment=d.one(promises).id if of_promise else None,
        source=d.one((None, d.one(sources).id)),
    )
    await _stand(d, subject, _revisions(d, subject, [content]), asks, None)
    return subject
