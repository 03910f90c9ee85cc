"""How texts are folded for searching, so that nobody has to type an accent to find a name."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        # Arabic: forms of alef, ya, ta marbuta and kaf that people type one for another; the stretcher goes.
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ـ": "",
    }
)


@lru_cache(maxsize=1 << 13)
def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    return character if character.isalnum() else " "


def _pass(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(map(_kept, decomposed.translate(_LETTERS)))


def fold(text: str) -> str:
    """The text as words for comparing: no case, accents, vowel marks or punctuation, one space between.

    ``œ`` becomes ``oe``; in Arabic the forms of alef, ya and ta marbuta become one; digits of any
    script become 0 to 9. Folding twice changes nothing.
    """
    # Case folding can bring marks and decomposing can bring capitals, so one pass may leave work.
    once = _pass(text)
    return " ".join((once.lower() if once.isascii() else _pass(once)).split())
