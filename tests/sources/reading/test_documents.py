"""Whole documents, made up to carry what real ones did: what is read, what is flagged, what stays unknown."""

import os
import re
from pathlib import Path

import pytest

from bot.domain.reading import Doubt, Reading
from bot.sources.reading.documents import read_document

HERE = Path(__file__).parents[1] / "documents"
GIVEN = Path(os.environ.get("DEEDS_SEED_DOCUMENTS", "") or Path(__file__).parents[4] / "shared" / "seeds")


def read(name: str) -> Reading:
    return read_document((HERE / name).read_bytes(), "text/plain")


def figures(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [
        (each.written, None if each.value is None else format(each.value, "f"), each.unit)
        for each in reading.figures
    ]


def doubts(reading: Reading) -> set[tuple[Doubt, int | None, str]]:
    return {(each.doubt, each.place, each.text) for each in reading.flags}


def test_a_release_without_headline_and_date_gets_neither() -> None:
    found = read("remise.txt")
    assert (found.title, found.publisher, found.language) == ("", "", "fr")
    assert (found.published.text, found.precision) == ("", None)


def test_a_bullet_alone_on_its_line_belongs_to_the_next() -> None:
    assert [each for each in read("remise.txt").paragraphs if each.startswith("- ")] == [
        "- Débrancher. La ville doit fermer les caméras et publier les journaux.",
        "- Enquêter. Le procureur général doit ouvrir une enquête sur le partage des données du comté.",
    ]


def test_a_surplus_placeholder_and_one_in_place_of_a_year_are_never_read() -> None:
    found = read("remise.txt")
    assert figures(found) == [
        ("3,000 XNUMX", None, ""),
        ("1 250 000 €", "1250000", "euros"),
        ("12,5 %", "12.5", "percent"),
        ("millions de 3.4", None, ""),
    ]
    assert (Doubt.PLACEHOLDER, 1, "3,000 XNUMX") in doubts(found)
    assert (Doubt.FIGURE_UNCLEAR, 7, "millions de 3.4") in doubts(found)
    other = read("communique.txt")
    assert figures(other) == [("millions de 7.5", None, ""), ("350,000 2021 $ en XNUMX", None, "")]


def test_the_age_and_studies_of_somebody_unnamed_are_left_out_and_the_rest_stands() -> None:
    found = read("remise.txt")
    assert "l'arrestation d'[…], et la police" in found.paragraphs[1]
    assert [(each.place, each.paragraphs, each.reason) for each in found.withheld] == [
        (2, 0, Doubt.UNNAMED_PERSON)
    ]
    assert (Doubt.UNNAMED_PERSON, 2, "") in doubts(found)
    assert "21" not in " ".join(found.paragraphs)


def test_a_banner_is_no_headline_tags_are_no_demands_and_the_end_is_the_end() -> None:
    found = read("communique.txt")
    assert found.title == "Un rapport montre que le comté de Roncal vend les données de ses prisons"
    assert (found.published.text, found.precision, found.language) == ("2023-05-03", "day", "fr")
    assert found.paragraphs[0] == "Des documents montrent comment une société contourne la loi de l'État"
    text = " ".join(found.paragraphs)
    assert not any(each in text for each in ("SIGNALER", "Vie privée", "Communiqués", "###"))
    assert (Doubt.NAME_TRANSLATED, 3, "VIGNE") in doubts(found)


def test_a_day_without_a_year_stays_without_one_whatever_its_month_is_called() -> None:
    found = read("communique-ar.txt")
    assert (found.published.text, found.language) == ("XXXX-05-03", "ar")
    assert (Doubt.YEAR_MISSING, None, "3 أيار") in doubts(found)
    assert found.title == "يُظهر تقرير أن مقاطعة رونكال تبيع بيانات سجونها"


def test_a_thousand_behind_thousands_is_flagged_and_a_clean_figure_is_read() -> None:
    found = read("communique-ar.txt")
    assert figures(found) == [
        ("7.5 مليون دولار", "7500000", "dollars"),
        ("350,000 ألف دولار", None, "dollars"),
    ]
    assert (Doubt.FIGURE_TIMES_THOUSAND, 3, "350,000 ألف دولار") in doubts(found)
    assert {(Doubt.NAME_TRANSLATED, 3, "كرمة"), (Doubt.NAME_TRANSLATED, 3, "عمدة مقاطعة")} <= doubts(found)


def test_a_story_without_a_name_is_withheld_whole_and_a_relative_too() -> None:
    found = read("spun.txt")
    assert [(each.place, each.paragraphs, each.reason) for each in found.withheld] == [
        (3, 4, Doubt.UNNAMED_PERSON),
        (3, 1, Doubt.RELATIVE),
    ]
    text = " ".join(found.paragraphs)
    assert not any(each in text for each in ("bakery", "mother", "market", "picked up", "cousin", "visa"))
    assert found.paragraphs[3].startswith("“This report highlights")
    assert all(not each.text for each in found.flags if each.doubt in (Doubt.UNNAMED_PERSON, Doubt.RELATIVE))


def test_reworded_sentences_are_told_and_their_figures_read() -> None:
    found = read("spun.txt")
    assert any(each.doubt is Doubt.REWORDED and each.place is None for each in found.flags)
    assert figures(found) == [
        ("2,310", "2310", ""),
        ("614", "614", ""),
        ("702", "702", ""),
        ("17%", "17", "percent"),
        ("31.5%", "31.5", "percent"),
        ("$4.8 million", "4800000", "dollars"),
        ("$12.6 million", "12600000", "dollars"),
    ]
    assert found.published.text == ""


def test_a_headline_is_told_once_and_what_follows_the_end_is_not_read() -> None:
    found = read("release.txt")
    assert found.title == "V.A.L. Report Details Camera Data Partnerships of the Valley"
    assert (found.publisher, found.language, found.published.text) == (
        "Valley Audit League",
        "en",
        "2025-10-23",
    )
    text = " ".join(found.paragraphs)
    assert "Report Details Camera" not in text
    assert not any(each in text for each in ("END", "Copyright", "unsubscribe", "Press", "970", "Immediate"))
    assert "• The city spends over $3 million each year on cameras;" in found.paragraphs


def test_numbers_in_addresses_and_bills_are_no_figures() -> None:
    assert figures(read("release.txt")) == [
        ("212", "212", ""),
        ("$3 million", "3000000", "dollars"),
        ("41", "41", ""),
        ("212", "212", ""),
    ]


# The five documents that the coalition's campaigns were made from


def given(number: str) -> Reading:
    found = sorted(GIVEN.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip(f"the coalition's own documents are not at {GIVEN} (DEEDS_SEED_DOCUMENTS)")
    return read_document(found[0].read_bytes(), "text/plain")


@pytest.mark.parametrize(
    ("number", "language", "published", "publisher", "first"),
    [
        ("000", "fr", "", "", ""),
        ("001", "fr", "2022-04-20", "", "Un nouveau rapport montre que l'ICE utilise des courtiers"),
        ("002", "ar", "XXXX-04-20", "", "يُظهر تقرير جديد"),
        ("003", "en", "", "", ""),
        ("004", "en", "2024-11-19", "Surveillance Technology Oversight Project", "S.T.O.P. Report Details"),
    ],
)
def test_what_a_given_document_is(
    number: str, language: str, published: str, publisher: str, first: str
) -> None:
    found = given(number)
    assert (found.language, found.published.text, found.publisher) == (language, published, publisher)
    assert found.title.startswith(first)
    assert bool(found.title) == bool(first)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("000", [("2,000 XNUMX", None, "")]),
        ("001", [("millions de 22.1", None, ""), ("750,000 2020 $ en XNUMX", None, "")]),
        ("002", [("22.1 مليون دولار", "22100000", "dollars"), ("750,000 ألف دولار", None, "dollars")]),
        (
            "003",
            [
                ("19%", "19", "percent"),
                ("29.1%", "29.1", "percent"),
                ("1,425", "1425", ""),
                ("471", "471", ""),
                ("538", "538", ""),
                ("$22.1 million", "22100000", "dollars"),
                ("$3.2 million", "3200000", "dollars"),
            ],
        ),
    ],
)
def test_the_figures_of_a_given_document(number: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert figures(given(number)) == expected


def test_nothing_about_private_people_in_a_given_document_is_kept() -> None:
    found = given("003")
    assert [(each.place, each.paragraphs) for each in found.withheld] == [(14, 5), (14, 1)]
    assert not any(re.search("anonym|undocumented", each) for each in found.paragraphs)
    assert all(not each.text for each in found.flags if each.doubt in (Doubt.UNNAMED_PERSON, Doubt.RELATIVE))
    other = given("000")
    assert "[…]" in other.paragraphs[1]
    assert not re.search(r"\b\d\d ans\b", " ".join(other.paragraphs))


def test_what_follows_the_end_of_a_given_document_is_not_read() -> None:
    text = " ".join(given("004").paragraphs)
    assert not any(each in text for each in ("--END--", "Copyright", "PressL", "For Immediate"))
