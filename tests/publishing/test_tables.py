"""Tables of a whole campaign: safe in a spreadsheet, and the same text again when they are read."""

import csv
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.domain.exchange import EXCHANGED, Audience, CampaignRows, Head, Row, columns
from bot.publishing.campaign_json import campaign_json
from bot.publishing.tables import campaign_tables, marked, table
from bot.sources.campaign_tables import read_tables, unmarked
from bot.sources.file_faults import PlacedFaults

HEAD = Head(Audience.ORGANISERS, "0.1.0", 1, 7)
HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "'", '=HYPERLINK("x","y")', 'a"b\n,c']


def campaign(title: str) -> CampaignRows:
    rows: dict[str, list[Row]] = {
        "campaign": [{"reference": "C-1", "slug": "water", "title": {"language": "en", "original": title}}],
        "source": [{"reference": "S-1", "title": title, "publisher": title}],
    }
    return CampaignRows(HEAD, rows)


def opened(content: bytes) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            each: list(csv.reader(io.StringIO(archive.read(each).decode("utf-8-sig"), newline="")))
            for each in archive.namelist()
            if each.endswith(".csv")
        }


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_calculated_and_every_one_is_read_as_it_was(text: str) -> None:
    content = campaign_tables(campaign(text))
    for rows in opened(content).values():
        for cells in rows:
            for cell in cells:
                assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "\0") or not cell
                # What a spreadsheet takes for a formula it would calculate.
                sheet = Workbook().active
                assert sheet is not None
                sheet["A1"] = cell
                assert sheet["A1"].data_type != "f"
    faults = PlacedFaults()
    told = read_tables(content, "x.zip", faults)
    assert told is not None
    assert not faults
    assert told.rows["source"][0]["title"] == text
    assert told.rows["campaign"][0]["title"]["original"] == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_the_mark_comes_off_again(text: str) -> None:
    assert unmarked(marked(text)) == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
def test_any_text_comes_back_from_a_table(text: str) -> None:
    told = read_tables(campaign_tables(campaign(text)), "x.zip", PlacedFaults())
    assert told is not None
    assert told.rows["source"][0]["title"] == text


def test_the_same_rows_give_the_same_bytes() -> None:
    assert campaign_tables(campaign("a")) == campaign_tables(campaign("a"))
    with zipfile.ZipFile(io.BytesIO(campaign_tables(campaign("a")))) as archive:
        assert archive.namelist() == ["head.json", "campaign.csv", "source.csv"]
        assert archive.read("campaign.csv").startswith(b"\xef\xbb\xbfreference,")
        assert json.loads(archive.read("head.json")) == HEAD.data()


def test_json_is_canonical() -> None:
    content = campaign_json(campaign("شارع “a”")).decode()
    assert content.endswith("}\n")
    found = json.loads(content)
    again = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    assert content == again


@pytest.mark.parametrize("kind", EXCHANGED)
def test_every_column_has_a_name_of_its_own(kind: str) -> None:
    titles = [each.title for each in columns(kind)]
    assert len(titles) == len(set(titles))
    assert titles[0] == "reference"
    assert table(kind, []).strip() == ",".join(titles)
