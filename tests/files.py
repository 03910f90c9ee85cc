"""Looking through everything that a test left on the disk."""

from pathlib import Path


def files_below(folder: Path) -> list[Path]:
    """Every file in a folder and in those below it."""
    return sorted(each for each in folder.rglob("*") if each.is_file())
