"""The codec: every record as JSON and back, and nothing else."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

import pytest

from bot.domain.changes import canonical
from bot.domain.records import (
    RECORD_KINDS,
    Campaign,
    FindingContent,
    Record,
    ResponseContent,
    Revision,
)
from bot.domain.vocabulary import FindingOutcome, ResponseKind
from bot.storage.codec import (
    decode_content,
    decode_record,
    encode_content,
    encode_record,
    plain,
    restore_field,
    restorer,
)
from tests.storage.made_up import one_of_each


def test_the_made_up_records_cover_every_kind() -> None:
    assert {type(each) for each in one_of_each()} == set(RECORD_KINDS.values())


@pytest.mark.parametrize("record", one_of_each(), ids=lambda each: type(each).__name__)
def test_every_record_comes_back_from_json(record: Record) -> None:
    written = canonical(encode_record(record))
    assert decode_record(type(record), json.loads(written)) == record
    for field, value in json.loads(written).items():
        assert restore_field(type(record), field, value) == getattr(record, field)


def test_a_content_says_which_it_is() -> None:
    said = ResponseContent(kind=ResponseKind.COMMITS, asks=(uuid4(),))
    found = FindingContent(outcome=FindingOutcome.KEPT, asks=(uuid4(),))
    assert encode_content(said)["type"] == "response"
    assert encode_content(found)["type"] == "finding"
    assert decode_content(encode_content(said)) == said
    assert decode_content(encode_content(found)) == found


def test_a_value_from_before_a_field_existed_takes_the_default() -> None:
    campaign = next(each for each in one_of_each() if isinstance(each, Campaign))
    old = encode_record(campaign)
    del old["reply_window_days"]
    old["gone_since"] = "then"
    assert decode_record(Campaign, old) == replace(campaign, reply_window_days=14)


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(TypeError, match="zone"):
        plain(datetime(2026, 1, 1))  # noqa: DTZ001


@dataclass(frozen=True)
class _Odd:
    value: complex
    either: int | str


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError, match="complex"):
        plain(_Odd(1j, 2))
    with pytest.raises(TypeError, match="complex"):
        restorer(complex)
    with pytest.raises(TypeError, match="one of"):
        restorer(int | str)


def test_a_missing_value_is_none() -> None:
    assert restore_field(Revision, "number", None) is None
