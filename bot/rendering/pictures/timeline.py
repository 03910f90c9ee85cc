"""A demand as a timeline: for each office what was handed over, what it said, what it did, and silence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.dates import EdtfDate
from bot.domain.positions import Entry
from bot.domain.views import Cell, DemandCard, FindingLine, OfficialHead, RecordLine
from bot.domain.vocabulary import FindingOutcome, HeadlineKey, ResponseKind, Said
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.headlines import key_words, plain_words
from bot.rendering.lines import kind_words
from bot.rendering.names import plain_name
from bot.rendering.pictures.board import EDGE, GAP, LONGEST_ALT, LONGEST_NAME, PHONE, SMALL, TITLE, legend
from bot.rendering.pictures.canvas import Canvas, Picture, fitted, leading
from bot.rendering.pictures.palette import GROUPS, PALETTES, Group, Scheme
from bot.rendering.pictures.shapes import FOUND, SAID, SHAPES
from bot.rendering.safe_text import plain

MOST_OFFICES = 6
MOST_TOLD = 4
OFFICE, TOLD = 11.5, 10.0
SIGN, BAR = 13.0, 5.0
MOST_STACKED = 3
MOST_TICKS = 4
_BAR = '<rect x="0" y="5" width="16" height="6" rx="3" fill="{c}"/>'
_TODAY = '<path d="M8 1V15" stroke="{c}" stroke-width="1.6" stroke-dasharray="3.2 2.6"/>'
_MONTHS_APART = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)


@dataclass(frozen=True)
class _Mark:
    """One thing that happened, on its first possible day; ``until`` is the last where that is another."""

    on: EdtfDate
    key: HeadlineKey
    said: str
    reference: str = ""

    @property
    def day(self) -> date | None:
        return self.on.earliest

    @property
    def until(self) -> date | None:
        return self.on.latest if self.on.latest != self.on.earliest else None


@dataclass
class _Lane:
    """One office's part. ``silent`` is the time without a reply where somebody looked for one, ``waited`` the
    time until the first reply, or until today where nobody looked. ``dues`` are days of open promises."""

    head: OfficialHead
    cell: Cell
    marks: list[_Mark] = field(default_factory=list)
    silent: tuple[date, date] | None = None
    waited: tuple[date, date] | None = None
    dues: list[date] = field(default_factory=list)


def _entry_mark(localizer: Localizer, entry: Entry) -> _Mark:
    if isinstance(entry.kind, FindingOutcome):
        key = FOUND[entry.kind]
        said = localizer.plain(message_id("outcome", entry.kind.value))
    else:
        key = SAID.get(entry.kind, HeadlineKey.REPLIED)
        said = localizer.plain(message_id("kind", entry.kind.value))
    return _Mark(entry.on, key, said, entry.reference)


def _line_mark(localizer: Localizer, line: RecordLine) -> _Mark | None:
    """An entry of the record as a mark. How an office voted is told by what its headline rests on."""
    if isinstance(line, FindingLine):
        key = FOUND[line.outcome]
    elif line.kind in (ResponseKind.VOTE, ResponseKind.PRESS_NO_REPLY):
        return None
    else:
        key = SAID.get(line.kind, HeadlineKey.REPLIED)
    return _Mark(line.on, key, without_isolation(kind_words(localizer, line)), line.reference)


def _lane(localizer: Localizer, card: DemandCard, head: OfficialHead, cell: Cell) -> _Lane:
    position = cell.position
    resting = [position.said_entry, position.claim]
    resting += [each.judged for each in position.commitments]
    resting += [each.finding for each in position.criteria]
    found = [_entry_mark(localizer, each) for each in resting if each is not None]
    promise = localizer.plain(message_id("kind", ResponseKind.COMMITS.value))
    found += [
        _Mark(each.made, HeadlineKey.PROMISED, promise, each.reference) for each in position.commitments
    ]
    own = [
        each for each in card.lines if head.official.name in each.officials and cell.demand in each.demands
    ]
    found += [mark for line in own if (mark := _line_mark(localizer, line)) is not None]
    delivered = localizer.plain("timeline-delivered")
    found += [
        _Mark(each.on, HeadlineKey.UNDELIVERED, delivered, each.reference)
        for each in card.deliveries
        if each.proven and each.official == head.official.name
    ]
    # The same entry may be what a headline rests on and one of the newest.
    marks = {(each.reference, each.said): each for each in found}
    lane = _Lane(head, cell, sorted(marks.values(), key=lambda each: (each.on.sort_key, each.reference)))
    lane.dues = [each.last_day for each in position.open_commitments if each.last_day is not None]
    start = position.clock.start
    if start is not None and start <= card.as_of:
        replies = [
            each.day
            for each in lane.marks
            if each.day is not None and each.day >= start and each.key is not HeadlineKey.UNDELIVERED
        ]
        if position.said is Said.SILENT:
            lane.silent = start, card.as_of
        else:
            lane.waited = start, min([*replies, card.as_of])
    return lane


def timeline_picture(
    card: DemandCard, localizer: Localizer, *, number: int = 1, scheme: Scheme = Scheme.DARK
) -> Picture:
    """The ``number``-th page (the nearest there is) of at most six offices."""
    heads = {each.official.reference: each for each in card.officials}
    asked = [(heads[each.official], each) for each in card.cells if each.official in heads]
    count = max(1, -(-len(asked) // MOST_OFFICES))
    number = min(max(1, number), count)
    lanes = [
        _lane(localizer, card, head, cell)
        for head, cell in asked[(number - 1) * MOST_OFFICES : number * MOST_OFFICES]
    ]
    canvas = Canvas(localizer, PALETTES[scheme], PHONE)
    inner = PHONE - 2 * EDGE
    y = _head(canvas, card, number, count, inner)
    axis = _Axis(*_span(lanes, card.as_of), EDGE + SIGN, inner - 2 * SIGN)
    for lane in lanes:
        y = _draw_lane(canvas, lane, axis, card.as_of, inner, y)
    canvas.height = _foot(canvas, card, lanes, inner, y) + EDGE - GAP
    return Picture(canvas.svg(), _alt(localizer, card, lanes, number, count), number, count)


@dataclass(frozen=True)
class _Axis:
    first: date
    last: date
    left: float
    wide: float

    def at(self, day: date) -> float:
        """Where a day stands; what lies outside stands at the edge."""
        days = (min(max(day, self.first), self.last) - self.first).days
        return self.left + self.wide * days / max(1, (self.last - self.first).days)


def _span(lanes: Sequence[_Lane], today: date) -> tuple[date, date]:
    days = [today]
    for lane in lanes:
        days += [each.day for each in lane.marks if each.day is not None]
        days += lane.dues
        days += [lane.silent[0]] if lane.silent else []
        days += [lane.waited[0]] if lane.waited else []
    first, last = min(days), max(days)
    # A month at least: one day alone is no line.
    return (first, last) if (last - first).days >= 28 else (last - timedelta(days=28), last)


def _ticks(axis: _Axis) -> list[date]:
    """The beginnings of months or years that stand on the axis, at most four."""
    months = [
        date(index // 12, index % 12 + 1, 1)
        for index in range(axis.first.year * 12 + axis.first.month - 1, axis.last.year * 12 + axis.last.month)
    ]
    for apart in _MONTHS_APART:
        found = [each for each in months if (each.year * 12 + each.month - 1) % apart == 0]
        found = [each for each in found if axis.first <= each <= axis.last]
        if len(found) <= MOST_TICKS:
            return found
    return []


def _head(canvas: Canvas, card: DemandCard, number: int, count: int, inner: float) -> float:
    localizer, palette = canvas.localizer, canvas.palette
    title = f"{card.demand.reference} · {plain_name(localizer, card.demand.title, LONGEST_NAME)}"
    y = canvas.words(fitted(title, inner, TITLE, 3, bold=True), EDGE, EDGE - 2, TITLE, palette.ink, bold=True)
    parts = [plain_name(localizer, card.campaign.title, LONGEST_NAME), localizer.date(card.as_of)]
    if count > 1:
        parts.append(localizer.text("page-of", number=number, count=count))
    said = without_isolation(" · ".join(parts))
    return canvas.words(fitted(said, inner, SMALL, 2), EDGE, y, SMALL, palette.faint) + GAP


def _draw_lane(canvas: Canvas, lane: _Lane, axis: _Axis, today: date, inner: float, y: float) -> float:
    localizer, palette = canvas.localizer, canvas.palette
    key = lane.cell.headline.key
    office = plain_name(localizer, lane.head.official.name, LONGEST_NAME) or lane.head.official.reference
    lines = fitted(office, inner - 2 * GAP, OFFICE, 2, bold=True) or [lane.head.official.reference]
    canvas.box(EDGE, y, inner, len(lines) * leading(OFFICE) + GAP, palette.band, round_by=4)
    y = canvas.words(lines, EDGE + GAP, y + 1, OFFICE, palette.ink, bold=True) + 1.5 * GAP
    canvas.shape(SHAPES[key], EDGE, y, SIGN, palette.signs[GROUPS[key]])
    words = fitted(plain_words(lane.cell.headline, localizer), inner - SIGN - GAP, TOLD, 3)
    y = canvas.words(words, EDGE + SIGN + GAP, y, TOLD, palette.ink) + GAP
    y = _draw_axis(canvas, lane, axis, today, y)
    told = [each for each in reversed(lane.marks) if each.on.is_known][:MOST_TOLD]
    for mark in told:
        canvas.shape(SHAPES[mark.key], EDGE, y, TOLD, palette.signs[GROUPS[mark.key]])
        parts = [localizer.date(mark.on), mark.said, mark.reference]
        said = without_isolation(" · ".join(each for each in parts if each))
        y = canvas.words(
            fitted(said, inner - SIGN - GAP, TOLD, 2), EDGE + SIGN + GAP, y - 1, TOLD, palette.faint
        )
    return y + 2 * GAP


def _draw_axis(canvas: Canvas, lane: _Lane, axis: _Axis, today: date, y: float) -> float:
    palette = canvas.palette
    placed = _stacked([(axis.at(each.day), each) for each in lane.marks if each.day is not None])
    high = (1 + max((level for _, level, _ in placed), default=0)) * SIGN
    base = y + high + 1
    canvas.line(axis.left, base + BAR / 2, axis.left + axis.wide, base + BAR / 2, palette.line)
    for span, colour in ((lane.waited, palette.line), (lane.silent, palette.signs[Group.NOTHING])):
        if span is not None:
            left, right = axis.at(span[0]), axis.at(span[1])
            canvas.box(left, base, max(2.0, right - left), BAR, colour, round_by=BAR / 2)
    for due in lane.dues:
        canvas.shape(SHAPES[HeadlineKey.PROMISED], axis.at(due) - 4, base + BAR, 8, palette.ink)
    for x, level, mark in placed:
        if mark.until is not None:
            end = axis.at(min(mark.until, today))
            canvas.line(x, base - level * SIGN - 1, end, base - level * SIGN - 1, palette.faint)
        top = base - 1 - (level + 1) * SIGN
        canvas.shape(SHAPES[mark.key], x - SIGN / 2, top, SIGN, palette.signs[GROUPS[mark.key]])
    canvas.line(axis.at(today), y, axis.at(today), base + BAR + 2, palette.ink, dashed=True)
    below = base + BAR + (8 if lane.dues else 2)
    for tick in _ticks(axis):
        label = canvas.localizer.date(EdtfDate(f"{tick:%Y-%m}"))
        canvas.line(axis.at(tick), base + BAR / 2, axis.at(tick), base + BAR + 2, palette.line)
        canvas.words([label], axis.at(tick), below, 9, palette.faint, centred=True)
    return below + leading(9) + 1.5 * GAP


def _stacked(marks: Sequence[tuple[float, _Mark]]) -> list[tuple[float, int, _Mark]]:
    """Marks that would cover each other stand above each other, as far as there is room."""
    ends: list[float] = []
    found = []
    for x, mark in sorted(marks, key=lambda each: each[0]):
        level = next((level for level, end in enumerate(ends) if x - end >= SIGN), len(ends))
        level = min(level, MOST_STACKED - 1)
        ends[level : level + 1] = [x]
        found.append((x, level, mark))
    return found


def _foot(canvas: Canvas, card: DemandCard, lanes: Sequence[_Lane], inner: float, y: float) -> float:
    localizer, palette = canvas.localizer, canvas.palette
    y = legend(canvas, _legend(canvas, lanes), inner, y)
    unknown = sum(not each.on.is_known for lane in lanes for each in lane.marks)
    notes = [localizer.plain("timeline-unknown", count=unknown)] if unknown else []
    if card.total > len(card.lines):
        notes.append(localizer.plain("timeline-newest", shown=len(card.lines)))
    if card.one_person_review:
        notes.append(localizer.plain("board-one-person"))
    for note in notes:
        y = canvas.words(fitted(note, inner, TOLD, 3), EDGE, y, TOLD, palette.faint)
    return y + GAP


def _legend(canvas: Canvas, lanes: Sequence[_Lane]) -> list[tuple[str, str, str]]:
    """What the shapes and bars on the axes mean, as far as there are any."""
    localizer, palette = canvas.localizer, canvas.palette
    marks = sorted({(each.key, each.said) for lane in lanes for each in lane.marks}, key=_in_order)
    entries = [(SHAPES[key], palette.signs[GROUPS[key]], said) for key, said in marks]
    if any(lane.dues for lane in lanes):
        entries.append((SHAPES[HeadlineKey.PROMISED], palette.ink, localizer.plain("timeline-due")))
    if any(lane.waited for lane in lanes):
        entries.append((_BAR, palette.line, localizer.plain("timeline-waited")))
    if any(lane.silent for lane in lanes):
        entries.append((_BAR, palette.signs[Group.NOTHING], key_words(HeadlineKey.SILENT, localizer)))
    entries.append((_TODAY, palette.ink, localizer.plain("timeline-today")))
    return entries


def _in_order(mark: tuple[HeadlineKey, str]) -> tuple[int, str]:
    return list(HeadlineKey).index(mark[0]), mark[1]


def _alt(localizer: Localizer, card: DemandCard, lanes: Sequence[_Lane], number: int, count: int) -> str:
    """For each office on the picture where it stands, and what of it is on record."""
    offices = [
        localizer.plain(
            "timeline-alt-office",
            official=plain_name(localizer, lane.head.official.name, 60),
            headline=plain_words(lane.cell.headline, localizer),
            count=len(lane.marks),
        )
        for lane in lanes
    ]
    said = localizer.plain(
        "timeline-alt",
        reference=card.demand.reference,
        title=plain_name(localizer, card.demand.title, LONGEST_NAME),
        date=card.as_of,
        offices=f"{localizer.text('list-semicolon')} ".join(offices),
    )
    if count > 1:
        said = f"{said} {localizer.plain('picture-page', number=number, count=count)}"
    return plain(said, LONGEST_ALT)
