"""Pictures as SVG: what they say and to whom, that nothing leaves its place, and that nobody is shut out."""

import itertools
import math
import os
import re
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.domain.dates import EdtfDate
from bot.domain.views import BoardView, DemandCard
from bot.domain.vocabulary import FindingOutcome, HeadlineKey, ResponseKind
from bot.drawing.worker import draw
from bot.i18n import Languages, Localizer
from bot.rendering.headlines import SHAPES as TEXT_SHAPES
from bot.rendering.pictures.board import (
    CELL,
    LONGEST_ALT,
    MOST_ACROSS,
    MOST_DOWN,
    NARROWEST,
    board_picture,
)
from bot.rendering.pictures.canvas import Picture, fits, fitted
from bot.rendering.pictures.metrics import FILES, drawable, width
from bot.rendering.pictures.palette import GROUPS, PALETTES, Group, Palette, Scheme
from bot.rendering.pictures.shapes import FLAG, FOUND, HAND, OLD, SAID, SHAPES
from bot.rendering.pictures.timeline import MOST_OFFICES, timeline_picture
from tests.rendering.records import (
    HOSTILE,
    board_view,
    delivery_line,
    demand_view,
    every_cell,
    hand_set_cell,
    response_line,
)

LANGUAGES = Languages(strict=True)
GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
EVIL = '"/><image href="file:///etc/passwd"/><script>x</script>&amp;\u202eright\u2067'
WORDS = (
    "short",
    "w" * 4000,
    "many words " * 400,
    HOSTILE,
    EVIL,
    "ي" * 3000,
    "a" + "\u0301" * 4000,
    "漢字👩‍👩‍👧" * 99,
)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    return LANGUAGES.localizer(request.param)


@pytest.fixture
def english() -> Localizer:
    return LANGUAGES.localizer("en")


@pytest.fixture
def arabic(tmp_path: Path) -> Localizer:
    """A language that runs from right to left; what it lacks is said in English."""
    for name, text in (("en", "page-of = Page"), ("ar", "board-summary = اللوحة { $date }")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.ftl").write_text(text, encoding="utf-8")
    return Languages(tmp_path).localizer("ar")


def timeline_view(words: str = "Switch the cameras off", officials: int = 6) -> DemandCard:
    """A demand with what timelines tell: deliveries, words, deeds, a promise, silence."""
    view = demand_view(3, words, officials=officials)
    shown = [every_cell()[place] for place in (0, 2, 7, 10, 11, 12)]
    cells = [replace(shown[n % 6], official=f"O-{n + 1}") for n in range(officials)]
    names = [each.official.name for each in view.officials]
    said = (
        ("2026-03-30", ResponseKind.ACKNOWLEDGED),
        ("2026-09", ResponseKind.NON_ANSWER),
        ("", ResponseKind.STEP),
    )
    return replace(
        view,
        cells=tuple(cells),
        deliveries=tuple(
            replace(delivery_line(n), official=name) for n, name in enumerate(names[:5], start=1)
        ),
        lines=tuple(
            response_line(30 + n, on=EdtfDate(on), kind=kind, officials=(names[1],))
            for n, (on, kind) in enumerate(said)
            if len(names) > 1
        ),
        total=40,
    )


def tree(picture: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(picture.svg)  # noqa: S314  nobody else wrote it


def drawn(picture: Picture) -> bytes:
    return draw(picture.svg, [str(each) for each in FILES])


def words_of(picture: Picture) -> list[str]:
    return ["".join(each.itertext()) for each in tree(picture).iter(f"{SVG}text")]


def everything(picture: Picture) -> str:
    """All that it says, without the marks of direction and the breaks of lines."""
    return re.sub("[\u2066-\u2069]", "", " ".join(words_of(picture)))


def assert_in_place(picture: Picture) -> None:
    """Only what we draw ourselves, every word inside of the picture, nothing that resvg would look up."""
    root = tree(picture)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg",
        "rect",
        "path",
        "circle",
        "g",
        "text",
    }
    assert not any("href" in name or name == "style" for each in root.iter() for name in each.attrib)
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    for each in root.iter(f"{SVG}text"):
        text, bold = each.text or "", each.get("font-weight") == "700"
        x, y, size = (float(each.attrib[name]) for name in ("x", "y", "font-size"))
        room = width(text, size, bold=bold)
        left = x - room * {"start": 0, "middle": 0.5, "end": 1}[each.attrib["text-anchor"]]
        assert left >= 0, text
        assert left + room <= wide + 0.1, text
        assert size <= y <= high, text
    for each in root.iter(f"{SVG}rect"):
        if each.get("x"):
            assert 0 <= float(each.attrib["x"]) <= wide - float(each.attrib["width"]) + 0.1
    assert 0 < len(picture.alt) <= LONGEST_ALT


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_nothing_that_anybody_wrote_gets_out_of_its_place(localizer: Localizer, words: str) -> None:
    view = replace(board_view(3, 12, title=words, name=words, one_person=True), cells=board_view(3, 12).cells)
    for scheme in Scheme:
        assert_in_place(board_picture(view, localizer, scheme=scheme))
        assert_in_place(timeline_picture(timeline_view(words), localizer, scheme=scheme))


@pytest.mark.parametrize("officials", [0, 1, 5, 6, 12, 13, 40])
@pytest.mark.parametrize("demands", [0, 1, 12, 13])
def test_a_board_has_as_many_pages_as_it_takes(localizer: Localizer, demands: int, officials: int) -> None:
    view = board_view(demands, officials)
    first = board_picture(view, localizer)
    assert first.count == max(1, math.ceil(officials / MOST_ACROSS)) * max(1, math.ceil(demands / MOST_DOWN))
    seen = set()
    for number in range(1, first.count + 1):
        picture = board_picture(view, localizer, number=number)
        assert_in_place(picture)
        assert picture.number == number
        said = everything(picture)
        seen |= {
            (demand, f"O-{official}")
            for demand in re.findall(r"D-\d+", said)
            for official in re.findall(r"Office (\d+)", said)
        }
    assert len(seen) == demands * officials
    # A page that is no more, or never was, is the nearest there is.
    assert board_picture(view, localizer, number=99).number == first.count


def test_five_hundred_demands_are_no_heavier_than_twelve(english: Localizer) -> None:
    view = board_view(500, 2)
    picture = board_picture(view, english, number=42)
    assert (picture.number, picture.count) == (42, 42)
    assert "D-500" in everything(picture)
    assert len(picture.svg) < 40_000


def test_each_cell_says_its_headline_in_shape_words_and_colour(localizer: Localizer) -> None:
    cells = tuple(
        replace(each, demand=f"D-{n}", official="O-1") for n, each in enumerate(every_cell(), start=1)
    )
    view = replace(board_view(12, 1), cells=cells[:12])
    view = replace(view, demands=board_view(13, 1).demands, cells=cells)
    svg = "".join(board_picture(view, localizer, number=number).svg for number in (1, 2))
    palette = PALETTES[Scheme.DARK]
    for each in cells:
        group = GROUPS[each.headline.key]
        assert SHAPES[each.headline.key].replace("{c}", palette.signs[group]) in svg
        assert palette.tiles[group] in svg
    said = re.sub("<[^>]*>", " ", svg)
    for word in ("255", "2027"):
        assert word in said


def test_many_offices_have_few_words_and_still_the_days(english: Localizer) -> None:
    said = everything(board_picture(board_view(1, 12), english))
    for words in ("Reversed", "Not kept", "1 of 2", "No reply 255 days", "Waiting Mar 26, 2026"):
        assert words in said
    # What they mean in full stands below.
    assert "Done, then reversed: 1" in said


def test_marks_are_explained_where_they_stand(english: Localizer) -> None:
    contested = replace(every_cell()[0], contested_since=date(2026, 11, 1), stale=True)
    by_hand = replace(hand_set_cell(), official="O-2", stale=False)
    view = replace(board_view(1, 2), cells=(contested, by_hand))
    picture = board_picture(view, english)
    for mark, words in ((FLAG, "contested"), (HAND, "set by the coalition"), (OLD, "not checked lately")):
        assert picture.svg.count(mark.replace("{c}", PALETTES[Scheme.DARK].ink)) == 2
        assert words in everything(picture)
    plain = board_picture(
        replace(view, cells=(replace(contested, contested_since=None, stale=False),)), english
    )
    assert "contested" not in everything(plain)


def test_what_must_be_said_is_said_on_the_picture(english: Localizer) -> None:
    spanish = LANGUAGES.localizer("es")
    view = board_view(1, 1, one_person=True)
    assert "one person may report and verify" in everything(board_picture(view, english))
    # A name in another language than the reader's says so.
    assert "(en)" in everything(board_picture(view, spanish))
    assert "one person may report" in everything(timeline_picture(timeline_view(), english))


def test_a_timeline_tells_deliveries_words_deeds_and_silence(english: Localizer) -> None:
    picture = timeline_picture(timeline_view(), english)
    said = everything(picture)
    for words in (
        "Mar 12, 2026 · Delivered · L-1",
        "Jul 1, 2026 · Undone",
        "Sep 2026 · Reply without an answer · R-31",
        "No reply logged, 255 days",
        "Promised by",
        "1 entry without a day is not shown.",
        "Today",
    ):
        assert words in said
    # Nobody looked for a reply in the fifth lane: that is no silence.
    assert picture.svg.count(f'height="5" rx="2.5" fill="{PALETTES[Scheme.DARK].signs[Group.NOTHING]}"') == 1
    assert "No reply logged, 255 days" in picture.alt


@pytest.mark.parametrize(("language", "between"), [("en", "); "), ("fr", ")\u202f; "), ("ar", ")؛ ")])
def test_what_is_read_out_of_a_timeline_has_the_languages_own_signs(language: str, between: str) -> None:
    assert between in timeline_picture(demand_view(3), LANGUAGES.localizer(language)).alt


@pytest.mark.parametrize("officials", [0, 1, 6, 7, 40])
def test_a_timeline_has_pages_too(localizer: Localizer, officials: int) -> None:
    view = timeline_view(officials=officials)
    count = timeline_picture(view, localizer).count
    assert count == max(1, math.ceil(officials / MOST_OFFICES))
    for number in range(1, count + 1):
        assert_in_place(timeline_picture(view, localizer, number=number))


def test_every_word_on_a_narrow_board_is_whole() -> None:
    room = NARROWEST - 8
    for language in LANGUAGES.available:
        words = LANGUAGES.localizer(language)
        for key in HeadlineKey:
            assert fits(words.plain(f"picture-word-{key.replace('_', '-')}"), room, CELL, 2), (language, key)


def test_every_headline_has_a_shape_and_a_colour_of_its_own() -> None:
    assert set(SHAPES) == set(TEXT_SHAPES) == set(GROUPS) == set(HeadlineKey)
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert set(FOUND) == set(FindingOutcome)
    assert set(SAID) <= set(ResponseKind)


# What the three kinds of colour blindness make of linear red, green and blue (Machado and others, 2009).
SEEN = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]


def lab(colour: str, seen: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    red, green, blue = (
        min(1, max(0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in seen
    )
    parts = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0888,
    )
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one: str, other: str) -> float:
    light, dark = sorted(
        (
            sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), linear(each), strict=True))
            for each in (one, other)
        ),
        reverse=True,
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", SEEN)
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_colours_stay_apart_for_everybody(palette: Palette, kind: str) -> None:
    for colours, least in ((palette.signs, 18), (palette.tiles, 9)):
        for one, other in itertools.combinations(colours.values(), 2):
            assert math.dist(lab(one, SEEN[kind]), lab(other, SEEN[kind])) >= least, (one, other)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_words_and_shapes_are_read_on_every_ground(palette: Palette) -> None:
    for ground in (palette.ground, palette.band, *palette.tiles.values()):
        assert contrast(palette.ink, ground) >= 7
    assert contrast(palette.faint, palette.ground) >= 4.5
    for group in Group:
        assert contrast(palette.signs[group], palette.tiles[group]) >= 3
        assert contrast(palette.signs[group], palette.ground) >= 3


def test_lines_are_broken_by_width_and_end_in_an_ellipsis() -> None:
    text = "Switch every camera in the city off and say so in writing"
    lines = fitted(text, 100, 10, 9)
    assert " ".join(lines) == text
    assert all(width(each, 10) <= 100 for each in lines)
    cut = fitted(text, 100, 10, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert width(cut[-1], 10) <= 100
    assert fitted("", 100, 10) == fitted("漢字", 100, 10) == []


def test_a_sign_stays_with_its_word_and_a_long_day_keeps_its_year() -> None:
    assert fitted("Promesse\u00a0: 1\u202f425 jours", 70, 12, 9) == ["Promesse :", "1 425 jours"]
    french = LANGUAGES.localizer("fr")
    said = words_of(board_picture(board_view(2, 7), french))
    assert "26 mars" in said
    assert "…" not in said
    assert not fits("Unbreakable", 20, 10, 3)
    assert drawable("a 漢 b") == "a b"


def test_a_language_from_right_to_left_is_mirrored(arabic: Localizer) -> None:
    picture = board_picture(board_view(1, 3, title="أوقفوا الكاميرات 2026-03-12"), arabic)
    assert_in_place(picture)
    root = tree(picture)
    texts = list(root.iter(f"{SVG}text"))
    assert {each.get("text-anchor") for each in texts} == {"end", "middle"}
    assert all(
        (each.text or "").startswith("\u2067") and (each.text or "").endswith("\u2069") for each in texts
    )
    # Else its parts would stand in the order of Arabic words.
    assert any("\u20662026-03-12\u2069" in (each.text or "") for each in texts)
    offices = [each for each in texts if "Office" in (each.text or "")]
    assert [float(each.attrib["x"]) for each in offices] == sorted(
        (float(each.attrib["x"]) for each in offices), reverse=True
    )


def test_an_arabic_title_among_english_words_keeps_its_direction(english: Localizer) -> None:
    said = words_of(board_picture(board_view(1, 1, title="أوقفوا الكاميرات"), english))
    assert "\u2067أوقفوا الكاميرات\u2069" in said


PICTURES: dict[str, Callable[[], Picture]] = {
    "board-en-dark": lambda: board_picture(board_view(2, 4, one_person=True), LANGUAGES.localizer("en")),
    "board-es-light": lambda: board_picture(board_view(2, 7), LANGUAGES.localizer("es"), scheme=Scheme.LIGHT),
    "board-ar-dark": lambda: board_picture(
        board_view(2, 4, title="إطفاء كاميرات Flock", name="رئاسة بلدية دنفر"), LANGUAGES.localizer("ar")
    ),
    "timeline-ar-light": lambda: timeline_picture(
        timeline_view("إطفاء كاميرات Flock", officials=3), LANGUAGES.localizer("ar"), scheme=Scheme.LIGHT
    ),
    "timeline-en-dark": lambda: timeline_picture(timeline_view(officials=3), LANGUAGES.localizer("en")),
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_what_somebody_looked_at(name: str) -> None:
    """Drawn anew with ``WRITE_GOLDEN=1``: look at what changed before it is committed."""
    picture, file = PICTURES[name](), GOLDEN / f"{name}.svg"
    text = picture.svg.replace("><", ">\n<") + "\n"
    if os.environ.get("WRITE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
    wide, high = (float(re.search(rf'{side}="([\d.]+)"', text)[1]) for side in ("width", "height"))  # type: ignore[index]
    assert struct.unpack(">II", drawn(picture)[16:24]) == (math.ceil(wide), math.ceil(high))


@pytest.mark.parametrize("officials", [5, 12])
def test_the_largest_pictures_stay_small_enough(localizer: Localizer, officials: int) -> None:
    view: BoardView = board_view(
        12,
        officials,
        title="Switch the cameras off in every street of the city",
        name="Mayor of Sunny Valley",
    )
    assert len(drawn(board_picture(view, localizer))) < 300_000
    assert len(drawn(timeline_picture(timeline_view(), localizer))) < 300_000


def test_the_fonts_come_with_their_licence() -> None:
    assert all(each.stat().st_size < 135_000 for each in FILES)
    assert "SIL Open Font License" in (FILES[0].parent / "OFL.txt").read_text(encoding="utf-8")
