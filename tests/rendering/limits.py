"""Discord's limits on the components of a message, checked on what would go over the wire."""

from collections.abc import Iterator
from typing import Any

from discord import ui

from bot.rendering.layout import payload

BUTTON, SELECTS, ROW, TEXT, SEPARATOR, CONTAINER = 2, {3, 5, 6, 7, 8}, 1, 10, 14, 17


def units(text: str) -> int:
    """UTF-16 units, as clients count."""
    return len(text.encode("utf-16-le")) // 2


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component, the nested ones too."""
    for each in components:
        yield each
        yield from walk(each.get("components", []))


def broken_limits(components: list[dict[str, Any]]) -> list[str]:
    """Which limits the components break; empty for a message that Discord takes."""
    found: list[str] = []
    everything = list(walk(components))
    if not 1 <= len(everything) <= 40:
        found.append(f"{len(everything)} components")
    texts = [each["content"] for each in everything if each["type"] == TEXT]
    if any(not text.strip() for text in texts):
        found.append("an empty text")
    if sum(map(units, texts)) > 4000:
        found.append(f"{sum(map(units, texts))} characters of text")
    ids = [each["custom_id"] for each in everything if "custom_id" in each]
    if len(set(ids)) != len(ids):
        found.append(f"the same custom_id twice: {ids}")
    found.extend(f"custom_id {each!r}" for each in ids if not 1 <= len(each) <= 100)
    for each in everything:
        found.extend(_of_one(each))
    return found


def _of_one(component: dict[str, Any]) -> list[str]:
    kind = component["type"]
    if kind == BUTTON and not 1 <= units(component.get("label") or "") <= 80:
        return [f"button label {component.get('label')!r}"]
    if kind == ROW:
        children = component["components"]
        selects = [each for each in children if each["type"] in SELECTS]
        if not 1 <= len(children) <= 5 or (selects and len(children) > 1):
            return [f"a row of {len(children)}"]
    if kind in SELECTS:
        found = [] if units(component.get("placeholder") or "") <= 150 else ["a long placeholder"]
        if not 0 <= component["min_values"] <= component["max_values"] <= 25:
            found.append("min and max of a menu")
        return found + (_of_options(component["options"]) if kind == 3 else [])
    return []


def _of_options(options: list[dict[str, Any]]) -> list[str]:
    found = [] if 1 <= len(options) <= 25 else [f"{len(options)} options"]
    values = [each["value"] for each in options]
    if len(set(values)) != len(values):
        found.append("an option twice")
    for each in options:
        if not 1 <= units(each["label"]) <= 100 or not 1 <= units(each["value"]) <= 100:
            found.append(f"option {each!r}")
        if each.get("description") is not None and not 1 <= units(each["description"]) <= 100:
            found.append(f"description of {each!r}")
    return found


def texts_of(view: ui.LayoutView) -> str:
    """All that a message says, its buttons and menus included."""
    said: list[str] = []
    for each in walk(payload(view)):
        said.extend(str(each[key]) for key in ("content", "label", "placeholder") if each.get(key))
        said.extend(option["label"] for option in each.get("options", []))
    return "\n".join(said)


def ids_of(view: ui.LayoutView) -> list[str]:
    """The ids of its buttons and menus, in reading order."""
    return [each["custom_id"] for each in walk(payload(view)) if "custom_id" in each]


def assert_fits(view: ui.LayoutView) -> None:
    """The message breaks no limit."""
    assert broken_limits(payload(view)) == []
