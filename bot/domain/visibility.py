"""Who may read which field: every record declares it, one function applies it."""

import dataclasses
from collections.abc import Callable
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


def project(record: R, audience: Visibility) -> R | None:
    """The record as ``audience`` may read it: none if it is not theirs, else with hidden fields emptied.

    A hidden field takes its default; where it has none the record means nothing without it, and the
    whole of it stays hidden. A type with undeclared fields raises ``TypeError``: what nobody declared
    is shown to nobody.
    """
    kind = type(record)
    if undeclared_fields(kind):
        raise TypeError(f"undeclared visibility in {kind.__name__}")
    if cast(Any, record).visibility > audience or cast(Any, record).withdrawn:
        return None
    hidden = {
        each.name: each.default
        for each in dataclasses.fields(cast(Any, record))
        if each.metadata[_KEY] > audience
    }
    if any(default is _MISSING for default in hidden.values()):
        return None
    return cast(R, dataclasses.replace(cast(Any, record), **hidden)) if hidden else record
