"""The listed days of what recurs: all up to the end, and a bounded number where there is none."""

from __future__ import annotations

from datetime import date

from kehoach.querying.days import MOST_DAYS, days_of
from kehoach.render.tasks.due import Due, Series, day_in

QUARTERLY = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"


def test_what_has_an_end_is_listed_to_it() -> None:
    found = days_of(Series(QUARTERLY, date(2026, 3, 31), date(2026, 12, 31)))
    assert found.days == tuple(date(2026, month, day) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31)))
    assert not found.more


def test_what_has_no_end_is_listed_for_five_years_and_goes_on() -> None:
    found = days_of(Series("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", date(2026, 12, 31), None))
    assert [day.year for day in found.days] == [2026, 2027, 2028, 2029, 2030, 2031]
    assert found.more


def test_a_long_term_is_listed_for_thirty_years() -> None:
    found = days_of(Series("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", date(2026, 12, 31), date(9999, 12, 31)))
    assert (found.days[-1], found.more) == (date(2056, 12, 31), True)


def test_every_day_for_many_years_is_cut() -> None:
    found = days_of(Series("FREQ=DAILY", date(2026, 1, 1), date(2045, 12, 31)))
    assert (len(found.days), found.more) == (MOST_DAYS, True)


def test_the_last_years_of_the_calendar_do_no_harm() -> None:
    found = days_of(Series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(9996, 2, 29), None))
    assert found.days == (date(9996, 2, 29),)


def test_a_leap_day_without_end_is_listed() -> None:
    found = days_of(Series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", date(2028, 2, 29), None))
    assert [day.year for day in found.days] == [2028, 2029, 2030, 2031, 2032, 2033]


def test_a_listed_day_is_the_day_that_the_task_list_calls_due() -> None:
    series = Series(QUARTERLY, date(2026, 3, 31), date(2028, 12, 31))
    due = Due("", "", None, series.first, series)
    days = days_of(series).days
    for year in (2026, 2027, 2028):
        for month in range(1, 13):
            first, last = date(year, month, 1), date(year, month, 28)
            expected = next((day for day in days if first <= day <= last), None)
            assert day_in(due, first, last) == expected
