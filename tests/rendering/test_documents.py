"""What was read of a document: within Discord's limits and nothing of it alive, whatever it says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.likeness import Kinship, Likeness
from bot.domain.reading import Doubt, Flag, Reading, Withheld
from bot.domain.revisiting import Sight, SightState
from bot.domain.views import DocumentView, KinLine
from bot.i18n import Languages, Localizer
from bot.rendering.documents import document_sheet, reading_progress, sight_lines
from bot.rendering.layout import beside
from tests.rendering.limits import assert_fits, ids_of, texts_of
from tests.rendering.records import HOSTILE, source

LANGUAGES = Languages(strict=True)
NOW = datetime(2026, 11, 22, 16, tzinfo=UTC)
WORDS = ("short", "w" * 4000, HOSTILE, "👩‍👩‍👧" * 400)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    LANGUAGES.prepare(request.param)
    return LANGUAGES.localizer(request.param)


def kin_of(kinship: Kinship, words: str, number: int) -> KinLine:
    alike = Likeness(kinship, 0.7, 0.8, 0.9, 0.95, 5, (words,) * 20, ("22.1", "750000"), True)
    return KinLine(replace(source(words), reference=f"S-{number}"), alike)


def view_of(
    words: str = "A title", *, is_draft: bool = True, kinship: Kinship = Kinship.COPY
) -> DocumentView:
    reading = Reading(
        title=words,
        publisher=words,
        language="es",
        published=EdtfDate("2026-10"),
        paragraphs=(words,) * 30,
        flags=tuple(Flag(each, place, words) for place, each in enumerate(Doubt)),
        withheld=(Withheld(1, 2, Doubt.UNNAMED_PERSON),) * 3,
    )
    target = "0" * 8 + "-0000-4000-8000-" + "0" * 12 if is_draft else "S-9"
    kin = tuple(kin_of(kinship, words, number) for number in (3, 4, 5))
    return DocumentView(target, source(words), reading, kin, Sight(SightState.ALIVE), is_draft)


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_it_fits_and_nothing_in_it_is_alive(localizer: Localizer, words: str) -> None:
    for kinship in Kinship:
        shown = document_sheet(view_of(words, kinship=kinship), localizer)
        assert_fits(shown)
        # Beside our own markup nothing that the document says is any.
        said = texts_of(shown)
        assert not any(each in said for each in ("@everyone", "<@", "<#", "](https://evil", "\u202e"))
    assert_fits(reading_progress(f"https://city.example/{words}", localizer))
    assert_fits(beside(document_sheet(view_of(words), localizer), above="✖ " + "x" * 300, below=()))


def test_a_copy_is_offered_in_a_draft_and_never_for_what_is_on_record() -> None:
    english = LANGUAGES.localizer("en")
    for kinship, offered in (
        (Kinship.COPY, False),
        (Kinship.NEAR_COPY, False),
        (Kinship.TRANSLATION, True),
        (Kinship.SAME_EVENT, True),
    ):
        assert any(":link:" in each for each in ids_of(document_sheet(view_of(kinship=kinship), english)))
        recorded = ids_of(document_sheet(view_of(kinship=kinship, is_draft=False), english))
        assert any(":link:" in each for each in recorded) is offered


def test_the_parts_of_the_score_are_shown_to_who_decides() -> None:
    said = texts_of(document_sheet(view_of(kinship=Kinship.TRANSLATION), LANGUAGES.localizer("en")))
    for part in ("70", "80", "90", "95", "750000"):
        assert part in said


def test_how_a_document_was_found_is_told(localizer: Localizer) -> None:
    assert sight_lines(localizer, Sight(SightState.UNSEEN)) == []
    for state, count in ((SightState.ALIVE, 2), (SightState.CHANGED, 3), (SightState.GONE, 3)):
        lines = sight_lines(localizer, Sight(state, NOW, NOW, NOW))
        assert len(lines) == count
        assert all(each.startswith("-# ") for each in lines)
