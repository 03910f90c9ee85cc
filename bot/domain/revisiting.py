"""What became of a document since it was read: as it was, changed, gone; and what changed in it."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from enum import StrEnum
from uuid import UUID

from bot.domain.folding import fold
from bot.domain.leads import LeadNote, NoteKind
from bot.domain.reading import Reading

MOST_SHOWN = 12
"""How many changed paragraphs are told of; a person who wants more opens the page."""
_MOST_COMPARED = 2_000
_ALIKE = 0.5
_LONGEST_COMPARED = 2_000
_MOST_FIGURES = 12


EVERY = timedelta(days=7)
AGAIN = timedelta(days=1)
"""How long until a document is looked for again that could not be reached."""
FAILURES = 3
FAILING = timedelta(days=2)
"""What is out of reach so many times in a row, over so long a time, counts as gone."""


class SightState(StrEnum):
    """How a document was found when it was last looked for."""

    UNSEEN = "unseen"
    ALIVE = "alive"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)
class Sight:
    """When a source's document was last seen, and since when it is as it is; instants are UTC.

    ``read`` is when the text that is kept of it was read, none where none is kept.
    """

    state: SightState
    seen_alive: datetime | None = None
    since: datetime | None = None
    read: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Look:
    """That a source's document is looked for again, and how it was found; instants are UTC.

    ``etag`` and ``last_modified`` are what its server said of the version it gave, ``digest`` is of the words
    last seen. ``since`` is since when it is as it is, ``failures`` how many looks failed in a row, the first
    of them at ``failing_since``.
    """

    server: str
    source: UUID
    due: datetime
    state: SightState = SightState.UNSEEN
    etag: str = ""
    last_modified: str = ""
    digest: str = ""
    seen_alive: datetime | None = None
    since: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None

    def found(self, digest: str, kept: str, now: datetime) -> "Look":
        """After it was seen with those words; ``kept`` is the digest of the text that is kept of it."""
        state = SightState.ALIVE if digest == kept else SightState.CHANGED
        same = state is self.state and digest == self.digest
        return replace(
            self,
            due=now + EVERY,
            state=state,
            digest=digest,
            seen_alive=now,
            since=self.since if same else now,
            failures=0,
            failing_since=None,
        )

    def missed(self, now: datetime, *, gone: bool) -> "Look":
        """After it was not seen: ``gone`` where its server says that there is no such document."""
        failures, first = self.failures + 1, self.failing_since or now
        lost = gone or (failures >= FAILURES and now - first >= FAILING)
        if self.state is SightState.GONE or not lost:
            wait = EVERY if self.state is SightState.GONE else AGAIN
            return replace(self, due=now + wait, failures=failures, failing_since=first)
        return replace(
            self,
            due=now + EVERY,
            state=SightState.GONE,
            since=first,
            failures=failures,
            failing_since=first,
        )

    def put_off(self, now: datetime) -> "Look":
        """After nobody looked, since it is not allowed or not possible from here."""
        return replace(self, due=now + EVERY)


def difference(before: Reading, after: Reading) -> tuple[LeadNote, ...]:
    """What a document says otherwise than before, in its own words; nothing where only layout changed."""
    notes: list[LeadNote] = []
    if after.published != before.published:
        notes += _both(NoteKind.DATE_BEFORE, before.published.text, NoteKind.DATE_AFTER, after.published.text)
    gone, new = _figures(before) - _figures(after), _figures(after) - _figures(before)
    if gone or new:
        notes += _both(NoteKind.FIGURES_BEFORE, _told(gone), NoteKind.FIGURES_AFTER, _told(new))
    changes = _paragraphs(
        [before.title, *before.paragraphs][:_MOST_COMPARED], [after.title, *after.paragraphs][:_MOST_COMPARED]
    )
    for each in changes[:MOST_SHOWN]:
        notes += each
    if len(changes) > MOST_SHOWN:
        notes.append(LeadNote(NoteKind.MORE, str(len(changes) - MOST_SHOWN)))
    return tuple(notes)


def _both(first: NoteKind, one: str, second: NoteKind, other: str) -> list[LeadNote]:
    return [LeadNote(kind, text) for kind, text in ((first, one), (second, other)) if text]


def _figures(reading: Reading) -> Counter[str]:
    return Counter(each.written for each in reading.figures)


def _told(figures: Counter[str]) -> str:
    return " · ".join(list(figures)[:_MOST_FIGURES])


def _paragraphs(before: list[str], after: list[str]) -> list[list[LeadNote]]:
    """The changes paragraph by paragraph, each as the notes that tell it."""
    # Accents, case and points make no other text.
    compared = SequenceMatcher(None, [fold(each) for each in before], [fold(each) for each in after], False)
    found: list[list[LeadNote]] = []
    for kind, low, high, new_low, new_high in compared.get_opcodes():
        if kind == "equal":
            continue
        old, new = before[low:high], after[new_low:new_high]
        paired = list(zip(old, new, strict=False)) if kind == "replace" else []
        for one, other in paired:
            if _are_alike(one, other):
                found.append(_both(NoteKind.BEFORE, one, NoteKind.AFTER, other))
            else:
                found += [[LeadNote(NoteKind.REMOVED, one)], [LeadNote(NoteKind.ADDED, other)]]
        found += [[LeadNote(NoteKind.REMOVED, each)] for each in old[len(paired) :]]
        found += [[LeadNote(NoteKind.ADDED, each)] for each in new[len(paired) :]]
    return [kept for each in found if (kept := [note for note in each if note.text.strip()])]


def _are_alike(one: str, other: str) -> bool:
    words = SequenceMatcher(
        None, one[:_LONGEST_COMPARED].split(), other[:_LONGEST_COMPARED].split(), autojunk=False
    )
    return words.quick_ratio() >= _ALIKE and words.ratio() >= _ALIKE
