"""Where nothing of a campaign is translated, every line still says in the reader's language who did what.

Every free text here is in a language that the program doesn't speak: one from left to right, one from right
to left.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.positions import HandSet
from bot.domain.records import Campaign
from bot.domain.texts import Text
from bot.domain.views import (
    ActionLine,
    AskLine,
    BoardView,
    BriefView,
    Cell,
    ChangeLine,
    DeliveryLine,
    DigestView,
    EventLine,
    OfficialHead,
    RecordLine,
    ReplyLine,
    ResponseLine,
    SourceLine,
    WinView,
)
from bot.domain.vocabulary import EventKind, HeadlineKey, ResponseKind
from bot.i18n import Languages, Localizer, message_id, without_isolation
from bot.rendering.brief import brief_sheet, brief_text
from bot.rendering.digest import digest_sheets
from bot.rendering.digest_data import digest_text
from bot.rendering.live import live_board_sheet, win_card
from bot.rendering.names import content, name
from tests.rendering.records import (
    DELIVERED,
    TODAY,
    board_view,
    cell,
    clock_change,
    delivery_line,
    finding_line,
    official,
    response_line,
    uid,
)

LANGUAGES = Languages(strict=True)
# A text of the record in each direction, with a sign by which it is found in what is shown.
LTR, RTL = ("pt", "Qz{}q palavras"), ("fa", "قژ{}ق واژه")
FOUND = re.compile(r"(?:Qz\d+q|قژ\d+ق)")
OPEN, CLOSE = "\u2068", "\u2069"
OPENING = re.compile("[\u2066-\u2068]")


class Foreign:
    """Texts that nobody translated, each with a number of its own."""

    def __init__(self, form: tuple[str, str]) -> None:
        self.language, self._words = form
        self._number = 0

    def words(self) -> str:
        """Another one."""
        self._number += 1
        return self._words.format(self._number)

    def text(self) -> Text:
        """The same as a text of the record."""
        return Text(self.language, self.words())


def digest_of(foreign: Foreign) -> DigestView:
    """A digest with a line of every kind, all of whose texts are foreign."""
    board = _board(foreign)
    source = SourceLine(
        "S-7", foreign.words(), "https://a.example/1", "", EdtfDate("2026-03-20"), foreign.language
    )
    said = [
        replace(
            response_line(number, foreign.words()),
            kind=kind,
            summary_language=foreign.language,
            quotation="",
            officials=(foreign.text(),),
            source=replace(source, title=foreign.words()),
        )
        for number, kind in enumerate((ResponseKind.REFUSES, ResponseKind.COMMITS), start=1)
    ]
    found = replace(
        finding_line(3, foreign.words()),
        summary_language=foreign.language,
        officials=(foreign.text(),),
        criterion=foreign.text(),
        source=replace(source, title=foreign.words()),
    )
    handed = replace(
        delivery_line(4, foreign.words()), proof_language=foreign.language, official=foreign.text()
    )
    cells = board.cells
    lines: list[RecordLine | DeliveryLine] = [*said, found, handed]
    changed = [ChangeLine(each, cells[:2]) for each in lines]
    event = EventLine(
        "V-1", foreign.text(), EventKind.HEARING, EdtfDate("2026-12-05"), "", "", foreign.text(), ("D-1",)
    )
    asks = (AskLine("A-1", "D-1", foreign.text(), foreign.text()),)
    return DigestView(
        board=board,
        period="2026-W47",
        since=date(2026, 11, 15),
        first_change=12,
        last_change=30,
        to_do=cells[0],
        action=ActionLine("K-1", foreign.text(), date(2026, 12, 1), "", "", asks),
        changed=tuple(changed),
        changed_total=len(changed),
        promises=cells[:1],
        silent=cells[1:2],
        rechecks=cells[:1],
        stale=cells[1:],
        coming=((cells[0], date(2026, 12, 1)),),
        events=(event,),
        sources={"R-1": source},
    )


def _board(foreign: Foreign) -> BoardView:
    board = board_view(1, 13)
    moved = clock_change("pause", "2026-03-20", reason=foreign.words())  # type: ignore[arg-type]
    moved = replace(moved, reason_language=foreign.language)
    hand_set = cell(14, 1, 1, hand_set=HandSet(HeadlineKey.REPLIED, foreign.text(), 5), deliveries=DELIVERED)
    paused = cell(15, 1, 2, deliveries=DELIVERED, moves=(moved,))
    reply = ReplyLine("Y-1", foreign.words(), foreign.language, EdtfDate("2026-04-01"), None)
    cells = (hand_set, replace(paused, replies=(reply,)), *board.cells[2:])
    campaign: Campaign = replace(board.campaign, title=foreign.text())
    return replace(
        board,
        campaign=campaign,
        demands=tuple(replace(each, title=foreign.text(), legal_basis=None) for each in board.demands),
        officials=tuple(
            OfficialHead(replace(official(number), name=foreign.text()), "")
            for number in range(1, len(board.officials) + 1)
        ),
        groups=tuple(
            replace(each, official=replace(each.official, name=foreign.text())) for each in board.groups
        ),
        cells=cells,
    )


def _records(view: DigestView) -> tuple[RecordLine, ...]:
    return tuple(each.line for each in view.changed if not isinstance(each.line, DeliveryLine))


def shown(localizer: Localizer, foreign: Foreign) -> Iterator[tuple[str, str]]:
    """Everything that is posted or quoted, by its name."""
    view = digest_of(foreign)
    board = view.board
    yield "digest", "\n".join(each.text() for each in digest_sheets(view, localizer))
    quiet = replace(
        view, changed=(), changed_total=0, promises=(), rechecks=(), coming=(), events=(), silent=()
    )
    yield "quiet", "\n".join(each.text() for each in digest_sheets(quiet, localizer))
    yield "plain digest", digest_text(view, localizer)
    yield "board", live_board_sheet(board, localizer, uid("s")).text()
    head, lines = board.officials[0], _records(view)
    win = WinView(board.campaign, board.demands[0], head, board.cells[1], lines)
    yield "win", win_card(win, localizer)[0].text()
    brief = BriefView(
        "C-1",
        board.campaign.title,
        lines,
        len(lines),
        board.cells[:2],
        board.demands,
        board.officials,
        TODAY,
        30,
    )
    for number in (1, 2, 3):
        yield f"brief {number}", brief_sheet(brief, localizer, number=number).text()
    yield "plain brief", brief_text(brief, localizer)


def others() -> list[str]:
    return list(LANGUAGES.available)


@pytest.mark.parametrize("language", others())
@pytest.mark.parametrize("form", [LTR, RTL], ids=["ltr", "rtl"])
def test_every_foreign_text_says_which_language_it_is_in(language: str, form: tuple[str, str]) -> None:
    localizer = LANGUAGES.localizer(language)
    foreign = Foreign(form)
    named = without_isolation(localizer.language_name(foreign.language))
    for what, text in shown(localizer, foreign):
        bare = without_isolation(text)
        for line in bare.split("\n"):
            for match in FOUND.finditer(line):
                after = line[match.end() : match.end() + 160]
                following = FOUND.search(after)
                own = after[: following.start()] if following else after
                # What is quoted over several lines has its label where it begins or ends.
                around = own if not line.startswith(">") else bare
                assert f"({foreign.language})" in own or named in around, (what, line)


@pytest.mark.parametrize("language", others())
@pytest.mark.parametrize("form", [LTR, RTL], ids=["ltr", "rtl"])
def test_a_text_that_runs_the_other_way_turns_nothing_around(language: str, form: tuple[str, str]) -> None:
    localizer = LANGUAGES.localizer(language)
    if (localizer.direction == "rtl") is (form is RTL):
        return
    for what, text in shown(localizer, Foreign(form)):
        if what.startswith("plain"):
            continue
        for line in text.split("\n"):
            for match in FOUND.finditer(line):
                before = line[: match.start()]
                # A text on a line of its own has its own direction.
                alone = not before.strip("-#>* ")
                assert alone or len(OPENING.findall(before)) > before.count(CLOSE), (what, line)


@pytest.mark.parametrize("language", others())
@pytest.mark.parametrize("form", [LTR, RTL], ids=["ltr", "rtl"])
def test_every_line_of_what_changed_is_whole_without_its_texts(language: str, form: tuple[str, str]) -> None:
    localizer = LANGUAGES.localizer(language)
    view = digest_of(Foreign(form))
    text = without_isolation("\n".join(each.text() for each in digest_sheets(view, localizer)))
    for change in view.changed:
        line = change.line
        (head,) = [each for each in text.split("\n") if re.search(rf"· {line.reference}( |$)", each)]
        if isinstance(line, DeliveryLine):
            kind = message_id("delivery", line.channel)
            wanted = [line.official.original]
        else:
            kind = (
                message_id("kind", line.kind.value)
                if isinstance(line, ResponseLine)
                else message_id("outcome", line.outcome.value)
            )
            wanted = [*line.demands, *(each.original for each in line.officials)]
        for each in (localizer.text(kind), localizer.date(line.on), *wanted):
            assert without_isolation(each) in head, (each, head)
    assert "S-7" in text


@pytest.mark.parametrize("language", others())
def test_where_an_ask_stands_is_told_without_its_texts(language: str) -> None:
    localizer = LANGUAGES.localizer(language)
    view = digest_of(Foreign(LTR))
    text = without_isolation("\n".join(each.text() for each in digest_sheets(view, localizer)))
    stands: list[Cell] = [view.board.cells[0], view.board.cells[1]]
    for each in stands:
        key = localizer.text(each.headline.message, **each.headline.parameters)
        lines = [line for line in text.split("\n") if without_isolation(key) in line and "D-1" in line]
        assert lines, key
    for kind, reference in (("hearing", "V-1"),):
        at = text.index(reference)
        told = text[at - 300 : at]
        assert without_isolation(localizer.text(message_id("event", kind))) in told
        assert without_isolation(localizer.date(date(2026, 12, 5))) in told


def test_names_are_kept_apart_from_what_runs_the_other_way() -> None:
    english = LANGUAGES.localizer("en")
    assert name(english, Text("en", "Mayor"), 50) == "Mayor"
    assert name(english, Text("ar", "رئيس البلدية"), 50) == f"{OPEN}رئيس البلدية{CLOSE} (ar)"
    assert content(english, Text("", "Flock"), 50) == "Flock"
    if "ar" in LANGUAGES.available:
        arabic = LANGUAGES.localizer("ar")
        assert name(arabic, Text("", "Flock"), 50) == f"{OPEN}Flock{CLOSE}"
        assert name(arabic, Text("ar", "رئيس البلدية"), 50) == "رئيس البلدية"
