"""Names and texts of the record in the reader's language, with a discreet label where they are not."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from bot.domain.records import Demand
from bot.domain.texts import Text
from bot.domain.views import OfficialHead
from bot.i18n import Localizer, Shown, isolated, without_isolation
from bot.rendering.safe_text import cleaned, pieces, plain, safe


def shown_as(localizer: Localizer, text: Text) -> Shown:
    """A text as this reader gets it, still unescaped."""
    # A text without a language is a name or a reference, the same in all of them.
    return Shown(text.original, "") if not text.language else localizer.content(text)


def apart(localizer: Localizer, text: str) -> str:
    """A text for markdown, kept from turning the line around it where it runs the other way."""
    rtl = localizer.direction == "rtl"
    return isolated(text) if _turns(text, rtl) else text


@lru_cache(maxsize=4096)
def _turns(text: str, rtl: bool) -> bool:
    # Kept, because a page is fitted in several attempts with the same names.
    return any(_runs(each, rtl) for each in text)


def _runs(character: str, rtl: bool) -> bool:
    """Whether a character runs against the direction of a language."""
    kind = unicodedata.bidirectional(character)
    return kind == "L" if rtl else kind in ("R", "AL")


def translated(localizer: Localizer, text: Text, limit: int, write: Callable[[str, int], str] = safe) -> str:
    """The translation of words that are printed as they were said, with its label; empty without any.

    It never stands in for the words: it says that it is one, even where nothing limits it.
    """
    shown = shown_as(localizer, text)
    if shown.fallback or shown.text == text.original:
        return ""
    note = localizer.content_label(shown) or localizer.text("content-translation")
    return f"{write(shown.text, limit)} ({note})"


def label(localizer: Localizer, text: Text, *, noted: bool = False) -> str:
    """What has to be said beside a text (its language, that its translation is old), in small; else empty.

    ``noted``: that nobody checked a translation is told once below, by :func:`tag_notes`.
    """
    shown = shown_as(localizer, text)
    if noted and not (shown.fallback or shown.stale):
        return ""
    return f"*({localizer.content_label(shown)})*" if shown.needs_label else ""


def content(localizer: Localizer, text: Text, limit: int, *, noted: bool = False) -> str:
    """A text for markdown with its label; ``noted`` as for :func:`label`."""
    said = apart(localizer, safe(shown_as(localizer, text).text, limit))
    return _with(said, label(localizer, text, noted=noted))


def paragraphs(localizer: Localizer, text: Text, limit: int) -> str:
    """The same for a text of several lines, which Discord sets in their own direction each."""
    said, note = safe(shown_as(localizer, text).text, limit, lines=True), label(localizer, text)
    if not note:
        return said
    # Only its last line has something of the reader's language beside it.
    before, parted, last = said.rpartition("\n")
    return f"{before}{parted}{apart(localizer, last)} {note}"


def labelled(localizer: Localizer, text: Text, limit: int, write: Callable[[str, int], str] = safe) -> str:
    """A text inside a sentence or where no markdown is read, with what has to be said of it in brackets."""
    shown = shown_as(localizer, text)
    said = write(shown.text, limit)
    if not shown.needs_label:
        return said
    # Plain words go where no mark of direction is read.
    said = apart(localizer, said) if write is safe else said
    return f"{said} ({localizer.content_label(shown)})"


def unchecked(localizer: Localizer, texts: Iterable[Text]) -> list[Text]:
    """Those texts that only lack somebody who checked their translation."""
    return [text for text in texts if label(localizer, text) and not label(localizer, text, noted=True)]


def unlabelled(localizer: Localizer, text: Text, limit: int) -> str:
    """A text for markdown whose label stands elsewhere."""
    return apart(localizer, safe(shown_as(localizer, text).text, limit))


def content_pieces(localizer: Localizer, text: Text, size: int = 900) -> tuple[str, ...]:
    """A long text in pieces, still unescaped, for entries that pages can part."""
    return pieces(shown_as(localizer, text).text, size)


def _tag(shown: Shown) -> str:
    # An unchecked translation is told once below the list: a sign at every name would drown the names.
    if shown.fallback:
        return f" ({plain(shown.language, 12)})"
    return " (≈)" if shown.stale else ""


def name(localizer: Localizer, text: Text, limit: int) -> str:
    """A name for markdown; a short tag says that it is in another language, ``(en)``, or outdated, ``(≈)``.

    Where names stand, :func:`tag_notes` explains the tags and tells of unchecked translations.
    """
    shown = shown_as(localizer, text)
    return apart(localizer, safe(shown.text, limit)) + _tag(shown)


def person(localizer: Localizer, known_as: str, limit: int) -> str:
    """The name of somebody for markdown: the same in every language, and kept to itself."""
    return apart(localizer, safe(known_as, limit))


def plain_name(localizer: Localizer, text: Text, limit: int = 200) -> str:
    """The same for labels, options, terminals and JSON."""
    shown = shown_as(localizer, text)
    tag = _tag(shown)
    return plain(shown.text, max(1, limit - len(tag))) + tag


def translation_notes(localizer: Localizer, texts: Iterable[Text]) -> list[str]:
    """What has to be said once about the language of these names; empty where there is nothing."""
    found: dict[str, str] = {}
    for text in texts:
        shown = shown_as(localizer, text)
        if shown.needs_label:
            found.setdefault(_tag(shown).strip(), localizer.content_label(shown))
    # Without a tag before it, the note begins the line.
    return [f"{tag} {said}" if tag else said[:1].upper() + said[1:] for tag, said in found.items()]


def tag_notes(localizer: Localizer, texts: Iterable[Text]) -> str:
    """The same as one line in small print."""
    notes = translation_notes(localizer, texts)
    return "-# " + " · ".join(notes) if notes else ""


def official_name(localizer: Localizer, head: OfficialHead, limit: int) -> str:
    """The office and, where known, who holds it."""
    office = name(localizer, head.official.name, limit)
    if not head.holder:
        return office
    return localizer.text("card-office-holder", office=office, holder=safe(head.holder, limit))


def plain_official(localizer: Localizer, head: OfficialHead, limit: int = 200) -> str:
    """The same without markdown."""
    office = plain_name(localizer, head.official.name, limit)
    if not head.holder:
        return office
    said = localizer.text("card-office-holder", office=office, holder=plain(head.holder, limit))
    return plain(without_isolation(said), limit)


def demand_title(localizer: Localizer, demand: Demand, limit: int) -> str:
    """A demand's reference and title."""
    return localizer.text(
        "card-demand", reference=demand.reference, title=name(localizer, demand.title, limit)
    )


def written_in(localizer: Localizer, language: str) -> str:
    """The label of a text in another language than the reader's; else empty."""
    if not language or language.partition("-")[0] == localizer.language.partition("-")[0]:
        return ""
    # A language that has no name is shown as it was typed.
    name = safe(localizer.language_name(cleaned(language)[:20]))
    return f"*({localizer.text('card-in-language', language=name)})*"


def enumerated(localizer: Localizer, items: Sequence[str]) -> str:
    """Words for markdown as one enumeration, each in its place however it runs itself."""
    return localizer.join([apart(localizer, each) for each in items])


def joined(localizer: Localizer, names: Sequence[str], most: int) -> str:
    """Some names as an enumeration, with how many more there are."""
    if len(names) <= most:
        return enumerated(localizer, names)
    return localizer.text("card-and-more", names=tuple(names[:most]), count=len(names) - most)


def _with(text: str, note: str) -> str:
    return f"{text} {note}" if note else text
