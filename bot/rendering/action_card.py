"""What a member can do now: an action with its script and its outcomes, and wins to go and look at."""

from collections.abc import Sequence

import discord

from bot.domain.texts import Text
from bot.domain.views import ActionLine, ActView, AskLine, LookItem
from bot.domain.vocabulary import CallOutcome
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.addresses import link
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR, headline_text
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import content_pieces, joined, label, name, plain_name, tag_notes
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.safe_text import code, plain, quote, safe
from bot.rendering.size_budget import LINE_WIDTH, OPTIONS, Room, fitted

MOST_ASKS = 4
PIECE = 900


def ask_words(localizer: Localizer, ask: AskLine, room: Room) -> str:
    """An ask in words: the office, the demand."""
    office = name(localizer, ask.official, room.name)
    return f"{office} · {ask.demand} {name(localizer, ask.title, room.name)}"


def plain_ask(localizer: Localizer, ask: AskLine, limit: int = 100) -> str:
    """The same for labels."""
    office = plain_name(localizer, ask.official, limit)
    return plain(
        without_isolation(f"{office} · {ask.demand} {plain_name(localizer, ask.title, limit)}"), limit
    )


def until_words(localizer: Localizer, action: ActionLine) -> str:
    """Until when it can be done; empty where no end is set."""
    return localizer.text("act-until", date=action.until) if action.until else ""


def tally_words(localizer: Localizer, action: ActionLine) -> str:
    """How often it was done lately, by nobody's name; empty while it never was."""
    if not action.times:
        return ""
    return localizer.text("act-calls" if action.number else "act-times", count=action.times)


def number_words(number: str) -> str:
    """A telephone number that can be copied, and tapped where it is written as for calls from abroad."""
    if not number:
        return ""
    copied = code(number, 60)
    digits = "".join(each for each in number if each.isascii() and each.isdigit())
    # Discord makes a link of a number in brackets; an extension can't be part of it.
    tapped = f"<+{digits}>" if number.startswith("+") and "x" not in number.casefold() else ""
    return f"☎ {copied} {tapped}".rstrip()


def _piece(text: str) -> Draw:
    return lambda _: quote(text, 2 * PIECE + 2)


def _script(localizer: Localizer, view: ActView) -> list[Entry]:
    if view.opened is None:
        return []
    section = heading(localizer, "act-script")
    entries = [
        Entry(_piece(each), 1 + len(each) // LINE_WIDTH, section)
        for each in content_pieces(localizer, view.opened.script, PIECE)
    ]
    note = label(localizer, view.opened.script)
    return [*entries, Entry(said(note), 1, section)] if note else entries


def _head(localizer: Localizer, action: ActionLine, room: Room) -> list[str]:
    asks = [ask_words(localizer, each, room) for each in action.asks]
    lines = [
        f"## {name(localizer, action.title, room.name)}",
        joined(localizer, asks, MOST_ASKS) if asks else "",
        "-# " + " · ".join(each for each in (action.reference, until_words(localizer, action)) if each),
    ]
    return ["\n".join(each for each in lines if each)]


def _outcomes(localizer: Localizer, action: ActionLine) -> list[Row]:
    outcomes = (
        (CallOutcome.REACHED, CallOutcome.VOICEMAIL, CallOutcome.NO_ANSWER)
        if action.number
        else (CallOutcome.REACHED,)
    )
    done = [
        button(
            localizer,
            message_id("button-act", outcome.value) if action.number else "button-act-done",
            build(Action.ACT_DONE, action.reference, outcome.value),
            discord.ButtonStyle.success if outcome is CallOutcome.REACHED else discord.ButtonStyle.secondary,
        )
        for outcome in outcomes
    ]
    said_so = button(
        localizer,
        "button-act-they-said",
        build(Action.ACT_SAID, action.reference),
        discord.ButtonStyle.primary,
    )
    return rows([*done, said_so if action.asks else None])


def _counted(localizer: Localizer, counted: bool | None) -> str:
    if counted is None:
        return ""
    return localizer.text("act-counted" if counted else "act-counted-already")


def act_sheet(view: ActView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """The opened action with its script, its number and its outcomes; below, what else there is to do."""
    if view.opened is None:
        return act_list(view, localizer)
    action = view.opened.line
    shown = page(
        localizer,
        lambda room: _head(localizer, action, room),
        _script(localizer, view),
        number,
        foot=(
            "\n".join(each for each in (number_words(action.number), link(action.url)) if each),
            tally_words(localizer, action),
            _counted(localizer, view.opened.counted),
            tag_notes(localizer, [action.title, *(text for ask in action.asks for text in _names(ask))]),
        ),
        head_lines=8,
    )
    others = [each for each in view.actions if each.reference != action.reference]
    more = len(others) > OPTIONS or len(view.looks) > OPTIONS
    everything = button(localizer, "button-act-list", build(Action.ACT, "list"))
    return sheet(
        [
            *shown.blocks,
            *_outcomes(localizer, action),
            _action_menu(localizer, others),
            look_menu(localizer, view.looks),
            *rows(
                [
                    *pager(localizer, "act", action.reference, shown.number, shown.count),
                    everything if more else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _names(ask: AskLine) -> tuple[Text, Text]:
    return ask.title, ask.official


def _action_menu(localizer: Localizer, actions: Sequence[ActionLine]) -> Row | None:
    options = [
        Option(
            each.reference,
            plain_name(localizer, each.title, 100),
            without_isolation(until_words(localizer, each)),
        )
        for each in actions
    ]
    return menu(localizer, "menu-act", build(Action.ACT, "menu"), options)


def look_menu(localizer: Localizer, looks: Sequence[LookItem]) -> Row | None:
    """The menu of wins to go and look at."""
    options = [
        Option(
            each.item.cell.reference,
            f"{each.item.cell.reference} · {plain_name(localizer, each.item.official.official.name, 80)}",
            plain(f"{each.item.demand.reference} {plain_name(localizer, each.item.demand.title, 90)}", 100),
        )
        for each in looks
    ]
    return menu(localizer, "menu-look", build(Action.LOOK, "menu"), options)


def _action_entry(localizer: Localizer, action: ActionLine, room: Room) -> str:
    asks = [ask_words(localizer, each, room) for each in action.asks]
    lines = [
        f"**{name(localizer, action.title, room.name)}**",
        "-# " + joined(localizer, asks, MOST_ASKS) if asks else "",
        "-# "
        + " · ".join(
            each
            for each in (
                action.reference,
                until_words(localizer, action),
                tally_words(localizer, action),
            )
            if each
        ),
    ]
    return "\n".join(each for each in lines if each)


def _look_entry(localizer: Localizer, look: LookItem, room: Room) -> str:
    item = look.item
    taken = "look-mine" if look.mine else "look-somebodys" if look.taken_until else ""
    parts = [
        item.cell.reference,
        name(localizer, item.official.official.name, room.name),
        f"{item.demand.reference} {name(localizer, item.demand.title, room.name)}",
        localizer.text("desk-since", date=item.since) if item.since else "",
        localizer.text(taken) if taken else "",
    ]
    return " · ".join(each for each in parts if each)


def act_list(view: ActView, localizer: Localizer, *, number: int = 1) -> Sheet:
    """Everything there is to do, in pages, with menus for what the page shows."""
    entries = listed(
        view.actions,
        lambda each, room: _action_entry(localizer, each, room),
        heading(localizer, "act-actions", count=len(view.actions)),
        lambda _: 3,
    )
    entries += listed(
        view.looks,
        lambda each, room: _look_entry(localizer, each, room),
        heading(localizer, "act-looks", count=len(view.looks)),
        lambda _: 2,
    )
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('act-title')}\n-# {localizer.date(view.as_of)}"],
        entries or [Entry(said(localizer.text("act-nothing")), 2)],
        number,
    )
    places = [place for place, each in enumerate(entries) if any(each is one for one in shown.entries)]
    actions = [view.actions[place] for place in places if place < len(view.actions)]
    looks = [view.looks[place - len(view.actions)] for place in places if place >= len(view.actions)]
    return sheet(
        [
            *shown.blocks,
            _action_menu(localizer, actions),
            look_menu(localizer, looks),
            *rows(pager(localizer, "act", "list", shown.number, shown.count)),
        ],
        HOUSE_COLOUR,
    )


def look_sheet(look: LookItem, localizer: Localizer) -> Sheet:
    """A win to go and look at: what was found done, and how to take the look and tell of it."""
    item = look.item
    ask = item.cell.reference
    others = look.taken_until is not None and not look.mine

    def draw(room: Room) -> list[str]:
        criteria = "\n".join(
            f"**{safe(each, 20)}** · {name(localizer, text, room.text)}" for each, text in look.criteria
        )
        return [
            f"## {localizer.text('look-title')}\n"
            f"{name(localizer, item.official.official.name, room.name)} · "
            f"{item.demand.reference} {name(localizer, item.demand.title, room.name)}\n"
            f"**{headline_text(item.cell.headline, localizer)}**",
            f"{localizer.text('look-criteria')}\n{criteria}" if criteria else "",
            localizer.text("look-somebody-goes")
            if others
            else localizer.text("look-yours" if look.mine else "look-how"),
            f"<t:{int(look.taken_until.timestamp())}:f>" if look.taken_until else "",
        ]

    take = button(localizer, "button-look-take", build(Action.LOOK, ask, "take"), discord.ButtonStyle.primary)
    answer = button(
        localizer, "button-look-answer", build(Action.LOOK, ask, "answer"), discord.ButtonStyle.success
    )
    back = button(localizer, "button-look-back", build(Action.LOOK, ask, "back"))
    shown = () if others else ((answer, back) if look.mine else (take, answer))
    opened = button(localizer, "button-manage-open", build(Action.OPEN, item.demand.reference))
    return sheet([*fitted(draw), *rows([*shown, opened])], HOUSE_COLOUR)
