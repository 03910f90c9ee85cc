"""What a search found: the best hit opened, the others in a menu and on pages, and how to narrow it down."""

from collections.abc import Sequence

import discord

from bot.domain.finding import FoundView, Hit, ItemCard, Narrowing, OpenedCard
from bot.domain.views import BoardView, DemandCard, OfficialCard, RecordCard
from bot.i18n import Localizer, message_id
from bot.rendering.board import board, open_menu
from bot.rendering.custom_ids import Action, build
from bot.rendering.demand_card import demand_card
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.item_card import item_card
from bot.rendering.layout import Option, Row, Sheet, beside, button, rows, sheet
from bot.rendering.lines import kind_words, record_head
from bot.rendering.names import content, name, plain_name
from bot.rendering.official_card import official_card
from bot.rendering.pages import Entry, listed, page
from bot.rendering.record_card import record_card
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import Room

LONGEST_WORDS = 120
SHAPES = {
    "campaign": "▦",
    "demand": "▪",
    "official": "◉",
    "response": "❝",
    "finding": "✎",
    "evidence": "∴",
    "source": "§",
    "event": "◷",
    "action": "➤",
}


def opened_card(card: OpenedCard, localizer: Localizer, *, number: int = 1, private: bool = True) -> Sheet:
    """Whatever a reference opens."""
    if isinstance(card, DemandCard):
        return demand_card(card, localizer, number=number, private=private)
    if isinstance(card, OfficialCard):
        return official_card(card, localizer, number=number, private=private)
    if isinstance(card, RecordCard):
        return record_card(card, localizer, number=number, private=private)
    if isinstance(card, ItemCard):
        return item_card(card, localizer, number=number, private=private)
    assert isinstance(card, BoardView)  # noqa: S101 (the last there is)
    return board(card, localizer, number=number, private=private)


def found(view: FoundView, localizer: Localizer) -> Sheet:
    """What a search found."""
    if view.opened is not None and not view.total:
        return opened_card(view.opened, localizer)
    if view.opened is not None:
        card = opened_card(view.opened, localizer)
        return beside(card, above=_head(localizer, view), below=_ways_on(localizer, view))
    if not view.hits:
        return sheet([*_nothing(localizer, view), *_ways_on(localizer, view)], HOUSE_COLOUR)
    shown = page(
        localizer,
        lambda _: [_head(localizer, view)],
        _entries(localizer, view.hits),
        page_lines=1000,
    )
    return sheet([*shown.blocks, *_ways_on(localizer, view)], HOUSE_COLOUR)


def _head(localizer: Localizer, view: FoundView) -> str:
    title = localizer.text("find-found", query=_asked(view), count=view.total)
    lines = [f"### {title}"]
    if view.number == 1 and view.total > 1:
        lines.append("-# " + localizer.text("find-best"))
    lines += ["-# " + each for each in (_where(localizer, view), _more(localizer, view)) if each]
    return "\n".join(lines)


def _asked(view: FoundView) -> str:
    # Folded words lack their accents, and in Arabic letters: nobody wrote them so.
    return safe(view.typed or view.query, LONGEST_WORDS)


def _where(localizer: Localizer, view: FoundView) -> str:
    if view.campaign is None:
        return ""
    return localizer.text("find-in-campaign", campaign=name(localizer, view.campaign.title, 100))


def _more(localizer: Localizer, view: FoundView) -> str:
    crowded = [each for each in Narrowing if each in view.more and view.narrowing in (None, each)]
    if not crowded:
        return ""
    kinds = localizer.join([localizer.text(message_id("find-kind", each.value)) for each in crowded])
    return localizer.text("find-more", kinds=kinds, ranked=view.ranked)


def _nothing(localizer: Localizer, view: FoundView) -> list[str]:
    if not view.query:
        return [localizer.text("find-no-words")]
    searched = (
        localizer.text("find-searched")
        if view.narrowing is None
        else localizer.text(
            "find-searched-only", kinds=localizer.text(message_id("find-kind", view.narrowing.value))
        )
    )
    return [
        localizer.text("find-nothing", query=_asked(view)),
        "\n".join(each for each in (searched, _where(localizer, view)) if each),
        localizer.text("find-widen"),
    ]


def _entries(localizer: Localizer, hits: Sequence[Hit]) -> list[Entry]:
    return listed(hits, lambda hit, room: hit_line(localizer, hit, room))


def hit_line(localizer: Localizer, hit: Hit, room: Room) -> str:
    """One hit as a line."""
    shape = SHAPES[hit.kind.value]
    if hit.line is not None:
        said = content(localizer, hit.line.said, min(room.text, 120)) if hit.line.summary else ""
        return f"{shape} {record_head(localizer, hit.line, room)}" + (f"\n-# {said}" if said else "")
    parts = [
        f"{shape} **{hit.reference}**",
        name(localizer, hit.title, room.name),
        localizer.date(hit.on) if hit.on is not None and hit.on.is_known else "",
    ]
    return " · ".join(each for each in parts if each)


def _option(localizer: Localizer, hit: Hit) -> Option:
    if hit.line is not None:
        said = f"{kind_words(localizer, hit.line)} · {localizer.date(hit.line.on)}"
        return Option(hit.reference, f"{hit.reference} · {said}", plain_name(localizer, hit.line.said, 100))
    return Option(
        hit.reference,
        f"{hit.reference} · {plain_name(localizer, hit.title, 80)}",
        localizer.plain(message_id("find-one", hit.kind.value)),
    )


def _id(view: FoundView, narrowing: Narrowing | None, number: int) -> str:
    campaign = view.campaign.reference if view.campaign is not None else ""
    what = narrowing.value if narrowing is not None else "all"
    return build(Action.FIND, what, number, campaign, view.query)


def _ways_on(localizer: Localizer, view: FoundView) -> list[Row]:
    """The menu of the other hits, what to narrow down to, and the pages."""
    others = open_menu(localizer, "menu-find", "found", [_option(localizer, each) for each in view.hits])
    narrow = []
    if len(view.counts) > 1:
        for each, count in view.counts.items():
            key = "button-find-narrow-more" if each in view.more else "button-find-narrow"
            # Page 0 is the first one too: a page's own button never has the same id.
            narrow.append(
                button(
                    localizer,
                    key,
                    _id(view, each, 0),
                    discord.ButtonStyle.primary if each is view.narrowing else discord.ButtonStyle.secondary,
                    disabled=each is view.narrowing,
                    kind=localizer.plain(message_id("find-kind", each.value)),
                    count=count,
                )
            )
    turn = []
    if view.narrowing is not None:
        turn.append(button(localizer, "button-find-all", _id(view, None, 0)))
    if view.number > 1:
        turn.append(
            button(localizer, "button-page-before", _id(view, view.narrowing, view.number - 1), emoji="◀️")
        )
    if view.number < view.count:
        turn.append(
            button(localizer, "button-page-after", _id(view, view.narrowing, view.number + 1), emoji="▶️")
        )
    if view.campaign is not None and view.query:
        everywhere = build(Action.FIND, "all", 0, "", view.query)
        turn.append(button(localizer, "button-find-everywhere", everywhere))
    return [each for each in (others, *rows(narrow), *rows(turn)) if each is not None]
