"""From blocks of text and rows of buttons to one message inside Discord's limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, cast

import discord
from discord import ui

from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.safe_text import length, plain
from bot.rendering.size_budget import (
    BUTTON_LABEL,
    COMPONENTS,
    MESSAGE_TEXT,
    OPTION_TEXT,
    OPTIONS,
    PLACEHOLDER,
    ROW_BUTTONS,
    total,
    trimmed,
)

Row = ui.ActionRow[Any]
Block = str | Row | ui.File[Any] | ui.MediaGallery[Any]
Payload = list[dict[str, Any]]
_MIRRORED = {"◀️": "▶️", "▶️": "◀️"}


class Sheet(ui.LayoutView):
    """A finished message. Its buttons are answered by their ids, so discord.py need not remember it."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self._settled: Payload | None = None

    @property
    def is_settled(self) -> bool:
        """Whether what it sends was fixed."""
        return self._settled is not None

    def settle(self) -> None:
        """Fixes what it sends, for one that is sent again and again; nobody may change it from here on."""
        self._settled = self.to_components()

    def to_components(self) -> Payload:
        """The components as they go over the wire."""
        if self._settled is not None:
            return self._settled
        return cast(Payload, cast(Any, super()).to_components())

    def is_finished(self) -> bool:
        """Always: a view that is kept for its callbacks would stay in memory for ever."""
        return True

    def text(self) -> str:
        """Everything it says, block after block, as markdown."""
        return "\n\n".join(
            item.content for item in self.walk_children() if isinstance(item, ui.TextDisplay) and item.content
        )


def button(
    localizer: Localizer,
    key: str,
    custom_id: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    *,
    emoji: str | None = None,
    disabled: bool = False,
    **values: object,
) -> ui.Button[Any]:
    """A button whose label is the message ``key``; an arrow points onward as the language runs."""
    if localizer.direction == "rtl" and emoji is not None:
        emoji = _MIRRORED.get(emoji, emoji)
    label = plain(localizer.plain(key, **values), BUTTON_LABEL)
    return ui.Button(label=label, custom_id=custom_id, style=style, emoji=emoji, disabled=disabled)


def rows(buttons: Iterable[ui.Button[Any] | None]) -> list[Row]:
    """The buttons in rows of five; ``None`` is left out."""
    shown = [each for each in buttons if each is not None]
    return [ui.ActionRow(*shown[start : start + ROW_BUTTONS]) for start in range(0, len(shown), ROW_BUTTONS)]


@dataclass(frozen=True)
class Option:
    """An entry of a menu in plain text."""

    value: str
    label: str
    detail: str = ""
    chosen: bool = False


def menu(
    localizer: Localizer,
    key: str,
    custom_id: str,
    options: Sequence[Option],
    *,
    most: int = 1,
    least: int = 1,
    **values: object,
) -> Row | None:
    """A menu of at most 25 options; none where there is nothing to choose."""
    shown: dict[str, discord.SelectOption] = {}
    for each in options[:OPTIONS]:
        shown[each.value] = discord.SelectOption(
            label=plain(each.label, OPTION_TEXT) or each.value[:OPTION_TEXT],
            value=each.value,
            description=plain(each.detail, OPTION_TEXT) or None,
            default=each.chosen,
        )
    if not shown:
        return None
    select: ui.Select[Any] = ui.Select(
        custom_id=custom_id,
        placeholder=plain(localizer.plain(key, **values), PLACEHOLDER),
        options=list(shown.values()),
        min_values=min(least, len(shown)),
        max_values=min(max(1, most), len(shown)),
    )
    return ui.ActionRow(select)


def pager(localizer: Localizer, what: str, reference: str, number: int, count: int) -> list[ui.Button[Any]]:
    """Buttons to the page before and the page after, where there is one."""
    if count <= 1:
        return []
    found: list[ui.Button[Any]] = []
    if number > 1:
        found.append(
            button(
                localizer, "button-page-before", build(Action.PAGE, what, reference, number - 1), emoji="◀️"
            )
        )
    if number < count:
        found.append(
            button(localizer, "button-page-after", build(Action.PAGE, what, reference, number + 1), emoji="▶️")
        )
    return found


def attached(name: str) -> ui.File[Any]:
    """A file that is sent with the sheet, to be opened or kept."""
    return ui.File(f"attachment://{name}")


def shown_picture(name: str, alt: str) -> ui.MediaGallery[Any]:
    """A picture that is sent with the sheet; ``alt`` is read out to those who can't see it."""
    return ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=alt))


def post_button(
    localizer: Localizer, what: str, reference: str, number: int = 1, *more: str
) -> ui.Button[Any]:
    """*Post here*, for a private answer."""
    return button(localizer, "button-post", build(Action.POST, what, reference, number, *more))


def _weight(block: Block) -> int:
    return 1 + len(block.children) if isinstance(block, ui.ActionRow) else 1


def _merged(blocks: list[Block], most: int) -> list[Block]:
    """The same blocks in at most ``most`` components: neighbouring texts become one."""
    while sum(map(_weight, blocks)) > most:
        pair = next(
            (
                index
                for index in range(len(blocks) - 2, -1, -1)
                if isinstance(blocks[index], str) and isinstance(blocks[index + 1], str)
            ),
            None,
        )
        if pair is None:
            return blocks
        blocks[pair : pair + 2] = [f"{blocks[pair]}\n\n{blocks[pair + 1]}"]
    return blocks


def sheet(blocks: Sequence[Block | None], accent: int | None = None) -> Sheet:
    """One message: the blocks in a frame, with lines between them as far as the components reach."""
    shown = _merged([block for block in blocks if block], COMPONENTS - 1)
    spare = COMPONENTS - 1 - sum(map(_weight, shown))
    container: ui.Container[Any] = ui.Container(accent_colour=accent)
    for index, block in enumerate(shown):
        if isinstance(block, str):
            if index and isinstance(shown[index - 1], str) and spare > 0:
                container.add_item(ui.Separator())
                spare -= 1
            container.add_item(ui.TextDisplay(block))
        else:
            container.add_item(block)
    return Sheet().add_item(container)


def _make_room(container: ui.Container[Any], components: int, text: int) -> None:
    """Takes lines between blocks, then the ends of texts, out of a frame that has become too much."""
    separators = [each for each in container.children if isinstance(each, ui.Separator)]
    while separators and 1 + sum(1 for _ in container.walk_children()) > components:
        container.remove_item(separators.pop())
    texts = [each for each in container.children if isinstance(each, ui.TextDisplay)]
    kept = trimmed([each.content for each in texts], text)
    if total([each.content for each in texts]) > text:
        for each, said in zip_longest(texts, kept):
            if said is None:
                container.remove_item(each)
            else:
                each.content = said


def beside(card: Sheet, *, above: str, below: Sequence[Row]) -> Sheet:
    """A card with a text above it and rows below: outside of its frame, since they are not part of it.

    The card is taken apart for it, so it must be nobody else's.
    """
    made = Sheet().add_item(ui.TextDisplay(above))
    around = 1 + sum(map(_weight, below))
    for item in list(card.children):
        card.remove_item(item)
        if isinstance(item, ui.Container):
            _make_room(item, COMPONENTS - around, MESSAGE_TEXT - length(above))
        made.add_item(item)
    for row in below:
        made.add_item(row)
    return made


def payload(view: ui.LayoutView) -> Payload:
    """The components as they go over the wire."""
    return cast(Payload, cast(Any, view).to_components())
