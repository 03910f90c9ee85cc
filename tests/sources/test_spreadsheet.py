"""One flat sheet: what is written is read back, and every fault is told with its row and column."""

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.folding import fold
from bot.domain.plans import PlannedCriterion, PlannedDemand, PlannedOffice
from bot.domain.vocabulary import CriterionKind, OfficialKind
from bot.i18n import Languages, message_id, without_isolation
from bot.sources import spreadsheet
from bot.sources.spreadsheet import HEADERS, KINDS, Column, as_csv, as_workbook, read_campaign, template_rows

ROWS = [
    [
        "Publish",
        "All of it.",
        "2026-12",
        "It is out.\nword: They say so.",
        "Mayor",
        "",
        "Made-Up Person",
        "2024",
        "",
    ],
    ["Publish", "", "", "", "City Council", "", "", "", "Springfield"],
    ["Stop", "", "", "", "Mayor", "", "", "", ""],
    ["Think", "", "", "", "", "", "", "", ""],
]
OFFICES = (
    PlannedOffice("Mayor", holder="Made-Up Person", since=EdtfDate("2024")),
    PlannedOffice("City Council", OfficialKind.COUNCIL, jurisdiction="Springfield"),
)
DEMANDS = (
    PlannedDemand(
        "Publish",
        "All of it.",
        EdtfDate("2026-12"),
        (
            PlannedCriterion(CriterionKind.DEED, "It is out."),
            PlannedCriterion(CriterionKind.WORD, "They say so."),
        ),
        ("Mayor", "City Council"),
    ),
    PlannedDemand("Stop", asked=("Mayor",)),
    PlannedDemand("Think"),
)


def sheet(*rows: list[str], header: list[str] | None = None) -> bytes:
    return as_csv([header or template_rows("en")[0], *rows])


def told(content: bytes) -> list[tuple[str, object, object]]:
    with pytest.raises(ManyFaultsError) as raised:
        read_campaign(content)
    return [(each.code, each.parameters["row"], each.parameters["column"]) for each in raised.value.faults]


@pytest.mark.parametrize("language", ["en", "es", "xx"])
@pytest.mark.parametrize("write", [as_csv, as_workbook])
def test_the_template_is_read_back_in_every_language_and_form(language: str, write: object) -> None:
    content = write([*template_rows(language), *ROWS])  # type: ignore[operator]
    assert read_campaign(content) == (OFFICES, DEMANDS)


@pytest.mark.parametrize("language", HEADERS)
def test_a_kind_is_written_as_the_sheet_says_it_or_in_english(language: str) -> None:
    localizer = Languages().localizer(language)
    words = KINDS[language]
    said = {each: localizer.text(message_id("official-kind", each.value)) for each in OfficialKind}
    assert {each: fold(word) for each, word in words.items()} == {
        each: fold(word) for each, word in said.items()
    }
    # The help to the template names the column as it is called there.
    assert HEADERS[language][Column.KIND] in localizer.text("start-template-kinds", kinds=[])
    header = [HEADERS[language][each] for each in (Column.DEMAND, Column.OFFICE, Column.KIND)]
    for kind in OfficialKind:
        for word in (words[kind], words[kind].upper(), said[kind], KINDS["en"][kind], kind.value):
            offices, _ = read_campaign(as_csv([header, ["Publish", "Some office", word]]))
            assert [each.kind for each in offices] == [kind], word
    with pytest.raises(ManyFaultsError) as raised:
        read_campaign(as_csv([header, ["Publish", "Some office", "king"]]))
    [fault] = raised.value.faults
    assert fault.parameters["allowed"] == tuple(words.values())
    sentence = without_isolation(localizer.error(fault))
    assert all(word in sentence for word in words.values())


@pytest.mark.parametrize("language", HEADERS)
def test_the_workbook_offers_the_kinds_in_its_own_language_and_takes_others(language: str) -> None:
    page = load_workbook(io.BytesIO(as_workbook(template_rows(language)))).worksheets[0]
    [menu] = page.data_validations.dataValidation
    assert menu.formula1 == f'"{",".join(KINDS[language].values())}"'
    # Excel takes no longer list.
    assert len(menu.formula1) <= 255
    assert str(menu.sqref) == "F2:F5000"
    assert not menu.showErrorMessage


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_as_spreadsheets_write_it(delimiter: str, encoding: str) -> None:
    lines = [["office", "demand"], ["Alcaldía", "Publicar"]]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    assert read_campaign(text.encode(encoding)) == (
        (PlannedOffice("Alcaldía"),),
        (PlannedDemand("Publicar", asked=("Alcaldía",)),),
    )


def test_a_workbook_is_read_with_the_dates_and_numbers_that_people_type() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Demand", "Office", "Since", "Deadline", None])
    page.append([2026, "Mayor", datetime(2024, 1, 8), date(2026, 5, 1), None])  # noqa: DTZ001
    page.append([None] * 5)
    out = io.BytesIO()
    book.save(out)
    offices, demands = read_campaign(out.getvalue())
    assert offices == (PlannedOffice("Mayor", since=EdtfDate("2024-01-08")),)
    assert demands == (PlannedDemand("2026", deadline=EdtfDate("2026-05-01"), asked=("Mayor",)),)


def test_every_fault_is_told_at_once_with_its_row_and_column() -> None:
    assert told(
        sheet(
            [
                "Publish",
                "One wording",
                "31 February",
                "word: only said",
                "Mayor",
                "king",
                "",
                "next Tuesday",
                "",
            ],
            ["", "", "", "", "Mayor", "", "", "", ""],
            ["Publish", "Another wording", "", "", "Mayor", "", "", "", ""],
            ["Stop", "", "", "", "", "agency", "", "", ""],
            ["x" * 301, "", "", "", "", "", "", "", ""],
        )
    ) == [
        ("plan_kind_unknown", "2", "kind"),
        ("plan_date", "2", "since"),
        ("plan_criteria_missing", "2", "criteria"),
        ("plan_date", "2", "deadline"),
        ("plan_text_missing", "3", "demand"),
        ("plan_contradiction", "4", "wording"),
        ("plan_ask_twice", "4", "office"),
        ("plan_text_missing", "5", "office"),
        ("plan_text_too_long", "6", "demand"),
        ("plan_text_missing", "6", "demand"),
    ]


def test_a_wrong_header_is_told_with_the_nearest_name() -> None:
    assert told(sheet(["a"], header=["demnd", "office", "office", "colour"])) == [
        ("plan_column_unknown", "1", "demnd"),
        ("plan_column_twice", "1", "office"),
        ("plan_column_unknown", "1", "colour"),
        ("plan_column_missing", "1", "demand"),
    ]
    with pytest.raises(ManyFaultsError) as raised:
        read_campaign(sheet(["a"], header=["demnd", "office"]))
    assert raised.value.faults[0].parameters["near"] == "demand"


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        (["Demanda", "OFICINA ", "desde"], ("plan_date", "2", "desde", "C")),
        (["", "titulaire", "Instance", "depuis", "revendication"], ("plan_date", "2", "depuis", "D")),
        (["المطلب", "الجهة", "منذ"], ("plan_date", "2", "منذ", "C")),
        (["demand", "office", "Since\u202e"], ("plan_date", "2", "Since", "C")),
        (["demanda", "oficina", "Desde", "DESDE"], ("plan_column_twice", "1", "DESDE", "D")),
        (["demanda", "plazo"], ("plan_column_missing", "1", "oficina", None)),
        (["المطلب"], ("plan_column_missing", "1", "الجهة", None)),
    ],
)
def test_a_fault_names_the_column_as_it_stands_in_the_sheet(
    header: list[str], fault: tuple[str, str, str, str | None]
) -> None:
    row = ["Publish" if each else "" for each in header]
    with pytest.raises(ManyFaultsError) as raised:
        read_campaign(sheet(row, header=header))
    found = [
        (each.code, each.parameters["row"], each.parameters["column"], each.parameters.get("letter"))
        for each in raised.value.faults
    ]
    assert fault in found


def test_columns_beyond_the_alphabet_have_the_letters_of_spreadsheets() -> None:
    header = ["demand", "office", *([""] * 24), "since", *([""] * 22), "deadline"]
    row = ["Publish", "Mayor", *([""] * 24), "soon", *([""] * 22), "later"]
    with pytest.raises(ManyFaultsError) as raised:
        read_campaign(sheet(row, header=header))
    assert [each.parameters["letter"] for each in raised.value.faults] == ["AA", "AX"]


@pytest.mark.parametrize("language", ["en", "es", "fr", "ar"])
def test_a_fault_is_said_with_the_letter_and_the_name_in_every_language(language: str) -> None:
    localizer = Languages(strict=True).localizer(language)
    with pytest.raises(ManyFaultsError) as raised:
        read_campaign(sheet(["Publicar", "Alcaldía", "pronto"], header=["demanda", "oficina", "Plazo"]))
    [line] = without_isolation(localizer.error(raised.value.faults[0])).splitlines()
    assert "C (" in line
    assert "Plazo" in line
    assert "deadline" not in line


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "sheet_empty"),
        (b"demand,office\n", "sheet_empty"),
        (b"demand,office\n,\n , \n", "sheet_empty"),
        (b"demand,office\nAlcald\xeda,x", "sheet_encoding"),
        (b"demand,office\na\0b,x", "sheet_unreadable"),
        (b'demand,office\n"a', "sheet_unreadable"),
        (b"PK\x03\x04 no workbook", "sheet_unreadable"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "sheet_encoding"),
        (b"x" * (spreadsheet.LARGEST_FILE + 1), "sheet_too_large"),
    ],
)
def test_what_is_no_sheet_is_refused_in_one_sentence(content: bytes, code: str) -> None:
    with pytest.raises(DeedsError) as raised:
        read_campaign(content)
    assert raised.value.code == code


def _packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def _with(content: bytes, name: str, replaced: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for each in before.namelist():
            after.writestr(each, replaced if each == name else before.read(each))
    return out.getvalue()


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY a%d "%s">' % (n, (b"&a%d;" % (n - 1) if n > 1 else b"&a;") * 10) for n in range(1, 9)
    )
    + b']><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&a8;</workbook>'
)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = _packed(**{"xl/workbook.xml": b"0" * (spreadsheet.LARGEST_UNPACKED + 1)})
    assert len(bomb) < 200_000
    with pytest.raises(DeedsError, match="sheet_too_large"):
        read_campaign(bomb)
    with pytest.raises(DeedsError, match="sheet_unreadable"):
        read_campaign(_with(as_workbook([*template_rows("en"), *ROWS]), "xl/workbook.xml", LAUGHS))
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>'
    with pytest.raises(DeedsError, match="sheet_unreadable"):
        read_campaign(_with(as_workbook([*template_rows("en"), *ROWS]), "xl/workbook.xml", outside))


def test_a_sheet_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 3)
    assert ("plan_too_many", "4", "none") in told(
        sheet(*[[f"Demand {n}", "", "", "", "Mayor"] for n in range(9)])
    )


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://evil.example")']


@pytest.mark.parametrize("typed", FORMULAS)
def test_nothing_written_is_a_formula(typed: str) -> None:
    page = load_workbook(io.BytesIO(as_workbook([[typed]])))
    cell = page.worksheets[0]["A1"]
    assert cell.data_type != "f"
    assert not as_csv([[typed]]).decode("utf-8-sig").lstrip('"').startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_text_that_looks_like_a_formula_comes_back_as_it_was() -> None:
    for write in (as_csv, as_workbook):
        content = write([["demand", "office"], ["=1+1", "Mayor"]])
        assert read_campaign(content)[1] == (PlannedDemand("=1+1", asked=("Mayor",)),)


def test_the_columns_of_every_language_are_the_same_and_different_words() -> None:
    for names in spreadsheet.HEADERS.values():
        assert set(names) == set(Column)
        assert len(set(names.values())) == len(names)


def test_what_looks_private_is_told_with_its_place_unless_it_is_public() -> None:
    row = ["Publish", "Write to jane@home.example", "", "", "Mayor", "", "303-555-0142", "", ""]
    content = sheet(row)
    assert told(content) == [("plan_private_data", "2", "wording"), ("plan_private_data", "2", "holder")]
    assert read_campaign(content, keep_private=True)[0][0].holder == "303-555-0142"
    # What is wrong besides has to be put right first.
    assert told(sheet([*row[:7], "next Tuesday", ""])) == [("plan_date", "2", "since")]
