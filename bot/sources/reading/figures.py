"""Figures as they are written, and what can safely be read from them."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from bot.domain.reading import Doubt, Figure, Flag
from bot.sources.reading.dating import spans_of_dates

_BLANK = "[ \u00a0\u202f]"
_NUMBER = r"\d{1,3}(?:[.,\u066c\u00a0\u202f]\d{3})+(?!\d)(?:[.,\u066b]\d+)?|\d+(?:[.,\u066b]\d+)?"
_SPACED = r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?"
# Languages that set thousands apart with a blank.
_SPACES_THOUSANDS = frozenset({"fr"})
_DECIMAL_COMMA = frozenset({"fr", "es"})
_DOTTED_THOUSANDS = frozenset({"es"})

_SCALES = {
    "thousand": 3, "mil": 3, "mille": 3, "ألف": 3, "الف": 3, "آلاف": 3, "الاف": 3,
    "million": 6, "millions": 6, "millon": 6, "millones": 6, "مليون": 6, "ملايين": 6,
    "billion": 9, "billions": 9, "milliard": 9, "milliards": 9, "مليار": 9, "مليارات": 9,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_CURRENCY = r"US\$|\$|€|dollars?|dolares|euros?|دولار(?:ات|ا)?|يورو"
_PERCENT = r"%|٪|per ?cent|por ciento|pour ?cent|(?:في|ب)ال?(?:مئة|مائة)|في المئة|في المائة|بالمئة|بالمائة"
_PLACEHOLDER = "XNUMX"
_FIGURE = (
    rf"(?P<before>(?:US)?\$|€)?{_BLANK}?(?P<number>{{number}})"
    rf"(?:{_BLANK}?(?P<scale>{_SCALE})\b)?"
    rf"(?:{_BLANK}?(?:(?:de|d[’']){_BLANK}?)?(?P<currency>{_CURRENCY})(?!\w))?"
    rf"(?:{_BLANK}?(?P<percent>{_PERCENT})(?!\w))?"
)
_WITH_PLACEHOLDER = re.compile(
    rf"(?<![\w.,/-])(?:(?:{_NUMBER}){_BLANK}{{0,2}}(?:[$€]{_BLANK}{{0,2}})?"
    rf"(?:(?:en|in|de|of|the|el|عام|في){_BLANK}{{1,2}})?){{1,3}}{_PLACEHOLDER}"
    rf"|{_PLACEHOLDER}(?:{_BLANK}+(?:{_NUMBER}))?"
)
_SCALE_FIRST = re.compile(
    rf"\b(?:millions?|milliards?|billions?|thousands?|millones|miles){_BLANK}+(?:de|of){_BLANK}+(?P<number>{_NUMBER})"
    r"(?!\w)",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(rf"(?<![\w.,/-])(?:{_NUMBER}){_BLANK}+(?:19|20)\d\d{_BLANK}*[$€]")
# Numbers that are names: addresses, laws, telephones, days everybody knows, parts of words.
_NAMES = tuple(
    re.compile(each, re.IGNORECASE)
    for each in (
        r"https?://\S+|www\.\S+|\b[\w.-]+@[\w.-]+",
        r"\b(?:[HSA]\.?\s?[BRJ]?\.?(?:[JC]?\.?R\.?)?|AB|LD|HB|SB|HF|SF|bill|chapter|section|§|no\.|n[°º])\s?-?\d{1,5}"
        r"(?:[-–.]\d+)*\b",
        r"(?<![\w-])(?:\+?1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)",
        r"(?<![\d/])(?:\d{1,2}/\d{1,2})(?![\d/])",
        r"#\w+",
        r"©\s?\d{4}|\bcopyright\s+\d{4}",
    )
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNITS = {"$": "dollars", "us$": "dollars", "€": "euros"}


def figures_in(paragraph: str, place: int, language: str) -> tuple[list[Figure], list[Flag]]:
    """The figures of a paragraph in their order, and a flag for each that a person must look at."""
    left = _without_names(paragraph)
    found: list[tuple[int, Figure]] = []
    flags: list[tuple[int, Flag]] = []

    def take(
        match: re.Match[str], value: Decimal | None, unit: str, doubt: Doubt | None, *, is_figure: bool
    ) -> None:
        nonlocal left
        written = paragraph[match.start() : match.end()].strip()
        if is_figure:
            found.append((match.start(), Figure(written, value, unit, place)))
        if doubt is not None:
            flags.append((match.start(), Flag(doubt, place, written)))
        left = left[: match.start()] + " " * len(match.group()) + left[match.end() :]

    for pattern, doubt in (
        (_WITH_PLACEHOLDER, Doubt.PLACEHOLDER),
        (_SCALE_FIRST, Doubt.FIGURE_UNCLEAR),
        (_SIDE_BY_SIDE, Doubt.FIGURE_UNCLEAR),
    ):
        if doubt is Doubt.PLACEHOLDER and _PLACEHOLDER not in left:
            continue
        for match in list(pattern.finditer(left)):
            take(match, None, "", doubt, is_figure=any(each.isdigit() for each in match.group()))
    for match in list(_matches(left, language)):
        number, scale = match["number"], _SCALES.get((match["scale"] or "").casefold(), 0)
        unit = _unit(match)
        if not unit and not scale and _YEAR.fullmatch(number):
            continue
        value, unclear = _value(number, language)
        if scale == 3 and value is not None and re.search(r"[.,\u066c\u00a0\u202f ]\d{3}$", number):
            value, unclear = None, Doubt.FIGURE_TIMES_THOUSAND
        if value is not None:
            value = value.scaleb(scale)
        take(match, value, unit, unclear, is_figure=True)
    return [each for _, each in sorted(found, key=_first)], [each for _, each in sorted(flags, key=_first)]


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def _matches(text: str, language: str) -> Iterator[re.Match[str]]:
    number = f"{_SPACED}|{_NUMBER}" if language in _SPACES_THOUSANDS else _NUMBER
    pattern = r"(?<![\w.,/\u066b\u066c-])" + _FIGURE.replace("{number}", number) + r"(?![\w/]|-\w)"
    return re.finditer(pattern, text, re.IGNORECASE)


def _without_names(paragraph: str) -> str:
    """The paragraph with blanks for numbers in names and dates, digits as ours, and letters without marks."""
    left = "".join(_plain(each) for each in paragraph)
    for pattern in _NAMES:
        left = pattern.sub(lambda match: " " * len(match.group()), left)
    for start, end in spans_of_dates(left):
        left = left[:start] + " " * (end - start) + left[end:]
    return left


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return character if character > "\u05ff" else unicodedata.normalize("NFD", character)[0]


def _unit(match: re.Match[str]) -> str:
    if match["percent"]:
        return "percent"
    word = (match["before"] or match["currency"] or "").casefold()
    if not word:
        return ""
    return _UNITS.get(word) or ("euros" if word.startswith(("euro", "يورو")) else "dollars")


def _value(number: str, language: str) -> tuple[Decimal | None, Doubt | None]:
    """What a number says. A sign between three digits and others groups or divides, by the language."""
    text = number.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("\u066c", "")
    text = text.replace("\u066b", "." if "." not in text else "x")
    commas, dots = text.count(","), text.count(".")
    if commas and dots:
        point = max(",", ".", key=text.rfind)
        groups = "," if point == "." else "."
        return Decimal(text.replace(groups, "").replace(point, ".")), None
    sign = "," if commas else "."
    if not commas and not dots:
        return Decimal(text), None
    head, _, tail = text.rpartition(sign)
    if text.count(sign) > 1:
        return Decimal(text.replace(sign, "")), None
    if len(tail) == 3 and head != "0":
        grouped = Decimal(head + tail)
        if sign == ",":
            return grouped, Doubt.FIGURE_STYLE if language in _DECIMAL_COMMA else None
        if language in _DOTTED_THOUSANDS:
            return grouped, None
        return None, Doubt.FIGURE_STYLE
    odd = (sign == ",") != (language in _DECIMAL_COMMA)
    # A point is understood everywhere; a comma between digits is not, in English.
    return Decimal(f"{head}.{tail}"), Doubt.FIGURE_STYLE if odd and sign == "," else None
