"""What in a text names something that the record is about: an office, who holds it, a term of a demand.

Words are compared whole, so that *POLICE* does not hold *ICE*, and as people spell them: without case and
accents, except where capitals are the word (*ICE* is not *ice*); Arabic words also with the particles that
are written in one with them. Which language a text says it is in does not matter: many say a wrong one.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.folding import fold

# How far from a family name something has to stand that says whose it is, in words.
NEAR = 8
# How many other words may lie among those of an office's name, and among those of a person's.
_AMONG = 3
# How many words, small ones aside, the title of a demand has that is looked for.
_FEWEST_OF_TITLE = 3
LONGEST_PASSAGE = 400
_AROUND = 180
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_MARKS = "\u0300-\u036f\u200c\u200d"
# Letters of two scripts never make one word: Arabic joins its particles to a Latin name. Neither do letters
# and figures: a bill is *HB19-1124* and *HB 19-1124*.
_WORD = re.compile(
    rf"(?:\b[^\W\d_]\.){{2,}}[^\W\d_]?\b|\d+|(?:(?![،؛؟\d])[{_ARABIC}])+"
    rf"|(?:(?![{_ARABIC}])[^\W\d_]|[{_MARKS}])+"
)
_ARTICLE = "ال"
# What is written in one with a word: *and*, *in*, *for*, *like*, and the article, whose alef ل
# swallows. A word may itself begin as the article does.
_PARTICLES = re.compile("[وف]?[بلك]?ل?(?:ال){0,2}")
_LONGEST_PARTICLES = 7
_SHORTEST_STEM = 3
# What stands between the words of a name in one spelling and not in another.
_SMALL = re.compile(
    r"an?|and|at|by|for|from|in|of|on|the|to|al|da|del?|el?|en|las?|los|y|aux?|d|des|du|et|les?|l|في|من|علي|الي|عن"
)


@dataclass(frozen=True)
class Term:
    """Words to look for, and what they are about: references, such as ``O-2``.

    The words stand one after the other with at most ``spread`` others among them, or with ``any_order`` in
    whatever order. ``beside`` are words of which one has to stand near.
    """

    text: str
    about: tuple[str, ...] = ()
    spread: int = 0
    any_order: bool = False
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """That a term stands in a text, from ``start`` to ``end``."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    forms: frozenset[str]
    start: int
    end: int
    small: bool


def office_term(name: str, about: str) -> Term:
    """The name of an office: *Governor of Colorado* is also *Colorado's governor*."""
    return Term(name, (about,), spread=_AMONG, any_order=True)


def holder_terms(name: str, offices: Iterable[str], about: str) -> tuple[Term, ...]:
    """The name of a person in office: in full, and the family name where something else of them is near.

    ``offices`` are the names of the office and of where it is.
    """
    words = [name[each.start : each.end] for each in _words(name)]
    if len(words) < 2:
        return (Term(name, (about,)),) if words else ()
    others = (*words[:-1], *(each for office in offices for each in _telling(office)))
    beside = tuple(dict.fromkeys(each for each in others if len(each) > 1))
    whole = Term(name, (about,), spread=1)
    return (whole, Term(words[-1], (about,), beside=beside)) if beside else (whole,)


def demand_terms(title: str, about: str) -> tuple[Term, ...]:
    """The title of a demand, where it has words enough that nothing else is called so."""
    long_enough = len(_telling(title)) >= _FEWEST_OF_TITLE
    return (Term(title, (about,), spread=_AMONG),) if long_enough else ()


def _telling(text: str) -> list[str]:
    return [text[each.start : each.end] for each in _words(text) if not each.small]


class Matcher:
    """Looks for many terms at once; made once for the terms of a watch."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[tuple[Term, tuple[str, ...], frozenset[str]]]] = {}
        for term in dict.fromkeys(terms):
            wanted = _wanted(term.text)
            beside = frozenset(each for word in term.beside for each in _wanted(word))
            for first in dict.fromkeys(wanted if term.any_order else wanted[:1]):
                self._terms.setdefault(first, []).append((term, wanted, beside))

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every term that stands in the text, each once where it stands first, in the order of the text."""
        words = _words(text)
        # Between the words of a name small ones come and go; on its own a small word may be a name.
        large = [each for each in words if not each.small]
        place = {each.start: number for number, each in enumerate(large)}
        found: dict[Term, Hit] = {}
        for number, word in enumerate(words):
            for form in word.forms:
                for term, wanted, beside in self._terms.get(form, ()):
                    if term in found:
                        continue
                    span = _span(term, wanted, word, large, place)
                    if span is not None and _is_beside(words, number, span, beside):
                        found[term] = Hit(term, *span)
        return tuple(sorted(found.values(), key=lambda each: (each.start, each.end, each.term.text)))


def passage(text: str, hits: Sequence[Hit]) -> str:
    """The part of a text around the first hit, cut at words; the whole text where it is short."""
    if len(text) <= LONGEST_PASSAGE or not hits:
        return text if len(text) <= LONGEST_PASSAGE else _cut(text, 0, LONGEST_PASSAGE)
    first = hits[0]
    return _cut(text, max(0, first.start - _AROUND), min(len(text), first.end + _AROUND))


def _cut(text: str, start: int, end: int) -> str:
    """A part of a text, shortened to whole words where that leaves most of it."""
    shown = text[start:end]
    if start > 0:
        head, space, rest = shown[:40].partition(" ")
        shown = "…" + (shown[len(head) + 1 :] if space and rest else shown)
    if end < len(text):
        space_at = shown.rfind(" ", len(shown) - 40)
        shown = (shown[:space_at] if space_at > 0 else shown) + "…"
    return shown[: LONGEST_PASSAGE + 2]


def _span(
    term: Term, wanted: tuple[str, ...], word: _Word, large: list[_Word], place: dict[int, int]
) -> tuple[int, int] | None:
    """Where a term stands whose first word, or with any order one of whose words, is this one."""
    if len(wanted) == 1:
        return word.start, word.end
    at = place.get(word.start)
    if at is None:
        return None
    near = large[at : at + len(wanted) + term.spread]
    if term.any_order:
        places = [next((n for n, each in enumerate(near) if form in each.forms), -1) for form in wanted]
        # One word of the text can't be two of the term.
        if -1 in places or len(set(places)) < len(places):
            return None
        return near[0].start, near[max(places)].end
    reached = 0
    for each in near:
        if wanted[reached] in each.forms:
            reached += 1
            if reached == len(wanted):
                return near[0].start, each.end
    return None


def _is_beside(words: list[_Word], number: int, span: tuple[int, int], beside: frozenset[str]) -> bool:
    if not beside:
        return True
    around = words[max(0, number - NEAR) : number + NEAR + 1]
    return any(not beside.isdisjoint(each.forms) for each in around if not span[0] <= each.start < span[1])


@lru_cache(maxsize=1 << 14)
def _wanted(text: str) -> tuple[str, ...]:
    """The words of a term as they are compared; small ones only where there are no others."""
    words = _words(text)
    telling = [each for each in words if not each.small] or words
    return tuple(_form(text[each.start : each.end].replace(".", "")) for each in telling)


def _words(text: str) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text):
        forms, small = _read(match.group())
        if forms:
            found.append(_Word(forms, *match.span(), small))
    return found


def _form(word: str) -> str:
    """A word of a term: its capitals where they are all there is, else folded, in Arabic without article."""
    if _is_acronym(word):
        return _as_written(word)
    folded = fold(word)
    stem = folded.removeprefix(_ARTICLE)
    return stem if len(stem) >= _SHORTEST_STEM else folded


@lru_cache(maxsize=1 << 14)
def _read(word: str) -> tuple[frozenset[str], bool]:
    """Everything that a word of a text can stand for in a term, and whether it is a small one."""
    word = word.replace(".", "")
    folded = fold(word)
    if not folded:
        return frozenset(), False
    found = {folded}
    if "\u0600" <= folded[0] <= "\u06ff":
        found |= {
            folded[end:]
            for end in range(1, min(_LONGEST_PARTICLES, len(folded) - _SHORTEST_STEM) + 1)
            if _PARTICLES.fullmatch(folded, 0, end)
        }
    return frozenset((*found, _as_written(word))), bool(_SMALL.fullmatch(folded))


def _as_written(word: str) -> str:
    # Nothing folded holds such a sign.
    return "=" + unicodedata.normalize("NFC", word)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one person's name: *Quiroga, Ana* and *Council Member Ana M. Quiroga*.

    Initials do not count, and nothing is told by one word alone.
    """
    first, second = (frozenset(each for each in fold(name).split() if len(each) > 1) for name in (one, other))
    return min(len(first), len(second)) > 1 and (first <= second or second <= first)
