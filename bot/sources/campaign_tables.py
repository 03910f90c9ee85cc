"""Reading a whole campaign from zipped tables: rows as in JSON, each fault with its row and column."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from bot.domain.exchange import EXCHANGED, FORMAT, HEAD_FILE, MARKED, Column, Form, columns
from bot.sources.campaign_file import LARGEST_FILE, Loc, Told, decoded, parsed
from bot.sources.file_faults import PlacedFaults
from bot.sources.seed_faults import nearest

_MAGIC = b"PK\x03\x04"
_LARGEST_CELL = 4 * 1024 * 1024
_FILES = (HEAD_FILE, *(f"{kind}.csv" for kind in EXCHANGED))


def is_archive(content: bytes) -> bool:
    """Whether a file is zipped."""
    return content.startswith(_MAGIC)


def unmarked(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from calculating it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in MARKED and len(cell) > 1 else cell


def read_tables(content: bytes, name: str, faults: PlacedFaults) -> Told | None:
    """What zipped tables say, or nothing; why is among the faults."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = _files(archive, name, faults)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, OSError, EOFError, zlib.error):
        # Damaged, encrypted, or packed in a way that nobody needs here.
        faults.add("import_archive", name)
        return None
    if faults:
        return None
    text = decoded(files.get(HEAD_FILE, b""), HEAD_FILE, faults)
    head = parsed(text, HEAD_FILE, faults) if text else None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        faults.add("import_not_campaign", name)
        return None
    rows: dict[str, list[Any]] = {}
    numbers: dict[str, list[int]] = {}
    for kind in EXCHANGED:
        table = files.pop(f"{kind}.csv", None)
        read = list(_rows(kind, table, faults)) if table is not None else []
        numbers[kind] = [number for number, _ in read]
        rows[kind] = [row for _, row in read]
    return Told(head, rows, lambda kind, row, loc: _place(kind, numbers[kind][row], loc))


def _files(archive: zipfile.ZipFile, name: str, faults: PlacedFaults) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = LARGEST_FILE
    for entry in archive.infolist()[: 2 * len(_FILES)]:
        # Nothing is written anywhere: a name is only looked up among those there are.
        if entry.filename not in _FILES:
            near = nearest(PurePosixPath(entry.filename).name, _FILES)
            faults.add("import_archive_name", name, name=entry.filename, nearest=near)
            continue
        if entry.filename in found:
            faults.add("import_doubled", name, key=entry.filename)
            continue
        with archive.open(entry) as packed:
            # What an entry says of its size may be a lie: it is read up to what is left, and no further.
            content = packed.read(left + 1)
        left -= len(content)
        if left < 0:
            faults.add("import_large", entry.filename, limit=str(LARGEST_FILE // 1024 // 1024))
            break
        found[entry.filename] = content
    return found


def _place(kind: str, row: int, loc: Loc) -> str:
    column = ".".join(str(each) for each in loc if isinstance(each, str))
    return f"{kind}.csv:{row}" + (f" {column}" if column else "")


def _rows(kind: str, table: bytes, faults: PlacedFaults) -> Iterator[tuple[int, dict[str, Any]]]:
    file = f"{kind}.csv"
    text = decoded(table, file, faults)
    if text is None:
        return
    if "\0" in text:
        faults.add("import_character", f"{file}:{text.count(chr(10), 0, text.index(chr(0))) + 1}")
        return
    limit = csv.field_size_limit(_LARGEST_CELL)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        header = next(lines, [])
        known = {each.title: each for each in columns(kind)}
        named = [known.get(title) for title in header]
        for title, column in zip(header, named, strict=True):
            if column is None:
                near = nearest(title, known)
                faults.add("import_unknown_key", f"{file}:1", key=title, nearest=near)
            elif header.count(title) > 1:
                faults.add("import_doubled", f"{file}:1", key=title)
        if faults.full or None in named:
            return
        # The header is row 1 of a spreadsheet.
        for row, cells in enumerate(lines, start=2):
            if not cells:
                continue
            if len(cells) != len(named):
                faults.add(
                    "import_cells", _place(kind, row, ()), count=str(len(cells)), wanted=str(len(named))
                )
                continue
            yield row, _row(kind, row, [each for each in named if each is not None], cells, faults)
    except csv.Error:
        faults.add("import_table", f"{file}:{lines.line_num}")
    finally:
        csv.field_size_limit(limit)


def _row(kind: str, row: int, named: list[Column], cells: list[str], faults: PlacedFaults) -> dict[str, Any]:
    """A row of a table as it would stand in JSON."""
    found: dict[str, Any] = {}
    filled = {each.path for each, cell in zip(named, cells, strict=True) if cell}
    is_finding = False
    for column, cell in zip(named, cells, strict=True):
        if column.path == ("content", "type"):
            is_finding = cell == "finding"
    for column, cell in zip(named, cells, strict=True):
        if column.inside and not any(path[0] == column.inside for path in filled):
            continue
        if not column.belongs(is_finding=is_finding):
            if cell:
                faults.add(
                    "import_unknown_key", _place(kind, row, column.path), key=column.title, nearest="none"
                )
            continue
        value = _value(unmarked(cell), column, _place(kind, row, column.path), faults)
        if value is None:
            continue
        target = found
        for key in column.path[:-1]:
            target = target.setdefault(key, {})
        target[column.path[-1]] = value
    return found


def _value(cell: str, column: Column, place: str, faults: PlacedFaults) -> Any:
    """What a cell means; none where it says nothing. What is wrong is left to the checks of every file."""
    if column.form is Form.TEXT:
        return cell if cell or column.default is not None else None
    if not cell:
        return None
    if column.form is Form.NAMES:
        return cell.split()
    if column.form is Form.TRUTH:
        return {"true": True, "false": False}.get(cell.casefold(), cell)
    if column.form is Form.NUMBER:
        is_number = cell.isascii() and cell.removeprefix("-").isdigit() and len(cell) < 19
        return int(cell) if is_number else cell
    return parsed(cell, place, faults)
