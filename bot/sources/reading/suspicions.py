"""Signs that a document is not in its author's words: names that were translated, sentences reworded."""

import re

from bot.domain.reading import Doubt, Flag

# What machines make of names in this field: an agency as frozen water or as a firm, an alert system as a
# plant, a county's sheriff as its mayor (a county has none).
_TRANSLATED: dict[str, re.Pattern[str]] = {
    "fr": re.compile(r"\bGLACE\b|\bVIGNE\b"),
    "es": re.compile(r"\bHIELO\b|\bVID\b"),
    "ar": re.compile(
        r"(?<!\w)(?:و|ل|ب)?(?:الجليد|كرمة)(?!\w)|شركة ICE|عمدة مقاطعة|مكاتب العمدة|عمدة المقاطعة"
    ),
    "en": re.compile(r"\bICE (?:company|firm)\b|\bthe federal company\b"),
}
# Pairs of words that nobody writes together, which spinning programs leave in place of common ones.
_SPUN = re.compile(
    r"\b(?:lawyer (?:common|general’s workplace)|regulation enforcement|"
    r"(?:federal|native) (?:company|regulation)|native (?:police|authorities|companies)|"
    r"information convention|information conference held|"
    r"(?:non-public|private) knowledge brokers?|knowledge brokers?|prison exercise|personal sector|"
    r"seems ahead to|touch upon (?:thursday|monday|tuesday|wednesday|friday)|elimination operations|"
    r"signed warrant from a choose|baby trafficking|marketing campaign coordinator|"
    r"guidelines limiting cooperation|"
    r"metropolis (?:council|workers|officials)|legal guidelines limiting)\b",
    re.IGNORECASE,
)
_ENOUGH_SPUN = 3
MOST_FLAGGED = 50


def suspicions(paragraphs: list[str], language: str) -> list[Flag]:
    """A flag where a name was translated, and one for the whole if a program reworded its sentences."""
    pattern = _TRANSLATED.get(language)
    found = [
        Flag(Doubt.NAME_TRANSLATED, place, match.group())
        for place, text in enumerate(paragraphs, start=1)
        for match in (pattern.finditer(text) if pattern else ())
    ][:MOST_FLAGGED]
    spun = {match.group().casefold() for text in paragraphs for match in _SPUN.finditer(text)}
    if language == "en" and len(spun) >= _ENOUGH_SPUN:
        found.append(Flag(Doubt.REWORDED, None, ", ".join(sorted(spun)[:5])))
    return found
