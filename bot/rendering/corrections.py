"""Corrected cards: which lines of a frozen card rest on which entries, and the card with some struck."""

import copy
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from bot.domain.postings import MEDIA_GALLERY, Carried, Struck
from bot.i18n import Localizer
from bot.rendering.names import joined
from bot.rendering.pages import Page

Body = dict[str, Any]

ROOM_FOR_CORRECTION = 500
"""How much shorter than Discord allows a card is frozen, so that a correction finds room in it."""

MOST_NAMED = 6
_TEXT_DISPLAY = 10
_SMALL = "-# "


def text_components(components: Sequence[Body]) -> Iterator[Body]:
    """The text components of a frozen body in the order in which they are read."""
    for each in components:
        if each.get("type") == _TEXT_DISPLAY:
            yield each
        yield from text_components(each.get("components", ()))


def carried(shown: Page, card: Body) -> tuple[Carried, ...]:
    """Where in a card each entry of the page stands that rests on responses or findings."""
    lines = [line for text in text_components(card["components"]) for line in text["content"].split("\n")]
    found: list[Carried] = []
    start = 0
    for entry, drawn in zip(shown.entries, shown.drawn, strict=True):
        own = drawn.split("\n") if drawn else []
        place = next(
            (at for at in range(start, len(lines) - len(own) + 1) if lines[at : at + len(own)] == own), None
        )
        # What there was no room for is not in the card.
        if not own or place is None:
            continue
        start = place + len(own)
        found += [Carried(each, place, len(own)) for each in sorted(entry.about())]
    return tuple(found)


def corrected(card: Body, struck: Sequence[Struck], on: date, localizer: Localizer) -> Body:
    """A frozen card with those lines struck, and said at its top that it was corrected, when and why.

    Of an entry of several lines the first stays, struck: what it was about can still be told.
    """
    first = {each.line for each in struck}
    gone = {line for each in struck for line in range(each.line + 1, each.line + each.lines)} - first
    made = copy.deepcopy(card)
    doubtful: list[Body] = []
    number = 0
    for text in text_components(made["components"]):
        kept, began = [], number
        for line in text["content"].split("\n"):
            if number in first:
                kept.append(_struck(line))
            elif number not in gone:
                kept.append(line)
            number += 1
        text["content"] = "\n".join(kept)
        if not first.isdisjoint(range(began, number)):
            doubtful.append(text)
    for frame in made["components"]:
        _drop_picture(made, frame, doubtful)
    head = next(text_components(made["components"]), None)
    notes = [
        _note(localizer, "corrected-note", {each.reference for each in struck if not each.because}, on),
        _note(localizer, "overturned-note", {each.because for each in struck if each.because}, on),
    ]
    if head is not None:
        head["content"] = "\n".join([*(each for each in notes if each), head["content"]])
    return made


def _note(localizer: Localizer, key: str, references: set[str], on: date) -> str:
    if not references:
        return ""
    named = sorted(references, key=lambda each: (len(each), each))
    return localizer.text(key, on=on, references=joined(localizer, named, MOST_NAMED), count=len(named))


def _drop_picture(card: Body, frame: Body, doubtful: Sequence[Body]) -> None:
    """Takes a picture out that stands over a text with struck lines: it shows what those said."""
    parts = frame.get("components", [])
    for place, each in enumerate(parts[1:]):
        if parts[place].get("type") == MEDIA_GALLERY and any(each is text for text in doubtful):
            del parts[place]
            card["attachments"] = []
            return


def _struck(line: str) -> str:
    small = _SMALL if line.startswith(_SMALL) else ""
    return f"{small}~~{line.removeprefix(small)}~~"
