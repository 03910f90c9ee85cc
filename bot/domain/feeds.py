"""What was read of a feed, or of a council's public records: entries with what matched in them."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode, urlsplit

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.vocabulary import VoteChoice


class EntryKind(StrEnum):
    """What an entry tells of."""

    STORY = "story"
    MATTER = "matter"
    MEETING = "meeting"
    VOTE = "vote"


@dataclass(frozen=True)
class Matched:
    """That a term was found: as the watch spells it, and the references it is about."""

    term: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Voted:
    """How somebody voted, by the name that the record of the meeting gives; none where that is no vote.

    ``said`` is how the record puts it.
    """

    name: str
    choice: VoteChoice | None
    said: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry. ``key`` tells it from all others of its feed.

    ``passage`` is the part that matched, empty where nothing did; ``withheld`` counts the passages about
    private people that were left out of it. Nothing else of the entry's text is kept.
    """

    key: str
    link: str = ""
    title: str = ""
    published: EdtfDate = UNKNOWN
    language: str = ""
    kind: EntryKind = EntryKind.STORY
    passage: str = ""
    withheld: int = 0
    matched: tuple[Matched, ...] = ()
    # Where its source has more about it, and when it changed there: for going on from it.
    number: int = 0
    changed: str = ""


@dataclass(frozen=True)
class ReadFeed:
    """A feed as it was read, the newest entries first; ``cut`` says that there were more than were read."""

    title: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    cut: bool = False


# What is put behind an address to tell where a reader came from.
_CAME_FROM = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref_src")


def page_key(url: str) -> str:
    """What all addresses of a page have in common: neither scheme, nor where their readers come from."""
    parts = urlsplit(url)
    query = [
        each for each in parse_qsl(parts.query, keep_blank_values=True) if not each[0].startswith(_CAME_FROM)
    ]
    host = parts.netloc.casefold().removeprefix("www.")
    return "\n".join((host, parts.path.rstrip("/"), urlencode(query)))
