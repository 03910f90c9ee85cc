"""A roll call as the record of a meeting gives it: which of its names hold offices here, who voted what."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from bot.domain.feeds import Voted
from bot.domain.leads import Lead, LeadNote, NoteKind
from bot.domain.matching import same_name
from bot.domain.records import Holder
from bot.domain.vocabulary import VoteChoice
from bot.storage.store import Reader

# Fewer than what is kept of a note can hold.
NAMES_PER_NOTE = 12
_BETWEEN = " · "
_NOTE_OF: dict[VoteChoice | None, NoteKind] = {
    VoteChoice.YES: NoteKind.VOTED_YES,
    VoteChoice.NO: NoteKind.VOTED_NO,
    VoteChoice.ABSTAINED: NoteKind.VOTED_ABSTAINED,
    VoteChoice.ABSENT: NoteKind.VOTED_ABSENT,
    None: NoteKind.VOTED_OTHERWISE,
}
_CHOICE_OF = {note: choice for choice, note in _NOTE_OF.items() if choice is not None}


async def votes_told(
    reader: Reader, officials: Mapping[str, UUID], votes: Sequence[Voted]
) -> tuple[LeadNote, ...]:
    """A roll call as notes of a lead: each name with the reference of the office that it holds, if any.

    ``officials`` are the ids of the offices by their references. What could be two people's name is nobody's.
    """
    if not votes:
        return ()
    holders = await reader.find(Holder, official=list(officials.values()), withdrawn=False)
    references = {office: reference for reference, office in officials.items()}
    notes = []
    for choice, kind in _NOTE_OF.items():
        lines = []
        for each in votes:
            if each.choice is not choice:
                continue
            mine = {references[one.official] for one in holders if same_name(one.name, each.name)}
            office = mine.pop() if len(mine) == 1 else ""
            said = each.said if choice is None else ""
            lines.append(_BETWEEN.join(part for part in (office, each.name, said) if part))
        notes += [
            LeadNote(kind, "\n".join(lines[start : start + NAMES_PER_NOTE]))
            for start in range(0, len(lines), NAMES_PER_NOTE)
        ]
    return tuple(notes)


def votes_in(lead: Lead) -> tuple[tuple[str, VoteChoice], ...]:
    """What offices voted, by their references: what can be said of them before anybody looks."""
    found: dict[str, VoteChoice] = {}
    for note in lead.notes:
        choice = _CHOICE_OF.get(note.kind)
        for line in note.text.split("\n") if choice is not None else ():
            office, between, _ = line.partition(_BETWEEN)
            if between and choice is not None:
                found.setdefault(office, choice)
    return tuple(found.items())
