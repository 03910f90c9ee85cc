"""A posting's period in words."""

import pytest

from bot.i18n import Languages, without_isolation
from bot.rendering.periods import period_text

LANGUAGES = Languages(strict=True)


@pytest.mark.parametrize(
    ("label", "zone", "said"),
    [
        ("2026-W46", "", "the week of Nov 9, 2026"),
        ("2026-W53", "", "the week of Dec 28, 2026"),
        ("2026-11-09", "", "Nov 9, 2026"),
        ("2026-11", "", "Nov 2026"),
        # Discord counts an id's milliseconds from the first day of 2015.
        ("137438953472000", "", "Jan 1, 2015"),
        (str((1_763_810_000_000 - 1_420_070_400_000) << 22), "America/Denver", "Nov 22, 2025, 4:13 AM"),
        ("by hand *now*", "", r"by hand \*now\*"),
    ],
)
def test_no_label_made_for_machines_reaches_people(label: str, zone: str, said: str) -> None:
    shown = without_isolation(period_text(LANGUAGES.localizer("en"), label, zone))
    assert shown.replace("\u202f", " ") == said


def test_a_week_is_named_by_its_monday_in_spanish() -> None:
    shown = period_text(LANGUAGES.localizer("es"), "2026-W46")
    assert without_isolation(shown) == "la semana del 9 nov 2026"
