"""When a task is due: the last day of a term, or the days of a recurrence (RFC 5545), from the data of a timeframe."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple

Data = dict[str, Any]
_CYCLES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
_WITHOUT_DUE_DAY = ("continuous", "recurring")  # their last day ends the duty; nothing is due by it


class Bounds(NamedTuple):
    """The days between which the duties of a plan recur: None where nothing says."""

    first: date | None
    last: date | None


class Series(NamedTuple):
    """Days on which something recurring is due.

    ``rule`` is an RRULE value without UNTIL that names the due days themselves; ``first`` is one of them, ``last``
    the day after which there is none.
    """

    rule: str
    first: date
    last: date | None


class Due(NamedTuple):
    """One thing to be done by a day.

    ``name`` is that of a milestone, "" for the task itself. ``day`` is None when no day is known, and the first
    one of a ``series``. ``clock``: the time of that day by which it is due, None for the whole day.
    """

    name: str
    text: str
    start: date | None
    day: date | None
    series: Series | None
    clock: time | None = None


def bounds_of(plan: Data) -> Bounds:
    """Return the term of a plan (giai đoạn); without one it begins on its date, or in the year of it."""
    period = plan["period"] or {}
    first, last = _day(period.get("start")), _day(period.get("end"))
    if first is None and plan["date"]:
        first = date.fromisoformat(plan["date"] + "-01-01"[len(plan["date"]) - 4 :])
    return Bounds(first, last)


def last_day(timeframe: Data | None) -> date | None:
    """Return the last day by which something is due once, not again and again; None when there is none."""
    if timeframe is None:
        return None
    ends = [
        frame["end"]
        for frame in frames(timeframe)
        if frame["end"] and not frame["rrule"] and frame["kind"] not in _WITHOUT_DUE_DAY
    ]
    return _day(max(ends, default=None))


def end_of(timeframe: Data | None, bounds: Bounds) -> date | None:
    """Return the day on which a task is over; what recurs or goes on is over with the plan. None: nothing says it."""
    ends = []
    for frame in frames(timeframe) if timeframe is not None else ():
        lasting = frame["rrule"] or frame["kind"] in _WITHOUT_DUE_DAY
        ends.append(_day(frame["end"]) or (bounds.last if lasting else None))
    return max((end for end in ends if end is not None), default=None)


def dues(timeframe: Data | None, bounds: Bounds) -> tuple[Due, ...]:
    """Return what is due by a timeframe of the task list: one thing, or one for each milestone."""
    if timeframe is None:
        return ()
    return tuple(_due(frame, bounds) for frame in frames(timeframe))


def day_in(due: Due, first: date, last: date) -> date | None:
    """Return the first day from *first* to *last* on which it is due, None when there is none."""
    if due.series is None:
        return due.day if due.day and first <= due.day <= last else None
    series = due.series
    found = _next(series.rule, series.first, max(first, series.first))
    end = last if series.last is None else min(last, series.last)
    return found if found and found <= end else None


def passed(due: Due, today: date) -> bool:
    """Tell whether its last day lies before a day; what recurs has passed when its term has."""
    end = due.day if due.series is None else due.series.last
    return end is not None and end < today


def frames(timeframe: Data) -> list[Data]:
    """Return the parts of a timeframe when each is due by itself (mốc), else the timeframe."""
    parts: list[Data] = timeframe["milestones"]
    several = timeframe["kind"] == "milestones" or any(part["rrule"] for part in parts)
    return parts if several and parts else [timeframe]


def _due(frame: Data, bounds: Bounds) -> Due:
    start, end = _day(frame["start"]), _day(frame["end"])
    name = frame.get("name", "")
    if frame["rrule"]:
        series = _series(frame["rrule"], start or bounds.first, end or bounds.last)
        return Due(name, frame["text"], start, series and series.first, series)
    if frame["kind"] in _WITHOUT_DUE_DAY:
        end = None
    return Due(name, frame["text"], start, end, None, _clock(frame.get("end_time")) if end else None)


def _clock(text: str | None) -> time | None:
    """Return a time of day; 24:00 is the end of the day and needs none."""
    return time.fromisoformat(text) if text and text != "24:00" else None


def _series(rule: str, anchor: date | None, last: date | None) -> Series | None:
    if anchor is None:
        return None
    try:
        whole, anchor = _at_the_end(rule, anchor)
    except (ValueError, OverflowError):
        return None
    first = _next(whole, anchor, anchor)
    return Series(whole, first, last) if first and (last is None or first <= last) else None


def _at_the_end(rule: str, anchor: date) -> tuple[str, date]:
    """Complete a rule that only says how often: due on the last day of each year, half-year, quarter, month, week.

    Of named months that follow one another (quý IV) the last one counts. The day returned lies in the month or
    year in which the first cycle ends.

    Raises:
        ValueError: the rule has no cycle of days, or its first one ends beyond all calendars.
    """
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    every = int(parts.get("INTERVAL", "1"))
    if every < 1 or parts["FREQ"] not in _CYCLES:
        raise ValueError(rule)
    if "BYMONTHDAY" in parts or "BYDAY" in parts or parts["FREQ"] == "DAILY":
        return rule, anchor
    if parts["FREQ"] == "WEEKLY":
        return f"{rule};BYDAY=SU", anchor
    if parts["FREQ"] == "MONTHLY":
        months = anchor.month - 1 + every - 1
        if 12 % every == 0:
            months = anchor.month - 1 + -anchor.month % every
        return f"{rule};BYMONTHDAY=-1", date(anchor.year + months // 12, months % 12 + 1, 1)
    named = sorted({int(month) for month in parts.get("BYMONTH", "12").split(",")})
    parts["BYMONTH"] = ",".join(str(month) for month in named if month + 1 not in named)
    parts["BYMONTHDAY"] = "-1"
    if every > 1:
        anchor = date(anchor.year + every - 1, 1, 1)
    return ";".join(f"{name}={value}" for name, value in parts.items()), anchor


@lru_cache(4096)
def _next(rule: str, first: date, day: date) -> date | None:
    """Return the first day of a rule from a day on; the rule counts from *first*."""
    from dateutil.rrule import rrulestr

    begin = datetime.combine(first, time())
    try:
        found = rrulestr(rule, dtstart=begin).after(datetime.combine(day, time()), inc=True)
    except (ValueError, OverflowError):  # a day that no calendar has
        return None
    return found.date() if found else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def end_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])
