"""Timeframes in days: spans as intervals, recurrences as RRULEs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from kehoach.model.timeframe_atoms import Atom, NotUnderstood, Point
from kehoach.text.values import NamedTuple

_LEAP_YEAR = 2024  # stands for a year that is not written, so that 29/2 is a day

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


KINDS = {"within": "period", "from": "open", "opening": "open", "after": "open"}
"""The kinds of intervals by the form of a span; all others are deadlines."""


class Interval(NamedTuple):
    """A span in days: ``start`` and ``end`` as they bind.

    ``first`` is the first day named, not one up to which something lasts.
    """

    kind: str  # "period", "deadline" or "open"
    first: date | None = None
    start: date | None = None
    end: date | None = None
    problems: tuple[str, ...] = ()


def bounds(point: Point) -> tuple[date | None, date | None]:
    """Return the first and the last day of *point*; None for both when the year is missing.

    Raises:
        ValueError: there is no such day (``31/4``, ``quý V``), even where the year is missing.
    """
    year = point.year or _LEAP_YEAR
    if point.day is not None:
        start = end = date(year, point.first or 1, point.day)
    else:
        start, last = date(year, point.first or 1, 1), date(year, point.last or 12, 1)
        end = (last + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return (start, end) if point.year else (None, None)


def interval(span: Atom) -> Interval:
    """Return the days of a span whose points are completed.

    “trước” ends on the day named, or on the first day of a longer time (``trước ngày 01/8/2023`` on
    2023-08-01); “sau” begins on the day named, or on the day after a longer time. Anything else ends on the
    last day of what is named (``đến hết năm 2030``, ``chậm nhất năm 2030``).
    """
    kind = KINDS.get(span.form, "deadline")
    try:
        first, last = bounds(span.first), bounds(span.last)
    except ValueError:
        return Interval(kind, problems=("impossible-date",))
    problems = [
        *_weekday(span.first, first[0]),
        *(_weekday(span.last, last[0]) if span.last != span.first else ()),
    ]
    if not {"early", "middle"}.isdisjoint((span.first.edge, span.last.edge)):
        problems.append("vague")
    begin, finish = first[0], last[1]
    if not begin or not finish:
        problems.append("no-year")
    elif begin > finish:
        problems.append("reversed")
    if kind == "open" and span.form != "after":
        return Interval(kind, begin, begin, None, tuple(problems))
    if span.form == "after":
        later = finish if span.last.day or not finish else finish + timedelta(days=1)
        return Interval(kind, later, later, None, tuple(problems))
    if span.form == "before":
        return Interval(kind, None, None, finish if span.last.edge == "late" else last[0], tuple(problems))
    ends_only = span.form == "until" or (span.form == "due" and span.first == span.last)
    named = None if span.form == "until" else begin
    return Interval(kind, named, None if ends_only else begin, finish, tuple(problems))


def _weekday(point: Point, day: date | None) -> tuple[str, ...]:
    wrong = (
        point.weekday is not None
        and day is not None
        and point.day is not None
        and day.weekday() != point.weekday
    )
    return ("wrong-weekday",) if wrong else ()


def together(parts: list[Interval]) -> Interval:
    """Return what several intervals say together.

    Periods that follow each other are a period, periods and one deadline after them a deadline (``Năm 2023,
    hoàn thành trong Quý II/2024``), a start and a deadline too; anything else is of kind ``milestones``.
    """
    if len(parts) == 1:
        return parts[0]
    problems = tuple(dict.fromkeys(code for part in parts for code in part.problems))
    *before, final = parts
    start = _least(part.start for part in parts)
    end = _most(part.end for part in parts)
    kind = "milestones"
    if final.kind == "deadline" and all(part.kind != "deadline" for part in before):
        kind, end = "deadline", final.end
    elif all(part.kind == "period" for part in parts) and _follow(parts):
        kind = "period"
    elif any(part.kind == "open" for part in parts):
        end = None
    if kind == "deadline" and start and end and start > end and "reversed" not in problems:
        problems = (*problems, "reversed")
    return Interval(kind, _least(part.first for part in parts), start, end, problems)


def _follow(parts: list[Interval]) -> bool:
    days = sorted((part.start, part.end) for part in parts if part.start and part.end)
    return len(days) == len(parts) and all(
        later[0] <= earlier[1] + timedelta(days=1) for earlier, later in pairwise(days)
    )


def _least(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day), default=None)


def _most(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day), default=None)


def times(spans: list[Atom]) -> tuple[str | None, str | None]:
    """Return the times of day, ``08:00``, at which the one span that has any begins and ends.

    A time that stands apart belongs to the one day that is named (``ngày 04/10/2025, lúc 8 giờ``). Several days with
    times of their own have none together.
    """
    clocked = [span for span in spans if span.first.clock is not None or span.last.clock is not None]
    if len(clocked) != 1:
        return None, None
    span = clocked[0]
    days = [other for other in spans if other.last.dated]
    if len(days) > 1:
        return None, None
    form = span.form if span.last.dated or not days else days[0].form
    begin, finish = (None if p.clock is None else f"{p.clock // 60:02}:{p.clock % 60:02}" for p in span[2:4])
    if span.first != span.last:
        return begin, finish
    return (None, finish) if form in ("due", "until", "before") else (begin, None)


def recurrence(rules: list[str], spans: list[Atom]) -> tuple[str | None, bool]:
    """Return the RRULE of cycles and of the days they fall on, and whether it says all that is written.

    A named month, quarter or half gives BYMONTH with all its months, a day BYMONTHDAY.

    Args:
        rules: the RRULEs of the cycles in order.
        spans: the spans that name no year.

    Raises:
        NotUnderstood: a day of the month stands where no month is known (``ngày 15 hằng năm``).
        ValueError: there is no such day.
    """
    base = rules[0] if rules else None
    points = [point for span in spans for point in (span.first, span.last)]
    if not points:
        return base, True
    for point in points:
        bounds(point)
    whole = all(span.first == span.last and span.form != "after" for span in spans)
    days = {point.day for point in points}
    if len(days) > 1 or any(point.edge for point in points):
        days, whole = {None}, False
    day = "" if None in days or not whole else f";BYMONTHDAY={days.pop()}"
    if all(point.first is None for point in points):
        if any(point.day is None for point in points):
            return _on_weekday(base, points)
        monthly = rules[-1] if rules else ""
        if "BYMONTH" not in monthly and monthly != "FREQ=MONTHLY":
            raise NotUnderstood
        return monthly + day, whole
    months = sorted({month for span in spans for month in _months(span)})
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}{day}", whole


def _months(span: Atom) -> list[int]:
    first, last = span.first.first or 1, span.last.last or 12
    return [*range(first, last + 1)] if first <= last else [*range(1, last + 1), *range(first, 13)]


def _on_weekday(base: str | None, points: list[Point]) -> tuple[str, bool]:
    names = {_WEEKDAYS[point.weekday] for point in points if point.weekday is not None}
    if base != "FREQ=WEEKLY" or len(names) != 1:
        raise NotUnderstood
    return f"{base};BYDAY={names.pop()}", True
