"""What organisers and stewards work with: logging, review, desk, deliveries, schedules, set-up."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from bot.domain.access import Tier
from bot.domain.dates import EdtfDate
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.leads import Lead, LeadKind, LeadNote, NoteKind
from bot.domain.periods import Period
from bot.domain.records import Schedule, ServerSettings
from bot.domain.texts import Text
from bot.domain.views import (
    ChannelSight,
    Choice,
    Decided,
    DeliveryLogged,
    DeskView,
    DraftLine,
    DraftView,
    DueItem,
    HandSetReview,
    HelpView,
    LeadLine,
    Referral,
    ReviewItem,
    ScheduleView,
    SeedReport,
    SetupView,
    SourceReview,
    StatusView,
    Suggestion,
    Verdict,
)
from bot.domain.vocabulary import Cadence, ClockKind, ClockMove, HeadlineKey, RevisionState
from bot.i18n import Languages, Localizer
from bot.rendering.asks import ask_text
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action, CustomId, build, parse
from bot.rendering.deliveries import delivered
from bot.rendering.desk import desk
from bot.rendering.errors import error_sheet, error_text
from bot.rendering.help import COMMANDS, Topic, help_card
from bot.rendering.leads import lead_sheet, leads_card
from bot.rendering.log_flow import draft_sheet, drafts_sheet, reported
from bot.rendering.pickers import page_count, page_values, picker
from bot.rendering.review import decided, review_card, review_sheet, verdict
from bot.rendering.schedules import schedule_sheet, schedules_sheet
from bot.rendering.seeding import loaded
from bot.rendering.setup import SCREENS, Screen, setup_sheet
from bot.rendering.status import checked, headline_decided, headline_proposed, status_sheet
from tests.rendering.limits import assert_fits, ids_of, texts_of, units, walk
from tests.rendering.records import (
    DELIVERED,
    HOSTILE,
    TODAY,
    board_view,
    campaign,
    cell,
    clock_change,
    delivery_line,
    demand,
    every_cell,
    hand_set_cell,
    head,
    record_lines,
    response_line,
    source,
    text,
    uid,
)
from tests.rendering.test_safe_text import alive

LANGUAGES = Languages(strict=True)
SIZES = (0, 1, 26, 500)
WORDS = ("short", "w" * 4000, HOSTILE, "👩‍👩‍👧" * 400)
NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def draft(count: int, words: str = "They will look into it.") -> DraftView:
    """A draft of that many lines."""
    lines = tuple(DraftLine(number, line) for number, line in enumerate(record_lines(count, words), start=1))
    return DraftView(uid(f"draft{count}"), campaign(words[:300]), source(words), lines, NOW, goes=NOW)


def review(
    count: int, words: str = "They will look into it.", *, own: bool = False, two: bool = True
) -> SourceReview:
    """A source with that many lines to verify."""
    items = tuple(
        ReviewItem(f"R-{number}.1", line, own, response_line(number, words) if number % 2 else None)
        for number, line in enumerate(record_lines(count, words), start=1)
    )
    return SourceReview(source(words), campaign(words[:300]), items, two)


def due(count: int, words: str = "Office") -> tuple[DueItem, ...]:
    """Asks that wait for a look."""
    cells = [cell(number, number, number, deliveries=DELIVERED) for number in range(1, count + 1)]
    return tuple(
        DueItem(each, demand(number, words), head(number, words, words), date(2026, 3, 27))
        for number, each in enumerate(cells, start=1)
    )


def deadlines(count: int, words: str = "Office") -> tuple[DueItem, ...]:
    """Asks whose demand has a deadline that was moved for them."""
    moved = clock_change(ClockMove.EXTEND, "2026-03-20", 10, words, clock=ClockKind.DEADLINE)
    return tuple(
        replace(
            each,
            cell=cell(number, number, number, deadline=EdtfDate("2026-04"), moves=(moved,)),
        )
        for number, each in enumerate(due(count, words), start=1)
    )


def lead_lines(count: int, words: str = "Office") -> tuple[LeadLine, ...]:
    """What was noticed, with all that can be told of it."""
    return tuple(
        LeadLine(
            Lead(
                id=uid(f"lead{n}"),
                kind=list(LeadKind)[n % len(LeadKind)],
                url="https://city.example/news",
                title=words,
                language="es",
                passage=words,
                withheld=n % 3,
                on=EdtfDate("2026-03"),
                notes=tuple(LeadNote(each, words) for each in NoteKind),
                found=NOW,
            ),
            source(words) if n % 2 else None,
            (Suggestion("O-1", Text("", words)),),
            (Suggestion("D-1", Text("en", words)),) * 9,
            "C-1",
            TODAY,
        )
        for n in range(count)
    )


def desk_view(count: int, words: str = "Office") -> DeskView:
    """A desk with that many of everything."""
    own = [
        HandSetReview(uid(f"hs{n}"), cell(n), HeadlineKey.REPLIED, Text("", words), n % 2 == 0)
        for n in range(count)
    ]
    return DeskView(
        drafts=tuple(draft(n % 3, words) for n in range(min(count, 3))),
        to_verify=tuple(review(2, words) for _ in range(min(count, 1))),
        hand_set=tuple(own[:30]),
        windows_over=due(count, words),
        overdue=due(min(count, 30), words),
        rechecks=(),
        stale=due(min(count, 30), words),
        undelivered=count,
        as_of=TODAY,
        deadlines=deadlines(min(count, 30), words),
        leads=lead_lines(min(count, 30), words),
        leads_waiting=count,
    )


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("size", SIZES)
def test_everything_organisers_see_fits(localizer: Localizer, size: int, words: str) -> None:
    size = min(size, 60)
    board = board_view(1, size, title=words, name=words)
    one = Verdict(
        response_line(1, words),
        RevisionState.VERIFIED,
        board.cells,
        board.cells,
        board.officials,
        3,
        opened=board.cells,
        unjudged=tuple(f"D-{number}" for number in range(size)),
    )
    status = StatusView(demand(1, words), campaign(words), board.cells, board.officials)
    for number in (1, 4):
        assert_fits(draft_sheet(draft(min(size, 40), words), localizer, number=number))
        assert_fits(reported(review(min(size, 40), words), localizer, number=number))
        assert_fits(review_sheet(review(min(size, 40), words), localizer, number=number))
        assert_fits(desk(desk_view(size, words), localizer, number=number))
        assert_fits(status_sheet(status, localizer, number=number))
    leads = lead_lines(size, words)
    assert_fits(leads_card(leads, localizer, "0123456789"))
    for each in leads[: len(LeadKind)]:
        assert_fits(lead_sheet(each, localizer))
    assert_fits(review_card(review(min(size, 40), words), localizer, "0123456789"))
    assert_fits(verdict(one, localizer))
    assert_fits(decided(Decided((one,) * 3, (), None), localizer))
    assert_fits(
        delivered(DeliveryLogged(delivery_line(1, words), size, board.cells, board.officials), localizer)
    )
    assert_fits(checked(board.cells, localizer, board.officials))
    assert_fits(drafts_sheet([draft(n, words) for n in range(min(size, 30))], localizer))
    assert_fits(loaded(SeedReport("slug", size, ((words[:200], "title"),) * size, False), localizer))
    assert_fits(confirmation(localizer, "schedule-readers", readers=words))


@pytest.mark.parametrize("size", [5, 40, 500])
def test_no_desk_entry_is_out_of_reach(english: Localizer, size: int) -> None:
    view = desk_view(size)
    said, offered, number = "", set[str](), 1
    while True:
        shown = desk(view, english, number=number)
        said += texts_of(shown)
        offered |= {line.partition(" · ")[0] for line in texts_of(shown).split("\n") if line.startswith("A-")}
        if f"deeds:1:page:desk:all:{number + 1}" not in ids_of(shown):
            break
        number += 1
    assert all(f"A-{n} · " in said for n in range(1, size + 1))
    assert {f"A-{n}" for n in range(1, size + 1)} <= offered


def test_every_source_that_waits_is_offered_on_some_page(english: Localizer) -> None:
    waiting = [
        replace(review(2), source=replace(source(), reference=f"S-{number}")) for number in range(1, 61)
    ]
    view = replace(desk_view(0), to_verify=tuple(waiting))
    offered, number, more = set[str](), 1, True
    while more:
        shown = desk(view, english, number=number)
        parts = list(walk(shown.to_components()))
        offered |= {option["value"] for part in parts for option in part.get("options", ())}
        number += 1
        more = f"deeds:1:page:desk:all:{number}" in ids_of(shown)
    assert offered >= {f"S-{number}" for number in range(1, 61)}


def test_an_empty_desk_says_so(english: Localizer) -> None:
    assert "Nothing waits" in desk(desk_view(0), english).text()


def test_the_card_in_the_review_channel_tells_nobody_who_reported(english: Localizer) -> None:
    own, other = review_card(review(2, own=True), english), review_card(review(2, own=False), english)
    assert own.text() == other.text()
    assert ids_of(own) == ["deeds:1:review:S-1"]
    for word in ("words match", "date is right", "right ask", "gazette.example", "Mar 20, 2026", "minute 12"):
        assert word in own.text()


def test_nobody_verifies_an_own_report_unless_one_person_may(english: Localizer) -> None:
    shown = review_sheet(review(1, own=True), english)
    assert "deeds:1:verify:R-1.1" not in ids_of(shown)
    assert "deeds:1:reject:R-1.1" in ids_of(shown)
    assert "somebody else decides" in shown.text()
    for other in (review(1), review(1, own=True, two=False)):
        assert "deeds:1:verify:R-1.1" in ids_of(review_sheet(other, english))
    assert "one person may report and verify" in review_sheet(review(1, two=False), english).text()


def test_a_verdict_shows_the_headline_before_and_after(english: Localizer) -> None:
    before, after = every_cell()[11], every_cell()[9]
    moved = cell(12, 1, 12, deliveries=DELIVERED)
    assert before.id == moved.id
    changed = type(after)(**{**vars(after), "id": before.id, "official": before.official})
    view = Verdict(response_line(), RevisionState.VERIFIED, (before,), (changed,), (head(12),), 0)
    said = verdict(view, english).text()
    assert "→ **□ Replied, no commitment**" in said
    assert "Reply was due" in said
    rejected = Verdict(response_line(), RevisionState.REJECTED, (before,), (before,), (head(12),), 2)
    assert "stays out of the record" in verdict(rejected, english).text()
    assert "still **◔" in verdict(
        Verdict(response_line(), RevisionState.VERIFIED, (before,), (before,), (head(12),), 0), english
    ).text().replace("\u2068", "")


def test_a_referral_says_whom_it_opened_an_ask_to_and_where_it_could_not(english: Localizer) -> None:
    cells = (cell(1), replace(cell(2, 1, 2), opened=Referral("R-1", text("Mayor"), True)))
    view = Verdict(
        response_line(),
        RevisionState.VERIFIED,
        cells[:1],
        cells[:1],
        (head(1), head(2)),
        0,
        opened=cells[1:],
        unjudged=("D-2",),
    )
    for shown in (verdict(view, english), decided(Decided((view,), (), None), english)):
        said = shown.text().replace("\u2068", "").replace("\u2069", "")
        assert "Now asked as well, because they were referred to" in said
        assert "D-1 · Office 2: **▷ Not yet delivered**" in said
        assert "D-2: the office they were referred to is not asked yet" in said


def test_why_an_ask_was_opened_stands_beside_it(english: Localizer) -> None:
    opened = replace(cell(1), opened=Referral("R-1", text("Mayor"), True))
    said = ask_text(english, opened, "Office").replace("\u2068", "").replace("\u2069", "")
    assert "-# Opened because Mayor referred to them (R-1)." in said
    gone = replace(opened, opened=Referral("R-1", None, False))
    assert "Opened by a referral that no longer stands" in ask_text(english, gone, "Office")


def test_a_headline_set_by_hand_shows_its_reason_and_what_the_record_gives(english: Localizer) -> None:
    said = headline_decided(hand_set_cell(), english).text()
    assert "set by the coalition" in said
    proposed = headline_proposed(cell(1), english).text()
    assert "second organiser" in proposed
    assert "Not yet delivered" in proposed


def _pick(*chosen: tuple[str, str]) -> Pick:
    return Pick(id=uid("pick"), person="1.x", flow="asks", chosen=chosen, updated=NOW)


@pytest.mark.parametrize("size", [0, 1, 25, 26, 500])
def test_lists_to_choose_from_reach_every_entry(localizer: Localizer, size: int) -> None:
    choices = [Choice(f"A-{n}", text(f"Ask {n} {HOSTILE}"), text(HOSTILE)) for n in range(size)]
    seen: list[str] = []
    for number in range(1, page_count(choices) + 1):
        shown = picker(localizer, "pick-chosen", choices, _pick(("A-1", "")), number=number)
        assert_fits(shown)
        assert_fits(
            picker(
                localizer, "pick-chosen", choices, _pick(("A-1", "yes")), number=number,
                marks=("yes", "no", "abstained", "absent"),
            )
        )  # fmt: skip
        seen += page_values(choices, number)
    assert seen == [f"A-{n}" for n in range(size)]


def test_what_is_chosen_stays_in_sight_on_every_page(english: Localizer) -> None:
    choices = [Choice(f"A-{n}", text(f"Ask {n}")) for n in range(60)]
    said = picker(english, "pick-chosen", choices, _pick(("A-3", ""), ("A-40", "")), number=3).text()
    assert "Ask 3 · Ask 40" in said
    voted = picker(english, "pick-chosen", choices[:3], _pick(("A-1", "no")), marks=("yes", "no")).text()
    assert "No (1): Ask 1" in voted


def _schedule(cadence: Cadence = Cadence.WEEKLY, day: int = 31, *, paused: bool = False) -> ScheduleView:
    schedule = Schedule(
        id=uid("s"), campaign=uid("c"), channel="123", cadence=cadence, weekday=0, day=day, paused=paused
    )
    following = tuple(Period(f"2026-W{n}", TODAY, NOW + timedelta(weeks=n)) for n in range(3))
    return ScheduleView(uid("s"), schedule, campaign(), "America/Denver", following, "sent", "2026-W46")


def test_a_schedule_is_said_in_words_with_the_next_three_in_the_servers_zone(english: Localizer) -> None:
    said = schedule_sheet(_schedule(), english).text().replace("\u2068", "").replace("\u2069", "")
    assert "Every Monday at 9:00" in said
    assert "<#123>" in said
    assert said.count("• ") == 3
    assert "Nov 22, 2026, 9:00" in said
    assert "America/Denver" in said
    assert "Last one (the week of Nov 9, 2026): Sent" in said
    assert "nothing goes out" in schedule_sheet(_schedule(paused=True), english).text()
    assert "last day of a shorter month" in schedule_sheet(_schedule(Cadence.MONTHLY), english).text()


@pytest.mark.parametrize("size", SIZES)
def test_lists_of_schedules_fit(localizer: Localizer, size: int) -> None:
    views = [
        ScheduleView(
            UUID(int=n), _schedule().schedule, campaign(HOSTILE), "UTC", _schedule().following, "", ""
        )
        for n in range(size)
    ]
    for number in (1, 3):
        assert_fits(schedules_sheet(views, localizer, number=number))
    assert_fits(schedule_sheet(_schedule(Cadence.DAILY), localizer))


def _setup(**values: object) -> SetupView:
    settings = ServerSettings(id=uid("settings"), **values)  # type: ignore[arg-type]
    return SetupView(
        settings, True, ("stewards", "organiser_role", "review_channel", "digest_channels"), NOW, ("en", "es")
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_of_the_set_up_fits(localizer: Localizer, screen: Screen) -> None:
    many = tuple(str(n) for n in range(1, 60))
    sights = tuple(
        ChannelSight(each, HOSTILE, ("send_messages",), (*many, HOSTILE), n % 2 == 0, True, n % 3 > 0)
        for n, each in enumerate(many)
    )
    assert_fits(setup_sheet(_setup(), localizer, screen))
    chosen = _setup(
        member_role="1", organiser_role="2", review_channel="3", digest_channels=many, steward_people=many
    )
    assert_fits(setup_sheet(chosen, localizer, screen, sights=sights))


def test_the_overview_names_what_is_missing(english: Localizer) -> None:
    said = setup_sheet(_setup(), english).text()
    for missing in ("two stewards", "the organisers’ role", "the review channel", "a channel for digests"):
        assert missing in said
    complete = SetupView(ServerSettings(id=uid("settings")), True, ())
    assert "Work can begin" in setup_sheet(complete, english).text()
    off = SetupView(ServerSettings(id=uid("settings"), two_people=False), True, ())
    assert "Every digest says so" in setup_sheet(off, english).text()


def test_a_channel_tells_what_the_bot_lacks_there(english: Localizer) -> None:
    sights = (
        ChannelSight("5", "talk", ("send_messages",)),
        ChannelSight("6", "open", is_open=True, too_wide=True),
    )
    said = setup_sheet(_setup(), english, "digest", sights=sights).text()
    assert "<#5>" in said
    assert "Send Messages" in said
    assert "✔ <#6>" in said
    assert "More people read this channel" in said


@pytest.mark.parametrize("topic", list(Topic))
@pytest.mark.parametrize("tier", list(Tier))
def test_help_fits_and_shows_only_what_one_may_use(localizer: Localizer, tier: Tier, topic: Topic) -> None:
    assert_fits(help_card(HelpView(tier, False), localizer, topic))
    assert_fits(help_card(HelpView(tier, True), localizer, topic))
    said = help_card(HelpView(tier, False), localizer).text()
    for needed, commands in COMMANDS.items():
        assert all((f"`/{each}`" in said) == (tier >= needed) for each in commands)


def test_who_may_found_the_server_is_shown_the_set_up(english: Localizer) -> None:
    assert "`/setup`" in help_card(HelpView(Tier.MEMBER, True), english).text()


def test_help_of_an_unknown_topic_is_help(english: Localizer) -> None:
    assert "What you can do here" in help_card(HelpView(Tier.MEMBER, False), english, "nonsense").text()


def test_an_error_keeps_what_was_typed(localizer: Localizer) -> None:
    error = DeedsError("date_invalid", {"typed": "the 12th"}, field="on", typed="the 12th")
    assert error_text(error, localizer).count("the 12th") == 1
    unsaid = DeedsError("draft_empty", typed="the 12th")
    assert "`the 12th`" in error_text(unsaid, localizer)
    long = DeedsError("date_invalid", {"typed": "x"}, field="on", typed="line one\n" + "word " * 100)
    assert "```text\nline one" in error_sheet(long, localizer).text()


@pytest.mark.parametrize("words", [*WORDS, "```" * 300, "@everyone " * 300, "x\n" * 2000])
def test_errors_fit_and_nothing_typed_is_alive(localizer: Localizer, words: str) -> None:
    error = DeedsError("date_invalid", {"typed": words}, field="on", typed=words)
    many = ManyFaultsError([error] * 50)
    for each in (error, many):
        said = error_text(each, localizer)
        assert units(said) <= 2000
        assert said.count("```") in (0, 2)
        assert_fits(error_sheet(each, localizer))
        assert not [sign for sign in ("@everyone", "<@1>", "<#3>", "</board") if sign in said]
    form = error_sheet(error, localizer, typed=[("Summary", words)] * 5, again="123")
    assert_fits(form)
    assert "deeds:1:again:123" in ids_of(form)
    assert form.text().count("```") % 2 == 0


def test_many_faults_come_as_a_list(english: Localizer) -> None:
    faults = ManyFaultsError([DeedsError("date_invalid", {"typed": f"d{n}"}) for n in range(3)])
    said = error_text(faults, english).replace("\u2068", "").replace("\u2069", "")
    assert "There are 3 faults" in said
    assert said.count("• ") == 3


def test_ids_say_what_they_do_and_are_read_back() -> None:
    made = build(Action.PICK, uid("pick"), 3, "yes")
    assert made.startswith("deeds:1:pick:")
    assert parse(made) == CustomId(Action.PICK, str(uid("pick")), ("3", "yes"))
    assert build(Action.DESK) == "deeds:1:desk"
    assert build(Action.OPEN, "D-12") == "deeds:1:open:D-12"
    for each in Action:
        assert parse(build(each, "D-1", "x")) == CustomId(each, "D-1", ("x",))
    for foreign in ("deeds:2:open:D-1", "deeds:1:explode:D-1", "other", "", "deeds:1:open:D-1\n"):
        assert parse(foreign) is None
    with pytest.raises(ValueError, match="colon"):
        build(Action.OPEN, "a:b")
    with pytest.raises(ValueError, match="long"):
        build(Action.OPEN, "x" * 100)


def test_the_names_on_a_desk_are_harmless(english: Localizer) -> None:
    said = desk(desk_view(1, HOSTILE), english).text()
    without_ours = [line.removeprefix("-# ").replace("**", "") for line in said.split("\n")]
    names = [line for line in without_ours if "everyone" in line]
    assert names
    for line in names:
        assert not [each for each in alive(line) if "@" in each or "<" in each]
