"""What a campaign's files become: every kind of part, as records of the domain."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.positions import AskFacts, CriterionFact, Entry, entries_of, position
from bot.domain.records import (
    Ask,
    Citation,
    Contact,
    Criterion,
    Delivery,
    Demand,
    Endorsement,
    Holder,
    Source,
)
from bot.domain.texts import Maker
from bot.domain.vocabulary import (
    Basis,
    ClockOwner,
    CommitmentState,
    DeliveryChannel,
    Done,
    FindingOutcome,
    Lifecycle,
    ResponseKind,
    Said,
    Stance,
    Visibility,
    VoteChoice,
)
from bot.sources.seeds import SeedRecords, seed_id
from tests.sources.campaigns import CAMPAIGN, RECORD, read

FULL = """
[[source]]
id = "copy"
title = "The same letter in another language"
translation_of = "letter"
url = "https://example.org/letter"
confidential = true
cites.translation_of = "inferred, letter"

[[official]]
id = "clerk"
kind = "agency"
name.en = "Clerk of Nowhere"
contacts = [
  { channel = "email", value = "clerk@example.org", verified_on = 2026-01-05, cites = "stated, letter p. 9" },
]
cites.name = "stated, letter p. 9"

[[demand]]
id = "d2"
lifecycle = "paused"
title.en = "Mend the bench"
text.en = "The bench is to be mended."
deadline = "2026-06"
deadline_set_by = "statutory"
legal_basis.en = "A made-up law"
cites.title = "stated, letter p. 2"
cites.text = "stated, letter p. 2"
cites.deadline = "stated, letter p. 2"
cites.legal_basis = ["stated, letter p. 2", "inferred, copy p. 3; a guess"]

[demand.abstains]
neighbours = "stated, letter p. 2"

[[delivery]]
id = "handed-over"
asks = ["d1/mayor", "d1/council"]
channel = "in_person"
on = "2026-01-10"
proof = "A receipt"
cites = "stated, letter p. 5"

[[response]]
id = "promise"
kind = "commits"
asks = ["d1/mayor"]
on = "2026-01-20"
summary = "The mayor promised to open the gate."
quotation = "Lo abriremos."
quotation_language = "es"
due = "2026-03"
due_set_by = "official"
cites.summary = "stated, letter p. 6"
cites.asks = "stated, letter p. 6"
cites.on = "stated, letter p. 6"
cites.due = "stated, letter p. 6"

[[response]]
id = "back"
kind = "reverses"
commitment = "promise"
asks = ["d1/mayor"]
on = "2026-02-20"
summary = "The mayor took it back."
confidential = true
cites.summary = "stated, letter p. 7"
cites.asks = "stated, letter p. 7"
cites.on = "stated, letter p. 7"

[[response]]
id = "roll-call"
kind = "vote"
asks = ["d1/mayor", "d1/council"]
summary = "A vote was held."
votes = { mayor = "no", council = "yes" }
cites.summary = "stated, letter p. 8"
cites.asks = "stated, letter p. 8"

[[response]]
id = "sent-on"
kind = "referred"
referred_to = "clerk"
asks = ["d1/council"]
summary = "The council sent us to the clerk."
cites.summary = "stated, letter"
cites.asks = "stated, letter"

[[response]]
id = "form"
kind = "non_answer"
non_answer = "form_letter"
asks = ["d1/council"]
summary = "A form letter came."
cites.summary = "stated, letter p. 8"
cites.asks = "stated, letter p. 8"

[[finding]]
id = "gate"
outcome = "fulfilled"
criterion = "a"
asks = ["d1/mayor"]
on = "2026-04-01"
summary = "The gate stood open."
cites.summary = "stated, copy p. 2"
cites.on = "stated, copy p. 2"

[[finding]]
id = "kept"
outcome = "kept"
commitment = "promise"
asks = ["d1/mayor"]
summary = "The promise was kept."
cites.summary = "stated, copy p. 2"
"""


def one(records: SeedRecords, kind: type, **equals: object) -> object:
    found = [
        each
        for each in records.records
        if isinstance(each, kind) and all(getattr(each, name) == value for name, value in equals.items())
    ]
    assert len(found) == 1
    return found[0]


def test_every_kind_of_part_becomes_its_record(tmp_path: Path) -> None:
    records = read(tmp_path, FULL).build("local")

    def id_of(kind: str, key: str) -> UUID:
        return seed_id("local", "example", kind, key)

    mayor, council = id_of("ask", "d1/mayor"), id_of("ask", "d1/council")
    assert one(records, Source, id=id_of("source", "copy")) == Source(
        id=id_of("source", "copy"),
        title="The same letter in another language",
        url="https://example.org/letter",
        confidential=True,
        translation_of=id_of("source", "letter"),
    )
    contact = one(records, Contact)
    assert isinstance(contact, Contact)
    assert (contact.channel, contact.value) == (DeliveryChannel.EMAIL, "clerk@example.org")
    assert contact.verified_on == date(2026, 1, 5)
    holder = one(records, Holder)
    assert isinstance(holder, Holder)
    assert holder.since == EdtfDate("2024-01")
    demand = one(records, Demand, id=id_of("demand", "d2"))
    assert isinstance(demand, Demand)
    assert (demand.lifecycle, demand.deadline_set_by) == (Lifecycle.PAUSED, ClockOwner.STATUTORY)
    # One inferred link is enough for the whole to be inferred.
    assert demand.legal_basis_from is Basis.INFERRED
    delivery = one(records, Delivery)
    assert isinstance(delivery, Delivery)
    assert delivery.is_proven
    assert delivery.asks == (mayor, council)
    assert delivery.proof_source == id_of("source", "letter")
    assert one(records, Endorsement, demand=demand.id, stance=Stance.ABSTAINS)
    note = one(records, Citation, note="a guess")
    assert isinstance(note, Citation)
    assert (note.subject, note.field, note.place, note.basis) == (
        demand.id, "legal_basis", "p. 3", Basis.INFERRED,
    )  # fmt: skip
    promise, back, vote, referred, form = records.responses
    assert promise.commitment is not None
    assert promise.commitment.response == promise.response.id
    assert (promise.content.due, promise.content.due_set_by) == (EdtfDate("2026-03"), ClockOwner.OFFICIAL)
    assert (promise.content.quotation, promise.content.quotation_language) == ("Lo abriremos.", "es")
    assert (promise.content.source, promise.content.place) == (id_of("source", "letter"), "p. 6")
    assert (back.content.commitment, back.response.confidential) == (promise.commitment.id, True)
    assert back.commitment is None
    assert [each.choice for each in vote.content.votes] == [VoteChoice.NO, VoteChoice.YES]
    assert (referred.content.referred_to, referred.content.place) == (id_of("official", "clerk"), "")
    assert form.content.kind is ResponseKind.NON_ANSWER
    assert form.content.non_answer is not None
    gate, kept = records.findings
    assert gate.content.outcome is FindingOutcome.FULFILLED
    assert gate.content.criterion == id_of("criterion", "d1/a")
    assert gate.content.source == id_of("source", "copy")
    assert (kept.content.commitment, kept.content.criterion) == (promise.commitment.id, None)


def test_titles_summaries_and_proofs_carry_translations(tmp_path: Path) -> None:
    more = FULL.replace(
        """id = "copy"
title = "The same letter in another language"
""",
        """id = "copy"
language = "fr"
title = { fr = "La même lettre", en = "The same letter", es = "La misma carta" }
""",
    )
    assert more != FULL
    records = read(tmp_path, more).build("local")
    copy = one(records, Source, id=seed_id("local", "example", "source", "copy"))
    assert isinstance(copy, Source)
    assert (copy.language, copy.title) == ("fr", "La même lettre")
    made = [(each.language, each.text, each.made_by, each.checked) for each in copy.title_translations]
    assert made == [
        ("en", "The same letter", Maker.MACHINE, False),
        ("es", "La misma carta", Maker.MACHINE, False),
    ]
    assert not any(each.translations for each in records.responses)
    assert not any(each.translations for each in records.findings)


def test_the_domain_understands_what_was_built(tmp_path: Path) -> None:
    records = read(tmp_path, FULL).build("local")
    ask = one(records, Ask, id=seed_id("local", "example", "ask", "d1/mayor"))
    criterion = one(records, Criterion)
    assert isinstance(ask, Ask)
    assert isinstance(criterion, Criterion)
    entries: list[Entry] = []
    for order, (response, content, commitment, _) in enumerate(records.responses):
        entries += entries_of(
            subject=response.id,
            reference=f"R-{order}",
            content=content,
            asks=[ask],
            order=order,
            visibility=Visibility.MEMBERS,
            commitment=commitment.id if commitment else None,
        )
    for order, (finding, observed, _) in enumerate(records.findings, start=len(entries)):
        entries += entries_of(
            subject=finding.id,
            reference=f"F-{order}",
            content=observed,
            asks=[ask],
            order=order,
            visibility=Visibility.MEMBERS,
        )
    facts = AskFacts(
        ask=ask.id,
        criteria=(CriterionFact(criterion.id, criterion.kind, criterion.label),),
        entries=tuple(entries),
    )
    before = position(facts, date(2026, 3, 31))
    assert (before.said, before.done) == (Said.REVERSES, Done.NOTHING)
    after = position(facts, date(2026, 4, 1))
    assert after.done is Done.COMPLETE
    assert [each.state for each in after.commitments] == [CommitmentState.KEPT]


def test_the_fingerprint_follows_the_content_and_ids_do_not(tmp_path: Path) -> None:
    first = read(tmp_path, FULL)
    again = read(tmp_path, FULL)
    assert first == again
    second = read(tmp_path, FULL.replace("Mend the bench", "Mend the benches"))
    assert second.fingerprint != first.fingerprint
    before, after = first.build("local"), second.build("local")
    assert [each.id for each in before.records] == [each.id for each in after.records]
    differing = [(old, new) for old, new in zip(before.records, after.records, strict=True) if old != new]
    ((old, new),) = differing
    assert isinstance(old, Demand)
    assert isinstance(new, Demand)
    assert new == replace(old, title=new.title)


def test_parts_may_change_their_order_without_becoming_others(tmp_path: Path) -> None:
    reordered = FULL.replace(
        '"stated, letter p. 2", "inferred, copy p. 3; a guess"',
        '"inferred, copy p. 3; a guess", "stated, letter p. 2"',
    )
    assert reordered != FULL
    ids = {each.id for each in read(tmp_path, FULL).build("local").records}
    assert {each.id for each in read(tmp_path, reordered).build("local").records} == ids


def test_translations_say_who_made_them_and_the_record_may_be_in_spanish(tmp_path: Path) -> None:
    campaign = CAMPAIGN + 'language = "es"\ntranslations_by = "person"\ntranslations_checked = true\n'
    records = read(tmp_path, campaign=campaign, base=RECORD).build("local")
    title = records.campaign.title
    assert (title.language, title.original) == ("es", "Una campaña inventada")
    (english,) = title.translations
    assert (english.language, english.made_by, english.checked) == ("en", "person", True)
    assert not title.is_stale(english)
