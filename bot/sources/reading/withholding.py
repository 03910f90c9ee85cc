"""What a document says about private people, left out before anything else sees it.

Patterns find what has a form. Somebody whose story is told without a name has none, so a passage that names
nobody and tells of status, arrest or family is held back whole, and a person decides.
"""

import re
from dataclasses import dataclass

from bot.domain.private_data import private_data_in
from bot.domain.reading import Doubt, Flag, Withheld

LEFT_OUT = "[…]"
_ANONYMOUS = re.compile(
    r"\banonym(?:ity|ous(?:ly)?)\b|\bnot (?:to )?be (?:named|identified)\b|"
    r"\bname (?:was|is|has been) (?:withheld|changed)\b|"
    r"\banonimato\b|\banónim[oa]s?\b|\bpidió no ser (?:nombrad|identificad)[oa]\b|\bno se identifica\b|"
    r"\banonymat\b|\banonymement\b|\ba requis l[’']anonymat\b|\bne pas être nommée?\b|"
    r"عدم (?:الكشف عن|ذكر) (?:هويت|اسم)|شريطة عدم|مجهول(?:ة)? الهوية",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\bundocumented\b|\bdeport(?:ed|ation|ing)?\b|\bdetain(?:ed|ee)\b|\bdetention\b|\bpicked up by\b|"
    r"\barrested\b|\bimmigration status\b|\bprobation\b|\bcriminal record\b|\basylum (?:seeker|claim)\b|"
    r"\bvisa\b|"
    r"\bindocumentad[oa]s?\b|\bsin papeles\b|\bdeportad[oa]s?\b|\bdeportación\b|\bdetenid[oa]\b|"
    r"\barrestad[oa]\b|\blibertad condicional\b|\bestatus migratorio\b|\bsans[- ]papiers\b|"
    r"\bexpuls(?:ée?|ion)\b|"
    r"\bdétenue?\b|\bdétention\b|\barrêtée?\b|\bstatut (?:d[’']immigration|migratoire)\b|"
    r"غير (?:موثق|مسجل|نظامي)|ترحيل|احتجاز|اعتقال|وضع(?:ه|ها)? (?:القانوني|الهجرة)",
    re.IGNORECASE,
)
_ROLE_EN = (
    r"work(?:er)?|employee|student|mother|father|man|woman|teenager|teen|boy|girl|couple|nurse|driver|resident|"
    r"neighbou?r|tenant|husband|wife|son|daughter|brother|sister|cook|farmworker|labou?rer|immigrant|migrant"
)
_ROLE_ES = (
    r"trabajador[a]?|emplead[oa]|estudiante|madre|padre|hombre|mujer|adolescente|niñ[oa]|pareja|enfermer[oa]|"
    r"conductor[a]?|vecin[oa]|inquilin[oa]|espos[oa]|hij[oa]|herman[oa]|joven|inmigrante"
)
_ROLE_FR = (
    r"travailleu(?:r|se)|employée?|étudiante?|mère|père|homme|femme|adolescente?|garçon|fille|couple|infirmi(?:er|ère)|"
    r"conduct(?:eur|rice)|voisine?|locataire|mari|épouse|époux|fils|frère|sœur|jeune|immigrée?"
)
_ROLE_AR = (
    r"عامل(?:ة)?|موظف(?:ة)?|طالب(?:ة)?|أم|أب|رجل|امرأة|شاب(?:ة)?|فتاة|زوج(?:ان|ة)?|ممرض(?:ة)?|سائق(?:ة)?|"
    r"مهاجر(?:ة)?"
)
_INDEFINITE = re.compile(
    rf"\b(?:an?|one)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_ROLE_EN})\b|"
    rf"\bun[ao]?\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_ROLE_ES})\b|"
    rf"\bd?[’']?une?\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_ROLE_FR})\b|(?<!\w)(?:{_ROLE_AR})(?!\w)",
    re.IGNORECASE,
)
# An age with whoever has it: what is left of the sentence says the same about the officials in it.
_AGED = re.compile(
    rf"\b(?:an?|the)\s+\d{{1,2}}[- ]year[- ]old(?:\s+[\w’'-]+){{0,4}}?\s+(?:{_ROLE_EN})\b|"
    rf"\b(?:an?|the)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_ROLE_EN}),?\s+(?:aged\s+)?\d{{1,2}}(?:\s+years old)?\b|"
    rf"\bun[ao]?\s+(?:{_ROLE_ES})(?:\s+[\w’'-]+){{0,4}}?\s+de\s+\d{{1,2}}\s+años\b|"
    rf"\bune?\s+(?:{_ROLE_FR})(?:\s+[\w’'-]+){{0,4}}?\s+(?:de|âgée?\s+de)\s+\d{{1,2}}\s+ans\b|"
    rf"(?<!\w)(?:{_ROLE_AR})(?:\s+\w+){{0,4}}?\s+(?:من العمر|عمر(?:ه|ها))\s+\d{{1,2}}\s+(?:عام|سنة)\w*",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:her|his|their|my)\s+(?:brother|sister|husband|wife|son|daughter|mother|father|cousin|uncle|aunt|partner)\b|"
    r"\bsu\s+(?:herman[oa]|espos[oa]|marido|hij[oa]|madre|padre|prim[oa]|tí[oa]|pareja)\b|"
    r"\bs(?:on|a)\s+(?:frère|sœur|mari|épouse|femme|fils|fille|mère|père|cousine?|oncle|tante)\b|"
    r"(?<!\w)(?:شقيق|أخ|أخت|زوج|زوجت|ابن|ابنت|والد|والدت)(?:ها|ه|هم)(?!\w)",
    re.IGNORECASE,
)
# How a passage goes on about somebody it does not name.
_GOES_ON = re.compile(
    rf"\b(?:the|this|that)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{_ROLE_EN})s?\b|^[“\"«]?\s*(?:he|she|they|we)\b|"
    rf"\b(?:el|la)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{_ROLE_ES})\b|^[“\"«]?\s*(?:él|ella|ellos|nosotros)\b|"
    rf"\b(?:le|la|l[’'])\s*(?:{_ROLE_FR})\b|^[“\"«]?\s*(?:il|elle|ils|nous)\b|"
    rf"(?<!\w)ال(?:{_ROLE_AR})(?!\w)",
    re.IGNORECASE,
)
# Numbers that organisations give out for all to call.
_TOLL_FREE = re.compile(r"(?<!\d)(?:\+?1[ .-])?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)")


@dataclass
class Kept:
    """The paragraphs that are left, with what was taken away and what is doubtful."""

    paragraphs: list[str]
    withheld: list[Withheld]
    flags: list[Flag]


def kept_of(paragraphs: list[str]) -> Kept:
    """The paragraphs without the passages that are about private people."""
    found = Kept([], [], [])
    number = 0
    while number < len(paragraphs):
        text = paragraphs[number]
        reason = _reason(text)
        if reason is None:
            _keep(found, text)
            number += 1
            continue
        length = 1
        if reason is Doubt.UNNAMED_PERSON:
            while number + length < len(paragraphs) and _GOES_ON.search(paragraphs[number + length]):
                length += 1
        place = len(found.paragraphs)
        found.withheld.append(Withheld(place, length, reason))
        found.flags.append(Flag(reason, place))
        number += length
    return found


def _reason(text: str) -> Doubt | None:
    """Why a paragraph is held back whole, none if it is not."""
    if _ANONYMOUS.search(text) and (_STATUS.search(text) or _INDEFINITE.search(text) or _KIN.search(text)):
        return Doubt.UNNAMED_PERSON
    if _KIN.search(text) and _STATUS.search(text):
        return Doubt.RELATIVE
    if private_data_in(_TOLL_FREE.sub(" ", text)):
        return Doubt.PRIVATE_DATA
    return None


def _keep(found: Kept, text: str) -> None:
    shown = _AGED.sub(LEFT_OUT, text)
    found.paragraphs.append(shown)
    place = len(found.paragraphs)
    if shown != text:
        found.withheld.append(Withheld(place, 0, Doubt.UNNAMED_PERSON))
        found.flags.append(Flag(Doubt.UNNAMED_PERSON, place))
    elif _STATUS.search(text) and _INDEFINITE.search(text):
        found.flags.append(Flag(Doubt.UNNAMED_PERSON, place))
