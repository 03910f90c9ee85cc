"""When a document says it was published: only where it says so, and as precisely as it says it."""

import re
import unicodedata
from dataclasses import dataclass

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.reading import Doubt

# Months as the four languages write them; Arabic has three calendars of names in use.
_MONTHS: dict[int, str] = {
    1: "january jan enero ene janvier janv يناير جانفي كانون_الثاني",
    2: "february feb febrero fevrier fevr فبراير فيفري شباط",
    3: "march mar marzo mars مارس آذار اذار",
    4: "april apr abril abr avril avr أبريل ابريل أفريل نيسان",
    5: "may mayo mai مايو ماي أيار ايار",
    6: "june jun junio juin يونيو جوان حزيران",
    7: "july jul julio juillet juil يوليو جويلية تموز",
    8: "august aug agosto ago aout أغسطس اغسطس أوت آب اب",
    9: "september sept sep septiembre setiembre septembre سبتمبر أيلول ايلول",
    10: "october oct octubre octobre أكتوبر اكتوبر تشرين_الأول تشرين_الاول",
    11: "november nov noviembre novembre نوفمبر تشرين_الثاني",
    12: "december dec diciembre dic decembre ديسمبر كانون_الأول كانون_الاول",
}
_MONTH_OF = {name.replace("_", " "): number for number, names in _MONTHS.items() for name in names.split()}
_NAME = "(?P<month>" + "|".join(sorted(map(re.escape, _MONTH_OF), key=len, reverse=True)) + r")\.?"
_ORDINAL = r"(?:st|nd|rd|th|er|ro|º|°)?"
_DAY = rf"(?P<day>\d{{1,2}}){_ORDINAL}"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF = r"(?:\s+(?:de|del|of|عام|سنة))?"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-])(?:{form})(?![\w/])", re.IGNORECASE)
    for form in (
        r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{2})-(?P<day>\d{2})(?:T[\d:.+Z-]*)?",
        rf"{_DAY}{_OF}\s+{_NAME}{_OF}[\s,،]+{_YEAR}",
        rf"{_NAME}\s+{_DAY}\s*[,،]?\s+{_YEAR}",
        r"(?P<one>\d{1,2})[/.-](?P<two>\d{1,2})[/.-](?P<short>\d{4}|\d{2})",
        rf"{_DAY}{_OF}\s+{_NAME}",
        rf"{_NAME}\s+{_DAY}",
        rf"{_NAME}{_OF}[\s,،]+{_YEAR}",
    )
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado "
    "domingo lundi mardi mercredi jeudi vendredi samedi dimanche"
)
# What may stand beside a date on a line that is there to give it.
_AROUND = re.compile(
    rf"\b(?:{'|'.join(_WEEKDAYS.split())}|published|posted|released?|updated|date|on|publicado|fecha|el|publie|"
    r"mis en ligne|le|du|at|a las|a|\d{1,2}[:h]\d{2}|[ap]\.?m\.?|[a-z]{2,4}t)\b|"
    r"(?:ال)?(?:اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت|أحد|احد)|نشر|تاريخ|في|يوم|[\s,،:;|()–—.-]",
    re.IGNORECASE,
)
# An em or en dash, or a hyphen between blanks, ends the place and day at the head of a release.
_HEAD_ENDS = re.compile(r"[–—]|\s-\s|--")
_LONGEST_HEAD = 120
_LONGEST_LINE = 90
# 9/11 and 24/7 are names.
_PIVOT = 70


@dataclass(frozen=True)
class Dated:
    """A date that was found, with what is doubtful about it and the words it was read from."""

    date: EdtfDate
    written: str
    doubt: Doubt | None = None


def spans_of_dates(text: str) -> list[tuple[int, int]]:
    """Where dates stand in a text, so that nobody takes their numbers for figures."""
    folded = _folded(text)
    return [match.span() for form in _FORMS for match in form.finditer(folded)]


def date_line(line: str) -> Dated | None:
    """The date of a line that holds nothing else."""
    if len(line) > _LONGEST_LINE:
        return None
    folded = _folded(line)
    for form in _FORMS:
        match = form.search(folded)
        if match and not _AROUND.sub("", folded[: match.start()] + folded[match.end() :]):
            return _read(match, line)
    return None


def date_of_head(paragraph: str) -> Dated | None:
    """The date in the head of a release: *Denver, 20 April 2022 –*, *(Denver 11/19/24) –*; none elsewhere."""
    found = _HEAD_ENDS.search(paragraph[:_LONGEST_HEAD])
    if not found:
        return None
    head = paragraph[: found.start()]
    folded = _folded(head)
    for form in _FORMS:
        match = form.search(folded)
        if match:
            return _read(match, head)
    return None


def date_in_metadata(text: str) -> EdtfDate:
    """The date with which an ISO timestamp begins, in the zone it is written in; unknown if it is none."""
    match = re.match(r"\s*((?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?![\d-])", text)
    try:
        return EdtfDate(match.group(1)) if match else UNKNOWN
    except DeedsError:
        return UNKNOWN


def _folded(text: str) -> str:
    """Letters without their marks and digits of every script as ours, each in the place it had."""
    return "".join(_plain_letter(each) for each in text)


def _plain_letter(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if "\u0600" <= character <= "\u06ff":
        return character
    if character.isspace():
        return " "
    return unicodedata.normalize("NFD", character)[0]


def _read(match: re.Match[str], text: str) -> Dated:
    parts = match.groupdict()
    written = text[match.start() : match.end()]
    if parts.get("one"):
        return _numbers(int(parts["one"]), int(parts["two"]), parts["short"], written)
    month = int(parts["number"]) if parts.get("number") else _MONTH_OF[parts["month"].casefold()]
    day = f"-{int(parts['day']):02}" if parts.get("day") else ""
    return _dated(parts.get("year") or "XXXX", f"-{month:02}{day}", written)


def _numbers(one: int, two: int, short: str, written: str) -> Dated:
    """Month and day in the only order that is possible; where both are, nobody guesses."""
    year = short if len(short) == len("2022") else f"{'20' if int(short) < _PIVOT else '19'}{short}"
    if one <= 12 and two <= 12 and one != two:
        return Dated(UNKNOWN, written, Doubt.DATE_AMBIGUOUS)
    month, day = (one, two) if one <= 12 else (two, one)
    return _dated(year, f"-{month:02}-{day:02}", written)


def _dated(year: str, rest: str, written: str) -> Dated:
    try:
        return Dated(EdtfDate(year + rest), written, Doubt.YEAR_MISSING if year == "XXXX" else None)
    except DeedsError:
        return Dated(UNKNOWN, written, Doubt.DATE_INVALID)
