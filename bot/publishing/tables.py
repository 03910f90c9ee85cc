"""A whole campaign as tables: one CSV file for each kind, in a zip, safe to open in a spreadsheet."""

import csv
import io
import zipfile
from collections.abc import Sequence

from bot.domain.changes import canonical
from bot.domain.exchange import EXCHANGED, HEAD_FILE, MARKED, CampaignRows, Column, Form, Row, columns

# Archives know no time before this one, and these files have none.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


def marked(cell: str) -> str:
    """A cell that no spreadsheet calculates: what could be a formula begins with an apostrophe.

    So does what begins with an apostrophe already, so that exactly one is taken off again on reading.
    """
    return f"'{cell}" if cell[:1] in MARKED and cell else cell


def campaign_tables(campaign: CampaignRows) -> bytes:
    """The zip: ``head.json``, then the tables that have rows. The same rows give the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        _add(archive, HEAD_FILE, canonical(campaign.head.data()) + "\n")
        for kind in EXCHANGED:
            if rows := campaign.rows.get(kind, ()):
                _add(archive, f"{kind}.csv", table(kind, rows))
    return whole.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = _READABLE
    # Excel takes a file without this mark for the old encoding of its own country.
    mark = "\N{ZERO WIDTH NO-BREAK SPACE}" if name.endswith(".csv") else ""
    archive.writestr(entry, (mark + text).encode())


def table(kind: str, rows: Sequence[Row]) -> str:
    """One kind's rows as CSV (RFC 4180), every field in a column of its own, defaults spelled out."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    shown = columns(kind)
    writer.writerow([each.title for each in shown])
    for row in rows:
        writer.writerow([marked(_cell(row, each)) for each in shown])
    return text.getvalue()


def _cell(row: Row, column: Column) -> str:
    value: object = row
    for key in column.path:
        value = value.get(key) if isinstance(value, dict) else None
    if value is None:
        if column.inside and column.inside not in row:
            return ""
        content = row.get("content")
        is_finding = isinstance(content, dict) and content.get("type") == "finding"
        value = column.default if column.belongs(is_finding=is_finding) else None
    if value is None or value == ():
        return ""
    if column.form is Form.TRUTH:
        return "true" if value else "false"
    if column.form is Form.NAMES and isinstance(value, list | tuple):
        return " ".join(value)
    return canonical(value) if column.form is Form.JSON else str(value)
