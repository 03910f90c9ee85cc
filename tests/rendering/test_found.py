"""What a search found: inside Discord's limits however much there is, and saying what it must."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.finding import FoundView, Hit, ItemCard, Narrowing, OpenedCard, SearchKind
from bot.domain.records import Action, Event, Evidence, Source
from bot.domain.views import SourceLine
from bot.i18n import Languages, Localizer, without_isolation
from bot.rendering.custom_ids import Action as Pressed
from bot.rendering.custom_ids import parse
from bot.rendering.found import SHAPES, found, opened_card
from tests.rendering.limits import assert_fits, ids_of, texts_of
from tests.rendering.records import (
    HOSTILE,
    board_view,
    campaign,
    demand,
    demand_view,
    official_view,
    record_lines,
    record_view,
    text,
    uid,
)

LANGUAGES = Languages(strict=True)
WORDS = ("short", "w" * 4000, "many words " * 400, HOSTILE, "ي" * 3000)
QUERY = "q" * 60


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    """English that fails on a missing message."""
    return LANGUAGES.localizer("en")


def items(words: str = "Words", count: int = 1) -> tuple[ItemCard, ...]:
    """A card of each kind that has none elsewhere."""
    about = tuple(demand(number, words) for number in range(1, count + 1))
    line = SourceLine("S-1", words, "https://paper.example/x", words, EdtfDate("2026-01"), "en")
    here = campaign(words)
    return (
        ItemCard(Source(id=uid("s"), reference="S-1", title=words), source=line, demands=about),
        ItemCard(
            Evidence(id=uid("e"), reference="E-1", campaign=here.id, summary=text(words), claimed_by=words),
            here,
            demands=about,
        ),
        ItemCard(
            Event(
                id=uid("v"),
                reference="V-1",
                campaign=here.id,
                title=text(words),
                place=words,
                url="https://x.example",
            ),
            here,
            demands=about,
        ),
        ItemCard(
            Action(
                id=uid("k"),
                reference="K-1",
                campaign=here.id,
                title=text(words),
                script=text(words),
                number="+1 303 555 0100",
                until=date(2026, 12, 1),
            ),
            here,
            demands=about,
        ),
    )


def hits(count: int, words: str = "Words") -> tuple[Hit, ...]:
    """So many hits of all kinds."""
    lines = record_lines(max(1, count), words)
    kinds = list(SearchKind)
    made = []
    for number in range(count):
        kind = kinds[number % len(kinds)]
        if kind in (SearchKind.RESPONSE, SearchKind.FINDING):
            line = replace(lines[number % len(lines)], reference=f"R-{number + 1}")
            made.append(Hit(kind, line.reference, text(""), line=line))
        else:
            made.append(Hit(kind, f"D-{number + 1}", text(words), on=EdtfDate("2026-03")))
    return tuple(made)


COUNTS = dict.fromkeys(Narrowing, 1000)


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("size", [0, 1, 25])
def test_what_is_found_fits_whatever_it_holds(localizer: Localizer, size: int, words: str) -> None:
    opened: list[OpenedCard | None] = [
        None,
        board_view(size, min(size, 5), title=words, name=words),
        demand_view(size, words),
        official_view(size, words),
        record_view(record_lines(max(1, size), words)[0]),
        *items(words, size),
    ]
    for card in opened:
        view = FoundView(
            query=QUERY,
            campaign=replace(campaign(words), reference="C-123456"),
            opened=card,
            hits=hits(size, words),
            total=1 + size,
            counts=COUNTS,
            more=frozenset(Narrowing),
            number=1 if card else 359,
            count=360,
            ranked=1000,
        )
        for narrowing in (None, *Narrowing):
            assert_fits(found(replace(view, narrowing=narrowing), localizer))
        if card is not None:
            assert_fits(opened_card(card, localizer, number=2))


def test_the_best_is_open_and_the_rest_a_tap_away(english: Localizer) -> None:
    view = FoundView(
        query="cameras",
        opened=demand_view(1, "Switch them off"),
        hits=hits(9),
        total=10,
        counts={Narrowing.DEMANDS: 3, Narrowing.RECORD: 7},
        more=frozenset({Narrowing.RECORD}),
        ranked=1000,
    )
    drawn = found(view, english)
    said = without_isolation(texts_of(drawn))
    assert "10 matches for “cameras”" in said
    assert "Switch them off" in said
    assert "More match than are looked at (On record): of each kind the newest 1,000" in said
    pressed = [parse(each) for each in ids_of(drawn)]
    assert [each.arguments for each in pressed if each and each.action is Pressed.FIND] == [
        ("0", "", "cameras"),
        ("0", "", "cameras"),
    ]


def test_words_are_repeated_as_they_were_written_and_format_nothing(english: Localizer) -> None:
    said = without_isolation(texts_of(found(FoundView(query="camaras", typed="**Cámaras**"), english)))
    assert "Nothing found for “\\*\\*Cámaras\\*\\*”" in said


def test_nothing_found_says_where_and_how_to_go_on(english: Localizer) -> None:
    said = without_isolation(texts_of(found(FoundView(query="xyz", counts={}), english)))
    for part in ("Nothing found for “xyz”", "Searched: demands", "Try fewer words"):
        assert part in said
    narrowed = FoundView(query="xyz", narrowing=Narrowing.SOURCES, campaign=campaign("Clean water"))
    drawn = found(narrowed, english)
    said = without_isolation(texts_of(drawn))
    assert "Only in Clean water" in said
    assert len(ids_of(drawn)) == 2
    assert "letters or digits" in texts_of(found(FoundView(query=""), english))


def test_every_kind_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == {each.value for each in SearchKind}
    assert len(set(SHAPES.values())) == len(SHAPES)
