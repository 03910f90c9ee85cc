"""Whether two documents are one: copies, near copies, translations, or two reports of the same event.

Nothing here decides: a person does, and sees the parts of the score. A wrong link is worse than none, so each
kind needs several signs that are independent of each other. Translations share no words; what survives one
are figures, names in Latin letters, days, and how long the paragraphs are.
"""

import hashlib
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dates import EdtfDate
from bot.domain.folding import fold
from bot.domain.reading import Reading

SKETCH = 128
_WORDS_OF_SHINGLE = 3
_NEAR_COPY = 0.6
# Measured on two translations of one release (all figures and names shared, lengths correlate at 0.98) and on
# the next likest pair (a fifth of the figures, no common shape): each bound lies well between the two.
_TRANSLATION_NUMBERS = 0.6
_TRANSLATION_NAMES = 0.7
_TRANSLATION_SHAPE = 0.9
_FEWEST_NUMBERS = 3
_FEWEST_PARAGRAPHS = 5
_FEWEST_NAMES = 3
_EVENT_NAMES = 4
_LONGEST_NAME = 40

_NUMBER = re.compile(r"(?<![\w])\d+(?:[.,\u066b\u066c-]\d+)*(?!\w)")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Kinship(StrEnum):
    """What two documents seem to be to each other, the closest first."""

    COPY = "copy"
    NEAR_COPY = "near_copy"
    TRANSLATION = "translation"
    SAME_EVENT = "same_event"


@dataclass(frozen=True)
class Traits:
    """What of a document is compared.

    ``names`` are words in Latin letters with a capital, folded; in a text of another script every Latin word.
    ``sketch`` holds the least hashes of its runs of three words, ``shape`` the lengths of its paragraphs.
    """

    digest: str
    language: str
    published: EdtfDate
    numbers: frozenset[str]
    names: frozenset[str]
    sketch: frozenset[int]
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Likeness:
    """How alike two documents are, and in what; each part from 0 to 1, ``shape`` none where none can be told.

    ``shared_figures`` are those that hardly meet by chance: of four digits and more or broken, no years.
    """

    kinship: Kinship | None
    words: float
    numbers: float
    names: float
    shape: float | None
    shared_numbers: int
    shared_names: tuple[str, ...]
    shared_figures: tuple[str, ...]
    months_agree: bool | None


def traits_of(reading: Reading) -> Traits:
    """What of a reading is compared with others."""
    texts = [each for each in (reading.title, *reading.paragraphs) if each]
    whole = _ADDRESS.sub(" ", "\n".join(texts))
    words = fold(whole).split()
    runs = {" ".join(words[at : at + _WORDS_OF_SHINGLE]) for at in range(len(words) - _WORDS_OF_SHINGLE + 1)}
    return Traits(
        hashlib.sha256(" ".join(words).encode()).hexdigest(),
        reading.language,
        reading.published,
        frozenset(_number(each) for each in _NUMBER.findall(_digits(whole))),
        frozenset(_names(whole)),
        frozenset(sorted(map(_hash, runs))[:SKETCH]),
        tuple(map(len, reading.paragraphs)),
    )


def likeness(one: Traits, other: Traits) -> Likeness:
    """How alike two documents are."""
    shared_names = one.names & other.names
    shared_numbers = one.numbers & other.numbers
    found = Likeness(
        None,
        _jaccard_of_sketches(one.sketch, other.sketch),
        _jaccard(one.numbers, other.numbers),
        # Of the one that has fewer: a text in another script keeps only some names in Latin letters.
        len(shared_names) / max(1, min(len(one.names), len(other.names))),
        _correlation(one.shape, other.shape),
        len(shared_numbers),
        tuple(sorted(shared_names)),
        tuple(sorted(filter(_is_telling, shared_numbers))),
        _months_agree(one.published, other.published),
    )
    return Likeness(_kinship(one, other, found), *(getattr(found, each) for each in _PARTS))


_MARK_RUNS, _MARK_FIGURES, _MARK_NAMES = 8, 12, 12


def marks_of(traits: Traits) -> tuple[int, ...]:
    """Numbers of which alike documents share some, for finding them among many: 33 at most, of 63 bits.

    They stand for the words as a whole, for the least hashes of runs of words, and for figures and names. Of
    those the ones with the least hashes are taken, so that two documents that share most take the same.
    """
    telling = [f"figure {each}" for each in traits.numbers if _is_telling(each)]
    names = [f"name {each}" for each in traits.names]
    found = [_hash(f"digest {traits.digest}")] if traits.sketch else []
    found += sorted(traits.sketch)[:_MARK_RUNS]
    found += sorted(map(_hash, telling))[:_MARK_FIGURES]
    found += sorted(map(_hash, names))[:_MARK_NAMES]
    return tuple(dict.fromkeys(each >> 1 for each in found))


_PARTS = (
    "words",
    "numbers",
    "names",
    "shape",
    "shared_numbers",
    "shared_names",
    "shared_figures",
    "months_agree",
)


def _kinship(one: Traits, other: Traits, found: Likeness) -> Kinship | None:
    if one.digest == other.digest:
        return Kinship.COPY
    if found.words >= _NEAR_COPY:
        return Kinship.NEAR_COPY
    if found.months_agree is False:
        return None
    is_translation = (
        bool(one.language and other.language)
        and one.language != other.language
        and found.shared_numbers >= _FEWEST_NUMBERS
        and found.numbers >= _TRANSLATION_NUMBERS
        and len(found.shared_names) >= _FEWEST_NAMES
        and found.names >= _TRANSLATION_NAMES
        and found.shape is not None
        and found.shape >= _TRANSLATION_SHAPE
    )
    if is_translation:
        return Kinship.TRANSLATION
    if len(found.shared_names) >= _EVENT_NAMES and found.shared_figures:
        return Kinship.SAME_EVENT
    return None


def _digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)


def _number(text: str) -> str:
    """A figure without its grouping: in every language the same."""
    plain = text.replace("\u066c", ",").replace("\u066b", ".")
    return re.sub(r"[.,](?=\d{3}(?:\D|$))", "", plain).replace(",", ".")


def _is_telling(number: str) -> bool:
    return ("." in number or "-" in number or len(number) >= len("1000")) and not _YEAR.fullmatch(number)


def _names(text: str) -> set[str]:
    letters = [each for each in text if each.isalpha()]
    is_latin = sum(each < "\u0250" for each in letters) * 2 > len(letters)
    return {
        fold(each)
        for each in _NAME.findall(text)
        if each[0] < "\u0250" and 2 < len(each) <= _LONGEST_NAME and (not is_latin or each[0].isupper())
    }


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _jaccard_of_sketches(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of runs that two texts have in common, from the least hashes of both together."""
    least = sorted(one | other)[:SKETCH]
    return sum(each in one and each in other for each in least) / len(least) if one and other else 0.0


def _correlation(one: Sequence[int], other: Sequence[int]) -> float | None:
    """How the lengths of paragraphs go together where both have as many; none where that tells nothing."""
    if len(one) != len(other) or len(one) < _FEWEST_PARAGRAPHS:
        return None
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    both = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    spread = math.sqrt(sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other))
    return both / spread if spread else None


def _months_agree(one: EdtfDate, other: EdtfDate) -> bool | None:
    """Whether both can be of one month, an unknown year agreeing with any; none where one has no date."""
    if not (one.is_known and other.is_known):
        return None
    pairs = zip(one.text.split("-")[:2], other.text.split("-")[:2], strict=False)
    return all(a == b or "X" in a or "X" in b for a, b in pairs)
