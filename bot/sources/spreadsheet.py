"""A whole campaign in one flat sheet, as CSV or XLSX: a row for each office that a demand is put to.

The same columns are written as a template and read back. Every fault is told at once, with its row and
column as they stand in the sheet that was sent; a sheet with a fault gives nothing.
"""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from string import ascii_uppercase
from typing import Any, NamedTuple

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.folding import fold
from bot.domain.plans import (
    MOST_DEMANDS,
    MOST_OFFICES,
    PlanFaults,
    PlannedCriterion,
    PlannedDemand,
    PlannedOffice,
    kind_of_office,
)
from bot.domain.private_data import private_data_in
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT, criteria_of, date_of, text_of
from bot.domain.vocabulary import OfficialKind
from bot.sources.seed_faults import nearest

LARGEST_FILE = 2 * 1024 * 1024
LARGEST_UNPACKED = 20 * 1024 * 1024
MOST_ROWS = 5000
MOST_COLUMNS = 50
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")


class Column(StrEnum):
    """The columns; any order, and those that are not needed may be missing."""

    DEMAND = "demand"
    WORDING = "wording"
    DEADLINE = "deadline"
    CRITERIA = "criteria"
    OFFICE = "office"
    KIND = "kind"
    HOLDER = "holder"
    SINCE = "since"
    WHERE = "where"


_NEEDED = (Column.DEMAND, Column.OFFICE)
# What the columns are called in the template, in each language it is written in; all are understood.
HEADERS: dict[str, dict[Column, str]] = {
    "en": {each: each.value for each in Column},
    "es": {
        Column.DEMAND: "demanda",
        Column.WORDING: "texto",
        Column.DEADLINE: "plazo",
        Column.CRITERIA: "criterios",
        Column.OFFICE: "oficina",
        Column.KIND: "tipo",
        Column.HOLDER: "titular",
        Column.SINCE: "desde",
        Column.WHERE: "lugar",
    },
    "fr": {
        Column.DEMAND: "revendication",
        Column.WORDING: "texte",
        Column.DEADLINE: "échéance",
        Column.CRITERIA: "critères",
        Column.OFFICE: "instance",
        Column.KIND: "type",
        Column.HOLDER: "titulaire",
        Column.SINCE: "depuis",
        Column.WHERE: "lieu",
    },
    "ar": {
        Column.DEMAND: "المطلب",
        Column.WORDING: "الصياغة",
        Column.DEADLINE: "الموعد النهائي",
        Column.CRITERIA: "المعايير",
        Column.OFFICE: "الجهة",
        Column.KIND: "النوع",
        Column.HOLDER: "من يشغل المنصب",
        Column.SINCE: "منذ",
        Column.WHERE: "المكان",
    },
}
# What an office can be, in the same languages: as Deeds itself says it there. English words do in any sheet.
KINDS: dict[str, dict[OfficialKind, str]] = {
    "en": {
        OfficialKind.ELECTED_OFFICE: "elected office",
        OfficialKind.AGENCY: "agency",
        OfficialKind.COUNCIL: "council",
        OfficialKind.COMPANY: "company",
        OfficialKind.GROUP: "group of offices",
    },
    "es": {
        OfficialKind.ELECTED_OFFICE: "cargo electo",
        OfficialKind.AGENCY: "agencia",
        OfficialKind.COUNCIL: "concejo",
        OfficialKind.COMPANY: "empresa",
        OfficialKind.GROUP: "grupo de oficinas",
    },
    "fr": {
        OfficialKind.ELECTED_OFFICE: "charge élective",
        OfficialKind.AGENCY: "organisme public",
        OfficialKind.COUNCIL: "conseil",
        OfficialKind.COMPANY: "entreprise",
        OfficialKind.GROUP: "groupe d’instances",
    },
    "ar": {
        OfficialKind.ELECTED_OFFICE: "منصب منتخَب",
        OfficialKind.AGENCY: "وكالة",
        OfficialKind.COUNCIL: "مجلس",
        OfficialKind.COMPANY: "شركة",
        OfficialKind.GROUP: "مجموعة جهات",
    },
}
_BY_KIND = {fold(each.value): each for each in OfficialKind} | {
    fold(word): kind for words in KINDS.values() for kind, word in words.items()
}
_BY_HEADER = {fold(name): column for names in HEADERS.values() for column, name in names.items()}
_SPELLED = {fold(name): name for names in HEADERS.values() for name in names.values()}
Cells = dict[Column, str]
_BLANK = (None, "", (), UNKNOWN)
# What the rows of one office or demand may say again, and must not say otherwise.
_REPEATED = {
    Column.WORDING: "text",
    Column.DEADLINE: "deadline",
    Column.CRITERIA: "criteria",
    Column.HOLDER: "holder",
    Column.SINCE: "since",
    Column.WHERE: "jurisdiction",
}


class _Heading(NamedTuple):
    """What stands above a column, and the letter by which spreadsheets call it."""

    name: str
    letter: str


class _SheetFaults(PlanFaults):
    """Faults that name a column as whoever sent the sheet sees it."""

    def __init__(self, headings: Mapping[str, _Heading]) -> None:
        super().__init__()
        self._headings = headings

    def add(self, code: str, row: int, column: str = "none", **parameters: object) -> None:
        """Notes a fault; ``column`` is the name of a :class:`Column`."""
        heading = self._headings.get(column)
        if heading is None:
            super().add(code, row, column, **parameters)
        else:
            super().add(code, row, heading.name, letter=heading.letter, **parameters)


class _Table(NamedTuple):
    """The filled rows by column, with their numbers as a spreadsheet counts them."""

    headings: Mapping[str, _Heading]
    rows: Sequence[tuple[int, Cells]]
    language: str


def read_campaign(
    content: bytes, *, keep_private: bool = False
) -> tuple[tuple[PlannedOffice, ...], tuple[PlannedDemand, ...]]:
    """The offices and demands of a filled-in template, XLSX or CSV by its content.

    ``keep_private``: somebody said that what looks like a private person's data is public.

    Raises ``ManyFaultsError`` with the row and column of every fault, where there is no other also of what
    looks like a private person's data (``plan_private_data``), and ``DeedsError`` for a file that is no such
    sheet: ``sheet_too_large``, ``sheet_unreadable``, ``sheet_encoding``, ``sheet_empty``.
    """
    if len(content) > LARGEST_FILE:
        raise DeedsError("sheet_too_large", {"most": LARGEST_FILE // 1024})
    rows = _workbook(content) if content.startswith(b"PK") else _separated(content)
    table = _table(rows)
    found = _campaign(table)
    if not keep_private:
        _refuse_private(table)
    return found


def _refuse_private(table: _Table) -> None:
    faults = _SheetFaults(table.headings)
    for row, cells in table.rows:
        for column, cell in cells.items():
            kinds = private_data_in(cell)
            if kinds:
                kind = kinds[0].value if len(kinds) == 1 else "several"
                faults.add("plan_private_data", row, column.value, kind=kind)
    faults.raise_all()


def _workbook(content: bytes) -> list[list[str]]:
    # Imported where it is used: the library is large and few starts need it.
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST_UNPACKED:
                raise DeedsError("sheet_too_large", {"most": LARGEST_FILE // 1024})
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        return [[_shown(cell) for cell in row] for row in rows]
    except DeedsError:
        raise
    except Exception as error:  # the library raises whatever the damage happens to break
        raise DeedsError("sheet_unreadable") from error


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _separated(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeedsError("sheet_encoding") from error
    if "\0" in text:
        raise DeedsError("sheet_unreadable")
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return [row[:MOST_COLUMNS] for row, _ in zip(reader, range(MOST_ROWS + 1), strict=False)]
    except csv.Error as error:
        raise DeedsError("sheet_unreadable") from error


def _table(rows: list[list[str]]) -> _Table:
    faults = PlanFaults()
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if len(numbered) < 2:
        raise DeedsError("sheet_empty")
    if len(rows) > MOST_ROWS:
        faults.add("plan_too_many", len(rows), most=MOST_ROWS)
    place, header = numbered[0]
    language = _language_of(header)
    columns: list[Column | None] = []
    headings: dict[str, _Heading] = {}
    for number, name in enumerate(header):
        column = _BY_HEADER.get(fold(name))
        heading = _Heading(_short(name.strip()), _letter(number))
        if column is None and name.strip():
            near = nearest(fold(name), _BY_HEADER)
            near = _SPELLED.get(near, near)
            faults.add("plan_column_unknown", place, heading.name, letter=heading.letter, near=near)
        if column is not None:
            if column in columns:
                faults.add("plan_column_twice", place, heading.name, letter=heading.letter)
            headings.setdefault(column, heading)
        columns.append(column)
    for needed in _NEEDED:
        if needed not in columns:
            faults.add("plan_column_missing", place, HEADERS[language][needed])
    faults.raise_all()
    read = [(number, _cells(columns, row)) for number, row in numbered[1:]]
    return _Table(headings, read, language)


def _cells(columns: Sequence[Column | None], row: Sequence[str]) -> Cells:
    named = zip(columns, row, strict=False)
    return {column: _without_apostrophe(cell) for column, cell in named if column is not None}


def _letter(number: int) -> str:
    """What spreadsheets call a column, by its number from zero: after Z comes AA."""
    before, place = divmod(number, len(ascii_uppercase))
    return (_letter(before - 1) if before else "") + ascii_uppercase[place]


def _language_of(header: Sequence[str]) -> str:
    """The language of most of these headings, English where none is known."""
    said = {fold(name) for name in header}
    known = {language: {fold(name) for name in names.values()} for language, names in HEADERS.items()}
    return max(known, key=lambda language: len(known[language] & said))


def _short(name: str) -> str:
    return "".join(each for each in name if each.isprintable())[:40]


def _without_apostrophe(cell: str) -> str:
    # What the template writes so that no spreadsheet takes a text for a formula.
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _campaign(table: _Table) -> tuple[tuple[PlannedOffice, ...], tuple[PlannedDemand, ...]]:
    faults = _SheetFaults(table.headings)
    offices: dict[str, PlannedOffice] = {}
    demands: dict[str, PlannedDemand] = {}
    for row, cells in table.rows:
        office = _office(row, cells, faults, table.language)
        demand = _demand(row, cells, faults)
        if office is not None:
            _once(offices, fold(office.name), office, row, faults)
        if demand is None:
            continue
        key = fold(demand.title)
        _once(demands, key, demand, row, faults)
        if office is not None:
            name = offices[fold(office.name)].name
            if name in demands[key].asked:
                faults.add("plan_ask_twice", row, Column.OFFICE.value, typed=name)
            demands[key] = replace(demands[key], asked=(*demands[key].asked, name))
    if len(offices) > MOST_OFFICES or len(demands) > MOST_DEMANDS:
        faults.add("plan_too_many", 1, most=MOST_DEMANDS if len(demands) > MOST_DEMANDS else MOST_OFFICES)
    faults.raise_all()
    return tuple(offices.values()), tuple(demands.values())


def _once(known: dict[str, Any], key: str, found: Any, row: int, faults: PlanFaults) -> None:
    """Keeps what a row says of an office or a demand: blank cells repeat what was said before it."""
    before = known.get(key)
    if before is None:
        known[key] = found
        return
    for column, name in _REPEATED.items():
        said, now = getattr(before, name, None), getattr(found, name, None)
        if now in _BLANK:
            continue
        if said not in _BLANK and now != said:
            faults.add("plan_contradiction", row, column.value, typed=_short(str(now)))
        elif said in _BLANK:
            known[key] = before = replace(before, **{name: now})


def _office(row: int, cells: Cells, faults: PlanFaults, language: str) -> PlannedOffice | None:
    name = _text(row, cells, Column.OFFICE, LONGEST_LINE, faults)
    if not name:
        if any(cells.get(each, "").strip() for each in (Column.KIND, Column.HOLDER, Column.SINCE)):
            faults.add("plan_text_missing", row, Column.OFFICE.value)
        return None
    typed = cells.get(Column.KIND, "").strip()
    kind = _BY_KIND.get(fold(typed)) if typed else kind_of_office(name)
    if kind is None:
        allowed = tuple(KINDS[language].values())
        faults.add("plan_kind_unknown", row, Column.KIND.value, typed=_short(typed), allowed=allowed)
    return PlannedOffice(
        name,
        kind or OfficialKind.ELECTED_OFFICE,
        _text(row, cells, Column.HOLDER, LONGEST_LINE, faults),
        _date(row, cells, Column.SINCE, faults),
        _text(row, cells, Column.WHERE, LONGEST_LINE, faults),
    )


def _demand(row: int, cells: Cells, faults: PlanFaults) -> PlannedDemand | None:
    title = _text(row, cells, Column.DEMAND, LONGEST_LINE, faults)
    if not title:
        faults.add("plan_text_missing", row, Column.DEMAND.value)
        return None
    criteria: tuple[PlannedCriterion, ...] = ()
    if typed := cells.get(Column.CRITERIA, "").strip():
        try:
            criteria = tuple(PlannedCriterion(kind, text) for kind, text in criteria_of(typed))
        except DeedsError as error:
            faults.note(error, row, Column.CRITERIA.value)
    return PlannedDemand(
        title,
        _text(row, cells, Column.WORDING, LONGEST_TEXT, faults),
        _date(row, cells, Column.DEADLINE, faults),
        criteria,
    )


def _text(row: int, cells: Cells, column: Column, longest: int, faults: PlanFaults) -> str:
    try:
        return text_of(cells.get(column, ""), column.value, longest=longest, required=False)
    except DeedsError as error:
        faults.note(error, row, column.value)
        return ""


def _date(row: int, cells: Cells, column: Column, faults: PlanFaults) -> EdtfDate:
    try:
        return date_of(cells.get(column, ""), column.value)
    except DeedsError as error:
        faults.note(error, row, column.value)
        return UNKNOWN


def template_rows(language: str) -> list[list[str]]:
    """The header of the template in a language, English where it has none of its own."""
    names = HEADERS.get(language, HEADERS["en"])
    return [[names[each] for each in Column]]


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as CSV that spreadsheets open as UTF-8 and in which nothing is a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def as_workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a workbook of one sheet, every cell a text, with a header that stays in sight.

    Below a column of kinds, a menu offers them in the language of the header; other words can be typed.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has a sheet")
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.value = value
            cell.data_type = "s"
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for place in range(1, len(Column) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = 24
    for place, name in enumerate(rows[0], 1):
        if _BY_HEADER.get(fold(name)) is Column.KIND:
            words = ",".join(KINDS[_language_of(rows[0])].values())
            menu = DataValidation(
                type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False
            )
            menu.add(f"{get_column_letter(place)}2:{get_column_letter(place)}{MOST_ROWS}")
            sheet.add_data_validation(menu)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
