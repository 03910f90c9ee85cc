"""Who may read which field: every record declares it, one function applies it."""

import dataclasses
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar, cast

from bot.domain.vocabulary import Visibility

_KEY = "visibility"
_MISSING = dataclasses.MISSING
R = TypeVar("R")


def _declare(level: Visibility) -> Callable[..., Any]:
    def declared(default: Any = _MISSING) -> Any:
        return dataclasses.field(default=default, metadata={_KEY: level})

    return declared


public = _declare(Visibility.PUBLIC)
members = _declare(Visibility.MEMBERS)
organisers = _declare(Visibility.ORGANISERS)


def undeclared_fields(record: type) -> list[str]:
    """The fields of a record type that declare no visibility; a test keeps this empty."""
    return [each.name for each in dataclasses.fields(record) if _KEY not in each.metadata]


def level_of(record: type, field: str) -> Visibility:
    """The lowest audience that may read a field of a record type; what nobody declared, nobody below
    organisers may."""
    found = next((each for each in dataclasses.fields(record) if each.name == field), None)
    level = found.metadata.get(_KEY) if found is not None else None
    return level if isinstance(level, Visibility) else Visibility.ORGANISERS


@lru_cache(maxsize=256)
def _hidden(kind: Any, audience: Visibility) -> dict[str, Any]:
    if undeclared_fields(kind):
        raise TypeError(f"undeclared visibility in {kind.__name__}")
    return {each.name: each.default for each in dataclasses.fields(kind) if each.metadata[_KEY] > audience}


def internal_fields(record: type) -> frozenset[str]:
    """The fields of a record type that only organisers read."""
    return frozenset(
        each.name for each in dataclasses.fields(record) if each.metadata[_KEY] is Visibility.ORGANISERS
    )


def project(record: R, audience: Visibility) -> R | None:
    """The record as ``audience`` may read it: none if it is not theirs, else with hidden fields emptied.

    A hidden field takes its default; where it has none the record means nothing without it, and the
    whole of it stays hidden. A type with undeclared fields raises ``TypeError``: what nobody declared
    is shown to nobody.
    """
    hidden = _hidden(cast(Any, type(record)), audience)
    if cast(Any, record).visibility > audience or cast(Any, record).withdrawn:
        return None
    if any(default is _MISSING for default in hidden.values()):
        return None
    return cast(R, dataclasses.replace(cast(Any, record), **hidden)) if hidden else record


def project_all(records: Iterable[R], audience: Visibility) -> list[R]:
    """Those of the records that ``audience`` may read, each as it may read them."""
    return [shown for each in records if (shown := project(each, audience)) is not None]
