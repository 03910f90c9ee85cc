"""Values of the record as JSON and back, the same for columns and for the chain of changes."""

import dataclasses
import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from bot.domain.dates import EdtfDate
from bot.domain.records import Content, FindingContent, Record, ResponseContent

R = TypeVar("R", bound=Record)
_CONTENTS: dict[str, Any] = {"response": ResponseContent, "finding": FindingContent}


def plain(value: object) -> Any:
    """A value as JSON knows it; instants in UTC. Raises ``TypeError`` for what no record may hold."""
    if value is None or type(value) is str or isinstance(value, bool):
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, StrEnum | str):
        return str(value)
    if isinstance(value, IntEnum | int):
        return int(value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("an instant without a zone")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, EdtfDate):
        return value.text
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, ResponseContent | FindingContent):
        return encode_content(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _fields(value: object) -> dict[str, Any]:
    return {name: plain(getattr(value, name)) for name in field_types(type(value))}


_FIELD_TYPES: dict[Any, dict[str, Any]] = {}


def field_types(kind: Any) -> dict[str, Any]:
    """The declared type of each field of a dataclass, in their order."""
    found = _FIELD_TYPES.get(kind)
    if found is None:
        hints = get_type_hints(kind)
        found = _FIELD_TYPES[kind] = {each.name: hints[each.name] for each in dataclasses.fields(kind)}
    return found


def restorer(hint: Any) -> Callable[[Any], Any]:
    """What turns JSON back into a value of the declared type ``hint``; see :func:`plain`."""
    return _restorer(hint)


@cache
def _restorer(hint: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        return _union(arguments)
    if origin is tuple:
        item = restorer(arguments[0])
        return lambda value: tuple(item(each) for each in value)
    if hint is EdtfDate or (isinstance(hint, type) and issubclass(hint, UUID | StrEnum | IntEnum)):
        return cast(Callable[[Any], Any], hint)
    if hint in (date, datetime):
        return cast(Callable[[Any], Any], hint.fromisoformat)
    if dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    if hint in (str, int, bool):
        return lambda value: value
    raise TypeError(f"no way back from JSON to {hint}")


def _union(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if set(arguments) == {ResponseContent, FindingContent}:
        return decode_content
    inner = [each for each in arguments if each is not type(None)]
    if len(inner) != 1 or len(inner) == len(arguments):
        raise TypeError(f"no way back from JSON to one of {arguments}")
    restore = restorer(inner[0])
    return lambda value: None if value is None else restore(value)


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    fields = {name: restorer(hint) for name, hint in field_types(kind).items()}

    def restore(value: dict[str, Any]) -> Any:
        # A field that came later is missing in older values and takes its default.
        return kind(**{name: fields[name](each) for name, each in value.items() if name in fields})

    return restore


def restore_field(kind: type[Record], field: str, value: object) -> Any:
    """The value of a record's field from the JSON that a change holds; none where there was none."""
    return None if value is None else restorer(field_types(kind)[field])(value)


def encode_content(content: Content) -> dict[str, Any]:
    """What a revision says as JSON values, with its ``type``: ``response`` or ``finding``."""
    kind = "finding" if isinstance(content, FindingContent) else "response"
    return {"type": kind, **_fields(content)}


def decode_content(value: dict[str, Any]) -> Content:
    """The inverse of :func:`encode_content`."""
    return cast(Content, restorer(_CONTENTS[value["type"]])(value))


def encode_record(record: Record) -> dict[str, Any]:
    """A record as JSON values by field."""
    return _fields(record)


def decode_record(kind: type[R], value: dict[str, Any]) -> R:
    """The inverse of :func:`encode_record`; what is missing takes its default."""
    return cast(R, restorer(kind)(value))
