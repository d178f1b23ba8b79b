"""When things are due, from the data of a timeframe."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from kehoach.render.tasks.due import Bounds, bounds_of, day_in, dues, last_day, passed

PLAN = Bounds(date(2024, 5, 27), date(2030, 12, 31))


def frame(kind: str = "deadline", **more: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("start", "end", "rrule", "condition"))
    return {"text": "", "kind": kind, **empty, "milestones": [], **more}


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [
        ("FREQ=YEARLY", date(2024, 12, 31), date(2025, 12, 31)),
        ("FREQ=YEARLY;INTERVAL=2", date(2025, 12, 31), date(2027, 12, 31)),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", date(2024, 12, 10), date(2025, 12, 10)),
        ("FREQ=YEARLY;BYMONTH=10,11,12", date(2024, 12, 31), date(2025, 12, 31)),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12", date(2024, 6, 30), date(2024, 9, 30)),
        ("FREQ=MONTHLY", date(2024, 5, 31), date(2024, 6, 30)),
        ("FREQ=MONTHLY;INTERVAL=3", date(2024, 6, 30), date(2024, 9, 30)),
        ("FREQ=MONTHLY;INTERVAL=6", date(2024, 6, 30), date(2024, 12, 31)),
        ("FREQ=MONTHLY;INTERVAL=5", date(2024, 9, 30), date(2025, 2, 28)),
        ("FREQ=MONTHLY;BYMONTHDAY=18", date(2024, 6, 18), date(2024, 7, 18)),
        ("FREQ=WEEKLY", date(2024, 6, 2), date(2024, 6, 9)),
        ("FREQ=WEEKLY;BYDAY=FR", date(2024, 5, 31), date(2024, 6, 7)),
        ("FREQ=DAILY", date(2024, 5, 27), date(2024, 5, 28)),
    ],
)
def test_what_recurs_is_due_on_the_day_it_names_or_at_the_end_of_each_cycle(
    rule: str, first: date, second: date
) -> None:
    (due,) = dues(frame("recurring", rrule=rule), PLAN)
    assert due.day == first
    assert day_in(due, first, date(2030, 12, 31)) == first
    assert day_in(due, first + timedelta(days=1), date(2030, 12, 31)) == second


def test_a_recurrence_ends_with_the_plan_or_with_its_own_term() -> None:
    (yearly,) = dues(frame("recurring", rrule="FREQ=YEARLY"), PLAN)
    assert day_in(yearly, date(2031, 1, 1), date(2032, 12, 31)) is None
    (short,) = dues(frame("recurring", rrule="FREQ=YEARLY", end="2026-12-31"), PLAN)
    assert day_in(short, date(2026, 12, 31), date(2026, 12, 31)) == date(2026, 12, 31)
    assert day_in(short, date(2027, 1, 1), date(2030, 12, 31)) is None


def test_a_recurrence_has_no_days_where_nothing_says_when_it_begins_or_no_calendar_has_them() -> None:
    (nowhere,) = dues(frame("recurring", rrule="FREQ=YEARLY"), Bounds(None, None))
    (never,) = dues(frame("recurring", rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), PLAN)
    assert (nowhere.day, nowhere.series, never.day, never.series) == (None, None, None, None)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=99999999999",
        "FREQ=YEARLY;INTERVAL=9000",
        "FREQ=SECONDLY",
    ],
)
def test_a_cycle_of_no_or_too_many_years_has_no_days(rule: str) -> None:
    (due,) = dues(frame("recurring", rrule=rule), PLAN)
    assert (due.day, due.series) == (None, None)


def test_each_milestone_is_due_by_itself() -> None:
    parts = [
        {"name": "Sơ kết", **frame("period", start="2026-01-01", end="2026-12-31")},
        {"name": "Tổng kết", **frame("period", start="2030-01-01", end="2030-12-31")},
    ]
    found = dues(frame("milestones", start="2026-01-01", end="2030-12-31", milestones=parts), PLAN)
    assert [(due.name, due.day) for due in found] == [
        ("Sơ kết", date(2026, 12, 31)),
        ("Tổng kết", date(2030, 12, 31)),
    ]


def test_parts_that_are_one_deadline_together_are_due_once() -> None:
    parts = [{"name": "", **frame("period", end="2023-12-31")}, {"name": "", **frame(end="2024-06-30")}]
    whole = frame("deadline", start="2023-01-01", end="2024-06-30", milestones=parts)
    assert [due.day for due in dues(whole, PLAN)] == [date(2024, 6, 30)]
    assert last_day(whole) == date(2024, 6, 30)


def test_nothing_is_due_by_the_last_day_of_what_goes_on_or_recurs() -> None:
    for kind, rule in (("continuous", None), ("recurring", None), ("recurring", "FREQ=YEARLY")):
        assert last_day(frame(kind, end="2026-12-31", rrule=rule)) is None
    assert dues(frame("continuous", end="2026-12-31"), PLAN)[0].day is None
    assert (dues(None, PLAN), last_day(None)) == ((), None)


def test_a_deadline_with_a_time_of_day_keeps_it() -> None:
    (due,) = dues(frame(end="2026-09-30", end_time="17:00"), PLAN)
    (whole,) = dues(frame(end="2026-09-30", end_time="24:00"), PLAN)
    assert (due.clock, whole.clock) == (time(17), None)


def test_a_deadline_has_passed_on_the_day_after_it() -> None:
    (due,) = dues(frame(end="2026-09-30"), PLAN)
    assert (passed(due, date(2026, 9, 30)), passed(due, date(2026, 10, 1))) == (False, True)


def test_what_recurs_has_passed_only_when_its_term_has() -> None:
    (due,) = dues(frame("recurring", rrule="FREQ=MONTHLY"), PLAN)
    assert (passed(due, date(2030, 12, 31)), passed(due, date(2031, 1, 1))) == (False, True)


@pytest.mark.parametrize(
    ("written", "period", "first"),
    [
        ("2024-05-27", None, date(2024, 5, 27)),
        ("2024", None, date(2024, 1, 1)),
        ("2024-05", None, date(2024, 5, 1)),
        (None, None, None),
        ("2024-05-27", frame("period", start="2025-01-01", end="2030-12-31"), date(2025, 1, 1)),
    ],
)
def test_a_plan_begins_with_its_term_or_on_its_date(
    written: str | None, period: dict[str, Any] | None, first: date | None
) -> None:
    bounds = bounds_of({"date": written, "period": period})
    assert bounds == Bounds(first, date(2030, 12, 31) if period else None)
