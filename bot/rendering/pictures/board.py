"""The board as a picture: offices across, demands down, in each cell a shape, words and a colour."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import TypeVar

from bot.domain.dates import EdtfDate
from bot.domain.records import Demand
from bot.domain.views import BoardView, Cell, OfficialHead
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.board import board_names, board_summary, lifecycle_words
from bot.rendering.headlines import key_words, plain_words
from bot.rendering.names import plain_name, translation_notes
from bot.rendering.pictures.canvas import Canvas, Picture, fits, fitted, leading
from bot.rendering.pictures.palette import GROUPS, PALETTES, Scheme
from bot.rendering.pictures.shapes import FLAG, HAND, OLD, SHAPES
from bot.rendering.safe_text import plain

T = TypeVar("T")

MOST_ACROSS = MOST_DOWN = 12
LONGEST_ALT = 1024
# Discord shows a picture about 400 points wide on a phone: so many offices are read there as they are. More
# are told apart there by shapes and colours, with a few words each, and read after a tap.
PHONE = 400.0
MOST_IN_FULL = 5
NARROWEST = 68.0
EDGE = 12.0
TITLE, SMALL, OFFICE, DEMAND, CELL = 15.0, 10.5, 9.5, 11.5, 9.5
SIGN, MARK, LEGEND_SIGN = 16.0, 9.0, 12.0
GAP = 4.0
MOST_LINES = 4
LONGEST_NAME = 200


@dataclass(frozen=True)
class _Page:
    demands: tuple[Demand, ...]
    officials: tuple[OfficialHead, ...]
    number: int
    count: int


def _shares(items: Sequence[T], most: int) -> list[tuple[T, ...]]:
    """The items in as few parts as can be, of about the same size: thirteen are seven and six."""
    parts = max(1, ceil(len(items) / most))
    size = ceil(len(items) / parts) if items else 0
    return [tuple(items[start : start + size]) for start in range(0, len(items), size or 1)] or [()]


def _page(view: BoardView, number: int) -> _Page:
    across, down = _shares(view.officials, MOST_ACROSS), _shares(view.demands, MOST_DOWN)
    count = len(across) * len(down)
    number = min(max(1, number), count)
    row, column = divmod(number - 1, len(across))
    return _Page(down[row], across[column], number, count)


def board_alt(localizer: Localizer, view: BoardView, number: int = 1, count: int = 1) -> str:
    """What the picture shows in words: the day, how much there is, how many asks stand at which headline."""
    counted = Counter(cell.headline.key for cell in view.cells)
    counts = [
        localizer.plain("picture-count", headline=key_words(key, localizer), count=counted[key])
        for key in HeadlineKey
        if counted[key]
    ]
    said = localizer.plain(
        "picture-board-alt",
        campaign=plain_name(localizer, view.campaign.title, LONGEST_NAME),
        date=view.as_of,
        demands=len(view.demands),
        officials=len(view.officials),
        asks=len(view.cells),
        counts=tuple(counts),
    )
    if count > 1:
        said = f"{said} {localizer.plain('picture-page', number=number, count=count)}"
    return plain(said, LONGEST_ALT)


def board_picture(
    view: BoardView, localizer: Localizer, *, number: int = 1, scheme: Scheme = Scheme.DARK
) -> Picture:
    """The ``number``-th page (the nearest there is) of at most twelve demands and twelve offices."""
    page = _page(view, number)
    columns = len(page.officials)
    inner = max(PHONE - 2 * EDGE, columns * NARROWEST)
    canvas = Canvas(localizer, PALETTES[scheme], inner + 2 * EDGE)
    y = _head(canvas, view, page, inner)
    column = inner / max(1, columns)
    y = _offices(canvas, page.officials, column, y)
    cells = {(each.demand, each.official): each for each in view.cells}
    for demand in page.demands:
        y = _band(canvas, view, demand, inner, y)
        row = [cells.get((demand.reference, each.official.reference)) for each in page.officials]
        y = _row(canvas, row, column, y)
    canvas.height = _foot(canvas, view, inner, y + GAP) + EDGE - GAP
    alt = board_alt(localizer, view, page.number, page.count)
    return Picture(canvas.svg(), alt, page.number, page.count)


def _head(canvas: Canvas, view: BoardView, page: _Page, inner: float) -> float:
    localizer, palette = canvas.localizer, canvas.palette
    title = fitted(plain_name(localizer, view.campaign.title, LONGEST_NAME), inner, TITLE, 2, bold=True)
    y = canvas.words(title, EDGE, EDGE - 2, TITLE, palette.ink, bold=True)
    summary = board_summary(localizer, view)
    if page.count > 1:
        summary += " · " + localizer.text("page-of", number=page.number, count=page.count)
    y = canvas.words(fitted(without_isolation(summary), inner, SMALL, 2), EDGE, y, SMALL, palette.faint)
    return y + GAP


def _offices(canvas: Canvas, officials: Sequence[OfficialHead], column: float, y: float) -> float:
    """The names of the offices over their columns, all standing on the same line below."""
    named = [
        fitted(
            plain_name(canvas.localizer, each.official.name, LONGEST_NAME),
            column - 2 * GAP,
            OFFICE,
            MOST_LINES,
            bold=True,
        )
        or [each.official.reference]
        for each in officials
    ]
    most = max(map(len, named), default=0)
    for place, lines in enumerate(named):
        middle = EDGE + (place + 0.5) * column
        top = y + (most - len(lines)) * leading(OFFICE)
        canvas.words(lines, middle, top, OFFICE, canvas.palette.ink, bold=True, centred=True)
    return y + most * leading(OFFICE) + GAP


def _band(canvas: Canvas, view: BoardView, demand: Demand, inner: float, y: float) -> float:
    """A demand's reference and title over its cells, and the groups it names."""
    localizer, palette = canvas.localizer, canvas.palette
    said = [f"{demand.reference} · {plain_name(localizer, demand.title, LONGEST_NAME)}"]
    said += [lifecycle_words(localizer, demand)]
    title = " · ".join(each for each in said if each)
    lines = fitted(without_isolation(title), inner - 3 * GAP, DEMAND, 2, bold=True)
    groups = [
        localizer.plain("board-group", group=plain_name(localizer, each.official.name, LONGEST_NAME))
        for each in view.groups
        if each.demand == demand.reference
    ]
    small = [line for each in groups[:2] for line in fitted(each, inner - 3 * GAP, CELL, 2)]
    high = len(lines) * leading(DEMAND) + len(small) * leading(CELL) + GAP
    canvas.box(EDGE, y, inner, high, palette.band, round_by=4)
    below = canvas.words(lines, EDGE + 1.5 * GAP, y + 1, DEMAND, palette.ink, bold=True)
    canvas.words(small, EDGE + 1.5 * GAP, below, CELL, palette.faint)
    return y + high + GAP


def _full_words(localizer: Localizer, cell: Cell, room: float) -> list[str]:
    """A headline's words in a cell; where there is no room for its numbers and dates, those without them."""
    said = plain_words(cell.headline, localizer)
    if fits(said, room, CELL, MOST_LINES):
        return fitted(said, room, CELL, MOST_LINES)
    return fitted(without_isolation(key_words(cell.headline.key, localizer)), room, CELL, MOST_LINES)


def _few_words(localizer: Localizer, cell: Cell, room: float) -> list[str]:
    """A headline in a word or two, and on a line of its own what it counts or the day it names."""
    headline = cell.headline
    said = localizer.plain(message_id("picture-word", headline.key.value))
    lines = fitted(said, room, CELL, 2)
    given = headline.parameters
    if headline.key is HeadlineKey.PARTLY_MET:
        figure = localizer.plain("picture-part", fulfilled=given["fulfilled"], total=given["total"])
    elif headline.key is HeadlineKey.SILENT:
        figure = localizer.plain("picture-days", days=given["days"])
    else:
        day = given.get("until", given.get("due"))
        figure = localizer.date(day) if isinstance(day, date | EdtfDate) else ""
    return [*lines, *fitted(without_isolation(figure), room, CELL, 2)]


def _row(canvas: Canvas, row: Sequence[Cell | None], column: float, y: float) -> float:
    palette = canvas.palette
    room = column - 2 * GAP
    words = _full_words if len(row) <= MOST_IN_FULL else _few_words
    said = [words(canvas.localizer, each, room) if each else [] for each in row]
    high = SIGN + 2 * GAP + max(map(len, said), default=0) * leading(CELL) if any(row) else 0.0
    for place, (cell, lines) in enumerate(zip(row, said, strict=True)):
        left = EDGE + place * column
        middle = left + column / 2
        if cell is None:
            if high:
                canvas.box(middle - 4, y + high / 2, 8, 1, palette.line)
            continue
        group = GROUPS[cell.headline.key]
        canvas.box(left + GAP / 2, y, column - GAP, high, palette.tiles[group], round_by=4)
        sign = palette.signs[group]
        canvas.shape(SHAPES[cell.headline.key], middle - SIGN / 2, y + GAP, SIGN, sign)
        for number, mark in enumerate(_marks(cell)):
            edge = left + column - GAP - (number + 1) * (MARK + 2)
            canvas.shape(mark, edge, y + GAP / 2, MARK, palette.ink)
        canvas.words(lines, middle, y + GAP + SIGN, CELL, palette.ink, centred=True)
    return y + high + 1.5 * GAP


def _marks(cell: Cell) -> list[str]:
    """The small signs in a cell's corner: contested, set by hand, not looked at for a while."""
    found = []
    if cell.contested_since is not None:
        found.append(FLAG)
    if cell.headline.derived is not None:
        found.append(HAND)
    # The words say so themselves where nobody looked after a reply was due.
    if cell.stale and cell.headline.variant != "unchecked":
        found.append(OLD)
    return found


def _foot(canvas: Canvas, view: BoardView, inner: float, y: float) -> float:
    """What the shapes mean and how often each stands on the whole board, then what has to be said."""
    localizer, palette = canvas.localizer, canvas.palette
    counted = Counter(cell.headline.key for cell in view.cells)
    entries = [
        (
            SHAPES[key],
            palette.signs[GROUPS[key]],
            localizer.plain("picture-count", headline=key_words(key, localizer), count=counted[key]),
        )
        for key in HeadlineKey
        if counted[key]
    ]
    used = {mark for cell in view.cells for mark in _marks(cell)}
    for mark, key in ((FLAG, "picture-contested"), (HAND, "picture-by-hand"), (OLD, "picture-old")):
        if mark in used:
            entries.append((mark, palette.ink, localizer.plain(key)))
    y = legend(canvas, entries, inner, y)
    notes = [localizer.plain("board-one-person")] if view.one_person_review else []
    notes += [without_isolation(each) for each in translation_notes(localizer, board_names(view))]
    for note in notes:
        y = canvas.words(fitted(note, inner, CELL, 3), EDGE, y, CELL, palette.faint)
    return y


def legend(canvas: Canvas, entries: Sequence[tuple[str, str, str]], inner: float, y: float) -> float:
    """Shapes with their colours and words, in two columns or more where there is room."""
    if not entries:
        return y
    columns = max(2, int(inner // 190))
    wide = inner / columns
    room = wide - LEGEND_SIGN - 2 * GAP
    for start in range(0, len(entries), columns):
        lines = [fitted(said, room, SMALL, 2) for _, _, said in entries[start : start + columns]]
        for place, (drawn, colour, _) in enumerate(entries[start : start + columns]):
            left = EDGE + place * wide
            canvas.shape(drawn, left, y + 1, LEGEND_SIGN, colour)
            canvas.words(lines[place], left + LEGEND_SIGN + GAP, y, SMALL, canvas.palette.faint)
        y += max(map(len, lines)) * leading(SMALL) + 2
    return y + GAP
