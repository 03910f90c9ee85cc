"""The secret that pseudonyms are made with, and the lock that keeps a second process away."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.assembly import SHORTEST_SECRET, master_secret, migrated, no_publisher, only_process, sqlite_file
from bot.config import DatabaseSettings, Settings
from bot.domain.errors import DeedsError
from bot.services.postings import NotReadyError

ROOT = Path(__file__).resolve().parent.parent


def settings(folder: Path, **more: object) -> Settings:
    """The defaults, in a folder of the test's own."""
    return Settings.defaults().model_copy(update={"data_directory": folder, **more})


def refused(given: Settings) -> DeedsError:
    """What is said where the secret is not usable."""
    with pytest.raises(DeedsError) as caught:
        master_secret(given)
    return caught.value


def test_a_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    made = master_secret(settings(folder))
    assert len(made) >= 64
    assert master_secret(settings(folder)) == made
    assert stat.S_IMODE((folder / "master.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [each.name for each in folder.iterdir()] == ["master.key"]
    assert master_secret(settings(tmp_path / "other")) != made


def test_a_configured_secret_goes_before_the_file(tmp_path: Path) -> None:
    master_secret(settings(tmp_path))
    own = "made up for this test, and long enough"
    assert master_secret(settings(tmp_path, master_secret=SecretStr(own))) == own.encode()


@pytest.mark.parametrize("content", [b"", b"too short\n", b"\xff" * 64])
def test_a_file_without_a_secret_is_told_and_left_alone(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "master.key"
    file.write_bytes(content)
    error = refused(settings(tmp_path))
    assert (error.code, error.parameters["file"]) == ("secret_unreadable", str(file))
    assert file.read_bytes() == content


def test_a_secret_that_cannot_be_read_or_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "master.key").mkdir()
    assert refused(settings(tmp_path)).code == "secret_unreadable"
    (tmp_path / "file").write_text("")
    assert refused(settings(tmp_path / "file" / "data")).code == "secret_unreadable"


MAKE = """
import sys
from pathlib import Path
from bot.assembly import master_secret
from bot.config import Settings
print("ready", flush=True)
sys.stdin.readline()
given = Settings.defaults().model_copy(update={"data_directory": Path(sys.argv[1])})
print(master_secret(given).decode())
"""


@pytest.mark.slow
def test_two_processes_that_make_it_at_once_agree(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(tmp_path / "data")],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for each in processes:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in processes:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    first, second = [each.communicate(timeout=60)[0] for each in processes]
    assert len(first.strip()) == 64
    assert first == second
    assert [each.name for each in (tmp_path / "data").iterdir()] == ["master.key"]


def test_whoever_comes_second_takes_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = "f" * SHORTEST_SECRET
    link = os.link

    def overtaken(made: str, path: Path) -> None:
        path.write_text(theirs)
        link(made, path)

    monkeypatch.setattr(os, "link", overtaken)
    assert master_secret(settings(tmp_path)) == theirs.encode()
    assert [each.name for each in tmp_path.iterdir()] == ["master.key"]


async def test_pseudonyms_of_different_secrets_differ(tmp_path: Path) -> None:
    found = []
    for own in ("made up for this test, and long enough", "another one for this test, as long as it"):
        given = settings(tmp_path, master_secret=SecretStr(own))
        async with migrated(given) as services:
            found.append(services.people.pseudonym("1", 1, 77))
            assert services.people.pseudonym("1", 1, 77) == found[-1]
            others = {
                services.people.pseudonym("2", 1, 77),
                services.people.pseudonym("1", 2, 77),
                services.people.pseudonym("1", 1, 78),
            }
            assert len(others) == 3
            assert found[-1] not in others
            assert "77" not in found[-1].split(".")
    assert found[0] != found[1]


def test_one_process_at_a_time_works_on_a_file(tmp_path: Path) -> None:
    given = settings(tmp_path / "data")
    with only_process(given, "run"):
        with pytest.raises(DeedsError) as caught, only_process(given, "seed"):
            pass
        assert caught.value.code == "process_running"
        assert caught.value.parameters["command"] == "run"
    with only_process(given, "seed"):
        pass


def test_a_server_needs_no_lock(tmp_path: Path) -> None:
    url = "postgresql://deeds@127.0.0.1/none"
    given = settings(tmp_path / "data", database=DatabaseSettings(url=url))
    assert sqlite_file(given) is None
    with only_process(given, "run"), only_process(given, "seed"):
        assert not (tmp_path / "data").exists()


def test_without_discord_nothing_posts() -> None:
    with pytest.raises(NotReadyError):
        no_publisher()
