"""What a campaign's TOML files may hold. Strict: nothing is guessed, nothing unknown is let through.

The validators raise pydantic errors whose type is the code of the fault; :mod:`bot.sources.seeds`
turns every one into a sentence with its file and line.
"""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.protected_terms import LONGEST_TERM, terms_of
from bot.domain.texts import Maker, ProtectedTerm
from bot.domain.vocabulary import (
    Basis,
    ClockOwner,
    CriterionKind,
    DeliveryChannel,
    FindingOutcome,
    Lifecycle,
    NonAnswer,
    OfficialKind,
    ResponseKind,
    VoteChoice,
)

LONGEST_LINE = 300
LONGEST_PROSE = 4000
# A seed starts a record; what ends a demand happens in the record, with a resolution and a reason.
SEED_LIFECYCLES = (Lifecycle.DRAFT, Lifecycle.ACTIVE, Lifecycle.PAUSED)

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_OWN_OR_LANGUAGE = re.compile(rf"({_LANGUAGE.pattern})?")
_ASK = re.compile(r"[a-z0-9][a-z0-9-]{0,39}/[a-z0-9][a-z0-9-]{0,39}")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")
_CITATION = re.compile(
    r"(?P<basis>stated|inferred), (?P<source>[a-z0-9][a-z0-9-]{0,39})"
    r"(?: (?P<place>[^;\n]{1,80}))?(?:; (?P<note>[^\n]{1,300}))?"
)


@dataclass(frozen=True)
class Cited:
    """One citation as written: ``stated, petition l. 8; a note``."""

    basis: Basis
    source: str
    place: str = ""
    note: str = ""


def _fault(code: str, **context: object) -> PydanticCustomError:
    return PydanticCustomError(code, "seed", context)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _fault("seed_type", expected="text")
    return value


def _shaped(pattern: re.Pattern[str], code: str) -> PlainValidator:
    def check(value: object) -> str:
        text = _text(value)
        if not pattern.fullmatch(text):
            raise _fault(code, typed=text)
        return text

    return PlainValidator(check)


def _bounded(longest: int, *, one_line: bool) -> AfterValidator:
    def check(value: str) -> str:
        if not value.strip():
            raise _fault("seed_blank")
        if len(value) > longest:
            raise _fault("seed_long", limit=str(longest))
        if one_line and "\n" in value:
            raise _fault("seed_one_line")
        return value.strip()

    return AfterValidator(check)


def _choice(*allowed: StrEnum) -> PlainValidator:
    known = {str(each): each for each in allowed}

    def check(value: object) -> StrEnum:
        found = known.get(_text(value))
        if found is None:
            raise _fault("seed_choice", typed=value, allowed=", ".join(known))
        return found

    return PlainValidator(check)


def _date(value: object) -> EdtfDate:
    # TOML has days of its own; a moment with a clock time is more than any field here means.
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return EdtfDate.of(value)
    try:
        return EdtfDate(_text(value))
    except DeedsError as error:
        raise _fault("seed_date", typed=value) from error


def _day(value: object) -> datetime.date:
    found = _date(value)
    if not found.is_day or found.earliest is None:
        raise _fault("seed_day", typed=found.text)
    return found.earliest


def _one_citation(value: object) -> Cited:
    match = _CITATION.fullmatch(_text(value))
    if match is None:
        raise _fault("seed_citation", typed=value)
    place, note = (match["place"] or "").strip(), (match["note"] or "").strip()
    return Cited(Basis(match["basis"]), match["source"], place, note)


def _citations(value: object) -> tuple[Cited, ...]:
    if not isinstance(value, list):
        return (_one_citation(value),)
    if not value:
        raise _fault("seed_citation", typed="[]")
    return tuple(dict.fromkeys(_one_citation(each) for each in value))


def _terms(value: object) -> list[ProtectedTerm]:
    if not isinstance(value, list):
        raise _fault("seed_type", expected="list")
    typed = [_text(each) for each in value]
    for each in typed:
        if not each.strip() or "\n" in each:
            raise _fault("seed_blank" if not each.strip() else "seed_one_line")
    try:
        return list(terms_of("\n".join(typed), "terms"))
    except DeedsError as error:
        raise _fault("seed_long", limit=str(LONGEST_TERM)) from error


def _by_language(value: object) -> object:
    return value if isinstance(value, dict) else {OWN: value}


def _zone(value: object) -> str:
    text = _text(value)
    if text not in available_timezones():
        raise _fault("seed_zone", typed=text)
    return text


Key = Annotated[str, _shaped(_KEY, "seed_id")]
LanguageCode = Annotated[str, _shaped(_LANGUAGE, "seed_language")]
OwnOrLanguage = Annotated[str, _shaped(_OWN_OR_LANGUAGE, "seed_language")]
AskKey = Annotated[str, _shaped(_ASK, "seed_ask")]
Address = Annotated[str, _shaped(_ADDRESS, "seed_address")]
Line = Annotated[str, _bounded(LONGEST_LINE, one_line=True)]
Prose = Annotated[str, _bounded(LONGEST_PROSE, one_line=False)]
# The one text of a part that has it in no other language: in the language it is known to be in.
OWN = ""
Titles = dict[LanguageCode, Line]
Texts = dict[LanguageCode, Prose]
OwnTitles = Annotated[dict[OwnOrLanguage, Line], BeforeValidator(_by_language)]
OwnTexts = Annotated[dict[OwnOrLanguage, Prose], BeforeValidator(_by_language)]
When = Annotated[EdtfDate, PlainValidator(_date)]
Day = Annotated[datetime.date, PlainValidator(_day)]
Zone = Annotated[str, PlainValidator(_zone)]
Citations = Annotated[tuple[Cited, ...], PlainValidator(_citations)]
CitesByField = dict[str, Citations]


class Part(BaseModel):
    """A table of a seed file.

    ``must_cite`` are the fields that need a citation whenever they are given, each in ``cites`` under
    its own name. Parts with a single such field have their ``cites`` directly. ``in_languages`` are the
    texts that need the campaign's language of record.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)
    must_cite: ClassVar[tuple[str, ...]] = ()
    in_languages: ClassVar[tuple[str, ...]] = ()


class CampaignPart(Part):
    """The ``[campaign]`` table of ``campaign.toml``."""

    must_cite = ("title", "jurisdiction", "launched")
    in_languages = ("title", "note")
    slug: Key
    title: Titles
    jurisdiction: Line | None = None
    language: LanguageCode = "en"
    reply_window_days: Annotated[int, Field(ge=1, le=366)] = 14
    launched: When = UNKNOWN
    note: Texts | None = None
    ally: bool = False
    files: list[str] = []
    protected: Annotated[list[ProtectedTerm], PlainValidator(_terms)] = []
    translations_by: Annotated[Maker, _choice(*Maker)] = Maker.MACHINE
    translations_checked: bool = False
    cites: CitesByField = {}


class OrganisationPart(Part):
    """An organisation that signed the campaign."""

    id: Key
    name: Line
    cites: Citations


class SourcePart(Part):
    """A document. It is named here, never copied; its title is in its own language, or a table with that."""

    must_cite = ("publisher", "published", "translation_of", "reports_on")
    id: Key
    title: OwnTitles
    url: Address | None = None
    publisher: Line | None = None
    published: When = UNKNOWN
    language: LanguageCode | None = None
    document: Line | None = None
    confidential: bool = False
    translation_of: Key | None = None
    reports_on: Key | None = None
    cites: CitesByField = {}


class HolderPart(Part):
    """Who holds an office."""

    name: Line
    since: When = UNKNOWN
    until: When = UNKNOWN
    cites: Citations


class ContactPart(Part):
    """A public way to reach an office."""

    channel: Annotated[DeliveryChannel, _choice(*DeliveryChannel)]
    value: Line
    verified_on: Day | None = None
    cites: Citations


class OfficialPart(Part):
    """An office, a body or a group that demands are addressed to."""

    must_cite = ("name", "jurisdiction")
    in_languages = ("name",)
    id: Key
    name: Titles
    kind: Annotated[OfficialKind, _choice(*OfficialKind)]
    jurisdiction: Line | None = None
    zone: Zone | None = None
    holders: list[HolderPart] = []
    contacts: list[ContactPart] = []
    cites: CitesByField = {}


class CriterionPart(Part):
    """One test of a demand, a ``[[demand.criterion]]``."""

    in_languages = ("text",)
    label: Key
    kind: Annotated[CriterionKind, _choice(*CriterionKind)]
    text: Texts
    officials: list[Key] = []
    cites: Citations


class DemandPart(Part):
    """What is asked, of whom, and how anyone will know that it was done."""

    must_cite = ("title", "text", "urgency", "deadline", "legal_basis")
    in_languages = ("title", "text", "urgency", "legal_basis")
    id: Key
    title: Titles
    text: Texts
    since: When = UNKNOWN
    urgency: Texts | None = None
    deadline: When = UNKNOWN
    deadline_set_by: Annotated[ClockOwner, _choice(*ClockOwner)] = ClockOwner.COALITION
    legal_basis: Texts | None = None
    lifecycle: Annotated[Lifecycle, _choice(*SEED_LIFECYCLES)] = Lifecycle.ACTIVE
    asks: dict[Key, Citations] = {}
    endorsed_by: dict[Key, Citations] = {}
    abstains: dict[Key, Citations] = {}
    criterion: list[CriterionPart] = []
    cites: CitesByField = {}


class EvidencePart(Part):
    """An incident or fact that supports demands and answers none."""

    must_cite = ("summary", "on", "claimed_by")
    in_languages = ("summary",)
    id: Key
    summary: Texts
    on: When = UNKNOWN
    claimed_by: Line | None = None
    supports: dict[Key, Citations] = {}
    cites: CitesByField = {}


class DeliveryPart(Part):
    """A proven hand-over of demands to offices."""

    in_languages = ("proof",)
    id: Key
    asks: Annotated[list[AskKey], Field(min_length=1)]
    channel: Annotated[DeliveryChannel, _choice(*DeliveryChannel)]
    on: When = UNKNOWN
    proof: OwnTitles | None = None
    cites: Citations


class ResponsePart(Part):
    """Something an office said or did about one or several asks; written in the language of record."""

    must_cite = ("summary", "asks", "on", "due")
    in_languages = ("summary",)
    id: Key
    kind: Annotated[ResponseKind, _choice(*ResponseKind)]
    asks: Annotated[list[AskKey], Field(min_length=1)]
    summary: OwnTexts
    on: When = UNKNOWN
    quotation: Prose | None = None
    quotation_language: LanguageCode | None = None
    due: When = UNKNOWN
    due_set_by: Annotated[ClockOwner, _choice(*ClockOwner)] | None = None
    commitment: Key | None = None
    referred_to: Key | None = None
    non_answer: Annotated[NonAnswer, _choice(*NonAnswer)] | None = None
    votes: dict[Key, Annotated[VoteChoice, _choice(*VoteChoice)]] = {}
    confidential: bool = False
    cites: CitesByField = {}


class FindingPart(Part):
    """An observation about one criterion of one demand, or about one commitment."""

    must_cite = ("summary", "on")
    in_languages = ("summary",)
    id: Key
    outcome: Annotated[FindingOutcome, _choice(*FindingOutcome)]
    asks: Annotated[list[AskKey], Field(min_length=1)]
    summary: OwnTexts
    criterion: Key | None = None
    commitment: Key | None = None
    on: When = UNKNOWN
    confidential: bool = False
    cites: CitesByField = {}


SECTIONS: dict[str, type[Part]] = {
    "organisation": OrganisationPart,
    "source": SourcePart,
    "official": OfficialPart,
    "demand": DemandPart,
    "evidence": EvidencePart,
    "delivery": DeliveryPart,
    "response": ResponsePart,
    "finding": FindingPart,
}


def part_at(part: type[Part], path: tuple[Any, ...]) -> type[Part]:
    """The part in which the last key of ``path`` stands, seen from ``part``: its fields are known keys."""
    nested: dict[str, type[Part]] = {
        "holders": HolderPart,
        "contacts": ContactPart,
        "criterion": CriterionPart,
    }
    found = part
    for key in path[:-1]:
        if isinstance(key, str):
            found = nested.get(key, found)
    return found
