"""The colours of pictures, on a dark and on a light ground, and which of them a headline has.

Colour only groups: what tells the headlines apart are their shapes and words. The five groups differ in
lightness as well as in hue, so that they stay apart for people who see colours differently
(tests/rendering/test_pictures.py looks at them as those people do).
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.vocabulary import HeadlineKey


class Scheme(StrEnum):
    """The ground a picture brings along; Discord tells nobody which theme a reader has."""

    DARK = "dark"
    LIGHT = "light"


class Group(StrEnum):
    """What several headlines have in common."""

    DONE = "done"
    AGAINST = "against"
    UNSURE = "unsure"
    WORDS = "words"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Palette:
    """The colours on one ground; ``ink`` and ``faint`` are those of words."""

    ground: str
    band: str
    line: str
    ink: str
    faint: str
    signs: dict[Group, str]
    tiles: dict[Group, str]


GROUPS: dict[HeadlineKey, Group] = {
    HeadlineKey.UNDONE: Group.AGAINST,
    HeadlineKey.MET: Group.DONE,
    HeadlineKey.BROKEN: Group.AGAINST,
    HeadlineKey.PARTLY_MET: Group.DONE,
    HeadlineKey.REFUSED: Group.AGAINST,
    HeadlineKey.CLAIMED: Group.UNSURE,
    HeadlineKey.OVERDUE: Group.UNSURE,
    HeadlineKey.PROMISED: Group.WORDS,
    HeadlineKey.SUPPORTS: Group.WORDS,
    HeadlineKey.REPLIED: Group.WORDS,
    HeadlineKey.SILENT: Group.NOTHING,
    HeadlineKey.WAITING: Group.NOTHING,
    HeadlineKey.UNDELIVERED: Group.NOTHING,
}

PALETTES: dict[Scheme, Palette] = {
    Scheme.DARK: Palette(
        ground="#1b1d22",
        band="#2a2d35",
        line="#454a55",
        ink="#f2f3f5",
        faint="#b9bec8",
        signs={
            Group.DONE: "#8af2ca",
            Group.AGAINST: "#e8703a",
            Group.UNSURE: "#f5d21f",
            Group.WORDS: "#5aa8fb",
            Group.NOTHING: "#9aa1ad",
        },
        tiles={
            Group.DONE: "#135937",
            Group.AGAINST: "#3d160c",
            Group.UNSURE: "#5a4c10",
            Group.WORDS: "#0f2247",
            Group.NOTHING: "#353a43",
        },
    ),
    Scheme.LIGHT: Palette(
        ground="#ffffff",
        band="#eceef2",
        line="#c3c8d1",
        ink="#16181d",
        faint="#4f5661",
        signs={
            Group.DONE: "#047a45",
            Group.AGAINST: "#6b1b00",
            Group.UNSURE: "#a07f10",
            Group.WORDS: "#0a2f8f",
            Group.NOTHING: "#596270",
        },
        tiles={
            Group.DONE: "#e0faf0",
            Group.AGAINST: "#fcc3b5",
            Group.UNSURE: "#fdeaa0",
            Group.WORDS: "#b5d2fb",
            Group.NOTHING: "#d5d9e0",
        },
    ),
}
