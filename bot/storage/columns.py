"""Column types: what the record holds, as both databases keep it."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, CHAR, BigInteger, DateTime, Dialect, SmallInteger, Text, Uuid
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.domain.changes import canonical
from bot.domain.dates import EdtfDate
from bot.domain.vocabulary import Visibility
from bot.storage.codec import plain, restorer

# PostgreSQL compares bytes like this, as SQLite always does: both then sort alike, whatever the locale.
TEXT: TypeEngine[str] = Text().with_variant(Text(collation="C"), "postgresql")
# A board decodes thousands of ids and dates that repeat.
_identifier = lru_cache(maxsize=1 << 16)(UUID)
_edtf = lru_cache(maxsize=1 << 13)(EdtfDate)


class Identifier(TypeDecorator[UUID]):
    """A UUID: PostgreSQL's own type, 32 letters in SQLite."""

    impl = Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Uuid() if dialect.name == "postgresql" else CHAR(32))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return value if value is None or dialect.name == "postgresql" else value.hex

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return _identifier(value) if isinstance(value, str) else value


UUID_TYPE = Identifier()


class Numbers(TypeDecorator[tuple[int, ...]]):
    """Whole numbers in their order: an array in PostgreSQL, a JSON list in SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(BigInteger()) if dialect.name == "postgresql" else TEXT)

    def process_bind_param(self, value: Iterable[int] | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        numbers = list(value)
        return numbers if dialect.name == "postgresql" else json.dumps(numbers, separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[int, ...] | None:
        if value is None:
            return None
        return tuple(json.loads(value) if isinstance(value, str) else value)


class Instant(TypeDecorator[datetime]):
    """An instant in UTC. A naive one is refused with ``ValueError``."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a zone")
        instant = value.astimezone(UTC)
        return instant if dialect.name == "postgresql" else instant.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Edtf(TypeDecorator[EdtfDate]):
    """A date as its EDTF text."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: EdtfDate | None, dialect: Dialect) -> str | None:
        return None if value is None else value.text

    def process_result_value(self, value: str | None, dialect: Dialect) -> EdtfDate | None:
        return None if value is None else _edtf(value)


class Word(TypeDecorator[Any]):
    """One of the domain's words, as its text."""

    impl = TEXT
    cache_ok = True

    def __init__(self, words: Any) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(self.words(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else self.words(value)


class Level(TypeDecorator[Visibility]):
    """A visibility as its number, so that the database can compare it."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(self, value: Visibility | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Visibility | None:
        return None if value is None else Visibility(value)


class Coded(TypeDecorator[Any]):
    """A value of a declared type as canonical JSON text."""

    impl = TEXT
    cache_ok = True

    def __init__(self, declared: Any) -> None:
        super().__init__()
        self.declared = declared

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else canonical(plain(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else restorer(self.declared)(json.loads(value))


@cache
def _meanings(kinds: tuple[type[Enum], ...]) -> dict[str, Enum]:
    return {str(each.value): each for kind in kinds for each in kind}


class AnyWord(TypeDecorator[Any]):
    """A word of one of several vocabularies that share no word."""

    impl = TEXT
    cache_ok = True

    def __init__(self, *vocabularies: type[Enum]) -> None:
        super().__init__()
        self.vocabularies = vocabularies

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else _meanings(self.vocabularies)[value]
