"""Whatever a file holds, reading it gives a campaign or an error that people can read."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import DeedsError
from bot.sources.seed_format import SECTIONS, CampaignPart
from bot.sources.seeds import read_campaign
from bot.sources.toml_lines import TomlLines
from tests.sources.campaigns import CAMPAIGN, RECORD

WORDS = sorted(
    {
        "campaign",
        "criterion",
        "holders",
        "en",
        "es",
        "mayor",
        "letter",
        "d1",
        *SECTIONS,
        *CampaignPart.model_fields,
    }
    | {name for part in SECTIONS.values() for name in part.model_fields}
)
keys = st.sampled_from(WORDS) | st.from_regex(r"[a-z-]{1,8}", fullmatch=True)
scalars = st.sampled_from(
    [
        '"stated, letter p. 1"',
        '"inferred, nowhere"',
        '"d1/mayor"',
        '"mayor"',
        '"2026-02-30"',
        '""',
        "nan",
        "inf",
        "true",
        "0",
        "-1",
        "2026-01-01",
        "07:32:00",
        '"deed"',
        '"vote"',
        '"commits"',
        "'a'",
        '"""\n"""',
        '"\\u0000"',
    ]
) | st.integers().map(str)
values = st.recursive(
    scalars,
    lambda below: (
        st.lists(below, max_size=3).map(lambda each: f"[{', '.join(each)}]")
        | st.dictionaries(keys, below, max_size=3).map(
            lambda each: "{" + ", ".join(f"{key} = {value}" for key, value in each.items()) + "}"
        )
    ),
    max_leaves=5,
)
lines = st.one_of(
    st.tuples(keys, values).map(" = ".join),
    keys.map("[{}]".format),
    keys.map("[[{}]]".format),
    st.tuples(keys, keys).map(lambda pair: f"[{pair[0]}.{pair[1]}]"),
    st.sampled_from(RECORD.splitlines()),
    st.text(max_size=20),
)
documents = st.lists(lines, max_size=25).map("\n".join)


def tried(campaign: bytes, record: bytes) -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "example"
        folder.mkdir()
        (folder / "campaign.toml").write_bytes(campaign)
        (folder / "record.toml").write_bytes(record)
        try:
            campaign_read = read_campaign(folder)
        except DeedsError as error:
            code = error.code
        else:
            code = campaign_read.build("local").campaign.slug
        assert code in ("many_faults", "example")


@given(st.binary(max_size=300))
def test_bytes_of_any_kind(content: bytes) -> None:
    tried(content, content)
    tried(CAMPAIGN.encode(), content)


@given(documents)
def test_toml_of_any_kind(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    tried(CAMPAIGN.encode(), content)
    tried(content, RECORD.encode())


@given(st.data())
def test_a_campaign_with_a_few_lines_changed(data: st.DataObject) -> None:
    text = RECORD.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 2))] = [data.draw(lines)]
    tried(CAMPAIGN.encode(), "\n".join(text).encode("utf-8", "surrogatepass"))


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_the_walk_ends_even_on_what_is_no_toml(text: str) -> None:
    assert TomlLines(text).line_of(()) == 1
