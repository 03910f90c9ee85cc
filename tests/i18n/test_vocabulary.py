"""Every word of the domain has its message, in every language; the failure names what to add and where."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum
from uuid import UUID, uuid4

import pytest

from bot.domain import vocabulary as words
from bot.domain.access import Tier
from bot.domain.clocks import Window, WorkCalendar
from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.headlines import HAND_SETTABLE, BasisLine, Headline, headline
from bot.domain.positions import AskFacts, CriterionFact, DeliveryFact, Entry, EntryKind, HandSet, position
from bot.domain.records import ClockChange
from bot.domain.texts import Text
from bot.domain.vocabulary import (
    ClockKind,
    ClockMove,
    ClockOwner,
    Counting,
    CriterionKind,
    FindingOutcome,
    HeadlineKey,
    ResponseKind,
)
from bot.i18n import Languages, message_id, without_isolation
from bot.i18n.messages import read_folder
from bot.rendering.headlines import basis_sentence, headline_words

LANGUAGES = Languages(strict=True)
TABLES: tuple[tuple[str, type[Enum]], ...] = (
    ("cadence", words.Cadence),
    ("clock", words.ClockOwner),
    ("commitment", words.CommitmentState),
    ("criterion-kind", words.CriterionKind),
    ("delivery", words.DeliveryChannel),
    ("done", words.Done),
    ("headline-name", words.HeadlineKey),
    ("kind", words.ResponseKind),
    ("lifecycle", words.Lifecycle),
    ("non-answer", words.NonAnswer),
    ("official-kind", words.OfficialKind),
    ("origin", words.Basis),
    ("outcome", words.FindingOutcome),
    ("posting", words.PostingState),
    ("resolution", words.Resolution),
    ("revision", words.RevisionState),
    ("said", words.Said),
    ("stance", words.Stance),
    ("tier", Tier),
    ("version", words.VersionKind),
    ("visibility", words.Visibility),
    ("vote", words.VoteChoice),
)
DAY = date(2026, 11, 22)
ASK, PROMISE, FIRST, SECOND = (uuid4() for _ in range(4))


@pytest.mark.parametrize("language", LANGUAGES.available)
@pytest.mark.parametrize(("prefix", "table"), TABLES, ids=[prefix for prefix, _ in TABLES])
def test_every_word_of_the_record_is_said(prefix: str, table: type[Enum], language: str) -> None:
    localizer = LANGUAGES.localizer(language)
    keys = [message_id(prefix, each.name.lower()) for each in table]
    missing = [key for key in keys if not localizer.has(key)]
    assert not missing, f"add to bot/i18n/{language}/positions.ftl: {missing}"
    said = [localizer.text(key) for key in keys]
    assert len(set(said)) == len(said), f"two words of {prefix} read the same in {language}"


def entry(kind: EntryKind, on: str, order: int = 1, **more: object) -> Entry:
    fields: dict[str, object] = {
        "ask": ASK,
        "subject": uuid4(),
        "reference": f"R-{order}",
        "kind": kind,
        "on": EdtfDate(on),
        "order": order,
    }
    return Entry(**(fields | more))  # type: ignore[arg-type]


def promise(due: str = "", order: int = 1, **more: object) -> Entry:
    return entry(
        ResponseKind.COMMITS, "2026-03-01", order, **({"commitment": PROMISE, "due": EdtfDate(due)} | more)
    )


def finding(outcome: FindingOutcome, order: int, criterion: UUID = FIRST, on: str = "2026-09-01") -> Entry:
    if outcome.concerns_commitment:
        return entry(outcome, on, order, commitment=PROMISE)
    return entry(outcome, on, order, criterion=criterion)


def moved(move: ClockMove, on: int, days: int = 0, /, **more: object) -> ClockChange:
    fields: dict[str, object] = {
        "id": uuid4(),
        "ask": ASK,
        "clock": ClockKind.REPLY,
        "move": move,
        "on": date(2026, 2, on),
        "days": days,
        "reason": "they asked for time",
    }
    return ClockChange(**(fields | more))  # type: ignore[arg-type]


CRITERIA = (CriterionFact(FIRST, CriterionKind.DEED, "a"), CriterionFact(SECOND, CriterionKind.DEED, "b"))
DELIVERED = AskFacts(
    ask=ASK, criteria=CRITERIA, deliveries=(DeliveryFact(EdtfDate("2026-02-01"), proven=True),)
)


def situations() -> Iterator[AskFacts]:
    """Records that between them give every headline and every line of a basis."""
    yield AskFacts(ask=ASK)
    yield replace(DELIVERED, deliveries=(DeliveryFact(EdtfDate("2026-11-20"), proven=True),))
    yield replace(DELIVERED, deliveries=(DeliveryFact(UNKNOWN, proven=True),))
    yield replace(DELIVERED, deliveries=(DeliveryFact(EdtfDate("2026-02"), proven=True),))
    yield DELIVERED
    yield replace(DELIVERED, last_checked=date(2026, 11, 1))
    yield replace(DELIVERED, term_start=date(2026, 6, 1), last_checked=date(2026, 11, 1))
    for kind in ResponseKind:
        if kind not in (
            ResponseKind.VOTE,
            ResponseKind.PRESS_NO_REPLY,
            ResponseKind.COMMITS,
            ResponseKind.REVERSES,
        ):
            yield replace(DELIVERED, entries=(entry(kind, "2026-03-01"),))
    yield replace(DELIVERED, entries=(entry(ResponseKind.SUPPORTS, "", under_review=True),))
    yield replace(
        DELIVERED,
        entries=(entry(ResponseKind.CLAIM_DONE, "2026-02-02"), entry(ResponseKind.REFUSES, "2026-03-02", 2)),
    )
    yield replace(DELIVERED, entries=(promise(),))
    yield replace(DELIVERED, entries=(promise("2027-06"),))
    yield replace(DELIVERED, entries=(promise("2026-06-30"),))
    yield replace(DELIVERED, entries=(promise("2026-06-30", due_set_by=ClockOwner.COALITION),))
    yield replace(DELIVERED, entries=(promise("2026-06-30"), finding(FindingOutcome.NOT_KEPT, 2)))
    yield replace(
        DELIVERED,
        entries=(
            entry(ResponseKind.ACKNOWLEDGED, "2026-02-20"),
            promise("2026-06-30", 2),
            finding(FindingOutcome.KEPT, 3),
        ),
    )
    yield replace(
        DELIVERED, entries=(promise(), entry(ResponseKind.REVERSES, "2026-05-01", 2, commitment=PROMISE))
    )
    refusal = entry(ResponseKind.REFUSES, "2026-03-01", 9)
    for done in (FindingOutcome.FULFILLED, FindingOutcome.PARTLY):
        yield replace(DELIVERED, entries=(finding(done, 1),))
        yield replace(DELIVERED, entries=(finding(done, 1), refusal))
    yield replace(
        DELIVERED,
        entries=(finding(FindingOutcome.FULFILLED, 1), finding(FindingOutcome.FULFILLED, 2, SECOND)),
    )
    yield replace(
        DELIVERED,
        entries=(
            finding(FindingOutcome.FULFILLED, 1),
            finding(FindingOutcome.UNDONE, 2, on="2026-10-01"),
            finding(FindingOutcome.NOT_FULFILLED, 3, SECOND),
        ),
    )
    law = Window(10, Counting.WORKING, ClockOwner.STATUTORY, "C.R.S. 24-72-203")
    closed = WorkCalendar("US", holidays=frozenset({date(2026, 2, 9)}))
    yield replace(
        DELIVERED,
        window=law,
        calendar=closed,
        moves=(moved(ClockMove.PAUSE, 2), moved(ClockMove.RESUME, 4), moved(ClockMove.EXTEND, 5, 1)),
    )
    yield replace(DELIVERED, moves=(moved(ClockMove.PAUSE, 2),))
    yield replace(DELIVERED, moves=(moved(ClockMove.RESET, 20),))
    promised = {"clock": ClockKind.PROMISE, "commitment": PROMISE}
    yield replace(
        DELIVERED, entries=(promise("2026-11-30"),), moves=(moved(ClockMove.EXTEND, 2, 30, **promised),)
    )
    yield replace(
        DELIVERED, entries=(promise("2026-11-30"),), moves=(moved(ClockMove.PAUSE, 2, 0, **promised),)
    )
    yield replace(DELIVERED, deadline=EdtfDate("2027-01"), deadline_set_by=ClockOwner.STATUTORY)
    due = {"clock": ClockKind.DEADLINE}
    yield replace(DELIVERED, deadline=EdtfDate("2026-03"), moves=(moved(ClockMove.EXTEND, 2, 10, **due),))
    for key in sorted(HAND_SETTABLE):
        yield replace(DELIVERED, hand_set=HandSet(key, Text("", "They told us at the meeting."), order=5))


def headlines() -> list[Headline]:
    return [headline(position(facts, DAY), DAY) for facts in situations()]


def basis_lines() -> list[BasisLine]:
    return [line for each in headlines() for line in each.basis]


@pytest.mark.parametrize("language", LANGUAGES.available)
def test_every_headline_with_its_basis_is_a_sentence(language: str) -> None:
    localizer = LANGUAGES.localizer(language)
    for each in headlines():
        assert without_isolation(headline_words(each, localizer)).strip()
        for line in each.basis:
            said = without_isolation(basis_sentence(line, localizer))
            assert said.endswith("."), said


def test_the_situations_reach_every_headline_and_every_message_is_reached() -> None:
    found = headlines()
    assert {each.key for each in found} == set(HeadlineKey)
    folder = read_folder(LANGUAGES.folder / "en")
    written = {
        key for key in folder.entries if key.startswith("headline-") and not key.startswith("headline-name-")
    }
    assert written == {each.message for each in found}


def test_the_situations_reach_every_line_of_a_basis() -> None:
    folder = read_folder(LANGUAGES.folder / "en")
    written = {key for key in folder.entries if key.startswith("basis-")}
    assert written == {message_id("basis", line.code) for line in basis_lines()}


def test_the_basis_of_silence_reads_as_arithmetic() -> None:
    facts = replace(DELIVERED, last_checked=date(2026, 11, 1))
    silent = headline(position(facts, DAY), DAY)
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    assert english.plain(silent.message, **silent.parameters) == "No reply logged, 294 days"
    assert spanish.plain(silent.message, **silent.parameters) == "Sin respuesta registrada, 294 días"
    french = LANGUAGES.localizer("fr")
    assert french.plain(silent.message, **silent.parameters) == "Sans réponse consignée, 294 jours"
    said = [english.plain(message_id("basis", line.code), **line.parameters) for line in silent.basis]
    assert said == [
        "Delivered: Feb 1, 2026.",
        "Its last day, Feb 15, 2026, is no working day: it ends on the next one.",
        "Reply window over: Feb 16, 2026 (14 days, set by the coalition).",
        "Nothing logged since.",
        "Criterion a: nothing found yet.",
        "Criterion b: nothing found yet.",
        "Last checked: Nov 1, 2026.",
    ]


def test_the_words_are_those_of_the_house() -> None:
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    assert english.plain("headline-partly-met", fulfilled=1, total=2) == "Partly done, 1 of 2"
    assert english.text("headline-claimed") == "Says done, unchecked"
    assert spanish.text("headline-broken") == "Promesa incumplida"
    assert spanish.text("headline-name-silent") == "Sin respuesta registrada"
    # It would read as "demanded".
    assert "reclam" not in spanish.text("headline-claimed").casefold()
    french = LANGUAGES.localizer("fr")
    assert french.plain("headline-partly-met", fulfilled=1, total=2) == "Fait en partie, 1 sur 2"
    assert french.text("headline-broken") == "Promesse non tenue"
    assert french.text("headline-name-silent") == "Sans réponse consignée"
    assert not re.search("revendiqu|réclam", french.text("headline-claimed").casefold())


FORMAL_SPANISH = re.compile(
    r"\b(usted|ustedes|vosotros|vosotras|indique|escriba|elija|haga|guarde|pulse|pida|envíe|compruebe|pruebe|use"
    r"|intente|añada|espere|abra|confirme|revise|seleccione|cancele|vuelva|agregue|ponga|quite|toque)"
    r"(lo|la|los|las|se|selo|sela|me|nos)?\b",
    re.IGNORECASE,
)
# Subjunctives that read the same as the polite imperative; a reviewer judges these.
NOT_FORMAL = re.compile(r"\b(que|si|cuando|hasta que|nadie|alguien)\b[^.:;,]*$", re.IGNORECASE)


def test_spanish_says_tu_throughout() -> None:
    formal = []
    for path in sorted((LANGUAGES.folder / "es").glob("*.ftl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#"):
                continue
            # A message's id is no Spanish.
            words = re.sub(r"^-?[a-z0-9-]+ = ", "", line)
            for found in FORMAL_SPANISH.finditer(words):
                if not NOT_FORMAL.search(words[: found.start()]):
                    formal.append(f"es/{path.name}:{number}: {found[0]}")
    assert not formal, "Spanish here says tú:\n" + "\n".join(formal)
