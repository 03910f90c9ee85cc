"""What lies on the machine that hosts it: files, secrets, the log, and names that become paths."""

import io
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot import logs
from bot.__main__ import main
from bot.assembly import master_secret
from bot.config import Settings
from bot.domain.errors import DeedsError
from bot.sources.seeds import bundled_campaign
from bot.storage.lockfile import ProcessLock
from bot.storage.migrating import migrate


@pytest.fixture
def careless() -> Iterator[None]:
    """A machine on which new files may be read by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def readable_by_others(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


async def test_the_record_is_its_owners_alone(careless: None, tmp_path: Path) -> None:
    file = tmp_path / "data" / "deeds.db"
    file.parent.mkdir()
    await migrate(str(file))
    assert not readable_by_others(file)


async def test_a_file_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "deeds.db"
    await migrate(str(file))
    file.chmod(0o640)
    await migrate(str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_the_secret_is_its_owners_alone(careless: None, tmp_path: Path) -> None:
    settings = Settings.defaults().model_copy(update={"data_directory": tmp_path / "data"})
    secret = master_secret(settings)
    assert len(secret) >= 32
    assert not readable_by_others(tmp_path / "data" / "master.key")
    assert master_secret(settings) == secret


def test_a_lock_that_is_held_is_not_taken(tmp_path: Path) -> None:
    file = tmp_path / "deeds.db"
    with_it = ProcessLock(file)
    with_it.acquire("run")
    with pytest.raises(DeedsError) as raised:
        ProcessLock(file).acquire("seed")
    assert raised.value.code == "process_running"
    assert raised.value.parameters["command"] == "run"
    with_it.release()


@pytest.mark.parametrize(
    "name", ["../seeds/co-petition", "/etc", "co-petition/", "co-petition\x00", ".", "..", "", "~", "\x1b[2J"]
)
def test_no_name_of_a_campaign_becomes_a_path(name: str) -> None:
    with pytest.raises(DeedsError) as raised:
        bundled_campaign(name)
    assert raised.value.code == "seed_unknown_campaign"
    assert "\x1b" not in str(raised.value.parameters["name"])


@pytest.mark.parametrize("command", ["seed", "digest"])
def test_the_terminal_is_not_moved_by_what_was_named(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path))
    named = "x\x1b]0;title\x07\x1b[31m\u202ereversed"
    assert main(["seed", "co-petition"]) == 0
    arguments = [command, named] if command == "seed" else [command, "--campaign", named]
    assert main(arguments) == 1
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "\x07" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize("server", ["", "a/b", "../x", "x" * 200, "1 2", "\x1b[2J"])
def test_a_server_is_a_number_or_local(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path))
    with pytest.raises(SystemExit) as ended:
        main(["seed", "co-petition", "--server", server])
    assert ended.value.code == 2


def test_what_was_typed_never_reaches_the_log() -> None:
    stream = io.StringIO()
    logs.configure("debug", "json", stream)
    log = structlog.stdlib.get_logger("bot.test")
    typed = "call Jane Doe at 303 555 0100"
    try:
        raise DeedsError("date_invalid", {"typed": typed}, field="on", typed=typed)
    except DeedsError as error:
        log.error("interaction_failed", error=error, typed=typed, reference=typed, key=typed, user=typed)
        log.warning(typed)
        log.exception("tick_failed")
    lines = [json.loads(each) for each in stream.getvalue().splitlines()]
    assert len(lines) == 3
    assert "Jane" not in stream.getvalue()
    assert "555" not in stream.getvalue()
    logs.configure()
