"""A reading as JSON and back: the form in which the worker answers, and that ``deeds source`` prints."""

from decimal import Decimal
from typing import Any

from bot.domain.dates import EdtfDate
from bot.domain.likeness import Likeness
from bot.domain.reading import Doubt, Figure, Flag, Reading, Withheld


def reading_data(reading: Reading) -> dict[str, Any]:
    """The reading as plain data. Dates are EDTF, values decimal text; what is unknown is null."""
    return {
        "title": reading.title or None,
        "publisher": reading.publisher or None,
        "language": reading.language or None,
        "published_on": reading.published.text or None,
        "precision": reading.precision,
        "paragraphs": list(reading.paragraphs),
        "figures": [
            {
                "written": each.written,
                "read": None if each.value is None else format(each.value, "f"),
                "unit": each.unit or None,
                "place": each.place,
            }
            for each in reading.figures
        ],
        "flags": [
            {"reason": str(each.doubt), "place": each.place, "text": each.text} for each in reading.flags
        ],
        "withheld": [
            {"place": each.place, "paragraphs": each.paragraphs, "reason": str(each.reason)}
            for each in reading.withheld
        ],
    }


def reading_of(data: dict[str, Any]) -> Reading:
    """The reading that :func:`reading_data` gave."""
    return Reading(
        data["title"] or "",
        data["publisher"] or "",
        data["language"] or "",
        EdtfDate(data["published_on"] or ""),
        tuple(data["paragraphs"]),
        tuple(
            Figure(
                each["written"],
                None if each["read"] is None else Decimal(each["read"]),
                each["unit"] or "",
                each["place"],
            )
            for each in data["figures"]
        ),
        tuple(Flag(Doubt(each["reason"]), each["place"], each["text"]) for each in data["flags"]),
        tuple(
            Withheld(each["place"], each["paragraphs"], Doubt(each["reason"])) for each in data["withheld"]
        ),
    )


def likeness_data(likeness: Likeness) -> dict[str, Any]:
    """How alike two documents are, as plain data; shares from 0 to 1, null where nothing can be told."""
    return {
        "kinship": None if likeness.kinship is None else str(likeness.kinship),
        "words": round(likeness.words, 3),
        "numbers": round(likeness.numbers, 3),
        "names": round(likeness.names, 3),
        "shape": None if likeness.shape is None else round(likeness.shape, 3),
        "shared_names": list(likeness.shared_names),
        "shared_figures": list(likeness.shared_figures),
        "months_agree": likeness.months_agree,
    }
