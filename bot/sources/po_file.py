"""Reading a file of translations, without trusting it: every fault at once, each with its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from bot.domain.translating import CHECKED_FLAG, FILE_PROJECT, FILE_VERSION
from bot.sources.file_faults import PlacedFaults, bytes_of

LARGEST_PO = 4 * 1024 * 1024
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class PoEntry:
    """One entry: which text, its original as the file has it, its translation, and its flags."""

    path: str
    original: str
    translation: str
    fuzzy: bool
    checked: bool
    line: int


@dataclass(frozen=True)
class PoFile:
    """A file of translations: of which campaign (its short name), into which language."""

    name: str
    slug: str
    language: str
    entries: tuple[PoEntry, ...]

    def place(self, entry: PoEntry) -> str:
        """Where an entry stands."""
        return f"{self.name}:{entry.line}"


class _Recording(Catalog):
    """Keeps every message that is read: a catalogue joins those of one name, which here is a fault."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[Message] = []

    def __setitem__(self, id: Any, message: Message) -> None:  # noqa: A002
        if id == "" and not message.context:
            super().__setitem__(id, message)
        else:
            self.read.append(message)


def read_po_file(path: Path) -> PoFile:
    """Reads it. Raises ``ManyFaultsError`` with every fault, each with its ``place``."""
    faults = PlacedFaults()
    content = bytes_of(path, LARGEST_PO, faults)
    if content is None:
        raise faults.error()
    return parse_po(content, path.name)


def parse_po(content: bytes, name: str) -> PoFile:
    """The same for a file that was read. Raises ``ManyFaultsError``."""
    faults = PlacedFaults()
    if len(content) > LARGEST_PO:
        faults.add("po_large", name, limit=str(LARGEST_PO // _MEBIBYTE))
        raise faults.error()
    lines = _lines(content, name, faults)
    if faults:
        raise faults.error()
    catalog = _Recording()
    try:
        # Texts, not bytes: a header may name any encoding, and this is known to be UTF-8.
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(lines)
        project, version = catalog.project, catalog.version
        language = (catalog.locale_identifier or "").replace("_", "-")
    except PoFileError as error:
        faults.add("po_syntax", f"{name}:{(error.lineno or 0) + 1}")
        raise faults.error() from error
    except Exception as error:  # a parser may stumble over foreign text in any way: then it is no such file
        faults.add("po_syntax", name)
        raise faults.error() from error
    slug = project.removeprefix(f"{FILE_PROJECT} ")
    if slug == project or version != FILE_VERSION:
        faults.add("po_header", name)
        raise faults.error()
    if not language:
        faults.add("po_no_language", name)
    entries = tuple(_entries(catalog.read, name, faults))
    if faults:
        raise faults.error()
    return PoFile(name, slug, language, entries)


def _lines(content: bytes, name: str, faults: PlacedFaults) -> list[str]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.add("po_encoding", f"{name}:{content.count(10, 0, error.start) + 1}")
        return []
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if "\0" in line:
            faults.add("po_character", f"{name}:{number}")
        # There are no plural forms here, and one header line could ask for a million of them.
        elif line.lstrip().startswith("msgid_plural"):
            faults.add("po_plural", f"{name}:{number}")
    return lines


def _entries(read: list[Message], name: str, faults: PlacedFaults) -> Iterator[PoEntry]:
    seen: dict[str, int] = {}
    for each in read:
        line = each.lineno or 0
        path = each.context or ""
        if path in seen:
            faults.add("po_twice", f"{name}:{line}", typed=path, first=str(seen[path]))
        seen.setdefault(path, line)
        yield PoEntry(
            path=path,
            original=str(each.id),
            translation=str(each.string),
            fuzzy="fuzzy" in each.flags,
            checked=CHECKED_FLAG in each.flags,
            line=line,
        )
