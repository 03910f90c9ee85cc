"""What was read in a document: its own words, and for a person to decide what could not be read safely."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from bot.domain.dates import UNKNOWN, EdtfDate


class Doubt(StrEnum):
    """Why a place in a document, or the document, needs a person's eyes."""

    PLACEHOLDER = "placeholder"
    FIGURE_UNCLEAR = "figure_unclear"
    FIGURE_TIMES_THOUSAND = "figure_times_thousand"
    FIGURE_STYLE = "figure_style"
    YEAR_MISSING = "year_missing"
    DATE_AMBIGUOUS = "date_ambiguous"
    DATE_INVALID = "date_invalid"
    DATES_DIFFER = "dates_differ"
    LANGUAGE_UNCLEAR = "language_unclear"
    LANGUAGE_DIFFERS = "language_differs"
    ENCODING_GUESSED = "encoding_guessed"
    ENCODING_BROKEN = "encoding_broken"
    NAME_TRANSLATED = "name_translated"
    REWORDED = "reworded"
    UNNAMED_PERSON = "unnamed_person"
    RELATIVE = "relative"
    PRIVATE_DATA = "private_data"
    NO_TEXT = "no_text"
    CUT_SHORT = "cut_short"


@dataclass(frozen=True)
class Figure:
    """A figure as it is written, and what was read from it; ``value`` is none where nobody should guess.

    ``unit`` is ``percent``, ``dollars``, ``euros`` or empty; ``place`` the number of its paragraph, from 1.
    """

    written: str
    value: Decimal | None
    unit: str
    place: int


@dataclass(frozen=True)
class Flag:
    """A doubt, where it lies and the words it is about.

    ``place`` is the number of the paragraph, from 1; none for the whole document. What was withheld has no
    words here either, and its place is the paragraph it stood behind.
    """

    doubt: Doubt
    place: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Withheld:
    """A passage about a private person, kept by nobody; it stood behind paragraph ``place``, 0 for above all.

    ``paragraphs`` is how many it took with it; 0 where some words of paragraph ``place`` were left out.
    """

    place: int
    paragraphs: int
    reason: Doubt


@dataclass(frozen=True)
class Reading:
    """A document as it was read. Nothing in it is guessed: what it does not say is empty or unknown."""

    title: str = ""
    publisher: str = ""
    language: str = ""
    published: EdtfDate = UNKNOWN
    paragraphs: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    flags: tuple[Flag, ...] = ()
    withheld: tuple[Withheld, ...] = field(default=())

    @property
    def precision(self) -> str | None:
        """How precise the date of publication is: ``day``, ``month``, ``year``; none where there is none."""
        if not self.published.is_known:
            return None
        return ("year", "month", "day")[self.published.text.partition("/")[0].count("-")]
