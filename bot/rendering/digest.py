"""The digest: its sections in their order, split into messages that Discord takes, frozen as they are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

from discord import ui

from bot.domain.following import Topic
from bot.domain.headlines import HEADLINE_VERSION, rests_on
from bot.domain.ledger import SHORT_HASH
from bot.domain.postings import Carried
from bot.domain.records import Demand
from bot.domain.views import (
    Cell,
    ChangeLine,
    CorrectionLine,
    DeadlineLine,
    DeliveryLine,
    DigestView,
    OfficialHead,
)
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Localizer
from bot.rendering.board import board_entries, board_names, count_words, one_person_note
from bot.rendering.corrections import ROOM_FOR_CORRECTION, carried
from bot.rendering.custom_ids import Action, build
from bot.rendering.events import event_entries
from bot.rendering.headlines import HOUSE_COLOUR, basis_sentence, deadline_sentences, next_act, standing
from bot.rendering.illustrated import (
    MENTION_NOBODY,
    Body,
    Illustrated,
    card_body,
    illustrated,
    pictured_body,
)
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.lines import delivery_text, record_text, source_text
from bot.rendering.names import name, tag_notes
from bot.rendering.pages import Draw, Entry, Page, heading, listed, packed, page, said
from bot.rendering.pictures.board import board_picture
from bot.rendering.replies import reply_brief, reply_entries
from bot.rendering.same import Named, language_buttons
from bot.rendering.size_budget import MESSAGE_TEXT, Room, height

MOST_BOARD = 30
PART_LINES = 46
MOST_ITEMS = 5
MOST_CHANGED = 10
LONGEST_SUMMARY = 240
MOST_STANDING = 2
MOST_SOURCES = 1
HEAD_LINES = 6

T = TypeVar("T")


@dataclass(frozen=True)
class Part:
    """One message of a digest: the plain notice it begins as, its card, and what that carries.

    ``pictured`` is the same card with the picture of the board, ``svg``.
    """

    notice: Body
    card: Body
    carried: tuple[Carried, ...] = ()
    svg: str = ""
    pictured: Body | None = None


class Names:
    """Demands and offices of a digest by their references."""

    def __init__(self, view: DigestView) -> None:
        self.demands: dict[str, Demand] = {each.reference: each for each in view.board.demands}
        self.officials: dict[str, OfficialHead] = {
            each.official.reference: each for each in view.board.officials
        }

        self._sources = view.sources
        self._listed = len(view.board.cells) + len(view.board.groups) <= MOST_BOARD and not view.is_quiet

    def ask(self, localizer: Localizer, cell: Cell, room: Room) -> str:
        """An ask in words: the office and the demand with its title."""
        demand = self.demands.get(cell.demand)
        title = f"{cell.demand} {name(localizer, demand.title, room.name)}" if demand else cell.demand
        return f"{self.office(localizer, cell, room)} · {title}"

    def brief(self, localizer: Localizer, cell: Cell, room: Room) -> str:
        """An ask below the board: the title stands there already, unless the board was too long for it."""
        if not self._listed:
            return self.ask(localizer, cell, room)
        return f"{self.office(localizer, cell, room)} · {cell.demand}"

    def office(self, localizer: Localizer, cell: Cell, room: Room) -> str:
        """The office of an ask."""
        head = self.officials.get(cell.official)
        return name(localizer, head.official.name, room.name) if head else cell.official

    def sources(self, localizer: Localizer, cell: Cell, room: Room) -> list[str]:
        """The newest source of what an ask rests on; all of them stand on its card."""
        found = {
            source.reference: source
            for reference in sorted(rests_on(cell.position), key=lambda each: (len(each), each))
            if (source := self._sources.get(reference)) is not None
        }
        shown = list(found.values())[-MOST_SOURCES:]
        return [f"-# {source_text(localizer, each, room)}" for each in shown]


# What the sentence of a section rests on is said beside it; criteria stand on the card.
_ARITHMETIC = frozenset(
    {
        "delivered",
        "delivered-unknown",
        "no-delivery",
        "no-clock",
        "new-holder",
        "reset",
        "window-law",
        "holidays",
        "was-paused",
        "paused",
        "extended",
        "rolled",
        "window-over",
        "window-until",
        "window-paused",
        "said",
        "claim",
        "promise-open",
        "promise-no-date",
        "promise-look-again",
        "promise-kept",
        "promise-not-kept",
        "promise-reversed",
        "promise-moved",
        "deadline",
        "deadline-over",
        "deadline-moved",
        "under-review",
        "nothing-logged",
        "hand-set",
        "checked",
        "never-checked",
    }
)
_FOUND = frozenset({"criterion"})
_BY_FINDINGS = frozenset({HeadlineKey.UNDONE, HeadlineKey.MET, HeadlineKey.PARTLY_MET})


def arithmetic(localizer: Localizer, cell: Cell) -> str:
    """What the headline rests on, in one line: dates, entries, the last look."""
    wanted = _ARITHMETIC | _FOUND if cell.headline.key in _BY_FINDINGS else _ARITHMETIC
    promised = bool(cell.position.commitments)
    lines = [
        line
        for line in cell.headline.basis
        # A promise has a line of its own, with its date and what became of it.
        if line.code in wanted and not (promised and line.parameters.get("position") == "commits")
    ]
    return " ".join(basis_sentence(line, localizer) for line in lines)


def _cell_text(localizer: Localizer, names: Names, cell: Cell, room: Room, note: str = "") -> str:
    lines = [
        f"{standing(cell, localizer)} · {names.brief(localizer, cell, room)}",
        f"-# {note}" if note else "",
        f"-# {arithmetic(localizer, cell)}" if room.text > 60 else "",
        *(names.sources(localizer, cell, room) if room.text > 60 else ()),
        f"-# {localizer.onward} {next_act(cell, localizer)}",
    ]
    return "\n".join(line for line in lines if line)


def _capped(
    localizer: Localizer,
    items: Sequence[T],
    draw: Callable[[T, Room], str],
    section: Draw,
    cell_of: Callable[[T], Cell],
    lines: int = 4,
) -> list[Entry]:
    entries: list[Entry] = []
    for each in items[:MOST_ITEMS]:
        cell = cell_of(each)
        about = partial(rests_on, cell.position)
        entries += [entry._replace(about=about) for entry in listed([each], draw, section, lambda _: lines)]
        entries += reply_entries(localizer, cell.replies, section)
    if len(items) > MOST_ITEMS:
        entries.append(Entry(said(localizer.text("list-more", count=len(items) - MOST_ITEMS)), 1, section))
    return entries


def _to_do(localizer: Localizer, view: DigestView, names: Names) -> list[Entry]:
    section = heading(localizer, "digest-to-do")
    cell = view.to_do
    if cell is None:
        return [Entry(said(localizer.text("digest-nothing-to-do")), 1, section)]
    return [
        Entry(
            lambda room: (
                f"{localizer.onward} **{to_do_words(localizer, view, cell, room)}**\n"
                f"{names.ask(localizer, cell, room)}\n"
                f"{standing(cell, localizer)}\n"
                + "\n".join([f"-# {arithmetic(localizer, cell)}", *names.sources(localizer, cell, room)])
            ),
            7,
            section,
            about=partial(rests_on, cell.position),
        )
    ]


def to_do_words(localizer: Localizer, view: DigestView, cell: Cell, room: Room) -> str:
    """The one thing to do now: the action that members have for it, else what the headline asks for."""
    action = view.action
    if action is None:
        return next_act(cell, localizer)
    title = name(localizer, action.title, room.name)
    if action.until is None:
        return localizer.text("digest-act", title=title)
    return localizer.text("digest-act-until", title=title, until=action.until)


def _board(localizer: Localizer, view: DigestView) -> list[Entry]:
    entries = board_entries(localizer, view.board)
    shown = entries[:MOST_BOARD]
    section, counts = heading(localizer, "digest-board"), count_words(localizer, view.board.cells)
    found = [Entry(said(f"-# {counts}"), 3, section, about=partial(_all_of, view))] if counts else []
    if not view.board.demands:
        found = [Entry(said(localizer.text("board-empty")), 1)]
    found += shown
    if len(entries) > len(shown):
        more = localizer.text("digest-board-more", count=len(entries) - len(shown))
        found.append(Entry(said(more), 1, section))
    return found


def _all_of(view: DigestView) -> frozenset[str]:
    return frozenset().union(*(rests_on(cell.position) for cell in view.board.cells))


def _change_text(localizer: Localizer, names: Names, change: ChangeLine, room: Room) -> str:
    line = change.line
    # The digest tells that something was said; all of it stands on the entry's own card.
    brief = replace(room, text=min(room.text, LONGEST_SUMMARY))
    lines = [
        delivery_text(localizer, line, brief)
        if isinstance(line, DeliveryLine)
        else record_text(localizer, line, brief, quoted=False)
    ]
    for cell in change.cells[:MOST_STANDING]:
        stands = f"-# {localizer.text('digest-stands-now')} {standing(cell, localizer)}"
        # A response or finding on one ask names it in its first words; a delivery names no demand.
        if len(change.cells) > 1 or isinstance(line, DeliveryLine):
            stands += f" · {names.brief(localizer, cell, room)}"
        lines.append(stands)
        lines.append(f"-# {reply_brief(localizer, cell)}" if cell.replies else "")
    if change.cells:
        lines.append(f"-# {localizer.onward} {next_act(change.cells[0], localizer)}")
    return "\n".join(line for line in lines if line)


def _change_height(change: ChangeLine) -> int:
    standing = min(len(change.cells), MOST_STANDING) + 1
    if isinstance(change.line, DeliveryLine):
        return 1 + standing
    return 3 + height(change.line.summary[:LONGEST_SUMMARY]) + standing


def _changed(localizer: Localizer, view: DigestView, names: Names) -> list[Entry]:
    section = heading(localizer, "digest-changed", count=view.changed_total)
    if not view.changed:
        return [Entry(said(localizer.text("digest-nothing-changed")), 1, section)]
    entries = listed(
        view.changed[:MOST_CHANGED],
        lambda change, room: _change_text(localizer, names, change, room),
        section,
        _change_height,
        lambda change: frozenset({change.line.reference}).union(
            *(rests_on(cell.position) for cell in change.cells[:MOST_STANDING])
        ),
    )
    more = view.changed_total - len(entries)
    if more > 0:
        entries.append(Entry(said(localizer.text("list-more", count=more)), 1, section))
    return entries


def _itself(cell: Cell) -> Cell:
    return cell


def _cells(localizer: Localizer, key: str, cells: Sequence[Cell], names: Names) -> list[Entry]:
    if not cells:
        return []
    section = heading(localizer, key, count=len(cells))
    return _capped(
        localizer, cells, lambda cell, room: _cell_text(localizer, names, cell, room), section, _itself
    )


def _rechecks(localizer: Localizer, cells: Sequence[Cell], names: Names) -> list[Entry]:
    def draw(cell: Cell, room: Room) -> str:
        note = localizer.text("desk-since", date=cell.recheck_since) if cell.recheck_since else ""
        return _cell_text(localizer, names, cell, room, note)

    section = heading(localizer, "digest-rechecks", count=len(cells))
    return _capped(localizer, cells, draw, section, _itself) if cells else []


def _deadline_text(localizer: Localizer, names: Names, line: DeadlineLine, on: date, room: Room) -> str:
    demand = names.demands.get(line.demand)
    parts = [
        f"**{localizer.date(line.on)}**",
        f"{line.demand} {name(localizer, demand.title, room.name)}" if demand else line.demand,
        names.office(localizer, line.cell, room)
        if line.asks == 1
        else localizer.text("digest-deadline-asks", count=line.asks),
    ]
    return "\n".join(
        (
            " · ".join(parts),
            f"-# {deadline_sentences(line.cell, on, localizer)}",
            f"-# {localizer.onward} {next_act(line.cell, localizer)}",
        )
    )


def _coming(localizer: Localizer, view: DigestView, names: Names) -> list[Entry]:
    def draw(item: tuple[Cell, date], room: Room) -> str:
        cell, day = item
        return f"**{localizer.date(day)}** · {_cell_text(localizer, names, cell, room)}"

    count = len(view.coming) + len(view.deadlines)
    if not count:
        return []
    section = heading(localizer, "digest-coming", count=count)
    return [
        *_capped(
            localizer,
            view.deadlines,
            lambda line, room: _deadline_text(localizer, names, line, view.board.as_of, room),
            section,
            lambda line: line.cell,
            3,
        ),
        *_capped(localizer, view.coming, draw, section, lambda item: item[0]),
    ]


def _corrections(localizer: Localizer, view: DigestView) -> list[Entry]:
    if not view.corrections:
        return []
    section = heading(localizer, "digest-corrections", count=len(view.corrections))
    return listed(
        view.corrections,
        lambda each, _: correction_words(localizer, each),
        section,
    )


def correction_words(localizer: Localizer, line: CorrectionLine) -> str:
    """That what an earlier message told no longer stands, since when and why."""
    if not line.because:
        return localizer.text("digest-corrected", reference=line.reference, on=line.on)
    return localizer.text("digest-overturned", reference=line.reference, on=line.on, because=line.because)


def digest_entries(localizer: Localizer, view: DigestView) -> list[Entry]:
    """Every section that has something to say, in DESIGN's order."""
    names = Names(view)
    return [
        *_to_do(localizer, view, names),
        *_board(localizer, view),
        *_changed(localizer, view, names),
        *_cells(localizer, "digest-promises", view.promises, names),
        *_cells(localizer, "digest-silent", view.silent, names),
        *_rechecks(localizer, view.rechecks, names),
        *_cells(localizer, "digest-stale", view.stale, names),
        *_coming(localizer, view, names),
        *event_entries(localizer, view.events),
        *_corrections(localizer, view),
    ]


def quiet_entries(localizer: Localizer, view: DigestView) -> list[Entry]:
    """The three lines of a quiet week: one thing to do, nothing new, where things stand."""
    names = Names(view)
    cell = view.to_do

    def act(room: Room) -> str:
        if cell is None:
            return localizer.text("digest-nothing-to-do")
        said = to_do_words(localizer, view, cell, room)
        return f"{localizer.onward} **{said}** {names.ask(localizer, cell, room)}"

    nothing = "board-no-asks" if view.board.demands else "board-empty"
    counted = count_words(localizer, view.board.cells) or localizer.text(nothing)
    return [
        Entry(act, 3, about=partial(rests_on, cell.position) if cell else frozenset),
        Entry(said(localizer.text("digest-quiet")), 1),
        Entry(said(counted), 2, about=partial(_all_of, view)),
    ]


def period_words(localizer: Localizer, view: DigestView) -> str:
    """Which days it covers, and since when where it makes up for others."""
    words = localizer.text("digest-period", since=view.since, until=view.board.as_of)
    if view.covers_from is not None and view.covers_from < view.since:
        words += " · " + localizer.text("digest-covers", since=view.covers_from)
    return words


def footer_values(view: DigestView) -> dict[str, str]:
    """What the footer says: the rules' version, the last change covered and the beginning of its hash."""
    return {
        "version": str(HEADLINE_VERSION),
        "last": str(view.last_change),
        "hash": view.hash[:SHORT_HASH],
    }


def footer(localizer: Localizer, view: DigestView, marker: str) -> str:
    """The small print: by which rules, from which changes, and the mark it is found again by."""
    made = localizer.text("digest-footer", **footer_values(view))
    return f"{made} · {marker}" if marker else made


def digest_sheets(
    view: DigestView,
    localizer: Localizer,
    marker_of: Callable[[int], str] = lambda _: "",
    languages: Named = (),
) -> tuple[Sheet, ...]:
    """The messages of a digest; ``marker_of`` gives the mark of each, counted from one.

    Under the last one it can be had in each of ``languages``.
    """
    return tuple(each.make() for each in _messages(view, localizer, marker_of, languages))


def illustrated_digest(
    view: DigestView, localizer: Localizer, languages: Named = ()
) -> tuple[Illustrated, ...]:
    """The same messages, the first with its picture: as they are posted, but for their marks."""
    first, *others = _messages(view, localizer, lambda _: "", languages)
    return (_illustrated(first, view, localizer), *(Illustrated(each.make()) for each in others))


@dataclass(frozen=True)
class _Message:
    """A page of the digest, and what frames it anew each time."""

    page: Page
    make: Callable[[], Sheet]


def _messages(
    view: DigestView,
    localizer: Localizer,
    marker_of: Callable[[int], str],
    languages: Named,
    ends: str = "",
) -> tuple[_Message, ...]:
    entries = quiet_entries(localizer, view) if view.is_quiet else digest_entries(localizer, view)
    pages = packed(entries, HEAD_LINES, PART_LINES, whole=True)
    return tuple(
        _message(
            view,
            localizer,
            chosen,
            number,
            len(pages),
            marker_of(number),
            languages if number == len(pages) else (),
            ends,
        )
        for number, chosen in enumerate(pages, start=1)
    )


def _message(
    view: DigestView,
    localizer: Localizer,
    entries: Sequence[Entry],
    number: int,
    count: int,
    marker: str,
    languages: Named,
    ends: str,
) -> _Message:
    def head(room: Room) -> list[str]:
        title = name(localizer, view.board.campaign.title, room.name)
        lines = [f"## {title}", _about(localizer, view, room), "-# " + period_words(localizer, view)]
        if number == 1:
            lines.append(one_person_note(localizer, view.board.one_person_review))
            if view.one_person_lately:
                lines.append("-# " + localizer.text("digest-one-person-lately"))
            if view.retold:
                lines.append("-# " + localizer.text("digest-retold"))
        return ["\n".join(line for line in lines if line)]

    part = localizer.text("digest-part", number=number, count=count) if count > 1 else ""
    foot = [
        tag_notes(localizer, board_names(view.board)) if number == count else "",
        "-# " + " · ".join(each for each in (part, footer(localizer, view, marker)) if each),
    ]
    shown = page(
        localizer,
        head,
        entries,
        foot=["\n".join(line for line in foot if line)],
        page_lines=10_000,
        most=MESSAGE_TEXT - ROOM_FOR_CORRECTION,
    )

    def buttons() -> list[ui.Button[Any]]:
        if ends:
            return [button(localizer, "button-unfollow", ends)]
        return [
            button(localizer, "button-board", build(Action.OPEN, view.board.campaign.reference)),
            button(localizer, "button-find", build(Action.FIND, "new")),
            button(localizer, "button-report", build(Action.REPORT, "new")),
            button(localizer, "button-act", build(Action.ACT, "now")),
        ]

    def make() -> Sheet:
        same = language_buttons(languages, view.schedule, view.period) if view.schedule else []
        below = [*rows(buttons() if number == count else ()), *rows(same)]
        return sheet([*shown.blocks, *below], HOUSE_COLOUR)

    return _Message(shown, make)


def _about(localizer: Localizer, view: DigestView, room: Room) -> str:
    """What alone it tells of, where that is not the whole campaign."""
    if view.about is None or view.about.topic is Topic.CAMPAIGN:
        return ""
    return f"**{view.about.reference} · {name(localizer, view.about.name, room.name)}**"


def notice_sentence(localizer: Localizer, number: int, count: int) -> str:
    """What a digest's message says before it is edited into that part of its card."""
    if count == 1:
        return localizer.plain("digest-notice")
    return localizer.plain("digest-notice-part", number=number, count=count)


def calling(sentence: str, role: str) -> str:
    """The sentence with the role that it calls, if any."""
    return f"{sentence} <@&{role}>" if role.isdecimal() else sentence


def notice_body(sentence: str, marker: str, role: str = "") -> Body:
    """The plain message a card begins as: one sentence that may stand on anybody's lock screen.

    ``role`` is the one role that it calls, if any.
    """
    called = calling(sentence, role)
    said_so = f"{called}\n-# {marker}" if marker else called
    mentions = {"parse": [], "roles": [role]} if role else MENTION_NOBODY
    return {"content": said_so, "allowed_mentions": mentions}


def digest(
    view: DigestView,
    localizer: Localizer,
    marker_of: Callable[[int], str] = lambda _: "",
    languages: Named = (),
    ends: str = "",
) -> tuple[Part, ...]:
    """The parts of a digest as they are frozen.

    ``ends`` is the id of the button that ends a direct message's being sent: then there is no other.
    """
    made = _messages(view, localizer, marker_of, languages, ends)
    parts = []
    for number, message in enumerate(made, start=1):
        sentence = (
            localizer.plain("follow-notice")
            if ends and len(made) == 1
            else notice_sentence(localizer, number, len(made))
        )
        card = card_body(message.make())
        # Once is enough, however many parts there are.
        role = view.role if number == 1 and view.role.isdecimal() else ""
        part = Part(notice_body(sentence, marker_of(number), role), card, carried(message.page, card))
        if number == 1:
            shown = _illustrated(message, view, localizer)
            if shown.picture is not None:
                part = replace(part, svg=shown.picture.svg, pictured=pictured_body(shown))
        parts.append(part)
    return tuple(parts)


def _illustrated(message: _Message, view: DigestView, localizer: Localizer) -> Illustrated:
    """The message with the board as a picture over its lines; not in a quiet week, which is three lines."""
    if view.is_quiet or not view.board.cells:
        return Illustrated(message.make())
    above = f"**{localizer.text('digest-board')}**"
    return illustrated(message.make, board_picture(view.board, localizer), above=above)
