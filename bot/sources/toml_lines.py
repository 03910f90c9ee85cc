"""On which line of a TOML text each value stands.

The standard library's parser gives values without positions, and the maintained libraries that keep
the layout of a file (tomlkit) give no line numbers either, so this walks the text once more. It relies
on :mod:`tomllib` having accepted the text and checks nothing itself, except for :func:`deepest_nesting`,
which looks at a text before anything recursive does.
"""

import re

Key = str | int
Path = tuple[Key, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]+")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})|'
    + r"'''.*?'''(?:'{0,2})|"
    + r'"(?:[^"\\\n]|\\[^\n])*"|'
    + r"'[^'\n]*'",
    re.DOTALL,
)
# What may change the depth, after everything that only looks like it has been stepped over.
_NESTING = re.compile(_STRING.pattern + r"|#[^\n]*|[\[\]{}\n.]", re.DOTALL)


def deepest_nesting(text: str, limit: int) -> int | None:
    """The first line (from 1) on which more than ``limit`` brackets are open or dots part a key."""
    line, depth, dots = 1, 0, 0
    for match in _NESTING.finditer(text):
        found = match.group()
        if found == "\n":
            line, dots = line + 1, 0
        elif found in "[{":
            depth += 1
        elif found in "]}":
            depth = max(depth - 1, 0)
        elif found == ".":
            dots += 1
        else:
            line += found.count("\n")
        if depth > limit or dots > limit:
            return line
    return None


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.lines: dict[Path, int] = {(): 1}
        # How many tables each array of tables has so far, by its full path.
        self.counts: dict[Path, int] = {}

    def _step(self, end: int) -> str:
        passed = self.text[self.at : end]
        self.line += passed.count("\n")
        self.at = end
        return passed

    def _blank(self, *, newlines: bool) -> None:
        while self.at < len(self.text):
            character = self.text[self.at]
            if character == "#":
                end = self.text.find("\n", self.at)
                self._step(len(self.text) if end < 0 else end)
            elif character in " \t\r" or (newlines and character == "\n"):
                self._step(self.at + 1)
            else:
                return

    def _string(self) -> str:
        match = _STRING.match(self.text, self.at)
        if match is None:
            return self._step(len(self.text))
        return self._step(match.end())

    def _key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._blank(newlines=False)
            bare = _BARE.match(self.text, self.at)
            if bare:
                parts.append(self._step(bare.end()))
            else:
                raw = self._string()
                parts.append(raw[1:-1] if raw.startswith("'") else _unescaped(raw[1:-1]))
            self._blank(newlines=False)
            if self.text[self.at : self.at + 1] != ".":
                return parts
            self._step(self.at + 1)

    def _note(self, path: Path, line: int) -> None:
        self.lines.setdefault(path, line)

    def _value(self, path: Path) -> None:
        opening = self.text[self.at : self.at + 1]
        if opening in ("'", '"'):
            self._string()
        elif opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            scalar = _SCALAR.match(self.text, self.at)
            self._step(scalar.end() if scalar else len(self.text))

    def _array(self, path: Path) -> None:
        self._step(self.at + 1)
        index = 0
        while self.at < len(self.text):
            self._blank(newlines=True)
            if self.text[self.at : self.at + 1] in ("]", ""):
                self._step(self.at + 1)
                return
            self._note((*path, index), self.line)
            self._value((*path, index))
            self._blank(newlines=True)
            if self.text[self.at : self.at + 1] == ",":
                self._step(self.at + 1)
            index += 1

    def _inline_table(self, path: Path) -> None:
        self._step(self.at + 1)
        while self.at < len(self.text):
            self._blank(newlines=True)
            if self.text[self.at : self.at + 1] in ("}", ""):
                self._step(self.at + 1)
                return
            self._pair(path)
            self._blank(newlines=True)
            if self.text[self.at : self.at + 1] == ",":
                self._step(self.at + 1)

    def _pair(self, table: Path) -> None:
        line = self.line
        parts = self._key()
        for length in range(1, len(parts) + 1):
            self._note((*table, *parts[:length]), line)
        self._step(self.at + 1)
        self._blank(newlines=False)
        self._value((*table, *parts))

    def _inside(self, parts: list[str]) -> Path:
        """The path of a header, with the number of the latest table where it passes an array of tables."""
        path: Path = ()
        for part in parts:
            path = (*path, part)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        return path

    def _header(self) -> Path:
        line = self.line
        double = self.text.startswith("[[", self.at)
        self._step(self.at + (2 if double else 1))
        parts = self._key()
        self._step(self.at + (2 if double else 1))
        if not double:
            path = self._inside(parts)
        else:
            array = (*self._inside(parts[:-1]), parts[-1])
            self._note(array, line)
            count = self.counts.get(array, 0)
            self.counts[array] = count + 1
            path = (*array, count)
        for length in range(1, len(path) + 1):
            self._note(path[:length], line)
        return path

    def walk(self) -> None:
        table: Path = ()
        while True:
            self._blank(newlines=True)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)


def _unescaped(raw: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else _SHORT.get(match[3], match[3])

    return _ESCAPE.sub(character, raw)


class TomlLines:
    """The lines of a text that :mod:`tomllib` has read; lines count from 1."""

    def __init__(self, text: str) -> None:
        walk = _Walk(text.replace("\r\n", "\n"))
        walk.walk()
        self._lines = walk.lines

    def line_of(self, path: Path) -> int:
        """The line of the value at ``path``, or of the nearest table around it that the file has."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]
