"""The references people see: one letter and a number per server, never used twice."""

import re
import unicodedata

from bot.domain.errors import DeedsError

PREFIXES: dict[str, str] = {
    "campaign": "C",
    "organisation": "G",
    "official": "O",
    "demand": "D",
    "ask": "A",
    "delivery": "L",
    "source": "S",
    "response": "R",
    "commitment": "P",
    "finding": "F",
    "evidence": "E",
    "dispute": "Q",
    "official_reply": "Y",
    "letter": "N",
    "event": "V",
    "action": "K",
    "report": "T",
    "watch": "W",
}
_KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}
_REFERENCE = re.compile(r"^\s*([A-Za-z])\s*-?\s*(\d{1,9})\s*$")


def reference(kind: str, number: int) -> str:
    """The reference of the ``number``-th record of a kind, such as ``D-12``."""
    return f"{PREFIXES[kind]}-{number}"


def parse_reference(typed: str, kind: str | None = None) -> tuple[str, str]:
    """Reads a typed reference, forgiving case, a missing hyphen and invisible signs that were copied with it.

    Gives its kind and its proper form.

    Raises ``DeedsError("reference_invalid")`` for anything else, and for another kind than asked for.
    """
    match = _REFERENCE.match("".join(each for each in typed if unicodedata.category(each) != "Cf"))
    found = _KINDS.get(match[1].upper()) if match else None
    if match is None or found is None or (kind is not None and found != kind):
        example = f"{PREFIXES[kind]}-1" if kind else "D-1"
        raise DeedsError("reference_invalid", {"typed": typed[:40], "example": example}, typed=typed)
    return found, reference(found, int(match[2]))
