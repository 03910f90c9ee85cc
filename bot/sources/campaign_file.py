"""Reading a whole campaign from one file, without trusting it: every fault at once, each with its place."""

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ValidationError

from bot.domain.access import FORGOTTEN, IMPORTED
from bot.domain.exchange import (
    EXCHANGED,
    FORMAT,
    FORMAT_VERSION,
    MOST_LOGGED,
    UNIQUE,
    Audience,
    exchanged_fields,
    has_reference,
    id_in,
    meant,
    names_rows,
)
from bot.domain.records import (
    RECORD_KINDS,
    Campaign,
    Dispute,
    FindingContent,
    HandSetHeadline,
    OfficialReply,
    Record,
    ResponseContent,
    Revision,
    Vote,
)
from bot.domain.vocabulary import RevisionState
from bot.sources.campaign_format import HeadRow, row_model
from bot.sources.file_faults import PlacedFaults, bytes_of
from bot.sources.seed_faults import nearest

LARGEST_FILE = 512 * 1024 * 1024
_MEBIBYTE = 1024 * 1024
_STEP = 2_000

Progress = Callable[[int, int], None]
"""Told how much is done, of how much: rows read and rows stored."""
Loc = tuple[int | str, ...]


def no_progress(done: int, total: int) -> None:
    """For whom nobody waits."""


@dataclass(frozen=True)
class Told:
    """What a file says, as plain data whose shape is not checked yet.

    ``place`` names the place of a value: a kind, the number of the row in it, and the keys inside.
    """

    head: Mapping[str, Any]
    rows: Mapping[str, list[Any]]
    place: Callable[[str, int, Loc], str]


@dataclass(frozen=True)
class CampaignFile:
    """A campaign as its file tells it, without faults: records in the order in which they can be stored.

    Ids are of the block that was asked for; references are the file's. ``order`` is the place of each
    response and finding among all that was logged, ``lapsed`` are the hand-set headlines that newer content
    has overtaken, ``fingerprint`` is the hash of the file.
    """

    campaign: Campaign
    records: tuple[Record, ...]
    order: Mapping[UUID, int]
    lapsed: frozenset[UUID]
    change: int
    fingerprint: str


class _Doubled(dict[str, Any]):
    """An object in which a key stands twice."""

    key = ""


class _NotANumber:
    """What JSON does not know: NaN and the infinities."""


def read_campaign_file(path: Path, block: int, progress: Progress = no_progress) -> CampaignFile:
    """Reads an export, JSON or zipped CSV, into records with the ids of ``block``.

    Raises ``ManyFaultsError`` with every fault of the file, each with its ``place``.
    """
    from bot.sources.campaign_tables import is_archive, read_tables

    faults = PlacedFaults()
    content = _bytes(path, faults)
    if content is None:
        raise faults.error()
    read = read_tables if is_archive(content) else read_json
    told = read(content, path.name, faults)
    fingerprint = hashlib.sha256(content).hexdigest()
    del content
    if told is None or faults:
        raise faults.error()
    return check_campaign(told, path.name, block, fingerprint, faults, progress)


def _bytes(path: Path, faults: PlacedFaults) -> bytes | None:
    content = bytes_of(path, LARGEST_FILE, faults)
    if content is not None and len(content) > LARGEST_FILE:
        faults.add("import_large", path.name, limit=str(LARGEST_FILE // _MEBIBYTE))
        return None
    return content


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = _Doubled(found)
    names = [name for name, _ in pairs]
    doubled.key = next(name for place, name in enumerate(names) if name in names[:place])
    return doubled


# What could hide in an escape: half of a pair, which no encoding holds, and a NUL, which no database keeps.
_DOUBTFUL = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")


def decoded(content: bytes, place: str, faults: PlacedFaults) -> str | None:
    """The text of a file in UTF-8, or nothing; why is among the faults."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        faults.add("import_encoding", place, line=str(line))
        return None


def parsed(text: str, place: str, faults: PlacedFaults) -> Any:
    """The JSON of a text, or nothing; why is among the faults."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=lambda _: _NotANumber())
    except RecursionError:
        faults.add("import_nested", place)
    except json.JSONDecodeError as error:
        faults.add("import_syntax", place, line=str(error.lineno), column=str(error.colno))
    except ValueError:
        # A number of thousands of digits.
        faults.add("import_syntax", place, line="1", column="1")
    return None


def read_json(content: bytes, name: str, faults: PlacedFaults) -> Told | None:
    """What a JSON file says, or nothing; why is among the faults."""
    text = decoded(content, name, faults)
    data = parsed(text, name, faults) if text is not None else None
    if text is None or faults:
        return None
    if _DOUBTFUL.search(text) or _holds_doubled(data):
        _refuse_hidden(data, faults)
    del text
    if not isinstance(data, dict):
        faults.add("import_not_campaign", name)
        return None
    _known_keys(data, ("head", "records"), "", faults)
    head, records = data.get("head"), data.get("records")
    if not isinstance(head, dict) or head.get("format") != FORMAT or not isinstance(records, dict):
        faults.add("import_not_campaign", name)
        return None
    _known_keys(records, EXCHANGED, "records.", faults)
    rows: dict[str, list[Any]] = {}
    for kind in EXCHANGED:
        listed = records.get(kind, [])
        if isinstance(listed, list):
            rows[kind] = listed
        else:
            faults.add("import_type", f"records.{kind}", expected="list")
    return Told(head, rows, lambda kind, row, loc: path_of(("records", kind, row, *loc)))


def _known_keys(data: Mapping[str, Any], known: Sequence[str], before: str, faults: PlacedFaults) -> None:
    for key in data:
        if key not in known:
            faults.add("import_unknown_key", f"{before}{key}", key=key, nearest=nearest(key, known))


def path_of(loc: Sequence[int | str]) -> str:
    """A path as people know it from JSON: ``records.response[12].order``."""
    path = ""
    for each in loc:
        path += f"[{each}]" if isinstance(each, int) else f".{each}" if path else each
    return path


def _holds_doubled(data: Any) -> bool:
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, _Doubled):
            return True
        below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        waiting += [each for each in below if isinstance(each, dict | list)]
    return False


def _refuse_hidden(data: Any, faults: PlacedFaults) -> None:
    """Finds keys that stand twice, and characters that could not be stored."""
    waiting: list[tuple[Any, Loc]] = [(data, ())]
    while waiting:
        value, loc = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value, _Doubled):
                faults.add("import_doubled", path_of(loc) or "{}", key=value.key)
            waiting += [(below, (*loc, key)) for key, below in value.items()]
        elif isinstance(value, list):
            waiting += [(below, (*loc, n)) for n, below in enumerate(value)]
        elif isinstance(value, str) and ("\0" in value or _is_broken(value)):
            faults.add("import_character", path_of(loc))


def _is_broken(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def check_campaign(
    told: Told,
    name: str,
    block: int,
    fingerprint: str,
    faults: PlacedFaults,
    progress: Progress = no_progress,
) -> CampaignFile:
    """The campaign that plain data tell of. Raises ``ManyFaultsError`` with every fault."""
    head = _head(told.head, faults)
    if head is None:
        raise faults.error()
    return _Checking(told, name, block, faults, progress).campaign(head, fingerprint)


def _head(data: Mapping[str, Any], faults: PlacedFaults) -> HeadRow | None:
    version = data.get("version")
    if isinstance(version, int) and version > FORMAT_VERSION:
        faults.add("import_version", "head.version", version=str(version), known=str(FORMAT_VERSION))
        return None
    try:
        head = HeadRow.model_validate(dict(data))
    except ValidationError as error:
        for each in _explained(error, HeadRow):
            faults.add(each.code, path_of(("head", *each.loc)), **each.parameters)
        return None
    if head.audience is not Audience.ORGANISERS:
        faults.add("import_audience", "head.audience", audience=head.audience)
        return None
    return head


@dataclass(frozen=True)
class _Explained:
    code: str
    loc: Loc
    parameters: Mapping[str, str]


_EXPECTED = {
    "string_type": "text",
    "int_type": "number",
    "int_from_float": "number",
    "bool_type": "truth",
    "list_type": "list",
    "tuple_type": "list",
    "model_type": "object",
    "dict_type": "object",
    "model_attributes_type": "object",
}


def _explained(error: ValidationError, model: type[BaseModel]) -> Iterator[_Explained]:
    """pydantic's findings as faults with their places."""
    for each in error.errors(include_url=False):
        # Which of two contents was meant is no part of the path that people see.
        loc = tuple(
            part for n, part in enumerate(each["loc"]) if not (n == 1 and each["loc"][0] == "content")
        )
        kind, context = each["type"], each.get("ctx") or {}
        key = str(loc[-1]) if loc else ""
        if kind.startswith("import_"):
            yield _Explained(kind, loc, {name: str(value) for name, value in context.items()})
        elif kind == "extra_forbidden":
            known = _keys_beside(each["loc"], model)
            yield _Explained("import_unknown_key", loc, {"key": key, "nearest": nearest(key, known)})
        elif kind == "missing":
            yield _Explained("import_missing_key", loc[:-1], {"key": key})
        elif kind in ("string_too_long", "too_long"):
            yield _Explained("import_long", loc, {"limit": str(context["max_length"])})
        elif kind == "string_unicode":
            yield _Explained("import_character", loc, {})
        elif kind == "string_pattern_mismatch":
            typed = str(each["input"])
            yield _Explained("import_form", loc, {"typed": typed, "pattern": str(context["pattern"])})
        elif kind in ("greater_than_equal", "less_than_equal", "int_parsing_size"):
            yield _Explained("import_range", loc, {"typed": str(each["input"])[:40]})
        elif kind in ("union_tag_invalid", "union_tag_not_found", "literal_error"):
            yield _Explained("import_content", loc, {})
        else:
            yield _Explained("import_type", loc, {"expected": _EXPECTED.get(kind, "other")})


def _keys_beside(loc: Loc, model: type[BaseModel]) -> list[str]:
    """The keys that there are where an unknown one stands."""
    if len(loc) == 1:
        return list(model.model_fields)
    if loc[0] == "content" and len(loc) == 3:
        kind = FindingContent if loc[1] == "finding" else ResponseContent
        return [*kind.__dataclass_fields__]
    return [
        *("language", "original", "translations", "text", "made_by", "checked", "of", "official", "choice"),
        *("term", "also"),
    ]


class _Checking:
    """From plain data to records, row by row."""

    def __init__(self, told: Told, name: str, block: int, faults: PlacedFaults, progress: Progress) -> None:
        self._told = told
        self._name = name
        self._block = block
        self._faults = faults
        self._progress = progress
        self._ids: dict[str, tuple[str, UUID]] = {}
        self._order: dict[UUID, int] = {}
        self._lapsed: set[UUID] = set()
        self._seen: set[tuple[object, ...]] = set()
        self._kinds: dict[UUID, str] = {}

    def campaign(self, head: HeadRow, fingerprint: str) -> CampaignFile:
        """All of it. Raises ``ManyFaultsError``."""
        total = sum(map(len, self._told.rows.values()))
        if len(self._told.rows.get("campaign", [])) != 1:
            self._faults.add("import_one_campaign", self._name)
        if sum(len(self._told.rows.get(kind, [])) for kind in ("response", "finding")) > MOST_LOGGED:
            self._faults.add("import_many", self._name, limit=str(MOST_LOGGED))
        if self._faults:
            raise self._faults.error()
        self._name_rows()
        records: list[Record] = []
        done = 0
        for kind in EXCHANGED:
            model, rows = row_model(kind), self._told.rows.get(kind, [])
            for place in self._sequence(kind):
                record = self._record(kind, place, rows[place], model)
                # What has become a record need not be held twice.
                rows[place] = None
                if record is not None:
                    records.append(record)
                done += 1
                if done % _STEP == 0:
                    self._progress(done, 2 * total)
                if self._faults.full:
                    raise self._faults.error()
        if self._faults:
            raise self._faults.error()
        self._progress(total, 2 * total)
        campaign = next(each for each in records if isinstance(each, Campaign))
        return CampaignFile(
            campaign, tuple(records), self._order, frozenset(self._lapsed), head.change, fingerprint
        )

    def _sequence(self, kind: str) -> Sequence[int]:
        """The rows of a kind in the order in which they can be stored."""
        return self._settled if kind == "source" else range(len(self._told.rows.get(kind, [])))

    def _name_rows(self) -> None:
        self._settled = self._settle_sources()
        number = 0
        for kind in EXCHANGED:
            rows = self._told.rows.get(kind, [])
            for place in self._sequence(kind):
                name = rows[place].get("reference") if isinstance(rows[place], dict) else None
                if isinstance(name, str):
                    if name in self._ids:
                        where = self._told.place(kind, place, ("reference",))
                        self._faults.add("import_twice", where, typed=name)
                    else:
                        self._ids[name] = kind, id_in(self._block, number)
                number += 1
        self._kinds = {id_: kind for kind, id_ in self._ids.values() if kind in ("response", "finding")}

    def _settle_sources(self) -> list[int]:
        """Sources so that each comes after what it translates and reports on; a loop is a fault."""
        rows = self._told.rows.get("source", [])
        places = {
            row["reference"]: place
            for place, row in enumerate(rows)
            if isinstance(row, dict) and isinstance(row.get("reference"), str)
        }
        after: dict[int, list[int]] = {}
        waits: list[int] = [0] * len(rows)
        for place, row in enumerate(rows):
            if isinstance(row, dict):
                named = {row[each] for each in ("translation_of", "reports_on") if _is_text(row.get(each))}
                for before in named & places.keys():
                    after.setdefault(places[before], []).append(place)
                    waits[place] += 1
        ready = [place for place in range(len(rows)) if not waits[place]]
        for place in ready:
            for follower in after.get(place, ()):
                waits[follower] -= 1
                if not waits[follower]:
                    ready.append(follower)
        if len(ready) < len(rows):
            looped = next(place for place in range(len(rows)) if waits[place])
            self._faults.add("import_loop", self._told.place("source", looped, ()))
            ready += [place for place in range(len(rows)) if waits[place]]
        return ready

    def _fault(self, code: str, kind: str, place: int, loc: Loc, **parameters: str) -> None:
        self._faults.add(code, self._told.place(kind, place, loc), **parameters)

    def _record(self, kind: str, place: int, row: Any, model: type[BaseModel]) -> Record | None:
        try:
            checked = model.model_validate(row)
        except ValidationError as error:
            wrong: set[int | str] = set()
            for each in _explained(error, model):
                self._fault(each.code, kind, place, each.loc, **each.parameters)
                wrong.update(each.loc[:1])
            self._look_up(kind, place, row, wrong)
            return None
        name: str = checked.reference  # type: ignore[attr-defined]
        id_ = self._ids[name][1]
        values: dict[str, Any] = {"id": id_}
        if has_reference(kind):
            values["reference"] = name
        reporter = IMPORTED
        hints = exchanged_fields(kind)
        for field in checked.model_fields_set - {"reference"}:
            value = getattr(checked, field)
            if names_rows(hints[field]):
                value = self._named(kind, place, (field,), value, meant(kind, field))
            elif field == "content":
                value = self._content(kind, place, value)
            elif isinstance(value, list):
                value = tuple(value)
            elif field == "order":
                self._order[id_] = value
                continue
            elif field == "lapsed":
                if value:
                    self._lapsed.add(id_)
                continue
            elif field == "forgotten":
                reporter = FORGOTTEN if value else IMPORTED
                continue
            values[field] = value
        if kind in ("response", "finding") and id_ not in self._order:
            self._order[id_] = len(self._order) + 1
        if self._is_double(kind, place, values) or None in values.values():
            return None
        record = RECORD_KINDS[kind](**values)
        if isinstance(record, Revision):
            self._fits(record, place)
        return _by_nobody(record, reporter)

    def _look_up(self, kind: str, place: int, row: Any, wrong: Collection[int | str]) -> None:
        """Also tells which references of a row with other faults mean nothing."""
        for field, hint in exchanged_fields(kind).items():
            value = row.get(field) if isinstance(row, dict) else None
            if names_rows(hint) and field not in wrong and value is not None:
                self._named(kind, place, (field,), value, meant(kind, field))

    def _named(self, kind: str, place: int, loc: Loc, value: Any, kinds: frozenset[str]) -> Any:
        """The ids that references mean; none where one means nothing."""
        if isinstance(value, list):
            found = [self._named(kind, place, (*loc, n), each, kinds) for n, each in enumerate(value)]
            return None if None in found else tuple(found)
        known = self._ids.get(value)
        if known is None:
            self._fault("import_unknown", kind, place, loc, typed=value)
        elif known[0] not in kinds:
            allowed = ", ".join(sorted(kinds))
            self._fault("import_wrong_kind", kind, place, loc, typed=value, found=known[0], allowed=allowed)
        else:
            return known[1]
        return None

    def _content(self, kind: str, place: int, checked: BaseModel) -> ResponseContent | FindingContent | None:
        found: dict[str, Any] = {}
        content = FindingContent if checked.type == "finding" else ResponseContent  # type: ignore[attr-defined]
        for field in checked.model_fields_set - {"type"}:
            value = getattr(checked, field)
            if field == "votes":
                value = self._votes(kind, place, value)
            elif field in _CONTENT_NAMES:
                value = self._named(kind, place, ("content", field), value, meant(kind, field))
            found[field] = value
        return None if None in found.values() else content(**found)

    def _votes(self, kind: str, place: int, votes: Sequence[Any]) -> tuple[Vote, ...] | None:
        found: list[Vote] = []
        for number, each in enumerate(votes):
            loc = ("content", "votes", number, "official")
            official = self._named(kind, place, loc, each.official, meant(kind, "official"))
            if official is None:
                return None
            found.append(Vote(official, each.choice))
        return tuple(found)

    def _is_double(self, kind: str, place: int, values: Mapping[str, Any]) -> bool:
        if kind not in UNIQUE:
            return False
        key = (kind, *(values.get(field, 1) for field in UNIQUE[kind]))
        if key in self._seen:
            self._fault("import_double", kind, place, (), fields=", ".join(UNIQUE[kind]))
            return True
        self._seen.add(key)
        return False

    def _fits(self, revision: Revision, place: int) -> None:
        """That a finding's content belongs to a finding, and names what it was found of."""
        content = revision.content
        is_finding = isinstance(content, FindingContent)
        if is_finding != (self._kinds[revision.subject] == "finding"):
            self._fault("import_content", "revision", place, ("content",))
        elif isinstance(content, FindingContent):
            named = content.commitment if content.outcome.concerns_commitment else content.criterion
            if named is None:
                key = "commitment" if content.outcome.concerns_commitment else "criterion"
                self._fault("import_missing_key", "revision", place, ("content",), key=key)


_CONTENT_NAMES = frozenset({"asks", "source", "commitment", "referred_to", "criterion"})


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _by_nobody(record: Record, reporter: str) -> Record:
    """The record as done by no person, and reported by somebody of whom the file says no more than that."""
    if isinstance(record, Revision):
        decided = record.state is not RevisionState.REPORTED
        return replace(record, reporter=reporter, decided_by=IMPORTED if decided else "")
    if isinstance(record, HandSetHeadline):
        decided = record.state is not RevisionState.REPORTED
        return replace(record, set_by=reporter, decided_by=IMPORTED if decided else "")
    if isinstance(record, OfficialReply):
        decided = record.state is not RevisionState.REPORTED
        return replace(record, reported_by=reporter, checked_by=IMPORTED if decided else "")
    if isinstance(record, Dispute):
        return replace(record, raised_by=reporter, decided_by=IMPORTED if record.decided_on else "")
    return record
