"""One language: sentences from its messages, dates, numbers and lists from CLDR."""

import datetime as calendar
import logging
import re
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.folding import fold
from bot.domain.texts import Maker, Text
from bot.i18n.isolation import contained, isolated, without_isolation
from bot.i18n.keys import message_id
from bot.i18n.negotiation import BASE_LANGUAGE

if TYPE_CHECKING:
    from babel.core import Locale
    from fluent.runtime import FluentBundle

_log = logging.getLogger(__name__)
# The formatting library refuses a longer value for its whole sentence; quotations may be longer.
_LONGEST_VALUE = 2000
_ESCAPED_WORD = re.compile(r"^[a-z]+(\\_[a-z]+)+$")
# A command in a message: two words only where marks say that both belong to its name, or nothing follows.
_COMMAND = re.compile(r"(?<![\w/:.<])/([a-z_]+(?: [a-z_]+(?=`|$))?)(?![\w/-])")
# Enumerations among them are words of the domain.
_WORDLESS = (int, float, Decimal, Enum, calendar.date, EdtfDate)
_NO_TAG = "language_tag_invalid"
_Y_SOUND = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)
_O_SOUND = re.compile(r"h?[oó]", re.IGNORECASE)


@dataclass(frozen=True)
class Shown:
    """A text of the record as this reader gets it.

    ``language`` is the one it is in; ``fallback`` says that this is not the reader's. ``stale``: the
    original changed since it was translated. ``unchecked``: no person checked the translation.
    ``machine``: a machine made it.
    """

    text: str
    language: str
    fallback: bool = False
    stale: bool = False
    unchecked: bool = False
    machine: bool = False

    @property
    def needs_label(self) -> bool:
        """Whether it must not be shown without saying what it is."""
        return self.fallback or self.stale or self.unchecked


def _is_wordless(value: object) -> bool:
    # To Python one instant is the same in all zones, and reads otherwise in each.
    return isinstance(value, _WORDLESS) and not isinstance(value, calendar.datetime)


def _base(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].casefold()


class Localizer:
    """The words of one language. Immutable; get one through :class:`bot.i18n.languages.Languages`.

    Values given to messages: texts, numbers (formatted by CLDR, and what plural forms choose by; a
    year goes in as text), dates, zoned datetimes, booleans (the words ``yes`` and ``no`` to choose
    by), and lists or tuples of texts (joined as the language joins them). Links, mentions and
    timestamps of Discord never go into a message: isolation marks would break them.
    """

    def __init__(
        self,
        language: str,
        locale: "Locale",
        bundle: "FluentBundle",
        *,
        fallback: "Localizer | None",
        strict: bool,
    ) -> None:
        # Imported where a language is first used: every room names this class, few runs need the library.
        from bot.i18n.dates import DateWords

        self.language = language
        self.locale = locale
        self._direction = str(locale.text_direction)
        self._bundle = bundle
        self._fallback = fallback
        self._strict = strict
        self._dates = DateWords(locale, self.text)
        self._labels: Localizer | None = None
        # What takes no values always reads the same; there are so many of them as messages.
        self._fixed: dict[tuple[str, str], str] = {}
        self._worded = self._keeping()
        self._edtf = lru_cache(maxsize=2048)(self._dates.edtf)
        self._day = lru_cache(maxsize=2048)(self._dates.day)
        self._in_language = lru_cache(maxsize=256)(self._said_in_language)

    def seen_with(self, labels: "Localizer") -> "Localizer":
        """The same words for somebody whose Discord draws the names of commands in another language.

        Wherever a message names a command by its own name (``/board``), they get the one that they see.
        """
        made = copy(self)
        made._labels = labels
        made._fixed = {}
        made._worded = made._keeping()
        return made

    def _keeping(self) -> Callable[..., str]:
        """:meth:`_formatted`, told all values one behind the other, with what it lately gave.

        Told apart by their types too, since to Python one and yes are the same.
        """

        def formatted(key: str, attribute: str, *told: Any) -> str:
            return self._formatted(key, attribute, dict(zip(told[::2], told[1::2], strict=True)))

        return lru_cache(maxsize=4096, typed=True)(formatted)

    @property
    def labels(self) -> str:
        """The language in which the reader's Discord draws the names of commands."""
        return self._labels.language if self._labels is not None else BASE_LANGUAGE

    def command(self, name: str) -> str:
        """A command or option by the name that the reader sees: ``board``, ``digest follow``."""
        return " ".join(self._label(each) for each in name.split(" "))

    def _label(self, name: str) -> str:
        key = message_id("slash", name)
        known = self._labels is not None and self._labels.has(key)
        return self._labels.plain(key) if self._labels is not None and known else name

    def _with_labels(self, said: str) -> str:
        return _COMMAND.sub(lambda found: f"/{self.command(found[1])}", said)

    @property
    def own_name(self) -> str:
        """What the language calls itself."""
        return self.text("language-own-name")

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return self._direction

    @property
    def onward(self) -> str:
        """The arrow to what comes next, as the language runs."""
        return "←" if self.direction == "rtl" else "→"

    def has(self, key: str) -> bool:
        """Whether this very language has the message."""
        return bool(self._bundle.has_message(key))

    def text(self, key: str, /, **values: object) -> str:
        """The message ``key`` with its values.

        Missing here, the English one is given, else the key itself, and the log says so; a strict
        one raises ``DeedsError("message_missing")`` or ``DeedsError("message_value")`` instead.
        """
        return self._said(key, "", values)

    def attribute(self, key: str, attribute: str, /, **values: object) -> str:
        """An attribute of the message ``key``, as in ``key.attribute``; else as :meth:`text`."""
        return self._said(key, attribute, values)

    def attribute_or_none(self, key: str, attribute: str) -> str | None:
        """An attribute that a message may have, none where it has not; without isolation marks."""
        if not self._bundle.has_message(key):
            return self._fallback.attribute_or_none(key, attribute) if self._fallback else None
        if attribute not in self._bundle.get_message(key).attributes:
            return None
        return without_isolation(self.attribute(key, attribute))

    def plain(self, key: str, /, **values: object) -> str:
        """The same without isolation marks, for labels that Discord shows alone and for JSON."""
        return without_isolation(self._said(key, "", values))

    def _said(self, key: str, attribute: str, values: dict[str, object]) -> str:
        if values:
            # Days and counts stand in most lines of a card; words of people are never kept here.
            if all(map(_is_wordless, values.values())) and self._bundle.has_message(key):
                return self._worded(key, attribute, *chain.from_iterable(values.items()))
            return self._formatted(key, attribute, values)
        known = self._fixed.get((key, attribute))
        if known is None:
            known = self._formatted(key, attribute, values)
            # A missing message is told of each time, and its key may be anything.
            if self._bundle.has_message(key):
                self._fixed[key, attribute] = known
        return known

    def _formatted(self, key: str, attribute: str, values: dict[str, object]) -> str:
        pattern = None
        if self._bundle.has_message(key):
            message = self._bundle.get_message(key)
            pattern = message.attributes.get(attribute) if attribute else message.value
        name = f"{key}.{attribute}" if attribute else key
        if pattern is None:
            return self._missing(key, attribute, name, values)
        long: list[str] = []
        arguments = {each: self._value(value, long) for each, value in values.items()}
        try:
            said, errors = self._bundle.format_pattern(pattern, arguments)
        except Exception as error:  # the library lets some faults of a message through, a ring for one
            if self._strict:
                raise DeedsError("message_value", {"key": name, "language": self.language}) from error
            return self._missing(key, attribute, name, values)
        if errors:
            if self._strict:
                raise DeedsError("message_value", {"key": name, "language": self.language}) from errors[0]
            _log.warning("message_value", extra={"key": name, "language": self.language})
        result = str(said)
        if self._labels is not None and "/" in result:
            result = self._with_labels(result)
        for number, text in enumerate(long):
            result = result.replace(_token(number), text)
        return result

    def _missing(self, key: str, attribute: str, name: str, values: dict[str, object]) -> str:
        if self._strict:
            raise DeedsError("message_missing", {"key": name, "language": self.language})
        _log.warning("message_missing", extra={"key": name, "language": self.language})
        if self._fallback is None:
            return name
        return self._fallback._said(key, attribute, values)

    def _value(self, value: object, long: list[str]) -> object:
        if isinstance(value, str):
            text = contained(str(value.value) if isinstance(value, Enum) else value)
            # Messages choose by words of the domain, which must survive rendering's escapes of Markdown;
            # an underscore inside a word formats nothing.
            if "\\" in text and _ESCAPED_WORD.match(text):
                text = text.replace("\\", "")
            # Nor may words of the record be taken for the name of a command where they stand in a message.
            if len(text) <= _LONGEST_VALUE and not (self._labels is not None and "/" in text):
                return text
            long.append(text)
            return _token(len(long) - 1)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, int | float):
            return value
        if isinstance(value, Decimal):
            # The library chooses no plural form by a Decimal.
            return int(value) if value == value.to_integral_value() else float(value)
        if isinstance(value, calendar.datetime):
            return self._dates.moment(value, getattr(value.tzinfo, "key", None) or "UTC")
        if isinstance(value, EdtfDate | calendar.date):
            return self.date(value)
        if isinstance(value, list | tuple):
            items = [contained(str(each)) for each in value]
            if self.direction == "rtl":
                # Else the first of them, a Latin letter perhaps, would turn the whole enumeration.
                items = [isolated(each) for each in items]
            return self._value(self.join(items), long)
        raise TypeError(f"a message takes no {type(value).__name__}")

    def date(self, value: EdtfDate | calendar.date | None) -> str:
        """A date in the language's medium form; parts, intervals and the unknown in words."""
        if isinstance(value, calendar.datetime):
            raise TypeError("an instant is shown by moment(), which asks for a zone")
        return self._day(value) if isinstance(value, calendar.date) else self._edtf(value)

    def moment(self, instant: calendar.datetime, zone: str, *, with_zone: bool = False) -> str:
        """Date and time of an instant in the IANA zone ``zone``. Raises ``DeedsError("zone_unknown")``."""
        return self._dates.moment(instant, zone, with_zone=with_zone)

    def clock(self, value: calendar.time | str) -> str:
        """A time of day, given as a time or ``HH:MM``."""
        return self._dates.clock(value)

    def weekday(self, number: int) -> str:
        """The name of a weekday; 0 is Monday."""
        return self._dates.weekday(number)

    def relative(self, day: calendar.date, today: calendar.date) -> str:
        """How far a day is from today, in days: tomorrow, 41 days ago."""
        return self._dates.relative(day, today)

    def days(self, count: int) -> str:
        """A number of days: *1 day*, *41 days*."""
        return self.text("duration-days", count=count)

    def number(self, value: int | float | Decimal) -> str:
        """A number with the language's digits, groups and decimal sign."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self.locale))

    def join(self, items: Sequence[str], *, style: Literal["standard", "or"] = "standard") -> str:
        """The items as one enumeration: *a, b and c*; style ``or``: *a, b or c*."""
        from babel.lists import format_list

        if not items:
            return ""
        joined = str(format_list(list(items), style=style, locale=self.locale))
        return _euphonic(joined, items[-1]) if self.locale.language == "es" else joined

    def labelled(self, label: str, value: str) -> str:
        """A label and what it says, with the colon as the language sets it: *Done: 3*, *Fait : 3*."""
        return f"{label}{self.text('label-colon')} {value}"

    def quoted(self, words: str) -> str:
        """Words between the language's quotation marks: *“so”*, *« ainsi »*."""
        return self.text("quoted", text=words)

    def language_name(self, tag: str) -> str:
        """The name of a language in this one: *French*, *francés*."""
        key = message_id("language-name", tag.casefold())
        if self.has(key):
            return self.text(key)
        return str(self.locale.languages.get(_base(tag)) or tag)

    def content(self, text: Text) -> Shown:
        """A text of the record in this language, else in its language of record, with what to say of it."""
        if _base(text.language) == _base(self.language):
            return Shown(text.original, text.language)
        found = text.translation(self.language) or next(
            (each for each in text.translations if _base(each.language) == _base(self.language)), None
        )
        if found is None or not found.text.strip():
            return Shown(text.original, text.language, fallback=True)
        return Shown(
            found.text,
            found.language,
            stale=text.is_stale(found),
            unchecked=not found.checked,
            machine=found.made_by is Maker.MACHINE,
        )

    def content_label(self, shown: Shown) -> str:
        """What must be said beside a shown text: its language, that it is older or unchecked; else empty."""
        if shown.fallback:
            return self._in_language(shown.language)
        if shown.stale:
            return self.text("content-translation-stale")
        if shown.unchecked:
            if shown.machine:
                return self.text("content-translation-machine")
            return self.text("content-translation-unchecked")
        return ""

    def _said_in_language(self, tag: str) -> str:
        return self.text("content-in-language", language=self.language_name(tag))

    def error(self, error: DeedsError) -> str:
        """The sentence for an error: message ``error-<code>`` with its parameters.

        It begins with the field's name where the error has a field and the field has a name. Many
        faults give a line each. A code without a message gives the general sentence.
        """
        if isinstance(error, ManyFaultsError):
            lines = [self.text(message_id("error", error.code), **error.parameters)]
            return "\n".join([*lines, *(self.error(each) for each in error.faults)])
        key = message_id("error", error.code)
        if not self.has(key) and (self._fallback is None or not self._fallback.has(key)):
            if self._strict:
                raise DeedsError("message_missing", {"key": key, "language": self.language})
            _log.warning("message_missing", extra={"key": key, "language": self.language})
            return self.text("error-without-sentence", code=error.code)
        label = self.field_label(error.field) if error.field else ""
        if "field" in error.parameters:
            name = str(error.parameters["field"])
            return self.text(key, **{**error.parameters, "field": self.field_label(name) or name})
        said = self.text(key, **{**error.parameters, **self._nearest_to(error)})
        return self.text("error-in-field", field=label, problem=said) if label else said

    def _nearest_to(self, error: DeedsError) -> dict[str, str]:
        # The domain reads tags of languages and knows none of their names.
        near = self.nearest_language(str(error.parameters["typed"])) if error.code == _NO_TAG else None
        return {"nearest": near, "name": self.language_name(near)} if near else {}

    def nearest_language(self, typed: str) -> str | None:
        """The tag of two letters that somebody most likely meant who typed a name, or half of one, in this
        language, in English or in the language itself; none where nothing is near.
        """
        wanted = fold(typed)
        tags: dict[str, str] = {}
        for each in (self, self._fallback or self):
            for tag, name in each.locale.languages.items():
                if len(tag) == 2:
                    tags.setdefault(fold(name), tag)
        begun = [each for each in tags if len(wanted) > 1 and each.startswith(wanted)]
        close = get_close_matches(wanted, tags, 1, cutoff=0.8)
        if begun or close:
            return tags[min(begun, key=len) if begun else close[0]]
        # What a language calls itself often begins as its tag does: español, français, soomaali.
        return next((each for each in tags.values() if wanted.startswith(each)), None)

    def field_label(self, name: str) -> str:
        """The name of a field of a form, message ``field-<name>``; empty if it has none."""
        key = message_id("field", name)
        return self.text(key) if self.has(key) else ""


def _euphonic(joined: str, last: str) -> str:
    """The Spanish list with *e* and *u* for *y* and *o* before their own sound, which CLDR leaves out."""
    sound = without_isolation(last)
    for word, other, before in ((" y ", " e ", _Y_SOUND), (" o ", " u ", _O_SOUND)):
        head, found, tail = joined.rpartition(word)
        if found and tail == last and before.match(sound):
            return f"{head}{other}{tail}"
    return joined


def _token(number: int) -> str:
    # From the private use area, so that no text that people type holds one by accident.
    return f"\ue000{number}\ue001"
