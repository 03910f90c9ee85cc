"""The command line as a person meets it: what it prints, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import PROGRAM_VERSION, __main__
from bot.__main__ import COMMANDS, Command, Invocation, main
from bot.config import available_languages
from bot.domain.errors import DeedsError
from bot.i18n import Languages

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "MTA5NzY1NDMyMTA5ODc2NTQzMg.GxYzAb.made-up-for-this-test-0123456789AB"
WORDS = "my cousin was taken on Tuesday"


@pytest.fixture(autouse=True)
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working folder, and the log of the test run left as it is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.logs.configure", lambda *_arguments: None)


def deeds(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"deeds {PROGRAM_VERSION}\n"


@pytest.mark.parametrize("language", available_languages())
def test_help_names_every_command_in_every_language(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_LANGUAGE", language)
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    localizer = Languages().localizer(language)
    for command in COMMANDS:
        assert localizer.has(command.help_key), f"{command.help_key} is missing in {language}/cli.ftl"
        assert " ".join(localizer.plain(command.help_key).split()) in said


def test_check_passes_where_nothing_is_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "DEEDS_DISCORD__TOKEN" in said
    assert "discord__token" in said


def test_check_names_the_file_it_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('language = "es"')
    assert main(["check", "--config", str(file)]) == 0
    assert str(file) in (said := capsys.readouterr().out)
    assert "configuración" in said
    assert main(["--config", str(file), "check"]) == 0


def test_check_never_shows_the_token(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
    assert main(["check"]) == 0
    assert TOKEN not in "".join(capsys.readouterr())


def test_check_fails_where_something_stands_in_the_way(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        __main__, "CHECKS", (*__main__.CHECKS, lambda _: [__main__.Checked(False, "a made-up obstacle")])
    )
    assert main(["check"]) == 1
    assert "a made-up obstacle" in capsys.readouterr().out


def test_a_wrong_configuration_ends_with_2_and_tells_every_fault() -> None:
    done = deeds(
        "check", DEEDS_LOG__LEVEL="loud", DEEDS_LEASE__SECONDS="1", DEEDS_DISCORD__TOKEN="Bot secret"
    )
    assert done.returncode == 2
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 4
    for part in ("DEEDS_LOG__LEVEL: loud", "DEEDS_LEASE__SECONDS: 1", "DEEDS_DISCORD__TOKEN", "3 faults"):
        assert part in done.stderr
    assert "Bot secret" not in done.stderr


def test_a_wrong_configuration_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []

    def start(_invocation: Invocation) -> int:
        started.append("started")
        return 0

    monkeypatch.setattr(__main__, "COMMANDS", (Command("check", "cli-check-help", start),))
    monkeypatch.setenv("DEEDS_LEASE__SECONDS", "1")
    assert main(["check"]) == 2
    assert started == []


def test_a_command_without_configuration_runs_on_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def start(invocation: Invocation) -> int:
        seen.append(invocation.settings.lease.seconds)
        return 0

    monkeypatch.setattr(
        __main__, "COMMANDS", (Command("check", "cli-check-help", start, needs_configuration=False),)
    )
    monkeypatch.setenv("DEEDS_LEASE__SECONDS", "1")
    assert main(["check"]) == 0
    assert seen == [30]


def test_help_works_beside_a_wrong_configuration() -> None:
    done = deeds("--help", DEEDS_LEASE__SECONDS="1")
    assert done.returncode == 0
    assert "check" in done.stdout


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check", "--nonsense"], ["check", "--config"]])
def test_wrong_arguments_end_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (RuntimeError(WORDS), 1), (DeedsError("many_faults", {"count": 2}), 1)],
)
def test_a_command_that_breaks_off_says_so_and_repeats_nothing(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_invocation: Invocation) -> int:
        raise error

    monkeypatch.setattr(__main__, "COMMANDS", (Command("check", "cli-check-help", start),))
    assert main(["check"]) == code
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert WORDS not in said
