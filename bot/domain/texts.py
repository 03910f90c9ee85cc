"""Texts that people wrote, with their translations."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Maker(StrEnum):
    """Who made a translation."""

    PERSON = "person"
    MACHINE = "machine"
    SOURCE = "source"


def fingerprint(text: str) -> str:
    """The short hash by which a translation names the revision of the original it renders."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Translation:
    """One translation: its language, its maker, whether a person checked it, and of which revision."""

    language: str
    text: str
    made_by: Maker
    checked: bool
    of: str


@dataclass(frozen=True)
class ProtectedTerm:
    """A name, a bill or an acronym that translations must not lose; ``also`` are spellings that will do."""

    term: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Text:
    """A text in its language of record, with translations that go stale when it changes."""

    language: str
    original: str
    translations: tuple[Translation, ...] = ()

    def translation(self, language: str) -> Translation | None:
        """The translation into ``language``, if there is one, stale or not."""
        return next((each for each in self.translations if each.language == language), None)

    def translated(self, made: Translation) -> "Text":
        """The same text with that translation, in place of the one into its language."""
        others = tuple(each for each in self.translations if each.language != made.language)
        kept = tuple(sorted((*others, made), key=lambda each: each.language))
        return Text(self.language, self.original, kept)

    def is_stale(self, translation: Translation) -> bool:
        """Whether the original changed since ``translation`` was made."""
        return translation.of != fingerprint(self.original)

    def reworded(self, original: str) -> "Text":
        """The same text with a new original; its translations are kept and thereby stale."""
        return Text(self.language, original, self.translations)
