"""The audit's file: nobody is named, and no cell is a formula."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.changes import ChangeHead
from bot.domain.texts import Text
from bot.domain.undoing import Kept
from bot.domain.views import (
    AuditView,
    ChangeEntry,
    FieldLine,
    HistoryView,
    KeptLine,
    OnePersonTime,
    UndoList,
    UndoView,
    Who,
)
from bot.domain.vocabulary import Lifecycle, Visibility
from bot.i18n import Languages
from bot.rendering.audit import audit_csv, audit_sheet
from bot.rendering.history import history_sheet
from bot.rendering.undo import undo_list, undo_sheet, undone
from tests.rendering.limits import assert_fits

WORDS = Languages(strict=True).localizer("en")
AT = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
HOSTILE = "@everyone [x](https://evil.example) \u202e ``` " * 60
LINES = (
    FieldLine("demand", "D-1", "title", HOSTILE, HOSTILE[:-9]),
    FieldLine("demand", "D-1", "lifecycle", Lifecycle.DRAFT, Lifecycle.ACTIVE),
    FieldLine("criterion", "", "text", after=HOSTILE, made=True),
    FieldLine("check", "", "", made=True),
    FieldLine("delivery", "L-1", "asks", ("A-1",), tuple(f"A-{n}" for n in range(300))),
    FieldLine("demand", "D-1", "title", purged=True),
    FieldLine("ask", "A-1", "withdrawn", False, True),
    FieldLine("server_settings", "", "two_people", True, False),
    FieldLine("server_settings", "", "review_channel", "1", "2"),
)
ENTRY = ChangeEntry(7, AT, "edit_demand", Who.STEWARD, HOSTILE, ("D-1", "O-2"), LINES, 300)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n="])
def test_no_cell_is_a_formula(start: str) -> None:
    entry = replace(ENTRY, why=f'{start}HYPERLINK("https://evil.example")', touched=())
    content = audit_csv([(entry, "ab")], WORDS)
    head, row = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head == ["Change", "When (UTC)", "What", "Who", "Records", "Fields", "Reason", "Hash"]
    assert (row[0], row[2], row[3], row[7]) == ("7", "Demand edited", "a steward", "ab")
    assert row[6].startswith("'")


def test_an_empty_file_has_its_head() -> None:
    assert audit_csv([], WORDS).decode("utf-8-sig").startswith("Change,")


@pytest.mark.parametrize("count", [0, 1, 10])
@pytest.mark.parametrize("language", Languages().available)
def test_every_view_keeps_to_discords_limits(count: int, language: str) -> None:
    words = Languages(strict=True).localizer(language)
    entries = (ENTRY,) * count
    time = OnePersonTime(AT, None, Who.HOST, None)
    kept = tuple(KeptLine(LINES[0], each, AT) for each in Kept)
    audit = AuditView(
        entries, 3, False, "all", "2026-11", True, ChangeHead(9, "ab" * 32), 4, None, (time,) * count
    )
    for sheet in (
        history_sheet(HistoryView("D-1", Text("en", HOSTILE), entries, 3, False, Visibility.MEMBERS), words),
        undo_list(
            UndoList(tuple(replace(each, sequence=n) for n, each in enumerate(entries)), 3, False), words
        ),
        undo_sheet(UndoView(ENTRY, LINES * count * 5, kept * count), words),
        undo_sheet(UndoView(ENTRY, LINES * 50, kept * 50), words, number=9),
        undone(UndoView(ENTRY, LINES * 50, kept), words),
        audit_sheet(audit, words, ("all", "undo")),
        audit_sheet(replace(audit, broken=3), words, ("all",)),
    ):
        assert_fits(sheet)
        assert "@everyone" not in sheet.text()
        assert "](https://evil" not in sheet.text()
