"""Dates as sources give them."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.dates import UNKNOWN, EdtfDate
from bot.domain.errors import DeedsError
from tests.domain.strategies import attempt

D = date


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "is_day"),
    [
        ("2022-04-20", D(2022, 4, 20), D(2022, 4, 20), True),
        ("2022-04-20?", D(2022, 4, 20), D(2022, 4, 20), False),
        ("2022-04-20~", D(2022, 4, 20), D(2022, 4, 20), False),
        ("2022-04-20%", D(2022, 4, 20), D(2022, 4, 20), False),
        ("2022-04-20/2022-04-20", D(2022, 4, 20), D(2022, 4, 20), True),
        ("2022-04", D(2022, 4, 1), D(2022, 4, 30), False),
        ("2022-04-XX", D(2022, 4, 1), D(2022, 4, 30), False),
        ("2024-02", D(2024, 2, 1), D(2024, 2, 29), False),
        ("2023-02", D(2023, 2, 1), D(2023, 2, 28), False),
        ("2022", D(2022, 1, 1), D(2022, 12, 31), False),
        ("2022-XX", D(2022, 1, 1), D(2022, 12, 31), False),
        ("2022-XX-XX", D(2022, 1, 1), D(2022, 12, 31), False),
        ("202X", D(2020, 1, 1), D(2029, 12, 31), False),
        ("20XX", D(2000, 1, 1), D(2099, 12, 31), False),
        ("202X-XX", D(2020, 1, 1), D(2029, 12, 31), False),
        ("XXXX-04-20", None, None, False),
        ("XXXX-04", None, None, False),
        ("XXXX", None, None, False),
        ("XXXX-02-29", None, None, False),
        ("2024-02-29", D(2024, 2, 29), D(2024, 2, 29), True),
        ("2000-02-29", D(2000, 2, 29), D(2000, 2, 29), True),
        ("0001-01-01", D(1, 1, 1), D(1, 1, 1), True),
        ("9999-12-31", D(9999, 12, 31), D(9999, 12, 31), True),
        ("2019-10/2020-06", D(2019, 10, 1), D(2020, 6, 30), False),
        ("2019/2020~", D(2019, 1, 1), D(2020, 12, 31), False),
        ("2020-06/2020", D(2020, 6, 1), D(2020, 12, 31), False),
        ("2019-10-05/..", D(2019, 10, 5), None, False),
        ("../2020-06", None, D(2020, 6, 30), False),
        ("XXXX-04-20/2020", None, D(2020, 12, 31), False),
        ("", None, None, False),
    ],
)
def test_a_date_has_the_bounds_of_what_its_source_supports(
    text: str, earliest: date | None, latest: date | None, is_day: bool
) -> None:
    found = EdtfDate(text)
    assert (found.earliest, found.latest, found.is_day) == (earliest, latest, is_day)
    assert found.is_known is bool(text)
    assert str(found) == text
    assert found.sort_key == (earliest.isoformat() if earliest else "")


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "1900-02-29",
        "XXXX-02-30",
        "2022-04-31",
        "2022-13",
        "2022-00",
        "2022-00-01",
        "2022-04-00",
        "2022-04-32",
        "2022-XX-05",
        "XXXX-XX-05",
        "0000",
        "0000-02-29",
        "000X",
        "20XX-04",
        "202X-04-20",
        "2X22",
        "22-04-20",
        "2022-4-20",
        "20220420",
        "20/04/2022",
        "2022-04-20T10:00",
        "2022-04-20\n",
        " 2022-04-20",
        "２０２２-04-20",
        "٢٠٢٢",
        "2022-04-20??",
        "yesterday",
        "/",
        "..",
        "../..",
        "/2020",
        "2020/",
        "2020/2019",
        "2020-12/2020-06",
        "2019/2020/2021",
        "2019//2020",
    ],
)
def test_what_is_no_date_is_refused_with_all_that_was_typed(text: str) -> None:
    with pytest.raises(DeedsError, match="date_invalid") as caught:
        EdtfDate(text)
    assert caught.value.typed == text
    assert caught.value.parameters == {"typed": text[:40]}


@given(st.text() | st.text("0123456789X-/.?~% ", max_size=24))
@example("9" * 5000)
def test_any_text_is_a_date_or_an_error_for_people(text: str) -> None:
    found = attempt(EdtfDate, text)
    if isinstance(found, DeedsError):
        assert (found.code, found.typed) == ("date_invalid", text)
    else:
        assert found.text == text
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest


@given(st.dates())
def test_every_day_is_itself(day: date) -> None:
    found = EdtfDate.of(day)
    assert (found.earliest, found.latest, found.is_day) == (day, day, True)
    assert EdtfDate(found.text) == found


@given(st.integers(1, 9999), st.integers(1, 12))
def test_every_month_ends_on_its_last_day(year: int, month: int) -> None:
    found = EdtfDate(f"{year:04d}-{month:02d}")
    assert found.latest == date(year, month, calendar.monthrange(year, month)[1])


@given(st.dates(), st.dates())
def test_an_interval_runs_forwards(first: date, second: date) -> None:
    text = f"{first}/{second}"
    if first <= second:
        assert (EdtfDate(text).earliest, EdtfDate(text).latest) == (first, second)
    else:
        with pytest.raises(DeedsError, match="date_invalid"):
            EdtfDate(text)


@given(st.dates(max_value=date(9999, 12, 30)))
def test_earlier_days_sort_before_later_ones_and_unknown_before_all(day: date) -> None:
    assert UNKNOWN.sort_key < EdtfDate.of(day).sort_key < EdtfDate.of(day + timedelta(days=1)).sort_key
