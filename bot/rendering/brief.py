"""The brief: sentences that can be quoted, each with its date, its source and its arithmetic."""

from collections.abc import Callable
from datetime import date

from bot.domain.headlines import HEADLINE_VERSION
from bot.domain.views import BriefView, Cell, RecordLine, ReplyLine, ResponseLine
from bot.domain.vocabulary import ClockOwner, VoteChoice
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.custom_ids import Action, build
from bot.rendering.digest_data import plain_source
from bot.rendering.headlines import (
    CONTESTED,
    HOUSE_COLOUR,
    basis_sentences,
    headline_words,
    shape,
)
from bot.rendering.layout import Sheet, attached, button, pager, rows, sheet
from bot.rendering.lines import record_height, source_text
from bot.rendering.names import (
    enumerated,
    label,
    name,
    plain_name,
    shown_as,
    translated,
    unlabelled,
    written_in,
)
from bot.rendering.pages import Entry, heading, listed, page, said
from bot.rendering.replies import reply_entries
from bot.rendering.safe_text import plain, quote, safe
from bot.rendering.size_budget import Room

Write = Callable[[str, int], str]
LONGEST_NAME = 200
LONGEST_WORDS = 4000


class _Words:
    """The sentences of a brief, written for markdown or plain."""

    def __init__(self, view: BriefView, localizer: Localizer, *, marked: bool) -> None:
        self._view = view
        self._localizer = localizer
        self._write: Write = safe if marked else plain
        self._name = name if marked else plain_name
        self._demands = {each.reference: each for each in view.demands}
        self._officials = {each.official.reference: each for each in view.officials}

    def _demand(self, reference: str) -> str:
        found = self._demands.get(reference)
        title = self._name(self._localizer, found.title, LONGEST_NAME) if found else ""
        return f"{self._localizer.quoted(title)} ({reference})" if title else reference

    def _all_demands(self, line: RecordLine) -> str:
        return enumerated(self._localizer, [self._demand(each) for each in line.demands])

    def sentence(self, line: RecordLine) -> str:
        """Who did what about which demand, and when."""
        localizer = self._localizer
        offices = [self._name(localizer, each, LONGEST_NAME) for each in line.officials]
        values: dict[str, object] = {
            "office": enumerated(localizer, offices),
            "demand": self._all_demands(line),
            "on": line.on,
        }
        if isinstance(line, ResponseLine):
            return localizer.text(message_id("brief-said", line.kind.value), **values)
        if line.outcome.concerns_commitment:
            values["promise"] = line.commitment
        else:
            criterion = line.criterion
            values["criterion"] = self._name(localizer, criterion, LONGEST_NAME) if criterion else ""
        return localizer.text(message_id("brief-found", line.outcome.value), **values)

    def contested(self, since: date | None) -> str:
        """The label of what somebody says is wrong; empty for all else."""
        if since is None:
            return ""
        return f"{CONTESTED} {self._localizer.text('brief-contested', on=since)}"

    def votes(self, line: RecordLine) -> list[str]:
        """A roll call, a line for each choice."""
        if not isinstance(line, ResponseLine):
            return []
        found = []
        for choice in VoteChoice:
            voters = [
                self._name(self._localizer, who, LONGEST_NAME) for who, cast in line.votes if cast is choice
            ]
            if voters:
                label = self._localizer.text(message_id("vote", choice.value))
                found.append(
                    self._localizer.text(
                        "line-votes", choice=label, names=enumerated(self._localizer, voters)
                    )
                )
        return found

    def due(self, line: RecordLine) -> str:
        """The date of a promise, and how far that is from the day of the brief."""
        if not isinstance(line, ResponseLine) or not line.due.is_known:
            return ""
        if line.due_set_by is not ClockOwner.OFFICIAL:
            return self._localizer.text("brief-look-again", due=line.due)
        told = self._localizer.text("brief-due", due=line.due)
        if line.due.latest is None:
            return told
        days = (self._view.as_of - line.due.latest).days
        key = "brief-due-past" if days > 0 else "brief-due-ahead"
        return f"{told} {self._localizer.text(key, days=abs(days), today=self._view.as_of)}"

    def stands(self, cell: Cell) -> str:
        """Where a demand stands with an office on the day of the brief, as a sentence."""
        head = self._officials.get(cell.official)
        office = self._name(self._localizer, head.official.name, LONGEST_NAME) if head else cell.official
        words = headline_words(cell.headline, self._localizer, self._write)
        return self._localizer.text(
            "brief-stands",
            demand=self._demand(cell.demand),
            office=office,
            on=self._view.as_of,
            headline=f"{shape(cell.headline.key)} {words}",
        )

    def basis(self, cell: Cell) -> str:
        """What the headline rests on, in sentences."""
        return " ".join(basis_sentences(cell.headline, self._localizer, self._write))

    def foot(self) -> str:
        """As of when, by which rules, from how much of the record."""
        return self._localizer.text(
            "brief-foot",
            on=self._view.as_of,
            version=str(HEADLINE_VERSION),
            last=str(self._view.last_change),
        )


def _line(localizer: Localizer, words: _Words, line: RecordLine, room: Room) -> str:
    parts = [
        words.contested(line.contested_since),
        f"**{words.sentence(line)}** {line.reference}",
        *words.votes(line),
        words.due(line),
    ]
    if line.summary:
        own = f"{localizer.quoted(unlabelled(localizer, line.said, room.text))} {label(localizer, line.said)}"
        parts.append(f"{localizer.text('brief-our-words')} {own}".rstrip())
    if isinstance(line, ResponseLine) and line.quotation:
        language = written_in(localizer, line.quotation_language)
        parts.append(f"{localizer.text('brief-their-words')} {language}".rstrip())
        parts.append(f"{quote(line.quotation, room.text)}\n")
    parts.append("-# " + source_text(localizer, line.source, room))
    return "\n".join(part for part in parts if part)


def _cell(words: _Words, cell: Cell) -> str:
    parts = [words.contested(cell.contested_since), f"**{words.stands(cell)}**", f"-# {words.basis(cell)}"]
    return "\n".join(part for part in parts if part)


def _entries(localizer: Localizer, view: BriefView, words: _Words) -> list[Entry]:
    stands = heading(localizer, "brief-where", count=len(view.cells))
    record = heading(localizer, "brief-record", count=view.total)
    entries: list[Entry] = []
    for cell in view.cells:
        entries += listed([cell], lambda each, _: _cell(words, each), stands, lambda _: 5)
        entries += reply_entries(localizer, cell.replies, stands)
    entries += listed(
        view.lines,
        lambda line, room: _line(localizer, words, line, room),
        record,
        lambda line: 3 + record_height(line),
    )
    if view.total > len(view.lines):
        entries.append(Entry(said(localizer.text("brief-newest", count=len(view.lines))), 1, record))
    return entries


def brief_sheet(view: BriefView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """The brief's ``number``-th page, in the language it was asked for."""
    words = _Words(view, localizer, marked=True)
    entries = _entries(localizer, view, words)
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('brief-title', reference=view.reference)}\n"
            f"{name(localizer, view.title, room.name)}",
            "" if entries else localizer.text("brief-nothing", reference=view.reference),
        ],
        entries,
        number,
        foot=("-# " + words.foot(),),
    )
    key = f"{view.reference}.{localizer.language}"
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    *pager(localizer, "brief", key, shown.number, shown.count),
                    button(
                        localizer,
                        "button-brief-file",
                        build(Action.BRIEF, view.reference, localizer.language),
                    )
                    if entries
                    else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def brief_file_sheet(view: BriefView, localizer: Localizer, file: str) -> Sheet:
    """The brief as a file of that name, with what it is."""
    return sheet([localizer.text("brief-file", reference=view.reference), attached(file)], HOUSE_COLOUR)


def _plain_reply(localizer: Localizer, reply: ReplyLine) -> list[str]:
    language = without_isolation(written_in(localizer, reply.language)).strip("*")
    head = f"{localizer.plain('reply-own-words')} · {localizer.date(reply.on)} · {reply.reference}"
    return [
        without_isolation(head),
        f"{localizer.quoted(plain(reply.text, LONGEST_WORDS, lines=True))} {language}".rstrip(),
        translated(localizer, reply.words, LONGEST_WORDS, plain),
        plain_source(localizer, reply.source),
    ]


def _plain_line(localizer: Localizer, words: _Words, line: RecordLine) -> list[str]:
    found = [words.contested(line.contested_since), f"{words.sentence(line)} ({line.reference})"]
    found += [*words.votes(line), words.due(line)]
    if line.summary:
        said_so = plain(shown_as(localizer, line.said).text, LONGEST_WORDS, lines=True)
        own = f"{localizer.quoted(said_so)} {label(localizer, line.said).strip('*')}".rstrip()
        found.append(f"{localizer.text('brief-our-words')} {own}")
    if isinstance(line, ResponseLine) and line.quotation:
        language = written_in(localizer, line.quotation_language).strip("*")
        theirs = f"{localizer.quoted(plain(line.quotation, LONGEST_WORDS, lines=True))} {language}".rstrip()
        found.append(f"{localizer.text('brief-their-words')} {theirs}")
    found.append(plain_source(localizer, line.source))
    return found


def brief_text(view: BriefView, localizer: Localizer) -> str:
    """The whole brief as plain text, for copying: nothing shortened."""
    words = _Words(view, localizer, marked=False)
    blocks: list[list[str]] = [
        [localizer.plain("brief-title", reference=view.reference), plain_name(localizer, view.title)]
    ]
    for cell in view.cells:
        blocks.append([words.contested(cell.contested_since), words.stands(cell), words.basis(cell)])
        blocks += [_plain_reply(localizer, each) for each in cell.replies]
    blocks += [_plain_line(localizer, words, line) for line in view.lines]
    if not view.cells and not view.lines:
        blocks.append([localizer.plain("brief-nothing", reference=view.reference)])
    blocks.append([words.foot()])
    text = "\n\n".join("\n".join(line for line in block if line) for block in blocks)
    return without_isolation(text) + "\n"
