"""From bytes to text, whatever they are encoded in."""

import codecs
import re
import unicodedata

from bot.domain.reading import Doubt

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAID_WITHIN = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_JOINERS = {"\u200c", "\u200d"}
# What a byte order or a codec of Python's own would make of a page is never meant.
_TEXT_CODECS = re.compile(
    r"(utf|iso|windows|cp|koi8|mac|big5|gb|shift|sjis|euc|latin|ascii|us-ascii|l\d)", re.I
)


def decoded(content: bytes, charset: str) -> tuple[str, tuple[Doubt, ...]]:
    """The text of some bytes, by their mark, by what their server or they say, else by guessing."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace"), ()
    said = _SAID_WITHIN.search(content[:4096])
    for name in (charset, said.group(1).decode("ascii", "replace") if said else "", "utf-8"):
        try:
            if name and _TEXT_CODECS.match(name):
                return content.decode(name), ()
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    # Imported here: its tables take a while, and most documents say what they are.
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000]).best()
    if best is None:
        return content.decode("utf-8", "replace"), (Doubt.ENCODING_BROKEN,)
    return content.decode(best.encoding, "replace"), (Doubt.ENCODING_GUESSED,)


def plain(text: str) -> str:
    """The text in NFC, lines ended one way, without controls, direction marks and half characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    # Judged once for each letter that occurs: a document has millions, of a few hundred kinds.
    unseen = {ord(each): None for each in set(text) if not _is_kept(each)}
    return unicodedata.normalize("NFC", text.translate(unseen) if unseen else text)


def _is_kept(character: str) -> bool:
    return character in "\n\t" or character in _JOINERS or unicodedata.category(character)[0] != "C"
