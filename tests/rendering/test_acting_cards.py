"""Actions, events, reports and managed records: within Discord's limits, whatever they hold."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from discord import ui

from bot.domain.dates import EdtfDate
from bot.domain.records import Action as MemberAction
from bot.domain.records import Campaign, Contact, Event, Evidence, Organisation, Source
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.views import (
    ActionCard,
    ActionLine,
    ActView,
    AskLine,
    DueItem,
    EventLine,
    Linked,
    LookItem,
    Manageable,
    ManagedRecord,
    OfficialContacts,
    ReportLine,
)
from bot.domain.vocabulary import EventKind, FindingOutcome, ReportKind, ReportState, RevisionState, Stance
from bot.i18n import Languages, Localizer, without_isolation
from bot.rendering.action_card import act_list, act_sheet, look_sheet, number_words
from bot.rendering.board import board
from bot.rendering.custom_ids import Action, parse
from bot.rendering.demand_card import demand_card
from bot.rendering.digest import digest_sheets
from bot.rendering.digest_data import digest_data, digest_text
from bot.rendering.layout import Sheet
from bot.rendering.manage_records import contacts_sheet, managed_record
from bot.rendering.official_card import official_card
from bot.rendering.reports import my_reports, report_card, report_sheet
from tests.rendering.limits import assert_fits, ids_of
from tests.rendering.records import (
    HOSTILE,
    TODAY,
    board_view,
    campaign,
    cell,
    demand,
    demand_view,
    head,
    official,
    official_view,
    text,
    uid,
)
from tests.rendering.test_digest import view_of

LANGUAGES = Languages(strict=True)
SIZES = (0, 1, 26, 500)
WORDS = ("Switch the cameras off", "w" * 3000, "many words " * 250, HOSTILE, "ي" * 2500)
LATE = datetime(2026, 11, 24, 18, tzinfo=UTC)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def ask(number: int, words: str) -> AskLine:
    """An ask in words."""
    return AskLine(f"A-{number}", f"D-{number}", text(words[:300]), text(words[:300]))


def action(number: int, words: str, asks: int = 3, **values: object) -> ActionLine:
    """An action as listed."""
    given: dict[str, object] = {"number": "+1 303 555 0100", "url": "https://city.example/a", "times": number}
    given |= values
    return ActionLine(
        f"K-{number}",
        text(words[:300]),
        date(2026, 12, 1),
        asks=tuple(ask(each, words) for each in range(1, asks + 1)),
        **given,  # type: ignore[arg-type]
    )


def look(number: int, words: str, **values: object) -> LookItem:
    """A win that is due for a look."""
    item = DueItem(
        replace(cell(number), recheck_since=TODAY), demand(1, words[:300]), head(number, words[:300]), TODAY
    )
    criteria = tuple((chr(97 + each), text(words[:300])) for each in range(10))
    return LookItem(item, criteria, **values)  # type: ignore[arg-type]


def act_view(count: int, words: str, counted: bool | None = None) -> ActView:
    """So many things to do."""
    lines = tuple(action(number, words) for number in range(1, count + 1))
    looks = tuple(look(number, words, mine=number == 1, taken_until=LATE) for number in range(1, count + 1))
    opened = ActionCard(lines[0], text(words), counted) if lines else None
    return ActView(lines, looks, opened, TODAY)


def event(number: int, words: str) -> EventLine:
    """An event that lies ahead."""
    return EventLine(
        f"V-{number}",
        text(words[:300]),
        EventKind.HEARING,
        EdtfDate("2026-11-25"),
        words[:300],
        "https://city.example/agenda",
        text(words[:300]),
        tuple(f"D-{each}" for each in range(30)),
    )


def report(number: int, words: str, **values: object) -> ReportLine:
    """A report as listed."""
    given: dict[str, object] = {
        "kind": list(ReportKind)[number % 3],
        "campaign": "C-1",
        "asks": (ask(1, words),),
        "url": "https://news.example/" + "x" * 900,
        "note": words[:1000],
        "outcome": list(FindingOutcome)[number % 2],
        "criterion": text(words[:300]),
        "criterion_label": "a",
        "on": EdtfDate("2026-11-20"),
        "state": list(ReportState)[number % 4],
        "reported_on": TODAY,
        "reason": words[:300],
        "taken_as": "R-1",
        "taken_state": list(RevisionState)[number % 4],
        "own": True,
    }
    return ReportLine(f"T-{number}", **{**given, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("size", SIZES)
def test_everything_fits(localizer: Localizer, size: int, words: str) -> None:
    count = min(size, 40) if len(words) > 100 else size
    reports = tuple(report(number, words) for number in range(1, count + 1))
    sheets: list[Sheet] = []
    for number in (1, 2):
        sheets += [
            act_sheet(act_view(count, words, counted=True), localizer, number=number),
            act_list(act_view(count, words), localizer, number=number),
            my_reports(reports, localizer, number=number),
            contacts_sheet(contacts(count, words), localizer, number=number),
        ]
    for each in reports[:4]:
        sheets += [report_card(each, localizer, "marker"), report_sheet(each, localizer, decides=True)]
    sheets += [look_sheet(each, localizer) for each in act_view(min(count, 2), words).looks]
    for sheet in sheets:
        assert_fits(sheet)


def contacts(count: int, words: str) -> OfficialContacts:
    """An office with so many contacts."""
    return OfficialContacts(
        official(1, words[:300]),
        tuple(
            Contact(id=uid(f"n{each}"), official=uid("o1"), value=words[:300] or "x", withdrawn=each % 2 == 0)
            for each in range(count)
        ),
    )


def records(words: str) -> list[Manageable]:
    """One of every kind."""
    short = words[:300]
    return [
        replace(campaign(short), note=text(words)),
        Organisation(id=uid("g"), reference="G-1", name=short),
        Contact(id=uid("n"), official=uid("o1"), value=short),
        Source(
            id=uid("s"), reference="S-1", title=short, publisher=short, url="https://x.example", language="es"
        ),
        Evidence(id=uid("e"), reference="E-1", campaign=uid("c"), summary=text(words), claimed_by=short),
        Event(id=uid("v"), reference="V-1", campaign=uid("c"), title=text(short), on=EdtfDate("2026")),
        MemberAction(
            id=uid("k"), reference="K-1", campaign=uid("c"), title=text(short), script=text(words[:3000])
        ),
    ]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("count", [0, 1, 26, 500])
def test_every_managed_record_fits(localizer: Localizer, count: int, words: str) -> None:
    linked = tuple(
        Linked(f"D-{each}", text(words[:300]), list(Stance)[each % 2].value) for each in range(count)
    )
    for each in records(words):
        for withdrawn in (False, True):
            view = ManagedRecord(
                replace(each, withdrawn=withdrawn),
                campaign=campaign(words[:300]),
                official=official(1, words[:300]),
                asks=tuple(ask(number, words) for number in range(count)),
                demands=linked,
                campaigns=linked,
                stances=linked,
                languages=("en", "es"),
                is_default=isinstance(each, Campaign),
            )
            sheet = managed_record(view, localizer, "managed-saved")
            assert_fits(sheet)
            doing = {parsed.arguments[-1:] for parsed in map(parse, ids_of(sheet)) if parsed is not None}
            assert (("restore",) in doing) is withdrawn


@pytest.mark.parametrize("count", SIZES)
def test_cards_and_digests_fit_with_what_lies_ahead(localizer: Localizer, count: int) -> None:
    for words in (WORDS[0], HOSTILE):
        events = tuple(event(number, words) for number in range(count))
        actions = tuple(action(number, words) for number in range(count))
        assert_fits(board(replace(board_view(), events=events), localizer))
        assert_fits(demand_card(replace(demand_view(2), events=events, actions=actions), localizer))
        assert_fits(official_card(replace(official_view(2), events=events), localizer))
        view = replace(view_of(1), events=events, action=action(1, words))
        for sheet in digest_sheets(view, localizer):
            assert_fits(sheet)
        assert len(digest_data(view, localizer)["events"]) == count
        said = digest_text(view, localizer)
        assert without_isolation(localizer.text("events-ahead")) in said or not count


def everything(sheet: Sheet) -> str:
    """All that a message says."""
    return without_isolation(sheet.text())


def test_the_digest_offers_the_action_in_every_form(english: Localizer) -> None:
    view = replace(view_of(1), action=action(1, "Call the mayor"))
    sheets = digest_sheets(view, english)
    assert "Call the mayor: `/act`, until Dec 1, 2026" in everything(sheets[0])
    assert "Call the mayor: `/act`, until Dec 1, 2026" in digest_text(view, english)
    assert digest_data(view, english)["action"]["reference"] == "K-1"
    assert digest_data(view_of(1), english)["action"] is None


def test_a_number_can_be_copied_and_tapped() -> None:
    assert number_words("+1 303 555 0100") == "☎ `+1 303 555 0100` <+13035550100>"
    assert number_words("303 555 0100") == "☎ `303 555 0100`"
    assert number_words("+1 303 555 0100 x12") == "☎ `+1 303 555 0100 x12`"
    assert number_words("") == ""


def test_only_who_sent_it_can_take_it_back(english: Localizer) -> None:
    mine = report(0, "x", state=ReportState.OPEN, taken_as="", reason="")
    others = replace(mine, own=False)

    def steps(sheet: Sheet) -> set[str]:
        return {each.arguments[0] for each in map(parse, ids_of(sheet)) if each and each.arguments}

    assert "withdraw" in steps(report_sheet(mine, english, decides=False))
    assert "withdraw" not in steps(report_sheet(others, english, decides=True))
    assert "dismiss" in steps(report_sheet(others, english, decides=True))
    assert "dismiss" not in steps(report_sheet(mine, english, decides=False))
    assert "dismiss" not in steps(report_sheet(replace(mine, state=ReportState.TAKEN), english, decides=True))


def test_a_submitted_link_shows_its_host_and_nothing_else(english: Localizer) -> None:
    shown = report(0, "x", url="https://evil.example/https://city.gov", note="")
    assert "[evil.example](<https://evil.example/https://city.gov>)" in everything(
        report_card(shown, english)
    )
    credentials = replace(shown, url="https://city.gov@evil.example/")
    assert "evil.example" not in everything(report_card(credentials, english))


def test_a_script_in_another_language_says_so(english: Localizer) -> None:
    spanish = Text("es", "Hola, llamo por las cámaras.")
    view = act_view(1, "Call")
    assert view.opened is not None
    shown = act_sheet(replace(view, opened=replace(view.opened, script=spanish)), english)
    assert "in Spanish" in everything(shown)
    stale = Translation("en", "Hello.", Maker.PERSON, True, fingerprint("older"))
    shown = act_sheet(
        replace(view, opened=replace(view.opened, script=replace(spanish, translations=(stale,)))), english
    )
    assert "> Hello." in everything(shown)
    assert english.text("content-translation-stale") in everything(shown)


@pytest.mark.parametrize("size", SIZES)
def test_everything_there_is_to_do_is_in_reach(english: Localizer, size: int) -> None:
    view = act_view(size, "Call")
    found: set[str] = set()
    number, last = 1, False
    while not last:
        shown = act_list(view, english, number=number)
        for item in shown.walk_children():
            if isinstance(item, ui.Select):
                found |= {each.value for each in item.options}
        pages = [each for each in map(parse, ids_of(shown)) if each and each.action is Action.PAGE]
        last = str(number + 1) not in {each.arguments[-1] for each in pages}
        number += 1
    assert len(found) == 2 * size
