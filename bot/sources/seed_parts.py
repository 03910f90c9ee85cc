"""From the data of the files to parts that are each valid by themselves, with the place of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from pydantic import ValidationError

from bot.sources.seed_faults import Faults, nearest
from bot.sources.seed_files import MAIN_FILE, MOST_FILES, FolderReader, SeedFile
from bot.sources.seed_format import (
    OWN,
    SECTIONS,
    CampaignPart,
    Cited,
    DeliveryPart,
    DemandPart,
    EvidencePart,
    FindingPart,
    OfficialPart,
    OrganisationPart,
    Part,
    ResponsePart,
    SourcePart,
    part_at,
)
from bot.sources.toml_lines import Path as KeyPath

P = TypeVar("P", bound=Part)

MOST_PARTS = 1000

_EXPECTED = {
    "string_type": "text",
    "int_type": "number",
    "bool_type": "truth",
    "list_type": "list",
    "dict_type": "table",
    "model_type": "table",
    "model_attributes_type": "table",
}


@dataclass(frozen=True)
class Placed(Generic[P]):
    """A part and where it stands."""

    part: P
    file: SeedFile
    path: KeyPath

    def line(self, *keys: str | int) -> int:
        """The line of what lies below it."""
        return self.file.lines.line_of((*self.path, *keys))


@dataclass
class Parts:
    """All parts of a campaign. ``named`` has the ids of faulty ones too, so that nothing is faulted twice.

    ``complete`` is whether every file could be read; else nobody knows which names exist.
    """

    complete: bool = True
    campaign: Placed[CampaignPart] | None = None
    organisations: dict[str, Placed[OrganisationPart]] = field(default_factory=dict)
    sources: dict[str, Placed[SourcePart]] = field(default_factory=dict)
    officials: dict[str, Placed[OfficialPart]] = field(default_factory=dict)
    demands: dict[str, Placed[DemandPart]] = field(default_factory=dict)
    evidence: dict[str, Placed[EvidencePart]] = field(default_factory=dict)
    deliveries: dict[str, Placed[DeliveryPart]] = field(default_factory=dict)
    responses: dict[str, Placed[ResponsePart]] = field(default_factory=dict)
    findings: dict[str, Placed[FindingPart]] = field(default_factory=dict)
    named: dict[str, dict[str, tuple[str, int]]] = field(
        default_factory=lambda: {section: {} for section in SECTIONS}
    )

    def of(self, section: str) -> dict[str, Placed[Any]]:
        """The parts of a section by their id."""
        return cast(
            dict[str, Placed[Any]],
            {
                "organisation": self.organisations,
                "source": self.sources,
                "official": self.officials,
                "demand": self.demands,
                "evidence": self.evidence,
                "delivery": self.deliveries,
                "response": self.responses,
                "finding": self.findings,
            }[section],
        )

    def all(self) -> Iterator[Placed[Any]]:
        """Every valid part."""
        if self.campaign:
            yield self.campaign
        for section in SECTIONS:
            yield from self.of(section).values()


def citations_of(part: Part) -> Iterator[tuple[tuple[str | int, ...], tuple[Cited, ...]]]:
    """All citations of a part with the keys that lead to them."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, dict):
            for key, below in value.items():
                if isinstance(below, tuple):
                    yield (name, key), below
        elif isinstance(value, tuple):
            yield (name,), value
        elif isinstance(value, list):
            for index, below in enumerate(value):
                if isinstance(below, Part):
                    for keys, cited in citations_of(below):
                        yield (name, index, *keys), cited


def _validated(kind: type[P], data: object, file: SeedFile, path: KeyPath, faults: Faults) -> P | None:
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        for each in error.errors(include_url=False, include_input=False):
            if faults.full:
                break
            inner = tuple(key for key in each["loc"] if key not in ("[key]", OWN))
            line = file.lines.line_of((*path, *inner))
            code, context = each["type"], each.get("ctx", {})
            key = str(next((one for one in reversed(inner) if isinstance(one, str)), path[0]))
            if code == "extra_forbidden":
                near = nearest(key, part_at(kind, inner).model_fields)
                faults.add("seed_unknown_key", file.name, line, key=key, nearest=near)
            elif code == "missing":
                faults.add("seed_missing_key", file.name, line, key=key)
            elif code.startswith("seed_"):
                values = {name: str(value) for name, value in context.items()}
                faults.add(code, file.name, line, key=key, **values)
            elif code in ("greater_than_equal", "less_than_equal"):
                faults.add("seed_number", file.name, line, key=key, lowest="1", highest="366")
            elif code == "too_short":
                faults.add("seed_asks_missing", file.name, line, key=key)
            else:
                faults.add("seed_type", file.name, line, key=key, expected=_EXPECTED.get(code, "other"))
        return None


def _section(section: str, file: SeedFile, parts: Parts, faults: Faults) -> None:
    items = file.data[section]
    if not isinstance(items, list):
        line = file.lines.line_of((section,))
        faults.add("seed_type", file.name, line, key=section, expected="tables")
        return
    if len(items) > MOST_PARTS:
        line = file.lines.line_of((section, MOST_PARTS))
        faults.add("seed_many_parts", file.name, line, key=section, limit=str(MOST_PARTS))
        return
    for index, item in enumerate(items):
        path: KeyPath = (section, index)
        key = item.get("id") if isinstance(item, dict) else None
        twice = False
        if isinstance(key, str):
            line = file.lines.line_of((*path, "id"))
            known = parts.named[section].setdefault(key, (file.name, line))
            if known != (file.name, line):
                twice = True
                first = f"{known[0]}:{known[1]}"
                faults.add("seed_duplicate", file.name, line, key=section, name=key, first=first)
        part = _validated(SECTIONS[section], item, file, path, faults)
        if part is not None and not twice:
            parts.of(section)[str(key)] = Placed(part, file, path)


def _file(file: SeedFile, *, main: bool, parts: Parts, faults: Faults) -> None:
    known = [*SECTIONS, "campaign"] if main else list(SECTIONS)
    for key in file.data:
        if key in SECTIONS:
            _section(key, file, parts, faults)
        elif not (main and key == "campaign"):
            line = file.lines.line_of((key,))
            faults.add("seed_unknown_key", file.name, line, key=key, nearest=nearest(key, known))


def read_parts(reader: FolderReader, faults: Faults) -> tuple[Parts, list[SeedFile]]:
    """Reads ``campaign.toml`` and the files it names; what is wrong with them goes to ``faults``."""
    parts = Parts()
    files: list[SeedFile] = []
    main = reader.read(MAIN_FILE, (reader.name_of(MAIN_FILE), 1))
    if main is None:
        return parts, files
    files.append(main)
    if "campaign" in main.data:
        data = main.data["campaign"]
        part = _validated(CampaignPart, data, main, ("campaign",), faults)
        if part is not None:
            parts.campaign = Placed(part, main, ("campaign",))
    else:
        data = {}
        faults.add("seed_missing_key", main.name, 1, key="campaign")
    _file(main, main=True, parts=parts, faults=faults)
    # Read from the data, so that the other files are looked at even where this table has faults.
    named = data.get("files", []) if isinstance(data, dict) else []
    names = [each for each in named if isinstance(each, str)] if isinstance(named, list) else []
    seen = {MAIN_FILE}
    for index, name in enumerate(names):
        line = main.lines.line_of(("campaign", "files", index))
        if index >= MOST_FILES:
            faults.add("seed_many_files", main.name, line, limit=str(MOST_FILES))
            break
        if name in seen:
            faults.add("seed_file_twice", main.name, line, name=name)
            continue
        seen.add(name)
        file = reader.read(name, (main.name, line))
        if file is None:
            parts.complete = False
        else:
            files.append(file)
            _file(file, main=False, parts=parts, faults=faults)
    for name in reader.others(seen):
        line = main.lines.line_of(("campaign", "files"))
        faults.add("seed_file_unlisted", main.name, line, name=name)
    return parts, files
