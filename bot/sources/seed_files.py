"""Reading the files of one campaign's folder, without trusting them.

Nothing is read before its size is known, nothing outside the folder is read at all, and no text
reaches the parser before its nesting has been looked at.
"""

import hashlib
import re
import stat
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.sources.seed_faults import Faults
from bot.sources.toml_lines import Path as KeyPath
from bot.sources.toml_lines import TomlLines, deepest_nesting

MAIN_FILE = "campaign.toml"
LARGEST_FILE = 256 * 1024
LARGEST_CAMPAIGN = 1024 * 1024
MOST_FILES = 40
DEEPEST_NESTING = 24

# Control characters, and those that reorder the text around them: a reader would not see what is stored.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufff9-\ufffb]")
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.toml")


@dataclass(frozen=True)
class SeedFile:
    """One file as it was read; ``name`` holds the folder's name too."""

    name: str
    content: bytes
    data: dict[str, Any]
    lines: TomlLines


def _strings(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield (*path, key), key
            yield from _strings(below, (*path, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _strings(below, (*path, index))


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


class FolderReader:
    """Reads files of one folder and keeps count of how much."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self._folder = folder
        # Resolved, since "." has no name of its own.
        self._name = folder.resolve().name
        self._faults = faults
        self._total = 0

    def name_of(self, name: str) -> str:
        """A file's name as faults show it."""
        return f"{self._name}/{name}"

    def others(self, seen: set[str]) -> list[str]:
        """TOML files of the folder that were not named: a forgotten one would be a silent loss."""
        try:
            present = [each.name for each in self._folder.glob("*.toml")]
        except OSError:
            return []
        return sorted(each for each in present if each not in seen)[:MOST_FILES]

    def _bytes(self, name: str, cited: tuple[str, int]) -> bytes | None:
        """The file's content; ``cited`` is where it was named, for what is wrong with the name itself."""
        faults = self._faults
        if not _PLAIN_NAME.fullmatch(name):
            faults.add("seed_file_outside", *cited, name=name)
            return None
        path = self._folder / name
        try:
            # Reading follows links, so the place they lead to is what counts.
            if path.resolve().parent != self._folder.resolve():
                faults.add("seed_file_outside", *cited, name=name)
                return None
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):
                faults.add("seed_file_unreadable", *cited, name=name)
                return None
            if found.st_size > LARGEST_FILE:
                limit = str(LARGEST_FILE // 1024)
                faults.add("seed_file_large", self.name_of(name), 1, limit=limit)
                return None
            self._total += found.st_size
            if self._total > LARGEST_CAMPAIGN:
                limit = str(LARGEST_CAMPAIGN // 1024)
                faults.add("seed_campaign_large", self.name_of(name), 1, limit=limit)
                return None
            with path.open("rb") as opened:
                # It may have grown since its size was taken.
                return opened.read(LARGEST_FILE)
        except FileNotFoundError:
            faults.add("seed_file_missing", *cited, name=name)
        except (OSError, RuntimeError):
            # A loop of links is a RuntimeError on Python 3.11 and 3.12.
            faults.add("seed_file_unreadable", *cited, name=name)
        return None

    def read(self, name: str, cited: tuple[str, int]) -> SeedFile | None:
        """One file, or nothing when it cannot be used; why is among the faults."""
        content = self._bytes(name, cited)
        if content is None:
            return None
        shown_name = self.name_of(name)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            self._faults.add("seed_encoding", shown_name, line)
            return None
        text = text.replace("\r\n", "\n")
        unseen: set[str] = set()
        for number, line_text in enumerate(text.split("\n"), start=1):
            for character in sorted(set(_UNSEEN.findall(line_text))):
                unseen.add(character)
                self._faults.add("seed_character", shown_name, number, character=_code_point(character))
        nested = deepest_nesting(text, DEEPEST_NESTING)
        if nested is not None:
            self._faults.add("seed_nested", shown_name, nested)
            return None
        try:
            data = tomllib.loads(text)
            lines = TomlLines(text)
        except RecursionError:
            self._faults.add("seed_nested", shown_name, 1)
            return None
        except ValueError as error:
            # TOMLDecodeError is a ValueError; a number of thousands of digits is a bare one.
            if not unseen:
                place = _PLACE.search(str(error))
                line, column = (int(place[1]), place[2]) if place else (text.count("\n") + 1, "1")
                self._faults.add("seed_syntax", shown_name, line, column=column)
            return None
        for path, value in _strings(data):
            for character in sorted(set(_UNSEEN.findall(value)) - unseen):
                line = lines.line_of(path)
                self._faults.add("seed_character", shown_name, line, character=_code_point(character))
        return SeedFile(shown_name, content, data, lines)


def fingerprint(files: list[SeedFile]) -> str:
    """The hash of the files' names and contents, whatever their order."""
    total = hashlib.sha256()
    for each in sorted(files, key=lambda file: file.name):
        total.update(f"{each.name}\n{len(each.content)}\n".encode())
        total.update(each.content)
    return total.hexdigest()
