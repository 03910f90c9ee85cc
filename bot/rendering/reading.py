"""A document as it was read, and how alike two are, as text for whoever checks it."""

from bot.domain.likeness import Likeness
from bot.domain.reading import Figure, Flag, Reading, Withheld
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.safe_text import plain

_LONGEST = 2_000
_MOST_NAMES = 12


def reading_text(reading: Reading, words: Localizer) -> str:
    """The reading in lines: what the document is, its text with numbered paragraphs, figures and doubts."""
    lines = [
        words.text("reading-title", title=_or_nothing(reading.title, words)),
        words.text("reading-publisher", publisher=_or_nothing(reading.publisher, words)),
        words.text(
            "reading-language",
            language=words.language_name(reading.language)
            if reading.language
            else words.text("reading-not-said"),
        ),
        words.text(
            "reading-published",
            on=words.date(reading.published)
            if reading.published.is_known
            else words.text("reading-not-said"),
        ),
    ]
    if reading.flags:
        lines += ["", words.text("reading-flags", count=len(reading.flags))]
        lines += [f"- {_flag(each, words)}" for each in reading.flags]
    if reading.withheld:
        lines += ["", words.text("reading-withheld", count=len(reading.withheld))]
        lines += [f"- {_withheld(each, words)}" for each in reading.withheld]
    if reading.figures:
        lines += ["", words.text("reading-figures", count=len(reading.figures))]
        lines += [f"- {_figure(each, words)}" for each in reading.figures]
    lines += ["", words.text("reading-text", count=len(reading.paragraphs))]
    lines += [f"{number}. {plain(each)}" for number, each in enumerate(reading.paragraphs, start=1)]
    return "\n".join(map(without_isolation, lines))


def _or_nothing(text: str, words: Localizer) -> str:
    return plain(text[:_LONGEST]) or words.text("reading-not-said")


def _flag(flag: Flag, words: Localizer) -> str:
    doubt = words.text(message_id("doubt", flag.doubt))
    if flag.place is None:
        return words.text("reading-doubt", doubt=doubt, written=plain(flag.text), has_words=bool(flag.text))
    return words.text(
        "reading-doubt-at",
        place=flag.place,
        doubt=doubt,
        written=plain(flag.text),
        has_words=bool(flag.text),
    )


def _withheld(withheld: Withheld, words: Localizer) -> str:
    doubt = words.text(message_id("doubt", withheld.reason))
    if not withheld.paragraphs:
        return words.text("reading-withheld-words", place=withheld.place, doubt=doubt)
    return words.text(
        "reading-withheld-paragraphs", place=withheld.place, count=withheld.paragraphs, doubt=doubt
    )


def _figure(figure: Figure, words: Localizer) -> str:
    if figure.value is None:
        return words.text("reading-figure-unread", place=figure.place, written=plain(figure.written))
    return words.text(
        "reading-figure",
        place=figure.place,
        written=plain(figure.written),
        value=figure.value,
        unit=figure.unit or "none",
    )


def likeness_text(found: Likeness, words: Localizer) -> str:
    """What two documents seem to be to each other, with the parts of the score, which a person weighs."""
    kinship = found.kinship or "none"
    months = "unknown" if found.months_agree is None else "agree" if found.months_agree else "differ"
    lines = [
        words.text(message_id("kinship", kinship)),
        words.text("likeness-words", share=_percent(found.words)),
        words.text("likeness-numbers", share=_percent(found.numbers), count=found.shared_numbers),
        words.text("likeness-names", share=_percent(found.names), count=len(found.shared_names)),
    ]
    if found.shape is not None:
        lines.append(words.text("likeness-shape", share=_percent(found.shape)))
    lines.append(words.text(message_id("likeness-months", months)))
    for key, shared in (("figures", found.shared_figures), ("which", found.shared_names)):
        if shared:
            lines.append(
                words.text(message_id("likeness", key), names=list(map(plain, shared[:_MOST_NAMES])))
            )
    return "\n".join(map(without_isolation, lines))


def _percent(share: float) -> int:
    return round(share * 100)
