"""Whole campaigns from files: what is wrong is told at once, each with its place, whatever the file is."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import ManyFaultsError
from bot.domain.exchange import HEAD_FILE, number_in_block
from bot.domain.records import Delivery, Revision, Source
from bot.domain.vocabulary import DeliveryChannel
from bot.i18n import Languages
from bot.sources import campaign_file, campaign_tables
from bot.sources.campaign_file import CampaignFile, read_campaign_file
from bot.sources.campaign_format import schema_text

HEAD = {
    "format": "deeds-campaign",
    "version": 1,
    "audience": "organisers",
    "program": "0.1.0",
    "headlines": 1,
    "change": 7,
}
SAID = {"type": "response", "kind": "supports", "asks": ["A-1"]}
FOUND = {"type": "finding", "outcome": "fulfilled", "asks": ["A-1"]}
ASK = {"reference": "A-1", "demand": "D-1", "official": "O-1"}
RECORDS: dict[str, list[dict[str, Any]]] = {
    "campaign": [{"reference": "C-1", "slug": "water", "title": {"language": "en", "original": "Water"}}],
    "official": [{"reference": "O-1", "name": {"language": "en", "original": "Mayor"}}],
    "demand": [
        {"reference": "D-1", "campaign": "C-1", "title": {"language": "en", "original": "Publish"}},
    ],
    "criterion": [
        {"reference": "D-1/a", "demand": "D-1", "text": {"language": "en", "original": "It is out"}},
    ],
    "source": [{"reference": "S-1", "title": "One"}, {"reference": "S-2", "title": "Two"}],
    "ask": [ASK],
    "delivery": [{"reference": "L-1", "asks": ["A-1"], "channel": "email"}],
    "response": [{"reference": "R-1", "campaign": "C-1", "order": 1}],
    "finding": [{"reference": "F-1", "campaign": "C-1", "order": 2}],
    "revision": [{"reference": "R-1/1", "subject": "R-1", "content": SAID}],
}


def file(**changed: Any) -> dict[str, Any]:
    return json.loads(json.dumps({"head": HEAD, "records": RECORDS | changed}))  # type: ignore[no-any-return]


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes | str | dict[str, Any]], CampaignFile]:
    """Reads a content from a file."""

    def reading(content: bytes | str | dict[str, Any]) -> CampaignFile:
        if isinstance(content, dict):
            content = json.dumps(content)
        path = tmp_path / "campaign.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_campaign_file(path, 5)

    return reading


Read = Callable[[bytes | str | dict[str, Any]], CampaignFile]


def faults(read: Read, content: bytes | str | dict[str, Any]) -> list[tuple[str, str]]:
    """The codes and places; every fault has its sentence in every language."""
    with pytest.raises(ManyFaultsError) as raised:
        read(content)
    for language in ("en", "es"):
        words = Languages(strict=True).localizer(language)
        for each in raised.value.faults:
            sentence = words.error(each)
            assert len(sentence) < 500
            assert str(each.parameters["place"]) in sentence
    return [(each.code, str(each.parameters["place"])) for each in raised.value.faults]


def test_a_file_becomes_records_in_an_order_that_can_be_stored(read: Read) -> None:
    content = file(
        source=[
            {"reference": "S-1", "title": "One", "translation_of": "S-2"},
            {"reference": "S-2", "title": "Two"},
        ]
    )
    found = read(content)
    assert [each.reference for each in found.records if isinstance(each, Source)] == ["S-2", "S-1"]
    assert [number_in_block(each.id) for each in found.records] == list(range(len(found.records)))
    [delivery] = [each for each in found.records if isinstance(each, Delivery)]
    assert delivery.channel is DeliveryChannel.EMAIL
    [revision] = [each for each in found.records if isinstance(each, Revision)]
    assert (revision.reporter, revision.decided_by) == ("imported", "")
    assert (found.campaign.slug, found.change) == ("water", 7)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ("import_syntax", "campaign.json")),
        ('{"head": {', ("import_syntax", "campaign.json")),
        (b"\xff\xfe{", ("import_encoding", "campaign.json")),
        ("[" * 200_000, ("import_nested", "campaign.json")),
        ('{"a":' * 200_000, ("import_nested", "campaign.json")),
        ("[1]", ("import_not_campaign", "campaign.json")),
        ("9" * 5_000, ("import_syntax", "campaign.json")),
        ("null", ("import_not_campaign", "campaign.json")),
        ("{}", ("import_not_campaign", "campaign.json")),
        (b"PK\x03\x04 and then nothing", ("import_archive", "campaign.json")),
    ],
    ids=["empty", "cut", "latin", "deep", "deep keys", "list", "number", "null", "no head", "no zip"],
)
def test_what_is_no_campaign_at_all(read: Read, content: bytes | str, expected: tuple[str, str]) -> None:
    assert faults(read, content) == [expected]


def test_a_file_that_is_not_there_or_too_large(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ManyFaultsError) as raised:
            read_campaign_file(path, 1)
        assert [each.code for each in raised.value.faults] == ["import_missing"]
    monkeypatch.setattr(campaign_file, "LARGEST_FILE", 100)
    assert faults(read, file()) == [("import_large", "campaign.json")]


def row(kind: str, **values: Any) -> dict[str, Any]:
    """The file with these values in the first row of a kind; ``...`` takes one out."""
    found = file()
    first = found["records"][kind][0]
    for name, value in values.items():
        if value is ...:
            del first[name]
        else:
            first[name] = value
    return found


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (row("demand", titel={}), ("import_unknown_key", "records.demand[0].titel")),
        (row("demand", title=...), ("import_missing_key", "records.demand[0]")),
        (row("demand", title="Publish"), ("import_type", "records.demand[0].title")),
        (row("demand", title=None), ("import_type", "records.demand[0].title")),
        (row("demand", version="1"), ("import_type", "records.demand[0].version")),
        (row("demand", version=1.5), ("import_type", "records.demand[0].version")),
        (row("demand", version=2**40), ("import_range", "records.demand[0].version")),
        (row("demand", held="yes"), ("import_type", "records.demand[0].held")),
        (row("demand", lifecycle="actve"), ("import_choice", "records.demand[0].lifecycle")),
        (row("demand", deadline="2026-02-31"), ("import_date", "records.demand[0].deadline")),
        (row("demand", deadline=20260231), ("import_type", "records.demand[0].deadline")),
        (row("demand", campaign="C-2"), ("import_unknown", "records.demand[0].campaign")),
        (row("demand", campaign="O-1"), ("import_wrong_kind", "records.demand[0].campaign")),
        (row("demand", campaign="C 1"), ("import_form", "records.demand[0].campaign")),
        (row("demand", reference="O-7"), ("import_form", "records.demand[0].reference")),
        (row("demand", reference="D-0"), ("import_form", "records.demand[0].reference")),
        (row("demand", visibility=1), ("import_type", "records.demand[0].visibility")),
        (row("official", zone="Mars/Base"), ("import_zone", "records.official[0].zone")),
        (row("campaign", language="english please"), ("import_form", "records.campaign[0].language")),
        (row("source", title="x" * 10_000_000), ("import_long", "records.source[0].title")),
        (row("source", last_seen_alive="2026-1-1"), ("import_day", "records.source[0].last_seen_alive")),
        (row("source", last_seen_alive="20260101"), ("import_day", "records.source[0].last_seen_alive")),
        (row("source", title="half \ud800 of one"), ("import_character", "records.source[0].title")),
        (row("source", title="nul \0"), ("import_character", "records.source[0].title")),
        (row("source", translation_of="S-1"), ("import_loop", "records.source[0]")),
        (row("source", reference="S-2"), ("import_twice", "records.source[1].reference")),
        (row("delivery", asks="A-1"), ("import_type", "records.delivery[0].asks")),
        (row("delivery", asks=["A-1", "A-9"]), ("import_unknown", "records.delivery[0].asks[1]")),
        (row("response", order=0), ("import_range", "records.response[0].order")),
        (row("revision", reported_at="2026-03-12"), ("import_instant", "records.revision[0].reported_at")),
        (row("revision", reported_at=3), ("import_type", "records.revision[0].reported_at")),
        (row("revision", content=SAID | {"type": "vote"}), ("import_content", "records.revision[0].content")),
        (row("revision", content={}), ("import_content", "records.revision[0].content")),
        (row("revision", subject="F-1"), ("import_content", "records.revision[0].content")),
        (
            row("revision", content=SAID | {"kind": "suports"}),
            ("import_choice", "records.revision[0].content.kind"),
        ),
        (
            row("revision", content=SAID | {"sumary": ""}),
            ("import_unknown_key", "records.revision[0].content.sumary"),
        ),
        (
            row("revision", content=SAID | {"source": "R-1"}),
            ("import_wrong_kind", "records.revision[0].content.source"),
        ),
        (
            row("revision", content=SAID | {"votes": [{"official": "O-2", "choice": "yes"}]}),
            ("import_unknown", "records.revision[0].content.votes[0].official"),
        ),
        (
            row(
                "revision",
                subject="F-1",
                content={"type": "finding", "outcome": "fulfilled", "asks": ["A-1"]},
            ),
            ("import_missing_key", "records.revision[0].content"),
        ),
        (
            file(ask=RECORDS["ask"] + [RECORDS["ask"][0] | {"reference": "A-2"}]),
            ("import_double", "records.ask[1]"),
        ),
        (file(campaign=[]), ("import_one_campaign", "campaign.json")),
        (file(demnd=[]), ("import_unknown_key", "records.demnd")),
        (file(demand={}), ("import_type", "records.demand")),
        (file(demand=[[]]), ("import_type", "records.demand[0]")),
        ({"head": HEAD | {"version": 2}, "records": RECORDS}, ("import_version", "head.version")),
        ({"head": HEAD | {"version": "1"}, "records": RECORDS}, ("import_type", "head.version")),
        ({"head": HEAD | {"audience": "members"}, "records": RECORDS}, ("import_audience", "head.audience")),
        ({"head": HEAD | {"change": -1}, "records": RECORDS}, ("import_range", "head.change")),
        ({"head": HEAD, "records": RECORDS, "more": 1}, ("import_unknown_key", "more")),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_every_fault_has_its_place(read: Read, content: dict[str, Any], expected: tuple[str, str]) -> None:
    assert expected in faults(read, content)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_is_not_a_number(read: Read, value: str) -> None:
    text = json.dumps(file()).replace('"order": 1', f'"order": {value}')
    assert faults(read, text) == [("import_type", "records.response[0].order")]


def test_a_key_that_stands_twice(read: Read) -> None:
    text = json.dumps(file()).replace('"slug": "water"', '"slug": "water", "slug": "fire"')
    assert faults(read, text) == [("import_doubled", "records.campaign[0]")]


def test_all_faults_are_told_at_once_but_not_without_end(read: Read) -> None:
    content = row("demand", lifecycle="x", campaign="C-9", held=2)
    assert len(faults(read, content)) == 3
    many = file(source=[{"reference": f"S-{n}", "title": n} for n in range(1, 3000)])
    assert len(faults(read, many)) == 500


def test_a_circle_of_sources_is_one_fault(read: Read) -> None:
    ring = [{"reference": f"S-{n}", "title": "x", "reports_on": f"S-{n % 3 + 1}"} for n in range(1, 4)]
    assert faults(read, file(source=ring)) == [("import_loop", "records.source[0]")]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_a_value_is_replaced_by_it_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    content = file()
    junk = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=8), below, max_size=3),
        max_leaves=6,
    )
    kind = data.draw(st.sampled_from(sorted(content["records"])))
    first = content["records"][kind][0]
    key = data.draw(st.sampled_from(sorted(first)) | st.text(max_size=8))
    first[key] = data.draw(junk)
    path = tmp_path / "file.json"
    path.write_text(json.dumps(content), encoding="utf-8", errors="surrogatepass")
    try:
        found = len(read_campaign_file(path, 3).records)
    except ManyFaultsError as error:
        found = len(error.faults)
    assert found


# Tables


def zipped(**tables: str | bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(HEAD_FILE, json.dumps(HEAD))
        for name, text in tables.items():
            archive.writestr(name.replace("__", "/").replace("_csv", ".csv"), text)
    return whole.getvalue()


def table(*rows: list[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


CAMPAIGN = table(["reference", "slug", "title.language", "title.original"], ["C-1", "water", "en", "Water"])


def test_tables_are_read_with_rows_as_a_spreadsheet_counts_them(read: Read) -> None:
    sources = table(
        ["reference", "title", "confidential", "last_seen_alive"],
        ["S-1", "two\nlines", "TRUE", ""],
        ["S-2", "x", "perhaps", "31/12/2026"],
    )
    assert faults(read, zipped(campaign_csv=CAMPAIGN, source_csv=sources)) == [
        ("import_type", "source.csv:3 confidential"),
        ("import_day", "source.csv:3 last_seen_alive"),
    ]
    good = sources.replace("perhaps", "false").replace("31/12/2026", "2026-12-31")
    found = read(zipped(campaign_csv=CAMPAIGN, source_csv=good))
    assert [each.title for each in found.records if isinstance(each, Source)] == ["two\nlines", "x"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (zipped(campaign_csv=CAMPAIGN, x____etc_csv="a"), ("import_archive_name", "campaign.json")),
        (zipped(campaign_csv=CAMPAIGN, sources_csv="a"), ("import_archive_name", "campaign.json")),
        (zipped(campaign_csv="titel\r\nx\r\n"), ("import_unknown_key", "campaign.csv:1")),
        (zipped(campaign_csv="slug,slug\r\nx,x\r\n"), ("import_doubled", "campaign.csv:1")),
        (zipped(campaign_csv=CAMPAIGN + "C-2,fire\r\n"), ("import_cells", "campaign.csv:3")),
        (zipped(campaign_csv=CAMPAIGN + '"C-2,fire\r\n'), ("import_table", "campaign.csv:3")),
        (zipped(campaign_csv=CAMPAIGN + "C-2,\0,en,x\r\n"), ("import_character", "campaign.csv:3")),
        (zipped(campaign_csv=CAMPAIGN.encode() + b"\xff"), ("import_encoding", "campaign.csv")),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_faults_of_tables(read: Read, content: bytes, expected: tuple[str, str]) -> None:
    assert expected in faults(read, content)


def test_a_zip_that_swells_is_not_unpacked(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(campaign_tables, "LARGEST_FILE", 1024 * 1024)
    bomb = zipped(campaign_csv=CAMPAIGN, source_csv="a" * 50_000_000)
    assert len(bomb) < 100_000
    assert faults(read, bomb) == [("import_large", "source.csv")]


def test_a_zip_with_a_file_twice_or_without_a_head(read: Read) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("campaign.csv", CAMPAIGN)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("campaign.csv", CAMPAIGN)
    assert faults(read, whole.getvalue()) == [("import_doubled", "campaign.json")]
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("campaign.csv", CAMPAIGN)
    assert faults(read, whole.getvalue()) == [("import_not_campaign", "campaign.json")]


def test_the_published_schema_is_the_one_that_is_read_by() -> None:
    published = Path(__file__).parents[2] / "docs" / "campaign.schema.json"
    assert published.read_text(encoding="utf-8") == schema_text(), "run `make schema`"
