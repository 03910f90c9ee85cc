"""A message with a picture over its words, and the same without it, for where none can be shown."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from discord import ui

from bot.rendering.layout import Sheet, payload, shown_picture
from bot.rendering.pictures.canvas import FILE_NAME, Picture
from bot.rendering.size_budget import COMPONENTS

Body = dict[str, Any]

COMPONENTS_V2 = 32768
MENTION_NOBODY: dict[str, list[str]] = {"parse": []}


@dataclass(frozen=True)
class Illustrated:
    """A message as ``plain`` words; ``shown`` is the same with ``picture``, sent as the file ``name``.

    Where there is no picture, or no room for one, the last two are none and blank.
    """

    plain: Sheet
    shown: Sheet | None = None
    picture: Picture | None = None
    name: str = ""


def illustrated(
    make: Callable[[], Sheet], picture: Picture | None, *, above: str = "", name: str = FILE_NAME
) -> Illustrated:
    """The message that ``make`` makes, once with the picture over the text that begins with ``above``."""
    shown = make()
    if picture is None or not put_over(shown, shown_picture(name, picture.alt), above):
        return Illustrated(make())
    return Illustrated(make(), shown, picture, name)


def put_over(view: Sheet, picture: ui.MediaGallery[Any], above: str) -> bool:
    """Puts a picture over the text that begins so, else over the second; false where there is no room.

    The texts stay the lines they are, so that what the card carries stands where it stood; a line between
    them gives way.
    """
    (container,) = view.children
    if not isinstance(container, ui.Container):
        return False
    lines = [each for each in container.children if isinstance(each, ui.Separator)]
    while lines and 1 + sum(1 for _ in container.walk_children()) >= COMPONENTS:
        container.remove_item(lines.pop())
    if 1 + sum(1 for _ in container.walk_children()) >= COMPONENTS:
        return False
    items = list(container.children)
    texts = [place for place, each in enumerate(items) if isinstance(each, ui.TextDisplay)]
    begun = [place for place in texts if above and _said(items[place]).startswith(above)]
    items.insert((begun or texts[1:] or [len(items)])[0], picture)
    container.clear_items()
    for each in items:
        container.add_item(each)
    return True


def _said(item: ui.Item[Any]) -> str:
    return item.content if isinstance(item, ui.TextDisplay) else ""


def named_after(picture: Picture, kind: str) -> str:
    """A file's name that tells one picture from another, so that a changed one is a changed card."""
    return f"{kind}-{hashlib.sha256(picture.svg.encode()).hexdigest()[:12]}.png"


def card_body(view: Sheet) -> Body:
    """The body by which a plain message becomes the card."""
    return {
        "content": None,
        "embeds": [],
        "attachments": [],
        "flags": COMPONENTS_V2,
        "components": payload(view),
        "allowed_mentions": MENTION_NOBODY,
    }


def pictured_body(each: Illustrated) -> Body | None:
    """The same with the picture, none where there is none."""
    if each.shown is None or each.picture is None:
        return None
    attached = {"id": 0, "filename": each.name, "description": each.picture.alt}
    return {**card_body(each.shown), "attachments": [attached]}
