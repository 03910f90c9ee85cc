"""What the campaigns that come with the program must say, and must not."""

import re
from dataclasses import fields
from datetime import date
from typing import TypeVar
from uuid import UUID

import pytest

from bot.domain.headlines import headline
from bot.domain.positions import AskFacts, CriterionFact, Entry, Position, entries_of, position
from bot.domain.protected_terms import lost_terms
from bot.domain.records import (
    Ask,
    Campaign,
    Citation,
    Contact,
    Criterion,
    Delivery,
    Demand,
    Endorsement,
    Evidence,
    Finding,
    Holder,
    Membership,
    Official,
    Organisation,
    Record,
    Response,
    Source,
)
from bot.domain.texts import ProtectedTerm, Text
from bot.domain.translating import WORDINGS, written
from bot.domain.vocabulary import (
    Basis,
    CriterionKind,
    Done,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    ResponseKind,
    Said,
    Visibility,
)
from bot.sources.seed_format import SECTIONS, CampaignPart, ContactPart, CriterionPart, HolderPart, Part
from bot.sources.seeds import SeedRecords, bundled_campaign, bundled_campaigns, bundled_slugs, seeds_folder

R = TypeVar("R", bound=Record)
SLUGS = ("co-brokers-2022", "co-petition", "ny-fusion-2024")
TRANSLATED = ("ar", "es", "fr")
AS_OF = date(2026, 11, 22)
ABOVE_REPLIED = list(HeadlineKey)[: list(HeadlineKey).index(HeadlineKey.REPLIED)]
# As they must stand in every language: machines made a plant of one and ice of another.
NAMES = re.compile(
    r"\b(?:ICE|Flock|Signal|VINE|Appriss|LexisNexis|CLEAR|Thomson Reuters|HB19-1124|S987|New York For All Act"
    r"|Polis|Johnston|Vincent Line|Matt Lewis)\b"
)
# The files themselves, which also hold what no record does: comments.
WRITTEN = "\n".join(file.read_text(encoding="utf-8") for file in sorted(seeds_folder().glob("*/*.toml")))


@pytest.fixture(scope="module")
def built() -> dict[str, SeedRecords]:
    return {each.slug: each.build("local") for each in bundled_campaigns()}


def of(records: SeedRecords, kind: type[R]) -> list[R]:
    return [each for each in records.records if isinstance(each, kind)]


def names(records: SeedRecords) -> dict[UUID, str]:
    return {each.id: each.name.original for each in of(records, Official)}


def titles(records: SeedRecords) -> dict[UUID, str]:
    return {each.id: each.title.original for each in of(records, Demand)}


def asks(records: SeedRecords) -> dict[tuple[str, str], Ask]:
    demand, official = titles(records), names(records)
    return {(demand[each.demand], official[each.official]): each for each in of(records, Ask)}


def positions(records: SeedRecords, *, verified: bool) -> dict[tuple[str, str], Position]:
    """Where every ask to an office stands; with ``verified``, as if a person had confirmed every response."""
    offices = {each.id: each for each in of(records, Official)}
    found = {}
    for name, ask in asks(records).items():
        if offices[ask.official].kind is OfficialKind.GROUP:
            continue
        entries: list[Entry] = []
        for order, (response, content, commitment, _) in enumerate(records.responses):
            if verified:
                entries += entries_of(
                    subject=response.id,
                    reference=f"R-{order}",
                    content=content,
                    asks=[ask],
                    order=order,
                    visibility=Visibility.MEMBERS,
                    commitment=commitment.id if commitment else None,
                )
        tests = [
            CriterionFact(each.id, each.kind, each.label)
            for each in of(records, Criterion)
            if each.demand == ask.demand and each.applies_to(ask.official)
        ]
        found[name] = position(AskFacts(ask=ask.id, criteria=tuple(tests), entries=tuple(entries)), AS_OF)
    return found


def test_there_are_three_and_the_ally_comes_last() -> None:
    assert bundled_slugs() == SLUGS
    assert [(each.slug, each.ally) for each in bundled_campaigns()] == [
        ("co-brokers-2022", False),
        ("co-petition", False),
        ("ny-fusion-2024", True),
    ]


def test_every_petition_ask_is_undelivered(built: dict[str, SeedRecords]) -> None:
    found = positions(built["co-petition"], verified=True)
    assert len(found) == 4
    for where in found.values():
        assert (where.said, where.done) == (Said.UNDELIVERED, Done.NOTHING)
        assert headline(where, AS_OF).key is HeadlineKey.UNDELIVERED


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("verified", [False, True])
def test_no_ask_stands_above_replied(built: dict[str, SeedRecords], slug: str, verified: bool) -> None:
    found = positions(built[slug], verified=verified)
    keys = {name: headline(where, AS_OF).key for name, where in found.items()}
    assert keys
    assert not set(keys.values()) & set(ABOVE_REPLIED)
    replied = [name for name, key in keys.items() if key is HeadlineKey.REPLIED]
    expected = [("Cut ties with data brokers", "Denver Sheriff")]
    assert replied == (expected if verified and slug == "co-brokers-2022" else [])


def test_the_offer_to_meet_is_a_reply_and_no_promise(built: dict[str, SeedRecords]) -> None:
    records = built["co-brokers-2022"]
    by_kind = {content.kind: (content, commitment) for _, content, commitment, _ in records.responses}
    assert set(by_kind) == {ResponseKind.ACKNOWLEDGED, ResponseKind.PRESS_NO_REPLY}
    content, commitment = by_kind[ResponseKind.ACKNOWLEDGED]
    assert commitment is None
    assert not content.on.is_known
    assert content.asks == (asks(records)["Cut ties with data brokers", "Denver Sheriff"].id,)
    press, _ = by_kind[ResponseKind.PRESS_NO_REPLY]
    assert [name for name, ask in asks(records).items() if ask.id in press.asks] == [
        ("Respect the state's law on personal data", "Immigration and Customs Enforcement (ICE)")
    ]
    inferred = {(each.subject, each.field) for each in of(records, Citation) if each.basis is Basis.INFERRED}
    for response, *_ in records.responses:
        assert (response.id, "asks") in inferred


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_delivered_found_or_reachable_that_no_document_proves(
    built: dict[str, SeedRecords], slug: str
) -> None:
    records = built[slug]
    assert not of(records, Delivery)
    assert not of(records, Contact)
    assert not records.findings


@pytest.mark.parametrize("slug", SLUGS)
def test_every_ask_of_an_active_demand_needs_a_deed(built: dict[str, SeedRecords], slug: str) -> None:
    records = built[slug]
    assert {each.lifecycle for each in of(records, Demand)} == {Lifecycle.ACTIVE}
    for ask in of(records, Ask):
        kinds = [
            each.kind
            for each in of(records, Criterion)
            if each.demand == ask.demand and each.applies_to(ask.official)
        ]
        assert CriterionKind.DEED in kinds


def test_only_the_third_petition_demand_wants_a_word_and_the_governor_alone_more(
    built: dict[str, SeedRecords],
) -> None:
    records = built["co-petition"]
    title, office = titles(records), names(records)
    tests = [
        (title[each.demand][:5], each.label, each.kind, each.basis, [office[one] for one in each.officials])
        for each in of(records, Criterion)
    ]  # fmt: skip
    assert tests == [
        ("Shut ", "a", "deed", "stated", []),
        ("Shut ", "b", "deed", "stated", []),
        ("Inves", "a", "deed", "stated", []),
        ("Inves", "b", "deed", "stated", []),
        ("Deeds", "a", "deed", "stated", []),
        ("Deeds", "b", "word", "stated", []),
        ("Deeds", "c", "deed", "inferred", ["Governor of Colorado"]),
    ]


def test_groups_are_groups_and_concluded_offices_are_inferred(built: dict[str, SeedRecords]) -> None:
    kinds = {each.name.original: each.kind for records in built.values() for each in of(records, Official)}
    assert {name for name, kind in kinds.items() if kind is OfficialKind.GROUP} == {
        "Cities such as Denver",
        "All elected officials",
        "Local law enforcement",
        "Local officials",
        "State and local lawmakers",
        "Colorado lawmakers",
        "County sheriffs",
        "Technology companies",
        "Cities and states",
    }
    inferred = {
        (name[0].split()[0], name[1])
        for records in built.values()
        for name, ask in asks(records).items()
        if ask.basis is Basis.INFERRED
    }
    assert inferred == {
        ("Shut", "Mayor of Denver"),
        ("Cut", "Denver Sheriff"),
        ("Cut", "El Paso County"),
        ("Part", "City of Denver"),
        ("Stronger", "Colorado lawmakers"),
        ("Cut", "City of New York"),
        ("Cut", "State of New York"),
        ("Pass", "New York State Legislature"),
        ("Pass", "Governor of New York"),
    }


def test_holders_are_those_the_documents_name(built: dict[str, SeedRecords]) -> None:
    held = {
        (slug, names(records)[each.official], each.name, each.since.is_known or each.until.is_known)
        for slug, records in built.items()
        for each in of(records, Holder)
    }
    assert held == {
        ("co-petition", "Governor of Colorado", "Polis", False),
        ("co-petition", "Attorney General of Colorado", "Weiser", False),
        ("co-petition", "Mayor of Denver", "Johnston", False),
        ("co-brokers-2022", "Denver Sheriff", "Elias Diggins", False),
    }


def test_unknown_dates_stay_unknown(built: dict[str, SeedRecords]) -> None:
    unknown_year = "X" * 4
    assert {
        each.document: str(each.published)
        for records in built.values()
        for each in of(records, Source)
        if each.document
    } == {
        "000": "",
        "001": "2022-04-20",
        "002": f"{unknown_year}-04-20",
        "003": "",
        "004": "2024-11-19",
    }
    petition = built["co-petition"]
    assert not petition.campaign.launched.is_known
    assert not any(each.on.is_known for each in of(petition, Evidence))
    # Whatever year a person may think the petition is of: no document says it.
    assert "2025" not in WRITTEN
    for records in built.values():
        assert not any(each.deadline.is_known for each in of(records, Demand))


def test_documents_know_what_they_render_and_report_on(built: dict[str, SeedRecords]) -> None:
    by_document = {each.document: each for each in of(built["co-brokers-2022"], Source)}
    assert by_document["002"].translation_of == by_document["001"].id
    assert by_document["003"].reports_on == by_document["001"].id
    assert {each.publisher for each in by_document.values()} == {""}


def test_the_contradicting_places_about_the_board_stay_side_by_side(built: dict[str, SeedRecords]) -> None:
    records = built["co-brokers-2022"]
    (board,) = [each for each in of(records, Evidence) if "Matt Lewis" in each.summary.original]
    document = {each.id: each.document for each in of(records, Source)}
    places = {
        (document[each.source], each.place)
        for each in of(records, Citation)
        if each.subject == board.id and each.field == "summary"
    }
    assert places == {("001", "l. 10"), ("001", "l. 24"), ("003", "l. 25")}


def test_what_answers_no_ask_is_evidence(built: dict[str, SeedRecords]) -> None:
    text = {
        slug: "\n".join(each.summary.original for each in of(records, Evidence))
        for slug, records in built.items()
    }
    for said in ("Loveland", "injunction", "corrected nothing"):
        assert said in text["co-petition"]
    for said in (
        "LexisNexis gave the news outlet no answer",
        "Mesa County Sheriff's Office gave",
        "LexisNexis's website",
    ):
        assert said in text["co-brokers-2022"]
    assert not built["co-petition"].responses
    assert not built["ny-fusion-2024"].responses


def test_traps_of_the_translations_are_avoided(built: dict[str, SeedRecords]) -> None:
    brokers = built["co-brokers-2022"]
    shown = "\n".join(text for _, text in texts(brokers))
    assert "VINE" in shown
    assert "22.1 million dollars" in shown
    assert "22,1 millones" in shown
    assert "750,000 dollars" in shown
    # The sheriff is no mayor and ICE no company, in either language.
    assert not re.search(r"\bmayors?\b|\balcald", shown, re.IGNORECASE)
    assert not re.search(r"GLACE|VIGNE|\bICE company|XNUMX|hundreds of thousands", WRITTEN)
    kinds = {each.name.original: each.kind for each in of(brokers, Official)}
    assert kinds["Immigration and Customs Enforcement (ICE)"] is OfficialKind.AGENCY
    # Persons are not carried from one document into another.
    assert "Weiser" not in WRITTEN.partition('slug = "co-brokers-2022"')[2].partition('slug = "')[0]
    assert "Lewis" not in "\n".join(text for _, text in texts(built["co-petition"]))


def texts(records: SeedRecords) -> list[tuple[str, str]]:
    """Every text of the record that has languages, with its language."""
    found = []
    for record in records.records:
        for field in fields(record):
            value = getattr(record, field.name)
            if isinstance(value, Text):
                found.append((value.language, value.original))
                found += [(each.language, each.text) for each in value.translations]
    return found


@pytest.mark.parametrize("slug", SLUGS)
def test_every_text_is_in_english_and_translated_and_says_who_translated_it(
    built: dict[str, SeedRecords], slug: str
) -> None:
    found = translated(built[slug])
    for text in found:
        assert text.language == "en"
        assert tuple(each.language for each in text.translations) == TRANSLATED
        for each in text.translations:
            assert (each.made_by, each.checked) == ("machine", False)
            assert not text.is_stale(each)
    assert len(found) > 20
    # Notes of citations have one language only, so there are none.
    assert not [each for each in of(built[slug], Citation) if each.note]


@pytest.mark.parametrize("slug", SLUGS)
def test_no_translation_alters_a_name_or_a_bill(built: dict[str, SeedRecords], slug: str) -> None:
    altered = [
        (name, each.language, each.text)
        for text in translated(built[slug])
        for name in NAMES.findall(text.original)
        for each in text.translations
        if name not in each.text
    ]
    assert not altered


def translated(records: SeedRecords) -> list[Text]:
    return [
        value
        for record in records.records
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), Text)
    ]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_field_taken_from_a_document_is_cited_with_its_place(
    built: dict[str, SeedRecords], slug: str
) -> None:
    records = built[slug]
    cited = {(each.subject, each.field) for each in of(records, Citation)}
    wanted: set[tuple[UUID, str]] = {(records.campaign.id, "title"), (records.campaign.id, "jurisdiction")}
    for demand in of(records, Demand):
        wanted |= {(demand.id, "title"), (demand.id, "text")}
        wanted |= {(demand.id, "urgency")} if demand.urgency else set()
        wanted |= {(demand.id, "legal_basis")} if demand.legal_basis else set()
    wanted |= {(each.id, "text") for each in of(records, Criterion)}
    wanted |= {(each.id, "official") for each in of(records, Ask)}
    wanted |= {(each.id, "stance") for each in of(records, Endorsement)}
    wanted |= {(each.id, "organisation") for each in of(records, Membership)}
    wanted |= {(each.id, "name") for kind in (Official, Holder) for each in of(records, kind)}
    wanted |= {(each.id, "summary") for each in of(records, Evidence)}
    wanted |= {(each.id, "on") for each in of(records, Evidence) if each.on.is_known}
    wanted |= {(each.id, "published") for each in of(records, Source) if each.published.is_known}
    wanted |= {(response.id, "summary") for response, *_ in records.responses}
    assert not wanted - cited
    for citation in of(records, Citation):
        assert re.fullmatch(r"ll?\. \d+([-,] ?\d+)*", citation.place), citation.place


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_public_and_every_record_comes_after_those_it_names(
    built: dict[str, SeedRecords], slug: str
) -> None:
    records = built[slug]
    everything: list[Record] = [*records.records, *(each.response for each in records.responses)]
    ids = [each.id for each in everything]
    assert len(set(ids)) == len(ids)
    seen: set[UUID] = set()
    known = set(ids)
    for record in records.records:
        assert record.visibility is Visibility.MEMBERS
        for field in fields(record):
            value = getattr(record, field.name)
            named = value if isinstance(value, tuple) else (value,)
            for each in named:
                if isinstance(each, UUID) and field.name not in ("id", "subject"):
                    assert each in seen, (record, field.name)
                elif isinstance(each, UUID) and field.name == "subject":
                    assert each in known
        seen.add(record.id)
    for response, content, *_ in records.responses:
        assert response.visibility is Visibility.ORGANISERS
        assert set(content.asks) <= seen
        assert content.source in seen


def test_ids_are_the_same_every_time_and_other_on_another_server() -> None:
    campaign = bundled_campaign("co-petition")
    once, again, elsewhere = (
        campaign.build("local"), bundled_campaign("co-petition").build("local"), campaign.build("7")
    )  # fmt: skip
    assert once == again
    assert not {each.id for each in once.records} & {each.id for each in elsewhere.records}
    assert len(once.records) == len(elsewhere.records)


def test_an_organisation_of_two_campaigns_is_one_record(built: dict[str, SeedRecords]) -> None:
    found = [
        each
        for records in built.values()
        for each in of(records, Organisation)
        if each.name == "Colorado Immigrant Rights Coalition"
    ]
    assert len(found) == 2
    assert found[0] == found[1]


def test_nothing_about_private_people_is_kept() -> None:
    # The lines that tell of private people are cited by nothing.
    private = range(15, 21)
    for slug in SLUGS:
        records = bundled_campaign(slug).build("local")
        document = {each.id: each.document for each in of(records, Source)}
        for citation in of(records, Citation):
            if document[citation.source] == "003":
                assert not {int(each) for each in re.findall(r"\d+", citation.place)} & set(private)
    assert not re.search(r"\b(student|estudiante|worker|relative|aged)\b", WRITTEN)
    # Nor is the number that nobody is known to answer.
    assert not re.search(r"\d{3}-\d{3}-\d{4}", WRITTEN)


def test_kinds_of_records(built: dict[str, SeedRecords]) -> None:
    counts = {
        slug: tuple(len(of(records, kind)) for kind in (Campaign, Organisation, Demand, Ask, Evidence))
        for slug, records in built.items()
    }
    assert counts == {
        "co-petition": (1, 5, 3, 6, 8),
        "co-brokers-2022": (1, 5, 6, 11, 18),
        "ny-fusion-2024": (1, 1, 2, 5, 7),
    }
    assert all(not of(records, kind) for records in built.values() for kind in (Response, Finding))


def test_the_guide_names_every_section_and_key() -> None:
    guide = (seeds_folder() / "README.md").read_text(encoding="utf-8")
    parts: list[tuple[str, type[Part]]] = [("campaign", CampaignPart), *SECTIONS.items()]
    parts += [("holders", HolderPart), ("contacts", ContactPart), ("criterion", CriterionPart)]
    for section, part in parts:
        assert section in guide
        missing = [key for key in part.model_fields if f"`{key}`" not in guide and f".{key}" not in guide]
        assert not missing, section


@pytest.mark.parametrize("slug", SLUGS)
def test_titles_of_sources_and_what_was_said_are_in_every_language(
    built: dict[str, SeedRecords], slug: str
) -> None:
    seed = built[slug]
    texts = [written(each, "title") for each in of(seed, Source)]
    texts += [
        Text(each.content.summary_language, each.content.summary, each.translations)
        for each in seed.responses
    ]
    assert texts
    for text in texts:
        assert text is not None
        assert {text.language, *(each.language for each in text.translations)} == {"en", *TRANSLATED}
        for made in text.translations:
            assert (made.made_by, made.checked) == ("machine", False)
            assert not text.is_stale(made)
            assert not lost_terms(text.original, made.text, seed.campaign.protected_terms), made.text


@pytest.mark.parametrize("slug", SLUGS)
def test_no_translation_loses_a_name(built: dict[str, SeedRecords], slug: str) -> None:
    seed = built[slug]
    assert ProtectedTerm("ICE") in seed.campaign.protected_terms
    for record in (seed.campaign, *seed.records):
        for each in WORDINGS.get(type(record), ()):
            text = written(record, each.field)
            for made in text.translations if text is not None else ():
                assert text is not None
                lost = lost_terms(text.original, made.text, seed.campaign.protected_terms)
                assert not lost, (made.language, lost, made.text)
