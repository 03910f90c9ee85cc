"""Text that looks like a private person's data, so that nobody stores it without being asked first.

Patterns find what has a form: numbers, addresses. Names and stories have none; what is written about
people stays with the organisers (docs/organisers.md).
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum


class PrivateData(StrEnum):
    """What was found."""

    PHONE = "phone"
    EMAIL = "email"
    STREET = "street"
    A_NUMBER = "a_number"
    SSN = "ssn"
    RECEIPT = "receipt"


# Nothing of it is without one of these: most texts need no further look.
_SIGNS = re.compile(r"[\d@＠]|[\[(]at[\])]", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
# Days and times, which are numbers of eight digits and more that belong to nobody.
_DAY = re.compile(
    r"(?<![\d-])(?:\d{4}-\d{2}(?:-\d{2})?(?:/\d{4}-\d{2}(?:-\d{2})?)?|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\d-])"
)
_GAP = r"[\s.\-–—()/]{0,3}"
_STREET_NUMBER = r"(?<![\w#-])\d{1,6}[a-z]?"
# A word of a street's name: small words mean that a sentence goes on.
_NAME = r"(?!(?:a|and|at|by|each|every|for|from|in|of|on|per|the|to|with)\b)[\w'’.-]+"
_ENGLISH = (
    r"street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|place|pl|way|circle|cir|terrace|"
    r"ter|parkway|pkwy|highway|hwy|trail|trl"
)
_PATTERNS: dict[PrivateData, re.Pattern[str]] = {
    PrivateData.EMAIL: re.compile(
        r"(?<![\w.+-])[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
    ),
    # An alien registration number: the letter, then seven to nine digits, however they are spaced.
    PrivateData.A_NUMBER: re.compile(
        r"(?<!\w)a(?:lien)?[\s#:.\-]{0,3}(?:n(?:o|um|umber)?[\s#:.\-]{0,3})?\d(?:[\s-]?\d){6,8}(?!\d)",
        re.IGNORECASE,
    ),
    # A receipt of the immigration service: three letters and ten digits.
    PrivateData.RECEIPT: re.compile(
        r"(?<!\w)(?:EAC|IOE|LIN|MSC|NBC|SRC|VSC|WAC|YSC)[\s-]?\d{2}(?:[\s-]?\d){8}(?!\d)", re.IGNORECASE
    ),
    PrivateData.SSN: re.compile(r"(?<![\d-])(?!000|666|9\d\d)\d{3}[\s.\-–]\d{2}[\s.\-–]\d{4}(?![\d-])"),
    # Ten digits as North America writes them, or any number with a country code.
    PrivateData.PHONE: re.compile(
        rf"(?<![\w#-])(?:\+?1{_GAP})?\(?[2-9]\d{{2}}\)?{_GAP}\d{{3}}{_GAP}\d{{4}}(?![\d-])"
        rf"|(?<!\w)(?:\+|00)[1-9]\d{{0,2}}(?:{_GAP}\d){{6,12}}(?!\d)"
        r"|\btel:\+?\d{7,}"
    ),
    PrivateData.STREET: re.compile(
        rf"{_STREET_NUMBER}\s+(?:(?:[nsew]|north|south|east|west)\.?\s+)?(?:{_NAME}\s+){{1,4}}(?:{_ENGLISH})\b\.?"
        r"|\b(?:calle|avenida|av|carrera|cra|paseo|plaza)\.?\s+(?:[\w'’.-]+\s+){0,5}(?:#|n[.º°o]*|num\.?|número)?\s*\d{1,5}\b"
        rf"|{_STREET_NUMBER}\s*,?\s+(?:bis\s+)?(?:rue|avenue|boulevard|chemin|impasse|allée|quai|place)\s+\w+"
        r"|شارع\s+[\w\s]{2,40}?\d{1,5}|\d{1,5}\s+شارع\s+\w+"
        r"|\bp\.?\s?o\.?\s?box\s+\d+",
        re.IGNORECASE,
    ),
}


def private_data_in(text: str) -> tuple[PrivateData, ...]:
    """What in a text looks like a private person's data, each kind once; web addresses are not read."""
    if not _SIGNS.search(text):
        return ()
    # Digits of every script are read as digits, and letters of full width as letters.
    read = unicodedata.normalize("NFKC", text)
    read = "".join(str(unicodedata.digit(each)) if each.isdigit() else each for each in read)
    read = _DAY.sub(" ", _ADDRESS.sub(" ", read))
    return tuple(kind for kind, pattern in _PATTERNS.items() if pattern.search(read))


def private_data_in_any(texts: Iterable[str]) -> tuple[PrivateData, ...]:
    """The same over several texts."""
    found = {kind for text in texts for kind in private_data_in(text)}
    return tuple(kind for kind in _PATTERNS if kind in found)
