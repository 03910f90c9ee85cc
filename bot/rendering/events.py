"""Events that lie ahead, as they stand on cards and in digests."""

from collections.abc import Sequence

from bot.domain.views import EventLine
from bot.i18n import Localizer, message_id
from bot.rendering.addresses import address, link
from bot.rendering.names import name, plain_name
from bot.rendering.pages import Entry, heading, listed, said
from bot.rendering.safe_text import plain, safe
from bot.rendering.size_budget import Room

MOST_EVENTS = 5


def event_text(localizer: Localizer, event: EventLine, room: Room) -> str:
    """An event in two lines: when and what, then where, about what, and the host of its page."""
    head = [
        f"**{localizer.date(event.on)}**",
        localizer.text(message_id("event", event.kind.value)),
        name(localizer, event.title, room.name),
    ]
    facts = [
        safe(event.place, room.name),
        name(localizer, event.official, room.name) if event.official else "",
        *event.demands[:MOST_EVENTS],
        link(event.url, room.link),
        event.reference,
    ]
    return " · ".join(head) + "\n-# " + " · ".join(each for each in facts if each)


def event_plain(localizer: Localizer, event: EventLine) -> str:
    """The same in one line of plain text."""
    found = address(event.url)
    parts = [
        localizer.date(event.on),
        localizer.text(message_id("event", event.kind.value)),
        plain_name(localizer, event.title),
        plain(event.place),
        plain_name(localizer, event.official) if event.official else "",
        *event.demands,
        found.url if found else "",
        event.reference,
    ]
    return " · ".join(part for part in parts if part)


def event_entries(localizer: Localizer, events: Sequence[EventLine]) -> list[Entry]:
    """The next events under their heading; nothing where none is ahead."""
    section = heading(localizer, "events-ahead")
    entries = listed(
        events[:MOST_EVENTS], lambda event, room: event_text(localizer, event, room), section, lambda _: 2
    )
    if len(events) > MOST_EVENTS:
        entries.append(Entry(said(localizer.text("list-more", count=len(events) - MOST_EVENTS)), 1, section))
    return entries
