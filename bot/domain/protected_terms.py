"""Terms that a translation must not lose: names, bills, acronyms. What is lost is told, never refused."""

import re
import unicodedata
from collections.abc import Iterable

from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.texts import ProtectedTerm
from bot.domain.typed import text_of

LONGEST_TERM = 80
MOST_TERMS = 100
MOST_SPELLINGS = 10
# References of the record and numbers of bills: D-12, HB19-1124, SB 25-276, S987.
_NUMBERED = re.compile(r"(?<!\w)[A-Z]{1,4}[ .-]?\d+(?:-\d+)*(?!\w)")


def term_typed(term: ProtectedTerm) -> str:
    """A term as it is typed: *ICE* or *ICE = آيس, إدارة الهجرة*."""
    return f"{term.term} = {', '.join(term.also)}" if term.also else term.term


def terms_of(typed: str, field: str) -> tuple[ProtectedTerm, ...]:
    """Reads terms, one a line, each with other spellings that will do after ``=``, between commas.

    Raises ``DeedsError("terms_too_many")`` and what :func:`text_of` raises.
    """
    found: dict[str, ProtectedTerm] = {}
    for line in typed.splitlines():
        head, _, rest = text_of(line, field, longest=20 * LONGEST_TERM, required=False).partition("=")
        word = text_of(head, field, longest=LONGEST_TERM, required=bool(rest.strip()))
        spelled = re.split("[,،]", rest)
        also = tuple(text for each in spelled if (text := text_of(each, field, required=False)))
        if word:
            known = found.get(word, ProtectedTerm(word))
            found[word] = ProtectedTerm(word, tuple(dict.fromkeys((*known.also, *also))))
    if len(found) > MOST_TERMS or any(len(each.also) > MOST_SPELLINGS for each in found.values()):
        raise DeedsError("terms_too_many", {"most": MOST_TERMS}, field=field, typed=typed)
    return tuple(found.values())


def lost_terms(original: str, translation: str, terms: Iterable[ProtectedTerm]) -> tuple[str, ...]:
    """The terms that stand in the original and in the translation neither so nor as listed beside them.

    References and the numbers of bills are always among them. *POLICE* does not hold *ICE*.
    """
    numbered = (ProtectedTerm(each) for each in _NUMBERED.findall(original))
    wanted = {each.term: each for each in (*numbered, *terms)}
    return tuple(
        word
        for word, term in wanted.items()
        if has_term(original, word)
        and not has_term(translation, word)
        and not any(_has_spelling(translation, each) for each in term.also)
    )


def has_term(text: str, term: str) -> bool:
    """Whether a term stands in a text as words of its own; an acronym only in capitals."""
    text, term = _even(text), _even(term)
    if not term.isupper():
        text, term = text.casefold(), term.casefold()
    start = text.find(term)
    while start >= 0 and term:
        end = start + len(term)
        if _borders(text[start - 1 : start], term[0]) and _borders(text[end : end + 1], term[-1]):
            return True
        start = text.find(term, start + 1)
    return False


def _even(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _borders(beside: str, edge: str) -> bool:
    # Arabic joins its prefixes to a Latin name; letters of two scripts never make one word.
    return not beside.isalnum() or _is_arabic(beside) != _is_arabic(edge)


def _is_arabic(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("AL", "R")


def _has_spelling(text: str, spelling: str) -> bool:
    if not any(_is_arabic(each) for each in spelling):
        return has_term(text, spelling)
    # Articles and prepositions are written in one with the word, before it.
    return f"{fold(spelling)} " in f"{fold(text)} "
