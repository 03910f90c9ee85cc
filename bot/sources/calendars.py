"""When offices of a jurisdiction are closed: the holidays of a library, as data for the domain's clocks.

A calendar is named as the library names it: a country as in ISO 3166-1, with a part of it where the
library knows one: ``US``, ``US-CO``, ``ES-MD``.
"""

from difflib import get_close_matches
from functools import lru_cache

import structlog

from bot.domain.clocks import WEEKENDS_ALONE, WorkCalendar
from bot.domain.errors import DeedsError

YEARS_BACK = 15
YEARS_AHEAD = 3
# Movable feasts are tables and guesses outside these years; a window is counted without holidays there.
FIRST_YEAR, LAST_YEAR = 1970, 2099
_log = structlog.get_logger(__name__)


@lru_cache(maxsize=1)
def _countries() -> dict[str, list[str]]:
    import holidays

    return holidays.list_supported_countries(include_aliases=False)


@lru_cache(maxsize=64)
def _parts(country: str) -> dict[str, str]:
    """The calendars of a country by their codes and by the names of its parts, in capitals."""
    import holidays

    aliases = holidays.country_holidays(country).subdivisions_aliases
    names = {f"{country}-{name}".upper(): f"{country}-{code}" for name, code in aliases.items()}
    codes = {f"{country}-{code}".upper(): f"{country}-{code}" for code in _countries()[country]}
    return {country: country, **names, **codes}


def calendar_code(typed: str) -> str:
    """The code of the calendar meant, blank for blank: then offices are closed on weekends alone.

    Raises ``DeedsError("calendar_unknown")`` with the nearest there is.
    """
    code = " ".join(typed.upper().replace("_", "-").split())
    if not code:
        return ""
    country = code.partition("-")[0].strip()
    known = _parts(country) if country in _countries() else {each: each for each in _countries()}
    if code in known:
        return known[code]
    nearest = known[get_close_matches(code[:40], list(known), n=1, cutoff=0.0)[0]]
    raise DeedsError(
        "calendar_unknown", {"typed": typed[:40], "nearest": nearest}, field="holidays", typed=typed
    )


@lru_cache(maxsize=64)
def work_calendar(code: str, year: int) -> WorkCalendar:
    """The calendar of that code for the years around ``year``; outside them it knows weekends alone.

    A code that the library knows no more counts as none, and the log says so.
    """
    if not code:
        return WEEKENDS_ALONE
    import holidays

    country, _, part = code.partition("-")
    if country not in _countries() or (part and part not in _countries()[country]):
        _log.warning("calendar_unknown", calendar=code)
        return WEEKENDS_ALONE
    years = range(max(FIRST_YEAR, year - YEARS_BACK), min(LAST_YEAR, year + YEARS_AHEAD) + 1)
    found = holidays.country_holidays(country, subdiv=part or None, years=years)
    return WorkCalendar(
        code=code,
        weekend=frozenset(found.weekend),
        holidays=frozenset(day for day in found if day.year in years),
        workdays=frozenset(found.weekend_workdays),
    )


def prepare_calendars() -> None:
    """Loads the library, which takes a moment that no transaction should wait for."""
    _countries()
