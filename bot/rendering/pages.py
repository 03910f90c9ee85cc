"""Long things in pages: entries packed by their height, sections named anew on every page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import NamedTuple, TypeVar

from bot.i18n import Localizer
from bot.rendering.layout import Block, Row
from bot.rendering.size_budget import LADDER, MESSAGE_TEXT, PAGE_LINES, Room, total, trimmed

T = TypeVar("T")
Draw = Callable[[Room], str]


class Entry(NamedTuple):
    """One entry: how to draw it, how many lines it will roughly take, and the heading of its section.

    Neighbours with the very same heading function form one section. ``row`` gives the buttons that
    belong right under the entry. ``about`` gives the references of the responses and findings it rests on.
    """

    draw: Draw
    lines: int = 1
    section: Draw | None = None
    row: Callable[[], Row] | None = None
    about: Callable[[], frozenset[str]] = frozenset


@dataclass(frozen=True)
class Page:
    """One page of a long thing, ready to be framed; numbers count from one.

    ``drawn`` is how each of its entries reads.
    """

    blocks: tuple[Block, ...]
    entries: tuple[Entry, ...]
    number: int
    count: int
    drawn: tuple[str, ...] = ()


def heading(localizer: Localizer, key: str, **values: object) -> Draw:
    """The heading of a section: the message ``key`` in bold."""
    said = f"**{localizer.text(key, **values)}**"
    return lambda _: said


def said(text: str) -> Draw:
    """A text that is the same however much room there is."""
    return lambda _: text


def listed(
    items: Iterable[T],
    draw: Callable[[T, Room], str],
    section: Draw | None = None,
    lines: Callable[[T], int] = lambda _: 1,
    about: Callable[[T], frozenset[str]] = lambda _: frozenset(),
) -> list[Entry]:
    """An entry per item."""
    return [Entry(partial(draw, item), lines(item), section, about=partial(about, item)) for item in items]


def packed(
    entries: Sequence[Entry],
    head_lines: int,
    page_lines: int = PAGE_LINES,
    first: int = 0,
    *,
    whole: bool = False,
) -> list[list[Entry]]:
    """The entries page by page. ``head_lines`` go on every page, ``first`` besides on the first one.

    With ``whole``, a section that finds room on one page is not spread over two.
    """
    pages: list[list[Entry]] = [[]]
    used = head_lines + first
    section: Draw | None = None
    for place, entry in enumerate(entries):
        begins = entry.section is not None and entry.section is not section
        needed = entry.lines + (2 if begins else 0)
        wanted = needed
        if whole and begins:
            wanted = 2 + _section_lines(entries, place)
            if head_lines + wanted > page_lines:
                wanted = needed
        if pages[-1] and used + wanted > page_lines:
            pages.append([])
            used = head_lines
            needed = entry.lines + (2 if entry.section is not None else 0)
        pages[-1].append(entry)
        used += needed
        section = entry.section
    return pages


def _section_lines(entries: Sequence[Entry], start: int) -> int:
    """How many lines the section takes that begins there."""
    section = entries[start].section
    return sum(each.lines for each in takewhile(lambda each: each.section is section, entries[start:]))


def _blocks(entries: Sequence[Entry], drawn: Sequence[str], room: Room) -> list[Block]:
    found: list[Block] = []
    texts: list[str] = []
    section: Draw | None = None

    def close() -> None:
        if texts:
            found.append("\n".join(texts))
            texts.clear()

    for entry, text in zip(entries, drawn, strict=True):
        if entry.section is not section:
            close()
            section = entry.section
            if section is not None:
                texts.append(section(room))
        if text:
            texts.append(text)
        if entry.row is not None:
            close()
            found.append(entry.row())
    close()
    return found


def page(
    localizer: Localizer,
    head: Callable[[Room], Sequence[str]],
    entries: Sequence[Entry],
    number: int = 1,
    *,
    foot: Sequence[str] = (),
    head_lines: int = 3,
    first: int = 0,
    most: int = MESSAGE_TEXT,
    page_lines: int = PAGE_LINES,
) -> Page:
    """The ``number``-th page (the nearest there is), drawn with as much room as Discord allows."""
    pages = packed(entries, head_lines, page_lines, first)
    number = min(max(1, number), len(pages))
    chosen = pages[number - 1]
    tail = [each for each in foot if each]
    if len(pages) > 1:
        tail.append("-# " + localizer.text("page-of", number=number, count=len(pages)))
    blocks: list[Block] = []
    drawn: list[str] = []
    for room in LADDER:
        drawn = [entry.draw(room) for entry in chosen]
        blocks = [*head(room), *_blocks(chosen, drawn, room), *tail]
        if total([block for block in blocks if isinstance(block, str)]) <= most:
            break
    else:
        blocks = _cut(blocks, most)
    return Page(tuple(block for block in blocks if block), tuple(chosen), number, len(pages), tuple(drawn))


def _cut(blocks: Sequence[Block], most: int) -> list[Block]:
    texts = trimmed([block for block in blocks if isinstance(block, str)], most)
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, str):
            kept.append(block)
        elif texts:
            kept.append(texts.pop(0))
    return kept
