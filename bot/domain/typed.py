"""What people type, read strictly: each function gives the value or says what would be right."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from urllib.parse import urlsplit

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.vocabulary import CriterionKind

LONGEST_LINE = 300
LONGEST_NUMBER = 40
LONGEST_ADDRESS = 1000
LONGEST_TEXT = 4000
MOST_CRITERIA = 10
# No script stacks more marks on one letter; whoever does means to spoil the page.
MOST_MARKS = 8
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z0-9]{2,8})*")
# https://www.loc.gov/standards/iso639-2/php/code_list.php: all there are of two letters. Of three there are
# thousands, for the languages that have no two.
_TWO_LETTERS = frozenset(
    {
        "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi",
        "bm", "bn", "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de",
        "dv", "dz", "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy",
        "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia",
        "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv", "ka", "kg", "ki", "kj", "kk",
        "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo",
        "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd",
        "ne", "ng", "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl",
        "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "sh", "si", "sk",
        "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti",
        "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur", "uz", "ve", "vi", "vo",
        "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
    }
)  # fmt: skip
_NUMBER = re.compile(r"\+?[0-9(][0-9 ()./-]*(?:\s?(?:x|ext\.?)\s?[0-9]+)?", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s<>\"'`|\\^{}]+", re.IGNORECASE)
# What ends a sentence around a link rather than the link.
_AFTER_LINK = ".,;:!?*_~)]}"
_JOINERS = {"\u200c", "\u200d"}
# What stands before a criterion that is only to be said, as each language that has its own writes it.
_WORDS = {"en": "word: ", "es": "palabra: ", "fr": "parole\u00a0: ", "ar": "قول: "}
_WORD = frozenset(each.partition(":")[0].strip() for each in _WORDS.values())


def _is_kept(character: str) -> bool:
    # Cc, Cf, Cs and Co are controls, direction overrides, lone surrogates and private use; the two
    # joiners are needed to write Persian, Arabic and several Indic scripts.
    return character in "\n\t" or character in _JOINERS or unicodedata.category(character)[0] != "C"


def clean(typed: str) -> str:
    """The text in NFC without control characters, direction overrides and lone surrogates, trimmed."""
    kept = "".join(character for character in typed if _is_kept(character))
    return unicodedata.normalize("NFC", kept).strip()


def text_of(typed: str, field: str, *, longest: int = LONGEST_TEXT, required: bool = True) -> str:
    """The cleaned text.

    Raises ``DeedsError("text_missing")`` when required and blank, ``DeedsError("text_too_long")`` above
    ``longest`` characters, ``DeedsError("text_marks")`` for marks piled up on one letter.
    """
    text = clean(typed)
    if required and not text:
        raise DeedsError("text_missing", {"field": field}, field=field, typed=typed)
    if len(text) > longest:
        raise DeedsError(
            "text_too_long",
            {"field": field, "longest": longest, "length": len(text)},
            field=field,
            typed=typed,
        )
    if any(len(list(run)) > MOST_MARKS for marked, run in groupby(text, _is_mark) if marked):
        raise DeedsError("text_marks", {"field": field}, field=field, typed=typed)
    return text


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def criteria_of(typed: str) -> list[tuple[CriterionKind, str]]:
    """Reads criteria, one a line, ``word:`` (or the same in another language) marking a word.

    Raises ``DeedsError("criteria_missing")`` without a deed, ``DeedsError("criteria_too_many")``.
    """
    lines = [text_of(line, "criteria", longest=LONGEST_LINE, required=False) for line in typed.splitlines()]
    found = [_criterion(each) for each in lines if _criterion(each)[1]]
    if not any(kind is CriterionKind.DEED for kind, _ in found):
        raise DeedsError("criteria_missing", field="criteria", typed=typed)
    if len(found) > MOST_CRITERIA:
        raise DeedsError("criteria_too_many", {"most": MOST_CRITERIA}, field="criteria", typed=typed)
    return found


def _criterion(line: str) -> tuple[CriterionKind, str]:
    head, colon, rest = line.partition(":")
    if colon and head.strip().casefold() in _WORD:
        return CriterionKind.WORD, rest.strip()
    return CriterionKind.DEED, line


def criteria_typed(criteria: Iterable[tuple[CriterionKind, str]], language: str = "en") -> str:
    """Criteria as they would be typed in a language: the inverse of :func:`criteria_of`."""
    word = _WORDS.get(language.partition("-")[0], _WORDS["en"])
    return "\n".join((word if kind is CriterionKind.WORD else "") + text for kind, text in criteria)


def criteria_retyped(typed: str, language: str) -> str:
    """Criteria as :func:`criteria_typed` gave them in any language, as it gives them in this one."""
    return criteria_typed([_criterion(each) for each in typed.splitlines()], language)


def date_of(typed: str, field: str, *, today: date | None = None) -> EdtfDate:
    """The date typed, blank for unknown.

    With ``today`` it must not lie wholly after it: what was said or done is never in the future. Raises
    ``DeedsError("date_invalid")`` and ``DeedsError("date_future")``.
    """
    shown = clean(typed)
    text = _with_our_digits(shown).replace(" ", "")
    if not text:
        return UNKNOWN
    try:
        found = EdtfDate(text)
    except DeedsError as error:
        raise DeedsError("date_invalid", {"typed": shown[:40]}, field=field, typed=typed) from error
    if today is not None and found.earliest is not None and found.earliest > today:
        raise DeedsError("date_future", {"typed": shown[:40]}, field=field, typed=typed)
    return found


def _with_our_digits(text: str) -> str:
    """The digits of any script as 0 to 9: an Arabic keyboard writes ٢٠٢٦-٠٣-١٢."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(each, each)) for each in text)


def language_of(typed: str, field: str, *, required: bool = True) -> str:
    """The tag of any language, such as ``en`` or ``pt-BR``; blank if none was given and none is required.

    Raises ``DeedsError("text_missing")`` and ``DeedsError("language_tag_invalid")``; whoever says the latter
    knows the names of languages, and adds the nearest one.
    """
    text = clean(typed)
    if not text:
        return text_of(typed, field, required=required)
    found = _LANGUAGE.fullmatch(text)
    if found is None or (len(found[1]) == 2 and found[1].lower() not in _TWO_LETTERS):
        told = {"typed": text[:20], "nearest": "none", "name": ""}
        raise DeedsError("language_tag_invalid", told, field=field, typed=typed)
    return text


def address_of(typed: str, field: str) -> str:
    """A web address without credentials, blank if none was given.

    Raises ``DeedsError("address_invalid")`` and ``DeedsError("address_with_credentials")``.
    """
    text = clean(typed)
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, text))
        credentials = parts.username is not None or parts.password is not None
    except ValueError:
        valid, credentials = False, False
    if not valid or len(text) > LONGEST_ADDRESS:
        raise DeedsError("address_invalid", field=field, typed=typed)
    if credentials:
        raise DeedsError("address_with_credentials", field=field, typed=typed)
    return text


def day_of(typed: str, field: str) -> date | None:
    """One single day, none for blank.

    Raises ``DeedsError("date_invalid")`` and ``DeedsError("day_needed")``.
    """
    found = date_of(typed, field)
    if found.is_known and not found.is_day:
        raise DeedsError("day_needed", {"typed": found.text}, field=field, typed=typed)
    return found.earliest


def number_of(typed: str, field: str) -> str:
    """A telephone number as people dial it, blank if none was given.

    Raises ``DeedsError("number_invalid")``.
    """
    text = " ".join(clean(typed).split())
    digits = sum(character.isdigit() for character in text)
    if text and (len(text) > LONGEST_NUMBER or digits < 3 or not _NUMBER.fullmatch(text)):
        raise DeedsError("number_invalid", field=field, typed=typed)
    return text


def links_in(text: str, most: int = 25) -> tuple[str, ...]:
    """The web addresses in a text, each once and none with credentials; of the rest nothing is kept."""
    found: dict[str, None] = {}
    for match in _LINK.findall(text):
        try:
            address = address_of(_ended(match), "url")
        except DeedsError:
            continue
        found.setdefault(address)
    return tuple(found)[:most]


def _ended(link: str) -> str:
    while link and link[-1] in _AFTER_LINK:
        # A bracket that was opened inside the link is part of it.
        if link[-1] == ")" and link.count("(") >= link.count(")"):
            break
        link = link[:-1]
    return link


def same_link(one: str, other: str) -> bool:
    """Whether two addresses lead to the same page, as far as their text can tell."""
    return _page(one) == _page(other)


def _page(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/"), parts.query
