"""What Discord refuses in a body, written down by hand: above all what spans several fields.

Each check gives what it found, an empty list for a body that Discord would take. The sources are Discord's
pages on messages, components and application commands.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Body = Mapping[str, Any]

EMPTY_MESSAGE, INVALID = 50006, 50035
V2, EPHEMERAL = 1 << 15, 1 << 6
_FLAGS = V2 | EPHEMERAL | 1 << 2 | 1 << 12

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SELECTS = frozenset({3, 5, 6, 7, 8})
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL = 9, 10, 11, 12, 13, 14, 17, 18
_IN_CONTAINER = frozenset({ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR})
_IN_LABEL = SELECTS | {TEXT_INPUT, 19, 21, 22, 23}
_LINK, _PREMIUM = 5, 6

LOCALES = frozenset(
    (
        *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no"),
        *("pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th"),
        *("zh-CN", "ja", "zh-TW", "ko"),
    )
)
SUBCOMMAND, GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
_MOST_COMMANDS = {1: 100, 2: 15, 3: 15}


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where: ``components[0].label``."""

    place: str
    what: str
    code: int = INVALID

    def __str__(self) -> str:
        return f"{self.place or 'body'}: {self.what}"


Problems = list[Problem]


def _length(problems: Problems, place: str, text: Any, most: int, least: int = 0) -> None:
    size = len(text) if isinstance(text, str) else 0
    if text is not None and not isinstance(text, str):
        problems.append(Problem(place, "is no text"))
    elif size > most:
        problems.append(Problem(place, f"has {size} characters of at most {most}"))
    elif size < least or (least and not (text or "").strip()):
        problems.append(Problem(place, f"has fewer than {least} characters"))


def _count(problems: Problems, place: str, items: Collection[Any], most: int, least: int = 0) -> None:
    if not least <= len(items) <= most:
        problems.append(Problem(place, f"holds {len(items)}, and {least} to {most} may be"))


def _unique(problems: Problems, place: str, values: Collection[Any], what: str) -> None:
    problems += [
        Problem(place, f"{what} {value!r} stands there {times} times")
        for value, times in Counter(values).items()
        if times > 1
    ]


def check_message(body: Body, files: Collection[str] = (), *, empty_is_fine: bool = False) -> Problems:
    """What is wrong with a message, as it is to stand in the channel.

    ``files`` are the names of what is attached or stays attached. ``empty_is_fine`` is for an edit of a
    message that only loses something.
    """
    problems: Problems = []
    content, embeds = body.get("content") or "", body.get("embeds") or []
    components, flags = body.get("components") or [], body.get("flags") or 0
    _length(problems, "content", content, 2000)
    _length(problems, "nonce", None if body.get("nonce") is None else str(body["nonce"]), 25)
    _count(problems, "embeds", embeds, 10)
    _count(problems, "sticker_ids", body.get("sticker_ids") or [], 3)
    _count(problems, "attachments", files, 10)
    if flags & ~_FLAGS:
        problems.append(Problem("flags", f"{flags} holds flags that can't be set"))
    problems += _mentions(body.get("allowed_mentions") or {})
    for at, embed in enumerate(embeds):
        problems += _embed(embed, f"embeds[{at}]")
    if (total := sum(map(_embed_text, embeds))) > 6000:
        problems.append(Problem("embeds", f"hold {total} characters of at most 6000 together"))
    said = [name for name in ("content", "embeds", "poll", "sticker_ids") if body.get(name)]
    if flags & V2:
        problems += [
            Problem(name, "may not stand in a message with the flag IS_COMPONENTS_V2") for name in said
        ]
        allowed = _IN_CONTAINER | {CONTAINER}
        _count(problems, "components", components, 40, 1)
    else:
        allowed = frozenset({ROW})
        _count(problems, "components", components, 5)
        if not (said or components or files or empty_is_fine):
            problems.append(Problem("", "Cannot send an empty message", EMPTY_MESSAGE))
    problems += _components(components, "components", allowed, files)
    whole = list(_walk(components))
    if len(whole) > 40:
        problems.append(Problem("components", f"are {len(whole)} of at most 40 with what they hold"))
    text = sum(len(each.get("content") or "") for each in whole if each.get("type") == TEXT)
    if text > 4000:
        problems.append(Problem("components", f"hold {text} characters of text of at most 4000 together"))
    problems += _ids(whole)
    return problems


def _mentions(allowed: Body) -> Problems:
    problems: Problems = []
    parse = allowed.get("parse") or []
    problems += [
        Problem("allowed_mentions.parse", f"{each!r} is no kind of mention")
        for each in parse
        if each not in ("roles", "users", "everyone")
    ]
    for kind in ("users", "roles"):
        listed = allowed.get(kind) or []
        _count(problems, f"allowed_mentions.{kind}", listed, 100)
        if listed and kind in parse:
            problems.append(
                Problem("allowed_mentions", f"parse: [{kind!r}] and {kind}: [...] exclude each other")
            )
    return problems


def _embed(embed: Body, place: str) -> Problems:
    problems: Problems = []
    for name, most in (("title", 256), ("description", 4096), ("url", 2048)):
        _length(problems, f"{place}.{name}", embed.get(name), most)
    _length(problems, f"{place}.footer.text", (embed.get("footer") or {}).get("text"), 2048)
    _length(problems, f"{place}.author.name", (embed.get("author") or {}).get("name"), 256)
    fields = embed.get("fields") or []
    _count(problems, f"{place}.fields", fields, 25)
    for at, each in enumerate(fields):
        _length(problems, f"{place}.fields[{at}].name", each.get("name"), 256, 1)
        _length(problems, f"{place}.fields[{at}].value", each.get("value"), 1024, 1)
    return problems


def _embed_text(embed: Body) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for each in embed.get("fields") or []:
        texts += [each.get("name"), each.get("value")]
    return sum(len(each or "") for each in texts)


def _walk(components: Sequence[Body]) -> Iterator[Body]:
    for each in components:
        yield each
        yield from _walk(each.get("components") or [])
        yield from _walk([each[name] for name in ("accessory", "component") if each.get(name)])


def _ids(whole: Sequence[Body]) -> Problems:
    problems: Problems = []
    custom = [each["custom_id"] for each in whole if each.get("custom_id") is not None]
    _unique(problems, "components", custom, "custom_id")
    _unique(problems, "components", [each["id"] for each in whole if each.get("id")], "id")
    return problems


def _components(
    components: Sequence[Body], place: str, allowed: Collection[int], files: Collection[str]
) -> Problems:
    problems: Problems = []
    for at, each in enumerate(components):
        here, kind = f"{place}[{at}]", each.get("type")
        if kind not in allowed:
            problems.append(Problem(here, f"a component of type {kind} may not stand there"))
        else:
            problems += _component(each, here, files)
    return problems


def _component(each: Body, place: str, files: Collection[str]) -> Problems:
    problems: Problems = []
    kind, inner = each["type"], each.get("components") or []
    if kind == ROW:
        problems += _row(inner, f"{place}.components", files)
    elif kind == BUTTON:
        problems += _button(each, place)
    elif kind in SELECTS:
        problems += _select(each, place)
    elif kind == SECTION:
        _count(problems, f"{place}.components", inner, 3, 1)
        problems += _components(inner, f"{place}.components", {TEXT}, files)
        beside = [each["accessory"]] if each.get("accessory") else []
        _count(problems, f"{place}.accessory", beside, 1, 1)
        problems += _components(beside, f"{place}.accessory", {BUTTON, THUMBNAIL}, files)
    elif kind == TEXT:
        _length(problems, f"{place}.content", each.get("content"), 4000, 1)
    elif kind == THUMBNAIL:
        problems += _media(each.get("media"), each, f"{place}.media", files)
    elif kind == GALLERY:
        items = each.get("items") or []
        _count(problems, f"{place}.items", items, 10, 1)
        for at, item in enumerate(items):
            problems += _media(item.get("media"), item, f"{place}.items[{at}].media", files)
    elif kind == FILE:
        problems += _media(each.get("file"), each, f"{place}.file", files)
        if not str((each.get("file") or {}).get("url")).startswith("attachment://"):
            problems.append(Problem(f"{place}.file", "is no attachment"))
    elif kind == SEPARATOR and each.get("spacing") not in (None, 1, 2):
        problems.append(Problem(f"{place}.spacing", "is neither 1 nor 2"))
    elif kind == CONTAINER:
        _count(problems, f"{place}.components", inner, 40, 1)
        problems += _components(inner, f"{place}.components", _IN_CONTAINER, files)
        if not 0 <= (each.get("accent_color") or 0) <= 0xFFFFFF:
            problems.append(Problem(f"{place}.accent_color", "is no colour"))
    return problems


def _media(media: Any, beside: Body, place: str, files: Collection[str]) -> Problems:
    problems: Problems = []
    address = str((media or {}).get("url") or "")
    scheme, _, name = address.partition("://")
    if scheme == "attachment" and name not in files:
        problems.append(Problem(place, f"names {name!r}, which is not attached"))
    elif scheme not in ("attachment", "http", "https"):
        problems.append(Problem(place, f"{address!r} is no address"))
    _length(problems, f"{place}.description", beside.get("description"), 1024)
    return problems


def _row(inner: Sequence[Body], place: str, files: Collection[str]) -> Problems:
    problems: Problems = []
    kinds = {each.get("type") for each in inner}
    _count(problems, place, inner, 5 if kinds <= {BUTTON} else 1, 1)
    return problems + _components(inner, place, SELECTS | {BUTTON}, files)


def _button(each: Body, place: str) -> Problems:
    problems: Problems = []
    style, custom, address = each.get("style"), each.get("custom_id"), each.get("url")
    _length(problems, f"{place}.label", each.get("label"), 80)
    if style not in range(1, 7):
        problems.append(Problem(f"{place}.style", f"{style!r} is no style"))
    elif style == _PREMIUM:
        if each.get("sku_id") is None or custom or address or each.get("label") or each.get("emoji"):
            problems.append(Problem(place, "a premium button has a sku_id and nothing else"))
    else:
        if not each.get("label") and not each.get("emoji"):
            problems.append(Problem(f"{place}.label", "a button needs a label or an emoji"))
        if style == _LINK:
            if custom is not None:
                problems.append(Problem(f"{place}.custom_id", "a link has none"))
            _length(problems, f"{place}.url", address, 512, 1)
            if address and not re.match(r"(https?|discord)://.", address):
                problems.append(Problem(f"{place}.url", f"{address!r} is no address"))
        else:
            _length(problems, f"{place}.custom_id", custom, 100, 1)
            if address is not None:
                problems.append(Problem(f"{place}.url", "only a link has one"))
    return problems


def _select(each: Body, place: str) -> Problems:
    problems: Problems = []
    _length(problems, f"{place}.custom_id", each.get("custom_id"), 100, 1)
    _length(problems, f"{place}.placeholder", each.get("placeholder"), 150)
    least, most = each.get("min_values"), each.get("max_values")
    least, most = 1 if least is None else least, 1 if most is None else most
    if not 0 <= least <= 25 or not 1 <= most <= 25 or least > most:
        problems.append(Problem(place, f"{least} to {most} can't be chosen"))
    if each["type"] != STRING_SELECT:
        return problems
    options = each.get("options") or []
    _count(problems, f"{place}.options", options, 25, 1)
    _unique(problems, f"{place}.options", [option.get("value") for option in options], "value")
    for at, option in enumerate(options):
        _length(problems, f"{place}.options[{at}].label", option.get("label"), 100, 1)
        _length(problems, f"{place}.options[{at}].value", option.get("value"), 100, 1)
        _length(problems, f"{place}.options[{at}].description", option.get("description"), 100)
    if len(options) < max(least, most):
        problems.append(Problem(place, f"{most} can't be chosen of {len(options)}"))
    if sum(bool(option.get("default")) for option in options) > most:
        problems.append(Problem(place, f"more than {most} are chosen beforehand"))
    return problems


def check_form(body: Body) -> Problems:
    """What is wrong with a modal."""
    problems: Problems = []
    _length(problems, "title", body.get("title"), 45, 1)
    _length(problems, "custom_id", body.get("custom_id"), 100, 1)
    parts = body.get("components") or []
    _count(problems, "components", parts, 5, 1)
    for at, each in enumerate(parts):
        place, kind = f"components[{at}]", each.get("type")
        if kind == LABEL:
            _length(problems, f"{place}.label", each.get("label"), 45, 1)
            _length(problems, f"{place}.description", each.get("description"), 100)
            problems += _field(each.get("component") or {}, f"{place}.component", _IN_LABEL)
        elif kind == ROW:
            inner = each.get("components") or []
            _count(problems, f"{place}.components", inner, 1, 1)
            for field in inner:
                _length(problems, f"{place}.components[0].label", field.get("label"), 45, 1)
                problems += _field(field, f"{place}.components[0]", {TEXT_INPUT})
        elif kind == TEXT:
            problems += _component(each, place, ())
        else:
            problems.append(Problem(place, f"a component of type {kind} may not stand there"))
    return problems + _ids(list(_walk(parts)))


def _field(field: Body, place: str, allowed: Collection[int]) -> Problems:
    kind = field.get("type")
    if kind not in allowed:
        return [Problem(place, f"a component of type {kind} may not stand there")]
    if kind in SELECTS:
        return _select(field, place)
    problems: Problems = []
    _length(problems, f"{place}.custom_id", field.get("custom_id"), 100, 1)
    if kind != TEXT_INPUT:
        return problems
    least, most = field.get("min_length") or 0, field.get("max_length")
    most = 4000 if most is None else most
    if field.get("style") not in (1, 2):
        problems.append(Problem(f"{place}.style", "is neither 1 nor 2"))
    if not 0 <= least <= most <= 4000 or most < 1:
        problems.append(Problem(place, f"{least} to {most} characters can't be typed"))
    _length(problems, f"{place}.placeholder", field.get("placeholder"), 100)
    if field.get("value"):
        _length(problems, f"{place}.value", field["value"], most, least)
    return problems


def check_choices(choices: Sequence[Body], kind: int = STRING, place: str = "choices") -> Problems:
    """What is wrong with the choices of an option, or with what an autocomplete answers."""
    problems: Problems = []
    _count(problems, place, choices, 25)
    for at, each in enumerate(choices):
        here = f"{place}[{at}]"
        _length(problems, f"{here}.name", each.get("name"), 100, 1)
        problems += _localised(each, "name", here, 100, named=False)
        value = each.get("value")
        if kind == STRING:
            _length(problems, f"{here}.value", value, 100, 1)
        elif isinstance(value, bool) or not isinstance(value, int if kind == INTEGER else (int, float)):
            problems.append(Problem(f"{here}.value", f"{value!r} is no number"))
    return problems


def check_commands(commands: Sequence[Body]) -> Problems:
    """What is wrong with the commands that a bulk overwrite brings."""
    problems: Problems = []
    for kind, most in _MOST_COMMANDS.items():
        _count(problems, "commands", [each for each in commands if (each.get("type") or 1) == kind], most)
    _unique(
        problems, "commands", [(each.get("name"), each.get("type") or 1) for each in commands], "the name"
    )
    for each in commands:
        place, typed = str(each.get("name")), (each.get("type") or 1) == 1
        problems += _named(each, place, lower=typed)
        if typed:
            _length(problems, f"{place}.description", each.get("description"), 100, 1)
            problems += _localised(each, "description", place, 100, named=False)
            problems += _options(each.get("options") or [], place, depth=0)
            if (size := _command_size(each)) > 8000:
                problems.append(Problem(place, f"has {size} characters of at most 8000 together"))
        elif each.get("description") or each.get("options"):
            problems.append(Problem(place, "a command of a menu has neither description nor options"))
        granted = each.get("default_member_permissions")
        if granted is not None and not str(granted).isdecimal():
            problems.append(Problem(place, f"default_member_permissions {granted!r} is no number"))
    return problems


def _named(each: Body, place: str, *, lower: bool) -> Problems:
    problems: Problems = []
    _length(problems, f"{place}.name", each.get("name"), 32, 1)
    if lower and not is_name(str(each.get("name"))):
        problems.append(Problem(f"{place}.name", "has letters or signs that a name may not have"))
    return problems + _localised(each, "name", place, 32, named=lower)


def is_name(text: str) -> bool:
    """Whether Discord's pattern for names takes it: small letters, digits, ``-``, ``_`` and ``'``."""

    def fits(sign: str) -> bool:
        if sign in "-_'" or unicodedata.category(sign)[0] in "LN":
            return sign == sign.lower()
        return unicodedata.name(sign, "").startswith(("DEVANAGARI", "THAI"))

    return 1 <= len(text) <= 32 and all(map(fits, text))


def _localised(each: Body, name: str, place: str, most: int, *, named: bool) -> Problems:
    problems: Problems = []
    for locale, text in (each.get(f"{name}_localizations") or {}).items():
        here = f"{place}.{name}_localizations.{locale}"
        if locale not in LOCALES:
            problems.append(Problem(here, "is no language of Discord's"))
        _length(problems, here, text, most, 1)
        if named and not is_name(text):
            problems.append(Problem(here, "has letters or signs that a name may not have"))
    return problems


def _options(options: Sequence[Body], place: str, *, depth: int) -> Problems:
    problems: Problems = []
    _count(problems, f"{place}.options", options, 25)
    _unique(problems, f"{place}.options", [each.get("name") for each in options], "the name")
    nested = [each for each in options if each.get("type") in (SUBCOMMAND, GROUP)]
    if nested and len(nested) != len(options):
        problems.append(Problem(f"{place}.options", "subcommands and options exclude each other"))
    required = [bool(each.get("required")) for each in options]
    if required != sorted(required, reverse=True):
        problems.append(Problem(f"{place}.options", "what is required stands after what is optional"))
    for each in options:
        here, kind = f"{place}.{each.get('name')}", each.get("type")
        problems += _named(each, here, lower=True)
        _length(problems, f"{here}.description", each.get("description"), 100, 1)
        problems += _localised(each, "description", here, 100, named=False)
        if kind not in range(1, 12):
            problems.append(Problem(here, f"{kind!r} is no type of option"))
        elif kind in (SUBCOMMAND, GROUP):
            if depth > 1 or (depth == 1 and kind == GROUP):
                problems.append(Problem(here, "is nested too deeply"))
            below = 1 if kind == GROUP else 2
            problems += _options(each.get("options") or [], here, depth=below)
        else:
            choices = each.get("choices") or []
            if choices:
                problems += check_choices(choices, int(kind or 0), f"{here}.choices")
                _unique(problems, f"{here}.choices", [choice.get("name") for choice in choices], "the name")
            if choices and (kind not in (STRING, INTEGER, NUMBER) or each.get("autocomplete")):
                problems.append(Problem(here, "has choices, and can't have any"))
    return problems


def _command_size(each: Body) -> int:
    """Characters of names, descriptions and values; of the languages only the longest counts."""

    def longest(name: str) -> int:
        texts = [each.get(name), *(each.get(f"{name}_localizations") or {}).values()]
        return max((len(text or "") for text in texts), default=0)

    below = [*(each.get("options") or []), *(each.get("choices") or [])]
    value = len(str(each.get("value") or ""))
    return longest("name") + longest("description") + value + sum(map(_command_size, below))
