"""Who may read which field of which record."""

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from bot.domain.records import (
    KIND_OF,
    RECORD_KINDS,
    Check,
    Delivery,
    Record,
    Response,
    Revision,
    Schedule,
    ServerSettings,
    Source,
)
from bot.domain.visibility import organisers, project, public, undeclared_fields
from bot.domain.vocabulary import DeliveryChannel, Visibility


@pytest.mark.parametrize("kind", RECORD_KINDS.values(), ids=RECORD_KINDS.keys())
def test_every_field_of_every_record_declares_who_may_read_it(kind: type[Record]) -> None:
    assert undeclared_fields(kind) == [], f"declare them in bot/domain/records.py: {kind.__name__}"


def test_every_kind_of_record_is_listed() -> None:
    assert set(RECORD_KINDS.values()) == set(Record.__subclasses__())
    assert {KIND_OF[kind]: kind for kind in KIND_OF} == RECORD_KINDS


def test_a_type_that_declares_nothing_is_shown_to_nobody() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Careless(Record):
        name: str = public("")
        note: str = ""

    assert undeclared_fields(Careless) == ["note"]
    with pytest.raises(TypeError, match="Careless"):
        project(Careless(id=UUID(int=1), visibility=Visibility.PUBLIC), Visibility.ORGANISERS)


SOURCE = Source(
    id=UUID(int=1),
    title="A made-up letter",
    visibility=Visibility.PUBLIC,
    confidential=True,
    content_hash="abc",
    last_seen_alive=date(2026, 3, 1),
)


def test_each_audience_reads_its_own_fields() -> None:
    assert project(SOURCE, Visibility.ORGANISERS) is SOURCE
    for_members = project(SOURCE, Visibility.MEMBERS)
    assert for_members == dataclasses.replace(SOURCE, confidential=False)
    for_all = project(SOURCE, Visibility.PUBLIC)
    assert for_all == dataclasses.replace(SOURCE, confidential=False, content_hash="", last_seen_alive=None)


@pytest.mark.parametrize("level", Visibility)
@pytest.mark.parametrize("audience", Visibility)
def test_a_record_above_its_audience_is_not_shown(level: Visibility, audience: Visibility) -> None:
    shown = project(dataclasses.replace(SOURCE, visibility=level), audience)
    assert (shown is not None) is (level <= audience)


@pytest.mark.parametrize("audience", Visibility)
def test_a_withdrawn_record_is_shown_to_nobody(audience: Visibility) -> None:
    assert project(dataclasses.replace(SOURCE, withdrawn=True), audience) is None


def test_a_record_that_means_nothing_without_a_hidden_field_stays_hidden() -> None:
    check = Check(id=UUID(int=1), ask=UUID(int=2), on=date(2026, 3, 1), visibility=Visibility.PUBLIC)
    schedule = Schedule(id=UUID(int=1), campaign=UUID(int=2), visibility=Visibility.PUBLIC)
    assert project(check, Visibility.PUBLIC) is None
    assert project(schedule, Visibility.MEMBERS) is None
    assert project(check, Visibility.MEMBERS) is check


def test_that_a_demand_was_delivered_can_be_public_and_its_proof_cannot() -> None:
    delivery = Delivery(id=UUID(int=1), asks=(UUID(int=2),), proof="receipt", visibility=Visibility.PUBLIC)
    shown = project(delivery, Visibility.PUBLIC)
    assert shown is not None
    assert (shown.asks, shown.proof) == (delivery.asks, "")


def test_no_projection_leaves_a_field_without_a_value() -> None:
    for kind in RECORD_KINDS.values():
        values: dict[str, Any] = {
            each.name: None if each.default is dataclasses.MISSING else each.default
            for each in dataclasses.fields(kind)
        }
        record = kind(**{**values, "id": UUID(int=1), "visibility": Visibility.PUBLIC})
        for audience in Visibility:
            shown = project(record, audience)
            if shown is not None:
                assert dataclasses.MISSING not in vars(shown).values()


def test_what_is_reported_starts_with_the_organisers_and_everything_else_with_the_members() -> None:
    guarded = {
        "response",
        "finding",
        "commitment",
        "revision",
        "report",
        "publication",
        "vouch",
        "watch",
        "server_settings",
    }
    for name, kind in RECORD_KINDS.items():
        default = next(each.default for each in dataclasses.fields(kind) if each.name == "visibility")
        assert default is (Visibility.ORGANISERS if name in guarded else Visibility.MEMBERS)


def test_nobody_below_organisers_reads_who_reported_or_decided() -> None:
    hidden = {"reporter", "decided_by", "decided_at", "reported_at", "reason"}
    declared = {each.name: each.metadata["visibility"] for each in dataclasses.fields(Revision)}
    assert {declared[name] for name in hidden} == {Visibility.ORGANISERS}
    settings = {each.name: each.metadata["visibility"] for each in dataclasses.fields(ServerSettings)}
    assert settings["steward_people"] is Visibility.ORGANISERS
    assert {each.name: each.metadata["visibility"] for each in dataclasses.fields(Response)}[
        "confidential"
    ] is Visibility.ORGANISERS


def test_a_declared_default_is_kept() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Made(Record):
        note: str = organisers("none")

    made = Made(id=UUID(int=1), visibility=Visibility.PUBLIC, note="theirs")
    shown = project(made, Visibility.MEMBERS)
    assert shown is not None
    assert shown.note == "none"


@pytest.mark.parametrize(
    ("proof", "source", "proven"),
    [("", None, False), ("  ", None, False), ("stamped copy", None, True), ("", UUID(int=9), True)],
)
def test_a_delivery_is_proven_once_there_is_something_to_show(
    proof: str, source: UUID | None, proven: bool
) -> None:
    delivery = Delivery(
        id=UUID(int=1), asks=(), channel=DeliveryChannel.EMAIL, proof=proof, proof_source=source
    )
    assert delivery.is_proven is proven
