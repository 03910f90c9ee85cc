"""The files around the program: locks, targets, notes."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    """The releases a lock names, by normalised name."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return dict(match.groups() for line in lines if (match := re.match(r"([a-z0-9-]+)==(\S+)", line)))  # type: ignore[misc]


def normalised(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[._-]+", "-", name[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_releases_and_hashes_and_nothing_else(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        assert re.fullmatch(
            r"[a-z0-9-]+==[^\s;]+( ; [^\\/:@]+)? \\| {4}--hash=sha256:[0-9a-f]{64}( \\)?", line
        ), f"{lock}:{number}: {line}"
    assert set(pins(lock)) == {line.partition("==")[0] for line in text.splitlines() if "==" in line[:60]}


def test_the_locks_hold_every_dependency_and_the_build_tool() -> None:
    extras = PROJECT["optional-dependencies"]
    runtime = {normalised(each) for each in PROJECT["dependencies"] + extras["build"]}
    assert runtime <= set(pins("requirements.lock"))
    everything = runtime | {normalised(each) for extra in extras.values() for each in extra}
    assert everything <= set(pins("requirements-dev.lock"))
    assert "av" not in pins("requirements-dev.lock")


def test_a_host_runs_what_the_tests_ran() -> None:
    tested = pins("requirements-dev.lock")
    assert pins("requirements.lock").items() <= tested.items()


def test_a_host_gets_no_development_tools() -> None:
    assert not {"pytest", "mypy", "ruff", "simcord", "hypothesis"} & set(pins("requirements.lock"))


def test_the_targets_that_the_notes_name_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"venv", "demo", "test", "check", "bench", "picture", "lint", "lock", "clean"} <= targets
    for note in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        named = set(re.findall(r"(?:^|`)make ([a-z]+)", note.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= targets, f"{note.name} names targets that are not there: {named - targets}"


def test_every_file_that_a_note_links_to_is_there() -> None:
    for note in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", note.read_text(encoding="utf-8")):
            assert (note.parent / target).exists(), f"{note.name} links to {target}, which is not there"
