"""Records as people type them: how each comes from a record, and goes onto one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from bot.domain.errors import DeedsError
from bot.domain.protected_terms import term_typed, terms_of
from bot.domain.records import (
    Action,
    Campaign,
    Citation,
    Contact,
    Event,
    Evidence,
    Organisation,
    Record,
    Source,
    Watch,
)
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, address_of, date_of, day_of, language_of, number_of, text_of
from bot.domain.vocabulary import DeliveryChannel, EventKind, WatchKind

LONGEST_SCRIPT = 3000
LONGEST_WINDOW = 365


class Typed(Protocol):
    """A record as typed."""

    def onto(self, record: Any) -> Any:
        """The record with what was typed. Raises ``DeedsError`` naming the field that is wrong."""


def worded(text: Text, original: str) -> Text:
    """The text with that original; if it differs, its translations are of an older one."""
    return text if text.original == original else text.reworded(original)


@dataclass(frozen=True)
class CampaignTyped:
    """A campaign as typed; ``window`` are the days of its reply window, ``terms`` the protected ones."""

    title: str
    jurisdiction: str = ""
    window: str = "14"
    note: str = ""
    terms: str = ""

    @classmethod
    def of(cls, record: Campaign) -> "CampaignTyped":
        """As it would be typed."""
        note = record.note.original if record.note else ""
        terms = "\n".join(term_typed(each) for each in record.protected_terms)
        return cls(record.title.original, record.jurisdiction, str(record.reply_window_days), note, terms)

    def onto(self, record: Campaign) -> Campaign:
        """See :class:`Typed`. Raises ``window_invalid`` for what is no number of days."""
        window = self.window.strip()
        if not (window.isascii() and window.isdigit() and 1 <= int(window) <= LONGEST_WINDOW):
            raise DeedsError("window_invalid", {"most": LONGEST_WINDOW}, field="window", typed=self.window)
        note = text_of(self.note, "note", required=False)
        before = record.note or Text(record.language, "")
        return replace(
            record,
            title=worded(record.title, text_of(self.title, "title", longest=LONGEST_LINE)),
            jurisdiction=text_of(self.jurisdiction, "jurisdiction", longest=LONGEST_LINE, required=False),
            reply_window_days=int(window),
            note=worded(before, note) if note else None,
            protected_terms=terms_of(self.terms, "terms"),
        )


@dataclass(frozen=True)
class OrganisationTyped:
    """An organisation as typed."""

    name: str

    @classmethod
    def of(cls, record: Organisation) -> "OrganisationTyped":
        """As it would be typed."""
        return cls(record.name)

    def onto(self, record: Organisation) -> Organisation:
        """See :class:`Typed`."""
        return replace(record, name=text_of(self.name, "name", longest=LONGEST_LINE))


@dataclass(frozen=True)
class ContactTyped:
    """A public contact of an office as typed; ``verified`` is the day somebody last made sure of it."""

    channel: DeliveryChannel
    value: str
    verified: str = ""

    @classmethod
    def of(cls, record: Contact) -> "ContactTyped":
        """As it would be typed."""
        verified = record.verified_on.isoformat() if record.verified_on else ""
        return cls(record.channel, record.value, verified)

    def onto(self, record: Contact) -> Contact:
        """See :class:`Typed`."""
        return replace(
            record,
            channel=self.channel,
            value=text_of(self.value, "contact", longest=LONGEST_LINE),
            verified_on=day_of(self.verified, "verified"),
        )


@dataclass(frozen=True)
class SourceDetails:
    """A source as typed; ``published`` is EDTF text, ``language`` a tag such as ``es``."""

    title: str
    url: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""

    @classmethod
    def of(cls, record: Source) -> "SourceDetails":
        """As it would be typed."""
        return cls(record.title, record.url, record.publisher, record.published.text, record.language)

    def onto(self, record: Source) -> Source:
        """See :class:`Typed`. Raises ``source_missing`` without a title and a link."""
        url = address_of(self.url, "url")
        title = text_of(self.title, "title", longest=LONGEST_LINE, required=False)
        if not url and not title:
            raise DeedsError("source_missing", field="url")
        return replace(
            record,
            title=title or url,
            url=url,
            publisher=text_of(self.publisher, "publisher", longest=LONGEST_LINE, required=False),
            published=date_of(self.published, "published"),
            language=language_of(self.language, "language", required=False),
        )


@dataclass(frozen=True)
class EvidenceTyped:
    """Evidence as typed; ``source`` is a reference, ``place`` where in it the fact stands."""

    summary: str
    on: str = ""
    claimed_by: str = ""
    source: str = ""
    place: str = ""

    @classmethod
    def of(cls, record: Evidence, citation: Citation | None = None, source: str = "") -> "EvidenceTyped":
        """As it would be typed."""
        place = citation.place if citation else ""
        return cls(record.summary.original, record.on.text, record.claimed_by, source, place)

    def onto(self, record: Evidence) -> Evidence:
        """See :class:`Typed`; what it rests on is a citation of its own."""
        return replace(
            record,
            summary=worded(record.summary, text_of(self.summary, "summary")),
            on=date_of(self.on, "on"),
            claimed_by=text_of(self.claimed_by, "claimed_by", longest=LONGEST_LINE, required=False),
        )


@dataclass(frozen=True)
class EventTyped:
    """An event as typed."""

    title: str
    kind: EventKind = EventKind.OTHER
    on: str = ""
    place: str = ""
    url: str = ""

    @classmethod
    def of(cls, record: Event) -> "EventTyped":
        """As it would be typed."""
        return cls(record.title.original, record.kind, record.on.text, record.place, record.url)

    def onto(self, record: Event) -> Event:
        """See :class:`Typed`. Raises ``event_needs_date``: without one it would never come up."""
        on = date_of(self.on, "on")
        if on.latest is None:
            raise DeedsError("event_needs_date", field="on", typed=self.on)
        return replace(
            record,
            title=worded(record.title, text_of(self.title, "title", longest=LONGEST_LINE)),
            kind=self.kind,
            on=on,
            place=text_of(self.place, "place", longest=LONGEST_LINE, required=False),
            url=address_of(self.url, "url"),
        )


@dataclass(frozen=True)
class ActionTyped:
    """An action as typed; ``until`` is its last day."""

    title: str
    script: str
    number: str = ""
    url: str = ""
    until: str = ""

    @classmethod
    def of(cls, record: Action) -> "ActionTyped":
        """As it would be typed."""
        until = record.until.isoformat() if record.until else ""
        return cls(record.title.original, record.script.original, record.number, record.url, until)

    def onto(self, record: Action) -> Action:
        """See :class:`Typed`."""
        script = text_of(self.script, "script", longest=LONGEST_SCRIPT)
        return replace(
            record,
            title=worded(record.title, text_of(self.title, "title", longest=LONGEST_LINE)),
            script=worded(record.script, script),
            number=number_of(self.number, "number"),
            url=address_of(self.url, "url"),
            until=day_of(self.until, "until"),
        )


@dataclass(frozen=True)
class WatchTyped:
    """A watch as typed; ``terms`` one a line, with other spellings and references behind ``=``."""

    kind: WatchKind
    url: str
    title: str = ""
    language: str = ""
    terms: str = ""

    @classmethod
    def of(cls, record: Watch) -> "WatchTyped":
        """As it would be typed."""
        terms = "\n".join(term_typed(each) for each in record.terms)
        return cls(record.kind, record.url, record.title, record.language, terms)

    def onto(self, record: Watch) -> Watch:
        """See :class:`Typed`. Raises ``text_missing`` without an address, and what an address may not be."""
        # Imported here: it knows the library that fetches, which takes a while to load.
        from bot.sources.places import Hosts, checked

        url = address_of(text_of(self.url, "url"), "url")
        checked(url, Hosts(any_public=True))
        return replace(
            record,
            kind=self.kind,
            url=url.rstrip("/") if self.kind is WatchKind.COUNCIL else url,
            title=text_of(self.title, "title", longest=LONGEST_LINE),
            language=language_of(self.language, "language", required=False),
            terms=terms_of(self.terms, "terms"),
        )


AnyTyped = (
    CampaignTyped
    | OrganisationTyped
    | ContactTyped
    | SourceDetails
    | EvidenceTyped
    | EventTyped
    | ActionTyped
    | WatchTyped
)
TYPED: dict[type[Record], Callable[[Any], AnyTyped]] = {
    Campaign: CampaignTyped.of,
    Organisation: OrganisationTyped.of,
    Contact: ContactTyped.of,
    Source: SourceDetails.of,
    Event: EventTyped.of,
    Action: ActionTyped.of,
    Watch: WatchTyped.of,
}
