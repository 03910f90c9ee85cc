"""The cards of what stands beside the asks: a fact, a source, an event, an action."""

from bot.domain.finding import ItemCard
from bot.domain.records import Action, Event, Evidence, Source
from bot.domain.texts import Text
from bot.i18n import Localizer, message_id
from bot.rendering.addresses import link
from bot.rendering.board import demand_option, open_menu
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, pager, post_button, rows, sheet
from bot.rendering.lines import source_text
from bot.rendering.names import content, demand_title, name, tag_notes
from bot.rendering.pages import Entry, heading, listed, page
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import Room, height


def _title(localizer: Localizer, card: ItemCard, room: Room) -> str:
    record = card.record
    if isinstance(record, Source):
        return safe(record.title, room.name)
    if isinstance(record, Evidence):
        return localizer.text("find-one-evidence")
    return name(localizer, record.title, room.name)


def _facts(localizer: Localizer, card: ItemCard, room: Room) -> list[str]:
    record = card.record
    if isinstance(record, Source):
        return [source_text(localizer, card.source, room)]
    if isinstance(record, Evidence):
        claimed = localizer.text("item-claimed-by", name=safe(record.claimed_by, room.name))
        return [
            localizer.date(record.on) if record.on.is_known else "",
            content(localizer, record.summary, room.text, noted=True),
            claimed if record.claimed_by else "",
        ]
    if isinstance(record, Event):
        return [
            f"**{localizer.date(record.on)}**" if record.on.is_known else localizer.text("item-no-date"),
            safe(record.place, room.name),
            link(record.url, room.link),
        ]
    return [
        localizer.text("item-until", date=record.until) if record.until is not None else "",
        content(localizer, record.script, room.text, noted=True),
        safe(record.number, room.name),
        link(record.url, room.link),
    ]


def _texts(card: ItemCard) -> list[Text]:
    record = card.record
    titles = [record.title] if isinstance(record, Event | Action) else []
    campaign = [card.campaign.title] if card.campaign is not None else []
    return [*campaign, *titles, *(each.title for each in card.demands)]


def item_card(card: ItemCard, localizer: Localizer, *, number: int = 1, private: bool = True) -> Sheet:
    """The card's ``number``-th page."""
    record = card.record
    kind = type(record).__name__.lower()

    def head(room: Room) -> list[str]:
        campaign = name(localizer, card.campaign.title, room.name) if card.campaign is not None else ""
        said = [record.reference, localizer.text(message_id("find-one", kind)), campaign]
        small = "-# " + " · ".join(each for each in said if each)
        facts = [each for each in _facts(localizer, card, room) if each]
        return ["\n".join([f"## {_title(localizer, card, room)}", small]), "\n".join(facts)]

    entries: list[Entry] = [
        *listed(
            card.demands,
            lambda each, room: demand_title(localizer, each, room.name),
            heading(localizer, "item-demands"),
        ),
        *listed(
            card.citations,
            lambda each, room: "-# " + source_text(localizer, each.source, room),
            heading(localizer, "item-sources"),
            lambda _: 2,
        ),
    ]
    long = record.summary if isinstance(record, Evidence) else getattr(record, "script", None)
    shown = page(
        localizer,
        head,
        entries,
        number,
        foot=(tag_notes(localizer, _texts(card)),),
        head_lines=4 + (height(long.original) if isinstance(long, Text) else 0),
    )
    return sheet(
        [
            *shown.blocks,
            open_menu(
                localizer,
                "menu-open-demand",
                "demands",
                [demand_option(localizer, each) for each in card.demands],
            ),
            *rows(
                [
                    *pager(localizer, kind, record.reference, shown.number, shown.count),
                    post_button(localizer, kind, record.reference, shown.number) if private else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
