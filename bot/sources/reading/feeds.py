"""From the bytes of a feed (RSS, Atom, JSON Feed) to its newest entries and what matched in them."""

import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parsedate_tz
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from urllib.parse import urljoin

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, Matched, ReadFeed
from bot.domain.matching import Matcher, Term, passage
from bot.domain.typed import address_of
from bot.sources.reading.decoding import decoded, plain
from bot.sources.reading.withholding import kept_of

MOST_ENTRIES = 200
MOST_CHARACTERS = 4_000_000
LONGEST_ENTRY = 100_000
LONGEST_TEXT = 50_000
LONGEST_TITLE = 300
MOST_PARAGRAPHS = 200
# Where an entry begins, in every form of RSS and Atom.
_BEGINNING = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)
# Definitions of its own are how a small feed becomes a large one; none that people read needs them.
_DEFINITIONS = re.compile(
    r"<!DOCTYPE(?:[^\[>]*\[.*?\]\s*>|[^>]*>)|<\?xml[^>]*\?>|<!ENTITY[^>]*>", re.I | re.S
)
_ISO = re.compile(r"\s*((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")
_BREAKING = re.compile(
    r"address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6r]|header|li|main|nav|ol|p|"
    r"pre|section|table|td|th|tr|ul"
)
_UNREAD = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg"})


@dataclass(frozen=True)
class WrittenEntry:
    """An entry as it stands in a feed; ``said`` is when it was published, in the feed's own words."""

    id: str
    link: str
    title: str
    said: str
    language: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class WrittenFeed:
    """The newest entries of a feed by their keys, before anything is looked for in them."""

    title: str
    language: str
    entries: tuple[tuple[str, WrittenEntry], ...]
    cut: bool


def read_feed(content: bytes, charset: str, base: str, matcher: Matcher) -> ReadFeed:
    """The newest entries of a feed, and what matched. ``base`` is the address that links are relative to.

    Raises ``DeedsError("feed_none")`` for what is no feed.
    """
    return matched_in(written_feed(content, charset, base), matcher)


def written_feed(content: bytes, charset: str, base: str) -> WrittenFeed:
    """The newest entries of a feed. Raises as above."""
    text, _ = decoded(content, charset)
    if text.lstrip().startswith("{"):
        return _read_json(text, base)
    return _read_xml(text, base)


def matched_in(feed: WrittenFeed, matcher: Matcher) -> ReadFeed:
    """The same entries with what matched, and nothing else of their texts."""
    found = tuple(
        replace(
            entry_of(each.link, each.title, date_said(each.said), each.language, each.paragraphs, matcher),
            key=key,
        )
        for key, each in feed.entries
    )
    return ReadFeed(feed.title, feed.language, found, feed.cut)


def _read_xml(text: str, base: str) -> WrittenFeed:
    # Imported here: it takes a moment, and a JSON feed does without.
    import feedparser

    shown, cut = _newest_part(_DEFINITIONS.sub("", text))
    # A stream and not a text: the library would take a text for an address or a file.
    found = feedparser.parse(
        io.BytesIO(shown.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not found.entries and not found.get("version"):
        raise DeedsError("feed_none")
    language = _language(found.feed.get("language"))
    entries = [_of_xml(each, base, language) for each in found.entries]
    return WrittenFeed(line_of(_plain_text(found.feed.get("title"))), language, *_newest(entries, cut))


def _newest_part(text: str) -> tuple[str, bool]:
    """The text without the entries in the middle, where there are more than are read.

    Feeds begin with the newest entry or end with it.
    """
    places = [each.start() for each in _BEGINNING.finditer(text)]
    cut = len(places) > 2 * MOST_ENTRIES
    if cut:
        text = text[: places[MOST_ENTRIES]] + text[places[-MOST_ENTRIES] :]
    if len(text) > MOST_CHARACTERS:
        places = [0, *(each.start() for each in _BEGINNING.finditer(text)), len(text)]
        text = "".join(text[start : min(end, start + LONGEST_ENTRY)] for start, end in pairwise(places))[
            :MOST_CHARACTERS
        ]
        cut = True
    return text, cut


def _of_xml(each: Any, base: str, language: str) -> WrittenEntry:
    texts = [each.get("summary_detail"), *(each.get("content") or ())[:5]]
    body = max((_paragraphs(text) for text in texts if text), key=_length, default=[])
    title = line_of(_plain_text(each.get("title")))
    said = next((str(each[name]) for name in ("published", "updated", "created") if each.get(name)), "")
    # Without one the library gives the id, which need not be an address.
    leads = [one for one in each.get("links") or () if one.get("rel", "alternate") == "alternate"]
    named = str(each.get("link") or "")
    link = _link(leads[0].get("href") if leads else named if "://" in named else "", base)
    spoken = (each.get("title_detail") or {}).get("language") or (each.get("summary_detail") or {}).get(
        "language"
    )
    name = str(each.get("id") or "")[:1000]
    return WrittenEntry(name, link, title, said, _language(spoken) or language, tuple(body))


def _read_json(text: str, base: str) -> WrittenFeed:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DeedsError("feed_none") from error
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list) or not str(found.get("version", "")).startswith("https://jsonfeed.org/"):
        raise DeedsError("feed_none")
    language = _language(found.get("language"))
    cut = len(items) > 2 * MOST_ENTRIES
    if cut:
        items = items[:MOST_ENTRIES] + items[-MOST_ENTRIES:]
    entries = [_of_json(each, base, language) for each in items if isinstance(each, dict)]
    return WrittenFeed(line_of(_plain_text(found.get("title"))), language, *_newest(entries, cut))


def _of_json(each: dict[str, Any], base: str, language: str) -> WrittenEntry:
    written = next(
        (each[name] for name in ("content_text", "summary") if isinstance(each.get(name), str)), ""
    )
    marked = each.get("content_html")
    body = _paragraphs({"value": marked, "type": "text/html"}) if isinstance(marked, str) else []
    if not body:
        body = _paragraphs({"value": written, "type": "text/plain"})
    said = next((str(each[name]) for name in ("date_published", "date_modified") if each.get(name)), "")
    link = _link(each.get("url") or each.get("external_url"), base)
    spoken = _language(each.get("language")) or language
    title = line_of(_plain_text(each.get("title")))
    return WrittenEntry(str(each.get("id") or "")[:1000], link, title, said, spoken, tuple(body))


def entry_of(
    link: str, title: str, published: EdtfDate, language: str, paragraphs: Sequence[str], matcher: Matcher
) -> Entry:
    """An entry with what matched in it, without its passages about private people and without its key.

    What is left out is still looked through: that it names an office tells nothing about anybody else.
    """
    matched = {hit.term: None for text in (title, *paragraphs) for hit in matcher.hits(text)}
    head = kept_of([title])
    entry = Entry("", link, head.paragraphs[0] if head.paragraphs else "", published, language)
    if not matched:
        return entry
    kept = kept_of(list(paragraphs))
    shown = next(
        ((text, hits) for text in kept.paragraphs if (hits := matcher.hits(text))),
        (kept.paragraphs[0] if kept.paragraphs else "", ()),
    )
    return replace(
        entry,
        passage=passage(*shown),
        withheld=len(kept.withheld) + len(head.withheld),
        matched=_telling(matched),
    )


def _telling(terms: Iterable[Term]) -> tuple[Matched, ...]:
    """What matched, without a name that stands within another for the same."""
    found = tuple(dict.fromkeys(Matched(each.text, each.about) for each in terms))
    return tuple(
        each
        for each in found
        if not any(each != one and each.about == one.about and each.term in one.term for one in found)
    )


def _newest(found: Sequence[WrittenEntry], cut: bool) -> tuple[tuple[tuple[str, WrittenEntry], ...], bool]:
    """The newest entries, each with its key: its id, and more where several have the same or none."""
    uses = Counter(each.id for each in found)
    keyed: dict[str, WrittenEntry] = {}
    for each in found:
        alone = each.id and uses[each.id] == 1
        telling = [each.id] if alone else [each.id, each.link, each.title, each.said]
        if any(telling):
            keyed.setdefault(hash_of(telling), each)
    # Those without a date stand where the feed put them, among the newest.
    ordered = sorted(
        keyed.items(), key=lambda each: date_said(each[1].said).earliest or date.max, reverse=True
    )
    return tuple(ordered[:MOST_ENTRIES]), cut or len(ordered) > MOST_ENTRIES


def hash_of(parts: Iterable[str]) -> str:
    """A short hash of some texts."""
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def date_said(text: str) -> EdtfDate:
    """A date as precise as it is written: ISO 8601 to the year, the month or the day, or that of an e-mail.

    Unknown for everything else, and for days that do not exist.
    """
    if match := _ISO.match(text):
        try:
            return EdtfDate("-".join(part for part in match.groups() if part))
        except DeedsError:
            return UNKNOWN
    try:
        read = parsedate_tz(text[:100])
        # Two digits of a year are nobody's to complete.
        if read is None or not re.search(r"\b(?:19|20)\d\d\b", text):
            return UNKNOWN
        return EdtfDate.of(date(*read[:3]))
    except (ValueError, TypeError, IndexError, OverflowError):
        return UNKNOWN


def _language(said: Any) -> str:
    match = _LANGUAGE.match(said.strip()) if isinstance(said, str) else None
    return match.group().lower() if match else ""


def _link(said: Any, base: str) -> str:
    if not isinstance(said, str) or not said.strip():
        return ""
    try:
        return address_of(urljoin(base, said.strip()), "url")
    except (DeedsError, ValueError):
        return ""


def line_of(text: str) -> str:
    """A text on one line, as long as titles are shown."""
    line = " ".join(plain(text).split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _plain_text(said: Any) -> str:
    return " ".join(_paragraphs({"value": said, "type": "text/html"})) if isinstance(said, str) else ""


def _length(paragraphs: Sequence[str]) -> int:
    return sum(map(len, paragraphs))


def _paragraphs(detail: Any) -> list[str]:
    """The paragraphs of a text in its markup; scripts and what else nobody reads are left out."""
    value = str(detail.get("value") or "")[:LONGEST_ENTRY]
    text = value if detail.get("type") == "text/plain" else "".join(_read_markup(value))
    lines = (" ".join(each.split()) for each in plain(text[:LONGEST_TEXT]).split("\n"))
    return [each for each in lines if each][:MOST_PARAGRAPHS]


def _read_markup(value: str) -> Iterator[str]:
    reader = _Markup()
    reader.feed(value)
    reader.close()
    return iter(reader.found)


class _Markup(HTMLParser):
    """Keeps what is to be read, and a line's end where a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif _BREAKING.fullmatch(tag):
            self.found.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _BREAKING.fullmatch(tag):
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif _BREAKING.fullmatch(tag):
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            # Ends of lines in the source are spaces to a reader.
            self.found.append(data.replace("\n", " "))
