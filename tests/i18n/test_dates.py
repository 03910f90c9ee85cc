"""Dates in words: as precise as they are known, in the language's own form."""

import datetime as calendar
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from bot.i18n import Languages, without_isolation

LANGUAGES = Languages(strict=True)


def shown(language: str, text: str) -> str:
    return without_isolation(LANGUAGES.localizer(language).date(EdtfDate(text)))


@pytest.mark.parametrize(
    ("text", "english", "spanish", "french"),
    [
        ("", "date unknown", "fecha desconocida", "date inconnue"),
        ("XXXX", "date unknown", "fecha desconocida", "date inconnue"),
        ("2026-03-12", "Mar 12, 2026", "12 mar 2026", "12 mars 2026"),
        ("2026-03-01", "Mar 1, 2026", "1 mar 2026", "1er mars 2026"),
        ("XXXX-05-01", "May 1, year unknown", "1 may, año desconocido", "1er mai, année inconnue"),
        ("2026-03", "Mar 2026", "mar 2026", "mars 2026"),
        ("2026-03-XX", "Mar 2026", "mar 2026", "mars 2026"),
        ("2026", "2026", "2026", "2026"),
        ("2026-XX-XX", "2026", "2026", "2026"),
        ("201X", "the 2010s", "la década de 2010", "années 2010"),
        ("20XX", "2000 – 2099", "2000 – 2099", "2000 – 2099"),
        ("XXXX-04-20", "Apr 20, year unknown", "20 abr, año desconocido", "20 avr., année inconnue"),
        ("XXXX-02-29", "Feb 29, year unknown", "29 feb, año desconocido", "29 févr., année inconnue"),
        ("XXXX-04", "April, year unknown", "abril, año desconocido", "avril, année inconnue"),
        ("2022?", "2022 (uncertain)", "2022 (dudosa)", "2022 (date incertaine)"),
        ("2022-04~", "about Apr 2022", "hacia abr 2022", "avr. 2022 (environ)"),
        (
            "2022-04-01%",
            "about Apr 1, 2022 (uncertain)",
            "hacia 1 abr 2022 (dudosa)",
            "1er avr. 2022 (environ, date incertaine)",
        ),
        ("2019-10/2020-06", "Oct 2019 – Jun 2020", "oct de 2019 – jun de 2020", "oct. 2019 – juin 2020"),
        ("2019/2020-06", "2019 – Jun 2020", "2019 – jun 2020", "2019 – juin 2020"),
        ("2019~/2020", "about 2019 – 2020", "hacia 2019 – 2020", "2019 (environ) – 2020"),
        ("../2020", "until 2020", "hasta 2020", "jusqu’à : 2020"),
        ("2019-03-04/..", "since Mar 4, 2019", "desde 4 mar 2019", "à partir de : 4 mars 2019"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(
    text: str, english: str, spanish: str, french: str
) -> None:
    assert _spaced(shown("en", text)) == english
    assert _spaced(shown("es", text)) == spanish
    assert _spaced(shown("fr", text)) == french


def _spaced(text: str) -> str:
    # CLDR puts thin spaces around the dash of an interval in some languages.
    return text.replace("\u2009", " ").replace("\u202f", " ").replace("\u00a0", " ")


def test_an_interval_of_days_is_shortened_as_the_language_shortens_it() -> None:
    assert _spaced(shown("en", "2026-03-12/2026-03-20")) == "Mar 12 – 20, 2026"


def test_unknown_none_and_plain_days() -> None:
    localizer = LANGUAGES.localizer("en")
    assert localizer.date(None) == localizer.date(UNKNOWN) == "date unknown"
    assert localizer.date(date(2026, 11, 1)) == "Nov 1, 2026"


def test_an_instant_is_no_date() -> None:
    with pytest.raises(TypeError):
        LANGUAGES.localizer("en").date(datetime(2026, 1, 1, tzinfo=UTC))


def test_a_moment_is_local_to_its_zone() -> None:
    instant = datetime(2026, 3, 12, 2, 5, tzinfo=UTC)
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    assert _spaced(english.moment(instant, "America/Denver")) == "Mar 11, 2026, 8:05 PM"
    assert _spaced(spanish.moment(instant, "America/Denver")) == "11 mar 2026, 8:05 p.m."
    named = _spaced(without_isolation(english.moment(instant, "America/Denver", with_zone=True)))
    assert named == "Mar 11, 2026, 8:05 PM (MDT)"


def test_both_sides_of_a_clock_change_are_told_apart_by_the_zone() -> None:
    localizer = LANGUAGES.localizer("en")
    first = datetime(2026, 11, 1, 7, 30, tzinfo=UTC)
    names = [
        localizer.moment(instant, "America/Denver", with_zone=True)
        for instant in (first, first + timedelta(hours=1))
    ]
    assert "MDT" in names[0]
    assert "MST" in names[1]


def test_a_moment_needs_its_own_zone_and_a_real_one_to_show_it_in() -> None:
    localizer = LANGUAGES.localizer("en")
    with pytest.raises(ValueError, match="time zone"):
        localizer.moment(datetime(2026, 3, 12, 2, 5), "America/Denver")  # noqa: DTZ001
    for wrong in ("Mars/Olympus", "", "../etc/passwd", "A" * 300):
        with pytest.raises(DeedsError) as raised:
            localizer.moment(datetime(2026, 3, 12, 2, 5, tzinfo=UTC), wrong)
        assert raised.value.code == "zone_unknown"


def test_a_datetime_in_a_message_is_shown_in_its_zone() -> None:
    localizer = LANGUAGES.localizer("en")
    fixed = datetime(2026, 3, 12, 2, 5, tzinfo=timezone(timedelta(hours=-7)))
    shown = without_isolation(localizer.text("date-since", date=fixed))
    assert _spaced(shown) == "since Mar 12, 2026, 9:05 AM"


def test_times_of_day_and_weekdays() -> None:
    english, spanish = LANGUAGES.localizer("en"), LANGUAGES.localizer("es")
    assert _spaced(english.clock("09:00")) == "9:00 AM"
    assert _spaced(spanish.clock(calendar.time(17, 30))) == "5:30 p.m."
    assert english.weekday(0) == "Monday"
    assert spanish.weekday(6) == "domingo"


@pytest.mark.parametrize(
    ("days", "english", "spanish"),
    [
        (-41, "41 days ago", "hace 41 días"),
        (-400, "400 days ago", "hace 400 días"),
        (-1, "yesterday", "ayer"),
        (0, "today", "hoy"),
        (1, "tomorrow", "mañana"),
        (3, "in 3 days", "dentro de 3 días"),
    ],
)
def test_distances_are_counted_in_days(days: int, english: str, spanish: str) -> None:
    today = date(2026, 11, 22)
    day = today + timedelta(days=days)
    assert LANGUAGES.localizer("en").relative(day, today) == english
    assert LANGUAGES.localizer("es").relative(day, today) == spanish
