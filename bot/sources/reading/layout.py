"""From the lines of a document to its main text, without banners, tags, repeats and what follows its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.sources.reading.dating import Dated, date_line, date_of_head

_END = re.compile(
    r"(?:#\s*){3,}|[-–—\s]*(?:end|fin|final|انتهى|النهاية)[-–—\s]*|-\s*30\s*-|(?:\*\s*){3,}", re.IGNORECASE
)
_END_MARKED = re.compile(r"[-–—#*]")
_FOOTER = re.compile(
    r"^(?:copyright\b|©|\(c\)\s*\d{4}|all rights reserved|tous droits réservés|todos los derechos reservados|"
    r"جميع الحقوق محفوظة|want to change how you receive|you can update your preferences|unsubscribe|"
    r"se désabonner|se désinscrire|darse de baja|إلغاء الاشتراك|view (?:this|in) (?:email|browser)|"
    r"you (?:are|were) receiving this)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)\s+(?P<owner>[^,.|]{3,120})",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"^(?:for immediate release|press releases?|news release|media release|media advisory|statement|"
    r"communiqués? de presse|pour diffusion immédiate|communiqué|comunicados? de prensa|"
    r"para (?:su )?(?:publicación|difusión) inmediata|(?:بيان|خبر|نشرة)\s?صحف[يىي]ة?|للنشر الفوري)\s*[:.]?$",
    re.IGNORECASE,
)
# Who asks readers to call or to subscribe speaks to them, not about the matter.
_BANNER = re.compile(
    r"\bhotline\b|\bcall (?:us|our|now)\b|\bto report\b|\bpour signaler\b|\bappel(?:er|ez)\b|"
    r"\bpara (?:reportar|denunciar)\b|\bllam[ae]\b|للإبلاغ|اتصل|خطنا الساخن|"
    r"\bsubscribe\b|\bsign up\b|\bcookies?\b|\bsuscr[ií]b",
    re.IGNORECASE,
)
_NUMBER_TO_CALL = re.compile(r"\d{3}[ .-]\d{3,4}[ .-]?\d{0,4}")
_BULLET = re.compile(r"^[•·▪◦‣*-]\s*")
_LONE_BULLET = re.compile(r"^[•·▪◦‣*–-]$")
_LINK_LINE = re.compile(r"^https?://\S+$", re.IGNORECASE)
# A line as long as this is a paragraph of the text, whatever it says.
_LONG = 180
_LONGEST_TITLE = 300


@dataclass
class Layout:
    """The parts of a document that its lines gave."""

    title: str = ""
    publisher: str = ""
    dated: Dated | None = None
    paragraphs: list[str] = field(default_factory=list)


def laid_out(lines: Sequence[str], *, title: str = "") -> Layout:
    """The main text of a document's lines; ``title`` is one that is known already."""
    found = Layout(title)
    lines, found.publisher = _without_end(_joined([" ".join(each.split()) for each in lines]))
    body = next((number for number, each in enumerate(lines) if _is_body(each)), None)
    if body is None:
        # Nothing is long: the first line may name it, and all others are its text.
        body = next((number for number, each in enumerate(lines) if not _is_furniture(each)), len(lines)) + 1
    for line in lines[:body]:
        _take_head(found, line)
    titles = {_same(found.title)}
    for line in lines[body:]:
        if _same(line) in titles or _is_furniture(line):
            continue
        if found.dated is None and not found.paragraphs:
            found.dated = date_line(line) or date_of_head(line)
            if date_line(line):
                continue
        found.paragraphs.append(line)
    return found


def _take_head(found: Layout, line: str) -> None:
    """One line above the text: date, title, or what stands below the title."""
    dated = date_line(line)
    if dated is not None:
        found.dated = found.dated or dated
    elif _is_furniture(line) or _BULLET.match(line) or _is_banner(line):
        # Bullets above the text are the tags it is filed under.
        return
    elif not found.title and len(line) <= _LONGEST_TITLE:
        found.title = line
    elif _same(line) != _same(found.title):
        found.paragraphs.append(line)


def _joined(lines: list[str]) -> list[str]:
    """The lines that say something, a bullet alone on its line put before the next."""
    found: list[str] = []
    bullet = ""
    for line in lines:
        if _LONE_BULLET.match(line):
            bullet = f"{line} "
        elif line:
            found.append(bullet + line)
            bullet = ""
    return found


def _without_end(lines: list[str]) -> tuple[list[str], str]:
    """The lines before the mark of the end or the footer, and whose the rights are by the footer."""
    end = len(lines)
    for number, line in enumerate(lines):
        if _END.fullmatch(line) and _END_MARKED.search(line) and any(map(_is_body, lines[:number])):
            end = number
            break
    for number in range(end):
        if _FOOTER.match(lines[number]) and any(map(_is_body, lines[:number])):
            end = number
            break
    owner = next((found["owner"].strip() for each in lines[end:] if (found := _RIGHTS.search(each))), "")
    return lines[:end], owner


def _is_body(line: str) -> bool:
    return len(line) >= _LONG and not _is_banner(line)


def _is_banner(line: str) -> bool:
    asks = _BANNER.search(line) is not None
    shouted = line.upper() == line and any(each.isalpha() and each.lower() != each for each in line)
    return asks and (_NUMBER_TO_CALL.search(line) is not None or shouted or len(line) < _LONG)


def _is_furniture(line: str) -> bool:
    return _KIND.match(line) is not None or (
        _END.fullmatch(line) is not None and bool(_END_MARKED.search(line))
    )


def _same(line: str) -> str:
    return line.casefold().rstrip(" .")
