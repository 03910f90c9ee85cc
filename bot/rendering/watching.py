"""What is watched: the list, one watch, what it would find, and what can be muted about what it found."""

from typing import Any

from discord import ui

from bot.domain.feeds import Entry as Story
from bot.domain.leads import MUTE_ABOUT, MUTE_FEED, MUTE_TERM
from bot.domain.records import Watch
from bot.domain.texts import Text
from bot.domain.views import MuteView, WatchLine, WatchList, WatchTest
from bot.i18n import Localizer, message_id
from bot.rendering.addresses import link
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import name, plain_name, unlabelled
from bot.rendering.pages import listed, page
from bot.rendering.safe_text import plain, quote, safe
from bot.rendering.size_budget import OPTIONS, Room, fitted

MOST_TERMS_SHOWN = 20
MOST_STORIES = 6
# What went wrong, as far as it matters to whoever mends it.
_FAULTS = {
    "fetch_gone": "gone",
    "fetch_no_host": "gone",
    "fetch_robots": "refused",
    "fetch_host": "not-listed",
    "feed_none": "unreadable",
    "fetch_large": "unreadable",
    "fetch_packed": "unreadable",
    "document_slow": "unreadable",
    "document_unreadable": "unreadable",
    "document_too_large": "unreadable",
}


def _state(localizer: Localizer, line: WatchLine) -> str:
    """How a watch stands, in a sentence."""
    if line.watch.paused:
        return localizer.text("watch-paused")
    if line.failing_since is not None:
        why = localizer.text(message_id("watch-fault", _FAULTS.get(line.fault, "silent")))
        since = localizer.moment(line.failing_since, line.zone)
        return f"⚠ {localizer.text('watch-failing', since=since)} {why}"
    if line.looked_at is None:
        return localizer.text("watch-new")
    return localizer.text("watch-read", at=localizer.moment(line.looked_at, line.zone))


def watches_sheet(view: WatchList, localizer: Localizer, *, number: int = 1) -> Sheet:
    """Everything that is watched, each to be opened, and the way to add to it."""

    def draw(line: WatchLine, room: Room) -> str:
        watch = line.watch
        kind = localizer.text(message_id("watch-kind", watch.kind.value))
        title = unlabelled(localizer, Text("", watch.title), room.name)
        head = f"**{watch.reference}** {title} · {kind} · {link(watch.url, room.link)}"
        return f"{head}\n-# {_state(localizer, line)}"

    entries = listed(view.watches, draw, lines=lambda _: 2)
    shown = page(
        localizer,
        lambda _: [
            f"## {localizer.text('watches-title')}",
            "" if view.fetching else f"⚠ {localizer.text('watches-off')}",
            "" if view.watches else localizer.text("watches-none"),
        ],
        entries,
        number,
    )
    on_page = [
        line
        for line, entry in zip(view.watches, entries, strict=True)
        if any(entry is each for each in shown.entries)
    ]
    options = [
        Option(
            each.watch.reference, plain_name(localizer, Text("", each.watch.title), 90), each.watch.reference
        )
        for each in on_page
    ]
    return sheet(
        [
            *shown.blocks,
            menu(localizer, "menu-watch", build(Action.RECORD, "menu"), options),
            *rows(
                [
                    button(localizer, "button-watch-add", build(Action.WATCH, "new")),
                    *pager(localizer, "watches", "all", shown.number, shown.count),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def watch_facts(localizer: Localizer, line: WatchLine, room: Room) -> list[str]:
    """What a watch is and how it stands."""
    watch = line.watch
    kind = localizer.text(message_id("watch-kind", watch.kind.value))
    terms = [safe(each.term, room.name) for each in watch.terms[:MOST_TERMS_SHOWN]]
    muted = [safe(each, room.name) for each in watch.muted[:MOST_TERMS_SHOWN]]
    return [
        f"{kind} · {link(watch.url, room.link)}",
        unlabelled(localizer, Text("", line.title), room.name) if line.title else "",
        localizer.language_name(watch.language) if watch.language else "",
        _state(localizer, line),
        localizer.labelled(localizer.text("watch-terms"), localizer.join(terms)) if terms else "",
        localizer.labelled(localizer.text("watch-muted"), localizer.join(muted)) if muted else "",
        f"-# {localizer.text('watch-looks-for')}",
    ]


def watch_buttons(localizer: Localizer, watch: Watch) -> list[ui.Button[Any] | None]:
    """What can be done with a watch beside editing it."""
    turn = "resume" if watch.paused else "pause"
    return [
        button(localizer, "button-watch-test", build(Action.WATCH, watch.reference, "test")),
        button(localizer, message_id("button-watch", turn), build(Action.WATCH, watch.reference, turn)),
        button(localizer, "button-watch-list", build(Action.WATCH, "list")),
    ]


def muted_menu(localizer: Localizer, watch: Watch) -> Row | None:
    """What is muted in a watch, each to be looked for again."""
    options = [Option(each, plain(each, 90)) for each in watch.muted[:OPTIONS]]
    return menu(localizer, "menu-watch-unmute", build(Action.WATCH, watch.reference, "unmute"), options)


def _story(localizer: Localizer, story: Story, room: Room) -> str:
    terms = localizer.join([safe(each.term, room.name) for each in story.matched[:MOST_STORIES]])
    title = unlabelled(localizer, Text("", story.title), room.name) if story.title else ""
    head = [title, localizer.date(story.published) if story.published.is_known else ""]
    return "\n".join(
        each
        for each in (
            " · ".join(part for part in (*head, link(story.link, room.link)) if part),
            quote(story.passage, room.text) if story.passage else "",
            f"-# {localizer.text('lead-note-matched')} {terms}",
        )
        if each
    )


def watch_tested(view: WatchTest, localizer: Localizer) -> Sheet:
    """What a watch would find now."""
    shown = view.found[:MOST_STORIES]

    def draw(room: Room) -> list[str]:
        return [
            f"## {view.watch.reference} · {unlabelled(localizer, Text('', view.watch.title), room.name)}",
            localizer.text("watch-tested", entries=view.entries, found=len(view.found), terms=view.terms),
            *(_story(localizer, each, room) for each in shown),
            localizer.text("list-more", count=len(view.found) - len(shown))
            if len(view.found) > len(shown)
            else "",
            f"-# {localizer.text('watch-tested-kept')}",
        ]

    back = button(localizer, "button-watch-back", build(Action.RECORD, view.watch.reference))
    return sheet([*fitted(draw), *rows([back])], HOUSE_COLOUR)


def muting_sheet(view: MuteView, localizer: Localizer) -> Sheet:
    """What can be muted: the feed, a term in it, an office or a demand in it."""
    feed = Option(
        MUTE_FEED, localizer.plain("mute-feed"), plain_name(localizer, Text("", view.watch.title), 90)
    )
    terms = [
        Option(":".join((MUTE_TERM, each)), plain(each, 90), localizer.plain("mute-term"))
        for each in view.terms[: OPTIONS // 2]
    ]
    about = [
        Option(
            ":".join((MUTE_ABOUT, each.reference)),
            f"{each.reference} {plain_name(localizer, each.label, 80)}",
            localizer.plain("mute-about"),
        )
        for each in view.about[: OPTIONS // 2 - 1]
    ]

    def draw(room: Room) -> list[str]:
        watched = unlabelled(localizer, Text("", view.watch.title), room.name)
        names = [name(localizer, each.label, room.name) for each in view.about]
        return [
            f"## {localizer.text('mute-title')}",
            f"{view.watch.reference} · {watched}",
            localizer.join(names),
            localizer.text("mute-means"),
        ]

    lead = view.lead.lead
    return sheet(
        [
            *fitted(draw),
            menu(localizer, "menu-mute", build(Action.LEAD, lead.id, "muted"), [feed, *terms, *about]),
            *rows([button(localizer, "button-mute-back", build(Action.LEAD, lead.id))]),
        ],
        HOUSE_COLOUR,
    )


def muted_sheet(watch: Watch, localizer: Localizer) -> Sheet:
    """That something was muted, and where it can be taken back."""

    def draw(room: Room) -> list[str]:
        return [
            f"## {watch.reference} · {unlabelled(localizer, Text('', watch.title), room.name)}",
            localizer.text("mute-done-feed" if watch.paused else "mute-done"),
        ]

    buttons = [
        button(localizer, "button-watch-open", build(Action.RECORD, watch.reference)),
        button(localizer, "button-desk", build(Action.DESK)),
    ]
    return sheet([*fitted(draw), *rows(buttons)], HOUSE_COLOUR)
