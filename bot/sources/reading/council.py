"""What a council's public records say, in the shape of the web API of Legistar: matters, meetings, votes.

Every field may be missing or null, and dates may be from before there were councils.
"""

import json
import re
from dataclasses import replace
from typing import Any

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, EntryKind, Voted
from bot.domain.matching import Matcher
from bot.domain.typed import address_of
from bot.domain.vocabulary import VoteChoice
from bot.sources.reading.decoding import decoded, plain
from bot.sources.reading.feeds import date_said, entry_of, hash_of, line_of

MOST_ROWS = 1000
MOST_VOTES = 200
LONGEST_NAME = 100
LONGEST_TEXT = 5000
_CHANGED = re.compile(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?")
# How clerks put it; what is none of these is shown as it is said, and counted as nothing.
_CHOICES = {
    VoteChoice.YES: ("yea", "yeas", "aye", "ayes", "yes", "affirmative", "in favor", "for"),
    VoteChoice.NO: ("nay", "nays", "no", "noes", "negative", "opposed", "against"),
    VoteChoice.ABSTAINED: ("abstain", "abstained", "abstention", "abstaining"),
    VoteChoice.ABSENT: ("absent", "excused", "absent excused", "not present"),
}
_CHOICE_OF = {said: choice for choice, ways in _CHOICES.items() for said in ways}


def read_matters(content: bytes, site: str, matcher: Matcher) -> tuple[Entry, ...]:
    """The matters of an answer, each with what matched; one that came to another status is another entry.

    ``site`` is the address of the council's pages. Raises ``DeedsError("feed_none")`` for another shape.
    """
    found = []
    for row in _rows(content, "MatterId"):
        number, file = _number(row, "MatterId"), _text(row, "MatterFile")
        title, status = _text(row, "MatterTitle") or _text(row, "MatterName"), _text(row, "MatterStatusName")
        entry = entry_of(
            f"{site}/gateway.aspx?m=l&id=/matter.aspx?key={number}",
            line_of(" ".join(each for each in (file, title) if each)),
            _first_day(row, "MatterPassedDate", "MatterAgendaDate", "MatterIntroDate"),
            "",
            [each for each in (title, _text(row, "MatterNotes"), _text(row, "MatterBodyName")) if each],
            matcher,
        )
        found.append(
            replace(
                entry,
                key=hash_of(("matter", str(number), status)),
                kind=EntryKind.MATTER,
                number=number,
                changed=_changed(row, "MatterLastModifiedUtc"),
            )
        )
    return tuple(found)


def read_meetings(content: bytes) -> tuple[Entry, ...]:
    """The meetings of an answer; what is on their agenda is asked for by ``number``. Raises as above."""
    return tuple(
        Entry(
            hash_of(("meeting", str(_number(row, "EventId")))),
            _address(row.get("EventInSiteURL")),
            line_of(_text(row, "EventBodyName")),
            _first_day(row, "EventDate"),
            kind=EntryKind.MEETING,
            number=_number(row, "EventId"),
            changed=_changed(row, "EventLastModifiedUtc"),
        )
        for row in _rows(content, "EventId")
    )


def read_agenda(content: bytes, meeting: Entry, matcher: Matcher) -> tuple[Entry, ...]:
    """What of a meeting's agenda matched: a vote where the council has decided, else a meeting to come."""
    found = []
    for row in _rows(content, "EventItemId"):
        file, name = _text(row, "EventItemMatterFile"), _text(row, "EventItemMatterName")
        title = _text(row, "EventItemTitle") or name
        entry = entry_of(
            meeting.link,
            line_of(" ".join(each for each in (file, title) if each)),
            meeting.published,
            "",
            [each for each in (title, name, _text(row, "EventItemAgendaNote")) if each],
            matcher,
        )
        if not entry.matched:
            continue
        decided = row.get("EventItemPassedFlag") is not None
        number = _number(row, "EventItemId")
        kind = EntryKind.VOTE if decided else EntryKind.MEETING
        found.append(replace(entry, key=hash_of((kind, str(number))), kind=kind, number=number))
    return tuple(found)


def read_votes(content: bytes) -> tuple[Voted, ...]:
    """Who voted what, in the order of the answer, everybody once. Raises as above."""
    found: dict[str, Voted] = {}
    for row in _rows(content, "VoteId")[:MOST_VOTES]:
        name, said = _text(row, "VotePersonName")[:LONGEST_NAME], _text(row, "VoteValueName")[:LONGEST_NAME]
        if name:
            found.setdefault(name, Voted(name, _CHOICE_OF.get(said.casefold().rstrip(".")), said))
    return tuple(found.values())


def _rows(content: bytes, needed: str) -> list[dict[str, Any]]:
    text, _ = decoded(content, "")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DeedsError("feed_none") from error
    if not isinstance(found, list):
        raise DeedsError("feed_none")
    rows = [each for each in found[:MOST_ROWS] if isinstance(each, dict) and _number(each, needed) > 0]
    if found and not rows:
        raise DeedsError("feed_none")
    return rows


def _number(row: dict[str, Any], key: str) -> int:
    value = row.get(key)
    return value if isinstance(value, int) and 0 < value < 10**12 else 0


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    return " ".join(plain(value[:LONGEST_TEXT]).split()) if isinstance(value, str) else ""


def _changed(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    match = _CHANGED.match(value) if isinstance(value, str) else None
    return match.group() if match else ""


def _first_day(row: dict[str, Any], *keys: str) -> EdtfDate:
    """The first of these days that is told."""
    for key in keys:
        if (found := date_said(_text(row, key))).is_known:
            return found
    return UNKNOWN


def _address(said: Any) -> str:
    try:
        return address_of(said, "url") if isinstance(said, str) else ""
    except DeedsError:
        return ""
