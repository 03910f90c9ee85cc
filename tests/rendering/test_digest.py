"""The digest: its sections in order, within limits, frozen, and the same as text and data."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from discord import ui

from bot.domain.headlines import HEADLINE_VERSION, rests_on
from bot.domain.postings import MEDIA_GALLERY, Posting, Why, reason_text, without_picture
from bot.domain.texts import Text
from bot.domain.views import ActionLine, ChangeLine, CorrectionLine, DigestView
from bot.domain.vocabulary import PostingKind
from bot.i18n import Languages, Localizer
from bot.i18n.isolation import without_isolation
from bot.rendering.digest import Part, digest, digest_sheets
from bot.rendering.digest_data import digest_data, digest_text
from bot.rendering.illustrated import COMPONENTS_V2, Body, put_over
from bot.rendering.layout import Sheet, payload, shown_picture
from bot.rendering.unprompted import Unprompted
from tests.rendering.limits import TEXT, broken_limits, units, walk
from tests.rendering.records import (
    HOSTILE,
    TODAY,
    board_view,
    delivery_line,
    hand_set_cell,
    record_lines,
    uid,
)
from tests.rendering.test_work import NOW, review

LANGUAGES = Languages(strict=True)
SIZES = (0, 1, 26, 500)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def view_of(
    count: int = 3,
    words: str = "Switch the cameras off",
    *,
    quiet: bool = False,
    one_person: bool = False,
    officials: int = 13,
) -> DigestView:
    """A digest with that many entries in every section."""
    board = board_view(
        1 if count < 26 else 26, officials, title=words, name=words[:200], one_person=one_person
    )
    cells = (board.cells * (count // max(1, len(board.cells)) + 1))[:count]
    changed = tuple(ChangeLine(line, cells[:2]) for line in record_lines(count, words))
    if count:
        changed = (*changed, ChangeLine(delivery_line(1, words), cells[:1]))
    return DigestView(
        board=board,
        period="2026-W47",
        since=date(2026, 11, 15),
        first_change=12,
        last_change=30,
        to_do=board.cells[6] if count else None,
        changed=() if quiet else changed,
        changed_total=0 if quiet else len(changed),
        promises=() if quiet else cells,
        silent=cells,
        rechecks=() if quiet else cells,
        stale=cells,
        coming=() if quiet else tuple((each, date(2026, 12, 1)) for each in cells),
        covers_from=date(2026, 11, 1),
    )


def marker(number: int) -> str:
    """A made-up mark."""
    return f"abcdef{number:04d}"


def _texts(card: dict[str, object]) -> str:
    components = card["components"]
    assert isinstance(components, list)
    return "\n".join(each["content"] for each in walk(components) if each["type"] == TEXT)


@pytest.mark.parametrize("words", ["short", "w" * 4000, HOSTILE, "👩‍👩‍👧" * 400], ids=range(4))
@pytest.mark.parametrize("size", SIZES)
def test_every_part_fits_and_carries_its_mark(localizer: Localizer, size: int, words: str) -> None:
    parts = digest(view_of(size, words), localizer, marker)
    assert 1 <= len(parts) <= 10
    for number, part in enumerate(parts, start=1):
        assert broken_limits(part.card["components"]) == []
        assert part.card["flags"] == COMPONENTS_V2
        assert part.card["allowed_mentions"] == part.notice["allowed_mentions"] == {"parse": []}
        assert part.card["content"] is None
        assert marker(number) in part.notice["content"]
        assert marker(number) in _texts(part.card)
        assert units(part.notice["content"]) <= 2000
        assert json.loads(json.dumps(part.card)) == part.card


def test_the_notice_names_nothing(english: Localizer) -> None:
    for part in digest(view_of(3, "Secretword"), english, marker):
        assert "Secretword" not in part.notice["content"]
        assert "\u2068" not in part.notice["content"]
        assert part.notice["content"].split("\n")[0].endswith(".") or "part" in part.notice["content"]


SECTIONS = (
    "One thing to do now",
    "The board",
    "What changed",
    "Promises",
    "Who has not replied",
    "Wins to look at again",
    "Not checked for three weeks",
    "What comes up",
)


def test_the_sections_stand_in_their_order(english: Localizer) -> None:
    said = "\n".join(_texts(part.card) for part in digest(view_of(), english))
    places = [said.index(f"**{section}") for section in SECTIONS]
    assert places == sorted(places)
    text = digest_text(view_of(), english)
    places = [text.index(f"== {section}") for section in SECTIONS]
    assert places == sorted(places)


def test_every_item_has_its_arithmetic_and_its_next_act(english: Localizer) -> None:
    said = "\n".join(_texts(part.card) for part in digest(view_of(), english))
    assert "Delivered: \u2068Mar 12, 2026\u2069." in said
    assert "gazette.example" in said
    assert said.count("→ ") > 10
    assert "covers what came since" in said


def test_every_ask_tells_the_source_of_what_it_rests_on(english: Localizer) -> None:
    view = view_of()
    promise = view.board.cells[6]
    assert rests_on(promise.position) == {"R-1"}
    line = record_lines(1, "w")[0]
    assert line.source is not None
    plain = replace(view, changed=(), changed_total=0, promises=(promise,))
    said = "\n".join(_texts(part.card) for part in digest(plain, english))
    assert "gazette.example" not in said
    sourced = replace(plain, sources={"R-1": line.source})
    promises = "\n".join(_texts(part.card) for part in digest(sourced, english)).split("**Promises")[1]
    assert "gazette.example" in promises.split("**Who has not replied")[0]


def test_a_section_that_fits_on_one_message_is_not_spread_over_two(english: Localizer) -> None:
    view = view_of(4)
    texts = [_texts(part.card) for part in digest(view, english)]
    for section in SECTIONS[3:]:
        assert sum(f"**{section}" in text for text in texts) == 1


def test_corrections_come_last_and_end_the_quiet(localizer: Localizer) -> None:
    view = replace(view_of(3, quiet=True), corrections=(CorrectionLine("R-12", date(2026, 11, 20)),))
    said = "\n".join(_texts(part.card) for part in digest(view, localizer))
    assert said.count("R-12") == 1
    assert said.index(localizer.text("digest-corrections", count=1)) > said.index(
        localizer.text("digest-stale", count=3)
    )
    assert "R-12" in digest_text(view, localizer)
    assert digest_data(view, localizer)["corrections"] == [
        {"reference": "R-12", "on": "2026-11-20", "because": ""}
    ]


def test_what_another_entry_says_otherwise_of_is_told_as_that(localizer: Localizer) -> None:
    lines = (CorrectionLine("F-12", date(2026, 11, 20), "F-31"),)
    view = replace(view_of(3, quiet=True), corrections=lines)
    for said in (
        "\n".join(_texts(part.card) for part in digest(view, localizer)),
        digest_text(view, localizer),
    ):
        assert (said.count("F-12"), said.count("F-31")) == (1, 1)
    [told] = digest_data(view, localizer)["corrections"]
    assert told == {"reference": "F-12", "on": "2026-11-20", "because": "F-31"}


def test_a_quiet_week_is_three_lines(localizer: Localizer) -> None:
    parts = digest(view_of(3, quiet=True), localizer, marker)
    assert len(parts) == 1
    said = _texts(parts[0].card)
    body = [line for line in said.split("\n") if line and not line.startswith(("-# ", "## "))]
    assert len(body) == 3


def test_demands_that_nobody_is_asked_yet_are_not_taken_for_none(localizer: Localizer) -> None:
    view = view_of(quiet=True)
    asked = replace(view.board, cells=(), officials=(), groups=())
    for board, words in ((asked, "board-no-asks"), (replace(asked, demands=()), "board-empty")):
        quiet = replace(view, board=board, to_do=None)
        busy = replace(view_of(), board=board, to_do=None)
        for each in (quiet, busy):
            text = digest_sheets(each, localizer)[0].text()
            assert localizer.text(words) in text
            assert not re.search(r"^-# *$", text, re.MULTILINE)


def test_one_person_review_is_said_in_every_digest(english: Localizer) -> None:
    for quiet in (True, False):
        view = view_of(one_person=True, quiet=quiet)
        assert "one person may report and verify" in _texts(digest(view, english)[0].card)
        assert "one person may report and verify" in digest_text(view, english)
        assert digest_data(view, english)["one_person_review"] is True


def test_the_last_part_has_the_button_that_leads_on(english: Localizer) -> None:
    parts = digest(view_of(26), english)
    ids = [
        [each["custom_id"] for each in walk(part.card["components"]) if "custom_id" in each] for part in parts
    ]
    assert ids[-1] == ["deeds:1:open:C-1", "deeds:1:find:new", "deeds:1:report:new", "deeds:1:act:now"]
    assert not any(ids[:-1])


def test_the_text_has_no_markup_and_no_isolation(localizer: Localizer) -> None:
    for quiet in (True, False):
        said = digest_text(view_of(26, quiet=quiet), localizer)
        assert not re.search("[\u2066-\u2069\u200b]", said)
        assert "**" not in said
        assert "deeds:" not in said


def test_in_the_data_every_ask_has_the_keys_of_the_record(localizer: Localizer) -> None:
    data = json.loads(json.dumps(digest_data(view_of(5), localizer)))
    assert len(data["asks"]) == 13
    assert {each["headline"] for each in data["asks"]} >= {
        "undone",
        "met",
        "waiting",
        "undelivered",
        "silent",
    }
    for each in data["asks"]:
        assert {"demand", "official", "said", "done", "headline", "basis"} <= each.keys()
        assert each["basis"]
        assert all({"code", "text", "parameters"} == line.keys() for line in each["basis"])
        assert not re.search("[\u2066-\u2069]", json.dumps(each, ensure_ascii=False))
    assert data["headline_version"] == HEADLINE_VERSION
    assert data["as_of"] == "2026-11-22"
    assert data["changed"][0]["source"]["url"] == "https://gazette.example/story"
    kinds = {each["kind"] for each in data["changed"]}
    assert kinds == {"response", "finding", "delivery"}


def test_a_headline_set_by_hand_stands_beside_the_derived_one(english: Localizer) -> None:
    view = view_of()
    board = type(view.board)(**{**vars(view.board), "cells": (hand_set_cell(),)})
    data = digest_data(type(view)(**{**vars(view), "board": board}), english)
    assert data["asks"][0]["set_by_coalition"] is True
    assert data["asks"][0]["headline"] == "replied"
    assert data["asks"][0]["derived_headline"] == "undelivered"


def test_frozen_bodies_are_the_same_every_time() -> None:
    renderer = Unprompted(LANGUAGES)
    assert renderer.digest(view_of(26), "es", marker) == renderer.digest(view_of(26), "es", marker)
    notice, card = renderer.review_card(review(3), "en", "mark123")
    assert "mark123" in json.loads(notice)["content"]
    assert "mark123" in card
    assert "wait for a second person" in json.loads(notice)["content"]


@pytest.mark.parametrize("language", LANGUAGES.available)
@pytest.mark.parametrize("why", list(Why))
@pytest.mark.parametrize("kind", list(PostingKind))
def test_organisers_are_told_why_a_message_did_not_go_out(language: str, why: Why, kind: PostingKind) -> None:
    reason = reason_text(why, "send_messages", 50013)
    posting = Posting(
        id=uid("posting"),
        server="1",
        kind=kind,
        key="k",
        channel="77",
        period="2026-W47",
        notice="",
        card="",
        due=NOW,
        planned=NOW,
        reason=reason,
    )
    notice, card = Unprompted(LANGUAGES).blocked_notice(posting, HOSTILE, language, "mark123")
    body = json.loads(notice)
    assert card == ""
    assert "<#77>" in body["content"]
    assert "mark123" in body["content"]
    assert "@everyone" not in body["content"]
    assert units(body["content"]) <= 2000


@pytest.mark.parametrize(
    ("language", "act", "schedule"),
    [
        ("en", "/act", "/schedule"),
        ("es", "/actuar", "/programar"),
        ("fr", "/agir", "/programmer"),
        ("ar", "/act", "/schedule"),
    ],
)
def test_a_post_names_commands_as_its_readers_see_them(language: str, act: str, schedule: str) -> None:
    renderer = Unprompted(LANGUAGES)
    view = replace(view_of(), action=ActionLine("A-1", Text("en", "Call them"), None, "", "", ()))
    for parts in (
        renderer.digest(view, language, marker),
        renderer.direct(view, uid("follow"), "1", language, marker),
    ):
        assert f"`{act}`" in without_isolation("".join(each.card for each in parts))
    posting = Posting(
        id=uid("posting"),
        server="1",
        kind=PostingKind.DIGEST,
        key="k",
        channel="77",
        period="2026-W47",
        notice="",
        card="",
        due=NOW,
        planned=NOW,
        schedule=uid("schedule"),
        reason=reason_text(Why.REFUSED, "send_messages", 50013),
    )
    notice, _ = renderer.blocked_notice(posting, "Cameras", language, "mark123")
    assert f"`{schedule}`" in without_isolation(notice)


def test_nothing_foreign_is_alive_in_a_digest(english: Localizer) -> None:
    said = "\n".join(_texts(part.card) for part in digest(view_of(3, HOSTILE), english))
    assert not re.search(r"@(everyone|here)|<@|<#|</|<t:|<id:", said)
    assert not re.search(r"(?<!\\)\]\(https", said)
    assert TODAY.isoformat() not in said


def pictured_part(view: DigestView, localizer: Localizer) -> Part:
    """The first part of a digest, which has the picture."""
    first, *others = digest(view, localizer, lambda number: f"mark{number}")
    assert all(each.pictured is None for each in others)
    return first


def kinds_of(card: Body) -> list[int]:
    return [each["type"] for each in card["components"][0]["components"]]


@pytest.mark.parametrize("size", [1, 26, 500])
def test_the_picture_stands_over_the_board_and_changes_no_line(localizer: Localizer, size: int) -> None:
    part = pictured_part(view_of(size), localizer)
    assert part.pictured is not None
    assert part.svg.startswith("<svg")
    before = kinds_of(part.card)
    after = kinds_of(part.pictured)
    assert after.count(MEDIA_GALLERY) == 1
    assert [each for each in after if each == 10] == [each for each in before if each == 10]
    gallery = part.pictured["components"][0]["components"][after.index(MEDIA_GALLERY)]
    below = part.pictured["components"][0]["components"][after.index(MEDIA_GALLERY) + 1]
    assert below["content"].startswith(f"**{localizer.text('digest-board')}**")
    assert part.pictured["attachments"] == [
        {"id": 0, "filename": "deeds.png", "description": gallery["items"][0]["description"]}
    ]
    assert part.card["attachments"] == []
    assert json.loads(without_picture(json.dumps(part.pictured))) == part.card


def framed(*parts: str) -> Sheet:
    """A frame of texts and lines."""
    container: ui.Container[Any] = ui.Container()
    for each in parts:
        container.add_item(ui.Separator() if each == "line" else ui.TextDisplay(each))
    return Sheet().add_item(container)


def test_a_card_without_room_gives_up_a_line_for_the_picture_or_stays_as_it_is() -> None:
    picture = shown_picture("made-up.png", "alt")
    full = framed("words", "line", "line", *["words"] * 36)
    assert put_over(full, picture, "words")
    kinds = kinds_of({"components": payload(full)})
    assert (kinds.count(14), kinds.count(10), kinds[0]) == (1, 37, MEDIA_GALLERY)
    assert 1 + len(kinds) == 40
    assert not put_over(framed(*["words"] * 39), picture, "words")


def test_a_picture_stands_over_the_text_it_belongs_to_else_over_the_second() -> None:
    for above, place in (("third", 2), ("nothing of all this", 1), ("", 1)):
        made = framed("first", "second", "third")
        assert put_over(made, shown_picture("made-up.png", "alt"), above)
        assert kinds_of({"components": payload(made)}).index(MEDIA_GALLERY) == place
