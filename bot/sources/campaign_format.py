"""What the rows of a whole-campaign file may hold, made from the records themselves; and its JSON Schema.

Strict: nothing is guessed, nothing unknown is let through. Values come out as the domain's own, all but
references, which mean something only beside the other rows.
"""

import dataclasses
import json
import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    create_model,
)
from pydantic_core import PydanticCustomError

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.exchange import (
    DERIVED,
    EXCHANGED,
    FORMAT,
    FORMAT_VERSION,
    MOST_LOGGED,
    Audience,
    defaults_of,
    exchanged_fields,
    has_reference,
    inner_type,
)
from bot.domain.periods import zone_named
from bot.domain.records import RECORD_KINDS, FindingContent, Vote
from bot.domain.references import PREFIXES
from bot.domain.texts import Maker, ProtectedTerm, Text, Translation
from bot.domain.vocabulary import Visibility, VoteChoice

LONGEST_TEXT = 100_000
MOST_ITEMS = 10_000
_LARGEST = 2**31 - 1
_STRICT = ConfigDict(extra="forbid", strict=True)
_LANGUAGE = r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?$"
_NAME = r"^\S{1,200}$"

Reference = Annotated[str, Field(pattern=_NAME)]
Language = Annotated[str, Field(pattern=_LANGUAGE, max_length=35)]
Words = Annotated[str, Field(max_length=LONGEST_TEXT)]


def _fault(code: str, **context: object) -> PydanticCustomError:
    return PydanticCustomError(cast(Any, code), "import", context)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _fault("import_type", expected="text")
    return value


def _read(read: Callable[[str], object], code: str, schema: dict[str, Any]) -> Any:
    def check(value: object) -> object:
        text = _text(value)
        try:
            return read(text)
        except (ValueError, DeedsError) as error:
            raise _fault(code, typed=text) from error

    return Annotated[Any, PlainValidator(check), WithJsonSchema({"type": "string", **schema})]


def _day(text: str) -> date:
    # ``fromisoformat`` takes other forms too, which would not come back as they were.
    found = date.fromisoformat(text)
    if found.isoformat() != text:
        raise ValueError(text)
    return found


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return found.astimezone(UTC)


def _zone(text: str) -> str:
    if text:
        zone_named(text)
    return text


Edtf = _read(EdtfDate, "import_date", {"description": "A date in EDTF, as precise as its source"})
Day = _read(_day, "import_day", {"format": "date"})
Instant = _read(_instant, "import_instant", {"format": "date-time"})
Zone = _read(_zone, "import_zone", {"description": "An IANA time zone, or nothing for the server's"})


@cache
def _choice(kind: type[Enum]) -> Any:
    words = [each.name.lower() if issubclass(kind, Visibility) else str(each.value) for each in kind]
    known = dict(zip(words, kind, strict=True))

    def check(value: object) -> Enum:
        found = known.get(_text(value))
        if found is None:
            raise _fault("import_choice", typed=value, allowed=", ".join(known))
        return found

    return Annotated[Any, PlainValidator(check), WithJsonSchema({"enum": words})]


class TranslationRow(BaseModel):
    """A translation: its language, who made it, whether somebody checked it, and of which original."""

    model_config = _STRICT
    language: Language
    text: Words
    made_by: _choice(Maker)  # type: ignore[valid-type]
    checked: bool
    of: Words

    def translation(self) -> Translation:
        """The same for the record."""
        return Translation(self.language, self.text, self.made_by, self.checked, self.of)


class ProtectedTermRow(BaseModel):
    """A term that translations must not lose, with other spellings that will do."""

    model_config = _STRICT
    term: Words
    also: Annotated[list[Words], Field(max_length=100)] = []

    def protected(self) -> ProtectedTerm:
        """The same for the record."""
        return ProtectedTerm(self.term, tuple(self.also))


class TextRow(BaseModel):
    """A text in its language of record, with its translations."""

    model_config = _STRICT
    language: Language
    original: Words
    translations: Annotated[list[TranslationRow], Field(max_length=100)] = []

    def words(self) -> Text:
        """The same for the record."""
        return Text(self.language, self.original, tuple(each.translation() for each in self.translations))


def _checked(name: str, hint: Any) -> Any:
    """What pydantic checks a field of that declared type by. What is not there is left out, never null."""
    inner, _ = inner_type(hint)
    if get_origin(inner) in (types.UnionType, Union):
        return Annotated[
            Union[tuple(_content(each) for each in get_args(inner))],  # noqa: UP007
            Field(discriminator="type"),
        ]
    if get_origin(inner) is tuple:
        return Annotated[list[_checked(name, get_args(inner)[0])], Field(max_length=MOST_ITEMS)]  # type: ignore[misc]
    if inner is str:
        if name == "zone":
            return Zone
        return Language if name.endswith("language") else Words
    if inner is int:
        least, most = (1, MOST_LOGGED) if name == "order" else (0, _LARGEST)
        return Annotated[int, Field(ge=least, le=most)]
    if isinstance(inner, type) and issubclass(inner, Enum):
        return _choice(inner)
    return _TYPES[inner]


def _fields_for(hints: dict[str, Any], defaults: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, hint in hints.items():
        default = defaults.get(name, dataclasses.MISSING)
        if default is dataclasses.MISSING:
            found[name] = (_checked(name, hint), ...)
        else:
            found[name] = (_checked(name, hint), Field(default=_plain(default)))
    return found


def _plain(default: object) -> object:
    if isinstance(default, Visibility):
        return default.name.lower()
    if isinstance(default, Enum):
        return default.value
    if isinstance(default, EdtfDate):
        return default.text
    if isinstance(default, datetime):
        return default.isoformat()
    return list(default) if isinstance(default, tuple) else default


@cache
def _content(kind: Any) -> type[BaseModel]:
    word = "finding" if kind is FindingContent else "response"
    fields = _fields_for(get_type_hints(kind), defaults_of(kind))
    fields["type"] = (Literal[word], ...)
    return create_model(kind.__name__, __config__=_STRICT, __doc__=kind.__doc__, **fields)


@cache
def row_model(kind: str) -> type[BaseModel]:
    """The model of a kind's rows."""
    record = RECORD_KINDS[kind]
    hints = dict(exchanged_fields(kind))
    defaults = dict(defaults_of(record))
    del hints["reference"]
    defaults |= {name: False for name, of in DERIVED.get(kind, {}).items() if of is bool}
    fields = _fields_for(hints, defaults)
    named: Any = Reference
    if has_reference(kind):
        named = Annotated[str, Field(pattern=rf"^{PREFIXES[kind]}-[1-9][0-9]{{0,8}}$")]
    return create_model(
        record.__name__, __config__=_STRICT, __doc__=record.__doc__, reference=(named, ...), **fields
    )


class HeadRow(BaseModel):
    """What the file says of itself. ``change`` counts the changes that its record had lived through."""

    model_config = _STRICT
    format: Literal["deeds-campaign"]
    version: Annotated[int, Field(ge=1)]
    audience: _choice(Audience)  # type: ignore[valid-type]
    program: Words
    headlines: Annotated[int, Field(ge=0)]
    change: Annotated[int, Field(ge=0)]


_TYPES: dict[Any, Any] = {
    bool: bool,
    UUID: Reference,
    Text: Annotated[TextRow, AfterValidator(TextRow.words)],
    Translation: Annotated[TranslationRow, AfterValidator(TranslationRow.translation)],
    ProtectedTerm: Annotated[ProtectedTermRow, AfterValidator(ProtectedTermRow.protected)],
    EdtfDate: Edtf,
    date: Day,
    datetime: Instant,
    Vote: create_model(
        "Vote",
        __config__=_STRICT,
        __doc__=Vote.__doc__,
        official=(Reference, ...),
        choice=(_choice(VoteChoice), ...),
    ),
}


def schema() -> dict[str, Any]:
    """The JSON Schema of the file."""
    tables: dict[str, Any] = {
        kind: (list[row_model(kind)], Field(default=[]))  # type: ignore[misc]
        for kind in EXCHANGED
    }
    records = create_model("Records", __config__=_STRICT, __doc__="The rows of each kind.", **tables)
    whole = create_model(
        "Campaign file",
        __config__=_STRICT,
        __doc__="A whole campaign as Deeds exports and imports it. What is missing has its default.",
        head=(HeadRow, ...),
        records=(records, ...),
    )
    found = _without_null(whole.model_json_schema())
    del found["title"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} {FORMAT_VERSION}",
        **found,
    }


def schema_text() -> str:
    """The schema as the file that is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _without_null(value: Any) -> Any:
    # A field without a default is just not there: nothing in the file is ever null.
    if isinstance(value, dict):
        return {
            name: _without_null(each)
            for name, each in value.items()
            if not (name == "default" and each is None)
        }
    return [_without_null(each) for each in value] if isinstance(value, list) else value
