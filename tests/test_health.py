"""The health file: whole at any moment, and gone with the program."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.config import Settings
from bot.health import HealthFile, State
from tests.files import files_below


def test_it_is_replaced_as_a_whole_and_readable_by_others(tmp_path: Path) -> None:
    file = HealthFile(tmp_path / "run" / "health.json")
    file.write(State.CONNECTING, None)
    file.write(State.SERVING, datetime(2026, 8, 3, 15, 0, 17, tzinfo=UTC))
    [found] = files_below(tmp_path)
    told = json.loads(found.read_text())
    assert told["state"] == "serving"
    assert told["last_tick"] == "2026-08-03T15:00:17+00:00"
    assert told["process"] == os.getpid()
    assert datetime.fromisoformat(told["written"]).tzinfo is not None
    assert found.stat().st_mode & 0o777 == 0o644


def test_it_goes_with_the_program(tmp_path: Path) -> None:
    file = HealthFile(tmp_path / "health.json")
    file.remove()
    file.write(State.STARTING, None)
    file.remove()
    assert files_below(tmp_path) == []


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "health.json" / "taken").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        HealthFile(tmp_path / "health.json").write(State.STARTING, None)
    assert files_below(tmp_path) == []


def test_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "data"))
    assert Settings.load().health_file() is None
    monkeypatch.setenv("DEEDS_HEALTH__FILE", "health.json")
    assert Settings.load().health_file() == tmp_path / "data" / "health.json"
    monkeypatch.setenv("DEEDS_HEALTH__FILE", "/run/deeds/health.json")
    assert Settings.load().health_file() == Path("/run/deeds/health.json")
