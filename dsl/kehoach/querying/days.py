"""The days on which something recurring is due, listed as far as a list makes sense."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from kehoach.render.tasks.due import Series

OPEN_YEARS = 5  # what recurs without end is listed for so long: the usual term of a plan
MOST_YEARS = 30  # also of what has an end, such as “tầm nhìn đến năm 2045”
MOST_DAYS = 2000  # of one series: five years of every day


class Days(NamedTuple):
    """The listed days of a series; ``more``: it goes on after the last of them."""

    days: tuple[date, ...]
    more: bool


@lru_cache(4096)
def days_of(series: Series) -> Days:
    """Return the days of a series, up to its end; without one five years of it, and never more than 2,000 days."""
    from dateutil.rrule import rrulestr

    years = OPEN_YEARS if series.last is None else MOST_YEARS
    horizon = date(min(series.first.year + years, date.max.year), 12, 31)
    if series.last is None:
        horizon = min(horizon, _years_later(series.first, years))
    last = horizon if series.last is None else min(horizon, series.last)
    ends = "" if "COUNT" in series.rule or "UNTIL" in series.rule else f";UNTIL={last:%Y%m%d}"
    days: list[date] = []
    more = series.last is None or series.last > last
    for found in rrulestr(series.rule + ends, dtstart=datetime.combine(series.first, time())):
        if found.date() > last:
            break
        if len(days) == MOST_DAYS:
            more = True
            break
        days.append(found.date())
    return Days(tuple(days), more)


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February, or beyond the last year
        return date(min(day.year + years, date.max.year), day.month, min(day.day, 28))
