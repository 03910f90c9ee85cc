"""From the parts of a campaign to records of the domain, with ids that are the same every time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID, uuid5

from bot.domain.records import (
    Ask,
    Campaign,
    Citation,
    Commitment,
    Contact,
    Criterion,
    Delivery,
    Demand,
    DemandVersion,
    Endorsement,
    Evidence,
    Finding,
    FindingContent,
    Holder,
    Membership,
    Official,
    Organisation,
    Record,
    Response,
    ResponseContent,
    Source,
    Vote,
)
from bot.domain.texts import Text, Translation, fingerprint
from bot.domain.vocabulary import Basis, ClockOwner, ResponseKind, Stance
from bot.sources.seed_format import (
    OWN,
    CampaignPart,
    Cited,
    DemandPart,
    FindingPart,
    OfficialPart,
    ResponsePart,
)
from bot.sources.seed_parts import Parts
from bot.sources.seed_rules import settled_order

# Made once for seeds; changing it would make every seeded record a stranger to its seed.
NAMESPACE = UUID("6f0a4f0e-4c0b-5d3e-9a43-1d8a2b7f5c11")


def seed_id(server: str, slug: str, kind: str, key: str) -> UUID:
    """The id of a seeded record: the same for the same server, campaign, kind and key, on every run."""
    return uuid5(NAMESPACE, f"{server}/{slug}/{kind}/{key}")


class SeedResponse(NamedTuple):
    """A response to be stored as reported by the seed; a commitment where it is a promise."""

    response: Response
    content: ResponseContent
    commitment: Commitment | None
    translations: tuple[Translation, ...] = ()


class SeedFinding(NamedTuple):
    """A finding to be stored as reported by the seed."""

    finding: Finding
    content: FindingContent
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True)
class SeedRecords:
    """What a seed puts on one server.

    ``records`` come in the order in which they can be stored: each after those it names. Citations
    come last; their subjects may also be responses and findings.
    """

    campaign: Campaign
    records: tuple[Record, ...]
    responses: tuple[SeedResponse, ...]
    findings: tuple[SeedFinding, ...]
    fingerprint: str


def _weakest(cited: tuple[Cited, ...]) -> Basis:
    # One inferred link makes the whole inferred: nothing is claimed to be better founded than it is (rule 8).
    stated = bool(cited) and all(each.basis is Basis.STATED for each in cited)
    return Basis.STATED if stated else Basis.INFERRED


class _Builder:
    def __init__(self, server: str, campaign: CampaignPart, parts: Parts) -> None:
        self.server = server
        self.part = campaign
        self.parts = parts
        self.id = self.key("campaign", campaign.slug)
        self.citations: dict[UUID, Citation] = {}

    def key(self, kind: str, key: str) -> UUID:
        return seed_id(self.server, self.part.slug, kind, key)

    def organisation(self, key: str) -> UUID:
        # One organisation signs several campaigns and stays one record on a server, known by its name.
        name = self.parts.organisations[key].part.name
        return seed_id(self.server, "", "organisation", name.casefold())

    def ask(self, name: str) -> UUID:
        return self.key("ask", name)

    def text(self, words: Mapping[str, str], language: str = "") -> Text:
        """A text in that language, else in the campaign's, with its translations into all others."""
        own = language or self.part.language
        original = words[OWN] if OWN in words else words[own]
        translations = tuple(
            Translation(
                language=into,
                text=text,
                made_by=self.part.translations_by,
                checked=self.part.translations_checked,
                of=fingerprint(original),
            )
            for into, text in sorted(words.items())
            if into not in (own, OWN)
        )
        return Text(own, original, translations)

    def some_text(self, words: Mapping[str, str] | None) -> Text | None:
        return self.text(words) if words else None

    def cite(self, subject: UUID, field: str, cited: tuple[Cited, ...]) -> None:
        for each in cited:
            # The key is what is cited, not its position, so that reordering changes nothing.
            id_ = self.key("citation", f"{subject}/{field}/{each.source}/{each.place}/{each.note}")
            self.citations[id_] = Citation(
                id=id_,
                source=self.key("source", each.source),
                subject=subject,
                field=field,
                place=each.place,
                basis=each.basis,
                note=each.note,
                note_language=self.part.language if each.note else "",
            )

    def cite_all(self, subject: UUID, cites: Mapping[str, tuple[Cited, ...]]) -> None:
        for field, cited in cites.items():
            self.cite(subject, field, cited)

    def campaign(self) -> Campaign:
        part = self.part
        self.cite_all(self.id, part.cites)
        return Campaign(
            id=self.id,
            slug=part.slug,
            title=self.text(part.title),
            jurisdiction=part.jurisdiction or "",
            language=part.language,
            reply_window_days=part.reply_window_days,
            launched=part.launched,
            note=self.some_text(part.note),
            protected_terms=tuple(part.protected),
        )

    def organisations(self) -> list[Record]:
        organisations: list[Record] = []
        memberships: list[Record] = []
        for key, placed in self.parts.organisations.items():
            id_, membership = self.organisation(key), self.key("membership", key)
            organisations.append(Organisation(id=id_, name=placed.part.name))
            memberships.append(Membership(id=membership, campaign=self.id, organisation=id_))
            self.cite(membership, "organisation", placed.part.cites)
        return organisations + memberships

    def sources(self) -> list[Record]:
        parts = {key: placed.part for key, placed in self.parts.sources.items()}
        followed = {
            key: [other for other in (part.translation_of, part.reports_on) if other]
            for key, part in parts.items()
        }
        found: list[Record] = []
        for key in settled_order(followed):
            part = parts[key]
            id_ = self.key("source", key)
            title = self.text(part.title, part.language or "")
            found.append(
                Source(
                    id=id_,
                    title=title.original,
                    title_translations=title.translations,
                    url=part.url or "",
                    publisher=part.publisher or "",
                    published=part.published,
                    language=part.language or "",
                    document=part.document or "",
                    confidential=part.confidential,
                    translation_of=self.key("source", part.translation_of) if part.translation_of else None,
                    reports_on=self.key("source", part.reports_on) if part.reports_on else None,
                )
            )
            self.cite_all(id_, part.cites)
        return found

    def official(self, part: OfficialPart) -> list[Record]:
        id_ = self.key("official", part.id)
        found: list[Record] = [
            Official(
                id=id_,
                name=self.text(part.name),
                kind=part.kind,
                jurisdiction=part.jurisdiction or "",
                zone=part.zone or "",
            )
        ]
        self.cite_all(id_, part.cites)
        for each in part.holders:
            holder = self.key("holder", f"{part.id}/{each.name}/{each.since}")
            found.append(Holder(id=holder, official=id_, name=each.name, since=each.since, until=each.until))
            self.cite(holder, "name", each.cites)
        for way in part.contacts:
            contact = self.key("contact", f"{part.id}/{way.channel}/{way.value}")
            found.append(
                Contact(
                    id=contact,
                    official=id_,
                    channel=way.channel,
                    value=way.value,
                    verified_on=way.verified_on,
                )
            )
            self.cite(contact, "value", way.cites)
        return found

    def demand(self, part: DemandPart) -> list[Record]:
        id_ = self.key("demand", part.id)
        found: list[Record] = [
            Demand(
                id=id_,
                campaign=self.id,
                title=self.text(part.title),
                urgency=self.some_text(part.urgency),
                deadline=part.deadline,
                deadline_set_by=part.deadline_set_by,
                legal_basis=self.some_text(part.legal_basis),
                legal_basis_from=_weakest(part.cites.get("legal_basis", ())),
                lifecycle=part.lifecycle,
            ),
            DemandVersion(
                id=self.key("demand_version", f"{part.id}/1"),
                demand=id_,
                text=self.text(part.text),
                since=part.since,
            ),
        ]
        self.cite_all(id_, part.cites)
        for test in part.criterion:
            criterion = self.key("criterion", f"{part.id}/{test.label}")
            found.append(
                Criterion(
                    id=criterion,
                    demand=id_,
                    label=test.label,
                    kind=test.kind,
                    text=self.text(test.text),
                    officials=tuple(self.key("official", each) for each in test.officials),
                    basis=_weakest(test.cites),
                )
            )
            self.cite(criterion, "text", test.cites)
        for stance, named in ((Stance.ENDORSES, part.endorsed_by), (Stance.ABSTAINS, part.abstains)):
            for organisation, cited in named.items():
                endorsement = self.key("endorsement", f"{part.id}/{organisation}")
                found.append(
                    Endorsement(
                        id=endorsement,
                        demand=id_,
                        organisation=self.organisation(organisation),
                        stance=stance,
                    )
                )
                self.cite(endorsement, "stance", cited)
        for official, cited in part.asks.items():
            ask = self.ask(f"{part.id}/{official}")
            found.append(
                Ask(id=ask, demand=id_, official=self.key("official", official), basis=_weakest(cited))
            )
            self.cite(ask, "official", cited)
        return found

    def deliveries(self) -> list[Record]:
        found: list[Record] = []
        for key, placed in self.parts.deliveries.items():
            part, id_ = placed.part, self.key("delivery", key)
            proof = self.some_text(part.proof)
            found.append(
                Delivery(
                    id=id_,
                    asks=tuple(self.ask(each) for each in part.asks),
                    channel=part.channel,
                    on=part.on,
                    proof=proof.original if proof else "",
                    proof_language=proof.language if proof else "",
                    proof_translations=proof.translations if proof else (),
                    proof_source=self.key("source", part.cites[0].source),
                )
            )
            self.cite(id_, "asks", part.cites)
        return found

    def evidence(self) -> list[Record]:
        found: list[Record] = []
        for key, placed in self.parts.evidence.items():
            part, id_ = placed.part, self.key("evidence", key)
            supports = tuple(cited for every in part.supports.values() for cited in every)
            found.append(
                Evidence(
                    id=id_,
                    campaign=self.id,
                    demands=tuple(self.key("demand", each) for each in part.supports),
                    summary=self.text(part.summary),
                    on=part.on,
                    claimed_by=part.claimed_by or "",
                    supports_from=_weakest(supports),
                )
            )
            self.cite_all(id_, part.cites)
            self.cite(id_, "demands", supports)
        return found

    def where(self, part: ResponsePart | FindingPart) -> tuple[UUID | None, str]:
        """The source of what was said or seen, and the place in it."""
        first = part.cites["summary"][0]
        return self.key("source", first.source), first.place

    def response(self, part: ResponsePart) -> SeedResponse:
        id_ = self.key("response", part.id)
        source, place = self.where(part)
        summary = self.text(part.summary)
        self.cite_all(id_, part.cites)
        return SeedResponse(
            Response(id=id_, campaign=self.id, confidential=part.confidential),
            ResponseContent(
                kind=part.kind,
                asks=tuple(self.ask(each) for each in part.asks),
                on=part.on,
                summary=summary.original,
                summary_language=summary.language,
                quotation=part.quotation or "",
                quotation_language=part.quotation_language or "",
                source=source,
                place=place,
                due=part.due,
                due_set_by=part.due_set_by or ClockOwner.OFFICIAL,
                commitment=self.key("commitment", part.commitment) if part.commitment else None,
                referred_to=self.key("official", part.referred_to) if part.referred_to else None,
                non_answer=part.non_answer,
                votes=tuple(
                    Vote(self.key("official", official), choice) for official, choice in part.votes.items()
                ),
            ),
            Commitment(id=self.key("commitment", part.id), response=id_)
            if part.kind is ResponseKind.COMMITS
            else None,
            summary.translations,
        )

    def finding(self, part: FindingPart) -> SeedFinding:
        id_ = self.key("finding", part.id)
        source, place = self.where(part)
        summary = self.text(part.summary)
        self.cite_all(id_, part.cites)
        demand = part.asks[0].partition("/")[0]
        return SeedFinding(
            Finding(id=id_, campaign=self.id, confidential=part.confidential),
            FindingContent(
                outcome=part.outcome,
                asks=tuple(self.ask(each) for each in part.asks),
                criterion=self.key("criterion", f"{demand}/{part.criterion}") if part.criterion else None,
                commitment=self.key("commitment", part.commitment) if part.commitment else None,
                on=part.on,
                summary=summary.original,
                summary_language=summary.language,
                source=source,
                place=place,
            ),
            summary.translations,
        )


def build(server: str, campaign: CampaignPart, parts: Parts, fingerprint_: str) -> SeedRecords:
    """The records of a campaign without faults, for one server."""
    builder = _Builder(server, campaign, parts)
    head = builder.campaign()
    records: list[Record] = [head, *builder.organisations(), *builder.sources()]
    for official in parts.officials.values():
        records += builder.official(official.part)
    for demand in parts.demands.values():
        records += builder.demand(demand.part)
    records += builder.deliveries() + builder.evidence()
    responses = tuple(builder.response(each.part) for each in parts.responses.values())
    findings = tuple(builder.finding(each.part) for each in parts.findings.values())
    return SeedRecords(
        campaign=head,
        records=(*records, *builder.citations.values()),
        responses=responses,
        findings=findings,
        fingerprint=fingerprint_,
    )
