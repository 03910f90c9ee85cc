"""Whether two documents are one."""

import random
from pathlib import Path

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.likeness import Kinship, likeness, marks_of, traits_of
from bot.domain.reading import Reading

WORDS = [f"word{number}" for number in range(400)]


def made_up(
    seed: int, *, language: str = "en", published: str = "", extra: str = "", paragraphs: int = 8
) -> Reading:
    chance = random.Random(seed)
    texts = [" ".join(chance.choices(WORDS, k=chance.randint(20, 90))) for _ in range(paragraphs)]
    return Reading("A title", "", language, EdtfDate(published), (*texts, extra) if extra else tuple(texts))


def kinship(one: Reading, other: Reading) -> Kinship | None:
    there, back = likeness(traits_of(one), traits_of(other)), likeness(traits_of(other), traits_of(one))
    assert there == back
    return there.kinship


def translated(original: Reading, language: str, kept: str) -> Reading:
    """The same lengths in other words, with what survives a translation."""
    texts = [" ".join(f"mot{each}"[: len(each)] for each in text.split()) for text in original.paragraphs]
    return Reading("Un titre", "", language, original.published, (*texts[:-1], f"{texts[-1]} {kept}"))


def test_a_copy_is_one_whatever_its_case_and_spaces() -> None:
    one = made_up(1)
    other = Reading("a TITLE", "", "en", paragraphs=tuple(f"  {each.upper()} " for each in one.paragraphs))
    assert kinship(one, other) is Kinship.COPY


def test_a_copy_with_a_word_lost_here_and_there_is_nearly_one() -> None:
    one = made_up(2)
    chance = random.Random(0)
    lost = tuple(" ".join(each for each in text.split() if chance.random() > 0.04) for text in one.paragraphs)
    assert kinship(one, Reading("A title", "", "en", paragraphs=lost)) is Kinship.NEAR_COPY


def test_documents_that_share_nothing_but_common_words_have_nothing_to_do_with_each_other() -> None:
    found = [
        made_up(seed, extra="Denver and the ICE office, Colorado, in 2022, 19 people") for seed in range(12)
    ]
    assert {kinship(one, other) for one in found for other in found if one is not other} == {None}


SHARED = "Datalune Vigipont Valdore 7.5 350,000 0417 2021 2019"


def test_a_translation_is_known_by_what_survives_one() -> None:
    one = made_up(3, extra=f"text {SHARED}")
    assert kinship(one, translated(one, "fr", SHARED)) is Kinship.TRANSLATION


@pytest.mark.parametrize(
    ("language", "kept"),
    [
        ("en", SHARED),
        ("fr", "Datalune Vigipont Valdore"),
        ("fr", "7.5 350,000 0417 2021 2019"),
        ("fr", f"{SHARED} 1 2 3 4 5 6 7 8 9"),
    ],
    ids=["same language", "no figures", "no names", "many other figures"],
)
def test_one_sign_of_a_translation_alone_is_none(language: str, kept: str) -> None:
    one = made_up(4, extra=f"text {SHARED}")
    assert kinship(one, translated(one, language, kept)) is not Kinship.TRANSLATION


def test_a_translation_has_the_shape_of_its_original() -> None:
    one = made_up(5, extra=f"text {SHARED}")
    other = translated(one, "fr", SHARED)
    turned = Reading(other.title, "", "fr", other.published, other.paragraphs[::-1])
    fewer = Reading(other.title, "", "fr", other.published, other.paragraphs[3:])
    assert kinship(one, turned) is not Kinship.TRANSLATION
    assert kinship(one, fewer) is not Kinship.TRANSLATION


NEWS = "Datalune said that Vigipont and Valdore paid for Roncal"


def test_two_reports_of_an_event_share_its_names_and_a_figure_that_hardly_meets_by_chance() -> None:
    one = made_up(6, extra=f"{NEWS} $7.5 million")
    assert kinship(one, made_up(7, extra=f"{NEWS} $7.5 million", paragraphs=5)) is Kinship.SAME_EVENT
    assert kinship(one, made_up(8, extra=f"{NEWS} 19 people in 2022", paragraphs=5)) is None
    assert kinship(one, made_up(9, extra="$7.5 million for Datalune", paragraphs=5)) is None


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("2022-04-20", "2022-04", True),
        ("2022-04-20", "XXXX-04-20", True),
        ("2022-04-20", "2022", True),
        ("2022-04-20", "", True),
        ("2022-04-20", "2022-05-01", False),
        ("2022-04-20", "2021-04-20", False),
    ],
)
def test_documents_of_different_months_are_not_linked(first: str, second: str, together: bool) -> None:
    one = made_up(10, published=first, extra=f"{NEWS} $7.5 million")
    other = made_up(11, published=second, extra=f"{NEWS} $7.5 million", paragraphs=5)
    assert (kinship(one, other) is Kinship.SAME_EVENT) == together


def test_figures_are_the_same_however_they_are_written() -> None:
    one = made_up(12, extra="1,250,000 and 22.1 and 12 345,6")
    other = made_up(13, extra="1.250.000 ٢٢٫١")
    assert set(likeness(traits_of(one), traits_of(other)).shared_figures) == {"1250000", "22.1"}


def test_the_made_up_release_is_known_in_both_languages() -> None:
    from bot.sources.reading.documents import read_document

    folder = Path(__file__).parents[1] / "sources" / "documents"
    read = {
        each.stem: read_document(each.read_bytes(), "text/plain") for each in sorted(folder.glob("*.txt"))
    }
    linked = {
        (one, other): found
        for one in read
        for other in read
        if one < other and (found := kinship(read[one], read[other])) is not None
    }
    assert linked == {("communique", "communique-ar"): Kinship.TRANSLATION}


def test_what_is_alike_shares_marks_and_what_is_not_shares_few() -> None:
    one = traits_of(
        reading_of_words("The sheriff of Springfield ends the contract over 750,000 dollars. " * 3)
    )
    near = traits_of(
        reading_of_words("The sheriff of Springfield ends the contract over 750,000 dollars! " * 3)
    )
    other = traits_of(
        reading_of_words("Completely different words about a bridge that nobody needs here. " * 3)
    )
    marks = set(marks_of(one))
    assert len(marks_of(one)) == len(marks)
    assert all(0 <= each < 1 << 63 for each in marks)
    assert marks & set(marks_of(near))
    assert not marks & set(marks_of(other))
    names = " ".join(f"Name{chr(97 + each % 26)}{chr(97 + each // 26)}" for each in range(500))
    assert len(marks_of(traits_of(reading_of_words(names)))) <= 33
    assert marks_of(traits_of(Reading())) == ()


def reading_of_words(text: str) -> Reading:
    """A document of one paragraph."""
    return Reading(paragraphs=(text,))
