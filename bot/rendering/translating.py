"""The worklist of translators: one text, what there is of its translation, and what is left to do."""

import discord

from bot.domain.translating import State
from bot.domain.views import PoChange, PoPreview, PoReport, TranslationItem, Worklist
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import enumerated, name
from bot.rendering.pages import Draw, Entry, heading, page, said
from bot.rendering.safe_text import pieces, quote, safe
from bot.rendering.size_budget import LINE_WIDTH

OPEN, WRITE, CHECK, NEXT, LEAVE = "open", "write", "check", "next", "leave"
FILE, TAKE_OVER, LOOK, DISCARD = "file", "take", "look", "discard"
WARNING = "⚠"
PIECE = 900
MOST_PATHS = 10
_PARTS = "~"


def worklist_sheet(view: Worklist, localizer: Localizer, *, number: int = 1, note: str = "") -> Sheet:
    """The ``number``-th page of a text and its translation; ``note`` is a message on what was just done."""
    campaign = view.campaign.reference
    item = view.item
    entries = _entries(localizer, item) if item is not None else [Entry(said(_nothing(localizer, view)), 2)]
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('translate-title', language=localizer.language_name(view.language))}\n"
            f"{name(localizer, view.campaign.title, room.name)}\n-# {counts(localizer, view)}",
            localizer.text(note, reference=item.reference if item is not None else "") if note else "",
        ],
        entries,
        number,
    )
    languages = [
        Option(each, localizer.language_name(each), chosen=each == view.language) for each in view.languages
    ]
    buttons = []
    if item is not None:
        place = _PARTS.join((campaign, view.language, item.path))
        buttons = [
            *_buttons(localizer, view, item),
            *pager(localizer, "translate", place, shown.number, shown.count),
        ]
    else:
        again = build(Action.TRANSLATE, campaign, view.language, NEXT)
        buttons = [button(localizer, "button-translate-again", again)]
    by_file = build(Action.TRANSLATE, campaign, view.language, FILE)
    buttons.append(button(localizer, "button-translate-file", by_file))
    # Another language shows the same text, where one is shown.
    elsewhere = ("menu", OPEN, view.item.path) if view.item is not None else ("menu",)
    return sheet(
        [
            *shown.blocks,
            *rows(buttons),
            menu(localizer, "menu-translate", build(Action.TRANSLATE, campaign, *elsewhere), languages),
        ],
        HOUSE_COLOUR,
    )


def preview_sheet(view: PoPreview, localizer: Localizer, *, number: int = 1) -> Sheet:
    """What a file of translations would change, text after text, with the button that takes it over."""
    language = localizer.language_name(view.language)
    told = ["-# " + localizer.text("po-preview-next")] if view.changes else []
    if view.flags:
        told.append("-# " + localizer.text("po-preview-flags", count=view.flags))
    if view.taken:
        paths = localizer.join([safe(each, 80) for each in view.taken[:MOST_PATHS]])
        told.append("-# " + localizer.text("po-preview-taken", paths=paths))
    entries = [entry for each in view.changes for entry in _change(localizer, each)]
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.text('po-preview-title', language=language)}\n"
            f"{name(localizer, view.title, room.name)}\n-# "
            + localizer.text("po-preview-counts", changed=len(view.changes), same=view.same)
        ],
        entries or [Entry(said(localizer.text("po-preview-none")), 1)],
        number,
        foot=told,
    )
    campaign = view.campaign
    take = build(Action.TRANSLATE, campaign, view.language, TAKE_OVER, view.mark)
    look = build(Action.TRANSLATE, campaign, view.language, LOOK)
    drop = build(Action.TRANSLATE, campaign, view.language, DISCARD)
    success = discord.ButtonStyle.success
    buttons = [
        button(localizer, "button-po-take", take, success) if view.changes else None,
        button(localizer, "button-po-look", look),
        button(localizer, "button-po-discard", drop),
        *pager(localizer, "po", "file", shown.number, shown.count),
    ]
    return sheet([*shown.blocks, *rows(buttons)], HOUSE_COLOUR)


def taken_over_sheet(report: PoReport, localizer: Localizer) -> Sheet:
    """What was taken over of a file, with the button that leads on to the list."""
    said_of_it = localizer.text(
        "po-done",
        campaign=safe(report.campaign, 20),
        language=localizer.language_name(report.language),
        changed=report.changed,
        checked=report.checked,
        same=report.same,
    )
    on = build(Action.TRANSLATE, report.campaign, report.language, NEXT)
    return sheet([said_of_it, *rows([button(localizer, "button-translate-next", on)])], HOUSE_COLOUR)


def _change(localizer: Localizer, change: PoChange) -> list[Entry]:
    section = said(f"**{safe(change.path, 100)}**")
    found = []
    if change.before:
        found.append(Entry(said(localizer.text("po-until-now")), 1, section))
        found += _quoted(change.before, section)
    found.append(Entry(said(localizer.text("po-from-the-file")), 1, section))
    found += _quoted(change.after, section)
    if change.lost:
        lost = localizer.join([safe(each, 80) for each in change.lost])
        warning = localizer.text("translate-lost", terms=lost, count=len(change.lost))
        found.append(Entry(said(f"{WARNING} {warning}"), 2, section))
    return found


def place_of(text: str) -> tuple[str, str, str]:
    """The campaign, language and path that a button to another page names."""
    campaign, _, rest = text.partition(_PARTS)
    language, _, path = rest.partition(_PARTS)
    return campaign, language, path


def counts(localizer: Localizer, view: Worklist) -> str:
    """How far the translation of a campaign has come."""
    return localizer.text(
        "translate-counts",
        checked=view.counts.get(State.CHECKED, 0),
        total=view.total,
        missing=view.counts.get(State.MISSING, 0),
        stale=view.counts.get(State.STALE, 0),
        unchecked=view.counts.get(State.UNCHECKED, 0),
    )


def _nothing(localizer: Localizer, view: Worklist) -> str:
    done = view.counts.get(State.CHECKED, 0) == view.total
    return localizer.text("translate-done" if done else "translate-nothing-for-you")


def _entries(localizer: Localizer, item: TranslationItem) -> list[Entry]:
    what = [
        f"**{item.reference}**",
        localizer.text(message_id("translate-field", item.kind, item.field)),
        name(localizer, item.about, 120) if item.about is not None else "",
    ]
    original = heading(localizer, "translate-original", language=localizer.language_name(item.text.language))
    found = [
        Entry(said(" · ".join(each for each in what if each)), 1),
        *_quoted(item.text.original, original),
    ]
    made = item.made
    if made is not None:
        found += _quoted(made.text, heading(localizer, "translate-translation"))
    # The section above ends here: what follows is told of the whole.
    found.append(Entry(said("\n".join(_told(localizer, item))), 2, heading(localizer, _state_key(item))))
    return found


def _state_key(item: TranslationItem) -> str:
    return message_id("translate-state", item.state.value)


def _told(localizer: Localizer, item: TranslationItem) -> list[str]:
    made = item.made
    lines = []
    if made is not None:
        lines.append("-# " + localizer.text(message_id("translate-made-by", made.made_by.value)))
    if item.lost:
        lost = enumerated(localizer, [safe(each, 80) for each in item.lost])
        lines.append(f"{WARNING} {localizer.text('translate-lost', terms=lost, count=len(item.lost))}")
    if item.own:
        lines.append("-# " + localizer.text("translate-own"))
    if item.taken_until is not None:
        until = f"<t:{int(item.taken_until.timestamp())}:R>"
        lines.append(f"-# {localizer.text('translate-taken')} {until}")
    return lines


def _quoted(text: str, section: Draw) -> list[Entry]:
    found = pieces(text, PIECE)

    def drawn(piece: str) -> Draw:
        return lambda _: quote(piece, 2 * PIECE + 2)

    return [Entry(drawn(each), 1 + len(each) // LINE_WIDTH, section) for each in found]


def _buttons(
    localizer: Localizer, view: Worklist, item: TranslationItem
) -> list["discord.ui.Button[discord.ui.LayoutView]"]:
    campaign, language = view.campaign.reference, view.language
    may_check = item.state is State.UNCHECKED and not item.own and item.taken_until is None
    return [
        button(
            localizer,
            "button-translate-write",
            build(Action.TRANSLATE, campaign, language, WRITE, item.path),
            discord.ButtonStyle.primary,
            disabled=item.taken_until is not None,
        ),
        button(
            localizer,
            "button-translate-check",
            build(Action.TRANSLATE, campaign, language, CHECK, item.path, item.mark),
            discord.ButtonStyle.success,
            disabled=not may_check,
        ),
        button(
            localizer, "button-translate-next", build(Action.TRANSLATE, campaign, language, NEXT, item.path)
        ),
        button(
            localizer, "button-translate-leave", build(Action.TRANSLATE, campaign, language, LEAVE, item.path)
        ),
        button(localizer, "button-translate-open", build(Action.OPEN, item.reference)),
    ]
